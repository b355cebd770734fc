/** Parts and wholes within one statement: R1 and R2 (parts sum to the total), R3 (stages of money), R4 (subset and set). */
import { FlagRule, PeriodKind } from '../../schema/vocabulary';
import {
  groupsOf,
  isBelow,
  mayBeEqual,
  rangeOf,
  sumOfRanges,
  type Claim,
  type Definition,
  type Definitions,
  type Range,
  type Stated,
} from './claim.rules';
import { apart, foundIn, plain, subjectIn, type FigureFound } from './figure-found.rules';
import type { FlagSettings } from './flag';

/** One way in which print divides a whole, as far as it is stated. */
interface Division {
  parts: readonly Claim[];
  isWhole: boolean;
  sum: Range;
  value: bigint;
}

const ABOUT = 'ABOUT_PERCENT';
const total = (claims: readonly Claim[]): bigint => claims.reduce((sum, { value }) => sum + value, 0n);

function divisionsOf({ sumOf }: Definition, stated: ReadonlyMap<string, Claim>, about: bigint): Division[] {
  return sumOf.flatMap((codes): Division[] => {
    const parts = codes.map((code) => stated.get(code)).filter((claim) => claim !== undefined);
    if (parts.length < 2) return [];
    const sum = sumOfRanges(parts.map((part) => rangeOf(part, about)));
    return [{ parts, isWhole: parts.length === codes.length, sum, value: total(parts) }];
  });
}

/**
 * R1, R2. A whole may be divided in several ways, and print may leave parts out. It is contradicted where no way leads to
 * it: a way that lists all parts must come to it, a way that leaves some out must not exceed it. Where one way exceeds it
 * and another leaves room, or a way that leaves parts out misses it by little, that is a question.
 */
export function partsFound(statement: Stated, definitions: Definitions, settings: FlagSettings): FigureFound[] {
  return groupsOf(statement).flatMap((stated) =>
    [...stated.values()].flatMap((whole): FigureFound[] => {
      const of = definitions(statement.scheme, whole.code);
      if (!of || of.sumOf.length === 0) return [];
      const rule = of.unit === 'YUAN' ? FlagRule.FUND_PARTS_NOT_TOTAL : FlagRule.PARTS_NOT_TOTAL;
      const about = settings.threshold(rule, ABOUT);
      const told = rangeOf(whole, about);
      const ways = divisionsOf(of, stated, about);
      if (ways.length === 0 || ways.some(({ sum }) => mayBeEqual(sum, told))) return [];
      const say = (as: FlagRule, { parts, value }: Division): FigureFound =>
        foundIn([statement], {
          rule: as,
          subject: subjectIn(statement, whole),
          of,
          claims: [whole, ...parts],
          numbers: {
            total: plain(whole.value, of.unit),
            sum: plain(value, of.unit),
            difference: plain(apart(whole.value, value), of.unit),
            parts: parts.map((part) => plain(part.value, of.unit)).join(' + '),
          },
        });
      const above = ways.filter(({ sum }) => isBelow(told, sum)).sort(byParts);
      const leavesRoom = ways.some(({ sum, isWhole }) => !isWhole && isBelow(sum, told));
      const [widest] = above;
      if (widest) return [say(leavesRoom ? FlagRule.PARTS_UNCLEAR : rule, widest)];
      const [complete] = ways.filter(({ isWhole }) => isWhole).sort(byParts);
      if (complete && !leavesRoom) return [say(rule, complete)];
      const gap = settings.threshold(FlagRule.PARTS_UNCLEAR, 'GAP_PERCENT');
      const [close] = ways.filter(({ value }) => apart(whole.value, value) * 100n <= whole.value * gap).sort(byParts);
      return close ? [say(FlagRule.PARTS_UNCLEAR, close)] : [];
    }),
  );
}

/** The way that lists more parts first. */
const byParts = (a: Division, b: Division): number => b.parts.length - a.parts.length;

