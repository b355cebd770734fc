import { PurchaseAction, PurchaseChannel, PurchaseMode, PurchaseState, Role, Side } from '../../schema/vocabulary';
import { amountOf } from '../../server/demonstration/act';
import { daguanPurchases } from '../../server/demonstration/daguan-purchases.rules';
import { shippedSchemes } from '../../server/indicators/catalogue';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { completeInvoices, refusalsOfInvoices } from '../../server/purchases/invoice.rules';
import type { PurchaseFacts } from '../../server/purchases/purchase';
import { mayChange, recordingSide } from '../../server/records/record-access.rules';
import {
  CHANNELS,
  orderNoOf,
  possibleActions,
  reached,
  refusalsOfPurchase,
  stateAfter,
  TRANSITIONS,
  type PurchaseStep,
} from '../../server/purchases/purchase.rules';
import { memberOf } from '../kit/viewers';

const STEPS: readonly PurchaseStep[] = [
  PurchaseAction.ACCEPT,
  PurchaseAction.PAY,
  PurchaseAction.EVALUATE,
  PurchaseAction.CANCEL,
  PurchaseAction.RETURN,
];
const { ORDERED, ACCEPTED, PAID, EVALUATED, CANCELLED, RETURNED } = PurchaseState;
const codeOf = (attempt: () => unknown): string => {
  try {
    return String(attempt());
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('steps', () => {
  const REFUSED = 'TRANSITION_REFUSED';
  test.each([
    [ORDERED, [ACCEPTED, REFUSED, REFUSED, CANCELLED, REFUSED]],
    [ACCEPTED, [REFUSED, PAID, REFUSED, CANCELLED, RETURNED]],
    [PAID, [REFUSED, REFUSED, EVALUATED, REFUSED, RETURNED]],
    [EVALUATED, [REFUSED, REFUSED, REFUSED, REFUSED, RETURNED]],
    [CANCELLED, [REFUSED, REFUSED, REFUSED, REFUSED, REFUSED]],
    [RETURNED, [REFUSED, REFUSED, REFUSED, REFUSED, REFUSED]],
  ])('%s on the 832 platform: accept, pay, evaluate, cancel, return lead to %j', (state, expected) => {
    expect(STEPS.map((step) => codeOf(() => stateAfter(state, PurchaseChannel.PLATFORM_832, step)))).toEqual(expected);
    const actions = possibleActions({ state, channel: PurchaseChannel.PLATFORM_832, withdrawn: false });
    expect(STEPS.map((step) => actions.includes(step))).toEqual(expected.map((one) => one !== REFUSED));
  });

  test('nothing is evaluated where nobody evaluates, and nothing is done to what was withdrawn', () => {
    for (const channel of Object.values(PurchaseChannel)) {
      const { evaluates } = CHANNELS[channel];
      expect(codeOf(() => stateAfter(PAID, channel, PurchaseAction.EVALUATE))).toBe(evaluates ? EVALUATED : REFUSED);
      expect(possibleActions({ state: PAID, channel, withdrawn: false }).includes(PurchaseAction.EVALUATE)).toBe(
        evaluates,
      );
      expect(possibleActions({ state: PAID, channel, withdrawn: true })).toEqual([]);
    }
    expect(CHANNELS.WHOLESALE.evaluates).toBe(false);
  });

  test('every state is told by its days, and a step without a day was taken by the next', () => {
    const [a, b, c] = ['2021-01-01', '2021-01-02', '2021-01-03'];
    expect(reached({})).toEqual({ state: ORDERED, acceptedOn: null, paidOn: null, evaluatedOn: null });
    expect(reached({ acceptedOn: a })).toMatchObject({ state: ACCEPTED, acceptedOn: a, paidOn: null });
    expect(reached({ paidOn: b })).toMatchObject({ state: PAID, acceptedOn: b, paidOn: b, evaluatedOn: null });
    expect(reached({ acceptedOn: a, evaluatedOn: c })).toEqual({
      state: EVALUATED,
      acceptedOn: a,
      paidOn: c,
      evaluatedOn: c,
    });
  });
});

const facts = (more: Partial<PurchaseFacts> = {}): PurchaseFacts => ({
  day: '2021-03-08',
  product: '筇竹笋干',
  category: null,
  quantity: null,
  amountFen: 100n,
  channel: PurchaseChannel.PLATFORM_832,
  mode: PurchaseMode.DIRECT,
  buyer: '火炬开发区管理委员会',
  seller: null,
  recognised: false,
  origin: null,
  originId: null,
  orderNo: null,
  state: ORDERED,
  acceptedOn: null,
  paidOn: null,
  evaluatedOn: null,
  endedOn: null,
  sheetId: null,
  invoiceLines: [],
  ...more,
});
const context = { pairing: { openedOn: '2017-06-01', closedOn: '2024-12-31' }, today: '2025-06-30' };
const found = (more: Partial<PurchaseFacts>): string[] =>
  refusalsOfPurchase(facts(more), context).map(({ field, code }) => `${field} ${code}`);
const paid = { state: PAID, acceptedOn: '2021-03-09', paidOn: '2021-03-10' };

describe('what may be written down', () => {
  test.each<[string, Partial<PurchaseFacts>, string[]]>([
    ['an order', {}, []],
    ['a payment', paid, []],
    ['an evaluation', { ...paid, state: EVALUATED, evaluatedOn: '2021-03-10' }, []],
    ['a cancellation', { state: CANCELLED, endedOn: '2021-03-08' }, []],
    [
      'a return after the evaluation',
      { ...paid, state: RETURNED, evaluatedOn: '2021-03-12', endedOn: '2021-03-12' },
      [],
    ],
    [
      'a sheet’s line',
      { ...paid, channel: PurchaseChannel.SPECIAL_HALL, buyer: null, sheetId: newId(), day: '2021-02-28' },
      [],
    ],
    ['no amount', { amountFen: 0n }, ['amount OUT_OF_RANGE']],
    ['more than anybody buys at once', { amountFen: amountOf('100000') + 1n }, ['amount OUT_OF_RANGE']],
    ['a day before there were books', { day: '1989-12-31' }, ['day OUT_OF_RANGE']],
    ['a day to come', { day: '2025-07-01' }, ['day OUT_OF_RANGE']],
    ['a day after the pairing', { day: '2025-01-01' }, ['day PAIRING_CLOSED']],
    ['a year before the pairing', { day: '2016-12-31' }, ['day BAD_PERIOD']],
    ['the year of the pairing, before its day', { day: '2017-01-31' }, []],
    ['no buyer', { buyer: null }, ['buyer BAD_INPUT']],
    ['a product of spaces', { product: ' ' }, ['product BAD_INPUT']],
    ['a product too long', { product: '笋'.repeat(201) }, ['product BAD_INPUT']],
    ['paid, with no day', { state: PAID }, ['acceptedOn BAD_INPUT', 'paidOn BAD_INPUT']],
    ['ordered, with a payment', { paidOn: '2021-03-10' }, ['paidOn BAD_INPUT']],
    ['paid before it was accepted', { ...paid, acceptedOn: '2021-03-11' }, ['paidOn OUT_OF_RANGE']],
    ['paid after today', { ...paid, paidOn: '2025-07-01' }, ['paidOn OUT_OF_RANGE']],
    ['cancelled after it was paid', { ...paid, state: CANCELLED, endedOn: '2021-03-12' }, ['paidOn BAD_INPUT']],
    [
      'returned before it was accepted',
      { state: RETURNED, acceptedOn: '2021-03-10', endedOn: '2021-03-09' },
      ['endedOn OUT_OF_RANGE'],
    ],
    [
      'evaluated in a canteen',
      { ...paid, state: EVALUATED, evaluatedOn: '2021-03-11', channel: PurchaseChannel.CANTEEN },
      ['evaluatedOn BAD_INPUT'],
    ],
    ['a sheet of the 832 platform', { ...paid, sheetId: newId(), day: '2021-02-28' }, ['channel BAD_INPUT']],
    [
      'a sheet in the middle of a month',
      { ...paid, channel: PurchaseChannel.OTHER, sheetId: newId() },
      ['day BAD_INPUT'],
    ],
    [
      'everything at once',
      { amountFen: -1n, buyer: '', product: '', state: ACCEPTED },
      ['product BAD_INPUT', 'buyer BAD_INPUT', 'amount OUT_OF_RANGE', 'acceptedOn BAD_INPUT'],
    ],
  ])('%s', (_what, more, expected) => expect(found(more)).toEqual(expected));

  test('an order’s number is the same however it is typed', () => {
    expect(['AB-１２ 3', ' AB-123', 'AB-123'].map(orderNoOf)).toEqual(['AB-123', 'AB-123', 'AB-123']);
    expect([orderNoOf(' '), orderNoOf(null)]).toEqual([null, null]);
  });
});

describe('invoices of rows that are recorded together', () => {
  const number = '24442000000012345678';

  test('what nobody wrote follows from the others, and an invoice nobody gives a total of is full', () => {
    const [first, second] = completeInvoices([
      { amountFen: 60n, invoices: [{ number: ` ${number} ` }] },
      {
        amountFen: 40n,
        invoices: [{ number }, { number: '12345678', code: '044001900111', lineNo: 7, amountFen: 5n, totalFen: 90n }],
      },
    ]);
    expect(first).toEqual([{ code: '', number, lineNo: 1, amountFen: 60n, totalFen: 100n }]);
    expect(second).toEqual([
      { code: '', number, lineNo: 2, amountFen: 40n, totalFen: 100n },
      { code: '044001900111', number: '12345678', lineNo: 7, amountFen: 5n, totalFen: 90n },
    ]);
  });

  const line = { code: '', number, lineNo: 1, amountFen: 5n, totalFen: 5n };
  test.each([
    ['a line', line, []],
    ['nine digits', { ...line, number: '123456789' }, ['number BAD_INPUT']],
    ['eight without a code', { ...line, number: '12345678' }, ['code BAD_INPUT']],
    ['twenty with a code', { ...line, code: '044001900111' }, ['code BAD_INPUT']],
    ['line nought', { ...line, lineNo: 0 }, ['lineNo OUT_OF_RANGE']],
    ['nothing', { ...line, amountFen: 0n }, ['amount OUT_OF_RANGE']],
    ['more than the invoice', { ...line, amountFen: 6n }, ['total OUT_OF_RANGE']],
  ])('%s', (_what, one, expected) => {
    expect(refusalsOfInvoices([one], 1_000n).map(({ field, code }) => `${field} ${code}`)).toEqual(
      expected.map((what) => `invoiceLines.0.${what}`),
    );
  });

  test('one line twice, and more lines than a purchase has', () => {
    expect(refusalsOfInvoices([line, line], 1_000n)).toMatchObject([
      { field: 'invoiceLines.1.lineNo', code: 'INVOICE_LINE_USED' },
    ]);
    const many = Array.from({ length: 51 }, (_one, at) => ({ ...line, lineNo: at + 1 }));
    expect(refusalsOfInvoices(many, 1_000n)).toMatchObject([{ field: 'invoiceLines', code: 'TOO_MANY_ITEMS' }]);
  });
});

describe('who keeps them', () => {
  const party = newId();
  const pairing = { published: false, partyIds: [party], placePaths: [] };
  const lead = memberOf([party]);
  const team = { ...lead, posts: lead.posts.map((post) => ({ ...post, role: Role.FRONTLINE_TEAM })) };

  test('each side its own; the front-line team what neither side made; a stranger none', () => {
    expect(recordingSide(lead, pairing)).toBe(Side.DONOR);
    expect(recordingSide(team, pairing)).toBeNull();
    const may = (viewer: typeof lead) =>
      [Side.DONOR, Side.RECIPIENT, null].map((side) => mayChange(viewer, pairing, side));
    expect(may(lead)).toEqual([true, false, true]);
    expect(may(team)).toEqual([false, false, true]);
    expect(may(PLATFORM)).toEqual([true, true, true]);
    expect(may(memberOf([newId()]))).toEqual([false, false, false]);
    expect(codeOf(() => recordingSide(memberOf([newId()]), pairing))).toBe('FORBIDDEN');
  });
});

describe('what counts is the scheme’s to say', () => {
  /** The purchases that an indicator of a scheme counts, by the terms of its derivation. */
  const counted = (code: string, rows: readonly Omit<PurchaseFacts, 'originId' | 'sheetId'>[]): bigint => {
    const [scheme] = shippedSchemes;
    const terms = scheme?.indicators.find((indicator) => indicator.code === code)?.derivation?.records ?? [];
    expect(terms.length).toBeGreaterThan(0);
    const days = { ORDERED: 'day', ACCEPTED: 'acceptedOn', PAID: 'paidOn', EVALUATED: 'evaluatedOn' } as const;
    return rows.reduce((sum, row) => {
      const counts = terms.some(
        (term) =>
          term.source === 'PURCHASES' &&
          (term.channels?.includes(row.channel) ?? true) &&
          (term.modes?.includes(row.mode) ?? true) &&
          row.state !== CANCELLED &&
          row.state !== RETURNED &&
          row[days[term.state]] !== null,
      );
      return counts ? sum + row.amountFen : sum;
    }, 0n);
  };

  test('paid on most channels, evaluated on the 832 platform, by mode', () => {
    const rows = [
      facts({ ...paid, amountFen: 1n }),
      facts({ ...paid, state: EVALUATED, evaluatedOn: '2021-03-11', amountFen: 10n }),
      facts({ ...paid, channel: PurchaseChannel.BUDGET_UNIT, amountFen: 100n }),
      facts({ ...paid, channel: PurchaseChannel.LIVESTREAM, mode: PurchaseMode.ASSISTED, amountFen: 1000n }),
      facts({ channel: PurchaseChannel.CANTEEN, amountFen: 10_000n }),
      facts({ ...paid, state: RETURNED, endedOn: '2021-03-11', channel: PurchaseChannel.CANTEEN, amountFen: 100_000n }),
    ];
    expect(counted('CONSUMPTION_AMOUNT', rows)).toBe(1110n);
    expect(counted('CONSUMPTION_DIRECT_PURCHASE', rows)).toBe(110n);
    expect(counted('CONSUMPTION_ASSISTED_SALE', rows)).toBe(1000n);
    expect(counted('CONSUMPTION_BUDGET_UNITS', rows)).toBe(100n);
    expect(counted('CONSUMPTION_PLATFORM_832', rows)).toBe(10n);
    // Every channel is named once, or it would count nowhere, or twice.
    for (const channel of Object.values(PurchaseChannel))
      expect(counted('CONSUMPTION_AMOUNT', [facts({ ...paid, channel, evaluatedOn: '2021-03-11' })])).toBe(100n);
  });

  test('the plan of Daguan 2019 comes to the published 500 万元, and is the same each time', () => {
    const plan = daguanPurchases();
    expect(daguanPurchases()).toEqual(plan);
    const rows = plan.map((planned) => planned.facts);
    expect(counted('CONSUMPTION_AMOUNT', rows)).toBe(amountOf('500'));
    expect(
      plan.flatMap((planned) =>
        refusalsOfPurchase(
          { ...planned.facts, originId: null, sheetId: planned.sheet },
          { ...context, pairing: { openedOn: null, closedOn: null } },
        ),
      ),
    ).toEqual([]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(Object.values(PurchaseState)));
    expect(rows.every(({ day, paidOn, evaluatedOn }) => (evaluatedOn ?? paidOn ?? day) <= '2019-12-31')).toBe(true);
  });
});

test('no step of the table leads to a state that it has left', () => {
  for (const [from, steps] of Object.entries(TRANSITIONS)) expect(Object.values(steps)).not.toContain(from);
});
