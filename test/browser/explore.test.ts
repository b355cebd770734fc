import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as soon } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import { demonstrationAccounts } from '../kit/pages';
import { ask, startPlatform, type Platform } from '../kit/platform';

/*
 * The results explorer: what is asked there is what the contract answers, in the table, in the chart, in the file and in the
 * query beside it; it is live, it goes down to the rows and into the past, and the public reader sees what is published.
 */

const PATIENCE_MS = 15_000;
const PURCHASES = 'CONSUMPTION_AMOUNT';

interface Node {
  key: string;
  year: number | null;
  claimed: string | null;
  recorded: string | null;
  recipientProvince: { name: string } | null;
  indicator: { code: string };
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${PATIENCE_MS} ms: ${what}`);
    await soon(20);
  }
}

const fen = (yuan: string): bigint => BigInt(yuan.replace(/[,.]/g, ''));

/** Exact yuan stand in the tooltip of every amount of money. */
async function told(amount: Locator): Promise<bigint> {
  const exact = /-?[\d,]+\.\d\d/.exec((await amount.getAttribute('title')) ?? '')?.[0];
  if (exact === undefined) throw new Error('no exact amount');
  return fen(exact);
}

const cellOf = (page: Page, row: string, measure: string, column?: string): Locator =>
  page.locator(
    `tr[data-row="${row}"] td[data-measure="${measure}"]${column ? `[data-column="${column}"]` : ''} .amount`,
  );

describe('the results explorer, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let lead: Person;
  let stranger: Person;
  let token: Record<string, string>;
  let pairing: string;
  const page = (): Page => lead.page;

  const results = async (asked: string, who: Record<string, string> = token): Promise<Node[]> => {
    const answer = await ask<{ results: { nodes: Node[] } }>(
      platform,
      `{ results(${asked}, first: 1000) { nodes { key year claimed recorded recipientProvince { name } indicator { code } } } }`,
      {},
      who,
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.results.nodes ?? [];
  };
  const recordedOf = async (asked: string): Promise<bigint> => fen((await results(asked))[0]?.recorded ?? 'none');

  /** Another person's commit: a purchase of 2019 that counts. */
  const buy = async (amount: string): Promise<void> => {
    const input = {
      requestKey: randomUUID(),
      pairingId: pairing,
      product: '大关筇竹笋',
      amount,
      channel: 'CANTEEN',
      mode: 'DIRECT',
      buyer: '火炬区机关食堂',
      day: '2019-12-20',
      acceptedOn: '2019-12-21',
      paidOn: '2019-12-22',
    };
    const mutation = 'mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }';
    expect((await ask(platform, mutation, { input }, token)).errors).toEqual([]);
  };

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
    const account = demonstrationAccounts(platform).get('donor-lead');
    const signedIn = await ask<{ signIn: { accessToken: string } }>(
      platform,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { account: account?.account, password: account?.password } },
    );
    token = { authorization: `Bearer ${signedIn.data?.signIn.accessToken}` };
    browser = await launch();
    [lead, stranger] = await Promise.all([person(browser, platform.url), person(browser, platform.url)]);
    await lead.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page().goto(`/sign-in?next=${encodeURIComponent('/results')}`);
    await page()
      .getByLabel('账号', { exact: true })
      .fill(account?.account ?? '');
    await page()
      .getByLabel('密码', { exact: true })
      .fill(account?.password ?? '');
    await page().getByRole('button', { name: '登录' }).click();
    await page().getByRole('heading', { name: '数据', exact: true }).waitFor();
    const found = await ask<{ results: { nodes: { pairing: { id: string } }[] } }>(
      platform,
      `{ results(filter: { indicators: ["${PURCHASES}"], years: [2019] }, groupBy: [PAIRING], having: { hasRecords: true }, first: 5) { nodes { pairing { id } } } }`,
      {},
      token,
    );
    pairing = found.data?.results.nodes[0]?.pairing.id ?? '';
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('asks step by step, says what cannot be asked before it asks, and turns a dimension to columns', async () => {
    const refused: number[] = [];
    page().on('response', (response) => {
      if (response.url().endsWith('/graphql') && response.status() === 400) refused.push(response.status());
    });
    const add = page().getByLabel('增加维度', { exact: true });
    await add.selectOption('RECIPIENT_PROVINCE');
    const refusal = page().getByRole('alert').filter({ hasText: '不同指标不能相加' });
    await refusal.getByRole('button', { name: '加入“指标”', exact: true }).click();
    await refusal.waitFor({ state: 'detached' });
    await page().waitForURL(/by=recipient_province%2Cindicator/);
    const chooser = page().locator('details.chooser', { has: page().getByText('指标', { exact: true }) });
    await chooser.locator('summary').click();
    await chooser.getByRole('searchbox').fill('消费帮扶金额');
    await chooser.getByLabel('消费帮扶金额', { exact: true }).check();
    await page().waitForURL(/indicator=CONSUMPTION_AMOUNT/);
    await chooser.locator('summary').click();
    await page().getByLabel('横向展开（列）', { exact: true }).selectOption('YEAR');
    await page().waitForURL(/across=year/);
    const wanted = await results(
      `filter: { indicators: ["${PURCHASES}"] }, groupBy: [RECIPIENT_PROVINCE, INDICATOR, YEAR]`,
    );
    const [one] = wanted.filter(
      ({ indicator, year, recorded }) => indicator.code === PURCHASES && year === 2019 && recorded,
    );
    const row = page().locator('tr[data-row]', {
      has: page().getByRole('link', { name: '消费扶贫金额', exact: true }),
    });
    const amount = row.first().locator('td[data-measure="recorded"][data-column="2019"] .amount');
    expect(await told(amount)).toBe(fen(one?.recorded ?? ''));
    const table = page().getByRole('table');
    const rows = new Set(
      wanted.map(({ recipientProvince, indicator }) => `${recipientProvince?.name} ${indicator.code}`),
    );
    expect(await table.getAttribute('aria-rowcount')).toBe(String(rows.size + 2));
    const years = [...new Set(wanted.map(({ year }) => year))].length;
    expect(await table.locator('thead .column').count()).toBe(years);
    expect(refused).toEqual([]);
  }, 60_000);

  test('opens a group one level deeper, leads back, and goes from a number down to rows that add up to it', async () => {
    const asked = '/results?by=recipient_province&indicator=CONSUMPTION_AMOUNT&year=2019';
    await page().goto(asked);
    const [before] = await results(
      `filter: { indicators: ["${PURCHASES}"], years: [2019] }, groupBy: [RECIPIENT_PROVINCE]`,
    );
    await page()
      .getByRole('link', { name: before?.recipientProvince?.name ?? '', exact: true })
      .click();
    await page().waitForURL(/by=recipient&.*to=\d{6}/);
    const trail = page().getByRole('navigation', { name: '所在位置', exact: true });
    await trail.getByText(before?.recipientProvince?.name ?? '', { exact: true }).waitFor();
    const amount = page().locator('tbody td[data-measure="recorded"] .amount').first();
    const shown = await told(amount);
    await amount.click();
    const sheet = page().getByRole('dialog');
    await sheet.getByText(/共 \d+ 条/).waitFor();
    const next = sheet.getByRole('button', { name: '下一页', exact: true });
    const items = sheet.locator('section[aria-labelledby="cell-rows"] ul.todo > li');
    let sum = 0n;
    for (;;) {
      for (const one of await items.locator('.amount').all()) sum += await told(one);
      if (!(await next.isVisible()) || !(await next.isEnabled())) break;
      const first = await items.first().innerText();
      await next.click();
      await until('the next page', async () => (await items.first().innerText()) !== first);
    }
    expect(sum).toBe(shown);
    await closeSheet(page());
    await trail.getByRole('link', { name: '全部', exact: true }).click();
    await page().waitForURL(
      (url) => !url.searchParams.has('to') && url.searchParams.get('by') === 'recipient_province',
    );
  }, 60_000);

  test('is a link: whoever opens it sees what they may see, and what the address says wrongly is said', async () => {
    await page().getByRole('button', { name: '复制链接', exact: true }).click();
    await page().getByText('链接已复制', { exact: false }).waitFor();
    const link = await page().evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe(page().url());
    await stranger.page.goto(`${link}&planet=mars&month=13`);
    await stranger.page.getByText('planet=mars', { exact: false }).waitFor();
    expect(await stranger.page.getByText('month=13', { exact: false }).count()).toBe(1);
    await stranger.page.locator('tbody tr[data-row]').first().waitFor();
    const published = await results(
      `filter: { indicators: ["${PURCHASES}"], years: [2019] }, groupBy: [RECIPIENT_PROVINCE]`,
      {},
    );
    expect(await stranger.page.locator('tbody tr[data-row]').count()).toBe(published.length);
    const recorded = published.filter((cell) => cell.recorded !== null);
    expect(await stranger.page.locator('tbody td[data-measure="recorded"] .amount').count()).toBe(recorded.length);
    expect(await stranger.page.getByText('登录后可以导出', { exact: false }).count()).toBe(1);
  }, 60_000);

  test('another’s commit changes the cell as one looks, is said, and leaves yesterday as it was', async () => {
    const asked = `filter: { indicators: ["${PURCHASES}"], years: [2019] }, groupBy: [YEAR]`;
    await tx(platform.database.worker, PLATFORM, (db) =>
      db.query(
        `insert into moment (at, snapshot) select clock_timestamp() - interval '25 hours', pg_current_snapshot()`,
      ),
    );
    await page().goto('/results?by=year&indicator=CONSUMPTION_AMOUNT&year=2019');
    await page().getByText('实时更新', { exact: true }).waitFor();
    const row = 'YEAR=2019|INDICATOR=CONSUMPTION_AMOUNT';
    const cell = cellOf(page(), row, 'recorded').first();
    const before = await told(cell);
    expect(before).toBe(await recordedOf(asked));
    const since = performance.now();
    await buy('4321.00');
    const committed = performance.now();
    await until('the cell follows', async () => (await told(cell)) === before + 4_321_00n);
    const now = performance.now();
    process.stdout.write(
      `changed on the screen ${Math.trunc(now - committed)} ms after the commit was answered, ${Math.trunc(now - since)} ms after it was asked for\n`,
    );
    await page().getByRole('status').filter({ hasText: '刚刚更新' }).waitFor();
    await until(
      'the total follows',
      async () => (await told(page().locator('tfoot td[data-measure="recorded"] .amount'))) === before + 4_321_00n,
    );

    const yesterday = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() - 86_400_000);
    await page().goto(`/results?by=year&indicator=CONSUMPTION_AMOUNT&year=2019&asof=${yesterday}`);
    await page().getByText('历史数据，不实时更新', { exact: true }).waitFor();
    expect(await told(cell)).toBe(before);
  }, 60_000);

  test('the file and the query beside it tell the same, and the query stands in the GraphQL page', async () => {
    await page().goto('/results?by=indicator&year=2019&with-records=yes&sort=-recorded&show=claimed,recorded');
    const amounts = page().locator('tbody td[data-measure="recorded"] b');
    await amounts.first().waitFor();
    const wanted = await results(
      'filter: { years: [2019] }, groupBy: [INDICATOR], having: { hasRecords: true }, orderBy: [{ field: RECORDED, direction: DESC }]',
    );
    expect(await page().getByRole('table').getAttribute('aria-rowcount')).toBe(String(wanted.length + 1));

    const arriving = page().waitForEvent('download');
    await page().getByRole('button', { name: '导出（.csv）', exact: true }).click();
    const lines = (await readFile(await (await arriving).path(), 'utf8')).split(/\r\n(?=\S)/).slice(1);
    expect(lines.map((line) => line.split(',')[4])).toEqual(wanted.map(({ recorded }) => recorded));

    await page().getByText('给开发者', { exact: false }).click();
    const [query, variables] = await page().locator('.made-by pre').allInnerTexts();
    const posted = await ask<{ results: { nodes: Node[] } }>(
      platform,
      query ?? '',
      JSON.parse(variables ?? '{}') as Record<string, unknown>,
      token,
    );
    expect(posted.errors).toEqual([]);
    expect(posted.data?.results.nodes.map(({ key, recorded }) => [key, recorded])).toEqual(
      wanted.map(({ key, recorded }) => [key, recorded]),
    );
    expect(lead.troubles).toEqual([]);
  }, 60_000);

  test('ten thousand rows: those in sight are in the page, the others come as one scrolls to them', async () => {
    const { page: far } = stranger;
    const TOTAL = 10_000;
    let requests = 0;
    // Nobody has so many cells in a demonstration: the server's answer is taken, and told again as ten thousand.
    await far.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { query: string; variables: { first: number; after?: string } };
      if (!body.query.includes('query Explore(')) return route.continue();
      requests += 1;
      const { first, after } = body.variables;
      const response = await route.fetch({
        postData: { ...body, variables: { ...body.variables, first: 1, after: null } },
      });
      const answer = (await response.json()) as {
        data: { results: { nodes: Node[]; pageInfo: object; totalCount: number } };
      };
      const from = Number(after ?? 0);
      const { results: told } = answer.data;
      const [one] = told.nodes;
      const nodes = Array.from({ length: Math.min(first, TOTAL - from) }, (_, at) => ({
        ...one,
        key: `row ${from + at}`,
      }));
      const pageInfo = {
        ...told.pageInfo,
        hasNextPage: from + nodes.length < TOTAL,
        endCursor: `${from + nodes.length}`,
      };
      await route.fulfill({ response, json: { data: { results: { ...told, nodes, pageInfo, totalCount: TOTAL } } } });
    });
    await far.goto('/results?by=pairing,indicator,year&with-claim=yes&view=table');
    await far.locator('tr[data-row="row 0"]').waitFor();
    expect(await far.getByRole('table').getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
    expect(requests).toBe(1);
    const frames = await far.evaluate<number[]>(`new Promise((done) => {
      const box = document.querySelector('.explore-scroll');
      const frames = [];
      let before = performance.now();
      const step = (now) => {
        frames.push(now - before);
        before = now;
        if (frames.length === 40) return done(frames);
        box.scrollTop += 150;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    })`);
    const sorted = [...frames].sort((a, b) => a - b);
    process.stdout.write(
      `scrolling 10,000 rows: a frame in ${Math.trunc(sorted[20] ?? 0)} ms, one in twenty over ${Math.trunc(sorted[38] ?? 0)} ms\n`,
    );
    await far.evaluate(`document.querySelector('.explore-scroll').scrollTop = 1e9`);
    await far.locator(`tr[data-row="row ${TOTAL - 1}"]`).waitFor();
    expect(await far.locator('tbody tr[data-row]').count()).toBeLessThan(100);
    expect(await far.locator('thead th').first().isVisible()).toBe(true);
    await far.unroute('**/graphql');
  }, 60_000);

  test('in English on a phone nothing is wider than the page, and a chart says what it shows', async () => {
    const { page: phone } = stranger;
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.evaluate(`localStorage.setItem('jiedui.language', 'en')`);
    await phone.goto('/results?by=recipient,year&across=indicator&year=2019&with-claim=yes');
    await phone.locator('tbody tr[data-row]').first().waitFor();
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await phone.goto('/results?by=year&indicator=LABOR_EMPLOYED_TOTAL&view=chart');
    await phone.getByRole('region', { name: 'Chart', exact: true }).waitFor();
    expect(await phone.getByRole('table').count()).toBe(0);
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    expect(stranger.troubles).toEqual([]);
  }, 60_000);
});
