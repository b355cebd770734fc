import type { Browser, Locator } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { businessDay, daysBefore } from '../../server/platform/day';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount } from '../kit/accounts';
import { enterAs, launch, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { barriers } from '../kit/pages';
import { makePeople } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { startPlatform, type Platform } from '../kit/platform';

const today = businessDay(new Date());
const ago = (days: number): string => daysBefore(today, days);
const ID = idNumberOf(7, '19750302');
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the register of households, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let clerk: Person;
  let office: Person;

  const enter = (account: string, options: object = {}): Promise<Person> =>
    enterAs(browser, platform.url, account, '/households', options);
  const calm = (): void => expect([...clerk.troubles, ...office.troubles]).toEqual([]);
  const sideways = ({ page }: Person): Promise<unknown> =>
    page.evaluate('document.documentElement.scrollWidth - innerWidth');
  const acts = ({ page }: Person): Locator => page.locator('.household-acts');
  const offered = (who: Person): Promise<string[]> => acts(who).locator('.verbs button').allTextContents();

  interface Said {
    day?: string;
    label: string;
    text: string;
    evidence?: string;
  }
  /** Opens a step, fills it in and sends it. */
  const step = async (who: Person, name: string, { day, label, text, evidence }: Said): Promise<void> => {
    const there = acts(who);
    await there.locator('.verbs').getByRole('button', { name, exact: true }).click();
    if (day) await there.getByLabel('办理日期', { exact: true }).fill(day);
    await there.getByLabel(label, { exact: true }).fill(text);
    if (evidence) await there.getByLabel('依据的材料', { exact: true }).fill(evidence);
    await there.locator('form').getByRole('button', { name, exact: true }).click();
  };
  const state = ({ page }: Person, name: string): Promise<void> =>
    page.locator(`.household-marks [data-state="${name}"]`).waitFor();

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const townId = await tx(platform.database.source, PLATFORM, async (db) => {
      const index = new PlaceIndex(await readPlaceBook(db));
      const reading = readPrintedParty(index, { name: '翠华镇(大关县)', province: '云南', onDay: '2019-12-31' });
      if (reading.kind === 'UNRESOLVED') throw new Error('翠华镇 is not known');
      return (await findOrRegisterParty(db, PLATFORM, { printed: '翠华镇(大关县)', reading })).id;
    });
    await makeAccount(platform, 'cuihua', [{ role: Role.TOWNSHIP_REPORTER, partyId: townId }], '翠华镇填报员');
    clerk = await enter('cuihua', { viewport: { width: 390, height: 844 } });
    office = await enter('desk-1-recipient-reviewer');
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('a clerk enters a household on a phone; what was typed survives a reload, and the office sees it at once', async () => {
    const { page } = clerk;
    await page.getByRole('heading', { name: '名册里还没有监测户' }).waitFor();
    await page.getByRole('button', { name: '发现登记', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    expect(await form.getByLabel('户编号', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('发现日期', { exact: true }).fill(ago(40));
    await form.getByLabel('户编号', { exact: true }).fill('CH-0001');
    await form.getByLabel('村（可不填）', { exact: true }).fill('大坪村');
    await form.getByLabel('类别', { exact: true }).selectOption({ label: '边缘易致贫户' });
    await form.getByLabel('发现的风险', { exact: true }).selectOption({ label: '因病' });
    await form.getByLabel('姓名', { exact: true }).fill('赵铁柱');
    await form.getByLabel('身份证号', { exact: true }).fill('5306241975');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('身份证号为 18 位').waitFor();
    await form.getByLabel('身份证号', { exact: true }).fill(ID);
    await form.getByText('已保存在本机。').or(form.getByText('只保存在这个标签页')).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '发现登记', exact: true }).click();
    await form.getByText('已恢复上次没有提交的内容。').waitFor();
    expect(await form.getByLabel('身份证号', { exact: true }).inputValue()).toBe(ID);
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('CH-0001 已登记').waitFor();
    await page.getByText('赵*柱').waitFor();
    expect(await sideways(clerk)).toBe(0);

    await office.page.getByRole('button', { name: '已发现，待核实 1' }).click();
    await office.page.getByText('待您办理').waitFor();
    await office.page.getByRole('link', { name: 'CH-0001' }).click();
    await page.getByRole('link', { name: 'CH-0001' }).click();
    await page.getByText('这一户由您发现登记').waitFor();
    expect(await offered(clerk)).toEqual([]);
    expect(await offered(office)).toEqual(['核实', '不予纳入']);
    calm();
  });

  test('two people take it to the register; a notice has its five days, whoever asks', async () => {
    await step(office, '核实', { day: ago(30), label: '核实意见', text: '情况属实', evidence: '入户核查表' });
    await office.page.getByText('已核实。').waitFor();
    await step(clerk, '公示', { day: ago(29), label: '公示地点和文号', text: '村务公开栏' });
    await state(office, 'NOTICED');
    await step(office, '纳入监测', { day: ago(26), label: '纳入意见', text: '无异议' });
    await acts(office)
      .getByText(`${ago(24)} 起方可纳入`)
      .waitFor();
    const day = acts(office).getByLabel('办理日期', { exact: true });
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await day.fill(ago(24));
    await acts(office).locator('form').getByRole('button', { name: '纳入监测', exact: true }).click();
    await state(clerk, 'ADMITTED');
    calm();
  });

  test('helper, plan and visits stand on its page, each read once somebody comes there, and the office sees what is done', async () => {
    const { page } = clerk;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    const times = (query: string): number => asked.filter((body) => body.includes(`query ${query}`)).length;
    await page.reload();
    await state(clerk, 'ADMITTED');
    const section = ({ page: one }: Person, name: string): Locator =>
      one.locator('section', { has: one.locator(`#household-${name}`) });
    const near = (who: Person, name: string): Promise<void> =>
      who.page.locator(`#household-${name}`).scrollIntoViewIfNeeded();
    const send = (name: string): Promise<void> =>
      section(clerk, name).locator('form').getByRole('button', { name: '提交', exact: true }).click();
    expect(times('HouseholdBenefits')).toBe(0);

    await near(clerk, 'plans');
    await section(clerk, 'plans').getByText('先确定帮扶责任人').waitFor();
    expect(await section(clerk, 'plans').getByRole('button').count()).toBe(0);
    const helpers = section(clerk, 'helpers');
    await helpers.getByText('现在没有帮扶责任人。').waitFor();
    await helpers.getByRole('button', { name: '确定责任人', exact: true }).click();
    await helpers.getByLabel('所在单位', { exact: true }).selectOption({ index: 1 });
    await helpers.getByLabel('责任人是我本人', { exact: true }).check();
    await send('helpers');
    await helpers.getByText('责任人已确定。').waitFor();

    const plans = section(clerk, 'plans');
    await plans.getByRole('button', { name: '商定计划', exact: true }).click();
    await plans.getByLabel('户的意见', { exact: true }).fill('同意，愿意学手艺');
    await plans.getByLabel('第 1 项：做什么', { exact: true }).fill('介绍到帮扶车间就业');
    await plans.getByLabel('第 1 项预计增收（元，可不填）', { exact: true }).fill('3,000');
    await plans.getByLabel('载有户意见的材料', { exact: true }).fill('帮扶计划确认表');
    await send('plans');
    await plans.getByText('预计增收 3,000.00 元').waitFor();
    await plans.getByRole('button', { name: '登记进展', exact: true }).click();
    await plans.getByLabel('进展情况', { exact: true }).fill('已上岗');
    await plans.getByLabel('实际增收（元，可不填）', { exact: true }).fill('三千');
    await send('plans');
    await plans.getByText('请填金额').waitFor();
    await plans.getByLabel('实际增收（元，可不填）', { exact: true }).fill('3200.50');
    await plans.getByLabel('完成日期', { exact: true }).fill(today);
    await send('plans');
    await near(office, 'plans');
    await section(office, 'plans').getByText('实际增收 3,200.50 元').waitFor();

    await near(clerk, 'visits');
    const visits = section(clerk, 'visits');
    await visits.getByText('从未走访').waitFor();
    await visits.getByRole('button', { name: '记录走访', exact: true }).click();
    await visits.getByLabel('走访情况', { exact: true }).fill('院坝干净，收入比上月多');
    await visits.locator('input[type=file]').setInputFiles({ name: '院坝.png', mimeType: 'image/png', buffer: PIXEL });
    await visits.getByText('照片：院坝.png').waitFor();
    await visits.locator('form').getByRole('button', { name: '提交走访', exact: true }).click();
    await visits.getByText('今天走访过').waitFor();
    await near(clerk, 'benefits');
    await section(clerk, 'benefits').getByText('还没有享受记录。').waitFor();
    expect(times('HouseholdBenefits')).toBeGreaterThan(0);
    await near(clerk, 'work');
    await section(clerk, 'work').getByText('没有以这一户为对象的任务。').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(clerk)).toBe(0);
    calm();
  });

  test('what was entered wrongly is corrected for a reason, and the page shows what was said before', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: '更正登记或搬迁', exact: true }).click();
    const section = page.locator('section', { has: page.locator('#household-entered') });
    const submit = section.locator('form').getByRole('button', { name: '提交', exact: true });
    await section.getByLabel('理由', { exact: true }).fill('村名抄错');
    await submit.click();
    await section.getByText('请填写要更正的内容。').waitFor();
    await section.getByLabel('村（可不填）', { exact: true }).fill('小坪村');
    await submit.click();
    await section.getByText('登记内容已更正。').waitFor();
    await office.page.locator('.household-entered').getByText('小坪村').waitFor();
    const lines = await office.page.locator('.household-entered tbody tr').allInnerTexts();
    expect(lines.map((line) => [line.includes('小坪村'), line.includes('已更正')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await sideways(clerk)).toBe(0);
    calm();
  });

  test('checks and income stand on the card; a guarantee that is not met keeps the household, and two people clear it', async () => {
    const { page } = clerk;
    const check = async (result: string): Promise<void> => {
      await page.getByRole('button', { name: '登记核查', exact: true }).click();
      await page.getByLabel('住房安全', { exact: true }).selectOption({ label: result });
      await page.locator('#household-guarantees ~ .household-fold').getByRole('button', { name: '提交' }).click();
      await page.getByText('核查结果已登记。').waitFor();
      await office.page.locator('[data-guarantee="HOUSING"]').getByText(result, { exact: true }).waitFor();
    };
    await check('未落实');
    await step(clerk, '提出消除风险', { label: '理由', text: '收入稳定', evidence: '收入核算表' });
    await acts(clerk).getByText('“住房安全”尚未落实').waitFor();
    await check('已落实');
    await page.getByRole('button', { name: '登记或更正收入', exact: true }).click();
    for (const [label, amount] of [
      ['工资性收入', '8,000.10'],
      ['经营净收入', '-120.05'],
      ['财产净收入', '0'],
      ['转移净收入', '1200'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(amount);
    await page.locator('#household-incomes ~ .household-fold').getByRole('button', { name: '提交' }).click();
    await office.page.getByRole('cell', { name: '9,080.05' }).waitFor();
    // What was refused stands as it was typed.
    await acts(clerk).locator('form').getByRole('button', { name: '提出消除风险', exact: true }).click();
    await acts(clerk).getByText('消除风险由您提出，须由另一人认定').waitFor();
    expect(await offered(clerk)).toEqual([]);
    expect(await sideways(clerk)).toBe(0);
    await state(office, 'CLEARING');
    await step(office, '认定风险消除', { label: '认定意见', text: '复核属实', evidence: '民主评议记录' });
    await state(clerk, 'CLEARED');
    await page.getByText('该户已了结，档案保留。').waitFor();
    calm();
  });

  test('names are told to who may ask and says why, and nowhere else', async () => {
    const { page } = office;
    expect(await clerk.page.getByRole('button', { name: '查看姓名、证号和健康情况原文' }).count()).toBe(0);
    expect(await page.getByText(ID).count()).toBe(0);
    await page.getByRole('button', { name: '查看姓名、证号和健康情况原文' }).click();
    await page.getByRole('button', { name: '查看', exact: true }).click();
    expect(await page.getByLabel('理由', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('理由', { exact: true }).fill('核对医保报销');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText('以下为原文').waitFor();
    await page.getByText('赵铁柱').waitFor();
    await page.getByText(ID).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '收起', exact: true }).click();
    await page.getByText(ID).waitFor({ state: 'detached' });
    calm();
  });

  test('a photo of a visit opens at once for who took it, and for others once they have said why', async () => {
    const visitsOf = ({ page }: Person): Locator => page.locator('section', { has: page.locator('#household-visits') });
    const photo = async (who: Person): Promise<Locator> => {
      await who.page.locator('#household-visits').scrollIntoViewIfNeeded();
      return visitsOf(who).getByRole('button', { name: '院坝.png', exact: true });
    };
    const saved = async ({ page }: Person, act: Promise<void>): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), act]);
      return download.suggestedFilename();
    };
    expect(await saved(clerk, (await photo(clerk)).click())).toBe('院坝.png');

    const visits = visitsOf(office);
    await (await photo(office)).click();
    await visits.getByText('这份文件关于一户人家').waitFor();
    await visits.getByLabel('查看理由', { exact: true }).fill('电话 138 0013 8000');
    await visits.locator('form').getByRole('button', { name: '提交', exact: true }).click();
    await visits.getByText('请勿写身份证号、电话或银行账号').waitFor();
    expect(await barriers(office.page)).toEqual([]);
    await visits.getByLabel('查看理由', { exact: true }).fill('核对走访');
    const send = visits.locator('form').getByRole('button', { name: '提交', exact: true });
    expect(await saved(office, send.click())).toBe('院坝.png');
    await visits.getByLabel('查看理由', { exact: true }).waitFor({ state: 'detached' });
    expect(await saved(office, (await photo(office)).click())).toBe('院坝.png');
  });
});
