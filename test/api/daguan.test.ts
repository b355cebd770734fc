import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../schema/page';
import { PairingLevel, PeriodKind, ResultsDimension } from '../../schema/vocabulary';
import { checkAll } from '../../server/checks/check.service';
import { read } from '../../server/db/tx';
import { demonstrate } from '../../server/demonstration/demonstrate';
import { shippedSchemes } from '../../server/indicators/catalogue';
import type { Derivation } from '../../server/indicators/catalogue/shape';
import { personTimes } from '../../server/labor/person-time.rules';
import { businessDay, daysBefore } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { reasonOf, valueOf } from '../../server/results/restated.rules';
import { restatedLines, restatedTotals, type LineRow } from '../../server/results/restated.store';
import { EVERYTHING } from '../../server/results/results.store';
import { bearer, SIGN_IN, type Tokens } from '../kit/accounts';
import { chance } from '../kit/chance';
import { ownerOf, type Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

jest.setTimeout(120_000);

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const ROUNDS = process.env.JIEDUI_TEST_SIZE === 'full' ? 60 : 12;
/** Longer differences are walked at full size only: each page counts two thousand people again. */
const MOST_LINES = process.env.JIEDUI_TEST_SIZE === 'full' ? 5_000 : 200;

const isOfRegister = ({ records = [] }: Derivation): boolean =>
  records.some(({ source }) => source === 'HOUSEHOLDS' || source === 'VILLAGES');

describe('Daguan as it was', () => {
  let platform: Platform;
  let pairingId: string;
  let lead: Header;
  let reviewer: Header;

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on', JIEDUI_PUBLIC_READING: 'on' });
    lead = await enter('donor-lead');
    reviewer = await enter('recipient-reviewer');
    const { pairings } = await answer<{ pairings: { nodes: { id: string; agreement: object | null }[] } }>(
      `{ pairings(filter: { search: "大关", levels: [COUNTY] }) { nodes { id agreement(year: 2019) { id } } } }`,
    );
    pairingId = pairings.nodes.find(({ agreement }) => agreement !== null)?.id ?? '';
  });
  afterAll(() => platform.close());

  const enter = async (account: string): Promise<Header> => {
    const file = readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8');
    const password = (JSON.parse(file) as { account: string; password: string }[]).find(
      (one) => one.account === account,
    )?.password;
    const { data } = await ask<{ signIn: Tokens }>(platform, SIGN_IN, { input: { account, password } });
    return bearer(data?.signIn.accessToken ?? '');
  };

  const answer = async <Data>(query: string, variables: object = {}, who = lead): Promise<Data> => {
    const { data, errors } = await ask<Data>(platform, query, { ...variables }, who);
    expect(errors).toEqual([]);
    return data as Data;
  };

  interface KindTotals {
    kind: string;
    tier: string | null;
    totals: { disbursed: string; donated: string };
  }

  const yuan = (amounts: string[]): string => {
    const sum = amounts.reduce((all, amount) => all + BigInt(amount.replace('.', '')), 0n);
    const fen = sum.toString().padStart(3, '0');
    return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
  };

  test.each([
    ['its lead', () => lead],
    ['the county', () => reviewer],
    ['the public', () => ({})],
  ])('%s reads what was published: 5028 万元 of fiscal aid and 2022.25 万元 of social aid', async (_who, header) => {
    const { pairing } = await answer<{ pairing: { money: { byKind: KindTotals[] } } }>(
      `query ($id: ID!) { pairing(id: $id) { money(year: 2019) { byKind { kind tier totals { disbursed donated } } } } }`,
      { id: pairingId },
      header(),
    );
    const of = (kinds: string[]) => pairing.money.byKind.filter(({ kind }) => kinds.includes(kind));
    const given = (kinds: string[]) => yuan(of(kinds).flatMap(({ totals }) => [totals.disbursed, totals.donated]));
    expect(given(['FISCAL'])).toBe('50280000.00');
    expect(given(['SOCIAL_CASH', 'SOCIAL_GOODS'])).toBe('20222500.00');
    expect(new Set(of(['FISCAL']).map(({ tier }) => tier))).toEqual(new Set(['PROVINCE', 'CITY', 'DISTRICT', 'TOWN']));
  });

  test('the group’s lead and every member carry their part of it', async () => {
    const { pairing } = await answer<{
      pairing: {
        money: {
          totals: Record<string, string>;
          byDonor: { donor: { name: string }; totals: { disbursed: string; donated: string } }[];
        };
      };
    }>(
      `query ($id: ID!) { pairing(id: $id) { money(year: 2019) {
        totals { pledged allocated disbursed donated received goodsReceived takenBack returned }
        byDonor { donor { name } totals { disbursed donated } }
      } } }`,
      { id: pairingId },
    );
    expect(pairing.money.totals).toEqual({
      pledged: '60000000.00',
      allocated: '61580000.00',
      disbursed: '63802500.00',
      donated: '6700000.00',
      // 4 and 18.75 万元 less than was paid: what the two sides have to settle.
      received: '63575000.00',
      goodsReceived: '6700000.00',
      takenBack: '60000.00',
      returned: '60000.00',
    });
    expect(pairing.money.byDonor).toHaveLength(7);
    expect(yuan(pairing.money.byDonor.flatMap(({ totals }) => [totals.disbursed, totals.donated]))).toBe('70502500.00');
  });

  test('46 projects were carried out, 36 of them completed, each in its township and with its target', async () => {
    const count = async (statuses: string[] | null): Promise<number> => {
      const filter = { pairingIds: [pairingId], years: [2019], statuses };
      const { projects } = await answer<{ projects: { totalCount: number } }>(
        `query ($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }`,
        { filter },
      );
      return projects.totalCount;
    };
    expect(await count(null)).toBe(46);
    expect(await count(['COMPLETED', 'ACCEPTED', 'SETTLED', 'HANDED_OVER'])).toBe(36);
    expect(await count(['STARTED'])).toBe(10);
    const { pairing } = await answer<{
      pairing: {
        projects: {
          nodes: {
            simulated: boolean;
            place: { name: string } | null;
            performanceTarget: string | null;
            versions: { action: string }[];
          }[];
        };
      };
    }>(
      `query ($id: ID!) { pairing(id: $id) { projects(year: 2019, first: 50) {
        nodes { simulated place { name } performanceTarget versions { action } money { spent } plannedAgainstActual { share } }
      } } }`,
      { id: pairingId },
    );
    const { nodes } = pairing.projects;
    expect(
      nodes.every(
        ({ simulated, performanceTarget, place }) => simulated && performanceTarget !== null && place !== null,
      ),
    ).toBe(true);
    expect(new Set(nodes.map(({ place }) => place?.name)).size).toBe(10);
    for (const { versions } of nodes)
      expect(versions.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['ADMIT', 'APPROVE', 'CONSENT', 'FUND', 'START']),
      );
  });

  test('everything of it is marked as simulated', async () => {
    const entries = await all<{ simulated: boolean }>('fundEntries', 'simulated');
    expect(entries.length).toBeGreaterThan(400);
    expect(entries.every(({ simulated }) => simulated)).toBe(true);
    const funds = await all<{ simulated: boolean }>('funds', 'simulated');
    expect(funds.length).toBe(21);
    expect(funds.every(({ simulated }) => simulated)).toBe(true);
  });

  /** Every node of a list of the pairing, page by page. */
  const all = async <Node>(list: 'fundEntries' | 'funds', fields: string): Promise<Node[]> => {
    const nodes: Node[] = [];
    for (let after: string | null = null; ;) {
      const document: string = `query ($ids: [ID!], $after: Cursor) {
        list: ${list}(filter: { pairingIds: $ids }, first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
      }`;
      const { list: page }: { list: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await answer(document, {
          ids: [pairingId],
          after,
        });
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  };

  test('the two sides differ where that was planted, and agree on everything else, whoever split, merged or mistyped', async () => {
    interface Stated {
      donorEntries: { documentNo: string }[];
      recipientEntries: { documentNo: string }[];
    }
    const STATED = 'donorEntries { documentNo } recipientEntries { documentNo }';
    const { open, agreed } = await answer<{
      open: { nodes: (Stated & Record<string, unknown>)[] };
      agreed: { nodes: (Stated & { reasons: { kind: string }[] })[] };
    }>(
      `query ($ids: [ID!]) {
        open: differences(filter: { pairingIds: $ids }) { nodes { status differenceAmount turn since simulated ${STATED} } }
        agreed: differences(filter: { pairingIds: $ids, statuses: [AGREED] }, first: 100) { nodes { reasons { kind } ${STATED} } }
      }`,
      { ids: [pairingId] },
    );
    const byAmount = [...open.nodes].sort(
      (one, other) => Number(one.differenceAmount) - Number(other.differenceAmount),
    );
    expect(byAmount).toEqual([
      {
        status: 'DIFFERS',
        differenceAmount: '40000.00',
        turn: 'RECIPIENT',
        since: '2019-10-30',
        simulated: true,
        donorEntries: [{ documentNo: '三府财〔2019〕33号' }],
        recipientEntries: [{ documentNo: '三府财〔2019〕33号' }],
      },
      {
        status: 'ONE_SIDED',
        differenceAmount: '187500.00',
        turn: 'RECIPIENT',
        since: '2019-12-20',
        simulated: true,
        donorEntries: [{ documentNo: '民慈〔2019〕6号' }],
        recipientEntries: [],
      },
    ]);
    const reasonsFor = (paper: string): string[] =>
      agreed.nodes
        .filter(({ donorEntries, recipientEntries }) =>
          [...donorEntries, ...recipientEntries].some(({ documentNo }) => documentNo === paper),
        )
        .flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
    expect(reasonsFor('中财农〔2019〕31号')).toContain('SPLIT_INTO');
    expect(reasonsFor('中翠财〔2019〕12号、15号')).toContain('MERGED_FROM');
    expect(reasonsFor('南府财〔2019〕75号')).toContain('DOCUMENT_MISTYPED');
    expect(reasonsFor('阜府财〔2019〕26号')).toContain('SAME_DOCUMENT');
    expect(reasonsFor('大慈退〔2019〕1号')).toContain('SAME_DOCUMENT');
    expect(reasonsFor('三慈物〔2019〕5号')).toContain('SAME_DOCUMENT');
  });

  test.each([
    ['its lead', () => lead],
    ['the public', () => ({})],
  ])(
    '%s reads that what was bought comes to the published 500 万元, and what has come less far is not among it',
    async (_who, header) => {
      const { results } = await answer<{
        results: { nodes: { indicator: { code: string }; recorded: string; isRecordedSimulated: boolean }[] };
      }>(
        `query ($ids: [ID!]) { results(filter: { pairingIds: $ids, years: [2019], indicators: ["CONSUMPTION_AMOUNT", "CONSUMPTION_DIRECT_PURCHASE",
        "CONSUMPTION_ASSISTED_SALE", "CONSUMPTION_PLATFORM_832"] }, groupBy: [INDICATOR]) { nodes { indicator { code } recorded isRecordedSimulated } } }`,
        { ids: [pairingId] },
        header(),
      );
      expect(Object.fromEntries(results.nodes.map(({ indicator, recorded }) => [indicator.code, recorded]))).toEqual({
        CONSUMPTION_AMOUNT: '5000000.00',
        CONSUMPTION_DIRECT_PURCHASE: '3307000.00',
        CONSUMPTION_ASSISTED_SALE: '1693000.00',
        CONSUMPTION_PLATFORM_832: '120000.00',
      });
      expect(results.nodes.every(({ isRecordedSimulated }) => isRecordedSimulated)).toBe(true);
      const { purchases } = await answer<{
        purchases: { totalCount: number; nodes: { simulated: boolean; state: string }[] };
      }>(
        `query ($ids: [ID!]) { purchases(filter: { pairingIds: $ids }, first: 100) { totalCount nodes { simulated state } } }`,
        { ids: [pairingId] },
        header(),
      );
      expect(purchases.totalCount).toBe(146);
      expect(purchases.nodes.every(({ simulated }) => simulated)).toBe(true);
    },
  );

  test('the registered poor at work in 2019 come to the published 2677 people, however many jobs they had', async () => {
    const { results, laborPlacements } = await answer<{
      results: { nodes: { indicator: { code: string }; recorded: string; claimed: string | null }[] };
      laborPlacements: {
        totalCount: number;
        nodes: { simulated: boolean; person: { name: string; idNumber: string } }[];
      };
    }>(
      `query ($pairing: ID!) {
        results(filter: { pairingIds: [$pairing], years: [2019], indicators: ["LABOR_EMPLOYED_TOTAL", "LABOR_PUBLIC_POST"] },
                groupBy: [INDICATOR]) { nodes { indicator { code } recorded claimed } }
        laborPlacements(filter: { pairingIds: [$pairing] }, first: 5) { totalCount nodes { simulated person { name idNumber } } } }`,
      { pairing: pairingId },
    );
    expect(results.nodes.map(({ indicator, recorded }) => [indicator.code, recorded])).toEqual([
      ['LABOR_EMPLOYED_TOTAL', '2677'],
      ['LABOR_PUBLIC_POST', expect.stringMatching(/^[45]\d\d$/)],
    ]);
    expect(results.nodes[0]?.claimed).toBe('2677');
    expect(laborPlacements.totalCount).toBeGreaterThan(2677);
    for (const { simulated, person } of laborPlacements.nodes) {
      expect(simulated).toBe(true);
      expect(person.name).toMatch(/^.\*/);
      expect(person.idNumber).toMatch(/^530\*{11}\d{3}[\dX]$/);
    }
  });

  test('its assets add up by kind and by owner', async () => {
    const { assetSummary } = await answer<{ assetSummary: { agrees: boolean; total: object } }>(
      `query ($filter: AssetFilter) { assetSummary(filter: $filter) { agrees total { items value } } }`,
      { filter: { pairingIds: [pairingId], years: [2019] } },
    );
    expect(assetSummary).toEqual({ agrees: true, total: { items: 1424, value: '16040000.00' } });
  });

  /** What a row adds to a figure, whether it is proved, and whether the other side stands by it. */
  interface UnderRow {
    id: string;
    amount?: string;
    evidence?: string[];
    evidenceCount?: number;
    standing?: string | null;
    difference?: { status: string } | null;
    signedAt?: string | null;
    reverses?: UnderRow | null;
    person?: { id: string };
    sessions?: number | null;
    invested?: string | null;
  }
  const UNDER = `__typename
    ... on FundEntry { id amount evidence difference { status } signedAt reverses { id evidence difference { status } signedAt } }
    ... on Purchase { id amount evidenceCount standing }
    ... on LaborPlacement { id evidenceCount standing person { id } }
    ... on Activity { id evidenceCount standing sessions invested }`;

  interface ReportFigureAnswer {
    indicator: { code: string; counting: string };
    claimed: string | null;
    recorded: string | null;
    evidenced: string | null;
    confirmed: string | null;
    reason: string | null;
  }
  interface ReportAnswer {
    id: string;
    form: { code: string };
    quarter: number | null;
    month: number | null;
    status: string;
    turn: string | null;
    nextActions: string[];
    readAt: string;
    simulated: boolean;
    statement: { id: string } | null;
    figures: ReportFigureAnswer[];
    comments: { text: string; toDesk: string }[];
    steps: { action: string | null; reason: string | null; madeBy: { name: string } | null }[];
    papers: { workbookHash: string; textHash: string }[];
  }
  const reportsAs = async (who: Header): Promise<ReportAnswer[]> => {
    const { reports } = await answer<{ reports: { nodes: ReportAnswer[] } }>(
      `query ($ids: [ID!]) { reports(filter: { pairingIds: $ids }, first: 50) { nodes {
         id form { code } quarter month status turn nextActions readAt simulated statement { id }
         figures { indicator { code counting } claimed recorded evidenced confirmed reason }
         comments { text toDesk } steps { action reason madeBy { name } } papers { workbookHash textHash } } } }`,
      { ids: [pairingId] },
      who,
    );
    return reports.nodes;
  };

  /** The rows under one figure of the year as of a moment, page by page, beside what the cell itself says. */
  const under = async (code: string, asOf: string): Promise<{ cell: ReportFigureAnswer; rows: UnderRow[] }> => {
    const rows: UnderRow[] = [];
    for (let after: string | null = null; ;) {
      const document: string = `query ($ids: [ID!], $codes: [String!], $asOf: DateTime, $after: Cursor) {
        results(filter: { pairingIds: $ids, years: [2019], indicators: $codes }, groupBy: [INDICATOR, YEAR], asOf: $asOf) { nodes {
          indicator { code counting } claimed recorded evidenced confirmed
          records(first: 100, after: $after) { nodes { ${UNDER} } pageInfo { hasNextPage endCursor } } } } }`;
      type Cell = ReportFigureAnswer & {
        records: { nodes: UnderRow[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      const asked: object = { ids: [pairingId], codes: [code], asOf, after };
      const { results } = await answer<{ results: { nodes: Cell[] } }>(document, asked);
      const [cell, another]: (Cell | undefined)[] = results.nodes;
      if (!cell || another) throw new Error(`${results.nodes.length} cells of ${code}`);
      rows.push(...cell.records.nodes);
      if (!cell.records.pageInfo.hasNextPage) return { cell, rows };
      after = cell.records.pageInfo.endCursor;
    }
  };

  const isProved = ({ evidence, evidenceCount, reverses }: UnderRow): boolean =>
    (reverses?.evidence ?? evidence ?? []).length > 0 || (evidenceCount ?? 0) > 0;
  const isStoodBy = ({ reverses, standing, ...row }: UnderRow): boolean => {
    const { difference, signedAt } = reverses ?? row;
    return standing === 'CONFIRMED' || difference?.status === 'AGREED' || (signedAt ?? null) !== null;
  };
  /** What the rows come to: money exactly, sessions as they were held, people once, everything else as rows. */
  const sumOf = (code: string, isMoney: boolean, rows: UnderRow[]): string => {
    if (isMoney) return yuan(rows.map(({ amount, invested }) => amount ?? invested ?? '0.00'));
    if (code.startsWith('LABOR_')) return `${new Set(rows.map(({ person }) => person?.id)).size}`;
    if (code.endsWith('_SESSIONS')) return `${rows.reduce((sum, { sessions }) => sum + (sessions ?? 1), 0)}`;
    return `${rows.length}`;
  };

  test('the county’s report of 2019 claims the published 6686 万元 beside what the ledger records, evidences and confirms', async () => {
    const report = (await reportsAs(lead)).find(({ form }) => form.code === 'YEARLY_SELF_ASSESSMENT');
    expect(report).toMatchObject({ status: 'APPROVED', turn: 'DONOR_LEAD', simulated: true });
    const figure = report?.figures.find(({ indicator }) => indicator.code === 'FUND_ASSISTANCE_TOTAL');
    expect(figure).toMatchObject({
      claimed: '66860000.00',
      recorded: '70502500.00',
      evidenced: '66915000.00',
      confirmed: '69715000.00',
    });
    expect(figure?.reason).toContain('364.25 万元');
    // The claim opens onto who says so: the county’s report, and the published review with its source.
    const { results } = await answer<{
      results: {
        nodes: {
          claimed: string;
          claims: { value: string; statement: { id: string; source: { title: string } } }[];
        }[];
      };
    }>(
      `query ($ids: [ID!]) { results(filter: { pairingIds: $ids, years: [2019], indicators: ["FUND_ASSISTANCE_TOTAL"] }, groupBy: [INDICATOR]) {
         nodes { claimed claims { value statement { id source { title } } } } } }`,
      { ids: [pairingId] },
    );
    const { claimed, claims = [] } = results.nodes[0] ?? {};
    expect(claimed).toBe('66860000.00');
    const saying = claims.filter(({ value }) => value === '66860000.00').map(({ statement }) => statement);
    expect(saying).toHaveLength(2);
    const [published, another] = saying.filter(({ id }) => id !== report?.statement?.id);
    expect([published?.source.title.includes('输血'), another]).toEqual([true, undefined]);
  });

  test('and each of its numbers opens onto rows that add up to it, of which some are proved and some are stood by', async () => {
    const report = (await reportsAs(lead)).find(({ form }) => form.code === 'YEARLY_SELF_ASSESSMENT');
    const figures = report?.figures.filter(
      ({ recorded, indicator }) => recorded !== null && indicator.counting !== 'RATIO',
    );
    expect(figures?.length).toBeGreaterThanOrEqual(15);
    for (const { indicator, reason: _, claimed: __, ...frozen } of figures ?? []) {
      const { code } = indicator;
      const { cell, rows } = await under(code, report?.readAt ?? '');
      const isMoney = frozen.recorded?.includes('.') ?? false;
      const { recorded, evidenced, confirmed } = cell;
      expect([code, { recorded, evidenced, confirmed }]).toEqual([code, frozen]);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect([code, sumOf(code, isMoney, rows)]).toEqual([code, frozen.recorded]);
      expect([code, sumOf(code, isMoney, rows.filter(isProved))]).toEqual([code, frozen.evidenced]);
      expect([code, sumOf(code, isMoney, rows.filter(isStoodBy))]).toEqual([code, frozen.confirmed]);
    }
  });

  const brief = ({ form, quarter, month, status }: ReportAnswer): string =>
    [form.code, quarter ?? month ?? 'year', status].join(' ');

  test.each([
    ['recipient-reporter', 'SUBMIT', ['QUARTERLY_PROGRESS 4 DRAFT', 'MONTHLY_SPEND 10 RETURNED']],
    ['recipient-department', 'SUBMIT', ['DEPARTMENT_MONTHLY 12 DRAFT']],
    ['recipient-reviewer', 'APPROVE', ['MONTHLY_SPEND 12 SUBMITTED']],
    ['donor-lead', 'CONFIRM', ['YEARLY_SELF_ASSESSMENT year APPROVED', 'QUARTERLY_PROGRESS 3 APPROVED']],
    ['supervisor-city', 'APPROVE', ['MONTHLY_SPEND 11 CONFIRMED']],
    ['supervisor', 'LOCK', ['QUARTERLY_PROGRESS 2 CONFIRMED']],
  ])('%s signs in and finds reports to %s: %j', async (account, action, waiting) => {
    const mine = (await reportsAs(await enter(account))).filter(({ nextActions }) => nextActions.includes(action));
    expect(mine.map(brief).sort()).toEqual([...waiting].sort());
  });

  test('a report was sent back for what the two sides really differ in, and one departs from the records for a reason', async () => {
    const reports = await reportsAs(lead);
    const returned = reports.find(({ status }) => status === 'RETURNED');
    expect(returned?.steps[0]).toMatchObject({ action: 'RETURN', madeBy: { name: 'donor-lead' } });
    expect(returned?.steps[0]?.reason).toContain('三府财〔2019〕33号');
    expect(returned?.comments.map(({ toDesk }) => toDesk)).toEqual(['COUNTY', 'COUNTY']);
    const draft = reports.find(({ status, quarter }) => status === 'DRAFT' && quarter === 4);
    const figure = draft?.figures.find(({ indicator }) => indicator.code === 'CONSUMPTION_AMOUNT');
    expect(figure?.reason).toContain('5.75 万元');
    const departs = BigInt(figure?.claimed?.replace('.', '') ?? 0) - BigInt(figure?.recorded?.replace('.', '') ?? 0);
    expect(departs).toBe(5_750_000n);
  });

  test('what is locked is issued again as it was', async () => {
    const [locked, another] = (await reportsAs(lead)).filter(({ status }) => status === 'LOCKED');
    expect([locked?.month, locked?.papers.length, another]).toEqual([9, 1, undefined]);
    const { reissuedReport } = await answer<{ reissuedReport: { isSame: boolean; workbookHash: string } }>(
      `query ($id: ID!) { reissuedReport(reportId: $id) { isSame workbookHash } }`,
      { id: locked?.id },
    );
    expect(reissuedReport).toEqual({ isSame: true, workbookHash: locked?.papers[0]?.workbookHash });
  });

  test('the donor and the county have rows to confirm, and dispute some: one new, one explained, one long overdue', async () => {
    const inbox = async (who: Header): Promise<number[]> =>
      Promise.all(
        ['PURCHASE', 'PLACEMENT', 'ACTIVITY'].map(async (kind) => {
          const { recordsToConfirm } = await answer<{ recordsToConfirm: { totalCount: number } }>(
            `query ($id: ID!, $kind: RecordKind!) { recordsToConfirm(pairingId: $id, kind: $kind) { totalCount } }`,
            { id: pairingId, kind },
            who,
          );
          return recordsToConfirm.totalCount;
        }),
      );
    const [purchases, placements, activities] = await inbox(lead);
    expect(Math.min(purchases ?? 0, placements ?? 0, activities ?? 0)).toBeGreaterThan(20);
    const [bought, placed, done] = await inbox(reviewer);
    expect(Math.min(bought ?? 0, done ?? 0)).toBeGreaterThan(5);
    expect(placed).toBe(0);
    interface DisputeAnswer {
      state: string;
      overdue: boolean;
      versions: { action: string }[];
    }
    const { disputes } = await answer<{
      disputes: { nodes: (DisputeAnswer & { simulated: boolean; side: string })[] };
    }>(
      `query ($ids: [ID!]) { disputes(filter: { pairingIds: $ids }) { nodes { state side overdue simulated versions { action } } } }`,
      { ids: [pairingId] },
    );
    const told = disputes.nodes.map(({ versions, ...one }) => ({
      ...one,
      acts: versions.map(({ action }) => action).sort(),
    }));
    expect(told.sort((one, other) => other.acts.length - one.acts.length)).toEqual([
      { state: 'OPEN', side: 'DONOR', overdue: true, simulated: true, acts: ['EXPLAIN', 'OPEN', 'RETURN'] },
      { state: 'EXPLAINED', side: 'RECIPIENT', overdue: true, simulated: true, acts: ['EXPLAIN', 'OPEN'] },
      { state: 'OPEN', side: 'DONOR', overdue: false, simulated: true, acts: ['OPEN'] },
    ]);
  });

  test('the members of the group were ranked by the third quarter, and whoever supervises them may freeze the fourth', async () => {
    interface RankingAnswer {
      quarter: number;
      state: string;
      simulated: boolean;
      nextActions: string[];
      places: { place: number; score: string }[];
      recomputed: { place: number; score: string }[];
    }
    const seen = async (account: string): Promise<RankingAnswer[]> => {
      const { rankings } = await answer<{ rankings: { nodes: RankingAnswer[] } }>(
        `{ rankings { nodes { quarter state simulated nextActions places { place score } recomputed { place score } } } }`,
        {},
        await enter(account),
      );
      return rankings.nodes;
    };
    const [fourth, third] = await seen('supervisor-donor');
    expect(fourth).toMatchObject({ quarter: 4, state: 'OPEN', simulated: true, nextActions: ['FREEZE'] });
    expect(third).toMatchObject({ quarter: 3, state: 'FROZEN', simulated: true, nextActions: [] });
    expect([fourth?.places.length, third?.places.length]).toEqual([6, 6]);
    expect(third?.recomputed).toEqual(third?.places);
    expect((await seen('donor-member')).map(({ places }) => places.length)).toEqual([0, 6]);
    expect(await seen('supervisor')).toEqual([]);
  });

  test('whatever two definitions count of its year, their records add up to the difference, line by line', async () => {
    const random = chance(SEED);
    const era = shippedSchemes.find(({ version }) => version === '2016-2020');
    // What follows from a register is told as a number, not line by line.
    const derived = (era?.indicators ?? []).flatMap(({ code, baseUnit, derivation }) =>
      derivation && !derivation.oneStageOnly && !isOfRegister(derivation) ? [{ code, baseUnit, derivation }] : [],
    );
    const { key } = fromGlobalId(pairingId);
    const { results } = platform.app.rooms;
    const query = {
      ...EVERYTHING,
      level: PairingLevel.COUNTY,
      periodKinds: [PeriodKind.YEAR],
      pairingIds: [key],
      years: [2019],
    };
    const { INDICATOR, YEAR, QUARTER } = ResultsDimension;
    const { cells } = await results.cells(PLATFORM, { query, groupBy: [INDICATOR, YEAR] });
    const quarters = await results.cells(PLATFORM, { query, groupBy: [INDICATOR, YEAR, QUARTER] });
    const of = (code: string, quarter: number | null): string | null =>
      [...cells, ...quarters.cells].find(
        ({ dimensions }) => dimensions.INDICATOR === code && (dimensions.QUARTER ?? null) === quarter,
      )?.recorded ?? null;
    const sources = new Set<string>();
    for (let number = 0; number < ROUNDS; number += 1) {
      const [own, other] = [0, 1].map(() => derived[Math.floor(random() * derived.length)]);
      if (!own || !other) throw new Error('no indicator follows from records');
      const quarter = random() < 0.4 ? 1 + Math.floor(random() * 4) : null;
      const by = { year: true, quarter: quarter !== null, month: false };
      const asked = {
        by,
        years: [2019],
        quarters: quarter === null ? null : [quarter],
        months: null,
        from: null,
        to: null,
      };
      const [time] = personTimes(asked);
      if (!time) throw new Error('a quarter has days');
      const months = Array.from({ length: quarter === null ? 12 : 3 }, (_, at) => at + (quarter ?? 1) * 3 - 2);
      const ground = { pairingId: key, level: PairingLevel.COUNTY, year: 2019, months, time, snapshot: null };
      const question = { ...ground, today: businessDay(new Date()), own: own.derivation, other: other.derivation };
      const told = { SEED, number, quarter, own: own.code, other: other.code };
      await read(platform.database.source, PLATFORM, async (db) => {
        const totals = await restatedTotals(db, PLATFORM, question);
        const values = [valueOf(totals.own, own.baseUnit), valueOf(totals.other, other.baseUnit)];
        const recorded = [
          of(own.code, quarter) ?? valueOf(0n, own.baseUnit),
          of(other.code, quarter) ?? valueOf(0n, other.baseUnit),
        ];
        expect({ ...told, values }).toEqual({ ...told, values: recorded });
        let difference = 0n;
        const keys = new Set<string>();
        const names = { own: { zh: '甲', en: 'one' }, other: { zh: '乙', en: 'other' } };
        const counts = {
          own: { derivation: own.derivation, name: names.own },
          other: { derivation: other.derivation, name: names.other },
        };
        for (let after: string | null = null; ;) {
          const page: Page<LineRow> = await restatedLines(db, PLATFORM, question, { first: 100, after }, (count) =>
            count(db),
          );
          if ((await page.count()) > MOST_LINES) break;
          for (const { node } of page.edges) {
            difference += BigInt(node.other) - BigInt(node.own);
            keys.add(node.key);
            sources.add(node.source);
            expect(node.own).not.toBe(node.other);
            expect(JSON.stringify(reasonOf(node, counts))).not.toMatch(/undefined|null|“”/);
          }
          after = page.pageInfo.endCursor;
          if (page.pageInfo.hasNextPage) continue;
          expect({ ...told, difference, lines: keys.size }).toEqual({
            ...told,
            difference: totals.other - totals.own,
            lines: await page.count(),
          });
          break;
        }
      });
    }
    expect(sources.size).toBeGreaterThan(0);
  });

  test('its households received what they are owed, but for a few leaks in townships of their own', async () => {
    interface Told {
      benefitLeakCounts: Record<'late' | 'notEntitled', { households: number }>[];
      benefitSums: { source: string; benefits: number }[];
      policyBenefits: { totalCount: number; nodes: { simulated: boolean; madeBy: object | null }[] };
    }
    const { benefitLeakCounts, benefitSums, policyBenefits } = await answer<Told>(
      `{ benefitLeakCounts(groupBy: []) { late { households } notEntitled { households } }
         benefitSums(groupBy: [SOURCE]) { source benefits }
         policyBenefits(first: 100) { totalCount nodes { simulated madeBy { id } } } }`,
      {},
      reviewer,
    );
    // Whether anything is late yet, or was given twice, hangs on the time of the year; what was given amiss is there on every day.
    expect(benefitLeakCounts[0]?.notEntitled.households).toBe(1);
    expect(benefitLeakCounts[0]?.late.households).toBeLessThanOrEqual(1);
    expect(policyBenefits.nodes.every(({ simulated, madeBy }) => simulated && madeBy !== null)).toBe(true);
    const summed = benefitSums.reduce((sum, { benefits }) => sum + benefits, 0);
    expect(summed).toBe(policyBenefits.totalCount);
  });

  test('its simulated register has households in every state, and each office finds what waits for it', async () => {
    interface Listed {
      number: string;
      simulated: boolean;
      nextActions: string[];
      guarantees: { state: string }[];
      path: { action: string; madeBy: { id: string } | null }[];
    }
    const listed = async (who: Header, filter: object): Promise<Listed[]> => {
      const { households } = await answer<{ households: { nodes: Listed[] } }>(
        `query ($filter: HouseholdFilter) { households(filter: $filter, first: 50, orderBy: { field: NUMBER }) {
          nodes { number simulated nextActions guarantees { state } path { action madeBy { id } } } } }`,
        { filter },
        who,
      );
      return households.nodes;
    };
    const { householdCounts } = await answer<{ householdCounts: { state: string; households: number }[] }>(
      `query ($filter: HouseholdCountFilter) { householdCounts(filter: $filter, groupBy: STATE) { state households } }`,
      { filter: { states: ['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING', 'CLEARED', 'DISMISSED'] } },
      reviewer,
    );
    const counted = Object.fromEntries(householdCounts.map(({ state, households }) => [state, households]));
    expect(counted).toEqual({ FOUND: 4, REVIEWED: 2, NOTICED: 3, ADMITTED: 8, CLEARING: 2, CLEARED: 4, DISMISSED: 2 });
    const all = await listed(reviewer, {});
    expect(all.every(({ simulated }) => simulated)).toBe(true);
    const by = (household: Listed, action: string) => household.path.find((one) => one.action === action)?.madeBy?.id;
    for (const household of all.filter((one) => by(one, 'CLEAR') !== undefined))
      expect(by(household, 'CLEAR')).not.toBe(by(household, 'PROPOSE_CLEARING'));
    expect(await listed(reviewer, { notReviewedInTime: true })).toHaveLength(3);
    const clerk = await enter('recipient-township');
    const own = await listed(clerk, {});
    expect(own).toHaveLength(8);
    expect(own.some(({ nextActions }) => nextActions.includes('REVIEW'))).toBe(true);
    expect(all.filter(({ nextActions }) => nextActions.includes('CLEAR'))).toHaveLength(2);
    expect(all.filter(({ guarantees }) => guarantees.some(({ state }) => state !== 'MET'))).toHaveLength(4);
    expect(await listed(lead, {})).toEqual([]);

    // What waits for somebody is what they may do next, once a notice has had its days; never what they said themselves.
    const waits = async (who: Header): Promise<string[]> =>
      (await listed(who, { waitsForMe: true })).map(({ number }) => number);
    expect(await waits(clerk)).toEqual(['DG-CH-002', 'DG-CH-004']);
    expect(await waits(reviewer)).toEqual([
      ...['DG-CH-001', 'DG-CH-002', 'DG-CH-003', 'DG-CH-004', 'DG-CH-007'],
      ...['DG-GQ-001', 'DG-MG-002', 'DG-YL-002', 'DG-YW-001'],
    ]);
    expect(await listed(reviewer, { waitsForMe: false })).toHaveLength(25 - 9);
    expect((await listed(clerk, { risks: ['ILLNESS', 'ACCIDENT'] })).map(({ number }) => number)).toEqual([
      'DG-CH-001',
      'DG-CH-007',
    ]);

    // A past day's list is that day's count, row by row.
    const onDay = daysBefore(businessDay(new Date()), 100);
    const past = await answer<{ householdCounts: { state: string; households: number }[] }>(
      `query ($onDay: Day) { householdCounts(groupBy: STATE, onDay: $onDay) { state households } }`,
      { onDay },
      reviewer,
    );
    expect(past.householdCounts.length).toBeGreaterThan(0);
    for (const { state, households } of past.householdCounts)
      expect(await listed(reviewer, { onDay, states: [state] })).toHaveLength(households);
  });

  test('the register is taken away as a list for who may see it: heads masked, and nobody’s number or illness', async () => {
    const taken = async (who: Header, params: Record<string, string>): Promise<string[]> => {
      const query = new URLSearchParams({ format: 'csv', ...params }).toString();
      const response = await fetch(`${platform.url}/papers/household-list?${query}`, { headers: who });
      expect(response.status).toBe(200);
      return (await response.text()).trim().split('\r\n');
    };
    const [head, ...rows] = await taken(reviewer, {});
    expect(head).toContain('户编号');
    expect(rows).toHaveLength(25);
    expect(rows.every((row) => /,.示?\*.?,/u.test(row) && row.endsWith('演示数据'))).toBe(true);
    expect(rows.join()).not.toMatch(/\d{17}|199\d{8}|肾病|高血压|残疾二级/);
    const clearing = await taken(await enter('recipient-township'), { states: 'CLEARING', waitsForMe: 'false' });
    expect(clearing.slice(1)).toEqual([expect.stringContaining('DG-CH-007')]);
    expect(await taken(lead, {})).toHaveLength(1);
  });

  test('every invariant of the platform holds of it', async () => {
    const checked = await checkAll(platform.database.worker);
    expect(checked.length).toBeGreaterThan(20);
    expect(checked.flatMap(({ invariant, broken }) => (broken.length > 0 ? [[invariant.name, broken]] : []))).toEqual(
      [],
    );
  });

  test('played a second time it adds nothing, row for row', async () => {
    const owner = await ownerOf(platform);
    try {
      const before = await owner.digest();
      await demonstrate(platform.database, platform.config);
      expect(await owner.digest()).toEqual(before);
    } finally {
      await owner.close();
    }
  });

  test('alarms are nobody’s invention: the first look finds what waits, and not before', async () => {
    const kinds = async (): Promise<string[]> => {
      const { alarms } = await answer<{ alarms: { nodes: { kind: string }[] } }>(
        `query ($ids: [ID!]) { alarms(filter: { pairingIds: $ids }) { nodes { kind } } }`,
        { ids: [pairingId] },
      );
      return alarms.nodes.map(({ kind }) => kind).sort();
    };
    expect(await kinds()).toEqual([]);
    await platform.app.rooms.alarms.check([fromGlobalId(pairingId).key], businessDay(new Date()));
    // The days of what the county still does are counted from the first start: two are late then, whenever that is.
    expect((await kinds()).filter((kind) => kind === 'WORK_OVERDUE')).toHaveLength(2);
    await platform.app.rooms.alarms.check([fromGlobalId(pairingId).key], '2026-11-22');
    expect((await kinds()).filter((kind) => kind !== 'WORK_OVERDUE')).toEqual([
      'DISPUTE_OVERDUE',
      'DISPUTE_OVERDUE',
      'RECTIFICATION_OVERDUE',
      'RECTIFICATION_OVERDUE',
      'REPORT_OVERDUE',
      'REPORT_OVERDUE',
      'REPORT_OVERDUE',
    ]);
  });
});
