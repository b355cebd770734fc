import { Client } from 'pg';
import { AccountabilityAction, Lang, Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { accountabilityInvariants } from '../../server/supervision/accountability.check.store';
import { allSteps } from '../../server/supervision/accountability.rules';
import { makeAccount, signedIn } from '../kit/accounts';
import { readDocument, type ReadDocument } from '../kit/document';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: People;
let ludian: People;
let duan: People;
/** Two people of the province's office, one each of a city's below it, the country's above it, and another province's. */
let first: Header;
let second: Header;
let city: Header;
let country: Header;
let elsewhere: Header;
let auditor: Header;
let official: string;
const today = businessDay(new Date());

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  ludian = await makePeople(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: '鲁甸县', province: '云南' },
  });
  duan = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const codes = { first: '530000', second: '530000', city: '530600', country: '100000', elsewhere: '450000' };
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, Object.values(codes)));
  const seat = async (name: keyof typeof codes): Promise<Header> => {
    const placeId = places.get(codes[name])?.id ?? '';
    await makeAccount(platform, `office-${name}`, [{ role: Role.SUPERVISOR, placeId }]);
    return signedIn(platform, `office-${name}`);
  };
  [first, second, city, country, elsewhere] = [
    await seat('first'),
    await seat('second'),
    await seat('city'),
    await seat('country'),
    await seat('elsewhere'),
  ];
  await makeAccount(platform, 'office-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'office-auditor');
  const partyId = fromGlobalId(daguan.recipientId).key;
  official = toGlobalId(
    'Account',
    await makeAccount(platform, 'official', [{ role: Role.DEPARTMENT_REPORTER, partyId, categories: ['LABOR'] }]),
  );
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

interface Entry {
  id: string;
  kind: string;
  state: string;
  version: number;
  answerDue: string | null;
  basisTitle: string | null;
  basisPlace: number | null;
  basisScore: string | null;
  subject: { __typename: string } | null;
  nextActions: string[];
  steps: { action: string; text: string | null; madeBy: { name: string } | null }[];
}

const ENTRY = `id kind state version reason party { id } official { id } officialName office { code } basis basisTitle basisDue basisPlace basisScore
  subject { __typename id } draftedOn signedOn answerDue answerOverdue simulated revokes { id } revokedBy { id } nextActions
  steps { version action state day text madeAt madeBy { name } }`;

const INPUTS: Record<string, string> = {
  draftAccountability: 'DraftAccountabilityInput',
  withdrawAccountability: 'WithdrawAccountabilityInput',
  answerAccountability: 'AnswerAccountabilityInput',
};

function act(verb: string, who: Header, input: object): Promise<Answer<{ done: { entry: Entry } }>> {
  const document = `mutation ($input: ${INPUTS[verb] ?? 'TakeAccountabilityInput'}!) { done: ${verb}(input: $input) { entry { ${ENTRY} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<Entry> {
  const { data, errors } = await act(verb, who, input);
  if (!data || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done.entry;
}

/** A digest of every row that this room can write, its news and its requests among them. */
async function digest(): Promise<string> {
  const tables = ['accountability_entry', 'accountability_step', 'event', 'request', 'audit_entry'];
  const each = tables.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
  const { rows } = await root.query<{ text: string }>(`select concat_ws(' ', ${each.join(', ')}) as text`);
  return rows[0]?.text ?? '';
}

/** A refusal with its code and field, that changed no row. */
async function refused(verb: string, who: Header, input: object): Promise<string> {
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toEqual(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

const draft = (more: object = {}): Record<string, unknown> => ({
  kind: 'REMINDER',
  partyId: daguan.recipientId,
  reason: '二季度资金支出进度偏慢，请抓紧办理。',
  ...more,
});
const to = ({ id, version }: Entry, more: object = {}) => ({ entryId: id, version, ...more });

async function seen(who: Header, filter: object = {}): Promise<string[]> {
  const query = `query ($filter: AccountabilityFilter) { accountabilityEntries(filter: $filter, first: 100) { totalCount nodes { id } } }`;
  interface Found {
    accountabilityEntries: { totalCount: number; nodes: { id: string }[] };
  }
  const { data, errors } = await ask<Found>(platform, query, { filter }, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  const { nodes, totalCount } = data.accountabilityEntries;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id);
}

/** A signed entry. */
async function signed(more: object = {}): Promise<Entry> {
  return done('signAccountability', second, to(await done('draftAccountability', first, draft(more))));
}

const letterAt = (id: string, who: Header, more: Record<string, string> = {}, lang = 'zh-CN'): Promise<Response> =>
  fetch(
    `${platform.url}/papers/accountability-letter?${new URLSearchParams({ entryId: id, format: 'docx', ...more }).toString()}`,
    { headers: { ...who, 'accept-language': lang } },
  );

/** An entry's letter as somebody reads it. */
async function letterOf({ id }: Entry, who: Header, lang?: string): Promise<ReadDocument & { lines: string[] }> {
  const answer = await letterAt(id, who, {}, lang);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  const read = readDocument(new Uint8Array(await answer.arrayBuffer()));
  return { ...read, lines: read.paragraphs.filter((line) => line !== '') };
}

/** 2026-11-03 as a letter writes it. */
const inWords = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** 3 November 2026. */
const inEnglish = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Changes what the triggers would never let change. */
async function forced(change: string, id: string): Promise<void> {
  await root.query(`set session_replication_role = replica`);
  await root.query(change, [fromGlobalId(id).key]);
  await root.query(`set session_replication_role = default`);
}

const events = async (entry: Entry): Promise<string[]> => {
  const { rows } = await root.query<{ kind: string }>(
    `select kind from event where subject_id = $1 order by xact, id`,
    [fromGlobalId(entry.id).key],
  );
  return rows.map(({ kind }) => kind);
};

describe('an entry', () => {
  test('is drafted by one, signed by another of the office, acknowledged and answered by whom it concerns', async () => {
    const drafted = await done('draftAccountability', first, draft({ officialId: official }));
    expect(drafted).toMatchObject({ state: 'DRAFT', version: 1, basis: 'FREE', nextActions: ['WITHDRAW'] });
    // A draft is the office's alone: not of a place below or above it, nor of whom it concerns.
    for (const who of [city, country, elsewhere, daguan.reviewer, daguan.lead, ludian.reviewer])
      expect(await seen(who)).not.toContain(drafted.id);
    expect(await seen(second, { awaitingMe: true })).toEqual([drafted.id]);
    expect(await seen(first, { awaitingMe: true })).toEqual([]);
    expect(await seen(auditor)).toContain(drafted.id);
    expect(await events(drafted)).toEqual([]);

    const entry = await done('signAccountability', second, to(drafted));
    expect(entry).toMatchObject({
      state: 'SIGNED',
      signedOn: today,
      answerDue: daysAfter(today, 15),
      nextActions: ['REVOKE'],
    });
    for (const who of [first, city, country, daguan.reviewer, daguan.department])
      expect(await seen(who)).toContain(entry.id);
    // Neither its peers nor its partners see it, nor another province.
    for (const who of [ludian.reviewer, duan.reviewer, daguan.lead, daguan.member, elsewhere])
      expect(await seen(who)).not.toContain(entry.id);
    expect(await seen(daguan.reviewer, { awaitingMe: true })).toEqual([entry.id]);

    const taken = await done('acknowledgeAccountability', daguan.reviewer, to(entry));
    expect(taken).toMatchObject({ state: 'ACKNOWLEDGED', nextActions: ['ANSWER'] });
    const officials = await signedIn(platform, 'official');
    const answered = await done(
      'answerAccountability',
      officials,
      to(taken, { answer: '已约谈实施单位，七月底前支出。' }),
    );
    expect(answered).toMatchObject({ state: 'ANSWERED', nextActions: [], answerOverdue: false });
    expect(answered.steps.map(({ action, text }) => [action, text])).toEqual([
      ['ANSWER', '已约谈实施单位，七月底前支出。'],
      ['ACKNOWLEDGE', null],
      ['SIGN', null],
      ['DRAFT', null],
    ]);
    expect(await seen(daguan.reviewer, { awaitingMe: true })).toEqual([]);
    expect(await events(entry)).toEqual([
      'ACCOUNTABILITY_SIGNED',
      'ACCOUNTABILITY_ACKNOWLEDGED',
      'ACCOUNTABILITY_ANSWERED',
    ]);
  });

  test('is withdrawn before it is signed, and afterwards revoked by another that names it', async () => {
    const drafted = await done('draftAccountability', first, draft());
    const withdrawn = await done('withdrawAccountability', second, to(drafted, { reason: '数据有误' }));
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', nextActions: [] });
    expect(await seen(daguan.reviewer)).not.toContain(drafted.id);

    const entry = await signed();
    const naming = draft({ revokesId: entry.id, reason: '经核实支出已完成' });
    expect(await refused('draftAccountability', city, naming)).toBe('FORBIDDEN');
    expect(await refused('draftAccountability', first, { ...naming, kind: 'TALK' })).toBe('BAD_INPUT revokesId');
    expect(await refused('draftAccountability', first, { ...naming, revokesId: drafted.id })).toBe(
      'TRANSITION_REFUSED entryId',
    );
    const [one, other] = [
      await done('draftAccountability', first, naming),
      await done('draftAccountability', country, naming),
    ];
    expect(one).toMatchObject({ revokes: { id: entry.id }, basis: 'FREE' });
    const revoking = await done('signAccountability', second, to(one));
    expect(revoking).toMatchObject({ state: 'SIGNED', answerDue: null });
    const query = `query ($id: ID!) { node(id: $id) { ... on AccountabilityEntry { ${ENTRY} } } }`;
    const { data } = await ask<{ node: Entry }>(platform, query, { id: entry.id }, daguan.reviewer);
    expect(data?.node).toMatchObject({ state: 'REVOKED', revokedBy: { id: revoking.id }, nextActions: [] });
    expect(data?.node.steps[0]).toMatchObject({ action: 'REVOKE', text: '经核实支出已完成' });
    expect(await events(entry)).toEqual(['ACCOUNTABILITY_SIGNED', 'ACCOUNTABILITY_REVOKED']);
    // What is revoked is not revoked again, not even by a draft from before.
    await makeAccount(platform, 'office-above', [{ role: Role.SUPERVISOR, placeId: await placeOf('100000') }]);
    const above = await signedIn(platform, 'office-above');
    expect(await refused('signAccountability', above, to(other))).toBe('TRANSITION_REFUSED entryId');
    expect(await refused('draftAccountability', first, draft({ revokesId: revoking.id }))).toBe('BAD_INPUT revokesId');
    const noted = await done('acknowledgeAccountability', daguan.reporter, to(revoking));
    expect(noted.nextActions).toEqual([]);
  });

  test('rests on a frozen place, on late work or on an item, which are kept as they were called', async () => {
    const rankingId = await frozenRanking();
    const praise = await signed({ kind: 'PRAISE', rankingId });
    expect(praise).toMatchObject({
      basis: 'RANKING_PLACE',
      basisTitle: '二季度排位',
      basisPlace: 1,
      basisScore: '0.0000',
      subject: { __typename: 'Ranking', id: rankingId },
      answerDue: null,
    });
    const letter = await letterOf(praise, daguan.reviewer);
    expect(letter.lines).toEqual(
      expect.arrayContaining(['表扬函', '根据下列情况，对你单位予以表扬。', '《二季度排位》定格结果：第 1 名，0 分。']),
    );
    expect(letter.lines).not.toContain('三、要求');
    const noted = await done('acknowledgeAccountability', daguan.reporter, to(praise));
    expect(await refused('answerAccountability', daguan.reporter, to(noted, { answer: '谢谢' }))).toBe(
      'TRANSITION_REFUSED entryId',
    );
    expect(await refused('draftAccountability', first, draft({ partyId: ludian.recipientId, rankingId: open }))).toBe(
      'NOT_FOUND rankingId',
    );

    const [late, inTime, foreign] = [
      await work(daguan, '2024-01-01'),
      await work(daguan, daysAfter(today, 5)),
      await work(ludian, '2024-01-01'),
    ];
    const reminder = await signed({ workItemId: late });
    expect(reminder).toMatchObject({ basis: 'WORK_ITEM', basisTitle: '修通村路', basisDue: '2024-01-01' });
    for (const [more, code] of [
      [{ workItemId: inTime }, 'BAD_INPUT workItemId'],
      [{ kind: 'PRAISE', workItemId: late }, 'BAD_INPUT workItemId'],
      [{ workItemId: foreign }, 'NOT_FOUND workItemId'],
      [{ workItemId: late, rankingId }, 'BAD_INPUT basis'],
    ] as const)
      expect(await refused('draftAccountability', first, draft(more))).toBe(code);

    const item = await openItem();
    const talk = await signed({ kind: 'TALK', rectificationId: item });
    expect(talk).toMatchObject({ basis: 'RECTIFICATION', basisTitle: '台账不全' });
    expect((await letterOf(talk, daguan.reviewer)).lines).toEqual(
      expect.arrayContaining(['约谈通知书', `整改事项：台账不全（期限 ${inWords(daysAfter(today, 5))}）。`]),
    );
    expect(await refused('draftAccountability', first, draft({ kind: 'PRAISE', rectificationId: item }))).toBe(
      'BAD_INPUT rectificationId',
    );

    // Of one kind about one fact one stands: in the service, and in the database by itself.
    const again = await done('draftAccountability', first, draft({ workItemId: late }));
    expect(await refused('signAccountability', second, to(again))).toBe('ALREADY_EXISTS entryId');
    await expect(
      root.query(
        `update accountability_entry set state = 'SIGNED', signed_on = drafted_on, party_ids = array[party_id] where id = $1`,
        [fromGlobalId(again.id).key],
      ),
    ).rejects.toThrow('accountability_once');
    // Another kind about it may, and so may the same once the first is revoked.
    await signed({ kind: 'ACCOUNTABILITY', workItemId: late });
    await signed({ revokesId: reminder.id, reason: '另行提醒' });
    expect(await done('signAccountability', second, to(again))).toMatchObject({ state: 'SIGNED' });
  });

  test('is printed as a letter for whoever sees it, marked until a second hand has signed it, and once it stands no more', async () => {
    const late = await work(daguan, '2024-02-05');
    const drafted = await done('draftAccountability', first, draft({ workItemId: late, officialName: '李主任' }));
    const mark = '草稿（未签发）';
    const unsigned = await letterOf(drafted, second);
    expect(unsigned.lines).toEqual([
      mark,
      '提醒函',
      '大关县：',
      '就下列情况，特提醒你单位。',
      '涉及人员：李主任。',
      '一、依据',
      '任务：修通村路（期限 2024年2月5日）。',
      '二、事由',
      '二季度资金支出进度偏慢，请抓紧办理。',
      `起草：${inWords(today)}；签发：未签发。`,
      '云南省督查部门',
      '未签发',
    ]);
    expect(unsigned.headers).toEqual([mark, mark]);
    // A draft is its office's alone, as a paper too.
    for (const who of [city, country, elsewhere, daguan.reviewer, daguan.lead, ludian.reviewer])
      expect((await letterAt(drafted.id, who)).status).toBe(404);
    expect((await letterAt(drafted.id, {})).status).toBe(401);

    const entry = await done('signAccountability', second, to(drafted));
    const due = daysAfter(today, 15);
    const told = await letterOf(entry, daguan.reviewer);
    expect(told.lines).toEqual([
      '提醒函',
      ...unsigned.lines.slice(2, 9),
      '三、要求',
      `请签收，并于${inWords(due)}前在平台回复办理情况。`,
      `起草：${inWords(today)}；签发：${inWords(today)}。`,
      '云南省督查部门',
      inWords(today),
    ]);
    expect(told.headers).toEqual([]);
    // Each reads the names that the entry shows them: one's own, and an auditor everybody's.
    const hands = (one: string, other: string): string =>
      `起草：${one}${inWords(today)}；签发：${other}${inWords(today)}。`;
    expect((await letterOf(entry, second)).lines).toContain(hands('', 'office-second，'));
    expect((await letterOf(entry, auditor)).lines).toContain(hands('office-first，', 'office-second，'));
    for (const who of [ludian.reviewer, duan.reviewer, daguan.lead, daguan.member, elsewhere])
      expect(await (await letterAt(entry.id, who)).json()).toMatchObject({ code: 'NOT_FOUND', field: 'entryId' });
    expect((await letterAt(toGlobalId('Account', newId()), first)).status).toBe(404);
    for (const format of ['xlsx', 'csv'])
      expect(await (await letterAt(entry.id, first, { format })).json()).toMatchObject({
        code: 'BAD_INPUT',
        field: 'format',
      });

    await forced(`update accountability_entry set simulated = true where id = $1`, entry.id);
    const english = await letterOf(entry, auditor, 'en');
    expect(english.lines).toEqual([
      'Letter of Reminder\n(simulated data)',
      'Simulated data for demonstration: no voucher, and not for use outside',
      expect.stringMatching(/^\S.*:$/),
      'You are reminded of the following.',
      'Official concerned: 李主任.',
      '1. Basis',
      'Work: 修通村路 (due 5 February 2024).',
      '2. Reason',
      '二季度资金支出进度偏慢，请抓紧办理。',
      '3. What is asked',
      `Please acknowledge this, and answer on the platform by ${inEnglish(due)}.`,
      `Drafted: office-first, ${inEnglish(today)}; signed: office-second, ${inEnglish(today)}.`,
      expect.stringMatching(/^Supervision of /),
      inEnglish(today),
    ]);
    expect(english.headers).toEqual(Array(2).fill('演示数据 Simulated data'));
    const simulated = await letterOf(entry, auditor);
    expect([simulated.lines[0], ...simulated.headers]).toEqual(['提醒函\n（演示数据）', '演示数据', '演示数据']);
    await forced(`update accountability_entry set simulated = false where id = $1`, entry.id);

    // Numbers of people in a title that was never asked to be plain.
    const called = (title: string) => `update accountability_entry set basis_title = '${title}' where id = $1`;
    await forced(called('修通村路，联系人138 0013 8000'), entry.id);
    expect((await letterOf(entry, auditor)).lines).toContain(
      '任务：修通村路，联系人138****8000（期限 2024年2月5日）。',
    );
    await forced(called('修通村路'), entry.id);

    // What a household's work is called may name people: a paper leaves it out.
    const level = (to: string) => `update work_plan set ${to} where id = (select plan_id from work_item where id = $1)`;
    await forced(level(`level = 'HOUSEHOLD', locality = '一号', parent_id = id`), late);
    expect((await letterOf(entry, auditor)).lines).toContain('任务：户级任务，名称从略（期限 2024年2月5日）。');
    await forced(level(`level = 'COUNTY', locality = null, parent_id = null`), late);

    const revoking = await signed({ revokesId: entry.id, reason: '经核实已完工' });
    expect((await letterOf(entry, daguan.reviewer)).lines.slice(0, 2)).toEqual([`已于${inWords(today)}撤销`, '提醒函']);
    expect((await letterOf(revoking, daguan.reviewer)).lines).toEqual([
      '关于撤销《提醒函》的通知',
      '大关县：',
      `我部门${inWords(today)}签发的《提醒函》予以撤销。`,
      '一、事由',
      '经核实已完工',
      `起草：${inWords(today)}；签发：${inWords(today)}。`,
      '云南省督查部门',
      inWords(today),
    ]);
    const dropped = await done('draftAccountability', first, draft({ kind: 'ACCOUNTABILITY' }));
    const withdrawn = await done('withdrawAccountability', first, to(dropped, { reason: '另行处理' }));
    const { lines } = await letterOf(withdrawn, second);
    expect(lines.slice(0, 2)).toEqual(['草稿（未签发，已撤回）', '问责通知书']);
    expect(lines).toContain('无另列依据，以事由为准。');
  });

  test('is refused with nothing changed', async () => {
    const drafted = await done('draftAccountability', first, draft());
    // One's own draft; another office's; a version that is not there any more.
    expect(await refused('signAccountability', first, to(drafted))).toBe('TRANSITION_REFUSED entryId');
    for (const who of [city, country, elsewhere, daguan.reviewer])
      expect(await refused('signAccountability', who, to(drafted))).toMatch(/^(NOT_FOUND entryId|FORBIDDEN)$/);
    expect(await refused('signAccountability', second, { entryId: drafted.id, version: 2 })).toBe(
      'VERSION_CONFLICT version',
    );
    expect(await refused('withdrawAccountability', first, to(drafted, { reason: ' ' }))).toBe('BAD_INPUT reason');
    expect(await refused('acknowledgeAccountability', daguan.reviewer, to(drafted))).toBe('NOT_FOUND entryId');
    // A party outside one's supervision.
    expect(await refused('draftAccountability', first, draft({ partyId: duan.recipientId }))).toMatch(
      /^(NOT_FOUND partyId|FORBIDDEN)$/,
    );
    expect(await refused('draftAccountability', city, draft({ partyId: duan.recipientId }))).toMatch(
      /^(NOT_FOUND partyId|FORBIDDEN)$/,
    );
    for (const who of [daguan.reviewer, daguan.lead, auditor])
      expect(await refused('draftAccountability', who, draft())).toBe('FORBIDDEN');
    // Words that many read hold no numbers of people.
    for (const reason of ['电话 13812345678', '身份证 530624199001011234', '卡号 6222 0212 3456 7890 123'])
      expect(await refused('draftAccountability', first, draft({ reason }))).toBe('BAD_INPUT reason');
    expect(await refused('draftAccountability', first, draft({ officialName: '张三13812345678' }))).toBe(
      'BAD_INPUT officialName',
    );
    expect(await refused('draftAccountability', first, draft({ officialName: '张三', officialId: official }))).toBe(
      'BAD_INPUT officialName',
    );
    expect(
      await refused('draftAccountability', first, draft({ partyId: ludian.recipientId, officialId: official })),
    ).toBe('NOT_FOUND officialId');

    const entry = await done('signAccountability', second, to(drafted));
    expect(await refused('signAccountability', second, to(entry))).toBe('TRANSITION_REFUSED entryId');
    expect(await refused('withdrawAccountability', first, to(entry, { reason: '误发' }))).toBe(
      'TRANSITION_REFUSED entryId',
    );
    for (const who of [first, city])
      expect(await refused('acknowledgeAccountability', who, to(entry))).toBe('FORBIDDEN');
    for (const who of [ludian.reviewer, daguan.lead])
      expect(await refused('acknowledgeAccountability', who, to(entry))).toBe('NOT_FOUND entryId');
    expect(await refused('answerAccountability', daguan.reviewer, to(entry, { answer: '已办' }))).toBe(
      'TRANSITION_REFUSED entryId',
    );
    const noted = await done('acknowledgeAccountability', daguan.reviewer, to(entry));
    expect(await refused('answerAccountability', daguan.reviewer, to(noted, { answer: '电话13812345678' }))).toBe(
      'BAD_INPUT answer',
    );
    await forced(
      `update accountability_entry set answer_due = drafted_on - 1, signed_on = drafted_on - 1, drafted_on = drafted_on - 2 where id = $1`,
      noted.id,
    );
    expect(await seen(daguan.reviewer, { answerOverdue: true })).toEqual([noted.id]);
    expect(await seen(daguan.reviewer, { answerOverdue: false })).not.toContain(noted.id);
  });
});

test('the database holds the steps, the two hands and the walls by itself', async () => {
  const { rows } = await root.query<{ from: string; action: string; to: string }>(
    `select from_state as "from", action, to_state as "to" from accountability_path`,
  );
  const known = allSteps().map(({ from, action, to: next }) => `${from ?? ''} ${action} ${next}`);
  expect(rows.map(({ from, action, to: next }) => `${from} ${action} ${next}`).sort()).toEqual(known.sort());
  expect(new Set(allSteps().map(({ action }) => action))).toEqual(new Set(Object.values(AccountabilityAction)));
  const drafted = await done('draftAccountability', first, draft());
  const { key } = fromGlobalId(drafted.id);
  /** How many rows of an entry a reader gets who asks for all, without the first wall. */
  const pastFirstWall = async (who: Header, id: string): Promise<number> => {
    const { viewer } = await platform.app.rooms.sessions.identify(who.authorization ?? null, Lang.ZH);
    return read(platform.database.source, viewer, async (db) => {
      const found = await db.query<unknown[]>(
        `/* everyEntry */ select 1 from accountability_entry e join accountability_step s on s.entry_id = e.id where e.id = $1`,
        [id],
      );
      return found.length;
    });
  };
  for (const who of [city, country, elsewhere, daguan.reviewer, ludian.reviewer])
    expect(await pastFirstWall(who, key)).toBe(0);
  for (const who of [first, second, auditor]) expect(await pastFirstWall(who, key)).toBe(1);
  const talk = fromGlobalId((await signed({ kind: 'TALK' })).id).key;
  for (const who of [ludian.reviewer, duan.reviewer, daguan.lead, elsewhere])
    expect(await pastFirstWall(who, talk)).toBe(0);
  for (const who of [city, country, daguan.reviewer]) expect(await pastFirstWall(who, talk)).toBe(2);
  const step = (action: string, state: string, by: string): Promise<unknown> =>
    root.query(
      `insert into accountability_step (entry_id, version, action, state, day, made_by_account) select id, 2, $2, $3, drafted_on, ${by}
         from accountability_entry where id = $1`,
      [key, action, state],
    );
  await expect(step('SIGN', 'SIGNED', 'drafted_by')).rejects.toThrow('by a second person');
  await expect(step('SIGN', 'SIGNED', 'null::uuid')).rejects.toThrow('by a second person');
  await expect(step('ACKNOWLEDGE', 'ACKNOWLEDGED', '(select id from account limit 1)')).rejects.toThrow(
    'does not lead',
  );
  await expect(root.query(`delete from accountability_step where entry_id = $1`, [key])).rejects.toThrow(
    'never deleted',
  );
  const broken = async (): Promise<string[]> => {
    const names: string[] = [];
    for (const { name, find } of accountabilityInvariants)
      if ((await tx(platform.database.source, PLATFORM, (db) => find(db))).length > 0) names.push(name);
    return names;
  };
  expect(await broken()).toEqual([]);
  await root.query(`set session_replication_role = replica`);
  await root.query(`update accountability_entry set drafted_by = (select made_by_account from accountability_step s
    where s.entry_id = accountability_entry.id and s.action = 'SIGN') where signed_on is not null`);
  expect(await broken()).toEqual(['accountability.steps']);
  await root.query(`update accountability_entry set state = 'REVOKED' where state = 'SIGNED'`);
  await root.query(`update accountability_entry set basis_place = 2 where basis_place = 1`);
  expect(await broken()).toEqual(accountabilityInvariants.map(({ name }) => name));
});

async function placeOf(code: string): Promise<string> {
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, [code]));
  return places.get(code)?.id ?? '';
}

async function must<Data>(document: string, input: object, who: Header): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, document, { input: { requestKey: newId(), ...input } }, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** A ranking that is not frozen. */
let open = '';

async function frozenRanking(): Promise<string> {
  const opening = `mutation ($input: OpenRankingInput!) { openRanking(input: $input) { ranking { id } } }`;
  const countyIds = [daguan.recipientId, ludian.recipientId];
  const asked = { year: 2019, quarter: 2, countyIds };
  interface Opened {
    openRanking: { ranking: { id: string } };
  }
  const { openRanking } = await must<Opened>(opening, { ...asked, name: '二季度排位' }, first);
  open = (await must<Opened>(opening, { ...asked, name: '未定格' }, first)).openRanking.ranking.id;
  await platform.database.worker.transaction(markMoment);
  const rankingId = openRanking.ranking.id;
  await must(
    `mutation ($input: FreezeRankingInput!) { freezeRanking(input: $input) { ranking { id } } }`,
    { rankingId, version: 1 },
    first,
  );
  return rankingId;
}

/** A county's work that is due on some day, if need be long ago. */
async function work(people: People, due: string): Promise<string> {
  const from = `${today.slice(0, 4)}-01-01`;
  const until = daysAfter(today, 60);
  const { planWork } = await must<{ planWork: { workPlan: { id: string } } }>(
    `mutation ($input: PlanWorkInput!) { planWork(input: $input) { workPlan { id } } }`,
    {
      level: 'COUNTY',
      pairingId: people.pairingId,
      unitId: people.recipientId,
      placeId: toGlobalId('Place', await placeOf(people === daguan ? '530624' : '530621')),
      title: '年度计划',
      from,
      until,
    },
    people.reviewer,
  );
  const { assignWork } = await must<{ assignWork: { workItem: { id: string } } }>(
    `mutation ($input: AssignWorkInput!) { assignWork(input: $input) { workItem { id } } }`,
    {
      workPlanId: planWork.workPlan.id,
      title: '修通村路',
      unitId: people.recipientId,
      due: due < today ? until : due,
      steps: [],
    },
    people.reviewer,
  );
  if (due >= today) return assignWork.workItem.id;
  const { key } = fromGlobalId(assignWork.workItem.id);
  await root.query(`set session_replication_role = replica`);
  await root.query(`update work_item set assigned_on = $2, due = $2 where id = $1`, [key, due]);
  await root.query(`update work_item_version set day = $2, due = $2 where item_id = $1`, [key, due]);
  await root.query(`set session_replication_role = default`);
  return assignWork.workItem.id;
}

async function openItem(): Promise<string> {
  const { openRectification } = await must<{ openRectification: { rectification: { id: string } } }>(
    `mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { rectification { id } } }`,
    {
      pairingId: daguan.pairingId,
      problem: '台账不全',
      measure: '补齐',
      leadUnitId: daguan.recipientId,
      due: daysAfter(today, 5),
    },
    first,
  );
  return openRectification.rectification.id;
}
