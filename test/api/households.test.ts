import { Client } from 'pg';
import { HouseholdAction, PartyKind, Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { householdInvariants } from '../../server/households/household.check.store';
import { allSteps } from '../../server/households/household.rules';
import { insertParty } from '../../server/parties/party.store';
import { placesById } from '../../server/places/place.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { supervisor } from '../kit/reports';
import { makeTown } from '../kit/towns';
import { townshipOf } from '../kit/townships';
import { readWorkbook } from '../kit/workbook';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: People;
let duan: People;
/** Townships of 大关, and the places that they are: global ids. */
let town: { cuihua: string; yuele: string };
let county: string;
/** Two clerks of 翠华镇, one of 悦乐镇; who supervises 云南, and who 广东. */
let clerk: Header;
let colleague: Header;
let neighbour: Header;
let yunnan: Header;
let guangdong: Header;
let auditor: Header;
const today = businessDay(new Date());
const ago = (days: number): string => daysBefore(today, days);

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const [cuihua, yuele] = [await townshipOf(platform, '翠华镇(大关县)'), await townshipOf(platform, '悦乐镇(大关县)')];
  town = { cuihua: toGlobalId('Place', cuihua.placeId), yuele: toGlobalId('Place', yuele.placeId) };
  county = await placeOf('530624');
  clerk = await seat('clerk', cuihua.partyId);
  colleague = await seat('colleague', cuihua.partyId);
  neighbour = await seat('neighbour', yuele.partyId);
  await makeAccount(platform, 'auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'auditor');
  [yunnan, guangdong] = [await supervisor(platform, '530000'), await supervisor(platform, '440000')];
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

/** Somebody who reports for a township. */
async function seat(name: string, partyId: string): Promise<Header> {
  await makeAccount(platform, name, [{ role: Role.TOWNSHIP_REPORTER, partyId }]);
  return signedIn(platform, name);
}

async function placeOf(code: string): Promise<string> {
  const { data } = await ask<{ places: { nodes: { id: string }[] } }>(
    platform,
    `{ places(filter: { code: "${code}" }) { nodes { id } } }`,
    {},
    daguan.reporter,
  );
  return data?.places.nodes[0]?.id ?? '';
}

interface Household {
  id: string;
  number: string;
  entry: number;
  category: string;
  state: string;
  version: number;
  isReviewLate: boolean;
  nextActions: string[];
  members: {
    id: string;
    relation: string;
    until: string | null;
    health: string | null;
    person: { name: string; idNumber: string };
  }[];
  path: { action: string; day: string; text: string | null; evidence: string[]; madeBy: { name: string } | null }[];
  guarantees: { guarantee: string; state: string; day: string }[];
  checks: { state: string }[];
  incomes: { year: number; wages: string; total: string; reason: string | null }[];
}

const HOUSEHOLD = `id number entry village category riskFound state foundOn reviewedOn noticedOn admittedOn closedOn reviewDue isReviewLate version
  simulated nextActions place { id } pairing { id }
  members { id relation since until isLabourer inSchool health person { name idNumber phone } }
  path { version action state day text evidence madeAt madeBy { name } }
  guarantees { guarantee state day note evidence checkedBy { name } } checks { guarantee state day }
  incomes { year wages business property transfers total reason }`;

const INPUTS: Record<string, string> = {
  registerHousehold: 'RegisterHouseholdInput',
  changeHouseholdMembers: 'ChangeHouseholdMembersInput',
  recordGuaranteeCheck: 'RecordGuaranteeCheckInput',
  recordHouseholdIncome: 'RecordHouseholdIncomeInput',
  correctHousehold: 'CorrectHouseholdInput',
};

type Did = Answer<{ done: { household: Household } }>;

function act(verb: string, who: Header, input: object): Promise<Did> {
  const document = `mutation ($input: ${INPUTS[verb] ?? 'TakeHouseholdStepInput'}!) { done: ${verb}(input: $input) { household { ${HOUSEHOLD} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<Household> {
  const { data, errors } = await act(verb, who, input);
  if (data === null || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done.household;
}

/** Every table that a step of this room can write. */
const WRITTEN = [
  ...['household', 'household_step', 'household_member', 'household_check', 'household_income', 'household_entry'],
  ...['person', 'person_number', 'person_pairing', 'event', 'request', 'audit_entry'],
];

/** A digest of all their rows. */
function digest(): Promise<string | null> {
  const each = WRITTEN.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
  return pastWalls(`select concat_ws(' ', ${each.join(', ')}) as text`);
}

/** A refusal with its code and field, that changed no row. */
async function refused(verb: string, who: Header, input: object): Promise<string> {
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toBe(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

let people = 0;
/** Somebody with a number of their own; the head unless said otherwise. */
function member(more: object = {}): Record<string, unknown> {
  people += 1;
  const born = daysAfter('1970-01-01', Math.floor(people / 1000)).replaceAll('-', '');
  return { name: '王小明', idNumber: idNumberOf(people, born), relation: 'HEAD', isLabourer: true, ...more };
}

let households = 0;
function family(more: object = {}): Record<string, unknown> {
  households += 1;
  const members = [member(), member({ name: '李四', relation: 'SPOUSE', isLabourer: false })];
  const facts = { category: 'MARGINAL', riskFound: 'ILLNESS', foundOn: ago(40), members };
  return {
    placeId: town.cuihua,
    village: '大坪村',
    number: `CH-${String(households).padStart(4, '0')}`,
    ...facts,
    ...more,
  };
}

/** A step with its usual words. */
const step = ({ id, version }: Household, more: object = {}): object => ({
  householdId: id,
  version,
  text: '经入户核实',
  ...more,
});

/** A household taken as far as these steps go, by the two clerks in turn; it was found forty days ago. */
async function brought(verbs: string[], more: object = {}): Promise<Household> {
  let household = await done('registerHousehold', clerk, family(more));
  const days: Record<string, number> = { reviewHousehold: 30, noticeHousehold: 29, admitHousehold: 20 };
  for (const verb of verbs) {
    const who = verb === 'proposeClearing' || verb === 'noticeHousehold' ? clerk : colleague;
    const evidence = ['入户核查表'];
    household = await done(verb, who, step(household, { day: ago(days[verb] ?? 0), evidence }));
  }
  return household;
}

const ADMITTED = ['reviewHousehold', 'noticeHousehold', 'admitHousehold'];

async function numbersFor(who: Header, filter = ''): Promise<string[]> {
  const { data, errors } = await ask<{ households: { nodes: { number: string }[]; totalCount: number } }>(
    platform,
    `{ households(first: 100, orderBy: { field: NUMBER }${filter ? `, filter: { ${filter} }` : ''}) { totalCount nodes { number } } }`,
    {},
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  expect(data.households.totalCount).toBe(data.households.nodes.length);
  return data.households.nodes.map(({ number }) => number);
}

interface Cell {
  place: { id: string } | null;
  category: string | null;
  state: string | null;
  households: number | null;
  persons: number | null;
}

async function counted(who: Header, args: string): Promise<Cell[]> {
  const { data, errors } = await ask<{ householdCounts: Cell[] }>(
    platform,
    `{ householdCounts${args ? `(${args})` : ''} { place { id } category state households persons } }`,
    {},
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.householdCounts;
}

test('a household goes from found to cleared by two people, and can be entered anew', async () => {
  const found = await done('registerHousehold', clerk, family({ number: 'way-1' }));
  expect(found).toMatchObject({ number: 'WAY-1', entry: 1, state: 'FOUND', isReviewLate: true, pairing: null });
  expect(found).toMatchObject({
    nextActions: ['CHANGE_MEMBERS', 'CHECK', 'RECORD_INCOME', 'CORRECT'],
    foundOn: ago(40),
    reviewDue: ago(25),
  });
  expect(found.members.map(({ person, relation }) => [person.name, relation])).toEqual([
    ['王*明', 'HEAD'],
    ['李*', 'SPOUSE'],
  ]);
  const reviewed = await done('reviewHousehold', colleague, step(found, { day: ago(30) }));
  expect(reviewed).toMatchObject({ state: 'REVIEWED', isReviewLate: false, reviewedOn: ago(30) });
  const noticed = await done('noticeHousehold', clerk, step(reviewed, { day: ago(29), text: '村务公开栏' }));
  const admitted = await done('admitHousehold', daguan.reviewer, step(noticed, { day: ago(24) }));
  expect(admitted).toMatchObject({ state: 'ADMITTED', noticedOn: ago(29), admittedOn: ago(24) });
  const proposed = await done('proposeClearing', clerk, step(admitted, { evidence: ['收入核算表'] }));
  expect(proposed.nextActions).not.toContain('CLEAR');
  const stays = await done('keepHousehold', colleague, step(proposed, { text: '收入尚不稳定' }));
  expect(stays.state).toBe('ADMITTED');
  const again = await done('proposeClearing', colleague, step(stays, { evidence: ['收入核算表'] }));
  const cleared = await done('clearHousehold', clerk, step(again, { text: '收入稳定', evidence: ['民主评议记录'] }));
  expect(cleared).toMatchObject({ state: 'CLEARED', closedOn: today, nextActions: [], version: 8 });
  expect(cleared.path.map(({ action, madeBy }) => [action, madeBy?.name ?? null])).toEqual([
    ['CLEAR', 'clerk'],
    ['PROPOSE_CLEARING', 'colleague'],
    ['KEEP', 'colleague'],
    ['PROPOSE_CLEARING', 'clerk'],
    ['ADMIT', null],
    ['NOTICE', 'clerk'],
    ['REVIEW', 'colleague'],
    ['FIND', 'clerk'],
  ]);
  const { number, members, placeId, ...rest } = family({ number: 'WAY-1', foundOn: today });
  const anew = await done('registerHousehold', clerk, { number, members, placeId, ...rest });
  expect(anew).toMatchObject({ entry: 2, state: 'FOUND' });
  expect(await numbersFor(clerk, 'search: "way-"')).toEqual(['WAY-1', 'WAY-1']);
  expect(await numbersFor(clerk, 'numbers: ["WAY-1", "way-1", "WAY-", "NOBODY"]')).toEqual(['WAY-1', 'WAY-1']);
});

test('nobody reviews what they found, nor clears what they proposed, nor skips a step', async () => {
  const found = await done('registerHousehold', clerk, family());
  expect(await refused('reviewHousehold', clerk, step(found))).toBe('SECOND_PERSON_NEEDED householdId');
  expect(await refused('dismissHousehold', clerk, step(found))).toBe('SECOND_PERSON_NEEDED householdId');
  expect(await refused('noticeHousehold', colleague, step(found))).toBe('TRANSITION_REFUSED householdId');
  expect(await refused('admitHousehold', colleague, step(found))).toBe('TRANSITION_REFUSED householdId');
  expect(await refused('clearHousehold', colleague, step(found))).toBe('TRANSITION_REFUSED householdId');
  const admitted = await brought(ADMITTED);
  expect(await refused('clearHousehold', colleague, step(admitted))).toBe('TRANSITION_REFUSED householdId');
  const proposed = await done('proposeClearing', clerk, step(admitted, { evidence: ['收入核算表'] }));
  expect(await refused('clearHousehold', clerk, step(proposed, { evidence: ['自评'] }))).toBe(
    'SECOND_PERSON_NEEDED householdId',
  );
  expect(await refused('keepHousehold', clerk, step(proposed))).toBe('SECOND_PERSON_NEEDED householdId');
  expect(await refused('clearHousehold', colleague, step(proposed))).toBe('BAD_INPUT evidence');
  expect(await refused('clearHousehold', colleague, step(admitted, { evidence: ['表'] }))).toBe(
    'VERSION_CONFLICT version',
  );
  const dismissed = await done('dismissHousehold', colleague, step(found));
  expect(await refused('reviewHousehold', colleague, step(dismissed))).toBe('TRANSITION_REFUSED householdId');
  expect(await refused('recordGuaranteeCheck', clerk, checkOf(dismissed, 'MET'))).toBe(
    'TRANSITION_REFUSED householdId',
  );
});

test('days follow each other, and notice takes five of them', async () => {
  const found = await done('registerHousehold', clerk, family({ foundOn: ago(12) }));
  expect(found.isReviewLate).toBe(false);
  expect(await refused('reviewHousehold', colleague, step(found, { day: ago(13) }))).toBe('OUT_OF_RANGE day');
  expect(await refused('reviewHousehold', colleague, step(found, { day: daysAfter(today, 1) }))).toBe(
    'OUT_OF_RANGE day',
  );
  const reviewed = await done('reviewHousehold', colleague, step(found, { day: ago(6) }));
  const noticed = await done('noticeHousehold', clerk, step(reviewed, { day: ago(4) }));
  expect(await refused('admitHousehold', colleague, step(noticed))).toBe('NOTICE_NOT_OVER day');
  const earlier = await brought(['reviewHousehold', 'noticeHousehold']);
  expect(await refused('admitHousehold', colleague, step(earlier, { day: ago(25) }))).toBe('NOTICE_NOT_OVER day');
  expect((await done('admitHousehold', colleague, step(earlier, { day: ago(24) }))).state).toBe('ADMITTED');
});

test('a late review is taken and told as late, and found by its filter', async () => {
  const late = await done('registerHousehold', clerk, family({ number: 'LATE-1', foundOn: ago(16) }));
  const waiting = await done('registerHousehold', clerk, family({ number: 'LATE-2', foundOn: ago(16) }));
  const inTime = await done('registerHousehold', clerk, family({ number: 'LATE-3', foundOn: ago(15) }));
  expect((await done('reviewHousehold', colleague, step(late))).isReviewLate).toBe(true);
  expect((await done('reviewHousehold', colleague, step(inTime))).isReviewLate).toBe(false);
  expect(waiting.isReviewLate).toBe(true);
  expect(await numbersFor(clerk, 'search: "LATE-", notReviewedInTime: true')).toEqual(['LATE-1', 'LATE-2']);
  expect(await numbersFor(clerk, 'search: "LATE-", notReviewedInTime: false')).toEqual(['LATE-3']);
});

test('a household stands in one register once, and so does every person, wherever', async () => {
  const shared = member();
  await done('registerHousehold', clerk, family({ number: 'ONCE-1', members: [shared] }));
  expect(await refused('registerHousehold', clerk, family({ number: 'ONCE-1' }))).toBe('ALREADY_EXISTS number');
  expect(await refused('registerHousehold', neighbour, family({ placeId: town.yuele, number: 'ONCE-1' }))).toBe(
    'ALREADY_EXISTS number',
  );
  const again = family({ members: [member(), { ...shared, relation: 'CHILD' }] });
  expect(await refused('registerHousehold', clerk, again)).toBe('REGISTERED_ELSEWHERE members.1.idNumber');
  // Another county learns as much, and no more: neither where nor what they are called there.
  const far = {
    ...again,
    pairingId: duan.pairingId,
    placeId: await townIn('451228'),
    members: [{ ...shared, name: '王大明' }],
  };
  const { errors } = await act('registerHousehold', duan.reporter, far);
  expect(errors[0]?.extensions).toEqual({ code: 'REGISTERED_ELSEWHERE', field: 'members.0.idNumber', details: {} });
  expect(errors[0]?.message).toBe('该人已在监测户档案中，请核对身份证号；确有变动的，先由原户办理移出。');
  const twice = [shared, { ...shared, relation: 'SPOUSE' }].map((one) => ({ ...one, idNumber: member().idNumber }));
  const same = twice.map((one) => ({ ...one, idNumber: twice[0]?.idNumber }));
  expect(await refused('registerHousehold', clerk, family({ members: same }))).toBe('BAD_INPUT members.1.idNumber');
});

test('two offices that enter one person at the same time: one of them is refused', async () => {
  const shared = member();
  const [one, other] = await Promise.all([
    act('registerHousehold', clerk, family({ members: [shared] })),
    act(
      'registerHousehold',
      duan.reporter,
      family({ pairingId: duan.pairingId, placeId: await townIn('451228'), members: [shared] }),
    ),
  ]);
  const codes = [one, other].flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
  expect(codes).toEqual(['REGISTERED_ELSEWHERE']);
});

test('a household is of a township of the county, of one’s own, and of a category of its day', async () => {
  for (const [who, more] of [
    [clerk, { placeId: town.yuele }],
    [clerk, { placeId: county }],
    [daguan.reporter, { placeId: county, pairingId: daguan.pairingId }],
    [daguan.reporter, { pairingId: duan.pairingId }],
    [duan.reporter, { pairingId: daguan.pairingId }],
    [duan.reporter, {}],
    [clerk, { pairingId: toGlobalId('Pairing', newId()) }],
  ] as const)
    expect(await refused('registerHousehold', who, family(more))).toBe('NOT_FOUND placeId');
  for (const who of [daguan.lead, daguan.member, yunnan, {}])
    expect(await refused('registerHousehold', who, family())).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  const refusals = {
    'CATEGORY_NOT_IN_FORCE category': [{ category: 'REGISTERED_POOR' }, { foundOn: '2019-12-31' }],
    'OUT_OF_RANGE foundOn': [{ foundOn: daysAfter(today, 1) }, { foundOn: '2013-12-31', category: 'LIFTED' }],
    'BAD_INPUT number': [{ number: idNumberOf(1) }, { number: '13800138000' }, { number: '一号' }],
    'BAD_INPUT text': [{ text: `身份证 ${idNumberOf(1)}` }, { text: '电话 138-0013-8000' }],
    'BAD_INPUT members': [
      { members: [] },
      { members: [member(), member()] },
      { members: [member({ relation: 'CHILD' })] },
    ],
    'BAD_INPUT members.0.idNumber': [{ members: [member({ idNumber: '530624198501011234' })] }],
    'OUT_OF_RANGE members.0.since': [{ members: [member({ since: daysAfter(today, 1) })] }],
    'TOO_MANY_ITEMS members': [{ members: Array.from({ length: 31 }, () => member()) }],
  };
  for (const [refusal, inputs] of Object.entries(refusals))
    for (const more of inputs) expect(await refused('registerHousehold', clerk, family(more))).toBe(refusal);
  const old = await done(
    'registerHousehold',
    daguan.reporter,
    family({ category: 'REGISTERED_POOR', foundOn: '2016-05-01' }),
  );
  expect(old).toMatchObject({ category: 'REGISTERED_POOR', pairing: { id: daguan.pairingId } });
});

test('its county, its township and supervision above see a household; donors, the public and everybody else do not', async () => {
  const mine = await done('registerHousehold', clerk, family({ number: 'WALL-1' }));
  await done('registerHousehold', neighbour, family({ number: 'WALL-2', placeId: town.yuele }));
  const seen = (who: Header): Promise<string[]> => numbersFor(who, 'search: "WALL-"');
  expect(await seen(clerk)).toEqual(['WALL-1']);
  expect(await seen(neighbour)).toEqual(['WALL-2']);
  for (const who of [daguan.reporter, daguan.reviewer, yunnan]) expect(await seen(who)).toEqual(['WALL-1', 'WALL-2']);
  const strangers = [daguan.lead, daguan.member, duan.reporter, guangdong];
  for (const who of strangers) {
    expect(await seen(who)).toEqual([]);
    const { data } = await ask(platform, `query ($id: ID!) { node(id: $id) { id } }`, { id: mine.id }, who);
    expect(data).toEqual({ node: null });
  }
  for (const who of [neighbour, duan.reporter])
    expect(await refused('reviewHousehold', who, step(mine))).toBe('NOT_FOUND householdId');
  expect(await refused('reviewHousehold', daguan.department, step(mine))).toBe('FORBIDDEN');
  const news = async (who: Header): Promise<string[]> => {
    const { data, errors } = await ask<{ events: { edges: { node: { kind: string } }[] } }>(
      platform,
      `query ($pairing: ID!) { events(first: 100, filter: { pairingIds: [$pairing], kinds: [HOUSEHOLD_FOUND] }) { edges { node { kind } } } }`,
      { pairing: daguan.pairingId },
      who,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.events.edges.map(({ node }) => node.kind);
  };
  expect((await news(clerk)).length).toBeGreaterThan(0);
  for (const who of strangers) expect(await news(who)).toEqual([]);
});

test('a township that is registered later finds the households that lie there, and a township elsewhere does not', async () => {
  const placeId = await townIn('451228', 3);
  await done('registerHousehold', duan.reporter, family({ number: 'LATER-1', pairingId: duan.pairingId, placeId }));
  const office = (name: string, place: string): Promise<Header> =>
    tx(platform.database.source, PLATFORM, async (db) => {
      const { key } = fromGlobalId(place);
      const path = (await placesById(db, PLATFORM, [key])).get(key)?.path ?? '';
      const id = newId();
      const names = { name: `${name}人民政府`, nameEn: null, canonicalKey: `test:${id}`, names: [name] };
      const where = { placeId: key, placePaths: [path], covers: [{ placeId: key, path }] };
      await insertParty(db, { id, kind: PartyKind.GOVERNMENT, simulated: false, published: false, ...names, ...where });
      return id;
    }).then((id) => seat(name, id));
  const [there, elsewhere] = [await office('later', placeId), await office('elsewhere', await townIn('451228', 2))];
  expect([await numbersFor(there), await numbersFor(elsewhere)]).toEqual([['LATER-1'], []]);
  const { data } = await ask<{ households: { nodes: Household[] } }>(
    platform,
    `{ households { nodes { id version members { person { name } } } } }`,
    {},
    there,
  );
  expect(data?.households.nodes[0]?.members.map(({ person }) => person.name)).toEqual(['王*明', '李*']);
  expect((await done('reviewHousehold', there, step(data?.households.nodes[0] as Household))).state).toBe('REVIEWED');
});

test('who the people are and what they suffer from is told to who may ask and says why, once, and kept in the trail', async () => {
  const sick = member({ health: '慢性肾病，持慢性病卡' });
  const { id } = await done('registerHousehold', clerk, family({ members: [sick] }));
  const UNMASK = `mutation ($input: UnmaskHouseholdInput!) { unmaskHousehold(input: $input) { members { name idNumber phone health } } }`;
  const input = { requestKey: newId(), householdId: id, reason: '办理慢性病卡年审' };
  const asked = (who: Header, more: object = {}) => ask(platform, UNMASK, { input: { ...input, ...more } }, who);
  const { data: seen } = await ask(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Household { members { health person { name idNumber } } } } }`,
    { id },
    daguan.reviewer,
  );
  expect(JSON.stringify(seen)).not.toMatch(/慢性|王小明/);
  expect(seen).toMatchObject({ node: { members: [{ health: '***', person: { name: '王*明' } }] } });
  for (const who of [clerk, yunnan, daguan.department, daguan.lead])
    expect((await asked(who)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await asked(duan.reporter)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await asked(daguan.reviewer, { reason: ' ' })).errors[0]?.extensions.code).toBe('BAD_INPUT');
  const plain = { name: '王小明', idNumber: sick.idNumber, phone: null, health: '慢性肾病，持慢性病卡' };
  expect((await asked(daguan.reviewer)).data).toEqual({ unmaskHousehold: { members: [plain] } });
  expect((await asked(daguan.reviewer)).data).toEqual({ unmaskHousehold: { members: [] } });
  const trail = await ask<{ auditEntries: { nodes: { details: { name: string; value: string }[] }[] } }>(
    platform,
    `{ auditEntries(filter: { actions: [HOUSEHOLD_UNMASKED] }) { nodes { details { name value } } } }`,
    {},
    auditor,
  );
  const reasons = trail.data?.auditEntries.nodes.map(({ details }) => details.find(({ name }) => name === 'reason'));
  expect(reasons).toMatchObject([{ value: '办理慢性病卡年审' }]);
  const stored = await pastWalls(`select string_agg(m::text, '') as text from household_member m`);
  expect(stored).not.toMatch(/慢性/);
});

