import { read } from '../../server/db/tx';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';

let platform: Platform;
let owner: Owner;
/** 大关县 and its donor group; 鲁甸县, which has nothing to do with them. */
let daguan: People;
let ludian: People;

beforeAll(async () => {
  platform = await startPlatform();
  const group = '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)';
  const at = (donor: string, recipient: string) => ({
    donor: { name: donor, province: '广东' },
    recipient: { name: recipient, province: '云南' },
  });
  daguan = await makePeople(platform, at(group, '大关县'));
  ludian = await makePeople(platform, at('天河区(广州)', '鲁甸县'));
  owner = await ownerOf(platform);
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

interface ActivityAnswer {
  id: string;
  version: number;
  from: string;
  to: string | null;
  name: string | null;
  personTimes: number | null;
  withdrawn: boolean;
  side: string;
  investedTotal: string | null;
  nextActions: string[];
  versions: { version: number; personTimes: number | null; reason: string | null; madeBy: { name: string } | null }[];
}

const FIELDS = `id year version kind kindName form formName title name localUnit location from to sessions persons poorPersons
  personTimes enterprises driven beneficiaries inUse contracted invested investedTotal withdrawn reason standing side simulated
  evidenceCount nextActions pairing { id } of { id name } recordedBy { name } versions { version personTimes reason madeBy { name } }`;

function act(verb: string, who: Header, input: object): Promise<Answer<{ done: { activity: ActivityAnswer } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { activity { ${FIELDS} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<ActivityAnswer> {
  const answer = await act(verb, who, input);
  if (answer.data === null || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.activity;
}

/** What a refusal said; and that not a row has changed. */
async function refusal(attempt: () => Promise<Answer>): Promise<object> {
  const before = await owner.digest();
  const { errors } = await attempt();
  expect(await owner.digest()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return { code, ...(field && { field }), message: errors[0]?.message };
}

let named = 0;
const training = (more: object = {}) => ({
  pairingId: daguan.pairingId,
  kind: 'TRAINING',
  form: 'LABOR',
  title: `电工技能培训 ${(named += 1)}`,
  location: '翠华镇',
  from: '2019-06-03',
  to: '2019-06-14',
  personTimes: 62,
  ...more,
});
const secondment = (more: object = {}) => ({
  pairingId: daguan.pairingId,
  kind: 'SECONDMENT',
  form: 'TEACHER_EAST_TO_WEST',
  title: `支教 ${(named += 1)}`,
  name: '大关县第一中学',
  from: '2019-09-01',
  persons: 3,
  ...more,
});
const to = ({ id, version }: { id: string; version: number }) => ({ activityId: id, version });

describe('the life of an activity', () => {
  test('recorded, corrected, withdrawn: each a version, the old ones stay readable', async () => {
    const input = training();
    const recorded = await done('recordActivity', daguan.reporter, input);
    expect(recorded).toMatchObject({
      year: 2019,
      version: 1,
      kind: 'TRAINING',
      kindName: '培训班',
      formName: '劳务协作培训',
      personTimes: 62,
      sessions: null,
      side: 'RECIPIENT',
      simulated: false,
      evidenceCount: 0,
      nextActions: ['CORRECT', 'WITHDRAW'],
    });
    const { pairingId, kind, ...facts } = input;
    expect([pairingId, kind]).toEqual([daguan.pairingId, 'TRAINING']);
    const change = { ...facts, personTimes: 64, reason: '签到表补计两人' };
    const corrected = await done('correctActivity', daguan.reviewer, { ...to(recorded), ...change });
    const withdrawn = await done('withdrawActivity', daguan.reporter, { ...to(corrected), reason: '与另一期重复' });
    expect(withdrawn).toMatchObject({ version: 3, withdrawn: true, nextActions: [] });
    expect(withdrawn.versions.map(({ version, personTimes, reason }) => [version, personTimes, reason])).toEqual([
      [3, 64, '与另一期重复'],
      [2, 64, '签到表补计两人'],
      [1, 62, null],
    ]);
    expect(await refusal(() => act('correctActivity', daguan.reporter, { ...to(withdrawn), ...change }))).toMatchObject(
      {
        code: 'TRANSITION_REFUSED',
      },
    );
    // What was withdrawn is no duplicate of what comes after it.
    await done('recordActivity', daguan.reporter, input);
  });

  test('what goes on is ended once, and what happened on a day has no end', async () => {
    const recorded = await done('recordActivity', daguan.lead, secondment());
    expect(recorded).toMatchObject({ side: 'DONOR', to: null, nextActions: ['CORRECT', 'END', 'WITHDRAW'] });
    const early = { ...to(recorded), to: '2019-08-31' };
    expect(await refusal(() => act('endActivity', daguan.lead, early))).toMatchObject({
      code: 'OUT_OF_RANGE',
      field: 'to',
    });
    const ended = await done('endActivity', daguan.lead, { ...to(recorded), to: '2021-01-20' });
    expect(ended).toMatchObject({ version: 2, to: '2021-01-20', nextActions: ['CORRECT', 'WITHDRAW'] });
    const again = { ...to(ended), to: '2021-02-20' };
    expect(await refusal(() => act('endActivity', daguan.lead, again))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    const single = await done('recordActivity', daguan.lead, training());
    expect(await refusal(() => act('endActivity', daguan.lead, { ...to(single), to: '2021-02-20' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
  });

  test('a workshop, its monthly rosters, and a firm with what it has really invested', async () => {
    const base = { pairingId: daguan.pairingId };
    const workshop = await done('recordActivity', daguan.reporter, {
      ...base,
      kind: 'WORKSHOP',
      form: 'BUILT',
      name: '上高桥乡服装车间',
      from: '2019-03-12',
    });
    const month = {
      ...base,
      kind: 'WORKSHOP',
      form: 'ROSTER',
      ofId: workshop.id,
      persons: 42,
      poorPersons: 30,
      inUse: true,
    };
    const roster = await done('recordActivity', daguan.reporter, { ...month, from: '2019-05-31' });
    expect(roster).toMatchObject({
      from: '2019-05-01',
      name: '上高桥乡服装车间',
      of: { id: workshop.id },
      investedTotal: null,
    });
    expect(await refusal(() => act('recordActivity', daguan.reporter, { ...month, from: '2019-05-08' }))).toMatchObject(
      {
        code: 'ALREADY_EXISTS',
        field: 'from',
      },
    );
    const withdrawal = { ...to(workshop), reason: '误录' };
    expect(await refusal(() => act('withdrawActivity', daguan.reporter, withdrawal))).toMatchObject({
      code: 'BAD_INPUT',
    });

    const firm = { ...base, kind: 'ENTERPRISE_LANDED', name: '大关筇竹笋业有限公司' };
    const landed = await done('recordActivity', daguan.reporter, {
      ...firm,
      form: 'LANDED',
      from: '2019-04-01',
      invested: '300000.10',
    });
    await done('recordActivity', daguan.reporter, {
      ...firm,
      form: 'INVESTMENT',
      from: '2019-07-01',
      invested: '200000.05',
    });
    await done('recordActivity', daguan.reporter, { ...firm, form: 'INVESTMENT', from: '2020-02-01', invested: '1' });
    expect(await seen(landed.id, daguan.lead)).toMatchObject({ investedTotal: '500001.15', contracted: null });
    const parts = await list(daguan.lead, { ofIds: [landed.id] }, '{ field: FROM, direction: ASC }');
    expect(parts.map(({ from }) => from)).toEqual(['2019-07-01', '2020-02-01']);
  });

  test('a correction of a roster that names nobody else stays with its workshop; of another it goes there', async () => {
    const base = { pairingId: daguan.pairingId, kind: 'WORKSHOP' };
    for (const name of ['甲车间', '乙车间'])
      await done('recordActivity', daguan.reporter, { ...base, form: 'BUILT', name, from: '2019-03-12' });
    const month = { form: 'ROSTER', from: '2019-05-01', persons: 9, inUse: true };
    const roster = await done('recordActivity', daguan.reporter, { ...base, ...month, name: '甲车间' });
    const more = await done('correctActivity', daguan.reporter, {
      ...to(roster),
      ...month,
      persons: 10,
      reason: '补一人',
    });
    expect(more).toMatchObject({ name: '甲车间', persons: 10 });
    const moved = await done('correctActivity', daguan.reporter, {
      ...to(more),
      ...month,
      name: '乙车间',
      reason: '填错',
    });
    expect(moved).toMatchObject({ name: '乙车间', of: { name: '乙车间' } });
  });
});

describe('rewards, points and charity supermarkets', () => {
  const reward = (more: object = {}) => ({
    pairingId: daguan.pairingId,
    kind: 'REWARD',
    form: 'LABOR_REWARD',
    title: '外出务工奖补第一批',
    fundedBy: '东西部协作资金',
    from: '2019-08-01',
    to: '2019-08-31',
    reward: '36000.10',
    households: 30,
    persons: 41,
    ...more,
  });
  const FACTS = `{ activity { id formName presider fundedBy households persons pointsGiven pointsRedeemed reward turnover of { name } versions { reward households } } }`;
  const record = (input: object) =>
    ask<{ recordActivity: { activity: object } }>(
      platform,
      `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) ${FACTS} }`,
      { input: { requestKey: newId(), ...input } },
      daguan.reporter,
    );

  test('each says what was paid or given, and how many different households it reached; a supermarket month by month', async () => {
    const { data } = await record(reward());
    expect(data?.recordActivity.activity).toMatchObject({
      formName: '劳务奖补',
      fundedBy: '东西部协作资金',
      households: 30,
      persons: 41,
      reward: '36000.10',
      turnover: null,
      versions: [{ reward: '36000.10', households: 30 }],
    });
    const points = {
      form: 'POINTS',
      title: '积分争星',
      reward: null,
      fundedBy: null,
      pointsGiven: 5200,
      pointsRedeemed: 6100,
    };
    const given = await record(reward(points));
    expect(given.data?.recordActivity.activity).toMatchObject({ pointsGiven: 5200, pointsRedeemed: 6100 });
    const shop = { pairingId: daguan.pairingId, kind: 'SUPERMARKET', name: '翠华镇爱心公益超市' };
    await done('recordActivity', daguan.reporter, { ...shop, form: 'OPENED', from: '2019-05-04' });
    const month = { ...shop, form: 'TURNOVER', from: '2019-06-17', turnover: '8512.50', households: 63 };
    expect((await record(month)).data?.recordActivity.activity).toMatchObject({
      turnover: '8512.50',
      of: { name: '翠华镇爱心公益超市' },
    });
    expect(await refusal(() => record({ ...month, from: '2019-06-02' }))).toMatchObject({ code: 'ALREADY_EXISTS' });
    // What a reward pays, the fund's own ledger counts: no measure adds it up.
    const counted = await read(platform.database.source, PLATFORM, (db) =>
      db.query<unknown[]>(
        `select measure from record_delta where measure like 'REWARD%' or measure like 'SUPERMARKET%'`,
      ),
    );
    expect(counted).toEqual([]);
  });

  test.each([
    ['a reward without an amount', { reward: null }, 'BAD_INPUT', 'reward'],
    ['points of a reward', { pointsGiven: 5 }, 'BAD_INPUT', 'pointsGiven'],
    ['more households than persons', { persons: 29 }, 'OUT_OF_RANGE', 'households'],
    ['a reward of nothing', { reward: '0' }, 'OUT_OF_RANGE', 'reward'],
    ['no household', { households: 0 }, 'OUT_OF_RANGE', 'households'],
    ['a chair of no meeting', { presider: '李县长' }, 'BAD_INPUT', 'presider'],
  ])('%s is refused', async (_what, more, code, field) => {
    expect(await refusal(() => record(reward({ title: '第二批', ...more })))).toMatchObject({ code, field });
  });
});

describe('what is refused changes nothing', () => {
  test.each([
    ['a kind of several forms without one', { form: null }, 'BAD_INPUT', 'form', '填写的内容有误：请填写培训班的类别'],
    ['a form of another kind', { form: 'JOINT' }, 'BAD_INPUT', 'form', '填写的内容有误：“培训班”没有这一类别'],
    ['what it needs', { personTimes: null }, 'BAD_INPUT', 'personTimes', '填写的内容有误：劳务协作培训须填写人次'],
    ['what it does not take', { invested: '1' }, 'BAD_INPUT', 'invested', '填写的内容有误：劳务协作培训不填到位投资'],
    ['tenths of a fen', { invested: '0.001' }, 'BAD_INPUT', 'invested', null],
    ['a day to come', { from: '2999-01-01', to: null }, 'OUT_OF_RANGE', 'from', null],
    ['a part of nothing', { ofId: 'x' }, 'NOT_FOUND', undefined, '没有找到该对象，或您无权查看。'],
  ])('%s', async (_what, more, code, field, message) => {
    const refused = await refusal(() => act('recordActivity', daguan.reporter, training(more)));
    expect(refused).toMatchObject({ code, ...(field && { field }), ...(message !== null && { message }) });
  });

  test('in English, too', async () => {
    const who = { ...daguan.reporter, 'accept-language': 'en' };
    expect(await refusal(() => act('recordActivity', who, training({ personTimes: null })))).toMatchObject({
      message: 'The input is not valid: labour training: person-times is needed',
    });
    const roster = { form: 'ROSTER', kind: 'WORKSHOP', title: null, location: null, to: null, personTimes: null };
    const lost = training({ ...roster, name: '没有的车间', persons: 1, inUse: true });
    expect(await refusal(() => act('recordActivity', who, lost))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'name',
      message: 'There is no such one of the workshops, or you may not see it.',
    });
  });

  test('the same twice; but people who are sent may be alike', async () => {
    const input = training();
    await done('recordActivity', daguan.reporter, input);
    expect(await refusal(() => act('recordActivity', daguan.reviewer, input))).toMatchObject({
      code: 'ALREADY_EXISTS',
      message: '已存在相同的劳务协作培训记录，请直接修改原有记录。',
    });
    const sent = secondment();
    await done('recordActivity', daguan.reporter, sent);
    await done('recordActivity', daguan.reporter, sent);
    const other = await done('recordActivity', daguan.reporter, training());
    const { pairingId, kind, ...facts } = input;
    expect([pairingId, kind]).toEqual([daguan.pairingId, 'TRAINING']);
    const correction = { ...to(other), ...facts, reason: '改成另一期' };
    expect(await refusal(() => act('correctActivity', daguan.reporter, correction))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
  });

  test('a joint meeting that both sides record is one', async () => {
    const meeting = { pairingId: daguan.pairingId, kind: 'MEETING', form: 'JOINT', from: '2019-04-18' };
    await done('recordActivity', daguan.lead, { ...meeting, title: '2019 年第一次联席会议' });
    expect(
      await refusal(() => act('recordActivity', daguan.reporter, { ...meeting, title: '大关—火炬区组团联席会议' })),
    ).toMatchObject({ code: 'ALREADY_EXISTS', field: 'from' });
  });

  test('a stale version, the other side’s record, and whoever keeps none', async () => {
    const recorded = await done('recordActivity', daguan.reporter, training());
    const withdrawal = { ...to(recorded), reason: '误录' };
    expect(await refusal(() => act('withdrawActivity', daguan.reporter, { ...withdrawal, version: 7 }))).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await refusal(() => act('withdrawActivity', daguan.lead, withdrawal))).toMatchObject({
      code: 'OTHER_SIDES_ENTRY',
      message: '“该条活动台账”由受帮扶方登记，您不能代为登记。',
    });
    expect(await refusal(() => act('withdrawActivity', ludian.reporter, withdrawal))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(() => act('recordActivity', ludian.reporter, training()))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'pairingId',
    });
    expect(await refusal(() => act('recordActivity', {}, training()))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('the same request key gives the first result again, with other input it is refused', async () => {
    const input = { ...training(), requestKey: newId() };
    const first = await done('recordActivity', daguan.reporter, input);
    const rows = await owner.countRows();
    expect((await done('recordActivity', daguan.reporter, input)).id).toBe(first.id);
    expect(await owner.countRows()).toEqual(rows);
    expect(await refusal(() => act('recordActivity', daguan.reporter, { ...input, personTimes: 1 }))).toMatchObject({
      code: 'REQUEST_KEY_REUSED',
    });
  });

  test('two who record the same at once: one of them is told', async () => {
    const input = training();
    const answers = await Promise.all(
      [daguan.reporter, daguan.reviewer, daguan.lead].map((who) => act('recordActivity', who, input)),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort();
    expect(codes).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', 'DONE']);
  });
});

async function seen(id: string, who: Header): Promise<ActivityAnswer | null> {
  const { data, errors } = await ask<{ node: ActivityAnswer | null }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Activity { ${FIELDS} } } }`,
    { id },
    who,
  );
  expect(errors).toEqual([]);
  return data?.node ?? null;
}

async function list(who: Header, filter: object, orderBy = '{ field: RECORDED_AT }'): Promise<ActivityAnswer[]> {
  const { data, errors } = await ask<{ activities: { nodes: ActivityAnswer[]; totalCount: number } }>(
    platform,
    `query ($filter: ActivityFilter) { activities(first: 100, filter: $filter, orderBy: ${orderBy}) { totalCount nodes { ${FIELDS} } } }`,
    { filter },
    who,
  );
  expect(errors).toEqual([]);
  expect(data?.activities.totalCount).toBe(data?.activities.nodes.length);
  return data?.activities.nodes ?? [];
}

describe('reading', () => {
  test('who is not of the pairing sees nothing of it; both its sides see all', async () => {
    const recorded = await done('recordActivity', daguan.reporter, training({ location: '悄悄镇' }));
    expect(await seen(recorded.id, ludian.reporter)).toBeNull();
    expect(await list(ludian.reporter, { search: '悄悄镇' })).toEqual([]);
    for (const who of [daguan.reporter, daguan.lead, daguan.member])
      expect((await list(who, { search: '悄悄镇' })).map(({ id }) => id)).toEqual([recorded.id]);
    expect((await seen(recorded.id, daguan.lead))?.nextActions).toEqual([]);
  });

  test.each(['FROM', 'NAME', 'PERSON_TIMES', 'RECORDED_AT'])('ordered by %s, page by page', async (field) => {
    const ids = async (direction: string) =>
      (await list(daguan.lead, {}, `{ field: ${field}, direction: ${direction} }`)).map(({ id }) => id);
    const up = await ids('ASC');
    expect(up.length).toBeGreaterThan(10);
    expect(await ids('DESC')).toEqual([...up].reverse());
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: PageOf<{ id: string }> = await pageOf(
        'activities',
        'id',
        `first: 4, orderBy: { field: ${field}, direction: ASC }`,
        after,
      );
      paged.push(...page.nodes.map(({ id }) => id));
      after = page.after;
    } while (after !== null);
    expect(paged).toEqual(up);
  });

  test('filters narrow, and withdrawn ones are listed by themselves', async () => {
    const [one, gone] = [
      await done('recordActivity', daguan.reporter, training({ from: '2018-02-05', to: null })),
      await done('recordActivity', daguan.reporter, training({ from: '2018-02-06', to: null })),
    ];
    await done('withdrawActivity', daguan.reporter, { ...to(gone), reason: '误录' });
    const pairingIds = [daguan.pairingId];
    const ids = async (filter: object) => (await list(daguan.lead, { pairingIds, ...filter })).map(({ id }) => id);
    expect(await ids({ years: [2018] })).toEqual([one.id]);
    expect(await ids({ years: [2018], withdrawn: true })).toEqual([gone.id]);
    expect(await ids({ from: '2018-02-05', to: '2018-02-28', kinds: ['TRAINING'], forms: ['LABOR'] })).toEqual([
      one.id,
    ]);
    expect(await ids({ years: [2018], kinds: ['MEETING'] })).toEqual([]);
    expect(await ids({ years: [2018], hasEvidence: true })).toEqual([]);
    expect(await ids({ years: [2018], hasEvidence: false })).toEqual([one.id]);
    expect(await ids({ years: [2018], search: '100%' })).toEqual([]);
  });

  test('what each form needs can be asked, so that nobody guesses', async () => {
    const { data } = await ask<{
      activityForms: { form: string; formName: string; needs: string[]; takes: string[] }[];
    }>(
      platform,
      `{ activityForms { kind kindName form formName span needs takes of } }`,
      {},
      { 'accept-language': 'en' },
    );
    expect(data?.activityForms.length).toBe(49);
    expect(data?.activityForms.find(({ form }) => form === 'SIGNED')).toEqual({
      kind: 'ENTERPRISE_LANDED',
      kindName: 'firms brought in',
      form: 'SIGNED',
      formName: 'contract signed',
      span: 'DAY',
      needs: ['name', 'contracted'],
      takes: ['title'],
      of: [],
    });
  });

  test('coverage: both ends are counted, against the county’s list', async () => {
    const unit = { pairingId: daguan.pairingId, kind: 'UNIT_PAIRING', from: '2019-09-01' };
    const schools = ['大关一中', '大关二中', '大关三中', '大关四中', '翠华小学', '悦乐小学', '天星小学'];
    for (const localUnit of schools)
      await done('recordActivity', daguan.reporter, { ...unit, form: 'SCHOOL_LISTED', localUnit });
    const pair = (name: string, localUnit: string, more: object = {}) =>
      done('recordActivity', daguan.lead, { ...unit, form: 'SCHOOL', name, localUnit, ...more });
    await pair('火炬一中', '大关一中');
    await pair('火炬一中', '大关 二中');
    await pair('火炬二中', '大关二中');
    await pair('火炬三中', '大关三中', { to: '2019-12-31' });
    await pair('火炬四中', '大关四中', { from: '2020-01-01' });
    const coverage = async (day: string) => {
      const { data } = await ask<{ pairing: { unitCoverage: object[] } }>(
        platform,
        `query ($id: ID!, $day: Day) { pairing(id: $id) { unitCoverage(day: $day) { form formName east west listed coverage } } }`,
        { id: daguan.pairingId, day },
        daguan.lead,
      );
      return data?.pairing.unitCoverage;
    };
    const school = { form: 'SCHOOL', formName: '学校结对', listed: 7 };
    expect(await coverage('2019-12-31')).toEqual([{ ...school, east: 3, west: 3, coverage: '0.428571' }]);
    expect(await coverage('2020-01-01')).toEqual([{ ...school, east: 3, west: 3, coverage: '0.428571' }]);
    expect(await coverage('2019-08-31')).toEqual([]);
  });
});

test('each change is announced once, under the activity and its version', async () => {
  const before = await events();
  const recorded = await done('recordActivity', daguan.reporter, secondment());
  const ended = await done('endActivity', daguan.reporter, { ...to(recorded), to: '2021-01-20' });
  await done('withdrawActivity', daguan.reporter, { ...to(ended), reason: '误录' });
  const told = (await events()).slice(before.length);
  expect(told).toEqual([
    { kind: 'ACTIVITY_RECORDED', version: 1, subject: { id: recorded.id } },
    { kind: 'ACTIVITY_CHANGED', version: 2, subject: { id: recorded.id } },
    { kind: 'ACTIVITY_WITHDRAWN', version: 3, subject: { id: recorded.id } },
  ]);
});

async function events(): Promise<object[]> {
  const all: object[] = [];
  let after: string | null = null;
  do {
    const page: PageOf<object> = await pageOf('events', 'kind version subject { id }', 'first: 100', after);
    all.push(...page.nodes);
    after = page.after;
  } while (after !== null);
  return all;
}

interface PageOf<Node> {
  nodes: Node[];
  after: string | null;
}

/** A page of a list as the donor's lead sees it, and where to go on. */
async function pageOf<Node>(list: string, fields: string, args: string, after: string | null): Promise<PageOf<Node>> {
  const { data, errors } = await ask<{
    list: { nodes: Node[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }>(
    platform,
    `query ($after: Cursor) { list: ${list}(after: $after, ${args}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
    { after },
    daguan.lead,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  const { nodes, pageInfo } = data.list;
  return { nodes, after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
