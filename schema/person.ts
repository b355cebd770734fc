import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from './page';

@ObjectType({
  implements: Node,
  description:
    '一个结对所登记的人；姓名和号码一律遮掩。 Somebody as one pairing knows them; name and numbers are always masked.',
})
export class Person implements Node {
  @Field(() => ID, {
    description:
      '全局唯一、不透明的编号；其他结对登记的同一人另有编号。 Global and opaque; others who name the same person see another.',
  })
  id!: string;

  @Field({ description: '姓名，如“王*明”。 The name, masked.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: '身份证号，如“530***********1234”；未登记为空。 The ID number, masked; null where none is known.',
  })
  idNumber!: string | null;

  @Field(() => String, { nullable: true, description: '电话，如“138****5678”。 The telephone number, masked.' })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '防返贫监测系统户编号，遮掩。 The household’s number in the monitoring system, masked.',
  })
  householdNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '防返贫监测系统人编号，遮掩。 The person’s number in the monitoring system, masked.',
  })
  personNumber!: string | null;

  @Field({ description: '是否演示数据。 Whether they are made up for a demonstration.' })
  simulated!: boolean;

  @Field({
    description: '是否另有结对登记了同一人。 Whether other pairings have placements of the same person.',
  })
  claimedElsewhere!: boolean;

  @Field(() => Int, {
    description:
      '登记了同一人的县数，含本县；不说明是哪些县。 How many counties name them, this one included; never which.',
  })
  counties!: number;
}

@InputType({
  description:
    '查看个人信息原文；须说明理由，并留痕。 Asks for somebody unmasked: it needs a reason and leaves a trace.',
})
export class UnmaskPersonInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { nullable: true, description: '人员；与就业记录二者填一。 The person; or a placement.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: '就业记录，即其所登记的人。 A placement, for whom it is about.' })
  placementId?: string | null;

  @Field({ description: '理由，1–200 字，记入审计。 Why, 1 to 200 characters; kept in the audit trail.' })
  reason!: string;
}

@ObjectType({
  description:
    '个人信息原文，只给出一次；重发同一请求编号时为空。 Somebody unmasked, told once: null when a request is sent again.',
})
export class UnmaskPersonPayload {
  @Field(() => Person, { description: '人员。 The person.' })
  person!: Person;

  @Field(() => String, { nullable: true, description: '姓名。 The name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: '身份证号。 The ID number.' })
  idNumber!: string | null;

  @Field(() => String, { nullable: true, description: '电话。 The telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: '户编号。 The household’s number.' })
  householdNumber!: string | null;

  @Field(() => String, { nullable: true, description: '人编号。 The person’s number.' })
  personNumber!: string | null;
}
