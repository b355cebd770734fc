import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Page } from '../../schema/page';
import { ENTRY_COLUMNS, IN_FORCE, parseEntry, type StoredEntry } from '../funds/fund.store';
import type { FundEntryRow } from '../funds/fund.tables';
import type { Derivation, LedgerTerm } from '../indicators/catalogue';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { RecordRow } from './record.rules';
import { addEnds, adder, type ResultsQuery } from './results.store';

/** A term of an indicator's derivation from the ledger, in the scheme that is valid on these days. */
export interface TermRow extends LedgerTerm {
  indicatorId: string;
  code: string;
  since: string;
  until: string | null;
}

/** How an indicator that is asked about follows from records, in the scheme that is valid on these days. */
export interface DerivationRow {
  indicatorId: string;
  code: string;
  since: string;
  until: string | null;
  derivation: Derivation;
}

/** The derivations of the indicators that are asked about, as schemes stand or stood. */
export function derivations(db: Db, query: ResultsQuery, snapshot: string | null): Promise<DerivationRow[]> {
  const params: unknown[] = [];
  const standing = (row: string): string =>
    snapshot === null
      ? `${row}.ended_by is null`
      : `known_in(${row}.made_by, ${row}.ended_by, $${params.push(snapshot)}::pg_snapshot)`;
  const where = [standing('i'), standing('sc')];
  const add = adder(params, where);
  add('i.code = any(?::text[])', query.indicators);
  add('i.category = any(?::text[])', query.categories);
  add('sc.code = ?', query.scheme);
  return db.query<DerivationRow[]>(
    `/* derivations */
     select i.id as "indicatorId", i.code, sc.valid_from::text as since, sc.valid_to::text as until, i.document -> 'derivation' as derivation
       from indicator i join indicator_scheme sc on sc.id = i.scheme_id
      where i.document ? 'derivation' and ${where.join(' and ')}`,
    params,
  );
}

/** What the sums are told apart by, beside pairing, year and indicator. */
export interface Apart {
  member: boolean;
  quarter: boolean;
  month: boolean;
  kind: boolean;
  stage: boolean;
  projectType: boolean;
}

/**
 * What the entries come to, summed in the database before anything is joined to the sums. An entry counts from the
 * transaction that made it, or that signed it where both sides must sign; a reversal takes off what it reverses.
 */
export async function recordSums(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  terms: readonly TermRow[],
  apart: Apart,
  options: { snapshot: string | null; limit: number },
): Promise<RecordRow[]> {
  if (terms.length === 0) return [];
  const params: unknown[] = [JSON.stringify(terms)];
  const { tables, where } = countedEntries(viewer, query, options.snapshot, params);
  const confirmed = confirmedBy(options.snapshot, params);
  const only = (wanted: boolean, sql: string, type: string): string => (wanted ? sql : `null::${type}`);
  params.push(options.limit);
  return db.query<RecordRow[]>(
    `/* recordSums */
     with moved as materialized (
       select e.pairing_id, f.donor_id, f.kind, f.tier, e.stage, e.side, pv.type, e.year, era.since,
              ${only(apart.quarter, 'extract(quarter from e.day)::int', 'int')} as quarter,
              ${only(apart.month, 'extract(month from e.day)::int', 'int')} as month,
              sum(e.amount_fen) as fen, sum(e.amount_fen) filter (where cardinality(coalesce(rv.evidence, e.evidence)) > 0) as evidenced_fen,
              sum(e.amount_fen) filter (where agreed.entry_id is not null or signed.entry_id is not null) as confirmed_fen,
              bool_or(f.simulated) as simulated
         from ${tables} ${confirmed}
         join (select distinct t.since, t.until from ${TERMS}) as era on e.day >= era.since and (era.until is null or e.day <= era.until)
        where ${where.join(' and ')}
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
     summed as (
       select t."indicatorId", m.pairing_id, ${only(apart.member, 'm.donor_id', 'uuid')} as member_id, m.year, m.quarter, m.month,
              ${only(apart.kind, 'm.kind', 'text')} as kind, ${only(apart.stage, 'm.stage', 'text')} as stage,
              ${only(apart.projectType, 'm.type', 'text')} as type,
              sum(m.fen) as fen, coalesce(sum(m.evidenced_fen), 0) as evidenced_fen, coalesce(sum(m.confirmed_fen), 0) as confirmed_fen,
              bool_or(m.simulated) as simulated
         from moved m join ${TERMS} on t.since = m.since and ${OF_TERM('m.stage', 'm.side', 'm.kind', 'm.tier', 'm.type')}
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
     select s."indicatorId", s.pairing_id as "pairingId", p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId",
            s.member_id as "memberId", s.year, s.quarter, s.month, s.kind as "fundKind", s.stage as "fundStage", s.type as "projectType",
            s.fen::text as amount, s.evidenced_fen::text as evidenced, s.confirmed_fen::text as confirmed, s.simulated as "isSimulated",
            null as "laborDestination", null as "householdCategory", null as "purchaseChannel", null as "purchaseMode"
       from summed s join pairing p on p.id = s.pairing_id
      limit $${params.length}`,
    params,
  );
}

/**
 * What the other side has said of an entry, or of the one that it takes back: it signed it, or its own statement agrees.
 */
