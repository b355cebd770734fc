import { Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { inspectionInvariants } from '../../server/inspections/inspection.check.store';
import { allSteps } from '../../server/inspections/inspection.rules';
import { placesByCode } from '../../server/places/place.store';
import { daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import {
  act,
  agent,
  clerk,
  closeInspections,
  cuihua,
  daguan,
  deputy,
  done,
  drawing,
  drawn,
  duan,
  finding,
  itemDone,
  listedIds,
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
  yuele,
  yunnan,
  type Inspection,
} from '../kit/inspections';
import { ask } from '../kit/platform';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

test('an inspection goes from planned to closed, its findings put right by one and checked by another', async () => {
  const planned = await done('planInspection', yunnan, plan());
  expect(planned).toMatchObject({ state: 'PLANNED', office: 'SUPERVISOR', isTold: true, draws: [], tallies: [] });
  expect(planned.nextActions).toEqual(['DRAW', 'CALL_OFF', 'CHANGE_TEAM']);
  const sampled = await done('drawSample', yunnan, drawing(planned));
  expect(sampled.draws).toMatchObject([{ nth: 1, population: 11, stands: true, reason: null }]);
  expect(sampled.sample.nodes.map(({ nth }) => nth)).toEqual([1, 2, 3, 4, 5]);
  const towns = sampled.sample.nodes.map(({ township: lies }) => lies?.id);
  for (const one of [cuihua, yuele]) expect(towns.filter((id) => id === one.place).length).toBeGreaterThanOrEqual(2);
  let now = await visited(agent, sampled, 1, { visitors: [2] });
  expect(now).toMatchObject({ state: 'UNDER_WAY', version: 3 });
  now = await visited(yunnan, sampled, 2);
  now = await visited(yunnan, sampled, 3, { answers: [{ question: 1, yes: true }], note: '看了新房' });
  now = await visited(yunnan, sampled, 3, { answers: [{ question: 1, yes: false }] });
  expect(now.sample.nodes[2]?.visit).toMatchObject({ version: 2, answers: [{ question: 1, yes: false }] });
  expect(now.tallies).toEqual([
    {
      subject: 'HOUSEHOLDS',
      drawn: 5,
      visited: 3,
      answers: [
        { question: 1, answered: 3, yes: 1, no: 2, sum: null },
        { question: 2, answered: 2, yes: 0, no: 0, sum: '3001.00' },
      ],
    },
  ]);
  const one = await done('recordFinding', agent, {
    inspectionId: now.id,
    memberId: now.sample.nodes[0]?.id,
    ...finding(),
  });
  const two = await done('recordFindings', yunnan, {
    inspectionId: now.id,
    findings: [finding({ severity: 'SERIOUS', problem: '饮水管网失修' }), finding({ leadUnitId: daguan.recipientId })],
  });
  expect(one.findings).toHaveLength(0); // whoever is sent sees the list as far as their own posts go
  expect(two.findings.map(({ nth, severity, member }) => [nth, severity, member?.nth ?? null])).toEqual([
    [1, 'MODERATE', 1],
    [2, 'SERIOUS', null],
    [3, 'MODERATE', null],
  ]);
  for (const { rectification } of two.findings)
    expect(rectification).toMatchObject({ state: 'OPEN', origin: 'INSPECTION', foundBy: { id: now.id } });
  const reported = await done('reportInspection', yunnan, to(now, { text: '共发现三个问题' }));
  expect(reported).toMatchObject({ state: 'REPORTED', nextActions: [] });
  expect(await refused('closeInspection', yunnan, to(reported, { text: '了结' }))).toBe('FINDINGS_OPEN handedOver');
  expect(await refused('closeInspection', deputy, to(reported, { text: '了结' }))).toBe('FINDINGS_OPEN handedOver');
  const items = two.findings.map(({ rectification }) => rectification);
  const [first, other, third] = items;
  for (const [item, who] of [
    [first, clerk],
    [third, daguan.reporter],
  ] as const) {
    const answered = await itemDone('answerRectification', who, item, { answer: '已整改' });
    await itemDone('closeRectification', yunnan, answered, { conclusion: '现场核实' });
  }
  const handed = [{ rectificationId: other?.id, reason: '移交县水务局，列入年度计划' }];
  expect(await refused('closeInspection', yunnan, to(reported, { text: '了结', handedOver: handed }))).toBe(
    'SECOND_PERSON_NEEDED inspectionId',
  );
  const wrong = [...handed, { rectificationId: first?.id, reason: '已销号' }];
  expect(await refused('closeInspection', deputy, to(reported, { text: '了结', handedOver: wrong }))).toBe(
    'NOT_FOUND handedOver.1.rectificationId',
  );
  const closed = await done('closeInspection', deputy, to(reported, { text: '了结', handedOver: handed }));
  expect(closed).toMatchObject({ state: 'CLOSED', nextActions: [] });
  expect(closed.findings.map(({ handedOver }) => handedOver)).toEqual([null, '移交县水务局，列入年度计划', null]);
  expect(closed.versions.map(({ action, madeBy }) => [action, madeBy?.name ?? null])).toEqual([
    ['CLOSE', 'deputy'],
    ['REPORT', null],
    ['START', null],
    ['DRAW', null],
    ['PLAN', null],
  ]);
});

test('a report is returned by another, and reported again', async () => {
  const sampled = await drawn({ title: '退回的报告' });
  const now = await visited(agent, sampled, 1);
  expect(await refused('reportInspection', daguan.reviewer, to(now, { text: '报告' }))).toBe('FORBIDDEN');
  const reported = await done('reportInspection', yunnan, to(now, { text: '报告' }));
  expect(await refused('returnInspection', yunnan, to(reported, { text: '退回' }))).toBe(
    'SECOND_PERSON_NEEDED inspectionId',
  );
  expect(await refused('callOffInspection', deputy, to(reported, { text: '取消' }))).toBe(
    'TRANSITION_REFUSED inspectionId',
  );
  const back = await done('returnInspection', deputy, to(reported, { text: '请补充入户情况' }));
  expect(back.state).toBe('UNDER_WAY');
  const anew = await done('reportInspection', agent, to(back, { text: '已补充' }));
  expect((await done('closeInspection', yunnan, to(anew, { text: '无问题，了结' }))).state).toBe('CLOSED');
});

test('who may order what: supervision and the county look down, donors come to see and to cross', async () => {
  const kinds = ['SUPERVISION', 'UNANNOUNCED', 'LOOK_BACK', 'OBSERVATION', 'CROSS'];
  for (const kind of kinds) {
    const isDonors = kind === 'OBSERVATION' || kind === 'CROSS';
    if (isDonors) expect((await done('planInspection', daguan.lead, plan({ kind }))).office).toBe('DONOR');
    else expect(await refused('planInspection', daguan.lead, plan({ kind }))).toBe('FORBIDDEN');
  }
  for (const who of [daguan.reporter, clerk, daguan.member])
    expect(await refused('planInspection', who, plan())).toBe('FORBIDDEN');
  expect(await refused('planInspection', duan.reviewer, plan())).toBe('NOT_FOUND pairingId');
  expect(await refused('planInspection', {}, plan())).toBe('UNAUTHENTICATED');
  const elsewhere = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['451228']));
  const refusals = {
    'NOT_FOUND placeId': { placeId: toGlobalId('Place', elsewhere.get('451228')?.id ?? '') },
    'OUT_OF_RANGE until': { until: daysBefore(today, 1) },
    'BAD_INPUT title': { title: ' ' },
    'BAD_INPUT subjects': { subjects: [], questions: [] },
    'BAD_INPUT questions.0.subject': { subjects: ['PLACES'] },
    'BAD_INPUT team': { team: [] },
    'BAD_INPUT team.0.name': { team: [{ name: '13912345678', unit: '督查室', isLeader: true }] },
  };
  for (const [refusal, more] of Object.entries(refusals))
    expect([refusal, await refused('planInspection', yunnan, plan(more))]).toEqual([refusal, refusal]);
});

