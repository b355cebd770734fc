import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Day, Money } from './scalars';
import { BenefitLink, CollectiveIncome, RelocationSite } from './village';
import { BenefitLinkKind, BenefitLinkMoney, BenefitLinkRole, SiteService } from './vocabulary';

@InputType()
abstract class VillageFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '所在地区，任一，含其下各地。 At or below any of these places.' })
  placeIds?: string[] | null;

  @Field(() => String, { nullable: true, description: '村名。 The village’s name, exactly.' })
  village?: string | null;
}

@InputType()
export abstract class KeptFilter extends VillageFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: '只看已撤回的；默认只看有效的。 Only what was withdrawn; by default only what stands.',
  })
  withdrawn?: boolean | null;
}

@InputType({ description: '筛选村集体收入。 Which collective incomes.' })
export class CollectiveIncomeFilter extends KeptFilter {
  @Field(() => [Int], { nullable: true, description: '年度，任一。 Of any of these years.' })
  years?: number[] | null;

  @Field(() => [String], { nullable: true, description: '来源代码，任一。 Of any of these sources.' })
  sources?: string[] | null;
}

@InputType({ description: '筛选各村收入。 Which villages.' })
export class VillageIncomeFilter extends VillageFilter {
  @Field(() => Boolean, { nullable: true, description: '是否薄弱村。 Weak ones, or the others.' })
  weak?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '当年是否已登记。 With or without records of the year.' })
  reported?: boolean | null;
}

@InputType({ description: '哪些村集体收入合计。 Which collective incomes are summed.' })
export class CollectiveIncomeSumFilter extends VillageFilter {
  @Field(() => [String], { nullable: true, description: '来源代码，任一。 Of any of these sources.' })
  sources?: string[] | null;
}

@InputType({ description: '筛选利益联结。 Which links.' })
export class BenefitLinkFilter extends KeptFilter {
  @Field(() => [BenefitLinkKind], { nullable: true, description: '联结方式，任一。 Of any of these kinds.' })
  kinds?: BenefitLinkKind[] | null;

  @Field(() => [ID], { nullable: true, description: '来自哪些项目。 Coming from any of these projects.' })
  projectIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: '在此日有效的。 In force on this day.' })
  onDay?: string | null;

  @Field(() => String, { nullable: true, description: '名称或参与方印刷名称中的文字。 Text within its name.' })
  search?: string | null;
}

@InputType({ description: '筛选安置点。 Which sites.' })
export class RelocationSiteFilter extends KeptFilter {
  @Field(() => String, { nullable: true, description: '名称中的文字。 Text within its name.' })
  search?: string | null;
}

@InputType()
export abstract class Request {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;
}

@InputType()
export abstract class AtVillage extends Request {
  @Field(() => ID, {
    nullable: true,
    description: '结对；不填为该县最早的结对。 The pairing; by default the oldest open one of the county.',
  })
  pairingId?: string | null;

  @Field(() => ID, { description: '所在的村，或乡镇。 The village, or its township.' })
  placeId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '村名，1–100 字；所在地区是乡镇时填写，是村时不填。 The village’s name, where the place is a township.',
  })
  village?: string | null;
}

