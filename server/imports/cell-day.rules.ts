import { CellFault } from '../../schema/vocabulary';
import { isDay, lastDayOfMonth } from '../platform/day';
import { isBlankMark, isTorn, plainText } from './cell-text.rules';
import type { FieldType, Reading, YearKnown } from './fields/field';
import type { RawCell } from './raw-table';

type DayType = Extract<FieldType, { is: 'day' }>;

const OPEN_END = /^(?:至今|今|目前|现在|长期|在岗|在职|仍在岗|未离职|无固定期限|present|now|ongoing)$/i;
const FULL = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/;
const TIME = /[\sT\u3000]+[\d０-９]{1,2}[:：][\d０-９]{2}(?:[:：][\d０-９]{2}(?:\.\d+)?)?\s*Z?\s*$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})(?:年|[-/.])(\d{1,2})月?份?$/;
const YEAR = /^((?:19|20)\d{2})年?度?$/;
const COMPACT_MONTH = /^(\d{4})(0[1-9]|1[0-2])$/;
const WITHOUT_YEAR = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/;

/** Serial numbers of days that records can be about: 1954 to 2119. A smaller or larger number is no day. */
const SERIALS = { first: 20_000, last: 80_000 };
const DAY_MS = 86_400_000;

/** A day from what a cell holds: a day, text of many forms, or the serial number of one that lost its format. */
export function readDay(cell: RawCell, type: DayType, year: YearKnown | null, is1904: boolean): Reading {
  const [, kind, written] = cell;
  if (kind === 'd') return isDay(written) ? { value: written, why: [] } : unreadable();
  // The time of day goes before the blanks do: 2023-5-1 08:30 is not the tenth.
  const timeless = written.replace(TIME, '');
  if (isTorn(timeless)) return unreadable();
  const { text, why } = plainText(timeless);
  if (kind === 'n') return readNumber(text, type, is1904);
  if (kind !== 's') return unreadable();
  if (type.openEnded && OPEN_END.test(text)) return { value: null, why: ['OPEN_END'] };
  if (isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const full = FULL.exec(text) ?? COMPACT.exec(text);
  if (full) {
    const day = dayOf(full[1], full[2], full[3]);
    // 2023-05-01 is how a day is kept: nothing was changed.
    return day === null ? unreadable() : { value: day, why: written === day ? [] : [...why, 'DAY_AS_TEXT'] };
  }
  const month = MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
  if (month) return readMonth(Number(month[1]), Number(month[2]), type);
  const alone = readYear(text, type);
  if (alone) return alone;
  const partial = WITHOUT_YEAR.exec(text);
  if (!partial) return unreadable();
  if (year === null) return { value: null, why: [], fault: CellFault.YEAR_MISSING };
  const day = dayOf(String(year.year), partial[1], partial[2]);
  return day === null ? unreadable() : { value: day, why: [year.from === 'TITLE' ? 'YEAR_FROM_TITLE' : 'YEAR_SAID'] };
}

/** Whether a text is a day that lacks its year. */
export const lacksYear = (text: string): boolean => {
  const match = WITHOUT_YEAR.exec(plainText(text).text);
  return match !== null && Number(match[1]) >= 1 && Number(match[1]) <= 12;
};

function readNumber(text: string, type: DayType, is1904: boolean): Reading {
  const compact = COMPACT.exec(text);
  const day = compact ? dayOf(compact[1], compact[2], compact[3]) : null;
  if (day !== null) return { value: day, why: ['DAY_AS_NUMBER'] };
  const month = COMPACT_MONTH.exec(text);
  if (month) return readMonth(Number(month[1]), Number(month[2]), type);
  const alone = readYear(text, type);
  if (alone) return alone;
  // 2023.1 may have been typed as 2023.10: a number keeps no zero at its end.
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < SERIALS.first || serial > SERIALS.last) return unreadable();
  const zero = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return { value: new Date(zero + serial * DAY_MS).toISOString().slice(0, 10), why: ['DAY_AS_NUMBER'] };
}

function readMonth(year: number, month: number, type: DayType): Reading {
  const first = dayOf(String(year), String(month), '1');
  if (first === null || type.ofMonth === undefined) return unreadable();
  return type.ofMonth === 'first'
    ? { value: first, why: ['MONTH_FIRST_DAY'] }
    : { value: lastDayOfMonth(year, month), why: ['MONTH_LAST_DAY'] };
}

/** A year alone, where the field takes one: 2019, 2019年, 2019年度. */
function readYear(text: string, type: DayType): Reading | null {
  const year = type.ofYear ? YEAR.exec(text)?.[1] : undefined;
  return year === undefined ? null : { value: `${year}-01-01`, why: ['YEAR_FIRST_DAY'] };
}

function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && year >= '1900' ? text : null;
}

const unreadable = (): Reading => ({ value: null, why: [], fault: CellFault.UNREADABLE });
