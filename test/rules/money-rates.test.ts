import fc from 'fast-check';
import {
  CustodianKind,
  FundHolding,
  FundStage,
  MoneyMeasure,
  MoneyRateKind,
  MoneyRuleCode,
  Side,
  VoucherOrder,
} from '../../schema/vocabulary';
import { flowOf, type MovedSum } from '../../server/funds/money-flow.rules';
import {
  custodianRatesOf,
  isAtLeastPercent,
  isBelowPercent,
  NO_MONEY,
  paceOf,
  projectRatesOf,
  ratesOf,
  type MoneySums,
} from '../../server/funds/money-rates.rules';
import { readRules, rulesForDay, checkRuleValue } from '../../server/funds/money-rule.rules';
import { shippedMoneyRules } from '../../server/funds/money-rules.catalogue';
import { shippedSchemes } from '../../server/indicators/catalogue';
import { movesUnder } from '../../server/funds/posting.rules';

const RUNS = process.env.JIEDUI_TEST_SIZE === 'full' ? 5_000 : 500;

const valuesOf = (sums: Partial<MoneySums>, against = MoneyMeasure.ISSUED as const) =>
  Object.fromEntries(ratesOf({ ...NO_MONEY, ...sums }, against).map(({ kind, value }) => [kind, value]));

describe('rates', () => {
  test('each is derived from sums that are named, six places half up', () => {
    expect(
      valuesOf({
        pledged: 600n,
        allocated: 200n,
        disbursed: 300n,
        opening: 100n,
        received: 320n,
        issued: 280n,
        spent: 105n,
        vouchered: 1n,
        lyingAtYearEnd: 21n,
        availableAtYearEnd: 300n,
      }),
    ).toEqual({
      ALLOCATION: '0.333333',
      DISBURSEMENT: '0.500000',
      RECEIPT: '1.066667',
      ISSUE: '0.666667',
      SPEND: '0.250000',
      VOUCHER: '0.003571',
      YEAR_END_BALANCE: '0.070000',
    });
  });

  test('2405.4 of 3244 is 0.741492, printed elsewhere as 74.14 %', () => {
    expect(valuesOf({ received: 3_244_00n, spent: 2_405_40n }).SPEND).toBe('0.741492');
  });

  test('nothing to divide by gives none, and over 100 % is shown', () => {
    expect(new Set(Object.values(valuesOf({})))).toEqual(new Set([null]));
    expect(valuesOf({ pledged: 100n, disbursed: 109n }).DISBURSEMENT).toBe('1.090000');
  });

  test('the voucher rate is measured against what the scheme says', () => {
    const sums = { ...NO_MONEY, issued: 400n, spent: 100n, vouchered: 50n };
    const voucher = (against: MoneyMeasure.ISSUED | MoneyMeasure.SPENT) =>
      ratesOf(sums, against).find(({ kind }) => kind === MoneyRateKind.VOUCHER);
    expect(voucher(MoneyMeasure.ISSUED)).toMatchObject({ denominator: 'ISSUED', value: '0.125000' });
    expect(voucher(MoneyMeasure.SPENT)).toMatchObject({ denominator: 'SPENT', value: '0.500000' });
    expect(projectRatesOf(sums, MoneyMeasure.ISSUED).map(({ value }) => value)).toEqual(['0.250000', '0.125000']);
    const township = { cameIn: 400n, wentOn: 200n, spent: 100n, vouchered: 50n, lying: 100n, retained: 0n };
    expect(custodianRatesOf(township, MoneyMeasure.ISSUED).map(({ value }) => value)).toEqual(['0.500000', '0.250000']);
    expect(custodianRatesOf(township, MoneyMeasure.SPENT).map(({ value }) => value)).toEqual(['0.500000', '0.500000']);
  });

  test.each([
    ['47.88 % by the end of April is 14.55 points ahead', 2023, '2023-04-30', 4788n, 10000n, 4, '0.333333', '0.145467'],
    ['a day before, only three months have ended', 2023, '2023-04-29', 4788n, 10000n, 3, '0.250000', '0.228800'],
    ['a year that is over has twelve', 2022, '2023-04-30', 1n, 3n, 12, '1.000000', '-0.666667'],
    ['a year to come has none', 2024, '2023-04-30', 0n, 3n, 0, '0.000000', '0.000000'],
    ['no rate, no gap', 2023, '2023-06-30', 0n, 0n, 6, '0.500000', null],
  ])('%s', (_what, year, day, numeratorFen, denominatorFen, monthsElapsed, pace, gap) => {
    const spend = ratesOf({ ...NO_MONEY, spent: numeratorFen, received: denominatorFen }, MoneyMeasure.ISSUED).find(
      ({ kind }) => kind === MoneyRateKind.SPEND,
    );
    if (!spend) throw new Error('no spend rate');
    expect(paceOf(year, day, spend)).toEqual({ monthsElapsed, pace, gap });
  });

  test('a threshold is compared exactly, not by six places', () => {
    const rate = (numeratorFen: bigint, denominatorFen: bigint) => ({
      kind: MoneyRateKind.VOUCHER,
      numerator: MoneyMeasure.VOUCHERED,
      denominator: MoneyMeasure.ISSUED,
      numeratorFen,
      denominatorFen,
      value: null,
    });
    expect(isBelowPercent(rate(2_999_999_999n, 10_000_000_000n), 30)).toBe(true);
    expect(isBelowPercent(rate(3n, 10n), 30)).toBe(false);
    expect(isBelowPercent(rate(0n, 0n), 30)).toBe(false);
    expect(isAtLeastPercent(rate(7n, 100n), 7)).toBe(true);
    expect(isAtLeastPercent(rate(699_999n, 10_000_000n), 7)).toBe(false);
    expect(isAtLeastPercent(rate(0n, 0n), 7)).toBe(false);
  });
});

