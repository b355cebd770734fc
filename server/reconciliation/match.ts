import type { MatchReasonKind, MatchStatus, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';

/** Whether money or goods went to the recipient, or money came back from it. Only like is matched with like. */
export type Movement = 'TRANSFER' | 'RETURN' | 'GOODS';

/** What one side has stated about a movement of money between the two ends of a pairing. */
export interface StatedFact {
  id: string;
  side: Side;
  movement: Movement;
  fundId: string;
  /** Above zero, whichever way the money went. */
  amountFen: bigint;
  day: Day;
  documentNo: string;
  /** To whom it went, or who holds it; empty when that was not said. */
  custodian: string;
}

/** How an amount went wrong under somebody's fingers. */
export type AmountSlip = 'DIGIT' | 'SWAPPED' | 'DECIMAL_PLACE' | 'LENGTH';

/** A reason with what its sentence needs. */
export type MatchReason =
  | { kind: MatchReasonKind.SAME_DOCUMENT; documentNo: string }
  | {
      kind:
        | MatchReasonKind.DOCUMENT_SPELT_OTHERWISE
        | MatchReasonKind.DOCUMENT_MISTYPED
        | MatchReasonKind.NEIGHBOURING_DOCUMENT
        | MatchReasonKind.OTHER_DOCUMENT;
      donorDocumentNo: string;
      recipientDocumentNo: string;
    }
  | { kind: MatchReasonKind.NO_DOCUMENT; side: Side }
  | { kind: MatchReasonKind.SAME_AMOUNT; amountFen: bigint }
  | { kind: MatchReasonKind.AMOUNT_TYPED_WRONG; donorFen: bigint; recipientFen: bigint; slip: AmountSlip }
  | { kind: MatchReasonKind.AMOUNT_DIFFERS; donorFen: bigint; recipientFen: bigint }
  /** The most days between a payment and its booking; `isEarly` when it was booked before it was paid. */
  | { kind: MatchReasonKind.DAYS_APART; days: number; isEarly: boolean }
  | { kind: MatchReasonKind.SPLIT_INTO | MatchReasonKind.MERGED_FROM; parts: number }
  | { kind: MatchReasonKind.TAKEN_TOGETHER; donors: number; recipients: number }
  | { kind: MatchReasonKind.OTHER_FUND }
  | { kind: MatchReasonKind.OTHER_CUSTODIAN; donorCustodian: string; recipientCustodian: string }
  /** Which side has stated nothing. */
  | { kind: MatchReasonKind.MISSING; side: Side }
  | { kind: MatchReasonKind.AMBIGUOUS; candidates: number };

/** Statements of both sides that are about one movement of money, or one that stands alone. */
export interface Match {
  /** Sorted, as are the recipient's. */
  donorIds: string[];
  recipientIds: string[];
  status: Exclude<MatchStatus, MatchStatus.EXPLAINED>;
  /** What the donor stated less what the recipient stated. */
  differenceFen: bigint;
  /** Whose turn it is to act; null when they agree. */
  turn: Side | null;
  /** The day from which it stands so: that of its latest statement. */
  since: Day;
  reasons: MatchReason[];
}

/** A reason as it is stored: amounts as text. */
export type StoredReason = {
  [Kind in MatchReason as Kind['kind']]: { [Key in keyof Kind]: Kind[Key] extends bigint ? string : Kind[Key] };
}[MatchReason['kind']];

/** What a version of a match says. */
export interface MatchState {
  status: MatchStatus;
  /** The donor's statements less the recipient's. */
  differenceFen: bigint;
  turn: Side | null;
  since: Day;
  due: Day | null;
  reasons: StoredReason[];
  resolutionId: string | null;
  /** Its statements were reversed, or stand elsewhere now. */
  dissolved: boolean;
}

export interface MatchSettings {
  /** How long after its payment a booking may come. */
  daysAfter: number;
  /** How long before its payment a booking may come: counties often book first. */
  daysBefore: number;
  /** How far apart, either way, statements with one document number may be. */
  sameDocumentDays: number;
}

export const DEFAULT_MATCH_SETTINGS: MatchSettings = { daysAfter: 120, daysBefore: 30, sameDocumentDays: 400 };
