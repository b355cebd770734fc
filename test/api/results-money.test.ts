import { FundKind, FundStage, FundTier, Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import type { FundEntryRow, FundRow } from '../../server/funds/fund.tables';
import { membersByGroup } from '../../server/parties/party.store';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { yuanFromFen } from '../../server/platform/money';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import {
  RECIPIENT_CUSTODIAN,
  approvedProject,
  makeFund,
  moveAtRandom,
  postTo,
  proposeProject,
  retypeProject,
  signAs,
  takeBack,
} from '../kit/random-ledger';
import { connect, type Subscription } from '../kit/socket';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const MOVES = process.env.JIEDUI_TEST_SIZE === 'full' ? 1_500 : 150;

let platform: Platform;
let ours: People;
let theirs: People;
let auditor: Header;
let members: string[];
let entries: Plain[];

/** An entry as the database holds it, with what the question can group by. */
interface Plain {
  pairing: string;
  donor: string;
  recipient: string;
  member: string;
  kind: FundKind;
  tier: FundTier | null;
  stage: FundStage;
  side: string;
  type: string | null;
  day: string;
  fen: bigint;
  hasEvidence: boolean;
}

beforeAll(async () => {
  platform = await startPlatform();
  ours = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  theirs = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '巧家县', province: '云南' },
  });
  await makeAccount(platform, 'money-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'money-auditor');
  const groupId = fromGlobalId(ours.donorId).key;
  const group = await tx(platform.database.source, PLATFORM, (db) => membersByGroup(db, PLATFORM, [groupId]));
  members = (group.get(groupId) ?? []).map(({ memberId }) => memberId);
  const random = chance(SEED);
  for (const people of [ours, theirs]) {
    const pairingId = fromGlobalId(people.pairingId).key;
    const own = fromGlobalId(people.donorId).key;
    const donors = people === ours ? [own, ...members.slice(0, 2)] : [own];
    const funds: FundRow[] = [];
    for (const donorId of donors) {
      for (const tier of [FundTier.CITY, FundTier.DISTRICT])
        funds.push(await makeFund(platform, { pairingId, donorId, kind: FundKind.FISCAL, tier }));
      for (const kind of [FundKind.SOCIAL_CASH, FundKind.SOCIAL_GOODS])
        funds.push(await makeFund(platform, { pairingId, donorId, kind }));
    }
    const projects: string[] = [];
    for (const type of ['INDUSTRY', 'HOUSING'])
      projects.push(fromGlobalId((await approvedProject(platform, people, type)).id).key);
    await moveAtRandom(platform, funds, projects, random, MOVES);
  }
  entries = await plainEntries();
}, 300_000);
afterAll(() => platform.close());

/** Every entry in force, read apart from everything that answers questions. */
function plainEntries(): Promise<Plain[]> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const rows = await db.query<(Omit<Plain, 'fen'> & { fen: string })[]>(
      `select e.pairing_id as pairing, p.donor_id as donor, p.recipient_id as recipient, f.donor_id as member, f.kind, f.tier, e.stage, e.side,
              j.type, e.day::text as day, e.amount_fen as fen,
              (select cardinality(o.evidence) > 0 from fund_entry o where o.id = coalesce(e.reverses_id, e.id)) as "hasEvidence"
         from fund_entry e join fund f on f.id = e.fund_id join pairing p on p.id = e.pairing_id
         left join project j on j.id = coalesce(e.project_id, e.from_project_id)
        where not e.withdraws and (not e.needs_signature or e.id in (select entry_id from fund_entry_signature))`,
    );
    return rows.map((row) => ({ ...row, fen: BigInt(row.fen) }));
  });
}

interface Cell {
  recorded: string | null;
  isRecordedSimulated: boolean;
  evidenced: string | null;
  completion: string | null;
  completionBasis: string | null;
  year: number | null;
  quarter: number | null;
  month: number | null;
  fundKind: string | null;
  fundStage: string | null;
  projectType: string | null;
  indicator: { code: string };
  pairing: { id: string } | null;
  donor: { id: string } | null;
  recipient: { id: string } | null;
  member: { id: string } | null;
  donorProvince: { code: string } | null;
  recipientProvince: { code: string } | null;
  fundEntries?: { nodes: { id: string; amount: string }[]; totalCount: number };
}

