import { newId } from '../../server/platform/ids';
import { GROUP, openFund, post } from '../kit/ledger';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import {
  makeReporting,
  makeTownship,
  onReport,
  seenReport,
  tryReport,
  type ReportAnswer,
  type Reporting,
} from '../kit/reports';

let platform: Platform;
let people: Reporting;

beforeAll(async () => {
  platform = await startPlatform();
  people = await makeReporting(
    platform,
    { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
    { city: '530600', province: '530000', donorCity: '442000', donorProvince: '440000' },
  );
}, 60_000);
afterAll(() => platform.close());

const done = (by: Header, verb: string, input: Record<string, unknown>): Promise<ReportAnswer> =>
  onReport(platform, by, verb, input);
const to = ({ id, version }: ReportAnswer): { reportId: string; version: number } => ({ reportId: id, version });
const codeOf = async (by: Header, verb: string, input: Record<string, unknown>): Promise<string | undefined> =>
  (await tryReport(platform, by, verb, input)).errors[0]?.extensions.code;

/** What stands among the claims, by level. */
async function claims(level: string, kind: string, by: Header): Promise<Record<string, string | null>> {
  const { data, errors } = await ask<{ results: { nodes: { indicator: { code: string }; claimed: string | null }[] } }>(
    platform,
    `{ results(filter: { level: ${level}, periodKinds: [${kind}], years: [2019] }, groupBy: [INDICATOR, YEAR], first: 100) { nodes { indicator { code } claimed } } }`,
    {},
    by,
  );
  expect(errors).toEqual([]);
  const told = (data?.results.nodes ?? []).filter(({ claimed }) => claimed !== null);
  return Object.fromEntries(told.map(({ indicator, claimed }) => [indicator.code, claimed]));
}

/** The reports that wait for a desk. */
async function inbox(by: Header, desk: string): Promise<string[]> {
  const { data, errors } = await ask<{ reports: { nodes: { id: string }[] } }>(
    platform,
    `{ reports(filter: { turns: [${desk}] }) { nodes { id } } }`,
    {},
    by,
  );
  expect(errors).toEqual([]);
  return (data?.reports.nodes ?? []).map(({ id }) => id);
}

test('the lead’s yearly review: written and approved at the lead by two people, confirmed by the county, looked at above the donor', async () => {
  const input = { form: 'LEAD_YEARLY_REVIEW', pairingId: people.pairingId, period: { year: 2019 } };
  expect(await codeOf(people.reporter, 'draftReport', input)).toBe('FORBIDDEN');
  expect(await codeOf(people.member, 'draftReport', input)).toBe('FORBIDDEN');
  let review = await done(people.lead, 'draftReport', input);
  expect(review).toMatchObject({ turn: 'DONOR_LEAD', author: { id: people.donorId } });
  const figures = [{ indicator: 'FUND_DISBURSED', value: '32.44', unit: '万元', reason: '拨款凭证在补录' }];
  review = await done(people.lead, 'setReportFigures', { ...to(review), figures });
  review = await done(people.lead, 'submitReport', to(review));
  expect(await codeOf(people.lead, 'approveReport', to(review))).toBe('OWN_REPORT');
  expect(await seenReport(platform, people.lead, review.id)).toMatchObject({ nextActions: ['RETURN'] });
  review = await done(people.otherLead, 'approveReport', to(review));
  expect(await claims('COUNTY', 'YEAR', people.reviewer)).toEqual({ FUND_DISBURSED: '324400.00' });
  expect(await codeOf(people.lead, 'confirmReport', to(review))).toBe('FORBIDDEN');
  expect(await inbox(people.reviewer, 'COUNTY_OFFICE')).toEqual([review.id]);
  expect(await inbox(people.reviewer, 'CITY')).toEqual([]);
  review = await done(people.reviewer, 'confirmReport', to(review));
  expect(await inbox(people.reviewer, 'COUNTY_OFFICE')).toEqual([]);
  expect(await codeOf(people.city, 'approveReport', to(review))).toBe('FORBIDDEN');
  review = await done(people.donorCity, 'approveReport', to(review));
  review = await done(people.donorProvince, 'lockReport', to(review));
  expect(review).toMatchObject({ status: 'LOCKED', edition: 1 });
});

test('a member of the group reports what it gave itself, to its lead; nothing of it is claimed beside the group’s own', async () => {
  const before = await claims('COUNTY', 'QUARTER', people.reviewer);
  const input = { form: 'MEMBER_QUARTERLY', pairingId: people.pairingId, period: { year: 2019, quarter: 2 } };
  expect(await codeOf(people.lead, 'draftReport', input)).toBe('FORBIDDEN');
  let report = await done(people.member, 'draftReport', input);
  expect(report).toMatchObject({ turn: 'DONOR_MEMBER' });
  const figures = [{ indicator: 'FUND_DONATION', value: '3', unit: '万元', reason: '企业捐赠待登记' }];
  report = await done(people.member, 'setReportFigures', { ...to(report), figures });
  report = await done(people.member, 'submitReport', to(report));
  expect(await codeOf(people.reviewer, 'approveReport', to(report))).toBe('FORBIDDEN');
  report = await done(people.lead, 'approveReport', to(report));
  report = await done(people.lead, 'lockReport', to(report));
  expect(report).toMatchObject({ status: 'LOCKED', statement: null });
  expect(await claims('COUNTY', 'QUARTER', people.reviewer)).toEqual(before);
});

test('a township reports about its own pairing to its county, and is added to nobody', async () => {
  const place = { code: '530624', name: '天星镇人民政府', donor: '南朗街道' };
  const { by: town, pairingId } = await makeTownship(platform, people, place);
  const input = { form: 'TOWNSHIP_MONTHLY', pairingId, period: { year: 2019, month: 6 } };
  expect(await codeOf(people.reporter, 'draftReport', input)).toBe('FORBIDDEN');
  expect(await codeOf(town, 'draftReport', { ...input, pairingId: people.pairingId })).toBe('NOT_FOUND');
  expect(await codeOf(people.reporter, 'draftReport', { ...input, form: 'MONTHLY_SPEND' })).toBe('FORBIDDEN');
  expect(
    await codeOf(town, 'draftReport', { ...input, form: 'QUARTERLY_PROGRESS', period: { year: 2019, quarter: 2 } }),
  ).toBe('FORBIDDEN');
  let report = await done(town, 'draftReport', input);
  const figures = [{ indicator: 'ORG_VISITS', value: '2', unit: '次', reason: '台账在县里' }];
  report = await done(town, 'setReportFigures', { ...to(report), figures });
  report = await done(town, 'submitReport', to(report));
  expect(await seenReport(platform, people.lead, report.id)).toMatchObject({ nextActions: [] });
  report = await done(people.reviewer, 'approveReport', to(report));
  report = await done(people.reviewer, 'lockReport', to(report));
  expect(report.statement).not.toBeNull();
  expect(await claims('TOWN', 'MONTH', people.reviewer)).toEqual({ ORG_VISITS: '2' });
  expect(await claims('COUNTY', 'MONTH', people.reviewer)).toEqual({});
});

test('what moved under several reports is told together, each by its own period', async () => {
  const months = [];
  for (const month of [3, 4]) {
    let report = await done(people.reporter, 'draftReport', {
      form: 'MONTHLY_SPEND',
      pairingId: people.pairingId,
      period: { year: 2019, month },
    });
    const figures = [{ indicator: 'FUND_SPENT', value: '1', unit: '万元', reason: '凭证在途' }];
    report = await done(people.reporter, 'setReportFigures', { ...to(report), figures });
    report = await done(people.reporter, 'submitReport', to(report));
    months.push(await done(people.reviewer, 'approveReport', to(report)));
  }
  const fundId = await openFund(platform, people.lead, people.pairingId);
  await post(platform, people.countyFinance, 'recordFundReceipt', { fundId, amount: '7000.00', day: '2019-03-05' });
  const { data, errors } = await ask<{
    reports: { nodes: { id: string; modifiedSinceApproval: { indicator: { code: string }; recordedNow: string }[] }[] };
  }>(
    platform,
    `{ reports(first: 50, filter: { forms: ["MONTHLY_SPEND"] }) { nodes { id modifiedSinceApproval { indicator { code } recordedNow } } } }`,
    {},
    people.lead,
  );
  expect(errors).toEqual([]);
  const [march, april] = months.map(
    ({ id }) => data?.reports.nodes.find((one) => one.id === id)?.modifiedSinceApproval,
  );
  expect(march).toEqual([{ indicator: { code: 'FUND_RECEIVED' }, recordedNow: '7000.00' }]);
  expect(april).toEqual([]);
});

/** Everybody at a desk, by name. */
const everyone = (): Record<string, Header> => {
  const { reporter, frontline, department, reviewer, lead, otherLead, member } = people;
  const { city, province, donorCity, donorProvince } = people;
  return {
    reporter,
    frontline,
    department,
    reviewer,
    lead,
    otherLead,
    member,
    city,
    province,
    donorCity,
    donorProvince,
  };
};

/** For whom a report waits, as the list of what waits has it; it has to be what the buttons say. */
async function waitsFor(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, by] of Object.entries(everyone())) {
    const { data, errors } = await ask<
      Record<'waiting' | 'all', { nodes: { id: string; turn: string | null; nextActions: string[] }[] }>
    >(
      platform,
      `{ waiting: reports(filter: { waiting: true }, first: 100) { nodes { id turn nextActions } }
         all: reports(first: 100) { nodes { id turn nextActions } } }`,
      {},
      by,
    );
    expect(errors).toEqual([]);
    const mine = (data?.all.nodes ?? []).filter(({ turn, nextActions }) => turn !== null && nextActions.length > 0);
    expect([name, data?.waiting.nodes]).toEqual([name, mine]);
    if (data?.waiting.nodes.some((one) => one.id === id)) found.push(name);
  }
  return found;
}

