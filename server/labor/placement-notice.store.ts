import type { JobKind, LaborDestination } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { PersonRow } from '../people/person.tables';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';

/** Somebody at work in a year, with their last placement in it. */
export interface NoticedPlacement {
  employer: string;
  destination: LaborDestination;
  workplace: string | null;
  jobKind: JobKind;
  jobTitle: string | null;
  fromDay: Day;
  simulated: boolean;
  /** Of the person nothing but the sealed name. */
  person: Pick<PersonRow, 'id' | 'sealedName'>;
}

/** Who was at work in a year, each once, by the placement that counts for the year. */
export async function noticedPlacements(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  year: number,
  limit: number,
): Promise<NoticedPlacement[]> {
  const params: unknown[] = [pairingId, year, limit];
  return db.query<NoticedPlacement[]>(
    `/* noticedPlacements */
     select employer, destination, workplace, job_kind as "jobKind", job_title as "jobTitle", from_day::text as "fromDay", simulated,
            jsonb_build_object('id', naming_id, 'sealedName', sealed_name) as person
       from (select distinct on (r.person_id) r.*, k.id as naming_id, k.sealed_name
               from placement r join person_pairing k on k.person_id = r.person_id and k.pairing_id = r.pairing_id
              where r.pairing_id = $1 and not r.withdrawn and r.from_day <= make_date($2, 12, 31) and r.known_until >= make_date($2, 1, 1)
                and ${recordPredicate(viewer, 'r', params)}
              order by r.person_id, r.from_day desc, r.id desc) as last
      order by array_position('{PAIRED_CITY,PAIRED_PROVINCE,OTHER_PROVINCE,IN_PROVINCE,IN_COUNTY}'::text[], destination), employer, from_day, id
      limit $3`,
    params,
  );
}
