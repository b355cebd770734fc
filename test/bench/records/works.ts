import type { BodyOf, HeadersOf, Round } from './load';
import { globalPairing, globalPurchase, pick, slice, type Desk, type Sample } from './sample';

/** One kind of question, as each side is asked it. */
export interface Work {
  key: string;
  title: string;
  /** So many times PostGraphile. */
  goal: number | null;
  round: Round;
  ours: BodyOf;
  theirs: BodyOf;
  /** Who asks ours; the side's own account where nothing is said. */
  headersOf?: HeadersOf;
  /** What both answers hold, counted by a word that stands once in each thing: so that nobody is asked for less. */
  holds: { ours: [word: string, times: number]; theirs: [word: string, times: number] };
}

/** An undeclared variable changes nothing but the bytes: an answer that was kept is never given. */
const body =
  (query: string, variables: (n: number) => Record<string, unknown>): BodyOf =>
  (n) =>
    JSON.stringify({ query, variables: { ...variables(n), n } });

const OUR_Q1 = `query ($ids: [ID!]!, $year: Int!) { nodes(ids: $ids) { ... on Pairing {
  id donor { id name } recipient { id name }
  purchases(first: 10) { nodes { id day product amount channel mode buyer state } }
  money(year: $year) { totals { pledged disbursed received issued spent vouchered } } } } }`;
const THEIR_Q1 = `query ($ids: [UUID!]!, $year: Int!) { allPairings(filter: { rowId: { in: $ids } }) { nodes {
  rowId donor { rowId name } recipient { rowId name }
  purchasesByPairingId(first: 10, orderBy: [YEAR_DESC, DAY_DESC, ROW_ID_DESC], condition: { withdrawn: false }) {
    nodes { rowId day product amountFen channel mode buyer state } }
  fundEntriesByPairingId(condition: { year: $year }) { groupedAggregates(groupBy: [STAGE]) { keys sum { amountFen } } } } } }`;

/** Two indicators of records and four stages of money, with their targets where they have any. */
const INDICATORS = [
  'CONSUMPTION_AMOUNT',
  'LABOR_EMPLOYED_TOTAL',
  'FUND_RECEIVED',
  'FUND_ISSUED',
  'FUND_SPENT',
  'FUND_VOUCHERED',
];
const OUR_Q2 = `query ($year: Int!) { ${INDICATORS.map(
  (
    code,
  ) => `${code}: results(filter: { years: [$year], indicators: ["${code}"] }, groupBy: [PAIRING, INDICATOR, YEAR, QUARTER], first: 5000) {
    nodes { pairing { id } quarter target recorded } }`,
).join('\n')} }`;
const THEIR_Q2 = `query ($year: Int!) { allQuarterSums(condition: { year: $year }) { nodes {
  pairingId quarter purchases amountFen workers receivedFen issuedFen spentFen voucheredFen consumptionTarget laborTarget fundsTarget } } }`;

const OUR_ONE = `query ($year: Int!) { results(filter: { years: [$year], indicators: ["CONSUMPTION_AMOUNT"] },
  groupBy: [PAIRING, INDICATOR, YEAR, QUARTER], first: 5000) { nodes { pairing { id } quarter recorded } } }`;
const THEIR_ONE = `query ($year: Int!) { allQuarterSums(condition: { year: $year }) { nodes { pairingId quarter amountFen } } }`;

const OUR_Q3 = `query ($id: ID!) { node(id: $id) { ... on Purchase {
  id day product category quantity amount channel mode buyer seller recognised origin orderNo state acceptedOn paidOn evaluatedOn
  pairing { id programme openedOn donor { id name kind } recipient { id name kind } } } } }`;
const THEIR_Q3 = `query ($id: UUID!) { purchaseByRowId(rowId: $id) {
  rowId day product category quantity amountFen channel mode buyer seller recognised origin orderNo state acceptedOn paidOn evaluatedOn
  pairingByPairingId { rowId programme openedOn donor { rowId name kind } recipient { rowId name kind } } } }`;

const OUR_Q4 = `query ($pairing: ID!, $year: Int!, $after: Cursor) { purchases(first: 50, after: $after, orderBy: { field: DAY },
  filter: { pairingIds: [$pairing], years: [$year], channels: [PLATFORM_832, E_COMMERCE, BUDGET_UNIT] }) {
  nodes { id day product amount channel buyer state } pageInfo { hasNextPage endCursor } } }`;
const THEIR_Q4 = `query ($pairing: UUID!, $year: Int!, $after: Cursor) { allPurchases(first: 50, after: $after, orderBy: [YEAR_DESC, DAY_DESC, ROW_ID_DESC],
  filter: { pairingId: { equalTo: $pairing }, year: { equalTo: $year }, withdrawn: { equalTo: false }, channel: { in: ["PLATFORM_832", "E_COMMERCE", "BUDGET_UNIT"] } }) {
  nodes { rowId day product amountFen channel buyer state } pageInfo { hasNextPage endCursor } } }`;

const OUR_M1 = `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id day product amount state pairing { id } } } }`;
const THEIR_M1 = `mutation ($row: PlainPurchaseInput!) { createPlainPurchase(input: { plainPurchase: $row }) {
  plainPurchase { rowId day product amountFen state pairingId } } }`;

