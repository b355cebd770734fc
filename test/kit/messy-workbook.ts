import { ImportKind } from '../../schema/vocabulary';
import { checkDigitOf } from '../../server/platform/person-numbers';
import { chance } from './chance';
import { letters, serialOf, xlsxFile, type Cell, type SheetOf } from './xlsx-file';

/** What has to become of a row, and by which of its fields that is seen. */
export interface Planted {
  fault: string;
  state: 'GOOD' | 'REPAIRED' | 'REFUSED' | 'DUPLICATE' | 'SKIPPED';
  field?: string;
  /** What a repaired field has to be read as. */
  to?: string;
  /** Why a field has to be refused. */
  cell?: string;
}

export interface MessyWorkbook {
  bytes: Buffer;
  kind: ImportKind;
  /** By the number of the row in its sheet; every row below the headings stands here. */
  planted: Map<number, Planted>;
}

type Row = Record<string, Cell>;
type Dice = () => number;

/** One fault: it spoils a clean row, and says what has to become of it. */
interface Fault {
  name: string;
  spoil: (row: Row, nth: number, dice: Dice) => Omit<Planted, 'fault'>;
}

const pick = <One>(dice: Dice, some: readonly One[]): One => some[Math.floor(dice() * some.length)] as One;
const dayOf = (nth: number): string => new Date(Date.UTC(2023, 0, 3 + (nth % 300))).toISOString().slice(0, 10);
const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** How people write a day. */
const DAY_FORMS: ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => `${year}.${month}.${day}`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`,
  (year, month, day) => wide(`${year}-${month}-${day}`),
];
const parts = (day: string): [number, number, number] => day.split('-').map(Number) as [number, number, number];
const said = (row: Row, field: string): string => {
  const cell = row[field];
  if (typeof cell !== 'string') throw new Error(`${field} is no text`);
  return cell;
};

const replaced = (name: string, field: string, cell: Cell, fault: string): Fault => ({
  name,
  spoil: (row) => {
    row[field] = cell;
    return { state: 'REFUSED', field, cell: fault };
  },
});

/** Faults of any day. */
const dayFaults = (field: string): Fault[] => [
  ...DAY_FORMS.map((form, nth) => ({
    name: `day as text ${nth + 1}`,
    spoil: (row: Row, at: number) => {
      row[field] = form(...parts(dayOf(at)));
      return { state: 'REPAIRED' as const, field, to: dayOf(at) };
    },
  })),
  {
    name: 'day as a serial number',
    spoil: (row, at) => {
      row[field] = serialOf(dayOf(at));
      return { state: 'REPAIRED', field, to: dayOf(at) };
    },
  },
  {
    name: 'day without its year',
    spoil: (row, at) => {
      const [, month, day] = parts(dayOf(at));
      row[field] = `${month}月${day}日`;
      return { state: 'REPAIRED', field, to: dayOf(at) };
    },
  },
  replaced('a day that is none', field, '去年春天', 'UNREADABLE'),
  replaced('a day that the calendar lacks', field, '2023-02-30', 'UNREADABLE'),
  replaced('a day to come', field, '2099-01-01', 'RULE'),
  replaced('an error instead of a day', field, { error: '#VALUE!' }, 'ERROR_VALUE'),
  replaced('a formula without a day', field, { formula: 'TODAY()' }, 'FORMULA_EMPTY'),
  replaced('no day', field, null, 'REQUIRED'),
];

/** A number of its own for each row; `wanted` chooses its last sign. */
function idOf(nth: number, born = new Date(Date.UTC(1961, 0, 1 + (nth % 13_000))), wanted?: string): string {
  const day = born.toISOString().slice(0, 10).replaceAll('-', '');
  for (let seq = 111 + Math.floor(nth / 13_000) * 50; ; seq += 1) {
    const seventeen = `530624${day}${seq}`;
    const check = checkDigitOf(seventeen);
    if (wanted === undefined || wanted === check) return seventeen + check;
  }
}

const PLACEMENT_HEADINGS: [key: string, heading: string][] = [
  ['nth', '序号'],
  ['name', '姓名'],
  ['idNumber', '身份证号码'],
  ['phone', '联系电话'],
  ['employer', '务工企业名称'],
  ['destination', '就业去向'],
  ['jobKind', '就业类型'],
  ['fromDay', '外出务工时间'],
  ['toDay', '返乡时间'],
  ['categories', '农户类别'],
];

const placement = (nth: number, dice: Dice): Row => ({
  nth,
  name: `${pick(dice, ['张', '王', '李', '赵', '陈'])}${pick(dice, ['建国', '秀英', '伟', '丽华', '志强'])}`,
  idNumber: idOf(nth),
  phone: `138${String(nth).padStart(8, '0')}`,
  employer: `中山市第${nth % 40}电子有限公司`,
  destination: pick(dice, ['结对城市', '结对省份', '县内', '省内', '其他省份']),
  jobKind: pick(dice, ['企业务工', '帮扶车间', '灵活就业', '公益岗位']),
  fromDay: { day: serialOf(dayOf(nth)) },
  toDay: null,
  categories: pick(dice, ['脱贫户', '监测对象', '一般农户', '脱贫户、监测对象']),
});

const PLACEMENT_FAULTS: readonly Fault[] = [
  ...dayFaults('fromDay'),
  {
    name: 'full-width digits in an ID number',
    spoil: (row) => {
      const id = said(row, 'idNumber');
      row.idNumber = wide(id);
      return { state: 'REPAIRED', field: 'idNumber', to: id };
    },
  },
  {
    name: 'blanks in an ID number',
    spoil: (row) => {
      const id = said(row, 'idNumber');
      row.idNumber = ` ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)} `;
      return { state: 'REPAIRED', field: 'idNumber', to: id };
    },
  },
  {
    name: 'a small x in an ID number',
    spoil: (row, nth) => {
      const id = idOf(nth, new Date(Date.UTC(1961, 0, 1 + (nth % 13_000))), 'X');
      row.idNumber = id.toLowerCase();
      return { state: 'REPAIRED', field: 'idNumber', to: id };
    },
  },
  {
    name: 'an ID number kept as a number',
    spoil: (row) => {
      const id = said(row, 'idNumber');
      row.idNumber = { raw: `${id[0]}.${id.slice(1, 15)}E+17` };
      return { state: 'REFUSED', field: 'idNumber', cell: 'MANGLED' };
    },
  },
  {
    name: 'an ID number kept as a number, all digits written',
    spoil: (row) => {
      row.idNumber = { raw: `${said(row, 'idNumber').slice(0, 15)}000` };
      return { state: 'REFUSED', field: 'idNumber', cell: 'MANGLED' };
    },
  },
  {
    name: 'an ID number mangled, then formatted as text',
    spoil: (row) => {
      row.idNumber = `${said(row, 'idNumber').slice(0, 15)}000`;
      return { state: 'REFUSED', field: 'idNumber', cell: 'MANGLED' };
    },
  },
  replaced('an ID number as it is shown', 'idNumber', '5.30624E+17', 'MANGLED'),
  {
    name: 'a check digit that does not fit',
    spoil: (row) => {
      const id = said(row, 'idNumber');
      row.idNumber = `${id.slice(0, 17)}${id.endsWith('5') ? '6' : '5'}`;
      return { state: 'REFUSED', field: 'idNumber', cell: 'RULE' };
    },
  },
  {
    name: 'an ID number of seventeen digits',
    spoil: (row) => {
      row.idNumber = said(row, 'idNumber').slice(0, 17);
      return { state: 'REFUSED', field: 'idNumber', cell: 'UNREADABLE' };
    },
  },
  {
    name: 'somebody too young',
    spoil: (row, nth) => {
      row.idNumber = idOf(nth, new Date(Date.UTC(2012, 5, 1 + (nth % 28))));
      return { state: 'REFUSED', field: 'fromDay', cell: 'RULE' };
    },
  },
  replaced('no ID number', 'idNumber', null, 'REQUIRED'),
  {
    name: 'a name padded with blanks',
    spoil: (row) => {
      row.name = '李　 明';
      return { state: 'REPAIRED', field: 'name', to: '李明' };
    },
  },
  replaced('no name', 'name', '  ', 'REQUIRED'),
  replaced('a name with digits', 'name', '张三2', 'UNREADABLE'),
  {
    name: 'a phone with separators',
    spoil: (row) => {
      const phone = said(row, 'phone');
      row.phone = `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
      return { state: 'REPAIRED', field: 'phone', to: phone };
    },
  },
  replaced('a phone that is none', 'phone', '12345', 'UNREADABLE'),
  replaced('a phone as it is shown', 'phone', '1.38E+10', 'MANGLED'),
  replaced('an unknown destination', 'destination', '火星', 'NOT_KNOWN'),
  replaced('no destination', 'destination', null, 'REQUIRED'),
  replaced('an unknown kind of job', 'jobKind', '待定', 'NOT_KNOWN'),
  replaced('an unknown household', 'categories', '甲类户', 'NOT_KNOWN'),
  replaced('no employer', 'employer', '—', 'REQUIRED'),
  replaced('an employer that is a broken reference', 'employer', { error: '#REF!' }, 'ERROR_VALUE'),
  replaced('an employer of three hundred characters', 'employer', '厂'.repeat(300), 'TOO_LONG'),
  {
    name: 'an employer that a formula gives',
    spoil: (row) => {
      row.employer = { formula: "'[外部台账.xlsx]Sheet1'!A1", value: '中山市某某公司' };
      return { state: 'GOOD' };
    },
  },
  {
    name: 'a line break inside a cell',
    spoil: (row) => {
      row.employer = '中山市\n某某公司 ';
      return { state: 'REPAIRED', field: 'employer', to: '中山市 某某公司' };
    },
  },
  {
    name: 'still at work, in words',
    spoil: (row) => {
      row.toDay = '至今';
      return { state: 'REPAIRED', field: 'toDay', to: '' };
    },
  },
  {
    name: 'back before they left',
    spoil: (row) => {
      row.toDay = { day: serialOf('2022-01-01') };
      return { state: 'REFUSED', field: 'toDay', cell: 'RULE' };
    },
  },
  {
    name: 'only the month',
    spoil: (row, nth) => {
      const [year, month] = parts(dayOf(nth));
      row.fromDay = `${year}年${month}月`;
      return { state: 'REPAIRED', field: 'fromDay', to: `${dayOf(nth).slice(0, 7)}-01` };
    },
  },
];

