import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import {
  FamilyRelation,
  GuaranteeState,
  HouseholdAction,
  HouseholdDimension,
  HouseholdGuarantee,
  HouseholdOrderField,
  HouseholdRisk,
  HouseholdState,
  RegisterCategory,
} from './vocabulary';

registerEnumType(RegisterCategory, {
  name: 'RegisterCategory',
  description:
    '监测对象类别，各有适用时期，见 householdEras。 What a household is entered as; householdEras says when each may be used.',
  valuesConfig: {
    REGISTERED_POOR: { description: '建档立卡贫困户。 A registered poor household.' },
    LIFTED: { description: '脱贫户。 A household lifted out of poverty.' },
    UNSTABLE_LIFTED: { description: '脱贫不稳定户。 Lifted, but unstable.' },
    MARGINAL: { description: '边缘易致贫户。 On the edge of poverty.' },
    SUDDEN_HARDSHIP: { description: '突发严重困难户。 In sudden hardship.' },
  },
});
registerEnumType(HouseholdRisk, {
  name: 'HouseholdRisk',
  description: '致贫返贫风险。 By what a household may fall into poverty.',
  valuesConfig: {
    ILLNESS: { description: '因病。 Illness.' },
    SCHOOLING: { description: '因学。 The cost of schooling.' },
    DISASTER: { description: '因灾。 A disaster.' },
    DISABILITY: { description: '因残。 A disability.' },
    ACCIDENT: { description: '因意外事故。 An accident.' },
    LACK_OF_LABOUR: { description: '缺劳力。 Nobody who can work.' },
    LACK_OF_SKILL: { description: '缺技术。 No skill.' },
    LACK_OF_MONEY: { description: '缺资金。 No money to begin with.' },
    JOB_LOSS: { description: '务工就业不稳。 Work was lost, or is not steady.' },
    BUSINESS_FAILURE: { description: '产业失败。 A business failed.' },
    HOUSING: { description: '住房不安全。 Housing that is not safe.' },
    WATER: { description: '饮水不安全。 Drinking water that is not safe.' },
    OTHER: { description: '其他。 Another risk.' },
  },
});
registerEnumType(HouseholdState, {
  name: 'HouseholdState',
  description: '监测户的状态。 How far a household’s entry has come.',
  valuesConfig: {
    FOUND: { description: '已发现，须在 15 日内由他人核实。 Found; to be reviewed by somebody else within 15 days.' },
    REVIEWED: { description: '已核实，待公示。 Reviewed; to be put on public notice.' },
    NOTICED: { description: '公示中，满 5 天方可纳入。 On public notice, for five days.' },
    ADMITTED: { description: '已纳入监测。 In the register.' },
    CLEARING: { description: '已提出消除风险，待另一人认定。 To be cleared by a second person.' },
    CLEARED: { description: '风险已消除。 Out of risk.' },
    DISMISSED: { description: '不予纳入。 Not admitted.' },
  },
});
registerEnumType(HouseholdAction, {
  name: 'HouseholdAction',
  description: '对监测户可办理的事项。 What can be done to a household’s entry.',
  valuesConfig: {
    FIND: { description: '发现登记 registerHousehold。' },
    REVIEW: { description: '核实 reviewHousehold。' },
    NOTICE: { description: '公示 noticeHousehold。' },
    ADMIT: { description: '纳入 admitHousehold。' },
    PROPOSE_CLEARING: { description: '提出消除风险 proposeClearing。' },
    CLEAR: { description: '认定风险消除 clearHousehold。' },
    KEEP: { description: '认定风险未消除 keepHousehold。' },
    DISMISS: { description: '不予纳入 dismissHousehold。' },
    CHANGE_MEMBERS: { description: '成员变动 changeHouseholdMembers。' },
    CHECK: { description: '核查保障 recordGuaranteeCheck。' },
    RECORD_INCOME: { description: '登记收入 recordHouseholdIncome。' },
    CORRECT: { description: '更正登记 correctHousehold。' },
  },
});
registerEnumType(FamilyRelation, {
  name: 'FamilyRelation',
  description: '与户主的关系。 Who somebody is to the head of the household.',
  valuesConfig: {
    HEAD: { description: '户主。 The head.' },
    SPOUSE: { description: '配偶。 Husband or wife.' },
    CHILD: { description: '子女。 A child.' },
    CHILD_IN_LAW: { description: '儿媳或女婿。 A child’s wife or husband.' },
    GRANDCHILD: { description: '孙辈。 A grandchild.' },
    PARENT: { description: '父母。 A parent.' },
    GRANDPARENT: { description: '祖辈。 A grandparent.' },
    SIBLING: { description: '兄弟姐妹。 A brother or sister.' },
    OTHER: { description: '其他。 Somebody else.' },
  },
});
registerEnumType(HouseholdGuarantee, {
  name: 'HouseholdGuarantee',
  description: '“两不愁三保障”及饮水安全。 What every household is to have.',
  valuesConfig: {
    FOOD_AND_CLOTHING: { description: '不愁吃、不愁穿。 Food and clothing.' },
    SCHOOLING: { description: '义务教育有保障。 Schooling.' },
    MEDICAL_CARE: { description: '基本医疗有保障，含慢性病卡。 Medical care, with the card for chronic diseases.' },
    HOUSING: { description: '住房安全有保障。 Safe housing.' },
    DRINKING_WATER: { description: '饮水安全。 Safe drinking water.' },
  },
});
registerEnumType(GuaranteeState, {
  name: 'GuaranteeState',
  description: '保障是否落实。 Whether a guarantee is met.',
  valuesConfig: {
    MET: { description: '已落实。 Met.' },
    NOT_MET: { description: '未落实。 Not met.' },
    BEING_MENDED: { description: '整改中。 Being mended.' },
  },
});
registerEnumType(HouseholdOrderField, {
  name: 'HouseholdOrderField',
  description: '监测户按什么排序。 By what households are sorted.',
  valuesConfig: {
    NUMBER: { description: '户编号。 Their number.' },
    FOUND_ON: { description: '发现日期。 The day on which they were found.' },
    REGISTERED: { description: '登记先后。 When they were entered.' },
  },
});
registerEnumType(HouseholdDimension, {
  name: 'HouseholdDimension',
  description: '监测户按什么分组计数。 By what households are counted.',
  valuesConfig: {
    PLACE: { description: '乡镇或村。 Township or village.' },
    CATEGORY: { description: '类别。 Category.' },
    STATE: { description: '状态。 State.' },
  },
});

