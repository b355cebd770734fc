import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as soon } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import { ask, startPlatform, type Platform } from '../kit/platform';

/*
 * The same question has the same answer wherever it is shown: the year's figures, the rows under them, the money page and
 * the books of records, for Daguan 2019 as its coordinator sees it, also while all of them are open and something changes.
 */

interface DemoAccount {
  account: string;
  password: string;
  role: string;
}

const row = (page: Page, code: string): Locator => page.locator(`tr[data-indicator="${code}"]`);
const PATIENCE_MS = 15_000;

/** An amount as the page tells it: in fen where it is money, whose exact yuan stand in the tooltip, else as counted. */
async function told(amount: Locator): Promise<bigint> {
  const exact = await amount.getAttribute('title');
  const text = exact ?? (await amount.locator('b').innerText());
  const digits = /-?[\d,]+(?:\.\d\d)?/.exec(text)?.[0].replace(/[,.]/g, '');
  if (digits === undefined) throw new Error(`no amount: ${text}`);
  return BigInt(digits);
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);
const allTold = async (amounts: Locator): Promise<bigint[]> => Promise.all((await amounts.all()).map(told));

type Column = '台账数' | '对方确认数';
const figure = (page: Page, code: string, column: Column = '台账数'): Promise<bigint> =>
  told(row(page, code).locator(`td[data-label="${column}"] .amount`));

/** What a heading or a line says of how many there are. */
const countIn = async (place: Locator): Promise<number> =>
  Number(
    /共 (\d+) 条/.exec(
      await place
        .getByText(/共 \d+ 条/)
        .first()
        .innerText(),
    )?.[1],
  );

/** The rows under a figure, page by page. */
interface Under {
  figure: bigint;
  count: number;
  amounts: bigint[];
  rows: number;
}

async function openUnder(page: Page, code: string): Promise<Locator> {
  await row(page, code).getByTitle('查看构成此数的记录').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(/共 \d+ 条/).waitFor();
  return sheet;
}

