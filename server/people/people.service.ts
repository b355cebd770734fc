import { ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { newId } from '../platform/ids';
import type { Refusal } from '../records/record';
import { maskName, type PersonFacts } from './person.rules';
import { enterPersons, renamePersons, type EnteredPerson, type PersonEntry, type Renaming } from './person.store';
import type { PersonVault } from './person-vault';

/** Whom a row means: the human being, and the person as this pairing knows them. */
export interface Named {
  humanId: string;
  personId: string;
}

/** Rows that mean one person, and what they say about them together. */
interface Group {
  entry: PersonEntry;
  facts: PersonFacts;
  rows: number[];
}

export interface EnteringOptions {
  simulated: boolean;
  /** Somebody corrects a name: what was said before gives way. */
  mayRename?: boolean;
}

/**
 * Finds or makes the people whom rows of a pairing name, by ID number or by the county's own number; what they say is read and
 * refused nothing. Who is called otherwise than before, or whose two numbers are two people's, is refused in their place.
 */
export async function enterPeople(
  db: Db,
  vault: PersonVault,
  pairing: { id: string; recipientId: string },
  people: readonly PersonFacts[],
  { simulated, mayRename = false }: EnteringOptions,
): Promise<(Named | Refusal)[]> {
  if (people.length === 0) return [];
  const results = new Array<Named | Refusal>(people.length);
  const groups = groupRows(
    vault,
    pairing.recipientId,
    people,
    simulated,
    (row) => (results[row] = otherName(people[row])),
  );
  const entered = await enterPersons(
    db,
    pairing.id,
    simulated,
    groups.map(({ entry }) => entry),
  );
  const renamings: Renaming[] = [];
  for (const [at, { entry, facts, rows }] of groups.entries()) {
    const found = entered[at];
    const named = found && judge(vault, found, entry, facts, mayRename, renamings);
    if (named) for (const row of rows) results[row] ??= named;
  }
  if (renamings.length > 0) await renamePersons(db, renamings);
  return results;
}

/** Rows of the same ID number or the same county's number, sealed once. */
function groupRows(
  vault: PersonVault,
  recipientId: string,
  people: readonly PersonFacts[],
  simulated: boolean,
  refuse: (row: number) => void,
): Group[] {
  const groups = new Map<string, Group>();
  const byNumber = new Map<string, Group>();
  const hashes = people.map(({ idNumber, personNumber }) => ({
    id: idNumber === null ? null : vault.hashOfId(idNumber, simulated),
    number: personNumber === null ? null : vault.hashOfNumber(recipientId, personNumber, simulated),
  }));
  // Rows with an ID number first: a row with the county's number alone may mean one of theirs.
  const order = [...people.keys()].sort((a, b) => Number(hashes[a]?.id === null) - Number(hashes[b]?.id === null));
  for (const row of order) {
    const facts = people[row];
    const { id, number } = hashes[row] ?? { id: null, number: null };
    if (!facts) continue;
    const group = id !== null ? groups.get(id) : (byNumber.get(number ?? '') ?? groups.get(number ?? ''));
    if (!group) {
      const made: Group = { entry: sealEntry(vault, facts, id, number), facts: { ...facts }, rows: [row] };
      groups.set(id ?? number ?? '', made);
      if (number !== null) byNumber.set(number, made);
      continue;
    }
    if (group.facts.name !== facts.name) refuse(row);
    else group.rows.push(row);
  }
  return [...groups.values()];
}

function sealEntry(
  vault: PersonVault,
  facts: PersonFacts,
  idHash: string | null,
  numberHash: string | null,
): PersonEntry {
  const namingId = newId();
  return {
    id: newId(),
    idHash,
    sealedId: idHash === null || facts.idNumber === null ? null : vault.sealId(idHash, facts.idNumber),
    numberHash,
    namingId,
    ...sealFacts(vault, namingId, facts),
  };
}

function sealFacts(vault: PersonVault, rowId: string, facts: PersonFacts) {
  const { name, phone, householdNumber, personNumber } = facts;
  return {
    sealedName: vault.sealFor(rowId, 'name', name),
    sealedPhone: phone === null ? null : vault.sealFor(rowId, 'phone', phone),
    sealedHousehold: householdNumber === null ? null : vault.sealFor(rowId, 'household', householdNumber),
    sealedNumber: personNumber === null ? null : vault.sealFor(rowId, 'number', personNumber),
  };
}

/** Whom an entry has turned out to be; what it says anew goes into `renamings`. */
function judge(
  vault: PersonVault,
  found: EnteredPerson,
  entry: PersonEntry,
  facts: PersonFacts,
  mayRename: boolean,
  renamings: Renaming[],
): Named | Refusal {
  const { humanId, personId, sealedName } = found;
  if (found.disagrees || humanId === null || personId === null || sealedName === null) return twoPeople();
  if (!found.known) return { humanId, personId };
  const before = vault.open({ ...found, id: personId, sealedName, idHash: null, sealedId: null });
  if (before.name !== facts.name && !mayRename) return otherName(facts, before.name);
  const isNews = (now: string | null, then: string | null): boolean => now !== null && now !== then;
  const news = {
    name: isNews(facts.name, before.name),
    phone: isNews(facts.phone, before.phone),
    household: isNews(facts.householdNumber, before.householdNumber),
    number: isNews(facts.personNumber, before.personNumber),
  };
  if (Object.values(news).some(Boolean)) {
    const sealed = sealFacts(vault, personId, facts);
    renamings.push({
      personId,
      sealedName: news.name ? sealed.sealedName : null,
      sealedPhone: news.phone ? sealed.sealedPhone : null,
      sealedHousehold: news.household ? sealed.sealedHousehold : null,
      sealedNumber: news.number ? sealed.sealedNumber : null,
      numberHash: news.number ? entry.numberHash : null,
    });
  }
  return { humanId, personId };
}

/** That a number is known under another name. */
export function otherName(facts: PersonFacts | undefined, before?: string): Refusal {
  const known = before === undefined ? '另一行' : `“${maskName(before)}”`;
  const knownEn = before === undefined ? 'another row' : `“${maskName(before)}”`;
  const by = facts?.idNumber === null ? ['人编号', 'person number'] : ['身份证号', 'ID number'];
  const reason = `同一${by[0]}已有${known}，姓名不同：请核对姓名和号码；确系改名的，请更正原记录`;
  const reasonEn = `the same ${by[1]} stands with ${knownEn} under another name: check name and number; correct the record if the name has changed`;
  return { field: 'name', code: ProblemCode.BAD_INPUT, details: { reason, reasonEn } };
}

function twoPeople(): Refusal {
  const reason = '身份证号与人编号分属两人：请核对，或只填身份证号';
  const reasonEn = 'the ID number and the person number are two people’s: check them, or give the ID number alone';
  return { field: 'personNumber', code: ProblemCode.BAD_INPUT, details: { reason, reasonEn } };
}
