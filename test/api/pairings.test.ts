import { PairingLevel, PartyKind, ProblemCode, Programme, Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { findOrOpenPairing } from '../../server/pairings/pairing-registry.service';
import type { OpenPairing } from '../../server/pairings/pairing.service';
import { pairingsById, versionsByPairing } from '../../server/pairings/pairing.store';
import type { PairingRow } from '../../server/pairings/pairing.tables';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { partiesById } from '../../server/parties/party.store';
import type { PartyRow } from '../../server/parties/party.tables';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import type { PlaceIndex } from '../../server/places/place-index.rules';
import { placesByCode } from '../../server/places/place.store';
import { DomainError } from '../../server/platform/errors';
import { toGlobalId } from '../../server/platform/ids';
import { PLATFORM, type Viewer } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { statementsOf } from '../kit/statements';
import { administrator, memberOf, supervisorOf } from '../kit/viewers';

const admin = administrator();
let platform: Platform;
let index: PlaceIndex;
let keys = 0;
const requestKey = (): string => `pairings-${(keys += 1)}`;

async function government(name: string, province: string): Promise<PartyRow> {
  const reading = readPrintedParty(index, { name, province });
  if (reading.kind === 'UNRESOLVED') throw new Error(`${name} is not resolved`);
  return tx(platform.database.source, PLATFORM, (db) => findOrRegisterParty(db, PLATFORM, { printed: name, reading }));
}

async function registered(name: string, kind: PartyKind, code: string): Promise<PartyRow> {
  const places = await read(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, [code]));
  const placeId = places.get(code)?.id ?? null;
  return platform.app.rooms.parties.register(admin, { requestKey: requestKey(), kind, name, placeId });
}

const open = (opening: Partial<OpenPairing>): Promise<PairingRow> =>
  platform.app.rooms.pairings.open(admin, {
    requestKey: requestKey(),
    programme: Programme.EAST_WEST,
    level: PairingLevel.COUNTY,
    donorId: null,
    recipientId: '',
    published: false,
    ...opening,
  });

const seenBy = (viewer: Viewer, id: string): Promise<PairingRow | undefined> =>
  read(platform.database.source, viewer, async (db) => (await pairingsById(db, viewer, [id])).get(id));

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error;
  return [error.code, error.field].filter(Boolean).join(' ');
}

async function count(table: 'pairing' | 'pairing_version' | 'event'): Promise<number> {
  const [row] = await read(platform.database.source, PLATFORM, (db) =>
    db.query<[{ count: string }]>(`select count(*) as count from ${table}`),
  );
  return Number(row.count);
}

let city: PairingRow;
let county: PairingRow;
let village: PairingRow;
let zhongshan: PartyRow;
let zhaotong: PartyRow;
let torch: PartyRow;
let daguan: PartyRow;
let firm: PartyRow;
let hamlet: PartyRow;
beforeAll(async () => {
  platform = await startPlatform();
  index = await platform.app.rooms.places.index();
  zhongshan = await government('中山市', '广东');
  zhaotong = await government('昭通市', '云南');
  torch = await government('中山火炬区组团', '广东');
  daguan = await government('大关县', '云南');
  firm = await registered('中山某灯饰有限公司', PartyKind.ENTERPRISE, '442000');
  hamlet = await registered('翠华镇某村村民委员会', PartyKind.GOVERNMENT, '530624');
  city = await open({
    level: PairingLevel.CITY,
    donorId: zhongshan.id,
    recipientId: zhaotong.id,
    openedOn: '2016-09-01',
  });
  county = await open({ donorId: torch.id, recipientId: daguan.id, parentId: city.id, openedOn: '2017-01-01' });
  village = await open({
    level: PairingLevel.ENTERPRISE_VILLAGE,
    donorId: firm.id,
    recipientId: hamlet.id,
    parentId: county.id,
    openedOn: '2018-03-01',
  });
});
afterAll(() => platform.close());

