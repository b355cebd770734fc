/**
 * What adds up and what never does. Claims of statements, targets of agreements and sums of records are folded into cells:
 *
 *  - figures of one indicator, one kind of period and one level only;
 *  - the claims that lead (claim.rules says which), and no other;
 *  - persons of several pairings may be the same persons, so their sum is an upper bound;
 *  - a ratio is never summed, but derived from its parts;
 *  - figures whose definitions are not comparable are not added: the cell says so instead of giving a number.
 */
import { Bound, CompletionBasis, Counting, PeriodKind, ProblemCode, ResultsDimension } from '../../schema/vocabulary';
import { weakestBound } from '../indicators/bound.rules';
import { divideHalfUp, formatSteps, parseDecimal, shiftPoint, toSteps } from '../platform/decimal';
import { monthsElapsed, type Day } from '../platform/day';
import type { ProblemDetails } from '../platform/errors';
import type { FigureNotice } from '../statements/notice';
import { byPrecedence, leadersOf, type Claim, type IndicatorFacts } from './claim.rules';
import {
  compareCells,
  dimensionsOfClaim,
  dimensionsOfTarget,
  keyOfCell,
  type CellDimensions,
  type TargetFact,
  type Cell,
} from './cell.rules';
import {
  dimensionsOfRecord,
  pairingsOf,
  recordsHaveTargets,
  yearsOf,
  refuseMixedStages,
  sumRecords,
  type RecordFact,
} from './record.rules';

export interface Question {
  groupBy: readonly ResultsDimension[];
  periodKinds: readonly PeriodKind[];
  /** The indicators asked for; null for all. Parts of ratios that were only read along give no cells of their own. */
  indicators: readonly string[] | null;
  /** Plans are asked about: they are held against no target. */
  planned: boolean;
  scaleOf: (unit: string) => number;
  today: Day;
}

const RATE_SCALE = 6;
const PERCENT = 'PERCENT';

/** Why a question has no exact answer, or null. */
export function refuseQuestion({
  groupBy,
  periodKinds,
  indicators,
  fundStages = null,
}: Pick<Question, 'groupBy' | 'periodKinds' | 'indicators'> & { fundStages?: readonly string[] | null }): {
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
  return refuseMixedStages(groupBy, indicators, fundStages);
}

/** Folds claims, targets and records into cells, in the order of the dimensions asked for. */
export function foldCells(
  question: Question,
  claims: readonly Claim[],
  targets: readonly TargetFact[],
  records: readonly RecordFact[] = [],
): Cell[] {
  // A cell always is one indicator's, asked for by name or not, so that parts of a ratio never mix with it.
  const groupBy = question.groupBy.includes(ResultsDimension.INDICATOR)
    ? question.groupBy
    : [...question.groupBy, ResultsDimension.INDICATOR];
  const groups = new Map<string, Group>();
  const groupOf = (dimensions: CellDimensions): Group => {
    const key = keyOfCell(groupBy, dimensions);
    const known = groups.get(key);
    if (known) return known;
    const group = { key, dimensions, claims: [], targets: [], records: [] };
    groups.set(key, group);
    return group;
  };
  for (const claim of claims) groupOf(dimensionsOfClaim(groupBy, claim)).claims.push(claim);
  for (const target of targets) {
    for (const dimensions of dimensionsOfTarget(groupBy, question.periodKinds, target))
      groupOf(dimensions).targets.push(target);
  }
  for (const record of records) {
    for (const dimensions of dimensionsOfRecord(groupBy, question.periodKinds, record))
      groupOf(dimensions).records.push(record);
  }
  const folded = [...groups.values()].map((group) => foldGroup(question, group));
  return withDerived(groupBy, question, folded).sort((a, b) => compareCells(groupBy, a, b));
}

interface Group {
  key: string;
  dimensions: CellDimensions;
  claims: Claim[];
  targets: TargetFact[];
  records: RecordFact[];
}

interface Folded {
  cell: Cell;
  indicator: IndicatorFacts;
}

