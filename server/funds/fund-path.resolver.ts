import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { FundEntry } from '../../schema/fund';
import { FundPath, FundPathNode, FundPool, FundPoolShare } from '../../schema/fund-path';
import { FundPathDirection } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf, toGlobalId } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import type * as rules from './fund-path.rules';
import type { FundPathService } from './fund-path.service';
import { fundEntriesById } from './fund.store';
import type { FundEntryRow } from './fund.tables';

/** Shares of a pool that are listed; its amounts count all of them. */
const SHOWN_SHARES = 100;

@Resolver(() => FundPath)
export class FundPathResolver {
  constructor(private readonly paths: FundPathService) {}

  @Authorized('READER')
  @Query(() => FundPath, {
    name: 'fundPath',
    nullable: true,
    description:
      '一笔资金的去向或来源；无权查看为空。可能的错误：NOT_FOUND OUT_OF_RANGE BAD_INPUT（协议数、安排、结转不移动资金）。 ' +
      'Where an amount went, or came from; null where you may not see it. Pledges, allocations and carry-overs move nothing: BAD_INPUT.',
  })
  async follow(
    @Ctx() { viewer }: Context,
    @Arg('entryId', () => ID, { description: '从哪一笔查起。 The entry to start from.' }) entryId: string,
    @Arg('direction', () => FundPathDirection, {
      defaultValue: FundPathDirection.FORWARD,
      description: '查去向还是查来源。 Which way.',
    })
    direction: FundPathDirection,
    @Arg('maxSteps', () => Int, {
      nullable: true,
      description: '最多几步，默认 20，最多 50。 How many steps: default 20, at most 50.',
    })
    maxSteps?: number | null,
  ): Promise<object | null> {
    const path = await this.paths.follow(viewer, keyOf('FundEntry', entryId, 'entryId'), direction, maxSteps);
    return (
      path && {
        ...path,
        nodes: path.nodes.map((node) => ({ ...node, ...endsInYuan(node), flowed: yuanFromFen(node.flowedFen) })),
        links: path.links.map(({ fromId, toId, amountFen, how }) => ({
          from: toGlobalId('FundEntry', fromId),
          to: toGlobalId('FundEntry', toId),
          amount: yuanFromFen(amountFen),
          how,
        })),
        totals: endsInYuan(path.totals),
      }
    );
  }
}

@Resolver(() => FundPathNode)
export class FundPathNodeResolver {
  @FieldResolver(() => FundEntry, { nullable: true, description: '这一笔。 The entry.' })
  entry(@Root() node: rules.PathNode, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> {
    return loaders.load(fundEntriesById, node.entryId);
  }

  @FieldResolver(() => FundPool, {
    nullable: true,
    description: '并入的资金池；未并入为空。 The pool it ends in; null unless it does.',
  })
  pool(@Root() node: rules.PathNode): object | null {
    const { pool } = node;
    return (
      pool && {
        amount: yuanFromFen(pool.amountFen),
        told: yuanFromFen(pool.toldFen),
        left: yuanFromFen(pool.leftFen),
        balance: pool.balanceFen === null ? null : yuanFromFen(pool.balanceFen),
        untold: pool.untoldFen === null ? null : yuanFromFen(pool.untoldFen),
        shares: pool.shares.slice(0, SHOWN_SHARES),
      }
    );
  }
}

@Resolver(() => FundPoolShare)
export class FundPoolShareResolver {
  @FieldResolver(() => FundEntry, { nullable: true, description: '哪一笔。 The entry.' })
  entry(@Root() share: rules.BookedLink, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> {
    return loaders.load(fundEntriesById, share.entryId);
  }

  @FieldResolver()
  amount(@Root() share: rules.BookedLink): string {
    return yuanFromFen(share.amountFen);
  }
}

function endsInYuan(row: rules.PathTotals) {
  return {
    amount: yuanFromFen(row.amountFen),
    rests: yuanFromFen(row.restsFen),
    pooled: yuanFromFen(row.pooledFen),
    outstanding: yuanFromFen(row.outstandingFen),
    ended: yuanFromFen(row.endedFen),
    unfollowed: yuanFromFen(row.unfollowedFen),
  };
}
