import type { Browser, Locator, Page } from 'playwright-core';
import { businessDay, daysAfter } from '../../server/platform/day';
import { launch, person, type Person } from '../kit/browser';
import { demonstrationAccounts, type DemonstrationAccount } from '../kit/pages';
import { idNumberOf } from '../kit/person-numbers';
import { startPlatform, type Platform } from '../kit/platform';
import { wordsOf, type ClientWords } from '../kit/words';

/*
 * The day of each of the platform's people, from the first click to the last, by the page alone: nobody is given an address.
 * It is walked once in Chinese and once in English, in the client's own words, on the demonstration.
 */

const today = businessDay(new Date());
const COUNTY = { 'zh-CN': '大关县', en: 'Daguan County' } as const;
const OWED = {
  'zh-CN': /2019 年 7 月 月度支出进度表/,
  en: /Monthly spend table.*August 2019|August 2019.*Monthly spend table/,
} as const;

describe('the day of each, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let accounts: Map<string, DemonstrationAccount>;
  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform({ JIEDUI_DEMONSTRATION: 'on' }), launch()]);
    accounts = demonstrationAccounts(platform);
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    let say: ClientWords;
    const persons: Person[] = [];
    beforeAll(async () => {
      say = await wordsOf(language);
    });
    afterEach(async () => {
      const troubles = persons.flatMap((one) => one.troubles);
      for (const { context } of persons.splice(0)) await context.close();
      expect(troubles).toEqual([]);
    });

    const press = (where: Page | Locator, name: string): Promise<void> =>
      where.getByRole('button', { name, exact: true }).first().click();
    const follow = (where: Page | Locator, name: string | RegExp): Promise<void> =>
      where.getByRole('link', { name }).first().click();
    const arrive = async (account: string): Promise<Page> => {
      const one = await person(browser, platform.url);
      persons.push(one);
      const { page } = one;
      await page.goto('/');
      if (language === 'en') await page.getByRole('button', { name: '切换为英文' }).click();
      await page.getByRole('link', { name: say.general.signIn }).click();
      await page.getByLabel(say.general.account, { exact: true }).fill(account);
      await page.getByLabel(say.general.password, { exact: true }).fill(accounts.get(account)?.password ?? '');
      await press(page, say.general.signIn);
      await page.getByRole('heading', { name: say.board.board, exact: true }).waitFor();
      return page;
    };
    const line = (page: Page): Locator => page.locator('section.line', { hasText: COUNTY[language] }).first();

    test('the county’s reporter writes a placement down and hands the month in; the reviewer approves it', async () => {
      const page = await arrive('recipient-reporter');
      await line(page).getByRole('heading').getByRole('link').click();
      await page.getByRole('link', { name: say.general.recordsOfYear, exact: true }).click();
      await press(page, say.records.recordPlacement);
      const form = page.getByRole('dialog');
      const worker = idNumberOf(language === 'en' ? 701 : 702);
      await form.getByLabel(say.records.name, { exact: true }).fill('李小红');
      await form.getByLabel(say.records.idNumber, { exact: true }).fill(worker);
      await form.getByLabel(say.records.employer, { exact: true }).fill('中山市某灯饰厂');
      await form.getByLabel(say.records.destination, { exact: true }).selectOption('PAIRED_CITY');
      await form.getByLabel(say.records.from, { exact: true }).fill('2019-10-08');
      await press(form, say.records.submit);
      await page.getByText(say.records.recordedOne).waitFor();
      expect(await page.locator('.ledger').innerText()).not.toContain(worker);
      await page.locator('.ledger tbody a').first().click();
      const placement = page.getByRole('dialog');
      await press(placement, say.records.unmask);
      await placement.getByLabel(say.records.unmaskReason, { exact: true }).fill(`核对参保信息（${language}）`);
      await press(placement, say.records.unmaskShow);
      await placement.getByRole('button', { name: say.records.hide, exact: true }).waitFor();
      await press(placement, say.general.close);

      await follow(page, say.records.backToYear(2019));
      await page.getByRole('link', { name: say.general.reportsOfYear, exact: true }).click();
      await page.getByRole('button', { name: new RegExp(`^${say.reports.showAll(0).replace('0', '\\d+')}$`) }).click();
      await press(page.getByRole('row', { name: OWED[language] }), say.reports.begin);
      await page.locator('.steps [aria-current="step"]', { hasText: say.reports.stepName.SUBMIT }).waitFor();
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await press(page, say.reports.actName.SUBMIT);
      await page.locator('.steps [aria-current="step"]', { hasText: say.reports.stepName.APPROVE }).waitFor();

      const reviewer = await arrive('recipient-reviewer');
      await reviewer.getByRole('link', { name: title }).first().click();
      await reviewer.getByRole('heading', { level: 1, name: title }).waitFor();
      await press(reviewer, say.reports.actName.APPROVE);
      // The reporter's open page follows.
      await page.locator('.steps [aria-current="step"]', { hasText: say.reports.stepName.CONFIRM }).waitFor();
    });

    test('the donor’s coordinator finds the money that has lain longest, and confirms what the county wrote down', async () => {
      const page = await arrive('donor-lead');
      await follow(line(page), new RegExp(say.board.idle));
      const oldest = page.locator(`td[data-label="${say.money.atLeastDays}"] .late`).first();
      await oldest.waitFor();
      expect(await oldest.innerText()).toMatch(/\d/);

      await follow(page, say.general.board);
      await follow(line(page), new RegExp(say.board.toConfirm));
      const kind = language === 'en' ? 'PLACEMENT' : 'PURCHASE';
      await follow(page, new RegExp(`^${say.desk.kindName[kind]}`));
      await page.getByRole('heading', { name: new RegExp(say.records.foundToSay(0).replace('0', '\\d+')) }).waitFor();
      const confirm = page.getByRole('button', {
        name: new RegExp(say.records.confirmAllDo(0).replace('0', '(\\d+)')),
      });
      const [count] = /\d+/.exec(await confirm.innerText()) ?? ['0'];
      expect(Number(count)).toBeGreaterThan(0);
      await confirm.click();
      await page.getByText(say.records.confirmed(Number(count))).waitFor();
    });

    test('a supervisor lists what is to be put right, and it is on the county’s open page at once', async () => {
      const county = await arrive('recipient-reporter');
      const page = await arrive('supervisor-city');
      await follow(line(page), new RegExp(say.board.rectifications));
      await press(page, say.desk.listOne);
      const form = page.getByRole('dialog');
      const problem = `花名册与工资表不一致（${language}）`;
      await form.getByLabel(say.desk.problem, { exact: true }).fill(problem);
      await form.getByLabel(say.desk.measure, { exact: true }).fill('逐人核对后补齐');
      await form.getByLabel(say.desk.leadUnit, { exact: true }).selectOption({ label: COUNTY[language] });
      await form.getByLabel(say.desk.due, { exact: true }).fill(daysAfter(today, 20));
      await press(form, say.desk.submit);
      await page.getByRole('status').getByText(say.desk.listed, { exact: true }).waitFor();
      await county.getByRole('link', { name: new RegExp(problem) }).click();
      await county.getByRole('dialog').getByText('逐人核对后补齐').waitFor();
    });

    test('the auditor finds who looked at a person unmasked, and why, and opens the row it was about', async () => {
      const page = await arrive('auditor');
      await follow(page, say.general.audit);
      await page.getByLabel(say.audit.action, { exact: true }).selectOption('PERSON_UNMASKED');
      const row = page.getByRole('row', { name: `核对参保信息（${language}）` });
      await row.getByRole('link', { name: say.audit.record }).click();
      await page.getByRole('dialog').getByRole('heading', { name: say.records.evidenceOf, exact: true }).waitFor();
    });
  });
});
