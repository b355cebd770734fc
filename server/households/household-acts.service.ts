import { EventKind, HouseholdAction, HouseholdState, ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { readPerson, refusalsOfPerson, type PersonFacts } from '../people/person.rules';
import { enterPeople } from '../people/people.service';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { checkFamily, checkStay, readHealth } from './household-book.rules';
import { checkSecondPerson, stateAfter, stationsAfter } from './household.rules';
import { addHouseholdStep, insertHousehold, putMembers, updateHousehold } from './household-write.store';
import { handsByHousehold } from './household.store';
import type { HouseholdMemberRow, HouseholdRow, MemberTerms } from './household.tables';

/*
 * What can happen to a household's entry, inside a transaction that has locked `household:<id>` and has asked whether the viewer
 * may. Each decides, writes, announces, and gives the entry as it is then.
 */

const NEWS = {
  FIND: EventKind.HOUSEHOLD_FOUND,
  REVIEW: EventKind.HOUSEHOLD_REVIEWED,
  NOTICE: EventKind.HOUSEHOLD_NOTICED,
  ADMIT: EventKind.HOUSEHOLD_ADMITTED,
  PROPOSE_CLEARING: EventKind.HOUSEHOLD_CLEARING_PROPOSED,
  CLEAR: EventKind.HOUSEHOLD_CLEARED,
  KEEP: EventKind.HOUSEHOLD_KEPT,
  DISMISS: EventKind.HOUSEHOLD_DISMISSED,
  CHANGE_MEMBERS: EventKind.HOUSEHOLD_MEMBERS_CHANGED,
  CHECK: EventKind.HOUSEHOLD_CHECKED,
  RECORD_INCOME: EventKind.HOUSEHOLD_INCOME_RECORDED,
  CORRECT: EventKind.HOUSEHOLD_CORRECTED,
} as const satisfies Record<HouseholdAction, EventKind>;

/** Somebody who is to be entered as a member. */
export interface NewMember extends MemberTerms {
  person: PersonFacts;
  health: string | null;
}

export interface Taken {
  day: Day;
  text: string | null;
  evidence: string[];
}

/** A household comes to be in the register, with its members. Fails with ALREADY_EXISTS (number), and as `enterMembers`. */
export async function findHousehold(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  household: HouseholdRow,
  members: readonly NewMember[],
  { text, today }: { text: string | null; today: Day },
): Promise<HouseholdRow> {
  checkFamily(
    members.map(({ relation, until }) => ({ relation, isThere: until === null })),
    'members',
  );
  if (!(await insertHousehold(db, household)))
    throw new DomainError(
      ProblemCode.ALREADY_EXISTS,
      { what: '户编号的在册监测户', whatEn: 'number of a household whose entry is open' },
      'number',
    );
  await enterMembers(db, viewer, vault, household, members, today, 'members');
  return keep(db, viewer, household, HouseholdAction.FIND, { day: household.foundOn, text, evidence: [] });
}

/** Takes a step that leads somewhere. Fails with TRANSITION_REFUSED and SECOND_PERSON_NEEDED. */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  household: HouseholdRow,
  action: HouseholdAction,
  members: readonly HouseholdMemberRow[],
  taken: Taken,
): Promise<HouseholdRow> {
  const state = stateAfter(household.state, action);
  const hands = (await handsByHousehold(db, viewer, [household.id])).get(household.id);
  checkSecondPerson(viewer.accountId, action, hands ?? { finder: null, proposer: null });
  const next = { ...household, ...stationsAfter(action, taken.day), state };
  if (next.closedOn !== null) {
    const { closedOn } = next;
    const freed = members.filter((member) => member.closedOn === null);
    await putMembers(
      db,
      freed.map((member) => ({ ...member, version: member.version + 1, closedOn })),
      viewer.accountId,
    );
  }
  return advance(db, viewer, next, action, taken);
}

