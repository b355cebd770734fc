import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import {
  DefineIndicatorInput,
  Indicator,
  IndicatorCategory,
  IndicatorComparability,
  IndicatorConnection,
  IndicatorFilter,
  IndicatorPayload,
  IndicatorScheme,
  IndicatorSchemeConnection,
  ReviseIndicatorInput,
  Unit,
} from '../../schema/indicator';
import { Ability, Lang, Side } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import type { DefinitionService } from './definition.service';
import { categoryOf, codeKey, indicatorsByCode, schemesById, categoriesByScheme } from './indicator.store';
import { expressionOf } from './expression.rules';
import type { IndicatorService } from './indicator.service';
import { IndicatorCategoryRow, IndicatorRow, IndicatorSchemeRow } from './indicator.tables';
import { UnitView, unitOf } from './unit-view';

/** The text in the asker's language. */
function said(lang: Lang, zh: string, en: string): string {
  return lang === Lang.EN ? en : zh;
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  constructor(
    private readonly indicators: IndicatorService,
    private readonly definitions: DefinitionService,
  ) {}

  @Authorized('READER')
  @Query(() => IndicatorConnection, {
    name: 'indicators',
    description: '指标及口径，按体系和次序排列。 Indicators, scheme by scheme in their order.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IndicatorFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: IndicatorFilter | null,
  ): Promise<Page<IndicatorRow>> {
    return this.indicators.list(viewer, filter ?? {}, page);
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => IndicatorPayload, {
    description:
      '在草案体系中新设指标。可能的错误：NOT_FOUND ALREADY_EXISTS TRANSITION_REFUSED BAD_INPUT UNKNOWN_UNIT。 Defines an indicator in a draft scheme.',
  })
  async defineIndicator(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DefineIndicatorInput, { description: '指标。 The indicator.' }) input: DefineIndicatorInput,
  ): Promise<{ indicator: IndicatorRow }> {
    return { indicator: await this.definitions.define(viewer, input) };
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => IndicatorPayload, {
    description:
      '修订口径；现行体系中已定义的指标不能修订。可能的错误：NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Revises a definition; what is defined in a scheme in force stays.',
  })
  async reviseIndicator(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseIndicatorInput, { description: '修订。 The revision.' }) input: ReviseIndicatorInput,
  ): Promise<{ indicator: IndicatorRow }> {
    const indicatorId = keyOf('Indicator', input.indicatorId, 'indicatorId');
    return { indicator: await this.definitions.revise(viewer, { ...input, indicatorId }) };
  }

  @FieldResolver(() => String, { description: '当期名称。 Its name in that era.' })
  name(@Root() row: IndicatorRow, @Ctx() { lang }: Context): string {
    return said(lang, row.nameZh, row.nameEn);
  }

  @FieldResolver(() => String, { description: '口径：统计什么、不统计什么。 What is counted, and what is not.' })
  definition(@Root() row: IndicatorRow, @Ctx() { lang }: Context): string {
    return said(lang, row.definitionZh, row.definitionEn);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      '口径的算式：由哪些台账、按什么条件算出；不由台账算出的为空。 The definition as an expression over the records; null where no records give it.',
  })
  expression(@Root() row: IndicatorRow): string | null {
    return expressionOf(row);
  }

  @FieldResolver(() => IndicatorCategory, { description: '所属方面。 Its aspect.' })
  category(@Root() row: IndicatorRow, @Ctx() { loaders }: Context): Promise<IndicatorCategoryRow> {
    return loaders.load(categoriesByScheme, row.schemeId).then((categories) => categoryOf(row, categories));
  }

  @FieldResolver(() => Unit, { description: '基本单位，数值以此为准。 The unit in which values are kept.' })
  baseUnit(@Root() row: IndicatorRow): UnitView {
    return unitOf(row.baseUnit);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: '以人与人次分别计同一事项的另一指标。 The indicator of the same thing in the other of 人 and 人次.',
  })
  twin(@Root() row: IndicatorRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> | null {
    return row.twinCode === null ? null : loaders.load(indicatorsByCode, codeKey(row.schemeId, row.twinCode));
  }

  @FieldResolver(() => Indicator, { nullable: true, description: '比率的分子。 The numerator of a ratio.' })
  numerator(@Root() row: IndicatorRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> | null {
    return row.numeratorCode === null ? null : loaders.load(indicatorsByCode, codeKey(row.schemeId, row.numeratorCode));
  }

  @FieldResolver(() => Indicator, { nullable: true, description: '比率的分母。 The denominator of a ratio.' })
  denominator(@Root() row: IndicatorRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> | null {
    return row.denominatorCode === null
      ? null
      : loaders.load(indicatorsByCode, codeKey(row.schemeId, row.denominatorCode));
  }

  @FieldResolver(() => [Side], { description: '由哪一方填报。 Which sides report it.' })
  reporters(@Root() row: IndicatorRow): Side[] {
    return row.reporters === 'BOTH' ? [Side.DONOR, Side.RECIPIENT] : [Side[row.reporters]];
  }

  @FieldResolver(() => IndicatorScheme, { description: '所属指标体系。 Its scheme.' })
  scheme(@Root() row: IndicatorRow, @Ctx() { loaders }: Context): Promise<IndicatorSchemeRow | null> {
    return loaders.load(schemesById, row.schemeId);
  }

  @FieldResolver(() => IndicatorComparability, {
    nullable: true,
    description:
      '与上一时期是否可比；上一时期没有则为空。 Whether it compares with the era before; null where that has none.',
  })
  comparableWith(@Root() row: IndicatorRow, @Ctx() { lang }: Context): IndicatorComparability | null {
    const compared = row.document.comparableWith;
    return compared ? { ...compared, note: said(lang, compared.note.zh, compared.note.en) } : null;
  }
}

@Resolver(() => IndicatorScheme)
export class IndicatorSchemeResolver {
  constructor(private readonly indicators: IndicatorService) {}

  @Authorized('READER')
  @Query(() => IndicatorSchemeConnection, {
    name: 'indicatorSchemes',
    description: '各时期的指标体系，从早到晚。 The schemes of the eras, oldest first.',
  })
  list(@Ctx() { viewer }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Page<IndicatorSchemeRow>> {
    return this.indicators.schemes(viewer, page);
  }

  @FieldResolver(() => String, { description: '名称。 Its name.' })
  name(@Root() row: IndicatorSchemeRow, @Ctx() { lang }: Context): string {
    return said(lang, row.nameZh, row.nameEn);
  }

  @FieldResolver(() => [IndicatorCategory], { description: '各方面，按次序。 Its aspects, in order.' })
  categories(@Root() row: IndicatorSchemeRow, @Ctx() { loaders }: Context): Promise<IndicatorCategoryRow[] | null> {
    return loaders.load(categoriesByScheme, row.id);
  }
}

@Resolver(() => IndicatorCategory)
export class IndicatorCategoryResolver {
  @FieldResolver(() => String, { description: '帮扶方的称呼。 What the donor side calls it.' })
  donorLabel(@Root() row: IndicatorCategoryRow, @Ctx() { lang }: Context): string {
    return said(lang, row.donorLabelZh, row.donorLabelEn);
  }

  @FieldResolver(() => String, { description: '受援方的称呼。 What the recipient side calls it.' })
  recipientLabel(@Root() row: IndicatorCategoryRow, @Ctx() { lang }: Context): string {
    return said(lang, row.recipientLabelZh, row.recipientLabelEn);
  }
}

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => String, { description: '单位名称。 Its name in your language.' })
  label(@Root() unit: UnitView, @Ctx() { lang }: Context): string {
    return said(lang, unit.zh, unit.en);
  }
}
