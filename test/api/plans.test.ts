import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { placesByCode } from '../../server/places/place.store';
import { read, tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { workInvariants } from '../../server/plans/work.check.store';
import { allSteps } from '../../server/plans/work-item.rules';
import { makeAccount, signedIn } from '../kit/accounts';
import { ownerOf, makePeople, type Header, type Owner, type People } from '../kit/people';
import { GROUP } from '../kit/ledger';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { proposeProject } from '../kit/random-ledger';

jest.setTimeout(120_000);

let platform: Platform;
let owner: Owner;
let root: Client;
let daguan: People;
let duan: People;
let townshipId: string;
let countyId: string;
let townId: string;
/** The township's clerk, with the account's id; who supervises Yunnan. */
let township: Header;
let clerkId: string;
let supervisor: Header;
const today = businessDay(new Date());
const year = Number(today.slice(0, 4));
const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
/** Plans that have begun, and have days left whenever the test runs. */
const period = { from: `${year - 1}-12-01`, until: `${year + 1}-12-31` };

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const made = await tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: '翠华镇(大关县)', province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error('翠华镇 is not known');
    const party = await findOrRegisterParty(db, PLATFORM, { printed: '翠华镇(大关县)', reading });
    const places = await placesByCode(db, PLATFORM, ['530000', '530624']);
    const yunnan = places.get('530000')?.id ?? '';
    return { partyId: party.id, townId: party.placeId ?? '', county: places.get('530624')?.id ?? '', yunnan };
  });
  townshipId = toGlobalId('Party', made.partyId);
  townId = toGlobalId('Place', made.townId);
  countyId = toGlobalId('Place', made.county);
  const clerk = await makeAccount(platform, 'cuihua', [{ role: Role.TOWNSHIP_REPORTER, partyId: made.partyId }]);
  clerkId = toGlobalId('Account', clerk);
  await makeAccount(platform, 'yunnan', [{ role: Role.SUPERVISOR, placeId: made.yunnan }]);
  [township, supervisor] = await Promise.all([signedIn(platform, 'cuihua'), signedIn(platform, 'yunnan')]);
});
afterAll(async () => {
  await root.end();
  await owner.close();
  await platform.close();
});

interface Plan {
  id: string;
  version: number;
  level: string;
  side: string;
  title: string;
  parent: { id: string } | null;
  pairing: { id: string } | null;
  unit: { id: string } | null;
  mayManage: boolean;
}

interface Work {
  id: string;
  state: string;
  version: number;
  due: string;
  nextDue: string;
  daysLate: number;
  escalation: string;
  nextActions: string[];
  origin: string;
  bornOf: { __typename: string; id: string } | null;
  milestones: { title: string; days: number; due: string; reached: boolean }[];
  progress: { year: number; quarter: number; income: string; projectsMoved: number; note: string; version: number }[];
  files: { name: string }[];
  versions: {
    action: string;
    text: string | null;
    madeBy: { name: string } | null;
    progress: { income: string } | null;
  }[];
}

const PLAN = `id level side title locality from until origin version simulated mayManage parent { id } pairing { id } unit { id } place { id }
  bornOf { __typename id }`;
const WORK = `id side title personName origin state assignedOn due nextDue version daysLate escalation nextActions plan { id } pairing { id }
  unit { id } person { id } bornOf { __typename id } milestones { title days due reached } files { name }
  progress { year quarter income projectsMoved problemsSolved note version madeAt reportedBy { name } }
  versions { version action state day due milestoneDays reached text madeAt madeBy { name } progress { income } }`;

const FIELDS = { workPlan: PLAN, workItem: WORK };

