import type {
  Counting,
  FundKind,
  FundStage,
  FundTier,
  ProjectType,
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

/** How an indicator follows from the records: the entries of any of its terms, by their business day. */
export interface Derivation {
  readonly ledger: readonly LedgerTerm[];
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
export type EraOverride = { readonly name?: Bilingual } & (
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
