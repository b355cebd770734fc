import { TableReader } from '../../server/imports/table-reader';
import type { FileSurvey, RawRow } from '../../server/imports/raw-table';
import { newId } from '../../server/platform/ids';
import { ask, type Answer, type Platform } from './platform';
import type { Header } from './people';
import { xlsxFile, type SheetOf } from './xlsx-file';

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

/** Sends one sheet and waits until it has been read; the pairing is named only where it is said. */
export const sendSheet = (
  platform: Platform,
  who: Header,
  kind: string,
  sheet: Omit<SheetOf, 'name'>,
  pairingId?: string,
): Promise<ImportAnswer> =>
  imported(
    platform,
    who,
    { kind, name: '名单.xlsx', ...(pairingId && { pairingId }) },
    xlsxFile([{ name: '名单', ...sheet }]),
  );

/** Takes a step of a file, such as `commitImport`. */
export function stepOf(
  platform: Pick<Platform, 'url'>,
  verb: string,
  who: Header,
  input: object,
): Promise<Answer<{ done: { import: ImportAnswer } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { import { ${IMPORT_FIELDS} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

/** Records the rows of a file. */
export async function commitFile(
  platform: Pick<Platform, 'url'>,
  who: Header,
  { id: importId, version }: ImportAnswer,
  goodRowsOnly = false,
): Promise<ImportAnswer> {
  const done = await stepOf(platform, 'commitImport', who, { importId, version, goodRowsOnly });
  if (done.data === null) throw new Error(JSON.stringify(done.errors));
  return done.data.done.import;
}

/** What became of each row: its number, whether it is good (as it is or repaired), and the fields and words of what is refused. */
export const judgedRows = async (
  platform: Pick<Platform, 'url'>,
  who: Header,
  { id }: Pick<ImportAnswer, 'id'>,
): Promise<string[]> =>
  (await rowsOf(platform, who, id)).map(({ number, state, refusals }) =>
    [
      number,
      state === 'REPAIRED' ? 'GOOD' : state,
      ...refusals.map(({ field, problem, fault }) => `${field}:${problem ?? fault}`),
    ].join(' '),
  );

/** A paper, such as `import-template?kind=VISIT`. */
export async function paperOf(platform: Pick<Platform, 'url'>, who: Header, path: string): Promise<Buffer> {
  const response = await fetch(`${platform.url}/papers/${path}`, { headers: who });
  if (!response.ok) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}

/** A table as it is read, to be changed and sent again. */
export async function cellsOf(bytes: Buffer): Promise<(string | null)[][]> {
  const { rows } = await readTable(bytes);
  return rows.map(([, , cells]) => {
    const row: string[] = [];
    for (const [column, , text] of cells) row[column] = text;
    return Array.from(row, (cell) => cell ?? null);
  });
}
