import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import publishedFigures from '../../data/published-figures.json';
import {
  PublicationService,
  type ImportOptions,
  type ImportSummary,
} from '../../server/statements/publication.service';
import { ownerOf, type Owner } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { programOf } from '../kit/program';
import { connect } from '../kit/socket';

const ROOT = join(__dirname, '..', '..');
const FILE = join(ROOT, 'data', 'published-figures.json');
const FULL = process.env.JIEDUI_TEST_SIZE === 'full';

const ENTRY = {
  id: 't1',
  programme: 'EAST_WEST',
  level: 'COUNTY',
  donor: { name: '嘉定区', province: '上海' },
  recipient: { name: '大姚县', province: '云南' },
  period: { kind: 'YEAR', year: 2018 },
  source: { title: '一份测试报道' },
  figures: [{ indicator: 'FUND_SPENT', value: '12', unit: '万元' }],
};
type Entry = Omit<typeof ENTRY, 'period'> & { period: Record<string, unknown> };
let ids = 0;
const entry = (change: Partial<Entry> = {}): Entry => ({ ...ENTRY, id: `t${(ids += 1)}`, ...change });
const figure = (change: Record<string, string>): Partial<Entry> => ({ figures: [{ ...ENTRY.figures[0]!, ...change }] });

let platform: Platform;
let owner: Owner;
let work: string;
beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  work = mkdtempSync(join(tmpdir(), 'jiedui-import-'));
});
afterAll(async () => {
  await owner.close();
  await platform.close();
  rmSync(work, { recursive: true, force: true });
});

const take = (entries: unknown[], options: Partial<ImportOptions> = {}): Promise<ImportSummary> =>
  new PublicationService(platform.database.source).importEntries(entries, {
    partial: false,
    newIndicators: false,
    ...options,
  });

/** Imports what has to be refused, asserts that nothing changed, and gives the first fault. */
async function refused(one: unknown, options: Partial<ImportOptions> = {}): Promise<ImportSummary['refused'][number]> {
  const before = await owner.digest();
  const summary = await take([entry(), one], options);
  expect(summary).toMatchObject({ entries: 2, recorded: 0, admittedIndicators: [], isCommitted: false });
  expect(summary.refused.map((fault) => fault.entry)).toEqual(summary.refused.map(() => 1));
  expect(await owner.digest()).toEqual(before);
  const [fault] = summary.refused;
  if (!fault) throw new Error('nothing was refused');
  expect([fault.zh, fault.en]).toEqual([
    expect.stringMatching(/[\u4e00-\u9fff]/u),
    expect.stringMatching(/^[A-Za-z“]/),
  ]);
  return fault;
}

describe('a file of published statements', () => {
  test('goes in once; the same file again changes nothing', async () => {
    expect(await take(publishedFigures)).toMatchObject({
      entries: 37,
      recorded: 37,
      same: 0,
      refused: [],
      isCommitted: true,
    });
    const before = await owner.digest();
    expect(await take(publishedFigures)).toMatchObject({
      entries: 37,
      recorded: 0,
      same: 37,
      refused: [],
      isCommitted: true,
    });
    expect(await owner.digest()).toEqual(before);
  });

  test('tells which figures went to their twins', async () => {
    const summary = await take(publishedFigures);
    expect(summary.notices).toEqual([]);
    const fresh = await take([entry(figure({ indicator: 'LEADER_TRAINED', value: '81', unit: '人次' }))]);
    expect(fresh.notices).toMatchObject([{ entry: 0, zh: expect.stringContaining('人次') as string }]);
  });

  test('with one figure changed is refused, and what was recorded stays', async () => {
    const changed = structuredClone(publishedFigures[0]!);
    changed.figures[0]!.value = '6687';
    expect(await refused(changed)).toMatchObject({ id: 's00', path: 'figures', code: 'ALREADY_EXISTS' });
  });

  test('that names an entry twice takes it once; with other figures it is refused', async () => {
    const one = entry();
    expect(await take([one, one])).toMatchObject({ recorded: 1, same: 1, isCommitted: true });
    const two = entry();
    expect(await take([two, { ...two, ...figure({ value: '13' }) }])).toMatchObject({
      recorded: 0,
      refused: [{ entry: 1, code: 'ALREADY_EXISTS' }],
      isCommitted: false,
    });
  });
});

