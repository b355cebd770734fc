import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { HouseholdConnection } from '../../schema/household';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Asset, Project } from '../../schema/project';
import { Money } from '../../schema/scalars';
import {
  BenefitLink,
  BenefitLinkConnection,
  BenefitLinkEntry,
  BenefitLinkPartner,
  BenefitLinkSum,
  BenefitLinkVersion,
  BenefitReach,
} from '../../schema/village';
import {
  BenefitLinkFilter,
  BenefitLinkPartnerInput,
  BenefitLinkPayload,
  ChangeBenefitLinkHouseholdsInput,
  CorrectBenefitLinkInput,
  OpenBenefitLinkInput,
  RecordBenefitLinkMoneyInput,
  ReverseBenefitLinkMoneyInput,
  WithdrawBenefitLinkInput,
} from '../../schema/village-inputs';
import { Ability, BenefitLinkAction, BenefitLinkDimension, BenefitLinkKind } from '../../schema/vocabulary';
import type { AccountRow } from '../accounts/account.tables';
import { accountsById } from '../accounts/account.store';
import type { Context } from '../graphql/context';
import type { HouseholdRow } from '../households/household.tables';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf, keysOf, toGlobalId } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { mayDo } from '../platform/scope';
import { assetsById } from '../projects/asset.store';
import { projectsById } from '../projects/project.store';
import type { AssetRow, ProjectRow } from '../projects/project.tables';
import { reachByLink, type BenefitLinkService, type ToldSum } from './benefit-link.service';
import { linkEntries, linkMoney, linkPartners, linksById, linkVersions } from './benefit-link.store';
import { atVillage, linkActions, toRow, villageFilter } from './village-words';
import type { BenefitLinkRow, BenefitLinkVersionRow, LinkEntryRow, LinkPartnerRow } from './village';

type Done = Promise<{ link: BenefitLinkRow }>;
type GroupedSum = ToldSum & { groupBy: BenefitLinkDimension | null };

const CHANGED = 'NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS';

const filterOf = (filter: BenefitLinkFilter | null | undefined) => ({
  ...villageFilter(filter),
  projectIds: keysOf('Project', filter?.projectIds, 'filter.projectIds'),
});

const partnersOf = (partners: readonly BenefitLinkPartnerInput[]) =>
  partners.map(({ role, partyId, name }, at) => ({
    role,
    name: name ?? null,
    partyId: partyId ? keyOf('Party', partyId, `partners.${at}.partyId`) : null,
  }));

/** A raw key; what was left out stays left out, and none is none. */
const keyIfSaid = (type: string, field: string, id: string | null | undefined): string | null | undefined =>
  id ? keyOf(type, id, field) : id;

/** Where a link comes from, with raw keys. */
const originOf = <Said extends Pick<OpenBenefitLinkInput, 'projectId' | 'assetId'>>(said: Said) => ({
  ...said,
  projectId: keyIfSaid('Project', 'projectId', said.projectId),
  assetId: keyIfSaid('Asset', 'assetId', said.assetId),
});

const toLink = <Input extends { linkId: string }>(input: Input) => toRow('BenefitLink', 'linkId', input);

@Resolver(() => BenefitLink)
export class BenefitLinkResolver {
  constructor(private readonly links: BenefitLinkService) {}

