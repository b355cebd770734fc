import { checkAll } from '../../server/checks/check.service';
import { markMoment } from '../../server/events/moment.store';
import { figureLook } from '../../server/flags/figure-look.service';
import { businessDay, daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { everybody, foundBy, LISTED, offeredTo, type Listed, type Onlooker } from '../kit/circle';
import { CSV } from '../kit/files';
import { DONOR_TREASURY, openFund, post, TOWNSHIP, TREASURY, UNIT, type Ledger } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { makePartnerships, COUNTIES, type County, type Name, type Partnerships } from '../kit/partnerships';
import { onReport, tryReport, type ReportAnswer } from '../kit/reports';

jest.setTimeout(120_000);

/*
 * The year 2019 of three donors and their five counties, by GraphQL alone. Accounts and pairings are made past the front door; the
 * keepers’ rounds, which time starts elsewhere, are called by hand.
 */
const YEAR = 2019;

let platform: Platform;
let owner: Owner;
let of: Partnerships['of'];
let who: Partnerships['who'];
let townshipId: string;
let daguan: Ledger;
const nameOf = new Map<string, County>();

beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  owner = await ownerOf(platform);
  ({ of, who, townshipId } = await makePartnerships(platform));
  daguan = of.大关;
  for (const county of COUNTIES) nameOf.set(of[county].pairingId, county);
}, 60_000);
afterAll(async () => {
  await owner.close();
  await platform.close();
});

/** What there is of 大关’s by now, in every list; and what else somebody finds there. */
const there: Partial<Record<Listed, number>> = {};
const besides: Partial<Record<Name, string[]>> = {};

/** Everybody finds in the lists all there is of their own pairings and nothing else; `more` of 大关’s than before. */
async function finds(more: Partial<Record<Listed, number>>): Promise<void> {
  for (const [list, count] of Object.entries(more)) there[list as Listed] = (there[list as Listed] ?? 0) + count;
  const found = await everybody(who, ({ by }) => foundBy(platform, by, nameOf));
  const all = found.auditor ?? [];
  expect(all.filter((line) => line.includes(' 大关 '))).toEqual(
    LISTED.flatMap((list) => (there[list] ? [`${list} 大关 ${there[list]}`] : [])),
  );
  const expected = Object.entries(who).map(([name, { sees }]) => [
    name,
    [...all.filter((line) => sees.some((county) => line.includes(` ${county} `))), ...(besides[name as Name] ?? [])],
  ]);
  expect(found).toEqual(Object.fromEntries(expected));
}

/** Who is offered what: several names with a space between them. */
type Offered = Record<string, string>;
const byName = (offered: Offered): Record<string, string> =>
  Object.fromEntries(Object.entries(offered).flatMap(([names, what]) => names.split(' ').map((name) => [name, what])));
const isDaguans = (_name: string, { sees }: Onlooker): boolean => sees.includes('大关');

/** What everybody who sees a thing is offered to do with it: the named ones that, the others nothing; for nobody else is it there. */
async function offers(id: string, offered: Offered, isSeenBy = isDaguans): Promise<void> {
  const may = byName(offered);
  const expected = Object.entries(who).map(([name, one]) => [name, may[name] ?? (isSeenBy(name, one) ? '' : null)]);
  expect(await everybody(who, ({ by }) => offeredTo(platform, by, id))).toEqual(Object.fromEntries(expected));
}

const NOUNS = [
  'agreement',
  'project',
  'purchase',
  'placement',
  'activity',
  'flag',
  'rectification',
  'ranking',
  'statement',
];
interface Thing {
  id: string;
  version: number;
}

