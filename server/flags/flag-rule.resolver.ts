import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FlagRulePayload, FlagRuleSetting, FlagThreshold, ReviseFlagRuleInput } from '../../schema/flag-rule';
import { Ability, FlagStance, Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { FlagRuleService } from './flag-rule.service';
import { FLAG_RULES } from './flag-rules.catalogue';
import type { FlagRuleRow } from './flag';

@Resolver(() => FlagRuleSetting)
export class FlagRuleResolver {
  constructor(private readonly rules: FlagRuleService) {}

  @Authorized('READER')
  @Query(() => [FlagRuleSetting], {
    name: 'flagRules',
    description: '各条待核实规则及其设置。 The rules by which something is asked about, as they are set.',
  })
  list(@Ctx() { viewer }: Context): Promise<FlagRuleRow[]> {
    return this.rules.list(viewer);
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => FlagRulePayload, {
    description:
      '修订待核实规则的轻重、启用与阈值，形成新版本，待核实事项随之重查。可能的错误：VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE。 Sets a rule anew; what is asked about follows.',
  })
  async reviseFlagRule(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseFlagRuleInput, { description: '修订。 The revision.' }) input: ReviseFlagRuleInput,
  ): Promise<{ rule: FlagRuleRow }> {
    return { rule: await this.rules.revise(viewer, input) };
  }

  @FieldResolver(() => String, { description: '规则编号，如 R9。 Its number, such as R9.' })
  basis(@Root() { rule }: FlagRuleRow): string {
    return FLAG_RULES[rule].basis;
  }

  @FieldResolver(() => FlagStance, { description: '疑问、提示还是不一致。 How it speaks.' })
  stance(@Root() { rule }: FlagRuleRow): FlagStance {
    return FLAG_RULES[rule].stance;
  }

  @FieldResolver(() => String, { description: '查什么。 What it looks for.' })
  asks(@Root() { rule }: FlagRuleRow, @Ctx() { lang }: Context): string {
    const { asks } = FLAG_RULES[rule];
    return lang === Lang.EN ? asks.en : asks.zh;
  }

  @FieldResolver(() => [FlagThreshold], { description: '阈值。 Its thresholds.' })
  thresholds(@Root() { rule, thresholds }: FlagRuleRow, @Ctx() { lang }: Context): FlagThreshold[] {
    return Object.entries(FLAG_RULES[rule].thresholds).map(([name, { unit, meaning, shipped }]) => {
      const value = thresholds[name] ?? shipped;
      return lang === Lang.EN
        ? { name, value, unit: unit.en, meaning: meaning.en }
        : { name, value, unit: unit.zh, meaning: meaning.zh };
    });
  }
}
