import { randomUUID } from 'node:crypto';
import { DisputeAction, DisputeState, Role } from '../../schema/vocabulary';
import { checkAll } from '../../server/checks/check.service';
import { DISPUTE_STEPS } from '../../server/disputes/dispute.rules';
import { businessDay, daysBetween } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP } from '../kit/ledger';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

interface Row {
  id: string;
  version: number;
  standing: string | null;
}
interface Dispute {
  id: string;
  kind: string;
  side: string;
  recordSide: string | null;
  reason: string;
  count: number;
  state: string;
  turn: string | null;
  openedOn: string;
  due: string;
  overdue: boolean;
  version: number;
  nextActions: string[];
  records: { totalCount: number; nodes: { id: string }[] };
  versions: { version: number; action: string; state: string; text: string | null }[];
}

const FIELDS = `id kind side recordSide reason count state turn openedOn due overdue version nextActions
  records { totalCount nodes { ... on Purchase { id } } } versions { version action state text }`;

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
  await makeAccount(platform, 'disputes-frontline', [{ role: Role.FRONTLINE_TEAM, partyId }]);
  frontline = await signedIn(platform, 'disputes-frontline');
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

const facts = { amount: '100.00', channel: 'CANTEEN', mode: 'DIRECT', buyer: '中山市第一中学食堂' };
let orders = 0;

async function purchase(by: Header = ours.reporter): Promise<Row> {
  orders += 1;
  const more = { pairingId: ours.pairingId, day: '2019-05-20', product: `蔬菜 ${orders}`, ...facts };
  const { orderPurchase } = await done<{ orderPurchase: { purchase: Row } }>(
    `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id version standing } } }`,
    { input: { requestKey: randomUUID(), ...more } },
    by,
  );
  return orderPurchase.purchase;
}

const now = async ({ id }: { id: string }): Promise<Row> =>
  (
    await done<{ node: Row }>(
      `query ($id: ID!) { node(id: $id) { ... on Purchase { id version standing } } }`,
      { id },
      ours.lead,
    )
  ).node;

async function correct(row: { id: string }): Promise<void> {
  const { id: purchaseId, version } = await now(row);
  const input = {
    requestKey: randomUUID(),
    purchaseId,
    version,
    reason: '录错',
    day: '2019-05-21',
    product: '更正',
    ...facts,
  };
  await done(
    `mutation ($input: CorrectPurchaseInput!) { correctPurchase(input: $input) { purchase { id } } }`,
    { input },
    ours.reporter,
  );
}

async function withdraw(row: { id: string }): Promise<void> {
  const { id: purchaseId, version } = await now(row);
  const input = { requestKey: randomUUID(), purchaseId, version, reason: '重复' };
  await done(
    `mutation ($input: WithdrawPurchaseInput!) { withdrawPurchase(input: $input) { purchase { id } } }`,
    { input },
    ours.reporter,
  );
}

async function dispute(rows: { id: string }[], by: Header = ours.lead, reason = '没有收到货'): Promise<Dispute[]> {
  const records = await Promise.all(rows.map(async (row) => ({ id: row.id, version: (await now(row)).version })));
  const { disputeRecords } = await done<{ disputeRecords: { disputes: Dispute[] } }>(
    `mutation ($input: DisputeRecordsInput!) { disputeRecords(input: $input) { disputes { ${FIELDS} } } }`,
    { input: { requestKey: randomUUID(), records, reason } },
    by,
  );
  return disputeRecords.disputes;
}

async function opened(rows: { id: string }[], by?: Header): Promise<Dispute> {
  const [one, another] = await dispute(rows, by);
  if (!one || another) throw new Error('one dispute was expected');
  return one;
}

async function confirm(rows: { id: string }[], by: Header = ours.lead): Promise<void> {
  const records = await Promise.all(rows.map(async (row) => ({ id: row.id, version: (await now(row)).version })));
  const input = { requestKey: randomUUID(), records };
  await done(`mutation ($input: ConfirmRecordsInput!) { confirmRecords(input: $input) { count } }`, { input }, by);
}

