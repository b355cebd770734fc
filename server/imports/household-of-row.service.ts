import { Ability, FamilyRelation, ProblemCode } from '../../schema/vocabulary';
import { lock, type Db } from '../db/tx';
import { householdLock } from '../helpers/household-paper.service';
import { entriesOfNumbers, entriesOfVillages } from '../households/household-known.store';
import { householdsById, membersByHousehold } from '../households/household.store';
import type { HouseholdRow, KnownMember } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import { DomainError, type ProblemDetails } from '../platform/errors';
import { groupedBy } from '../platform/group';
import { mayDo, type Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import type { KindContext, RowValues } from './importer';

/*
 * Rows of a file that speak of households in the register: by number, or by head and village. Names are opened to be compared, and
 * told to nobody.
 */

/** A household that a row means, with everybody who ever belonged to this entry. */
export interface Meant {
  household: HouseholdRow;
  members: readonly KnownMember[];
}

/** Gives the household of a row. Fails with NOT_FOUND, FORBIDDEN and BAD_INPUT. */
export type MeantBy = (row: RowValues) => Meant;

/** More households than one transaction can lock one by one, with room for others: such a file is sent in parts. */
const MAX_HOUSEHOLDS = 1_000;

/** Locks the households that rows are recorded of; what the register says of them stands still from then on. Fails with TOO_MANY_ITEMS. */
export async function lockHouseholds(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > MAX_HOUSEHOLDS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_HOUSEHOLDS, actual: ids.length });
  await lock(db, ...ids.map(householdLock));
}

/** The households that rows mean, among those that the viewer may see. */
export async function householdsMeant(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  rows: readonly RowValues[],
  { pairing: { recipientId } }: KindContext,
): Promise<MeantBy> {
  const numbers = new Set(rows.flatMap((row) => numberOf(row) ?? []));
  const villages = new Set(rows.flatMap((row) => (row.number === undefined ? (row.village ?? []) : [])));
  const ids = [
    ...(await entriesOfNumbers(db, recipientId, [...numbers])).map(({ id }) => id),
    ...(await entriesOfVillages(db, viewer, recipientId, [...villages])),
  ];
  const households = [...(await householdsById(db, viewer, [...new Set(ids)])).values()];
  const members = await membersByHousehold(db, viewer, households.map(({ id }) => id)); // prettier-ignore
  const names = new Map<string, string>();
  const nameOf = ({ person }: KnownMember): string => {
    const name = names.get(person.id) ?? vault.nameOf(person);
    names.set(person.id, name);
    return name;
  };
  const isHeadedBy = (household: HouseholdRow, name: string): boolean =>
    (members.get(household.id) ?? []).some((one) => isHead(one) && fitsName(name, nameOf(one)));
  const byNumber = groupedBy(households, ({ number }) => number);
  const byVillage = groupedBy(households, ({ village }) => village ?? '');
  return (row) => {
    const household = entryOn(candidatesFor(row, byNumber, byVillage, isHeadedBy), row.day ?? '');
    if (!household) throw noHousehold(row);
    if (!mayDo(viewer, Ability.KEEP_HOUSEHOLDS, household))
      throw new DomainError(ProblemCode.FORBIDDEN, {}, namedBy(row));
    if (row.head !== undefined && !isHeadedBy(household, row.head)) throw badInput('head', OTHER_HEAD);
    return { household, members: members.get(household.id) ?? [] };
  };
}

/**
 * The member of a household whom a row names by an ID number or a name, which may be masked; null where it names nobody.
 * Fails with NOT_FOUND and BAD_INPUT.
 */
export function memberMeant(
  vault: PersonVault,
  { name, idNumber, day }: RowValues,
  { household, members }: Meant,
): string | null {
  if (name === undefined && idNumber === undefined) return null;
  const field = idNumber === undefined ? 'name' : 'idNumber';
  const hash = idNumber === undefined ? null : vault.hashOfId(idNumber, household.simulated);
  const found = members.filter(
    ({ person }) =>
      (hash === null || person.idHash === hash) && (name === undefined || fitsName(name, vault.nameOf(person))),
  );
  if (new Set(found.map(({ humanId }) => humanId)).size > 1) throw badInput(field, WHICH_MEMBER);
  const isThere = ({ since, until }: KnownMember): boolean =>
    since <= (day ?? '') && (until === null || until >= (day ?? ''));
  const member = found.find(isThere) ?? found[0];
  if (member) return member.id;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '该户成员', whatEn: 'member of that household' }, field);
}

/** What somebody refuses of a row, at the field that it has in files. */
export function refusalAt(error: unknown, fieldOf: (field: string) => string): Refusal {
  if (!(error instanceof DomainError)) throw error;
  return { field: fieldOf(error.field ?? 'number'), code: error.code, details: error.details };
}

const numberOf = ({ number }: RowValues): string | undefined => number?.toUpperCase();
const namedBy = ({ number }: RowValues): string => (number === undefined ? 'head' : 'number');
const isHead = ({ relation, until }: KnownMember): boolean => relation === FamilyRelation.HEAD && until === null;

/** Whether a name, of which lists mask all but the ends, can be this one. */
export function fitsName(said: string, name: string): boolean {
  const [shown, known] = [[...said], [...name]];
  return shown.length === known.length && shown.every((sign, at) => sign === '*' || sign === known[at]);
}

function candidatesFor(
  row: RowValues,
  byNumber: ReadonlyMap<string, readonly HouseholdRow[]>,
  byVillage: ReadonlyMap<string, readonly HouseholdRow[]>,
  isHeadedBy: (household: HouseholdRow, name: string) => boolean,
): readonly HouseholdRow[] {
  const number = numberOf(row);
  if (number !== undefined) return byNumber.get(number) ?? [];
  const { head = '', village } = row;
  if (village === undefined) throw badInput('village', NO_VILLAGE);
  if (head.includes('*')) throw badInput('head', MASKED_HEAD);
  const found = (byVillage.get(village) ?? []).filter((household) => isHeadedBy(household, head));
  if (new Set(found.map((one) => one.number)).size > 1) throw badInput('head', WHICH_HOUSEHOLD);
  return found;
}

/** Of the entries of one number, the one that was open on a day, else the latest. */
function entryOn(entries: readonly HouseholdRow[], day: Day): HouseholdRow | undefined {
  const inOrder = [...entries].sort((one, other) => other.entry - one.entry);
  return (
    inOrder.find(({ foundOn, closedOn }) => foundOn <= day && (closedOn === null || closedOn >= day)) ?? inOrder[0]
  );
}

const NO_VILLAGE = {
  reason: '未填户编号的，请写明户主和村',
  reasonEn: 'without the household’s number, write its head and village',
};
const MASKED_HEAD = {
  reason: '未填户编号的，户主须写全名',
  reasonEn: 'without the household’s number, write the head’s full name',
};
const WHICH_HOUSEHOLD = {
  reason: '该村有同名的户主，请填户编号',
  reasonEn: 'the village has several heads of this name: write the household’s number',
};
const OTHER_HEAD = {
  reason: '与该户编号登记的户主不一致，请核对',
  reasonEn: 'the household of this number has another head: check both',
};
const WHICH_MEMBER = {
  reason: '该户有同名的成员，请填证件号码',
  reasonEn: 'several members have this name: write the ID number',
};

const badInput = (field: string, details: ProblemDetails): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, details, field);

/** What is another township's is not found, like what is nowhere. */
const noHousehold = (row: RowValues): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what: '监测户', whatEn: 'household' }, namedBy(row));
