import type { Browser, Page } from 'playwright-core';
import { launch, person, type Person } from '../kit/browser';
import {
  barriers,
  demonstrationAccounts,
  findShown,
  routesOfClient,
  settled,
  VISITS,
  type DemonstrationAccount,
  type Shown,
} from '../kit/pages';
import { startPlatform, type Platform } from '../kit/platform';

/*
 * What is promised of every page: nothing stands in the way of a keyboard or a screen reader, in the light on a desk in
 * Chinese as in the dark on a phone in English, nothing is wider than its screen, and nothing goes wrong on the way.
 */

interface How {
  viewport: { width: number; height: number };
  scheme: 'light' | 'dark';
  language: 'zh-CN' | 'en';
}

const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const WAYS: readonly How[] = [
  { viewport: DESK, scheme: 'light', language: 'zh-CN' },
  { viewport: PHONE, scheme: 'dark', language: 'en' },
  { viewport: DESK, scheme: 'dark', language: 'en' },
  { viewport: PHONE, scheme: 'light', language: 'zh-CN' },
];
/** Each address one way, in turn; at full size every way, and what was seen is kept as a picture. */
const waysOf = (nth: number): readonly How[] => (IS_FULL ? WAYS : WAYS.slice(nth % 4, (nth % 4) + 1));

describe('every page, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let accounts: Map<string, DemonstrationAccount>;
  let shown: Shown;
  const people = new Map<string | null, Person>();
  let turn = 0;

  const visitor = async (account: string | null): Promise<Person> => {
    const known = people.get(account);
    if (known) return known;
    const one = await person(browser, platform.url);
    people.set(account, one);
    const { page } = one;
    await page.goto('/sign-in?next=/password');
    if (account === null) return one;
    await page.getByLabel('账号', { exact: true }).fill(account);
    await page.getByLabel('密码', { exact: true }).fill(accounts.get(account)?.password ?? '');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '退出登录' }).waitFor();
    return one;
  };
  const see = async (page: Page, path: string, how: How): Promise<void> => {
    await page.setViewportSize(how.viewport);
    await page.emulateMedia({ colorScheme: how.scheme });
    await page.evaluate(`localStorage.setItem('jiedui.language', '${how.language}')`);
    await page.goto(path);
    await settled(page);
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform({ JIEDUI_DEMONSTRATION: 'on' }), launch()]);
    accounts = demonstrationAccounts(platform);
    shown = await findShown(platform);
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('each of the client’s routes is visited', () => {
    expect(VISITS.map(({ route }) => route).sort()).toEqual(routesOfClient().sort());
  });

  test.each(VISITS)('$route', async ({ as, paths }) => {
    const { page, troubles, picture } = await visitor(as);
    const found: string[] = [];
    for (const path of paths(shown)) {
      for (const how of waysOf((turn += 1))) {
        await see(page, path, how);
        const name = path.replace(shown.pairing, 'pairing').replace(/[^\w-]+/g, '-');
        if (IS_FULL) await picture(`page${name.slice(0, 60)}-${how.language}-${how.viewport.width}`);
        const tooWide = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        const here = [...(await barriers(page)), ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : [])];
        found.push(...here.map((barrier) => `${path} ${how.language}: ${barrier}`));
      }
    }
    expect([...found, ...troubles]).toEqual([]);
  });
});
