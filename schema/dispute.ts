import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import './record-words';
import { DateTime, Day } from './scalars';
import {
  DisputeAction,
  DisputeAnswer,
  DisputeOrderField,
  DisputeState,
  RecordKind,
  Side,
  SortDirection,
} from './vocabulary';

registerEnumType(DisputeState, {
  name: 'DisputeState',
  description: '异议的状态。 How far a dispute has come.',
  valuesConfig: {
    OPEN: { description: '待登记方答复。 The side that recorded is to answer.' },
    EXPLAINED: {
      description: '已说明理由，待异议方确认或不接受。 Explained: the disputing side is to confirm or return it.',
    },
    CORRECTED: { description: '已更正，待异议方确认。 Corrected: the disputing side is to confirm.' },
    CLOSED: { description: '已了结。 Closed.' },
  },
});
registerEnumType(DisputeAction, {
  name: 'DisputeAction',
  description: '对异议可办理的事项。 What can be done to a dispute.',
  valuesConfig: {
    OPEN: { description: '提出 disputeRecords、disputeFound。' },
    EXPLAIN: { description: '说明理由 answerDispute。' },
    CORRECT: { description: '答复已更正 answerDispute。' },
    WITHDRAW: { description: '答复已撤回 answerDispute，随即了结。' },
    RETURN: { description: '不接受说明 returnDispute。' },
    CLOSE: { description: '全部记录经确认、撤回或另提异议后自动了结。 By itself, when every record is settled.' },
  },
});
registerEnumType(DisputeAnswer, {
  name: 'DisputeAnswer',
  description: '如何答复异议；须与记录现状相符。 How a dispute is answered; the records have to be as the answer says.',
  valuesConfig: {
    EXPLAIN: { description: '记录无误，说明理由。 The records are right, and why.' },
    CORRECT: { description: '已逐条更正（或撤回其中一部分）。 Every record was corrected, or some of them withdrawn.' },
    WITHDRAW: { description: '已全部撤回。 All of them were withdrawn.' },
  },
});
registerEnumType(DisputeOrderField, {
  name: 'DisputeOrderField',
  description: '异议的排序依据。 By what disputes are sorted.',
  valuesConfig: {
    DUE: { description: '期限。 The deadline.' },
    OPENED: { description: '提出日期。 When they were opened.' },
  },
});

@ObjectType({ description: '异议经过的一步。 One step of a dispute.' })
export class DisputeVersion {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => DisputeAction, { description: '办理了什么。 What was done.' })
  action!: DisputeAction;

  @Field(() => DisputeState, { description: '其后的状态。 The state afterwards.' })
  state!: DisputeState;

  @Field(() => Day, { description: '日期。 The day.' })
  day!: string;

  @Field(() => Day, { description: '其后的期限。 The deadline afterwards.' })
  due!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '异议理由、答复或不接受的理由；了结时为空。 Why it is disputed, the answer, or why that is not enough; null for a closing.',
  })
  text!: string | null;

  @Field(() => DateTime, { description: '办理时间。 When.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description:
    '异议：一方不认可对方登记的记录，写明理由、轮到谁、期限；双方可见。 A dispute: what one side does not accept of what the other recorded, why, whose turn it is and until when; both sides see it.',
})
export class Dispute extends Node {
  @Field(() => RecordKind, { description: '台账种类。 Which kind of record.' })
  kind!: RecordKind;

  @Field(() => Side, { description: '提出异议的一方。 The side that disputes.' })
  side!: Side;

  @Field(() => Side, {
    nullable: true,
    description: '登记的一方；不属任何一方的为空。 The side that recorded them; null for an office above both.',
  })
  recordSide!: Side | null;

  @Field({ description: '理由。 Why.' })
  reason!: string;

  @Field(() => Int, { description: '涉及多少条记录。 How many records it is about.' })
  count!: number;

  @Field(() => DisputeState, { description: '状态。 How far it has come.' })
  state!: DisputeState;

  @Field(() => Side, {
    nullable: true,
    description: '轮到哪一方；已了结为空。 Whose turn it is; null once it is closed.',
  })
  turn!: Side | null;

  @Field(() => Day, { description: '提出日期。 When it was opened.' })
  openedOn!: string;

  @Field(() => Day, { description: '期限，天数见 moneyRules。 Until when; the days are data, see moneyRules.' })
  due!: string;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页异议。 A page of disputes.' })
export class DisputeConnection extends connectionOf(Dispute, 'Dispute') {}

@InputType({ description: '筛选异议。 Which disputes.' })
export class DisputeFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [RecordKind], { nullable: true, description: '台账种类，任一。 About any of these kinds of record.' })
  kinds?: RecordKind[] | null;

  @Field(() => [DisputeState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: DisputeState[] | null;

  @Field(() => [Side], { nullable: true, description: '轮到哪一方，任一。 Whose turn it is, any of these.' })
  turns?: Side[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期未办。 Whether it waits past its deadline.' })
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: '涉及这条记录的。 About this record.' })
  recordId?: string | null;
}

@InputType({ description: '异议的次序。 The order of disputes.' })
export class DisputeOrder {
  @Field(() => DisputeOrderField, { description: '依据。 By what.' })
  field!: DisputeOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向。 Which way.' })
  direction!: SortDirection;
}

@InputType({ description: '答复一项异议。 An answer.' })
export class AnswerDisputeInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which dispute.' })
  disputeId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is answered.' })
  version!: number;

  @Field(() => DisputeAnswer, { description: '如何答复。 How it is answered.' })
  answer!: DisputeAnswer;

  @Field({ description: '说明，1–1000 字。 What there is to say, 1 to 1000 characters.' })
  text!: string;
}

@InputType({ description: '不接受对异议的说明。 A return.' })
export class ReturnDisputeInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which dispute.' })
  disputeId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is returned.' })
  version!: number;

  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@ObjectType({ description: '办理异议的结果。 What a step gives.' })
export class DisputePayload {
  @Field(() => Dispute, { description: '该异议。 The dispute.' })
  dispute!: Dispute;
}
