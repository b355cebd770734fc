import type { Db } from './tx';

/** A row that breaks an invariant, and how. */
export interface Broken {
  table: string;
  /** The row's key as text. */
  id: string;
  details: Record<string, unknown>;
}

/** Something that is always true of the stored rows, asked of a live database. */
export interface Invariant {
  /** Short and stable, such as `project.heads`. */
  name: string;
  zh: string;
  en: string;
  /** The rows that break it; none when it holds. */
  find: (db: Db) => Promise<Broken[]>;
}
