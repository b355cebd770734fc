import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { EventKind, ReportDesk, Role } from '../../schema/vocabulary';
import { checkAll } from '../../server/checks/check.service';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { shippedForms } from '../../server/reports/report-forms.catalogue';
import { dueOn } from '../../server/reports/report-period.rules';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP, post, TOWNSHIP } from '../kit/ledger';
import { readDocument } from '../kit/document';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import {
  makeReporting,
  onReport,
  seenReport,
  spendTable,
  tryReport,
  type ReportAnswer,
  type Reporting,
} from '../kit/reports';

/** Corrections after the lock: a thousand in the long run. */
const CORRECTIONS = process.env.JIEDUI_TEST_SIZE === 'full' ? 1_000 : 40;
jest.setTimeout(process.env.JIEDUI_TEST_SIZE === 'full' ? 600_000 : 120_000);

let platform: Platform;
let owner: Owner;
let people: Reporting;
let stranger: Header;
let admin: Header;

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  people = await makeReporting(
    platform,
    { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
    { city: '530600', province: '530000', donorCity: '442000', donorProvince: '440000' },
  );
  await makeAccount(platform, 'locked-stranger', [{ role: Role.RECIPIENT_REPORTER, partyId: null }]);
  await makeAccount(platform, 'locked-admin', [{ role: Role.ADMIN }]);
  stranger = await signedIn(platform, 'locked-stranger');
  admin = await signedIn(platform, 'locked-admin');
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

const done = (by: Header, verb: string, input: Record<string, unknown>): Promise<ReportAnswer> =>
  onReport(platform, by, verb, input);
const to = ({ id, version }: ReportAnswer): { reportId: string; version: number } => ({ reportId: id, version });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function refusal(attempt: () => Promise<Answer>): Promise<string> {
  const before = await owner.digest();
  const { errors } = await attempt();
  expect(await owner.digest()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return field ? `${code} ${field}` : code;
}

/** From a draft to the lock, each step by whom it belongs to. */
async function lockedUp(report: ReportAnswer): Promise<ReportAnswer> {
  let next = await done(people.reporter, 'submitReport', to(report));
  next = await done(people.reviewer, 'approveReport', to(next));
  next = await done(people.lead, 'confirmReport', to(next));
  next = await done(people.city, 'approveReport', to(next));
  return done(people.province, 'lockReport', to(next));
}

async function fetchPaper(
  by: Header,
  query: Record<string, string>,
  kind = 'report',
): Promise<{ status: number; bytes: Uint8Array }> {
  const response = await fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(query).toString()}`, {
    headers: by,
  });
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
}

interface Reissued {
  edition: number;
  isSame: boolean;
  textHash: string;
  textHashAgain: string;
  workbookHash: string;
  workbookHashAgain: string;
  documentHash: string | null;
  documentHashAgain: string;
  differences: { indicator: string; what: string; stored: string | null; again: string | null }[];
}
async function reissued(id: string, edition: number | null = null, by = people.lead): Promise<Reissued> {
  const { data, errors } = await ask<{ reissuedReport: Reissued }>(
    platform,
    `query ($id: ID!, $edition: Int) { reissuedReport(reportId: $id, edition: $edition) { edition isSame textHash textHashAgain workbookHash
       workbookHashAgain documentHash documentHashAgain differences { indicator what stored again } } }`,
    { id, edition },
    by,
  );
  expect(errors).toEqual([]);
  return data?.reissuedReport as Reissued;
}

const spend = (amount: string, day: string) =>
  post(platform, people.countyFinance, 'recordSpending', { fundId: people.fundId, amount, day, custodian: TOWNSHIP });

/** Invariants that do not hold, with how many rows break them. */
async function broken(): Promise<Record<string, number>> {
  const checked = await checkAll(platform.database.source);
  return Object.fromEntries(
    checked.filter((one) => one.broken.length > 0).map((one) => [one.invariant.name, one.broken.length]),
  );
}

let report: ReportAnswer;

describe('a locked report', () => {
  test('is kept byte for byte, for whoever may see it, and says itself what it is', async () => {
    report = await lockedUp(await spendTable(platform, people));
    const [paper] = report.papers;
    const { status, bytes } = await fetchPaper(people.lead, { reportId: report.id });
    expect([status, sha256(bytes)]).toEqual([200, paper?.workbookHash]);
    expect(sha256(Buffer.from(paper?.text ?? '', 'utf8'))).toBe(paper?.textHash);
    const document = await fetchPaper(people.lead, { reportId: report.id, format: 'docx' });
    expect([document.status, sha256(document.bytes)]).toEqual([200, paper?.documentHash]);
    expect(JSON.parse(paper?.text ?? '')).toMatchObject({
      form: { code: 'MONTHLY_SPEND', version: 1, nameZh: '月度支出进度表' },
      period: { from: '2019-06-01', to: '2019-06-30', zh: '2019年6月' },
      report: { edition: 1, simulated: false },
      steps: [
        { action: 'DRAFT', desk: 'COUNTY' },
        { action: 'SUBMIT', desk: 'COUNTY' },
        { action: 'APPROVE', desk: 'COUNTY_OFFICE' },
        { action: 'CONFIRM', desk: 'DONOR_LEAD' },
        { action: 'APPROVE', desk: 'CITY' },
        { action: 'LOCK', desk: 'PROVINCE' },
      ],
    });
    expect((await fetchPaper(stranger, { reportId: report.id })).status).toBe(404);
    expect((await fetchPaper(people.lead, { reportId: report.id, edition: '2' })).status).toBe(404);
    expect((await fetchPaper(people.lead, { reportId: report.id, format: 'csv' })).status).toBe(400);
    expect((await fetchPaper({}, { reportId: report.id })).status).toBe(401);
  });

  test(`is the same after ${CORRECTIONS} later corrections, its past computed again, hash and all`, async () => {
    const before = await fetchPaper(people.lead, { reportId: report.id });
    expect(await reissued(report.id)).toMatchObject({ edition: 1, isSame: true, differences: [] });
    for (let nth = 1; nth <= CORRECTIONS; nth += 1) await spend(`${nth % 2 === 0 ? 20 : 10}.00`, '2019-06-29');
    expect((await fetchPaper(people.lead, { reportId: report.id })).bytes).toEqual(before.bytes);
    const again = await reissued(report.id);
    expect(again).toMatchObject({ isSame: true, differences: [] });
    expect([again.textHashAgain, again.workbookHashAgain, again.documentHashAgain]).toEqual([
      again.textHash,
      again.workbookHash,
      again.documentHash,
    ]);

    const reason = '更正六月支出';
    const opened = await done(people.province, 'reopenReport', { ...to(report), reason });
    report = await lockedUp(opened);
    expect(report.papers.map(({ edition }) => edition)).toEqual([2, 1]);
    const first = await fetchPaper(people.lead, { reportId: report.id, edition: '1' });
    expect(first.bytes).toEqual(before.bytes);
    const second = await fetchPaper(people.lead, { reportId: report.id });
    expect(sha256(second.bytes)).toBe(report.papers[0]?.workbookHash);
    expect(sha256(second.bytes)).not.toBe(sha256(first.bytes));
    expect(await reissued(report.id, 1)).toMatchObject({ edition: 1, isSame: true, differences: [] });
    expect(await reissued(report.id, 2)).toMatchObject({ edition: 2, isSame: true, differences: [] });
    expect(
      await refusal(() =>
        ask(platform, `query ($id: ID!) { reissuedReport(reportId: $id) { isSame } }`, { id: report.id }, stranger),
      ),
    ).toBe('NOT_FOUND reportId');
  });

  test('holds every invariant, and each is found out when somebody tampers with the rows', async () => {
    expect(await broken()).toEqual({});
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    const key = fromGlobalId(report.id).key;
    const tampered = async (change: string, back: string): Promise<string[]> => {
      await root.query(`set session_replication_role = replica`);
      await root.query(change, [key]);
      const found = Object.keys(await broken());
      await root.query(back, [key]);
      return found;
    };
    try {
      const step = `where report_id = $1 and action = 'LOCK' and edition = 1`;
      expect(
        await tampered(
          `update report set step = step - 1 where id = $1`,
          `update report set step = step + 1 where id = $1`,
        ),
      ).toEqual(['report.heads']);
      expect(
        await tampered(
          `update report_step set desk = 'CITY' ${step}`,
          `update report_step set desk = 'PROVINCE' ${step}`,
        ),
      ).toEqual(['report.steps']);
      const claimed = (sign: string): string =>
        `update report_figure set claimed = claimed ${sign} 1 where report_id = $1 and indicator_code = 'FUND_SPENT' and ended_by is null`;
      expect(await tampered(claimed('+'), claimed('-'))).toEqual(['report.reasons', 'report.papers']);
      const frozen = (is: boolean): string =>
        `update report_figure set is_frozen = ${is} where report_id = $1 and indicator_code = 'FUND_RETURNED' and ended_by is null`;
      expect(await tampered(frozen(false), frozen(true))).toEqual(['report.frozen']);
      const signer = (action: string): string =>
        `update report_step s set made_by_account = (select w.made_by_account from report_step w where w.report_id = $1 and w.edition = 1 and w.action = '${action}' order by w.version desc limit 1)
          where s.report_id = $1 and s.action = 'LOCK' and s.edition = 1`;
      const locker = `update report_step s set made_by_account = (select w.made_by_account from report_step w where w.report_id = $1 and w.edition = 2 and w.action = 'LOCK')
          where s.report_id = $1 and s.action = 'LOCK' and s.edition = 1`;
      expect(await tampered(signer('SUBMIT'), locker)).toEqual(['report.signatures']);
      expect(await broken()).toEqual({});
    } finally {
      await root.end();
    }
  });
});

test('a quarter of people and purchases is issued again as it was, though all of it was withdrawn since', async () => {
  const { pairingId } = people;
  const record = async <T>(by: Header, verb: string, fields: string, input: object): Promise<T> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const answer = await ask<{ done: T }>(
      platform,
      `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`,
      { input: { requestKey: newId(), ...input } },
      by,
    );
    if (!answer.data || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
    return answer.data.done;
  };
  const { purchase } = await record<{ purchase: { id: string } }>(people.reporter, 'orderPurchase', 'purchase { id }', {
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
  const { placement } = await record<{ placement: { id: string } }>(
    people.reporter,
    'recordPlacement',
    'placement { id }',
    {
      pairingId,
      name: '王小花',
      idNumber: idNumberOf(21),
      employer: '火炬区电子厂',
      destination: 'PAIRED_CITY',
      jobKind: 'ENTERPRISE',
      fromDay: '2019-04-01',
      categories: ['REGISTERED_POOR'],
    },
  );
  await record(people.lead, 'confirmRecords', 'count', { records: [{ id: purchase.id, version: 1 }] });
  let quarter = await done(people.reporter, 'draftReport', {
    form: 'QUARTERLY_PROGRESS',
    pairingId,
    period: { year: 2019, quarter: 2 },
  });
  quarter = await lockedUp(quarter);
  const told = Object.fromEntries(
    quarter.figures.map(({ indicator, claimed, recorded, confirmed }) => [
      indicator.code,
      [claimed, recorded, confirmed],
    ]),
  );
  expect(told).toMatchObject({
    CONSUMPTION_AMOUNT: ['1200.00', '1200.00', '1200.00'],
    LABOR_EMPLOYED_TOTAL: ['1', '1', '0'],
    LABOR_PAIRED_PROVINCE: ['1', '1', '0'],
    FUND_RECEIVED: ['324400.00', '324400.00', '0.00'],
  });
  const reason = '重复登记';
  await record(people.reporter, 'withdrawPurchase', 'purchase { id }', { purchaseId: purchase.id, version: 2, reason });
  await record(people.reporter, 'withdrawPlacement', 'placement { id }', {
    placementId: placement.id,
    version: 1,
    reason,
  });
  expect(await reissued(quarter.id)).toMatchObject({ isSame: true, differences: [] });
  const { data } = await ask<{ node: { modifiedSinceApproval: { indicator: { code: string } }[] } }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Report { modifiedSinceApproval { indicator { code } } } } }`,
    { id: quarter.id },
    people.lead,
  );
  expect(data?.node.modifiedSinceApproval.map(({ indicator }) => indicator.code)).toEqual([
    'LABOR_EMPLOYED_TOTAL',
    'LABOR_PAIRED_PROVINCE',
    'CONSUMPTION_AMOUNT',
  ]);
  expect(await broken()).toEqual({});
});

