import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { businessDay } from '../../server/platform/day';
import { newId } from '../../server/platform/ids';
import { makeAccount, TEST_PASSWORD } from '../kit/accounts';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import { GROUP, makeLedger, type Ledger } from '../kit/ledger';
import { madeUpId } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';

const YEAR = Number(businessDay(new Date()).slice(0, 4)) - 1;
const ROWS = 12;
const REASON = '核对工资卡与花名册';
const OWN_PASSWORD = 'shan-hai-xie-zuo-2026';

describe('people, their access and what is kept of it, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let daguan: Ledger;
  let recordId: string;
  const everybody: Person[] = [];

  const must = async <Data>(verb: string, by: Record<string, string>, input: object, fields: string): Promise<Data> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`;
    const answer = await ask<{ done: Data }>(platform, document, { input: { requestKey: newId(), ...input } }, by);
    if (!answer.data) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
    return answer.data.done;
  };
  const signIn = async (page: Page, account: string, password = TEST_PASSWORD): Promise<void> => {
    await page.goto('/sign-in');
    await page.getByLabel('账号', { exact: true }).fill(account);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };
  const enter = async (account: string, options = {}): Promise<Person> => {
    const one = await person(browser, platform.url, options);
    everybody.push(one);
    await signIn(one.page, account);
    await one.page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    return one;
  };
  const calm = (): void => expect(everybody.flatMap(({ troubles }) => troubles)).toEqual([]);
  const pick = async (page: Page, label: string, typed: string, name: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: label, exact: true }).fill(typed);
    await page.getByRole('option', { name }).first().click();
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    await makeLedger(platform, {
      donor: { name: '天河区(广州)', province: '广东' },
      recipient: { name: '鲁甸县', province: '云南' },
    });
    await makeAccount(platform, 'guanliyuan', [{ role: Role.ADMIN }], '平台管理员');
    await makeAccount(platform, 'shenjiyuan', [{ role: Role.AUDITOR }], '审计员');
    for (let row = 1; row <= ROWS; row += 1) {
      const placed = {
        pairingId: daguan.pairingId,
        name: `王${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(row - 1)}`,
        idNumber: madeUpId(String(row)),
        employer: row % 2 ? '中山光电厂' : '中山食品厂',
        destination: 'PAIRED_CITY',
        jobKind: 'ENTERPRISE',
        fromDay: `${YEAR}-03-0${(row % 9) + 1}`,
      };
      const { placement } = await must<{ placement: { id: string } }>(
        'recordPlacement',
        daguan.reporter,
        placed,
        'placement { id }',
      );
      recordId = placement.id;
    }
    const unmasking = { placementId: recordId, reason: REASON };
    await must('unmaskPerson', daguan.reporter, unmasking, 'person { id }');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('the administrator invites a reporter, who sees exactly their county until the post is ended', async () => {
    const admin = await enter('guanliyuan');
    const { page } = admin;
    await page.getByRole('link', { name: '人员与权限' }).click();
    await page.getByRole('table').waitFor();
    await admin.picture('people');
    await page.getByRole('button', { name: '邀请人员', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: '邀请人员' });
    await sheet.getByRole('button', { name: '开通账号' }).click();
    expect(await sheet.locator('[aria-invalid="true"]').count()).toBe(3);
    await sheet.getByLabel('姓名或单位', { exact: true }).fill('大关县协作办 王芳');
    await sheet.getByLabel('登录名', { exact: true }).fill('Wang Fang');
    await sheet.getByLabel('岗位', { exact: true }).selectOption('RECIPIENT_REPORTER');
    await sheet.getByText('填报本县的资金、项目、台账和报告').waitFor();
    await pick(page, '所在单位', '大关', /^大关县/);
    await sheet.getByRole('button', { name: '开通账号' }).click();
    await sheet.getByText(/登录名为 2 至 60 个/).waitFor(); // refused at its field
    await sheet.getByLabel('登录名', { exact: true }).fill('wang.fang');
    await admin.picture('people-invite');
    await sheet.getByRole('button', { name: '开通账号' }).click();
    const first = (await sheet.locator('code.secret').textContent()) ?? '';
    expect(first).toMatch(/^.{19}$/);
    await admin.picture('people-once');
    await sheet.getByRole('button', { name: '已记下，关闭' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('wang');
    await page.getByText('1 个账号', { exact: true }).waitFor();
    await page.getByRole('link', { name: '大关县协作办 王芳' }).click();
    const one = page.getByRole('dialog', { name: '大关县协作办 王芳' });
    await one.getByText('从未登录').waitFor();
    await one.getByText('授予人 平台管理员').waitFor();

    const invited = await person(browser, platform.url);
    everybody.push(invited);
    await signIn(invited.page, 'wang.fang', first);
    await invited.page.getByLabel('原密码', { exact: true }).fill(first);
    await invited.page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
    await invited.page.getByLabel('再输一次新密码', { exact: true }).fill(OWN_PASSWORD);
    await invited.page.getByRole('button', { name: '修改密码', exact: true }).click();
    await invited.page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    await invited.page.goto('/pairings');
    await invited.page.getByText('大关县').first().waitFor();
    expect(await invited.page.getByText('鲁甸县').count()).toBe(0);
    await invited.page.goto('/people/me');
    await invited.page.getByRole('listitem').getByText('受帮扶方填报员 · 大关县').waitFor();
    await invited.picture('people-me');
    await invited.page.goto(`/pairings/${daguan.pairingId}/records/${YEAR}`);
    await invited.page.getByText(`共 ${ROWS} 条`, { exact: true }).waitFor();

    await page.reload();
    await one.locator('[data-post="RECIPIENT_REPORTER"]').getByRole('button', { name: '终止岗位' }).click();
    const question = page.getByRole('dialog', { name: /终止大关县协作办 王芳的/ });
    await admin.picture('people-question');
    await question.getByRole('button', { name: '终止岗位' }).click();
    await question.waitFor({ state: 'detached' });
    await one.getByText('岗位已终止').waitFor();
    await admin.picture('people-sheet');
    await invited.page.getByRole('heading', { name: '没有就业记录' }).waitFor(); // told, not reloaded
    await closeSheet(page);
    calm();
  }, 60_000);

  test('the auditor finds who saw a person unmasked and why, opens the evidence, and takes the same rows along', async () => {
    const auditor = await enter('shenjiyuan');
    const { page } = auditor;
    await page.getByRole('link', { name: '审计记录', exact: true }).click();
    await page.getByRole('table').waitFor();
    await auditor.picture('audit');
    await page.getByLabel('事项', { exact: true }).selectOption('PERSON_UNMASKED');
    await page.getByText('1 条', { exact: true }).waitFor();
    const row = page.getByRole('row').filter({ hasText: REASON });
    await row.getByRole('button', { name: 'desk-1-recipient-reporter' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出（.csv）' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).split('\n').filter(Boolean);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(REASON);
    await must('unmaskPerson', daguan.reviewer, { placementId: recordId, reason: '复核' }, 'person { id }');
    await page.getByRole('button', { name: '有 1 条新记录，显示' }).click();
    await page.getByText('2 条', { exact: true }).waitFor();
    await auditor.picture('audit-unmasked');
    await row.getByRole('link', { name: /就业记录及其佐证/ }).click();
    await page.getByRole('dialog').getByRole('heading', { name: '佐证' }).waitFor();
    calm();
  }, 60_000);

  test('a coordinator keeps a view that is theirs alone, on every device, and says of ten rows at once', async () => {
    const address = `/pairings/${daguan.pairingId}/records/${YEAR}`;
    const lead = await enter('desk-1-donor-lead');
    const { page } = lead;
    await page.goto(address);
    await page.getByText(`共 ${ROWS} 条`, { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('光电');
    await page.getByText(`共 ${ROWS / 2} 条`, { exact: true }).waitFor();
    expect(await page.locator('input[type="search"]:focus').count()).toBe(1); // it goes on being typed into
    await page.getByRole('button', { name: '保存为视图' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('请填写此项。').waitFor(); // refused at its field
    await page.getByLabel('视图名称', { exact: true }).fill('光电厂');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '光电厂', pressed: true }).waitFor();

    const phone = await enter('desk-1-donor-lead', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await phone.page.getByRole('button', { name: '切换为英文' }).click();
    await phone.page.goto(address);
    await phone.page.getByRole('button', { name: '光电厂', pressed: false }).click();
    await phone.page.getByText(`${ROWS / 2} records`, { exact: true }).waitFor();
    await phone.picture('views-phone-en-dark');
    const other = await enter('desk-1-recipient-reviewer');
    await other.page.goto(address);
    await other.page.getByText(`共 ${ROWS} 条`, { exact: true }).waitFor();
    expect(await other.page.getByRole('button', { name: '光电厂' }).count()).toBe(0);

    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByText(`共 ${ROWS} 条`, { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '选择已列出的全部行' }).check();
    for (const row of [0, 1]) await page.getByRole('checkbox', { name: '选择此行' }).nth(row).uncheck();
    await page.getByText('已选 10 条', { exact: true }).waitFor();
    await lead.picture('ledger-bulk');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出所选 10 条（.xlsx）' }).click(),
    ]);
    expect((await readFile(await download.path())).length).toBeGreaterThan(1000);
    await page.getByRole('button', { name: '确认这 10 条' }).click();
    await page.getByText('已办妥 10 条。').waitFor();
    await other.page.getByRole('cell', { name: '已确认', exact: true }).nth(9).waitFor(); // the other side sees it, not reloaded
    calm();
  }, 60_000);
});
