import type { Page } from '../../schema/page';
import { PlaceKind, type CollectiveIncomeDimension } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import {
  byHead,
  headColumns,
  INCOME_BOOK,
  MAX_VERSIONS,
  VERSION_COLUMNS,
  villageConditions,
  type VillageQuery,
} from './village-book.store';
import type { CollectiveIncomeRow, CollectiveIncomeVersionRow } from './village';

const COLUMNS = headColumns(INCOME_BOOK, 'h');

type Raw<Row extends { amountFen: bigint }> = Omit<Row, 'amountFen'> & { amountFen: string };
const parse = <Row extends { amountFen: bigint }>(raw: Raw<Row>): Row =>
  ({ ...raw, amountFen: BigInt(raw.amountFen) }) as unknown as Row;

/** Where income can come from. */
export interface IncomeSource {
  code: string;
  isOperating: boolean;
  nameZh: string;
  nameEn: string;
}

const SOURCE = `s.code, s.is_operating as "isOperating", s.name_zh as "nameZh", s.name_en as "nameEn"`;

/** All sources in their order; a few. */
export function incomeSources(db: Db): Promise<IncomeSource[]> {
  return db.query<IncomeSource[]>(
    `/* incomeSources */ select ${SOURCE} from collective_income_source s order by s.ordinal limit 100`,
  );
}

export const incomeSourcesByCode: Batch<string, IncomeSource> = async (db, _viewer, codes) => {
  const rows = await db.query<IncomeSource[]>(
    `/* incomeSourcesByCode */ select ${SOURCE} from collective_income_source s where s.code = any($1::text[])`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
};

/** Below which operating income of a year a village is weak, in fen. */
export async function weakBelowOf(db: Db, year: number): Promise<bigint> {
  const [row] = await db.query<{ fen: string }[]>(
    `/* weakBelowOf */ select t.weak_below_fen as fen from collective_income_threshold t
      where t.from_year <= greatest($1, (select min(from_year) from collective_income_threshold)) order by t.from_year desc limit 1`,
    [year],
  );
  if (row) return BigInt(row.fen);
  throw new Error('no threshold of weak villages is there');
}

/** Incomes by id, of those that the viewer may see. */
export const incomesById: Batch<string, CollectiveIncomeRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<Raw<CollectiveIncomeRow>[]>(
    `/* incomesById */ select ${COLUMNS} from collective_income h
      where ${among('h.id', ids, params)} and ${scopePredicate(viewer.scope, 'h', params)}`,
    params,
  );
  return byId(rows.map((row) => parse<CollectiveIncomeRow>(row)));
};

/** The latest 200 versions of each income, the latest first. */
export const incomeVersions: Batch<string, CollectiveIncomeVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<Raw<CollectiveIncomeVersionRow>[]>(
    `/* incomeVersions */ select v.income_id as "incomeId", ${VERSION_COLUMNS}, v.amount_fen as "amountFen"
       from collective_income_version v join collective_income h on h.id = v.income_id
      where v.income_id = any($1::uuid[]) and v.version > h.version - $2 and ${scopePredicate(viewer.scope, 'h', params)}
      order by v.version desc`,
    params,
  );
  const versions = rows.map((row) => parse<CollectiveIncomeVersionRow>(row));
  return byHead(ids, versions, ({ incomeId }) => incomeId);
};

/** A year of a source, as a village tells of it. */
type YearOfSource = Pick<CollectiveIncomeRow, 'placeId' | 'village' | 'year' | 'source'>;

/** What stands of it. */
export type ToldPeriod = YearOfSource & Pick<CollectiveIncomeRow, 'id' | 'quarter' | 'amountFen'>;

/** What stands of some years and sources of villages. Asked in the platform's name. */
export async function toldPeriods(db: Db, years: readonly YearOfSource[]): Promise<ToldPeriod[]> {
  const rows = await db.query<Raw<ToldPeriod>[]>(
    `/* toldPeriods */ select h.id, h.place_id as "placeId", h.village, h.year, h.source, h.quarter, h.amount_fen as "amountFen"
       from (select distinct * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) as y(place_id, village, year, source)) as y
       join collective_income h on h.place_id = y.place_id and coalesce(h.village, '') = y.village and h.year = y.year and h.source = y.source
      where not h.withdrawn`,
    [
      years.map(({ placeId }) => placeId),
      years.map(({ village }) => village ?? ''),
      years.map(({ year }) => year),
      years.map(({ source }) => source),
    ],
  );
  return rows.map((row) => parse<ToldPeriod>(row));
}

export interface IncomeQuery extends VillageQuery {
  years?: number[] | null;
  sources?: string[] | null;
  withdrawn?: boolean | null;
}

function conditions(viewer: Viewer, query: IncomeQuery, params: unknown[]): string[] {
  const where = [scopePredicate(viewer.scope, 'h', params), ...villageConditions(query, params)];
  where.push(query.withdrawn === true ? 'h.withdrawn' : 'not h.withdrawn');
  if (query.years) where.push(`h.year = any($${params.push(query.years)}::int[])`);
  if (query.sources) where.push(`h.source = any($${params.push(query.sources)}::text[])`);
  return where;
}

