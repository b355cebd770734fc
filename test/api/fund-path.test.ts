import { ensureSchemes } from '../../server/indicators/scheme.service';
import { GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, UNIT, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';

let platform: Platform;
let ours: Ledger;
let theirs: Ledger;
beforeAll(async () => {
  platform = await startPlatform();
  await ensureSchemes(platform.database.source);
  ours = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  theirs = await makeLedger(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '巧家县', province: '云南' },
  });
});
afterAll(() => platform.close());

const county = (verb: string, input: Record<string, unknown>) => post(platform, ours.countyFinance, verb, input);
const donor = (verb: string, input: Record<string, unknown>) => post(platform, ours.lead, verb, input);
const TO_TOWNSHIP = { custodian: TOWNSHIP, fromCustodian: TREASURY };
const TO_UNIT = { custodian: UNIT, fromCustodian: TREASURY };

interface Path {
  isComplete: boolean;
  totals: Record<string, string>;
  nodes: {
    step: number;
    amount: string;
    state: string;
    entry: { id: string; stage: string; custodian: { name: string }; reversedBy: { id: string } | null };
    pool: { amount: string; told: string; left: string; balance: string; untold: string; shares: object[] } | null;
  }[];
  links: { from: string; to: string; amount: string; how: string }[];
}

const PATH = `query ($entryId: ID!, $direction: FundPathDirection!, $maxSteps: Int) {
  fundPath(entryId: $entryId, direction: $direction, maxSteps: $maxSteps) {
    isComplete
    totals { amount rests pooled outstanding ended unfollowed }
    nodes {
      step amount state entry { id stage custodian { name } reversedBy { id } }
      pool { amount told left balance untold shares { amount how entry { stage } } }
    }
    links { from to amount how }
  }
}`;

const askPath = (
  by: Header,
  entryId: string,
  direction: string,
  maxSteps?: number,
): Promise<Answer<{ fundPath: Path | null }>> => ask(platform, PATH, { entryId, direction, maxSteps }, by);

async function follow(entryId: string, direction = 'FORWARD', maxSteps?: number): Promise<Path> {
  const { data, errors } = await askPath(ours.countyFinance, entryId, direction, maxSteps);
  if (!data?.fundPath) throw new Error(`no path: ${JSON.stringify(errors)}`);
  return data.fundPath;
}

/** `STAGE custodian amount STATE`, in the order of the path. */
const told = (path: Path): string[] =>
  path.nodes.map(({ entry, amount, state }) => `${entry.stage} ${entry.custodian.name} ${amount} ${state}`);

const fund = (): Promise<string> => openFund(platform, ours.lead, ours.pairingId);

test('a yuan is followed from its receipt to units and vouchers, and back from a voucher', async () => {
  const fundId = await fund();
  const receipt = await county('recordFundReceipt', { fundId, amount: '1000' });
  await county('issueFund', {
    fundId,
    amount: '600',
    ...TO_TOWNSHIP,
    sources: [{ entryId: receipt.id, amount: '600' }],
  });
  await county('issueFund', { fundId, amount: '300', ...TO_UNIT, sources: [{ entryId: receipt.id, amount: '300' }] });
  await county('retainFund', { fundId, amount: '60', custodian: TOWNSHIP });
  await county('recordSpending', { fundId, amount: '500.01', custodian: TOWNSHIP });
  const voucher = await county('recordVoucher', { fundId, amount: '400', custodian: TOWNSHIP, documentNo: '凭证 甲' });
  const path = await follow(receipt.id);
  expect(told(path)).toEqual([
    'RECEIVED 县财政局 1000.00 RESTS',
    'ISSUED 天星镇 600.00 RESTS',
    'ISSUED 县农业农村局 300.00 RESTS',
    'RETAINED 天星镇 60.00 RESTS',
    'SPENT 天星镇 500.01 RESTS',
    'VOUCHERED 天星镇 400.00 ENDED',
  ]);
  expect(path.totals).toEqual({
    amount: '1000.00',
    rests: '600.00',
    pooled: '0.00',
    outstanding: '0.00',
    ended: '400.00',
    unfollowed: '0.00',
  });
  expect(path.nodes.map(({ step }) => step)).toEqual([0, 1, 1, 2, 2, 3]);
  expect(path.links.map(({ how }) => how).sort()).toEqual(['NAMED', 'NAMED', ...Array<string>(3).fill('ONLY_SOURCE')]);
  expect(told(await follow(voucher.id, 'BACKWARD'))).toEqual([
    'VOUCHERED 天星镇 400.00 FLOWED',
    'SPENT 天星镇 400.00 FLOWED',
    'ISSUED 天星镇 400.00 FLOWED',
    'RECEIVED 县财政局 400.00 OUTSTANDING',
  ]);
});

