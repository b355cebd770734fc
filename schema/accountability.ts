import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import {
  AccountabilityAction,
  AccountabilityBasis,
  AccountabilityKind,
  AccountabilityState,
  FindingSeverity,
} from './vocabulary';

registerEnumType(AccountabilityKind, {
  name: 'AccountabilityKind',
  description: '督查部门对工作的评价。 What supervision says of somebody’s work.',
  valuesConfig: {
    PRAISE: { description: '表扬，无须回复。 Praise; it asks for no answer.' },
    REMINDER: { description: '提醒。 A reminder.' },
    TALK: { description: '约谈。 A talk.' },
    ACCOUNTABILITY: { description: '问责。 Holding to account.' },
  },
});
registerEnumType(AccountabilityBasis, {
  name: 'AccountabilityBasis',
  description: '依据。 On what an entry rests.',
  valuesConfig: {
    RANKING_PLACE: { description: '已定格排位中的名次。 A place of a frozen ranking.' },
    WORK_ITEM: { description: '任务：表扬须未逾期，其余须已逾期。 Work: overdue, or for praise not overdue.' },
    RECTIFICATION: { description: '整改事项：表扬须已销号。 An item to be put right; for praise a closed one.' },
    INSPECTION_FINDING: {
      description: '检查发现的问题：表扬须已销号。 Something that an inspection found; for praise a closed one.',
    },
    INSPECTION_REPORT: {
      description:
        '检查报告：表扬须没有该单位未销号的问题，其余须发现过该单位的问题。 The report of an inspection that found something of the party; for praise one that leaves nothing of it open.',
    },
    FREE: { description: '仅事由。 Nothing but its reason.' },
  },
});
registerEnumType(AccountabilityState, {
  name: 'AccountabilityState',
  description: '办理状态。 How far an entry has come.',
  valuesConfig: {
    DRAFT: { description: '草稿，仅起草部门可见。 A draft, seen by its office alone.' },
    WITHDRAWN: { description: '已撤回，未签发。 Withdrawn before it was signed.' },
    SIGNED: { description: '已签发，待签收。 Signed; to be acknowledged.' },
    ACKNOWLEDGED: { description: '已签收。 Acknowledged.' },
    ANSWERED: { description: '已回复。 Answered.' },
    REVOKED: { description: '已由另一件签发撤销。 Revoked by another signed entry.' },
  },
});
registerEnumType(AccountabilityAction, {
  name: 'AccountabilityAction',
  description: '可办理的事项。 What can be done to an entry.',
  valuesConfig: {
    DRAFT: { description: '起草 draftAccountability。' },
    WITHDRAW: { description: '撤回 withdrawAccountability。' },
    SIGN: { description: '签发 signAccountability。' },
    ACKNOWLEDGE: { description: '签收 acknowledgeAccountability。' },
    ANSWER: { description: '回复 answerAccountability。' },
    REVOKE: {
      description: '撤销：起草一件写明 revokesId 的并签发。 By drafting and signing an entry that names it.',
    },
  },
});

@ObjectType({ description: '经过的一步。 One step of an entry.' })
export class AccountabilityStep {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => AccountabilityAction, { description: '办理了什么。 What was done.' })
  action!: AccountabilityAction;

  @Field(() => AccountabilityState, { description: '其后的状态。 The state afterwards.' })
  state!: AccountabilityState;

  @Field(() => Day, { description: '日期。 The day.' })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: '撤回或撤销的理由、回复；其他为空。 Why it was withdrawn or revoked, or the answer; else null.',
  })
  text!: string | null;

  @Field(() => DateTime, { description: '办理时间。 When.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description:
    '表扬、提醒、约谈或问责：一人起草，同一部门另一人签发；签发后所涉单位及其督查部门可见，由所涉单位签收和回复。 Praise, a reminder, a talk or accountability: drafted by one person and signed by another of the same office; once signed, seen by the party that it concerns and its supervisors, acknowledged and answered by the party.',
})
export class AccountabilityEntry extends Node {
  @Field(() => AccountabilityKind, { description: '类别。 What it is.' })
  kind!: AccountabilityKind;

  @Field(() => String, { nullable: true, description: '所涉人员姓名，如有。 The official by name, if any.' })
  officialName!: string | null;

  @Field({ description: '事由。 Why.' })
  reason!: string;

  @Field(() => AccountabilityBasis, { description: '依据。 On what it rests.' })
  basis!: AccountabilityBasis;

  @Field(() => String, {
    nullable: true,
    description:
      '起草时依据的名称：排位名称、任务、问题或检查名称；无则为空。 What it rests on was called when it was drafted, if anything.',
  })
  basisTitle!: string | null;

  @Field(() => Day, { nullable: true, description: '任务或整改的期限，如有。 By when that had been due, if it had.' })
  basisDue!: string | null;

  @Field(() => Int, { nullable: true, description: '名次；非排位为空。 The place; null but of a ranking.' })
  basisPlace!: number | null;

