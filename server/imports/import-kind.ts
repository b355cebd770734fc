import type { RecordKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import type { RecordGround, RecordPairing, Refusal } from '../records/record';
import type { FieldCatalogue } from './fields/field';

/** The values of a row by field, as reading gives them. */
export type RowValues = Readonly<Record<string, string>>;

/** Where rows are to be recorded, as their rules need it. */
export interface KindContext {
  pairing: RecordPairing;
  /** Names of places of the two sides, by which a workplace is told apart. */
  around: Around;
  today: Day;
}

/** How the places of a pairing are called, without the words for what they are: 中山 of 中山市. */
export interface Around {
  county: readonly string[];
  province: readonly string[];
  donorCity: readonly string[];
  donorProvince: readonly string[];
}

/** What a kind of record does with the rows of a file: one of these for each `RecordKind`. */
export interface ImportKind {
  kind: RecordKind;
  catalogue: FieldCatalogue;
  /** Values that follow from the others, where the row itself does not give them. */
  derive: (values: RowValues, around: Around) => Record<string, string>;
  /** What the rules of the record refuse, for each row. */
  refusals: (rows: readonly RowValues[], context: KindContext) => Refusal[][];
  /** One word for what makes two rows of a file the same record; null where nothing does. */
  identity: (row: RowValues) => string | null;
  /** For each row whether the same stands in the books. Takes rows that nothing is refused of. */
  already: (db: Db, rows: readonly RowValues[], context: KindContext) => Promise<(string | null)[]>;
  /** What must be locked before rows are recorded. */
  locks: (pairingId: string) => string[];
  record: (
    db: Db,
    viewer: Viewer,
    rows: readonly RowValues[],
    context: KindContext,
    ground: RecordGround,
  ) => Promise<string[]>;
}
