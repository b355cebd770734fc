import type { FlagRule, FlagSeverity, FlagState, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** The figures of a flag's sentence, as they are shown: amounts in yuan, rates in percent, days. */
export type FlagNumbers = Readonly<Record<string, string>>;

/** What a flag asks about: one such condition has one flag that is not corrected. */
export interface FlagSubject {
  rule: FlagRule;
  fundId: string | null;
  custodianId: string | null;
  projectId: string | null;
  entryId: string | null;
  /** The year whose money it is. */
  year: number;
}

/** Something about a pairing's money that is asked about: 待核实事项. */
export interface IntegrityFlagRow extends FlagSubject, Owned {
  id: string;
  pairingId: string;
  numbers: FlagNumbers;
  severity: FlagSeverity;
  since: Day;
  /** Who is to answer. */
  turn: Side;
  state: FlagState;
  version: number;
  simulated: boolean;
  raisedAt: Date;
  /** What was said to explain it, and by whom; from the version that says so. */
  reason: string | null;
  explainedById: string | null;
  explainedAt: Date | null;
}

/** What the rules find about a pairing's money now. */
export interface Finding extends FlagSubject, Owned {
  numbers: FlagNumbers;
  severity: FlagSeverity;
  since: Day;
  turn: Side;
  simulated: boolean;
}
