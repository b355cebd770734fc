import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDigitOf } from '../../server/platform/person-numbers';
import { newId } from '../../server/platform/ids';
import { imported, importOf, IMPORT_FIELDS, readTable, rowsOf, upload, type ImportAnswer } from '../kit/imports';
import { TEST_PASSWORD } from '../kit/accounts';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { programOf } from '../kit/program';
import { connect } from '../kit/socket';
import { serialOf, xlsxFile, type Cell } from '../kit/xlsx-file';

let platform: Platform;
let daguan: People;
let ludian: People;

beforeAll(async () => {
  platform = await startPlatform();
  const group = '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)';
  const at = (donor: string, recipient: string) => ({
    donor: { name: donor, province: '广东' },
    recipient: { name: recipient, province: '云南' },
  });
  daguan = await makePeople(platform, at(group, '大关县'));
  ludian = await makePeople(platform, at('天河区(广州)', '鲁甸县'));
});
afterAll(() => platform.close());

const act = (verb: string, who: Header, input: object): Promise<Answer<{ done: { import: ImportAnswer } }>> => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { import { ${IMPORT_FIELDS} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
};

const PURCHASES: Cell[] = [
  '序号',
  '采购日期',
  '采购单位',
  '产品名称',
  '数量',
  '金额（元）',
  '采购渠道',
  '采购方式',
  '订单编号',
];
const purchase = (nth: number, more: Partial<Record<number, Cell>> = {}): Cell[] =>
  [
    nth,
    { day: serialOf('2019-05-06') },
    '中山市火炬开发区总工会',
    '大关筇竹笋',
    '20 箱',
    1200.5 + nth,
    '工会福利',
    '直接采购',
    `DG2019${String(nth).padStart(6, '0')}`,
  ].map((cell, at) => more[at] ?? cell);

const send = (rows: Cell[][], name = '采购台账.xlsx'): Promise<ImportAnswer> =>
  imported(
    platform,
    daguan.reporter,
    { pairingId: daguan.pairingId, kind: 'PURCHASE', name },
    xlsxFile([{ name: '台账', rows }]),
  );

describe('a spreadsheet of purchases', () => {
  test('of any layout is read, judged row by row, and recorded at once', async () => {
    const file = await send([
      ['大关县2019年消费帮扶台账'],
      ['填报单位：大关县', null, null, '单位：元'],
      PURCHASES,
      purchase(1),
      purchase(2, { 1: '2019年5月7日', 5: '1,300.50元' }),
      purchase(3, { 6: '不知道' }),
      purchase(1),
      [null, '合计', null, null, null, 5000],
    ]);
    expect(file).toMatchObject({
      state: 'READY',
      headerRow: 3,
      questions: [],
      counts: { good: 1, repaired: 1, refused: 1, duplicates: 1, skipped: 1 },
    });
    const rows = await rowsOf(platform, daguan.reporter, file.id);
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      [4, 'GOOD'],
      [5, 'REPAIRED'],
      [6, 'REFUSED'],
      [7, 'DUPLICATE'],
      [8, 'SKIPPED'],
    ]);
    expect(rows[1]?.repairs.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['day', '2019年5月7日', '2019-05-07'],
      ['amount', '1,300.50元', '1300.50'],
      ['amount', '1,300.50元', '1300.50'],
    ]);
    expect(rows[2]?.refusals[0]).toMatchObject({ field: 'channel', column: 7, fault: 'NOT_KNOWN' });

    const input = { importId: file.id, version: file.version };
    const whole = await act('commitImport', daguan.reporter, { ...input, goodRowsOnly: false });
    expect(whole.errors[0]?.extensions.code).toBe('ROWS_REFUSED');
    const requestKey = newId();
    const done = await act('commitImport', daguan.reporter, { ...input, requestKey, goodRowsOnly: true });
    expect(done.errors).toEqual([]);
    expect(done.data?.done.import).toMatchObject({ state: 'COMMITTED', recorded: 2 });
    const again = await act('commitImport', daguan.reporter, { ...input, requestKey, goodRowsOnly: true });
    expect(again.data?.done.import).toMatchObject({ state: 'COMMITTED', recorded: 2 });
  });

  test('is nobody else’s to see, to change or to send', async () => {
    const file = await send([PURCHASES, purchase(11)]);
    for (const who of [ludian.reporter, daguan.lead]) {
      const answer = await ask(platform, `query ($id: ID!) { import(id: $id) { id } }`, { id: file.id }, who);
      expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
      const input = { importId: file.id, version: file.version };
      expect((await act('discardImport', who, input)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const what = { pairingId: daguan.pairingId, kind: 'PURCHASE', name: 'x.xlsx' };
    expect((await upload(platform, ludian.reporter, what, Buffer.from('a,b'))).status).toBe(404);
    expect((await upload(platform, {}, what, Buffer.from('a,b'))).status).toBe(401);
  });
});

describe('a roster of placements', () => {
  const HEADINGS: Cell[] = [
    '序号',
    '姓名',
    '身份证号码',
    '联系电话',
    '务工企业名称',
    '务工地点',
    '就业类型',
    '岗位（工种）',
    '外出务工时间',
    '农户类别',
  ];
  const idOf = (nth: number): string => {
    const seventeen = `5306241990${String(1 + (nth % 12)).padStart(2, '0')}15${String(100 + nth)}`;
    return `${seventeen}${checkDigitOf(seventeen)}`;
  };
  const worker = (nth: number, more: Partial<Record<number, Cell>> = {}): Cell[] =>
    [
      nth,
      `张建${'国军民平安'[nth % 5]}`,
      idOf(nth),
      '13800138000',
      '中山市某某电子有限公司',
      '广东省中山市火炬开发区',
      '企业务工',
      '普工',
      '2019.3.5',
      '脱贫户',
    ].map((cell, at) => more[at] ?? cell);

  test('is read with its people covered, and nothing of them stands in plain anywhere', async () => {
    const file = await imported(
      platform,
      daguan.reporter,
      { pairingId: daguan.pairingId, kind: 'PLACEMENT', name: '务工台账.xlsx' },
      xlsxFile([
        {
          name: 'Sheet1',
          rows: [
            HEADINGS,
            worker(1),
            worker(2, { 2: { raw: '5.30624199001011E+17' } }),
            worker(3, { 5: '云南省昆明市' }),
          ],
        },
      ]),
    );
    expect(file).toMatchObject({ state: 'READY', questions: [], counts: { good: 0, repaired: 2, refused: 1 } });
    const rows = await rowsOf(platform, daguan.reporter, file.id);
    expect(rows[0]?.values.find(({ field }) => field === 'destination')?.value).toBe('结对城市');
    expect(rows[1]?.refusals[0]).toMatchObject({ field: 'idNumber', fault: 'MANGLED' });
    expect(rows[2]?.values.find(({ field }) => field === 'destination')?.value).toBe('县外省内');
    expect(JSON.stringify([file, rows])).not.toContain(idOf(1).slice(6, 14));
    const done = await act('commitImport', daguan.reporter, {
      importId: file.id,
      version: file.version,
      goodRowsOnly: true,
    });
    expect(done.errors).toEqual([]);
    expect(done.data?.done.import).toMatchObject({ state: 'COMMITTED', recorded: 2 });
  });
});

const iconv = (text: string): Buffer => {
  // Every character of these tables by its two bytes, found by decoding all of them once.
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (table.get(one) ?? []))));
};

