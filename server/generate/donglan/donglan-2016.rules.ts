/**
 * What the simulated third quarter of 2016 in Donglan consists of: the county said in June that 4735 households, 18,792 people and 16
 * villages were to be lifted, and first accepted in July. The households themselves are made up, the same for the same seed.
 */
import { FamilyRelation, HouseholdRisk } from '../../../schema/vocabulary';
import { diceOf, type Dice } from '../../platform/dice';
import { checkDigitOf } from '../../platform/person-numbers';
import { daysAfter, daysBefore, type Day } from '../../platform/day';

export const DONGLAN = {
  code: '451224',
  households: 4735,
  persons: 18_792,
  villages: 16,
  year: 2016,
  quarter: 3,
  /** Where the first acceptance begins. */
  firstAcceptance: '2016-07-14',
  lastDay: '2016-09-30',
} as const;

/** How much of it is made, and by which dice. */
export interface QuarterWish {
  households: number;
  seed: number;
}

export interface PlannedMember {
  name: string;
  idNumber: string;
  relation: FamilyRelation;
  isLabourer: boolean;
  inSchool: boolean;
}

export interface PlannedHousehold {
  /** Its place among all, from nought. */
  nth: number;
  number: string;
  /** Which township, from nought. */
  town: number;
  village: string;
  risk: HouseholdRisk;
  members: PlannedMember[];
  foundOn: Day;
  reviewedOn: Day;
  noticedOn: Day;
  admittedOn: Day;
  /** What it lacks until it is checked again, if anything. */
  checkedOn: Day;
  proposedOn: Day;
  judgedOn: Day;
  /** Whether the second person finds it lifted. */
  isLifted: boolean;
  /** Whether it is proposed in July already, to be accepted first. */
  isFirst: boolean;
}

const MAX_TOWNS = 14;
const HOUSEHOLDS_OF_A_TOWN = 30;
const VILLAGES = 40;
/** One in so many is not found lifted by the second person, and stays; one in so many is reviewed late. */
const KEPT_OF = 40;
const LATE_OF = 25;

export const townsOf = ({ households }: QuarterWish): number =>
  Math.min(MAX_TOWNS, Math.max(2, Math.floor(households / HOUSEHOLDS_OF_A_TOWN)));

export const villageName = (nth: number): string => `模拟${String(nth + 1).padStart(2, '0')}村`;

/** The last day on which something can be done for a household in its entry: the day before it is cleared, or the quarter's last. */
export const lastOpenDay = ({ isLifted, judgedOn }: PlannedHousehold): Day =>
  isLifted ? daysBefore(judgedOn, 1) : DONGLAN.lastDay;

/** The villages to be lifted, each with its township. */
export const villagesToLift = (wish: QuarterWish): { town: number; name: string }[] =>
  Array.from({ length: DONGLAN.villages }, (_, nth) => ({ town: nth % townsOf(wish), name: villageName(nth) }));

export const SURNAMES = [...'韦覃黄陆牙罗陈梁蒙潘'];
export const GIVEN = [...'秀美建国志红兰桂英华玉梅文晓东芳'];
const RISKS = [
  HouseholdRisk.LACK_OF_SKILL,
  HouseholdRisk.LACK_OF_MONEY,
  HouseholdRisk.SCHOOLING,
  HouseholdRisk.LACK_OF_LABOUR,
  HouseholdRisk.HOUSING,
];

/** The households of the quarter; people in the proportion of the whole, exactly 18,792 of them in 4735 households. */
export function plannedHouseholds(wish: QuarterWish): PlannedHousehold[] {
  const { households, seed } = wish;
  const dice = diceOf(seed);
  const towns = townsOf(wish);
  const sizes = sizesOf(households, dice);
  return sizes.map((size, at) => {
    const village = at % VILLAGES;
    const foundOn = daysAfter('2016-07-01', dice(3));
    const isLate = at % LATE_OF === LATE_OF - 1;
    const reviewedOn = daysAfter(foundOn, isLate ? 16 + dice(5) : 1 + dice(2));
    const noticedOn = daysAfter(reviewedOn, 1);
    const admittedOn = daysAfter(noticedOn, 5 + dice(2));
    const isFirst = !isLate && at % 5 < 3;
    const proposedOn = isFirst ? daysAfter(DONGLAN.firstAcceptance, dice(10)) : daysAfter('2016-08-08', dice(35));
    return {
      nth: at,
      number: `DL-${seed}-${String(at + 1).padStart(5, '0')}`,
      town: village % towns,
      village: villageName(village),
      risk: pick(RISKS, dice),
      members: familyOf(size, { at, seed }, dice),
      foundOn,
      reviewedOn,
      noticedOn,
      admittedOn,
      checkedOn: admittedOn,
      proposedOn,
      judgedOn: daysAfter(proposedOn, 1 + dice(6)),
      isLifted: at % KEPT_OF !== KEPT_OF - 1,
      isFirst,
    };
  });
}

/** Of three to five people, as many as there are in all. */
function sizesOf(households: number, dice: Dice): number[] {
  const upTo = (count: number): number => Math.floor((count * DONGLAN.persons) / DONGLAN.households);
  const sizes = Array.from({ length: households }, (_, at) => upTo(at + 1) - upTo(at));
  for (let at = 0; at + 1 < households; at += 2) {
    const moved = dice(3) - 1;
    sizes[at] = (sizes[at] ?? 0) + moved;
    sizes[at + 1] = (sizes[at + 1] ?? 0) - moved;
  }
  return sizes;
}

const RELATIONS = [
  FamilyRelation.HEAD,
  FamilyRelation.SPOUSE,
  FamilyRelation.CHILD,
  FamilyRelation.PARENT,
  FamilyRelation.CHILD,
];
/** When the first of each kind was born, and over how many days the others were. */
const BORN: Partial<Record<FamilyRelation, { from: Day; days: number; series: number }>> = {
  HEAD: { from: '1956-01-01', days: 10_000, series: 0 },
  SPOUSE: { from: '1958-01-01', days: 10_000, series: 100 },
  CHILD: { from: '2000-01-01', days: 4_000, series: 200 },
  PARENT: { from: '1932-01-01', days: 6_000, series: 600 },
};

function familyOf(size: number, { at, seed }: { at: number; seed: number }, dice: Dice): PlannedMember[] {
  const surname = pick(SURNAMES, dice);
  return Array.from({ length: size }, (_, nth) => {
    const relation = RELATIONS[nth % RELATIONS.length] ?? FamilyRelation.OTHER;
    const isChild = relation === FamilyRelation.CHILD;
    return {
      name: `${surname}${pick(GIVEN, dice)}${pick(GIVEN, dice)}`,
      idNumber: idNumberOf(relation, at * 2 + (nth > 2 ? 1 : 0) + seed * 10_000),
      relation,
      isLabourer: relation === FamilyRelation.HEAD || relation === FamilyRelation.SPOUSE,
      inSchool: isChild,
    };
  });
}

/** A number that no other member of that kind has: by the day of birth, and the place in the day. */
function idNumberOf(relation: FamilyRelation, order: number): string {
  const { from, days, series } = BORN[relation] ?? { from: '1970-01-01', days: 1, series: 900 };
  const born = daysAfter(from, order % days).replaceAll('-', '');
  const first = `${DONGLAN.code}${born}${String(series + (Math.floor(order / days) % 100)).padStart(3, '0')}`;
  return first + checkDigitOf(first);
}

export const pick = <One>(list: readonly One[], dice: Dice): One => {
  const one = list[dice(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
