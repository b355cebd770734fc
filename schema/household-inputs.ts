import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Household } from './household';
import { Day, Money } from './scalars';
import { FamilyRelation, GuaranteeState, HouseholdGuarantee, HouseholdRisk, RegisterCategory } from './vocabulary';

@InputType({ description: '一名家庭成员。 A member of a household.' })
export class HouseholdMemberInput {
  @Field({ description: '姓名，1–50 字。 The name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: '身份证号；与人编号至少填一项。 The ID number; or a person number.',
  })
  idNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '监测系统人编号。 The person’s number in the monitoring system.',
  })
  personNumber?: string | null;

  @Field(() => String, { nullable: true, description: '电话。 The telephone number.' })
  phone?: string | null;

  @Field(() => FamilyRelation, {
    description: '与户主的关系；每户有且只有一名户主。 Who they are to the head; a household has one head.',
  })
  relation!: FamilyRelation;

  @Field(() => Day, {
    nullable: true,
    description: '自何日起为本户成员；默认发现当日或今日。 Since when; by default since it was found, or today.',
  })
  since?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: '是否有劳动能力。 Whether they can work.' })
  isLabourer!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '是否在校。 Whether they go to school.' })
  inSchool!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '健康情况（慢性病、大病、残疾等），1–500 字，封存。 What is known of their health; kept sealed.',
  })
  health?: string | null;
}

@InputType({ description: '登记一户监测户。 A household at risk.' })
export class RegisterHouseholdInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '其县所在的结对；不填取该县最早的现行县级结对。 A pairing of its county; by default the county’s oldest open one.',
  })
  pairingId?: string | null;

  @Field(() => ID, {
    description: '所在乡镇或村，须属于该县并在您的范围内。 Its township or village, of that county and of yours.',
  })
  placeId!: string;

  @Field(() => String, { nullable: true, description: '村名，最多 100 字。 The village, 100 characters at most.' })
  village?: string | null;

  @Field({
    description:
      '户编号：自编，1–40 位字母、数字和短横，不得用身份证号或电话。 The register’s own number: no ID or telephone number.',
  })
  number!: string;

  @Field(() => RegisterCategory, {
    description: '类别，须在发现当日适用。 Its category, in force on the day it was found.',
  })
  category!: RegisterCategory;

  @Field(() => HouseholdRisk, { description: '发现的风险。 The risk.' })
  riskFound!: HouseholdRisk;

  @Field(() => Day, { description: '发现日期，不晚于今日。 When it was found, today at the latest.' })
  foundOn!: string;

  @Field(() => String, {
    nullable: true,
    description: '情况说明，不写姓名、证号和病情，最多 1000 字。 What was found; no names, numbers or illnesses.',
  })
  text?: string | null;

  @Field(() => [HouseholdMemberInput], { description: '家庭成员，1–30 人。 Its members, 1 to 30.' })
  members!: HouseholdMemberInput[];
}

@InputType({ description: '对监测户办理一步。 A step of a household’s entry.' })
export class TakeHouseholdStepInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, {
    nullable: true,
    description: '办理日期，默认今日，不早于上一步。 When; by default today, never before the step before.',
  })
  day?: string | null;

  @Field({
    description:
      '意见、理由或公示地点，1–1000 字，不写姓名、证号和病情。 What is said; no names, numbers or illnesses.',
  })
  text!: string;

  @Field(() => [String], {
    defaultValue: [],
    description:
      '依据的材料名称，最多 20 项，每项 1–200 字；提出和认定消除必填。 The papers that it rests on, 20 at most; needed to clear a household.',
  })
  evidence!: string[];
}

@InputType({ description: '更正一名成员；不填的不变。 What is said of a member now; what is left out stays.' })
export class CorrectHouseholdMemberInput {
  @Field(() => ID, { description: '成员。 The member.' })
  memberId!: string;

  @Field(() => FamilyRelation, { nullable: true, description: '与户主的关系。 Who they are to the head.' })
  relation?: FamilyRelation | null;

  @Field(() => Boolean, { nullable: true, description: '是否有劳动能力。 Whether they can work.' })
  isLabourer?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否在校。 Whether they go to school.' })
  inSchool?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '健康情况，1–500 字，封存。 What is known of their health; kept sealed.',
  })
  health?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '在本户的最后一日（迁出、去世等）。 Their last day in the household.',
  })
  until?: string | null;
}

@InputType({ description: '家庭成员的变动。 Changes of a household’s members.' })
export class ChangeHouseholdMembersInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => [HouseholdMemberInput], {
    defaultValue: [],
    description: '增加的成员，最多 30 人。 Who joins, 30 at most.',
  })
  add!: HouseholdMemberInput[];

  @Field(() => [CorrectHouseholdMemberInput], {
    defaultValue: [],
    description: '更正或离户的成员，最多 30 人。 What changes of others, 30 at most.',
  })
  correct!: CorrectHouseholdMemberInput[];

  @Field(() => String, {
    nullable: true,
    description:
      '理由，1–1000 字，不写证号、电话、账号和病情；户主未离户而更换时必填。 Why; needed where the head becomes another and stays.',
  })
  reason?: string | null;
}

