import { atScale, divideHalfUp, formatSteps, isDecimal, parseDecimal, shiftPoint } from '../platform/decimal';
import type { ColumnKind } from './paper';

/** A spreadsheet's numbers are doubles: up to 15 digits every decimal is told apart from its neighbours. */
const EXACT_DIGITS = 15;

/** What a spreadsheet admits in one cell. */
const LONGEST_TEXT = 32_000;

/** Not part of XML 1.0, half characters included; line breaks stay. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** What a spreadsheet takes for the beginning of a formula, in both widths, also after blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

/** Days are counted from here in the 1900 system, its invented 29 February 1900 included. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const ONE = { digits: 1n, scale: 0 };

export type CellValue = string | number | null;

/** Text as a cell may hold it: without control characters, tabs and returns as blanks, cut where a cell ends. */
export function cleanText(text: string): string {
  const clean = text
    .replaceAll('\r\n', '\n')
    .replace(/[\t\r]/g, ' ')
    .replace(NO_TEXT, '');
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)}…` : clean;
}

/**
 * Text of an .xlsx. Its cell is of type string and formatted as text, so `=1+1` is shown and never reckoned, even after
 * somebody edits it; `_x0041_`, which a spreadsheet would read as `A`, is spelled so that it stays as it is.
 */
export function workbookText(text: string): string {
  return cleanText(text).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}

/** Text of a .csv, which has no types: what would begin a formula gets an apostrophe before it. */
export function csvText(text: string): string {
  const clean = cleanText(text);
  return FORMULA.test(text) || FORMULA.test(clean) ? `'${clean}` : clean;
}

/**
 * A value as a cell of a workbook. An amount is a number only where a double with two decimals holds it exactly (15
 * digits: up to 9,999,999,999,999.99 yuan); a longer one is written as text, digit for digit. Throws on what is no value
 * of the kind: a paper never prints a figure that it could not read.
 */
export function workbookCell(kind: ColumnKind, value: string | number | null): CellValue {
  if (value === null) return null;
  const text = String(value);
  switch (kind) {
    case 'text':
      return workbookText(text);
    case 'money':
      return exactNumber(required(atScale(text, 2), kind, text));
    case 'integer':
      return exactNumber(required(atScale(text, 0), kind, text));
    case 'percent':
    case 'decimal':
      return exactNumber(isDecimal(text) ? text : required(null, kind, text));
    case 'day':
      return serialOfDay(text) ?? workbookText(text);
  }
}

/** The same value as a field of a .csv: figures plain, without separators. */
export function csvCell(kind: ColumnKind, value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  switch (kind) {
    case 'text':
    case 'day':
      return csvText(text);
    case 'money':
      return required(atScale(text, 2), kind, text);
    case 'integer':
      return required(atScale(text, 0), kind, text);
    case 'percent':
    case 'decimal':
      return isDecimal(text) ? text : required(null, kind, text);
  }
}

/** The same value as people read it in a document: amounts with separators, ratios in percent, both to the last digit. */
export function printedCell(kind: ColumnKind, value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  switch (kind) {
    case 'text':
    case 'day':
      return cleanText(text);
    case 'money':
      return separated(required(atScale(text, 2), kind, text));
    case 'integer':
      return separated(required(atScale(text, 0), kind, text));
    case 'decimal':
      return separated(isDecimal(text) ? text : required(null, kind, text));
    case 'percent': {
      const ratio = parseDecimal(text) ?? required(null, kind, text);
      const percent = divideHalfUp(shiftPoint(ratio, 2), ONE, 2) ?? required(null, kind, text);
      return `${formatSteps(percent.digits, percent.scale)}%`;
    }
  }
}

/** 66860000.00 as 66,860,000.00. */
const separated = (number: string): string =>
  number.replace(/^([+-]?)(\d+)/, (_all, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));

function exactNumber(text: string): CellValue {
  const digits = text.replace(/^[+-]?[0.]*|[.]/g, '');
  return digits.length <= EXACT_DIGITS ? Number(text) : text;
}

/** A whole day as a spreadsheet counts it; null for a partial one such as `2019-05`, which stays text. */
function serialOfDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(moment) ? null : (moment - DAY_ZERO) / DAY_MS;
}

function required(text: null, kind: ColumnKind, given: string): never;
function required(text: string | null, kind: ColumnKind, given: string): string;
function required(text: string | null, kind: ColumnKind, given: string): string {
  if (text === null) throw new Error(`a paper's ${kind} cannot be ${JSON.stringify(given)}`);
  return text;
}
