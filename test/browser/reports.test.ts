import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { PairingLevel, PartyKind, Programme, Role } from '../../schema/vocabulary';
import { tx, type Db } from '../../server/db/tx';
import { openRow } from '../../server/pairings/pairing-registry.service';
import { insertParty } from '../../server/parties/party.store';
import { placesByCode } from '../../server/places/place.store';
import { sha256 } from '../../server/platform/hash';
import { fromGlobalId, newId } from '../../server/platform/ids';
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
    const above = await tx(platform.database.source, PLATFORM, async (db) => {
      const places = await placesByCode(db, PLATFORM, ['530000', '530600', '530621']);
      await openNeighbour(db, places.get('530621')?.path ?? '');
      return places;
    });
    const watch = (name: string, code: string, shown: string) =>
      makeAccount(platform, name, [{ role: Role.SUPERVISOR, placeId: above.get(code)?.id }], shown);
    await watch('yunnan', '530000', '云南省督查员');
    await watch('zhaotong', '530600', '昭通市督查员');
    list = `/pairings/${encodeURIComponent(people.pairingId)}/reports?year=2019`;
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  /** Another county of the city, whose pairing owes reports that nobody writes. */
  async function openNeighbour(db: Db, path: string): Promise<void> {
    const recipientId = newId();
    await insertParty(db, {
      ...{
        id: recipientId,
        kind: PartyKind.GOVERNMENT,
        name: '鲁甸县',
        nameEn: null,
        canonicalKey: `test:${recipientId}`,
      },
      placeId: null,
      placePaths: [path],
      covers: [],
      names: [],
      simulated: false,
      published: false,
    });
    await openRow(db, PLATFORM, {
      programme: Programme.EAST_WEST,
      level: PairingLevel.COUNTY,
      parentId: null,
      openedOn: '2017-01-01',
      donorId: fromGlobalId(people.donorId).key,
      recipientId,
      published: false,
    });
  }

  let county: Person;
  let office: Person;
  let address: string;
  let city: Person;
  let sum: string;

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

  test('the city sums up what is approved, says why the rest is left out, and is led to the sum that there is', async () => {
    city = await at('zhaotong', '/reports');
    const { page } = city;
    const compile = async (): Promise<void> => {
      const form = page.locator('form.compiling');
      await form.getByLabel('报表', { exact: true }).selectOption({ label: '市级月度支出进度汇总表' });
      await form.getByLabel('年度', { exact: true }).selectOption('2019');
      await form.getByLabel('月份', { exact: true }).selectOption('6');
      await act(page, '汇总');
      await page.getByRole('heading', { name: '昭通市 2019 年 6 月 市级月度支出进度汇总表' }).waitFor();
    };
    await compile();
    sum = new URL(page.url()).pathname;
    await page.getByText('已汇入 1 份，缺 1 份').waitFor();
    await city.picture('reports-compiled');
    const why = page.getByLabel('鲁甸县：不汇入的理由', { exact: true });
    const missing = page.locator('.of-parts tr', { has: why });
    await act(page, '报送');
    await missing.getByText('尚未审核，不能汇入，请说明理由。').waitFor();
    await why.fill('催'.repeat(501));
    await act(page, '报送');
    await missing.getByText('500').waitFor();
    await why.fill('逾期未报，已发函催报');
    await page.reload();
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await why.inputValue()).toBe('逾期未报，已发函催报');
    await act(page, '报送');
    await turn(page, '审核');
    await page.getByRole('row', { name: /鲁甸县.*尚未起草.*未汇入 逾期未报，已发函催报/ }).waitFor();
    await page.getByRole('row', { name: /大关县.*已审核.*已汇入 · 第 1 次报送/ }).waitFor();
    await page.getByRole('link', { name: '返回我的报告' }).click();
    await page
      .locator('section[aria-labelledby="compiled"] tbody tr', { hasText: '已报送' })
      .getByRole('link')
      .waitFor();
    await city.picture('reports-compiled-begin');
    await compile();
    expect(new URL(page.url()).pathname).toBe(sum);
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
    await city.page.getByText('1 份在汇总之后有变化').waitFor();
    await county.page.goto(list);
    await county.page.getByRole('row', { name: /2019 年 6 月 月度.*第 2 次报送/ }).waitFor();
    await county.picture('reports-list');
  });

  test('English is complete, and a phone in the dark shows every page without sideways scrolling', async () => {
    const { page, picture } = county;
    await city.page.getByRole('button', { name: '切换为英文' }).click();
    await city.page.getByText('1 report summed up, 1 missing').waitFor();
    await city.picture('reports-compiled-english');
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.getByText('Due and not handed in').waitFor();
    await page.goto('/reports');
    await page.getByRole('link', { name: /June 2019/ }).waitFor();
    await page.goto(address);
    await page.getByText('Opened again because').waitFor();
    await picture('reports-one-english');
    const onPhone = async (one: Person, paths: Record<string, string>): Promise<void> => {
      await one.page.setViewportSize({ width: 390, height: 844 });
      await one.page.emulateMedia({ colorScheme: 'dark' });
      for (const [name, path] of Object.entries(paths)) {
        await one.page.goto(path);
        await one.page.locator('main table tbody tr').first().waitFor();
        const wide = await one.page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([name, wide]).toEqual([name, 0]);
        await one.picture(`reports-phone-${name}`);
      }
    };
    await onPhone(county, { list, mine: '/reports', one: address });
    await onPhone(city, { compiling: '/reports', compiled: sum });
    expect(persons.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
