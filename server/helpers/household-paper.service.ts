import { Ability, ProblemCode, type EventKind } from '../../schema/vocabulary';
import type { Loaders } from '../db/loaders';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import { followLinks } from '../evidence/evidence-acts.service';
import { addLinks, evidenceById } from '../evidence/evidence.store';
import type { EvidenceRow } from '../evidence/evidence.tables';
import { householdOf } from '../households/household.service';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import type { HouseholdKind } from '../records/record-kinds';
import type { OfHousehold } from './helper.tables';

/*
 * What helpers, plans and visits have in common: whoever keeps a household's book writes them down, under the lock of the household,
 * and they belong to whom it belongs.
 */

const MAX_FILES = 10;

/** The lock of all that is written of a household. */
export const householdLock = (id: string): string => `household:${id}`;

/** A household whose book this viewer keeps. Fails with NOT_FOUND and FORBIDDEN. */
export async function householdToKeep(db: Db, viewer: Viewer, id: string): Promise<HouseholdRow> {
  const household = await householdOf(db, viewer, id);
  if (!mayDo(viewer, Ability.KEEP_HOUSEHOLDS, household)) throw new DomainError(ProblemCode.FORBIDDEN);
  return household;
}

/** The household that something was written of: whoever sees one sees the other. */
export async function householdOfRow({ householdId }: OfHousehold, loaders: Loaders): Promise<HouseholdRow> {
  const household = await loaders.load(householdsById, householdId);
  if (household) return household;
  throw new Error(`the household ${householdId} was seen`);
}

/** Whose something is that is written of a household. */
export function ownedBy({ id, pairingId, simulated, published, partyIds, placePaths }: HouseholdRow): OfHousehold {
  return { householdId: id, pairingId, simulated, published, partyIds, placePaths };
}

/** Fails with VERSION_CONFLICT. */
export function checkVersion(asked: number, current: number): void {
  if (asked !== current) throw new DomainError(ProblemCode.VERSION_CONFLICT, { current }, 'version');
}

/** Tells of a version. */
export function tell(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  subjectType: 'HouseholdHelper' | 'ActionPlan' | 'HouseholdVisit',
  row: OfHousehold & { id: string; version: number },
): Promise<void> {
  const { id, version, pairingId } = row;
  return announce(db, { kind, actorId: viewer.accountId, pairingId, subjectType, subjectId: id, version, owned: row });
}

/** Files that were handed in, ten at most. Fails with NOT_FOUND and TOO_MANY_ITEMS. */
export async function handedIn(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidenceRow[]> {
  atMost(ids, MAX_FILES, 'evidenceIds');
  const files = ids.length === 0 ? new Map<string, EvidenceRow>() : await evidenceById(db, viewer, ids);
  return ids.map((id, at) => {
    const file = files.get(id);
    if (file) return file;
    const details = { what: '佐证材料', whatEn: 'evidence' };
    throw new DomainError(ProblemCode.NOT_FOUND, details, `evidenceIds.${at}`);
  });
}

/** Files prove what was just written down. */
export async function prove(
  db: Db,
  viewer: Viewer,
  kind: HouseholdKind,
  row: OfHousehold & { id: string },
  files: readonly EvidenceRow[],
): Promise<void> {
  if (files.length === 0) return;
  const { pairingId, simulated } = row;
  const links = files.map(({ id, hash }) => {
    const link = { id: newId(), fileId: id, hash, kind, recordId: row.id, pairingId, simulated };
    return { ...link, side: null };
  });
  await followLinks(db, viewer, await addLinks(db, links, viewer.accountId), 1, () => row);
}
