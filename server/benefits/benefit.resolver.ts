import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { BenefitRule, BenefitSum, PolicyBenefit, PolicyBenefitConnection } from '../../schema/benefit';
import {
  PolicyBenefitFilter,
  PolicyBenefitPayload,
  PolicyBenefitsPayload,
  RecordBenefitInput,
  RecordBenefitsInput,
  ReverseBenefitInput,
  type BenefitRowInput,
} from '../../schema/benefit-inputs';
import { Fund, FundEntry } from '../../schema/fund';
import { Household, HouseholdMember } from '../../schema/household';
import { PageArgs, type Page } from '../../schema/page';
import { Place } from '../../schema/place';
import { Money } from '../../schema/scalars';
import { Ability, BenefitSumDimension } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { fundEntriesById, fundsById } from '../funds/fund.store';
import type { FundEntryRow, FundRow } from '../funds/fund.tables';
import type { Context } from '../graphql/context';
import { householdsById } from '../households/household.store';
import type { HouseholdRow, KnownMember } from '../households/household.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf, keysOf } from '../platform/ids';
import { readFen, yuanFromFen } from '../platform/money';
import { periodName } from './benefit-period.rules';
import { benefitRulesById } from './benefit-rule.store';
import { memberOf } from './leak-facts.service';
import type { BenefitDraft } from './benefit.rules';
import type { BenefitListing, BenefitService } from './benefit.service';
import type { BenefitSum as SumRow } from './benefit-sum.store';
import type { BenefitRow, BenefitRuleRow } from './benefit';

const ROW_ERRORS =
  'NOT_FOUND FORBIDDEN OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS HOUSEHOLD_NOT_OPEN BENEFIT_OUTSIDE_RULE AMOUNT_OUTSIDE_RULE NOT_ENTITLED RECEIVED_ALREADY FUND_ENTRY_EXCEEDED';

/** What is written down, by the ids of the rows; `within` is the place of the row, such as `rows.2.`. */
function draftOf(input: BenefitRowInput, within = ''): BenefitDraft {
  const key = (type: string, id: string | null | undefined, field: string): string | null =>
    id ? keyOf(type, id, `${within}${field}`) : null;
  return {
    householdId: keyOf('Household', input.householdId, `${within}householdId`),
    memberId: key('HouseholdMember', input.memberId, 'memberId'),
    ruleId: keyOf('BenefitRule', input.ruleId, `${within}ruleId`),
    day: input.day,
    period: input.period ?? null,
    amountFen: input.amount ? readFen(input.amount) : null,
    given: input.given ?? null,
    source: input.source ?? null,
    fundEntryId: key('FundEntry', input.fundEntryId, 'fundEntryId'),
    voucher: input.voucher ?? null,
    evidence: input.evidence,
    overrideReason: input.overrideReason ?? null,
  };
}

const listingOf = (filter: PolicyBenefitFilter | null | undefined): BenefitListing => ({
  ...filter,
  ruleIds: keysOf('BenefitRule', filter?.ruleIds, 'filter.ruleIds'),
  householdIds: keysOf('Household', filter?.householdIds, 'filter.householdIds'),
  pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
  placeIds: keysOf('Place', filter?.placeIds, 'filter.placeIds'),
  fundEntryIds: keysOf('FundEntry', filter?.fundEntryIds, 'filter.fundEntryIds'),
});

@Resolver(() => PolicyBenefit)
export class PolicyBenefitResolver {
  constructor(private readonly benefits: BenefitService) {}

