import { RankingPeers, RankingTermKind, RankingTies } from '../../schema/vocabulary';
import type { RankingTerm, TermFigures } from '../../server/supervision/ranking';
import { checkFormulaFits, isRowTerm, ROW_TERMS } from '../../server/supervision/ranking-terms.rules';
import {
  checkQuarterClosed,
  commonPath,
  figuresOfRows,
  pointsOf,
  rank,
  rateOf,
  readTerms,
  spanOf,
} from '../../server/supervision/ranking.rules';
import { chance } from '../kit/chance';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const ROUNDS = process.env.JIEDUI_TEST_SIZE === 'full' ? 2_000 : 300;

const { COMPLETION, RATE, RATE_LOW, OVERDUE_ITEMS } = RankingTermKind;
const { NEXT_SKIPPED, NEXT_FOLLOWS } = RankingTies;

const term = (kind: RankingTermKind, weight: string, cap: string): RankingTerm => ({
  kind,
  indicator: isRowTerm(kind) ? null : 'FUND_RECEIVED',
  weight,
  cap,
});
const known = (value: string | null): TermFigures => ({
  value,
  recorded: null,
  target: null,
  numerator: null,
  denominator: null,
});
const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    const { code, field } = error as { code: string; field?: string };
    return `${code} ${field}`;
  }
  return 'none';
};

describe('a term', () => {
  test.each([
    // Half of the year’s target by June is the pace itself.
    [term(COMPLETION, '20', '1.2'), '0.5', 2, '20.0000', false],
    [term(COMPLETION, '20', '1.2'), '0.25', 2, '10.0000', false],
    [term(COMPLETION, '20', '1.2'), '0.6', 2, '24.0000', false],
    [term(COMPLETION, '20', '1.2'), '2.65', 2, '24.0000', true],
    [term(COMPLETION, '20', '1.2'), '0.333333', 4, '6.6667', false],
    [term(COMPLETION, '20', '1.2'), null, 4, '0.0000', false],
    [term(RATE, '20', '80'), '60', 1, '15.0000', false],
    [term(RATE, '20', '80'), '95.5', 1, '20.0000', true],
    [term(RATE, '7', '90'), '10', 1, '0.7778', false],
    [term(RATE_LOW, '10', '20'), '5', 1, '7.5000', false],
    [term(RATE_LOW, '10', '20'), '30', 1, '0.0000', true],
    [term(RATE_LOW, '10', '20'), '0', 1, '10.0000', false],
    [term(OVERDUE_ITEMS, '2', '5'), '2', 1, '-4.0000', false],
    [term(OVERDUE_ITEMS, '2', '5'), '3', 1, '-5.0000', true],
    [term(OVERDUE_ITEMS, '2', '5'), '0', 1, '0.0000', false],
  ])('%j at %s in quarter %i brings %s', (one, value, quarter, points, isCapped) => {
    expect(pointsOf(one, known(value), quarter)).toEqual({ ...one, ...known(value), points, isCapped });
  });
});

describe('a share', () => {
  const { WORK_DONE_IN_TIME, WORK_OVERDUE } = RankingTermKind;
  const share = (top: number, of: number) => figuresOfRows(WORK_DONE_IN_TIME, { numerator: top, denominator: of });
  test('tells its rows, and the percentage that they are', () => {
    expect(share(2, 3)).toEqual({ ...known('66.666667'), numerator: 2, denominator: 3 });
    expect(figuresOfRows(WORK_DONE_IN_TIME, undefined)).toEqual(known(null));
    expect(figuresOfRows(WORK_OVERDUE, { numerator: 3, denominator: 3 })).toEqual(known('3'));
    expect(figuresOfRows(WORK_OVERDUE, undefined)).toEqual(known('0'));
  });
  test.each([
    ['30', '100', 2, 3, '20.0000', false],
    ['30', '90', 2, 3, '22.2222', false],
    // By the printed 66.666667 % these would be 666.6667 and 1000.0000 with a cap that cuts.
    ['1000', '100', 200_001, 300_000, '666.6700', false],
    ['1000', '66.6667', 2, 3, '999.9995', false],
    ['10', '50', 2, 3, '10.0000', true],
    ['10', '50', 0, 3, '0.0000', false],
  ])('of %s points, all from %s %%: %i of %i bring %s', (weight, cap, top, of, points, isCapped) => {
    const one = term(WORK_DONE_IN_TIME, weight, cap);
    expect(pointsOf(one, share(top, of), 2)).toMatchObject({ points, isCapped });
  });
  test('is asked only of those that can have it', () => {
    const { MEMBERS_OF_GROUP } = RankingPeers;
    for (const peers of Object.values(RankingPeers))
      for (const kind of Object.values(RankingTermKind)) {
        const isAsked = peers !== MEMBERS_OF_GROUP || !isRowTerm(kind) || ROW_TERMS[kind].isOfMembers;
        const found = refusalOf(() => checkFormulaFits([{ kind: COMPLETION }, { kind }], peers));
        expect(found).toBe(isAsked ? 'none' : 'FORMULA_NOT_FOR_PEERS formula');
      }
  });
});

