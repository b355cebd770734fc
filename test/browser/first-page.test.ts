import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { figureLook } from '../../server/flags/figure-look.service';
import { launch, person, type Person } from '../kit/browser';
import { FragileWire } from '../kit/fragile-wire';
import { ask, startPlatform, type Platform } from '../kit/platform';

interface DemoAccount {
  account: string;
  password: string;
  role: string;
}

/** The row of an indicator in the year's table. */
const row = (page: Page, code: string) => page.locator(`tr[data-indicator="${code}"]`);

async function signIn(page: Page, { account, password }: DemoAccount): Promise<void> {
  await page.goto('/sign-in?next=/pairings');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('我的结对').waitFor();
}

async function openDaguan(page: Page): Promise<void> {
  await page.getByLabel('搜索').fill('大关');
  await page
    .getByRole('row', { name: /火炬.*组团(?!）).*大关县/ })
    .first()
    .getByRole('link', { name: '查看 2019 年' })
    .click();
  await row(page, 'FUND_ASSISTANCE_TOTAL').waitFor();
}

async function fillStatement(page: Page, title: string, indicator: string, value: string): Promise<void> {
  await page.getByRole('button', { name: /录入材料/ }).click();
  await page.getByLabel('来源名称').fill(title);
  await page.getByRole('combobox', { name: '指标' }).click();
  await page.getByRole('combobox', { name: '指标' }).fill(indicator);
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByLabel('数值').fill(value);
}

