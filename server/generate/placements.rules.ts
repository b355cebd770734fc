import { HouseholdCategory, JobKind, LaborDestination } from '../../schema/vocabulary';
import type { PlacementFacts } from '../labor/placement.rules';
import { checkDigitOf } from '../platform/person-numbers';

/** Of whom and where placements are made up. */
export interface PlacementGround {
  seed: number;
  year: number;
  /** The pairing's number among those of the nation: it keeps its people apart from all others. */
  nth: number;
  /** The recipient county's code, with which its people's ID numbers begin, and its name. */
  code: string;
  county: string;
  donor: string;
}

const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹';
const GIVEN = '伟芳秀敏静丽强磊军洋艳勇娟涛明超兰霞平刚桂英华玉梅红建国志文晓东';
/** From the most frequent to the least; most go far. */
const DESTINATIONS = [
  LaborDestination.PAIRED_PROVINCE,
  LaborDestination.OTHER_PROVINCE,
  LaborDestination.IN_COUNTY,
  LaborDestination.IN_PROVINCE,
  LaborDestination.PAIRED_CITY,
];
const JOBS = [
  JobKind.ENTERPRISE,
  JobKind.ENTERPRISE,
  JobKind.ENTERPRISE,
  JobKind.FLEXIBLE,
  JobKind.WORKSHOP,
  JobKind.SELF_EMPLOYED,
];
const TITLES = ['缝纫工', '装配工', '包装工', '保洁员', '护理员', '建筑工', '保安员', '质检员'];
const EMPLOYERS = [
  '电子科技有限公司',
  '服饰有限公司',
  '食品有限公司',
  '物流有限公司',
  '建筑劳务有限公司',
  '家政服务有限公司',
];
/** One in ten changes the job within the year: two placements, one person. */
const ROWS_OF_TEN_PERSONS = 11;
const FIRST_YEAR_OF_BIRTH = 1965;
const DAYS_OF_BIRTH = 38 * 365;

/** Placement number `row` of a pairing; the same for the same ground. */
export function placementOf(ground: PlacementGround, row: number): PlacementFacts {
  const { seed, year, nth, code, county, donor } = ground;
  const person = Math.floor((row * 10) / ROWS_OF_TEN_PERSONS);
  const isSecond = row > 0 && Math.floor(((row - 1) * 10) / ROWS_OF_TEN_PERSONS) === person;
  const who = (sides: number, salt: number): number => die(seed, nth * 1_000_003 + person, salt, sides);
  const what = (sides: number, salt: number): number => die(seed, nth * 1_000_003 + row, salt, sides);

  const isPublicPost = what(20, 1) === 0;
  const destination = isPublicPost ? LaborDestination.IN_COUNTY : pick(DESTINATIONS, Math.min(what(5, 2), what(5, 3)));
  const place =
    destination === LaborDestination.IN_COUNTY || destination === LaborDestination.IN_PROVINCE ? county : donor;
  const begins = isSecond ? 200 + what(100, 4) : what(90, 5);
  const days = isSecond || what(3, 6) === 0 ? 30 + what(60, 7) : null;
  return {
    name: nameOf(who),
    idNumber: idNumberOf(code, person, nth),
    householdNumber: null,
    personNumber: null,
    phone: null,
    employer: isPublicPost ? `${county}乡村公益性岗位` : `${place}${pick(EMPLOYERS, what(EMPLOYERS.length, 8))}`,
    destination,
    workplace: place,
    placeId: null,
    jobKind: isPublicPost ? JobKind.PUBLIC_POST : pick(JOBS, what(JOBS.length, 9)),
    jobTitle: pick(TITLES, what(TITLES.length, 10)),
    fromDay: dayOf(year, begins),
    toDay: days === null ? null : dayOf(year, Math.min(364, begins + days)),
    asOf: null,
    categories: categoriesOf(year, who(10, 11)),
    pointToPoint: destination === LaborDestination.PAIRED_PROVINCE && what(4, 12) === 0,
  };
}

function nameOf(who: (sides: number, salt: number) => number): string {
  const given = (salt: number): string => GIVEN[who(GIVEN.length, salt)] ?? '';
  return `${SURNAMES[who(SURNAMES.length, 20)] ?? ''}${given(21)}${who(3, 22) === 0 ? '' : given(23)}`;
}

/** Before 2021 the poor were registered, since then those lifted out of poverty and those watched. */
function categoriesOf(year: number, luck: number): HouseholdCategory[] {
  if (luck < 6) return [year < 2021 ? HouseholdCategory.REGISTERED_POOR : HouseholdCategory.LIFTED];
  return luck < 7 && year >= 2021 ? [HouseholdCategory.MONITORED] : [];
}

/** A number with the form of an ID number; another for each person of a pairing and for each pairing. */
function idNumberOf(code: string, person: number, nth: number): string {
  const born = new Date(Date.UTC(FIRST_YEAR_OF_BIRTH, 0, 1 + ((person * 37) % DAYS_OF_BIRTH)))
    .toISOString()
    .slice(0, 10);
  const series = (nth + Math.floor(person / DAYS_OF_BIRTH)) % 1_000;
  const seventeen = `${code}${born.replaceAll('-', '')}${String(series).padStart(3, '0')}`;
  return `${seventeen}${checkDigitOf(seventeen)}`;
}

const dayOf = (year: number, days: number): string => new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10);

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const found = items[at];
  if (found === undefined) throw new Error(`there is no item ${at}`);
  return found;
};

/** Throws a die for one row and question, from nought, without a stream: rows can be made in any order. */
function die(seed: number, row: number, salt: number, sides: number): number {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(row | 0, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
}
