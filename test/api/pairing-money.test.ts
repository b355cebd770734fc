import { tx } from '../../server/db/tx';
import { totalsByFund, totalsByPairingYear } from '../../server/funds/fund-totals.store';
import { fromGlobalId } from '../../server/platform/ids';
import { fenFromYuan } from '../../server/platform/money';
import { PLATFORM } from '../../server/platform/scope';
import {
  DONOR_TREASURY,
  GROUP,
  makeLedger,
  openFund,
  post,
  TOWNSHIP,
  TREASURY,
  tryPost,
  type Ledger,
} from '../kit/ledger';
import { chance } from '../kit/chance';
import { ask, startPlatform, type Platform } from '../kit/platform';

jest.setTimeout(120_000);

let platform: Platform;
let ledger: Ledger;
let other: Ledger;
beforeAll(async () => {
  platform = await startPlatform();
  ledger = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  other = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
});
afterAll(() => platform.close());

interface Money {
  totals: Record<string, string>;
  byKind: { kind: string; tier: string | null; totals: { received: string } }[];
  byDonor: { donor: { id: string }; totals: { received: string } }[];
  flow: { nodes: { point: string; custodianKind: string | null; amount: string; resting: string }[] };
  rates: { kind: string; numeratorName: string; denominatorName: string; value: string | null }[];
  pace: { monthsElapsed: number; pace: string; gap: string | null };
  lying: {
    balance: string;
    retained: string;
    overOneYear: string;
    count: number;
    byOriginYear: { originYear: number; balance: string }[];
    pockets: {
      custodian: { name: string };
      project: { id: string } | null;
      originYear: number;
      balance: string;
      since: string;
    }[];
  };
  byCustodian: { custodian: { name: string }; cameIn: string; wentOn: string; spent: string; lying: string }[];
  byProjectStatus: { status: string; projects: number; planned: string; totals: { issued: string; surplus: string } }[];
  waiting: { id: string }[];
  flags: { id: string }[];
}

const MONEY = `query ($id: ID!, $year: Int!) { pairing(id: $id) { money(year: $year) {
  totals { pledged allocated disbursed takenBack opening received issued spent vouchered returned surplus carriedOver lying retained }
  byKind { kind tier totals { received } } byDonor { donor { id } totals { received } }
  flow { nodes { point custodianKind amount resting } links { from to amount } }
  rates { kind name numeratorName denominatorName value } pace { monthsElapsed pace gap }
  lying { balance retained overOneYear count byOriginYear { originYear balance }
    pockets { custodian { name } project { id } originYear balance since } }
  byCustodian { custodian { name } cameIn wentOn spent lying } waiting { id } flags { id }
  byProjectStatus { status projects planned totals { issued surplus } } } } }`;

