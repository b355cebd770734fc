import { byDay, grouped, whenOf, type Duty } from '../../client/src/pages/board/duties/duty';
import { paceInWords } from '../../client/src/pages/board/rows/pace';
import { latestYear, MAX_MEASURES, measuresOf } from '../../server/board/board.rules';
import type { Cell } from '../../server/results/cell.rules';

const cell = (code: string, target: string | null = null): Cell =>
  ({ dimensions: { INDICATOR: code }, target }) as unknown as Cell;
const codes = (cells: readonly Cell[]): unknown[] => cells.map(({ dimensions }) => dimensions.INDICATOR);

describe('which measures a board shows', () => {
  test('money, workers and purchases come first, even without a target; of the others only what was promised', () => {
    const cells = [
      cell('WORKSHOP_COUNT', '5'),
      cell('CONSUMPTION_AMOUNT'),
      cell('ENTERPRISE_INTRODUCED'),
      cell('FUND_ASSISTANCE_TOTAL', '60000000.00'),
    ];
    expect(codes(measuresOf(cells))).toEqual(['FUND_ASSISTANCE_TOTAL', 'CONSUMPTION_AMOUNT', 'WORKSHOP_COUNT']);
  });
  test('an agreement of a hundred targets does not make a board of a hundred lines', () => {
    expect(measuresOf(Array.from({ length: 100 }, (_, nth) => cell(`T${nth}`, '1')))).toHaveLength(MAX_MEASURES);
  });
  test('the year is the latest that has begun', () => {
    expect(latestYear([2027, 2019, 2018], 2026)).toBe(2019);
    expect(latestYear([2027], 2026)).toBe(2026);
    expect(latestYear([], 2026)).toBe(2026);
  });
});

describe('when something is to be done', () => {
  const duty = (key: string, due: string | null): Duty => ({
    key,
    kind: 'REPORT',
    title: key,
    due,
    pairing: null,
    href: '/',
  });
  // 2026-11-25 is a Wednesday.
  test.each([
    ['2026-11-24', 'LATE'],
    ['2026-11-25', 'TODAY'],
    ['2026-11-26', 'WEEK'],
    ['2026-11-29', 'WEEK'],
    ['2026-11-30', 'MONTH'],
    ['2026-12-01', 'LATER'],
    ['2027-11-26', 'LATER'],
    [null, 'LATER'],
  ])('%s is %s on a Wednesday', (due, when) => {
    expect(whenOf(due, '2026-11-25')).toBe(when);
  });
  test('a week may reach into the next month, and ends on its Sunday', () => {
    expect(whenOf('2026-10-04', '2026-09-30')).toBe('WEEK');
    expect(whenOf('2026-11-23', '2026-11-22')).toBe('MONTH');
  });
  test('by day, what has none last; a group without anything is not shown', () => {
    const duties = [duty('a', null), duty('c', '2026-12-08'), duty('b', '2026-11-20'), duty('d', '2019-11-05')];
    expect([...duties].sort(byDay).map(({ key }) => key)).toEqual(['d', 'b', 'c', 'a']);
    expect(grouped(duties, '2026-11-25').map(([when, these]) => [when, these.length])).toEqual([
      ['LATE', 2],
      ['LATER', 2],
    ]);
  });
});

test('ahead, behind and even are said in words', () => {
  const words = {
    paceAhead: (points: string) => `ahead ${points}`,
    paceBehind: (points: string) => `behind ${points}`,
    paceEven: 'even',
  };
  expect(['0.175042', '-0.166667', '0.000000'].map((pace) => paceInWords(pace, words))).toEqual([
    'ahead 17.5',
    'behind 16.67',
    'even',
  ]);
});
