import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { checkDigitOf } from '../../server/platform/person-numbers';
import { benefitInvariants } from '../../server/benefits/benefit.check.store';
import { helperInvariants } from '../../server/helpers/helper.check.store';
import { householdInvariants } from '../../server/households/household.check.store';
import { read } from '../../server/db/tx';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import {
  cellsOf,
  commitFile,
  imported,
  judgedRows,
  paperOf,
  readTable,
  rowsOf,
  sendSheet,
  stepOf,
  upload,
  type ImportAnswer,
} from '../kit/imports';
import { GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { townshipOf } from '../kit/townships';
import { xlsxFile, type Cell, type SheetOf } from '../kit/xlsx-file';

jest.setTimeout(120_000);

let platform: Platform;
let daguan: Ledger;
/** Global id of the clerk's township. */
let cuihua: string;
let clerk: Header;
let neighbour: Header;
let owner: Owner;
let root: Client;

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  owner = await ownerOf(platform);
  daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  const [own, yuele] = [await townshipOf(platform, '翠华镇(大关县)'), await townshipOf(platform, '悦乐镇(大关县)')];
  cuihua = toGlobalId('Party', own.partyId);
  clerk = await seat('clerk', own.partyId);
  neighbour = await seat('neighbour', yuele.partyId);
});
afterAll(async () => {
  await owner.close();
  await root.end();
  await platform.close();
});

/** Somebody who reports for a township. */
async function seat(name: string, partyId: string): Promise<Header> {
  await makeAccount(platform, name, [{ role: Role.TOWNSHIP_REPORTER, partyId }]);
  return signedIn(platform, name);
}

const act = (verb: string, who: Header, input: object) => stepOf(platform, verb, who, input);
const send = (who: Header, kind: string, sheet: Omit<SheetOf, 'name'>, pairingId?: string): Promise<ImportAnswer> =>
  sendSheet(platform, who, kind, sheet, pairingId);
const commit = (who: Header, file: ImportAnswer, goodRowsOnly = false): Promise<ImportAnswer> =>
  commitFile(platform, who, file, goodRowsOnly);
const judged = (who: Header, file: ImportAnswer): Promise<string[]> => judgedRows(platform, who, file);
const paper = (who: Header, path: string): Promise<Buffer> => paperOf(platform, who, path);

/** A list of a county in the long run. */
const LONG = process.env.JIEDUI_TEST_SIZE === 'full' ? 5_000 : 200;
const HAN = ['平', '安', '国', '民', '军', '建', '华'];

/** An ID number that is right in every place, for up to 5,900 people; none ends as one that a spreadsheet has spoilt. */
function idOf(nth: number): string {
  const seventeen = `530624${1950 + (nth % 60)}0${1 + (nth % 9)}1${nth % 10}${String(1 + Math.floor(nth / 60)).padStart(3, '0')}`;
  return `${seventeen}${checkDigitOf(seventeen)}`;
}

const HOUSEHOLDS: Cell[] = [
  ...['序号', '户编号', '户主', '姓名', '与户主关系', '证件号码', '乡镇', '村', '监测对象类别', '识别年度', '致贫原因'],
  ...['健康状况', '劳动技能', '在校生状况'],
];

/** One row of a county's list; what is not said of a member stands with the head. */
const person = (
  number: string | null,
  name: string,
  relation: string | null,
  nth: number,
  more: Partial<Record<number, Cell>> = {},
): Cell[] => {
  const isHead = relation === '户主';
  const row: Cell[] = [
    nth,
    number,
    null,
    name,
    relation,
    idOf(nth),
    isHead ? '翠华镇' : null,
    isHead ? '黄葛村' : null,
    isHead ? '边缘易致贫户' : null,
    isHead ? '2021' : null,
    isHead ? '因病' : null,
    null,
    '普通劳动力',
    '非在校生',
  ];
  return row.map((cell, at) => more[at] ?? cell);
};

interface Found {
  number: string;
  state: string;
  village: string | null;
  foundOn: string;
  category: string;
  riskFound: string;
  place: { name: string };
  nextActions: string[];
  members: {
    relation: string;
    isLabourer: boolean;
    inSchool: boolean;
    health: string | null;
    person: { name: string; idNumber: string };
  }[];
}

async function householdsOf(who: Header, search: string): Promise<Found[]> {
  const document = `query ($search: String!) { households(first: 50, filter: { search: $search }, orderBy: { field: NUMBER, direction: ASC }) { nodes {
    number state village foundOn category riskFound nextActions place { name } members { relation isLabourer inSchool health person { name idNumber } } } } }`;
  const { data, errors } = await ask<{ households: { nodes: Found[] } }>(platform, document, { search }, who);
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.households.nodes;
}