async function moneyOf(year: number, by = ledger.lead, lang = 'zh-CN'): Promise<Money> {
  const variables = { id: ledger.pairingId, year };
  const answer = await ask<{ pairing: { money: Money } }>(platform, MONEY, variables, {
    ...by,
    'accept-language': lang,
  });
  if (!answer.data || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.pairing.money;
}

const county = (verb: string, input: Record<string, unknown>) => post(platform, ledger.countyFinance, verb, input);
const donor = (verb: string, input: Record<string, unknown>) => post(platform, ledger.lead, verb, input);

describe('where a pairing’s money is', () => {
  test('a year in one look: totals, parts, flow, rates, clock, custodians', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { year: 2016 });
    const social = await openFund(platform, ledger.lead, ledger.pairingId, {
      year: 2016,
      kind: 'SOCIAL_CASH',
      tier: null,
    });
    const pledge = await donor('pledgeFund', { fundId, amount: '500', custodian: DONOR_TREASURY, day: '2016-03-01' });
    expect((await moneyOf(2016, ledger.reviewer)).waiting).toEqual([{ id: pledge.id }]);
    expect((await moneyOf(2016)).waiting).toEqual([]);
    expect((await moneyOf(2016)).totals.pledged).toBe('0.00');
    await post(platform, ledger.reviewer, 'signFundEntry', { entryId: pledge.id });
    await donor('disburseFund', { fundId, amount: '300', custodian: DONOR_TREASURY, day: '2016-04-01' });
    await county('recordFundReceipt', { fundId, amount: '310', day: '2016-04-10' });
    await county('recordFundReceipt', { fundId: social, amount: '40', day: '2016-05-10' });
    const route = { custodian: TOWNSHIP, fromCustodian: TREASURY };
    await county('issueFund', { fundId, amount: '200.50', ...route, day: '2016-05-01' });
    await county('retainFund', { fundId, amount: '10', custodian: TOWNSHIP, day: '2016-06-01' });
    await county('recordSpending', { fundId, amount: '100.01', custodian: TOWNSHIP, day: '2016-06-02' });
    await county('recordVoucher', {
      fundId,
      amount: '40',
      custodian: TOWNSHIP,
      documentNo: '凭证 1',
      day: '2016-06-03',
    });
    const wrong = await county('recordFundReceipt', { fundId, amount: '5', day: '2016-02-01' });
    const reversal = { entryId: wrong.id, day: '2017-01-05', documentNo: '冲 1', reason: '重复登记' };
    await county('reverseFundEntry', reversal);

    const money = await moneyOf(2016);
    expect(money.totals).toMatchObject({
      pledged: '500.00',
      disbursed: '300.00',
      received: '350.00',
      issued: '200.50',
    });
    expect(money.totals).toMatchObject({ spent: '100.01', vouchered: '40.00', lying: '249.99', retained: '10.00' });
    expect(money.byKind.map(({ kind, tier, totals }) => [kind, tier, totals.received])).toEqual([
      ['FISCAL', 'DISTRICT', '310.00'],
      ['SOCIAL_CASH', null, '40.00'],
    ]);
    expect(money.byDonor).toEqual([{ donor: { id: ledger.donorId }, totals: { received: '350.00' } }]);
    const resting = money.flow.nodes.filter(({ resting: rests }) => rests !== '0.00');
    expect(resting.map(({ point, custodianKind, resting: rests }) => `${point}/${custodianKind} ${rests}`)).toEqual([
      'PLEDGED/DONOR_TREASURY 500.00',
      'RECEIVED/COUNTY_TREASURY 149.50',
      'ISSUED/TOWNSHIP 90.49',
      'RETAINED/TOWNSHIP 10.00',
      'SPENT/TOWNSHIP 60.01',
      'SETTLED/TOWNSHIP 40.00',
    ]);
    expect(money.flow.nodes.find(({ point }) => point === 'UNSTATED')).toMatchObject({ amount: '50.00' });
    expect(Object.fromEntries(money.rates.map(({ kind, value }) => [kind, value]))).toEqual({
      ALLOCATION: '0.000000',
      DISBURSEMENT: '0.600000',
      RECEIPT: '1.166667',
      ISSUE: '0.572857',
      SPEND: '0.285743',
      VOUCHER: '0.199501',
      YEAR_END_BALANCE: '0.714257',
    });
    expect(money.pace).toEqual({ monthsElapsed: 12, pace: '1.000000', gap: '-0.714257' });
    expect(money.lying).toMatchObject({ balance: '249.99', retained: '10.00', overOneYear: '249.99', count: 3 });
    expect(money.lying.pockets.map((one) => `${one.since} ${one.custodian.name} ${one.balance}`)).toEqual([
      '2016-04-10 县财政局 109.50',
      '2016-05-01 天星镇 100.49',
      '2016-05-10 县财政局 40.00',
    ]);
    expect(money.byCustodian).toMatchObject([
      { custodian: { name: '县财政局' }, cameIn: '350.00', wentOn: '200.50', spent: '0.00', lying: '149.50' },
      { custodian: { name: '天星镇' }, cameIn: '200.50', wentOn: '0.00', spent: '100.01', lying: '100.49' },
    ]);
    expect(money.byProjectStatus).toEqual([]);
    expect((await moneyOf(2016, ledger.lead, 'en')).rates[4]).toMatchObject({
      name: 'spend rate',
      numeratorName: 'spent',
      denominatorName: 'opening balances and received',
    });
  });

  test('a carry-over and a move within one pocket do not set its clock back; an opening balance shows its year', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { year: 2017 });
    const old = { fundId, amount: '70', originYear: 2015, holding: 'RECEIVED', day: '2017-01-01' };
    const opening = await county('recordOpeningBalance', old);
    await post(platform, ledger.lead, 'signFundEntry', { entryId: opening.id });
    await county('recordFundReceipt', { fundId, amount: '30', day: '2017-03-01' });
    await county('carryOverFund', { fundId, amount: '30', holding: 'RECEIVED', originYear: 2017, day: '2017-12-31' });
    const within = { custodian: TREASURY, fromCustodian: TREASURY, originYear: 2017 };
    await county('issueFund', { fundId, amount: '30', ...within, day: '2018-02-01' });
    const { lying } = await moneyOf(2017);
    expect(lying.byOriginYear).toEqual([
      { originYear: 2015, balance: '70.00' },
      { originYear: 2017, balance: '30.00' },
    ]);
    expect(lying.pockets.map(({ originYear, since, balance }) => [originYear, since, balance])).toEqual([
      [2015, '2017-01-01', '70.00'],
      [2017, '2017-03-01', '30.00'],
    ]);
  });

  test('a project’s money: its rates, its pockets, its status, and what it gives back', async () => {
    const plan = {
      performanceTarget: '硬化道路 4.2 公里',
      plannedAmount: '900',
      type: 'INFRASTRUCTURE',
      name: '村组道路硬化',
    };
    const steps: [string, Ledger['lead'], object][] = [
      ['proposeProject', ledger.reporter, { pairingId: ledger.pairingId, year: 2020, day: '2019-11-20', ...plan }],
      ['admitProject', ledger.reporter, { day: '2019-12-10' }],
      ['approveProject', ledger.reviewer, { day: '2020-02-01' }],
      ['consentToProject', ledger.lead, { day: '2020-03-02' }],
    ];
    let project = { id: '', version: 0 };
    for (const [verb, by, more] of steps) {
      const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { project { id version } } }`;
      const which = project.id === '' ? {} : { projectId: project.id, version: project.version };
      const answer = await ask<{ done: { project: typeof project } }>(
        platform,
        query,
        { input: { requestKey: verb, ...which, ...more } },
        by,
      );
      if (!answer.data) throw new Error(JSON.stringify(answer.errors));
      project = answer.data.done.project;
    }
    const { id: projectId } = project;
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { year: 2020 });
    await county('recordFundReceipt', { fundId, amount: '1000', day: '2020-04-01' });
    await county('issueFund', {
      fundId,
      amount: '800',
      projectId,
      custodian: TOWNSHIP,
      fromCustodian: TREASURY,
      day: '2020-04-02',
    });
    await county('recordSpending', { fundId, amount: '600', projectId, custodian: TOWNSHIP, day: '2020-05-01' });
    await county('recordVoucher', {
      fundId,
      amount: '150',
      projectId,
      custodian: TOWNSHIP,
      day: '2020-06-01',
      documentNo: '证 20',
    });
    const back = { custodian: TREASURY, fromCustodian: TOWNSHIP, fromProjectId: projectId, day: '2020-12-01' };
    await county('declareSurplus', { fundId, amount: '120', ...back });
    const money = await moneyOf(2020);
    expect(money.lying.pockets.map(({ project: of, balance }) => [of, balance])).toEqual([
      [null, '320.00'],
      [{ id: projectId }, '80.00'],
    ]);
    expect(money.byProjectStatus).toEqual([
      { status: 'FUNDED', projects: 1, planned: '900.00', totals: { issued: '800.00', surplus: '120.00' } },
    ]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Project { money { issued surplus lying } rates { kind denominator value } } } }`;
    const answer = await ask(platform, query, { id: projectId }, ledger.reporter);
    expect(answer.data).toEqual({
      node: {
        money: { issued: '800.00', surplus: '120.00', lying: '80.00' },
        rates: [
          { kind: 'SPEND', denominator: 'ISSUED', value: '0.750000' },
          { kind: 'VOUCHER', denominator: 'ISSUED', value: '0.187500' },
        ],
      },
    });
  });

  test('a year without money has nothing, and no rate', async () => {
    const money = await moneyOf(2012);
    expect(new Set(Object.values(money.totals))).toEqual(new Set(['0.00']));
    expect(new Set(money.rates.map(({ value }) => value))).toEqual(new Set([null]));
    expect(money).toMatchObject({
      byKind: [],
      byDonor: [],
      byCustodian: [],
      waiting: [],
      flags: [],
      flow: { nodes: [] },
    });
    expect(money.lying).toMatchObject({ balance: '0.00', count: 0, pockets: [] });
  });

  test('a pairing that is not theirs gives nothing away', async () => {
    const answer = await ask<{ pairing: null }>(platform, MONEY, { id: ledger.pairingId, year: 2016 }, other.lead);
    expect(answer.data).toEqual({ pairing: null });
    const asTheirs = await tx(
      platform.database.source,
      { ...PLATFORM, scope: { ...PLATFORM.scope, all: false, published: false } },
      (db) =>
        totalsByPairingYear(db, { ...PLATFORM, scope: { ...PLATFORM.scope, all: false, published: false } }, [
          `${fromGlobalId(ledger.pairingId).key} 2016`,
        ]),
    );
    expect([...asTheirs.values()][0]).toMatchObject({ received: '0.00', lying: '0.00' });
  });

  test('what lies is opening + received − spent − returned, and what the positions hold, whatever was posted', async () => {
    const seed = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
    const random = chance(seed);
    const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One;
    const custodians = [TREASURY, TOWNSHIP, { kind: 'DEPARTMENT', name: '县教育局' }];
    const funds: string[] = [];
    for (const voucherOrder of ['AFTER_PAYMENT', 'BEFORE_PAYMENT'])
      funds.push(await openFund(platform, ledger.lead, ledger.pairingId, { year: 2018, voucherOrder }));
    const posted: string[] = [];
    let taken = 0;
    for (let at = 0; at < (process.env.JIEDUI_TEST_SIZE === 'full' ? 600 : 120); at += 1) {
      const fundId = pick(funds);
      const [custodian, fromCustodian] = [pick(custodians), pick(custodians)];
      const amount = `${1 + Math.floor(random() * 400)}.${String(Math.floor(random() * 100)).padStart(2, '0')}`;
      const usual = { fundId, amount, custodian, day: '2018-05-05', documentNo: `文 ${at}` };
      const [verb, more] = pick<[string, Record<string, unknown>]>([
        ['recordFundReceipt', {}],
        ['recordFundReceipt', {}],
        ['issueFund', { fromCustodian }],
        ['issueFund', { fromCustodian }],
        ['transferFund', { fromCustodian, holding: pick(['RECEIVED', 'ISSUED']) }],
        ['retainFund', {}],
        ['releaseRetention', {}],
        ['recordSpending', {}],
        ['recordVoucher', {}],
        ['returnFund', { side: 'RECIPIENT', holding: pick(['RECEIVED', 'ISSUED']) }],
        ['declareSurplus', { fromCustodian }],
        ['reverseFundEntry', {}],
      ]);
      const reversal = { entryId: pick(posted), day: '2018-06-06', documentNo: `冲 ${at}`, reason: '登记有误' };
      if (verb === 'reverseFundEntry' && posted.length === 0) continue;
      const input = verb === 'reverseFundEntry' ? reversal : { ...usual, ...more };
      const entry = (await tryPost(platform, ledger.countyFinance, verb, input)).data?.[verb]?.entry;
      if (entry) taken += 1;
      if (entry && verb !== 'reverseFundEntry') posted.push(entry.id);
    }
    expect({ seed, isEnough: taken > 20 }).toEqual({ seed, isEnough: true });
    await tx(platform.database.source, PLATFORM, async (db) => {
      const totals = await totalsByFund(
        db,
        PLATFORM,
        funds.map((id) => fromGlobalId(id).key),
      );
      for (const one of totals.values()) {
        const fen = (name: keyof typeof one): bigint => fenFromYuan(one[name]) ?? 0n;
        expect(fen('lying')).toBe(fen('opening') + fen('received') - fen('spent') - fen('returned'));
      }
      const positions = await db.query<{ id: string; fen: string }[]>(
        `select fund_id as id, sum(balance_fen) as fen from fund_position
          where fund_id = any($1::uuid[]) and holding = any('{RECEIVED,ISSUED,RETAINED,CLEARED}') group by 1 order by 1`,
        [[...totals.keys()]],
      );
      const lying = [...totals].map(([id, one]) => ({ id, fen: String(fenFromYuan(one.lying)) }));
      expect(positions).toEqual(lying.sort((a, b) => (a.id < b.id ? -1 : 1)));
    });
    const money = await moneyOf(2018);
    const sum = (amounts: string[]): bigint => amounts.reduce((all, one) => all + (fenFromYuan(one) ?? 0n), 0n);
    expect(sum(money.lying.pockets.map(({ balance }) => balance))).toBe(fenFromYuan(money.totals.lying ?? ''));
    expect(sum(money.byCustodian.map(({ lying }) => lying))).toBe(fenFromYuan(money.totals.lying ?? ''));
    for (const { cameIn, wentOn, spent, lying } of money.byCustodian)
      expect(sum([wentOn, spent, lying])).toBe(fenFromYuan(cameIn));
  });

  test.each([-1, 101])('%s pockets are not to be had', async (first) => {
    const query = `query ($id: ID!) { pairing(id: $id) { money(year: 2016) { lying { pockets(first: ${first}) { since } } } } }`;
    const answer = await ask(platform, query, { id: ledger.pairingId }, ledger.lead);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'OUT_OF_RANGE', field: 'first' });
  });
});