function act<Noun extends keyof typeof FIELDS>(
  noun: Noun,
  verb: string,
  who: Header,
  input: object,
): Promise<Answer<{ done: Record<Noun, unknown> }>> {
  const word: Record<string, string> = {
    finishWork: 'Take',
    acceptWork: 'Take',
    cancelWork: 'Take',
    reopenWork: 'Take',
  };
  const type = verb in word ? 'TakeWorkInput' : `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${noun} { ${FIELDS[noun]} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

const nounOf = (verb: string): keyof typeof FIELDS =>
  verb === 'planWork' || verb === 'moveWorkPlan' ? 'workPlan' : 'workItem';

async function done<Result>(verb: string, who: Header, input: object): Promise<Result> {
  const { data, errors } = await act(nounOf(verb), verb, who, input);
  if (data === null || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done[nounOf(verb)] as Result;
}

/** What a refusal said: `BAD_INPUT title`. */
async function refusal(verb: string, who: Header, input: object): Promise<string> {
  const { errors } = await act(nounOf(verb), verb, who, input);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return field ? `${code} ${field}` : code;
}

/** Not a row changes while these are refused. */
async function unchanged(refusals: () => Promise<void>): Promise<void> {
  const before = await owner.digest();
  await refusals();
  expect(await owner.digest()).toEqual(before);
}

const countyPlan = (more: object = {}) => ({
  level: 'COUNTY',
  pairingId: daguan.pairingId,
  unitId: daguan.recipientId,
  placeId: countyId,
  title: '县级帮扶计划方案',
  ...period,
  ...more,
});
const below = (parent: Plan, level: string, more: object = {}) => ({
  level,
  parentId: parent.id,
  unitId: townshipId,
  placeId: townId,
  title: `${level} 计划`,
  ...(level === 'VILLAGE' || level === 'HOUSEHOLD' ? { locality: '三合村' } : {}),
  ...period,
  ...more,
});
const plan = (who: Header, input: object) => done<Plan>('planWork', who, input);
const assigned = (of: Plan, more: object = {}) => ({
  workPlanId: of.id,
  title: '建成冷库并投入使用',
  unitId: townshipId,
  due: daysAfter(today, 60),
  ...more,
});
const assign = (who: Header, of: Plan, more: object = {}) => done<Work>('assignWork', who, assigned(of, more));
const to = ({ id, version }: Pick<Work, 'id' | 'version'>, more: object = {}) => ({ workItemId: id, version, ...more });
const progress = (more: object = {}) => ({
  year,
  quarter,
  income: '12000.50',
  projectsMoved: 1,
  problemsSolved: 2,
  note: '地基完工',
  ...more,
});

async function nodes<Node>(who: Header, query: string, fields: string, filter: object = {}): Promise<Node[]> {
  const type = { workPlans: 'WorkPlanFilter', workItems: 'WorkItemFilter', lateWorkItems: 'LateWorkFilter' }[query];
  const { data, errors } = await ask<Record<string, { totalCount: number; nodes: Node[] }>>(
    platform,
    `query ($filter: ${type}) { ${query}(filter: $filter, first: 100) { totalCount nodes { ${fields} } } }`,
    { filter },
    who,
  );
  const found = data?.[query];
  if (!found) throw new Error(JSON.stringify(errors));
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes;
}
const work = async (who: Header, id: string): Promise<Work | undefined> =>
  (await nodes<Work>(who, 'workItems', WORK)).find((one) => one.id === id);

/** Lets work be due so many days ago: only time does that. */
async function age({ id }: Work, days: number): Promise<void> {
  const key = [fromGlobalId(id).key, daysBefore(today, days)];
  await root.query('begin');
  await root.query(`set local session_replication_role = replica`);
  await root.query(`update work_item set assigned_on = least(assigned_on, $2), due = $2 where id = $1`, key);
  await root.query(`update work_item_version set day = least(day, $2), due = $2 where item_id = $1`, key);
  await root.query('commit');
}

let county: Plan;
let cuihua: Plan;
beforeAll(async () => {
  county = await plan(daguan.reviewer, countyPlan());
  cuihua = await plan(daguan.reporter, below(county, 'TOWNSHIP'));
});

test('the database knows the same steps as the rules', async () => {
  const { rows } = await root.query(`select from_state, action, to_state from work_step`);
  const known = allSteps().map(({ from, action, to: state }) => ({ from_state: from ?? '', action, to_state: state }));
  const sorted = (some: unknown[]) => some.map((one) => JSON.stringify(one)).sort();
  expect(sorted(rows)).toEqual(sorted(known));
});

describe('plans from the county to the household', () => {
  test('each level by those who keep it or one above, seen by them and by the pairing', async () => {
    const village = await plan(township, below(cuihua, 'VILLAGE'));
    const household = await plan(township, below(village, 'HOUSEHOLD', { locality: '0231号' }));
    expect(household).toMatchObject({
      side: 'RECIPIENT',
      level: 'HOUSEHOLD',
      parent: { id: village.id },
      pairing: null,
    });
    const seen = async (who: Header) => (await nodes<Plan>(who, 'workPlans', PLAN)).map(({ level }) => level);
    expect(await seen(township)).toEqual(['TOWNSHIP', 'VILLAGE', 'HOUSEHOLD']);
    expect(await seen(daguan.member)).toEqual(['COUNTY', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD']);
    expect(await seen(supervisor)).toEqual(['COUNTY', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD']);
    expect(await seen(duan.reviewer)).toEqual([]);
    const [mine] = await nodes<Plan>(township, 'workPlans', PLAN, { parentIds: [village.id], search: '0231' });
    expect(mine).toMatchObject({ id: household.id, mayManage: true, unit: { id: townshipId } });
    const [theirs] = await nodes<Plan>(daguan.lead, 'workPlans', PLAN, { levels: ['COUNTY'], sides: ['RECIPIENT'] });
    expect(theirs).toMatchObject({ id: county.id, mayManage: false });
  });

  test('may be a project’s, of the same pairing; who may not see the project sees the plan without it', async () => {
    const { id: projectId } = await proposeProject(platform, daguan, 'INDUSTRY');
    const { id: other } = await proposeProject(platform, duan, 'INDUSTRY');
    const ofProject = await plan(daguan.reviewer, below(cuihua, 'VILLAGE', { originId: projectId }));
    const born = async (who: Header) =>
      (await nodes<Plan & { bornOf: unknown }>(who, 'workPlans', `${PLAN} bornOf { __typename id }`)).find(
        ({ id }) => id === ofProject.id,
      );
    expect(await born(daguan.reviewer)).toMatchObject({
      origin: 'PROJECT',
      bornOf: { __typename: 'Project', id: projectId },
    });
    expect(await born(township)).toMatchObject({ origin: 'PROJECT', bornOf: null });
    await unchanged(async () => {
      const ofOther = below(cuihua, 'VILLAGE', { originId: other });
      expect(await refusal('planWork', daguan.reviewer, ofOther)).toBe('NOT_FOUND originId');
    });
  });

  test('are moved under another with a reason, and whoever keeps that one manages what lies below', async () => {
    const village = await plan(daguan.reporter, below(county, 'VILLAGE', { unitId: daguan.recipientId }));
    const item = await assign(daguan.reporter, village, { unitId: daguan.recipientId });
    expect(await work(township, item.id)).toBeUndefined();
    const move = { workPlanId: village.id, version: 1, parentId: cuihua.id, reason: '划归乡镇管理' };
    const moved = await done<Plan>('moveWorkPlan', daguan.reviewer, move);
    expect(moved).toMatchObject({ version: 2, parent: { id: cuihua.id } });
    expect((await work(township, item.id))?.nextActions).toEqual(['RESCHEDULE', 'CANCEL']);
    const refused = (more: object, who = daguan.reviewer) =>
      refusal('moveWorkPlan', who, { ...move, version: 2, ...more });
    const household = await plan(township, below(moved, 'HOUSEHOLD'));
    await unchanged(async () => {
      expect(await refused({ parentId: village.id })).toBe('BAD_INPUT parentId');
      expect(await refused({ parentId: household.id })).toBe('BAD_INPUT parentId');
      expect(await refused({ workPlanId: cuihua.id, version: 1, parentId: village.id })).toBe('BAD_INPUT parentId');
      expect(await refused({ parentId: county.id, version: 1 })).toBe('VERSION_CONFLICT version');
      expect(await refused({ parentId: county.id, reason: ' ' })).toBe('BAD_INPUT reason');
      expect(await refused({ parentId: county.id }, daguan.lead)).toBe('FORBIDDEN');
      expect(await refused({ parentId: county.id }, township)).toBe('NOT_FOUND parentId');
    });
    await expect(
      root.query(`update work_plan set parent_id = $2 where id = $1`, [
        fromGlobalId(cuihua.id).key,
        fromGlobalId(village.id).key,
      ]),
    ).rejects.toMatchObject({ constraint: 'work_plan_under_higher' });
  });

  test('are refused where they cannot stand', async () => {
    const refused = (input: object, who = daguan.reviewer) => refusal('planWork', who, input);
    await unchanged(async () => {
      expect(await refused(countyPlan(), daguan.department)).toBe('FORBIDDEN');
      expect(await refused(countyPlan(), daguan.lead)).toBe('FORBIDDEN');
      expect(await refused(countyPlan(), duan.reviewer)).toBe('FORBIDDEN');
      expect(await refused(countyPlan({ unitId: duan.recipientId }), duan.reviewer)).toBe('NOT_FOUND pairingId');
      expect(await refused(countyPlan({ pairingId: null }))).toBe('BAD_INPUT pairingId');
      expect(await refused(below(county, 'TOWNSHIP'), daguan.lead)).toBe('FORBIDDEN'); // the other side's
      expect(await refused(below(county, 'TOWNSHIP', { parentId: null }))).toBe('BAD_INPUT parentId');
      expect(await refused(below(cuihua, 'TOWNSHIP'))).toBe('BAD_INPUT parentId');
      expect(await refused(below(cuihua, 'VILLAGE', { locality: null }))).toBe('BAD_INPUT locality');
      expect(await refused(below(cuihua, 'VILLAGE', { placeId: countyId }))).toBe('NOT_FOUND placeId');
      expect(await refused(below(cuihua, 'VILLAGE', { unitId: duan.recipientId }))).toBe('NOT_FOUND unitId');
      expect(await refused(below(cuihua, 'VILLAGE', { until: `${year + 2}-01-01` }))).toBe('OUT_OF_RANGE until');
      expect(await refused(below(cuihua, 'VILLAGE', { originId: daguan.pairingId }))).toBe('NOT_FOUND originId');
    });
  });
});

describe('work', () => {
  test('goes from a meeting’s decision to its acceptance, each step somebody’s, each with its news', async () => {
    const meeting = await ask<{ recordActivity: { activity: { id: string } } }>(
      platform,
      `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } } }`,
      {
        input: {
          requestKey: 'meeting',
          pairingId: daguan.pairingId,
          kind: 'MEETING',
          form: 'JOINT',
          title: '扶贫协作联席会议',
          from: `${year - 1}-12-05`,
        },
      },
      daguan.reporter,
    );
    const originId = meeting.data?.recordActivity.activity.id;
    const steps = [
      { title: '选址', days: 10 },
      { title: '建设', days: 30 },
      { title: '验收', days: 5 },
    ];
    const item = await assign(daguan.reviewer, cuihua, { steps, originId, personId: clerkId });
    expect(item).toMatchObject({
      state: 'OPEN',
      version: 1,
      origin: 'MEETING',
      bornOf: { __typename: 'Activity', id: originId },
    });
    expect(item.milestones.map(({ due }) => due)).toEqual([25, 55, 60].map((days) => daysAfter(today, days)));
    expect((await work(township, item.id))?.nextActions).toEqual(['START', 'REPORT', 'RESCHEDULE', 'CANCEL']);

    const begun = await done<Work>('startWork', township, to(item));
    const first = await done<Work>('reportWork', township, to(begun, progress({ milestonesReached: 1 })));
    expect(first).toMatchObject({ state: 'UNDER_WAY', nextDue: daysAfter(today, 55) });
    const again = await done<Work>('reportWork', township, to(first, progress({ income: '13000', note: '更正' })));
    expect(again.progress).toEqual([
      expect.objectContaining({ year, quarter, income: '13000.00', note: '更正', version: 4 }),
    ]);
    expect(again.milestones.map(({ reached }) => reached)).toEqual([true, false, false]);
    const milestoneDays = [20, 50, 58].map((days) => daysAfter(today, days));
    const moved = await done<Work>('rescheduleWork', daguan.reporter, to(again, { milestoneDays, reason: '雨季提前' }));
    expect(moved).toMatchObject({ due: daysAfter(today, 60), nextDue: daysAfter(today, 50) });
    const finished = await done<Work>('finishWork', township, to(moved, { text: '冷库已投入使用' }));
    expect(finished).toMatchObject({ state: 'DONE', nextActions: ['REPORT', 'REOPEN'] });
    const back = await done<Work>('reopenWork', supervisor, to(finished, { text: '缺用电验收' }));
    const redone = await done<Work>('finishWork', township, to(back, { text: '已补' }));
    const accepted = await done<Work>('acceptWork', daguan.reviewer, to(redone, { text: '现场核实' }));
    expect(accepted).toMatchObject({ state: 'ACCEPTED', daysLate: 0, nextActions: ['REOPEN'] });
    expect(
      accepted.versions.map(({ action, text, madeBy, progress: told }) => [action, text ?? told?.income, madeBy?.name]),
    ).toEqual([
      ['ACCEPT', '现场核实', expect.any(String)],
      ['FINISH', '已补', 'cuihua'],
      ['REOPEN', '缺用电验收', undefined], // supervision above, whom a county's desk does not see
      ['FINISH', '冷库已投入使用', 'cuihua'],
      ['RESCHEDULE', '雨季提前', expect.any(String)],
      ['REPORT', '13000.00', 'cuihua'],
      ['REPORT', '12000.50', 'cuihua'],
      ['START', undefined, 'cuihua'],
      ['ASSIGN', undefined, expect.any(String)],
    ]);
    const { rows } = await root.query(`select kind from event where subject_id = $1 order by xact, id`, [
      fromGlobalId(item.id).key,
    ]);
    expect(rows.map(({ kind }: { kind: string }) => kind.replace('WORK_', '')).join()).toBe(
      'ASSIGNED,STARTED,REPORTED,REPORTED,RESCHEDULED,FINISHED,REOPENED,FINISHED,ACCEPTED',
    );
    await unchanged(async () => {
      expect(await refusal('reportWork', township, to(accepted, progress()))).toBe('TRANSITION_REFUSED workItemId');
    });
  });

  test('is accepted by nobody who did it or answers for it, whoever writes', async () => {
    const own = await assign(daguan.reviewer, county, { unitId: daguan.recipientId });
    const reported = await done<Work>('reportWork', daguan.reviewer, to(own, progress()));
    const finished = await done<Work>('finishWork', daguan.reporter, to(reported, { text: '完成' }));
    expect(finished.nextActions).toEqual(['REPORT', 'REOPEN']);
    const accept = to(finished, { text: '属实' });
    await unchanged(async () => {
      expect(await refusal('acceptWork', daguan.reviewer, accept)).toBe('TRANSITION_REFUSED workItemId');
      expect(await refusal('acceptWork', daguan.lead, accept)).toBe('FORBIDDEN');
    });
    await expect(
      root.query(
        `insert into work_item_version (item_id, version, action, state, day, due, milestone_days, reached, text, made_by_account)
         select item_id, version + 1, 'ACCEPT', 'ACCEPTED', day, due, milestone_days, reached, '自办自验', made_by_account
           from work_item_version where item_id = $1 and version = 3`,
        [fromGlobalId(own.id).key],
      ),
    ).rejects.toMatchObject({ constraint: 'work_accepted_by_another' });
    expect(await done<Work>('acceptWork', supervisor, accept)).toMatchObject({ state: 'ACCEPTED' });
  });

  test('is cancelled and reopened for a reason, and the same request gives the same work again', async () => {
    const input = assigned(cuihua, { requestKey: 'assigned-once', personName: '李主任' });
    const item = await done<Work>('assignWork', township, input);
    expect((await done<Work>('assignWork', township, input)).id).toBe(item.id);
    expect(await refusal('assignWork', township, { ...input, title: '另一件事' })).toBe(
      'REQUEST_KEY_REUSED requestKey',
    );
    expect(await refusal('cancelWork', township, to(item, { text: ' ' }))).toBe('BAD_INPUT text');
    const cancelled = await done<Work>('cancelWork', township, to(item, { text: '与项目重复' }));
    expect(await refusal('startWork', township, to(cancelled))).toBe('TRANSITION_REFUSED workItemId');
    const reopened = await done<Work>('reopenWork', daguan.reporter, to(cancelled, { text: '不重复' }));
    expect(reopened).toMatchObject({ state: 'UNDER_WAY', version: 3 });
    expect(await nodes<Work>(township, 'workItems', 'id', { search: '李主任', states: ['UNDER_WAY'] })).toEqual([
      { id: item.id },
    ]);
    expect(await nodes<Work>(township, 'workItems', 'id', { mine: true, search: '李主任' })).toEqual([]);

    const within = async (filter: object) =>
      (await nodes<Work>(township, 'workItems', 'id', { search: '李主任', ...filter })).length;
    expect(await within({ until: daysBefore(today, 1) })).toBe(0);
    expect(await within({ from: item.due, until: today })).toBe(1);
    expect(await within({ from: daysAfter(item.due, 1) })).toBe(1); // it waits however late it is
    await done<Work>('cancelWork', township, to(reopened, { text: '确与项目重复' }));
    expect([await within({ from: daysAfter(item.due, 1) }), await within({ from: item.due })]).toEqual([0, 1]);
  });

  test('is refused where it cannot be done so', async () => {
    const steps = [{ title: '一步', days: 20 }];
    const item = await assign(daguan.reporter, cuihua, { steps });
    const refused = (more: object, who = daguan.reporter) => refusal('assignWork', who, assigned(cuihua, more));
    await unchanged(async () => {
      expect(await refused({}, daguan.lead)).toBe('FORBIDDEN'); // the other side's plan
      expect(await refused({}, daguan.department)).toBe('FORBIDDEN');
      expect(await refused({}, duan.reporter)).toBe('NOT_FOUND workPlanId');
      expect(await refused({ due: daysBefore(today, 1) })).toBe('OUT_OF_RANGE due');
      expect(await refused({ due: `${year + 2}-01-01` })).toBe('OUT_OF_RANGE due');
      expect(await refused({ steps, due: daysAfter(today, 18) })).toBe('OUT_OF_RANGE due');
      expect(await refused({ unitId: duan.recipientId })).toBe('NOT_FOUND unitId');
      expect(await refused({ personId: clerkId, unitId: daguan.recipientId })).toBe('NOT_FOUND personId');
      expect(await refused({ personId: clerkId, personName: '李主任' })).toBe('BAD_INPUT personName');
      const days = (milestoneDays: string[]) => to(item, { milestoneDays, reason: '调整' });
      expect(await refusal('rescheduleWork', township, days([daysAfter(today, 61)]))).toBe(
        'OUT_OF_RANGE milestoneDays.0',
      );
      expect(await refusal('rescheduleWork', township, days([]))).toBe('BAD_INPUT milestoneDays');
      expect(await refusal('rescheduleWork', township, to(item, { reason: '调整' }))).toBe('BAD_INPUT due');
      expect(await refusal('rescheduleWork', daguan.department, days([today]))).toBe('FORBIDDEN');
      expect(await refusal('startWork', daguan.reporter, to(item))).toBe('FORBIDDEN');
      expect(await refusal('startWork', township, { ...to(item), version: 2 })).toBe('VERSION_CONFLICT version');
      expect(await refusal('startWork', duan.reporter, to(item))).toBe('NOT_FOUND workItemId');
      const report = (more: object) => refusal('reportWork', township, to(item, progress(more)));
      expect(await report({ year: year + 1 })).toBe('OUT_OF_RANGE quarter');
      expect(await report({ income: '-1' })).toBe('OUT_OF_RANGE income');
      expect(await report({ milestonesReached: 2 })).toBe('OUT_OF_RANGE milestonesReached');
      expect(await report({ note: '' })).toBe('BAD_INPUT note');
    });
    await expect(
      root.query(`update work_item set milestone_days = array[due + 1] where id = $1`, [fromGlobalId(item.id).key]),
    ).rejects.toMatchObject({ constraint: 'work_milestones_follow' });
  });

  test('is proved by files of who does it, until it is accepted', async () => {
    const item = await assign(daguan.reviewer, cuihua);
    const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent('验收单.csv')}`, {
      method: 'POST',
      headers: township,
      body: '项目,结论\n冷库,合格\n',
    });
    const { id } = (await response.json()) as { id: string };
    const attach = async (verb: string, who: Header) => {
      const input = {
        requestKey: newId(),
        recordIds: [item.id],
        ...(verb === 'attachEvidence' ? { evidenceIds: [id] } : { evidenceId: id }),
      };
      const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
      const { errors } = await ask(
        platform,
        `mutation ($input: ${type}!) { ${verb}(input: $input) { evidence { id } } }`,
        { input },
        who,
      );
      return errors[0]?.extensions.code ?? 'done';
    };
    expect(await attach('attachEvidence', township)).toBe('done');
    expect((await work(daguan.lead, item.id))?.files).toEqual([{ name: '验收单.csv' }]);
    expect(await attach('detachEvidence', daguan.reporter)).toBe('FORBIDDEN');
    const begun = await done<Work>('startWork', township, to(item));
    const finished = await done<Work>('finishWork', township, to(begun, { text: '完成' }));
    await done<Work>('acceptWork', daguan.reviewer, to(finished, { text: '属实' }));
    expect(await attach('detachEvidence', township)).toBe('TRANSITION_REFUSED');
  });
});

