import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesByTheme, shippedSchemes, type Indicator, type Scheme } from '../../server/indicators/catalogue';
import {
  faultsBetween,
  faultsOf,
  indicatorIn,
  schemeValidOn,
  subsetsOf,
} from '../../server/indicators/catalogue.rules';

interface PublishedStatement {
  id: string;
  figures: { indicator: string }[];
}
const statements = JSON.parse(
  readFileSync(join(__dirname, '../../data/published-figures.json'), 'utf8'),
) as PublishedStatement[];
const publishedCodes = [...new Set(statements.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)))];

const [until2020, transition, draft] = shippedSchemes as [Scheme, Scheme, Scheme];

function need(scheme: Scheme, code: string): Indicator {
  const found = indicatorIn(scheme, code);
  if (!found) throw new Error(`${scheme.version} has no ${code}`);
  return found;
}

/** A sound scheme of few indicators, to be broken in one place. */
function smallScheme(changes: Record<string, Partial<Indicator>> = {}): Scheme {
  const codes = [
    'FUND_ASSISTANCE_TOTAL',
    'FUND_FISCAL_INVESTED',
    'FUND_FISCAL_PROVINCE',
    'FUND_FISCAL_CITY',
    'FUND_FISCAL_DISTRICT',
    'FUND_FISCAL_TOWN',
    'FUND_SOCIAL',
    'FUND_DONATION',
    'FUND_SOCIAL_IN_KIND',
    'FUND_SPENT',
    'FUND_FISCAL_ALLOCATED',
    'FUND_USE_RATE',
    'LEADER_TRAINED',
    'LEADER_TRAINED_PERSON_TIMES',
    'WORKSHOP_WORKERS',
    'WORKSHOP_POOR_WORKERS',
  ];
  const indicators = codes.map((code) => ({ ...need(until2020, code), ...changes[code] }));
  return { ...until2020, indicators };
}

