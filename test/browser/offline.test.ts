import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { endSessionsOf } from '../../server/accounts/session.store';
import { tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { Role } from '../../schema/vocabulary';
import { keyOf } from '../../server/platform/ids';
import { makeAccount, TEST_PASSWORD } from '../kit/accounts';
import { closeSheet, HELD, launch, person, type Person } from '../kit/browser';
import { FragileWire } from '../kit/fragile-wire';
import { makePeople, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { networkIsBack, shellKept } from '../kit/network';
import { xlsxFile } from '../kit/xlsx-file';

/** At the page; the county's other reporter works over the API meanwhile. */
const REPORTER = 'offline-reporter';
const REVIEWER = 'desk-1-recipient-reviewer';
/** Stands in every text that somebody enters, so that whatever is left of it is found. */
const MARK = '筇竹笋礼盒';

async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByLabel('密码', { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function fillPurchase(page: Page, product: string): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('产品', { exact: true }).fill(product);
  await sheet.getByLabel('金额（元）', { exact: true }).fill('12800');
  await sheet.getByLabel('下单日期', { exact: true }).fill('2019-03-05');
  await sheet.getByLabel('采购方', { exact: true }).fill('中山市火炬开发区机关食堂');
  await sheet.getByLabel('渠道', { exact: true }).selectOption({ label: '食堂' });
  await sheet.getByText('已保存在本机。').waitFor();
}

const submit = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();

const openForm = (page: Page): Promise<void> => page.getByRole('button', { name: '登记一笔采购', exact: true }).click();

/** Until the browser says that it is so. */
const until = (page: Page, promised: string): Promise<unknown> =>
  page.evaluate(
    `(async () => { while (!(await (${promised}))) await new Promise((next) => setTimeout(next, 50)); })()`,
  );

/** Puts back by so many days when whatever the device keeps was kept. */
const AGED = `async (days) => {
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open('jiedui');
    opening.onsuccess = () => resolve(opening.result);
  });
  const change = database.transaction('kept', 'readwrite');
  const asked = change.objectStore('kept').openCursor();
  asked.onsuccess = () => {
    const cursor = asked.result;
    if (!cursor) return;
    cursor.update({ ...cursor.value, at: Date.now() - days * 86400000 });
    cursor.continue();
  };
  await new Promise((resolve) => { change.oncomplete = resolve; });
  database.close();
}`;

/** A picture of one pixel, and words behind it that a search of the device would find. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const IN_PICTURE = 'SEEN-AT-THE-WAREHOUSE';

const WORKER = join(__dirname, '../../dist/client/shell-worker.js');

/** A site of one page and one script, deployed anew by a word, with the worker that the build has made. */
async function startSite() {
  let version = 1;
  const built = readFileSync(WORKER, 'utf8');
  const files: Record<string, () => [type: string, body: string]> = {
    '/shell-worker.js': () => [
      'text/javascript',
      built
        .replace(/\("[0-9a-f]{16}"\)/, `("v${version}")`)
        .replace(/\(\["\/assets[^\]]*\]\)/, `(["/assets/app-${version}.js"])`),
    ],
    '/index.html': () => [
      'text/html',
      `<meta charset="utf-8"><script src="/assets/app-${version}.js"></script><p>版本 ${version}</p>`,
    ],
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const asset = `/assets/app-${version}.js`;
    const [type, body] =
      path === asset
        ? ['text/javascript', `document.title = 'app ${version}'`]
        : ((files[path] ?? files['/index.html'])?.() ?? ['', '']);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', connection: 'close' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy: (next: number) => void (version = next),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('nothing that was typed is lost', () => {
  let platform: Platform;
  let browser: Browser;
  let wire: FragileWire;
  let people: People;
  let url: string;
  let address: string;
  const persons: Person[] = [];

  const newPerson = async (): Promise<Person> => {
    const one = await person(browser, url, { serviceWorkers: 'allow' });
    persons.push(one);
    return one;
  };
  const at = async (account: string, path = address): Promise<Person> => {
    const one = await newPerson();
    await one.page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
    await signIn(one.page, account);
    await one.page.locator('.who').waitFor();
    await one.page.getByText('已连接').waitFor();
    return one;
  };
  /** On a line of its own that nobody cuts. */
  const onTheServer = async (search: string) => {
    const answer = await ask<{
      purchases: { nodes: { id: string; version: number; state: string; product: string }[] };
    }>(
      platform,
      `query ($search: String!) { purchases(filter: { search: $search }, first: 100) { nodes { id version state product } } }`,
      { search },
      people.reporter,
    );
    return answer.data?.purchases.nodes ?? [];
  };
  const done = async (mutation: string, input: object, payload: string) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
    const answer = await ask<Record<string, { purchase: { id: string } }>>(platform, text, { input }, people.reporter);
    expect(answer.errors).toEqual([]);
    return answer.data?.[mutation]?.purchase.id ?? '';
  };
  const order = (product: string): Promise<string> =>
    done(
      'orderPurchase',
      {
        requestKey: randomUUID(),
        pairingId: people.pairingId,
        product,
        amount: '4200',
        day: '2019-05-06',
        buyer: '中山市总工会',
        channel: 'TRADE_UNION',
        mode: 'DIRECT',
      },
      'purchase { id }',
    );

  beforeAll(async () => {
    platform = await startPlatform();
    people = await makePeople(platform, {
      donor: { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' },
      recipient: { name: '大关县', province: '云南' },
    });
    const post = { role: Role.RECIPIENT_REPORTER, partyId: keyOf('Party', people.recipientId, 'partyId') };
    await makeAccount(platform, REPORTER, [post]);
    wire = new FragileWire(Number(new URL(platform.url).port));
    url = await wire.open();
    address = `/pairings/${people.pairingId}/records/2019/purchases`;
    browser = await launch();
  }, 120_000);
  afterEach(async () => {
    wire.join();
    for (const one of persons.splice(0)) await one.context.close();
  });
  afterAll(async () => {
    await browser.close();
    await wire.close();
    await platform.close();
  });

  test('a form half filled survives a cut line and a closed tab, waits, and is recorded once though its answer was lost', async () => {
    const { page, context } = await at(REPORTER);
    await page.getByText('没有采购记录').waitFor();
    await shellKept(page);
    await openForm(page);
    await fillPurchase(page, MARK);
    wire.cut();
    await page.close();

    const again = await context.newPage();
    await again.goto(address);
    await again.getByText('没有网络，读不到台账').waitFor();
    await openForm(again);
    await again.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await again.getByLabel('产品', { exact: true }).inputValue()).toBe(MARK);
    await submit(again);
    await again.getByText('内容已保存在本机，联网后自动发送').waitFor();
    await again.getByRole('dialog').waitFor({ state: 'detached' });
    await again.reload();
    await openWaiting(again, '1 条待发送');
    expect(await again.locator('.waiting .told').innerText()).toContain(MARK);
    expect(await again.locator('.waiting .told').innerText()).toContain('食堂');

    wire.join();
    const lost = wire.cutAtAnswer('orderPurchase');
    await networkIsBack(again, lost);
    expect(await onTheServer(MARK)).toHaveLength(1);
    wire.join();
    await networkIsBack(again, again.getByText('没有等待发送的内容').waitFor());
    expect(await onTheServer(MARK)).toHaveLength(1);
    await closeSheet(again);
    await networkIsBack(again, again.getByRole('link', { name: new RegExp(MARK) }).waitFor());
  });

  test('who is signed in is never answered as nobody, though the session cannot be taken up again at once', async () => {
    const { page } = await at(REPORTER);
    const asNobody: string[] = [];
    let refused = 0;
    await page.route('**/graphql', async (route) => {
      const request = route.request();
      const isRefresh = (request.postData() ?? '').includes('refreshSession');
      if (isRefresh && refused < 3) {
        refused += 1;
        return route.abort('connectionfailed');
      }
      if (!isRefresh && !request.headers().authorization) asNobody.push(request.postData() ?? '');
      return route.continue();
    });
    await page.reload();
    await networkIsBack(
      page,
      page
        .getByText('没有采购记录')
        .or(page.getByRole('link', { name: new RegExp(MARK) }))
        .first()
        .waitFor(),
    );
    expect(refused).toBe(3);
    expect(asNobody).toEqual([]);
  });

  test('what changed meanwhile is shown beside what was entered, and is submitted, changed or discarded by hand', async () => {
    const id = await order('大关黄牛肉');
    const { page, picture } = await at(REPORTER);
    await page.getByRole('link', { name: /大关黄牛肉/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '验收', exact: true }).click();
    await sheet.getByLabel('日期', { exact: true }).fill('2019-05-10');
    wire.cut();
    await sheet.locator('form.step button[type=submit]').click();
    await sheet.getByText('内容已保存在本机，联网后自动发送').waitFor();
    await closeSheet(page);
    await done(
      'correctPurchase',
      {
        requestKey: randomUUID(),
        purchaseId: id,
        version: 1,
        product: '大关黄牛肉（冷鲜）',
        amount: '4300',
        day: '2019-05-06',
        buyer: '中山市总工会',
        channel: 'TRADE_UNION',
        mode: 'DIRECT',
        reason: '按发票更正',
      },
      'purchase { id }',
    );
    wire.join();
    await openWaiting(page, '1 条待发送');
    const both = page.locator('li[data-state=CONFLICT] .both');
    await networkIsBack(page, both.waitFor());
    await both.getByText('大关黄牛肉（冷鲜）').waitFor();
    expect(await both.innerText()).toContain('2019-05-10');
    expect(await both.innerText()).toContain('4,300');
    await picture('outbox-conflict');
    expect(await onTheServer('大关黄牛肉')).toMatchObject([{ version: 2, state: 'ORDERED' }]);

    await page.getByRole('button', { name: '返回表单修改' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '验收', exact: true }).click();
    expect(await page.getByRole('dialog').getByLabel('日期', { exact: true }).inputValue()).toBe('2019-05-10');
    await page.getByRole('dialog').locator('form.step button[type=submit]').click();
    await page.getByRole('dialog').locator('[data-version="3"]').getByText('已验收').waitFor();
    expect(await onTheServer('大关黄牛肉')).toMatchObject([{ version: 3, state: 'ACCEPTED' }]);
  });

  test('a picture taken without a network waits sealed, and proves its record once though both answers were lost', async () => {
    const id = await order('大关苦荞');
    const { page } = await at(REPORTER);
    await shellKept(page);
    await page.getByRole('link', { name: /大关苦荞/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('input[type=file]').waitFor({ state: 'attached' });
    wire.cut();
    const taken = Buffer.concat([PIXEL, Buffer.from(IN_PICTURE)]);
    await sheet
      .locator('input[type=file]')
      .setInputFiles({ name: '验收现场.png', mimeType: 'image/png', buffer: taken });
    await page.getByRole('button', { name: /1 条待发送/ }).waitFor();
    expect(await page.evaluate<string>(HELD)).not.toContain(IN_PICTURE);
    await page.reload();
    // Its sheet opens again, above everything else.
    await closeSheet(page);
    await openWaiting(page, '1 条待发送');
    expect(await page.locator('.waiting').innerText()).toContain('验收现场.png');
    for (const request of ['POST /evidence', 'attachEvidence']) {
      wire.join();
      await networkIsBack(page, wire.cutAtAnswer(request));
    }
    wire.join();
    await networkIsBack(page, page.getByText('没有等待发送的内容').waitFor());
    const { data } = await ask<{ evidence: { nodes: { name: string; records: { id: string }[] }[] } }>(
      platform,
      `query ($id: ID!) { evidence(filter: { recordId: $id }) { nodes { name records { id } } } }`,
      { id },
      people.reporter,
    );
    expect(data?.evidence.nodes).toEqual([{ name: '验收现场.png', records: [{ id }] }]);
  });

  test('what nobody has come back to for a month is gone from the device, and what is younger stays', async () => {
    const { page, context } = await at(REPORTER);
    await openForm(page);
    await fillPurchase(page, '久未提交的采购');
    const aged = async (days: number): Promise<void> => {
      await page.evaluate(`(${AGED})(${days})`);
      const again = await context.newPage();
      await again.goto(address);
      await openForm(again);
    };
    await aged(29);
    const younger = context.pages().at(-1) as Page;
    await younger.getByText('已恢复上次没有提交的内容').waitFor();
    await younger.close();
    await aged(31);
    const older = context.pages().at(-1) as Page;
    await older.getByRole('dialog').getByLabel('产品', { exact: true }).waitFor();
    expect(await older.getByLabel('产品', { exact: true }).inputValue()).toBe('');
    expect(await older.getByText('已恢复上次没有提交的内容').count()).toBe(0);
  });

  test('a browser that cannot seal keeps what is typed in its tab, says so, and takes no picture without a network', async () => {
    const one = await newPerson();
    // As on an address that is not HTTPS, which a machine cannot be to itself.
    await one.context.addInitScript('Object.defineProperty(crypto, "subtle", { get: () => undefined })');
    const { page, context } = one;
    await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
    await signIn(page, REPORTER);
    await openForm(page);
    const product = page.getByRole('dialog').getByLabel('产品', { exact: true });
    await product.fill('未加密的采购');
    await page.getByText('只保存在这个标签页，关闭后就没有了').waitFor();
    await page.reload();
    await openForm(page);
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await product.inputValue()).toBe('未加密的采购');
    const elsewhere = await context.newPage();
    await elsewhere.goto(address);
    await openForm(elsewhere);
    expect(await elsewhere.getByRole('dialog').getByLabel('产品', { exact: true }).inputValue()).toBe('');
    expect(await elsewhere.evaluate<string>(HELD)).not.toContain('未加密的采购');
    await elsewhere.close();
    await closeSheet(page);

    await page.getByRole('link', { name: new RegExp(MARK) }).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('input[type=file]').waitFor({ state: 'attached' });
    wire.cut();
    await sheet
      .locator('input[type=file]')
      .setInputFiles({ name: '不能等的照片.png', mimeType: 'image/png', buffer: PIXEL });
    await sheet.getByText('无法连接服务器，请检查网络后重试').waitFor();
    expect(await page.locator('.waiting-light').count()).toBe(0);
  });

  test('an act that others rely on does not wait: it says so, and its form stays', async () => {
    await order('天麻切片');
    const { page } = await at(REPORTER);
    await page.getByRole('link', { name: /天麻切片/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '撤回', exact: true }).click();
    await sheet.getByLabel('理由', { exact: true }).fill('重复登记');
    wire.cut();
    await sheet.locator('form.step button[type=submit]').click();
    await sheet.getByText('网络中断').waitFor();
    expect(await sheet.getByLabel('理由', { exact: true }).inputValue()).toBe('重复登记');
    expect(await page.locator('.waiting-light').count()).toBe(0);
  });

  test('a session that ends in the middle of a form leads back to it; who signs in meanwhile sees none of it', async () => {
    const { page } = await at(REPORTER);
    await openForm(page);
    await fillPurchase(page, '会话中断的采购');
    await endSessions(REPORTER);
    await submit(page);
    await page.getByText('填写中的内容已保存在本机').waitFor();
    expect(await page.content()).not.toContain('会话中断的采购');

    await signIn(page, REVIEWER);
    await page.locator('.who').waitFor();
    await page.getByText('已连接').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate<string>(HELD)).not.toContain('会话中断的采购');
    await page.getByRole('button', { name: '退出登录' }).click();

    await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
    await signIn(page, REPORTER);
    await openForm(page);
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await page.getByLabel('产品', { exact: true }).inputValue()).toBe('会话中断的采购');
    await endSessions(REPORTER);
    await submit(page);
    await page.getByText('填写中的内容已保存在本机').waitFor();
    await signIn(page, REPORTER);
    // The same account comes back to the form itself, open.
    await page.getByRole('dialog').getByText('已恢复上次没有提交的内容').waitFor();
    await submit(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await onTheServer('会话中断的采购')).toHaveLength(1);
  });

  test('signing out asks about what waits, and then nothing of it is left in this browser', async () => {
    const { page, context, picture } = await at(REPORTER);
    await page.getByRole('button', { name: '切换为英文' }).click();
    await shellKept(page);
    await page.getByRole('button', { name: 'Record a purchase' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Product', { exact: true }).fill('MARKER-A walnuts');
    await sheet.getByLabel('Amount (yuan)', { exact: true }).fill('100');
    await sheet.getByLabel('Buyer', { exact: true }).fill('MARKER-A canteen');
    await sheet.getByLabel('Channel', { exact: true }).selectOption({ index: 1 });
    wire.cut();
    await sheet.getByRole('button', { name: 'Submit', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '1 waiting to be sent' }).waitFor();
    const other = await context.newPage();
    await other.goto(address);
    await other.getByRole('button', { name: '1 waiting to be sent' }).waitFor();

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('1 entry has not reached the server').waitFor();
    await picture('outbox-sign-out');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign out and delete them' }).click();
    for (const tab of [page, other]) await tab.getByText('The server cannot be reached').waitFor();
    wire.join();
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: 'Try again' }).click();
      await tab.locator('.who').waitFor({ state: 'detached' });
      await tab.getByText('Connected').waitFor();
      const held = await tab.evaluate<string>(HELD);
      expect(held).not.toContain('MARKER-A');
      expect(held).not.toContain(REPORTER);
      expect(held).not.toContain('大关黄牛肉');
    }
    expect(await onTheServer('MARKER-A')).toHaveLength(0);
    await page.getByLabel('Account', { exact: true }).fill(REVIEWER);
    await page.getByLabel('Password', { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('.who').waitFor();
    expect(await page.evaluate<string>(HELD)).not.toContain('MARKER-A');
  });

  test('after a break every event that was missed is told once', async () => {
    const { page } = await at(REPORTER);
    // Every part of the page has come: what is cut is the stream.
    await page.getByRole('button', { name: '登记一笔采购', exact: true }).waitFor();
    await page
      .getByText(/共 \d+ 条|没有采购记录/)
      .first()
      .waitFor();
    wire.cut();
    await page.getByText(/正在重连|离线/).waitFor();
    for (const product of ['断线一', '断线二', '断线三']) await order(product);
    wire.join();
    await networkIsBack(page, page.getByText('断线期间有 3 条更新').waitFor());
    await page.locator('main .notice li').nth(2).waitFor();
    expect(await page.locator('main .notice li').count()).toBe(3);
    for (const product of ['断线一', '断线二', '断线三']) {
      await page.getByRole('link', { name: new RegExp(product) }).waitFor();
      expect(await page.getByRole('link', { name: new RegExp(product) }).count()).toBe(1);
      expect(await onTheServer(product)).toHaveLength(1);
    }
  });

  test('an import that breaks off in its upload, or in being recorded, ends where the server says, and once', async () => {
    const { page } = await at(REPORTER, `/pairings/${people.pairingId}/import?kind=PURCHASE`);
    const file = xlsxFile([
      {
        name: '采购',
        rows: [
          ['下单日期', '产品', '数量', '金额（元）', '采购方', '渠道', '采购方式'],
          ['2019-06-01', '导入核桃', '30 箱', '900', '中山市总工会', '工会', '直接采购'],
          ['2019-06-02', '导入花椒', '10 箱', '700', '中山市总工会', '工会', '直接采购'],
        ],
      },
    ]);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const input = page.locator('input[type=file]');
    await input.waitFor({ state: 'attached' });
    const broken = wire.cutAtRequest('POST /imports');
    await input.setInputFiles({ name: '采购.xlsx', mimeType, buffer: file });
    await broken;
    const resend = page.getByRole('button', { name: '重新上传' });
    await resend.waitFor();
    wire.join();
    // This time it arrives, and the answer is lost: it is found, and not sent once more.
    const unanswered = wire.cutAtAnswer('POST /imports');
    await resend.click();
    await unanswered;
    await resend.waitFor();
    wire.join();
    await resend.click();
    const commit = page.getByRole('button', { name: '全部入账（2 条）', exact: true });
    await commit.waitFor();
    const imports = await ask<{ imports: { totalCount: number } }>(
      platform,
      `{ imports(filter: { pairingIds: ["${people.pairingId}"] }) { totalCount } }`,
      {},
      people.reporter,
    );
    expect(imports.data?.imports.totalCount).toBe(1);

    const lost = wire.cutAtAnswer('commitImport');
    await commit.click();
    await lost;
    await page.getByText('不能确定是否已处理').waitFor();
    expect(await onTheServer('导入')).toHaveLength(2);
    wire.join();
    await networkIsBack(page, page.getByText('已入账').first().waitFor());
    expect(await onTheServer('导入')).toHaveLength(2);
  });

  test('a new version shows at once, takes the place of the kept one, and is what opens without a network', async () => {
    const site = await startSite();
    const { page } = await person(browser, site.url, { serviceWorkers: 'allow' }).then(
      (one) => (persons.push(one), one),
    );
    const holds = (version: number): Promise<unknown> =>
      until(
        page,
        `caches.open('jiedui.shell.v${version}').then((cache) => cache.match('/index.html')).then((found) => found?.text() ?? '').then((text) => text.includes('版本 ${version}'))`,
      );
    await page.goto('/');
    await page.evaluate("navigator.serviceWorker.register('/shell-worker.js')");
    await holds(1);
    site.deploy(2);
    await page.reload();
    expect(await page.locator('p').innerText()).toBe('版本 2');
    expect(await page.title()).toBe('app 2');
    await holds(2);
    site.deploy(3);
    await page.reload();
    await holds(3);
    // The version before is still there for tabs that run it; older ones are not.
    await until(page, "caches.keys().then((names) => names.sort().join() === 'jiedui.shell.v2,jiedui.shell.v3')");
    await site.close();
    await page.goto('/pairings/anything');
    expect(await page.locator('p').innerText()).toBe('版本 3');
    expect(await page.title()).toBe('app 3');
  });

  const openWaiting = async (page: Page, label: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(label) }).click();
    await page.getByRole('heading', { name: '待发送的内容' }).waitFor();
  };

  /** As the platform does when access is withdrawn. */
  const endSessions = (account: string): Promise<void> =>
    tx(platform.database.source, PLATFORM, async (db) => {
      const [row] = await db.query<{ id: string }[]>('/* accountNamed */ select id from account where name = $1', [
        account,
      ]);
      await endSessionsOf(db, row?.id ?? '');
    });
});