test('what is late rises to the plan above and to supervision, and is told once', async () => {
  const village = await plan(township, below(cuihua, 'VILLAGE', { locality: '安乐村' }));
  const item = await assign(township, village, { unitId: daguan.recipientId, title: '危房改造' });
  const late = (who: Header, filter: object = {}) =>
    nodes<Work>(who, 'lateWorkItems', 'id daysLate escalation', filter);
  const mine = async (who: Header, filter: object = {}) => (await late(who, filter)).find(({ id }) => id === item.id);
  expect(await mine(daguan.reviewer)).toBeUndefined();
  await age(item, 9);
  const seen = { daysLate: 9, escalation: expect.stringMatching(/UNIT|OFFICE/) as string };
  for (const who of [township, daguan.reviewer, supervisor]) expect(await mine(who)).toMatchObject(seen);
  for (const who of [daguan.lead, duan.reviewer]) expect(await mine(who)).toBeUndefined();
  expect(await mine(supervisor, { risenTo: 'SUPERVISOR' })).toBeUndefined();
  await age(item, 400);
  expect(await mine(supervisor, { risenTo: 'SUPERVISOR' })).toMatchObject({ daysLate: 400, escalation: 'SUPERVISOR' });

  const check = () => platform.app.rooms.alarms.check([fromGlobalId(daguan.pairingId).key], today);
  await check();
  await check();
  const alarms = () => nodesOfAlarms(supervisor).then((some) => some.filter(({ subject }) => subject?.id === item.id));
  expect(await alarms()).toEqual([
    { kind: 'WORK_OVERDUE', turn: 'SUPERVISOR', severity: 'SERIOUS', subject: { id: item.id } },
  ]);
  const stood = await work(daguan.reporter, item.id);
  if (!stood) throw new Error('the work is there');
  await done('cancelWork', township, to(stood, { text: '已由项目解决' }));
  await check();
  expect(await alarms()).toEqual([]);
  const { rows } = await root.query(
    `select e.kind from event e join alarm l on l.id::text = e.subject_id::text where l.subject_id = $1 order by e.xact, e.id`,
    [fromGlobalId(item.id).key],
  );
  expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual(['ALARM_BEGAN', 'ALARM_ENDED']);
});

async function nodesOfAlarms(who: Header) {
  const { data } = await ask<{ alarms: { nodes: { subject: { id: string } | null }[] } }>(
    platform,
    `{ alarms(filter: { kinds: [WORK_OVERDUE] }, first: 100) { nodes { kind turn severity subject { id } } } }`,
    {},
    who,
  );
  return data?.alarms.nodes ?? [];
}

test('the invariants hold of all that was done here', async () => {
  for (const invariant of workInvariants) {
    const broken = await read(platform.database.source, PLATFORM, (db) => invariant.find(db));
    expect([invariant.name, broken]).toEqual([invariant.name, []]);
  }
});
