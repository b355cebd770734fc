import { z } from 'zod';
import {
  FundKind,
  FundStage,
  HouseholdCategory,
  LaborDestination,
  Lang,
  PairingLevel,
  PeriodKind,
  Programme,
  ProjectType,
  PurchaseChannel,
  PurchaseMode,
  ResultsDimension,
  ResultsOrderField,
  SortDirection,
} from '../../schema/vocabulary';
import { isDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { gapOf, type Cell } from '../results/cell.rules';
import type { ResultsService } from '../results/results.service';
import type { ResultsQuery } from '../results/results.store';
import { spokenNotices } from '../statements/notice';
import { heading, markOf, unitWord } from './book-words.rules';
import { definePaper, type Column, type Paper, type PaperDesk, type Row } from './paper';
import { boundWord, DIMENSION_WORDS, dimensionWord } from './result-words.rules';
import { namesOfCells, type CellNames } from './result-names.paper';

const MAX_LISTED = 2_000;
const MAX_DIMENSIONS = 8;
const ids = z.array(z.string().min(1).max(300)).max(MAX_LISTED).nullish();
const codes = z.array(z.string().min(1).max(100)).max(MAX_LISTED).nullish();
const numbers = z.array(z.number().int()).max(MAX_LISTED).nullish();
const day = z.string().refine(isDay, { message: '2019-12-31' }).nullish();
const some = <Words extends Record<string, string>>(words: Words) => z.array(z.enum(words)).max(100).nullish();

/** A question about results as the contract's `ResultsFilter` has it. */
const Filter = z
  .object({
    programme: z.enum(Programme).nullish(),
    level: z.enum(PairingLevel).default(PairingLevel.COUNTY),
    periodKinds: z.array(z.enum(PeriodKind)).min(1).max(20).default([PeriodKind.YEAR]),
    pairingIds: ids,
    donorIds: ids,
    recipientIds: ids,
    provinceCodes: codes,
    donorProvinceCodes: codes,
    recipientProvinceCodes: codes,
    indicators: codes,
    categories: codes,
    years: numbers,
    quarters: numbers,
    months: numbers,
    from: day,
    to: day,
    scheme: z.string().max(40).nullish(),
    planned: z.boolean().default(false),
    fundKinds: some(FundKind),
    fundStages: some(FundStage),
    projectTypes: some(ProjectType),
    laborDestinations: some(LaborDestination),
    householdCategories: some(HouseholdCategory),
    purchaseChannels: some(PurchaseChannel),
    purchaseModes: some(PurchaseMode),
  })
  .strict();

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(100_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const decimal = z
  .string()
  .regex(/^-?\d{1,40}(\.\d{1,20})?$/)
  .nullish();
const flag = z.boolean().nullish();

/** As the contract's `ResultsHaving`. */
const Kept = z
  .object({
    keys: z.array(z.string().max(1_000)).max(100).nullish(),
    minCompletion: decimal,
    maxCompletion: decimal,
    hasTarget: flag,
    hasClaim: flag,
    hasRecords: flag,
    isSimulated: flag,
    minRecorded: decimal,
    maxRecorded: decimal,
  })
  .strict();

const Order = z.array(z.object({ field: z.enum(ResultsOrderField), direction: z.enum(SortDirection) }).strict()).max(4);

const Params = z.object({
  groupBy: json(z.array(z.enum(ResultsDimension)).min(1).max(MAX_DIMENSIONS)).describe(
    'JSON：按哪些维度汇总，如 ["PAIRING","INDICATOR","YEAR"] / the dimensions, as JSON',
  ),
  filter: json(Filter)
    .default(Filter.parse({}))
    .describe('JSON：汇总范围，同 results 的 filter / as the filter of results'),
  having: json(Kept).optional().describe('JSON：保留条件，同 results 的 having / as the having of results'),
  orderBy: json(Order).optional().describe('JSON：排序，同 results 的 orderBy / as the orderBy of results'),
  asOf: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('按当时所知，如 2026-11-20T23:59:59+08:00；缺省为现在 / as it was known then; now by default'),
});

/**
 * A table of results as one long table: a row for each cell, with what a reader of the number alone would miss: how exact
 * a claim is, what is counted, why something was not added, and of which moment it is. Fails as `results` does, and with BAD_INPUT.
 */
export function resultsPaper(results: Pick<ResultsService, 'cells'>): Paper {
  return definePaper({
    kind: 'results',
    describe: {
      [Lang.ZH]: '汇总表导出：按所选维度列出目标、上报数、台账数（其中有佐证、已确认）、完成率和进度差',
      [Lang.EN]:
        'Results as a table: target, claimed, recorded, evidenced, confirmed, completion and pace by the dimensions chosen',
    },
    params: Params,
    build: async (desk, { filter, groupBy, having, orderBy, asOf }) => {
      const order = orderBy?.map(({ field, direction }) => ({ field, desc: direction === SortDirection.DESC }));
      const request = { query: queryOf(filter), groupBy, having, orderBy: order, asOf };
      const { cells } = await results.cells(desk.viewer, request);
      const { lang } = desk.viewer;
      const names = await namesOfCells(desk, groupBy, cells);
      const title = lang === Lang.ZH ? '成效汇总' : 'Results';
      return {
        fileName: title,
        sheet: title,
        columns: columnsOf(lang, groupBy),
        rows: rowsOf(desk, groupBy, cells, names, asOf ?? desk.at),
      };
    },
  });
}

function queryOf(filter: z.output<typeof Filter>): ResultsQuery {
  const keys = (type: string, given: string[] | null | undefined, field: string): string[] | null =>
    given?.map((id, at) => keyOf(type, id, `filter.${field}.${at}`)) ?? null;
  const { level, periodKinds, planned } = filter;
  return {
    level,
    periodKinds: [...new Set(periodKinds)],
    planned,
    programme: filter.programme ?? null,
    pairingIds: keys('Pairing', filter.pairingIds, 'pairingIds'),
    donorIds: keys('Party', filter.donorIds, 'donorIds'),
    recipientIds: keys('Party', filter.recipientIds, 'recipientIds'),
    provinceCodes: filter.provinceCodes ?? null,
    donorProvinceCodes: filter.donorProvinceCodes ?? null,
    recipientProvinceCodes: filter.recipientProvinceCodes ?? null,
    indicators: filter.indicators ?? null,
    categories: filter.categories ?? null,
    years: filter.years ?? null,
    quarters: filter.quarters ?? null,
    months: filter.months ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    scheme: filter.scheme ?? null,
    fundKinds: filter.fundKinds ?? null,
    fundStages: filter.fundStages ?? null,
    projectTypes: filter.projectTypes ?? null,
    laborDestinations: filter.laborDestinations ?? null,
    householdCategories: filter.householdCategories ?? null,
    purchaseChannels: filter.purchaseChannels ?? null,
    purchaseModes: filter.purchaseModes ?? null,
  };
}

function columnsOf(lang: Lang, groupBy: readonly ResultsDimension[]): Column[] {
  const number = (key: string, zh: string, en: string): Column => heading(lang, key, zh, en, 'decimal', 18);
  return [
    ...groupBy.map((dimension) => {
      const { zh, en, width } = DIMENSION_WORDS[dimension];
      return heading(lang, dimension, zh, en, 'text', width);
    }),
    ...(groupBy.includes(ResultsDimension.INDICATOR)
      ? []
      : [heading(lang, 'indicator', '指标', 'Indicator', 'text', 28)]),
    heading(lang, 'unit', '单位', 'Unit', 'text', 8),
    number('target', '目标', 'Target'),
    number('claimed', '上报数', 'Claimed'),
    number('recorded', '台账数', 'Recorded'),
    number('evidenced', '其中有佐证', 'Evidenced'),
    number('confirmed', '其中已确认', 'Confirmed'),
    heading(lang, 'completion', '完成率', 'Completion', 'percent', 12),
    heading(lang, 'pace', '进度差', 'Pace', 'percent', 12),
    number('gap', '上报与台账之差', 'Claimed minus recorded'),
    heading(lang, 'bound', '上报数限定', 'Bound of the claim', 'text', 12),
    heading(lang, 'definition', '口径', 'Definition', 'text', 40),
    heading(lang, 'notices', '须知', 'Notices', 'text', 40),
    heading(lang, 'asOf', '按何时所知', 'As known at', 'text', 22),
  ];
}

function* rowsOf(
  { viewer }: PaperDesk,
  groupBy: readonly ResultsDimension[],
  cells: readonly Cell[],
  names: CellNames,
  asOf: Date,
): Iterable<Row> {
  const moment = asOf.toISOString();
  for (const cell of cells) {
    const { target, claimed, recorded, evidenced, confirmed, completion, pace } = cell;
    const dimensions = groupBy.map((dimension) => [
      dimension,
      dimensionWord(viewer.lang, dimension, cell.dimensions[dimension] ?? null, names.of(dimension, cell)),
    ]);
    yield {
      ...(Object.fromEntries(dimensions) as Row),
      indicator: names.indicator(cell),
      unit: unitWord(viewer.lang, cell.unit),
      target,
      claimed,
      recorded,
      evidenced,
      confirmed,
      completion,
      pace,
      gap: gapOf(cell),
      bound: boundWord(viewer.lang, cell.claimedBound),
      definition: names.definition(cell),
      notices: spokenNotices(cell.notices, viewer.lang)
        .map(({ message }) => message)
        .join('\n'),
      asOf: moment,
      ...markOf(cell.isRecordedSimulated || cell.isTargetSimulated),
    };
  }
}
