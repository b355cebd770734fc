import { Client } from 'pg';
import { tx } from '../../server/db/tx';
import { flagInvariants } from '../../server/flags/flag.check.store';
import { clockInvariants } from '../../server/funds/money-rule.check.store';
import { fromGlobalId } from '../../server/platform/ids';
import { businessDay, daysBefore } from '../../server/platform/day';
import { PLATFORM } from '../../server/platform/scope';
import { headersOfAdmin } from '../kit/flags';
import { DONOR_TREASURY, GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';

jest.setTimeout(120_000);

let platform: Platform;
let owner: Owner;
let root: Client;
let ledger: Ledger;
let other: Ledger;
let admin: Header;
beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  ledger = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  other = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  admin = await headersOfAdmin(platform, 'flags-admin');
});
afterAll(async () => {
  await root.end();
  await owner.close();
  await platform.close();
});

interface Flag {
  id: string;
  rule: string;
  state: string;
  severity: string;
  since: string;
  turn: string;
  year: number;
  version: number;
  sentence: string;
  numbers: { name: string; value: string }[];
  reason: string | null;
  mayExplain: boolean;
  fund: { id: string } | null;
  custodian: { name: string } | null;
}

const FLAGS = `query ($filter: IntegrityFlagFilter) { integrityFlags(filter: $filter, first: 100) { totalCount nodes {
  id rule state severity since turn year version sentence numbers { name value } reason mayExplain fund { id } custodian { name } } } }`;

async function flagsOf(of: Ledger, filter: Record<string, unknown> = {}, by = of.lead): Promise<Flag[]> {
  const asked = { filter: { pairingIds: [of.pairingId], ...filter } };
  const answer = await ask<{ integrityFlags: { nodes: Flag[] } }>(platform, FLAGS, asked, by);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.integrityFlags.nodes;
}

const check = (of: Ledger, today: string) => platform.app.rooms.flags.check(fromGlobalId(of.pairingId).key, today);
const county = (verb: string, input: Record<string, unknown>) => post(platform, ledger.countyFinance, verb, input);
const inForce = ['OPEN', 'EXPLAINED'];

let papers = 0;

/** A fund of a year, of which 1,000 yuan were disbursed and received on a day. */
async function received(year: number, day: string): Promise<string> {
  const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { year });
  papers += 1;
  const paper = { fundId, amount: '1000', day, documentNo: `火财农〔${year}〕${papers}号` };
  await post(platform, ledger.lead, 'disburseFund', { ...paper, custodian: DONOR_TREASURY });
  await county('recordFundReceipt', paper);
  return fundId;
}

const explain = (by: Header, flag: Pick<Flag, 'id' | 'version'>, more: Record<string, unknown> = {}) =>
  ask<{ explainFlag: { flag: Flag } }>(
    platform,
    `mutation ($input: ExplainFlagInput!) { explainFlag(input: $input) { flag { id state version reason } } }`,
    {
      input: {
        requestKey: `explain-${flag.id.slice(-8)}-${flag.version}`,
        flagId: flag.id,
        version: flag.version,
        reason: '项目招标中',
        ...more,
      },
    },
    by,
  );

const rulesOn = async (day: string) => {
  const query = `query ($day: Day!) { moneyRules(day: $day) { id code scheme value version name unit } }`;
  const answer = await ask<{
    moneyRules: { code: string; scheme: string; value: string; version: number; unit: string }[];
  }>(platform, query, { day }, ledger.lead);
  return answer.data?.moneyRules ?? [];
};

const revise = (by: Header, input: Record<string, unknown>) =>
  ask(
    platform,
    `mutation ($input: ReviseMoneyRuleInput!) { reviseMoneyRule(input: $input) { rule { value version } } }`,
    { input },
    by,
  );

