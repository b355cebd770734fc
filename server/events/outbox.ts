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

/** Appends many events at once, in their order. */
export async function announceAll(db: Db, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return;
  await db.query(
    `/* announceAll */ insert into event (kind, actor_id, pairing_id, subject_type, subject_id, version, published, party_ids, place_paths)
     select e.kind, e."actorId", e."pairingId", e."subjectType", e."subjectId", e.version, (e.owned ->> 'published')::boolean,
            array(select jsonb_array_elements_text(e.owned -> 'partyIds'))::uuid[], array(select jsonb_array_elements_text(e.owned -> 'placePaths'))
       from rows from (jsonb_to_recordset($1::jsonb) as (kind text, "actorId" uuid, "pairingId" uuid, "subjectType" text, "subjectId" text,
            version int, owned jsonb)) with ordinality as e(kind, "actorId", "pairingId", "subjectType", "subjectId", version, owned, place)
      order by e.place`,
    [
      JSON.stringify(
        events.map(({ owned: { published, partyIds, placePaths }, ...event }) => ({
          ...event,
          owned: { published, partyIds, placePaths },
        })),
      ),
    ],
  );
}
