import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import {
  BenefitAudience,
  BenefitCountDimension,
  BenefitFinding,
  BenefitForm,
  BenefitFrequency,
  BenefitSource,
  BenefitSumDimension,
  FamilyRelation,
  HouseholdGuarantee,
  HouseholdRisk,
  RegisterCategory,
} from './vocabulary';

registerEnumType(BenefitAudience, {
  name: 'BenefitAudience',
  description: '政策按户还是按人享受。 For whom a benefit is.',
  valuesConfig: {
    HOUSEHOLD: { description: '按户。 A household.' },
    PERSON: { description: '按人。 Each person who meets the conditions.' },
  },
});
registerEnumType(BenefitFrequency, {
  name: 'BenefitFrequency',
  description: '多久享受一次。 How often a benefit is given.',
  valuesConfig: {
    ONCE: { description: '一次性。 Once.' },
    MONTH: { description: '每月。 Each month.' },
    TERM: { description: '每学期：春季 2 月起，秋季 8 月起。 Each school term: from February, and from August.' },
    YEAR: { description: '每年。 Each year.' },
  },
});
registerEnumType(BenefitForm, {
  name: 'BenefitForm',
  description: '资金，还是实物、服务、岗位。 Money, or something else.',
  valuesConfig: {
    MONEY: { description: '资金。 Money.' },
    KIND: { description: '实物、服务或岗位。 Goods, a service, a post.' },
  },
});
registerEnumType(BenefitSource, {
  name: 'BenefitSource',
  description: '资金来自哪一级。 From which level a benefit comes.',
  valuesConfig: {
    CENTRAL: { description: '中央。 Central.' },
    PROVINCE: { description: '省级。 Provincial.' },
    CITY: { description: '市级。 A city’s.' },
    COUNTY: { description: '县级。 The county’s own.' },
    PAIRING: { description: '东西部协作资金，对应具体一笔。 Of the pairing, from a named entry.' },
    OTHER: { description: '其他。 Another.' },
  },
});
registerEnumType(BenefitFinding, {
  name: 'BenefitFinding',
  description: '防漏表发现的情况。 What the leak-proof table finds.',
  valuesConfig: {
    MISSING: { description: '应享未享。 Owed, and not received.' },
    LATE: { description: '应享未享且已逾期。 Missing beyond the days within which it is to be given.' },
    TWICE: { description: '重复享受。 Received more than once for one period.' },
    NOT_ENTITLED: { description: '不符合条件而享受。 Received without meeting the conditions on that day.' },
  },
});
registerEnumType(BenefitCountDimension, {
  name: 'BenefitCountDimension',
  description: '防漏表按什么分组计数。 By what the leak-proof table is counted.',
  valuesConfig: {
    RULE: { description: '规则。 Rule.' },
    TOWN: { description: '乡镇。 Township.' },
  },
});
registerEnumType(BenefitSumDimension, {
  name: 'BenefitSumDimension',
  description: '享受金额按什么分组合计。 By what benefits are summed up.',
  valuesConfig: {
    RULE: { description: '规则。 Rule.' },
    TOWN: { description: '乡镇。 Township.' },
    SOURCE: { description: '资金来源。 From which level.' },
    FUND: { description: '协作资金。 Fund of the pairing.' },
    YEAR: { description: '年度。 Year.' },
  },
});

@ObjectType({
  description:
    '政策享受规则的一个版本，自起始日执行，至下一版本起始前一日止。 A version of a rule, with the days on which it applies.',
})
export class BenefitRuleVersion {
  @Field(() => Int, { description: '第几版。 Its number.' })
  version!: number;

