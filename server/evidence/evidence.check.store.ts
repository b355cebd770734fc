import { invariant, type Invariant } from '../db/invariant';

/** What always holds of files that prove something. */
export const evidenceInvariants: readonly Invariant[] = [
  invariant(
    'evidence.entries',
    '附有佐证的资金记录都在，且属于同一结对',
    'an entry of the ledger that evidence proves is there, in the pairing that the link names',
    `select 'evidence_link' as "table", l.id::text as id, jsonb_build_object('entry', l.record_id, 'pairing', l.pairing_id) as details
       from evidence_link l left join fund_entry e on e.id = l.record_id
      where l.record_kind = 'FUND_ENTRY' and e.pairing_id is distinct from l.pairing_id`,
  ),
];
