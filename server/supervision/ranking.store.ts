import type { Page } from '../../schema/page';
import type { RankingState } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { RankedPlace, RankingFormulaRow, RankingRow } from './ranking';

const FORMULA_COLUMNS = `f.id, f.code, f.version, f.name_zh as "nameZh", f.name_en as "nameEn", f.ties, f.terms, f.reason, f.made_at as "madeAt"`;

/** Versions of formulas by id, ended ones too. */
export const rankingFormulasById: Batch<string, RankingFormulaRow> = async (db, _viewer, ids) =>
  byId(
    await db.query<RankingFormulaRow[]>(
      `/* rankingFormulasById */ select ${FORMULA_COLUMNS} from ranking_formula f where f.id = any($1::uuid[])`,
      [ids],
    ),
  );

/** The version of each formula that stands. */
export function standingFormulas(db: Db): Promise<RankingFormulaRow[]> {
  return db.query<RankingFormulaRow[]>(
    `/* standingFormulas */ select ${FORMULA_COLUMNS} from ranking_formula f where f.ended_by is null order by f.code limit 100`,
  );
}

/** Ends the version that stands and puts the next in its place. */
export async function insertFormula(
  db: Db,
  formula: Omit<RankingFormulaRow, 'madeAt'>,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* endFormula */ update ranking_formula set ended_by = pg_current_xact_id() where code = $1 and ended_by is null`,
    [formula.code],
  );
  await db.query(
    `/* insertFormula */ insert into ranking_formula (id, code, version, name_zh, name_en, ties, terms, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      formula.id,
      formula.code,
      formula.version,
      formula.nameZh,
      formula.nameEn,
      formula.ties,
      JSON.stringify(formula.terms),
      formula.reason,
      accountId,
    ],
  );
}

const COLUMNS = `r.id, r.name, r.formula_id as "formulaId", r.year, r.quarter, r.peers, r.group_id as "groupId", r.ranked_ids as "rankedIds",
  r.visibility, r.state, r.version, r.as_of as "asOf", r.simulated, r.published, r.party_ids as "partyIds", r.place_paths as "placePaths",
  r.opened_at as "openedAt"`;

/** Rankings by id, of those that the viewer may see. */
export const rankingsById: Batch<string, RankingRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<RankingRow[]>(
      `/* rankingsById */ select ${COLUMNS} from ranking r where r.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)}`,
      params,
    ),
  );
};

export interface RankingQuery {
  years?: number[] | null;
  quarters?: number[] | null;
  states?: RankingState[] | null;
  rankedIds?: string[] | null;
}

/** Rankings that the viewer may see, the latest quarter first. */
export function listRankings(
  db: Db,
  viewer: Viewer,
  query: RankingQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<RankingRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'r', params)];
  const put = (value: unknown): string => `$${params.push(value)}`;
  if (query.years) where.push(`r.year = any(${put(query.years)}::int[])`);
  if (query.quarters) where.push(`r.quarter = any(${put(query.quarters)}::int[])`);
  if (query.states) where.push(`r.state = any(${put(query.states)}::text[])`);
  if (query.rankedIds) where.push(`r.ranked_ids && ${put(query.rankedIds)}::uuid[]`);
  const order = [
    { sql: 'r.year * 10 + r.quarter', type: 'int' as const, desc: true },
    { sql: 'r.id', type: 'uuid' as const, desc: true },
  ];
  return readPage(
    db,
    { name: 'listRankings', columns: COLUMNS, from: 'ranking r', where, params, order },
    page,
    recount,
  );
}

/** The rows of frozen rankings, by place; the ranked are two hundred at most. */
export const placesByRanking: Batch<string, RankedPlace[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<(RankedPlace & { rankingId: string })[]>(
    `/* placesByRanking */ select p.ranking_id as "rankingId", p.party_id as "partyId", p.place, p.score::text as score, p.terms
       from ranking_place p join ranking r on r.id = p.ranking_id
      where p.ranking_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)} order by p.place, p.party_id`,
    params,
  );
  const places = new Map<string, RankedPlace[]>(ids.map((id) => [id, []]));
  for (const { rankingId, ...place } of rows) places.get(rankingId)?.push(place);
  return places;
};

export async function isRankingKnown(db: Db, { name, year, quarter }: RankingRow): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* isRankingKnown */ select 1 from ranking r where r.name = $1 and r.year = $2 and r.quarter = $3`,
    [name, year, quarter],
  );
  return rows.length > 0;
}

export async function insertRanking(db: Db, row: RankingRow, accountId: string | null): Promise<void> {
  await db.query(
    `/* insertRanking */ insert into ranking (id, name, formula_id, year, quarter, peers, group_id, ranked_ids, visibility, state, version,
       simulated, published, party_ids, place_paths, opened_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      row.id,
      row.name,
      row.formulaId,
      row.year,
      row.quarter,
      row.peers,
      row.groupId,
      row.rankedIds,
      row.visibility,
      row.state,
      row.version,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
      accountId,
    ],
  );
}

