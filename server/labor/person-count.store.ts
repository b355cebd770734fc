import type { JobKind, LaborDestination } from '../../schema/vocabulary';
import type { Page } from '../../schema/page';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import { daysNeeded, type PersonTime } from './person-time.rules';

export interface PersonCountQuery {
  /** Which cell each pairing's placements fall into, by a key of the caller's; a pairing that is not named counts nowhere. */
  cells: ReadonlyMap<string, string>;
  /** The cells of time, of which every one is counted in every cell of pairings. */
  times: readonly PersonTime[];
  /** As of this snapshot; null for now. */
  snapshot: string | null;
  /** Among which placements a person's is chosen, of any of these destinations and of any of these households; null for all. */
  only?: { destinations: readonly string[] | null; categories: readonly string[] | null };
}

/** Distinct persons of one cell in one bucket. */
export interface PersonCount {
  cell: string;
  /** The position among the times asked about. */
  time: number;
  destination: LaborDestination;
  jobKind: JobKind;
  /** What holds of them, as in the rollup: such as `36NP`. */
  letters: string;
  simulated: boolean;
  persons: number;
  evidenced: number;
  confirmed: number;
}

/**
 * Distinct persons at work in cells of any pairings and any stretches of time. A person counts once in each cell, in the bucket
 * of that placement among the cell's which touches the time and began last (of two of one day, the one of the greater id).
 *
 * A cell of one period of the calendar is told from the rollup: what each of its pairings counts is added up, and who is named by
 * several of them is taken off as often and counted once on all their placements. Anything else is counted from the rows, and
 * so is a question about some destinations or households only: a person then counts by those placements.
 */
export async function personCounts(db: Db, viewer: Viewer, query: PersonCountQuery): Promise<PersonCount[]> {
  if (query.cells.size === 0) return [];
  const numbered = query.times.map((time, at) => ({ time, at }));
  const isOfAll = !query.only?.destinations && !query.only?.categories;
  const isAhead = ({ time }: { time: PersonTime }): boolean =>
    time.ahead !== null && query.snapshot === null && isOfAll;
  const ahead = numbered.filter(isAhead);
  const fromRows = numbered.filter((one) => !isAhead(one));
  return [
    ...(ahead.length > 0 ? await countAhead(db, viewer, query, ahead) : []),
    ...(fromRows.length > 0 ? await countRows(db, viewer, query, fromRows) : []),
  ];
}

export type Numbered = readonly { time: PersonTime; at: number }[];

const COUNTS = `cell, time, destination, "jobKind", letters, simulated, sum(persons)::int as persons, sum(evidenced)::int as evidenced,
  sum(confirmed)::int as confirmed`;

/**
 * Adds up the rollup, and puts right what it counts for people whom several pairings of a cell name. Whoever asks reads
 * everything under one snapshot.
 */
async function countAhead(db: Db, viewer: Viewer, query: PersonCountQuery, times: Numbered): Promise<PersonCount[]> {
  const buckets = await bucketsAhead(db, viewer, query, times);
  const corrections = await correctionsAhead(db, viewer, query, times);
  return corrections.length === 0 ? buckets : together([...buckets, ...corrections]);
}

/** Adds up counts of the same bucket; of one in which nobody is left nothing is said. */
function together(counts: readonly PersonCount[]): PersonCount[] {
  const sums = new Map<string, PersonCount>();
  for (const count of counts) {
    const { cell, time, destination, jobKind, letters, simulated } = count;
    const key = [time, destination, jobKind, letters, simulated, cell].join(' ');
    const sum = sums.get(key);
    if (!sum) sums.set(key, { ...count });
    else {
      sum.persons += count.persons;
      sum.evidenced += count.evidenced;
      sum.confirmed += count.confirmed;
    }
  }
  return [...sums.values()].filter(({ persons }) => persons !== 0);
}

const GROUPED = 'grouped as materialized (select * from unnest($1::uuid[], $2::text[]) as g (pairing_id, cell))';

