import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { checkEvidence, readEvidence } from '../households/household-book.rules';
import type { HouseholdRow } from '../households/household.tables';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import {
  checkApart,
  checkMeasures,
  checkPeriod,
  progressed,
  readMeasures,
  revisedMeasures,
  type MeasureProgress,
  type NewMeasure,
} from './action-plan.rules';
import { actionPlansByHousehold, actionPlansById, listActionPlans, type ActionPlanQuery } from './action-plan.store';
import { keepPlan, type Next } from './helper-acts.service';
import { checkOpen, checkWithin, helperOn, MAX_REASON, type Words } from './helper.rules';
import { placed, type Listing } from './helper.service';
import { helpersByHousehold } from './helper.store';
import type { ActionPlanRow, HelperRow, PlanAction } from './helper.tables';
import { checkVersion, handedIn, householdLock, householdToKeep, ownedBy, prove } from './household-paper.service';

/** What was agreed, and what the household said to it. */
interface Said {
  agreedOn: Day;
  say: string;
  evidence: string[];
  measures: NewMeasure[];
}

export interface AgreeActionPlan extends Said {
  requestKey: string;
  householdId: string;
  from: Day;
  until: Day;
  evidenceIds: string[];
}

/** Something that is done to a plan, based on the version that somebody saw. */
export interface ToPlan {
  requestKey: string;
  actionPlanId: string;
  version: number;
}

export interface ReviseActionPlan extends ToPlan, Said {
  until?: Day | null;
  reason: string;
}

export type RecordMeasure = ToPlan & MeasureProgress;

const AGREE: Words = ['商定帮扶行动计划', 'agree on a plan'];
const REVISE: Words = ['变动帮扶行动计划', 'change its plan'];
const MAX_SAY = 500;

/** What helpers and households agreed to do (帮扶行动计划). */
export class ActionPlanService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of plans, those that begin last first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  list(viewer: Viewer, query: Listing<ActionPlanQuery>, page: PageRequest): Promise<Page<ActionPlanRow>> {
    return read(this.source, viewer, async (db) =>
      listActionPlans(db, viewer, await placed(db, query), page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Helper and household agree on a plan. Fails with NOT_FOUND (household, file), FORBIDDEN, TRANSITION_REFUSED (a closed entry),
   * HELPER_MISSING, PLAN_OVERLAPS, OUT_OF_RANGE (days, gains), BAD_INPUT (texts, no paper, no measure), TOO_MANY_ITEMS, and as `write`.
   */
  agree(viewer: Viewer, input: AgreeActionPlan): Promise<ActionPlanRow> {
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb: 'agreeActionPlan',
      input,
      locks: [householdLock(input.householdId)],
      allow: async (db) => {
        household = await householdToKeep(db, viewer, input.householdId);
      },
      again: (db, id) => planOf(db, viewer, id),
      effect: async (db) => {
        checkOpen(household, AGREE);
        const { from, until } = input;
        const helper = await this.helperAt(db, viewer, household, input.agreedOn);
        checkPeriod(input, input.agreedOn);
        checkApart(input, (await actionPlansByHousehold(db, viewer, [household.id])).get(household.id) ?? []);
        const measures = readMeasures(input.measures, input, 0);
        const files = await handedIn(db, viewer, input.evidenceIds);
        const version = { id: newId(), version: 1, action: 'AGREE' as const, reason: null };
        const terms = { helperId: helper.id, from, until, measures, ...readSaid(input) };
        const plan = await this.keep(db, viewer, { ...ownedBy(household), ...version, ...terms });
        await prove(db, viewer, 'ACTION_PLAN', plan, files);
        return { id: plan.id, result: plan };
      },
    });
  }

