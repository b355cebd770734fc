import { Field, InputType, Int, ObjectType } from 'type-graphql';
import './flag';
import { Node } from './page';
import { DateTime } from './scalars';
import { FlagRule, FlagSeverity } from './vocabulary';

@ObjectType({ description: '规则的一个阈值。 A threshold of a rule.' })
export class FlagThreshold {
  @Field({ description: '名称，如 GAP_PERCENT。 Its name.' })
  name!: string;

  @Field({ description: '取值：整数。 A whole number.' })
  value!: string;

  @Field({ description: '单位。 Its unit.' })
  unit!: string;

  @Field({ description: '含义。 What it means.' })
  meaning!: string;
}

@ObjectType({
  implements: Node,
  description:
    '一条待核实规则的设置的一个版本；修订形成新版本。 A version of how a rule is set; a revision makes the next.',
})
export class FlagRuleSetting extends Node {
  @Field(() => FlagRule, { description: '哪一条。 Which rule.' })
  rule!: FlagRule;

  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => FlagSeverity, { description: '其待核实事项的轻重。 How much its flags weigh.' })
  severity!: FlagSeverity;

  @Field({
    description: '是否启用；停用后其待核实事项消除。 Whether it asks; its flags are cleared where it does not.',
  })
  isOn!: boolean;

  @Field(() => String, { nullable: true, description: '修订理由；首版为空。 Why it was revised; null for the first.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When this version was made.' })
  madeAt!: Date;
}

@InputType({ description: '一个阈值的新取值。 A new value of a threshold.' })
export class FlagThresholdInput {
  @Field({ description: '名称，如 GAP_PERCENT。 Its name.' })
  name!: string;

  @Field({ description: '取值：整数。 A whole number.' })
  value!: string;
}

@InputType({ description: '修订一条待核实规则；未填的不变。 A revision of a rule; what is left out stays.' })
export class ReviseFlagRuleInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => FlagRule, { description: '哪一条。 Which rule.' })
  rule!: FlagRule;

  @Field(() => Int, { description: '所依据的版本。 The version that is revised.' })
  version!: number;

  @Field(() => FlagSeverity, { nullable: true, description: '轻重。 How much its flags weigh.' })
  severity?: FlagSeverity | null;

  @Field(() => Boolean, { nullable: true, description: '是否启用。 Whether it asks.' })
  isOn?: boolean | null;

  @Field(() => [FlagThresholdInput], { nullable: true, description: '要修订的阈值。 The thresholds that change.' })
  thresholds?: FlagThresholdInput[] | null;

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '规则修订的结果。 What a revision gives.' })
export class FlagRulePayload {
  @Field(() => FlagRuleSetting, { description: '新版本。 The new version.' })
  rule!: FlagRuleSetting;
}
