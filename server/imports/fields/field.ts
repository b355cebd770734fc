import type { CellFault, Lang } from '../../../schema/vocabulary';

export type Words = Readonly<Record<Lang, string>>;

export const words = (ZH: string, EN: string): Words => ({ ZH, EN });

/** One of the words that a field may be: how it is kept, how it is called, what else people write for it. */
export interface Choice {
  code: string;
  words: Words;
  also: readonly string[];
}

/** What a cell of a field holds, and so how it is read. */
export type FieldType =
  /** `ofPapers`: the number of a document, which may be long. */
  | { is: 'text'; max: number; ofPapers?: true }
  /** A person's name; masked wherever it is shown. */
  | { is: 'name' }
  /** What nobody is shown, such as somebody's health. */
  | { is: 'secret'; max: number }
  | { is: 'idNumber' }
  | { is: 'phone' }
  /** Digits that are no quantity; `lengths`: how many there may be, so that a lost zero is found out. `masked`: it points to a person, or may by mistake be a person's. */
  | { is: 'code'; max: number; lengths?: readonly number[]; masked?: boolean | 'IF_PERSONAL' }
  /** `ofMonth`: which day a month without one stands for. `openEnded`: 至今 and the like stand for none. `ofYear`: a year alone stands for its first day. */
  | { is: 'day'; ofMonth?: 'first' | 'last'; openEnded?: boolean; ofYear?: true }
  | { is: 'money' }
  /** A month, school term or year, as benefits are counted by: `2019-03`, `2019-T1`, `2019`. */
  | { is: 'period' }
  | { is: 'year' }
  | { is: 'integer' }
  | { is: 'choice'; choices: readonly Choice[] }
  /** Several words of a list, kept in its order with commas between them; a word without a code stands for none of them. */
  | { is: 'choices'; choices: readonly Choice[] }
  | { is: 'yesNo' };

/** One field that a file of a kind may bring. */
export interface FieldSpec {
  /** As the inputs of the contract name it. */
  field: string;
  words: Words;
  type: FieldType;
  required: boolean;
  /** Headings that mean this field and nothing else. */
  headings: readonly string[];
  /** Headings that may mean it where nothing else does. */
  hints?: readonly string[];
  /** A word that a heading of this field never holds: 户主姓名 is not the worker's. */
  never?: RegExp;
  /** What else there is to know when it is filled in. */
  note?: Words;
}

/** What can be read of one kind of record. */
export interface FieldCatalogue {
  fields: readonly FieldSpec[];
  /** Fields of which one is enough, such as an ID number or a county's own number. */
  oneOf: readonly (readonly string[])[];
}

/** Why something in a cell was read otherwise than it is written. */
export type RepairReason =
  | 'SPACES'
  | 'FULL_WIDTH'
  | 'DAY_AS_TEXT'
  | 'DAY_AS_NUMBER'
  | 'MONTH_FIRST_DAY'
  | 'MONTH_LAST_DAY'
  | 'YEAR_FROM_TITLE'
  | 'YEAR_SAID'
  | 'THOUSANDS'
  | 'UNIT_OF_HEADING'
  | 'UNIT_IN_CELL'
  | 'MERGED'
  | 'CAPITAL_X'
  | 'PUNCTUATION'
  | 'BLANK_MARK'
  | 'OPEN_END'
  | 'DERIVED'
  | 'OF_GROUP'
  | 'YEAR_FIRST_DAY'
  | 'PERIOD_AS_TEXT';

export interface Repair {
  field: string;
  from: string;
  to: string;
  why: RepairReason;
}

/** What reading a cell comes to: a value, nothing, or a fault; and what was changed on the way. */
export interface Reading {
  value: string | null;
  why: RepairReason[];
  fault?: CellFault;
}

/** The year of days that are written without one, and who said so. */
export interface YearKnown {
  year: number;
  from: 'TITLE' | 'SAID';
}
