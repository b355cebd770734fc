import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { MoneyRule, MoneyRulePayload, ReviseMoneyRuleInput } from '../../schema/money-rule';
import { Day } from '../../schema/scalars';
import { Ability, Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { MONEY_RULE_WORDS } from './money-rule.rules';
import { MONEY_RULE_FORMS } from './money-rules.catalogue';
import type { MoneyRuleService } from './money-rule.service';
import type { MoneyRuleRow } from './money-rule.store';

@Resolver(() => MoneyRule)
export class MoneyRuleResolver {
  constructor(private readonly rules: MoneyRuleService) {}

  @Authorized('READER')
  @Query(() => [MoneyRule], {
    name: 'moneyRules',
    description: '某日适用的资金规则。 The rules about money that apply on a day.',
  })
  on(
    @Ctx() { viewer }: Context,
    @Arg('day', () => Day, { description: '日期。 The day.' }) day: string,
  ): Promise<MoneyRuleRow[]> {
    return this.rules.on(viewer, day);
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => MoneyRulePayload, {
    description:
      '修订资金规则，形成新版本，待核实事项随之重查。可能的错误：NOT_FOUND VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE。 Revises a rule about money; what is asked about follows.',
  })
  async reviseMoneyRule(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseMoneyRuleInput, { description: '修订。 The revision.' }) input: ReviseMoneyRuleInput,
  ): Promise<{ rule: MoneyRuleRow }> {
    return { rule: await this.rules.revise(viewer, input) };
  }

  @FieldResolver(() => String, { description: '名称。 Its name.' })
  name(@Root() { code }: MoneyRuleRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? MONEY_RULE_WORDS[code].en : MONEY_RULE_WORDS[code].zh;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '取值的单位，如 天；取词的规则为空。 The unit of its value, such as days; null where it takes a word.',
  })
  unit(@Root() { code }: MoneyRuleRow, @Ctx() { lang }: Context): string | null {
    const form = MONEY_RULE_FORMS[code];
    if ('words' in form) return null;
    return lang === Lang.EN ? form.unit.en : form.unit.zh;
  }
}
