import { ImportRowState } from '../../schema/vocabulary';
import { read } from '../../server/db/tx';
import type { StagedRow } from '../../server/imports/import-judging.service';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { imported, type ImportAnswer } from '../kit/imports';
import { faultsOf, messyWorkbook, type Planted } from '../kit/messy-workbook';
import { makePeople, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const SIZE = IS_FULL ? 100_000 : 2_000;
const SEED = 20231122;

jest.setTimeout(IS_FULL ? 900_000 : 180_000);

let platform: Platform;
let people: People;

beforeAll(async () => {
  platform = await startPlatform();
  people = await makePeople(platform, {
    donor: { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' },
    recipient: { name: '大关县', province: '云南' },
  });
});
afterAll(() => platform.close());

/** Every row as it is kept, past the pages of the contract. */
async function stagedRows({ id }: ImportAnswer): Promise<StagedRow[]> {
  const { imports } = platform.app.rooms;
  const rows: StagedRow[] = [];
  await read(platform.database.source, PLATFORM, async (db) => {
    for await (const row of imports.rows(db, fromGlobalId(id).key, Object.values(ImportRowState))) rows.push(row);
  });
  return rows;
}

/** What is otherwise than it was planted; nothing where all is well. */
function complaint(row: StagedRow | undefined, planted: Planted): string | null {
  if (!row) return 'the row is missing';
  if (String(row.state) !== planted.state)
    return `${row.state} ${JSON.stringify([row.refusals.map(({ field, fault, details }) => [field, fault, details]), row.repairs])}`;
  const { field, to, cell } = planted;
  if (cell !== undefined && !row.refusals.some((one) => one.field === field && String(one.fault) === cell))
    return `refused otherwise: ${JSON.stringify(row.refusals)}`;
  if (to !== undefined && !row.repairs.some((one) => one.field === field && one.to === to))
    return `repaired otherwise: ${JSON.stringify(row.repairs)}`;
  if (to !== undefined && to !== '' && row.values[field ?? ''] !== to) return `read as ${row.values[field ?? '']}`;
  if (planted.state === 'GOOD' && row.repairs.length + row.refusals.length > 0) return JSON.stringify(row.repairs);
  return null;
}

test.each(['PLACEMENT', 'PURCHASE'] as const)(
  `${SIZE} messy rows of %s: every planted fault is repaired and shown, or refused with its reason, and no clean row is`,
  async (kind) => {
    const { bytes, planted } = messyWorkbook(kind, SIZE, SEED);
    const start = performance.now();
    const what = { pairingId: people.pairingId, kind, name: '台账.xlsx' };
    const file = await imported(platform, people.reporter, what, bytes);
    const seconds = (performance.now() - start) / 1_000;
    expect(file).toMatchObject({ state: 'READY', sheet: '台账', headerRow: 3, failure: null });
    const rows = new Map((await stagedRows(file)).map((row) => [row.number, row]));
    const wrong = [...planted].flatMap(([number, one]) => {
      const found = complaint(rows.get(number), one);
      return found === null ? [] : [`${number} (${one.fault}): ${found}`];
    });
    expect({ seed: SEED, wrong: wrong.slice(0, 20) }).toEqual({ seed: SEED, wrong: [] });
    expect(rows.size).toBe(planted.size);
    // Each fault that the generator knows has been met.
    const met = new Set([...planted.values()].map(({ fault }) => fault));
    expect(faultsOf(kind).filter((fault) => !met.has(fault))).toEqual([]);
    const { good, repaired, refused, duplicates, skipped } = file.counts;
    expect(good + repaired + refused + duplicates + skipped).toBe(planted.size);
    // The good ones go into the books together, each of them once.
    const document = `mutation ($input: CommitImportInput!) { commitImport(input: $input) { import { state recorded } } }`;
    const input = { requestKey: newId(), importId: file.id, version: file.version, goodRowsOnly: true };
    const answer = await ask<{ commitImport: { import: object } }>(platform, document, { input }, people.reporter);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.commitImport.import).toEqual({ state: 'COMMITTED', recorded: good + repaired });
    if (process.env.JIEDUI_TEST_SAYS === 'on')
      process.stdout.write(`${kind}: ${Math.floor(planted.size / seconds)} rows/s\n`);
  },
);
