import type { Ability, ImportKind } from '../../schema/vocabulary';
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

/** A row as grouping needs it: what was read of it, or why it is no record. */
export interface GroupedRow {
  values: RowValues;
  skipped: string | null;
}

/** Rows that are recorded or refused as one, such as the members of a household. */
export interface Together {
  /** Which rows belong together, each group in the order of the sheet; a row that is no record stands alone. */
  groupsOf: (rows: readonly GroupedRow[]) => number[][];
  /** Fields that any row of a group may say for all of them; what the catalogue requires of them it requires once. */
  shared: readonly string[];
  /** What the rules refuse of a group whose rows are sound each by itself, for each row. */
  refusals: (group: readonly RowValues[]) => Refusal[][];
}

/** What a kind of import does with the rows of a file: one of these for each `ImportKind`. */
export interface Importer {
  kind: ImportKind;
  /** What whoever sends such files is able to do. */
  ability: Ability;
  /** Whether its rows belong to households, or to villages: then whoever keeps these sends them, though they may not see the pairing. */
  isOfHouseholds: boolean;
  /** Whether its rows belong to plans: then a township plans without seeing the pairing, and a donor names it. */
  isOfPlans?: true;
  catalogue: FieldCatalogue;
  together?: Together;
  /** Values that follow from the others, where the row itself does not give them. */
  derive: (values: RowValues, around: Around) => Record<string, string>;
  /** What the rules of the record refuse, for each row. */
  refusals: (rows: readonly RowValues[], context: KindContext) => Refusal[][];
  /** What the books refuse of rows that no rule refuses, for each row; whole groups are asked about together. */
  against?: (db: Db, viewer: Viewer, rows: readonly RowValues[], context: KindContext) => Promise<Refusal[][]>;
  /** One word for what makes two rows of a file the same record, or in a group the same member; null where nothing does. */
  identity: (row: RowValues) => string | null;
  /** For each row whether the same stands in the books. Takes rows that nothing is refused of. */
  already: (db: Db, viewer: Viewer, rows: readonly RowValues[], context: KindContext) => Promise<(string | null)[]>;
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