test('nobody inspects their own office, nor what they recorded', async () => {
  const sent = (account: string) => ({ team: [{ name: '李某', unit: '某单位', isLeader: true, account }] });
  for (const account of ['clerk', 'desk-1-recipient-reporter'])
    for (const kind of ['SUPERVISION', 'UNANNOUNCED', 'CROSS'])
      expect(await refused('planInspection', yunnan, plan({ kind, ...sent(account) }))).toBe(
        'OWN_WORK_INSPECTED team.0.account',
      );
  expect((await done('planInspection', yunnan, plan({ kind: 'OBSERVATION', ...sent('clerk') }))).state).toBe('PLANNED');
  expect(await refused('planInspection', yunnan, plan(sent('nobody-of-this-name')))).toBe('NOT_FOUND team.0.account');
  // The county's reporter entered the households of 悦乐镇, and the county inspects its own townships.
  const own = await drawn(
    { title: '县督查', ...sent('desk-1-recipient-reporter'), placeId: yuele.place },
    daguan.reviewer,
  );
  expect(await refused('recordInspectionVisit', daguan.reviewer, visiting(own, 1))).toBe('OWN_WORK_INSPECTED visitors');
  const { errors } = await act('recordInspectionVisit', daguan.reviewer, visiting(own, 1));
  expect(errors[0]?.message).toBe('李某登记过该户、该项目或负责填报该地，须由他人检查。请改派检查人员。');
  expect(await refused('recordInspectionVisit', daguan.reporter, visiting(own, 1))).toBe('OWN_WORK_INSPECTED visitors');
});

