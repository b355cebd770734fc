import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BenefitRule, PolicyBenefit } from './benefit';
import { Day, Money } from './scalars';
import {
  BenefitAudience,
  BenefitFinding,
  BenefitForm,
  BenefitFrequency,
  BenefitSource,
  FamilyRelation,
  HouseholdGuarantee,
  HouseholdRisk,
  RegisterCategory,
} from './vocabulary';

@InputType({ description: '筛选政策享受规则。 Which rules.' })
export class BenefitRuleFilter {
  @Field(() => [String], { nullable: true, description: '代码，任一。 Of any of these codes.' })
  codes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: '与这些地区有关的：全国的、其上级的和其下的。 That matter in any of these places.',
  })
  placeIds?: string[] | null;

  @Field(() => BenefitAudience, { nullable: true, description: '按户或按人。 For whom they are.' })
  audience?: BenefitAudience | null;

  @Field(() => Day, { nullable: true, description: '当日执行的。 In force on this day.' })
  onDay?: string | null;
}

@InputType({ description: '筛选政策享受。 Which benefits.' })
export class PolicyBenefitFilter {
  @Field(() => [ID], { nullable: true, description: '规则，任一。 Of any of these rules.' })
  ruleIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '监测户，任一。 Of any of these households.' })
  householdIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '结对，任一。 Of any of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '所在地区，任一，含其下各地。 At or below any of these places.' })
  placeIds?: string[] | null;

  @Field(() => [BenefitSource], { nullable: true, description: '资金来源，任一。 From any of these levels.' })
  sources?: BenefitSource[] | null;

  @Field(() => [ID], { nullable: true, description: '资金记录，任一。 Paid by any of these entries.' })
  fundEntryIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: '自何日。 From this day.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '至何日。 To this day.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否有效（未冲销）。 Whether they stand.' })
  standing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否经特批。 Whether a reviewer let them through.' })
  overridden?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '户编号、村名或凭证号中的文字。 Text within the household’s number or village, or the voucher.',
  })
  search?: string | null;
}

@InputType({ description: '筛选防漏表。 Which rows of the leak-proof table.' })
export class BenefitLeakFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '当日所在地区，任一，含其下各地。 That lay at or below any of these places on the day.',
  })
  placeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '结对，任一。 Of any of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '监测户，任一。 Of any of these households.' })
  householdIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '规则，任一。 Of any of these rules.' })
  ruleIds?: string[] | null;

  @Field(() => [BenefitFinding], { nullable: true, description: '发现的情况，任一。 Where any of these is found.' })
  findings?: BenefitFinding[] | null;

  @Field(() => Day, { nullable: true, description: '截至何日，默认今日。 As of which day; by default today.' })
  onDay?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '自何日起的各期，最早五年前；默认当年 1 月 1 日。 Periods that begin from here on, five years back at most; by default since the year began.',
  })
  since?: string | null;
}

@InputType({ description: '规则的内容。 What a rule says.' })
export class BenefitTermsInput {
  @Field(() => Day, { description: '自何日起执行。 From this day on.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '执行至何日。 Until this day.' })
  until?: string | null;

  @Field({ description: '中文名称，1–60 字。 Its Chinese name.' })
  nameZh!: string;

  @Field({ description: '英文名称，1–100 字符。 Its English name.' })
  nameEn!: string;

  @Field(() => [RegisterCategory], { defaultValue: [], description: '户的类别，任一。 Any of these categories.' })
  categories!: RegisterCategory[];

  @Field(() => [HouseholdRisk], { defaultValue: [], description: '风险，任一。 Any of these risks.' })
  risks!: HouseholdRisk[];

  @Field(() => [HouseholdGuarantee], { defaultValue: [], description: '须均已落实的保障。 Guarantees that are met.' })
  met!: HouseholdGuarantee[];

  @Field(() => [HouseholdGuarantee], { defaultValue: [], description: '须均未落实的保障。 Guarantees not met yet.' })
  notMet!: HouseholdGuarantee[];

  @Field(() => [FamilyRelation], { defaultValue: [], description: '与户主的关系，任一。 Any of these relations.' })
  relations!: FamilyRelation[];

  @Field(() => Boolean, { nullable: true, description: '是否在校。 Whether in school.' })
  inSchool?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否有劳动能力。 Whether able to work.' })
  isLabourer?: boolean | null;

  @Field(() => Int, { nullable: true, description: '最小周岁，0–150。 The least age.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: '最大周岁，0–150。 The greatest age.' })
  ageTo?: number | null;

  @Field({ defaultValue: true, description: '是否须已纳入监测。 Whether only once admitted.' })
  needsAdmission!: boolean;

  @Field(() => Money, { nullable: true, description: '标准，或最低标准；资金必填。 The amount, or the least.' })
  least?: string | null;

  @Field(() => Money, { nullable: true, description: '最高标准；默认同最低。 The most; by default the least.' })
  most?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '实物、服务或岗位，1–100 字。 What is given where it is no money.',
  })
  kind?: string | null;

  @Field(() => Int, { description: '符合条件后多少天内兑现，0–1000。 Within so many days it is to be given.' })
  withinDays!: number;

  @Field({
    defaultValue: false,
    description: '是否代替上级同代码规则。 Whether it stands in the place of wider rules of its code.',
  })
  replaces!: boolean;

  @Field({ description: '文号，1–100 字。 The number of its document.' })
  documentNo!: string;

  @Field(() => String, { nullable: true, description: '备注，1–500 字。 A note.' })
  note?: string | null;
}

@InputType({ description: '新增一项规则。 A new rule.' })
export class MakeBenefitRuleInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '代码：2–40 位大写字母、数字或下划线。 Its code.' })
  code!: string;

  @Field(() => ID, {
    nullable: true,
    description: '省、市或县；不填为全国。 Whose rule it is; the whole country’s without.',
  })
  placeId?: string | null;

  @Field(() => BenefitAudience, { description: '按户还是按人。 For whom it is.' })
  audience!: BenefitAudience;

  @Field(() => BenefitFrequency, { description: '多久一次。 How often.' })
  every!: BenefitFrequency;

  @Field(() => BenefitForm, { description: '资金还是实物。 Money, or something else.' })
  form!: BenefitForm;

  @Field(() => BenefitTermsInput, { description: '内容。 What it says.' })
  terms!: BenefitTermsInput;
}

