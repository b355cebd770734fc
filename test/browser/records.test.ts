import type { Browser, Page } from 'playwright-core';
import { TEST_PASSWORD } from '../kit/accounts';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import { makePeople } from '../kit/people';
import { startPlatform, type Platform } from '../kit/platform';

/** What a form asks for, by its labels. */
type Form = Record<string, string | { choose: string }>;

/** 大关县, born 1985-01-01; the last digit checks the others. */
const ID_NUMBER = '530624198501010017';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '看板', exact: true }).waitFor();
}

async function fill(page: Page, form: Form): Promise<void> {
  const sheet = page.getByRole('dialog');
  for (const [label, value] of Object.entries(form)) {
    const field = sheet.getByLabel(label, { exact: true });
    if (typeof value === 'string') await field.fill(value);
    else await field.selectOption({ label: value.choose });
  }
}

const submit = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();

describe('records on the page, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let address: string;
  const persons: Person[] = [];
  const at = async (account: string, tab = ''): Promise<Person> => {
    const one = await person(browser, platform.url);
    persons.push(one);
    await signIn(one.page, account);
    await one.page.goto(`${address}${tab}`);
    return one;
  };

  beforeAll(async () => {
    platform = await startPlatform();
    const people = await makePeople(platform, {
      donor: { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' },
      recipient: { name: '大关县', province: '云南' },
    });
    await makePeople(platform, {
      donor: { name: '广州市', province: '广东' },
      recipient: { name: '永善县', province: '云南' },
    });
    address = `/pairings/${people.pairingId}/records/2019`;
    browser = await launch();
  }, 120_000);
  afterEach(async () => {
    for (const one of persons.splice(0)) await one.context.close();
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('a purchase written down by hand is accepted, proven, and confirmed by the other side; its history stays', async () => {
    const county = await at('desk-1-recipient-reporter', '/purchases');
    const donor = await at('desk-1-donor-lead', '/purchases');
    await county.page.getByText('没有采购记录').waitFor();
    await county.page.getByRole('button', { name: '登记一笔采购' }).click();
    await submit(county.page);
    await county.page.getByText('有几处需要更正').waitFor();
    expect(await county.page.getByLabel('产品', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await fill(county.page, {
      产品: '大关天麻',
      数量: '20 箱',
      '金额（元）': '12,800.00',
      下单日期: '2019-03-05',
      采购方: '中山市火炬开发区机关食堂',
      渠道: { choose: '食堂' },
    });
    await county.page.reload();
    await county.page.getByRole('button', { name: '登记一笔采购' }).click();
    await county.page.getByText('已恢复上次没有提交的内容').waitFor();
    await county.picture('records-form');
    await submit(county.page);
    await county.page.getByText('共 1 条').waitFor();

    await county.page.getByRole('link', { name: /大关天麻/ }).click();
    const sheet = county.page.getByRole('dialog');
    await sheet.getByRole('button', { name: '验收', exact: true }).click();
    await sheet.getByLabel('日期').fill('2019-03-08');
    await sheet.locator('form.step button[type=submit]').click();
    await sheet.locator('[data-version="2"]').getByText('已验收').waitFor();
    await sheet.getByRole('button', { name: '付款', exact: true }).click();
    await sheet.getByLabel('日期').fill('2019-03-20');
    await sheet.locator('form.step button[type=submit]').click();
    await sheet.locator('[data-version="3"]').getByText('已付款').waitFor();
    await sheet.locator('input[type=file]').setInputFiles({ name: '验收单.png', mimeType: 'image/png', buffer: PIXEL });
    await sheet.getByRole('button', { name: '验收单.png', exact: true }).waitFor();
    await county.picture('records-purchase');

    await donor.page.getByRole('button', { name: '待确认 1 条' }).click();
    await donor.page.getByRole('heading', { name: '对方登记、符合以上条件的共 1 条 · 1.28 万元' }).waitFor();
    await donor.picture('records-confirm');
    await donor.page.getByRole('button', { name: '确认这 1 条' }).click();
    await donor.page.getByText('已确认 1 条').waitFor();
    await donor.page.getByRole('button', { name: '清除条件' }).first().click();
    await donor.page.locator('.ledger').getByText('已确认').waitFor();
    await sheet.locator('.standing.confirmed').first().waitFor();
    await donor.page.goto(address.replace('/records/', '/'));
    await donor.page.locator('tr[data-indicator="CONSUMPTION_AMOUNT"]').getByTitle('查看构成此数的记录').click();
    await donor.page
      .getByRole('dialog')
      .getByRole('link', { name: /大关天麻/ })
      .click();
    await donor.page.getByRole('dialog').getByText('中山市火炬开发区机关食堂').first().waitFor();
    await closeSheet(donor.page);
    await donor.page.getByLabel('对方意见', { exact: true }).selectOption({ label: '未表态' });
    await donor.page.getByText('没有记录符合这些条件').waitFor();
    expect([...county.troubles, ...donor.troubles]).toEqual([]);
  });

  test('a placement names nobody in full, but to whom may ask with a reason', async () => {
    const { page, picture, troubles } = await at('desk-1-recipient-reporter');
    await page.getByRole('button', { name: '登记一人就业' }).click();
    const form: Form = {
      姓名: '王小明',
      身份证号: `${ID_NUMBER.slice(0, 17)}0`,
      用人单位: '中山某电子厂',
      去向: { choose: '结对城市' },
      开始日期: '2019-03-01',
    };
    await fill(page, form);
    await submit(page);
    await page.getByRole('dialog').locator('[aria-invalid="true"]').waitFor();
    await picture('records-refused');
    await fill(page, { 身份证号: ID_NUMBER });
    await submit(page);
    await page.getByText('共 1 条').waitFor();
    expect(await page.locator('.ledger').innerText()).not.toContain('王小明');
    await picture('records-placements');

    await page.locator('.ledger tbody a').first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('***********').first().waitFor();
    expect(await sheet.innerText()).not.toContain(ID_NUMBER);
    await sheet.getByRole('button', { name: '查看原文' }).click();
    await sheet.getByLabel('查看理由').fill('核对参保信息');
    await sheet.getByRole('button', { name: '查看', exact: true }).click();
    await sheet.getByText(ID_NUMBER).waitFor();
    await sheet.getByRole('button', { name: '收起' }).click();
    expect(await sheet.innerText()).not.toContain(ID_NUMBER);
    expect(troubles).toEqual([]);
  });

  test('English is complete, and a phone in the dark shows every tab without sideways scrolling', async () => {
    const { page, picture, troubles } = await at('desk-1-recipient-reporter');
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.getByText('1 record').waitFor();
    await picture('records-english');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const tab of ['', '/purchases', '/activities']) {
      await page.goto(`${address}${tab}`);
      await page.locator('main .ledger, main .nothing').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBe(0);
      await picture(`records-phone${tab.replace('/', '-')}`);
    }
    expect(troubles).toEqual([]);
  });

  test('an outsider sees nothing of it', async () => {
    const { page } = await at('desk-2-recipient-reporter');
    await page.getByText('没有找到这个结对').waitFor();
  });
});
