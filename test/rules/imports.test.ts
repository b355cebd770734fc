import { CellFault, Lang, LaborDestination, ImportKind } from '../../schema/vocabulary';
import { readCell, type CellContext } from '../../server/imports/cell.rules';
import { ACTIVITY_FIELDS } from '../../server/imports/fields/activity-fields.rules';
import type { FieldCatalogue, FieldType } from '../../server/imports/fields/field';
import { HELPER_FIELDS } from '../../server/imports/fields/helper-fields.rules';
import { destinationOf } from '../../server/imports/fields/placement-facts.rules';
import { INCOME_FIELDS } from '../../server/imports/fields/income-fields.rules';
import { LINK_FIELDS } from '../../server/imports/fields/link-fields.rules';
import { PLACEMENT_FIELDS } from '../../server/imports/fields/placement-fields.rules';
import { PURCHASE_FIELDS } from '../../server/imports/fields/purchase-fields.rules';
import { WORK_FIELDS } from '../../server/imports/fields/work-fields.rules';
import { maskCell, maskNumbers } from '../../server/imports/mask.rules';
import { locate, planLayout, planOf } from '../../server/imports/mapping.rules';
import type { RawCell, RawKind } from '../../server/imports/raw-table';
import { fieldNote, refusalWords } from '../../server/imports/refusal-words.rules';
import { readRow, type ReadRow } from '../../server/imports/row.rules';
import { readStepsText } from '../../server/imports/work-steps.rules';
import { DomainError } from '../../server/platform/errors';
import { stepsWord } from '../../server/plans/work-table.rules';
import { countBack } from '../../server/plans/schedule.rules';
import { readTable } from '../kit/imports';
import { serialOf, xlsxFile, type Cell, type SheetOf } from '../kit/xlsx-file';

const PLAIN: CellContext = { year: null, is1904: false, places: 0 };

/** What a cell is read as, or the word of its fault. */
function read(type: FieldType, text: string, kind: RawKind = 's', context: Partial<CellContext> = {}): string | null {
  const cell: RawCell = [0, kind, text];
  const { value, fault } = readCell(cell, type, { ...PLAIN, ...context });
  return fault ?? value;
}

describe('a period', () => {
  test.each<[string, RawKind, string | null]>([
    ['2019-03', 's', '2019-03'],
    ['2019年3月份', 's', '2019-03'],
    ['2019.3', 's', '2019-03'],
    ['2019.1', 'n', 'UNREADABLE'],
    ['2019-03-01', 'd', '2019-03'],
    ['2019', 'n', '2019'],
    ['2019年度', 's', '2019'],
    ['2019-t2', 's', '2019-T2'],
    ['2019年春季学期', 's', '2019-T1'],
    ['2019秋', 's', '2019-T2'],
    ['一次性', 's', null],
    ['2019年13月', 's', 'UNREADABLE'],
    ['上半年', 's', 'UNREADABLE'],
  ])('%s (%s) is %s', (text, kind, value) => expect(read({ is: 'period' }, text, kind)).toBe(value));
});

