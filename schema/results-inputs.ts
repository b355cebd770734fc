import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import './record-words';
import { Cursor, DateTime, Day, Decimal } from './scalars';
import {
  FundKind,
  FundStage,
  HouseholdCategory,
  LaborDestination,
  PairingLevel,
  PeriodKind,
  Programme,
  ProjectType,
  PurchaseChannel,
  PurchaseMode,
  ResultsDimension,
  ResultsOrderField,
  SortDirection,
} from './vocabulary';

registerEnumType(ResultsDimension, {
  name: 'ResultsDimension',
  description: '汇总维度。 What results are grouped by.',
  valuesConfig: {
    PROGRAMME: { description: '帮扶类型。 Kind of aid.' },
    LEVEL: { description: '层级。 Level.' },
    PERIOD_KIND: { description: '期间类型。 Kind of period.' },
    PAIRING: { description: '结对。 Pairing.' },
    DONOR: { description: '帮扶方。 Donor.' },
    RECIPIENT: { description: '受帮扶方。 Recipient.' },
    DONOR_PROVINCE: { description: '帮扶方所在省份。 The donor’s province.' },
    RECIPIENT_PROVINCE: { description: '受帮扶方所在省份。 The recipient’s province.' },
    MEMBER: { description: '组团成员；目标为其分解任务。 A member of a donor group, with its share of the target.' },
    CATEGORY: { description: '指标类别；须与 INDICATOR 同用。 Category; together with INDICATOR.' },
    INDICATOR: { description: '指标。 Indicator.' },
    YEAR: { description: '年份。 Year.' },
    QUARTER: { description: '季度。 Quarter.' },
    MONTH: { description: '月份。 Month.' },
    FUND_KIND: { description: '资金种类；只用于台账数。 Kind of fund; of records only.' },
    FUND_STAGE: {
      description:
        '资金环节；只用于台账数，各环节从不相加。 Stage of the ledger; of records only. Stages never add up.',
    },
    PROJECT_TYPE: {
      description: '项目类型；未落到项目的为空；只用于台账数。 Type of project; null for none; of records only.',
    },
    LABOR_DESTINATION: {
      description:
        '就业去向；一人在一格中只计一个去向；只用于台账数。 Where somebody works: one for each person in a cell; of records only.',
    },
    HOUSEHOLD_CATEGORY: {
      description:
        '家庭类别（建档立卡、脱贫、监测），一人可属多类，各类不相加；只用于台账数。 What the household is registered as: one person may stand in several, which do not add up; of records only.',
    },
    PURCHASE_CHANNEL: { description: '采购渠道；只用于台账数。 Channel of a purchase; of records only.' },
    PURCHASE_MODE: {
      description: '直接采购或帮助销售；只用于台账数。 Bought directly or sold with help; of records only.',
    },
  },
});
registerEnumType(ResultsOrderField, {
  name: 'ResultsOrderField',
  description: '汇总结果的排序依据。 By what results are sorted.',
  valuesConfig: {
    DIMENSIONS: { description: '按维度，先列的优先。 By the dimensions, in the order asked for.' },
    TARGET: { description: '目标。 Target.' },
    CLAIMED: { description: '上报数。 Claimed.' },
    RECORDED: { description: '台账数。 Recorded.' },
    EVIDENCED: { description: '有佐证数。 Evidenced.' },
    CONFIRMED: { description: '对方确认数。 Confirmed by the other side.' },
    COMPLETION: { description: '完成率。 Completion.' },
    PACE: { description: '超前或滞后。 Pace.' },
    GAP: { description: '上报数与台账数相差的大小，不论正负。 How far claimed and recorded are apart, either way.' },
  },
});

@InputType({ description: '汇总范围；各条件同时满足。 What to add up; all conditions hold.' })
export class ResultsFilter {
  @Field(() => Programme, { nullable: true, description: '帮扶类型；不填为全部。 Kind of aid; all without it.' })
  programme?: Programme | null;

  @Field(() => PairingLevel, {
    defaultValue: PairingLevel.COUNTY,
    description: '层级；不同层级从不相加。 Level; levels never add up.',
  })
  level!: PairingLevel;

  @Field(() => [PeriodKind], {
    defaultValue: [PeriodKind.YEAR],
    description:
      '期间类型；多于一种时 groupBy 须含 PERIOD_KIND。 Kinds of period; several need PERIOD_KIND in groupBy.',
  })
  periodKinds!: PeriodKind[];

