import { isOneSlip } from './slip.rules';

/** A document number taken apart: 中区财〔2019〕12、13号 names the numbers 12 and 13 of one authority and year. */
export interface DocumentNo {
  printed: string;
  /** One spelling for each document named: `中区财(2019)12`. Sorted; empty when none was given. */
  keys: string[];
  /** The authority and year with the number, where the text has that form. */
  numbers: { series: string; serial: number }[];
}

/** How two statements' document numbers stand to each other, the closest first. */
export enum Likeness {
  SAME,
  SPELT_OTHERWISE,
  /** One names several, among them the other's. */
  NAMED_AMONG,
  /** One slip away, in the authority or the year: the numbers agree. */
  SLIP_IN_NAME,
  /** One slip away, in the number: a neighbour of the same authority has it, too. */
  SLIP_IN_NUMBER,
  /** The same authority and year, another number. */
  SAME_SERIES,
  /** One side gave none. */
  UNKNOWN,
  UNRELATED,
}

/** A year with a digit too many or too few is a slip, and still a year. */
const FORM = /^(.*?)\((\d{3,5})\)第?0*(\d{1,9})号?$/u;
const BARE_NUMBER = /^第?0*(\d{1,9})号?$/u;

/** Reads a document number as clerks write it: any brackets, any width, several joined by 、 or 和. */
export function readDocument(printed: string): DocumentNo {
  const pieces = oneSpelling(printed)
    .split(/[、,;，；和及与]/u)
    .filter((piece) => piece !== '');
  let series: string | null = null;
  const keys: string[] = [];
  const numbers: DocumentNo['numbers'] = [];
  for (const piece of pieces) {
    const form = FORM.exec(piece);
    const bare = BARE_NUMBER.exec(piece);
    if (form !== null) series = `${form[1]}(${form[2]})`;
    const serial = form?.[3] ?? bare?.[1];
    if (series === null || serial === undefined) {
      keys.push(piece);
      continue;
    }
    keys.push(series + serial);
    numbers.push({ series, serial: Number(serial) });
  }
  return { printed, keys: [...new Set(keys)].sort(), numbers };
}

function oneSpelling(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔【「『〈《[{]/gu, '(')
    .replace(/[〕】」』〉》\]}]/gu, ')')
    .toUpperCase();
}

/** How close two document numbers are. */
export function likenessOf(one: DocumentNo, other: DocumentNo): Likeness {
  if (one.keys.length === 0 || other.keys.length === 0) return Likeness.UNKNOWN;
  if (one.printed === other.printed) return Likeness.SAME;
  const shared = one.keys.filter((key) => other.keys.includes(key)).length;
  if (shared > 0) {
    return shared === one.keys.length && shared === other.keys.length ? Likeness.SPELT_OTHERWISE : Likeness.NAMED_AMONG;
  }
  let closest = Likeness.UNRELATED;
  for (const mine of one.keys)
    for (const theirs of other.keys)
      if (isOneSlip(mine, theirs)) closest = Math.min(closest, slipBetween(mine, theirs));
  if (closest !== Likeness.UNRELATED) return closest;
  const isSameSeries = one.numbers.some(({ series }) => other.numbers.some((number) => number.series === series));
  return isSameSeries ? Likeness.SAME_SERIES : Likeness.UNRELATED;
}

function slipBetween(mine: string, theirs: string): Likeness {
  const numberOf = (key: string): string => key.slice(key.lastIndexOf(')') + 1);
  return numberOf(mine) === numberOf(theirs) ? Likeness.SLIP_IN_NAME : Likeness.SLIP_IN_NUMBER;
}