/** Money goes from each of these to the next; a county's later stage may hold an opening balance besides. */
const STAGES = ['FUND_RECEIVED', 'FUND_ISSUED', 'FUND_SPENT'] as const;
const OPENING = 'FUND_OPENING_BALANCE';

/** Within a month or a quarter the later stage is often of money that came before. */
const LONG_ENOUGH: ReadonlySet<PeriodKind> = new Set([PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.CUMULATIVE]);

/** R3. More at a later stage of money than at the nearest one before that is stated, with what was there at the beginning. */
export function stagesFound(statement: Stated, definitions: Definitions, settings: FlagSettings): FigureFound[] {
  if (!LONG_ENOUGH.has(statement.periodKind)) return [];
  const about = settings.threshold(FlagRule.STAGE_ABOVE_EARLIER, ABOUT);
  return groupsOf(statement).flatMap((stated) => {
    const stages = STAGES.map((code) => stated.get(code)).filter((claim) => claim !== undefined);
    const opening = stated.get(OPENING);
    return stages.slice(1).flatMap((later, at): FigureFound[] => {
      const earlier = stages[at];
      const of = definitions(statement.scheme, later.code);
      const before = earlier && definitions(statement.scheme, earlier.code);
      if (!earlier || !of || !before) return [];
      const available = sumOfRanges([earlier, ...(opening ? [opening] : [])].map((claim) => rangeOf(claim, about)));
      if (!isBelow(available, rangeOf(later, about))) return [];
      return [larger(statement, FlagRule.STAGE_ABOVE_EARLIER, [later, of], [earlier, before])];
    });
  });
}

/** R4. Everything that is stated of a whole and of its parts, the nearest whole that is stated. */
export function subsetsFound(statement: Stated, definitions: Definitions, settings: FlagSettings): FigureFound[] {
  const about = settings.threshold(FlagRule.SUBSET_ABOVE_SET, ABOUT);
  const { scheme } = statement;
  return groupsOf(statement).flatMap((stated) =>
    [...stated.values()].flatMap((part) => {
      const of = definitions(scheme, part.code);
      if (!of) return [];
      return nearestWholes(scheme, of, stated, definitions).flatMap((whole): FigureFound[] => {
        const set = definitions(scheme, whole.code);
        if (!set || isToldByItsParts(set, part, stated) || !isBelow(rangeOf(whole, about), rangeOf(part, about)))
          return [];
        return [larger(statement, FlagRule.SUBSET_ABOVE_SET, [part, of], [whole, set])];
      });
    }),
  );
}

/** A part stated beside others of its division is weighed together with them, which is the stricter question. */
const isToldByItsParts = ({ sumOf }: Definition, { code }: Claim, stated: ReadonlyMap<string, Claim>): boolean =>
  sumOf.some((codes) => codes.includes(code) && codes.filter((one) => stated.has(one)).length > 1);

/** The wholes that something is a part of, through wholes that are not stated themselves. */
function nearestWholes(
  scheme: string,
  of: Definition,
  stated: ReadonlyMap<string, Claim>,
  definitions: Definitions,
): Claim[] {
  const found = new Map<string, Claim>();
  const seen = new Set([of.code]);
  const waiting = [of];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const code of one.partOf) {
      if (seen.has(code)) continue;
      seen.add(code);
      const claim = stated.get(code);
      const whole = definitions(scheme, code);
      if (claim) found.set(code, claim);
      else if (whole) waiting.push(whole);
    }
  }
  return [...found.values()];
}

function larger(
  statement: Stated,
  rule: FlagRule,
  [part, of]: [Claim, Definition],
  [whole, set]: [Claim, Definition],
): FigureFound {
  return foundIn([statement], {
    rule,
    subject: subjectIn(statement, part, whole.code),
    of,
    claims: [part, whole],
    numbers: {
      part: plain(part.value, of.unit),
      whole: plain(whole.value, set.unit),
      difference: plain(apart(part.value, whole.value), of.unit),
    },
    words: { whole: set.names },
  });
}
