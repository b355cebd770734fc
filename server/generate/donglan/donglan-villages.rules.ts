import { diceOf } from '../../platform/dice';
import { daysAfter, type Day } from '../../platform/day';
import { DONGLAN, villagesToLift, type QuarterWish } from './donglan-2016.rules';

/** A village of the year's list, and how its first acceptance goes. */
export interface PlannedLift {
  town: number;
  name: string;
  proposedOn: Day;
  judgedOn: Day;
  /** In per cent, below what is asked for. */
  povertyRate: string;
  /** In yuan, at least what is asked for. */
  collectiveIncome: string;
  /** Whether the second person accepts it; else it is sent back, its road in doubt. */
  isAccepted: boolean;
}

/** When the county's list of the year is made. */
export const LISTED_ON: Day = `${DONGLAN.year}-06-20`;
/** Days from the first proposal to the last, so that all of them are judged in July. */
const SPREAD = 12;
const JUDGED_AFTER = 4;

/** The villages to be lifted and how each is accepted; one of them is sent back. The same for the same seed. */
export function plannedLifts(wish: QuarterWish): PlannedLift[] {
  const dice = diceOf(wish.seed);
  const whole = (least: number, most: number): number => least + dice(most - least + 1);
  const villages = villagesToLift(wish);
  const sentBack = whole(0, villages.length - 1);
  return villages.map((village, nth) => {
    const proposedOn = daysAfter(DONGLAN.firstAcceptance, whole(0, SPREAD));
    return {
      ...village,
      proposedOn,
      judgedOn: daysAfter(proposedOn, whole(1, JUDGED_AFTER)),
      povertyRate: `${whole(0, 2)}.${String(whole(0, 99)).padStart(2, '0')}`,
      collectiveIncome: `${whole(20_000, 60_000)}`,
      isAccepted: nth !== sentBack,
    };
  });
}
