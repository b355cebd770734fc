import { Ability, ProblemCode, ReportAction, ReportDesk, ReportStatus, Role, Side } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { partiesOfPost, PLATFORM, type Viewer, type ViewerPost } from '../platform/scope';
import type { FormFacts, FlowStep, ReportRow } from './report';

const { DRAFT, SUBMITTED, RETURNED, APPROVED, CONFIRMED, LOCKED } = ReportStatus;

/**
 * What becomes of a report under each act; what is missing is refused. Which of them comes next, and whose it is, the form's
 * flow says: a report that has been approved may be approved again, further up. Opening a locked one begins its next edition.
 */
export const TRANSITIONS = {
  DRAFT: { SET_FIGURES: DRAFT, SUBMIT: SUBMITTED },
  SUBMITTED: { RETURN: RETURNED, APPROVE: APPROVED },
  RETURNED: { SET_FIGURES: RETURNED, SUBMIT: SUBMITTED },
  APPROVED: { RETURN: RETURNED, APPROVE: APPROVED, CONFIRM: CONFIRMED, LOCK: LOCKED },
  CONFIRMED: { RETURN: RETURNED, APPROVE: CONFIRMED, LOCK: LOCKED },
  LOCKED: { REOPEN: DRAFT },
} as const satisfies Record<ReportStatus, Partial<Record<ReportAction, ReportStatus>>>;

type Words = readonly [zh: string, en: string];

export const STATUS_WORDS: Record<ReportStatus, Words> = {
  DRAFT: ['草稿', 'draft'],
  SUBMITTED: ['已报送', 'submitted'],
  RETURNED: ['已退回', 'sent back'],
  APPROVED: ['已审核', 'approved'],
  CONFIRMED: ['对方已确认', 'confirmed'],
  LOCKED: ['已锁定', 'locked'],
};

export const ACTION_WORDS: Record<ReportAction, Words> = {
  SET_FIGURES: ['填写数据', 'set figures'],
  SUBMIT: ['报送', 'submit'],
  RETURN: ['退回', 'send back'],
  APPROVE: ['审核', 'approve'],
  CONFIRM: ['确认', 'confirm'],
  LOCK: ['锁定', 'lock'],
  REOPEN: ['重新打开', 'reopen'],
};

interface Desk {
  words: Words;
  roles: readonly Role[];
  side: Side | null;
  /** Where the post has to be: at the author's own party, at a party of the report, or at a place above the author. */
  at: 'AUTHOR' | 'PARTIES' | 'LEAD' | 'CITY' | 'PROVINCE';
}

/** Who sits where. A member of the front-line team writes for the county it is sent to, and approves nothing. */
export const DESKS: Record<ReportDesk, Desk> = {
  TOWNSHIP: { words: ['乡镇', 'the township'], roles: [Role.TOWNSHIP_REPORTER], side: Side.RECIPIENT, at: 'AUTHOR' },
  DEPARTMENT: {
    words: ['部门', 'the department'],
    roles: [Role.DEPARTMENT_REPORTER],
    side: Side.RECIPIENT,
    at: 'AUTHOR',
  },
  COUNTY: {
    words: ['县', 'the county'],
    roles: [Role.RECIPIENT_REPORTER, Role.FRONTLINE_TEAM],
    side: Side.RECIPIENT,
    at: 'AUTHOR',
  },
  COUNTY_OFFICE: {
    words: ['县级审核', 'the county’s office'],
    roles: [Role.RECIPIENT_REVIEWER],
    side: Side.RECIPIENT,
    at: 'PARTIES',
  },
  DONOR_MEMBER: {
    words: ['组团成员', 'the member of the donor group'],
    roles: [Role.DONOR_MEMBER],
    side: Side.DONOR,
    at: 'AUTHOR',
  },
  DONOR_LEAD: { words: ['帮扶方牵头单位', 'the donor’s lead'], roles: [Role.DONOR_LEAD], side: Side.DONOR, at: 'LEAD' },
  CITY: { words: ['市级', 'the city'], roles: [Role.SUPERVISOR], side: null, at: 'CITY' },
  PROVINCE: { words: ['省级', 'the province'], roles: [Role.SUPERVISOR], side: null, at: 'PROVINCE' },
};

