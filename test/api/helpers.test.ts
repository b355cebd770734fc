import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { read } from '../../server/db/tx';
import { evidenceInvariants } from '../../server/evidence/evidence.check.store';
import { helperInvariants } from '../../server/helpers/helper.check.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { jpegOf } from '../kit/files';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { supervisor } from '../kit/reports';
import { townshipOf } from '../kit/townships';
import { readWorkbook } from '../kit/workbook';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: People;
/** A clerk of a township of 大关, one of another, and who supervises 云南. */
let clerk: Header;
let accountId: string;
let neighbour: Header;
let yunnan: Header;
let admin: Header;
/** Global ids of the clerk's township: its government and its place; and the neighbour's place. */
let unitId: string;
let placeId: string;
let nextPlaceId: string;
const today = businessDay(new Date());
const ago = (days: number): string => daysBefore(today, days);

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  const [cuihua, yuele] = [await townshipOf(platform, '翠华镇(大关县)'), await townshipOf(platform, '悦乐镇(大关县)')];
  unitId = toGlobalId('Party', cuihua.partyId);
  placeId = toGlobalId('Place', cuihua.placeId);
  nextPlaceId = toGlobalId('Place', yuele.placeId);
  const reporter = Role.TOWNSHIP_REPORTER;
  const id = await makeAccount(platform, 'clerk', [{ role: reporter, partyId: cuihua.partyId }], '李干事');
  accountId = toGlobalId('Account', id);
  await makeAccount(platform, 'neighbour', [{ role: reporter, partyId: yuele.partyId }]);
  await makeAccount(platform, 'admin', [{ role: Role.ADMIN }]);
  [clerk, neighbour, admin] = [
    await signedIn(platform, 'clerk'),
    await signedIn(platform, 'neighbour'),
    await signedIn(platform, 'admin'),
  ];
  yunnan = await supervisor(platform, '530000');
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

let households = 0;
/** A household that was found so many days ago; its global id. */
async function household(foundDaysAgo = 100): Promise<string> {
  households += 1;
  const head = { name: '王小明', idNumber: idNumberOf(households, '19700101'), relation: 'HEAD' };
  const facts = { category: 'MARGINAL', riskFound: 'ILLNESS', foundOn: ago(foundDaysAgo), village: '大坪村' };
  const input = { requestKey: newId(), placeId, number: `HP-${households}`, ...facts, members: [head] };
  const { data, errors } = await ask<{ registerHousehold: { household: { id: string } } }>(
    platform,
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`,
    { input },
    clerk,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.registerHousehold.household.id;
}

const HELPER = `id name since until reason version unit { id } account { id } household { id }`;
const PLAN = `id from until agreedOn say evidence reason version expected helper { name } household { id } files { name }
  measures { nth text due expected doneOn gained note } versions { version reason agreedOn madeBy { name } measures { text doneOn } }`;
const VISIT = `id day visitor locality note problem isWithdrawn reason version simulated helper { id } household { id } madeBy { name } files { name }
  versions { version day note problem isWithdrawn reason madeBy { name } }`;

const WORK = `id version title origin due state unit { id } person { id } bornOf { __typename id }`;

interface Measure {
  nth: number;
  text: string;
  doneOn: string | null;
}
interface Done {
  id: string;
  version: number;
  [field: string]: unknown;
}

const VERBS: Record<string, [input: string, field: string, selection: string]> = {
  assignHelper: ['AssignHelperInput', 'helper', HELPER],
  endHelper: ['EndHelperInput', 'helper', HELPER],
  agreeActionPlan: ['AgreeActionPlanInput', 'actionPlan', PLAN],
  reviseActionPlan: ['ReviseActionPlanInput', 'actionPlan', PLAN],
  recordMeasure: ['RecordMeasureInput', 'actionPlan', PLAN],
  recordVisit: ['RecordVisitInput', 'visit', VISIT],
  correctVisit: ['CorrectVisitInput', 'visit', VISIT],
  withdrawVisit: ['WithdrawVisitInput', 'visit', VISIT],
  planWork: ['PlanWorkInput', 'workPlan', 'id version'],
  assignWork: ['AssignWorkInput', 'workItem', WORK],
  startWork: ['StartWorkInput', 'workItem', WORK],
  correctHousehold: ['CorrectHouseholdInput', 'household', 'id version'],
};

function act(verb: string, who: Header, input: object): Promise<Answer<{ done: Record<string, Done> }>> {
  const [type, field, selection] = VERBS[verb] ?? ['', '', ''];
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${field} { ${selection} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<Done> {
  const { data, errors } = await act(verb, who, input);
  const made = data?.done[VERBS[verb]?.[1] ?? ''];
  if (made === undefined || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return made;
}

/** Every table that this room can write. */
const WRITTEN = [
  ...['household_helper', 'action_plan', 'action_measure', 'household_visit', 'household'],
  ...['work_plan', 'work_plan_version', 'work_item', 'work_item_version'],
  ...['evidence_link', 'event', 'request', 'audit_entry'],
];

async function digest(): Promise<string | null> {
  const each = WRITTEN.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
  const { rows } = await root.query<{ text: string }>(`select concat_ws(' ', ${each.join(', ')}) as text`);
  return rows[0]?.text ?? null;
}

/** A refusal with its code and field, that changed no row. */
async function refused(verb: string, who: Header, input: object): Promise<string> {
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toBe(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

const helping = (householdId: string, more: object = {}): object => ({ householdId, unitId, name: '陈明', ...more });
const visiting = (householdId: string, more: object = {}): object => ({ householdId, note: '在家，已通水', ...more });
const planning = (householdId: string, more: object = {}): object => ({
  householdId,
  from: ago(20),
  until: daysAfter(today, 300),
  agreedOn: ago(10),
  say: '同意',
  evidence: ['签字表'],
  measures: [
    { text: '介绍到合作社务工', due: today, expected: '12000.50' },
    { text: '子女返校', due: daysAfter(today, 30) },
  ],
  ...more,
});

async function query<Data>(document: string, who: Header = clerk): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, document, {}, who);
  if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** A picture like no other, handed in at the door. */
let pictures = 0;
async function photo(who: Header, name = '门口.jpg'): Promise<string> {
  pictures += 1;
  const body = new Uint8Array(jpegOf(2_000, pictures));
  const answer = await fetch(`${platform.url}/evidence?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: who,
    body,
  });
  return ((await answer.json()) as { id: string }).id;
}

