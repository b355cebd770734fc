import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from './accounts';
import { readDocument, type ReadDocument } from './document';
import { GROUP } from './ledger';
import { makePeople, type Header, type People } from './people';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from './platform';

export let platform: Platform;
export let root: Client;
export let daguan: People;
export let ludian: People;
export let duan: People;
/** Two people of the province's office, one each of a city's below it, the country's above it, and another province's. */
export let first: Header;
export let second: Header;
export let city: Header;
export let country: Header;
export let elsewhere: Header;
export let auditor: Header;
export let official: string;
export const today = businessDay(new Date());

/** A platform with three counties and their people, and offices of supervision beside, above and below each other. */
export async function openOffices(): Promise<void> {
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
}

export async function closeOffices(): Promise<void> {
  await root.end();
  await platform.close();
}

export interface Entry {
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

export const ENTRY = `id kind state version reason party { id } official { id } officialName office { code } basis basisTitle basisDue basisPlace basisScore
  subject { __typename id } draftedOn signedOn answerDue answerOverdue simulated revokes { id } revokedBy { id } nextActions
  steps { version action state day text madeAt madeBy { name } }`;

const INPUTS: Record<string, string> = {
  draftAccountability: 'DraftAccountabilityInput',
  withdrawAccountability: 'WithdrawAccountabilityInput',
  answerAccountability: 'AnswerAccountabilityInput',
};

export function act(verb: string, who: Header, input: object): Promise<Answer<{ done: { entry: Entry } }>> {
  const document = `mutation ($input: ${INPUTS[verb] ?? 'TakeAccountabilityInput'}!) { done: ${verb}(input: $input) { entry { ${ENTRY} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

export async function done(verb: string, who: Header, input: object): Promise<Entry> {
  const { data, errors } = await act(verb, who, input);
  if (!data || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done.entry;
}

/** A digest of every row that this room can write, its news and its requests among them. */
export async function digest(): Promise<string> {
  const tables = ['accountability_entry', 'accountability_step', 'event', 'request', 'audit_entry'];
  const each = tables.map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r)`);
  const { rows } = await root.query<{ text: string }>(`select concat_ws(' ', ${each.join(', ')}) as text`);
  return rows[0]?.text ?? '';
}

/** A refusal with its code and field, that changed no row. */
export async function refused(verb: string, who: Header, input: object): Promise<string> {
  const before = await digest();
  const { errors } = await act(verb, who, input);
  expect(await digest()).toEqual(before);
  return errors.map(({ extensions: { code, field } }) => (field === undefined ? code : `${code} ${field}`)).join();
}

export const draft = (more: object = {}): Record<string, unknown> => ({
  kind: 'REMINDER',
  partyId: daguan.recipientId,
  reason: '二季度资金支出进度偏慢，请抓紧办理。',
  ...more,
});
export const to = ({ id, version }: Entry, more: object = {}) => ({ entryId: id, version, ...more });

export async function seen(who: Header, filter: object = {}): Promise<string[]> {
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
export async function signed(more: object = {}): Promise<Entry> {
  return done('signAccountability', second, to(await done('draftAccountability', first, draft(more))));
}

export const letterAt = (
  id: string,
  who: Header,
  more: Record<string, string> = {},
  lang = 'zh-CN',
): Promise<Response> =>
  fetch(
    `${platform.url}/papers/accountability-letter?${new URLSearchParams({ entryId: id, format: 'docx', ...more }).toString()}`,
    { headers: { ...who, 'accept-language': lang } },
  );

/** An entry's letter as somebody reads it. */
export async function letterOf({ id }: Entry, who: Header, lang?: string): Promise<ReadDocument & { lines: string[] }> {
  const answer = await letterAt(id, who, {}, lang);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  const read = readDocument(new Uint8Array(await answer.arrayBuffer()));
  return { ...read, lines: read.paragraphs.filter((line) => line !== '') };
}

/** 2026-11-03 as a letter writes it. */
export const inWords = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** 3 November 2026. */
export const inEnglish = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Changes what the triggers would never let change. */
export async function forced(change: string, id: string): Promise<void> {
  await root.query(`set session_replication_role = replica`);
  await root.query(change, [fromGlobalId(id).key]);
  await root.query(`set session_replication_role = default`);
}

export const events = async (entry: Entry): Promise<string[]> => {
  const { rows } = await root.query<{ kind: string }>(
    `select kind from event where subject_id = $1 order by xact, id`,
    [fromGlobalId(entry.id).key],
  );
  return rows.map(({ kind }) => kind);
};

export async function placeOf(code: string): Promise<string> {
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, [code]));
  return places.get(code)?.id ?? '';
}

export async function must<Data>(document: string, input: object, who: Header): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, document, { input: { requestKey: newId(), ...input } }, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** A ranking that is not frozen. */
export let open = '';

export async function frozenRanking(): Promise<string> {
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
export async function work(people: People, due: string): Promise<string> {
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

export async function openItem(): Promise<string> {
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