test('a household’s handbook is masked unless somebody has just said why; a notice names neither risk nor illness', async () => {
  const people = [
    member({ name: '赵铁柱', health: '尿毒症', phone: '13812345678' }),
    member({ name: '孙二娘', relation: 'CHILD' }),
  ];
  const found = await done(
    'registerHousehold',
    clerk,
    family({ number: 'CARD-1', members: people, riskFound: 'DISABILITY' }),
  );
  const reviewed = await done('reviewHousehold', colleague, step(found, { day: ago(30), text: '情况属实' }));
  const checked = await done('recordGuaranteeCheck', clerk, checkOf(reviewed, 'NOT_MET', { evidence: ['住房鉴定'] }));
  await done('noticeHousehold', clerk, step(checked, { day: ago(2) }));
  const help = async (verb: string, type: string, gives: string, input: object): Promise<void> => {
    const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${gives} { id } } }`;
    const { errors } = await ask(
      platform,
      document,
      { input: { requestKey: newId(), householdId: found.id, ...input } },
      clerk,
    );
    expect(errors).toEqual([]);
  };
  const unitId = toGlobalId('Party', (await townshipOf(platform, '翠华镇(大关县)')).partyId);
  await help('assignHelper', 'AssignHelperInput', 'helper', { unitId, name: '周帮扶', since: ago(9) });
  await help('agreeActionPlan', 'AgreeActionPlanInput', 'actionPlan', {
    agreedOn: ago(8),
    from: ago(8),
    until: today,
    say: '愿意学养蜂',
    evidence: ['计划确认表'],
    measures: [{ text: '送两箱蜂', due: today, expected: '1800.50' }],
  });
  await help('recordVisit', 'RecordVisitInput', 'visit', { day: ago(7), note: '院坝干净', problem: '屋顶漏雨' });
  const paper = (kind: string, query: Record<string, string>, who: Header) =>
    fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(query).toString()}`, { headers: who });
  const textOf = async (answer: Response): Promise<string> => {
    expect(answer.status).toBe(200);
    const sheets = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    return JSON.stringify(sheets.map(({ rows }) => rows));
  };
  const card = { householdId: found.id };
  const masked = await textOf(await paper('household-card', card, clerk));
  for (const word of [
    'CARD-1',
    '赵*柱',
    '138****5678',
    '***',
    '因残',
    '住房安全',
    '未落实',
    '住房鉴定',
    '情况属实',
    'colleague',
    '周帮扶',
    '愿意学养蜂',
    '送两箱蜂',
    '院坝干净',
    '屋顶漏雨',
  ])
    expect(masked).toContain(word);
  const secrets = new RegExp(`赵铁柱|孙二娘|尿毒症|13812345678|${String(people[0]?.idNumber)}`);
  expect(masked).not.toMatch(secrets);
  for (const who of [daguan.lead, neighbour, duan.reviewer])
    expect((await paper('household-card', card, who)).status).toBe(404);
  const plain = { ...card, unmasked: 'true' };
  for (const who of [clerk, daguan.reviewer]) expect((await paper('household-card', plain, who)).status).toBe(403);
  const why = { requestKey: newId(), householdId: found.id, reason: '入户核对' };
  await ask(
    platform,
    `mutation ($input: UnmaskHouseholdInput!) { unmaskHousehold(input: $input) { household { id } } }`,
    { input: why },
    daguan.reviewer,
  );
  const told = await textOf(await paper('household-card', plain, daguan.reviewer));
  for (const word of ['赵铁柱', '孙二娘', '尿毒症', '13812345678', String(people[0]?.idNumber)])
    expect(told).toContain(word);
  expect((await paper('household-card', plain, daguan.reporter)).status).toBe(403);
  expect((await paper('household-card', { ...card, format: 'docx' }, clerk)).status).toBe(200);
  const notice = await textOf(await paper('household-notice', { placeId: county }, clerk));
  expect(notice).toContain('"赵*柱","翠华镇大坪村",2,"边缘易致贫户"');
  expect(notice).not.toMatch(/因残|因病|尿毒症|CARD-1|138/);
  expect(notice).not.toMatch(secrets);
  expect(await textOf(await paper('household-notice', { placeId: county }, daguan.lead))).toContain('共 0 户');
});

