import type { Browser } from 'playwright-core';
import { TEST_PASSWORD } from '../kit/accounts';
import { launch, person, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { barriers } from '../kit/pages';
import { newId } from '../../server/platform/ids';
import { makePeople, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

describe('the books of villages, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let office: Person;
  let people: People;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    people = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    office = await person(browser, platform.url, { viewport: { width: 390, height: 844 } });
    const { page } = office;
    await page.goto(`/sign-in?next=${encodeURIComponent('/villages?year=2024')}`);
    await page.getByLabel('账号', { exact: true }).fill('desk-1-recipient-reporter');
    await page.getByLabel('密码', { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('已连接').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('a village’s income is recorded on a phone, and the village stands there as a weak one', async () => {
    const { page } = office;
    await page.getByText('还没有登记村集体收入').waitFor();
    await page.getByRole('button', { name: '登记收入', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    expect(await sheet.getByLabel('金额（元）', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await sheet.getByLabel('乡镇或村', { exact: true }).selectOption({ label: '翠华镇' });
    await sheet.getByLabel('村', { exact: true }).fill('大坪村');
    await sheet.getByLabel('来源', { exact: true }).selectOption({ label: '资源发包' });
    await sheet.getByLabel('金额（元）', { exact: true }).fill('32,000.50');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const row = page.locator('[data-village="大坪村"]');
    await row.getByText('薄弱', { exact: true }).waitFor();
    expect(await row.textContent()).toContain('资源发包 3.20005 万元');
    expect(await barriers(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
  });

  /** The village's income as it stands, for somebody else at their desk. */
  async function income(): Promise<{ id: string; version: number }> {
    const { data } = await ask<{ collectiveIncomes: { nodes: { id: string; version: number }[] } }>(
      platform,
      '{ collectiveIncomes(first: 1, filter: { village: "大坪村" }) { nodes { id version } } }',
      {},
      people.reviewer,
    );
    const [one] = data?.collectiveIncomes.nodes ?? [];
    if (!one) throw new Error('nothing was recorded');
    return one;
  }

  test('an income is corrected with a reason: what was typed is kept, a later version is told, the past stays', async () => {
    const { page } = office;
    const opened = page.getByRole('button', { name: '查看 翠华镇 大坪村', exact: true });
    const incomes = page.getByRole('region', { name: '翠华镇 大坪村 各笔收入', exact: true });
    const correct = incomes.getByRole('button', { name: '更正 资源发包 全年', exact: true });
    const sheet = page.getByRole('dialog');
    await opened.click();
    await correct.click();
    await sheet.getByLabel('金额（元）', { exact: true }).fill('33,000');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    expect(await sheet.getByLabel('理由', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await sheet.getByLabel('理由', { exact: true }).fill('合同金额有误');
    await sheet.getByText('已保存', { exact: false }).waitFor();
    await page.reload();
    await opened.click();
    await correct.click();
    expect(await sheet.getByLabel('理由', { exact: true }).inputValue()).toBe('合同金额有误');
    // Somebody else is first.
    const { id, version } = await income();
    const input = { requestKey: newId(), incomeId: id, version, amount: '32500', reason: '更正' };
    const { errors } = await ask(
      platform,
      'mutation ($input: CorrectCollectiveIncomeInput!) { correctCollectiveIncome(input: $input) { income { id } } }',
      { input },
      people.reviewer,
    );
    expect(errors).toEqual([]);
    await sheet.getByText('这条记录已有新的内容（第 2 版）', { exact: false }).waitFor();
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.getByText('内容已被他人修改', { exact: false }).waitFor();
    await sheet.getByRole('button', { name: '已核对，仍要更正', exact: true }).click();
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await incomes.getByText('已更正', { exact: true }).waitFor();
    await incomes.getByText('历次登记（3）', { exact: true }).click();
    const past = await incomes.getByRole('listitem').filter({ hasText: '合同金额有误' }).last().textContent();
    expect(past).toContain('3.3 万元');
    await incomes.getByText('3.20005 万元', { exact: false }).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
  });

  test('an income that should not be there is withdrawn with a reason, and can be told anew from a spreadsheet', async () => {
    const { page } = office;
    const incomes = page.getByRole('region', { name: '翠华镇 大坪村 各笔收入', exact: true });
    await incomes.getByText('撤回', { exact: true }).first().click();
    await incomes.getByLabel('理由', { exact: true }).fill('重复登记');
    await incomes.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('还没有登记村集体收入').waitFor();
    await page.getByRole('link', { name: '导入集体收入', exact: true }).click();
    expect(await page.getByRole('radio', { name: /^村集体收入/ }).isChecked()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    const buffer = Buffer.from(
      '乡镇,村,年度,来源,金额（元）\n翠华镇,大坪村,2024,资源发包,31000\n翠华镇,大坪村,2024,彩票,1\n',
    );
    await page.locator('input[type=file]').setInputFiles({ name: '收入.csv', mimeType: 'text/csv', buffer });
    await page.getByText('没有这一来源', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: '录入可入账的 1 条' }).click();
    await page.getByText('已入账 1 条').waitFor();
    await page.getByRole('link', { name: '查看村集体收入', exact: true }).click();
    await page.waitForURL(/\/villages\?year=2024/);
    await page.locator('[data-village="大坪村"]').getByText('3.1', { exact: false }).first().waitFor();
    expect(office.troubles).toEqual([]);
  });

  test('a link is recorded, money paid out under it and taken back with a reason', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '登记联结', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('乡镇或村', { exact: true }).selectOption({ label: '翠华镇' });
    await sheet.getByLabel('村', { exact: true }).fill('大坪村');
    await sheet.getByLabel('名称', { exact: true }).fill('方竹笋订单');
    await sheet.getByLabel('联结方式', { exact: true }).selectOption({ label: '订单帮扶' });
    await sheet.getByLabel('合作社', { exact: true }).fill('大坪合作社');
    await sheet.getByLabel('其他农户数', { exact: true }).fill('36');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '明细与登记 方竹笋订单', exact: true }).click();
    const link = page.getByRole('region', { name: '方竹笋订单', exact: true });
    await link.getByLabel('金额（元）', { exact: true }).fill('800.25');
    await link.getByRole('button', { name: '登记资金', exact: true }).click();
    const entry = link.getByRole('listitem').filter({ hasText: '800.25' });
    await entry.first().waitFor();
    await entry.first().getByText('冲销', { exact: true }).click();
    await entry.first().getByLabel('理由', { exact: true }).fill('记错户');
    await entry.first().getByRole('button').click();
    await link.getByText('已冲销', { exact: true }).waitFor();
    expect(await entry.count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
  });

  test('a link is said anew with another partner and an end, and tells what it said before', async () => {
    const { page } = office;
    const link = page.getByRole('region', { name: '方竹笋订单', exact: true });
    const sheet = page.getByRole('dialog');
    await link.getByRole('button', { name: '更正 方竹笋订单', exact: true }).click();
    expect(await sheet.getByLabel('合作社', { exact: true }).inputValue()).toBe('大坪合作社');
    await sheet.getByLabel('合作社', { exact: true }).fill('大坪合作社、翠华合作社');
    await sheet.getByLabel('终止日期', { exact: true }).fill('2030-12-31');
    await sheet.getByLabel('理由', { exact: true }).fill('又有一家参加');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('合作社 大坪合作社 · 合作社 翠华合作社', { exact: true }).first().waitFor();
    await link.getByText('历次登记（4）', { exact: true }).click();
    const past = link.getByRole('listitem').filter({ hasText: '又有一家参加' });
    expect(await past.textContent()).toContain('2030-12-31');
    expect(await barriers(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
  });

  test('a relocation site is recorded, corrected and withdrawn', async () => {
    const { page } = office;
    const sheet = page.getByRole('dialog');
    await page.getByRole('button', { name: '登记安置点', exact: true }).click();
    await sheet.getByLabel('乡镇或村', { exact: true }).selectOption({ label: '翠华镇' });
    await sheet.getByLabel('村', { exact: true }).fill('靖安社区');
    await sheet.getByLabel('安置点名称', { exact: true }).fill('靖安安置点');
    await sheet.getByLabel('安置户数', { exact: true }).fill('300');
    await sheet.getByLabel('安置人数', { exact: true }).fill('1210');
    await sheet.getByLabel('入住日期', { exact: true }).fill('2019-12-01');
    await sheet.getByLabel('学校', { exact: true }).check();
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const site = page.locator('[data-site="靖安安置点"]');
    await site.getByRole('button', { name: '更正 靖安安置点', exact: true }).click();
    expect(await sheet.getByLabel('学校', { exact: true }).isChecked()).toBe(true);
    await sheet.getByLabel('安置人数', { exact: true }).fill('1212');
    await sheet.getByLabel('理由', { exact: true }).fill('漏登两人');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await site.getByText('300 户 1212 人', { exact: true }).waitFor();
    await site.getByText('历次登记（2）', { exact: true }).click();
    await site.getByRole('listitem').filter({ hasText: '300 户 1210 人' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await site.getByText('撤回', { exact: true }).click();
    await site.getByLabel('理由', { exact: true }).fill('重复登记');
    await site.getByRole('button', { name: '提交', exact: true }).click();
    await site.waitFor({ state: 'detached' });
    expect(office.troubles).toEqual([]);
  });

  test('a village is listed and proposed with its checks, and accepted where somebody else proposed it', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '列入出列计划', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('乡镇或村', { exact: true }).selectOption({ label: '翠华镇' });
    await sheet.getByLabel('村', { exact: true }).fill('大坪村');
    await sheet.getByLabel('计划出列年度', { exact: true }).selectOption('2018');
    await sheet.getByLabel('日期', { exact: true }).fill('2018-02-01');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '明细与登记 大坪村', exact: true }).click();
    const village = page.getByRole('region', { name: '翠华镇 大坪村', exact: true });
    await village.getByRole('button', { name: '提出验收', exact: true }).click();
    await sheet.getByLabel('日期', { exact: true }).fill('2018-11-20');
    await sheet.getByLabel('贫困发生率（%）', { exact: true }).fill('1.8');
    await sheet.getByLabel('村集体经济收入（元）', { exact: true }).fill('29,000');
    for (const name of ['通硬化路', '饮水安全', '通生产生活用电', '通网络宽带', '有标准化卫生室'])
      await sheet.getByLabel(name, { exact: true }).selectOption({ label: '达到' });
    await sheet.getByLabel('意见或理由', { exact: true }).fill('已逐项核查');
    await sheet.getByLabel('依据的材料', { exact: true }).fill('验收表');
    await sheet.getByRole('button', { name: '提出验收', exact: true }).click();
    await sheet.getByText('“村集体经济收入”未达到出列标准', { exact: false }).waitFor();
    await sheet.getByLabel('村集体经济收入（元）', { exact: true }).fill('30,000');
    await sheet.getByRole('button', { name: '提出验收', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    // Whoever proposed is not offered to judge it.
    await village.getByRole('button', { name: '撤回验收', exact: true }).waitFor();
    expect(await village.getByRole('button', { name: '复核通过', exact: true }).count()).toBe(0);
    await village.getByRole('button', { name: '撤回验收', exact: true }).click();
    await sheet.getByLabel('日期', { exact: true }).fill('2018-11-21');
    await sheet.getByLabel('意见或理由', { exact: true }).fill('由另一人提出');
    await sheet.getByRole('button', { name: '撤回验收', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const { data } = await ask<{ villageLifts: { nodes: { id: string; version: number }[] } }>(
      platform,
      '{ villageLifts(first: 1) { nodes { id version } } }',
      {},
      people.reviewer,
    );
    const [lift] = data?.villageLifts.nodes ?? [];
    const input = { requestKey: newId(), liftId: lift?.id, version: lift?.version, day: '2018-11-22' };
    const { errors } = await ask(
      platform,
      'mutation ($input: ProposeVillageLiftInput!) { proposeVillageLift(input: $input) { lift { id } } }',
      { input: { ...input, text: '已逐项核查', evidence: ['验收表'] } },
      people.reviewer,
    );
    expect(errors).toEqual([]);
    await village.getByRole('button', { name: '复核通过', exact: true }).click();
    await sheet.getByLabel('日期', { exact: true }).fill('2018-12-05');
    await sheet.getByLabel('意见或理由', { exact: true }).fill('经实地复核，同意出列');
    await sheet.getByLabel('依据的材料', { exact: true }).fill('复核表');
    await sheet.getByRole('button', { name: '复核通过', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await village.getByRole('button', { name: '转入监测', exact: true }).waitFor();
    await page.getByText('2018 年 1 个', { exact: false }).waitFor();
    expect(await village.getByRole('list').getByRole('listitem').count()).toBe(5);
    expect(await barriers(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
  });
});