const CELL = `recorded isRecordedSimulated evidenced completion completionBasis year quarter month fundKind fundStage projectType indicator { code }
  pairing { id } donor { id } recipient { id } member { id } donorProvince { code } recipientProvince { code }`;

async function asked(by: Header, filter: string, groupBy: string, more = '', fields = ''): Promise<Cell[]> {
  const first = fields === '' ? 5_000 : 100;
  const query = `{ results(first: ${first}, filter: { ${filter} }, groupBy: [${groupBy}] ${more}) { nodes { ${CELL} ${fields} } } }`;
  const answer = await ask<{ results: { nodes: Cell[] } }>(platform, query, {}, by);
  if (!answer.data) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
  return answer.data.results.nodes.filter((cell) => cell.recorded !== null);
}

const isGiven = (entry: Plain, ...kinds: FundKind[]): boolean =>
  entry.stage === FundStage.DISBURSED && kinds.includes(entry.kind);

/** What each indicator counts, told a second time. */
const COUNTS: Record<string, (entry: Plain) => boolean> = {
  FUND_LEDGER_AMOUNT: (entry) => entry.stage !== FundStage.RETURNED || entry.side === 'RECIPIENT',
  FUND_ASSISTANCE_TOTAL: (entry) =>
    isGiven(entry, FundKind.FISCAL, FundKind.SOCIAL_CASH) || entry.stage === FundStage.DONATED,
  FUND_FISCAL_INVESTED: (entry) => isGiven(entry, FundKind.FISCAL),
  FUND_FISCAL_CITY: (entry) => isGiven(entry, FundKind.FISCAL) && entry.tier === FundTier.CITY,
  FUND_SOCIAL: (entry) => isGiven(entry, FundKind.SOCIAL_CASH) || entry.stage === FundStage.DONATED,
  FUND_SOCIAL_IN_KIND: (entry) => entry.stage === FundStage.DONATED,
  FUND_GOODS_HANDED_OUT: (entry) => entry.stage === FundStage.HANDED_OUT,
  FUND_PLEDGED: (entry) => entry.stage === FundStage.PLEDGED && entry.kind === FundKind.FISCAL,
  FUND_FISCAL_ALLOCATED: (entry) => entry.stage === FundStage.ALLOCATED && entry.kind === FundKind.FISCAL,
  FUND_RECEIVED: (entry) => entry.stage === FundStage.RECEIVED,
  FUND_FISCAL_RECEIVED: (entry) => entry.stage === FundStage.RECEIVED && entry.kind === FundKind.FISCAL,
  FUND_ISSUED: (entry) => entry.stage === FundStage.ISSUED,
  FUND_SPENT: (entry) => entry.stage === FundStage.SPENT,
  FUND_SPENT_DISTRICT: (entry) => entry.stage === FundStage.SPENT && entry.tier === FundTier.DISTRICT,
  FUND_VOUCHERED: (entry) => entry.stage === FundStage.VOUCHERED,
  FUND_RETURNED: (entry) => entry.stage === FundStage.RETURNED && entry.side === 'RECIPIENT',
};

const monthOf = (entry: Plain): number => Number(entry.day.slice(5, 7));
const YUNNAN = '530000';