test('a household has one helper at a time; another ends the former the day before, for a reason, and both are kept', async () => {
  const house = await household();
  const first = await done('assignHelper', clerk, helping(house, { since: ago(90) }));
  expect(first).toMatchObject({
    name: '陈明',
    since: ago(90),
    until: null,
    reason: null,
    version: 1,
    unit: { id: unitId },
  });
  expect(await refused('assignHelper', clerk, helping(house))).toBe('BAD_INPUT reason');
  expect(await refused('assignHelper', clerk, helping(house, { since: ago(91), reason: '轮换' }))).toBe(
    'OUT_OF_RANGE since',
  );
  await done('recordVisit', clerk, visiting(house, { day: ago(50) }));
  const early = helping(house, { since: ago(50), reason: '轮换' });
  expect(await refused('assignHelper', clerk, early)).toBe('OUT_OF_RANGE since');
  const byAccount = { householdId: house, unitId, accountId, since: ago(40), reason: '原责任人调离' };
  expect(await done('assignHelper', clerk, byAccount)).toMatchObject({ name: '李干事', account: { id: accountId } });
  const { node } = await query<{ node: { helper: Done; helpers: Done[] } }>(
    `{ node(id: "${house}") { ... on Household { helper { name } helpers { name since until reason version } } } }`,
  );
  expect(node).toEqual({
    helper: { name: '李干事' },
    helpers: [
      { name: '李干事', since: ago(40), until: null, reason: null, version: 1 },
      { name: '陈明', since: ago(90), until: ago(41), reason: '原责任人调离', version: 2 },
    ],
  });
});

test('a helper belongs to a unit of the pairing, and is one person', async () => {
  const house = await household();
  const of = (more: object): Promise<string> => refused('assignHelper', clerk, helping(house, more));
  expect(await of({ accountId })).toBe('BAD_INPUT name');
  expect(await of({ name: null })).toBe('BAD_INPUT name');
  expect(await of({ name: '陈明 13812345678' })).toBe('BAD_INPUT name');
  expect(await of({ name: null, accountId, unitId: daguan.recipientId })).toBe('NOT_FOUND accountId');
  expect(await of({ unitId: toGlobalId('Party', newId()) })).toBe('NOT_FOUND unitId');
  expect(await of({ since: ago(101) })).toBe('OUT_OF_RANGE since');
  expect(await of({ since: daysAfter(today, 1) })).toBe('OUT_OF_RANGE since');
  expect(await of({ reason: '轮换' })).toBe('BAD_INPUT reason');
  for (const who of [neighbour, daguan.lead])
    expect(await refused('assignHelper', who, helping(house))).toMatch(/^(NOT_FOUND householdId|FORBIDDEN)/);
  expect(await refused('assignHelper', yunnan, helping(house))).toMatch(/^FORBIDDEN/);
});

test('a helper ends not before the last visit, once; who has no helper is listed', async () => {
  const house = await household();
  const alone = async (): Promise<boolean> => {
    const list = await query<{ households: { nodes: { id: string }[] } }>(
      `{ households(first: 100, filter: { hasHelper: false }) { nodes { id } } }`,
    );
    return list.households.nodes.some(({ id }) => id === house);
  };
  expect(await alone()).toBe(true);
  const helper = await done('assignHelper', clerk, helping(house, { since: ago(60) }));
  expect(await alone()).toBe(false);
  await done('recordVisit', clerk, visiting(house, { day: ago(5) }));
  const ends = { helperId: helper.id, version: 1, until: ago(1), reason: '退休' };
  expect(await refused('endHelper', clerk, { ...ends, until: ago(6) })).toBe('OUT_OF_RANGE until');
  expect(await refused('endHelper', clerk, { ...ends, until: daysAfter(today, 1) })).toBe('OUT_OF_RANGE until');
  expect(await refused('endHelper', clerk, { ...ends, version: 2 })).toBe('VERSION_CONFLICT version');
  expect(await refused('endHelper', clerk, { ...ends, reason: ' ' })).toBe('BAD_INPUT reason');
  expect(await refused('endHelper', neighbour, ends)).toBe('NOT_FOUND helperId');
  expect(await done('endHelper', clerk, ends)).toMatchObject({ until: ago(1), reason: '退休', version: 2 });
  expect(await refused('endHelper', clerk, { ...ends, version: 2 })).toBe('TRANSITION_REFUSED helperId');
  expect(await alone()).toBe(true);
  expect(await refused('recordVisit', clerk, visiting(house))).toBe('HELPER_MISSING visitor');
});

