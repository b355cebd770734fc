import { ProblemCode, type EventKind } from '../../schema/vocabulary';
import { lock, sqlState, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { DomainError, type ProblemDetails } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import type { RecordGround, RecordPairing } from '../records/record';
import { formSpec, KINDS, type FormSpec } from './activity-forms.rules';
import { nameKey, readyActivity, refusalsOfActivity, tidyActivity } from './activity.rules';
import {
  activitiesById,
  countParts,
  findSame,
  insertActivities,
  partsLock,
  updateActivity,
  wholesOf,
  type AskedWhole,
  type Whole,
} from './activity.store';
import type { ActivityFacts, ActivityRow, NewActivity } from './activity';

/*
 * What can happen to activities, inside a transaction; whoever calls has asked whether the viewer may, and tells of it.
 */

/** A row of several is named by its place among them. */
const fieldAt = (field: string, at: number, count: number): string => (count === 1 ? field : `rows.${at}.${field}`);

/**
 * Records activities of a pairing, all or none, and gives their ids in the order of the rows. A roster or an investment
 * finds its firm, workshop or park by id or by name, also among the rows themselves.
 * Fails as `refusalsOfActivity` says, with NOT_FOUND (what it belongs to) and ALREADY_EXISTS (counted once already).
 */
export async function recordActivities(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  rows: readonly ActivityFacts[],
  ground: RecordGround,
): Promise<string[]> {
  const context = { today: ground.today, closedOn: pairing.closedOn };
  const tidied = rows.map(tidyActivity);
  tidied.forEach((facts, at) => {
    const [refusal] = refusalsOfActivity(facts, context);
    if (refusal) throw new DomainError(refusal.code, refusal.details, fieldAt(refusal.field, at, rows.length));
  });
  const ready = await settleWholes(db, pairing.id, tidied);
  const kept = await insertActivities(db, pairing.id, ready, ground, viewer.accountId);
  const at = ready.findIndex(({ id }) => !kept.has(id));
  const twice = ready[at];
  if (twice) throw alreadyThere(twice, fieldAt('from', at, rows.length));
  return ready.map(({ id }) => id);
}

/** For each row the id of a standing activity of the pairing that is the same, or null. Takes rows that nothing is refused of. */
export async function activitiesAlready(
  db: Db,
  pairingId: string,
  rows: readonly ActivityFacts[],
): Promise<(string | null)[]> {
  const tidied = rows.map(tidyActivity);
  const wholes = await wholesOf(db, pairingId, askedWholes(tidied));
  const settled = tidied.map((facts) => ({ ...facts, ofId: wholeOf(facts, wholes)?.id ?? facts.ofId }));
  return findSame(
    db,
    pairingId,
    settled.map((facts) => readyActivity('', facts)),
  );
}

/**
 * Other facts of the same kind, or an end. Fails as `recordActivities`, and with BAD_INPUT where what has rosters or
 * investments would be something else.
 */
export async function correctActivity(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  before: ActivityRow,
  facts: ActivityFacts,
  { reason, today }: { reason: string | null; today: string },
): Promise<void> {
  const tidied = tidyActivity({ ...facts, kind: before.kind });
  const [refusal] = refusalsOfActivity(tidied, { today, closedOn: pairing.closedOn });
  if (refusal) throw new DomainError(refusal.code, refusal.details, refusal.field);
  if (before.ofId === null && tidied.form !== before.form) await refuseWithParts(db, before, 'form');
  const [ready] = await settleWholes(db, pairing.id, [tidied], before.id);
  if (!ready) throw new Error('one row stays one row');
  const next = { version: before.version + 1, withdrawn: false, reason };
  try {
    await update(db, ready, next, viewer);
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw alreadyThere(ready, 'from');
  }
}

/** It counts nowhere any more. Fails with BAD_INPUT while rosters or investments of it stand. */
export async function withdrawActivity(db: Db, viewer: Viewer, before: ActivityRow, reason: string): Promise<void> {
  if (before.ofId === null) await refuseWithParts(db, before, undefined);
  const next = { version: before.version + 1, withdrawn: true, reason };
  await update(db, readyActivity(before.id, before), next, viewer);
}

/** Fails with VERSION_CONFLICT where the other side has said something of it meanwhile. */
async function update(
  db: Db,
  activity: NewActivity,
  next: { version: number; withdrawn: boolean; reason: string | null },
  viewer: Viewer,
): Promise<void> {
  if (await updateActivity(db, activity, next, viewer.accountId)) return;
  throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: next.version }, 'version');
}

