import { Bound, Counting, ProblemCode } from '../../schema/vocabulary';
import { units, type UnitCode } from '../indicators/catalogue';
import { nearestCodes, readPrinted, type UnitFacts } from '../indicators/unit.rules';
import { divideHalfUp, formatSteps, parseDecimal, shiftPoint } from '../platform/decimal';
import { DomainError } from '../platform/errors';
import { atMost, requireText } from '../platform/text';
import type { FigureBound, FourValues, ReportFigureRow } from './report';

/** A figure that somebody types: null for what shall be taken from the records again. */
export interface FigureInput {
  indicator: string;
  value?: string | null;
  unit?: string | null;
  reason?: string | null;
}

/** What the rules need of an indicator. */
export interface FigureIndicator {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  counting: Counting;
  baseUnit: string;
  category: string;
  numeratorCode: string | null;
  denominatorCode: string | null;
}

/** What the reports below claim together. */
export interface PartsClaim {
  claimed: string | null;
  bound: FigureBound;
  /** Why they depart from the records, as they say themselves. */
  reason: string | null;
}

export type OfRecords = Pick<FourValues, 'recorded' | 'evidenced' | 'confirmed'>;

/**
 * What the records add up to, of which evidenced, of which confirmed, by indicator. A report claims what is recorded, a compiled one
 * what the reports below it claim.
 */
export type Recorded = ReadonlyMap<string, OfRecords & { ofParts?: PartsClaim }>;

/** A figure as it will be kept, before it has a row. */
export type FigureDraft = Omit<ReportFigureRow, 'id' | 'reportId' | 'version' | 'edition'>;

const MAX_TYPED = 200;
const MAX_REASON_LENGTH = 500;
const MAX_PRINTED_LENGTH = 60;

const NOTHING: OfRecords = { recorded: null, evidenced: null, confirmed: null };

/** A report's figures as the records tell them. */
export function prefilled(indicators: readonly FigureIndicator[], recorded: Recorded): FigureDraft[] {
  return withRatios(
    indicators,
    indicators.map((indicator, ordinal) => ofRecords(indicator, ordinal, recorded)),
  );
}

function ofRecords(indicator: FigureIndicator, ordinal: number, recorded: Recorded): FigureDraft {
  const { ofParts, ...values } = recorded.get(indicator.code) ?? { ...NOTHING, ofParts: undefined };
  const unit = indicator.baseUnit as UnitCode;
  return {
    ordinal,
    indicatorId: indicator.id,
    indicatorCode: indicator.code,
    unit,
    bound: ofParts?.bound ?? Bound.EXACT,
    ...values,
    ...claim(ofParts ? ofParts.claimed : values.recorded, unit),
    isTyped: false,
    reason: ofParts?.reason ?? null,
    isFrozen: false,
  };
}

const claim = (
  value: string | null,
  unit: UnitCode,
): Pick<FigureDraft, 'claimed' | 'printedValue' | 'printedUnit'> => ({
  claimed: value,
  printedValue: value,
  printedUnit: value === null ? null : units[unit].zh,
});

/** The same figures beside what the records tell now; what was taken from the records before is taken again where asked. */
export function beside(
  indicators: readonly FigureIndicator[],
  before: readonly FigureDraft[],
  recorded: Recorded,
  { isTakenAgain, isFrozen }: { isTakenAgain: boolean; isFrozen: boolean },
): FigureDraft[] {
  const stood = new Map(before.map((figure) => [figure.indicatorCode, figure]));
  const figures = indicators.map((indicator, ordinal): FigureDraft => {
    const figure = stood.get(indicator.code);
    const taken = { ...ofRecords(indicator, ordinal, recorded), isFrozen };
    if (!figure) return taken;
    // What was said about a claim holds as long as it is claimed.
    if (isTakenAgain && !figure.isTyped)
      return { ...taken, reason: taken.reason ?? (taken.claimed === figure.claimed ? figure.reason : null) };
    const { recorded: now, evidenced, confirmed } = taken;
    return { ...figure, recorded: now, evidenced, confirmed, isFrozen };
  });
  return withRatios(indicators, figures);
}

/**
 * Figures after somebody has typed some of them. A ratio follows from its parts and is never typed; a figure without a value is
 * taken from the records again.
 *
 * Fails with TOO_MANY_ITEMS, UNKNOWN_INDICATOR (not in this report), BAD_INPUT and the refusals of units and numbers; `field` names
 * the item, such as `figures.2.unit`.
 */
