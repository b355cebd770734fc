import type { Page } from '../../schema/page';
import type { ProjectStatus, ProjectType } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { Signers } from './project.rules';
import type { ProjectRow, ProjectVersionRow } from './project.tables';

const FACTS = (alias: string): string =>
  `${alias}.name, ${alias}.type, ${alias}.place_id as "placeId", ${alias}.implementer, ${alias}.planned_fen as "plannedFen",
   ${alias}.performance_target as "performanceTarget", ${alias}.beneficiaries_planned as "beneficiariesPlanned",
   ${alias}.starts_on::text as "startsOn", ${alias}.ends_on::text as "endsOn", ${alias}.status, ${alias}.progress`;

const COLUMNS = `j.id, j.pairing_id as "pairingId", j.year, ${FACTS('j')}, j.version, j.simulated, j.published,
  j.party_ids as "partyIds", j.place_paths as "placePaths"`;

const VERSION_COLUMNS = `v.project_id as "projectId", v.version, v.action, ${FACTS('v')}, v.day::text as day, v.document_no as "documentNo",
  v.note, v.evidence, v.side, v.made_at as "madeAt", v.made_by_account as "madeByAccount"`;

/** A project's latest steps: progress may be recorded every week for years. */
const MAX_VERSIONS = 200;

/** The driver gives bigint as text. */
type Raw<Row extends { plannedFen: bigint }> = Omit<Row, 'plannedFen'> & { plannedFen: string };
function parse<Row extends { plannedFen: bigint }>(raw: Raw<Row>): Row {
  return { ...raw, plannedFen: BigInt(raw.plannedFen) } as unknown as Row;
}

/** Projects by id, of those that the viewer may see. */
export const projectsById: Batch<string, ProjectRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<Raw<ProjectRow>[]>(
    `/* projectsById */ select ${COLUMNS} from project j where ${among('j.id', ids, params)} and ${scopePredicate(viewer.scope, 'j', params)}`,
    params,
  );
  return byId(rows.map((row) => parse<ProjectRow>(row)));
};

export type ProjectOrderField = 'YEAR' | 'NAME' | 'PLANNED_AMOUNT' | 'PROGRESS' | 'STATUS';

export interface ProjectOrder {
  field: ProjectOrderField;
  isDescending: boolean;
}

export interface ProjectQuery {
  pairingIds?: string[] | null;
  years?: number[] | null;
  types?: ProjectType[] | null;
  statuses?: ProjectStatus[] | null;
  placeId?: string | null;
  search?: string | null;
}

const STATUS_RANK = `array_position('{PROPOSED,IN_LIBRARY,APPROVED_BY_COUNTY,APPROVED,FUNDED,STARTED,COMPLETED,ACCEPTED,SETTLED,HANDED_OVER,WITHDRAWN}'::text[], j.status)`;

const ORDER_KEYS: Record<ProjectOrderField, OrderKey> = {
  YEAR: { sql: 'j.year', type: 'int' },
  NAME: { sql: 'j.name collate "zh-Hans-CN-x-icu"', type: 'text' },
  PLANNED_AMOUNT: { sql: 'j.planned_fen', type: 'bigint' },
  PROGRESS: { sql: 'j.progress', type: 'int' },
  STATUS: { sql: STATUS_RANK, type: 'int' },
};

/** Projects that the viewer may see, in one of the closed list of orders. */
export async function listProjects(
  db: Db,
  viewer: Viewer,
  query: ProjectQuery,
  order: ProjectOrder,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ProjectRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'j', params), ...conditionsOf(query, params)];
  const read = await readPage<Raw<ProjectRow>>(
    db,
    {
      name: 'listProjects',
      columns: COLUMNS,
      from: 'project j',
      where,
      params,
      order: [
        { ...ORDER_KEYS[order.field], desc: order.isDescending },
        { sql: 'j.id', type: 'uuid', desc: order.isDescending },
      ],
    },
    page,
    recount,
  );
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parse<ProjectRow>(node) })) };
}

