import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { benefitInvariants } from '../../server/benefits/benefit.check.store';
import { read, tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { businessDay, daysAfter, daysBefore, type Day } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { supervisor } from '../kit/reports';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: Ledger;
let town: string;
/** Another township of the county. */
let nextTown: string;
let county: string;
let clerk: Header;
let colleague: Header;
let yunnan: Header;
let admin: Header;
/** The shipped rules, by their codes: global ids. */
let shipped: Record<string, string>;
const today = businessDay(new Date());
/** As of which day everything is looked at: in the middle of a term and of a year. */
const DAY: Day = '2024-05-20';
const ago = (days: number): Day => daysBefore(DAY, days);

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  const cuihua = await township('翠华镇(大关县)');
  town = toGlobalId('Place', cuihua.placeId);
  nextTown = toGlobalId('Place', (await township('悦乐镇(大关县)')).placeId);
  for (const name of ['benefit-clerk', 'benefit-colleague'])
    await makeAccount(platform, name, [{ role: Role.TOWNSHIP_REPORTER, partyId: cuihua.partyId }]);
  [clerk, colleague] = [await signedIn(platform, 'benefit-clerk'), await signedIn(platform, 'benefit-colleague')];
  yunnan = await supervisor(platform, '530000');
  await makeAccount(platform, 'benefit-admin', [{ role: Role.ADMIN }]);
  admin = await signedIn(platform, 'benefit-admin');
  const { places } = await asked<{ places: { nodes: { id: string }[] } }>(
    clerk,
    `{ places(filter: { code: "530624" }) { nodes { id } } }`,
  );
  county = places.nodes[0]?.id ?? '';
  const { benefitRules } = await asked<{ benefitRules: { id: string; code: string }[] }>(
    clerk,
    '{ benefitRules { id code } }',
  );
  shipped = Object.fromEntries(benefitRules.map(({ id, code }) => [code, id]));
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

function township(printed: string): Promise<{ partyId: string; placeId: string }> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    const party = await findOrRegisterParty(db, PLATFORM, { printed, reading });
    return { partyId: party.id, placeId: party.placeId ?? '' };
  });
}

async function asked<Data>(who: Header, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, query, variables, who);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

interface Benefit {
  id: string;
  period: string;
  amount: string | null;
  given: string | null;
  source: string;
  notEntitled: boolean;
  isSecond: boolean;
  reversedAt: string | null;
}

interface Rule {
  id: string;
  code: string;
  mayRevise: boolean;
  versions: { version: number; fromDay: string; appliesUntil: string | null; words: string; reason: string | null }[];
}

const RULE = `id code mayRevise versions { version fromDay appliesUntil words reason }`;
const BENEFIT = `id period amount given source notEntitled isSecond reversedAt`;
const GIVES: Record<string, string> = {
  recordBenefit: `benefit { ${BENEFIT} }`,
  recordBenefits: `benefits { ${BENEFIT} }`,
  reverseBenefit: `benefit { ${BENEFIT} }`,
  makeBenefitRule: `rule { ${RULE} }`,
  reviseBenefitRule: `rule { ${RULE} }`,
  registerHousehold: 'household { id version members { id } }',
  correctHousehold: 'household { id version members { id } }',
};

interface Done {
  benefit: Benefit;
  benefits: Benefit[];
  rule: Rule;
  household: { id: string; version: number; members: { id: string }[] };
}

