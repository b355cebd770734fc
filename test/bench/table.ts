/**
 * A ledger of ten thousand simulated purchases in a real browser, scrolled from top to bottom at one pace: the table as the
 * client draws it, beside the same rows drawn whole (plain HTML, without a line of script behind them), in turn and in one run.
 *
 *   npm run bench -- table [rows=10000] [rounds=3]
 */
import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { generateNation } from '../../server/generate/generate.service';
import { PersonVault } from '../../server/people/person-vault';
import { makeAccount, signedIn, TEST_PASSWORD } from '../kit/accounts';
import { launch } from '../kit/browser';
import { ask, startPlatform } from '../kit/platform';

const [ROWS = 10_000, ROUNDS = 3] = process.argv.slice(2).map(Number);
const YEAR = 2025;
/** What a hand on a wheel does in a frame. */
const PIXELS_A_FRAME = 240;
/** Of the plain page, whose frames are many times longer, so many tell enough; the client's table goes to its end. */
const PLAIN_FRAMES = 600;
const MIB = 1_048_576;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const share = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] ?? 0;

interface Scrolled {
  frames: number[];
  heapMib: number;
  nodes: number;
}

/** What the browser's own script does: the gaps between frames while the page moves at one pace, to its end or for so many. */
const SCROLL = `(pixels, most) => new Promise((resolve) => {
  const gaps = [];
  scrollTo(0, 0);
  requestAnimationFrame(() => {
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      const before = scrollY;
      scrollBy(0, pixels);
      if (scrollY === before || gaps.length >= most) return resolve(gaps);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
})`;

/** Puts a whole table into the page, and tells how long until it can be looked at. */
const DRAW = `(html) => new Promise((resolve) => {
  const from = performance.now();
  const table = document.createElement('table');
  table.className = 'stacking ledger';
  table.innerHTML = html;
  document.querySelector('main').append(table);
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
})`;

async function scrolled(page: Page, tools: CDPSession, most: number): Promise<Scrolled> {
  const frames = await page.evaluate<number[]>(`(${SCROLL})(${PIXELS_A_FRAME}, ${most})`);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  const { nodes } = await tools.send('Memory.getDOMCounters');
  return { frames, heapMib: usedSize / MIB, nodes };
}

/** Comes near the end until nothing follows; gives every row as it was drawn, in order. */
async function readAll(page: Page): Promise<string[]> {
  const rows = new Map<number, string>();
  for (;;) {
    const found = await page.evaluate<[number, string][]>(
      `[...document.querySelectorAll('table.ledger tr[data-record]')].map((row) => [Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')), row.outerHTML])`,
    );
    for (const [at, html] of found) rows.set(at, html);
    if (rows.size >= ROWS) return [...rows].sort(([a], [b]) => a - b).map(([, html]) => html);
    await page.evaluate(`scrollBy(0, innerHeight * 0.8)`);
    await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`);
  }
}

const tell = (name: string, rounds: readonly Scrolled[]): string => {
  const of = (pick: (one: Scrolled) => number): string => THREE.format(middle(rounds.map(pick)));
  return `| ${name} | ${of(({ frames }) => share(frames, 0.5))} | ${of(({ frames }) => share(frames, 0.95))} | ${of(({ frames }) => Math.max(...frames))} | ${of(({ heapMib }) => heapMib)} | ${of(({ nodes }) => nodes)} |`;
};

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'));
  chmodSync(dataDir, 0o711);
  const platform = await startPlatform({ JIEDUI_DATA_DIR: dataDir });
  const browser = await launch();
  try {
    const { source, worker } = platform.database;
    const wishes = { pairings: 1, purchases: ROWS, placements: 0, seed: 7, year: YEAR };
    await generateNation({ source, worker, owner: null, vault: new PersonVault(platform.config) }, wishes, () => {});
    await makeAccount(platform, 'bench-admin', [{ role: Role.ADMIN }]);
    const headers = await signedIn(platform, 'bench-admin');
    const found = await ask<{ pairings: { nodes: { id: string }[] } }>(
      platform,
      '{ pairings { nodes { id } } }',
      {},
      headers,
    );
    const pairing = found.data?.pairings.nodes[0]?.id ?? '';
    const context = await browser.newContext({
      baseURL: platform.url,
      locale: 'zh-CN',
      viewport: { width: 1280, height: 860 },
    });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    const address = `/pairings/${encodeURIComponent(pairing)}/records/${YEAR}/purchases`;
    await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
    await page.getByLabel('账号', { exact: true }).fill('bench-admin');
    await page.getByLabel('密码', { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('table.ledger tr[data-record]').first().waitFor();
    const from = performance.now();
    const rows = await readAll(page);
    say(
      `${rows.length} rows came page by page while scrolling, in ${THREE.format((performance.now() - from) / 1_000)} s`,
    );
    const head = await page.evaluate<string>(`document.querySelector('table.ledger thead').outerHTML`);

    const plainPage = await context.newPage();
    const plainTools = await context.newCDPSession(plainPage);
    await plainPage.goto('/people/me');
    await plainPage.getByRole('heading', { name: '人员与权限' }).waitFor();
    const drawnMs = await plainPage.evaluate<number>(
      `(${DRAW})(${JSON.stringify(`${head}<tbody>${rows.join('')}</tbody>`)})`,
    );

    const virtual: Scrolled[] = [];
    const plain: Scrolled[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.bringToFront();
      virtual.push(await scrolled(page, tools, Infinity));
      await plainPage.bringToFront();
      plain.push(await scrolled(plainPage, plainTools, PLAIN_FRAMES));
    }
    say(
      `\n| ${ROWS} rows, ${PIXELS_A_FRAME} px a frame, median of ${ROUNDS} rounds | p50 ms | p95 ms | longest ms | JS heap MiB | DOM nodes |`,
    );
    say('| --- | ---: | ---: | ---: | ---: | ---: |');
    say(tell('as the client draws it', virtual));
    say(tell(`drawn whole, ${PLAIN_FRAMES} frames of it`, plain));
    const ratio = (pick: (one: Scrolled) => number): string =>
      THREE.format(middle(virtual.map(pick)) / middle(plain.map(pick)));
    say(
      `| ratio | ${ratio(({ frames }) => share(frames, 0.5))} | ${ratio(({ frames }) => share(frames, 0.95))} | ${ratio(({ frames }) => Math.max(...frames))} | ${ratio(({ heapMib }) => heapMib)} | ${ratio(({ nodes }) => nodes)} |`,
    );
    say(
      `\nDrawing all ${ROWS} rows at once took the plain page ${THREE.format(drawnMs)} ms before it could be looked at.`,
    );
  } finally {
    await browser.close();
    await platform.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
