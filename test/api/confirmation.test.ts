import { randomUUID } from 'node:crypto';
import { checkAll } from '../../server/checks/check.service';
import { fromGlobalId, toGlobalId } from '../../server/platform/ids';
import { Role } from '../../schema/vocabulary';
import { makeAccount, signedIn } from '../kit/accounts';
import { CSV } from '../kit/files';
import { GROUP } from '../kit/ledger';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

interface Purchase {
  id: string;
  version: number;
  standing: string | null;
  nextWords: string[];
  words: { word: string; side: string; version: number; reason: string | null; dueOn: string | null }[];
}

interface Said {
  count: number;
  isMore: boolean;
  records: { id: string; version: number; standing: string | null }[];
}

let platform: Platform;
let owner: Owner;
let ours: People;
let theirs: People;
let frontline: Header;
let auditor: Header;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  owner = await ownerOf(platform);
  ours = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  theirs = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '环江县', province: '广西' },
  });
  const recipient = fromGlobalId(ours.recipientId).key;
  await makeAccount(platform, 'words-frontline', [{ role: Role.FRONTLINE_TEAM, partyId: recipient }]);
  await makeAccount(platform, 'words-auditor', [{ role: Role.AUDITOR }]);
  frontline = await signedIn(platform, 'words-frontline');
  auditor = await signedIn(platform, 'words-auditor');
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

let orders = 0;

/** A purchase that the county has recorded. */
async function purchase(by: Header = ours.reporter, pairingId = ours.pairingId, day = '2019-05-20'): Promise<Purchase> {
  orders += 1;
  const input = {
    requestKey: randomUUID(),
    pairingId,
    day,
    paidOn: day,
    acceptedOn: day,
    product: `高山蔬菜 ${orders}`,
    amount: '100.00',
    channel: 'CANTEEN',
    mode: 'DIRECT',
    buyer: '中山市第一中学食堂',
  };
  const answer = await ask<{ orderPurchase: { purchase: Purchase } }>(
    platform,
    `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id version standing nextWords words { word } } } }`,
    { input },
    by,
  );
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.orderPurchase.purchase;
}

