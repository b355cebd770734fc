import { EventKind, ProblemCode, ProjectAction, ProjectStatus } from '../../schema/vocabulary';
import { sqlState, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Owned, Viewer } from '../platform/scope';
import { insertAssets } from './asset.store';
import type { readAssets } from './project-input.rules';
import { ACTIONS, checkAdmissible, checkSigner, DONE, statusAfter } from './project.rules';
import { addProjectVersion, insertProject, signersByProject, updateProject } from './project.store';
import type { AssetRow, ProjectFacts, ProjectRow } from './project.tables';

/*
 * What can happen to a project, inside a transaction that has locked `project:<id>` and has asked whether the viewer may.
 * Each decides, writes, announces, and gives the project as it is then.
 */

/** When, by which paper, and by whom a step is taken. */
export interface Step {
  day: Day;
  documentNo: string | null;
  note?: string | null;
  evidence?: string[];
  /** The viewer's own account unless said otherwise; a demonstration names whom it plays. */
  accountId?: string | null;
}

/** A project comes to be. Fails with ALREADY_EXISTS (one of that name in the pairing's year). */
export async function proposeProject(
  db: Db,
  viewer: Viewer,
  pairing: Owned & { id: string },
  { year, facts, simulated }: { year: number; facts: ProjectFacts; simulated: boolean },
  step: Step,
): Promise<ProjectRow> {
  const project: ProjectRow = {
    id: newId(),
    pairingId: pairing.id,
    year,
    ...facts,
    status: ProjectStatus.PROPOSED,
    progress: 0,
    version: 1,
    simulated,
    // What two sides plan is theirs; only a simulation is for all.
    published: simulated,
    partyIds: pairing.partyIds,
    placePaths: pairing.placePaths,
  };
  await onceByName(() => insertProject(db, project, accountOf(viewer, step)));
  return keep(db, viewer, project, ProjectAction.PROPOSE, step, EventKind.PROJECT_PROPOSED);
}

/** Other plans, while nobody has approved them. Fails with TRANSITION_REFUSED, NO_PERFORMANCE_TARGET and ALREADY_EXISTS. */
export async function reviseProject(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  facts: ProjectFacts,
  step: Step,
): Promise<ProjectRow> {
  if (project.status !== ProjectStatus.PROPOSED) checkAdmissible(facts);
  return advance(db, viewer, project, ProjectAction.REVISE, step, facts);
}

/** Into the county's library. Fails with TRANSITION_REFUSED and NO_PERFORMANCE_TARGET. */
export async function admitProject(db: Db, viewer: Viewer, project: ProjectRow, step: Step): Promise<ProjectRow> {
  statusAfter(project.status, ProjectAction.ADMIT);
  checkAdmissible(project);
  return advance(db, viewer, project, ProjectAction.ADMIT, step);
}

/**
 * A step that changes nothing but the status: approval, consent, start, acceptance, settlement, withdrawal.
 * Fails with TRANSITION_REFUSED, also where the account that approved would consent, or the one that completed accept.
 */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  action: ProjectAction,
  step: Step,
): Promise<ProjectRow> {
  statusAfter(project.status, action);
  const accountId = accountOf(viewer, step);
  if (ACTIONS[action].otherThan !== null && accountId !== null) {
    const signers = (await signersByProject(db, viewer, [project.id])).get(project.id) ?? {};
    checkSigner(action, accountId, signers);
  }
  return advance(db, viewer, project, action, step);
}

/**
 * The ledger tells of the first money issued to a project that both sides have approved; of later money nothing changes.
 * The transaction holds `project:<id>`.
 */
export async function fundProject(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  step: Pick<Step, 'day' | 'documentNo' | 'accountId'>,
): Promise<ProjectRow> {
  if (project.status !== ProjectStatus.APPROVED) return project;
  return advance(db, viewer, project, ProjectAction.FUND, step);
}

/** How far the work has come, in hundredths of a percent. Fails with TRANSITION_REFUSED. */
export function recordProgress(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  progress: number,
  step: Step,
): Promise<ProjectRow> {
  return advance(db, viewer, project, ProjectAction.RECORD_PROGRESS, step, { progress });
}

/** The work is done, all of it. Fails with TRANSITION_REFUSED. */
export function completeProject(db: Db, viewer: Viewer, project: ProjectRow, step: Step): Promise<ProjectRow> {
  return advance(db, viewer, project, ProjectAction.COMPLETE, step, { progress: DONE });
}

/** Assets get their owners; with the last of them the project is over. Fails with TRANSITION_REFUSED. */
export async function handOverAssets(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  { assets, isLast }: { assets: ReturnType<typeof readAssets>; isLast: boolean },
  step: Step & { documentNo: string },
): Promise<ProjectRow> {
  const status = statusAfter(project.status, ProjectAction.HAND_OVER, isLast);
  const next = { ...project, status, version: project.version + 1 };
  await updateProject(db, next);
  await keep(db, viewer, next, ProjectAction.HAND_OVER, step, EventKind.ASSET_HANDED_OVER);
  const rows = assets.map((asset): AssetRow => ({
    ...asset,
    id: newId(),
    projectId: project.id,
    version: next.version,
    handedOverOn: step.day,
    documentNo: step.documentNo,
    evidence: step.evidence ?? [],
  }));
  await insertAssets(db, rows, accountOf(viewer, step));
  return next;
}

async function advance(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  action: ProjectAction,
  step: Step,
  changes: Partial<ProjectFacts & { progress: number }> = {},
): Promise<ProjectRow> {
  const status = statusAfter(project.status, action);
  const next = { ...project, ...changes, status, version: project.version + 1 };
  await onceByName(() => updateProject(db, next));
  return keep(db, viewer, next, action, step, EventKind.PROJECT_CHANGED);
}

/** Writes the version that the head now shows, and tells of it. */
async function keep(
  db: Db,
  viewer: Viewer,
  project: ProjectRow,
  action: ProjectAction,
  step: Step,
  kind: EventKind,
): Promise<ProjectRow> {
  await addProjectVersion(db, {
    ...project,
    projectId: project.id,
    action,
    day: step.day,
    documentNo: step.documentNo,
    note: step.note ?? null,
    evidence: step.evidence ?? [],
    side: ACTIONS[action].side,
    madeByAccount: accountOf(viewer, step),
  });
  await announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: project.pairingId,
    subjectType: 'Project',
    subjectId: project.id,
    version: project.version,
    owned: project,
  });
  return project;
}

const accountOf = (viewer: Viewer, { accountId }: Pick<Step, 'accountId'>): string | null =>
  accountId === undefined ? viewer.accountId : accountId;

const UNIQUE_VIOLATION = '23505';

/** The database knows the names that are taken; it is asked by trying. */
async function onceByName(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '项目名称', whatEn: 'name of a project' }, 'name');
  }
}
