import { Role } from '../../schema/vocabulary';
import { checkAll } from '../../server/checks/check.service';
import { figureLook } from '../../server/flags/figure-look.service';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { officeLook } from '../../server/reports/office-look.service';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP } from '../kit/ledger';
import { ownerOf, type Header } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { makeReporting, makeTownship, onReport, spendTable, type ReportAnswer, type Reporting } from '../kit/reports';

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

describe('what the offices of one county say of one figure', () => {
  const VISITS = 'ORG_VISITS';
  let organisation: Header;
  let colleague: Header;
  beforeAll(async () => {
    const partyId = fromGlobalId(daguan.recipientId).key;
    await makeAccount(platform, 'organisation', [
      { role: Role.DEPARTMENT_REPORTER, partyId, categories: ['ORGANISATION'] },
    ]);
    await makeAccount(platform, 'colleague', [{ role: Role.RECIPIENT_REVIEWER, partyId }]);
    [organisation, colleague] = [await signedIn(platform, 'organisation'), await signedIn(platform, 'colleague')];
  });

  const lookAtOffices = (pairingId = daguan.pairingId) =>
    platform.app.rooms.flags.look(officeLook, [fromGlobalId(pairingId).key], '2020-01-31');

  /** Begins a report and says how many visits there were. */
  async function written(by: Header, form: string, period: object, visits: string, more: object = {}) {
    const begun = await onReport(platform, by, 'draftReport', {
      form,
      pairingId: daguan.pairingId,
      period: { year: 2018, ...period },
      ...more,
    });
    const figures = [{ indicator: VISITS, value: visits, unit: '次', reason: '台账待补' }];
    return onReport(platform, by, 'setReportFigures', { ...to(begun), figures });
  }
  const handedIn = (by: Header, report: ReportAnswer) => onReport(platform, by, 'submitReport', to(report));
  const ofMonth = (month: number, visits: string) =>
    written(organisation, 'DEPARTMENT_MONTHLY', { month }, visits, { category: 'ORGANISATION' });

  interface Difference {
    id: string;
    version: number;
    state: string;
    waitsFor: string | null;
    sentence: string;
    sayings: { office: string; value: string; reports: { id: string }[] }[];
  }
  const FIELDS = `id version state waitsFor sentence turn simulated sayings { office value day reports { id } }`;
  async function differences(by: Header, states = ['OPEN', 'EXPLAINED', 'ACCEPTED']): Promise<Difference[]> {
    const { data, errors } = await ask<{ integrityFlags: { nodes: Difference[] } }>(
      platform,
      `query ($filter: IntegrityFlagFilter) { integrityFlags(filter: $filter) { nodes { ${FIELDS} } } }`,
      { filter: { rules: ['OFFICES_DIFFER'], states } },
      by,
    );
    expect(errors).toEqual([]);
    return data?.integrityFlags.nodes ?? [];
  }
  const say = (verb: 'explain' | 'accept', by: Header, { id, version }: Difference) =>
    ask<Record<string, { flag: Difference }>>(
      platform,
      `mutation ($input: ${verb === 'explain' ? 'Explain' : 'Accept'}FlagInput!) { ${verb}Flag(input: $input) { flag { ${FIELDS} } } }`,
      { input: { requestKey: newId(), flagId: id, version, reason: '部门未计县级会议期间的对接' } },
      by,
    );
  const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors[0]?.extensions.code;

  interface Beside {
    indicator: { code: string };
    isDifferent: boolean;
    townsSpoken: number;
    silentTowns: { id: string }[];
    sayings: { office: string; value: string }[];
    flag: { id: string } | null;
  }
  const beside = (by: Header, period: string) =>
    ask<{ officeFigures: Beside[] }>(
      platform,
      `query ($id: ID!) { officeFigures(pairingId: $id, ${period}) { indicator { code } unit { code } isDifferent townsSpoken silentTowns { id }
         sayings { office value day } flag { id } } }`,
      { id: daguan.pairingId },
      by,
    );

  test('a department’s months that do not come to the county’s quarter are asked about within the county, and by nobody else', async () => {
    const months = [];
    for (const [month, visits] of [
      [4, '1'],
      [5, '2'],
      [6, '1'],
    ] as const)
      months.push(await ofMonth(month, visits));
    const quarter = await written(daguan.reporter, 'QUARTERLY_PROGRESS', { quarter: 2 }, '5');
    const county = await handedIn(daguan.reporter, quarter);
    expect(await lookAtOffices()).toEqual({ raised: 0, cleared: 0 });
    const told: ReportAnswer[] = [];
    for (const month of months) told.push(await handedIn(organisation, month));
    expect(await lookAtOffices()).toEqual({ raised: 1, cleared: 0 });
    expect(await lookAtOffices()).toEqual({ raised: 0, cleared: 0 });

    const [flag] = await differences(daguan.reporter);
    if (!flag) throw new Error('one flag was expected');
    expect(flag).toMatchObject({
      state: 'OPEN',
      waitsFor: 'RECIPIENT',
      sentence: '2018年第2季度“互访对接批次”各处上报不一致：县级 5次，部门 4次，最多相差 1次；以哪个为准，请核实',
      sayings: [
        { office: 'COUNTY', value: '5', reports: [{ id: county.id }] },
        { office: 'DEPARTMENT', value: '4', reports: months.map(({ id }) => ({ id })) },
      ],
    });
    for (const by of [organisation, daguan.reviewer, daguan.city, daguan.province])
      expect(await differences(by)).toHaveLength(1);
    for (const by of [daguan.lead, daguan.member, daguan.donorCity, daguan.donorProvince, {}])
      expect(await differences(by)).toEqual([]);
    expect((await beside(daguan.reporter, 'year: 2018, quarter: 2')).data?.officeFigures).toMatchObject([
      { indicator: { code: VISITS }, isDifferent: true, flag: { id: flag.id } },
    ]);
    expect(codeOf(await beside(daguan.lead, 'year: 2018, quarter: 2'))).toBe('NOT_FOUND');
    expect(codeOf(await beside(daguan.city, 'year: 2018, quarter: 2, month: 4'))).toBe('BAD_PERIOD');

    // Who approved one of the reports may say why, and accepts nothing; nor does who said why.
    await onReport(platform, colleague, 'approveReport', to(told[0] ?? county));
    const owner = await ownerOf(platform);
    try {
      const before = await owner.digest();
      expect(codeOf(await say('accept', colleague, flag))).toBe('FORBIDDEN');
      expect(codeOf(await say('explain', organisation, flag))).toBe('FORBIDDEN');
      expect(codeOf(await say('explain', daguan.lead, flag))).toBe('NOT_FOUND');
      expect(await owner.digest()).toEqual(before);
    } finally {
      await owner.close();
    }
    const explained = (await say('explain', colleague, flag)).data?.explainFlag?.flag;
    expect(explained).toMatchObject({ state: 'EXPLAINED', waitsFor: 'RECIPIENT' });
    expect(codeOf(await say('accept', colleague, { ...flag, version: 2 }))).toBe('FORBIDDEN');
    const accepted = (await say('accept', daguan.reviewer, { ...flag, version: 2 })).data?.acceptFlag?.flag;
    expect(accepted).toMatchObject({ state: 'ACCEPTED', waitsFor: null });
    expect(await lookAtOffices()).toEqual({ raised: 0, cleared: 0 });
    const events = await platform.database.worker.query<{ parties: number }[]>(
      `select cardinality(party_ids) as parties from event where subject_id = $1`,
      [fromGlobalId(flag.id).key],
    );
    expect(events).toEqual([{ parties: 1 }, { parties: 1 }, { parties: 1 }]);
  });

  test('what is sent back is no word; handed in again and agreeing, nothing is asked about', async () => {
    const report = (await differences(daguan.reporter))[0]?.sayings[1]?.reports.at(-1);
    const { data } = await ask<{ node: ReportAnswer }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Report { id version status } } }`,
      { id: report?.id },
      organisation,
    );
    if (!data) throw new Error('the month’s report was expected');
    const returned = await onReport(platform, daguan.reviewer, 'returnReport', {
      ...to(data.node),
      reason: '漏计一次',
    });
    expect(await lookAtOffices()).toEqual({ raised: 0, cleared: 1 });
    const figures = [{ indicator: VISITS, value: '2', unit: '次', reason: '台账待补' }];
    await handedIn(
      organisation,
      await onReport(platform, organisation, 'setReportFigures', { ...to(returned), figures }),
    );
    expect(await lookAtOffices()).toEqual({ raised: 0, cleared: 0 });
    expect(await differences(daguan.reporter, ['CORRECTED'])).toHaveLength(1);
  });

  test('townships are added up once all of them have spoken; until then the silent ones are named and nothing is asked', async () => {
    const of = { code: '530624', donor: '民众街道' };
    const [first, second] = [
      await makeTownship(platform, daguan, { ...of, name: '悦乐镇人民政府' }),
      await makeTownship(platform, daguan, { ...of, name: '木杆镇人民政府' }),
    ];
    const monthOf = async ({ by, pairingId }: typeof first, visits: string) => {
      const figures = [{ indicator: VISITS, value: visits, unit: '次', reason: '台账待补' }];
      const input = { form: 'TOWNSHIP_MONTHLY', pairingId, period: { year: 2018, month: 5 } };
      const begun = await onReport(platform, by, 'draftReport', input);
      return handedIn(by, await onReport(platform, by, 'setReportFigures', { ...to(begun), figures }));
    };
    await monthOf(first, '1');
    expect(await lookAtOffices(first.pairingId)).toEqual({ raised: 0, cleared: 0 });
    const waiting = (await beside(daguan.city, 'year: 2018, month: 5')).data?.officeFigures;
    expect(waiting).toMatchObject([
      {
        isDifferent: false,
        townsSpoken: 1,
        silentTowns: [{ id: second.townId }],
        sayings: [{ office: 'DEPARTMENT', value: '2' }],
        flag: null,
      },
    ]);
    await monthOf(second, '2');
    expect(await lookAtOffices(second.pairingId)).toEqual({ raised: 1, cleared: 0 });
    const [flag] = await differences(second.by);
    expect(flag).toMatchObject({
      sentence: '2018年5月“互访对接批次”各处上报不一致：部门 2次，乡镇合计 3次，最多相差 1次；以哪个为准，请核实',
      sayings: [{ office: 'DEPARTMENT' }, { office: 'TOWNSHIPS', value: '3' }],
    });
    expect(await differences(daguan.lead)).toEqual([]);
    const checked = await checkAll(platform.database.source);
    expect(checked.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });
});
