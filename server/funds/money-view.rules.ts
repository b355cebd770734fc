/** Amounts as the contract gives them: yuan, exact to the fen. */
import { ProblemCode } from '../../schema/vocabulary';
import { daysBetween, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import { clockOf, type DayFlow } from './money-clock.rules';
import type { Flow } from './money-flow.rules';
import type { CustodianSums, Rate } from './money-rates.rules';

export function rateView({ numeratorFen, denominatorFen, ...rate }: Rate) {
  return { ...rate, numeratorAmount: yuanFromFen(numeratorFen), denominatorAmount: yuanFromFen(denominatorFen) };
}

export type RateView = ReturnType<typeof rateView>;

export function flowView({ nodes, links }: Flow) {
  return {
    nodes: nodes.map(({ amountFen, restingFen, ...node }) => ({
      ...node,
      amount: yuanFromFen(amountFen),
      resting: yuanFromFen(restingFen),
    })),
    links: links.map(({ from, to, amountFen }) => ({ from, to, amount: yuanFromFen(amountFen) })),
  };
}

export function custodianView(sums: CustodianSums) {
  return {
    cameIn: yuanFromFen(sums.cameIn),
    wentOn: yuanFromFen(sums.wentOn),
    spent: yuanFromFen(sums.spent),
    vouchered: yuanFromFen(sums.vouchered),
    lying: yuanFromFen(sums.lying),
    retained: yuanFromFen(sums.retained),
  };
}

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;

/** The first so many of a list that is already read. Fails with OUT_OF_RANGE. */
export function firstOf<Item>(items: readonly Item[], first: number | null | undefined): Item[] {
  const size = first ?? DEFAULT_FIRST;
  if (size >= 0 && size <= MAX_FIRST) return items.slice(0, size);
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: size, range: `0–${MAX_FIRST}` }, 'first');
}

/** A pocket as its store gives it. */
interface Pocket {
  fundId: string;
  projectId: string | null;
  custodianId: string;
  originYear: number;
  balanceFen: bigint;
  retainedFen: bigint;
  flows: readonly DayFlow[];
}

/** A pocket, its amounts in yuan, with how long it has lain at the least. */
export interface LyingView {
  fundId: string;
  projectId: string | null;
  custodianId: string;
  originYear: number;
  balance: string;
  retained: string;
  overOneYear: string;
  overTwoYears: string;
  since: Day;
  days: number;
}

interface Sum {
  balanceFen: bigint;
  retainedFen: bigint;
  oneYearFen: bigint;
  twoYearsFen: bigint;
}

const NOTHING: Sum = { balanceFen: 0n, retainedFen: 0n, oneYearFen: 0n, twoYearsFen: 0n };

const plus = (a: Sum, b: Sum): Sum => ({
  balanceFen: a.balanceFen + b.balanceFen,
  retainedFen: a.retainedFen + b.retainedFen,
  oneYearFen: a.oneYearFen + b.oneYearFen,
  twoYearsFen: a.twoYearsFen + b.twoYearsFen,
});

const sumView = (sum: Sum) => ({
  balance: yuanFromFen(sum.balanceFen),
  retained: yuanFromFen(sum.retainedFen),
  overOneYear: yuanFromFen(sum.oneYearFen),
  overTwoYears: yuanFromFen(sum.twoYearsFen),
});

/** How many days the rules call one and two years of lying idle. */
export interface IdleTerms {
  idleDays: number;
  longIdleDays: number;
}

/** What lies in a pairing's year: as a whole, by year of origin, and pocket by pocket, the one that has lain longest first. */
export function lyingView(pockets: readonly Pocket[], today: Day, terms: IdleTerms) {
  const clocks = pockets
    .map((pocket) => {
      const { since, lain } = clockOf(pocket.flows, today, [terms.idleDays, terms.longIdleDays]);
      const [oneYearFen = 0n, twoYearsFen = 0n] = lain;
      return { ...pocket, since: since ?? today, oneYearFen, twoYearsFen };
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : b.balanceFen > a.balanceFen ? 1 : -1));
  const years = new Map<number, Sum>();
  for (const one of clocks) years.set(one.originYear, plus(years.get(one.originYear) ?? NOTHING, one));
  return {
    ...sumView(clocks.reduce(plus, NOTHING)),
    ...terms,
    count: clocks.length,
    byOriginYear: [...years].sort(([a], [b]) => a - b).map(([originYear, sum]) => ({ originYear, ...sumView(sum) })),
    pockets: clocks.map((one): LyingView => ({
      fundId: one.fundId,
      projectId: one.projectId,
      custodianId: one.custodianId,
      originYear: one.originYear,
      ...sumView(one),
      since: one.since,
      days: daysBetween(one.since, today),
    })),
  };
}
