import { ProblemCode, type Ability } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { NO_PLACE } from '../households/household-entering.service';
import { townsOfCounty, type TownOfCounty } from '../households/household-known.store';
import { shortNames } from '../places/place-name.rules';
import { DomainError } from '../platform/errors';
import { partiesWith, type Viewer } from '../platform/scope';
import type { KindContext, RowValues } from './importer';

/** Gives what stands at the place that a row names; each place is asked about once. Fails with NOT_FOUND and BAD_INPUT (town), and as asking does. */
export type AtTown<There> = (row: RowValues) => Promise<There>;

/** Townships and villages of a county by the name that a row gives, or else the sender's own, by which they may do something. */
export async function townsMeant<There>(
  db: Db,
  viewer: Viewer,
  ability: Ability,
  { pairing }: KindContext,
  lookAt: (placeId: string) => Promise<There>,
): Promise<AtTown<There>> {
  const own = partiesWith(viewer, ability);
  const towns = await asPlatform(db, viewer, () => townsOfCounty(db, pairing.recipientId, own));
  const find: AtTown<There> = async ({ town }) => {
    const fitting = town === undefined ? towns.filter(({ isOwn }) => isOwn) : namedSo(towns, town);
    const [place] = fitting;
    if (town === undefined && fitting.length !== 1) throw new DomainError(ProblemCode.BAD_INPUT, WHICH_TOWN, 'town');
    if (!place || fitting.length > 1) throw new DomainError(ProblemCode.NOT_FOUND, NO_PLACE, 'town');
    return lookAt(place.id);
  };
  const asked = new Map<string, Promise<There>>();
  return (row) => {
    const key = row.town ?? '';
    const found = asked.get(key) ?? find(row);
    asked.set(key, found);
    return found;
  };
}

const WHICH_TOWN = { reason: '请写明乡镇', reasonEn: 'write the township' };

/** Places by their whole name, else by a short form of it: 翠华 is 翠华镇. */
function namedSo(towns: readonly TownOfCounty[], name: string): TownOfCounty[] {
  const exact = towns.filter((one) => one.name === name);
  return exact.length > 0 ? exact : towns.filter((one) => shortNames(one.name).includes(name));
}