const seen = async ({ id }: { id: string }, by: Header = ours.lead): Promise<Dispute> =>
  (await done<{ node: Dispute }>(`query ($id: ID!) { node(id: $id) { ... on Dispute { ${FIELDS} } } }`, { id }, by))
    .node;

type Step = 'answerDispute' | 'returnDispute';

async function take(verb: Step, by: Header, input: Record<string, unknown>) {
  const type = verb === 'answerDispute' ? 'AnswerDisputeInput' : 'ReturnDisputeInput';
  const answer = await ask<Record<string, { dispute: Dispute }>>(
    platform,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { dispute { ${FIELDS} } } }`,
    { input: { requestKey: randomUUID(), ...input } },
    by,
  );
  const { code, field } = answer.errors[0]?.extensions ?? {};
  return { dispute: answer.data?.[verb]?.dispute, code, field };
}

const answer = ({ id, version }: Dispute, how: string, by: Header = ours.reporter, text = '已核对签收单') =>
  take('answerDispute', by, { disputeId: id, version, answer: how, text });
const giveBack = ({ id, version }: Dispute, by: Header = ours.lead, reason = '签收单不是本单的') =>
  take('returnDispute', by, { disputeId: id, version, reason });

const brokenNow = async (): Promise<string[]> =>
  (await checkAll(platform.database.source))
    .filter(({ broken }) => broken.length > 0)
    .map(({ invariant }) => invariant.name);

describe('a dispute', () => {
  test('is opened with its owner and deadline, and seen by both sides', async () => {
    const rows = [await purchase(), await purchase()];
    const one = await opened(rows);
    const today = businessDay(new Date());
    expect(one).toMatchObject({
      kind: 'PURCHASE',
      side: 'DONOR',
      recordSide: 'RECIPIENT',
      reason: '没有收到货',
      count: 2,
      version: 1,
      state: 'OPEN',
      turn: 'RECIPIENT',
      openedOn: today,
      overdue: false,
      nextActions: [],
      versions: [{ version: 1, action: 'OPEN', state: 'OPEN', text: '没有收到货' }],
    });
    expect(daysBetween(today, one.due)).toBeGreaterThan(0);
    expect(one.records.nodes.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect((await seen(one, ours.reporter)).nextActions).toEqual(['EXPLAIN', 'CORRECT', 'WITHDRAW']);
    expect(await brokenNow()).toEqual([]);
  });

  test('is explained, returned, explained again, and closed by confirming', async () => {
    const rows = [await purchase(), await purchase()];
    const one = await opened(rows);
    const explained = (await answer(one, 'EXPLAIN')).dispute;
    if (!explained) throw new Error('it is answered');
    expect(explained).toMatchObject({ state: 'EXPLAINED', turn: 'DONOR', version: 2 });
    expect((await seen(one)).nextActions).toEqual(['RETURN']);
    const { dispute: returned } = await giveBack(explained);
    if (!returned) throw new Error('it is returned');
    expect(returned).toMatchObject({ state: 'OPEN', turn: 'RECIPIENT', version: 3 });
    expect((await answer(returned, 'EXPLAIN')).dispute).toMatchObject({ state: 'EXPLAINED', version: 4 });
    await confirm(rows.slice(0, 1));
    expect(await seen(one)).toMatchObject({ state: 'EXPLAINED', version: 4 });
    await confirm(rows.slice(1));
    const closed = await seen(one);
    expect(closed).toMatchObject({ state: 'CLOSED', turn: null, version: 5, nextActions: [] });
    expect(closed.versions.map(({ action }) => action)).toEqual(['CLOSE', 'EXPLAIN', 'RETURN', 'EXPLAIN', 'OPEN']);
    const { events } = await done<{ events: { nodes: { kind: string; version: number }[] } }>(
      `query ($pairingIds: [ID!]) { events(filter: { pairingIds: $pairingIds, kinds: [DISPUTE_ANSWERED, DISPUTE_RETURNED, DISPUTE_CLOSED] }, first: 100) {
        nodes { kind version } } }`,
      { pairingIds: [ours.pairingId] },
      ours.reviewer,
    );
    expect(events.nodes.slice(-4)).toEqual([
      { kind: 'DISPUTE_ANSWERED', version: 2 },
      { kind: 'DISPUTE_RETURNED', version: 3 },
      { kind: 'DISPUTE_ANSWERED', version: 4 },
      { kind: 'DISPUTE_CLOSED', version: 5 },
    ]);
    expect(await brokenNow()).toEqual([]);
  });

  test('is answered by correcting, and closed when what was corrected is confirmed', async () => {
    const row = await purchase();
    const one = await opened([row]);
    expect((await answer(one, 'CORRECT')).code).toBe('ANSWER_NOT_SO');
    await correct(row);
    expect((await answer(one, 'EXPLAIN')).code).toBe('ANSWER_NOT_SO');
    expect((await answer(one, 'CORRECT')).dispute).toMatchObject({ state: 'CORRECTED', turn: 'DONOR' });
    await confirm([row]);
    expect(await seen(one)).toMatchObject({ state: 'CLOSED' });
    expect(await brokenNow()).toEqual([]);
  });

  test('is closed by withdrawing all, and what is withdrawn besides does not keep it open', async () => {
    const [row, kept, gone] = [await purchase(), await purchase(), await purchase()];
    const one = await opened([row]);
    await withdraw(row);
    expect((await answer(one, 'WITHDRAW')).dispute).toMatchObject({ state: 'CLOSED', turn: null });
    const two = await opened([kept, gone]);
    await withdraw(gone);
    await confirm([kept]);
    expect(await seen(two)).toMatchObject({ state: 'CLOSED' });
    expect(await brokenNow()).toEqual([]);
  });

  test('gives way to a later one about the same record', async () => {
    const row = await purchase();
    const one = await opened([row]);
    await correct(row);
    await answer(one, 'CORRECT');
    const [two] = await dispute([row], ours.lead, '更正后仍不符');
    expect(await seen(one)).toMatchObject({ state: 'CLOSED' });
    expect(two).toMatchObject({ state: 'OPEN', reason: '更正后仍不符' });
    const { disputes } = await done<{ disputes: { nodes: { id: string }[] } }>(
      `query ($filter: DisputeFilter) { disputes(filter: $filter, orderBy: { field: OPENED }) { nodes { id } } }`,
      { filter: { recordId: row.id, turns: ['RECIPIENT'], states: ['OPEN'], overdue: false } },
      ours.reviewer,
    );
    expect(disputes.nodes).toEqual([{ id: two?.id }]);
    expect(await brokenNow()).toEqual([]);
  });

  test('is one for each side that recorded, and the front-line team answers for its own', async () => {
    const two = await dispute([await purchase(), await purchase(frontline)]);
    expect(two.map(({ recordSide, count }) => [recordSide, count]).sort()).toEqual(
      [
        ['RECIPIENT', 1],
        [null, 1],
      ].sort(),
    );
    const own = two.find(({ recordSide }) => recordSide === null);
    const other = two.find(({ recordSide }) => recordSide !== null);
    if (!own || !other) throw new Error('there are both');
    expect((await answer(other, 'EXPLAIN', frontline)).code).toBe('FORBIDDEN');
    expect((await answer(own, 'EXPLAIN', frontline)).dispute).toMatchObject({ state: 'EXPLAINED' });
  });

  test('is opened by a filter as well, and replayed without another', async () => {
    const rows = [await purchase(), await purchase()];
    const filter = { purchases: { pairingIds: [ours.pairingId], search: '蔬菜', said: ['NOTHING'] } };
    const look = await done<{ foundRecords: { seen: string; count: number } }>(
      `query ($filter: FoundRecordsFilter!) { foundRecords(filter: $filter) { seen count } }`,
      { filter },
      ours.lead,
    );
    const input = { requestKey: randomUUID(), filter, seen: look.foundRecords.seen, reason: '清单不全' };
    const say = () =>
      done<{ disputeFound: { count: number; disputes: Dispute[] } }>(
        `mutation ($input: DisputeFoundInput!) { disputeFound(input: $input) { count own disputes { id count state } } }`,
        { input },
        ours.lead,
      );
    const first = await say();
    expect(first.disputeFound.count).toBe(look.foundRecords.count);
    expect(first.disputeFound.disputes).toMatchObject([{ count: look.foundRecords.count, state: 'OPEN' }]);
    expect(look.foundRecords.count).toBeGreaterThanOrEqual(rows.length);
    const digest = await owner.digest();
    expect(await say()).toEqual(first);
    expect(await owner.digest()).toEqual(digest);
  });

  test.each<[string, () => Promise<Awaited<ReturnType<typeof take>>>, string, string | undefined]>([
    ['by the side that disputes', async () => answer(await fresh(), 'EXPLAIN', ours.lead), 'FORBIDDEN', undefined],
    ['by another pairing', async () => answer(await fresh(), 'EXPLAIN', theirs.reporter), 'NOT_FOUND', 'disputeId'],
    ['by the public', async () => answer(await fresh(), 'EXPLAIN', {}), 'UNAUTHENTICATED', undefined],
    ['without words', async () => answer(await fresh(), 'EXPLAIN', ours.reporter, ' '), 'BAD_INPUT', 'text'],
    [
      'in another version',
      async () => answer({ ...(await fresh()), version: 2 }, 'EXPLAIN'),
      'VERSION_CONFLICT',
      'version',
    ],
    ['as withdrawn where it is not', async () => answer(await fresh(), 'WITHDRAW'), 'ANSWER_NOT_SO', 'answer'],
    ['by a return before any answer', async () => giveBack(await fresh()), 'TRANSITION_REFUSED', undefined],
    [
      'by a return of the side that recorded',
      async () => giveBack(await fresh(), ours.reviewer),
      'FORBIDDEN',
      undefined,
    ],
    ['by a return of the front-line team', async () => giveBack(await fresh(), frontline), 'FORBIDDEN', undefined],
  ])('is not answered %s, and nothing changes', async (_how, tried, code, field) => {
    waiting = await opened([await purchase()]);
    const digest = await owner.digest();
    expect(await tried()).toEqual({ dispute: undefined, code, field });
    expect(await owner.digest()).toEqual(digest);
  });
});

let waiting: Dispute | null = null;
const fresh = (): Promise<Dispute> =>
  waiting === null ? Promise.reject(new Error('one is opened first')) : Promise.resolve(waiting);

test('the database knows the same steps as the rules', async () => {
  const rows = await platform.database.worker.query<{ from: string; action: string; to: string }[]>(
    `select from_state as "from", action, to_state as "to" from record_dispute_step`,
  );
  const told = Object.entries(DISPUTE_STEPS).flatMap(([from, steps]) =>
    Object.entries(steps).map(([action, to]) => ({ from, action, to })),
  );
  const start = { from: '', action: DisputeAction.OPEN, to: DisputeState.OPEN };
  const sorted = (list: object[]): string[] => list.map((one) => JSON.stringify(one)).sort();
  expect(sorted(rows)).toEqual(sorted([start, ...told]));
});

test('one that waits past its deadline is an alarm until it is closed', async () => {
  const row = await purchase();
  const one = await opened([row]);
  const pairing = fromGlobalId(ours.pairingId).key;
  const alarms = async () => {
    const told = await done<{
      alarms: { nodes: { kind: string; turn: string; sentence: string; subject: { id: string } }[] };
    }>(
      `{ alarms(filter: { kinds: [DISPUTE_OVERDUE] }, first: 100) { nodes { kind turn sentence subject { id } } } }`,
      {},
      ours.reviewer,
    );
    return told.alarms.nodes.filter(({ subject }) => subject.id === one.id);
  };
  await platform.app.rooms.alarms.check([pairing], one.due);
  expect(await alarms()).toEqual([]);
  const late = new Date(Date.parse(`${one.due}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await platform.app.rooms.alarms.check([pairing], late);
  expect(await alarms()).toEqual([
    {
      kind: 'DISPUTE_OVERDUE',
      turn: 'RECIPIENT',
      subject: { id: one.id },
      sentence: expect.stringContaining(one.due) as string,
    },
  ]);
  await confirm([row]);
  await platform.app.rooms.alarms.check([pairing], late);
  expect(await alarms()).toEqual([]);
  expect(await brokenNow()).toEqual([]);
});