@InputType({ description: '修订一项规则。 A revision.' })
export class ReviseBenefitRuleInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪项规则。 Which rule.' })
  ruleId!: string;

  @Field(() => Int, { description: '所依据的版本：现有版本数。 The version that you saw.' })
  version!: number;

  @Field(() => BenefitTermsInput, {
    description: '新的内容；上一版执行至其起始日的前一日。 What it says from its first day on.',
  })
  terms!: BenefitTermsInput;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@ObjectType({ description: '规则。 The rule.' })
export class BenefitRulePayload {
  @Field(() => BenefitRule, { description: '规则。 The rule.' })
  rule!: BenefitRule;
}

@InputType({ description: '一次政策享受。 A benefit.' })
export class BenefitRowInput {
  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '成员；按人享受的规则必填。 The member, where the rule is for persons.',
  })
  memberId?: string | null;

  @Field(() => ID, { description: '规则。 The rule.' })
  ruleId!: string;

  @Field(() => Day, { description: '享受日期。 The day.' })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '所属期：2019、2019-03、2019-T1、2019-T2；默认享受日期所在的一期。 The period; by default that of the day.',
  })
  period?: string | null;

  @Field(() => Money, { nullable: true, description: '金额；资金必填。 The amount, where it is money.' })
  amount?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '给予的实物、服务或岗位；默认规则所写。 What was given; by default what the rule says.',
  })
  given?: string | null;

  @Field(() => BenefitSource, {
    nullable: true,
    description: '资金来源；选了资金记录的可不填。 From which level; not needed with an entry.',
  })
  source?: BenefitSource | null;

  @Field(() => ID, {
    nullable: true,
    description: '支付的那笔协作资金（已拨付或支出）。 The entry of the pairing’s money that paid it.',
  })
  fundEntryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '凭证号，1–100 字，不写银行账号。 The voucher; no account number.',
  })
  voucher?: string | null;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 The papers that it rests on.' })
  evidence!: string[];

  @Field(() => String, {
    nullable: true,
    description: '特批理由：不符合条件或同期第二次，仅县级审核员。 Why it is let through; by a county reviewer.',
  })
  overrideReason?: string | null;
}

@InputType({ description: '登记一次政策享受。 A benefit to be recorded.' })
export class RecordBenefitInput extends BenefitRowInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;
}

@InputType({ description: '成批登记政策享受。 Benefits to be recorded in one go.' })
export class RecordBenefitsInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => [BenefitRowInput], { description: '各行，1–500 行。 1 to 500 rows.' })
  rows!: BenefitRowInput[];
}

@InputType({ description: '冲销一次政策享受。 A benefit to be taken back.' })
export class ReverseBenefitInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '冲销哪一条。 Which one.' })
  benefitId!: string;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@ObjectType({ description: '政策享受。 The benefit.' })
export class PolicyBenefitPayload {
  @Field(() => PolicyBenefit, { description: '政策享受。 The benefit.' })
  benefit!: PolicyBenefit;
}

@ObjectType({ description: '成批登记的政策享受。 The benefits.' })
export class PolicyBenefitsPayload {
  @Field(() => [PolicyBenefit], {
    description: '各条，按所填次序，最多 500 条。 In the order of their rows, 500 at most.',
  })
  benefits!: PolicyBenefit[];
}
