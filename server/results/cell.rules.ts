/** Into which cells claims and targets fall, and in which order cells stand. */
import {
  PeriodKind,
  ResultsDimension,
  ResultsOrderField,
  type Bound,
  type CompletionBasis,
} from '../../schema/vocabulary';
import { formatSteps, parseDecimal } from '../platform/decimal';
import type { FigureNotice } from '../statements/notice';
import { compareText, type Claim, type IndicatorFacts, type PartyFacts } from './claim.rules';

/** One target of an agreement in force. */
export interface TargetFact {
  indicator: IndicatorFacts;
  value: string;
  programme: string;
  level: string;
  year: number;
  pairingId: string;
  donor: PartyFacts | null;
  recipient: PartyFacts;
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
  /** What the records add up to; of that what has evidence, and what the other side confirmed. Null where no records tell it. */
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
  isRecordedSimulated: boolean;
  /** The pairings whose records these are. */
  recordedIn: string[];
  /** The years of these records. */
  recordedOf: number[];
  /** A ratio as its parts give it, in its own unit; null for anything else and where a part is missing. */
  derived: string | null;
  /** What the completion rests on: the records where there are any, else the claims. */
  completionBasis: CompletionBasis | null;
  /** actual / target, six places, half up, never clamped; null where either is missing or they speak of different sets. */
  completion: string | null;
  /** completion minus time pace; null where there is no one year. */
  pace: string | null;
  notices: FigureNotice[];
}

const OF_CLAIM: Record<ResultsDimension, (claim: Claim) => string | number | null> = {
  PROGRAMME: (claim) => claim.programme,
  LEVEL: (claim) => claim.level,
  PERIOD_KIND: (claim) => claim.periodKind,
  PAIRING: (claim) => claim.pairingId,
  DONOR: (claim) => claim.donor?.id ?? null,
  RECIPIENT: (claim) => claim.recipient.id,
  DONOR_PROVINCE: (claim) => claim.donor?.province ?? null,
  RECIPIENT_PROVINCE: (claim) => claim.recipient.province,
  MEMBER: (claim) => claim.donor?.id ?? null,
  CATEGORY: (claim) => claim.indicator.category,
  INDICATOR: (claim) => claim.indicator.code,
  YEAR: (claim) => claim.year,
  QUARTER: (claim) => claim.quarter,
  MONTH: (claim) => claim.month,
  FUND_KIND: () => null,
  FUND_STAGE: () => null,
  PROJECT_TYPE: () => null,
  LABOR_DESTINATION: () => null,
  HOUSEHOLD_CATEGORY: () => null,
  PURCHASE_CHANNEL: () => null,
  PURCHASE_MODE: () => null,
};

const OF_TARGET: Record<
  Exclude<ResultsDimension, ResultsDimension.PERIOD_KIND>,
  (target: TargetFact) => string | number | null
> = {
  PROGRAMME: (target) => target.programme,
  LEVEL: (target) => target.level,
  PAIRING: (target) => target.pairingId,
  DONOR: (target) => target.donor?.id ?? null,
  RECIPIENT: (target) => target.recipient.id,
  DONOR_PROVINCE: (target) => target.donor?.province ?? null,
  RECIPIENT_PROVINCE: (target) => target.recipient.province,
  MEMBER: (target) => target.memberId ?? target.donor?.id ?? null,
  CATEGORY: (target) => target.indicator.category,
  INDICATOR: (target) => target.indicator.code,
  YEAR: (target) => target.year,
  QUARTER: () => null,
  MONTH: () => null,
  FUND_KIND: () => null,
  FUND_STAGE: () => null,
  PROJECT_TYPE: () => null,
  LABOR_DESTINATION: () => null,
  HOUSEHOLD_CATEGORY: () => null,
  PURCHASE_CHANNEL: () => null,
  PURCHASE_MODE: () => null,
};

/** A year's target stands beside the year's figures and beside those of the year to date; no month or quarter has one. */
const KINDS_WITH_TARGETS: readonly PeriodKind[] = [PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE];

/** The value of each dimension asked for. */
export function dimensionsBy(
  groupBy: readonly ResultsDimension[],
  valueOf: (dimension: ResultsDimension) => string | number | null,
): CellDimensions {
  const dimensions: CellDimensions = {};
  for (const dimension of groupBy) dimensions[dimension] = valueOf(dimension);
  return dimensions;
}

export function dimensionsOfClaim(groupBy: readonly ResultsDimension[], claim: Claim): CellDimensions {
  return dimensionsBy(groupBy, (dimension) => OF_CLAIM[dimension](claim));
}

/** The cells that a target stands in: one for each kind of period asked about that has targets. */
export function dimensionsOfTarget(
  groupBy: readonly ResultsDimension[],
  periodKinds: readonly PeriodKind[],
  target: TargetFact,
): CellDimensions[] {
  const kinds = periodKinds.filter((kind) => KINDS_WITH_TARGETS.includes(kind));
  return kinds.map((kind) =>
    dimensionsBy(groupBy, (dimension) =>
      dimension === ResultsDimension.PERIOD_KIND ? kind : OF_TARGET[dimension](target),
    ),
  );
}