  @Field(() => Day, { description: '自何日起执行。 From this day on.' })
  fromDay!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      '执行至何日；仍执行为空。早于起始日的，被同日起的下一版代替，从未执行。 The last day on which it applies; before the first where the next version stood in its place at once.',
  })
  appliesUntil!: string | null;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field({ description: '中文名称。 Its Chinese name.' })
  nameZh!: string;

  @Field({ description: '英文名称。 Its English name.' })
  nameEn!: string;

  @Field({ description: '规则的文字说明：对象、标准、时限。 The rule in one sentence.' })
  words!: string;

  @Field(() => [RegisterCategory], { description: '户的类别，任一；空为不限。 Any of these categories; none: all.' })
  categories!: RegisterCategory[];

  @Field(() => [HouseholdRisk], { description: '风险，任一；空为不限。 Any of these risks; none: all.' })
  risks!: HouseholdRisk[];

  @Field(() => [HouseholdGuarantee], { description: '须均已落实的保障。 Guarantees that are met.' })
  met!: HouseholdGuarantee[];

  @Field(() => [HouseholdGuarantee], { description: '须均未落实的保障。 Guarantees that are not met yet.' })
  notMet!: HouseholdGuarantee[];

  @Field(() => [FamilyRelation], {
    description: '与户主的关系，任一；空为不限。 Any of these relations to the head; none: all.',
  })
  relations!: FamilyRelation[];

  @Field(() => Boolean, { nullable: true, description: '是否在校；空为不限。 Whether in school; null: either.' })
  inSchool!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否有劳动能力；空为不限。 Whether able to work; null: either.',
  })
  isLabourer!: boolean | null;

  @Field(() => Int, { nullable: true, description: '最小周岁。 The least age.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: '最大周岁。 The greatest age.' })
  ageTo!: number | null;

  @Field({ description: '是否须已纳入监测；否则发现登记即可。 Whether only once admitted; else once found.' })
  needsAdmission!: boolean;

  @Field(() => String, { nullable: true, description: '实物、服务或岗位。 What is given where it is no money.' })
  kind!: string | null;

  @Field(() => Int, { description: '符合条件后多少天内兑现。 Within so many days it is to be given.' })
  withinDays!: number;

  @Field({
    description:
      '是否代替上级同代码规则；否则为增加。 Whether it stands in the place of wider rules of its code; else it adds.',
  })
  replaces!: boolean;

  @Field({ description: '依据文件的文号。 The number of the document that it rests on.' })
  documentNo!: string;

  @Field({ description: '是否平台自带的示例，须经本县核对。 Whether it is an example that came with the platform.' })
  isExample!: boolean;

  @Field(() => String, { nullable: true, description: '备注。 A note.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: '修订的理由；第一版为空。 Why it was revised; null at first.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '录入时刻。 When it was written down.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description: '政策享受规则：全国、省、市或县的，人人可读。 A rule of what households are entitled to.',
})
export class BenefitRule extends Node {
  @Field({ description: '代码；下级同代码的规则可代替上级的。 Its code.' })
  code!: string;

  @Field(() => BenefitAudience, { description: '按户还是按人。 For whom it is.' })
  audience!: BenefitAudience;

  @Field(() => BenefitFrequency, { description: '多久一次。 How often.' })
  every!: BenefitFrequency;

  @Field(() => BenefitForm, { description: '资金还是实物。 Money, or something else.' })
  form!: BenefitForm;

  @Field(() => [BenefitRuleVersion], { description: '各版本，先执行的在前。 Its versions, the first one first.' })
  versions!: BenefitRuleVersion[];
}

@ObjectType({
  implements: Node,
  description:
    '一次政策享受。只能以冲销更正。 Something that a household or a member of it received; corrected by a reversal alone.',
})
export class PolicyBenefit extends Node {
  @Field({ description: '所属期：2019、2019-03、2019-T1（春季）、2019-T2（秋季）；一次性为空文本。 Its period.' })
  period!: string;

  @Field(() => Day, { description: '享受日期。 The day.' })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: '给予的实物、服务或岗位。 What was given where it was no money.',
  })
  given!: string | null;

  @Field(() => BenefitSource, { description: '资金来自哪一级。 From which level it comes.' })
  source!: BenefitSource;

  @Field(() => String, { nullable: true, description: '凭证号。 Its voucher.' })
  voucher!: string | null;

  @Field(() => [String], { description: '依据的材料名称。 The papers that it rests on.' })
  evidence!: string[];

  @Field({
    description: '登记时是否不符合条件，经审核员特批。 Whether it went against the conditions when it was recorded.',
  })
  notEntitled!: boolean;

  @Field({ description: '登记时是否为同期第二次，经审核员特批。 Whether it was a second one of its period.' })
  isSecond!: boolean;

  @Field(() => String, { nullable: true, description: '特批理由。 Why a reviewer let it through.' })
  overrideReason!: string | null;

  @Field(() => DateTime, { description: '登记时刻。 When it was written down.' })
  madeAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: '冲销时刻；未冲销为空。 When it was reversed; null while it stands.',
  })
  reversedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '冲销理由。 Why it was reversed.' })
  reversalReason!: string | null;

  @Field({ description: '是否演示数据。 Whether it is made up.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页政策享受。 A page of benefits.' })
