import type {
  ActivityKind,
  Counting,
  FundKind,
  FundStage,
  FundTier,
  HouseholdCategory,
  JobKind,
  LaborDestination,
  ProjectType,
  PurchaseChannel,
  PurchaseMode,
  PurchaseState,
  RegisterCategory,
  SchemeStatus,
  Side,
} from '../../../schema/vocabulary';
import type { NounClassifier, UnitCode } from './units';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Reporters = 'DONOR' | 'RECIPIENT' | 'BOTH';

/** One scheme for each era of the policy; a figure names the scheme it was made under. */
export type EraVersion = '2016-2020' | '2021-2025' | '2026-';

/** What the indicator is about. Each era sorts its themes into its own categories. */
export type Theme =
  'ORGANISATION' | 'TALENT' | 'FUNDS' | 'PROJECTS' | 'INDUSTRY' | 'CONSUMPTION' | 'LABOR' | 'PAIRINGS' | 'HOUSEHOLDS';

export interface Category {
  readonly code: string;
  /** The aspect is named twice: what the donor does, what the recipient does. */
  readonly names: { readonly donor: Bilingual; readonly recipient: Bilingual };
}

export interface RatioParts {
  readonly numerator: string;
  readonly denominator: string;
}

/** Entries of the ledger that an indicator counts: all that are named hold; what is left out is not asked about. */
export interface LedgerTerm {
  readonly stages: readonly `${FundStage}`[];
  /** For a stage that both sides state, whose statement counts. */
  readonly side?: `${Side}`;
  readonly kinds?: readonly `${FundKind}`[];
  readonly tiers?: readonly `${FundTier}`[];
  readonly projectTypes?: readonly `${ProjectType}`[];
}

/** Purchases that have reached a state, in the month in which they reached it; on some channels only a later state counts. */
export interface PurchaseTerm {
  readonly source: 'PURCHASES';
  readonly state: `${Exclude<PurchaseState, PurchaseState.CANCELLED | PurchaseState.RETURNED>}`;
  readonly channels?: readonly `${PurchaseChannel}`[];
  readonly modes?: readonly `${PurchaseMode}`[];
}

/** Distinct persons at work in a period, each in the bucket of one of their placements. All conditions hold. */
export interface PlacementTerm {
  readonly source: 'PLACEMENTS';
  readonly destinations?: readonly `${LaborDestination}`[];
  readonly jobKinds?: readonly `${JobKind}`[];
  /** Any of these; who is none of them is counted where nothing is asked. */
  readonly categories?: readonly `${HouseholdCategory}`[];
  /** Took up work in the period, not at work before it. */
  readonly newOnly?: true;
  /** At work for so many months on end. */
  readonly stableMonths?: 3 | 6;
  /** Brought to work by chartered bus, train or plane. */
  readonly pointToPoint?: true;
}

/** Activities of a kind: how many, or what they come to. */
export interface ActivityTerm {
  readonly source: 'ACTIVITIES';
  readonly kind: `${ActivityKind}`;
  /** What is added up, as activity.rules names it: such as COUNT, PERSON_TIMES, PERSONS, FEN, DAYS. */
  readonly measure: string;
  /** Kinds within the kind, as activity.rules names them: such as LABOR among trainings. */
  readonly forms?: readonly string[];
}

/** Entries of the register of monitored households, each once, or the distinct people in them. */
export interface HouseholdTerm {
  readonly source: 'HOUSEHOLDS';
  /** Admitted or cleared in the period, or under watch on its last day. */
  readonly event: 'ADMITTED' | 'CLEARED' | 'WATCHED';
  readonly counts: 'HOUSEHOLDS' | 'PERSONS';
  readonly categories: readonly `${RegisterCategory}`[];
}

/** Villages that two people accepted as lifted in the period, each once. */
export interface VillageTerm {
  readonly source: 'VILLAGES';
  readonly event: 'LIFTED';
}

export type RecordTerm = PurchaseTerm | PlacementTerm | ActivityTerm | HouseholdTerm | VillageTerm;

/** How an indicator follows from entries of the ledger, or from other records: whatever any of its terms counts. */
export interface Derivation {
  readonly ledger?: readonly LedgerTerm[];
  readonly records?: readonly RecordTerm[];
  /** It is the ledger itself: one stage at a time, because stages are the same money further on. */
  readonly oneStageOnly?: true;
}

interface IndicatorFacts {
  readonly code: string;
  readonly counting: `${Counting}`;
  readonly baseUnit: UnitCode;
  /** Further classifiers print uses for this very noun. */
  readonly alsoPrinted?: readonly NounClassifier[];
  /** The indicator that counts the same thing in the other of 人 and 人次. */
  readonly twin?: string;
  /** A RATIO names its parts, or is only ever published by others. */
  readonly ratio?: RatioParts;
  readonly publishedOnly?: true;
  /** Growth may be below zero; hardly anything else may. */
  readonly mayBeNegative?: true;
  readonly reporters: Reporters;
  /** Each list is one way in which print divides the whole; the parts of a list add up to it (R1, R2). */
  readonly sumOf?: readonly (readonly string[])[];
  /** Wholes that this one never exceeds at the same date and place (R4). */
  readonly partOf?: readonly string[];
  /** Absent where no records tell it. */
  readonly derivation?: Derivation;
}

/** What an era says differently. It holds for the eras after it, too, until one of them differs again. */
export type EraOverride = { readonly name?: Bilingual; readonly derivation?: Derivation } & (
  | { readonly definition?: undefined; readonly notComparable?: Bilingual; readonly stillComparable?: undefined }
  // Who words a definition anew also says whether figures may still be set against those of the era before, and why.
  | { readonly definition: Bilingual; readonly notComparable: Bilingual; readonly stillComparable?: undefined }
  | { readonly definition: Bilingual; readonly notComparable?: undefined; readonly stillComparable: Bilingual }
);

/** An indicator as it is written down: once, with what each era changes. */
export interface IndicatorEntry extends IndicatorFacts {
  readonly name: Bilingual;
  /** 口径: what is counted, and what is not. */
  readonly definition: Bilingual;
  readonly since?: EraVersion;
  readonly inEra?: Readonly<Partial<Record<Exclude<EraVersion, '2016-2020'>, EraOverride>>>;
}

export interface Comparability {
  readonly scheme: string;
  readonly comparable: boolean;
  readonly note: Bilingual;
}

/** An indicator as one scheme version states it. */
export interface Indicator extends IndicatorFacts {
  readonly category: string;
  readonly names: Bilingual;
  readonly definition: Bilingual;
  /** Absent where the scheme before has no such indicator. */
  readonly comparableWith?: Comparability;
}

export interface Scheme {
  readonly version: string;
  readonly status: `${SchemeStatus}`;
  readonly names: Bilingual;
  /** Business days, Asia/Shanghai, both included; a scheme without an end is the latest one. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** The version before, to which `comparableWith` refers. */
  readonly previous?: string;
  readonly categories: readonly Category[];
  readonly indicators: readonly Indicator[];
}