test('what waits for somebody is what the buttons offer them, at every step of a month', async () => {
  const input = { form: 'MONTHLY_SPEND', pairingId: people.pairingId, period: { year: 2019, month: 6 } };
  let report = await done(people.reporter, 'draftReport', input);
  expect(await waitsFor(report.id)).toEqual(['reporter', 'frontline']);
  report = await done(people.reporter, 'submitReport', to(report));
  expect(await waitsFor(report.id)).toEqual(['reviewer']);
  report = await done(people.reviewer, 'approveReport', to(report));
  expect(await waitsFor(report.id)).toEqual(['lead', 'otherLead']);
  report = await done(people.lead, 'confirmReport', to(report));
  expect(await waitsFor(report.id)).toEqual(['city']);
  report = await done(people.city, 'approveReport', to(report));
  expect(await waitsFor(report.id)).toEqual(['province']);
  report = await done(people.province, 'lockReport', to(report));
  expect(await waitsFor(report.id)).toEqual([]);
  report = await done(people.department, 'draftReport', { ...input, form: 'DEPARTMENT_MONTHLY', category: 'LABOR' });
  expect(await waitsFor(report.id)).toEqual(['department']);
});

test('what somebody owes is what they write, and nobody else’s', async () => {
  const owed = await Promise.all(
    Object.entries(everyone()).map(async ([name, by]) => {
      const { data, errors } = await ask<{
        dueReports: { nodes: { form: { code: string }; category: string | null }[] };
      }>(
        platform,
        `query ($id: ID!) { dueReports(first: 100, filter: { from: "2019-01-01", withinDays: 0, pairingIds: [$id], mine: true,
           forms: ["MONTHLY_SPEND", "LEAD_YEARLY_REVIEW", "MEMBER_QUARTERLY", "DEPARTMENT_MONTHLY"] }) { nodes { category form { code } } } }`,
        { id: people.pairingId },
        by,
      );
      expect(errors).toEqual([]);
      const forms = (data?.dueReports.nodes ?? []).map(({ form, category }) => [form.code, category].join(' ').trim());
      return [name, [...new Set(forms)]] as const;
    }),
  );
  expect(Object.fromEntries(owed)).toEqual({
    reporter: ['MONTHLY_SPEND'],
    frontline: ['MONTHLY_SPEND'],
    department: ['DEPARTMENT_MONTHLY LABOR'],
    reviewer: [],
    lead: ['LEAD_YEARLY_REVIEW'],
    otherLead: ['LEAD_YEARLY_REVIEW'],
    member: ['MEMBER_QUARTERLY'],
    city: [],
    province: [],
    donorCity: [],
    donorProvince: [],
  });
});

