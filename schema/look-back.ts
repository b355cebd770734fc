import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Inspection } from './inspection';
import { Rectification } from './rectification';
import { Day } from './scalars';
import { FindingSeverity, LookBackVerdict } from './vocabulary';

registerEnumType(LookBackVerdict, {
  name: 'LookBackVerdict',
  description: '回看此前问题的结论。 What a look back sees of an earlier finding.',
  valuesConfig: {
    PUT_RIGHT: { description: '整改到位。 It is put right.' },
    NOT_PUT_RIGHT: { description: '未到位。 It is not put right.' },
    REBOUND: { description: '反弹：销号后又出现。 It was put right and closed, and is wrong again.' },
  },
});

@ObjectType({
  description:
    '回头看所跟踪的一个原问题，和现在的结论。 Something that an earlier inspection found, followed by a look back, and what is seen of it now.',
})
export class InspectionFollowUp {
  @Field(() => Int, { description: '在此前检查中的序号。 Its number among the earlier findings.' })
  nth!: number;

  @Field(() => FindingSeverity, { description: '当时的轻重。 How much it weighed then.' })
  severity!: FindingSeverity;

  @Field({ description: '当时的问题。 What was wrong then.' })
  problem!: string;

  @Field(() => LookBackVerdict, {
    nullable: true,
    description: '结论；尚未回看的为空。 What is seen of it; null until it is said.',
  })
  verdict!: LookBackVerdict | null;

  @Field(() => String, { nullable: true, description: '现在的情况。 What is seen now.' })
  note!: string | null;

  @Field(() => Day, { nullable: true, description: '回看日期。 The day on which it was looked at.' })
  day!: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: '到场人员，检查组名单中的序号，从 1 起。 Who was there, as the team stands, from 1.',
  })
  visitors!: number[] | null;
}

@InputType({ description: '回看一个原问题，每个说一次。 What is seen of an earlier finding, said once.' })
export class RecordLookBackInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次回头看。 Which inspection.' })
  inspectionId!: string;

  @Field(() => Int, { description: '哪个原问题，followUps 中的序号。 Which of the earlier findings, by its number.' })
  nth!: number;

  @Field(() => LookBackVerdict, { description: '结论。 What is seen of it.' })
  verdict!: LookBackVerdict;

  @Field(() => String, {
    nullable: true,
    description:
      '现在的情况，1–1000 字，不得含证件、电话、账号和病情；未到位或反弹的必填。 What is seen now, no personal numbers; needed unless it is put right.',
  })
  note?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '回看日期，安排当日至今天，默认今天。 The day, since the plan; by default today.',
  })
  day?: string | null;

  @Field(() => [Int], {
    description: '到场人员，检查组名单中的序号，从 1 起。 Who was there, as the team stands, from 1.',
  })
  visitors!: number[];

  @Field(() => FindingSeverity, {
    nullable: true,
    description: '现在的轻重，默认同前。 How much it weighs now; as before if left out.',
  })
  severity?: FindingSeverity | null;

  @Field(() => String, {
    nullable: true,
    description:
      '整改措施，1–1000 字；已销号而未到位或反弹的必填，由原单位重新整改。 What is to be done: needed where it had been closed and is not put right.',
  })
  measure?: string | null;

  @Field(() => Day, { nullable: true, description: '整改期限，与措施同填。 By when, together with the measure.' })
  due?: string | null;
}

@ObjectType({ description: '回看一个原问题的结果。 What a look at an earlier finding gives.' })
export class LookBackPayload {
  @Field(() => Inspection, { description: '该检查。 The inspection.' })
  inspection!: Inspection;

  @Field(() => Rectification, {
    nullable: true,
    description:
      '重新列入整改清单的事项；整改到位、原项尚未销号，或您不便查看时为空。 The item that it opened, if it opened one and you may see it.',
  })
  opened!: Rectification | null;
}
