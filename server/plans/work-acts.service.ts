import { EventKind, WorkAction, WorkState } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { openPartiesTo } from '../parties/party.store';
import type { Day } from '../platform/day';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { checkAcceptor, stateAfter, type Progress } from './work-item.rules';
import { addWorkItemVersion, addWorkProgress, insertWorkItem, updateWorkItem, workersByItem } from './work-item.store';
import type { WorkItemRow, WorkPlanRow } from './work.tables';

/*
 * What can happen to a piece of work, inside a transaction that has locked `work-item:<id>` and has asked whether the viewer may.
 * Each decides, writes, announces, and gives the work as it is then.
 */

const NEWS = {
  ASSIGN: EventKind.WORK_ASSIGNED,
  START: EventKind.WORK_STARTED,
  REPORT: EventKind.WORK_REPORTED,
  FINISH: EventKind.WORK_FINISHED,
  ACCEPT: EventKind.WORK_ACCEPTED,
  RESCHEDULE: EventKind.WORK_RESCHEDULED,
  CANCEL: EventKind.WORK_CANCELLED,
  REOPEN: EventKind.WORK_REOPENED,
} as const satisfies Record<WorkAction, EventKind>;

export type Assignment = Pick<
  WorkItemRow,
  | 'title'
  | 'unitId'
  | 'personId'
  | 'personName'
  | 'origin'
  | 'originId'
  | 'stepTitles'
  | 'stepDays'
  | 'milestoneDays'
  | 'assignedOn'
  | 'due'
>;

/** Work comes to be; its unit sees it, and everybody who sees it sees which unit that is. */
export async function assignItem(
  db: Db,
  viewer: Viewer,
  plan: WorkPlanRow,
  assignment: Assignment,
): Promise<WorkItemRow> {
  const { unitId, assignedOn } = assignment;
  const { pairingId, side, keeperIds, simulated, published, placePaths } = plan;
  const item: WorkItemRow = {
    ...assignment,
    pairingId,
    side,
    keeperIds,
    simulated,
    published,
    placePaths,
    id: newId(),
    planId: plan.id,
    reached: 0,
    state: WorkState.OPEN,
    version: 1,
    partyIds: [...new Set([...plan.partyIds, unitId])],
  };
  await asPlatform(db, viewer, () => openPartiesTo(db, [unitId, ...keeperIds], item.partyIds, item.placePaths));
  await insertWorkItem(db, item);
  return keep(db, viewer, item, WorkAction.ASSIGN, { day: assignedOn, text: null });
}

export interface Taken {
  day: Day;
  text: string | null;
  /** Of a rescheduling only. */
  times?: { due: Day; milestoneDays: Day[] };
  /** Of a report only. */
  report?: { progress: Progress; reached: number };
}

/** Takes a step. Fails with TRANSITION_REFUSED, also where whoever did the work would accept it. */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  item: WorkItemRow,
  action: Exclude<WorkAction, WorkAction.ASSIGN>,
  step: Taken,
): Promise<WorkItemRow> {
  const state = stateAfter(item.state, action);
  if (action === WorkAction.ACCEPT) {
    const workers = (await workersByItem(db, viewer, [item.id])).get(item.id) ?? [];
    checkAcceptor(viewer.accountId, item, workers);
  }
  const reached = step.report?.reached ?? item.reached;
  const next = { ...item, ...step.times, state, reached, version: item.version + 1 };
  await updateWorkItem(db, next);
  return keep(db, viewer, next, action, step);
}

/** Writes the step that the head now shows, and tells of it. */
async function keep(
  db: Db,
  viewer: Viewer,
  item: WorkItemRow,
  action: WorkAction,
  { day, text, report }: Taken,
): Promise<WorkItemRow> {
  const { id, version, state, due, milestoneDays, reached } = item;
  const step = { version, action, state, day, due, milestoneDays, reached, text };
  await addWorkItemVersion(db, { ...step, itemId: id, madeByAccount: viewer.accountId });
  if (report) {
    const { incomeFen, ...progress } = report.progress;
    await addWorkProgress(db, { ...progress, itemId: id, version, incomeFen: String(incomeFen) });
  }
  await announce(db, {
    kind: NEWS[action],
    actorId: viewer.accountId,
    pairingId: item.pairingId,
    subjectType: 'WorkItem',
    subjectId: id,
    version,
    owned: item,
  });
  return item;
}
