import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../kit/hostile-files';
import { importOf, upload } from '../kit/imports';
import { makePeople, ownerOf } from '../kit/people';
import { startPlatform } from '../kit/platform';
import type { FileRead } from '../kit/read-files';

jest.setTimeout(240_000);

const ROOT = join(__dirname, '..', '..');
const MOST_MS = 10_000;
const MOST_MB = 256;

describe('files that mean harm', () => {
  let folder: string;
  let read: Map<string, FileRead>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiedui-hostile-'));
    const paths = HOSTILE_FILES.map(({ bytes }, nth) => {
      const path = join(folder, String(nth));
      writeFileSync(path, bytes());
      return path;
    });
    const register = join(ROOT, 'test', 'kit', 'ts-register.cjs');
    const out = execFileSync(process.execPath, ['-r', register, join(ROOT, 'test', 'kit', 'read-files.ts'), ...paths], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 16 * 2 ** 20,
    });
    const all = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as FileRead);
    read = new Map(all.map((one, nth) => [HOSTILE_FILES[nth]?.name ?? '', one]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('there are more than forty of them, each of its own kind', () => {
    const names = HOSTILE_FILES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });

  test.each(HOSTILE_FILES.map(({ name, becomes }) => [name, becomes] as const))(
    '%s is refused with its reason or read exactly, in time and in memory',
    (name, becomes) => {
      const { becomes: became, ms, rose } = read.get(name) as FileRead;
      expect(became).toEqual(becomes);
      expect(ms).toBeLessThan(MOST_MS);
      expect(rose).toBeLessThan(MOST_MB);
    },
  );
});

/** Those that take the reader longest. */
const HEAVY = [
  'a zip bomb that lies about its size',
  'a million and more shared strings',
  'a million columns',
  'three hundred thousand rows',
  'a million merged cells',
  'a quote without end',
  'a line of a million fields',
];

test('while such files are read the server answers, and nothing of them is left', async () => {
  const platform = await startPlatform();
  try {
    const { pairingId, reporter, department } = await makePeople(platform, {
      donor: { name: '天河区(广州)', province: '广东' },
      recipient: { name: '鲁甸县', province: '云南' },
    });
    const files = HEAVY.map((name) => HOSTILE_FILES.find((one) => one.name === name)?.bytes() ?? Buffer.alloc(0));
    const owner = await ownerOf(platform);
    const before = await owner.countRows();
    const waits: number[] = [];
    const began = performance.now();
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        const start = performance.now();
        const { status } = await fetch(`${platform.url}/healthz`);
        expect(status).toBe(200);
        waits.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const ids = await Promise.all(
      files.map(async (bytes, nth) => {
        const what = { pairingId, kind: 'PURCHASE', name: `${nth}.xlsx` };
        const response = await upload(platform, nth % 2 === 0 ? reporter : department, what, bytes);
        expect(response.status).toBe(201);
        return ((await response.json()) as { importId: string }).importId;
      }),
    );
    await platform.app.rooms.imports.settled();
    isOver = true;
    const took = performance.now() - began;
    await watching;
    for (const id of ids) {
      const file = await importOf(platform, reporter, id);
      expect(file.failure).toMatch(/。$/);
      expect(file).toMatchObject({ state: 'FAILED', counts: { good: 0, repaired: 0, refused: 0 } });
    }
    const after = await owner.countRows();
    await owner.close();
    expect({ ...after, import: 0 }).toEqual({ ...before, import: 0 });
    expect(readdirSync(join(platform.config.dataDir, 'imports'))).toEqual([]);
    // However slow the machine: nobody waits for a whole file.
    expect(Math.max(...waits)).toBeLessThan(took / HEAVY.length);
  } finally {
    await platform.close();
  }
});
