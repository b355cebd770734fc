import { Client } from 'pg';
import { PurchaseChannel, PurchaseMode, PurchaseState, Side } from '../../schema/vocabulary';
import type { Invariant } from '../../server/db/invariant';
import { read, tx, type Db } from '../../server/db/tx';
import { lastDayOfMonth } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { PurchaseFacts, PurchaseRow } from '../../server/purchases/purchase';
import {
  correctPurchase,
  recordPurchases,
  takeStep,
  withdrawPurchase,
} from '../../server/purchases/purchase-acts.service';
import { CHANNELS, possibleActions, reached, type PurchaseStep } from '../../server/purchases/purchase.rules';
import { purchaseInvariants } from '../../server/purchases/purchase.check.store';
import { purchasesById } from '../../server/purchases/purchase.store';
import type { RecordPairing } from '../../server/records/record';
import { pairingForRecords } from '../../server/records/record.store';
import { foldInvariant, termInvariant } from '../../server/records/rollup.check.store';
import { foldRecords, keepTerms, readTerms, type RollupTerm } from '../../server/records/rollup.store';
import { chance } from '../kit/chance';
import { makePeople } from '../kit/people';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const SEED = Number(process.env.JIEDUI_SEED ?? 20261122);
const STEPS = IS_FULL ? 2_000 : 250;

jest.setTimeout(IS_FULL ? 600_000 : 120_000);

const TODAY = '2023-12-31';

let platform: Platform;
let pairings: RecordPairing[];

beforeAll(async () => {
  platform = await startPlatform();
  const towns = [
    ['天河区(广州)', '鲁甸县'],
    ['海珠区(广州)', '永善县'],
  ] as const;
  pairings = [];
  for (const [donor, recipient] of towns) {
    const ends = { donor: { name: donor, province: '广东' }, recipient: { name: recipient, province: '云南' } };
    const { pairingId } = await makePeople(platform, ends);
    const pairing = await work((db) => pairingForRecords(db, PLATFORM, fromGlobalId(pairingId).key));
    if (!pairing) throw new Error('the pairing is not there');
    pairings.push(pairing);
  }
});
afterAll(() => platform.close());

const work = <T>(what: (db: Db) => Promise<T>): Promise<T> => tx(platform.database.source, PLATFORM, what);

const OF_SUMS = [foldInvariant, termInvariant];

/** What breaks the invariants of purchases and of the rollup; files and words that prove and confirm them are made up here. */
async function brokenNow(
  asked: readonly Invariant[] = [...purchaseInvariants, ...OF_SUMS],
): Promise<[invariant: string, id: string][]> {
  const broken: [string, string][] = [];
  for (const one of asked)
    for (const { id } of await read(platform.database.worker, PLATFORM, (db) => one.find(db)))
      broken.push([one.name, id]);
  return broken;
}

/** A purchase as this test remembers it: what it says, how many files prove it, and what the other side has said. */
interface Remembered {
  id: string;
  pairingId: string;
  version: number;
  facts: PurchaseFacts;
  withdrawn: boolean;
  evidence: number;
  standing: 'CONFIRMED' | 'DISPUTED' | null;
  simulated: boolean;
}

type Sums = Record<string, string>;

/** The sums told anew from every purchase: each state that was reached, in its month. */
function recompute(all: readonly Remembered[]): Sums {
  const sums = new Map<string, [value: bigint, evidenced: bigint, confirmed: bigint, records: bigint]>();
  for (const one of all) {
    const { facts, evidence, standing } = one;
    if (one.withdrawn || facts.state === PurchaseState.CANCELLED || facts.state === PurchaseState.RETURNED) continue;
    const days = { ORDERED: facts.day, ACCEPTED: facts.acceptedOn, PAID: facts.paidOn, EVALUATED: facts.evaluatedOn };
    for (const [state, day] of Object.entries(days)) {
      if (day === null) continue;
      const month = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
      const key = ['PURCHASE_' + state, one.pairingId, ...month, facts.channel, facts.mode, one.simulated].join(' ');
      const sum = sums.get(key) ?? [0n, 0n, 0n, 0n];
      const amount = facts.amountFen;
      sums.set(key, [
        sum[0] + amount,
        sum[1] + (evidence > 0 ? amount : 0n),
        sum[2] + (standing === 'CONFIRMED' ? amount : 0n),
        sum[3] + 1n,
      ]);
    }
  }
  return Object.fromEntries([...sums].map(([key, sum]) => [key, sum.join(' ')]));
}