function confirmedBy(snapshot: string | null, params: unknown[]): string {
  const entry = 'coalesce(e.reverses_id, e.id)';
  if (snapshot === null) {
    return `left join fund_entry_signature signed on signed.entry_id = ${entry}
         left join (select x.entry_id from fund_match_entry x join fund_match m on m.id = x.match_id where m.status = 'AGREED') as agreed
           on agreed.entry_id = ${entry}`;
  }
  const then = `$${params.push(snapshot)}::pg_snapshot`;
  return `left join fund_entry_signature signed on signed.entry_id = ${entry} and pg_visible_in_snapshot(signed.made_by, ${then})
         left join (select unnest(v.entry_ids) as entry_id from fund_match_version v
                     where v.status = 'AGREED' and known_in(v.made_by, v.ended_by, ${then})) as agreed on agreed.entry_id = ${entry}`;
}

const TERMS = `jsonb_to_recordset($1::jsonb) as t ("indicatorId" uuid, since date, until date, stages text[], side text, kinds text[],
  tiers text[], "projectTypes" text[])`;

export const OF_TERM = (stage: string, side: string, kind: string, tier: string, type: string): string =>
  `${stage} = any(t.stages) and (t.side is null or ${side} = t.side) and (t.kinds is null or ${kind} = any(t.kinds))
   and (t.tiers is null or ${tier} = any(t.tiers)) and (t."projectTypes" is null or ${type} = any(t."projectTypes"))`;

/** The entries that a question is about, each once. A project's type is the one that it has, or had then. */
export function countedEntries(
  viewer: Viewer,
  query: ResultsQuery,
  snapshot: string | null,
  params: unknown[],
): { tables: string; where: string[] } {
  const then = snapshot === null ? null : `$${params.push(snapshot)}::pg_snapshot`;
  const isSigned = then === null ? '' : ` and pg_visible_in_snapshot(g.made_by, ${then})`;
  const isStanding = then === null ? 'pv.ended_by is null' : `known_in(pv.made_by, pv.ended_by, ${then})`;
  const tables = `fund_entry e
         join fund f on f.id = e.fund_id
         join pairing p on p.id = e.pairing_id
         left join fund_entry_signature g on g.entry_id = e.id${isSigned}
         left join fund_entry rv on rv.id = e.reverses_id
         left join project_version pv on pv.project_id = coalesce(e.project_id, e.from_project_id) and ${isStanding}`;
  const where = [scopePredicate(viewer.scope, 'f', params), IN_FORCE];
  if (then !== null) where.push(`pg_visible_in_snapshot(e.made_by, ${then})`);
  const add = adder(params, where);
  addEnds(add, query, 'p', 'e.pairing_id');
  add('e.year = any(?::int[])', query.years);
  add('extract(quarter from e.day)::int = any(?::int[])', query.quarters);
  add('extract(month from e.day)::int = any(?::int[])', query.months);
  add('e.day >= ?::date', query.from);
  add('e.day <= ?::date', query.to);
  add('f.kind = any(?::text[])', query.fundKinds);
  add('e.stage = any(?::text[])', query.fundStages);
  add('pv.type = any(?::text[])', query.projectTypes);
  return { tables, where };
}

/** Where a cell's sum is made of: undefined where the dimension was not asked for, null where it was and there is none. */
export interface RecordedCell {
  pairingIds: readonly string[];
  /** The years in which these have any records that are counted. */
  years: readonly number[];
  memberId?: string | null;
  year?: number | null;
  quarter?: number | null;
  month?: number | null;
  fundKind?: string | null;
  fundStage?: string | null;
  projectType?: string | null;
  laborDestination?: string | null;
  householdCategory?: string | null;
  purchaseChannel?: string | null;
  purchaseMode?: string | null;
}

/** The entries that a cell's sum is made of, by their business day. */
export async function entriesOfCell(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  terms: readonly TermRow[],
  cell: RecordedCell,
  page: PageRequest,
  snapshot: string | null,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<FundEntryRow>> {
  const params: unknown[] = [JSON.stringify(terms)];
  const { tables, where } = countedEntries(viewer, query, snapshot, params);
  const add = adder(params, where);
  add('e.pairing_id = any(?::uuid[])', cell.pairingIds);
  const is = (sql: string, value: unknown): void => {
    if (value !== undefined) where.push(`${sql} is not distinct from $${params.push(value)}`);
  };
  is('f.donor_id', cell.memberId);
  is('e.year', cell.year);
  is('extract(quarter from e.day)::int', cell.quarter);
  is('extract(month from e.day)::int', cell.month);
  is('f.kind', cell.fundKind);
  is('e.stage', cell.fundStage);
  is('pv.type', cell.projectType);
  where.push(
    `exists (select 1 from ${TERMS} where e.day >= t.since and (t.until is null or e.day <= t.until)
       and ${OF_TERM('e.stage', 'e.side', 'f.kind', 'f.tier', 'pv.type')})`,
  );
  const found = await readPage<StoredEntry>(
    db,
    {
      name: 'entriesOfCell',
      columns: ENTRY_COLUMNS,
      from: `${tables} left join fund_entry r on r.reverses_id = e.id`,
      where,
      params,
      order: [
        { sql: 'e.day', type: 'date' },
        { sql: 'e.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: parseEntry(node) })) };
}