function foldGroup(question: Question, { key, dimensions, claims, targets, records }: Group): Folded {
  const leading = leadersOf(claims);
  const first = leading[0] ?? targets[0] ?? records[0];
  if (!first) throw new Error('a cell holds a claim, a target or a record');
  const { indicator } = first;
  const scale = question.scaleOf(indicator.unit);
  const counted = currentTargets(targets);
  const claimed = sumClaims(leading, scale);
  const target = sumTargets(counted, scale);
  const summed = areComparable(records) ? sumRecords(records, scale) : null;
  const completion = question.planned
    ? null
    : summed
      ? heldAgainst(summed.recorded, target, records, counted, recordsHaveTargets(records, counted))
      : heldAgainst(claimed?.value ?? null, target, leading, counted, speakOfTheSame(leading, counted));
  const periods = summed ? records.map((one) => ({ year: one.year, periodTo: `${one.year}-12-31` })) : leading;
  const share = completion === null ? null : timeShare(periods, question.today);
  const led = new Set(leading);
  const cell: Cell = {
    key,
    dimensions,
    indicatorId: indicator.id,
    indicatorOrdinal: indicator.ordinal,
    unit: indicator.unit,
    target,
    isTargetSimulated: targets.some((one) => one.isSimulated),
    claimed: claimed?.value ?? null,
    claimedBound: claimed?.bound ?? null,
    figureIds: [...leading, ...byPrecedence(claims).filter((claim) => !led.has(claim))].map((claim) => claim.figureId),
    leadingFigureIds: leading.map((claim) => claim.figureId),
    recorded: summed?.recorded ?? null,
    evidenced: summed?.evidenced ?? null,
    confirmed: summed?.confirmed ?? null,
    isRecordedSimulated: records.some((one) => one.isSimulated),
    recordedIn: pairingsOf(records),
    recordedOf: yearsOf(records),
    derived: null,
    completion,
    completionBasis: completion === null ? null : summed ? CompletionBasis.RECORDED : CompletionBasis.CLAIMED,
    pace: completion === null || share === null ? null : subtract(completion, share),
    notices: [...incomparable([...leading, ...counted, ...records]), ...untold(records)],
  };
  return { cell, indicator };
}

/** What was done against what was promised, where both speak of the same and by one definition. */
function heldAgainst(
  done: string | null,
  target: string | null,
  facts: readonly { indicator: IndicatorFacts }[],
  targets: readonly TargetFact[],
  isSame: boolean,
): string | null {
  const mayBeHeld = isSame && areComparable([...facts, ...targets]);
  return mayBeHeld && done !== null && target !== null ? ratio(done, target) : null;
}

function sumClaims(leading: readonly Claim[], scale: number): { value: string; bound: Bound } | null {
  const [only, ...more] = leading;
  if (!only) return null;
  if (more.length === 0) return { value: formatSteps(steps(only.value, scale), scale), bound: only.bound };
  if (only.indicator.counting === Counting.RATIO || !areComparable(leading)) return null;
  const bounds = leading.map((claim) => claim.bound);
  // Persons named by two pairings, or in two years, may be the same ones: their sum is at most right.
  if (only.indicator.counting === Counting.DISTINCT) bounds.push(Bound.AT_MOST);
  const total = leading.reduce((sum, claim) => sum + steps(claim.value, scale), 0n);
  return { value: formatSteps(total, scale), bound: weakestBound(bounds) };
}

function sumTargets(targets: readonly TargetFact[], scale: number): string | null {
  const [only, ...more] = targets;
  if (!only) return null;
  if (more.length > 0 && (only.indicator.counting === Counting.RATIO || !areComparable(targets))) return null;
  return formatSteps(
    targets.reduce((sum, target) => sum + steps(target.value, scale), 0n),
    scale,
  );
}

/** Every target; of a stock's only the last year's, for each pairing and member. */
function currentTargets(targets: readonly TargetFact[]): TargetFact[] {
  const latest = new Map<string, TargetFact>();
  for (const target of targets) {
    const year = target.indicator.counting === Counting.LAST ? '' : target.year;
    const slot = `${target.pairingId}|${target.memberId ?? ''}|${year}`;
    const known = latest.get(slot);
    if (!known || target.year > known.year) latest.set(slot, target);
  }
  return [...latest.values()];
}

