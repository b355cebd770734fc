import { figureLook } from '../../server/flags/figure-look.service';
import { fromGlobalId } from '../../server/platform/ids';
import { GROUP } from '../kit/ledger';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { makeReporting, onReport, spendTable, type ReportAnswer, type Reporting } from '../kit/reports';

jest.setTimeout(120_000);

let platform: Platform;
let daguan: Reporting;
beforeAll(async () => {
  platform = await startPlatform();
  daguan = await makeReporting(
    platform,
    { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
    { city: '530600', province: '530000', donorProvince: '440000', donorCity: '442000' },
  );
});
afterAll(() => platform.close());

const to = ({ id, version }: ReportAnswer) => ({ reportId: id, version });
const look = () => platform.app.rooms.flags.look(figureLook, [fromGlobalId(daguan.pairingId).key], '2020-01-31');

/** Handed in by the reporter, approved by the office: from now on it is what the county claims. */
async function approved(report: ReportAnswer): Promise<ReportAnswer> {
  const submitted = await onReport(platform, daguan.reporter, 'submitReport', to(report));
  return onReport(platform, daguan.reviewer, 'approveReport', to(submitted));
}

interface Flag {
  id: string;
  rule: string;
  version: number;
  statements: { id: string }[];
}
const flags = async (by: Header): Promise<Flag[]> => {
  const query = `{ integrityFlags { nodes { id rule version statements { id } } } }`;
  const answer = await ask<{ integrityFlags: { nodes: Flag[] } }>(platform, query, {}, by);
  return answer.data?.integrityFlags.nodes ?? [];
};
const explain = (by: Header, { id, version }: Flag) =>
  ask<{ explainFlag: { flag: { state: string } } }>(
    platform,
    `mutation ($input: ExplainFlagInput!) { explainFlag(input: $input) { flag { state } } }`,
    { input: { requestKey: `explain-${by.authorization}`.slice(0, 64), flagId: id, version, reason: '口径不同' } },
    by,
  );

test('a report filled from the books is asked about nothing', async () => {
  await approved(await spendTable(platform, daguan));
  const draft = { form: 'YEARLY_SELF_ASSESSMENT', pairingId: daguan.pairingId, period: { year: 2019 } };
  const yearly = await onReport(platform, daguan.reporter, 'draftReport', draft);
  await approved(yearly);
  expect(await look()).toEqual({ raised: 0, cleared: 0 });
});

test('a figure typed into one is asked about once it is approved; whoever had a hand in it explains nothing', async () => {
  const draft = { form: 'QUARTERLY_PROGRESS', pairingId: daguan.pairingId, period: { year: 2019, quarter: 2 } };
  const begun = await onReport(platform, daguan.reporter, 'draftReport', draft);
  const typed = (indicator: string, value: string) => ({ indicator, value, unit: '人', reason: '以花名册为准' });
  const figures = [typed('LABOR_EMPLOYED_TOTAL', '10'), typed('LABOR_PAIRED_PROVINCE', '12')];
  const filled = await onReport(platform, daguan.reporter, 'setReportFigures', { ...to(begun), figures });
  expect(await look()).toEqual({ raised: 0, cleared: 0 });
  const { statement } = await approved(filled);
  expect(await look()).toEqual({ raised: 1, cleared: 0 });
  const [flag] = await flags(daguan.lead);
  expect(flag).toMatchObject({ rule: 'SUBSET_ABOVE_SET', statements: [{ id: statement?.id }] });
  expect(await flags({})).toEqual([]);
  if (!flag) throw new Error('one flag was expected');
  expect((await explain(daguan.reviewer, flag)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await explain(daguan.city, flag)).data?.explainFlag.flag.state).toBe('EXPLAINED');
});

test('nor does who wrote or approved it accept it: who stands above does', async () => {
  const draft = { form: 'LEAD_YEARLY_REVIEW', pairingId: daguan.pairingId, period: { year: 2018 } };
  const begun = await onReport(platform, daguan.lead, 'draftReport', draft);
  const typed = (indicator: string, value: string) => ({ indicator, value, unit: '人', reason: '以花名册为准' });
  const figures = [typed('LABOR_EMPLOYED_TOTAL', '10'), typed('LABOR_PAIRED_PROVINCE', '12')];
  const filled = await onReport(platform, daguan.lead, 'setReportFigures', { ...to(begun), figures });
  const submitted = await onReport(platform, daguan.lead, 'submitReport', to(filled));
  const stated = await onReport(platform, daguan.otherLead, 'approveReport', to(submitted));
  expect(stated.statement).not.toBeNull();
  expect(await look()).toEqual({ raised: 1, cleared: 0 });
  const flag = (await flags(daguan.lead)).find(({ statements }) => statements[0]?.id === stated.statement?.id);
  const accept = (by: Header, requestKey: string) =>
    ask<{ acceptFlag: { flag: { state: string } } }>(
      platform,
      `mutation ($input: AcceptFlagInput!) { acceptFlag(input: $input) { flag { state } } }`,
      { input: { requestKey, flagId: flag?.id, version: flag?.version, reason: '属实' } },
      by,
    );
  expect((await accept(daguan.lead, 'by-author')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await accept(daguan.otherLead, 'by-approver')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await accept(daguan.donorCity, 'from-above')).data?.acceptFlag.flag.state).toBe('ACCEPTED');
});
