/**
 * What a printed figure can mean. The rules weigh ranges, not points: 亿 and 万 round, 超 and 近 bound, 约 is about. Two
 * figures contradict each other only where no value lies in both ranges. Values are integers of the smallest step of
 * their unit: fen, persons, millionths of a percent.
 */
import { Bound, type PeriodKind, type Side } from '../../schema/vocabulary';
import type { Reporters, UnitCode } from '../indicators/catalogue';
import type { Day } from '../platform/day';

/** A figure of the current version of a statement. */
export interface Claim {
  figureId: string;
  statementId: string;
  code: string;
  unit: UnitCode;
  value: bigint;
  /** The last place that was printed. */
  step: bigint;
  bound: Bound;
  isApprox: boolean;
  isPlanned: boolean;
  /** The part that it is about; `` for the whole. */
  part: string;
  /** Whether it was printed for its twin, in persons for person-times or the other way. */
  isMoved: boolean;
}

/** A statement that counts, with its figures in the order of print. */
export interface Stated {
  id: string;
  pairingId: string;
  isPublished: boolean;
  isSimulated: boolean;
  /** Somebody recorded it here, who can put it right; else it was only read in print. */
  isOurs: boolean;
  recordedOn: Day;
  scheme: string;
  periodKind: PeriodKind;
  periodKey: string;
  /** The first day that it may speak of, where print tells one, and the last. */
  from: Day | null;
  to: Day;
  /** The year in which its period ends. */
  year: number;
  claims: readonly Claim[];
}

/** What the rules need to know of an indicator. */
export interface Definition {
  code: string;
  names: { zh: string; en: string };
  unit: UnitCode;
  counting: 'SUM' | 'LAST' | 'DISTINCT' | 'RATIO';
  reporters: Reporters;
  sumOf: readonly (readonly string[])[];
  partOf: readonly string[];
  twin: string | null;
  ratio: { numerator: string; denominator: string } | null;
}

/** An indicator of a scheme as it stands. */
export type Definitions = (scheme: string, code: string) => Definition | undefined;

/** From the least to the most that a figure can mean; `null` where nothing bounds it above. */
export interface Range {
  lo: bigint;
  hi: bigint | null;
}

/** Less than anything that is kept. */
const UNBOUNDED = -(10n ** 40n);

/** Indicators by code; what a whole is the sum of is a part of it, too. */
export function definitionsByCode(definitions: readonly Definition[]): ReadonlyMap<string, Definition> {
  const wholes = new Map(definitions.map(({ code, partOf }) => [code, new Set(partOf)]));
  for (const { code, sumOf } of definitions) for (const part of sumOf.flat()) wholes.get(part)?.add(code);
  return new Map(definitions.map((one) => [one.code, { ...one, partOf: [...(wholes.get(one.code) ?? [])] }]));
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/**
 * The values that print can have meant: rounded half up or cut off at the last place told. `aboutPercent` is how far 约
 * reaches to either side.
 */
export function rangeOf(claim: Pick<Claim, 'value' | 'step' | 'bound' | 'isApprox'>, aboutPercent: bigint): Range {
  const { value, step } = claim;
  const size = value < 0n ? -value : value;
  const [below, above] = [step / 2n, step - 1n];
  const about = (size * aboutPercent) / 100n;
  // Nobody counts less than nothing; only growth is printed below zero.
  const least = (lo: bigint): bigint => (value < 0n ? lo : larger(lo, 0n));
  const bound = claim.bound === Bound.EXACT && claim.isApprox ? Bound.ABOUT : claim.bound;
  switch (bound) {
    case Bound.EXACT:
      return { lo: least(value - below), hi: value + above };
    case Bound.AT_LEAST:
      return { lo: least(value - below), hi: null };
    case Bound.AT_MOST:
      return { lo: value < 0n ? UNBOUNDED : 0n, hi: value + above };
    case Bound.ABOUT:
      return { lo: least(value - larger(about, below)), hi: value + larger(about, above) };
  }
}

/** The range of a sum. */
export function sumOfRanges(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (sum, { lo, hi }) => ({ lo: sum.lo + lo, hi: sum.hi === null || hi === null ? null : sum.hi + hi }),
    { lo: 0n, hi: 0n },
  );
}

/** Whether everything in `a` is less than everything in `b`. */
export function isBelow(a: Range, b: Range): boolean {
  return a.hi !== null && a.hi < b.lo;
}

export function mayBeEqual(a: Range, b: Range): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Every rule asks for the groups of the same statement: they are put together once. */
const known = new WeakMap<Stated, readonly ReadonlyMap<string, Claim>[]>();

/** The claims of a statement that may be set against each other: about the same part, plans apart from results. By code; of two for one cell the first. */
export function groupsOf(statement: Stated): readonly ReadonlyMap<string, Claim>[] {
  const before = known.get(statement);
  if (before) return before;
  const groups = new Map<string, Map<string, Claim>>();
  for (const claim of statement.claims) {
    const key = `${claim.isPlanned} ${claim.part}`;
    const group = groups.get(key) ?? new Map<string, Claim>();
    if (!group.has(claim.code)) group.set(claim.code, claim);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  known.set(statement, all);
  return all;
}

/** Whose the doubted figure is to answer for: what both sides report, the county does. */
export function turnOf(definition: Pick<Definition, 'reporters'>): Side {
  return (definition.reporters === 'DONOR' ? 'DONOR' : 'RECIPIENT') as Side;
}