const SUMS = `select concat_ws(' ', measure, pairing_id, year, period, f1, f2, case when simulated then 'true' else 'false' end) as key,
  concat_ws(' ', sum(value), sum(evidenced), sum(confirmed), sum(records)) as sums`;
const told = async (sql: string, params: unknown[] = []): Promise<Sums> => {
  const rows = await work((db) => db.query<{ key: string; sums: string }[]>(sql, params));
  return Object.fromEntries(rows.map(({ key, sums }) => [key, sums]));
};
const now = (): Promise<Sums> =>
  told(`${SUMS} from record_measure where measure like 'PURCHASE%' group by 1 , measure having sum(records) <> 0`);
const asOf = (snapshot: string): Promise<Sums> =>
  told(
    `${SUMS} from record_delta where measure like 'PURCHASE%' and pg_visible_in_snapshot(made_by, $1::pg_snapshot)
      group by 1, measure having sum(records) <> 0`,
    [snapshot],
  );

test(`random histories come to what the rows come to, now and at every earlier moment (seed ${SEED})`, async () => {
  const next = chance(SEED);
  const die = (sides: number): number => Math.floor(next() * sides);
  const pick = <T>(some: readonly T[]): T => some[die(some.length)] as T;
  const dayIn = (from: string): string => {
    const month = Math.min(12, Number(from.slice(5, 7)) + die(3));
    const day = lastDayOfMonth(Number(from.slice(0, 4)), month);
    return day > from ? day : from;
  };
  const facts = (): PurchaseFacts => {
    const channel = pick(Object.values(PurchaseChannel));
    const day = `${2021 + die(3)}-${String(1 + die(9)).padStart(2, '0')}-${String(1 + die(28)).padStart(2, '0')}`;
    const upTo = die(CHANNELS[channel].evaluates ? 4 : 3);
    const acceptedOn = upTo > 0 ? dayIn(day) : null;
    const paidOn = upTo > 1 && acceptedOn !== null ? dayIn(acceptedOn) : null;
    const evaluatedOn = upTo > 2 && paidOn !== null ? dayIn(paidOn) : null;
    return {
      day,
      product: '核桃',
      category: null,
      quantity: null,
      amountFen: BigInt(1 + die(1_000_000)),
      channel,
      mode: pick(Object.values(PurchaseMode)),
      buyer: '食堂',
      seller: null,
      recognised: false,
      origin: null,
      originId: null,
      orderNo: null,
      ...reached({ acceptedOn, paidOn, evaluatedOn }),
      endedOn: null,
      sheetId: null,
      invoiceLines: [],
    };
  };

  const all: Remembered[] = [];
  const moments: { snapshot: string; sums: Sums }[] = [];
  const rowOf = async (db: Db, { id }: Remembered): Promise<PurchaseRow> => {
    const row = (await purchasesById(db, PLATFORM, [id])).get(id);
    if (!row) throw new Error(`purchase ${id} is not there`);
    return row;
  };
  const homeOf = ({ pairingId }: Remembered): RecordPairing => {
    const home = pairings.find(({ id }) => id === pairingId);
    if (!home) throw new Error('the pairing is not there');
    return home;
  };

  const record = async (): Promise<void> => {
    const pairing = pick(pairings);
    const rows = Array.from({ length: 1 + die(5) }, facts);
    const ground = { simulated: die(5) === 0, importId: null, side: Side.DONOR, today: TODAY };
    const ids = await work((db) => recordPurchases(db, PLATFORM, pairing, rows, ground));
    rows.forEach((one, at) =>
      all.push({
        id: ids[at] ?? '',
        pairingId: pairing.id,
        version: 1,
        facts: one,
        withdrawn: false,
        evidence: 0,
        standing: null,
        simulated: ground.simulated,
      }),
    );
  };
  const move = async (one: Remembered): Promise<void> => {
    const steps = possibleActions({ ...one.facts, withdrawn: one.withdrawn }).filter((action) =>
      ['ACCEPT', 'PAY', 'EVALUATE', 'CANCEL', 'RETURN'].includes(action),
    ) as PurchaseStep[];
    if (steps.length === 0) return;
    const step = pick(steps);
    const { day, acceptedOn, paidOn, evaluatedOn } = one.facts;
    const on = dayIn(evaluatedOn ?? paidOn ?? acceptedOn ?? day);
    const moved = await work(async (db) =>
      takeStep(db, PLATFORM, homeOf(one), await rowOf(db, one), { step, day: on, reason: null, today: TODAY }),
    );
    one.facts = { ...one.facts, ...moved };
    one.standing = null;
  };
  const correct = async (one: Remembered): Promise<void> => {
    // The same state with other days, amount, channel and mode: to other months, years and buckets.
    const other = facts();
    if (one.withdrawn || other.state !== one.facts.state) return;
    await work(async (db) =>
      correctPurchase(db, PLATFORM, homeOf(one), await rowOf(db, one), other, {
        reason: '更正',
        areLinesNew: die(2) === 0,
        today: TODAY,
      }),
    );
    one.facts = other;
    one.standing = null;
  };
  const withdraw = async (one: Remembered): Promise<void> => {
    if (one.withdrawn) return;
    await work(async (db) => withdrawPurchase(db, PLATFORM, homeOf(one), await rowOf(db, one), '撤回'));
    one.withdrawn = true;
    one.standing = null;
  };
  const set = (one: Remembered, column: string, value: unknown): Promise<unknown> =>
    work((db) => db.query(`update purchase set version = version + 1, ${column} = $2 where id = $1`, [one.id, value]));
  const prove = async (one: Remembered): Promise<void> => {
    one.evidence = die(3);
    await set(one, 'evidence', one.evidence);
  };
  const confirm = async (one: Remembered): Promise<void> => {
    one.standing = pick(['CONFIRMED', 'DISPUTED', null] as const);
    await set(one, 'standing', one.standing);
  };
  const rehome = async (one: Remembered): Promise<void> => {
    const home = pick(pairings).id;
    if (one.withdrawn || home === one.pairingId) return;
    await set(one, 'pairing_id', home);
    one.pairingId = home;
    one.standing = null;
  };
  const moment = async (): Promise<void> => {
    const [row] = await work((db) =>
      db.query<{ snapshot: string }[]>('select pg_current_snapshot()::text as snapshot'),
    );
    moments.push({ snapshot: row?.snapshot ?? '', sums: recompute(all) });
  };

  /** A term as an indicator might have it: some facets count, or all. */
  const someOf = (words: readonly string[]): string[] | null =>
    die(2) === 0 ? null : words.filter(() => die(2) === 0).sort();
  const term = (): RollupTerm => ({
    measure: `PURCHASE_${pick(['ORDERED', 'ACCEPTED', 'PAID', 'EVALUATED'])}`,
    f1: someOf(Object.values(PurchaseChannel)),
    f2: someOf(Object.values(PurchaseMode)),
    f3: null,
  });

  const acts = [move, move, move, correct, correct, correct, withdraw, prove, confirm, confirm, rehome];
  for (let at = 0; at < STEPS; at += 1) {
    if (all.length < 3 || die(6) === 0) await record();
    else await pick(acts)(pick(all));
    if (die(20) === 0) await foldRecords(platform.database.worker);
    if (die(25) === 0) await keepTerms(platform.database.worker, [term(), term()]);
    if (die(15) === 0) {
      await moment();
      expect(await now()).toEqual(recompute(all));
      expect(await brokenNow(OF_SUMS)).toEqual([]);
    }
  }
  await moment();
  expect(await now()).toEqual(recompute(all));
  expect(all.filter(({ withdrawn }) => withdrawn).length).toBeGreaterThan(0);
  expect(new Set(all.map(({ facts: { state } }) => state)).size).toBe(6);
  for (const { snapshot, sums } of moments) expect(await asOf(snapshot)).toEqual(sums);

  expect(await brokenNow()).toEqual([]);
  expect((await work(readTerms)).length).toBeGreaterThan(4);
});

