import type {
  FamilyRelation,
  GuaranteeState,
  HouseholdAction,
  HouseholdGuarantee,
  HouseholdRisk,
  HouseholdState,
  RegisterCategory,
} from '../../schema/vocabulary';
import type { PersonRow } from '../people/person.tables';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** A household's entry in the register, as its latest step says. */
export interface HouseholdRow extends Owned {
  id: string;
  pairingId: string;
  /** The county whose register it is in. */
  recipientId: string;
  placeId: string;
  village: string | null;
  number: string;
  entry: number;
  category: RegisterCategory;
  riskFound: HouseholdRisk;
  foundOn: Day;
  state: HouseholdState;
  reviewedOn: Day | null;
  noticedOn: Day | null;
  admittedOn: Day | null;
  closedOn: Day | null;
  version: number;
  simulated: boolean;
}

/** One step of an entry. */
export interface HouseholdStepRow {
  householdId: string;
  version: number;
  action: HouseholdAction;
  state: HouseholdState;
  day: Day;
  text: string | null;
  evidence: string[];
  madeAt: Date;
  madeByAccount: string | null;
}

/** What is said of a member. */
export interface MemberTerms {
  relation: FamilyRelation;
  since: Day;
  until: Day | null;
  isLabourer: boolean;
  inSchool: boolean;
}

/** A member as they stand. */
export interface HouseholdMemberRow extends MemberTerms {
  id: string;
  version: number;
  householdId: string;
  pairingId: string;
  /** The human being; never handed out. */
  humanId: string;
  closedOn: Day | null;
  sealedHealth: string | null;
}

/** A member with the person as the pairing knows them. */
export interface KnownMember extends HouseholdMemberRow {
  person: PersonRow;
}

export interface GuaranteeCheckRow {
  householdId: string;
  version: number;
  guarantee: HouseholdGuarantee;
  state: GuaranteeState;
  day: Day;
  note: string | null;
  evidence: string[];
  madeByAccount: string | null;
}

/** A year's income per head. */
export interface HouseholdIncomeRow {
  householdId: string;
  version: number;
  year: number;
  wagesFen: string;
  businessFen: string;
  propertyFen: string;
  transfersFen: string;
  reason: string | null;
}

/** Who found a household, and who proposed last to clear it. */
export interface HouseholdHands {
  finder: string | null;
  proposer: string | null;
}
