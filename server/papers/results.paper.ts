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
} from '../../schema/vocabulary';
import { isDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import type { Cell } from '../results/cell.rules';
import type { ResultsService } from '../results/results.service';
import type { ResultsQuery } from '../results/results.store';
import { heading, markOf, unitWord } from './book-words.rules';
import { definePaper, type Column, type Paper, type PaperDesk, type Row } from './paper';
import { DIMENSION_WORDS, dimensionWord } from './result-words.rules';
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

const Params = z.object({
  groupBy: json(z.array(z.enum(ResultsDimension)).min(1).max(MAX_DIMENSIONS)).describe(
    'JSON：按哪些维度汇总，如 ["PAIRING","INDICATOR","YEAR"] / the dimensions, as JSON',
  ),
  filter: json(Filter)
    .default(Filter.parse({}))
    .describe('JSON：汇总范围，同 results 的 filter / as the filter of results'),
});

/**
 * A table of results as one long table: a row for each cell. Fails as `results` does, and with BAD_INPUT.
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
    build: async (desk, { filter, groupBy }) => {
      const { cells } = await results.cells(desk.viewer, { query: queryOf(filter), groupBy });
      const { lang } = desk.viewer;
      const names = await namesOfCells(desk, groupBy, cells);
      const title = lang === Lang.ZH ? '成效汇总' : 'Results';
      return {
        fileName: title,
        sheet: title,
        columns: columnsOf(lang, groupBy),
        rows: rowsOf(desk, groupBy, cells, names),
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
  ];
}

function* rowsOf(
  { viewer }: PaperDesk,
  groupBy: readonly ResultsDimension[],
  cells: readonly Cell[],
  names: CellNames,
): Iterable<Row> {
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
      ...{ target, claimed, recorded, evidenced, confirmed, completion, pace },
      ...markOf(cell.isRecordedSimulated || cell.isTargetSimulated),
    };
  }
}