/** The places above an author, by their paths. */
export interface PlacesAbove {
  cities: readonly string[];
  provinces: readonly string[];
}

/** Who sits where about a report. */
export interface Seats {
  /** Those who lead the donor group in the report's year; the donor itself where it is no group. */
  leadIds: readonly string[];
  above: PlacesAbove;
}

/** Everything that decides who may do what to a report. */
export interface ReportCase extends Seats {
  report: Pick<ReportRow, 'status' | 'step' | 'edition' | 'authorId' | 'category' | 'partyIds'>;
  steps: readonly FlowStep[];
}

/** Nobody sits anywhere about what cannot be seen. */
export const NO_SEATS: Seats = { leadIds: [], above: { cities: [], provinces: [] } };

export const reporterOf = ({ steps }: Pick<FormFacts, 'steps'>): ReportDesk => stepAt(steps, 0).by;

/** The step that comes next; null once a report is locked. */
export const nextStep = ({ report, steps }: Pick<ReportCase, 'report' | 'steps'>): FlowStep | null =>
  steps[report.step] ?? null;

/** Whose act it is: the flow's next step is its desk's, who holds that desk may also send it back, who locked it opens it again. */
export function deskFor(action: ReportAction, at: Pick<ReportCase, 'report' | 'steps'>): ReportDesk | null {
  const { report, steps } = at;
  switch (action) {
    case ReportAction.SET_FIGURES:
      return stepAt(steps, 0).by;
    case ReportAction.REOPEN:
      return stepAt(steps, steps.length - 1).by;
    case ReportAction.RETURN:
      return report.step > 0 ? (nextStep(at)?.by ?? null) : null;
    case ReportAction.SUBMIT:
    case ReportAction.APPROVE:
    case ReportAction.CONFIRM:
    case ReportAction.LOCK: {
      const next = nextStep(at);
      return next?.action === action ? next.by : null;
    }
  }
}

/** Every desk that this act is ever of in a flow: whoever sits at none of them has nothing to do with it. */
export function desksOf(action: ReportAction, steps: readonly FlowStep[]): ReportDesk[] {
  switch (action) {
    case ReportAction.SET_FIGURES:
      return [stepAt(steps, 0).by];
    case ReportAction.REOPEN:
      return [stepAt(steps, steps.length - 1).by];
    case ReportAction.RETURN:
      return steps.slice(1).map(({ by }) => by);
    case ReportAction.SUBMIT:
    case ReportAction.APPROVE:
    case ReportAction.CONFIRM:
    case ReportAction.LOCK:
      return steps.flatMap((step) => (step.action === action ? [step.by] : []));
  }
}

/** The post by which this viewer sits at a desk of a report; null where there is none. */
export function postAt(viewer: Viewer, desk: ReportDesk, { report, leadIds, above }: ReportCase): ViewerPost | null {
  if (viewer === PLATFORM) return viewer.posts[0] ?? null;
  const { roles, at } = DESKS[desk];
  const isAt: Record<Desk['at'], (post: ViewerPost) => boolean> = {
    AUTHOR: (post) => post.partyId !== null && post.partyId === report.authorId && isOfCategory(post, report.category),
    PARTIES: (post) => partiesOfPost(viewer, post).some((id) => report.partyIds.includes(id)),
    LEAD: ({ partyId }) => partyId !== null && leadIds.includes(partyId),
    CITY: (post) => isAbove(post, above.cities.length > 0 ? above.cities : above.provinces),
    PROVINCE: (post) => isAbove(post, above.provinces),
  };
  return viewer.posts.find((post) => roles.includes(post.role) && isAt[at](post)) ?? null;
}

const isAbove = ({ placePath }: ViewerPost, paths: readonly string[]): boolean =>
  placePath !== null && paths.includes(placePath);

/** Only a department's post is bound to categories. */
const isOfCategory = ({ role, categories }: ViewerPost, category: string | null): boolean =>
  role !== Role.DEPARTMENT_REPORTER || (category !== null && (categories ?? []).includes(category));

