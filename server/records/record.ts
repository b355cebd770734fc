import type { PairingLevel, ProblemCode, Programme, RecordStanding, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { ProblemDetails } from '../platform/errors';
import type { Owned } from '../platform/scope';

/** Why one field of a row that somebody wants to record is refused; the row's other fields may be refused besides. */
export interface Refusal {
  /** As the input of the contract names it, such as `idNumber`. */
  field: string;
  code: ProblemCode;
  details: ProblemDetails;
}

/** On what ground rows are recorded, the same for all of a file. */
export interface RecordGround {
  /** Made up for a demonstration. */
  simulated: boolean;
  /** The file that they came in with. */
  importId: string | null;
  /** Whose people record; null for an office above both. */
  side: Side | null;
  today: Day;
}

/** The pairing whose records they are, as rules need it. */
export interface RecordPairing extends Owned {
  id: string;
  programme: Programme;
  level: PairingLevel;
  donorId: string | null;
  recipientId: string;
  openedOn: Day | null;
  closedOn: Day | null;
  simulated: boolean;
}

/** What every record has, whatever it is about. */
export interface RecordRow {
  id: string;
  pairingId: string;
  year: number;
  version: number;
  withdrawn: boolean;
  reason: string | null;
  side: Side | null;
  /** How many files prove it. */
  evidence: number;
  standing: RecordStanding | null;
  simulated: boolean;
  importId: string | null;
  recordedBy: string | null;
  madeAt: Date;
}
