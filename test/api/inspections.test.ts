import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { inspectionInvariants } from '../../server/inspections/inspection.check.store';
import { inspectionListPapers } from '../../server/inspections/inspection-lists.paper';
import { allSteps } from '../../server/inspections/inspection.rules';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';
import { readWorkbook } from '../kit/workbook';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: People;
let duan: People;
/** Townships of 大关: their places and offices, global ids. */
let cuihua: { place: string; party: string };
let yuele: { place: string; party: string };
let county: string;
/** Who reports for 翠华镇; two who supervise 云南, one who supervises 大关 itself, and one sent by name. */
let clerk: Header;
let yunnan: Header;
let deputy: Header;
let local: Header;
let agent: Header;
const today = businessDay(new Date());

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  [cuihua, yuele] = [await township('翠华镇(大关县)'), await township('悦乐镇(大关县)')];
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['530000', '530624']));
  const placeId = (code: string): string => places.get(code)?.id ?? '';
  county = toGlobalId('Place', placeId('530624'));
  const seat = async (name: string, role: Role, at: { partyId?: string; placeId?: string }): Promise<Header> => {
    await makeAccount(platform, name, [{ role, ...at }]);
    return signedIn(platform, name);
  };
  const partyId = fromGlobalId(cuihua.party).key;
  clerk = await seat('clerk', Role.TOWNSHIP_REPORTER, { partyId });
  yunnan = await seat('yunnan', Role.SUPERVISOR, { placeId: placeId('530000') });
  deputy = await seat('deputy', Role.SUPERVISOR, { placeId: placeId('530000') });
  local = await seat('local', Role.SUPERVISOR, { placeId: placeId('530624') });
  agent = await seat('agent', Role.DONOR_MEMBER, { partyId: fromGlobalId(duan.donorId).key });
  for (let nth = 1; nth <= 8; nth += 1) await household(clerk, `CH-${nth}`, cuihua.place, nth);
  for (let nth = 1; nth <= 3; nth += 1) await household(daguan.reporter, `YL-${nth}`, yuele.place, 100 + nth);
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

function township(printed: string): Promise<{ place: string; party: string }> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    const party = await findOrRegisterParty(db, PLATFORM, { printed, reading });
    return { place: toGlobalId('Place', party.placeId ?? ''), party: toGlobalId('Party', party.id) };
  });
}

