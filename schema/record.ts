import { createUnionType, Field, ID, InputType, Int, ObjectType, type ClassType } from 'type-graphql';
import { Activity } from './activity';
import { Dispute } from './dispute';
import { LaborPlacement } from './labor';
import { connectionOf } from './page';
import { Purchase } from './purchase';
import { Cursor, DateTime, Day } from './scalars';
import './record-words';
import { RecordKind, RecordSaid, RecordStanding, Side } from './vocabulary';

/** A record of any kind: a row under a figure. */
export const RecordUnion = createUnionType({
  name: 'Record',
  description: '一条台账记录。 A record: a row under the figures.',
  types: () => [LaborPlacement, Purchase, Activity] as const,
  resolveType: (row: object) => (row as { __typename?: string }).__typename,
});

/** Connections are told their node's class; a union is as good. */
const AnyRecord = RecordUnion as unknown as ClassType<object>;

@ObjectType({ description: '一页台账记录。 A page of records.' })
export class RecordConnection extends connectionOf(AnyRecord, 'Record') {}

@ObjectType({
  description: '一方对另一方所登记录的一次意见。 What one side said of a record that the other had recorded.',
})
export class RecordWord {
  @Field(() => RecordStanding, { description: '确认或异议。 Confirmed, or disputed.' })
  word!: RecordStanding;

  @Field(() => Side, { description: '哪一方的意见。 Whose word it is.' })
  side!: Side;

  @Field(() => Int, { description: '所看到的版本。 The version that was seen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: '异议的理由。 Why it is disputed.' })
  reason!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '登记方应于何日前答复异议。 Until when the side that recorded it is to answer a dispute.',
  })
  dueOn!: string | null;

  @Field(() => DateTime, { description: '时间。 When.' })
  at!: Date;
}

@ObjectType({
  description:
    '一页可确认的记录；seen 指明是哪一刻看到的，按条件确认时带回。 A page of records to confirm; hand `seen` back when you confirm by selection: it names the moment at which you saw them.',
})
export class RecordsToConfirmConnection extends connectionOf(AnyRecord, 'RecordToConfirm') {
  @Field(() => Cursor, { description: '看到这些记录的时刻。 The moment at which they were seen.' })
  seen!: string;
}

@InputType({ description: '筛选要确认的记录。 Which records to confirm.' })
export class RecordsToConfirmFilter {
  @Field(() => Int, { nullable: true, description: '年度。 Their year.' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: '月份，1–12。 Their month.' })
  month?: number | null;

  @Field(() => [RecordSaid], {
    nullable: true,
    description: '至今的意见，默认尚无意见的。 What has been said so far: nothing, if left out.',
  })
  said?: RecordSaid[] | null;
}

@InputType({ description: '一条记录及所看到的版本。 A record in the version that you saw.' })
export class SeenRecordInput {
  @Field(() => ID, { description: '就业、采购或活动。 A placement, a purchase or an activity.' })
  id!: string;

  @Field(() => Int, { description: '所看到的版本。 The version that you saw.' })
  version!: number;
}

@InputType({
  description:
    '按条件选定：某一刻看到的、其后未变的记录，一次最多 500 条。 By selection: what was seen at a moment and has not changed since, 500 at a time.',
})
export class RecordSelectionInput extends RecordsToConfirmFilter {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => RecordKind, { description: '台账种类。 Which kind of record.' })
  kind!: RecordKind;

  @Field(() => Cursor, { description: 'recordsToConfirm 给出的时刻。 The moment, as recordsToConfirm gave it.' })
  seen!: string;
}

@InputType()
abstract class SayOfRecordsInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => [SeenRecordInput], {
    nullable: true,
    description: '逐条指明，1–500 条；与 selection 二选一。 One by one, 1 to 500; either these or a selection.',
  })
  records?: SeenRecordInput[] | null;

  @Field(() => RecordSelectionInput, { nullable: true, description: '按条件选定。 By selection.' })
  selection?: RecordSelectionInput | null;
}

@InputType({ description: '确认对方登记的记录。 Records of the other side to confirm.' })
export class ConfirmRecordsInput extends SayOfRecordsInput {}

@InputType({ description: '对对方登记的记录提出异议。 Records of the other side to dispute.' })
export class DisputeRecordsInput extends SayOfRecordsInput {
  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@ObjectType({ description: '办理结果。 What was said.' })
export class SayOfRecordsPayload {
  @Field(() => Int, {
    description:
      '办理了多少条；已是同样意见的不再重复。 How many it was said of; of what stood so already it is not said again.',
  })
  count!: number;

  @Field({
    description: '按条件选定的是否还有未办的；再办一次即可。 Whether more of the selection waits: do it again.',
  })
  isMore!: boolean;

  @Field(() => [RecordUnion], { description: '办理的记录，最多 500 条。 The records, 500 at most.' })
  records!: object[];

  @Field(() => [Dispute], {
    description: '由此产生的异议；确认时为空。 The disputes that this opens; none where records are confirmed.',
  })
  disputes!: Dispute[];
}
