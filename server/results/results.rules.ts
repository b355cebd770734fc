/**
 * What adds up and what never does. Claims of statements and targets of agreements are folded into cells:
 *
 *  - figures of one indicator, one period kind and one level only;
 *  - one claim for each (donor, recipient, period): the leading one; the others stay listed;
 *  - a statement about several places is never added to one about some of them: the wider one counts;
 *  - a year to date, a cumulative figure or a stock is the latest one of its kind, never a sum over time;
 *  - persons of several pairings may be the same persons, so their sum is an upper bound;
 *  - a ratio is never summed.
 */
import { Bound, Counting, PeriodKind, ProblemCode, ResultsDimension } from '../../schema/vocabulary';
import { weakestBound } from '../indicators/bound.rules';
import { divideHalfUp, formatSteps, parseDecimal, toSteps } from '../platform/decimal';
import { monthsElapsed, type Day } from '../platform/day';
import type { ProblemDetails } from '../platform/errors';

/** One figure of a statement, with what decides where it counts. */
export interface Claim {
  figureId: string;
  indicatorCode: string;
  indicatorId: string;
  indicatorOrdinal: number;
  counting: Counting;
  category: string;
  unit: string;
  value: string;
  bound: Bound;
  programme: string;
  level: string;
  periodKind: PeriodKind;
  periodKey: string;
  year: number | null;
  quarter: number | null;
  month: number | null;
  periodTo: Day | null;
  pairingId: string | null;
  donorId: string | null;
  recipientId: string;
  donorProvince: string | null;
  recipientProvince: string | null;
  /** The places that each side covers, as paths; a wider party covers more. */
  donorPaths: string[];
  recipientPaths: string[];
  /** Whether somebody entitled chose it to lead its cell. */
  isChosen: boolean;
  /** The source's own day, where it tells one. */
  sourceDay: Day | null;
  /** Grows in the order in which figures were recorded. */
  recorded: string;
}

/** One target of an agreement in force. */
export interface TargetFact {
  indicatorCode: string;
  indicatorId: string;
  indicatorOrdinal: number;
  counting: Counting;
  category: string;
  unit: string;
  value: string;
  programme: string;
  level: string;
  year: number;
  pairingId: string;
  donorId: string | null;
  recipientId: string;
  donorProvince: string | null;
  recipientProvince: string | null;
  isSimulated: boolean;
  /** The member whose share it is, where shares are asked for. */
  memberId: string | null;
}

/** The values of the dimensions asked for; the others are absent. */
export type CellDimensions = Partial<Record<ResultsDimension, string | number | null>>;

export interface Cell {
  key: string;
  dimensions: CellDimensions;
  indicatorId: string;
  indicatorOrdinal: number;
  unit: string;
  target: string | null;
  isTargetSimulated: boolean;
  claimed: string | null;
  claimedBound: Bound | null;
  /** Every claim in the cell, the leading ones first. */
  figureIds: string[];
  leadingFigureIds: string[];
  /** claimed / target, six places, half up, never clamped; null where either is missing or they speak of different sets. */
  completion: string | null;
  /** completion minus time pace; null where there is no one year. */
  pace: string | null;
}

export interface Question {
  groupBy: readonly ResultsDimension[];
  periodKinds: readonly PeriodKind[];
  indicators: readonly string[] | null;
  scaleOf: (unit: string) => number;
  today: Day;
}

const RATE_SCALE = 6;

/** Why a question has no exact answer, or null. */
export function refuseQuestion({
  groupBy,
  periodKinds,
  indicators,
}: Pick<Question, 'groupBy' | 'periodKinds' | 'indicators'>): {
  code: ProblemCode;
  details: ProblemDetails;
  field: string;
} | null {
  if (periodKinds.length > 1 && !groupBy.includes(ResultsDimension.PERIOD_KIND)) {
    return {
      code: ProblemCode.PERIODS_DO_NOT_ADD,
      details: { dimension: ResultsDimension.PERIOD_KIND },
      field: 'groupBy',
    };
  }
  if (!groupBy.includes(ResultsDimension.INDICATOR) && indicators?.length !== 1) {
    const reason = '不同指标不能相加：请在 groupBy 中加入 INDICATOR，或只选一个指标';
    const reasonEn = 'different indicators never add up: put INDICATOR into groupBy or choose one indicator';
    return { code: ProblemCode.BAD_INPUT, details: { reason, reasonEn }, field: 'groupBy' };
  }
  return null;
}

