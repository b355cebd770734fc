import { Role } from '../../schema/vocabulary';
import { read } from '../../server/db/tx';
import { newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { villageInvariants } from '../../server/villages/village.check.store';
import { makeAccount, signedIn } from '../kit/accounts';
import {
  commitFile,
  imported,
  judgedRows,
  paperOf,
  rowsOf,
  sendSheet,
  stepOf,
  upload,
  type ImportAnswer,
} from '../kit/imports';
import { GROUP } from '../kit/ledger';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { townshipOf } from '../kit/townships';
import { xlsxFile, type Cell } from '../kit/xlsx-file';

jest.setTimeout(120_000);

let platform: Platform;
let daguan: People;
/** Global id of the clerk's township. */
let cuihua: string;
let clerk: Header;
let neighbour: Header;
let owner: Owner;

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  const [own, yuele] = [await townshipOf(platform, '翠华镇(大关县)'), await townshipOf(platform, '悦乐镇(大关县)')];
  cuihua = toGlobalId('Place', own.placeId);
  clerk = await seat('clerk', own.partyId);
  neighbour = await seat('neighbour', yuele.partyId);
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

/** Somebody who reports for a township. */
async function seat(name: string, partyId: string): Promise<Header> {
  await makeAccount(platform, name, [{ role: Role.TOWNSHIP_REPORTER, partyId }]);
  return signedIn(platform, name);
}

const send = (who: Header, kind: string, rows: readonly Cell[][], pairingId?: string): Promise<ImportAnswer> =>
  sendSheet(platform, who, kind, { rows }, pairingId);
const commit = (who: Header, file: ImportAnswer, goodRowsOnly = false): Promise<ImportAnswer> =>
  commitFile(platform, who, file, goodRowsOnly);
const judged = (who: Header, file: ImportAnswer): Promise<string[]> => judgedRows(platform, who, file);
const paper = (who: Header, path: string): Promise<Buffer> => paperOf(platform, who, path);

async function done(verb: string, who: Header, noun: string, input: object): Promise<{ id: string }> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${noun} { id } } }`;
  const asked = { input: { requestKey: newId(), ...input } };
  const { data, errors } = await ask<{ done: Record<string, { id: string }> }>(platform, document, asked, who);
  const row = data?.done[noun];
  if (!row) throw new Error(JSON.stringify(errors));
  return row;
}

/** A file that cannot be recorded: with the code and the field, and no row of any table changed. */
async function refusedWhole(who: Header, file: { id: string; version: number }, goodRowsOnly = false): Promise<string> {
  const before = await owner.digest();
  const asked = { importId: file.id, version: file.version, goodRowsOnly };
  const { errors } = await stepOf(platform, 'commitImport', who, asked);
  expect(await owner.digest()).toEqual(before);
  return errors.map(({ extensions: { code, field } }) => `${code} ${field ?? ''}`.trim()).join();
}

/** That a template asks for nothing but to be filled in, in either language. */
async function templateIsUnderstood(kind: string): Promise<void> {
  for (const language of ['zh-CN', 'en']) {
    const template = await paper({ ...clerk, 'accept-language': language }, `import-template?kind=${kind}`);
    const blank = await imported(platform, clerk, { kind, name: '模板.xlsx' }, template);
    expect(blank).toMatchObject({ state: 'FAILED', questions: [] });
    expect(blank.columns.filter(({ confidence }) => confidence !== 'SURE')).toEqual([]);
  }
}

const INCOMES: Cell[] = ['序号', '乡镇', '行政村', '年份', '季度', '收入来源', '收入金额（万元）', '佐证材料'];

const earned = (village: string, more: Partial<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [1, null, village, '2024年', null, '资源发包收入', 1.2, '台账、合同'];
  return row.map((cell, at) => (more[at] === undefined ? cell : (more[at] ?? null)));
};

interface Income {
  village: string;
  year: number;
  quarter: number | null;
  source: { code: string };
  amount: string;
  versions: { evidence: string[] }[];
}

async function incomesOf(who: Header, village: string): Promise<Income[]> {
  const document = `query ($filter: CollectiveIncomeFilter) { collectiveIncomes(first: 50, filter: $filter) {
    nodes { village year quarter source { code } amount versions { evidence } } } }`;
  const { data, errors } = await ask<{ collectiveIncomes: { nodes: Income[] } }>(
    platform,
    document,
    { filter: { village } },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.collectiveIncomes.nodes;
}

describe('a list of collective incomes', () => {
  test('comes in row by row, in the words that a county writes; sent again it changes nothing', async () => {
    const rows = [
      INCOMES,
      earned('甲村'),
      earned('甲村', { 4: '第一季度', 5: '入股分红', 6: 0 }),
      earned('甲村', { 4: 'Q2', 5: 'SHARES', 6: '3.5' }),
      earned('甲村', { 1: '翠华', 5: '财政补助', 7: null }),
      earned('甲村'),
      ['合计', null, null, null, null, null, 4.7, null],
    ];
    const file = await send(clerk, 'COLLECTIVE_INCOME', rows);
    expect(file.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(['序号']);
    expect(await judged(clerk, file)).toEqual(['2 GOOD', '3 GOOD', '4 GOOD', '5 GOOD', '6 DUPLICATE', '7 SKIPPED']);
    expect(await commit(clerk, file)).toMatchObject({ state: 'COMMITTED', recorded: 4 });
    const told = (await incomesOf(daguan.lead, '甲村')).map(({ year, quarter, source, amount, versions }) =>
      [year, quarter, source.code, amount, versions[0]?.evidence.join('+')].join(' '),
    );
    expect(told.sort()).toEqual([
      '2024  LEASE 12000.00 台账+合同',
      '2024  SUBSIDY 12000.00 ',
      '2024 1 SHARES 0.00 台账+合同',
      '2024 2 SHARES 35000.00 台账+合同',
    ]);
    const again = await send(clerk, 'COLLECTIVE_INCOME', rows);
    expect(again.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: 5 });
    expect(await refusedWhole(clerk, again)).toBe('NOTHING_TO_RECORD');
  });

  test('is refused row by row with the line and the reason; the good rows come in, and none where one is refused', async () => {
    await done('recordCollectiveIncome', clerk, 'income', {
      ...{ placeId: cuihua, village: '乙村', year: 2024, source: 'LEASE', amount: '5' },
    });
    const file = await send(clerk, 'COLLECTIVE_INCOME', [
      INCOMES,
      earned('乙村'),
      earned('乙村', { 4: '一季度' }),
      earned('乙村', { 5: '彩票' }),
      earned('乙村', { 3: 2012 }),
      earned('乙村', { 3: '2099' }),
      earned('乙村', { 3: '去年' }),
      earned('乙村', { 5: '资产租赁', 6: -1 }),
      earned('乙村', { 1: '悦乐镇' }),
      earned('乙村', { 1: '没有镇' }),
      earned('', { 5: '资产租赁' }),
      earned('乙村', { 5: '资产租赁', 7: '电话13912345678' }),
      earned('乙村', { 5: null }),
      earned('乙村', { 5: '服务收入' }),
      earned('乙村', { 5: '服务收入', 4: '三季度' }),
      earned('乙村', { 5: '服务收入', 6: 9 }),
    ]);
    expect(await judged(clerk, file)).toEqual([
      '2 REFUSED source:INCOME_PERIOD_TAKEN',
      '3 REFUSED source:INCOME_PERIOD_TAKEN',
      '4 REFUSED source:BAD_INPUT',
      '5 REFUSED incomeYear:OUT_OF_RANGE',
      '6 REFUSED incomeYear:OUT_OF_RANGE',
      '7 REFUSED incomeYear:UNREADABLE',
      '8 REFUSED amount:OUT_OF_RANGE',
      '9 REFUSED town:NOT_FOUND',
      '10 REFUSED town:NOT_FOUND',
      '11 REFUSED village:BAD_INPUT',
      '12 REFUSED evidence:HOLDS_NUMBER',
      '13 REFUSED source:REQUIRED',
      '14 GOOD',
      '15 REFUSED source:INCOME_PERIOD_TAKEN',
      '16 REFUSED source:INCOME_PERIOD_TAKEN',
    ]);
    const [, , unknown] = await rowsOf(platform, clerk, file.id);
    expect(unknown?.refusals[0]?.message).toContain('资源发包、资产租赁、入股分红');
    expect(JSON.stringify(await rowsOf(platform, clerk, file.id))).not.toContain('13912345678');
    expect(await refusedWhole(clerk, file)).toBe('ROWS_REFUSED goodRowsOnly');
    expect(await commit(clerk, file, true)).toMatchObject({ recorded: 1 });
    expect((await incomesOf(clerk, '乙村')).map(({ source }) => source.code).sort()).toEqual(['LEASE', 'SERVICE']);
  });

  test('what earlier pages of a file tell, later ones know; what is told meanwhile is refused with the row named', async () => {
    const unknown = earned('丙村', { 5: '彩票' });
    const rows = [INCOMES, earned('丙村'), ...Array.from({ length: 600 }, () => unknown), earned('丙村', { 6: 7 })];
    const file = await send(clerk, 'COLLECTIVE_INCOME', rows);
    expect((await judged(clerk, file)).at(-1)).toBe('603 REFUSED source:INCOME_PERIOD_TAKEN');
    const late = await send(clerk, 'COLLECTIVE_INCOME', [INCOMES, earned('丁村'), earned('丙村', { 6: 8 })]);
    await commit(clerk, file, true);
    expect(await refusedWhole(clerk, late)).toBe('INCOME_PERIOD_TAKEN rows.3.source');
    expect(await incomesOf(clerk, '丁村')).toEqual([]);
  });

  test('belongs to whoever keeps villages: a county names the township, donors and other counties send none', async () => {
    const rows = [INCOMES, earned('戊村', { 1: '翠华镇' }), earned('己村', { 1: '悦乐' }), earned('戊村')];
    const file = await send(daguan.reporter, 'COLLECTIVE_INCOME', rows, daguan.pairingId);
    expect(await judged(daguan.reporter, file)).toEqual(['2 GOOD', '3 GOOD', '4 REFUSED town:BAD_INPUT']);
    await commit(daguan.reporter, file, true);
    expect(await incomesOf(neighbour, '己村')).toHaveLength(1);
    expect(await incomesOf(neighbour, '戊村')).toEqual([]);
    // A file is seen by its sender's own office alone.
    const { data } = await ask(platform, `query ($id: ID!) { import(id: $id) { id } }`, { id: file.id }, neighbour);
    expect(data).toBeNull();
    const asked = { kind: 'COLLECTIVE_INCOME', name: '收入.xlsx', pairingId: daguan.pairingId };
    const before = await owner.digest();
    expect((await upload(platform, daguan.lead, asked, xlsxFile([{ name: '名单', rows }]))).status).toBe(403);
    expect(await owner.digest()).toEqual(before);
    await templateIsUnderstood('COLLECTIVE_INCOME');
  });

  test('goes out as 村集体收入台账, comes back in and changes nothing', async () => {
    for (const format of ['xlsx', 'csv']) {
      const list = await paper(clerk, `collective-incomes?year=2024&format=${format}`);
      const name = `台账.${format}`;
      const file = await imported(platform, clerk, { kind: 'COLLECTIVE_INCOME', name }, list);
      expect(file).toMatchObject({ state: 'READY', questions: [], counts: { good: 0, repaired: 0, refused: 0 } });
      expect(file.counts.duplicates).toBeGreaterThanOrEqual(7);
      expect(await refusedWhole(clerk, file)).toBe('NOTHING_TO_RECORD');
    }
  });
});

const LINKS: Cell[] = ['乡镇', '村', '名称', '联结方式', '企业', '合作社', '起始日期', '终止日期', '其他农户数'];

const linked = (name: string, more: Partial<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = ['翠华镇', '大坪村', name, '订单', null, '大坪合作社', '2024-03-01', '至今', '36户'];
  return row.map((cell, at) => (more[at] === undefined ? cell : (more[at] ?? null)));
};

interface Link {
  name: string;
  kind: string;
  from: string;
  until: string | null;
  otherHouseholds: number;
  partners: { role: string; name: string | null }[];
  versions: { action: string; name: string; partners: { role: string }[] }[];
}

async function linksOf(who: Header, search: string): Promise<Link[]> {
  const document = `query ($filter: BenefitLinkFilter) { benefitLinks(first: 50, filter: $filter) {
    nodes { name kind from until otherHouseholds partners { role name } versions { action name partners { role } } } } }`;
  const { data, errors } = await ask<{ benefitLinks: { nodes: Link[] } }>(
    platform,
    document,
    { filter: { search } },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.benefitLinks.nodes;
}

describe('a list of links with households', () => {
  test('comes in with its partners, in one column or in several; sent again it changes nothing', async () => {
    const rows = [
      LINKS,
      linked('竹笋订单'),
      linked('竹笋分红', { 3: '入股分红', 4: '甲公司；乙公司', 7: '2026年12月', 8: null }),
      linked('竹笋订单'),
    ];
    const file = await send(clerk, 'BENEFIT_LINK', rows);
    expect(await judged(clerk, file)).toEqual(['2 GOOD', '3 GOOD', '4 DUPLICATE']);
    await commit(clerk, file);
    const many = [
      ['村', '名称', '联结方式', '参与方', '起始日期'],
      ['大坪村', '竹笋托管', '生产托管', '企业 丙公司、合作社：丁社、戊合作社、己种植基地、大坪村集体', '2024年'],
    ];
    await commit(clerk, await send(clerk, 'BENEFIT_LINK', many));
    const told = await linksOf(daguan.lead, '竹笋');
    const named = ({ partners }: Link): string => partners.map(({ role, name }) => `${role} ${name}`).join(' ');
    expect(
      told.map((link) => [link.name, link.kind, link.from, link.until, link.otherHouseholds, named(link)]).sort(),
    ).toEqual([
      [
        '竹笋分红',
        'SHARES',
        '2024-03-01',
        '2026-12-31',
        0,
        'ENTERPRISE 甲公司 ENTERPRISE 乙公司 COOPERATIVE 大坪合作社',
      ],
      [
        ...['竹笋托管', 'TRUSTEESHIP', '2024-01-01', null, 0],
        'ENTERPRISE 丙公司 COOPERATIVE 丁社 COOPERATIVE 戊合作社 BASE 己种植基地 OTHER 大坪村集体',
      ],
      ['竹笋订单', 'ORDERS', '2024-03-01', null, 36, 'COOPERATIVE 大坪合作社'],
    ]);
    const again = await send(clerk, 'BENEFIT_LINK', rows);
    expect(again.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: 3 });
    expect(await refusedWhole(clerk, again)).toBe('NOTHING_TO_RECORD');
  });

  test('is refused row by row; a link that stands otherwise is not doubled', async () => {
    const file = await send(clerk, 'BENEFIT_LINK', [
      LINKS,
      linked('竹笋订单', { 8: 40 }),
      linked('竹笋订单', { 6: '2025-03-01' }),
      linked('甲', { 3: '送钱' }),
      linked('甲', { 5: null }),
      linked('甲', { 6: '2099-01-01' }),
      linked('甲', { 7: '2023-01-01' }),
      linked('甲', { 0: '悦乐镇' }),
      linked('甲', { 1: null }),
      linked('甲', { 5: '电话13912345678' }),
      linked('甲', { 4: '同一家', 5: '同一家' }),
      linked('乙'),
      linked('乙', { 8: 1 }),
      linked('乙', { 0: '翠华' }),
    ]);
    expect(await judged(clerk, file)).toEqual([
      '2 REFUSED name:ALREADY_EXISTS',
      '3 GOOD',
      '4 REFUSED kind:NOT_KNOWN',
      '5 REFUSED enterprise:REQUIRED',
      '6 REFUSED from:OUT_OF_RANGE',
      '7 REFUSED until:OUT_OF_RANGE',
      '8 REFUSED town:NOT_FOUND',
      '9 REFUSED village:BAD_INPUT',
      '10 REFUSED cooperative:HOLDS_NUMBER',
      '11 GOOD',
      '12 GOOD',
      '13 REFUSED name:BAD_INPUT',
      '14 REFUSED name:BAD_INPUT',
    ]);
    expect(JSON.stringify(await rowsOf(platform, clerk, file.id))).not.toContain('13912345678');
    expect(await refusedWhole(clerk, file)).toBe('ROWS_REFUSED goodRowsOnly');
    await done('openBenefitLink', clerk, 'link', {
      ...{ placeId: cuihua, village: '大坪村', name: '乙', kind: 'OTHER', from: '2024-03-01' },
      partners: [{ role: 'BASE', name: '别的基地' }],
    });
    expect(await refusedWhole(clerk, file, true)).toBe('ALREADY_EXISTS rows.12.name');
  });

  test('belongs to whoever keeps villages; its template is understood', async () => {
    const content = xlsxFile([{ name: '名单', rows: [LINKS, linked('丙')] }]);
    const asked = { kind: 'BENEFIT_LINK', name: '联结.xlsx', pairingId: daguan.pairingId };
    const before = await owner.digest();
    expect((await upload(platform, daguan.lead, asked, content)).status).toBe(403);
    expect(await owner.digest()).toEqual(before);
    await templateIsUnderstood('BENEFIT_LINK');
  });

  test('goes out as 利益联结台账, parties by their names, comes back in and changes nothing', async () => {
    await done('openBenefitLink', daguan.reporter, 'link', {
      ...{
        placeId: cuihua,
        village: '大坪村',
        name: '县里的联结',
        kind: 'LEASE',
        from: '2023-05-06',
        until: '2030-01-01',
      },
      partners: [
        { role: 'OTHER', partyId: daguan.recipientId },
        { role: 'ENTERPRISE', name: '丁厂' },
      ],
      otherHouseholds: 12,
    });
    // From the page two of one name and day can be opened: both are on the list.
    await done('openBenefitLink', clerk, 'link', {
      ...{ placeId: cuihua, village: '大坪村', name: '县里的联结', kind: 'WORK', from: '2023-05-06' },
      partners: [{ role: 'BASE', name: '己基地' }],
    });
    for (const who of [daguan.reporter, clerk]) {
      const list = await paper(who, 'benefit-links');
      const file = await imported(platform, who, { kind: 'BENEFIT_LINK', name: '台账.xlsx' }, list);
      expect(file).toMatchObject({ state: 'READY', questions: [], counts: { good: 0, repaired: 0, refused: 0 } });
      expect(file.counts.duplicates).toBeGreaterThanOrEqual(6);
      expect(await refusedWhole(who, file)).toBe('NOTHING_TO_RECORD');
    }
  });
});

test('the books of villages stand as their own checks say', async () => {
  for (const { name, find } of villageInvariants)
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
});
