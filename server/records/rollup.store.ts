import type { DataSource } from 'typeorm';
import type { Db } from '../db/tx';

/** What an indicator counts of a measure: which of each facet; null for all. */
export interface RollupTerm {
  measure: string;
  f1: readonly string[] | null;
  f2: readonly string[] | null;
  f3: readonly string[] | null;
}

/** Folds what is over, in the worker's name. @returns how many deltas, or null where another process is folding */
export async function foldRecords(worker: DataSource): Promise<number | null> {
  const [row] = await worker.query<{ folded: string | null }[]>(`/* foldRecords */ select fold_records() as folded`);
  return row?.folded == null ? null : Number(row.folded);
}

/** The terms that sums are kept of. */
export function readTerms(db: Db): Promise<(RollupTerm & { id: number })[]> {
  return db.query<(RollupTerm & { id: number })[]>(`/* readTerms */ select id, measure, f1, f2, f3 from record_term`);
}

/** Keeps sums of further terms, in the worker's name. @returns how many of them are new */
export async function keepTerms(worker: DataSource, terms: readonly RollupTerm[]): Promise<number> {
  const [row] = await worker.query<{ count: number }[]>(`/* keepTerms */ select keep_terms($1) as count`, [
    JSON.stringify(terms),
  ]);
  return row?.count ?? 0;
}
