import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { businessDay, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { yuanFromFen } from '../../server/platform/money';
import { PLATFORM } from '../../server/platform/scope';
import { villageInvariants } from '../../server/villages/village.check.store';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { proposeProject } from '../kit/random-ledger';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: People;
let duan: People;
let town: { cuihua: string; yuele: string };
/** Clerks of two townships of 大关. */
let clerk: Header;
let neighbour: Header;
const today = businessDay(new Date());
const thisYear = Number(today.slice(0, 4));
const seed = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makePeople(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const [cuihua, yuele] = [await township('翠华镇(大关县)'), await township('悦乐镇(大关县)')];
  town = { cuihua: toGlobalId('Place', cuihua.placeId), yuele: toGlobalId('Place', yuele.placeId) };
  clerk = await seat('village-clerk', cuihua.partyId);
  neighbour = await seat('village-neighbour', yuele.partyId);
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

async function seat(name: string, partyId: string): Promise<Header> {
  await makeAccount(platform, name, [{ role: Role.TOWNSHIP_REPORTER, partyId }]);
  return signedIn(platform, name);
}

function township(printed: string): Promise<{ partyId: string; placeId: string }> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    const party = await findOrRegisterParty(db, PLATFORM, { printed, reading });
    return { partyId: party.id, placeId: party.placeId ?? '' };
  });
}

interface Income {
  id: string;
  version: number;
  amount: string;
  quarter: number | null;
  withdrawn: boolean;
  source: { code: string; name: string };
  versions: { version: number; amount: string; reason: string | null; withdrawn: boolean; evidence: string[] }[];
}
interface Link {
  id: string;
  version: number;
  name: string;
  until: string | null;
  withdrawn: boolean;
  putIn: string;
  paidOut: string;
  reach: { households: number | null; persons: number | null } | null;
  project: { id: string } | null;
  partners: { role: string; name: string | null; party: { id: string } | null }[];
  entries: { id: string; kind: string; amount: string; isReversal: boolean; isReversed: boolean }[];
  households: { nodes: { id: string }[]; totalCount: number };
  versions: { action: string; reason: string | null }[];
  nextActions: string[];
}
interface Lift {
  id: string;
  version: number;
  year: number;
  state: string;
  liftedOn: string | null;
  withdrawn: boolean;
  recordedIncome: string | null;
  standing: { standard: { code: string }; isMet: boolean; value: string | null; note: string | null }[];
  versions: { action: string; day: string; reason: string | null; evidence: string[]; madeBy: object | null }[];
  nextActions: string[];
}
interface Site {
  id: string;
  version: number;
  households: number;
  services: string[];
  withdrawn: boolean;
  activities: { id: string }[];
  versions: { households: number; settledOn: string; services: string[]; reason: string | null }[];
}

const INCOME = `id version amount quarter withdrawn source { code name } versions { version amount reason withdrawn evidence }`;
const LINK = `id version name until withdrawn project { id } putIn paidOut reach { households persons } partners { role name party { id } }
  entries { id kind day amount note isReversal isReversed } households { nodes { id } totalCount } versions { action reason } nextActions`;
const SITE = `id version households services withdrawn activities { id } versions { households settledOn services reason }`;

const LIFT = `id version year state liftedOn withdrawn recordedIncome standing { standard { code } isMet value note }
  versions { action day reason evidence madeBy { id } } nextActions`;
/** The steps of a village on the list that say nothing but a text. */
const LIFT_STEPS = [
  'confirmVillageLift',
  'recallVillageLift',
  'watchVillage',
  'releaseVillage',
  'revokeVillageLift',
  'withdrawVillageFromList',
];

/** What each mutation takes, and what it gives. */
const VERBS: Record<string, readonly [input: string, noun: string, fields: string]> = {
  recordCollectiveIncome: ['RecordCollectiveIncomeInput', 'income', INCOME],
  correctCollectiveIncome: ['CorrectCollectiveIncomeInput', 'income', INCOME],
  withdrawCollectiveIncome: ['WithdrawCollectiveIncomeInput', 'income', INCOME],
  openBenefitLink: ['OpenBenefitLinkInput', 'link', LINK],
  correctBenefitLink: ['CorrectBenefitLinkInput', 'link', LINK],
  changeBenefitLinkHouseholds: ['ChangeBenefitLinkHouseholdsInput', 'link', LINK],
  recordBenefitLinkMoney: ['RecordBenefitLinkMoneyInput', 'link', LINK],
  reverseBenefitLinkMoney: ['ReverseBenefitLinkMoneyInput', 'link', LINK],
  withdrawBenefitLink: ['WithdrawBenefitLinkInput', 'link', LINK],
  recordRelocationSite: ['RecordRelocationSiteInput', 'site', SITE],
  correctRelocationSite: ['CorrectRelocationSiteInput', 'site', SITE],
  withdrawRelocationSite: ['WithdrawRelocationSiteInput', 'site', SITE],
  listVillageToLift: ['ListVillageToLiftInput', 'lift', LIFT],
  checkVillage: ['CheckVillageInput', 'lift', LIFT],
  proposeVillageLift: ['ProposeVillageLiftInput', 'lift', LIFT],
  sendBackVillageLift: ['SendBackVillageLiftInput', 'lift', LIFT],
  ...Object.fromEntries(LIFT_STEPS.map((verb) => [verb, ['TakeVillageLiftStepInput', 'lift', LIFT]])),
};

