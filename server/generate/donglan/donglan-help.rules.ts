/**
 * Who helps which household of the simulated quarter, what both agree to do, and who goes there when. Some households are left out on
 * purpose: nobody goes there, so that whoever asks who was not visited has somebody to find.
 */
import { diceOf, type Dice } from '../../platform/dice';
import { daysAfter, type Day } from '../../platform/day';
import { GIVEN, lastOpenDay, pick, SURNAMES, type PlannedHousehold, type QuarterWish } from './donglan-2016.rules';

export interface PlannedVisit {
  day: Day;
  /** Somebody else by name; null for the helper. */
  visitor: string | null;
  locality: string;
  note: string;
  problem: string | null;
}

export interface PlannedHelp {
  helper: string;
  /** An official of the county, or else of the township. */
  isOfCounty: boolean;
  since: Day;
  /** What both agree on at the first visit; null for who has none. */
  plan: { agreedOn: Day; say: string; measures: { text: string; due: Day; expected: string | null }[] } | null;
  /** None for who is left out on purpose. */
  visits: PlannedVisit[];
}

/** Of the households that are not among the first, one in so many is not visited. */
const UNVISITED_OF = 4;
const COUNTY_OF = 4;
const PLANNED_OF = 3;
const PROBLEM_OF = 9;
const OTHER_VISITOR_OF = 7;

/** Whether somebody goes there at all. */
export const isVisited = ({ nth, isFirst }: PlannedHousehold): boolean => isFirst || nth % UNVISITED_OF !== 0;

const SAYINGS = ['同意，愿意扩种桑园', '同意，请技术员上门指导', '同意，想在县内务工'];
const NOTES = ['核对收入、住房和饮水，宣讲帮扶政策', '查看桑园长势，商量秋蚕饲养', '核对帮扶手册，了解务工意愿'];
const PROBLEMS = ['屋后排水沟淤塞', '桑园缺肥', '通屯路段雨天难行'];

/** How a household is helped; the same for the same seed. */
export function helpFor(household: PlannedHousehold, { seed }: QuarterWish): PlannedHelp {
  const { nth, village, reviewedOn } = household;
  const dice = diceOf(seed * 10_007 + nth);
  const days = isVisited(household) ? visitDays(household, dice) : [];
  const visits = days.map((day, at): PlannedVisit => ({
    day,
    visitor: (nth + at) % OTHER_VISITOR_OF === 0 ? '驻村第一书记' : null,
    locality: `${village}农户家中`,
    note: pick(NOTES, dice),
    problem: (nth + at) % PROBLEM_OF === 0 ? pick(PROBLEMS, dice) : null,
  }));
  const [first] = days;
  const measures = [
    { text: '扩种桑园并养好秋蚕', due: '2016-10-31', expected: `${1_800 + (nth % 7) * 200}` },
    { text: '参加一次种养技术培训', due: '2016-09-30', expected: null },
  ];
  return {
    helper: pick(SURNAMES, dice) + pick(GIVEN, dice) + pick(GIVEN, dice),
    isOfCounty: nth % COUNTY_OF === 1,
    since: reviewedOn,
    plan:
      first !== undefined && nth % PLANNED_OF === 0 ? { agreedOn: first, say: pick(SAYINGS, dice), measures } : null,
    visits,
  };
}

/** From a few days after the review on, less than thirty days apart, as long as the entry is open. */
function visitDays(household: PlannedHousehold, dice: Dice): Day[] {
  const days: Day[] = [];
  const last = lastOpenDay(household);
  for (let day = daysAfter(household.reviewedOn, 2 + dice(6)); day <= last; day = daysAfter(day, 18 + dice(9)))
    days.push(day);
  return days;
}
