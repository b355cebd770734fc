import { Bound, ProblemCode } from '../../schema/vocabulary';
import { formatSteps, formatTrimmed, parseDecimal, shiftPoint, toSteps, type ExactDecimal } from '../platform/decimal';
import { nearest } from '../platform/nearest';
import { nounClassifiers, units, type Indicator, type Unit, type UnitCode } from './catalogue';
import { readPrecision, weakestBound } from './bound.rules';

/** Zeros that the words in front of a unit stand for; the longest word is tried first. */
const MULTIPLIERS = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
] as const;

/** The multiplied units that print really uses; others are read but not proposed. */
const USUAL_UNITS = ['万元', '亿元', '万人', '万人次', '万户', '万个'] as const;

const NEAREST_UNITS = 3;
const SHOWN_LENGTH = 40;

const plainForms: ReadonlySet<string> = new Set([
  ...Object.values(units).flatMap((unit: Unit) => unit.printed),
  ...nounClassifiers,
]);

/** Words of print that take no multiplier: there are no 万%. */
const unmultiplied: ReadonlySet<string> = new Set(
  Object.values(units).flatMap((unit: Unit) => (unit.multiplied ? [] : unit.printed)),
);

/** What the rules of units need to know of an indicator. */
export type UnitFacts = Pick<Indicator, 'code' | 'baseUnit' | 'alsoPrinted' | 'twin' | 'mayBeNegative'>;

export type ReadingNotice =
  /** Print used 人 where 人次 is meant, or the other way: the figure belongs to the twin. */
  | { readonly notice: 'MOVED_TO_TWIN'; readonly from: string; readonly to: string; readonly printedUnit: string }
  /** 超, 近, 约 … stood in the value or the unit and became the bound. */
  | { readonly notice: 'BOUND_FROM_WORDS'; readonly words: readonly string[]; readonly bound: Bound };

export interface Reading {
  readonly refused?: undefined;
  /** The indicator asked about, or its twin. */
  readonly indicatorCode: string;
  /** Exact, in the base unit, at the unit's scale: `66860000.00` yuan, `16709` persons, `74.140000` %. */
  readonly value: string;
  readonly unit: UnitCode;
  readonly bound: Bound;
  readonly printedValue: string;
  readonly printedUnit: string;
  readonly notices: readonly ReadingNotice[];
}

/** A code with the details that its message names; texts of the caller are cut to what can be shown. */
export type Refusal =
  | {
      readonly code: ProblemCode.UNKNOWN_UNIT;
      readonly details: { indicator: string; unit: string; nearest: string[]; accepted: string[] };
    }
  | {
      readonly code: ProblemCode.UNIT_MISMATCH;
      readonly details: { indicator: string; unit: string; accepted: string[] };
    }
  | {
      readonly code: ProblemCode.PERSONS_ARE_NOT_PERSON_TIMES;
      readonly details: { indicator: string; unit: string; expected: string };
    }
  | { readonly code: ProblemCode.NOT_A_NUMBER; readonly details: { indicator: string; value: string } }
  | {
      readonly code: ProblemCode.TOO_PRECISE;
      readonly details: { indicator: string; value: string; unit: string; baseUnit: string; scale: number };
    }
  | {
      readonly code: ProblemCode.OUT_OF_RANGE;
      readonly details: {
        indicator: string;
        value: string;
        unit: string;
        reason: 'NEGATIVE' | 'TOO_LARGE';
        range: string;
      };
    };

export interface Refused {
  readonly refused: Refusal;
}

/**
 * A printed figure in its indicator's base unit, exactly, or the reason why it is none. The value is plain digits with
 * at most one point (thousands may be grouped); words of precision are understood in value and unit.
 */