test('the team changes with a reason until the report: who left sees an unannounced one no more, who joined does', async () => {
  await makeAccount(platform, 'guest', [{ role: Role.DONOR_MEMBER, partyId: fromGlobalId(duan.donorId).key }]);
  const guest = await signedIn(platform, 'guest');
  const hidden = await drawn({ kind: 'UNANNOUNCED', title: '换人的暗访' });
  const joining = (account?: string, more: object = {}) => ({ name: '孙某', unit: '外省督查组', account, ...more });
  const change = (inspection: Inspection, more: object) => to(inspection, { reason: '钱某生病', ...more });
  for (const [who, more, code] of [
    [daguan.reviewer, { left: [2] }, 'NOT_FOUND inspectionId'],
    [agent, { left: [2] }, 'FORBIDDEN'],
    [yunnan, {}, 'BAD_INPUT joined'],
    [yunnan, { left: [2, 2] }, 'BAD_INPUT left'],
    [yunnan, { left: [3] }, 'BAD_INPUT left'],
    [yunnan, { left: [1] }, 'BAD_INPUT leader'],
    [yunnan, { left: [1, 2] }, 'BAD_INPUT leader'],
    [yunnan, { left: [2], leader: 2 }, 'BAD_INPUT leader'],
    [yunnan, { joined: [joining('guest', { isLeader: true })] }, 'BAD_INPUT leader'],
    [yunnan, { joined: [joining('agent')] }, 'BAD_INPUT joined.0.account'],
    [yunnan, { joined: [joining('nobody-known')] }, 'NOT_FOUND joined.0.account'],
    [yunnan, { joined: [joining('clerk')] }, 'OWN_WORK_INSPECTED joined.0.account'],
    [yunnan, { joined: Array.from({ length: 29 }, () => joining()) }, 'TOO_MANY_ITEMS joined'],
    [yunnan, { left: [2], version: 1 }, 'VERSION_CONFLICT version'],
  ] as const)
    expect([more, await refused('changeInspectionTeam', who, change(hidden, more))]).toEqual([more, code]);

  expect([await seen(guest, hidden.id), await listedIds(guest)]).toEqual([null, []]);
  const once = await done('changeInspectionTeam', yunnan, change(hidden, { left: [2], joined: [joining('guest')] }));
  expect(once).toMatchObject({
    state: 'DRAWN',
    isTold: false,
    team: [
      { name: '赵某', isLeader: true, leftOn: null },
      { name: '钱某', isLeader: false, leftOn: today },
      { name: '孙某', isLeader: false, leftOn: null },
    ],
  });
  expect(once.versions[0]).toMatchObject({
    action: 'CHANGE_TEAM',
    text: '钱某生病',
    teamBefore: [
      { name: '赵某', leftOn: null },
      { name: '钱某', leftOn: null },
    ],
  });
  expect(await seen(agent, hidden.id)).toBeNull();
  expect(await listedIds(agent)).not.toContain(hidden.id);
  expect(await refused('recordInspectionVisit', agent, visiting(hidden, 1))).toBe('NOT_FOUND inspectionId');
  expect(await seen(guest, hidden.id)).toMatchObject({ nextActions: ['START'], sample: { totalCount: 5 } });
  expect(await listedIds(guest, 'mine: true')).toEqual([hidden.id]);
  expect(await seen(daguan.reviewer, hidden.id)).toBeNull();
  const byGone = visiting(hidden, 1, { visitors: [2] });
  expect(await refused('recordInspectionVisit', guest, byGone)).toBe('BAD_INPUT visitors');

  const underWay = await visited(guest, hidden, 1, { visitors: [3] });
  await done('recordFindings', guest, { inspectionId: hidden.id, findings: [finding({ problem: '换人前的问题' })] });
  const leading = joining('agent', { name: '李某', isLeader: true });
  const twice = await done('changeInspectionTeam', deputy, change(underWay, { left: [1, 3], joined: [leading] }));
  expect(twice.team.map(({ name, isLeader, leftOn }) => [name, isLeader, leftOn])).toEqual([
    ['赵某', true, today],
    ['钱某', false, today],
    ['孙某', false, today],
    ['李某', true, null],
  ]);
  expect(twice.versions[0]?.teamBefore).toEqual(once.team);
  expect([await seen(guest, hidden.id), await listedIds(guest)]).toEqual([null, []]);
  expect(twice.findings).toMatchObject([{ nth: 1, rectification: { problem: '换人前的问题' } }]);
  // Whoever left stands where they were named, and nowhere else.
  await visited(agent, hidden, 1, { visitors: [3, 4] });
  expect(await refused('recordInspectionVisit', agent, visiting(hidden, 2, { visitors: [3] }))).toBe(
    'BAD_INPUT visitors',
  );
  for (const sql of [
    `update inspection set team = team - 1, team_accounts = team_accounts[:3], version = version + 1 where id = $1`,
    `update inspection set team_accounts[1] = team_accounts[4], version = version + 1 where id = $1`,
  ])
    await expect(root.query(sql, [fromGlobalId(hidden.id).key])).rejects.toMatchObject({
      constraint: 'inspection_team_kept',
    });
  const reported = await done('reportInspection', agent, to(twice, { text: '暗访结束' }));
  const late = change(reported, { joined: [joining('guest')] });
  expect(await refused('changeInspectionTeam', yunnan, late)).toBe('TRANSITION_REFUSED inspectionId');
});

