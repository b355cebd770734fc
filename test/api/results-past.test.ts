import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { PLATFORM } from '../../server/platform/scope';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
let ours: People;
let theirs: People;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  ours = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
  theirs = await makePeople(platform, {
    donor: { name: '普陀区', province: '上海' },
    recipient: { name: '禄劝县', province: '云南' },
  });
});
afterAll(() => platform.close());

let keys = 0;
async function change<Data>(verb: string, type: string, fields: string, input: object, by: Header): Promise<Data> {
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`;
  const answer = await ask<Record<string, Data>>(
    platform,
    query,
    { input: { requestKey: `past-${(keys += 1)}`, ...input } },
    by,
  );
  if (!answer.data?.[verb]) throw new Error(JSON.stringify(answer.errors));
  return answer.data[verb];
}
type Recorded = { statement: { id: string; version: number; figures: { id: string }[] } };
const record = (
  people: People,
  value: string,
  year: number,
  publish: boolean,
  indicator = 'FUND_SPENT',
  unit = '万元',
): Promise<Recorded> =>
  change<Recorded>(
    'recordStatement',
    'RecordStatementInput',
    'statement { id version figures { id } }',
    {
      pairingId: people.pairingId,
      period: { kind: 'YEAR', year },
      source: { title: `材料 ${value}` },
      publish,
      figures: [{ indicator, value, unit }],
    },
    people.lead,
  );
const markNow = (): Promise<Date> => tx(platform.database.worker, PLATFORM, (db) => markMoment(db));

interface Cell {
  claimed: string | null;
  year: number | null;
  claims: { printedValue: string }[];
}
async function results(variables: { years: number[]; asOf?: Date; by?: Header; more?: string }): Promise<Cell[]> {
  const { years, asOf, by = {}, more = '' } = variables;
  const answer = await ask<{ results: { nodes: Cell[] } }>(
    platform,
    `query ($years: [Int!], $asOf: DateTime) { results(filter: { years: $years, indicators: ["FUND_SPENT"] }, groupBy: [YEAR], asOf: $asOf, first: 100 ${more}) {
      nodes { claimed year claims { printedValue } } } }`,
    { years, asOf: asOf?.toISOString() ?? null },
    by,
  );
  expect(answer.errors).toEqual([]);
  return answer.data?.results.nodes ?? [];
}
const values = (cells: Cell[]): unknown[] =>
  cells.map((cell) => [cell.claimed, cell.claims.map((one) => one.printedValue)]);

test('an answer as of a moment stays the same after corrections, withdrawals, choices and new statements, for the public too', async () => {
  const corrected = await record(ours, '100', 2018, true);
  const withdrawn = await record(theirs, '20', 2018, true);
  const chosen = await record(ours, '7', 2018, true);
  // Millisecond texts of an asOf: a moment later than the one that was kept still means it.
  const moment = new Date((await markNow()).getTime() + 1);
  const before = { public: await results({ years: [2018] }), lead: await results({ years: [2018], by: ours.lead }) };
  expect(values(before.public)).toEqual([['1200000.00', ['100', '20', '7']]]);

  const reason = '核对后更正';
  const { id: statementId, version } = corrected.statement;
  const figures = [{ indicator: 'FUND_SPENT', value: '150', unit: '万元' }];
  await change(
    'correctStatement',
    'CorrectStatementInput',
    'statement { id }',
    { statementId, version, reason, figures },
    ours.lead,
  );
  const gone = { statementId: withdrawn.statement.id, version: 1, reason };
  await change('withdrawStatement', 'WithdrawStatementInput', 'statement { id }', gone, theirs.lead);
  const figureId = chosen.statement.figures[0]?.id;
  await change('chooseLeadingClaim', 'ChooseLeadingClaimInput', 'figure { id }', { figureId, reason }, ours.lead);
  await record(theirs, '33', 2018, true);

  expect(values(await results({ years: [2018] }))).toEqual([['400000.00', ['7', '33', '150']]]);
  expect(values(await results({ years: [2018], asOf: moment }))).toEqual(values(before.public));
  expect(values(await results({ years: [2018], asOf: moment, by: ours.lead }))).toEqual(values(before.lead));
});

test('what is internal is in the results of its own people only', async () => {
  await record(ours, '41', 2017, false);
  await record(theirs, '57', 2017, false);
  expect(values(await results({ years: [2017], by: ours.reporter }))).toEqual([['410000.00', ['41']]]);
  expect(values(await results({ years: [2017], by: theirs.lead }))).toEqual([['570000.00', ['57']]]);
  expect(await results({ years: [2017] })).toEqual([]);
});

test('a moment that has not come, or that was before everything, is refused', async () => {
  const asked = (asOf: string) =>
    ask(platform, `{ results(filter: {}, groupBy: [INDICATOR], asOf: "${asOf}") { totalCount } }`);
  expect((await asked('2999-01-01T00:00:00Z')).errors[0]?.extensions).toMatchObject({
    code: 'OUT_OF_RANGE',
    field: 'asOf',
  });
  expect((await asked('2001-01-01T00:00:00Z')).errors[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
    field: 'asOf',
  });
});

test('cells are kept, ordered and paged as asked; too many are refused', async () => {
  for (const [year, value] of [
    [2016, '5'],
    [2019, '9'],
    [2020, '1'],
  ] as const)
    await record(ours, value, year, true);
  const years = [2016, 2019, 2020];
  const ordered = await results({ years, more: ', orderBy: [{ field: CLAIMED, direction: DESC }]' });
  expect(ordered.map((cell) => cell.year)).toEqual([2019, 2016, 2020]);
  expect(await results({ years, more: ', having: { hasTarget: true }' })).toEqual([]);
  expect(await results({ years, more: ', having: { hasClaim: true }' })).toHaveLength(3);
  const first = (count: number) =>
    ask(platform, `{ results(filter: {}, groupBy: [INDICATOR], first: ${count}) { totalCount } }`);
  expect((await first(5000)).errors).toEqual([]);
  expect((await first(5001)).errors).toHaveLength(1);
  expect((await first(-1)).errors).toHaveLength(1);
});

test('definitions that are not comparable are not added, and the cell says so', async () => {
  for (const year of [2019, 2021]) await record(ours, '8', year, true, 'CONSUMPTION_BENEFICIARIES', '人');
  type Told = {
    results: { nodes: { claimed: string | null; year: number | null; notices: { code: string; message: string }[] }[] };
  };
  const asked = async (groupBy: string) =>
    (
      await ask<Told>(
        platform,
        `{ results(filter: { indicators: ["CONSUMPTION_BENEFICIARIES"] }, groupBy: [${groupBy}]) { nodes { claimed year notices { code message } } } }`,
        {},
        { 'accept-language': 'en' },
      )
    ).data?.results.nodes;
  expect(await asked('INDICATOR')).toMatchObject([
    {
      claimed: null,
      notices: [{ code: 'DEFINITIONS_DIFFER', message: expect.stringContaining('2021-2025') as string }],
    },
  ]);
  expect(await asked('YEAR')).toMatchObject([
    { claimed: '8', notices: [] },
    { claimed: '8', notices: [] },
  ]);
});

test('a table with its claims, sources and names costs the same number of statements, whatever its size', async () => {
  const said: string[] = [];
  const source = platform.database.source;
  const made = source.createQueryRunner.bind(source);
  source.createQueryRunner = (...args) => {
    const runner = made(...args);
    const query = runner.query.bind(runner);
    runner.query = ((sql: string, ...rest: unknown[]) => {
      if (!/\/\* (enter|enterSession|knownSession|readTerms|endOfReading) \*\/|^(START|COMMIT)/.test(sql))
        said.push(sql);
      return query(sql, ...(rest as []));
    }) as typeof runner.query;
    return runner;
  };
  const table = async (years: number[]): Promise<number> => {
    said.length = 0;
    const answer = await ask<{ results: { nodes: unknown[] } }>(
      platform,
      `query ($years: [Int!]) { results(first: 1000, filter: { years: $years }, groupBy: [YEAR, RECIPIENT, INDICATOR]) { nodes { claimed recipient { name } indicator { name }
         claims { value statement { source { title } } } } } }`,
      { years },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data?.results.nodes.length).toBeGreaterThan(0);
    return said.length;
  };
  const [small, large] = [await table([2019]), await table([2016, 2018, 2019, 2020, 2021])];
  source.createQueryRunner = made;
  expect(large).toBe(small);
  expect(small).toBeGreaterThan(5);
  expect(large).toBeLessThan(17);
});

test('a target counts once both sides signed; amended, the past keeps the old one', async () => {
  const group = await makePeople(platform, {
    donor: { name: '中山火炬区组团(火炬开发区、翠亨新区)', province: '广东' },
    recipient: { name: '大关县', province: '云南' },
  });
  type Told = { agreement: { id: string; version: number } };
  const fields = 'agreement { id version }';
  const target = (value: string) => ({ targets: [{ indicator: 'FUND_SPENT', value, unit: '万元' }] });
  const sign = async ({ agreement: { id: agreementId, version } }: Told): Promise<void> => {
    for (const [side, by] of [
      ['DONOR', group.lead],
      ['RECIPIENT', group.reviewer],
    ] as const)
      await change('signAgreement', 'SignAgreementInput', fields, { agreementId, version, side }, by);
  };
  const asked = async (asOf?: Date) => {
    const answer = await ask<{ results: { nodes: { target: string | null; completion: string | null }[] } }>(
      platform,
      `query ($p: [ID!], $asOf: DateTime) { results(filter: { pairingIds: $p, years: [2019] }, groupBy: [INDICATOR], asOf: $asOf) { nodes { target completion } } }`,
      { p: [group.pairingId], asOf: asOf?.toISOString() ?? null },
      group.lead,
    );
    return answer.data?.results.nodes;
  };
  await record(group, '50', 2019, false);
  const draft = { pairingId: group.pairingId, year: 2019, ...target('40') };
  const first = await change<Told>('draftAgreement', 'DraftAgreementInput', fields, draft, group.lead);
  expect(await asked()).toEqual([{ target: null, completion: null }]);
  await sign(first);
  expect(await asked()).toEqual([{ target: '400000.00', completion: '1.250000' }]);
  const moment = new Date((await markNow()).getTime() + 1);

  const { id: agreementId, version } = first.agreement;
  const amendment = { agreementId, version, reason: '双方商定调整', ...target('100') };
  const second = await change<Told>('amendAgreement', 'AmendAgreementInput', fields, amendment, group.lead);
  expect(await asked()).toEqual([{ target: '400000.00', completion: '1.250000' }]);
  await sign(second);
  expect(await asked()).toEqual([{ target: '1000000.00', completion: '0.500000' }]);
  expect(await asked(moment)).toEqual([{ target: '400000.00', completion: '1.250000' }]);
});
