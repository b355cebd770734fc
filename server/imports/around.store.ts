import type { Db } from '../db/tx';
import { shortNames } from '../places/place-name.rules';
import type { RecordPairing } from '../records/record';
import type { Around } from './importer';

interface NamedPlace {
  side: 'DONOR' | 'RECIPIENT';
  name: string;
  kind: string;
  isOwn: boolean;
}

/** The places of a pairing's two ends, from their own up to their provinces, by every short form of their names. */
export async function placesAround(db: Db, { donorId, recipientId }: RecordPairing): Promise<Around> {
  const places = await db.query<NamedPlace[]>(
    `/* placesAround */ select distinct e.side, p.name, p.kind, p.path = e.path as "isOwn"
       from (select case when party_id = $2 then 'RECIPIENT' else 'DONOR' end as side, path from party_cover
              where party_id in ($1, $2)) as e
       join place p on starts_with(e.path, p.path) and p.kind <> 'NATION'`,
    [donorId, recipientId],
  );
  const named = (side: NamedPlace['side'], fits: (place: NamedPlace) => boolean): string[] =>
    places.filter((place) => place.side === side && fits(place)).flatMap(({ name }) => [name, ...shortNames(name)]);
  const isProvince = ({ kind }: NamedPlace): boolean => kind === 'PROVINCE';
  return {
    county: named('RECIPIENT', (place) => place.isOwn && !isProvince(place)),
    province: named('RECIPIENT', isProvince),
    donorCity: named('DONOR', (place) => !isProvince(place)),
    donorProvince: named('DONOR', isProvince),
  };
}