/** What a list of projects is narrowed by, over the alias `j`; the list of assets narrows by the same. */
export function conditionsOf(query: ProjectQuery, params: unknown[]): string[] {
  const where: string[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  if (query.pairingIds) where.push(`j.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.years) where.push(`j.year = any(${put(query.years)}::int[])`);
  if (query.types) where.push(`j.type = any(${put(query.types)}::text[])`);
  if (query.statuses) where.push(`j.status = any(${put(query.statuses)}::text[])`);
  if (query.placeId) {
    where.push(`exists (select 1 from place wide join place mine on starts_with(mine.path, wide.path)
      where wide.id = ${put(query.placeId)} and mine.id = j.place_id)`);
  }
  if (query.search) {
    const like = put(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(j.name like ${like} or j.implementer like ${like})`);
  }
  return where;
}

/** The latest 200 steps of each project, the latest first. */
export const versionsByProject: Batch<string, ProjectVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<Raw<ProjectVersionRow>[]>(
    `/* versionsByProject */ select ${VERSION_COLUMNS} from project_version v join project j on j.id = v.project_id
      where v.project_id = any($1::uuid[]) and v.version > j.version - $2 and ${scopePredicate(viewer.scope, 'j', params)}
      order by v.version desc`,
    params,
  );
  const versions = new Map<string, ProjectVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.projectId)?.push(parse<ProjectVersionRow>(row));
  return versions;
};

/** When a project's latest step was taken. */
export async function lastStepDay(db: Db, { id, version }: ProjectRow): Promise<string> {
  const [row] = await db.query<{ day: string }[]>(
    `/* lastStepDay */ select day::text as day from project_version where project_id = $1 and version = $2`,
    [id, version],
  );
  if (!row) throw new Error(`project ${id} has no version ${version}`);
  return row.day;
}

/** Which accounts approved and completed each project: somebody else has to consent and to accept. */
export const signersByProject: Batch<string, Signers> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; APPROVE: string | null; COMPLETE: string | null }[]>(
    `/* signersByProject */ select j.id, ${['APPROVE', 'COMPLETE']
      .map(
        (action) => `(select v.made_by_account from project_version v
          where v.project_id = j.id and v.action = '${action}' order by v.version desc limit 1) as "${action}"`,
      )
      .join(', ')} from project j where j.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'j', params)}`,
    params,
  );
  return new Map(rows.map(({ id, ...signers }) => [id, signers]));
};

export async function insertProject(db: Db, row: ProjectRow, recordedBy: string | null): Promise<void> {
  await db.query(
    `/* insertProject */ insert into project (id, pairing_id, year, simulated, published, party_ids, place_paths, recorded_by, version,
            status, progress, name, type, place_id, implementer, planned_fen, performance_target, beneficiaries_planned, starts_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      row.id,
      row.pairingId,
      row.year,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
      recordedBy,
      row.version,
      row.status,
      row.progress,
      ...factsOf(row),
    ],
  );
}

/** Ends the version that stood, and brings the head up to what the next one says. */
export async function updateProject(db: Db, row: ProjectRow): Promise<void> {
  await db.query(
    `/* updateProject */ with ended as (
       update project_version set ended_by = pg_current_xact_id() where project_id = $1 and ended_by is null)
     update project set version = $2, status = $3, progress = $4, name = $5, type = $6, place_id = $7, implementer = $8,
            planned_fen = $9, performance_target = $10, beneficiaries_planned = $11, starts_on = $12, ends_on = $13 where id = $1`,
    [row.id, row.version, row.status, row.progress, ...factsOf(row)],
  );
}

/** Writes what the head now says. */
export async function addProjectVersion(db: Db, version: Omit<ProjectVersionRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* addProjectVersion */ insert into project_version (project_id, version, action, day, document_no, note, evidence, side, made_by_account,
            status, progress, name, type, place_id, implementer, planned_fen, performance_target, beneficiaries_planned, starts_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      version.projectId,
      version.version,
      version.action,
      version.day,
      version.documentNo,
      version.note,
      version.evidence,
      version.side,
      version.madeByAccount,
      version.status,
      version.progress,
      ...factsOf(version),
    ],
  );
}

function factsOf(row: ProjectRow | Omit<ProjectVersionRow, 'madeAt'>): unknown[] {
  return [
    row.name,
    row.type,
    row.placeId,
    row.implementer,
    row.plannedFen,
    row.performanceTarget,
    row.beneficiariesPlanned,
    row.startsOn,
    row.endsOn,
  ];
}