@ObjectType({ description: '一个监测对象类别及其适用时期。 A category and the days on which it may be used.' })
export class HouseholdEra {
  @Field(() => RegisterCategory, { description: '类别。 The category.' })
  category!: RegisterCategory;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => Day, { description: '自何日起适用（按发现日期）。 For households found from this day on.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '至何日止；仍适用为空。 Up to this day; null while it lasts.' })
  until!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    '监测户：一户一册一卡。县、乡镇和上级督查可查看，帮扶方和公众只看数。 A household in the register; for its county, its township and supervision above. Both others see numbers alone.',
})
export class Household extends Node {
  @Field({ description: '户编号（自编，不是身份证号）。 The register’s own number.' })
  number!: string;

  @Field(() => Int, {
    description:
      '此编号的第几次登记：消除后再登记的另记一条。 Which entry of this number: one cleared can be entered anew.',
  })
  entry!: number;

  @Field(() => String, { nullable: true, description: '村名，如有。 The village, if said.' })
  village!: string | null;

  @Field(() => RegisterCategory, { description: '类别。 Its category.' })
  category!: RegisterCategory;

  @Field(() => HouseholdRisk, { description: '发现的风险。 The risk that was found.' })
  riskFound!: HouseholdRisk;

  @Field(() => HouseholdState, { description: '状态。 How far its entry has come.' })
  state!: HouseholdState;

  @Field(() => Day, { description: '发现日期。 When it was found.' })
  foundOn!: string;

  @Field(() => Day, { nullable: true, description: '核实日期。 When it was reviewed.' })
  reviewedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '公示起始日期。 When it was put on public notice.' })
  noticedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '纳入日期。 When it was admitted.' })
  admittedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '消除或不予纳入的日期。 When its entry was closed.' })
  closedOn!: string | null;

  @Field(() => Day, {
    description: '应核实的最后日期：发现后第 15 日。 The last day for its review: the 15th after it was found.',
  })
  reviewDue!: string;

  @Field({
    description:
      '是否逾期未核实或逾期核实。 Whether it was not reviewed in time: it waits too long, or was reviewed late.',
  })
  isReviewLate!: boolean;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is made up.' })
  simulated!: boolean;
}

@ObjectType({
  description:
    '户的登记内容：编号、类别和住地自何日起为何；更正过的原内容留存。 What a household is entered as, from a day on; what was corrected is kept.',
})
export class HouseholdEntry {
  @Field(() => Int, { description: '由该户第几版的办理登记。 The step of the household that said it.' })
  version!: number;

