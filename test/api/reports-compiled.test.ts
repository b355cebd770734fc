import { Client } from 'pg';
import { tx } from '../../server/db/tx';
import { placesByCode } from '../../server/places/place.store';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { reportInvariants } from '../../server/reports/report.check.store';
import { GROUP, post } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import {
  makeReporting,
  onReport,
  spendTable,
  supervisor,
  tryReport,
  type ReportAnswer,
  type Reporting,
} from '../kit/reports';

let platform: Platform;
let owner: Owner;
let people: Reporting;
/** In the same city, helped by another donor. */
let ludian: Reporting;
/** A second person at the city’s desk, and somebody of a city elsewhere. */
let otherCity: Header;
let elsewhere: Header;

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  people = await makeReporting(
    platform,
    { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
    { city: '530600', province: '530000', donorCity: '442000', donorProvince: '440000' },
  );
  ludian = await makeReporting(
    platform,
    { donor: { name: '天河区(广州)', province: '广东' }, recipient: { name: '鲁甸县', province: '云南' } },
    { city: '530600', province: '530000', donorCity: '440100', donorProvince: '440000' },
  );
  otherCity = await supervisor(platform, '530600');
  elsewhere = await supervisor(platform, '451200');
}, 120_000);
afterAll(async () => {
  await owner.close();
  await platform.close();
});

const done = (by: Header, verb: string, input: Record<string, unknown>): Promise<ReportAnswer> =>
  onReport(platform, by, verb, input);
const to = ({ id, version }: ReportAnswer): { reportId: string; version: number } => ({ reportId: id, version });

/** What stands among the claims of the counties for months of 2019. */
async function claims(by: Header): Promise<Record<string, string | null>> {
  const { data, errors } = await ask<{ results: { nodes: { indicator: { code: string }; claimed: string | null }[] } }>(
    platform,
    `{ results(filter: { periodKinds: [MONTH], years: [2019] }, groupBy: [INDICATOR, YEAR], first: 100) { nodes { indicator { code } claimed } } }`,
    {},
    by,
  );
  expect(errors).toEqual([]);
  return Object.fromEntries((data?.results.nodes ?? []).map(({ indicator, claimed }) => [indicator.code, claimed]));
}

/** For whom of these a report waits, as the list of what waits has it. */
async function waitsFor(id: string, desks: Record<string, Header>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, by] of Object.entries(desks)) {
    const { data } = await ask<{ reports: { nodes: { id: string }[] } }>(
      platform,
      `{ reports(filter: { waiting: true }, first: 100) { nodes { id } } }`,
      {},
      by,
    );
    if (data?.reports.nodes.some((one) => one.id === id)) found.push(name);
  }
  return found;
}