export function readPrinted(
  printedValue: string,
  printedUnit: string,
  indicator: UnitFacts,
  givenBound: Bound = Bound.EXACT,
): Reading | Refused {
  const value = readPrecision(printedValue);
  const unitText = readPrecision(printedUnit);
  const shown = { indicator: indicator.code, value: cut(printedValue), unit: cut(printedUnit) };

  const number = parseDecimal(value.rest);
  if (!number) {
    return { refused: { code: ProblemCode.NOT_A_NUMBER, details: { indicator: shown.indicator, value: shown.value } } };
  }
  const printed = unitOf(unitText.rest);
  if (!printed) return { refused: unknownUnit(unitText.rest, shown.unit, indicator) };
  const target = targetOf(printed.form, indicator);
  if (!target) return { refused: mismatch(printed.form, shown.unit, indicator) };

  const unit: Unit = units[target.unit];
  const inBaseUnit = shiftPoint(number, printed.zeros);
  const outOfRange = rangeRefusal(inBaseUnit, unit, indicator, shown);
  if (outOfRange) return { refused: outOfRange };
  const steps = toSteps(inBaseUnit, unit.scale);
  if (steps === undefined) {
    const details = { ...shown, baseUnit: unit.zh, scale: unit.scale };
    return { refused: { code: ProblemCode.TOO_PRECISE, details } };
  }

  const words = [...value.words, ...unitText.words];
  const bound = weakestBound([givenBound, value.bound, unitText.bound]);
  const notices: ReadingNotice[] = [];
  if (target.code !== indicator.code) {
    notices.push({ notice: 'MOVED_TO_TWIN', from: indicator.code, to: target.code, printedUnit });
  }
  if (words.length > 0) notices.push({ notice: 'BOUND_FROM_WORDS', words, bound });
  return {
    indicatorCode: target.code,
    value: formatSteps(steps, unit.scale),
    unit: target.unit,
    bound,
    printedValue,
    printedUnit,
    notices,
  };
}

/** Every plain word of print that the indicator takes, its own first. 万, 亿 … may stand in front of counts and money. */
export function acceptedUnits({ baseUnit, alsoPrinted = [], twin }: UnitFacts): string[] {
  const unit: Unit = units[baseUnit];
  const usual = USUAL_UNITS.filter((form) => unit.printed.includes(form.slice(1)));
  const twins: readonly string[] = twin === undefined ? [] : units[otherOfPersons(baseUnit)].printed;
  return [...new Set([...unit.printed, ...usual, ...alsoPrinted, ...twins])];
}

/**
 * The base unit that a printed unit tells by itself, for an indicator that nobody has defined yet: the unit whose own
 * word it is, else the first that takes the word; a classifier such as 项 counts items and is kept as a further word.
 */
export function guessedUnit(printedUnit: string): Pick<UnitFacts, 'baseUnit' | 'alsoPrinted'> | undefined {
  const printed = unitOf(readPrecision(printedUnit).rest);
  if (!printed) return undefined;
  const codes = Object.keys(units) as UnitCode[];
  const own = codes.find((code) => units[code].zh === printed.form);
  const baseUnit = own ?? codes.find((code) => accepts(units[code], printed.form));
  if (baseUnit) return { baseUnit };
  return { baseUnit: 'ITEM', alsoPrinted: nounClassifiers.filter((form) => form === printed.form) };
}

/** The codes most like one that is not known, closest first. The caller asks once for each unknown code. */
export function nearestCodes(code: string, known: Iterable<string>, count = 3): string[] {
  return nearest(code.trim().toUpperCase(), known, count);
}

/**
 * A figure as people read it: money in 元, 万元 or 亿元, whichever leaves a whole part, exact and without idle zeros;
 * everything else in its own unit. `value` is in the base unit.
 */
export function formatForPeople(value: string, unit: UnitCode): { value: string; unit: string } {
  const number = parseDecimal(value);
  if (!number) throw new TypeError(`not a decimal: ${cut(value)}`);
  const { zh } = units[unit];
  if (unit !== 'YUAN') return { value: formatTrimmed(number), unit: zh };
  const whole = number.digits / 10n ** BigInt(number.scale);
  const size = whole < 0n ? -whole : whole;
  const [zeros, word] =
    size >= 100_000_000n ? ([8, '亿'] as const) : size >= 10_000n ? ([4, '万'] as const) : ([0, ''] as const);
  return { value: formatTrimmed({ digits: number.digits, scale: number.scale + zeros }), unit: word + zh };
}

