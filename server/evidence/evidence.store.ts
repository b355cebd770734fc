import type { Page } from '../../schema/page';
import type { RecordKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { actionPlansById } from '../helpers/action-plan.store';
import { OWNER } from '../helpers/household-scope.store';
import { visitsById } from '../helpers/visit.store';
import { scopePredicate, type Owned, type Viewer } from '../platform/scope';
import {
  HOUSEHOLD_KINDS,
  isOfHousehold,
  RECORD_KINDS,
  type EvidencedKind,
  type HouseholdKind,
  type RecordKey,
} from '../records/record-kinds';
import { recordPredicate } from '../records/record.store';
import { workItemsById } from '../plans/work-item.store';
import { rectificationsById } from '../supervision/rectification.store';
import type { EvidencedRow, EvidenceLinkRow, EvidenceRow, EvidenceUses } from './evidence.tables';

const COLUMNS = `f.id, f.hash, f.size, f.type, f.name, f.handed_in_by as "handedInBy", f.handed_in_at as "handedInAt"`;

/** How many files a list under one record, and records under one file, show. */
const MAX_SHOWN = 100;

/**
 * Which links a viewer may see, over the alias `l`: those of records that the viewer may see, and of what is to be put right or done.
 * What was done for a household is seen with it alone, whoever reads its pairing; what a team shows of an unannounced inspection, by its
 * own people alone before the report.
 */
function linkPredicate(viewer: Viewer, params: unknown[]): string {
  const ofRecords = recordPredicate(viewer, 'l', params);
  if (viewer.scope.all) return ofRecords;
  const ofHouseholds = HOUSEHOLD_KINDS.map((kind) => `'${kind}'`).join(', ');
  const seen = `exists (select 1 from household h where h.id = k.household_id and ${scopePredicate(viewer.scope, 'h', params)})`;
  const isShown = '(l.inspection_id is null or inspection_shows_files(l.inspection_id))';
  return `${isShown} and (l.record_kind not in (${ofHouseholds}) and ${ofRecords} or l.record_kind = 'HOUSEHOLD_VISIT' and exists (
     select 1 from household_visit k where k.id = l.record_id and ${seen})
     or l.record_kind = 'ACTION_PLAN' and exists (
     select 1 from action_plan k where k.id = l.record_id and ${seen})
     or l.record_kind = 'RECTIFICATION' and exists (
     select 1 from rectification y where y.id = l.record_id and ${scopePredicate(viewer.scope, 'y', params)})
     or l.record_kind = 'WORK_ITEM' and exists (
     select 1 from work_item w where w.id = l.record_id and ${scopePredicate(viewer.scope, 'w', params)}))`;
}

/** Which files a viewer may see, over the alias `f`: the viewer's own, and those that prove a record which the viewer may see. */
function filePredicate(viewer: Viewer, params: unknown[]): string {
  if (viewer.scope.all) return 'true';
  const own = `f.handed_in_by = $${params.push(viewer.accountId)}::uuid`;
  return `(${own} or exists (select 1 from evidence_link l
     where l.file_id = f.id and l.ended_by is null and ${linkPredicate(viewer, params)}))`;
}

/** Files by id, of those that the viewer may see. */
export const evidenceById: Batch<string, EvidenceRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<EvidenceRow[]>(
      `/* evidenceById */ select ${COLUMNS} from evidence_file f where ${among('f.id', ids, params)} and ${filePredicate(viewer, params)}`,
      params,
    ),
  );
};

export interface EvidenceQuery {
  pairingIds?: string[] | null;
  record?: RecordKey | null;
  /** Handed in by this account, and nothing is proved by it. */
  isUnused?: boolean | null;
  search?: string | null;
}