describe('nested pairings', () => {
  test('a pairing is seen by its own ends and by both ends of every pairing above', async () => {
    expect(new Set(village.partyIds)).toEqual(
      new Set([firm.id, hamlet.id, torch.id, daguan.id, zhongshan.id, zhaotong.id]),
    );
    for (const party of [firm, hamlet, torch, daguan, zhongshan, zhaotong])
      expect(await seenBy(memberOf([party.id]), village.id)).toMatchObject({ id: village.id });
    for (const path of ['100000/530000/', '100000/440000/442000/'])
      expect(await seenBy(supervisorOf(path), village.id)).toMatchObject({ id: village.id });
  });

  test('an end of a nested pairing does not see the pairing above', async () => {
    expect(await seenBy(memberOf([firm.id]), county.id)).toBeUndefined();
    expect(await seenBy(memberOf([torch.id]), city.id)).toBeUndefined();
  });

  test('a stranger sees nothing that is not published, by id, in lists, by search or by counting', async () => {
    const stranger = memberOf(['00000000-0000-7000-8000-000000000000'], true);
    expect(await seenBy(stranger, village.id)).toBeUndefined();
    expect(await seenBy(supervisorOf('100000/610000/'), village.id)).toBeUndefined();
    for (const search of [null, '灯饰', '大关']) {
      const page = await platform.app.rooms.pairings.list(stranger, { search }, null, {});
      expect([page.edges, await page.count()]).toEqual([[], 0]);
    }
  });

  test('whoever sees a pairing sees both its ends, and nobody else sees them for that', async () => {
    const seesFirm = (viewer: Viewer) =>
      read(platform.database.source, viewer, async (db) => (await partiesById(db, viewer, [firm.id])).has(firm.id));
    expect(await seesFirm(memberOf([zhaotong.id]))).toBe(true);
    expect(await seesFirm(memberOf([hamlet.id]))).toBe(true);
    expect(await seesFirm(memberOf(['00000000-0000-7000-8000-000000000000'], true))).toBe(false);
  });

  test('a firm’s second pairing does not lie where its first one lies', async () => {
    const other = await registered('黄平县某村村民委员会', PartyKind.GOVERNMENT, '522622');
    const second = await open({ level: PairingLevel.ENTERPRISE_VILLAGE, donorId: firm.id, recipientId: other.id });
    expect(second.placePaths.sort()).toEqual(['100000/440000/442000/', '100000/520000/522600/522622/']);
    expect(await seenBy(supervisorOf('100000/530000/'), second.id)).toBeUndefined();
    expect(await seenBy(memberOf([daguan.id]), second.id)).toBeUndefined();
  });
});

describe('opening a pairing', () => {
  test('the same request opens one; the same key with other input and a second one of the same two are refused', async () => {
    const [donor, recipient] = [await government('江津区', '重庆'), await government('静宁县', '甘肃')];
    const input = { requestKey: requestKey(), donorId: donor.id, recipientId: recipient.id, openedOn: '2017-01-01' };
    const first = await open(input);
    const before = [await count('pairing'), await count('pairing_version'), await count('event')];
    expect((await open(input)).id).toBe(first.id);
    expect(await refusal(open({ ...input, openedOn: '2018-01-01' }))).toBe('REQUEST_KEY_REUSED requestKey');
    expect(await refusal(open({ ...input, requestKey: requestKey() }))).toBe('ALREADY_EXISTS');
    expect([await count('pairing'), await count('pairing_version'), await count('event')]).toEqual(before);
  });

  test('of two that open the same at the same time one does, the other is told so', async () => {
    const [donor, recipient] = [await government('武清区', '天津'), await government('泾川县', '甘肃')];
    const attempts = await Promise.allSettled(
      Array.from({ length: 4 }, () => open({ donorId: donor.id, recipientId: recipient.id })),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts)
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'ALREADY_EXISTS' });
  });

  test('what the rules refuse, and whoever may not, changes nothing', async () => {
    const before = [await count('pairing'), await count('event')];
    expect(await refusal(open({ donorId: daguan.id, recipientId: daguan.id }))).toBe('BAD_INPUT recipientId');
    expect(await refusal(open({ recipientId: daguan.id }))).toBe('BAD_INPUT donorId');
    expect(await refusal(open({ donorId: torch.id, recipientId: hamlet.id, parentId: village.id }))).toBe(
      'BAD_INPUT parentId',
    );
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(await refusal(open({ donorId: nobody, recipientId: daguan.id }))).toBe('NOT_FOUND donorId');
    const lead = memberOf([torch.id, daguan.id]);
    const attempt = platform.app.rooms.pairings.open(lead, {
      requestKey: requestKey(),
      programme: Programme.EAST_WEST,
      level: PairingLevel.COUNTY,
      donorId: torch.id,
      recipientId: zhaotong.id,
      published: false,
    });
    expect(await refusal(attempt)).toBe('FORBIDDEN');
    expect([await count('pairing'), await count('event')]).toEqual(before);
  });

  test('an import finds the pairing that is there, publishes it with its ends, and opens one where there is none', async () => {
    const donor = await registered('某部机关服务局', PartyKind.CENTRAL_UNIT, '110000');
    const ends = {
      programme: Programme.DESIGNATED_AID,
      level: PairingLevel.COUNTY,
      donorId: donor.id,
      recipientId: daguan.id,
    };
    const opened = await open(ends);
    const find = (published: boolean) =>
      tx(platform.database.source, PLATFORM, (db) => findOrOpenPairing(db, PLATFORM, { ...ends, published }));
    expect(await find(false)).toMatchObject({ id: opened.id, published: false });
    expect(await find(true)).toMatchObject({ id: opened.id, published: true });
    const stranger = memberOf(['00000000-0000-7000-8000-000000000000'], true);
    expect(await seenBy(stranger, opened.id)).toMatchObject({ published: true });
    const parties = await read(platform.database.source, stranger, (db) => partiesById(db, stranger, [donor.id]));
    expect(parties.get(donor.id)?.published).toBe(true);
    const own = { programme: Programme.COUNTY_OWN, level: PairingLevel.COUNTY, donorId: null, recipientId: daguan.id };
    const twice = await Promise.all(
      [1, 2].map(() =>
        tx(platform.database.source, PLATFORM, (db) => findOrOpenPairing(db, PLATFORM, { ...own, published: true })),
      ),
    );
    expect(new Set(twice.map((pairing) => pairing.id)).size).toBe(1);
  });
});

