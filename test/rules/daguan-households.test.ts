import { FamilyRelation, HouseholdAction, HouseholdState } from '../../schema/vocabulary';
import { daguanHouseholds, type PlannedHousehold } from '../../server/demonstration/daguan-households.rules';
import {
  checkFamily,
  checkFoundOn,
  checkIncome,
  readEvidence,
  readFindings,
} from '../../server/households/household-book.rules';
import {
  checkDay,
  stateAfter,
  stationsAfter,
  type Hands,
  checkSecondPerson,
} from '../../server/households/household.rules';
import { refusalsOfPerson } from '../../server/people/person.rules';
import { daysAfter, type Day } from '../../server/platform/day';
import { requireText } from '../../server/platform/text';

/** Where an entry has come to, every rule of the register held against each of its steps. */
function walked({ foundOn, steps, by, text, members }: PlannedHousehold, today: Day): HouseholdState {
  checkFoundOn(foundOn, today);
  expect(requireText(text, 1_000, 'text')).toBe(text);
  checkFamily(
    members.map(({ relation }) => ({ relation, isThere: true })),
    'members',
  );
  let state: HouseholdState = HouseholdState.FOUND;
  let noticedOn: Day | null = null;
  let lastDay = foundOn;
  const hands: Hands = { finder: by, proposer: null };
  for (const step of steps) {
    const { day } = step;
    if (step.do === HouseholdAction.CHECK) readFindings(step.findings);
    else if (step.do === HouseholdAction.RECORD_INCOME) checkIncome(step.income, foundOn, today);
    else {
      expect(requireText(step.text, 1_000, 'text')).toBe(step.text);
      readEvidence(step.evidence);
      checkSecondPerson(step.by, step.do, hands);
      checkDay(step.do, day, { foundOn, noticedOn, lastDay }, today);
      noticedOn = stationsAfter(step.do, day).noticedOn ?? noticedOn;
      lastDay = day;
      if (step.do === HouseholdAction.PROPOSE_CLEARING) hands.proposer = step.by;
    }
    expect(day >= foundOn && day <= today).toBe(true);
    state = stateAfter(state, step.do);
  }
  return state;
}

test.each(['2026-11-23', '2027-01-01', '2028-02-29'])(
  'on %s the simulated register holds every rule, shows every state, and names nobody twice',
  (today) => {
    const plan = daguanHouseholds(today);
    const states = plan.map((household) => walked(household, today));
    expect(plan).toHaveLength(25);
    expect(
      Object.fromEntries(
        [...new Set(states)].sort().map((state) => [state, states.filter((one) => one === state).length]),
      ),
    ).toEqual({
      ADMITTED: 8,
      CLEARED: 4,
      CLEARING: 2,
      DISMISSED: 2,
      FOUND: 4,
      NOTICED: 3,
      REVIEWED: 2,
    });
    const people = plan.flatMap(({ members }) => members);
    expect(people.flatMap(({ person }) => refusalsOfPerson(person, today))).toEqual([]);
    // Of a household that fell back the same people are named again, and nobody else is.
    const numbers = plan.map(({ number }) => number);
    const again = plan.filter(({ number }, at) => numbers.indexOf(number) < at);
    expect(again).toHaveLength(1);
    const ids = new Set(people.map(({ person }) => person.idNumber));
    expect(ids.size).toBe(people.length - (again[0]?.members.length ?? 0));
    expect(people.filter(({ relation }) => relation === FamilyRelation.HEAD)).toHaveLength(25);
    const dueBefore = daysAfter(today, -15);
    const late = plan.filter(({ foundOn }, at) => states[at] === HouseholdState.FOUND && foundOn < dueBefore);
    expect(late).toHaveLength(1);
  },
);
