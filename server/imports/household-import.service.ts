import { Ability, FamilyRelation, ImportKind, ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { checkFamily, readEntry } from '../households/household-book.rules';
import {
  enterHousehold,
  groundFor,
  type HouseholdGround,
  type NewHousehold,
} from '../households/household-entering.service';
import {
  entriesOfNumbers,
  membershipsOf,
  namingsOf,
  type KnownEntry,
  type KnownMembership,
} from '../households/household-known.store';
import { householdEras } from '../households/household.store';
import type { PersonVault } from '../people/person-vault';
import { otherName } from '../people/people.service';
import { readName, readPerson, refusalsOfPerson } from '../people/person.rules';
import { DomainError } from '../platform/errors';
import { groupedBy } from '../platform/group';
import { mayRead, type Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import { derivedRelation, entryOf, memberIdentity, personOf, SHARED } from './fields/household-facts.rules';
import { HOUSEHOLD_FIELDS } from './fields/household-fields.rules';
import type { GroupedRow, Importer, KindContext, RowValues, Together } from './importer';
import { groupsByWord } from './together.rules';
import { townsMeant, type AtTown } from './town-of-row.service';

/** Rows of one household, with their places among those asked about. */
interface Family {
  first: RowValues;
  rows: { row: RowValues; at: number }[];
}

/** What is known where a page of households is judged. */
interface Bearings {
  entries: ReadonlyMap<string, readonly KnownEntry[]>;
  /** By the place of the row. */
  memberships: ReadonlyMap<number, readonly KnownMembership[]>;
  /** What the pairing calls who is known to it, by the place of the row. */
  names: ReadonlyMap<number, string>;
}

const together: Together = {
  groupsOf: (rows) => groupsByWord(rows, numberOf, isHead),
  shared: SHARED,
  refusals: (group) => group.map((_row, at) => (at === 0 ? refusalsOfFamily(group) : [])),
};

/** 建档立卡名单 from a file: households with their members, each as somebody found it. */
export const householdImport = (vault: PersonVault): Importer => ({
  kind: ImportKind.HOUSEHOLD,
  ability: Ability.KEEP_HOUSEHOLDS,
  isOfHouseholds: true,
  catalogue: HOUSEHOLD_FIELDS,
  together,
  derive: derivedRelation,
  refusals: (rows, { today }) => rows.map((row) => refusalsOfPerson(personOf(row), today)),
  against: async (db, viewer, rows, context) => {
    const bearings = await bearingsFor(db, viewer, vault, rows, context);
    const placeOf = await placesAsked(db, viewer, context);
    const eras = await householdEras(db);
    const refusals: Refusal[][] = rows.map(() => []);
    for (const [at, row] of rows.entries()) refusals[at]?.push(...calledOtherwise(row, bearings.names.get(at)));
    for (const family of familiesOf(rows)) {
      const head = refusals[family.rows[0]?.at ?? 0];
      head?.push(...(await refusedBy(async () => void (await placeOf(family.first)))));
      head?.push(...(await refusedBy(() => void readEntry(entryOf(family.first), eras, context.today))));
      const same = sameEntry(family, bearings, viewer);
      if (same !== null) continue;
      head?.push(...takenNumber(family, bearings));
      for (const { row, at } of family.rows)
        if (bearings.memberships.get(at)?.some(({ isOpen }) => isOpen)) refusals[at]?.push(elsewhere(row));
    }
    return refusals;
  },
  identity: memberIdentity,
  already: async (db, viewer, rows, context) => {
    const bearings = await bearingsFor(db, viewer, vault, rows, context);
    const already: (string | null)[] = rows.map(() => null);
    for (const family of familiesOf(rows)) {
      const same = sameEntry(family, bearings, viewer);
      for (const { at } of family.rows) already[at] = same;
    }
    return already;
  },
  locks: (pairingId) => [`households-from-files:${pairingId}`],
  record: async (db, viewer, rows, context) => {
    const placeOf = await placesAsked(db, viewer, context);
    const eras = await householdEras(db);
    const made: string[] = [];
    for (const family of familiesOf(rows)) {
      try {
        const { placeId, ground } = await placeOf(family.first);
        const found = { ...newHousehold(family), placeId };
        made.push((await enterHousehold(db, viewer, vault, ground, eras, found, context.today)).id);
      } catch (error) {
        throw atItsRow(error, family);
      }
    }
    return made;
  },
});

/** What a row calls its household; undefined where it says nothing, or nothing that can be read. */
const numberOf = ({ values }: GroupedRow): string | undefined => values.number?.toUpperCase();
const isHead = ({ values }: GroupedRow): boolean => values.relation === FamilyRelation.HEAD;

function refusalsOfFamily(group: readonly RowValues[]): Refusal[] {
  try {
    checkFamily(
      group.map(({ relation }) => ({ relation: relation as FamilyRelation, isThere: true })),
      'relation',
    );
    return [];
  } catch (error) {
    return [refusalOf(error)];
  }
}

function familiesOf(rows: readonly RowValues[]): Family[] {
  const families = new Map<string, Family>();
  for (const [at, row] of rows.entries()) {
    const number = row.number?.toUpperCase() ?? '';
    const family = families.get(number);
    if (family) family.rows.push({ row, at });
    else families.set(number, { first: row, rows: [{ row, at }] });
  }
  return [...families.values()];
}

const newHousehold = ({ first, rows }: Family): Omit<NewHousehold, 'placeId'> => ({
  ...entryOf(first),
  members: rows.map(({ row }) => ({
    person: personOf(row),
    relation: row.relation as FamilyRelation,
    since: null,
    until: null,
    isLabourer: row.isLabourer === 'true',
    inSchool: row.inSchool === 'true',
    health: row.health ?? null,
  })),
});

async function bearingsFor(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  rows: readonly RowValues[],
  { pairing, today }: KindContext,
): Promise<Bearings> {
  const { id, recipientId, simulated } = pairing;
  const people = rows.map((row) => {
    const { idNumber, personNumber } = readPerson(personOf(row), today);
    return {
      idHash: idNumber === null ? null : vault.hashOfId(idNumber, simulated),
      numberHash: personNumber === null ? null : vault.hashOfNumber(recipientId, personNumber, simulated),
    };
  });
  const numbers = [...new Set(rows.map(({ number }) => number?.toUpperCase() ?? ''))];
  const [entries, memberships, namings] = await asPlatform(db, viewer, async () => [
    await entriesOfNumbers(db, recipientId, numbers),
    await membershipsOf(db, id, people),
    await namingsOf(db, id, people),
  ]);
  return {
    entries: groupedBy(entries, ({ number }) => number),
    memberships: groupedBy(memberships, ({ at }) => at),
    names: new Map(namings.map((known) => [known.at, vault.nameOf(known)])),
  };
}

/** The entry that a list told of before: of the same number and day, in the viewer's sight, with everybody whom the list names. */
function sameEntry({ first, rows }: Family, { entries, memberships }: Bearings, viewer: Viewer): string | null {
  const known = entries.get(first.number?.toUpperCase() ?? '') ?? [];
  const same = known.find(
    (entry) =>
      entry.foundOn === first.foundOn &&
      mayRead(viewer.scope, entry) &&
      rows.every(({ at }) => memberships.get(at)?.some(({ householdId }) => householdId === entry.id)),
  );
  return same?.id ?? null;
}

/** A number has one open entry, and one for a day; whom it names differently, the household's own page changes. */
function takenNumber({ first }: Family, { entries }: Bearings): Refusal[] {
  const known = entries.get(first.number?.toUpperCase() ?? '') ?? [];
  const isTaken = known.some(({ isOpen, foundOn }) => isOpen || foundOn === first.foundOn);
  return isTaken ? [{ field: 'number', code: ProblemCode.ALREADY_EXISTS, details: TAKEN }] : [];
}

const TAKEN = {
  what: '户编号（已有登记，日期或成员不同）',
  whatEn: 'number of a household (entered before, on another day or with other members)',
};

/** Who is known under another name is somebody else, or their name is to be corrected first. */
function calledOtherwise(row: RowValues, known: string | undefined): Refusal[] {
  const person = personOf(row);
  return known === undefined || known === readName(person.name) ? [] : [otherName(person, known)];
}

const elsewhere = ({ idNumber }: RowValues): Refusal => ({
  field: idNumber === undefined ? 'personNumber' : 'idNumber',
  code: ProblemCode.REGISTERED_ELSEWHERE,
  details: {},
});

/** Where households lie by the township that they name, or else by the sender's own. */
const placesAsked = (
  db: Db,
  viewer: Viewer,
  context: KindContext,
): Promise<AtTown<{ placeId: string; ground: HouseholdGround }>> =>
  townsMeant(db, viewer, Ability.KEEP_HOUSEHOLDS, context, async (placeId) => {
    const ground = await groundFor(db, viewer, { pairingId: context.pairing.id, placeId }, context.today);
    return { placeId, ground };
  });

async function refusedBy(work: () => Promise<void> | void): Promise<Refusal[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [refusalOf(error)];
  }
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof DomainError)) throw error;
  const field = error.field === 'placeId' ? 'town' : (error.field ?? 'number');
  return { field, code: error.code, details: error.details };
}

/** What entering refuses of a household is told of a row: of its member's, or of its first. */
function atItsRow(error: unknown, { rows }: Family): unknown {
  if (!(error instanceof DomainError)) return error;
  const [, member, inner] = /^members\.(\d+)\.(.+)$/.exec(error.field ?? '') ?? [];
  const at = rows[member === undefined ? 0 : Number(member)]?.at ?? 0;
  const field = inner?.replace(/^person\./, '') ?? refusalOf(error).field;
  return new DomainError(error.code, error.details, `rows.${at}.${field}`);
}