  @Field(() => Day, { description: '自何日起（搬迁前后各一条）。 From this day on; a move begins another.' })
  since!: string;

  @Field({ description: '户编号。 The number.' })
  number!: string;

  @Field(() => RegisterCategory, { description: '类别。 The category.' })
  category!: RegisterCategory;

  @Field(() => String, { nullable: true, description: '村名。 The village.' })
  village!: string | null;

  @Field({ description: '是否现行；已被更正的为否。 Whether it stands; false once it was corrected.' })
  isStanding!: boolean;
}

@ObjectType({ description: '一页监测户。 A page of households.' })
export class HouseholdConnection extends connectionOf(Household, 'Household') {}

@ObjectType({
  description:
    '家庭成员；姓名遮掩，健康情况封存。 A member of a household: the name masked, what is known of their health sealed.',
})
export class HouseholdMember {
  @Field(() => ID, { description: '成员编号。 Names the member.' })
  id!: string;

  @Field(() => FamilyRelation, { description: '与户主的关系。 Who they are to the head.' })
  relation!: FamilyRelation;

  @Field(() => Day, { description: '自何日起为本户成员。 Since when they belong to it.' })
  since!: string;

  @Field(() => Day, {
    nullable: true,
    description: '在本户的最后一日；仍在户为空。 Their last day in it; null while they belong to it.',
  })
  until!: string | null;

  @Field({ description: '是否有劳动能力。 Whether they can work.' })
  isLabourer!: boolean;

  @Field({ description: '是否在校。 Whether they go to school.' })
  inSchool!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '健康情况，一律遮掩为“***”；未登记为空。 What is known of their health, masked; null where nothing was said.',
  })
  health!: string | null;
}

@ObjectType({ description: '监测户经过的一步。 One step of a household’s entry.' })
export class HouseholdStep {
  @Field(() => Int, { description: '此步形成的版本。 The version that it made.' })
  version!: number;

  @Field(() => HouseholdAction, { description: '办理的事项。 What was done.' })
  action!: HouseholdAction;

  @Field(() => HouseholdState, { description: '此后的状态。 The state after it.' })
  state!: HouseholdState;

  @Field(() => Day, { description: '办理日期。 The day on which it was done.' })
  day!: string;

  @Field(() => String, { nullable: true, description: '意见或理由。 What was said.' })
  text!: string | null;

  @Field(() => [String], { description: '依据的材料名称。 The papers that it rests on.' })
  evidence!: string[];

  @Field(() => DateTime, { description: '登记时刻。 When it was written down.' })
  madeAt!: Date;
}

@ObjectType({ description: '一次保障核查。 How a guarantee stood on a day.' })
export class GuaranteeCheck {
  @Field(() => HouseholdGuarantee, { description: '哪一项保障。 Which guarantee.' })
  guarantee!: HouseholdGuarantee;

  @Field(() => GuaranteeState, { description: '是否落实。 Whether it is met.' })
  state!: GuaranteeState;

  @Field(() => Day, { description: '核查日期。 The day of the check.' })
  day!: string;

  @Field(() => String, { nullable: true, description: '说明。 What was seen.' })
  note!: string | null;

  @Field(() => [String], { description: '依据的材料名称。 The papers that it rests on.' })
  evidence!: string[];
}

@ObjectType({ description: '一年的人均收入。 A year’s income per head.' })
export class HouseholdIncome {
  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => String, {
    nullable: true,
    description: '更正的理由；首次登记为空。 Why it was corrected; null at first.',
  })
  reason!: string | null;
}

@ObjectType({
  description:
    '一组监测户的数。户数或人数不足 3 而您不能查看各户的，不告知。 How many households there are; below three, it is not told to who may not look at them.',
})
export class HouseholdCount {
  @Field(() => RegisterCategory, { nullable: true, description: '类别；按类别分组时。 The category, where asked for.' })
  category!: RegisterCategory | null;

  @Field(() => HouseholdState, { nullable: true, description: '状态；按状态分组时。 The state, where asked for.' })
  state!: HouseholdState | null;

  @Field(() => Int, {
    nullable: true,
    description: '户数；过小不告知时为空。 Households; null where too few to be told.',
  })
  households!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '不重复人数；过小不告知时为空。 Distinct people; null where too few to be told.',
  })
  persons!: number | null;
}
