import type { DataSource } from 'typeorm';

/** Folds what is over, in the worker's name. @returns how many deltas, or null where another process is folding */
export async function foldRecords(worker: DataSource): Promise<number | null> {
  const [row] = await worker.query<{ folded: string | null }[]>(`/* foldRecords */ select fold_records() as folded`);
  return row?.folded == null ? null : Number(row.folded);
}