test('a year’s self-assessment says that it is a draft until it is locked; then it is what was kept, with the other side’s opinion', async () => {
  const { pairingId, lead, reporter, reviewer, city, province } = people;
  const asked = { pairingId, year: '2019', format: 'docx' };
  const assessed = async (by = lead) => readDocument((await fetchPaper(by, asked, 'self-assessment')).bytes);
  const marks = async (): Promise<string[]> => [...new Set((await assessed()).headers)];
  expect(await marks()).toEqual(['草稿：未报送，取自台账和公开材料']);
  let year = await done(reporter, 'draftReport', { form: 'YEARLY_SELF_ASSESSMENT', pairingId, period: { year: 2019 } });
  expect(await marks()).toEqual(['草稿：未锁定']);
  const figures = [{ indicator: 'FUND_RECEIVED', value: '33', unit: '万元', reason: '含在途资金 <b>&' }];
  year = await done(reporter, 'setReportFigures', { ...to(year), figures });
  year = await done(reporter, 'submitReport', to(year));
  year = await done(reviewer, 'approveReport', to(year));
  expect(await marks()).toEqual(['草稿：已审核，未锁定']);
  const text = '请补附到账凭证';
  const said = await ask(
    platform,
    `mutation ($input: CommentOnReportInput!) { commentOnReport(input: $input) { comment { id } } }`,
    { input: { requestKey: newId(), reportId: year.id, indicator: 'FUND_RECEIVED', text } },
    lead,
  );
  expect(said.errors).toEqual([]);
  year = await done(lead, 'confirmReport', to(year));
  year = await done(city, 'approveReport', to(year));
  year = await done(province, 'lockReport', to(year));

  const kept = await fetchPaper(lead, { reportId: year.id, format: 'docx' });
  expect([kept.status, sha256(kept.bytes)]).toEqual([200, year.papers[0]?.documentHash]);
  expect((await fetchPaper(reporter, asked, 'self-assessment')).bytes).toEqual(kept.bytes);
  const workbook = await fetchPaper(reporter, { ...asked, format: 'xlsx' }, 'self-assessment');
  expect(sha256(workbook.bytes)).toBe(year.papers[0]?.workbookHash);
  const { paragraphs, tables, headers } = readDocument(kept.bytes);
  expect(headers).toEqual([]);
  const [table = [], open = [], opinion = []] = tables;
  expect([table[0]?.[1], open[0]?.[2], opinion[0]?.[1]]).toEqual(['指标', '事项', '双方共同报送的指标']);
  const plain = (cell: string | undefined): string | null => cell?.replaceAll(',', '') || null;
  const values = (row: string[] | undefined): (string | null)[] => [4, 5, 6, 7].map((at) => plain(row?.[at]));
  expect(table.slice(2).map(values)).toEqual(
    year.figures.map(({ claimed, recorded, evidenced, confirmed }) => [claimed, recorded, evidenced, confirmed]),
  );
  expect(opinion).toHaveLength(1 + year.figures.filter(({ isToConfirm }) => isToConfirm).length);
  const said5 = paragraphs.find((words) => words.includes('确认本报告中双方共同报送的5项指标'));
  expect(said5).toMatch(/^帮扶方.*已于\d{4}年\d+月\d+日确认/);
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      '大关县2019年度东西部协作工作自评报告',
      '1．到位资金33万元，台账数32.44万元，二者不一致（含在途资金 <b>&）；其中有佐证0元，对方确认0元。',
      expect.stringMatching(new RegExp(`批注“到位资金”：${text}$`)),
      '附件：1. 2019年度指标自评表',
    ]),
  );

  await spend('30.00', '2019-12-29');
  const again = await reissued(year.id);
  expect([again.isSame, again.documentHashAgain]).toEqual([true, year.papers[0]?.documentHash]);
  expect((await fetchPaper(stranger, asked, 'self-assessment')).status).toBe(404);
  expect((await fetchPaper(stranger, { pairingId, year: '2019', quarter: '4' }, 'progress-table')).status).toBe(404);
  expect((await fetchPaper(lead, { reportId: year.id, format: 'csv' })).status).toBe(400);
  expect(await broken()).toEqual({});
});

