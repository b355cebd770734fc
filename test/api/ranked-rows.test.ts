import { Client } from 'pg';
import { PairingLevel, Programme, RankingTermKind, Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { openRow } from '../../server/pairings/pairing-registry.service';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { membersByGroup } from '../../server/parties/party.store';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { placesById } from '../../server/places/place.store';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { ROW_TERMS } from '../../server/supervision/ranking-terms.rules';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { headersOfAdmin } from '../kit/flags';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { supervisor } from '../kit/reports';
import {
  addSteps,
  addVisits,
  continued,
  foundIn,
  judgeHouses,
  writeYear,
  yearOf,
  type Found,
  type Year,
} from '../kit/row-histories';

jest.setTimeout(120_000);

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const SPAN = { from: '2019-01-01', to: '2019-06-30', quarter: 2, quarterFrom: '2019-04-01' };
const KINDS = Object.keys(ROW_TERMS) as RankingTermKind[];
/** Of whom there is no register. */
const OF_HOUSEHOLDS = [RankingTermKind.HOUSEHOLDS_REVIEWED_IN_TIME, RankingTermKind.VISITED_IN_TIME];
const OF_MEMBERS = KINDS.filter((kind) => !OF_HOUSEHOLDS.includes(kind));

const random = chance(SEED);
const below = (most: number): number => Math.floor(random() * most);
const keyOf = (id: string): string => fromGlobalId(id).key;

let platform: Platform;
let root: Client;
let daguan: People;
let ludian: People;
let yunnan: Header;
let admin: Header;
let clerk: Header;
let towns: { id: string; placeId: string; path: string }[];
let members: string[];
let years: Year[];
let account: string;

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  await root.query(`set session_replication_role = replica`);
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  ludian = await makePeople(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: '鲁甸县', province: '云南' },
  });
  [yunnan, admin] = await Promise.all([supervisor(platform, '530000'), headersOfAdmin(platform, 'rows-admin')]);
  towns = [await township('翠华镇(大关县)'), await township('悦乐镇(大关县)')];
  await makeAccount(platform, 'rows-clerk', [{ role: Role.TOWNSHIP_REPORTER, partyId: towns[0]?.id ?? '' }]);
  clerk = await signedIn(platform, 'rows-clerk');
  const group = keyOf(daguan.donorId);
  const all = await tx(platform.database.source, PLATFORM, (db) => membersByGroup(db, PLATFORM, [group]));
  members = [...new Set((all.get(group) ?? []).map(({ memberId }) => memberId))];
  const { rows } = await root.query<{ id: string }>(`select id from account limit 1`);
  account = rows[0]?.id ?? '';
  const townIds = towns.map(({ id }) => id);
  years = [
    yearOf(
      {
        county: keyOf(daguan.recipientId),
        pairing: keyOf(daguan.pairingId),
        units: [keyOf(daguan.recipientId), ...townIds],
        donors: members,
        towns,
      },
      below,
    ),
    yearOf(
      {
        county: keyOf(ludian.recipientId),
        pairing: keyOf(ludian.pairingId),
        units: [keyOf(ludian.recipientId)],
        donors: [],
        towns: [await countyItself(keyOf(ludian.recipientId))],
      },
      below,
    ),
  ];
  for (const year of years) await writeYear(root, year, account);
  const terms = KINDS.map((kind) => ({ kind, weight: '10', cap: '100' }));
  await revise('ROWS', terms);
  await revise(
    'ROWS_OF_MEMBERS',
    terms.filter(({ kind }) => OF_MEMBERS.includes(kind)),
  );
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

/** A township of 大关 with a pairing of its own. */
function township(printed: string): Promise<{ id: string; placeId: string; path: string }> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    const { id, placeId } = await findOrRegisterParty(db, PLATFORM, { printed, reading });
    await openRow(db, PLATFORM, {
      programme: Programme.EAST_WEST,
      level: PairingLevel.TOWN,
      donorId: keyOf(daguan.donorId),
      recipientId: id,
      parentId: keyOf(daguan.pairingId),
      openedOn: '2017-01-01',
      published: false,
    });
    const at = (await placesById(db, PLATFORM, [placeId ?? ''])).get(placeId ?? '');
    return { id, placeId: placeId ?? '', path: at?.path ?? '' };
  });
}

/** Somewhere in a county that is no township's. */
async function countyItself(partyId: string): Promise<{ id: string; placeId: string; path: string }> {
  const { rows } = await root.query<{ placeId: string; path: string }>(
    `select place_id as "placeId", path from party_cover where party_id = $1 limit 1`,
    [partyId],
  );
  return { id: partyId, placeId: rows[0]?.placeId ?? '', path: rows[0]?.path ?? '' };
}

async function must<Data>(document: string, variables: Record<string, unknown>, who: Header): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, document, variables, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

function revise(code: string, terms: object[]) {
  const input = { requestKey: newId(), code, version: 0, nameZh: code, nameEn: code, reason: '试行', terms };
  const document = `mutation ($input: ReviseRankingFormulaInput!) { reviseRankingFormula(input: $input) { formula { id } } }`;
  return must(document, { input }, admin);
}

