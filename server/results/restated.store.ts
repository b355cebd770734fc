import { PeriodKind, type PairingLevel } from '../../schema/vocabulary';
import type { Page } from '../../schema/page';
import { countedItems } from '../activities/activity-count.store';
import { isRowMeasure } from '../activities/activity-measures.rules';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { ActivityTerm, Derivation, RecordTerm } from '../indicators/catalogue';
import { holdsOf, standingsOf } from '../labor/person-count.store';
import type { PersonTime } from '../labor/person-time.rules';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import { rangesOf } from './counted.rules';
import { SOURCES, versionsOf } from './measured-rows.store';
import { measureTermOf, personsOf, type PlacementTerm } from './record-term.rules';
import { countedEntries, OF_TERM } from './record.store';
import type { LineFacts, LineSource } from './restated.rules';
import { EVERYTHING } from './results.store';

/** The records of a pairing and a period, counted by two derivations at once. */
export interface RestatedQuestion {
  pairingId: string;
  level: PairingLevel;
  year: number;
  months: readonly number[];
  time: PersonTime;
  snapshot: string | null;
  /** What goes on, goes on until then. */
  today: Day;
  own: Derivation;
  other: Derivation;
}

/** A record and what it counts for by either derivation: fen, or as counted. */
export interface LineRow {
  key: string;
  source: LineSource;
  id: string;
  version: number;
  own: string;
  other: string;
  facts: LineFacts;
}

export interface RestatedTotals {
  own: bigint;
  other: bigint;
}

/** What the records come to by either derivation. */
export async function restatedTotals(db: Db, viewer: Viewer, question: RestatedQuestion): Promise<RestatedTotals> {
  const { lines, params } = linesOf(viewer, question);
  const [row] = await db.query<{ own: string; other: string }[]>(
    `/* restatedTotals */ select coalesce(sum(l.own), 0)::text as own, coalesce(sum(l.other), 0)::text as other from ${lines}`,
    params,
  );
  return { own: BigInt(row?.own ?? 0), other: BigInt(row?.other ?? 0) };
}

