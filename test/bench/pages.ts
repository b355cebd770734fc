/**
 * Every page over a county's line (1.6 Mbit/s, 150 ms): what it weighs when nothing is kept yet, how long until it can be
 * used, beside the same page over an open line; and how long from a commit to the changed cell on another's screen.
 *
 *   npm run bench -- pages [rounds=3]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newId } from '../../server/platform/ids';
import { launch } from '../kit/browser';
import { demonstrationAccounts, findShown, settled, VISITS, type DemonstrationAccount, type Shown } from '../kit/pages';
import { ask, startPlatform, type Platform } from '../kit/platform';

const [ROUNDS = 3] = process.argv.slice(2).map(Number);
const COUNTY_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const COMMITS = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
/** Three digits are what a measurement is worth. */
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });
const seconds = (ms: number): string => THREE.format(ms / 1_000);
const kilobytes = (bytes: number): string => THREE.format(bytes / 1_024);

interface Opened {
  scriptBytes: number;
  allBytes: number;
  usableMs: number;
}

/** Opens a page in a browser that has kept nothing but who is signed in. */
async function openOnce(context: BrowserContext, url: string, line: typeof COUNTY_LINE | null): Promise<Opened> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (line) await network.send('Network.emulateNetworkConditions', line);
  const scripts = new Set<string>();
  let scriptBytes = 0;
  let allBytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    allBytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  const from = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await settled(page);
  const usableMs = performance.now() - from;
  await page.close();
  return { scriptBytes, allBytes, usableMs };
}

async function signedIn(browser: Browser, platform: Platform, account: DemonstrationAccount | undefined) {
  // Nothing is kept: neither by the browser's cache nor by the page's own worker.
  const context = await browser.newContext({
    baseURL: platform.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  if (!account) return context;
  const page = await context.newPage();
  await page.goto('/sign-in?next=/password');
  await page.getByLabel('账号', { exact: true }).fill(account.account);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出登录' }).waitFor();
  await page.close();
  return context;
}

async function weigh(platform: Platform, browser: Browser, shown: Shown): Promise<void> {
  const accounts = demonstrationAccounts(platform);
  say('| page | as | script KB | all KB | county line s | open line s | ratio |');
  say('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { as, paths } of VISITS) {
    const context = await signedIn(browser, platform, as === null ? undefined : accounts.get(as));
    for (const path of paths(shown)) {
      const slow: Opened[] = [];
      const fast: Opened[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        slow.push(await openOnce(context, path, COUNTY_LINE));
        fast.push(await openOnce(context, path, null));
      }
      const [s, f] = [middle(slow.map(({ usableMs }) => usableMs)), middle(fast.map(({ usableMs }) => usableMs))];
      const weight = (key: 'scriptBytes' | 'allBytes') => kilobytes(middle(slow.map((one) => one[key])));
      const page = path.replace(/[A-Za-z0-9]{40,}/g, ':id');
      say(
        `| \`${page}\` | ${as ?? 'public'} | ${weight('scriptBytes')} | ${weight('allBytes')} | ${seconds(s)} | ${seconds(f)} | ${THREE.format(s / f)} |`,
      );
    }
    await context.close();
  }
}

/** A cell of the year's table on the coordinator's screen, while the county writes purchases down. */
async function commitToCell(platform: Platform, browser: Browser, shown: Shown): Promise<void> {
  const accounts = demonstrationAccounts(platform);
  const coordinator = await signedIn(browser, platform, accounts.get('donor-lead'));
  const page: Page = await coordinator.newPage();
  await page.goto(`/pairings/${shown.pairing}/2019`);
  const cell = page.locator('tr[data-indicator="CONSUMPTION_AMOUNT"] td[data-label="台账数"] .amount');
  await cell.waitFor();
  await page.getByText('已连接').waitFor();
  const { account, password } = accounts.get('recipient-reporter') ?? {};
  const session = await ask<{ signIn: { accessToken: string } }>(
    platform,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { account, password } },
  );
  const times: number[] = [];
  for (let commit = 0; commit < COMMITS; commit += 1) {
    await pause(1_000); // a commit that comes alone
    const before = (await cell.getAttribute('title')) ?? '';
    const input = {
      requestKey: newId(),
      pairingId: decodeURIComponent(shown.pairing),
      product: '大关筇竹笋',
      amount: `${10_000 + commit}.00`,
      channel: 'CANTEEN',
      mode: 'DIRECT',
      buyer: '火炬区机关食堂',
      day: '2019-12-20',
      acceptedOn: '2019-12-21',
      paidOn: '2019-12-22',
    };
    const changed = page.locator(
      `tr[data-indicator="CONSUMPTION_AMOUNT"] td[data-label="台账数"] .amount:not([title="${before}"])`,
    );
    const { errors } = await ask(
      platform,
      'mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }',
      { input },
      { authorization: `Bearer ${session.data?.signIn.accessToken}` },
    );
    const committedAt = performance.now();
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    await changed.waitFor();
    times.push(performance.now() - committedAt);
  }
  times.sort((a, b) => a - b);
  say(
    `commit to changed cell on another's screen, ${COMMITS} commits: p50 ${THREE.format(middle(times))} ms, longest ${THREE.format(times.at(-1) ?? 0)} ms`,
  );
  await coordinator.close();
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'));
  const platform = await startPlatform({ JIEDUI_DATA_DIR: dataDir, JIEDUI_DEMONSTRATION: 'on' });
  const browser = await launch();
  try {
    const shown = await findShown(platform);
    await weigh(platform, browser, shown);
    await commitToCell(platform, browser, shown);
  } finally {
    await browser.close();
    await platform.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

void main();