function act(verb: string, who: Header, input: object) {
  const type = GIVES[verb] ? `${verb[0]?.toUpperCase()}${verb.slice(1)}Input` : 'TakeHouseholdStepInput';
  const gives = GIVES[verb] ?? GIVES.registerHousehold ?? '';
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${gives} } }`;
  return ask<{ done: Done }>(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<Done> {
  const { data, errors } = await act(verb, who, input);
  if (!data || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done;
}

const WRITTEN = ['benefit_rule', 'benefit_rule_version', 'benefit', 'benefit_reversal', 'event', 'request'];

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

let people = 0;
const member = (born: Day, more: object = {}): object => {
  people += 1;
  const idNumber = idNumberOf(people, born.replaceAll('-', ''));
  return { name: '王小明', idNumber, relation: 'HEAD', isLabourer: true, inSchool: false, ...more };
};

interface Family {
  id: string;
  /** The head, then the child in school. */
  members: string[];
}

let families = 0;
/** A household admitted twenty days ago: its head, and a child of sixteen in school. */
async function family(more: object = {}): Promise<Family> {
  families += 1;
  const child = member('2008-01-01', { relation: 'CHILD', inSchool: true, isLabourer: false });
  const facts = {
    category: 'MARGINAL',
    riskFound: 'ILLNESS',
    foundOn: ago(40),
    members: [member('1980-05-06'), child],
  };
  const number = `BEN-${String(families).padStart(3, '0')}`;
  let { household } = await done('registerHousehold', clerk, { placeId: town, number, ...facts, ...more });
  for (const [verb, who, days] of [
    ['reviewHousehold', colleague, 30],
    ['noticeHousehold', clerk, 29],
    ['admitHousehold', colleague, 20],
  ] as const) {
    const step = {
      householdId: household.id,
      version: household.version,
      text: '经核实',
      day: ago(days),
      evidence: [],
    };
    household = (await done(verb, who, step)).household;
  }
  return { id: household.id, members: household.members.map(({ id }) => id) };
}

const aid = ({ id, members }: Family, more: object = {}): object => ({
  ...{
    householdId: id,
    memberId: members[1],
    ruleId: shipped.VOCATIONAL_AID,
    day: ago(5),
    amount: '1500',
    source: 'PROVINCE',
  },
  ...more,
});

const terms = (more: object = {}): object => ({
  from: '2024-01-01',
  nameZh: '本县产业奖补',
  nameEn: 'reward of the county',
  least: '500',
  most: '800',
  withinDays: 10,
  documentNo: '大政发〔2024〕1号',
  ...more,
});

interface Leak {
  rule: { code: string };
  entitledSince: string | null;
  owed: number;
  received: number;
  missing: { due: string; lateDays: number }[];
  findings: string[];
  twice: string[];
  unentitled: number;
  receivedAmount: string;
  member: { person: { name: string } } | null;
  remind: { name: string }[];
}

async function leaks(who: Header, filter: string): Promise<Leak[]> {
  const { benefitLeaks } = await asked<{ benefitLeaks: { nodes: Leak[]; totalCount: number } }>(
    who,
    `{ benefitLeaks(first: 100, filter: { ${filter.includes('onDay') ? '' : `onDay: "${DAY}", `}${filter} }) { totalCount nodes { rule { code } entitledSince owed received missing { due lateDays } findings
        twice unentitled receivedAmount member { person { name } } remind { name } } } }`,
  );
  expect(benefitLeaks.totalCount).toBe(benefitLeaks.nodes.length);
  return benefitLeaks.nodes;
}

test('a member is entitled, receives it once, and it stands in the household’s book', async () => {
  const house = await family();
  const mine = `householdIds: ["${house.id}"], ruleIds: ["${shipped.VOCATIONAL_AID}"], since: "${ago(60)}"`;
  const [before] = await leaks(clerk, mine);
  expect(before).toMatchObject({
    entitledSince: ago(20),
    owed: 1,
    received: 0,
    findings: ['MISSING'],
    remind: [{ name: '翠华镇' }],
    missing: [{ due: daysAfter(ago(20), 120), lateDays: 0 }],
    member: { person: { name: '王*明' } },
  });
  const input = { requestKey: newId(), ...aid(house) };
  const { benefit } = await done('recordBenefit', clerk, input);
  expect(benefit).toMatchObject({ amount: '1500.00', source: 'PROVINCE', notEntitled: false, isSecond: false });
  expect((await done('recordBenefit', clerk, input)).benefit.id).toBe(benefit.id);
  expect(await leaks(clerk, mine)).toMatchObject([{ owed: 1, received: 1, findings: [], receivedAmount: '1500.00' }]);
  // As of a day before it was received, and of one before the household was admitted.
  expect(await leaks(clerk, `${mine}, onDay: "${ago(6)}"`)).toMatchObject([{ received: 0, findings: ['MISSING'] }]);
  expect(await leaks(clerk, `${mine}, onDay: "${ago(21)}"`)).toEqual([]);
  const { node } = await asked<{ node: { benefits: { id: string }[]; entitlements: { rule: { code: string } }[] } }>(
    clerk,
    `query ($id: ID!) { node(id: $id) { ... on Household { benefits { id } entitlements { rule { code } } } } }`,
    { id: house.id },
  );
  expect(node.benefits.map(({ id }) => id)).toEqual([benefit.id]);
  expect(node.entitlements.map(({ rule }) => rule.code)).toContain('INDUSTRY_REWARD');
});

test('what goes against a rule is refused, and nothing changes', async () => {
  const house = await family();
  const [head] = house.members;
  expect(await refused('recordBenefit', clerk, aid(house, { day: daysAfter(today, 1) }))).toBe('OUT_OF_RANGE day');
  expect(await refused('recordBenefit', clerk, aid(house, { day: ago(41) }))).toBe('HOUSEHOLD_NOT_OPEN day');
  expect(await refused('recordBenefit', clerk, aid(house, { memberId: head }))).toBe('NOT_ENTITLED ruleId');
  expect(await refused('recordBenefit', clerk, aid(house, { day: ago(25) }))).toBe('NOT_ENTITLED ruleId');
  expect(await refused('recordBenefit', clerk, aid(house, { memberId: null }))).toBe('BAD_INPUT memberId');
  expect(await refused('recordBenefit', clerk, aid(house, { amount: '1500.01' }))).toBe('AMOUNT_OUTSIDE_RULE amount');
  expect(await refused('recordBenefit', clerk, aid(house, { amount: null }))).toBe('AMOUNT_OUTSIDE_RULE amount');
  expect(await refused('recordBenefit', clerk, aid(house, { given: '一袋米' }))).toBe('BAD_INPUT given');
  expect(await refused('recordBenefit', clerk, aid(house, { source: null }))).toBe('BAD_INPUT source');
  expect(await refused('recordBenefit', clerk, aid(house, { source: 'PAIRING' }))).toBe('BAD_INPUT fundEntryId');
  expect(await refused('recordBenefit', clerk, aid(house, { period: '2019' }))).toBe('BAD_INPUT period');
  expect(await refused('recordBenefit', clerk, aid(house, { period: '2099-T1' }))).toBe('OUT_OF_RANGE period');
  expect(await refused('recordBenefit', clerk, aid(house, { voucher: '6222 0212 3456 7890 123' }))).toBe(
    'BAD_INPUT voucher',
  );
  expect(await refused('recordBenefit', clerk, aid(house, { overrideReason: '特批' }))).toBe(
    'BAD_INPUT overrideReason',
  );
  expect(await refused('recordBenefit', daguan.lead, aid(house))).toBe('FORBIDDEN');
  expect(await refused('recordBenefit', yunnan, aid(house))).toBe('FORBIDDEN');
  const elsewhere = await family();
  expect(await refused('recordBenefit', clerk, aid(house, { memberId: elsewhere.members[1] }))).toBe(
    'NOT_FOUND memberId',
  );

  const { benefit } = await done('recordBenefit', clerk, aid(house));
  expect(await refused('recordBenefit', clerk, aid(house))).toBe('RECEIVED_ALREADY period');
  expect(await refused('recordBenefit', clerk, aid(house, { overrideReason: '县里要求' }))).toBe(
    'FORBIDDEN overrideReason',
  );
  expect(await refused('reverseBenefit', clerk, { benefitId: benefit.id, reason: ' ' })).toBe('BAD_INPUT reason');
  const reversal = { benefitId: benefit.id, reason: '金额录错' };
  expect((await done('reverseBenefit', clerk, reversal)).benefit.reversedAt).not.toBeNull();
  expect(await refused('reverseBenefit', clerk, reversal)).toBe('REVERSED_ALREADY benefitId');
  expect((await done('recordBenefit', clerk, aid(house))).benefit.isSecond).toBe(false);
});

test('a reviewer lets through, with a reason, what is then told as received twice and without entitlement', async () => {
  const house = await family();
  await done('recordBenefit', clerk, aid(house));
  const second = await done('recordBenefit', daguan.reviewer, aid(house, { overrideReason: '补发上期差额' }));
  expect(second.benefit).toMatchObject({ isSecond: true, notEntitled: false });
  const early = aid(house, { memberId: house.members[0], overrideReason: '县纪要同意' });
  expect((await done('recordBenefit', daguan.reviewer, early)).benefit).toMatchObject({ notEntitled: true });
  const rows = await leaks(
    clerk,
    `householdIds: ["${house.id}"], findings: [TWICE, NOT_ENTITLED], since: "${ago(60)}"`,
  );
  expect(rows.map(({ findings, twice, unentitled }) => [findings, twice.length, unentitled])).toEqual(
    expect.arrayContaining([
      [['TWICE'], 1, 0],
      [['NOT_ENTITLED'], 0, 1],
    ]),
  );
  const { policyBenefits } = await asked<{ policyBenefits: { totalCount: number } }>(
    clerk,
    `{ policyBenefits(filter: { householdIds: ["${house.id}"], overridden: true, standing: true }) { totalCount } }`,
  );
  expect(policyBenefits.totalCount).toBe(2);
});

test('two clerks at the same moment record one benefit once', async () => {
  const house = await family();
  const answers = await Promise.all([
    act('recordBenefit', clerk, aid(house)),
    act('recordBenefit', colleague, aid(house)),
  ]);
  const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
  expect(codes).toEqual(['RECEIVED_ALREADY']);
});

test('a batch is recorded as a whole, or tells what is wrong with each row', async () => {
  const [one, other] = [await family(), await family()];
  const rows = [aid(one), aid(other, { amount: '1' }), aid(one, { day: ago(4) }), aid(other, { householdId: newId() })];
  const wrong = { rows: rows.slice(0, 3) };
  const before = await digest();
  const { errors } = await act('recordBenefits', clerk, wrong);
  expect(await digest()).toBe(before);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BENEFITS_REFUSED',
    details: {
      count: 2,
      rows: ['2', '3'],
      codes: ['AMOUNT_OUTSIDE_RULE', 'RECEIVED_ALREADY'],
      fields: ['amount', 'period'],
    },
  });
  expect((errors[0]?.extensions.details as { faults: string[] }).faults[0]).toContain('1500.00 元');
  const input = { requestKey: newId(), rows: [aid(one), aid(other)] };
  const { benefits } = await done('recordBenefits', clerk, input);
  expect(benefits.map(({ amount }) => amount)).toEqual(['1500.00', '1500.00']);
  expect((await done('recordBenefits', clerk, input)).benefits.map(({ id }) => id)).toEqual(
    benefits.map(({ id }) => id),
  );
  expect(await refused('recordBenefits', clerk, { rows: [] })).toBe('BAD_INPUT rows');
  const many = Array.from({ length: 501 }, () => aid(one));
  expect(await refused('recordBenefits', clerk, { rows: many })).toBe('TOO_MANY_ITEMS rows');
});

test('benefits that name an entry of the pairing’s money never exceed it, and sums agree with the rows', async () => {
  const fundId = await openFund(platform, daguan.lead, daguan.pairingId);
  const entry = async (amount: string): Promise<string> => {
    const usual = { fundId, amount };
    await post(platform, daguan.donorFinance, 'disburseFund', usual);
    await post(platform, daguan.countyFinance, 'recordFundReceipt', usual);
    return (
      await post(platform, daguan.countyFinance, 'issueFund', {
        ...usual,
        fromCustodian: TREASURY,
        custodian: TOWNSHIP,
      })
    ).id;
  };
  const fundEntryId = await entry('2000');
  const [one, other] = [await family(), await family()];
  const paid = (house: Family): object => aid(house, { fundEntryId, source: null });
  expect((await done('recordBenefit', daguan.reporter, paid(one))).benefit.source).toBe('PAIRING');
  expect(await refused('recordBenefit', daguan.reporter, paid(other))).toBe('FUND_ENTRY_EXCEEDED fundEntryId');
  expect(await refused('recordBenefit', daguan.reporter, aid(other, { fundEntryId }))).toBe('BAD_INPUT source');
  expect(await refused('recordBenefit', clerk, paid(other))).toBe('NOT_FOUND fundEntryId');
  await done('recordBenefit', clerk, aid(other, { source: 'CENTRAL' }));
  const filter = `filter: { householdIds: ["${one.id}", "${other.id}"] }`;
  const sums = async (groupBy: string): Promise<unknown> =>
    (
      await asked<{ benefitSums: unknown }>(
        daguan.reviewer,
        `{ benefitSums(groupBy: [${groupBy}], ${filter}) { source amount benefits households fund { tier kind } rule { code } town { name } } }`,
      )
    ).benefitSums;
  const fund = { tier: 'DISTRICT', kind: 'FISCAL' };
  expect(await sums('')).toMatchObject([{ amount: '3000.00', benefits: 2, households: 2 }]);
  expect(await sums('SOURCE, FUND')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ source: 'PAIRING', amount: '1500.00', fund }),
      expect.objectContaining({ source: 'CENTRAL', amount: '1500.00', fund: null }),
    ]),
  );
  expect(await sums('RULE, TOWN')).toMatchObject([
    { amount: '3000.00', rule: { code: 'VOCATIONAL_AID' }, town: { name: '翠华镇' } },
  ]);
});

test('rules are versions that share no day, made by who may, and a county’s own can stand in the country’s place', async () => {
  const make = { code: 'INDUSTRY_REWARD', placeId: county, audience: 'HOUSEHOLD', every: 'YEAR', form: 'MONEY' };
  for (const who of [clerk, daguan.reporter])
    expect(await refused('makeBenefitRule', who, { ...make, terms: terms() })).toBe('FORBIDDEN');
  expect(await refused('makeBenefitRule', daguan.reviewer, { ...make, placeId: null, terms: terms() })).toBe(
    'FORBIDDEN',
  );
  expect(await refused('makeBenefitRule', daguan.reviewer, { ...make, placeId: town, terms: terms() })).toBe(
    'NOT_FOUND placeId',
  );
  expect(await refused('makeBenefitRule', daguan.reviewer, { ...make, code: '奖补', terms: terms() })).toBe(
    'BAD_INPUT code',
  );
  expect(await refused('makeBenefitRule', daguan.reviewer, { ...make, terms: terms({ most: '1' }) })).toBe(
    'OUT_OF_RANGE terms.most',
  );
  const house = await family();
  const national = {
    householdId: house.id,
    ruleId: shipped.INDUSTRY_REWARD,
    day: ago(5),
    amount: '600',
    source: 'COUNTY',
  };
  const { rule } = await done('makeBenefitRule', daguan.reviewer, {
    ...make,
    terms: terms({ replaces: true, until: ago(6) }),
  });
  expect(rule).toMatchObject({
    code: 'INDUSTRY_REWARD',
    mayRevise: true,
    versions: [{ version: 1, appliesUntil: ago(6) }],
  });
  expect(await refused('makeBenefitRule', daguan.reviewer, { ...make, terms: terms() })).toBe('ALREADY_EXISTS code');
  const own = { ...national, ruleId: rule.id };
  expect(await refused('recordBenefit', clerk, own)).toBe('BENEFIT_OUTSIDE_RULE day');
  expect(await refused('recordBenefit', clerk, { ...national, day: ago(10) })).toBe('NOT_ENTITLED ruleId');
  const revision = { ruleId: rule.id, version: 1, terms: terms({ from: ago(5), replaces: true }), reason: '提高标准' };
  expect(await refused('reviseBenefitRule', clerk, revision)).toBe('FORBIDDEN');
  expect(await refused('reviseBenefitRule', daguan.reviewer, { ...revision, version: 2 })).toBe(
    'VERSION_CONFLICT version',
  );
  expect(await refused('reviseBenefitRule', daguan.reviewer, { ...revision, reason: '' })).toBe('BAD_INPUT reason');
  expect(
    await refused('reviseBenefitRule', daguan.reviewer, { ...revision, terms: terms({ from: '2023-12-31' }) }),
  ).toBe('OUT_OF_RANGE terms.from');
  expect((await done('reviseBenefitRule', daguan.reviewer, revision)).rule.versions).toMatchObject([
    { version: 1, appliesUntil: ago(6), reason: null },
    { version: 2, fromDay: ago(5), appliesUntil: null, reason: '提高标准' },
  ]);
  expect(await refused('recordBenefit', clerk, national)).toBe('NOT_ENTITLED ruleId');
  expect((await done('recordBenefit', clerk, own)).benefit.amount).toBe('600.00');
  const ofCountry = {
    ruleId: shipped.INDUSTRY_REWARD,
    version: 1,
    terms: terms({ from: '2025-01-01' }),
    reason: '核对',
  };
  expect(await refused('reviseBenefitRule', daguan.reviewer, ofCountry)).toBe('FORBIDDEN');
  expect((await done('reviseBenefitRule', admin, ofCountry)).rule.versions).toHaveLength(2);
});

test('counts are of distinct households and people, and donors and the public see none', async () => {
  const counts = `benefitLeakCounts(groupBy: [RULE, TOWN], filter: { placeIds: ["${town}"], onDay: "${DAY}", since: "${ago(60)}" }) {
    rule { code } town { name } entitled { households persons } missing { households persons } received { households } twice { households } notEntitled { persons } }`;
  interface Count {
    rule: { code: string };
    town: { name: string };
    entitled: { households: number; persons: number };
    missing: { households: number };
    received: { households: number };
    twice: { households: number };
    notEntitled: { persons: number };
  }
  const { benefitLeakCounts } = await asked<{ benefitLeakCounts: Count[] }>(yunnan, `{ ${counts} }`);
  const of = benefitLeakCounts.find(({ rule }) => rule.code === 'VOCATIONAL_AID');
  const { rows } = await root.query<{ households: number; received: number }>(
    `select (select count(*)::int from household) as households,
            (select count(distinct household_id)::int from benefit b join benefit_rule r on r.id = b.rule_id
              where r.code = 'VOCATIONAL_AID' and b.ended_by is null) as received`,
  );
  const { households, received } = rows[0] ?? { households: 0, received: 0 };
  expect(of).toMatchObject({
    town: { name: '翠华镇' },
    entitled: { households, persons: households },
    received: { households: received },
    missing: { households: households - received },
    twice: { households: 1 },
    notEntitled: { persons: 1 },
  });
  for (const who of [daguan.lead, daguan.member]) {
    expect((await asked<{ benefitLeakCounts: unknown[] }>(who, `{ ${counts} }`)).benefitLeakCounts).toEqual([]);
    expect(await leaks(who, '')).toEqual([]);
  }
  const { policyBenefits } = await asked<{ policyBenefits: { totalCount: number } }>(
    daguan.lead,
    '{ policyBenefits { totalCount } }',
  );
  expect(policyBenefits.totalCount).toBe(0);
});

test('who moved stands in the table where they lay on the day that is asked about', async () => {
  const house = await family();
  const { key: id } = fromGlobalId(house.id);
  const { rows } = await root.query<{ version: number }>(`select version from household where id = '${id}'`);
  const move = { placeId: nextTown, movedOn: ago(5), reason: '整户搬迁' };
  await done('correctHousehold', daguan.reporter, { householdId: house.id, version: rows[0]?.version, ...move });
  interface Told {
    benefitLeakCounts: { town: { id: string }; missing: { persons: number } }[];
    benefitLeaks: { nodes: { town: { id: string }; remind: { name: string }[] }[] };
  }
  const told = async (onDay: Day, placeId: string): Promise<Told> => {
    const filter = `filter: { householdIds: ["${house.id}"], placeIds: ["${placeId}"], ruleIds: ["${shipped.VOCATIONAL_AID}"], onDay: "${onDay}", since: "${ago(60)}" }`;
    return asked<Told>(
      daguan.reporter,
      `{ benefitLeakCounts(groupBy: [TOWN], ${filter}) { town { id } missing { persons } } benefitLeaks(${filter}) { nodes { town { id } remind { name } } } }`,
    );
  };
  const nowhere = { benefitLeakCounts: [], benefitLeaks: { nodes: [] } };
  // Whoever has the household now can do something about it.
  const at = (placeId: string) => ({
    benefitLeakCounts: [{ town: { id: placeId }, missing: { persons: 1 } }],
    benefitLeaks: { nodes: [{ town: { id: placeId }, remind: [{ name: '悦乐镇' }] }] },
  });
  expect([await told(ago(6), town), await told(ago(6), nextTown)]).toEqual([at(town), nowhere]);
  expect([await told(ago(5), town), await told(ago(5), nextTown)]).toEqual([nowhere, at(nextTown)]);
  expect([await told(ago(6), county), await told(DAY, county)]).toEqual([at(town), at(nextTown)]);
});

test('the table and the list are handed out, with names masked and only of one’s own households', async () => {
  const paper = async (kind: string, params: Record<string, string>, who: Header): Promise<string> => {
    const query = new URLSearchParams({ placeId: county, format: 'csv', ...params }).toString();
    const response = await fetch(`${platform.url}/papers/${kind}?${query}`, { headers: who });
    expect(response.status).toBe(200);
    return response.text();
  };
  const table = await paper('benefit-leaks', { onDay: DAY }, clerk);
  expect(table).toContain('雨露计划职业教育补助');
  expect(table).toContain('应享未享');
  expect(table).toContain('王*明');
  const list = await paper('policy-benefits', { from: '2024-01-01', until: DAY }, clerk);
  expect(list).toContain('2024 年春季学期');
  expect(list).toContain('补发上期差额');
  for (const text of [table, list]) expect(text).not.toMatch(/王小明|\d{17}[\dX]/);
  expect(await paper('benefit-leaks', { onDay: DAY }, daguan.lead)).toContain('共 0 行');
  const twice = { onDay: DAY, ruleId: shipped.VOCATIONAL_AID ?? '', findings: 'TWICE' };
  const doubled = await paper('benefit-leaks', twice, clerk);
  expect(doubled).toContain('共 1 行');
  expect(doubled).not.toContain('应享未享');
  const ofCounty = await paper('policy-benefits', { from: '2024-01-01', until: DAY, sources: 'COUNTY' }, clerk);
  expect(ofCounty).toContain('县级');
  expect(ofCounty).not.toContain('中央');
});

test('every invariant holds, and sees what is broken', async () => {
  for (const { name, find } of benefitInvariants)
    expect([name, await read(platform.database.worker, PLATFORM, find)]).toEqual([name, []]);
  await expect(root.query(`update benefit set amount_fen = 1`)).rejects.toThrow('can only be ended');
  await expect(root.query(`delete from benefit_reversal`)).rejects.toThrow('append-only');
  const copy = (change: string): Promise<unknown> =>
    root.query(`insert into benefit select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'is_second', true, 'not_entitled', false, 'override_reason', 'x') || '${change}')).* from benefit b
      where b.ended_by is null and b.amount_fen is not null limit 1`);
  await expect(copy('{"day": "2013-01-01"}')).rejects.toThrow('was not in the register');
  await expect(copy('{"amount_fen": 1}')).rejects.toThrow('does not give');
  await expect(copy('{"member_id": null}')).rejects.toThrow('somebody else');
  await expect(copy('{"is_second": false, "override_reason": null}')).rejects.toThrow('benefit_once');
  await root.query('begin');
  await root.query('alter table benefit disable trigger user');
  await root.query(`update benefit set subject = id::text, amount_fen = amount_fen + 1 where ended_by is null`);
  await root.query(
    `update benefit set ended_by = pg_current_xact_id() where id = (select id from benefit where ended_by is null limit 1)`,
  );
  const broken: string[] = [];
  for (const { name, find } of benefitInvariants) {
    const rows = await find({ query: async (sql: string) => (await root.query(sql)).rows as unknown } as never);
    if (rows.length > 0) broken.push(name);
  }
  await root.query('rollback');
  expect(broken).toEqual(['benefit.within', 'benefit.reversals']);
});
