import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import { Party } from '../../schema/party';
import {
  FreezeRankingInput,
  OpenRankingInput,
  Ranking,
  RankingConnection,
  RankingFilter,
  RankingFormula,
  RankingFormulaPayload,
  RankingPayload,
  RankingPlace,
  ReviseRankingFormulaInput,
} from '../../schema/ranking';
import { Ability, Lang, RankingAction, RankingState } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keyOf } from '../platform/ids';
import type { RankedPlace, RankingFormulaRow, RankingRow } from './ranking';
import type { RankingFormulaService } from './ranking-formula.service';
import { mayManage, type RankingService } from './ranking.service';
import { rankingFormulasById } from './ranking.store';

@Resolver(() => Ranking)
export class RankingResolver {
  constructor(private readonly rankings: RankingService) {}

  @Authorized('READER')
  @Query(() => RankingConnection, {
    name: 'rankings',
    description: '可查看的季度排位，近者在前。 The rankings that you may see, the latest quarter first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RankingFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: RankingFilter | null,
  ): Promise<Page<RankingRow>> {
    const rankedIds = filter?.rankedIds?.map((id, at) => keyOf('Party', id, `filter.rankedIds.${at}`)) ?? null;
    return this.rankings.list(viewer, { ...filter, rankedIds }, page);
  }

  @Authorized(Ability.MANAGE_RANKINGS)
  @Mutation(() => RankingPayload, {
    description:
      '开始一次季度排位，由管辖全部参排单位的督查部门或管理员办理。可能的错误：FORBIDDEN NOT_FOUND RANKING_PERIOD_OPEN FORMULA_NOT_FOR_PEERS ALREADY_EXISTS BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS。 Opens a ranking of a closed quarter, by whoever supervises all that are ranked, or an administrator.',
  })
  async openRanking(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenRankingInput, { description: '排位。 The ranking.' }) input: OpenRankingInput,
  ): Promise<{ ranking: RankingRow }> {
    const countyIds = input.countyIds?.map((id, at) => keyOf('Party', id, `countyIds.${at}`)) ?? null;
    const townshipsOf = input.townshipsOf ? keyOf('Party', input.townshipsOf, 'townshipsOf') : null;
    const groupId = input.groupId ? keyOf('Party', input.groupId, 'groupId') : null;
    return { ranking: await this.rankings.open(viewer, { ...input, countyIds, townshipsOf, groupId }) };
  }

  @Authorized(Ability.MANAGE_RANKINGS)
  @Mutation(() => RankingPayload, {
    description:
      '定格：按此刻已知的数据保存名次，不再变化。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED RANKING_PERIOD_OPEN。 Freezes a ranking as everything is known now.',
  })
  async freezeRanking(
    @Ctx() { viewer }: Context,
    @Arg('input', () => FreezeRankingInput, { description: '定格。 Which one.' }) input: FreezeRankingInput,
  ): Promise<{ ranking: RankingRow }> {
    const rankingId = keyOf('Ranking', input.rankingId, 'rankingId');
    return { ranking: await this.rankings.freeze(viewer, { ...input, rankingId }) };
  }

  @FieldResolver(() => RankingFormula, {
    description: '公式，开始时的版本。 The formula, in the version of its opening.',
  })
  formula(@Root() { formulaId }: RankingRow, @Ctx() { loaders }: Context): Promise<RankingFormulaRow | null> {
    return loaders.load(rankingFormulasById, formulaId);
  }

  @FieldResolver(() => [RankingPlace], {
    description:
      '名次，最多 200 个；未定格时只有办理人可见。 The places, 200 at most; while it is open, for those only who will freeze it.',
  })
  places(@Root() ranking: RankingRow, @Ctx() { viewer }: Context): Promise<RankedPlace[]> {
    return this.rankings.places(viewer, ranking);
  }

  @FieldResolver(() => [RankingPlace], {
    description:
      '按定格的时点重新计算的名次，应与 places 相同；未定格为空。 The places worked out again as of its moment, which equal `places`; none while it is open.',
  })
  recomputed(@Root() ranking: RankingRow, @Ctx() { viewer }: Context): Promise<RankedPlace[]> {
    return this.rankings.recomputed(viewer, ranking);
  }

  @FieldResolver(() => [RankingAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  nextActions(@Root() { state, placePaths }: RankingRow, @Ctx() { viewer }: Context): RankingAction[] {
    return state === RankingState.OPEN && mayManage(viewer, placePaths) ? [RankingAction.FREEZE] : [];
  }
}

@Resolver(() => RankingPlace)
export class RankingPlaceResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: '单位；您不便查看时为空。 Who; null where you may not see it.',
  })
  party(@Root() { partyId }: RankedPlace, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, partyId);
  }
}

@Resolver(() => RankingFormula)
export class RankingFormulaResolver {
  constructor(private readonly formulas: RankingFormulaService) {}

  @Authorized('READER')
  @Query(() => [RankingFormula], {
    description: '现行的排位公式，最多 100 个。 The formulas as they stand, 100 at most.',
  })
  rankingFormulas(@Ctx() { viewer }: Context): Promise<RankingFormulaRow[]> {
    return this.formulas.all(viewer);
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => RankingFormulaPayload, {
    description:
      '订立或修订排位公式，形成新版本；已开始的排位仍用原版本。可能的错误：VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS UNKNOWN_INDICATOR。 Writes a formula or its next version; rankings that were opened keep theirs.',
  })
  async reviseRankingFormula(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseRankingFormulaInput, { description: '公式。 The formula.' })
    input: ReviseRankingFormulaInput,
  ): Promise<{ formula: RankingFormulaRow }> {
    return { formula: await this.formulas.revise(viewer, input) };
  }

  @FieldResolver(() => String, { description: '名称。 Its name.' })
  name(@Root() { nameZh, nameEn }: RankingFormulaRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? nameEn : nameZh;
  }
}
