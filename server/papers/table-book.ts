import type { Lang, RecordKind } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Column, PaperDesk, Row } from './paper';

/** Which rows of a list are wanted, besides whose. */
export interface BookFilter {
  years: number[] | null;
  from: Day | null;
  to: Day | null;
  search: string | null;
  /** Only these rows, where the list is of records. */
  ids: ReadonlySet<string> | null;
}

/** A pairing whose rows are read, as they name it. */
export interface BookPairing {
  id: string;
  donor: string;
  recipient: string;
}

/** A list that can be taken away as one long table. */
export interface Book {
  /** Its place in the address. */
  kind: string;
  words: Readonly<Record<Lang, string>>;
  /** Where counties import such rows: an export then follows the order of their own tables. */
  imported: RecordKind | null;
  columns: (lang: Lang) => Column[];
  /** The rows of one pairing, in the order of their days. */
  rows: (desk: PaperDesk, pairing: BookPairing, filter: BookFilter) => AsyncIterable<Row>;
}
