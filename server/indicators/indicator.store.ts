import type { Page } from '../../schema/page';
import type { Counting } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { IndicatorCategoryRow, IndicatorRow, IndicatorSchemeRow } from './indicator.tables';
import type { UnitFacts } from './unit.rules';

export const SCHEME_COLUMNS = `s.id, s.code, s.version, s.name_zh as "nameZh", s.name_en as "nameEn", s.status,
  s.valid_from::text as "validFrom", s.valid_to::text as "validTo", s.document_hash as "documentHash"`;

const CATEGORY_COLUMNS = `c.scheme_id as "schemeId", c.code, c.ordinal, c.donor_label_zh as "donorLabelZh", c.donor_label_en as "donorLabelEn",
  c.recipient_label_zh as "recipientLabelZh", c.recipient_label_en as "recipientLabelEn"`;

export const INDICATOR_COLUMNS = `i.id, i.scheme_id as "schemeId", i.code, i.ordinal, i.name_zh as "nameZh", i.name_en as "nameEn", i.category, i.counting,
  i.base_unit as "baseUnit", i.accepted_units as "acceptedUnits", i.twin_code as "twinCode", i.numerator_code as "numeratorCode",
  i.denominator_code as "denominatorCode", i.published_only as "publishedOnly", i.reporters, i.definition_zh as "definitionZh",
  i.definition_en as "definitionEn", i.document, i.version`;

/** The indicators of one scheme as they stand, by code. */
export interface IndicatorBook {
  readonly scheme: IndicatorSchemeRow;
  find(code: string): IndicatorRow | undefined;
  /** In the scheme's order. */
  codes(): string[];
  factsOf(row: IndicatorRow): UnitFacts;
}

/** What the rules of units need of an indicator, in the catalogue's shape. */
export function factsOf(row: IndicatorRow): UnitFacts {
  const { alsoPrinted, mayBeNegative } = row.document;
  return {
    code: row.code,
    baseUnit: row.baseUnit,
    ...(alsoPrinted && { alsoPrinted }),
    ...(row.twinCode !== null && { twin: row.twinCode }),
    ...(mayBeNegative && { mayBeNegative }),
  };
}

/** The book of the scheme that a business day belongs to; null before the first one. */
export function indicatorBookOn(db: Db, day: string): Promise<IndicatorBook | null> {
  return bookWhere(db, 's.valid_from <= $1::date and (s.valid_to is null or $1::date <= s.valid_to)', day);
}

/** The book of a scheme's current version, such as `2016-2020`; null where there is no such scheme. */
export function indicatorBookOf(db: Db, schemeCode: string): Promise<IndicatorBook | null> {
  return bookWhere(db, 's.code = $1', schemeCode);
}

/**
 * One book a scheme for the whole process. Its mark is made of the ids of its rows as this transaction sees them, so an
 * indicator that anybody admits shows at once, and one whose admission is rolled back is never served to others.
 */
const books = new Map<string, { mark: string; book: IndicatorBook }>();

async function bookWhere(db: Db, where: string, value: string): Promise<IndicatorBook | null> {
  const [found] = await db.query<(IndicatorSchemeRow & { mark: string })[]>(
    `/* indicatorBookMark */ select ${SCHEME_COLUMNS},
        (select count(*) || ':' || coalesce(sum(hashtextextended(i.id::text, 0)), 0) from indicator i
          where i.scheme_id = s.id and i.ended_by is null) as mark
       from indicator_scheme s where s.ended_by is null and ${where} order by s.valid_from desc limit 1`,
    [value],
  );
  if (!found) return null;
  const { mark, ...scheme } = found;
  const known = books.get(scheme.id);
  if (known?.mark === mark) return known.book;
  const rows = await db.query<IndicatorRow[]>(
    `/* indicatorBook */ select ${INDICATOR_COLUMNS} from indicator i where i.scheme_id = $1 and i.ended_by is null order by i.ordinal`,
    [scheme.id],
  );
  const book = bookOf(scheme, rows);
  books.set(scheme.id, { mark, book });
  return book;
}

function bookOf(scheme: IndicatorSchemeRow, rows: readonly IndicatorRow[]): IndicatorBook {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return { scheme, find: (code) => byCode.get(code), codes: () => [...byCode.keys()], factsOf };
}