describe('rules about money are data', () => {
  const standing = shippedMoneyRules.flatMap(({ scheme, validFrom, values }) =>
    Object.values(MoneyRuleCode).map((code) => ({ scheme, code, value: values[code], validFrom })),
  );

  test('every era of the indicator schemes ships them all, for the same days', () => {
    const days = ({ validFrom, validTo }: { validFrom: string; validTo?: string | null }) => [
      validFrom,
      validTo ?? null,
    ];
    expect(shippedMoneyRules.map((one) => [one.scheme, ...days(one)])).toEqual(
      shippedSchemes.map((one) => [one.version, ...days(one)]),
    );
    for (const { values } of shippedMoneyRules)
      for (const code of Object.values(MoneyRuleCode)) expect(checkRuleValue(code, values[code])).toBe(values[code]);
  });

  test.each([
    ['2015-12-31', '2016-2020'],
    ['2016-01-01', '2016-2020'],
    ['2020-12-31', '2016-2020'],
    ['2021-01-01', '2021-2025'],
    ['2030-01-01', '2026-'],
  ])('on %s those of %s apply', (day, scheme) => {
    expect(readRules(scheme, rulesForDay(standing, day))).toMatchObject({
      scheme,
      idleDays: 365,
      voucherRateFloor: 30,
    });
    expect(new Set(rulesForDay(standing, day).map((one) => one.scheme))).toEqual(new Set([scheme]));
  });

  test.each([
    [MoneyRuleCode.VOUCHER_RATE_FLOOR, '101'],
    [MoneyRuleCode.VOUCHER_RATE_FLOOR, '-1'],
    [MoneyRuleCode.IDLE_DAYS, '0'],
    [MoneyRuleCode.IDLE_DAYS, '36.5'],
    [MoneyRuleCode.SPEND_TABLE_DAY, '29'],
    [MoneyRuleCode.VOUCHER_ORDER, 'NEVER'],
    [MoneyRuleCode.VOUCHER_RATE_DENOMINATOR, 'RECEIVED'],
  ])('%s takes no %s', (code, value) => {
    expect(() => checkRuleValue(code, value)).toThrow(/BAD_INPUT|OUT_OF_RANGE/);
  });

  test('a scheme without a rule fails loudly', () => {
    expect(() => readRules('2016-2020', [])).toThrow('lays down no');
  });
});

