import { Client } from 'pg';
import { ProjectAction, ProjectStatus } from '../../schema/vocabulary';
import { accountIdsByName } from '../../server/accounts/account.store';
import { tx, type Db } from '../../server/db/tx';
import { closePairingRow } from '../../server/pairings/pairing.store';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { fundProject } from '../../server/projects/project-acts.service';
import { projectInvariants } from '../../server/projects/project.check.store';
import { allTransitions, ACTIONS } from '../../server/projects/project.rules';
import { projectsById } from '../../server/projects/project.store';
import { makePeople, type Header, type People } from '../kit/people';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';

let platform: Platform;
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
});
afterAll(() => platform.close());

const asPlatform = <T>(work: (db: Db) => Promise<T>): Promise<T> => tx(platform.database.source, PLATFORM, work);

interface ProjectAnswer {
  id: string;
  status: string;
  progress: string;
  version: number;
  nextActions: string[];
  assets: { name: string; value: string }[];
  versions: { action: string; side: string; madeBy: { name: string } | null }[];
}

const FIELDS = `id year name type status progress version simulated nextActions plannedAmount performanceTarget
  pairing { id } place { name } assets { id name kind ownerLevel owner items value handedOverOn documentNo }
  versions { version action side status day documentNo note evidence progress plannedAmount madeBy { name } }`;

