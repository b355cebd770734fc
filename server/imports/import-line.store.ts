import type { Page } from '../../schema/page';
import { ImportRowState } from '../../schema/vocabulary';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { SealedLine } from './import';

const COLUMNS = 'l.number, l.state, l.sealed';

/** Keeps rows of a file that was just read. */
export async function insertLines(db: Db, importId: string, lines: readonly SealedLine[]): Promise<void> {
  await db.query(
    `/* insertImportLines */ insert into import_line (import_id, number, state, sealed)
     select $1, number, state, sealed from unnest($2::int[], $3::text[], $4::bytea[]) as l (number, state, sealed)`,
    [importId, lines.map(({ number }) => number), lines.map(({ state }) => state), lines.map(({ sealed }) => sealed)],
  );
}

export async function deleteLines(db: Db, importId: string): Promise<void> {
  await db.query(`/* deleteImportLines */ delete from import_line where import_id = $1`, [importId]);
}

/** Rows of one file in their order; whoever asks has seen the file. */
export function listLines(
  db: Db,
  importId: string,
  state: ImportRowState | null,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<SealedLine>> {
  const params: unknown[] = [importId];
  const where = ['l.import_id = $1'];
  if (state) where.push(`l.state = $${params.push(state)}`);
  const order = [{ sql: 'l.number', type: 'int' as const }];
  const list = { name: 'listImportLines', columns: COLUMNS, from: 'import_line l', where, params, order };
  return readPage(db, list, page, recount);
}

/** The next rows of some states after a row, for whoever goes through all of them. */
export async function linesAfter(
  db: Db,
  importId: string,
  states: readonly ImportRowState[],
  after: number,
  limit: number,
): Promise<SealedLine[]> {
  return db.query<SealedLine[]>(
    `/* importLinesAfter */ select ${COLUMNS} from import_line l
      where l.import_id = $1 and l.number > $3 and l.state = any($2::text[]) order by l.number limit $4`,
    [importId, states, after, limit],
  );
}

export const RECORDABLE: readonly ImportRowState[] = [ImportRowState.GOOD, ImportRowState.REPAIRED];