test('two who record the first visit at once: both visits stand, and it began once', async () => {
  const sampled = await drawn({ title: '同时走访' });
  const [one, other] = await Promise.all([
    act('recordInspectionVisit', agent, visiting(sampled, 1)),
    act('recordInspectionVisit', yunnan, visiting(sampled, 2)),
  ]);
  expect([...one.errors, ...other.errors]).toEqual([]);
  const now = await seen(yunnan, sampled.id);
  expect(now).toMatchObject({ version: 3, state: 'UNDER_WAY', tallies: [{ drawn: 5, visited: 2 }] });
  expect(await refused('drawSample', yunnan, drawing(sampled, { version: 3, reason: '再抽' }))).toBe(
    'TRANSITION_REFUSED inspectionId',
  );
  const later = { day: daysAfter(today, 1) };
  expect(await refused('recordInspectionVisit', yunnan, visiting(sampled, 3, later))).toBe('OUT_OF_RANGE day');
  expect(await refused('recordInspectionVisit', daguan.reviewer, visiting(sampled, 3))).toBe('FORBIDDEN');
  const foreign = { ...visiting(sampled, 3), inspectionId: (await drawn()).id };
  expect(await refused('recordInspectionVisit', yunnan, foreign)).toBe('NOT_FOUND memberId');
  const { data } = await ask<{ node: { sample: { totalCount: number } } }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Inspection { sample(filter: { question: 1, yes: true }) { totalCount } } } }`,
    { id: sampled.id },
    yunnan,
  );
  expect(data?.node.sample.totalCount).toBe(1);
});

test('the database refuses what the rules refuse, whoever writes', async () => {
  const { rows } = await root.query<{ step: string }>(
    `select concat_ws(' ', nullif(from_state, ''), action, to_state) as step from inspection_step order by 1`,
  );
  const known = allSteps().map(({ from, action, to: next }) => [from, action, next].filter(Boolean).join(' '));
  expect(rows.map(({ step }) => step)).toEqual(known.sort());
  const breach = async (sql: string): Promise<string> => {
    await root.query('begin');
    try {
      await root.query(`${sql}; set constraints all immediate`);
      return 'taken';
    } catch (error) {
      return (error as { constraint?: string; code?: string }).constraint ?? (error as { code: string }).code;
    } finally {
      await root.query('rollback');
    }
  };
  const closing = `insert into inspection_version (inspection_id, version, action, state, day, text, made_by_account)
    select i.id, i.version + 1, 'CLOSE', 'CLOSED', current_date + 1, '了结', `;
  const reporter = `(select v.made_by_account from inspection_version v where v.inspection_id = i.id and v.action = 'REPORT' order by v.version desc limit 1)`;
  const reported = `from inspection i where i.state = 'REPORTED' limit 1`;
  expect(await breach(`${closing} ${reporter} ${reported}`)).toBe('inspection_closed_by_another');
  expect(await breach(`${closing} null ${reported}`)).toBe('inspection_closed_by_another');
  expect(await breach(`update inspection set state = 'CLOSED' where state = 'UNDER_WAY'`)).toBe(
    'inspection_head_stands',
  );
  expect(await breach(`update inspection set is_told = false where kind = 'SUPERVISION'`)).toMatch(/^inspection_check/);
  expect(await breach(`update inspection_member set nth = nth + 1`)).toBe('23001');
  expect(await breach(`update inspection_draw set seed = repeat('0', 64)`)).toBe('23001');
  expect(await breach(`delete from inspection_visit`)).toBe('23001');
  expect(
    await breach(`insert into inspection_draw select gen_random_uuid(), inspection_id, nth + 1, subject, day, seed, size, per_stratum, population,
      population_hash, place_ids, stratum_ids, seen, '再抽' from inspection_draw d where ended_by is null
        and exists (select 1 from inspection i where i.id = d.inspection_id and i.state = 'UNDER_WAY') limit 1`),
  ).toBe('inspection_drawn_before_visits');
  expect(await breach(`update inspection_finding set handed_over = '再移交' where handed_over is not null`)).toBe(
    'inspection_handed_over_once',
  );
});

test('the books agree with their invariants, and each of these can find what breaks it', async () => {
  for (const { name, find } of inspectionInvariants)
    expect([name, await read(platform.database.source, PLATFORM, find)]).toEqual([name, []]);
  const breaches: Record<string, string> = {
    'inspection.heads': `update inspection set party_ids = own_party_ids where is_told`,
    'inspection.versions': `update inspection_version v set made_by_account = (select r.made_by_account from inspection_version r
       where r.inspection_id = v.inspection_id and r.action = 'REPORT' limit 1) where action = 'CLOSE'`,
    'inspection.samples': `update inspection_draw set seed = repeat('0', 64)`,
    'inspection.visits': `update inspection_visit set visitors = '{9}'`,
    'inspection.findings': `update rectification set inspection_id = null where inspection_id is not null`,
  };
  // The one of looks back is broken where one is made.
  const mine = inspectionInvariants.filter(({ name }) => name !== 'inspection.look_backs');
  expect(Object.keys(breaches)).toEqual(mine.map(({ name }) => name));
  for (const { name, find } of mine) {
    await root.query(`begin; set local session_replication_role = replica; ${breaches[name]}`);
    const query = async (sql: string): Promise<object[]> => (await root.query<object>(sql)).rows;
    const broken = await find({ query } as never);
    expect([name, broken.length > 0]).toEqual([name, true]);
    await root.query('rollback');
  }
});