function act(verb: string, who: Header, input: object): Promise<Answer<{ done: { project: ProjectAnswer } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { project { ${FIELDS} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<ProjectAnswer> {
  const answer = await act(verb, who, input);
  if (answer.data === null || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.project;
}

/** Every row that a step could touch. */
const everything = (): Promise<unknown> =>
  asPlatform((db) =>
    db.query(
      `select ${['project', 'project_version', 'asset', 'fund', 'fund_entry', 'custodian', 'event', 'request']
        .map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r) as ${table}`)
        .join(', ')}`,
    ),
  );

/** What a refusal said; and that not a row has changed. */
async function refusal(attempt: () => Promise<Answer>): Promise<object> {
  const before = await everything();
  const { errors } = await attempt();
  expect(await everything()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return { code, ...(field && { field }) };
}

let named = 0;
const plan = (more: object = {}) => ({
  pairingId: daguan.pairingId,
  year: 2020,
  name: `村组道路硬化 ${(named += 1)}`,
  type: 'INFRASTRUCTURE',
  plannedAmount: '860000.50',
  performanceTarget: '硬化道路 4.2 公里，受益 312 户',
  implementer: '大关县交通运输局',
  beneficiariesPlanned: 1280,
  startsOn: '2020-03-01',
  endsOn: '2020-10-31',
  day: '2019-11-20',
  ...more,
});

const propose = (more: object = {}) => done('proposeProject', daguan.reporter, plan(more));
const step = ({ id, version }: { id: string; version: number }, day = '2020-06-01') => ({
  projectId: id,
  version,
  day,
});

async function approved(more: object = {}): Promise<ProjectAnswer> {
  const proposed = await propose(more);
  const admitted = await done('admitProject', daguan.reporter, step(proposed, '2019-12-10'));
  const half = await done('approveProject', daguan.reviewer, step(admitted, '2020-02-01'));
  return done('consentToProject', daguan.lead, step(half, '2020-03-02'));
}

/** As the ledger does on the first issue. */
async function funded(more: object = {}): Promise<ProjectAnswer> {
  const project = await approved(more);
  const key = fromGlobalId(project.id).key;
  await asPlatform(async (db) => {
    const row = (await projectsById(db, PLATFORM, [key])).get(key);
    if (!row) throw new Error('the project is not there');
    await fundProject(db, PLATFORM, row, { day: '2020-04-01', documentNo: '大财农〔2020〕7号' });
  });
  return seen(project.id, daguan.reporter);
}

async function settled(more: object = {}): Promise<ProjectAnswer> {
  const started = await done('startProject', daguan.reporter, step(await funded(more), '2020-04-10'));
  const completed = await done('completeProject', daguan.reporter, step(started, '2020-09-10'));
  const accepted = await done('acceptProject', daguan.reviewer, step(completed, '2020-10-10'));
  return done('settleProject', daguan.reporter, step(accepted, '2020-11-10'));
}

async function seen(id: string, who: Header): Promise<ProjectAnswer> {
  const { data, errors } = await ask<{ node: ProjectAnswer }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Project { ${FIELDS} } } }`,
    { id },
    who,
  );
  expect(errors).toEqual([]);
  return data?.node as ProjectAnswer;
}

describe('the life of a project', () => {
  test('from the proposal to the hand-over of its last asset, each step by whom it belongs to', async () => {
    const proposed = await propose({ documentNo: '大农办〔2019〕31号', evidence: ['村民代表会议记录'] });
    expect(proposed).toMatchObject({
      status: 'PROPOSED',
      progress: '0.00',
      version: 1,
      simulated: false,
      plannedAmount: '860000.50',
      pairing: { id: daguan.pairingId },
      nextActions: ['REVISE', 'ADMIT', 'WITHDRAW'],
      versions: [
        {
          action: 'PROPOSE',
          side: 'RECIPIENT',
          day: '2019-11-20',
          documentNo: '大农办〔2019〕31号',
          evidence: ['村民代表会议记录'],
        },
      ],
    });
    const revised = await done('reviseProject', daguan.reporter, {
      ...step(proposed, '2019-11-28'),
      name: '天星镇村组道路硬化',
      type: 'INFRASTRUCTURE',
      plannedAmount: '900000',
      performanceTarget: '硬化道路 4.5 公里',
      note: '核实里程后调整',
    });
    expect(revised).toMatchObject({
      version: 2,
      status: 'PROPOSED',
      plannedAmount: '900000.00',
      name: '天星镇村组道路硬化',
    });
    const admitted = await done('admitProject', daguan.reporter, step(revised, '2019-12-10'));
    expect(admitted).toMatchObject({ status: 'IN_LIBRARY', nextActions: ['REVISE', 'WITHDRAW'] });
    expect(await seen(admitted.id, daguan.reviewer)).toMatchObject({ nextActions: ['REVISE', 'APPROVE', 'WITHDRAW'] });

    const half = await done('approveProject', daguan.reviewer, step(admitted, '2020-02-01'));
    expect(half).toMatchObject({ status: 'APPROVED_BY_COUNTY', nextActions: ['WITHDRAW'] });
    expect(await seen(half.id, daguan.lead)).toMatchObject({ nextActions: ['CONSENT'] });
    expect(await seen(half.id, daguan.member)).toMatchObject({ nextActions: [] });
    const both = await done('consentToProject', daguan.lead, step(half, '2020-03-02'));
    expect(both).toMatchObject({ status: 'APPROVED', nextActions: [] });

    await asPlatform(async (db) => {
      const key = fromGlobalId(both.id).key;
      const row = (await projectsById(db, PLATFORM, [key])).get(key);
      if (!row) throw new Error('the project is not there');
      const issued = { day: '2020-04-01', documentNo: '大财农〔2020〕7号' };
      const once = await fundProject(db, PLATFORM, row, issued);
      expect(await fundProject(db, PLATFORM, once, issued)).toBe(once);
    });
    const funded = await seen(both.id, daguan.reporter);
    expect(funded).toMatchObject({ status: 'FUNDED', version: 6, nextActions: ['START'] });

    const started = await done('startProject', daguan.reporter, step(funded, '2020-04-10'));
    const under = await done('recordProgress', daguan.reporter, { ...step(started, '2020-06-30'), progress: '62.5' });
    expect(under).toMatchObject({ status: 'STARTED', progress: '62.50', nextActions: ['RECORD_PROGRESS', 'COMPLETE'] });
    const down = await done('recordProgress', daguan.reporter, {
      ...step(under, '2020-07-31'),
      progress: '55.25',
      note: '暴雨冲毁路基 300 米，返工',
    });
    expect(down.progress).toBe('55.25');
    const completed = await done('completeProject', daguan.reporter, step(down, '2020-09-10'));
    expect(completed).toMatchObject({ status: 'COMPLETED', progress: '100.00', nextActions: [] });
    expect(await seen(completed.id, daguan.reviewer)).toMatchObject({ nextActions: ['ACCEPT'] });
    const accepted = await done('acceptProject', daguan.reviewer, step(completed, '2020-10-10'));
    const settledOne = await done('settleProject', daguan.reporter, step(accepted, '2020-11-10'));
    const road = {
      name: '村组道路',
      kind: 'PUBLIC',
      ownerLevel: 'VILLAGE',
      owner: '天星镇打瓦村',
      items: 3,
      value: '700000',
    };
    const first = await done('handOverAsset', daguan.reporter, {
      ...step(settledOne, '2020-12-01'),
      documentNo: '大资产〔2020〕2号',
      assets: [road],
      isLast: false,
    });
    expect(first).toMatchObject({ status: 'SETTLED', nextActions: ['HAND_OVER'] });
    const last = await done('handOverAsset', daguan.reporter, {
      ...step(first, '2020-12-20'),
      documentNo: '大资产〔2020〕9号',
      assets: [{ ...road, name: '路灯', ownerLevel: 'TOWN', owner: '天星镇人民政府', items: 40, value: '199999.99' }],
      isLast: true,
    });
    expect(last).toMatchObject({
      status: 'HANDED_OVER',
      nextActions: [],
      assets: [
        { name: '村组道路', value: '700000.00', handedOverOn: '2020-12-01' },
        { name: '路灯', value: '199999.99', documentNo: '大资产〔2020〕9号' },
      ],
    });
    expect(last.versions.map(({ action }) => action).reverse()).toEqual([
      'PROPOSE',
      'REVISE',
      'ADMIT',
      'APPROVE',
      'CONSENT',
      'FUND',
      'START',
      'RECORD_PROGRESS',
      'RECORD_PROGRESS',
      'COMPLETE',
      'ACCEPT',
      'SETTLE',
      'HAND_OVER',
      'HAND_OVER',
    ]);
    expect(last.versions.filter(({ side }) => side === 'DONOR').map(({ action }) => action)).toEqual(['CONSENT']);
  });

  test('each step tells who waits for it: one event with the project’s version', async () => {
    const { data } = await ask<{ events: { latestCursor: string } }>(
      platform,
      `{ events(first: 0) { latestCursor } }`,
      {},
      daguan.lead,
    );
    const project = await propose();
    await done('admitProject', daguan.reporter, step(project, '2019-12-10'));
    const after = data?.events.latestCursor;
    const read = await ask<{ events: { nodes: object[] } }>(
      platform,
      `query ($after: Cursor) { events(after: $after, first: 10) { nodes { kind version subject { id } pairing { id } } } }`,
      { after },
      daguan.lead,
    );
    const of = { subject: { id: project.id }, pairing: { id: daguan.pairingId } };
    expect(read.data?.events.nodes).toEqual([
      { kind: 'PROJECT_PROPOSED', version: 1, ...of },
      { kind: 'PROJECT_CHANGED', version: 2, ...of },
    ]);
  });

  test('the first money issued to it funds it, and none is issued before both have agreed', async () => {
    const post = async (verb: string, who: Header, input: object) => {
      const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
      const kept = verb === 'openFund' ? 'fund { id }' : 'entry { id }';
      return ask<{ done: { fund: { id: string } } }>(
        platform,
        `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${kept} } }`,
        { input: { requestKey: newId(), ...input } },
        who,
      );
    };
    const fund = {
      pairingId: daguan.pairingId,
      year: 2020,
      kind: 'FISCAL',
      tier: 'DISTRICT',
      name: '区级财政援助资金',
    };
    const fundId = (await post('openFund', daguan.lead, fund)).data?.done.fund.id;
    const treasury = { kind: 'COUNTY_TREASURY', name: '大关县财政局' };
    const entry = { fundId, day: '2020-04-01', documentNo: '大财农〔2020〕7号', custodian: treasury };
    await post('recordFundReceipt', daguan.reporter, { ...entry, amount: '1000' });
    const issue = (projectId: string) => () =>
      post('issueFund', daguan.reporter, {
        ...entry,
        amount: '600',
        projectId,
        fromCustodian: treasury,
        custodian: { kind: 'DEPARTMENT', name: '大关县交通运输局' },
      });
    const proposed = await propose();
    expect(await refusal(issue(proposed.id))).toEqual({ code: 'PROJECT_NOT_APPROVED', field: 'projectId' });
    const agreed = await approved();
    expect((await issue(agreed.id)()).errors).toEqual([]);
    expect(await seen(agreed.id, daguan.lead)).toMatchObject({
      status: 'FUNDED',
      versions: [{ action: 'FUND', day: '2020-04-01', documentNo: '大财农〔2020〕7号' }, {}, {}, {}, {}],
    });
  });

  test('what was withdrawn leaves its name to the next attempt', async () => {
    const name = '悦乐镇筇竹基地';
    const { id, version } = await propose({ name });
    expect(await refusal(() => act('proposeProject', daguan.reporter, plan({ name })))).toEqual({
      code: 'ALREADY_EXISTS',
      field: 'name',
    });
    const withdrawn = await done('withdrawProject', daguan.reporter, {
      ...step({ id, version }),
      reason: '选址不合适',
    });
    expect(withdrawn).toMatchObject({
      status: 'WITHDRAWN',
      nextActions: [],
      versions: [{ action: 'WITHDRAW', note: '选址不合适' }, {}],
    });
    expect(await propose({ name })).toMatchObject({ status: 'PROPOSED' });
  });
});

describe('what is refused changes nothing', () => {
  test('a step that does not follow', async () => {
    const proposed = await propose();
    for (const verb of ['startProject', 'completeProject', 'settleProject'])
      expect(await refusal(() => act(verb, daguan.reporter, step(proposed)))).toEqual({ code: 'TRANSITION_REFUSED' });
    for (const verb of ['approveProject', 'acceptProject'])
      expect(await refusal(() => act(verb, daguan.reviewer, step(proposed)))).toEqual({ code: 'TRANSITION_REFUSED' });
    expect(await refusal(() => act('consentToProject', daguan.lead, step(proposed)))).toEqual({
      code: 'TRANSITION_REFUSED',
    });
    const paid = await funded();
    expect(await refusal(() => act('withdrawProject', daguan.reporter, { ...step(paid), reason: '不做了' }))).toEqual({
      code: 'TRANSITION_REFUSED',
    });
  });

  test('an admission without a performance target', async () => {
    const proposed = await propose({ performanceTarget: '  ' });
    const admit = () => act('admitProject', daguan.reporter, step(proposed));
    expect(await refusal(admit)).toEqual({ code: 'NO_PERFORMANCE_TARGET', field: 'projectId' });
    const english = await ask(
      platform,
      `mutation ($input: AdmitProjectInput!) { admitProject(input: $input) { project { id } } }`,
      { input: { requestKey: newId(), ...step(proposed) } },
      { ...daguan.reporter, 'accept-language': 'en' },
    );
    expect(english.errors[0]?.message).toBe('A project without a performance target is not admitted. Write one first.');
  });

  test('a desk that it does not belong to, and the other side’s step', async () => {
    const proposed = await propose();
    expect(await refusal(() => act('proposeProject', daguan.lead, plan()))).toEqual({ code: 'FORBIDDEN' });
    expect(await refusal(() => act('admitProject', daguan.department, step(proposed)))).toEqual({ code: 'FORBIDDEN' });
    const admitted = await done('admitProject', daguan.reporter, step(proposed));
    expect(await refusal(() => act('approveProject', daguan.reporter, step(admitted)))).toEqual({ code: 'FORBIDDEN' });
    const half = await done('approveProject', daguan.reviewer, step(admitted));
    for (const who of [daguan.reviewer, daguan.member])
      expect(await refusal(() => act('consentToProject', who, step(half)))).toEqual({ code: 'FORBIDDEN' });
  });

  test('another pairing sees nothing, and can do nothing', async () => {
    const proposed = await propose();
    expect(await seen(proposed.id, ludian.reporter)).toBeNull();
    const strange = () => act('admitProject', ludian.reporter, step(proposed));
    expect(await refusal(strange)).toEqual({ code: 'NOT_FOUND', field: 'projectId' });
    const theirs = await ask<{ projects: { totalCount: number } }>(
      platform,
      `{ projects { totalCount } assets { totalCount } }`,
      {},
      ludian.reporter,
    );
    expect(theirs.data).toEqual({ projects: { totalCount: 0 }, assets: { totalCount: 0 } });
    expect(await refusal(() => act('proposeProject', ludian.reporter, plan()))).toEqual({
      code: 'NOT_FOUND',
      field: 'pairingId',
    });
  });

  test('whoever completed does not accept, though the desk is the right one', async () => {
    const started = await done('startProject', daguan.reporter, step(await funded()));
    const completed = await done('completeProject', daguan.reviewer, step(started));
    expect(completed.versions[0]).toMatchObject({ action: 'COMPLETE', madeBy: { name: 'desk-1-recipient-reviewer' } });
    expect(completed.nextActions).toEqual([]);
    expect(await refusal(() => act('acceptProject', daguan.reviewer, step(completed)))).toEqual({
      code: 'TRANSITION_REFUSED',
    });
  });

  test('amounts, days, places, progress and texts that are none', async () => {
    const bad: [object, object][] = [
      [{ plannedAmount: '0' }, { code: 'OUT_OF_RANGE', field: 'plannedAmount' }],
      [{ plannedAmount: '-1' }, { code: 'OUT_OF_RANGE', field: 'plannedAmount' }],
      [{ plannedAmount: '100000000000000000' }, { code: 'OUT_OF_RANGE', field: 'plannedAmount' }],
      [{ name: ' ' }, { code: 'BAD_INPUT', field: 'name' }],
      [{ endsOn: '2020-01-01' }, { code: 'OUT_OF_RANGE', field: 'endsOn' }],
      [{ beneficiariesPlanned: -1 }, { code: 'OUT_OF_RANGE', field: 'beneficiariesPlanned' }],
      [{ day: '2999-01-01' }, { code: 'OUT_OF_RANGE', field: 'day' }],
      [{ evidence: Array<string>(21).fill('x') }, { code: 'TOO_MANY_ITEMS', field: 'evidence' }],
      [{ placeId: toGlobalId('Place', newId()) }, { code: 'NOT_FOUND', field: 'placeId' }],
      [{ placeId: await placeOf('530621') }, { code: 'BAD_INPUT', field: 'placeId' }],
    ];
    for (const [more, expected] of bad)
      expect(await refusal(() => act('proposeProject', daguan.reporter, plan(more)))).toEqual(expected);
    expect(await propose({ placeId: await placeOf('530624') })).toMatchObject({ place: { name: '大关县' } });

    const started = await done('startProject', daguan.reporter, step(await funded(), '2020-05-01'));
    const progress =
      (value: string, day = '2020-06-01') =>
      () =>
        act('recordProgress', daguan.reporter, { ...step(started, day), progress: value });
    expect(await refusal(progress('100.01'))).toEqual({ code: 'OUT_OF_RANGE', field: 'progress' });
    expect(await refusal(progress('-0.01'))).toEqual({ code: 'OUT_OF_RANGE', field: 'progress' });
    expect(await refusal(progress('1.005'))).toEqual({ code: 'TOO_PRECISE', field: 'progress' });
    expect(await refusal(progress('10', '2020-04-30'))).toEqual({ code: 'OUT_OF_RANGE', field: 'day' });
    const under = await done('recordProgress', daguan.reporter, { ...step(started), progress: '40' });
    const fall = () => act('recordProgress', daguan.reporter, { ...step(under), progress: '39.99' });
    expect(await refusal(fall)).toEqual({ code: 'BAD_INPUT', field: 'note' });
  });

  test('assets that are none, or more than a project leaves behind', async () => {
    const project = await settled();
    const asset = {
      name: '冷库',
      kind: 'OPERATING',
      ownerLevel: 'VILLAGE',
      owner: '木杆镇银吉村',
      items: 1,
      value: '500000',
    };
    const over = (more: object) => () =>
      act('handOverAsset', daguan.reporter, {
        ...step(project, '2020-12-01'),
        documentNo: '大资产〔2020〕1号',
        isLast: true,
        assets: [asset],
        ...more,
      });
    expect(await refusal(over({ assets: [] }))).toEqual({ code: 'BAD_INPUT', field: 'assets' });
    expect(await refusal(over({ documentNo: null }))).toEqual({ code: 'BAD_INPUT', field: 'documentNo' });
    expect(await refusal(over({ assets: [asset, { ...asset, items: 0 }] }))).toEqual({
      code: 'OUT_OF_RANGE',
      field: 'assets.1.items',
    });
    expect(await refusal(over({ assets: [{ ...asset, value: '0' }] }))).toEqual({
      code: 'OUT_OF_RANGE',
      field: 'assets.0.value',
    });
    expect(await refusal(over({ assets: Array<object>(201).fill(asset) }))).toEqual({
      code: 'TOO_MANY_ITEMS',
      field: 'assets',
    });
  });
});

const placeOf = (code: string): Promise<string> =>
  asPlatform(async (db) => {
    const [row] = await db.query<{ id: string }[]>('select id from place where code = $1', [code]);
    return toGlobalId('Place', row?.id ?? '');
  });

describe('one request, one effect', () => {
  test('a request sent again gives the first result and adds nothing', async () => {
    const input = plan({ requestKey: newId() });
    const first = await done('proposeProject', daguan.reporter, input);
    const before = await everything();
    expect(await done('proposeProject', daguan.reporter, input)).toEqual(first);
    expect(await everything()).toEqual(before);
    const other = () => act('proposeProject', daguan.reporter, { ...input, plannedAmount: '1' });
    expect(await refusal(other)).toEqual({ code: 'REQUEST_KEY_REUSED', field: 'requestKey' });
    const admit = { requestKey: newId(), ...step(first) };
    expect(await done('admitProject', daguan.reporter, admit)).toEqual(
      await done('admitProject', daguan.reporter, admit),
    );
  });

  test('of many who take the same step at once, one does', async () => {
    const project = await propose();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act('admitProject', daguan.reporter, step(project))),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', ...Array<string>(5).fill('VERSION_CONFLICT')]);
    const named = await Promise.all(
      Array.from({ length: 4 }, () => act('proposeProject', daguan.reporter, plan({ name: '同名项目' }))),
    );
    expect(named.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort()).toEqual([
      'ALREADY_EXISTS',
      'ALREADY_EXISTS',
      'ALREADY_EXISTS',
      'DONE',
    ]);
  });
});

describe('what a page asks for', () => {
  test('projects are narrowed, searched and sorted', async () => {
    const year = 2021;
    const type = 'INDUSTRY';
    await propose({ year, name: '高桥镇花椒基地', plannedAmount: '300', type });
    await propose({ year, name: '吉利镇黄牛养殖', plannedAmount: '100', type });
    await propose({ year, name: '玉碗镇安全饮水', plannedAmount: '200' });
    const list = async (filter: object, orderBy: object | null = null) => {
      const { data, errors } = await ask<{ projects: { nodes: { name: string }[]; totalCount: number } }>(
        platform,
        `query ($filter: ProjectFilter, $orderBy: ProjectOrder) { projects(filter: $filter, orderBy: $orderBy) { nodes { name } totalCount } }`,
        { filter, orderBy },
        daguan.lead,
      );
      expect(errors).toEqual([]);
      expect(data?.projects.totalCount).toBe(data?.projects.nodes.length);
      return data?.projects.nodes.map(({ name }) => name);
    };
    const here = { pairingIds: [daguan.pairingId], years: [year] };
    expect(await list(here, { field: 'PLANNED_AMOUNT' })).toEqual([
      '吉利镇黄牛养殖',
      '玉碗镇安全饮水',
      '高桥镇花椒基地',
    ]);
    expect(await list({ ...here, types: [type] }, { field: 'NAME', direction: 'DESC' })).toEqual([
      '吉利镇黄牛养殖',
      '高桥镇花椒基地',
    ]);
    expect(await list({ ...here, search: '饮水' })).toEqual(['玉碗镇安全饮水']);
    expect(await list({ ...here, statuses: ['FUNDED'] })).toEqual([]);
    const { data } = await ask<{ pairing: { projects: { nodes: object[] } } }>(
      platform,
      `query ($id: ID!) { pairing(id: $id) { projects(year: 2021, first: 2) { nodes { year } pageInfo { hasNextPage } } } }`,
      { id: daguan.pairingId },
      daguan.lead,
    );
    expect(data?.pairing.projects).toEqual({ nodes: [{ year }, { year }], pageInfo: { hasNextPage: true } });
  });

  test('the table of steps, in either language', async () => {
    const TABLE = `{ projectTransitions { from action to side ability otherThan fromName actionName toName who } }`;
    const zh = await ask<{ projectTransitions: object[] }>(platform, TABLE, {}, daguan.lead);
    expect(zh.data?.projectTransitions).toHaveLength(allTransitions().length);
    expect(zh.data?.projectTransitions).toContainEqual({
      from: 'APPROVED_BY_COUNTY',
      action: 'CONSENT',
      to: 'APPROVED',
      side: 'DONOR',
      ability: 'CONSENT_TO_PROJECT',
      otherThan: 'APPROVE',
      fromName: '县已批准',
      actionName: '同意',
      toName: '双方已同意',
      who: '帮扶方牵头单位（与批准人不同的账号）',
    });
    const en = await ask<{ projectTransitions: { actionName: string }[] }>(
      platform,
      TABLE,
      {},
      { 'accept-language': 'en' },
    );
    expect(JSON.stringify(en.data)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('assets add up by kind and by owner', async () => {
    const project = await settled({ year: 2022 });
    const asset = (kind: string, ownerLevel: string, items: number, value: string) => ({
      name: `${kind} ${ownerLevel}`,
      kind,
      ownerLevel,
      owner: '大关县',
      items,
      value,
    });
    await done('handOverAsset', daguan.reporter, {
      ...step(project, '2020-12-01'),
      documentNo: '大资产〔2020〕5号',
      isLast: true,
      assets: [
        asset('OPERATING', 'VILLAGE', 2, '100.01'),
        asset('PUBLIC', 'VILLAGE', 3, '200.02'),
        asset('HOUSEHOLD', 'HOUSEHOLD', 60, '0.03'),
      ],
    });
    const { data } = await ask<{ assetSummary: object; assets: object }>(
      platform,
      `query ($filter: AssetFilter) {
        assets(filter: $filter) { totalCount nodes { kind project { id } } }
        assetSummary(filter: $filter) { agrees total { items value } byKind { kind items value } byOwner { ownerLevel items value } }
      }`,
      { filter: { pairingIds: [daguan.pairingId], years: [2022] } },
      daguan.lead,
    );
    expect(data?.assets).toMatchObject({ totalCount: 3, nodes: [{ project: { id: project.id } }, {}, {}] });
    expect(data?.assetSummary).toEqual({
      agrees: true,
      total: { items: 65, value: '300.06' },
      byKind: [
        { kind: 'HOUSEHOLD', items: 60, value: '0.03' },
        { kind: 'OPERATING', items: 2, value: '100.01' },
        { kind: 'PUBLIC', items: 3, value: '200.02' },
      ],
      byOwner: [
        { ownerLevel: 'HOUSEHOLD', items: 60, value: '0.03' },
        { ownerLevel: 'VILLAGE', items: 5, value: '300.03' },
      ],
    });
  });
});

describe('the database by itself', () => {
  /** Writes a version as a careless program would: head and version agree, and nothing else was asked. */
  const forced = (
    project: ProjectAnswer,
    status: ProjectStatus,
    action: ProjectAction,
    more: { accountId?: string | null; version?: number; progress?: number; side?: string; isHeadLeft?: boolean } = {},
  ): Promise<unknown> =>
    asPlatform(async (db) => {
      const id = fromGlobalId(project.id).key;
      const version = more.version ?? project.version + 1;
      const progress = more.progress ?? 0;
      await db.query(
        `update project_version set ended_by = pg_current_xact_id() where project_id = $1 and ended_by is null`,
        [id],
      );
      await db.query(
        `insert into project_version (project_id, version, action, status, side, day, name, type, place_id, implementer, planned_fen,
           performance_target, beneficiaries_planned, starts_on, ends_on, progress, made_by_account)
         select id, $2, $3, $4, $5, '2020-06-01', name, type, place_id, implementer, planned_fen, performance_target, beneficiaries_planned,
           starts_on, ends_on, $6, $7 from project where id = $1`,
        [id, version, action, status, more.side ?? ACTIONS[action].side, progress, more.accountId ?? null],
      );
      if (!more.isHeadLeft)
        await db.query('update project set version = $2, status = $3, progress = $4 where id = $1', [
          id,
          version,
          status,
          progress,
        ]);
    });

  const breaks = (constraint: string) => ({
    driverError: expect.objectContaining({ code: '23514', constraint }) as unknown,
  });

  test('refuses a step that is skipped, taken by the wrong side, or signed by nobody or by the same', async () => {
    const proposed = await propose();
    const { PROPOSED, APPROVED_BY_COUNTY, APPROVED, FUNDED, IN_LIBRARY } = ProjectStatus;
    const { REVISE, APPROVE, CONSENT, FUND, ADMIT } = ProjectAction;
    await expect(forced(proposed, APPROVED_BY_COUNTY, APPROVE)).rejects.toMatchObject(breaks('project_step_known'));
    await expect(forced(proposed, IN_LIBRARY, ADMIT, { side: 'DONOR' })).rejects.toMatchObject(
      breaks('project_step_known'),
    );
    await expect(forced(proposed, PROPOSED, REVISE, { version: 3 })).rejects.toMatchObject(
      breaks('project_versions_follow'),
    );
    await expect(forced(proposed, PROPOSED, REVISE, { progress: 5 })).rejects.toMatchObject(
      breaks('project_progress_grows'),
    );
    await expect(forced(proposed, IN_LIBRARY, ADMIT, { isHeadLeft: true })).rejects.toMatchObject(
      breaks('project_head_stands'),
    );

    const admitted = await done('admitProject', daguan.reporter, step(proposed));
    await expect(forced(admitted, APPROVED_BY_COUNTY, APPROVE)).rejects.toMatchObject(breaks('project_signed_by_two'));
    const half = await done('approveProject', daguan.reviewer, step(admitted));
    const names = ['desk-1-recipient-reviewer', 'desk-1-donor-lead'];
    const ids = await asPlatform((db) => accountIdsByName(db, names));
    const [reviewer, lead] = names.map((name) => ids.get(name));
    await expect(forced(half, APPROVED, CONSENT)).rejects.toMatchObject(breaks('project_signed_by_two'));
    await expect(forced(half, APPROVED, CONSENT, { accountId: reviewer })).rejects.toMatchObject(
      breaks('project_signed_by_two'),
    );
    await expect(forced(half, FUNDED, FUND)).rejects.toMatchObject(breaks('project_step_known'));
    await forced(half, APPROVED, CONSENT, { accountId: lead });
  });

  test('refuses a head that says something else, an asset without its hand-over, and any change of what was', async () => {
    const project = await settled();
    const id = fromGlobalId(project.id).key;
    const alone = (sql: string) => asPlatform((db) => db.query(sql, [id]));
    await expect(alone(`update project set status = 'HANDED_OVER' where id = $1`)).rejects.toMatchObject(
      breaks('project_head_stands'),
    );
    await expect(alone(`update project set planned_fen = 1 where id = $1`)).rejects.toMatchObject(
      breaks('project_head_stands'),
    );
    await expect(
      alone(`insert into asset (id, project_id, version, name, kind, owner_level, owner, items, value_fen, handed_over_on, document_no)
        select gen_random_uuid(), id, version, '路', 'PUBLIC', 'VILLAGE', '村', 1, 1, '2020-12-01', 'x' from project where id = $1`),
    ).rejects.toMatchObject(breaks('asset_of_hand_over'));
    await expect(alone(`delete from project_version where project_id = $1`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await expect(alone(`update project set simulated = true where id = $1`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  test('knows the same steps as the rules', async () => {
    const rows = await asPlatform((db) =>
      db.query<{ from: string; action: ProjectAction; to: string; side: string }[]>(
        `select from_status as "from", action, to_status as "to", side from project_step`,
      ),
    );
    const rules = allTransitions().map(({ from, action, to }) => ({
      from: from ?? '',
      action,
      to,
      side: ACTIONS[action].side,
    }));
    const text = (row: object) => JSON.stringify(row);
    expect(rows.map(text).sort()).toEqual(rules.map(text).sort());
  });

  test('every invariant holds of all that was done here', async () => {
    for (const { name, find } of projectInvariants)
      expect([name, await tx(platform.database.worker, PLATFORM, find)]).toEqual([name, []]);
  });
});

describe('a row that was planted by hand, past every trigger', () => {
  const HANDED_OVER = `(select id from project where status = 'HANDED_OVER' order by id limit 1)`;
  const latest = (action: string): string =>
    `(select project_id, version from project_version where action = '${action}' and project_id = ${HANDED_OVER})`;
  const at = (action: string): string => `where (project_id, version) in ${latest(action)}`;
  const LAST = `where (project_id, version) in (select id, version from project where id = ${HANDED_OVER})`;
  const OF_PROJECT = `select ${HANDED_OVER}::text as id`;
  const ofVersion = (action: string): string =>
    `select concat(project_id, ' ', version) as id from project_version ${at(action)}`;

  test.each([
    ['project.heads', `update project set planned_fen = planned_fen + 1 where id = ${HANDED_OVER}`, OF_PROJECT],
    [
      'project.versions',
      `update project_version set ended_by = pg_current_xact_id() ${LAST}`,
      `select concat(project_id, ' ', version) as id from project_version ${LAST}`,
    ],
    ['project.steps', `update project_version set side = 'DONOR' ${at('START')}`, ofVersion('START')],
    ['project.signatures', `update project_version set made_by_account = null ${at('CONSENT')}`, OF_PROJECT],
    [
      'project.targets',
      `alter table project drop constraint project_target_before_admission; update project set performance_target = null where id = ${HANDED_OVER}`,
      OF_PROJECT,
    ],
    ['project.progress', `update project set progress = 9999 where id = ${HANDED_OVER}`, OF_PROJECT],
    [
      'project.hand-overs',
      `update asset set version = 1 where id = (select id from asset where project_id = ${HANDED_OVER} order by id limit 1)`,
      `select id::text from asset where version = 1`,
    ],
    [
      'project.assets-reconcile',
      `alter table asset drop constraint asset_kind_check; update asset set kind = 'LAND' where id = (select id from asset order by id limit 1)`,
      `select id::text from asset where kind = 'LAND'`,
    ],
  ])('%s names exactly that row', async (name, plant, expected) => {
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    try {
      await root.query(`begin; set local session_replication_role = 'replica'; ${plant}`);
      const [row] = (await root.query<{ id: string }>(expected)).rows;
      const asRows = { query: async (sql: string) => (await root.query<Record<string, unknown>>(sql)).rows };
      const invariant = projectInvariants.find((one) => one.name === name);
      const broken = (await invariant?.find(asRows as unknown as Db)) ?? [];
      expect(row?.id).toBeDefined();
      expect(broken.map(({ id }) => id)).toContain(row?.id);
      expect(broken.length).toBeLessThanOrEqual(2);
    } finally {
      await root.query('rollback');
      await root.end();
    }
  });

  test('every invariant of projects has its row here', () => expect(projectInvariants).toHaveLength(8));
});

describe('once the pairing is closed', () => {
  test('nothing new begins, and what was carried over goes on to its end', async () => {
    const proposed = await propose({ year: 2023, day: '2023-01-05' });
    const inLibrary = await done(
      'admitProject',
      daguan.reporter,
      step(await propose({ year: 2023, day: '2023-01-05' }), '2023-01-06'),
    );
    const paid = await funded();
    const pairing = fromGlobalId(daguan.pairingId).key;
    await asPlatform((db) => closePairingRow(db, pairing, 1, '2024-12-31'));
    const closed = { code: 'PAIRING_CLOSED', field: 'day' };
    const day = '2025-01-10';
    expect(await refusal(() => act('proposeProject', daguan.reporter, plan({ day })))).toEqual(closed);
    expect(await refusal(() => act('admitProject', daguan.reporter, step(proposed, day)))).toEqual(closed);
    expect(await refusal(() => act('approveProject', daguan.reviewer, step(inLibrary, day)))).toEqual(closed);
    expect(await seen(proposed.id, daguan.reporter)).toMatchObject({ nextActions: ['WITHDRAW'] });
    await done('withdrawProject', daguan.reporter, { ...step(proposed, day), reason: '结对已结束' });

    const started = await done('startProject', daguan.reporter, step(paid, day));
    const completed = await done('completeProject', daguan.reporter, step(started, day));
    const accepted = await done('acceptProject', daguan.reviewer, step(completed, day));
    const settledOne = await done('settleProject', daguan.reporter, step(accepted, day));
    const asset = { name: '道路', kind: 'PUBLIC', ownerLevel: 'VILLAGE', owner: '村', items: 1, value: '1' };
    const over = await done('handOverAsset', daguan.reporter, {
      ...step(settledOne, day),
      documentNo: '1号',
      assets: [asset],
      isLast: true,
    });
    expect(over.status).toBe('HANDED_OVER');
  });
});