describe('the shipped schemes', () => {
  test('there is one for each era, and only the latest is a draft', () => {
    expect(shippedSchemes.map(({ version, status, previous }) => [version, status, previous])).toEqual([
      ['2016-2020', 'IN_FORCE', undefined],
      ['2021-2025', 'IN_FORCE', '2016-2020'],
      ['2026-', 'DRAFT', '2021-2025'],
    ]);
  });

  test.each(shippedSchemes.map((scheme) => [scheme.version, scheme] as const))(
    '%s has no fault',
    (_version, scheme) => {
      expect(faultsOf(scheme)).toEqual([]);
    },
  );

  test('no day from 2016 on lies outside of them or in two of them', () => {
    expect(faultsBetween(shippedSchemes)).toEqual([]);
  });

  test('every code that was published exists in every era', () => {
    expect(publishedCodes).toHaveLength(142);
    for (const scheme of shippedSchemes) {
      const known = new Set(scheme.indicators.map(({ code }) => code));
      expect(publishedCodes.filter((code) => !known.has(code))).toEqual([]);
    }
  });

  test('an indicator is written down once, under one theme', () => {
    const written = Object.values(entriesByTheme).flatMap((entries) => entries.map(({ code }) => code));
    expect(new Set(written).size).toBe(written.length);
    expect([...new Set(shippedSchemes.flatMap(({ indicators }) => indicators.map(({ code }) => code)))].sort()).toEqual(
      [...written].sort(),
    );
  });

  test('no two indicators of one scheme carry the same name', () => {
    for (const { indicators } of shippedSchemes) {
      for (const lang of ['zh', 'en'] as const) {
        const names = indicators.map(({ names: name }) => name[lang]);
        expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
      }
    }
  });

  test('from 2021 no name or definition speaks of the poverty fight as going on', () => {
    for (const scheme of [transition, draft]) {
      const stale = scheme.indicators.filter(({ names, definition }) =>
        /扶贫|万企帮万村|贫困劳动力|贫困学生/.test(names.zh + definition.zh),
      );
      expect(stale.map(({ code }) => code)).toEqual([]);
    }
  });

  test.each([
    ['WORKSHOP_COUNT', '扶贫车间', '帮扶车间', '帮扶车间'],
    ['CONSUMPTION_AMOUNT', '消费扶贫金额', '消费帮扶金额', '消费帮扶金额'],
    ['PAIR_ENTERPRISE_EAST', '“万企帮万村”结对企业', '“万企兴万村”结对企业', '“万企兴万村”结对企业'],
    ['FUND_ASSISTANCE_TOTAL', '帮扶资金总额', '帮扶资金总额', '帮扶资金总额'],
  ])('%s has the name of its era', (code, ...names) => {
    expect(shippedSchemes.map((scheme) => need(scheme, code).names.zh)).toEqual(names);
  });

  test('an aspect is named for both sides', () => {
    const talent = until2020.categories.find(({ code }) => code === 'TALENT');
    expect([talent?.names.donor.zh, talent?.names.recipient.zh]).toEqual(['人才支援', '人才交流']);
    expect(until2020.categories.map(({ names }) => names.donor.zh)).toEqual([
      '组织领导',
      '人才支援',
      '资金支持',
      '产业合作',
      '劳务协作',
      '携手奔小康',
      '其他',
    ]);
    expect(transition.categories.map(({ names }) => names.recipient.zh)).toEqual([
      '组织领导',
      '巩固拓展脱贫攻坚成果',
      '加强区域协作',
      '促进乡村振兴',
      '其他',
    ]);
  });

  test('every category has indicators, but the one for indicators that an import admits', () => {
    for (const { categories, indicators } of shippedSchemes) {
      const used = new Set(indicators.map(({ category }) => category));
      expect(categories.map(({ code }) => code).filter((code) => !used.has(code))).toEqual(['OTHER']);
    }
  });

  test('an indicator whose persons changed is not comparable with the era before, and says why', () => {
    expect(need(transition, 'LABOR_EMPLOYED_TOTAL').comparableWith).toEqual({
      scheme: '2016-2020',
      comparable: false,
      note: {
        zh: '统计对象由建档立卡贫困人口扩大到农村人口（含脱贫人口和监测对象）。',
        en: 'Widened from the registered poor to the rural population, lifted and monitored persons included.',
      },
    });
    expect(need(transition, 'CONSUMPTION_AMOUNT').comparableWith).toMatchObject({
      comparable: true,
      note: { zh: '仅名称变更。' },
    });
    expect(need(draft, 'LABOR_EMPLOYED_TOTAL').comparableWith).toMatchObject({
      scheme: '2021-2025',
      comparable: true,
    });
    expect(need(until2020, 'LABOR_EMPLOYED_TOTAL').comparableWith).toBeUndefined();
  });

  test('what began in 2021 is not in the scheme before and has nothing to be compared with', () => {
    expect(indicatorIn(until2020, 'VILLAGE_DEMONSTRATION')).toBeUndefined();
    expect(need(transition, 'VILLAGE_DEMONSTRATION').comparableWith).toBeUndefined();
    expect(need(draft, 'VILLAGE_DEMONSTRATION').comparableWith?.comparable).toBe(true);
  });
});

describe('a scheme is looked up by business day', () => {
  test.each([
    ['2015-12-31', undefined],
    ['2016-01-01', '2016-2020'],
    ['2020-12-31', '2016-2020'],
    ['2021-01-01', '2021-2025'],
    ['2025-12-31', '2021-2025'],
    ['2026-01-01', '2026-'],
    ['2031-07-01', '2026-'],
  ])('%s belongs to %s', (day, version) => {
    expect(schemeValidOn(shippedSchemes, day)?.version).toBe(version);
  });
});

describe('a subset is known through all levels', () => {
  test('workshop workers contain the poor ones', () => {
    expect(subsetsOf(until2020, 'WORKSHOP_WORKERS')).toEqual(['WORKSHOP_POOR_WORKERS']);
  });

  test('the total of the funds contains the parts of its parts', () => {
    expect(subsetsOf(until2020, 'FUND_ASSISTANCE_TOTAL')).toEqual([
      'FUND_DONATION',
      'FUND_FISCAL_CITY',
      'FUND_FISCAL_DISTRICT',
      'FUND_FISCAL_INVESTED',
      'FUND_FISCAL_PROVINCE',
      'FUND_FISCAL_TOWN',
      'FUND_HOUSING',
      'FUND_INDUSTRY',
      'FUND_LABOR_SUBSIDY',
      'FUND_SOCIAL',
      'FUND_SOCIAL_IN_KIND',
    ]);
  });
});

