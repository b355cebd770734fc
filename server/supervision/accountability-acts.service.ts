import { AccountabilityAction, AccountabilityState, EventKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { stateAfter } from './accountability.rules';
import {
  accountabilityEntriesById,
  addAccountabilityStep,
  insertAccountabilityEntry,
  updateAccountabilityEntry,
} from './accountability.store';
import type { AccountabilityEntryRow, EntryFacts } from './accountability';

/*
 * What can happen to an entry, inside a transaction that holds the lock and has asked whether the viewer may. Each decides,
 * writes, announces, and gives the entry as it is then.
 */

/** What nobody but its office knows of is no news: a place above would learn of a draft by its event. */
const NEWS: Readonly<Partial<Record<AccountabilityAction, EventKind>>> = {
  SIGN: EventKind.ACCOUNTABILITY_SIGNED,
  ACKNOWLEDGE: EventKind.ACCOUNTABILITY_ACKNOWLEDGED,
  ANSWER: EventKind.ACCOUNTABILITY_ANSWERED,
  REVOKE: EventKind.ACCOUNTABILITY_REVOKED,
};

/** An entry comes to be, for its office alone. */
export async function draftEntry(db: Db, viewer: Viewer, facts: EntryFacts): Promise<AccountabilityEntryRow> {
  const entry: AccountabilityEntryRow = {
    ...facts,
    id: newId(),
    signedOn: null,
    answerDue: null,
    state: AccountabilityState.DRAFT,
    version: 1,
    published: false,
    partyIds: [],
    placePaths: facts.officePaths,
  };
  await insertAccountabilityEntry(db, entry);
  return keep(db, viewer, entry, AccountabilityAction.DRAFT, { day: facts.draftedOn, text: null });
}

export interface Said {
  day: Day;
  text: string | null;
}

/** Signs an entry: it is the party's from then on, and what it revokes ends. Fails with TRANSITION_REFUSED. */
export async function signEntry(
  db: Db,
  viewer: Viewer,
  entry: AccountabilityEntryRow,
  signed: { day: Day; answerDue: Day | null; placePaths: string[] },
): Promise<AccountabilityEntryRow> {
  const { day, answerDue, placePaths } = signed;
  const opened = { ...entry, signedOn: day, answerDue, partyIds: [entry.partyId], placePaths };
  const done = await takeStep(db, viewer, opened, AccountabilityAction.SIGN, { day, text: null });
  if (entry.revokesId === null) return done;
  const { revokesId, reason } = entry;
  const target = (await accountabilityEntriesById(db, viewer, [revokesId])).get(revokesId);
  if (!target) throw new Error(`the entry ${revokesId} that is revoked is not there`);
  await takeStep(db, viewer, target, AccountabilityAction.REVOKE, { day, text: reason });
  return done;
}

/** Takes any other step. Fails with TRANSITION_REFUSED. */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  entry: AccountabilityEntryRow,
  action: Exclude<AccountabilityAction, AccountabilityAction.DRAFT>,
  said: Said,
): Promise<AccountabilityEntryRow> {
  const next = { ...entry, state: stateAfter(entry, action), version: entry.version + 1 };
  await updateAccountabilityEntry(db, next);
  return keep(db, viewer, next, action, said);
}

/** Writes the step that the head now shows, and tells of it. */
async function keep(
  db: Db,
  viewer: Viewer,
  entry: AccountabilityEntryRow,
  action: AccountabilityAction,
  { day, text }: Said,
): Promise<AccountabilityEntryRow> {
  const { id, version, state } = entry;
  const { accountId } = viewer;
  await addAccountabilityStep(db, { entryId: id, version, action, state, day, text, madeByAccount: accountId });
  const kind = NEWS[action];
  if (kind !== undefined)
    await announce(db, {
      kind,
      actorId: accountId,
      pairingId: null,
      subjectType: 'AccountabilityEntry',
      subjectId: id,
      version,
      owned: entry,
    });
  return entry;
}
