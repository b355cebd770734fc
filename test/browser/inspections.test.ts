import type { Browser, Locator } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { closeSheet, enterAs, launch, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { barriers } from '../kit/pages';
import { makePeople, type Header } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';

const today = businessDay(new Date());
const due = daysAfter(today, 30);
const KEPT = '已保存在本机。';
const TITLE = '三季度暗访';
const PROBLEMS = ['1. 房屋墙体开裂', '（2）饮水管网失修', '三、帮扶手册填写不全'];

describe('inspections, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let supervisor: Person;
  let county: Person;

  const enter = (account: string, path: string, options: object = {}): Promise<Person> =>
    enterAs(browser, platform.url, account, path, options);
  const calm = (): void => expect([...supervisor.troubles, ...county.troubles]).toEqual([]);
  const member = ({ page }: Person, nth: number): Locator => page.locator(`[data-member="${nth}"]`);

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const { town, provinceId } = await tx(platform.database.source, PLATFORM, async (db) => {
      const index = new PlaceIndex(await readPlaceBook(db));
      const reading = readPrintedParty(index, { name: '翠华镇(大关县)', province: '云南', onDay: '2019-12-31' });
      if (reading.kind === 'UNRESOLVED') throw new Error('翠华镇 is not known');
      const party = await findOrRegisterParty(db, PLATFORM, { printed: '翠华镇(大关县)', reading });
      const yunnan = (await placesByCode(db, PLATFORM, ['530000'])).get('530000');
      return { town: party, provinceId: yunnan?.id ?? '' };
    });
    await makeAccount(platform, 'cuihua', [{ role: Role.TOWNSHIP_REPORTER, partyId: town.id }]);
    await makeAccount(platform, 'yunnan', [{ role: Role.SUPERVISOR, placeId: provinceId }], '云南省督查员');
    await makeAccount(platform, 'yunnan-other', [{ role: Role.SUPERVISOR, placeId: provinceId }]);
    const clerk = await signedIn(platform, 'cuihua');
    for (let nth = 1; nth <= 4; nth += 1) {
      const head = { name: '王小明', idNumber: idNumberOf(nth, '19700101'), relation: 'HEAD' };
      const input = {
        requestKey: newId(),
        placeId: toGlobalId('Place', town.placeId ?? ''),
        number: `CH-${nth}`,
        village: '大坪村',
        category: 'MARGINAL',
        riskFound: 'HOUSING',
        foundOn: daysBefore(today, 30),
        members: [head],
      };
      const document = `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`;
      const { errors } = await ask(platform, document, { input }, clerk);
      expect(errors).toEqual([]);
    }
    supervisor = await enter('yunnan', '/inspections');
    county = await enter('desk-1-recipient-reviewer', '/inspections', { viewport: { width: 390, height: 844 } });
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('supervision plans an unannounced one and draws its sample; the county sees nothing of it', async () => {
    const { page } = supervisor;
    await page.getByText('还没有您可以查看的检查').waitFor();
    await page.getByRole('button', { name: '安排检查', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('结对', { exact: true }).selectOption({ index: 1 });
    await form.getByLabel('种类', { exact: true }).selectOption('UNANNOUNCED');
    await form.getByLabel('名称', { exact: true }).fill(TITLE);
    await form.getByLabel('范围', { exact: true }).selectOption({ label: '大关县全县' });
    await form.getByLabel('结束日期', { exact: true }).fill(due);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    expect(await form.getByLabel('组长姓名', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('组长姓名', { exact: true }).fill('周明');
    await form.getByLabel('组长单位', { exact: true }).fill('省督查组');
    await form.getByLabel('检查表（可不填）', { exact: true }).fill('住房安全是否有保障\n数：年人均收入（元）');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: TITLE }).waitFor();
    for (const [button, file] of [
      ['导出检查台账（.xlsx）', '检查台账'],
      ['导出问题清单（.xlsx）', '检查发现问题清单'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button, exact: true }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`^${file}.*\\.xlsx$`));
    }
    await supervisor.picture('inspections-export');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByText('首次走访登记之前').waitFor();
    await page.getByRole('button', { name: '调整检查组', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('周明（省督查组）', { exact: true }).check();
    await sheet.getByLabel('入组（可不填）', { exact: true }).fill('吴敏，省督查二组');
    await sheet.getByLabel('调整理由', { exact: true }).fill('周明另有任务');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.getByText('有且只有一名组长').waitFor();
    await sheet.getByLabel('组长', { exact: true }).selectOption({ label: '吴敏' });
    expect(await barriers(page)).toEqual([]);
    await supervisor.picture('inspection-team');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('吴敏（省督查二组，组长）', { exact: true }).waitFor();
    await page.getByText(/^曾在组：周明/).waitFor();
    await page.getByText(/^调整前：周明（省督查组，组长）/).waitFor();
    await page.getByRole('button', { name: '抽样', exact: true }).click();
    await page.getByLabel('样本数', { exact: true }).fill('3');
    await page.locator('form').getByRole('button', { name: '抽样', exact: true }).click();
    await page.getByText('从 4 个监测户中抽取 3 个').waitFor();
    await page.getByRole('button', { name: '重抽核对' }).click();
    await page.getByText('按种子和当时的台账重抽，总体和样本都一致。').waitFor();
    await county.page.reload();
    await county.page.getByText('还没有您可以查看的检查').waitFor();
    calm();
  });

  test('a visit that was half typed is there again, and tells the county; only who was visited shows', async () => {
    const { page } = supervisor;
    await member(supervisor, 1).getByRole('button', { name: '登记走访' }).click();
    await member(supervisor, 1).getByLabel('年人均收入（元）', { exact: true }).fill('8512.50');
    await member(supervisor, 1).getByText(KEPT).waitFor();
    await page.reload();
    await member(supervisor, 1).getByRole('button', { name: '登记走访' }).click();
    expect(await member(supervisor, 1).getByLabel('年人均收入（元）', { exact: true }).inputValue()).toBe('8512.50');
    await member(supervisor, 1).getByLabel('住房安全是否有保障', { exact: true }).selectOption('no');
    await member(supervisor, 1).locator('form').getByRole('button', { name: '登记走访' }).click();
    await page.getByText('已看 1 / 抽取 3').waitFor();
    await page.getByRole('button', { name: '否 1' }).click();
    await page.locator('.inspection-members li').nth(1).waitFor({ state: 'detached' });

    await county.page.getByRole('link', { name: TITLE }).click();
    await county.page.getByText('暗访报告之前，只列出已走访的样本。').waitFor();
    await member(county, 1).waitFor();
    expect(await county.page.locator('[data-member]').count()).toBe(1);
    expect(await county.page.getByText('种子', { exact: true }).count()).toBe(0);
    expect(await county.page.getByRole('button', { name: '登记走访' }).count()).toBe(0);
    expect(await barriers(county.page)).toEqual([]);
    calm();
  });

  test('findings are pasted in one go and stand on the county’s list; the report opens the sample', async () => {
    const { page } = supervisor;
    await page.getByRole('button', { name: '登记问题' }).click();
    const form = page.locator('section', { has: page.locator('#inspection-findings') }).locator('form');
    await form.getByLabel('把问题粘贴到这里，每行一个', { exact: true }).fill(PROBLEMS.join('\n'));
    await form.getByRole('button', { name: '拆成各行' }).click();
    const row = (nth: number): Locator => form.getByRole('group', { name: `问题 ${nth}`, exact: true });
    expect(await row(3).getByLabel('问题', { exact: true }).inputValue()).toBe('帮扶手册填写不全');
    await row(1).getByLabel('整改措施', { exact: true }).fill('列入年度计划');
    await row(1).getByLabel('牵头单位', { exact: true }).selectOption({ label: '翠华镇' });
    await row(1).getByLabel('整改期限', { exact: true }).fill(due);
    await form.getByRole('button', { name: '以下各行同第一行' }).click();
    await row(2).getByLabel('轻重', { exact: true }).selectOption('SERIOUS');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: '登记问题' }).click();
    await page.getByText('3 个问题已列入整改清单。').waitFor();
    await page.locator('[data-finding="2"]').getByText('饮水管网失修').waitFor();
    await county.page.locator('[data-finding="3"]').getByText('待整改').waitFor();

    await page.getByRole('button', { name: '提交报告' }).click();
    await page.getByLabel('检查报告', { exact: true }).fill('走访一户，发现三个问题');
    await page.locator('form').getByRole('button', { name: '提交报告' }).click();
    await page.getByText('已报告，待了结').waitFor();
    await county.page.getByText('从 4 个监测户中抽取 3 个').waitFor();
    await county.page.locator('[data-member="3"]').waitFor();
    for (const [one, name] of [
      [supervisor, 'inspection'],
      [county, 'inspection-phone'],
    ] as const)
      await one.picture(name);
    calm();
  });

  test('a look back takes over what was found, and shows beside it what is seen now', async () => {
    const must = async <Data>(document: string, input: object, who: Header): Promise<Data> => {
      const answer = await ask<Data>(platform, document, { input: { requestKey: newId(), ...input } }, who);
      if (!answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    };
    // The first is put right and closed by another than looks back; the others are handed over open.
    const [clerk, other] = [await signedIn(platform, 'cuihua'), await signedIn(platform, 'yunnan-other')];
    const id = decodeURIComponent(supervisor.page.url().split('/').at(-1) ?? '');
    const { data } = await ask<{ node: { version: number; findings: { rectification: { id: string } }[] } }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Inspection { version findings { rectification { id } } } } }`,
      { id },
      other,
    );
    const [first, ...rest] = (data?.node.findings ?? []).map(({ rectification }) => rectification.id);
    for (const [verb, who, more] of [
      ['answerRectification', clerk, { version: 1, answer: '已加固' }],
      ['closeRectification', other, { version: 2, conclusion: '现场核实' }],
    ] as const) {
      const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { rectification { id } } }`;
      await must(document, { rectificationId: first, ...more }, who);
    }
    const handedOver = rest.map((rectificationId) => ({ rectificationId, reason: '移交县水务局' }));
    const closing = { inspectionId: id, version: data?.node.version, text: '了结', handedOver };
    await must(
      `mutation ($input: CloseInspectionInput!) { closeInspection(input: $input) { inspection { id } } }`,
      closing,
      other,
    );

    const { page } = supervisor;
    await page.goto('/inspections');
    await page.getByRole('button', { name: '安排检查', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('结对', { exact: true }).selectOption({ index: 1 });
    await form.getByLabel('种类', { exact: true }).selectOption('CROSS');
    await form.getByText('交叉考核由其他县进行', { exact: false }).waitFor();
    await form.getByLabel('种类', { exact: true }).selectOption('LOOK_BACK');
    await form.getByLabel('回头看哪次检查（可不填）', { exact: true }).selectOption({ index: 1 });
    await form.getByLabel('名称', { exact: true }).fill('年终回头看');
    await form.getByLabel('范围', { exact: true }).selectOption({ label: '大关县全县' });
    await form.getByLabel('结束日期', { exact: true }).fill(due);
    await form.getByLabel('组长姓名', { exact: true }).fill('郑强');
    await form.getByLabel('组长单位', { exact: true }).fill('翠华镇');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('郑强答复或核查过所回看的问题，或属于其整改单位', { exact: false }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await form.getByLabel('组长单位', { exact: true }).fill('省督查三组');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '年终回头看' }).click();
    await page.getByText('共 3 个，已回看 0 个，未到位或反弹 0 个').waitFor();
    const followed = (person: Person, nth: number): Locator => person.page.locator(`[data-look="${nth}"]`);
    await followed(supervisor, 1).getByText('房屋墙体开裂').waitFor();
    await followed(supervisor, 1).getByRole('button', { name: '登记回看' }).click();
    const look = followed(supervisor, 1).locator('form');
    await look.getByLabel('结论', { exact: true }).selectOption('REBOUND');
    await look.getByText('重新列入整改清单', { exact: false }).waitFor();
    await look.getByLabel('现在的情况', { exact: true }).fill('墙体再次开裂');
    await look.getByText(KEPT).waitFor();
    await page.reload();
    await followed(supervisor, 1).getByRole('button', { name: '登记回看' }).click();
    expect(await look.getByLabel('现在的情况', { exact: true }).inputValue()).toBe('墙体再次开裂');
    await look.getByRole('button', { name: '登记回看' }).click();
    expect(await look.getByLabel('整改措施', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await look.getByLabel('整改措施', { exact: true }).fill('重新加固');
    await look.getByLabel('整改期限', { exact: true }).fill(due);
    expect(await barriers(page)).toEqual([]);
    await look.getByRole('button', { name: '登记回看' }).click();
    await page.getByText('共 3 个，已回看 1 个，未到位或反弹 1 个').waitFor();
    await followed(supervisor, 1).getByRole('link', { name: '已重新列入整改清单：待整改' }).waitFor();
    await page.locator('[data-finding="1"]').getByText('重复发现').waitFor();
    // What was handed over open is no rebound, and stays the item that it is.
    await followed(supervisor, 2).getByRole('button', { name: '登记回看' }).click();
    const open = followed(supervisor, 2).locator('form');
    expect(await open.getByLabel('结论', { exact: true }).locator('option').allTextContents()).not.toContain('反弹');
    await open.getByLabel('结论', { exact: true }).selectOption('NOT_PUT_RIGHT');
    await open.getByText('未到位的按原项继续整改', { exact: false }).waitFor();
    await open.getByLabel('现在的情况', { exact: true }).fill('仍在漏水');
    await open.getByRole('button', { name: '登记回看' }).click();
    await page.getByText('共 3 个，已回看 2 个，未到位或反弹 2 个').waitFor();
    await supervisor.picture('inspection-look-back');

    await county.page.goto('/inspections');
    await county.page.getByRole('link', { name: '年终回头看' }).click();
    await followed(county, 1).getByText('墙体再次开裂').waitFor();
    expect(await county.page.getByRole('button', { name: '登记回看' }).count()).toBe(0);
    expect(await barriers(county.page)).toEqual([]);
    await county.picture('inspection-look-back-phone');
    // From what was found again one comes to the entry that rests on it.
    await page.locator('[data-finding="1"]').getByRole('link', { name: '以此提醒或问责' }).click();
    const entry = page.getByRole('dialog');
    await entry.getByText('依据：检查发现的该问题', { exact: false }).waitFor();
    await entry.getByRole('button', { name: '存为草稿', exact: true }).click();
    await page.getByRole('link', { name: /“年终回头看”发现（.*第 2 次）：墙体再次开裂/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^年终回头看/ })
      .click();
    await page.getByRole('heading', { name: '年终回头看', level: 1 }).waitFor();
    calm();
  });

  test('what a meeting named is pasted from a spreadsheet, refused by its row, kept, and then followed to its close', async () => {
    const { page } = county;
    await page.goto(`${platform.url}/inspections/meetings`);
    await page.getByText('还没有会议点出过问题').waitFor();
    await page.getByRole('button', { name: '登记会议问题' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('结对', { exact: true }).selectOption({ index: 1 });
    await form.getByLabel('会议名称', { exact: true }).fill('十月推进会');
    await form.getByLabel('主持人（可不填）', { exact: true }).fill('李县长');
    const chooser = page.waitForEvent('filechooser');
    await form.getByText('添加会议材料', { exact: true }).click();
    await (
      await chooser
    ).setFiles({ name: '纪要.csv', mimeType: 'text/csv', buffer: Buffer.from('议题,结论\n督查,两个问题\n') });
    await form.getByRole('button', { name: '移除 纪要.csv' }).waitFor();
    const table = [
      ['序号', '问题', '整改措施', '责任单位', '责任人', '完成期限'],
      ['1', '车间停产', '限期复工', '翠华镇', '李镇长', due.replaceAll('-', '/')],
      ['2', '台账不全 13912345678', '逐户补录', '大关县', '', due],
    ];
    await form
      .getByLabel('把问题粘贴到这里，每行一个', { exact: true })
      .fill(table.map((row) => row.join('\t')).join('\n'));
    await form.getByRole('button', { name: '拆成各行' }).click();
    const row = (nth: number): Locator => form.getByRole('group', { name: `问题 ${nth}`, exact: true });
    expect(await row(1).getByLabel('责任人（可不填）', { exact: true }).inputValue()).toBe('李镇长');
    expect(await row(1).getByLabel('整改期限', { exact: true }).inputValue()).toBe(due);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await row(2)
      .getByText(/第 2 行：.*请勿写身份证号、电话或银行账号/)
      .waitFor();
    await row(2).getByLabel('问题', { exact: true }).fill('台账不全');
    await form.getByText(KEPT).waitFor();
    expect(await barriers(page)).toEqual([]);
    await county.picture('meeting-form-phone');
    await page.reload();
    await page.getByRole('button', { name: '登记会议问题' }).click();
    await form.getByText('已恢复上次没有提交的内容。').waitFor();
    expect(await row(2).getByLabel('问题', { exact: true }).inputValue()).toBe('台账不全');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('2 个问题已列入整改清单。').waitFor();
    await page.getByRole('link', { name: '十月推进会' }).click();
    await page.getByText('纪要.csv', { exact: true }).waitFor();
    const problem = (text: string): Locator => page.locator(`[data-problem="${text}"]`);
    await problem('台账不全').getByRole('link', { name: '查看和办理' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('summary', { hasText: '答复整改情况' }).click();
    await sheet.getByLabel('整改情况', { exact: true }).fill('已逐户补录');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.getByText('您答复过本事项，须由另一人核查销号。').waitFor();
    await closeSheet(page);
    await page.getByRole('button', { name: '已整改待核查 1' }).click();
    await problem('车间停产').waitFor({ state: 'detached' });
    await problem('台账不全').getByText('您答复过本事项，须由另一人核查销号。').waitFor();
    await page.getByRole('button', { name: '全部 2' }).click();
    await problem('车间停产').waitFor();
    expect(await barriers(page)).toEqual([]);
    await county.picture('meeting-phone');
    await supervisor.page.goto(page.url().replace(/\?.*$/, ''));
    await supervisor.page.getByRole('rowheader', { name: '翠华镇' }).waitFor();
    await supervisor.picture('meeting');
    calm();
  });
});