test('what was locked before documents were kept is written from its text, to the same bytes', async () => {
  const kept = await fetchPaper(people.lead, { reportId: report.id, format: 'docx' });
  const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  try {
    await root.query(`set session_replication_role = replica`);
    await root.query('update report_paper set document = null, document_hash = null where report_id = $1', [
      fromGlobalId(report.id).key,
    ]);
  } finally {
    await root.end();
  }
  expect((await seenReport(platform, people.lead, report.id))?.papers[0]?.documentHash).toBeNull();
  const written = await fetchPaper(people.lead, { reportId: report.id, format: 'docx' });
  expect(written.bytes).toEqual(kept.bytes);
  expect(await reissued(report.id)).toMatchObject({ isSame: true, documentHash: null });
});

describe('who owes what', () => {
  interface Due {
    form: { code: string };
    author: { id: string };
    category: string | null;
    periodFrom: string;
    periodTo: string;
    dueOn: string;
    state: string;
    isOverdue: boolean;
    isLate: boolean;
    daysLate: number;
    turn: string | null;
    report: { id: string } | null;
  }
  const due = async (filter: object, by = people.lead, first = 100): Promise<Due[]> => {
    const { data, errors } = await ask<{ dueReports: { nodes: Due[] } }>(
      platform,
      `query ($filter: DueReportFilter, $first: Int) { dueReports(filter: $filter, first: $first) { nodes { form { code } author { id } category periodFrom
         periodTo dueOn state isOverdue isLate daysLate turn report { id } submittedOn periodKind pairing { id } } } }`,
      { filter, first },
      by,
    );
    expect(errors).toEqual([]);
    return data?.dueReports.nodes ?? [];
  };
  const since2019 = { pairingIds: undefined as string[] | undefined, from: '2019-07-01' };

  test('a month that was locked late, and the silent months after it, whose turn is the county’s', async () => {
    const filter = { ...since2019, forms: ['MONTHLY_SPEND'] };
    const [june, july] = await due(filter, people.lead, 2);
    expect(june).toMatchObject({
      periodFrom: '2019-06-01',
      dueOn: '2019-07-05',
      state: 'LOCKED',
      isOverdue: false,
      isLate: true,
      turn: null,
      report: { id: report.id },
    });
    expect(july).toMatchObject({
      dueOn: '2019-08-05',
      state: 'MISSING',
      isOverdue: true,
      isLate: true,
      turn: 'COUNTY',
    });
    expect(july?.daysLate).toBeGreaterThan(2_000);
    expect((await due({ ...filter, overdue: true }, people.lead, 1))[0]).toMatchObject({ dueOn: '2019-08-05' });
    expect(await due(filter, stranger)).toEqual([]);
    expect(await due(filter, people.province, 1)).toHaveLength(1);
    // Who has begun and falls silent is told from who never used the form.
    const silent = await due({ ...filter, overdue: true, everBegun: true }, people.province, 1);
    expect(silent).toMatchObject([{ dueOn: '2019-08-05' }]);
    expect(await due({ ...filter, everBegun: false }, people.province)).toEqual([]);
    const never = { ...since2019, forms: ['LEAD_YEARLY_REVIEW', 'MONTHLY_SPEND'], everBegun: false };
    expect((await due(never, people.province, 1))[0]?.form.code).toBe('LEAD_YEARLY_REVIEW');
  });

  test('every day is the one that the form’s rule reckons, by every form and to every desk that there is', async () => {
    const all = await due(since2019);
    const forms = new Map(shippedForms.map((form) => [form.code, form]));
    for (const one of all) expect(dueOn(one.periodTo, forms.get(one.form.code) as never)).toBe(one.dueOn);
    const authors = new Map(all.map((one) => [one.form.code, one]));
    expect([...authors.keys()].sort()).toEqual([
      'DEPARTMENT_MONTHLY',
      'LEAD_YEARLY_REVIEW',
      'MEMBER_QUARTERLY',
      'MONTHLY_SPEND',
      'QUARTERLY_PROGRESS',
      'YEARLY_SELF_ASSESSMENT',
    ]);
    expect(authors.get('DEPARTMENT_MONTHLY')).toMatchObject({ category: 'LABOR', author: { id: people.recipientId } });
    expect(authors.get('LEAD_YEARLY_REVIEW')).toMatchObject({ author: { id: people.donorId }, turn: 'DONOR_LEAD' });
    // Five members besides the lead, each for itself.
    const members = all.filter((one) => one.form.code === 'MEMBER_QUARTERLY' && one.periodFrom === '2019-07-01');
    expect(new Set(members.map(({ author }) => author.id)).size).toBe(5);
    expect(all.map(({ dueOn: day }) => day)).toEqual([...all.map(({ dueOn: day }) => day)].sort());
  });

  test('asks nothing that has no end', async () => {
    const asked = (filter: object) =>
      refusal(() =>
        ask(
          platform,
          `query ($filter: DueReportFilter) { dueReports(filter: $filter) { nodes { dueOn } } }`,
          { filter },
          people.lead,
        ),
      );
    expect(await asked({ withinDays: 367 })).toBe('OUT_OF_RANGE filter.withinDays');
    expect(await asked({ from: '1990-01-01' })).toBe('OUT_OF_RANGE filter.from');
  });
});

