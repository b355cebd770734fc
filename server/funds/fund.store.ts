import type { Page } from '../../schema/page';
import type { FundKind, FundStage, Side } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { FundEnds } from './fund-access.rules';
import type { CustodianRow, FundEntryRow, FundPositionRow, FundRow, FundSourceRow } from './fund.tables';

export const FUND_COLUMNS = `f.id, f.pairing_id as "pairingId", f.agreement_id as "agreementId", f.year, f.donor_id as "donorId", f.kind, f.tier, f.name,
  f.voucher_order as "voucherOrder", f.simulated, f.published, f.party_ids as "partyIds", f.place_paths as "placePaths"`;

export const ENTRY_COLUMNS = `e.id, e.fund_id as "fundId", e.pairing_id as "pairingId", e.day::text as day, e.year, e.side, e.stage,
  e.voucher_order as "voucherOrder", e.from_holding as "fromHolding", e.to_holding as "toHolding", e.amount_fen as "amountFen",
  e.from_project_id as "fromProjectId", e.from_custodian_id as "fromCustodianId", e.project_id as "projectId", e.custodian_id as "custodianId",
  e.origin_year as "originYear", e.document_no as "documentNo", e.payee, e.note, e.goods_name as "goodsName", e.goods_quantity as "goodsQuantity",
  e.goods_unit as "goodsUnit", e.evidence, e.untold_fen as "untoldFen", e.reverses_id as "reversesId", e.needs_signature as "needsSignature",
  e.withdraws, e.recorded_by as "recordedBy", e.at, g.at as "signedAt", g.account_id as "signedBy", r.id as "reversedById", f.simulated`;

export const ENTRY_TABLES = `fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
  left join fund_entry r on r.reverses_id = e.id`;

/** Whether an entry counts: signed where it has to be, and not taken back unsigned. `e` and `g` as in ENTRY_TABLES. */
export const IN_FORCE = '(not e.withdraws and (not e.needs_signature or g.entry_id is not null))';

export const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

type Stored<Row, Amounts extends keyof Row> = Omit<Row, Amounts> & Record<Amounts, string>;

export type StoredEntry = Stored<FundEntryRow, 'amountFen' | 'untoldFen'>;

/** The driver gives a bigint as text. */
export function parseEntry(row: StoredEntry): FundEntryRow {
  return { ...row, amountFen: BigInt(row.amountFen), untoldFen: BigInt(row.untoldFen) };
}

/** Funds by id. */
export const fundsById: Batch<string, FundRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<FundRow[]>(
      `/* fundsById */ select ${FUND_COLUMNS} from fund f where ${among('f.id', ids, params)} and ${scopePredicate(viewer.scope, 'f', params)}`,
      params,
    ),
  );
};

/** A fund with what decides who may post to it. */
export interface PostingFund extends FundRow, FundEnds {
  closedOn: Day | null;
}

/** Funds by id, with the ends of their pairings. */
export const fundsForPosting: Batch<string, PostingFund> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<PostingFund[]>(
      `/* fundsForPosting */ select ${FUND_COLUMNS}, pr.donor_id as "donorEndId", pr.recipient_id as "recipientId", f.donor_id as "fundDonorId",
              pr.closed_on::text as "closedOn",
              array(select m.member_id from membership m where m.group_id = pr.donor_id and m.lead and m.ended_by is null) as "leadIds"
         from fund f join pairing pr on pr.id = f.pairing_id
        where f.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'f', params)}`,
      params,
    ),
  );
};

/** Entries by id. */
export const fundEntriesById: Batch<string, FundEntryRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<StoredEntry[]>(
    `/* fundEntriesById */ select ${ENTRY_COLUMNS} from ${ENTRY_TABLES}
      where ${among('e.id', ids, params)} and ${scopePredicate(viewer.scope, 'f', params)}`,
    params,
  );
  return byId(rows.map(parseEntry));
};

