import { randomUUID } from 'node:crypto';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { CSV } from '../kit/files';
import { GROUP, post, tryPost } from '../kit/ledger';
import { ask, startPlatform, type Platform } from '../kit/platform';
import type { Header } from '../kit/people';
import { makeReporting, onReport, spendTable, type Reporting } from '../kit/reports';

/** Corrections between two moments: a thousand in the long run. */
const CORRECTIONS = process.env.JIEDUI_TEST_SIZE === 'full' ? 1_000 : 60;
jest.setTimeout(process.env.JIEDUI_TEST_SIZE === 'full' ? 600_000 : 120_000);

let platform: Platform;
let ours: Reporting;
let theirs: Reporting;

beforeAll(async () => {
  platform = await startPlatform();
  ours = await makeReporting(
    platform,
    { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
    { city: '530600', province: '530000', donorCity: '442000', donorProvince: '440000' },
  );
  theirs = await makeReporting(
    platform,
    { donor: { name: '深圳市', province: '广东' }, recipient: { name: '环江县', province: '广西' } },
    { city: '451200', province: '450000', donorCity: '440300', donorProvince: '440000' },
  );
});
afterAll(() => platform.close());

interface Change {
  kind: string;
  version: number;
  isNew: boolean;
  at: string | null;
  reason: string | null;
  subject: { id: string } | null;
  madeBy: { name: string } | null;
  fields: { name: string; before: string | null; after: string | null }[];
}

/** A moment that covers everything so far, as a text of milliseconds means it. */
async function now(): Promise<string> {
  const marked = await tx(platform.database.worker, PLATFORM, (db) => markMoment(db));
  return new Date(marked.getTime() + 1).toISOString();
}

const QUERY = `query ($pairingId: ID!, $from: DateTime!, $to: DateTime!, $first: Int, $after: Cursor) {
  changesBetween(pairingId: $pairingId, from: $from, to: $to, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { kind version isNew at reason subject { id } madeBy { name } fields { name before after } } } }`;

/** Every change, page by page. */
async function changes(from: string, to: string, size = 100, by = ours.lead): Promise<Change[]> {
  const all: Change[] = [];
  for (let after: string | null = null; ;) {
    const answer: Awaited<
      ReturnType<
        typeof ask<{
          changesBetween: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: Change[];
          };
        }>
      >
    > = await ask(platform, QUERY, { pairingId: ours.pairingId, from, to, first: size, after }, by);
    expect(answer.errors).toEqual([]);
    const page = answer.data?.changesBetween;
    all.push(...(page?.nodes ?? []));
    if (!page?.pageInfo.hasNextPage) {
      expect(page?.totalCount).toBe(all.length);
      return all;
    }
    after = page.pageInfo.endCursor;
  }
}

