import { ProblemCode, type FamilyRelation } from '../../schema/vocabulary';
import type { Batch, Loaders } from '../db/loaders';
import { membersByHousehold } from '../households/household.store';
import type { KnownMember } from '../households/household.tables';
import type { Db } from '../db/tx';
import { birthDayOf } from '../people/person.rules';
import type { PersonVault } from '../people/person-vault';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import {
  householdFacts,
  MAX_HOUSEHOLDS,
  memberFacts,
  receivedFacts,
  type FactsQuery,
  type SealedMember,
} from './benefit-facts.store';
import { listBenefitRules } from './benefit-rule.store';
import type { BenefitRuleRow, HouseholdFacts, MemberFacts } from './benefit';
import { leakTable, type LeakRow } from './leak.rules';
import type { LeakWindow } from './owed.rules';

const asksAge = ({ versions }: BenefitRuleRow): boolean =>
  versions.some(({ ageFrom, ageTo }) => ageFrom !== null || ageTo !== null);

/**
 * What the register knows of households, as far as some rules look at them, each at the place where it lay on the day; a day of birth only
 * where a rule asks an age. Fails with TOO_MANY_ITEMS.
 */
export async function factsFor(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  query: FactsQuery,
  rules: readonly BenefitRuleRow[],
  onDay: Day,
): Promise<Map<string, HouseholdFacts>> {
  const households = await householdFacts(db, viewer, query, onDay);
  if (households.size > MAX_HOUSEHOLDS)
    throw new DomainError(
      ProblemCode.TOO_MANY_ITEMS,
      { max: MAX_HOUSEHOLDS, actual: households.size },
      'filter.placeIds',
    );
  const members = await memberFacts(db, [...households.keys()], rules.some(asksAge));
  for (const member of members) households.get(member.householdId)?.members.push(new OpenedLate(vault, member));
  return households;
}

/** A member whose day of birth is opened once a rule asks it of them: most rules ask it of few. For deciding alone, told to nobody. */
class OpenedLate implements MemberFacts {
  readonly id: string;
  readonly humanId: string;
  readonly relation: FamilyRelation;
  readonly since: Day;
  readonly until: Day | null;
  readonly inSchool: boolean;
  readonly isLabourer: boolean;
  private opened: Day | null | undefined;

  constructor(
    private readonly vault: PersonVault,
    private readonly sealed: SealedMember,
  ) {
    ({
      id: this.id,
      humanId: this.humanId,
      relation: this.relation,
      since: this.since,
      until: this.until,
      inSchool: this.inSchool,
      isLabourer: this.isLabourer,
    } = sealed);
  }

  get born(): Day | null {
    if (this.opened === undefined) {
      const idNumber = this.vault.idNumberOf(this.sealed);
      this.opened = idNumber === null ? null : birthDayOf(idNumber);
    }
    return this.opened;
  }
}

/** The leak-proof table of households, by one read of each kind. Fails with TOO_MANY_ITEMS. */
export async function leaksOf(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  query: FactsQuery,
  rules: readonly BenefitRuleRow[],
  window: LeakWindow,
): Promise<LeakRow[]> {
  const households = await factsFor(db, viewer, vault, query, rules, window.day);
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
