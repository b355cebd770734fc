import type { DataSource } from 'typeorm';
import type { Db } from '../db/tx';

/** Folds what was appended to the rollup, as the worker does. @returns how many deltas */
export async function foldRecords(worker: Db): Promise<number> {
  const [row] = await worker.query<{ folded: string | null }[]>(`/* foldRecords */ select fold_records() as folded`);
  return Number(row?.folded ?? 0);
}

/** Every table that a simulation fills. */
const TOUCHED = `party, party_cover, pairing, pairing_version, agreement, agreement_version, agreement_state, target, signature, custodian, fund,
  fund_entry, fund_entry_signature, fund_source, fund_position, fund_left, fund_claim, fund_match, fund_match_version, fund_match_entry,
  fund_match_key, event, person, person_pairing, placement, purchase, record_delta, record_sum`;

/** A statement about millions of rows may take longer than one of a request. */
export async function beLong(db: Db): Promise<void> {
  await db.query(
    `/* beLong */ select set_config('statement_timeout', '0', true), set_config('work_mem', '256MB', true)`,
  );
}

/** Tells the planner what there is, and marks what everybody sees. As the owner, outside any transaction. */
export async function tidyUp(owner: DataSource): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query(`/* beLong */ set statement_timeout = 0`);
    await runner.query(`/* tidyUp */ vacuum (analyze) ${TOUCHED}`);
  } finally {
    await runner.release();
  }
}