test('a visit is recorded once for a request, with its photos, and says who went', async () => {
  const house = await household();
  await done('assignHelper', clerk, helping(house, { since: ago(30) }));
  const evidenceIds = [await photo(clerk), await photo(clerk)];
  const requestKey = newId();
  const input = {
    requestKey,
    ...visiting(house, { day: ago(2), locality: '大坪村三组', problem: '屋顶漏雨', evidenceIds }),
  };
  const [first, again] = await Promise.all([done('recordVisit', clerk, input), done('recordVisit', clerk, input)]);
  expect(again).toEqual(first);
  expect(first).toMatchObject({
    day: ago(2),
    visitor: '陈明',
    locality: '大坪村三组',
    problem: '屋顶漏雨',
    isWithdrawn: false,
    version: 1,
    madeBy: { name: 'clerk' },
    simulated: false,
  });
  expect(first.files).toHaveLength(2);
  expect(await refused('recordVisit', clerk, { ...input, note: '另一次' })).toBe('REQUEST_KEY_REUSED requestKey');
  const other = await done('recordVisit', clerk, visiting(house, { visitor: '县乡村振兴局 张局长' }));
  expect(other).toMatchObject({ visitor: '县乡村振兴局 张局长', helper: null, day: today });
  const { node } = await query<{ node: object }>(
    `{ node(id: "${house}") { ... on Household { lastVisitOn daysSinceVisit isVisitDue visits { id } } } }`,
  );
  const visits = [{ id: other.id }, { id: first.id }];
  expect(node).toEqual({ lastVisitOn: today, daysSinceVisit: 0, isVisitDue: false, visits });
});

test('a visit lies within the household’s entry and the helper’s days, is said plainly, and is for who keeps the household', async () => {
  const house = await household(50);
  await done('assignHelper', clerk, helping(house, { since: ago(30) }));
  const of = (more: object, who = clerk): Promise<string> => refused('recordVisit', who, visiting(house, more));
  expect(await of({ day: ago(51) })).toBe('OUT_OF_RANGE day');
  expect(await of({ day: daysAfter(today, 1) })).toBe('OUT_OF_RANGE day');
  expect(await of({ day: ago(31) })).toBe('HELPER_MISSING visitor');
  for (const secret of ['电话13812345678', '证号 530624197001011234', '卡号6222020200112233445'])
    for (const field of ['note', 'problem', 'locality', 'visitor'])
      expect(await of({ [field]: secret })).toBe(`BAD_INPUT ${field}`);
  expect(await of({ note: ' ' })).toBe('BAD_INPUT note');
  expect(await of({ evidenceIds: [toGlobalId('Evidence', newId())] })).toBe('NOT_FOUND evidenceIds.0');
  expect(await of({ evidenceIds: [await photo(neighbour)] })).toBe('NOT_FOUND evidenceIds.0');
  expect(await of({}, neighbour)).toBe('NOT_FOUND householdId');
  for (const who of [yunnan, daguan.lead, daguan.member]) expect(await of({}, who)).toMatch(/^FORBIDDEN/);
  expect(await done('recordVisit', clerk, visiting(house, { day: ago(50), visitor: '村干部' }))).toMatchObject({
    day: ago(50),
  });
  expect(await done('recordVisit', daguan.reporter, visiting(house))).toMatchObject({ visitor: '陈明' });
});

