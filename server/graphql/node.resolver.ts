import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { validate } from 'uuid';
import { Node } from '../../schema/page';
import { accountsById } from '../accounts/account.store';
import { serviceTokensById } from '../accounts/service-token.store';
import type { Batch } from '../db/loaders';
import { pairingsById } from '../pairings/pairing.store';
import { partiesById } from '../parties/party.store';
import { fromGlobalId } from '../platform/ids';
import { atMost } from '../platform/text';
import { placesById } from '../places/place.store';
import { figuresById, statementsById } from '../statements/statement.store';
import type { Context } from './context';

type NodeBatch = Batch<string, { id: string }>;

/** How a node of each type is read again by its key: a room with a node adds its line. What the viewer may not see is not there. */
const NODES: Readonly<Record<string, NodeBatch>> = {
  Account: accountsById,
  Pairing: pairingsById,
  Party: partiesById,
  Figure: figuresById,
  Place: placesById,
  ServiceToken: serviceTokensById,
  Statement: statementsById,
};

const MAX_NODES = 100;

type AnyNode = { id: string; __typename: string };

@Resolver()
export class NodeResolver {
  @Authorized('READER')
  @Query(() => Node, {
    nullable: true,
    description:
      '按全局编号取对象；不存在或无权查看为空。 Anything by its global id; null where there is none or you may not see it.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '全局编号。 Its global id.' }) id: string,
  ): Promise<AnyNode | null> {
    return nodeOf(context, id);
  }

  @Authorized('READER')
  @Query(() => [Node], {
    nullable: 'items',
    description:
      '按全局编号取多个对象，顺序不变，最多 100 个；没有的为空。 Several by their global ids, in the same order, 100 at most; null for each that is not there.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: '全局编号。 Their global ids.' }) ids: string[],
  ): Promise<(AnyNode | null)[]> {
    atMost(ids, MAX_NODES, 'ids');
    return Promise.all(ids.map((id) => nodeOf(context, id)));
  }
}

async function nodeOf({ loaders }: Context, globalId: string): Promise<AnyNode | null> {
  const { type, key } = fromGlobalId(globalId);
  const batch = Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  if (batch === undefined || !validate(key)) return null;
  const row = await loaders.load(batch, key);
  return row === null ? null : { ...row, __typename: type };
}
