import { z } from 'zod';
import { CompletionBasis, Lang, PeriodKind, ResultsDimension } from '../../schema/vocabulary';
import { categoriesByScheme, categoryOf, indicatorsById, schemesById } from '../indicators/indicator.store';
import { lastDayOfMonth } from '../platform/day';
import type { Cell } from '../results/cell.rules';
import type { ResultsService } from '../results/results.service';
import { EVERYTHING, type ResultsQuery } from '../results/results.store';
import { paceOf } from '../supervision/outlook.rules';
import { unitWord } from './book-words.rules';
import { load, pairingOnDesk, type PaperPairing } from './ledger.paper';
import { readOpenMatters } from './open-matters.paper';
import { definePaper, type Paper, type PaperDesk } from './paper';
import { momentWord } from './paper-words.rules';
import { progressTable, type ProgressLine } from './progress-table.rules';

/** 季度工作进度表. Fails with NOT_FOUND and FORBIDDEN. */
export function progressTablePaper(results: Pick<ResultsService, 'cells'>): Paper {
  return definePaper({
    kind: 'progress-table',
    describe: {
      [Lang.ZH]:
        '季度工作进度表：各指标本季和年初以来的上报数、台账数、有佐证数、对方确认数，完成率、序时进度、口径，附待核实事项与差异',
      [Lang.EN]:
        'Quarterly progress: each indicator’s four values in the quarter and in the year so far, completion, time pace and definition, with what is open',
    },
    params: z.object({
      pairingId: z.string().min(1).max(300).describe('结对 / the pairing'),
      year: z.coerce.number().int().min(1990).max(2100).describe('年 / the year'),
      quarter: z.coerce.number().int().min(1).max(4).describe('季度 / the quarter'),
    }),
    build: async (desk, { pairingId, year, quarter }) => {
      const pairing = await pairingOnDesk(desk, pairingId);
      const until = lastDayOfMonth(year, quarter * 3);
      const ask = cellsOf(results, desk, pairing, year);
      const inQuarter = await ask({ periodKinds: [PeriodKind.QUARTER], quarters: [quarter] });
      const toDate = await ask({ periodKinds: [PeriodKind.YEAR_TO_DATE], from: `${year}-01-01`, to: until });
      const cells = [...inQuarter.values(), ...toDate.values()];
      return progressTable({
        programme: pairing.row.programme,
        donor: pairing.donor,
        recipient: pairing.recipient,
        year,
        quarter,
        until,
        readAt: momentWord(desk.at),
        pace: paceOf(quarter * 3),
        lines: await linesOf(desk, inQuarter, toDate),
        matters: await readOpenMatters(desk, pairing.row.id, year),
        simulated: pairing.row.simulated || cells.some((cell) => cell.isRecordedSimulated || cell.isTargetSimulated),
      });
    },
  });
}

/** Asks for a year of one pairing, by indicator. */
export const cellsOf =
  (results: Pick<ResultsService, 'cells'>, { viewer }: PaperDesk, { row }: PaperPairing, year: number) =>
  async (about: Pick<ResultsQuery, 'periodKinds'> & Partial<ResultsQuery>): Promise<Map<string, Cell>> => {
    const query = { ...EVERYTHING, level: row.level, pairingIds: [row.id], years: [year], ...about };
    const { cells } = await results.cells(viewer, { query, groupBy: [ResultsDimension.INDICATOR] });
    return new Map(cells.map((cell) => [String(cell.dimensions.INDICATOR), cell]));
  };

/** An indicator as a paper names it. */
export interface NamedIndicator {
  category: string;
  name: string;
  unit: string;
  definition: string;
  scheme: string;
}

/** Names, units and definitions of what cells are about, by the indicator's id. */
export async function namedIndicators(desk: PaperDesk, cells: readonly Cell[]): Promise<Map<string, NamedIndicator>> {
  const rows = await load(desk, indicatorsById, cells.map(({ indicatorId }) => indicatorId)); // prettier-ignore
  const schemeIds = [...rows.values()].map(({ schemeId }) => schemeId);
  const categories = await load(desk, categoriesByScheme, schemeIds);
  const schemes = await load(desk, schemesById, schemeIds);
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      {
        category: categoryOf(row, categories.get(row.schemeId) ?? []).recipientLabelZh,
        name: row.nameZh,
        unit: unitWord(Lang.ZH, row.baseUnit),
        definition: row.definitionZh,
        scheme: schemes.get(row.schemeId)?.code ?? '',
      },
    ]),
  );
}

async function linesOf(
  desk: PaperDesk,
  inQuarter: ReadonlyMap<string, Cell>,
  toDate: ReadonlyMap<string, Cell>,
): Promise<ProgressLine[]> {
  const byOrdinal = new Map([...toDate, ...inQuarter]);
  const named = await namedIndicators(desk, [...byOrdinal.values()]);
  return [...byOrdinal]
    .sort(([, a], [, b]) => a.indicatorOrdinal - b.indicatorOrdinal)
    .flatMap(([code, cell]) => {
      const about = named.get(cell.indicatorId);
      const [now, year] = [inQuarter.get(code), toDate.get(code)];
      if (!about) return [];
      const isReckoned = year?.completionBasis === CompletionBasis.RECORDED;
      return [
        {
          ...about,
          target: year?.target ?? null,
          quarter: valuesOf(now),
          toDate: valuesOf(year),
          completion: isReckoned ? year.completion : null,
        },
      ];
    });
}

/** A ratio is shown as its parts give it. */
export const valuesOf = (cell: Cell | undefined) => ({
  claimed: cell?.claimed ?? null,
  recorded: cell?.recorded ?? null,
  evidenced: cell?.evidenced ?? null,
  confirmed: cell?.confirmed ?? null,
});
