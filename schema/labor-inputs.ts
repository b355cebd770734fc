import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from './scalars';
import { HouseholdCategory, JobKind, LaborDestination } from './vocabulary';

@InputType()
abstract class KeyedInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request.' })
  requestKey!: string;
}

@InputType()
abstract class PlacementFactsInput extends KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: '身份证号，18 位；旧 15 位号码自动换算。 The ID number, 18 places; the old form of 15 is converted.',
  })
  idNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '监测系统户编号。 The household’s number in the monitoring system.',
  })
  householdNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '监测系统人编号；没有身份证号时必填。 The person’s number there; needed where there is no ID number.',
  })
  personNumber?: string | null;

  @Field(() => String, { nullable: true, description: '电话。 The telephone number.' })
  phone?: string | null;

  @Field({ description: '就业单位，1–200 字；灵活就业填“个人”。 The employer, 1 to 200 characters.' })
  employer!: string;

  @Field(() => LaborDestination, { description: '去向。 Where, as seen from the county.' })
  destination!: LaborDestination;

  @Field(() => String, { nullable: true, description: '就业地点，最多 200 字。 The place of work.' })
  workplace?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '就业地点所在地区。 The place of work, as a place of the divisions.',
  })
  placeId?: string | null;

  @Field(() => JobKind, { description: '就业类型。 The kind of job.' })
  jobKind!: JobKind;

  @Field(() => String, { nullable: true, description: '工种，最多 100 字。 The trade.' })
  jobTitle?: string | null;

  @Field(() => Day, { description: '到岗日期，不晚于今天。 The first day at work, not after today.' })
  fromDay!: string;

  @Field(() => Day, {
    nullable: true,
    description: '离岗日期，不晚于今天；仍在岗不填。 The last day at work; left out for who is still there.',
  })
  toDay?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '花名册截止日期：仍在岗的已知在岗至这一天；不填为到岗当年年底，不晚于今天。 For who is still there, the day of the roster; the end of the first year or today where left out.',
  })
  asOf?: string | null;

  @Field(() => [HouseholdCategory], {
    nullable: true,
    description: '家庭类别，可多项；不填为一般农户。 What the household is registered as; none where left out.',
  })
  categories?: HouseholdCategory[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否“点对点”输送。 Whether brought by chartered transport.' })
  pointToPoint?: boolean | null;
}

@InputType({ description: '登记就业。 Records a placement.' })
export class RecordPlacementInput extends PlacementFactsInput {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field({ description: '姓名，1–50 字。 The name, 1 to 50 characters.' })
  name!: string;
}

@InputType({
  description:
    '更正就业记录：给出全部内容；不填姓名和号码则不换人。 Corrects a placement: everything it says now; whom it is about stays where name and numbers are left out.',
})
export class CorrectPlacementInput extends PlacementFactsInput {
  @Field(() => ID, { description: '就业记录。 The placement.' })
  placementId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that you saw.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: '姓名，1–50 字；不填则不变。 The name; as it is where left out.',
  })
  name?: string | null;

  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@InputType({ description: '登记离岗。 Says when somebody left.' })
export class EndPlacementInput extends KeyedInput {
  @Field(() => ID, { description: '就业记录。 The placement.' })
  placementId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that you saw.' })
  version!: number;

  @Field(() => Day, { description: '离岗日期，不晚于今天。 The last day at work, not after today.' })
  toDay!: string;
}

@InputType({ description: '撤回就业记录。 Withdraws a placement.' })
export class WithdrawPlacementInput extends KeyedInput {
  @Field(() => ID, { description: '就业记录。 The placement.' })
  placementId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that you saw.' })
  version!: number;

  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@InputType({ description: '核实仍在岗。 Says that people are still at work.' })
export class AffirmPlacementsInput extends KeyedInput {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => [ID], { description: '就业记录，1–200 条。 The placements, 1 to 200.' })
  placementIds!: string[];

  @Field(() => Day, { description: '核实到哪一天，不晚于今天。 The day of which it is said, not after today.' })
  day!: string;
}