/** Where a report stands after an act. Fails with TRANSITION_REFUSED: not in this state, or another step comes next. */
export function standingAfter(
  action: ReportAction,
  at: Pick<ReportCase, 'report' | 'steps'>,
): Pick<ReportRow, 'status' | 'step' | 'edition'> {
  const { report } = at;
  const status = (TRANSITIONS[report.status] as Partial<Record<ReportAction, ReportStatus>>)[action];
  if (status === undefined || deskFor(action, at) === null) throw notNow(action, at);
  switch (action) {
    case ReportAction.SET_FIGURES:
      return { status, step: report.step, edition: report.edition };
    case ReportAction.RETURN:
      return { status, step: 0, edition: report.edition };
    case ReportAction.REOPEN:
      return { status, step: 0, edition: report.edition + 1 };
    case ReportAction.SUBMIT:
    case ReportAction.APPROVE:
    case ReportAction.CONFIRM:
    case ReportAction.LOCK:
      return { status, step: report.step + 1, edition: report.edition };
  }
}

/** Why an act has to wait: the report is in another state, or it is somebody else’s turn. */
export function notNow(action: ReportAction, at: Pick<ReportCase, 'report' | 'steps'>): DomainError {
  const next = nextStep(at);
  const [from, fromEn] = STATUS_WORDS[at.report.status];
  const [word, wordEn] = ACTION_WORDS[action];
  const turn = next && at.report.step > 0 ? DESKS[next.by].words : null;
  const details = turn
    ? { from: `${from}，待${turn[0]}办理`, fromEn: `${fromEn}, waiting for ${turn[1]}` }
    : { from, fromEn };
  return new DomainError(ProblemCode.TRANSITION_REFUSED, { ...details, action: word, actionEn: wordEn });
}

/** Who had which hand in an edition. */
export interface Hands {
  wrote: readonly string[];
  approved: readonly string[];
}

/** Whether somebody else has to do it: who wrote an edition signs nothing of it, and who approved it is not the other side. */
export function isOwnHand(action: ReportAction, accountId: string | null, hands: Hands): boolean {
  if (accountId === null) return false;
  switch (action) {
    case ReportAction.APPROVE:
    case ReportAction.LOCK:
      return hands.wrote.includes(accountId);
    case ReportAction.CONFIRM:
      return hands.wrote.includes(accountId) || hands.approved.includes(accountId);
    case ReportAction.SET_FIGURES:
    case ReportAction.SUBMIT:
    case ReportAction.RETURN:
    case ReportAction.REOPEN:
      return false;
  }
}

/** Fails with OWN_REPORT. */
export function refuseOwnHand(action: ReportAction, accountId: string | null, hands: Hands): void {
  if (!isOwnHand(action, accountId, hands)) return;
  const [word, wordEn] = ACTION_WORDS[action];
  throw new DomainError(ProblemCode.OWN_REPORT, { action: word, actionEn: wordEn });
}

/** What this viewer may do to a report now, in the order of the vocabulary: which buttons to show. */
export function nextActions(viewer: Viewer, at: ReportCase, hands: Hands): ReportAction[] {
  if (viewer.accountId === null) return [];
  return Object.values(ReportAction).filter((action) => {
    if (!(action in TRANSITIONS[at.report.status])) return false;
    const desk = deskFor(action, at);
    return desk !== null && postAt(viewer, desk, at) !== null && !isOwnHand(action, viewer.accountId, hands);
  });
}

/** The figures that the other side confirms. */
export const toConfirm = (steps: readonly FlowStep[]): readonly string[] =>
  steps.find(({ action }) => action === ReportAction.CONFIRM)?.figures ?? [];

/** By which abilities somebody has to do with reports at all. */
export const REPORT_ABILITIES = [
  Ability.DRAFT_REPORT,
  Ability.APPROVE_REPORT,
  Ability.CONFIRM_REPORT,
  Ability.LOCK_REPORT,
  Ability.COMPILE_REPORT,
] as const;

function stepAt(steps: readonly FlowStep[], at: number): FlowStep {
  const step = steps[at];
  if (!step) throw new Error('a form has at least two steps');
  return step;
}
