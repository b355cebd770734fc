import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { newId, toGlobalId } from '../../server/platform/ids';
import { makeAccount, TEST_PASSWORD } from '../kit/accounts';
import { closeSheet, launch, person, type Person } from '../kit/browser';
import { FragileWire } from '../kit/fragile-wire';
import { GROUP } from '../kit/ledger';
import { networkIsBack, shellKept } from '../kit/network';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { townshipOf } from '../kit/townships';
import { readWorkbook } from '../kit/workbook';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Somebody new to it takes so long for a tap, and so long to write a line. */
const SECONDS_FOR = { tap: 4, line: 20, photo: 15 };
const THREE_MINUTES = 180;

describe('a clerk’s day on a phone', () => {
  let platform: Platform;
  let wire: FragileWire;
  let browser: Browser;
  let people: People;
  let clerk: Person;
  const today = businessDay(new Date());

  const done = async (who: Header, verb: string, payload: string, input: object): Promise<string> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { of: ${payload} { id } } }`;
    const answer = await ask<{ done: { of: { id: string } } }>(
      platform,
      document,
      { input: { requestKey: newId(), ...input } },
      who,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.done.of.id;
  };

  interface Visited {
    householdVisits: { nodes: { note: string; day: string; visitor: string; files: { name: string }[] }[] };
  }
  const visits = async (search: string): Promise<Visited['householdVisits']['nodes']> => {
    const document = `{ householdVisits(first: 50) { nodes { note day visitor files { name } } } }`;
    const { data } = await ask<Visited>(platform, document, {}, people.reporter);
    return (data?.householdVisits.nodes ?? []).filter(({ note }) => note === search);
  };

  beforeAll(async () => {
    platform = await startPlatform();
    people = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const { partyId, placeId } = await townshipOf(platform, '翠华镇(大关县)');
    const unitId = toGlobalId('Party', partyId);
    const place = toGlobalId('Place', placeId);
    await makeAccount(platform, 'day-clerk', [{ role: Role.TOWNSHIP_REPORTER, partyId }], '李干事');
    for (const nth of [1, 2]) {
      const id = await done(people.reporter, 'registerHousehold', 'household', {
        placeId: place,
        number: `CH-${nth}`,
        village: '大坪村',
        category: 'MARGINAL',
        riskFound: 'SCHOOLING',
        foundOn: daysBefore(today, 40 + nth),
        members: [{ name: '王小明', idNumber: idNumberOf(nth, '19700101'), relation: 'HEAD' }],
      });
      if (nth === 1)
        await done(people.reporter, 'assignHelper', 'helper', {
          householdId: id,
          unitId,
          name: '陈明',
          since: daysBefore(today, 40),
        });
    }
    const county = await done(people.reviewer, 'planWork', 'workPlan', {
      ...{
        level: 'COUNTY',
        pairingId: people.pairingId,
        unitId: people.recipientId,
        title: '县级计划',
        placeId: place,
      },
      from: daysBefore(today, 10),
      until: daysAfter(today, 40),
    });
    const plan = await done(people.reviewer, 'planWork', 'workPlan', {
      level: 'TOWNSHIP',
      parentId: county,
      unitId,
      title: '乡镇计划',
      placeId: place,
      from: daysBefore(today, 10),
      until: daysAfter(today, 40),
    });
    for (const [title, days] of [
      ['更换水表', 0],
      ['核对名单', 1],
      ['修通产业路', 30],
    ] as const) {
      const due = daysAfter(today, days);
      await done(people.reviewer, 'assignWork', 'workItem', { workPlanId: plan, title, unitId, due });
    }
    wire = new FragileWire(Number(new URL(platform.url).port));
    browser = await launch();
    clerk = await person(browser, await wire.open(), {
      viewport: { width: 390, height: 844 },
      serviceWorkers: 'allow',
    });
    const { page } = clerk;
    await page.goto('/sign-in?next=%2Fday');
    await page.getByLabel('账号', { exact: true }).fill('day-clerk');
    await page.getByLabel('密码', { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '今日工作' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await wire.close();
    await platform.close();
  });

  const group = (page: Page, name: string): Locator => page.locator(`[data-group="${name}"]`);
  const waiting = (page: Page, number: string): Locator =>
    group(page, 'visits').locator('[data-household]').filter({ hasText: number });
  const sheetGone = (page: Page): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' });

  test('who waited to be visited on a day that is over is listed, and taken away', async () => {
    const { page } = clerk;
    const section = group(page, 'visits');
    const asOf = section.getByLabel('截至', { exact: true });
    const past = daysBefore(today, 11);
    await asOf.fill(past);
    await section.getByText(`截至 ${past}，1 户超过规定天数未走访`, { exact: true }).waitFor();
    expect(await section.locator('[data-household]').allInnerTexts()).toEqual([expect.stringContaining('CH-2')]);
    expect(await section.getByRole('button', { name: /^走访/ }).count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: '导出未走访户清单', exact: true }).click(),
    ]);
    const told = JSON.stringify(readWorkbook(readFileSync(await file.path())).map(({ rows }) => rows));
    expect([told.includes('CH-1'), told.includes('CH-2'), told.includes(past)]).toEqual([false, true, true]);
    await asOf.fill(today);
    await waiting(page, 'CH-1').waitFor();
  });

  test('somebody new records a visit with a photo, closes a task and sees tomorrow’s work within three minutes', async () => {
    const { page, picture } = clerk;
    let seconds = 0;
    const tap = async (what: Locator): Promise<void> => {
      seconds += SECONDS_FOR.tap;
      await what.click();
    };
    const write = async (what: Locator, text: string): Promise<void> => {
      seconds += SECONDS_FOR.line;
      await what.fill(text);
    };
    await waiting(page, 'CH-1').getByText('责任人 陈明').waitFor();
    await waiting(page, 'CH-2').getByText('无帮扶责任人').waitFor();
    await picture('day-phone');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

    await tap(waiting(page, 'CH-1').getByRole('button', { name: /走访/ }));
    const sheet = page.getByRole('dialog');
    await tap(sheet.getByRole('button', { name: '提交走访', exact: true }));
    expect(await sheet.getByLabel('走访情况', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await write(sheet.getByLabel('走访情况', { exact: true }), '在家，孩子已返校');
    seconds += SECONDS_FOR.photo;
    const camera = sheet.locator('input[type=file]');
    expect(await camera.getAttribute('capture')).toBe('environment');
    await camera.setInputFiles({ name: '院坝.png', mimeType: 'image/png', buffer: PIXEL });
    await sheet.getByText('照片：院坝.png').waitFor();
    await picture('day-visit-phone');
    await tap(sheet.getByRole('button', { name: '提交走访', exact: true }));
    await sheetGone(page);
    await page.getByText('走访已登记。').waitFor();
    await waiting(page, 'CH-1').waitFor({ state: 'detached' });
    await group(page, 'recent').getByText('照片和文件 1 份').waitFor();

    const item = group(page, 'today').locator('[data-item]').filter({ hasText: '更换水表' });
    await tap(item.getByRole('button', { name: /启动/ }));
    await tap(sheet.getByRole('button', { name: '启动', exact: true }));
    await sheetGone(page);
    await tap(item.getByRole('button', { name: /完成/ }));
    await write(sheet.getByLabel('完成情况', { exact: true }), '水表已全部更换');
    await tap(sheet.getByRole('button', { name: '完成', exact: true }));
    await sheetGone(page);
    await page.getByText('已报告完成，待他人验收。').waitFor();
    await item.waitFor({ state: 'detached' });
    await group(page, 'tomorrow').getByText('核对名单').waitFor();
    await group(page, 'later').getByText('修通产业路').waitFor();
    expect(seconds).toBeLessThan(THREE_MINUTES);
    expect(await visits('在家，孩子已返校')).toEqual([
      { note: '在家，孩子已返校', day: today, visitor: '陈明', files: [{ name: '院坝.png' }] },
    ]);
    expect(clerk.troubles).toEqual([]);
  });

  test('what a visit found becomes work in two taps, and the visit shows it', async () => {
    const { page, picture } = clerk;
    await page.getByRole('button', { name: '记录走访', exact: true }).click();
    const sheet = page.getByRole('dialog');
    const household = sheet.getByLabel('户', { exact: true });
    await household.selectOption({ label: await labelOf(household, 'CH-1') });
    await sheet.getByLabel('走访情况', { exact: true }).fill('在家，屋面有裂缝');
    await sheet.getByLabel('发现的问题（没有不填）', { exact: true }).fill('屋顶漏雨');
    await sheet.getByRole('button', { name: '提交走访', exact: true }).click();
    await sheetGone(page);
    const visit = group(page, 'recent').locator('[data-visit]').filter({ hasText: '屋面有裂缝' });
    await visit.getByRole('button', { name: '转为任务：屋顶漏雨', exact: true }).click();
    await sheet.getByText('列入计划 乡镇计划').waitFor();
    expect(await sheet.getByLabel('期限', { exact: true }).inputValue()).toBe(daysAfter(today, 14));
    await picture('day-problem-phone');
    await sheet.getByRole('button', { name: '转为任务', exact: true }).click();
    await sheetGone(page);
    await visit.locator('[data-born]').getByText('待启动').waitFor();
    await visit.getByRole('button', { name: /转为任务/ }).waitFor({ state: 'detached' });
    await page.locator('[data-item]').filter({ hasText: '屋顶漏雨' }).waitFor();
    await picture('day-problem-made-phone');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(clerk.troubles).toEqual([]);
  });

  test('without a network the page opens, a visit with its photo waits, and arrives once though each answer was lost', async () => {
    const { page, context, picture } = clerk;
    await shellKept(page);
    await page.getByText('已连接').waitFor();
    wire.cut();
    const away = await context.newPage();
    await away.goto('/day');
    await away.getByText('没有网络，下面是').waitFor();
    await picture('day-offline-phone');
    await away.getByRole('button', { name: '记录走访', exact: true }).click();
    const sheet = away.getByRole('dialog');
    const household = sheet.getByLabel('户', { exact: true });
    await household.selectOption({ label: await labelOf(household, 'CH-2') });
    await sheet.getByLabel('走访情况', { exact: true }).fill('离线走访：水管已修好');
    await sheet.locator('input[type=file]').setInputFiles({ name: '水管.png', mimeType: 'image/png', buffer: PIXEL });
    await sheet.getByText('照片：水管.png').waitFor();
    await sheet.getByRole('button', { name: '提交走访', exact: true }).click();
    await sheet.getByText('内容已保存在本机，联网后自动发送').waitFor();
    await closeSheet(away);
    await waiting(away, 'CH-2').getByText('走访待发送').waitFor();
    await away.reload();
    await waiting(away, 'CH-2').getByText('走访待发送').waitFor();
    for (const lost of ['POST /evidence', 'recordVisit']) {
      wire.join();
      await networkIsBack(away, wire.cutAtAnswer(lost));
    }
    wire.join();
    await networkIsBack(away, waiting(away, 'CH-2').waitFor({ state: 'detached' }));
    expect(await visits('离线走访：水管已修好')).toEqual([
      { note: '离线走访：水管已修好', day: today, visitor: '李干事', files: [{ name: '水管.png' }] },
    ]);
    await group(away, 'visits').getByText('各户都在规定天数内走访过').waitFor();
  });
});

/** The whole label of the choice that holds a text. */
async function labelOf(select: Locator, text: string): Promise<string> {
  return (await select.locator('option').filter({ hasText: text }).innerText()).trim();
}
