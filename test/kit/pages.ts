import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { newId } from '../../server/platform/ids';
import { ask, type Platform } from './platform';

/*
 * Every page of the client, with who looks at it: what is promised of all of them is held against this list, and the list
 * against the client's own routes.
 */

/** What the addresses of the demonstration name. */
export interface Shown {
  pairing: string;
  report: string;
  compiled: string;
  ranking: string;
  household: string;
  inspection: string;
  meeting: string;
}

export interface Visit {
  /** as the client's routes say it */
  route: string;
  /** an account of the demonstration; null for the public */
  as: string | null;
  paths: (shown: Shown) => string[];
}

export const VISITS: readonly Visit[] = [
  { route: '/sign-in', as: null, paths: () => ['/sign-in'] },
  { route: '/', as: null, paths: () => ['/', '/nowhere'] },
  // With a post one begins at the board, and finds the list beside it.
  { route: '/pairings', as: 'recipient-reporter', paths: () => ['/pairings', '/', '/?year=2018&search=1'] },
  { route: '/map', as: null, paths: () => ['/map?year=2019&of=purchases'] },
  {
    route: '/people/:tab?',
    as: 'admin',
    paths: () => ['/people', '/people/tokens', '/people/me', '/people?invite=new'],
  },
  { route: '/audit', as: 'auditor', paths: () => ['/audit?action=SIGNED_IN'] },
  { route: '/day', as: 'recipient-township', paths: () => ['/day', '/day?visit=new'] },
  { route: '/work/:year?', as: 'recipient-reviewer', paths: () => ['/work', '/work/2019?q=3'] },
  {
    route: '/households',
    as: 'recipient-township',
    paths: () => ['/households', '/households?mine=yes&state=OPEN', '/households?onDay=2025-06-30&order=number'],
  },
  {
    route: '/benefits/:tab?',
    as: 'recipient-reviewer',
    paths: () => [
      '/benefits',
      '/benefits?finding=TWICE',
      '/benefits?onDay=2014-03-01',
      '/benefits/received?by=RULE',
      '/benefits/rules?inForce=yes',
    ],
  },
  { route: '/villages', as: 'recipient-township', paths: () => ['/villages', '/villages?year=2024&weak=yes'] },
  { route: '/households/:id', as: 'recipient-reviewer', paths: ({ household }) => [`/households/${household}`] },
  {
    route: '/inspections',
    as: 'supervisor',
    paths: () => ['/inspections', '/inspections?kind=UNANNOUNCED&state=CLOSED', '/inspections?mine=yes'],
  },
  {
    route: '/inspections/meetings',
    as: 'supervisor',
    paths: () => ['/inspections/meetings', '/inspections/meetings?unclosed=yes'],
  },
  {
    route: '/inspections/meetings/:id',
    as: 'supervisor',
    paths: ({ meeting }) => [`/inspections/meetings/${meeting}`],
  },
  {
    route: '/inspections/:id',
    as: 'supervisor',
    paths: ({ inspection }) => [`/inspections/${inspection}`],
  },
  {
    route: '/results',
    as: null,
    paths: () => [
      '/results',
      '/results?by=category,indicator&across=year&show=claimed,recorded&sort=-recorded',
      '/results?by=recipient&year=2019&indicator=LABOR_EMPLOYED_TOTAL&nonsense=1',
    ],
  },
  { route: '/password', as: 'donor-lead', paths: () => ['/password'] },
  {
    route: '/desk/:tab?/:id?',
    as: 'donor-lead',
    paths: ({ ranking }) => [
      '/desk',
      '/desk/disputes',
      '/desk/doubts',
      '/desk/alarms',
      '/desk/rectifications',
      '/desk/rankings',
      `/desk/rankings/${ranking}`,
    ],
  },
  {
    route: '/accountability',
    as: 'supervisor-donor',
    paths: () => ['/accountability', '/accountability?mine=yes', '/accountability?draft=PRAISE'],
  },
  {
    route: '/pairings/:id/confirmations/:year',
    as: 'donor-lead',
    paths: ({ pairing }) => [`/pairings/${pairing}/confirmations/2019`],
  },
  {
    route: '/pairings/:id/outlook/:year',
    as: 'recipient-reviewer',
    paths: ({ pairing }) => [`/pairings/${pairing}/outlook/2019`],
  },
  { route: '/reports', as: 'recipient-reporter', paths: () => ['/reports'] },
  { route: '/reports/:reportId', as: 'supervisor-city', paths: ({ compiled }) => [`/reports/${compiled}`] },
  {
    route: '/pairings/:id/reports',
    as: 'recipient-reviewer',
    paths: ({ pairing }) => [`/pairings/${pairing}/reports`],
  },
  {
    route: '/pairings/:id/reports/:reportId',
    as: 'recipient-reviewer',
    paths: ({ pairing, report }) => [`/pairings/${pairing}/reports/${report}`],
  },
  { route: '/import/:importId?', as: 'recipient-reporter', paths: () => ['/import'] },
  {
    route: '/pairings/:id/import/:importId?',
    as: 'recipient-reporter',
    paths: ({ pairing }) => [`/pairings/${pairing}/import`],
  },
  {
    route: '/pairings/:id/records/:year/:tab?',
    as: 'recipient-reporter',
    paths: ({ pairing }) => ['', '/purchases', '/activities'].map((tab) => `/pairings/${pairing}/records/2019${tab}`),
  },
  { route: '/pairings/:id/:year', as: 'donor-lead', paths: ({ pairing }) => [`/pairings/${pairing}/2019`] },
  {
    route: '/pairings/:id/money/:year/:section?',
    as: 'donor-lead',
    paths: ({ pairing }) =>
      ['', '/entries', '/ageing', '/projects', '/differences'].map(
        (section) => `/pairings/${pairing}/money/2019${section}`,
      ),
  },
];

