import { CellFault } from '../../schema/vocabulary';
import { formatSteps, parseDecimal, shiftPoint, toSteps } from '../platform/decimal';
import { isBlankMark, isTorn, plainText } from './cell-text.rules';
import type { Reading } from './fields/field';
import type { RawCell } from './raw-table';

/** A spreadsheet keeps fifteen digits of a number: whatever is longer has lost its last ones. */
const EXACT_DIGITS = 15;
const EXPONENT = /^\d(?:\.\d+)?e\+?\d{1,3}$/i;

const AMOUNT = /^([¥￥]|rmb|cny)?\(?([+-]?[\d,]*\.?\d+)\)?(亿元|万元|千元|百元|元整|元|亿|万|圆)?(整)?$/i;
const PLACES: Record<string, number> = { 亿元: 8, 亿: 8, 万元: 4, 万: 4, 千元: 3, 百元: 2 };
const COUNT = /^([+-]?[\d,]+)(?:\.0+)?(?:人次|人|次|期|场|家|户|个|名|批|班|所|件|份|台|头|只|亩|斤|kg)?$/i;

/**
 * An exact amount in yuan with two places.
 * @param places of the heading's unit: 4 where it counts in 万元
 */
export function readMoney([, kind, written]: RawCell, places: number): Reading {
  if ((kind !== 's' && kind !== 'n') || isTorn(written)) return unreadable();
  const { text, why } = plainText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const match = AMOUNT.exec(text);
  const [, sign, digits = '', unit] = match ?? [];
  const isNegative = /^[^(]*\(.*\)/.test(text);
  const plain = parseDecimal(isNegative ? `-${digits}` : digits.replace(/^\./, '0.'));
  if (!match || plain === undefined || !isGrouped(digits)) return unreadable();
  const ownPlaces = unit === undefined ? places : (PLACES[unit] ?? 0);
  const fen = toSteps(shiftPoint(plain, ownPlaces), 2);
  if (fen === undefined) return unreadable();
  if (digits.includes(',') || sign !== undefined || isNegative) why.push('THOUSANDS');
  if (unit !== undefined) why.push('UNIT_IN_CELL');
  else if (places > 0) why.push('UNIT_OF_HEADING');
  return { value: formatSteps(fen, 2), why };
}

/** A whole number of things; the word behind it says of what. */
export function readInteger([, kind, written]: RawCell): Reading {
  if ((kind !== 's' && kind !== 'n') || isTorn(written)) return unreadable();
  const { text, why } = plainText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const match = COUNT.exec(text);
  const digits = match?.[1] ?? '';
  if (!match || !isGrouped(digits)) return unreadable();
  if (digits.includes(',')) why.push('THOUSANDS');
  if (/[^\d.,+-]/.test(text)) why.push('UNIT_IN_CELL');
  const value = digits.replaceAll(',', '').replace(/^([+-]?)0+(?=\d)/, '$1');
  return value.length > EXACT_DIGITS ? unreadable() : { value, why };
}

/** 1,234,567 is one number, 1,23 is none. */
const isGrouped = (digits: string): boolean =>
  !digits.includes(',') || /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits);

/** An ID number in the form in which it is printed. One that went through a number has lost its last digits, and says so. */
export function readIdNumber([, kind, written]: RawCell): Reading {
  if (kind !== 's' && kind !== 'n') return unreadable();
  const { text, why } = plainText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const isNumber = kind === 'n' && text.length > EXACT_DIGITS;
  // A spreadsheet that has kept fifteen digits writes noughts for the last three, however the cell is formatted afterwards.
  if (isNumber || EXPONENT.test(text) || /^\d{15}000$/.test(text)) return mangled();
  const plain = text.replace(/[-—.]/g, '');
  if (plain !== text) why.push('PUNCTUATION');
  const value = plain.toUpperCase().replace(/[×Ｘ*]$/, 'X');
  if (value !== plain) why.push('CAPITAL_X');
  return /^(\d{17}[\dX]|\d{15})$/.test(value) ? { value, why } : unreadable();
}

/** A phone number without its separators; whether there is such a one, the rules of the record say. */
export function readPhone([, kind, written]: RawCell): Reading {
  if (kind !== 's' && kind !== 'n') return unreadable();
  const { text, why } = plainText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  if (EXPONENT.test(text)) return mangled();
  const value = text.replace(/^(?:\+|00)86-?(?=1\d)/, '').replace(/[-()—]/g, '');
  if (value !== text) why.push('PUNCTUATION');
  return /^\d{7,12}$/.test(value) ? { value, why } : unreadable();
}

/** Digits and letters that are no quantity. `lengths` tells a number that has lost its leading noughts. */
export function readCode([, kind, written]: RawCell, max: number, lengths?: readonly number[]): Reading {
  if (kind !== 's' && kind !== 'n') return unreadable();
  const { text, why } = plainText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const isTooLong = kind === 'n' && text.replace(/\D/g, '').length > EXACT_DIGITS;
  if (isTooLong || EXPONENT.test(text)) return mangled();
  if (kind === 'n' && lengths && /^\d+$/.test(text) && !lengths.includes(text.length)) return mangled();
  return [...text].length > max ? { value: null, why: [], fault: CellFault.TOO_LONG } : { value: text, why };
}

/** How many places to the right a heading's unit moves the point: (万元) is 4; null where it names none. */
export function placesOfUnit(heading: string): number | null {
  const match = /(亿元|万元|千元|百元|10,?000yuan|元|yuan)/i.exec(heading.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return null;
  return /^10,?000/.test(match[0]) ? 4 : (PLACES[match[0]] ?? 0);
}

const unreadable = (): Reading => ({ value: null, why: [], fault: CellFault.UNREADABLE });
const mangled = (): Reading => ({ value: null, why: [], fault: CellFault.MANGLED });
