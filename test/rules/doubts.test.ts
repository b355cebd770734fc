import { FlagRule, FlagSeverity } from '../../schema/vocabulary';
import { FIGURE_RULES } from '../../server/flags/figure-flags.rules';
import { areNumbersSame, changesBetween, flagKey } from '../../server/flags/flag-changes.rules';
import { readSettings, revisedThresholds, shippedFlagRules, shippedSettings } from '../../server/flags/flag-rule.rules';
import { FLAG_RULES } from '../../server/flags/flag-rules.catalogue';
import { sentenceOf } from '../../server/flags/flag-words.rules';
import { foundIn, labor, of, toDate, type Writing, type Written } from '../kit/doubts';

describe('what a finding says', () => {
  const two = (isPublished: boolean): Writing[] => [
    of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
    { id: 'two', isPublished, recordedOn: '2020-03-01', figures: [['FUND_ASSISTANCE_TOTAL', '7050万元']] },
  ];

  test('it is public only where all that it names is; what is internal has a flag of its own', () => {
    expect(foundIn(...two(true)).map(({ isPublished, subject }) => [isPublished, subject])).toEqual([
      [true, 'PUBLIC|YEAR:2019|FUND_ASSISTANCE_TOTAL|DONE|'],
    ]);
    expect(foundIn(...two(false)).map(({ isPublished, subject }) => [isPublished, subject])).toEqual([
      [false, 'INTERNAL|YEAR:2019|FUND_ASSISTANCE_TOTAL|DONE|'],
    ]);
    const three = [
      ...two(true),
      { id: 'three', isPublished: false, figures: [['FUND_ASSISTANCE_TOTAL', '9万元']] as Written[] },
    ];
    expect(foundIn(...three).map(({ isPublished, statementIds }) => [isPublished, statementIds])).toEqual([
      [true, ['one', 'two']],
      [false, ['three', 'two']],
    ]);
  });

  test('an internal figure that repeats a published one is asked about once, in public', () => {
    const repeated = { id: 'three', isPublished: false, figures: [['FUND_ASSISTANCE_TOTAL', '6686万元']] as Written[] };
    expect(foundIn(...two(true), repeated).map(({ isPublished, statementIds }) => [isPublished, statementIds])).toEqual(
      [[true, ['one', 'two']]],
    );
    // Beside another internal one it is heard through what was published.
    const another = { id: 'four', isPublished: false, figures: [['FUND_ASSISTANCE_TOTAL', '9万元']] as Written[] };
    expect(
      foundIn(repeated, another, of(['FUND_ASSISTANCE_TOTAL', '6686万元'])).map(({ isPublished }) => isPublished),
    ).toEqual([false]);
  });

  test('it stands since the later statement, and the county answers for what both sides report', () => {
    const [found] = foundIn(...two(true));
    expect(found).toMatchObject({ since: '2020-03-01', turn: 'RECIPIENT', year: 2019, figureIds: ['one.0', 'two.0'] });
  });

  test('the same statements in another order say the same', () => {
    const key = (found: ReturnType<typeof foundIn>): string =>
      JSON.stringify(found.map(({ rule, subject, numbers }) => [rule, subject, numbers]));
    expect(key(foundIn(...two(true).reverse()))).toBe(key(foundIn(...two(true))));
  });

  test.each<[FlagRule, string, string, ...Writing[]]>([
    [
      FlagRule.FUND_PARTS_NOT_TOTAL,
      '“帮扶资金总额”为 2663.36万元，所列分项 1909.98万元 + 753.28万元 合计 2663.26万元，相差 1000元',
      '“Assistance funds in total” is 26,633,600 yuan; the parts listed, 19,099,800 yuan + 7,532,800 yuan, come to 26,632,600 yuan, 1,000 yuan apart',
      of(
        ['FUND_ASSISTANCE_TOTAL', '2663.36万元'],
        ['FUND_FISCAL_INVESTED', '1909.98万元'],
        ['FUND_SOCIAL', '753.28万元'],
      ),
    ],
    [
      FlagRule.PARTS_UNCLEAR,
      '“帮助贫困人口实现就业”为 494人，所列分项 24人 + 260人 + 220人 合计 504人，相差 10人；是否有重叠或未列明的部分，请核实',
      '“Poor workers placed” is 494 persons; the parts listed, 24 persons + 260 persons + 220 persons, come to 504 persons, 10 persons apart; do they overlap, or is something left out?',
      labor('494人', '24人', '260人', null, '220人'),
    ],
    [
      FlagRule.SUBSET_ABOVE_SET,
      '“扶贫车间吸纳贫困劳动力”146人，多于“扶贫车间吸纳就业”145人，多 1人',
      '“Poor workers in workshops” is 146 persons, more than “Workers in workshops”, 145 persons, by 1 persons',
      of(['WORKSHOP_WORKERS', '145人'], ['WORKSHOP_POOR_WORKERS', '146人']),
    ],
    [
      FlagRule.TO_DATE_FELL,
      '“财政援助资金”截至 2019-07-16 为 7.27亿元，截至 2019-12-31 为 6.99亿元，累计数减少 2800万元',
      '“Fiscal aid” was 727,000,000 yuan up to 2019-07-16 and 699,000,000 yuan up to 2019-12-31: 28,000,000 yuan less',
      toDate('2019-07-16', [['FUND_FISCAL_INVESTED', '7.27亿元']]),
      of(['FUND_FISCAL_INVESTED', '6.99亿元']),
    ],
    [
      FlagRule.ONE_END_COUNTED,
      '“结对西部村”10个，另一端“结对东部村”未统计；结对两端应分别统计',
      '“Paired villages, west” is 10 items; the other end, “Paired villages, east”, is not counted: both ends are counted',
      { isOurs: true, figures: [['PAIR_VILLAGE_WEST', '10个']] },
    ],
    [
      FlagRule.STATEMENTS_DISAGREE,
      '“帮扶资金总额”两处数字不同：一处为 6686万元，另一处为 至少 7050万元，相差 364万元',
      'two statements about “Assistance funds in total” disagree: 66,860,000 yuan in one, at least 70,500,000 yuan in the other, 3,640,000 yuan apart',
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '超7050万元']] },
    ],
  ])('%s in both languages', (rule, zh, en, ...statements) => {
    const [found] = foundIn(...statements);
    expect(found?.rule).toBe(rule);
    expect(found && sentenceOf(found.rule, found.numbers, found.words)).toEqual({ zh, en });
  });

  test('every sentence of every rule is whole: no name and no number is missing, nobody is accused', () => {
    const all = foundIn(
      labor('494人', '24人', '260人', '1人', '210人'),
      {
        id: 'a',
        year: 2018,
        figures: [
          ['FUND_RECEIVED', '1万元'],
          ['FUND_SPENT', '3万元'],
          ['FUND_SPEND_RATE', '75%'],
          ['LABOR_TRAINING_PERSONS', '91人'],
          ['LABOR_TRAINING_PERSON_TIMES', '90人次'],
        ],
      },
      {
        id: 'b',
        year: 2017,
        figures: [
          ['LEADER_TRAINED', '1人次'],
          ['LEADER_DRIVEN', '2360人'],
          ['FUND_FISCAL_ALLOCATED', '3244万元'],
          ['FUND_SPENT', '2405.4万元'],
          ['FUND_USE_RATE', '74.14%'],
        ],
      },
    );
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(7);
    for (const { rule, numbers, words } of all) {
      const { zh, en } = sentenceOf(rule, numbers, words);
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|“”|造假|数字脱贫/);
    }
  });
});

