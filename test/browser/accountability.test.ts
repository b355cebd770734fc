import type { Browser } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { placesByCode } from '../../server/places/place.store';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn, TEST_PASSWORD } from '../kit/accounts';
import { HELD, launch, person, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { barriers } from '../kit/pages';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

describe('praise and accountability, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let daguan: People;
  let first: Person;
  let second: Person;
  let county: Person;
  let rankingId: string;

  const enter = async (account: string): Promise<Person> => {
    const one = await person(browser, platform.url);
    await one.page.goto('/sign-in');
    await one.page.getByLabel('账号').fill(account);
    await one.page.getByLabel('密码').fill(TEST_PASSWORD);
    await one.page.getByRole('button', { name: '登录' }).click();
    await one.page.getByRole('heading', { name: '看板', exact: true }).waitFor();
    return one;
  };
  const must = async <Data>(document: string, input: object, by: Header): Promise<Data> => {
    const answer = await ask<Data>(platform, document, { input: { requestKey: newId(), ...input } }, by);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    daguan = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const ludian = await makePeople(platform, {
      donor: { name: '天河区(广州)', province: '广东' },
      recipient: { name: '鲁甸县', province: '云南' },
    });
    const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['530000']));
    const placeId = places.get('530000')?.id ?? '';
    for (const name of ['office-first', 'office-second'])
      await makeAccount(platform, name, [{ role: Role.SUPERVISOR, placeId }]);
    const office = await signedIn(platform, 'office-first');
    const countyIds = [daguan.recipientId, ludian.recipientId];
    const asked = { name: '二季度排位', year: 2019, quarter: 2, formula: 'QUARTERLY_WORK', countyIds };
    const { openRanking } = await must<{ openRanking: { ranking: { id: string } } }>(
      `mutation ($input: OpenRankingInput!) { openRanking(input: $input) { ranking { id } } }`,
      asked,
      office,
    );
    rankingId = openRanking.ranking.id;
    await platform.database.worker.transaction(markMoment);
    await must(
      `mutation ($input: FreezeRankingInput!) { freezeRanking(input: $input) { ranking { id } } }`,
      { rankingId, version: 1 },
      office,
    );
    [first, second, county] = [
      await enter('office-first'),
      await enter('office-second'),
      await enter('desk-1-recipient-reviewer'),
    ];
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('a supervisor drafts from a place in two clicks, another signs, the county acknowledges and answers', async () => {
    await first.page.goto(`/desk/rankings/${encodeURIComponent(rankingId)}`);
    const place = first.page.locator('.ranks > li', { hasText: '大关县' });
    await place.getByText('大关县', { exact: false }).first().click();
    await place.getByRole('link', { name: '提醒', exact: true }).click();
    const drawer = first.page.getByRole('dialog');
    await drawer.getByText('大关县').waitFor();
    expect(await drawer.getByLabel('事由').inputValue()).toContain('二季度排位');
    await drawer.getByRole('button', { name: '存为草稿', exact: true }).click();
    await first.page.getByText('草稿已保存', { exact: false }).waitFor();
    const own = first.page.locator('[data-entry][data-state="DRAFT"]');
    await own.waitFor();
    expect(await own.getByRole('button', { name: '签发', exact: true }).count()).toBe(0);

    await county.page.goto('/accountability');
    await county.page.getByText('没有表扬、提醒、约谈或问责').waitFor();
    await second.page.goto('/accountability?mine=yes');
    await second.page.getByRole('button', { name: '签发', exact: true }).click();
    // What is signed waits for its signer no more, and comes to the county by itself.
    await second.page.locator('[data-entry]').waitFor({ state: 'detached' });
    const told = county.page.locator('[data-entry]');
    const letter = county.page.waitForEvent('download');
    await told.getByRole('button', { name: '下载提醒函', exact: true }).click();
    expect((await letter).suggestedFilename()).toBe('大关县 提醒函.docx');
    await told.getByRole('button', { name: '签收', exact: true }).click();
    await told.getByText('回复', { exact: true }).click();
    await told.getByLabel('回复内容', { exact: false }).fill('已逐项分析，七月底前整改到位。');
    await told.getByRole('button', { name: '提交', exact: true }).click();
    await county.page.locator('[data-entry][data-state="ANSWERED"]').waitFor();
    expect([...first.troubles, ...second.troubles, ...county.troubles]).toEqual([]);
  });

  test('a draft that was begun is kept sealed on the device, outlives its tab, and is gone once it is saved', async () => {
    const reason = '三季度有两项任务没有按期完成，请于下月五日前说明缘由并提出补救措施，逐项列明责任人';
    const begun = await second.context.newPage();
    await begun.goto('/accountability');
    await begun.getByRole('button', { name: '起草', exact: true }).click();
    const drawer = begun.getByRole('dialog');
    await drawer.getByLabel('类别', { exact: true }).selectOption('TALK');
    await drawer.getByLabel('所涉单位', { exact: true }).selectOption({ label: '大关县' });
    await drawer.getByLabel('事由', { exact: false }).fill(reason);
    await drawer.getByText('已保存在本机。').waitFor();
    await begun.close();
    const { page } = second;
    await page.goto('/accountability');
    const link = page.getByRole('link', { name: `继续填写约谈：${reason.slice(0, 30)}` });
    await link.waitFor();
    const held = await page.evaluate<string>(HELD);
    expect(held).toContain('accountability');
    expect(held).not.toContain(reason.slice(30));
    expect(await barriers(page)).toEqual([]);
    await second.picture('accountability-kept');
    await link.click();
    const again = page.getByRole('dialog');
    await again.getByText('已恢复上次没有提交的内容。').waitFor();
    expect(await again.getByLabel('类别', { exact: true }).inputValue()).toBe('TALK');
    expect(await again.getByLabel('事由', { exact: false }).inputValue()).toBe(reason);
    // What is refused stays as it was typed.
    await again.getByLabel('所涉人员', { exact: false }).fill('张三 13812345678');
    await again.getByRole('button', { name: '存为草稿', exact: true }).click();
    await again.getByText('请勿写身份证号、电话或银行账号').waitFor();
    await again.getByLabel('所涉人员', { exact: false }).fill('张三');
    await again.getByRole('button', { name: '存为草稿', exact: true }).click();
    await page.getByText('草稿已保存', { exact: false }).waitFor();
    await page.locator('[data-entry][data-state="DRAFT"]', { hasText: reason }).waitFor();
    await page.reload();
    await page.locator('[data-entry][data-state="DRAFT"]').waitFor();
    expect(await page.getByRole('link', { name: /^继续填写/ }).count()).toBe(0);
  });

  test('English is complete, and a phone in the dark shows it without sideways scrolling', async () => {
    await second.page.goto('/accountability');
    await second.page.locator('[data-entry]').first().waitFor();
    await second.picture('accountability-zh-wide');
    await second.page.getByRole('button', { name: 'English' }).click();
    await second.page.getByRole('heading', { name: 'Accountability', exact: true, level: 1 }).waitFor();
    await second.page.setViewportSize({ width: 390, height: 844 });
    await second.page.emulateMedia({ colorScheme: 'dark' });
    await second.page.locator('[data-entry] .badge', { hasText: 'answered' }).waitFor();
    await second.picture('accountability-en-phone-dark');
    const wide = await second.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    await second.page.goto(`/desk/rankings/${encodeURIComponent(rankingId)}`);
    await second.page.locator('.ranks summary').first().click();
    await second.picture('accountability-ranking-phone-dark');
    expect(second.troubles).toEqual([]);
  });
});
