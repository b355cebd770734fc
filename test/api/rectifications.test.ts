import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { rectificationInvariants } from '../../server/supervision/rectification.check.store';
import { allSteps } from '../../server/supervision/rectification.rules';
import { makeAccount, signedIn } from '../kit/accounts';
import { headersOfAdmin } from '../kit/flags';
import { GROUP, makeLedger, openFund, post, type Ledger } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';

jest.setTimeout(120_000);

let platform: Platform;
let owner: Owner;
let root: Client;
let daguan: Ledger;
let duan: Ledger;
/** A township of Daguan, and who reports for it; who supervises Yunnan. */
let townshipId: string;
let township: Header;
let supervisor: Header;
/** A second person at the county office. */
let colleague: Header;
const today = businessDay(new Date());

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const made = await tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: '翠华镇(大关县)', province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error('翠华镇 is not known');
    const party = await findOrRegisterParty(db, PLATFORM, { printed: '翠华镇(大关县)', reading });
    const yunnan = (await placesByCode(db, PLATFORM, ['530000'])).get('530000');
    return { partyId: party.id, yunnanId: yunnan?.id ?? '' };
  });
  townshipId = toGlobalId('Party', made.partyId);
  await makeAccount(platform, 'cuihua', [{ role: Role.TOWNSHIP_REPORTER, partyId: made.partyId }]);
  await makeAccount(platform, 'yunnan', [{ role: Role.SUPERVISOR, placeId: made.yunnanId }]);
  const office = { role: Role.RECIPIENT_REVIEWER, partyId: fromGlobalId(daguan.recipientId).key };
  await makeAccount(platform, 'colleague', [office]);
  [township, supervisor, colleague] = await Promise.all([
    signedIn(platform, 'cuihua'),
    signedIn(platform, 'yunnan'),
    signedIn(platform, 'colleague'),
  ]);
});
afterAll(async () => {
  await root.end();
  await owner.close();
  await platform.close();
});

interface Item {
  id: string;
  state: string;
  version: number;
  due: string;
  office: string;
  origin: string;
  overdue: boolean;
  overdueDays: number;
  escalation: string;
  nextActions: string[];
  leadUnit: { id: string; name: string } | null;
  responsibleUnits: { id: string }[];
  pairing: { id: string } | null;
  flag: { id: string } | null;
  files: { name: string }[];
  versions: { action: string; state: string; due: string; text: string | null; madeBy: { name: string } | null }[];
}

const FIELDS = `id problem measure origin inspection inspectedOn office state openedOn due version simulated overdue overdueDays escalation
  nextActions pairing { id } leadUnit { id name } responsibleUnits { id } flag { id } files { name }
  versions { version action state day due text madeAt madeBy { name } }`;

