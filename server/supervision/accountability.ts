import type {
  AccountabilityAction,
  AccountabilityBasis,
  AccountabilityKind,
  AccountabilityState,
  FindingSeverity,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** On what an entry rests, as it was known when the entry was drafted. */
export interface BasisFacts {
  basis: AccountabilityBasis;
  /** Of a place, its ranking; of a finding, its item of the list. */
  basisId: string | null;
  basisTitle: string | null;
  basisDue: Day | null;
  basisPlace: number | null;
  /** Four places. */
  basisScore: string | null;
  /** Of a finding, what the inspection was called. */
  basisOf: string | null;
  basisSeverity: FindingSeverity | null;
  /** Of a report, how many of its findings were the party's, and how many of these were open. */
  basisFound: number | null;
  basisOpen: number | null;
  /** Of a finding, how often it had been found before; of a report, how much of the party's was found again. */
  basisRepeated: number | null;
}

/** What is said of whom, and why: it never changes. */
export interface EntryFacts extends BasisFacts {
  kind: AccountabilityKind;
  partyId: string;
  officialId: string | null;
  officialName: string | null;
  reason: string;
  /** The place whose office drafts and signs. */
  officeId: string;
  officePaths: string[];
  draftedBy: string | null;
  draftedOn: Day;
  revokesId: string | null;
  simulated: boolean;
}

/** An entry as its latest step says. */
export interface AccountabilityEntryRow extends EntryFacts, Owned {
  id: string;
  signedOn: Day | null;
  answerDue: Day | null;
  state: AccountabilityState;
  version: number;
}

/** One step of an entry. */
export interface AccountabilityStepRow {
  entryId: string;
  version: number;
  action: AccountabilityAction;
  state: AccountabilityState;
  day: Day;
  text: string | null;
  madeAt: Date;
  madeByAccount: string | null;
}
