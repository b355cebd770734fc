import { tx } from '../../server/db/tx';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { GROUP, post } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import {
  makeReporting,
  onReport,
  seenReport,
  spendTable,
  tryReport,
  type ReportAnswer,
  type Reporting,
} from '../kit/reports';
import { makeAccount, signedIn } from '../kit/accounts';
import { Role } from '../../schema/vocabulary';

let platform: Platform;
let owner: Owner;
/** 大关县 and its donor group, 鲁甸县 in the same city, and 环江县, which has nothing to do with them. */
let daguan: Reporting;
let ludian: Reporting;
let huanjiang: Reporting;
let auditor: Header;

const ZHAOTONG = { city: '530600', province: '530000', donorProvince: '440000' };

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  daguan = await makeReporting(
    platform,
    { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
    { ...ZHAOTONG, donorCity: '442000' },
  );
  ludian = await makeReporting(
    platform,
    { donor: { name: '天河区(广州)', province: '广东' }, recipient: { name: '鲁甸县', province: '云南' } },
    { ...ZHAOTONG, donorCity: '440100' },
  );
  huanjiang = await makeReporting(
    platform,
    { donor: { name: '深圳市', province: '广东' }, recipient: { name: '环江县', province: '广西' } },
    { city: '451200', province: '450000', donorCity: '440300', donorProvince: '440000' },
  );
  await makeAccount(platform, 'reports-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'reports-auditor');
}, 60_000);
afterAll(async () => {
  await owner.close();
  await platform.close();
});

const done = (by: Header, verb: string, input: Record<string, unknown>): Promise<ReportAnswer> =>
  onReport(platform, by, verb, input);
const to = ({ id, version }: ReportAnswer): { reportId: string; version: number } => ({ reportId: id, version });