describe('an entry that cannot be taken is refused with its place and reason, and nothing goes in', () => {
  test.each<[string, Record<string, unknown>, { path: string; code: string; en: RegExp }]>([
    ['malformed', { figures: [] }, { path: 'figures', code: 'BAD_INPUT', en: /form expected/ }],
    [
      'an unknown indicator',
      figure({ indicator: 'FUND_SPEND' }),
      { path: 'figures.0.indicator', code: 'UNKNOWN_INDICATOR', en: /FUND_SPENT \(/ },
    ],
    ['an unknown unit', figure({ unit: '万圆' }), { path: 'figures.0.unit', code: 'UNKNOWN_UNIT', en: /万元/ }],
    ['a unit of another kind', figure({ unit: '人' }), { path: 'figures.0.unit', code: 'UNIT_MISMATCH', en: /万元/ }],
    [
      'a period without its date',
      { period: { kind: 'YEAR_TO_DATE', year: 2019 } },
      { path: 'period.asOf', code: 'BAD_PERIOD', en: /up to which date/ },
    ],
    [
      'an unknown county',
      { recipient: { name: '大摇县', province: '云南' } },
      { path: 'recipient.name', code: 'UNKNOWN_PLACE', en: /大姚县（532326）/ },
    ],
    [
      'an unknown province',
      { recipient: { name: '大姚县', province: '云楠' } },
      { path: 'recipient.province', code: 'UNKNOWN_PLACE', en: /云南省（530000）/ },
    ],
    [
      'a name of several places',
      { donor: { name: '鼓楼区', province: '全国' } },
      { path: 'donor.name', code: 'AMBIGUOUS_PLACE', en: /鼓楼区（320106）/ },
    ],
    [
      'a party paired with itself',
      { donor: { name: '大姚县', province: '云南' } },
      { path: 'donor', code: 'BAD_INPUT', en: /paired with itself/ },
    ],
  ])('%s', async (_name, change, { path, code, en }) => {
    const fault = await refused(entry(change));
    expect(fault).toMatchObject({ path, code, entry: 1, id: expect.stringMatching(/^t\d+$/) as string });
    expect(fault.en).toMatch(en);
  });

  test('with --partial the rest goes in', async () => {
    const good = [entry(), entry({ period: { kind: 'YEAR', year: 2017 } })];
    const summary = await take([good[0], entry({ figures: [] }), good[1]], { partial: true });
    expect(summary).toMatchObject({
      recorded: 2,
      same: 0,
      isCommitted: true,
      refused: [{ entry: 1, path: 'figures' }],
    });
    expect(await take(good)).toMatchObject({ recorded: 0, same: 2 });
  });

  test('--new-indicators admits a code, and only for an entry that goes in', async () => {
    const unit = { unit: '座', value: '3' };
    const sound = entry(figure({ indicator: 'WATER_TOWERS', name: '水塔', ...unit }));
    const before = await owner.countRows();
    const mixed = entry({
      figures: [
        { ...ENTRY.figures[0]!, indicator: 'NEVER_ADMITTED' },
        { ...ENTRY.figures[0]!, unit: '筐' },
      ],
    });
    const summary = await take([mixed, sound], { partial: true, newIndicators: true });
    expect(summary).toMatchObject({
      recorded: 1,
      admittedIndicators: ['WATER_TOWERS'],
      refused: [{ entry: 0, path: 'figures.1.unit' }],
    });
    expect((await owner.countRows()).indicator).toBe((before.indicator ?? 0) + 1);
    expect(await refused(entry(figure({ indicator: 'bad code' })), { newIndicators: true })).toMatchObject({
      code: 'BAD_INPUT',
      path: 'figures.0.indicator',
    });
    expect(await refused(entry(figure({ indicator: 'NEW_CODE', unit: '筐' })), { newIndicators: true })).toMatchObject({
      code: 'UNKNOWN_UNIT',
      path: 'figures.0.unit',
    });
  });
});

/** Runs the command as a person would. */
function command(dataDir: string, ...args: string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [...programOf('server/commands/import'), ...args], {
    cwd: ROOT,
    env: { ...process.env, JIEDUI_DATA_DIR: dataDir, LOG_LEVEL: 'fatal' },
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

function fileOf(name: string, content: unknown): string {
  const path = join(work, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The end of the log as it is now. */
async function endOfEvents(): Promise<string | null> {
  type Page = { events: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const list = 'query ($after: Cursor) { events(first: 100, after: $after) { pageInfo { hasNextPage endCursor } } }';
  for (let after: string | null = null; ;) {
    const page: Page | null = (await ask<Page>(platform, list, { after })).data;
    after = page?.events.pageInfo.endCursor ?? after;
    if (!page?.events.pageInfo.hasNextPage) return after;
  }
}

describe('npm run import', () => {
  test('while the platform runs: attaches, does not stop it, and subscribers get the events', async () => {
    const socket = await connect(platform.url);
    const stream = socket.subscribe<{ events: { kind: string } }>(
      'subscription ($after: Cursor) { events(after: $after) { kind } }',
      { after: await endOfEvents() },
    );
    const { code, out } = await command(platform.config.dataDir, fileOf('running.json', [entry()]));
    expect(out).toContain('1 entries: 1 new, 0 same, 0 refused');
    expect(code).toBe(0);
    expect((await stream.next()).value).toEqual({ data: { events: { kind: 'STATEMENT_RECORDED' } } });
    socket.close();
    const answer = await ask(platform, '{ statements(first: 1) { totalCount } }');
    expect(answer.errors).toEqual([]);
  });

  test('when no platform runs; its exit code says how it went', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-import-data-'));
    chmodSync(dataDir, 0o711);
    try {
      copyFileSync(FILE, join(work, 'copy.json'));
      const first = await command(dataDir, join(work, 'copy.json'));
      expect([first.code, first.out]).toEqual([0, expect.stringContaining('37 entries: 37 new, 0 same, 0 refused')]);
      const again = await command(dataDir, join(work, 'copy.json'));
      expect([again.code, again.out]).toEqual([0, expect.stringContaining('37 entries: 0 new, 37 same, 0 refused')]);
      const bad = fileOf('bad.json', [entry(), entry({ figures: [] })]);
      const wrong = await command(dataDir, bad);
      expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('Nothing was recorded')]);
      const partial = await command(dataDir, bad, '--partial');
      expect([partial.code, partial.out]).toEqual([0, expect.stringContaining('2 entries: 1 new, 0 same, 1 refused')]);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 120_000);

  test.each<[string, string[]]>([
    ['no file', []],
    ['a file that is not there', ['nowhere.json']],
    ['a folder', ['data']],
    ['an option that nobody knows', [FILE, '--force']],
  ])('%s: says so and ends with 2', async (_name, args) => {
    expect((await command(platform.config.dataDir, ...args)).code).toBe(2);
  });

  test.each<[string, unknown]>([
    ['a file that is no list', {}],
    ['a file that is no JSON', '{'],
    ['more entries than one file may hold', Array.from({ length: 20_001 }, () => 0)],
  ])('%s: says so and ends with 2', async (_name, content) => {
    expect((await command(platform.config.dataDir, fileOf('wrong.json', content))).code).toBe(2);
  });
});

test('thousands of statements between hundreds of pairs go in whole, and in bounded memory', async () => {
  const index = await platform.app.rooms.places.index();
  const counties = ['53', '52', '62', '45'].flatMap((province) =>
    Array.from(
      { length: 40 },
      (_, at) => `${province}${String(1 + Math.floor(at / 8)).padStart(2, '0')}${21 + (at % 8)}`,
    )
      .flatMap((code) => index.get(code) ?? [])
      .filter((place) => place.validTo === undefined),
  );
  const donors = [
    '310114',
    '310107',
    '310110',
    '330106',
    '330110',
    '320505',
    '320506',
    '440106',
    '440111',
    '370202',
  ].map((code) => index.get(code)!);
  const entries = Array.from({ length: FULL ? 5_000 : 500 }, (_, at) => {
    const [county, donor] = [
      counties[at % counties.length]!,
      donors[Math.floor(at / counties.length) % donors.length]!,
    ];
    return entry({
      id: `bulk-${at}`,
      recipient: { name: county.name, province: index.get(county.path.split('/')[1]!)!.name },
      donor: { name: donor.name, province: index.get(donor.path.split('/')[1]!)!.name },
      period: { kind: 'YEAR', year: 2016 + (at % 5) },
      figures: Array.from({ length: 8 }, (_one, nth) => ({
        indicator: 'FUND_SPENT',
        value: `${at + nth}`,
        unit: '万元',
      })),
    });
  });
  const heap = process.memoryUsage().rss;
  const summary = await take(entries, { partial: true });
  expect(summary.refused).toEqual([]);
  expect(summary.recorded).toBe(entries.length);
  expect(process.memoryUsage().rss - heap).toBeLessThan(250 * 1024 * 1024);
}, 300_000);