/** Entries of a pairing by the number of their document. */
export async function fundEntriesOfDocuments(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  documentNos: readonly string[],
): Promise<FundEntryRow[]> {
  const params: unknown[] = [pairingId, documentNos];
  const rows = await db.query<StoredEntry[]>(
    `/* fundEntriesOfDocuments */ select ${ENTRY_COLUMNS} from ${ENTRY_TABLES}
      where e.pairing_id = $1::uuid and e.document_no = any($2::text[]) and ${scopePredicate(viewer.scope, 'f', params)}
      order by e.id`,
    params,
  );
  return rows.map(parseEntry);
}

/** Custodians by id, of the pairings that the viewer may see. */
export const custodiansById: Batch<string, CustodianRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<CustodianRow[]>(
      `/* custodiansById */ select c.id, c.pairing_id as "pairingId", c.side, c.kind, c.name
         from custodian c join pairing pr on pr.id = c.pairing_id
        where ${among('c.id', ids, params)} and ${scopePredicate(viewer.scope, 'pr', params)}`,
      params,
    ),
  );
};

export interface FundQuery {
  pairingIds?: string[] | null;
  donorIds?: string[] | null;
  years?: number[] | null;
  kinds?: FundKind[] | null;
  search?: string | null;
}

/** Funds, the latest year first. */
export function listFunds(
  db: Db,
  viewer: Viewer,
  query: FundQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<FundRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'f', params)];
  const put = (value: unknown): string => `$${params.push(value)}`;
  if (query.pairingIds) where.push(`f.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.donorIds) where.push(`f.donor_id = any(${put(query.donorIds)}::uuid[])`);
  if (query.years) where.push(`f.year = any(${put(query.years)}::int[])`);
  if (query.kinds) where.push(`f.kind = any(${put(query.kinds)}::text[])`);
  if (query.search) where.push(`position(${put(query.search)} in f.name) > 0`);
  return readPage<FundRow>(
    db,
    {
      name: 'listFunds',
      columns: FUND_COLUMNS,
      from: 'fund f',
      where,
      params,
      order: [
        { sql: 'f.year', type: 'int', desc: true },
        { sql: 'f.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}

export interface EntryQuery {
  pairingIds?: string[] | null;
  fundIds?: string[] | null;
  projectIds?: string[] | null;
  stages?: FundStage[] | null;
  side?: Side | null;
  from?: string | null;
  to?: string | null;
  documentNo?: string | null;
  pending?: boolean | null;
  search?: string | null;
}

export type EntryOrderField = 'DAY' | 'RECORDED_AT' | 'AMOUNT';

const ORDER_KEYS: Record<EntryOrderField, OrderKey> = {
  DAY: { sql: 'e.day', type: 'date' },
  RECORDED_AT: { sql: 'e.at', type: 'timestamptz' },
  AMOUNT: { sql: 'e.amount_fen', type: 'bigint' },
};

/** Entries that the viewer may see, in one of the closed list of orders. */
export async function listEntries(
  db: Db,
  viewer: Viewer,
  query: EntryQuery,
  order: { field: EntryOrderField; desc: boolean },
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<FundEntryRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'f', params), ...conditionsOf(query, params)];
  const found = await readPage<StoredEntry>(
    db,
    {
      name: 'listEntries',
      columns: ENTRY_COLUMNS,
      from: ENTRY_TABLES,
      where,
      params,
      order: [
        { ...ORDER_KEYS[order.field], desc: order.desc },
        { sql: 'e.id', type: 'uuid', desc: order.desc },
      ],
    },
    page,
    recount,
  );
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: parseEntry(node) })) };
}

function conditionsOf(query: EntryQuery, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where: string[] = [];
  if (query.pairingIds) where.push(`e.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.fundIds) where.push(`e.fund_id = any(${put(query.fundIds)}::uuid[])`);
  if (query.projectIds) {
    const ids = put(query.projectIds);
    where.push(`(e.project_id = any(${ids}::uuid[]) or e.from_project_id = any(${ids}::uuid[]))`);
  }
  if (query.stages) where.push(`e.stage = any(${put(query.stages)}::text[])`);
  if (query.side) where.push(`e.side = ${put(query.side)}`);
  if (query.from) where.push(`e.day >= ${put(query.from)}`);
  if (query.to) where.push(`e.day <= ${put(query.to)}`);
  if (query.documentNo) where.push(`e.document_no = ${put(query.documentNo)}`);
  if (query.pending === true)
    where.push('(e.needs_signature and not e.withdraws and g.entry_id is null and r.id is null)');
  if (query.pending === false) where.push(IN_FORCE);
  if (query.search) {
    const text = put(query.search);
    where.push(`position(${text} in concat_ws(' ', e.document_no, e.note, e.payee)) > 0`);
  }
  return where;
}

