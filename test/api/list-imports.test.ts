import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { helperInvariants } from '../../server/helpers/helper.check.store';
import { lockHouseholds } from '../../server/imports/household-of-row.service';
import { businessDay, daysAfter, daysBefore, type Day } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { workInvariants } from '../../server/plans/work.check.store';
import { makeAccount, signedIn } from '../kit/accounts';
import {
  cellsOf,
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
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { townshipOf } from '../kit/townships';
import { xlsxFile, type Cell } from '../kit/xlsx-file';

jest.setTimeout(120_000);

let platform: Platform;
let owner: Owner;
let root: Client;
let daguan: People;
let duan: People;
/** Who reports for a township of the county, and for the one beside it. */
let clerk: Header;
let neighbour: Header;
/** Global ids. */
const own = { partyId: '', placeId: '' };
const beside = { partyId: '', placeId: '' };
let countyId: string;
const today = businessDay(new Date());

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const seat = async (name: string, printed: string, keys: typeof own): Promise<Header> => {
    const { partyId, placeId } = await townshipOf(platform, printed);
    Object.assign(keys, { partyId: toGlobalId('Party', partyId), placeId: toGlobalId('Place', placeId) });
    await makeAccount(platform, name, [{ role: Role.TOWNSHIP_REPORTER, partyId }]);
    return signedIn(platform, name);
  };
  clerk = await seat('clerk', '翠华镇(大关县)', own);
  neighbour = await seat('neighbour', '悦乐镇(大关县)', beside);
  const { data } = await ask<{ places: { nodes: { id: string }[] } }>(
    platform,
    `{ places(filter: { code: "530624" }) { nodes { id } } }`,
    {},
    daguan.reviewer,
  );
  countyId = data?.places.nodes[0]?.id ?? '';
});
afterAll(async () => {
  await owner.close();
  await root.end();
  await platform.close();
});

const send = (who: Header, kind: string, rows: Cell[][], pairingId?: string): Promise<ImportAnswer> =>
  sendSheet(platform, who, kind, { rows }, pairingId);
const commit = (who: Header, file: ImportAnswer, goodRowsOnly = false): Promise<ImportAnswer> =>
  commitFile(platform, who, file, goodRowsOnly);
const judged = (who: Header, file: ImportAnswer): Promise<string[]> => judgedRows(platform, who, file);
/** What committing a file is refused with; not a row changes meanwhile. */
async function refusal(who: Header, { id, version }: ImportAnswer): Promise<{ code?: string; field?: string }> {
  const before = await owner.digest();
  const { errors } = await stepOf(platform, 'commitImport', who, { importId: id, version, goodRowsOnly: false });
  expect(await owner.digest()).toEqual(before);
  return errors[0]?.extensions ?? {};
}
/** Sends somebody's own paper as it came. */
const sentBack = async (who: Header, kind: string, path: string): Promise<ImportAnswer> =>
  imported(platform, who, { kind, name: '导出.xlsx' }, await paperOf(platform, who, path));

async function asked<Data>(who: Header, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, document, variables, who);
  if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** Every kind of these lists goes out as a template that comes back understood. */
async function templateIsKnown(kind: string): Promise<void> {
  for (const language of ['zh-CN', 'en']) {
    const template = await paperOf(platform, { ...clerk, 'accept-language': language }, `import-template?kind=${kind}`);
    const blank = await imported(platform, clerk, { kind, name: '模板.xlsx' }, template);
    expect(blank).toMatchObject({ state: 'FAILED', questions: [] });
    expect(blank.columns.filter(({ confidence }) => confidence !== 'SURE')).toEqual([]);
  }
}

const change = (row: Cell[], more: Partial<Record<number, Cell>>): Cell[] =>
  row.map((cell, at) => (more[at] === undefined ? cell : (more[at] ?? null)));

const HOUSEHOLDS: Cell[] = ['户编号', '姓名', '与户主关系', '证件号码', '村', '类别', '识别年度', '致贫原因'];
/** Enters households of one person each. */
async function enter(who: Header, heads: Record<string, string>, from: number): Promise<void> {
  const rows = Object.entries(heads).map(([number, name], at): Cell[] => [
    ...[number, name, '户主', idNumberOf(from + at), '黄葛村', '边缘易致贫户', '2021', '因病'],
  ]);
  await commit(who, await send(who, 'HOUSEHOLD', [HOUSEHOLDS, ...rows]));
}