/** The records that count otherwise by one than by the other: what they differ by adds up to the difference of the totals. */
export function restatedLines(
  db: Db,
  viewer: Viewer,
  question: RestatedQuestion,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<LineRow>> {
  const { lines, params } = linesOf(viewer, question);
  return readPage<LineRow>(
    db,
    {
      name: 'restatedLines',
      columns: 'l.key, l.source, l.id, l.version, l.own::text as own, l.other::text as other, l.facts',
      from: lines,
      where: ['l.own <> l.other'],
      params,
      order: [{ sql: 'l.key', type: 'text' }],
    },
    page,
    recount,
  );
}

const NO_LINES = `select null::text, null::text, null::uuid, null::int, 0::numeric, 0::numeric, null::jsonb where false`;

/** Every record that either counts, once, as a table `l` of SQL. */
function linesOf(viewer: Viewer, question: RestatedQuestion): { lines: string; params: unknown[] } {
  const placed = placements(viewer, question);
  const params = placed?.params ?? [];
  const parts = [
    ...(placed ? [placed.sql] : []),
    ...entries(viewer, question, params),
    ...measured(viewer, question, 'PURCHASES', params),
    ...measured(viewer, question, 'ACTIVITIES', params),
    ...items(viewer, question, params),
  ];
  return {
    lines: `(${parts.length > 0 ? parts.join(' union all ') : NO_LINES}) as l (key, source, id, version, own, other, facts)`,
    params,
  };
}

type Both<Term> = { own: Term[]; other: Term[] };

/** The terms of one kind on either side; null where neither has any. */
function both<Term>({ own, other }: RestatedQuestion, of: (derivation: Derivation) => Term[]): Both<Term> | null {
  const terms = { own: of(own), other: of(other) };
  return terms.own.length + terms.other.length > 0 ? terms : null;
}

const recordsOf =
  <Term extends RecordTerm>(isOf: (term: RecordTerm) => term is Term) =>
  ({ records = [] }: Derivation): Term[] =>
    records.filter(isOf);

const isPlacement = (term: RecordTerm): term is PlacementTerm => term.source === 'PLACEMENTS';
const isItem = (term: RecordTerm): term is ActivityTerm => term.source === 'ACTIVITIES' && isRowMeasure(term.measure);

/** Each person once, in the bucket in which the period counts them. */
function placements(viewer: Viewer, question: RestatedQuestion): { sql: string; params: unknown[] } | null {
  const terms = both(question, recordsOf(isPlacement));
  if (!terms) return null;
  const { pairingId, time, snapshot } = question;
  const { standings, params } = standingsOf(viewer, { cells: new Map([[pairingId, '']]), times: [time], snapshot });
  const holds = (side: PlacementTerm[]): string =>
    `(${holdsOf('s', `$${params.push(JSON.stringify(side.map(personsOf)))}`)})::int::numeric`;
  const sql = `select concat('LaborPlacement ', s.id), 'PLACEMENTS', s.id, s.version, ${holds(terms.own)}, ${holds(terms.other)},
       jsonb_build_object('destination', s.destination, 'jobKind', s."jobKind", 'letters', s.letters)
     from ${standings} as s`;
  return { sql, params };
}

/** Each entry of the ledger, a reversal below zero. */
function entries(viewer: Viewer, question: RestatedQuestion, params: unknown[]): string[] {
  const terms = both(question, ({ ledger = [] }) => [...ledger]);
  if (!terms) return [];
  const { pairingId, level, year, months } = question;
  const query = {
    ...EVERYTHING,
    level,
    periodKinds: [PeriodKind.YEAR],
    pairingIds: [pairingId],
    years: [year],
    months: [...months],
  };
  const { tables, where } = countedEntries(viewer, query, question.snapshot, params);
  const counts = (
    side: unknown[],
  ): string => `e.amount_fen * (select count(*) from jsonb_to_recordset($${params.push(JSON.stringify(side))}::jsonb)
       as t (stages text[], side text, kinds text[], tiers text[], "projectTypes" text[])
      where ${OF_TERM('e.stage', 'e.side', 'f.kind', 'f.tier', 'pv.type')})::numeric`;
  return [
    `select concat('FundEntry ', e.id), 'LEDGER', e.id, 1, ${counts(terms.own)}, ${counts(terms.other)},
            jsonb_build_object('stage', e.stage, 'side', e.side, 'kind', f.kind, 'tier', f.tier, 'projectType', pv.type)
       from ${tables} where ${where.join(' and ')}`,
  ];
}

/** Each record that brings its own share to the months in which it counts. */
function measured(
  viewer: Viewer,
  question: RestatedQuestion,
  source: keyof typeof SOURCES,
  params: unknown[],
): string[] {
  const head = { indicatorId: '', code: '', since: '', until: null };
  const terms = both(question, ({ records = [] }) =>
    records.filter((term) => term.source === source).flatMap((term) => measureTermOf(head, term) ?? []),
  );
  if (!terms) return [];
  const { table, measured: measures } = SOURCES[source];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const rows = versionsOf(table, question.snapshot, params);
  const counts = (side: unknown[]): string => `coalesce(sum(m.value * (
       select count(*) from jsonb_to_recordset(${put(JSON.stringify(side))}::jsonb) as t (measure text, f1 text[], f2 text[], f3 text[])
        where t.measure = m.measure and (t.f1 is null or m.f1 = any(t.f1)) and (t.f2 is null or m.f2 = any(t.f2))
          and (t.f3 is null or m.f3 = any(t.f3)))), 0)::numeric`;
  const type = source === 'PURCHASES' ? 'Purchase' : 'Activity';
  return [
    `select concat('${type} ', r.id), '${source}', r.id, r.version, ${counts(terms.own)}, ${counts(terms.other)},
            jsonb_build_object('measures', jsonb_agg(jsonb_build_object('measure', m.measure, 'f1', m.f1, 'f2', m.f2)))
       from ${rows}, ${measures}(r.whole) m
      where r.pairing_id = ${put(question.pairingId)} and m.year = ${put(question.year)} and m.period = any(${put(question.months)}::int[])
        and ${recordPredicate(viewer, 'r', params)}
      group by r.id, r.version`,
  ];
}

/** Each thing that is counted once however often it is named, by the record that says the most of it. */
function items(viewer: Viewer, question: RestatedQuestion, params: unknown[]): string[] {
  const terms = both(question, recordsOf(isItem));
  if (!terms) return [];
  const { pairingId, time, snapshot, today } = question;
  const side = (of: ActivityTerm[]): string => {
    const counted = of.map((term) => {
      const parts = rangesOf(term, time).map((range) => ({ cell: '', pairingId, ...range }));
      return countedItems(viewer, term, parts, { today, snapshot }, params);
    });
    const none =
      'select null::text as item, 0::numeric as value, null::uuid as id, null::int as version, null::text as form where false';
    return `(select item, sum(value) as value, (array_agg(id order by id))[1] as id, (array_agg(version order by id))[1] as version,
                   (array_agg(form order by id))[1] as form
              from (${counted.length > 0 ? counted.join(' union all ') : none}) as one where value is not null group by item)`;
  };
  const [own, other] = [side(terms.own), side(terms.other)];
  return [
    `select concat('Item ', item), 'ACTIVITIES', coalesce(o.id, t.id), coalesce(o.version, t.version), coalesce(o.value, 0), coalesce(t.value, 0),
            jsonb_build_object('form', coalesce(o.form, t.form))
       from ${own} as o full join ${other} as t using (item)`,
  ];
}
