import { FlagRule } from '../../schema/vocabulary';
import { of, rulesAsking, since2017, toDate, type Writing } from '../kit/doubts';

describe('statements of one fact: what is asked about, and what comes close', () => {
  test.each<[string, FlagRule[], ...Writing[]]>([
    // R5: up to a date.
    [
      '6.99 in July, 7.27 at the end of the year',
      [],
      toDate('2019-07-16', [['FUND_FISCAL_INVESTED', '6.99亿元']]),
      of(['FUND_FISCAL_INVESTED', '7.27亿元']),
    ],
    [
      'less at the end of the year',
      [FlagRule.TO_DATE_FELL],
      toDate('2019-07-16', [['FUND_FISCAL_INVESTED', '7.27亿元']]),
      of(['FUND_FISCAL_INVESTED', '6.99亿元']),
    ],
    [
      'less by what was rounded',
      [],
      toDate('2019-07-16', [['FUND_FISCAL_INVESTED', '7亿元']]),
      of(['FUND_FISCAL_INVESTED', '6.99亿元']),
    ],
    [
      'fell, and rose again',
      [FlagRule.TO_DATE_FELL],
      toDate('2019-03-31', [['LABOR_TRAINING_SESSIONS', '9期']]),
      toDate('2019-06-30', [['LABOR_TRAINING_SESSIONS', '8期']]),
      toDate('2019-09-30', [['LABOR_TRAINING_SESSIONS', '20期']]),
    ],
    [
      'a stock may fall',
      [],
      toDate('2019-03-31', [['WORKSHOP_COUNT', '9个']]),
      toDate('2019-06-30', [['WORKSHOP_COUNT', '8个']]),
    ],
    [
      'a plan may be cut',
      [],
      toDate('2019-03-31', [['LABOR_TRAINING_SESSIONS', '9期', { isPlanned: true }]]),
      toDate('2019-06-30', [['LABOR_TRAINING_SESSIONS', '8期', { isPlanned: true }]]),
    ],
    [
      'another year begins anew',
      [],
      toDate('2018-06-30', [['LABOR_TRAINING_SESSIONS', '9期']], { year: 2018 }),
      toDate('2019-03-31', [['LABOR_TRAINING_SESSIONS', '1期']]),
    ],
    [
      'cumulative since 2017',
      [FlagRule.TO_DATE_FELL],
      since2017('2018-12-31', [['LABOR_TRAINING_SESSIONS', '9期']], { year: 2018 }),
      since2017('2019-12-31', [['LABOR_TRAINING_SESSIONS', '8期']]),
    ],
    [
      'cumulative over two eras is counted otherwise',
      [],
      since2017('2020-12-31', [['LABOR_TRAINING_SESSIONS', '9期']], { year: 2020 }),
      since2017('2021-12-31', [['LABOR_TRAINING_SESSIONS', '8期']], { year: 2021, scheme: '2021-2025' }),
    ],
    // R9: one fact, two statements.
    [
      '6686 and more than 7050',
      [FlagRule.STATEMENTS_DISAGREE],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '超7050万元']] },
    ],
    [
      '7086 and more than 7050',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '7086万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '超7050万元']] },
    ],
    [
      '6686 and the parts of 7050.25',
      [FlagRule.STATEMENTS_DISAGREE],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      {
        id: 'two',
        figures: [
          ['FUND_FISCAL_INVESTED', '5028万元'],
          ['FUND_SOCIAL', '2022.25万元'],
        ],
      },
    ],
    [
      '6686 and some of the parts',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_FISCAL_INVESTED', '5028万元']] },
    ],
    [
      '6686 and 0.67亿',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '0.67亿元']] },
    ],
    [
      '6686 and 0.66亿, cut off',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '0.66亿元']] },
    ],
    [
      '6686 and 0.65亿',
      [FlagRule.STATEMENTS_DISAGREE],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '0.65亿元']] },
    ],
    [
      'nearly 6700',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '近6700万元']] },
    ],
    [
      'nearly 6600',
      [FlagRule.STATEMENTS_DISAGREE],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '近6600万元']] },
    ],
    [
      'another year',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', year: 2020, figures: [['FUND_ASSISTANCE_TOTAL', '7050万元']] },
    ],
    [
      'a plan and a result',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '6686万元']),
      { id: 'two', figures: [['FUND_ASSISTANCE_TOTAL', '7050万元', { isPlanned: true }]] },
    ],
    [
      'two counties',
      [],
      of(['LIFTED_PERSONS', '13.28万人', { part: '都安县' }], ['LIFTED_PERSONS', '8.71万人', { part: '大化县' }]),
    ],
    [
      'one statement that says it twice',
      [FlagRule.STATEMENTS_DISAGREE],
      of(['WORKSHOP_COUNT', '3个'], ['WORKSHOP_COUNT', '4个']),
    ],
    [
      'three that agree but one',
      [FlagRule.STATEMENTS_DISAGREE],
      of(['WORKSHOP_COUNT', '3个']),
      { id: 'two', figures: [['WORKSHOP_COUNT', '3个']] },
      { id: 'three', figures: [['WORKSHOP_COUNT', '4个']] },
    ],
    [
      'a contradiction inside one statement is told by its parts alone',
      [FlagRule.FUND_PARTS_NOT_TOTAL],
      of(['FUND_ASSISTANCE_TOTAL', '10.00万元'], ['FUND_FISCAL_INVESTED', '5.00万元'], ['FUND_SOCIAL', '6.00万元']),
    ],
  ])('%s', (_what, rules, ...statements) => {
    expect(rulesAsking(...statements)).toEqual(rules);
  });
});