test('members join, leave and are corrected; what was said before is kept, and a place given up is free', async () => {
  const [head, wife] = [member(), member({ name: '李四', relation: 'SPOUSE' })];
  const household = await done('registerHousehold', clerk, family({ members: [head, wife] }));
  const [headId, wifeId] = household.members.map(({ id }) => id);
  const to = { householdId: household.id, version: 1 };
  const change = (more: object) => refused('changeHouseholdMembers', clerk, { ...to, ...more });
  expect(await change({})).toBe('BAD_INPUT add');
  expect(await change({ correct: [{ memberId: headId, until: today }] })).toBe('BAD_INPUT correct');
  expect(await change({ add: [member()] })).toBe('BAD_INPUT correct');
  expect(await change({ correct: [{ memberId: wifeId, until: ago(41) }] })).toBe('OUT_OF_RANGE correct.0.until');
  expect(await change({ correct: [{ memberId: wifeId }, { memberId: wifeId }] })).toBe('BAD_INPUT correct.1.memberId');
  expect(await change({ correct: [{ memberId: toGlobalId('HouseholdMember', newId()) }] })).toBe(
    'NOT_FOUND correct.0.memberId',
  );
  expect(await change({ add: [{ ...wife, relation: 'OTHER' }] })).toBe('REGISTERED_ELSEWHERE add.0.idNumber');
  const child = member({ name: '王小', relation: 'CHILD', inSchool: true, isLabourer: false, since: ago(3) });
  const changed = await done('changeHouseholdMembers', clerk, {
    ...to,
    add: [child],
    correct: [
      { memberId: headId, until: ago(1) },
      { memberId: wifeId, relation: 'HEAD', isLabourer: true, health: '残疾二级' },
    ],
  });
  expect(changed.members.map(({ relation, until, health }) => [relation, until, health])).toEqual([
    ['HEAD', null, '***'],
    ['CHILD', null, null],
    ['HEAD', ago(1), null],
  ]);
  expect(
    await pastWalls(`select string_agg(relation || version, ' ' order by version) as text from household_member
    where id = '${fromGlobalId(wifeId ?? '').key}'`),
  ).toBe('SPOUSE1 HEAD2');
  await done('registerHousehold', neighbour, family({ placeId: town.yuele, members: [head] }));
});

