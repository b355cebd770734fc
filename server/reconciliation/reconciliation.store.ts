import type { Page } from '../../schema/page';
import { MatchStatus, type Side } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { ENTRY_COLUMNS, ENTRY_TABLES, parseEntry, type StoredEntry } from '../funds/fund.store';
import type { FundEntryRow } from '../funds/fund.tables';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { MatchRow, ResolutionRow } from './reconciliation.tables';

export const MATCH_COLUMNS = `m.id, m.pairing_id as "pairingId", m.version, m.year, m.fund_ids as "fundIds", m.simulated, m.published,
  m.party_ids as "partyIds", m.place_paths as "placePaths", m.status, m.difference_fen as "differenceFen", m.turn, m.since::text as since,
  m.due::text as due, m.reasons, m.resolution_id as "resolutionId", m.dissolved`;

export type StoredMatch = Omit<MatchRow, 'differenceFen'> & { differenceFen: string };

/** The driver gives a bigint as text. */
export function parseMatch(row: StoredMatch): MatchRow {
  return { ...row, differenceFen: BigInt(row.differenceFen) };
}

const OPEN_STATUSES: readonly MatchStatus[] = [MatchStatus.ONE_SIDED, MatchStatus.DIFFERS];

/** Matches by id, dissolved ones too. */
export const matchesById: Batch<string, MatchRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<StoredMatch[]>(
    `/* matchesById */ select ${MATCH_COLUMNS} from fund_match m
      where ${among('m.id', ids, params)} and ${scopePredicate(viewer.scope, 'm', params)}`,
    params,
  );
  return byId(rows.map(parseMatch));
};

/** The matches in which entries stand, by the entry. */
export const matchesByEntry: Batch<string, MatchRow> = async (db, viewer, entryIds) => {
  const params: unknown[] = [entryIds];
  const rows = await db.query<(StoredMatch & { entryId: string })[]>(
    `/* matchesByEntry */ select ${MATCH_COLUMNS}, x.entry_id as "entryId" from fund_match_entry x join fund_match m on m.id = x.match_id
      where x.entry_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'm', params)}`,
    params,
  );
  return new Map(rows.map(({ entryId, ...row }) => [entryId, parseMatch(row)]));
};

/** A match of several hundred statements is none that a person could look through. */
const MAX_ENTRIES = 200;

/** The entries of matches, by day. */
export const entriesByMatch: Batch<string, FundEntryRow[]> = async (db, viewer, matchIds) => {
  const params: unknown[] = [matchIds, MAX_ENTRIES];
  const rows = await db.query<(StoredEntry & { matchId: string })[]>(
    `/* entriesByMatch */ select ${ENTRY_COLUMNS}, one.match_id as "matchId"
       from (select x.match_id, x.entry_id, row_number() over (partition by x.match_id order by x.day, x.entry_id) as place
               from fund_match_entry x where x.match_id = any($1::uuid[])) as one
       join (${ENTRY_TABLES}) on e.id = one.entry_id
      where one.place <= $2 and ${scopePredicate(viewer.scope, 'f', params)} order by one.place`,
    params,
  );
  const entries = new Map<string, FundEntryRow[]>(matchIds.map((id) => [id, []]));
  for (const { matchId, ...row } of rows) entries.get(matchId)?.push(parseEntry(row));
  return entries;
};

/** The entries that stand in a match now. */
export async function entryIdsOf(db: Db, matchId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* entryIdsOf */ select x.entry_id as id from fund_match_entry x where x.match_id = $1 order by x.entry_id`,
    [matchId],
  );
  return rows.map(({ id }) => id);
}

const RESOLUTION_COLUMNS = `s.id, s.match_id as "matchId", s.version, s.kind, s.reason, s.account_id as "accountId", s.at`;

/** Resolutions by id. */
export const resolutionsById: Batch<string, ResolutionRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<ResolutionRow[]>(
      `/* resolutionsById */ select ${RESOLUTION_COLUMNS} from difference_resolution s join fund_match m on m.id = s.match_id
        where ${among('s.id', ids, params)} and ${scopePredicate(viewer.scope, 'm', params)}`,
      params,
    ),
  );
};

/** Who decides about a match: the ends of its pairing, and who recorded its statements. */
export interface MatchSides {
  donorId: string | null;
  recipientId: string;
  recordedBy: string[];
}

/** By the match. */
export const sidesByMatch: Batch<string, MatchSides> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<(MatchSides & { id: string })[]>(
    `/* sidesByMatch */ select m.id, pr.donor_id as "donorId", pr.recipient_id as "recipientId",
            array(select distinct e.recorded_by from fund_match_entry x join fund_entry e on e.id = x.entry_id
                   where x.match_id = m.id and e.recorded_by is not null) as "recordedBy"
       from fund_match m join pairing pr on pr.id = m.pairing_id
      where m.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'm', params)}`,
    params,
  );
  return new Map(rows.map(({ id, ...sides }) => [id, sides]));
};

export interface MatchQuery {
  pairingIds?: string[] | null;
  fundIds?: string[] | null;
  /** Those that are open, unless named. */
  statuses?: MatchStatus[] | null;
  turn?: Side | null;
  overdue?: boolean | null;
  years?: number[] | null;
}

export type MatchOrderField = 'DUE' | 'SINCE' | 'AMOUNT';

const ORDER_KEYS: Record<MatchOrderField, OrderKey> = {
  DUE: { sql: `coalesce(m.due, 'infinity'::date)`, type: 'date' },
  SINCE: { sql: 'm.since', type: 'date' },
  AMOUNT: { sql: 'abs(m.difference_fen)', type: 'bigint' },
};

/** Matches that the viewer may see, in one of the closed list of orders. */
export async function listMatches(
  db: Db,
  viewer: Viewer,
  query: MatchQuery & { today: Day },
  order: { field: MatchOrderField; desc: boolean },
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<MatchRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = ['not m.dissolved', scopePredicate(viewer.scope, 'm', params)];
  where.push(`m.status = any(${put(query.statuses ?? OPEN_STATUSES)}::text[])`);
  if (query.pairingIds) where.push(`m.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.fundIds) where.push(`m.fund_ids && ${put(query.fundIds)}::uuid[]`);
  if (query.turn) where.push(`m.turn = ${put(query.turn)}`);
  if (query.overdue === true) where.push(`m.due < ${put(query.today)}::date`);
  if (query.overdue === false) where.push(`coalesce(m.due >= ${put(query.today)}::date, true)`);
  if (query.years) where.push(`m.year = any(${put(query.years)}::int[])`);
  const found = await readPage<StoredMatch>(
    db,
    {
      name: 'listMatches',
      columns: MATCH_COLUMNS,
      from: 'fund_match m',
      where,
      params,
      order: [
        { ...ORDER_KEYS[order.field], desc: order.desc },
        { sql: 'm.id', type: 'uuid', desc: order.desc },
      ],
    },
    page,
    recount,
  );
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: parseMatch(node) })) };
}