describe('what is asked about money', () => {
  test('money becomes idle by time alone: after a year, after two; using it clears the flag, once', async () => {
    const fundId = await received(2019, '2019-06-30');
    const mine = { fundIds: [fundId] };
    expect(await check(ledger, '2019-12-01')).toEqual({ raised: 0, cleared: 0 });
    expect(await check(ledger, '2020-06-28')).toMatchObject({ raised: 1 }); // the year's end only
    expect(await flagsOf(ledger, mine)).toEqual([]);
    expect(await check(ledger, '2020-06-29')).toEqual({ raised: 1, cleared: 0 });
    const [idle] = await flagsOf(ledger, mine);
    expect(idle).toMatchObject({
      rule: 'IDLE_OVER_ONE_YEAR',
      state: 'OPEN',
      severity: 'WARNING',
      since: '2019-06-30',
      turn: 'RECIPIENT',
      year: 2019,
      version: 1,
      custodian: { name: '县财政局' },
      fund: { id: fundId },
      sentence: '至少 1000.00 元已存放满 365 天（现余 1000.00 元，已扣除质保金）',
    });
    expect(await check(ledger, '2020-06-30')).toEqual({ raised: 0, cleared: 0 });
    expect(await check(ledger, '2021-06-29')).toEqual({ raised: 1, cleared: 0 });
    expect((await flagsOf(ledger, mine)).map(({ rule }) => rule)).toEqual([
      'IDLE_OVER_TWO_YEARS',
      'IDLE_OVER_ONE_YEAR',
    ]);

    const route = { custodian: TOWNSHIP, fromCustodian: TREASURY };
    await county('issueFund', { fundId, amount: '400', ...route, day: '2021-06-20' });
    expect(await check(ledger, '2021-06-29')).toEqual({ raised: 0, cleared: 0 });
    const [, still] = await flagsOf(ledger, mine);
    expect(still).toMatchObject({ id: idle?.id, state: 'OPEN', version: 2 });
    expect(still?.sentence).toBe('至少 600.00 元已存放满 365 天（现余 600.00 元，已扣除质保金）');
    await county('issueFund', { fundId, amount: '600', ...route, day: '2021-06-21' });
    expect(await check(ledger, '2021-06-29')).toEqual({ raised: 0, cleared: 2 });
    expect(await check(ledger, '2021-06-29')).toEqual({ raised: 0, cleared: 0 });
    expect(new Set((await flagsOf(ledger, mine)).map(({ state }) => state))).toEqual(new Set(['CORRECTED']));
  });

  test('retention money is not idle', async () => {
    const fundId = await received(2016, '2016-01-10');
    const within = { custodian: TREASURY, fromCustodian: TREASURY };
    await county('issueFund', { fundId, amount: '1000', ...within, day: '2016-01-11' });
    await county('recordSpending', { fundId, amount: '900', day: '2016-02-01' });
    await county('retainFund', { fundId, amount: '100', day: '2016-02-02' });
    await check(ledger, '2018-12-01');
    expect(await flagsOf(ledger, { fundIds: [fundId] })).toEqual([]);
    await county('releaseRetention', { fundId, amount: '30', day: '2018-02-02' });
    await check(ledger, '2018-12-01');
    const flags = await flagsOf(ledger, { fundIds: [fundId] });
    expect(flags.map(({ rule, numbers }) => [rule, numbers.find(({ name }) => name === 'idle')?.value])).toEqual([
      ['IDLE_OVER_TWO_YEARS', '30.00'],
      ['IDLE_OVER_ONE_YEAR', '30.00'],
    ]);
  });

  test('a township that has vouchered under 30 % of what was issued 90 days ago is asked; a revised floor is followed', async () => {
    const fundId = await received(2022, '2022-01-10');
    await county('issueFund', {
      fundId,
      amount: '1000',
      custodian: TOWNSHIP,
      fromCustodian: TREASURY,
      day: '2022-02-01',
    });
    await county('recordSpending', { fundId, amount: '800', custodian: TOWNSHIP, day: '2022-03-01' });
    await county('recordVoucher', {
      fundId,
      amount: '299.99',
      custodian: TOWNSHIP,
      day: '2022-04-01',
      documentNo: '证 22',
    });
    const mine = { fundIds: [fundId], rules: ['VOUCHER_RATE_LOW'], states: ['OPEN'] };
    await check(ledger, '2022-05-01');
    expect(await flagsOf(ledger, mine)).toEqual([]);
    await check(ledger, '2022-05-02');
    const [low] = await flagsOf(ledger, mine);
    expect(low?.sentence).toBe('报账率 29.999%，低于 30%：下达满 90 天的 1000.00 元中，已报账 299.99 元');
    expect(low).toMatchObject({ custodian: { name: '天星镇' }, since: '2022-02-01', severity: 'WARNING' });

    const floor = (await rulesOn('2022-05-02')).find(({ code }) => code === 'VOUCHER_RATE_FLOOR');
    expect(floor).toMatchObject({ scheme: '2021-2025', value: '30', unit: '%' });
    const revision = { requestKey: 'floor', scheme: '2021-2025', code: 'VOUCHER_RATE_FLOOR', version: floor?.version };
    const before = await owner.digest();
    const refused = await Promise.all([
      revise(ledger.lead, { ...revision, value: '20', reason: '省里放宽' }),
      revise(admin, { ...revision, value: '200', reason: '省里放宽' }),
      revise(admin, { ...revision, value: '20', reason: ' ' }),
      revise(admin, { ...revision, version: 7, value: '20', reason: '省里放宽' }),
      revise(admin, { ...revision, scheme: '1999', value: '20', reason: '省里放宽' }),
    ]);
    expect(refused.map(({ errors }) => errors[0]?.extensions.code)).toEqual([
      'FORBIDDEN',
      'OUT_OF_RANGE',
      'BAD_INPUT',
      'VERSION_CONFLICT',
      'NOT_FOUND',
    ]);
    expect(await owner.digest()).toEqual(before);
    const revised = await revise(admin, { ...revision, value: '20', reason: '省里放宽' });
    expect(revised.data).toEqual({ reviseMoneyRule: { rule: { value: '20', version: 2 } } });
    expect((await rulesOn('2019-05-02')).find(({ code }) => code === 'VOUCHER_RATE_FLOOR')?.value).toBe('30');
    await check(ledger, '2022-05-02');
    expect(await flagsOf(ledger, mine)).toEqual([]);
  });

  test('a year of which 7 % lie there at its end is asked about once it is over, what was reversed later taken off', async () => {
    const fundId = await received(2023, '2023-02-01');
    await county('issueFund', {
      fundId,
      amount: '930',
      custodian: TOWNSHIP,
      fromCustodian: TREASURY,
      day: '2023-03-01',
    });
    await county('recordSpending', { fundId, amount: '930', custodian: TOWNSHIP, day: '2023-12-31' });
    const mine = { years: [2023], rules: ['YEAR_END_BALANCE_HIGH'], states: inForce };
    await check(ledger, '2023-12-31');
    expect(await flagsOf(ledger, mine)).toEqual([]);
    await check(ledger, '2024-01-01');
    const [high] = await flagsOf(ledger, mine);
    expect(high).toMatchObject({ fund: null, since: '2023-12-31', version: 1 });
    expect(high?.sentence).toBe('年末结余率 7%，达到 7%：年末尚存 70.00 元，期初与到位共 1000.00 元');
    const more = await county('recordFundReceipt', { fundId, amount: '30', day: '2023-12-30' });
    await check(ledger, '2024-01-01');
    expect((await flagsOf(ledger, mine))[0]).toMatchObject({ id: high?.id, version: 2 });
    await county('reverseFundEntry', { entryId: more.id, day: '2024-01-05', documentNo: '冲', reason: '重复' });
    await check(ledger, '2024-01-06');
    expect((await flagsOf(ledger, mine))[0]?.sentence).toBe(high?.sentence);
    await county('returnFund', { fundId, side: 'RECIPIENT', holding: 'RECEIVED', amount: '0.01', day: '2023-12-31' });
    await check(ledger, '2024-01-06');
    expect(await flagsOf(ledger, mine)).toEqual([]);
  });

  test('the side that is to answer explains, not the other, and nobody who posted it; the explanation stays', async () => {
    const fundId = await received(2020, '2020-01-10');
    await post(platform, ledger.reviewer, 'recordFundReceipt', {
      fundId,
      amount: '5',
      day: '2020-01-11',
      custodian: { kind: 'CHARITY', name: '县慈善会' },
    });
    await check(ledger, '2021-01-12');
    const idle = { fundIds: [fundId], rules: ['IDLE_OVER_ONE_YEAR'] };
    const flags = await flagsOf(ledger, idle, ledger.reviewer);
    const treasury = flags.find(({ custodian }) => custodian?.name === '县财政局');
    const charity = flags.find(({ custodian }) => custodian?.name === '县慈善会');
    if (!treasury || !charity) throw new Error('two flags were expected');
    expect([treasury.mayExplain, (await flagsOf(ledger, idle))[0]?.mayExplain]).toEqual([true, false]);
    const before = await owner.digest();
    const refused = await Promise.all([
      explain(ledger.lead, treasury),
      explain(ledger.countyFinance, treasury),
      explain(other.reviewer, treasury),
      explain(ledger.reviewer, charity),
      explain(ledger.reviewer, { ...treasury, version: 5 }),
      explain(ledger.reviewer, treasury, { reason: '' }),
    ]);
    expect(refused.map(({ errors }) => errors[0]?.extensions.code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
      'FORBIDDEN',
      'VERSION_CONFLICT',
      'BAD_INPUT',
    ]);
    expect(await owner.digest()).toEqual(before);
    const explained = await explain(ledger.reviewer, treasury);
    expect(explained.data?.explainFlag.flag).toMatchObject({ state: 'EXPLAINED', version: 2, reason: '项目招标中' });
    expect((await explain(ledger.reviewer, treasury)).data).toEqual(explained.data);
    const again = await explain(ledger.reviewer, { ...treasury, version: 2 });
    expect(again.errors[0]?.extensions.code).toBe('TRANSITION_REFUSED');
    await county('issueFund', { fundId, amount: '1', custodian: TOWNSHIP, fromCustodian: TREASURY, day: '2021-01-11' });
    await check(ledger, '2021-01-13');
    const [now] = await flagsOf(ledger, { fundIds: [fundId], states: ['EXPLAINED'] });
    expect(now).toMatchObject({ id: treasury.id, version: 3, reason: '项目招标中', mayExplain: false });
  });

  test('a receipt without its disbursement, or above it, is asked about until both sides say the same', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { year: 2024 });
    const paper = { fundId, amount: '800', day: '2024-05-01', documentNo: '火财农〔2024〕88号' };
    const mine = { fundIds: [fundId], rules: ['RECEIPT_WITHOUT_DISBURSEMENT', 'RECEIPT_ABOVE_DISBURSEMENT'] };
    const receipt = await county('recordFundReceipt', paper);
    await check(ledger, '2024-05-02');
    const [alone, ...none] = await flagsOf(ledger, mine);
    expect(none).toEqual([]);
    expect(alone).toMatchObject({ rule: 'RECEIPT_WITHOUT_DISBURSEMENT', severity: 'NOTICE', year: 2024 });
    expect(alone?.sentence).toBe('已登记到位 800.00 元，帮扶方未登记相应拨付');
    const node = `query ($id: ID!) { node(id: $id) { ... on IntegrityFlag { entry { id } } } }`;
    const asked = await ask(platform, node, { id: alone?.id }, ledger.lead);
    expect(asked.data).toEqual({ node: { entry: { id: receipt.id } } });

    const less = await post(platform, ledger.lead, 'disburseFund', {
      ...paper,
      amount: '700',
      custodian: DONOR_TREASURY,
    });
    await check(ledger, '2024-05-02');
    const above = await flagsOf(ledger, { ...mine, states: ['OPEN'] });
    expect(above.map(({ sentence }) => sentence)).toEqual(['登记的到位比拨付多 100.00 元']);
    const wrong = { entryId: less.id, day: '2024-05-03', documentNo: '冲', reason: '金额有误' };
    await post(platform, ledger.lead, 'reverseFundEntry', wrong);
    await post(platform, ledger.lead, 'disburseFund', { ...paper, custodian: DONOR_TREASURY });
    await check(ledger, '2024-05-04');
    expect((await flagsOf(ledger, mine)).map(({ state }) => state)).toEqual(['CORRECTED', 'CORRECTED']);
  });

  test('a difference that nobody has answered in time is asked about once its day has passed', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { year: 2025 });
    await post(platform, ledger.lead, 'disburseFund', {
      fundId,
      amount: '600',
      day: '2025-05-01',
      custodian: DONOR_TREASURY,
    });
    const mine = { fundIds: [fundId], rules: ['DIFFERENCE_OVERDUE'] };
    const today = businessDay(new Date());
    await check(ledger, daysBefore(today, -15));
    expect(await flagsOf(ledger, mine)).toEqual([]);
    await check(ledger, daysBefore(today, -16));
    const [overdue] = await flagsOf(ledger, mine);
    expect(overdue).toMatchObject({ turn: 'RECIPIENT', state: 'OPEN' });
    expect(overdue?.sentence).toBe(`双方登记相差 600.00 元，应于 ${daysBefore(today, -15)} 前答复`);
  });

  test('many looks at once raise one flag, and what comes back is another', async () => {
    const fundId = await received(2021, '2021-01-10');
    const looks = await Promise.all(Array.from({ length: 8 }, () => check(ledger, '2022-01-11')));
    expect(looks.filter(({ raised }) => raised > 0)).toHaveLength(1);
    const [first, ...more] = await flagsOf(ledger, { fundIds: [fundId] });
    expect(more).toEqual([]);
    const issue = await county('issueFund', {
      fundId,
      amount: '1000',
      custodian: TOWNSHIP,
      fromCustodian: TREASURY,
      day: '2022-01-11',
    });
    await check(ledger, '2022-01-12');
    await county('reverseFundEntry', { entryId: issue.id, day: '2022-01-12', documentNo: '冲', reason: '未下达' });
    await check(ledger, '2022-01-12');
    const flags = await flagsOf(ledger, { fundIds: [fundId], rules: ['IDLE_OVER_ONE_YEAR'] });
    expect(flags.map(({ state }) => state)).toEqual(['OPEN', 'CORRECTED']);
    expect(flags[1]?.id).toBe(first?.id);
  });

  test('flags are their own side’s: another pairing sees none, by list, by node and in the pairing’s money', async () => {
    const [flag] = await flagsOf(ledger);
    expect(flag).toBeDefined();
    expect(await flagsOf(ledger, {}, other.lead)).toEqual([]);
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect((await ask(platform, node, { id: flag?.id }, other.lead)).data).toEqual({ node: null });
    expect((await ask(platform, node, { id: flag?.id }, ledger.reporter)).data).toEqual({ node: { id: flag?.id } });
    expect((await ask(platform, node, { id: flag?.id })).data?.node ?? null).toBeNull();
  });

  describe('every invariant holds, and a row changed by hand is named', () => {
    const brokenNow = (): Promise<string[]> =>
      tx(platform.database.source, PLATFORM, async (db) => {
        const broken: string[] = [];
        for (const { name, find } of [...flagInvariants, ...clockInvariants])
          broken.push(...(await find(db)).map(({ id }) => `${name} ${id}`));
        return broken;
      });

    /** Changes by hand what the database itself would refuse, and takes it back. */
    const planted = async (plant: string, undo: string, params: unknown[]): Promise<string[]> => {
      await root.query('set session_replication_role = replica');
      await root.query(plant, params);
      const broken = await brokenNow();
      await root.query(undo, params);
      await root.query('set session_replication_role = origin');
      return broken;
    };

    test.each([
      [
        'a flag that says something else than its version',
        `update integrity_flag set since = since - 1 where id = $1`,
        `update integrity_flag set since = since + 1 where id = $1`,
        (id: string) => [`flag.heads ${id}`],
      ],
      [
        'a version that is missing',
        `update integrity_flag_version set version = 9 where flag_id = $1 and version = 1`,
        `update integrity_flag_version set version = 1 where flag_id = $1 and version = 9`,
        (id: string) => [`flag.heads ${id}`, `flag.versions ${id} 9`],
      ],
      [
        'a flag about another pairing’s custodian',
        `update integrity_flag i set pairing_id = (select p.id from pairing p where p.id <> i.pairing_id limit 1) where i.id = $1`,
        `update integrity_flag i set pairing_id = f.pairing_id from fund f where f.id = i.fund_id and i.id = $1`,
        (id: string) => [`flag.pairing ${id}`, `flag.events ${id}`],
      ],
      [
        'a flag that nobody was told of',
        `update event set kind = 'FUND_OPENED' where subject_id = $1::text and kind = 'FLAG_RAISED'`,
        `update event set kind = 'FLAG_RAISED' where subject_id = $1::text and kind = 'FUND_OPENED'`,
        (id: string) => [`flag.events ${id}`],
      ],
    ])('%s', async (_what, plant, undo, expected) => {
      const flags = await flagsOf(ledger, { states: ['OPEN'], rules: ['IDLE_OVER_ONE_YEAR'] });
      const flag = flags.find(({ version }) => version === 1);
      const id = fromGlobalId(flag?.id ?? '').key;
      expect(await brokenNow()).toEqual([]);
      expect(await planted(plant, undo, [id])).toEqual(expected(id));
      expect(await brokenNow()).toEqual([]);
    });

    test('a rule that a scheme lacks', async () => {
      const change = `update money_rule set code = $2 where scheme = '2026-' and code = $1`;
      const undo = `update money_rule set code = $1 where scheme = '2026-' and code = $2`;
      const broken = await planted(change, undo, ['IDLE_DAYS', 'IDLE_DAYS_NONE']);
      expect(broken).toContain('clock.rules 2026- IDLE_DAYS');
      expect(await brokenNow()).toEqual([]);
    });
  });
});