export function typed(
  indicators: readonly FigureIndicator[],
  before: readonly FigureDraft[],
  inputs: readonly FigureInput[],
  factsOf: (indicator: FigureIndicator) => UnitFacts,
): FigureDraft[] {
  const figures = amended(indicators, before, inputs, (indicator, figure, input, at) => {
    if (indicator.counting === Counting.RATIO)
      refuse(
        `${at}.indicator`,
        `“${indicator.nameZh}”由分子、分母导出，不能填写`,
        `“${indicator.nameEn}” follows from its parts and is not typed`,
      );
    return { ...readTyped(indicator, figure, input, factsOf, at), isFrozen: false };
  });
  return withRatios(indicators, figures);
}

/**
 * Figures of a compiled report after somebody has said why some of them depart from the records. What it claims is what the reports
 * below claim, and is never typed. Fails with TOO_MANY_ITEMS, UNKNOWN_INDICATOR and BAD_INPUT; `field` names the item.
 */
export function explained(
  indicators: readonly FigureIndicator[],
  before: readonly FigureDraft[],
  inputs: readonly FigureInput[],
): FigureDraft[] {
  return amended(indicators, before, inputs, (_indicator, _figure, { value, unit, reason }, at) => {
    if ((value ?? null) !== null || unit)
      refuse(`${at}.value`, '汇总报告的数据由下级报告汇总，不能填写', 'a compiled report sums up and types no figure');
    return { reason: reason ? requireText(reason, MAX_REASON_LENGTH, `${at}.reason`) : null };
  });
}

/** Figures of which somebody says something, each once. */
function amended(
  indicators: readonly FigureIndicator[],
  before: readonly FigureDraft[],
  inputs: readonly FigureInput[],
  amend: (indicator: FigureIndicator, figure: FigureDraft, input: FigureInput, at: string) => Partial<FigureDraft>,
): FigureDraft[] {
  atMost(inputs, MAX_TYPED, 'figures');
  const figures = new Map(before.map((figure) => [figure.indicatorCode, figure]));
  const seen = new Set<string>();
  inputs.forEach((input, position) => {
    const at = `figures.${position}`;
    const indicator = indicators.find(({ code }) => code === input.indicator);
    const figure = indicator && figures.get(indicator.code);
    if (!indicator || !figure) throw unknown(input.indicator, indicators, at);
    if (seen.has(indicator.code)) refuse(`${at}.indicator`, '同一指标只能填写一次', 'each indicator is given once');
    seen.add(indicator.code);
    figures.set(indicator.code, { ...figure, ...amend(indicator, figure, input, at) });
  });
  return [...figures.values()];
}

function readTyped(
  indicator: FigureIndicator,
  figure: FigureDraft,
  input: FigureInput,
  factsOf: (indicator: FigureIndicator) => UnitFacts,
  at: string,
): Pick<FigureDraft, 'claimed' | 'printedValue' | 'printedUnit' | 'isTyped' | 'reason'> {
  const reason = input.reason ? requireText(input.reason, MAX_REASON_LENGTH, `${at}.reason`) : null;
  const value = input.value ?? null;
  if (value === null) {
    if (reason !== null || input.unit)
      refuse(at, '未填数值时不填单位和说明', 'without a value there is no unit and no reason');
    return { ...claim(figure.recorded, figure.unit), isTyped: false, reason: null };
  }
  const unit = input.unit ?? units[figure.unit].zh;
  if (value.length > MAX_PRINTED_LENGTH) refuse(`${at}.value`, '数值过长', 'the value is too long');
  const reading = readPrinted(value, unit, factsOf(indicator));
  if (reading.refused) {
    const { code, details } = reading.refused;
    const isUnit =
      code === ProblemCode.UNKNOWN_UNIT ||
      code === ProblemCode.UNIT_MISMATCH ||
      code === ProblemCode.PERSONS_ARE_NOT_PERSON_TIMES;
    const names = { indicator: indicator.nameZh, indicatorEn: indicator.nameEn };
    throw new DomainError(code, { ...details, ...names }, `${at}.${isUnit ? 'unit' : 'value'}`);
  }
  if (reading.indicatorCode !== indicator.code)
    refuse(`${at}.unit`, `“${indicator.nameZh}”不用此单位`, `“${indicator.nameEn}” is not in this unit`);
  if (reading.bound !== Bound.EXACT)
    refuse(`${at}.value`, '报告填写确数，不写“约”“超”', 'a report gives exact figures, not “about” or “more than”');
  return {
    claimed: reading.value,
    printedValue: reading.printedValue,
    printedUnit: reading.printedUnit,
    isTyped: true,
    reason,
  };
}

