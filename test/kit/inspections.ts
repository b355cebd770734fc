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
import { makeAccount, signedIn } from './accounts';
import { GROUP } from './ledger';
import { makePeople, type Header, type People } from './people';
import { idNumberOf } from './person-numbers';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from './platform';

export let platform: Platform;
export let root: Client;
export let daguan: People;
export let duan: People;
/** Townships of 大关: their places and offices, global ids. */
export let cuihua: { place: string; party: string };
export let yuele: { place: string; party: string };
export let county: string;
/** Who reports for 翠华镇; two who supervise 云南, one who supervises 大关 itself, and one sent by name. */
export let clerk: Header;
export let yunnan: Header;
export let deputy: Header;
export let local: Header;
export let agent: Header;
export const today = businessDay(new Date());

/** A platform with two counties and their people, households in two townships, and those who inspect them. */
export async function openInspections(): Promise<void> {
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
}

export async function closeInspections(): Promise<void> {
  await root.end();
  await platform.close();
}

export function township(printed: string): Promise<{ place: string; party: string }> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    const party = await findOrRegisterParty(db, PLATFORM, { printed, reading });
    return { place: toGlobalId('Place', party.placeId ?? ''), party: toGlobalId('Party', party.id) };
  });
}

export async function household(who: Header, number: string, placeId: string, nth: number): Promise<void> {
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

export interface Member {
  id: string;
  nth: number;
  subject: string;
  township: { id: string } | null;
  household: { number: string } | null;
  place: { id: string } | null;
  visit: { version: number; answers: { question: number; yes: boolean | null; number: string | null }[] } | null;
}

export interface Sent {
  name: string;
  isLeader: boolean;
  leftOn: string | null;
}

export interface Inspection {
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
  looksBack: { id: string } | null;
  followUps: {
    nth: number;
    severity: string;
    problem: string;
    verdict: string | null;
    note: string | null;
    day: string | null;
    visitors: number[] | null;
    rectification: Item | null;
    opened: { id: string; state: string } | null;
  }[];
}

export interface Item {
  id: string;
  state: string;
  version: number;
  problem: string;
  origin: string;
  nextActions: string[];
  foundBy: { id: string } | null;
  files: { name: string }[];
  repeats: { id: string } | null;
  repeatedBy: { id: string } | null;
}

const MEMBER = `id nth subject township { id } household { number } place { id } visit { version answers { question yes number } }`;
export const ITEM = `id state version problem origin nextActions foundBy { id } files { name } repeats { id } repeatedBy { id }`;
const INSPECTION = `id kind title state version isTold office nextActions team { name isLeader leftOn }
  versions { action text teamBefore { name isLeader leftOn } madeBy { name } }
  draws { nth seed population populationHash reason stands } sample(first: 100) { totalCount nodes { ${MEMBER} } }
  tallies { subject drawn visited answers { question answered yes no sum } }
  findings { nth severity handedOver member { nth } rectification { ${ITEM} } }
  looksBack { id } followUps { nth severity problem verdict note day visitors rectification { ${ITEM} } opened { id state } }`;

const TYPES: Record<string, string> = {
  returnInspection: 'TakeInspectionStepInput',
  callOffInspection: 'TakeInspectionStepInput',
};

type Did = Answer<{ done: { inspection: Inspection } }>;

export function act(verb: string, who: Header, input: object): Promise<Did> {
  const type = TYPES[verb] ?? `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { inspection { ${INSPECTION} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

export async function done(verb: string, who: Header, input: object): Promise<Inspection> {
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
    'inspection_follow_up',
  ],
  ...['rectification', 'rectification_version', 'activity', 'evidence_link', 'event', 'request'],
];

export async function digest(): Promise<string> {
  const each = WRITTEN.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
  const { rows } = await root.query<{ text: string }>(`select concat_ws(' ', ${each.join(', ')}) as text`);
  return rows[0]?.text ?? '';
}

/** A refusal with its code and field, that changed no row. */
export async function refused(verb: string, who: Header, input: object): Promise<string> {
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toBe(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

export const plan = (more: object = {}) => ({
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
export const to = ({ id, version }: Pick<Inspection, 'id' | 'version'>, more: object = {}) => ({
  inspectionId: id,
  version,
  ...more,
});
export const drawing = (inspection: Inspection, more: object = {}) =>
  to(inspection, { subject: 'HOUSEHOLDS', size: 5, perStratum: 2, ...more });
export const drawn = async (more: object = {}, who = yunnan): Promise<Inspection> =>
  done('drawSample', who, drawing(await done('planInspection', who, plan(more))));
export const visiting = ({ id, sample }: Inspection, nth: number, more: object = {}) => ({
  inspectionId: id,
  memberId: sample.nodes[nth - 1]?.id,
  visitors: [1],
  answers: [
    { question: 1, yes: nth % 2 === 0 },
    { question: 2, number: `${nth}000.50` },
  ],
  ...more,
});
export const visited = (who: Header, inspection: Inspection, nth: number, more: object = {}): Promise<Inspection> =>
  done('recordInspectionVisit', who, visiting(inspection, nth, more));
export const finding = (more: object = {}) => ({
  severity: 'MODERATE',
  problem: '房屋墙体开裂',
  measure: '列入危房改造',
  leadUnitId: cuihua.party,
  due: daysAfter(today, 30),
  ...more,
});

export async function seen(who: Header, id: string): Promise<Inspection | null> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Inspection { ${INSPECTION} } } }`;
  const { data, errors } = await ask<{ node: Inspection | null }>(platform, document, { id }, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.node;
}

export async function listedIds(who: Header, filter = ''): Promise<string[]> {
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

/** A step of an item of the list. */
export async function itemDone(verb: string, who: Header, item: Item | null | undefined, more: object): Promise<Item> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { rectification { ${ITEM} } } }`;
  const input = { requestKey: newId(), rectificationId: item?.id, version: item?.version, ...more };
  const { data, errors } = await ask<{ done: { rectification: Item } }>(platform, document, { input }, who);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.done.rectification;
}