/** What each pairing counts, from the rollup. */
function bucketsAhead(db: Db, viewer: Viewer, query: PersonCountQuery, times: Numbered): Promise<PersonCount[]> {
  const params: unknown[] = [[...query.cells.keys()], [...query.cells.values()]];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const of = (pick: (ahead: NonNullable<PersonTime['ahead']>) => unknown): string =>
    put(times.map(({ time }) => time.ahead && pick(time.ahead)));
  const periods = `unnest(${put(times.map(({ at }) => at))}::int[], ${of((one) => one.measure)}::text[], ${of((one) => one.year)}::int[],
    ${of((one) => one.period)}::int[]) as t (time, measure, year, period)`;
  return db.query<PersonCount[]>(
    `/* countPersonsAhead */
     with ${GROUPED}
     select g.cell, t.time, r.f1 as destination, r.f2 as "jobKind", r.f3 as letters, r.simulated, sum(r.value)::int as persons,
            sum(r.evidenced)::int as evidenced, sum(r.confirmed)::int as confirmed
       from record_measure r join grouped g on g.pairing_id = r.pairing_id
       join ${periods} on t.measure = r.measure and t.year = r.year and t.period = r.period
      where ${recordPredicate(viewer, 'r', params)}
      group by 1, 2, 3, 4, 5, 6 having sum(r.value) <> 0`,
    params,
  );
}

/**
 * Whom several pairings of one cell name is taken off as often as they count them, and counted once on all their placements:
 * counts to be added to what the pairings come to, below zero where one is taken off.
 */
export async function correctionsAhead(
  db: Db,
  viewer: Viewer,
  query: PersonCountQuery,
  times: Numbered,
): Promise<PersonCount[]> {
  if (new Set(query.cells.values()).size === query.cells.size) return [];
  const params = cellParams(query, times);
  const allowed = recordPredicate(viewer, 'r', params);
  return db.query<PersonCount[]>(
    `/* correctPersonsAhead */
     with ${GIVEN},
     shared as materialized (
       select k.person_id, k.pairing_id, g.cell
         from (select *, count(*) over (partition by cell) as pairings from grouped) as g
         join person_pairing k on k.pairing_id = g.pairing_id and k.placements > 0
         join person p on p.id = k.person_id and p.pairings > 1
        where g.pairings > 1),
     held_by_several as materialized (
       select ${SPELL}, s.cell, s.pairing_id
         from placement r join shared s on s.person_id = r.person_id and s.pairing_id = r.pairing_id
        where not r.withdrawn and ${allowed}),
     spell as (
       select cell as part, 1 as sign, * from held_by_several
       union all
       select concat(cell, ' ', pairing_id), -1, * from held_by_several),
     ${STANDINGS}
     select cell, time, destination, "jobKind", letters, simulated, sum(sign)::int as persons,
            sum(evidenced::int * sign)::int as evidenced, sum(confirmed::int * sign)::int as confirmed
       from standing
      group by 1, 2, 3, 4, 5, 6`,
    params,
  );
}

/** A kept term of the rollup that is asked about in one of the times. */
export interface AskedTerm {
  /** The position among the times. */
  at: number;
  termId: number;
  year: number;
  period: number;
}

/** What a pairing comes to by a term. */
export interface TermCount {
  pairingId: string;
  /** The position among the terms asked about. */
  nth: number;
  simulated: boolean;
  persons: number;
  evidenced: number;
  confirmed: number;
}

/** The same as the buckets of `personCounts` before they are put right, by term and pairing: for what does not tell buckets apart. */
export function personsByTerm(
  db: Db,
  viewer: Viewer,
  pairingIds: readonly string[],
  asked: readonly AskedTerm[],
): Promise<TermCount[]> {
  const params: unknown[] = [
    pairingIds,
    asked.map((_, nth) => nth),
    asked.map(({ termId }) => termId),
    asked.map(({ year }) => year),
    asked.map(({ period }) => period),
  ];
  return db.query<TermCount[]>(
    `/* personsByTerm */
     select r.pairing_id as "pairingId", t.nth, r.simulated, sum(r.value)::int as persons, sum(r.evidenced)::int as evidenced,
            sum(r.confirmed)::int as confirmed
       from unnest($2::int[], $3::int[], $4::int[], $5::int[]) as t (nth, term_id, year, period)
       join record_term_measure r on r.term_id = t.term_id and r.year = t.year and r.period = t.period
      where r.pairing_id = any($1::uuid[]) and ${recordPredicate(viewer, 'r', params)}
      group by 1, 2, 3 having sum(r.value) <> 0`,
    params,
  );
}

