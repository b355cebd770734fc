import type { Page } from '../../schema/page';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { sqlState, type Db } from './tx';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** One key of the order, from a closed list in the store: an expression that is never null, and its type. */
export interface OrderKey {
  sql: string;
  type: 'text' | 'int' | 'bigint' | 'date' | 'timestamptz' | 'uuid' | 'numeric' | 'xid8';
  desc?: boolean;
}

/** A list as its store describes it. The last order key is unique. */
export interface List {
  /** The statement's name, for logs and pg_stat_statements. */
  name: string;
  columns: string;
  from: string;
  where: string[];
  params: unknown[];
  order: OrderKey[];
}

/**
 * Reads one keyset page. Cursors hold the order keys' values; offset is never used.
 * `count` opens a transaction of its own through `recount`, only when it is asked for.
 *
 * Fails with OUT_OF_RANGE (first or last not in 0…max) and CURSOR_INVALID.
 */
export async function readPage<Row extends object>(
  db: Db,
  list: List,
  request: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
  max = MAX_PAGE,
): Promise<Page<Row>> {
  const backwards = request.last !== undefined && request.last !== null;
  const size = checkedSize(request, backwards, max);
  const params = [...list.params];
  const where = [...list.where];
  if (request.after) where.push(beyond(list.order, readCursor(request.after, list.order.length), params, false));
  if (request.before) where.push(beyond(list.order, readCursor(request.before, list.order.length), params, true));
  const order = list.order.map((key) => `${key.sql} ${(key.desc ?? false) !== backwards ? 'desc' : 'asc'}`).join(', ');
  const keys = list.order.map((key) => `(${key.sql})::text`).join(', ');
  params.push(size + 1);

  const rows = await queryPage<Row & { pageKeys: string[] }>(
    db,
    request,
    `/* ${list.name} */ select ${list.columns}, jsonb_build_array(${keys}) as "pageKeys" from ${list.from}
      ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by ${order} limit $${params.length}`,
    params,
  );
  const more = rows.length > size;
  const page = more ? rows.slice(0, size) : rows;
  if (backwards) page.reverse();
  const edges = page.map(({ pageKeys, ...node }) => ({ cursor: writeCursor(pageKeys), node: node as unknown as Row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? Boolean(request.before) : more,
      hasPreviousPage: backwards ? more : Boolean(request.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => recount((inner) => countAll(inner, list)),
  };
}

/**
 * A page of rows that were all read, in the ascending order of a key that is one row's alone: a page goes on where the one before
 * ended, whatever came or went meanwhile. Fails as `readPage`.
 */
export function pageOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string, request: PageRequest): Page<Row> {
  const backwards = request.last !== undefined && request.last !== null;
  const size = checkedSize(request, backwards, MAX_PAGE);
  const after = request.after ? (readCursor(request.after, 1)[0] ?? '') : null;
  const before = request.before ? (readCursor(request.before, 1)[0] ?? '') : null;
  const [from, to] = [
    after === null ? 0 : countUntil(rows, (row) => keyOf(row) > after),
    before === null ? rows.length : countUntil(rows, (row) => keyOf(row) >= before),
  ];
  const within = rows.slice(backwards ? Math.max(from, to - size) : from, backwards ? to : Math.min(to, from + size));
  const edges = within.map((node) => ({ cursor: writeCursor([keyOf(node)]), node }));
  const more = to - from > edges.length;
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? before !== null : more,
      hasPreviousPage: backwards ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => Promise.resolve(rows.length),
  };
}

/** How many rows come before the first one that is beyond; all that follow it are beyond, too. */
function countUntil<Row>(rows: readonly Row[], isBeyond: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || isBeyond(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A forged cursor can hold a value that its key's type refuses: that is the caller's mistake, not ours. */
async function queryPage<Row>(db: Db, request: PageRequest, sql: string, params: unknown[]): Promise<Row[]> {
  try {
    return await db.query<Row[]>(sql, params);
  } catch (error) {
    if ((request.after || request.before) && sqlState(error).startsWith('22'))
      throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'after');
    throw error;
  }
}

async function countAll(db: Db, list: List): Promise<number> {
  const [row] = await db.query<{ count: string }[]>(
    `/* ${list.name}Count */ select count(*) as count from ${list.from} ${list.where.length > 0 ? `where ${list.where.join(' and ')}` : ''}`,
    list.params,
  );
  return Number(row?.count ?? 0);
}

function checkedSize(request: PageRequest, backwards: boolean, max: number): number {
  const field = backwards ? 'last' : 'first';
  const size = (backwards ? request.last : request.first) ?? Math.min(DEFAULT_PAGE, max);
  if (size < 0 || size > max)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: size, range: `0–${max}` }, field);
  if (backwards && request.first !== undefined && request.first !== null) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: 'first 与 last 只能用一个', reasonEn: 'use first or last, not both' },
      'first',
    );
  }
  return size;
}

/** What lies beyond a row in the order: `(a, b) > ($1, $2)`, which an index answers; for keys of mixed direction written out. */
function beyond(order: OrderKey[], values: string[], params: unknown[], before: boolean): string {
  const placeholders = order.map((key, index) => {
    params.push(values[index]);
    return `$${params.length}::text::${key.type}`;
  });
  const [first] = order;
  if (order.every((key) => (key.desc ?? false) === (first?.desc ?? false))) {
    const sign = (first?.desc ?? false) === before ? '>' : '<';
    return `(${order.map((key) => key.sql).join(', ')}) ${sign} (${placeholders.join(', ')})`;
  }
  const cases = order.map((key, index) => {
    const equal = order.slice(0, index).map((earlier, at) => `${earlier.sql} = ${placeholders[at]}`);
    const greater = (key.desc ?? false) === before;
    return [...equal, `${key.sql} ${greater ? '>' : '<'} ${placeholders[index]}`].join(' and ');
  });
  return `(${cases.map((one) => `(${one})`).join(' or ')})`;
}

/** The place of a row in a list: its order keys as the database writes them. */
export function writeCursor(values: string[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

function readCursor(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string'))
      return values;
  } catch {
    // falls through to the refusal below
  }
  throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'after');
}