test('a correction is a version with a reason, a withdrawal the last one, and nothing is lost', async () => {
  const house = await household();
  await done('assignHelper', clerk, helping(house, { since: ago(30) }));
  const visit = await done('recordVisit', clerk, visiting(house, { day: ago(3), problem: '水管破裂' }));
  const to = { visitId: visit.id, version: 1, reason: '日期登错' };
  expect(await refused('correctVisit', clerk, { ...to, reason: '' })).toBe('BAD_INPUT reason');
  expect(await refused('correctVisit', clerk, { ...to, day: ago(31) })).toBe('HELPER_MISSING visitor');
  expect(await refused('correctVisit', neighbour, { ...to, day: ago(4) })).toBe('NOT_FOUND visitId');
  const corrected = await done('correctVisit', clerk, { ...to, day: ago(4), problem: '' });
  expect(corrected).toMatchObject({ day: ago(4), note: '在家，已通水', problem: null, version: 2, reason: '日期登错' });
  expect(await refused('correctVisit', clerk, { ...to, day: ago(5) })).toBe('VERSION_CONFLICT version');
  const withdrawn = await done('withdrawVisit', daguan.reporter, { visitId: visit.id, version: 2, reason: '登错了户' });
  expect(withdrawn).toMatchObject({ isWithdrawn: true, version: 3, day: ago(4) });
  expect(withdrawn.versions).toMatchObject([
    { version: 3, isWithdrawn: true, reason: '登错了户' },
    { version: 2, day: ago(4), problem: null, reason: '日期登错', madeBy: { name: 'clerk' } },
    { version: 1, day: ago(3), problem: '水管破裂', reason: null, madeBy: { name: 'clerk' } },
  ]);
  expect(await refused('correctVisit', clerk, { ...to, version: 3 })).toBe('TRANSITION_REFUSED visitId');
  const { node } = await query<{ node: object }>(
    `{ node(id: "${house}") { ... on Household { lastVisitOn visits { id } } } }`,
  );
  expect(node).toEqual({ lastVisitOn: null, visits: [] });
  const listed = (filter: string) =>
    query<{ householdVisits: { totalCount: number } }>(
      `{ householdVisits(filter: { householdIds: ["${house}"], ${filter} }) { totalCount } }`,
    );
  expect(await listed('withWithdrawn: false')).toEqual({ householdVisits: { totalCount: 0 } });
  expect(await listed('withWithdrawn: true')).toEqual({ householdVisits: { totalCount: 1 } });
});

test('a problem that a visit found becomes work of somebody by a day, and the visit shows what became of it', async () => {
  const house = await household();
  const [from, until] = [ago(10), daysAfter(today, 60)];
  const at = { placeId, from, until };
  const ofCounty = { level: 'COUNTY', pairingId: daguan.pairingId, unitId: daguan.recipientId, title: '县级计划' };
  const county = await done('planWork', daguan.reviewer, { ...at, ...ofCounty });
  const ofTownship = { level: 'TOWNSHIP', parentId: county.id, unitId, title: '乡镇计划' };
  const plan = await done('planWork', daguan.reviewer, { ...at, ...ofTownship });
  const seen = { visitor: '走访人', day: ago(1) };
  const [found, quiet, wrong] = [
    await done('recordVisit', clerk, visiting(house, { ...seen, problem: '屋顶漏雨' })),
    await done('recordVisit', clerk, visiting(house, seen)),
    await done('recordVisit', clerk, visiting(house, { ...seen, problem: '水管破裂' })),
  ];
  await done('withdrawVisit', clerk, { visitId: wrong.id, version: 1, reason: '登错了户' });
  const due = daysAfter(today, 14);
  const work = { workPlanId: plan.id, title: '修补屋顶', unitId, personId: accountId, due, originId: found.id };
  const of = (more: object, who = clerk): Promise<string> => refused('assignWork', who, { ...work, ...more });
  expect(await of({ originId: quiet.id })).toBe('NOT_FOUND originId');
  expect(await of({ originId: wrong.id })).toBe('NOT_FOUND originId');
  expect(await of({ title: '屋顶漏雨，电话 13812345678' })).toBe('BAD_INPUT title');
  expect(await of({}, neighbour)).toMatch(/^(NOT_FOUND workPlanId|FORBIDDEN)/);
  expect(await of({}, daguan.lead)).toMatch(/^(NOT_FOUND|FORBIDDEN)/);
  expect(
    await refused('planWork', daguan.reviewer, {
      ...at,
      ...ofTownship,
      parentId: county.id,
      title: '走访计划',
      originId: found.id,
    }),
  ).toBe('NOT_FOUND originId');
  const item = await done('assignWork', clerk, work);
  expect(item).toMatchObject({
    ...{ title: '修补屋顶', origin: 'VISIT', due, state: 'OPEN' },
    ...{ unit: { id: unitId }, person: { id: accountId }, bornOf: { __typename: 'HouseholdVisit', id: found.id } },
  });
  await done('startWork', clerk, { workItemId: item.id, version: item.version });
  const born = (id: string, who = clerk) =>
    query<{ node: { workItems: object[] } | null }>(
      `{ node(id: "${id}") { ... on HouseholdVisit { workItems { id state due } } } }`,
      who,
    );
  expect(await born(found.id)).toEqual({ node: { workItems: [{ id: item.id, state: 'UNDER_WAY', due }] } });
  expect(await born(quiet.id)).toEqual({ node: { workItems: [] } });
  // Who may not see the household is told of the work, never of the visit.
  const { node } = await query<{ node: Done | null }>(
    `{ node(id: "${item.id}") { ... on WorkItem { title bornOf { id } } } }`,
    daguan.lead,
  );
  expect(node?.bornOf ?? null).toBeNull();
  expect(await born(found.id, daguan.lead)).toEqual({ node: null });
});

