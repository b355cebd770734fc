import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { INDICATOR_COLUMNS, SCHEME_COLUMNS } from './indicator.store';
import type { IndicatorRow, IndicatorSchemeRow } from './indicator.tables';

/** A code as one version of a scheme defines it; null where that version has no such indicator. Reference data: everybody reads it. */
export interface SchemeDefinition {
  scheme: IndicatorSchemeRow;
  indicator: IndicatorRow | null;
}

/** How the scheme that a day belongs to defines a code, as both stand, or stood in a snapshot; null before the first scheme. */
export async function definitionOn(
  db: Db,
  code: string,
  day: Day,
  snapshot: string | null,
): Promise<SchemeDefinition | null> {
  const [scheme] = await db.query<IndicatorSchemeRow[]>(
    `/* schemeOn */ select ${SCHEME_COLUMNS} from indicator_scheme s
      where case when $2::pg_snapshot is null then s.ended_by is null else known_in(s.made_by, s.ended_by, $2::pg_snapshot) end
        and s.valid_from <= $1::date and (s.valid_to is null or $1::date <= s.valid_to)
      order by s.valid_from desc limit 1`,
    [day, snapshot],
  );
  return scheme ? { scheme, indicator: await definedIn(db, scheme.id, code, snapshot) } : null;
}

/**
 * How a version of a scheme defines a code: the version that is named, whether it still stands or not, else the latest. Null where no such
 * scheme or version is known, or was in a snapshot.
 */
export async function definitionIn(
  db: Db,
  code: string,
  asked: { scheme: string; version: number | null },
  snapshot: string | null,
): Promise<SchemeDefinition | null> {
  const [scheme] = await db.query<IndicatorSchemeRow[]>(
    `/* schemeOfVersion */ select ${SCHEME_COLUMNS} from indicator_scheme s
      where s.code = $1 and ($2::int is null or s.version = $2)
        and ($3::pg_snapshot is null or pg_visible_in_snapshot(s.made_by, $3::pg_snapshot))
      order by s.version desc limit 1`,
    [asked.scheme, asked.version, snapshot],
  );
  return scheme ? { scheme, indicator: await definedIn(db, scheme.id, code, snapshot) } : null;
}

/** The last of the definitions that a version of a scheme gave a code; null where it gave none. */
export async function definedIn(
  db: Db,
  schemeId: string,
  code: string,
  snapshot: string | null,
): Promise<IndicatorRow | null> {
  const [indicator] = await db.query<IndicatorRow[]>(
    `/* definedIn */ select ${INDICATOR_COLUMNS} from indicator i
      where i.scheme_id = $1 and i.code = $2 and ($3::pg_snapshot is null or pg_visible_in_snapshot(i.made_by, $3::pg_snapshot))
      order by i.version desc limit 1`,
    [schemeId, code, snapshot],
  );
  return indicator ?? null;
}