/** Counts the placements themselves. */
function countRows(db: Db, viewer: Viewer, query: PersonCountQuery, times: Numbered): Promise<PersonCount[]> {
  const params = cellParams(query, times);
  const spell = spellsOf(viewer, query, times, params);
  return db.query<PersonCount[]>(
    `/* countPersonsFromRows */
     with ${GIVEN}, spell as (${spell}), ${STANDINGS}
     select ${COUNTS} from (select *, 1 as persons from (select cell, time, destination, "jobKind", letters, simulated, evidenced::int, confirmed::int
                                                            from standing) as one) as told
      group by 1, 2, 3, 4, 5, 6`,
    params,
  );
}

/** The placements among which each person's is chosen, as they stand or stood. */
function spellsOf(viewer: Viewer, query: PersonCountQuery, times: Numbered, params: unknown[]): string {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const allowed = recordPredicate(viewer, 'r', params);
  const days = daysNeeded(times.map(({ time }) => time));
  const [from, to] = [put(days.from), put(days.to)];
  const destinations = `${put(query.only?.destinations ?? null)}::text[]`;
  const categories = `${put(query.only?.categories ?? null)}::text[]`;
  const rowsOf = (table: string, known: string): string =>
    `select ${SPELL}, g.cell, g.cell as part, 1 as sign from ${table} r join grouped g on g.pairing_id = r.pairing_id
      where not r.withdrawn and (${destinations} is null or r.destination = any(${destinations}))
        and (${categories} is null or r.categories && ${categories}) and r.from_day <= ${to}::date
        and r.known_until >= ${from}::date and ${known} and ${allowed}`;
  if (query.snapshot === null) return rowsOf('placement', 'true');
  const then = `${put(query.snapshot)}::pg_snapshot`;
  return `${rowsOf('placement', `pg_visible_in_snapshot(r.made_by, ${then})`)}
     union all ${rowsOf('placement_past', `known_in(r.made_by, r.ended_by, ${then})`)}`;
}

/**
 * Who counts in these cells, one placement for each person and time: a table of SQL with the columns id, version, destination, "jobKind" and
 * letters. Its parameters are the first ones of the statement.
 */
export function standingsOf(viewer: Viewer, query: PersonCountQuery): { standings: string; params: unknown[] } {
  const times = query.times.map((time, at) => ({ time, at }));
  const params = cellParams(query, times);
  const spell = spellsOf(viewer, query, times, params);
  return { standings: `(with ${GIVEN}, spell as (${spell}), ${STANDINGS} select * from standing)`, params };
}

/** Whether any term counts somebody who stands so; the terms are a parameter, as `personsOf` writes them. */
export const holdsOf = (
  standing: string,
  terms: string,
): string => `exists (select 1 from jsonb_to_recordset(${terms}::jsonb) as t (destinations text[], "jobKinds" text[], "all" text[], "any" text[])
      where (t.destinations is null or ${standing}.destination = any(t.destinations))
        and (t."jobKinds" is null or ${standing}."jobKind" = any(t."jobKinds"))
        and string_to_array(${standing}.letters, null) @> t."all" and (t."any" is null or string_to_array(${standing}.letters, null) && t."any"))`;

/** Of which counted persons the placements are wanted: any of these holds, and what the cell says besides. */
export interface CountedPersons {
  terms: readonly {
    destinations: readonly string[] | null;
    jobKinds: readonly string[] | null;
    /** Letters that all hold, and letters of which one holds. */
    all: readonly string[];
    any: readonly string[] | null;
  }[];
  destination: string | null | undefined;
  /** The letter of a category; null for none, undefined where nothing is asked. */
  category: string | null | undefined;
}

