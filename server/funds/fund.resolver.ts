import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Agreement } from '../../schema/agreement';
import {
  Custodian,
  Fund,
  FundConnection,
  FundEntry,
  FundEntryConnection,
  FundEntryFilter,
  FundEntryOrder,
  FundFilter,
  FundPosition,
  FundSource,
  Goods,
} from '../../schema/fund';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Project } from '../../schema/project';
import { FundEntryAction, Side, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { agreementsById } from '../agreements/agreement.store';
import type { AgreementRow } from '../agreements/agreement.tables';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keysOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import { nextActions, postingSides } from './fund-access.rules';
import type { FundService } from './fund.service';
import {
  custodiansById,
  fundEntriesById,
  fundsById,
  fundsForPosting,
  positionsByFund,
  sourcesByEntry,
  usesByEntry,
} from './fund.store';
import type { CustodianRow, FundEntryRow, FundPositionRow, FundRow, FundSourceRow } from './fund.tables';

@Resolver(() => Fund)
export class FundResolver {
  constructor(private readonly funds: FundService) {}

  @Authorized('READER')
  @Query(() => FundConnection, {
    name: 'funds',
    description: '可查看的资金，近年在前。 The funds that you may see, the latest year first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FundFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: FundFilter | null,
  ): Promise<Page<FundRow>> {
    const pairingIds = keysOf('Pairing', filter?.pairingIds, 'pairingIds');
    const donorIds = keysOf('Party', filter?.donorIds, 'donorIds');
    return this.funds.list(viewer, { ...filter, pairingIds, donorIds }, page);
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() fund: FundRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, fund.pairingId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '帮扶单位：结对的帮扶方，或组团成员；您无权查看的为空。 Who gives it; null where you may not see it.',
  })
  donor(@Root() fund: FundRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, fund.donorId);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: '该年的协议，如有。 The year’s agreement, if any.' })
  agreement(@Root() fund: FundRow, @Ctx() { loaders }: Context): Promise<AgreementRow | null> | null {
    return fund.agreementId === null ? null : loaders.load(agreementsById, fund.agreementId);
  }

  @FieldResolver(() => [FundPosition], {
    description: '各处余额，大者在前，最多 1000 处。 What lies where, the largest first, 1000 at most.',
  })
  async positions(@Root() fund: FundRow, @Ctx() { loaders }: Context): Promise<FundPositionRow[]> {
    return (await loaders.load(positionsByFund, fund.id)) ?? [];
  }

  @FieldResolver(() => [Side], {
    description: '您可为哪一方登记。 For which sides you may post to it: which forms to show.',
  })
  async postingSides(@Root() fund: FundRow, @Ctx() { loaders, viewer }: Context): Promise<Side[]> {
    const ends = await loaders.load(fundsForPosting, fund.id);
    return ends ? postingSides(viewer, ends) : [];
  }

  @FieldResolver(() => FundEntryConnection, { description: '账上各笔，近日在前。 Its entries, the latest day first.' })
  entries(
    @Root() fund: FundRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<FundEntryRow>> {
    return this.funds.entries(viewer, { fundIds: [fund.id] }, { field: 'DAY', desc: true }, page);
  }
}

@Resolver(() => FundEntry)
export class FundEntryResolver {
  constructor(private readonly funds: FundService) {}