/** Files that the viewer may see, the latest first. */
export function listEvidence(
  db: Db,
  viewer: Viewer,
  query: EvidenceQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<EvidenceRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [filePredicate(viewer, params)];
  const linked = (condition: string): string => `exists (select 1 from evidence_link l where l.file_id = f.id
     and l.ended_by is null and ${linkPredicate(viewer, params)} and ${condition})`;
  if (query.pairingIds) where.push(linked(`l.pairing_id = any(${put(query.pairingIds)}::uuid[])`));
  if (query.record)
    where.push(linked(`l.record_id = ${put(query.record.id)}::uuid and l.record_kind = ${put(query.record.kind)}`));
  if (query.isUnused === true) {
    where.push(`f.handed_in_by = ${put(viewer.accountId)}::uuid`);
    where.push('not exists (select 1 from evidence_link l where l.file_id = f.id and l.ended_by is null)');
  }
  if (query.search) where.push(`position(${put(query.search)} in f.name) > 0`);
  return readPage<EvidenceRow>(
    db,
    {
      name: 'listEvidence',
      columns: COLUMNS,
      from: 'evidence_file f',
      where,
      params,
      order: [
        { sql: 'f.handed_in_at', type: 'timestamptz', desc: true },
        { sql: 'f.id', type: 'uuid', desc: true },
      ],
    },
    page,
    recount,
  );
}

/** The files that prove each record (by its id, of whatever kind), in the order in which they were attached; 100 at most. */
export const filesByRecord: Batch<string, EvidenceRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_SHOWN];
  const rows = await db.query<(EvidenceRow & { recordId: string })[]>(
    `/* filesByRecord */ select asked.id as "recordId", file.* from unnest($1::uuid[]) as asked(id), lateral (
       select ${COLUMNS} from evidence_link l join evidence_file f on f.id = l.file_id
        where l.record_id = asked.id and l.ended_by is null and ${linkPredicate(viewer, params)}
        order by l.attached_at, l.id limit $2) as file`,
    params,
  );
  const files = new Map<string, EvidenceRow[]>(ids.map((id) => [id, []]));
  for (const { recordId, ...row } of rows) files.get(recordId)?.push(row);
  return files;
};

/** The households that a file proves something of, of those that the viewer may see. */
export async function householdsOfFile(
  db: Db,
  viewer: Viewer,
  fileId: string,
): Promise<(Owned & { pairingId: string })[]> {
  const params: unknown[] = [fileId];
  return db.query<(Owned & { pairingId: string })[]>(
    `/* householdsOfFile */ select ${OWNER} from household h
      where ${scopePredicate(viewer.scope, 'h', params)} and h.id in (
        select k.household_id from evidence_link l join household_visit k on k.id = l.record_id
         where l.file_id = $1 and l.ended_by is null and l.record_kind = 'HOUSEHOLD_VISIT'
         union all
        select k.household_id from evidence_link l join action_plan k on k.id = l.record_id
         where l.file_id = $1 and l.ended_by is null and l.record_kind = 'ACTION_PLAN')`,
    params,
  );
}

/** What each content proves, by its hash: the records that the viewer may see, and how many more there are. */
export const usesByHash: Batch<string, EvidenceUses> = async (db, viewer, hashes) => {
  const params: unknown[] = [hashes, MAX_SHOWN];
  const rows = await db.query<{ hash: string; elsewhere: number; seen: RecordKey[] }[]>(
    `/* usesByHash */ select asked.hash, coalesce(u.uses, 0)::int - mine.seen as elsewhere, mine.records as seen
       from unnest($1::text[]) as asked(hash) left join evidence_uses($1::text[]) u on u.hash = asked.hash,
       lateral (
         select count(*)::int as seen, coalesce(jsonb_agg(jsonb_build_object('kind', l.record_kind, 'id', l.record_id) order by l.nth)
                  filter (where l.nth <= $2), '[]') as records
           from (select l.*, row_number() over (order by l.attached_at, l.id) as nth from evidence_link l
                  where l.hash = asked.hash and l.ended_by is null and ${linkPredicate(viewer, params)}) as l) as mine`,
    params,
  );
  return new Map(rows.map(({ hash, elsewhere, seen }) => [hash, { elsewhere, seen }]));
};