/** Brings the head to its next version, by a step that says so. */
export async function advance(
  db: Db,
  viewer: Viewer,
  household: HouseholdRow,
  action: HouseholdAction,
  taken: Taken,
): Promise<HouseholdRow> {
  const next = { ...household, version: household.version + 1 };
  await updateHousehold(db, next);
  return keep(db, viewer, next, action, taken);
}

/** Writes the step that the head now shows, and tells of it. */
async function keep(
  db: Db,
  viewer: Viewer,
  household: HouseholdRow,
  action: HouseholdAction,
  taken: Taken,
): Promise<HouseholdRow> {
  const { id, version, state, pairingId } = household;
  await addHouseholdStep(db, { ...taken, householdId: id, version, action, state, madeByAccount: viewer.accountId });
  await announce(db, {
    kind: NEWS[action],
    actorId: viewer.accountId,
    pairingId,
    subjectType: 'Household',
    subjectId: id,
    version,
    owned: household,
  });
  return household;
}

/**
 * Enters people as members of a household. A township names them whether or not it sees the pairing, so the platform finds them;
 * what they are called is told to nobody.
 *
 * Fails with BAD_INPUT (who they are, one person twice), OUT_OF_RANGE (their days) and REGISTERED_ELSEWHERE.
 * @param field of the input's list, such as `members`
 */
export async function enterMembers(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  household: HouseholdRow,
  members: readonly NewMember[],
  today: Day,
  field: string,
): Promise<void> {
  for (const [at, { person, ...terms }] of members.entries()) {
    const [refused] = refusalsOfPerson(person, today);
    if (refused) throw new DomainError(refused.code, refused.details, `${field}.${at}.${refused.field}`);
    checkStay(terms, today, `${field}.${at}`);
  }
  const { pairingId, recipientId, simulated } = household;
  const people = members.map(({ person }) => readPerson(person, today));
  const found = await asPlatform(db, viewer, () =>
    enterPeople(db, vault, { id: pairingId, recipientId }, people, { simulated }),
  );
  const rows = members.map(({ person: _person, health, ...terms }, at): HouseholdMemberRow => {
    const who = found[at];
    if (!who) throw new Error('a member was not entered');
    if (!('humanId' in who)) throw new DomainError(who.code, who.details, `${field}.${at}.${who.field}`);
    const id = newId();
    const told = readHealth(health, `${field}.${at}.health`);
    const sealedHealth = told === null ? null : vault.sealHealth(id, told);
    const { humanId } = who;
    return {
      ...terms,
      id,
      version: 1,
      householdId: household.id,
      pairingId,
      humanId,
      closedOn: terms.until,
      sealedHealth,
    };
  });
  checkOnce(rows, field);
  const made = await putMembers(db, rows, viewer.accountId);
  const elsewhere = rows.findIndex(({ id }) => !made.has(id));
  if (elsewhere >= 0) throw new DomainError(ProblemCode.REGISTERED_ELSEWHERE, {}, `${field}.${elsewhere}.idNumber`);
}

/** Fails with BAD_INPUT where one person is named twice. */
function checkOnce(rows: readonly HouseholdMemberRow[], field: string): void {
  const twice = rows.findIndex(({ humanId }, at) => rows.findIndex((row) => row.humanId === humanId) < at);
  if (twice < 0) return;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: '同一人填了两次，请删去一行', reasonEn: 'the same person is named twice: leave one out' },
    `${field}.${twice}.idNumber`,
  );
}

/** An entry that nobody has written yet. */
export function newEntry(
  facts: Omit<
    HouseholdRow,
    'id' | 'state' | 'version' | 'reviewedOn' | 'noticedOn' | 'admittedOn' | 'closedOn' | 'published'
  >,
): HouseholdRow {
  const days = { reviewedOn: null, noticedOn: null, admittedOn: null, closedOn: null };
  return { ...facts, ...days, id: newId(), state: HouseholdState.FOUND, version: 1, published: false };
}