async function done<T>(by: Header, verb: string, fields: string, input: object): Promise<T> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const answer = await ask<{ done: T }>(
    platform,
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`,
    { input: { requestKey: randomUUID(), ...input } },
    by,
  );
  if (!answer.data || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done;
}

test('every kind of fact that changed is named, with what it said before and after, by whom and why', async () => {
  const pairingId = ours.pairingId;
  const figures = (value: string) => [{ indicator: 'FUND_SPENT', value, unit: '万元' }];
  const { statement } = await done<{ statement: { id: string } }>(
    ours.reporter,
    'recordStatement',
    'statement { id }',
    {
      pairingId,
      period: { kind: 'YEAR', year: 2019 },
      source: { title: '年度材料' },
      figures: figures('100'),
    },
  );
  const ordered = await done<{ purchase: { id: string } }>(ours.reporter, 'orderPurchase', 'purchase { id }', {
    pairingId,
    day: '2019-05-20',
    product: '方竹笋',
    amount: '1200.00',
    channel: 'CANTEEN',
    mode: 'DIRECT',
    buyer: '机关食堂',
    acceptedOn: '2019-05-20',
    paidOn: '2019-05-20',
  });
  const before = await now();
  expect(await changes(before, before)).toEqual([]);

  await done(ours.reporter, 'correctStatement', 'statement { id }', {
    statementId: statement.id,
    version: 1,
    figures: figures('120'),
    reason: '决算后更正',
  });
  await done(ours.lead, 'confirmRecords', 'count', {
    records: [{ id: ordered.purchase.id, version: 1 }],
  });
  const agreement = await done<{ agreement: { id: string } }>(ours.lead, 'draftAgreement', 'agreement { id }', {
    pairingId,
    year: 2019,
    targets: [{ indicator: 'FUND_SPENT', value: '300', unit: '万元' }],
  });
  await done(ours.lead, 'signAgreement', 'agreement { id }', {
    agreementId: agreement.agreement.id,
    version: 1,
    side: 'DONOR',
  });
  const entry = await post(platform, ours.countyFinance, 'recordFundReceipt', {
    fundId: ours.fundId,
    amount: '5000.00',
    day: '2019-06-20',
    documentNo: '大财农〔2019〕9号',
  });
  const upload = await fetch(`${platform.url}/evidence?name=voucher.csv`, {
    method: 'POST',
    headers: ours.countyFinance,
    body: CSV,
  });
  const { id: evidenceId } = (await upload.json()) as { id: string };
  await done(ours.countyFinance, 'attachEvidence', 'evidence { id }', {
    evidenceIds: [evidenceId],
    recordIds: [entry.id],
  });
  const report = await spendTable(platform, ours);
  await onReport(platform, ours.reporter, 'submitReport', { reportId: report.id, version: report.version });
  const after = await now();

  const found = await changes(before, after);
  const told = found.map(({ kind, isNew, reason, fields, version }) => [
    kind,
    version,
    isNew,
    reason,
    Object.fromEntries(fields.map(({ name, before: was, after: is }) => [name, [was, is]])),
  ]);
  expect(told).toEqual([
    ['STATEMENT', 2, false, '决算后更正', { FUND_SPENT: ['1000000.00', '1200000.00'] }],
    ['PURCHASE', 2, false, null, { standing: [null, 'CONFIRMED'] }],
    ['AGREEMENT', 1, true, null, { status: [null, 'DRAFT'] }],
    ['AGREEMENT', 1, true, null, { FUND_SPENT: [null, '3000000.00'] }],
    ['AGREEMENT', 1, false, null, { status: ['DRAFT', 'SIGNED_BY_DONOR'] }],
    [
      'FUND_ENTRY',
      1,
      true,
      null,
      expect.objectContaining({ amount: [null, '5000.00'], documentNo: [null, '大财农〔2019〕9号'] }),
    ],
    ['EVIDENCE', 1, true, null, { evidence: [null, 'ATTACHED'] }],
    ['REPORT', 1, true, null, { edition: [null, '1'], status: [null, 'DRAFT'] }],
    ['REPORT', 2, false, null, { status: ['DRAFT', 'SUBMITTED'] }],
  ]);
  expect(found.every(({ subject, madeBy, at }) => subject !== null && madeBy !== null && at !== null)).toBe(true);
  expect(found[0]?.subject?.id).toBe(statement.id);
  expect(found[1]?.subject?.id).toBe(ordered.purchase.id);
  // Page by page the same, and seen the same by the other side and from above.
  expect(await changes(before, after, 2)).toEqual(found);
  for (const by of [ours.reviewer, ours.province, ours.member])
    expect((await changes(before, after, 100, by)).map(({ kind }) => kind)).toEqual(found.map(({ kind }) => kind));
});

test(`${CORRECTIONS} corrections after a report was handed in are all named, each once`, async () => {
  const from = await now();
  const corrected: string[] = [];
  while (corrected.length < CORRECTIONS) {
    const spent = await post(platform, ours.countyFinance, 'recordSpending', {
      fundId: ours.fundId,
      amount: '1.00',
      day: '2019-06-29',
      custodian: { kind: 'TOWNSHIP', name: '天星镇' },
    });
    corrected.push(spent.id);
    const taken = await tryPost(platform, ours.countyFinance, 'reverseFundEntry', {
      entryId: spent.id,
      day: '2019-06-30',
      documentNo: `冲${corrected.length}`,
      reason: '录错',
    });
    const reversal = taken.data?.reverseFundEntry?.entry.id;
    if (reversal === undefined) throw new Error(JSON.stringify(taken.errors));
    corrected.push(reversal);
  }
  const found = await changes(from, await now(), 37);
  expect(found.map(({ subject }) => subject?.id).sort()).toEqual([...corrected].sort());
  expect(new Set(found.map(({ madeBy }) => madeBy?.name)).size).toBe(1);
});

test('nobody is told what changed in a pairing that is not theirs, nor of a time to come', async () => {
  const to = await now();
  const ask2 = async (by: Header, from: string, until = to): Promise<string> => {
    const { errors } = await ask(platform, QUERY, { pairingId: ours.pairingId, from, to: until }, by);
    const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
    return `${code} ${field ?? ''}`.trim();
  };
  await makeAccount(platform, 'changes-elsewhere', [
    { role: Role.RECIPIENT_REPORTER, partyId: fromGlobalId(theirs.recipientId).key },
  ]);
  const elsewhere = await signedIn(platform, 'changes-elsewhere');
  const long = '2019-01-01T00:00:00Z';
  expect(await ask2(elsewhere, long)).toBe('NOT_FOUND pairingId');
  expect(await ask2(theirs.lead, long)).toBe('NOT_FOUND pairingId');
  expect(await ask2(theirs.province, long)).toBe('NOT_FOUND pairingId');
  expect(await ask2({}, long)).toBe('NOT_FOUND pairingId');
  expect(await ask2(ours.lead, to, long)).toBe('BAD_INPUT from');
  expect(await ask2(ours.lead, long, new Date(Date.now() + 3_600_000).toISOString())).toBe('OUT_OF_RANGE asOf');
});
