import { TableReader } from '../../server/imports/table-reader';
import type { FileSurvey, RawRow } from '../../server/imports/raw-table';
import { ask, type Platform } from './platform';
import type { Header } from './people';

/** Reads a file as the platform does, without the platform. */
export async function readTable(
  bytes: Buffer,
  name = 'test.xlsx',
  sheet = 0,
): Promise<{ survey: FileSurvey; rows: RawRow[] }> {
  const reader = new TableReader(new Uint8Array(bytes), name);
  try {
    const survey = await reader.survey();
    const rows: RawRow[] = [];
    for await (const batch of reader.rows(sheet)) rows.push(...batch);
    return { survey, rows };
  } finally {
    await reader.close();
  }
}

export interface ImportAnswer {
  id: string;
  state: string;
  version: number;
  failure: string | null;
  sheet: string | null;
  headerRow: number | null;
  recorded: number | null;
  progress: { done: number; total: number | null };
  sheets: { name: string; rows: number; hidden: boolean; hiddenRows: number; hiddenColumns: string[] }[];
  columns: {
    column: number;
    letter: string;
    header: string;
    samples: string[];
    field: string | null;
    confidence: string;
  }[];
  constants: { field: string; value: string }[];
  questions: { field: string; message: string }[];
  counts: { good: number; repaired: number; refused: number; duplicates: number; skipped: number };
}

export const IMPORT_FIELDS = `id state version failure sheet headerRow recorded progress { done total }
  sheets { name rows hidden hiddenRows hiddenColumns } columns { column letter header samples field confidence }
  constants { field value } questions { field message } counts { good repaired refused duplicates skipped }`;

export interface RowAnswer {
  number: number;
  state: string;
  cells: string[];
  values: { field: string; value: string }[];
  repairs: { field: string; from: string; to: string; why: string }[];
  refusals: {
    field: string;
    column: number | null;
    fault: string;
    problem: string | null;
    message: string;
    remedy: string;
  }[];
  remark: string | null;
  duplicateOfRow: number | null;
}

const ROW_FIELDS = `number state cells values { field value } repairs { field from to why }
  refusals { field column fault problem message remedy } remark duplicateOfRow`;

export interface Upload {
  /** Files of households may leave it out. */
  pairingId?: string;
  kind: string;
  name: string;
}

/** Sends a file to the door. */
export function upload(
  platform: Pick<Platform, 'url'>,
  who: Header,
  { pairingId, kind, name }: Upload,
  bytes: Buffer,
): Promise<Response> {
  const query = new URLSearchParams({ ...(pairingId && { pairing: pairingId }), kind, name });
  return fetch(`${platform.url}/imports?${query.toString()}`, {
    method: 'POST',
    headers: who,
    body: new Uint8Array(bytes),
  });
}

/** Sends a file and waits until it has been read. */
export async function imported(platform: Platform, who: Header, what: Upload, bytes: Buffer): Promise<ImportAnswer> {
  const response = await upload(platform, who, what, bytes);
  const { importId, ...rest } = (await response.json()) as { importId?: string };
  if (importId === undefined) throw new Error(`not taken: ${JSON.stringify(rest)}`);
  await platform.app.rooms.imports.settled();
  return importOf(platform, who, importId);
}

export async function importOf(platform: Pick<Platform, 'url'>, who: Header, id: string): Promise<ImportAnswer> {
  const document = `query ($id: ID!) { import(id: $id) { ${IMPORT_FIELDS} } }`;
  const answer = await ask<{ import: ImportAnswer }>(platform, document, { id }, who);
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.import;
}

/** Every row of a file, page by page. */
export async function rowsOf(
  platform: Pick<Platform, 'url'>,
  who: Header,
  id: string,
  state?: string,
): Promise<RowAnswer[]> {
  const document = `query ($id: ID!, $after: Cursor, $state: ImportRowState) { import(id: $id) {
    rows(first: 100, after: $after, state: $state) { nodes { ${ROW_FIELDS} } pageInfo { hasNextPage endCursor } } } }`;
  const rows: RowAnswer[] = [];
  for (let after: string | null = null; ;) {
    const answer: {
      data: { import: { rows: { nodes: RowAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } | null;
      errors: unknown;
    } = await ask(platform, document, { id, after, state: state ?? null }, who);
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    const { nodes, pageInfo } = answer.data.import.rows;
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}
