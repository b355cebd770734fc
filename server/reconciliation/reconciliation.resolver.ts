import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Fund, FundEntry } from '../../schema/fund';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import {
  Difference,
  DifferenceConnection,
  DifferenceFilter,
  DifferenceOrder,
  DifferencePayload,
  DifferenceReason,
  DifferenceResolution,
  ResolveDifferenceInput,
} from '../../schema/reconciliation';
import {
  Ability,
  DifferenceAction,
  ResolutionKind,
  Side,
  SortDirection,
  type MatchReasonKind,
} from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { fundsById } from '../funds/fund.store';
import type { FundEntryRow, FundRow } from '../funds/fund.tables';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { nextActions } from './difference.rules';
import { isOverdue } from './due.rules';
import { sentenceOf } from './reason-words.rules';
import type { ReconciliationService } from './reconciliation.service';
import { entriesByMatch, matchesByEntry, resolutionsById, sidesByMatch } from './reconciliation.store';
import type { MatchRow, ResolutionRow } from './reconciliation.tables';

@Resolver(() => Difference)
export class DifferenceResolver {
  constructor(private readonly reconciliation: ReconciliationService) {}

  @Authorized('READER')
  @Query(() => DifferenceConnection, {
    name: 'differences',
    description:
      '双方登记的差异，默认只列未了结的，期限近者在前。 Where the two sides’ statements differ: open ones by default, the earliest due first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DifferenceFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: DifferenceFilter | null,
    @Arg('orderBy', () => DifferenceOrder, { nullable: true, description: '次序。 The order.' })
    orderBy?: DifferenceOrder | null,
  ): Promise<Page<MatchRow>> {
    const query = {
      ...filter,
      pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
      fundIds: filter?.fundIds?.map((id, at) => keyOf('Fund', id, `filter.fundIds.${at}`)) ?? null,
    };
    const order = orderBy ? { field: orderBy.field, desc: orderBy.direction === SortDirection.DESC } : null;
    return this.reconciliation.list(viewer, query, order, page);
  }

  @Authorized(Ability.RESOLVE_DIFFERENCE)
  @Mutation(() => DifferencePayload, {
    description:
      '说明并了结差异，不改动任何一笔；其中一笔被冲销或又有新的登记时重新出现。不能由登记人自己办理。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Closes a difference with a reason, by somebody who recorded none of its entries; it opens again when one of them is reversed or another joins.',
  })
  async resolveDifference(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ResolveDifferenceInput, { description: '说明。 The reason.' }) input: ResolveDifferenceInput,
  ): Promise<{ difference: MatchRow }> {
    const differenceId = keyOf('Difference', input.differenceId, 'differenceId');
    const kind = input.kind ?? ResolutionKind.OTHER;
    return { difference: await this.reconciliation.resolve(viewer, { ...input, differenceId, kind }) };
  }

  @FieldResolver()
  differenceAmount(@Root() match: MatchRow): string {
    return yuanFromFen(match.differenceFen);
  }

  @FieldResolver()
  overdue(@Root() match: MatchRow): boolean {
    return isOverdue(match.due, businessDay(new Date()));
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() match: MatchRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, match.pairingId);
  }

  @FieldResolver(() => [Fund], { description: '涉及的资金。 The funds that it is about.' })
  funds(@Root() match: MatchRow, @Ctx() { loaders }: Context): Promise<FundRow[]> {
    return loaders.loadMany(fundsById, match.fundIds);
  }

  @FieldResolver(() => [FundEntry], {
    description: '帮扶方的登记，按日期，最多 200 笔。 What the donor has stated, by day, 200 at most.',
  })
  donorEntries(@Root() match: MatchRow, @Ctx() context: Context): Promise<FundEntryRow[]> {
    return entriesOf(match, Side.DONOR, context);
  }

  @FieldResolver(() => [FundEntry], {
    description: '受帮扶方的登记，按日期，最多 200 笔。 What the recipient has stated, by day, 200 at most.',
  })
  recipientEntries(@Root() match: MatchRow, @Ctx() context: Context): Promise<FundEntryRow[]> {
    return entriesOf(match, Side.RECIPIENT, context);
  }

  @FieldResolver(() => [DifferenceReason], {
    description: '归为一笔或单列的理由，要紧的在前。 Why these stand together, or alone; the strongest tie first.',
  })
  reasons(@Root() match: MatchRow, @Ctx() { lang }: Context): { kind: MatchReasonKind; text: string }[] {
    return match.reasons.map((reason) => ({ kind: reason.kind, text: sentenceOf(reason, lang) }));
  }

  @FieldResolver(() => DifferenceResolution, {
    nullable: true,
    description: '了结时的说明；未说明为空。 How it was closed; null where it was not.',
  })
  resolution(@Root() match: MatchRow, @Ctx() { loaders }: Context): Promise<ResolutionRow | null> | null {
    return match.resolutionId === null ? null : loaders.load(resolutionsById, match.resolutionId);
  }

  @FieldResolver(() => [DifferenceAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() match: MatchRow, @Ctx() { loaders, viewer }: Context): Promise<DifferenceAction[]> {
    const sides = await loaders.load(sidesByMatch, match.id);
    return sides === null ? [] : nextActions(viewer, match, sides);
  }
}

async function entriesOf(match: MatchRow, side: Side, { loaders }: Context): Promise<FundEntryRow[]> {
  const entries = (await loaders.load(entriesByMatch, match.id)) ?? [];
  return entries.filter((entry) => entry.side === side);
}

@Resolver(() => DifferenceResolution)
export class DifferenceResolutionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: '说明人；您不便查看时为空。 Who closed it; null where you may not see it.',
  })
  account(@Root() resolution: ResolutionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> {
    return loaders.load(accountsById, resolution.accountId);
  }
}

@Resolver(() => FundEntry)
export class FundEntryDifferenceResolver {
  @FieldResolver(() => Difference, {
    nullable: true,
    description:
      '与另一方登记的比对；只有一方登记的环节和已冲销的为空。 How it stands to the other side’s statements; null for stages that one side states, and once reversed.',
  })
  difference(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<MatchRow | null> {
    return loaders.load(matchesByEntry, entry.id);
  }
}
