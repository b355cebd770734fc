import type { Browser, Page } from 'playwright-core';
import { TEST_PASSWORD } from '../kit/accounts';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import { DONOR_TREASURY, GROUP, makeLedger, post, type Ledger } from '../kit/ledger';
import { ask, startPlatform, type Platform } from '../kit/platform';

/** What a form asks for, by its labels. */
type Form = Record<string, string | { choose: string }>;

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '看板', exact: true }).waitFor();
}

/** Opens a form of the page and fills it in. */
async function fill(page: Page, button: string, form: Form): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const sheet = page.getByRole('dialog');
  for (const [label, value] of Object.entries(form)) {
    const field = sheet.getByLabel(label, { exact: true });
    if (typeof value === 'string') await field.fill(value);
    else await field.selectOption({ label: value.choose });
  }
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
}

const PROJECT = '大关县食用菌产业园';

/** The county proposes a project, admits and approves it; the donor consents. */
async function approveProject(county: Page, donor: Page): Promise<void> {
  const step = async (page: Page, name: string, day: string): Promise<void> => {
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name, exact: true }).click();
    await sheet.getByLabel('日期').fill(day);
    await sheet.locator('form button[type=submit]').click();
    await sheet.locator('ol').getByText(name).first().waitFor();
  };
  await county.getByRole('link', { name: '项目', exact: true }).click();
  await fill(county, '申报一个项目', {
    项目名称: PROJECT,
    '计划金额（万元）': '400',
    日期: '2019-04-02',
    绩效目标: '带动 200 户增收',
  });
  await submit(county);
  await county.getByRole('link', { name: PROJECT }).click();
  await step(county, '入库', '2019-04-03');
  await step(county, '县批准', '2019-04-04');
  await donor.getByRole('link', { name: '项目', exact: true }).click();
  await donor.getByRole('link', { name: PROJECT }).click();
  await step(donor, '帮扶方同意', '2019-04-05');
  await closeSheet(county);
}

/** What a headline tile says. */
const tile = (page: Page, name: string) =>
  page.locator('.tiles > div', { has: page.getByText(name, { exact: true }) }).locator('dd');

const MONEY = `query ($id: ID!) { pairing(id: $id) { money(year: 2019) {
  totals { pledged received spent lying }
  flow { nodes { id amount resting } links { from to amount } } } } }`;

/** The one fund that the forms have opened. */
async function fundOf(platform: Platform, { pairingId, countyFinance }: Ledger): Promise<string> {
  const answer = await ask<{ funds: { nodes: { id: string }[] } }>(
    platform,
    'query ($ids: [ID!]) { funds(filter: { pairingIds: $ids }) { nodes { id } } }',
    { ids: [pairingId] },
    countyFinance,
  );
  const [fund] = answer.data?.funds.nodes ?? [];
  if (!fund) throw new Error('no fund was opened');
  return fund.id;
}

interface Money {
  totals: { pledged: string; received: string; spent: string; lying: string };
  flow: {
    nodes: { id: string; amount: string; resting: string }[];
    links: { from: string; to: string; amount: string }[];
  };
}

