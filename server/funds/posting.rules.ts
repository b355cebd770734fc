/**
 * What may be posted to the ledger. Each stage moves an amount from one holding to another; which moves exist is the
 * table below, and the database holds the same. A side posts its own stages only, and never more than lies there.
 */
import { FundHolding, FundKind, FundStage, ProblemCode, Side, SourceTold, VoucherOrder } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import { describeHolding, describeSide, describeStage } from './fund-words.rules';

/** Ten trillion yuan: more than any fund holds, and far from where sums of bigint would end. */
export const MAX_AMOUNT_FEN = 1_000_000_000_000_000n;

export interface Move {
  stage: FundStage;
  side: Side;
  from: FundHolding;
  to: FundHolding;
}

const move = (stage: FundStage, side: Side, from: FundHolding, to: FundHolding): Move => ({ stage, side, from, to });
const { OUTSIDE, RECEIVED, ISSUED, RETAINED } = FundHolding;

const ALWAYS: readonly Move[] = [
  move(FundStage.PLEDGED, Side.DONOR, OUTSIDE, FundHolding.PLEDGED),
  move(FundStage.DISBURSED, Side.DONOR, OUTSIDE, FundHolding.DISBURSED),
  move(FundStage.RETURNED, Side.DONOR, FundHolding.DISBURSED, FundHolding.TAKEN_BACK),
  move(FundStage.DONATED, Side.DONOR, OUTSIDE, FundHolding.DONATED),
  move(FundStage.ALLOCATED, Side.RECIPIENT, OUTSIDE, FundHolding.ALLOCATED),
  move(FundStage.OPENING, Side.RECIPIENT, OUTSIDE, RECEIVED),
  move(FundStage.OPENING, Side.RECIPIENT, OUTSIDE, ISSUED),
  move(FundStage.RECEIVED, Side.RECIPIENT, OUTSIDE, RECEIVED),
  move(FundStage.ISSUED, Side.RECIPIENT, RECEIVED, ISSUED),
  move(FundStage.TRANSFERRED, Side.RECIPIENT, RECEIVED, RECEIVED),
  move(FundStage.TRANSFERRED, Side.RECIPIENT, ISSUED, ISSUED),
  move(FundStage.RETAINED, Side.RECIPIENT, ISSUED, RETAINED),
  move(FundStage.RELEASED, Side.RECIPIENT, RETAINED, ISSUED),
  move(FundStage.SURPLUS, Side.RECIPIENT, ISSUED, RECEIVED),
  move(FundStage.CARRIED_OVER, Side.RECIPIENT, RECEIVED, RECEIVED),
  move(FundStage.CARRIED_OVER, Side.RECIPIENT, ISSUED, ISSUED),
  move(FundStage.CARRIED_OVER, Side.RECIPIENT, RETAINED, RETAINED),
  move(FundStage.RETURNED, Side.RECIPIENT, RECEIVED, FundHolding.SENT_BACK),
  move(FundStage.RETURNED, Side.RECIPIENT, ISSUED, FundHolding.SENT_BACK),
  move(FundStage.GOODS_RECEIVED, Side.RECIPIENT, OUTSIDE, FundHolding.GOODS_HELD),
  move(FundStage.HANDED_OUT, Side.RECIPIENT, FundHolding.GOODS_HELD, FundHolding.HANDED_OUT),
];

const BY_ORDER: Record<VoucherOrder, readonly Move[]> = {
  AFTER_PAYMENT: [
    move(FundStage.SPENT, Side.RECIPIENT, ISSUED, FundHolding.SPENT),
    move(FundStage.VOUCHERED, Side.RECIPIENT, FundHolding.SPENT, FundHolding.SETTLED),
  ],
  BEFORE_PAYMENT: [
    move(FundStage.VOUCHERED, Side.RECIPIENT, ISSUED, FundHolding.CLEARED),
    move(FundStage.SPENT, Side.RECIPIENT, FundHolding.CLEARED, FundHolding.SETTLED),
  ],
};

/** Every move there is under an order of vouchers. */
export function movesUnder(order: VoucherOrder): readonly Move[] {
  return [...ALWAYS, ...BY_ORDER[order]];
}

/** Holdings in which money lies and goes on from: an entry that leaves one says where it came from, as far as the books tell. */
export const LYING: readonly FundHolding[] = [
  RECEIVED,
  ISSUED,
  RETAINED,
  FundHolding.CLEARED,
  FundHolding.SPENT,
  FundHolding.GOODS_HELD,
];

/** Where money lies idle with a custodian: it is neither paid nor gone back. */
export const CASH_LYING: readonly FundHolding[] = [RECEIVED, ISSUED, RETAINED, FundHolding.CLEARED];

