import { Ability, ImportKind, ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { enterVisit } from '../helpers/helper-acts.service';
import { helperOn } from '../helpers/helper.rules';
import { helpersByHousehold } from '../helpers/helper.store';
import type { HelperRow } from '../helpers/helper.tables';
import { readVisit, type VisitFacts } from '../helpers/visit.rules';
import { visitsOnDays } from '../helpers/visit.store';
import type { HouseholdRow } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import { VISIT_FIELDS } from './fields/visit-fields.rules';
import { householdsMeant, lockHouseholds, refusalAt } from './household-of-row.service';
import type { Importer, KindContext, RowValues } from './importer';
import { allSound, meant, orRefused } from './refused-row.rules';

/** A visit as a row says it, judged by the rules of the form. */
interface Meaning {
  household: HouseholdRow;
  facts: VisitFacts;
}

/** 走访 from a file: each row is read by the rules of the form. */
export const visitImport = (vault: PersonVault): Importer => ({
  kind: ImportKind.VISIT,
  ability: Ability.KEEP_HOUSEHOLDS,
  isOfHouseholds: true,
  catalogue: VISIT_FIELDS,
  derive: () => ({}),
  refusals: (rows) => rows.map(() => []),
  against: async (db, viewer, rows, context) =>
    (await meaningsOf(db, viewer, vault, rows, context)).map((one): Refusal[] =>
      one instanceof DomainError ? [refusalAt(one, fieldFor)] : [],
    ),
  identity: (row) => JSON.stringify(VISIT_FIELDS.fields.map(({ field }) => row[field] ?? '')),
  already: async (db, viewer, rows, context) => {
    const meanings = await meaningsOf(db, viewer, vault, rows, context);
    const asked = meant(meanings).map(({ household, facts }) => ({ householdId: household.id, day: facts.day }));
    const known = new Map((await visitsOnDays(db, viewer, asked)).map((one) => [wordOf(one), one.id]));
    return meanings.map((one) =>
      one instanceof DomainError ? null : (known.get(wordOf({ ...one.facts, householdId: one.household.id })) ?? null),
    );
  },
  locks: (pairingId) => [`visits-from-files:${pairingId}`],
  record: async (db, viewer, rows, context) => {
    const meanings = allSound(await meaningsOf(db, viewer, vault, rows, context), fieldFor);
    const households = [...new Set(meanings.map(({ household }) => household.id))];
    await lockHouseholds(db, households);
    // Once they are locked, what the register says of them stands still.
    const made: string[] = [];
    for (const { household, facts } of allSound(await meaningsOf(db, viewer, vault, rows, context), fieldFor))
      made.push((await enterVisit(db, viewer, household, facts)).id);
    return made;
  },
});

type Said = Pick<VisitFacts, 'day' | 'visitor' | 'note'> & { householdId: string };

/** Who went where on a day and says the same of it. */
const wordOf = ({ householdId, day, visitor, note }: Said): string => JSON.stringify([householdId, day, visitor, note]);

async function meaningsOf(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  rows: readonly RowValues[],
  context: KindContext,
): Promise<(Meaning | DomainError)[]> {
  const meantBy = await householdsMeant(db, viewer, vault, rows, context);
  const found = rows.map((row) => orRefused(() => meantBy(row).household));
  const ids = new Set(meant(found).map(({ id }) => id));
  const helpers = await helpersByHousehold(db, viewer, [...ids]);
  return found.map((household, at) =>
    household instanceof DomainError
      ? household
      : orRefused(() => {
          const facts = factsOf(rows[at] ?? {}, household, helpers.get(household.id) ?? [], context);
          return { household, facts };
        }),
  );
}

/** Who is named as helper is the one of that day; who else went is named as visitor. Fails as `readVisit`, and with BAD_INPUT (helper). */
function factsOf(
  row: RowValues,
  household: HouseholdRow,
  helpers: readonly HelperRow[],
  { today }: KindContext,
): VisitFacts {
  const { day = '', helper, visitor, locality, note = '', problem } = row;
  const known = helperOn(helpers, day)?.name;
  const isHelper = visitor === undefined || visitor === known;
  if (visitor === undefined && helper !== undefined && helper !== known)
    throw new DomainError(ProblemCode.BAD_INPUT, OTHER_HELPER, 'helper');
  const told = { day, visitor: isHelper ? null : visitor, locality, note, problem };
  return readVisit(told, household, helpers, today);
}

/** The field of a file that a refusal is about. */
const fieldFor = (field = 'number'): string => (field === 'householdId' ? 'number' : field);

const OTHER_HELPER = {
  reason: '当日该户的帮扶责任人不是此人：请核对姓名和日期，或先登记帮扶责任人；由他人走访的写在“走访人”一列',
  reasonEn:
    'nobody of this name helped the household on that day: check the name and the day, or assign the helper first; who else went stands in the column of visitors',
};
