import { CustodianKind, FundHolding } from '../../schema/vocabulary';
import { yuanFromFen } from '../../server/platform/money';

/** One posting to try: who, by which mutation, with what. */
export interface Attempt {
  by: 'donor' | 'county' | 'donorSigns' | 'countySigns';
  verb: string;
  input: Record<string, unknown>;
}

/** What a writer knows of the ledger so far. */
export interface Known {
  fundIds: readonly string[];
  /** Entries of each side that were acknowledged, to be signed or reversed. */
  entries: { id: string; by: 'donor' | 'county'; needsSignature: boolean }[];
}

const TREASURY = { kind: CustodianKind.COUNTY_TREASURY, name: '县财政局' };
const UNITS = [
  { kind: CustodianKind.TOWNSHIP, name: '天星镇' },
  { kind: CustodianKind.TOWNSHIP, name: '木杆镇' },
  { kind: CustodianKind.IMPLEMENTING_UNIT, name: '县农业农村局' },
];
const DONOR = { kind: CustodianKind.DONOR_TREASURY, name: '火炬区财政局' };

type Random = () => number;
type Make = (random: Random, known: Known) => Attempt | null;

const pick = <T>(random: Random, items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
const fen = (random: Random, upTo: number): string => yuanFromFen(BigInt(Math.ceil(random() * upTo)));
const unit = (random: Random) => pick(random, UNITS) ?? TREASURY;

function common(random: Random, known: Known, upTo = 1_000_00): Record<string, unknown> {
  const [month, date] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)].map((one) =>
    String(one).padStart(2, '0'),
  );
  const day = `2019-${month}-${date}`;
  const documentNo = `大财农〔2019〕${Math.floor(random() * 1e9)}号`;
  return { fundId: pick(random, known.fundIds), amount: fen(random, upTo), day, documentNo };
}

const county = (verb: string, input: Record<string, unknown>): Attempt => ({ by: 'county', verb, input });
const donor = (verb: string, input: Record<string, unknown>): Attempt => ({ by: 'donor', verb, input });

/** Every kind of posting by its share, sound ones and some that have to be refused. */
const MAKERS: readonly [share: number, make: Make][] = [
  [16, (r, k) => county('recordFundReceipt', { ...common(r, k, 5_000_00), custodian: TREASURY })],
  [8, (r, k) => donor('disburseFund', { ...common(r, k, 5_000_00), custodian: DONOR })],
  [18, (r, k) => county('issueFund', { ...common(r, k), custodian: unit(r), fromCustodian: TREASURY })],
  [18, (r, k) => county('recordSpending', { ...common(r, k, 400_00), custodian: unit(r), payee: '云岭建筑公司' })],
  [12, (r, k) => county('recordVoucher', { ...common(r, k, 200_00), custodian: unit(r) })],
  [
    5,
    (r, k) =>
      county('transferFund', {
        ...common(r, k),
        holding: FundHolding.ISSUED,
        custodian: unit(r),
        fromCustodian: unit(r),
      }),
  ],
  [3, (r, k) => county('retainFund', { ...common(r, k, 100_00), custodian: unit(r) })],
  [2, (r, k) => county('releaseRetention', { ...common(r, k, 50_00), custodian: unit(r) })],
  [
    2,
    (r, k) =>
      county('returnFund', { ...common(r, k, 100_00), side: 'RECIPIENT', custodian: TREASURY, holding: 'RECEIVED' }),
  ],
  [1, (r, k) => donor('returnFund', { ...common(r, k, 100_00), side: 'DONOR', custodian: DONOR })],
  [2, (r, k) => county('declareSurplus', { ...common(r, k, 100_00), custodian: TREASURY, fromCustodian: unit(r) })],
  [2, (r, k) => donor('pledgeFund', { ...common(r, k, 9_000_00), custodian: DONOR })],
  [
    2,
    (r, k) =>
      county('recordOpeningBalance', { ...common(r, k), originYear: 2018, holding: 'RECEIVED', custodian: TREASURY }),
  ],
  [
    4,
    (r, k) => {
      const entry = pick(
        r,
        k.entries.filter(({ needsSignature }) => needsSignature),
      );
      const by = entry?.by === 'donor' ? 'countySigns' : 'donorSigns';
      return entry ? { by, verb: 'signFundEntry', input: { entryId: entry.id } } : null;
    },
  ],
  [
    7,
    (r, k) => {
      const entry = pick(r, k.entries);
      const input = { entryId: entry?.id, day: '2019-12-31', documentNo: '冲', reason: '录错' };
      return entry ? { by: entry.by, verb: 'reverseFundEntry', input } : null;
    },
  ],
  [1, (r, k) => county('recordFundReceipt', { ...common(r, k), amount: '0', custodian: TREASURY })],
  [1, (r, k) => county('recordSpending', { ...common(r, k), amount: '999999999', custodian: unit(r) })],
  [1, (r, k) => county('disburseFund', { ...common(r, k), custodian: DONOR })],
];

const TOTAL = MAKERS.reduce((sum, [share]) => sum + share, 0);

/** A posting by chance; some kinds need entries that are not there yet, and another takes their place. */
export function randomAttempt(random: Random, known: Known): Attempt {
  for (;;) {
    let at = random() * TOTAL;
    const found = MAKERS.find(([share]) => (at -= share) < 0);
    const attempt = found?.[1](random, known);
    if (attempt) return attempt;
  }
}
