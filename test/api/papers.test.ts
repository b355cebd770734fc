import { z } from 'zod';
import { Ability, Lang, ProblemCode, Role } from '../../schema/vocabulary';
import { definePaper, type PaperDraft, type SheetDraft } from '../../server/papers/paper';
import { MAX_DOCUMENT_ROWS, MAX_PAPER_ROWS } from '../../server/papers/paper-limits';
import { businessDay } from '../../server/platform/day';
import { DomainError } from '../../server/platform/errors';
import { abilitiesOf } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { packedAt, readDocument } from '../kit/document';
import { readWorkbook, rowOf } from '../kit/workbook';

/** A paper of the tests' own: everything that a paper can have, and nothing from the database. */
const SHEET: SheetDraft = {
  name: '资金/表[1]',
  title: '东西部协作资金台账',
  heading: [['填报单位：大关县', '单位：元']],
  columns: [
    { header: '文号', key: 'document', width: 24, kind: 'text' },
    { header: '拨付', key: 'paid', width: 20, kind: 'money', group: '资金' },
    { header: '支出', key: 'spent', width: 20, kind: 'money', group: '资金' },
    { header: '支出率', key: 'rate', width: 10, kind: 'percent' },
    { header: '笔数', key: 'count', width: 8, kind: 'integer' },
    { header: '日期', key: 'day', width: 12, kind: 'day' },
  ],
  rows: [
    {
      document: '=HYPERLINK("http://evil.example","点此")',
      paid: '66860000.00',
      spent: '0.01',
      rate: '0.478800',
      count: 3,
      day: '2019-12-31',
    },
    {
      document: '中财发〔2019〕5号',
      paid: '92233720368547758.07',
      spent: null,
      rate: null,
      count: '9007199254740993',
      day: '2019-05',
    },
  ],
  totals: [{ document: '合计', paid: '92233720435407758.07', spent: '0.01' }],
  notes: ['支出率＝支出÷拨付。'],
  signatures: [['制表人：', '审核人：', '单位负责人：']],
  simulated: true,
};

/** Keeps papers in the making for as long as a test wants. */
let gate: Promise<void> = Promise.resolve();

const Params = z.object({ rows: z.coerce.number().int().min(1).optional(), pairingId: z.string().max(200).optional() });

const REHEARSAL = definePaper({
  kind: 'rehearsal',
  describe: { [Lang.ZH]: '测试文书', [Lang.EN]: 'A paper to test with' },
  params: Params,
  build: async ({ viewer }, { rows, pairingId }): Promise<PaperDraft> => {
    if (!abilitiesOf(viewer).includes(Ability.RECORD_STATEMENT)) throw new DomainError(ProblemCode.FORBIDDEN);
    await gate;
    if (pairingId) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' });
    const many = function* () {
      for (let index = 0; index < (rows ?? 0); index += 1) yield { document: `第${index}号`, paid: '1.10' };
    };
    const sheet = rows === undefined ? SHEET : { ...SHEET, rows: many(), simulated: false };
    return { fileName: '资金台账/2019年', sheets: [sheet, { ...SHEET, simulated: false }] };
  },
});