/** Incomes that the viewer may see, the latest year first. */
export async function listIncomes(
  db: Db,
  viewer: Viewer,
  query: IncomeQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<CollectiveIncomeRow>> {
  const params: unknown[] = [];
  const where = conditions(viewer, query, params);
  const order = [
    { sql: 'h.year', type: 'int', desc: true },
    { sql: 'h.id', type: 'uuid', desc: true },
  ] as const;
  const list = { name: 'listIncomes', columns: COLUMNS, from: 'collective_income h', where, params, order: [...order] };
  const read = await readPage<Raw<CollectiveIncomeRow>>(db, list, page, recount);
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parse<CollectiveIncomeRow>(node) })) };
}

/** One village in a year. */
export interface VillageIncomeRow {
  pairingId: string;
  placeId: string;
  village: string | null;
  year: number;
  totalFen: string;
  operatingFen: string;
  isReported: boolean;
  isWeak: boolean;
  /** What came of each source, in the order of sources. */
  bySource: { source: string; amountFen: string }[];
}

export interface VillageIncomeQuery extends VillageQuery {
  weak?: boolean | null;
  reported?: boolean | null;
}

/**
 * Every village of which any year was told, with what it earned in one: what was told first and of these the least operating income first,
 * then those that told nothing of the year.
 */
export function listVillageIncomes(
  db: Db,
  viewer: Viewer,
  year: number,
  weakBelowFen: bigint,
  query: VillageIncomeQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<VillageIncomeRow>> {
  const params: unknown[] = [year, weakBelowFen.toString()];
  const inner = [scopePredicate(viewer.scope, 'h', params), ...villageConditions(query, params), 'not h.withdrawn'];
  const where: string[] = [];
  if (typeof query.weak === 'boolean') where.push(query.weak ? 'v."isWeak"' : 'not v."isWeak"');
  if (typeof query.reported === 'boolean') where.push(query.reported ? 'v."isReported"' : 'not v."isReported"');
  const from = `(
    select t.*, t."isReported" and t."operatingFen" < $2::bigint as "isWeak" from (
      select h.pairing_id as "pairingId", h.place_id as "placeId", h.village, $1::int as year, count(*) filter (where h.year = $1) > 0 as "isReported",
             coalesce(sum(h.amount_fen) filter (where h.year = $1), 0)::bigint as "totalFen",
             coalesce(sum(h.amount_fen) filter (where h.year = $1 and s.is_operating), 0)::bigint as "operatingFen"
        from collective_income h join collective_income_source s on s.code = h.source
       where ${inner.join(' and ')} group by h.pairing_id, h.place_id, h.village) as t) as v`;
  const bySource = `(select coalesce(jsonb_agg(jsonb_build_object('source', a.source, 'amountFen', a.fen::text) order by a.ordinal), '[]')
     from (select i.source, s.ordinal, sum(i.amount_fen) as fen from collective_income i join collective_income_source s on s.code = i.source
            where i.pairing_id = v."pairingId" and i.place_id = v."placeId" and i.village is not distinct from v.village and i.year = $1 and not i.withdrawn
            group by i.source, s.ordinal) as a) as "bySource"`;
  const order = [
    { sql: `(not v."isReported")::int`, type: 'int' },
    { sql: 'v."operatingFen"', type: 'bigint' },
    { sql: 'v."placeId"', type: 'uuid' },
    { sql: `coalesce(v.village, '') collate "C"`, type: 'text' },
    { sql: 'v."pairingId"', type: 'uuid' },
  ] as const;
  const list = { name: 'listVillageIncomes', columns: `v.*, ${bySource}`, from, where, params, order: [...order] };
  return readPage<VillageIncomeRow>(db, list, page, recount);
}

export interface IncomeSum {
  /** By what it was grouped: a source, a quarter, a place's id, or nothing. */
  key: string;
  villages: number;
  amountFen: string;
  operatingFen: string;
}

/** A province has some thousands of townships. */
const MAX_CELLS = 1_000;

/** What the incomes of a year come to; 1000 cells at most, in the order of their keys. */
export function sumIncomes(
  db: Db,
  viewer: Viewer,
  year: number,
  query: IncomeQuery,
  groupBy: CollectiveIncomeDimension | null,
): Promise<IncomeSum[]> {
  const params: unknown[] = [];
  const where = conditions(viewer, { ...query, years: [year] }, params);
  const above = (kind: PlaceKind): string =>
    `(select up.id::text from place pl join place up on starts_with(pl.path, up.path)
       where pl.id = h.place_id and up.kind = '${kind}' order by length(up.path) desc limit 1)`;
  const KEYS: Record<CollectiveIncomeDimension, string> = {
    SOURCE: 'h.source',
    QUARTER: 'h.quarter::text',
    TOWN: above(PlaceKind.TOWN),
    COUNTY: above(PlaceKind.COUNTY),
  };
  const key = groupBy === null ? `''` : `coalesce(${KEYS[groupBy]}, '')`;
  return db.query<IncomeSum[]>(
    `/* sumIncomes */ select t.key, count(distinct (t.place_id, coalesce(t.village, '')))::int as villages, coalesce(sum(t.amount_fen), 0)::bigint as "amountFen",
            coalesce(sum(t.amount_fen) filter (where t.is_operating), 0)::bigint as "operatingFen"
       from (select ${key} as key, h.place_id, h.village, h.amount_fen, s.is_operating
               from collective_income h join collective_income_source s on s.code = h.source where ${where.join(' and ')}) as t
      group by t.key order by t.key collate "C" limit ${MAX_CELLS}`,
    params,
  );
}
