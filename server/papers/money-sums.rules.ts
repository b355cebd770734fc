/**
 * What entries of the ledger come to, stage by stage: by fund, or by fund and project. Papers reckon from the entries that they
 * print, so that a reader can add them up again; a test holds the sums against those that the contract tells.
 */
import { FundHolding, FundStage, Side } from '../../schema/vocabulary';
import type { MoneySums } from '../funds/money-rates.rules';
import { CASH_LYING } from '../funds/posting.rules';

/** In fen; reversals taken off, entries in force only. */
export type StageSums = Omit<MoneySums, 'lyingAtYearEnd' | 'availableAtYearEnd'>;

export const NOTHING: Readonly<StageSums> = {
  pledged: 0n,
  allocated: 0n,
  disbursed: 0n,
  takenBack: 0n,
  opening: 0n,
  received: 0n,
  issued: 0n,
  spent: 0n,
  vouchered: 0n,
  returned: 0n,
  surplus: 0n,
  carriedOver: 0n,
  donated: 0n,
  goodsReceived: 0n,
  handedOut: 0n,
  lying: 0n,
  retained: 0n,
};

export const SUM_NAMES = Object.keys(NOTHING) as (keyof StageSums)[];

/** Which sum a stage adds to; what stays within the recipient's books adds to none. */
const SUM_OF: Record<FundStage, keyof StageSums | null> = {
  PLEDGED: 'pledged',
  ALLOCATED: 'allocated',
  DISBURSED: 'disbursed',
  RECEIVED: 'received',
  ISSUED: 'issued',
  SPENT: 'spent',
  VOUCHERED: 'vouchered',
  RETURNED: 'returned',
  OPENING: 'opening',
  TRANSFERRED: null,
  RETAINED: null,
  RELEASED: null,
  CARRIED_OVER: 'carriedOver',
  SURPLUS: 'surplus',
  DONATED: 'donated',
  GOODS_RECEIVED: 'goodsReceived',
  HANDED_OUT: 'handedOut',
};

/** What the sums look at in an entry. */
export interface SummedEntry {
  fundId: string;
  stage: FundStage;
  side: Side;
  fromHolding: FundHolding;
  toHolding: FundHolding;
  /** Below zero for a reversal. */
  amountFen: bigint;
  fromProjectId: string | null;
  projectId: string | null;
  needsSignature: boolean;
  withdraws: boolean;
  signedAt: Date | null;
}

/** Whether an entry counts: signed where it has to be, and not the withdrawal of one that never was. */
export function isInForce({ needsSignature, withdraws, signedAt }: SummedEntry): boolean {
  return !withdraws && (!needsSignature || signedAt !== null);
}

/** Which sum an entry's amount adds to. */
export function sumNameOf({ stage, side }: Pick<SummedEntry, 'stage' | 'side'>): keyof StageSums | null {
  if (stage === FundStage.RETURNED && side === Side.DONOR) return 'takenBack';
  return SUM_OF[stage];
}

/** One fund's part of the sums, for one project or for none. */
export interface SumPart {
  fundId: string;
  projectId: string | null;
  sums: StageSums;
}

/** The entries' sums by fund and project. Every amount falls into one part only, so the parts add up to the whole. */
export function sumByProject(entries: Iterable<SummedEntry>): SumPart[] {
  const parts = new Map<string, SumPart>();
  const partOf = (fundId: string, projectId: string | null): StageSums => {
    const key = `${fundId} ${projectId ?? ''}`;
    const part = parts.get(key) ?? { fundId, projectId, sums: { ...NOTHING } };
    parts.set(key, part);
    return part.sums;
  };
  for (const entry of entries) {
    if (!isInForce(entry)) continue;
    const { fundId, fromProjectId, projectId, amountFen } = entry;
    const [from, to] = [partOf(fundId, fromProjectId), partOf(fundId, projectId)];
    const name = sumNameOf(entry);
    // What a project gives back belongs to the project that it left.
    if (name !== null) (entry.stage === FundStage.SURPLUS ? from : to)[name] += amountFen;
    if (isLying(entry.toHolding)) to.lying += amountFen;
    if (isLying(entry.fromHolding)) from.lying -= amountFen;
    if (entry.toHolding === RETAINED) to.retained += amountFen;
    if (entry.fromHolding === RETAINED) from.retained -= amountFen;
  }
  return [...parts.values()].filter(({ sums }) => SUM_NAMES.some((one) => sums[one] !== 0n));
}

const { RETAINED } = FundHolding;
const isLying = (holding: FundHolding): boolean => CASH_LYING.includes(holding);

export function addSums(all: Iterable<StageSums>): StageSums {
  const total = { ...NOTHING };
  for (const one of all) for (const name of SUM_NAMES) total[name] += one[name];
  return total;
}
