import { read } from '../../server/db/tx';
import { daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { accountabilityInvariants } from '../../server/supervision/accountability.check.store';
import { readDocument } from '../kit/document';
import {
  agent,
  clerk,
  closeInspections,
  cuihua,
  daguan,
  deputy,
  done,
  drawn,
  finding,
  itemDone,
  local,
  openInspections,
  plan,
  platform,
  root,
  seen,
  to,
  today,
  visited,
  yuele,
  yunnan,
  type Inspection,
} from '../kit/inspections';
import type { Header } from '../kit/people';
import { ask } from '../kit/platform';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

interface Entry {
  id: string;
  version: number;
  state: string;
  subject: { __typename: string; id: string } | null;
}

const ENTRY = `id version state basis basisTitle basisDue basisOf basisSeverity basisFound basisOpen basisRepeated subject { __typename id }`;

async function act(verb: string, who: Header, input: object) {
  const type = verb === 'draftAccountability' ? 'DraftAccountabilityInput' : 'TakeAccountabilityInput';
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { entry { ${ENTRY} } } }`;
  const asked = { input: { requestKey: newId(), ...input } };
  return ask<{ done: { entry: Entry } }>(platform, document, asked, who);
}

async function entered(verb: string, who: Header, input: object): Promise<Entry> {
  const { data, errors } = await act(verb, who, input);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.done.entry;
}

const draft = (more: object) => ({ kind: 'REMINDER', partyId: cuihua.party, reason: '请抓紧整改。', ...more });
const drafted = (more: object): Promise<Entry> => entered('draftAccountability', yunnan, draft(more));
const signed = async (more: object): Promise<Entry> => {
  const { id, version } = await drafted(more);
  return entered('signAccountability', deputy, { entryId: id, version });
};

/** A refusal with its code and field, that changed no row. */
async function refused(verb: string, who: Header, input: object): Promise<string> {
  const digest = async (): Promise<string> => {
    const tables = ['accountability_entry', 'accountability_step', 'event', 'request'];
    const each = tables.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
    return (
      (await root.query<{ text: string }>(`select concat_ws(' ', ${each.join(', ')}) as text`)).rows[0]?.text ?? ''
    );
  };
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toBe(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

async function linesOf({ id }: Entry, who: Header, language = 'zh-CN'): Promise<string[]> {
  const query = new URLSearchParams({ entryId: id, format: 'docx' }).toString();
  const answer = await fetch(`${platform.url}/papers/accountability-letter?${query}`, {
    headers: { ...who, 'accept-language': language },
  });
  return readDocument(new Uint8Array(await answer.arrayBuffer())).paragraphs;
}

/** Two findings of 翠华镇, the first of them closed, and one of the county itself. */
async function inspected(title: string): Promise<Inspection> {
  const { id } = await visited(agent, await drawn({ title }), 1);
  const found = [
    finding({ problem: '墙体开裂', severity: 'SERIOUS' }),
    finding({ problem: '手册不全' }),
    finding({ problem: '资金拨付慢', leadUnitId: daguan.recipientId }),
  ];
  await done('recordFindings', agent, { inspectionId: id, findings: found });
  const now = await seen(yunnan, id);
  const answered = await itemDone('answerRectification', clerk, now?.findings[0]?.rectification, { answer: '已加固' });
  await itemDone('closeRectification', yunnan, answered, { conclusion: '现场核实' });
  if (!now) throw new Error('nothing was inspected');
  return now;
}

const inWords = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const due = daysAfter(today, 30);

test('an entry rests on what an inspection found, or on its report, with the figures of the day on which it was drafted', async () => {
  const now = await inspected('三季度督查');
  const [closed, open, ours] = now.findings.map(({ rectification }) => rectification?.id ?? '');
  // A finding is on its unit’s list at once; a report is one only when it is given.
  const talk = await signed({ kind: 'TALK', findingId: open });
  expect(talk).toMatchObject({
    ...{ basis: 'INSPECTION_FINDING', basisTitle: '手册不全', basisDue: due, basisOf: '三季度督查' },
    ...{ basisSeverity: 'MODERATE', basisFound: null, basisOpen: null, basisRepeated: 0 },
    subject: { __typename: 'Rectification', id: open },
  });
  expect(await refused('draftAccountability', yunnan, draft({ inspectionId: now.id }))).toBe('NOT_FOUND inspectionId');
  const reported = await done('reportInspection', agent, to(now, { text: '三个问题' }));
  const reminder = await signed({ inspectionId: now.id });
  expect(reminder).toMatchObject({
    ...{ basis: 'INSPECTION_REPORT', basisTitle: '三季度督查', basisDue: null, basisOf: null },
    ...{ basisSeverity: null, basisFound: 2, basisOpen: 1, basisRepeated: 0 },
    subject: { __typename: 'Inspection', id: now.id },
  });
  for (const [more, code] of [
    [{ kind: 'PRAISE', inspectionId: now.id }, 'BAD_INPUT inspectionId'],
    [{ kind: 'PRAISE', findingId: open }, 'BAD_INPUT findingId'],
    [{ findingId: ours }, 'NOT_FOUND findingId'],
    [{ partyId: yuele.party, inspectionId: now.id }, 'NOT_FOUND inspectionId'],
    [{ findingId: open, inspectionId: now.id }, 'BAD_INPUT basis'],
    [{ findingId: await listedByHand() }, 'NOT_FOUND findingId'],
  ] as const)
    expect([more, await refused('draftAccountability', yunnan, draft(more))]).toEqual([more, code]);
  expect((await signed({ kind: 'PRAISE', findingId: closed })).state).toBe('SIGNED');

  // What was taken down stays, though the unit has mended it since.
  const answered = await itemDone('answerRectification', clerk, now.findings[1]?.rectification, { answer: '已补' });
  await itemDone('closeRectification', yunnan, answered, { conclusion: '已核' });
  expect(await drafted({ kind: 'PRAISE', inspectionId: now.id })).toMatchObject({ basisFound: 2, basisOpen: 0 });
  const lines = await linesOf(reminder, clerk);
  expect(lines).toContain('检查《三季度督查》的报告：发现你单位的问题 2 个，其中未销号 1 个、重复发现 0 个。');
  expect(await linesOf(talk, clerk)).toContain(
    `检查《三季度督查》发现的问题（较重）：手册不全（期限 ${inWords(due)}）。`,
  );
  // The township reads what is said of it, and opens no inspection that is not shown to it.
  const query = `query ($id: ID!) { node(id: $id) { ... on AccountabilityEntry { ${ENTRY} } } }`;
  const theirs = await ask<{ node: Entry }>(platform, query, { id: reminder.id }, clerk);
  expect(theirs.data?.node).toMatchObject({ basisTitle: '三季度督查', basisFound: 2, subject: null });
  // Of one kind about one fact one stands, whichever way the fact is named.
  const same = await drafted({ kind: 'TALK', rectificationId: open });
  expect(await refused('signAccountability', deputy, { entryId: same.id, version: same.version })).toBe(
    'ALREADY_EXISTS entryId',
  );
  await expect(
    root.query(
      `update accountability_entry set state = 'SIGNED', signed_on = drafted_on, party_ids = array[party_id] where id = $1`,
      [fromGlobalId(same.id).key],
    ),
  ).rejects.toThrow('accountability_once');
  await foundAgain(reported);
});

/** An item that no inspection found. */
async function listedByHand(): Promise<string> {
  const { severity: _severity, ...row } = finding({ problem: '直接列出的事项' });
  const document = `mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { rectification { id } } }`;
  const input = { requestKey: newId(), pairingId: daguan.pairingId, ...row };
  type Opened = { openRectification: { rectification: { id: string } } };
  return (await ask<Opened>(platform, document, { input }, yunnan)).data?.openRectification.rectification.id ?? '';
}

/** What a look back finds again is counted as that. */
async function foundAgain(reported: Inspection): Promise<void> {
  const ours = (await seen(yunnan, reported.id))?.findings[2]?.rectification?.id;
  const handedOver = [{ rectificationId: ours, reason: '移交县财政局' }];
  await done('closeInspection', deputy, to(reported, { text: '了结', handedOver }));
  const team = [{ name: '钱某', unit: '外省督查组', isLeader: true, account: 'agent' }];
  const back = await done(
    'planInspection',
    yunnan,
    plan({ kind: 'LOOK_BACK', title: '四季度回头看', looksBackId: reported.id, questions: [], team }),
  );
  const wrong = { verdict: 'REBOUND', note: '墙体再次开裂', measure: '重新加固', due };
  for (const [nth, more] of [
    [1, wrong],
    [2, { verdict: 'PUT_RIGHT' }],
    [3, { verdict: 'NOT_PUT_RIGHT', note: '仍未拨付' }],
  ] as const)
    await done('recordLookBack', agent, { inspectionId: back.id, nth, visitors: [1], ...more });
  const now = await seen(yunnan, back.id);
  const told = await done('reportInspection', agent, to(now ?? back, { text: '一个反弹' }));
  const again = (await seen(yunnan, told.id))?.findings[0]?.rectification?.id;
  const held = await signed({ kind: 'ACCOUNTABILITY', findingId: again });
  expect(held).toMatchObject({ basisTitle: '墙体再次开裂', basisSeverity: 'SERIOUS', basisRepeated: 1 });
  expect(await signed({ inspectionId: told.id })).toMatchObject({ basisFound: 1, basisOpen: 1, basisRepeated: 1 });
  expect(await linesOf(held, clerk)).toContain(
    `检查《四季度回头看》发现的问题（严重，第 2 次发现）：墙体再次开裂（期限 ${inWords(due)}）。`,
  );
  expect((await linesOf(held, clerk, 'en')).join('\n')).toMatch(
    /Found by the inspection “四季度回头看” \(serious, found for the 2nd time\): 墙体再次开裂 \(due \d+ \w+ \d{4}\)\./,
  );
}

test('an inspection that its drafter may not see is no ground, and the books can be checked', async () => {
  const hidden = await drawn({ kind: 'UNANNOUNCED', title: '暗访' });
  expect(await refused('draftAccountability', local, draft({ inspectionId: hidden.id }))).toBe(
    'NOT_FOUND inspectionId',
  );
  const broken = async (): Promise<string[]> => {
    const names: string[] = [];
    for (const { name, find } of accountabilityInvariants)
      if ((await read(platform.database.source, PLATFORM, find)).length > 0) names.push(name);
    return names;
  };
  expect(await broken()).toEqual([]);
  for (const change of [
    `update accountability_entry set basis_severity = 'MINOR' where basis = 'INSPECTION_FINDING'`,
    `update accountability_entry set basis_title = '别的检查' where basis = 'INSPECTION_REPORT'`,
  ]) {
    const before = `create temp table kept as select id, basis_severity, basis_title from accountability_entry`;
    await root.query(`set session_replication_role = replica; ${before}; ${change}`);
    expect([change, await broken()]).toEqual([change, ['accountability.basis']]);
    await root.query(`update accountability_entry e set basis_severity = k.basis_severity, basis_title = k.basis_title from kept k where k.id = e.id;
      drop table kept; set session_replication_role = default`);
  }
});