/** Every definition that a code has had in the schemes that stand, the latest scheme first. */
export function definitionsOf(db: Db, code: string): Promise<IndicatorRow[]> {
  return db.query<IndicatorRow[]>(
    `/* definitionsOf */ select ${INDICATOR_COLUMNS} from indicator i join indicator_scheme s on s.id = i.scheme_id
      where i.code = $1 and i.ended_by is null and s.ended_by is null order by s.valid_from desc`,
    [code],
  );
}

/** The current version of every scheme, oldest first. */
export function currentSchemes(db: Db): Promise<IndicatorSchemeRow[]> {
  return db.query<IndicatorSchemeRow[]>(
    `/* currentSchemes */ select ${SCHEME_COLUMNS} from indicator_scheme s where s.ended_by is null order by s.valid_from`,
  );
}

/** Which documents a scheme was ever shipped as, and the number of its last version. */
export async function schemeHistory(db: Db, code: string): Promise<{ hashes: string[]; lastVersion: number }> {
  const [row] = await db.query<{ hashes: string[]; lastVersion: number }[]>(
    `/* schemeHistory */ select coalesce(array_agg(s.document_hash), '{}') as hashes, coalesce(max(s.version), 0) as "lastVersion"
       from indicator_scheme s where s.code = $1`,
    [code],
  );
  return row ?? { hashes: [], lastVersion: 0 };
}

/** The indicators of one scheme version that stand, in order. */
export function indicatorsOfScheme(db: Db, schemeId: string): Promise<IndicatorRow[]> {
  return db.query<IndicatorRow[]>(
    `/* indicatorsOfScheme */ select ${INDICATOR_COLUMNS} from indicator i where i.scheme_id = $1 and i.ended_by is null order by i.ordinal`,
    [schemeId],
  );
}

