import { CellFault } from '../../schema/vocabulary';
import { isDay } from '../platform/day';
import { isBlankMark, plainText } from './cell-text.rules';
import type { Reading } from './fields/field';
import type { RawCell } from './raw-table';

const MONTH = /^((?:19|20)\d{2})(?:年|[-/.])(\d{1,2})月?份?$/;
const YEAR = /^((?:19|20)\d{2})年?度?$/;
const TERM = /^((?:19|20)\d{2})(?:年|-)?(?:T([12])|(春|秋)季?(?:学期)?)$/i;
/** A benefit of a rule that gives once has no period. */
const ONCE = /^(?:一次性|一次|once)$/i;

/** A month, school term or year from what a cell holds; a spreadsheet makes a day of 2019年3月, which stands for its month. */
export function readPeriodCell([, kind, written]: RawCell): Reading {
  if (kind === 'd') return isDay(written) ? changed(written.slice(0, 7)) : unreadable();
  if (kind !== 's' && kind !== 'n') return unreadable();
  const { text } = plainText(written);
  if (isBlankMark(text) || ONCE.test(text)) return { value: null, why: ['BLANK_MARK'] };
  // A number keeps no zero at its end: 2019.1 may have been October.
  const period = kind === 'n' && text.includes('.') ? null : periodOf(text);
  if (period === null) return unreadable();
  return period === written ? { value: period, why: [] } : changed(period);
}

/** A year from what a cell holds: 2024, 2024年, 2024年度; a day stands for its year. */
export function readYearCell([, kind, written]: RawCell): Reading {
  if (kind === 'd') return isDay(written) ? changed(written.slice(0, 4)) : unreadable();
  if (kind !== 's' && kind !== 'n') return unreadable();
  const { text } = plainText(written);
  if (isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const year = YEAR.exec(text)?.[1];
  if (year === undefined) return unreadable();
  return year === written ? { value: year, why: [] } : changed(year);
}

function periodOf(text: string): string | null {
  const [, termYear, nth, season] = TERM.exec(text) ?? [];
  if (termYear !== undefined) return `${termYear}-T${nth ?? (season === '春' ? '1' : '2')}`;
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return year;
  const [, ofYear, month] = MONTH.exec(text) ?? [];
  const count = Number(month);
  return ofYear === undefined || count < 1 || count > 12 ? null : `${ofYear}-${String(count).padStart(2, '0')}`;
}

const changed = (value: string): Reading => ({ value, why: ['PERIOD_AS_TEXT'] });
const unreadable = (): Reading => ({ value: null, why: [], fault: CellFault.UNREADABLE });
