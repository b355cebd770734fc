import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './page';
import { DateTime, Day } from './scalars';
import { SupervisionRuleCode } from './vocabulary';

registerEnumType(SupervisionRuleCode, {
  name: 'SupervisionRuleCode',
  description: '督查规则。 What a scheme lays down about supervision.',
  valuesConfig: {
    ITEM_TO_OFFICE_DAYS: {
      description: '整改事项逾期超过多少天报主管办公室。 Days overdue after which an item rises to the office.',
    },
    ITEM_TO_SUPERVISOR_DAYS: {
      description: '整改事项逾期超过多少天报督查部门。 Days overdue after which an item rises to the supervisor.',
    },
    BEHIND_PLAN_POINTS: {
      description: '完成率落后序时进度多少个百分点即预警。 Points behind the time pace from which it is an alarm.',
    },
    BEHIND_PLAN_SERIOUS_POINTS: {
      description: '落后多少个百分点即重点预警。 Points behind from which it weighs seriously.',
    },
    QUARTER_CLOSES_AFTER_DAYS: {
      description: '季度结束多少天后可排位。 Days after its end until a quarter may be ranked.',
    },
    VISIT_WITHIN_DAYS: {
      description: '监测户多少天未走访即列为未走访。 Days after which a household counts as not visited.',
    },
    ANSWER_ACCOUNTABILITY_DAYS: {
      description:
        '提醒、约谈、问责签发后多少天内回复。 Days from its signature within which a reminder, a talk or accountability is answered.',
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    '一条督查规则的一个版本；修订形成新版本。 A version of a rule about supervision; a revision makes the next.',
})
export class SupervisionRule extends Node {
  @Field({ description: '所属指标体系，如 2021-2025。 The scheme of its era.' })
  scheme!: string;

  @Field(() => SupervisionRuleCode, { description: '哪一条。 Which rule.' })
  code!: SupervisionRuleCode;

  @Field(() => Int, { description: '取值。 Its value.' })
  value!: number;

  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => Day, { description: '体系起始日期。 The first day of its scheme.' })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: '体系截止日期；未定为空。 The last day of its scheme, if any.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: '修订理由；首版为空。 Why it was revised; null for the first.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When this version was made.' })
  madeAt!: Date;
}

@InputType({ description: '修订一条督查规则。 A revision of a rule about supervision.' })
export class ReviseSupervisionRuleInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '指标体系，如 2021-2025。 The scheme.' })
  scheme!: string;

  @Field(() => SupervisionRuleCode, { description: '哪一条。 Which rule.' })
  code!: SupervisionRuleCode;

  @Field(() => Int, { description: '所依据的版本。 The version that is revised.' })
  version!: number;

  @Field(() => Int, { description: '新的取值。 The new value.' })
  value!: number;

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '督查规则修订的结果。 What a revision gives.' })
export class SupervisionRulePayload {
  @Field(() => SupervisionRule, { description: '新版本。 The new version.' })
  rule!: SupervisionRule;
}