  @Authorized('READER')
  @Query(() => BenefitLinkConnection, {
    name: 'benefitLinks',
    description: '可查看的利益联结，近期开始的在前。 The links that you may see, the latest to begin first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BenefitLinkFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: BenefitLinkFilter | null,
  ): Promise<Page<BenefitLinkRow>> {
    return this.links.list(viewer, filterOf(filter), page);
  }

  @Authorized('READER')
  @Query(() => [BenefitLinkSum], {
    description:
      '利益联结合计：项数、资金、联结的监测户（不重复），最多 1000 组。 What links come to, with the households they reach each once; 1000 cells at most.',
  })
  async benefitLinkSums(
    @Ctx() { viewer }: Context,
    @Arg('filter', () => BenefitLinkFilter, { nullable: true, description: '哪些。 Which ones.' })
    filter?: BenefitLinkFilter | null,
    @Arg('groupBy', () => BenefitLinkDimension, {
      nullable: true,
      description: '分组；不填为合计。 By what; by default all together.',
    })
    groupBy?: BenefitLinkDimension | null,
    @Arg('year', () => Int, {
      nullable: true,
      description: '只计这一年的资金；不填为历年。 Only money of this year; by default of all years.',
    })
    year?: number | null,
  ): Promise<GroupedSum[]> {
    const sums = await this.links.sums(viewer, filterOf(filter), groupBy ?? null, year ?? null);
    return sums.map((sum) => ({ ...sum, groupBy: groupBy ?? null }));
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => BenefitLinkPayload, {
    description:
      '登记一项利益联结。可能的错误：NOT_FOUND BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS。 Records a link with its partners and households.',
  })
  async openBenefitLink(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenBenefitLinkInput, { description: '利益联结。 The link.' }) input: OpenBenefitLinkInput,
  ): Done {
    const householdIds = keysOf('Household', input.householdIds, 'householdIds') ?? [];
    const partners = partnersOf(input.partners);
    return { link: await this.links.open(viewer, { ...originOf(atVillage(input)), partners, householdIds }) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => BenefitLinkPayload, {
    description: `更正或终止一项利益联结，原内容保留。可能的错误：${CHANGED}。 Says everything of a link anew; what was said before is kept.`,
  })
  async correctBenefitLink(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectBenefitLinkInput, { description: '更正。 The correction.' })
    input: CorrectBenefitLinkInput,
  ): Done {
    const partners = input.partners ? partnersOf(input.partners) : undefined;
    return { link: await this.links.correct(viewer, { ...originOf(toLink(input)), partners }) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => BenefitLinkPayload, {
    description: `变动联结的监测户。可能的错误：${CHANGED} ALREADY_EXISTS。 Registered households join or leave.`,
  })
  async changeBenefitLinkHouseholds(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChangeBenefitLinkHouseholdsInput, { description: '变动。 The changes.' })
    input: ChangeBenefitLinkHouseholdsInput,
  ): Done {
    const add = keysOf('Household', input.add, 'add') ?? [];
    const remove = keysOf('Household', input.remove, 'remove') ?? [];
    return { link: await this.links.changeHouseholds(viewer, { ...toLink(input), add, remove }) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => BenefitLinkPayload, {
    description: `登记一笔投入，或向农户的一笔支付。可能的错误：${CHANGED} TOO_PRECISE。 Records money put in, or paid out to households.`,
  })
  async recordBenefitLinkMoney(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordBenefitLinkMoneyInput, { description: '资金。 The money.' })
    input: RecordBenefitLinkMoneyInput,
  ): Done {
    return { link: await this.links.recordMoney(viewer, toLink(input)) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => BenefitLinkPayload, {
    description: `冲销一笔资金，原记录保留。可能的错误：${CHANGED} REVERSAL_REFUSED。 Takes an entry back by one that names it; the entry stays.`,
  })
  async reverseBenefitLinkMoney(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReverseBenefitLinkMoneyInput, { description: '冲销。 The reversal.' })
    input: ReverseBenefitLinkMoneyInput,
  ): Done {
    const entryId = keyOf('BenefitLinkEntry', input.entryId, 'entryId');
    return { link: await this.links.reverseMoney(viewer, { ...toLink(input), entryId }) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => BenefitLinkPayload, {
    description: `撤回一项利益联结，资金须先冲销。可能的错误：${CHANGED} LINK_HAS_MONEY。 Withdraws a link, whose money was reversed before.`,
  })
  async withdrawBenefitLink(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawBenefitLinkInput, { description: '撤回。 The withdrawal.' })
    input: WithdrawBenefitLinkInput,
  ): Done {
    return { link: await this.links.withdraw(viewer, toLink(input)) };
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在的村或乡镇。 The village or township.' })
  place(@Root() { placeId }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所在县的结对；您不便查看时为空。 The pairing.' })
  pairing(@Root() { pairingId }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Project, { nullable: true, description: '来自的项目。 The project that it comes from.' })
  project(@Root() { projectId }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return projectId === null ? null : loaders.load(projectsById, projectId);
  }

  @FieldResolver(() => Asset, { nullable: true, description: '所用的资产。 The asset that it uses.' })
  asset(@Root() { assetId }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<AssetRow | null> | null {
    return assetId === null ? null : loaders.load(assetsById, assetId);
  }

  @FieldResolver(() => [BenefitLinkPartner], { description: '参与方，最多 20 个。 Its partners.' })
  async partners(@Root() { id }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<LinkPartnerRow[]> {
    return (await loaders.load(linkPartners, id)) ?? [];
  }

  @FieldResolver(() => Money, {
    description: '历年投入，已减冲销（元）。 All money put in, reversals taken off, in yuan.',
  })
  async putIn(@Root() { id }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<string> {
    return yuanFromFen(BigInt((await loaders.load(linkMoney, id))?.putInFen ?? 0));
  }

  @FieldResolver(() => Money, {
    description: '历年向农户的支付，已减冲销（元）。 All money paid out to households, reversals taken off, in yuan.',
  })
  async paidOut(@Root() { id }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<string> {
    return yuanFromFen(BigInt((await loaders.load(linkMoney, id))?.paidOutFen ?? 0));
  }

  @FieldResolver(() => BenefitReach, {
    nullable: true,
    description: '联结的监测户；已撤回的为空。 The registered households it reaches; null once withdrawn.',
  })
  reach(@Root() { id }: BenefitLinkRow, @Ctx() { loaders }: Context) {
    return loaders.load(reachByLink, id);
  }

  @FieldResolver(() => HouseholdConnection, {
    description: '联结的监测户，仅限您可查看的。 The registered households it reaches, of those that you may see.',
  })
  households(
    @Root() { id }: BenefitLinkRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<HouseholdRow>> {
    return this.links.reached(viewer, id, page);
  }

  @FieldResolver(() => [BenefitLinkEntry], {
    description: '各笔资金，近日的在前，最多 500 笔。 Its money, the latest day first, 500 entries at most.',
  })
  async entries(@Root() { id }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<LinkEntryRow[]> {
    return (await loaders.load(linkEntries, id)) ?? [];
  }

  @FieldResolver(() => [BenefitLinkVersion], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async versions(@Root() { id }: BenefitLinkRow, @Ctx() { loaders }: Context): Promise<BenefitLinkVersionRow[]> {
    return (await loaders.load(linkVersions, id)) ?? [];
  }

  @FieldResolver(() => [BenefitLinkAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  nextActions(@Root() link: BenefitLinkRow, @Ctx() { viewer }: Context): BenefitLinkAction[] {
    return linkActions(mayDo(viewer, Ability.KEEP_VILLAGES, link) && !link.withdrawn);
  }
}

@Resolver(() => BenefitLinkPartner)
export class BenefitLinkPartnerResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: '平台上的单位；您不便查看时为空。 The party, if it is one.',
  })
  party(@Root() { partyId }: LinkPartnerRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> | null {
    return partyId === null ? null : loaders.load(partiesById, partyId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '印刷名称；已选单位的为空。 The printed name, where no party is said.',
  })
  name(@Root() { name }: LinkPartnerRow): string | null {
    return name;
  }
}

@Resolver(() => BenefitLinkEntry)
export class BenefitLinkEntryResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: LinkEntryRow): string {
    return toGlobalId('BenefitLinkEntry', id);
  }

  @FieldResolver(() => Money, { description: '金额（元），冲销的也为正数。 In yuan; of a reversal, too, above zero.' })
  amount(@Root() { amountFen }: LinkEntryRow): string {
    return yuanFromFen(amountFen);
  }

  @FieldResolver(() => Boolean)
  isReversal(@Root() { reverses }: LinkEntryRow): boolean {
    return reverses !== null;
  }
}

@Resolver(() => BenefitLinkVersion)
export class BenefitLinkVersionResolver {
  @FieldResolver(() => Account, { nullable: true, description: '谁办理；您不便查看时为空。 Who did it.' })
  madeBy(
    @Root() { madeByAccount }: BenefitLinkVersionRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

@Resolver(() => BenefitLinkSum)
export class BenefitLinkSumResolver {
  @FieldResolver(() => BenefitLink, { nullable: true, description: '哪一项；逐项时。 The link, where asked for.' })
  async link(@Root() { groupBy, key }: GroupedSum, @Ctx() { loaders }: Context): Promise<BenefitLinkRow | null> {
    return groupBy === BenefitLinkDimension.LINK ? loaders.load(linksById, key) : null;
  }

  @FieldResolver(() => Place, { nullable: true, description: '乡镇或村；按地区合计时。 The place, where asked for.' })
  place(@Root() { groupBy, key }: GroupedSum, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return groupBy === BenefitLinkDimension.PLACE ? loaders.load(placesById, key) : null;
  }

  @FieldResolver(() => BenefitLinkKind, { nullable: true })
  kind(@Root() { groupBy, key }: GroupedSum): string | null {
    return groupBy === BenefitLinkDimension.KIND ? key : null;
  }

  @FieldResolver(() => Money, { description: '投入（元）。 Money put in, in yuan.' })
  putIn(@Root() { putInFen }: GroupedSum): string {
    return yuanFromFen(BigInt(putInFen));
  }

  @FieldResolver(() => Money, { description: '向农户的支付（元）。 Money paid out to households, in yuan.' })
  paidOut(@Root() { paidOutFen }: GroupedSum): string {
    return yuanFromFen(BigInt(paidOutFen));
  }
}
