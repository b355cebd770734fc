/**
 * What a compiled report (汇总报告) sums up: the reports below it, by name, those that are in and those that are missing; and what
 * these claim together.
 */
import { Bound, Counting, ProblemCode, ReportStatus } from '../../schema/vocabulary';
import { units, type UnitCode } from '../indicators/catalogue';
import type { Day } from '../platform/day';
import { formatSteps, parseDecimal, toSteps } from '../platform/decimal';
import { DomainError } from '../platform/errors';
import { atMost, requireText } from '../platform/text';
import { dueOf, type Owed } from './report-due.rules';
import type { FigureIndicator, PartsClaim, Recorded } from './report-figure.rules';
import type { ReportFigureRow, ReportPart, ReportPartRow } from './report';

/** States in which the side that wrote a report stands by it. */
export const APPROVED_ONES: readonly ReportStatus[] = [
  ReportStatus.APPROVED,
  ReportStatus.CONFIRMED,
  ReportStatus.LOCKED,
];

/** More reports than these nobody sums up in one. */
export const MAX_PARTS = 1_000;
const MAX_REASON_LENGTH = 500;
const MAX_NAMED = 20;

/** A report that is owed below, with what it says once it has been handed in. */
export interface PartBelow extends Owed {
  pairingId: string;
  authorId: string;
  category: string | null;
  authorName: string;
  reportId: string | null;
  edition: number | null;
  simulated: boolean;
  figures: readonly ReportFigureRow[];
}

/** A part, and what it claims if it is in. */
export interface TakenPart extends ReportPart {
  simulated: boolean;
  figures: readonly ReportFigureRow[];
}

/** What becomes of each report below: those that are approved are in. */
export function takeParts(below: readonly PartBelow[], today: Day): TakenPart[] {
  return below.map((one) => {
    const isIn = one.status !== null && APPROVED_ONES.includes(one.status);
    const figures = isIn ? one.figures : [];
    const { pairingId, authorId, category, authorName, reportId: partId, status, edition, dueOn, submittedOn } = one;
    return {
      pairingId,
      authorId,
      category,
      authorName,
      partId,
      status,
      edition,
      dueOn,
      submittedOn,
      isIn,
      figures,
      simulated: isIn && one.simulated,
      partVersion: figures[0]?.version ?? null,
      isLate: dueOf(one, [], today).isLate,
      reason: null,
    };
  });
}

/** What the parts that are in claim together, beside what the records of the same pairings tell. */
export function withClaims(
  indicators: readonly FigureIndicator[],
  parts: readonly TakenPart[],
  recorded: Recorded,
): Recorded {
  const values = new Map(recorded);
  for (const indicator of indicators) {
    const told = recorded.get(indicator.code) ?? { recorded: null, evidenced: null, confirmed: null };
    values.set(indicator.code, { ...told, ofParts: claimOf(indicator, parts, told.recorded) });
  }
  return values;
}

function claimOf(
  { code, counting, baseUnit }: FigureIndicator,
  parts: readonly TakenPart[],
  together: string | null,
): PartsClaim {
  const found = parts.flatMap(({ authorName, figures }) => {
    const figure = figures.find(({ indicatorCode }) => indicatorCode === code);
    return figure ? [{ authorName, ...figure }] : [];
  });
  const said = found.flatMap(({ claimed }) => claimed ?? []);
  const reasons = found.flatMap(({ authorName, reason }) => (reason === null ? [] : [`${authorName}：${reason}`]));
  const exact = (claimed: string | null, why: string[] = []): PartsClaim => ({
    claimed,
    bound: Bound.EXACT,
    reason: joined([...why, ...reasons]),
  });
  if (said.length === 0 || counting === Counting.RATIO) return exact(null);
  const { scale } = units[baseUnit as UnitCode];
  const sum = sumOf(said, scale);
  if (counting !== Counting.DISTINCT || said.length === 1) return exact(sum);
  // Who claim what their records tell claim together what these tell together: there each person counts once, and nobody is new.
  const isOfRecords = found.every(({ claimed, recorded }) => claimed === recorded);
  if (together !== null && isOfRecords && stepsOf(together, scale) <= stepsOf(sum, scale)) return exact(together);
  return { ...exact(sum, ['各单位之和，同一人（户、家）可能在多处计入']), bound: Bound.AT_MOST as const };
}

const joined = (reasons: readonly string[]): string | null =>
  reasons.length === 0 ? null : reasons.join('；').slice(0, MAX_REASON_LENGTH);

/** The sum of exact values of a unit. */
export function sumOf(values: readonly string[], scale: number): string {
  return formatSteps(
    values.reduce((sum, value) => sum + stepsOf(value, scale), 0n),
    scale,
  );
}

function stepsOf(value: string, scale: number): bigint {
  const decimal = parseDecimal(value);
  const steps = decimal && toSteps(decimal, scale);
  if (steps === undefined) throw new TypeError(`${value} is no value of this unit`);
  return steps;
}

/** Why reports below are left out. */
export interface LeftOut {
  pairingId: string;
  /** Needed only where several report about one pairing. */
  authorId?: string | null;
  reason: string;
}

/**
 * The parts as they are handed in. Fails with PARTS_MOVED (they are others than those that were summed up), PARTS_UNEXPLAINED (one is
 * left out without a reason), TOO_MANY_ITEMS and BAD_INPUT (a reason for what is not left out); `field` names the item.
 */
export function handedInParts(
  now: readonly TakenPart[],
  summedUp: readonly ReportPartRow[],
  leftOut: readonly LeftOut[],
): TakenPart[] {
  atMost(leftOut, MAX_PARTS, 'leftOut');
  const stood = new Map(summedUp.map((part) => [keyOf(part), part]));
  const current = new Set(now.map(keyOf));
  const moved = [
    ...now.filter((part) => stood.get(keyOf(part))?.partVersion !== part.partVersion),
    ...summedUp.filter((part) => !current.has(keyOf(part))),
  ];
  if (moved.length > 0) throw new DomainError(ProblemCode.PARTS_MOVED, named(moved));
  const reasons = new Map<string, string>();
  leftOut.forEach(({ pairingId, authorId, reason }, at) => {
    const meant = now.filter((part) => part.pairingId === pairingId && (!authorId || part.authorId === authorId));
    const open = meant.filter(({ isIn }) => !isIn);
    if (open.length === 0)
      throw new DomainError(
        ProblemCode.BAD_INPUT,
        { reason: '该报告已汇入，或不在汇总范围内', reasonEn: 'this report is in, or is none of those summed up' },
        `leftOut.${at}.pairingId`,
      );
    const text = requireText(reason, MAX_REASON_LENGTH, `leftOut.${at}.reason`);
    for (const part of open) reasons.set(keyOf(part), text);
  });
  const handedIn = now.map((part) => ({ ...part, reason: reasons.get(keyOf(part)) ?? null }));
  const unexplained = handedIn.filter(({ isIn, reason }) => !isIn && reason === null);
  if (unexplained.length > 0) throw new DomainError(ProblemCode.PARTS_UNEXPLAINED, named(unexplained));
  return handedIn;
}

const keyOf = ({ pairingId, authorId, category }: ReportPart): string => [pairingId, authorId, category].join(' ');

/** The first of them by name, and how many more there are. */
function named(parts: readonly ReportPart[]): { parts: string[] } {
  const names = parts.slice(0, MAX_NAMED).map(({ authorName }) => authorName);
  return { parts: parts.length > MAX_NAMED ? [...names, `… (${parts.length})`] : names };
}