const checkOf = ({ id, version }: Household, state: string, more: object = {}): object => ({
  householdId: id,
  version,
  day: today,
  findings: [{ guarantee: 'HOUSING', state }],
  ...more,
});

test('guarantees are checked by day, the latest stands, and who lacks one is listed and not cleared', async () => {
  const admitted = await brought(ADMITTED, { number: 'NEED-1' });
  const check = (more: object) => refused('recordGuaranteeCheck', clerk, checkOf(admitted, 'MET', more));
  expect(await check({ day: ago(41) })).toBe('OUT_OF_RANGE day');
  expect(await check({ day: daysAfter(today, 1) })).toBe('OUT_OF_RANGE day');
  expect(await check({ findings: [] })).toBe('BAD_INPUT findings');
  expect(await check({ findings: ['MET', 'NOT_MET'].map((state) => ({ guarantee: 'HOUSING', state })) })).toBe(
    'BAD_INPUT findings',
  );
  const lacking = await done(
    'recordGuaranteeCheck',
    clerk,
    checkOf(admitted, 'NOT_MET', { day: ago(2), evidence: ['住房鉴定'] }),
  );
  const older = await done('recordGuaranteeCheck', colleague, checkOf(lacking, 'MET', { day: ago(5) }));
  expect(older.guarantees).toMatchObject([
    { guarantee: 'HOUSING', state: 'NOT_MET', day: ago(2), evidence: ['住房鉴定'], checkedBy: { name: 'clerk' } },
  ]);
  expect(older.checks.map(({ state }) => state)).toEqual(['NOT_MET', 'MET']);
  const listed = (guarantee: string) => numbersFor(clerk, `search: "NEED-", notMet: [${guarantee}]`);
  expect([await listed('HOUSING'), await listed('SCHOOLING')]).toEqual([['NEED-1'], []]);
  expect(await refused('proposeClearing', clerk, step(older, { evidence: ['表'] }))).toBe(
    'GUARANTEE_NOT_MET householdId',
  );
  const mending = await done('recordGuaranteeCheck', clerk, checkOf(older, 'BEING_MENDED', { day: ago(1) }));
  expect(await listed('HOUSING')).toEqual(['NEED-1']);
  const met = await done('recordGuaranteeCheck', clerk, checkOf(mending, 'MET'));
  expect(await listed('HOUSING')).toEqual([]);
  const proposed = await done('proposeClearing', clerk, step(met, { evidence: ['表'] }));
  expect(await numbersFor(clerk, 'search: "NEED-", clearingProposed: true')).toEqual(['NEED-1']);
  const broken = await done('recordGuaranteeCheck', clerk, checkOf(proposed, 'NOT_MET'));
  expect(await refused('clearHousehold', colleague, step(broken, { evidence: ['表'] }))).toBe(
    'GUARANTEE_NOT_MET householdId',
  );
});

