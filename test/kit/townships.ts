import { tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { PLATFORM } from '../../server/platform/scope';
import type { Platform } from './platform';

/** Registers the government of a township of 云南 as it is printed, such as `翠华镇(大关县)`. @returns its keys */
export function townshipOf(
  platform: Pick<Platform, 'database'>,
  printed: string,
): Promise<{ partyId: string; placeId: string }> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    const party = await findOrRegisterParty(db, PLATFORM, { printed, reading });
    return { partyId: party.id, placeId: party.placeId ?? '' };
  });
}