test('what recording refuses is told by the row of the sheet, and nothing is recorded', async () => {
  const HEADINGS: Cell[] = ['姓名', '身份证号码', '务工单位', '就业去向', '就业类型', '开始时间'];
  const id = `53062419800515123${checkDigitOf('53062419800515123')}`;
  const rows = ['李四', '李五'].map((name, nth): Cell[] => [
    name,
    id,
    '某厂',
    '县内',
    '帮扶车间',
    `2019-0${nth + 3}-01`,
  ]);
  const file = await imported(
    platform,
    daguan.reporter,
    { pairingId: daguan.pairingId, kind: 'PLACEMENT', name: '同号.xlsx' },
    xlsxFile([{ name: '台账', rows: [['务工台账'], HEADINGS, ...rows] }]),
  );
  const done = await act('commitImport', daguan.reporter, {
    importId: file.id,
    version: file.version,
    goodRowsOnly: true,
  });
  expect(done.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'rows.4.name', details: { row: 4 } });
  expect(done.errors[0]?.message).toContain('第 4 行');
  expect(await importOf(platform, daguan.reporter, file.id)).toMatchObject({ state: 'READY', recorded: null });
});

describe('a table of text', () => {
  const LINES = [
    '采购日期;采购单位;产品名称;采购金额（万元）;采购渠道;采购方式',
    '2019-06-01;"某机关; 食堂";"笋 ""一级""";0.12;食堂;帮助销售',
  ];

  test.each([
    ['GB 18030', iconv(LINES.join('\r\n'))],
    ['UTF-8', Buffer.from(LINES.join('\n'))],
    ['UTF-8 behind its mark', Buffer.from(`\ufeff${LINES.join('\r\n')}\r\n`)],
  ])('in %s is read exactly', async (name, bytes) => {
    const what = { pairingId: daguan.pairingId, kind: 'PURCHASE', name: `${name}.csv` };
    const file = await imported(platform, daguan.reporter, what, bytes);
    expect(file).toMatchObject({ state: 'READY', counts: { repaired: 1 } });
    const [row] = await rowsOf(platform, daguan.reporter, file.id);
    const values = Object.fromEntries(row?.values.map(({ field, value }) => [field, value]) ?? []);
    expect(values).toMatchObject({ buyer: '某机关; 食堂', product: '笋 "一级"', amount: '1200.00', channel: '食堂' });
    expect(row?.repairs).toEqual([{ field: 'amount', from: '0.12', to: '1200.00', why: '表头单位为万元，已换算为元' }]);
  });
});

