import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import {
  ActivityAction,
  ActivityForm,
  ActivityKind,
  ActivitySpan,
  RecordSaid,
  RecordStanding,
  Side,
  SortDirection,
} from './vocabulary';

registerEnumType(ActivityAction, {
  name: 'ActivityAction',
  description: '对一条活动台账可办理的事项。 What can be done to an activity.',
  valuesConfig: {
    CORRECT: { description: '更正 correctActivity。' },
    END: { description: '结束 endActivity；仅限仍在继续的。 For what goes on.' },
    WITHDRAW: { description: '撤回 withdrawActivity。' },
  },
});
registerEnumType(ActivitySpan, {
  name: 'ActivitySpan',
  description: '某类活动持续多久。 How long activities of a form last.',
  valuesConfig: {
    DAY: { description: '一天。 One day.' },
    DAYS: { description: '一天或数天，已结束。 One day or several, over by now.' },
    OPEN: { description: '自某日起，直至结束。 From a day on, until it ends.' },
    MONTH: { description: '一个月。 One month.' },
  },
});

/** By what activities are sorted. */
export enum ActivityOrderField {
  FROM = 'FROM',
  NAME = 'NAME',
  PERSON_TIMES = 'PERSON_TIMES',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(ActivityOrderField, {
  name: 'ActivityOrderField',
  description: '活动的排序依据。 By what activities are sorted.',
  valuesConfig: {
    FROM: { description: '日期。 The day.' },
    NAME: { description: '名称（拼音序）。 The name.' },
    PERSON_TIMES: { description: '人次，无人次的按人数。 Person-times, or else persons.' },
    RECORDED_AT: { description: '登记先后。 When it was recorded.' },
  },
});

@ObjectType()
abstract class ActivityFacts {
  @Field(() => Int, { description: '版本号；办理时须带上。 Its version; every step names it.' })
  version!: number;

  @Field(() => ActivityKind, { description: '种类。 The kind.' })
  kind!: ActivityKind;

  @Field(() => ActivityForm, { description: '类别。 The form.' })
  form!: ActivityForm;