/** What both sides agree on: it counts once the other side has signed it. */
export const SIGNED_BY_BOTH: readonly FundStage[] = [FundStage.PLEDGED, FundStage.ALLOCATED, FundStage.OPENING];

/** What brings new aid into a pairing: refused once it is closed. What was carried over goes on. */
const BRINGS_NEW_AID: readonly FundStage[] = [FundStage.PLEDGED, FundStage.ALLOCATED, FundStage.DONATED];

/** What both sides state, each for itself: two statements about one fact, which are matched. */
export const STATED_BY_BOTH: readonly FundStage[] = [
  FundStage.DISBURSED,
  FundStage.RECEIVED,
  FundStage.RETURNED,
  FundStage.DONATED,
  FundStage.GOODS_RECEIVED,
];

export function otherSide(side: Side): Side {
  return side === Side.DONOR ? Side.RECIPIENT : Side.DONOR;
}

const GOODS_STAGES: readonly FundStage[] = [FundStage.DONATED, FundStage.GOODS_RECEIVED, FundStage.HANDED_OUT];

/** Which side states a stage; RETURNED is stated by both: sent back, and taken back. */
export function sidesThatPost(stage: FundStage): Side[] {
  return [...new Set(movesUnder(VoucherOrder.AFTER_PAYMENT).flatMap((one) => (one.stage === stage ? [one.side] : [])))];
}

/** Where a stage is posted from when nobody says: what goes back goes from the treasury. */
const USUAL_HOLDING: Partial<Record<FundStage, FundHolding>> = { [FundStage.RETURNED]: RECEIVED };

/**
 * The move of a stage under a fund's order of vouchers.
 * Fails with OTHER_SIDES_ENTRY (the other side posts this), BAD_INPUT (no such holding to take it from; money and goods mixed).
 */
export function moveFor(
  stage: FundStage,
  side: Side,
  fund: { kind: FundKind; voucherOrder: VoucherOrder },
  holding: FundHolding | null,
): Move {
  if ((fund.kind === FundKind.SOCIAL_GOODS) !== GOODS_STAGES.includes(stage)) {
    const reason = '物资与资金分开登记：物资用捐赠、接收、发放，资金用其他环节';
    const reasonEn =
      'goods and money are kept apart: goods are donated, received and handed out; money has the other stages';
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'fundId');
  }
  const moves = movesUnder(fund.voucherOrder).filter((one) => one.stage === stage);
  const mine = moves.filter((one) => one.side === side);
  const [other] = moves;
  if (mine.length === 0 && other) {
    throw new DomainError(ProblemCode.OTHER_SIDES_ENTRY, { ...describeStage(stage), ...describeSide(other.side) });
  }
  const wanted = holding ?? (mine.length > 1 ? (USUAL_HOLDING[stage] ?? null) : null);
  const fits = mine.filter((one) => wanted === null || one.from === wanted || one.to === wanted);
  const [only] = fits;
  if (only && fits.length === 1) return only;
  const reason = `请指明资金状态（holding）：${mine.map((one) => describeHolding(lyingEnd(one)).holding).join('、')}`;
  const reasonEn = `say in which state the money lies (holding): ${mine.map((one) => lyingEnd(one)).join(', ')}`;
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'holding');
}

const lyingEnd = ({ from, to }: Move): FundHolding => (from === OUTSIDE ? to : from);

/** Fails with OUT_OF_RANGE for an amount of nothing, below it, or beyond what any fund holds. */
export function checkAmount(amountFen: bigint, field = 'amount'): void {
  if (amountFen > 0n && amountFen <= MAX_AMOUNT_FEN) return;
  const range = `0.01–${yuanFromFen(MAX_AMOUNT_FEN)}`;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: yuanFromFen(amountFen), range }, field);
}

/** Fails with OUT_OF_RANGE for a day still to come, or before anybody was paired. */
export function checkDay(day: Day, today: Day, field = 'day'): void {
  if (day >= '1990-01-01' && day <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `1990-01-01–${today}` }, field);
}

/** Fails with PAIRING_CLOSED where a closed pairing would be given new aid. */
export function refuseNewAid(stage: FundStage, day: Day, closedOn: Day | null): void {
  if (closedOn === null || day <= closedOn || !BRINGS_NEW_AID.includes(stage)) return;
  const { stage: action, stageEn: actionEn } = describeStage(stage);
  throw new DomainError(ProblemCode.PAIRING_CLOSED, { day: closedOn, action, actionEn }, 'day');
}

/** What lies in one holding of one account, by the year whose money it is. */
export interface Lying {
  originYear: number;
  balanceFen: bigint;
  /** How much has left it without a source being told. */
  untoldFen: bigint;
}

/**
 * The year whose money an entry takes: the one named, or the only one that lies there.
 * Fails with ORIGIN_YEAR_NEEDED where several do.
 */
