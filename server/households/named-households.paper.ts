import { z } from 'zod';
import { FamilyRelation, ProblemCode } from '../../schema/vocabulary';
import { load } from '../papers/ledger.paper';
import type { PaperDesk } from '../papers/paper';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { isDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { householdsById, membersByHousehold } from './household.store';
import type { HouseholdRow } from './household.tables';
import type { NamedHousehold } from './named-household.rules';

/** What papers about households have in common: where they look, and how they name whom they are about. */

export const PLACE_ASKED = z
  .string()
  .min(1)
  .max(300)
  .optional()
  .describe('县、乡镇或村，不填为全部可查看的 / county, township or village; without it all that you may see');

export const dayAsked = (words: string) => z.string().refine(isDay).describe(words);

/** Names of an enum with commas. */
export const someOf = <Name extends string>(names: Record<string, Name>) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(names)).max(20))
    .optional();

/** The path of the place that a paper asks for; null where it asks for all. Fails with NOT_FOUND. */
export async function pathsAsked(desk: PaperDesk, placeId: string | undefined): Promise<string[] | null> {
  if (placeId === undefined) return null;
  const key = keyOf('Place', placeId, 'placeId');
  const place = (await load(desk, placesById, [key])).get(key);
  if (place) return [place.path];
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'placeId');
}

export interface NamedHouseholds {
  nameOf: (householdId: string, memberId?: string | null) => NamedHousehold;
  /** Whether any of them is. */
  simulated: boolean;
}

/** Where a household lies, or lay on a day. */
export type WhereItLay = Pick<HouseholdRow, 'placeId' | 'village'>;

/**
 * Names these households, those that the reader may see.
 * @param lay where they lay on the day of the paper; of whoever is not there, where they lie now
 */
export async function namedHouseholds(
  desk: PaperDesk,
  vault: PersonVault,
  ids: readonly string[],
  lay: ReadonlyMap<string, WhereItLay> = new Map(),
): Promise<NamedHouseholds> {
  const households = await load(desk, householdsById, ids);
  const members = await load(desk, membersByHousehold, ids);
  const lies = (id: string): WhereItLay | undefined => lay.get(id) ?? households.get(id);
  const places = await load(desk, placesById, [...households.keys()].flatMap((id) => lies(id)?.placeId ?? [])); // prettier-ignore
  return {
    simulated: [...households.values()].some(({ simulated }) => simulated),
    nameOf: (id, memberId = null) => {
      const household = households.get(id);
      const named = members
        .get(id)
        ?.find((one) =>
          memberId === null ? one.relation === FamilyRelation.HEAD && one.until === null : one.id === memberId,
        );
      return {
        number: household?.number ?? '',
        name: named ? vault.nameOf(named.person) : '',
        place: places.get(lies(id)?.placeId ?? '')?.name ?? '',
        village: lies(id)?.village ?? null,
      };
    },
  };
}