/** Folds claims and targets into cells, in the order of the dimensions asked for. */
export function foldCells(question: Question, claims: readonly Claim[], targets: readonly TargetFact[]): Cell[] {
  const groups = new Map<string, { dimensions: CellDimensions; claims: Claim[]; targets: TargetFact[] }>();
  const groupOf = (dimensions: CellDimensions) => {
    const key = keyOfCell(question.groupBy, dimensions);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { dimensions, claims: [], targets: [] }));
    return group;
  };
  for (const claim of claims) groupOf(dimensionsOfClaim(question.groupBy, claim)).claims.push(claim);
  for (const target of targets) {
    for (const dimensions of dimensionsOfTarget(question, target)) groupOf(dimensions).targets.push(target);
  }
  return [...groups.entries()]
    .map(([key, group]) => foldCell(question, key, group.dimensions, group.claims, group.targets))
    .sort((a, b) => compareCells(question.groupBy, a, b));
}

function foldCell(
  question: Question,
  key: string,
  dimensions: CellDimensions,
  claims: Claim[],
  targets: TargetFact[],
): Cell {
  const first = claims[0] ?? targets[0];
  if (!first) throw new Error('a cell holds a claim or a target');
  const scale = question.scaleOf(first.unit);
  const leading = leadersOf(claims);
  const claimed = sumClaims(leading, scale);
  const target = sumTargets(targets, scale);
  const comparable = claimed !== null && target !== null && speakOfTheSame(leading, targets);
  const completion = comparable ? ratio(claimed.value, target) : null;
  const share = completion === null ? null : timeShare(leading, question.today);
  const led = new Set(leading.map((claim) => claim.figureId));
  return {
    key,
    dimensions,
    indicatorId: first.indicatorId,
    indicatorOrdinal: first.indicatorOrdinal,
    unit: first.unit,
    target,
    isTargetSimulated: targets.some((one) => one.isSimulated),
    claimed: claimed?.value ?? null,
    claimedBound: claimed?.bound ?? null,
    figureIds: [...leading, ...byPrecedence(claims).filter((claim) => !led.has(claim.figureId))].map(
      (claim) => claim.figureId,
    ),
    leadingFigureIds: leading.map((claim) => claim.figureId),
    completion,
    pace: completion === null || share === null ? null : subtract(completion, share),
  };
}

/** The claims that count: one for each pair of parties and period, the latest where time does not add, the widest where sets overlap. */
export function leadersOf(claims: readonly Claim[]): Claim[] {
  const slots = new Map<string, Claim>();
  for (const claim of byPrecedence(claims)) {
    const slot = [claim.donorId, claim.recipientId, claim.programme, claim.level, slotOfTime(claim)].join('|');
    const known = slots.get(slot);
    if (!known || isLater(claim, known)) slots.set(slot, claim);
  }
  return withoutOverlaps([...slots.values()]);
}

/** Chosen by somebody entitled; else exact before bounded, the later source where known, the first recorded. */
function byPrecedence(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) =>
      Number(b.isChosen) - Number(a.isChosen) ||
      Number(b.bound === Bound.EXACT) - Number(a.bound === Bound.EXACT) ||
      compareText(b.sourceDay ?? '', a.sourceDay ?? '') ||
      compareText(a.recorded, b.recorded),
  );
}

/** Within one slot only one claim counts. Flows of separate periods have separate slots; what accumulates has one. */
function slotOfTime(claim: Claim): string {
  if (claim.counting === Counting.LAST) return 'latest';
  switch (claim.periodKind) {
    case PeriodKind.YEAR_TO_DATE:
      return `${claim.year}`;
    case PeriodKind.CUMULATIVE:
      return 'latest';
    case PeriodKind.YEAR:
    case PeriodKind.MONTH:
    case PeriodKind.QUARTER:
    case PeriodKind.PLAN:
    case PeriodKind.PLAN_BATCH:
    case PeriodKind.AGREEMENT:
      return claim.periodKey;
  }
}

function isLater(claim: Claim, than: Claim): boolean {
  return claim.periodKey !== than.periodKey && (claim.periodTo ?? '') > (than.periodTo ?? '');
}

