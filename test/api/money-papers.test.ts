import { capitalAmount } from '../../server/papers/capital-amount.rules';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { DONOR_TREASURY, GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { readWorkbook, rowOf, type ReadSheet } from '../kit/workbook';

const NOTICE = '中区财〔2019〕12号';

let platform: Platform;
let ledger: Ledger;
let strangers: People;
let fiscal: string;
let payment: string;
let reversed: string;
let receipt: string;

beforeAll(async () => {
  platform = await startPlatform();
  await ensureSchemes(platform.database.source);
  ledger = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  const [donor, recipient] = [
    { name: '天河区(广州)', province: '广东' },
    { name: '鲁甸县', province: '云南' },
  ];
  strangers = await makePeople(platform, { donor, recipient }, true);
  await keepBooks();
});
afterAll(() => platform.close());

const donor = (verb: string, input: Record<string, unknown>) => post(platform, ledger.lead, verb, input);
const county = (verb: string, input: Record<string, unknown>) => post(platform, ledger.countyFinance, verb, input);

/** A year of one fund from pledge to voucher, with a reversal, what nobody has signed, and a name that would be a formula. */
async function keepBooks(): Promise<void> {
  fiscal = await openFund(platform, ledger.lead, ledger.pairingId, { name: '=财政援助资金' });
  const social = await openFund(platform, ledger.lead, ledger.pairingId, {
    kind: 'SOCIAL_CASH',
    tier: null,
    name: '社会帮扶资金',
    year: 2018,
  });
  const pledge = await donor('pledgeFund', { fundId: fiscal, amount: '50280000', custodian: DONOR_TREASURY });
  await post(platform, ledger.reviewer, 'signFundEntry', { entryId: pledge.id });
  await donor('pledgeFund', { fundId: fiscal, amount: '77', custodian: DONOR_TREASURY, documentNo: '未会签' });
  const paid = { fundId: fiscal, custodian: DONOR_TREASURY, documentNo: NOTICE, day: '2019-05-06' };
  payment = (await donor('disburseFund', { ...paid, amount: '9999999.99' })).id;
  await donor('disburseFund', { ...paid, amount: '40280000.01', day: '2019-05-07', custodian: TREASURY });
  reversed = (await donor('disburseFund', { ...paid, amount: '5' })).id;
  await donor('reverseFundEntry', { entryId: reversed, day: '2019-05-08', documentNo: '冲1', reason: '重复登记' });
  receipt = (await county('recordFundReceipt', { fundId: fiscal, amount: '50280000', day: '2019-05-20' })).id;
  await county('issueFund', {
    fundId: fiscal,
    amount: '1000000',
    custodian: TOWNSHIP,
    fromCustodian: TREASURY,
    day: '2019-06-01',
  });
  await county('retainFund', { fundId: fiscal, amount: '30000.10', custodian: TOWNSHIP, day: '2019-06-02' });
  await county('recordSpending', {
    fundId: fiscal,
    amount: '400000.05',
    custodian: TOWNSHIP,
    day: '2019-06-03',
    payee: '云岭建筑公司',
  });
  await county('recordVoucher', {
    fundId: fiscal,
    amount: '300000',
    custodian: TOWNSHIP,
    documentNo: '凭证 1',
    evidence: ['发票 001', '验收单'],
  });
  await county('recordFundReceipt', { fundId: social, amount: '1.23', day: '2018-12-31' });
}

async function paper(kind: string, query: Record<string, string>, who: Header): Promise<Response> {
  return fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(query).toString()}`, { headers: who });
}

async function sheetsOf(kind: string, query: Record<string, string>, who: Header): Promise<ReadSheet[]> {
  const answer = await paper(kind, query, who);
  if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`);
  return readWorkbook(new Uint8Array(await answer.arrayBuffer()));
}