describe('a list of households', () => {
  test('comes in as somebody found them: a row a member, one person one place, and two hands still to judge', async () => {
    const file = await send(clerk, 'HOUSEHOLD', {
      rows: [
        ['大关县监测户名单'],
        HOUSEHOLDS,
        person('GA-1', '李大山', '户主', 1),
        person('GA-1', '王小花', '之妻', 2, { 11: '长期慢性病', 12: '无劳动力' }),
        person(null, '李小山', '长子', 3, { 13: '七年级' }),
        person('GA-2', '赵有田', null, 4, {
          2: '赵有田',
          6: '翠华',
          7: '黄葛村',
          8: '突发户',
          9: '2022年3月',
          10: '因灾',
        }),
        ['合计', null, null, 4],
      ],
    });
    expect(file).toMatchObject({ state: 'READY', questions: [], counts: { refused: 0, duplicates: 0, skipped: 1 } });
    expect(file.counts.good + file.counts.repaired).toBe(4);
    expect(await commit(clerk, file)).toMatchObject({ state: 'COMMITTED', recorded: 4 });
    const [one, two, ...more] = await householdsOf(clerk, 'GA-');
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      ...{
        number: 'GA-1',
        state: 'FOUND',
        village: '黄葛村',
        foundOn: '2021-01-01',
        category: 'MARGINAL',
        riskFound: 'ILLNESS',
      },
      place: { name: '翠华镇' },
    });
    expect(
      one?.members.map(({ relation, isLabourer, inSchool, health }) => [relation, isLabourer, inSchool, health]),
    ).toEqual([
      ['HEAD', true, false, null],
      ['SPOUSE', false, false, '***'],
      ['CHILD', true, true, null],
    ]);
    expect(two).toMatchObject({
      number: 'GA-2',
      foundOn: '2022-03-01',
      category: 'SUDDEN_HARDSHIP',
      riskFound: 'DISASTER',
    });
    // Who sent the list found them: they do not review them, the county does.
    expect(one?.nextActions).not.toContain('REVIEW');
    const [seen] = await householdsOf(daguan.reviewer, 'GA-1');
    expect(seen?.nextActions).toContain('REVIEW');
  });

  test('sent again changes nothing; at one moment, one of two comes in', async () => {
    const rows = [HOUSEHOLDS, person('GB-1', '周家宝', '户主', 11), person('GB-1', '周小宝', '之子', 12)];
    const [one, other] = [await send(clerk, 'HOUSEHOLD', { rows }), await send(clerk, 'HOUSEHOLD', { rows })];
    const input = ({ id, version }: ImportAnswer) => ({ importId: id, version, goodRowsOnly: false });
    const answers = await Promise.all([one, other].map((file) => act('commitImport', clerk, input(file))));
    expect(answers.map(({ data, errors }) => data?.done.import.recorded ?? errors[0]?.extensions.code).sort()).toEqual([
      2,
      'NOTHING_TO_RECORD',
    ]);
    const again = await send(clerk, 'HOUSEHOLD', { rows });
    expect(again).toMatchObject({ state: 'READY', counts: { good: 0, repaired: 0, refused: 0, duplicates: 2 } });
    const before = await owner.digest();
    const refused = await act('commitImport', clerk, input(again));
    expect(refused.errors[0]?.extensions.code).toBe('NOTHING_TO_RECORD');
    expect(await owner.digest()).toEqual(before);
    expect(await householdsOf(clerk, 'GB-')).toHaveLength(1);
    // The same number with somebody more is no repetition: the household's own page changes its members.
    const more = await send(clerk, 'HOUSEHOLD', { rows: [...rows, person('GB-1', '周大姐', '之女', 13)] });
    expect(await judged(clerk, more)).toEqual([
      '2 REFUSED number:ALREADY_EXISTS idNumber:REGISTERED_ELSEWHERE',
      '3 REFUSED idNumber:REGISTERED_ELSEWHERE',
      '4 REFUSED number:BAD_INPUT',
    ]);
  });

  test('is refused household by household, the line named, and never with anybody’s number', async () => {
    await commit(clerk, await send(clerk, 'HOUSEHOLD', { rows: [HOUSEHOLDS, person('GC-0', '孙在册', '户主', 20)] }));
    const personal = idOf(28);
    const file = await send(clerk, 'HOUSEHOLD', {
      rows: [
        HOUSEHOLDS,
        person('GC-1', '钱一户', '户主', 21),
        person('GC-1', '钱小一', '之子', 22, { 5: { raw: '5.30624E+17' } }),
        person('GC-2', '钱二户', '户主', 23),
        person('GC-2', '李借户', '其他', 21),
        person('GC-3', '无户主', '配偶', 24, { 8: '边缘户', 9: '2021', 10: '因病' }),
        person('GC-4', '孙在册', '户主', 20),
        person('GC-5', '吴邻乡', '户主', 25, { 6: '悦乐镇' }),
        person('GC-6', '郑好户', '户主', 26),
        person('GC-6', '郑小好', '之女', 27, { 8: '脱贫户' }),
        person(personal, '王错号', '户主', 28),
        person('GC-7', '冯旧类', '户主', 29, { 9: '2016' }),
        person('GC-8', '陈好户', '户主', 30),
      ],
    });
    expect(await judged(clerk, file)).toEqual([
      '2 REFUSED number:BAD_INPUT',
      '3 REFUSED idNumber:MANGLED',
      // Whom a household that is refused names may stand in the next one: that one is judged by itself.
      '4 GOOD',
      '5 GOOD',
      '6 REFUSED relation:BAD_INPUT',
      '7 REFUSED idNumber:REGISTERED_ELSEWHERE',
      '8 REFUSED town:NOT_FOUND',
      '9 REFUSED number:BAD_INPUT',
      '10 REFUSED category:BAD_INPUT',
      '11 REFUSED number:BAD_INPUT',
      '12 REFUSED category:CATEGORY_NOT_IN_FORCE',
      '13 GOOD',
    ]);
    const told = JSON.stringify([await rowsOf(platform, clerk, file.id), file]);
    for (let nth = 20; nth <= 30; nth += 1) expect(told).not.toContain(idOf(nth));
    const { rows: kept } = await root.query<{ text: string }>(`select i::text as text from import i`);
    expect(kept.filter(({ text }) => /5306241\d{9}[\dX]{2}/.test(text))).toEqual([]);

    const before = await owner.digest();
    const whole = await act('commitImport', clerk, { importId: file.id, version: file.version, goodRowsOnly: false });
    expect(whole.errors[0]?.extensions.code).toBe('ROWS_REFUSED');
    expect(await owner.digest()).toEqual(before);
    expect(await commit(clerk, file, true)).toMatchObject({ recorded: 3 });
    expect((await householdsOf(clerk, 'GC-')).map(({ number, members }) => [number, members.length])).toEqual([
      ['GC-0', 1],
      ['GC-2', 2],
      ['GC-8', 1],
    ]);
  });

  test('names a person once, whichever households its rows put them in', async () => {
    const file = await send(clerk, 'HOUSEHOLD', {
      rows: [
        HOUSEHOLDS,
        person('GD-1', '褚一人', '户主', 41),
        person('GD-2', '卫二户', '户主', 42),
        person('GD-2', '褚一人', '其他', 41),
        person('GD-1', '褚小人', '之子', 43),
      ],
    });
    expect(await judged(clerk, file)).toEqual([
      '2 GOOD',
      '3 REFUSED number:BAD_INPUT',
      '4 REFUSED idNumber:BAD_INPUT',
      '5 GOOD',
    ]);
    const [, , twice] = await rowsOf(platform, clerk, file.id);
    expect(twice?.refusals[0]?.message).toContain('第 2 行');
    await commit(clerk, file, true);
    // Between the reading and the books somebody else may have entered them: then nothing of the file comes in, and its row is named.
    const [first, late] = [
      await send(clerk, 'HOUSEHOLD', { rows: [HOUSEHOLDS, person('GD-4', '沈先到', '户主', 44)] }),
      await send(daguan.reporter, 'HOUSEHOLD', {
        rows: [HOUSEHOLDS, person('GD-5', '韩好户', '户主', 45), person('GD-6', '沈先到', '户主', 44)],
      }),
    ];
    await commit(clerk, first);
    const before = await owner.digest();
    const { errors } = await act('commitImport', daguan.reporter, {
      importId: late.id,
      version: late.version,
      goodRowsOnly: false,
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'REGISTERED_ELSEWHERE', field: 'rows.3.idNumber' });
    expect(await owner.digest()).toEqual(before);
  });

  test('of a person who is known under another name is refused before anything is recorded', async () => {
    const rows = [HOUSEHOLDS, person('GE-1', '杨改名', '户主', 44)];
    expect(await judged(clerk, await send(clerk, 'HOUSEHOLD', { rows }))).toEqual([
      '2 REFUSED name:BAD_INPUT idNumber:REGISTERED_ELSEWHERE',
    ]);
  });

  test('with merged cells, and members without the household’s number, is read as it looks', async () => {
    const file = await send(clerk, 'HOUSEHOLD', {
      rows: [
        HOUSEHOLDS,
        person('GF-1', '朱合并', '户主', 51),
        person(null, '朱小并', '之子', 52),
        person(null, '朱小二', '之女', 53),
        person('GF-2', '秦二户', '户主', 54),
      ],
      merges: ['B2:B4', 'G2:G4', 'H2:H4', 'I2:I4'],
    });
    expect(await judged(clerk, file)).toEqual(['2 GOOD', '3 GOOD', '4 GOOD', '5 GOOD']);
    await commit(clerk, file);
    expect((await householdsOf(clerk, 'GF-')).map(({ number, members }) => [number, members.length])).toEqual([
      ['GF-1', 3],
      ['GF-2', 1],
    ]);
  });

  test('is sent by whoever keeps households, seen by their own, and counted by nobody else', async () => {
    const file = await send(clerk, 'HOUSEHOLD', {
      rows: [HOUSEHOLDS, person('GG-1', '尤自己', '户主', 61, { 6: '' })],
    });
    expect(await judged(clerk, file)).toEqual(['2 GOOD']);
    for (const who of [neighbour, daguan.reporter, daguan.lead]) {
      const { errors } = await ask(platform, `query ($id: ID!) { import(id: $id) { id } }`, { id: file.id }, who);
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const content = xlsxFile([{ name: '名单', rows: [HOUSEHOLDS] }]);
    const asked = { kind: 'HOUSEHOLD', name: '名单.xlsx', pairingId: daguan.pairingId };
    expect((await upload(platform, daguan.lead, asked, content)).status).toBe(403);
    expect((await upload(platform, daguan.lead, { ...asked, pairingId: undefined }, content)).status).toBe(404);
    // A county writes the township, which a township need not.
    const county = await send(daguan.reporter, 'HOUSEHOLD', {
      rows: [HOUSEHOLDS, person('GG-2', '许县里', '户主', 62, { 6: '' }), person('GG-3', '何县里', '户主', 63)],
    });
    expect(await judged(daguan.reporter, county)).toEqual(['2 REFUSED town:BAD_INPUT', '3 GOOD']);
    await commit(clerk, file);
    const { rows } = await root.query<{ text: string }>(
      `select e::text as text from event e where e.kind = 'IMPORT_COMMITTED' and e.subject_id = $1`,
      [fromGlobalId(file.id).key],
    );
    expect(rows).toHaveLength(1);
  });

  test('goes out as a template and as refused rows, and what is mended there comes back in', async () => {
    for (const language of ['zh-CN', 'en']) {
      const template = await paper({ ...clerk, 'accept-language': language }, 'import-template?kind=HOUSEHOLD');
      const blank = await imported(platform, clerk, { kind: 'HOUSEHOLD', name: '模板.xlsx' }, template);
      // Nothing has been filled in, and everything was understood.
      expect(blank).toMatchObject({ state: 'FAILED', questions: [] });
      expect(blank.columns.filter(({ confidence }) => confidence !== 'SURE')).toEqual([]);
    }
    const file = await send(clerk, 'HOUSEHOLD', {
      rows: [
        HOUSEHOLDS,
        person('GH-1', '吕待改', '户主', 71),
        person('GH-1', '吕小改', '不知道', 72),
        person('GH-2', '施好户', '户主', 73),
      ],
    });
    expect(await judged(clerk, file)).toEqual(['2 REFUSED number:BAD_INPUT', '3 REFUSED relation:NOT_KNOWN', '4 GOOD']);
    await commit(clerk, file, true);
    const back = await cellsOf(await paper(clerk, `import-refusals?import=${encodeURIComponent(file.id)}`));
    const table = back.map((row) => row.map((cell) => (cell === '不知道' ? '之子' : cell)));
    const mended = await send(clerk, 'HOUSEHOLD', { rows: table });
    expect(mended.counts).toMatchObject({ refused: 0, duplicates: 0 });
    await commit(clerk, mended);
    expect((await householdsOf(clerk, 'GH-')).map(({ number, members }) => [number, members.length])).toEqual([
      ['GH-1', 2],
      ['GH-2', 1],
    ]);
    // The register's own list names nobody: reading it back asks for what it leaves out, and enters nobody.
    const list = await imported(
      platform,
      clerk,
      { kind: 'HOUSEHOLD', name: '名单.xlsx' },
      await paper(clerk, 'household-list'),
    );
    expect(list.state).toBe('NEEDS_MAPPING');
    expect(list.questions.map(({ field }) => field)).toEqual(['name', 'relation', 'idNumber']);
  });

  test(`of ${LONG} people comes in at once`, async () => {
    const rows = Array.from({ length: LONG }, (_one, at) =>
      person(
        at % 4 === 0 ? `GZ-${at / 4}` : null,
        `成员${HAN[at % 7]}${HAN[(at >> 3) % 7]}`,
        at % 4 === 0 ? '户主' : '之子',
        200 + at,
      ),
    );
    const file = await send(clerk, 'HOUSEHOLD', { rows: [HOUSEHOLDS, ...rows] });
    expect(file.counts).toMatchObject({ refused: 0, duplicates: 0, skipped: 0 });
    expect(await commit(clerk, file)).toMatchObject({ recorded: LONG });
    const { rows: counted } = await root.query<{ households: number; persons: number }>(
      `select count(distinct h.id)::int as households, count(distinct m.person_id)::int as persons
         from household h join household_member m on m.household_id = h.id and m.ended_by is null where h.number like 'GZ-%'`,
    );
    expect(counted).toEqual([{ households: LONG / 4, persons: LONG }]);
  });
});

