import type { ColumnConfidence, ImportRowState, ImportState, ImportKind, Side } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';
import type { YearKnown } from './fields/field';
import type { FileFault } from './file-fault';

/** A sheet, as it is told of. */
export interface ImportSheetFacts {
  name: string;
  rows: number;
  columns: number;
  hidden: boolean;
  hiddenRows: number;
  hiddenColumns: string[];
}

/** A column of the sheet that is read; samples are masked before they are kept. */
export interface ImportColumnFacts {
  /** From 0. */
  column: number;
  header: string;
  headings: string[];
  samples: string[];
  hidden: boolean;
  field: string | null;
  confidence: ColumnConfidence;
  /** Of the unit of money in its heading. */
  places: number;
}

/** What somebody has to decide: a field that no column gives, or the year of days without one. */
export interface ImportQuestionFacts {
  field: string;
  about: 'FIELD' | 'YEAR';
}

/** How a file is read. */
export interface ImportLayout {
  sheet: number;
  headerRow: number;
  columns: ImportColumnFacts[];
  constants: Record<string, string>;
  questions: ImportQuestionFacts[];
  year: YearKnown | null;
  is1904: boolean;
  /** Of the headings. */
  signature: string;
}

/** A file as it stands. */
export interface ImportFile extends Owned {
  id: string;
  pairingId: string;
  kind: ImportKind;
  name: string;
  bytes: number;
  state: ImportState;
  version: number;
  sheets: ImportSheetFacts[] | null;
  layout: ImportLayout | null;
  fault: FileFault | null;
  done: number;
  total: number | null;
  good: number;
  repaired: number;
  refused: number;
  duplicates: number;
  skipped: number;
  recorded: number | null;
  side: Side | null;
  madeByAccount: string | null;
  madeAt: Date;
}

/** What somebody has said about a table, for this file or as a habit. */
export interface SaidMapping {
  sheetName: string;
  headerRow: number;
  /** By column from 0. */
  fields: Record<number, string>;
  constants: Record<string, string>;
}

/** A row as it is kept: sealed, with its state beside it. */
export interface SealedLine {
  number: number;
  state: ImportRowState;
  sealed: Buffer;
}
