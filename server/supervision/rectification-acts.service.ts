import { EventKind, RectificationAction, RectificationState, type RectificationOffice } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { openPartiesTo } from '../parties/party.store';
import type { Day } from '../platform/day';
import { newId } from '../platform/ids';
import type { Owned, Viewer } from '../platform/scope';
import { checkChecker, checkNotInCharge, stateAfter } from './rectification.rules';
import {
  addRectificationVersion,
  answerersByRectification,
  insertRectification,
  updateRectification,
} from './rectification.store';
import type { RectificationFacts, RectificationRow } from './rectification.tables';

/*
 * What can happen to an item of the list, inside a transaction that has locked `rectification:<id>` and has asked whether the
 * viewer may. Each decides, writes, announces, and gives the item as it is then.
 */

const NEWS = {
  OPEN: EventKind.RECTIFICATION_OPENED,
  ANSWER: EventKind.RECTIFICATION_ANSWERED,
  RETURN: EventKind.RECTIFICATION_RETURNED,
  CLOSE: EventKind.RECTIFICATION_CLOSED,
} as const satisfies Record<RectificationAction, EventKind>;

export interface Opening extends RectificationFacts {
  office: RectificationOffice;
  openedOn: Day;
  due: Day;
  simulated: boolean;
}

/** An item comes to be; its units see it, and everybody of the pairing sees which units they are. */
export async function openItem(
  db: Db,
  viewer: Viewer,
  pairing: Owned & { id: string },
  opening: Opening,
): Promise<RectificationRow> {
  const unitIds = [opening.leadUnitId, ...opening.responsibleUnitIds];
  const item: RectificationRow = {
    ...opening,
    id: newId(),
    pairingId: pairing.id,
    state: RectificationState.OPEN,
    version: 1,
    // What is wrong is for those who mend and check it; only a simulation is for all.
    published: opening.simulated,
    partyIds: [...new Set([...pairing.partyIds, ...unitIds])],
    placePaths: pairing.placePaths,
  };
  await asPlatform(db, viewer, () => openPartiesTo(db, unitIds, item.partyIds, item.placePaths));
  await insertRectification(db, item);
  return keep(db, viewer, item, RectificationAction.OPEN, { day: opening.openedOn, text: null });
}

export interface Step {
  day: Day;
  text: string;
  /** Another deadline; of a return only. */
  due?: Day | null;
}

/** Answers, returns or closes an item. Fails with TRANSITION_REFUSED, also where whoever answered it would check it. */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  item: RectificationRow,
  action: Exclude<RectificationAction, RectificationAction.OPEN>,
  step: Step,
): Promise<RectificationRow> {
  const state = stateAfter(item.state, action);
  if (action !== RectificationAction.ANSWER) {
    const answerers = (await answerersByRectification(db, viewer, [item.id])).get(item.id) ?? [];
    checkChecker(action, viewer.accountId, answerers);
    checkNotInCharge(viewer, action, item);
  }
  const next = { ...item, state, due: step.due ?? item.due, version: item.version + 1 };
  await updateRectification(db, next);
  return keep(db, viewer, next, action, step);
}

/** Writes the step that the head now shows, and tells of it. */
async function keep(
  db: Db,
  viewer: Viewer,
  item: RectificationRow,
  action: RectificationAction,
  { day, text }: { day: Day; text: string | null },
): Promise<RectificationRow> {
  const { id, version, state, due, pairingId } = item;
  const madeByAccount = viewer.accountId;
  await addRectificationVersion(db, { rectificationId: id, version, action, state, day, due, text, madeByAccount });
  await announce(db, {
    kind: NEWS[action],
    actorId: viewer.accountId,
    pairingId,
    subjectType: 'Rectification',
    subjectId: id,
    version,
    owned: item,
  });
  return item;
}