test('a year has one income, exact to the fen; a correction says why and keeps what was said', async () => {
  const household = await done('registerHousehold', clerk, family());
  const year = Number(today.slice(0, 4));
  const income = ({ id, version }: Household, more: object = {}) => ({
    householdId: id,
    version,
    year,
    wages: '8000.10',
    business: '-120.05',
    property: '0.01',
    transfers: 1200,
    ...more,
  });
  expect(await refused('recordHouseholdIncome', clerk, income(household, { year: year + 1 }))).toBe(
    'OUT_OF_RANGE year',
  );
  expect(await refused('recordHouseholdIncome', clerk, income(household, { wages: '-1' }))).toBe('OUT_OF_RANGE wages');
  expect(await refused('recordHouseholdIncome', clerk, income(household, { reason: '录错' }))).toBe('BAD_INPUT reason');
  const first = await done('recordHouseholdIncome', clerk, income(household));
  expect(first.incomes).toMatchObject([
    { year, wages: '8000.10', business: '-120.05', total: '9080.06', reason: null },
  ]);
  expect(await refused('recordHouseholdIncome', clerk, income(first))).toBe('BAD_INPUT reason');
  const second = await done(
    'recordHouseholdIncome',
    colleague,
    income(first, { wages: '9000', reason: '补记务工收入' }),
  );
  expect(second.incomes).toMatchObject([{ wages: '9000.00', reason: '补记务工收入' }]);
  expect(
    await pastWalls(`select string_agg(wages_fen::text, ' ' order by version) as text from household_income
    where household_id = '${fromGlobalId(household.id).key}'`),
  ).toBe('800010 900000');
});