test('a plan is agreed with the household’s say, moves on, and agreed anew keeps what is done', async () => {
  const house = await household();
  expect(await refused('agreeActionPlan', clerk, planning(house))).toBe('HELPER_MISSING agreedOn');
  await done('assignHelper', clerk, helping(house, { since: ago(15) }));
  const of = (more: object): Promise<string> => refused('agreeActionPlan', clerk, planning(house, more));
  expect(await of({ agreedOn: ago(16) })).toBe('HELPER_MISSING agreedOn');
  expect(await of({ agreedOn: daysAfter(today, 1) })).toBe('OUT_OF_RANGE agreedOn');
  expect(await of({ until: ago(21) })).toBe('OUT_OF_RANGE until');
  expect(await of({ until: daysAfter(ago(20), 1_096) })).toBe('OUT_OF_RANGE until');
  expect(await of({ evidence: [] })).toBe('BAD_INPUT evidence');
  expect(await of({ say: '电话13812345678' })).toBe('BAD_INPUT say');
  expect(await of({ measures: [] })).toBe('BAD_INPUT measures');
  expect(await of({ measures: [{ text: '早', due: ago(21) }] })).toBe('OUT_OF_RANGE measures.0.due');
  expect(await of({ measures: [{ text: '负', due: today, expected: '-1' }] })).toBe('OUT_OF_RANGE measures.0.expected');
  expect(await of({ measures: Array.from({ length: 21 }, () => ({ text: '多', due: today })) })).toBe(
    'TOO_MANY_ITEMS measures',
  );
  const plan = await done(
    'agreeActionPlan',
    clerk,
    planning(house, { evidenceIds: [await photo(clerk, '签字页.jpg')] }),
  );
  expect(plan).toMatchObject({
    version: 1,
    expected: '12000.50',
    helper: { name: '陈明' },
    files: [{ name: '签字页.jpg' }],
  });
  expect(await of({ from: daysAfter(today, 300), until: daysAfter(today, 400) })).toBe('PLAN_OVERLAPS from');
  const to = { actionPlanId: plan.id, version: 1, nth: 1, note: '已到岗' };
  expect(await refused('recordMeasure', clerk, { ...to, nth: 3 })).toBe('NOT_FOUND nth');
  expect(await refused('recordMeasure', clerk, { ...to, doneOn: daysAfter(today, 1) })).toBe('OUT_OF_RANGE doneOn');
  expect(await refused('recordMeasure', clerk, { ...to, gained: '1' })).toBe('BAD_INPUT gained');
  expect(await refused('recordMeasure', neighbour, to)).toBe('NOT_FOUND actionPlanId');
  const moved = await done('recordMeasure', clerk, { ...to, doneOn: ago(1), gained: '11000.05' });
  expect(moved).toMatchObject({
    version: 2,
    reason: '已到岗',
    measures: [{ doneOn: ago(1), gained: '11000.05' }, { doneOn: null }],
  });
  const anew = {
    ...{
      actionPlanId: plan.id,
      version: 2,
      agreedOn: today,
      say: '同意调整',
      evidence: ['补充协议'],
      reason: '增加产业',
    },
    measures: [{ text: '养猪五头', due: daysAfter(today, 60), expected: '5000' }],
  };
  expect(await refused('reviseActionPlan', clerk, { ...anew, version: 1 })).toBe('VERSION_CONFLICT version');
  expect(await refused('reviseActionPlan', clerk, { ...anew, reason: ' ' })).toBe('BAD_INPUT reason');
  const revised = await done('reviseActionPlan', clerk, anew);
  expect((revised.measures as Measure[]).map(({ nth, text, doneOn }) => [nth, text, doneOn])).toEqual([
    [1, '介绍到合作社务工', ago(1)],
    [2, '养猪五头', null],
  ]);
  expect(revised.versions).toMatchObject([
    { version: 3, reason: '增加产业', agreedOn: today },
    { version: 2, reason: '已到岗', agreedOn: ago(10) },
    { version: 1, reason: null, measures: [{ doneOn: null }, { text: '子女返校' }] },
  ]);
  const due = (by: string) =>
    query<{ actionPlans: { totalCount: number } }>(
      `{ actionPlans(filter: { householdIds: ["${house}"], openBy: "${by}" }) { totalCount } }`,
    );
  expect([(await due(today)).actionPlans.totalCount, (await due(daysAfter(today, 60))).actionPlans.totalCount]).toEqual(
    [0, 1],
  );
  const { node } = await query<{ node: object }>(
    `{ node(id: "${house}") { ... on Household { actionPlan { version } actionPlans { id } } } }`,
  );
  expect(node).toEqual({ actionPlan: { version: 3 }, actionPlans: [{ id: plan.id }] });
});

test('nothing is begun for a household whose entry is closed, and it is visited up to its last day', async () => {
  const house = await household(60);
  await done('assignHelper', clerk, helping(house, { since: ago(60) }));
  await done('agreeActionPlan', clerk, planning(house));
  const closed = await ask<{ dismissHousehold: { household: { state: string } } }>(
    platform,
    `mutation ($input: TakeHouseholdStepInput!) { dismissHousehold(input: $input) { household { state } } }`,
    { input: { requestKey: newId(), householdId: house, version: 1, day: ago(5), text: '不符合条件' } },
    daguan.reviewer,
  );
  expect(closed.data?.dismissHousehold.household.state).toBe('DISMISSED');
  const plan = `actionPlans(filter: { householdIds: ["${house}"] }) { nodes { id } }`;
  const actionPlanId = (await query<{ actionPlans: { nodes: { id: string }[] } }>(`{ ${plan} }`)).actionPlans.nodes[0]
    ?.id;
  const measure = { actionPlanId, version: 1, nth: 1, note: '迟了' };
  expect(await refused('recordMeasure', clerk, measure)).toBe('TRANSITION_REFUSED householdId');
  expect(await refused('agreeActionPlan', clerk, planning(house))).toBe('TRANSITION_REFUSED householdId');
  expect(await refused('assignHelper', clerk, helping(house, { reason: '轮换' }))).toBe(
    'TRANSITION_REFUSED householdId',
  );
  expect(await refused('recordVisit', clerk, visiting(house, { day: ago(4) }))).toBe('OUT_OF_RANGE day');
  expect(await done('recordVisit', clerk, visiting(house, { day: ago(5) }))).toMatchObject({ day: ago(5) });
});

