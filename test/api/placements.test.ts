import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { read } from '../../server/db/tx';
import { createLog } from '../../server/platform/log';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
let ours: People;
let theirs: People;
let owner: Owner;
const logged: string[] = [];
beforeAll(async () => {
  platform = await startPlatform({}, createLog('trace', { write: (line) => void logged.push(line) }));
  const donor = { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' };
  ours = await makePeople(platform, { donor, recipient: { name: '大关县', province: '云南' } });
  theirs = await makePeople(platform, {
    donor: { name: '广州市天河区', province: '广东' },
    recipient: { name: '盐津县', province: '云南' },
  });
  owner = await ownerOf(platform);
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

const WANG = {
  name: '王小明',
  idNumber: idNumberOf(11),
  phone: '13812345678',
  employer: '中山火炬电子厂',
  destination: 'PAIRED_CITY',
  jobKind: 'ENTERPRISE',
  fromDay: '2023-03-01',
};

const FIELDS = `id version year employer fromDay toDay knownUntil destination jobKind categories withdrawn reason side standing nextActions
  person { id name idNumber phone householdNumber personNumber claimedElsewhere counties }`;

interface Placement {
  id: string;
  version: number;
  year: number;
  employer: string;
  fromDay: string;
  toDay: string | null;
  knownUntil: string;
  destination: string;
  withdrawn: boolean;
  reason: string | null;
  side: string;
  nextActions: string[];
  person: Record<string, unknown> & {
    id: string;
    name: string;
    idNumber: string;
    claimedElsewhere: boolean;
    counties: number;
  };
}

let keys = 0;
/** Does something and gives the answer whole. */
const attempt = (verb: string, input: Record<string, unknown>, as: Header, give = `placement { ${FIELDS} }`) => {
  keys += 1;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${give} } }`;
  return ask<Record<string, { placement: Placement; count: number } & Record<string, unknown>>>(
    platform,
    query,
    { input: { requestKey: `test-${keys}`, ...input } },
    as,
  );
};

async function done(verb: string, input: Record<string, unknown>, as: Header): Promise<Placement> {
  const answer = await attempt(verb, input, as);
  expect(answer.errors).toEqual([]);
  return (answer.data?.[verb] as { placement: Placement }).placement;
}

const recordWang = (more: Record<string, unknown> = {}, to = ours, as = to.reporter): Promise<Placement> =>
  done('recordPlacement', { pairingId: to.pairingId, ...WANG, ...more }, as);

/** A refusal changes nothing. */
async function refused(verb: string, input: Record<string, unknown>, as: Header) {
  const before = await owner.digest();
  const { errors } = await attempt(verb, input, as);
  expect(await owner.digest()).toEqual(before);
  expect(errors).toHaveLength(1);
  const { code, field } = errors[0]?.extensions ?? {};
  return { code, field, message: errors[0]?.message ?? '' };
}

describe('a placement', () => {
  test('is recorded once for each request, and shows its person masked', async () => {
    const input = {
      pairingId: ours.pairingId,
      ...WANG,
      requestKey: 'once',
      householdNumber: '5306240001',
      personNumber: '530624000102',
    };
    const first = await done('recordPlacement', input, ours.reporter);
    const again = await done('recordPlacement', input, ours.reporter);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ version: 1, year: 2023, side: 'RECIPIENT', toDay: null, knownUntil: '2023-12-31' });
    expect(first.person).toMatchObject({
      name: '王*明',
      idNumber: `530***********${WANG.idNumber.slice(-4)}`,
      phone: '138****5678',
      householdNumber: '*******001',
      personNumber: '*********102',
      claimedElsewhere: false,
      counties: 1,
    });
    expect(first.nextActions).toEqual(['AFFIRM', 'END', 'CORRECT', 'WITHDRAW']);
  });

  test('is found by its person’s ID number, and by the county’s own number', async () => {
    const query = `query ($filter: LaborPlacementFilter) { laborPlacements(filter: $filter) { nodes { employer person { id } } } }`;
    const found = async (filter: object, as: Header): Promise<unknown[]> =>
      (await ask<{ laborPlacements: { nodes: unknown[] } }>(platform, query, { filter }, as)).data?.laborPlacements
        .nodes ?? [];
    expect(await found({ idNumber: WANG.idNumber }, ours.lead)).toHaveLength(1);
    expect(await found({ idNumber: WANG.idNumber }, theirs.reporter)).toEqual([]);
    const byNumber = {
      idNumber: null,
      personNumber: '530624000102',
      phone: null,
      employer: '翠亨新区食品厂',
      fromDay: '2023-04-01',
    };
    await recordWang(byNumber);
    expect(await found({ idNumber: WANG.idNumber }, ours.reporter)).toHaveLength(2);
    expect(await found({ search: '食品厂', onDay: '2023-12-31' }, ours.reporter)).toHaveLength(1);
    expect(await found({ search: '食品厂', onDay: '2024-01-01' }, ours.reporter)).toEqual([]);
  });

  test('is recorded in each side’s name, and changed by that side only', async () => {
    const { id, version, side } = await recordWang({ employer: '南朗玩具厂' }, ours, ours.lead);
    expect(side).toBe('DONOR');
    const end = { placementId: id, version, toDay: '2023-08-31' };
    expect(await refused('endPlacement', end, ours.reporter)).toMatchObject({ code: 'OTHER_SIDES_ENTRY' });
    expect(await refused('endPlacement', end, theirs.reporter)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await done('endPlacement', end, ours.lead)).toMatchObject({
      version: 2,
      toDay: '2023-08-31',
      knownUntil: '2023-08-31',
    });
    const ended = { placementId: id, version: 2, toDay: '2023-09-30' };
    expect(await refused('endPlacement', ended, ours.lead)).toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(await refused('endPlacement', { ...ended, version: 1 }, ours.lead)).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });

  test('is corrected and withdrawn with a reason, and what it said before stays readable', async () => {
    const idNumber = idNumberOf(12);
    const { id } = await recordWang({ name: '李四', idNumber, phone: null });
    const facts = {
      employer: '民众塑料厂',
      destination: 'PAIRED_PROVINCE',
      jobKind: 'WORKSHOP',
      fromDay: '2022-05-01',
    };
    const correct = { placementId: id, version: 1, reason: '到岗日期填错', ...facts };
    expect(await refused('correctPlacement', { ...correct, reason: ' ' }, ours.reporter)).toMatchObject({
      field: 'reason',
    });
    const second = await done('correctPlacement', correct, ours.reporter);
    expect(second).toMatchObject({ version: 2, year: 2022, knownUntil: '2023-12-31', person: { name: '李*' } });
    const renamed = await done(
      'correctPlacement',
      { ...correct, version: 2, name: '李思', reason: '姓名有误' },
      ours.reporter,
    );
    expect(renamed.person).toMatchObject({ id: second.person.id, idNumber: second.person.idNumber });
    const other = await done(
      'correctPlacement',
      { ...correct, version: 3, idNumber: idNumberOf(13), name: '李五', reason: '换人' },
      ours.reporter,
    );
    expect(other.person.id).not.toBe(second.person.id);
    const gone = await done('withdrawPlacement', { placementId: id, version: 4, reason: '重复' }, ours.reporter);
    expect(gone).toMatchObject({ version: 5, withdrawn: true, reason: '重复', nextActions: [] });
    const again = { placementId: id, version: 5, reason: '再次' };
    expect(await refused('withdrawPlacement', again, ours.reporter)).toMatchObject({ code: 'TRANSITION_REFUSED' });
    const query = `query ($id: ID!) { node(id: $id) { ... on LaborPlacement { versions { version employer fromDay reason withdrawn } } } }`;
    const { data } = await ask<{ node: { versions: unknown[] } }>(platform, query, { id }, ours.lead);
    expect(data?.node.versions).toEqual([
      { version: 5, employer: '民众塑料厂', fromDay: '2022-05-01', reason: '重复', withdrawn: true },
      { version: 4, employer: '民众塑料厂', fromDay: '2022-05-01', reason: '换人', withdrawn: false },
      { version: 3, employer: '民众塑料厂', fromDay: '2022-05-01', reason: '姓名有误', withdrawn: false },
      { version: 2, employer: '民众塑料厂', fromDay: '2022-05-01', reason: '到岗日期填错', withdrawn: false },
      { version: 1, employer: '中山火炬电子厂', fromDay: '2023-03-01', reason: null, withdrawn: false },
    ]);
  });

  test('of somebody who is still there counts further only when somebody says so', async () => {
    const { id } = await recordWang({ name: '赵六', idNumber: idNumberOf(14), fromDay: '2022-02-01' });
    const affirm = { pairingId: ours.pairingId, placementIds: [id], day: '2023-06-30' };
    const first = await attempt('affirmPlacements', affirm, ours.reporter, 'count');
    expect(first.data?.affirmPlacements).toEqual({ count: 1 });
    const earlier = await attempt('affirmPlacements', { ...affirm, day: '2023-01-31' }, ours.reporter, 'count');
    expect(earlier.data?.affirmPlacements).toEqual({ count: 0 });
    const query = `query ($id: ID!) { node(id: $id) { ... on LaborPlacement { version knownUntil toDay } } }`;
    const { data } = await ask(platform, query, { id }, ours.reporter);
    expect(data?.node).toEqual({ version: 2, knownUntil: '2023-06-30', toDay: null });
  });
});

describe('what is refused', () => {
  const broken = `${WANG.idNumber.slice(0, 17)}${WANG.idNumber.endsWith('0') ? '1' : '0'}`;
  test.each([
    ['a wrong check digit', { idNumber: broken }, 'idNumber', 'BAD_INPUT'],
    ['a number that a spreadsheet mangled', { idNumber: '5.30624E+17' }, 'idNumber', 'BAD_INPUT'],
    ['neither ID number nor person number', { idNumber: null }, 'idNumber', 'BAD_INPUT'],
    ['no name', { name: '  ' }, 'name', 'BAD_INPUT'],
    ['another name for the same number', { name: '王大明', employer: '新单位' }, 'name', 'BAD_INPUT'],
    ['a phone that is none', { phone: '12345' }, 'phone', 'BAD_INPUT'],
    ['the same person, employer and day again', {}, 'fromDay', 'ALREADY_EXISTS'],
    ['a first day to come', { fromDay: '2999-01-01' }, 'fromDay', 'OUT_OF_RANGE'],
    ['a last day before the first', { toDay: '2023-02-28' }, 'toDay', 'OUT_OF_RANGE'],
    ['a last day to come', { toDay: '2999-01-01' }, 'toDay', 'BAD_INPUT'],
    ['somebody under sixteen', { idNumber: idNumberOf(21, '20150101'), name: '小童' }, 'fromDay', 'BAD_INPUT'],
    ['a roster of a day to come', { asOf: '2999-01-01', employer: '新单位' }, 'asOf', 'OUT_OF_RANGE'],
  ])('%s', async (_what, more, field, code) => {
    const input = { pairingId: ours.pairingId, ...WANG, ...more };
    const refusal = await refused('recordPlacement', input, ours.reporter);
    expect(refusal).toMatchObject({ code, field });
    expect(refusal.message).not.toContain(String(input.idNumber));
  });

  test('who keeps no records of that pairing', async () => {
    const input = { pairingId: ours.pairingId, ...WANG, employer: '外人' };
    expect(await refused('recordPlacement', input, theirs.reporter)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('one person of two counties', () => {
  test('is claimed twice, as both see, and neither sees the other’s rows', async () => {
    const idNumber = idNumberOf(31);
    const [mine, other] = [
      await recordWang({ name: '钱七', idNumber, employer: '甲' }),
      await recordWang({ name: '钱柒', idNumber, employer: '乙', phone: '13987654321' }, theirs),
    ];
    // What one county calls them tells the other nothing.
    expect(other.person).toMatchObject({ name: '钱*', phone: '139****4321', claimedElsewhere: true, counties: 2 });
    expect(other.person.id).not.toBe(mine.person.id);
    const query = `query ($id: ID!) { node(id: $id) { ... on Person { claimedElsewhere counties phone } } }`;
    const seen = async (id: string, as: Header): Promise<unknown> =>
      (await ask(platform, query, { id }, as)).data?.node;
    expect(await seen(mine.person.id, ours.lead)).toEqual({
      claimedElsewhere: true,
      counties: 2,
      phone: '138****5678',
    });
    expect(await seen(mine.person.id, theirs.lead)).toBeNull();
    expect(await seen(other.person.id, ours.lead)).toBeNull();
    await done('withdrawPlacement', { placementId: other.id, version: 1, reason: '不是本县的人' }, theirs.reporter);
    expect(await seen(mine.person.id, ours.lead)).toMatchObject({ claimedElsewhere: false, counties: 1 });
  });

  test('is the same one when both record at the same moment', async () => {
    const idNumber = idNumberOf(32);
    const both = await Promise.all(
      [ours, theirs].flatMap((to) =>
        ['甲', '乙', '丙'].map((employer) => recordWang({ name: '孙八', idNumber, employer }, to)),
      ),
    );
    expect(new Set(both.map(({ person }) => person.id)).size).toBe(2);
    const [row] = await read(platform.database.source, PLATFORM, (db) =>
      db.query<{ people: number; pairings: number; placements: number }[]>(
        `select count(distinct p.id)::int as people, min(p.pairings) as pairings, sum(k.placements)::int as placements
           from person p join person_pairing k on k.person_id = p.id
          where p.id in (select person_id from placement where employer in ('甲', '乙', '丙') group by 1 having count(*) = 6)`,
      ),
    );
    expect(row).toEqual({ people: 1, pairings: 2, placements: 6 });
  });
});

describe('unmasking', () => {
  const GIVE = 'name idNumber phone householdNumber personNumber person { name }';

  test('needs the role and a reason, tells once, and leaves an entry in the audit trail', async () => {
    const { id, person } = await recordWang({ name: '周九', idNumber: idNumberOf(41), phone: '13700001111' });
    const unmask = (input: Record<string, unknown>, as: Header) =>
      attempt('unmaskPerson', { reason: '核对工资', ...input }, as, GIVE);
    for (const as of [ours.lead, ours.department, theirs.reviewer]) {
      const { errors } = await unmask({ personId: person.id }, as);
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors[0]?.extensions.code);
    }
    expect((await unmask({ personId: person.id, reason: ' ' }, ours.reviewer)).errors[0]?.extensions.field).toBe(
      'reason',
    );
    const first = await unmask({ placementId: id, requestKey: 'unmask-1' }, ours.reviewer);
    expect(first.data?.unmaskPerson).toEqual({
      name: '周九',
      idNumber: idNumberOf(41),
      phone: '13700001111',
      householdNumber: null,
      personNumber: null,
      person: { name: '周*' },
    });
    const again = await unmask({ placementId: id, requestKey: 'unmask-1' }, ours.reviewer);
    expect(again.data?.unmaskPerson).toMatchObject({ name: null, idNumber: null, phone: null });
    await makeAccount(platform, 'auditor', [{ role: Role.AUDITOR }]);
    const audit = `{ auditEntries(filter: { actions: [PERSON_UNMASKED] }) { nodes { action subject details { name value } } } }`;
    const { data } = await ask<{ auditEntries: { nodes: unknown[] } }>(
      platform,
      audit,
      {},
      await signedIn(platform, 'auditor'),
    );
    expect(data?.auditEntries.nodes).toHaveLength(1);
    expect(JSON.stringify(data)).toContain('核对工资');
  });
});

/** Another employer in the books, past every wall. */
async function inPlaceOf(employer: string, other: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await admin.connect();
  try {
    await admin.query('begin; set local session_replication_role = replica');
    await admin.query('update placement set employer = $2 where employer = $1', [employer, other]);
    await admin.query('commit');
  } finally {
    await admin.end();
  }
}

describe('the public notice', () => {
  test('names each person once, masked, without any number of theirs', async () => {
    await recordWang({
      name: '吴十',
      idNumber: idNumberOf(51),
      phone: '13655556666',
      employer: '旧时记下的单位甲',
      fromDay: '2021-03-01',
      toDay: '2021-06-30',
    });
    await recordWang({
      name: '吴十',
      idNumber: idNumberOf(51),
      employer: '大涌红木家具厂',
      fromDay: '2021-09-01',
      toDay: '2021-12-31',
    });
    await recordWang({
      name: '郑十一',
      idNumber: idNumberOf(52),
      employer: '旧时记下的单位乙',
      fromDay: '2021-05-01',
      toDay: '2021-12-31',
    });
    // What is refused now may have come in before.
    await inPlaceOf('旧时记下的单位甲', '联系13655556666或530624198501010518');
    await inPlaceOf('旧时记下的单位乙', '请打13655556666');
    const path = `${platform.url}/papers/public-notice?${new URLSearchParams({ pairingId: ours.pairingId, year: '2021', format: 'csv' }).toString()}`;
    const answer = await fetch(path, { headers: ours.reviewer });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text.match(/吴\*/g)).toHaveLength(1);
    expect(text).toContain('大涌红木家具厂');
    expect(text).toContain('郑*一');
    expect(text).toContain('请打***');
    expect(text).not.toMatch(/吴十|郑十一|1\d{10}|530624|\d\*{4,}\d/);
    expect((await fetch(path, { headers: theirs.reviewer })).status).toBe(404);
    expect((await fetch(path)).status).toBe(401);
  });
});

describe('what is known of people', () => {
  test('stands nowhere in the database, its files or the log in plain words', async () => {
    // A failing statement and a refused input may be logged: provoke both with planted values.
    await attempt(
      'recordPlacement',
      { pairingId: ours.pairingId, ...WANG, idNumber: Number(WANG.idNumber) },
      ours.reporter,
    );
    await attempt(
      'recordPlacement',
      { pairingId: ours.pairingId, ...WANG, employer: `\u0000${WANG.employer}` },
      ours.reporter,
    );
    const planted = [11, 12, 13, 14, 31, 32, 41].map((order) => idNumberOf(order));
    planted.push('13812345678', '13700001111', '王小明', '周九');

    const admin = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await admin.connect();
    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ text: string | null }>(
        `select string_agg(r::text, ' ') as text from ${name} r`,
      );
      found.push(...planted.filter((one) => rows[0]?.text?.includes(one)).map((one) => `${name}: ${one}`));
    }
    await admin.query('checkpoint');
    await admin.end();
    expect(found).toEqual([]);
    expect(planted.filter((one) => logged.join('').includes(one))).toEqual([]);
    const files = filesIn(platform.config.dataDir).filter((file) =>
      planted.some((one) => readFileSync(file).includes(one)),
    );
    expect(files).toEqual([]);
    // The scan finds what is there.
    expect(filesIn(platform.config.dataDir).some((file) => readFileSync(file).includes(WANG.employer))).toBe(true);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