test('number, category, village and head are corrected for a reason; what was said is kept, refused is whatever is not theirs to say', async () => {
  const first = await done('registerHousehold', clerk, family({ number: 'FIX-1' }));
  const other = await done('registerHousehold', colleague, family({ number: 'FIX-2' }));
  const fix = (more: object = {}): object => ({ householdId: first.id, version: 1, reason: '登记时抄错', ...more });
  const refusals: Record<string, [who: Header, more: object][]> = {
    'ALREADY_EXISTS number': [[clerk, { number: 'fix-2' }]],
    'BAD_INPUT number': [[clerk, { number: '13800138000' }]],
    'BAD_INPUT reason': [
      [clerk, { number: 'FIX-9', reason: ' ' }],
      [clerk, { number: 'FIX-1', reason: '没有变' }],
      [clerk, { number: 'FIX-9', reason: `证号 ${idNumberOf(1)}` }],
    ],
    'BAD_INPUT placeId': [[clerk, { movedOn: today }]],
    'CATEGORY_NOT_IN_FORCE category': [[clerk, { category: 'REGISTERED_POOR' }]],
    'NOT_FOUND placeId': [
      [clerk, { placeId: town.yuele }],
      [clerk, { placeId: county }],
      [daguan.reporter, { placeId: await townIn('451228', 2) }],
    ],
    'OUT_OF_RANGE movedOn': [
      [daguan.reporter, { placeId: town.yuele, movedOn: daysAfter(today, 1) }],
      [daguan.reporter, { placeId: town.yuele, movedOn: ago(40) }],
    ],
    'VERSION_CONFLICT version': [[clerk, { number: 'FIX-9', version: 7 }]],
    'NOT_FOUND householdId': [
      [neighbour, { village: '别处' }],
      [duan.reporter, { village: '别处' }],
    ],
  };
  for (const [refusal, each] of Object.entries(refusals))
    for (const [who, more] of each)
      expect([more, await refused('correctHousehold', who, fix(more))]).toEqual([more, refusal]);
  for (const who of [daguan.lead, yunnan, {}])
    expect(await refused('correctHousehold', who, fix({ village: '别处' }))).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);

  const facts = { number: 'fix-9', category: 'SUDDEN_HARDSHIP', village: '新村' };
  const fixed = await done('correctHousehold', clerk, fix(facts));
  expect(fixed).toMatchObject({
    number: 'FIX-9',
    category: 'SUDDEN_HARDSHIP',
    village: '新村',
    version: 2,
    state: 'FOUND',
  });
  expect(fixed.path[0]).toMatchObject({ action: 'CORRECT', text: '登记时抄错', madeBy: { name: 'clerk' } });
  expect(await entriesOf(fixed, clerk)).toEqual([
    `2 ${ago(40)} FIX-9 SUDDEN_HARDSHIP 新村 stands`,
    `1 ${ago(40)} FIX-1 MARGINAL 大坪村 ended`,
  ]);
  const [head, spouse] = fixed.members;
  const heads = {
    householdId: fixed.id,
    version: fixed.version,
    correct: [
      { memberId: head?.id, relation: 'SPOUSE' },
      { memberId: spouse?.id, relation: 'HEAD' },
    ],
  };
  expect(await refused('changeHouseholdMembers', clerk, heads)).toBe('BAD_INPUT reason');
  const reheaded = await done('changeHouseholdMembers', clerk, { ...heads, reason: '户主登记有误' });
  expect(reheaded.path[0]).toMatchObject({ action: 'CHANGE_MEMBERS', text: '户主登记有误' });
  expect(reheaded.members.map(({ relation }) => relation)).toEqual(['SPOUSE', 'HEAD']);
  // What it was called is free again, and nobody else's entry is touched.
  expect(await done('registerHousehold', clerk, family({ number: 'FIX-1' }))).toMatchObject({ entry: 1 });
  expect(await numbersFor(clerk, 'search: "FIX-2"')).toEqual([other.number]);

  const dismissed = await done('dismissHousehold', clerk, step(other));
  expect(
    await refused('correctHousehold', clerk, {
      householdId: other.id,
      version: dismissed.version,
      number: 'FIX-3',
      reason: '错',
    }),
  ).toBe('TRANSITION_REFUSED householdId');
});

test('the category of a household that counts is corrected by another than who found it; the database holds that too', async () => {
  const admitted = await brought(ADMITTED);
  const change = {
    householdId: admitted.id,
    version: admitted.version,
    category: 'SUDDEN_HARDSHIP',
    reason: '类别认定有误',
  };
  expect(await refused('correctHousehold', clerk, change)).toBe('SECOND_PERSON_NEEDED householdId');
  expect(await refused('correctHousehold', daguan.department, change)).toBe('FORBIDDEN');
  const moved = await done('correctHousehold', clerk, { ...change, category: 'MARGINAL', village: '旧村' });
  expect(moved).toMatchObject({ category: 'MARGINAL', village: '旧村' });
  const fixed = await done('correctHousehold', colleague, { ...change, version: moved.version });
  expect(fixed.category).toBe('SUDDEN_HARDSHIP');
  const { key } = fromGlobalId(admitted.id);
  const next = fixed.version + 1;
  const forged = root.query(`begin;
    update household_step set ended_by = pg_current_xact_id() where household_id = '${key}' and ended_by is null;
    insert into household_step (household_id, version, action, state, day, text, made_by_account)
      select household_id, ${next}, 'CORRECT', 'ADMITTED', '${today}', '伪造', made_by_account from household_step
       where household_id = '${key}' and action = 'FIND';
    insert into household_entry (household_id, version, since, number, place_id, village, category)
      select household_id, ${next}, since, number, place_id, village, 'MARGINAL' from household_entry where household_id = '${key}' and ended_by is null;`);
  await expect(forged).rejects.toMatchObject({ constraint: 'household_judged_by_another' });
  await root.query('rollback');
});

