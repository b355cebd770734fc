import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Money } from './scalars';
import {
  DifferenceAction,
  DifferenceOrderField,
  MatchReasonKind,
  MatchStatus,
  ResolutionKind,
  Side,
  SortDirection,
} from './vocabulary';

registerEnumType(MatchStatus, {
  name: 'MatchStatus',
  description:
    '双方对同一笔资金的登记是否一致。 How the two sides’ statements about one movement of money stand to each other.',
  valuesConfig: {
    AGREED: { description: '一致。 They agree.' },
    ONE_SIDED: { description: '只有一方登记。 Only one side has stated it.' },
    DIFFERS: { description: '双方登记不一致。 Both have stated it, and not alike.' },
    EXPLAINED: { description: '已说明并了结。 Closed with a reason.' },
  },
});
registerEnumType(MatchReasonKind, {
  name: 'MatchReasonKind',
  description: '为何归为一笔，或为何单列。 Why statements were brought together, or left alone.',
  valuesConfig: {
    SAME_DOCUMENT: { description: '文号相同。 The same document number.' },
    DOCUMENT_SPELT_OTHERWISE: { description: '文号相同，写法不同。 The same document number, spelt otherwise.' },
    DOCUMENT_MISTYPED: { description: '文号疑为录入差错。 The document number seems mistyped.' },
    NEIGHBOURING_DOCUMENT: { description: '相邻文号。 A neighbouring document of the same authority and year.' },
    NO_DOCUMENT: { description: '未填文号。 No document number was given.' },
    OTHER_DOCUMENT: { description: '文号不同。 Another document number.' },
    SAME_AMOUNT: { description: '金额相同。 The same amount.' },
    AMOUNT_TYPED_WRONG: { description: '金额疑为录入差错。 The amount seems mistyped.' },
    AMOUNT_DIFFERS: { description: '金额不同。 The amounts differ.' },
    DAYS_APART: { description: '日期相隔若干天。 So many days apart.' },
    SPLIT_INTO: { description: '一笔分几笔登记。 One payment, booked in several parts.' },
    MERGED_FROM: { description: '几笔合并登记。 Several payments, booked as one.' },
    TAKEN_TOGETHER: {
      description: '同一文号下无法逐笔对应，合并比对。 Several under one document, compared together.',
    },
    OTHER_FUND: { description: '记入不同的资金。 Booked under another fund.' },
    OTHER_CUSTODIAN: { description: '收款单位不同。 Another holder.' },
    MISSING: { description: '另一方没有登记。 The other side has stated nothing that belongs to it.' },
    AMBIGUOUS: { description: '有几种可能的对应，须人工核对。 Several readings fit equally well.' },
  },
});
registerEnumType(ResolutionKind, {
  name: 'ResolutionKind',
  description: '差异的说明类别。 What kind of reason closes a difference.',
  valuesConfig: {
    IN_TRANSIT: { description: '在途：资金经上级转拨途中。 On its way through another treasury.' },
    OTHER_CHANNEL: { description: '经其他渠道拨付或登记。 Paid or booked through another channel.' },
    TYPED_WRONG: { description: '录入差错，已知悉。 A slip of the hand, known to both.' },
    NOT_COUNTED_AS_AID: { description: '不计入帮扶资金。 Not counted as aid.' },
    OTHER: { description: '其他。 Another reason.' },
  },
});
registerEnumType(DifferenceAction, {
  name: 'DifferenceAction',
  description: '对差异可办理的事项。 What can be done to a difference.',
  valuesConfig: { RESOLVE: { description: '说明并了结 resolveDifference。 Close it with a reason.' } },
});
registerEnumType(DifferenceOrderField, {
  name: 'DifferenceOrderField',
  description: '差异的排序依据。 By what differences are sorted.',
  valuesConfig: {
    DUE: { description: '期限。 When an answer is due.' },
    SINCE: { description: '起始日期。 Since when it stands.' },
    AMOUNT: { description: '差额，不计正负。 Its size, whichever side has more.' },
  },
});