const PURCHASE_HEADINGS: [key: string, heading: string][] = [
  ['nth', '序号'],
  ['day', '采购日期'],
  ['buyer', '采购单位'],
  ['product', '产品名称'],
  ['quantity', '数量'],
  ['amount', '采购金额（元）'],
  ['channel', '采购渠道'],
  ['mode', '采购方式'],
  ['orderNo', '订单编号'],
  ['paidOn', '付款日期'],
  ['invoiceNo', '发票号码'],
];

const purchase = (nth: number, dice: Dice): Row => ({
  nth,
  day: { day: serialOf(dayOf(nth)) },
  buyer: `中山市第${nth % 30}机关食堂`,
  product: pick(dice, ['筇竹笋', '天麻', '高山土豆', '黑山羊肉']),
  quantity: `${1 + (nth % 50)} 箱`,
  amount: 100 + (nth % 9_000) + 0.5,
  channel: pick(dice, ['食堂', '工会福利', '批发商超', '其他']),
  mode: pick(dice, ['直接采购', '帮助销售']),
  orderNo: `DG${String(nth).padStart(9, '0')}`,
  paidOn: null,
  invoiceNo: `2353000000${String(nth).padStart(10, '0')}`,
});

const amountAs = (name: string, write: (amount: number) => Cell, to: (amount: number) => string): Fault => ({
  name,
  spoil: (row) => {
    const amount = Number(row.amount);
    row.amount = write(amount);
    return { state: 'REPAIRED', field: 'amount', to: to(amount) };
  },
});
const yuan = (amount: number): string => `${Math.floor(amount)}.50`;