/** Ratios as the report's own figures give them, and as the records do; how far a ratio is evidenced nobody can say. */
function withRatios(indicators: readonly FigureIndicator[], figures: readonly FigureDraft[]): FigureDraft[] {
  const byCode = new Map(figures.map((figure) => [figure.indicatorCode, figure]));
  return indicators.flatMap((indicator) => {
    const figure = byCode.get(indicator.code);
    if (!figure) return [];
    if (indicator.counting !== Counting.RATIO) return [figure];
    const ofParts = (value: 'claimed' | 'recorded'): string | null => {
      const part = (code: string | null): string | null => {
        const one = code === null ? undefined : byCode.get(code);
        // Nothing follows from what is only bounded.
        return one === undefined || (value === 'claimed' && one.bound !== Bound.EXACT) ? null : one[value];
      };
      return ratioOf(part(indicator.numeratorCode), part(indicator.denominatorCode), figure.unit);
    };
    const records = { recorded: ofParts('recorded'), evidenced: null, confirmed: null };
    return [{ ...figure, ...claim(ofParts('claimed'), figure.unit), ...records, isTyped: false, reason: null }];
  });
}

function ratioOf(top: string | null, bottom: string | null, unit: UnitCode): string | null {
  const [numerator, denominator] = [parseDecimal(top ?? ''), parseDecimal(bottom ?? '')];
  if (!numerator || !denominator) return null;
  const { scale } = units[unit];
  const quotient = divideHalfUp(shiftPoint(numerator, unit === 'PERCENT' ? 2 : 0), denominator, scale);
  return quotient ? formatSteps(quotient.digits, scale) : null;
}

/** Whether what the report says is what the records tell; a ratio follows, and what is left open says nothing. */
export const departs = (
  { claimed, recorded }: Pick<FigureDraft, 'claimed' | 'recorded'>,
  counting: Counting,
): boolean => counting !== Counting.RATIO && claimed !== null && claimed !== recorded;

/**
 * A report is handed in when it says something, and says why of each figure that departs from the records.
 * Fails with BAD_INPUT (no figures) and FIGURES_UNEXPLAINED, which names them.
 */
export function checkExplained(indicators: readonly FigureIndicator[], figures: readonly FigureDraft[]): void {
  if (figures.every(({ claimed }) => claimed === null))
    refuse('reportId', '报告没有任何数据，请先填写', 'a report without any figure is not submitted');
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const unexplained = figures.flatMap((figure) => {
    const indicator = byCode.get(figure.indicatorCode);
    return indicator && figure.reason === null && departs(figure, indicator.counting) ? [indicator] : [];
  });
  if (unexplained.length === 0) return;
  throw new DomainError(ProblemCode.FIGURES_UNEXPLAINED, {
    figures: unexplained.map(({ nameZh }) => nameZh),
    figuresEn: unexplained.map(({ nameEn }) => nameEn),
    indicators: unexplained.map(({ code }) => code),
  });
}

/** The figures that a side stands by once its report is approved: a ratio follows from its parts and is no claim of its own. */
export function stated<Figure extends Pick<FigureDraft, 'indicatorCode'>>(
  indicators: readonly Pick<FigureIndicator, 'code' | 'counting'>[],
  figures: readonly Figure[],
): Figure[] {
  const derived = indicators.filter(({ counting }) => counting === Counting.RATIO).map(({ code }) => code);
  return figures.filter(({ indicatorCode }) => !derived.includes(indicatorCode));
}

type Compared = Pick<FigureDraft, 'indicatorId'> & OfRecords;

/** The figures whose records say something else now than when they were handed in. */
export function modified(
  indicators: readonly FigureIndicator[],
  figures: readonly FigureDraft[],
  now: Recorded,
): { before: Compared; after: Compared }[] {
  const stood = new Map(figures.map((figure) => [figure.indicatorCode, figure]));
  return beside(indicators, figures, now, { isTakenAgain: false, isFrozen: true }).flatMap((after) => {
    const before = stood.get(after.indicatorCode);
    const isSame = (['recorded', 'evidenced', 'confirmed'] as const).every((value) => before?.[value] === after[value]);
    return before === undefined || isSame ? [] : [{ before, after }];
  });
}

function unknown(code: string, indicators: readonly FigureIndicator[], at: string): DomainError {
  const known = indicators.map((indicator) => indicator.code);
  const details = { code: code.slice(0, 64), nearest: nearestCodes(code.slice(0, 64), known) };
  return new DomainError(ProblemCode.UNKNOWN_INDICATOR, details, `${at}.indicator`);
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
