import { FlagRule } from '../../schema/vocabulary';
import { of, rulesAsking, type Writing } from '../kit/doubts';

describe('rates and heads: what is asked about, and what comes close', () => {
  test.each<[string, FlagRule[], ...Writing[]]>([
    // R6: rates. R14: over 100 % is allowed.
    [
      '74.149 % printed as 74.14 %',
      [FlagRule.RATE_TRUNCATED],
      of(['FUND_FISCAL_ALLOCATED', '3244万元'], ['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '74.14%']),
    ],
    [
      '… as 74.15 %',
      [],
      of(['FUND_FISCAL_ALLOCATED', '3244万元'], ['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '74.15%']),
    ],
    [
      '… as 74.1 %, which is both',
      [],
      of(['FUND_FISCAL_ALLOCATED', '3244万元'], ['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '74.1%']),
    ],
    [
      '… as 74.16 %, within what 3244 may have been rounded from',
      [],
      of(['FUND_FISCAL_ALLOCATED', '3244万元'], ['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '74.16%']),
    ],
    [
      '… as 75 %',
      [FlagRule.RATE_DIFFERS],
      of(['FUND_FISCAL_ALLOCATED', '3244万元'], ['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '75%']),
    ],
    [
      '… as about 75 %',
      [],
      of(['FUND_FISCAL_ALLOCATED', '3244万元'], ['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '约75%']),
    ],
    [
      '109 %, as it was reached nationally',
      [],
      of(['FUND_FISCAL_ALLOCATED', '100万元'], ['FUND_SPENT', '109万元'], ['FUND_USE_RATE', '109%']),
    ],
    [
      'yuan by counties',
      [],
      of(['FUND_FISCAL_INVESTED', '16.94亿元'], ['PAIR_COUNTY', '56个'], ['FUND_FISCAL_PER_COUNTY', '3025万元']),
    ],
    [
      'yuan by other counties',
      [FlagRule.RATE_DIFFERS],
      of(['FUND_FISCAL_INVESTED', '16.94亿元'], ['PAIR_COUNTY', '50个'], ['FUND_FISCAL_PER_COUNTY', '3025万元']),
    ],
    ['by nothing', [], of(['FUND_FISCAL_ALLOCATED', '0万元'], ['FUND_SPENT', '1万元'], ['FUND_USE_RATE', '0%'])],
    ['a rate without its parts', [], of(['FUND_SPENT', '2405.4万元'], ['FUND_USE_RATE', '10%'])],
    // R7: persons and person-times.
    ['81 人次 where persons are meant', [FlagRule.MOVED_TO_TWIN], of(['LEADER_TRAINED', '81人次'])],
    ['81 人', [], of(['LEADER_TRAINED', '81人'])],
    [
      'as many persons as person-times',
      [],
      of(['LABOR_TRAINING_PERSONS', '90人'], ['LABOR_TRAINING_PERSON_TIMES', '90人次']),
    ],
    [
      'more persons',
      [FlagRule.PERSONS_ABOVE_TIMES],
      of(['LABOR_TRAINING_PERSONS', '91人'], ['LABOR_TRAINING_PERSON_TIMES', '90人次']),
    ],
    // R8: both ends.
    ['10 villages to 10', [], of(['PAIR_VILLAGE_EAST', '10个'], ['PAIR_VILLAGE_WEST', '10个'])],
    ['12 firms to 14 villages', [], of(['PAIR_ENTERPRISE_EAST', '12家'], ['PAIR_ENTERPRISE_VILLAGE_WEST', '14个'])],
    ['print that names one end', [], of(['PAIR_VILLAGE_WEST', '10个'])],
    [
      'a report that names one end',
      [FlagRule.ONE_END_COUNTED],
      { isOurs: true, figures: [['PAIR_VILLAGE_WEST', '10个']] },
    ],
    [
      'a report of firms paired with towns',
      [],
      {
        isOurs: true,
        figures: [
          ['PAIR_ENTERPRISE_EAST', '8家'],
          ['PAIR_ENTERPRISE_TOWN', '8个'],
        ],
      },
    ],
    [
      'none at the other end',
      [FlagRule.ONE_END_COUNTED],
      of(['PAIR_VILLAGE_EAST', '0个'], ['PAIR_VILLAGE_WEST', '10个']),
    ],
    ['none at all', [], { isOurs: true, figures: [['PAIR_VILLAGE_WEST', '0个']] }],
    // R11: outliers.
    [
      '2360 by 81 and by 9',
      [FlagRule.MOVED_TO_TWIN, FlagRule.OUTLIER_PER_HEAD],
      of(['LEADER_TRAINED', '81人次'], ['LEADER_SUCCEEDED', '9人'], ['LEADER_DRIVEN', '2360人']),
    ],
    [
      '4.61万 by 6528 and by 2042',
      [],
      of(['LEADER_TRAINED', '6528人'], ['LEADER_SUCCEEDED', '2042人'], ['LEADER_DRIVEN', '4.61万人']),
    ],
    ['25 each', [], of(['LEADER_SUCCEEDED', '4人'], ['LEADER_DRIVEN', '100人'])],
    ['a little more', [FlagRule.OUTLIER_PER_HEAD], of(['LEADER_SUCCEEDED', '4人'], ['LEADER_DRIVEN', '101人'])],
    ['by nobody who is stated', [], of(['LEADER_DRIVEN', '2360人'])],
  ])('%s', (_what, rules, ...statements) => {
    expect(rulesAsking(...statements)).toEqual(rules);
  });
});