/** Each dimension of an entry and of a cell, as one text. */
type Value = string | number | null | undefined;
const DIMENSIONS: Record<string, { entry: (entry: Plain) => Value; cell: (cell: Cell) => Value }> = {
  PAIRING: { entry: (entry) => toGlobalId('Pairing', entry.pairing), cell: (cell) => cell.pairing?.id },
  DONOR: { entry: (entry) => toGlobalId('Party', entry.donor), cell: (cell) => cell.donor?.id },
  RECIPIENT: { entry: (entry) => toGlobalId('Party', entry.recipient), cell: (cell) => cell.recipient?.id },
  MEMBER: { entry: (entry) => toGlobalId('Party', entry.member), cell: (cell) => cell.member?.id },
  RECIPIENT_PROVINCE: { entry: () => YUNNAN, cell: (cell) => cell.recipientProvince?.code },
  YEAR: { entry: (entry) => Number(entry.day.slice(0, 4)), cell: (cell) => cell.year },
  QUARTER: { entry: (entry) => Math.ceil(monthOf(entry) / 3), cell: (cell) => cell.quarter },
  MONTH: { entry: monthOf, cell: (cell) => cell.month },
  FUND_KIND: { entry: (entry) => entry.kind, cell: (cell) => cell.fundKind },
  FUND_STAGE: { entry: (entry) => entry.stage, cell: (cell) => cell.fundStage },
  PROJECT_TYPE: { entry: (entry) => entry.type, cell: (cell) => cell.projectType },
};

/** What a question should give, from the entries alone: by indicator and dimensions, amount and what of it has evidence. */
function expected(
  some: readonly Plain[],
  indicators: readonly string[],
  groupBy: readonly string[],
): Record<string, string> {
  const sums = new Map<string, [bigint, bigint]>();
  for (const code of indicators) {
    for (const entry of some.filter((one) => COUNTS[code]?.(one))) {
      const key = [code, ...groupBy.map((name) => DIMENSIONS[name]?.entry(entry) ?? '')].join(' ');
      const [all, evidenced] = sums.get(key) ?? [0n, 0n];
      sums.set(key, [all + entry.fen, evidenced + (entry.hasEvidence ? entry.fen : 0n)]);
    }
  }
  const told = [...sums].map(([key, two]): [string, string] => [key, two.map(yuanFromFen).join(' of it ')]);
  return Object.fromEntries(told.sort());
}

function given(cells: readonly Cell[], groupBy: readonly string[]): Record<string, string> {
  const keyOf = (cell: Cell): string =>
    [cell.indicator.code, ...groupBy.map((name) => DIMENSIONS[name]?.cell(cell) ?? '')].join(' ');
  const told = cells.map((cell): [string, string] => [keyOf(cell), `${cell.recorded} of it ${cell.evidenced}`]);
  return Object.fromEntries(told.sort());
}

const list = (codes: readonly string[]): string => JSON.stringify(codes);
const isOurs = (entry: Plain): boolean => toGlobalId('Pairing', entry.pairing) === ours.pairingId;

/** Every way that matters: one dimension at a time, pairs, and all that a page shows at once. */
const GROUPINGS = [
  [],
  ...['PAIRING', 'DONOR', 'RECIPIENT', 'MEMBER', 'RECIPIENT_PROVINCE', 'YEAR', 'QUARTER', 'MONTH'].map((one) => [one]),
  ['FUND_KIND'],
  ['PROJECT_TYPE'],
  ['YEAR', 'QUARTER'],
  ['YEAR', 'MONTH'],
  ['MEMBER', 'FUND_KIND'],
  ['MEMBER', 'PROJECT_TYPE', 'YEAR'],
  ['PAIRING', 'YEAR', 'QUARTER'],
  ['FUND_KIND', 'PROJECT_TYPE'],
  ['FUND_KIND', 'QUARTER'],
  ['DONOR', 'RECIPIENT', 'YEAR'],
];

