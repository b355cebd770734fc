import { CellFault } from '../../schema/vocabulary';
import { holdsNumber } from '../platform/person-numbers';
import { readDay } from './cell-day.rules';
import { readCode, readIdNumber, readInteger, readMoney, readPhone } from './cell-number.rules';
import { isBlankMark, keyText, tidyText } from './cell-text.rules';
import { readPeriodCell, readYearCell } from './cell-period.rules';
import type { Choice, FieldType, Reading, YearKnown } from './fields/field';
import type { RawCell } from './raw-table';

/** What is known about a column or the whole table besides the cell. */
export interface CellContext {
  year: YearKnown | null;
  is1904: boolean;
  /** Of the heading's unit of money. */
  places: number;
}

const MAX_NAME = 60;
const YES = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', 'true', '1', '对', '属于', '在用', '已认定']);
const NO = new Set(['否', '无', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '不是', '没有', '停用', '闲置', '未认定']);
const BETWEEN_WORDS = /[、,，;；/／|和及+＋\n]+/;

/** Reads one cell as what its field is. An empty cell is no fault here: whether it may be empty, the row knows. */
export function readCell(cell: RawCell | undefined, type: FieldType, context: CellContext): Reading {
  if (cell === undefined) return { value: null, why: [] };
  const [, kind, written, isMerged] = cell;
  if (kind === 'f') return { value: null, why: [], fault: CellFault.FORMULA_EMPTY };
  if (kind === 'e') return { value: null, why: [], fault: CellFault.ERROR_VALUE };
  if (kind === 's' && tidyText(written).text === '') return { value: null, why: written === '' ? [] : ['SPACES'] };
  const reading = readAs(cell, type, context);
  return isMerged && reading.fault === undefined ? { ...reading, why: ['MERGED', ...reading.why] } : reading;
}

function readAs(cell: RawCell, type: FieldType, context: CellContext): Reading {
  switch (type.is) {
    case 'text':
      return type.ofPapers ? readText(cell, type.max) : withoutNumbers(readText(cell, type.max));
    case 'secret':
      return readText(cell, type.max);
    case 'name':
      return readName(cell);
    case 'idNumber':
      return readIdNumber(cell);
    case 'phone':
      return readPhone(cell);
    case 'code':
      return readCode(cell, type.max, type.lengths);
    case 'day':
      return readDay(cell, type, context.year, context.is1904);
    case 'money':
      return readMoney(cell, context.places);
    case 'period':
      return readPeriodCell(cell);
    case 'year':
      return readYearCell(cell);
    case 'integer':
      return readInteger(cell);
    case 'choice':
      return readChoice(cell, type.choices);
    case 'choices':
      return readChoices(cell, type.choices);
    case 'yesNo':
      return readYesNo(cell);
  }
}

function readText([, kind, written]: RawCell, max: number): Reading {
  const { text, why } = tidyText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  return [...text].length > max ? { value: null, why: [], fault: CellFault.TOO_LONG } : { value: text, why };
}

/** What many will read holds no number of anybody's. */
function withoutNumbers(reading: Reading): Reading {
  if (reading.value === null || !holdsNumber(reading.value)) return reading;
  return { value: null, why: [], fault: CellFault.HOLDS_NUMBER };
}

/** Blanks inside a Chinese name only pad it: 李　明 is 李明. */
function readName([, kind, written]: RawCell): Reading {
  const { text } = tidyText(written);
  if (kind !== 's') return { value: null, why: [], fault: CellFault.UNREADABLE };
  if (isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const value = /\p{Script=Han}/u.test(text) ? text.replace(/\s/g, '') : text;
  if ([...value].length > MAX_NAME) return { value: null, why: [], fault: CellFault.TOO_LONG };
  if (/\d/.test(value)) return { value: null, why: [], fault: CellFault.UNREADABLE };
  return { value, why: value === written ? [] : ['SPACES'] };
}

/** Each list of words by every spelling of them, made once: a file asks a hundred thousand times. */
const spellings = new WeakMap<readonly Choice[], Map<string, Choice>>();

/** A word of a list in any of its spellings: as people say it in either language, or as the contract does. */
export function choiceOf(text: string, choices: readonly Choice[]): Choice | null {
  const known = spellings.get(choices) ?? bySpelling(choices);
  spellings.set(choices, known);
  return known.get(keyText(text)) ?? null;
}

/** Where two words share a spelling, the first has it. */
function bySpelling(choices: readonly Choice[]): Map<string, Choice> {
  const known = new Map<string, Choice>();
  for (const choice of choices) {
    for (const spelling of [choice.code, choice.words.ZH, choice.words.EN, ...choice.also]) {
      const key = keyText(spelling);
      if (key !== '' && !known.has(key)) known.set(key, choice);
    }
  }
  return known;
}

function readChoice([, kind, written]: RawCell, choices: readonly Choice[]): Reading {
  const { text } = tidyText(written);
  const choice = choiceOf(text, choices);
  if (choice) return { value: choice.code, why: [] };
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  return { value: null, why: [], fault: CellFault.NOT_KNOWN };
}

function readChoices([, kind, written]: RawCell, choices: readonly Choice[]): Reading {
  const { text } = tidyText(written);
  if (kind === 's' && isBlankMark(text)) return { value: null, why: ['BLANK_MARK'] };
  const found = text.split(BETWEEN_WORDS).map((part) => (part.trim() === '' ? undefined : choiceOf(part, choices)));
  if (found.includes(null)) return { value: null, why: [], fault: CellFault.NOT_KNOWN };
  const codes = new Set(found.flatMap((choice) => (choice ? choice.code.split(',').filter(Boolean) : [])));
  const known = choices.flatMap(({ code }) => code.split(',')).filter((code, at, all) => all.indexOf(code) === at);
  return { value: known.filter((code) => codes.has(code)).join(',') || null, why: [] };
}

function readYesNo([, kind, written]: RawCell): Reading {
  const word = tidyText(written).text.toLowerCase();
  if (kind === 'b' || kind === 's' || kind === 'n') {
    if (YES.has(word)) return { value: 'true', why: [] };
    if (NO.has(word)) return { value: 'false', why: [] };
    if (isBlankMark(word)) return { value: null, why: ['BLANK_MARK'] };
  }
  return { value: null, why: [], fault: CellFault.NOT_KNOWN };
}
