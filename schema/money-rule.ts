import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './page';
import { DateTime, Day } from './scalars';
import { MoneyRuleCode } from './vocabulary';

registerEnumType(MoneyRuleCode, {
  name: 'MoneyRuleCode',
  description: '资金规则。 What a scheme lays down about money.',
  valuesConfig: {
    VOUCHER_RATE_FLOOR: { description: '报账率下限（%），低于即待核实。 A voucher rate below it is asked about.' },
    VOUCHER_RATE_AFTER_DAYS: {
      description: '下达（或支出）满多少天后才看报账率。 Money counts into that rate after so many days.',
    },
    VOUCHER_RATE_DENOMINATOR: {
      description: '报账率的分母：ISSUED 下达，SPENT 支出。 What the voucher rate is measured against.',
    },
    VOUCHER_ORDER: {
      description: '未写明时报账与支付的先后：AFTER_PAYMENT、BEFORE_PAYMENT。 Of funds that do not say.',
    },
    IDLE_DAYS: { description: '存放多少天算沉淀一年。 Days of a year of lying idle.' },
    LONG_IDLE_DAYS: { description: '存放多少天算沉淀两年。 Days of two years of lying idle.' },
    YEAR_END_BALANCE_CAP: {
      description: '年末结余率（%），达到即待核实。 A balance of so many percent is asked about.',
    },
    DAYS_TO_ANSWER_DIFFERENCE: { description: '差异须在多少天内答复。 Days to answer a difference.' },
    SPEND_TABLE_DAY: {
      description: '支出月报于次月几日前报送。 The spend table is due by this day of the next month.',
    },
  },
});

@ObjectType({
  implements: Node,
  description: '一条资金规则的一个版本；修订形成新版本。 A version of a rule about money; a revision makes the next.',
})
export class MoneyRule extends Node {
  @Field({ description: '所属指标体系，如 2021-2025。 The scheme of its era.' })
  scheme!: string;

  @Field(() => MoneyRuleCode, { description: '哪一条。 Which rule.' })
  code!: MoneyRuleCode;

  @Field({ description: '取值：整数，或规则列明的词。 A whole number, or one of the rule’s words.' })
  value!: string;

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

@InputType({ description: '修订一条资金规则。 A revision of a rule about money.' })
export class ReviseMoneyRuleInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '指标体系，如 2021-2025。 The scheme.' })
  scheme!: string;

  @Field(() => MoneyRuleCode, { description: '哪一条。 Which rule.' })
  code!: MoneyRuleCode;

  @Field(() => Int, { description: '所依据的版本。 The version that is revised.' })
  version!: number;

  @Field({ description: '新的取值。 The new value.' })
  value!: string;

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '资金规则修订的结果。 What a revision gives.' })
export class MoneyRulePayload {
  @Field(() => MoneyRule, { description: '新版本。 The new version.' })
  rule!: MoneyRule;
}