describe(`the ledger in results, seed ${SEED}`, () => {
  test('the ledger has something of everything', () => {
    expect(entries.length).toBeGreaterThan(MOVES / 2);
    const stages = new Set(entries.map(({ stage }) => stage));
    for (const stage of [FundStage.PLEDGED, FundStage.RECEIVED, FundStage.ISSUED, FundStage.SPENT, FundStage.DONATED])
      expect(stages).toContain(stage);
    expect(entries.some(({ fen }) => fen < 0n)).toBe(true);
  });

  test.each(GROUPINGS.map((groupBy) => ({ groupBy, name: groupBy.join(' × ') || 'the whole' })))(
    'what is recorded by $name adds up to the entries',
    async ({ groupBy }) => {
      const codes = Object.keys(COUNTS).filter((code) => code !== 'FUND_LEDGER_AMOUNT');
      const cells = await asked(ours.lead, `indicators: ${list(codes)}`, ['INDICATOR', ...groupBy].join());
      expect(given(cells, groupBy)).toEqual(expected(entries.filter(isOurs), codes, groupBy));
    },
  );

  test.each(
    GROUPINGS.map((groupBy) => ({ groupBy: ['FUND_STAGE', ...groupBy], name: groupBy.join(' × ') || 'alone' })),
  )('the ledger itself by stage × $name is the ledger, to the fen', async ({ groupBy }) => {
    const cells = await asked(ours.reviewer, `indicators: ["FUND_LEDGER_AMOUNT"]`, groupBy.join());
    expect(given(cells, groupBy)).toEqual(expected(entries.filter(isOurs), ['FUND_LEDGER_AMOUNT'], groupBy));
  });

  test('conditions on entries, days and pairings narrow the sums and nothing else', async () => {
    const narrowed: [string, (entry: Plain) => boolean][] = [
      [`fundStages: [SPENT]`, (entry) => entry.stage === FundStage.SPENT],
      [
        `fundStages: [RECEIVED], fundKinds: [FISCAL]`,
        (entry) => entry.stage === FundStage.RECEIVED && entry.kind === FundKind.FISCAL,
      ],
      [
        `fundStages: [ISSUED], projectTypes: [HOUSING]`,
        (entry) => entry.stage === FundStage.ISSUED && entry.type === 'HOUSING',
      ],
      [
        `fundStages: [RECEIVED], years: [2018], quarters: [1, 2]`,
        (entry) => entry.stage === FundStage.RECEIVED && entry.day < '2018-07',
      ],
      [
        `fundStages: [RECEIVED], from: "2018-03-01", to: "2019-02-28"`,
        (entry) => entry.stage === FundStage.RECEIVED && entry.day >= '2018-03-01' && entry.day <= '2019-02-28',
      ],
    ];
    for (const [filter, holds] of narrowed) {
      const cells = await asked(ours.lead, `indicators: ["FUND_LEDGER_AMOUNT"], ${filter}`, 'FUND_KIND');
      expect([filter, given(cells, ['FUND_KIND'])]).toEqual([
        filter,
        expected(
          entries.filter((entry) => isOurs(entry) && holds(entry)),
          ['FUND_LEDGER_AMOUNT'],
          ['FUND_KIND'],
        ),
      ]);
    }
  });

  test('an auditor sees both pairings, and neither’s money is ever in the other’s sums', async () => {
    const groupBy = ['FUND_STAGE', 'PAIRING'];
    const ask = (by: Header) => asked(by, `indicators: ["FUND_LEDGER_AMOUNT"]`, groupBy.join());
    expect(given(await ask(auditor), groupBy)).toEqual(expected(entries, ['FUND_LEDGER_AMOUNT'], groupBy));
    const foreign = entries.filter((entry) => !isOurs(entry));
    expect(given(await ask(theirs.lead), groupBy)).toEqual(expected(foreign, ['FUND_LEDGER_AMOUNT'], groupBy));
    const named = await asked(
      ours.lead,
      `indicators: ["FUND_LEDGER_AMOUNT"], pairingIds: ["${theirs.pairingId}"]`,
      groupBy.join(),
    );
    expect(named).toEqual([]);
  });

  test('stages never add up to each other', async () => {
    const query = (filter: string, groupBy: string): string =>
      `{ results(filter: { indicators: ["FUND_LEDGER_AMOUNT"] ${filter} }, groupBy: [${groupBy}]) { nodes { recorded } } }`;
    for (const filter of ['', ', fundStages: [SPENT, ISSUED]']) {
      const { errors } = await ask(platform, query(filter, 'YEAR'), {}, ours.lead);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'groupBy' });
    }
    const all = await asked(ours.lead, '', 'INDICATOR');
    expect(all.map((cell) => cell.indicator.code)).not.toContain('FUND_LEDGER_AMOUNT');
    expect((await asked(ours.lead, '', 'INDICATOR, FUND_STAGE')).map((cell) => cell.indicator.code)).toContain(
      'FUND_LEDGER_AMOUNT',
    );
  });

  test('the entries under a cell are those that its sum is made of', async () => {
    const page = 'fundEntries(first: 100) { totalCount nodes { id amount } }';
    const cells = [
      ...(await asked(
        ours.lead,
        `indicators: ["FUND_LEDGER_AMOUNT"], years: [2019]`,
        'FUND_STAGE, FUND_KIND',
        '',
        page,
      )),
      ...(await asked(ours.lead, `indicators: ["FUND_SPENT"]`, 'MEMBER, PROJECT_TYPE, QUARTER', '', page)),
    ];
    expect(cells.length).toBeGreaterThan(10);
    const seen: string[] = [];
    for (const cell of cells) {
      const nodes = cell.fundEntries?.nodes ?? [];
      expect(nodes).toHaveLength(cell.fundEntries?.totalCount ?? -1);
      const sum = nodes.reduce((total, one) => total + BigInt(one.amount.replace('.', '')), 0n);
      expect(yuanFromFen(sum)).toBe(cell.recorded);
      if (cell.indicator.code === 'FUND_SPENT') seen.push(...nodes.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(seen.length);
  });
});