const READ: Round = { connections: 8, seconds: 4 };
const WRITE: Round = { connections: 16, seconds: 4 };

export const PAGE = 50;

/** Every question, in the order of the table. `mark` tells the writes of this run from those of any other. */
export function worksOf(sample: Sample, mark: string): Work[] {
  const { year, pairingIds } = sample;
  const some = (n: number): string[] => slice(pairingIds, n, PAGE);
  const page = Math.min(PAGE, pairingIds.length);
  const cells = 4 * pairingIds.length;
  return [
    {
      key: 'q1',
      title: 'Q1: 50 pairings with donor, recipient, 10 latest purchases, fund totals',
      goal: 3,
      round: READ,
      ours: body(OUR_Q1, (n) => ({ ids: some(n).map(globalPairing), year })),
      theirs: body(THEIR_Q1, (n) => ({ ids: some(n), year })),
      holds: { ours: ['"product"', 10 * page], theirs: ['"product"', 10 * page] },
    },
    {
      key: 'q2',
      title: 'Q2: a year by pairing × quarter, purchases, workers, four stages of money, targets; nothing kept',
      goal: 3,
      round: { ...READ, connections: 4 },
      ours: body(OUR_Q2, () => ({ year })),
      theirs: body(THEIR_Q2, () => ({ year })),
      holds: { ours: ['"quarter"', cells], theirs: ['"quarter"', cells] },
    },
    {
      key: 'q2one',
      title: 'Q2 of one indicator: purchases by pairing × quarter; nothing kept',
      goal: null,
      round: { ...READ, connections: 4 },
      ours: body(OUR_ONE, () => ({ year })),
      theirs: body(THEIR_ONE, () => ({ year })),
      holds: { ours: ['"quarter"', cells], theirs: ['"quarter"', cells] },
    },
    {
      key: 'again',
      title: 'Q2 asked again with nothing changed',
      goal: 20,
      round: { ...READ, connections: 4 },
      ours: () => JSON.stringify({ query: OUR_Q2, variables: { year } }),
      theirs: () => JSON.stringify({ query: THEIR_Q2, variables: { year } }),
      holds: { ours: ['"quarter"', cells], theirs: ['"quarter"', cells] },
    },
    {
      key: 'q3',
      title: 'Q3: one purchase by id with its pairing and both ends',
      goal: 2,
      round: READ,
      ours: body(OUR_Q3, (n) => ({ id: globalPurchase(pick(sample.purchaseIds, n)) })),
      theirs: body(THEIR_Q3, (n) => ({ id: pick(sample.purchaseIds, n) })),
      holds: { ours: ['"name"', 2], theirs: ['"name"', 2] },
    },
    {
      key: 'q4',
      title: 'Q4: a keyset page of 50 purchases with filter and sort',
      goal: 2,
      round: READ,
      ours: body(OUR_Q4, (n) => ({ pairing: globalPairing(pick(pairingIds, n)), year })),
      theirs: body(THEIR_Q4, (n) => ({ pairing: pick(pairingIds, n), year })),
      holds: { ours: ['"product"', 1], theirs: ['"product"', 1] },
    },
    ...writes(sample, mark),
  ];
}

/** One purchase each; the plain table of the other side has neither rollup nor events, and its order number makes it idempotent. */
function writes({ year, desks }: Sample, mark: string): Work[] {
  const day = `${year}-11-11`;
  const common = {
    day,
    product: '黑木耳',
    category: '食用菌',
    quantity: '20 盒',
    channel: 'E_COMMERCE',
    mode: 'ASSISTED',
    buyer: '某街道总工会',
    recognised: true,
  };
  const write = (key: string, title: string, goal: number | null, deskOf: (n: number) => Desk): Work => ({
    key,
    title,
    goal,
    round: WRITE,
    headersOf: (n) => deskOf(n).headers,
    ours: (n) =>
      JSON.stringify({
        query: OUR_M1,
        variables: {
          input: {
            ...common,
            amount: '1320',
            orderNo: orderNo(key, n),
            pairingId: globalPairing(deskOf(n).pairingId),
            requestKey: orderNo(key, n),
          },
        },
      }),
    theirs: (n) =>
      JSON.stringify({
        query: THEIR_M1,
        variables: {
          row: {
            ...common,
            rowId: crypto.randomUUID(),
            pairingId: deskOf(n).pairingId,
            year,
            amountFen: '132000',
            orderNo: orderNo(key, n),
            state: 'ORDERED',
          },
        },
      }),
    holds: { ours: ['"product"', 1], theirs: ['"product"', 1] },
  });
  let made = 0;
  const orderNo = (key: string, n: number): string => `${mark}-${key}-${n}-${(made += 1)}`;
  const [hot] = desks;
  if (hot === undefined) throw new Error('nobody records');
  return [
    write(
      'm1',
      'M1: insert one purchase, rollup and event included, spread over 16 counties',
      1.5,
      (n) => desks[n % desks.length] ?? hot,
    ),
    write('m1hot', 'M1 into one hot pairing', null, () => hot),
  ];
}
