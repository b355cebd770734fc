import { Role } from '../../schema/vocabulary';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import {
  DONOR_TREASURY,
  GROUP,
  makeLedger,
  openFund,
  positionsOf,
  post,
  TOWNSHIP,
  TREASURY,
  tryPost,
  type Ledger,
} from '../kit/ledger';
import { makeAccount, signedIn } from '../kit/accounts';
import { ownerOf, type Owner } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
let owner: Owner;
let ledger: Ledger;
beforeAll(async () => {
  platform = await startPlatform();
  await ensureSchemes(platform.database.source);
  owner = await ownerOf(platform);
  ledger = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

const county = (verb: string, input: Record<string, unknown>) => post(platform, ledger.countyFinance, verb, input);
const donor = (verb: string, input: Record<string, unknown>) => post(platform, ledger.lead, verb, input);

/** A fund of which a million yuan have reached the county treasury. */
async function received(amount = '1000000.00'): Promise<{ fundId: string; receipt: string }> {
  const fundId = await openFund(platform, ledger.lead, ledger.pairingId);
  return { fundId, receipt: (await county('recordFundReceipt', { fundId, amount })).id };
}

describe('the ledger', () => {
  test('a yuan goes from pledge to voucher, each side stating its own part', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId);
    const pledge = await donor('pledgeFund', { fundId, amount: '500', custodian: DONOR_TREASURY });
    expect(pledge).toMatchObject({ inForce: false, nextActions: ['REVERSE'] });
    const signed = await post(platform, ledger.reviewer, 'signFundEntry', { entryId: pledge.id });
    expect(signed).toMatchObject({ id: pledge.id, inForce: true });
    await donor('disburseFund', { fundId, amount: '300', custodian: TREASURY });
    await county('recordFundReceipt', { fundId, amount: '300' });
    const issue = await county('issueFund', { fundId, amount: '200.50', custodian: TOWNSHIP, fromCustodian: TREASURY });
    expect(issue).toMatchObject({ untold: '0.00', sources: [{ how: 'ONLY_SOURCE', amount: '200.50' }] });
    await county('retainFund', { fundId, amount: '10', custodian: TOWNSHIP });
    await county('recordSpending', { fundId, amount: '100.01', custodian: TOWNSHIP, payee: '云岭建筑公司' });
    await county('recordVoucher', { fundId, amount: '40', custodian: TOWNSHIP, documentNo: '凭证 1' });
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual([
      '县财政局/DISBURSED/2019: 300.00',
      '县财政局/RECEIVED/2019: 99.50',
      '天星镇/ISSUED/2019: 90.49',
      '天星镇/RETAINED/2019: 10.00',
      '天星镇/SETTLED/2019: 40.00',
      '天星镇/SPENT/2019: 60.01',
      '火炬区财政局/PLEDGED/2019: 500.00',
    ]);
  });

  test.each([
    ['a spend above what was issued', 'recordSpending', { amount: '600', custodian: TOWNSHIP }, 'NOT_ENOUGH_FUNDS'],
    [
      'an issue above what was received',
      'issueFund',
      { amount: '1000000.01', custodian: TOWNSHIP, fromCustodian: TREASURY },
      'NOT_ENOUGH_FUNDS',
    ],
    ['an amount of 0', 'recordFundReceipt', { amount: '0' }, 'OUT_OF_RANGE'],
    ['an amount of -1', 'recordFundReceipt', { amount: '-1' }, 'OUT_OF_RANGE'],
    ['an amount of 0.001', 'recordFundReceipt', { amount: '0.001' }, 'BAD_INPUT'],
    ['an amount of a float', 'recordFundReceipt', { amount: 0.5 }, 'BAD_INPUT'],
    ['an amount of 10^18', 'recordFundReceipt', { amount: '1000000000000000000' }, 'OUT_OF_RANGE'],
    ['an amount of 10^17', 'recordFundReceipt', { amount: '100000000000000000' }, 'OUT_OF_RANGE'],
    ['a posting on the other side’s behalf', 'disburseFund', { amount: '1' }, 'OTHER_SIDES_ENTRY'],
    ['a day still to come', 'recordFundReceipt', { amount: '1', day: '2999-01-01' }, 'OUT_OF_RANGE'],
    [
      'goods in a fund of money',
      'recordGoodsReceipt',
      { amount: '1', goods: { name: '棉被', quantity: '1', unit: '床' } },
      'BAD_INPUT',
    ],
  ])('%s is refused with its code in both languages, and no row changes', async (_what, verb, input, code) => {
    const { fundId } = await received();
    await county('issueFund', { fundId, amount: '500', custodian: TOWNSHIP, fromCustodian: TREASURY });
    const before = await owner.digest();
    const zh = await tryPost(platform, ledger.countyFinance, verb, { fundId, ...input });
    const en = await tryPost(platform, { ...ledger.countyFinance, 'accept-language': 'en' }, verb, {
      fundId,
      ...input,
    });
    expect([zh.errors[0]?.extensions.code, en.errors[0]?.extensions.code]).toEqual([code, code]);
    expect(zh.errors[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(en.errors[0]?.message).not.toMatch(/^\p{Script=Han}/u);
    expect(await owner.digest()).toEqual(before);
  });

  test('a refusal names the numbers', async () => {
    const { fundId } = await received('100');
    const input = { fundId, amount: '100.01', custodian: TOWNSHIP, fromCustodian: TREASURY };
    const { errors } = await tryPost(platform, ledger.countyFinance, 'issueFund', input);
    expect(errors[0]?.extensions.details).toMatchObject({
      available: '100.00',
      asked: '100.01',
      custodian: '县财政局',
    });
    expect(errors[0]?.message).toContain('100.01');
  });

  test('a voucher counts once in its pairing, however it is spelt, and again after it was reversed', async () => {
    const { fundId } = await received();
    await county('issueFund', { fundId, amount: '500', custodian: TOWNSHIP, fromCustodian: TREASURY });
    await county('recordSpending', { fundId, amount: '500', custodian: TOWNSHIP });
    const voucher = { fundId, amount: '10', custodian: TOWNSHIP };
    const first = await county('recordVoucher', { ...voucher, documentNo: 'PZ-2019-7' });
    const again = await tryPost(platform, ledger.countyFinance, 'recordVoucher', {
      ...voucher,
      documentNo: 'pz－2019－ 7',
    });
    expect(again.errors[0]?.extensions).toMatchObject({
      code: 'VOUCHER_USED',
      details: { amount: '10.00', day: '2019-06-30' },
    });
    await county('reverseFundEntry', { entryId: first.id, day: '2019-07-01', documentNo: '冲 1', reason: '录错' });
    await county('recordVoucher', { ...voucher, documentNo: 'PZ-2019-7' });
  });

  test('a reversal names what it reverses, and is never reversed; nothing goes that has gone on', async () => {
    const { fundId, receipt } = await received('100');
    const reversing = { day: '2019-07-01', documentNo: '冲 2', reason: '金额录错' };
    const issue = await county('issueFund', { fundId, amount: '60', custodian: TOWNSHIP, fromCustodian: TREASURY });
    const early = await tryPost(platform, ledger.countyFinance, 'reverseFundEntry', { entryId: receipt, ...reversing });
    expect(early.errors[0]?.extensions.code).toBe('REVERSAL_REFUSED');
    await county('reverseFundEntry', { entryId: issue.id, ...reversing });
    const reversal = await county('reverseFundEntry', { entryId: receipt, ...reversing });
    expect(reversal).toMatchObject({ amount: '-100.00', nextActions: [] });
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual([]);
    for (const entryId of [receipt, reversal.id]) {
      const before = await owner.digest();
      const twice = await tryPost(platform, ledger.countyFinance, 'reverseFundEntry', { entryId, ...reversing });
      expect(twice.errors[0]?.extensions.code).toBe('REVERSAL_REFUSED');
      expect(await owner.digest()).toEqual(before);
    }
  });

  test('an opening balance counts once the other side has signed it, and not when it was taken back before', async () => {
    const fundId = await openFund(platform, ledger.reporter, ledger.pairingId);
    const opening = { fundId, originYear: 2017, holding: 'ISSUED', custodian: TOWNSHIP };
    const mistaken = await county('recordOpeningBalance', { ...opening, amount: '99' });
    await county('reverseFundEntry', { entryId: mistaken.id, day: '2019-07-01', documentNo: '撤 1', reason: '录错' });
    const late = await tryPost(platform, ledger.lead, 'signFundEntry', { entryId: mistaken.id });
    expect(late.errors[0]?.extensions.code).toBe('TRANSITION_REFUSED');
    const entry = await county('recordOpeningBalance', { ...opening, amount: '88' });
    const own = await tryPost(platform, ledger.reviewer, 'signFundEntry', { entryId: entry.id });
    expect(own.errors[0]?.extensions.code).toBe('OTHER_SIDES_ENTRY');
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual([]);
    await post(platform, ledger.lead, 'signFundEntry', { entryId: entry.id });
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual(['天星镇/ISSUED/2017: 88.00']);
    const back = { entryId: entry.id, day: '2019-07-02', documentNo: '冲 3', reason: '重复' };
    const reversal = await county('reverseFundEntry', back);
    expect(reversal.inForce).toBe(false);
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual(['天星镇/ISSUED/2017: 88.00']);
    await post(platform, ledger.lead, 'signFundEntry', { entryId: reversal.id });
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual([]);
  });

  test('where several entries lie, the books name the source only when it is certain', async () => {
    const { fundId, receipt } = await received('100');
    const second = (await county('recordFundReceipt', { fundId, amount: '50' })).id;
    const move = { fundId, custodian: TOWNSHIP, fromCustodian: TREASURY };
    const named = await county('issueFund', { ...move, amount: '30', sources: [{ entryId: second, amount: '30' }] });
    expect(named.sources).toEqual([{ amount: '30.00', how: 'NAMED', source: { id: second } }]);
    const pooled = await county('issueFund', { ...move, amount: '20' });
    expect(pooled).toMatchObject({ untold: '20.00', sources: [] });
    const tooMuch = await tryPost(platform, ledger.countyFinance, 'issueFund', {
      ...move,
      amount: '30',
      sources: [{ entryId: second, amount: '20.01' }],
    });
    expect(tooMuch.errors[0]?.extensions).toMatchObject({ code: 'SOURCE_EXCEEDED', details: { available: '20.00' } });
    await county('reverseFundEntry', { entryId: pooled.id, day: '2019-07-01', documentNo: '冲 4', reason: '录错' });
    const rest = await county('issueFund', { ...move, amount: '120' });
    expect(rest.sources.map(({ amount, how, source }) => [amount, how, source.id]).sort()).toEqual(
      [
        ['100.00', 'ALL_OF_IT', receipt],
        ['20.00', 'ALL_OF_IT', second],
      ].sort(),
    );
  });

  test('the year of origin is asked for only where money of several years lies', async () => {
    const fundId = await openFund(platform, ledger.reporter, ledger.pairingId);
    const opening = await county('recordOpeningBalance', {
      fundId,
      originYear: 2018,
      holding: 'RECEIVED',
      amount: '10',
    });
    await post(platform, ledger.lead, 'signFundEntry', { entryId: opening.id });
    await county('recordFundReceipt', { fundId, amount: '20' });
    const issue = { fundId, amount: '5', custodian: TOWNSHIP, fromCustodian: TREASURY };
    const unclear = await tryPost(platform, ledger.countyFinance, 'issueFund', issue);
    expect(unclear.errors[0]?.extensions).toMatchObject({
      code: 'ORIGIN_YEAR_NEEDED',
      details: { years: ['2018', '2019'] },
    });
    await county('issueFund', { ...issue, originYear: 2018 });
    expect(await positionsOf(platform, ledger.lead, fundId)).toContain('天星镇/ISSUED/2018: 5.00');
  });

  test('under 报账制 a payment follows its voucher', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { voucherOrder: 'BEFORE_PAYMENT' });
    await county('recordFundReceipt', { fundId, amount: '100' });
    await county('issueFund', { fundId, amount: '100', custodian: TOWNSHIP, fromCustodian: TREASURY });
    const early = await tryPost(platform, ledger.countyFinance, 'recordSpending', {
      fundId,
      amount: '1',
      custodian: TOWNSHIP,
    });
    expect(early.errors[0]?.extensions.code).toBe('NOT_ENOUGH_FUNDS');
    await county('recordVoucher', { fundId, amount: '30', custodian: TOWNSHIP, documentNo: 'BZ-1' });
    await county('recordSpending', { fundId, amount: '20', custodian: TOWNSHIP });
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual(
      [
        '县财政局/RECEIVED/2019: 0.00',
        '天星镇/CLEARED/2019: 10.00',
        '天星镇/ISSUED/2019: 70.00',
        '天星镇/SETTLED/2019: 20.00',
      ].filter((line) => !line.endsWith(' 0.00')),
    );
  });

  test('what lies there at the end of a year is carried over once', async () => {
    const { fundId } = await received('100');
    const carry = { fundId, amount: '100', day: '2019-12-31', holding: 'RECEIVED' };
    const first = await county('carryOverFund', carry);
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual(['县财政局/RECEIVED/2019: 100.00']);
    const twice = await tryPost(platform, ledger.countyFinance, 'carryOverFund', { ...carry, amount: '1' });
    expect(twice.errors[0]?.extensions.code).toBe('ALREADY_CARRIED_OVER');
    await county('reverseFundEntry', { entryId: first.id, day: '2019-12-31', documentNo: '冲 5', reason: '金额有误' });
    await county('carryOverFund', carry);
  });

  test('goods are donated, received and handed out by their valuation', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId, { kind: 'SOCIAL_GOODS', tier: null });
    const goods = { name: '棉被', quantity: '200', unit: '床' };
    await donor('donateGoods', { fundId, amount: '20000', goods, custodian: DONOR_TREASURY });
    await county('recordGoodsReceipt', { fundId, amount: '20000', goods });
    await county('handOutGoods', { fundId, amount: '5000', goods: { ...goods, quantity: '50' }, payee: '天星镇' });
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual([
      '县财政局/GOODS_HELD/2019: 15000.00',
      '县财政局/HANDED_OUT/2019: 5000.00',
      '火炬区财政局/DONATED/2019: 20000.00',
    ]);
  });

  test('a member of the group posts to its own funds only, its lead to all', async () => {
    const fundId = await openFund(platform, ledger.lead, ledger.pairingId);
    const input = { fundId, amount: '1', custodian: DONOR_TREASURY };
    const foreign = await tryPost(platform, ledger.member, 'disburseFund', input);
    expect(foreign.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const wrong = await tryPost(platform, ledger.lead, 'recordFundReceipt', { ...input, custodian: TREASURY });
    expect(wrong.errors[0]?.extensions.code).toBe('OTHER_SIDES_ENTRY');
    await post(platform, ledger.lead, 'disburseFund', input);
  });

  test('a request sent again counts once; the same key with another amount is refused', async () => {
    const { fundId } = await received();
    const input = { requestKey: 'once', fundId, amount: '7' };
    const [first, second] = await Promise.all([county('recordFundReceipt', input), county('recordFundReceipt', input)]);
    expect(second.id).toBe(first.id);
    const other = await tryPost(platform, ledger.countyFinance, 'recordFundReceipt', { ...input, amount: '8' });
    expect(other.errors[0]?.extensions.code).toBe('REQUEST_KEY_REUSED');
    expect(await positionsOf(platform, ledger.lead, fundId)).toEqual(['县财政局/RECEIVED/2019: 1000007.00']);
  });

  test('a closed pairing takes no new aid; what was carried over is still spent, vouchered and sent back', async () => {
    const closing = await makeLedger(platform, { donor: GROUP, recipient: { name: '盐津县', province: '云南' } });
    const fundId = await openFund(platform, closing.lead, closing.pairingId);
    const take = (verb: string, input: Record<string, unknown>) =>
      tryPost(platform, closing.countyFinance, verb, { fundId, ...input });
    await take('recordFundReceipt', { amount: '100' });
    await take('carryOverFund', { amount: '100', day: '2019-12-31', holding: 'RECEIVED' });
    await makeAccount(platform, 'closer', [{ role: Role.ADMIN }]);
    const closed = await ask(
      platform,
      `mutation ($input: ClosePairingInput!) { closePairing(input: $input) { pairing { closedOn } } }`,
      {
        input: {
          requestKey: 'close',
          pairingId: closing.pairingId,
          version: 1,
          closedOn: '2020-06-30',
          reason: '结对关系调整',
        },
      },
      await signedIn(platform, 'closer'),
    );
    expect(closed.errors).toEqual([]);
    const later = { day: '2020-09-01', custodian: TOWNSHIP };
    const before = await owner.digest();
    const refused = await tryPost(platform, closing.lead, 'pledgeFund', { fundId, amount: '1', ...later });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'PAIRING_CLOSED', details: { day: '2020-06-30' } });
    expect(refused.errors[0]?.message).toContain('结转资金');
    expect(await owner.digest()).toEqual(before);
    for (const [verb, input] of [
      ['issueFund', { amount: '60', fromCustodian: TREASURY, ...later }],
      ['recordSpending', { amount: '50', ...later }],
      ['recordVoucher', { amount: '50', ...later, documentNo: '结转凭证' }],
      ['returnFund', { amount: '40', side: 'RECIPIENT', day: '2020-09-01' }],
    ] as const)
      expect((await take(verb, input)).errors).toEqual([]);
    expect(await positionsOf(platform, closing.lead, fundId)).toEqual([
      '县财政局/SENT_BACK/2019: 40.00',
      '天星镇/ISSUED/2019: 10.00',
      '天星镇/SETTLED/2019: 50.00',
    ]);
  });
});