interface Waiting {
  householdsToVisit: {
    totalCount: number;
    nodes: { daysSince: number; lastVisitOn: string | null; household: { id: string } }[];
  };
  visitCounts: { place: { id: string }; households: number; notVisited: number; withoutHelper: number }[];
}

test('who waits to be visited is listed as of any day, by a number of days that is data', async () => {
  const [never, lately, longAgo] = [await household(40), await household(90), await household(90)];
  await done('recordVisit', clerk, visiting(lately, { day: ago(35), visitor: '村干部' }));
  await done('recordVisit', clerk, visiting(lately, { day: ago(30), visitor: '村干部' }));
  await done('recordVisit', clerk, visiting(longAgo, { day: ago(31), visitor: '村干部' }));
  const mine = [never, lately, longAgo];
  const asked = async (onDay: string, who = clerk) => {
    const args = `onDay: "${onDay}", filter: { placeIds: ["${placeId}"] }`;
    const answer = await query<Waiting>(
      `{ householdsToVisit(first: 100, ${args}) { totalCount nodes { daysSince lastVisitOn household { id } } }
         visitCounts(${args}) { place { id } households notVisited withoutHelper } }`,
      who,
    );
    const { nodes, totalCount } = answer.householdsToVisit;
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ daysSince }) => daysSince)).toEqual(
      nodes.map(({ daysSince }) => daysSince).sort((a, b) => b - a),
    );
    expect(answer.visitCounts.reduce((sum, { notVisited }) => sum + notVisited, 0)).toBe(totalCount);
    return nodes.flatMap(({ household: { id }, ...line }) =>
      mine.includes(id) ? [{ at: mine.indexOf(id), ...line }] : [],
    );
  };
  expect(await asked(today)).toEqual([
    { at: 0, daysSince: 40, lastVisitOn: null },
    { at: 2, daysSince: 31, lastVisitOn: ago(31) },
  ]);
  expect(await asked(ago(32), daguan.reviewer)).toEqual([{ at: 2, daysSince: 58, lastVisitOn: null }]);
  expect(await asked(today, neighbour)).toEqual([]);
  expect(await asked(today, daguan.lead)).toEqual([]);
  const { errors } = await ask(platform, `{ visitCounts(onDay: "${daysAfter(today, 1)}") { households } }`, {}, clerk);
  expect(errors.map(({ extensions: { code, field } }) => [code, field])).toEqual([['OUT_OF_RANGE', 'onDay']]);
  const revise = `mutation ($input: ReviseSupervisionRuleInput!) { reviseSupervisionRule(input: $input) { rule { value } } }`;
  const rule = { scheme: '2026-', code: 'VISIT_WITHIN_DAYS', value: 29, reason: '每月至少一次' };
  const revised = await ask(platform, revise, { input: { requestKey: newId(), version: 1, ...rule } }, admin);
  expect(revised.errors).toEqual([]);
  expect((await asked(today)).map(({ at, daysSince }) => [at, daysSince])).toEqual([
    [0, 40],
    [2, 31],
    [1, 30],
  ]);
});

test('who moved waits, and is counted, where they lay on the day that is asked about', async () => {
  const mover = await household(90);
  const number = `HP-${households}`;
  const count = async (place: string, onDay: string): Promise<number[]> => {
    const args = `onDay: "${onDay}", filter: { placeIds: ["${place}"] }`;
    const { visitCounts, householdsToVisit } = await query<Waiting>(
      `{ visitCounts(${args}) { place { id } households notVisited withoutHelper }
         householdsToVisit(first: 100, ${args}) { totalCount nodes { daysSince lastVisitOn household { id } } } }`,
      daguan.reporter,
    );
    expect(visitCounts.map(({ place: { id } }) => id)).toEqual(visitCounts.length > 0 ? [place] : []);
    const [{ households: all, notVisited, withoutHelper } = { households: 0, notVisited: 0, withoutHelper: 0 }] =
      visitCounts;
    expect(notVisited).toBe(householdsToVisit.totalCount);
    const isListed = householdsToVisit.nodes.some(({ household: { id } }) => id === mover);
    expect(
      (await paper('households-to-visit', { placeId: place, onDay }, daguan.reporter)).includes(`"${number}"`),
    ).toBe(isListed);
    return [all, notVisited, withoutHelper, isListed ? 1 : 0];
  };
  const everywhere = async (): Promise<number[][]> => [
    await count(placeId, ago(11)),
    await count(nextPlaceId, ago(11)),
    await count(placeId, ago(10)),
    await count(nextPlaceId, ago(10)),
  ];
  const [then = [], thenNext = [], since = [], sinceNext = []] = await everywhere();
  const move = { placeId: nextPlaceId, movedOn: ago(10), reason: '整户搬迁' };
  await done('correctHousehold', daguan.reporter, { householdId: mover, version: 1, ...move });
  expect(await everywhere()).toEqual([then, thenNext, since.map((one) => one - 1), sinceNext.map((one) => one + 1)]);
  expect([then.at(-1), thenNext.at(-1)]).toEqual([1, 0]);
});

