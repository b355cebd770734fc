import { createUnionType, Field, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { Activity } from './activity';
import { FundEntry } from './fund';
import { Household } from './household';
import { LaborPlacement } from './labor';
import { connectionOf, PageInfo } from './page';
import { Purchase } from './purchase';
import './record-words';
import { Cursor, DateTime, Decimal } from './scalars';
import { VillageLift } from './village-lift';
import {
  Bound,
  CompletionBasis,
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
} from './vocabulary';

registerEnumType(CompletionBasis, {
  name: 'CompletionBasis',
  description: '完成率依据。 What a completion rests on.',
  valuesConfig: {
    RECORDED: { description: '台账数。 The records.' },
    CLAIMED: { description: '上报数。 The claims.' },
  },
});

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

  @Field(() => LaborDestination, { nullable: true, description: '就业去向。 Where somebody works.' })
  laborDestination!: LaborDestination | null;

  @Field(() => HouseholdCategory, { nullable: true, description: '家庭类别。 What the household is registered as.' })
  householdCategory!: HouseholdCategory | null;

  @Field(() => PurchaseChannel, { nullable: true, description: '采购渠道。 Channel of the purchases.' })
  purchaseChannel!: PurchaseChannel | null;

  @Field(() => PurchaseMode, { nullable: true, description: '采购方式。 Mode of the purchases.' })
  purchaseMode!: PurchaseMode | null;

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
      '台账数：资金记录按指标口径相加，扣除冲销；年、季、月按业务日期（不按资金所属年度），须会签的自会签时起计；' +
      '采购按达到计数状态的月份，就业按人，同一格内一人只计一次；监测档案是县的，各结对旁均列同数，户数、人数过小不向不查看档案者告知。' +
      '比率由其分子分母的台账数推算。无台账可推算为空。 Recorded: the entries of the ledger that the indicator counts, reversals taken off. ' +
      'Years, quarters and months are those of the business day (not of the year whose money it is); what both sides sign counts from the signature on; ' +
      'purchases in the month in which they reached the state that counts; persons once in each cell; the register of households is the ' +
      'county’s and stands beside each of its pairings, small numbers of it not told to who does not look into it. ' +
      'A ratio follows from what is recorded of its parts. Null where no records tell it.',
  })
  recorded!: string | null;

  @Field({
    description: '台账数是否含演示数据。 Whether what is recorded is, or holds, simulated data.',
  })
  isRecordedSimulated!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: '有佐证数：台账数中附有佐证的。 Of what is recorded, what has evidence.',
  })
  evidenced!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '对方确认数：台账数中对方已确认、会签或与其记录一致的；监测档案对方不查看，为空。 Of what is recorded, what the other side confirmed, signed, or states alike; null for the register of households, into which the other side does not look.',
  })
  confirmed!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '上报数减台账数，基本单位；有一项为空则为空。 Claimed minus recorded, in the base unit; null where either is.',
  })
  gap!: string | null;

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

/** A record under a figure: an entry of the ledger, or another record. */
export const CellRecord = createUnionType({
  name: 'CellRecord',
  description: '一格数据之下的记录。 A record under a figure.',
  types: () => [FundEntry, Purchase, LaborPlacement, Activity, Household, VillageLift] as const,
  resolveType: (row: object) => (row as { __typename?: string }).__typename,
});

/** Connections are told their node's class; a union is as good. */
const AnyCellRecord = CellRecord as unknown as ClassType<object>;

@ObjectType({ description: '一页记录。 A page of the records under a figure.' })
export class CellRecordConnection extends connectionOf(AnyCellRecord, 'CellRecord') {}

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
