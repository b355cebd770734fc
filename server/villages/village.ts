import type {
  BenefitLinkAction,
  BenefitLinkKind,
  BenefitLinkMoney,
  BenefitLinkRole,
  SiteService,
  VillageLiftAction,
  VillageLiftState,
  VillageStandardMeasure,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** Where a row of these books lies, and whose it is. */
export interface VillageRow extends Owned {
  id: string;
  pairingId: string;
  recipientId: string;
  placeId: string;
  /** Null where the place is the village itself. */
  village: string | null;
  version: number;
  withdrawn: boolean;
  simulated: boolean;
}

export interface CollectiveIncomeRow extends VillageRow {
  year: number;
  /** 0 for the whole year. */
  quarter: number;
  source: string;
  amountFen: bigint;
}

/** What a version of any of these says besides its facts. */
export interface VersionRow {
  version: number;
  withdrawn: boolean;
  reason: string | null;
  evidence: string[];
  madeAt: Date;
  madeByAccount: string | null;
}

export interface CollectiveIncomeVersionRow extends VersionRow {
  incomeId: string;
  amountFen: bigint;
}

/** What is said of a link. */
export interface LinkFacts {
  name: string;
  kind: BenefitLinkKind;
  from: Day;
  until: Day | null;
  projectId: string | null;
  assetId: string | null;
  otherHouseholds: number;
}

export interface BenefitLinkRow extends VillageRow, LinkFacts {}

/** A party, or else a printed name. */
export interface LinkPartner {
  role: BenefitLinkRole;
  partyId: string | null;
  name: string | null;
}

export interface BenefitLinkVersionRow extends VersionRow, Omit<LinkFacts, 'projectId' | 'assetId'> {
  linkId: string;
  action: BenefitLinkAction;
  partners: LinkPartner[];
}

export interface LinkPartnerRow extends LinkPartner {
  linkId: string;
  ordinal: number;
}

export interface LinkEntry {
  id: string;
  linkId: string;
  version: number;
  kind: BenefitLinkMoney;
  day: Day;
  amountFen: bigint;
  note: string | null;
  reverses: string | null;
}

export interface LinkEntryRow extends LinkEntry {
  /** Whether another entry takes it back. */
  isReversed: boolean;
  madeAt: Date;
  madeByAccount: string | null;
}

export interface SiteFacts {
  name: string;
  households: number;
  persons: number;
  settledOn: Day;
  services: SiteService[];
}

export interface RelocationSiteRow extends VillageRow, SiteFacts {}

export interface RelocationSiteVersionRow extends VersionRow, SiteFacts {
  siteId: string;
}

/** What a village is held against from a day on. */
export interface VillageStandardRow {
  code: string;
  from: Day;
  until: Day | null;
  measure: VillageStandardMeasure;
  /** In `unit`, with two decimals; null where it is seen on the spot. */
  threshold: string | null;
  unit: 'PERCENT' | 'YUAN' | null;
  nameZh: string;
  nameEn: string;
}

/** What changes of a village on the list of a year. */
export interface LiftFacts {
  state: VillageLiftState;
  liftedOn: Day | null;
}

export interface VillageLiftRow extends VillageRow, LiftFacts {
  year: number;
  listedOn: Day;
}

export interface VillageLiftVersionRow extends VersionRow, LiftFacts {
  liftId: string;
  action: VillageLiftAction;
  day: Day;
}

/** How a village stood to a standard. */
export interface CheckFacts {
  code: string;
  /** What was measured, with two decimals; null where it is seen on the spot. */
  value: string | null;
  isMet: boolean;
  note: string | null;
}

export interface VillageCheckRow extends CheckFacts {
  liftId: string;
  version: number;
  day: Day;
}
