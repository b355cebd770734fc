import { AccountabilityAction, Lang, Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { daysAfter } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { accountabilityInvariants } from '../../server/supervision/accountability.check.store';
import { allSteps } from '../../server/supervision/accountability.rules';
import { makeAccount, signedIn } from '../kit/accounts';
import {
  ENTRY,
  auditor,
  city,
  closeOffices,
  country,
  daguan,
  done,
  draft,
  duan,
  elsewhere,
  events,
  first,
  forced,
  frozenRanking,
  inWords,
  letterOf,
  ludian,
  official,
  open,
  openItem,
  openOffices,
  placeOf,
  platform,
  refused,
  root,
  second,
  seen,
  signed,
  to,
  today,
  work,
  type Entry,
} from '../kit/accountability';
import type { Header } from '../kit/people';
import { ask } from '../kit/platform';

jest.setTimeout(120_000);

beforeAll(openOffices);
afterAll(closeOffices);

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
