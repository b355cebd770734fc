import { Side, type PairingLevel, type Programme } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { TakenPart } from './report-compiled.rules';
import type { ReportPartRow, ReportRow } from './report';

/** Whose reports a compiled one sums up: those about pairings of this level whose end lies wholly within a place, or whose donor it is. */
export interface Below {
  level: PairingLevel;
  programme: Programme | null;
  side: Side;
  placePath: string | null;
  donorId: string | null;
}

/** Those pairings, of the viewer's own; one more than the limit tells that there are too many. */
export async function pairingsBelow(db: Db, viewer: Viewer, below: Below, limit: number): Promise<string[]> {
  const params: unknown[] = [below.level, below.programme, below.side, below.placePath, below.donorId, limit + 1];
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsBelow */ select pr.id from pairing pr join party e on e.id = case $3 when '${Side.DONOR}' then pr.donor_id else pr.recipient_id end
      where pr.level = $1 and ($2::text is null or pr.programme = $2) and ($5::uuid is null or pr.donor_id = $5)
        and ($4::text is null or (cardinality(e.place_paths) > 0
             and not exists (select 1 from unnest(e.place_paths) as home where not starts_with(home, $4))))
        and ${scopePredicate({ ...viewer.scope, published: false }, 'pr', params)}
      order by pr.id limit $6`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** Keeps what a version of a compiled report was summed up from. */
export async function insertParts(
  db: Db,
  { id, version }: Pick<ReportRow, 'id' | 'version'>,
  parts: readonly TakenPart[],
  isFrozen: boolean,
): Promise<void> {
  const rows = parts.map(({ figures: _, simulated: __, ...part }, ordinal) => ({ ...part, ordinal }));
  await db.query(
    `/* insertReportParts */ insert into report_part (report_id, version, ordinal, pairing_id, author_id, category, author_name, part_id, status, edition,
            part_version, due_on, submitted_on, is_late, is_in, reason, is_frozen)
     select $1, $2, r.ordinal, r."pairingId", r."authorId", r.category, r."authorName", r."partId", r.status, r.edition, r."partVersion", r."dueOn",
            r."submittedOn", r."isLate", r."isIn", r.reason, $4
       from jsonb_to_recordset($3::jsonb) as r(ordinal int, "pairingId" uuid, "authorId" uuid, category text, "authorName" text, "partId" uuid,
            status text, edition int, "partVersion" int, "dueOn" date, "submittedOn" date, "isLate" boolean, "isIn" boolean, reason text)`,
    [id, version, JSON.stringify(rows), isFrozen],
  );
}

const COLUMNS = `t.report_id as "reportId", t.version, t.ordinal, t.pairing_id as "pairingId", t.author_id as "authorId", t.category,
  t.author_name as "authorName", t.part_id as "partId", t.status, t.edition, t.part_version as "partVersion", t.due_on::text as "dueOn",
  t.submitted_on::text as "submittedOn", t.is_late as "isLate", t.is_in as "isIn", t.reason, t.is_frozen as "isFrozen"`;

/** What is approved now was not taken, or in another version: the figures that were handed in last are others. */
const HAS_MOVED = `t.part_version is distinct from (
  select max(s.version) from report_step s where s.report_id = now.id and s.action = 'SUBMIT' and now.status in ('APPROVED', 'CONFIRMED', 'LOCKED'))`;

/** The parts of each compiled report as it stands; of any other none. */
export const partsByReport: Batch<string, ReportPartRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<ReportPartRow[]>(
    `/* partsByReport */ select ${COLUMNS}, ${HAS_MOVED} as "hasMoved"
       from report r join report_part t on t.report_id = r.id
            left join report now on (now.form_code, now.pairing_id, now.author_id, now.period_key)
                = ((select f.compiles from report_form f where f.id = r.form_id), t.pairing_id, t.author_id, r.period_key)
              and now.category is not distinct from t.category
      where r.id = any($1::uuid[]) and t.version = (select max(v.version) from report_part v where v.report_id = r.id)
        and ${scopePredicate(viewer.scope, 'r', params)} order by t.report_id, t.ordinal`,
    params,
  );
  const parts = new Map<string, ReportPartRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) parts.get(row.reportId)?.push(row);
  return parts;
};

/** The parts that a version of a report was handed in with, whatever has become of them since. */
export async function partsOfVersion(db: Db, reportId: string, version: number): Promise<ReportPartRow[]> {
  return db.query<ReportPartRow[]>(
    `/* partsOfVersion */ select ${COLUMNS}, false as "hasMoved" from report_part t where t.report_id = $1 and t.version = $2 order by t.ordinal`,
    [reportId, version],
  );
}
