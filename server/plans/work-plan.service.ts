import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode, WorkOrigin, type WorkLevel } from '../../schema/vocabulary';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import { checkUnitsOf } from '../agreements/pairing-units.service';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { openPartiesTo } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import type { OriginKey } from './work-origin.rules';
import { checkOrigin } from './work-origin.service';
import * as acts from './work-plan-acts.service';
import { checkParent, checkPeriod, checkRoot, mayPlan, readLocality, sideOf } from './work-plan.rules';
import {
  addKeepers,
  addWorkPlanVersion,
  listWorkPlans,
  moveWorkPlan,
  unitsBelow,
  workPlansById,
  type WorkPlanQuery,
} from './work-plan.store';
import type { WorkPlanRow } from './work.tables';

export interface PlanWork {
  requestKey: string;
  /** Of a county's plan; every other stands under `parentId`. */
  pairingId: string | null;
  parentId: string | null;
  level: WorkLevel;
  unitId: string;
  placeId: string;
  locality?: string | null;
  title: string;
  from: Day;
  until: Day;
  origin: OriginKey | null;
}

export interface MoveWorkPlan {
  requestKey: string;
  workPlanId: string;
  version: number;
  parentId: string;
  reason: string;
}

const MAX_LISTED = 1_000;
const MAX_TITLE = 200;
const MAX_REASON = 1_000;
/** What a plan can come from; a finding or a flag gives rise to a piece of work. */
const ORIGINS = [WorkOrigin.MEETING, WorkOrigin.AGREEMENT, WorkOrigin.PROJECT];

/** Which plan stands under which must not change while one is made, moved or given work. */
export const treeLock = (pairingId: string): string => `work-tree:${pairingId}`;

/** The locks of a plan's tree: a plan never changes its pairing, so it can be asked before. */
export async function treeLocksOf(source: DataSource, viewer: Viewer, planId: string): Promise<string[]> {
  const plan = (await read(source, viewer, (db) => workPlansById(db, viewer, [planId]))).get(planId);
  return plan ? [treeLock(plan.pairingId)] : [];
}

/** Fails with NOT_FOUND. */
export async function planOf(db: Db, viewer: Viewer, id: string, field = 'workPlanId'): Promise<WorkPlanRow> {
  const plan = (await workPlansById(db, viewer, [id])).get(id);
  if (plan) return plan;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '工作计划', whatEn: 'plan' }, field);
}

/** The pairing of a plan that the viewer was let at: a township plans without seeing it. */
export async function pairingOfPlan(db: Db, viewer: Viewer, pairingId: string, today: Day): Promise<AgreedPairing> {
  const pairing = await asPlatform(db, viewer, () => agreedPairing(db, PLATFORM, pairingId, yearOf(today)));
  if (pairing) return pairing;
  throw new Error(`the pairing ${pairingId} of a plan is not there`);
}

