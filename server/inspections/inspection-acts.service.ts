import { randomBytes } from 'node:crypto';
import {
  EventKind,
  InspectionAction,
  InspectionState,
  InspectionSubject,
  ProblemCode,
  RectificationState,
} from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { checkAllDone, checkOther, stateAfter } from './inspection.rules';
import {
  addInspectionVersion,
  drawsByInspection,
  findingsByInspection,
  handOver,
  insertInspection,
  lastStepDay,
  reporterByInspection,
  updateInspection,
} from './inspection.store';
import type { InspectionDrawRow, InspectionMemberRow, InspectionRow, VisitRow } from './inspection.tables';
import { takeOverFindings } from './look-back.store';
import { checkSize, drawSample, populationHash, type DrawTerms } from './sample.rules';
import { insertDraw, placesOfArea, populationOf, putVisit, snapshotNow, visitByMember } from './sample.store';

/*
 * What can happen to an inspection, inside a transaction that has locked `inspection:<id>` and has asked whether the viewer may. Each
 * decides, writes, announces, and gives the inspection as it is then.
 */

const NEWS = {
  PLAN: EventKind.INSPECTION_PLANNED,
  DRAW: EventKind.INSPECTION_DRAWN,
  START: EventKind.INSPECTION_VISITED,
  REPORT: EventKind.INSPECTION_REPORTED,
  RETURN: EventKind.INSPECTION_RETURNED,
  CLOSE: EventKind.INSPECTION_CLOSED,
  CALL_OFF: EventKind.INSPECTION_CALLED_OFF,
  CHANGE_TEAM: EventKind.INSPECTION_TEAM_CHANGED,
} as const satisfies Record<InspectionAction, EventKind>;

const SUBJECT_WORDS = {
  HOUSEHOLDS: ['在册监测户', 'households'],
  PROJECTS: ['已下达资金的项目', 'projects that have money'],
  PLACES: ['乡镇或村', 'townships or villages'],
} as const satisfies Record<InspectionSubject, readonly [string, string]>;

/** An inspection comes to be; a look back takes over what the earlier one found. */
export async function planInspection(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  day: Day,
): Promise<InspectionRow> {
  await insertInspection(db, inspection);
  const { id, looksBackId } = inspection;
  if (looksBackId !== null) await asPlatform(db, viewer, () => takeOverFindings(db, id, looksBackId));
  return keep(db, viewer, inspection, InspectionAction.PLAN, { day, text: null });
}

export interface Drawing extends Omit<DrawTerms, 'seed'> {
  subject: InspectionSubject;
  day: Day;
  reason: string | null;
}

/**
 * Draws a sample, in the platform's name: whoever draws need not see what there is to be drawn. The seed comes from the platform, before
 * anybody has looked. Fails with TRANSITION_REFUSED, NOTHING_TO_DRAW (subject) and OUT_OF_RANGE (size).
 * @param area the place that is inspected
 */
export async function draw(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  area: { id: string; path: string },
  { subject, day, reason, size, perStratum }: Drawing,
): Promise<InspectionRow> {
  const state = stateAfter(inspection.state, InspectionAction.DRAW);
  const seed = randomBytes(32).toString('hex');
  const seen = await snapshotNow(db);
  const places = await placesOfArea(db, area);
  const terms = { pairingId: inspection.pairingId, placeId: area.id, day, seen, ...places };
  const population = await asPlatform(db, viewer, () => populationOf(db, subject, terms));
  if (population.length === 0) {
    const [what, whatEn] = SUBJECT_WORDS[subject];
    throw new DomainError(ProblemCode.NOTHING_TO_DRAW, { what, whatEn }, 'subject');
  }
  checkSize(population, { size, perStratum });
  const sample = drawSample(population, { seed, size, perStratum });
  const earlier = (await drawsByInspection(db, viewer, [inspection.id])).get(inspection.id) ?? [];
  const nth = (earlier[0]?.nth ?? 0) + 1;
  await insertDraw(
    db,
    {
      ...{
        id: newId(),
        inspectionId: inspection.id,
        nth,
        subject,
        day,
        seed,
        size,
        perStratum,
        seen,
        reason,
        ...places,
      },
      population: population.length,
      populationHash: populationHash(population),
      madeByAccount: viewer.accountId,
    },
    sample.map((candidate) => ({ ...candidate, memberId: newId() })),
  );
  return advance(db, viewer, { ...inspection, state }, InspectionAction.DRAW, { day, text: reason });
}

/** What was drawn, drawn again. */
export interface Redrawn {
  population: number;
  populationHash: string;
  isPopulationSame: boolean;
  isSampleSame: boolean;
}

/** Reads what the books knew when a sample was drawn, and draws it again by its seed. */
export async function redraw(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  drawn: InspectionDrawRow,
  members: readonly string[],
): Promise<Redrawn> {
  const terms = { ...drawn, pairingId: inspection.pairingId, placeId: inspection.placeId };
  const population = await asPlatform(db, viewer, () => populationOf(db, drawn.subject, terms));
  const again = drawSample(population, drawn).map(({ id }) => id);
  const hash = populationHash(population);
  return {
    population: population.length,
    populationHash: hash,
    isPopulationSame: hash === drawn.populationHash,
    isSampleSame: again.length === members.length && again.every((id, at) => id === members[at]),
  };
}

