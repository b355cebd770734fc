/**
 * How an inspection goes from planned to closed: which step leads where, who orders which kind, and who may take which step. The
 * database holds the same steps.
 */
import {
  Ability,
  InspectionAction,
  InspectionKind,
  InspectionState,
  ProblemCode,
  RectificationOffice,
} from '../../schema/vocabulary';
import { daysBetween, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';

const { PLANNED, DRAWN, UNDER_WAY, REPORTED, CLOSED, CALLED_OFF } = InspectionState;

/** What becomes of an inspection under each action; what is missing is refused. */
export const TRANSITIONS = {
  PLANNED: { DRAW: DRAWN, START: UNDER_WAY, CALL_OFF: CALLED_OFF, CHANGE_TEAM: PLANNED },
  DRAWN: { DRAW: DRAWN, START: UNDER_WAY, CALL_OFF: CALLED_OFF, CHANGE_TEAM: DRAWN },
  UNDER_WAY: { REPORT: REPORTED, CALL_OFF: CALLED_OFF, CHANGE_TEAM: UNDER_WAY },
  REPORTED: { RETURN: UNDER_WAY, CLOSE: CLOSED },
  CLOSED: {},
  CALLED_OFF: {},
} as const satisfies Record<InspectionState, Partial<Record<InspectionAction, InspectionState>>>;

type Words = readonly [zh: string, en: string];

export const STATE_WORDS: Readonly<Record<InspectionState, Words>> = {
  PLANNED: ['已安排', 'planned'],
  DRAWN: ['已抽样', 'drawn'],
  UNDER_WAY: ['检查中', 'under way'],
  REPORTED: ['已报告，待了结', 'reported'],
  CLOSED: ['已了结', 'closed'],
  CALLED_OFF: ['已取消', 'called off'],
};

export const KIND_WORDS: Readonly<Record<InspectionKind, Words>> = {
  SUPERVISION: ['督查', 'supervision'],
  UNANNOUNCED: ['暗访', 'unannounced'],
  OBSERVATION: ['观摩', 'observation'],
  LOOK_BACK: ['回头看', 'look back'],
  CROSS: ['交叉考核', 'cross inspection'],
};

const ACTION_WORDS: Readonly<Record<InspectionAction, Words>> = {
  PLAN: ['安排', 'plan'],
  DRAW: ['抽样', 'draw'],
  START: ['登记走访', 'visit'],
  REPORT: ['报告', 'report'],
  RETURN: ['退回报告', 'return'],
  CLOSE: ['了结', 'close'],
  CALL_OFF: ['取消', 'call off'],
  CHANGE_TEAM: ['调整检查组', 'change the team'],
};

/** The table as rows; `from` is null for an inspection that does not exist yet. */
export function allSteps(): { from: InspectionState | null; action: InspectionAction; to: InspectionState }[] {
  return [
    { from: null, action: InspectionAction.PLAN, to: PLANNED },
    ...Object.values(InspectionState).flatMap((from) =>
      Object.values(InspectionAction).flatMap((action) => {
        const to = targetOf(from, action);
        return to === undefined ? [] : [{ from, action, to }];
      }),
    ),
  ];
}

function targetOf(from: InspectionState, action: InspectionAction): InspectionState | undefined {
  return (TRANSITIONS[from] as Partial<Record<InspectionAction, InspectionState>>)[action];
}

/** The state after an action. Fails with TRANSITION_REFUSED. */
export function stateAfter(state: InspectionState, action: InspectionAction): InspectionState {
  const next = targetOf(state, action);
  if (next !== undefined) return next;
  throw refusedIn(state, action);
}

/** Fails with TRANSITION_REFUSED where nobody can be visited: a sample is drawn first. */
export function checkVisitable(state: InspectionState): void {
  if (state === PLANNED) throw refusedIn(state, InspectionAction.START);
  if (state !== UNDER_WAY) stateAfter(state, InspectionAction.START);
}

/** Fails with TRANSITION_REFUSED unless somebody is being visited. */
export function checkUnderWay(state: InspectionState, action: Words): void {
  if (state === UNDER_WAY) return;
  const [from, fromEn] = STATE_WORDS[state];
  const details = { from, fromEn, action: action[0], actionEn: action[1] };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'inspectionId');
}

function refusedIn(state: InspectionState, action: InspectionAction): DomainError {
  const [from, fromEn] = STATE_WORDS[state];
  const [word, wordEn] = ACTION_WORDS[action];
  return new DomainError(
    ProblemCode.TRANSITION_REFUSED,
    { from, fromEn, action: word, actionEn: wordEn },
    'inspectionId',
  );
}

/** Which offices order which kind, the first that somebody holds. */
export const ORDERERS: Readonly<Record<InspectionKind, readonly RectificationOffice[]>> = {
  SUPERVISION: [RectificationOffice.SUPERVISOR, RectificationOffice.RECIPIENT],
  UNANNOUNCED: [RectificationOffice.SUPERVISOR, RectificationOffice.RECIPIENT],
  LOOK_BACK: [RectificationOffice.SUPERVISOR, RectificationOffice.RECIPIENT],
  OBSERVATION: [RectificationOffice.SUPERVISOR, RectificationOffice.RECIPIENT, RectificationOffice.DONOR],
  CROSS: [RectificationOffice.SUPERVISOR, RectificationOffice.RECIPIENT, RectificationOffice.DONOR],
};