const areComparable = (facts: readonly { indicator: IndicatorFacts }[]): boolean =>
  new Set(facts.map(({ indicator }) => indicator.comparableSince)).size <= 1;

/** Says which border of definitions a sum would cross. */
function incomparable(facts: readonly { indicator: IndicatorFacts }[]): FigureNotice[] {
  if (areComparable(facts)) return [];
  const borders = new Map(facts.map(({ indicator }) => [indicator.comparableSince, indicator.borderNote]));
  borders.delete(null);
  const told = [...borders].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return told.map(([since, note]) => ({
    code: 'DEFINITIONS_DIFFER',
    zh: `自 ${since} 起口径改变，前后不可比，故未相加：${note?.zh ?? ''}`,
    en: `the definition changed with ${since}; figures before and after are not comparable and were not added: ${note?.en ?? ''}`,
  }));
}

/** Says that records there are, which are not told to this viewer. */
function untold(records: readonly RecordFact[]): FigureNotice[] {
  if (records.every(({ amount }) => amount !== null)) return [];
  return [
    {
      code: 'SMALL_NUMBERS_NOT_TOLD',
      zh: '监测档案中有的县、有的时段户数或人数过小，不向不查看档案者告知；请选择更长的时段，或向该县了解。',
      en: 'in the register some county or period holds so few households or people that they are not told to who does not look into it: choose a longer period, or ask the county.',
    },
  ];
}

/** Claims may be held against targets only when both are about the same pairs and years. */
function speakOfTheSame(leading: readonly Claim[], targets: readonly TargetFact[]): boolean {
  const claimed = new Set(
    leading.map((one) => [one.donor?.id, one.recipient.id, one.programme, one.level, one.year].join('|')),
  );
  const promised = new Set(
    targets.map((one) =>
      [one.memberId ?? one.donor?.id, one.recipient.id, one.programme, one.level, one.year].join('|'),
    ),
  );
  return claimed.size === promised.size && [...claimed].every((one) => promised.has(one));
}

/** How much of the year had passed: 1 for a year that is over, months elapsed / 12 within it; null for no one year. */
function timeShare(periods: readonly Pick<Claim, 'year' | 'periodTo'>[], today: Day): string | null {
  const shares = new Set(
    periods.map(({ year, periodTo }) => {
      if (year === null) return null;
      const day = periodTo < today ? periodTo : today;
      return day.startsWith(`${year}-`) ? ratio(`${monthsElapsed(day)}`, '12') : null;
    }),
  );
  const [share] = shares;
  return shares.size === 1 ? (share ?? null) : null;
}

/** Gives each ratio what its parts come to in the same cell, and takes out the parts that nobody asked for. */
function withDerived(groupBy: readonly ResultsDimension[], question: Question, folded: readonly Folded[]): Cell[] {
  const asked = question.indicators === null ? null : new Set(question.indicators);
  const byKey = new Map(folded.map(({ cell }) => [cell.key, cell]));
  return folded
    .filter(({ indicator }) => asked === null || asked.has(indicator.code))
    .map(({ cell, indicator: { counting, numeratorCode, denominatorCode, unit } }) => {
      if (counting !== Counting.RATIO || numeratorCode === null || denominatorCode === null) return cell;
      const places = unit === PERCENT ? 2 : 0;
      const partsBy = (value: 'claimed' | 'recorded'): string | null => {
        const part = (code: string): string | null =>
          byKey.get(keyOfCell(groupBy, { ...cell.dimensions, INDICATOR: code }))?.[value] ?? null;
        const [top, bottom] = [part(numeratorCode), part(denominatorCode)];
        return top === null || bottom === null ? null : ratio(top, bottom, question.scaleOf(unit), places);
      };
      return { ...cell, derived: partsBy('claimed'), recorded: partsBy('recorded') };
    });
}

/** A quotient, half up; `places` moves its point to the right. Null for a denominator of zero. */
function ratio(numerator: string, denominator: string, scale = RATE_SCALE, places = 0): string | null {
  const [top, bottom] = [parseDecimal(numerator), parseDecimal(denominator)];
  const quotient = top && bottom ? divideHalfUp(shiftPoint(top, places), bottom, scale) : undefined;
  return quotient ? formatSteps(quotient.digits, scale) : null;
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
