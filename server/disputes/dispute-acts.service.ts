import {
  DisputeAction,
  DisputeState,
  EventKind,
  RecordKind,
  type RecordStanding,
  type Side,
} from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { newId } from '../platform/ids';
import type { Owned, Viewer } from '../platform/scope';
import type { DisputeRow } from './dispute';
import {
  addDisputeVersions,
  insertDispute,
  settledDisputes,
  settleDisputes,
  settleRecords,
  updateDisputes,
} from './dispute-write.store';

/*
 * What can happen to disputes, inside a transaction that holds the lock of the words of their pairing and has asked whether the
 * viewer may. Opening one is told by the word that does; every other step by an event of its own.
 */

/** A record of which something was just said. */
export interface Disputed {
  record: {
    id: string;
    kind: RecordKind;
    pairingId: string;
    version: number;
    side: Side | null;
    simulated: boolean;
    standing: RecordStanding | null;
  };
  side: Side;
}

export interface Opening {
  callId: string;
  reason: string;
  day: Day;
  due: Day;
  owner: (pairingId: string) => Promise<Owned>;
}

/** One dispute for each pairing, kind, side that disputes and side that recorded. What was disputed before is so anew. */
export async function openDisputes(
  db: Db,
  viewer: Viewer,
  disputed: readonly Disputed[],
  { callId, reason, day, due, owner }: Opening,
): Promise<void> {
  await settle(db, viewer, disputed, day);
  const groups = new Map<string, Disputed[]>();
  for (const one of disputed) {
    const { pairingId, kind, side } = one.record;
    const key = [pairingId, kind, one.side, side].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { pairingId, kind, side: recordSide } = first.record;
    const simulated = group.every(({ record }) => record.simulated);
    const { partyIds, placePaths } = await owner(pairingId);
    const dispute = {
      id: newId(),
      callId,
      pairingId,
      kind,
      side: first.side,
      recordSide,
      reason,
      count: group.length,
      openedOn: day,
      state: DisputeState.OPEN,
      due,
      version: 1,
      simulated,
      published: simulated,
      partyIds,
      placePaths,
    };
    await insertDispute(db, { ...dispute, records: group.map(({ record }) => record) });
    const step = { action: DisputeAction.OPEN, day, text: reason, accountId: viewer.accountId };
    await addDisputeVersions(db, [dispute], step);
  }
}

/** Records wait in no dispute any more; a dispute that waits for none of its records is closed. */
export async function settle(db: Db, viewer: Viewer, said: readonly Disputed[], day: Day): Promise<void> {
  for (const kind of Object.values(RecordKind)) {
    const ids = said.filter(({ record }) => record.kind === kind).map(({ record }) => record.id);
    if (ids.length === 0) continue;
    const touched = await settleRecords(db, kind, ids);
    if (touched.length === 0) continue;
    const settled = await settledDisputes(db, kind, touched);
    if (settled.length === 0) continue;
    const closed = settled.map((dispute) => ({
      ...dispute,
      state: DisputeState.CLOSED,
      version: dispute.version + 1,
    }));
    await settleDisputes(
      db,
      closed.map(({ id }) => id),
    );
    await updateDisputes(db, closed);
    await addDisputeVersions(db, closed, {
      action: DisputeAction.CLOSE,
      day,
      text: null,
      accountId: viewer.accountId,
    });
    await tellOfClosing(db, viewer, closed);
  }
}

/** One event for each pairing: of a single dispute it names that, of several the pairing. */
async function tellOfClosing(db: Db, viewer: Viewer, closed: readonly Omit<DisputeRow, 'turn'>[]): Promise<void> {
  for (const pairingId of new Set(closed.map((dispute) => dispute.pairingId))) {
    const [first, another] = closed.filter((dispute) => dispute.pairingId === pairingId);
    if (!first) continue;
    await announce(db, {
      kind: EventKind.DISPUTE_CLOSED,
      actorId: viewer.accountId,
      pairingId,
      subjectType: another ? 'Pairing' : 'Dispute',
      subjectId: another ? pairingId : first.id,
      version: another ? null : first.version,
      owned: first,
    });
  }
}

const NEWS = {
  EXPLAIN: EventKind.DISPUTE_ANSWERED,
  CORRECT: EventKind.DISPUTE_ANSWERED,
  WITHDRAW: EventKind.DISPUTE_CLOSED,
  RETURN: EventKind.DISPUTE_RETURNED,
} as const satisfies Partial<Record<DisputeAction, EventKind>>;

/** An answer, or its return: the rules have said where it leads. */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  next: DisputeRow,
  action: keyof typeof NEWS,
  { day, text }: { day: Day; text: string },
): Promise<void> {
  if (next.state === DisputeState.CLOSED) await settleDisputes(db, [next.id]);
  await updateDisputes(db, [next]);
  await addDisputeVersions(db, [next], { action: DisputeAction[action], day, text, accountId: viewer.accountId });
  await announce(db, {
    kind: NEWS[action],
    actorId: viewer.accountId,
    pairingId: next.pairingId,
    subjectType: 'Dispute',
    subjectId: next.id,
    version: next.version,
    owned: next,
  });
}
