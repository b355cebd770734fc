import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { businessDay, daysAfter } from '../../server/platform/day';
import { newId } from '../../server/platform/ids';
import { TEST_PASSWORD } from '../kit/accounts';
import { launch, person, type Person } from '../kit/browser';
import { makePeople, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { townshipOf } from '../kit/townships';
import { readWorkbook } from '../kit/workbook';
import { xlsxFile, type Cell } from '../kit/xlsx-file';

/** A county's own sheet: titles above, headings in its own words, days without a year, a total below, and two rows that are wrong. */
const TITLES: Cell[][] = [['大关县2019年帮销农产品记录'], ['经办人：小李', null, null, '单位：元']];
const HEADINGS: Cell[] = ['卖出时间', '东西', '卖了多少', '收了多少钱', '买的单位', '怎么卖的', '说明'];
const GOOD: Cell[][] = [
  ['3月5日', '天麻', '20 箱', '12,800.00', '中山市火炬开发区机关食堂', '食堂', null],
  ['3月12日', '筇竹笋', '100 箱', 45000, '中山火炬职业技术学院', '工会', null],
  ['4月2日', '黄牛肉', '60 件', '３６０００元', '中山市总工会', '工会', '会费支出'],
];
const BAD: Cell[][] = [
  ['4月9日', '核桃', '30 箱', '面议', '中山市某公司', '商超', null],
  ['5月40日', '苹果', '10 箱', 900, '中山市某公司', '商超', null],
];
const ownSheet = (rows: Cell[][]): Buffer =>
  xlsxFile([{ name: '记录', rows: [...TITLES, HEADINGS, ...rows, ['合计', null, null, 94700]] }]);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '看板', exact: true }).waitFor();
}

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });

/** What the counts above the rows say, such as `3 规范写法后可入账`. */
const counts = (page: Page): Promise<string[]> => page.locator('.outcomes button').allInnerTexts();