describe('closing a pairing', () => {
  test('it keeps every version, a stale version is refused and changes nothing, and afterwards the two may be paired again', async () => {
    const [donor, recipient] = [await government('嘉定区', '上海'), await government('大姚县', '云南')];
    const ends = { donorId: donor.id, recipientId: recipient.id };
    const opened = await open({ ...ends, openedOn: '2017-01-01' });
    const close = (given: object) =>
      platform.app.rooms.pairings.close(admin, {
        requestKey: requestKey(),
        pairingId: opened.id,
        version: 1,
        closedOn: '2021-06-30',
        reason: '结对关系调整',
        ...given,
      });
    expect(await refusal(close({ version: 7 }))).toBe('VERSION_CONFLICT version');
    expect(await refusal(close({ closedOn: '2016-12-31' }))).toBe('BAD_INPUT closedOn');
    expect(await refusal(close({ reason: ' ' }))).toBe('BAD_INPUT reason');
    expect(await seenBy(admin, opened.id)).toMatchObject({ closedOn: null, version: 1 });

    const key = requestKey();
    expect(await close({ requestKey: key })).toMatchObject({ closedOn: '2021-06-30', version: 2 });
    expect(await close({ requestKey: key })).toMatchObject({ closedOn: '2021-06-30', version: 2 });
    expect(await refusal(close({ version: 2 }))).toBe('TRANSITION_REFUSED');
    const versions = await read(platform.database.source, admin, (db) => versionsByPairing(db, admin, [opened.id]));
    expect(versions.get(opened.id)).toMatchObject([
      { version: 1, closedOn: null, reason: null },
      { version: 2, closedOn: '2021-06-30', reason: '结对关系调整' },
    ]);

    expect(await refusal(open({ ...ends, openedOn: '2021-06-30' }))).toBe('ALREADY_EXISTS');
    const again = await open({ ...ends, openedOn: '2023-01-01' });
    expect(again.id).not.toBe(opened.id);
    const found = await tx(platform.database.source, PLATFORM, (db) =>
      findOrOpenPairing(db, PLATFORM, { ...again, published: false }),
    );
    expect(found.id).toBe(again.id);
  });
});

