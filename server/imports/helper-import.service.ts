import { Ability, ImportKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { enterHelper } from '../helpers/helper-acts.service';
import { followedBy, helpingNow, MAX_NAME } from '../helpers/helper.rules';
import { helpersByHousehold } from '../helpers/helper.store';
import type { HelperRow } from '../helpers/helper.tables';
import { lastVisitsOfHelpers } from '../helpers/visit.store';
import type { HouseholdRow } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import type { Refusal } from '../records/record';
import { HELPER_FIELDS } from './fields/helper-fields.rules';
import { householdsMeant, lockHouseholds, refusalAt } from './household-of-row.service';
import type { Importer, KindContext, RowValues } from './importer';
import { perFile } from './per-file';
import { allSound, meant, orRefused, refusedRow } from './refused-row.rules';
import { unitsOfRows } from './units-of-row.service';

/** Who is to help which household. */
interface Meaning {
  household: HouseholdRow;
  unitId: string;
  name: string;
  since: Day;
  reason: string | null;
}

/** An assignment, as far as it says who helped when. */
type Helps = Pick<HelperRow, 'id' | 'unitId' | 'name' | 'since' | 'until'>;

/** Who helps whom, by the books and by the rows before. */
interface Helping<Row extends Helps> {
  byHousehold: Map<string, readonly Row[]>;
  lastVisitOn: Map<string, Day>;
}

/** What the rows of a file that were judged so far say and make of it. */
interface Judged extends Helping<Helps> {
  said: Set<string>;
}

/** 帮扶责任人 from a file: each row is judged as the form does, rows before it included. */
export function helperImport(vault: PersonVault): Importer {
  const judgedOf = perFile((): Judged => ({ ...nobody<Helps>(), said: new Set() }));
  return {
    kind: ImportKind.HELPER,
    ability: Ability.KEEP_HOUSEHOLDS,
    isOfHouseholds: true,
    catalogue: HELPER_FIELDS,
    derive: () => ({}),
    refusals: (rows) => rows.map(() => []),
    against: async (db, viewer, rows, context) => {
      const file = judgedOf(context);
      const meanings = await meaningsOf(db, viewer, vault, rows, context);
      const standing = await standingAmong(db, viewer, meanings);
      await learn(db, viewer, file, meanings);
      return meanings.map((meaning, at): Refusal[] => {
        if (meaning instanceof DomainError) return [refusalAt(meaning, fieldFor)];
        const said = identityOf(rows[at] ?? {});
        // What stands, or stands further up, is a repetition and changes nobody.
        if (standing[at] !== null || file.said.has(said)) return [];
        const former = orRefused(() => formerOf(file, meaning, context.today));
        if (former instanceof DomainError) return [refusalAt(former, fieldFor)];
        file.said.add(said);
        follow(file, meaning.household, former, { ...meaning, id: newId(), until: null });
        return [];
      });
    },
    identity: identityOf,
    already: async (db, viewer, rows, context) =>
      standingAmong(db, viewer, await meaningsOf(db, viewer, vault, rows, context)),
    locks: (pairingId) => [`helpers-from-files:${pairingId}`],
    record: async (db, viewer, rows, context) => {
      const households = householdsOf(allSound(await meaningsOf(db, viewer, vault, rows, context), fieldFor));
      await lockHouseholds(db, households);
      // Once they are locked, what the register says of them stands still.
      const meanings = allSound(await meaningsOf(db, viewer, vault, rows, context), fieldFor);
      const helping = nobody<HelperRow>();
      await learn(db, viewer, helping, meanings);
      const made: string[] = [];
      for (const [at, meaning] of meanings.entries()) {
        const { household, unitId, name, since } = meaning;
        const former = orRefused(() => formerOf(helping, meaning, context.today));
        if (former instanceof DomainError) throw refusedRow(former, at, fieldFor);
        const helper = await enterHelper(db, viewer, household, { unitId, accountId: null, name, since }, former);
        follow(helping, household, former, helper);
        made.push(helper.id);
      }
      return made;
    },
  };
}

const identityOf = (row: RowValues): string =>
  JSON.stringify(HELPER_FIELDS.fields.map(({ field }) => row[field] ?? ''));

/** What rows mean, each by the register and the units of its household's pairing; or why it means nothing. */
async function meaningsOf(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  rows: readonly RowValues[],
  context: KindContext,
): Promise<(Meaning | DomainError)[]> {
  // Of several entries of one number, the one that is open when the helper begins.
  const dated = rows.map((row): RowValues => ({ ...row, day: row.since ?? '' }));
  const meantBy = await householdsMeant(db, viewer, vault, dated, context);
  const named = dated.map((row) => orRefused(() => meantBy(row)));
  const pairingIds = meant(named).map(({ household }) => household.pairingId);
  const unitsOf = await unitsOfRows(db, viewer, rows, pairingIds);
  return named.map((one, at) =>
    one instanceof DomainError
      ? one
      : orRefused(() => {
          const { unit = '', name = '', since = '', reason = null } = rows[at] ?? {};
          const { household } = one;
          const unitId = unitsOf(household.pairingId)(unit);
          return { household, unitId, name: requireText(name, MAX_NAME, 'name'), since, reason };
        }),
  );
}

const nobody = <Row extends Helps>(): Helping<Row> => ({ byHousehold: new Map(), lastVisitOn: new Map() });

/** Learns from the books who helps the households that are not known yet. */
async function learn(
  db: Db,
  viewer: Viewer,
  helping: Helping<Helps> | Helping<HelperRow>,
  meanings: readonly (Meaning | DomainError)[],
): Promise<void> {
  const unknown = householdsOf(meanings).filter((id) => !helping.byHousehold.has(id));
  const helpers = await helpersByHousehold(db, viewer, unknown);
  for (const [id, rows] of helpers) helping.byHousehold.set(id, rows);
  const now = [...helpers.values()].flatMap((rows) => helpingNow(rows)?.id ?? []);
  for (const [id, day] of await lastVisitsOfHelpers(db, now)) helping.lastVisitOn.set(id, day);
}

/** Who is followed where a row is taken; null where nobody is. Fails as `followedBy`. */
function formerOf<Row extends Helps>(
  { byHousehold, lastVisitOn }: Helping<Row>,
  { household, since, reason }: Meaning,
  today: Day,
): Row | null {
  const earlier = byHousehold.get(household.id) ?? [];
  const now = helpingNow(earlier);
  // As on the page: of a household that nobody helps no change is explained, also where all rows of a file bring the same reason.
  const told = { since, reason: now && reason };
  return followedBy(told, household, earlier, now && (lastVisitOn.get(now.id) ?? null), today);
}

function follow<Row extends Helps>({ byHousehold }: Helping<Row>, { id }: HouseholdRow, former: Row | null, next: Row) {
  const earlier = (byHousehold.get(id) ?? []).map((one) => (one.id === former?.id ? former : one));
  byHousehold.set(id, [next, ...earlier]);
}

/** For each row the assignment that stands and says the same: who helps the household, of which unit, since that day. */
async function standingAmong(
  db: Db,
  viewer: Viewer,
  meanings: readonly (Meaning | DomainError)[],
): Promise<(string | null)[]> {
  const helpers = await helpersByHousehold(db, viewer, householdsOf(meanings));
  return meanings.map((one) => {
    if (one instanceof DomainError) return null;
    const same = (helpers.get(one.household.id) ?? []).find(
      ({ unitId, name, since, until }) =>
        // Who was followed before their first day never came to help.
        unitId === one.unitId && name === one.name && since === one.since && (until === null || until >= since),
    );
    return same?.id ?? null;
  });
}

const householdsOf = (meanings: readonly (Meaning | DomainError)[]): string[] => [
  ...new Set(meant(meanings).map(({ household }) => household.id)),
];

/** The field of a file that a refusal is about. */
const fieldFor = (field = 'number'): string =>
  field === 'householdId' ? 'number' : field === 'unitId' ? 'unit' : field;