  @Field(() => Day, { description: '日期、首日或开始之日；花名册为当月一日。 The day, or when it began.' })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '事由：培训、会议、互访、招聘会的名称，其他记录的说明。 What it was: the name of a course, meeting, visit or fair; for others a remark.',
  })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '单位名称：企业、车间、园区、东部单位、学校，或派往的单位。 The firm, workshop, park, eastern unit or school, or where people were sent.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '西部单位（单位结对）。 The unit of the recipient side, in a pairing of units.',
  })
  localUnit!: string | null;

  @Field(() => String, { nullable: true, description: '地点。 Where.' })
  location!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on.',
  })
  to!: string | null;

  @Field(() => Int, { nullable: true, description: '期（场）数，未填为一。 How many sessions; one if null.' })
  sessions!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '人数：本年度未在其他记录中计入的不同人员；花名册为当月务工人数。 Different persons who stand in no other record of the year; in a roster the workers of the month.',
  })
  persons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted.',
  })
  poorPersons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '人次；按指标口径计（劳务培训至2020年只计贫困人口）。 Person-times, as the indicator’s definition counts them.',
  })
  personTimes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '企业数：参会的，或当月入驻园区的。 Firms at a fair, or settled in a park that month.',
  })
  enterprises!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '带动的不同人数（致富带头人）。 Different persons whose income a leader raised.',
  })
  driven!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '当月受益的不同贫困（脱贫）人数（引进企业）。 Different poor or lifted persons who benefit from a firm that month.',
  })
  beneficiaries!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '车间当月是否在用：有生产、有务工人员。 Whether a workshop was in use that month: it produced, with workers.',
  })
  inUse!: boolean | null;

  @Field(() => String, { nullable: true, description: '主持人（会议）。 Who presided at a meeting.' })
  presider!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '奖补的资金来源。 Where the money of a reward comes from.',
  })
  fundedBy!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '户数：本年度未在同类其他记录中计入的不同户；超市为当月。 Different households who stand in no other record of this form in the year; of a supermarket those of the month.',
  })
  households!: number | null;

  @Field(() => Int, { nullable: true, description: '发放积分。 Points given.' })
  pointsGiven!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '兑换积分，含以前发放的。 Points redeemed, those given before among them.',
  })
  pointsRedeemed!: number | null;

  @Field({ description: '是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: '本版更正或撤回的理由。 Why this version was made.' })
  reason!: string | null;

  @Field(() => RecordStanding, {
    nullable: true,
    description: '对方的意见；未表态为空。 What the other side has said of it; null for nothing.',
  })
  standing!: RecordStanding | null;

  @Field(() => DateTime, { description: '本版录入时间。 When this version was recorded.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description:
    '一条活动台账：引进企业、车间、园区、培训、挂职、带头人、学生、互访、会议、招聘会、单位结对、奖补与积分、爱心公益超市。 A record of the other ledgers: a firm, a workshop, a training, a secondment, a visit …',
})
export class Activity extends ActivityFacts implements Node {
  @Field(() => ID, { description: '全局唯一、不透明的编号。 Global and opaque.' })
  id!: string;

  @Field(() => Int, {
    description: '登记的年度，即开始之年。 The year in whose book it stands: that in which it began.',
  })
  year!: number;

  @Field(() => Side, {
    nullable: true,
    description: '由哪一方登记；双方之上的单位登记的为空。 Whose people recorded it; null for an office above both.',
  })
  side!: Side | null;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '活动台账的一个版本。 One version of an activity.' })
export class ActivityVersion extends ActivityFacts {}

@ObjectType({ description: '一类活动填写什么。 What activities of one form say.' })
export class ActivityFormRule {
  @Field(() => ActivityKind, { description: '种类。 The kind.' })
  kind!: ActivityKind;

  @Field({ description: '种类的名称。 The word for the kind.' })
  kindName!: string;

  @Field(() => ActivityForm, { description: '类别。 The form.' })
  form!: ActivityForm;

  @Field({ description: '类别的名称。 The word for the form.' })
  formName!: string;

  @Field(() => ActivitySpan, { description: '持续多久。 How long it lasts.' })
  span!: ActivitySpan;

  @Field(() => [String], { description: '必填的输入项。 The input fields that it needs.' })
  needs!: string[];

  @Field(() => [String], {
    description: '可填的输入项；其余不填。 Those that it takes besides; all others are refused.',
  })
  takes!: string[];

  @Field(() => [ActivityForm], { description: '所属记录的类别。 The forms to one of which it belongs.' })
  of!: ActivityForm[];
}

@ObjectType({
  description: '某类单位的结对覆盖情况，双方分别计数。 How many units of a form are paired, each end by itself.',
})
export class UnitCoverage {
  @Field(() => ActivityForm, { description: '结对类别。 The form of pairing.' })
  form!: ActivityForm;

  @Field({ description: '类别的名称。 The word for the form.' })
  formName!: string;

  @Field(() => Int, { description: '已结对的东部单位。 Units of the donor side that are paired.' })
  east!: number;

  @Field(() => Int, { description: '已结对的西部单位。 Units of the recipient side that are paired.' })
  west!: number;

  @Field(() => Int, { nullable: true, description: '县名录内的单位；没有名录为空。 Units on the county’s list.' })
  listed!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: '已结对的西部单位 / 名录内单位，六位小数，不封顶。 Paired over listed, six places, never cut off.',
  })
  coverage!: string | null;
}

@ObjectType({ description: '一页活动台账。 A page of activities.' })
export class ActivityConnection extends connectionOf(Activity, 'Activity') {}

@InputType({ description: '筛选活动台账。 Which activities.' })
export class ActivityFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ActivityKind], { nullable: true, description: '种类，任一。 Any of these kinds.' })
  kinds?: ActivityKind[] | null;

  @Field(() => [ActivityForm], { nullable: true, description: '类别，任一。 Any of these forms.' })
  forms?: ActivityForm[] | null;

  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => Day, { nullable: true, description: '开始日期不早于。 Began on this day or later.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '开始日期不晚于。 Began on this day or earlier.' })
  to?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      '这些企业、车间或园区的花名册和到位投资，最多 1000 个。 Rosters and investments of these firms, workshops or parks, 1000 at most.',
  })
  ofIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: '由此次导入带来。 Those that came with this import.' })
  importId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否有佐证。 Whether files prove it.' })
  hasEvidence?: boolean | null;

  @Field(() => [RecordSaid], {
    nullable: true,
    description: '对方的意见，任一。 What the other side has said, any of these.',
  })
  said?: RecordSaid[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是则只看已撤回的；默认只看未撤回的。 True for those withdrawn; by default those that stand.',
  })
  withdrawn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '事由、单位名称、西部单位或地点含有。 Title, name, local unit or location holds this.',
  })
  search?: string | null;
}

@InputType({ description: '活动台账的次序。 The order of activities.' })
export class ActivityOrder {
  @Field(() => ActivityOrderField, { description: '依据。 By what.' })
  field!: ActivityOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: '方向。 Direction.' })
  direction!: SortDirection;
}

@ObjectType({ description: '活动台账现在的情况。 The activity as it stands now.' })
export class ActivityPayload {
  @Field(() => Activity, { description: '活动。 The activity.' })
  activity!: Activity;
}
