import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import {
  RankingAction,
  RankingPeers,
  RankingState,
  RankingTermKind,
  RankingTies,
  RankingVisibility,
} from './vocabulary';

registerEnumType(RankingPeers, {
  name: 'RankingPeers',
  description: '谁与谁排位。 Who is ranked against each other.',
  valuesConfig: {
    COUNTIES_OF_PROVINCE: { description: '一省的受帮扶县。 The aided counties of a province.' },
    LISTED_COUNTIES: { description: '列名的受帮扶县。 Counties by name.' },
    TOWNSHIPS_OF_COUNTY: { description: '一县的受帮扶乡镇。 The aided townships of a county.' },
    MEMBERS_OF_GROUP: { description: '一个帮扶组团的成员。 The members of a donor group.' },
  },
});
registerEnumType(RankingState, {
  name: 'RankingState',
  description: '排位的状态。 How far a ranking has come.',
  valuesConfig: {
    OPEN: { description: '未定格，随数据变化。 Open: it follows the figures.' },
    FROZEN: { description: '已定格，不再变化。 Frozen: it never changes.' },
  },
});
registerEnumType(RankingAction, {
  name: 'RankingAction',
  description: '对排位可办理的事项。 What can be done to a ranking.',
  valuesConfig: { FREEZE: { description: '定格 freezeRanking。' } },
});
registerEnumType(RankingVisibility, {
  name: 'RankingVisibility',
  description: '谁可查看排位。 Who sees a ranking.',
  valuesConfig: {
    RANKED_AND_SUPERVISORS: { description: '参排单位及其督查部门。 The ranked and their supervisors.' },
    SUPERVISORS: { description: '仅管辖全部参排单位的督查部门。 Only who supervises all of them.' },
  },
});
registerEnumType(RankingTermKind, {
  name: 'RankingTermKind',
  description:
    '公式一项计什么；任务、整改等计该年初至季末。 What a term of a formula counts; rows are those of the year up to the quarter’s end.',
  valuesConfig: {
    COMPLETION: { description: '指标完成率与序时进度之比。 Completion of an indicator against the time pace.' },
    RATE: { description: '比率，高者为好。 A rate of which more is better.' },
    RATE_LOW: { description: '比率，低者为好。 A rate of which less is better.' },
    OVERDUE_ITEMS: { description: '逾期整改事项，每项扣分。 Overdue items; each takes points off.' },
    WORK_DONE_IN_TIME: {
      description:
        '应完成的任务中按期验收的比例；到期后才推迟的不算按期。 The share of work that fell due and was accepted by its day; what was put off afterwards was not.',
    },
    WORK_OVERDUE: {
      description: '季末逾期未完成的任务，每项扣分。 Work overdue when the quarter ended; each takes points off.',
    },
    PLANS_REPORTED: {
      description:
        '季末尚有未了任务的计划中，各任务均已填报本季度进度的比例。 The share of plans with unfinished work that told this quarter’s progress of all of it.',
    },
    FINDINGS_CLOSED_IN_TIME: {
      description:
        '到期的整改事项中，凭期限内的答复销号的比例；已答复待核查的不计。 The share of items that fell due and were closed on an answer given by their day; what waits for its check is left out.',
    },
    HOUSEHOLDS_REVIEWED_IN_TIME: {
      description:
        '发现的监测户在规定天数内核实的比例；帮扶组团成员没有。 The share of households found that were reviewed within the rule’s days; members of donor groups have none.',
    },
    VISITED_IN_TIME: {
      description:
        '季末有帮扶责任人的在册监测户中，未超过规定天数未走访的比例；从未走访的自发现之日起算；帮扶组团成员没有。 The share of open households with a helper when the quarter ended that had not waited longer for a visit than the rule’s days, counted from their finding where nobody ever went; members of donor groups have none.',
    },
  },
});
registerEnumType(RankingTies, {
  name: 'RankingTies',
  description: '并列之后的名次。 Which place follows a shared one.',
  valuesConfig: {
    NEXT_SKIPPED: { description: '并列后跳过名次：1、2、2、4。 The next places are skipped.' },
    NEXT_FOLLOWS: { description: '并列后不跳：1、2、2、3。 The next place follows.' },
  },
});