async function readUnder(sheet: Locator): Promise<Under> {
  const items = sheet.locator('ul.todo > li');
  const under: Under = {
    figure: await told(sheet.locator('p .amount').first()),
    count: await countIn(sheet),
    amounts: [],
    rows: 0,
  };
  const next = sheet.getByRole('button', { name: '下一页' });
  for (;;) {
    under.amounts.push(...(await allTold(items.locator('.amount'))));
    under.rows += await items.count();
    if (!(await next.isVisible()) || !(await next.isEnabled())) return under;
    const first = await items.first().innerText();
    await next.click();
    await until('the next page', async () => (await items.first().innerText()) !== first);
  }
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${PATIENCE_MS} ms: ${what}`);
    await soon(50);
  }
}

/** The purchases of the year that count: on the 832 platform once they are evaluated, elsewhere once they are paid for. */
async function purchasesThatCount(page: Page): Promise<{ count: number; rows: number; sum: bigint }> {
  const rows = page.locator('.ledger tr[data-record]');
  const more = page.getByRole('button', { name: '再显示一些' });
  const count = await countIn(page.locator('main'));
  await until('every row is shown', async () => {
    // What follows may have come by itself meanwhile.
    if (await more.isVisible()) await more.click({ timeout: 1_000 }).catch(() => undefined);
    return (await rows.count()) === count;
  });
  const counted = rows.filter({ has: page.locator('td[data-label="状态"]', { hasText: /已付款|已评价/ }) });
  const unfinished = page
    .locator('.ledger tr[data-record]', { has: page.locator('td[data-label="渠道"]', { hasText: '832 平台' }) })
    .filter({ has: page.locator('td[data-label="状态"]', { hasText: '已付款' }) });
  const sum = sumOf(await allTold(counted.locator('.amount'))) - sumOf(await allTold(unfinished.locator('.amount')));
  return { count, rows: (await counted.count()) - (await unfinished.count()), sum };
}

/** A headline of the money page. */
const tile = (page: Page, name: string): Promise<bigint> =>
  told(page.locator('.tiles > div', { has: page.getByText(name, { exact: true }) }).locator('dd .amount'));

/** A column of one of its tables, added up. */
const columnOf = async (page: Page, section: string, name: string): Promise<bigint> =>
  sumOf(await allTold(page.locator(`section[aria-labelledby="${section}"] td[data-label="${name}"] .amount`)));

describe('one question has one answer, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let coordinator: DemoAccount;
  let home: string;
  let year: Page;
  const people: Person[] = [];

  /** Another browser of the coordinator's. */
  const open = async (path: string): Promise<Person> => {
    const one = await person(browser, platform.url);
    people.push(one);
    const { page } = one;
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(coordinator.account);
    await page.getByLabel('密码').fill(coordinator.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    await page.goto(path);
    return one;
  };

  /** The coordinator as a program sees the API. */
  const header = async (): Promise<Record<string, string>> => {
    const signedIn = await ask<{ signIn: { accessToken: string } }>(
      platform,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { account: coordinator.account, password: coordinator.password } },
    );
    return { authorization: `Bearer ${signedIn.data?.signIn.accessToken}` };
  };

  /** A purchase of 2019 that counts, of so many yuan. */
  const buy = async (amount: string): Promise<void> => {
    const purchase = {
      product: '大关筇竹笋',
      amount,
      channel: 'CANTEEN',
      mode: 'DIRECT',
      buyer: '火炬区机关食堂',
    };
    const days = { day: '2019-12-20', acceptedOn: '2019-12-21', paidOn: '2019-12-22' };
    const answer = await ask(
      platform,
      'mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }',
      {
        input: {
          requestKey: randomUUID(),
          pairingId: decodeURIComponent(home.split('/')[2] ?? ''),
          ...purchase,
          ...days,
        },
      },
      await header(),
    );
    expect(answer.errors).toEqual([]);
  };

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
    const accounts = JSON.parse(
      readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8'),
    ) as DemoAccount[];
    const found = accounts.find(({ role }) => role === 'DONOR_LEAD');
    if (!found) throw new Error('no coordinator');
    coordinator = found;
    browser = await launch();
    year = (await open('/pairings')).page;
    await year.getByLabel('搜索').fill('大关');
    await year
      .getByRole('row', { name: /火炬.*组团(?!）).*大关县/ })
      .first()
      .getByRole('link', { name: '查看 2019 年' })
      .click();
    await row(year, 'CONSUMPTION_AMOUNT').waitFor();
    home = new URL(year.url()).pathname.replace(/\/2019$/, '');
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test.each([
    'FUND_RECEIVED',
    'FUND_ASSISTANCE_TOTAL',
    'FUND_SPENT',
    'CONSUMPTION_AMOUNT',
    'CONSUMPTION_DIRECT_PURCHASE',
  ])(
    'the rows under %s add up to it',
    async (code) => {
      const shown = await figure(year, code);
      const sheet = await openUnder(year, code);
      const under = await readUnder(sheet);
      await closeSheet(sheet.page());
      expect({ figure: under.figure, sum: sumOf(under.amounts) }).toEqual({ figure: shown, sum: shown });
      expect({ rows: under.rows, amounts: under.amounts.length }).toEqual({ rows: under.count, amounts: under.count });
    },
    60_000,
  );

  test('whoever is counted as placed has one placement under the figure', async () => {
    const shown = await figure(year, 'LABOR_EMPLOYED_TOTAL');
    const sheet = await openUnder(year, 'LABOR_EMPLOYED_TOTAL');
    expect(await told(sheet.locator('p .amount').first())).toBe(shown);
    expect(BigInt(await countIn(sheet))).toBe(shown);
    await closeSheet(sheet.page());
  });

  test.each([
    ['LABOR_EMPLOYED_TOTAL', ['LABOR_PAIRED_PROVINCE', 'LABOR_IN_PROVINCE', 'LABOR_OTHER_PROVINCE']],
    ['CONSUMPTION_AMOUNT', ['CONSUMPTION_DIRECT_PURCHASE', 'CONSUMPTION_ASSISTED_SALE']],
    ['FUND_ASSISTANCE_TOTAL', ['FUND_FISCAL_INVESTED', 'FUND_SOCIAL']],
    ['FUND_SOCIAL', ['FUND_DONATION', 'FUND_SOCIAL_IN_KIND']],
  ])('%s is the sum of its parts, also of what the other side has confirmed', async (code, parts) => {
    for (const column of ['台账数', '对方确认数'] as const) {
      const shown = await Promise.all(parts.map((part) => figure(year, part, column)));
      expect([column, sumOf(shown)]).toEqual([column, await figure(year, code, column)]);
    }
  });

  test('a figure in print stands beside what the records tell of its days, as the year’s figures tell it', async () => {
    const statement = year.locator('section[aria-labelledby="statements"] details.statement').first();
    await statement.locator('summary').click();
    const line = statement.locator('tbody tr', { has: year.locator('td:nth-child(4) .amount') }).first();
    await line.waitFor();
    const code = (await line.getAttribute('data-figure')) ?? '';
    expect(await told(line.locator('td:nth-child(4) .amount'))).toBe(await figure(year, code));
    await people[0]?.picture('statement-beside-records');
  });

  test('the money page tells the year’s sums in its headline, by kind and by donor, and the year’s figures agree', async () => {
    const { page } = await open(`${home}/money/2019`);
    await page.locator('.tiles').waitFor();
    await page.locator('section[aria-labelledby="by-donor"] td .amount').first().waitFor();
    // Goods stand in the columns of money: given where money is disbursed, received where it is received, handed out where it is spent.
    const goods = { 拨付: '物资捐赠', 到位: '物资接收', 支出: '物资发放' } as Record<string, string>;
    for (const name of ['协议数', '拨付', '到位', '下达', '支出', '报账']) {
      const headline = (await tile(page, name)) + (goods[name] ? await tile(page, goods[name]) : 0n);
      expect([name, await columnOf(page, 'by-kind', name)]).toEqual([name, headline]);
      expect([name, await columnOf(page, 'by-donor', name)]).toEqual([name, await tile(page, name)]);
    }
    expect(await tile(page, '到位')).toBe(await figure(year, 'FUND_RECEIVED'));
    expect((await tile(page, '拨付')) + (await tile(page, '物资捐赠'))).toBe(
      await figure(year, 'FUND_ASSISTANCE_TOTAL'),
    );
  });

  test('the book of purchases adds up to the year’s figure, and both open pages and the rows under it follow a new one', async () => {
    const { page: book } = await open(`${home}/records/2019/purchases`);
    await book.locator('.ledger tr[data-record]').first().waitFor();
    const agree = async (): Promise<{ sum: bigint; under: number; count: number }> => {
      const listed = await purchasesThatCount(book);
      const shown = await figure(year, 'CONSUMPTION_AMOUNT');
      const sheet = year.getByRole('dialog');
      const inSheet = await told(sheet.locator('p .amount').first());
      expect({ sum: listed.sum, inSheet }).toEqual({ sum: shown, inSheet: shown });
      expect(await countIn(sheet)).toBe(listed.rows);
      return { sum: shown, under: listed.rows, count: listed.count };
    };
    const sheet = await openUnder(year, 'CONSUMPTION_AMOUNT');
    const before = await agree();

    await buy('12345.67');

    const wanted = before.sum + 12_345_67n;
    await until('the year’s figure follows', async () => (await figure(year, 'CONSUMPTION_AMOUNT')) === wanted);
    await until('the rows under it follow', async () => (await told(sheet.locator('p .amount').first())) === wanted);
    await until('the book follows', async () => (await countIn(book.locator('main'))) === before.count + 1);
    expect(await agree()).toEqual({ sum: wanted, under: before.under + 1, count: before.count + 1 });
    await closeSheet(sheet.page());
    const under = await readUnder(await openUnder(year, 'CONSUMPTION_AMOUNT'));
    expect({ ...under, amounts: sumOf(under.amounts) }).toEqual({
      figure: wanted,
      amounts: wanted,
      count: before.under + 1,
      rows: before.under + 1,
    });
    expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
  }, 120_000);

  describe('on the map', () => {
    let map: Page;

    /** What results tell of each pairing, as it is to be drawn, in order: what is recorded, else what is claimed. */
    const results = async (indicator: string, of: number, who: Record<string, string>): Promise<string[]> => {
      const { data, errors } = await ask<{
        results: { nodes: { claimed: string | null; recorded: string | null; pairing: { id: string } }[] };
      }>(
        platform,
        `query ($filter: ResultsFilter!) {
          results(filter: $filter, groupBy: [PAIRING, INDICATOR], first: 2000) { nodes { claimed recorded pairing { id } } }
        }`,
        { filter: { indicators: [indicator], years: [of] } },
        who,
      );
      expect(errors).toEqual([]);
      const told = (data?.results.nodes ?? []).flatMap(({ claimed, recorded, pairing }) => {
        const amount = recorded ?? claimed;
        return amount === null ? [] : [`${pairing.id} ${amount}`];
      });
      return told.sort();
    };

    /** The flows of a map in the same words and order, once nothing is on its way. */
    const drawn = async (page: Page): Promise<string[]> => {
      const flows = page.locator('.map-and-list[aria-busy="false"] .flow');
      await flows.first().waitFor();
      const told = async (flow: Locator): Promise<string> =>
        `${await flow.getAttribute('data-flow')} ${await flow.getAttribute('data-amount')}`;
      return (await Promise.all((await flows.all()).map(told))).sort();
    };
    const listed = async (page: Page): Promise<bigint[]> => allTold(page.locator('.flow-list td .amount'));
    const counter = (page: Page, measure: string, value: string): Promise<bigint> =>
      told(page.locator(`[data-measure="${measure}"] [data-value="${value}"] .amount`));

    test('flows, list and counters are what results tell, also for a stranger, and no more than that', async () => {
      map = (await open('/map?year=2019&of=purchases')).page;
      const stranger = await person(browser, platform.url);
      people.push(stranger);
      await stranger.page.goto('/map?year=2019&of=purchases');
      const seen = [
        [map, await header()],
        [stranger.page, {}],
      ] as const;
      for (const [page, who] of seen) {
        const wanted = await results('CONSUMPTION_AMOUNT', 2019, who);
        expect(await drawn(page)).toEqual(wanted);
        const fen = wanted.map((line) => BigInt((line.split(' ')[1] ?? '').replace('.', '')));
        expect([...(await listed(page))].sort()).toEqual([...fen].sort());
      }
      for (const [value, column] of [
        ['recorded', '台账数'],
        ['confirmed', '对方确认数'],
      ] as const) {
        expect(await counter(map, 'purchases', value)).toBe(await figure(year, 'CONSUMPTION_AMOUNT', column));
        expect(await counter(map, 'money', value)).toBe(await figure(year, 'FUND_ASSISTANCE_TOTAL', column));
        expect(await counter(map, 'workers', value)).toBe(await figure(year, 'LABOR_EMPLOYED_TOTAL', column));
      }
    }, 60_000);

    test('a commit moves the counter, the flow and the row', async () => {
      const before = await counter(map, 'purchases', 'recorded');
      await buy('7654321.00');
      const wanted = before + 7_654_321_00n;
      await until('the counter follows', async () => (await counter(map, 'purchases', 'recorded')) === wanted);
      await until('the row follows', async () => (await listed(map)).includes(wanted));
      const now = await results('CONSUMPTION_AMOUNT', 2019, await header());
      await until('the flow follows', async () => (await drawn(map)).join() === now.join());
    });

    test('by keys alone: another year, another measure, a county with its four values, and the way to its year', async () => {
      await map.getByLabel('选择年度', { exact: true }).press('ArrowLeft');
      await map.waitForURL(/year=2018/);
      await map.getByLabel('选择年度', { exact: true }).press('ArrowRight');
      await map.waitForURL(/year=2019/);
      await map.getByRole('radio', { name: '消费帮扶', exact: true }).press('ArrowUp');
      await map.waitForURL(/of=workers/);
      const wanted = await results('LABOR_EMPLOYED_TOTAL', 2019, await header());
      await until('workers are drawn', async () => (await drawn(map)).join() === wanted.join());

      await map.getByRole('button', { name: '大关县', exact: true }).press('Enter');
      const card = map.getByRole('complementary', { name: '大关县', exact: true });
      await card.waitFor();
      for (const [value, column] of [
        ['recorded', '台账数'],
        ['confirmed', '对方确认数'],
      ] as const) {
        expect(await told(card.locator(`[data-value="${value}"] .amount`))).toBe(
          await figure(year, 'LABOR_EMPLOYED_TOTAL', column),
        );
      }
      expect(await card.locator('[data-value]').count()).toBe(4);

      // In the picture: one stop of the Tab key, and Escape lets go of what is chosen.
      const spot = map.getByRole('button', { name: /^大关县：/ });
      await spot.press('Escape');
      await map.waitForURL((url) => !url.searchParams.has('county'));
      await spot.press('Enter');
      await map.waitForURL(/county=/);
      await card.getByRole('link').press('Enter');
      await map.waitForURL((url) => url.pathname === `${home}/2019`);
      await row(map, 'LABOR_EMPLOYED_TOTAL').waitFor();
      expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
    }, 60_000);
  });
});