describe('a spreadsheet goes into the books on the page, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let address: string;
  let people: People;
  const persons: Person[] = [];
  const at = async (account: string, path = address): Promise<Person> => {
    const one = await person(browser, platform.url);
    persons.push(one);
    await signIn(one.page, account);
    await one.page.goto(path);
    return one;
  };

  beforeAll(async () => {
    platform = await startPlatform();
    people = await makePeople(platform, {
      donor: { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' },
      recipient: { name: '大关县', province: '云南' },
    });
    await townshipOf(platform, '翠华镇(大关县)');
    address = `/pairings/${people.pairingId}/import`;
    browser = await launch();
  }, 120_000);
  afterEach(async () => {
    for (const one of persons.splice(0)) await one.context.close();
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('a new user gets a sheet of their own making in by five decisions, and the rows that are wrong come back', async () => {
    const { page, picture, troubles } = await at('desk-1-recipient-reporter');
    let decisions = 0;
    const decide = async (act: Promise<unknown>): Promise<void> => {
      await act;
      decisions += 1;
    };
    await page.getByText('选择表格文件').waitFor();
    await picture('import-start');
    await decide(page.getByLabel('消费帮扶采购').check());
    await decide(choose(page, '帮销记录.xlsx', ownSheet([...GOOD, ...BAD])));

    // What columns are was found by their headings and by what stands in them; what no column says is asked for.
    await page.locator('.mapping').waitFor();
    await picture('import-mapping');
    const mode = page.getByRole('group', { name: /采购方式/ });
    await decide(mode.getByLabel('全表都是').selectOption('直接采购'));
    await page.reload();
    expect(await mode.getByLabel('全表都是').inputValue()).toBe('直接采购');
    await decide(page.getByRole('button', { name: '按此核对' }).click());

    await page.locator('.rows tbody tr').nth(1).waitFor();
    expect(await counts(page)).toEqual(['2 不能入账', '3 规范写法后可入账', '1 不是记录', '6 全部']);
    expect(await page.locator('.rows').innerText()).toMatch(/面议[^]*5月40日/);
    await picture('import-preview');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载不能入账的 2 行' }).click();
    const [refused] = readWorkbook(readFileSync(await (await download).path()));
    expect(JSON.stringify(refused?.rows)).toMatch(/面议.*5月40日/);

    await decide(page.getByRole('button', { name: '录入可入账的 3 条' }).click());
    await page.getByText('已入账 3 条').waitFor();
    expect(decisions).toBe(5);
    await picture('import-committed');
    await page.getByRole('link', { name: '查看台账' }).click();
    await page.getByText('共 3 条').waitFor();
    expect(await page.locator('.ledger').innerText()).toMatch(/黄牛肉[^]*3.6 万元/);
    expect(troubles).toEqual([]);
  });

  test('a list of households goes from the register into the register', async () => {
    const { page, picture, troubles } = await at('desk-1-recipient-reporter', '/households');
    await page.getByRole('link', { name: '导入名单' }).click();
    await page.getByLabel('监测户名单').waitFor();
    await picture('import-households-start');
    const headings: Cell[] = [
      '户编号',
      '户主',
      '姓名',
      '与户主关系',
      '证件号码',
      '乡镇',
      '村',
      '类别',
      '识别年度',
      '致贫原因',
    ];
    const own: Cell[] = ['翠华镇', '黄葛村', '边缘易致贫户', '2021', '因病'];
    const rows: Cell[][] = [
      ['IM-1', '李导入', '李导入', null, idNumberOf(1), ...own],
      [null, null, '李小导', '之子', idNumberOf(2)],
      ['IM-2', '王待改', '王待改', '户主', '5.30624E+17', ...own],
    ];
    await choose(page, '监测户名单.xlsx', xlsxFile([{ name: '名单', rows: [headings, ...rows] }]));
    await page.locator('.rows tbody tr').first().waitFor();
    expect(await counts(page)).toContain('1 不能入账');
    expect(await page.locator('.rows').innerText()).not.toContain(idNumberOf(1));
    await picture('import-households-preview');
    await page.getByRole('button', { name: '录入可入账的 2 条' }).click();
    await page.getByText('已入账 2 条').waitFor();
    await picture('import-households-committed');
    await page.getByRole('link', { name: '查看监测户' }).click();
    await page.getByText('IM-1').first().waitFor();
    expect(await page.getByText('IM-2').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('a roster of helpers goes from the register’s page to the household’s, and the roster that is printed knows it', async () => {
    const { page, picture, troubles } = await at('desk-1-recipient-reporter', '/households');
    await page.getByRole('link', { name: '导入责任人' }).click();
    expect(await page.getByRole('radio', { name: /^帮扶责任人/ }).isChecked()).toBe(true);
    const headings: Cell[] = ['户编号', '户主', '帮扶责任人', '责任人单位', '结对时间', '联系电话'];
    const rows: Cell[][] = [
      ['IM-1', '李*入', '陈帮扶', '翠华镇', '2022-01-01', '13800138000'],
      ['IM-9', '无此户', '陈帮扶', '翠华镇', '2022-01-01', '13800138000'],
    ];
    await choose(page, '帮扶责任人.xlsx', xlsxFile([{ name: '花名册', rows: [headings, ...rows] }]));
    await page.locator('.rows tbody tr').first().waitFor();
    expect(await counts(page)).toContain('1 不能入账');
    expect(await page.locator('main').innerText()).not.toContain('13800138000');
    await picture('import-helpers-preview');
    await page.getByRole('button', { name: '录入可入账的 1 条' }).click();
    await page.getByText('已入账 1 条').waitFor();
    await page.getByRole('link', { name: '查看监测户' }).click();
    await page.getByText('IM-1').first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '责任人花名册' }).click();
    const [roster] = readWorkbook(readFileSync(await (await download).path()));
    expect(JSON.stringify(roster?.rows)).toMatch(/IM-1.*李\*入.*陈帮扶.*翠华镇/);
    await page.getByRole('link', { name: /IM-1/ }).first().click();
    await page.getByText('陈帮扶').first().waitFor();
    expect(troubles).toEqual([]);
  });

  test('a list of tasks goes from the task chart onto the task chart', async () => {
    const today = businessDay(new Date());
    const county = await ask<{ places: { nodes: { id: string }[] } }>(
      platform,
      `{ places(filter: { code: "530624" }) { nodes { id } } }`,
      {},
      people.reviewer,
    );
    const plan = { level: 'COUNTY', pairingId: people.pairingId, unitId: people.recipientId, title: '县级任务清单' };
    const days = { from: today, until: daysAfter(today, 200) };
    const { errors } = await ask(
      platform,
      `mutation ($input: PlanWorkInput!) { planWork(input: $input) { workPlan { id } } }`,
      { input: { requestKey: newId(), ...plan, ...days, placeId: county.data?.places.nodes[0]?.id } },
      people.reviewer,
    );
    expect(errors).toEqual([]);
    const { page, picture, troubles } = await at('desk-1-recipient-reporter', '/work');
    await page.getByRole('link', { name: '导入任务' }).click();
    expect(await page.getByRole('radio', { name: /^任务清单/ }).isChecked()).toBe(true);
    await picture('import-work-start');
    const headings: Cell[] = ['重点任务', '牵头单位', '责任人', '完成时限', '实施步骤'];
    const rows: Cell[][] = [
      ['建成冷库', '翠华镇', '李主任', daysAfter(today, 60), '选址（10天）；施工（40天）'],
      ['修通产业路', '没有的单位', null, daysAfter(today, 60), null],
    ];
    await choose(page, '任务清单.xlsx', xlsxFile([{ name: '任务', rows: [headings, ...rows] }]));
    // No column says the plan: it is the same for all.
    await page.getByRole('group', { name: /计划/ }).getByLabel('全表都是').fill('县级任务清单');
    await page.getByRole('button', { name: '按此核对' }).click();
    await page.locator('.rows tbody tr').first().waitFor();
    expect(await counts(page)).toContain('1 不能入账');
    expect(await page.locator('.rows').innerText()).toMatch(/没有找到该单位/);
    await picture('import-work-preview');
    await page.getByRole('button', { name: '录入可入账的 1 条' }).click();
    await page.getByText('已入账 1 条').waitFor();
    await page.getByRole('link', { name: '查看作战图' }).click();
    await page.locator('[data-item]', { hasText: '建成冷库' }).waitFor();
    expect(await page.getByText('修通产业路').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('next month’s sheet with the same headings is understood at once, and what stands already is left out', async () => {
    const { page, picture } = await at('desk-1-recipient-reporter');
    await page.getByText('已上传的表格').waitFor();
    await page.getByLabel('消费帮扶采购').check();
    const may: Cell[] = ['5月6日', '天麻', '8 箱', 5120, '中山市火炬开发区机关食堂', '食堂', null];
    await choose(page, '帮销记录5月.xlsx', ownSheet([...GOOD, may]));
    await page.locator('.rows tbody tr').first().waitFor();
    expect(await counts(page)).toEqual(['3 重复', '1 规范写法后可入账', '1 不是记录', '5 全部']);
    await picture('import-again');
    await page.getByRole('button', { name: '全部入账（1 条）' }).click();
    await page.getByText('已入账 1 条').waitFor();
  });

  test('a column that was taken for something else is put right by a choice', async () => {
    const { page } = await at('desk-1-recipient-reporter');
    await page.getByLabel('消费帮扶采购').check();
    const rows: Cell[][] = [
      ['采购日期', '产品名称', '金额（元）', '采购渠道', '采购方式', '采购单位', '甲', '乙'],
      ['2019-06-01', '天麻', 100, '食堂', '直接采购', '中山市总工会', '10 箱', '大关县天麻合作社'],
    ];
    await choose(page, '六月.xlsx', xlsxFile([{ name: '表', rows }]));
    await page.locator('.rows tbody tr').first().waitFor();
    await page.getByText('各列的含义').click();
    await page.getByLabel('是什么: 乙').selectOption({ label: '供应商' });
    await page.getByRole('button', { name: '按此核对' }).click();
    await page.locator('.rows').getByText('大关县天麻合作社').waitFor();
    await page.getByRole('button', { name: '放弃' }).click();
    await page.getByRole('button', { name: '再点一次，确定放弃' }).click();
    await page.getByText('文件与暂存的行均已删除').waitFor();
  });

  test('a file that is none is refused with what to do; whoever keeps no records is told so', async () => {
    const { page, picture } = await at('desk-1-recipient-reporter');
    await choose(page, '照片.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await page.getByText('请上传 .xlsx 或 .csv 文件').waitFor();
    await picture('import-failed');
    await page.getByRole('link', { name: '另选一个文件' }).click();
    await page.getByText('选择表格文件').waitFor();
  });

  test('English is complete, and a phone in the dark shows it without sideways scrolling', async () => {
    const { page, picture, troubles } = await at('desk-1-recipient-reporter');
    await page.getByRole('button', { name: '切换为英文' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByText('Spreadsheets sent before').waitFor();
    await picture('import-phone-start');
    await page.getByRole('group').getByText('Purchases').click();
    await choose(page, 'own.xlsx', ownSheet([...GOOD, ...BAD]));
    await page.locator('.rows tbody tr').first().waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wide).toBe(0);
    expect(await page.locator('.outcomes').innerText()).toMatch(/2 refused/);
    await picture('import-phone');
    expect(troubles).toEqual([]);
  });
});