@ObjectType({ description: '归为一笔或单列的一条理由。 One reason why statements stand together, or alone.' })
export class DifferenceReason {
  @Field(() => MatchReasonKind, { description: '理由的种类。 Its kind.' })
  kind!: MatchReasonKind;

  @Field({ description: '一句话说明，含文号、金额等，用您的语言。 A sentence in your language, with its numbers.' })
  text!: string;
}

@ObjectType({ description: '对差异的说明。 How a difference was closed.' })
export class DifferenceResolution {
  @Field(() => ResolutionKind, { description: '类别。 What kind of reason.' })
  kind!: ResolutionKind;

  @Field({ description: '理由。 The reason.' })
  reason!: string;

  @Field(() => DateTime, { description: '说明时间。 When.' })
  at!: Date;
}

@ObjectType({
  implements: Node,
  description:
    '双方对同一笔资金的登记及其差异。 What both sides have stated about one movement of money, and how far it differs.',
})
export class Difference extends Node {
  @Field(() => Int, { description: '版本号；说明时须带上。 Its version; resolveDifference names it.' })
  version!: number;

  @Field(() => MatchStatus, { description: '状态。 How the statements stand to each other.' })
  status!: MatchStatus;

  @Field(() => Int, { description: '年度：最早一笔的业务年度。 The year of its earliest statement.' })
  year!: number;

  @Field(() => Money, {
    description: '差额：帮扶方登记减受帮扶方登记（元）。 The donor’s statements less the recipient’s, in yuan.',
  })
  differenceAmount!: string;

  @Field(() => Side, { nullable: true, description: '该哪一方办理；已了结为空。 Whose turn it is; null once settled.' })
  turn!: Side | null;

  @Field(() => Day, { description: '起始日期：最近一笔的业务日期。 The day of its latest statement.' })
  since!: string;

  @Field(() => Day, { nullable: true, description: '办理期限；已了结为空。 When an answer is due; null once settled.' })
  due!: string | null;

  @Field({ description: '是否逾期。 Whether the answer is late.' })
  overdue!: boolean;

  @Field({
    description:
      '是否已撤销：其各笔已冲销，或已并入别的差异。 Whether nothing is left of it: reversed, or part of another one now.',
  })
  dissolved!: boolean;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页差异。 A page of differences.' })
export class DifferenceConnection extends connectionOf(Difference, 'Difference') {}

@InputType({ description: '筛选差异；不填状态时只列未了结的。 Which differences; open ones unless a status is named.' })
export class DifferenceFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '资金，任一。 About any of these funds.' })
  fundIds?: string[] | null;

  @Field(() => [MatchStatus], { nullable: true, description: '状态，任一。 Any of these states.' })
  statuses?: MatchStatus[] | null;

  @Field(() => Side, { nullable: true, description: '该哪一方办理。 Whose turn it is.' })
  turn?: Side | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true 只要逾期的；false 只要未逾期的。 Late ones, or the others.',
  })
  overdue?: boolean | null;

  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;
}

@InputType({ description: '差异的次序。 The order of differences.' })
export class DifferenceOrder {
  @Field(() => DifferenceOrderField, { description: '依据。 By what.' })
  field!: DifferenceOrderField;

  @Field(() => SortDirection, { description: '升序或降序。 Upwards or downwards.' })
  direction!: SortDirection;
}

@InputType({ description: '说明并了结差异。 A reason that closes a difference.' })
export class ResolveDifferenceInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '差异。 The difference.' })
  differenceId!: string;

  @Field(() => Int, { description: '您所见的版本号。 The version that you have seen.' })
  version!: number;

  @Field({ description: '理由，1–500 字。 The reason, 1 to 500 characters.' })
  reason!: string;

  @Field(() => ResolutionKind, {
    nullable: true,
    description: '类别，默认其他。 What kind of reason; OTHER by default.',
  })
  kind?: ResolutionKind | null;
}

@ObjectType({ description: '办理后的差异。 The difference as it is then.' })
export class DifferencePayload {
  @Field(() => Difference, { description: '差异。 The difference.' })
  difference!: Difference;
}
