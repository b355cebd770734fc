import { entriesByTheme, type Theme } from '../indicators/catalogue';
import { formatSteps, parseDecimal, toSteps } from '../platform/decimal';

/** What is said of one figure: by a report or publication, by the records, by those with evidence, by those that the other side confirmed. */
export interface FigureValues {
  claimed: string | null;
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
}

/** No unit has more digits behind the point. */
const SCALE = 6;

const steps = (value: string | null): bigint | null => {
  const number = value === null ? undefined : parseDecimal(value);
  return (number && toSteps(number, SCALE)) ?? null;
};

/** A rate less another, six places; null where either is missing. */
export function gapOf(rate: string | null, other: string | null): string | null {
  const [a, b] = [steps(rate), steps(other)];
  return a === null || b === null ? null : formatSteps(a - b, SCALE);
}

/**
 * How far a figure can be believed, in words: how the claim stands to the records, then how much of the records is confirmed, or
 * has evidence. Never better than it is.
 */
export function standingOf({ claimed, recorded, evidenced, confirmed }: FigureValues): string {
  const [told, kept, proved, agreed] = [steps(claimed), steps(recorded), steps(evidenced), steps(confirmed)];
  if (kept === null) return told === null ? '无数据' : '仅有上报数，无台账';
  const claim = told === null || told === kept ? [] : [told > kept ? '上报数大于台账数' : '上报数小于台账数'];
  return [...claim, restsOn(kept, proved, agreed)].join('；');
}

function restsOn(kept: bigint, proved: bigint | null, agreed: bigint | null): string {
  // A ratio follows from its parts: nobody proves or confirms it by itself.
  if (proved === null && agreed === null) return '由分子、分母导出';
  if (kept === 0n) return '台账为零';
  if (agreed === kept) return '对方已全部确认';
  if (agreed !== null && agreed > 0n) return '对方已部分确认';
  if (proved === kept) return '有佐证，对方未确认';
  return proved !== null && proved > 0n ? '部分有佐证，对方未确认' : '仅有台账，无佐证，对方未确认';
}

const THEMES = new Map<string, Theme>(
  Object.entries(entriesByTheme).flatMap(([theme, entries]) => entries.map(({ code }) => [code, theme as Theme])),
);

/** What an indicator is about, whichever category its era sorts it into; null for one that an import let in. */
export const themeOf = (code: string): Theme | null => THEMES.get(code) ?? null;
