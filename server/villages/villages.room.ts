import type { DataSource } from 'typeorm';
import {
  BenefitLinkEntryResolver,
  BenefitLinkPartnerResolver,
  BenefitLinkResolver,
  BenefitLinkSumResolver,
  BenefitLinkVersionResolver,
} from './benefit-link.resolver';
import { BenefitLinkService } from './benefit-link.service';
import {
  AmountOfSourceResolver,
  CollectiveIncomeResolver,
  CollectiveIncomeSourceResolver,
  CollectiveIncomeSumResolver,
  CollectiveIncomeVersionResolver,
  VillageIncomeResolver,
} from './collective-income.resolver';
import { CollectiveIncomeService } from './collective-income.service';
import { RelocationSiteResolver, RelocationSiteVersionResolver } from './relocation-site.resolver';
import { RelocationSiteService } from './relocation-site.service';
import {
  VillageLiftResolver,
  VillageLiftVersionResolver,
  VillageStandardResolver,
  VillageStandingResolver,
} from './village-lift.resolver';
import { VillageLiftService } from './village-lift.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openVillages({ source, config: { secret } }: Ground) {
  return [
    [CollectiveIncomeResolver, new CollectiveIncomeResolver(new CollectiveIncomeService(source, secret))],
    [CollectiveIncomeVersionResolver, new CollectiveIncomeVersionResolver()],
    [CollectiveIncomeSourceResolver, new CollectiveIncomeSourceResolver()],
    [CollectiveIncomeSumResolver, new CollectiveIncomeSumResolver()],
    [AmountOfSourceResolver, new AmountOfSourceResolver()],
    [VillageIncomeResolver, new VillageIncomeResolver()],
    [BenefitLinkResolver, new BenefitLinkResolver(new BenefitLinkService(source, secret))],
    [BenefitLinkPartnerResolver, new BenefitLinkPartnerResolver()],
    [BenefitLinkEntryResolver, new BenefitLinkEntryResolver()],
    [BenefitLinkVersionResolver, new BenefitLinkVersionResolver()],
    [BenefitLinkSumResolver, new BenefitLinkSumResolver()],
    [RelocationSiteResolver, new RelocationSiteResolver(new RelocationSiteService(source, secret))],
    [RelocationSiteVersionResolver, new RelocationSiteVersionResolver()],
    [VillageLiftResolver, new VillageLiftResolver(new VillageLiftService(source, secret))],
    [VillageLiftVersionResolver, new VillageLiftVersionResolver()],
    [VillageStandardResolver, new VillageStandardResolver()],
    [VillageStandingResolver, new VillageStandingResolver()],
  ] as const;
}

export const VILLAGE_RESOLVERS = [
  CollectiveIncomeResolver,
  CollectiveIncomeVersionResolver,
  CollectiveIncomeSourceResolver,
  CollectiveIncomeSumResolver,
  AmountOfSourceResolver,
  VillageIncomeResolver,
  BenefitLinkResolver,
  BenefitLinkPartnerResolver,
  BenefitLinkEntryResolver,
  BenefitLinkVersionResolver,
  BenefitLinkSumResolver,
  RelocationSiteResolver,
  RelocationSiteVersionResolver,
  VillageLiftResolver,
  VillageLiftVersionResolver,
  VillageStandardResolver,
  VillageStandingResolver,
] as const;