/**
 * The last place that print tells, in the smallest steps of the base unit: 6.99亿元 is told to the million yuan. One step
 * where the text tells no more, or is not understood.
 */
export function printedStep(printedValue: string, printedUnit: string, unit: UnitCode): bigint {
  const number = parseDecimal(readPrecision(printedValue).rest);
  const zeros = unitOf(readPrecision(printedUnit).rest)?.zeros ?? 0;
  const places = number === undefined ? 0 : zeros - number.scale + units[unit].scale;
  return places > 0 ? 10n ** BigInt(places) : 1n;
}

/** Splits 万人次 into 人次 and four zeros; `undefined` where no such word is known. */
function unitOf(text: string): { form: string; zeros: number } | undefined {
  if (plainForms.has(text)) return { form: text, zeros: 0 };
  for (const [word, zeros] of MULTIPLIERS) {
    const form = text.slice(word.length);
    if (text.startsWith(word) && plainForms.has(form) && !unmultiplied.has(form)) return { form, zeros };
  }
  return undefined;
}

/** The indicator, or its twin, that takes this word; nothing where neither does. */
function targetOf(form: string, indicator: UnitFacts): { code: string; unit: UnitCode } | undefined {
  const { code, baseUnit, alsoPrinted = [], twin } = indicator;
  if (accepts(units[baseUnit], form) || (alsoPrinted as readonly string[]).includes(form))
    return { code, unit: baseUnit };
  if (twin === undefined) return undefined;
  const unit = otherOfPersons(baseUnit);
  return accepts(units[unit], form) ? { code: twin, unit } : undefined;
}

function accepts(unit: Unit, form: string): boolean {
  return unit.printed.includes(form);
}

function otherOfPersons(unit: UnitCode): 'PERSON' | 'PERSON_TIME' {
  return unit === 'PERSON' ? 'PERSON_TIME' : 'PERSON';
}

function unknownUnit(text: string, shownUnit: string, indicator: UnitFacts): Refusal {
  const accepted = acceptedUnits(indicator);
  // At equal distance what the indicator takes comes first.
  const known = new Set([...accepted, ...USUAL_UNITS, ...plainForms]);
  const details = {
    indicator: indicator.code,
    unit: shownUnit,
    nearest: nearest(text, known, NEAREST_UNITS),
    accepted,
  };
  return { code: ProblemCode.UNKNOWN_UNIT, details };
}

function mismatch(form: string, unit: string, indicator: UnitFacts): Refusal {
  const { code, baseUnit } = indicator;
  const countsPersons = baseUnit === 'PERSON' || baseUnit === 'PERSON_TIME';
  if (countsPersons && accepts(units[otherOfPersons(baseUnit)], form)) {
    const details = { indicator: code, unit, expected: units[baseUnit].zh };
    return { code: ProblemCode.PERSONS_ARE_NOT_PERSON_TIMES, details };
  }
  return { code: ProblemCode.UNIT_MISMATCH, details: { indicator: code, unit, accepted: acceptedUnits(indicator) } };
}

function rangeRefusal(
  inBaseUnit: ExactDecimal,
  unit: Unit,
  { mayBeNegative }: UnitFacts,
  shown: { indicator: string; value: string; unit: string },
): Refusal | undefined {
  const { digits, scale } = inBaseUnit;
  const size = digits < 0n ? -digits : digits;
  if (size > unit.largest * 10n ** BigInt(scale)) {
    const range = `≤ ${unit.largest} ${unit.zh}`;
    return { code: ProblemCode.OUT_OF_RANGE, details: { ...shown, reason: 'TOO_LARGE', range } };
  }
  if (digits < 0n && !mayBeNegative) {
    return { code: ProblemCode.OUT_OF_RANGE, details: { ...shown, reason: 'NEGATIVE', range: '≥ 0' } };
  }
  return undefined;
}

function cut(text: string): string {
  const characters = [...text.slice(0, 2 * SHOWN_LENGTH)];
  return characters.length <= SHOWN_LENGTH ? text : `${characters.slice(0, SHOWN_LENGTH).join('')}…`;
}