/**
 * The first thing that is looked at begins an inspection, and tells both sides of an unannounced one; anything later is news of it.
 * Fails with TRANSITION_REFUSED.
 * @param told whose the inspection is once both sides are told
 */
export async function begin(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  day: Day,
  told: Pick<Owned, 'partyIds' | 'placePaths'>,
): Promise<InspectionRow> {
  if (inspection.state === InspectionState.UNDER_WAY) {
    await tell(db, viewer, inspection, EventKind.INSPECTION_VISITED);
    return inspection;
  }
  const state = stateAfter(inspection.state, InspectionAction.START);
  const open = inspection.isTold ? {} : { isTold: true, ...told };
  // What is written down later than its day begins no earlier than the step before.
  const since = await lastStepDay(db, inspection.id);
  const begun = { day: day > since ? day : since, text: null };
  return advance(db, viewer, { ...inspection, ...open, state }, InspectionAction.START, begun);
}

/** Somebody looked at a member of the sample. Fails as `begin`. */
export async function visit(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  member: InspectionMemberRow,
  seen: Pick<VisitRow, 'day' | 'visitors' | 'answers' | 'note'>,
  told: Pick<Owned, 'partyIds' | 'placePaths'>,
): Promise<InspectionRow> {
  const now = await begin(db, viewer, inspection, seen.day, told);
  const before = (await visitByMember(db, viewer, [member.id])).get(member.id);
  await putVisit(db, {
    ...seen,
    memberId: member.id,
    inspectionId: inspection.id,
    version: (before?.version ?? 0) + 1,
    madeByAccount: viewer.accountId,
  });
  return now;
}

/** Some leave the team and others join it, with a reason; who was of it before stays with the step. Fails with TRANSITION_REFUSED. */
export function changeTeam(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  after: Pick<InspectionRow, 'team' | 'teamAccounts'>,
  taken: Taken,
): Promise<InspectionRow> {
  const state = stateAfter(inspection.state, InspectionAction.CHANGE_TEAM);
  const step = { ...taken, teamBefore: inspection.team };
  return advance(db, viewer, { ...inspection, ...after, state }, InspectionAction.CHANGE_TEAM, step);
}

/** What is done to an inspection by saying something of it. */
export type PlainAction = Exclude<
  InspectionAction,
  InspectionAction.PLAN | InspectionAction.DRAW | InspectionAction.START | InspectionAction.CHANGE_TEAM
>;

export interface Taken {
  day: Day;
  text: string;
}

/** Reports, returns or calls off. Fails with TRANSITION_REFUSED and SECOND_PERSON_NEEDED. */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  action: PlainAction,
  taken: Taken,
): Promise<InspectionRow> {
  const state = stateAfter(inspection.state, action);
  const reporter = (await reporterByInspection(db, viewer, [inspection.id])).get(inspection.id);
  checkOther(viewer.accountId, action, reporter?.accountId ?? null);
  return advance(db, viewer, { ...inspection, state }, action, taken);
}

/** What an inspection ends without. */
export interface HandedOver {
  rectificationId: string;
  reason: string;
}

/**
 * Closes what is done with: everything that it found is closed, or handed over now. Fails with NOT_FOUND (handedOver), FINDINGS_OPEN,
 * and as `takeStep`.
 */
export async function close(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  taken: Taken,
  handed: readonly HandedOver[],
): Promise<InspectionRow> {
  // Whoever closes need not see every unit's item: the platform counts.
  const findings = await asPlatform(db, viewer, () => findingsByInspection(db, PLATFORM, [inspection.id]));
  const open = new Set(
    (findings.get(inspection.id) ?? [])
      .filter(({ state, handedOver }) => state !== RectificationState.CLOSED && handedOver === null)
      .map(({ rectificationId }) => rectificationId),
  );
  for (const [at, { rectificationId }] of handed.entries())
    if (!open.delete(rectificationId)) {
      const what = { what: '本次检查尚未销号的问题', whatEn: 'open finding of this inspection' };
      throw new DomainError(ProblemCode.NOT_FOUND, what, `handedOver.${at}.rectificationId`);
    }
  checkAllDone(open.size);
  await handOver(db, handed);
  return takeStep(db, viewer, inspection, InspectionAction.CLOSE, taken);
}

interface Step {
  day: Day;
  text: string | null;
  teamBefore?: InspectionRow['team'] | null;
}

async function advance(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  action: InspectionAction,
  taken: Step,
): Promise<InspectionRow> {
  const next = { ...inspection, version: inspection.version + 1 };
  await updateInspection(db, next);
  return keep(db, viewer, next, action, taken);
}

/** Writes the step that the head now shows, and tells of it. */
async function keep(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  action: InspectionAction,
  { day, text, teamBefore = null }: Step,
): Promise<InspectionRow> {
  const { id, version, state } = inspection;
  await addInspectionVersion(db, {
    inspectionId: id,
    version,
    action,
    state,
    day,
    text,
    teamBefore,
    madeByAccount: viewer.accountId,
  });
  await tell(db, viewer, inspection, NEWS[action]);
  return inspection;
}

/** News is for those whose the inspection is at that moment: before an unannounced one is told, its orderer's alone. */
function tell(db: Db, viewer: Viewer, inspection: InspectionRow, kind: EventKind): Promise<void> {
  return announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: inspection.pairingId,
    subjectType: 'Inspection',
    subjectId: inspection.id,
    version: inspection.version,
    owned: inspection,
  });
}
