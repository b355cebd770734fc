import { LaborDestination, type HouseholdCategory, type JobKind } from '../../../schema/vocabulary';
import type { PlacementFacts } from '../../labor/placement.rules';
import type { Around, RowValues } from '../importer';

/** A row of a file as a placement. */
export const placementFacts = (row: RowValues): PlacementFacts => ({
  name: row.name ?? '',
  idNumber: row.idNumber ?? null,
  householdNumber: row.householdNumber ?? null,
  personNumber: row.personNumber ?? null,
  phone: row.phone ?? null,
  employer: row.employer ?? '',
  destination: row.destination as LaborDestination,
  workplace: row.workplace ?? null,
  placeId: null,
  jobKind: row.jobKind as JobKind,
  jobTitle: row.jobTitle ?? null,
  fromDay: row.fromDay ?? '',
  toDay: row.toDay ?? null,
  asOf: row.asOf ?? null,
  categories: (row.categories?.split(',') ?? []) as HouseholdCategory[],
  pointToPoint: row.pointToPoint === 'true',
});

/** One person, one employer, one first day. */
export const placementIdentity = (row: RowValues): string =>
  JSON.stringify([row.idNumber ?? row.personNumber ?? '', row.employer ?? '', row.fromDay ?? '']);

/** Provinces by the names that addresses begin with. */
const PROVINCES =
  /^(?:中国)?(北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)/;

/**
 * Where somebody went, told by the address of the work: the narrowest place of the pairing that it names, else another province.
 * Null where the address names none that is known: then somebody has to say.
 */
export function destinationOf(workplace: string, around: Around): LaborDestination | null {
  const address = workplace.replace(/\s/g, '');
  const names = (places: readonly string[]): boolean =>
    places.some((place) => place.length >= 2 && address.includes(place));
  const province = PROVINCES.exec(address)?.[1];
  const isIn = (places: readonly string[]): boolean =>
    province === undefined || places.some((place) => place.startsWith(province));
  if (names(around.county) && isIn(around.province)) return LaborDestination.IN_COUNTY;
  if (names(around.donorCity) && isIn(around.donorProvince)) return LaborDestination.PAIRED_CITY;
  if (names(around.province)) return LaborDestination.IN_PROVINCE;
  if (names(around.donorProvince)) return LaborDestination.PAIRED_PROVINCE;
  return province === undefined ? null : LaborDestination.OTHER_PROVINCE;
}
