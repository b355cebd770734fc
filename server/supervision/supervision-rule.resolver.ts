import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Day } from '../../schema/scalars';
import { ReviseSupervisionRuleInput, SupervisionRule, SupervisionRulePayload } from '../../schema/supervision-rule';
import { Ability, Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { SUPERVISION_RULES } from './supervision-rule.rules';
import type { SupervisionRuleService } from './supervision-rule.service';
import type { SupervisionRuleRow } from './supervision-rule.store';

@Resolver(() => SupervisionRule)
export class SupervisionRuleResolver {
  constructor(private readonly rules: SupervisionRuleService) {}

  @Authorized('READER')
  @Query(() => [SupervisionRule], {
    name: 'supervisionRules',
    description: '某日适用的督查规则。 The rules about supervision that apply on a day.',
  })
  on(
    @Ctx() { viewer }: Context,
    @Arg('day', () => Day, { description: '日期。 The day.' }) day: string,
  ): Promise<SupervisionRuleRow[]> {
    return this.rules.on(viewer, day);
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => SupervisionRulePayload, {
    description:
      '修订督查规则，形成新版本。可能的错误：NOT_FOUND VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE。 Revises a rule about supervision.',
  })
  async reviseSupervisionRule(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseSupervisionRuleInput, { description: '修订。 The revision.' })
    input: ReviseSupervisionRuleInput,
  ): Promise<{ rule: SupervisionRuleRow }> {
    return { rule: await this.rules.revise(viewer, input) };
  }

  @FieldResolver(() => String, { description: '名称。 Its name.' })
  name(@Root() { code }: SupervisionRuleRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? SUPERVISION_RULES[code].name.en : SUPERVISION_RULES[code].name.zh;
  }

  @FieldResolver(() => String, { description: '取值的单位，如 天。 The unit of its value, such as days.' })
  unit(@Root() { code }: SupervisionRuleRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? SUPERVISION_RULES[code].unit.en : SUPERVISION_RULES[code].unit.zh;
  }
}
