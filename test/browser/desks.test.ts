import type { Browser, Locator } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, TEST_PASSWORD } from '../kit/accounts';
import { launch, person, type Person } from '../kit/browser';
import { GROUP, makeLedger, openFund, post, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const ROWS = 11;
const today = businessDay(new Date());
/** Long over, whenever this runs. */
const YEAR = Number(today.slice(0, 4)) - 1;

/** An act that asks for a text: its fold is opened, the text given and sent. */
async function say(where: Locator, act: string, label: string, text: string): Promise<void> {
  const form = where.locator('details', { has: where.page().getByText(act, { exact: true }) });
  await form.getByText(act, { exact: true }).click();
  await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole('button', { name: '提交', exact: true }).click();
}

describe('the desk, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let daguan: Ledger;
  let ludian: Ledger;
  let donor: Person;
  let county: Person;
  let supervisor: Person;

  const must = async <Data>(verb: string, by: Header, input: object, fields: string): Promise<Data> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`;
    const answer = await ask<{ done: Data }>(platform, document, { input: { requestKey: newId(), ...input } }, by);
    if (!answer.data) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
    return answer.data.done;
  };
  /** An agreement in force, and a fund of which nothing has come yet. */
  const promise = async (ledger: Ledger): Promise<string> => {
    const targets = [{ indicator: 'FUND_ASSISTANCE_TOTAL', value: '1000', unit: '万元' }];
    const drafted = { pairingId: ledger.pairingId, year: YEAR, targets };
    const { agreement } = await must<{ agreement: { id: string } }>(
      'draftAgreement',
      ledger.lead,
      drafted,
      'agreement { id }',
    );
    const signing = { agreementId: agreement.id, version: 1 };
    await must('signAgreement', ledger.lead, { ...signing, side: 'DONOR' }, 'agreement { id }');
    await must('signAgreement', ledger.reviewer, { ...signing, side: 'RECIPIENT' }, 'agreement { id }');
    return openFund(platform, ledger.lead, ledger.pairingId, { year: YEAR });
  };
  const disburse = (ledger: Ledger, fundId: string, amount: string) =>
    post(platform, ledger.donorFinance, 'disburseFund', { fundId, amount, day: `${YEAR}-02-01` });
  const enter = async (account: string): Promise<Person> => {
    const one = await person(browser, platform.url);
    await one.page.goto('/sign-in');
    await one.page.getByLabel('账号').fill(account);
    await one.page.getByLabel('密码').fill(TEST_PASSWORD);
    await one.page.getByRole('button', { name: '登录' }).click();
    await one.page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    return one;
  };
  const calm = (): void => expect([...donor.troubles, ...county.troubles, ...supervisor.troubles]).toEqual([]);

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    ludian = await makeLedger(platform, {
      donor: { name: '天河区(广州)', province: '广东' },
      recipient: { name: '鲁甸县', province: '云南' },
    });
    const yunnan = (await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['530000']))).get(
      '530000',
    );
    await makeAccount(platform, 'yunnan', [{ role: Role.SUPERVISOR, placeId: yunnan?.id ?? '' }]);
    for (let row = 1; row <= ROWS; row += 1) {
      const product = row === ROWS ? '大关天麻' : `青花椒 ${row}`;
      const bought = { product, amount: '1200.00', channel: 'CANTEEN', mode: 'DIRECT', buyer: '中山市第一中学食堂' };
      const order = { pairingId: daguan.pairingId, day: `${YEAR}-03-05`, ...bought };
      await must('orderPurchase', daguan.reporter, order, 'purchase { id }');
    }
    [donor, county, supervisor] = [
      await enter('desk-1-donor-lead'),
      await enter('desk-1-recipient-reporter'),
      await enter('yunnan'),
    ];
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('the donor disputes one row and confirms ten; the county answers, and both see it without reading again', async () => {
    const address = `/pairings/${daguan.pairingId}/confirmations/${YEAR}`;
    await Promise.all([donor.page.goto(address), county.page.goto(address)]);
    await county.page.getByText('确认由双方的协调员、审核员办理').waitFor();
    await county.page.getByText('没有未了结的异议').waitFor();
    await donor.page.getByRole('link', { name: /消费帮扶 11 条/ }).click();
    await donor.page.getByText('对方登记、符合以上条件的共 11 条').waitFor();
    await donor.page.getByRole('searchbox').fill('天麻');
    await donor.page.getByText('对方登记、符合以上条件的共 1 条').waitFor();
    await say(
      donor.page.getByRole('region', { name: /符合以上条件/ }),
      '对这 1 条提出异议',
      '异议理由',
      '发票金额不符',
    );
    await donor.page.getByText('已对 1 条提出异议。').waitFor();
    await donor.page.getByRole('searchbox').fill('');
    await donor.picture('desk-inbox');
    await donor.page.getByRole('button', { name: '确认这 10 条', exact: true }).click();
    await donor.page.getByText('已确认 10 条。').waitFor();

    const atCounty = county.page.locator('[data-dispute]');
    await atCounty.getByText('发票金额不符').waitFor();
    await atCounty.getByText('轮到受帮扶方').waitFor();
    await donor.page.goto(address);
    const atDonor = donor.page.locator('[data-dispute]');
    await atDonor.getByText('待答复', { exact: true }).waitFor();
    await say(atCounty, '说明理由', '记录为何无误', '发票含运费，已附明细');
    await atDonor.getByText('已说明', { exact: true }).waitFor();
    await atDonor.getByText('查看记录，接受说明').click();
    await atDonor.getByText('发票含运费，已附明细').waitFor();
    await donor.picture('desk-dispute');
    await atDonor.getByRole('button', { name: '接受答复，确认这 1 条' }).click();
    await donor.page.getByText('没有未了结的异议').waitFor();
    await county.page.getByText('没有未了结的异议').waitFor();
    await county.page.getByLabel('状态', { exact: true }).selectOption({ label: '已了结' });
    await county.page.locator('[data-dispute][data-state="CLOSED"]').waitFor();
    calm();
  });

  test('a supervisor opens a ranking, sees places move while it is open, and freezes it; then the county sees it', async () => {
    const { page } = supervisor;
    const [first, second] = [await promise(daguan), await promise(ludian)];
    await disburse(daguan, first, '1500000');
    await page.goto('/desk/rankings');
    await page.getByText('还没有季度排位').waitFor();
    await page.getByRole('button', { name: '开始一次排位' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('名称', { exact: true }).fill('云南省一季度排位');
    await sheet.getByLabel('年度', { exact: true }).selectOption(String(YEAR));
    await sheet.getByLabel('季度', { exact: true }).selectOption('1');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '云南省一季度排位' }).waitFor();
    const winner = page.locator('[data-place="1"]');
    await winner.getByText('大关县').waitFor();
    await disburse(ludian, second, '2000000');
    await winner.getByText('鲁甸县').waitFor();
    await winner.locator('summary').click();
    await winner.getByText('无数据，不得分').first().waitFor();
    await supervisor.picture('desk-ranking');
    const address = new URL(page.url()).pathname;
    await county.page.goto(address);
    await county.page.getByText('尚未定格，名次定格后公布').waitFor();
    await page.getByRole('button', { name: '定格', exact: true }).click();
    await page.getByRole('button', { name: '确定定格，此后不再变化' }).click();
    await page.getByRole('button', { name: '重算核对' }).click();
    await page.getByText('与公布的名次和得分完全一致').waitFor();
    await county.page.locator('[data-place="2"]').getByText('大关县').waitFor();
    expect(await county.page.getByRole('button', { name: '定格', exact: true }).count()).toBe(0);
    calm();
  });

  test('an item is listed, proven and answered by the county, checked and closed by another person', async () => {
    await Promise.all([
      supervisor.page.goto(`/desk/rectifications?pairing=${encodeURIComponent(daguan.pairingId)}`),
      county.page.goto('/desk/rectifications'),
    ]);
    await county.page.getByText('没有未销号的整改事项').waitFor();
    expect(await county.page.getByRole('button', { name: '列出整改事项' }).count()).toBe(0);
    const { page } = supervisor;
    await page.getByRole('button', { name: '列出整改事项' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    expect(await form.getByLabel('问题', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('问题', { exact: true }).fill('花名册与工资表不一致');
    await form.getByLabel('整改措施', { exact: true }).fill('逐人核对后补齐');
    await form.getByLabel('牵头单位', { exact: true }).selectOption({ label: '大关县' });
    await form.getByLabel('整改期限', { exact: true }).fill(daysAfter(today, 30));
    await supervisor.picture('desk-listing');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('已列入清单。').waitFor();

    await county.page.getByRole('link', { name: '花名册与工资表不一致' }).click();
    const item = county.page.getByRole('dialog');
    await item.locator('input[type=file]').setInputFiles({ name: '花名册.png', mimeType: 'image/png', buffer: PIXEL });
    await item.getByRole('button', { name: '花名册.png', exact: true }).waitFor();
    await say(item, '答复整改情况', '整改情况', '已逐人核对，补齐 3 人');
    await item.locator('[data-step="2"]').waitFor();
    await county.picture('desk-item');
    expect(await item.getByText('核查销号', { exact: true }).count()).toBe(0);

    await page.locator('[data-state="ANSWERED"]').getByRole('link', { name: '花名册与工资表不一致' }).click();
    await say(page.getByRole('dialog'), '核查销号', '核查结论', '抽查一致');
    await page.getByRole('dialog').locator('[data-step="3"]').getByText('抽查一致').waitFor();
    await item.locator('[data-step="3"]').getByText('抽查一致').waitFor();
    calm();
  });

  test('a question is explained on the desk and accepted by another person; an alarm opens onto the figure that it is about', async () => {
    const { key } = fromGlobalId(daguan.pairingId);
    const fundId = await openFund(platform, daguan.lead, daguan.pairingId, { year: YEAR });
    await post(platform, daguan.countyFinance, 'recordFundReceipt', { fundId, amount: '500', day: `${YEAR}-03-01` });
    await Promise.all([donor.page.goto('/desk/doubts'), supervisor.page.goto('/desk/doubts')]);
    await donor.page.getByText('没有待核实事项', { exact: true }).waitFor();
    await platform.app.rooms.flags.check(key, today);
    const [asked, above] = [donor, supervisor].map(({ page }) =>
      page.locator('[data-flag]', { hasText: '到位未见拨付' }),
    );
    if (!asked || !above) throw new Error('two look at it');
    await say(asked, '说明', '情况说明', '省级直接拨到县财政');
    await above.getByText('省级直接拨到县财政').waitFor();
    await say(above, '认可', '认可的理由', '已核对拨款文件');
    await above.waitFor({ state: 'detached' });
    await donor.page.getByLabel('状态', { exact: true }).selectOption({ label: '已认可' });
    await asked.getByText('已核对拨款文件').waitFor();

    await platform.app.rooms.alarms.check([key], `${YEAR}-04-30`);
    await supervisor.page.goto('/desk/alarms');
    await supervisor.page.getByRole('button', { name: '进度落后 1' }).click();
    await supervisor.page.getByRole('link', { name: '查看进度' }).click();
    await supervisor.page.locator('.meant[data-indicator="FUND_ASSISTANCE_TOTAL"]').waitFor();
    calm();
  });

  test('English is complete, and a phone in the dark shows every part without sideways scrolling', async () => {
    const { page } = supervisor;
    await page.goto('/desk');
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const pairing = `/pairings/${daguan.pairingId}`;
    const parts = ['', '/disputes', '/doubts', '/alarms', '/rectifications', '/rankings'].map((tab) => `/desk${tab}`);
    for (const path of [...parts, `${pairing}/confirmations/${YEAR}`, `${pairing}/outlook/${YEAR}`]) {
      await page.goto(path);
      await page.locator('main .board .tile, main .flag, main .nothing, main .outlook').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([path, wide]).toEqual([path, 0]);
      expect(await page.locator('main').innerText()).not.toMatch(/未了结|待核实|预警|整改|定格/);
    }
    await supervisor.picture('desk-outlook-phone');
    calm();
  });
});