  @Field(() => Decimal, { nullable: true, description: '总分；非排位为空。 The score; null but of a ranking.' })
  basisScore!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '检查发现的问题，由哪次检查发现；其他为空。 Of a finding, what the inspection was called; else null.',
  })
  basisOf!: string | null;

  @Field(() => FindingSeverity, {
    nullable: true,
    description: '检查发现的问题的轻重；其他为空。 Of a finding, how much it weighed; else null.',
  })
  basisSeverity!: FindingSeverity | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '检查报告中起草时该单位的问题数；其他为空。 Of a report, how many of its findings were the party’s at the drafting; else null.',
  })
  basisFound!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '其中起草时未销号的；非检查报告为空。 How many of these were open then; null but of a report.',
  })
  basisOpen!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '检查发现的问题此前已发现几次，检查报告中重复发现几个；其他为空。 Of a finding, how often it had been found before; of a report, how many of the party’s repeat earlier ones; else null.',
  })
  basisRepeated!: number | null;

  @Field(() => AccountabilityState, { description: '办理状态。 How far it has come.' })
  state!: AccountabilityState;

  @Field(() => Day, { description: '起草日期。 When it was drafted.' })
  draftedOn!: string;

  @Field(() => Day, { nullable: true, description: '签发日期；未签发为空。 When it was signed, if it was.' })
  signedOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '回复期限，天数见 supervisionRules；无须回复为空。 By when it is answered; null where nothing is asked.',
  })
  answerDue!: string | null;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页表扬问责事项。 A page of entries.' })
export class AccountabilityEntryConnection extends connectionOf(AccountabilityEntry, 'AccountabilityEntry') {}

@InputType({ description: '筛选表扬问责事项。 Which entries.' })
export class AccountabilityFilter {
  @Field(() => [AccountabilityKind], { nullable: true, description: '类别，任一。 Of any of these kinds.' })
  kinds?: AccountabilityKind[] | null;

  @Field(() => [AccountabilityState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: AccountabilityState[] | null;

  @Field(() => [ID], { nullable: true, description: '所涉单位，任一，最多 1000 个。 Concerning any of these parties.' })
  partyIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期未回复。 Whether its answer is overdue.' })
  answerOverdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否待您办理：签收、回复，或签发同事起草的。 Whether it waits for you: to acknowledge, to answer, or to sign what a colleague has drafted.',
  })
  awaitingMe?: boolean | null;

  @Field(() => String, { nullable: true, description: '事由或依据中的文字。 Text within its reason or basis.' })
  search?: string | null;
}

@InputType({ description: '起草一件表扬、提醒、约谈或问责。 An entry to be drafted.' })
export class DraftAccountabilityInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => AccountabilityKind, { description: '类别。 What it is.' })
  kind!: AccountabilityKind;

  @Field(() => ID, { description: '所涉单位，在您的督查范围内。 The party, within your supervision.' })
  partyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '所涉人员的账号，须在该单位任职。 An official’s account, of the party.',
  })
  officialId?: string | null;

  @Field(() => String, { nullable: true, description: '所涉人员姓名，与账号只填一项。 The official’s name instead.' })
  officialName?: string | null;

  @Field({ description: '事由，1–1000 字，勿写身份证号、电话、账号。 Why, 1 to 1000 characters, no personal numbers.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: '依据：已定格的排位。 It rests on a place of this frozen ranking.' })
  rankingId?: string | null;

  @Field(() => ID, { nullable: true, description: '依据：任务。 It rests on this work.' })
  workItemId?: string | null;

  @Field(() => ID, { nullable: true, description: '依据：整改事项。 It rests on this item to be put right.' })
  rectificationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '依据：检查发现的问题，即整改清单中的该项。 It rests on what an inspection found, named by its item of the list.',
  })
  findingId?: string | null;

  @Field(() => ID, { nullable: true, description: '依据：已报告的检查。 It rests on the report of this inspection.' })
  inspectionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '所撤销的已签发件，类别和单位须相同。 The signed entry that this revokes, of the same kind and party.',
  })
  revokesId?: string | null;
}

@InputType({ description: '签发或签收一件。 A signature or an acknowledgement.' })
export class TakeAccountabilityInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一件。 Which entry.' })
  entryId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that was seen.' })
  version!: number;
}

@InputType({ description: '撤回草稿。 A draft to be withdrawn.' })
export class WithdrawAccountabilityInput extends TakeAccountabilityInput {
  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@InputType({ description: '回复。 An answer.' })
export class AnswerAccountabilityInput extends TakeAccountabilityInput {
  @Field({ description: '回复，1–2000 字，勿写身份证号、电话、账号。 The answer, no personal numbers in it.' })
  answer!: string;
}

@ObjectType({ description: '办理的结果。 What a step gives.' })
export class AccountabilityPayload {
  @Field(() => AccountabilityEntry, { description: '该件。 The entry.' })
  entry!: AccountabilityEntry;
}
