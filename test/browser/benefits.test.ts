import type { Browser, Locator } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { businessDay, daysBefore } from '../../server/platform/day';
import { newId, toGlobalId } from '../../server/platform/ids';
import { makeAccount } from '../kit/accounts';
import { enterAs, launch, type Person } from '../kit/browser';
import { GROUP } from '../kit/ledger';
import { barriers } from '../kit/pages';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { townshipOf } from '../kit/townships';

const today = businessDay(new Date());
const ago = (days: number): string => daysBefore(today, days);
const RULE = '住校生路费';

describe('policy benefits, in a real browser', () => {
  let platform: Platform;
  let browser: Browser;
  let people: People;
  let office: Person;

  const enter = (account: string, path: string, options: object = {}): Promise<Person> =>
    enterAs(browser, platform.url, account, path, options);
  const done = async <Data>(who: Header, document: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await ask<Data>(platform, document, { ...variables }, who);
    if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };
  const recorded = async (): Promise<number> => {
    const { policyBenefits } = await done<{ policyBenefits: { totalCount: number } }>(
      people.reporter,
      '{ policyBenefits { totalCount } }',
    );
    return policyBenefits.totalCount;
  };
  const line = (who: Person, at: number): Locator =>
    who.page.getByRole('dialog').getByRole('group', { name: `第 ${at} 行`, exact: true });
  /** The row of a household in the table that is shown. */
  const row = ({ page }: Person, number: string): Locator =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launch()]);
    people = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const [cuihua, yuwan] = [
      await townshipOf(platform, '翠华镇(大关县)'),
      await townshipOf(platform, '玉碗镇(大关县)'),
    ];
    await makeAccount(platform, 'benefit-town', [{ role: Role.TOWNSHIP_REPORTER, partyId: cuihua.partyId }]);
    const register = (number: string, placeId: string, at: number): Promise<unknown> =>
      done(
        people.reporter,
        'mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }',
        {
          input: {
            requestKey: newId(),
            placeId: toGlobalId('Place', placeId),
            number,
            category: 'SUDDEN_HARDSHIP',
            riskFound: 'ILLNESS',
            foundOn: ago(60),
            members: [
              { name: '王大山', idNumber: idNumberOf(at), relation: 'HEAD', isLabourer: true },
              { name: '王小明', idNumber: idNumberOf(at + 1, '20140301'), relation: 'CHILD', inSchool: true },
            ],
          },
        },
      );
    await register('BNF-A', cuihua.placeId, 700);
    await register('BNF-B', yuwan.placeId, 710);
    const { places } = await done<{ places: { nodes: { id: string }[] } }>(
      people.reviewer,
      '{ places(filter: { code: "530624" }) { nodes { id } } }',
    );
    await done(
      people.reviewer,
      'mutation ($input: MakeBenefitRuleInput!) { makeBenefitRule(input: $input) { rule { id } } }',
      {
        input: {
          requestKey: newId(),
          code: 'BOARDER_TRAVEL',
          placeId: places.nodes[0]?.id,
          audience: 'PERSON',
          every: 'ONCE',
          form: 'MONEY',
          terms: {
            from: ago(30),
            nameZh: RULE,
            nameEn: 'Travel money',
            documentNo: '大教发〔2026〕1号',
            least: '500',
            most: '800',
            withinDays: 10,
            needsAdmission: false,
            inSchool: true,
          },
        },
      },
    );
    office = await enter('desk-1-recipient-reporter', '/benefits');
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('of a batch with a bad line nothing is recorded, and the line is named; mended, it is, and the leaks are gone', async () => {
    const { page } = office;
    await row(office, 'BNF-A').getByText('逾期未享', { exact: true }).waitFor();
    await row(office, 'BNF-B').getByText('逾期未享', { exact: true }).waitFor();
    await page.getByRole('button', { name: '成批登记', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('哪项政策', { exact: true }).selectOption({ label: `${RULE} · 大关县规则` });
    await sheet.getByLabel('资金来源', { exact: true }).selectOption({ label: '县级' });
    const list = [
      '姓名\t户编号\t金额\t日期',
      `王小明\tBNF-A\t600.00\t`,
      `王小明\tBNF-B\t700\t${ago(40).replaceAll('-', '/')}`,
    ];
    await sheet.getByLabel('从表格粘贴', { exact: true }).fill(list.join('\n'));
    await sheet.getByRole('button', { name: '按行填入', exact: true }).click();
    await line(office, 2).getByText('王小明', { exact: true }).waitFor();
    await sheet.getByRole('button', { name: '成批登记', exact: true }).click();
    await sheet.getByText('有 1 行不能登记，全部未登记。', { exact: false }).waitFor();
    await sheet.getByText(/^第 2 行：.*不执行/).waitFor();
    expect(await line(office, 2).getByLabel('享受日期', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await line(office, 1).locator('[aria-invalid="true"]').count()).toBe(0);
    expect(await recorded()).toBe(0);
    expect(await barriers(page)).toEqual([]);

    await line(office, 2).getByLabel('享受日期', { exact: true }).fill(today);
    await sheet.getByRole('button', { name: '成批登记', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('已登记 2 条。', { exact: true }).waitFor();
    await page.getByText('没有漏享、重复或不符', { exact: true }).waitFor();
    expect(await recorded()).toBe(2);
    expect(office.troubles).toEqual([]);
  });

  test('a township sees its own alone, on a phone; what it takes back leaks again before the county’s eyes', async () => {
    const town = await enter('benefit-town', '/benefits/received', { viewport: { width: 390, height: 844 } });
    const { page } = town;
    await row(town, 'BNF-A').waitFor();
    expect(await row(town, 'BNF-B').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await row(town, 'BNF-A').getByRole('button').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('冲销', { exact: true }).click();
    await sheet.getByLabel('冲销理由', { exact: true }).fill('记错户');
    await sheet.getByRole('button', { name: '提交', exact: true }).click();
    await sheet.getByText('记错户', { exact: false }).waitFor();
    await row(office, 'BNF-A').getByText('逾期未享', { exact: true }).waitFor();
    expect(await row(office, 'BNF-B').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(town.troubles).toEqual([]);
    await town.context.close();
  });

  test('the county’s reviewer ends the county’s rule, which keeps what it said', async () => {
    const reviewer = await enter('desk-1-recipient-reviewer', '/benefits/rules');
    const { page } = reviewer;
    await page.getByRole('button', { name: `停止执行“${RULE}”`, exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('执行至何日', { exact: true }).fill(ago(1));
    await sheet.getByLabel('停止理由', { exact: true }).fill('文件到期');
    await sheet.getByRole('button', { name: '停止执行', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const rule = page.getByRole('listitem').filter({ hasText: RULE });
    await rule.getByText('今日不执行', { exact: true }).waitFor();
    await rule.getByText('各版本（2）', { exact: true }).click();
    await rule.getByText('文件到期', { exact: true }).waitFor();
    // What is the whole country's is not the county's to end.
    expect(await page.getByRole('button', { name: /^停止执行“/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(reviewer.troubles).toEqual([]);
  });
});
