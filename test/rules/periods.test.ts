import { Lang, PeriodKind } from '../../schema/vocabulary';
import {
  periodLabel,
  readPeriod,
  sourceDay,
  type Period,
  type PrintedPeriod,
} from '../../server/statements/period.rules';

const { YEAR, YEAR_TO_DATE, CUMULATIVE, MONTH, QUARTER, PLAN, PLAN_BATCH, AGREEMENT } = PeriodKind;

function understood(printed: PrintedPeriod): Period {
  const period = readPeriod(printed);
  if ('refused' in period) throw new Error(`refused: ${JSON.stringify(period.refused)}`);
  return period;
}

type Known = [PrintedPeriod, { from: string | null; to: string; key: string }, zh: string, en: string];
const KNOWN: Known[] = [
  [{ kind: YEAR, year: 2019 }, { from: '2019-01-01', to: '2019-12-31', key: 'YEAR:2019' }, '2019年', '2019'],
  [
    { kind: MONTH, year: 2020, month: 2 },
    { from: '2020-02-01', to: '2020-02-29', key: 'MONTH:2020-02' },
    '2020年2月',
    '2020-02',
  ],
  [
    { kind: QUARTER, year: 2023, quarter: 4 },
    { from: '2023-10-01', to: '2023-12-31', key: 'QUARTER:2023-Q4' },
    '2023年第4季度',
    'Q4 2023',
  ],
  [
    { kind: YEAR_TO_DATE, year: 2023, asOf: '2023-10-23' },
    { from: '2023-01-01', to: '2023-10-23', key: 'YEAR_TO_DATE:2023-10-23' },
    '2023年截至2023-10-23',
    '2023 up to 2023-10-23',
  ],
  [
    // The month is as precise as print: the last day that it can mean counts.
    { kind: YEAR_TO_DATE, asOf: '2020-05' },
    { from: '2020-01-01', to: '2020-05-31', key: 'YEAR_TO_DATE:2020-05' },
    '2020年截至2020-05',
    '2020 up to 2020-05',
  ],
  [
    { kind: CUMULATIVE, start: '2016-09', end: '2020-05' },
    { from: '2016-09-01', to: '2020-05-31', key: 'CUMULATIVE:2016-09/2020-05' },
    '2016-09至2020-05累计',
    '2016-09 to 2020-05',
  ],
  [
    { kind: CUMULATIVE, end: '2020-05-28' },
    { from: null, to: '2020-05-28', key: 'CUMULATIVE:/2020-05-28' },
    '截至2020-05-28累计',
    'up to 2020-05-28',
  ],
  [
    { kind: CUMULATIVE, start: '2017', end: '2017' },
    { from: '2017-01-01', to: '2017-12-31', key: 'CUMULATIVE:2017/2017' },
    '2017至2017累计',
    '2017 to 2017',
  ],
  [{ kind: PLAN, year: 2020 }, { from: '2020-01-01', to: '2020-12-31', key: 'PLAN:2020' }, '2020年计划', 'plan 2020'],
  [
    { kind: PLAN_BATCH, year: 2020, batch: 2 },
    { from: '2020-01-01', to: '2020-12-31', key: 'PLAN_BATCH:2020#2' },
    '2020年计划第2批',
    'plan 2020, batch 2',
  ],
  [
    { kind: AGREEMENT, year: 2021 },
    { from: '2021-01-01', to: '2021-12-31', key: 'AGREEMENT:2021' },
    '2021年协议',
    'agreement 2021',
  ],
];

describe('a period is understood as print gives it', () => {
  test.each(KNOWN)('%j', (printed, expected, zh, en) => {
    const period = understood(printed);
    expect({ from: period.from, to: period.to, key: period.key }).toEqual(expected);
    expect(periodLabel(period, Lang.ZH)).toBe(zh);
    expect(periodLabel(period, Lang.EN)).toBe(en);
  });

  test('every kind has an example above', () => {
    expect(new Set(KNOWN.map(([printed]) => printed.kind))).toEqual(new Set(Object.values(PeriodKind)));
  });

  test('partial dates keep their precision', () => {
    expect(understood({ kind: CUMULATIVE, start: '2017', end: '2018-10' })).toMatchObject({
      start: '2017',
      end: '2018-10',
    });
    expect(understood({ kind: YEAR_TO_DATE, asOf: '2020-05' })).toMatchObject({ year: 2020, asOf: '2020-05' });
  });
});

describe('a period that says too little or too much is refused where it does', () => {
  const REFUSED: [PrintedPeriod, string][] = [
    [{ kind: YEAR }, 'year'],
    [{ kind: YEAR, year: 1989 }, 'year'],
    [{ kind: YEAR, year: 2101 }, 'year'],
    [{ kind: YEAR, year: 2019.5 }, 'year'],
    [{ kind: MONTH, year: 2020 }, 'month'],
    [{ kind: MONTH, year: 2020, month: 13 }, 'month'],
    [{ kind: MONTH, month: 3 }, 'year'],
    [{ kind: QUARTER, year: 2020, quarter: 0 }, 'quarter'],
    [{ kind: QUARTER, year: 2020, quarter: 5 }, 'quarter'],
    [{ kind: PLAN_BATCH, year: 2020 }, 'batch'],
    [{ kind: PLAN_BATCH, year: 2020, batch: 101 }, 'batch'],
    [{ kind: YEAR_TO_DATE, year: 2020 }, 'asOf'],
    [{ kind: YEAR_TO_DATE, year: 2020, asOf: '2021-01-01' }, 'asOf'],
    [{ kind: YEAR_TO_DATE, asOf: '2020-02-30' }, 'asOf'],
    [{ kind: YEAR_TO_DATE, asOf: '2020/05/18' }, 'asOf'],
    [{ kind: CUMULATIVE, start: '2017' }, 'end'],
    [{ kind: CUMULATIVE, start: '17', end: '2020' }, 'start'],
    [{ kind: CUMULATIVE, start: '2020-13', end: '2020' }, 'start'],
    [{ kind: CUMULATIVE, end: '2020-04-31' }, 'end'],
    [{ kind: CUMULATIVE, start: '2020-06', end: '2020-05' }, 'end'],
  ];
  test.each(REFUSED)('%j', (printed, field) => {
    const period = readPeriod(printed);
    expect(period).toMatchObject({ refused: { code: 'BAD_PERIOD', field } });
    const { details } = (period as Extract<typeof period, { refused: unknown }>).refused;
    expect(details.reason).toMatch(/[\u4e00-\u9fff]/u);
    expect(details.reasonEn).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the day of a source is the last one that its title names', () => {
  test.each([
    ['全县东西部协作工作综述 (每日甘肃网 2020-11-09)', '2020-11-09'],
    ['(云上宣恩 2019-04)', '2019-04-01'],
    ['2019-01-02 的会议纪要（2019-03-04 发布）', '2019-03-04'],
    ['东西部扶贫协作 2017年度总结', null],
    ['编号 20190104-2018-123', null],
    ['一份 2019-13 的文件', null],
    ['', null],
  ])('%s → %s', (title, day) => {
    expect(sourceDay(title)).toBe(day);
  });
});
