import { ProblemCode } from '../../schema/vocabulary';
import type { Batch, Loaders } from '../db/loaders';
import { membersByHousehold } from '../households/household.store';
import type { KnownMember } from '../households/household.tables';
import type { Db } from '../db/tx';
import { birthDayOf } from '../people/person.rules';
import type { PersonVault } from '../people/person-vault';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { householdFacts, MAX_HOUSEHOLDS, memberFacts, receivedFacts, type FactsQuery } from './benefit-facts.store';
import { listBenefitRules } from './benefit-rule.store';
import type { BenefitRuleRow, HouseholdFacts } from './benefit';
import { leakTable, type LeakRow, type LeakWindow } from './leak.rules';

const asksAge = ({ versions }: BenefitRuleRow): boolean =>
  versions.some(({ ageFrom, ageTo }) => ageFrom !== null || ageTo !== null);

/**
 * What the register knows of households, as far as some rules look at them; a day of birth only where a rule asks an age.
 * Fails with TOO_MANY_ITEMS.
 */
export async function factsFor(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  query: FactsQuery,
  rules: readonly BenefitRuleRow[],
): Promise<Map<string, HouseholdFacts>> {
  const households = await householdFacts(db, viewer, query);
  if (households.size > MAX_HOUSEHOLDS)
    throw new DomainError(
      ProblemCode.TOO_MANY_ITEMS,
      { max: MAX_HOUSEHOLDS, actual: households.size },
      'filter.placeIds',
    );
  for (const { householdId, idHash, sealedId, ...member } of await memberFacts(
    db,
    [...households.keys()],
    rules.some(asksAge),
  ))
    households.get(householdId)?.members.push({ ...member, born: bornOn(vault.idNumberOf({ idHash, sealedId })) });
  return households;
}

/** For deciding alone: a day of birth is told to nobody. */
const bornOn = (idNumber: string | null): Day | null => (idNumber === null ? null : birthDayOf(idNumber));

/** The leak-proof table of households, by one read of each kind. Fails with TOO_MANY_ITEMS. */
export async function leaksOf(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  query: FactsQuery,
  rules: readonly BenefitRuleRow[],
  window: LeakWindow,
): Promise<LeakRow[]> {
  const households = await factsFor(db, viewer, vault, query, rules);
  const ruleIds = rules.map(({ id }) => id);
  const received = await receivedFacts(db, [...households.keys()], { ruleIds, until: window.day });
  return leakTable(rules, [...households.values()], received, window);
}

/** What each household has to do with every rule today, since the year began. */
export function entitlementsByHousehold(
  vault: PersonVault,
  today: () => Day = () => businessDay(new Date()),
): Batch<string, LeakRow[]> {
  return async (db, viewer, householdIds) => {
    const day = today();
    const rules = await listBenefitRules(db, {});
    const window = { since: `${day.slice(0, 4)}-01-01`, day };
    const rows = await leaksOf(db, viewer, vault, { householdIds }, rules, window);
    const groups = new Map<string, LeakRow[]>(householdIds.map((id) => [id, []]));
    for (const row of rows) groups.get(row.household.id)?.push(row);
    return groups;
  };
}

/** A member of a household, as the household's members are read. */
export async function memberOf(
  loaders: Loaders,
  householdId: string,
  memberId: string | null,
): Promise<KnownMember | null> {
  if (memberId === null) return null;
  const members = (await loaders.load(membersByHousehold, householdId)) ?? [];
  return members.find(({ id }) => id === memberId) ?? null;
}