/** Files that this account handed in since then and never used. */
export async function countUnused(db: Db, accountId: string | null, hours: number): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(
    `/* countUnused */ select count(*)::int as count from evidence_file f
      where f.handed_in_by = $1 and f.handed_in_at > clock_timestamp() - make_interval(hours => $2)
        and not exists (select 1 from evidence_link l where l.file_id = f.id)`,
    [accountId, hours],
  );
  return row?.count ?? 0;
}

/** Keeps a file, or gives the one that the same account handed in before under the same name. */
export async function keepFile(db: Db, file: Omit<EvidenceRow, 'handedInAt'>): Promise<EvidenceRow> {
  const values = [file.id, file.hash, file.size, file.type, file.name, file.handedInBy];
  await db.query(
    `/* keepFile */ insert into evidence_file (id, hash, size, type, name, handed_in_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (handed_in_by, hash, name) do nothing`,
    values,
  );
  const [kept] = await db.query<EvidenceRow[]>(
    `/* keptFile */ select ${COLUMNS} from evidence_file f where f.handed_in_by is not distinct from $1 and f.hash = $2 and f.name = $3`,
    [file.handedInBy, file.hash, file.name],
  );
  if (!kept) throw new Error('a file that was just kept is not there');
  return kept;
}

/** What is to be proved, by id, of what the viewer may see. */
export async function evidencedByKey(
  db: Db,
  viewer: Viewer,
  kind: EvidencedKind,
  ids: readonly string[],
): Promise<EvidencedRow[]> {
  if (ids.length === 0) return [];
  if (kind === 'FUND_ENTRY') return entriesToProve(db, viewer, ids);
  if (kind === 'RECTIFICATION') return itemsToProve(db, viewer, ids);
  if (isOfHousehold(kind)) return helpToProve(db, viewer, kind, ids);
  return kind === 'WORK_ITEM' ? workToProve(db, viewer, ids) : recordsToProve(db, viewer, kind, ids);
}