describe('a scheme document is refused for what is wrong with it', () => {
  test('the small scheme that the cases break is sound', () => {
    expect(faultsOf(smallScheme())).toEqual([]);
  });

  test.each<[string, Record<string, Partial<Indicator>>, object[]]>([
    [
      'a code in small letters',
      { FUND_SPENT: { code: 'fund_spent' } },
      [
        { fault: 'CODE_MALFORMED', indicator: 'fund_spent' },
        { fault: 'RATIO_PART_UNKNOWN', indicator: 'FUND_USE_RATE', part: 'FUND_SPENT' },
      ],
    ],
    [
      'a code given twice',
      { FUND_SPENT: { code: 'FUND_FISCAL_ALLOCATED' } },
      [
        { fault: 'CODE_TWICE', indicator: 'FUND_FISCAL_ALLOCATED' },
        { fault: 'RATIO_PART_UNKNOWN', indicator: 'FUND_USE_RATE', part: 'FUND_SPENT' },
      ],
    ],
    [
      'a name in one language only',
      { FUND_SPENT: { names: { zh: '支出资金', en: ' ' } } },
      [{ fault: 'NAME_MISSING', indicator: 'FUND_SPENT' }],
    ],
    [
      'an empty definition',
      { FUND_SPENT: { definition: { zh: '', en: 'Funds spent.' } } },
      [{ fault: 'DEFINITION_MISSING', indicator: 'FUND_SPENT' }],
    ],
    [
      'a category that is none',
      { FUND_SPENT: { category: 'MONEY' } },
      [{ fault: 'CATEGORY_UNKNOWN', indicator: 'FUND_SPENT', category: 'MONEY' }],
    ],
    [
      'a twin that is not there',
      { FUND_SPENT: { twin: 'NOBODY' } },
      [{ fault: 'TWIN_UNKNOWN', indicator: 'FUND_SPENT', twin: 'NOBODY' }],
    ],
    [
      'a twin that does not answer',
      { LEADER_TRAINED: { twin: undefined } },
      [{ fault: 'TWIN_ONE_SIDED', indicator: 'LEADER_TRAINED_PERSON_TIMES', twin: 'LEADER_TRAINED' }],
    ],
    [
      'twins of one unit',
      { LEADER_TRAINED: { baseUnit: 'PERSON_TIME' } },
      [
        { fault: 'TWIN_SAME_UNIT', indicator: 'LEADER_TRAINED', twin: 'LEADER_TRAINED_PERSON_TIMES' },
        { fault: 'TWIN_SAME_UNIT', indicator: 'LEADER_TRAINED_PERSON_TIMES', twin: 'LEADER_TRAINED' },
      ],
    ],
    [
      'a ratio without parts',
      { FUND_USE_RATE: { ratio: undefined } },
      [{ fault: 'RATIO_WITHOUT_PARTS', indicator: 'FUND_USE_RATE' }],
    ],
    [
      'a sum with a denominator',
      { FUND_USE_RATE: { counting: 'SUM' } },
      [{ fault: 'PARTS_WITHOUT_RATIO', indicator: 'FUND_USE_RATE' }],
    ],
    [
      'a ratio of itself',
      { FUND_USE_RATE: { ratio: { numerator: 'FUND_SPENT', denominator: 'FUND_USE_RATE' } } },
      [{ fault: 'RATIO_PART_IS_RATIO', indicator: 'FUND_USE_RATE', part: 'FUND_USE_RATE' }],
    ],
    [
      'a percentage of unlike things',
      { FUND_USE_RATE: { ratio: { numerator: 'FUND_SPENT', denominator: 'WORKSHOP_WORKERS' } } },
      [{ fault: 'RATIO_UNIT_WRONG', indicator: 'FUND_USE_RATE' }],
    ],
    [
      'a part that is not there',
      { FUND_SOCIAL: { sumOf: [['FUND_DONATION', 'FUND_GIFTS']] } },
      [{ fault: 'PART_UNKNOWN', indicator: 'FUND_SOCIAL', part: 'FUND_GIFTS' }],
    ],
    [
      'a part counted twice',
      { FUND_SOCIAL: { sumOf: [['FUND_DONATION', 'FUND_DONATION']] } },
      [{ fault: 'PART_TWICE', indicator: 'FUND_SOCIAL', part: 'FUND_DONATION' }],
    ],
    [
      'an entry that two terms of a derivation would count',
      { FUND_SPENT: { derivation: { ledger: [{ stages: ['SPENT'] }, { stages: ['SPENT'], kinds: ['FISCAL'] }] } } },
      [{ fault: 'DERIVATION_COUNTS_TWICE', indicator: 'FUND_SPENT' }],
    ],
    [
      'persons derived from money',
      { WORKSHOP_POOR_WORKERS: { derivation: { ledger: [{ stages: ['SPENT'] }] } } },
      [{ fault: 'DERIVATION_NO_SUM_OF_MONEY', indicator: 'WORKSHOP_POOR_WORKERS' }],
    ],
    [
      'a flow of the register derived as a stock, and households as persons',
      {
        WORKSHOP_POOR_WORKERS: {
          derivation: {
            records: [{ source: 'HOUSEHOLDS', event: 'WATCHED', counts: 'HOUSEHOLDS', categories: ['MARGINAL'] }],
          },
        },
      },
      [{ fault: 'DERIVATION_NO_COUNT_OF_REGISTER', indicator: 'WORKSHOP_POOR_WORKERS' }],
    ],
    [
      'a part in another unit',
      { WORKSHOP_POOR_WORKERS: { partOf: ['FUND_SPENT'] } },
      [{ fault: 'PART_UNIT_DIFFERS', indicator: 'WORKSHOP_POOR_WORKERS', part: 'FUND_SPENT' }],
    ],
    [
      'a part of a ratio',
      { WORKSHOP_POOR_WORKERS: { partOf: ['FUND_USE_RATE'] } },
      [{ fault: 'PART_IS_RATIO', indicator: 'WORKSHOP_POOR_WORKERS', part: 'FUND_USE_RATE' }],
    ],
    [
      'a whole inside its own part',
      { FUND_ASSISTANCE_TOTAL: { partOf: ['FUND_DONATION'] } },
      [
        {
          fault: 'PARTS_IN_A_CIRCLE',
          circle: ['FUND_ASSISTANCE_TOTAL', 'FUND_SOCIAL', 'FUND_DONATION', 'FUND_ASSISTANCE_TOTAL'],
        },
      ],
    ],
  ])('%s', (_what, changes, faults) => {
    expect(faultsOf(smallScheme(changes))).toEqual(faults);
  });

  test('categories named twice or not at all', () => {
    const [first, ...others] = until2020.categories;
    if (!first) throw new Error('no category');
    const nameless = { code: 'NAMELESS', names: { ...first.names, recipient: { zh: '', en: '' } } };
    expect(faultsOf({ ...smallScheme(), categories: [first, first, ...others, nameless] })).toEqual([
      { fault: 'CATEGORY_TWICE', category: 'ORGANISATION' },
      { fault: 'CATEGORY_NAME_MISSING', category: 'NAMELESS' },
    ]);
  });

  test('an end before the beginning', () => {
    expect(faultsOf({ ...smallScheme(), validTo: '2015-12-31' })).toEqual([{ fault: 'DATES_REVERSED' }]);
  });

  test('schemes that overlap or leave days out', () => {
    const versions = ['2016-2020', '2021-2025'];
    expect(faultsBetween([transition, { ...until2020, validTo: '2021-01-01' }])).toEqual([
      { fault: 'SCHEMES_OVERLAP', versions },
    ]);
    expect(faultsBetween([transition, { ...until2020, validTo: undefined }])).toEqual([
      { fault: 'SCHEMES_OVERLAP', versions },
    ]);
    expect(faultsBetween([transition, { ...until2020, validTo: '2020-12-30' }])).toEqual([
      { fault: 'GAP_BETWEEN_SCHEMES', versions },
    ]);
  });
});
