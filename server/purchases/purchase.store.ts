import type { Page } from '../../schema/page';
import type { PurchaseChannel, PurchaseMode, PurchaseState } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { recordColumns, recordConditions, recordPredicate, type RecordConditions } from '../records/record.store';
import { orderNoOf, type PurchaseFacts } from './purchase.rules';
import type { PurchaseRow, PurchaseVersionRow } from './purchase';

/** The columns of `PurchaseRow`, of a purchase called `r`. */
export const PURCHASE_COLUMNS = `${recordColumns('r')}, r.day::text as day, r.product, r.category, r.quantity, r.amount_fen as "amountFen",
  r.channel, r.mode, r.buyer, r.seller, r.recognised, r.origin, r.origin_id as "originId", r.order_no as "orderNo", r.state,
  r.accepted_on::text as "acceptedOn", r.paid_on::text as "paidOn", r.evaluated_on::text as "evaluatedOn", r.ended_on::text as "endedOn",
  r.sheet_id as "sheetId"`;

/** The driver gives bigint as text. */
export type RawPurchase = Omit<PurchaseRow, 'amountFen'> & { amountFen: string };
export const parsePurchase = (raw: RawPurchase): PurchaseRow => ({ ...raw, amountFen: BigInt(raw.amountFen) });

/** A purchase's latest versions: nobody corrects one more often. */
const MAX_VERSIONS = 200;

/** Purchases by id, of those that the viewer may read. */
export const purchasesById: Batch<string, PurchaseRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<RawPurchase[]>(
    `/* purchasesById */ select ${PURCHASE_COLUMNS} from purchase r
      where ${among('r.id', ids, params)} and ${recordPredicate(viewer, 'r', params)}`,
    params,
  );
  return byId(rows.map(parsePurchase));
};

/** The versions of each purchase, the latest first. */
export const versionsByPurchase: Batch<string, PurchaseVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const columns = `${PURCHASE_COLUMNS}, r.made_by_account as "madeByAccount"`;
  const seen = recordPredicate(viewer, 'r', params);
  const rows = await db.query<(RawPurchase & { madeByAccount: string | null })[]>(
    `/* versionsByPurchase */ select * from (
       select v.*, row_number() over (partition by v.id order by v.version desc) as nth from (
         select ${columns} from purchase r where r.id = any($1::uuid[]) and ${seen}
         union all
         select ${columns} from purchase_past r where r.id = any($1::uuid[]) and ${seen}) as v) as numbered
      where nth <= $2 order by id, version desc`,
    params,
  );
  const versions = new Map<string, PurchaseVersionRow[]>(ids.map((id) => [id, []]));
  for (const { madeByAccount, ...row } of rows) versions.get(row.id)?.push({ ...parsePurchase(row), madeByAccount });
  return versions;
};

export type PurchaseOrderField = 'DAY' | 'AMOUNT' | 'RECORDED';

export interface PurchaseOrder {
  field: PurchaseOrderField;
  isDescending: boolean;
}

export interface PurchaseQuery extends RecordConditions {
  pairingIds?: string[] | null;
  years?: number[] | null;
  from?: Day | null;
  to?: Day | null;
  channels?: PurchaseChannel[] | null;
  modes?: PurchaseMode[] | null;
  states?: PurchaseState[] | null;
  recognised?: boolean | null;
  minAmountFen?: bigint | null;
  maxAmountFen?: bigint | null;
  sheetId?: string | null;
  withdrawn?: boolean | null;
  search?: string | null;
}

/** By day: the year first, because the rows of a pairing lie in that order. */
const ORDER_KEYS: Record<PurchaseOrderField, OrderKey[]> = {
  DAY: [
    { sql: 'r.year', type: 'int' },
    { sql: 'r.day', type: 'date' },
  ],
  AMOUNT: [{ sql: 'r.amount_fen', type: 'bigint' }],
  RECORDED: [],
};

/** Purchases that the viewer may read, in one of the closed list of orders. */
export async function listPurchases(
  db: Db,
  viewer: Viewer,
  query: PurchaseQuery,
  order: PurchaseOrder,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<PurchaseRow>> {
  const params: unknown[] = [];
  const where = [recordPredicate(viewer, 'r', params), ...purchaseConditions(query, params)];
  const keys = [...ORDER_KEYS[order.field], { sql: 'r.id', type: 'uuid' as const }];
  const read = await readPage<RawPurchase>(
    db,
    {
      name: 'listPurchases',
      columns: PURCHASE_COLUMNS,
      from: 'purchase r',
      where,
      params,
      order: keys.map((key) => ({ ...key, desc: order.isDescending })),
    },
    page,
    recount,
  );
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parsePurchase(node) })) };
}