/** The routes as the client has them. */
export function routesOfClient(): string[] {
  const app = readFileSync(join(__dirname, '../../client/src/app.tsx'), 'utf8');
  return [...new Set([...app.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path ?? ''))];
}

export interface DemonstrationAccount {
  account: string;
  password: string;
}

export function demonstrationAccounts({ config }: Pick<Platform, 'config'>): Map<string, DemonstrationAccount> {
  const text = readFileSync(join(config.dataDir, 'demo-accounts.json'), 'utf8');
  return new Map((JSON.parse(text) as DemonstrationAccount[]).map((one) => [one.account, one]));
}

/** Finds what the demonstration shows, and sums up a month of it. */
export async function findShown(platform: Platform): Promise<Shown> {
  const accounts = demonstrationAccounts(platform);
  const must = async <Data>(name: string, document: string, variables: object = {}): Promise<Data> => {
    const { account, password } = accounts.get(name) ?? {};
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const session = await ask<{ signIn: { accessToken: string } }>(platform, signIn, { input: { account, password } });
    const authorization = `Bearer ${session.data?.signIn.accessToken}`;
    const { data, errors } = await ask<Data>(platform, document, { ...variables }, { authorization });
    if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data;
  };
  const { viewer } = await must<{ viewer: { posts: { place: { id: string } }[] } }>(
    'supervisor-city',
    '{ viewer { posts { place { id } } } }',
  );
  const compile = {
    requestKey: newId(),
    form: 'CITY_MONTHLY_SPEND',
    placeId: viewer.posts[0]?.place.id,
    period: { year: 2019, month: 6 },
  };
  const { compileReport } = await must<{ compileReport: { report: { id: string } } }>(
    'supervisor-city',
    'mutation ($input: CompileReportInput!) { compileReport(input: $input) { report { id } } }',
    { input: compile },
  );
  const { reports, rankings } = await must<{
    reports: { nodes: { id: string; pairing: { id: string } | null }[] };
    rankings: { nodes: { id: string }[] };
  }>(
    'donor-lead',
    `{
      reports(filter: { years: [2019] }, first: 100) { nodes { id pairing { id } } }
      rankings(first: 1) { nodes { id } }
    }`,
  );
  const { households } = await must<{ households: { nodes: { id: string }[] } }>(
    'recipient-reviewer',
    '{ households(filter: { states: [CLEARING] }, first: 1) { nodes { id } } }',
  );
  const { inspections, problemMeetings } = await must<{
    inspections: { nodes: { id: string }[] };
    problemMeetings: { nodes: { id: string }[] };
  }>('supervisor', '{ inspections(first: 1) { nodes { id } } problemMeetings(first: 1) { nodes { id } } }');
  const report = reports.nodes.find(({ pairing }) => pairing !== null);
  const shown = {
    pairing: report?.pairing?.id,
    report: report?.id,
    compiled: compileReport.report.id,
    ranking: rankings.nodes[0]?.id,
    household: households.nodes[0]?.id,
    inspection: inspections.nodes[0]?.id,
    meeting: problemMeetings.nodes[0]?.id,
  };
  const addresses = Object.entries(shown).map(([name, id]) => {
    if (id === undefined) throw new Error(`the demonstration has no ${name}`);
    return [name, encodeURIComponent(id)];
  });
  return Object.fromEntries(addresses) as Shown;
}

/** Waits until a page shows what it has to show. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('main .skeleton').first().waitFor({ state: 'detached' });
}

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string; target: string[] }[];
}

/** What axe calls serious or critical of a page as it stands, a line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'))",
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
