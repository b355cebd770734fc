import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BenefitRule, BenefitRuleVersion } from '../../schema/benefit';
import {
  BenefitRuleFilter,
  BenefitRulePayload,
  MakeBenefitRuleInput,
  ReviseBenefitRuleInput,
  type BenefitTermsInput,
} from '../../schema/benefit-inputs';
import { Place } from '../../schema/place';
import { Day, Money } from '../../schema/scalars';
import { Ability, Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf, keysOf } from '../platform/ids';
import { readFen, yuanFromFen } from '../platform/money';
import { revisableRules, type BenefitRuleService } from './benefit-rule.service';
import { benefitRulesById } from './benefit-rule.store';
import { ruleWords } from './benefit-words.rules';
import type { BenefitRuleRow, BenefitRuleVersionRow, VersionDraft } from './benefit';
import { versionOn } from './entitlement.rules';
import { businessDay } from '../platform/day';

const RULE_ERRORS = 'FORBIDDEN NOT_FOUND BAD_INPUT OUT_OF_RANGE';

function draftOf({ from, until, least, most, ...terms }: BenefitTermsInput): VersionDraft {
  return {
    ...terms,
    fromDay: from,
    untilDay: until ?? null,
    inSchool: terms.inSchool ?? null,
    isLabourer: terms.isLabourer ?? null,
    ageFrom: terms.ageFrom ?? null,
    ageTo: terms.ageTo ?? null,
    kind: terms.kind ?? null,
    note: terms.note ?? null,
    leastFen: least ? readFen(least) : null,
    mostFen: most ? readFen(most) : null,
    isExample: false,
  };
}

@Resolver(() => BenefitRule)
export class BenefitRuleResolver {
  constructor(private readonly rules: BenefitRuleService) {}

  @Authorized('READER')
  @Query(() => [BenefitRule], {
    name: 'benefitRules',
    description:
      '政策享受规则，按代码，上级的在前，最多 500 项。 Rules of benefits by code, the wider place first, 500 at most.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Arg('filter', () => BenefitRuleFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: BenefitRuleFilter | null,
  ): Promise<BenefitRuleRow[]> {
    return this.rules.list(viewer, { ...filter, placeIds: keysOf('Place', filter?.placeIds, 'filter.placeIds') });
  }

  @Authorized(Ability.MANAGE_BENEFIT_RULES)
  @Mutation(() => BenefitRulePayload, {
    description: `新增本地区的一项规则；全国的由管理员新增。可能的错误：${RULE_ERRORS} ALREADY_EXISTS。 Makes a rule of the own place; administrators make the whole country’s.`,
  })
  async makeBenefitRule(
    @Ctx() { viewer }: Context,
    @Arg('input', () => MakeBenefitRuleInput, { description: '规则。 The rule.' }) input: MakeBenefitRuleInput,
  ): Promise<{ rule: BenefitRuleRow }> {
    const placeId = input.placeId ? keyOf('Place', input.placeId, 'placeId') : null;
    return { rule: await this.rules.make(viewer, { ...input, placeId, terms: draftOf(input.terms) }) };
  }

  @Authorized(Ability.MANAGE_BENEFIT_RULES)
  @Mutation(() => BenefitRulePayload, {
    description: `修订规则，自某日起执行新的版本，须写明理由；原版本保留。可能的错误：${RULE_ERRORS} VERSION_CONFLICT。 Revises a rule from a day on, with a reason; what it said before is kept.`,
  })
  async reviseBenefitRule(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseBenefitRuleInput, { description: '修订。 The revision.' }) input: ReviseBenefitRuleInput,
  ): Promise<{ rule: BenefitRuleRow }> {
    const ruleId = keyOf('BenefitRule', input.ruleId, 'ruleId');
    return { rule: await this.rules.revise(viewer, { ...input, ruleId, terms: draftOf(input.terms) }) };
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '哪里的规则；全国的为空。 Whose it is; null for the country’s.',
  })
  place(@Root() { placeId }: BenefitRuleRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return placeId === null ? null : loaders.load(placesById, placeId);
  }

  @FieldResolver(() => BenefitRuleVersion, {
    nullable: true,
    description:
      '某日执行的版本，默认今日；不执行为空。 What it says on a day, by default today; null where it says nothing.',
  })
  versionOn(
    @Root() rule: BenefitRuleRow,
    @Arg('day', () => Day, { nullable: true, description: '日期，默认今日。 The day; by default today.' })
    day?: string | null,
  ): BenefitRuleVersionRow | null {
    return versionOn(rule, day ?? businessDay(new Date()));
  }

  @FieldResolver(() => Boolean, { description: '您可否修订。 Whether you may revise it.' })
  async mayRevise(@Root() { id }: BenefitRuleRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.load(revisableRules, id)) ?? false;
  }
}

const yuan = (fen: bigint | null): string | null => (fen === null ? null : yuanFromFen(fen));

@Resolver(() => BenefitRuleVersion)
export class BenefitRuleVersionResolver {
  @FieldResolver(() => String)
  name(@Root() { nameZh, nameEn }: BenefitRuleVersionRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? nameEn : nameZh;
  }

  @FieldResolver(() => String)
  async words(@Root() version: BenefitRuleVersionRow, @Ctx() { lang, loaders }: Context): Promise<string> {
    const rule = await loaders.load(benefitRulesById, version.ruleId);
    if (!rule) throw new Error('a version without its rule');
    const [zh, en] = ruleWords(rule, version);
    return lang === Lang.EN ? en : zh;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '标准，或最低标准（元）。 The amount, or the least, in yuan.',
  })
  least(@Root() { leastFen }: BenefitRuleVersionRow): string | null {
    return yuan(leastFen);
  }

  @FieldResolver(() => Money, { nullable: true, description: '最高标准（元）。 The most, in yuan.' })
  most(@Root() { mostFen }: BenefitRuleVersionRow): string | null {
    return yuan(mostFen);
  }
}
