import { Client } from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount } from '../kit/accounts';
import { closeSheet, enterAs, launch, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { barriers } from '../kit/pages';
import { makePeople, type People } from '../kit/people';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

const today = businessDay(new Date());
const year = Number(today.slice(0, 4));
/** Of the plan: it has begun and has days left whenever this runs. */
const [from, until] = [daysBefore(today, 20), daysAfter(today, 200)];
const due = daysAfter(today, 60);
/** Of the work that is made late. */
const later = daysAfter(today, 61);

describe('the task chart, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let people: People;
  let office: Person;
  let clerk: Person;
  let root: Client;

  const enter = (account: string, path: string, options: object = {}): Promise<Person> =>
    enterAs(browser, platform.url, account, path, options);
  const sheet = ({ page }: Person): Locator => page.getByRole('dialog');
  const calm = (): void => expect([...office.troubles, ...clerk.troubles]).toEqual([]);
  /** The row of a piece of work, whoever looks and however it is shown. */
  const work = ({ page }: Person, title: string): Locator => page.locator('[data-item]', { hasText: title });

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    people = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const townId = await tx(platform.database.source, PLATFORM, async (db) => {
      const index = new PlaceIndex(await readPlaceBook(db));
      const reading = readPrintedParty(index, { name: '翠华镇(大关县)', province: '云南', onDay: '2019-12-31' });
      if (reading.kind === 'UNRESOLVED') throw new Error('翠华镇 is not known');
      return (await findOrRegisterParty(db, PLATFORM, { printed: '翠华镇(大关县)', reading })).id;
    });
    await makeAccount(platform, 'cuihua', [{ role: Role.TOWNSHIP_REPORTER, partyId: townId }], '翠华镇填报员');
    root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    office = await enter('desk-1-recipient-reviewer', '/work');
    clerk = await enter('cuihua', '/work', { viewport: { width: 390, height: 844 } });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await root.end();
    await platform.close();
  });

  test('the office plans by hand, sees the days counted back before it saves, and its plan stands on the wall', async () => {
    const { page } = office;
    await page.getByText(`${year} 年还没有计划和任务`).waitFor();
    await page.getByRole('button', { name: '制定计划', exact: true }).click();
    const form = sheet(office);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    expect(await form.getByLabel('计划名称', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('结对', { exact: true }).selectOption({ index: 1 });
    await form.getByLabel('责任单位', { exact: true }).selectOption({ label: '大关县' });
    await form.getByLabel('计划名称', { exact: true }).fill('县级帮扶计划方案');
    await form.getByLabel('起始日期', { exact: true }).fill(from);
    await form.getByLabel('结束日期', { exact: true }).fill(until);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('计划已制定。').waitFor();

    await page.getByRole('link', { name: '县级帮扶计划方案' }).click();
    await form.getByRole('button', { name: '制定下级计划' }).click();
    await form.getByLabel('责任单位', { exact: true }).selectOption({ label: '翠华镇' });
    await form.getByLabel('地区', { exact: true }).selectOption({ label: '大关县' });
    await form.getByLabel('计划名称', { exact: true }).fill('乡镇实施计划');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('计划已制定。').waitFor();
    await closeSheet(page);

    await page.getByRole('link', { name: '乡镇实施计划' }).click();
    await form.getByRole('button', { name: '下达任务' }).click();
    await form.getByLabel('任务内容', { exact: true }).fill('建成冷库并投入使用');
    await form.getByLabel('期限', { exact: true }).fill(due);
    await form.getByLabel('责任人姓名（可不填）', { exact: true }).fill('李主任');
    for (const [at, [title, days]] of [
      ['选址', '20'],
      ['施工', '100'],
    ].entries()) {
      await form.getByRole('button', { name: '增加一步' }).click();
      await form.getByLabel(`第 ${at + 1} 步`, { exact: true }).fill(title ?? '');
      await form.getByLabel(`第 ${at + 1} 步天数`, { exact: true }).fill(days ?? '');
    }
    const preview = form.getByRole('region', { name: '倒排结果' });
    await preview.getByText('早于可以开工的日期').waitFor();
    await form.getByLabel('第 2 步天数', { exact: true }).fill('30');
    await preview.getByText(`选址：${daysBefore(due, 49)} 至 ${daysBefore(due, 30)}`).waitFor();
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('任务已下达。').waitFor();
    await closeSheet(page);
    await work(office, '建成冷库').getByText('节点已到达 0/2').waitFor({ state: 'attached' });
    calm();
  });

  test('the township takes it up on a phone, reports and finishes it; the open wall of the office follows', async () => {
    const { page } = clerk;
    await page.locator('[data-group="later"]').getByRole('link', { name: '建成冷库并投入使用' }).click();
    const form = sheet(clerk);
    const act = (name: string): Promise<void> => form.getByRole('button', { name, exact: true }).first().click();
    await act('启动');
    await form.locator('form').getByRole('button', { name: '启动', exact: true }).click();
    await form.getByText('已启动。').waitFor();
    await work(office, '建成冷库').and(office.page.locator('[data-look="UNDER_WAY"]')).waitFor();

    await act('填报进度');
    await form.getByLabel('当季增收（元）', { exact: true }).fill('一万');
    await form.getByLabel('说明', { exact: true }).fill('选址已定，地基完工');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    expect(await form.getByLabel('当季增收（元）', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    await act('填报进度');
    await form.getByText('已恢复上次没有提交的内容。').waitFor();
    await form.getByLabel('当季增收（元）', { exact: true }).fill('12000.50');
    await form.getByLabel('推动项目（个）', { exact: true }).fill('1');
    await form.getByLabel('已到达的节点', { exact: true }).selectOption('1');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('进度已填报。').waitFor();
    await work(office, '建成冷库').getByText('节点已到达 1/2').waitFor({ state: 'attached' });

    await act('报告完成');
    await form.getByLabel('完成情况', { exact: true }).fill('冷库已通电试运行');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('已报告完成，等待他人验收。').waitFor();
    expect(await form.getByRole('button', { name: '验收', exact: true }).count()).toBe(0);
    await closeSheet(page);
    await page.locator('[data-group="check"]').getByText('建成冷库').waitFor();
    await work(office, '建成冷库').and(office.page.locator('[data-look="DONE"]')).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

    await work(office, '建成冷库').getByRole('link').click();
    const seen = sheet(office);
    await seen.locator('[data-quarter]').getByText('选址已定，地基完工').waitFor();
    await seen.getByText('1.20005').waitFor();
    await seen.getByRole('button', { name: '验收', exact: true }).click();
    await seen.getByLabel('验收意见', { exact: true }).fill('现场查看属实');
    await seen.getByRole('button', { name: '提交', exact: true }).click();
    await seen.locator('[data-state="ACCEPTED"]').waitFor();
    await closeSheet(office.page);
    await page.locator('[data-look="ACCEPTED"]').waitFor({ state: 'attached' });
    calm();
  });

  test('what is late stands in red and is counted by every plan above; keys walk the rows, and the alarm opens it', async () => {
    const { page } = office;
    await page.getByRole('link', { name: '乡镇实施计划' }).click();
    const form = sheet(office);
    await form.getByRole('button', { name: '下达任务' }).click();
    await form.getByLabel('任务内容', { exact: true }).fill('修通产业路');
    await form.getByLabel('期限', { exact: true }).fill(later);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('任务已下达。').waitFor();
    await closeSheet(page);
    await work(office, '修通产业路').waitFor();
    await root.query('begin');
    await root.query('set local session_replication_role = replica');
    for (const set of ['work_item set assigned_on = $1', 'work_item_version set day = $1'])
      await root.query(`update ${set}, due = $1 where due = $2`, [daysBefore(today, 9), later]);
    await root.query('commit');
    await page.reload();
    await work(office, '修通产业路').and(page.locator('[data-look="LATE"]')).getByText('逾期 9 天').waitFor();
    const head = (title: string): Locator => page.locator('tr[data-plan]', { hasText: title });
    for (const title of ['县级帮扶计划方案', '乡镇实施计划'])
      await head(title).locator('[data-late="1"]').getByText('逾期 1').waitFor();

    const fold = page.getByRole('button', { name: '收起或展开：县级帮扶计划方案' });
    await fold.focus();
    await page.keyboard.press('ArrowLeft');
    await work(office, '修通产业路').waitFor({ state: 'detached' });
    await head('县级帮扶计划方案').locator('[data-late="1"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await work(office, '修通产业路').waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await sheet(office).getByRole('heading', { name: '修通产业路' }).waitFor();
    await closeSheet(page);

    await platform.app.rooms.alarms.check([fromGlobalId(people.pairingId).key], today);
    await page.goto('/desk/alarms');
    await page.getByRole('link', { name: '查看任务' }).click();
    await sheet(office).getByRole('heading', { name: '修通产业路' }).waitFor();
    await closeSheet(page);
    await page.getByLabel('只看逾期').check();
    expect(new URL(page.url()).search).toBe('?late=yes');
    await work(office, '建成冷库').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.getByText('9 days late').waitFor();
    const shown = await page.locator('.task-wall').innerText();
    expect(shown.replaceAll(/修通产业路|县级帮扶计划方案|乡镇实施计划|大关县|翠华镇/g, '')).not.toMatch(
      /\p{Script=Han}/u,
    );
    expect(await barriers(page)).toEqual([]);
    calm();
  });
});
