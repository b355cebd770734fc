import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Decimal } from './scalars';
import { AgreementAction, AgreementStatus, Side } from './vocabulary';

registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: '协议一个版本的状态。 The state of one version of an agreement.',
  valuesConfig: {
    DRAFT: { description: '草案，尚无人签署。 Nobody has signed.' },
    SIGNED_BY_DONOR: { description: '帮扶方已签，等待受援方。 The donor has signed.' },
    SIGNED_BY_RECIPIENT: { description: '受援方已签，等待帮扶方。 The recipient has signed.' },
    IN_FORCE: { description: '双方已签，生效。 Both have signed.' },
    SUPERSEDED: { description: '已被后一版本替代。 A later version took its place.' },
  },
});
registerEnumType(AgreementAction, {
  name: 'AgreementAction',
  description: '对协议可办理的事项。 What can be done to an agreement.',
  valuesConfig: {
    SET_TARGETS: { description: '修改任务 setTargets。' },
    SHARE_TARGETS: { description: '分解任务 shareTargets。' },
    SIGN_AS_DONOR: { description: '帮扶方签署 signAgreement。' },
    SIGN_AS_RECIPIENT: { description: '受援方签署 signAgreement。' },
    AMEND: { description: '变更协议 amendAgreement。' },
  },
});

@ObjectType({ description: '组团一个成员分担的任务。 A member’s share of a target.' })
export class TargetShare {
  @Field(() => Decimal, { description: '分担的数值，以任务的单位计。 In the target’s unit.' })
  value!: string;

  @Field({ description: '填写的数值。 As it was typed.' })
  printedValue!: string;

  @Field({ description: '填写的单位。 The unit as it was typed.' })
  printedUnit!: string;
}

@ObjectType({ description: '协议对一个指标约定的任务。 What an agreement promises for one indicator.' })
export class Target {
  @Field(() => Decimal, { description: '任务数，以指标的基本单位计。 In the indicator’s base unit.' })
  value!: string;

  @Field({ description: '填写的数值。 As it was typed.' })
  printedValue!: string;

  @Field({ description: '填写的单位。 The unit as it was typed.' })
  printedUnit!: string;
}

@ObjectType({ description: '一方对某一版本的签署。 A side’s signature under one version.' })
export class Signature {
  @Field(() => Side, { description: '哪一方。 Which side.' })
  side!: Side;

  @Field(() => DateTime, { description: '签署时间。 When.' })
  at!: Date;

  @Field(() => Int, { description: '所签的版本。 The version that was signed.' })
  version!: number;
}

@ObjectType({ description: '协议的一个版本；旧版本始终可读。 One version of an agreement; old ones stay readable.' })
export class AgreementVersion {
  @Field(() => Int, { description: '版本号。 Its number.' })
  version!: number;

  @Field(() => AgreementStatus, { description: '现在的状态。 Its state now.' })
  status!: AgreementStatus;

  @Field(() => String, { nullable: true, description: '变更理由；草案为空。 Why it was amended; null for a draft.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When it was made.' })
  madeAt!: Date;
}

@ObjectType({ implements: Node, description: '一个结对一年的协作协议。 The agreement of a pairing for one year.' })
export class Agreement extends Node {
  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => AgreementStatus, { description: '最新版本的状态。 The state of the latest version.' })
  status!: AgreementStatus;

  @Field(() => Int, {
    description: '最新版本号；修改和签署时须带上。 The latest version; setting targets, signing and amending name it.',
  })
  version!: number;

  @Field(() => Int, { nullable: true, description: '生效的版本号；尚无则为空。 The version in force, if any.' })
  inForceVersion!: number | null;

  @Field(() => Int, {
    description: '任务分解的版本号；分解任务时须带上。 The version of the sharing; shareTargets names it.',
  })
  sharesVersion!: number;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@InputType({ description: '筛选协议。 Which agreements.' })
export class AgreementFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => [AgreementStatus], {
    nullable: true,
    description: '最新版本的状态，任一。 The latest version is in any of these states.',
  })
  statuses?: AgreementStatus[] | null;
}

@ObjectType({ description: '一页协议。 A page of agreements.' })
export class AgreementConnection extends connectionOf(Agreement, 'Agreement') {}

@InputType({ description: '一项任务。 A target.' })
export class TargetInput {
  @Field({
    description: '指标代码，须在该年末适用的指标体系之内。 An indicator of the scheme that the year’s end belongs to.',
  })
  indicator!: string;

  @Field({ description: '数值，字符串，如 "6686"。 The number, as a string.' })
  value!: string;

  @Field({ description: '单位，如 万元、人、人次。 The unit as printed.' })
  unit!: string;
}

@InputType({ description: '一个成员分担的一项任务。 A member’s share of a target.' })
export class ShareInput extends TargetInput {
  @Field(() => ID, { description: '组团当年的成员。 A member of the donor group in that year.' })
  memberId!: string;
}

@InputType({ description: '起草协议。 An agreement to draft.' })
export class DraftAgreementInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复起草。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => [TargetInput], {
    description:
      '任务，每个指标一项，最多 300 项；可先留空。 Targets, one for each indicator, 300 at most; may be empty at first.',
  })
  targets!: TargetInput[];
}

@InputType()
abstract class ToAgreementInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '协议。 The agreement.' })
  agreementId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;
}

@InputType({ description: '修改草案的任务，替代全部原有任务。 The targets of a draft, in place of those it has.' })
export class SetTargetsInput extends ToAgreementInput {
  @Field(() => [TargetInput], { description: '任务，最多 300 项。 Targets, 300 at most.' })
  targets!: TargetInput[];
}

@InputType({
  description:
    '分解任务；对列出的指标，替代其原有的全部分解，其他指标不变。 Shares, in place of all that stand for the indicators named; other indicators keep theirs.',
})
export class ShareTargetsInput extends ToAgreementInput {
  @Field(() => Int, { description: '所依据的分解版本（sharesVersion）。 The sharing that this is based on.' })
  sharesVersion!: number;

  @Field(() => [ShareInput], {
    description:
      '各成员分担的任务，最多 3000 项；合计与任务不一致时显示差额。 Shares, 3000 at most; a difference to the target is shown.',
  })
  shares!: ShareInput[];
}

@InputType({ description: '签署协议。 A signature.' })
export class SignAgreementInput extends ToAgreementInput {
  @Field(() => Side, { description: '代表哪一方。 For which side.' })
  side!: Side;
}

@InputType({
  description: '变更已签署的协议，形成新版本。 A further version of an agreement that somebody has signed.',
})
export class AmendAgreementInput extends ToAgreementInput {
  @Field(() => [TargetInput], { description: '全部任务，最多 300 项。 All targets, 300 at most.' })
  targets!: TargetInput[];

  @Field({ description: '变更理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '协议现在的情况。 The agreement as it stands now.' })
export class AgreementPayload {
  @Field(() => Agreement, { description: '协议。 The agreement.' })
  agreement!: Agreement;
}