async function seen(id: string, by: Header = ours.lead): Promise<Purchase> {
  const answer = await ask<{ node: Purchase }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Purchase { id version standing nextWords words { word side version reason dueOn } } } }`,
    { id },
    by,
  );
  if (!answer.data?.node) throw new Error(JSON.stringify(answer));
  return answer.data.node;
}

const say = (verb: 'confirmRecords' | 'disputeRecords', by: Header, input: Record<string, unknown>) =>
  ask<Record<string, Said>>(
    platform,
    `mutation ($input: ${verb === 'confirmRecords' ? 'ConfirmRecordsInput' : 'DisputeRecordsInput'}!) {
      ${verb}(input: $input) { count isMore records { ... on Purchase { id version standing } } } }`,
    { input: { requestKey: randomUUID(), ...input } },
    by,
  );

const confirm = async (by: Header, records: { id: string; version: number }[]) => {
  const { data, errors } = await say('confirmRecords', by, {
    records: records.map(({ id, version }) => ({ id, version })),
  });
  return { said: data?.confirmRecords, code: errors[0]?.extensions.code, field: errors[0]?.extensions.field };
};

interface Inbox {
  seen: string;
  totalCount: number;
  nodes: { id: string; version: number }[];
}

async function inbox(by: Header, more = '', pairingId = ours.pairingId): Promise<Inbox> {
  const answer = await ask<{ recordsToConfirm: Inbox }>(
    platform,
    `query ($pairingId: ID!) { recordsToConfirm(pairingId: $pairingId, kind: PURCHASE, first: 100${more}) {
      seen totalCount nodes { ... on Purchase { id version } } } }`,
    { pairingId },
    by,
  );
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordsToConfirm;
}

/** What results say was bought in the pairing in a year: recorded, evidenced, confirmed. */
async function bought(year: number): Promise<(string | null)[]> {
  const rows = await platform.database.worker.query<{ value: string; evidenced: string; confirmed: string }[]>(
    `select coalesce(sum(value), 0) as value, coalesce(sum(evidenced), 0) as evidenced, coalesce(sum(confirmed), 0) as confirmed
       from record_measure where measure = 'PURCHASE_PAID' and pairing_id = $1 and year = $2`,
    [fromGlobalId(ours.pairingId).key, year],
  );
  const [row] = rows;
  return [row?.value ?? null, row?.evidenced ?? null, row?.confirmed ?? null];
}

async function correct(by: Header, { id, version }: Purchase, more: Record<string, unknown>): Promise<void> {
  const usual = {
    day: '2019-05-20',
    product: '更正',
    amount: '100.00',
    channel: 'CANTEEN',
    mode: 'DIRECT',
    buyer: '食堂',
  };
  const input = { requestKey: randomUUID(), purchaseId: id, version, reason: '录错', ...usual, ...more };
  const answer = await ask(
    platform,
    `mutation ($input: CorrectPurchaseInput!) { correctPurchase(input: $input) { purchase { id } } }`,
    { input },
    by,
  );
  expect(answer.errors).toEqual([]);
}

const brokenNow = async (): Promise<string[]> =>
  (await checkAll(platform.database.source))
    .filter(({ broken }) => broken.length > 0)
    .map(({ invariant }) => invariant.name);

describe('a record of one side', () => {
  test('is confirmed by the other: in the version that was seen, and the figures follow', async () => {
    const one = await purchase(ours.reporter, ours.pairingId, '2011-05-20');
    expect(one).toMatchObject({ version: 1, standing: null, nextWords: [], words: [] });
    expect(await seen(one.id)).toMatchObject({ nextWords: ['CONFIRMED', 'DISPUTED'] });
    expect(await bought(2011)).toEqual(['10000', '0', '0']);
    const { said } = await confirm(ours.lead, [one]);
    expect(said).toEqual({ count: 1, isMore: false, records: [{ id: one.id, version: 2, standing: 'CONFIRMED' }] });
    expect(await bought(2011)).toEqual(['10000', '0', '10000']);
    expect(await seen(one.id)).toMatchObject({
      nextWords: ['DISPUTED'],
      words: [{ word: 'CONFIRMED', side: 'DONOR', version: 1, reason: null, dueOn: null }],
    });
    expect(await brokenNow()).toEqual([]);
  });

  test('loses the confirmation when it is changed, and keeps it when evidence is attached', async () => {
    const one = await purchase(ours.reporter, ours.pairingId, '2012-05-20');
    await confirm(ours.lead, [one]);
    const file = await fetch(`${platform.url}/evidence?name=a.csv`, {
      method: 'POST',
      headers: ours.reporter,
      body: CSV,
    });
    const { id } = (await file.json()) as { id: string };
    const attached = await ask(
      platform,
      `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { records { ... on Purchase { id } } } } }`,
      { input: { requestKey: randomUUID(), evidenceIds: [id], recordIds: [one.id] } },
      ours.reporter,
    );
    expect(attached.data).toEqual({ attachEvidence: { evidence: [{ records: [{ id: one.id }] }] } });
    expect(await seen(one.id)).toMatchObject({ version: 3, standing: 'CONFIRMED' });
    expect(await bought(2012)).toEqual(['10000', '10000', '10000']);
    expect(await brokenNow()).toEqual([]);
    await correct(ours.reporter, await seen(one.id), {
      day: '2012-05-20',
      acceptedOn: '2012-05-20',
      paidOn: '2012-05-21',
    });
    expect(await seen(one.id)).toMatchObject({ version: 4, standing: null, nextWords: ['CONFIRMED', 'DISPUTED'] });
    expect(await bought(2012)).toEqual(['10000', '10000', '0']);
    expect(await brokenNow()).toEqual([]);
  });

  test('is disputed with a reason, and the side that recorded it has until a day to answer', async () => {
    const one = await purchase();
    const records = [{ id: one.id, version: 1 }];
    const { data } = await say('disputeRecords', ours.lead, { records, reason: ' 没有收到货 ' });
    expect(data?.disputeRecords).toMatchObject({ count: 1, records: [{ standing: 'DISPUTED' }] });
    const [word] = (await seen(one.id)).words;
    expect(word).toMatchObject({ word: 'DISPUTED', reason: '没有收到货', side: 'DONOR' });
    expect(word?.dueOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    const waiting = await inbox(ours.reviewer, ', side: DONOR, filter: { said: [DISPUTED] }');
    expect(waiting.nodes.map(({ id }) => id)).toContain(one.id);
    expect((await inbox(ours.lead)).nodes.map(({ id }) => id)).not.toContain(one.id);
    expect((await confirm(ours.lead, [{ id: one.id, version: 2 }])).said?.count).toBe(1);
    expect((await seen(one.id)).words.map((one) => one.word)).toEqual(['CONFIRMED', 'DISPUTED']);
    expect(await brokenNow()).toEqual([]);
  });

  test('is confirmed once: a replay changes nothing, and of what stands so already it is not said again', async () => {
    const one = await purchase();
    const input = { requestKey: randomUUID(), records: [{ id: one.id, version: 1 }] };
    const first = await say('confirmRecords', ours.lead, input);
    const rows = await owner.digest();
    expect(await say('confirmRecords', ours.lead, input)).toEqual(first);
    expect(await owner.digest()).toEqual(rows);
    const reused = await say('confirmRecords', ours.lead, { ...input, records: [{ id: one.id, version: 2 }] });
    expect(reused.errors[0]?.extensions.code).toBe('REQUEST_KEY_REUSED');
    expect((await confirm(ours.member, [{ id: one.id, version: 2 }])).said).toEqual({
      count: 0,
      isMore: false,
      records: [],
    });
    expect(await seen(one.id)).toMatchObject({ version: 2 });
  });

  test.each<[string, () => Promise<[Header, { id: string; version: number }[]]>, string, string | undefined]>([
    ['by its own side', async () => [ours.reviewer, [await purchase()]], 'OWN_RECORD', 'records.0'],
    ['by whoever recorded it', async () => [ours.lead, [await purchase(ours.lead)]], 'OWN_RECORD', 'records.0'],
    ['by the front-line team', async () => [frontline, [await purchase()]], 'FORBIDDEN', undefined],
    ['by an auditor', async () => [auditor, [await purchase()]], 'FORBIDDEN', undefined],
    ['by the public', async () => [{}, [await purchase()]], 'UNAUTHENTICATED', undefined],
    ['by people of another pairing', async () => [theirs.lead, [await purchase()]], 'NOT_FOUND', 'records.0.id'],
    [
      'in a version that stands no more',
      async () => {
        const one = await purchase();
        await correct(ours.reporter, one, {});
        return [ours.lead, [one]];
      },
      'VERSION_CONFLICT',
      'records.0.version',
    ],
    ['after it was withdrawn', async () => [ours.lead, [await withdrawn()]], 'TRANSITION_REFUSED', 'records.0'],
    [
      'together with one that is refused',
      async () => [ours.lead, [await purchase(), await purchase(ours.lead)]],
      'OWN_RECORD',
      'records.1',
    ],
    [
      'twice in one go',
      async () => {
        const one = await purchase();
        return [ours.lead, [one, one]];
      },
      'BAD_INPUT',
      'records',
    ],
    ['with none at all', () => Promise.resolve([ours.lead, []]), 'BAD_INPUT', 'records'],
    [
      'with 501',
      () =>
        Promise.resolve([
          ours.lead,
          Array.from({ length: 501 }, () => ({ id: toGlobalId('Purchase', randomUUID()), version: 1 })),
        ]),
      'TOO_MANY_ITEMS',
      'records',
    ],
    [
      'where it is no record',
      () => Promise.resolve([ours.lead, [{ id: ours.pairingId, version: 1 }]]),
      'NOT_FOUND',
      'records.0.id',
    ],
  ])('is not confirmed %s', async (_how, given, code, field) => {
    const [by, records] = await given();
    const rows = await owner.digest();
    const refused = await confirm(by, records);
    expect([refused.code, refused.field]).toEqual([code, field]);
    expect(await owner.digest()).toEqual(rows);
  });

  test('recorded by the donor is the county’s to confirm', async () => {
    const one = await purchase(ours.lead);
    expect((await confirm(ours.reviewer, [one])).said?.count).toBe(1);
    expect((await seen(one.id)).words).toMatchObject([{ side: 'RECIPIENT' }]);
  });

  test('recorded by neither side is confirmed by either, never by its recorder', async () => {
    const one = await purchase(frontline);
    expect((await confirm(ours.lead, [one])).said?.count).toBe(1);
    expect((await seen(one.id)).words).toMatchObject([{ side: 'DONOR' }]);
  });
});

describe('records by the hundred', () => {
  test('are confirmed as they were seen: what came or changed afterwards waits', async () => {
    const [first, second, third] = [await in2014('03'), await in2014('04'), await in2014('04')];
    const april = ', filter: { year: 2014, month: 4 }';
    const shown = await inbox(ours.lead, april);
    expect(shown.nodes.map(({ id }) => id)).toEqual([second.id, third.id]);
    expect(shown.totalCount).toBe(2);
    const later = await in2014('04');
    await correct(ours.reporter, third, { day: '2014-04-20', amount: '1' });
    const selection = { pairingId: ours.pairingId, kind: 'PURCHASE', year: 2014, month: 4, seen: shown.seen };
    const { data } = await say('confirmRecords', ours.lead, { selection });
    expect(data?.confirmRecords).toMatchObject({ count: 1, isMore: false, records: [{ id: second.id }] });
    expect((await inbox(ours.lead, april)).nodes.map(({ id }) => id)).toEqual([third.id, later.id]);
    expect((await inbox(ours.lead, ', filter: { year: 2014 }')).nodes.map(({ id }) => id)).toEqual([
      first.id,
      third.id,
      later.id,
    ]);
    expect(await brokenNow()).toEqual([]);
  });

  test('are disputed as well, with one event for all', async () => {
    for (let nth = 0; nth < 3; nth += 1) await purchase(ours.reporter, ours.pairingId, '2015-05-20');
    const { seen: moment } = await inbox(ours.lead);
    const selection = { pairingId: ours.pairingId, kind: 'PURCHASE', year: 2015, seen: moment };
    const { data } = await say('disputeRecords', ours.lead, { selection, reason: '清单不全' });
    expect(data?.disputeRecords?.count).toBe(3);
    const answer = await ask<{ events: { nodes: { kind: string; subject: { __typename: string; id: string } }[] } }>(
      platform,
      `query ($pairingId: ID!) { events(filter: { pairingIds: [$pairingId], kinds: [RECORDS_DISPUTED] }, first: 100) { nodes { kind subject { __typename id } } } }`,
      { pairingId: ours.pairingId },
      ours.reviewer,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data?.events.nodes.slice(-1)).toEqual([
      { kind: 'RECORDS_DISPUTED', subject: { __typename: 'Pairing', id: ours.pairingId } },
    ]);
  });

  test.each<[string, () => Record<string, unknown>, string]>([
    [
      'a moment that was made up',
      () => ({ selection: { pairingId: ours.pairingId, kind: 'PURCHASE', seen: 'bm9uZQ' } }),
      'CURSOR_INVALID',
    ],
    [
      'somebody else’s pairing',
      () => ({ selection: { pairingId: theirs.pairingId, kind: 'PURCHASE', seen: 'MToxOg' } }),
      'NOT_FOUND',
    ],
    [
      'a month that there is not',
      () => ({ selection: { pairingId: ours.pairingId, kind: 'PURCHASE', month: 13, seen: 'MToxOg' } }),
      'OUT_OF_RANGE',
    ],
    ['neither records nor selection', () => ({}), 'BAD_INPUT'],
  ])('%s is refused', async (_what, input, code) => {
    expect((await say('confirmRecords', ours.lead, input())).errors[0]?.extensions.code).toBe(code);
  });

  test('wait in nobody’s inbox who may not see the pairing; who speaks for no side names one', async () => {
    const hidden = await ask(
      platform,
      `query ($pairingId: ID!) { recordsToConfirm(pairingId: $pairingId, kind: PURCHASE) { totalCount } }`,
      { pairingId: ours.pairingId },
      theirs.lead,
    );
    expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const sideless = await ask(
      platform,
      `query ($pairingId: ID!) { recordsToConfirm(pairingId: $pairingId, kind: PURCHASE) { totalCount } }`,
      { pairingId: ours.pairingId },
      auditor,
    );
    expect(sideless.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'side' });
    expect((await inbox(auditor, ', side: DONOR')).totalCount).toBeGreaterThan(0);
  });
});

test('a standing that nobody gave and evidence that nobody attached are found by the check', async () => {
  const one = await purchase();
  const key = fromGlobalId(one.id).key;
  await platform.database.source.transaction(async (db) => {
    await db.query(`select set_config('jiedui.all', 'on', true)`);
    await db.query(`update purchase set standing = 'CONFIRMED', evidence = 1, version = version + 1 where id = $1`, [
      key,
    ]);
  });
  expect(await brokenNow()).toEqual(['records.purchase.evidence', 'records.purchase.standing']);
});

const in2014 = (month: string): Promise<Purchase> => purchase(ours.reporter, ours.pairingId, `2014-${month}-20`);

async function withdrawn(): Promise<{ id: string; version: number }> {
  const one = await purchase();
  const answer = await ask(
    platform,
    `mutation ($input: WithdrawPurchaseInput!) { withdrawPurchase(input: $input) { purchase { id } } }`,
    { input: { requestKey: randomUUID(), purchaseId: one.id, version: 1, reason: '重复' } },
    ours.reporter,
  );
  expect(answer.errors).toEqual([]);
  return { id: one.id, version: 2 };
}