/** A time from which on everything so far is known; a moment has microseconds, a date has not. */
async function markNow(): Promise<Date> {
  const at = await tx(platform.database.worker, PLATFORM, (db) => markMoment(db));
  return new Date(at.getTime() + 1);
}

/** A fund of a pairing that nothing else is recorded for. */
async function freshFund(county: string): Promise<{ people: People; fund: FundRow }> {
  const people = await makePeople(platform, {
    donor: { name: '普陀区', province: '上海' },
    recipient: { name: county, province: '云南' },
  });
  const [pairingId, donorId] = [fromGlobalId(people.pairingId).key, fromGlobalId(people.donorId).key];
  return { people, fund: await makeFund(platform, { pairingId, donorId, kind: FundKind.SOCIAL_CASH }) };
}

async function must(posted: Promise<FundEntryRow | null>): Promise<FundEntryRow> {
  const entry = await posted;
  if (!entry) throw new Error('it was refused');
  return entry;
}

test('asOf gives the old answer: entries, signatures, reversals and types of projects as they were', async () => {
  const { people, fund } = await freshFund('禄劝县');
  const project = await proposeProject(platform, people, 'INDUSTRY');
  const projectId = fromGlobalId(project.id).key;
  const pledge = await must(postTo(platform, fund.id, { stage: FundStage.PLEDGED, amountFen: 500n }));
  const receipt = await must(postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 900n, projectId }));
  const question = [
    `indicators: ["FUND_LEDGER_AMOUNT"], pairingIds: ["${people.pairingId}"]`,
    'FUND_STAGE, PROJECT_TYPE',
  ] as const;
  const told = async (asOf?: Date): Promise<string[]> =>
    (await asked(people.lead, ...question, asOf ? `asOf: "${asOf.toISOString()}"` : '')).map(
      (cell) => `${cell.fundStage} ${cell.projectType} ${cell.recorded}`,
    );
  const before = await told();
  expect(before).toEqual(['RECEIVED INDUSTRY 9.00']);
  const then = await markNow();
  await must(signAs(platform, pledge));
  await must(postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 50n }));
  await must(takeBack(platform, receipt));
  await retypeProject(platform, people, project, 'HOUSING');
  const between = await markNow();
  await must(postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 7n }));
  expect(await told()).toEqual(['PLEDGED null 5.00', 'RECEIVED HOUSING 0.00', 'RECEIVED null 0.57']);
  expect(await told(between)).toEqual(['PLEDGED null 5.00', 'RECEIVED HOUSING 0.00', 'RECEIVED null 0.50']);
  expect(await told(then)).toEqual(before);
  const under = await asked(
    people.lead,
    ...question,
    `asOf: "${then.toISOString()}"`,
    'fundEntries { totalCount nodes { id amount } }',
  );
  expect(under[0]?.fundEntries?.nodes).toEqual([{ id: toGlobalId('FundEntry', receipt.id), amount: '9.00' }]);
});