describe('what is said at a figure', () => {
  interface Comment {
    id: string;
    text: string;
    settledAt: string | null;
    settledBy: { name: string } | null;
  }
  const say = (
    by: Header,
    verb: 'commentOnReport' | 'settleReportComment',
    input: object,
  ): Promise<Answer<{ done: { comment: Comment } }>> =>
    ask(
      platform,
      `mutation ($input: ${verb === 'commentOnReport' ? 'CommentOnReportInput' : 'SettleReportCommentInput'}!) { done: ${verb}(input: $input) {
         comment { id text toDesk indicatorCode settledAt edition madeBy { name } toAccount { name } settledBy { name } report { id } } } }`,
      { input: { requestKey: newId(), ...input } },
      by,
    );

  test('is said by whoever has a step in it, to who must act, and settled once, by them', async () => {
    const at = { reportId: report.id, indicator: 'FUND_SPENT', text: '请说明六月底支出', toDesk: ReportDesk.COUNTY };
    const refused = (by: Header, input: object = {}) => refusal(() => say(by, 'commentOnReport', { ...at, ...input }));
    expect(await refused(stranger)).toBe('NOT_FOUND reportId');
    expect(await refused(people.department)).toBe('FORBIDDEN');
    expect(await refused(people.member)).toBe('FORBIDDEN');
    expect(await refused(people.lead, { indicator: 'LABOR_NEW' })).toBe('BAD_INPUT indicator');
    expect(await refused(people.lead, { toDesk: 'TOWNSHIP' })).toBe('BAD_INPUT toDesk');
    expect(await refused(people.lead, { text: ' ' })).toBe('BAD_INPUT text');
    const comment = (await say(people.lead, 'commentOnReport', at)).data?.done.comment;
    expect(comment).toMatchObject({
      text: at.text,
      toDesk: 'COUNTY',
      indicatorCode: 'FUND_SPENT',
      edition: 2,
      settledAt: null,
    });
    const id = comment?.id;
    expect(await refusal(() => say(people.city, 'settleReportComment', { commentId: id }))).toBe('FORBIDDEN');
    expect(await refusal(() => say(stranger, 'settleReportComment', { commentId: id }))).toBe('NOT_FOUND commentId');
    const settled = (await say(people.frontline, 'settleReportComment', { commentId: id })).data?.done.comment;
    expect(settled?.settledAt).not.toBeNull();
    expect(await refusal(() => say(people.lead, 'settleReportComment', { commentId: id }))).toBe('TRANSITION_REFUSED');
  });

  test('everybody who may see the report is told of each step, and nobody else', async () => {
    const kinds = Object.values(EventKind).filter((kind) => kind.startsWith('REPORT_'));
    const told = async (by: Header): Promise<string[]> => {
      const answer = await ask<{ events: { nodes: { kind: string; subject: { id: string } | null }[] } }>(
        platform,
        `query ($kinds: [EventKind!]) { events(first: 100, filter: { kinds: $kinds }) { nodes { kind subject { id } } } }`,
        { kinds },
        by,
      );
      expect(answer.errors).toEqual([]);
      const ofReport = (answer.data?.events.nodes ?? []).filter(({ subject }) => subject?.id === report.id);
      return ofReport.map(({ kind }) => kind);
    };
    const once = ['SUBMITTED', 'APPROVED', 'CONFIRMED', 'APPROVED', 'LOCKED'];
    const all = ['DRAFTED', ...once, 'REOPENED', ...once, 'COMMENTED', 'COMMENTED'].map((word) => `REPORT_${word}`);
    expect(await told(people.lead)).toEqual(all);
    expect(await told(people.city)).toEqual(all);
    expect(await told(stranger)).toEqual([]);
  });
});