describe('a strange table', () => {
  const STRANGE = ['甲', '乙', '丙', '丁', '戊'];
  const rows = (name: string): Cell[][] => [
    [name, null, null, null, null],
    STRANGE,
    ['5月6日', '某局', '天麻', 500, '直播'],
    ['6月7日', '某局', '天麻', 600, '直播'],
  ];

  test('is in after five decisions, and the next one after none but its year', async () => {
    const file = await send(rows('采购情况'), '某某.xlsx');
    expect(file.state).toBe('NEEDS_MAPPING');
    const fields = ['day', 'buyer', 'product', 'amount', 'channel'];
    const columns = fields.map((field, at) => ({ column: at + 1, field }));
    const said = { importId: file.id, version: file.version, sheet: '台账', headerRow: 2, columns };
    const half = await act('correctMapping', daguan.reporter, said);
    expect(half.errors).toEqual([]);
    await platform.app.rooms.imports.settled();
    const asked = await importOf(platform, daguan.reporter, file.id);
    expect([asked.state, asked.questions.map(({ field }) => field)]).toEqual(['NEEDS_MAPPING', ['mode', 'year']]);
    const constants = [
      { field: 'mode', value: '帮助销售' },
      { field: 'year', value: '2019' },
    ];
    await act('correctMapping', daguan.reporter, { ...said, version: asked.version, constants });
    await platform.app.rooms.imports.settled();
    const ready = await importOf(platform, daguan.reporter, file.id);
    expect(ready).toMatchObject({ state: 'READY', counts: { repaired: 2, refused: 0 } });
    expect(ready.columns.map(({ field, confidence }) => [field, confidence])).toEqual(
      fields.map((one) => [one, 'SAID']),
    );

    const next = await send(rows('2020年采购情况'), '某某二.xlsx');
    expect(next).toMatchObject({ state: 'READY', questions: [], counts: { repaired: 2 } });
    const [first] = await rowsOf(platform, daguan.reporter, next.id);
    expect(first?.values.find(({ field }) => field === 'day')?.value).toBe('2020-05-06');
  });

  test('is refused a mapping that makes no sense, and a stale one', async () => {
    const file = await send(rows('采购情况'), '某某三.xlsx');
    const said = { importId: file.id, version: file.version, sheet: '台账', headerRow: 2 };
    const attempt = async (more: object) =>
      (await act('correctMapping', daguan.reporter, { ...said, columns: [], ...more })).errors[0]?.extensions;
    expect(await attempt({ sheet: '没有' })).toMatchObject({ code: 'BAD_INPUT', field: 'sheet' });
    expect(await attempt({ columns: [{ column: 1, field: 'wealth' }] })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'columns.0.field',
    });
    const twice = [1, 2].map((column) => ({ column, field: 'day' }));
    expect(await attempt({ columns: twice })).toMatchObject({ code: 'BAD_INPUT', field: 'columns.1.field' });
    expect(await attempt({ columns: [{ column: 201, field: 'day' }] })).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(await attempt({ constants: [{ field: 'year', value: '19' }] })).toMatchObject({
      field: 'constants.0.value',
    });
    expect(await attempt({ version: 9 })).toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});

describe('a file that is given up', () => {
  test('leaves nothing behind but that it was there', async () => {
    const file = await send([PURCHASES, purchase(31), purchase(32)], '不要了.xlsx');
    const kept = (): string[] => readdirSync(join(platform.config.dataDir, 'imports'));
    const before = kept().length;
    const gone = await act('discardImport', daguan.reporter, { importId: file.id, version: file.version });
    expect(gone.data?.done.import).toMatchObject({ state: 'DISCARDED', version: file.version + 1 });
    expect(kept().length).toBe(before - 1);
    expect(await rowsOf(platform, daguan.reporter, file.id)).toEqual([]);
    const late = await act('commitImport', daguan.reporter, {
      importId: file.id,
      version: file.version + 1,
      goodRowsOnly: true,
    });
    expect(late.errors[0]?.extensions.code).toBe('TRANSITION_REFUSED');
  });

  test('a file that is too long is not kept', async () => {
    const what = { pairingId: daguan.pairingId, kind: 'PURCHASE', name: '大.csv' };
    const kept = (): string[] => readdirSync(join(platform.config.dataDir, 'imports'));
    const before = kept();
    const response = await upload(
      platform,
      daguan.reporter,
      what,
      Buffer.alloc(platform.config.maxImportBytes + 1, 'a'),
    );
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(kept()).toEqual(before);
  });
});

describe('papers of imports', () => {
  const paper = async (who: Header, path: string): Promise<{ status: number; bytes: Buffer }> => {
    const response = await fetch(`${platform.url}/papers/${path}`, { headers: who });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  test.each(['PLACEMENT', 'PURCHASE', 'ACTIVITY'])(
    'the template for %s is read without a question, in both languages',
    async (kind) => {
      for (const language of ['zh-CN', 'en']) {
        const { status, bytes } = await paper(
          { ...daguan.reporter, 'accept-language': language },
          `import-template?kind=${kind}`,
        );
        expect(status).toBe(200);
        const file = await imported(
          platform,
          daguan.reporter,
          { pairingId: daguan.pairingId, kind, name: '模板.xlsx' },
          bytes,
        );
        // Nothing has been filled in, and everything was understood.
        expect(file).toMatchObject({
          state: 'FAILED',
          failure: expect.stringContaining('没有可读的行') as string,
          questions: [],
        });
        expect(file.columns.filter(({ confidence }) => confidence !== 'SURE')).toEqual([]);
      }
    },
  );

  test('refused rows come back with the reason beside each, to whoever sent them only, and can be sent again', async () => {
    const file = await send(
      [PURCHASES, purchase(41), purchase(42, { 6: '朋友圈', 2: '=cmd|x' }), purchase(43, { 1: '' })],
      '有错.xlsx',
    );
    expect(file.counts).toMatchObject({ good: 1, refused: 2 });
    const path = `import-refusals?import=${file.id}`;
    const { bytes } = await paper(daguan.reporter, path);
    const { rows: back } = await readTable(bytes);
    const texts = back.map(([, , cells]) => cells.map(([, , text]) => text));
    expect(texts.find((row) => row.includes('朋友圈'))?.slice(-3)).toEqual([
      '“采购渠道”不在可填的范围内（朋友圈）',
      expect.stringContaining('应填：填其中之一：预算单位') as string,
      '3',
    ]);
    expect((await paper(daguan.department, path)).status).toBe(403);
    expect((await paper(ludian.reporter, path)).status).toBe(404);
    const again = await imported(
      platform,
      daguan.reporter,
      { pairingId: daguan.pairingId, kind: 'PURCHASE', name: '再来.xlsx' },
      bytes,
    );
    expect(again).toMatchObject({ state: 'READY', counts: { good: 0, repaired: 0, refused: 2 } });
  });
});

test('whoever follows a file sees it from its reading to the books', async () => {
  const file = await send([PURCHASES, purchase(51)], '看着.xlsx');
  const socket = await connect(platform.url, { authorization: daguan.reporter.authorization });
  const stream = socket.subscribe<{ importProgressed: { state: string; recorded: number | null } }>(
    `subscription ($id: ID!) { importProgressed(importId: $id) { state recorded } }`,
    { id: file.id },
  );
  expect((await stream.next()).value).toMatchObject({ data: { importProgressed: { state: 'READY', recorded: null } } });
  await act('commitImport', daguan.reporter, { importId: file.id, version: file.version, goodRowsOnly: false });
  expect((await stream.next()).value).toMatchObject({
    data: { importProgressed: { state: 'COMMITTED', recorded: 1 } },
  });
  socket.close();
});

describe('npm run import:records', () => {
  const ROOT = join(__dirname, '..', '..');
  const run = (file: string, ...more: string[]): { status: number | null; out: string } => {
    const command = [...programOf('server/commands/import-records'), file, '--kind', 'PURCHASE'];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...command, '--pairing', '大关县', '--account', 'desk-1-recipient-reporter', ...more],
      {
        cwd: ROOT,
        input: TEST_PASSWORD,
        encoding: 'utf8',
        env: { ...process.env, JIEDUI_DATA_DIR: platform.config.dataDir, LOG_LEVEL: 'fatal' },
      },
    );
    return { status, out: `${stdout}${stderr}` };
  };

  test('judges a file, tells what is refused, and records the rest where that is wished', () => {
    const file = join(platform.config.dataDir, '采购.xlsx');
    const rows = [PURCHASES, purchase(61), purchase(62, { 6: '朋友圈' })];
    writeFileSync(file, xlsxFile([{ name: '台账', rows }]));
    const checked = run(file, '--check');
    expect(checked.out).toContain('可录 1，规范后可录 0，拒绝 1，重复 0，不是记录 0');
    expect(checked.out).toContain('✗ [3] “采购渠道”不在可填的范围内（朋友圈）');
    expect(checked.status).toBe(1);
    expect(run(file)).toMatchObject({ status: 1, out: expect.stringContaining('有 1 行不能入账') as string });
    expect(run(file, '--partial')).toMatchObject({ status: 0, out: expect.stringContaining('已入账 1 行') as string });
    expect(run(file, '--partial').out).toContain('重复 1');
    expect(run(file, '--nonsense').status).toBe(2);
  });
});
