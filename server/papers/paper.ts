import type { z } from 'zod';
import type { Lang } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';

/**
 * How a column's values are given and written. `money`: exact yuan as text (`66860000.00`); `integer`: a whole number;
 * `percent`: a ratio as decimal text (`0.478800` is 47.88 %); `decimal`: any exact decimal as text; `day`: `2019-12-31`. Null leaves the cell empty.
 */
export type ColumnKind = 'text' | 'money' | 'integer' | 'percent' | 'decimal' | 'day';

export interface Column {
  header: string;
  key: string;
  /** In characters; a Chinese one takes two. */
  width: number;
  kind: ColumnKind;
  /** Neighbours of one group stand under a common heading. */
  group?: string;
  /** How it is filled in, where the sheet is a form: shown beside the cell, with the words to choose from. */
  form?: { note: string; choices?: readonly string[] };
}

export type Row = Record<string, string | number | null>;

/** Parts of one line, spread over the sheet: one stands in the middle, two at the edges, three at both. */
export type Line = readonly string[];

/** One sheet as an office lays it out, from the title down to the signatures. */
export interface SheetDraft {
  name: string;
  title: string;
  /** Between title and table: number of the document, who fills it in, the unit of its amounts. */
  heading: readonly Line[];
  /** A letter's text, above the table. */
  body?: readonly string[];
  columns: readonly Column[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  totals: readonly Row[];
  notes: readonly string[];
  signatures: readonly Line[];
  /** Made for a demonstration: every print of it has to say so. */
  simulated: boolean;
  /** A form has so many empty rows to fill in. */
  blankRows?: number;
  /** A letter stands upright, a table lies. */
  orientation?: 'portrait' | 'landscape';
}

/** An official text as 《党政机关公文格式》 has it; its sheets are what is attached to it. */
export interface OfficialText {
  /** What stands above the title and on every page, such as 草稿. */
  mark: string | null;
  title: string;
  /** To whom it goes. */
  addressee: string | null;
  /** Numbered 一、 and （一）; what has no heading is the text itself. */
  chapters: readonly {
    heading: string | null;
    sections: readonly { heading: string | null; paragraphs: readonly string[] }[];
  }[];
  signed: { unit: string; day: string };
  /** Chinese unless it says otherwise. */
  lang?: Lang;
  /** Made for a demonstration, where no sheet is attached that would say so. */
  simulated?: boolean;
}

export interface PaperDraft {
  /** The file's name without its ending. */
  fileName: string;
  /** Printed where text can be printed: in a document. With no sheets it is to be had as nothing else. */
  letter?: OfficialText;
  sheets: readonly SheetDraft[];
  /** What the file says of when it was written; the time of writing where nothing is said. */
  writtenAt?: Date;
}

/**
 * One table as long as it is: its headings, then its rows, and nothing else, so that it can be read in again. It is written as
 * it is read, inside the snapshot, and never held in memory. A row that was made up says `SIMULATED` under `simulated`.
 */
export interface LongTable {
  /** The file's name without its ending. */
  fileName: string;
  sheet: string;
  columns: readonly Column[];
  rows: Iterable<Row> | AsyncIterable<Row>;
}

/** What a paper is written as: a workbook, a document, or plain text. */
export const PAPER_FORMATS = ['xlsx', 'docx', 'csv'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A file that was made before, given again byte for byte. */
export interface StoredFile {
  /** The file's name without its ending. */
  fileName: string;
  format: PaperFormat;
  bytes: Uint8Array;
}

/** A draft whose rows have all been read. */
export interface FilledSheet extends SheetDraft {
  rows: readonly Row[];
}

export interface FilledPaper extends PaperDraft {
  sheets: readonly FilledSheet[];
}

/** Where something is read for a paper: with whose eyes, and when. */
export interface Reading {
  db: Db;
  viewer: Viewer;
  at: Date;
}

/** What a paper is made from: one snapshot of the database, seen with one viewer's eyes; `at` is when it was taken. */
export interface PaperDesk extends Reading {
  /** The snapshot's name in the database, for whoever wants to find that moment again. */
  snapshot: string;
  /** What it will be written as; only what is kept as a file has to look at it. */
  format: PaperFormat;
}

/** One kind of paper that the platform hands out. */
export interface Paper {
  /** Its place in the address: `/papers/<kind>`. */
  kind: string;
  describe: Record<Lang, string>;
  params: z.ZodObject;
  /**
   * Reads what this viewer may see, and drafts. Fails with NOT_FOUND, with FORBIDDEN where the viewer may see the subject and
   * not have the paper, and with what the paper's own comment names.
   */
  build: (desk: PaperDesk, params: Record<string, unknown>) => Promise<PaperDraft | LongTable | StoredFile>;
}

/** Declares a paper; `build` gets its parameters as its schema reads them. */
export function definePaper<Params extends z.ZodObject>(
  paper: Omit<Paper, 'params' | 'build'> & {
    params: Params;
    build: (desk: PaperDesk, params: z.output<Params>) => Promise<PaperDraft | LongTable | StoredFile>;
  },
): Paper {
  return { ...paper, build: (desk, params) => paper.build(desk, params as z.output<Params>) };
}