describe('the first page, in a real browser', () => {
  let platform: Platform;
  let wire: FragileWire;
  let browser: Browser;
  let url: string;
  let accounts: DemoAccount[];
  const people: Person[] = [];
  const newPerson = async (): Promise<Person> => {
    const one = await person(browser, url);
    people.push(one);
    return one;
  };
  const accountOf = (role: string): DemoAccount => {
    const found = accounts.find((one) => one.role === role);
    if (!found) throw new Error(`no demonstration account for ${role}`);
    return found;
  };

  const signedInAs = async ({ account, password }: DemoAccount): Promise<Record<string, string>> => {
    const answer = await ask<{ signIn: { accessToken: string } }>(
      platform,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { account, password } },
    );
    return { authorization: `Bearer ${answer.data?.signIn.accessToken}` };
  };

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
    accounts = JSON.parse(readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
    wire = new FragileWire(Number(new URL(platform.url).port));
    url = await wire.open();
    browser = await launch();
  }, 120_000);
  afterEach(async () => {
    wire.join();
    for (const one of people.splice(0)) await one.context.close();
  });
  afterAll(async () => {
    await browser.close();
    await wire.close();
    await platform.close();
  });

  test('a wrong password is refused with what to do, and says nothing else', async () => {
    const { page, picture } = await newPerson();
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(accountOf('DONOR_LEAD').account);
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('账号或密码不正确').waitFor();
    await picture('sign-in-refused');
  });

  test('the Torch Zone’s coordinator finds Daguan 2019: every figure with unit and source, against a simulated target', async () => {
    const { page, picture, troubles } = await newPerson();
    await signIn(page, accountOf('DONOR_LEAD'));
    await picture('pairings');
    await openDaguan(page);
    const money = row(page, 'FUND_ASSISTANCE_TOTAL');
    expect(await money.innerText()).toContain('6686 万元');
    expect(await money.innerText()).toContain('演示数据');
    // The county’s own report is the latest to say so; the review that was published stands beside it.
    expect(await money.innerText()).toContain('2019年度自评报告');
    expect(await page.locator('main').innerText()).toContain('中山火炬融媒体中心');
    expect(await page.getByRole('link', { name: /ppfocus/ }).count()).toBeGreaterThan(0);
    expect(await page.getByText('另一说法').first().isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toContain('7050 万元');
    expect(await row(page, 'LABOR_EMPLOYED_TOTAL').innerText()).toContain('2677');
    expect(await row(page, 'PROJECT_BENEFICIARIES').innerText()).toContain('16709');
    await page.getByText('已连接').waitFor();
    await picture('daguan-2019');
    expect(troubles).toEqual([]);
  });

  test('what is asked about a figure stands under it, once, and says what it rests on', async () => {
    const { flags } = platform.app.rooms;
    await flags.look(figureLook, await flags.pairings(figureLook, null), '2020-06-30');
    const { page, picture, troubles } = await newPerson();
    await signIn(page, accountOf('DONOR_LEAD'));
    await openDaguan(page);
    const doubts = page.locator('tr.doubt');
    await doubts.first().waitFor();
    const texts = await doubts.allInnerTexts();
    expect(texts).toHaveLength(3);
    expect(texts.every((text) => text.startsWith('待核实'))).toBe(true);
    expect(texts.join()).toContain(
      '不一致：“帮扶资金总额”两处数字不同：一处为 6686万元，另一处为 5028万元 + 2022.25万元',
    );
    expect(texts.join()).toContain('疑问：“致富带头人带动贫困人口”2360人');
    expect(texts.join()).not.toMatch(/造假|数字脱贫/);
    await picture('doubts');
    await page.setViewportSize({ width: 390, height: 800 });
    await doubts.last().scrollIntoViewIfNeeded();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await picture('doubts-on-a-phone');
    expect(troubles).toEqual([]);

    // The county explains, the donor's side accepts: each finds the form that is theirs, and sees the other's answer come.
    const county = await newPerson();
    await signIn(county.page, accountOf('RECIPIENT_REVIEWER'));
    await openDaguan(county.page);
    const asked = county.page.locator('tr.doubt', { hasText: '两处数字不同' });
    expect(await asked.getByText('认可', { exact: true }).count()).toBe(0);
    await asked.getByText('说明', { exact: true }).click();
    await asked.getByRole('button', { name: '提交' }).click();
    await asked.getByText('请填写此项').waitFor();
    await asked.getByLabel('情况说明').fill('一份只计财政援助，一份含社会帮扶');
    await asked.getByRole('button', { name: '提交' }).click();
    await asked.getByText('已说明').waitFor();
    const answered = doubts.filter({ hasText: '两处数字不同' });
    await answered.getByText('一份只计财政援助，一份含社会帮扶').waitFor();
    await answered.getByText('认可', { exact: true }).click();
    await answered.getByLabel('认可的理由').fill('属实');
    await answered.getByRole('button', { name: '提交' }).click();
    await asked.getByText('已认可').waitFor();
    expect(county.troubles).toEqual([]);
  });

  test('a second browser sees a new statement appear the moment it is recorded', async () => {
    const donor = await newPerson();
    const county = await newPerson();
    await signIn(donor.page, accountOf('DONOR_LEAD'));
    await signIn(county.page, accountOf('RECIPIENT_REPORTER'));
    await openDaguan(donor.page);
    await openDaguan(county.page);
    await county.page.getByText('已连接').waitFor();
    expect(await county.page.locator('main').innerText()).not.toContain('火炬区内部统计 2020-01');

    await fillStatement(donor.page, '火炬区内部统计 2020-01', 'FUND_ASSISTANCE_TOTAL', '6700');
    await donor.picture('record');
    await donor.page.getByRole('button', { name: '提交' }).click();
    await donor.page.getByText('材料已录入').waitFor();

    await county.page.getByText('火炬区内部统计 2020-01').first().waitFor();
    await row(county.page, 'FUND_ASSISTANCE_TOTAL').locator('..').getByText('6700').first().waitFor();
    await county.picture('arrived');
  });

  test('a figure that cannot be taken is marked at its field, in the user’s language', async () => {
    const { page, picture } = await newPerson();
    await signIn(page, accountOf('DONOR_LEAD'));
    await openDaguan(page);
    await fillStatement(page, '试填 2020-02', 'LABOR_EMPLOYED_TOTAL', '12.5');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('小数位过多').waitFor();
    await picture('refused-figure');
    expect(await page.getByLabel('数值').getAttribute('aria-invalid')).toBe('true');
  });

  test('a form half filled survives a reload', async () => {
    const { page } = await newPerson();
    await signIn(page, accountOf('DONOR_LEAD'));
    await openDaguan(page);
    await fillStatement(page, '没有写完的材料', 'FUND_SOCIAL', '88');
    await page.reload();
    await page.getByRole('button', { name: /录入材料/ }).click();
    await page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await page.getByLabel('来源名称').inputValue()).toBe('没有写完的材料');
    expect(await page.getByLabel('数值').inputValue()).toBe('88');
  });

  test('English is complete and stays chosen; names follow', async () => {
    const { page, picture } = await newPerson();
    await signIn(page, accountOf('DONOR_LEAD'));
    await openDaguan(page);
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.getByText('Completion').first().waitFor();
    await page.getByText('Assistance funds in total').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await picture('english');
    await page.reload();
    await page.getByText('Completion').first().waitFor();
  });

  test('after a break the page says what was missed and shows it', async () => {
    const away = await newPerson();
    const there = await newPerson();
    await signIn(away.page, accountOf('RECIPIENT_REPORTER'));
    await openDaguan(away.page);
    await away.page.getByText('已连接').waitFor();
    wire.cut();
    await away.page.getByText(/正在重连|离线/).waitFor();
    await away.picture('reconnecting');

    const direct = await person(browser, platform.url);
    people.push(direct);
    await signIn(direct.page, accountOf('DONOR_LEAD'));
    await openDaguan(direct.page);
    await fillStatement(direct.page, '断线期间的统计 2020-03', 'FUND_SOCIAL', '2030');
    await direct.page.getByRole('button', { name: '提交' }).click();
    await direct.page.getByText('材料已录入').waitFor();

    wire.join();
    await away.page.getByText('断线期间有 1 条更新').waitFor();
    await away.page.getByText('断线期间的统计 2020-03').first().waitFor();
    await away.picture('missed');
    await there.context.close();
  });

  test('an official who was invited chooses a password of their own before anything else', async () => {
    const admin = await signedInAs(accountOf('ADMIN'));
    const recipient = await ask<{ parties: { nodes: { id: string; name: string }[] } }>(
      platform,
      '{ parties(filter: { search: "大关县" }, first: 100) { nodes { id name } } }',
    );
    const partyId = recipient.data?.parties.nodes.find(({ name }) => name === '大关县')?.id;
    const invited = await ask<{ inviteAccount: { firstPassword: string } }>(
      platform,
      'mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { firstPassword } }',
      {
        input: {
          requestKey: 'invite-wang',
          name: 'wang.fang',
          displayName: '王芳',
          posts: [{ role: 'RECIPIENT_REPORTER', partyId }],
        },
      },
      admin,
    );
    expect(invited.errors).toEqual([]);
    const firstPassword = invited.data?.inviteAccount.firstPassword ?? '';

    const { page, picture } = await newPerson();
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill('wang.fang');
    await page.getByLabel('密码').fill(firstPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('首次登录须先设置自己的密码').waitFor();
    await picture('first-password');
    await page.getByLabel('原密码').fill(firstPassword);
    await page.getByLabel('新密码', { exact: true }).fill('daguan-2019-xiezuo');
    await page.getByLabel('再输一次新密码').fill('daguan-2019-xiezuo');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    await picture('after-first-password');
  });

  test('anybody reads what is published, and nothing else', async () => {
    const { page, picture } = await newPerson();
    await page.goto('/');
    await page.getByText('全部结对').waitFor();
    await openDaguan(page);
    expect(await page.locator('main').innerText()).toContain('6686 万元');
    expect(await page.locator('main').innerText()).not.toContain('火炬区内部统计');
    expect(await page.getByRole('button', { name: /录入材料/ }).count()).toBe(0);
    await picture('public');
  });

  test.each([
    [
      'of a pairing that is not there or not theirs to see',
      Buffer.from(`Pairing:${randomUUID()}`).toString('base64url'),
    ],
    ['that is no link of ours', 'nonsense'],
  ])('a link %s says so and leads back', async (_which, id) => {
    const { page } = await newPerson();
    await page.goto(`/pairings/${id}/2019`);
    await page.getByText('没有找到这个结对').waitFor();
    await page.getByRole('link', { name: '返回结对列表' }).click();
    await page.getByText('全部结对').waitFor();
  });

  test('a phone shows the same figures without sideways scrolling', async () => {
    const { page, picture } = await newPerson();
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, accountOf('RECIPIENT_REPORTER'));
    await openDaguan(page);
    expect(await row(page, 'FUND_ASSISTANCE_TOTAL').innerText()).toContain('6686 万元');
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wide).toBe(0);
    await picture('phone');
  });
});