const UNIQUE_VIOLATION = '23505';

async function refuseWithParts(db: Db, { id }: ActivityRow, field: string | undefined): Promise<void> {
  await lock(db, partsLock(id));
  const parts = await countParts(db, id);
  if (parts === 0) return;
  const reason = `它还有 ${parts} 条花名册、到位投资或营业额，请先撤销那些记录`;
  const details = { reason, reasonEn: `${parts} rosters, investments or turnovers belong to it: withdraw those first` };
  throw new DomainError(ProblemCode.BAD_INPUT, details, field);
}

/** Rows ready to be kept, each roster and investment with its whole, which cannot be withdrawn until the transaction is over. */
async function settleWholes(
  db: Db,
  pairingId: string,
  rows: readonly ActivityFacts[],
  id?: string,
): Promise<NewActivity[]> {
  const asked = askedWholes(rows);
  const own = rows.map((facts) => readyActivity(id ?? newId(), facts));
  if (asked.length === 0) return own;
  const standing = await wholesOf(db, pairingId, asked);
  if (standing.length > 0) await lock(db, ...standing.map((whole) => partsLock(whole.id)));
  // Whoever withdrew one before the lock has ended by now.
  const wholes = [...own.filter(isWhole), ...(await wholesOf(db, pairingId, asked))];
  return own.map((row, at) => {
    const { of } = specOf(row);
    if (!of) return row;
    const whole = wholeOf(row, wholes);
    if (!whole) throw noWhole(row, at, rows.length);
    return readyActivity(row.id, { ...row, ofId: whole.id, name: whole.name });
  });
}

const specOf = ({ kind, form }: ActivityFacts): Partial<FormSpec> => formSpec(kind, form) ?? {};
const isWhole = (row: NewActivity): row is NewActivity & Whole => specOf(row).of === undefined && row.nameKey !== null;

function askedWholes(rows: readonly ActivityFacts[]): AskedWhole[] {
  return rows
    .filter((row) => specOf(row).of !== undefined)
    .map(({ kind, ofId, name }) => ({ kind, id: ofId, nameKey: nameKey(name) }));
}

/** What a roster or an investment belongs to: the forms are in the order in which they are looked for. */
function wholeOf(row: ActivityFacts, wholes: readonly Whole[]): Whole | undefined {
  const key = nameKey(row.name);
  for (const form of specOf(row).of ?? []) {
    const found = wholes.find(
      (one) =>
        one.kind === row.kind && one.form === form && (row.ofId === null ? one.nameKey === key : one.id === row.ofId),
    );
    if (found) return found;
  }
  return undefined;
}

function noWhole(row: ActivityFacts, at: number, count: number): DomainError {
  const { zh, en } = KINDS[row.kind].words;
  const details: ProblemDetails = { what: zh, whatEn: `one of the ${en}` };
  return new DomainError(ProblemCode.NOT_FOUND, details, fieldAt(row.ofId === null ? 'name' : 'ofId', at, count));
}

function alreadyThere(row: ActivityFacts, field: string): DomainError {
  const spec = formSpec(row.kind, row.form);
  const details = { what: `${spec?.words.zh ?? ''}记录`, whatEn: `record (${spec?.words.en ?? ''})` };
  return new DomainError(ProblemCode.ALREADY_EXISTS, details, field);
}

/**
 * Announces what has happened, and gives the activity as it is then. That a pairing is published publishes none of its records; only
 * made-up ones are for all.
 */
export async function tellOfActivity(
  db: Db,
  viewer: Viewer,
  { partyIds, placePaths }: RecordPairing,
  id: string,
  kind: EventKind,
): Promise<ActivityRow> {
  const activity = (await activitiesById(db, viewer, [id])).get(id);
  if (!activity) throw new Error(`the activity ${id} is not there`);
  const { pairingId, version, simulated } = activity;
  const owned = { published: simulated, partyIds, placePaths };
  const subject = { pairingId, subjectType: 'Activity', subjectId: id, version };
  await announce(db, { kind, actorId: viewer.accountId, ...subject, owned });
  return activity;
}