const BENEFITS: Cell[] = ['户编号', '户主姓名', '村', '姓名', '身份证号', '补助项目', '发放日期', '所属期', '金额', '资金来源', '协作资金文号', '凭证号']; // prettier-ignore

/** One row of a list of benefits: a child's aid of a term, as the county's own rule gives it. */
const aid = (number: string | null, more: Partial<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [
    number,
    null,
    null,
    null,
    null,
    '本县助学',
    '2024-05-15',
    '2024年春季学期',
    1500,
    '省级',
    null,
    null,
  ];
  return row.map((cell, at) => (more[at] === undefined ? cell : (more[at] ?? null)));
};

interface Received {
  household: { number: string };
  member: { person: { name: string } } | null;
  rule: { code: string };
  day: string;
  period: string;
  amount: string | null;
  source: string;
  voucher: string | null;
}

async function receivedBy(who: Header, search: string): Promise<Received[]> {
  const document = `query ($search: String!) { policyBenefits(first: 50, filter: { search: $search }) { nodes {
    household { number } member { person { name } } rule { code } day period amount source voucher } } }`;
  const { data, errors } = await ask<{ policyBenefits: { nodes: Received[] } }>(platform, document, { search }, who);
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.policyBenefits.nodes;
}

describe('a list of benefits', () => {
  beforeAll(async () => {
    const { data } = await ask<{ places: { nodes: { id: string }[] } }>(
      platform,
      `{ places(filter: { code: "530624" }) { nodes { id } } }`,
      {},
      daguan.reviewer,
    );
    const always = { from: '2014-01-01', withinDays: 30, documentNo: '大政发〔2014〕1号', needsAdmission: false };
    const aided = {
      nameZh: '本县助学',
      nameEn: 'school aid of the county',
      least: '1000',
      most: '1500',
      inSchool: true,
    };
    const fed = { nameZh: '本县送米', nameEn: 'rice of the county', kind: '大米一袋' };
    for (const rule of [
      { code: 'COUNTY_AID', audience: 'PERSON', every: 'TERM', form: 'MONEY', terms: { ...always, ...aided } },
      { code: 'COUNTY_RICE', audience: 'HOUSEHOLD', every: 'ONCE', form: 'KIND', terms: { ...always, ...fed } },
    ]) {
      const { errors } = await ask(
        platform,
        `mutation ($input: MakeBenefitRuleInput!) { makeBenefitRule(input: $input) { rule { id } } }`,
        { input: { requestKey: newId(), placeId: data?.places.nodes[0]?.id, ...rule } },
        daguan.reviewer,
      );
      expect(errors).toEqual([]);
    }
    const family = (number: string, head: string, child: string, nth: number, village = '黄葛村'): Cell[][] => [
      person(number, head, '户主', nth, { 7: village }),
      person(number, child, '之子', nth + 1, { 13: '七年级' }),
    ];
    const rows = [
      ...family('HA-1', '严一户', '严小一', 101),
      ...family('HA-2', '华二户', '华小二', 103),
      ...family('HA-3', '金同名', '金小三', 105, '翠屏村'),
      ...family('HA-4', '金同名', '金小四', 107, '翠屏村'),
      person('HA-5', '魏双子', '户主', 109),
      person('HA-5', '魏小双', '之子', 110, { 13: '七年级' }),
      person('HA-5', '魏小双', '之女', 111, { 13: '七年级' }),
    ];
    await commit(clerk, await send(clerk, 'HOUSEHOLD', { rows: [HOUSEHOLDS, ...rows] }));
    const other = person('HB-1', '陶邻乡', '户主', 112, { 6: '悦乐镇' });
    await commit(neighbour, await send(neighbour, 'HOUSEHOLD', { rows: [HOUSEHOLDS, other] }));
  });

  test('comes in row by row, each by its rule; sent again it changes nothing', async () => {
    const rows = [
      BENEFITS,
      aid('ha-1', { 3: '严*一', 11: '2024-春-007' }),
      // By head and village, the member by ID number, the period by the day.
      aid(null, { 1: '华二户', 2: '黄葛村', 4: idOf(104), 5: 'county_aid', 7: '', 9: '中央财政' }),
      aid('HA-1', { 5: '本县送米', 7: '一次性', 8: '', 9: '县' }),
      aid('ha-1', { 3: '严*一', 11: '2024-春-007' }),
    ];
    const file = await send(clerk, 'BENEFIT', { rows });
    expect(file).toMatchObject({ state: 'READY', questions: [], counts: { refused: 0, duplicates: 1 } });
    expect(await judged(clerk, file)).toEqual(['2 GOOD', '3 GOOD', '4 GOOD', '5 DUPLICATE']);
    expect(await commit(clerk, file)).toMatchObject({ state: 'COMMITTED', recorded: 3 });
    const received = await receivedBy(clerk, 'HA-');
    expect(received).toHaveLength(3);
    const aided = { rule: { code: 'COUNTY_AID' }, day: '2024-05-15', period: '2024-T1', amount: '1500.00' };
    expect(received).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...aided,
          household: { number: 'HA-1' },
          source: 'PROVINCE',
          voucher: '2024-春-007',
        }),
        expect.objectContaining({ ...aided, household: { number: 'HA-2' }, source: 'CENTRAL' }),
        expect.objectContaining({ rule: { code: 'COUNTY_RICE' }, member: null, period: '', amount: null, source: 'COUNTY' }), // prettier-ignore
      ]),
    );
    expect(received.flatMap(({ member }) => member?.person.name ?? []).sort()).toEqual(['严*一', '华*二']);

    const again = await send(clerk, 'BENEFIT', { rows });
    expect(again.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: 4 });
    const before = await owner.digest();
    const { errors } = await act('commitImport', clerk, { importId: again.id, version: again.version, goodRowsOnly: false }); // prettier-ignore
    expect(errors[0]?.extensions.code).toBe('NOTHING_TO_RECORD');
    expect(await owner.digest()).toEqual(before);
    // The same aid on another day, or of another amount, is a second one.
    const second = [aid('HA-1', { 3: '严小一', 6: '2024-05-20' }), aid('HA-1', { 3: '严小一', 8: 1200 })];
    expect(await judged(clerk, await send(clerk, 'BENEFIT', { rows: [BENEFITS, ...second] }))).toEqual([
      '2 REFUSED period:RECEIVED_ALREADY',
      '3 REFUSED period:RECEIVED_ALREADY',
    ]);
  });

  test('is refused row by row with the line and the reason; the others come in, and the paper comes back', async () => {
    const file = await send(clerk, 'BENEFIT', {
      rows: [
        BENEFITS,
        aid('HA-3', { 3: '金小三', 6: '2013-12-31', 7: '' }),
        aid('HA-3', { 3: '金同名' }),
        aid('HA-3', { 3: '金小三', 8: 1501 }),
        aid('HA-3', { 3: '金小三', 9: '' }),
        aid('HA-3', { 3: '金小三', 9: '协作资金' }),
        aid('HA-3', { 3: '金小三', 10: '大财农〔2024〕404号', 9: '' }),
        aid('HA-3', { 3: '金小三', 7: '2024年3月' }),
        aid('HA-3', { 3: '金小三', 7: '上半年' }),
        aid('HA-3', { 3: '金小三', 11: '6222 0212 3456 7890 123' }),
        aid('HA-3', { 3: '金小三', 5: '没有的政策' }),
        aid('HA-3'),
        aid('HA-3', { 3: '金小四' }),
        aid('HA-3', { 1: '金不是', 3: '金小三' }),
        aid(null, { 1: '金同名', 2: '翠屏村', 3: '金小三' }),
        aid(null, { 1: '金同名', 3: '金小三' }),
        aid('HA-5', { 3: '魏小双' }),
        aid('HB-1', { 3: '陶邻乡' }),
        aid(null, { 1: '', 2: '翠屏村', 3: '金小三' }),
        aid('HA-3', { 3: '金小三', 6: '2020-12-31', 7: '' }),
        // What is refused takes nothing; what is good is taken by the next row that says otherwise.
        aid('HA-3', { 3: '金小三' }),
        aid('HA-3', { 3: '金小三', 6: '2024-05-16' }),
        aid('HA-5', { 4: idOf(111) }),
      ],
    });
    expect(await judged(clerk, file)).toEqual([
      '2 REFUSED day:BENEFIT_OUTSIDE_RULE',
      '3 REFUSED rule:NOT_ENTITLED',
      '4 REFUSED amount:AMOUNT_OUTSIDE_RULE',
      '5 REFUSED source:BAD_INPUT',
      '6 REFUSED fundDocument:BAD_INPUT',
      '7 REFUSED fundDocument:NOT_FOUND',
      '8 REFUSED period:BAD_INPUT',
      '9 REFUSED period:UNREADABLE',
      '10 REFUSED voucher:HOLDS_NUMBER',
      '11 REFUSED rule:NOT_FOUND',
      '12 REFUSED name:BAD_INPUT',
      '13 REFUSED name:NOT_FOUND',
      '14 REFUSED head:BAD_INPUT',
      '15 REFUSED head:BAD_INPUT',
      '16 REFUSED village:BAD_INPUT',
      '17 REFUSED name:BAD_INPUT',
      '18 REFUSED number:NOT_FOUND',
      '19 REFUSED number:REQUIRED',
      '20 REFUSED day:HOUSEHOLD_NOT_OPEN',
      '21 GOOD',
      '22 REFUSED period:RECEIVED_ALREADY',
      '23 GOOD',
    ]);
    const before = await owner.digest();
    const whole = await act('commitImport', clerk, { importId: file.id, version: file.version, goodRowsOnly: false });
    expect(whole.errors[0]?.extensions.code).toBe('ROWS_REFUSED');
    expect(await owner.digest()).toEqual(before);
    expect(await commit(clerk, file, true)).toMatchObject({ recorded: 2 });
    expect((await receivedBy(clerk, 'HA-3')).map(({ day }) => day)).toEqual(['2024-05-15']);
    const back = await readTable(await paper(clerk, `import-refusals?import=${encodeURIComponent(file.id)}`));
    // Its headings, and the refused rows.
    expect(back.rows.length).toBeGreaterThanOrEqual(21);
  });

  test('what a file takes, its next page knows; what somebody records meanwhile is refused with the row named', async () => {
    const blank = aid('HA-4', { 3: '金小四', 9: '不知道' });
    const rows = [BENEFITS, aid('HA-4', { 3: '金小四' }), ...Array.from({ length: 600 }, () => blank)];
    const file = await send(clerk, 'BENEFIT', { rows: [...rows, aid('HA-4', { 3: '金小四', 6: '2024-05-18' })] });
    expect(file.counts).toMatchObject({ refused: 601 });
    expect((await judged(clerk, file)).at(-1)).toBe('603 REFUSED period:RECEIVED_ALREADY');
    const late = await send(clerk, 'BENEFIT', { rows: [BENEFITS, aid('HA-4', { 3: '金小四', 6: '2024-05-19' })] });
    await commit(clerk, file, true);
    const before = await owner.digest();
    const { errors } = await act('commitImport', clerk, { importId: late.id, version: late.version, goodRowsOnly: false }); // prettier-ignore
    expect(errors[0]?.extensions).toMatchObject({ code: 'RECEIVED_ALREADY', field: 'rows.2.period' });
    expect(await owner.digest()).toEqual(before);
  });

  test('is sent by whoever keeps households, its template understood; money of the pairing by its document', async () => {
    const content = xlsxFile([{ name: '名单', rows: [BENEFITS, aid('HA-2', { 3: '华小二' })] }]);
    const asked = { kind: 'BENEFIT', name: '享受.xlsx', pairingId: daguan.pairingId };
    const before = await owner.digest();
    expect((await upload(platform, daguan.lead, asked, content)).status).toBe(403);
    expect(await owner.digest()).toEqual(before);
    for (const language of ['zh-CN', 'en']) {
      const template = await paper({ ...clerk, 'accept-language': language }, 'import-template?kind=BENEFIT');
      const blank = await imported(platform, clerk, { kind: 'BENEFIT', name: '模板.xlsx' }, template);
      expect(blank).toMatchObject({ state: 'FAILED', questions: [] });
      expect(blank.columns.filter(({ confidence }) => confidence !== 'SURE')).toEqual([]);
    }
    const fundId = await openFund(platform, daguan.lead, daguan.pairingId);
    const usual = { fundId, amount: '2000' };
    await post(platform, daguan.donorFinance, 'disburseFund', usual);
    await post(platform, daguan.countyFinance, 'recordFundReceipt', usual);
    const documentNo = '大财农〔2024〕9号';
    await post(platform, daguan.countyFinance, 'issueFund', { ...usual, documentNo, fromCustodian: TREASURY, custodian: TOWNSHIP }); // prettier-ignore
    const paid = (number: string, child: string): Cell[] =>
      aid(number, { 3: child, 7: '2023-T2', 9: '', 10: documentNo });
    const rows = [BENEFITS, paid('HA-1', '严小一'), paid('HA-2', '华小二')];
    const file = await send(daguan.reporter, 'BENEFIT', { rows }, daguan.pairingId);
    expect(await judged(daguan.reporter, file)).toEqual(['2 GOOD', '3 REFUSED fundDocument:FUND_ENTRY_EXCEEDED']);
    await commit(daguan.reporter, file, true);
    expect(await receivedBy(clerk, 'HA-1')).toContainEqual(
      expect.objectContaining({ period: '2023-T2', source: 'PAIRING' }),
    );
    // A township does not see the pairing's money.
    expect(await judged(clerk, await send(clerk, 'BENEFIT', { rows: [BENEFITS, paid('HA-2', '华小二')] }))).toEqual([
      '2 REFUSED fundDocument:NOT_FOUND',
    ]);
  });
});