/** What the entries that the viewer may see came from, by entry. At most what an entry may name, and all of a holding. */
export const sourcesByEntry: Batch<string, FundSourceRow[]> = (db, viewer, ids) =>
  edgesOf(db, viewer, 'sourcesByEntry', 'entry_id', ids);

/** What came from the entries, by source. The first thousand of each; fundPath follows further. */
export const usesByEntry: Batch<string, FundSourceRow[]> = (db, viewer, ids) =>
  edgesOf(db, viewer, 'usesByEntry', 'source_id', ids);

const MAX_EDGES_SHOWN = 1_000;

async function edgesOf(
  db: Db,
  viewer: Viewer,
  name: string,
  column: 'entry_id' | 'source_id',
  ids: readonly string[],
): Promise<Map<string, FundSourceRow[]>> {
  const params: unknown[] = [ids, MAX_EDGES_SHOWN];
  const rows = await db.query<(Stored<FundSourceRow, 'amountFen'> & { id: string })[]>(
    `/* ${name} */ select asked.id, edge.* from unnest($1::uuid[]) as asked(id), lateral (
       select s.entry_id as "entryId", s.source_id as "sourceId", s.amount_fen as "amountFen", s.how
         from fund_source s join fund_entry e on e.id = s.entry_id join fund f on f.id = e.fund_id
        where s.${column} = asked.id and ${scopePredicate(viewer.scope, 'f', params)}
        order by s.entry_id, s.source_id limit $2) as edge`,
    params,
  );
  const edges = new Map<string, FundSourceRow[]>(ids.map((id) => [id, []]));
  for (const { id, ...row } of rows) edges.get(id)?.push({ ...row, amountFen: BigInt(row.amountFen) });
  return edges;
}

const MAX_POSITIONS_SHOWN = 1_000;

/** What lies in the accounts of each fund, nothing left out but empty ones; the first thousand, the largest first. */
export const positionsByFund: Batch<string, FundPositionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, NO_PROJECT, MAX_POSITIONS_SHOWN];
  const rows = await db.query<Stored<FundPositionRow, 'balanceFen' | 'untoldFen'>[]>(
    `/* positionsByFund */ select lying.* from unnest($1::uuid[]) as asked(id), lateral (
       select p.fund_id as "fundId", p.side, nullif(p.project_id, $2) as "projectId", p.custodian_id as "custodianId",
              p.origin_year as "originYear", p.holding, p.balance_fen as "balanceFen", p.untold_fen as "untoldFen"
         from fund_position p join fund f on f.id = p.fund_id
        where p.fund_id = asked.id and p.balance_fen > 0 and ${scopePredicate(viewer.scope, 'f', params)}
        order by p.balance_fen desc, p.custodian_id, p.project_id, p.holding limit $3) as lying`,
    params,
  );
  const positions = new Map<string, FundPositionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows)
    positions.get(row.fundId)?.push({ ...row, balanceFen: BigInt(row.balanceFen), untoldFen: BigInt(row.untoldFen) });
  return positions;
};
