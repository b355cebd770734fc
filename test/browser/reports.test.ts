import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { placesByCode } from '../../server/places/place.store';
import { sha256 } from '../../server/platform/hash';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, TEST_PASSWORD } from '../kit/accounts';
import { launch, person, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { startPlatform, type Platform } from '../kit/platform';
import { makeReporting, onReport, seenReport, type Reporting } from '../kit/reports';

describe('reports on the page, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let people: Reporting;
  let list: string;
  const persons: Person[] = [];

  const at = async (account: string, path: string): Promise<Person> => {
    const one = await person(browser, platform.url);
    persons.push(one);
    await one.page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
    await one.page.getByLabel('账号').fill(account);
    await one.page.getByLabel('密码').fill(TEST_PASSWORD);
    await one.page.getByRole('button', { name: '登录' }).click();
    await one.page.getByText('已连接').waitFor();
    return one;
  };
  const row = (page: Page, code: string): Locator => page.locator(`tr[data-indicator="${code}"]`);
  const act = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  /** The step of the flow that is on. */
  const turn = (page: Page, words: string): Promise<void> =>
    page.locator('.steps [aria-current="step"]', { hasText: words }).waitFor();

  beforeAll(async () => {
    platform = await startPlatform();
    people = await makeReporting(
      platform,
      { donor: GROUP, recipient: { name: '大关县', province: '云南' } },
      { city: '530600', province: '530000', donorCity: '442000', donorProvince: '440000' },
    );
    const yunnan = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['530000']));
    await makeAccount(
      platform,
      'yunnan',
      [{ role: Role.SUPERVISOR, placeId: yunnan.get('530000')?.id }],
      '云南省督查员',
    );
    list = `/pairings/${encodeURIComponent(people.pairingId)}/reports?year=2019`;
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  let county: Person;
  let office: Person;
  let address: string;

  test('the county’s reporter begins the month from the records, says why a figure departs, and hands it in; a closed tab loses nothing', async () => {
    county = await at('desk-1-recipient-reporter', list);
    const { page } = county;
    const june = page.getByRole('row', { name: /2019 年 6 月 月度支出进度表/ });
    await page.getByRole('button', { name: /^全部 \d+ 份$/ }).click();
    await june.getByRole('button', { name: '起草' }).click();
    await page.getByRole('heading', { name: /2019 年 6 月 月度支出进度表/ }).waitFor();
    address = new URL(page.url()).pathname;
    await turn(page, '报送');
    const spent = page.getByLabel('支出资金：上报数', { exact: true });
    expect(await spent.inputValue()).toBe('24.054');

    await spent.fill('25');
    await act(page, '报送');
    await page.getByText('还有 1 项需要填写或说明').waitFor();
    await page.reload();
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await spent.inputValue()).toBe('25');
    await page.getByLabel('支出资金：与台账不一致的说明', { exact: true }).fill('六月末一笔七月入账');
    office = await at('desk-1-recipient-reviewer', address);
    await office.page.getByText('现由县填报员办理').waitFor();
    await act(page, '报送');
    await turn(page, '审核');
    await row(page, 'FUND_SPENT').getByText('比台账多 9460').waitFor();
  });

  test('the reviewer’s open page follows; a question at a figure and a reason go back, and what was changed is shown', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '审核通过' }).waitFor();
    await office.picture('reports-review');
    await row(page, 'FUND_SPENT').getByRole('button', { name: '支出资金' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('共 1 条').waitFor();
    await sheet.getByLabel('内容').fill('请补七月入账的凭证号');
    await sheet.getByLabel('请谁办理').selectOption({ label: '县填报员' });
    await sheet.getByRole('button', { name: '提交批注' }).click();
    await sheet.getByText('请县填报员办理').waitFor();
    await office.picture('reports-figure');
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('退回', { exact: true }).click();
    await page.getByLabel('退回的理由（填报人会看到）').fill('支出按台账报');
    await act(page, '提交');

    await county.page.locator('.notice', { hasText: '支出按台账报' }).waitFor();
    await act(county.page, '办结');
    await county.page.getByText('已办结').waitFor();
    await act(county.page, '取台账数');
    await act(county.page, '报送');
    await turn(county.page, '审核');
    const changes = page.locator('section[aria-labelledby="submissions"] .changes');
    await changes.getByText('25 万元').waitFor();
    await changes.getByText('24.054 万元').waitFor();
    await act(page, '审核通过');
    await turn(page, '确认');
  });

  test('the donor finds it waiting and confirms; the province locks it, issues it again, and opens it with a reason', async () => {
    const donor = await at('desk-1-donor-lead', '/reports');
    await donor.page
      .getByRole('row', { name: /2019 年 6 月/ })
      .getByRole('link', { name: '确认' })
      .click();
    await act(donor.page, '确认');
    await turn(donor.page, '审核');
    const id = decodeURIComponent(address.split('/').at(-1) ?? '');
    const seen = await seenReport(platform, people.city, id);
    await onReport(platform, people.city, 'approveReport', { reportId: id, version: seen?.version });

    const province = await at('yunnan', '/reports');
    const { page } = province;
    await page.getByText('大关县').first().waitFor();
    await province.picture('reports-mine-province');
    await page
      .getByRole('row', { name: /2019 年 6 月/ })
      .getByRole('link', { name: '锁定' })
      .click();
    await act(page, '锁定');
    await donor.page.getByText('已锁定，原件留存').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), act(page, '下载原件（.xlsx）')]);
    await page.getByText('校验值 SHA-256').click();
    const hash = await page.locator('.hashes dd').nth(1).innerText();
    expect(sha256(await readFile(await file.path()))).toBe(hash);
    await act(page, '重新出具并核对');
    await page.getByText('重新出具的与原件逐字节一致').waitFor();
    await province.picture('reports-locked');

    await page.getByText('重新打开', { exact: true }).click();
    await page.getByLabel('重新打开的理由').fill('六月补报一笔');
    await act(page, '提交');
    await county.page.locator('.notice', { hasText: '六月补报一笔' }).waitFor();
    await turn(county.page, '报送');
    await county.page.goto(list);
    await county.page.getByRole('row', { name: /2019 年 6 月 月度.*第 2 次报送/ }).waitFor();
    await county.picture('reports-list');
  });

  test('English is complete, and a phone in the dark shows every page without sideways scrolling', async () => {
    const { page, picture } = county;
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.getByText('Due and not handed in').waitFor();
    await page.goto('/reports');
    await page.getByRole('link', { name: /June 2019/ }).waitFor();
    await page.goto(address);
    await page.getByText('Opened again because').waitFor();
    await picture('reports-one-english');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const [name, path] of Object.entries({ list, mine: '/reports', one: address })) {
      await page.goto(path);
      await page.locator('main table tbody tr').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([name, wide]).toEqual([name, 0]);
      await picture(`reports-phone-${name}`);
    }
    expect(persons.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