/** Of claims whose places overlap, the one that covers more; a narrower one is part of it. */
function withoutOverlaps(claims: Claim[]): Claim[] {
  const kept: Claim[] = [];
  const byPlace = new Map<string, Claim[]>();
  for (const claim of [...claims].sort((a, b) => reach(b) - reach(a))) {
    const near = new Set(
      claim.recipientPaths.flatMap((path) =>
        ancestorsOf(path).flatMap((one) => byPlace.get(slotKey(claim, one)) ?? []),
      ),
    );
    if ([...near].some((wider) => overlap(wider, claim))) continue;
    kept.push(claim);
    for (const path of claim.recipientPaths) {
      const key = slotKey(claim, path);
      byPlace.set(key, [...(byPlace.get(key) ?? []), claim]);
    }
  }
  return byPrecedence(kept);
}

const slotKey = (claim: Claim, path: string): string => `${claim.programme}|${slotOfTime(claim)}|${path}`;

/** How much a claim covers: places high up cover more, and so do several. */
function reach(claim: Claim): number {
  const span = (paths: string[]): number =>
    paths.reduce((sum, path) => sum + 1000 ** (5 - Math.min(depth(path), 5)), 0);
  return span(claim.recipientPaths) * 1e3 + span(claim.donorPaths);
}

const depth = (path: string): number => path.split('/').length - 1;

function overlap(wide: Claim, narrow: Claim): boolean {
  if (wide.donorId === narrow.donorId)
    return wide.recipientId !== narrow.recipientId && touch(wide.recipientPaths, narrow.recipientPaths);
  if (wide.donorId === null || narrow.donorId === null) return false;
  return touch(wide.recipientPaths, narrow.recipientPaths) && touch(wide.donorPaths, narrow.donorPaths);
}

