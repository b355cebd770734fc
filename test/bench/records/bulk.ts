import { PurchaseChannel, PurchaseMode, PurchaseState, Side } from '../../../schema/vocabulary';
import { tx } from '../../../server/db/tx';
import { businessDay } from '../../../server/platform/day';
import { PLATFORM } from '../../../server/platform/scope';
import { recordPurchases } from '../../../server/purchases/purchase-acts.service';
import type { PurchaseFacts } from '../../../server/purchases/purchase';
import { pairingForRecords } from '../../../server/records/record.store';
import { copyIn } from './copy';
import { median, spread, type Row } from './report';
import { pick, type Sample } from './sample';
import type { Stage } from './stage';

const ROWS = 20_000;

/** The columns of a line, as both sides get it. */
const COLUMNS = [
  'day',
  'product',
  'category',
  'quantity',
  'amount_fen',
  'channel',
  'mode',
  'buyer',
  'order_no',
  'state',
];

/** Lines of tab-separated text; every order's number is new. */
function linesOf(year: number, mark: string): string[][] {
  return Array.from({ length: ROWS }, (_, n) => [
    `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    '香菇',
    '食用菌',
    `${1 + (n % 50)} 盒`,
    String(6_600 * (1 + (n % 50))),
    PurchaseChannel.E_COMMERCE,
    PurchaseMode.ASSISTED,
    '某商贸有限公司',
    `${mark}-${n}`,
    PurchaseState.ORDERED,
  ]);
}

function factsOf([
  day = '',
  product = '',
  category = '',
  quantity = '',
  amount = '',
  ,
  ,
  buyer = '',
  orderNo = '',
]: string[]): PurchaseFacts {
  return {
    day,
    product,
    category,
    quantity,
    amountFen: BigInt(amount),
    channel: PurchaseChannel.E_COMMERCE,
    mode: PurchaseMode.ASSISTED,
    buyer,
    seller: null,
    recognised: false,
    origin: null,
    originId: null,
    orderNo,
    state: PurchaseState.ORDERED,
    acceptedOn: null,
    paidOn: null,
    evaluatedOn: null,
    endedOn: null,
    sheetId: null,
    invoiceLines: [],
  };
}

/**
 * Rows of a file into the books, each looked at by the rules, through walls, foreign keys, triggers and rollup, beside a
 * plain COPY of the same text into a table with the same columns, keys and indexes that has none of these.
 */
export async function bulkBesideCopy({ database, admin }: Stage, sample: Sample, rounds: number): Promise<Row> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const pairingId = pick(sample.pairingIds, round);
    const lines = linesOf(sample.year, `F${Date.now().toString(36)}`);
    const record = async (): Promise<number> => {
      const from = performance.now();
      await tx(database.source, PLATFORM, async (db) => {
        const pairing = await pairingForRecords(db, PLATFORM, pairingId);
        if (pairing === null) throw new Error('the pairing is gone');
        const ground = { simulated: true, importId: null, side: Side.RECIPIENT, today: businessDay(new Date()) };
        await recordPurchases(db, PLATFORM, pairing, lines.map(factsOf), ground);
      });
      return (ROWS * 1_000) / (performance.now() - from);
    };
    const copy = async (): Promise<number> => {
      const from = performance.now();
      const text = lines.map((line) => [crypto.randomUUID(), pairingId, sample.year, ...line].join('\t')).join('\n');
      const sql = `copy peer.plain_purchase (id, pairing_id, year, ${COLUMNS.join(', ')}) from stdin`;
      await copyIn(admin, sql, [Buffer.from(`${text}\n`)]);
      return (ROWS * 1_000) / (performance.now() - from);
    };
    const [mine, other] = round % 2 === 0 ? [await record(), await copy()] : [await copy(), await record()].reverse();
    if (round === 0) continue; // both are warm now
    ours.push(mine ?? 0);
    theirs.push(other ?? 0);
  }
  const ratios = ours.map((one, round) => one / (theirs[round] ?? Number.NaN));
  return {
    work: `B1: ${ROWS} rows of a file into the books, validated, beside COPY into a plain table`,
    ours: `${spread(ours)} rows/s`,
    other: `${spread(theirs)} rows/s`,
    ratio: spread(ratios),
    goal: '≥ 0.7',
    isMet: median(ratios) >= 0.7,
  };
}
