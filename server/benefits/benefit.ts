import type {
  BenefitAudience,
  BenefitForm,
  BenefitFrequency,
  BenefitSource,
  FamilyRelation,
  HouseholdGuarantee,
  HouseholdRisk,
  RegisterCategory,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';

/** What a rule asks of a household, or of a person in it. An empty list and a null ask nothing. */
export interface BenefitConditions {
  categories: RegisterCategory[];
  risks: HouseholdRisk[];
  /** Guarantees whose latest check says that they are met. */
  met: HouseholdGuarantee[];
  /** Guarantees whose latest check says that they are not met yet. */
  notMet: HouseholdGuarantee[];
  /** Of the person; of a rule for households, of at least one member. */
  relations: FamilyRelation[];
  inSchool: boolean | null;
  isLabourer: boolean | null;
  /** Whole years on the day, from … */
  ageFrom: number | null;
  /** … to, both included. */
  ageTo: number | null;
  /** Only once the household is admitted; else from the day on which it was found. */
  needsAdmission: boolean;
}

/** What a version of a rule says. */
export interface BenefitTerms extends BenefitConditions {
  nameZh: string;
  nameEn: string;
  /** Null for what is no money. */
  leastFen: bigint | null;
  mostFen: bigint | null;
  /** What is given where it is no money. */
  kind: string | null;
  /** Within so many days it is to be given. */
  withinDays: number;
  /** Rules of the same code of wider places do not apply in its place. */
  replaces: boolean;
  documentNo: string;
  isExample: boolean;
  note: string | null;
}

/** A version as somebody writes it. */
export interface VersionDraft extends BenefitTerms {
  fromDay: Day;
  untilDay: Day | null;
}

export interface BenefitRuleVersionRow extends BenefitTerms {
  ruleId: string;
  version: number;
  fromDay: Day;
  /** Its own last day. */
  untilDay: Day | null;
  /** The last day on which it applies: a later version ends it. Before `fromDay` where it never applies. */
  appliesUntil: Day | null;
  reason: string | null;
  madeAt: Date;
}

/** A rule with all that it ever said, the first version first. */
export interface BenefitRuleRow {
  id: string;
  code: string;
  /** Null: of the whole country. */
  placeId: string | null;
  placePath: string | null;
  audience: BenefitAudience;
  every: BenefitFrequency;
  form: BenefitForm;
  versions: BenefitRuleVersionRow[];
}

/** Something that a household or a member of it received. */
export interface BenefitRow {
  id: string;
  householdId: string;
  memberId: string | null;
  ruleId: string;
  ruleVersion: number;
  period: string;
  day: Day;
  amountFen: bigint | null;
  given: string | null;
  source: BenefitSource;
  fundEntryId: string | null;
  voucher: string | null;
  evidence: string[];
  notEntitled: boolean;
  isSecond: boolean;
  overrideReason: string | null;
  madeAt: Date;
  madeByAccount: string | null;
  /** Of its reversal, where it was reversed. */
  reversedAt: Date | null;
  reversedBy: string | null;
  reversalReason: string | null;
  simulated: boolean;
}

/** A member of a household as far as rules look at them. */
export interface MemberFacts {
  id: string;
  /** The human being; never handed out. */
  humanId: string;
  relation: FamilyRelation;
  since: Day;
  until: Day | null;
  inSchool: boolean;
  isLabourer: boolean;
  /** Null where it is not known. Opened from what is sealed when it is first looked at. */
  readonly born: Day | null;
}

/** A household as far as rules look at it. */
export interface HouseholdFacts {
  id: string;
  /** Its county: a number is a family of one county. */
  recipientId: string;
  number: string;
  /** Where it lay on the day that is asked about. */
  placeId: string;
  placePath: string;
  village: string | null;
  /** The township that it lay in then; the place itself where it lay in none. */
  townId: string;
  category: RegisterCategory;
  risk: HouseholdRisk;
  foundOn: Day;
  admittedOn: Day | null;
  closedOn: Day | null;
  /** By day; of one day what was said last. */
  checks: { guarantee: HouseholdGuarantee; day: Day; isMet: boolean }[];
  members: MemberFacts[];
}

/** A benefit that stands, as far as the leak-proof table looks at it. */
export interface ReceivedFacts {
  id: string;
  householdId: string;
  memberId: string | null;
  ruleId: string;
  period: string;
  day: Day;
  amountFen: bigint | null;
}