/** What a refusal said; and that not a row of any table has changed. */
async function refusal(attempt: () => Promise<Answer>): Promise<string> {
  const before = await owner.digest();
  const { errors } = await attempt();
  expect(await owner.digest()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return field ? `${code} ${field}` : code;
}

const values = (report: ReportAnswer): Record<string, string | null> =>
  Object.fromEntries(report.figures.map(({ indicator, claimed }) => [indicator.code, claimed]));

/** What stands among the claims of a pairing for June 2019, besides what the records tell. */
async function claimed(people: Reporting, kind = 'MONTH', by = people.reporter): Promise<Record<string, unknown>> {
  const { data, errors } = await ask<{
    results: { nodes: { indicator: { code: string }; claimed: string; recorded: string; claims: { id: string }[] }[] };
  }>(
    platform,
    `query ($ids: [ID!]) { results(filter: { pairingIds: $ids, periodKinds: [${kind}], years: [2019], indicators: ["FUND_SPENT", "FUND_RECEIVED"] },
       groupBy: [INDICATOR, YEAR], first: 10) { nodes { indicator { code } claimed recorded claims { id } } } }`,
    { ids: [people.pairingId] },
    by,
  );
  expect(errors).toEqual([]);
  return Object.fromEntries(
    (data?.results.nodes ?? []).map((cell) => [cell.indicator.code, [cell.claimed, cell.claims.length]]),
  );
}

describe('the county’s month', () => {
  let report: ReportAnswer;

  test('begins with what its own records tell', async () => {
    report = await spendTable(platform, daguan);
    expect(report).toMatchObject({
      status: 'DRAFT',
      edition: 1,
      version: 1,
      turn: 'COUNTY',
      dueOn: '2019-07-05',
      periodFrom: '2019-06-01',
      periodTo: '2019-06-30',
      nextActions: ['SET_FIGURES', 'SUBMIT'],
      author: { id: daguan.recipientId },
      steps: [{ action: null, status: 'DRAFT', desk: 'COUNTY', edition: 1 }],
    });
    expect(values(report)).toEqual({
      FUND_RECEIVED: '324400.00',
      FUND_ISSUED: '300000.00',
      FUND_SPENT: '240540.00',
      FUND_VOUCHERED: null,
      FUND_RETURNED: null,
      FUND_SPEND_RATE: '74.149199',
      FUND_REIMBURSEMENT_RATE: null,
    });
    expect(
      await refusal(() =>
        tryReport(platform, daguan.reporter, 'draftReport', {
          form: 'MONTHLY_SPEND',
          pairingId: daguan.pairingId,
          period: { year: 2019, month: 6 },
        }),
      ),
    ).toBe('ALREADY_EXISTS period');
  });

  test('says why a figure departs from the records, or is not handed in', async () => {
    const figures = [{ indicator: 'FUND_SPENT', value: '25', unit: '万元' }];
    report = await done(daguan.frontline, 'setReportFigures', { ...to(report), figures });
    expect(values(report)).toMatchObject({ FUND_SPENT: '250000.00', FUND_SPEND_RATE: '77.065351' });
    const { errors } = await tryReport(platform, daguan.reporter, 'submitReport', to(report));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'FIGURES_UNEXPLAINED',
      details: { figures: ['支出资金'], indicators: ['FUND_SPENT'] },
    });
    expect(await refusal(() => tryReport(platform, daguan.reporter, 'submitReport', to(report)))).toBe(
      'FIGURES_UNEXPLAINED',
    );
    report = await done(daguan.reporter, 'setReportFigures', {
      ...to(report),
      figures: [{ ...figures[0], reason: '六月末一笔七月入账' }],
    });
    report = await done(daguan.reporter, 'submitReport', to(report));
    expect(report).toMatchObject({ status: 'SUBMITTED', version: 4, turn: 'COUNTY_OFFICE', nextActions: [] });
    expect(report.figures.find(({ indicator }) => indicator.code === 'FUND_SPENT')).toMatchObject({
      claimed: '250000.00',
      recorded: '240540.00',
      evidenced: '0.00',
      isTyped: true,
      isFrozen: true,
      reason: '六月末一笔七月入账',
    });
    expect(report.figures.filter(({ isToConfirm }) => isToConfirm).map(({ indicator }) => indicator.code)).toEqual([
      'FUND_RECEIVED',
      'FUND_RETURNED',
    ]);
  });

  test('is refused to everybody whose turn it is not, and nothing changes', async () => {
    const act = (by: Header, verb: string, more: object = {}) =>
      refusal(() => tryReport(platform, by, verb, { ...to(report), ...more }));
    expect(await act(daguan.reporter, 'approveReport')).toBe('FORBIDDEN');
    expect(await act(daguan.frontline, 'approveReport')).toBe('FORBIDDEN');
    expect(await act(daguan.city, 'approveReport')).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.lead, 'confirmReport')).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.province, 'lockReport')).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.reporter, 'submitReport')).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.reporter, 'setReportFigures', { figures: [] })).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.reviewer, 'approveReport', { version: 3 })).toBe('VERSION_CONFLICT version');
    expect(await act(daguan.reviewer, 'returnReport', { reason: ' ' })).toBe('BAD_INPUT reason');
    expect(await act(daguan.donorCity, 'approveReport')).toBe('FORBIDDEN');
    expect(await act(daguan.donorProvince, 'lockReport')).toBe('FORBIDDEN');
    expect(await act(daguan.member, 'submitReport')).toBe('FORBIDDEN');
    expect(await act(ludian.reviewer, 'approveReport')).toBe('NOT_FOUND reportId');
    expect(await act(ludian.lead, 'confirmReport')).toBe('NOT_FOUND reportId');
    expect(await act(huanjiang.city, 'approveReport')).toBe('NOT_FOUND reportId');
    expect(await act(auditor, 'approveReport')).toBe('FORBIDDEN');
    expect(await act({}, 'approveReport')).toBe('UNAUTHENTICATED');
  });

  test('is sent back with a reason, and handed in again', async () => {
    report = await done(daguan.reviewer, 'returnReport', { ...to(report), reason: '请附支付凭证' });
    expect(report).toMatchObject({ status: 'RETURNED', turn: 'COUNTY', edition: 1 });
    expect(report.steps[0]).toMatchObject({ action: 'RETURN', desk: 'COUNTY_OFFICE', reason: '请附支付凭证' });
    const figures = [{ indicator: 'FUND_SPENT' }];
    report = await done(daguan.reporter, 'setReportFigures', { ...to(report), figures });
    expect(values(report)).toMatchObject({ FUND_SPENT: '240540.00' });
    report = await done(daguan.reporter, 'submitReport', to(report));
    expect(report.figures.every(({ isFrozen }) => isFrozen)).toBe(true);
  });

  test('becomes the county’s claim when its office approves it, of the month and of no year', async () => {
    expect(await claimed(daguan)).toEqual({ FUND_SPENT: [null, 0], FUND_RECEIVED: [null, 0] });
    report = await done(daguan.reviewer, 'approveReport', to(report));
    expect(report).toMatchObject({ status: 'APPROVED', turn: 'DONOR_LEAD', statement: { version: 1 } });
    expect(await claimed(daguan)).toEqual({ FUND_SPENT: ['240540.00', 1], FUND_RECEIVED: ['324400.00', 1] });
    expect(await claimed(daguan, 'YEAR')).toEqual({ FUND_SPENT: [null, 0], FUND_RECEIVED: [null, 0] });
    expect(await claimed(daguan, 'MONTH', daguan.lead)).toEqual(await claimed(daguan));
  });

  test('is confirmed by the donor, looked at by the city, locked by the province, each once', async () => {
    expect(await refusal(() => tryReport(platform, daguan.reviewer, 'confirmReport', to(report)))).toBe('FORBIDDEN');
    expect(await refusal(() => tryReport(platform, daguan.member, 'confirmReport', to(report)))).toBe('FORBIDDEN');
    expect(await refusal(() => tryReport(platform, ludian.lead, 'confirmReport', to(report)))).toBe(
      'NOT_FOUND reportId',
    );
    expect(await seenReport(platform, daguan.lead, report.id)).toMatchObject({ nextActions: ['RETURN', 'CONFIRM'] });
    report = await done(daguan.lead, 'confirmReport', to(report));
    expect(report).toMatchObject({ status: 'CONFIRMED', turn: 'CITY' });
    expect(await refusal(() => tryReport(platform, daguan.province, 'lockReport', to(report)))).toBe(
      'TRANSITION_REFUSED',
    );
    report = await done(daguan.city, 'approveReport', to(report));
    expect(report).toMatchObject({ status: 'CONFIRMED', turn: 'PROVINCE' });
    report = await done(daguan.province, 'lockReport', to(report));
    expect(report).toMatchObject({ status: 'LOCKED', turn: null, edition: 1, nextActions: ['REOPEN'] });
    expect(report.papers).toMatchObject([{ edition: 1, fileName: expect.stringContaining('2019年6月') as string }]);
  });

  test('is closed once locked, and opened again for a reason only, as a further edition that corrects the claim', async () => {
    const act = (by: Header, verb: string, more: object = {}) =>
      refusal(() => tryReport(platform, by, verb, { ...to(report), ...more }));
    expect(await act(daguan.reporter, 'submitReport')).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.reporter, 'setReportFigures', { figures: [] })).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.province, 'lockReport')).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.province, 'returnReport', { reason: '晚了' })).toBe('TRANSITION_REFUSED');
    expect(await act(daguan.province, 'reopenReport', { reason: '' })).toBe('BAD_INPUT reason');
    expect(await act(daguan.city, 'reopenReport', { reason: '更正' })).toBe('FORBIDDEN');
    expect(await act(daguan.reviewer, 'reopenReport', { reason: '更正' })).toBe('FORBIDDEN');

    await post(platform, daguan.countyFinance, 'recordSpending', {
      fundId: daguan.fundId,
      day: '2019-06-28',
      amount: '10000.00',
      custodian: { kind: 'TOWNSHIP', name: '天星镇' },
    });
    const modified = await modifiedOf(report.id, daguan.lead);
    expect(modified).toEqual([
      ['FUND_SPENT', '240540.00', '250540.00'],
      ['FUND_SPEND_RATE', '74.149199', '77.231813'],
    ]);
    const reason = '补记六月支出';
    report = await done(daguan.province, 'reopenReport', { ...to(report), reason });
    expect(report).toMatchObject({ status: 'DRAFT', edition: 2, turn: 'COUNTY', readAt: null });
    expect(values(report)).toMatchObject({ FUND_SPENT: '250540.00' });
    expect(await claimed(daguan)).toMatchObject({ FUND_SPENT: ['240540.00', 1] });
    report = await done(daguan.reporter, 'submitReport', to(report));
    report = await done(daguan.reviewer, 'approveReport', to(report));
    expect(report.statement?.version).toBe(2);
    expect(await claimed(daguan)).toMatchObject({ FUND_SPENT: ['250540.00', 1] });
    expect(await modifiedOf(report.id, daguan.lead)).toEqual([]);
    expect(report.papers.map(({ edition }) => edition)).toEqual([1]);
  });

  async function modifiedOf(id: string, by: Header): Promise<unknown[]> {
    const { data, errors } = await ask<{
      node: { modifiedSinceApproval: { indicator: { code: string }; recordedBefore: string; recordedNow: string }[] };
    }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Report { modifiedSinceApproval { indicator { code } recordedBefore recordedNow evidencedBefore
        evidencedNow confirmedBefore confirmedNow } } } }`,
      { id },
      by,
    );
    expect(errors).toEqual([]);
    return (data?.node.modifiedSinceApproval ?? []).map((one) => [
      one.indicator.code,
      one.recordedBefore,
      one.recordedNow,
    ]);
  }
});

/** Who may do what at each step of the county’s month; everybody else sees nothing. */
test('at every step everybody sees what is theirs to see, and to do', async () => {
  const people = ludian;
  const who: Record<string, Header> = {
    reporter: people.reporter,
    frontline: people.frontline,
    reviewer: people.reviewer,
    department: people.department,
    finance: people.countyFinance,
    lead: people.lead,
    otherLead: people.otherLead,
    donorCity: people.donorCity,
    city: people.city,
    province: people.province,
    auditor,
    public: {},
    daguan: daguan.reviewer,
    daguanLead: daguan.lead,
    huanjiang: huanjiang.reporter,
    guangxi: huanjiang.province,
  };
  let report = await spendTable(platform, people);
  const seen = async (): Promise<Record<string, string>> => {
    const entries = await Promise.all(
      Object.entries(who).map(async ([name, by]) => {
        const answer = await ask<{ node: ReportAnswer | null }>(
          platform,
          `query ($id: ID!) { node(id: $id) { ... on Report { nextActions } } }`,
          { id: report.id },
          by,
        );
        return [name, answer.data?.node ? answer.data.node.nextActions.join(' ') || '-' : 'nothing'];
      }),
    );
    return Object.fromEntries(entries.filter(([, what]) => what !== '-')) as Record<string, string>;
  };
  const strangers = {
    public: 'nothing',
    daguan: 'nothing',
    daguanLead: 'nothing',
    huanjiang: 'nothing',
    guangxi: 'nothing',
  };
  expect(await seen()).toEqual({
    ...strangers,
    reporter: 'SET_FIGURES SUBMIT',
    frontline: 'SET_FIGURES SUBMIT',
  });
  report = await done(people.frontline, 'submitReport', to(report));
  expect(await seen()).toEqual({ ...strangers, reviewer: 'RETURN APPROVE' });
  report = await done(people.reviewer, 'approveReport', to(report));
  expect(await seen()).toEqual({ ...strangers, lead: 'RETURN CONFIRM', otherLead: 'RETURN CONFIRM' });
  report = await done(people.lead, 'confirmReport', to(report));
  expect(await seen()).toEqual({ ...strangers, city: 'RETURN APPROVE' });
  report = await done(people.city, 'approveReport', to(report));
  expect(await seen()).toEqual({ ...strangers, province: 'RETURN LOCK' });
  report = await done(people.province, 'lockReport', to(report));
  expect(await seen()).toEqual({ ...strangers, province: 'REOPEN' });
  // The other city’s province sees its own county’s only; Zhaotong’s city both of its counties’.
  const listed = async (by: Header): Promise<number> => {
    const answer = await ask<{ reports: { totalCount: number } }>(platform, '{ reports { totalCount } }', {}, by);
    return answer.data?.reports.totalCount ?? 0;
  };
  expect(await listed(people.city)).toBe(2);
  expect(await listed(huanjiang.city)).toBe(0);
});

describe('no own hand', () => {
  test('one account never writes and approves, confirms or locks, whatever posts it holds; the database says so, too', async () => {
    const lead = fromGlobalId(huanjiang.donorId).key;
    const recipient = fromGlobalId(huanjiang.recipientId).key;
    await makeAccount(platform, 'many-hats', [
      { role: Role.FRONTLINE_TEAM, partyId: recipient },
      { role: Role.RECIPIENT_REVIEWER, partyId: recipient },
      { role: Role.DONOR_LEAD, partyId: lead },
    ]);
    const hats = await signedIn(platform, 'many-hats');
    let report = await spendTable(platform, huanjiang);
    report = await done(hats, 'setReportFigures', { ...to(report), figures: [], refresh: true });
    report = await done(huanjiang.reporter, 'submitReport', to(report));
    expect(await refusal(() => tryReport(platform, hats, 'approveReport', to(report)))).toBe('OWN_REPORT');
    report = await done(huanjiang.reviewer, 'approveReport', to(report));
    expect(await refusal(() => tryReport(platform, hats, 'confirmReport', to(report)))).toBe('OWN_REPORT');

    const key = fromGlobalId(report.id).key;
    const written = (
      action: string,
      status: string,
      step: number,
      account: string | null,
      reason: string | null = null,
    ) =>
      tx(platform.database.source, PLATFORM, (db) =>
        db.query(
          `insert into report_step (report_id, version, action, status, step, edition, desk, reason, made_by_account)
           select $1, version + 1, $2, $3, $4, edition, (select steps -> report.step ->> 'by' from report_form where id = form_id), $6, $5 from report where id = $1`,
          [key, action, status, step, account, reason],
        ),
      );
    const [reviewer, reporter] = await tx(platform.database.source, PLATFORM, (db) =>
      db.query<{ id: string }[]>(
        `select made_by_account as id from report_step where report_id = $1 and action in ('APPROVE', 'SUBMIT') order by action`,
        [key],
      ),
    );
    await expect(written('CONFIRM', 'CONFIRMED', 3, reporter?.id ?? '')).rejects.toThrow('somebody else');
    await expect(written('CONFIRM', 'CONFIRMED', 3, reviewer?.id ?? '')).rejects.toThrow('somebody else');
    await expect(written('CONFIRM', 'CONFIRMED', 3, null)).rejects.toThrow('somebody else');
    await expect(written('LOCK', 'LOCKED', 3, newId())).rejects.toThrow('is not the step that comes after');
    await expect(written('SUBMIT', 'SUBMITTED', 1, newId())).rejects.toThrow('does not lead from');
    await expect(written('RETURN', 'RETURNED', 0, newId())).rejects.toThrow('says why');
    // A step without its head, and a head without its step.
    await expect(written('CONFIRM', 'CONFIRMED', 3, newId())).rejects.toThrow('differs from its latest step');
    await expect(
      tx(platform.database.source, PLATFORM, (db) =>
        db.query(`update report set status = 'LOCKED', step = 5 where id = $1`, [key]),
      ),
    ).rejects.toThrow('differs from its latest step');
  });
});
