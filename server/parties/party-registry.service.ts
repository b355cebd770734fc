import { EventKind, PartyKind } from '../../schema/vocabulary';
import { lock, slotOf, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { openToPlacesOf } from '../places/place-path.store';
import { placesByCode, placesByLine } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { codesOf, planOf, type PartyPlan, type ReadParty } from './party.rules';
import {
  addCovers,
  addMemberships,
  addPrintedNames,
  groupsLedBy,
  insertParty,
  membersByGroup,
  partyByKey,
  publishParties,
  type NewParty,
} from './party.store';
import type { PartyRow } from './party.tables';
import { placesOf } from './printed-name.rules';

/** A name as print gave it, and what was understood. */
export interface PrintedReading {
  printed: string;
  reading: ReadParty;
  simulated?: boolean;
}

/**
 * The party that a publication names: found by its key, or registered with its names, places and members. Names and members that are new
 * are added to a party that is there already, so a group is one party whether or not its members are listed. Whoever is named in a
 * publication is published. Runs inside the caller's transaction, whose viewer sees everything.
 */
export async function findOrRegisterParty(
  db: Db,
  viewer: Viewer,
  { printed, reading, simulated = false }: PrintedReading,
): Promise<PartyRow> {
  const places = await placesByCode(
    db,
    viewer,
    placesOf(reading)
      .map((place) => place.code)
      .concat(authorityOf(reading)),
  );
  const lineOf = (code: string): string => places.get(code)?.line ?? code;
  const plan = planOf(reading, printed, lineOf);
  const present = await placesByLine(db, viewer, [...new Set(codesOf(plan).map(lineOf))]);
  const placeOf = (code: string): PlaceRow => {
    const place = present.get(lineOf(code));
    if (place === undefined) throw new Error(`${code} is in no edition of the divisions that was taken in`);
    return place;
  };
  await lock(db, ...keysOf(plan).map(partyLock));
  const party = await ensure(db, viewer, plan, placeOf, simulated);
  await addPrintedNames(db, party.id, [printed]);
  return party;
}

/** What must not change while a party comes to be. */
export const partyLock = (key: string): string => slotOf('party', key);

const authorityOf = (reading: ReadParty): string[] =>
  reading.kind === 'UNIT_GROUP' && reading.authority ? [reading.authority.code] : [];

const keysOf = (plan: PartyPlan): string[] => [plan.key, ...plan.members.flatMap((member) => keysOf(member.plan))];

type PlaceOf = (code: string) => PlaceRow;

async function ensure(
  db: Db,
  viewer: Viewer,
  plan: PartyPlan,
  placeOf: PlaceOf,
  simulated: boolean,
): Promise<PartyRow> {
  const members: { party: PartyRow; lead: boolean }[] = [];
  for (const member of plan.members) {
    members.push({ party: await ensure(db, viewer, member.plan, placeOf, simulated), lead: member.lead });
  }
  const known = await knownParty(db, plan, members);
  const party = known ?? (await registerPlan(db, viewer, plan, placeOf, simulated));
  if (known !== null) await complete(db, plan, known, placeOf);
  await addMissingMembers(db, viewer, party, members);
  return (await partyByKey(db, party.canonicalKey)) ?? party;
}

/** By its key; a group also by whom it is led by, because its lead may have changed since its key was given. */
async function knownParty(
  db: Db,
  plan: PartyPlan,
  members: { party: PartyRow; lead: boolean }[],
): Promise<PartyRow | null> {
  const byKey = await partyByKey(db, plan.key);
  const lead = members.find((member) => member.lead)?.party;
  if (byKey !== null || lead === undefined) return byKey;
  const led = await groupsLedBy(db, lead.id);
  return led.length === 1 ? (led[0] ?? null) : null;
}

async function registerPlan(
  db: Db,
  viewer: Viewer,
  plan: PartyPlan,
  placeOf: PlaceOf,
  simulated: boolean,
): Promise<PartyRow> {
  const place = plan.placeCode === null ? null : placeOf(plan.placeCode);
  const covers = coversOf(plan, placeOf);
  const isPlaceItself = plan.coverCodes.length === 1 && plan.members.length === 0 && place !== null;
  const paths = covers.length > 0 ? covers.map((cover) => cover.path) : place === null ? [] : [place.path];
  return registerRow(db, viewer, {
    id: newId(),
    kind: plan.kind,
    name: isPlaceItself ? place.name : plan.name,
    nameEn: isPlaceItself ? place.nameEn : null,
    canonicalKey: plan.key,
    placeId: place?.id ?? null,
    simulated,
    published: true,
    placePaths: paths,
    covers,
    names: plan.name === place?.name ? [] : [plan.name],
  });
}

/** Inserts a party and tells of it. */
export async function registerRow(db: Db, viewer: Viewer, given: NewParty): Promise<PartyRow> {
  await insertParty(db, given);
  const { covers: _covers, names: _names, ...rest } = given;
  const party: PartyRow = { ...rest, partyIds: [given.id], version: 1 };
  await announce(db, {
    kind: given.kind === PartyKind.DONOR_GROUP ? EventKind.DONOR_GROUP_FORMED : EventKind.PARTY_REGISTERED,
    actorId: viewer.accountId,
    pairingId: null,
    subjectType: 'Party',
    subjectId: party.id,
    version: 1,
    owned: party,
  });
  return party;
}

async function complete(db: Db, plan: PartyPlan, party: PartyRow, placeOf: PlaceOf): Promise<void> {
  if (!party.published) await publishParties(db, [party.id]);
  const gained = await addCovers(db, party.id, coversOf(plan, placeOf));
  if (gained.length > 0) await openToPlacesOf(db, party.id, gained);
}

async function addMissingMembers(
  db: Db,
  viewer: Viewer,
  group: PartyRow,
  members: { party: PartyRow; lead: boolean }[],
): Promise<void> {
  if (members.length === 0) return;
  const known = (await membersByGroup(db, viewer, [group.id])).get(group.id) ?? [];
  const missing = members.filter(({ party }) => !known.some((membership) => membership.memberId === party.id));
  if (missing.length === 0) return;
  await addMemberships(
    db,
    group.id,
    missing.map(({ party, lead }) => ({
      id: newId(),
      memberId: party.id,
      lead: lead && !known.some((membership) => membership.lead && membership.until === null),
      since: null,
      until: null,
    })),
  );
}

function coversOf(plan: PartyPlan, placeOf: PlaceOf): { placeId: string; path: string }[] {
  const places = new Map(plan.coverCodes.map((code) => [placeOf(code).id, placeOf(code)]));
  return [...places.values()].map(({ id, path }) => ({ placeId: id, path }));
}