interface Term {
  kind: RankingTermKind;
  value: string | null;
  numerator: number | null;
  denominator: number | null;
  points: string;
}
interface Ranking {
  id: string;
  version: number;
  places: { party: { id: string } | null; terms: Term[] }[];
  recomputed: Ranking['places'];
}
const RANKED = `id version places { party { id } place score terms { kind value numerator denominator points } }
  recomputed { party { id } place score terms { kind value numerator denominator points } }`;

let names = 0;
async function open(who: Header, more: object): Promise<Ranking> {
  const input = { requestKey: newId(), name: `排位 ${(names += 1)}`, year: 2019, quarter: 2, formula: 'ROWS', ...more };
  const document = `mutation ($input: OpenRankingInput!) { openRanking(input: $input) { ranking { ${RANKED} } } }`;
  return (await must<{ openRanking: { ranking: Ranking } }>(document, { input }, who)).openRanking.ranking;
}
async function freeze(who: Header, { id, version }: Ranking): Promise<Ranking> {
  const input = { requestKey: newId(), rankingId: id, version };
  const document = `mutation ($input: FreezeRankingInput!) { freezeRanking(input: $input) { ranking { ${RANKED} } } }`;
  return (await must<{ freezeRanking: { ranking: Ranking } }>(document, { input }, who)).freezeRanking.ranking;
}

/** The plain model's figures of each term, as the ranking tells them. */
function told(found: Found, kinds: readonly RankingTermKind[]) {
  return kinds.map((kind) => {
    const { numerator, denominator } = found[kind] ?? { numerator: 0, denominator: 0 };
    const isShare = ROW_TERMS[kind as keyof typeof ROW_TERMS].form === 'SHARE';
    if (!isShare) return { kind, value: `${numerator}`, numerator: null, denominator: null };
    return denominator === 0
      ? { kind, value: null, numerator: null, denominator: null }
      : { kind, numerator, denominator, value: expect.stringMatching(/^\d+\.\d{6}$/) as string };
  });
}

const termsOf = (places: Ranking['places']) =>
  Object.fromEntries(places.map(({ party, terms }) => [keyOf(party?.id ?? ''), terms]));

const ofCounty = (id: string) => ({
  row: (row: { county: string; side: string }) => row.county === id && row.side === 'RECIPIENT',
  house: (house: { county: string }) => house.county === id,
});
const ofUnit = (id: string) => ({
  row: (row: { unit: string }) => row.unit === id,
  house: (house: { town: string }) => house.town === id,
});

/** Items are the pairing's, whoever leads them; so a county's count whatever side. */
function expected(id: string, owns: ReturnType<typeof ofCounty> | ReturnType<typeof ofUnit>, kinds = KINDS) {
  const found = foundIn(years, owns, SPAN);
  const isCounty = years.some(({ houses }) => houses.some(({ county }) => county === id));
  if (!isCounty) return told(found, kinds);
  const items = foundIn(years, { ...owns, row: ({ county }) => county === id }, SPAN);
  const { OVERDUE_ITEMS, FINDINGS_CLOSED_IN_TIME } = items;
  return told({ ...found, ...{ OVERDUE_ITEMS, FINDINGS_CLOSED_IN_TIME } } as Found, kinds);
}