@ObjectType({ description: '公式的一项。 A term of a formula.' })
export class RankingTerm {
  @Field(() => RankingTermKind, { description: '计什么。 What it counts.' })
  kind!: RankingTermKind;

  @Field(() => String, { nullable: true, description: '指标代码；扣分项为空。 The indicator, if any.' })
  indicator!: string | null;

  @Field(() => Decimal, {
    description: '分值；扣分项为每项扣几分。 Its points; of overdue items, those that each takes off.',
  })
  weight!: string;

  @Field(() => Decimal, {
    description:
      '封顶：完成率为序时进度的倍数；比率和比例为百分数，达到即满分（低者为好的，达到即零分）；扣分项为最多扣分。 Of a completion a multiple of the pace; of a rate or share the percentage that brings all points, or none where less is better; of overdue items the most points off.',
  })
  cap!: string;
}

@ObjectType({
  implements: Node,
  description:
    '排位公式的一个版本：各项、封顶和并列的规定。 A version of a formula: terms, caps, and how ties are placed.',
})
export class RankingFormula extends Node {
  @Field({ description: '代码。 Its code.' })
  code!: string;

  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => RankingTies, { description: '并列之后的名次。 Which place follows a shared one.' })
  ties!: RankingTies;

  @Field(() => [RankingTerm], { description: '各项，最多 20 项。 Its terms, 20 at most.' })
  terms!: RankingTerm[];

  @Field(() => String, { nullable: true, description: '修订理由；首版为空。 Why it was revised; null for the first.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When this version was made.' })
  madeAt!: Date;
}

@ObjectType({ description: '一个名次中公式的一项：数字与得分。 A term as it came out: its figures and its points.' })
export class RankedTerm extends RankingTerm {
  @Field(() => Decimal, {
    nullable: true,
    description:
      '完成率、比率（%）或扣分项数；无数可计为空，得零分。 Completion, rate or share in percent, or how many; null where nothing tells it, which brings no points.',
  })
  value!: string | null;

  @Field(() => Decimal, { nullable: true, description: '截至季末的实际数。 What was done by the end of the quarter.' })
  recorded!: string | null;

  @Field(() => Decimal, { nullable: true, description: '年度目标。 The year’s target.' })
  target!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '按条计比例的：其中达标几条，明细见 rankedRows；其他为空。 Of a share of rows: how many are as they should be; see rankedRows. Null for others.',
  })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: '按条计比例的：共几条；其他为空。 Of a share: how many there are.' })
  denominator!: number | null;

  @Field(() => Decimal, { description: '得分，四位小数。 Its points, four places.' })
  points!: string;

  @Field({ description: '是否已封顶。 Whether the cap cut it.' })
  isCapped!: boolean;
}

@ObjectType({ description: '一个名次。 One place.' })
export class RankingPlace {
  @Field(() => Int, { description: '名次，从 1 起，同分并列。 The place, from 1; equal scores share one.' })
  place!: number;

  @Field(() => Decimal, { description: '总分：各项得分之和。 The sum of the points.' })
  score!: string;

  @Field(() => [RankedTerm], { description: '各项得分。 Its terms.' })
  terms!: RankedTerm[];
}

@ObjectType({ description: '排位一项所计的一条。 A row that a term of a ranking counted.' })
export class RankedRow {
  @Field(() => Day, { description: '应完成的日期。 The day by which it had to be done.' })
  day!: string;

  @Field({
    description: '是否计入：比例项为达标，扣分项为扣分。 Whether it counts: as it should be, or taking points off.',
  })
  counts!: boolean;
}

@ObjectType({ description: '一页所计的各条。 A page of counted rows.' })
export class RankedRowConnection extends connectionOf(RankedRow, 'RankedRow') {}

@ObjectType({
  implements: Node,
  description:
    '一次季度排位：同类单位按公式得分排名；定格后连同时点保存，不再变化。 A quarterly ranking of peers by a formula; frozen, it is kept with its moment and never changes.',
})
export class Ranking extends Node {
  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => Int, { description: '季度。 The quarter.' })
  quarter!: number;

  @Field(() => RankingPeers, { description: '谁与谁排位。 Who is ranked against each other.' })
  peers!: RankingPeers;

  @Field(() => RankingVisibility, { description: '谁可查看。 Who sees it.' })
  visibility!: RankingVisibility;

  @Field(() => RankingState, { description: '状态。 How far it has come.' })
  state!: RankingState;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: '定格的时点；未定格为空。 As of when it was frozen; null while it is open.',
  })
  asOf!: Date | null;

  @Field(() => DateTime, { description: '开始时间。 When it was opened.' })
  openedAt!: Date;

  @Field({ description: '是否含演示数据。 Whether it rests on demonstration data.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页排位。 A page of rankings.' })