describe('a wrong row planted by hand is named', () => {
  const planted = async (plant: string, undo: string, params: unknown[] = []): Promise<[string, string][]> => {
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    try {
      // Past every trigger: nothing else could write such a row.
      await root.query(`set session_replication_role = replica`);
      await root.query(plant, params);
      const broken = await brokenNow();
      await root.query(undo, params);
      expect(await brokenNow()).toEqual([]);
      return broken;
    } finally {
      await root.end();
    }
  };
  const one = async (where: string): Promise<PurchaseRow> => {
    const [row] = await work((db) =>
      db.query<(PurchaseRow & { pairing: string })[]>(
        `select id, version, pairing_id as "pairingId", year from purchase where ${where} order by id limit 1`,
      ),
    );
    if (!row) throw new Error(`no purchase where ${where}`);
    return row;
  };
  const STANDS = `not withdrawn and state = 'ORDERED' and not simulated`;

  test('an amount that the rollup has not heard of', async () => {
    const { id, pairingId } = await one(STANDS);
    const change = (by: string) => `update purchase set amount_fen = amount_fen ${by} 1 where id = $1`;
    const broken = await planted(change('+'), change('-'), [id]);
    expect(broken.map(([name]) => name)).toEqual(['records.purchase.rollup']);
    expect(broken[0]?.[1]).toMatch(new RegExp(`^PURCHASE_ORDERED \\d+ ${pairingId} `));
  });

  test('a version that is missing, and one that nobody ended', async () => {
    const { id, version } = await one('version > 2');
    const broken = await planted(
      `update purchase_past set version = version + 1000 where id = $1 and version = 1`,
      `update purchase_past set version = 1 where id = $1 and version = 1001`,
      [id],
    );
    expect(broken.map(([name]) => name)).toContain('purchase.versions');
    expect(broken.map(([, row]) => row)).toContain(`${id} 2`);
    expect(version).toBeGreaterThan(2);
  });

  test('a state that no step leads to', async () => {
    const { id, version } = await one(`version > 1 and state = 'ACCEPTED' and not withdrawn`);
    const change = (to: string) =>
      `update purchase_past set state = '${to}' where id = $1 and version = ${version - 1}`;
    const [before] = await work((db) =>
      db.query<{ state: string }[]>(`select state from purchase_past where id = $1 and version = $2`, [
        id,
        version - 1,
      ]),
    );
    const broken = await planted(change('RETURNED'), change(before?.state ?? ''), [id]);
    expect(broken).toContainEqual(['purchase.steps', `${id} ${version}`]);
  });

  test('an invoice above its total, and a line of a purchase that was withdrawn', async () => {
    const [{ id }, gone] = [await one(STANDS), await one('withdrawn')];
    const lines = `insert into invoice_line (purchase_id, code, number, line_no, amount_fen, total_fen) values
      ($1, '', '24442000009999999999', 1, 6, 10), ($1, '', '24442000009999999999', 2, 5, 10), ($2, '', '24442000009999999998', 1, 1, 1)`;
    const broken = await planted(lines, `delete from invoice_line where purchase_id in ($1, $2)`, [id, gone.id]);
    expect(broken).toEqual([
      ['purchase.invoices', '24442000009999999999'],
      ['purchase.invoice-lines', '24442000009999999998 1'],
    ]);
  });
});