test('a helper’s households and a time’s visits are found by filter, by whoever keeps or supervises them', async () => {
  const house = await household();
  await done('assignHelper', clerk, helping(house, { name: '筛选员', since: ago(30) }));
  const visit = await done('recordVisit', clerk, visiting(house, { day: ago(20), problem: '缺水' }));
  const find = (who: Header) =>
    query<{ helpers: { nodes: Done[] }; householdVisits: { nodes: Done[] } }>(
      `{ helpers(filter: { search: "筛选", isOpen: true, unitIds: ["${unitId}"] }) { nodes { household { id } } }
         householdVisits(filter: { householdIds: ["${house}"], from: "${ago(21)}", until: "${ago(19)}", hasProblem: true, pairingIds: ["${daguan.pairingId}"] }) {
           nodes { id } } }`,
      who,
    );
  const all = { helpers: { nodes: [{ household: { id: house } }] }, householdVisits: { nodes: [{ id: visit.id }] } };
  for (const who of [clerk, daguan.reporter, daguan.reviewer, yunnan]) expect(await find(who)).toEqual(all);
  for (const who of [neighbour, daguan.lead, daguan.member])
    expect(await find(who)).toEqual({ helpers: { nodes: [] }, householdVisits: { nodes: [] } });
});

test('photos are seen with their household alone: no donor of the pairing finds one, made-up or not', async () => {
  const house = await household();
  const evidenceId = await photo(clerk, '堂屋.jpg');
  const visit = await done('recordVisit', clerk, visiting(house, { visitor: '村干部', evidenceIds: [evidenceId] }));
  const later = await photo(clerk, '厨房.jpg');
  const attach = (who: Header, id: string) =>
    ask(
      platform,
      `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { id } } }`,
      { input: { requestKey: newId(), evidenceIds: [id], recordIds: [visit.id] } },
      who,
    );
  expect((await attach(clerk, later)).errors).toEqual([]);
  for (const who of [neighbour, daguan.lead]) {
    const { errors } = await attach(who, await photo(who));
    expect(errors.map(({ extensions: { code } }) => code)).toEqual(['NOT_FOUND']);
  }
  const seen = async (who: Header): Promise<string[]> => {
    const files = `evidence(first: 100, filter: { pairingIds: ["${daguan.pairingId}"] }) { nodes { name records { id } } }`;
    const { evidence } = await query<{ evidence: { nodes: { name: string; records: { id: string }[] }[] } }>(
      `{ ${files} }`,
      who,
    );
    return evidence.nodes
      .filter(({ records }) => records.some(({ id }) => id === visit.id))
      .map(({ name }) => name)
      .sort();
  };
  for (const who of [clerk, daguan.reporter, yunnan]) expect(await seen(who)).toEqual(['厨房.jpg', '堂屋.jpg']);
  const told = await query<{ events: { nodes: { kind: string; subject: { id: string } | null }[] } }>(
    `{ events(first: 100) { nodes { kind subject { id } } } }`,
    daguan.lead,
  );
  for (const isSimulated of [false, true]) {
    await root.query(
      `begin; set local session_replication_role = replica; update evidence_link set simulated = ${isSimulated}; commit`,
    );
    for (const who of [daguan.lead, daguan.member, neighbour]) {
      expect(await seen(who)).toEqual([]);
      const file = await fetch(`${platform.url}/evidence/${encodeURIComponent(evidenceId)}`, { headers: who });
      expect(file.status).toBe(404);
    }
  }
  const kinds = told.events.nodes.map(({ kind }) => kind);
  expect(kinds.filter((kind) => /VISIT|HELPER|ACTION_PLAN|EVIDENCE/.test(kind))).toEqual([]);
  const mine = await query<{ events: { nodes: { kind: string }[] } }>(
    `{ events(first: 100, filter: { kinds: [HOUSEHOLD_VISITED, EVIDENCE_ATTACHED, HELPER_ASSIGNED, ACTION_PLAN_AGREED] }) { nodes { kind } } }`,
  );
  expect(new Set(mine.events.nodes.map(({ kind }) => kind)).size).toBe(4);
});