/** Who ordered an inspection, and who is sent. */
export interface Ordered {
  ownPartyIds: string[];
  ownPlacePaths: string[];
  teamAccounts: readonly (string | null)[];
}

/** Whether this viewer holds the office that ordered it, or supervises it. */
export function mayOrder(viewer: Viewer, { ownPartyIds, ownPlacePaths }: Omit<Ordered, 'teamAccounts'>): boolean {
  const own = { published: false, partyIds: ownPartyIds, placePaths: ownPlacePaths };
  return mayDo(viewer, Ability.ORDER_INSPECTION, own);
}

/** Whether this viewer records what the team sees: one of it, or whoever ordered it. */
export function mayInspect(viewer: Viewer, ordered: Ordered): boolean {
  if (viewer === PLATFORM) return true;
  const { accountId } = viewer;
  return (accountId !== null && ordered.teamAccounts.includes(accountId)) || mayOrder(viewer, ordered);
}

/** What only the office does that ordered it. */
const OF_OFFICE: readonly InspectionAction[] = [
  InspectionAction.DRAW,
  InspectionAction.RETURN,
  InspectionAction.CLOSE,
  InspectionAction.CALL_OFF,
  InspectionAction.CHANGE_TEAM,
];

/** Whether this viewer may take an action at all. */
export function mayTake(viewer: Viewer, action: InspectionAction, ordered: Ordered): boolean {
  return OF_OFFICE.includes(action) ? mayOrder(viewer, ordered) : mayInspect(viewer, ordered);
}

/** Whether it is a second person that judges a report. */
function isOther(accountId: string | null, action: InspectionAction, reporter: string | null): boolean {
  const isJudging = action === InspectionAction.CLOSE || action === InspectionAction.RETURN;
  return !isJudging || accountId === null || accountId !== reporter;
}

/** Fails with SECOND_PERSON_NEEDED where whoever reported would close or return. */
export function checkOther(accountId: string | null, action: InspectionAction, reporter: string | null): void {
  if (isOther(accountId, action, reporter)) return;
  const [word, wordEn] = ACTION_WORDS[action];
  const details = { said: '提交检查报告', saidEn: 'reported this inspection', action: word, actionEn: wordEn };
  throw new DomainError(ProblemCode.SECOND_PERSON_NEEDED, details, 'inspectionId');
}

/** What is written down of what the team sees. */
const RECORDED: readonly InspectionAction[] = [InspectionAction.START, InspectionAction.REPORT];

/**
 * What this viewer may do to an inspection now: which buttons to show. START stands for recording what is seen.
 * @param isAssessed whether the viewer is of a side that a cross inspection assesses
 */
export function nextActions(
  viewer: Viewer,
  inspection: Ordered & { state: InspectionState; looksBackId: string | null },
  reporter: string | null,
  isAssessed: boolean,
): InspectionAction[] {
  if (viewer.accountId === null) return [];
  return Object.values(InspectionAction).filter(
    (action) =>
      isOffered(inspection, action) &&
      mayTake(viewer, action, inspection) &&
      isOther(viewer.accountId, action, reporter) &&
      !(isAssessed && RECORDED.includes(action)),
  );
}

/** Whether an action leads on: a sample is drawn before anybody is visited, but for what was found before. */
function isOffered(
  { state, looksBackId }: { state: InspectionState; looksBackId: string | null },
  action: InspectionAction,
): boolean {
  if (action !== InspectionAction.START) return targetOf(state, action) !== undefined;
  return state === UNDER_WAY || state === DRAWN || (state === PLANNED && looksBackId !== null);
}

/** Whether those who are not told who comes next see the whole sample. */
export function isSampleOpen({ kind, state }: { kind: InspectionKind; state: InspectionState }): boolean {
  return kind !== InspectionKind.UNANNOUNCED || state === REPORTED || state === CLOSED;
}

/** The longest that an inspection takes, and the furthest that it is planned ahead, in days. */
const MAX_DAYS = 366;

/** From when until when: in their order, a year at most, not over yet and not beyond what anybody plans. Fails with OUT_OF_RANGE. */
export function checkPeriod(from: Day, until: Day, today: Day): void {
  if (!isDay(from) || Math.abs(daysBetween(today, from)) > MAX_DAYS)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: from, range: `${today} ± ${MAX_DAYS}` }, 'from');
  if (!isDay(until) || until < from || until < today || daysBetween(from, until) > MAX_DAYS)
    throw new DomainError(
      ProblemCode.OUT_OF_RANGE,
      { value: until, range: `${from > today ? from : today} –` },
      'until',
    );
}

/** A visit lies between the drawing and today. Fails with OUT_OF_RANGE. */
export function checkVisitDay(day: Day, drawnOn: Day, today: Day): void {
  if (isDay(day) && day >= drawnOn && day <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${drawnOn}–${today}` }, 'day');
}

/** Fails with FINDINGS_OPEN where something that was found is neither closed nor handed over. */
export function checkAllDone(open: number): void {
  if (open > 0) throw new DomainError(ProblemCode.FINDINGS_OPEN, { open }, 'handedOver');
}
