/** R6: a printed rate against the one that follows from its parts. Over 100 % is allowed (R14): nothing here bounds a rate. */
import { Bound, FlagRule } from '../../schema/vocabulary';
import { units } from '../indicators/catalogue';
import {
  groupsOf,
  rangeOf,
  type Claim,
  type Definition,
  type Definitions,
  type Range,
  type Stated,
} from './claim.rules';
import { foundIn, plain, subjectIn, type FigureFound } from './figure-found.rules';
import type { FlagSettings } from './flag';

/** An exact fraction of the smallest steps of the rate. */
interface Fraction {
  top: bigint;
  bottom: bigint;
}

const isExact = ({ bound, isApprox }: Claim): boolean => bound === Bound.EXACT && !isApprox;

/** What numerator and denominator, in their own steps, come to in steps of the rate. */
function rateOf(numerator: bigint, denominator: bigint, of: Definition, over: Definition, under: Definition): Fraction {
  const steps = 10n ** BigInt(units[of.unit].scale + units[under.unit].scale);
  const hundred = of.unit === 'PERCENT' ? 100n : 1n;
  return { top: numerator * hundred * steps, bottom: denominator * 10n ** BigInt(units[over.unit].scale) };
}

const cutOff = ({ top, bottom }: Fraction, step: bigint): bigint => (top / (bottom * step)) * step;
const rounded = ({ top, bottom }: Fraction, step: bigint): bigint =>
  ((2n * top + bottom * step) / (2n * bottom * step)) * step;

/** The least and the most that the parts can come to. */
function rangeOfRate(n: Range, d: Range, as: (n: bigint, d: bigint) => Fraction): Range {
  const least = d.hi === null ? 0n : cutOff(as(n.lo, d.hi), 1n);
  const most = n.hi === null || d.lo <= 0n ? null : cutOff(as(n.hi, d.lo), 1n) + 1n;
  return { lo: least, hi: most };
}

/**
 * A rate is right where it is its parts' quotient, rounded at the last place that was printed, or lies where they allow by
 * their own last places. Cut off instead of rounded, it is a notice; anything else is a contradiction.
 */
export function ratesFound(statement: Stated, definitions: Definitions, settings: FlagSettings): FigureFound[] {
  const about = settings.threshold(FlagRule.RATE_DIFFERS, 'ABOUT_PERCENT');
  const { scheme } = statement;
  return groupsOf(statement).flatMap((stated) =>
    [...stated.values()].flatMap((rate): FigureFound[] => {
      const of = definitions(scheme, rate.code);
      const [over, under] = [of?.ratio?.numerator, of?.ratio?.denominator].map((code) =>
        definitions(scheme, code ?? ''),
      );
      const [numerator, denominator] = [stated.get(over?.code ?? ''), stated.get(under?.code ?? '')];
      if (!of || !over || !under || !numerator || !denominator || denominator.value <= 0n) return [];
      const as = (n: bigint, d: bigint): Fraction => rateOf(n, d, of, over, under);
      const exact = as(numerator.value, denominator.value);
      const say = (rule: FlagRule): FigureFound =>
        foundIn([statement], {
          rule,
          subject: subjectIn(statement, rate),
          of,
          claims: [rate, numerator, denominator],
          numbers: {
            printed: plain(rate.value, of.unit),
            derived: plain(rounded(exact, 1n), of.unit),
            rounded: plain(rounded(exact, rate.step), of.unit),
            numerator: plain(numerator.value, over.unit),
            denominator: plain(denominator.value, under.unit),
            numeratorUnit: over.unit,
            denominatorUnit: under.unit,
          },
          words: { numerator: over.names, denominator: under.names },
        });
      if ([rate, numerator, denominator].every(isExact)) {
        if (rate.value === rounded(exact, rate.step)) return [];
        if (rate.value === cutOff(exact, rate.step)) return [say(FlagRule.RATE_TRUNCATED)];
      }
      const told = rangeOf(rate, about);
      const possible = rangeOfRate(rangeOf(numerator, about), rangeOf(denominator, about), as);
      const misses = (possible.hi !== null && possible.hi < told.lo) || (told.hi !== null && told.hi < possible.lo);
      return misses ? [say(FlagRule.RATE_DIFFERS)] : [];
    }),
  );
}
