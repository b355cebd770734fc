import { PurchaseChannel, PurchaseMode, PurchaseState } from '../../schema/vocabulary';
import { checkAll } from '../../server/checks/check.service';
import { tx, type Db } from '../../server/db/tx';
import { closePairingRow } from '../../server/pairings/pairing.store';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { recordPurchases } from '../../server/purchases/purchase-acts.service';
import type { PurchaseFacts } from '../../server/purchases/purchase';
import { purchasesAlready } from '../../server/purchases/purchase.store';
import { pairingForRecords } from '../../server/records/record.store';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';

let platform: Platform;
/** 大关县 and its donor group; 鲁甸县, which has nothing to do with them; 永善县, whose pairing was closed. */
let daguan: People;
let ludian: People;
let yongshan: People;

beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  const at = (donor: string, recipient: string) => ({
    donor: { name: donor, province: '广东' },
    recipient: { name: recipient, province: '云南' },
  });
  const group = '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)';
  daguan = await makePeople(platform, at(group, '大关县'), true);
  ludian = await makePeople(platform, at('天河区(广州)', '鲁甸县'));
  yongshan = await makePeople(platform, at('海珠区(广州)', '永善县'));
});
afterAll(() => platform.close());

const asPlatform = <T>(work: (db: Db) => Promise<T>): Promise<T> => tx(platform.database.source, PLATFORM, work);

/** Every row that a purchase could touch. */
const everything = (): Promise<unknown> =>
  asPlatform((db) =>
    db.query(
      `select ${['purchase', 'purchase_past', 'invoice_line', 'record_delta', 'event', 'request']
        .map((table) => `(select md5(string_agg(r::text, '|' order by r::text)) from ${table} r) as ${table}`)
        .join(', ')}`,
    ),
  );

interface Version {
  version: number;
  state: string;
  amount: string;
  product: string;
  withdrawn: boolean;
  reason: string | null;
}
interface PurchaseAnswer extends Version {
  id: string;
  year: number;
  side: string;
  orderNo: string | null;
  acceptedOn: string | null;
  nextActions: string[];
  sheetId: string | null;
  invoiceLines: { number: string; lineNo: number }[];
  versions: Version[];
}

const FIELDS = `id year version day product category quantity amount channel mode buyer seller recognised origin originPlace { name } orderNo
  state acceptedOn paidOn evaluatedOn endedOn sheetId withdrawn reason side standing evidenceCount simulated nextActions pairing { id }
  invoiceLines { code number lineNo amount total } recordedBy { name }
  versions { version day product amount state acceptedOn withdrawn reason orderNo standing evidenceCount madeBy { name } }`;

