import type { DataSource } from 'typeorm';
import type { PersonVault } from '../people/person-vault';
import { BenefitRuleResolver, BenefitRuleVersionResolver } from './benefit-rule.resolver';
import { BenefitRuleService } from './benefit-rule.service';
import { BenefitSumResolver, PolicyBenefitResolver } from './benefit.resolver';
import { BenefitService } from './benefit.service';
import { entitlementsByHousehold } from './leak-facts.service';
import {
  BenefitLeakCountResolver,
  BenefitLeakResolver,
  HouseholdBenefitsResolver,
  MissingBenefitResolver,
} from './leak.resolver';
import { LeakService } from './leak.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openBenefits({ source, config: { secret } }: Ground, vault: PersonVault) {
  return [
    [BenefitRuleResolver, new BenefitRuleResolver(new BenefitRuleService(source, secret))],
    [BenefitRuleVersionResolver, new BenefitRuleVersionResolver()],
    [PolicyBenefitResolver, new PolicyBenefitResolver(new BenefitService(source, secret, vault))],
    [BenefitSumResolver, new BenefitSumResolver()],
    [BenefitLeakResolver, new BenefitLeakResolver(new LeakService(source, vault))],
    [MissingBenefitResolver, new MissingBenefitResolver()],
    [BenefitLeakCountResolver, new BenefitLeakCountResolver()],
    [HouseholdBenefitsResolver, new HouseholdBenefitsResolver(entitlementsByHousehold(vault))],
  ] as const;
}

export const BENEFIT_RESOLVERS = [
  BenefitRuleResolver,
  BenefitRuleVersionResolver,
  PolicyBenefitResolver,
  BenefitSumResolver,
  BenefitLeakResolver,
  MissingBenefitResolver,
  BenefitLeakCountResolver,
  HouseholdBenefitsResolver,
] as const;
