import type { Browser, Locator, Page, Request } from 'playwright-core';
import { newId } from '../../server/platform/ids';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import type { Header } from '../kit/people';
import { demonstrationAccounts, type DemonstrationAccount } from '../kit/pages';
import { ask, startPlatform, type Platform } from '../kit/platform';

/** A county's network. */
const COUNTY_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const MOST_REQUESTS = 5;

const ENDS = 'pairing { id donor { name } recipient { name } }';
const OPEN = [
  ['disputes', 'lateDisputes', 'disputes', 'states: [OPEN, EXPLAINED, CORRECTED]', 'overdue: true'],
  ['doubts', 'graveDoubts', 'integrityFlags', 'states: [OPEN, EXPLAINED]', 'severities: [SERIOUS]'],
  ['alarms', 'graveAlarms', 'alarms', '', 'severities: [SERIOUS]'],
  ['differences', 'lateDifferences', 'differences', '', 'overdue: true'],
  ['rectifications', 'lateRectifications', 'rectifications', 'states: [OPEN, RETURNED, ANSWERED]', 'overdue: true'],
] as const;

interface Row {
  key: string;
  year: number;
  toConfirm: number;
  reportsWaiting: number;
  open: Record<string, number>;
  pairing: { id: string; donor: { name: string } | null; recipient: { name: string } };
}

/** The name of what a page asks the API; empty for anything else. */
const operationOf = (request: Request): string =>
  request.method() === 'POST' && request.url().endsWith('/graphql')
    ? (/(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1] ?? '?')
    : '';