export class RankingConnection extends connectionOf(Ranking, 'Ranking') {}

@InputType({ description: '筛选排位。 Which rankings.' })
export class RankingFilter {
  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => [Int], { nullable: true, description: '季度，任一。 Any of these quarters.' })
  quarters?: number[] | null;

  @Field(() => [RankingState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: RankingState[] | null;

  @Field(() => [ID], { nullable: true, description: '参排单位，任一。 With any of these among the ranked.' })
  rankedIds?: string[] | null;
}

@InputType({ description: '开始一次排位。 A ranking to be opened.' })
export class OpenRankingInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '名称，1–100 字，同一季度不可重复。 Its name, once in a quarter.' })
  name!: string;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => Int, { description: '季度，须已结束。 The quarter, which is closed.' })
  quarter!: number;

  @Field({ defaultValue: 'QUARTERLY', description: '公式代码，用现行版本。 The formula, in the version that stands.' })
  formula!: string;

  @Field(() => String, {
    nullable: true,
    description: '一省的受帮扶县：省级代码，如 530000。 The aided counties of this province.',
  })
  provinceCode?: string | null;

  @Field(() => [ID], { nullable: true, description: '列名的受帮扶县，2–200 个。 These counties, 2 to 200.' })
  countyIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: '县，排其受帮扶乡镇。 The aided townships of this county.' })
  townshipsOf?: string | null;

  @Field(() => ID, { nullable: true, description: '帮扶组团，排其成员。 The members of this donor group.' })
  groupId?: string | null;

  @Field(() => RankingVisibility, {
    defaultValue: RankingVisibility.RANKED_AND_SUPERVISORS,
    description: '谁可查看。 Who sees it.',
  })
  visibility!: RankingVisibility;
}

@InputType({ description: '定格一次排位。 A ranking to be frozen.' })
export class FreezeRankingInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次排位。 Which ranking.' })
  rankingId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is frozen.' })
  version!: number;
}

@InputType({ description: '公式的一项。 A term of a formula.' })
export class RankingTermInput {
  @Field(() => RankingTermKind, { description: '计什么。 What it counts.' })
  kind!: RankingTermKind;

  @Field(() => String, { nullable: true, description: '指标代码；扣分项不填。 The indicator; none for overdue items.' })
  indicator?: string | null;

  @Field(() => Decimal, { description: '分值，大于 0。 Its points, above 0.' })
  weight!: string;

  @Field(() => Decimal, { description: '封顶，大于 0。 Its cap, above 0.' })
  cap!: string;
}

@InputType({ description: '订立或修订排位公式。 A formula, or its next version.' })
export class ReviseRankingFormulaInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '代码：大写字母、数字、下划线。 Its code.' })
  code!: string;

  @Field(() => Int, { description: '所依据的版本；新公式填 0。 The version that is revised; 0 for a new formula.' })
  version!: number;

  @Field({ description: '中文名称。 Its Chinese name.' })
  nameZh!: string;

  @Field({ description: '英文名称。 Its English name.' })
  nameEn!: string;

  @Field(() => RankingTies, {
    defaultValue: RankingTies.NEXT_SKIPPED,
    description: '并列之后的名次。 Which place follows a shared one.',
  })
  ties!: RankingTies;

  @Field(() => [RankingTermInput], { description: '各项，1–20 项。 Its terms, 1 to 20.' })
  terms!: RankingTermInput[];

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '办理排位的结果。 What a step gives.' })
export class RankingPayload {
  @Field(() => Ranking, { description: '该次排位。 The ranking.' })
  ranking!: Ranking;
}

@ObjectType({ description: '订立或修订公式的结果。 What a revision gives.' })
export class RankingFormulaPayload {
  @Field(() => RankingFormula, { description: '新版本。 The new version.' })
  formula!: RankingFormula;
}