describe('ties', () => {
  const formula = (ties: RankingTies) => ({ terms: [term(RATE, '10', '100')], ties });
  const ranked = Object.entries({ a: '90', b: '80', c: '80', d: '70', e: null }).map(([partyId, value]) => ({
    partyId,
    figures: [known(value)],
  }));
  test.each([
    [NEXT_SKIPPED, [1, 2, 2, 4, 5]],
    [NEXT_FOLLOWS, [1, 2, 2, 3, 4]],
  ])('%s', (ties, places) => {
    expect(rank(formula(ties), ranked, 4).map(({ partyId, place }) => [partyId, place])).toEqual(
      [...'abcde'].map((id, at) => [id, places[at]]),
    );
  });
});

/** Told otherwise: in ten-thousandths of a point over one denominator, places by counting who is ahead. */
function naive(
  terms: readonly RankingTerm[],
  all: readonly (readonly (bigint | null)[])[],
  quarter: number,
  ties: RankingTies,
) {
  const fixed = (text: string): bigint => {
    const [whole = '', rest = ''] = text.split('.');
    return BigInt(whole + rest.padEnd(6, '0'));
  };
  const M = 1_000_000n;
  const halfUp = (top: bigint, bottom: bigint): bigint =>
    top < 0n ? -((-2n * top + bottom) / (2n * bottom)) : (2n * top + bottom) / (2n * bottom);
  const scores = all.map((values) =>
    terms.reduce((sum, { kind, weight, cap }, at) => {
      const value = values[at];
      if (value === null || value === undefined) return sum;
      const [w, c] = [fixed(weight), fixed(cap)];
      const low = (a: bigint, b: bigint): bigint => (a < b ? a : b);
      // Each is points × 10^4 × (M × M × …) over its denominator.
      if (kind === COMPLETION) {
        const kept = low(value * 12n, c * BigInt(3 * quarter));
        return sum + halfUp(w * kept * 10_000n, BigInt(3 * quarter) * M * M);
      }
      if (kind === OVERDUE_ITEMS) return sum - halfUp(low(value * w, c * M) * 10_000n, M * M);
      const share = low(value, c);
      return sum + halfUp(w * (kind === RATE ? share : c - share) * 10_000n, c * M);
    }, 0n),
  );
  return scores.map((score) => {
    const ahead = scores.filter((other) => other > score);
    return { score, place: 1 + (ties === NEXT_SKIPPED ? ahead.length : new Set(ahead).size) };
  });
}

