import { ProblemCode, type ResultsDimension } from '../../schema/vocabulary';
import { countActivities, type CellPart } from '../activities/activity-count.store';
import type { Db } from '../db/tx';
import { personCounts } from '../labor/person-count.store';
import { personTimes, type PersonTime } from '../labor/person-time.rules';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import {
  bucketApart,
  holds,
  isCounted,
  pairingCells,
  rangesOf,
  rowsOf,
  termsIn,
  timeQuestion,
  type Counted,
  type CountedTerm,
  type PairingCell,
} from './counted.rules';
import { countedPairings } from './counted.store';
import type { RecordRow } from './record.rules';
import { MAX_FACTS, partyFacts, type ResultsQuery } from './results.store';

/** What is counted, and how. */
export interface CountQuestion {
  query: ResultsQuery;
  groupBy: readonly ResultsDimension[];
  snapshot: string | null;
  /** What goes on, goes on until then. */
  today: Day;
}

/**
 * What does not add up over pairings and periods, counted once for each cell asked for: distinct persons, and what stands or is
 * there in a period. As many statements as there are different measures, however many cells. Fails with QUERY_TOO_COSTLY.
 */
export async function countedSums(
  db: Db,
  viewer: Viewer,
  { query, groupBy, snapshot, today }: CountQuestion,
  all: readonly CountedTerm[],
): Promise<RecordRow[]> {
  const terms = all.filter(isCounted);
  if (terms.length === 0) return [];
  const kinds = terms.flatMap(({ term }) => (term.source === 'ACTIVITIES' ? [term.kind] : []));
  const sources = {
    placements: terms.some(({ term }) => term.source === 'PLACEMENTS'),
    activities: [...new Set(kinds)],
  };
  const pairings = await countedPairings(db, viewer, query, sources, { snapshot, today });
  if (pairings.length === 0) return [];
  const ids = [...new Set(pairings.flatMap(({ donorId, recipientId }) => [donorId ?? [], recipientId].flat()))];
  const parties = await partyFacts(db, viewer, ids);
  const cells = pairingCells(pairings, groupBy, (id) => parties.get(id));
  const times = personTimes(timeQuestion(groupBy, query, pairings));
  const cost = pairings.length * times.length;
  if (cost > MAX_FACTS) throw new DomainError(ProblemCode.QUERY_TOO_COSTLY, { cost, max: MAX_FACTS }, 'filter');

  const counted = [
    ...(sources.placements ? await countPersons(db, viewer, { query, groupBy, cells, times, snapshot }, terms) : []),
    ...(await countRows(db, viewer, { cells, times, snapshot, today }, terms)),
  ];
  return counted.flatMap((one) => rowsOf(one, groupBy));
}

interface Cells {
  cells: readonly PairingCell[];
  times: readonly PersonTime[];
  snapshot: string | null;
}

async function countPersons(
  db: Db,
  viewer: Viewer,
  { query, groupBy, cells, times, snapshot }: Cells & Pick<CountQuestion, 'query' | 'groupBy'>,
  terms: readonly CountedTerm[],
): Promise<Counted[]> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const cellOf = new Map(cells.flatMap(({ key, pairings }) => pairings.map(({ id }): [string, string] => [id, key])));
  const only = { destinations: query.laborDestinations, categories: query.householdCategories };
  const counts = await personCounts(db, viewer, { cells: cellOf, times, snapshot, only });
  const termsByTime = times.map((time) => termsIn(terms, time));
  // Buckets that the question does not tell apart are added up at once: a nation has a hundred for each pairing.
  const sums = new Map<string, Counted>();
  for (const bucket of counts) {
    const cell = byKey.get(bucket.cell);
    const time = times[bucket.time];
    if (!cell || !time) continue;
    const apart = bucketApart(bucket, groupBy);
    for (const { term, isLast } of termsByTime[bucket.time] ?? []) {
      if (!holds(term, bucket)) continue;
      const key = `${term.indicatorId} ${bucket.time} ${apart.destination} ${apart.letters} ${cell.key}`;
      const nothing = { cell, time, term, ...apart, recorded: 0n, evidenced: 0n, confirmed: 0n, isSimulated: false };
      const sum = sums.get(key) ?? nothing;
      sums.set(key, sum);
      sum.isSimulated ||= bucket.simulated;
      if (!isLast) continue;
      sum.recorded += BigInt(bucket.persons);
      sum.evidenced += BigInt(bucket.evidenced);
      sum.confirmed += BigInt(bucket.confirmed);
    }
  }
  return [...sums.values()];
}

/** A term that several eras define alike is counted once. */
async function countRows(
  db: Db,
  viewer: Viewer,
  { cells, times, snapshot, today }: Cells & { today: Day },
  terms: readonly CountedTerm[],
): Promise<Counted[]> {
  const alike = new Map<string, CountedTerm[]>();
  for (const one of terms.filter(({ term }) => term.source === 'ACTIVITIES')) {
    const key = JSON.stringify(one.term);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const counted: Counted[] = [];
  for (const same of alike.values()) {
    const term = same[0]?.term;
    if (term?.source !== 'ACTIVITIES') continue;
    const counts = await countActivities(db, viewer, term, partsOf(cells, times, term), { today, snapshot });
    for (const [at, time] of times.entries()) {
      for (const cell of cells) {
        const count = counts.get(partKey(cell, at));
        if (!count) continue;
        for (const { term: one, isLast } of termsIn(same, time)) {
          const amounts = isLast ? count : { recorded: 0n, evidenced: 0n, confirmed: 0n };
          counted.push({ ...amounts, isSimulated: count.isSimulated, cell, time, term: one });
        }
      }
    }
  }
  return counted;
}

const partKey = ({ key }: PairingCell, time: number): string => `${time} ${key}`;

const partsOf = (cells: readonly PairingCell[], times: readonly PersonTime[], term: CountedTerm['term']): CellPart[] =>
  times.flatMap((time, at) =>
    cells.flatMap((cell) =>
      cell.pairings.flatMap(({ id }) =>
        rangesOf(term, time).map(({ from, to }) => ({ cell: partKey(cell, at), pairingId: id, from, to })),
      ),
    ),
  );