/** One placement for each person who is counted: the one in whose bucket they are, in the version that was counted. */
export function countedPlacements(
  db: Db,
  viewer: Viewer,
  query: PersonCountQuery,
  persons: CountedPersons,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<{ id: string; version: number }>> {
  const { standings, params } = standingsOf(viewer, query);
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [holdsOf('s', put(JSON.stringify(persons.terms)))];
  if (persons.destination !== undefined) where.push(`s.destination is not distinct from ${put(persons.destination)}`);
  if (persons.category === null) where.push(`s.letters !~ '[LMP]'`);
  else if (persons.category !== undefined) where.push(`strpos(s.letters, ${put(persons.category)}) > 0`);
  return readPage(
    db,
    {
      name: 'countedPlacements',
      columns: 's.id, s.version',
      from: `${standings} as s`,
      where,
      params,
      order: [{ sql: 's.id', type: 'uuid' }],
    },
    page,
    recount,
  );
}

function cellParams(query: PersonCountQuery, times: Numbered): unknown[] {
  const windows = times.flatMap(({ time, at }) =>
    time.ranges.map((range, nth) => ({ ...range, at, isFirst: nth === 0 })),
  );
  return [
    [...query.cells.keys()],
    [...query.cells.values()],
    windows.map(({ at }) => at),
    windows.map(({ from }) => from),
    windows.map(({ to }) => to),
    windows.map(({ isFirst }) => isFirst),
  ];
}

const GIVEN = `${GROUPED},
     windows as materialized (select * from unnest($3::int[], $4::date[], $5::date[], $6::boolean[]) as w (time, opens, closes, is_first))`;

const SPELL = `r.person_id as who, r.id, r.version, r.from_day as began, r.known_until as until, r.destination, r.job_kind as "jobKind", r.categories,
       r.point_to_point, r.evidence > 0 as evidenced, r.standing is not distinct from 'CONFIRMED' as confirmed, r.simulated`;

/**
 * Who counts where, for any stretches of time: the same as the database's `placement_standings` says of the periods of the calendar
 * (a test compares the two). A part is what is counted by itself; a spell that ended on the day before the first stretch
 * stands in it, too, so that N can be told.
 */
const STANDINGS = `edge as (
       select *, began > max(until) over (partition by part, who order by began, until, id rows between unbounded preceding and 1 preceding) + 1 as is_apart
         from spell),
     stretch as (select *, count(*) filter (where is_apart) over (partition by part, who order by began, until, id) as nth from edge),
     held as (
       select *, min(began) over (partition by part, who, nth) as held_from, max(until) over (partition by part, who, nth) as held_until from stretch),
     touched as (
       select h.*, w.*, h.began <= w.closes and h.until >= w.opens as touches
         from held h join windows w on h.began <= w.closes and h.until >= w.opens - w.is_first::int),
     ranked as (
       select *, row_number() over of_time as rank,
              not bool_or(is_first and began < opens) over of_time as is_new,
              bool_or(least(held_until, closes) >= (greatest(held_from, opens) + interval '3 months')::date - 1) over of_time as is_stable_3,
              bool_or(least(held_until, closes) >= (greatest(held_from, opens) + interval '6 months')::date - 1) over of_time as is_stable_6,
              bool_or(point_to_point and began between opens and closes) over of_time as is_taken
         from touched
       window of_time as (partition by part, who, time order by touches desc, began desc, id desc
                          rows between unbounded preceding and unbounded following)),
     standing as (
       select cell, sign, time, id, version, destination, "jobKind",
              concat(case when is_stable_3 then '3' end, case when is_stable_6 then '6' end, case when 'LIFTED' = any(categories) then 'L' end,
                     case when 'MONITORED' = any(categories) then 'M' end, case when is_new then 'N' end,
                     case when 'REGISTERED_POOR' = any(categories) then 'P' end, case when is_taken then 'T' end) as letters,
              simulated, evidenced, confirmed
         from ranked where rank = 1 and touches)`;