/** Which purchases called `r` a list narrowed so shows. Pushes its parameters onto `params`. */
export function purchaseConditions(query: PurchaseQuery, params: unknown[]): string[] {
  const where: string[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  // Of a single pairing the index gives the rows in their order, so that a page stops where it is full.
  if (query.pairingIds?.length === 1) where.push(`r.pairing_id = ${put(query.pairingIds[0])}::uuid`);
  else if (query.pairingIds) where.push(`r.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.years) where.push(`r.year = any(${put(query.years)}::int[])`);
  // The year stands before the day in the index that a pairing's list is read from.
  if (query.from) where.push(`r.day >= ${put(query.from)}::date and r.year >= ${put(Number(query.from.slice(0, 4)))}`);
  if (query.to) where.push(`r.day <= ${put(query.to)}::date and r.year <= ${put(Number(query.to.slice(0, 4)))}`);
  if (query.channels) where.push(`r.channel = any(${put(query.channels)}::text[])`);
  if (query.modes) where.push(`r.mode = any(${put(query.modes)}::text[])`);
  if (query.states) where.push(`r.state = any(${put(query.states)}::text[])`);
  if (typeof query.recognised === 'boolean') where.push(`r.recognised = ${put(query.recognised)}`);
  if (query.minAmountFen) where.push(`r.amount_fen >= ${put(query.minAmountFen.toString())}::bigint`);
  if (query.maxAmountFen) where.push(`r.amount_fen <= ${put(query.maxAmountFen.toString())}::bigint`);
  if (query.sheetId) where.push(`r.sheet_id = ${put(query.sheetId)}::uuid`);
  where.push(...recordConditions(query, 'r', params));
  where.push(query.withdrawn === true ? 'r.withdrawn' : 'not r.withdrawn');
  if (query.search) {
    const holds = put(query.search);
    where.push(
      `(strpos(lower(r.product), lower(${holds})) > 0 or strpos(lower(r.buyer), lower(${holds})) > 0
        or strpos(lower(r.seller), lower(${holds})) > 0 or r.order_no = ${put(orderNoOf(query.search))})`,
    );
  }
  return where;
}

/** What `<pairing> <year>`, or `<pairing> ` for all years, stands for. */
const ofKeys = (keys: readonly string[]): unknown[] => {
  const split = keys.map((key) => key.split(' '));
  return [split.map(([id]) => id), split.map(([, year]) => (year ? Number(year) : null))];
};
const ASKED = 'unnest($1::uuid[], $2::int[]) as asked (id, year)';
const ITS_STANDING = 'r.pairing_id = asked.id and not r.withdrawn';

/**
 * Of which year each key's purchases are. Most questions name one year, or none, for all: said so plainly, the planner sees that
 * the index gives the latest first, and stops at the tenth instead of sorting a pairing's thousands.
 */
function ofItsYear(keys: readonly string[], params: unknown[]): string {
  const years = new Set(keys.map((key) => key.split(' ')[1] ?? ''));
  const [only = ''] = years;
  if (years.size > 1) return 'r.year between coalesce(asked.year, 1990) and coalesce(asked.year, 2100)';
  return only === '' ? 'true' : `r.year = $${params.push(Number(only))}`;
}

const latest = new Map<number, Batch<string, PurchaseRow[]>>();

/** The latest so many standing purchases of each `<pairing> <year>`, by day: one statement for all pairings of a level. */
export function latestByPairing(size: number): Batch<string, PurchaseRow[]> {
  const known = latest.get(size);
  if (known) return known;
  const batch: Batch<string, PurchaseRow[]> = async (db, viewer, keys) => {
    const params: unknown[] = [...ofKeys(keys), size];
    const rows = await db.query<(RawPurchase & { asked: string })[]>(
      `/* latestByPairing */ select ${PURCHASE_COLUMNS}, concat(asked.id, ' ', asked.year) as asked from ${ASKED} cross join lateral (
         select * from purchase r where ${ITS_STANDING} and ${ofItsYear(keys, params)} and ${recordPredicate(viewer, 'r', params)}
          order by r.year desc, r.day desc, r.id desc limit $3) as r
        order by r.year desc, r.day desc, r.id desc`,
      params,
    );
    const found = new Map<string, PurchaseRow[]>(keys.map((key) => [key, []]));
    for (const { asked, ...row } of rows) found.get(asked)?.push(parsePurchase(row));
    return found;
  };
  latest.set(size, batch);
  return batch;
}

/** How many standing purchases each `<pairing> <year>` has. */
export const countsByPairing: Batch<string, number> = async (db, viewer, keys) => {
  const params = ofKeys(keys);
  const rows = await db.query<{ asked: string; count: number }[]>(
    `/* countsByPairing */ select concat(asked.id, ' ', asked.year) as asked, count(r.id)::int as count
       from ${ASKED} left join purchase r on ${ITS_STANDING} and ${ofItsYear(keys, params)} and ${recordPredicate(viewer, 'r', params)} group by 1`,
    params,
  );
  return new Map(rows.map(({ asked, count }) => [asked, count]));
};

/** Whether somebody has made purchases up for a pairing. */
export async function hasSimulatedPurchases(db: Db, pairingId: string): Promise<boolean> {
  const [row] = await db.query<{ known: boolean }[]>(
    `/* hasSimulatedPurchases */ select exists (select 1 from purchase where pairing_id = $1 and simulated) as known`,
    [pairingId],
  );
  return row?.known === true;
}

/** What the standing lines of a sales sheet come to. */
export interface SheetTotals {
  sheetId: string;
  lines: number;
  amountFen: bigint;
}

export async function sheetTotals(db: Db, viewer: Viewer, sheetId: string): Promise<SheetTotals> {
  const params: unknown[] = [sheetId];
  const [row] = await db.query<{ lines: number; amountFen: string }[]>(
    `/* sheetTotals */ select count(*)::int as lines, coalesce(sum(r.amount_fen), 0)::text as "amountFen" from purchase r
      where r.sheet_id = $1 and not r.withdrawn and ${recordPredicate(viewer, 'r', params)}`,
    params,
  );
  return { sheetId, lines: row?.lines ?? 0, amountFen: BigInt(row?.amountFen ?? 0) };
}

/**
 * For each of the rows the id of a standing purchase that is the same, or null: one with its order number, one that claims one
 * of its invoice lines, or one of that day, amount, product and buyer (of a sales sheet: seller) where not both have numbers.
 */
export async function purchasesAlready(
  db: Db,
  pairingId: string,
  rows: readonly PurchaseFacts[],
): Promise<(string | null)[]> {
  const lines = rows.flatMap(({ invoiceLines }, at) => invoiceLines.map((line) => ({ ...line, at: at + 1 })));
  const found = await db.query<{ at: string; id: string | null }[]>(
    `/* purchasesAlready */ with lines as (
       select * from unnest($8::int[], $9::text[], $10::text[], $11::int[]) as l (at, code, number, line_no))
     select a.at, coalesce(
       (select p.id from purchase p where p.pairing_id = $1 and p.order_no = a.order_no and not p.withdrawn),
       (select i.purchase_id from lines l join invoice_line i using (code, number, line_no) where l.at = a.at and i.ended_by is null limit 1),
       (select p.id from purchase p
         where p.pairing_id = $1 and p.year = extract(year from a.day)::int and p.day = a.day and p.amount_fen = a.amount_fen
           and p.product = a.product and not p.withdrawn and (p.order_no is null or a.order_no is null)
           and (p.buyer = a.buyer or (p.buyer is null and a.buyer is null and p.seller is not distinct from a.seller))
         order by p.id limit 1)) as id
       from unnest($2::text[], $3::date[], $4::bigint[], $5::text[], $6::text[], $7::text[])
            with ordinality as a (order_no, day, amount_fen, product, buyer, seller, at) order by a.at`,
    [
      pairingId,
      rows.map(({ orderNo }) => orderNoOf(orderNo)),
      rows.map(({ day }) => day),
      rows.map(({ amountFen }) => amountFen.toString()),
      rows.map(({ product }) => product),
      rows.map(({ buyer }) => buyer),
      rows.map(({ seller }) => seller),
      lines.map(({ at }) => at),
      lines.map(({ code }) => code),
      lines.map(({ number }) => number),
      lines.map(({ lineNo }) => lineNo),
    ],
  );
  return found.map(({ id }) => id);
}
