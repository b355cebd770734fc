import { tx } from '../../server/db/tx';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { Cell } from '../../server/results/cell.rules';
import { OutlookService } from '../../server/supervision/outlook.service';
import { GROUP, makeLedger, openFund, post, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';

jest.setTimeout(120_000);

let platform: Platform;
let daguan: Ledger;
let ludian: Ledger;
beforeAll(async () => {
  platform = await startPlatform();
  daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  ludian = await makeLedger(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: '鲁甸县', province: '云南' },
  });
});
afterAll(() => platform.close());

interface Shown {
  indicator: { code: string };
  unit: { code: string };
  target: string;
  recorded: string | null;
  completion: string | null;
  pace: string;
  through: string;
  basis: {
    monthsElapsed: number;
    recorded: string | null;
    lastYearRecorded: string | null;
    lastYearTotal: string | null;
  };
  forecast: { value: string; completion: string | null; method: string } | null;
  explanation: string | null;
}

function outlook(who: Header, year: number, onDay: string | null, of = daguan): Promise<Answer<{ outlook: Shown[] }>> {
  const query = `query ($id: ID!, $year: Int!, $onDay: Day) { outlook(pairingId: $id, year: $year, onDay: $onDay) {
    indicator { code } unit { code } target recorded completion pace through explanation
    basis { monthsElapsed recorded lastYearRecorded lastYearTotal } forecast { value completion method } } }`;
  return ask(platform, query, { id: of.pairingId, year, onDay }, who);
}

test('pace so far, then last year’s shape once last year is recorded; nothing of it for others', async () => {
  const targets = [
    { indicator: 'FUND_RECEIVED', value: '1000', unit: '元' },
    { indicator: 'FUND_SPENT', value: '500', unit: '元' },
  ];
  const act = async (verb: string, who: Header, input: object): Promise<string> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { agreement { id } } }`;
    const answer = await ask<{ done: { agreement: { id: string } } }>(
      platform,
      document,
      { input: { requestKey: newId(), ...input } },
      who,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.done.agreement.id;
  };
  const agreementId = await act('draftAgreement', daguan.lead, { pairingId: daguan.pairingId, year: 2019, targets });
  await act('signAgreement', daguan.lead, { agreementId, version: 1, side: 'DONOR' });
  await act('signAgreement', daguan.reviewer, { agreementId, version: 1, side: 'RECIPIENT' });
  let papers = 0;
  const receive = async (year: number, amount: string, day: string): Promise<void> => {
    const fundId = await openFund(platform, daguan.lead, daguan.pairingId, { year });
    papers += 1;
    await post(platform, daguan.countyFinance, 'recordFundReceipt', {
      fundId,
      amount,
      day,
      documentNo: `文${papers}号`,
    });
  };
  await receive(2019, '100', '2019-02-10');
  await receive(2019, '100', '2019-04-30');
  await receive(2019, '900', '2019-05-01');

  const first = await outlook(daguan.reviewer, 2019, '2019-05-15');
  expect(first.errors).toEqual([]);
  const [received, spent] = first.data?.outlook ?? [];
  expect(received).toEqual({
    indicator: { code: 'FUND_RECEIVED' },
    unit: { code: '元' },
    target: '1000.00',
    recorded: '200.00',
    completion: '0.200000',
    pace: '0.333333',
    through: '2019-04-30',
    basis: { monthsElapsed: 4, recorded: '200.00', lastYearRecorded: null, lastYearTotal: null },
    forecast: { value: '600.00', completion: '0.600000', method: 'PACE' },
    explanation: '按已过 4 个月的进度：200.00 × 12 ÷ 4 = 600.00',
  });
  expect(spent).toMatchObject({ indicator: { code: 'FUND_SPENT' }, recorded: null, forecast: null, explanation: null });

  await receive(2018, '50', '2018-03-01');
  await receive(2018, '150', '2018-11-01');
  const second = await outlook(daguan.lead, 2019, '2019-05-15');
  expect(second.data?.outlook[0]).toMatchObject({
    basis: { lastYearRecorded: '50.00', lastYearTotal: '200.00' },
    forecast: { value: '800.00', completion: '0.800000', method: 'LAST_YEAR_SHAPE' },
    explanation: '按上年同期占全年的比重：200.00 × 200.00 ÷ 50.00 = 800.00',
  });
  const over = await outlook(daguan.lead, 2019, '2020-02-01');
  expect(over.data?.outlook[0]?.forecast).toEqual({ value: '1100.00', completion: '1.100000', method: 'REACHED' });
  expect((await outlook(daguan.lead, 2019, '2019-01-15')).data?.outlook[0]).toMatchObject({
    recorded: null,
    forecast: null,
  });
  expect((await outlook(daguan.lead, 2018, '2018-06-30')).data?.outlook).toEqual([]);

  expect((await outlook(ludian.lead, 2019, null)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await outlook(daguan.lead, 1999, null)).errors[0]?.extensions.code).toBe('OUT_OF_RANGE');
});

test('last year says nothing where it was counted by another definition', async () => {
  const code = 'ENTERPRISE_BENEFICIARIES';
  const { rows } = await tx(platform.database.source, PLATFORM, async (db) => ({
    rows: await db.query<{ id: string; scheme: string }[]>(
      `select i.id, sc.code as scheme from indicator i join indicator_scheme sc on sc.id = i.scheme_id where i.code = $1 and i.ended_by is null`,
      [code],
    ),
  }));
  const idOf = (scheme: string): string => rows.find((row) => row.scheme === scheme)?.id ?? '';
  const told = (lastScheme: string) =>
    new OutlookService(platform.database.source, {
      cells: (_viewer, { query }) => {
        const isThis = query.years?.[0] === 2021;
        const indicatorId = idOf(isThis ? '2021-2025' : lastScheme);
        const cell = {
          dimensions: { INDICATOR: code },
          indicatorId,
          target: isThis ? '100' : null,
          recorded: '10',
          completion: '0.1',
        };
        return Promise.resolve({ cells: [cell as unknown as Cell], asOf: null });
      },
    }).of(PLATFORM, fromGlobalId(daguan.pairingId).key, 2021, '2021-06-30');
  expect((await told('2021-2025'))[0]?.forecast?.method).toBe('LAST_YEAR_SHAPE');
  const [apart] = await told('2016-2020');
  expect(apart?.basis).toMatchObject({ lastYearRecorded: null, lastYearTotal: null });
  expect(apart?.forecast).toMatchObject({ method: 'PACE', value: '20' });
});