test('what both sides state is one path: from the donor’s payments to vouchers, and from a voucher back to them', async () => {
  const fundId = await fund();
  const [day, documentNo] = ['2019-05-20', '中财农〔2019〕77号'];
  const paid = await donor('disburseFund', { fundId, amount: '800', day, documentNo });
  const came = await county('recordFundReceipt', { fundId, amount: '500', day: '2019-05-22', documentNo });
  const rest = await county('recordFundReceipt', { fundId, amount: '300', day: '2019-05-23', documentNo });
  await county('issueFund', { fundId, amount: '800', day: '2019-06-01', ...TO_TOWNSHIP });
  await county('recordSpending', { fundId, amount: '800', day: '2019-06-02', custodian: TOWNSHIP });
  const voucher = await county('recordVoucher', {
    fundId,
    amount: '800',
    day: '2019-06-03',
    custodian: TOWNSHIP,
    documentNo: '凭证 乙',
  });
  const path = await follow(paid.id);
  expect(told(path)).toEqual([
    'DISBURSED 县财政局 800.00 FLOWED',
    'RECEIVED 县财政局 500.00 FLOWED',
    'RECEIVED 县财政局 300.00 FLOWED',
    'ISSUED 天星镇 800.00 FLOWED',
    'SPENT 天星镇 800.00 FLOWED',
    'VOUCHERED 天星镇 800.00 ENDED',
  ]);
  expect(path.links.filter(({ how }) => how === 'MATCHED')).toEqual([
    { from: paid.id, to: came.id, amount: '500.00', how: 'MATCHED' },
    { from: paid.id, to: rest.id, amount: '300.00', how: 'MATCHED' },
  ]);
  const back = await follow(voucher.id, 'BACKWARD');
  expect(told(back).at(-1)).toBe('DISBURSED 县财政局 800.00 ENDED');
  expect(back.totals).toMatchObject({ amount: '800.00', ended: '800.00' });
});

test('what the donor paid and nobody has received yet is outstanding', async () => {
  const fundId = await fund();
  const paid = await donor('disburseFund', { fundId, amount: '61.17', documentNo: '中财农〔2019〕88号' });
  expect(told(await follow(paid.id))).toEqual(['DISBURSED 县财政局 61.17 OUTSTANDING']);
});

test('where the books do not tell, the path says pooled, with the amounts of the pool', async () => {
  const fundId = await fund();
  const first = await county('recordFundReceipt', { fundId, amount: '100' });
  const second = await county('recordFundReceipt', { fundId, amount: '50' });
  const named = [{ entryId: first.id, amount: '10' }];
  await county('issueFund', { fundId, amount: '70', ...TO_TOWNSHIP, sources: named });
  const path = await follow(first.id);
  expect(told(path)).toEqual(['RECEIVED 县财政局 100.00 POOLED', 'ISSUED 天星镇 10.00 RESTS']);
  expect(path.nodes[0]?.pool).toEqual({
    amount: '100.00',
    told: '10.00',
    left: '90.00',
    balance: '80.00',
    untold: '60.00',
    shares: [{ amount: '10.00', how: 'NAMED', entry: { stage: 'ISSUED' } }],
  });
  expect(path.totals).toMatchObject({ pooled: '90.00', rests: '10.00' });
  expect((await follow(second.id)).totals).toMatchObject({ amount: '50.00', pooled: '50.00' });
});

