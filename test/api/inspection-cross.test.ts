import { Role } from '../../schema/vocabulary';
import { fromGlobalId } from '../../server/platform/ids';
import { makeAccount } from '../kit/accounts';
import {
  act,
  agent,
  clerk,
  closeInspections,
  cuihua,
  daguan,
  done,
  drawn,
  duan,
  finding,
  local,
  openInspections,
  plan,
  platform,
  refused,
  root,
  seen,
  to,
  visited,
  visiting,
  yunnan,
} from '../kit/inspections';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

const cross = (more: object = {}) => plan({ kind: 'CROSS', title: '交叉考核', ...more });
const sent = (more: object) => ({ team: [{ name: '李某', unit: '都安县督查室', isLeader: true, ...more }] });

test('nobody of the assessed county or of its donor is sent to a cross inspection, by account or by unit', async () => {
  // Whoever orders it: the province, the county’s own supervision, the county itself, or its donor.
  for (const who of [yunnan, local, daguan.reviewer, daguan.lead]) {
    for (const account of ['clerk', 'local', ...['reporter', 'reviewer'].map((desk) => `desk-1-recipient-${desk}`)])
      expect([account, await refused('planInspection', who, cross(sent({ account })))]).toEqual([
        account,
        'OWN_WORK_INSPECTED team.0.account',
      ]);
    for (const account of ['desk-1-donor-lead', 'desk-1-donor-member'])
      expect([account, await refused('planInspection', who, cross(sent({ account })))]).toEqual([
        account,
        'OWN_WORK_INSPECTED team.0.account',
      ]);
  }
  for (const unit of ['大关县', '大关县督查室', '昭通市 大关县 纪委', '翠华镇'])
    expect([unit, await refused('planInspection', yunnan, cross(sent({ unit })))]).toEqual([
      unit,
      'OWN_WORK_INSPECTED team.0.unit',
    ]);
  const asked = cross(sent({ unit: '大关县督查室' }));
  const why = async (language: string): Promise<string | undefined> =>
    (await act('planInspection', { ...yunnan, 'accept-language': language }, asked)).errors[0]?.message;
  expect(await why('zh-CN')).toBe(
    '李某属于被考核的县或其帮扶方，而交叉考核由其他县进行，须由他人检查。请改派检查人员。',
  );
  expect(await why('en')).toBe(
    '李某 is of the assessed county or of its donor, and a cross inspection is made by another county: somebody else has to look. Send another official.',
  );
  // To anything else the county’s office goes as before.
  const own = { kind: 'SUPERVISION', placeId: cuihua.place };
  const account = 'desk-1-recipient-reporter';
  expect((await done('planInspection', daguan.reviewer, cross({ ...own, ...sent({ account }) }))).state).toBe(
    'PLANNED',
  );
});

test('nor do they join its team, or write down what is seen, though they have ordered it', async () => {
  const sampled = await drawn({ kind: 'CROSS', title: '县里安排的交叉考核' }, daguan.reviewer);
  expect(sampled.nextActions).toEqual(['DRAW', 'CALL_OFF', 'CHANGE_TEAM']);
  const joining = (more: object) =>
    to(sampled, { joined: [{ name: '孙某', unit: '都安县督查室', ...more }], reason: '增派' });
  for (const [more, field] of [
    [{ account: 'clerk' }, 'account'],
    [{ account: 'desk-1-donor-lead' }, 'account'],
    [{ unit: '大关县水务局' }, 'unit'],
  ] as const)
    expect(await refused('changeInspectionTeam', daguan.reviewer, joining(more))).toBe(
      `OWN_WORK_INSPECTED joined.0.${field}`,
    );
  expect(await refused('recordInspectionVisit', daguan.reviewer, visiting(sampled, 1))).toBe(
    'OWN_WORK_INSPECTED inspectionId',
  );
  const underWay = await visited(agent, sampled, 1, { visitors: [2] });
  const found = { inspectionId: sampled.id, findings: [finding()] };
  expect(await refused('recordFindings', daguan.reviewer, found)).toBe('OWN_WORK_INSPECTED inspectionId');
  expect(await refused('recordFinding', local, { inspectionId: sampled.id, ...finding() })).toBe(
    'OWN_WORK_INSPECTED inspectionId',
  );
  expect(await refused('reportInspection', daguan.reviewer, to(underWay, { text: '报告' }))).toBe(
    'OWN_WORK_INSPECTED inspectionId',
  );
  expect((await seen(agent, sampled.id))?.nextActions).toEqual(['START', 'REPORT']);
  expect((await seen(daguan.reviewer, sampled.id))?.nextActions).toEqual(['CALL_OFF', 'CHANGE_TEAM']);
  expect(await seen(clerk, sampled.id)).toBeNull();
  expect((await done('reportInspection', agent, to(underWay, { text: '报告' }))).state).toBe('REPORTED');
});

test('whoever has come to the county since they were sent does not go along', async () => {
  const account = await makeAccount(platform, 'mover', [
    { role: Role.DONOR_MEMBER, partyId: fromGlobalId(duan.donorId).key },
  ]);
  const team = [
    { name: '赵某', unit: '省督查组', isLeader: true },
    { name: '吴某', unit: '外省督查组', account: 'mover' },
  ];
  const sampled = await drawn({ kind: 'CROSS', title: '有人调动的交叉考核', team });
  await root.query(`set session_replication_role = replica`);
  await root.query(`update post set party_id = $2, role = 'RECIPIENT_REPORTER' where account_id = $1`, [
    account,
    fromGlobalId(daguan.recipientId).key,
  ]);
  await root.query(`set session_replication_role = default`);
  expect(await refused('recordInspectionVisit', yunnan, visiting(sampled, 1, { visitors: [1, 2] }))).toBe(
    'OWN_WORK_INSPECTED visitors',
  );
  expect((await visited(yunnan, sampled, 1)).state).toBe('UNDER_WAY');
});
