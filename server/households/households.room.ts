import type { DataSource } from 'typeorm';
import type { PersonVault } from '../people/person-vault';
import {
  GuaranteeCheckResolver,
  HouseholdBookResolver,
  HouseholdIncomeResolver,
  HouseholdMemberResolver,
  HouseholdStepResolver,
  UnmaskedMemberResolver,
} from './household-book.resolver';
import { HouseholdBookService } from './household-book.service';
import { HouseholdEntryService } from './household-entry.service';
import {
  HouseholdCountResolver,
  HouseholdEntryResolver,
  HouseholdEraResolver,
  HouseholdResolver,
} from './household.resolver';
import { HouseholdService } from './household.service';

export { householdPapers } from './households.paper';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openHouseholds({ source, config: { secret } }: Ground, vault: PersonVault) {
  const households = new HouseholdService(source, secret, vault);
  const book = new HouseholdBookService(source, secret, vault);
  return [
    [HouseholdResolver, new HouseholdResolver(households)],
    [HouseholdBookResolver, new HouseholdBookResolver(households, book)],
    [HouseholdEntryResolver, new HouseholdEntryResolver(new HouseholdEntryService(source, secret))],
    [HouseholdEraResolver, new HouseholdEraResolver()],
    [HouseholdCountResolver, new HouseholdCountResolver()],
    [HouseholdMemberResolver, new HouseholdMemberResolver()],
    [HouseholdStepResolver, new HouseholdStepResolver()],
    [HouseholdIncomeResolver, new HouseholdIncomeResolver()],
    [GuaranteeCheckResolver, new GuaranteeCheckResolver()],
    [UnmaskedMemberResolver, new UnmaskedMemberResolver()],
  ] as const;
}

export const HOUSEHOLD_RESOLVERS = [
  HouseholdResolver,
  HouseholdBookResolver,
  HouseholdEntryResolver,
  HouseholdEraResolver,
  HouseholdCountResolver,
  HouseholdMemberResolver,
  HouseholdStepResolver,
  HouseholdIncomeResolver,
  GuaranteeCheckResolver,
  UnmaskedMemberResolver,
] as const;
