import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Money } from './scalars';
import { ActivityForm, ActivityKind } from './vocabulary';

/** What an activity says. Which fields a form needs and takes, \`activityForms\` tells. */
@InputType()
abstract class ActivityFactsInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ActivityForm, {
    nullable: true,
    description: '类别；该种类只有一类时可不填。 The form; may be left out where the kind has only one.',
  })
  form?: ActivityForm | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '花名册、到位投资所属的企业、车间或园区；也可只填名称。 The firm, workshop or park of a roster or an investment; its name does as well.',
  })
  ofId?: string | null;

  @Field(() => Day, {
    description:
      '日期、首日或开始之日，不晚于今天；花名册填当月任一天。 The day, the first day, or when it began; not after today. For a roster any day of its month.',
  })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '事由：培训、会议、互访、招聘会的名称，其他记录的说明。最多 200 字。 What it was: the name of a course, meeting, visit or fair; for others a remark.',
  })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '单位名称：企业、车间、园区、东部单位、学校，或派往的单位。最多 200 字。 The firm, workshop, park, eastern unit or school, or where people were sent.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '西部单位（单位结对）。最多 200 字。 The unit of the recipient side, in a pairing of units.',
  })
  localUnit?: string | null;

  @Field(() => String, { nullable: true, description: '地点。最多 200 字。 Where.' })
  location?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on.',
  })
  to?: string | null;

  @Field(() => Int, { nullable: true, description: '期（场）数，未填为一。 How many sessions; one if null.' })
  sessions?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '人数：本年度未在其他记录中计入的不同人员；花名册为当月务工人数。 Different persons who stand in no other record of the year; in a roster the workers of the month.',
  })
  persons?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted.',
  })
  poorPersons?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '人次；按指标口径计（劳务培训至2020年只计贫困人口）。 Person-times, as the indicator’s definition counts them.',
  })
  personTimes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '企业数：参会的，或当月入驻园区的。 Firms at a fair, or settled in a park that month.',
  })
  enterprises?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '带动的不同人数（致富带头人）。 Different persons whose income a leader raised.',
  })
  driven?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '当月受益的不同贫困（脱贫）人数（引进企业）。 Different poor or lifted persons who benefit from a firm that month.',
  })
  beneficiaries?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '车间当月是否在用：有生产、有务工人员。 Whether a workshop was in use that month: it produced, with workers.',
  })
  inUse?: boolean | null;

  @Field(() => Money, {
    nullable: true,
    description: '协议投资（元），合同所载。 Investment named in the contract, in yuan.',
  })
  contracted?: string | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '到位投资（元）：当日到位的；落地记录中为至落地之日。 Investment really made that day, in yuan; of a firm that landed, by then.',
  })
  invested?: string | null;

  @Field(() => String, { nullable: true, description: '主持人（会议），最多 60 字。 Who presided at a meeting.' })
  presider?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '奖补的资金来源。最多 200 字。 Where the money of a reward comes from.',
  })
  fundedBy?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '户数：本年度未在同类其他记录中计入的不同户；超市为当月。 Different households who stand in no other record of this form in the year; of a supermarket those of the month.',
  })
  households?: number | null;

  @Field(() => Int, { nullable: true, description: '发放积分。 Points given.' })
  pointsGiven?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '兑换积分，含以前发放的。 Points redeemed, those given before among them.',
  })
  pointsRedeemed?: number | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '奖补金额（元）；不计入资金指标，资金以资金账为准。 What was paid as a reward, in yuan; it enters no figure of funds, which the ledger counts.',
  })
  reward?: string | null;

  @Field(() => Money, {
    nullable: true,
    description: '超市当月营业额（元），含积分兑换物资折款。 Turnover of the month in yuan, goods for points included.',
  })
  turnover?: string | null;
}

@InputType({ description: '登记一条活动台账。 An activity to record.' })
export class RecordActivityInput extends ActivityFactsInput {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => ActivityKind, { description: '种类。 The kind.' })
  kind!: ActivityKind;
}

@InputType({
  description: '更正活动台账，替代原有的全部内容；种类不变。 Other facts, in place of all that stand; the kind stays.',
})
export class CorrectActivityInput extends ActivityFactsInput {
  @Field(() => ID, { description: '活动。 The activity.' })
  activityId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field({ description: '更正理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@InputType()
abstract class ToActivityInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '活动。 The activity.' })
  activityId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;
}

@InputType({
  description: '结束仍在继续的：挂职期满、学生毕业、车间关停、结对解除。 An end of something that goes on.',
})
export class EndActivityInput extends ToActivityInput {
  @Field(() => Day, { description: '最后一天；可以是将来。 The last day; it may be still to come.' })
  to!: string;
}

@InputType({ description: '撤回活动台账，不再计入。 Withdraws an activity: it counts nowhere any more.' })
export class WithdrawActivityInput extends ToActivityInput {
  @Field({ description: '撤回理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}
