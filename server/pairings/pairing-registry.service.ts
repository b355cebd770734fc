import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { lock, slotOf, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { openPartiesTo, partiesById, publishParties } from '../parties/party.store';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { checkOpening, ownersOf } from './pairing.rules';
import {
  addPairingVersion,
  insertPairing,
  pairingOf,
  pairingsById,
  publishPairing,
  type PairingEnds,
} from './pairing.store';
import type { PairingRow } from './pairing.tables';

/** A pairing to be: its ends, and what it is nested in. */
export interface PairingOpening extends PairingEnds {
  parentId?: string | null;
  openedOn?: string | null;
  published: boolean;
  simulated?: boolean;
}

/** What must not change while a pairing of these two comes to be. */
export const pairingEndsLock = (ends: PairingEnds): string =>
  slotOf('pairing-of', `${ends.programme}:${ends.level}:${ends.donorId ?? ''}:${ends.recipientId}`);

/**
 * The pairing that a publication is about: the one of these ends, be it closed, or a new one. What is published about it makes it and its ends
 * published. Runs inside the caller's transaction, whose viewer sees everything.
 *
 * Fails with NOT_FOUND (an end or the pairing above) and BAD_INPUT.
 */
export async function findOrOpenPairing(db: Db, viewer: Viewer, opening: PairingOpening): Promise<PairingRow> {
  await lock(db, pairingEndsLock(opening));
  const known = await pairingOf(db, opening);
  if (known === null) return openRow(db, viewer, opening);
  if (known.published || !opening.published) return known;
  await publishPairing(db, known.id);
  await publishParties(db, endIdsOf(known));
  return { ...known, published: true };
}

/** Opens a pairing whose ends are locked: checks it, writes its first version and tells of it. */
export async function openRow(db: Db, viewer: Viewer, opening: PairingOpening): Promise<PairingRow> {
  const endIds = endIdsOf(opening);
  const homes = await homesOf(db, viewer, opening);
  const above = await parentOf(db, viewer, opening.parentId ?? null);
  const openedOn = opening.openedOn ?? null;
  checkOpening({ ...opening, openedOn }, above, homes.get(opening.recipientId) ?? []);

  const pairing: PairingRow = {
    id: newId(),
    programme: opening.programme,
    level: opening.level,
    donorId: opening.donorId,
    recipientId: opening.recipientId,
    parentId: above?.id ?? null,
    openedOn,
    closedOn: null,
    simulated: opening.simulated ?? false,
    version: 1,
    ...ownersOf(homes, above, opening.published),
  };
  await insertPairing(db, pairing);
  await addPairingVersion(db, pairing, null, viewer.accountId);
  if (pairing.published) await publishParties(db, endIds);
  await openPartiesTo(db, endIds, pairing.partyIds, pairing.placePaths);
  await tell(db, viewer, EventKind.PAIRING_OPENED, pairing);
  return pairing;
}

/** Tells of a pairing to all whose it is. */
export function tell(db: Db, viewer: Viewer, kind: EventKind, pairing: PairingRow): Promise<void> {
  return announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: pairing.id,
    subjectType: 'Pairing',
    subjectId: pairing.id,
    version: pairing.version,
    owned: pairing,
  });
}

const endIdsOf = (ends: PairingEnds): string[] =>
  ends.donorId === null ? [ends.recipientId] : [ends.donorId, ends.recipientId];

/** Where each end lies. */
async function homesOf(db: Db, viewer: Viewer, ends: PairingEnds): Promise<Map<string, string[]>> {
  const seen = await partiesById(db, viewer, endIdsOf(ends));
  for (const field of ['recipientId', 'donorId'] as const) {
    const id = ends[field];
    if (id !== null && !seen.has(id))
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'party' }, field);
  }
  return new Map([...seen].map(([id, party]) => [id, party.placePaths]));
}

async function parentOf(
  db: Db,
  viewer: Viewer,
  id: string | null,
): Promise<(PairingRow & { recipientPaths: string[] }) | null> {
  if (id === null) return null;
  const parent = (await pairingsById(db, viewer, [id])).get(id);
  if (parent === undefined)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '上级结对', whatEn: 'pairing above' }, 'parentId');
  const recipient = (await partiesById(db, viewer, [parent.recipientId])).get(parent.recipientId);
  return { ...parent, recipientPaths: recipient?.placePaths ?? [] };
}
