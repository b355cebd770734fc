import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { FlagNumber } from './flag';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { AlarmKind, AlarmOrderField, AlarmTurn, FlagSeverity, SortDirection } from './vocabulary';

registerEnumType(AlarmKind, {
  name: 'AlarmKind',
  description: '预警的种类。 What an alarm is about.',
  valuesConfig: {
    MONEY_IDLE: { description: '资金沉淀，且未说明。 Money lies idle, and nobody has explained why.' },
    BEHIND_PLAN: { description: '指标落后序时进度。 An indicator is behind the time pace of its year.' },
    REPORT_OVERDUE: { description: '逾期未报。 A county is silent past its deadline.' },
    DIFFERENCE_OVERDUE: { description: '双方差异逾期未答复。 A difference was not answered in time.' },
    RECTIFICATION_OVERDUE: { description: '整改事项逾期未答复。 Something to be put right was not answered in time.' },
    DISPUTE_OVERDUE: { description: '异议逾期未办。 A dispute was not dealt with in time.' },
    WORK_OVERDUE: { description: '任务或其节点逾期未完成。 Work, or a milestone of it, was not done in time.' },
  },
});
registerEnumType(AlarmTurn, {
  name: 'AlarmTurn',
  description: '轮到谁办理。 Who is to act.',
  valuesConfig: {
    DONOR: { description: '帮扶方。 The donor.' },
    RECIPIENT: { description: '受帮扶方。 The recipient.' },
    UNIT: { description: '整改责任单位。 The units of an item to be put right.' },
    OFFICE: { description: '主管办公室。 The office above them.' },
    SUPERVISOR: { description: '督查部门。 Supervision.' },
  },
});
registerEnumType(AlarmOrderField, {
  name: 'AlarmOrderField',
  description: '预警的排序依据。 By what alarms are sorted.',
  valuesConfig: {
    SEVERITY: { description: '轻重。 How much it weighs.' },
    SINCE: { description: '自哪天起。 Since when it is so.' },
    BEGAN: { description: '出现时间。 When it began.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    '预警：现在该有人看的一件事，写明数字、轮到谁、依据的记录；情况消除即解除，出现和解除各通知一次。 Something that somebody should look at now, with its figures, whose turn it is, and what it rests on; its beginning and its end are one event each.',
})
export class Alarm extends Node {
  @Field(() => AlarmKind, { description: '种类。 What it is about.' })
  kind!: AlarmKind;

  @Field(() => FlagSeverity, { description: '轻重。 How much it weighs.' })
  severity!: FlagSeverity;

  @Field(() => AlarmTurn, { description: '轮到谁办理。 Who is to act.' })
  turn!: AlarmTurn;

  @Field(() => Day, { description: '自哪天起。 Since when it is so.' })
  since!: string;

  @Field(() => DateTime, { description: '发现时间。 When it was found.' })
  beganAt!: Date;

  @Field(() => DateTime, { nullable: true, description: '解除时间；未解除为空。 When it ended; null while it lasts.' })
  endedAt!: Date | null;

  @Field(() => [FlagNumber], { description: '句中的数字。 The figures of its sentence.' })
  numbers!: FlagNumber[];

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页预警。 A page of alarms.' })
export class AlarmConnection extends connectionOf(Alarm, 'Alarm') {}

@InputType({ description: '筛选预警。 Which alarms.' })
export class AlarmFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [AlarmKind], { nullable: true, description: '种类，任一。 Of any of these kinds.' })
  kinds?: AlarmKind[] | null;

  @Field(() => [FlagSeverity], { nullable: true, description: '轻重，任一。 Of any of these weights.' })
  severities?: FlagSeverity[] | null;

  @Field(() => [AlarmTurn], { nullable: true, description: '轮到谁，任一。 Whose turn it is, any of these.' })
  turns?: AlarmTurn[] | null;

  @Field(() => [String], { nullable: true, description: '指标代码，任一。 About any of these indicators.' })
  indicators?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '填 true 只看已解除的，默认只看未解除的。 Those that have ended, instead of those that last.',
  })
  ended?: boolean | null;
}

@InputType({ description: '预警的次序。 The order of alarms.' })
export class AlarmOrder {
  @Field(() => AlarmOrderField, { description: '依据。 By what.' })
  field!: AlarmOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向。 Which way.' })
  direction!: SortDirection;
}
