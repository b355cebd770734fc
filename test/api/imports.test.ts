import { checkDigitOf } from '../../server/people/person.rules';
import { newId } from '../../server/platform/ids';
import { imported, IMPORT_FIELDS, rowsOf, upload, type ImportAnswer } from '../kit/imports';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
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
