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

const MAX_NAMED = 1_000;

/** An invariant told by one statement, which gives the rows that break it as `table`, `id` and `details`. */
export function invariant(name: string, zh: string, en: string, sql: string): Invariant {
  return {
    name,
    zh,
    en,
    find: (db) => db.query(`/* ${name} */ select * from (${sql}) as broken limit ${MAX_NAMED}`),
  };
}
