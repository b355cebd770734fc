import type { RecordSaid } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { RecordPairing } from './record';

/** The columns of `RecordRow`, of a record table's alias. */
export const recordColumns = (row: string): string =>
  `${row}.id, ${row}.pairing_id as "pairingId", ${row}.year, ${row}.version, ${row}.withdrawn, ${row}.reason, ${row}.side, ${row}.evidence,
   ${row}.standing, ${row}.simulated, ${row}.import_id as "importId", ${row}.recorded_by as "recordedBy", ${row}.made_at as "madeAt"`;

/**
 * Which records a viewer may read, as SQL over a record's alias: those of the viewer's own pairings, and simulated ones where
 * the public may read. That a pairing is published publishes none of its records. Pushes its parameters onto `params`.
 */
export function recordPredicate(viewer: Viewer, row: string, params: unknown[]): string {
  const { scope } = viewer;
  if (scope.all) return 'true';
  const [parties, paths] = [`$${params.push(scope.partyIds)}`, `$${params.push(scope.placePaths)}`];
  const isOwn = `${row}.pairing_id in (select pairings_within(${parties}::uuid[], ${paths}::text[]))`;
  return scope.published ? `(${row}.simulated or ${isOwn})` : isOwn;
}

/** What every list of records can be narrowed by. */
export interface RecordConditions {
  importId?: string | null;
  hasEvidence?: boolean | null;
  said?: readonly RecordSaid[] | null;
}

/** The same as SQL over a record's alias. Pushes its parameters onto `params`. */
export function recordConditions(
  { importId, hasEvidence, said }: RecordConditions,
  row: string,
  params: unknown[],
): string[] {
  const where: string[] = [];
  if (importId) where.push(`${row}.import_id = $${params.push(importId)}::uuid`);
  if (typeof hasEvidence === 'boolean') where.push(`${row}.evidence ${hasEvidence ? '>' : '='} 0`);
  if (said) where.push(`coalesce(${row}.standing, 'NOTHING') = any($${params.push(said)}::text[])`);
  return where;
}

/** The pairing whose records somebody wants to keep; null where there is none or this viewer may not see it. */
export async function pairingForRecords(db: Db, viewer: Viewer, pairingId: string): Promise<RecordPairing | null> {
  const params: unknown[] = [pairingId];
  const rows = await db.query<RecordPairing[]>(
    `/* pairingForRecords */ select p.id, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId",
            p.opened_on::text as "openedOn", p.closed_on::text as "closedOn", p.simulated, p.published, p.party_ids as "partyIds",
            p.place_paths as "placePaths"
       from pairing p where p.id = $1::uuid and ${scopePredicate(viewer.scope, 'p', params)}`,
    params,
  );
  return rows[0] ?? null;
}
