import type { EventKind } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';
import type { Db } from '../db/tx';

/** Something that happened to a subject, with whose it is: ids and a version only, the query is the truth. */
export interface Announcement {
  kind: EventKind;
  actorId: string | null;
  pairingId: string | null;
  subjectType: string;
  subjectId: string;
  version: number | null;
  owned: Owned;
}

/** Appends an event in the transaction of the change itself; readers find it once that transaction is over. */
export async function announce(db: Db, event: Announcement): Promise<void> {
  await db.query(
    `/* announce */ insert into event (kind, actor_id, pairing_id, subject_type, subject_id, version, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      event.kind,
      event.actorId,
      event.pairingId,
      event.subjectType,
      event.subjectId,
      event.version,
      event.owned.published,
      event.owned.partyIds,
      event.owned.placePaths,
    ],
  );
}
