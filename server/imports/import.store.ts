import type { Page } from '../../schema/page';
import type { ImportState, ImportKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { FileFault } from './file-fault';
import type { ImportFile, ImportLayout, ImportSheetFacts, SaidMapping } from './import';

const COLUMNS = `i.id, i.pairing_id as "pairingId", i.kind, i.name, i.bytes, i.state, i.version, i.sheets, i.layout, i.fault, i.done, i.total,
  i.good, i.repaired, i.refused, i.duplicates, i.skipped, i.recorded, i.side, i.published, i.party_ids as "partyIds",
  i.place_paths as "placePaths", i.made_by_account as "madeByAccount", i.made_at as "madeAt"`;

/** Files by id. */
export const importsById: Batch<string, ImportFile> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<ImportFile[]>(
      `/* importsById */ select ${COLUMNS} from import i where ${among('i.id', ids, params)} and ${scopePredicate(viewer.scope, 'i', params)}`,
      params,
    ),
  );
};

export interface ImportQuery {
  pairingIds?: string[] | null;
  kinds?: ImportKind[] | null;
  states?: ImportState[] | null;
}

/** Files that the viewer may see, the latest first. */
export function listImports(
  db: Db,
  viewer: Viewer,
  query: ImportQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ImportFile>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'i', params)];
  const anyOf = (column: string, type: string, values: unknown[] | null | undefined): void => {
    if (values) where.push(`${column} = any($${params.push(values)}::${type}[])`);
  };
  anyOf('i.pairing_id', 'uuid', query.pairingIds);
  anyOf('i.kind', 'text', query.kinds);
  anyOf('i.state', 'text', query.states);
  const order = [{ sql: 'i.id', type: 'uuid' as const, desc: true }];
  return readPage(db, { name: 'listImports', columns: COLUMNS, from: 'import i', where, params, order }, page, recount);
}

type NewImport = Pick<
  ImportFile,
  'id' | 'pairingId' | 'kind' | 'name' | 'bytes' | 'side' | 'partyIds' | 'placePaths' | 'madeByAccount'
>;

export async function insertImport(db: Db, file: NewImport): Promise<void> {
  await db.query(
    `/* insertImport */ insert into import (id, pairing_id, kind, name, bytes, state, side, party_ids, place_paths, made_by_account)
     values ($1, $2, $3, $4, $5, 'READING', $6, $7, $8, $9)`,
    [
      file.id,
      file.pairingId,
      file.kind,
      file.name,
      file.bytes,
      file.side,
      file.partyIds,
      file.placePaths,
      file.madeByAccount,
    ],
  );
}

/** What reading has found out so far. */
export interface ReadingFound {
  state?: ImportState;
  fault?: FileFault | null;
  sheets?: ImportSheetFacts[];
  layout?: ImportLayout;
  done?: number;
  total?: number | null;
  counts?: Pick<ImportFile, 'good' | 'repaired' | 'refused' | 'duplicates' | 'skipped'>;
}

/**
 * Writes what reading has found, as long as nobody has done anything else with the file since it began; else false. A version
 * is what people saw, so reading does not change it.
 */
export async function updateReading(db: Db, id: string, version: number, found: ReadingFound): Promise<boolean> {
  const { counts } = found;
  const [rows] = await db.query<[{ id: string }[], number]>(
    `/* updateReading */ update import set state = coalesce($3, state), fault = $4, sheets = coalesce($5::jsonb, sheets),
            layout = coalesce($6::jsonb, layout), done = coalesce($7, done), total = coalesce($8, total), good = coalesce($9, good),
            repaired = coalesce($10, repaired), refused = coalesce($11, refused), duplicates = coalesce($12, duplicates),
            skipped = coalesce($13, skipped), beat_at = clock_timestamp()
      where id = $1 and version = $2 and state = 'READING' returning id`,
    [
      id,
      version,
      found.state ?? null,
      found.fault ?? null,
      found.sheets ? JSON.stringify(found.sheets) : null,
      found.layout ? JSON.stringify(found.layout) : null,
      found.done ?? null,
      found.total ?? null,
      counts?.good ?? null,
      counts?.repaired ?? null,
      counts?.refused ?? null,
      counts?.duplicates ?? null,
      counts?.skipped ?? null,
    ],
  );
  return rows.length === 1;
}

/** The next step of a file, taken by a person. */
export async function stepImport(db: Db, file: ImportFile, state: ImportState, recorded: number | null): Promise<void> {
  await db.query(
    `/* stepImport */ update import set state = $3, version = version + 1, recorded = $4, fault = null, done = $5, beat_at = clock_timestamp(),
            total = case when $3 = 'READING' then null else total end
      where id = $1 and version = $2`,
    [file.id, file.version, state, recorded, recorded ?? 0],
  );
}

/** Whoever was reading these has gone: nothing was heard of them for long. */
export async function failSilent(db: Db, silentSeconds: number): Promise<void> {
  await db.query(
    `/* failSilentImports */ update import set state = 'FAILED', fault = 'INTERRUPTED'
      where state = 'READING' and beat_at < clock_timestamp() - make_interval(secs => $1)`,
    [silentSeconds],
  );
}

/** What these parties have said about a table of this kind with these headings; the latest. */
export async function habitOf(
  db: Db,
  partyIds: readonly string[],
  kind: ImportKind,
  signature: string,
): Promise<SaidMapping | null> {
  const rows = await db.query<{ said: SaidMapping }[]>(
    `/* habitOf */ select said from import_habit where party_id = any($1::uuid[]) and kind = $2 and signature = $3
      order by made_at desc limit 1`,
    [partyIds, kind, signature],
  );
  return rows[0]?.said ?? null;
}

/** Remembers what was said for the next table with the same headings. */
export async function rememberHabit(
  db: Db,
  partyIds: readonly string[],
  kind: ImportKind,
  signature: string,
  said: SaidMapping,
): Promise<void> {
  await db.query(
    `/* rememberHabit */ insert into import_habit (party_id, kind, signature, said)
     select party_id, $2, $3, $4::jsonb from unnest($1::uuid[]) as party_id order by party_id
     on conflict (party_id, kind, signature) do update set said = excluded.said, made_at = clock_timestamp()`,
    [partyIds, kind, signature, JSON.stringify(said)],
  );
}