/** Keeps the places of a ranking as they were worked out as of a moment. */
export async function freezeRanking(
  db: Db,
  row: RankingRow & { asOf: Date },
  places: readonly RankedPlace[],
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* freezeRanking */ update ranking set state = $2, version = $3, as_of = $4, simulated = $5, frozen_by = $6 where id = $1`,
    [row.id, row.state, row.version, row.asOf, row.simulated, accountId],
  );
  await db.query(
    `/* insertPlaces */ insert into ranking_place (ranking_id, party_id, place, score, terms)
     select $1, p.party_id, p.place, p.score, p.terms
       from jsonb_to_recordset($2::jsonb) as p(party_id uuid, place int, score numeric, terms jsonb)`,
    [row.id, JSON.stringify(places.map(({ partyId, ...place }) => ({ ...place, party_id: partyId })))],
  );
}

/** The database's clock, as exact as a `Date`: not later than it is. */
export async function clockOf(db: Db): Promise<Date> {
  const [row] = await db.query<{ now: Date }[]>(
    `/* clockOf */ select date_trunc('milliseconds', clock_timestamp()) as now`,
  );
  if (!row) throw new Error('the database has no clock');
  return row.now;
}

/** Those aided at county level within a province at some time of a span, of what the viewer may see. */
export async function countiesWithin(
  db: Db,
  viewer: Viewer,
  provinceCode: string,
  span: { from: Day; to: Day },
): Promise<string[]> {
  const params: unknown[] = [provinceCode, span.from, span.to];
  const rows = await db.query<{ id: string }[]>(
    `/* countiesWithin */ select distinct p.recipient_id as id from pairing p join party r on r.id = p.recipient_id
      where p.level = 'COUNTY' and coalesce(p.opened_on <= $3::date, true) and coalesce(p.closed_on >= $2::date, true)
        and exists (select 1 from place pr join unnest(r.place_paths) as home on starts_with(home, pr.path) where pr.code = $1 and pr.kind = 'PROVINCE')
        and ${scopePredicate(viewer.scope, 'p', params)} order by 1 limit 201`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** Those aided at township level within the places of a county at some time of a span, of what the viewer may see. */
export async function townshipsWithin(
  db: Db,
  viewer: Viewer,
  countyId: string,
  span: { from: Day; to: Day },
): Promise<string[]> {
  const params: unknown[] = [countyId, span.from, span.to];
  const rows = await db.query<{ id: string }[]>(
    `/* townshipsWithin */ select distinct p.recipient_id as id from pairing p join party r on r.id = p.recipient_id
      where p.level = 'TOWN' and coalesce(p.opened_on <= $3::date, true) and coalesce(p.closed_on >= $2::date, true)
        and exists (select 1 from party c, unnest(c.place_paths) as wide, unnest(r.place_paths) as home where c.id = $1 and starts_with(home, wide))
        and ${scopePredicate(viewer.scope, 'p', params)} order by 1 limit 201`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** Of these parties, those that are aided at county level. */
export async function countiesAmong(db: Db, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string }[]>(
    `/* countiesAmong */ select distinct p.recipient_id as id from pairing p
      where p.level = 'COUNTY' and p.recipient_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'p', params)}`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** What a rate is made of. */
export interface RateParts {
  code: string;
  numerator: string;
  denominator: string;
  isPercent: boolean;
}

/** Of these indicators the rates that follow from two others, as schemes define them on a day, or did in a snapshot. */
export function ratePartsOf(db: Db, codes: readonly string[], day: Day, snapshot: string | null): Promise<RateParts[]> {
  const standing = (row: string): string =>
    `case when $3::text is null then ${row}.ended_by is null else known_in(${row}.made_by, ${row}.ended_by, $3::pg_snapshot) end`;
  return db.query<RateParts[]>(
    `/* ratePartsOf */ select i.code, i.numerator_code as numerator, i.denominator_code as denominator, i.base_unit = 'PERCENT' as "isPercent"
       from indicator i join indicator_scheme s on s.id = i.scheme_id
      where i.code = any($1::text[]) and i.counting = 'RATIO' and i.numerator_code is not null and i.denominator_code is not null
        and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date) and ${standing('i')} and ${standing('s')}`,
    [codes, day, snapshot],
  );
}