  @Authorized('READER')
  @Query(() => PolicyBenefitConnection, {
    name: 'policyBenefits',
    description: '可查看的政策享受，近日的在前。 The benefits that you may see, the latest day first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PolicyBenefitFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: PolicyBenefitFilter | null,
  ): Promise<Page<BenefitRow>> {
    return this.benefits.list(viewer, listingOf(filter), page);
  }

  @Authorized('READER')
  @Query(() => [BenefitSum], {
    name: 'benefitSums',
    description:
      '上级补助去了哪里：未冲销的享受金额合计，与各条相符，最多 1000 组。 Where subsidies went: sums of what stands, which add up to the rows; 1000 cells at most.',
  })
  sums(
    @Ctx() { viewer }: Context,
    @Arg('groupBy', () => [BenefitSumDimension], { description: '分组；空为合计。 By what; nothing: all together.' })
    groupBy: BenefitSumDimension[],
    @Arg('filter', () => PolicyBenefitFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: PolicyBenefitFilter | null,
  ): Promise<SumRow[]> {
    return this.benefits.sums(viewer, listingOf(filter), groupBy);
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => PolicyBenefitPayload, {
    description: `登记一次政策享受。可能的错误：${ROW_ERRORS}。 Records what a household or a member of it received.`,
  })
  async recordBenefit(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordBenefitInput, { description: '政策享受。 The benefit.' }) input: RecordBenefitInput,
  ): Promise<{ benefit: BenefitRow }> {
    return { benefit: await this.benefits.record(viewer, input.requestKey, draftOf(input)) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => PolicyBenefitsPayload, {
    description:
      '成批登记政策享受，全部登记或全不登记。可能的错误：BENEFITS_REFUSED（details 的 rows、codes、fields、faults 逐行说明） TOO_MANY_ITEMS BAD_INPUT。 Records up to 500 benefits, all or none; the details of BENEFITS_REFUSED tell what is wrong with each row.',
  })
  async recordBenefits(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordBenefitsInput, { description: '各行。 The rows.' }) input: RecordBenefitsInput,
  ): Promise<{ benefits: BenefitRow[] }> {
    const rows = input.rows.map((row, at) => draftOf(row, `rows.${at}.`));
    return { benefits: await this.benefits.recordAll(viewer, { requestKey: input.requestKey, rows }) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => PolicyBenefitPayload, {
    description:
      '冲销一次政策享受，须写明理由；原记录保留，不再计数。可能的错误：NOT_FOUND FORBIDDEN REVERSED_ALREADY BAD_INPUT。 Takes a benefit back with a reason; it stays and counts no more.',
  })
  async reverseBenefit(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReverseBenefitInput, { description: '冲销。 The reversal.' }) input: ReverseBenefitInput,
  ): Promise<{ benefit: BenefitRow }> {
    const benefitId = keyOf('PolicyBenefit', input.benefitId, 'benefitId');
    return { benefit: await this.benefits.reverse(viewer, { ...input, benefitId }) };
  }

  @FieldResolver(() => Household, { nullable: true, description: '监测户。 The household.' })
  household(@Root() { householdId }: BenefitRow, @Ctx() { loaders }: Context): Promise<HouseholdRow | null> {
    return loaders.load(householdsById, householdId);
  }

  @FieldResolver(() => HouseholdMember, {
    nullable: true,
    description: '成员；按户享受的为空。 The member; null under a rule for households.',
  })
  member(@Root() { householdId, memberId }: BenefitRow, @Ctx() { loaders }: Context): Promise<KnownMember | null> {
    return memberOf(loaders, householdId, memberId);
  }

  @FieldResolver(() => BenefitRule, { nullable: true, description: '规则。 The rule.' })
  rule(@Root() { ruleId }: BenefitRow, @Ctx() { loaders }: Context): Promise<BenefitRuleRow | null> {
    return loaders.load(benefitRulesById, ruleId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '金额（元）；实物为空。 The amount in yuan; null for what is no money.',
  })
  amount(@Root() { amountFen }: BenefitRow): string | null {
    return amountFen === null ? null : yuanFromFen(amountFen);
  }

  @FieldResolver(() => String, { description: '所属期的名称。 What its period is called.' })
  periodName(@Root() { period }: BenefitRow, @Ctx() { lang }: Context): string {
    return periodName(period, lang);
  }

  @FieldResolver(() => FundEntry, {
    nullable: true,
    description:
      '支付的那笔协作资金；没有或您不便查看时为空。 The entry that paid it; null for none, or one you may not see.',
  })
  fundEntry(@Root() { fundEntryId }: BenefitRow, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> | null {
    return fundEntryId === null ? null : loaders.load(fundEntriesById, fundEntryId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁登记；演示或您不便查看时为空。 Who entered it; null for the platform itself, or somebody you may not see.',
  })
  madeBy(@Root() { madeByAccount }: BenefitRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁冲销；未冲销或您不便查看时为空。 Who reversed it; null while it stands, or where you may not see them.',
  })
  reversedBy(@Root() { reversedBy }: BenefitRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return reversedBy === null ? null : loaders.load(accountsById, reversedBy);
  }
}

@Resolver(() => BenefitSum)
export class BenefitSumResolver {
  @FieldResolver(() => BenefitRule, { nullable: true, description: '规则；按规则分组时。 The rule, where asked for.' })
  rule(@Root() { ruleId }: SumRow, @Ctx() { loaders }: Context): Promise<BenefitRuleRow | null> | null {
    return ruleId === null ? null : loaders.load(benefitRulesById, ruleId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '乡镇；按乡镇分组时。 The township, where asked for.' })
  town(@Root() { townId }: SumRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return townId === null ? null : loaders.load(placesById, townId);
  }

  @FieldResolver(() => Fund, {
    nullable: true,
    description:
      '协作资金，含其级别和种类；不是协作资金或您不便查看时为空。 The fund, with its tier and kind; null for other money, or a fund you may not see.',
  })
  fund(@Root() { fundId }: SumRow, @Ctx() { loaders }: Context): Promise<FundRow | null> | null {
    return fundId === null ? null : loaders.load(fundsById, fundId);
  }

  @FieldResolver(() => Money, { description: '金额（元）。 The amount in yuan.' })
  amount(@Root() { amountFen }: SumRow): string {
    return yuanFromFen(BigInt(amountFen));
  }
}
