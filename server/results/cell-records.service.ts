import type { Page } from '../../schema/page';
import { activitiesOfCell } from '../activities/activity-count.store';
import { isRowMeasure } from '../activities/activity-measures.rules';
import { activitiesById, versionsByActivity } from '../activities/activity.store';
import type { Batch } from '../db/loaders';
import type { PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { countedHouseholds } from '../households/register-count.store';
import type { HouseholdTerm, RecordTerm } from '../indicators/catalogue';
import { countedPlacements } from '../labor/person-count.store';
import { personTimes } from '../labor/person-time.rules';
import { placementsById, versionsByPlacement } from '../labor/placement.store';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { purchasesById, versionsByPurchase } from '../purchases/purchase.store';
import { countedLifts } from '../villages/village-lift.store';
import { rangesOf, termsIn, timeQuestion } from './counted.rules';
import { measuredRows, type CountedRow, type MeasuredSource } from './measured-rows.store';
import { daysOfPairings, registerParts } from './registered.rules';
import { LETTER_OF_CATEGORY, measureTermOf, personsOf, type PlacementTerm } from './record-term.rules';
import type { DerivationRow, RecordedCell } from './record.store';
import type { ResultsQuery } from './results.store';

/** A record under a cell, by its type in the contract. */
export type CellRecord = {
  id: string;
  __typename: 'Purchase' | 'LaborPlacement' | 'Activity' | 'Household' | 'VillageLift';
};

/** A cell of an indicator, and the question that it answers. */
export interface CellQuestion {
  query: ResultsQuery;
  derived: readonly DerivationRow[];
  cell: RecordedCell;
  snapshot: string | null;
  today: Day;
}

type Recount = (work: (db: Db) => Promise<number>) => Promise<number>;

/**
 * The records besides the ledger under a cell: of a sum the rows that add up to it; of distinct persons one placement for each;
 * of what stands the rows that stand; of the register the entries, of lists the villages; as of a past moment, as they stood (entries
 * and villages as they are).
 */
export async function recordsOfCell(
  db: Db,
  viewer: Viewer,
  question: CellQuestion,
  page: PageRequest,
  recount: Recount,
): Promise<Page<CellRecord>> {
  const all = question.derived.flatMap(({ derivation, ...head }) =>
    (derivation.records ?? []).map((term) => ({ ...head, term })),
  );
  if (all.length === 0) return EMPTY;
  // What is counted is counted by the definition of the last day.
  const [time] = timesOf(question);
  const terms = termsIn(all, time ?? { ranges: [] }).flatMap(({ term, isLast }) => (isLast ? term.term : []));
  const first = terms[0] ?? all[0]?.term;
  switch (first?.source) {
    case undefined:
      return EMPTY;
    case 'PLACEMENTS':
      return placements(db, viewer, question, terms, page, recount);
    case 'ACTIVITIES':
      if (isRowMeasure(first.measure)) return activities(db, viewer, question, first, page, recount);
      return measured(db, viewer, question, 'ACTIVITIES', page, recount);
    case 'PURCHASES':
      return measured(db, viewer, question, 'PURCHASES', page, recount);
    case 'HOUSEHOLDS':
      return households(db, viewer, question, first, page, recount);
    case 'VILLAGES':
      return villages(db, viewer, question, page, recount);
  }
}

const EMPTY: Page<CellRecord> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  count: () => Promise.resolve(0),
};

const KINDS = {
  PURCHASES: { type: 'Purchase', heads: purchasesById, versions: versionsByPurchase },
  ACTIVITIES: { type: 'Activity', heads: activitiesById, versions: versionsByActivity },
  PLACEMENTS: { type: 'LaborPlacement', heads: placementsById, versions: versionsByPlacement },
} as const;

async function measured(
  db: Db,
  viewer: Viewer,
  { query, derived, cell, snapshot }: CellQuestion,
  source: MeasuredSource,
  page: PageRequest,
  recount: Recount,
): Promise<Page<CellRecord>> {
  const terms = derived.flatMap(({ derivation, ...head }) =>
    (derivation.records ?? []).flatMap((term) => measureTermOf(head, term) ?? []),
  );
  const found = await measuredRows(db, viewer, query, terms, source, cell, page, snapshot, recount);
  return whole(db, viewer, source, found, snapshot);
}

