/**
 * How places are won: each term gives points, exact to four places, half up; their sum is the score; equal scores share a place.
 * What nothing tells brings no points, and says so.
 */
import { ProblemCode, RankingTermKind, RankingTies } from '../../schema/vocabulary';
import { daysAfter, lastDayOfMonth, type Day } from '../platform/day';
import { divideHalfUp, formatSteps, parseDecimal, shiftPoint, toSteps, type ExactDecimal } from '../platform/decimal';
import { DomainError } from '../platform/errors';
import { requireCode } from '../platform/text';
import type { RankedPlace, RankedTerm, RankingTerm, TermFigures } from './ranking';
import { isRowTerm, ROW_TERMS, type RowTermKind } from './ranking-terms.rules';

const POINT_SCALE = 4;
const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

/** One of the ranked, with the figures of each term in the formula's order. */
export interface RankedFigures {
  partyId: string;
  figures: readonly TermFigures[];
}

/** A fraction, so that nothing is rounded before the points are. */
interface Fraction {
  top: bigint;
  bottom: bigint;
}

const fractionOf = ({ digits, scale }: ExactDecimal): Fraction => ({ top: digits, bottom: 10n ** BigInt(scale) });
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const over = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
const less = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom - b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const isBelow = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;
const smaller = (a: Fraction, b: Fraction): Fraction => (isBelow(b, a) ? b : a);
const whole = (value: number): Fraction => ({ top: BigInt(value), bottom: 1n });
const ZERO = whole(0);
const ONE = whole(1);

function read(text: string): Fraction {
  const decimal = parseDecimal(text);
  if (!decimal) throw new TypeError(`${text} is no decimal`);
  return fractionOf(decimal);
}

/** What a term brings to who has these figures in a quarter. */
export function pointsOf(term: RankingTerm, figures: TermFigures, quarter: number): RankedTerm {
  const [weight, cap] = [read(term.weight), read(term.cap)];
  if (figures.value === null) return { ...term, ...figures, points: printPoints(ZERO), isCapped: false };
  const value = read(figures.value);
  const won = (points: Fraction, isCapped: boolean): RankedTerm => ({
    ...term,
    ...figures,
    points: printPoints(points),
    isCapped,
  });
  switch (term.kind) {
    case RankingTermKind.COMPLETION: {
      const pace: Fraction = { top: BigInt(quarter * MONTHS_OF_QUARTER), bottom: BigInt(MONTHS_OF_YEAR) };
      const kept = over(value, pace);
      return won(times(weight, smaller(kept, cap)), isBelow(cap, kept));
    }
    case RankingTermKind.RATE:
      return won(times(weight, over(smaller(value, cap), cap)), isBelow(cap, value));
    case RankingTermKind.RATE_LOW:
      return won(times(weight, less(ONE, over(smaller(value, cap), cap))), isBelow(cap, value));
    case RankingTermKind.WORK_DONE_IN_TIME:
    case RankingTermKind.PLANS_REPORTED:
    case RankingTermKind.FINDINGS_CLOSED_IN_TIME:
    case RankingTermKind.HOUSEHOLDS_REVIEWED_IN_TIME:
    case RankingTermKind.VISITED_IN_TIME: {
      // The printed percentage is rounded, its rows are not.
      const share = percentOf(figures);
      return won(times(weight, over(smaller(share, cap), cap)), isBelow(cap, share));
    }
    case RankingTermKind.OVERDUE_ITEMS:
    case RankingTermKind.WORK_OVERDUE: {
      const off = times(value, weight);
      return won(less(ZERO, smaller(off, cap)), isBelow(cap, off));
    }
  }
}

function percentOf({ numerator, denominator }: TermFigures): Fraction {
  if (numerator === null || denominator === null) throw new TypeError('a share has its rows');
  return over(whole(numerator * 100), whole(denominator));
}

function printPoints({ top, bottom }: Fraction): string {
  const points = divideHalfUp({ digits: top, scale: 0 }, { digits: bottom, scale: 0 }, POINT_SCALE);
  if (!points) throw new RangeError('a cap of nothing');
  return formatSteps(points.digits, POINT_SCALE);
}

const stepsOf = (points: string): bigint => {
  const decimal = parseDecimal(points);
  const steps = decimal && toSteps(decimal, POINT_SCALE);
  if (steps === undefined) throw new TypeError(`${points} are no points`);
  return steps;
};

