/**
 * How a household's entry goes from found to cleared: which step leads where, who takes it and on which day. The database holds
 * the same steps.
 */
import { Ability, HouseholdAction, HouseholdState, ProblemCode } from '../../schema/vocabulary';
import { daysAfter, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, type Owned, type Viewer } from '../platform/scope';

const { FOUND, REVIEWED, NOTICED, ADMITTED, CLEARING, CLEARED, DISMISSED } = HouseholdState;

/** Within so many days of being found a household is reviewed; later is told as late. */
export const REVIEW_DAYS = 15;
/** For so many days a household is on public notice before it is admitted. */
export const NOTICE_DAYS = 5;

/** What an entry waits for in each state that somebody is expected to lead it out of. */
export const AWAITED = {
  FOUND: HouseholdAction.REVIEW,
  REVIEWED: HouseholdAction.NOTICE,
  NOTICED: HouseholdAction.ADMIT,
  CLEARING: HouseholdAction.CLEAR,
} as const satisfies Partial<Record<HouseholdState, HouseholdAction>>;

/** What keeps the book of an open entry and leads nowhere. */
const kept = <State extends HouseholdState>(state: State) => ({
  CHANGE_MEMBERS: state,
  CHECK: state,
  RECORD_INCOME: state,
  CORRECT: state,
});

/** What becomes of an entry under each action; what is missing is refused. */
export const TRANSITIONS = {
  FOUND: { REVIEW: REVIEWED, DISMISS: DISMISSED, ...kept(FOUND) },
  REVIEWED: { NOTICE: NOTICED, DISMISS: DISMISSED, ...kept(REVIEWED) },
  NOTICED: { ADMIT: ADMITTED, DISMISS: DISMISSED, ...kept(NOTICED) },
  ADMITTED: { PROPOSE_CLEARING: CLEARING, ...kept(ADMITTED) },
  CLEARING: { CLEAR: CLEARED, KEEP: ADMITTED, ...kept(CLEARING) },
  CLEARED: {},
  DISMISSED: {},
} as const satisfies Record<HouseholdState, Partial<Record<HouseholdAction, HouseholdState>>>;

/** In these states an entry is open: its people have their place in it. */
export const OPEN_STATES: readonly HouseholdState[] = [FOUND, REVIEWED, NOTICED, ADMITTED, CLEARING];

type Words = readonly [zh: string, en: string];

export const STATE_WORDS: Readonly<Record<HouseholdState, Words>> = {
  FOUND: ['已发现，待核实', 'found'],
  REVIEWED: ['已核实，待公示', 'reviewed'],
  NOTICED: ['公示中', 'on public notice'],
  ADMITTED: ['已纳入监测', 'admitted'],
  CLEARING: ['待认定风险消除', 'waiting to be cleared'],
  CLEARED: ['风险已消除', 'cleared'],
  DISMISSED: ['不予纳入', 'dismissed'],
};

export const ACTION_WORDS: Readonly<Record<HouseholdAction, Words>> = {
  FIND: ['发现登记', 'find'],
  REVIEW: ['核实', 'review'],
  NOTICE: ['公示', 'put on notice'],
  ADMIT: ['纳入', 'admit'],
  PROPOSE_CLEARING: ['提出消除风险', 'propose to clear'],
  CLEAR: ['认定风险消除', 'clear'],
  KEEP: ['认定风险未消除', 'keep'],
  DISMISS: ['不予纳入', 'dismiss'],
  CHANGE_MEMBERS: ['变动成员', 'change the members of'],
  CHECK: ['核查保障', 'check'],
  RECORD_INCOME: ['登记收入', 'record the income of'],
  CORRECT: ['更正登记', 'correct'],
};

/** The table as rows; `from` is null for an entry that does not exist yet. */
export function allSteps(): { from: HouseholdState | null; action: HouseholdAction; to: HouseholdState }[] {
  return [
    { from: null, action: HouseholdAction.FIND, to: FOUND },
    ...Object.values(HouseholdState).flatMap((from) =>
      Object.values(HouseholdAction).flatMap((action) => {
        const to = targetOf(from, action);
        return to === undefined ? [] : [{ from, action, to }];
      }),
    ),
  ];
}

function targetOf(from: HouseholdState, action: HouseholdAction): HouseholdState | undefined {
  return (TRANSITIONS[from] as Partial<Record<HouseholdAction, HouseholdState>>)[action];
}

/** The state after an action. Fails with TRANSITION_REFUSED. */
export function stateAfter(state: HouseholdState, action: HouseholdAction): HouseholdState {
  const next = targetOf(state, action);
  if (next !== undefined) return next;
  const [from, fromEn] = STATE_WORDS[state];
  const [word, wordEn] = ACTION_WORDS[action];
  const details = { from, fromEn, action: word, actionEn: wordEn };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'householdId');
}