/** Plans from the county to the household (计划方案). */
export class WorkPlanService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of plans, the highest level first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: WorkPlanQuery, page: PageRequest): Promise<Page<WorkPlanRow>> {
    for (const field of ['pairingIds', 'parentIds', 'unitIds'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listWorkPlans(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Makes a plan. Fails with FORBIDDEN (also under the other side's plan), NOT_FOUND (pairing, plan above, unit, place, origin),
   * BAD_INPUT (where it stands, its title), OUT_OF_RANGE (its period), and as `write`.
   */
  async plan(viewer: Viewer, input: PlanWork): Promise<WorkPlanRow> {
    checkRoot(input);
    const { pairingId, parentId } = input;
    const locks = parentId === null ? [] : await treeLocksOf(this.source, viewer, parentId);
    let parent: WorkPlanRow | null = null;
    let pairing: AgreedPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'planWork',
      input,
      locks: pairingId === null ? locks : [treeLock(pairingId)],
      allow: async (db) => {
        parent = parentId === null ? null : await planOf(db, viewer, parentId, 'parentId');
        if (!mayPlan(viewer, parent?.keeperIds ?? [input.unitId])) throw new DomainError(ProblemCode.FORBIDDEN);
        pairing = parent
          ? await pairingOfPlan(db, viewer, parent.pairingId, this.today())
          : await this.pairingOf(db, viewer, pairingId ?? '');
      },
      again: (db, id) => planOf(db, viewer, id),
      effect: async (db) => remembered(await this.make(db, viewer, input, parent, pairing)),
    });
  }

  /**
   * Puts a plan under another one of a higher level; whoever manages that one manages it from now on, and so do those who did.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, BAD_INPUT (under itself, a lower level, another side; the reason),
   * OUT_OF_RANGE (its period), and as `write`.
   */
  async move(viewer: Viewer, input: MoveWorkPlan): Promise<WorkPlanRow> {
    const locks = await treeLocksOf(this.source, viewer, input.workPlanId);
    let plan: WorkPlanRow;
    let parent: WorkPlanRow;
    return write(this.source, this.secret, viewer, {
      verb: 'moveWorkPlan',
      input,
      locks,
      allow: async (db) => {
        plan = await planOf(db, viewer, input.workPlanId);
        parent = await planOf(db, viewer, input.parentId, 'parentId');
        const mayBoth = mayPlan(viewer, plan.keeperIds) && mayPlan(viewer, parent.keeperIds);
        if (!mayBoth) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => planOf(db, viewer, id),
      effect: async (db) => {
        if (input.version !== plan.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: plan.version }, 'version');
        checkParent(plan, parent, plan.id);
        await this.checkPlace(db, plan.placeId, parent, [], 'parentId');
        const reason = requireText(input.reason, MAX_REASON, 'reason');
        const moved = { ...plan, parentId: parent.id, version: plan.version + 1 };
        await asPlatform(db, viewer, async () =>
          openPartiesTo(db, await unitsBelow(db, plan.id), parent.keeperIds, parent.placePaths),
        );
        await addKeepers(db, plan.id, parent.keeperIds);
        await moveWorkPlan(db, moved);
        await addWorkPlanVersion(db, moved, reason, viewer.accountId);
        const now = await planOf(db, viewer, plan.id);
        await acts.tell(db, viewer, EventKind.WORK_PLAN_MOVED, now);
        return remembered(now);
      },
    });
  }

  private async make(
    db: Db,
    viewer: Viewer,
    input: PlanWork,
    parent: WorkPlanRow | null,
    pairing: AgreedPairing,
  ): Promise<WorkPlanRow> {
    const { level, unitId, placeId, from, until } = input;
    checkPeriod({ from, until });
    const side = parent?.side ?? sideOf(unitId, pairing);
    if (parent) checkParent({ pairingId: pairing.id, side, level, from, until }, parent);
    const locality = readLocality(level, input.locality);
    const title = requireText(input.title, MAX_TITLE, 'title');
    await checkUnitsOf(db, viewer, pairing, [unitId], () => 'unitId');
    await this.checkPlace(db, placeId, parent, pairing.placePaths, 'placeId');
    const origin = await checkOrigin(db, viewer, input.origin, pairing.id, ORIGINS);
    const keeperIds = [...new Set([...(parent?.keeperIds ?? []), unitId])];
    const facts = { level, unitId, placeId, from, until, side, locality, title, keeperIds, ...origin };
    return acts.makePlan(db, viewer, pairing, { ...facts, parentId: parent?.id ?? null, simulated: pairing.simulated });
  }

  /** Within the place of the plan above, or of the pairing. Fails with NOT_FOUND. */
  private async checkPlace(
    db: Db,
    placeId: string,
    parent: WorkPlanRow | null,
    pairingPaths: readonly string[],
    field: string,
  ): Promise<void> {
    const places = await placesById(db, PLATFORM, parent ? [placeId, parent.placeId] : [placeId]);
    const path = places.get(placeId)?.path;
    const wide = parent ? [places.get(parent.placeId)?.path] : pairingPaths;
    if (path !== undefined && wide.some((one) => one !== undefined && path.startsWith(one))) return;
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '上级范围内的地区', whatEn: 'place within the one above' },
      field,
    );
  }

  private async pairingOf(db: Db, viewer: Viewer, pairingId: string): Promise<AgreedPairing> {
    const pairing = await agreedPairing(db, viewer, pairingId, yearOf(this.today()));
    if (pairing) return pairing;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function remembered(plan: WorkPlanRow): { id: string; result: WorkPlanRow } {
  return { id: plan.id, result: plan };
}