function act(verb: string, who: Header, input: object): Promise<Answer<{ done: { rectification: Item } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { rectification { ${FIELDS} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<Item> {
  const answer = await act(verb, who, input);
  if (answer.data === null || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.rectification;
}

const found = (more: object = {}) => ({
  pairingId: daguan.pairingId,
  problem: '花名册与工资表不一致',
  measure: '逐人核对后补齐',
  leadUnitId: townshipId,
  due: daysAfter(today, 30),
  ...more,
});
const open = (who = supervisor, more: object = {}) => done('openRectification', who, found(more));
const to = ({ id, version }: Pick<Item, 'id' | 'version'>, more: object) => ({ rectificationId: id, version, ...more });
const answer = (who: Header, item: Item, text = '已补齐') =>
  done('answerRectification', who, to(item, { answer: text }));

async function listed(who: Header, filter: object = {}, orderBy: object | null = null): Promise<Item[]> {
  const query = `query ($filter: RectificationFilter, $orderBy: RectificationOrder) {
    rectifications(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { ${FIELDS} } } }`;
  const got = await ask<{ rectifications: { totalCount: number; nodes: Item[] } }>(
    platform,
    query,
    { filter, orderBy },
    who,
  );
  if (!got.data) throw new Error(JSON.stringify(got.errors));
  expect(got.data.rectifications.totalCount).toBe(got.data.rectifications.nodes.length);
  return got.data.rectifications.nodes;
}
const seenBy = async (who: Header, { id }: Item): Promise<Item | undefined> =>
  (await listed(who)).find((item) => item.id === id);

/** What a refusal said; and that not a row has changed. */
async function refusal(verb: string, who: Header, input: object): Promise<string> {
  const before = await owner.digest();
  const { errors } = await act(verb, who, input);
  expect(await owner.digest()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return field ? `${code} ${field}` : code;
}

/** Lets an item be due on a day that has passed: only time does that. */
async function age(item: Item, due: string): Promise<void> {
  await root.query('begin');
  await root.query(`set local session_replication_role = replica`);
  const key = [fromGlobalId(item.id).key, due];
  await root.query(`update rectification set opened_on = least(opened_on, $2), due = $2 where id = $1`, key);
  await root.query(`update rectification_version set day = least(day, $2), due = $2 where rectification_id = $1`, key);
  await root.query('commit');
}

test('the database knows the same steps as the rules', async () => {
  const { rows } = await root.query(`select from_state, action, to_state from rectification_step`);
  const known = allSteps().map(({ from, action, to: state }) => ({ from_state: from ?? '', action, to_state: state }));
  const sorted = (some: unknown[]) => some.map((one) => JSON.stringify(one)).sort();
  expect(sorted(rows)).toEqual(sorted(known));
});

describe('the way of an item', () => {
  test('from an inspection to its closing, through a return, each step somebody’s', async () => {
    const inspection = { inspection: '三季度督查', inspectedOn: daysBefore(today, 5) };
    const item = await open(supervisor, { ...inspection, responsibleUnitIds: [daguan.recipientId] });
    expect(item).toMatchObject({
      state: 'OPEN',
      version: 1,
      office: 'SUPERVISOR',
      origin: 'INSPECTION',
      ...inspection,
    });
    expect(item.nextActions).toEqual([]);
    expect(await seenBy(township, item)).toMatchObject({ nextActions: ['ANSWER'], pairing: null });
    const answered = await answer(township, item);
    expect(answered).toMatchObject({ state: 'ANSWERED', version: 2, nextActions: [] });
    expect((await seenBy(daguan.reviewer, item))?.nextActions).toEqual([]); // supervision listed it, and checks it
    expect((await seenBy(supervisor, item))?.nextActions).toEqual(['RETURN', 'CLOSE']);
    const back = await done(
      'returnRectification',
      supervisor,
      to(answered, { reason: '缺合同', due: daysAfter(today, 40) }),
    );
    expect(back).toMatchObject({ state: 'RETURNED', due: daysAfter(today, 40), version: 3 });
    const again = await answer(township, back, '合同已补签');
    const closed = await done('closeRectification', supervisor, to(again, { conclusion: '抽查一致' }));
    expect(closed).toMatchObject({ state: 'CLOSED', version: 5, nextActions: [] });
    expect(closed.versions.map(({ action, text, madeBy }) => [action, text, madeBy?.name])).toEqual([
      ['CLOSE', '抽查一致', 'yunnan'],
      ['ANSWER', '合同已补签', 'cuihua'],
      ['RETURN', '缺合同', 'yunnan'],
      ['ANSWER', '已补齐', 'cuihua'],
      ['OPEN', null, 'yunnan'],
    ]);
    const { rows } = await root.query(`select kind from event where subject_id = $1 order by xact, id`, [
      fromGlobalId(item.id).key,
    ]);
    expect(rows.map(({ kind }: { kind: string }) => kind.replace('RECTIFICATION_', ''))).toEqual([
      'OPENED',
      'ANSWERED',
      'RETURNED',
      'ANSWERED',
      'CLOSED',
    ]);
  });

  test('an answer of the county’s own office is closed by a colleague, never by whoever gave it', async () => {
    const item = await open(daguan.reviewer, { leadUnitId: daguan.recipientId });
    expect(item).toMatchObject({ office: 'RECIPIENT', nextActions: ['ANSWER'] });
    const answered = await answer(daguan.reviewer, item);
    expect(answered.nextActions).toEqual([]);
    const closing = to(answered, { conclusion: '属实' });
    expect(await refusal('closeRectification', daguan.reviewer, closing)).toBe('TRANSITION_REFUSED rectificationId');
    const returning = to(answered, { reason: '再改' });
    expect(await refusal('returnRectification', daguan.reviewer, returning)).toBe('TRANSITION_REFUSED rectificationId');
    const back = await done('returnRectification', colleague, returning);
    const again = await answer(colleague, back);
    // Both have answered by now: a third person is needed.
    for (const who of [daguan.reviewer, colleague])
      expect(await refusal('closeRectification', who, to(again, { conclusion: '属实' }))).toBe(
        'TRANSITION_REFUSED rectificationId',
      );
    await expect(
      root.query(
        `insert into rectification_version (rectification_id, version, action, state, day, due, text, made_by_account)
         select rectification_id, version + 1, 'CLOSE', 'CLOSED', day, due, '自查自销', made_by_account from rectification_version
          where rectification_id = $1 and version = 4`,
        [fromGlobalId(item.id).key],
      ),
    ).rejects.toMatchObject({ constraint: 'rectification_checked_by_another' });
    expect(await done('closeRectification', supervisor, to(again, { conclusion: '属实' }))).toMatchObject({
      state: 'CLOSED',
    });
  });

  test('of a donor’s list: the lead opens and checks, a member answers', async () => {
    const item = await open(daguan.lead, { leadUnitId: daguan.donorId });
    expect(item.office).toBe('DONOR');
    const answered = await answer(daguan.member, item);
    expect(await refusal('closeRectification', daguan.reviewer, to(answered, { conclusion: '好' }))).toBe('FORBIDDEN');
    expect(await done('closeRectification', daguan.lead, to(answered, { conclusion: '好' }))).toMatchObject({
      state: 'CLOSED',
    });
  });

  test('a pairing tells who may list something about it: its offices and supervision above, nobody else', async () => {
    const may = async (who: Header, id = daguan.pairingId) =>
      (
        await ask<{ pairing: { mayOpenRectification: boolean } | null }>(
          platform,
          `query ($id: ID!) { pairing(id: $id) { mayOpenRectification } }`,
          { id },
          who,
        )
      ).data?.pairing?.mayOpenRectification;
    for (const who of [supervisor, daguan.lead, daguan.reviewer]) expect(await may(who)).toBe(true);
    for (const who of [daguan.member, daguan.reporter, daguan.countyFinance]) expect(await may(who)).toBe(false);
    const admin = await headersOfAdmin(platform, 'rectifications-reader');
    for (const id of [daguan.pairingId, duan.pairingId]) expect(await may(admin, id)).toBe(false);
    expect(await may(supervisor, duan.pairingId)).toBeUndefined();
  });

  test('a flag is where it was found', async () => {
    const fundId = await openFund(platform, daguan.lead, daguan.pairingId, { year: 2019 });
    await post(platform, daguan.countyFinance, 'recordFundReceipt', { fundId, amount: '100' });
    await platform.app.rooms.flags.check(fromGlobalId(daguan.pairingId).key, today);
    const flags = await ask<{ integrityFlags: { nodes: { id: string }[] } }>(
      platform,
      `{ integrityFlags { nodes { id } } }`,
      {},
      daguan.reviewer,
    );
    const flagId = flags.data?.integrityFlags.nodes[0]?.id ?? '';
    const item = await open(daguan.reviewer, { flagId });
    expect(item).toMatchObject({ origin: 'FLAG', flag: { id: flagId } });
    expect((await listed(daguan.reviewer, { flagIds: [flagId] })).map(({ id }) => id)).toEqual([item.id]);
    expect(
      await refusal(
        'openRectification',
        duan.reviewer,
        found({ pairingId: duan.pairingId, leadUnitId: duan.recipientId, flagId }),
      ),
    ).toBe('NOT_FOUND flagId');
  });

  test('the same request gives the same item again', async () => {
    const input = { requestKey: 'listed-once', ...found() };
    const [first, second] = [
      await done('openRectification', supervisor, input),
      await done('openRectification', supervisor, input),
    ];
    expect(second.id).toBe(first.id);
    expect(await refusal('openRectification', supervisor, { ...input, problem: '另一个问题' })).toBe(
      'REQUEST_KEY_REUSED requestKey',
    );
  });
});

describe('what is refused changes nothing', () => {
  test('listing', async () => {
    const refused = (who: Header, more: object = {}) => refusal('openRectification', who, found(more));
    for (const who of [daguan.reporter, daguan.member, township, daguan.department, daguan.countyFinance])
      expect(await refused(who)).toBe('FORBIDDEN');
    expect(await refused(duan.reviewer)).toBe('NOT_FOUND pairingId');
    expect(await refused(supervisor, { due: daysBefore(today, 1) })).toBe('OUT_OF_RANGE due');
    expect(await refused(supervisor, { problem: ' ' })).toBe('BAD_INPUT problem');
    expect(await refused(supervisor, { inspection: '督查' })).toBe('BAD_INPUT inspection');
    expect(await refused(supervisor, { leadUnitId: duan.recipientId })).toBe('NOT_FOUND leadUnitId');
    expect(await refused(supervisor, { responsibleUnitIds: [townshipId] })).toBe('BAD_INPUT responsibleUnitIds');
    const many = Array.from({ length: 21 }, () => toGlobalId('Party', newId()));
    expect(await refused(supervisor, { responsibleUnitIds: many })).toBe('TOO_MANY_ITEMS responsibleUnitIds');
  });

  test('answering and checking', async () => {
    const item = await open();
    const refused = (verb: string, who: Header, more: object) => refusal(verb, who, to(item, more));
    const reply = { answer: '已改' };
    for (const who of [supervisor, daguan.lead, daguan.reporter, daguan.reviewer])
      expect(await refused('answerRectification', who, reply)).toBe('FORBIDDEN');
    expect(await refused('answerRectification', duan.reporter, reply)).toBe('NOT_FOUND rectificationId');
    expect(await refused('answerRectification', township, { answer: '' })).toBe('BAD_INPUT answer');
    expect(await refused('answerRectification', township, { ...reply, version: 2 })).toBe('VERSION_CONFLICT version');
    expect(await refused('closeRectification', supervisor, { conclusion: '好' })).toBe(
      'TRANSITION_REFUSED rectificationId',
    );
    expect(await refused('closeRectification', township, { conclusion: '好' })).toBe('FORBIDDEN');
    const answered = await answer(township, item);
    expect(await refusal('answerRectification', township, to(answered, reply))).toBe(
      'TRANSITION_REFUSED rectificationId',
    );
    const back = to(answered, { reason: '再改', due: daysBefore(today, 1) });
    expect(await refusal('returnRectification', supervisor, back)).toBe('OUT_OF_RANGE due');
    const closed = await done('closeRectification', supervisor, to(answered, { conclusion: '好' }));
    expect(await refusal('returnRectification', supervisor, to(closed, { reason: '再改' }))).toBe(
      'TRANSITION_REFUSED rectificationId',
    );
  });
});

describe('who sees what', () => {
  test('an item is its pairing’s, its units’ and their supervisors’', async () => {
    const item = await open();
    const viewers = { lead: daguan.lead, member: daguan.member, reporter: daguan.reporter, township, supervisor };
    for (const [who, header] of Object.entries(viewers))
      expect([who, (await seenBy(header, item))?.id]).toEqual([who, item.id]);
    for (const header of [duan.lead, duan.reviewer, duan.reporter]) expect(await listed(header)).toEqual([]);
    expect((await seenBy(daguan.reporter, item))?.leadUnit?.id).toBe(townshipId);
    const ofPairing = await ask<{ pairing: { rectifications: { nodes: { id: string }[] } } }>(
      platform,
      `query ($id: ID!) { pairing(id: $id) { rectifications(first: 100) { nodes { id } } } }`,
      { id: daguan.pairingId },
      daguan.reporter,
    );
    expect(ofPairing.data?.pairing.rectifications.nodes).toContainEqual({ id: item.id });
  });

  test('the units’ files prove it, the pairing sees them, and they stay once it is closed', async () => {
    const item = await open();
    const hand = async (who: Header, name: string): Promise<string> => {
      const response = await fetch(`${platform.url}/evidence?name=${name}.csv`, {
        method: 'POST',
        headers: who,
        body: `姓名,工资\n${name},1\n`,
      });
      return ((await response.json()) as { id: string }).id;
    };
    const attach = (verb: string, who: Header, input: object) =>
      ask(
        platform,
        `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { evidence { id } } }`,
        { input: { requestKey: newId(), recordIds: [item.id], ...input } },
        who,
      );
    const evidenceIds = [await hand(township, 'roster')];
    expect((await attach('attachEvidence', township, { evidenceIds })).errors).toEqual([]);
    for (const who of [township, daguan.reporter, supervisor])
      expect((await seenBy(who, item))?.files).toEqual([{ name: 'roster.csv' }]);
    const others = [await hand(daguan.reporter, 'other')];
    const before = await owner.digest();
    const refused = await attach('attachEvidence', daguan.reporter, { evidenceIds: others });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await owner.digest()).toEqual(before);
    const answered = await answer(township, item);
    await done('closeRectification', supervisor, to(answered, { conclusion: '好' }));
    const closed = await owner.digest();
    for (const [verb, input] of [
      ['attachEvidence', { evidenceIds: [await hand(township, 'roster')] }],
      ['detachEvidence', { evidenceId: evidenceIds[0] }],
    ] as const)
      expect((await attach(verb, township, input)).errors[0]?.extensions.code).toBe('TRANSITION_REFUSED');
    expect(await owner.digest()).toEqual(closed);
  });
});

describe('overdue items rise', () => {
  test('by as many days as the rules say, which an administrator revises', async () => {
    const item = await open(supervisor, { problem: '升级样例' });
    const level = async () => {
      const one = await seenBy(supervisor, item);
      return [one?.overdue, one?.overdueDays, one?.escalation];
    };
    const risen = async (risenTo: string) => (await listed(supervisor, { risenTo, search: '升级样例' })).length;
    expect(await level()).toEqual([false, 0, 'NONE']);
    await age(item, daysBefore(today, 1));
    expect(await level()).toEqual([true, 1, 'UNIT']);
    await age(item, daysBefore(today, 4));
    expect(await level()).toEqual([true, 4, 'OFFICE']);
    expect([await risen('NONE'), await risen('UNIT'), await risen('OFFICE'), await risen('SUPERVISOR')]).toEqual([
      1, 1, 1, 0,
    ]);
    expect((await listed(supervisor, { overdue: true })).map(({ id }) => id)).toEqual([item.id]);
    const [first] = await listed(supervisor, {}, { field: 'DUE', direction: 'ASC' });
    expect(first?.id).toBe(item.id);

    const admin = await headersOfAdmin(platform, 'rules-admin');
    const revise = (who: Header, input: object) =>
      ask(
        platform,
        `mutation ($input: ReviseSupervisionRuleInput!) { reviseSupervisionRule(input: $input) { rule { value version } } }`,
        { input: { scheme: '2026-', code: 'ITEM_TO_SUPERVISOR_DAYS', version: 1, value: 2, reason: '加快', ...input } },
        who,
      );
    const before = await owner.digest();
    const refused = await Promise.all([
      revise(supervisor, { requestKey: newId() }),
      revise(admin, { requestKey: newId(), value: 366 }),
      revise(admin, { requestKey: newId(), version: 3 }),
      revise(admin, { requestKey: newId(), scheme: '1999' }),
      revise(admin, { requestKey: newId(), reason: '' }),
    ]);
    expect(refused.map(({ errors }) => errors[0]?.extensions.code)).toEqual([
      'FORBIDDEN',
      'OUT_OF_RANGE',
      'VERSION_CONFLICT',
      'NOT_FOUND',
      'BAD_INPUT',
    ]);
    expect(await owner.digest()).toEqual(before);
    const revised = await revise(admin, { requestKey: newId() });
    expect(revised.data).toEqual({ reviseSupervisionRule: { rule: { value: 2, version: 2 } } });
    expect(await level()).toEqual([true, 4, 'SUPERVISOR']);
    expect(await risen('SUPERVISOR')).toBe(1);
    await answer(township, item);
    expect(await level()).toEqual([false, 0, 'NONE']);
  });
});

test('what is always true of the list is so, and is asked', async () => {
  for (const invariant of rectificationInvariants)
    expect([invariant.name, await tx(platform.database.source, PLATFORM, (db) => invariant.find(db))]).toEqual([
      invariant.name,
      [],
    ]);
  const plant = async (sql: string): Promise<string[]> => {
    await root.query(`set session_replication_role = replica`);
    await root.query('create temp table kept as select * from rectification_version');
    await root.query(sql);
    const broken: string[] = [];
    for (const { name, find } of rectificationInvariants)
      if ((await tx(platform.database.source, PLATFORM, (db) => find(db))).length > 0) broken.push(name);
    await root.query(
      `delete from rectification_version; insert into rectification_version select * from kept; drop table kept`,
    );
    await root.query(`set session_replication_role = default`);
    return broken;
  };
  expect(await plant(`delete from rectification_version where version = 1`)).toContain('rectification.versions');
  expect(await plant(`update rectification_version set due = due + 1 where ended_by is null`)).toEqual([
    'rectification.heads',
  ]);
  expect(
    await plant(`update rectification_version v set made_by_account = (
      select a.made_by_account from rectification_version a where a.rectification_id = v.rectification_id and a.action = 'ANSWER' limit 1)
      where v.action = 'CLOSE'`),
  ).toEqual(['rectification.two_persons']);
});