export class PolicyBenefitConnection extends connectionOf(PolicyBenefit, 'PolicyBenefit') {}

@ObjectType({ description: '应享未享的一期。 A period that is owed and was not received.' })
export class MissingBenefit {
  @Field({ description: '所属期。 The period.' })
  period!: string;

  @Field({ description: '所属期的名称。 What it is called.' })
  periodName!: string;

  @Field(() => Day, { description: '该期自何日起符合条件。 Since when they were entitled in it.' })
  entitledFrom!: string;

  @Field(() => Day, { description: '应于何日前兑现。 The last day on which it is given in time.' })
  due!: string;

  @Field(() => Int, { description: '逾期天数；未到期为 0。 Days beyond that; 0 while there is time.' })
  lateDays!: number;
}

@ObjectType({
  description: '防漏表的一行：一户或一人与一项规则。 What one household, or one person, has to do with one rule.',
})
export class BenefitLeak {
  @Field(() => ID, { description: '此行的编号。 Names the row.' })
  key!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      '自何日起符合条件；从未符合为空。 Since when they are, or were last, entitled; null for who never was.',
  })
  entitledSince!: string | null;

  @Field(() => Day, { nullable: true, description: '符合至何日；仍符合为空。 Until when; null while they are.' })
  entitledUntil!: string | null;

  @Field(() => Int, { description: '应享期数。 Periods that are owed.' })
  owed!: number;

  @Field(() => Int, { description: '已享期数。 Periods that were received.' })
  received!: number;

  @Field(() => [MissingBenefit], { description: '未享各期，先期在前，最多 61 期。 What is missing, 61 at most.' })
  missing!: MissingBenefit[];

  @Field(() => Int, { description: '未享各期中最长的逾期天数。 The most days that something missing is late.' })
  lateDays!: number;

  @Field(() => Int, { description: '已享各期中最长的逾期天数。 The most days that something was received late.' })
  receivedLateDays!: number;

  @Field(() => [String], { description: '重复享受的各期。 Periods for which it was received more than once.' })
  twice!: string[];

  @Field(() => Int, { description: '不符合条件而享受的次数。 How often it was received without entitlement.' })
  unentitled!: number;

  @Field(() => [BenefitFinding], { description: '发现的情况；无则为空。 What is found; nothing where all is well.' })
  findings!: BenefitFinding[];
}

@ObjectType({ description: '一页防漏表。 A page of the leak-proof table.' })
export class BenefitLeakConnection extends connectionOf(BenefitLeak, 'BenefitLeak') {}

@ObjectType({ description: '不重复的户数和人数。 Distinct households and people.' })
export class BenefitHeads {
  @Field(() => Int, { description: '户数。 Households.' })
  households!: number;

  @Field(() => Int, {
    description:
      '人数；按户享受的规则数户内当日成员。 People; under a rule for households those of the household on that day.',
  })
  persons!: number;
}

@ObjectType({ description: '防漏表的一组数。 Counts of the leak-proof table.' })
export class BenefitLeakCount {
  @Field(() => BenefitHeads, { description: '应享的。 Who was entitled.' })
  entitled!: BenefitHeads;

  @Field(() => BenefitHeads, { description: '应享尽享的。 Who received all that is owed.' })
  received!: BenefitHeads;

  @Field(() => BenefitHeads, { description: '应享未享的。 Who lacks something.' })
  missing!: BenefitHeads;

  @Field(() => BenefitHeads, { description: '应享未享且逾期的。 Who lacks something beyond its days.' })
  late!: BenefitHeads;

  @Field(() => BenefitHeads, { description: '重复享受的。 Who received something twice.' })
  twice!: BenefitHeads;

  @Field(() => BenefitHeads, { description: '不符合条件而享受的。 Who received something without entitlement.' })
  notEntitled!: BenefitHeads;
}

@ObjectType({ description: '享受金额的一组合计，只计未冲销的。 A sum of what stands.' })
export class BenefitSum {
  @Field(() => BenefitSource, { nullable: true, description: '资金来源；按来源分组时。 The level, where asked for.' })
  source!: BenefitSource | null;

  @Field(() => Int, { nullable: true, description: '年度；按年度分组时。 The year, where asked for.' })
  year!: number | null;

  @Field(() => Int, { description: '笔数，含实物。 How many benefits, those in kind included.' })
  benefits!: number;

  @Field(() => Int, { description: '不重复户数。 Distinct households.' })
  households!: number;
}