test('a household that moves counts on past days where it lay then; one whose place was wrong counts where it lies', async () => {
  const mover = await done('registerHousehold', daguan.reporter, family({ number: 'MOVE-1' }));
  const wrong = await done('registerHousehold', daguan.reporter, family({ number: 'MOVE-2' }));
  const seen = async (place: string, onDay: string): Promise<string[]> =>
    (await numbersFor(daguan.reporter, `search: "MOVE-", placeIds: ["${place}"], onDay: "${onDay}"`)).sort();
  const at = async (place: string, onDay: string): Promise<number> => {
    const cells = await counted(
      daguan.reporter,
      `filter: { placeIds: ["${place}"] }, groupBy: PLACE, onDay: "${onDay}"`,
    );
    return cells.reduce((sum, { households: count }) => sum + (count ?? 0), 0);
  };
  const before = { cuihua: await at(town.cuihua, ago(10)), yuele: await at(town.yuele, ago(10)) };
  const to = { placeId: town.yuele, village: '新街村', reason: '整户搬迁' };
  const moved = await done('correctHousehold', daguan.reporter, {
    householdId: mover.id,
    version: 1,
    movedOn: ago(5),
    ...to,
  });
  expect(moved).toMatchObject({ place: { id: town.yuele }, village: '新街村' });
  await done('correctHousehold', daguan.reporter, {
    householdId: wrong.id,
    version: 1,
    ...to,
    reason: '登记时选错乡镇',
  });
  expect([await seen(town.cuihua, ago(10)), await seen(town.cuihua, today)]).toEqual([['MOVE-1'], []]);
  expect([await seen(town.yuele, ago(10)), await seen(town.yuele, ago(5))]).toEqual([['MOVE-2'], ['MOVE-1', 'MOVE-2']]);
  const after = { cuihua: await at(town.cuihua, ago(10)), yuele: await at(town.yuele, ago(10)) };
  expect(after).toEqual({ cuihua: before.cuihua - 1, yuele: before.yuele + 1 });
  expect(await entriesOf(moved, daguan.reporter)).toEqual([
    `2 ${ago(5)} MOVE-1 MARGINAL 新街村 stands`,
    `2 ${ago(40)} MOVE-1 MARGINAL 大坪村 stands`,
    `1 ${ago(40)} MOVE-1 MARGINAL 大坪村 ended`,
  ]);
  // It is its new township's now, and its old one's no more.
  expect(await numbersFor(clerk, 'search: "MOVE-"')).toEqual([]);
  expect(await numbersFor(neighbour, 'search: "MOVE-"')).toEqual(['MOVE-1', 'MOVE-2']);
});

test('what was known at a past moment is of the category that was said until then', async () => {
  const taken = await root.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  const then = taken.rows[0]?.snapshot ?? '';
  const admitted = await brought(ADMITTED);
  const between = await root.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  const change = {
    householdId: admitted.id,
    version: admitted.version,
    category: 'SUDDEN_HARDSHIP',
    reason: '类别认定有误',
  };
  await done('correctHousehold', colleague, change);
  const parts = JSON.stringify([{ cell: '', pairingId: fromGlobalId(daguan.pairingId).key, from: ago(40), to: today }]);
  const known = (category: string, snapshot: string | null): Promise<number> =>
    read(platform.database.source, PLATFORM, async (db) => {
      const [row] = await db.query<{ households: string }[]>(
        `/* knownThen */ select coalesce(sum(c.households), 0) as households from register_counts($1::jsonb, 'ADMITTED', $2::text[], $3::pg_snapshot) c`,
        [parts, [category], snapshot],
      );
      return Number(row?.households ?? 0);
    });
  const each = async (snapshot: string | null): Promise<number[]> => [
    await known('MARGINAL', snapshot),
    await known('SUDDEN_HARDSHIP', snapshot),
  ];
  const [marginal = 0, sudden = 0] = await each(then);
  expect(await each(between.rows[0]?.snapshot ?? '')).toEqual([marginal + 1, sudden]);
  expect(await each(null)).toEqual([marginal, sudden + 1]);
});