async function paper(kind: string, params: Record<string, string>, who: Header): Promise<string> {
  const answer = await fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(params).toString()}`, {
    headers: who,
  });
  expect(answer.status).toBe(200);
  return JSON.stringify(readWorkbook(new Uint8Array(await answer.arrayBuffer())).map(({ rows }) => rows));
}

test('the lists go out as workbooks with masked names, for whoever sees the households', async () => {
  const house = await household(45);
  await done('assignHelper', clerk, helping(house, { name: '台账员', since: ago(45) }));
  const visit = await done(
    'recordVisit',
    clerk,
    visiting(house, { day: ago(40), note: '台账情况', evidenceIds: [await photo(clerk)] }),
  );
  expect(visit.version).toBe(1);
  const visits = await paper('household-visits', { from: ago(41), until: ago(39), placeId }, clerk);
  for (const word of ['台账情况', '王*明', '台账员', '是', `HP-${households}`]) expect(visits).toContain(word);
  const waiting = await paper('households-to-visit', {}, daguan.reporter);
  for (const word of [`HP-${households}`, '王*明', '台账员', '超过']) expect(waiting).toContain(word);
  expect(visits + waiting).not.toMatch(/王小明|19700101/);
  expect(await paper('household-visits', { from: ago(41), until: ago(39) }, daguan.lead)).toContain('共 0 次');
  const refusals: [string, Record<string, string>, number][] = [
    ['household-visits', { from: ago(1), until: ago(2) }, 400],
    ['households-to-visit', { onDay: daysAfter(today, 1) }, 400],
    ['households-to-visit', { placeId: toGlobalId('Place', newId()) }, 404],
  ];
  for (const [kind, params, status] of refusals)
    expect(
      (await fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(params).toString()}`, { headers: clerk }))
        .status,
    ).toBe(status);
});

test('what is recorded at the same time as a change waits for it: no visit is ever outside its helper’s days', async () => {
  const house = await household();
  const helper = await done('assignHelper', clerk, helping(house, { since: ago(30) }));
  const ended = act('endHelper', clerk, { helperId: helper.id, version: 1, until: ago(2), reason: '调离' });
  const visited = act('recordVisit', clerk, visiting(house, { day: ago(1) }));
  const outcomes = (await Promise.all([ended, visited])).map(({ errors }) => errors[0]?.extensions.code ?? 'DONE');
  expect([
    ['DONE', 'HELPER_MISSING'],
    ['OUT_OF_RANGE', 'DONE'],
  ]).toContainEqual(outcomes);
  const both = await Promise.all(
    [1, 2].map((at) => act('assignHelper', clerk, helping(house, { name: `同时${at}`, since: today, reason: '轮换' }))),
  );
  const codes = both.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort();
  expect([
    ['DONE', 'DONE'],
    ['BAD_INPUT', 'DONE'],
  ]).toContainEqual(codes);
  expect(
    (
      await root.query(
        `select 1 from household_helper where household_id = $1 and ended_by is null and until is null`,
        [fromGlobalId(house).key],
      )
    ).rowCount,
  ).toBe(1);
});

test('the books agree with their invariants, and each of these can find what breaks it', async () => {
  const ours = [...helperInvariants, ...evidenceInvariants.filter(({ name }) => name === 'evidence.households')];
  for (const { name, find } of ours)
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
  const breaches: Record<string, string> = {
    'helper.versions': `update household_visit set ended_by = null`,
    'helper.one': `update household_helper set since = since - 200`,
    'helper.visits': `update household_visit set day = day - 1000 where not withdrawn`,
    'helper.plans': `delete from action_measure where version = 3 and nth = 1`,
    'evidence.households': `update evidence_link set record_id = '${newId()}' where record_kind = 'ACTION_PLAN'`,
  };
  expect(Object.keys(breaches)).toEqual(ours.map(({ name }) => name));
  for (const { name, find } of ours) {
    await root.query(
      `begin; set local session_replication_role = replica; drop index household_visit_current; ${breaches[name]}`,
    );
    const broken = await find({ query: async (sql: string) => (await root.query<object>(sql)).rows } as never);
    expect([name, broken.length > 0]).toEqual([name, true]);
    await root.query('rollback');
  }
});

test('the database refuses what the rooms would', async () => {
  const house = fromGlobalId(await household(20)).key;
  const forged = (column: string, value: string): Promise<unknown> =>
    root.query(
      `insert into household_visit (id, version, household_id, day, helper_id, visitor, note, made_by_account)
       select id, version, household_id, day, helper_id, visitor, note, made_by_account from jsonb_populate_record(
         null::household_visit, jsonb_build_object('id', '${newId()}', 'version', 1, 'household_id', '${house}', 'day', '${today}', 'visitor', '某人',
           'note', '伪造', 'made_by_account', (select id from account where name = 'clerk')) || jsonb_build_object('${column}', ${value}))`,
    );
  await expect(forged('day', `'${ago(21)}'`)).rejects.toMatchObject({ constraint: 'household_visit_within_entry' });
  await expect(forged('helper_id', `'${newId()}'`)).rejects.toMatchObject({ constraint: 'household_visit_by_helper' });
  await expect(forged('version', '2')).rejects.toMatchObject({ constraint: 'household_paper_follows' });
  await expect(forged('made_by_account', 'null')).rejects.toMatchObject({ constraint: 'household_paper_is_somebodys' });
  await expect(root.query(`update household_visit set note = '改写'`)).rejects.toMatchObject({ code: '23001' });
});