async function household(who: Header, number: string, placeId: string, nth: number): Promise<void> {
  const input = {
    requestKey: newId(),
    placeId,
    number,
    village: '大坪村',
    category: 'MARGINAL',
    riskFound: 'ILLNESS',
    ...{
      foundOn: daysBefore(today, 40),
      members: [{ name: '王小明', idNumber: idNumberOf(nth, '19700101'), relation: 'HEAD' }],
    },
  };
  const document = `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`;
  const { errors } = await ask(platform, document, { input }, who);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

interface Member {
  id: string;
  nth: number;
  subject: string;
  township: { id: string } | null;
  household: { number: string } | null;
  place: { id: string } | null;
  visit: { version: number; answers: { question: number; yes: boolean | null; number: string | null }[] } | null;
}

interface Sent {
  name: string;
  isLeader: boolean;
  leftOn: string | null;
}

interface Inspection {
  id: string;
  state: string;
  version: number;
  isTold: boolean;
  office: string;
  nextActions: string[];
  team: Sent[];
  versions: { action: string; text: string | null; teamBefore: Sent[] | null; madeBy: { name: string } | null }[];
  draws: {
    nth: number;
    seed: string;
    population: number;
    populationHash: string;
    reason: string | null;
    stands: boolean;
  }[];
  sample: { totalCount: number; nodes: Member[] };
  tallies: {
    subject: string;
    drawn: number | null;
    visited: number;
    answers: { question: number; answered: number; yes: number; no: number; sum: string | null }[];
  }[];
  findings: {
    nth: number;
    severity: string;
    handedOver: string | null;
    member: { nth: number } | null;
    rectification: Item | null;
  }[];
}

interface Item {
  id: string;
  state: string;
  version: number;
  problem: string;
  origin: string;
  nextActions: string[];
  foundBy: { id: string } | null;
  files: { name: string }[];
}

const MEMBER = `id nth subject township { id } household { number } place { id } visit { version answers { question yes number } }`;
const ITEM = `id state version problem origin nextActions foundBy { id } files { name }`;
const INSPECTION = `id kind title state version isTold office nextActions team { name isLeader leftOn }
  versions { action text teamBefore { name isLeader leftOn } madeBy { name } }
  draws { nth seed population populationHash reason stands } sample(first: 100) { totalCount nodes { ${MEMBER} } }
  tallies { subject drawn visited answers { question answered yes no sum } }
  findings { nth severity handedOver member { nth } rectification { ${ITEM} } }`;

const TYPES: Record<string, string> = {
  returnInspection: 'TakeInspectionStepInput',
  callOffInspection: 'TakeInspectionStepInput',
};

type Did = Answer<{ done: { inspection: Inspection } }>;

function act(verb: string, who: Header, input: object): Promise<Did> {
  const type = TYPES[verb] ?? `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { inspection { ${INSPECTION} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<Inspection> {
  const { data, errors } = await act(verb, who, input);
  if (data === null || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done.inspection;
}

/** Every table that a step of this room can write. */
const WRITTEN = [
  ...[
    'inspection',
    'inspection_version',
    'inspection_draw',
    'inspection_member',
    'inspection_visit',
    'inspection_finding',
  ],
  ...['rectification', 'rectification_version', 'activity', 'evidence_link', 'event', 'request'],
];

async function digest(): Promise<string> {
  const each = WRITTEN.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
  const { rows } = await root.query<{ text: string }>(`select concat_ws(' ', ${each.join(', ')}) as text`);
  return rows[0]?.text ?? '';
}

/** A refusal with its code and field, that changed no row. */
async function refused(verb: string, who: Header, input: object): Promise<string> {
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toBe(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

const plan = (more: object = {}) => ({
  pairingId: daguan.pairingId,
  kind: 'SUPERVISION',
  title: '三季度督查',
  placeId: county,
  from: today,
  until: daysAfter(today, 20),
  subjects: ['HOUSEHOLDS'],
  team: [
    { name: '赵某', unit: '省督查组', isLeader: true },
    { name: '钱某', unit: '市督查组', account: 'agent' },
  ],
  questions: [
    { subject: 'HOUSEHOLDS', kind: 'YES_NO', text: '住房安全是否有保障' },
    { subject: 'HOUSEHOLDS', kind: 'NUMBER', text: '年人均收入（元）' },
  ],
  ...more,
});
const to = ({ id, version }: Pick<Inspection, 'id' | 'version'>, more: object = {}) => ({
  inspectionId: id,
  version,
  ...more,
});
const drawing = (inspection: Inspection, more: object = {}) =>
  to(inspection, { subject: 'HOUSEHOLDS', size: 5, perStratum: 2, ...more });
const drawn = async (more: object = {}, who = yunnan): Promise<Inspection> =>
  done('drawSample', who, drawing(await done('planInspection', who, plan(more))));
const visiting = ({ id, sample }: Inspection, nth: number, more: object = {}) => ({
  inspectionId: id,
  memberId: sample.nodes[nth - 1]?.id,
  visitors: [1],
  answers: [
    { question: 1, yes: nth % 2 === 0 },
    { question: 2, number: `${nth}000.50` },
  ],
  ...more,
});
const visited = (who: Header, inspection: Inspection, nth: number, more: object = {}): Promise<Inspection> =>
  done('recordInspectionVisit', who, visiting(inspection, nth, more));
const finding = (more: object = {}) => ({
  severity: 'MODERATE',
  problem: '房屋墙体开裂',
  measure: '列入危房改造',
  leadUnitId: cuihua.party,
  due: daysAfter(today, 30),
  ...more,
});

async function seen(who: Header, id: string): Promise<Inspection | null> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Inspection { ${INSPECTION} } } }`;
  const { data, errors } = await ask<{ node: Inspection | null }>(platform, document, { id }, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.node;
}

async function listedIds(who: Header, filter = ''): Promise<string[]> {
  const { data, errors } = await ask<{ inspections: { totalCount: number; nodes: { id: string }[] } }>(
    platform,
    `{ inspections(first: 100${filter && `, filter: { ${filter} }`}) { totalCount nodes { id } } }`,
    {},
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  expect(data.inspections.totalCount).toBe(data.inspections.nodes.length);
  return data.inspections.nodes.map(({ id }) => id);
}

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

test('the inspection’s table is a paper, whose households are told to those alone who may see them', async () => {
  const sampled = await drawn({ title: '制表的检查' });
  const { id } = await visited(yunnan, sampled, 1, { note: '门前道路已硬化' });
  await done('recordFinding', yunnan, { inspectionId: id, ...finding({ problem: '制表的问题' }) });
  const asked = async (who: Header, format: string): Promise<Response> =>
    fetch(`${platform.url}/papers/inspection-table?${new URLSearchParams({ inspectionId: id, format }).toString()}`, {
      headers: who,
    });
  const sheetsFor = async (who: Header) => readWorkbook(new Uint8Array(await (await asked(who, 'xlsx')).arrayBuffer()));
  const [sample, findings] = (await sheetsFor(daguan.reviewer)).map(({ cells }) => JSON.stringify(cells));
  for (const text of ['门前道路已硬化', '年人均收入（元）', '1000.50', sampled.draws[0]?.seed, '共 5 个，已走访 1 个'])
    expect(sample).toContain(text);
  expect(sample).toMatch(/(CH|YL)-/);
  expect(findings).toContain('制表的问题');
  const [donors] = (await sheetsFor(daguan.lead)).map(({ cells }) => JSON.stringify(cells));
  expect(donors).toContain('（无权查看）');
  expect(donors).not.toMatch(/(CH|YL)-\d/);
  for (const format of ['docx', 'csv']) expect([format, (await asked(yunnan, format)).status]).toEqual([format, 200]);
  expect((await asked(duan.reviewer, 'xlsx')).status).toBe(404);
});

test('the lists of inspections and of what they found are papers, to each as far as they may see', async () => {
  const hidden = await drawn({ kind: 'UNANNOUNCED', title: '未公开的暗访' });
  const crossed = await drawn({ title: '列表中的检查' });
  await visited(yunnan, crossed, 1);
  const memberId = crossed.sample.nodes[0]?.id;
  const number = crossed.sample.nodes[0]?.household?.number ?? '';
  await done('recordFindings', yunnan, {
    inspectionId: crossed.id,
    findings: [finding({ memberId, problem: '列表中的问题' }), finding({ problem: '列表中他处的问题' })],
  });
  const asked = (who: Header, kind: string, params: Record<string, string>): Promise<Response> =>
    fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(params).toString()}`, { headers: who });
  const paper = async (who: Header, kind: string, params: Record<string, string> = {}): Promise<string> =>
    (await asked(who, kind, { ...params, format: 'csv' })).text();

  const title = { search: '列表中的检查' };
  const [sheet] = readWorkbook(
    new Uint8Array(await (await asked(yunnan, 'inspection-list', { ...title, format: 'xlsx' })).arrayBuffer()),
  );
  const rows = JSON.stringify(sheet?.rows);
  for (const text of ['检查台账', '共 1 次', '监测户 1/5', '云南省督查部门', '赵某（省督查组，组长）', '检查中'])
    expect(rows).toContain(text);
  const found = await paper(daguan.reviewer, 'inspection-findings', title);
  for (const text of [
    '列表中的问题',
    number,
    '监测户 1',
    '范围内他处',
    '翠华镇',
    '待整改',
    '共 2 个，已销号 0 个，逾期未改 0 个',
  ])
    expect(found).toContain(text);
  // The donor sees what was found, and no household.
  const donors = await paper(daguan.lead, 'inspection-findings', title);
  for (const text of ['列表中的问题', '监测户 1', '（无权查看）']) expect(donors).toContain(text);
  expect(donors).not.toMatch(/(CH|YL)-/);

  for (const who of [yunnan, deputy, agent]) expect(await paper(who, 'inspection-list')).toContain('未公开的暗访');
  for (const who of [daguan.reviewer, daguan.reporter, daguan.lead, clerk, local, duan.reviewer])
    expect(await paper(who, 'inspection-list')).not.toContain('未公开的暗访');
  // Told by its first visit: what it found at once, how many were drawn only with its report.
  const told = await visited(agent, hidden, 1);
  await done('recordFindings', yunnan, {
    inspectionId: told.id,
    findings: [finding({ memberId: told.sample.nodes[1]?.id, problem: '暗访的问题' })],
  });
  const ofHidden = { search: '未公开的暗访' };
  expect(await paper(yunnan, 'inspection-list', ofHidden)).toContain('监测户 1/5');
  expect(await paper(daguan.reviewer, 'inspection-list', ofHidden)).toContain('监测户 1/—');
  const closed = await paper(daguan.reviewer, 'inspection-findings', ofHidden);
  expect(closed).toContain('暗访的问题');
  expect(closed).not.toMatch(/监测户 2|(CH|YL)-/); // whom nobody has visited yet
  expect(await paper(daguan.reviewer, 'inspection-findings', { mine: 'true' })).toContain('共 0 个');

  const kinds = await paper(yunnan, 'inspection-list', {
    kinds: 'UNANNOUNCED',
    states: 'DRAWN,UNDER_WAY',
    mine: 'true',
  });
  expect(kinds).toContain('未公开的暗访');
  expect(kinds).not.toContain('列表中的检查');
  expect(await paper(yunnan, 'inspection-list', { ...ofHidden, states: 'CLOSED' })).toContain('共 0 次');
  expect((await asked(yunnan, 'inspection-list', { kinds: 'SOMETHING' })).status).toBe(400);

  // Ten days after their deadline, nobody having answered, both are late.
  const at = new Date(`${daysAfter(today, 40)}T04:00:00Z`);
  const late = await tx(platform.database.source, PLATFORM, (db) =>
    Promise.all(
      inspectionListPapers.map((one) =>
        one
          .build({ db, viewer: PLATFORM, at, snapshot: '', format: 'xlsx' }, title)
          .then((draft) => JSON.stringify(draft)),
      ),
    ),
  );
  expect(late[0]).toContain('"found":2,"closed":0,"late":2');
  expect(late[1]?.match(/"lateDays":10/g)).toHaveLength(2);
});

async function itemDone(verb: string, who: Header, item: Item | null | undefined, more: object): Promise<Item> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { rectification { ${ITEM} } } }`;
  const input = { requestKey: newId(), rectificationId: item?.id, version: item?.version, ...more };
  const { data, errors } = await ask<{ done: { rectification: Item } }>(platform, document, { input }, who);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.done.rectification;
}

test('a sample can be drawn again by its seed, also after the books have moved on', async () => {
  const inspection = await drawn({ title: '可复核的抽样' });
  const again = async (nth: number, who = yunnan) =>
    (
      await ask<{ redrawnSample: Record<string, unknown> }>(
        platform,
        `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: ${nth}) { population populationHash isPopulationSame isSampleSame } }`,
        { id: inspection.id },
        who,
      )
    ).data?.redrawnSample;
  const [draw] = inspection.draws;
  const same = { population: 11, populationHash: draw?.populationHash, isPopulationSame: true, isSampleSame: true };
  expect(await again(1)).toEqual(same);
  await household(daguan.reporter, 'YL-LATER', yuele.place, 200);
  expect(await again(1)).toEqual(same);
  // By hand, as the contract says: the lowest tickets of all households that the supervisor sees, but for the one that came later.
  const { data } = await ask<{ households: { nodes: { id: string; number: string; place: { id: string } }[] } }>(
    platform,
    `{ households(first: 100) { nodes { id number place { id } } } }`,
    {},
    yunnan,
  );
  const known = (data?.households.nodes ?? []).filter(({ number }) => number !== 'YL-LATER');
  const key = (id: string): string => fromGlobalId(id).key;
  const lines = known.map(({ id, place }) => `${key(id)} ${key(place.id)}`).sort();
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  expect(sha(lines.join('\n'))).toBe(draw?.populationHash);
  const ticket = (id: string): string => sha(`${draw?.seed}:${key(id)}`);
  const ordered = [...known].sort((one, other) => (ticket(one.id) < ticket(other.id) ? -1 : 1));
  const least = [cuihua, yuele].flatMap(({ place }) => ordered.filter((one) => one.place.id === place).slice(0, 2));
  const rest = ordered.filter((one) => !least.includes(one)).slice(0, 1);
  expect(inspection.sample.nodes.map(({ household: house }) => house?.number)).toEqual(
    ordered.filter((one) => [...least, ...rest].includes(one)).map(({ number }) => number),
  );
  expect(await refused('drawSample', yunnan, drawing(inspection))).toBe('BAD_INPUT reason');
  const redrawn = await done('drawSample', yunnan, drawing(inspection, { size: 12, reason: '补充新登记的户' }));
  expect(redrawn.draws.map(({ nth, stands, reason, population }) => [nth, stands, reason, population])).toEqual([
    [2, true, '补充新登记的户', 12],
    [1, false, null, 11],
  ]);
  expect(redrawn.draws[0]?.seed).not.toBe(draw?.seed);
  expect(redrawn.sample.totalCount).toBe(12);
  expect(await again(1)).toEqual(same);
  expect(await again(2, daguan.lead)).toMatchObject({ population: 12, isSampleSame: true });
  expect(await again(3)).toBeUndefined();
});

test('who moved is drawn where they lay on the day of the drawing, whenever it is drawn again', async () => {
  const again = async (inspection: Inspection): Promise<unknown> => {
    const document = `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: 1) { population isPopulationSame isSampleSame } }`;
    return (await ask<{ redrawnSample: unknown }>(platform, document, { id: inspection.id }, yunnan)).data
      ?.redrawnSample;
  };
  const poolOf = async (placeId: string): Promise<Inspection> =>
    done(
      'drawSample',
      yunnan,
      drawing(await done('planInspection', yunnan, plan({ placeId })), { size: 50, perStratum: 0 }),
    );
  const numbersOf = ({ sample }: Inspection) => sample.nodes.flatMap(({ household: house }) => house?.number ?? []);
  await household(daguan.reporter, 'MOVES', cuihua.place, 300);
  const pools = [await poolOf(yuele.place), await poolOf(cuihua.place), await poolOf(county)];
  const found = await ask<{ households: { nodes: { id: string; version: number }[] } }>(
    platform,
    '{ households(first: 1, filter: { numbers: ["MOVES"] }) { nodes { id version } } }',
    {},
    daguan.reporter,
  );
  const [{ id: householdId, version } = { id: '', version: 0 }] = found.data?.households.nodes ?? [];
  const moved = await ask(
    platform,
    'mutation ($input: CorrectHouseholdInput!) { correctHousehold(input: $input) { household { id } } }',
    { input: { requestKey: newId(), householdId, version, placeId: yuele.place, movedOn: today, reason: '整户搬迁' } },
    daguan.reporter,
  );
  expect(moved.errors).toEqual([]);
  for (const pool of pools) {
    const { population } = pool.draws[0] ?? {};
    expect(await again(pool)).toEqual({ population, isPopulationSame: true, isSampleSame: true });
  }
  const later = [await poolOf(yuele.place), await poolOf(cuihua.place), await poolOf(county)];
  expect([...pools, ...later].map((pool) => numbersOf(pool).includes('MOVES'))).toEqual([
    ...[false, true, true],
    ...[true, false, true],
  ]);
  const drawnIn = later[2]?.sample.nodes.find(({ household: house }) => house?.number === 'MOVES');
  expect(drawnIn?.township?.id).toBe(yuele.place);
});

test('townships are drawn too; where there is nothing to draw, nothing is drawn', async () => {
  const inspection = await done('planInspection', yunnan, plan({ subjects: ['PROJECTS', 'PLACES'], questions: [] }));
  expect(await refused('drawSample', yunnan, drawing(inspection))).toBe('BAD_INPUT subject');
  const asked = { subject: 'PROJECTS' };
  expect(await refused('drawSample', yunnan, drawing(inspection, asked))).toBe('NOTHING_TO_DRAW subject');
  const sampled = await done('drawSample', yunnan, drawing(inspection, { subject: 'PLACES', size: 1, perStratum: 0 }));
  expect(sampled.draws[0]?.population).toBeGreaterThanOrEqual(2);
  expect(sampled.sample.nodes).toMatchObject([{ nth: 1, subject: 'PLACES', household: null }]);
  expect(await refused('drawSample', yunnan, drawing(sampled, { subject: 'PLACES', reason: '首次', size: 0 }))).toBe(
    'OUT_OF_RANGE size',
  );
  const stale = drawing(inspection, { subject: 'PLACES', reason: '重抽' });
  expect(await refused('drawSample', yunnan, stale)).toBe('VERSION_CONFLICT version');
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

describe('an unannounced inspection', () => {
  /** Everybody who is inspected, and whoever is told by them. */
  const inspected = (): Record<string, Header> => ({
    reporter: daguan.reporter,
    reviewer: daguan.reviewer,
    department: daguan.department,
    clerk,
    local,
    lead: daguan.lead,
    member: daguan.member,
    stranger: duan.reviewer,
  });
  const EVENTS = `kind subject { id } pairing { id }`;
  const newsOf = async (who: Header, id: string): Promise<string[]> => {
    const { data } = await ask<{ events: { nodes: { kind: string; subject: { id: string } | null }[] } }>(
      platform,
      `{ events(first: 100, filter: { kinds: [INSPECTION_PLANNED, INSPECTION_DRAWN, INSPECTION_VISITED, INSPECTION_CALLED_OFF] }) { nodes { ${EVENTS} } } }`,
      {},
      who,
    );
    return (data?.events.nodes ?? []).filter(({ subject }) => subject?.id === id).map(({ kind }) => kind);
  };

  test('is nowhere to be seen before its first visit: not in a list, a count, a node, an event or a subscription', async () => {
    const socket = await connect(platform.url, daguan.reviewer);
    const news = socket.subscribe<{ events: { kind: string; subject: { id: string } | null } }>(
      `subscription { events { ${EVENTS} } }`,
    );
    const before: Record<string, string[]> = {};
    for (const [name, who] of Object.entries(inspected())) before[name] = await listedIds(who);
    const hidden = await drawn({ kind: 'UNANNOUNCED', title: '暗访' });
    expect(hidden.isTold).toBe(false);
    for (const [name, who] of Object.entries(inspected())) {
      expect([name, await listedIds(who)]).toEqual([name, before[name]]);
      expect([name, await seen(who, hidden.id)]).toEqual([name, null]);
      expect([name, await newsOf(who, hidden.id)]).toEqual([name, []]);
      const { data } = await ask<{ node: unknown }>(
        platform,
        `query ($id: ID!) { node(id: $id) { id } }`,
        { id: hidden.sample.nodes[0]?.id },
        who,
      );
      expect([name, data]).toEqual([name, { node: null }]);
      const redraw = await ask(
        platform,
        `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: 1) { population } }`,
        { id: hidden.id },
        who,
      );
      expect(redraw.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
    for (const who of [yunnan, deputy]) {
      expect(await listedIds(who)).toContain(hidden.id);
      expect(await newsOf(who, hidden.id)).toEqual(['INSPECTION_PLANNED', 'INSPECTION_DRAWN']);
    }
    // Who is sent sees it by name, whatever their posts.
    expect(await listedIds(agent, 'mine: true')).toContain(hidden.id);
    expect(await seen(agent, hidden.id)).toMatchObject({ state: 'DRAWN', nextActions: ['START'] });

    for (const verb of ['drawSample', 'reportInspection', 'callOffInspection'])
      expect(
        await refused(verb, daguan.reviewer, verb === 'drawSample' ? drawing(hidden) : to(hidden, { text: '取消' })),
      ).toBe('NOT_FOUND inspectionId');
    const told = await visited(agent, hidden, 1);
    expect(told).toMatchObject({ isTold: true, state: 'UNDER_WAY' });
    // The first news that the county hears of it is that somebody was visited.
    const heard = await news.next();
    expect(heard.done === false && heard.value.data?.events).toMatchObject({
      kind: 'INSPECTION_VISITED',
      subject: { id: hidden.id },
    });
    news.stop();
    socket.close();
    expect(await newsOf(daguan.reviewer, hidden.id)).toEqual(['INSPECTION_VISITED']);
    // Who comes next is not told before the report: neither by the sample nor by the seed.
    for (const who of [daguan.reviewer, clerk, daguan.lead, local]) {
      const now = await seen(who, hidden.id);
      if (who === clerk)
        expect(now).toBeNull(); // of an inspection of the county a township learns by its findings
      else {
        expect(now?.sample).toMatchObject({ totalCount: 1, nodes: [{ id: hidden.sample.nodes[0]?.id }] });
        expect(now).toMatchObject({ draws: [], tallies: [{ drawn: null, visited: 1 }] });
      }
    }
    const reported = await done('reportInspection', agent, to(told, { text: '暗访结束' }));
    expect(await seen(daguan.reviewer, reported.id)).toMatchObject({
      sample: { totalCount: 5 },
      tallies: [{ drawn: 5 }],
      draws: [{ nth: 1, seed: hidden.draws[0]?.seed }],
    });
  });

  test('that is called off was never there', async () => {
    const hidden = await drawn({ kind: 'UNANNOUNCED', title: '取消的暗访' });
    const off = await done('callOffInspection', yunnan, to(hidden, { text: '道路中断' }));
    expect(off).toMatchObject({ state: 'CALLED_OFF', isTold: false });
    for (const who of Object.values(inspected())) expect(await seen(who, off.id)).toBeNull();
    expect(await refused('recordInspectionVisit', yunnan, visiting(hidden, 1))).toBe('TRANSITION_REFUSED inspectionId');
  });

  test('of a township is the county’s own until then', async () => {
    const ordered = {
      kind: 'UNANNOUNCED',
      title: '县暗访',
      placeId: cuihua.place,
      team: [{ name: '孙某', unit: '县督查室', isLeader: true, account: 'desk-1-recipient-reviewer' }],
    };
    const hidden = await drawn(ordered, daguan.reviewer);
    expect(hidden).toMatchObject({ office: 'RECIPIENT', isTold: false });
    expect(hidden.draws[0]?.population).toBe(8);
    for (const who of [clerk, daguan.lead, daguan.member, agent]) expect(await seen(who, hidden.id)).toBeNull();
    for (const who of [daguan.reporter, local, yunnan]) expect(await seen(who, hidden.id)).not.toBeNull();
    await visited(daguan.reviewer, hidden, 1);
    expect(await seen(clerk, hidden.id)).toMatchObject({ state: 'UNDER_WAY', sample: { totalCount: 1 }, draws: [] });
  });
});

test('whose household was drawn is told to those alone who may see it', async () => {
  const inspection = await drawn({ title: '样本的墙' });
  const numbers = async (who: Header): Promise<(string | null)[] | undefined> =>
    (await seen(who, inspection.id))?.sample.nodes.map(({ household: house }) => house?.number ?? null);
  expect((await numbers(daguan.reviewer))?.every((number) => number !== null)).toBe(true);
  expect(await numbers(daguan.lead)).toEqual([null, null, null, null, null]);
  expect(await seen(daguan.lead, inspection.id)).toMatchObject({ tallies: [{ drawn: 5, visited: 0 }] });
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

test('what a team photographed unannounced is its own and its orderer’s until the report; what is put right is seen as always', async () => {
  const handIn = async (who: Header, name: string): Promise<string> => {
    const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: who,
      body: `部位,情况\n${name},开裂\n`,
    });
    return ((await response.json()) as { id: string }).id;
  };
  const sampled = await drawn({ kind: 'UNANNOUNCED', title: '带照片的暗访' });
  const { id } = await visited(agent, sampled, 1);
  const fileId = await handIn(agent, '西墙.csv');
  await done('recordFinding', agent, { inspectionId: id, ...finding({ problem: '西墙开裂', evidenceIds: [fileId] }) });
  const now = await seen(yunnan, id);
  const item = now?.findings[0]?.rectification;
  const readBy = async (
    who: Header,
  ): Promise<[names: string[] | undefined, status: number, listed: number | undefined]> => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Rectification { files { name } } } evidence(filter: { recordId: $id }) { totalCount } }`;
    const { data } = await ask<{ node: { files: { name: string }[] } | null; evidence: { totalCount: number } }>(
      platform,
      document,
      { id: item?.id },
      who,
    );
    const door = await fetch(`${platform.url}/evidence/${encodeURIComponent(fileId)}`, { headers: who });
    await door.arrayBuffer();
    return [data?.node?.files.map(({ name }) => name), door.status, data?.evidence.totalCount];
  };
  expect(await readBy(yunnan)).toEqual([['西墙.csv'], 200, 1]);
  expect((await readBy(agent))[1]).toBe(200);
  for (const who of [clerk, daguan.reviewer, daguan.lead, local]) expect(await readBy(who)).toEqual([[], 404, 0]);
  const mended = await handIn(clerk, '已修.csv');
  const attached = await ask(
    platform,
    `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { id } } }`,
    { input: { requestKey: newId(), evidenceIds: [mended], recordIds: [item?.id] } },
    clerk,
  );
  expect(attached.errors).toEqual([]);
  expect((await readBy(daguan.reviewer))[0]).toEqual(['已修.csv']);
  const reporting = await seen(yunnan, id);
  await done('reportInspection', yunnan, to(reporting ?? sampled, { text: '一户墙体开裂' }));
  for (const who of [clerk, daguan.reviewer, local])
    expect(await readBy(who)).toEqual([['西墙.csv', '已修.csv'], 200, 2]);
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
  expect(Object.keys(breaches)).toEqual(inspectionInvariants.map(({ name }) => name));
  for (const { name, find } of inspectionInvariants) {
    await root.query(`begin; set local session_replication_role = replica; ${breaches[name]}`);
    const query = async (sql: string): Promise<object[]> => (await root.query<object>(sql)).rows;
    const broken = await find({ query } as never);
    expect([name, broken.length > 0]).toEqual([name, true]);
    await root.query('rollback');
  }
});