/** Names a cell within its question. */
export function keyOfCell(groupBy: readonly ResultsDimension[], dimensions: CellDimensions): string {
  let key = '';
  for (const dimension of groupBy) key += `${key === '' ? '' : '|'}${dimension}=${dimensions[dimension] ?? ''}`;
  return key;
}

/** By the dimensions in the order asked for; indicators stand in their scheme's order. */
export function compareCells(groupBy: readonly ResultsDimension[], a: Cell, b: Cell): number {
  for (const dimension of groupBy) {
    const byOrdinal = dimension === ResultsDimension.INDICATOR ? a.indicatorOrdinal - b.indicatorOrdinal : 0;
    const difference = byOrdinal || compareValues(a.dimensions[dimension] ?? null, b.dimensions[dimension] ?? null);
    if (difference !== 0) return difference;
  }
  return compareText(a.key, b.key);
}

/** Numbers by size, texts by code point, nothing last. */
function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a), String(b));
}

export interface Having {
  keys?: readonly string[] | null;
  minCompletion?: string | null;
  maxCompletion?: string | null;
  hasTarget?: boolean | null;
  hasClaim?: boolean | null;
  hasRecords?: boolean | null;
  isSimulated?: boolean | null;
  minRecorded?: string | null;
  maxRecorded?: string | null;
}

/** Whether a cell is kept. A cell without a value is neither above nor below any. */
export function isKept(cell: Cell, having: Having): boolean {
  return (
    (having.keys?.includes(cell.key) ?? true) &&
    isWithin(cell.completion, having.minCompletion, having.maxCompletion) &&
    isWithin(cell.recorded, having.minRecorded, having.maxRecorded) &&
    isAsAsked(having.hasTarget, cell.target !== null) &&
    isAsAsked(having.hasClaim, cell.figureIds.length > 0) &&
    isAsAsked(having.hasRecords, cell.recorded !== null) &&
    isAsAsked(having.isSimulated, cell.isRecordedSimulated || cell.isTargetSimulated)
  );
}

function isWithin(value: string | null, min: string | null | undefined, max: string | null | undefined): boolean {
  if (typeof min === 'string' && (value === null || compareDecimals(value, min) < 0)) return false;
  return typeof max !== 'string' || (value !== null && compareDecimals(value, max) <= 0);
}

const isAsAsked = (asked: boolean | null | undefined, is: boolean): boolean =>
  typeof asked !== 'boolean' || asked === is;

/** Claimed minus recorded, exact in the cell's unit; null where either is missing. */
export function gapOf({ claimed, recorded }: Pick<Cell, 'claimed' | 'recorded'>): string | null {
  if (claimed === null || recorded === null) return null;
  const { left, right, scale } = atOneScale(claimed, recorded);
  return formatSteps(left - right, scale);
}

export interface CellOrder {
  field: ResultsOrderField;
  desc: boolean;
}

const VALUE_OF: Record<Exclude<ResultsOrderField, ResultsOrderField.DIMENSIONS>, (cell: Cell) => string | null> = {
  TARGET: (cell) => cell.target,
  CLAIMED: (cell) => cell.claimed,
  RECORDED: (cell) => cell.recorded,
  EVIDENCED: (cell) => cell.evidenced,
  CONFIRMED: (cell) => cell.confirmed,
  COMPLETION: (cell) => cell.completion,
  PACE: (cell) => cell.pace,
  GAP: (cell) => gapOf(cell)?.replace('-', '') ?? null,
};

/** Cells that stand in the order of their dimensions, in the order asked for; cells without a value last either way. */
export function inOrder<One extends Cell>(cells: readonly One[], orders: readonly CellOrder[]): One[] {
  const place = new Map(cells.map((cell, index) => [cell.key, index]));
  const placeOf = (cell: One): number => place.get(cell.key) ?? 0;
  return [...cells].sort((a, b) => {
    for (const { field, desc } of orders) {
      const difference =
        field === ResultsOrderField.DIMENSIONS
          ? (placeOf(a) - placeOf(b)) * (desc ? -1 : 1)
          : compareNullable(VALUE_OF[field](a), VALUE_OF[field](b), desc);
      if (difference !== 0) return difference;
    }
    return placeOf(a) - placeOf(b);
  });
}

function compareNullable(a: string | null, b: string | null, desc: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDecimals(a, b) * (desc ? -1 : 1);
}

function compareDecimals(a: string, b: string): number {
  const { left, right } = atOneScale(a, b);
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Two decimals in steps of the finer one's. */
function atOneScale(a: string, b: string): { left: bigint; right: bigint; scale: number } {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  if (!left || !right) throw new Error(`not decimals: ${a}, ${b}`);
  const scale = Math.max(left.scale, right.scale);
  const inSteps = ({ digits, scale: own }: { digits: bigint; scale: number }): bigint =>
    digits * 10n ** BigInt(scale - own);
  return { left: inSteps(left), right: inSteps(right), scale };
}