  @Authorized('READER')
  @Query(() => FundEntryConnection, {
    name: 'fundEntries',
    description: '可查看的资金记录，默认近日在前。 The entries that you may see, by default the latest day first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FundEntryFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: FundEntryFilter | null,
    @Arg('orderBy', () => FundEntryOrder, { nullable: true, description: '次序。 The order.' })
    order?: FundEntryOrder | null,
  ): Promise<Page<FundEntryRow>> {
    const query = {
      ...filter,
      pairingIds: keysOf('Pairing', filter?.pairingIds, 'pairingIds'),
      fundIds: keysOf('Fund', filter?.fundIds, 'fundIds'),
      projectIds: keysOf('Project', filter?.projectIds, 'projectIds'),
    };
    const by = { field: order?.field ?? 'DAY', desc: order ? order.direction === SortDirection.DESC : true } as const;
    return this.funds.entries(viewer, query, by, page);
  }

  @FieldResolver()
  amount(@Root() entry: FundEntryRow): string {
    return yuanFromFen(entry.amountFen);
  }

  @FieldResolver()
  untold(@Root() entry: FundEntryRow): string {
    return yuanFromFen(entry.untoldFen);
  }

  @FieldResolver()
  inForce(@Root() entry: FundEntryRow): boolean {
    return !entry.withdraws && (!entry.needsSignature || entry.signedAt !== null);
  }

  @FieldResolver(() => Fund, { description: '资金。 Its fund.' })
  fund(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<FundRow | null> {
    return loaders.load(fundsById, entry.fundId);
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, entry.pairingId);
  }

  @FieldResolver(() => Custodian, { description: '保管单位：这笔之后在谁手里。 With whom it lies afterwards.' })
  custodian(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<CustodianRow | null> {
    return loaders.load(custodiansById, entry.custodianId);
  }

  @FieldResolver(() => Custodian, {
    nullable: true,
    description: '原保管单位；来自账外为空。 With whom it lay before; null where it came from outside.',
  })
  fromCustodian(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<CustodianRow | null> | null {
    return entry.fromCustodianId === null ? null : loaders.load(custodiansById, entry.fromCustodianId);
  }

  @FieldResolver(() => Project, {
    nullable: true,
    description: '项目；尚未分到项目的为空。 For which project it lies afterwards.',
  })
  project(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return entry.projectId === null ? null : loaders.load(projectsById, entry.projectId);
  }

  @FieldResolver(() => Project, {
    nullable: true,
    description: '原项目；没有为空。 For which project it lay before; null where for none.',
  })
  fromProject(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return entry.fromProjectId === null ? null : loaders.load(projectsById, entry.fromProjectId);
  }

  @FieldResolver(() => Goods, { nullable: true, description: '物资；资金为空。 What goods; null for money.' })
  goods(@Root() { goodsName, goodsQuantity, goodsUnit }: FundEntryRow): Goods | null {
    return goodsName === null || goodsQuantity === null || goodsUnit === null
      ? null
      : { name: goodsName, quantity: goodsQuantity, unit: goodsUnit };
  }

  @FieldResolver(() => [FundSource], {
    description: '账上所知的来源，最多 1000 项。 Where it came from, as far as the books tell, 1000 at most.',
  })
  async sources(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<FundSourceRow[]> {
    return (await loaders.load(sourcesByEntry, entry.id)) ?? [];
  }

  @FieldResolver(() => [FundSource], {
    description: '账上所知的去向，最多 1000 项。 Where it went on, as far as the books tell, 1000 at most.',
  })
  async uses(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<FundSourceRow[]> {
    return (await loaders.load(usesByEntry, entry.id)) ?? [];
  }

  @FieldResolver(() => FundEntry, { nullable: true, description: '它所冲销的那一笔。 The entry that it reverses.' })
  reverses(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> | null {
    return entry.reversesId === null ? null : loaders.load(fundEntriesById, entry.reversesId);
  }

  @FieldResolver(() => FundEntry, { nullable: true, description: '冲销它的那一笔。 The entry that reverses it.' })
  reversedBy(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> | null {
    return entry.reversedById === null ? null : loaders.load(fundEntriesById, entry.reversedById);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '录入的账号；平台自身或不便显示为空。 Who recorded it; null for the platform or where you may not see it.',
  })
  recordedBy(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return entry.recordedBy === null ? null : loaders.load(accountsById, entry.recordedBy);
  }

  @FieldResolver(() => Account, { nullable: true, description: '会签的账号。 Who signed it for the other side.' })
  signedBy(@Root() entry: FundEntryRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return entry.signedBy === null ? null : loaders.load(accountsById, entry.signedBy);
  }

  @FieldResolver(() => [FundEntryAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() entry: FundEntryRow, @Ctx() { loaders, viewer }: Context): Promise<FundEntryAction[]> {
    const fund = await loaders.load(fundsForPosting, entry.fundId);
    return fund ? nextActions(viewer, entry, fund) : [];
  }
}

@Resolver(() => FundSource)
export class FundSourceResolver {
  @FieldResolver()
  amount(@Root() source: FundSourceRow): string {
    return yuanFromFen(source.amountFen);
  }

  @FieldResolver(() => FundEntry, {
    nullable: true,
    description: '来源的那一笔。 The entry that the amount came from.',
  })
  source(@Root() source: FundSourceRow, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> {
    return loaders.load(fundEntriesById, source.sourceId);
  }

  @FieldResolver(() => FundEntry, { nullable: true, description: '用它的那一笔。 The entry that the amount went to.' })
  entry(@Root() source: FundSourceRow, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> {
    return loaders.load(fundEntriesById, source.entryId);
  }
}

@Resolver(() => FundPosition)
export class FundPositionResolver {
  @FieldResolver()
  balance(@Root() position: FundPositionRow): string {
    return yuanFromFen(position.balanceFen);
  }

  @FieldResolver(() => Project, { nullable: true, description: '项目；尚未分到项目的为空。 For which project.' })
  project(@Root() position: FundPositionRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return position.projectId === null ? null : loaders.load(projectsById, position.projectId);
  }

  @FieldResolver(() => Custodian, { description: '保管单位。 With whom.' })
  custodian(@Root() position: FundPositionRow, @Ctx() { loaders }: Context): Promise<CustodianRow | null> {
    return loaders.load(custodiansById, position.custodianId);
  }
}