/** Places by score, the same whatever the order in which the ranked are given; among equals by their id. */
export function rank(
  formula: { terms: readonly RankingTerm[]; ties: RankingTies },
  ranked: readonly RankedFigures[],
  quarter: number,
): RankedPlace[] {
  const scored = ranked.map(({ partyId, figures }) => {
    const terms = formula.terms.map((term, at) => {
      const known = figures[at];
      if (!known) throw new Error(`no figures of term ${at} are given for ${partyId}`);
      return pointsOf(term, known, quarter);
    });
    return { partyId, terms, steps: terms.reduce((sum, { points }) => sum + stepsOf(points), 0n) };
  });
  scored.sort((a, b) => (a.steps === b.steps ? compare(a.partyId, b.partyId) : a.steps > b.steps ? -1 : 1));
  const places: RankedPlace[] = [];
  let before: { steps: bigint; place: number } | null = null;
  for (const [at, { partyId, terms, steps }] of scored.entries()) {
    const next: number = formula.ties === RankingTies.NEXT_SKIPPED || before === null ? at + 1 : before.place + 1;
    const place: number = before?.steps === steps ? before.place : next;
    places.push({ partyId, place, score: formatSteps(steps, POINT_SCALE), terms });
    before = { steps, place };
  }
  return places;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const RATE_SCALE = 6;

/** A rate from its recorded parts, six places, in percent where it is one; null where a part is missing, or there is none to divide by. */
export function rateOf(
  numerator: string | null | undefined,
  denominator: string | null | undefined,
  isPercent: boolean,
): string | null {
  const [top, bottom] = [parseDecimal(numerator ?? ''), parseDecimal(denominator ?? '')];
  const rate = top && bottom && divideHalfUp(shiftPoint(top, isPercent ? 2 : 0), bottom, RATE_SCALE);
  return rate ? formatSteps(rate.digits, RATE_SCALE) : null;
}

const UNTOLD: TermFigures = { value: null, recorded: null, target: null, numerator: null, denominator: null };

/** What is told of a term that counts rows: a share of those that there are, or how many take points off. */
export function figuresOfRows(
  kind: RowTermKind,
  rows: { numerator: number; denominator: number } | undefined,
): TermFigures {
  if (ROW_TERMS[kind].form === 'DEDUCTION') return { ...UNTOLD, value: `${rows?.numerator ?? 0}` };
  if (!rows) return UNTOLD;
  const { numerator, denominator } = rows;
  return { ...UNTOLD, numerator, denominator, value: rateOf(`${numerator}`, `${denominator}`, true) };
}

/** The narrowest place that holds all of them: whoever supervises it supervises each. */
export function commonPath(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.split(/(?<=\/)/));
  if (first === '') return '';
  const end = first.findIndex((step, at) => others.some((other) => other[at] !== step));
  return first.slice(0, end < 0 ? first.length : end).join('');
}

/** The first and the last day of what a quarter's ranking is about: the year up to its end. */
export function spanOf(year: number, quarter: number): { from: Day; to: Day } {
  return { from: `${year}-01-01`, to: lastDayOfMonth(year, quarter * MONTHS_OF_QUARTER) };
}

/** Fails with RANKING_PERIOD_OPEN, and with OUT_OF_RANGE where there is no such quarter. */
export function checkQuarterClosed(year: number, quarter: number, today: Day, closesAfterDays: number): void {
  if (!Number.isInteger(quarter) || quarter < 1 || quarter > 4)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: quarter, range: '1–4' }, 'quarter');
  if (!Number.isInteger(year) || year < 2016 || year > 2100)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: '2016–2100' }, 'year');
  const day = daysAfter(spanOf(year, quarter).to, closesAfterDays + 1);
  if (today >= day) return;
  throw new DomainError(ProblemCode.RANKING_PERIOD_OPEN, { period: `${year} Q${quarter}`, day }, 'quarter');
}

export interface TermInput {
  kind: RankingTermKind;
  indicator?: string | null;
  weight: string;
  cap: string;
}

const MAX_TERMS = 20;
const MAX_POINTS = read('1000');

/** The terms of a formula as they are kept. Fails with BAD_INPUT, OUT_OF_RANGE and TOO_MANY_ITEMS. */
export function readTerms(terms: readonly TermInput[]): RankingTerm[] {
  if (terms.length > MAX_TERMS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_TERMS, actual: terms.length }, 'terms');
  if (terms.length === 0)
    throw new DomainError(ProblemCode.BAD_INPUT, { reason: '至少一项', reasonEn: 'at least one term' }, 'terms');
  return terms.map(({ kind, indicator, weight, cap }, at) => {
    for (const [field, text] of Object.entries({ weight, cap })) {
      const value = parseDecimal(text);
      if (
        value === undefined ||
        value.scale > POINT_SCALE ||
        value.digits <= 0n ||
        isBelow(MAX_POINTS, fractionOf(value))
      )
        throw new DomainError(
          ProblemCode.OUT_OF_RANGE,
          { value: text.slice(0, 40), range: '0–1000' },
          `terms.${at}.${field}`,
        );
    }
    const isOfRows = isRowTerm(kind);
    if (isOfRows && indicator) {
      const [word, wordEn] = ROW_TERMS[kind].words;
      const reason = { reason: `“${word}”不用指标`, reasonEn: `${wordEn}: of no indicator` };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, `terms.${at}.indicator`);
    }
    const named = isOfRows ? null : requireCode(indicator ?? '', 64, `terms.${at}.indicator`);
    return { kind, indicator: named, weight, cap };
  });
}