describe('a city’s compiled report', () => {
  /** A report with what it was summed up from. */
  interface Compiled extends ReportAnswer {
    place: { code: string } | null;
    author: { id: string } | null;
    pairing: { id: string } | null;
    parts: Record<string, unknown>[];
    modifiedSinceApproval: { indicator: { code: string }; recordedNow: string }[];
  }
  const seen = async (by: Header, id: string): Promise<Compiled | null> => {
    const { data, errors } = await ask<{ node: Compiled | null }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Report { status edition version nextActions place { code } author { id } pairing { id }
         figures { indicator { code } claimed bound recorded reason } modifiedSinceApproval { indicator { code } recordedNow }
         parts { authorName status edition isIn isLate reason hasMoved pairing { id } report { id } } } } }`,
      { id },
      by,
    );
    expect(errors).toEqual([]);
    return data?.node ?? null;
  };
  const money = ({ figures }: ReportAnswer) =>
    Object.fromEntries(figures.map(({ indicator, claimed, recorded }) => [indicator.code, [claimed, recorded]]));
  const refused = async (by: Header, verb: string, input: Record<string, unknown>): Promise<string> => {
    const before = await owner.digest();
    const { errors } = await tryReport(platform, by, verb, input);
    expect(await owner.digest()).toEqual(before);
    const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
    return field ? `${code} ${field}` : code;
  };
  const why = ({ pairingId }: Reporting) => ({ pairingId, reason: '逾期未报，已发函催报' });

  let placeId: string;
  let hechiId: string;
  let june: Record<string, unknown>;
  let county: ReportAnswer;
  let other: ReportAnswer;
  let report: ReportAnswer;

  beforeAll(async () => {
    const places = await tx(platform.database.source, PLATFORM, (db) =>
      placesByCode(db, PLATFORM, ['530600', '451200']),
    );
    placeId = toGlobalId('Place', places.get('530600')?.id ?? '');
    hechiId = places.get('451200')?.id ?? '';
    june = { form: 'CITY_MONTHLY_SPEND', placeId, period: { year: 2019, month: 6 } };
    county = await spendTable(platform, people);
    const figures = [{ indicator: 'FUND_SPENT', value: '25', unit: '万元', reason: '月末一笔七月入账' }];
    county = await done(people.reporter, 'setReportFigures', { ...to(county), figures });
    county = await done(people.reporter, 'submitReport', to(county));
    county = await done(people.reviewer, 'approveReport', to(county));
    other = await spendTable(platform, ludian);
  });
  test('is begun by its own desk, once, of what is owed below', async () => {
    for (const by of [people.reviewer, people.reporter, people.member])
      expect(await refused(by, 'compileReport', june)).toBe('FORBIDDEN');
    for (const by of [elsewhere, people.province, people.donorCity, people.lead])
      expect(await refused(by, 'compileReport', june)).toBe('FORBIDDEN');
    const { city } = people;
    expect(await refused(city, 'compileReport', { ...june, form: 'MONTHLY_SPEND' })).toBe('BAD_INPUT form');
    expect(await refused(city, 'compileReport', { ...june, form: 'NONE' })).toBe('NOT_FOUND form');
    expect(await refused(city, 'compileReport', { ...june, form: 'PROVINCE_MONTHLY_SPEND' })).toBe('BAD_INPUT placeId');
    expect(await refused(city, 'compileReport', { ...june, placeId: null })).toBe('BAD_INPUT placeId');
    expect(await refused(city, 'compileReport', { ...june, donorId: people.donorId })).toBe('BAD_INPUT placeId');
    expect(await refused(city, 'compileReport', { ...june, period: { year: 2019 } })).toBe('BAD_PERIOD period.month');
    const hechi = { ...june, placeId: toGlobalId('Place', hechiId) };
    expect(await refused(elsewhere, 'compileReport', hechi)).toBe('BAD_INPUT period'); // nobody there owes anything
    const single = { form: 'LEAD_QUARTERLY', pairingId: people.pairingId, period: { year: 2019, quarter: 2 } };
    expect(await refused(people.lead, 'draftReport', single)).toBe('BAD_INPUT form');
    report = await done(city, 'compileReport', june);
    expect(report).toMatchObject({
      status: 'DRAFT',
      turn: 'CITY',
      dueOn: '2019-07-08',
      nextActions: ['SET_FIGURES', 'SUBMIT'],
    });
    expect(await refused(otherCity, 'compileReport', june)).toBe('ALREADY_EXISTS period');
  });

  test('sums up what is approved, and lists by name what is not', async () => {
    const shown = await seen(people.city, report.id);
    expect(shown).toMatchObject({ place: { code: '530600' }, author: null, pairing: null });
    expect(
      shown?.parts.map(({ authorName, status, edition, isIn, isLate, hasMoved }) => [
        authorName,
        status,
        edition,
        isIn,
        isLate,
        hasMoved,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['大关县', 'APPROVED', 1, true, true, false],
        ['鲁甸县', 'DRAFT', 1, false, true, false],
      ]),
    );
    expect(shown?.parts).toHaveLength(2);
    expect(money(report)).toMatchObject({
      FUND_RECEIVED: ['324400.00', '324400.00'],
      FUND_SPENT: ['250000.00', '240540.00'],
      FUND_SPEND_RATE: ['77.065351', '74.149199'],
    });
    expect(report.figures.find(({ indicator }) => indicator.code === 'FUND_SPENT')?.reason).toBe(
      '大关县：月末一笔七月入账',
    );
  });

  test('is for whoever supervises all of its place, and for nobody below or beside it', async () => {
    for (const by of [otherCity, people.province]) expect(await seen(by, report.id)).not.toBeNull();
    for (const by of [
      people.reviewer,
      people.reporter,
      ludian.reviewer,
      people.lead,
      people.donorCity,
      people.donorProvince,
      elsewhere,
    ])
      expect(await seen(by, report.id)).toBeNull();
  });

  test('says of each report that is left out why, and takes what has moved since before it is handed in', async () => {
    const submit = (leftOut?: object[]) => refused(people.city, 'submitReport', { ...to(report), leftOut });
    expect(await submit()).toBe('PARTS_UNEXPLAINED');
    expect(await submit([why(people), why(ludian)])).toBe('BAD_INPUT leftOut.0.pairingId');
    expect(await submit([{ ...why(ludian), reason: ' ' }])).toBe('BAD_INPUT leftOut.0.reason');
    const figures = [{ indicator: 'FUND_SPENT', value: '1', unit: '万元' }];
    expect(await refused(people.city, 'setReportFigures', { ...to(report), figures })).toBe(
      'BAD_INPUT figures.0.value',
    );
    expect(await refused(ludian.reporter, 'submitReport', { ...to(other), leftOut: [why(people)] })).toBe(
      'BAD_INPUT leftOut',
    );
    other = await done(ludian.reporter, 'submitReport', to(other));
    other = await done(ludian.reviewer, 'approveReport', to(other));
    expect((await seen(people.city, report.id))?.parts.map(({ hasMoved }) => hasMoved).sort()).toEqual([false, true]);
    expect(await submit([why(ludian)])).toBe('PARTS_MOVED');
    report = await done(people.city, 'setReportFigures', { ...to(report), figures: [], refresh: true });
    expect(money(report)).toMatchObject({
      FUND_RECEIVED: ['648800.00', '648800.00'],
      FUND_SPENT: ['490540.00', '481080.00'],
    });
    report = await done(people.city, 'submitReport', to(report));
    expect(report).toMatchObject({ status: 'SUBMITTED', turn: 'CITY' });
  });

  test('goes its own way to the lock, signed by another at its desk; nothing of it is claimed beside its parts', async () => {
    const before = await claims(people.province);
    expect(await refused(people.city, 'approveReport', to(report))).toBe('OWN_REPORT');
    expect(await refused(people.reviewer, 'approveReport', to(report))).toBe('NOT_FOUND reportId');
    const desks = { city: people.city, otherCity, province: people.province, reviewer: people.reviewer, elsewhere };
    expect(await waitsFor(report.id, desks)).toEqual(['city', 'otherCity']);
    report = await done(otherCity, 'approveReport', to(report));
    expect(await waitsFor(report.id, desks)).toEqual(['province']);
    expect(await refused(otherCity, 'lockReport', to(report))).toBe('FORBIDDEN');
    report = await done(people.province, 'lockReport', to(report));
    expect(report).toMatchObject({ status: 'LOCKED', statement: null });
    expect(await claims(people.province)).toEqual(before);
    const text = JSON.parse(report.papers[0]?.text ?? '') as { names: object; parts: Record<string, unknown>[] };
    expect(text.names).toEqual({ author: '昭通市', donor: '', recipient: '' });
    expect(text.parts).toHaveLength(2);
    expect(text.parts).toContainEqual({
      author: '大关县',
      category: null,
      status: 'APPROVED',
      edition: 1,
      due: '2019-07-05',
      submitted: expect.stringMatching(/^20/) as string,
      late: true,
      taken: true,
      reason: null,
    });
  });

  test('tells when a report below or the records under it have moved, and is issued again as it was', async () => {
    await post(platform, ludian.countyFinance, 'recordFundReceipt', {
      fundId: ludian.fundId,
      amount: '1000.00',
      day: '2019-06-20',
    });
    await done(people.lead, 'returnReport', { ...to(county), reason: '请核对支出' });
    const shown = await seen(people.province, report.id);
    expect(
      shown?.parts.map(({ authorName, edition, isIn, hasMoved }) => [authorName, edition, isIn, hasMoved]),
    ).toEqual(
      expect.arrayContaining([
        ['大关县', 1, true, true],
        ['鲁甸县', 1, true, false],
      ]),
    );
    expect(shown?.modifiedSinceApproval.map(({ indicator, recordedNow }) => [indicator.code, recordedNow])).toEqual([
      ['FUND_RECEIVED', '649800.00'],
      ['FUND_SPEND_RATE', '74.035088'],
    ]);
    const { data, errors } = await ask<{ reissuedReport: { isSame: boolean; differences: unknown[] } }>(
      platform,
      `query ($id: ID!) { reissuedReport(reportId: $id) { isSame differences { indicator } } }`,
      { id: report.id },
      people.city,
    );
    expect([errors, data?.reissuedReport]).toEqual([[], { isSame: true, differences: [] }]);
    // Opened again, it sums up what is approved now, and names the next edition.
    report = await done(people.province, 'reopenReport', { ...to(report), reason: '大关县退回重报' });
    expect(money(report)).toMatchObject({ FUND_RECEIVED: ['324400.00', '325400.00'] });
    report = await done(people.city, 'setReportFigures', {
      ...to(report),
      figures: [{ indicator: 'FUND_RECEIVED', reason: '鲁甸县一笔补登' }],
    });
    report = await done(people.city, 'submitReport', { ...to(report), leftOut: [why(people)] });
    expect(report).toMatchObject({ status: 'SUBMITTED', edition: 2 });
    expect((await seen(people.city, report.id))?.parts).toContainEqual(
      expect.objectContaining({
        authorName: '大关县',
        status: 'RETURNED',
        isIn: false,
        reason: '逾期未报，已发函催报',
      }),
    );
  });

  test('counts a person whom two counties name once', async () => {
    for (const { reporter, reviewer, pairingId } of [people, ludian]) {
      const { errors } = await ask(
        platform,
        `mutation ($input: RecordPlacementInput!) { recordPlacement(input: $input) { placement { id } } }`,
        {
          input: {
            requestKey: newId(),
            pairingId,
            name: '张三',
            idNumber: idNumberOf(7),
            employer: '某某制衣厂',
            destination: 'PAIRED_CITY',
            jobKind: 'ENTERPRISE',
            fromDay: '2019-04-01',
            categories: ['REGISTERED_POOR'],
          },
        },
        reporter,
      );
      expect(errors).toEqual([]);
      let quarter = await done(reporter, 'draftReport', {
        form: 'QUARTERLY_PROGRESS',
        pairingId,
        period: { year: 2019, quarter: 2 },
      });
      quarter = await done(reporter, 'submitReport', to(quarter));
      await done(reviewer, 'approveReport', to(quarter));
    }
    const whole = await done(people.city, 'compileReport', {
      form: 'CITY_QUARTERLY',
      placeId,
      period: { year: 2019, quarter: 2 },
    });
    const labor = (await seen(people.city, whole.id))?.figures.filter(({ indicator }) =>
      indicator.code.startsWith('LABOR_'),
    );
    expect(labor?.map(({ indicator, ...rest }) => [indicator.code, rest])).toEqual([
      ['LABOR_EMPLOYED_TOTAL', { claimed: '1', bound: 'EXACT', recorded: '1', reason: null }],
      ['LABOR_PAIRED_PROVINCE', { claimed: '1', bound: 'EXACT', recorded: '1', reason: null }],
    ]);
  });

  test('has its like on the donor’s side: a lead sums up its members’ reports, a city its leads’', async () => {
    const input = { form: 'LEAD_QUARTERLY', donorId: people.donorId, period: { year: 2019, quarter: 2 } };
    let member = await done(people.member, 'draftReport', {
      form: 'MEMBER_QUARTERLY',
      pairingId: people.pairingId,
      period: input.period,
    });
    const given = [{ indicator: 'FUND_DONATION', value: '3', unit: '万元', reason: '企业捐赠待登记' }];
    member = await done(people.member, 'setReportFigures', { ...to(member), figures: given });
    member = await done(people.member, 'submitReport', to(member));
    await done(people.lead, 'approveReport', to(member));
    let review = await done(people.lead, 'draftReport', {
      form: 'LEAD_YEARLY_REVIEW',
      pairingId: people.pairingId,
      period: { year: 2019 },
    });
    const disbursed = [{ indicator: 'FUND_DISBURSED', value: '32.44', unit: '万元', reason: '拨款凭证在补录' }];
    review = await done(people.lead, 'setReportFigures', { ...to(review), figures: disbursed });
    review = await done(people.lead, 'submitReport', to(review));
    await done(people.otherLead, 'approveReport', to(review));
    expect(await refused(ludian.lead, 'compileReport', input)).toBe('FORBIDDEN');
    expect(await refused(people.donorCity, 'compileReport', input)).toBe('FORBIDDEN');
    const group = await done(people.lead, 'compileReport', input);
    expect(group).toMatchObject({ turn: 'DONOR_LEAD' });
    expect(money(group)).toMatchObject({ FUND_DONATION: ['30000.00', null] });
    const parts = (await seen(people.donorCity, group.id))?.parts ?? [];
    expect(parts.filter(({ isIn }) => isIn)).toHaveLength(1);
    expect(parts.length).toBeGreaterThan(1);
    const year = { form: 'DONOR_CITY_YEARLY', period: { year: 2019 } };
    const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['442000']));
    const whole = await done(people.donorCity, 'compileReport', {
      ...year,
      placeId: toGlobalId('Place', places.get('442000')?.id ?? ''),
    });
    expect(money(whole)).toMatchObject({ FUND_DISBURSED: ['324400.00', null] });
    expect(await seen(people.lead, whole.id)).toBeNull();
  });

  test('every invariant of reports holds, and a compiled figure that is no sum of its parts is found', async () => {
    const broken = async (): Promise<string[]> => {
      const names: string[] = [];
      for (const { name, find } of reportInvariants)
        if ((await find(platform.database.worker.manager)).length > 0) names.push(name);
      return names;
    };
    expect(await broken()).toEqual([]);
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    await root.query(`set session_replication_role = replica`);
    const { rowCount } = await root.query(
      `update report_figure set claimed = claimed + 1 where report_id = $1 and indicator_code = 'FUND_RECEIVED' and ended_by is null`,
      [fromGlobalId(report.id).key],
    );
    await root.end();
    expect([rowCount, await broken()]).toEqual([1, ['report.parts']]);
  });
});