  /** Agrees on a plan anew. Fails as `agree`, and with NOT_FOUND (plan), VERSION_CONFLICT and BAD_INPUT (reason). */
  revise(viewer: Viewer, input: ReviseActionPlan): Promise<ActionPlanRow> {
    return this.change(viewer, 'reviseActionPlan', input, async (db, standing, household) => {
      const period = { from: standing.from, until: input.until ?? standing.until };
      const helper = await this.helperAt(db, viewer, household, input.agreedOn);
      checkPeriod(period, input.agreedOn);
      const others = (await actionPlansByHousehold(db, viewer, [household.id])).get(household.id) ?? [];
      checkApart(period, others.filter(({ id }) => id !== standing.id)); // prettier-ignore
      const measures = revisedMeasures(standing.measures, input.measures, period);
      const reason = requireText(input.reason, MAX_REASON, 'reason');
      return { ...standing, ...period, ...readSaid(input), helperId: helper.id, measures, reason, action: 'REVISE' };
    });
  }

  /**
   * Says how a measure moved on. Fails with NOT_FOUND (plan, measure), FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (a closed
   * entry), OUT_OF_RANGE (doneOn, gained), BAD_INPUT (note, a gain of what is not done), and as `write`.
   */
  progress(viewer: Viewer, input: RecordMeasure): Promise<ActionPlanRow> {
    return this.change(viewer, 'recordMeasure', input, (_db, standing) => {
      const measures = progressed(standing.measures, input, standing.from, this.today());
      const reason = measures.find(({ nth }) => nth === input.nth)?.note ?? null;
      return Promise.resolve({ ...standing, measures, reason, action: 'PROGRESS' as const });
    });
  }

  private async change(
    viewer: Viewer,
    verb: string,
    input: ToPlan,
    next: (db: Db, standing: ActionPlanRow, household: HouseholdRow) => Promise<Next<ActionPlanRow>>,
  ): Promise<ActionPlanRow> {
    const { actionPlanId, version } = input;
    const { householdId } = await read(this.source, viewer, (db) => planOf(db, viewer, actionPlanId));
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [householdLock(householdId)],
      allow: async (db) => {
        household = await householdToKeep(db, viewer, householdId);
      },
      again: (db, id) => planOf(db, viewer, id),
      effect: async (db) => {
        const standing = await planOf(db, viewer, actionPlanId);
        checkVersion(version, standing.version);
        checkOpen(household, REVISE);
        const plan = await this.keep(db, viewer, { ...(await next(db, standing, household)), version: version + 1 });
        return { id: plan.id, result: plan };
      },
    });
  }

  /** Writes a version down, and tells of it. Fails with BAD_INPUT (no measure) and TOO_MANY_ITEMS. */
  private keep(db: Db, viewer: Viewer, plan: Next<ActionPlanRow>): Promise<ActionPlanRow> {
    checkMeasures(plan.measures);
    return keepPlan(db, viewer, plan, NEWS[plan.action]);
  }

  /** Who agreed with the household. Fails with OUT_OF_RANGE (agreedOn) and HELPER_MISSING. */
  private async helperAt(db: Db, viewer: Viewer, { id, foundOn }: HouseholdRow, agreedOn: Day): Promise<HelperRow> {
    checkWithin(agreedOn, foundOn, this.today(), 'agreedOn');
    const helper = helperOn((await helpersByHousehold(db, viewer, [id])).get(id) ?? [], agreedOn);
    if (helper) return helper;
    throw new DomainError(ProblemCode.HELPER_MISSING, { day: agreedOn }, 'agreedOn');
  }
}

const NEWS = {
  AGREE: EventKind.ACTION_PLAN_AGREED,
  REVISE: EventKind.ACTION_PLAN_REVISED,
  PROGRESS: EventKind.ACTION_PLAN_PROGRESSED,
} as const satisfies Record<PlanAction, EventKind>;

/** Fails with BAD_INPUT and TOO_MANY_ITEMS. */
function readSaid({ agreedOn, say, evidence }: Said): Pick<ActionPlanRow, 'agreedOn' | 'say' | 'evidence'> {
  const papers = readEvidence(evidence);
  checkEvidence(papers);
  return { agreedOn, say: requireText(say, MAX_SAY, 'say'), evidence: papers };
}

async function planOf(db: Db, viewer: Viewer, id: string): Promise<ActionPlanRow> {
  const plan = (await actionPlansById(db, viewer, [id])).get(id);
  if (plan) return plan;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '帮扶行动计划', whatEn: 'action plan' }, 'actionPlanId');
}
