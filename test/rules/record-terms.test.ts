import { JobKind, LaborDestination } from '../../schema/vocabulary';
import { shippedSchemes, type Derivation } from '../../server/indicators/catalogue';
import { expressionOf } from '../../server/indicators/expression.rules';
import { rowOf } from '../../server/indicators/scheme.service';
import {
  differenceOf,
  failing,
  quotientOf,
  reasonOf,
  recipeOf,
  type LineFacts,
} from '../../server/results/restated.rules';
import { cutMonths, isCountedBy, personMeasureOf, type PlacementTerm } from '../../server/results/record-term.rules';

const CUTS: [from: string | null, to: string | null, cut: string[]][] = [
  [null, null, []],
  ['2023-01-01', '2023-12-31', []],
  ['2023-01-01', null, []],
  [null, '2024-02-29', []],
  [null, '2023-02-28', []],
  ['2023-01-02', null, ['2023-01-02 2023-01-31']],
  [null, '2024-02-28', ['2024-02-01 2024-02-28']],
  ['2023-01-15', '2023-03-10', ['2023-01-15 2023-01-31', '2023-03-01 2023-03-10']],
  ['2023-03-05', '2023-03-10', ['2023-03-05 2023-03-10']],
  ['2023-03-01', '2023-03-10', ['2023-03-01 2023-03-10']],
  ['2023-03-05', '2023-03-31', ['2023-03-05 2023-03-31']],
  ['2023-05-10', '2022-03-15', []],
];

test.each(CUTS)('days from %s to %s cut months into %j', (from, to, cut) => {
  expect(cutMonths(from, to).map((one) => `${one.from} ${one.to}`)).toEqual(cut);
});

const TERMS: PlacementTerm[] = [
  { source: 'PLACEMENTS' },
  { source: 'PLACEMENTS', destinations: [LaborDestination.PAIRED_CITY], jobKinds: [JobKind.WORKSHOP] },
  { source: 'PLACEMENTS', newOnly: true },
  { source: 'PLACEMENTS', stableMonths: 6, pointToPoint: true },
  { source: 'PLACEMENTS', categories: ['LIFTED', 'MONITORED'] },
];

test.each(TERMS)('a term of the rollup holds of the buckets that %j counts, and of no other', (term) => {
  const { f1, f2, f3 } = personMeasureOf(term, 'PLACEMENT_YEAR');
  const letters = ['3', '6', 'L', 'M', 'N', 'P', 'T'];
  for (let set = 0; set < 2 ** letters.length; set += 1) {
    const word = letters.filter((_, nth) => (set >> nth) % 2 === 1).join('');
    for (const destination of Object.values(LaborDestination)) {
      for (const jobKind of Object.values(JobKind)) {
        const isIn = (list: readonly string[] | null, one: string): boolean => list?.includes(one) ?? true;
        const holds = isIn(f1, destination) && isIn(f2, jobKind) && isIn(f3, word);
        expect(holds).toBe(isCountedBy(term, { destination, jobKind, letters: word }));
      }
    }
  }
});