async function codeOf(kind: string, query: Record<string, string>, who: Header): Promise<string> {
  const answer = await paper(kind, query, who);
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

/** A sheet as records by its headings. */
function recordsOf(sheet: ReadSheet, first = '序号'): Record<string, unknown>[] {
  const at = sheet.rows.findLastIndex((row) => row[0] === first);
  const headings = (sheet.rows[at] ?? []).map(String);
  const rows = sheet.rows.slice(at + 1).filter((row) => typeof row[0] === 'number');
  return rows.map((row) => Object.fromEntries(headings.map((name, column) => [name, row[column]])));
}

const fenOf = (cell: unknown): bigint => {
  const [whole = '0', fraction = ''] = String(cell).split('.');
  return BigInt(`${whole}${fraction.padEnd(2, '0')}`);
};

describe('拨款通知', () => {
  test('names everything that its document pays and what was not reversed, in figures and in capitals', async () => {
    const [sheet] = await sheetsOf('payment-notice', { entryId: payment }, ledger.countyFinance);
    if (!sheet) throw new Error('no sheet');
    expect(sheet.rows[0]?.[0]).toBe('东西部协作资金拨款通知');
    expect(sheet.rows[1]?.[0]).toBe(`文号：${NOTICE}`);
    const letter = JSON.stringify(sheet.rows);
    expect(letter).toContain('（小写）￥50,280,000.00元');
    expect(letter).toContain(`（大写）${capitalAmount(5_028_000_000n)}，`);
    expect(letter).toContain('（大写）伍仟零贰拾捌万元整，');
    expect(recordsOf(sheet)).toEqual([
      {
        序号: 1,
        资金名称: '=财政援助资金',
        '资金来源（类别）': '财政援助资金（区县级）',
        资金年度: '2019',
        项目: '—',
        收款单位: '大关县',
        金额: 9_999_999.99,
        拨付日期: '2019-05-06T00:00:00.000Z',
      },
      expect.objectContaining({ 序号: 2, 收款单位: '县财政局', 金额: 40_280_000.01 }),
    ]);
    expect(rowOf(sheet, '合计')).toContain(50_280_000);
    expect(letter).toContain('拨款单位（盖章）：火炬区财政局');
    expect(letter).toContain('2019年5月7日');
    expect(letter).not.toContain('演示数据');
  });

  test('there is none for a receipt, nor for what was reversed, nor for strangers', async () => {
    expect(await codeOf('payment-notice', { entryId: receipt }, ledger.lead)).toBe('400 BAD_INPUT');
    expect(await codeOf('payment-notice', { entryId: reversed }, ledger.lead)).toBe('400 BAD_INPUT');
    expect(await codeOf('payment-notice', { entryId: payment }, strangers.lead)).toBe('404 NOT_FOUND');
    expect(await codeOf('payment-notice', { entryId: ledger.pairingId }, ledger.lead)).toBe('404 NOT_FOUND');
    expect(await codeOf('payment-notice', {}, ledger.lead)).toBe('400 BAD_INPUT');
  });
});

/** What the contract tells of the same money. */
async function moneyTold(
  year: number,
): Promise<{ totals: Record<string, string>; rates: { kind: string; value: string | null }[] }> {
  const answer = await ask<{ node: { money: Awaited<ReturnType<typeof moneyTold>> } }>(
    platform,
    `query ($id: ID!, $year: Int!) { node(id: $id) { ... on Pairing { money(year: $year) {
      totals { pledged allocated disbursed opening received issued spent vouchered returned lying retained } rates { kind value } } } } }`,
    { id: ledger.pairingId, year },
    ledger.lead,
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.node.money;
}

const TABLED = {
  协议数: 'pledged',
  拨付: 'disbursed',
  安排: 'allocated',
  期初余额: 'opening',
  到位: 'received',
  下达: 'issued',
  累计支出: 'spent',
  报账: 'vouchered',
  退回: 'returned',
  结余: 'lying',
  其中质保金: 'retained',
};

describe('资金支出进度表', () => {
  const table = async (month: string, year = '2019'): Promise<ReadSheet> => {
    const [sheet] = await sheetsOf('spend-table', { pairingId: ledger.pairingId, year, month }, ledger.countyFinance);
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  /** The lines below the numbered ones, by their headings. */
  const totalsOf = (sheet: ReadSheet): Record<string, unknown>[] => {
    const at = sheet.rows.findLastIndex((row) => row[0] === '序号');
    const headings = (sheet.rows[at] ?? []).map(String);
    return sheet.rows
      .slice(at + 1)
      .filter((row) => row[0] === null && row[1] !== null)
      .map((row) => Object.fromEntries(headings.map((name, column) => [name, row[column]])));
  };

  test('adds up exactly to what the contract tells of the year, fund by fund and as a whole', async () => {
    const sheet = await table('12');
    expect(sheet.rows[0]?.[0]).toBe('2019年12月东西部协作资金支出进度表');
    expect(sheet.rows.slice(1, 3)).toEqual([
      expect.arrayContaining(['填报单位：大关县', '帮扶方：中山火炬区组团', '单位：元']),
      expect.arrayContaining(['累计截至：2019-12-31', '报送期限：2020年1月5日前']),
    ]);
    const [fiscalTotal, socialTotal, all] = totalsOf(sheet);
    expect([fiscalTotal, socialTotal, all].map((line) => line?.['资金名称'])).toEqual([
      '=财政援助资金',
      '社会帮扶资金',
      '合计',
    ]);
    const [ofYear, ofYearBefore] = [await moneyTold(2019), await moneyTold(2018)];
    for (const [heading, name] of Object.entries(TABLED)) {
      expect([heading, fenOf(fiscalTotal?.[heading])]).toEqual([heading, fenOf(ofYear.totals[name])]);
      expect([heading, fenOf(socialTotal?.[heading])]).toEqual([heading, fenOf(ofYearBefore.totals[name])]);
      const lines = recordsOf(sheet).reduce((sum, line) => sum + fenOf(line[heading]), 0n);
      expect([heading, fenOf(all?.[heading])]).toEqual([heading, lines]);
    }
    const rate = (kind: string): number => Number(ofYear.rates.find((one) => one.kind === kind)?.value);
    expect(fiscalTotal).toMatchObject({ 支出率: rate('SPEND'), 报账率: rate('VOUCHER'), 序时进度: 1 });
    // 400000.05 / 50280000 - 12/12, rounded once.
    expect(fiscalTotal?.['差距']).toBe(-0.992045);
  });

  test('stops at the end of its month', async () => {
    const may = totalsOf(await table('5'))[0];
    expect(may).toMatchObject({ 拨付: 50_280_000, 到位: 50_280_000, 下达: 0, 累计支出: 0, 本月支出: 0 });
    expect(may?.['序时进度']).toBe(0.416667);
    const june = totalsOf(await table('6'))[0];
    expect(june).toMatchObject({ 下达: 1_000_000, 累计支出: 400_000.05, 本月支出: 400_000.05, 结余: 49_879_999.95 });
    expect(totalsOf(await table('7'))[0]).toMatchObject({ 累计支出: 400_000.05, 本月支出: 0 });
    expect(totalsOf(await table('11', '2018')).map((line) => line['资金名称'])).toEqual(['合计']);
  });

  test('is not for strangers, and asks for a month that there is', async () => {
    const query = { pairingId: ledger.pairingId, year: '2019', month: '5' };
    expect(await codeOf('spend-table', query, strangers.lead)).toBe('404 NOT_FOUND');
    expect(await codeOf('spend-table', { ...query, month: '13' }, ledger.lead)).toBe('400 BAD_INPUT');
  });
});

describe('催报单', () => {
  const letter = async (side: string, who: Header): Promise<ReadSheet> => {
    const [sheet] = await sheetsOf('reminder', { pairingId: ledger.pairingId, side }, who);
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };

  test('tells the county of what it has not signed, of money that lies idle, and of what it alone has stated', async () => {
    const sheet = await letter('RECIPIENT', ledger.lead);
    expect(sheet.rows[0]?.[0]).toBe('东西部协作资金催报单');
    expect(sheet.rows[2]?.[0]).toBe('大关县：');
    const lines = recordsOf(sheet);
    expect(lines.filter((one) => one['类别'] === '待会签')).toEqual([
      expect.objectContaining({ 事项: '协议数：=财政援助资金', 文号: '未会签', 金额: 77 }),
    ]);
    const idle = lines.filter((one) => one['类别'] === '资金沉淀');
    expect(idle.reduce((sum, one) => sum + fenOf(one['金额']), 0n)).toBe(4_988_000_118n);
    expect(idle.map((one) => String(one['事项'])).join()).toContain(
      '天星镇（=财政援助资金，2019年度）存放已满 365 天以上',
    );
  });

  test('lists the differences that it is a side’s turn to answer, as the contract does, and no others', async () => {
    for (const side of ['DONOR', 'RECIPIENT']) {
      const told = await ask<{ differences: { nodes: { differenceAmount: string; since: string; due: string }[] } }>(
        platform,
        `query ($filter: DifferenceFilter) { differences(first: 100, filter: $filter) { nodes { differenceAmount since due } } }`,
        { filter: { pairingIds: [ledger.pairingId], turn: side } },
        ledger.lead,
      );
      const differences = told.data?.differences.nodes ?? [];
      const lines = recordsOf(await letter(side, ledger.countyFinance)).filter(
        (one) => one['类别'] === '双方登记不一致',
      );
      const sorted = (rows: (string | undefined)[][]): string[] => rows.map((row) => row.join(' ')).sort();
      expect(
        sorted(
          lines.map((one) => [
            String(fenOf(one['金额'])),
            String(one['自']).slice(0, 10),
            String(one['办理期限']).slice(0, 10),
          ]),
        ),
      ).toEqual(
        sorted(
          differences.map(({ differenceAmount, since, due }) => [
            String(fenOf(differenceAmount.replace('-', ''))),
            since,
            due,
          ]),
        ),
      );
    }
    // Nobody has paid the 1.23 yuan that the county received in 2018.
    expect(recordsOf(await letter('DONOR', ledger.lead)).map((one) => one['金额'])).toContain(1.23);
  });

  test('is not for strangers', async () => {
    expect(await codeOf('reminder', { pairingId: ledger.pairingId, side: 'DONOR' }, strangers.lead)).toBe(
      '404 NOT_FOUND',
    );
    expect(await codeOf('reminder', { pairingId: ledger.pairingId, side: 'BOTH' }, ledger.lead)).toBe('400 BAD_INPUT');
  });
});

describe('审计导出', () => {
  const ENTRIES = `query ($pairing: [ID!]!, $after: Cursor) { fundEntries(first: 5, after: $after, filter: { pairingIds: $pairing },
      orderBy: { field: DAY, direction: ASC }) { pageInfo { hasNextPage endCursor } nodes { documentNo day amount inForce evidence fund { name } } } }`;

  interface Told {
    documentNo: string;
    day: string;
    amount: string;
    inForce: boolean;
    evidence: string[];
    fund: { name: string };
  }

  async function entriesTold(): Promise<Told[]> {
    const told: Told[] = [];
    for (let after: string | null = null; ;) {
      const answer: {
        data: { fundEntries: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null;
      } = await ask(platform, ENTRIES, { pairing: [ledger.pairingId], after }, ledger.lead);
      const { nodes = [], pageInfo } = answer.data?.fundEntries ?? {};
      told.push(...nodes);
      if (!pageInfo?.hasNextPage) return told;
      after = pageInfo.endCursor;
    }
  }

  test('lists every entry as the contract tells it, reversals beside what they reverse, and posts instead of persons', async () => {
    const sheets = await sheetsOf('audit-export', { pairingId: ledger.pairingId }, ledger.reviewer);
    expect(sheets.map(({ name }) => name)).toEqual(['合计与核对', '收支明细', '余额', '项目', '资产', '双方对账']);
    const records = recordsOf(sheets[1] as ReadSheet);
    const told = await entriesTold();
    expect(told).toHaveLength(12);
    expect(
      records.map((one) => ({
        documentNo: one['文号'],
        day: String(one['日期']).slice(0, 10),
        fen: fenOf(one['金额']),
        inForce: one['是否计入'] === '计入',
        evidence: one['佐证材料'],
        fund: one['资金名称'],
      })),
    ).toEqual(
      told.map(({ documentNo, day, amount, inForce, evidence, fund }) => ({
        documentNo,
        day,
        fen: fenOf(amount),
        inForce,
        evidence: evidence.join('\n') || '—',
        fund: fund.name,
      })),
    );
    const [taken, back] = records.filter((one) => one['冲销关系'] !== '—');
    expect(taken?.['冲销关系']).toBe(`已由第 ${String(back?.['序号'])} 笔冲销`);
    expect(back?.['冲销关系']).toBe(`冲销第 ${String(taken?.['序号'])} 笔`);
    expect(back?.['金额']).toBe(-5);
    expect(records.find((one) => one['文号'] === '未会签')?.['是否计入']).toBe('待会签');
    expect(new Set(records.map((one) => one['记录人岗位']))).toEqual(new Set(['帮扶方牵头单位', '财务人员']));
    expect(JSON.stringify(sheets)).not.toMatch(/desk-|finance-county|finance-donor/);
  });

  test('says of every total how it is reckoned, and each second way comes to the same', async () => {
    const [totals, , balances] = await sheetsOf('audit-export', { pairingId: ledger.pairingId }, ledger.lead);
    const lines = recordsOf(totals as ReadSheet);
    const amount = (scope: string, name: string): unknown =>
      lines.find((one) => one['范围'] === scope && one['名目'] === name)?.['金额'];
    expect({
      pledged: amount('全部资金', '协议数'),
      disbursed: amount('全部资金', '拨付'),
      received: amount('全部资金', '到位'),
      spent: amount('=财政援助资金', '支出'),
      vouchered: amount('=财政援助资金', '报账'),
      lying: amount('=财政援助资金', '尚存资金'),
      retained: amount('=财政援助资金', '其中质保金'),
      social: amount('社会帮扶资金', '到位'),
    }).toEqual({
      pledged: 50_280_000,
      disbursed: 50_280_000,
      received: 50_280_001.23,
      spent: 400_000.05,
      vouchered: 300_000,
      lying: 49_879_999.95,
      retained: 30_000.1,
      social: 1.23,
    });
    const compared = lines.filter((one) => one['结论'] !== '—');
    expect(compared.length).toBeGreaterThan(8);
    expect(compared.filter((one) => one['结论'] !== '相符' || one['差额'] !== 0)).toEqual([]);
    expect(lines.every((one) => String(one['算法']).length > 5)).toBe(true);
    const lying = recordsOf(balances as ReadSheet).reduce(
      (sum, one) => sum + (one['其中尚存'] === null ? 0n : fenOf(one['其中尚存'])),
      0n,
    );
    expect(lying).toBe(fenOf(amount('全部资金', '尚存资金')));
  });

  test('comes to what the contract tells of a year, stage by stage', async () => {
    const [totals] = await sheetsOf('audit-export', { pairingId: ledger.pairingId, year: '2019' }, ledger.lead);
    const lines = recordsOf(totals as ReadSheet).filter((one) => one['范围'] === '全部资金' && one['结论'] === '—');
    const { totals: told } = await moneyTold(2019);
    const names: Record<string, string> = { ...TABLED, 支出: 'spent', 尚存资金: 'lying' };
    expect(lines.map((one) => [one['名目'], fenOf(one['金额'])])).toEqual(
      lines.map((one) => [one['名目'], fenOf(told[names[String(one['名目'])] ?? ''])]),
    );
    expect(lines.length).toBe(Object.values(TABLED).filter((name) => fenOf(told[name]) !== 0n).length);
  });

  test('shows how the two sides’ statements stand to each other, and why', async () => {
    const sheet = (await sheetsOf('audit-export', { pairingId: ledger.pairingId }, ledger.lead)).find(
      ({ name }) => name === '双方对账',
    );
    const lines = recordsOf(sheet as ReadSheet);
    const lonely = lines.find((one) => one['结果'] === '单方登记' && one['差额'] === -1.23);
    expect(lonely?.['比对依据']).toContain('帮扶方没有对应的登记');
    expect(lonely?.['待处理方']).toBe('帮扶方');
    expect(rowOf(sheet as ReadSheet, '合计').filter((cell) => typeof cell === 'number')).toEqual([
      50_280_000, 50_280_001.23, -1.23,
    ]);
  });

  test('is of one snapshot, which it names, and of one year where one is asked for', async () => {
    const query = { pairingId: ledger.pairingId, year: '2018' };
    const [totals, entries] = await sheetsOf('audit-export', query, ledger.lead);
    expect(totals?.rows[0]?.[0]).toBe('大关县2018年东西部协作资金合计与核对');
    expect(JSON.stringify(totals?.rows[2])).toMatch(
      /数据截至：\d{4}-\d\d-\d\d \d\d:\d\d:\d\d（北京时间）.*数据快照：\d+:\d+:/,
    );
    expect(recordsOf(entries as ReadSheet).map((one) => one['金额'])).toEqual([1.23]);
    const answer = await paper('audit-export', query, ledger.lead);
    const name = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe('大关县2018年东西部协作资金审计导出.xlsx');
  });

  test('is not for strangers, also where the pairing was published', async () => {
    expect(await codeOf('audit-export', { pairingId: ledger.pairingId }, strangers.lead)).toBe('404 NOT_FOUND');
    expect(await codeOf('audit-export', { pairingId: strangers.pairingId }, ledger.lead)).toBe('403 FORBIDDEN');
    expect(await codeOf('audit-export', { pairingId: ledger.pairingId, year: '1' }, ledger.lead)).toBe('400 BAD_INPUT');
  });
});