test('a target is held against what is recorded', async () => {
  const { people, fund } = await freshFund('永善县');
  await must(postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 25_000_000n, day: '2019-03-01' }));
  const change = async (verb: string, input: object, by: Header): Promise<void> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { agreement { id } } }`;
    const answer = await ask(platform, document, { input: { requestKey: newId(), ...input } }, by);
    expect(answer.errors).toEqual([]);
    agreementId = (answer.data as Record<string, { agreement: { id: string } }>)[verb]?.agreement.id ?? '';
  };
  let agreementId = '';
  const targets = [{ indicator: 'FUND_RECEIVED', value: '100', unit: '万元' }];
  await change('draftAgreement', { pairingId: people.pairingId, year: 2019, targets }, people.lead);
  await change('signAgreement', { agreementId, version: 1, side: 'DONOR' }, people.lead);
  await change('signAgreement', { agreementId, version: 1, side: 'RECIPIENT' }, people.reviewer);
  const filter = `indicators: ["FUND_RECEIVED"], pairingIds: ["${people.pairingId}"]`;
  const [cell] = await asked(people.lead, `${filter}, years: [2019]`, 'YEAR');
  expect(cell).toMatchObject({
    recorded: '250000.00',
    isRecordedSimulated: true,
    completion: '0.250000',
    completionBasis: 'RECORDED',
  });
  // A rate is derived from what is recorded of its parts, whatever somebody claims it to be.
  const claim = {
    pairingId: people.pairingId,
    period: { kind: 'YEAR', year: 2019 },
    source: { title: '年度总结' },
    figures: [{ indicator: 'FUND_SPEND_RATE', value: '95', unit: '%' }],
  };
  const stated = await ask(
    platform,
    `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id } } }`,
    { input: { requestKey: newId(), ...claim } },
    people.lead,
  );
  expect(stated.errors).toEqual([]);
  const issue = { amountFen: 20_000_000n, day: '2019-04-01' };
  await must(
    postTo(platform, fund.id, { ...issue, stage: FundStage.ISSUED, from: { custodian: RECIPIENT_CUSTODIAN } }),
  );
  await must(postTo(platform, fund.id, { ...issue, stage: FundStage.SPENT, amountFen: 10_000_000n }));
  const rate = `indicators: ["FUND_SPEND_RATE"], pairingIds: ["${people.pairingId}"], years: [2019]`;
  expect((await asked(people.lead, rate, 'YEAR')).map((one) => one.recorded)).toEqual(['40.000000']);
  // Money of a year without a target is not held against another year's.
  await must(postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 1n, day: '2018-03-01' }));
  const [both] = await asked(people.lead, filter, '');
  expect(both).toMatchObject({ recorded: '250000.01', completion: null, completionBasis: null });
});

interface Change {
  complete: boolean;
  cells: { recorded: string; fundStage: string }[];
}

test('a followed question changes as entries are posted, signed and reversed', async () => {
  const { people, fund } = await freshFund('镇雄县');
  const socket = await connect(platform.url, { authorization: people.lead.authorization });
  const stream: Subscription<{ resultsChanged: Change }> = socket.subscribe(
    `subscription { resultsChanged(filter: { indicators: ["FUND_LEDGER_AMOUNT"], pairingIds: ["${people.pairingId}"] }, groupBy: [FUND_STAGE])
      { complete cells { recorded fundStage } } }`,
  );
  const next = async (): Promise<string[]> => {
    const result = await stream.next();
    if (result.done === true || !result.value.data) throw new Error(JSON.stringify(result.value));
    return result.value.data.resultsChanged.cells.map((cell) => `${cell.fundStage} ${cell.recorded}`);
  };
  expect(await next()).toEqual([]);
  const receipt = await must(postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen: 900n }));
  expect(await next()).toEqual(['RECEIVED 9.00']);
  const pledge = await must(postTo(platform, fund.id, { stage: FundStage.PLEDGED, amountFen: 100n }));
  await must(signAs(platform, pledge));
  expect(await next()).toEqual(['PLEDGED 1.00']);
  await must(takeBack(platform, receipt));
  expect(await next()).toEqual(['RECEIVED 0.00']);
  socket.close();
});