async function placements(
  db: Db,
  viewer: Viewer,
  question: CellQuestion,
  terms: readonly RecordTerm[],
  page: PageRequest,
  recount: Recount,
): Promise<Page<CellRecord>> {
  const { query, cell, snapshot } = question;
  const cells = new Map(cell.pairingIds.map((id) => [id, '']));
  const only = { destinations: query.laborDestinations, categories: query.householdCategories };
  const wanted = {
    terms: terms.filter((term): term is PlacementTerm => term.source === 'PLACEMENTS').map(personsOf),
    destination: cell.laborDestination,
    category: cell.householdCategory
      ? LETTER_OF_CATEGORY[cell.householdCategory as keyof typeof LETTER_OF_CATEGORY]
      : (cell.householdCategory as null | undefined),
  };
  const times = timesOf(question);
  const found = await countedPlacements(db, viewer, { cells, times, snapshot, only }, wanted, page, recount);
  return whole(db, viewer, 'PLACEMENTS', found, snapshot);
}

async function activities(
  db: Db,
  viewer: Viewer,
  question: CellQuestion,
  term: Extract<RecordTerm, { source: 'ACTIVITIES' }>,
  page: PageRequest,
  recount: Recount,
): Promise<Page<CellRecord>> {
  const { cell, snapshot, today } = question;
  const parts = timesOf(question).flatMap((time) =>
    cell.pairingIds.flatMap((pairingId) =>
      rangesOf(term, time).map(({ from, to }) => ({ cell: '', pairingId, from, to })),
    ),
  );
  const found = await activitiesOfCell(db, viewer, term, parts, { today, snapshot }, page, recount);
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: named('Activity', node) })) };
}

/** Of who may look into the register: the entries that are counted, or whose people are. */
async function households(
  db: Db,
  viewer: Viewer,
  question: CellQuestion,
  term: HouseholdTerm,
  page: PageRequest,
  recount: Recount,
): Promise<Page<CellRecord>> {
  const { cell, snapshot } = question;
  const parts = timesOf(question).flatMap((time) => registerParts('', cell.pairingIds, term, time));
  const found = await countedHouseholds(db, viewer, term, parts, snapshot, page, recount);
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: named('Household', node) })) };
}

/** Of who may look at the county's lists: the villages that are counted. */
async function villages(
  db: Db,
  viewer: Viewer,
  question: CellQuestion,
  page: PageRequest,
  recount: Recount,
): Promise<Page<CellRecord>> {
  const { cell, snapshot } = question;
  const parts = timesOf(question).flatMap((time) => daysOfPairings('', cell.pairingIds, time.ranges));
  const found = await countedLifts(db, viewer, parts, snapshot, page, recount);
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: named('VillageLift', node) })) };
}

/** The one time that a cell is of. */
function timesOf({ query, cell }: CellQuestion): ReturnType<typeof personTimes> {
  const one = (value: number | null | undefined, asked: number[] | null): number[] | null =>
    typeof value === 'number' ? [value] : asked;
  const asked = {
    years: one(cell.year, query.years),
    quarters: one(cell.quarter, query.quarters),
    months: one(cell.month, query.months),
    from: query.from,
    to: query.to,
  };
  return personTimes(timeQuestion([], { ...asked, years: asked.years ?? cell.years }, []));
}

const named = <Row extends { id: string }>(type: CellRecord['__typename'], row: Row): Row & CellRecord => ({
  ...row,
  __typename: type,
});

/** The rows as they stand, or in the version that was counted. */
async function whole(
  db: Db,
  viewer: Viewer,
  source: keyof typeof KINDS,
  { edges, ...rest }: Page<CountedRow>,
  snapshot: string | null,
): Promise<Page<CellRecord>> {
  const rows = edges.map(({ node }) => node);
  const records = await recordsAsCounted(db, viewer, source, rows, snapshot);
  return {
    ...rest,
    edges: edges.flatMap(({ cursor, node }) => {
      const record = records.get(node.id);
      return record ? [{ cursor, node: record }] : [];
    }),
  };
}

/** Records of a source by id, in the versions that were counted. */
export async function recordsAsCounted(
  db: Db,
  viewer: Viewer,
  source: keyof typeof KINDS,
  rows: readonly CountedRow[],
  snapshot: string | null,
): Promise<Map<string, CellRecord>> {
  const { type, heads, versions } = KINDS[source];
  const ids = rows.map(({ id }) => id);
  const stood = await (heads as Batch<string, { id: string }>)(db, viewer, ids);
  const then = snapshot === null ? null : await (versions as Batch<string, { version: number }[]>)(db, viewer, ids);
  return new Map(
    rows.flatMap(({ id, version }): [string, CellRecord][] => {
      const head = stood.get(id);
      const counted = then?.get(id)?.find((one) => one.version === version);
      return head ? [[id, named(type, { ...head, ...counted, id })]] : [];
    }),
  );
}
