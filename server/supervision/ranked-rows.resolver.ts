import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Node, PageArgs, type Page } from '../../schema/page';
import { RankedRow, RankedRowConnection } from '../../schema/ranking';
import { RankingTermKind } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { keyOf } from '../platform/ids';
import type { RankedRowShown, RankedRowsService } from './ranked-rows.service';

@Resolver(() => RankedRow)
export class RankedRowResolver {
  constructor(private readonly rankings: RankedRowsService) {}

  @Authorized('READER')
  @Query(() => RankedRowConnection, {
    description:
      '排位一项所计的各条，按定格的时点，限您可查看的；不达标的在前。可能的错误：NOT_FOUND FORBIDDEN BAD_INPUT。 The rows that a term of a ranking counted for one of the ranked, as of its moment, of those that you may see; what falls short comes first.',
  })
  rankedRows(
    @Ctx() { viewer }: Context,
    @Arg('rankingId', () => ID, { description: '排位。 The ranking.' }) rankingId: string,
    @Arg('partyId', () => ID, { description: '参排单位。 One of the ranked.' }) partyId: string,
    @Arg('kind', () => RankingTermKind, { description: '公式的哪一项，须为计数的。 Which term; one that counts rows.' })
    kind: RankingTermKind,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<RankedRowShown>> {
    const wanted = {
      rankingId: keyOf('Ranking', rankingId, 'rankingId'),
      partyId: keyOf('Party', partyId, 'partyId'),
      kind,
    };
    return this.rankings.rows(viewer, wanted, page);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: '任务、计划、整改事项或监测户。 Work, a plan, an item to be put right, or a household.',
  })
  subject(@Root() { subjectType, subjectId }: RankedRowShown, @Ctx() { loaders }: Context): Promise<AnyNode | null> {
    return nodeByKey(loaders, subjectType, subjectId);
  }
}