describe('the board and what is to be done, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let accounts: Map<string, DemonstrationAccount>;
  let donor: Person;
  let county: Person;
  let pairingId: string;
  const headers = new Map<string, Header>();

  const accountOf = (name: string): DemonstrationAccount => {
    const found = accounts.get(name);
    if (!found) throw new Error(`no demonstration account ${name}`);
    return found;
  };
  /** Somebody of the demonstration, as a program sees the API. */
  const headerOf = async (name: string): Promise<Header> => {
    const known = headers.get(name);
    if (known) return known;
    const { account, password } = accountOf(name);
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const { data } = await ask<{ signIn: { accessToken: string } }>(platform, document, {
      input: { account, password },
    });
    const header = { authorization: `Bearer ${data?.signIn.accessToken}` };
    headers.set(name, header);
    return header;
  };
  const must = async <Data>(name: string, document: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await ask<Data>(platform, document, { ...variables }, await headerOf(name));
    if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data;
  };
  const boardOf = async (name: string, args = ''): Promise<Row[]> => {
    const open = OPEN.flatMap(([all, pressing]) => [all, pressing]).join(' ');
    const { board } = await must<{ board: { rows: { nodes: Row[] } } }>(
      name,
      `{ board${args} { rows(first: 100) { nodes { key year toConfirm reportsWaiting open { ${open} } ${ENDS} } } } }`,
    );
    return board.rows.nodes;
  };
  const enter = async (name: string): Promise<Person> => {
    const one = await person(browser, platform.url);
    const { account, password } = accountOf(name);
    await one.page.goto('/sign-in');
    await one.page.getByLabel('账号', { exact: true }).fill(account);
    await one.page.getByLabel('密码', { exact: true }).fill(password);
    await one.page.getByRole('button', { name: '登录' }).click();
    await one.page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    return one;
  };
  /** A second tab renews the session for both: the first one's old token is refused once. */
  const calm = ({ troubles }: Person): void => expect(troubles.filter((text) => !/\b401\b/.test(text))).toEqual([]);
  const line = (page: Page): Locator => page.locator(`[data-pairing="${pairingId}"]`);
  const measure = (page: Page, code: string): Locator => line(page).locator(`tr[data-indicator="${code}"]`);
  const matter = (page: Page, name: string): Locator => line(page).locator(`[data-matter="${name}"]`);

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform({ JIEDUI_DEMONSTRATION: 'on' }), launch()]);
    accounts = demonstrationAccounts(platform);
    const [own] = await boardOf('donor-lead');
    pairingId = own?.pairing.id ?? '';
    [donor, county] = await Promise.all([enter('donor-lead'), enter('recipient-reporter')]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('each number of a board is what the list behind it finds, for everybody who has one', async () => {
    for (const name of ['donor-lead', 'recipient-reviewer', 'recipient-reporter', 'supervisor-city', 'auditor']) {
      const rows = await boardOf(name, '(year: 2019)');
      expect([name, rows.length > 0]).toEqual([name, true]);
      for (const row of rows.slice(0, 3)) {
        const of = `pairingIds: ["${row.pairing.id}"]`;
        const lists = OPEN.map(
          ([all, pressing, list, open, presses]) =>
            `${all}: ${list}(filter: { ${of} ${open} }) { totalCount }
             ${pressing}: ${list}(filter: { ${of} ${open} ${presses} }) { totalCount }`,
        );
        const counted = await must<Record<string, { totalCount: number }>>(
          name,
          `{ ${lists.join(' ')} reports(filter: { ${of} waiting: true }) { totalCount } }`,
        );
        const { reports, ...open } = counted;
        expect(row.open).toEqual(
          Object.fromEntries(Object.entries(open).map(([of, { totalCount }]) => [of, totalCount])),
        );
        expect(row.reportsWaiting).toBe(reports?.totalCount);
        const said = `{ ${of} years: [2019] said: [NOTHING] }`;
        const found = await ask<Record<string, { count: number }>>(
          platform,
          `{ p: foundRecords(filter: { purchases: ${said} }) { count } l: foundRecords(filter: { placements: ${said} }) { count }
             a: foundRecords(filter: { activities: ${said} }) { count } }`,
          {},
          await headerOf(name),
        );
        const waiting = Object.values(found.data ?? {}).reduce((sum, { count }) => sum + count, 0);
        expect([name, row.toConfirm]).toEqual([name, waiting]);
      }
    }
  });

  test('nobody’s board names a pairing of others; those above see all below, the gravest first', async () => {
    const all = await boardOf('auditor');
    const foreign = all.filter(({ pairing }) => pairing.recipient.name !== '大关县').map(({ pairing }) => pairing.id);
    expect(foreign.length).toBeGreaterThan(5);
    const asked = `(filter: { pairingIds: ${JSON.stringify(foreign)} })`;
    expect(await boardOf('donor-lead', asked)).toEqual([]);
    expect(await boardOf('recipient-reporter', asked)).toEqual([]);
    const below = await boardOf('supervisor-city');
    expect(below.map(({ pairing }) => pairing.recipient.name).sort()).toEqual(['大关县', '大关县', '镇雄县']);
    expect(below[0]?.pairing.id).toBe(pairingId);
    expect(await boardOf('supervisor-city', asked)).toHaveLength(1);
    const stranger = await ask<{ board: { years: number[]; rows: { nodes: Row[] } } }>(
      platform,
      '{ board { years rows { nodes { key } } } }',
    );
    expect(stranger.data?.board).toEqual({ years: [], rows: { nodes: [] } });
    for (const [args, code] of [
      ['(year: 1900)', 'OUT_OF_RANGE'],
      [`(filter: { pairingIds: ${JSON.stringify(Array.from({ length: 101 }, () => pairingId))} })`, 'TOO_MANY_ITEMS'],
    ] as const) {
      const refused = await ask(platform, `{ board${args} { year } }`, {}, await headerOf('donor-lead'));
      expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    }
  });

  test('over a county’s line the coordinator’s board is there in a few questions', async () => {
    const { page, context } = donor;
    const asked: string[] = [];
    const slow = await context.newPage();
    slow.on('request', (request) => asked.push(operationOf(request)));
    const network = await context.newCDPSession(slow);
    await network.send('Network.enable');
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    await network.send('Network.emulateNetworkConditions', COUNTY_LINE);
    const from = performance.now();
    await slow.goto('/', { waitUntil: 'commit' });
    await measure(slow, 'CONSUMPTION_AMOUNT').waitFor();
    const tookMs = performance.now() - from;
    const until = asked.filter((name) => name !== '');
    await slow.close();
    process.stdout.write(`a complete board over 1.6 Mbit/s and 150 ms: ${Math.ceil(tookMs)} ms, ${until.join(' ')}\n`);
    expect(until.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(await page.locator('[data-pairing]').count()).toBe(1);
  });

  test('in one look the coordinator finds the money that has lain longest, what waits, and the rows and proof of a number', async () => {
    const { page, picture } = donor;
    await matter(page, 'idle')
      .getByText(/至少 \d+ 天/)
      .waitFor();
    const [row] = await boardOf('donor-lead');
    await matter(page, 'toConfirm').getByText(`${row?.toConfirm}`, { exact: true }).waitFor();
    await matter(page, 'disputes').getByText('逾期 2').waitFor();
    await measure(page, 'CONSUMPTION_AMOUNT').getByText('慢于序时进度 16.67 个百分点').waitFor();
    await picture('board-donor');
    await matter(page, 'idle').getByRole('link').click();
    await page.getByRole('heading', { name: '资金存放在哪里' }).or(page.locator('#lying')).first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/money\/2019\/ageing$/);
    await page.goBack();

    await measure(page, 'CONSUMPTION_AMOUNT').locator('td[data-label="有佐证数"] button').click();
    const sheet = page.getByRole('dialog');
    const record = sheet.getByRole('listitem').getByRole('link').first();
    await record.click();
    await page.waitForURL(/\/records\/2019\/purchases\?record=/);
    await page.getByRole('dialog').getByRole('heading', { name: '佐证材料' }).waitFor();
    await closeSheet(page);
    await page.goto('/');
    calm(donor);
  });

  test('what the county records moves the number on the open board, of which only that line is asked for again', async () => {
    const { page } = donor;
    await page.getByText('已连接').waitFor();
    const recorded = measure(page, 'CONSUMPTION_AMOUNT').locator('td[data-label="台账数"]');
    await recorded.getByText('500', { exact: true }).waitFor();
    const waits = Number(await matter(page, 'toConfirm').locator('b').innerText());
    const order = { product: '大关筇竹笋', channel: 'CANTEEN', mode: 'DIRECT', buyer: '火炬区机关食堂' };
    const days = { day: '2019-12-20', acceptedOn: '2019-12-21', paidOn: '2019-12-22' };
    const input = { requestKey: newId(), pairingId, amount: '10000.00', ...order, ...days };
    await must(
      'recipient-reporter',
      'mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }',
      {
        input,
      },
    );
    const committed = performance.now();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(operationOf(request)));
    await recorded.getByText('501', { exact: true }).waitFor();
    process.stdout.write(`commit to a changed cell of the board: ${Math.ceil(performance.now() - committed)} ms\n`);
    await page.locator('tr.flash[data-indicator="CONSUMPTION_AMOUNT"]').waitFor();
    await matter(page, 'toConfirm')
      .getByText(`${waits + 1}`, { exact: true })
      .waitFor();
  });

  test('the county’s to-do shows the month’s report with its day; it is begun by a click, and gone once handed in', async () => {
    const { page, context, picture } = county;
    const list = page.getByRole('complementary');
    const month = (where: Locator): Locator =>
      where
        .locator('section[data-when]:not([data-when="LATE"]) [data-duty="REPORT"]')
        .filter({ hasText: '月度支出进度表' })
        .filter({ hasText: '中山火炬区组团' });
    await month(list)
      .getByText(/还有 \d+ 天|今天到期/)
      .waitFor();
    await month(list)
      .getByText(/\d{4}-\d{2}-05 到期/)
      .waitFor();
    await list.getByText('答复整改').first().waitFor();
    await list.getByText('（已退回）').first().waitFor();
    await picture('board-county');
    const open = await context.newPage();
    await open.goto('/desk');
    const still = month(open.locator('main'));
    await still.waitFor();
    await month(list).getByRole('button', { name: '起草' }).click();
    await page.getByRole('heading', { name: /月度支出进度表/ }).waitFor();
    await still.getByText('填写数据').waitFor();
    await page.getByLabel('支出资金：上报数', { exact: true }).fill('0');
    await page.getByLabel('支出资金：与台账不一致的说明', { exact: true }).fill('本月没有支出');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await still.waitFor({ state: 'detached' });
    await open.close();
    calm(county);
  });

  test('English is complete, a phone shows all of it without sideways scrolling, and the public begins at the list', async () => {
    const { page, picture } = county;
    await page.goto('/');
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await measure(page, 'CONSUMPTION_AMOUNT').waitFor();
    await page.getByRole('complementary').getByText('Overdue').waitFor();
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/待办|逾期|本周|台账数|对方确认|有异议|预警/);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await picture('board-phone');
    const stranger = await person(browser, platform.url);
    await stranger.page.goto('/');
    await stranger.page.getByRole('heading', { name: '结对关系' }).waitFor();
    calm(county);
    calm(stranger);
  });
});
