import fc from 'fast-check';
import { daysBefore } from '../../server/platform/day';
import { clockOf, lainSince, type DayFlow } from '../../server/funds/money-clock.rules';

const RUNS = process.env.JIEDUI_TEST_SIZE === 'full' ? 10_000 : 1_000;

const flow = (day: string, inFen: number, outFen = 0): DayFlow => ({
  day,
  inFen: BigInt(inFen),
  outFen: BigInt(outFen),
});

describe('how long money has lain, at the least', () => {
  test.each([
    ['nothing came, nothing lies', [], { balance: 0n, since: null, days: null, lain: [0n, 0n] }],
    [
      'what came and never went has lain since it came',
      [flow('2019-06-30', 100)],
      { balance: 100n, since: '2019-06-30', days: 550, lain: [100n, 0n] },
    ],
    [
      'what went since may have been the oldest',
      [flow('2018-06-30', 100), flow('2020-06-30', 100), flow('2020-12-01', 0, 60)],
      { balance: 140n, since: '2018-06-30', days: 915, lain: [40n, 40n] },
    ],
    [
      'as much went as first came: the first may be wholly gone',
      [flow('2018-06-30', 100), flow('2020-06-30', 100, 100)],
      { balance: 100n, since: '2020-06-30', days: 184, lain: [0n, 0n] },
    ],
    [
      'an outflow that is older than any inflow counts all the same',
      [flow('2018-01-01', 0, 30), flow('2019-01-01', 50)],
      { balance: 20n, since: '2019-01-01', days: 730, lain: [20n, 20n] },
    ],
    [
      'an emptied pocket has no clock',
      [flow('2018-01-01', 50), flow('2019-01-01', 0, 50)],
      { balance: 0n, since: null, days: null, lain: [0n, 0n] },
    ],
    [
      'exactly a year is a year, a day less is none',
      [flow('2020-01-01', 7), flow('2020-01-02', 5)],
      { balance: 12n, since: '2020-01-01', days: 365, lain: [7n, 0n] },
    ],
  ])('%s', (_what, flows, expected) => {
    const today = '2020-12-31';
    const { balanceFen: balance, ...clock } = clockOf(flows, today, [365, 730]);
    expect({ balance, ...clock }).toEqual(expected);
  });

  /** Moves in order: above zero came in, below zero went out, never more than lay there. */
  const moves = fc
    .array(fc.record({ gap: fc.nat(400), came: fc.nat(1_000), share: fc.nat(100) }), { minLength: 1, maxLength: 12 })
    .map((steps) => {
      let lying = 0n;
      let daysAgo = steps.reduce((sum, { gap }) => sum + gap, 0);
      return steps.map(({ gap, came, share }) => {
        daysAgo -= gap;
        lying += BigInt(came);
        const outFen = (lying * BigInt(share)) / 100n;
        lying -= outFen;
        return { day: daysBefore('2020-12-31', daysAgo), inFen: BigInt(came), outFen };
      });
    });

  /** What is left of what came in by a day, when each outflow takes from the lots in the order that `pick` says. */
  const leftOf = (steps: readonly DayFlow[], day: string, pick: (lots: number, at: number) => number): bigint => {
    const lots: { day: string; left: bigint }[] = [];
    steps.forEach(({ day: at, inFen, outFen }, step) => {
      lots.push({ day: at, left: inFen });
      for (let open = outFen; open > 0n;) {
        const some = lots.filter(({ left }) => left > 0n);
        const lot = some[pick(some.length, step) % some.length];
        if (!lot) throw new Error('more went out than lay there');
        const taken = lot.left < open ? lot.left : open;
        lot.left -= taken;
        open -= taken;
      }
    });
    return lots.filter((lot) => lot.day <= day).reduce((sum, { left }) => sum + left, 0n);
  };

  test('no order of using it up leaves less that old, and the oldest first leaves exactly as much', () => {
    fc.assert(
      fc.property(moves, fc.nat(2_000), fc.nat(1_000_000), (steps, age, chance) => {
        const day = daysBefore('2020-12-31', age);
        const surely = lainSince(steps, day);
        expect(leftOf(steps, day, () => 0)).toBe(surely);
        expect(leftOf(steps, day, (lots) => lots - 1) >= surely).toBe(true);
        expect(leftOf(steps, day, (lots, at) => (chance >> (at % 16)) % lots) >= surely).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('it never says more than lies there, and `since` is the first day of which something is left', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { balanceFen, since } = clockOf(steps, '2020-12-31', []);
        expect(lainSince(steps, '2020-12-31')).toBe(balanceFen);
        if (since === null) return expect(balanceFen).toBe(0n);
        expect(lainSince(steps, since)).toBeGreaterThan(0n);
        return expect(lainSince(steps, daysBefore(since, 1))).toBe(0n);
      }),
      { numRuns: RUNS },
    );
  });
});
