import type { DisputeAction, DisputeState, RecordKind, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** A dispute as its latest version says. */
export interface DisputeRow extends Owned {
  id: string;
  /** What was said in one go. */
  callId: string;
  pairingId: string;
  kind: RecordKind;
  /** Who disputes. */
  side: Side;
  /** Whose people recorded it; null for an office above both. */
  recordSide: Side | null;
  reason: string;
  /** How many records it is about. */
  count: number;
  openedOn: Day;
  state: DisputeState;
  /** Whose turn it is; null once it is closed. */
  turn: Side | null;
  due: Day;
  version: number;
  simulated: boolean;
}

/** One step of a dispute. */
export interface DisputeVersionRow {
  disputeId: string;
  version: number;
  action: DisputeAction;
  state: DisputeState;
  day: Day;
  due: Day;
  text: string | null;
  madeAt: Date;
  madeByAccount: string | null;
}