export function originYearOf(
  named: number | null,
  lying: readonly Lying[],
  fundYear: number,
  custodian: string,
): number {
  if (named !== null) return named;
  const years = lying.filter(({ balanceFen }) => balanceFen > 0n).map(({ originYear }) => originYear);
  if (years.length > 1)
    throw new DomainError(ProblemCode.ORIGIN_YEAR_NEEDED, { custodian, years: years.map(String) }, 'originYear');
  return years[0] ?? fundYear;
}

/** Fails with NOT_ENOUGH_FUNDS, with the numbers, where less lies there than is asked for. */
export function checkEnough(
  askedFen: bigint,
  lying: Lying | undefined,
  where: { custodian: string; holding: FundHolding },
) {
  const availableFen = lying?.balanceFen ?? 0n;
  if (askedFen <= availableFen) return;
  throw new DomainError(
    ProblemCode.NOT_ENOUGH_FUNDS,
    {
      custodian: where.custodian,
      ...describeHolding(where.holding),
      available: yuanFromFen(availableFen),
      asked: yuanFromFen(askedFen),
    },
    'amount',
  );
}

/** An entry that money may come from: what is left of it, and its paper. */
export interface Inflow {
  entryId: string;
  documentNo: string;
  leftFen: bigint;
}

export interface NamedSource {
  entryId: string;
  amountFen: bigint;
}

export interface Told {
  sources: { sourceId: string; amountFen: bigint; how: SourceTold }[];
  untoldFen: bigint;
}

/**
 * From which entries an amount came, as far as the books tell: as named; else the only entry of which anything is left,
 * or all of them when everything is taken. Anything else is untold: no order of using money up is ever guessed.
 *
 * Fails with SOURCE_EXCEEDED (more than is left of a source) and BAD_INPUT (more named than moved, an entry that does
 * not lie there, one named twice).
 */
export function tellSources(
  amountFen: bigint,
  named: readonly NamedSource[],
  lying: Lying,
  inflows: readonly Inflow[],
): Told {
  if (named.length > 0) return asNamed(amountFen, named, inflows);
  const open = inflows.filter(({ leftFen }) => leftFen > 0n);
  const [only] = open;
  if (lying.untoldFen > 0n || !only) return { sources: [], untoldFen: amountFen };
  if (open.length === 1)
    return { sources: [{ sourceId: only.entryId, amountFen, how: SourceTold.ONLY_SOURCE }], untoldFen: 0n };
  if (amountFen !== lying.balanceFen) return { sources: [], untoldFen: amountFen };
  return {
    sources: open.map(({ entryId, leftFen }) => ({ sourceId: entryId, amountFen: leftFen, how: SourceTold.ALL_OF_IT })),
    untoldFen: 0n,
  };
}

function asNamed(amountFen: bigint, named: readonly NamedSource[], inflows: readonly Inflow[]): Told {
  const byId = new Map(inflows.map((inflow) => [inflow.entryId, inflow]));
  let toldFen = 0n;
  const sources = named.map(({ entryId, amountFen: part }, at) => {
    checkAmount(part, `sources.${at}.amount`);
    const inflow = byId.get(entryId);
    const isTwice = named.findIndex((other) => other.entryId === entryId) !== at;
    if (!inflow || isTwice) {
      const reason = isTwice ? '同一来源只写一次' : '来源不在该保管单位的这笔余额之内';
      const reasonEn = isTwice ? 'name each source once' : 'this source does not lie there';
      throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, `sources.${at}.entryId`);
    }
    if (part > inflow.leftFen) {
      const details = { document: inflow.documentNo, available: yuanFromFen(inflow.leftFen), asked: yuanFromFen(part) };
      throw new DomainError(ProblemCode.SOURCE_EXCEEDED, details, `sources.${at}.amount`);
    }
    toldFen += part;
    return { sourceId: entryId, amountFen: part, how: SourceTold.NAMED };
  });
  if (toldFen > amountFen) {
    const reason = `来源合计 ${yuanFromFen(toldFen)} 元，超过本次金额 ${yuanFromFen(amountFen)} 元`;
    const reasonEn = `the sources come to ${yuanFromFen(toldFen)} yuan, more than the amount of ${yuanFromFen(amountFen)}`;
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'sources');
  }
  return { sources, untoldFen: amountFen - toldFen };
}

/** Fails with REVERSAL_REFUSED where an entry cannot be taken back. */
export function checkReversible(entry: { reversesId: string | null; reversedById: string | null }): void {
  if (entry.reversesId !== null)
    throw refused(
      '这本身是一笔冲销；如冲销有误，请重新登记原来的业务',
      'it is a reversal itself; post what was right anew',
    );
  if (entry.reversedById !== null) throw refused('这笔业务已经冲销', 'it has been reversed already');
}

function refused(reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.REVERSAL_REFUSED, { reason, reasonEn }, 'entryId');
}