/** Items to be put right are nobody's record: whoever answers for one proves it. */
async function itemsToProve(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidencedRow[]> {
  const items = [...(await rectificationsById(db, viewer, ids)).values()];
  return withFiles(db, 'RECTIFICATION', items, (item) => ({ item, work: null, household: null }));
}

/** Neither is work: whoever does it proves it. */
async function workToProve(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidencedRow[]> {
  const items = [...(await workItemsById(db, viewer, ids)).values()];
  return withFiles(db, 'WORK_ITEM', items, (work) => ({ item: null, work, household: null }));
}

/** What was done for a household is proved by whoever keeps its book. */
async function helpToProve(
  db: Db,
  viewer: Viewer,
  kind: HouseholdKind,
  ids: readonly string[],
): Promise<EvidencedRow[]> {
  const rows = await (kind === 'HOUSEHOLD_VISIT' ? visitsById(db, viewer, ids) : actionPlansById(db, viewer, ids));
  return withFiles(db, kind, [...rows.values()], (household) => ({ item: null, work: null, household }));
}

async function withFiles<Row extends Pick<EvidencedRow, 'id' | 'pairingId' | 'simulated'>>(
  db: Db,
  kind: EvidencedKind,
  rows: readonly Row[],
  ownerOf: (row: Row) => Pick<EvidencedRow, 'item' | 'work' | 'household'>,
): Promise<EvidencedRow[]> {
  const counts = await db.query<{ id: string; files: number }[]>(
    `/* filesOfItems */ select l.record_id as id, count(*)::int as files from evidence_link l
      where l.record_id = any($1::uuid[]) and l.record_kind = $2 and l.ended_by is null group by 1`,
    [rows.map(({ id }) => id), kind],
  );
  const filesOf = new Map(counts.map(({ id, files }) => [id, files]));
  return rows.map((row) => {
    const { id, pairingId, simulated } = row;
    return { id, kind, pairingId, side: null, simulated, files: filesOf.get(id) ?? 0, fundId: null, ...ownerOf(row) };
  });
}

async function entriesToProve(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidencedRow[]> {
  const params: unknown[] = [ids];
  return db.query<EvidencedRow[]>(
    `/* entriesToProve */ select e.id, 'FUND_ENTRY' as kind, e.pairing_id as "pairingId", e.side, f.simulated, e.fund_id as "fundId", null as item, null as work, null as household,
            (select count(*)::int from evidence_link l where l.record_id = e.id and l.ended_by is null) as files
       from fund_entry e join fund f on f.id = e.fund_id
      where e.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'f', params)}`,
    params,
  );
}

async function recordsToProve(
  db: Db,
  viewer: Viewer,
  kind: RecordKind,
  ids: readonly string[],
): Promise<EvidencedRow[]> {
  const params: unknown[] = [ids, kind];
  return db.query<EvidencedRow[]>(
    `/* recordsToProve */ select r.id, $2::text as kind, r.pairing_id as "pairingId", r.side, r.simulated, null as "fundId", null as item, null as work, null as household, r.evidence as files
       from ${RECORD_KINDS[kind].table} r where r.id = any($1::uuid[]) and ${recordPredicate(viewer, 'r', params)}`,
    params,
  );
}

/** Links files to records; a content that proves a record already is passed over. @returns the links that are new */
export async function addLinks(
  db: Db,
  links: readonly EvidenceLinkRow[],
  accountId: string | null,
): Promise<EvidenceLinkRow[]> {
  const column = <Key extends keyof EvidenceLinkRow>(key: Key): EvidenceLinkRow[Key][] =>
    links.map((link) => link[key]);
  return db.query<EvidenceLinkRow[]>(
    `/* addLinks */ insert into evidence_link as l (id, file_id, hash, record_kind, record_id, pairing_id, side, simulated, inspection_id, attached_by)
     select n.*, $10 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::bool[], $9::uuid[]) as n
     on conflict (record_id, hash, record_kind) where ended_by is null do nothing
     returning ${LINK_COLUMNS}`,
    [
      column('id'),
      column('fileId'),
      column('hash'),
      column('kind'),
      column('recordId'),
      column('pairingId'),
      column('side'),
      column('simulated'),
      links.map(({ inspectionId }) => inspectionId ?? null),
      accountId,
    ],
  );
}

const LINK_COLUMNS = `l.id, l.file_id as "fileId", l.hash, l.record_kind as kind, l.record_id as "recordId", l.pairing_id as "pairingId",
  l.side, l.simulated`;

/** The links of a file to these records. */
export async function linksOf(
  db: Db,
  viewer: Viewer,
  fileId: string,
  recordIds: readonly string[],
): Promise<EvidenceLinkRow[]> {
  const params: unknown[] = [fileId, recordIds];
  return db.query<EvidenceLinkRow[]>(
    `/* linksOf */ select ${LINK_COLUMNS} from evidence_link l
      where l.file_id = $1 and l.record_id = any($2::uuid[]) and l.ended_by is null and ${linkPredicate(viewer, params)}`,
    params,
  );
}

export async function endLinks(db: Db, links: readonly EvidenceLinkRow[]): Promise<void> {
  await db.query(`/* endLinks */ update evidence_link set ended_by = pg_current_xact_id() where id = any($1::uuid[])`, [
    links.map(({ id }) => id),
  ]);
}

/** Brings the records' own count of files up to what was added to or taken from each, as a new version of theirs. */
export async function countFiles(
  db: Db,
  kind: RecordKind,
  added: ReadonlyMap<string, number>,
  accountId: string | null,
): Promise<void> {
  if (added.size === 0) return;
  await db.query(
    `/* countFiles */ update ${RECORD_KINDS[kind].table} r
        set evidence = r.evidence + a.added, version = r.version + 1, made_by_account = $3
       from unnest($1::uuid[], $2::int[]) as a(id, added) where r.id = a.id`,
    [[...added.keys()], [...added.values()], accountId],
  );
}
