import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Role } from '../../schema/vocabulary';
import { fromGlobalId } from '../../server/platform/ids';
import { tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP, makeLedger, openFund, post, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { readWorkbook } from '../kit/workbook';

const isFull = process.env.JIEDUI_TEST_SIZE === 'full';
const MANY = isFull ? 150_000 : 50_000;
/** What an export may keep in memory at any moment, whatever its length: a page and a batch, with what stands around them. */
const HEAP_CEILING = 24 * 1024 * 1024;

/** What is alive, once everything that is not has been cleared away. */
const liveHeap = (() => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
})();

let platform: Platform;
let ours: Ledger;
let theirs: Ledger;
let auditor: Header;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  ours = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  theirs = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '环江县', province: '广西' },
  });
  await makeAccount(platform, 'export-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'export-auditor');
});
afterAll(() => platform.close());

type Params = Record<string, string>;

const get = (kind: string, params: Params, by: Header = ours.reviewer): Promise<Response> =>
  fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(params).toString()}`, { headers: by });

async function refusal(
  kind: string,
  params: Params,
  by?: Header,
): Promise<{ status: number; code: string; field?: string }> {
  const response = await get(kind, params, by);
  expect(response.headers.get('content-disposition')).toBeNull();
  return { status: response.status, ...((await response.json()) as { code: string; field?: string }) };
}

/** A .csv as a spreadsheet reads it: fields by line. */
function parse(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return [...text.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(
    ([, line = '']) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
  );
}

const csvOf = async (kind: string, params: Params, by?: Header): Promise<string[][]> => {
  const response = await get(kind, { ...params, format: 'csv' }, by);
  expect(response.status).toBe(200);
  return parse(Buffer.from(await response.arrayBuffer()).toString('utf8'));
};

const nameOf = (response: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '');

async function order(
  more: Record<string, unknown> = {},
  by = ours.reporter,
  pairingId = ours.pairingId,
): Promise<string> {
  const usual = {
    day: '2019-05-20',
    product: '高山蔬菜',
    amount: '1234.50',
    channel: 'CANTEEN',
    mode: 'DIRECT',
    buyer: '食堂',
  };
  const answer = await ask<{ orderPurchase: { purchase: { id: string } } }>(
    platform,
    `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }`,
    { input: { requestKey: randomUUID(), pairingId, ...usual, ...more } },
    by,
  );
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.orderPurchase.purchase.id;
}

describe('an export', () => {
  test('of purchases lists each as the county would write it, formulas made harmless, in the columns asked for', async () => {
    await order({ product: '=HYPERLINK("http://evil.example")', buyer: '食堂,"一"', day: '2001-03-04' });
    const params = { kind: 'purchases', pairingIds: ours.pairingId, years: '2001' };
    const columns = 'amount,product,buyer,day,channel,state,recipient';
    expect(await csvOf('records', { ...params, columns })).toEqual([
      ['采购金额（元）', '产品名称', '采购单位', '采购日期', '采购渠道', '进度', '受帮扶方', '数据性质'],
      ['1234.50', `'=HYPERLINK("http://evil.example")`, '食堂,"一"', '2001-03-04', '食堂', '已下单', '大关县', ''],
    ]);
    const response = await get('records', { ...params, columns });
    expect(nameOf(response)).toBe('大关县 消费帮扶采购台账 2001.xlsx');
    const [sheet] = readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(sheet?.name).toBe('消费帮扶采购台账');
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual([
      1234.5,
      '=HYPERLINK("http://evil.example")',
      '食堂,"一"',
      '2001-03-04T00:00:00.000Z',
    ]);
    expect(sheet?.cells.every(([, { formula }]) => formula === undefined)).toBe(true);
  });

  test('speaks the reader’s language', async () => {
    const response = await get(
      'records',
      { kind: 'purchases', pairingIds: ours.pairingId, years: '2001', format: 'csv', columns: 'channel,state' },
      { ...ours.reviewer, 'accept-language': 'en' },
    );
    expect(parse(Buffer.from(await response.arrayBuffer()).toString('utf8'))).toEqual([
      ['Channel', 'State', '数据性质'],
      ['canteen', 'ordered', ''],
    ]);
  });

  test(`of ${MANY} rows holds none of them in memory, and has every row once`, async () => {
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `insert into purchase (id, pairing_id, year, side, day, product, amount_fen, channel, mode, buyer, state)
         select gen_random_uuid(), $1, 2002, 'RECIPIENT', date '2002-01-01' + n % 365, '高山蔬菜 ' || n, n, 'CANTEEN', 'DIRECT', '中山市第一中学食堂', 'ORDERED'
           from generate_series(1, $2::int) n`,
        [fromGlobalId(ours.pairingId).key, MANY],
      ),
    );
    const before = liveHeap();
    let most = before;
    let looks = 0;
    const over = new AbortController();
    // Clearing away takes its time: a look now and then, not all the time.
    const watch = (async () => {
      for (; !over.signal.aborted; looks += 1) {
        await pause(1_500, undefined, { signal: over.signal }).catch(() => undefined);
        if (!over.signal.aborted) most = Math.max(most, liveHeap());
      }
    })();
    const params = { kind: 'purchases', pairingIds: ours.pairingId, years: '2002', format: 'csv' };
    // Plain, so that its length is told beforehand.
    const response = await get('records', params, { ...ours.reviewer, 'accept-encoding': 'identity' });
    let lines = 0;
    let bytes = 0;
    const seen = new Uint8Array(MANY + 1);
    let rest = '';
    const decoder = new TextDecoder();
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      const text = rest + decoder.decode(piece, { stream: true });
      const whole = text.split('\r\n');
      rest = whole.pop() ?? '';
      for (const line of whole) {
        lines += 1;
        const nth = Number(/高山蔬菜 (\d+)/.exec(line)?.[1] ?? 0);
        seen[nth] = (seen[nth] ?? 0) + 1;
      }
    }
    over.abort();
    await watch;
    expect(lines).toBe(MANY + 1);
    expect(seen.every((times) => times === 1)).toBe(true);
    expect(bytes).toBe(Number(response.headers.get('content-length')));
    expect(looks).toBeGreaterThan(1);
    expect(most - before).toBeLessThan(HEAP_CEILING);
  }, 240_000);

  test('as a workbook is as long as it has to be', async () => {
    const response = await get('records', {
      kind: 'purchases',
      pairingIds: ours.pairingId,
      from: '2002-01-01',
      to: '2002-06-30',
      columns: 'product,amount',
    });
    expect(response.status).toBe(200);
    const [sheet] = readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(sheet?.rows.length).toBeGreaterThan(20_000);
    expect(new Set(sheet?.rows.map(([product]) => product)).size).toBe(sheet?.rows.length);
  }, 240_000);

  test('of made-up rows says so in each of them and in its name', async () => {
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `insert into purchase (id, pairing_id, year, side, day, product, amount_fen, channel, mode, buyer, state, simulated)
         values (gen_random_uuid(), $1, 2003, 'RECIPIENT', '2003-01-01', '演示', 100, 'CANTEEN', 'DIRECT', '食堂', 'ORDERED', true)`,
        [fromGlobalId(ours.pairingId).key],
      ),
    );
    const response = await get('records', {
      kind: 'purchases',
      pairingIds: ours.pairingId,
      years: '2003',
      format: 'csv',
      columns: 'product',
    });
    expect(nameOf(response)).toBe('大关县 消费帮扶采购台账 2003（演示数据）.csv');
    expect(parse(Buffer.from(await response.arrayBuffer()).toString('utf8'))[1]).toEqual(['演示', '演示数据']);
  });

  test('of the ledger, of projects, of activities, of placements and of figures has their columns', async () => {
    const fundId = await openFund(platform, ours.lead, ours.pairingId);
    await post(platform, ours.lead, 'disburseFund', { fundId, amount: '88.80', documentNo: '中财〔2019〕8号' });
    const pairingIds = ours.pairingId;
    const entries = await csvOf('records', {
      kind: 'fund-entries',
      pairingIds,
      columns: 'documentNo,stage,side,amount,inForce',
    });
    expect(entries).toEqual([
      ['文号', '环节', '登记方', '金额（元）', '是否计入', '数据性质'],
      ['中财〔2019〕8号', '拨付', '帮扶方', '88.80', '是', ''],
    ]);
    for (const kind of ['projects', 'activities', 'placements', 'statements']) {
      const [head = []] = await csvOf('records', { kind, pairingIds });
      expect(head.length).toBeGreaterThan(8);
      expect(new Set(head).size).toBe(head.length);
    }
  });

  test('follows the order and the headings of the table that the county has imported', async () => {
    const column = (header: string, field: string | null, places = 0) => ({ header, field, places });
    const columns = [
      column('备注', null),
      column('购买方', 'buyer'),
      column('金额（万元）', 'amount', 4),
      column('品名', 'product'),
    ];
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `insert into import (id, pairing_id, kind, name, bytes, state, recorded, layout, party_ids)
         select gen_random_uuid(), p.id, 'PURCHASE', '台账.xlsx', 1, 'COMMITTED', 1, $2::jsonb, p.party_ids from pairing p where p.id = $1`,
        [fromGlobalId(theirs.pairingId).key, JSON.stringify({ columns })],
      ),
    );
    const [head = []] = await csvOf('records', { kind: 'purchases', pairingIds: theirs.pairingId }, theirs.reviewer);
    expect(head.slice(0, 4)).toEqual(['购买方', '采购金额（元）', '品名', '采购日期']);
    expect(new Set(head).size).toBe(head.length);
  });

  test('without a pairing is of all one’s own', async () => {
    await order({ product: '环江香猪', day: '2004-01-01' }, theirs.reporter, theirs.pairingId);
    await order({ product: '大关筇竹', day: '2004-01-01' });
    const products = async (by: Header): Promise<string[]> =>
      (await csvOf('records', { kind: 'purchases', years: '2004', columns: 'product' }, by))
        .slice(1)
        .map(([product = '']) => product);
    expect(await products(theirs.reviewer)).toEqual(['环江香猪']);
    expect((await products(auditor)).sort()).toEqual(['大关筇竹', '环江香猪'].sort());
  });

  test('of results has a row for each cell', async () => {
    await order({ acceptedOn: '2019-05-21', paidOn: '2019-05-22' });
    const filter = JSON.stringify({ years: [2019], pairingIds: [ours.pairingId], indicators: ['CONSUMPTION_AMOUNT'] });
    const [head, ...rows] = await csvOf('results', { filter, groupBy: '["PAIRING","INDICATOR","YEAR"]' });
    expect(head).toEqual([
      '结对',
      '指标',
      '年度',
      '单位',
      '目标',
      '上报数',
      '台账数',
      '其中有佐证',
      '其中已确认',
      '完成率',
      '进度差',
      '上报与台账之差',
      '上报数限定',
      '口径',
      '须知',
      '按何时所知',
      '数据性质',
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(2, 9)).toEqual(['2019', '元', '', '', '1234.50', '0.00', '0.00']);
    const asked = await ask<{ results: { edges: { node: { recorded: string | null } }[] } }>(
      platform,
      `query ($filter: ResultsFilter!) { results(filter: $filter, groupBy: [PAIRING, INDICATOR, YEAR], first: 100) { edges { node { recorded } } } }`,
      { filter: JSON.parse(filter) as unknown },
      ours.reviewer,
    );
    expect(rows.map((row) => row[6] || null)).toEqual(asked.data?.results.edges.map(({ node }) => node.recorded));
    expect(rows[0]?.[13]).not.toBe('');
  });

  test('of results keeps what is asked to be kept, in the order asked for, as it was known then', async () => {
    const filter = JSON.stringify({ years: [2019], pairingIds: [ours.pairingId] });
    const groupBy = '["INDICATOR"]';
    const orderBy = JSON.stringify([{ field: 'RECORDED', direction: 'DESC' }]);
    const recordedIn = async (params: Params): Promise<string[]> =>
      (await csvOf('results', { filter, groupBy, orderBy, ...params })).slice(1).map((row) => row[4] ?? '');
    const recorded = await recordedIn({ having: '{"minRecorded":"1000"}' });
    expect(recorded.length).toBeGreaterThan(1);
    expect(recorded).toEqual([...recorded].sort((a, b) => Number(b) - Number(a)));
    expect(Math.min(...recorded.map(Number))).toBeGreaterThanOrEqual(1000);
    const [, row] = await csvOf('results', { filter, groupBy, having: '{"keys":["INDICATOR=CONSUMPTION_AMOUNT"]}' });
    expect([row?.[0], row?.[4]]).toEqual(['消费扶贫金额', recorded[0]]);
    expect(Math.abs(Date.now() - Date.parse(row?.[13] ?? ''))).toBeLessThan(60_000);
  });

  test.each<[string, string, () => Params, () => Header | undefined, number, string]>([
    [
      'by the public',
      'records',
      () => ({ kind: 'purchases', pairingIds: ours.pairingId }),
      () => ({}),
      401,
      'UNAUTHENTICATED',
    ],
    [
      'of somebody else’s pairing',
      'records',
      () => ({ kind: 'purchases', pairingIds: theirs.pairingId }),
      () => undefined,
      404,
      'NOT_FOUND',
    ],
    ['of what is no list', 'records', () => ({ kind: 'accounts' }), () => undefined, 400, 'BAD_INPUT'],
    [
      'in a column that there is not',
      'records',
      () => ({ kind: 'purchases', columns: 'password' }),
      () => undefined,
      400,
      'BAD_INPUT',
    ],
    [
      'of years that are none',
      'records',
      () => ({ kind: 'purchases', years: '2019;drop' }),
      () => undefined,
      400,
      'BAD_INPUT',
    ],
    [
      'of results as they will be known',
      'results',
      () => ({ groupBy: '["INDICATOR"]', asOf: '2999-01-01T00:00:00+08:00' }),
      () => undefined,
      400,
      'OUT_OF_RANGE',
    ],
    ['of results by what is no JSON', 'results', () => ({ groupBy: 'PAIRING' }), () => undefined, 400, 'BAD_INPUT'],
    [
      'of results by what is no dimension',
      'results',
      () => ({ groupBy: '["PASSWORD"]' }),
      () => undefined,
      400,
      'BAD_INPUT',
    ],
    [
      'of results by a filter that there is not',
      'results',
      () => ({ groupBy: '["YEAR"]', filter: '{"secret":true}' }),
      () => undefined,
      400,
      'BAD_INPUT',
    ],
  ])('%s is refused', async (_what, kind, params, by, status, code) => {
    expect(await refusal(kind, params(), by())).toMatchObject({ status, code });
  });
});