@InputType({ description: '一项保障的核查结果。 How a guarantee stands.' })
export class GuaranteeFindingInput {
  @Field(() => HouseholdGuarantee, { description: '哪一项保障。 Which guarantee.' })
  guarantee!: HouseholdGuarantee;

  @Field(() => GuaranteeState, { description: '是否落实。 Whether it is met.' })
  state!: GuaranteeState;

  @Field(() => String, {
    nullable: true,
    description: '说明，最多 500 字，不写病情。 What was seen, 500 characters at most; no illnesses.',
  })
  note?: string | null;
}

@InputType({ description: '核查一户的保障。 A check of a household’s guarantees.' })
export class RecordGuaranteeCheckInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, {
    description:
      '核查日期，不早于发现、不晚于今日。 The day of the check: after the household was found, today at the latest.',
  })
  day!: string;

  @Field(() => [GuaranteeFindingInput], {
    description: '各项保障，1–5 项，每项一次。 The guarantees, 1 to 5, each once.',
  })
  findings!: GuaranteeFindingInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: '依据的材料名称，最多 20 项。 The papers that it rests on, 20 at most.',
  })
  evidence!: string[];
}

@InputType({
  description: '一户一年的人均收入；再次登记即为更正。 A year’s income per head; a second time it is a correction.',
})
export class RecordHouseholdIncomeInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Int, {
    description: '年度，发现前一年至今年。 The year: from the year before it was found to this one.',
  })
  year!: number;

  @Field(() => Money, { description: '工资性收入（元/人）。 Wages, in yuan per head.' })
  wages!: string;

  @Field(() => Money, {
    description: '经营净收入（元/人），可为负。 Net income of a business, in yuan per head; it can be a loss.',
  })
  business!: string;

  @Field(() => Money, { description: '财产净收入（元/人）。 Net income of property, in yuan per head.' })
  property!: string;

  @Field(() => Money, { description: '转移净收入（元/人）。 Net transfers, in yuan per head.' })
  transfers!: string;

  @Field(() => String, {
    nullable: true,
    description: '更正的理由，1–500 字；更正时必填。 Why it is corrected; needed where the year was recorded.',
  })
  reason?: string | null;
}

@InputType({
  description:
    '更正户的登记内容或登记搬迁；不填的不变。 Corrects what a household is entered as, or says that it moved; what is left out stays.',
})
export class CorrectHouseholdInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      '户编号；已有按户享受记录或多次登记的不能改。 The number; it stays where benefits or other entries name it.',
  })
  number?: string | null;

  @Field(() => RegisterCategory, {
    nullable: true,
    description:
      '类别，须在发现之日适用；已纳入的须由发现人以外的审核人更正。 The category, of the era in which it was found; of a household that was admitted a reviewer corrects it who did not find it.',
  })
  category?: RegisterCategory | null;

  @Field(() => ID, {
    nullable: true,
    description: '乡镇或村，须在该县且在您范围内。 A township or village of the county, and yours.',
  })
  placeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '村名；空文本为删去。 The village; an empty text takes it away.',
  })
  village?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '搬迁之日：此前仍按原住地统计；不填为原来登错。 The day of the move, before which it counts where it lay; left out where the place was wrong from the first.',
  })
  movedOn?: string | null;

  @Field({
    description:
      '理由，1–1000 字，不写证号、电话、账号和病情。 Why; no ID, telephone or account numbers, no illnesses.',
  })
  reason!: string;
}

@InputType({
  description:
    '查看一户的个人信息原文；须说明理由，并留痕。 Asks for a household unmasked: it needs a reason and leaves a trace.',
})
export class UnmaskHouseholdInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field({ description: '理由，1–200 字，记入审计。 Why, 1 to 200 characters; kept in the audit trail.' })
  reason!: string;
}

@ObjectType({ description: '一名成员的原文。 A member unmasked.' })
export class UnmaskedMember {
  @Field(() => ID, { description: '成员编号。 Names the member.' })
  memberId!: string;

  @Field({ description: '姓名。 The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '身份证号。 The ID number.' })
  idNumber!: string | null;

  @Field(() => String, { nullable: true, description: '电话。 The telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: '健康情况。 What is known of their health.' })
  health!: string | null;
}

@ObjectType({
  description:
    '一户的原文，只给出一次；重发同一请求编号时为空。 A household unmasked, told once: empty when a request is sent again.',
})
export class UnmaskHouseholdPayload {
  @Field(() => Household, { description: '监测户。 The household.' })
  household!: Household;

  @Field(() => [UnmaskedMember], { description: '现有成员。 Its members.' })
  members!: UnmaskedMember[];
}

@ObjectType({ description: '办理的结果。 What became of it.' })
export class HouseholdPayload {
  @Field(() => Household, { description: '监测户。 The household.' })
  household!: Household;
}
