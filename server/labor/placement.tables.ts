import type { HouseholdCategory, JobKind, LaborDestination } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { RecordRow } from '../records/record';

/** What a placement says, besides who it is about. */
export interface PlacementTerms {
  employer: string;
  destination: LaborDestination;
  workplace: string | null;
  placeId: string | null;
  jobKind: JobKind;
  jobTitle: string | null;
  fromDay: Day;
  /** The last day at work; null for who is still there. */
  toDay: Day | null;
  /** The last day of which somebody has said that they are at work; figures count up to it. */
  knownUntil: Day;
  categories: HouseholdCategory[];
  pointToPoint: boolean;
}

/** A placement as it stands. */
export interface PlacementRow extends RecordRow, PlacementTerms {
  /** The human being; never handed out. */
  humanId: string;
  /** The person as this pairing knows them. */
  personId: string;
}

/** A placement as it stood at some time. */
export interface PlacementVersionRow extends PlacementTerms {
  placementId: string;
  version: number;
  withdrawn: boolean;
  reason: string | null;
  personId: string;
  evidence: number;
  standing: 'CONFIRMED' | 'DISPUTED' | null;
  madeAt: Date;
  madeByAccount: string | null;
}