function act<Row>(verb: string, who: Header, input: object): Promise<Answer<{ done: Record<string, Row> }>> {
  const [type, noun, fields] = VERBS[verb] ?? [];
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${noun} { ${fields} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done<Row>(verb: string, who: Header, input: object): Promise<Row> {
  const { data, errors } = await act<Row>(verb, who, input);
  const row = data && errors.length === 0 ? Object.values(data.done)[0] : undefined;
  if (row === undefined) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return row;
}

/** Every table that a mutation of this room can write. */
const WRITTEN = [
  ...['collective_income', 'collective_income_version', 'benefit_link', 'benefit_link_version', 'benefit_link_partner'],
  ...['benefit_link_entry', 'benefit_link_household', 'relocation_site', 'relocation_site_version'],
  ...['relocation_site_activity', 'village_lift', 'village_lift_version', 'village_check', 'event', 'request'],
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

const income = (more: object = {}): object => ({
  placeId: town.cuihua,
  village: '大坪村',
  year: 2024,
  source: 'LEASE',
  amount: '12000.50',
  evidence: ['村集体收入台账'],
  ...more,
});

interface VillageIncome {
  village: string;
  total: string;
  operating: string;
  weakBelow: string;
  isWeak: boolean;
  isReported: boolean;
  bySource: { source: { code: string }; amount: string }[];
}

async function villages(who: Header, args: string): Promise<VillageIncome[]> {
  const { data, errors } = await ask<{ villageIncomes: { nodes: VillageIncome[]; totalCount: number } }>(
    platform,
    `{ villageIncomes(first: 100, ${args}) { totalCount nodes { village total operating weakBelow isWeak isReported bySource { source { code } amount } } } }`,
    {},
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  expect(data.villageIncomes.totalCount).toBe(data.villageIncomes.nodes.length);
  return data.villageIncomes.nodes;
}

interface IncomeSum {
  source: { code: string } | null;
  place: { name: string } | null;
  quarter: number | null;
  villages: number;
  amount: string;
  operating: string;
}

async function incomeSums(who: Header, args: string): Promise<IncomeSum[]> {
  const { data, errors } = await ask<{ collectiveIncomeSums: IncomeSum[] }>(
    platform,
    `{ collectiveIncomeSums(${args}) { source { code } place { name } quarter villages amount operating } }`,
    {},
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.collectiveIncomeSums;
}

async function holds(): Promise<void> {
  for (const invariant of villageInvariants)
    expect([invariant.name, await read(platform.database.source, PLATFORM, (db) => invariant.find(db))]).toEqual([
      invariant.name,
      [],
    ]);
}

describe('what villages earn together', () => {
  test('a township records, corrects with a reason and withdraws; what was said before is kept', async () => {
    const first = await done<Income>('recordCollectiveIncome', clerk, income({ village: '甲村' }));
    expect(first).toMatchObject({ version: 1, amount: '12000.50', quarter: null, source: { code: 'LEASE' } });
    const { id } = first;
    const again = { incomeId: id, version: 1, reason: '按合同更正', amount: '13000', evidence: ['合同'] };
    const second = await done<Income>('correctCollectiveIncome', daguan.reporter, again);
    expect(second.versions).toEqual([
      { version: 2, amount: '13000.00', reason: '按合同更正', withdrawn: false, evidence: ['合同'] },
      { version: 1, amount: '12000.50', reason: null, withdrawn: false, evidence: ['村集体收入台账'] },
    ]);
    const third = await done<Income>('withdrawCollectiveIncome', clerk, { incomeId: id, version: 2, reason: '重复' });
    expect(third).toMatchObject({ withdrawn: true, version: 3 });
    expect(await refused('correctCollectiveIncome', clerk, { ...again, version: 3 })).toBe(
      'TRANSITION_REFUSED incomeId',
    );
    // Withdrawn, it holds nothing: the year can be told anew.
    await done('recordCollectiveIncome', clerk, income({ village: '甲村' }));
    await holds();
  });

  test('a year of one source is told as a whole or by quarters, once', async () => {
    const at = { village: '乙村' };
    await done('recordCollectiveIncome', clerk, income({ ...at, quarter: 1, amount: '0' }));
    await done('recordCollectiveIncome', clerk, income({ ...at, quarter: 2 }));
    await done('recordCollectiveIncome', clerk, income({ ...at, source: 'SUBSIDY' }));
    for (const more of [{ quarter: 1 }, {}, { source: 'SUBSIDY' }, { source: 'SUBSIDY', quarter: 4 }])
      expect(await refused('recordCollectiveIncome', clerk, income({ ...at, ...more }))).toBe(
        'INCOME_PERIOD_TAKEN source',
      );
  });

  test('two who tell the same year at once: one of them is taken', async () => {
    const both = await Promise.all(
      [income({ village: '丙村' }), income({ village: '丙村', quarter: 3 })].map((input) =>
        act<Income>('recordCollectiveIncome', clerk, input),
      ),
    );
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual([
      'INCOME_PERIOD_TAKEN',
      'done',
    ]);
  });

  test('what cannot be is refused, and changes nothing', async () => {
    const verb = 'recordCollectiveIncome';
    const cases: [object, string][] = [
      [{ amount: '-1' }, 'OUT_OF_RANGE amount'],
      [{ amount: '9999999999' }, 'OUT_OF_RANGE amount'],
      [{ year: 2012 }, 'OUT_OF_RANGE year'],
      [{ year: thisYear + 1 }, 'OUT_OF_RANGE year'],
      [{ quarter: 5 }, 'OUT_OF_RANGE quarter'],
      [{ quarter: 0 }, 'OUT_OF_RANGE quarter'],
      [{ source: 'NOTHING' }, 'NOT_FOUND source'],
      [{ village: null }, 'BAD_INPUT village'],
      [{ village: '电话13912345678' }, 'BAD_INPUT village'],
      [{ evidence: Array(21).fill('材料') }, 'TOO_MANY_ITEMS evidence'],
      [{ placeId: town.yuele }, 'NOT_FOUND placeId'],
    ];
    for (const [more, code] of cases) expect(await refused(verb, clerk, income(more))).toBe(code);
    for (const who of [neighbour, duan.reporter]) expect(await refused(verb, who, income())).toBe('NOT_FOUND placeId');
    expect(await refused(verb, daguan.lead, income())).toBe('FORBIDDEN');
    const { id } = await done<Income>(verb, clerk, income({ village: '丁村' }));
    const change = { incomeId: id, version: 1, reason: '改', amount: '1' };
    expect(await refused('correctCollectiveIncome', clerk, { ...change, version: 2 })).toBe('VERSION_CONFLICT version');
    expect(await refused('correctCollectiveIncome', clerk, { ...change, reason: ' ' })).toBe('BAD_INPUT reason');
    expect(await refused('correctCollectiveIncome', neighbour, change)).toBe('NOT_FOUND incomeId');
    expect(await refused('withdrawCollectiveIncome', duan.reporter, { incomeId: id, version: 1, reason: '改' })).toBe(
      'NOT_FOUND incomeId',
    );
    expect(await refused('withdrawCollectiveIncome', daguan.lead, { incomeId: id, version: 1, reason: '改' })).toBe(
      'FORBIDDEN',
    );
  });

  test('weak villages stand first, by operating income and a threshold that is data; both sides see them', async () => {
    const year = 2019;
    const at = (village: string, source: string, amount: string): object => income({ village, source, amount, year });
    await done('recordCollectiveIncome', clerk, at('强村', 'SHARES', '50000'));
    await done('recordCollectiveIncome', clerk, at('弱村', 'SUBSIDY', '900000'));
    await done('recordCollectiveIncome', clerk, at('弱村', 'LEASE', '49999.99'));
    await done('recordCollectiveIncome', clerk, income({ village: '新村', year: 2020 }));
    const filter = `filter: { placeIds: ["${town.cuihua}"] }`;
    const told = await villages(daguan.lead, `year: ${year}, ${filter}`);
    expect(told.slice(0, 2)).toEqual([
      expect.objectContaining({ village: '弱村', total: '949999.99', operating: '49999.99', isWeak: true }),
      expect.objectContaining({ village: '强村', operating: '50000.00', isWeak: false, weakBelow: '50000.00' }),
    ]);
    expect(told[0]?.bySource.map(({ source, amount }) => [source.code, amount])).toEqual([
      ['LEASE', '49999.99'],
      ['SUBSIDY', '900000.00'],
    ]);
    expect(told.find(({ village }) => village === '新村')).toMatchObject({ isReported: false, isWeak: false });
    const higher = await villages(clerk, `year: ${year}, weakBelow: "50000.01", filter: { weak: true }`);
    expect(higher.map(({ village }) => village)).toEqual(['弱村', '强村']);
    expect(await villages(clerk, `year: ${year}, filter: { reported: false, village: "强村" }`)).toEqual([]);
    expect(await villages(duan.reporter, `year: ${year}`)).toEqual([]);
    expect((await villages(clerk, `year: 2021, filter: { village: "强村" }`))[0]?.weakBelow).toBe('100000.00');
  });

  test(`sums by source, township, county and quarter agree with a model (seed ${seed})`, async () => {
    const { dice, pick, whole } = randomly();
    const year = 2022;
    const [sources, names] = [
      ['LEASE', 'ASSET', 'SHARES', 'SUBSIDY'],
      ['一村', '二村', '三村'],
    ] as const;
    const model: {
      town: string;
      village: string;
      source: string;
      quarter: number;
      fen: bigint;
      id: string;
      version: number;
    }[] = [];
    for (let step = 0; step < 24; step += 1) {
      const [who, placeId, name] =
        dice() < 0.5 ? ([clerk, town.cuihua, '翠华镇'] as const) : ([neighbour, town.yuele, '悦乐镇'] as const);
      const [village, source] = [pick(names), pick(sources)];
      const mine = model.filter((one) => one.town === name && one.village === village && one.source === source);
      const free = [1, 2, 3, 4].filter((quarter) => !mine.some((one) => one.quarter === quarter));
      const fen = BigInt(whole(0, 9_999_999));
      const [one] = mine;
      if (one && dice() < 0.4) {
        const change = { incomeId: one.id, version: one.version, reason: '更正' };
        if (dice() < 0.3) {
          await done('withdrawCollectiveIncome', who, change);
          model.splice(model.indexOf(one), 1);
        } else {
          const row = await done<Income>('correctCollectiveIncome', who, { ...change, amount: yuanFromFen(fen) });
          Object.assign(one, { fen, version: row.version });
        }
        continue;
      }
      const quarter = mine.length === 0 && dice() < 0.4 ? 0 : pick(free);
      if (mine.some((other) => other.quarter === 0) || free.length === 0) continue;
      const said = {
        placeId,
        village,
        source,
        year,
        quarter: quarter === 0 ? null : quarter,
        amount: yuanFromFen(fen),
      };
      const { id, version } = await done<Income>('recordCollectiveIncome', who, income(said));
      model.push({ town: name, village, source, quarter, fen, id, version });
    }
    const sumOf = (rows: typeof model): string => yuanFromFen(rows.reduce((sum, { fen }) => sum + fen, 0n));
    const cell = (rows: typeof model) => ({
      villages: new Set(rows.map((row) => row.town + row.village)).size,
      amount: sumOf(rows),
      operating: sumOf(rows.filter(({ source }) => source !== 'SUBSIDY')),
    });
    const grouped = (keyOf: (row: (typeof model)[number]) => string): Record<string, object> =>
      Object.fromEntries(
        [...new Set(model.map(keyOf))].map((key) => [key, cell(model.filter((row) => keyOf(row) === key))]),
      );
    const told = async (groupBy: string, keyOf: (sum: IncomeSum) => string): Promise<Record<string, object>> => {
      const sums = await incomeSums(daguan.lead, `year: ${year}, groupBy: ${groupBy}`);
      return Object.fromEntries(
        sums.map((sum) => [keyOf(sum), { villages: sum.villages, amount: sum.amount, operating: sum.operating }]),
      );
    };
    expect(await incomeSums(daguan.lead, `year: ${year}`)).toEqual([expect.objectContaining(cell(model))]);
    expect(await told('SOURCE', ({ source }) => source?.code ?? '')).toEqual(grouped(({ source }) => source));
    expect(await told('TOWN', ({ place }) => place?.name ?? '')).toEqual(grouped((row) => row.town));
    expect(await told('COUNTY', ({ place }) => place?.name ?? '')).toEqual(grouped(() => '大关县'));
    expect(await told('QUARTER', ({ quarter }) => String(quarter))).toEqual(grouped(({ quarter }) => String(quarter)));
    expect(await incomeSums(clerk, `year: ${year}`)).toEqual([
      expect.objectContaining(cell(model.filter((row) => row.town === '翠华镇'))),
    ]);
    await holds();
  });
});

/** A die for this test; a failure is played again with the seed that its name tells. */
function randomly() {
  const dice = chance(seed);
  const whole = (least: number, most: number): number => least + Math.floor(dice() * (most - least + 1));
  const pick = <One>(from: readonly One[]): One => from[whole(0, from.length - 1)] as One;
  return { dice, whole, pick };
}

let people = 0;
/** A household of the register with so many members. */
async function household(who: Header, placeId: string, size: number): Promise<string> {
  const members = Array.from({ length: size }, (_, at) => {
    people += 1;
    return { name: '王小明', idNumber: idNumberOf(people, '19710101'), relation: at === 0 ? 'HEAD' : 'CHILD' };
  });
  const input = {
    requestKey: newId(),
    placeId,
    village: '大坪村',
    number: `LJ-${people}`,
    category: 'MARGINAL',
    riskFound: 'ILLNESS',
    foundOn: daysBefore(today, 10),
    members,
  };
  const { data, errors } = await ask<{ registerHousehold: { household: { id: string } } }>(
    platform,
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`,
    { input },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.registerHousehold.household.id;
}

const linkOf = (more: object = {}): object => ({
  placeId: town.cuihua,
  village: '大坪村',
  name: '方竹笋订单',
  kind: 'ORDERS',
  from: '2024-03-01',
  ...{
    partners: [
      { role: 'ENTERPRISE', name: '某食品公司' },
      { role: 'COOPERATIVE', name: '大坪合作社' },
    ],
  },
  ...more,
});

async function linkSeenBy(who: Header, id: string): Promise<Link> {
  const { data, errors } = await ask<{ node: Link }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on BenefitLink { ${LINK} } } }`,
    { id },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.node;
}

interface LinkSum {
  kind: string | null;
  links: number;
  otherHouseholds: number;
  putIn: string;
  paidOut: string;
  reach: { households: number | null; persons: number | null };
}

async function linkSums(who: Header, args = ''): Promise<LinkSum[]> {
  const { data, errors } = await ask<{ benefitLinkSums: LinkSum[] }>(
    platform,
    `{ benefitLinkSums${args && `(${args})`} { kind links otherHouseholds putIn paidOut reach { households persons } } }`,
    {},
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.benefitLinkSums;
}

describe('links with households', () => {
  test('households and people are counted once; who may not look at them is told no small number, and none of them', async () => {
    const houses = [
      await household(clerk, town.cuihua, 3),
      await household(clerk, town.cuihua, 2),
      await household(clerk, town.cuihua, 4),
    ];
    const [a = '', b = '', c = ''] = houses;
    const wide = await done<Link>(
      'openBenefitLink',
      clerk,
      linkOf({ householdIds: [a, b, c, a], otherHouseholds: 40 }),
    );
    expect(wide).toMatchObject({ reach: { households: 3, persons: 9 }, households: { totalCount: 3 } });
    const small = await done<Link>(
      'openBenefitLink',
      clerk,
      linkOf({ kind: 'SHARES', name: '入股', householdIds: [a] }),
    );
    expect(await linkSeenBy(daguan.reporter, small.id)).toMatchObject({ reach: { households: 1, persons: 3 } });
    // The donor is told neither the one household nor the three beside it, from which the total would tell it.
    for (const id of [small.id, wide.id])
      expect(await linkSeenBy(daguan.lead, id)).toMatchObject({
        reach: { households: null, persons: null },
        households: { nodes: [], totalCount: 0 },
        nextActions: [],
      });
    expect(await linkSeenBy(duan.reporter, wide.id)).toBeNull();
    expect(await linkSeenBy(neighbour, wide.id)).toBeNull();
    expect(await linkSums(daguan.lead)).toMatchObject([
      { links: 2, otherHouseholds: 40, reach: { households: 3, persons: 9 } },
    ]);
    const changed = { linkId: wide.id, version: 1, remove: [c] };
    const fewer = await done<Link>('changeBenefitLinkHouseholds', clerk, changed);
    expect(fewer.reach).toEqual({ households: 2, persons: 5 });
    const verb = 'changeBenefitLinkHouseholds';
    expect(await refused(verb, clerk, { linkId: wide.id, version: 2, remove: [c] })).toBe('NOT_FOUND remove');
    expect(await refused(verb, clerk, { linkId: wide.id, version: 2, add: [a] })).toBe('ALREADY_EXISTS add');
    expect(await refused(verb, clerk, { linkId: wide.id, version: 2, add: [c], remove: [c] })).toBe('BAD_INPUT remove');
    expect(await refused(verb, clerk, { linkId: wide.id, version: 2 })).toBe('BAD_INPUT add');
    const theirs = await household(neighbour, town.yuele, 1);
    expect(await refused(verb, clerk, { linkId: wide.id, version: 2, add: [theirs] })).toBe('NOT_FOUND add.0');
    expect(await refused(verb, daguan.lead, { linkId: wide.id, version: 2, add: [c] })).toBe('FORBIDDEN');
    // The county sees both townships, and may link households of both.
    const both = await done<Link>(verb, daguan.reporter, { linkId: wide.id, version: 2, add: [theirs, c] });
    expect(both.reach).toEqual({ households: 4, persons: 10 });
    expect((await linkSeenBy(clerk, wide.id)).households.totalCount).toBe(3);
    await holds();
  });

  test('money is put in and paid out by day, and taken back by an entry that names it', async () => {
    const link = await done<Link>('openBenefitLink', clerk, linkOf({ name: '托管', kind: 'TRUSTEESHIP' }));
    const money = (version: number, more: object = {}): object => ({
      linkId: link.id,
      version,
      kind: 'PAID_OUT',
      day: '2024-12-20',
      amount: '800.25',
      note: '分红',
      ...more,
    });
    const paid = await done<Link>('recordBenefitLinkMoney', clerk, money(1));
    const twice = await done<Link>('recordBenefitLinkMoney', clerk, money(2, { kind: 'PUT_IN', amount: '5000' }));
    expect(twice).toMatchObject({ putIn: '5000.00', paidOut: '800.25', version: 3 });
    const [entry] = paid.entries;
    const reversal = { linkId: link.id, version: 3, entryId: entry?.id, reason: '记错户' };
    const back = await done<Link>('reverseBenefitLinkMoney', clerk, reversal);
    expect(back).toMatchObject({ putIn: '5000.00', paidOut: '0.00' });
    expect(back.versions[0]).toEqual({ action: 'REVERSE_MONEY', reason: '记错户' });
    const own = back.entries.find(({ isReversal }) => isReversal)?.id;
    for (const entryId of [entry?.id, own])
      expect(await refused('reverseBenefitLinkMoney', clerk, { ...reversal, version: 4, entryId })).toBe(
        'REVERSAL_REFUSED entryId',
      );
    expect(
      await refused('reverseBenefitLinkMoney', clerk, {
        ...reversal,
        version: 4,
        entryId: toGlobalId('BenefitLinkEntry', newId()),
      }),
    ).toBe('NOT_FOUND entryId');
    const verb = 'recordBenefitLinkMoney';
    expect(await refused(verb, clerk, money(4, { day: '2024-02-29' }))).toBe('OUT_OF_RANGE day');
    expect(await refused(verb, clerk, money(4, { day: `${thisYear + 1}-01-01` }))).toBe('OUT_OF_RANGE day');
    expect(await refused(verb, clerk, money(4, { amount: '0' }))).toBe('OUT_OF_RANGE amount');
    expect(await refused(verb, clerk, money(3))).toBe('VERSION_CONFLICT version');
    expect(await refused(verb, neighbour, money(4))).toBe('NOT_FOUND linkId');
    expect(await refused('withdrawBenefitLink', clerk, { linkId: link.id, version: 4, reason: '重复' })).toBe(
      'LINK_HAS_MONEY linkId',
    );
    const later = linkOf({ linkId: link.id, version: 4, from: '2025-01-01', otherHouseholds: 0, reason: '更正' });
    const { placeId: _place, village: _village, ...correction } = later as Record<string, unknown>;
    expect(await refused('correctBenefitLink', clerk, correction)).toBe('OUT_OF_RANGE from');
    const ended = await done<Link>('correctBenefitLink', clerk, {
      ...correction,
      from: '2024-03-01',
      until: '2025-12-31',
      partners: [{ role: 'BASE', name: '竹笋基地' }],
    });
    expect(ended).toMatchObject({ until: '2025-12-31', partners: [{ role: 'BASE', name: '竹笋基地', party: null }] });
    const put = ended.entries.find(({ kind }) => kind === 'PUT_IN')?.id;
    await done('reverseBenefitLinkMoney', clerk, { ...reversal, version: 5, entryId: put });
    const gone = await done<Link>('withdrawBenefitLink', clerk, { linkId: link.id, version: 6, reason: '重复登记' });
    expect(gone).toMatchObject({ withdrawn: true, reach: null, nextActions: [] });
    expect(await refused(verb, clerk, money(7))).toBe('TRANSITION_REFUSED linkId');
    await holds();
  });

  test('who is linked, since when and from what is said exactly', async () => {
    const verb = 'openBenefitLink';
    const party = toGlobalId('Party', newId());
    const cases: [object, string][] = [
      [{ partners: [] }, 'BAD_INPUT partners'],
      [{ partners: [{ role: 'BASE' }] }, 'BAD_INPUT partners.0'],
      [{ partners: [{ role: 'BASE', name: '甲', partyId: party }] }, 'BAD_INPUT partners.0'],
      [{ partners: [{ role: 'BASE', partyId: party }] }, 'NOT_FOUND partners.0.partyId'],
      [
        {
          partners: [
            { role: 'BASE', name: '甲' },
            { role: 'OTHER', name: '甲' },
          ],
        },
        'BAD_INPUT partners.1',
      ],
      [{ from: `${thisYear + 1}-01-01` }, 'OUT_OF_RANGE from'],
      [{ until: '2024-02-29' }, 'OUT_OF_RANGE until'],
      [{ otherHouseholds: -1 }, 'OUT_OF_RANGE otherHouseholds'],
      [{ projectId: toGlobalId('Project', newId()) }, 'NOT_FOUND projectId'],
      [{ assetId: toGlobalId('Asset', newId()) }, 'NOT_FOUND assetId'],
      [{ householdIds: [toGlobalId('Household', newId())] }, 'NOT_FOUND householdIds.0'],
      [{ name: '电话13912345678' }, 'BAD_INPUT name'],
    ];
    for (const [more, code] of cases) expect(await refused(verb, clerk, linkOf(more))).toBe(code);
    expect(await refused(verb, daguan.lead, linkOf())).toBe('FORBIDDEN');
  });

  test('what a correction leaves out stays, also where who corrects may not see it; every step tells what the link said then', async () => {
    const { id: projectId } = await proposeProject(platform, daguan, 'INDUSTRY');
    const named = [
      { role: 'ENTERPRISE', partyId: daguan.donorId },
      { role: 'COOPERATIVE', name: '大坪合作社' },
    ];
    const made = await done<Link>('openBenefitLink', daguan.reporter, linkOf({ projectId, partners: named }));
    // A township does not see the pairing's project.
    expect(await linkSeenBy(clerk, made.id)).toMatchObject({ project: null });
    const said = { linkId: made.id, version: 1, kind: 'SALES', from: '2024-03-01', reason: '更名' };
    const correction = { ...said, name: '方竹笋收购', until: '2026-12-31', otherHouseholds: 7 };
    await done('correctBenefitLink', clerk, correction);
    const kept = await linkSeenBy(daguan.reporter, made.id);
    expect(kept).toMatchObject({ name: '方竹笋收购', project: { id: projectId } });
    expect(kept.partners).toEqual([
      { role: 'ENTERPRISE', name: null, party: { id: daguan.donorId } },
      { role: 'COOPERATIVE', name: '大坪合作社', party: null },
    ]);
    const others = { ...correction, version: 2, partners: [{ role: 'BASE', name: '竹笋基地' }], projectId: null };
    expect(await done<Link>('correctBenefitLink', daguan.reporter, others)).toMatchObject({ project: null });
    const document = `query ($id: ID!) { node(id: $id) { ... on BenefitLink { versions {
      version action name kind from until otherHouseholds partners { role name party { id } } } } } }`;
    const { data } = await ask<{ node: { versions: object[] } }>(platform, document, { id: made.id }, daguan.reporter);
    const then = { kind: 'SALES', name: '方竹笋收购', from: '2024-03-01', until: '2026-12-31', otherHouseholds: 7 };
    const base = { role: 'BASE', name: '竹笋基地', party: null };
    expect(data?.node.versions).toEqual([
      { version: 3, action: 'CORRECT', ...then, partners: [base] },
      { version: 2, action: 'CORRECT', ...then, partners: kept.partners },
      {
        ...{ version: 1, action: 'OPEN', kind: 'ORDERS', name: '方竹笋订单', from: '2024-03-01', until: null },
        ...{ otherHouseholds: 0, partners: kept.partners },
      },
    ]);
    expect(await refused('correctBenefitLink', clerk, { ...others, version: 3, partners: [] })).toBe(
      'BAD_INPUT partners',
    );
    expect(await refused('correctBenefitLink', clerk, { ...others, version: 3, projectId })).toBe(
      'NOT_FOUND projectId',
    );
    await done('withdrawBenefitLink', clerk, { linkId: made.id, version: 3, reason: '试录' });
    await holds();
  });

  test(`sums of money agree with a model (seed ${seed})`, async () => {
    const { dice, pick, whole } = randomly();
    const kinds = ['LEASE', 'WORK', 'SALES'] as const;
    const days = ['2023-05-01', '2024-05-01', '2024-11-11'] as const;
    const model: { kind: string; way: string; year: string; fen: bigint }[] = [];
    const links: { id: string; kind: string; version: number; open: { id: string; at: number }[] }[] = [];
    for (const kind of [...kinds, pick(kinds)]) {
      const { id, version } = await done<Link>(
        'openBenefitLink',
        neighbour,
        linkOf({ placeId: town.yuele, from: '2023-01-01', kind }),
      );
      links.push({ id, version, kind, open: [] });
    }
    for (let step = 0; step < 20; step += 1) {
      const link = pick(links);
      const { id: linkId, version } = link;
      const taken = dice() < 0.3 ? link.open.pop() : undefined;
      if (taken) {
        await done('reverseBenefitLinkMoney', neighbour, { linkId, version, entryId: taken.id, reason: '冲销' });
        model.splice(taken.at, 1, { kind: '', way: '', year: '', fen: 0n });
      } else {
        const [way, day, fen] = [pick(['PUT_IN', 'PAID_OUT'] as const), pick(days), BigInt(whole(1, 9_999_999))];
        const row = await done<Link>('recordBenefitLinkMoney', neighbour, {
          linkId,
          version,
          kind: way,
          day,
          amount: yuanFromFen(fen),
        });
        const known = new Set(link.open.map(({ id }) => id));
        const entry = row.entries.find(
          (one) => !known.has(one.id) && !one.isReversal && !one.isReversed && one.amount === yuanFromFen(fen),
        );
        link.open.push({
          id: entry?.id ?? '',
          at: model.push({ kind: link.kind, way, year: day.slice(0, 4), fen }) - 1,
        });
      }
      link.version += 1;
    }
    const sum = (way: string, kind: string | null, year: string | null): string =>
      yuanFromFen(
        model
          .filter(
            (one) => one.way === way && (kind === null || one.kind === kind) && (year === null || one.year === year),
          )
          .reduce((total, { fen }) => total + fen, 0n),
      );
    const filter = `filter: { placeIds: ["${town.yuele}"] }`;
    for (const year of [null, '2023', '2024']) {
      const args = `${filter}${year === null ? '' : `, year: ${year}`}`;
      expect(await linkSums(daguan.lead, args)).toMatchObject([
        { links: 4, putIn: sum('PUT_IN', null, year), paidOut: sum('PAID_OUT', null, year) },
      ]);
      const byKind = await linkSums(daguan.lead, `${args}, groupBy: KIND`);
      expect(byKind.map(({ kind, putIn, paidOut }) => ({ kind, putIn, paidOut }))).toEqual(
        [...kinds]
          .sort()
          .map((kind) => ({ kind, putIn: sum('PUT_IN', kind, year), paidOut: sum('PAID_OUT', kind, year) })),
      );
    }
    await holds();
  });
});

describe('relocation sites', () => {
  test('stand with their people, services and the workshops of the ledger beside them, as versions', async () => {
    const workshop = async (who: Header, pairingId: string): Promise<string> => {
      const input = {
        requestKey: newId(),
        pairingId,
        kind: 'WORKSHOP',
        form: 'BUILT',
        name: `车间${newId().slice(0, 6)}`,
        from: '2020-03-01',
      };
      const { data, errors } = await ask<{ recordActivity: { activity: { id: string } } }>(
        platform,
        `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } } }`,
        { input },
        who,
      );
      if (!data) throw new Error(JSON.stringify(errors));
      return data.recordActivity.activity.id;
    };
    const ours = await workshop(daguan.reporter, daguan.pairingId);
    const theirs = await workshop(duan.reporter, duan.pairingId);
    const site = {
      placeId: town.cuihua,
      village: '靖安社区',
      name: '靖安安置点',
      households: 300,
      persons: 1210,
      settledOn: '2019-12-01',
      services: ['SCHOOL', 'CLINIC'],
      activityIds: [ours],
    };
    const verb = 'recordRelocationSite';
    const made = await done<Site>(verb, daguan.reporter, site);
    expect(made).toMatchObject({ services: ['SCHOOL', 'CLINIC'], activities: [{ id: ours }] });
    expect(await refused(verb, daguan.reporter, site)).toBe('ALREADY_EXISTS name');
    expect(await refused(verb, daguan.reporter, { ...site, name: '二', activityIds: [theirs] })).toBe(
      'NOT_FOUND activityIds.0',
    );
    expect(await refused(verb, clerk, { ...site, name: '二', activityIds: [], persons: 299 })).toBe(
      'OUT_OF_RANGE persons',
    );
    expect(await refused(verb, daguan.lead, site)).toBe('FORBIDDEN');
    const { placeId: _place, village: _village, name: _name, ...facts } = site;
    const { activityIds: _beside, ...others } = facts;
    const moved = { ...others, siteId: made.id, version: 1, settledOn: '2019-12-10', services: ['SCHOOL'] };
    // What stands beside it stays where it is left out.
    const later = await done<Site>('correctRelocationSite', daguan.reporter, { ...moved, reason: '日期有误' });
    expect(later).toMatchObject({ activities: [{ id: ours }], version: 2 });
    const change = { ...facts, siteId: made.id, version: 2, households: 310, activityIds: [], reason: '新增 10 户' };
    const more = await done<Site>('correctRelocationSite', clerk, change);
    expect(more).toMatchObject({ households: 310, activities: [], version: 3 });
    expect(more.versions).toEqual([
      { households: 310, settledOn: '2019-12-01', services: ['SCHOOL', 'CLINIC'], reason: '新增 10 户' },
      { households: 300, settledOn: '2019-12-10', services: ['SCHOOL'], reason: '日期有误' },
      { households: 300, settledOn: '2019-12-01', services: ['SCHOOL', 'CLINIC'], reason: null },
    ]);
    expect(await refused('correctRelocationSite', clerk, change)).toBe('VERSION_CONFLICT version');
    const gone = await done<Site>('withdrawRelocationSite', clerk, { siteId: made.id, version: 3, reason: '重复' });
    expect(gone.withdrawn).toBe(true);
    const listed = await ask<{ relocationSites: { totalCount: number } }>(
      platform,
      `{ relocationSites(filter: { placeIds: ["${town.cuihua}"] }) { totalCount } }`,
      {},
      daguan.lead,
    );
    expect(listed.data?.relocationSites.totalCount).toBe(0);
    await holds();
  });
});

describe('villages that two people lift', () => {
  const MET = ['ROAD', 'WATER', 'ELECTRICITY', 'NETWORK', 'MEDICAL_ROOM'].map((standard) => ({
    standard,
    isMet: true,
  }));
  const CHECKS = [
    { standard: 'POVERTY_RATE', value: '2.99' },
    { standard: 'COLLECTIVE_INCOME', value: '20000' },
    ...MET,
  ];
  const listed = (village: string, more: object = {}): Promise<Lift> =>
    done('listVillageToLift', clerk, { placeId: town.cuihua, village, year: 2016, day: '2016-03-01', ...more });
  const step = ({ id, version }: Lift, day: string, more: object = {}): object => ({
    liftId: id,
    version,
    day,
    text: '已逐项核查',
    evidence: ['验收表'],
    ...more,
  });
  const lifted = async (village: string, [listedOn, proposedOn, day]: string[], more: object = {}): Promise<Lift> => {
    const lift = await listed(village, { day: listedOn, ...more });
    const input = step(lift, proposedOn ?? '', { checks: CHECKS });
    const proposed = await done<Lift>('proposeVillageLift', daguan.reporter, input);
    return done('confirmVillageLift', daguan.reviewer, step(proposed, day ?? ''));
  };
  const lifts = async (who: Header, filter: string): Promise<Lift[]> => {
    const document = `{ villageLifts(filter: { ${filter} }) { nodes { ${LIFT} } } }`;
    const { data, errors } = await ask<{ villageLifts: { nodes: Lift[] } }>(platform, document, {}, who);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.villageLifts.nodes;
  };

  test('one proposes with every standard checked, another sends back and accepts; it is watched, released and undone', async () => {
    const village = '出列村';
    await done('recordCollectiveIncome', clerk, income({ village, year: 2016, amount: '26000' }));
    const lift = await listed(village);
    expect(lift).toMatchObject({
      state: 'LISTED',
      recordedIncome: '26000.00',
      nextActions: ['CHECK', 'PROPOSE', 'WITHDRAW'],
    });
    expect(lift.standing.map(({ isMet }) => isMet)).toEqual(Array(7).fill(false));

    const checks = [{ standard: 'POVERTY_RATE', value: '2.5', note: '户数核对' }, ...MET];
    const checked = await done<Lift>('checkVillage', clerk, step(lift, '2016-05-10', { checks }));
    const proposal = (of: Lift, day: string, more: object = {}): object => step(of, day, more);
    expect(await refused('proposeVillageLift', daguan.reporter, proposal(checked, '2016-07-01'))).toBe(
      'STANDARD_NOT_CHECKED liftId',
    );
    // What was checked later than the proposal does not count for it.
    expect(
      await refused(
        'proposeVillageLift',
        daguan.reporter,
        proposal(checked, '2016-05-09', { checks: CHECKS.slice(0, 2) }),
      ),
    ).toBe('STANDARD_NOT_CHECKED liftId');
    const low = [{ standard: 'COLLECTIVE_INCOME', value: '19999.99' }];
    expect(await refused('proposeVillageLift', daguan.reporter, proposal(checked, '2016-07-01', { checks: low }))).toBe(
      'STANDARD_NOT_MET liftId',
    );
    const enough = { checks: [{ standard: 'COLLECTIVE_INCOME', value: '20000' }] };
    expect(
      await refused(
        'proposeVillageLift',
        daguan.reporter,
        proposal(checked, '2016-07-01', { ...enough, evidence: [] }),
      ),
    ).toBe('BAD_INPUT evidence');
    const first = await done<Lift>('proposeVillageLift', daguan.reporter, proposal(checked, '2016-07-01', enough));
    expect(first).toMatchObject({ state: 'PROPOSED', version: 3, nextActions: ['RECALL'] });

    for (const verb of ['confirmVillageLift', 'sendBackVillageLift'])
      expect(await refused(verb, daguan.reporter, step(first, '2016-07-05'))).toBe('SECOND_PERSON_NEEDED liftId');
    expect(await refused('confirmVillageLift', clerk, step(first, '2016-07-05'))).toBe('FORBIDDEN');
    expect(await refused('checkVillage', clerk, step(first, '2016-07-05', { checks }))).toBe(
      'TRANSITION_REFUSED liftId',
    );

    const doubted = step(first, '2016-07-05', { text: '通组路未硬化', doubted: ['ROAD'] });
    const back = await done<Lift>('sendBackVillageLift', daguan.reviewer, doubted);
    expect(back).toMatchObject({ state: 'LISTED', liftedOn: null });
    expect(await refused('proposeVillageLift', daguan.reporter, proposal(back, '2016-07-20'))).toBe(
      'STANDARD_NOT_MET liftId',
    );
    const mended = await done<Lift>(
      'checkVillage',
      clerk,
      step(back, '2016-07-18', { checks: [{ standard: 'ROAD', isMet: true }] }),
    );
    const second = await done<Lift>('proposeVillageLift', clerk, proposal(mended, '2016-07-20'));
    const confirmed = await done<Lift>('confirmVillageLift', daguan.reporter, step(second, '2016-07-25'));
    expect(confirmed).toMatchObject({
      state: 'LIFTED',
      liftedOn: '2016-07-25',
      nextActions: ['CHECK', 'WATCH', 'REVOKE'],
    });
    expect(confirmed.standing.every(({ isMet }) => isMet)).toBe(true);
    expect(confirmed.versions.map(({ action, day }) => `${action} ${day}`)).toEqual([
      'CONFIRM 2016-07-25',
      'PROPOSE 2016-07-20',
      'CHECK 2016-07-18',
      'SEND_BACK 2016-07-05',
      'PROPOSE 2016-07-01',
      'CHECK 2016-05-10',
      'LIST 2016-03-01',
    ]);
    expect(await refused('confirmVillageLift', daguan.reviewer, step(second, '2016-07-26'))).toBe(
      'VERSION_CONFLICT version',
    );
    expect(await refused('confirmVillageLift', daguan.reviewer, step(confirmed, '2016-07-26'))).toBe(
      'TRANSITION_REFUSED liftId',
    );

    const watched = await done<Lift>('watchVillage', clerk, step(confirmed, '2021-03-01', { text: '收入下降' }));
    expect(watched).toMatchObject({ state: 'WATCHED', liftedOn: '2016-07-25' });
    const released = await done<Lift>('releaseVillage', daguan.reviewer, step(watched, '2022-03-01'));
    expect(released).toMatchObject({ state: 'LIFTED', liftedOn: '2016-07-25' });
    const undone = await done<Lift>(
      'revokeVillageLift',
      daguan.reviewer,
      step(released, '2022-04-01', { text: '材料不实' }),
    );
    expect(undone).toMatchObject({ state: 'LISTED', liftedOn: null, withdrawn: false });
    expect(
      await refused('listVillageToLift', clerk, { placeId: town.cuihua, village, year: 2017, day: '2017-01-05' }),
    ).toBe('ALREADY_EXISTS village');
    const gone = await done<Lift>(
      'withdrawVillageFromList',
      clerk,
      step(undone, '2022-04-02', { text: '改列 2017 年' }),
    );
    expect(gone).toMatchObject({ withdrawn: true, nextActions: [] });
    expect(gone.versions).toHaveLength(11);
    expect(await refused('checkVillage', clerk, step(gone, '2016-05-10', { checks }))).toBe(
      'TRANSITION_REFUSED liftId',
    );
    const anew = await listed(village, { year: 2017, day: '2017-01-05' });
    expect(anew.standing.every(({ isMet }) => !isMet)).toBe(true);
    await holds();
  });

  test('what cannot be is refused, and changes nothing; who may not see it is told nothing', async () => {
    const at = { placeId: town.cuihua, village: '拒村', year: 2016, day: '2016-03-01' };
    const cases: [Header, object, string][] = [
      [clerk, { placeId: town.yuele }, 'NOT_FOUND placeId'],
      [neighbour, {}, 'NOT_FOUND placeId'],
      [duan.reporter, {}, 'NOT_FOUND placeId'],
      [daguan.lead, {}, 'FORBIDDEN'],
      [clerk, { year: 2013 }, 'OUT_OF_RANGE year'],
      [clerk, { year: 2021 }, 'OUT_OF_RANGE year'],
      [clerk, { day: '2014-12-31' }, 'OUT_OF_RANGE day'],
      [clerk, { day: '2017-01-01' }, 'OUT_OF_RANGE day'],
      [clerk, { village: ' ' }, 'BAD_INPUT village'],
      [clerk, { text: '电话13912345678' }, 'BAD_INPUT text'],
    ];
    for (const [who, more, code] of cases)
      expect(await refused('listVillageToLift', who, { ...at, ...more })).toBe(code);
    const lift = await listed('拒村');
    const check = (checks: object[], more: object = {}): object => step(lift, '2016-05-01', { checks, ...more });
    const bad: [object, string][] = [
      [check([]), 'BAD_INPUT checks'],
      [check([{ standard: 'TELEVISION', isMet: true }]), 'NOT_FOUND checks.0.standard'],
      [check([MET[0] ?? {}, MET[0] ?? {}]), 'BAD_INPUT checks.1.standard'],
      [check([{ standard: 'POVERTY_RATE', isMet: true }]), 'BAD_INPUT checks.0.value'],
      [check([{ standard: 'POVERTY_RATE', value: '2.999' }]), 'TOO_PRECISE checks.0.value'],
      [check([{ standard: 'POVERTY_RATE', value: '-1' }]), 'OUT_OF_RANGE checks.0.value'],
      [check([{ standard: 'ROAD', value: '1' }]), 'BAD_INPUT checks.0.isMet'],
      [check([{ standard: 'ROAD', isMet: true, note: '电话13912345678' }]), 'BAD_INPUT checks.0.note'],
      [check(MET, { day: '2016-02-28' }), 'OUT_OF_RANGE day'],
      [check(MET, { day: '2021-01-01' }), 'OUT_OF_RANGE day'],
      [check(MET, { day: '2100-01-01' }), 'OUT_OF_RANGE day'],
      [check(MET, { version: 2 }), 'VERSION_CONFLICT version'],
    ];
    for (const [input, code] of bad) expect(await refused('checkVillage', clerk, input)).toBe(code);
    for (const who of [neighbour, duan.reporter, duan.reviewer])
      expect(await refused('checkVillage', who, check(MET))).toBe('NOT_FOUND liftId');
    expect(await refused('confirmVillageLift', duan.reviewer, step(lift, '2016-05-01'))).toBe('NOT_FOUND liftId');
    for (const verb of ['confirmVillageLift', 'revokeVillageLift', 'releaseVillage'])
      expect(await refused(verb, daguan.reviewer, step(lift, '2016-05-01'))).toBe('TRANSITION_REFUSED liftId');
    expect(await refused('withdrawVillageFromList', clerk, step(lift, '2016-05-01', { text: ' ' }))).toBe(
      'BAD_INPUT text',
    );
    const proposed = await done<Lift>('proposeVillageLift', clerk, step(lift, '2016-06-01', { checks: CHECKS }));
    expect(await refused('confirmVillageLift', daguan.reviewer, step(proposed, '2016-05-31'))).toBe('OUT_OF_RANGE day');
    expect(await refused('confirmVillageLift', daguan.reviewer, step(proposed, '2018-01-01'))).toBe(
      'STANDARD_NOT_MET liftId',
    );
    const recalled = await done<Lift>('recallVillageLift', clerk, step(proposed, '2016-06-02', { text: '补材料' }));
    expect(recalled.state).toBe('LISTED');
    expect(await lifts(clerk, 'village: "拒村", years: [2016], states: [LISTED]')).toHaveLength(1);
    for (const who of [neighbour, daguan.lead, duan.reporter, {}])
      expect(await lifts(who, 'village: "拒村"')).toEqual([]);
    await holds();
  });

  test('two who accept at once: one of them does', async () => {
    const lift = await done<Lift>(
      'proposeVillageLift',
      clerk,
      step(await listed('同村'), '2016-06-01', { checks: CHECKS }),
    );
    const both = await Promise.all(
      [daguan.reporter, daguan.reviewer].map((who) => act<Lift>('confirmVillageLift', who, step(lift, '2016-06-02'))),
    );
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual(['VERSION_CONFLICT', 'done']);
  });

  interface Cell {
    recorded: string;
    evidenced: string;
    confirmed: string | null;
    year: number;
    quarter: number;
    records: { totalCount: number; nodes: { id: string }[] };
  }
  const figures = async (who: Header, pairingId: string, at: Date | null): Promise<Cell[]> => {
    const { data, errors } = await ask<{ results: { nodes: Cell[] } }>(
      platform,
      `query ($ids: [ID!], $at: DateTime) { results(filter: { indicators: ["LIFTED_VILLAGES"], pairingIds: $ids }, groupBy: [INDICATOR, YEAR, QUARTER], asOf: $at) {
         nodes { recorded evidenced confirmed year quarter records(first: 100) { totalCount nodes { ... on VillageLift { id } } } } } }`,
      { ids: [pairingId], at: at?.toISOString() },
      who,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.results.nodes;
  };

  test(`the figures count who was lifted, now and as of any moment, as the steps folded from scratch do (seed ${seed})`, async () => {
    const { pick, whole } = randomly();
    const moments: Date[] = [];
    // At the next whole millisecond: the contract's times are no finer.
    const now = async (): Promise<void> => {
      const marked = await tx(platform.database.worker, PLATFORM, (db) => markMoment(db));
      moments.push(new Date(marked.getTime() + 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await now();
    const there: Lift[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const [year, month] = [pick([2016, 2017]), String(whole(2, 12)).padStart(2, '0')];
      const days = [`${year}-01-10`, `${year}-${month}-01`, `${year}-${month}-${String(whole(10, 28))}`];
      there.push(await lifted(`数村${'甲乙丙丁戊己'[nth]}`, days, { year }));
      if (nth % 2 === 1) await now();
    }
    const [gone] = there;
    if (!gone) throw new Error('no village was lifted');
    const { day: _day, ...undo } = step(gone, '') as { day: string };
    await done('revokeVillageLift', daguan.reviewer, { ...undo, text: '材料不实' });
    const [kept] = there.slice(1);
    if (kept) await done('watchVillage', clerk, { ...step(kept, today), text: '收入下降' });
    await now();
    /* Folded from the steps alone: the last word of who confirmed or revoked by a moment. */
    const folded = async (at: Date | null): Promise<Record<string, number>> => {
      const { rows } = await root.query<{ cell: string; villages: string }>(
        `select to_char(s.day, 'YYYY Q') as cell, count(*) as villages from (
           select distinct on (v.lift_id) v.lift_id, v.action, v.day from village_lift_version v join village_lift l on l.id = v.lift_id
            where v.action in ('CONFIRM', 'REVOKE') and l.pairing_id = $1 and ($2::timestamptz is null or v.made_at <= $2)
            order by v.lift_id, v.version desc) as s where s.action = 'CONFIRM' group by 1`,
        [fromGlobalId(daguan.pairingId).key, at],
      );
      return Object.fromEntries(rows.map(({ cell, villages }) => [cell, Number(villages)]));
    };
    for (const at of [...moments, null]) {
      const told = await figures(daguan.lead, daguan.pairingId, at);
      const cells = Object.fromEntries(
        told.map(({ year, quarter, recorded }) => [`${year} ${quarter}`, Number(recorded)]),
      );
      expect(cells).toEqual(await folded(at));
      expect(told.every(({ recorded, evidenced, confirmed }) => recorded === evidenced && confirmed === null)).toBe(
        true,
      );
      // The other side is told how many they are, and not which.
      expect(told.map(({ records }) => records.totalCount)).toEqual(told.map(() => 0));
      const own = await figures(daguan.reviewer, daguan.pairingId, at);
      expect(own.map(({ records }) => `${records.totalCount}`)).toEqual(own.map(({ recorded }) => recorded));
    }
    expect(await figures(duan.reviewer, duan.pairingId, null)).toEqual([]);
    const ids = (await figures(daguan.reporter, daguan.pairingId, null)).flatMap(({ records }) =>
      records.nodes.map(({ id }) => id),
    );
    expect(ids).toContain(kept?.id);
    expect(ids).not.toContain(gone.id);
    await holds();
  });
});

test('incomes, links and acceptances are handed out as tables, each to who may see its rows', async () => {
  const paper = async (kind: string, params: Record<string, string>, who: Header): Promise<string> => {
    const query = new URLSearchParams({ format: 'csv', ...params }).toString();
    const response = await fetch(`${platform.url}/papers/${kind}?${query}`, { headers: who });
    expect(response.status).toBe(200);
    return response.text();
  };
  await done('recordCollectiveIncome', clerk, income({ village: '表一村', year: 2018, amount: '43210.50' }));
  await done('openBenefitLink', clerk, linkOf({ village: '表一村', name: '表上订单' }));
  const { id, version } = await done<Lift>('listVillageToLift', clerk, {
    placeId: town.cuihua,
    village: '表一村',
    year: 2018,
    day: '2018-02-01',
  });
  const checks = [
    { standard: 'POVERTY_RATE', value: '3.1' },
    { standard: 'ROAD', isMet: true },
  ];
  await done('checkVillage', clerk, { liftId: id, version, day: '2018-05-01', checks });
  for (const who of [clerk, daguan.lead]) {
    const incomes = await paper('collective-incomes', { year: '2018', placeId: town.cuihua }, who);
    expect(incomes).toMatch(/翠华镇,表一村,2018,全年,资源发包,是,43210.50?/);
    expect(await paper('benefit-links', { placeId: town.cuihua }, who)).toMatch(
      /表上订单,订单帮扶,企业 某食品公司、合作社 大坪合作社/,
    );
  }
  const lifts = await paper('village-lifts', { year: '2018' }, daguan.reviewer);
  expect(lifts).toMatch(
    /翠华镇,表一村,2018,2018-02-01,拟出列,,贫困发生率 3.10 %；村集体经济收入未核查；通硬化路达到；/,
  );
  expect(await paper('village-lifts', { year: '2018' }, daguan.lead)).toContain('共 0 个村，已出列 0 个');
});

describe('what the database itself refuses', () => {
  const breaks: [string, string][] = [
    [
      'an amount is edited',
      `update collective_income set amount_fen = amount_fen + 1 where id = (select id from collective_income limit 1)`,
    ],
    ['a version is edited', `update collective_income_version set amount_fen = 1`],
    ['money is edited', `update benefit_link_entry set amount_fen = 1`],
    ['money is deleted', `delete from benefit_link_entry`],
    ['a check is edited', `update village_check set is_met = not is_met`],
    ['a standard is lowered', `update village_standard set threshold = 5 where code = 'POVERTY_RATE'`],
    ['a step of a village is edited', `update village_lift_version set day = day - 1`],
    [
      'a village is lifted without its steps',
      `update village_lift set state = 'LIFTED', lifted_on = listed_on where id = (select id from village_lift where state = 'LISTED' limit 1)`,
    ],
    ['a source is renamed', `update collective_income_source set name_zh = 'x'`],
  ];
  test.each(breaks)('%s', async (_what, sql) => {
    const before = await digest();
    await root.query('begin');
    const failed = await root
      .query(sql)
      .then(() => root.query('commit'))
      .then(
        () => null,
        (error: Error) => error.message,
      );
    await root.query('rollback');
    expect(failed).not.toBeNull();
    expect(await digest()).toBe(before);
  });
});
