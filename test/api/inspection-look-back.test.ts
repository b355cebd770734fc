import { read } from '../../server/db/tx';
import { inspectionInvariants } from '../../server/inspections/inspection.check.store';
import { daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import {
  act,
  agent,
  clerk,
  closeInspections,
  daguan,
  deputy,
  done,
  drawn,
  duan,
  finding,
  itemDone,
  openInspections,
  plan,
  platform,
  refused,
  root,
  seen,
  to,
  today,
  visited,
  visiting,
  yunnan,
  type Inspection,
} from '../kit/inspections';
import type { Header } from '../kit/people';
import { readWorkbook } from '../kit/workbook';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

/** A closed inspection that found three things: two were put right and closed, the third was handed over open. */
async function closedOne(title: string): Promise<Inspection> {
  const sampled = await drawn({ title });
  const { id } = await visited(agent, sampled, 1);
  await done('recordFindings', agent, {
    inspectionId: id,
    findings: [
      finding({ problem: '墙体开裂' }),
      finding({ problem: '水管漏水', severity: 'SERIOUS' }),
      finding({ problem: '资金拨付慢', leadUnitId: daguan.recipientId }),
    ],
  });
  const now = await seen(yunnan, id);
  for (const { rectification } of now?.findings.slice(0, 2) ?? []) {
    const answered = await itemDone('answerRectification', clerk, rectification, { answer: '已整改' });
    await itemDone('closeRectification', yunnan, answered, { conclusion: '现场核实' });
  }
  const reported = await done('reportInspection', agent, to(now ?? sampled, { text: '发现三个问题' }));
  const handedOver = [{ rectificationId: now?.findings[2]?.rectification?.id, reason: '移交县财政局' }];
  return done('closeInspection', deputy, to(reported, { text: '了结', handedOver }));
}

const team = (more: object = {}) => [{ name: '钱某', unit: '外省督查组', isLeader: true, account: 'agent', ...more }];
const looking = (earlier: Inspection, more: object = {}) =>
  plan({ kind: 'LOOK_BACK', title: '半年回头看', looksBackId: earlier.id, questions: [], team: team(), ...more });
const look = ({ id }: Inspection, nth: number, more: object = {}) => ({
  inspectionId: id,
  nth,
  verdict: 'PUT_RIGHT',
  visitors: [1],
  ...more,
});
const opening = { note: '墙体又开裂', measure: '重新加固', due: daysAfter(today, 20) };

/** Whose rows a step can write, read without the walls. */
const itemOf = async (id: string | undefined): Promise<{ state: string; version: number } | undefined> => {
  const { rows } = await root.query<{ state: string; version: number }>(
    `select state, version from rectification where id = $1`,
    [fromGlobalId(id ?? '').key],
  );
  return rows[0];
};

test('a look back follows what was found before: put right, still wrong or wrong again; what was closed stays closed', async () => {
  const earlier = await closedOne('上半年督查');
  const [first, second, third] = earlier.findings.map(({ rectification }) => rectification?.id);
  const planned = await done('planInspection', yunnan, looking(earlier));
  expect(planned).toMatchObject({ state: 'PLANNED', looksBack: { id: earlier.id }, draws: [] });
  expect(planned.followUps.map(({ nth, severity, problem, verdict }) => [nth, severity, problem, verdict])).toEqual([
    [1, 'MODERATE', '墙体开裂', null],
    [2, 'SERIOUS', '水管漏水', null],
    [3, 'MODERATE', '资金拨付慢', null],
  ]);
  // Whoever is sent reads what to look at, though the list of the pairing is not theirs.
  const sent = await seen(agent, planned.id);
  expect(sent).toMatchObject({ nextActions: ['START'] });
  expect(sent?.followUps.map(({ problem, rectification }) => [problem, rectification])).toEqual([
    ['墙体开裂', null],
    ['水管漏水', null],
    ['资金拨付慢', null],
  ]);
  expect((await seen(daguan.lead, planned.id))?.followUps).toHaveLength(3);
  expect(await seen(duan.reviewer, planned.id)).toBeNull();

  for (const [who, nth, more, code] of [
    [yunnan, 1, {}, 'OWN_WORK_INSPECTED inspectionId'],
    [clerk, 1, {}, 'NOT_FOUND inspectionId'],
    [daguan.reviewer, 1, {}, 'FORBIDDEN'],
    [agent, 9, {}, 'NOT_FOUND nth'],
    [agent, 1, { visitors: [2] }, 'BAD_INPUT visitors'],
    [agent, 1, { day: daysAfter(today, 1) }, 'OUT_OF_RANGE day'],
    [agent, 1, { day: daysBefore(today, 1) }, 'OUT_OF_RANGE day'],
    [agent, 1, { verdict: 'NOT_PUT_RIGHT' }, 'BAD_INPUT note'],
    [agent, 1, { verdict: 'NOT_PUT_RIGHT', note: '电话 13912345678' }, 'BAD_INPUT note'],
    [agent, 1, { verdict: 'REBOUND', note: '又漏水' }, 'BAD_INPUT measure'],
    [agent, 1, { verdict: 'REBOUND', ...opening, due: undefined }, 'BAD_INPUT due'],
    [agent, 1, { verdict: 'REBOUND', ...opening, due: daysBefore(today, 1) }, 'OUT_OF_RANGE due'],
    [agent, 3, { verdict: 'REBOUND', ...opening }, 'BAD_INPUT verdict'],
  ] as const)
    expect([nth, more, await refused('recordLookBack', who, look(planned, nth, more))]).toEqual([nth, more, code]);
  expect(await refused('reportInspection', agent, to(planned, { text: '报告' }))).toBe(
    'TRANSITION_REFUSED inspectionId',
  );

  const begun = await done('recordLookBack', agent, look(planned, 1));
  expect(begun).toMatchObject({ state: 'UNDER_WAY', version: 2, draws: [] });
  expect(await refused('recordLookBack', agent, look(planned, 1, { verdict: 'REBOUND', ...opening }))).toBe(
    'ALREADY_EXISTS nth',
  );
  expect(await refused('reportInspection', agent, to(begun, { text: '报告' }))).toBe('NOT_LOOKED_BACK inspectionId');
  const rebound = { requestKey: newId(), ...look(planned, 2, { verdict: 'REBOUND', ...opening }) };
  await done('recordLookBack', agent, rebound);
  await done('recordLookBack', agent, rebound);
  expect(await refused('recordLookBack', agent, { ...rebound, verdict: 'PUT_RIGHT' })).toBe(
    'REQUEST_KEY_REUSED requestKey',
  );
  await done('recordLookBack', deputy, look(planned, 3, { verdict: 'NOT_PUT_RIGHT', note: '仍未拨付' }));

  const now = await seen(yunnan, planned.id);
  expect(now?.followUps.map(({ verdict, note, day, visitors }) => [verdict, note, day, visitors])).toEqual([
    ['PUT_RIGHT', null, today, [1]],
    ['REBOUND', '墙体又开裂', today, [1]],
    ['NOT_PUT_RIGHT', '仍未拨付', today, [1]],
  ]);
  // One item anew, to the same unit, which names the one that it repeats; what is closed is history, and what is open stays.
  expect(now?.findings).toMatchObject([
    { nth: 1, severity: 'SERIOUS', rectification: { problem: '墙体又开裂', state: 'OPEN', repeats: { id: second } } },
  ]);
  const opened = now?.findings[0]?.rectification;
  expect(now?.followUps.map((one) => one.opened?.id ?? null)).toEqual([null, opened?.id, null]);
  expect(now?.followUps[1]?.rectification).toMatchObject({ state: 'CLOSED', repeatedBy: { id: opened?.id } });
  expect([await itemOf(first), await itemOf(second), await itemOf(third)]).toEqual([
    { state: 'CLOSED', version: 3 },
    { state: 'CLOSED', version: 3 },
    { state: 'OPEN', version: 1 },
  ]);

  const reported = await done('reportInspection', agent, to(now ?? begun, { text: '一到位、一反弹、一未到位' }));
  expect(await refused('closeInspection', deputy, to(reported, { text: '了结' }))).toBe('FINDINGS_OPEN handedOver');
  const answered = await itemDone('answerRectification', clerk, opened, { answer: '已加固' });
  expect(answered.nextActions).toEqual([]);
  await itemDone('closeRectification', yunnan, answered, { conclusion: '现场核实' });
  expect((await done('closeInspection', deputy, to(reported, { text: '了结' }))).state).toBe('CLOSED');
  await theNextOnes(earlier, opened?.id);
});

/** What was found again is looked back at as the latest item about it, and is not opened twice. */
async function theNextOnes(earlier: Inspection, latest: string | undefined): Promise<void> {
  const again = await done('planInspection', yunnan, looking(earlier, { title: '年终回头看' }));
  const same = await done('planInspection', yunnan, looking(earlier, { title: '年终再回头看' }));
  const wrong = { verdict: 'NOT_PUT_RIGHT', ...opening };
  const [one] = (await done('recordLookBack', deputy, look(again, 2, wrong))).findings;
  expect(one?.rectification).toMatchObject({ repeats: { id: latest }, state: 'OPEN' });
  const other = await done('recordLookBack', deputy, look(same, 2, { verdict: 'NOT_PUT_RIGHT', note: '仍开裂' }));
  expect(other).toMatchObject({ findings: [], state: 'UNDER_WAY' });
  expect(other.followUps[1]).toMatchObject({ verdict: 'NOT_PUT_RIGHT', opened: null });
}

test('it is planned about a closed inspection of the pairing alone, by a team that neither mends nor checks', async () => {
  const earlier = await closedOne('专项督查');
  const open = await drawn({ title: '未了结的督查' });
  const empty = await visited(agent, await drawn({ title: '没有问题的督查' }), 1);
  const clean = await done('reportInspection', agent, to(empty, { text: '没有问题' }));
  await done('closeInspection', deputy, to(clean, { text: '了结' }));
  const sent = (account: string, unit = '外省督查组') => ({ team: team({ account, unit }) });
  for (const [more, code] of [
    [{ kind: 'SUPERVISION' }, 'BAD_INPUT looksBackId'],
    [{ looksBackId: toGlobalId('Inspection', newId()) }, 'NOT_FOUND looksBackId'],
    [{ looksBackId: open.id }, 'BAD_INPUT looksBackId'],
    [{ looksBackId: clean.id }, 'BAD_INPUT looksBackId'],
    [sent('yunnan'), 'OWN_WORK_INSPECTED team.0.account'],
    [sent('clerk'), 'OWN_WORK_INSPECTED team.0.account'],
    [sent('agent', '翠华镇'), 'OWN_WORK_INSPECTED team.0.unit'],
  ] as const)
    expect([more, await refused('planInspection', yunnan, looking(earlier, more))]).toEqual([more, code]);
  const { errors } = await act('planInspection', yunnan, looking(earlier, sent('yunnan')));
  expect(errors[0]?.message).toBe('钱某答复或核查过所回看的问题，或属于其整改单位，须由他人检查。请改派检查人员。');
  const planned = await done('planInspection', yunnan, looking(earlier));
  const joining = (account: string) =>
    to(planned, { joined: [{ name: '李某', unit: '省督查组', account }], reason: '增派' });
  expect(await refused('changeInspectionTeam', yunnan, joining('yunnan'))).toBe('OWN_WORK_INSPECTED joined.0.account');
  expect((await done('changeInspectionTeam', yunnan, joining('deputy'))).team).toHaveLength(2);
  // One that names none goes by its sample alone, as before.
  const plain = await done('planInspection', yunnan, plan({ kind: 'LOOK_BACK' }));
  expect(plain).toMatchObject({ looksBack: null, followUps: [], nextActions: ['DRAW', 'CALL_OFF', 'CHANGE_TEAM'] });
  expect(await refused('recordLookBack', agent, look(plain, 1))).toBe('NOT_FOUND nth');
  expect(await refused('recordInspectionVisit', agent, { ...visiting(open, 1), inspectionId: plain.id })).toBe(
    'TRANSITION_REFUSED inspectionId',
  );
});

test('two who say it of one finding at once: one is taken', async () => {
  const planned = await done('planInspection', yunnan, looking(await closedOne('同时回看')));
  const saying = look(planned, 1, { verdict: 'NOT_PUT_RIGHT', ...opening });
  const both = await Promise.all([act('recordLookBack', agent, saying), act('recordLookBack', deputy, saying)]);
  expect(both.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(['ALREADY_EXISTS']);
  expect((await seen(yunnan, planned.id))?.findings).toHaveLength(1);
});

test('its papers show what was found before beside what is seen now, to each as far as they may see', async () => {
  const planned = await done(
    'planInspection',
    yunnan,
    looking(await closedOne('制表的督查'), { title: '制表的回头看' }),
  );
  await done('recordLookBack', agent, look(planned, 1));
  await done('recordLookBack', agent, look(planned, 2, { verdict: 'REBOUND', ...opening, note: '水管又漏水' }));
  const asked = (who: Header, kind: string, params: Record<string, string>): Promise<Response> =>
    fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(params).toString()}`, { headers: who });
  const sheets = readWorkbook(
    new Uint8Array(
      await (await asked(daguan.lead, 'inspection-table', { inspectionId: planned.id, format: 'xlsx' })).arrayBuffer(),
    ),
  );
  const looks = JSON.stringify(sheets[2]?.cells);
  for (const text of [
    ...['制表的回头看原问题回看表', '所回看的检查：制表的督查', '墙体开裂', '整改到位', '反弹', '水管又漏水'],
    ...['待整改', '共 3 个，已回看 2 个，未到位或反弹 1 个'],
  ])
    expect(looks).toContain(text);
  const search = { search: '制表的回头看', format: 'csv' };
  expect(await (await asked(yunnan, 'inspection-list', search)).text()).toContain('整改到位 1、反弹 1、待回看 1');
  expect(await (await asked(yunnan, 'inspection-findings', search)).text()).toMatch(/水管又漏水.*是/);
});

test('the database refuses what the rules refuse, and the books can be checked', async () => {
  const earlier = await closedOne('入库的督查');
  const planned = await done('planInspection', yunnan, looking(earlier));
  await done('recordLookBack', agent, look(planned, 2, { verdict: 'REBOUND', ...opening }));
  const { key } = fromGlobalId(planned.id);
  const item = fromGlobalId(earlier.findings[0]?.rectification?.id ?? '').key;
  const breach = async (sql: string, params: unknown[]): Promise<string> => {
    await root.query('begin');
    try {
      await root.query(sql, params);
      await root.query('set constraints all immediate');
      return 'taken';
    } catch (error) {
      return (error as { constraint?: string; code?: string }).constraint ?? (error as { code: string }).code;
    } finally {
      await root.query('rollback');
    }
  };
  const said = (verdict: string, by: string): string =>
    `update inspection_follow_up set verdict = '${verdict}', note = '现状', day = current_date, visitors = '{1}', looked_at = now(), looked_by = ${by}
      where inspection_id = $1 and nth = $2`;
  const other = `(select id from account where name = 'agent')`;
  const closer = `(select made_by_account from rectification_version where action = 'CLOSE' limit 1)`;
  expect(await breach(said('PUT_RIGHT', other), [key, 2])).toBe('inspection_looked_once');
  expect(await breach(said('PUT_RIGHT', closer), [key, 1])).toBe('inspection_looked_by_another');
  expect(await breach(said('PUT_RIGHT', 'null'), [key, 1])).toBe('inspection_looked_by_another');
  expect(await breach(said('NOT_PUT_RIGHT', other), [key, 1])).toBe('inspection_look_opens');
  expect(await breach(said('REBOUND', other), [key, 3])).toBe('inspection_look_opens');
  const step = (
    action: string,
    state: string,
  ) => `insert into inspection_version (inspection_id, version, action, state, day, text, made_by_account)
    select id, version + 1, '${action}', '${state}', current_date + 1, '报告', ${other} from inspection where id = $1`;
  expect(await breach(step('REPORT', 'REPORTED'), [key])).toBe('inspection_looked_at_all');
  const plain = fromGlobalId((await done('planInspection', yunnan, plan())).id).key;
  expect(await breach(step('START', 'UNDER_WAY'), [plain])).toBe('inspection_begun_with_sample');
  expect(await breach(`update inspection set looks_back_id = id where id = $1`, [plain])).toBe('inspection_looks_back');
  const copy = `insert into rectification select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'state', 'OPEN', 'version', 1,
    'inspection_id', $2::text, 'repeats_id', r.id))).* from rectification r where r.id = $1`;
  const open = fromGlobalId(earlier.findings[2]?.rectification?.id ?? '').key;
  expect(await breach(copy, [open, key])).toBe('rectification_repeats_closed');
  const found = async (): Promise<number> => {
    const one = inspectionInvariants.find(({ name }) => name === 'inspection.look_backs');
    return (
      (await one?.find({ query: async (sql: string) => (await root.query<object>(sql)).rows } as never))?.length ?? -1
    );
  };
  for (const { name, find } of inspectionInvariants)
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
  for (const change of [
    `update inspection_follow_up set opened_id = null`,
    `update rectification set state = 'OPEN' where id = '${item}'; update inspection set state = 'REPORTED' where id = '${key}'`,
    `delete from inspection_follow_up where nth = 1`,
    `update inspection set looks_back_id = '${plain}' where id = '${key}'`,
  ]) {
    await root.query(`begin; set local session_replication_role = replica; ${change}`);
    expect([change, (await found()) > 0]).toEqual([change, true]);
    await root.query('rollback');
  }
});