describe('pairings over HTTP', () => {
  let headers: Record<string, string>;
  beforeAll(async () => {
    await makeAccount(platform, 'pairings-admin', [{ role: Role.ADMIN }]);
    await makeAccount(platform, 'pairings-daguan', [{ role: Role.RECIPIENT_REPORTER, partyId: daguan.id }]);
    headers = await signedIn(platform, 'pairings-admin');
    for (const [at, name] of ['溧水区', '丹徒区', '京口区', '句容市', '扬中市'].entries()) {
      const donor = await government(name, '江苏');
      const recipient = await government(['澄城县', '白水县', '蒲城县', '大荔县', '合阳县'][at] ?? '', '陕西');
      await open({ donorId: donor.id, recipientId: recipient.id, openedOn: `20${16 + at}-01-01` });
    }
  });
  const asked = <T>(query: string, variables: Record<string, unknown> = {}, as = headers): Promise<Answer<T>> =>
    ask<T>(platform, query, variables, as);
  const LIST = `query ($filter: PairingFilter, $orderBy: PairingOrder, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
    pairings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id level openedOn donor { name } recipient { name } } } }`;
  interface Listed {
    pairings: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      nodes: { id: string; openedOn: string | null; donor: { name: string } | null; recipient: { name: string } }[];
    };
  }
  const list = async (variables: Record<string, unknown>, as = headers): Promise<Listed['pairings']> => {
    const answer = await asked<Listed>(LIST, variables, as);
    expect(answer.errors).toEqual([]);
    return (answer.data as Listed).pairings;
  };

  test.each([
    ['DONOR', 'ASC'],
    ['DONOR', 'DESC'],
    ['RECIPIENT', 'ASC'],
    ['OPENED_ON', 'DESC'],
    ['LEVEL', 'ASC'],
  ])('pages by %s %s forwards and backwards give every pairing once, in one order', async (field, direction) => {
    const orderBy = { field, direction };
    const whole = await list({ orderBy, first: 100 });
    const ids = whole.nodes.map((node) => node.id);
    expect(ids).toHaveLength(whole.totalCount);
    const forwards: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Listed['pairings'] = await list({ orderBy, first: 3, after });
      forwards.push(...page.nodes.map((node) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(forwards).toEqual(ids);
    const backwards: string[] = [];
    for (let before: string | null = null; ;) {
      const page: Listed['pairings'] = await list({ orderBy, last: 3, before });
      backwards.unshift(...page.nodes.map((node) => node.id));
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    expect(backwards).toEqual(ids);
  });

  test('a name of either end, today’s or a printed one, finds the pairing', async () => {
    const found = async (search: string) =>
      (await list({ filter: { search } })).nodes.map((node) => node.recipient.name);
    expect(await found('火炬区组团')).toEqual(['大关县']);
    expect((await found('大关县')).sort()).toEqual(['大关县', '大关县', '大关县']);
    expect(await found('100%_')).toEqual([]);
  });

  test('filters narrow by programme, level, end, place, parent, year and whether it lasts', async () => {
    const total = async (filter: object): Promise<number> => (await list({ filter })).totalCount;
    const id = toGlobalId('Party', daguan.id);
    expect(await total({ recipientId: id })).toBe(3);
    expect(await total({ recipientId: id, programme: 'EAST_WEST' })).toBe(1);
    expect(await total({ donorId: toGlobalId('Party', zhongshan.id), levels: ['CITY'] })).toBe(1);
    expect(await total({ donorId: toGlobalId('Party', zhongshan.id), levels: ['COUNTY'] })).toBe(0);
    expect(await total({ parentId: toGlobalId('Pairing', city.id) })).toBe(1);
    expect(await total({ placeId: toGlobalId('Place', zhaotong.placeId ?? '') })).toBe(5);
    expect(await total({ donorId: toGlobalId('Party', zhongshan.id), year: 2015 })).toBe(0);
    expect(await total({ donorId: toGlobalId('Party', zhongshan.id), year: 2016 })).toBe(1);
    expect(await total({ open: false })).toBe(1);
  });

  test('an administrator opens and closes one, and reads it again by its id', async () => {
    const donor = await government('拱墅区', '浙江');
    const recipient = await government('黄平县', '贵州');
    const opened = await asked<{ openPairing: { pairing: { id: string; version: number } } }>(
      `mutation ($input: OpenPairingInput!) { openPairing(input: $input) { pairing { id version donor { name } } } }`,
      {
        input: {
          requestKey: requestKey(),
          programme: 'EAST_WEST',
          level: 'COUNTY',
          donorId: toGlobalId('Party', donor.id),
          recipientId: toGlobalId('Party', recipient.id),
          openedOn: '2017-06-01',
        },
      },
    );
    expect(opened.errors).toEqual([]);
    const id = opened.data?.openPairing.pairing.id;
    const closed = await asked(
      `mutation ($input: ClosePairingInput!) { closePairing(input: $input) { pairing { closedOn version } } }`,
      {
        input: { requestKey: requestKey(), pairingId: id, version: 1, closedOn: '2020-12-31', reason: '脱贫攻坚期满' },
      },
    );
    expect(closed).toMatchObject({ data: { closePairing: { pairing: { closedOn: '2020-12-31', version: 2 } } } });
    const read = await asked(
      `query ($id: ID!) { pairing(id: $id) { years versions { version reason } children { id } } }`,
      { id },
    );
    expect(read.data).toEqual({
      pairing: {
        years: [],
        versions: [
          { version: 1, reason: null },
          { version: 2, reason: '脱贫攻坚期满' },
        ],
        children: [],
      },
    });
  });

  test('a reporter sees what is its county’s, may not open anything, and gets null for what is foreign', async () => {
    const reporter = await signedIn(platform, 'pairings-daguan');
    const listed = await list({ filter: { open: true } }, reporter);
    const names = listed.nodes.map((node) => node.recipient.name);
    expect(names).toContain('翠华镇某村村民委员会');
    expect(names).not.toContain('澄城县');
    const refused = await asked(
      `mutation ($input: OpenPairingInput!) { openPairing(input: $input) { pairing { id } } }`,
      {
        input: {
          requestKey: 'x',
          programme: 'EAST_WEST',
          level: 'COUNTY',
          recipientId: toGlobalId('Party', daguan.id),
        },
      },
      reporter,
    );
    expect(refused.errors[0]?.extensions.code).toBe(ProblemCode.FORBIDDEN);
    const foreign = await asked(
      `query ($id: ID!) { pairing(id: $id) { id } node(id: $id) { id } }`,
      { id: toGlobalId('Pairing', city.id) },
      reporter,
    );
    expect(foreign).toMatchObject({ data: { pairing: null, node: null }, errors: [] });
  });

  test('nodes come back in the order asked for, null for what is not there, 100 at most', async () => {
    const [pairingId, partyId] = [toGlobalId('Pairing', county.id), toGlobalId('Party', daguan.id)];
    const placeId = toGlobalId('Place', daguan.placeId ?? '');
    const ids = [
      partyId,
      toGlobalId('Party', county.id),
      placeId,
      toGlobalId('constructor', county.id),
      pairingId,
      partyId,
    ];
    const answer = await asked(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, { ids });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      nodes: [
        { __typename: 'Party', id: partyId },
        null,
        { __typename: 'Place', id: placeId },
        null,
        { __typename: 'Pairing', id: pairingId },
        { __typename: 'Party', id: partyId },
      ],
    });
    const many = await asked(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: Array(101).fill(partyId) });
    expect(many.errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_ITEMS', field: 'ids' });
  });

  test('a nested read costs one statement for each level, however many rows it gives', async () => {
    const query = `{ pairings(first: 50) { nodes { years
      parent { id } children { id } versions { version }
      donor { printedNames place { name parent { name } } covers { name } members { lead party { name } } groups { id } }
      recipient { name nameOn(day: "2018-01-01") place { history { kind from { name } } } } } } }`;
    let answer: Answer | undefined;
    const names = await statementsOf(platform.database.source, async () => {
      answer = await asked(query);
    });
    expect(answer?.errors).toEqual([]);
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    expect(times.get('listPairings')).toBe(1);
    for (const once of [
      'pairingsById',
      'pairingsByParent',
      'versionsByPairing',
      'printedNamesByParty',
      'coversByParty',
      'membersByGroup',
    ])
      expect([once, times.get(once)]).toEqual([once, 1]);
    // donor, recipient and the groups' members; the places of donors, of recipients, what they cover, above and before.
    expect(times.get('partiesById')).toBeLessThanOrEqual(4);
    expect(times.get('placesById')).toBeLessThanOrEqual(5);
    expect(names.length).toBeLessThanOrEqual(22);
  });
});
