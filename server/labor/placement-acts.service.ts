import { EventKind, ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { PersonFacts } from '../people/person.rules';
import { enterPeople, type Named } from '../people/people.service';
import type { PersonVault } from '../people/person-vault';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Owned, Viewer } from '../platform/scope';
import type { RecordGround, RecordPairing, Refusal } from '../records/record';
import { readPlacement, refusalsOfPlacement, type PlacementFacts } from './placement.rules';
import { insertPlacements, updatePlacement, type PlacementChange } from './placement.store';

/*
 * What can happen to placements, inside a transaction that has locked `placements:<pairing>` and has asked whether the viewer may.
 */

/** What every writer of a pairing's placements takes first. */
export const placementLock = (pairingId: string): string => `placements:${pairingId}`;

/**
 * Records the rows of a file, all of them or none; announces nothing, because its file does.
 * @returns the ids of the placements, in the order of the rows
 *
 * Fails with what `refusalsOfPlacement` says of the first row that is refused, with BAD_INPUT where a person is called otherwise
 * than before or two numbers are two people's, and with ALREADY_EXISTS; the field is `rows.<n>.<field>`.
 */
export function recordPlacements(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  rows: readonly PlacementFacts[],
  ground: RecordGround,
  vault: PersonVault,
): Promise<string[]> {
  return insertAll(db, viewer, pairing, rows, ground, vault, (row, field) => `rows.${row}.${field}`);
}

/** Records one placement and tells of it. Fails as `recordPlacements`; fields are the input's own. */
export async function recordPlacement(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  facts: PlacementFacts,
  ground: RecordGround,
  vault: PersonVault,
): Promise<string> {
  const [id = ''] = await insertAll(db, viewer, pairing, [facts], ground, vault, (_row, field) => field);
  await tell(db, viewer, EventKind.PLACEMENT_RECORDED, { id, version: 1, simulated: ground.simulated }, pairing);
  return id;
}

async function insertAll(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  rows: readonly PlacementFacts[],
  ground: RecordGround,
  vault: PersonVault,
  fieldOf: (row: number, field: string) => string,
): Promise<string[]> {
  const read = rows.map((facts, row) => {
    const [refused] = refusalsOfPlacement(facts, { pairing, today: ground.today });
    if (refused) throw problem(refused, fieldOf(row, refused.field));
    return readPlacement(facts, ground.today);
  });
  const people = await enterPeople(
    db,
    vault,
    pairing,
    read.map(({ person }) => person),
    { simulated: ground.simulated },
  );
  const placements = read.map(({ terms }, row) => {
    const { humanId } = namedOr(people[row], (field) => fieldOf(row, field));
    return { id: newId(), humanId, terms };
  });
  const made = await insertPlacements(db, pairing.id, placements, ground, viewer.accountId);
  const twice = placements.findIndex(({ id }) => !made.has(id));
  if (twice >= 0) throw alreadyThere(fieldOf(twice, 'fromDay'));
  return placements.map(({ id }) => id);
}

/** Who a person is when a placement is said to be somebody else's, or the same under another name. Fails as `recordPlacements`. */
export async function renamePerson(
  db: Db,
  vault: PersonVault,
  pairing: RecordPairing,
  person: PersonFacts,
  simulated: boolean,
): Promise<string> {
  const [found] = await enterPeople(db, vault, pairing, [person], { simulated, mayRename: true });
  return namedOr(found, (field) => field).humanId;
}

/** Writes the next version of a placement and tells of it. */
export async function changePlacement(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  next: PlacementChange & { simulated: boolean },
): Promise<void> {
  await updatePlacement(db, next, viewer.accountId);
  const kind = next.withdrawn ? EventKind.PLACEMENT_WITHDRAWN : EventKind.PLACEMENT_CHANGED;
  await tell(db, viewer, kind, { ...next, version: next.version + 1 }, pairing);
}

/** A record is for the public only where it is made up; that a pairing is published publishes none of its records. */
export async function tell(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  { id, version, simulated }: { id: string; version: number; simulated: boolean },
  { id: pairingId, partyIds, placePaths }: Owned & { id: string },
): Promise<void> {
  await announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId,
    subjectType: 'LaborPlacement',
    subjectId: id,
    version,
    owned: { published: simulated, partyIds, placePaths },
  });
}

function namedOr(found: Named | Refusal | undefined, fieldOf: (field: string) => string): Named {
  if (found && 'humanId' in found) return found;
  if (found) throw problem(found, fieldOf(found.field));
  throw new Error('a row that names a person was not entered');
}

export const problem = ({ code, details }: Refusal, field: string): DomainError =>
  new DomainError(code, details, field);

export const alreadyThere = (field: string): DomainError =>
  new DomainError(
    ProblemCode.ALREADY_EXISTS,
    {
      what: '就业记录（同一人、同一单位、同一到岗日期）',
      whatEn: 'placement (the same person, employer and first day)',
    },
    field,
  );
