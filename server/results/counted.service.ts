import { ProblemCode, ResultsDimension } from '../../schema/vocabulary';
import { countActivities, type CellPart } from '../activities/activity-count.store';
import type { Db } from '../db/tx';
import {
  correctionsAhead,
  personCounts,
  personsByTerm,
  type AskedTerm,
  type PersonCount,
} from '../labor/person-count.store';
import { personTimes, type PersonTime } from '../labor/person-time.rules';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { RollupTerms } from '../records/rollup-terms.service';
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
import { personMeasureOf } from './record-term.rules';
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
  rollup: RollupTerms,
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
    ...(sources.placements
      ? await countPersons(db, viewer, { query, groupBy, cells, times, snapshot }, terms, rollup)
      : []),
    ...(await countRows(db, viewer, { cells, times, snapshot, today }, terms)),
  ];
  return counted.flatMap((one) => rowsOf(one, groupBy));
}

interface Cells {
  cells: readonly PairingCell[];
  times: readonly PersonTime[];
  snapshot: string | null;
}

type PersonQuestion = Cells & Pick<CountQuestion, 'query' | 'groupBy'>;

async function countPersons(
  db: Db,
  viewer: Viewer,
  question: PersonQuestion,
  terms: readonly CountedTerm[],
  rollup: RollupTerms,
): Promise<Counted[]> {
  const { query, groupBy, cells, times, snapshot } = question;
  const cellOf = new Map(cells.flatMap(({ key, pairings }) => pairings.map(({ id }): [string, string] => [id, key])));
  const only = { destinations: query.laborDestinations, categories: query.householdCategories };
  const asked = { cells: cellOf, times, snapshot, only };
  const sums = new PersonSums(question, terms);
  const kept = await keptTerms(db, question, terms, rollup);
  if (kept === null) {
    for (const bucket of await personCounts(db, viewer, asked)) sums.addBucket(bucket, groupBy);
    return sums.all();
  }
  for (const { pairingId, nth, ...count } of await personsByTerm(db, viewer, [...cellOf.keys()], kept)) {
    const [of, cell] = [kept[nth], cellOf.get(pairingId)];
    if (of && cell !== undefined) sums.add(cell, of.at, of, count);
  }
  const numbered = times.map((time, at) => ({ time, at }));
  for (const bucket of await correctionsAhead(db, viewer, asked, numbered)) sums.addBucket(bucket, groupBy);
  return sums.all();
}

type KeptTerm = AskedTerm & { term: CountedTerm; isLast: boolean };

/** The kept terms that answer a question about persons; null where it must look into their buckets, or some term is not kept yet. */
async function keptTerms(
  db: Db,
  { query, groupBy, times, snapshot }: PersonQuestion,
  terms: readonly CountedTerm[],
  rollup: RollupTerms,
): Promise<KeptTerm[] | null> {
  const looksIntoBuckets =
    groupBy.some((one) => OF_BUCKETS.includes(one)) ||
    query.laborDestinations !== null ||
    query.householdCategories !== null;
  if (snapshot !== null || looksIntoBuckets || times.some(({ ahead }) => ahead === null)) return null;
  const asked = times.flatMap(({ ranges, ahead }, at) =>
    termsIn(terms, { ranges }).flatMap(({ term, isLast }) => {
      if (ahead === null || term.term.source !== 'PLACEMENTS') return [];
      const { measure, year, period } = ahead;
      return [{ at, year, period, term, isLast, wanted: personMeasureOf(term.term, measure) }];
    }),
  );
  const ids = await rollup.idsOf(
    db,
    asked.map(({ wanted }) => wanted),
  );
  return (
    ids && asked.flatMap(({ wanted: _, ...one }, nth) => (ids[nth] === undefined ? [] : [{ ...one, termId: ids[nth] }]))
  );
}

const OF_BUCKETS: readonly ResultsDimension[] = [
  ResultsDimension.LABOR_DESTINATION,
  ResultsDimension.HOUSEHOLD_CATEGORY,
];

type Amounts = Record<'recorded' | 'evidenced' | 'confirmed', bigint>;
type PersonAmounts = Pick<PersonCount, 'persons' | 'evidenced' | 'confirmed' | 'simulated'>;

/** Persons as they are counted for each term, time and cell. */
class PersonSums {
  // Buckets that the question does not tell apart are added up at once: a nation has a hundred for each pairing.
  private readonly sums = new Map<string, Counted & Amounts>();
  private readonly byKey: ReadonlyMap<string, PairingCell>;
  private readonly termsByTime: readonly ReturnType<typeof termsIn>[];

  constructor(
    private readonly question: Cells,
    terms: readonly CountedTerm[],
  ) {
    this.byKey = new Map(question.cells.map((cell) => [cell.key, cell]));
    this.termsByTime = question.times.map((time) => termsIn(terms, time));
  }

  /** A bucket counts for every term that holds of it. */
  addBucket(bucket: PersonCount, groupBy: readonly ResultsDimension[]): void {
    const apart = bucketApart(bucket, groupBy);
    for (const of of this.termsByTime[bucket.time] ?? [])
      if (holds(of.term, bucket)) this.add(bucket.cell, bucket.time, of, bucket, apart);
  }

  add(
    cellKey: string,
    at: number,
    { term, isLast }: { term: CountedTerm; isLast: boolean },
    count: PersonAmounts,
    apart: ReturnType<typeof bucketApart> = { destination: undefined, letters: '' },
  ): void {
    const [cell, time] = [this.byKey.get(cellKey), this.question.times[at]];
    if (!cell || !time) return;
    const key = `${term.indicatorId} ${at} ${apart.destination} ${apart.letters} ${cellKey}`;
    const nothing = { cell, time, term, ...apart, recorded: 0n, evidenced: 0n, confirmed: 0n, isSimulated: false };
    const sum = this.sums.get(key) ?? nothing;
    this.sums.set(key, sum);
    sum.isSimulated ||= count.simulated;
    if (!isLast) return;
    sum.recorded += BigInt(count.persons);
    sum.evidenced += BigInt(count.evidenced);
    sum.confirmed += BigInt(count.confirmed);
  }

  all(): Counted[] {
    return [...this.sums.values()];
  }
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