export async function insertScheme(
  db: Db,
  scheme: IndicatorSchemeRow,
  categories: readonly IndicatorCategoryRow[],
): Promise<void> {
  await db.query(
    `/* endScheme */ update indicator_scheme set ended_by = pg_current_xact_id() where code = $1 and ended_by is null`,
    [scheme.code],
  );
  await db.query(
    `/* insertScheme */ insert into indicator_scheme (id, code, version, name_zh, name_en, status, valid_from, valid_to, document_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scheme.id,
      scheme.code,
      scheme.version,
      scheme.nameZh,
      scheme.nameEn,
      scheme.status,
      scheme.validFrom,
      scheme.validTo,
      scheme.documentHash,
    ],
  );
  await db.query(
    `/* insertCategories */ insert into indicator_category (scheme_id, code, ordinal, donor_label_zh, donor_label_en, recipient_label_zh, recipient_label_en)
     select r."schemeId", r.code, r.ordinal, r."donorLabelZh", r."donorLabelEn", r."recipientLabelZh", r."recipientLabelEn"
       from jsonb_to_recordset($1::jsonb) as r("schemeId" uuid, code text, ordinal int, "donorLabelZh" text, "donorLabelEn" text,
                                               "recipientLabelZh" text, "recipientLabelEn" text)`,
    [JSON.stringify(categories)],
  );
}

export async function insertIndicators(db: Db, rows: readonly IndicatorRow[]): Promise<void> {
  await db.query(
    `/* insertIndicators */ insert into indicator (id, scheme_id, code, ordinal, name_zh, name_en, category, counting, base_unit, accepted_units,
            twin_code, numerator_code, denominator_code, published_only, reporters, definition_zh, definition_en, document, version)
     select r.id, r."schemeId", r.code, r.ordinal, r."nameZh", r."nameEn", r.category, r.counting, r."baseUnit", r."acceptedUnits",
            r."twinCode", r."numeratorCode", r."denominatorCode", r."publishedOnly", r.reporters, r."definitionZh", r."definitionEn", r.document, r.version
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "schemeId" uuid, code text, ordinal int, "nameZh" text, "nameEn" text, category text,
            counting text, "baseUnit" text, "acceptedUnits" text[], "twinCode" text, "numeratorCode" text, "denominatorCode" text,
            "publishedOnly" boolean, reporters text, "definitionZh" text, "definitionEn" text, document jsonb, version int)`,
    [JSON.stringify(rows)],
  );
}

/** Ends a definition so that its revision can stand in its place. */
export async function endIndicator(db: Db, id: string): Promise<void> {
  await db.query(
    `/* endIndicator */ update indicator set ended_by = pg_current_xact_id() where id = $1 and ended_by is null`,
    [id],
  );
}

export interface IndicatorQuery {
  /** A scheme's code, such as `2016-2020`. */
  scheme?: string | null;
  /** The scheme that the last day of this year belongs to. */
  year?: number | null;
  categories?: string[] | null;
  codes?: string[] | null;
  counting?: Counting[] | null;
  search?: string | null;
}

/** Indicators as they stand, scheme by scheme in the schemes' order. Reference data. */
export function listIndicators(
  db: Db,
  query: IndicatorQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<IndicatorRow>> {
  const where = ['i.ended_by is null', 's.ended_by is null'];
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
  if (given(query.scheme)) where.push(`s.code = ${put(query.scheme)}`);
  if (given(query.year)) {
    const yearEnd = `make_date(${put(query.year)}::int, 12, 31)`;
    where.push(`s.valid_from <= ${yearEnd} and (s.valid_to is null or ${yearEnd} <= s.valid_to)`);
  }
  if (given(query.categories)) where.push(`i.category = any(${put(query.categories)}::text[])`);
  if (given(query.codes)) where.push(`i.code = any(${put(query.codes)}::text[])`);
  if (given(query.counting)) where.push(`i.counting = any(${put(query.counting)}::text[])`);
  if (query.search) {
    const text = put(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(i.name_zh ilike ${text} or i.name_en ilike ${text} or i.code ilike ${text})`);
  }
  return readPage<IndicatorRow>(
    db,
    {
      name: 'listIndicators',
      columns: INDICATOR_COLUMNS,
      from: 'indicator i join indicator_scheme s on s.id = i.scheme_id',
      where,
      params,
      order: [
        { sql: 's.valid_from', type: 'date' },
        { sql: 'i.ordinal', type: 'int' },
        { sql: 'i.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}

/** The schemes that stand, oldest first. */
export function listSchemes(
  db: Db,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<IndicatorSchemeRow>> {
  return readPage<IndicatorSchemeRow>(
    db,
    {
      name: 'listSchemes',
      columns: SCHEME_COLUMNS,
      from: 'indicator_scheme s',
      where: ['s.ended_by is null'],
      params: [],
      order: [
        { sql: 's.valid_from', type: 'date' },
        { sql: 's.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}

/** Indicators by id, revised ones too: a figure shows the definition it was made under. */
export const indicatorsById: Batch<string, IndicatorRow> = async (db, _viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<IndicatorRow[]>(
      `/* indicatorsById */ select ${INDICATOR_COLUMNS} from indicator i where ${among('i.id', ids, params)}`,
      params,
    ),
  );
};

/** The key of an indicator inside its scheme, for `indicatorsByCode`. */
export function codeKey(schemeId: string, code: string): string {
  return `${schemeId} ${code}`;
}

/** Indicators as they stand by `codeKey(schemeId, code)`: twins, numerators and denominators. */
export const indicatorsByCode: Batch<string, IndicatorRow> = async (db, _viewer, keys) => {
  const split = keys.map((key) => key.split(' '));
  const rows = await db.query<IndicatorRow[]>(
    `/* indicatorsByCode */ select ${INDICATOR_COLUMNS} from indicator i
      where i.ended_by is null and (i.scheme_id, i.code) in (select * from unnest($1::uuid[], $2::text[]))`,
    [split.map(([schemeId]) => schemeId), split.map(([, code]) => code)],
  );
  return new Map(rows.map((row) => [codeKey(row.schemeId, row.code), row]));
};

/** Schemes by id, also versions that no longer stand. */
export const schemesById: Batch<string, IndicatorSchemeRow> = async (db, _viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<IndicatorSchemeRow[]>(
      `/* schemesById */ select ${SCHEME_COLUMNS} from indicator_scheme s where ${among('s.id', ids, params)}`,
      params,
    ),
  );
};

/** The categories of schemes, by scheme id, in order. */
export const categoriesByScheme: Batch<string, IndicatorCategoryRow[]> = async (db, _viewer, ids) => {
  const rows = await db.query<IndicatorCategoryRow[]>(
    `/* categoriesByScheme */ select ${CATEGORY_COLUMNS} from indicator_category c where c.scheme_id = any($1::uuid[]) order by c.ordinal`,
    [ids],
  );
  const byScheme = new Map<string, IndicatorCategoryRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) byScheme.get(row.schemeId)?.push(row);
  return byScheme;
};

/** The category of an indicator among those of its scheme, which the database says is there. */
export function categoryOf(
  row: IndicatorRow,
  categories: readonly IndicatorCategoryRow[] | null,
): IndicatorCategoryRow {
  const category = categories?.find(({ code }) => code === row.category);
  if (!category) throw new Error(`the scheme of ${row.code} has no category ${row.category}`);
  return category;
}