function touch(some: string[], others: string[]): boolean {
  return some.some((one) => others.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** A path and every path above it: `100000/530000/` for `100000/530000/530600/`. */
function ancestorsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((_part, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

function sumClaims(leading: Claim[], scale: number): { value: string; bound: Bound } | null {
  const [only, ...more] = leading;
  if (!only) return null;
  if (more.length === 0) return { value: formatSteps(steps(only.value, scale), scale), bound: only.bound };
  if (only.counting === Counting.RATIO) return null;
  const bounds = leading.map((claim) => claim.bound);
  // Persons named by two pairings, or in two years, may be the same ones: their sum is at most right.
  if (only.counting === Counting.DISTINCT) bounds.push(Bound.AT_MOST);
  const total = leading.reduce((sum, claim) => sum + steps(claim.value, scale), 0n);
  return { value: formatSteps(total, scale), bound: weakestBound(bounds) };
}

function sumTargets(targets: TargetFact[], scale: number): string | null {
  const [only, ...more] = targets;
  if (!only) return null;
  if (more.length > 0 && only.counting === Counting.RATIO) return null;
  const latest = only.counting === Counting.LAST ? latestYearOfEach(targets) : targets;
  return formatSteps(
    latest.reduce((sum, target) => sum + steps(target.value, scale), 0n),
    scale,
  );
}

/** A stock's target is that of the last year, for each pairing. */
function latestYearOfEach(targets: TargetFact[]): TargetFact[] {
  const latest = new Map<string, TargetFact>();
  for (const target of targets) {
    const slot = `${target.pairingId}|${target.memberId ?? ''}`;
    const known = latest.get(slot);
    if (!known || target.year > known.year) latest.set(slot, target);
  }
  return [...latest.values()];
}

/** Claims may be held against targets only when both are about the same pairings and years. */
function speakOfTheSame(leading: Claim[], targets: TargetFact[]): boolean {
  const claimed = new Set(leading.map((claim) => `${claim.pairingId}|${claim.year}`));
  const promised = new Set(targets.map((target) => `${target.pairingId}|${target.year}`));
  return claimed.size === promised.size && [...claimed].every((one) => promised.has(one));
}

/** How much of the year had passed: 1 for a year that is over, months elapsed / 12 within it; null for no one year. */
function timeShare(leading: Claim[], today: Day): string | null {
  const shares = new Set(
    leading.map((claim) => {
      if (claim.year === null || claim.periodTo === null) return null;
      const day = claim.periodTo < today ? claim.periodTo : today;
      if (!day.startsWith(`${claim.year}-`)) return null;
      return ratio(`${monthsElapsed(day)}`, '12');
    }),
  );
  const [share] = shares;
  return shares.size === 1 ? (share ?? null) : null;
}

function ratio(numerator: string, denominator: string): string | null {
  const [top, bottom] = [parseDecimal(numerator), parseDecimal(denominator)];
  const quotient = top && bottom ? divideHalfUp(top, bottom, RATE_SCALE) : undefined;
  return quotient ? formatSteps(quotient.digits, RATE_SCALE) : null;
}

function subtract(rate: string, other: string): string {
  return formatSteps(steps(rate, RATE_SCALE) - steps(other, RATE_SCALE), RATE_SCALE);
}

function steps(value: string, scale: number): bigint {
  const parsed = parseDecimal(value);
  const exact = parsed && toSteps(parsed, scale);
  if (exact === undefined) throw new Error(`a stored figure is not exact at its unit's scale: ${value}`);
  return exact;
}

const OF_CLAIM: Record<ResultsDimension, (claim: Claim) => string | number | null> = {
  [ResultsDimension.PROGRAMME]: (claim) => claim.programme,
  [ResultsDimension.LEVEL]: (claim) => claim.level,
  [ResultsDimension.PERIOD_KIND]: (claim) => claim.periodKind,
  [ResultsDimension.PAIRING]: (claim) => claim.pairingId,
  [ResultsDimension.DONOR]: (claim) => claim.donorId,
  [ResultsDimension.RECIPIENT]: (claim) => claim.recipientId,
  [ResultsDimension.DONOR_PROVINCE]: (claim) => claim.donorProvince,
  [ResultsDimension.RECIPIENT_PROVINCE]: (claim) => claim.recipientProvince,
  [ResultsDimension.MEMBER]: (claim) => claim.donorId,
  [ResultsDimension.CATEGORY]: (claim) => claim.category,
  [ResultsDimension.INDICATOR]: (claim) => claim.indicatorCode,
  [ResultsDimension.YEAR]: (claim) => claim.year,
  [ResultsDimension.QUARTER]: (claim) => claim.quarter,
  [ResultsDimension.MONTH]: (claim) => claim.month,
};

function dimensionsOfClaim(groupBy: readonly ResultsDimension[], claim: Claim): CellDimensions {
  return Object.fromEntries(groupBy.map((dimension) => [dimension, OF_CLAIM[dimension](claim)]));
}

const OF_TARGET: Record<
  Exclude<ResultsDimension, ResultsDimension.PERIOD_KIND>,
  (target: TargetFact) => string | number | null
> = {
  [ResultsDimension.PROGRAMME]: (target) => target.programme,
  [ResultsDimension.LEVEL]: (target) => target.level,
  [ResultsDimension.PAIRING]: (target) => target.pairingId,
  [ResultsDimension.DONOR]: (target) => target.donorId,
  [ResultsDimension.RECIPIENT]: (target) => target.recipientId,
  [ResultsDimension.DONOR_PROVINCE]: (target) => target.donorProvince,
  [ResultsDimension.RECIPIENT_PROVINCE]: (target) => target.recipientProvince,
  [ResultsDimension.MEMBER]: (target) => target.memberId ?? target.donorId,
  [ResultsDimension.CATEGORY]: (target) => target.category,
  [ResultsDimension.INDICATOR]: (target) => target.indicatorCode,
  [ResultsDimension.YEAR]: (target) => target.year,
  [ResultsDimension.QUARTER]: () => null,
  [ResultsDimension.MONTH]: () => null,
};

/** A year's target stands beside the year's figures and beside those of the year to date; no month or quarter has one. */
const KINDS_WITH_TARGETS: readonly PeriodKind[] = [PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE];

function dimensionsOfTarget(question: Question, target: TargetFact): CellDimensions[] {
  const kinds = question.periodKinds.filter((kind) => KINDS_WITH_TARGETS.includes(kind));
  return kinds.map((kind) =>
    Object.fromEntries(
      question.groupBy.map((dimension) => [
        dimension,
        dimension === ResultsDimension.PERIOD_KIND ? kind : OF_TARGET[dimension](target),
      ]),
    ),
  );
}

export function keyOfCell(groupBy: readonly ResultsDimension[], dimensions: CellDimensions): string {
  return groupBy.map((dimension) => `${dimension}=${dimensions[dimension] ?? ''}`).join('|');
}

function compareCells(groupBy: readonly ResultsDimension[], a: Cell, b: Cell): number {
  for (const dimension of groupBy) {
    const byOrdinal = dimension === ResultsDimension.INDICATOR ? a.indicatorOrdinal - b.indicatorOrdinal : 0;
    const difference = byOrdinal || compareValues(a.dimensions[dimension] ?? null, b.dimensions[dimension] ?? null);
    if (difference !== 0) return difference;
  }
  return compareText(a.key, b.key);
}

/** Numbers by size, texts by code point, nothing last. */
export function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a), String(b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
