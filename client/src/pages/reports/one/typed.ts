import { plain, shift } from '../../../amounts';
import type { ReportFigureInput } from '../../../gql/reports/graphql';
import { isSame } from '../compare';
import type { Figure } from './standing';

/** A figure as somebody types it. */
export interface Typed {
  value: string;
  unit: string;
  reason: string;
}

/** What was typed and not saved yet, by indicator; `requestKey` stays until it is known to stand. */
export interface FigureDraft {
  requestKey: string;
  figures: Record<string, Typed>;
}

const PLACES: Record<string, number> = { 千: 3, 万: 4, 亿: 8 };

/** Above so many digits money is typed in 万元. */
const SHORT_YUAN = 4;

/** The form as it opens: what was typed before, or what the records told, in the unit in which people write it. */
export function typedOf(figure: Figure): Typed {
  const { claimed, isTyped, printedValue, printedUnit, reason } = figure;
  return isTyped && printedValue && printedUnit
    ? { value: printedValue, unit: printedUnit, reason: reason ?? '' }
    : { ...asTyped(figure, claimed), reason: reason ?? '' };
}

/** A value as people would type it: long sums of yuan in 万元. */
export function asTyped({ unit, indicator }: Figure, value: string | null | undefined): Typed {
  const isLong = value == null || (plain(value).split('.')[0] ?? '').length > SHORT_YUAN;
  if (unit.money && isLong && indicator.acceptedUnits.includes('万元'))
    return { value: value == null ? '' : shift(value, 4), unit: '万元', reason: '' };
  return { value: value == null ? '' : plain(value), unit: unit.code, reason: '' };
}

const NUMBER = /^\d+(\.\d+)?$/;

export const isMalformed = ({ value }: Typed): boolean => value.trim() !== '' && !NUMBER.test(clean(value));

/** Thousands are typed apart now and then. */
const clean = (value: string): string => value.replace(/[,，\s]/g, '');

/** The value in the figure’s own unit; undefined where only the server can tell. */
export function baseOf({ value, unit }: Typed, base: string): string | undefined {
  const number = clean(value);
  if (!NUMBER.test(number)) return undefined;
  if (unit === base) return plain(number);
  const places = PLACES[unit.charAt(0)];
  return places !== undefined && unit.slice(1) === base ? shift(number, -places) : undefined;
}

/** Whether what is typed is something else than the records tell, so that it needs a reason. */
export function departs(typed: Typed, { recorded, unit }: Figure): boolean {
  if (typed.value.trim() === '') return false;
  const value = baseOf(typed, unit.code);
  return value === undefined || !isSame(value, recorded);
}

/** What the server is told: what is left empty or is what the records tell is taken from them; of a sum, why it departs and no more. */
export function inputsOf(draft: FigureDraft, figures: readonly Figure[], isSum: boolean): ReportFigureInput[] {
  return figures.flatMap((figure) => {
    const typed = draft.figures[figure.indicator.code];
    if (!typed) return [];
    const indicator = figure.indicator.code;
    const reason = typed.reason.trim() || undefined;
    if (isSum) return [{ indicator, reason }];
    if (!departs(typed, figure)) return [{ indicator }];
    return [{ indicator, value: clean(typed.value), unit: typed.unit, reason }];
  });
}

/** What keeps the report from being handed in, by indicator. */
export interface Trouble {
  field: 'value' | 'reason';
  message: string;
}

export function troublesOf(
  draft: FigureDraft,
  figures: readonly Figure[],
  words: { valueMalformed: string; explainMissing: string },
  isForSubmission: boolean,
): Record<string, Trouble> {
  const troubles: Record<string, Trouble> = {};
  for (const figure of figures) {
    const { code, counting } = figure.indicator;
    if (counting === 'RATIO') continue;
    const typed = draft.figures[code] ?? typedOf(figure);
    if (isMalformed(typed)) troubles[code] = { field: 'value', message: words.valueMalformed };
    else if (isForSubmission && departs(typed, figure) && !typed.reason.trim())
      troubles[code] = { field: 'reason', message: words.explainMissing };
  }
  return troubles;
}
