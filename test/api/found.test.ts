import { randomUUID } from 'node:crypto';
import { checkAll } from '../../server/checks/check.service';
import { markMoment } from '../../server/events/moment.store';
import { fromGlobalId } from '../../server/platform/ids';
import { Role } from '../../schema/vocabulary';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { GROUP } from '../kit/ledger';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';

type Filter = Record<string, unknown>;
type Row = { id: string; version: number; standing: string | null };

interface Look {
  kind: string;
  count: number;
  confirmed: number;
  disputed: number;
  own: number;
  amount: string | null;
  seen: string;
}

let platform: Platform;
let owner: Owner;
let ours: People;
let theirs: People;
let frontline: Header;
beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  ours = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  theirs = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '环江县', province: '广西' },
  });
  const partyId = fromGlobalId(ours.recipientId).key;
  await makeAccount(platform, 'found-frontline', [{ role: Role.FRONTLINE_TEAM, partyId }]);
  frontline = await signedIn(platform, 'found-frontline');
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

async function done<Data>(query: string, variables: Record<string, unknown>, by: Header): Promise<Data> {
  const answer = await ask<Data>(platform, query, variables, by);
  if (answer.data === null || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

let orders = 0;

async function purchase(day: string, by: Header = ours.reporter, more: Record<string, unknown> = {}): Promise<Row> {
  orders += 1;
  const usual = { amount: '100.00', channel: 'CANTEEN', mode: 'DIRECT', buyer: '中山市第一中学食堂' };
  const input = {
    requestKey: randomUUID(),
    pairingId: ours.pairingId,
    day,
    product: `蔬菜 ${orders}`,
    ...usual,
    ...more,
  };
  const { orderPurchase } = await done<{ orderPurchase: { purchase: Row } }>(
    `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id version standing } } }`,
    { input },
    by,
  );
  return orderPurchase.purchase;
}

const LOOK = `query ($filter: FoundRecordsFilter!) { foundRecords(filter: $filter) { kind count confirmed disputed own amount seen } }`;

const look = async (by: Header, filter: Filter): Promise<Look> =>
  (await done<{ foundRecords: Look }>(LOOK, { filter }, by)).foundRecords;

const purchases = (year: number, more: Filter = {}): Filter => ({
  purchases: { pairingIds: [ours.pairingId], years: [year], ...more },
});

type Verb = 'confirmFound' | 'disputeFound';

async function say(verb: Verb, by: Header, input: Record<string, unknown>) {
  const type = `${verb === 'confirmFound' ? 'Confirm' : 'Dispute'}FoundInput`;
  const answer = await ask<Record<string, { count: number; own: number }>>(
    platform,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { count own } }`,
    { input: { requestKey: randomUUID(), ...input } },
    by,
  );
  const { code, field, details } = answer.errors[0]?.extensions ?? {};
  return { said: answer.data?.[verb], code, field, details, message: answer.errors[0]?.message };
}

async function listed(filter: Filter): Promise<Row[]> {
  const { purchases } = await done<{ purchases: { nodes: Row[] } }>(
    `query ($filter: PurchaseFilter) { purchases(filter: $filter, first: 100) { nodes { id version standing } } }`,
    { filter: filter.purchases },
    ours.lead,
  );
  return purchases.nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function correct({ id, version }: Row, day: string, more: Record<string, unknown> = {}): Promise<void> {
  const usual = { product: '更正', amount: '100.00', channel: 'CANTEEN', mode: 'DIRECT', buyer: '食堂' };
  const input = { requestKey: randomUUID(), purchaseId: id, version, reason: '录错', day, ...usual, ...more };
  await done(
    `mutation ($input: CorrectPurchaseInput!) { correctPurchase(input: $input) { purchase { id } } }`,
    { input },
    ours.reporter,
  );
}

const brokenNow = async (): Promise<string[]> =>
  (await checkAll(platform.database.source))
    .filter(({ broken }) => broken.length > 0)
    .map(({ invariant }) => invariant.name);

const eventCount = async (): Promise<number> => {
  const [row] = await platform.database.worker.query<{ count: number }[]>(`select count(*)::int as count from event`);
  return row?.count ?? -1;
};

describe('what a filter finds', () => {
  test('is looked at first and then confirmed in one go: one event, own entries left out and told', async () => {
    const two = [await purchase('2013-05-01'), await purchase('2013-06-01', ours.reporter, { amount: '0.55' })];
    const own = await purchase('2013-06-02', ours.lead);
    const filter = purchases(2013);
    const seen = await look(ours.lead, filter);
    expect(seen).toEqual({
      kind: 'PURCHASE',
      count: 2,
      confirmed: 0,
      disputed: 0,
      own: 1,
      amount: '100.55',
      seen: expect.any(String) as string,
    });
    const events = await eventCount();
    const input = { requestKey: randomUUID(), filter, seen: seen.seen };
    const first = await say('confirmFound', ours.lead, input);
    expect(first.said).toEqual({ count: 2, own: 1 });
    expect(await eventCount()).toBe(events + 1);
    expect(await listed(filter)).toEqual(
      [...two.map(({ id }) => ({ id, version: 2, standing: 'CONFIRMED' })), own].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const rows = await owner.digest();
    expect(await say('confirmFound', ours.lead, input)).toEqual(first);
    expect(await owner.digest()).toEqual(rows);
    expect(await look(ours.lead, filter)).toMatchObject({ count: 2, confirmed: 2 });
    expect(await look(ours.reviewer, filter)).toMatchObject({ count: 1, own: 2, amount: '100.00' });
    expect(await brokenNow()).toEqual([]);
  });

  test.each<[string, (one: Row) => Promise<unknown>, { fresh: number; gone: number }]>([
    ['one more was recorded', () => purchase('2016-07-01'), { fresh: 1, gone: 0 }],
    ['one was corrected', (one) => correct(one, '2016-07-02'), { fresh: 1, gone: 1 }],
    ['one was moved to another year', (one) => correct(one, '2017-07-02'), { fresh: 0, gone: 1 }],
    ['somebody else confirmed one', (one) => confirmOne(one), { fresh: 1, gone: 1 }],
  ])('is refused as a whole where meanwhile %s', async (_what, happens, details) => {
    const one = await purchase('2016-05-01');
    await purchase('2016-05-02');
    const filter = purchases(2016);
    const { seen } = await look(ours.lead, filter);
    await happens(one);
    const rows = await owner.digest();
    const refused = await say('confirmFound', ours.lead, { filter, seen });
    expect(refused).toMatchObject({ code: 'RECORDS_CHANGED', field: 'seen' });
    expect(refused.message).toContain(`${details.fresh}`);
    expect(refused.details ?? details).toEqual(details);
    expect(await owner.digest()).toEqual(rows);
  });

  test.each<[string, () => Promise<[Header, Filter, string?]>, string, string | undefined]>([
    ['another pairing’s', () => Promise.resolve([theirs.lead, purchases(2018)]), 'NOT_FOUND', 'filter.pairingIds.0'],
    ['by the front-line team', () => Promise.resolve([frontline, purchases(2018)]), 'FORBIDDEN', undefined],
    ['by the public', () => Promise.resolve([{}, purchases(2018)]), 'UNAUTHENTICATED', undefined],
    ['without a filter', () => Promise.resolve([ours.lead, {}]), 'BAD_INPUT', 'filter'],
    [
      'by two filters',
      () => Promise.resolve([ours.lead, { ...purchases(2018), activities: { pairingIds: [ours.pairingId] } }]),
      'BAD_INPUT',
      'filter',
    ],
    ['of any pairing', () => Promise.resolve([ours.lead, { purchases: {} }]), 'BAD_INPUT', 'filter.pairingIds'],
    [
      'of two pairings',
      () => Promise.resolve([ours.lead, { purchases: { pairingIds: [ours.pairingId, theirs.pairingId] } }]),
      'BAD_INPUT',
      'filter.pairingIds',
    ],
    ['as nobody saw it', () => Promise.resolve([ours.lead, purchases(2018), 'bm9uZQ']), 'CURSOR_INVALID', 'seen'],
    [
      'in a snapshot that there is not',
      () =>
        Promise.resolve([ours.lead, purchases(2018), Buffer.from(`0.${'0'.repeat(32)}.9:1:`).toString('base64url')]),
      'CURSOR_INVALID',
      'seen',
    ],
  ])('is not confirmed %s', async (_how, given, code, field) => {
    await purchase('2018-01-01');
    const [by, filter, made] = await given();
    const { seen } = await look(ours.lead, purchases(2018));
    const rows = await owner.digest();
    expect(await say('confirmFound', by, { filter, seen: made ?? seen })).toMatchObject({ code, field });
    expect(await owner.digest()).toEqual(rows);
  });

  test('is not disputed without a reason', async () => {
    await purchase('2019-01-01');
    const filter = purchases(2019);
    const { seen } = await look(ours.lead, filter);
    const rows = await owner.digest();
    expect(await say('disputeFound', ours.lead, { filter, seen, reason: ' ' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'reason',
    });
    expect(await owner.digest()).toEqual(rows);
    expect((await say('disputeFound', ours.lead, { filter, seen, reason: '无此订单' })).said).toMatchObject({
      count: 1,
    });
    expect(await look(ours.lead, filter)).toMatchObject({ count: 1, disputed: 1 });
  });

  test('may be placements and activities as well, and an amount narrows purchases', async () => {
    const at = { pairingId: ours.pairingId, requestKey: randomUUID() };
    const visit = { ...at, kind: 'MEETING', form: 'JOINT', title: '联席会议', from: '2019-04-02' };
    await done(
      `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } } }`,
      { input: visit },
      ours.reporter,
    );
    const worker = { name: '张三', employer: '中山某厂', destination: 'PAIRED_CITY', jobKind: 'ENTERPRISE' };
    const input = { ...at, ...worker, fromDay: '2019-03-01', idNumber: idNumberOf(7) };
    await done(
      `mutation ($input: RecordPlacementInput!) { recordPlacement(input: $input) { placement { id } } }`,
      { input },
      ours.reporter,
    );
    for (const filter of [
      { activities: { pairingIds: [ours.pairingId] } },
      { placements: { pairingIds: [ours.pairingId], idNumber: input.idNumber } },
    ]) {
      const { seen, count, amount } = await look(ours.lead, filter);
      expect({ count, amount }).toEqual({ count: 1, amount: null });
      expect((await say('confirmFound', ours.lead, { filter, seen })).said).toEqual({ count: 1, own: 0 });
    }
    await purchase('2020-01-01', ours.reporter, { amount: '5000' });
    await purchase('2020-01-02');
    const large = purchases(2020, { minAmount: '1000' });
    const { seen } = await look(ours.lead, large);
    expect((await say('confirmFound', ours.lead, { filter: large, seen })).said).toEqual({ count: 1, own: 0 });
    expect(await look(ours.lead, purchases(2020))).toMatchObject({ count: 2, confirmed: 1 });
    expect(await brokenNow()).toEqual([]);
  });
});

const confirmOne = async ({ id, version }: Row): Promise<void> => {
  await done(
    `mutation ($input: ConfirmRecordsInput!) { confirmRecords(input: $input) { count } }`,
    { input: { requestKey: randomUUID(), records: [{ id, version }] } },
    ours.member,
  );
};

/** What results say was bought in a year, now or as known at a moment. */
async function bought(year: number, asOf: string | null): Promise<unknown> {
  const { results } = await done<{ results: { nodes: unknown[] } }>(
    `query ($filter: ResultsFilter!, $asOf: DateTime) { results(filter: $filter, groupBy: [INDICATOR], asOf: $asOf, first: 100) {
      nodes { indicator { code } recorded evidenced confirmed } } }`,
    { filter: { pairingIds: [ours.pairingId], years: [year] }, asOf },
    ours.lead,
  );
  return results.nodes;
}

test('results as of a moment before the act stay as they were', async () => {
  await purchase('2021-05-01', ours.reporter, { acceptedOn: '2021-05-01', paidOn: '2021-05-02' });
  const filter = purchases(2021);
  const before = await bought(2021, null);
  const kept = await platform.database.worker.transaction((db) => markMoment(db));
  const moment = new Date(kept.getTime() + 1).toISOString();
  const { seen } = await look(ours.lead, filter);
  await say('confirmFound', ours.lead, { filter, seen });
  const after = await bought(2021, null);
  expect(after).not.toEqual(before);
  expect(await bought(2021, moment)).toEqual(before);
});

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

/** Two years of the same purchases: what one act does to one, single acts do to the other. */
test(`an act over a random filter does what single acts do one by one (seed ${SEED})`, async () => {
  const random = chance(SEED);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  const years = [2022, 2023] as const;
  const twins: [Row, Row][] = [];
  for (let nth = 0; nth < 14; nth += 1) {
    const by = pick([ours.reporter, ours.reporter, ours.lead, frontline]);
    const month = pick(['01', '02', '03']);
    const more = { channel: pick(['CANTEEN', 'LIVESTREAM']), amount: pick(['10', '20', '30.5']) };
    const [one, other] = [
      await purchase(`${years[0]}-${month}-05`, by, more),
      await purchase(`${years[1]}-${month}-05`, by, more),
    ];
    twins.push([one, other]);
  }
  const wanted: Filter = {
    ...(random() < 0.6 && { channels: [pick(['CANTEEN', 'LIVESTREAM'])] }),
    ...(random() < 0.6 && { minAmount: pick(['15', '25']) }),
    ...(random() < 0.3 && { said: ['NOTHING'] }),
  };
  const by = pick([ours.lead, ours.reviewer]);
  for (const verb of [pick<Verb>(['confirmFound', 'disputeFound']), pick<Verb>(['confirmFound', 'disputeFound'])]) {
    const [bulk, single] = [purchases(years[0], wanted), purchases(years[1], wanted)];
    const { seen } = await look(by, bulk);
    const { said, code } = await say(verb, by, {
      filter: bulk,
      seen,
      ...(verb === 'disputeFound' && { reason: '不符' }),
    });
    expect(code).toBeUndefined();
    let spoken = 0;
    for (const { id, version } of await listed(single)) {
      const one = verb === 'confirmFound' ? 'confirmRecords' : 'disputeRecords';
      const type = verb === 'confirmFound' ? 'ConfirmRecordsInput' : 'DisputeRecordsInput';
      const input = {
        requestKey: randomUUID(),
        records: [{ id, version }],
        ...(verb === 'disputeFound' && { reason: '不符' }),
      };
      const answer = await ask<Record<string, { count: number }>>(
        platform,
        `mutation ($input: ${type}!) { ${one}(input: $input) { count } }`,
        { input },
        by,
      );
      if (answer.errors.length > 0) expect(answer.errors[0]?.extensions.code).toBe('OWN_RECORD');
      spoken += answer.data?.[one]?.count ?? 0;
    }
    expect(said?.count).toBe(spoken);
  }
  const standings = new Map(
    [...(await listed(purchases(years[0]))), ...(await listed(purchases(years[1])))].map((row) => [row.id, row]),
  );
  for (const [one, other] of twins) {
    const { version, standing } = standings.get(one.id) ?? {};
    expect(standings.get(other.id)).toEqual({ id: other.id, version, standing });
  }
  expect(await brokenNow()).toEqual([]);
});

test('more than 10,000 are refused, and 10,000 confirmed in one go', async () => {
  const key = fromGlobalId(ours.pairingId).key;
  const insert = async (count: number, from: number): Promise<void> => {
    await platform.database.source.transaction(async (db) => {
      await db.query(`select set_config('jiedui.all', 'on', true)`);
      await db.query(
        `insert into purchase (id, pairing_id, year, day, product, amount_fen, channel, mode, buyer, state, side)
         select gen_random_uuid(), $1, 2015, date '2015-03-01', 'bulk ' || n, 100, 'CANTEEN', 'DIRECT', '食堂', 'ORDERED', 'RECIPIENT'
           from generate_series($2::int, $2::int + $3::int - 1) as n`,
        [key, from, count],
      );
    });
  };
  await insert(10_000, 1);
  const filter = purchases(2015);
  const all = await look(ours.lead, filter);
  expect(all).toMatchObject({ count: 10_000, amount: '10000.00' });
  await insert(1, 10_001);
  const more = await look(ours.lead, filter);
  const rows = await owner.countRows();
  expect(await say('confirmFound', ours.lead, { filter, seen: more.seen })).toMatchObject({ code: 'TOO_MANY_ITEMS' });
  expect(await owner.countRows()).toEqual(rows);
  const narrow = purchases(2015, { search: 'bulk 10001' });
  const { seen } = await look(ours.lead, narrow);
  expect((await say('confirmFound', ours.lead, { filter: narrow, seen })).said).toEqual({ count: 1, own: 0 });
  const rest = await look(ours.lead, filter);
  expect((await say('confirmFound', ours.lead, { filter, seen: rest.seen })).said).toEqual({ count: 10_000, own: 0 });
  expect(await brokenNow()).toEqual([]);
});