interface Told {
  kind: string;
  subject: { id: string };
}

describe('a server keeps the flags by itself', () => {
  test('after each posting and after a revised rule, and each flag reaches a subscriber once', async () => {
    const keeping = await startPlatform({ JIEDUI_FLAGS: 'on' });
    try {
      const mine = await makeLedger(keeping, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
      const socket = await connect(keeping.url, { authorization: mine.lead.authorization ?? '' });
      const events = socket.subscribe<{ events: Told }>(
        `subscription { events(filter: { kinds: [FLAG_RAISED, FLAG_CLEARED] }) { kind subject { __typename id } } }`,
      );
      const next = async (): Promise<Told | undefined> => {
        const taken = await events.next();
        return taken.done === true ? undefined : taken.value.data?.events;
      };
      const fundId = await openFund(keeping, mine.lead, mine.pairingId, { year: 2019 });
      const paper = { fundId, amount: '1000', day: '2019-06-30', documentNo: '火财农〔2019〕8号' };
      await post(keeping, mine.lead, 'disburseFund', { ...paper, custodian: DONOR_TREASURY });
      await post(keeping, mine.countyFinance, 'recordFundReceipt', paper);
      const raised = [await next(), await next(), await next()];
      expect(new Set(raised.map((one) => one?.kind))).toEqual(new Set(['FLAG_RAISED']));
      const back = { fundId, side: 'RECIPIENT', holding: 'RECEIVED', amount: '10', day: '2019-07-01' };
      await post(keeping, mine.countyFinance, 'returnFund', back);

      const boss = await headersOfAdmin(keeping, 'keeper-admin');
      const revision = { scheme: '2016-2020', code: 'YEAR_END_BALANCE_CAP', version: 1, value: '100', reason: '试' };
      const revised = await ask(
        keeping,
        `mutation ($input: ReviseMoneyRuleInput!) { reviseMoneyRule(input: $input) { rule { value } } }`,
        { input: { requestKey: 'cap', ...revision } },
        boss,
      );
      expect(revised.errors).toEqual([]);
      const cleared = [await next()];
      const route = { custodian: TOWNSHIP, fromCustodian: TREASURY, day: businessDay(new Date()) };
      await post(keeping, mine.countyFinance, 'issueFund', { fundId, amount: '990', ...route });
      cleared.push(await next(), await next());
      expect(new Set(cleared.map((one) => one?.kind))).toEqual(new Set(['FLAG_CLEARED']));
      const idsOf = (some: typeof raised): string[] => some.map((one) => one?.subject.id ?? '').sort();
      expect(idsOf(cleared)).toEqual(idsOf(raised));
      expect(new Set(idsOf(raised)).size).toBe(3);
      expect(events.pending).toBe(0);
      socket.close();
    } finally {
      await keeping.close();
    }
  });
});