describe('a list of helpers', () => {
  const HEADINGS: Cell[] = ['户编号', '户主姓名', '村', '帮扶干部', '帮扶单位', '结对时间', '调整原因', '联系电话'];
  const helps = (number: string | null, more: Partial<Record<number, Cell>> = {}): Cell[] =>
    change([number, null, null, '陈明', '翠华镇', '2022-01-01', null, '13800138000'], more);

  interface Helper {
    household: { number: string };
    name: string;
    unit: { name: string } | null;
    since: string;
    until: string | null;
    reason: string | null;
  }
  const helpersOf = async (who: Header, ...numbers: string[]): Promise<Helper[]> => {
    const document = `{ helpers(first: 100) { nodes { household { number } name unit { name } since until reason } } }`;
    const { helpers } = await asked<{ helpers: { nodes: Helper[] } }>(who, document);
    return helpers.nodes.filter(({ household }) => numbers.includes(household.number));
  };
  const householdId = async (number: string): Promise<string> => {
    const document = `query ($search: String!) { households(first: 1, filter: { search: $search }) { nodes { id } } }`;
    const { households } = await asked<{ households: { nodes: { id: string }[] } }>(clerk, document, {
      search: number,
    });
    return households.nodes[0]?.id ?? '';
  };
  const assign = async (number: string, name: string, since: Day): Promise<void> => {
    const document = `mutation ($input: AssignHelperInput!) { assignHelper(input: $input) { helper { id } } }`;
    const helper = { householdId: await householdId(number), unitId: own.partyId, name, since };
    await asked(clerk, document, { input: { requestKey: newId(), ...helper } });
  };

  beforeAll(async () => {
    const heads = ['戚一户', '谢二户', '邹三户', '喻四户', '柏五户', '水六户', '窦七户', '章八户', '云九户'];
    await enter(clerk, Object.fromEntries(heads.map((head, at) => [`FA-${at + 1}`, head])), 501);
    await enter(neighbour, { 'FB-1': '苏邻乡' }, 520);
  });

  test('comes in row by row, by number or by head and village; sent again it changes nothing', async () => {
    const rows = [
      ['翠华镇帮扶责任人花名册'],
      HEADINGS,
      helps('fa-1', { 1: '戚*户' }),
      // By head and village, of the county's own unit, since a month.
      helps(null, { 1: '谢二户', 2: '黄葛村', 3: '李主任', 4: '大关县', 5: '2022年3月' }),
      helps('fa-1', { 1: '戚*户' }),
      ['合计', null, null, 3],
    ];
    const file = await send(clerk, 'HELPER', rows);
    expect(file).toMatchObject({ state: 'READY', questions: [] });
    expect(await judged(clerk, file)).toEqual(['3 GOOD', '4 GOOD', '5 DUPLICATE', '6 SKIPPED']);
    // Neither the helper's telephone nor their whole name is shown before it is recorded.
    const shown = JSON.stringify([file, await rowsOf(platform, clerk, file.id)]);
    expect(shown).not.toMatch(/13800138000|李主任|谢二户/);
    expect(await commit(clerk, file)).toMatchObject({ state: 'COMMITTED', recorded: 2 });
    const fresh = { until: null, reason: null };
    expect(await helpersOf(clerk, 'FA-1', 'FA-2')).toEqual([
      { ...fresh, household: { number: 'FA-2' }, name: '李主任', unit: { name: '大关县' }, since: '2022-03-01' },
      { ...fresh, household: { number: 'FA-1' }, name: '陈明', unit: { name: '翠华镇' }, since: '2022-01-01' },
    ]);
    const again = await send(clerk, 'HELPER', rows);
    expect(again.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: 3 });
    expect(await refusal(clerk, again)).toMatchObject({ code: 'NOTHING_TO_RECORD' });
    const { rows: told } = await root.query<{ kind: string }>(
      `select kind from event where subject_id = $1 or kind = 'HELPER_ASSIGNED' order by kind`,
      [fromGlobalId(file.id).key],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['HELPER_ASSIGNED', 'HELPER_ASSIGNED', 'IMPORT_COMMITTED']);
  });

  test('that names another helper ends the former one with its reason, also twice in one file', async () => {
    await assign('FA-3', '吴前任', '2022-01-01');
    const file = await send(clerk, 'HELPER', [
      HEADINGS,
      helps('FA-3', { 3: '郑接任', 5: '2023-05-01', 6: '驻村轮换' }),
      // A reason that stands in every row explains nothing of a household that nobody helps.
      helps('FA-4', { 5: '2023-05-01', 6: '驻村轮换' }),
      helps('FA-4', { 3: '韩再任', 5: '2024-06-01', 6: '工作调动' }),
      // Before somebody who is named further up, nobody else begins any more.
      helps('FA-4', { 3: '尤倒序', 5: '2023-04-01', 6: '驻村轮换' }),
      helps('FA-3', { 3: '许无由', 5: '2024-06-01' }),
    ]);
    expect(await judged(clerk, file)).toEqual([
      '2 GOOD',
      '3 GOOD',
      '4 GOOD',
      '5 REFUSED since:OUT_OF_RANGE',
      '6 REFUSED reason:BAD_INPUT',
    ]);
    expect(await commit(clerk, file, true)).toMatchObject({ recorded: 3 });
    const known = (await helpersOf(clerk, 'FA-3', 'FA-4')).map(({ household, name, since, until, reason }) =>
      [household.number, name, since, until, reason].join(' '),
    );
    expect(known.sort()).toEqual([
      'FA-3 吴前任 2022-01-01 2023-04-30 驻村轮换',
      'FA-3 郑接任 2023-05-01  ',
      'FA-4 陈明 2023-05-01 2024-05-31 工作调动',
      'FA-4 韩再任 2024-06-01  ',
    ]);
  });

  test('is refused row by row with the line and the reason; donors send none, and its template is understood', async () => {
    const dismissed = await ask(
      platform,
      `mutation ($input: TakeHouseholdStepInput!) { dismissHousehold(input: $input) { household { state } } }`,
      { input: { requestKey: newId(), householdId: await householdId('FA-5'), version: 1, text: '核实后无风险' } },
      daguan.reviewer,
    );
    expect(dismissed.errors).toEqual([]);
    await assign('FA-6', '何有访', '2022-01-01');
    const visited = { householdId: await householdId('FA-6'), day: '2024-03-01', note: '入户' };
    const visit = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } } }`;
    await asked(clerk, visit, { input: { requestKey: newId(), ...visited } });
    const file = await send(clerk, 'HELPER', [
      HEADINGS,
      helps('FA-5'),
      helps('FA-6', { 3: '吕访前', 5: '2024-03-01', 6: '轮换' }),
      helps('FA-7', { 4: '都安县' }),
      helps('FA-7', { 4: '没有的单位' }),
      helps('FA-7', { 5: '2020-12-31' }),
      helps('FA-7', { 5: daysAfter(today, 1) }),
      helps('FA-7', { 3: '陈明13800138000' }),
      helps('FA-6', { 3: '施电话', 5: '2024-05-01', 6: '电话 138 1234 5678' }),
      helps('FA-7', { 1: '谢二户' }),
      helps('FB-1'),
      helps(null, { 1: '窦七户' }),
      helps('FA-7', { 5: '' }),
      helps('FA-7'),
    ]);
    expect(await judged(clerk, file)).toEqual([
      '2 REFUSED number:TRANSITION_REFUSED',
      '3 REFUSED since:OUT_OF_RANGE',
      '4 REFUSED unit:NOT_FOUND',
      '5 REFUSED unit:NOT_FOUND',
      '6 REFUSED since:OUT_OF_RANGE',
      '7 REFUSED since:OUT_OF_RANGE',
      '8 REFUSED name:UNREADABLE',
      '9 REFUSED reason:HOLDS_NUMBER',
      '10 REFUSED head:BAD_INPUT',
      '11 REFUSED number:NOT_FOUND',
      '12 REFUSED village:BAD_INPUT',
      '13 REFUSED since:REQUIRED',
      '14 GOOD',
    ]);
    expect(await refusal(clerk, file)).toMatchObject({ code: 'ROWS_REFUSED' });
    const before = await owner.digest();
    const content = xlsxFile([{ name: '名单', rows: [HEADINGS, helps('FA-7')] }]);
    const donors = { kind: 'HELPER', name: '责任人.xlsx', pairingId: daguan.pairingId };
    expect((await upload(platform, daguan.lead, donors, content)).status).toBe(403);
    expect(await owner.digest()).toEqual(before);
    const refused = await cellsOf(
      await paperOf(platform, clerk, `import-refusals?import=${encodeURIComponent(file.id)}`),
    );
    expect(refused.some((row) => row.includes('没有的单位'))).toBe(true);
    expect(await commit(clerk, file, true)).toMatchObject({ recorded: 1 });
    await templateIsKnown('HELPER');
  });

  test('whom somebody assigns meanwhile is not replaced unseen: nothing of the file comes in, and its row is named', async () => {
    const file = await send(clerk, 'HELPER', [HEADINGS, helps('FA-9'), helps('FA-8')]);
    await assign('FA-8', '孔先到', '2022-02-01');
    expect(await refusal(clerk, file)).toMatchObject({ code: 'OUT_OF_RANGE', field: 'rows.3.since' });
    const later = await send(clerk, 'HELPER', [HEADINGS, helps('FA-8', { 5: '2022-03-01' })]);
    expect(await judged(clerk, later)).toEqual(['2 REFUSED reason:BAD_INPUT']);
  });

  test('as the platform prints it comes back unchanged; what is changed there comes in', async () => {
    const back = await sentBack(clerk, 'HELPER', 'household-helpers');
    expect(back).toMatchObject({ state: 'READY', questions: [] });
    const standing = (await helpersOf(clerk, ...Array.from({ length: 9 }, (_one, at) => `FA-${at + 1}`))).filter(
      ({ until }) => until === null,
    );
    expect(standing.length).toBeGreaterThanOrEqual(6);
    expect(back.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: standing.length });
    expect(await refusal(clerk, back)).toMatchObject({ code: 'NOTHING_TO_RECORD' });
    const table = await cellsOf(await paperOf(platform, clerk, 'household-helpers'));
    const handedOver = table.map((row): Cell[] => {
      if (row.includes('何日起')) return [...row, '更换理由'];
      return row[1] === 'FA-1' ? [...row.map((cell) => (cell === '陈明' ? '曹接手' : cell)), '退休'] : row;
    });
    const changed = await send(clerk, 'HELPER', handedOver.map((row) => (row[1] === 'FA-1' ? row.map((cell) => (cell === '2022-01-01' ? '2025-01-01' : cell)) : row))); // prettier-ignore
    expect(changed.counts).toMatchObject({ good: 1, repaired: 0, refused: 0, duplicates: standing.length - 1 });
    await commit(clerk, changed);
    expect((await helpersOf(clerk, 'FA-1')).map(({ name, since }) => `${name} ${since}`)).toEqual([
      '曹接手 2025-01-01',
      '陈明 2022-01-01',
    ]);
  });
});

describe('a list of tasks', () => {
  const year = Number(today.slice(0, 4));
  const period = { from: `${year - 1}-12-01`, until: `${year + 1}-12-31` };
  const HEADINGS: Cell[] = ['序号', '所属计划', '层级', '地区', '重点任务', '牵头单位', '责任人', '完成时限', '实施步骤', '联系电话']; // prettier-ignore
  const due = daysAfter(today, 60);
  const task = (title: string, more: Partial<Record<number, Cell>> = {}): Cell[] =>
    change([1, '东西部协作任务', null, null, title, '翠华镇', '李主任', due, null, '13800138000'], more);

  interface Work {
    id: string;
    title: string;
    personName: string | null;
    due: string;
    unit: { name: string } | null;
    plan: { id: string; title: string } | null;
    milestones: { title: string; days: number; due: string }[];
    state: string;
  }
  const work = async (who: Header, planId: string): Promise<Work[]> => {
    const document = `query ($filter: WorkItemFilter) { workItems(first: 100, filter: $filter) { nodes {
      id title personName due state unit { name } plan { id title } milestones { title days due } } } }`;
    const { workItems } = await asked<{ workItems: { nodes: Work[] } }>(who, document, {
      filter: { planIds: [planId] },
    });
    return workItems.nodes;
  };
  const plan = async (who: Header, input: object): Promise<string> => {
    const document = `mutation ($input: PlanWorkInput!) { planWork(input: $input) { workPlan { id } } }`;
    const made = { requestKey: newId(), ...period, ...input };
    const { planWork } = await asked<{ planWork: { workPlan: { id: string } } }>(who, document, { input: made });
    return planWork.workPlan.id;
  };
  const town = ({ partyId, placeId }: typeof own, title: string, more: object = {}) => ({
    ...{ level: 'TOWNSHIP', parentId: county, unitId: partyId, placeId, title },
    ...more,
  });

  let county: string;
  let cuihua: string;
  let yuele: string;
  let donors: string;
  beforeAll(async () => {
    const top = { level: 'COUNTY', pairingId: daguan.pairingId };
    const ofCounty = { ...top, unitId: daguan.recipientId, placeId: countyId };
    county = await plan(daguan.reviewer, { ...ofCounty, title: '东西部协作任务' });
    cuihua = await plan(daguan.reporter, town(own, '乡镇年度计划'));
    yuele = await plan(daguan.reporter, town(beside, '乡镇年度计划'));
    donors = await plan(daguan.lead, { ...top, unitId: daguan.donorId, placeId: countyId, title: '帮扶方年度计划' });
  });

  test('comes in under its plans with its steps counted back; sent again it changes nothing', async () => {
    const rows = [
      HEADINGS,
      task('建成冷库', { 8: '选址（10天）；施工（40天）' }),
      task('危房改造', {
        7: daysAfter(today, 30),
        8: `摸排（${daysAfter(today, 9)}）；完工（${daysAfter(today, 30)}）`,
      }),
      // One task of two units is two tasks; one of several plans is told by its place.
      task('危房改造', { 5: '悦乐镇', 6: null, 7: daysAfter(today, 30) }),
      task('安全饮水', { 1: '乡镇年度计划', 2: '乡镇级', 3: '悦乐', 5: '悦乐镇' }),
      task('建成冷库', { 6: '王副镇长' }),
    ];
    const file = await send(daguan.reporter, 'WORK_ITEM', rows, daguan.pairingId);
    expect(file).toMatchObject({ state: 'READY', questions: [] });
    expect(await judged(daguan.reporter, file)).toEqual(['2 GOOD', '3 GOOD', '4 GOOD', '5 GOOD', '6 DUPLICATE']);
    expect(JSON.stringify([file, await rowsOf(platform, daguan.reporter, file.id)])).not.toMatch(/13800138000|李主任/);
    expect(await commit(daguan.reporter, file)).toMatchObject({ state: 'COMMITTED', recorded: 4 });
    const items = await work(daguan.reporter, county);
    const told = items.map(
      ({ title, unit, personName, due: until, milestones, state }) =>
      [title, unit?.name, personName, until, state, ...milestones.map((one) => [one.title, one.days, one.due].join('/'))].join(' '), // prettier-ignore
    );
    const soon = daysAfter(today, 30);
    expect(told.sort()).toEqual([
      `危房改造 悦乐镇  ${soon} OPEN`,
      `危房改造 翠华镇 李主任 ${soon} OPEN 摸排/10/${daysAfter(today, 9)} 完工/21/${soon}`,
      `建成冷库 翠华镇 李主任 ${due} OPEN 选址/10/${daysAfter(today, 20)} 施工/40/${due}`,
    ]);
    expect((await work(neighbour, yuele)).map(({ title }) => title)).toEqual(['安全饮水']);
    const again = await send(daguan.reporter, 'WORK_ITEM', rows, daguan.pairingId);
    expect(again.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: 5 });
    expect(await refusal(daguan.reporter, again)).toMatchObject({ code: 'NOTHING_TO_RECORD' });
    const { rows: events } = await root.query<{ kind: string }>(
      `select kind from event where subject_id = $1 or kind = 'WORK_ASSIGNED' order by kind`,
      [fromGlobalId(file.id).key],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['IMPORT_COMMITTED', ...Array<string>(4).fill('WORK_ASSIGNED')]);
  });

  test('is refused row by row with the line and the reason, and nothing is half done', async () => {
    const over = await plan(daguan.reporter, town(own, '去年的计划', { until: daysBefore(today, 1) }));
    const file = await send(
      daguan.reporter,
      'WORK_ITEM',
      [
        HEADINGS,
        task('甲', { 1: '没有的计划' }),
        task('甲', { 1: '乡镇年度计划' }),
        task('甲', { 2: '村级' }),
        task('甲', { 1: '帮扶方年度计划' }),
        task('甲', { 1: '去年的计划' }),
        task('甲', { 7: daysBefore(today, 1) }),
        task('甲', { 7: `${year + 2}-01-01` }),
        task('甲', { 5: '都安县' }),
        task('甲', { 8: '选址（90天）' }),
        task('甲', { 8: '选址；施工（10天）' }),
        task('甲', { 8: `选址（${daysAfter(today, 5)}）` }),
        task('甲', { 6: '李主任13800138000' }),
        task('甲 电话 138 1234 5678'),
        task('甲', { 7: '' }),
        task('甲'),
        // The same work, its plan named in another way.
        task('甲', { 2: '县级', 3: '大关' }),
      ],
      daguan.pairingId,
    );
    expect(await judged(daguan.reporter, file)).toEqual([
      '2 REFUSED plan:NOT_FOUND',
      '3 REFUSED plan:BAD_INPUT',
      '4 REFUSED plan:NOT_FOUND',
      '5 REFUSED plan:FORBIDDEN',
      '6 REFUSED due:BAD_INPUT',
      '7 REFUSED due:OUT_OF_RANGE',
      '8 REFUSED due:OUT_OF_RANGE',
      '9 REFUSED unit:NOT_FOUND',
      '10 REFUSED due:OUT_OF_RANGE',
      '11 REFUSED steps:BAD_INPUT',
      '12 REFUSED steps:BAD_INPUT',
      '13 REFUSED person:UNREADABLE',
      '14 REFUSED title:HOLDS_NUMBER',
      '15 REFUSED due:REQUIRED',
      '16 GOOD',
      '17 REFUSED title:ALREADY_EXISTS',
    ]);
    const [, , , , ended] = await rowsOf(platform, daguan.reporter, file.id);
    expect(ended?.refusals[0]?.message).toContain('到期');
    const english = await rowsOf(platform, { ...daguan.reporter, 'accept-language': 'en' }, file.id);
    expect(english[4]?.refusals[0]?.message).toContain('ended on');
    expect(await refusal(daguan.reporter, file)).toMatchObject({ code: 'ROWS_REFUSED' });
    expect(await commit(daguan.reporter, file, true)).toMatchObject({ recorded: 1 });
    expect(await work(daguan.reporter, over)).toEqual([]);
  });

  test('is sent by whoever keeps plans: a township without the pairing, a donor with it; its template is understood', async () => {
    // Of several plans that are called so, a township means its own.
    const file = await send(clerk, 'WORK_ITEM', [HEADINGS, task('清理水渠', { 1: '乡镇年度计划' })]);
    expect(await judged(clerk, file)).toEqual(['2 GOOD']);
    await commit(clerk, file);
    expect((await work(clerk, cuihua)).map(({ title }) => title)).toEqual(['清理水渠']);
    // The county's plan a township does not see, whoever's it is.
    expect(await judged(clerk, await send(clerk, 'WORK_ITEM', [HEADINGS, task('甲二')]))).toEqual([
      '2 REFUSED plan:NOT_FOUND',
    ]);
    const theirs = [HEADINGS, task('选派专家', { 1: '帮扶方年度计划', 5: '大关县' }), task('乙')];
    const sent = await send(daguan.lead, 'WORK_ITEM', theirs, daguan.pairingId);
    expect(await judged(daguan.lead, sent)).toEqual(['2 GOOD', '3 REFUSED plan:FORBIDDEN']);
    await commit(daguan.lead, sent, true);
    expect((await work(daguan.lead, donors)).map(({ title }) => title)).toEqual(['选派专家']);

    const before = await owner.digest();
    const content = xlsxFile([{ name: '任务', rows: theirs }]);
    const asks = { kind: 'WORK_ITEM', name: '任务.xlsx' };
    const at = async (who: Header, pairingId?: string): Promise<number> =>
      (await upload(platform, who, { ...asks, ...(pairingId && { pairingId }) }, content)).status;
    expect(await at(daguan.department, daguan.pairingId)).toBe(403);
    expect(await at(daguan.member, daguan.pairingId)).toBe(403);
    expect(await at(duan.lead, daguan.pairingId)).toBe(404);
    expect(await at(daguan.lead)).toBe(400);
    expect(await owner.digest()).toEqual(before);
    for (const who of [neighbour, daguan.reporter, daguan.lead])
      expect((await ask(platform, `query ($id: ID!) { import(id: $id) { id } }`, { id: file.id }, who)).errors).not.toEqual([]); // prettier-ignore
    await templateIsKnown('WORK_ITEM');
  });

  test('a plan that is over when the file is recorded refuses all of it, with its row named', async () => {
    const title = '快到期的计划';
    const ending = await plan(daguan.reporter, { ...town(own, title), level: 'VILLAGE', locality: '三合村' });
    const rows = [HEADINGS, task('好的', { 1: '乡镇年度计划' }), task('丙', { 1: title })];
    const file = await send(clerk, 'WORK_ITEM', rows);
    expect(await judged(clerk, file)).toEqual(['2 GOOD', '3 GOOD']);
    // Only time does that.
    await root.query('begin');
    await root.query(`set local session_replication_role = replica`);
    await root.query(`update work_plan set until_day = $2 where id = $1`, [
      fromGlobalId(ending).key,
      daysBefore(today, 1),
    ]);
    await root.query('commit');
    expect(await refusal(clerk, file)).toMatchObject({ code: 'BAD_INPUT', field: 'rows.3.due' });
  });

  test('the work table comes back unchanged, and its tasks come in under another plan as they are', async () => {
    const path = `work-table?year=${year}`;
    const back = await imported(
      platform,
      daguan.reporter,
      { kind: 'WORK_ITEM', name: '进度表.xlsx', pairingId: daguan.pairingId },
      await paperOf(platform, daguan.reporter, path),
    );
    expect(back).toMatchObject({ state: 'READY', questions: [] });
    const all = [...(await work(daguan.reporter, county)), ...(await work(daguan.reporter, cuihua)), ...(await work(daguan.reporter, yuele)), ...(await work(daguan.reporter, donors))]; // prettier-ignore
    expect(all.length).toBe(7);
    expect(back.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: all.length });
    expect(await refusal(daguan.reporter, back)).toMatchObject({ code: 'NOTHING_TO_RECORD' });

    const next = await plan(daguan.reporter, town(own, '下一期计划'));
    const table = await cellsOf(await paperOf(platform, daguan.reporter, path));
    const head = table.findIndex((row) => row.includes('计划'));
    const columns = table[head] ?? [];
    const moved = table.map((row, at): Cell[] =>
      row.map((cell, column) => {
        if (at <= head || row[columns.indexOf('计划')] !== '东西部协作任务') return cell;
        if (column === columns.indexOf('计划')) return '下一期计划';
        return column === columns.indexOf('层级') || column === columns.indexOf('地区') ? null : cell;
      }),
    );
    const sent = await send(daguan.reporter, 'WORK_ITEM', moved, daguan.pairingId);
    expect(sent.counts).toMatchObject({ refused: 0, duplicates: all.length - 4 });
    await commit(daguan.reporter, sent);
    const facts = (items: Work[]) =>
      items
        .map(({ title, personName, due: until, unit, milestones }) =>
          JSON.stringify([title, personName, until, unit, milestones]),
        ) // prettier-ignore
        .sort();
    expect(facts(await work(daguan.reporter, next))).toEqual(facts(await work(daguan.reporter, county)));
  });
});

test('what a file says of its columns is remembered for its kind', async () => {
  const rows: Cell[][] = [
    ['哪户', '谁来管', '哪个单位', '打几时起'],
    ['FA-2', '李主任', '大关县', '2022-03-01'],
  ];
  const first = await send(clerk, 'HELPER', rows);
  expect(first.state).toBe('NEEDS_MAPPING');
  const fields = ['number', 'name', 'unit', 'since'];
  const { errors } = await stepOf(platform, 'correctMapping', clerk, {
    ...{ importId: first.id, version: first.version, sheet: '名单', headerRow: 1 },
    columns: fields.map((field, at) => ({ column: at + 1, field })),
  });
  expect(errors).toEqual([]);
  await platform.app.rooms.imports.settled();
  const second = await send(clerk, 'HELPER', rows);
  expect(second).toMatchObject({ state: 'READY', counts: { duplicates: 1, refused: 0 } });
});

test('the register and the plans stand as their own checks say', async () => {
  for (const { name, find } of [...helperInvariants, ...workInvariants])
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
});

test('a file of more households than one transaction locks is refused whole, before any is locked', async () => {
  const ids = Array.from({ length: 1_001 }, () => newId());
  const locking = tx(platform.database.source, PLATFORM, (db) => lockHouseholds(db, ids));
  await expect(locking).rejects.toMatchObject({ code: 'TOO_MANY_ITEMS', details: { max: 1_000, actual: 1_001 } });
});
