import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal } from './scalars';

@ObjectType({
  description: '与上一次报送不同的一项数据。 A figure that was handed in otherwise than the time before.',
})
export class ReportFigureChange {
  @Field(() => Decimal, { nullable: true, description: '上一次的上报数。 What was claimed then.' })
  claimedBefore!: string | null;

  @Field(() => Decimal, { nullable: true, description: '这一次的上报数。 What is claimed now.' })
  claimedNow!: string | null;

  @Field(() => Decimal, { nullable: true, description: '上一次的台账数。 What the records told then.' })
  recordedBefore!: string | null;

  @Field(() => Decimal, { nullable: true, description: '这一次的台账数。 What they told now.' })
  recordedNow!: string | null;

  @Field(() => String, { nullable: true, description: '这一次的说明。 Why it departs from the records now.' })
  reason!: string | null;
}

@ObjectType({
  description: '一次报送，以及与上一次的不同。 A submission, and what it says otherwise than the one before.',
})
export class ReportSubmission {
  @Field(() => Int, { description: '报告的版本。 The report’s version.' })
  version!: number;

  @Field(() => Int, { description: '第几次报送。 Of which edition.' })
  edition!: number;

  @Field(() => DateTime, { description: '报送时间。 When.' })
  submittedAt!: Date;

  @Field(() => [ReportFigureChange], {
    description: '与上一次报送的不同；首次为空。 What differs from the submission before; none in the first.',
  })
  changes!: ReportFigureChange[];
}
