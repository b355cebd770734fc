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