describe('forms', () => {
  const form = {
    code: 'MONTHLY_SPEND',
    version: 1,
    nameZh: '月度支出进度表',
    nameEn: 'Monthly spend table',
    indicators: ['FUND_RECEIVED', 'FUND_SPENT'],
    dueDay: 8,
    dueMonths: 1,
    steps: [
      { action: 'SUBMIT', by: 'COUNTY' },
      { action: 'APPROVE', by: 'COUNTY_OFFICE' },
      { action: 'LOCK', by: 'CITY' },
    ],
    reason: '精简指标',
  };
  const revise = (by: Header, more: object = {}): Promise<Answer> =>
    ask(
      platform,
      `mutation ($input: ReviseReportFormInput!) { reviseReportForm(input: $input) { form { code version dueDay steps { action by figures } } } }`,
      { input: { requestKey: newId(), ...form, ...more } },
      by,
    );

  test('are revised by administrators, as a further version, under which only new reports stand', async () => {
    expect(await refusal(() => revise(people.province))).toBe('FORBIDDEN');
    expect(await refusal(() => revise(admin, { version: 7 }))).toBe('VERSION_CONFLICT version');
    expect(await refusal(() => revise(admin, { code: 'NO_SUCH' }))).toBe('NOT_FOUND code');
    expect(await refusal(() => revise(admin, { indicators: ['NO_SUCH'] }))).toBe('UNKNOWN_INDICATOR indicators.0');
    expect((await revise(admin)).data).toMatchObject({ reviseReportForm: { form: { version: 2, dueDay: 8 } } });
    const august = await spendTable(platform, people, 8);
    expect(august).toMatchObject({ form: { version: 2 }, dueOn: '2019-09-08' });
    expect(august.figures.map(({ indicator }) => indicator.code)).toEqual(['FUND_RECEIVED', 'FUND_SPENT']);
    expect(await seenReport(platform, people.lead, report.id)).toMatchObject({ form: { version: 1 } });
  });

  test('of a department are for its own category, go to the county, and claim nothing', async () => {
    const input = { form: 'DEPARTMENT_MONTHLY', pairingId: people.pairingId, period: { year: 2019, month: 6 } };
    const refused = (by: Header, more: object) =>
      refusal(() => tryReport(platform, by, 'draftReport', { ...input, ...more }));
    expect(await refused(people.department, { category: 'FUNDS' })).toBe('FORBIDDEN');
    expect(await refused(people.department, {})).toBe('FORBIDDEN');
    expect(await refused(people.reporter, { category: 'LABOR' })).toBe('FORBIDDEN');
    expect(await refused(people.reporter, { form: 'MONTHLY_SPEND', category: 'LABOR' })).toBe('BAD_INPUT category');
    expect(await refused(people.reporter, { form: 'NO_SUCH' })).toBe('NOT_FOUND form');
    expect(await refused(people.reporter, { form: 'MONTHLY_SPEND', period: { year: 2019 } })).toBe(
      'BAD_PERIOD period.month',
    );
    let labor = await done(people.department, 'draftReport', { ...input, category: 'LABOR' });
    expect(labor.figures.map(({ indicator }) => indicator.code)).toEqual([
      'LABOR_EMPLOYED_TOTAL',
      'LABOR_PAIRED_PROVINCE',
    ]);
    expect(await refusal(() => tryReport(platform, people.department, 'submitReport', to(labor)))).toBe(
      'BAD_INPUT reportId',
    );
    const figures = [{ indicator: 'LABOR_EMPLOYED_TOTAL', value: '12', unit: '人', reason: '台账待补' }];
    labor = await done(people.department, 'setReportFigures', { ...to(labor), figures });
    labor = await done(people.department, 'submitReport', to(labor));
    labor = await done(people.reviewer, 'approveReport', to(labor));
    labor = await done(people.reviewer, 'lockReport', to(labor));
    expect(labor).toMatchObject({ status: 'LOCKED', statement: null });
    expect(await broken()).toEqual({});
  });
});
