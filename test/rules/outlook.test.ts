import { Counting, ForecastMethod } from '../../schema/vocabulary';
import { forecastOf, methodWords, monthsOf, paceOf, throughDay } from '../../server/supervision/outlook.rules';
import { chance } from '../kit/chance';

const { PACE, LAST_YEAR_SHAPE, HELD, REACHED } = ForecastMethod;
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

const basis = (
  monthsElapsed: number,
  recorded: string | null,
  lastYearRecorded: string | null = null,
  lastYearTotal: string | null = null,
) => ({ monthsElapsed, recorded, lastYearRecorded, lastYearTotal });

test.each([
  [basis(4, '100.00'), Counting.SUM, '400', 2, { value: '300.00', completion: '0.750000', method: PACE }],
  [basis(7, '100.00'), Counting.SUM, '400', 2, { value: '171.43', completion: '0.428571', method: PACE }],
  // 40 of last year's 160 had come by then: a quarter.
  [
    basis(4, '100', '40', '160'),
    Counting.SUM,
    '200',
    0,
    { value: '400', completion: '2.000000', method: LAST_YEAR_SHAPE },
  ],
  [
    basis(4, '100', '30', '70'),
    Counting.DISTINCT,
    null,
    0,
    { value: '233', completion: null, method: LAST_YEAR_SHAPE },
  ],
  // A last year in which nothing had come by then says nothing.
  [basis(4, '100', '0', '160'), Counting.SUM, '200', 0, { value: '300', completion: '1.500000', method: PACE }],
  [basis(4, '100', null, '160'), Counting.SUM, '200', 0, { value: '300', completion: '1.500000', method: PACE }],
  [basis(4, '5', '1', '9'), Counting.LAST, '6', 0, { value: '5', completion: '0.833333', method: HELD }],
  [basis(12, '5', '1', '9'), Counting.SUM, '6', 0, { value: '5', completion: '0.833333', method: REACHED }],
  [basis(4, '0'), Counting.SUM, '6', 0, { value: '0', completion: '0.000000', method: PACE }],
  [basis(0, '5'), Counting.SUM, '6', 0, null],
  [basis(4, null), Counting.SUM, '6', 0, null],
  [basis(4, '5'), Counting.RATIO, '6', 0, null],
])('%j of %s against %s', (on, counting, target, scale, expected) => {
  expect(forecastOf(on, counting, target, scale)).toEqual(expected);
});

test(`a forecast is the exact fraction, rounded once (seed ${SEED})`, () => {
  const random = chance(SEED);
  const some = (most: number): bigint => BigInt(Math.floor(random() * most));
  for (let round = 0; round < 500; round += 1) {
    const [done, then, total, months] = [some(1e9), some(1e6), some(1e9), 1 + Math.floor(random() * 11)];
    const fen = (value: bigint): string => `${value / 100n}.${`${value % 100n}`.padStart(2, '0')}`;
    const said = forecastOf(basis(months, fen(done), fen(then), fen(total)), Counting.SUM, null, 2);
    const [top, bottom] = then > 0n ? [done * total, then] : [done * 12n, BigInt(months)];
    const value = BigInt((said?.value ?? '').replace('.', ''));
    // Half up: at most half a fen off, and never half a fen too low.
    expect(2n * value * bottom - 2n * top).toBeLessThanOrEqual(bottom);
    expect(2n * top - 2n * value * bottom).toBeLessThan(bottom);
  }
});

test('counts whole months of its own year', () => {
  expect([monthsOf(2019, '2018-12-31'), monthsOf(2019, '2019-04-29'), monthsOf(2019, '2019-04-30')]).toEqual([0, 3, 4]);
  expect(monthsOf(2019, '2021-03-15')).toBe(12);
  expect([throughDay(2020, 2), throughDay(2019, 0), throughDay(2019, 12)]).toEqual([
    '2020-02-29',
    '2019-01-31',
    '2019-12-31',
  ]);
  expect([paceOf(0), paceOf(4), paceOf(12)]).toEqual(['0.000000', '0.333333', '1.000000']);
});

test('says how it was reckoned', () => {
  const on = basis(4, '100', '40', '160');
  expect(methodWords({ value: '400', method: LAST_YEAR_SHAPE }, on).zh).toBe(
    '按上年同期占全年的比重：100 × 160 ÷ 40 = 400',
  );
  expect(methodWords({ value: '300', method: PACE }, on).en).toBe(
    'as fast as in the 4 months so far: 100 × 12 ÷ 4 = 300',
  );
});
