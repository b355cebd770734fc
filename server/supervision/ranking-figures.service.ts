import { PairingLevel, PeriodKind, RankingPeers, RankingTermKind, ResultsDimension } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { momentAt } from '../events/moment.store';
import { PLATFORM } from '../platform/scope';
import type { Cell } from '../results/cell.rules';
import type { ResultsService } from '../results/results.service';
import { EVERYTHING, type ResultsQuery } from '../results/results.store';
import type { RankedPlace, RankingFormulaRow, RankingRow, RankingTerm, TermFigures } from './ranking';
import { rowCountsOf, type RowCount, type RowsQuestion } from './ranked-rows.store';
import { isRowTerm, type RowTermKind } from './ranking-terms.rules';
import { figuresOfRows, rank, rateOf, spanOf } from './ranking.rules';
import { ratePartsOf } from './ranking.store';

export type Ranked = Pick<RankingRow, 'year' | 'quarter' | 'peers' | 'groupId' | 'rankedIds'>;

/**
 * The places of a ranking as everything stands, or as it was known at a moment: the same moment gives the same places for
 * ever. The platform works them out, so that they do not depend on who asks; who may see them is asked elsewhere.
 */
export async function placesOf(
  db: Db,
  results: Pick<ResultsService, 'cells'>,
  ranking: Ranked,
  formula: Pick<RankingFormulaRow, 'terms' | 'ties'>,
  asOf: Date | null,
): Promise<{ places: RankedPlace[]; simulated: boolean }> {
  const areMembers = ranking.peers === RankingPeers.MEMBERS_OF_GROUP;
  const span = spanOf(ranking.year, ranking.quarter);
  const snapshot = asOf === null ? null : await momentAt(db, asOf);
  const named = [...new Set(formula.terms.flatMap(({ indicator }) => indicator ?? []))];
  // Results tell a rate where somebody claims it; from the records it follows here, by its parts.
  const parts = await ratePartsOf(db, named, span.to, snapshot);
  const partsBy = new Map(parts.map((one) => [one.code, one]));
  const indicators = [...new Set([...named, ...parts.flatMap((one) => [one.numerator, one.denominator])])];
  const query: ResultsQuery = {
    ...EVERYTHING,
    level: ranking.peers === RankingPeers.TOWNSHIPS_OF_COUNTY ? PairingLevel.TOWN : PairingLevel.COUNTY,
    periodKinds: [PeriodKind.YEAR_TO_DATE],
    years: [ranking.year],
    ...span,
    indicators,
    recipientIds: areMembers ? null : ranking.rankedIds,
    donorIds: areMembers && ranking.groupId !== null ? [ranking.groupId] : null,
  };
  const by = areMembers ? ResultsDimension.MEMBER : ResultsDimension.RECIPIENT;
  const groupBy = [by, ResultsDimension.INDICATOR];
  const { cells } = indicators.length === 0 ? { cells: [] } : await results.cells(PLATFORM, { query, groupBy, asOf });
  const mine = cells.filter(({ dimensions }) => ranking.rankedIds.includes(String(dimensions[by])));
  const cellOf = new Map(mine.map((cell) => [`${cell.dimensions[by]} ${cell.dimensions.INDICATOR}`, cell]));
  const counts = await countsOf(db, formula.terms, rowsQuestion(ranking, snapshot));
  const figuresOf = (partyId: string, term: RankingTerm): TermFigures => {
    if (isRowTerm(term.kind)) return figuresOfRows(term.kind, counts.get(term.kind)?.get(partyId));
    const cell = (code: string | null): Cell | undefined => cellOf.get(`${partyId} ${code}`);
    const ofRate = partsBy.get(term.indicator ?? '');
    const rate =
      ofRate && rateOf(cell(ofRate.numerator)?.recorded, cell(ofRate.denominator)?.recorded, ofRate.isPercent);
    return rate ? { ...NO_ROWS, value: rate, recorded: rate, target: null } : figuresOfCell(term, cell(term.indicator));
  };
  const ranked = ranking.rankedIds.map((partyId) => ({
    partyId,
    figures: formula.terms.map((term) => figuresOf(partyId, term)),
  }));
  const simulated =
    mine.some((cell) => cell.isRecordedSimulated || cell.isTargetSimulated) ||
    [...counts.values()].some((each) => [...each.values()].some(({ areSimulated }) => areSimulated));
  return { places: rank(formula, ranked, ranking.quarter), simulated };
}

/** What the rows of a term are asked by: the same for its figure and for whoever looks below it. */
export function rowsQuestion({ year, quarter, peers, rankedIds }: Ranked, snapshot: string | null): RowsQuestion {
  return { year, quarter, peers, rankedIds, ...spanOf(year, quarter), snapshot };
}

/** The rows of each kind that a formula counts, by whom they are. */
async function countsOf(
  db: Db,
  terms: readonly RankingTerm[],
  question: RowsQuestion,
): Promise<Map<RowTermKind, Map<string, RowCount>>> {
  const counts = new Map<RowTermKind, Map<string, RowCount>>();
  for (const { kind } of terms)
    if (isRowTerm(kind) && !counts.has(kind)) counts.set(kind, await rowCountsOf(db, kind, question));
  return counts;
}

const NO_ROWS = { numerator: null, denominator: null };

function figuresOfCell({ kind }: RankingTerm, cell: Cell | undefined): TermFigures {
  if (!cell) return { ...NO_ROWS, value: null, recorded: null, target: null };
  const { completion, recorded, derived, claimed, target } = cell;
  if (kind === RankingTermKind.COMPLETION)
    return { ...NO_ROWS, value: completion, recorded: recorded ?? claimed, target };
  // A rate follows from its parts where these are known, else it is what was claimed.
  return { ...NO_ROWS, value: recorded ?? derived ?? claimed, recorded, target };
}
