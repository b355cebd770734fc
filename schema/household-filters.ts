import { Field, ID, InputType } from 'type-graphql';
import { Day } from './scalars';
import {
  HouseholdGuarantee,
  HouseholdOrderField,
  HouseholdRisk,
  HouseholdState,
  RegisterCategory,
  SortDirection,
} from './vocabulary';

@InputType({ description: '筛选监测户。 Which households.' })
export class HouseholdFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '所在地区，任一，含其下各地。 At or below any of these places.' })
  placeIds?: string[] | null;

  @Field(() => [HouseholdState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: HouseholdState[] | null;

  @Field(() => [RegisterCategory], { nullable: true, description: '类别，任一。 Of any of these categories.' })
  categories?: RegisterCategory[] | null;

  @Field(() => [HouseholdRisk], { nullable: true, description: '风险，任一。 Found at any of these risks.' })
  risks?: HouseholdRisk[] | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '该日已发现的户，`states` 指该日的状态；默认现在。 Found by this day, `states` as of this day; by default as it is now.',
  })
  onDay?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否待我办理：待我核实、公示、公示期满待我纳入、他人提出消除待我认定。 Waiting for you: to review, to put on notice, to admit after the notice, to judge what somebody else proposed.',
  })
  waitsForMe?: boolean | null;

  @Field(() => [HouseholdGuarantee], {
    nullable: true,
    description:
      '这些保障中任一项最近一次核查为未落实或整改中。 Where the latest check of any of these is that it is not met yet.',
  })
  notMet?: HouseholdGuarantee[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否逾期未核实或逾期核实。 Not reviewed within 15 days: it waits still, or was reviewed later.',
  })
  notReviewedInTime?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否已提出消除风险、待另一人认定。 Waiting for a second person to clear them.',
  })
  clearingProposed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '今日是否有帮扶责任人。 Whether somebody helps them today.',
  })
  hasHelper?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: '户编号，任一，整个相符，最多 1000 个。 Of any of these numbers as a whole, 1000 at most.',
  })
  numbers?: string[] | null;

  @Field(() => String, { nullable: true, description: '户编号或村名中的文字。 Text within their number or village.' })
  search?: string | null;
}

@InputType({ description: '监测户的次序。 The order of households.' })
export class HouseholdOrder {
  @Field(() => HouseholdOrderField, { description: '按什么排序。 By what.' })
  field!: HouseholdOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '升序或降序。 Which way.' })
  direction!: SortDirection;
}

@InputType({ description: '哪些监测户计数。 Which households are counted.' })
export class HouseholdCountFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '所在地区，任一，含其下各地。 At or below any of these places.' })
  placeIds?: string[] | null;

  @Field(() => [HouseholdState], {
    nullable: true,
    description:
      '当日的状态，任一；默认在册的，即未消除、未不予纳入的。 In any of these states on that day; by default those whose entry is open.',
  })
  states?: HouseholdState[] | null;

  @Field(() => [RegisterCategory], { nullable: true, description: '类别，任一。 Of any of these categories.' })
  categories?: RegisterCategory[] | null;
}