describe(`what rows tell of a quarter (seed ${SEED})`, () => {
  let frozen: Ranking;
  const counties = () => [daguan.recipientId, ludian.recipientId];

  test('of counties, townships and members is what a plain model finds', async () => {
    const ofCounties = await open(yunnan, { countyIds: counties() });
    for (const id of counties().map(keyOf))
      expect([id, termsOf(ofCounties.places)[id]]).toEqual([
        id,
        expected(id, ofCounty(id)).map((term) => expect.objectContaining(term) as Term),
      ]);
    const ofTowns = await open(yunnan, { townshipsOf: daguan.recipientId });
    for (const { id } of towns)
      expect([id, termsOf(ofTowns.places)[id]]).toEqual([
        id,
        expected(id, ofUnit(id)).map((term) => expect.objectContaining(term) as Term),
      ]);
    const ofMembers = await open(admin, { groupId: daguan.donorId, formula: 'ROWS_OF_MEMBERS' });
    for (const id of members)
      expect([id, termsOf(ofMembers.places)[id]]).toEqual([
        id,
        expected(id, ofUnit(id), OF_MEMBERS).map((term) => expect.objectContaining(term) as Term),
      ]);
    await platform.database.worker.transaction(markMoment);
    frozen = await freeze(yunnan, ofCounties);
    expect(frozen.places).toEqual(ofCounties.places);
    expect(frozen.recomputed).toEqual(frozen.places);
  });

  test('opens below its figure, to those who may see each row', async () => {
    const rowsOf = async (who: Header, ranking: Ranking, partyId: string, kind: string) => {
      const document = `query ($rankingId: ID!, $partyId: ID!, $kind: RankingTermKind!) {
        rankedRows(rankingId: $rankingId, partyId: $partyId, kind: $kind, first: 100) { totalCount nodes { counts day subject { __typename id } } } }`;
      interface Rows {
        totalCount: number;
        nodes: { counts: boolean; day: string; subject: { __typename: string } | null }[];
      }
      const asked = { rankingId: ranking.id, partyId, kind };
      return (await must<{ rankedRows: Rows }>(document, asked, who)).rankedRows;
    };
    for (const term of frozen.places.find(({ party }) => party?.id === daguan.recipientId)?.terms ?? []) {
      const form = ROW_TERMS[term.kind as keyof typeof ROW_TERMS];
      // The county sees all that is its own; its households do not list what it cannot open.
      const own = await rowsOf(daguan.reviewer, frozen, daguan.recipientId, term.kind);
      const counting = own.nodes.filter(({ counts }) => counts).length;
      expect([term.kind, own.totalCount, counting]).toEqual([
        term.kind,
        form.form === 'SHARE' ? (term.denominator ?? 0) : Number(term.value),
        form.form === 'SHARE' ? (term.numerator ?? 0) : Number(term.value),
      ]);
      expect(own.nodes.every(({ subject }) => subject?.__typename === form.subject)).toBe(true);
      // Its peer sees the figure, and none of the rows.
      expect((await rowsOf(ludian.reviewer, frozen, daguan.recipientId, term.kind)).nodes).toEqual([]);
    }
    const refusal = async (who: Header, more: object) => {
      const document = `query ($rankingId: ID!, $partyId: ID!, $kind: RankingTermKind!) { rankedRows(rankingId: $rankingId, partyId: $partyId, kind: $kind) { totalCount } }`;
      const asked = { rankingId: frozen.id, partyId: daguan.recipientId, kind: 'WORK_OVERDUE', ...more };
      const { errors } = await ask(platform, document, asked, who);
      return errors.map(({ extensions: { code, field } }) => (field ? `${code} ${field}` : code)).join();
    };
    expect(await refusal(yunnan, { kind: 'RATE' })).toBe('BAD_INPUT kind');
    expect(await refusal(yunnan, { partyId: toGlobalId('Party', towns[0]?.id ?? '') })).toBe('NOT_FOUND partyId');
    expect(await refusal(clerk, {})).toBe('NOT_FOUND rankingId');
    const hidden = await open(yunnan, { townshipsOf: daguan.recipientId });
    expect(await refusal(clerk, { rankingId: hidden.id, partyId: toGlobalId('Party', towns[0]?.id ?? '') })).toBe(
      'FORBIDDEN',
    );
  });

  test('once frozen is the same whatever is posted since, while what is opened then knows it', async () => {
    const before = years;
    years = years.map((year) => continued(year, below));
    for (const [at, year] of years.entries()) {
      const old = before[at];
      if (!old) throw new Error('a year is continued');
      const work = year.plans.flatMap((plan) => plan.work);
      const histories = [...old.plans.flatMap((plan) => plan.work), ...old.items];
      const known = new Map(histories.map(({ id, steps }) => [id, steps.length]));
      const waiting = new Set(old.houses.flatMap(({ id, judged }) => (judged === null ? [id] : [])));
      await addSteps(root, 'work_item_version', work, account, known);
      await addSteps(root, 'rectification_version', year.items, account, known);
      await addVisits(root, year.houses, account, new Map(old.houses.map(({ id, visits }) => [id, visits.length])));
      await judgeHouses(
        root,
        year.houses.filter(({ id }) => waiting.has(id)),
        account,
      );
    }
    await platform.database.worker.transaction(markMoment);
    const document = `query ($id: ID!) { node(id: $id) { ... on Ranking { ${RANKED} } } }`;
    const { node } = await must<{ node: Ranking }>(document, { id: frozen.id }, yunnan);
    expect(node).toEqual(frozen);
    const later = await open(yunnan, { countyIds: counties() });
    for (const id of counties().map(keyOf))
      expect([id, termsOf(later.places)[id]]).toEqual([
        id,
        expected(id, ofCounty(id)).map((term) => expect.objectContaining(term) as Term),
      ]);
  });

  test('is not asked of those that have none of it', async () => {
    const input = {
      requestKey: newId(),
      name: '成员监测户排位',
      year: 2019,
      quarter: 2,
      formula: 'ROWS',
      groupId: daguan.donorId,
    };
    const document = `mutation ($input: OpenRankingInput!) { openRanking(input: $input) { ranking { id } } }`;
    const count = async () => (await root.query(`select count(*) from ranking`)).rows[0] as object;
    const known = await count();
    const { errors } = await ask(platform, document, { input }, admin);
    expect(errors.map(({ extensions: { code, field } }) => `${code} ${field}`)).toEqual([
      'FORMULA_NOT_FOR_PEERS formula',
    ]);
    expect(await count()).toEqual(known);
  });
});
