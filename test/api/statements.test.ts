import { PairingLevel, Programme } from '../../schema/vocabulary';
import { toGlobalId, newId } from '../../server/platform/ids';
import { problemMessage } from '../../server/platform/messages';
import { Lang, type ProblemCode } from '../../schema/vocabulary';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';

let platform: Platform;
let owner: Owner;
let ours: People;
let theirs: People;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  owner = await ownerOf(platform);
  const donor = { name: '中山火炬区组团(火炬开发区、翠亨新区)', province: '广东' };
  ours = await makePeople(platform, { donor, recipient: { name: '大关县', province: '云南' } });
  theirs = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

let keys = 0;
const newKey = (): string => `statements-${(keys += 1)}`;

const STATEMENT = `id status version period { kind year label } source { title url }
  figures { id indicator { code } value printedValue printedUnit bound partText planned chosen notices { code } }
  versions { version status reason }`;
const RECORD = `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { ${STATEMENT} } notices { code message } } }`;
const CORRECT = `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) { statement { ${STATEMENT} } } }`;
const WITHDRAW = `mutation ($input: WithdrawStatementInput!) { withdrawStatement(input: $input) { statement { ${STATEMENT} } } }`;
const CHOOSE = `mutation ($input: ChooseLeadingClaimInput!) { chooseLeadingClaim(input: $input) { figure { id chosen } } }`;

interface Told {
  id: string;
  status: string;
  version: number;
  source: { title: string; url: string | null };
  period: { label: string };
  figures: {
    id: string;
    indicator: { code: string };
    value: string;
    printedValue: string;
    printedUnit: string;
    bound: string;
  }[];
  versions: { version: number; status: string; reason: string | null }[];
}
type Input = Record<string, unknown>;
const FUND = { indicator: 'FUND_ASSISTANCE_TOTAL', name: '帮扶资金', value: '6686', unit: '万元' };

