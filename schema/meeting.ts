import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType()
abstract class ProblemCounts {
  @Field(() => Int, { description: '共几个，只计您可查看的。 How many, as far as you may see them.' })
  total!: number;

  @Field(() => Int, {
    description: '待整改的：未答复或退回的。 How many wait for their units: open, or returned.',
  })
  open!: number;

  @Field(() => Int, { description: '已整改答复、待核查的。 How many are remedied and wait for the check.' })
  remedied!: number;

  @Field(() => Int, { description: '已销号的。 How many are closed.' })
  closed!: number;

  @Field(() => Int, { description: '待整改的之中逾期的。 Of the open ones those past their deadline.' })
  late!: number;
}

@ObjectType({ description: '一个牵头单位的问题之数。 The problems that one unit leads, counted.' })
export class MeetingUnitProblems extends ProblemCounts {}

@ObjectType({
  description:
    '一次会议点出的问题之数，截至今天。 The problems that a meeting named, counted by how far they have come today.',
})
export class MeetingProblems extends ProblemCounts {}

@InputType({ description: '筛选点出问题的会议。 Which meetings.' })
export class ProblemMeetingFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否还有未销号的问题。 Whether any of its problems is not closed.',
  })
  unclosed?: boolean | null;
}
