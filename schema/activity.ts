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

registerEnumType(ActivityForm, {
  name: 'ActivityForm',
  description: '活动种类之下的类别。 Kinds within the kinds of activities.',
  valuesConfig: {
    LANDED: { description: '企业落地：已注册并投产或开展经营（引进企业）。 A firm is registered and at work.' },
    SIGNED: { description: '签约；签约不等于落地（引进企业）。 A contract signed; signed is not landed.' },
    INVESTMENT: { description: '某日到位的投资（引进企业、园区）。 Investment really made on a day.' },
    ROSTER: { description: '某月的花名册（引进企业、车间、园区）。 Who works there in one month.' },
    BUILT: { description: '车间建成；建成不等于在用（帮扶车间）。 A workshop built; built is not in use.' },
    OPENED: { description: '园区挂牌运营（共建园区）。 A park in operation.' },
    LABOR: { description: '劳务协作（培训班）。 Training in work skills.' },
    CADRE: { description: '党政干部（培训班）。 Training of officials.' },
    TECH: { description: '专业技术人才（培训班）。 Training of specialists.' },
    LEADER: { description: '致富带头人（培训班）。 Training of entrepreneurship leaders.' },
    BUSINESS: { description: '创业成功、正在经营（致富带头人）。 A trained leader whose business is running.' },
    ENROLLED: { description: '在东部职业院校就读（学生）。 Enrolled in an eastern vocational school.' },
    EAST_TO_WEST: { description: '东部到西部（互访）。 A visit from east to west.' },
    WEST_TO_EAST: { description: '西部到东部（互访）。 A visit from west to east.' },
    LED_EAST_TO_WEST: {
      description: '东部主要负责同志带队到西部（互访）。 From east to west, led by a principal leader.',
    },
    LED_WEST_TO_EAST: {
      description: '西部主要负责同志带队到东部（互访）。 From west to east, led by a principal leader.',
    },
    JOINT: { description: '联席会议（会议）。 A joint meeting.' },
    LEADING_GROUP: { description: '领导小组会议（会议）。 A meeting of the leading group.' },
    STANDING: { description: '常委会、常务会（会议）。 A standing-committee or executive meeting.' },
    ONSITE: { description: '现场招聘（招聘会）。 A fair on site.' },
    ONLINE: { description: '线上招聘（招聘会）。 A fair online.' },
    TOWN: { description: '乡镇结对（单位结对）。 Towns paired.' },
    VILLAGE: { description: '村村结对（单位结对）。 Villages paired.' },
    SCHOOL: { description: '学校结对（单位结对）。 Schools paired.' },
    HOSPITAL: { description: '医院结对（单位结对）。 Hospitals paired.' },
    ENTERPRISE_VILLAGE: { description: '企业与村结对（单位结对）。 A firm paired with a village.' },
    ENTERPRISE_TOWN: { description: '企业与乡镇结对（单位结对）。 A firm paired with a town.' },
    SOCIAL_ORG_VILLAGE: { description: '社会组织与村结对（单位结对）。 A social organisation paired with a village.' },
    SCHOOL_LISTED: {
      description: '县名录内的学校，是学校覆盖率的分母（单位结对）。 A school on the county’s list, paired or not.',
    },
    HOSPITAL_LISTED: {
      description:
        '县名录内的医疗机构，是医院覆盖率的分母（单位结对）。 A hospital on the county’s list, paired or not.',
    },
    CADRE_EAST_TO_WEST: { description: '东部干部到西部（挂职交流）。 Officials sent from east to west.' },
    CADRE_WEST_TO_EAST: { description: '西部干部到东部（挂职交流）。 Officials sent from west to east.' },
    TEACHER_EAST_TO_WEST: { description: '东部教师到西部（挂职交流）。 Teachers sent from east to west.' },
    TEACHER_WEST_TO_EAST: { description: '西部教师到东部（挂职交流）。 Teachers sent from west to east.' },
    DOCTOR_EAST_TO_WEST: { description: '东部医生到西部（挂职交流）。 Doctors sent from east to west.' },
    DOCTOR_WEST_TO_EAST: { description: '西部医生到东部（挂职交流）。 Doctors sent from west to east.' },
    AGRONOMIST_EAST_TO_WEST: { description: '东部农技人员到西部（挂职交流）。 Agronomists sent from east to west.' },
    AGRONOMIST_WEST_TO_EAST: { description: '西部农技人员到东部（挂职交流）。 Agronomists sent from west to east.' },
    SPECIALIST_EAST_TO_WEST: {
      description: '东部其他专技人才到西部（挂职交流）。 Other specialists sent from east to west.',
    },
    SPECIALIST_WEST_TO_EAST: {
      description: '西部其他专技人才到东部（挂职交流）。 Other specialists sent from west to east.',
    },
  },
});
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
    '一条活动台账：引进企业、车间、园区、培训、挂职、带头人、学生、互访、会议、招聘会、单位结对。 A record of the other ledgers: a firm, a workshop, a training, a secondment, a visit …',
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