test('whoever looks at a report sees the period before beside it, what was handed in otherwise, and what they may say', async () => {
  const input = { form: 'MONTHLY_SPEND', pairingId: people.pairingId, period: { year: 2019, month: 7 } };
  let july = await done(people.reporter, 'draftReport', input);
  const spent = { indicator: 'FUND_SPENT', value: '2', unit: '万元', reason: '凭证在途' };
  july = await done(people.reporter, 'setReportFigures', { ...to(july), figures: [spent] });
  july = await done(people.reporter, 'submitReport', to(july));
  july = await done(people.reviewer, 'returnReport', { ...to(july), reason: '支出漏一笔' });
  july = await done(people.reporter, 'setReportFigures', { ...to(july), figures: [{ ...spent, value: '2.5' }] });
  july = await done(people.reporter, 'submitReport', to(july));
  interface Seen {
    mayComment: boolean;
    figures: { indicator: { code: string }; claimedLastPeriod: string | null; recordedLastPeriod: string | null }[];
    submissions: { edition: number; changes: Record<string, unknown>[] }[];
    comments: { maySettle: boolean }[];
  }
  const look = async (by: Header): Promise<Seen | null | undefined> => {
    const { data, errors } = await ask<{ node: Seen | null }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Report { mayComment comments { maySettle }
         figures { indicator { code } claimedLastPeriod recordedLastPeriod }
         submissions { edition changes { indicator { code } claimedBefore claimedNow recordedBefore recordedNow reason } } } } }`,
      { id: july.id },
      by,
    );
    expect(errors).toEqual([]);
    return data?.node;
  };
  const said = await ask(
    platform,
    `mutation ($input: CommentOnReportInput!) { commentOnReport(input: $input) { comment { id } } }`,
    { input: { reportId: july.id, requestKey: newId(), text: '请补附凭证', toDesk: 'COUNTY' } },
    people.reviewer,
  );
  expect(said.errors).toEqual([]);
  const seen = await look(people.reporter);
  expect(seen).toMatchObject({ mayComment: true, comments: [{ maySettle: true }] });
  expect(await look(people.donorCity)).toMatchObject({ mayComment: false, comments: [{ maySettle: false }] });
  expect(seen?.figures.find(({ indicator }) => indicator.code === 'FUND_SPENT')).toEqual({
    indicator: { code: 'FUND_SPENT' },
    claimedLastPeriod: '240540.00',
    recordedLastPeriod: '240540.00',
  });
  const [again, first] = seen?.submissions ?? [];
  expect(first).toEqual({ edition: 1, changes: [] });
  expect(again?.changes).toEqual([
    {
      indicator: { code: 'FUND_SPENT' },
      claimedBefore: '20000.00',
      claimedNow: '25000.00',
      recordedBefore: null,
      recordedNow: null,
      reason: '凭证在途',
    },
  ]);
});