  @Field(() => [ID], { nullable: true, description: '结对，任一。 Any of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '帮扶方，任一。 Any of these donors.' })
  donorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '受帮扶方，任一。 Any of these recipients.' })
  recipientIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '任一方所在省份的代码，如 530000。 Codes of provinces of either side.',
  })
  provinceCodes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '帮扶方所在省份的代码，任一。 Codes of provinces in which the donor lies.',
  })
  donorProvinceCodes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '受帮扶方所在省份的代码，任一。 Codes of provinces in which the recipient lies.',
  })
  recipientProvinceCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: '指标代码。 Codes of indicators.' })
  indicators?: string[] | null;

  @Field(() => [String], { nullable: true, description: '指标类别代码。 Codes of categories.' })
  categories?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '年份。 Years.' })
  years?: number[] | null;

  @Field(() => [Int], { nullable: true, description: '季度。 Quarters.' })
  quarters?: number[] | null;

  @Field(() => [Int], { nullable: true, description: '月份。 Months.' })
  months?: number[] | null;

  @Field(() => Day, { nullable: true, description: '期间不早于此日开始。 Periods that begin on this day or later.' })
  from?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '期间不晚于此日结束；台账按业务日期计。 Periods that end on this day or earlier; records count by their day.',
  })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '指标体系代码，如 2016-2020。 Only figures made under this scheme.',
  })
  scheme?: string | null;

  @Field({
    defaultValue: false,
    description: '看计划数而非完成数；二者从不相加。 Plans instead of results; they never add up.',
  })
  planned!: boolean;

  @Field(() => [FundKind], {
    nullable: true,
    description:
      '只看这些种类的资金记录；目标和上报数分不到种类，不列出。 Only entries of these kinds of fund; targets and claims are not told apart so, and are left out.',
  })
  fundKinds?: FundKind[] | null;

  @Field(() => [FundStage], {
    nullable: true,
    description:
      '只看这些环节的资金记录；目标和上报数不列出。 Only entries of these stages; targets and claims are left out.',
  })
  fundStages?: FundStage[] | null;

  @Field(() => [ProjectType], {
    nullable: true,
    description:
      '只看这些类型项目的资金记录；目标和上报数不列出。 Only entries of projects of these types; targets and claims are left out.',
  })
  projectTypes?: ProjectType[] | null;

  @Field(() => [LaborDestination], {
    nullable: true,
    description:
      '只看这些就业去向的台账；目标和上报数不列出。 Only persons placed there; targets and claims are left out.',
  })
  laborDestinations?: LaborDestination[] | null;

  @Field(() => [HouseholdCategory], {
    nullable: true,
    description:
      '只看这些家庭类别（任一）人员的台账；目标和上报数不列出。 Only persons of any of these households; targets and claims are left out.',
  })
  householdCategories?: HouseholdCategory[] | null;

  @Field(() => [PurchaseChannel], {
    nullable: true,
    description:
      '只看这些渠道的采购台账；目标和上报数不列出。 Only purchases on these channels; targets and claims are left out.',
  })
  purchaseChannels?: PurchaseChannel[] | null;

  @Field(() => [PurchaseMode], {
    nullable: true,
    description:
      '只看这些方式的采购台账；目标和上报数不列出。 Only purchases of these modes; targets and claims are left out.',
  })
  purchaseModes?: PurchaseMode[] | null;
}

@InputType({ description: '只留下满足条件的格。 Keep only cells that hold these.' })
export class ResultsHaving {
  @Field(() => [String], {
    nullable: true,
    description:
      '只要这些格，按其 key；用于打开其中一格下的记录，最多 100 个。 Only these cells, by their keys: to open the records under one; at most 100.',
  })
  keys?: string[] | null;

  @Field(() => Decimal, { nullable: true, description: '完成率不低于，如 "0.8"。 Completion at least.' })
  minCompletion?: string | null;

  @Field(() => Decimal, { nullable: true, description: '完成率不高于。 Completion at most.' })
  maxCompletion?: string | null;

  @Field({ nullable: true, description: '有（或没有）目标。 With, or without, a target.' })
  hasTarget?: boolean;

  @Field({ nullable: true, description: '有（或没有）上报数。 With, or without, a claim.' })
  hasClaim?: boolean;

  @Field({ nullable: true, description: '有（或没有）台账数。 With, or without, records.' })
  hasRecords?: boolean;

  @Field({ nullable: true, description: '含（或不含）演示数据。 With, or without, simulated data.' })
  isSimulated?: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: '台账数不低于，基本单位。 Recorded at least, in the base unit.',
  })
  minRecorded?: string | null;

  @Field(() => Decimal, { nullable: true, description: '台账数不高于，基本单位。 Recorded at most, in the base unit.' })
  maxRecorded?: string | null;
}

@InputType({ description: '排序；空值总在最后。 Order; nulls come last.' })
export class ResultsOrder {
  @Field(() => ResultsOrderField, { description: '依据。 Field.' })
  field!: ResultsOrderField;

  @Field(() => SortDirection, { description: '方向。 Direction.' })
  direction!: SortDirection;
}

@ArgsType()
export class ResultsArgs {
  @Field(() => ResultsFilter, { description: '汇总范围。 What to add up.' })
  filter!: ResultsFilter;

  @Field(() => [ResultsDimension], {
    description:
      '按哪些维度汇总，最多 8 个；不含 INDICATOR 时须只选一个指标。 Up to 8 dimensions; without INDICATOR exactly one indicator is chosen.',
  })
  groupBy!: ResultsDimension[];

  @Field(() => ResultsHaving, { nullable: true, description: '保留条件。 Which cells to keep.' })
  having?: ResultsHaving | null;

  @Field(() => [ResultsOrder], { nullable: true, description: '排序，最多 4 项。 Order, up to 4.' })
  orderBy?: ResultsOrder[] | null;

  @Field(() => DateTime, { nullable: true, description: '按当时所知作答。 As it was known at that moment.' })
  asOf?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: '取多少格，默认 20，最多 5000。 How many cells: default 20, at most 5,000.',
  })
  first?: number | null;

  @Field(() => Cursor, { nullable: true, description: '从此位置之后开始。 Start after this cursor.' })
  after?: string | null;
}
