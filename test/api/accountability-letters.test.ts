import { daysAfter } from '../../server/platform/day';
import { newId, toGlobalId } from '../../server/platform/ids';
import {
  auditor,
  city,
  closeOffices,
  country,
  daguan,
  done,
  draft,
  duan,
  elsewhere,
  first,
  forced,
  inEnglish,
  inWords,
  letterAt,
  letterOf,
  ludian,
  openOffices,
  second,
  signed,
  to,
  today,
  work,
} from '../kit/accountability';

jest.setTimeout(120_000);

beforeAll(openOffices);
afterAll(closeOffices);

test('an entry is printed as a letter for whoever sees it, marked until a second hand has signed it, and once it stands no more', async () => {
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
  expect((await letterOf(entry, auditor)).lines).toContain('任务：修通村路，联系人138****8000（期限 2024年2月5日）。');
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