const PURCHASE_FAULTS: readonly Fault[] = [
  ...dayFaults('day'),
  amountAs(
    'thousands in an amount',
    (amount) => `${(amount + 1_000_000).toLocaleString('en-US')}0`,
    (amount) => yuan(amount + 1_000_000),
  ),
  amountAs('a sign of currency', (amount) => `￥${amount}`, yuan),
  amountAs('a unit in the cell', (amount) => `${amount}元`, yuan),
  amountAs(
    'tens of thousands',
    () => '1.25万元',
    () => '12500.00',
  ),
  amountAs('full-width digits', (amount) => wide(String(amount)), yuan),
  replaced('an amount of three decimals', 'amount', 12.345, 'UNREADABLE'),
  replaced('an amount in words', 'amount', '约一千', 'UNREADABLE'),
  replaced('commas in the wrong place', 'amount', '1,23,4', 'UNREADABLE'),
  replaced('an amount below zero', 'amount', -5, 'RULE'),
  replaced('nothing paid', 'amount', 0, 'RULE'),
  replaced('no amount', 'amount', null, 'REQUIRED'),
  replaced('no product', 'product', '无', 'REQUIRED'),
  replaced('no buyer', 'buyer', null, 'REQUIRED'),
  replaced('an unknown channel', 'channel', '朋友圈', 'NOT_KNOWN'),
  replaced('an unknown mode', 'mode', '???', 'NOT_KNOWN'),
  replaced('an invoice number kept as a number', 'invoiceNo', { raw: '2.3530000000123457E+19' }, 'MANGLED'),
  replaced('an invoice number without its noughts', 'invoiceNo', 123_456, 'MANGLED'),
  replaced('an invoice number that is too short', 'invoiceNo', '12345', 'RULE'),
  replaced('an order number as it is shown', 'orderNo', '1.23E+15', 'MANGLED'),
  {
    name: 'paid before it was ordered',
    spoil: (row) => {
      row.paidOn = '2022-12-30';
      return { state: 'REFUSED', field: 'paidOn', cell: 'RULE' };
    },
  },
];

