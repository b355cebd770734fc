import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ActivityFilter } from './activity';
import { Dispute } from './dispute';
import { LaborPlacementFilter } from './labor';
import { PurchaseFilter } from './purchase';
import { Cursor, Money } from './scalars';
import './record-words';
import { RecordKind } from './vocabulary';

@InputType({
  description:
    '按列表的筛选条件选定记录：三项须且只能填一项，其中 pairingIds 须且只能填一个结对。 Records as a list’s filter finds them: give exactly one of the three, with exactly one pairing in its pairingIds.',
})
export class FoundRecordsFilter {
  @Field(() => PurchaseFilter, { nullable: true, description: '采购，同 purchases。 Purchases, as in `purchases`.' })
  purchases?: PurchaseFilter | null;

  @Field(() => LaborPlacementFilter, {
    nullable: true,
    description: '就业，同 laborPlacements。 Placements, as in `laborPlacements`.',
  })
  placements?: LaborPlacementFilter | null;

  @Field(() => ActivityFilter, { nullable: true, description: '活动，同 activities。 Activities, as in `activities`.' })
  activities?: ActivityFilter | null;
}

@ObjectType({
  description:
    '按条件找到的、您可表示意见的记录，办理前先看；seen 指明看到的是哪些，办理时带回。 What a filter finds of which you may say something: look first, then hand `seen` back, which names what you saw.',
})
export class FoundRecords {
  @Field(() => RecordKind, { description: '台账种类。 Which kind of record.' })
  kind!: RecordKind;

  @Field(() => Int, { description: '您可确认或提出异议的条数。 Of how many you may say something.' })
  count!: number;

  @Field(() => Int, { description: '其中已确认的条数。 How many of these are confirmed already.' })
  confirmed!: number;

  @Field(() => Int, { description: '其中有异议的条数。 How many of these are disputed.' })
  disputed!: number;

  @Field(() => Int, {
    description:
      '另有多少条由您本人或本方登记，不由您确认，办理时略过。 How many more were recorded by your own side or by yourself: they are left out.',
  })
  own!: number;

  @Field(() => Money, {
    nullable: true,
    description: '采购金额合计（元），不含略过的；其他台账为空。 What the purchases come to; null for other records.',
  })
  amount!: string | null;

  @Field(() => Cursor, { description: '看到的是哪些、哪一版。 Which ones were seen, in which versions.' })
  seen!: string;
}

@InputType()
abstract class SayOfFoundInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => FoundRecordsFilter, { description: '与查看时相同的条件。 The filter that you looked through.' })
  filter!: FoundRecordsFilter;

  @Field(() => Cursor, { description: 'foundRecords 给出的 seen。 What foundRecords gave as `seen`.' })
  seen!: string;
}

@InputType({ description: '按条件确认。 Confirm what was found.' })
export class ConfirmFoundInput extends SayOfFoundInput {}

@InputType({ description: '按条件提出异议。 Dispute what was found.' })
export class DisputeFoundInput extends SayOfFoundInput {
  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@ObjectType({ description: '按条件办理的结果。 What was said of what was found.' })
export class SayOfFoundPayload {
  @Field(() => Int, {
    description:
      '办理了多少条；已是同样意见的不再重复。 How many it was said of; of what stood so already it is not said again.',
  })
  count!: number;

  @Field(() => Int, {
    description: '略过多少条本人或本方登记的。 How many were left out because your own side, or you, recorded them.',
  })
  own!: number;

  @Field(() => [Dispute], {
    description: '由此产生的异议；确认时为空。 The disputes that this opens; none where records are confirmed.',
  })
  disputes!: Dispute[];
}
