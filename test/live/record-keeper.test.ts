import { setTimeout as soon } from 'node:timers/promises';
import { Client } from 'pg';
import { EventKind, FundKind, FundStage } from '../../schema/vocabulary';
import { createDataSource } from '../../server/db/data-source';
import type { FundRow } from '../../server/funds/fund.tables';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { createLog } from '../../server/platform/log';
import { RollupTerms } from '../../server/records/rollup-terms.service';
import { RecordKeeper } from '../../server/records/record-keeper.service';
import { happen, happening } from '../kit/events';
import { makePeople, type People } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { makeFund, postTo } from '../kit/random-ledger';

/** An hour: a pause that only something else than time can end. */
const LONG_MS = 3_600_000;
const PATIENCE_MS = 10_000;

let platform: Platform;
let people: People;
let fund: FundRow;
let root: Client;
beforeAll(async () => {
  platform = await startPlatform();
  people = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
  const [pairingId, donorId] = [fromGlobalId(people.pairingId).key, fromGlobalId(people.donorId).key];
  fund = await makeFund(platform, { pairingId, donorId, kind: FundKind.SOCIAL_CASH });
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

async function until(what: string, holds: () => boolean | Promise<boolean>, patienceMs = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${patienceMs} ms: ${what}`);
    await soon(20);
  }
}

/** The deltas that there are, and those that no sum has yet. */
async function deltas(): Promise<{ all: number; unfolded: number }> {
  const { rows } = await root.query<{ all: number; unfolded: number }>(
    `select count(*)::int as all, count(*) filter (where made_by >= (select folded_before from record_fold))::int as unfolded
       from record_delta`,
  );
  return rows[0] ?? { all: 0, unfolded: 0 };
}

/** Waits until everything that was written is in the sums; it has to have been something. */
async function foldedAfter(work: () => Promise<unknown>, patienceMs?: number): Promise<void> {
  const before = await deltas();
  await work();
  expect((await deltas()).all).toBeGreaterThan(before.all);
  await until('everything is folded', async () => (await deltas()).unfolded === 0, patienceMs);
}

const receive = async (): Promise<void> => {
  expect(await postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 100n })).not.toBeNull();
};

async function buy(): Promise<void> {
  const [day, product, channel, mode] = ['2022-01-11', '山货', 'CANTEEN', 'DIRECT'];
  const dates = { day, acceptedOn: day, paidOn: day };
  const purchase = { requestKey: newId(), pairingId: people.pairingId, product, amount: '12.50', channel, mode };
  const answer = await ask(
    platform,
    'mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }',
    { input: { ...purchase, ...dates, buyer: '某单位' } },
    people.lead,
  );
  expect(answer.errors).toEqual([]);
}

test('an entry of a fund is folded within seconds, without any event of a record', async () => {
  await foldedAfter(receive);
});

test('a purchase is folded within seconds', async () => {
  await foldedAfter(buy);
});

test('a platform at rest asks its database nothing, and folds what is new at once, not at the next look', async () => {
  let folds = 0;
  const { worker } = platform.database;
  const { logger } = worker;
  const noted = Object.create(logger, {
    logQuery: { value: (query: string) => void (query.includes('/* foldRecords */') && (folds += 1)) },
  }) as typeof logger;
  Object.assign(worker, { logger: noted });
  try {
    await receive();
    // Half a second after the event, and five seconds after that; then a minute has to pass.
    await until('it has looked twice', () => folds === 2);
    await soon(1_000);
    expect(folds).toBe(2);
    await foldedAfter(buy, 3_000);
    expect(folds).toBe(3);
  } finally {
    Object.assign(worker, { logger });
  }
}, 30_000);

/** What a keeper of one's own has asked, and whether its database answers. */
interface Asked {
  folds: number;
  isAway: boolean;
}

/** A keeper beside the platform's, over a connection of its own, so that what it asks can be told apart. */
async function ownKeeper(
  looks: readonly number[],
  work: (asked: Asked, keeper: RecordKeeper) => Promise<void>,
): Promise<void> {
  const url = adminUrl(platform.config.dataDir, 'jiedui_worker');
  const own = createDataSource({ url, applicationName: 'test-keeper', poolSize: 1 });
  await own.initialize();
  const asked: Asked = { folds: 0, isAway: false };
  const query = own.query.bind(own) as (text: string) => Promise<unknown>;
  const counted = (text: string): Promise<unknown> => {
    asked.folds += 1;
    return asked.isAway ? Promise.reject(new Error('the database is away')) : query(text);
  };
  Object.assign(own, { query: counted });
  const keeper = new RecordKeeper(own, platform.app.live.hub, new RollupTerms(), createLog('silent'), looks);
  keeper.start();
  try {
    await until('it has looked at the start', () => asked.folds === 1);
    await work(asked, keeper);
  } finally {
    await keeper.stop();
    await own.destroy();
  }
}

const anEvent = (subjectType: string): Promise<void> =>
  happen(platform.database.source, happening({ subjectType, kind: EventKind.PURCHASE_RECORDED }));

test('it looks once at the start, as often as it is told after an event, and never for what brings no sums', async () => {
  await ownKeeper([10, 20, 30], async (asked) => {
    await anEvent('Statement');
    await soon(500);
    expect(asked.folds).toBe(1);
    for (const subjectType of ['Purchase', 'FundEntry']) {
      const before = asked.folds;
      await anEvent(subjectType);
      await until('it has looked three times', () => asked.folds === before + 3);
      await soon(500);
      expect(asked.folds).toBe(before + 3);
    }
  });
});

test('an event during a long pause is looked after soon, and begins the looks anew', async () => {
  await ownKeeper([10, LONG_MS], async (asked) => {
    for (let event = 1; event <= 3; event += 1) {
      await anEvent('Purchase');
      await until('it has looked after the event', () => asked.folds === 1 + event);
    }
  });
});

test('what could not be folded is tried again until it could, without another event', async () => {
  await ownKeeper([10, 20], async (asked) => {
    asked.isAway = true;
    await anEvent('Purchase');
    await until('it has tried often', () => asked.folds > 6);
    asked.isAway = false;
    const tried = asked.folds;
    await until('it has asked again', () => asked.folds > tried);
    await soon(300);
    const rested = asked.folds;
    await soon(300);
    expect(asked.folds).toBe(rested);
  });
});

test.each([
  { when: 'while nothing happens', looks: [10], events: 0, folds: 1 },
  { when: 'in a long pause after a look', looks: [10, LONG_MS], events: 1, folds: 2 },
  { when: 'before the first look after an event', looks: [LONG_MS], events: 1, folds: 1 },
])('it stops promptly $when, and asks nothing afterwards', async ({ looks, events, folds }) => {
  await ownKeeper(looks, async (asked, keeper) => {
    for (let event = 0; event < events; event += 1) await anEvent('Purchase');
    await soon(300);
    expect(asked.folds).toBe(folds);
    const before = performance.now();
    await keeper.stop();
    expect(performance.now() - before).toBeLessThan(PATIENCE_MS);
    await anEvent('Purchase');
    await soon(300);
    expect(asked.folds).toBe(folds);
  });
});
