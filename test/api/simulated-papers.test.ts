import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bearer, SIGN_IN, type Tokens } from '../kit/accounts';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { readDocument, type ReadDocument } from '../kit/document';
import { readWorkbook, type ReadSheet } from '../kit/workbook';

jest.setTimeout(120_000);

describe('papers of Daguan’s simulated money', () => {
  let platform: Platform;
  let reviewer: Header;
  let pairingId: string;
  let entryId: string;

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
    const file = readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8');
    const accounts = JSON.parse(file) as { account: string; password: string }[];
    const input = accounts.find(({ account }) => account === 'recipient-reviewer');
    const { account, password } = input ?? {};
    const signedIn = await ask<{ signIn: Tokens }>(platform, SIGN_IN, { input: { account, password } });
    reviewer = bearer(signedIn.data?.signIn.accessToken ?? '');
    const { data } = await ask<{ fundEntries: { nodes: { id: string; pairing: { id: string } }[] } }>(
      platform,
      `{ fundEntries(first: 1, filter: { stages: [DISBURSED], side: DONOR }) { nodes { id pairing { id } } } }`,
      {},
      reviewer,
    );
    const [entry] = data?.fundEntries.nodes ?? [];
    [entryId, pairingId] = [entry?.id ?? '', entry?.pairing.id ?? ''];
  });
  afterAll(() => platform.close());

  const bytesOf = async (kind: string, query: Record<string, string>): Promise<Uint8Array> => {
    const path = `${platform.url}/papers/${kind}?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(path, { headers: reviewer });
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const sheetsOf = async (kind: string, query: Record<string, string>): Promise<ReadSheet[]> =>
    readWorkbook(await bytesOf(kind, query));
  const documentOf = async (kind: string, query: Record<string, string>): Promise<ReadDocument> =>
    readDocument(await bytesOf(kind, { ...query, format: 'docx' }));

  test('no sheet of any paper goes without 演示数据: in its title, on every page, in every row', async () => {
    const asked: [string, Record<string, string>][] = [
      ['payment-notice', { entryId }],
      ['reminder', { pairingId, side: 'DONOR' }],
      ['reminder', { pairingId, side: 'RECIPIENT' }],
      ['spend-table', { pairingId, year: '2019', month: '12' }],
      ['audit-export', { pairingId }],
      ['public-notice', { pairingId, year: '2019' }],
      ['progress-table', { pairingId, year: '2019', quarter: '4' }],
      ['work-table', { year: '2019' }],
      ['self-assessment', { pairingId, year: '2019', side: 'DONOR' }],
    ];
    for (const [kind, query] of asked) {
      for (const sheet of await sheetsOf(kind, query)) {
        const { oddHeader, oddFooter } = sheet.headerFooter ?? {};
        expect([kind, sheet.rows[0]?.[0], oddHeader, oddFooter]).toEqual([
          kind,
          expect.stringMatching(/（演示数据）$/),
          '&C演示数据',
          expect.stringMatching(/^&L演示数据.*&R演示数据$/),
        ]);
        const table = sheet.rows.slice(sheet.rows.findLastIndex((row) => row[0] === '序号') + 1);
        const numbered = table.filter((row) => typeof row[0] === 'number');
        expect(numbered.filter((row) => row.at(-1) !== '演示数据')).toEqual([]);
      }
    }
  });

  test('the work table lists the year’s work plan by plan, with what stands of its quarters', async () => {
    const [sheet] = await sheetsOf('work-table', { year: '2019' });
    if (!sheet) throw new Error('the work table has a sheet');
    const at = sheet.rows.findIndex((row) => row[0] === '序号');
    const columns = (sheet.rows[at] ?? []).map((header, nth) => header ?? sheet.rows[at + 1]?.[nth]);
    const work = sheet.rows
      .filter((row) => typeof row[0] === 'number')
      .map((row) =>
        Object.fromEntries(row.map((value, nth) => [String(sheet.rows[at + 1]?.[nth] ?? columns[nth]), value])),
      );
    expect(work.map((row) => [row['层级'], row['任务'], row['节点到达'], row['状态'], row['增收（元）']])).toEqual([
      ['县级', '组织务工人员到中山市稳定就业', '3/3', '已验收', 1_740_000],
      ['县级', '汇总全年协作资料，形成县级自评底稿', '2/2', '已完成，待验收', 0],
      ['乡镇级', '建成蔬菜大棚并移交合作社', '3/3', '已验收', 159_000],
      ['村级', '硬化产业路2公里', '2/2', '已验收', 0],
      ['户级', '落实养殖增收措施', '', '已取消', 0],
    ]);
    expect(sheet.rows.some((row) => row.includes('合计 5 项') && row.includes(1_899_000))).toBe(true);
    const [quarter] = await sheetsOf('work-table', { year: '2019', quarter: '1' });
    expect(quarter?.rows.filter((row) => typeof row[0] === 'number')).toHaveLength(1);
  });

  test('the export comes to what was published for 2019, and finds nothing that does not agree', async () => {
    const [totals, entries] = await sheetsOf('audit-export', { pairingId, year: '2019' });
    const lines = (totals?.rows ?? []).filter((row) => typeof row[0] === 'number');
    const amountOf = (name: string): number =>
      Number(lines.find((row) => row[1] === '全部资金' && row[2] === name)?.[4] ?? 0);
    // 5028 万元 of fiscal and 2022.25 万元 of social aid, cash and goods together.
    expect(amountOf('拨付') + amountOf('物资捐赠折款')).toBe(70_502_500);
    expect(lines.filter((row) => row[7] === '相符').length).toBeGreaterThan(20);
    expect(lines.filter((row) => row[7] === '不符')).toEqual([]);
    expect((entries?.rows ?? []).filter((row) => typeof row[0] === 'number').length).toBeGreaterThan(100);
  });

  interface Cell {
    indicator: { name: string; definition: string };
    target: string | null;
    claimed: string | null;
    recorded: string | null;
    evidenced: string | null;
    confirmed: string | null;
    completion: string | null;
  }
  const cellsOf = async (filter: object): Promise<Cell[]> => {
    const { data, errors } = await ask<{ results: { nodes: Cell[] } }>(
      platform,
      `query ($filter: ResultsFilter!) { results(filter: $filter, groupBy: [INDICATOR], first: 500) { nodes {
         indicator { name definition } target claimed recorded evidenced confirmed completion } } }`,
      { filter: { pairingIds: [pairingId], years: [2019], ...filter } },
      reviewer,
    );
    expect(errors).toEqual([]);
    return data?.results.nodes ?? [];
  };
  const plain = (cell: string | null | undefined): string | null => cell?.replaceAll(',', '') || null;
  const asNumber = (value: string | null): number | null => (value === null ? null : Number(value));

  test('the quarter’s table says what the contract tells, in the workbook and in the document', async () => {
    const query = { pairingId, year: '2019', quarter: '4' };
    const document = await documentOf('progress-table', query);
    const [sheet] = await sheetsOf('progress-table', query);
    const inQuarter = await cellsOf({ periodKinds: ['QUARTER'], quarters: [4] });
    const toDate = await cellsOf({ periodKinds: ['YEAR_TO_DATE'], from: '2019-01-01', to: '2019-12-31' });
    const rows = (document.tables[0] ?? []).slice(2).map((row) => row.slice(0, 17));
    expect(rows.length).toBe(new Set([...inQuarter, ...toDate].map(({ indicator }) => indicator.name)).size);
    expect(rows.length).toBeGreaterThan(30);
    const byName = new Map(rows.map((row) => [row[2], row]));
    for (const { indicator, claimed, recorded, evidenced, confirmed } of inQuarter) {
      const row = byName.get(indicator.name);
      expect([indicator.name, ...[5, 6, 7, 8].map((at) => plain(row?.[at])), row?.[16]]).toEqual([
        indicator.name,
        ...[claimed, recorded, evidenced, confirmed],
        indicator.definition,
      ]);
    }
    for (const { indicator, target, recorded, evidenced, confirmed } of toDate)
      expect([indicator.name, ...[4, 9, 10, 11].map((at) => plain(byName.get(indicator.name)?.[at]))]).toEqual([
        indicator.name,
        ...[target, recorded, evidenced, confirmed],
      ]);
    // The workbook has the same rows, as numbers.
    const written = (sheet?.rows ?? []).filter((row) => typeof row[0] === 'number');
    const numbers = [4, 5, 6, 7, 8, 9, 10, 11];
    expect(written.map((row) => [row[2], ...numbers.map((at) => row[at] ?? null)])).toEqual(
      rows.map((row) => [row[2], ...numbers.map((at) => asNumber(plain(row[at])))]),
    );
    expect([
      ...new Set([...document.headers, ...(document.tables[0] ?? []).slice(2).map((row) => row.at(-1))]),
    ]).toEqual(['演示数据']);
  });

  test('the spend table of the month is the same in both', async () => {
    const query = { pairingId, year: '2019', month: '12' };
    const [table = []] = (await documentOf('spend-table', query)).tables;
    const [sheet] = await sheetsOf('spend-table', query);
    const written = (sheet?.rows ?? []).filter((row) => typeof row[0] === 'number' || row[1] === '合计');
    const printed = table.slice(2).filter((row) => row[0] !== '' || row[1] === '合计');
    const amounts = Array.from({ length: 12 }, (_, at) => at + 4);
    expect(printed.map((row) => amounts.map((at) => asNumber(plain(row[at]))))).toEqual(
      written.map((row) => amounts.map((at) => row[at] ?? null)),
    );
    expect(printed.length).toBeGreaterThan(40);
  });

  test('the year’s self-assessment tells of 6686 万元 what is recorded, evidenced and confirmed, and names what is open', async () => {
    const { paragraphs, tables, headers } = await documentOf('self-assessment', { pairingId, year: '2019' });
    expect(new Set(headers)).toEqual(new Set(['演示数据　草稿：已审核，未锁定']));
    const headings = paragraphs.filter((words) => /^[一二三四五六七八九十]+、/.test(words));
    expect(headings).toEqual([
      '一、组织领导',
      '二、资金使用与项目建设',
      '三、劳务协作',
      '四、消费扶贫',
      '五、产业合作',
      '六、人才交流',
      '七、携手奔小康',
      '八、存在问题与整改情况',
      '九、对方意见',
      '十、下一步工作',
    ]);
    const total = (await cellsOf({ indicators: ['FUND_ASSISTANCE_TOTAL'] })).find(({ recorded }) => recorded !== null);
    expect(total?.claimed).toBe('66860000.00');
    const row = tables[0]?.find((cells) => cells[1] === total?.indicator.name);
    expect([4, 5, 6, 7].map((at) => plain(row?.[at]))).toEqual(
      [total?.claimed, total?.recorded, total?.evidenced, total?.confirmed].map(plain),
    );
    expect(paragraphs.find((words) => words.includes('6686万元'))).toMatch(
      /台账数7050\.25万元，二者不一致（.+）；其中有佐证/,
    );
    const { data } = await ask<{ disputes: { totalCount: number }; differences: { totalCount: number } }>(
      platform,
      `query ($ids: [ID!]) { disputes(filter: { pairingIds: $ids, states: [OPEN, EXPLAINED, CORRECTED] }) { totalCount }
         differences(filter: { pairingIds: $ids, years: [2019] }) { totalCount } }`,
      { ids: [pairingId] },
      reviewer,
    );
    const kinds = (tables[1] ?? []).slice(1).map((cells) => cells[1]);
    expect(kinds.filter((kind) => kind === '有异议的记录')).toHaveLength(data?.disputes.totalCount ?? -1);
    expect(kinds.filter((kind) => kind === '双方登记不一致')).toHaveLength(data?.differences.totalCount ?? -1);
    expect(paragraphs.join('')).not.toMatch(/。。|；。|。；|undefined|null|NaN/);
  });

  test('a year of which nothing is known is a draft without a figure, and says so', async () => {
    const { paragraphs, tables } = await documentOf('self-assessment', { pairingId, year: '2024' });
    expect(paragraphs.filter((words) => /[1-9]\d*(元|万元|人|个)/.test(words))).toEqual([]);
    expect(new Set((tables[0] ?? []).slice(2).map((row) => row[8]))).toEqual(new Set(['无数据']));
    expect(paragraphs).toEqual(expect.arrayContaining(['本年度整改清单没有列入事项。']));
  });
});