/** `2 2026-01-01 CH-1 MARGINAL 大坪村 stands`: what a household is and was entered as, what was said last first. */
async function entriesOf({ id }: Household, who: Header): Promise<string[]> {
  interface Entered {
    version: number;
    since: string;
    number: string;
    category: string;
    village: string | null;
    isStanding: boolean;
  }
  const { data, errors } = await ask<{ node: { entries: Entered[] } }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Household { entries { version since number category village isStanding place { id } } } } }`,
    { id },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.node.entries.map(({ version, since, number, category, village, isStanding }) =>
    [version, since, number, category, village, isStanding ? 'stands' : 'ended'].join(' '),
  );
}

test('a request that is sent again gives the same household once', async () => {
  const input = { requestKey: newId(), ...family() };
  const first = await done('registerHousehold', clerk, input);
  const before = await digest();
  expect((await done('registerHousehold', clerk, input)).id).toBe(first.id);
  expect(await digest()).toBe(before);
  expect(await refused('registerHousehold', clerk, { ...input, village: '新寨村' })).toBe(
    'REQUEST_KEY_REUSED requestKey',
  );
  const review = { requestKey: newId(), ...step(first) };
  const [one, other] = await Promise.all([
    act('reviewHousehold', colleague, review),
    act('reviewHousehold', colleague, review),
  ]);
  expect([one, other].map(({ data }) => data?.done.household.version)).toEqual([2, 2]);
});

/** What the walls let nobody read at once. */
async function pastWalls(sql: string): Promise<string | null> {
  return (await root.query<{ text: string | null }>(sql)).rows[0]?.text ?? null;
}

const towns = new Map<string, Promise<string>>();
function townIn(countyCode: string, nth = 1): Promise<string> {
  const known = towns.get(`${countyCode} ${nth}`) ?? makeTown(platform, countyCode, nth);
  towns.set(`${countyCode} ${nth}`, known);
  return known;
}

describe('counts', () => {
  const seed = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
  const CATEGORIES = ['MARGINAL', 'UNSTABLE_LIFTED', 'SUDDEN_HARDSHIP'];
  const OPEN = ['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING'];
  const WAY = [
    ['reviewHousehold', 'REVIEWED'],
    ['noticeHousehold', 'NOTICED'],
    ['admitHousehold', 'ADMITTED'],
    ['proposeClearing', 'CLEARING'],
    ['clearHousehold', 'CLEARED'],
  ] as const;

  /** A household as the plain model has it. */
  interface Modelled {
    place: string;
    category: string;
    /** The day on which each state began. */
    states: [day: string, state: string][];
    stays: { who: string; since: string; until: string | null }[];
  }

  let ludian: People;
  let places: string[];
  const made: Modelled[] = [];

  const stateOn = ({ states }: Modelled, on: string): string => states.filter(([day]) => day <= on).at(-1)?.[1] ?? '';

  /** What the model tells of households, by a key of theirs. */
  function told(on: string, states: readonly string[], keyOf: (one: Modelled) => string): Record<string, number[]> {
    const groups = new Map<string, Modelled[]>();
    for (const one of made.filter((some) => states.includes(stateOn(some, on))))
      groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
    return Object.fromEntries(
      [...groups].map(([key, some]) => {
        const there = some.flatMap(({ stays }) =>
          stays.filter(({ since, until }) => since <= on && (until === null || until >= on)),
        );
        return [key, [some.length, new Set(there.map(({ who }) => who)).size]];
      }),
    );
  }

  async function cellsFor(who: Header, args: string): Promise<Record<string, (number | null)[]>> {
    const filter = `pairingIds: ["${ludian.pairingId}"]`;
    const cells = await counted(who, args.replace('FILTER', filter));
    return Object.fromEntries(
      cells.map(({ place, category, state, households, persons }) => [
        place?.id ?? category ?? state ?? '',
        [households, persons],
      ]),
    );
  }

  beforeAll(async () => {
    ludian = await makePeople(platform, {
      donor: { name: '天河区(广州)', province: '广东' },
      recipient: { name: '鲁甸县', province: '云南' },
    });
    places = [await townIn('530621', 1), await townIn('530621', 2)];
    const dice = chance(seed);
    const pick = <One>(some: readonly One[]): One => some[Math.floor(dice() * some.length)] as One;
    for (let nth = 0; nth < 12; nth += 1) {
      const [place, category, foundOn] = [pick(places), pick(CATEGORIES), ago(60 + Math.floor(dice() * 20))];
      const isOut = (one: Modelled): boolean => one.states.at(-1)?.[1] === 'CLEARED';
      const held = new Set(made.filter((one) => !isOut(one)).flatMap(({ stays }) => stays.map(({ who }) => who)));
      const free = made.filter(isOut).flatMap(({ stays }) => stays.map(({ who }) => who));
      const back = free.filter((who) => !held.has(who)).slice(0, Math.floor(dice() * 2));
      const fresh = Array.from({ length: 1 + Math.floor(dice() * 4) }, () => String(member().idNumber));
      const numbers = [...back, ...fresh];
      const members = numbers.map((idNumber, at) => {
        const since = at === 0 ? foundOn : ago(Math.floor(dice() * 80));
        return { ...member({ idNumber }), relation: at === 0 ? 'HEAD' : 'CHILD', since };
      });
      const facts = family({ pairingId: ludian.pairingId, placeId: place, category, foundOn, members });
      let household = await done('registerHousehold', ludian.reporter, facts);
      const stays = members.map(({ since }, at) => ({ who: numbers[at] ?? '', since, until: null }));
      const model: Modelled = { place, category, states: [[foundOn, 'FOUND']], stays };
      made.push(model);
      let day = 60;
      for (const [at, [verb, state]] of WAY.slice(0, Math.floor(dice() * 6)).entries()) {
        day -= 6 + Math.floor(dice() * 5);
        const who = at % 2 === 0 ? ludian.reviewer : ludian.reporter;
        household = await done(verb, who, step(household, { day: ago(day), evidence: ['表'] }));
        model.states.push([ago(day), state]);
      }
    }
  });

  test(`of households and of people equal a plain model, today and on past days (seed ${seed})`, async () => {
    const groupings = {
      PLACE: ({ place }: Modelled) => place,
      CATEGORY: ({ category }: Modelled) => category,
    };
    for (const on of [today, ago(25), ago(45), ago(62), ago(90)]) {
      for (const [groupBy, keyOf] of Object.entries(groupings))
        expect(await cellsFor(ludian.reviewer, `filter: { FILTER }, onDay: "${on}", groupBy: ${groupBy}`)).toEqual(
          told(on, OPEN, keyOf),
        );
      const states = ['ADMITTED', 'CLEARED', 'FOUND'];
      expect(
        await cellsFor(yunnan, `filter: { FILTER, states: [${states.join()}] }, onDay: "${on}", groupBy: STATE`),
      ).toEqual(told(on, states, (one) => stateOn(one, on)));
      const all = told(on, OPEN, () => '');
      expect(await cellsFor(ludian.reporter, `filter: { FILTER }, onDay: "${on}"`)).toEqual({ '': all[''] ?? [0, 0] });
    }
    const future = await ask(
      platform,
      `{ householdCounts(onDay: "${daysAfter(today, 1)}") { households } }`,
      {},
      yunnan,
    );
    expect(future.errors[0]?.extensions).toMatchObject({ code: 'OUT_OF_RANGE', field: 'onDay' });
  });

  test(`are told to the donors and supervision above them, small ones not, and to nobody else (seed ${seed})`, async () => {
    const exact = told(today, OPEN, () => '')[''] ?? [0, 0];
    const isTold = exact.every((number) => number >= 3);
    for (const who of [ludian.lead, guangdong])
      expect(await cellsFor(who, 'filter: { FILTER }')).toEqual({ '': isTold ? exact : [null, null] });
    const states = told(today, OPEN, (one) => stateOn(one, today));
    const outside = await cellsFor(ludian.lead, 'filter: { FILTER }, groupBy: STATE');
    expect(Object.keys(outside).sort()).toEqual(Object.keys(states).sort());
    for (const [state, cell] of Object.entries(outside)) {
      if ((states[state] ?? []).some((number) => number < 3)) expect([state, cell]).toEqual([state, [null, null]]);
      else expect([states[state], [null, null]]).toContainEqual(cell);
    }
    for (const who of [daguan.lead, duan.reviewer, clerk])
      expect(await cellsFor(who, 'filter: { FILTER }')).toEqual({ '': [0, 0] });
  });
});

test('the books agree with their invariants, and each of these can find what breaks it', async () => {
  for (const { name, find } of householdInvariants)
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
  const breaches: Record<string, string> = {
    'household.heads': `update household set found_on = found_on - 1, reviewed_on = reviewed_on - 1 where reviewed_on is not null`,
    'household.steps': `update household_step set made_by_account = (select f.made_by_account from household_step f
       where f.household_id = household_step.household_id and f.action = 'FIND') where action = 'REVIEW'`,
    'household.entered': `update household set village = '别处' where entry = 2`,
    'household.members': `update household_member set closed_on = since where ended_by is null and relation = 'HEAD' and closed_on is null`,
    'household.people': `update household set simulated = true where entry = 2`,
    'household.book': `update household_check set day = day - 1000`,
  };
  expect(Object.keys(breaches)).toEqual(householdInvariants.map(({ name }) => name));
  for (const { name, find } of householdInvariants) {
    await root.query(`begin; set local session_replication_role = replica; ${breaches[name]}`);
    const query = async (sql: string): Promise<object[]> => (await root.query<object>(sql)).rows;
    const broken = await find({ query } as never);
    expect([name, broken.length > 0]).toEqual([name, true]);
    await root.query('rollback');
  }
});

test('the database knows the same steps as the rules, and refuses others', async () => {
  const { rows } = await root.query<{ step: string }>(
    `select concat_ws(' ', nullif(from_state, ''), action, to_state) as step from household_path order by 1`,
  );
  const known = allSteps().map(({ from, action, to }) => [from, action, to].filter(Boolean).join(' '));
  expect(rows.map(({ step: one }) => one).sort()).toEqual(known.sort());
  expect(new Set(allSteps().map(({ action }) => action))).toEqual(new Set(Object.values(HouseholdAction)));
  const [first] = (
    await root.query<{ id: string }>(`select id from household where state = 'FOUND' order by id limit 1`)
  ).rows;
  const forge = (action: string, state: string, by: string): Promise<unknown> =>
    root.query(
      `insert into household_step (household_id, version, action, state, day, text, evidence, made_by_account)
       select household_id, max(version) + 1, '${action}', '${state}', '${today}', '伪造', '{表}', ${by} from household_step
        where household_id = '${first?.id}' group by household_id`,
    );
  const finder = `(select made_by_account from household_step where household_id = '${first?.id}' and action = 'FIND')`;
  await expect(forge('REVIEW', 'REVIEWED', finder)).rejects.toMatchObject({
    constraint: 'household_judged_by_another',
  });
  await expect(forge('REVIEW', 'REVIEWED', 'null')).rejects.toMatchObject({
    constraint: 'household_judged_by_another',
  });
  await expect(forge('CLEAR', 'CLEARED', finder)).rejects.toMatchObject({ constraint: 'household_step_known' });
});