describe('the picture of flows', () => {
  const kinds = Object.values(CustodianKind);
  const cash = Object.values(VoucherOrder)
    .flatMap((order) => movesUnder(order))
    .filter(({ stage }) => stage !== FundStage.CARRIED_OVER);

  /** Whatever moved between whichever custodians, also to and fro and in circles; what leaves a holding had come there. */
  const moved = fc
    .array(
      fc.record({
        move: fc.constantFrom(...cash),
        from: fc.constantFrom(...kinds),
        to: fc.constantFrom(...kinds),
        fen: fc.integer({ min: 1, max: 999 }),
      }),
      { maxLength: 40 },
    )
    .map((all) =>
      all.flatMap(({ move, from, to, fen }): MovedSum[] => {
        const { side, stage, from: fromHolding, to: toHolding } = move;
        const amountFen = BigInt(fen);
        const isNew = fromHolding === FundHolding.OUTSIDE;
        const one = { side, stage, fromHolding, toHolding, fromKind: isNew ? null : from, toKind: to, amountFen };
        if (isNew) return [one];
        const came = fromHolding === FundHolding.DISBURSED ? FundStage.DISBURSED : FundStage.OPENING;
        const before = { fromHolding: FundHolding.OUTSIDE, toHolding: fromHolding, fromKind: null, toKind: from };
        return [{ side, stage: came, ...before, amountFen }, one];
      }),
    );

  test('at every point what flows in is what flows out and what rests, and there are no circles', () => {
    fc.assert(
      fc.property(moved, (all) => {
        const { nodes, links } = flowOf(all);
        const known = new Set(nodes.map(({ id }) => id));
        expect(links.every(({ from, to, amountFen }) => known.has(from) && known.has(to) && amountFen > 0n)).toBe(true);
        for (const node of nodes) {
          const out = links.filter(({ from }) => from === node.id).reduce((sum, { amountFen }) => sum + amountFen, 0n);
          expect(node.amountFen).toBe(out + node.restingFen);
        }
        const order = new Map<string, number>();
        const depth = (id: string, way: string[]): number => {
          expect(way).not.toContain(id);
          const seen = order.get(id);
          if (seen !== undefined) return seen;
          const below = links.filter(({ from }) => from === id).map(({ to }) => depth(to, [...way, id]));
          const mine = 1 + Math.max(0, ...below);
          order.set(id, mine);
          return mine;
        };
        for (const { id } of nodes) depth(id, []);
      }),
      { numRuns: RUNS },
    );
  });

  const one = (stage: FundStage, side: Side, from: FundHolding, to: FundHolding, fen: number): MovedSum => ({
    stage,
    side,
    fromHolding: from,
    toHolding: to,
    fromKind: from === FundHolding.OUTSIDE ? null : CustodianKind.TOWNSHIP,
    toKind: CustodianKind.TOWNSHIP,
    amountFen: BigInt(fen),
  });
  const shown = (all: MovedSum[]) => {
    const { nodes, links } = flowOf(all);
    return {
      resting: Object.fromEntries(
        nodes.filter(({ restingFen }) => restingFen > 0n).map((n) => [n.point, n.restingFen]),
      ),
      links: links.map(({ from, to, amountFen }) => `${from.split(':')[1]}→${to.split(':')[1]} ${amountFen}`).sort(),
    };
  };
  const { OUTSIDE, DISBURSED, RECEIVED, SENT_BACK, TAKEN_BACK } = FundHolding;

  test('what was disbursed and not stated to be received rests between the books', () => {
    expect(
      shown([
        one(FundStage.DISBURSED, Side.DONOR, OUTSIDE, DISBURSED, 100),
        one(FundStage.RECEIVED, Side.RECIPIENT, OUTSIDE, RECEIVED, 70),
      ]),
    ).toEqual({
      resting: { BETWEEN: 30n, RECEIVED: 70n },
      links: ['BETWEEN→RECEIVED 70', 'DISBURSED→BETWEEN 100'],
    });
  });

  test('a receipt above its disbursement comes from where nobody has stated', () => {
    expect(
      shown([
        one(FundStage.DISBURSED, Side.DONOR, OUTSIDE, DISBURSED, 100),
        one(FundStage.RECEIVED, Side.RECIPIENT, OUTSIDE, RECEIVED, 130),
      ]),
    ).toEqual({
      resting: { RECEIVED: 130n },
      links: ['BETWEEN→RECEIVED 130', 'DISBURSED→BETWEEN 100', 'UNSTATED→BETWEEN 30'],
    });
  });

  test('what is sent back goes to the donor as far as the donor has taken it back', () => {
    expect(
      shown([
        one(FundStage.DISBURSED, Side.DONOR, OUTSIDE, DISBURSED, 100),
        one(FundStage.RECEIVED, Side.RECIPIENT, OUTSIDE, RECEIVED, 100),
        one(FundStage.RETURNED, Side.RECIPIENT, RECEIVED, SENT_BACK, 30),
        one(FundStage.RETURNED, Side.DONOR, DISBURSED, TAKEN_BACK, 20),
      ]),
    ).toEqual({
      resting: { RECEIVED: 70n, BACK: 10n, TAKEN_BACK: 20n },
      links: [
        'BACK→TAKEN_BACK 20',
        'BETWEEN→RECEIVED 100',
        'DISBURSED→BETWEEN 100',
        'RECEIVED→SENT_BACK 30',
        'SENT_BACK→BACK 30',
      ],
    });
  });
});