describe('the money page, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let ledger: Ledger;
  let address: string;
  const people: Person[] = [];
  const at = async (account: string): Promise<Person> => {
    const one = await person(browser, platform.url);
    people.push(one);
    await signIn(one.page, account);
    await one.page.goto(address);
    return one;
  };
  const money = async (): Promise<Money> => {
    const answer = await ask<{ pairing: { money: Money } }>(
      platform,
      MONEY,
      { id: ledger.pairingId },
      ledger.countyFinance,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.pairing.money;
  };

  beforeAll(async () => {
    platform = await startPlatform();
    ledger = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    await makeLedger(platform, {
      donor: { name: '广州市', province: '广东' },
      recipient: { name: '永善县', province: '云南' },
    });
    address = `/pairings/${ledger.pairingId}/money/2019`;
    browser = await launch();
  }, 120_000);
  afterEach(async () => {
    for (const one of people.splice(0)) await one.context.close();
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('money goes from a pledge to a voucher by filling in forms, and each side sees the other’s at once', async () => {
    const donor = await at('desk-1-donor-lead');
    const county = await at('desk-1-recipient-reviewer');
    await county.page.getByText('还没有资金').waitFor();
    await county.picture('money-empty');

    await fill(donor.page, '设立一项资金', { 资金名称: '2019 年区级财政援助资金' });
    await submit(donor.page);
    await donor.page.getByText('资金已设立').waitFor();
    await fill(donor.page, '登记协议数', {
      金额: '1000',
      金额单位: { choose: '万元' },
      日期: '2019-03-01',
      文号: '中开财〔2019〕1号',
      单位名称: '火炬区财政局',
    });
    await donor.page.getByText('读作：壹仟万元整').waitFor();
    await donor.picture('money-form');
    await submit(donor.page);
    await donor.page.getByText('待对方会签后计入').waitFor();

    await county.page.getByText('1 笔等您会签').waitFor();
    await county.page.getByRole('link', { name: '查看并会签' }).click();
    await county.page.getByRole('dialog').getByText('10,000,000.00 元').waitFor();
    await county.picture('money-sign');
    await county.page.getByRole('button', { name: '会签', exact: true }).click();
    await county.page.getByText('已会签。').waitFor();
    await closeSheet(county.page);
    await tile(donor.page, '协议数').getByText('1000').waitFor();

    await fill(donor.page, '登记拨付', {
      金额: '6000000',
      日期: '2019-04-01',
      文号: '中开财〔2019〕12号',
      单位名称: '火炬区财政局',
    });
    await submit(donor.page);
    await tile(county.page, '拨付').getByText('600').waitFor();

    await fill(county.page, '登记到位', {
      金额: '6000000',
      日期: '2019-04-10',
      文号: '中开财〔2019〕12号',
      单位名称: '大关县财政局',
    });
    await submit(county.page);
    await tile(county.page, '到位').getByText('600').waitFor();
    await approveProject(county.page, donor.page);
    await fill(county.page, '登记下达', {
      从哪里出: { choose: '大关县财政局（已到位未下达） · 未分到项目 · 2019 年资金 · 现有 600 万元' },
      金额: '350',
      金额单位: { choose: '万元' },
      日期: '2019-04-20',
      文号: '大财农〔2019〕7号',
      单位名称: '县农业农村局',
      项目: { choose: `2019 · ${PROJECT}` },
    });
    await submit(county.page);
    await county.page.getByText('已登记 350 万元').waitFor();
    const held = `县农业农村局（已下达未支出） · ${PROJECT} · 2019 年资金 · 现有 350 万元`;
    await fill(county.page, '登记支出', {
      从哪里出: { choose: held },
      金额: '2000000',
      日期: '2019-05-01',
      文号: '支〔2019〕3号',
      收款方: '施工方',
    });
    await submit(county.page);
    await county.page.getByText('已登记 200 万元').waitFor();
    const spent = `县农业农村局（已支出未报账） · ${PROJECT} · 2019 年资金 · 现有 200 万元`;
    await fill(county.page, '登记报账', {
      从哪里出: { choose: spent },
      金额: '1500000',
      日期: '2019-05-20',
      凭证号: '记-5-18',
    });
    await submit(county.page);
    await county.page.getByText('已登记 150 万元').waitFor();
    await county.page.getByRole('cell', { name: '资金已下达' }).waitFor();
    await county.picture('money-projects');

    await county.page.getByRole('link', { name: '账目明细' }).click();
    await county.page.locator('tr[data-entry]').nth(5).waitFor();
    await county.picture('money-entries');
    await county.page.getByRole('link', { name: '报账', exact: true }).click();
    const sheet = county.page.getByRole('dialog');
    await sheet.getByText('当时只有这一笔').first().waitFor();
    await sheet.getByText('追踪这笔资金').click();
    await sheet.getByRole('button', { name: '从哪里来' }).click();
    await sheet.locator('.path').getByText('2019-04-10 到位').waitFor();
    await county.picture('money-entry');
    expect((await money()).totals).toEqual({
      pledged: '10000000.00',
      received: '6000000.00',
      spent: '2000000.00',
      lying: '4000000.00',
    });
    expect([...donor.troubles, ...county.troubles]).toEqual([]);
  });

  test('the picture’s numbers are the contract’s, for the eye, the keyboard and the table', async () => {
    const { page, picture, troubles } = await at('finance-county-1');
    await page.locator('.flow svg').first().waitFor();
    const { flow } = await money();
    for (const node of flow.nodes) {
      const drawn = page.locator(`[data-point="${node.id}"]`);
      expect(await drawn.getAttribute('data-amount')).toBe(node.amount);
      expect(await drawn.getAttribute('data-resting')).toBe(node.resting);
      expect(await page.locator(`[data-figures="${node.id}"] td`).count()).toBe(2);
    }
    for (const link of flow.links) {
      const drawn = page.locator(`path[data-from="${link.from}"][data-to="${link.to}"]`);
      expect(await drawn.getAttribute('data-amount')).toBe(link.amount);
    }
    expect(await page.locator('.flow [data-point]').count()).toBe(flow.nodes.length);
    await page.locator('[data-point="CASH:DISBURSED:DONOR_TREASURY"]').focus();
    expect(await page.locator('.flow-told').innerText()).toBe('拨付：6,000,000.00 元');
    await picture('money-where');
    expect(troubles).toEqual([]);
  });

  test('a form that is refused says the numbers and keeps what was typed, over a reload too', async () => {
    const { page, picture } = await at('finance-county-1');
    await fill(page, '登记支出', { 金额: '2600000', 日期: '2019-06-01', 文号: '支〔2019〕9号' });
    await submit(page);
    const refusal = page.getByRole('dialog').getByText('2600000.00 元');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('1500000.00 元');
    await picture('money-refused');
    expect(await page.getByLabel('金额', { exact: true }).inputValue()).toBe('2600000');
    expect((await money()).totals.spent).toBe('2000000.00');

    await page.reload();
    await page.getByRole('button', { name: '登记支出' }).click();
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await page.getByLabel('文号', { exact: true }).inputValue()).toBe('支〔2019〕9号');
    await closeSheet(page);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await page.evaluate(`Object.keys(localStorage).filter((key) => key.includes('money-draft'))`)).toEqual([]);
  });

  test('English is complete, the phone shows the same sums without sideways scrolling, and so does the dark', async () => {
    const { page, picture, troubles } = await at('finance-county-1');
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.getByText('Where our money is').waitFor();
    await page.locator('.flow svg').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/资金|登记|尚存/);
    await picture('money-english');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const section of ['', '/ageing', '/projects', '/entries']) {
      await page.goto(`${address}${section}`);
      await page.locator('main table').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBe(0);
      await picture(`money-phone${section.replace('/', '-')}`);
    }
    expect(troubles).toEqual([]);
  });

  test('a difference stands with both sides beside one another, and whoever may closes it with a reason', async () => {
    const fundId = await fundOf(platform, ledger);
    const paper = { fundId, day: '2019-07-01', documentNo: '三府财〔2019〕33号' };
    await post(platform, ledger.donorFinance, 'disburseFund', {
      ...paper,
      amount: '600000',
      custodian: DONOR_TREASURY,
    });
    await post(platform, ledger.countyFinance, 'recordFundReceipt', { ...paper, amount: '560000' });
    const { page, picture } = await at('desk-1-recipient-reviewer');
    await page.getByText('1 项差异该本方办理').waitFor();
    await page.getByRole('link', { name: '查看差异' }).click();
    const difference = page.locator('[data-difference]');
    await difference.getByText('双方不一致').waitFor();
    expect(await difference.locator('.both-sides').innerText()).toMatch(/帮扶方[^]*60 万元[^]*受帮扶方[^]*56 万元/);
    await picture('money-difference');
    await difference.getByText('说明并了结').click();
    await difference.getByLabel('理由').fill('余款 4 万元经市财政转拨');
    await difference.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有待核差异').waitFor();
    await page.getByLabel('也列出已了结的').check();
    await difference.getByText('余款 4 万元经市财政转拨').waitFor();
  });

  test('an outsider sees nothing of it', async () => {
    const { page } = await at('desk-2-recipient-reviewer');
    await page.getByText('没有找到这个结对').waitFor();
  });
});
