import { daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import {
  act,
  agent,
  clerk,
  closeInspections,
  cuihua,
  daguan,
  digest,
  done,
  drawn,
  duan,
  finding,
  itemDone,
  openInspections,
  platform,
  refused,
  root,
  seen,
  today,
  visited,
  yunnan,
  ITEM,
  type Item,
} from '../kit/inspections';
import type { Header } from '../kit/people';
import { ask } from '../kit/platform';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

test('many findings are taken at once or not at all, each row’s fault told, and once for a request', async () => {
  const sampled = await drawn({ title: '十个问题' });
  expect(await refused('recordFinding', yunnan, { inspectionId: sampled.id, ...finding() })).toBe(
    'TRANSITION_REFUSED inspectionId',
  );
  const { id } = await visited(yunnan, sampled, 1);
  const many = (findings: object[]) => ({ inspectionId: id, findings });
  const bad = [
    ...[finding(), finding({ problem: '户主电话 13912345678' }), finding({ due: '2019-01-01' })],
    ...[finding({ leadUnitId: duan.recipientId }), finding({ memberId: toGlobalId('InspectionMember', newId()) })],
    finding({ evidenceIds: [toGlobalId('Evidence', newId())] }),
  ];
  expect(await refused('recordFindings', yunnan, many(bad))).toBe('FINDINGS_REFUSED findings');
  const { errors } = await act('recordFindings', yunnan, many(bad));
  expect(errors[0]?.extensions.details).toMatchObject({
    refused: 5,
    fields: [
      'findings.1.problem',
      'findings.2.due',
      'findings.3.leadUnitId',
      'findings.4.memberId',
      'findings.5.evidenceIds',
    ],
  });
  expect(errors[0]?.message).toContain('第 2 行：填写的内容有误：请勿写身份证号、电话或银行账号');
  expect(await refused('recordFindings', yunnan, many([]))).toBe('BAD_INPUT findings');
  expect(await refused('recordFindings', yunnan, many(Array.from({ length: 51 }, () => finding())))).toBe(
    'TOO_MANY_ITEMS findings',
  );
  for (const who of [daguan.reviewer, daguan.lead])
    expect(await refused('recordFindings', who, many([finding()]))).toBe('FORBIDDEN');
  expect(await refused('recordFindings', duan.reviewer, many([finding()]))).toBe('NOT_FOUND inspectionId');
  expect(await refused('recordFinding', yunnan, { inspectionId: id, ...finding({ due: '2019-01-01' }) })).toBe(
    'OUT_OF_RANGE due',
  );
  const ten = {
    requestKey: newId(),
    ...many(Array.from({ length: 10 }, (_, nth) => finding({ problem: `问题${nth + 1}` }))),
  };
  const first = await done('recordFindings', yunnan, ten);
  const again = await done('recordFindings', yunnan, ten);
  expect(again.findings.map(({ rectification }) => rectification?.id)).toEqual(
    first.findings.map(({ rectification }) => rectification?.id),
  );
  expect(first.findings.map(({ rectification }) => rectification?.problem)).toEqual(
    Array.from({ length: 10 }, (_, nth) => `问题${nth + 1}`),
  );
  expect(await refused('recordFindings', yunnan, { ...ten, findings: [finding()] })).toBe(
    'REQUEST_KEY_REUSED requestKey',
  );
});

test('the files of a finding stand with it, whoever it was that found it', async () => {
  const sampled = await drawn({ title: '带佐证的检查' });
  const { id } = await visited(agent, sampled, 1);
  const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent('墙体.csv')}`, {
    method: 'POST',
    headers: agent,
    body: '部位,情况\n东墙,开裂\n',
  });
  const file = (await response.json()) as { id: string };
  const given = { inspectionId: id, ...finding({ problem: '有照片的问题', evidenceIds: [file.id] }) };
  await done('recordFinding', agent, given);
  const now = await seen(yunnan, id);
  expect(now?.findings).toMatchObject([{ rectification: { files: [{ name: '墙体.csv' }] } }]);
  // Whose file it is not cannot show it.
  expect(
    await refused('recordFinding', yunnan, {
      ...given,
      memberId: null,
      evidenceIds: [toGlobalId('Evidence', newId())],
    }),
  ).toBe('NOT_FOUND evidenceIds');
});

test('who is in charge of a finding does not close it, nor does whoever put it right', async () => {
  const own = { title: '县自查', placeId: cuihua.place, team: [{ name: '周某', unit: '县督查室', isLeader: true }] };
  const sampled = await drawn(own, daguan.reviewer);
  const { id } = await visited(daguan.reviewer, sampled, 1);
  const { findings } = await done('recordFindings', daguan.reviewer, {
    inspectionId: id,
    findings: [finding(), finding({ leadUnitId: daguan.recipientId, responsibleUnitIds: [cuihua.party] })],
  });
  const [theirs, ours] = findings.map(({ rectification }) => rectification);
  const answered = await itemDone('answerRectification', clerk, theirs, { answer: '已修缮' });
  const mine = await itemDone('answerRectification', daguan.reporter, ours, { answer: '已拨款' });
  const closing = async (who: Header, item: Item): Promise<string> => {
    const input = { requestKey: newId(), rectificationId: item.id, version: item.version, conclusion: '核实' };
    const document = `mutation ($input: CloseRectificationInput!) { closeRectification(input: $input) { rectification { state } } }`;
    const before = await digest();
    const { errors } = await ask(platform, document, { input }, who);
    if (errors.length > 0) expect(await digest()).toBe(before);
    return errors.map(({ extensions }) => extensions.code).join() || 'closed';
  };
  expect(await closing(clerk, answered)).toBe('FORBIDDEN');
  expect(await closing(daguan.reviewer, mine)).toBe('TRANSITION_REFUSED');
  expect(mine.nextActions).toEqual([]);
  expect(await closing(daguan.reviewer, answered)).toBe('closed');
  expect(await closing(yunnan, mine)).toBe('closed');
});

test('the ten problems of a meeting are listed in one go, without an inspection', async () => {
  const meeting = async (kind: string): Promise<string> => {
    const document = `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } } }`;
    const input = {
      requestKey: newId(),
      pairingId: daguan.pairingId,
      kind,
      form: 'JOINT',
      title: '整改部署会',
      from: today,
    };
    const { data, errors } = await ask<{ recordActivity: { activity: { id: string } } }>(
      platform,
      document,
      { input },
      daguan.reviewer,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.recordActivity.activity.id;
  };
  const meetingId = await meeting('MEETING');
  const { severity: _severity, ...item } = finding();
  const ten = Array.from({ length: 10 }, (_, nth) => ({ ...item, problem: `会议问题${nth + 1}` }));
  const list = (who: Header, more: object = {}) => {
    const document = `mutation ($input: OpenRectificationsInput!) { done: openRectifications(input: $input) { rectifications { ${ITEM} meeting { id } } } }`;
    const input = { requestKey: 'ten-of-a-meeting', pairingId: daguan.pairingId, meetingId, items: ten, ...more };
    return ask<{ done: { rectifications: (Item & { meeting: { id: string } | null })[] } }>(
      platform,
      document,
      { input },
      who,
    );
  };
  const first = await list(daguan.reviewer);
  const again = await list(daguan.reviewer);
  expect(first.errors).toEqual([]);
  expect(again.data).toEqual(first.data);
  const items = first.data?.done.rectifications ?? [];
  expect(items.map(({ problem }) => problem)).toEqual(ten.map(({ problem }) => problem));
  for (const one of items) expect(one).toMatchObject({ origin: 'MEETING', meeting: { id: meetingId }, foundBy: null });
  const { data } = await ask<{ rectifications: { totalCount: number } }>(
    platform,
    `query ($id: ID!) { rectifications(filter: { meetingIds: [$id] }) { totalCount } }`,
    { id: meetingId },
    yunnan,
  );
  expect(data?.rectifications.totalCount).toBe(10);
  const refusal = async (who: Header, more: object): Promise<string> => {
    const before = await digest();
    const { errors } = await list(who, { requestKey: newId(), ...more });
    expect(await digest()).toBe(before);
    return errors.map(({ extensions: { code, field } }) => [code, field].filter(Boolean).join(' ')).join();
  };
  const bad = [...ten.slice(1), { ...item, due: '2019-01-01' }];
  expect(await refusal(daguan.reviewer, { items: bad })).toBe('FINDINGS_REFUSED items');
  expect(await refusal(clerk, {})).toBe('FORBIDDEN');
  expect(await refusal(daguan.reviewer, { meetingId: toGlobalId('Activity', newId()) })).toBe('NOT_FOUND meetingId');
  expect(await refusal(duan.reviewer, {})).toBe('NOT_FOUND pairingId');
});

test('a meeting that nobody has recorded is recorded with what it named, all or nothing; its problems are counted by unit', async () => {
  const upload = await fetch(`${platform.url}/evidence?name=${encodeURIComponent('纪要.csv')}`, {
    method: 'POST',
    headers: yunnan,
    body: '议题,结论\n督查,十个问题\n',
  });
  const paper = (await upload.json()) as { id: string };
  const { severity: _severity, ...row } = finding();
  const meeting = {
    title: '全省督查调度会',
    day: daysBefore(today, 3),
    presider: '王副省长',
    location: '昭通市',
    evidenceIds: [paper.id],
  };
  const items = [
    { ...row, problem: '车间停产', responsiblePerson: '李镇长' },
    { ...row, problem: '台账不全' },
    { ...row, problem: '报账迟缓', leadUnitId: daguan.recipientId },
  ];
  const COUNTS = 'total open remedied closed late';
  const MEETING = `id kind formName presider side files: evidenceCount problems { ${COUNTS} units { ${COUNTS} unit { id } } }`;
  const list = (who: Header, more: object = {}) => {
    const document = `mutation ($input: OpenRectificationsInput!) { done: openRectifications(input: $input) {
      rectifications { ${ITEM} responsiblePerson whyNotCheck meeting { ${MEETING} } } } }`;
    const input = { requestKey: newId(), pairingId: daguan.pairingId, meeting, items, ...more };
    type Listed = Item & {
      responsiblePerson: string | null;
      whyNotCheck: string | null;
      meeting: { id: string } | null;
    };
    return ask<{ done: { rectifications: Listed[] } }>(platform, document, { input }, who);
  };
  const refusal = async (who: Header, more: object): Promise<string> => {
    const before = await digest();
    const { errors } = await list(who, more);
    expect(await digest()).toBe(before);
    return errors.map(({ extensions: { code, field } }) => [code, field].filter(Boolean).join(' ')).join();
  };
  const bad = [items[0], { ...row, due: '2019-01-01' }];
  expect(await refusal(yunnan, { items: bad })).toBe('FINDINGS_REFUSED items');
  expect(await refusal(yunnan, { items: [{ ...row, responsiblePerson: '13912345678' }] })).toBe(
    'FINDINGS_REFUSED items',
  );
  expect(await refusal(yunnan, { meeting: { ...meeting, day: daysAfter(today, 1) } })).toBe('OUT_OF_RANGE meeting.day');
  expect(await refusal(yunnan, { meeting: { ...meeting, form: 'LABOR' } })).toBe('BAD_INPUT meeting.form');
  expect(await refusal(yunnan, { meeting: { ...meeting, presider: '13912345678' } })).toBe(
    'BAD_INPUT meeting.presider',
  );
  expect(await refusal(yunnan, { meetingId: toGlobalId('Activity', newId()) })).toBe('BAD_INPUT meetingId');
  const theirFile = { ...meeting, evidenceIds: [toGlobalId('Evidence', newId())] };
  expect(await refusal(yunnan, { meeting: theirFile })).toBe('NOT_FOUND meeting.evidenceIds');
  for (const who of [clerk, daguan.reporter]) expect(await refusal(who, {})).toBe('FORBIDDEN');

  const requestKey = newId();
  const { data, errors } = await list(yunnan, { requestKey });
  expect(errors).toEqual([]);
  const listed = data?.done.rectifications ?? [];
  expect(listed.map(({ responsiblePerson }) => responsiblePerson)).toEqual(['李镇长', null, null]);
  const meetingId = listed[0]?.meeting?.id;
  expect(listed[0]?.meeting).toMatchObject({
    kind: 'MEETING',
    formName: '推进会、调度会',
    presider: '王副省长',
    side: null,
    files: 1,
  });
  const again = await list(yunnan, { requestKey });
  expect(again.data?.done.rectifications.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  expect(await refusal(yunnan, {})).toBe('ALREADY_EXISTS meeting.day');

  const answered = await itemDone('answerRectification', clerk, listed[0], { answer: '已复工' });
  await itemDone('closeRectification', yunnan, answered, { conclusion: '现场核实' });
  // Half a year ago, as if the days had gone by.
  const { key } = fromGlobalId(listed[1]?.id ?? '');
  await root.query('set session_replication_role = replica');
  await root.query(`update rectification set opened_on = opened_on - 180, due = due - 180 where id = $1`, [key]);
  await root.query(`update rectification_version set day = day - 180, due = due - 180 where rectification_id = $1`, [
    key,
  ]);
  await root.query('set session_replication_role = origin');
  const meetings = async (who: Header, filter = '') => {
    const document = `{ problemMeetings(first: 100${filter}) { totalCount nodes { ${MEETING} } } }`;
    const { data: seenThere } = await ask<{ problemMeetings: { nodes: { id: string; problems: object | null }[] } }>(
      platform,
      document,
      {},
      who,
    );
    return seenThere?.problemMeetings.nodes.find(({ id }) => id === meetingId) ?? null;
  };
  const units = [
    { total: 2, open: 1, remedied: 0, closed: 1, late: 1, unit: { id: cuihua.party } },
    { total: 1, open: 1, remedied: 0, closed: 0, late: 0, unit: { id: daguan.recipientId } },
  ];
  for (const who of [yunnan, daguan.reviewer, daguan.lead])
    expect(await meetings(who, ', filter: { unclosed: true }')).toMatchObject({
      problems: { total: 3, open: 2, remedied: 0, closed: 1, late: 1, units },
    });
  expect(await meetings(yunnan, ', filter: { unclosed: false }')).toBeNull();
  expect(await meetings(duan.reviewer)).toBeNull();
});

test('whoever remedied a problem is told why another closes it', async () => {
  const { severity: _severity, ...row } = finding({ leadUnitId: daguan.recipientId });
  const document = `mutation ($input: OpenRectificationsInput!) { done: openRectifications(input: $input) { rectifications { ${ITEM} } } }`;
  const input = { requestKey: newId(), pairingId: daguan.pairingId, items: [row] };
  const { data } = await ask<{ done: { rectifications: Item[] } }>(platform, document, { input }, daguan.reviewer);
  const answered = await itemDone('answerRectification', daguan.reviewer, data?.done.rectifications[0], {
    answer: '已办',
  });
  const why = async (who: Header): Promise<string | null | undefined> => {
    const asked = `query ($id: ID!) { node(id: $id) { ... on Rectification { whyNotCheck } } }`;
    return (await ask<{ node: { whyNotCheck: string | null } }>(platform, asked, { id: answered.id }, who)).data?.node
      .whyNotCheck;
  };
  expect(await why(daguan.reviewer)).toBe('您答复过本事项，须由另一人核查销号。');
  expect(await why({ ...daguan.reviewer, 'accept-language': 'en' })).toContain('somebody else checks and closes it');
  for (const who of [yunnan, daguan.reporter]) expect(await why(who)).toBeNull();
});
