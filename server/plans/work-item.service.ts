import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode, WorkAction, WorkOrigin, type RectificationEscalation } from '../../schema/vocabulary';
import { officialOf } from '../accounts/official.service';
import { checkUnitsOf } from '../agreements/pairing-units.service';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { dueBefore } from '../supervision/rectification.rules';
import { supervisionRulesOn } from '../supervision/supervision-rule.store';
import { checkMilestones, schedule, type Step } from './schedule.rules';
import * as acts from './work-acts.service';
import { checkDue, readPersonName, readWork } from './work-assignment.rules';
import { checkProgress, checkReached, mayTake, stateAfter, type Progress } from './work-item.rules';
import { listWorkItems, workItemsById, type WorkItemQuery } from './work-item.store';
import type { OriginKey } from './work-origin.rules';
import { checkOrigin } from './work-origin.service';
import { mayPlan } from './work-plan.rules';
import { pairingOfPlan, planOf, treeLocksOf } from './work-plan.service';
import type { WorkItemRow, WorkPlanRow } from './work.tables';

export interface AssignWork {
  requestKey: string;
  workPlanId: string;
  title: string;
  unitId: string;
  personId: string | null;
  personName?: string | null;
  due: Day;
  steps: Step[];
  origin: OriginKey | null;
}

/** A step that somebody takes, based on the version that they saw. */
export interface ToWork {
  requestKey: string;
  workItemId: string;
  version: number;
}

export interface RescheduleWork extends ToWork {
  due?: Day | null;
  milestoneDays?: Day[] | null;
  reason: string;
}

export interface ReportWork extends ToWork {
  progress: Progress;
  milestonesReached?: number | null;
}

/** Steps of which nothing but a text is said. */
type SaidAction = WorkAction.FINISH | WorkAction.ACCEPT | WorkAction.CANCEL | WorkAction.REOPEN;

const VERBS = {
  FINISH: 'finishWork',
  ACCEPT: 'acceptWork',
  CANCEL: 'cancelWork',
  REOPEN: 'reopenWork',
} as const satisfies Record<SaidAction, string>;

const MAX_LISTED = 1_000;
const MAX_TEXT = 1_000;
const ORIGINS = Object.values(WorkOrigin);

/** What must not change while something is done to a piece of work, or proved about it. */
const workLock = (id: string): string => `work-item:${id}`;