const recording = (change: Input = {}): Input => ({
  requestKey: newKey(),
  pairingId: ours.pairingId,
  period: { kind: 'YEAR', year: 2019 },
  source: { title: '2019年度自评报告' },
  figures: [FUND],
  ...change,
});
async function record(change: Input = {}, by: Header = ours.reporter): Promise<Told> {
  const answer = await ask<{ recordStatement: { statement: Told } }>(
    platform,
    RECORD,
    { input: recording(change) },
    by,
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordStatement.statement;
}
const correction = (statement: Told, change: Input = {}): Input => ({
  requestKey: newKey(),
  statementId: statement.id,
  version: statement.version,
  figures: [{ ...FUND, value: '6690' }],
  reason: '漏计一笔',
  ...change,
});

/** Asks in both languages and asserts code, field, the message of each language, and that no row came, went or changed. */
async function refused(
  query: string,
  input: Input | (() => Input),
  expected: { code: `${ProblemCode}`; field?: string | undefined },
  by: Header = ours.reporter,
): Promise<Answer['errors'][number]> {
  const given = typeof input === 'function' ? input() : input;
  const before = await owner.digest();
  const zh = await ask(platform, query, { input: given }, { ...by, 'accept-language': 'zh-CN' });
  const en = await ask(platform, query, { input: given }, { ...by, 'accept-language': 'en' });
  expect(zh.errors.map(({ extensions: { code, field } }) => ({ code, field }))).toEqual([
    { code: expected.code, field: expected.field },
  ]);
  const [[inChinese], [inEnglish]] = [zh.errors, en.errors];
  expect(inEnglish?.extensions.code).toBe(expected.code);
  expect(inChinese?.message).toMatch(/[\u4e00-\u9fff]/u);
  const details = (inEnglish?.extensions.details ?? {}) as never;
  if (inEnglish?.extensions.code !== 'BAD_INPUT')
    expect(inEnglish?.message).toBe(problemMessage(expected.code as ProblemCode, details, Lang.EN));
  expect(inEnglish?.message).not.toBe(inChinese?.message);
  expect(await owner.digest()).toEqual(before);
  return inChinese!;
}

async function eventsOf(statementId: string): Promise<[string, number | null][]> {
  const answer = await ask<{
    events: { nodes: { kind: string; version: number | null; subject: { id: string } | null }[] };
  }>(
    platform,
    `query ($ids: [ID!]) { events(first: 100, filter: { pairingIds: $ids }) { nodes { kind version subject { id } } } }`,
    { ids: [ours.pairingId, theirs.pairingId] },
    ours.reviewer,
  );
  return (answer.data?.events.nodes ?? [])
    .filter((event) => event.subject?.id === statementId)
    .map((event) => [event.kind, event.version]);
}

describe('a statement', () => {
  test('is recorded as printed and exact, and tells its own', async () => {
    const before = await owner.countRows();
    const statement = await record({
      figures: [FUND, { indicator: 'PROJECT_BENEFICIARIES', value: '1.6709', unit: '万人', bound: 'AT_LEAST' }],
    });
    expect(statement).toMatchObject({ status: 'INTERNAL', version: 1, period: { label: '2019年' } });
    expect(
      statement.figures.map(({ indicator, value, printedValue, printedUnit, bound }) => [
        indicator.code,
        value,
        printedValue,
        printedUnit,
        bound,
      ]),
    ).toEqual([
      ['FUND_ASSISTANCE_TOTAL', '66860000.00', '6686', '万元', 'EXACT'],
      ['PROJECT_BENEFICIARIES', '16709', '1.6709', '万人', 'AT_LEAST'],
    ]);
    const after = await owner.countRows();
    const grown = Object.entries(after).filter(([table, rows]) => rows !== before[table]);
    expect(Object.fromEntries(grown.map(([table, rows]) => [table, rows - (before[table] ?? 0)]))).toEqual({
      event: 1,
      figure: 2,
      request: 1,
      statement: 1,
      statement_version: 1,
    });
    expect(await eventsOf(statement.id)).toEqual([['STATEMENT_RECORDED', 1]]);
  });

  test('finds its pairing by the two ends as well', async () => {
    const ends = {
      programme: Programme.EAST_WEST,
      level: PairingLevel.COUNTY,
      donorId: ours.donorId,
      recipientId: ours.recipientId,
    };
    expect((await record({ pairingId: null, ...ends })).version).toBe(1);
  });

  test('printed in the unit of its twin goes to the twin, with a notice in the reader’s language', async () => {
    const input = recording({ figures: [{ indicator: 'LABOR_TRAINING_PERSONS', value: '6538', unit: '人次' }] });
    const answer = await ask<{ recordStatement: { statement: Told; notices: { code: string; message: string }[] } }>(
      platform,
      RECORD,
      { input },
      { ...ours.reporter, 'accept-language': 'en' },
    );
    expect(answer.data?.recordStatement.statement.figures[0]?.indicator.code).toBe('LABOR_TRAINING_PERSON_TIMES');
    expect(answer.data?.recordStatement.notices).toMatchObject([
      { code: 'MOVED_TO_TWIN', message: expect.stringContaining('instead of') as string },
    ]);
  });

  test('is corrected by a new version; the old one stays readable', async () => {
    const first = await record();
    const answer = await ask<{ correctStatement: { statement: Told } }>(
      platform,
      CORRECT,
      { input: correction(first, { source: { title: ' 更正稿 2020-03-01 ' } }) },
      ours.reporter,
    );
    const second = answer.data?.correctStatement.statement;
    expect(second).toMatchObject({
      id: first.id,
      version: 2,
      status: 'INTERNAL',
      source: { title: '更正稿 2020-03-01' },
    });
    expect(second?.figures.map((figure) => figure.value)).toEqual(['66900000.00']);
    expect(second?.versions).toEqual([
      { version: 2, status: 'INTERNAL', reason: '漏计一笔' },
      { version: 1, status: 'INTERNAL', reason: null },
    ]);
    const old = await ask<{ node: { value: string } }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Figure { value } } }`,
      { id: first.figures[0]?.id },
      ours.lead,
    );
    expect(old.data?.node.value).toBe('66860000.00');
    expect(await eventsOf(first.id)).toEqual([
      ['STATEMENT_RECORDED', 1],
      ['STATEMENT_CORRECTED', 2],
    ]);
  });

  test('is withdrawn, stays readable for its sides, and counts no more', async () => {
    const first = await record({ period: { kind: 'YEAR', year: 2017 } });
    const input = { requestKey: newKey(), statementId: first.id, version: 1, reason: '重复上报' };
    const answer = await ask<{ withdrawStatement: { statement: Told } }>(platform, WITHDRAW, { input }, ours.reporter);
    expect(answer.data?.withdrawStatement.statement).toMatchObject({ status: 'WITHDRAWN', version: 2, figures: [] });
    expect(await eventsOf(first.id)).toEqual([
      ['STATEMENT_RECORDED', 1],
      ['STATEMENT_WITHDRAWN', 2],
    ]);
    const cells = await ask<{ results: { totalCount: number } }>(
      platform,
      `query ($p: [ID!]) { results(filter: { pairingIds: $p, years: [2017] }, groupBy: [INDICATOR]) { totalCount } }`,
      { p: [ours.pairingId] },
      ours.lead,
    );
    expect(cells.data?.results.totalCount).toBe(0);
    await refused(CORRECT, correction({ ...first, version: 2 }), { code: 'TRANSITION_REFUSED' });
    await refused(WITHDRAW, { ...input, requestKey: newKey(), version: 2 }, { code: 'TRANSITION_REFUSED' });
  });

  test('is one of several claims, of which somebody entitled chooses the leading one', async () => {
    const year = { period: { kind: 'YEAR', year: 2018 } };
    const first = await record(year);
    const second = await record({ ...year, figures: [{ ...FUND, value: '7050', bound: 'AT_LEAST' }] });
    const leading = async (): Promise<string[] | undefined> => {
      const answer = await ask<{ results: { nodes: { claimed: string; leadingClaimIds: string[] }[] } }>(
        platform,
        `query ($p: [ID!]) { results(filter: { pairingIds: $p, years: [2018] }, groupBy: [INDICATOR]) { nodes { claimed leadingClaimIds } } }`,
        { p: [ours.pairingId] },
        ours.lead,
      );
      return answer.data?.results.nodes[0]?.leadingClaimIds;
    };
    const [exact, bounded] = [first.figures[0]!.id, second.figures[0]!.id];
    expect(await leading()).toEqual([exact]);
    const choose = (figureId: string, by: Header) =>
      ask<{ chooseLeadingClaim: { figure: { id: string; chosen: boolean } } }>(
        platform,
        CHOOSE,
        { input: { requestKey: newKey(), figureId, reason: '与财政对账一致' } },
        by,
      );
    expect((await choose(bounded, ours.reviewer)).data?.chooseLeadingClaim.figure).toEqual({
      id: bounded,
      chosen: true,
    });
    expect(await leading()).toEqual([bounded]);
    expect(await eventsOf(second.id)).toEqual([
      ['STATEMENT_RECORDED', 1],
      ['LEADING_CLAIM_CHOSEN', 1],
    ]);
    // Eight choose at once: one of the two leads, and nothing fails.
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => choose(at % 2 ? exact : bounded, at % 3 ? ours.lead : ours.reviewer)),
    );
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    expect([[exact], [bounded]]).toContainEqual(await leading());

    await refused(
      CHOOSE,
      () => ({ requestKey: newKey(), figureId: exact, reason: ' ' }),
      { code: 'BAD_INPUT', field: 'reason' },
      ours.lead,
    );
    await refused(CHOOSE, { requestKey: newKey(), figureId: exact, reason: 'x' }, { code: 'FORBIDDEN' }, ours.reporter);
    await ask(platform, CORRECT, { input: correction(first) }, ours.reporter);
    await refused(
      CHOOSE,
      { requestKey: newKey(), figureId: exact, reason: 'x' },
      { code: 'VERSION_CONFLICT', field: 'figureId' },
      ours.lead,
    );
  });
});

describe('a request', () => {
  test('sent again with the same key gives the first result and records nothing more', async () => {
    const input = recording();
    const first = await ask(platform, RECORD, { input }, ours.reporter);
    const rows = await owner.countRows();
    const again = await ask(platform, RECORD, { input }, ours.reporter);
    expect(again.data).toEqual(first.data);
    expect(await owner.countRows()).toEqual(rows);
    await refused(
      RECORD,
      { ...input, source: { title: '另一份' } },
      { code: 'REQUEST_KEY_REUSED', field: 'requestKey' },
    );
  });

  test('sent eight times at once is one statement', async () => {
    const input = recording();
    const before = await owner.countRows();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        ask<{ recordStatement: { statement: Told } }>(platform, RECORD, { input }, ours.reporter),
      ),
    );
    expect(new Set(answers.map((answer) => answer.data?.recordStatement.statement.id)).size).toBe(1);
    expect((await owner.countRows()).statement).toBe((before.statement ?? 0) + 1);
  });

  test('of eight corrections of one version at once exactly one wins', async () => {
    const statement = await record();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        ask(
          platform,
          CORRECT,
          { input: correction(statement, { figures: [{ ...FUND, value: `${at + 1}` }] }) },
          ours.reporter,
        ),
      ),
    );
    expect(answers.filter((answer) => answer.data !== null)).toHaveLength(1);
    expect(
      answers.flatMap((answer) => answer.errors.map((error) => [error.extensions.code, error.extensions.details])),
    ).toEqual(Array.from({ length: 7 }, () => ['VERSION_CONFLICT', { current: 2 }]));
  });
});

describe('bad input gets a clear error and changes nothing', () => {
  const figure =
    (change: Input): (() => Input) =>
    () =>
      recording({ figures: [FUND, { ...FUND, ...change }] });
  const cases: [name: string, input: () => Input, code: `${ProblemCode}`, field: string | undefined][] = [
    ['a unit of another kind', figure({ unit: '人' }), 'UNIT_MISMATCH', 'figures.1.unit'],
    ['an unknown unit', figure({ unit: '筐' }), 'UNKNOWN_UNIT', 'figures.1.unit'],
    [
      'persons given as person-times where there is no twin',
      figure({ indicator: 'LABOR_EMPLOYED_TOTAL', unit: '人次' }),
      'PERSONS_ARE_NOT_PERSON_TIMES',
      'figures.1.unit',
    ],
    ['an unknown indicator', figure({ indicator: 'FUND_ASISTANCE' }), 'UNKNOWN_INDICATOR', 'figures.1.indicator'],
    ['a value that is a float', figure({ value: 66.86 }), 'BAD_INPUT', 'figures.1.value'],
    ['a value that is a number', figure({ value: 6686 }), 'BAD_INPUT', 'figures.1.value'],
    ['a value that is no number', figure({ value: '6e3' }), 'NOT_A_NUMBER', 'figures.1.value'],
    ['a value finer than a fen', figure({ value: '0.0000001' }), 'TOO_PRECISE', 'figures.1.value'],
    ['a value below zero', figure({ value: '-1' }), 'OUT_OF_RANGE', 'figures.1.value'],
    ['a value longer than print', figure({ value: `${'0'.repeat(60)}1` }), 'BAD_INPUT', 'figures.1.value'],
    ['a name that is too long', figure({ name: '长'.repeat(201) }), 'BAD_INPUT', 'figures.1.name'],
    ['no figure', () => recording({ figures: [] }), 'BAD_INPUT', 'figures'],
    [
      'too many figures',
      () => recording({ figures: Array.from({ length: 201 }, () => FUND) }),
      'TOO_MANY_ITEMS',
      'figures',
    ],
    ['no title', () => recording({ source: { title: ' ' } }), 'BAD_INPUT', 'source.title'],
    [
      'an address of another kind',
      () => recording({ source: { title: 't', url: 'javascript:alert(1)' } }),
      'BAD_INPUT',
      'source.url',
    ],
    ['an address that is none', () => recording({ source: { title: 't', url: 'http://' } }), 'BAD_INPUT', 'source.url'],
    ['a text with a NUL', () => recording({ source: { title: 'a\u0000b' } }), 'BAD_INPUT', undefined],
    ['a period without its year', () => recording({ period: { kind: 'YEAR' } }), 'BAD_PERIOD', 'period.year'],
    [
      'a period before the first scheme',
      () => recording({ period: { kind: 'YEAR', year: 1995 } }),
      'BAD_PERIOD',
      'period',
    ],
    [
      'a county that nobody knows',
      () =>
        recording({
          pairingId: null,
          programme: 'EAST_WEST',
          level: 'COUNTY',
          donorId: ours.donorId,
          recipientId: toGlobalId('Party', newId()),
        }),
      'NOT_FOUND',
      'recipientId',
    ],
    ['the id of something else', () => recording({ pairingId: ours.recipientId }), 'NOT_FOUND', 'pairingId'],
    ['both a pairing and its ends', () => recording({ recipientId: ours.recipientId }), 'BAD_INPUT', 'pairingId'],
    ['neither a pairing nor its ends', () => recording({ pairingId: null }), 'BAD_INPUT', 'pairingId'],
    ['a foreign pairing', () => recording({ pairingId: theirs.pairingId }), 'NOT_FOUND', 'pairingId'],
    ['an empty request key', () => recording({ requestKey: '' }), 'BAD_INPUT', 'requestKey'],
    ['publishing without the right', () => recording({ publish: true }), 'FORBIDDEN', undefined],
  ];
  test.each(cases)('%s', async (_name, input, code, field) => {
    await refused(RECORD, input, { code, field });
  });

  test('an unknown indicator is told its nearest in the reader’s language', async () => {
    const error = await refused(RECORD, figure({ indicator: 'FUND_ASSISTANCE_TOTL' }), {
      code: 'UNKNOWN_INDICATOR',
      field: 'figures.1.indicator',
    });
    expect(error.message).toContain('FUND_ASSISTANCE_TOTAL（');
  });

  test('a date-time without its offset', async () => {
    const answer = await ask(
      platform,
      `{ results(filter: {}, groupBy: [INDICATOR], asOf: "2026-01-01T08:00:00") { totalCount } }`,
      {},
      ours.reporter,
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  test('a float in the query’s own text', async () => {
    const answer = await ask(
      platform,
      `{ results(filter: {}, groupBy: [INDICATOR], having: { minCompletion: 0.8 }) { totalCount } }`,
      {},
      ours.reporter,
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  test('a stale version', async () => {
    const statement = await record();
    await refused(CORRECT, correction(statement, { version: 7 }), { code: 'VERSION_CONFLICT', field: 'version' });
    await refused(
      WITHDRAW,
      { requestKey: newKey(), statementId: statement.id, version: 0, reason: 'x' },
      { code: 'VERSION_CONFLICT', field: 'version' },
    );
  });

  test('no reason, or one that is too long', async () => {
    const statement = await record();
    for (const reason of ['', '  ', '长'.repeat(501)])
      await refused(CORRECT, correction(statement, { reason }), { code: 'BAD_INPUT', field: 'reason' });
  });

  test('nobody', async () => {
    await refused(RECORD, recording(), { code: 'UNAUTHENTICATED' }, {});
  });
});

describe('who may write where', () => {
  const published = { publish: true, period: { kind: 'YEAR', year: 2016 } };

  test('a department reports on its categories only, and takes nothing away from others', async () => {
    const labor = { indicator: 'LABOR_EMPLOYED_TOTAL', value: '2677', unit: '人' };
    const own = await record({ figures: [labor] }, ours.department);
    await refused(
      RECORD,
      recording({ figures: [labor, FUND] }),
      { code: 'FORBIDDEN', field: 'figures.1.indicator' },
      ours.department,
    );
    const county = await record({ figures: [labor, FUND] });
    await refused(
      CORRECT,
      correction(county, { figures: [labor] }),
      { code: 'FORBIDDEN', field: 'statementId' },
      ours.department,
    );
    await refused(
      WITHDRAW,
      { requestKey: newKey(), statementId: county.id, version: 1, reason: 'x' },
      { code: 'FORBIDDEN', field: 'statementId' },
      ours.department,
    );
    const answer = await ask(
      platform,
      CORRECT,
      { input: correction(own, { figures: [{ ...labor, value: '2678' }] }) },
      ours.department,
    );
    expect(answer.errors).toEqual([]);
  });

  test('what is published is seen by everybody, together with its pairing; its own side changes it, and only who may publish', async () => {
    const statement = await record(published, ours.lead);
    const seen = await ask<{ node: { recipient: { name: string }; pairing: { id: string } } }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Statement { recipient { name } pairing { id } } } }`,
      { id: statement.id },
    );
    expect(seen.data?.node).toEqual({ recipient: { name: '大关县' }, pairing: { id: ours.pairingId } });
    await refused(CORRECT, correction(statement), { code: 'FORBIDDEN' }, theirs.lead);
    await refused(
      WITHDRAW,
      { requestKey: newKey(), statementId: statement.id, version: 1, reason: 'x' },
      { code: 'FORBIDDEN' },
      theirs.lead,
    );
    await refused(
      CHOOSE,
      { requestKey: newKey(), figureId: statement.figures[0]!.id, reason: 'x' },
      { code: 'FORBIDDEN' },
      theirs.lead,
    );
    await refused(CORRECT, correction(statement), { code: 'FORBIDDEN' }, ours.member);
    expect((await ask(platform, CORRECT, { input: correction(statement) }, ours.reviewer)).errors).toEqual([]);
  });

  test('what is internal is not even there for a foreign pairing', async () => {
    const statement = await record();
    await refused(CORRECT, correction(statement), { code: 'NOT_FOUND', field: 'statementId' }, theirs.lead);
    await refused(
      CHOOSE,
      { requestKey: newKey(), figureId: statement.figures[0]!.id, reason: 'x' },
      { code: 'NOT_FOUND', field: 'figureId' },
      theirs.lead,
    );
  });

  test('an old request is asked again for permission', async () => {
    const input = recording({ pairingId: theirs.pairingId });
    expect((await ask(platform, RECORD, { input }, theirs.reporter)).errors).toEqual([]);
    await refused(RECORD, input, { code: 'NOT_FOUND', field: 'pairingId' });
  });
});