describe('papers', () => {
  let platform: Platform;
  let reporter: Record<string, string>;
  let auditor: Record<string, string>;

  const get = (path: string, headers: Record<string, string> = reporter, method = 'GET') =>
    fetch(`${platform.url}/papers${path}`, { method, headers });
  const refusal = async (path: string, headers?: Record<string, string>) => {
    const answer = await get(path, headers);
    const body = (await answer.json()) as { code: string; message: string; field?: string };
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('content-disposition')).toBeNull();
    return { status: answer.status, ...body };
  };

  beforeAll(async () => {
    platform = await startPlatform();
    platform.app.rooms.papers.papers.set(REHEARSAL.kind, REHEARSAL);
    await makeAccount(platform, 'paper-reporter', [{ role: Role.ADMIN }]);
    await makeAccount(platform, 'paper-auditor', [{ role: Role.AUDITOR }]);
    reporter = await signedIn(platform, 'paper-reporter');
    auditor = await signedIn(platform, 'paper-auditor');
  });
  afterAll(() => platform.close());

  test('an .xlsx comes back as it was drafted: headings, exact amounts, no formula, its Chinese name', async () => {
    const answer = await get('/rehearsal');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; /);
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? '')).toBe('资金台账_2019年.xlsx');
    const sheets = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['资金 表 1', '资金 表 1 2']);
    const [, plain] = sheets;
    if (!plain) throw new Error('no second sheet');
    expect(plain.rows).toEqual([
      ['东西部协作资金台账', null, null, null, null, null],
      ['填报单位：大关县', null, '单位：元', null, null, null],
      ['文号', '资金', '资金', '支出率', '笔数', '日期'],
      ['文号', '拨付', '支出', '支出率', '笔数', '日期'],
      ['=HYPERLINK("http://evil.example","点此")', 66_860_000, 0.01, 0.4788, 3, '2019-12-31T00:00:00.000Z'],
      ['中财发〔2019〕5号', '92233720368547758.07', null, null, '9007199254740993', '2019-05'],
      ['合计', '92233720435407758.07', 0.01, null, null, null],
      ['支出率＝支出÷拨付。', null, null, null, null, null],
      ['制表人：', '审核人：', null, '单位负责人：', null, null],
    ]);
    const cells = new Map(plain.cells);
    expect([...cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.get('4,0')?.style?.numFmt).toBe('@');
    expect(cells.get('4,1')?.style?.numFmt).toBe('#,##0.00');
    expect(plain.merges).toEqual(
      expect.arrayContaining([
        { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
        { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
        { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      ]),
    );
    expect(plain.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$3:$4',
    });
    expect(JSON.stringify(plain)).not.toContain('演示数据');
  });

  test('made-up data says so in the title, on every page’s header and footer, and in every row', async () => {
    const [sheet] = readWorkbook(new Uint8Array(await (await get('/rehearsal')).arrayBuffer()));
    if (!sheet) throw new Error('no sheet');
    expect(sheet.rows[0]?.[0]).toBe('东西部协作资金台账（演示数据）');
    expect(sheet.rows[1]?.[0]).toBe('演示数据，仅供演示，不得作为凭证或对外使用');
    expect(sheet.headerFooter?.oddHeader).toBe('&C演示数据');
    expect(sheet.headerFooter?.oddFooter).toMatch(/^&L演示数据.*&R演示数据$/);
    const rows = [...sheet.rows.slice(5, 7), rowOf(sheet, '合计')];
    expect(rows.map((row) => row.at(-1))).toEqual(['演示数据', '演示数据', '演示数据']);
  });

  test('a .docx says the same as the .xlsx, to the last digit, runs nothing, and is the same to the byte each time', async () => {
    const answer = await get('/rehearsal?format=docx');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(answer.headers.get('content-disposition')).toContain('.docx');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { paragraphs, tables, headers, footers, files } = readDocument(bytes);
    expect(paragraphs.slice(0, 3)).toEqual([
      '东西部协作资金台账（演示数据）',
      '演示数据，仅供演示，不得作为凭证或对外使用',
      '填报单位：大关县\t单位：元',
    ]);
    expect(paragraphs).toEqual(expect.arrayContaining(['支出率＝支出÷拨付。', '制表人：\t审核人：\t单位负责人：']));
    const [made, plain] = tables;
    expect(made?.map((row) => row.at(-1))).toEqual(['数据性质', '', '演示数据', '演示数据', '演示数据']);
    expect(plain).toEqual([
      ['文号', '资金', '支出率', '笔数', '日期'],
      // A heading over two rows goes on below itself.
      ['', '拨付', '支出', '', '', ''],
      ['=HYPERLINK("http://evil.example","点此")', '66,860,000.00', '0.01', '47.88%', '3', '2019-12-31'],
      ['中财发〔2019〕5号', '92,233,720,368,547,758.07', '', '', '9,007,199,254,740,993', '2019-05'],
      ['合计', '92,233,720,435,407,758.07', '0.01', '', '', ''],
    ]);
    expect(headers.filter((text) => text !== '演示数据')).toEqual([]);
    expect([footers.length, footers.filter((text) => text !== '—  —')]).toEqual([4, []]);
    const xml = Object.values(files).join('');
    // The number of the page is the only thing that is reckoned, and nothing is fetched from elsewhere.
    expect(new Set(xml.match(/<w:instrText[^>]*>[^<]*/g)?.map((text) => text.replace(/^.*>/, '')))).toEqual(
      new Set(['PAGE']),
    );
    expect(xml).not.toMatch(/TargetMode="External"|<w:fldSimple|<w:hyperlink/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(files['docProps/core.xml']).not.toContain('dcterms:created');
    expect(new Set(packedAt(bytes))).toEqual(new Set(['1980-01-01']));
    expect(Buffer.from(await (await get('/rehearsal?format=docx')).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('a .csv begins with the mark of UTF-8, keeps every digit and begins no formula', async () => {
    const answer = await get('/rehearsal?format=csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.slice(0, 7)).toEqual([
      '东西部协作资金台账（演示数据）',
      '填报单位：大关县,单位：元',
      '文号,资金：拨付,资金：支出,支出率,笔数,日期,数据性质',
      `"'=HYPERLINK(""http://evil.example"",""点此"")",66860000.00,0.01,0.478800,3,2019-12-31,演示数据`,
      '中财发〔2019〕5号,92233720368547758.07,,,9007199254740993,2019-05,演示数据',
      '合计,92233720435407758.07,0.01,,,,演示数据',
      '支出率＝支出÷拨付。',
    ]);
  });

  test('the kinds of paper are listed with what each asks for, in the asked-for language', async () => {
    const zh = (await (await get('')).json()) as { papers: { kind: string; description: string; params: object }[] };
    const listed = zh.papers.find(({ kind }) => kind === 'rehearsal');
    expect(listed).toMatchObject({
      description: '测试文书',
      params: { type: 'object', properties: { pairingId: { type: 'string' } } },
    });
    const en = await get('/', { ...reporter, 'accept-language': 'en' });
    expect(await en.text()).toContain('A paper to test with');
  });

  test('who is not signed in gets nothing, and neither does a service token or a dead one', async () => {
    expect(await refusal('/rehearsal', {})).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: '请先登录。',
    });
    expect(await refusal('/rehearsal', { 'accept-language': 'en' })).toMatchObject({
      message: 'Please sign in first.',
    });
    expect(await refusal('', {})).toMatchObject({ status: 401 });
    expect(await refusal('/rehearsal', { authorization: 'Bearer nonsense' })).toMatchObject({ status: 401 });
    // A token in the address opens nothing.
    const token = (reporter.authorization ?? '').replace('Bearer ', '');
    expect(await refusal(`/rehearsal?access_token=${token}`, {})).toMatchObject({ status: 401 });
    const expiresOn = businessDay(new Date(Date.now() + 2 * 86_400_000));
    const issued = await ask<{ issueServiceToken: { token: string } }>(
      platform,
      'mutation ($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { token } }',
      { input: { requestKey: 'paper-token', label: '前端', expiresOn } },
      reporter,
    );
    expect(issued.errors).toEqual([]);
    const service = { authorization: `Bearer ${issued.data?.issueServiceToken.token}` };
    expect(await refusal('/rehearsal', service)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('no right is 403, nothing there is 404, a wrong parameter is 400 and names it', async () => {
    expect(await refusal('/rehearsal', auditor)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await refusal('/nothing-like-it')).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      message: '没有找到该文书，或您无权查看。',
    });
    expect(await refusal('/__proto__')).toMatchObject({ status: 404 });
    expect(await refusal('/rehearsal?pairingId=x')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await refusal('/rehearsal?format=pdf')).toMatchObject({ status: 400, code: 'BAD_INPUT', field: 'format' });
    // A long table is looked things up in: it is no document.
    const table = new URLSearchParams({ groupBy: '["INDICATOR","YEAR"]', format: 'docx' });
    expect(await refusal(`/results?${table.toString()}`)).toMatchObject({
      status: 400,
      code: 'BAD_INPUT',
      field: 'format',
    });
    expect(await refusal('/rehearsal?rows=-1')).toMatchObject({ status: 400, field: 'rows' });
    expect(await refusal('/rehearsal?pairingId=x&pairingId=y')).toMatchObject({ status: 400, field: 'pairingId' });
    expect(await refusal('/rehearsal?colour=red', { ...reporter, 'accept-language': 'en' })).toMatchObject({
      status: 400,
      message: expect.stringContaining('colour') as string,
    });
    const posted = await get('/rehearsal', reporter, 'POST');
    expect(posted.status).toBe(405);
    expect(posted.headers.get('allow')).toBe('GET');
  });

  test('a paper at the row limit is made, one row more is refused', async () => {
    const answer = await get(`/rehearsal?format=csv&rows=${MAX_PAPER_ROWS - 2}`);
    expect(answer.status).toBe(200);
    expect((await answer.text()).split('\r\n').filter((line) => line.startsWith('第'))).toHaveLength(
      MAX_PAPER_ROWS - 2,
    );
    expect(await refusal(`/rehearsal?rows=${MAX_PAPER_ROWS - 1}`)).toMatchObject({
      status: 400,
      code: 'PAPER_TOO_LONG',
    });
    const document = await get(`/rehearsal?format=docx&rows=${MAX_DOCUMENT_ROWS - 2}`);
    expect([document.status, readDocument(new Uint8Array(await document.arrayBuffer())).tables[0]?.length]).toEqual([
      200,
      MAX_DOCUMENT_ROWS + 1,
    ]);
    expect(await refusal(`/rehearsal?format=docx&rows=${MAX_DOCUMENT_ROWS - 1}`)).toMatchObject({
      code: 'PAPER_TOO_LONG',
      message: `该文书超过 ${MAX_DOCUMENT_ROWS} 行。请缩小范围（如只选一个年度）后再导出。`,
    });
  });

  test('one account has two papers in the making; a third is told when to try again, and later gets through', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const asked = [1, 2, 3, 4].map(() => get('/rehearsal'));
    const refused = await Promise.any(asked);
    expect({ status: refused.status, retryAfter: refused.headers.get('retry-after') }).toEqual({
      status: 429,
      retryAfter: '10',
    });
    expect(await refused.json()).toMatchObject({
      code: 'TOO_MANY_PAPERS',
      message: '正在生成的文书较多，请 10 秒后再试。',
    });
    open();
    expect((await Promise.all(asked)).map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
    expect((await get('/rehearsal')).status).toBe(200);
  });
});