function act(verb: string, who: Header, input: object): Promise<Answer<{ done: { purchase: PurchaseAnswer } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const fields = verb === 'recordSalesSheet' ? 'sheetId lines amount' : `purchase { ${FIELDS} }`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Header, input: object): Promise<PurchaseAnswer> {
  const answer = await act(verb, who, input);
  if (answer.data === null || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.purchase;
}

/** What a refusal said, in both languages; and that not a row has changed. */
async function refusal(
  verb: string,
  who: Header,
  input: object,
): Promise<{ code: string; field?: string; zh: string; en: string }> {
  const before = await everything();
  const [zh, en] = [
    await act(verb, { ...who, 'accept-language': 'zh-CN' }, input),
    await act(verb, { ...who, 'accept-language': 'en' }, input),
  ];
  expect(await everything()).toEqual(before);
  const [inChinese, inEnglish] = [zh.errors[0], en.errors[0]];
  if (!inChinese || !inEnglish) throw new Error(`${verb} was not refused`);
  expect(inEnglish.extensions.code).toBe(inChinese.extensions.code);
  expect(inChinese.message).toMatch(/\p{Script=Han}/u);
  const { code, field } = inChinese.extensions;
  return { code, ...(field !== undefined && { field }), zh: inChinese.message, en: inEnglish.message };
}

let counted = 0;
/** A number with twenty digits that no other test uses. */
const invoiceNo = (): string => String((counted += 1)).padStart(20, '24');
const order = (more: object = {}) => ({
  pairingId: daguan.pairingId,
  day: '2021-03-08',
  product: '筇竹笋干',
  amount: '12600.50',
  channel: 'PLATFORM_832',
  mode: 'DIRECT',
  buyer: '中山火炬高技术产业开发区管理委员会',
  orderNo: `DD${(counted += 1)}`,
  ...more,
});
const step = ({ id, version }: { id: string; version: number }, day: string, more: object = {}) => ({
  purchaseId: id,
  version,
  day,
  ...more,
});

describe('the way of a purchase', () => {
  test('from the order to its evaluation, each version readable afterwards', async () => {
    const ordered = await done(
      'orderPurchase',
      daguan.lead,
      order({ quantity: '300 袋', category: '干货', recognised: true, origin: '云南大关' }),
    );
    expect(ordered).toMatchObject({
      year: 2021,
      version: 1,
      state: 'ORDERED',
      amount: '12600.50',
      side: 'DONOR',
      quantity: '300 袋',
      recognised: true,
      simulated: false,
      standing: null,
      evidenceCount: 0,
      nextActions: ['ACCEPT', 'CANCEL', 'CORRECT', 'ATTACH_INVOICE', 'WITHDRAW'],
    });
    const accepted = await done('acceptPurchase', daguan.lead, step(ordered, '2021-03-15'));
    const paid = await done('payPurchase', daguan.member, step(accepted, '2021-03-15'));
    const evaluated = await done('evaluatePurchase', daguan.lead, step(paid, '2021-04-02'));
    expect(evaluated).toMatchObject({
      version: 4,
      state: 'EVALUATED',
      acceptedOn: '2021-03-15',
      paidOn: '2021-03-15',
      evaluatedOn: '2021-04-02',
      nextActions: ['RETURN', 'CORRECT', 'ATTACH_INVOICE', 'WITHDRAW'],
    });
    expect(evaluated.versions.map(({ version, state }) => [version, state])).toEqual([
      [4, 'EVALUATED'],
      [3, 'PAID'],
      [2, 'ACCEPTED'],
      [1, 'ORDERED'],
    ]);
    const returned = await done('returnPurchase', daguan.lead, step(evaluated, '2021-04-20', { reason: '包装破损' }));
    expect(returned).toMatchObject({
      state: 'RETURNED',
      reason: '包装破损',
      endedOn: '2021-04-20',
      nextActions: ['CORRECT', 'ATTACH_INVOICE', 'WITHDRAW'],
    });
  });

  test('recorded later, a step that nobody dated was taken by the next one', async () => {
    const paid = await done('orderPurchase', daguan.reporter, order({ channel: 'CANTEEN', paidOn: '2021-04-10' }));
    expect(paid).toMatchObject({
      state: 'PAID',
      acceptedOn: '2021-04-10',
      paidOn: '2021-04-10',
      evaluatedOn: null,
      side: 'RECIPIENT',
    });
  });

  test('the same request gives the first result again; another input under its key is refused', async () => {
    const input = { ...order(), requestKey: newId() };
    const first = await done('orderPurchase', daguan.lead, input);
    expect((await done('orderPurchase', daguan.lead, input)).id).toBe(first.id);
    expect(await refusal('orderPurchase', daguan.lead, { ...input, amount: '1' })).toMatchObject({
      code: 'REQUEST_KEY_REUSED',
    });
  });

  test('a correction replaces the facts, keeps the state and says why', async () => {
    const paid = await done('orderPurchase', daguan.lead, order({ paidOn: '2021-03-20' }));
    const corrected = await done('correctPurchase', daguan.lead, {
      ...order({ amount: '12000', product: '筇竹笋（干）', day: '2021-02-28' }),
      pairingId: undefined,
      purchaseId: paid.id,
      version: 1,
      reason: '按发票更正',
    });
    expect(corrected).toMatchObject({
      version: 2,
      state: 'PAID',
      amount: '12000.00',
      day: '2021-02-28',
      paidOn: '2021-03-20',
      reason: '按发票更正',
    });
    expect(corrected.versions[1]).toMatchObject({ version: 1, amount: '12600.50', reason: null });
  });

  test('what was withdrawn stays readable, counts nowhere and does not change any more', async () => {
    const ordered = await done('orderPurchase', daguan.lead, order());
    const gone = await done('withdrawPurchase', daguan.lead, {
      purchaseId: ordered.id,
      version: 1,
      reason: '重复登记',
    });
    expect(gone).toMatchObject({ withdrawn: true, version: 2, nextActions: [] });
    expect(await refusal('acceptPurchase', daguan.lead, step(gone, '2021-03-10'))).toMatchObject({
      code: 'TRANSITION_REFUSED',
      zh: '当前状态“已撤回”不能办理“验收”。',
      en: '“accept” is not possible in the state “withdrawn”.',
    });
    // Its order's number is free again.
    expect(await done('orderPurchase', daguan.lead, order({ orderNo: ordered.orderNo }))).toMatchObject({
      orderNo: ordered.orderNo,
    });
  });
});

describe('what is refused', () => {
  test.each<[string, object, object]>([
    [
      'an amount of nothing',
      { amount: '0' },
      { code: 'OUT_OF_RANGE', field: 'amount', zh: '“0.00”超出范围：0.01–1000000000.00' },
    ],
    ['a day to come', { day: '2999-01-01' }, { code: 'OUT_OF_RANGE', field: 'day' }],
    [
      'a payment before the acceptance',
      { acceptedOn: '2021-03-20', paidOn: '2021-03-19' },
      { code: 'OUT_OF_RANGE', field: 'paidOn' },
    ],
    ['an acceptance before the order', { acceptedOn: '2021-03-07' }, { code: 'OUT_OF_RANGE', field: 'acceptedOn' }],
    [
      'an evaluation where nobody evaluates',
      { channel: 'WHOLESALE', paidOn: '2021-03-20', evaluatedOn: '2021-03-21' },
      {
        code: 'BAD_INPUT',
        field: 'evaluatedOn',
        zh: '填写的内容有误：“批发商超”渠道没有评价环节',
        en: 'The input is not valid: nothing is evaluated on wholesale and supermarkets',
      },
    ],
    ['nobody who bought', { buyer: ' ' }, { code: 'BAD_INPUT', field: 'buyer' }],
    ['no product', { product: '' }, { code: 'BAD_INPUT', field: 'product' }],
    ['a place that is none', { originId: 'UGxhY2U6MQ' }, { code: 'NOT_FOUND', field: 'originId' }],
    [
      'an invoice with nine digits',
      { invoiceLines: [{ number: '123456789' }] },
      { code: 'BAD_INPUT', field: 'invoiceLines.0.number' },
    ],
    [
      'a paper invoice without its code',
      { invoiceLines: [{ number: '12345678' }] },
      { code: 'BAD_INPUT', field: 'invoiceLines.0.code' },
    ],
    [
      'a line above its invoice',
      { invoiceLines: [{ number: '12345678901234567890', amount: '10', total: '9' }] },
      { code: 'OUT_OF_RANGE', field: 'invoiceLines.0.total' },
    ],
    [
      'one line twice',
      { invoiceLines: [1, 1].map((lineNo) => ({ number: '12345678901234567890', lineNo })) },
      { code: 'INVOICE_LINE_USED', field: 'invoiceLines.1.lineNo' },
    ],
  ])('%s', async (_what, more, expected) => {
    expect(await refusal('orderPurchase', daguan.lead, order(more))).toMatchObject(expected);
  });

  test('a step that does not follow, a day before the step before, a version that somebody has passed', async () => {
    const ordered = await done('orderPurchase', daguan.lead, order({ channel: 'CANTEEN' }));
    expect(await refusal('payPurchase', daguan.lead, step(ordered, '2021-03-10'))).toMatchObject({
      code: 'TRANSITION_REFUSED',
      zh: '当前状态“已下单”不能办理“付款”。',
      en: '“pay” is not possible in the state “ordered”.',
    });
    expect(await refusal('acceptPurchase', daguan.lead, step(ordered, '2021-03-07'))).toMatchObject({
      code: 'OUT_OF_RANGE',
      field: 'day',
    });
    expect(await refusal('acceptPurchase', daguan.lead, { ...step(ordered, '2021-03-10'), version: 2 })).toMatchObject({
      code: 'VERSION_CONFLICT',
      field: 'version',
    });
    const accepted = await done('acceptPurchase', daguan.lead, step(ordered, '2021-03-10'));
    const paid = await done('payPurchase', daguan.lead, step(accepted, '2021-03-12'));
    expect(await refusal('evaluatePurchase', daguan.lead, step(paid, '2021-03-12'))).toMatchObject({
      code: 'TRANSITION_REFUSED',
      zh: '当前状态“已付款（“食堂”渠道没有评价环节）”不能办理“评价”。',
    });
    expect(await refusal('cancelPurchase', daguan.lead, step(paid, '2021-03-12', { reason: '误下单' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(await refusal('returnPurchase', daguan.lead, step(paid, '2021-03-12', { reason: ' ' }))).toMatchObject({
      code: 'BAD_INPUT',
      field: 'reason',
    });
  });

  test('an order’s number twice in one pairing, however it is typed; in another pairing it is another order', async () => {
    const first = await done('orderPurchase', daguan.lead, order({ orderNo: 'AB 2021-77' }));
    expect(await refusal('orderPurchase', daguan.reporter, order({ orderNo: 'ＡＢ2021-77' }))).toMatchObject({
      code: 'ALREADY_EXISTS',
      field: 'orderNo',
    });
    await done('orderPurchase', ludian.lead, order({ pairingId: ludian.pairingId, orderNo: first.orderNo }));
  });

  test('an order after the pairing’s end, while what was ordered before it is still paid for', async () => {
    const before = await done(
      'orderPurchase',
      yongshan.lead,
      order({ pairingId: yongshan.pairingId, acceptedOn: '2021-03-20' }),
    );
    await asPlatform((db) => closePairingRow(db, fromGlobalId(yongshan.pairingId).key, 1, '2021-03-31'));
    expect(
      await refusal('orderPurchase', yongshan.lead, order({ pairingId: yongshan.pairingId, day: '2021-04-01' })),
    ).toMatchObject({ code: 'PAIRING_CLOSED', field: 'day' });
    expect(await done('payPurchase', yongshan.lead, step(before, '2021-05-01'))).toMatchObject({ state: 'PAID' });
  });

  test('whoever is not of this pairing, not of that side, or keeps no records', async () => {
    const ordered = await done('orderPurchase', daguan.lead, order());
    expect(await refusal('orderPurchase', ludian.lead, order())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal('acceptPurchase', ludian.lead, step(ordered, '2021-03-10'))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal('orderPurchase', {}, order())).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refusal('acceptPurchase', daguan.reporter, step(ordered, '2021-03-10'))).toMatchObject({
      code: 'OTHER_SIDES_ENTRY',
      zh: '“该笔采购”由帮扶方登记，您不能代为登记。',
      en: '“purchase” is posted by the donor; you cannot post it on its behalf.',
    });
  });
});

describe('invoices', () => {
  test('a line counts once: in one’s own books, and in whoever’s else, of which nothing more is told', async () => {
    const number = invoiceNo();
    const first = await done('orderPurchase', daguan.lead, order({ invoiceLines: [{ number, lineNo: 3 }] }));
    expect(first.invoiceLines).toMatchObject([{ code: '', number, lineNo: 3, amount: '12600.50', total: '12600.50' }]);
    const again = { invoiceLines: [{ number, lineNo: 3 }] };
    expect(await refusal('orderPurchase', daguan.reporter, order(again))).toEqual({
      code: 'INVOICE_LINE_USED',
      field: 'invoiceLines.0.lineNo',
      zh: `发票 ${number} 第 3 行已用于您的台账，一行只能计一次。请核对发票号码和行号。`,
      en: `Line 3 of invoice ${number} is used in your own books; a line counts once. Check the number and the line.`,
    });
    expect(await refusal('orderPurchase', ludian.lead, order({ pairingId: ludian.pairingId, ...again }))).toEqual({
      code: 'INVOICE_LINE_USED',
      field: 'invoiceLines.0.lineNo',
      zh: `发票 ${number} 第 3 行已用于其他单位的台账，一行只能计一次。请核对发票号码和行号。`,
      en: `Line 3 of invoice ${number} is used in the books of somebody else; a line counts once. Check the number and the line.`,
    });
  });

  test('an invoice covers several orders, whose lines never come to more than it does', async () => {
    const number = invoiceNo();
    const line = (lineNo: number, amount: string, total = '100') => ({
      invoiceLines: [{ number, lineNo, amount, total }],
    });
    await done('orderPurchase', daguan.lead, order(line(1, '60')));
    const second = await done('orderPurchase', daguan.lead, order({ amount: '40' }));
    expect(
      await refusal('attachInvoice', daguan.lead, { purchaseId: second.id, version: 1, ...line(2, '40.01') }),
    ).toEqual({
      code: 'INVOICE_EXCEEDED',
      field: 'invoiceLines.0.amount',
      zh: `发票 ${number} 总额 100.00 元，再计入 40.01 元后，各行合计将超过总额。请核对发票金额。`,
      en: `Invoice ${number} comes to 100.00 yuan; with another 40.01 its lines would come to more. Check its amounts.`,
    });
    // Saying that it comes to more does not help: the least that anybody says holds.
    expect(
      await refusal('attachInvoice', daguan.lead, { purchaseId: second.id, version: 1, ...line(2, '40.01', '900') }),
    ).toMatchObject({
      code: 'INVOICE_EXCEEDED',
    });
    const attached = await done('attachInvoice', daguan.lead, { purchaseId: second.id, version: 1, ...line(2, '40') });
    expect(attached).toMatchObject({ version: 2, invoiceLines: [{ number, lineNo: 2, amount: '40.00' }] });
  });

  test('a withdrawal frees the lines, and a correction puts others in their place', async () => {
    const [number, other] = [invoiceNo(), invoiceNo()];
    const first = await done('orderPurchase', daguan.lead, order({ invoiceLines: [{ number }] }));
    const corrected = await done('correctPurchase', daguan.lead, {
      ...order({
        invoiceLines: [
          { number, lineNo: 1 },
          { number: other, amount: '2600.50' },
        ],
      }),
      pairingId: undefined,
      purchaseId: first.id,
      version: 1,
      reason: '补录第二张发票',
    });
    expect(corrected.invoiceLines.map((line) => line.number)).toEqual([number, other].sort());
    await done('withdrawPurchase', daguan.lead, { purchaseId: first.id, version: 2, reason: '登记错误' });
    const next = await done(
      'orderPurchase',
      ludian.lead,
      order({ pairingId: ludian.pairingId, invoiceLines: [{ number }, { number: other }] }),
    );
    expect(next.invoiceLines).toHaveLength(2);
  });

  test('of two who claim one line at the same time, one is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const number = invoiceNo();
      const claims = [daguan, ludian].map(({ lead, pairingId }) =>
        act('orderPurchase', lead, order({ pairingId, invoiceLines: [{ number }] })),
      );
      const codes = (await Promise.all(claims)).map(({ errors }) => errors[0]?.extensions.code ?? 'DONE');
      expect(codes.sort()).toEqual(['DONE', 'INVOICE_LINE_USED']);
    }
  });

  test('of two who claim different lines at the same time, the invoice is never exceeded', async () => {
    const number = invoiceNo();
    const claims = [1, 2, 3, 4].map((lineNo) =>
      act('orderPurchase', lineNo % 2 ? daguan.lead : ludian.lead, {
        ...order({ pairingId: lineNo % 2 ? daguan.pairingId : ludian.pairingId }),
        invoiceLines: [{ number, lineNo, amount: '40', total: '100' }],
      }),
    );
    const codes = (await Promise.all(claims)).map(({ errors }) => errors[0]?.extensions.code ?? 'DONE');
    expect(codes.sort()).toEqual(['DONE', 'DONE', 'INVOICE_EXCEEDED', 'INVOICE_EXCEEDED']);
  });

  test('the database itself refuses a second claim, and an invoice that is exceeded', async () => {
    const number = invoiceNo();
    const first = await done(
      'orderPurchase',
      daguan.lead,
      order({ invoiceLines: [{ number, amount: '60', total: '100' }] }),
    );
    const insert = (lineNo: number, amount: number) =>
      asPlatform((db) =>
        db.query(
          `insert into invoice_line (purchase_id, code, number, line_no, amount_fen, total_fen) values ($1, '', $2, $3, $4, 10000)`,
          [fromGlobalId(first.id).key, number, lineNo, amount],
        ),
      );
    await expect(insert(1, 1)).rejects.toThrow(/invoice_line_once/);
    await expect(insert(2, 4001)).rejects.toThrow(/come to more than its total/);
  });
});

describe('sales sheets', () => {
  const sheet = (more: object = {}) => ({
    pairingId: daguan.pairingId,
    year: 2021,
    month: 2,
    channel: 'SPECIAL_COUNTER',
    mode: 'ASSISTED',
    seller: '火炬区消费帮扶专柜',
    lines: [
      { product: '天麻', amount: '3200', quantity: '16 千克' },
      { product: '花椒', amount: '1800.50' },
    ],
    ...more,
  });

  test('each line is a purchase that was paid on the last day of its month; the same request gives the sheet again', async () => {
    const input = { ...sheet(), requestKey: newId() };
    const { data } = await act('recordSalesSheet', daguan.lead, input);
    const made = data?.done as unknown as { sheetId: string; lines: number; amount: string };
    expect(made).toMatchObject({ lines: 2, amount: '5000.50' });
    expect((await act('recordSalesSheet', daguan.lead, input)).data?.done).toEqual(made);
    const { purchases } = await list({ sheetId: made.sheetId }, daguan.reporter);
    expect(purchases.nodes.map(({ product }) => product).sort()).toEqual(['天麻', '花椒']);
    for (const node of purchases.nodes)
      expect(node).toMatchObject({
        day: '2021-02-28',
        paidOn: '2021-02-28',
        state: 'PAID',
        buyer: null,
        sheetId: made.sheetId,
      });
  });

  test.each<[string, object, object]>([
    ['of a channel that has orders', { channel: 'PLATFORM_832' }, { code: 'BAD_INPUT', field: 'lines.0.channel' }],
    ['of a month that is not over', { year: 2999 }, { code: 'BAD_PERIOD', field: 'month' }],
    ['of a thirteenth month', { month: 13 }, { code: 'BAD_PERIOD', field: 'month' }],
    ['without lines', { lines: [] }, { code: 'TOO_MANY_ITEMS', field: 'lines' }],
    [
      'with more lines than anybody reads',
      { lines: Array.from({ length: 501 }, () => ({ product: '花椒', amount: '1' })) },
      { code: 'TOO_MANY_ITEMS', field: 'lines' },
    ],
    [
      'with a line of nothing',
      {
        lines: [
          { product: '花椒', amount: '1' },
          { product: '天麻', amount: '0' },
        ],
      },
      { code: 'OUT_OF_RANGE', field: 'lines.1.amount' },
    ],
  ])('none %s', async (_what, more, expected) => {
    expect(await refusal('recordSalesSheet', daguan.lead, sheet(more))).toMatchObject(expected);
  });
});

interface Listed {
  purchases: {
    totalCount: number;
    nodes: (PurchaseAnswer & { day: string })[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}
async function list(filter: object, who: Header, more = ''): Promise<Listed> {
  const { data, errors } = await ask<Listed>(
    platform,
    `query ($filter: PurchaseFilter) { purchases(filter: $filter, ${more || 'first: 100'}) { totalCount nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`,
    { filter },
    who,
  );
  expect(errors).toEqual([]);
  return data as Listed;
}

describe('lists', () => {
  const days = ['2022-05-01', '2022-05-02', '2023-01-01', '2022-05-02', '2021-12-31'];
  let people: People;
  beforeAll(async () => {
    people = await makePeople(platform, {
      donor: { name: '越秀区(广州)', province: '广东' },
      recipient: { name: '镇雄县', province: '云南' },
    });
    for (const [at, day] of days.entries())
      await done(
        'orderPurchase',
        people.lead,
        order({
          pairingId: people.pairingId,
          day,
          amount: `${100 + at}`,
          product: `${at} 号`,
          channel: at < 2 ? 'CANTEEN' : 'TRADE_UNION',
        }),
      );
  });

  test('by day, by amount and as they were recorded, page by page, with filters', async () => {
    const products = async (filter: object, more = '') =>
      (await list({ pairingIds: [people.pairingId], ...filter }, people.lead, more)).purchases.nodes.map(
        ({ product }) => product[0],
      );
    expect(await products({})).toEqual(['2', '3', '1', '0', '4']);
    expect(await products({}, 'orderBy: { field: AMOUNT, direction: ASC }')).toEqual(['0', '1', '2', '3', '4']);
    expect(await products({}, 'orderBy: { field: RECORDED }')).toEqual(['4', '3', '2', '1', '0']);
    expect(await products({ from: '2022-05-02', to: '2022-12-31' })).toEqual(['3', '1']);
    expect(await products({ years: [2021, 2023] })).toEqual(['2', '4']);
    expect(await products({ channels: ['CANTEEN'], minAmount: '101' })).toEqual(['1']);
    expect(await products({ maxAmount: '100' })).toEqual(['0']);
    expect(await products({ search: '3 号' })).toEqual(['3']);
    expect(await products({ states: ['PAID'] })).toEqual([]);
    const first = (await list({ pairingIds: [people.pairingId] }, people.lead, 'first: 2')).purchases;
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(await products({}, `first: 2, after: "${first.pageInfo.endCursor}"`)).toEqual(['1', '0']);
  });

  test('a pairing shows its latest, and its pages go on where they stopped', async () => {
    const of = async (args: string) => {
      const { data, errors } = await ask<{ pairing: { purchases: Listed['purchases'] } }>(
        platform,
        `query ($id: ID!) { pairing(id: $id) { purchases(${args}) { totalCount nodes { product } pageInfo { endCursor hasNextPage } } } }`,
        { id: people.pairingId },
        people.lead,
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo, totalCount } = data?.pairing.purchases as Listed['purchases'];
      return { products: nodes.map(({ product }) => product[0]), pageInfo, totalCount };
    };
    const first = await of('first: 3');
    expect(first).toMatchObject({ products: ['2', '3', '1'], totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(await of(`first: 3, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      products: ['0', '4'],
      pageInfo: { hasNextPage: false },
    });
    expect(await of('first: 3, year: 2022')).toMatchObject({
      products: ['3', '1', '0'],
      totalCount: 3,
      pageInfo: { hasNextPage: false },
    });
  });

  test('an outsider and the public see none of them, not even of a pairing that is published', async () => {
    const ordered = await done('orderPurchase', daguan.lead, order());
    const node = (who: Header) =>
      ask<{ node: unknown }>(platform, 'query ($id: ID!) { node(id: $id) { id } }', { id: ordered.id }, who);
    for (const who of [ludian.lead, {}]) {
      expect((await list({ pairingIds: [daguan.pairingId] }, who)).purchases).toMatchObject({
        totalCount: 0,
        nodes: [],
      });
      expect((await node(who)).data).toEqual({ node: null });
    }
    expect((await node(daguan.reviewer)).data).toEqual({ node: { id: ordered.id } });
    const events = async (who: Header) => {
      const { data } = await ask<{ events: { nodes: { subject: { id: string } | null }[] } }>(
        platform,
        `query ($id: ID!) { events(first: 100, filter: { pairingIds: [$id] }) { nodes { kind subject { id } } } }`,
        { id: daguan.pairingId },
        who,
      );
      return data?.events.nodes.filter(({ subject }) => subject?.id === ordered.id).length;
    };
    expect([await events(daguan.reviewer), await events({}), await events(ludian.lead)]).toEqual([1, 0, 0]);
  });
});

describe('rows of a file', () => {
  const facts = (at: number, more: Partial<PurchaseFacts> = {}): PurchaseFacts => ({
    day: '2020-06-01',
    product: '蜂蜜',
    category: null,
    quantity: null,
    amountFen: BigInt(10_000 + at),
    channel: PurchaseChannel.TRADE_UNION,
    mode: PurchaseMode.DIRECT,
    buyer: '中山市总工会',
    seller: null,
    recognised: false,
    origin: null,
    originId: null,
    orderNo: null,
    state: PurchaseState.PAID,
    acceptedOn: '2020-06-02',
    paidOn: '2020-06-03',
    evaluatedOn: null,
    endedOn: null,
    sheetId: null,
    invoiceLines: [],
    ...more,
  });
  const record = (rows: PurchaseFacts[]) =>
    asPlatform(async (db) => {
      const pairing = await pairingForRecords(db, PLATFORM, fromGlobalId(daguan.pairingId).key);
      if (!pairing) throw new Error('the pairing is not there');
      return recordPurchases(db, PLATFORM, pairing, rows, {
        simulated: false,
        importId: newId(),
        side: null,
        today: '2026-01-01',
      });
    });
  const already = (rows: PurchaseFacts[]) =>
    asPlatform((db) => purchasesAlready(db, fromGlobalId(daguan.pairingId).key, rows));

  test('are recorded all together, and found again by number, invoice line, or day, amount, product and buyer', async () => {
    const line = { code: '', number: invoiceNo(), lineNo: 1, amountFen: 1n, totalFen: 1n };
    const rows = [facts(1, { orderNo: 'F-1' }), facts(2, { invoiceLines: [line] }), facts(3)];
    expect(await already(rows)).toEqual([null, null, null]);
    const ids = await record(rows);
    expect(await already(rows)).toEqual(ids);
    expect(
      await already([
        facts(9, { orderNo: 'F - 1' }),
        facts(9, { invoiceLines: [line] }),
        facts(3, { buyer: '别的工会' }),
        facts(1, { orderNo: 'F-2' }),
        facts(1),
      ]),
    ).toEqual([ids[0], ids[1], null, null, ids[0]]);
  });

  test('are refused all together, with the row and its field', async () => {
    const before = await everything();
    const line = { code: '', number: invoiceNo(), lineNo: 1, amountFen: 1n, totalFen: 1n };
    await expect(record([facts(1), facts(2, { amountFen: 0n })])).rejects.toMatchObject({
      code: 'OUT_OF_RANGE',
      field: 'rows.1.amount',
    });
    await expect(
      record([facts(1, { invoiceLines: [line] }), facts(2, { invoiceLines: [line] })]),
    ).rejects.toMatchObject({
      code: 'INVOICE_LINE_USED',
      field: 'rows.1.invoiceLines.0.lineNo',
    });
    await expect(record([facts(1, { orderNo: 'F-9' }), facts(2, { orderNo: 'F-9' })])).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect(await everything()).toEqual(before);
  });
});

test('every invariant holds of all this', async () => {
  const checked = await checkAll(platform.database.worker);
  expect(checked.map(({ invariant }) => invariant.name)).toContain('records.purchase.rollup');
  expect(checked.flatMap(({ invariant, broken }) => (broken.length > 0 ? [[invariant.name, broken]] : []))).toEqual([]);
});