/** What is to be done, by whom and until when (任务清单、倒排工期). */
export class WorkItemService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of work, what is due next first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: WorkItemQuery, page: PageRequest): Promise<Page<WorkItemRow>> {
    for (const field of ['pairingIds', 'planIds', 'unitIds'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listWorkItems(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** What is late below this viewer, the latest first: of the plans that they keep, or in the places that they supervise. Fails as `list`. */
  late(
    viewer: Viewer,
    { risenTo, ...query }: Pick<WorkItemQuery, 'pairingIds' | 'unitIds'> & { risenTo?: RectificationEscalation | null },
    page: PageRequest,
  ): Promise<Page<WorkItemRow>> {
    for (const field of ['pairingIds', 'unitIds'] as const) atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const today = this.today();
    return read(this.source, viewer, async (db) => {
      const risen = risenTo ? dueBefore(risenTo, today, await supervisionRulesOn(db, today)) : null;
      return listWorkItems(db, viewer, { ...query, lateBefore: risen ?? today }, page, (count) =>
        read(this.source, viewer, count),
      );
    });
  }

  /**
   * Assigns work of a plan. Fails with FORBIDDEN (also in the other side's plan), NOT_FOUND (plan, unit, person, origin), BAD_INPUT
   * (also under a plan that is over), OUT_OF_RANGE (a deadline outside the plan's period or too near for its steps), TOO_MANY_ITEMS, and as `write`.
   */
  async assign(viewer: Viewer, input: AssignWork): Promise<WorkItemRow> {
    const locks = await treeLocksOf(this.source, viewer, input.workPlanId);
    let plan: WorkPlanRow;
    return write(this.source, this.secret, viewer, {
      verb: 'assignWork',
      input,
      locks,
      allow: async (db) => {
        plan = await planOf(db, viewer, input.workPlanId);
        if (!mayPlan(viewer, plan.keeperIds)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => itemOf(db, viewer, id),
      effect: async (db) => {
        const assignedOn = this.today();
        const { unitId } = input;
        // Whoever sees the plan reads it: what a visit found must not tell whose it is.
        const terms = readWork(input, plan, assignedOn);
        const pairing = await pairingOfPlan(db, viewer, plan.pairingId, assignedOn);
        await checkUnitsOf(db, viewer, pairing, [unitId], () => 'unitId');
        const person = await this.person(db, viewer, input);
        const origin = await checkOrigin(db, viewer, input.origin, plan.pairingId, ORIGINS);
        return remembered(await acts.assignItem(db, viewer, plan, { ...terms, unitId, ...person, ...origin }));
      },
    });
  }

  /** Begins work that nothing was reported of yet. Fails as `take`. */
  start(viewer: Viewer, input: ToWork): Promise<WorkItemRow> {
    return this.step(viewer, 'startWork', WorkAction.START, input, () => ({ text: null }));
  }

  /**
   * Finishes, accepts, cancels or reopens work. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (also for
   * whoever did it or answers for it, where it is accepted), BAD_INPUT (text), and as `write`.
   */
  take(viewer: Viewer, action: SaidAction, input: ToWork & { text: string }): Promise<WorkItemRow> {
    return this.step(viewer, VERBS[action], action, input, () => ({ text: requireText(input.text, MAX_TEXT, 'text') }));
  }

  /** Reports a quarter's progress, or corrects what was reported of it. Fails as `take`, and with OUT_OF_RANGE (its figures). */
  report(viewer: Viewer, { progress, milestonesReached, ...to }: ReportWork): Promise<WorkItemRow> {
    const input = { ...to, ...progress, incomeFen: String(progress.incomeFen), milestonesReached };
    return this.step(viewer, 'reportWork', WorkAction.REPORT, input, async (db, item, day) => {
      // Who does the work need not see the plan above it.
      const plan = await asPlatform(db, viewer, () => planOf(db, PLATFORM, item.planId));
      checkProgress(progress, plan, day);
      const reached = checkReached(milestonesReached ?? item.reached, item.milestoneDays.length);
      const note = requireText(progress.note, MAX_TEXT, 'note');
      return { text: null, report: { progress: { ...progress, note }, reached } };
    });
  }

  /**
   * Sets another deadline, other days for the milestones, or both. Fails as `take`, and with OUT_OF_RANGE (a deadline outside the
   * plan's period, a milestone after the deadline) and BAD_INPUT (nothing to change, another number of milestones).
   */
  reschedule(viewer: Viewer, input: RescheduleWork): Promise<WorkItemRow> {
    return this.step(viewer, 'rescheduleWork', WorkAction.RESCHEDULE, input, async (db, item, day) => {
      const text = requireText(input.reason, MAX_TEXT, 'reason');
      if (!input.due && !input.milestoneDays) {
        const reason = {
          reason: '请填写新的期限或各节点的日期',
          reasonEn: 'give another deadline or days for the milestones',
        };
        throw new DomainError(ProblemCode.BAD_INPUT, reason, 'due');
      }
      const plan = await planOf(db, viewer, item.planId);
      const due = input.due ?? item.due;
      if (due !== item.due) checkDue(due, plan, day);
      const milestoneDays = input.milestoneDays
        ? checkMilestones(input.milestoneDays, due, item.stepDays.length)
        : schedule(due, item.stepDays, plan.from);
      return { text, times: { due, milestoneDays } };
    });
  }

  private step(
    viewer: Viewer,
    verb: string,
    action: Exclude<WorkAction, WorkAction.ASSIGN>,
    input: ToWork,
    said: (db: Db, item: WorkItemRow, day: Day) => Promise<Omit<acts.Taken, 'day'>> | Omit<acts.Taken, 'day'>,
  ): Promise<WorkItemRow> {
    let item: WorkItemRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [workLock(input.workItemId)],
      allow: async (db) => {
        item = await itemOf(db, viewer, input.workItemId);
        if (!mayTake(viewer, action, item)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => itemOf(db, viewer, id),
      effect: async (db) => {
        if (input.version !== item.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: item.version }, 'version');
        const day = this.today();
        stateAfter(item.state, action);
        return remembered(await acts.takeStep(db, viewer, item, action, { ...(await said(db, item, day)), day }));
      },
    });
  }

  /** An official of the unit by account, or by name, or nobody. Fails with BAD_INPUT (both) and NOT_FOUND. */
  private async person(
    db: Db,
    viewer: Viewer,
    { unitId, personId, personName }: AssignWork,
  ): Promise<Pick<WorkItemRow, 'personId' | 'personName'>> {
    if (personId === null) return { personId, personName: readPersonName(personName) };
    if (personName) {
      const reason = { reason: '责任人账号与姓名只填一项', reasonEn: 'the person’s account or name, not both' };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'personName');
    }
    await officialOf(db, viewer, { accountId: personId, unitId, today: this.today() }, 'personId');
    return { personId, personName: null };
  }
}

async function itemOf(db: Db, viewer: Viewer, id: string): Promise<WorkItemRow> {
  const item = (await workItemsById(db, viewer, [id])).get(id);
  if (item) return item;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '任务', whatEn: 'work' }, 'workItemId');
}

function remembered(item: WorkItemRow): { id: string; result: WorkItemRow } {
  return { id: item.id, result: item };
}