const KINDS = {
  PLACEMENT: {
    headings: PLACEMENT_HEADINGS,
    clean: placement,
    faults: PLACEMENT_FAULTS,
    merged: 'employer',
    title: '大关县2023年农村劳动力务工台账',
  },
  PURCHASE: {
    headings: PURCHASE_HEADINGS,
    clean: purchase,
    faults: PURCHASE_FAULTS,
    merged: 'buyer',
    title: '大关县2023年消费帮扶采购台账',
  },
};

export const faultsOf = (kind: keyof typeof KINDS): string[] => KINDS[kind].faults.map(({ name }) => name);

/**
 * A workbook of so many records as a county keeps it: a title, headings, merged and hidden cells, sums in between, notes below,
 * and every fault of its kind again and again, each known by its row. The same seed gives the same workbook.
 */
export function messyWorkbook(kind: keyof typeof KINDS, size: number, seed: number): MessyWorkbook {
  const dice = chance(seed);
  const { headings, clean, faults, merged, title } = KINDS[kind];
  const names = headings.map(([, heading]) => heading);
  const mergedColumn = letters(headings.findIndex(([key]) => key === merged) + 1);
  const rows: Cell[][] = [[title], [`填报单位：大关县`, null, null, '单位：元'], names];
  const merges = [`A1:${letters(headings.length)}1`];
  const hiddenRows: number[] = [];
  const planted = new Map<number, Planted>();
  const put = (cells: Cell[], what: Planted): number => {
    rows.push(cells);
    planted.set(rows.length, what);
    return rows.length;
  };
  const cellsOf = (row: Row): Cell[] => headings.map(([key]) => row[key] ?? null);

  for (let nth = 1; nth <= size; nth += 1) {
    const row = clean(nth, dice);
    const throwOf = dice();
    if (throwOf < 0.35) {
      const fault = faults[nth % faults.length] as Fault;
      const what = fault.spoil(row, nth, dice);
      put(cellsOf(row), { fault: fault.name, ...what });
    } else if (throwOf < 0.38) {
      const first = put(cellsOf(row), { fault: 'none', state: 'GOOD' });
      if (dice() < 0.5) put(cellsOf(row), { fault: 'the same row again', state: 'DUPLICATE' });
      else {
        const next = { ...clean(size + nth, dice), [merged]: null };
        put(cellsOf(next), { fault: 'a merged cell', state: 'REPAIRED', field: merged, to: said(row, merged) });
        merges.push(`${mergedColumn}${first}:${mergedColumn}${first + 1}`);
      }
    } else if (throwOf < 0.39) hiddenRows.push(put(cellsOf(row), { fault: 'a hidden row', state: 'GOOD' }));
    else put(cellsOf(row), { fault: 'none', state: 'GOOD' });
    if (nth % 97 === 0)
      put([null, pick(dice, ['小计', '本页合计', '合 计']), null, null, null, 12_345], {
        fault: 'a sum',
        state: 'SKIPPED',
      });
    if (nth % 211 === 0) put(names, { fault: 'the headings again', state: 'SKIPPED' });
  }
  put([null, '总计', null, null, null, 99_999], { fault: 'a sum', state: 'SKIPPED' });
  put(['注：本表由各乡镇填报。'], { fault: 'a note', state: 'SKIPPED' });
  for (let nth = 0; nth < 20; nth += 1) rows.push([null, null]);
  const sheet: SheetOf = { name: '台账', rows, merges, hiddenRows, hiddenColumns: [1] };
  const cover: SheetOf = { name: '说明', rows: [['填表说明'], ['一、请如实填写。']] };
  return { bytes: xlsxFile([cover, sheet]), kind: ImportKind[kind], planted };
}