const VISITS: Cell[] = ['户编号', '户主', '村', '走访时间', '帮扶干部', '走访人', '走访地点', '走访情况', '存在问题'];

const went = (number: string | null, day: string, more: Partial<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [number, null, null, day, null, null, '家中', '在家，已通水', null];
  return row.map((cell, at) => (more[at] === undefined ? cell : (more[at] ?? null)));
};

interface Went {
  household: { number: string };
  day: string;
  visitor: string;
  helper: { name: string } | null;
  locality: string | null;
  note: string;
  problem: string | null;
}

async function visitsTo(who: Header): Promise<Went[]> {
  const document = `{ householdVisits(first: 50) { nodes { household { number } day visitor helper { name } locality note problem } } }`;
  const { data, errors } = await ask<{ householdVisits: { nodes: Went[] } }>(platform, document, {}, who);
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.householdVisits.nodes;
}

describe('a list of visits', () => {
  beforeAll(async () => {
    const rows = ['VA-1', 'VA-2'].map((number, at) => person(number, ['戚一户', '谢二户'][at] ?? '', '户主', 121 + at));
    await commit(clerk, await send(clerk, 'HOUSEHOLD', { rows: [HOUSEHOLDS, ...rows] }));
    const other = person('VB-1', '邹邻乡', '户主', 123, { 6: '悦乐镇' });
    await commit(neighbour, await send(neighbour, 'HOUSEHOLD', { rows: [HOUSEHOLDS, other] }));
    const { data } = await ask<{ households: { nodes: { id: string }[] } }>(
      platform,
      `{ households(first: 1, filter: { search: "VA-1" }) { nodes { id } } }`,
      {},
      clerk,
    );
    const helping = { householdId: data?.households.nodes[0]?.id, unitId: cuihua, name: '陈明', since: '2022-01-01' };
    const { errors } = await ask(
      platform,
      `mutation ($input: AssignHelperInput!) { assignHelper(input: $input) { helper { id } } }`,
      { input: { requestKey: newId(), ...helping } },
      clerk,
    );
    expect(errors).toEqual([]);
  });

  test('comes in row by row, its helper by name; sent again it changes nothing', async () => {
    const rows = [
      VISITS,
      went('VA-1', '2024-03-01', { 4: '陈明', 8: '屋顶漏雨' }),
      went('va-1', '2024-03-02'),
      went(null, '2024-03-03', { 1: '谢二户', 2: '黄葛村', 5: '李四' }),
      went('VA-1', '2024-03-01', { 4: '陈明', 8: '屋顶漏雨' }),
    ];
    const file = await send(clerk, 'VISIT', { rows });
    expect(await judged(clerk, file)).toEqual(['2 GOOD', '3 GOOD', '4 GOOD', '5 DUPLICATE']);
    expect(await commit(clerk, file)).toMatchObject({ state: 'COMMITTED', recorded: 3 });
    const helper = { name: '陈明' };
    const said = { locality: '家中', note: '在家，已通水' };
    expect(await visitsTo(clerk)).toEqual([
      { ...said, household: { number: 'VA-2' }, day: '2024-03-03', visitor: '李四', helper: null, problem: null },
      { ...said, household: { number: 'VA-1' }, day: '2024-03-02', visitor: '陈明', helper, problem: null },
      { ...said, household: { number: 'VA-1' }, day: '2024-03-01', visitor: '陈明', helper, problem: '屋顶漏雨' },
    ]);
    const again = await send(clerk, 'VISIT', { rows });
    expect(again.counts).toMatchObject({ good: 0, repaired: 0, refused: 0, duplicates: 4 });
    const before = await owner.digest();
    const { errors } = await act('commitImport', clerk, {
      importId: again.id,
      version: again.version,
      goodRowsOnly: false,
    });
    expect(errors[0]?.extensions.code).toBe('NOTHING_TO_RECORD');
    expect(await owner.digest()).toEqual(before);
  });

  test('is refused row by row with the line and the reason, never with anybody’s number; donors send none', async () => {
    const personal = idOf(124);
    const file = await send(clerk, 'VISIT', {
      rows: [
        VISITS,
        went('VA-1', '2024-04-01', { 4: '张不是' }),
        went('VA-2', '2024-04-01'),
        went('VA-1', '2020-12-31'),
        went('VA-1', '2024-04-01', { 7: `身份证${personal}` }),
        went('VA-1', '2024-04-01', { 8: '电话 138 1234 5678 打不通' }),
        went('VA-1', '2024-04-01', { 7: '' }),
        went('VB-1', '2024-04-01', { 5: '李四' }),
        went('VA-1', '2024-04-01', { 1: '谢二户' }),
        went('VA-1', '2024-04-02'),
      ],
    });
    expect(await judged(clerk, file)).toEqual([
      '2 REFUSED helper:BAD_INPUT',
      '3 REFUSED visitor:HELPER_MISSING',
      '4 REFUSED day:OUT_OF_RANGE',
      '5 REFUSED note:HOLDS_NUMBER',
      '6 REFUSED problem:HOLDS_NUMBER',
      '7 REFUSED note:REQUIRED',
      '8 REFUSED number:NOT_FOUND',
      '9 REFUSED head:BAD_INPUT',
      '10 GOOD',
    ]);
    expect(JSON.stringify([await rowsOf(platform, clerk, file.id), file])).not.toContain(personal);
    const before = await owner.digest();
    const whole = await act('commitImport', clerk, { importId: file.id, version: file.version, goodRowsOnly: false });
    expect(whole.errors[0]?.extensions.code).toBe('ROWS_REFUSED');
    const content = xlsxFile([{ name: '名单', rows: [VISITS, went('VA-1', '2024-04-02')] }]);
    const asked = { kind: 'VISIT', name: '走访.xlsx', pairingId: daguan.pairingId };
    expect((await upload(platform, daguan.lead, asked, content)).status).toBe(403);
    expect(await owner.digest()).toEqual(before);
    expect(await commit(clerk, file, true)).toMatchObject({ recorded: 1 });
    for (const language of ['zh-CN', 'en']) {
      const template = await paper({ ...clerk, 'accept-language': language }, 'import-template?kind=VISIT');
      const blank = await imported(platform, clerk, { kind: 'VISIT', name: '模板.xlsx' }, template);
      expect(blank.columns.filter(({ confidence }) => confidence !== 'SURE')).toEqual([]);
    }
  });
});

test('the register stands as its own checks say', async () => {
  for (const { name, find } of [...householdInvariants, ...benefitInvariants, ...helperInvariants])
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
});
