import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from './page';
import { Cursor, DateTime, Day, Decimal } from './scalars';
import {
  Bound,
  CompletionBasis,
  FundKind,
  FundStage,
  PairingLevel,
  PeriodKind,
  Programme,
  ProjectType,
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
registerEnumType(CompletionBasis, {
  name: 'CompletionBasis',
  description: '完成率依据。 What a completion rests on.',
  valuesConfig: {
    RECORDED: { description: '台账数。 The records.' },
    CLAIMED: { description: '上报数。 The claims.' },
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
    COMPLETION: { description: '完成率。 Completion.' },
    PACE: { description: '超前或滞后。 Pace.' },
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

  @Field(() => Day, { nullable: true, description: '期间不晚于此日结束。 Periods that end on this day or earlier.' })
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
}

@InputType({ description: '只留下满足条件的格。 Keep only cells that hold these.' })
export class ResultsHaving {
  @Field(() => Decimal, { nullable: true, description: '完成率不低于，如 "0.8"。 Completion at least.' })
  minCompletion?: string | null;

  @Field(() => Decimal, { nullable: true, description: '完成率不高于。 Completion at most.' })
  maxCompletion?: string | null;

  @Field({ nullable: true, description: '有（或没有）目标。 With, or without, a target.' })
  hasTarget?: boolean;

  @Field({ nullable: true, description: '有（或没有）上报数。 With, or without, a claim.' })
  hasClaim?: boolean;
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

@ObjectType({
  description:
    '一格汇总结果：未列入 groupBy 的维度为空。多份材料说法不一时全部列在 claims，按规则选用其一：有权者选定的；' +
    '否则确数先于约数，来源较晚者先，先录入者先。跨多地的说法不与其中一地的相加；县自身情况不与帮扶方的相加。 ' +
    'One cell; dimensions not asked for are null. Where claims differ all are listed and one leads: the one chosen, else exact ' +
    'before bounded, the later source, the first recorded. A claim about several places is never added to one about some of ' +
    'them, nor what a county says of itself to what its donors say.',
})
export class ResultCell {
  @Field({ description: '此格的标识，同一问题中不变。 Names the cell within its question.' })
  key!: string;

  @Field(() => Programme, { nullable: true, description: '帮扶类型。 Kind of aid.' })
  programme!: Programme | null;

  @Field(() => PairingLevel, { nullable: true, description: '层级。 Level.' })
  level!: PairingLevel | null;

  @Field(() => PeriodKind, { nullable: true, description: '期间类型。 Kind of period.' })
  periodKind!: PeriodKind | null;

  @Field(() => Int, { nullable: true, description: '年份。 Year.' })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: '季度。 Quarter.' })
  quarter!: number | null;

  @Field(() => Int, { nullable: true, description: '月份。 Month.' })
  month!: number | null;

  @Field(() => FundKind, { nullable: true, description: '资金种类。 Kind of fund.' })
  fundKind!: FundKind | null;

  @Field(() => FundStage, { nullable: true, description: '资金环节。 Stage of the ledger.' })
  fundStage!: FundStage | null;

  @Field(() => ProjectType, { nullable: true, description: '项目类型。 Type of project.' })
  projectType!: ProjectType | null;

  @Field(() => Decimal, {
    nullable: true,
    description: '目标：生效协议之和。 Target: the sum of the agreements in force.',
  })
  target!: string | null;

  @Field({ description: '目标是否含演示数据。 Whether the target is, or holds, simulated data.' })
  isTargetSimulated!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '上报数，基本单位：选用的各项之和。比率与口径不可比者不相加，则为空，见 claims 与 notices。 ' +
      'Claimed, in the base unit: the sum of the claims that lead. Null where they do not add: ratios, and definitions that are not comparable (see notices).',
  })
  claimed!: string | null;

  @Field(() => Bound, {
    nullable: true,
    description:
      '上报数的限定；合计取最弱者，人数跨结对相加为“至多”。 Bound of the claim; a sum keeps the weakest, and persons over pairings are an upper bound.',
  })
  claimedBound!: Bound | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '台账数：资金记录按指标口径相加，扣除冲销；年、季、月按业务日期（不按资金所属年度），须会签的自会签时起计。' +
      '比率由其分子分母的台账数推算。无台账可推算为空。 Recorded: the entries of the ledger that the indicator counts, reversals taken off. ' +
      'Years, quarters and months are those of the business day (not of the year whose money it is); what both sides sign counts from the signature on. ' +
      'A ratio follows from what is recorded of its parts. Null where no records tell it.',
  })
  recorded!: string | null;

  @Field({
    description: '台账数是否含演示数据。 Whether what is recorded is, or holds, simulated data.',
  })
  isRecordedSimulated!: boolean;

  @Field(() => Decimal, { nullable: true, description: '有佐证数。 Of those, with evidence.' })
  evidenced!: string | null;

  @Field(() => Decimal, { nullable: true, description: '对方确认数。 Of those, confirmed by the other side.' })
  confirmed!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '比率指标由分子分母推算的值，单位与指标相同，四舍五入。 For a ratio: derived from its parts, in its own unit, half up.',
  })
  derived!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '完成率 = 实际 ÷ 目标，六位小数，1 为 100%，不封顶。 Actual ÷ target, six places, 1 is 100 %, never clamped.',
  })
  completion!: string | null;

  @Field(() => CompletionBasis, { nullable: true, description: '完成率依据。 What the completion rests on.' })
  completionBasis!: CompletionBasis | null;

  @Field(() => Decimal, {
    nullable: true,
    description: '完成率减序时进度，正为超前。 Completion minus time pace; positive is ahead.',
  })
  pace!: string | null;
}

@ObjectType({ description: '一格及其位置。 One cell and its position.' })
export class ResultEdge {
  @Field(() => Cursor, { description: '位置。 Position.' })
  cursor!: string;

  @Field(() => ResultCell, { description: '格。 The cell.' })
  node!: ResultCell;
}

@ObjectType({ description: '一页汇总结果。 A page of results.' })
export class ResultConnection {
  @Field(() => [ResultEdge], { description: '各格及其位置。 Cells with their cursors.' })
  edges!: ResultEdge[];

  @Field(() => [ResultCell], { description: '各格。 The cells alone.' })
  nodes(): ResultCell[] {
    return this.edges.map((edge) => edge.node);
  }

  @Field(() => PageInfo, { description: '位置。 Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: '总格数。 All cells.' })
  totalCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: '按哪一时点所知作答；当前为空。 The moment asked about; null for now.',
  })
  asOf!: Date | null;
}