/** An act by the mutation of that name, whatever comes of it: it gives what it is named after, or what `gives` says. */
function attempt<Done>(verb: string, by: Header, input: object, gives?: string): Promise<Answer<{ done: Done }>> {
  const noun = NOUNS.find((one) => verb.toLowerCase().includes(one)) ?? '';
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const fields = gives ?? `thing: ${noun} { id version }`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, by);
}
async function did<Done>(verb: string, by: Header, input: object, gives?: string): Promise<Done> {
  const { data, errors } = await attempt<Done>(verb, by, input, gives);
  if (!data || errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.done;
}
const act = async (verb: string, by: Header, input: object): Promise<Thing> =>
  (await did<{ thing: Thing }>(verb, by, input)).thing;
async function told<Data>(document: string, variables: object, by: Header): Promise<Data> {
  const { data, errors } = await ask<Data>(platform, document, { ...variables }, by);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** What a refusal said; and that not a row of any table has changed. */
async function refusal(attempted: () => Promise<Answer<unknown>>): Promise<string> {
  const before = await owner.digest();
  const { errors } = await attempted();
  expect(await owner.digest()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return field ? `${code} ${field}` : code;
}

const to = ({ id, version }: ReportAnswer) => ({ reportId: id, version });
const drafted = (by: Header, form: string, period: object, more: object = {}): Promise<ReportAnswer> =>
  onReport(platform, by, 'draftReport', {
    form,
    pairingId: daguan.pairingId,
    period: { year: YEAR, ...period },
    ...more,
  });

/** Steps of a report: the act, who takes it, and what everybody is offered after it. */
type Way = readonly (readonly [verb: string, by: Name, after: Offered])[];
async function goes(report: ReportAnswer, way: Way): Promise<ReportAnswer> {
  let now = report;
  for (const [verb, by, after] of way) {
    const reason = verb === 'returnReport' ? { reason: '请附支付凭证' } : {};
    now = await onReport(platform, who[by].by, verb, { ...to(now), ...reason });
    await offers(now.id, after);
  }
  return now;
}

const ABOVE = 'city province donorCity donorProvince';
const WRITE = { 'reporter frontline twoPosts': 'SET_FIGURES SUBMIT' };
const LOOK_AT = { 'reviewer colleague twoPosts': 'RETURN APPROVE' };
const UP_TO_THE_LOCK: Way = [
  ['approveReport', 'reviewer', { 'lead otherLead': 'RETURN CONFIRM' }],
  ['confirmReport', 'lead', { city: 'RETURN APPROVE' }],
  ['approveReport', 'city', { province: 'RETURN LOCK' }],
  ['lockReport', 'province', { province: 'REOPEN' }],
];
const THE_WHOLE_WAY: Way = [['submitReport', 'reporter', LOOK_AT], ...UP_TO_THE_LOCK];

type Values = Record<string, (string | null)[]>;
/** What the records told of its figures; a rate follows from them, and what nothing tells is no figure of theirs. */
const valuesOf = ({ figures }: Pick<ReportAnswer, 'figures'>): Values =>
  Object.fromEntries(
    figures
      .filter(({ evidenced }) => evidenced !== null)
      .map(({ indicator, recorded, evidenced, confirmed }) => [indicator.code, [recorded, evidenced, confirmed]]),
  );

/** What results tell of the indicators of a report and its year, now or as it was known. */
async function resultsOf({ figures }: ReportAnswer, asOf: string | null = null): Promise<Values> {
  const indicators = figures.map(({ indicator }) => indicator.code);
  const { results } = await told<{ results: { nodes: ReportAnswer['figures'] } }>(
    `query ($ids: [ID!], $indicators: [String!], $asOf: DateTime) { results(asOf: $asOf, groupBy: [INDICATOR, YEAR], first: 100,
       filter: { pairingIds: $ids, years: [${YEAR}], indicators: $indicators }) { nodes { indicator { code } recorded evidenced confirmed } } }`,
    { ids: [daguan.pairingId], indicators, asOf },
    daguan.lead,
  );
  return valuesOf({ figures: results.nodes });
}

const purchase = (county: County, amount: string, more: object = {}): Promise<Thing> =>
  act('orderPurchase', of[county].reporter, {
    pairingId: of[county].pairingId,
    day: '2019-05-20',
    acceptedOn: '2019-05-21',
    paidOn: '2019-05-22',
    product: '高山蔬菜',
    amount,
    channel: 'CANTEEN',
    mode: 'DIRECT',
    buyer: '中山市第一中学食堂',
    ...more,
  });

async function memberId(): Promise<string | undefined> {
  const { viewer } = await told<{ viewer: { posts: { party: { id: string } }[] } }>(
    `{ viewer { posts { party { id } } } }`,
    {},
    daguan.member,
  );
  return viewer.posts[0]?.party.id;
}
const countyOf = (partyId: string): County | undefined => COUNTIES.find((one) => of[one].recipientId === partyId);

describe('a year', () => {
  let yearly: ReportAnswer;

  test('is planned: agreements with targets, signed by both sides', async () => {
    await finds({});
    const targets = [
      { indicator: 'FUND_ASSISTANCE_TOTAL', value: '100', unit: '万元' },
      { indicator: 'FUND_RECEIVED', value: '100', unit: '万元' },
      { indicator: 'LABOR_EMPLOYED_TOTAL', value: '10', unit: '人' },
      { indicator: 'CONSUMPTION_AMOUNT', value: '1', unit: '万元' },
    ];
    for (const county of COUNTIES) {
      const { pairingId, lead, reviewer } = of[county];
      const { id } = await act('draftAgreement', lead, { pairingId, year: YEAR, targets });
      const stands = (offered: Offered) => (county === '大关' ? offers(id, offered) : undefined);
      await stands({
        'lead otherLead': 'SET_TARGETS SHARE_TARGETS SIGN_AS_DONOR',
        'reviewer colleague twoPosts': 'SET_TARGETS SIGN_AS_RECIPIENT',
        reporter: 'SET_TARGETS',
      });
      const signing = { agreementId: id, version: 1 };
      await act('signAgreement', lead, { ...signing, side: 'DONOR' });
      await stands({
        'lead otherLead': 'SHARE_TARGETS AMEND',
        'reviewer colleague twoPosts': 'SIGN_AS_RECIPIENT AMEND',
        reporter: 'AMEND',
      });
      await act('signAgreement', reviewer, { ...signing, side: 'RECIPIENT' });
      await stands({
        'lead otherLead': 'SHARE_TARGETS AMEND',
        'reviewer colleague twoPosts': 'AMEND',
        reporter: 'AMEND',
      });
    }
    await finds({ agreements: 1 });

    const { agreement } = await told<{ agreement: Thing }>(
      `query ($pairingId: ID!) { agreement(pairingId: $pairingId, year: ${YEAR}) { id version } }`,
      { pairingId: daguan.pairingId },
      daguan.lead,
    );
    const share = { indicator: 'FUND_ASSISTANCE_TOTAL', memberId: await memberId(), value: '20', unit: '万元' };
    const shares = { agreementId: agreement.id, version: agreement.version, sharesVersion: 0, shares: [share] };
    expect(await refusal(() => attempt('shareTargets', daguan.member, shares, 'agreement { id }'))).toBe('FORBIDDEN');
    await did('shareTargets', daguan.lead, shares, 'agreement { id }');
  });

  test('is paid: pledged, allocated, disbursed, received, issued, spent, vouchered', async () => {
    const fundId = await openFund(platform, daguan.lead, daguan.pairingId);
    const donor = (verb: string, amount: string) =>
      post(platform, daguan.donorFinance, verb, { fundId, day: '2019-05-10', amount, custodian: DONOR_TREASURY });
    const county = (verb: string, input: object) =>
      post(platform, daguan.countyFinance, verb, { fundId, day: '2019-05-20', ...input });
    const pledge = await donor('pledgeFund', '1000000.00');
    await offers(pledge.id, { 'lead otherLead donorFinance': 'REVERSE', 'reviewer colleague twoPosts': 'SIGN' });
    await post(platform, daguan.reviewer, 'signFundEntry', { entryId: pledge.id });
    const allocated = await county('allocateFund', { amount: '800000.00', custodian: TREASURY });
    await offers(allocated.id, {
      'lead otherLead': 'SIGN',
      'finance reporter reviewer colleague twoPosts': 'REVERSE',
    });
    await post(platform, daguan.lead, 'signFundEntry', { entryId: allocated.id });
    await donor('disburseFund', '600000.00');
    await county('recordFundReceipt', { amount: '600000.00' });
    await county('issueFund', { amount: '500000.00', fromCustodian: TREASURY, custodian: TOWNSHIP });
    await county('recordSpending', { amount: '400000.00', day: '2019-06-12', custodian: TOWNSHIP, payee: UNIT.name });
    await county('recordVoucher', { amount: '300000.00', day: '2019-06-20', custodian: TOWNSHIP });
    // A member gives of its own, for which it reports to the lead.
    const mine = { name: '成员单位援助资金', donorId: await memberId() };
    const own = await openFund(platform, daguan.member, daguan.pairingId, mine);
    await post(platform, daguan.member, 'disburseFund', { fundId: own, amount: '50000.00', custodian: DONOR_TREASURY });
    // The county has not said that it got that: both sides see it.
    await finds({ funds: 2, fundEntries: 8, differences: 1 });
    const { differences } = await told<{ differences: { nodes: Thing[] } }>(
      `{ differences { nodes { id } } }`,
      {},
      daguan.lead,
    );
    const settlers = `lead otherLead reviewer colleague twoPosts ${ABOVE}`;
    await offers(differences.nodes[0]?.id ?? '', { [settlers]: 'RESOLVE' });

    const theirs = await openFund(platform, of.鲁甸.lead, of.鲁甸.pairingId);
    await post(platform, of.鲁甸.countyFinance, 'recordFundReceipt', { fundId: theirs, amount: '200000.00' });
    await finds({});
  });

  test('has its project, which both sides agree on', async () => {
    const step = ({ id, version }: Thing, day: string) => ({ projectId: id, version, day });
    let project = await act('proposeProject', daguan.reporter, {
      pairingId: daguan.pairingId,
      year: YEAR,
      name: '村组道路硬化',
      type: 'INFRASTRUCTURE',
      plannedAmount: '800000.00',
      performanceTarget: '硬化道路 4.2 公里，受益 312 户',
      day: '2018-11-20',
    });
    await offers(project.id, { 'reporter reviewer colleague twoPosts': 'REVISE ADMIT WITHDRAW' });
    project = await act('admitProject', daguan.reporter, step(project, '2018-12-10'));
    await offers(project.id, {
      reporter: 'REVISE WITHDRAW',
      'reviewer colleague twoPosts': 'REVISE APPROVE WITHDRAW',
    });
    project = await act('approveProject', daguan.reviewer, step(project, '2019-02-01'));
    await offers(project.id, {
      'lead otherLead': 'CONSENT',
      'reporter reviewer colleague twoPosts': 'WITHDRAW',
    });
    project = await act('consentToProject', daguan.lead, step(project, '2019-03-02'));
    await offers(project.id, { 'reporter reviewer colleague twoPosts': 'WITHDRAW' });
    await finds({ projects: 1 });
  });

  test('has its records, which the other side confirms or disputes; another pairing’s are nobody’s to confirm', async () => {
    const first = await purchase('大关', '3000.00');
    const second = await purchase('大关', '500.00');
    const theirs = await purchase('鲁甸', '70.00');
    const placement = await act('recordPlacement', daguan.department, {
      pairingId: daguan.pairingId,
      name: '王小明',
      idNumber: idNumberOf(11),
      employer: '中山火炬电子厂',
      destination: 'PAIRED_CITY',
      jobKind: 'ENTERPRISE',
      categories: ['REGISTERED_POOR'],
      fromDay: '2019-04-01',
    });
    const training = await act('recordActivity', daguan.reporter, {
      pairingId: daguan.pairingId,
      kind: 'TRAINING',
      form: 'TECH',
      title: '电工技能培训',
      from: '2019-06-03',
      to: '2019-06-14',
      sessions: 2,
      personTimes: 62,
    });
    const shelf = `${platform.url}/evidence?name=a.csv`;
    const file = (await (await fetch(shelf, { method: 'POST', headers: daguan.reporter, body: CSV })).json()) as Thing;
    const attached = { evidenceIds: [file.id], recordIds: [first.id, training.id] };
    await did('attachEvidence', daguan.reporter, attached, 'evidence { id }');

    const seen = { ...first, version: 2 };
    const keeps = 'reporter reviewer colleague twoPosts department';
    const says = 'lead otherLead member';
    await offers(seen.id, {
      [keeps]: 'RETURN CORRECT ATTACH_INVOICE WITHDRAW',
      [says]: 'CONFIRMED DISPUTED',
    });
    const say = (verb: string, by: Header, records: Thing[], more: object = {}) =>
      attempt(verb, by, { records: records.map(({ id, version }) => ({ id, version })), ...more }, 'count');
    expect(await refusal(() => say('confirmRecords', daguan.lead, [seen, theirs]))).toBe('NOT_FOUND records.1.id');
    expect(await refusal(() => say('confirmRecords', of.鲁甸.lead, [seen]))).toBe('NOT_FOUND records.0.id');
    expect(await refusal(() => say('confirmRecords', daguan.reviewer, [seen]))).toBe('OWN_RECORD records.0');
    expect(await refusal(() => say('confirmRecords', daguan.countyFinance, [seen]))).toBe('FORBIDDEN');
    expect((await say('confirmRecords', daguan.lead, [seen, placement])).errors).toEqual([]);
    expect((await say('disputeRecords', daguan.lead, [second], { reason: '没有收到货' })).errors).toEqual([]);
    await offers(seen.id, { [keeps]: 'RETURN CORRECT ATTACH_INVOICE WITHDRAW', [says]: 'DISPUTED' });
    await offers(second.id, { [keeps]: 'RETURN CORRECT ATTACH_INVOICE WITHDRAW', [says]: 'CONFIRMED' });
    await offers(placement.id, { [keeps]: 'AFFIRM END CORRECT WITHDRAW', [says]: 'DISPUTED' });
    await offers(training.id, { [keeps]: 'CORRECT WITHDRAW', [says]: 'CONFIRMED DISPUTED' });
    await finds({ purchases: 2, laborPlacements: 1, activities: 1 });
  });

  test('is reported by the month: drafted, submitted, returned, corrected, approved, confirmed, locked', async () => {
    let month = await drafted(daguan.reporter, 'MONTHLY_SPEND', { month: 6 });
    await offers(month.id, WRITE);
    month = await goes(month, [
      ['submitReport', 'twoPosts', { 'reviewer colleague': 'RETURN APPROVE', twoPosts: 'RETURN' }],
    ]);
    const act = (by: Name, verb: string, more: object = {}) =>
      refusal(() => tryReport(platform, who[by].by, verb, { ...to(month), ...more }));
    expect(await act('twoPosts', 'approveReport')).toBe('OWN_REPORT');
    expect(await act('reporter', 'approveReport')).toBe('FORBIDDEN');
    expect(await act('frontline', 'approveReport')).toBe('FORBIDDEN');
    expect(await act('otherCounty', 'approveReport')).toBe('NOT_FOUND reportId');
    month = await goes(month, [['returnReport', 'reviewer', WRITE]]);
    const figures = [{ indicator: 'FUND_SPENT', value: '41', unit: '万元', reason: '六月末一笔七月入账' }];
    month = await onReport(platform, daguan.reporter, 'setReportFigures', { ...to(month), figures });
    await offers(month.id, WRITE);
    month = await goes(month, [['submitReport', 'reporter', { ...LOOK_AT, twoPosts: 'RETURN' }], ...UP_TO_THE_LOCK]);
    for (const by of ['reporter', 'frontline', 'twoPosts'] as const)
      expect(await act(by, 'submitReport')).toBe('TRANSITION_REFUSED');
    expect(await act('reporter', 'setReportFigures', { figures: [] })).toBe('TRANSITION_REFUSED');
    await finds({ reports: 1, statements: 1 });
  });

  test('is reported by the quarter: by the department and the member to their own, by the county to all', async () => {
    const labor = await drafted(daguan.department, 'DEPARTMENT_MONTHLY', { month: 6 }, { category: 'LABOR' });
    await offers(labor.id, { department: 'SET_FIGURES SUBMIT' });
    await goes(labor, [
      ['submitReport', 'department', LOOK_AT],
      ['approveReport', 'reviewer', { 'reviewer colleague twoPosts': 'RETURN LOCK' }],
      ['lockReport', 'colleague', { 'reviewer colleague twoPosts': 'REOPEN' }],
    ]);
    const ofMember = await drafted(daguan.member, 'MEMBER_QUARTERLY', { quarter: 2 });
    await offers(ofMember.id, { member: 'SET_FIGURES SUBMIT' });
    await goes(ofMember, [
      ['submitReport', 'member', { 'lead otherLead': 'RETURN APPROVE' }],
      ['approveReport', 'lead', { 'lead otherLead': 'RETURN LOCK' }],
      ['lockReport', 'lead', { 'lead otherLead': 'REOPEN' }],
    ]);
    const quarter = await drafted(daguan.reporter, 'QUARTERLY_PROGRESS', { quarter: 2 });
    await offers(quarter.id, WRITE);
    const locked = await goes(quarter, THE_WHOLE_WAY);
    expect(valuesOf(locked)).toMatchObject({
      FUND_SPENT: ['400000.00', '0.00', '0.00'],
      CONSUMPTION_AMOUNT: ['3500.00', '3000.00', '3000.00'],
      LABOR_EMPLOYED_TOTAL: ['1', '0', '1'],
      TECH_TRAINING_SESSIONS: ['2', '2', '0'],
    });
    await finds({ reports: 3, statements: 1 });
  });

  test('has a doubt, explained by whom it asks and accepted by somebody else', async () => {
    const figures = [
      { indicator: 'WORKSHOP_WORKERS', value: '145', unit: '人' },
      { indicator: 'WORKSHOP_POOR_WORKERS', value: '146', unit: '人' },
    ];
    await act('recordStatement', daguan.reporter, {
      pairingId: daguan.pairingId,
      period: { kind: 'YEAR', year: YEAR },
      source: { title: '帮扶车间情况' },
      figures,
    });
    const today = businessDay(new Date());
    await platform.app.rooms.flags.look(figureLook, [fromGlobalId(daguan.pairingId).key], today);
    const { integrityFlags } = await told<{ integrityFlags: { nodes: (Thing & { rule: string })[] } }>(
      `{ integrityFlags { nodes { id version rule } } }`,
      {},
      daguan.lead,
    );
    const flag = integrityFlags.nodes.find(({ rule }) => rule === 'SUBSET_ABOVE_SET');
    const on = (version: number) => ({ flagId: flag?.id, version, reason: '口径不同' });
    await offers(flag?.id ?? '', {
      'reviewer colleague twoPosts': 'EXPLAIN',
      'lead otherLead': 'ACCEPT',
      [ABOVE]: 'EXPLAIN ACCEPT',
    });
    const own = () => attempt('acceptFlag', daguan.reviewer, on(1));
    expect(await refusal(own)).toBe('FORBIDDEN');
    await act('explainFlag', daguan.reviewer, on(1));
    await offers(flag?.id ?? '', { ['lead otherLead ' + ABOVE]: 'ACCEPT' });
    await act('acceptFlag', daguan.lead, on(2));
    await offers(flag?.id ?? '', {});
    await finds({ statements: 1, integrityFlags: integrityFlags.nodes.length });
  });

  test('has an item put right: opened, answered, returned, answered, closed by another person', async () => {
    const item = await act('openRectification', who.city.by, {
      pairingId: daguan.pairingId,
      problem: '花名册与工资表不一致',
      measure: '逐人核对后补齐',
      leadUnitId: townshipId,
      due: daysAfter(businessDay(new Date()), 30),
    });
    const isTheirs = (name: string, one: Onlooker) => name === 'township' || isDaguans(name, one);
    const check = { [ABOVE]: 'RETURN CLOSE' };
    const way: [string, Name, object, Offered][] = [
      ['answerRectification', 'township', { answer: '已补齐' }, check],
      ['returnRectification', 'city', { reason: '缺合同' }, { township: 'ANSWER' }],
      ['answerRectification', 'township', { answer: '合同已补签' }, check],
      ['closeRectification', 'province', { conclusion: '抽查一致' }, {}],
    ];
    await offers(item.id, { township: 'ANSWER' }, isTheirs);
    let { version } = item;
    for (const [verb, by, more, after] of way) {
      ({ version } = await act(verb, who[by].by, { rectificationId: item.id, version, ...more }));
      await offers(item.id, after, isTheirs);
    }
    besides.township = ['rectifications hidden 1'];
    await finds({ rectifications: 1 });
  });

  test('is ranked: the closed quarter, frozen; no open one', async () => {
    const [year, month] = businessDay(new Date()).split('-').map(Number);
    const opening = (more: object) => ({ name: '云南省二季度排位', provinceCode: '530000', ...more });
    const now = { year, quarter: Math.ceil((month ?? 1) / 3) };
    const province = who.province.by;
    expect(await refusal(() => attempt('openRanking', province, opening(now)))).toBe('RANKING_PERIOD_OPEN quarter');
    const ranking = await act('openRanking', province, opening({ year: YEAR, quarter: 2 }));
    const isRankedOrAbove = (name: string) =>
      !/^(lead|otherLead|member|otherDonor|donor.*|township|otherProvince|public)$/.test(name);
    await offers(ranking.id, { province: 'FREEZE' }, isRankedOrAbove);
    await platform.database.worker.transaction(markMoment);
    const frozen = await did<{ ranking: { places: { place: number; party: { id: string } }[] } }>(
      'freezeRanking',
      province,
      { rankingId: ranking.id, version: ranking.version },
      'ranking { places { place party { id } } }',
    );
    expect(frozen.ranking.places.map(({ place, party }) => `${place} ${countyOf(party.id)}`).sort()).toEqual(
      ['1 大关', '2 鲁甸', '3 大姚', '3 巧家', '3 武定'].sort(),
    );
    await offers(ranking.id, {}, isRankedOrAbove);
  });

  test('ends with the county’s own report, which agrees with the results', async () => {
    yearly = await drafted(who.frontline.by, 'YEARLY_SELF_ASSESSMENT', {});
    yearly = await goes(yearly, THE_WHOLE_WAY);
    expect(await resultsOf(yearly)).toEqual(valuesOf(yearly));
    expect(await resultsOf(yearly, yearly.readAt)).toEqual(valuesOf(yearly));
    await finds({ reports: 1, statements: 1 });
  });

  test('is opened again for a reason, as a further edition; what was locked stays', async () => {
    const first = yearly;
    await purchase('大关', '200.00');
    const reopen = (by: Name, reason: string) =>
      tryReport(platform, who[by].by, 'reopenReport', { ...to(yearly), reason });
    expect(await refusal(() => reopen('province', ' '))).toBe('BAD_INPUT reason');
    for (const by of ['city', 'reviewer', 'lead'] as const)
      expect(await refusal(() => reopen(by, '补记'))).toBe('FORBIDDEN');
    yearly = await onReport(platform, who.province.by, 'reopenReport', { ...to(yearly), reason: '补记一笔' });
    expect(yearly).toMatchObject({ status: 'DRAFT', edition: 2 });
    await offers(yearly.id, WRITE);
    yearly = await goes(yearly, THE_WHOLE_WAY);
    expect(yearly.papers.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(valuesOf(yearly).CONSUMPTION_AMOUNT).toEqual(['3700.00', '3000.00', '3000.00']);
    expect(await resultsOf(yearly)).toEqual(valuesOf(yearly));
    expect(await resultsOf(first, first.readAt)).toEqual(valuesOf(first));
    const { reissuedReport } = await told<{ reissuedReport: object }>(
      `query ($id: ID!) { reissuedReport(reportId: $id, edition: 1) { isSame } }`,
      { id: yearly.id },
      daguan.lead,
    );
    expect(reissuedReport).toEqual({ isSame: true });
    await finds({ purchases: 1 });
  });

  test('shows who is late to those who look after them, and to nobody else', async () => {
    const due = await everybody(who, async ({ by }) => {
      const { dueReports } = await told<{
        dueReports: { nodes: { dueOn: string; state: string; isOverdue: boolean; pairing: { id: string } }[] };
      }>(
        `{ dueReports(first: 5, filter: { forms: ["QUARTERLY_PROGRESS"], from: "2019-07-01" }) { nodes { dueOn state isOverdue pairing { id } } } }`,
        {},
        by,
      );
      const second = dueReports.nodes.filter(({ dueOn }) => dueOn === '2019-07-10');
      return second.map((one) => `${nameOf.get(one.pairing.id)} ${one.state} ${one.isOverdue}`).sort();
    });
    const expected = Object.entries(who).map(([name, { sees }]) => [
      name,
      sees.map((county) => (county === '大关' ? '大关 LOCKED false' : `${county} MISSING true`)).sort(),
    ]);
    expect(due).toEqual(Object.fromEntries(expected));

    const pairings = COUNTIES.map((county) => fromGlobalId(of[county].pairingId).key);
    await platform.app.rooms.alarms.check(pairings, '2020-06-30');
    const { alarms } = await told<{ alarms: { nodes: { turn: string; sentence: string }[] } }>(
      `{ alarms(first: 10) { nodes { turn sentence } } }`,
      {},
      daguan.lead,
    );
    // Each form in which somebody has begun to report; of the five members four never did, and one did once.
    expect(alarms.nodes.map(({ turn, sentence }) => `${turn} ${sentence.split('，')[0]}`).sort()).toEqual([
      'DONOR “组团成员季报”逾期未报 19 份',
      'RECIPIENT “季度工作进展”逾期未报 3 份',
      'RECIPIENT “月度支出进度表”逾期未报 11 份',
      'RECIPIENT “部门月报”逾期未报 11 份',
    ]);
    await finds({ alarms: 4 });
  });

  test('and every invariant of the platform holds', async () => {
    const checked = await checkAll(platform.database.source);
    expect(checked.length).toBeGreaterThan(50);
    expect(checked.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });
});