describe('how the rules are set', () => {
  test('every rule has a number, a stance, a weight and a sentence, and the looks’ rules are among them', () => {
    for (const rule of Object.values(FlagRule)) {
      expect(FLAG_RULES[rule].basis).toMatch(/^R\d+( R\d+)*$/);
      expect(FLAG_RULES[rule].asks.zh).toMatch(/。$/);
    }
    expect(FIGURE_RULES.every((rule) => rule in FLAG_RULES)).toBe(true);
    expect(FIGURE_RULES.some((rule) => FLAG_RULES[rule].severity === FlagSeverity.SERIOUS)).toBe(false);
  });

  test('a rule that is not set, or lacks a threshold, is a fault of the platform', () => {
    expect(() => readSettings([]).isOn(FlagRule.RATE_DIFFERS)).toThrow('RATE_DIFFERS is not set');
    const bare = readSettings(shippedFlagRules.map((one) => ({ ...one, thresholds: {} })));
    expect(() => bare.threshold(FlagRule.RATE_DIFFERS, 'ABOUT_PERCENT')).toThrow('has no ABOUT_PERCENT');
    expect(shippedSettings.threshold(FlagRule.OUTLIER_PER_HEAD, 'MOST_PER_LEADER')).toBe(25n);
  });

  test.each([
    [[{ name: 'GAP_PERCENT', value: ' 07 ' }], { ABOUT_PERCENT: '5', GAP_PERCENT: '7' }],
    [[], { ABOUT_PERCENT: '5', GAP_PERCENT: '5' }],
    [[{ name: 'GAP_PERCENT', value: '51' }], 'OUT_OF_RANGE'],
    [[{ name: 'GAP_PERCENT', value: '1.5' }], 'OUT_OF_RANGE'],
    [[{ name: 'toString', value: '1' }], 'BAD_INPUT'],
    [
      [
        { name: 'GAP_PERCENT', value: '1' },
        { name: 'GAP_PERCENT', value: '2' },
      ],
      'BAD_INPUT',
    ],
  ])('thresholds revised by %j', (revised, expected) => {
    const revise = (): unknown =>
      revisedThresholds(FlagRule.PARTS_UNCLEAR, { ABOUT_PERCENT: '5', GAP_PERCENT: '5' }, revised);
    if (typeof expected === 'string') expect(revise).toThrow(expect.objectContaining({ code: expected }) as Error);
    else expect(revise()).toEqual(expected);
  });
});

describe('what changes between two looks', () => {
  const one = {
    pairingId: 'p',
    rule: FlagRule.RATE_DIFFERS,
    year: 2019,
    fundId: null,
    custodianId: null,
    projectId: null,
    entryId: null,
    subject: 's',
    numbers: { a: '1' },
    figureIds: ['f'],
    sayings: [],
    severity: FlagSeverity.WARNING,
    since: '2020-01-01',
  };
  test('a condition found twice is one flag; one that goes on is kept; one that is gone is cleared', () => {
    const other = { ...one, subject: 't' };
    const now = { ...one, numbers: { a: '2' } };
    expect(changesBetween([], [one, one])).toEqual({ raise: [one], follow: [], clear: [] });
    expect(changesBetween([one], [one])).toEqual({ raise: [], follow: [], clear: [] });
    expect(changesBetween([one, other], [now])).toEqual({
      raise: [],
      follow: [{ flag: one, found: now }],
      clear: [other],
    });
    expect(changesBetween([one], [{ ...one, figureIds: ['g'] }]).follow).toHaveLength(1);
    expect(changesBetween([one], [{ ...one, severity: FlagSeverity.NOTICE }]).follow).toHaveLength(1);
    expect(flagKey(one)).not.toBe(flagKey(other));
    expect(flagKey(one)).not.toBe(flagKey({ ...one, pairingId: 'q' }));
    expect(areNumbersSame(one, { numbers: { a: '1', b: '2' } })).toBe(false);
  });
});