test(`places are those of a plain reckoning, whatever the order of the ranked (seed ${SEED})`, () => {
  const random = chance(SEED);
  const below = (most: number): number => Math.floor(random() * most);
  for (let round = 0; round < ROUNDS; round += 1) {
    const terms = Array.from({ length: 1 + below(5) }, () => {
      const kind = [COMPLETION, RATE, RATE_LOW, OVERDUE_ITEMS][below(4)] ?? RATE;
      const cap = kind === COMPLETION ? `${below(2)}.${1 + below(9)}` : `${1 + below(100)}`;
      return term(kind, `${1 + below(40)}.${below(100)}`, cap);
    });
    const quarter = 1 + below(4);
    const ties = random() < 0.5 ? NEXT_SKIPPED : NEXT_FOLLOWS;
    // Few different values, so that there are ties; some beyond every cap, some that nothing tells.
    const all = Array.from({ length: 2 + below(12) }, () =>
      terms.map(({ kind }) => {
        if (random() < 0.1 && kind !== OVERDUE_ITEMS) return null;
        const steps = below(4);
        return kind === COMPLETION
          ? BigInt(steps * 333_333)
          : BigInt(steps) * (kind === OVERDUE_ITEMS ? 1n : 33n) * 1_000_000n;
      }),
    );
    const ranked = all.map((values, at) => ({
      partyId: `party-${String(at).padStart(2, '0')}`,
      figures: values.map((value) => {
        if (value === null) return known(null);
        const digits = value.toString().padStart(7, '0');
        return known(`${digits.slice(0, -6)}.${digits.slice(-6)}`);
      }),
    }));
    const expected = new Map(
      naive(terms, all, quarter, ties).map(({ score, place }, at) => [
        ranked[at]?.partyId,
        { place, score: score.toString() },
      ]),
    );
    const places = rank({ terms, ties }, ranked, quarter);
    for (const { partyId, place, score } of places)
      expect({ place, score: BigInt(score.replace('.', '')).toString() }).toEqual(expected.get(partyId));
    const shuffled = [...ranked].sort(() => random() - 0.5);
    expect(rank({ terms, ties }, shuffled, quarter)).toEqual(places);
  }
});

test('a quarter is ranked once it is closed, and is a quarter', () => {
  expect(spanOf(2024, 1)).toEqual({ from: '2024-01-01', to: '2024-03-31' });
  expect(refusalOf(() => checkQuarterClosed(2024, 1, '2024-04-05', 5))).toBe('RANKING_PERIOD_OPEN quarter');
  expect(refusalOf(() => checkQuarterClosed(2024, 1, '2024-04-06', 5))).toBe('none');
  expect(refusalOf(() => checkQuarterClosed(2024, 5, '2030-01-01', 5))).toBe('OUT_OF_RANGE quarter');
  expect(refusalOf(() => checkQuarterClosed(1999, 1, '2030-01-01', 5))).toBe('OUT_OF_RANGE year');
});

test('a rate follows from its parts', () => {
  expect(rateOf('52548000.00', '63575000.00', true)).toBe('82.655132');
  expect(rateOf('1', '3', false)).toBe('0.333333');
  expect([rateOf('1', '0', true), rateOf(null, '3', true), rateOf('1', undefined, true)]).toEqual([null, null, null]);
});

test('the narrowest place that holds all', () => {
  const [daguan, ludian] = ['/100000/530000/530600/530624/', '/100000/530000/530600/530621/'];
  expect(commonPath([daguan, ludian])).toBe('/100000/530000/530600/');
  expect(commonPath([daguan, '/100000/450000/'])).toBe('/100000/');
  expect(commonPath([daguan])).toBe(daguan);
  expect(commonPath([daguan, '/100000/530000/'])).toBe('/100000/530000/');
  expect(commonPath([])).toBe('');
});

test('terms are few, named, weighted and capped', () => {
  const one = { kind: RATE, indicator: 'FUND_SPEND_RATE', weight: '20', cap: '100' };
  expect(readTerms([one])).toEqual([one]);
  expect(refusalOf(() => readTerms([]))).toBe('BAD_INPUT terms');
  expect(refusalOf(() => readTerms(Array.from({ length: 21 }, () => one)))).toBe('TOO_MANY_ITEMS terms');
  expect(refusalOf(() => readTerms([{ ...one, indicator: null }]))).toBe('BAD_INPUT terms.0.indicator');
  expect(refusalOf(() => readTerms([{ ...one, kind: OVERDUE_ITEMS }]))).toBe('BAD_INPUT terms.0.indicator');
  for (const cap of ['0', '-1', '1001', 'x', '0.00001'])
    expect(refusalOf(() => readTerms([{ ...one, cap }]))).toBe('OUT_OF_RANGE terms.0.cap');
});