test('what was reversed is shown as such and carries nothing', async () => {
  const fundId = await fund();
  const receipt = await county('recordFundReceipt', { fundId, amount: '100' });
  const wrong = await county('issueFund', { fundId, amount: '100', ...TO_UNIT });
  const back = { entryId: wrong.id, day: '2019-07-01', documentNo: '冲 1', reason: '单位有误' };
  const reversal = await county('reverseFundEntry', back);
  await county('issueFund', { fundId, amount: '100', ...TO_TOWNSHIP });
  const path = await follow(receipt.id);
  expect(told(path).sort()).toEqual([
    'ISSUED 县农业农村局 0.00 VOID',
    'ISSUED 天星镇 100.00 RESTS',
    'RECEIVED 县财政局 100.00 FLOWED',
  ]);
  const taken = path.nodes.find(({ state }) => state === 'VOID');
  expect(taken?.entry.reversedBy).toEqual({ id: reversal.id });
  for (const id of [wrong.id, reversal.id]) expect((await follow(id)).totals.amount).toBe('0.00');
});

test('an opening balance is followed once it is signed, and is where a path backward ends', async () => {
  const fundId = await fund();
  const opening = await county('recordOpeningBalance', { fundId, originYear: 2017, holding: 'ISSUED', amount: '88' });
  expect(told(await follow(opening.id))).toEqual(['OPENING 县财政局 0.00 VOID']);
  await post(platform, ours.lead, 'signFundEntry', { entryId: opening.id });
  expect(told(await follow(opening.id))).toEqual(['OPENING 县财政局 88.00 RESTS']);
  const spent = await county('recordSpending', { fundId, amount: '8', custodian: TREASURY });
  expect(told(await follow(spent.id, 'BACKWARD'))).toEqual([
    'SPENT 县财政局 8.00 FLOWED',
    'OPENING 县财政局 8.00 ENDED',
  ]);
});

test('limits are said, and plans and carry-overs are refused', async () => {
  const fundId = await fund();
  const receipt = await county('recordFundReceipt', { fundId, amount: '100' });
  await county('issueFund', { fundId, amount: '100', ...TO_TOWNSHIP });
  await county('recordSpending', { fundId, amount: '100', custodian: TOWNSHIP });
  const short = await follow(receipt.id, 'FORWARD', 1);
  expect(told(short)).toEqual(['RECEIVED 县财政局 100.00 FLOWED', 'ISSUED 天星镇 100.00 UNFOLLOWED']);
  expect(short).toMatchObject({ isComplete: false, totals: { amount: '100.00', unfollowed: '100.00' } });
  for (const steps of [0, 51]) {
    const { errors } = await askPath(ours.countyFinance, receipt.id, 'FORWARD', steps);
    expect(errors[0]?.extensions).toMatchObject({ code: 'OUT_OF_RANGE', field: 'maxSteps' });
  }
  const pledge = await donor('pledgeFund', { fundId, amount: '5' });
  const { errors } = await askPath(ours.lead, pledge.id, 'FORWARD');
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'entryId' });
});

test('another pairing’s entry is not there', async () => {
  const fundId = await openFund(platform, theirs.lead, theirs.pairingId);
  const foreign = await post(platform, theirs.countyFinance, 'recordFundReceipt', { fundId, amount: '77' });
  expect((await askPath(ours.countyFinance, foreign.id, 'FORWARD')).data).toEqual({ fundPath: null });
  expect((await askPath(theirs.countyFinance, foreign.id, 'FORWARD')).data?.fundPath?.totals.amount).toBe('77.00');
  const invented = Buffer.from(`Fund:${fundId}`).toString('base64url');
  expect((await askPath(ours.countyFinance, invented, 'FORWARD')).errors[0]?.extensions.code).toBe('NOT_FOUND');
});
