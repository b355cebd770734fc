import type {
  CustodianKind,
  FundHolding,
  FundKind,
  FundStage,
  FundTier,
  Side,
  SourceTold,
  VoucherOrder,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** Money of one kind and year that one donor gives within a pairing. */
export interface FundRow extends Owned {
  id: string;
  pairingId: string;
  agreementId: string | null;
  year: number;
  /** The pairing's donor, or a member of its group. */
  donorId: string;
  kind: FundKind;
  tier: FundTier | null;
  name: string;
  voucherOrder: VoucherOrder;
  simulated: boolean;
}

/** With whom money lies, as one side of a pairing names it. */
export interface CustodianRow {
  id: string;
  pairingId: string;
  side: Side;
  kind: CustodianKind;
  name: string;
}

/** An entry of the ledger: an amount that moved from one holding to another. Never changed. */
export interface FundEntryRow {
  id: string;
  fundId: string;
  pairingId: string;
  day: Day;
  year: number;
  side: Side;
  stage: FundStage;
  voucherOrder: VoucherOrder;
  fromHolding: FundHolding;
  toHolding: FundHolding;
  /** Below zero for a reversal. */
  amountFen: bigint;
  fromProjectId: string | null;
  fromCustodianId: string | null;
  projectId: string | null;
  custodianId: string;
  originYear: number;
  documentNo: string;
  payee: string | null;
  note: string | null;
  goodsName: string | null;
  goodsQuantity: string | null;
  goodsUnit: string | null;
  evidence: string[];
  untoldFen: bigint;
  reversesId: string | null;
  needsSignature: boolean;
  withdraws: boolean;
  recordedBy: string | null;
  at: Date;
  /** The other side's signature, where one is needed and was given. */
  signedAt: Date | null;
  signedBy: string | null;
  /** The entry that reverses this one. */
  reversedById: string | null;
  /** From its fund. */
  simulated: boolean;
}

/** What lies in one holding of one account. */
export interface FundPositionRow {
  fundId: string;
  side: Side;
  projectId: string | null;
  custodianId: string;
  originYear: number;
  holding: FundHolding;
  balanceFen: bigint;
  untoldFen: bigint;
}

/** From which entry an amount came. */
export interface FundSourceRow {
  entryId: string;
  sourceId: string;
  amountFen: bigint;
  how: SourceTold;
}