describe('a day', () => {
  const day: FieldType = { is: 'day' };
  test.each([
    ['2023-05-01', '2023-05-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['2023年5月1号', '2023-05-01'],
    ['2023/05/01', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['２０２３．５．１', '2023-05-01'],
    ['2023-5-1 08:30:00', '2023-05-01'],
    ['2023年5月1日 9：05', '2023-05-01'],
    ['2023-05-01T00:00:00Z', '2023-05-01'],
    ['2023-5-108:30', 'UNREADABLE'],
    ['2023-5-1 5', 'UNREADABLE'],
    [' 2023 年 5 月 1 日 ', '2023-05-01'],
    ['5月1日', 'YEAR_MISSING'],
    ['2023年5月', 'UNREADABLE'],
    ['2023-02-30', 'UNREADABLE'],
    ['23.5.1', 'UNREADABLE'],
    ['1/5/2023', 'UNREADABLE'],
    ['去年', 'UNREADABLE'],
    ['—', null],
  ])('%s is %s', (text, value) => expect(read(day, text)).toBe(value));

  test('is a serial number in either system, and 2023.1 is none: it may have been October', () => {
    expect(read(day, '45047', 'n')).toBe('2023-05-01');
    expect(read(day, '43585', 'n', { is1904: true })).toBe('2023-05-01');
    expect(read(day, '2023.1', 'n')).toBe('UNREADABLE');
    expect(read(day, '5.1', 'n')).toBe('UNREADABLE');
  });

  test('has the year of the title where it has none of its own, and an end that is still open is none', () => {
    expect(read(day, '5月1日', 's', { year: { year: 2019, from: 'TITLE' } })).toBe('2019-05-01');
    expect(read({ is: 'day', openEnded: true }, '至今')).toBeNull();
    expect(read(day, '至今')).toBe('UNREADABLE');
    expect(read({ is: 'day', ofMonth: 'last' }, '2024年2月')).toBe('2024-02-29');
  });
});

describe('an amount', () => {
  test.each([
    ['1,234.50', '1234.50'],
    ['￥1234.5', '1234.50'],
    ['1234元', '1234.00'],
    ['1.25万元', '12500.00'],
    ['１２３．４', '123.40'],
    ['(1,200)', '-1200.00'],
    ['.5', '0.50'],
    ['1,23', 'UNREADABLE'],
    ['12.345', 'UNREADABLE'],
    ['约500', 'UNREADABLE'],
    ['1e5', 'UNREADABLE'],
    ['1 234 567.50', '1234567.50'],
    ['1200 300', 'UNREADABLE'],
    ['1200\n300', 'UNREADABLE'],
  ])('of %s is %s', (text, value) => expect(read({ is: 'money' }, text)).toBe(value));

  test('counts in the unit of its heading, unless the cell says another', () => {
    expect(read({ is: 'money' }, '12.3456', 'n', { places: 4 })).toBe('123456.00');
    expect(read({ is: 'money' }, '300元', 's', { places: 4 })).toBe('300.00');
  });
});

describe('a number of a person', () => {
  test.each([
    ['53062419900101123X', '53062419900101123X'],
    ['53062419900101123x', '53062419900101123X'],
    ['530624 19900101 1231', '530624199001011231'],
    ["'530624199001011231", '530624199001011231'],
    ['５３０６２４１９９００１０１１２３１', '530624199001011231'],
    ['5.30624E+17', 'MANGLED'],
    ['530624199001011000', 'MANGLED'],
    ['53062419900101123', 'UNREADABLE'],
  ])('%s is %s', (text, value) => expect(read({ is: 'idNumber' }, text)).toBe(value));

  test('that went through a number is lost', () => {
    expect(read({ is: 'idNumber' }, '530624199001011231', 'n')).toBe('MANGLED');
    expect(read({ is: 'idNumber' }, '530624900101123', 'n')).toBe('530624900101123');
    expect(read({ is: 'code', max: 20, lengths: [8, 20] }, '123456', 'n')).toBe('MANGLED');
    expect(read({ is: 'code', max: 20, lengths: [8, 20] }, '12345678', 'n')).toBe('12345678');
  });

  test('in a text that many read refuses its row, and the refusal covers it', () => {
    const text = { is: 'text', max: 200 } as const;
    for (const written of ['某厂 13800138000', '见 530624 19900101 1231', '卡号6222020000000000123'])
      expect([written, read(text, written)]).toEqual([written, 'HOLDS_NUMBER']);
    expect(read(text, '13800138000', 'n')).toBe('HOLDS_NUMBER');
    expect(read(text, '合同 20200628123456789')).toBe('合同 20200628123456789');
    // What is kept sealed, and the number of a document, may be long.
    expect(read({ is: 'secret', max: 200 }, '慢病卡 530624199001011231')).toBe('慢病卡 530624199001011231');
    expect(read({ ...text, ofPapers: true }, '13800138000')).toBe('13800138000');
    const spec = PLACEMENT_FIELDS.fields.find(({ field }) => field === 'employer');
    const refusal = {
      field: 'employer',
      column: 0,
      fault: CellFault.HOLDS_NUMBER,
      given: '',
      problem: null,
      details: {},
    };
    const { message, remedy } = refusalWords(refusal, spec, maskCell('某厂 13800138000', '', spec), Lang.ZH);
    expect(message).toBe('“务工单位”中有身份证号、电话或银行账号（某厂 138****8000）');
    expect(remedy).toMatch(/^请删去该号码/);
  });

  test('is covered wherever it is shown', () => {
    const spec = (field: string) => PLACEMENT_FIELDS.fields.find((one) => one.field === field);
    expect(maskCell('530624199001011231', '', spec('idNumber'))).toBe('530***********1231');
    expect(maskCell('欧阳建国', '', spec('name'))).toBe('欧**国');
    expect(maskCell('13800138000', '备用号码', undefined)).toBe('138****8000');
    expect(maskCell('王小明', '户主姓名', undefined)).toBe('王*明');
    expect(maskNumbers('见530624199001011231号')).toBe('见530***********1231号');
  });
});

test('a formula that was never reckoned, and an error, are no values', () => {
  expect(read({ is: 'text', max: 9 }, '', 'f')).toBe('FORMULA_EMPTY');
  expect(read({ is: 'text', max: 9 }, '#REF!', 'e')).toBe('ERROR_VALUE');
});

describe('the catalogues', () => {
  const catalogues: [ImportKind, FieldCatalogue][] = [
    [ImportKind.PLACEMENT, PLACEMENT_FIELDS],
    [ImportKind.PURCHASE, PURCHASE_FIELDS],
    [ImportKind.ACTIVITY, ACTIVITY_FIELDS],
    [ImportKind.HELPER, HELPER_FIELDS],
    [ImportKind.WORK_ITEM, WORK_FIELDS],
    [ImportKind.COLLECTIVE_INCOME, INCOME_FIELDS],
    [ImportKind.BENEFIT_LINK, LINK_FIELDS],
  ];
  test.each(catalogues)('of %s name each field once, and no heading means two of them', (_kind, { fields }) => {
    const headings = fields.flatMap(({ headings: own, words }) => [...new Set([...own, words.ZH])]);
    expect(headings.filter((one, at) => headings.indexOf(one) !== at)).toEqual([]);
    expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
    for (const spec of fields) expect([fieldNote(spec, Lang.ZH), fieldNote(spec, Lang.EN)].join()).not.toMatch(/[{}]/);
  });
});

describe('the steps of a task', () => {
  const steps = (text: string, due = '2026-06-30', begins = '2026-03-01'): string => {
    try {
      return readStepsText(text, due, begins)
        .map(({ title, days }) => `${title} ${days}`)
        .join(', ');
    } catch (error) {
      return error instanceof DomainError ? `${error.code} ${error.field}` : 'not a refusal';
    }
  };
  test.each([
    ['选址（10天）；施工（60天）', '选址 10, 施工 60'],
    ['选址 10天、施工 60 天，验收5天。', '选址 10, 施工 60, 验收 5'],
    ['1.选址10天 2.施工60天', '选址 10, 施工 60'],
    ['（1）标段1（10天）→（2）标段2（20天）', '标段1 10, 标段2 20'],
    ['survey (10 days); building (60 days)', 'survey 10, building 60'],
    ['道路、桥梁施工：30天', '道路、桥梁施工 30'],
    // The first step begins on the first day that there is; the others the day after the one before.
    ['选址（2026-03-10）；施工（2026年6月30日前）', '选址 10, 施工 112'],
    ['选址 2026.3.1；施工 2026/6/30', '选址 1, 施工 121'],
    ['选址；施工（60天）', 'BAD_INPUT steps'],
    ['选址（10天）；施工', 'BAD_INPUT steps'],
    ['选址（10天）；施工（2026-06-30）', 'BAD_INPUT steps'],
    ['选址（2026-02-28）；施工（2026-06-30）', 'BAD_INPUT steps'],
    ['选址（2026-04-10）；施工（2026-04-10）；验收（2026-06-30）', 'BAD_INPUT steps'],
    ['选址（2026-03-10）；施工（2026-06-29）', 'BAD_INPUT steps'],
    ['选址（2026-13-10）', 'BAD_INPUT steps'],
    ['10个工作日', 'BAD_INPUT steps'],
  ])('%s are %s', (text, told) => expect(steps(text)).toBe(told));

  test('that have days of their own are counted back onto these days', () => {
    const read = readStepsText(
      '选址（2026-03-10）；施工（2026-05-09）；验收（2026-06-30）',
      '2026-06-30',
      '2026-03-01',
    );
    expect(countBack('2026-06-30', read.map(({ days }) => days))).toEqual(['2026-03-10', '2026-05-09', '2026-06-30']); // prettier-ignore
  });

  test('are printed as they are read', () => {
    const printed = stepsWord(['标段1', '验收'], [10, 5]);
    expect(steps(printed)).toBe('标段1 10, 验收 5');
    expect(readStepsText(undefined, '2026-06-30', '2026-03-01')).toEqual([]);
  });
});

describe('where somebody works', () => {
  const around = {
    county: ['大关县', '大关'],
    province: ['云南省', '云南'],
    donorCity: ['中山市', '中山', '火炬开发区'],
    donorProvince: ['广东省', '广东'],
  };
  test.each([
    ['大关县翠华镇', LaborDestination.IN_COUNTY],
    ['云南省昆明市官渡区', LaborDestination.IN_PROVINCE],
    ['广东省中山市火炬开发区', LaborDestination.PAIRED_CITY],
    ['中山', LaborDestination.PAIRED_CITY],
    ['广东深圳', LaborDestination.PAIRED_PROVINCE],
    ['浙江省义乌市', LaborDestination.OTHER_PROVINCE],
    ['广西中山路', LaborDestination.OTHER_PROVINCE],
    ['某地', null],
  ])('%s is %s', (workplace, destination) => expect(destinationOf(workplace, around)).toBe(destination));
});

/** A workbook read as far as its rows, without the platform. */
async function tableOf(sheets: SheetOf[], catalogue: FieldCatalogue, name = '台账.xlsx', options = {}) {
  const bytes = xlsxFile(sheets, options);
  const { survey } = await readTable(bytes);
  const place = locate(survey, catalogue, null);
  if (!place) throw new Error('no table was found');
  const layout = planLayout(survey, place, catalogue, null, name);
  const { rows } = await readTable(bytes, name, place.sheet);
  const plan = planOf(layout, catalogue);
  const read = rows.filter(([number]) => number > layout.headerRow).map((row): ReadRow => readRow(row, plan));
  return { survey, layout, read };
}

describe('a table', () => {
  const HEAD: Cell[] = ['姓名', '身份证号', '单位', '开始时间', '类型'];
  const WORKER: Cell[] = ['张三', '530624199001011231', '某厂', { day: serialOf('2023-05-01') }, '企业'];

  test('is found below titles, on whichever sheet it stands, with headings in two rows', async () => {
    const { layout, read: rows } = await tableOf(
      [
        { name: '说明', rows: [['填表说明'], ['请如实填写']] },
        {
          name: '2023',
          rows: [
            ['大关县劳务协作台账'],
            ['单位：万元'],
            ['序号', '个人信息', null, null, '务工信息', null, null],
            [null, '姓名', '身份证号', '联系电话', '单位', '开始时间', '就业类型'],
            [1, '张三', '530624199001011231', '13800138000', '某厂', '5月1日', '企业'],
          ],
          merges: ['A1:G1', 'A3:A4', 'B3:D3', 'E3:G3'],
        },
      ],
      PLACEMENT_FIELDS,
    );
    expect([layout.sheet, layout.headerRow, layout.year]).toEqual([1, 4, { year: 2023, from: 'TITLE' }]);
    expect(layout.columns.map(({ header, field }) => [header, field])).toEqual([
      ['序号', null],
      ['个人信息／姓名', 'name'],
      ['个人信息／身份证号', 'idNumber'],
      ['个人信息／联系电话', 'phone'],
      ['务工信息／单位', 'employer'],
      ['务工信息／开始时间', 'fromDay'],
      ['务工信息／就业类型', 'jobKind'],
    ]);
    expect(rows[0]?.values).toMatchObject({ name: '张三', fromDay: '2023-05-01', jobKind: 'ENTERPRISE' });
  });

  test('keeps days of the system of 1904, hidden rows and the cells that a merge covers', async () => {
    const { survey, read: rows } = await tableOf(
      [
        {
          name: '台账',
          rows: [
            HEAD,
            [...WORKER.slice(0, 3), { day: serialOf('2023-05-01') - 1462 }, '企业'],
            ['李四', '530624199001011231', null, null, '企业'],
          ],
          merges: ['C2:C3', 'D2:D3'],
          hiddenRows: [3],
          hiddenColumns: [5],
        },
      ],
      PLACEMENT_FIELDS,
      '台账.xlsx',
      { is1904: true },
    );
    expect(rows.map(({ values }) => values.fromDay)).toEqual(['2023-05-01', '2023-05-01']);
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(survey.sheets[0]).toMatchObject({ hiddenRows: 1, hiddenColumns: [4] });
    expect(rows[1]?.repairs.filter(({ why }) => why === 'MERGED').map(({ field, to }) => [field, to])).toEqual([
      ['employer', '某厂'],
      ['fromDay', '2023-05-01'],
    ]);
  });

  test('is not led astray: the name of the head of a household is not the worker’s, the firm’s phone not theirs', async () => {
    const { layout } = await tableOf(
      [
        {
          name: '台账',
          rows: [
            ['户主姓名', '姓名', '企业联系电话', ...HEAD.slice(1)],
            ['甲', '乙', '0760-1234567', ...WORKER.slice(1)],
          ],
        },
      ],
      PLACEMENT_FIELDS,
    );
    expect(layout.columns.slice(0, 3).map(({ field }) => field)).toEqual([null, 'name', null]);
  });

  test('passes over totals, notes, headings again and rows that are numbered and empty, and says so', async () => {
    const { read: rows } = await tableOf(
      [
        {
          name: '台账',
          rows: [
            ['序号', ...HEAD],
            [1, ...WORKER],
            ['小计', null, null, '1 人'],
            ['序号', ...HEAD],
            [2],
            ['填报人：王五', null, '审核人：赵六'],
            [null, '合计：1人'],
          ],
        },
      ],
      PLACEMENT_FIELDS,
    );
    expect(rows.map(({ skipped }) => skipped)).toEqual([null, 'TOTAL', 'HEADINGS', 'BLANK', 'NOTE', 'TOTAL']);
  });

  test('says what it lacks', async () => {
    const { layout } = await tableOf(
      [
        {
          name: '台账',
          rows: [
            ['姓名', '单位', '开始时间'],
            ['张三', '某厂', '5月1日'],
          ],
        },
      ],
      PLACEMENT_FIELDS,
    );
    expect(layout.questions).toEqual([
      { field: 'jobKind', about: 'FIELD' },
      { field: 'idNumber', about: 'FIELD' },
      { field: 'destination', about: 'FIELD' },
      { field: 'year', about: 'YEAR' },
    ]);
  });

  test('in English is read as well', async () => {
    const { layout } = await tableOf(
      [
        {
          name: 'S',
          rows: [
            ['Order date', 'Buyer', 'Product', 'Amount (yuan)', 'Channel', 'Mode'],
            ['2019-05-01', 'Canteen', 'Tea', '1,200', 'canteen', 'direct'],
          ],
        },
      ],
      PURCHASE_FIELDS,
    );
    expect(layout.columns.map(({ field }) => field)).toEqual(['day', 'buyer', 'product', 'amount', 'channel', 'mode']);
    expect(layout.questions).toEqual([]);
  });
});