@InputType({ description: '登记一笔村集体收入。 A collective income to be recorded.' })
export class RecordCollectiveIncomeInput extends AtVillage {
  @Field(() => Int, { description: '年度，2013 至今年。 The year, from 2013 to this one.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: '季度 1–4；不填为全年。 The quarter; by default the whole year.' })
  quarter?: number | null;

  @Field({ description: '来源代码，见 collectiveIncomeSources。 The code of its source.' })
  source!: string;

  @Field(() => Money, { description: '金额（元），可为 0。 In yuan; nothing earned is 0.' })
  amount!: string;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType()
abstract class ToIncome extends Request {
  @Field(() => ID, { description: '村集体收入。 The collective income.' })
  incomeId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@InputType({ description: '更正一笔村集体收入。 A correction.' })
export class CorrectCollectiveIncomeInput extends ToIncome {
  @Field(() => Money, { description: '更正后的金额（元）。 The amount as it should be, in yuan.' })
  amount!: string;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType({ description: '撤回一笔村集体收入。 A withdrawal.' })
export class WithdrawCollectiveIncomeInput extends ToIncome {}

@ObjectType({ description: '办理的结果。 What became of it.' })
export class CollectiveIncomePayload {
  @Field(() => CollectiveIncome, { description: '村集体收入。 The collective income.' })
  income!: CollectiveIncome;
}

@InputType({ description: '利益联结的一个参与方：平台上的单位，或印刷名称。 A partner: a party, or a printed name.' })
export class BenefitLinkPartnerInput {
  @Field(() => BenefitLinkRole, { description: '是什么。 What it is.' })
  role!: BenefitLinkRole;

  @Field(() => ID, { nullable: true, description: '平台上的单位。 The party.' })
  partyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '印刷名称，1–200 字；未选单位时填写。 Its name, where no party is said.',
  })
  name?: string | null;
}

@InputType({ description: '登记一项利益联结。 A link to be recorded.' })
export class OpenBenefitLinkInput extends AtVillage {
  @Field({ description: '名称，1–200 字。 Its name.' })
  name!: string;

  @Field(() => BenefitLinkKind, { description: '联结方式。 By what means.' })
  kind!: BenefitLinkKind;

  @Field(() => Day, { description: '起始日期，不晚于今日。 Since when, today at the latest.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '截止日期，可在今后。 Until when; it may be still to come.' })
  until?: string | null;

  @Field(() => [BenefitLinkPartnerInput], { description: '参与方，1–20 个。 Its partners.' })
  partners!: BenefitLinkPartnerInput[];

  @Field(() => ID, {
    nullable: true,
    description: '来自的项目，须属同一结对。 The project of the same pairing it comes from.',
  })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: '所用的资产，须属同一结对。 The asset of the same pairing it uses.' })
  assetId?: string | null;

  @Field(() => Int, {
    defaultValue: 0,
    description: '监测户以外的其他农户数。 Households beside those of the register.',
  })
  otherHouseholds!: number;

  @Field(() => [ID], {
    defaultValue: [],
    description: '联结的监测户，最多 500 户。 Registered households, 500 at most.',
  })
  householdIds!: string[];

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType()
abstract class ToLink extends Request {
  @Field(() => ID, { description: '利益联结。 The link.' })
  linkId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;
}

@InputType({
  description:
    '更正或终止一项利益联结；各项均按应有的内容填写，参与方、项目和资产不填的不变。 A correction: everything as it should be; partners, project and asset that are left out stay.',
})
export class CorrectBenefitLinkInput extends ToLink {
  @Field({ description: '名称，1–200 字。 Its name.' })
  name!: string;

  @Field(() => BenefitLinkKind, { description: '联结方式。 By what means.' })
  kind!: BenefitLinkKind;

  @Field(() => Day, { description: '起始日期。 Since when.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '截止日期。 Until when.' })
  until?: string | null;

  @Field(() => [BenefitLinkPartnerInput], {
    nullable: true,
    description: '参与方，1–20 个；不填则不变。 Its partners; left out, they stay.',
  })
  partners?: BenefitLinkPartnerInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: '来自的项目；不填则不变，null 为没有。 The project it comes from; left out, it stays; null: none.',
  })
  projectId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '所用的资产；不填则不变，null 为没有。 The asset it uses; left out, it stays; null: none.',
  })
  assetId?: string | null;

  @Field(() => Int, { description: '监测户以外的其他农户数。 Households beside those of the register.' })
  otherHouseholds!: number;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType({ description: '变动联结的监测户。 Registered households that join or leave a link.' })
export class ChangeBenefitLinkHouseholdsInput extends ToLink {
  @Field(() => [ID], { defaultValue: [], description: '新联结的，最多 500 户。 Those that join, 500 at most.' })
  add!: string[];

  @Field(() => [ID], { defaultValue: [], description: '不再联结的，最多 500 户。 Those that leave, 500 at most.' })
  remove!: string[];

  @Field(() => String, { nullable: true, description: '说明，1–500 字。 A remark.' })
  reason?: string | null;
}

@InputType({ description: '登记利益联结的一笔投入或支付。 Money put in, or paid out to households.' })
export class RecordBenefitLinkMoneyInput extends ToLink {
  @Field(() => BenefitLinkMoney, { description: '投入还是支付。 Which way.' })
  kind!: BenefitLinkMoney;

  @Field(() => Day, { description: '日期，自起始日期至今日。 The day, from the link’s first to today.' })
  day!: string;

  @Field(() => Money, { description: '金额（元）。 In yuan.' })
  amount!: string;

  @Field(() => String, { nullable: true, description: '说明，1–500 字。 A note.' })
  note?: string | null;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType({ description: '冲销利益联结的一笔资金。 Takes back an entry of a link’s money.' })
export class ReverseBenefitLinkMoneyInput extends ToLink {
  @Field(() => ID, { description: '要冲销的一笔。 The entry.' })
  entryId!: string;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@InputType({ description: '撤回一项利益联结。 Withdraws a link.' })
export class WithdrawBenefitLinkInput extends ToLink {
  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@ObjectType({ description: '办理的结果。 What became of it.' })
export class BenefitLinkPayload {
  @Field(() => BenefitLink, { description: '利益联结。 The link.' })
  link!: BenefitLink;
}

@InputType({ description: '登记一个易地搬迁安置点。 A relocation site to be recorded.' })
export class RecordRelocationSiteInput extends AtVillage {
  @Field({ description: '名称，1–200 字。 Its name.' })
  name!: string;

  @Field(() => Int, { description: '安置户数。 Households settled.' })
  households!: number;

  @Field(() => Int, { description: '安置人数，不少于户数。 People settled, at least as many as households.' })
  persons!: number;

  @Field(() => Day, { description: '搬迁入住日期。 When they moved in.' })
  settledOn!: string;

  @Field(() => [SiteService], { defaultValue: [], description: '配套服务。 Services beside it.' })
  services!: SiteService[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      '旁边的帮扶车间、企业或园区，须是本结对的活动台账，最多 50 条。 Workshops, firms or parks beside it, 50 at most.',
  })
  activityIds!: string[];

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType()
abstract class ToSite extends Request {
  @Field(() => ID, { description: '安置点。 The site.' })
  siteId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@InputType({
  description:
    '更正一个安置点；名称不变，其余各项均按应有的内容填写，旁边的活动台账不填的不变。 A correction: everything but the name, as it should be; what stands beside it stays where it is left out.',
})
export class CorrectRelocationSiteInput extends ToSite {
  @Field(() => Int, { description: '安置户数。 Households settled.' })
  households!: number;

  @Field(() => Int, { description: '安置人数。 People settled.' })
  persons!: number;

  @Field(() => Day, { description: '搬迁入住日期。 When they moved in.' })
  settledOn!: string;

  @Field(() => [SiteService], { description: '配套服务。 Services beside it.' })
  services!: SiteService[];

  @Field(() => [ID], {
    nullable: true,
    description:
      '旁边的帮扶车间、企业或园区，最多 50 条；不填则不变。 Workshops, firms or parks, 50 at most; left out, they stay.',
  })
  activityIds?: string[] | null;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType({ description: '撤回一个安置点。 Withdraws a site.' })
export class WithdrawRelocationSiteInput extends ToSite {}

@ObjectType({ description: '办理的结果。 What became of it.' })
export class RelocationSitePayload {
  @Field(() => RelocationSite, { description: '安置点。 The site.' })
  site!: RelocationSite;
}