/** The ability that an action asks for. */
export const ABILITY_FOR: Readonly<Record<HouseholdAction, Ability>> = {
  FIND: Ability.KEEP_HOUSEHOLDS,
  REVIEW: Ability.REVIEW_HOUSEHOLDS,
  NOTICE: Ability.KEEP_HOUSEHOLDS,
  ADMIT: Ability.REVIEW_HOUSEHOLDS,
  PROPOSE_CLEARING: Ability.KEEP_HOUSEHOLDS,
  CLEAR: Ability.REVIEW_HOUSEHOLDS,
  KEEP: Ability.REVIEW_HOUSEHOLDS,
  DISMISS: Ability.REVIEW_HOUSEHOLDS,
  CHANGE_MEMBERS: Ability.KEEP_HOUSEHOLDS,
  CHECK: Ability.KEEP_HOUSEHOLDS,
  RECORD_INCOME: Ability.KEEP_HOUSEHOLDS,
  CORRECT: Ability.KEEP_HOUSEHOLDS,
};

/** Who has said what somebody else is to judge. */
export interface Hands {
  finder: string | null;
  proposer: string | null;
}

/** Whose word an action judges. */
const JUDGED: Readonly<Partial<Record<HouseholdAction, keyof Hands>>> = {
  REVIEW: 'finder',
  DISMISS: 'finder',
  CLEAR: 'proposer',
  KEEP: 'proposer',
};

/** Whether an account would judge what it said itself. */
function isOwnWord(accountId: string, action: HouseholdAction, hands: Hands): boolean {
  const hand = JUDGED[action];
  return hand !== undefined && hands[hand] === accountId;
}

/** Fails with SECOND_PERSON_NEEDED where somebody would judge what they said themselves. */
export function checkSecondPerson(accountId: string | null, action: HouseholdAction, hands: Hands): void {
  if (accountId === null || !isOwnWord(accountId, action, hands)) return;
  throw secondPersonNeeded(action, JUDGED[action] ?? 'finder');
}

/** What two people have made count, whoever found it does not correct alone. Fails with SECOND_PERSON_NEEDED. */
export function checkAnotherCorrects(accountId: string | null, { finder }: Pick<Hands, 'finder'>): void {
  if (accountId !== null && finder === accountId) throw secondPersonNeeded(HouseholdAction.CORRECT, 'finder');
}

function secondPersonNeeded(action: HouseholdAction, hand: keyof Hands): DomainError {
  const [said, saidEn] = hand === 'proposer' ? ['提出消除风险', 'proposed this'] : ['发现登记', 'found this household'];
  const [word, wordEn] = ACTION_WORDS[action];
  const details = { said, saidEn, action: word, actionEn: wordEn };
  return new DomainError(ProblemCode.SECOND_PERSON_NEEDED, details, 'householdId');
}

/** What this viewer may do to an entry now: which buttons to show. */
export function nextActions(
  viewer: Viewer,
  household: Owned & { state: HouseholdState },
  hands: Hands,
): HouseholdAction[] {
  const { accountId } = viewer;
  if (accountId === null) return [];
  return Object.values(HouseholdAction).filter(
    (action) =>
      targetOf(household.state, action) !== undefined &&
      mayDo(viewer, ABILITY_FOR[action], household) &&
      !isOwnWord(accountId, action, hands),
  );
}

/** The days of an entry so far. */
export interface PathDays {
  foundOn: Day;
  noticedOn: Day | null;
  /** Of the latest step that led somewhere. */
  lastDay: Day;
}

/** A step lies between the step before and today; after the notice, for an admission. Fails with OUT_OF_RANGE and NOTICE_NOT_OVER. */
export function checkDay(action: HouseholdAction, day: Day, { noticedOn, lastDay }: PathDays, today: Day): void {
  if (day < lastDay || day > today)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${lastDay}–${today}` }, 'day');
  if (action !== HouseholdAction.ADMIT || noticedOn === null) return;
  const from = daysAfter(noticedOn, NOTICE_DAYS);
  if (day < from) throw new DomainError(ProblemCode.NOTICE_NOT_OVER, { days: NOTICE_DAYS, from }, 'day');
}

/** The last day on which a review is in time. */
export const reviewDue = (foundOn: Day): Day => daysAfter(foundOn, REVIEW_DAYS);

/** Whether a household was reviewed late, or waits for it too long. */
export function isReviewLate(
  { state, foundOn, reviewedOn }: { state: HouseholdState; foundOn: Day; reviewedOn: Day | null },
  today: Day,
): boolean {
  const day = reviewedOn ?? (state === FOUND ? today : foundOn);
  return day > reviewDue(foundOn);
}

type Station = 'reviewedOn' | 'noticedOn' | 'admittedOn' | 'closedOn';

/** The station whose day the head keeps. */
const STATIONS: Readonly<Partial<Record<HouseholdAction, Station>>> = {
  REVIEW: 'reviewedOn',
  NOTICE: 'noticedOn',
  ADMIT: 'admittedOn',
  CLEAR: 'closedOn',
  DISMISS: 'closedOn',
};

/** What the head keeps of a step: the day of each station, and of the end. */
export function stationsAfter(action: HouseholdAction, day: Day): Partial<Record<Station, Day>> {
  const station = STATIONS[action];
  return station === undefined ? {} : { [station]: day };
}