describe('a definition written out, and what it leaves out', () => {
  const all = shippedSchemes.flatMap(({ indicators }) => indicators);
  const row = (code: string, version = '2021-2025') => {
    const found = shippedSchemes
      .find((scheme) => scheme.version === version)
      ?.indicators.find((one) => one.code === code);
    return found ? rowOf(found, { id: code, schemeId: version, ordinal: 0 }) : null;
  };

  test('every indicator that is computed has an expression, and nothing else has', () => {
    for (const indicator of all) {
      const text = expressionOf(rowOf(indicator, { id: '', schemeId: '', ordinal: 0 }));
      expect(text === null).toBe(!indicator.derivation && !indicator.ratio);
      expect(text ?? '').not.toMatch(/undefined|null|\(\)/);
    }
  });

  test.each([
    ['LABOR_NEW', '2016-2020', 'COUNT(DISTINCT placement.person) WHERE household = REGISTERED_POOR AND isNew'],
    ['LABOR_LIFTED', '2021-2025', 'COUNT(DISTINCT placement.person) WHERE household IN (LIFTED, MONITORED)'],
    ['LABOR_RURAL', '2021-2025', 'COUNT(DISTINCT placement.person)'],
    ['ORG_VISITS', '2021-2025', 'COUNT(activity) WHERE kind = VISIT'],
    ['FUND_SPEND_RATE', '2021-2025', 'FUND_SPENT / FUND_RECEIVED'],
    [
      'LIFTED_PERSONS',
      '2016-2020',
      'COUNT(DISTINCT household.member) WHERE CLEARED IN PERIOD AND category = REGISTERED_POOR',
    ],
    [
      'HOUSEHOLD_MONITORED',
      '2021-2025',
      'COUNT(household) WHERE isWatched ON LAST DAY AND category IN (UNSTABLE_LIFTED, MARGINAL, SUDDEN_HARDSHIP)',
    ],
  ])('%s of %s is %s', (code, version, expected) => {
    const found = row(code, version);
    expect(found && expressionOf(found)).toBe(expected);
  });

  test('how a definition is computed, or why it is not', () => {
    expect(recipeOf(null)).toEqual({ way: null, why: 'NOT_IN_SCHEME' });
    expect(recipeOf(row('FUND_LEDGER_AMOUNT'))).toEqual({ way: null, why: 'STAGES_APART' });
    expect(recipeOf(row('LABOR_PUBLIC_POST_HOUSEHOLDS'))).toEqual({ way: null, why: 'NOT_FROM_RECORDS' });
    expect(recipeOf(row('LIFTED_HOUSEHOLDS'))).toEqual({ way: null, why: 'FROM_REGISTER' });
    expect(recipeOf(row('LABOR_STABLE_RATE'))).toMatchObject({ way: 'RATIO', numerator: 'LABOR_STABLE' });
    expect(recipeOf(row('LABOR_STABLE'))).toMatchObject({ way: 'SUM' });
  });

  const SAID: [
    what: string,
    derivation: Derivation,
    source: Parameters<typeof failing>[1],
    facts: LineFacts,
    zh: string,
  ][] = [
    [
      'a household that is not of the category',
      { records: [{ source: 'PLACEMENTS', categories: ['REGISTERED_POOR'] }] },
      'PLACEMENTS',
      { destination: 'IN_COUNTY', jobKind: 'WORKSHOP', letters: '3L' },
      '所在户当时未登记为建档立卡户',
    ],
    [
      'a destination, a job and months',
      {
        records: [
          {
            source: 'PLACEMENTS',
            destinations: ['IN_COUNTY'],
            jobKinds: ['PUBLIC_POST'],
            stableMonths: 6,
            newOnly: true,
            pointToPoint: true,
          },
        ],
      },
      'PLACEMENTS',
      { destination: 'OTHER_PROVINCE', jobKind: 'ENTERPRISE', letters: '3' },
      '去向“其他省份”不在所计之列，岗位类型“企业务工”不在所计之列，不是本期新增就业，稳岗不满 6 个月，不是“点对点”输送',
    ],
    [
      'a purchase that waits for its last step, by the term of its own channel',
      {
        records: [
          { source: 'PURCHASES', state: 'PAID', channels: ['CANTEEN'] },
          { source: 'PURCHASES', state: 'EVALUATED', channels: ['PLATFORM_832'] },
        ],
      },
      'PURCHASES',
      { measures: [{ measure: 'PURCHASE_PAID', f1: 'PLATFORM_832', f2: 'DIRECT' }] },
      '本期未达到“已评价”',
    ],
    [
      'an entry of another stage and side',
      { ledger: [{ stages: ['SPENT'], side: 'RECIPIENT', kinds: ['FISCAL'], projectTypes: ['INDUSTRY'] }] },
      'LEDGER',
      {
        stage: 'RECEIVED' as never,
        side: 'DONOR' as never,
        kind: 'SOCIAL_CASH' as never,
        tier: null,
        projectType: null,
      },
      '环节“到位”不在所计之列，登记方“帮扶方”不在所计之列，资金类别“社会帮扶资金”不在所计之列，没有项目类别',
    ],
    [
      'an activity of another kind and form',
      { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'COUNT', forms: ['LABOR'] }] },
      'ACTIVITIES',
      { measures: [{ measure: 'TRAINING_PERSONS', f1: 'CADRE', f2: '' }] },
      '该版不计这一数量，形式“党政干部培训”不在所计之列',
    ],
    [
      'records of a kind that it does not count',
      { ledger: [{ stages: ['SPENT'] }] },
      'PLACEMENTS',
      {},
      '该版不按此类台账统计',
    ],
  ];
  test.each(SAID)('it says why of %s', (_what, derivation, source, facts, zh) => {
    expect(
      failing(derivation, source, facts)
        .map((one) => one.zh)
        .join('，'),
    ).toBe(zh);
    for (const { en } of failing(derivation, source, facts)) expect(en).not.toMatch(/undefined|null|“”/);
  });

  test('a record that both count, each another amount of, is said to be that', () => {
    const of = (measure: string) => ({
      derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure }] } as Derivation,
      name: { zh: measure, en: measure },
    });
    const line = { own: '1', other: '20', source: 'ACTIVITIES', facts: { measures: [] } } as const;
    expect(reasonOf(line, { own: of('COUNT'), other: of('PERSONS') }).zh).toBe('两版所计的数量不同');
    expect(reasonOf({ ...line, own: '0' }, { own: of('COUNT'), other: of('PERSONS') }).zh).toBe(
      'COUNT不计：该版不计这一数量',
    );
  });

  test('figures in two units have no difference, and nothing is divided by nothing', () => {
    const [yuan, persons] = [
      { value: '3.50', unit: 'YUAN' },
      { value: '3', unit: 'PERSON' },
    ];
    expect(differenceOf(yuan, { value: '2.25', unit: 'YUAN' })).toBe('-1.25');
    expect(differenceOf(yuan, persons)).toBeNull();
    expect(differenceOf(yuan, { value: null, unit: 'YUAN' })).toBeNull();
    expect(quotientOf('1', '3', 'PERCENT')).toBe('33.333333');
    expect(quotientOf('1', '0', 'PERCENT')).toBeNull();
  });
});
