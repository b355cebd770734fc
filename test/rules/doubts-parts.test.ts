import { FlagRule, PeriodKind } from '../../schema/vocabulary';
import { labor, of, rulesAsking, type Writing } from '../kit/doubts';

describe('parts and wholes: what is asked about, and what comes close', () => {
  test.each<[string, FlagRule[], ...Writing[]]>([
    // R1: parts and totals.
    ['24 + 260 + 210 is 494', [], labor('494人', '24人', '260人', null, '210人')],
    [
      '24 + 260 + 220 is more than 494, unless posts overlap',
      [FlagRule.PARTS_UNCLEAR],
      labor('494人', '24人', '260人', null, '220人'),
    ],
    [
      'one person too few where a part is left out',
      [FlagRule.PARTS_UNCLEAR],
      labor('494人', '24人', '260人', null, '209人'),
    ],
    ['a third left out is no slip', [], labor('494人', '24人', '260人', null, null)],
    [
      'all parts stated, one person too many',
      [FlagRule.PARTS_NOT_TOTAL],
      labor('494人', '24人', '260人', '1人', '210人'),
    ],
    ['all parts stated and they fit', [], labor('495人', '24人', '260人', '1人', '210人')],
    [
      'posts counted inside the province fit the other way of dividing',
      [],
      labor('285人', '24人', '260人', '1人', '210人'),
    ],
    ['6303 + 9870 + more than 3200 is 1.9万', [], labor('1.9万人', '6303人', '9870人', '3200多人', null)],
    ['… and is not 1.8万', [FlagRule.PARTS_NOT_TOTAL], labor('1.8万人', '6303人', '9870人', '3200多人', null)],
    ['more than 3200 reaches 3万, too', [], labor('3万人', '6303人', '9870人', '3200多人', null)],
    ['about 490 is 494', [], labor('约490人', '24人', '260人', '0人', '210人')],
    ['about 400 is not', [FlagRule.PARTS_NOT_TOTAL], labor('约400人', '24人', '260人', '0人', '210人')],
    // R2: parts of funds.
    [
      '13225.9 = 9000 + 1181 + 3044.9',
      [],
      of(
        ['FUND_ASSISTANCE_TOTAL', '13225.9万元'],
        ['FUND_FISCAL_CITY', '9000万元'],
        ['FUND_FISCAL_DISTRICT', '1181万元'],
        ['FUND_SOCIAL', '3044.9万元'],
      ),
    ],
    [
      '12225.9 is less than its parts',
      [FlagRule.FUND_PARTS_NOT_TOTAL],
      of(
        ['FUND_ASSISTANCE_TOTAL', '12225.9万元'],
        ['FUND_FISCAL_CITY', '9000万元'],
        ['FUND_FISCAL_DISTRICT', '1181万元'],
        ['FUND_SOCIAL', '3044.9万元'],
      ),
    ],
    [
      '1909.98 + 753.28 = 2663.26',
      [],
      of(
        ['FUND_ASSISTANCE_TOTAL', '2663.26万元'],
        ['FUND_FISCAL_INVESTED', '1909.98万元'],
        ['FUND_SOCIAL', '753.28万元'],
      ),
    ],
    [
      '2663.36 is a slip of the pen',
      [FlagRule.FUND_PARTS_NOT_TOTAL],
      of(
        ['FUND_ASSISTANCE_TOTAL', '2663.36万元'],
        ['FUND_FISCAL_INVESTED', '1909.98万元'],
        ['FUND_SOCIAL', '753.28万元'],
      ),
    ],
    [
      '2663 is rounded',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '2663万元'], ['FUND_FISCAL_INVESTED', '1909.98万元'], ['FUND_SOCIAL', '753.28万元']),
    ],
    [
      '0.27亿 is rounded to the million',
      [],
      of(['FUND_ASSISTANCE_TOTAL', '0.27亿元'], ['FUND_FISCAL_INVESTED', '1909.98万元'], ['FUND_SOCIAL', '753.28万元']),
    ],
    [
      'plans are weighed against plans',
      [],
      of(
        ['FUND_ASSISTANCE_TOTAL', '10万元', { isPlanned: true }],
        ['FUND_FISCAL_INVESTED', '20万元'],
        ['FUND_SOCIAL', '30万元'],
      ),
    ],
    [
      'parts about one county say nothing of both',
      [],
      of(
        ['FUND_ASSISTANCE_TOTAL', '10万元'],
        ['FUND_FISCAL_INVESTED', '20万元', { part: '都安县' }],
        ['FUND_SOCIAL', '30万元', { part: '都安县' }],
      ),
    ],
    // R3: stages that are claimed.
    ['spent what was received', [], of(['FUND_RECEIVED', '100万元'], ['FUND_SPENT', '100万元'])],
    [
      'spent more: an opening balance?',
      [FlagRule.STAGE_ABOVE_EARLIER],
      of(['FUND_RECEIVED', '100万元'], ['FUND_SPENT', '101.1万元']),
    ],
    [
      'spent no more than was received and lay there before',
      [],
      of(['FUND_RECEIVED', '100万元'], ['FUND_SPENT', '130万元'], ['FUND_OPENING_BALANCE', '30万元']),
    ],
    [
      'spent more than that, too',
      [FlagRule.STAGE_ABOVE_EARLIER],
      of(['FUND_RECEIVED', '100万元'], ['FUND_SPENT', '140万元'], ['FUND_OPENING_BALANCE', '30万元']),
    ],
    [
      'spent in a month what came before it',
      [],
      {
        periodKind: PeriodKind.MONTH,
        periodKey: 'MONTH:2019-06',
        figures: [
          ['FUND_RECEIVED', '0元'],
          ['FUND_SPENT', '101.1万元'],
        ],
      },
    ],
    [
      'each stage against the nearest before it',
      [FlagRule.STAGE_ABOVE_EARLIER],
      of(['FUND_RECEIVED', '100万元'], ['FUND_ISSUED', '110.0万元'], ['FUND_SPENT', '105.0万元']),
    ],
    // R4: subsets.
    ['82 of 145 workers', [], of(['WORKSHOP_WORKERS', '145人'], ['WORKSHOP_POOR_WORKERS', '82人'])],
    ['145 of 145', [], of(['WORKSHOP_WORKERS', '145人'], ['WORKSHOP_POOR_WORKERS', '145人'])],
    ['146 of 145', [FlagRule.SUBSET_ABOVE_SET], of(['WORKSHOP_WORKERS', '145人'], ['WORKSHOP_POOR_WORKERS', '146人'])],
    ['146 of more than 145', [], of(['WORKSHOP_WORKERS', '145余人'], ['WORKSHOP_POOR_WORKERS', '146人'])],
    [
      'a gift larger than all aid, through social aid that is not stated',
      [FlagRule.SUBSET_ABOVE_SET],
      of(['FUND_ASSISTANCE_TOTAL', '100万元'], ['FUND_DONATION', '150万元']),
    ],
    [
      '46 implemented and 36 completed are two indicators',
      [],
      of(['PROJECT_IMPLEMENTED', '46项'], ['PROJECT_COMPLETED', '36项']),
    ],
  ])('%s', (_what, rules, ...statements) => {
    expect(rulesAsking(...statements)).toEqual(rules);
  });
});
