import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { figureLook } from '../../server/flags/figure-look.service';
import { flagInvariants } from '../../server/flags/flag.check.store';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { headersOfAdmin } from '../kit/flags';
import { makePeople, ownerOf, type Header, type Owner, type People } from '../kit/people';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';
import { statementsOf } from '../kit/statements';

jest.setTimeout(120_000);

let platform: Platform;
let owner: Owner;
let ours: People;
let theirs: People;
let admin: Header;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  owner = await ownerOf(platform);
  const donor = { name: '中山火炬区组团(火炬开发区、翠亨新区)', province: '广东' };
  ours = await makePeople(platform, { donor, recipient: { name: '大关县', province: '云南' } });
  theirs = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
  admin = await headersOfAdmin(platform, 'doubts-admin');
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

let keys = 0;
const newKey = (): string => `doubts-${(keys += 1)}`;

interface Flag {
  id: string;
  rule: string;
  state: string;
  version: number;
  sentence: string;
  reason: string | null;
  acceptance: string | null;
  mayExplain: boolean;
  mayAccept: boolean;
  figures: { id: string; value: string }[];
}
const FLAG = `id rule state waitsFor version sentence reason acceptance mayExplain mayAccept figures { id value }`;
const LIST = `query ($filter: IntegrityFlagFilter) { integrityFlags(filter: $filter, first: 100) { nodes { ${FLAG} } } }`;

/** What is asked about a year of our pairing, as somebody sees it. Every test has a year of its own. */
async function flagsOf(year: number, by: Header = ours.lead, of = ours): Promise<Flag[]> {
  const filter = { pairingIds: [of.pairingId], years: [year] };
  const answer = await ask<{ integrityFlags: { nodes: Flag[] } }>(platform, LIST, { filter }, by);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.integrityFlags.nodes;
}
async function onlyFlag(year: number, by?: Header): Promise<Flag> {
  const [flag, ...more] = await flagsOf(year, by);
  if (!flag || more.length > 0) throw new Error(`${flag ? more.length + 1 : 0} flags of ${year}`);
  return flag;
}

const look = (of = ours) => platform.app.rooms.flags.look(figureLook, [fromGlobalId(of.pairingId).key], '2026-11-22');

type Figures = [code: string, value: string, unit: string][];
const figuresOf = (figures: Figures) => figures.map(([indicator, value, unit]) => ({ indicator, value, unit }));
const workers = (all: string, poor: string): Figures => [
  ['WORKSHOP_WORKERS', all, '人'],
  ['WORKSHOP_POOR_WORKERS', poor, '人'],
];

interface Told {
  id: string;
  version: number;
}
async function mutate(name: string, input: Record<string, unknown>, by: Header): Promise<Told> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { statement { id version } } }`;
  const answer = await ask<Record<string, { statement: Told }>>(
    platform,
    query,
    { input: { requestKey: newKey(), ...input } },
    by,
  );
  const told = answer.data?.[name]?.statement;
  if (!told) throw new Error(JSON.stringify(answer.errors));
  return told;
}
const record = (year: number, figures: Figures, by = ours.reporter, more: Record<string, unknown> = {}, of = ours) =>
  mutate(
    'recordStatement',
    {
      pairingId: of.pairingId,
      period: { kind: 'YEAR', year },
      source: { title: `${year}年自评报告` },
      figures: figuresOf(figures),
      ...more,
    },
    by,
  );
const correct = ({ id, version }: Told, figures: Figures, by = ours.reporter) =>
  mutate('correctStatement', { statementId: id, version, figures: figuresOf(figures), reason: '更正' }, by);

const say = (act: 'explain' | 'accept', by: Header, flag: Pick<Flag, 'id' | 'version'>, more: object = {}) =>
  ask<Record<string, { flag: Flag }>>(
    platform,
    `mutation ($input: ${act === 'explain' ? 'ExplainFlagInput' : 'AcceptFlagInput'}!) { ${act}Flag(input: $input) { flag { ${FLAG} } } }`,
    { input: { requestKey: newKey(), flagId: flag.id, version: flag.version, reason: '口径不同', ...more } },
    by,
  );
const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors[0]?.extensions.code;

/** A time by which everything that was committed before is known. */
async function momentNow(): Promise<Date> {
  const kept = await platform.database.worker.transaction((db) => markMoment(db));
  await pause(3);
  // Kept to the microsecond, told to the millisecond.
  return new Date(kept.getTime() + 1);
}

describe('a figure that is asked about', () => {
  test('is followed over the versions of its statement by one flag, and cleared when it is right', async () => {
    const told = await record(2021, workers('145', '146'));
    expect(await look()).toEqual({ raised: 1, cleared: 0 });
    const first = await onlyFlag(2021);
    expect(first).toMatchObject({ rule: 'SUBSET_ABOVE_SET', state: 'OPEN', waitsFor: 'RECIPIENT', version: 1 });
    expect(first.figures.map(({ value }) => value)).toEqual(['146', '145']);
    expect(await look()).toEqual({ raised: 0, cleared: 0 });

    const again = await correct(told, workers('145', '150'));
    expect(await look()).toEqual({ raised: 0, cleared: 0 });
    const second = await onlyFlag(2021);
    expect(second).toMatchObject({ id: first.id, version: 2, figures: [{ value: '150' }, { value: '145' }] });
    expect(second.figures[0]?.id).not.toBe(first.figures[0]?.id);

    await correct(again, workers('150', '145'));
    expect(await look()).toEqual({ raised: 0, cleared: 1 });
    expect(await onlyFlag(2021)).toMatchObject({ id: first.id, state: 'CORRECTED', version: 3 });
    const seen = await ask<{ node: { flags: unknown[] } }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Statement { flags { id } } } }`,
      { id: told.id },
      ours.reporter,
    );
    expect(seen.data).toEqual({ node: { flags: [] } });
  });

  test('is asked about no more when its statement is withdrawn', async () => {
    const { id, version } = await record(2022, workers('145', '146'));
    await look();
    await mutate('withdrawStatement', { statementId: id, version, reason: '重复' }, ours.reporter);
    expect(await look()).toEqual({ raised: 0, cleared: 1 });
    await record(2022, workers('145', '147'));
    expect(await look()).toEqual({ raised: 1, cleared: 0 });
    expect((await flagsOf(2022)).map(({ state }) => state)).toEqual(['OPEN', 'CORRECTED']);
  });

  test('is seen with its flag by whoever sees the statement: an internal one by its sides, a published one by everybody', async () => {
    await record(2023, workers('145', '146'));
    await record(2023, workers('145', '145'), ours.reviewer, { publish: true });
    await look();
    const rules = async (by?: Header) => (await flagsOf(2023, by ?? {})).map(({ rule }) => rule).sort();
    expect(await rules(ours.lead)).toEqual(['STATEMENTS_DISAGREE', 'SUBSET_ABOVE_SET']);
    expect(await rules(theirs.lead)).toEqual([]);
    expect(await rules()).toEqual([]);
    const [flag] = await flagsOf(2023);
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect((await ask(platform, node, { id: flag?.id }, theirs.lead)).data).toEqual({ node: null });
    expect((await ask(platform, node, { id: flag?.id })).data).toEqual({ node: null });

    await record(2023, workers('145', '144'), ours.reviewer, { publish: true });
    await look();
    expect(await rules()).toEqual(['STATEMENTS_DISAGREE']);
    expect(await rules(theirs.lead)).toEqual(['STATEMENTS_DISAGREE']);
    const public_ = await onlyFlag(2023, {});
    expect(public_.sentence).toContain('一处为 144人，另一处为 145人');
    expect(public_.figures.map(({ value }) => value)).toEqual(['144', '145']);
    expect(await rules(ours.lead)).toEqual(['STATEMENTS_DISAGREE', 'STATEMENTS_DISAGREE', 'SUBSET_ABOVE_SET']);
  });

  test('has one flag, however many servers look at once', async () => {
    await record(2024, workers('145', '146'));
    const looks = await Promise.all([look(), look(), look(), look()]);
    expect(looks.reduce((sum, { raised }) => sum + raised, 0)).toBe(1);
    await onlyFlag(2024);
  });
});

describe('what people say of it', () => {
  test('the county explains, the other side accepts, and neither who wrote it; refused, nothing changes', async () => {
    await record(2025, workers('145', '146'), ours.reviewer);
    const told = await record(2026, workers('145', '146'));
    await look();
    const [own, flag] = [await onlyFlag(2025, ours.reviewer), await onlyFlag(2026, ours.reviewer)];
    expect([flag.mayExplain, flag.mayAccept]).toEqual([true, false]);
    expect(await onlyFlag(2026, ours.lead)).toMatchObject({ mayExplain: false, mayAccept: true });
    const before = await owner.digest();
    const refused = await Promise.all([
      say('explain', ours.reviewer, own),
      say('explain', ours.lead, flag),
      say('explain', ours.reporter, flag),
      say('explain', theirs.reviewer, flag),
      say('accept', ours.reviewer, flag),
      say('accept', ours.member, flag),
      say('accept', theirs.lead, flag),
      say('explain', ours.reviewer, { ...flag, version: 9 }),
      say('explain', ours.reviewer, flag, { reason: ' ' }),
      say('accept', ours.lead, flag, { reason: '' }),
      say('accept', ours.lead, { ...flag, id: own.id.slice(0, 4) }),
    ]);
    expect(refused.map(codeOf)).toEqual([
      'FORBIDDEN', // wrote it
      'FORBIDDEN', // the other side
      'FORBIDDEN',
      'NOT_FOUND',
      'FORBIDDEN', // the side whose turn it is
      'FORBIDDEN',
      'NOT_FOUND',
      'VERSION_CONFLICT',
      'BAD_INPUT',
      'BAD_INPUT',
      'NOT_FOUND',
    ]);
    expect(await owner.digest()).toEqual(before);

    const explained = await say('explain', ours.reviewer, flag, { requestKey: 'explained-once' });
    expect(explained.data?.explainFlag?.flag).toMatchObject({
      state: 'EXPLAINED',
      waitsFor: 'DONOR',
      version: 2,
      reason: '口径不同',
    });
    const repeated = await say('explain', ours.reviewer, flag, { requestKey: 'explained-once' });
    expect(repeated.data).toEqual(explained.data);
    expect(codeOf(await say('explain', ours.reviewer, { ...flag, version: 2 }))).toBe('TRANSITION_REFUSED');

    const accepted = await say('accept', ours.lead, { ...flag, version: 2 }, { reason: '属实' });
    expect(accepted.data?.acceptFlag?.flag).toMatchObject({
      state: 'ACCEPTED',
      waitsFor: null,
      version: 3,
      reason: '口径不同',
      acceptance: '属实',
      mayAccept: false,
    });
    expect(codeOf(await say('accept', ours.lead, { ...flag, version: 3 }))).toBe('TRANSITION_REFUSED');
    expect(await look()).toEqual({ raised: 0, cleared: 0 });
    expect((await onlyFlag(2026)).version).toBe(3);

    // Accepted were these numbers: others are open again.
    await correct(told, workers('145', '160'));
    await look();
    expect(await onlyFlag(2026)).toMatchObject({ id: flag.id, state: 'OPEN', version: 4, acceptance: null });
    const events = await platform.database.worker.query<{ kind: string }[]>(
      `select kind from event where subject_id = $1 order by id`,
      [fromGlobalId(flag.id).key],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['FLAG_RAISED', 'FLAG_EXPLAINED', 'FLAG_ACCEPTED', 'FLAG_REOPENED']);
    const past = await ask<{ node: { versions: Record<string, unknown>[] } }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on IntegrityFlag { versions { version state reason sentence madeBy { name } } } } }`,
      { id: flag.id },
      ours.reviewer,
    );
    expect(past.data?.node.versions).toMatchObject([
      { version: 4, state: 'OPEN', reason: null, sentence: expect.stringContaining('160人') as string, madeBy: null },
      { version: 3, state: 'ACCEPTED', reason: '属实' },
      { version: 2, state: 'EXPLAINED', reason: '口径不同', madeBy: { name: expect.any(String) as string } },
      { version: 1, state: 'OPEN', reason: null, sentence: expect.stringContaining('146人') as string, madeBy: null },
    ]);
  });

  test('an explanation stays while the numbers change; who wrote one of the figures accepts nothing of it', async () => {
    const told = await record(2027, [['WORKSHOP_COUNT', '3', '个']]);
    await record(2027, [['WORKSHOP_COUNT', '4', '个']], ours.lead);
    await look();
    const flag = await onlyFlag(2027, ours.reviewer);
    expect(codeOf(await say('accept', ours.lead, flag))).toBe('FORBIDDEN');
    await say('explain', ours.reviewer, flag);
    await correct(told, [['WORKSHOP_COUNT', '2', '个']]);
    await look();
    expect(await onlyFlag(2027)).toMatchObject({ state: 'EXPLAINED', version: 3, reason: '口径不同' });
  });

  test('is told again as it was known at any past moment, by filter too, and nobody acts on the past', async () => {
    const moments: Date[] = [await momentNow()];
    const told = await record(2030, workers('145', '146'));
    await look();
    moments.push(await momentNow());
    await say('explain', ours.reviewer, await onlyFlag(2030, ours.reviewer));
    moments.push(await momentNow());
    await correct(told, workers('145', '160'));
    await look();
    moments.push(await momentNow());
    await say('accept', ours.lead, await onlyFlag(2030));
    moments.push(await momentNow());
    await correct({ ...told, version: 2 }, workers('145', '140'));
    await look();
    moments.push(await momentNow());

    const then = async (asOf: Date | undefined, more: object = {}) => {
      const document = `query ($filter: IntegrityFlagFilter, $asOf: DateTime) { integrityFlags(filter: $filter, asOf: $asOf) { totalCount nodes { ${FLAG} versions { version } } } }`;
      const filter = { pairingIds: [ours.pairingId], years: [2030], ...more };
      const { data, errors } = await ask<{ integrityFlags: { totalCount: number; nodes: Flag[] } }>(
        platform,
        document,
        { filter, asOf },
        ours.lead,
      );
      expect(errors).toEqual([]);
      return data?.integrityFlags.nodes ?? [];
    };
    const known = await Promise.all(moments.map((moment) => then(moment)));
    const doubted = { figures: [{ value: '146' }, { value: '145' }] };
    const followed = { figures: [{ value: '160' }, { value: '145' }] };
    const past = { mayExplain: false, mayAccept: false };
    expect(known).toMatchObject([
      [],
      [
        {
          state: 'OPEN',
          version: 1,
          waitsFor: 'RECIPIENT',
          reason: null,
          ...doubted,
          ...past,
          versions: [{ version: 1 }],
        },
      ],
      [
        {
          state: 'EXPLAINED',
          version: 2,
          waitsFor: 'DONOR',
          reason: '口径不同',
          acceptance: null,
          ...doubted,
          ...past,
        },
      ],
      [{ state: 'EXPLAINED', version: 3, reason: '口径不同', acceptance: null, ...followed }],
      [{ state: 'ACCEPTED', version: 4, waitsFor: null, acceptance: '口径不同', ...followed }],
      [{ state: 'CORRECTED', version: 5, acceptance: null }],
    ]);
    const [, open, explained] = moments;
    expect(await then(explained, { states: ['OPEN'] })).toEqual([]);
    expect(await then(open, { states: ['OPEN'], severities: ['WARNING'], turn: 'RECIPIENT' })).toHaveLength(1);
    expect(await then(open, { statementIds: [told.id] })).toHaveLength(1);
    const future = new Date(Date.now() + 60_000).toISOString();
    const asked = (asOf: string) =>
      ask(platform, `query ($asOf: DateTime) { integrityFlags(asOf: $asOf) { totalCount } }`, { asOf }, ours.lead);
    expect(codeOf(await asked(future))).toBe('OUT_OF_RANGE');
    expect(codeOf(await asked('2001-01-01T00:00:00Z'))).toBe('NOT_FOUND');
  });

  test('the database itself refuses that somebody accepts what they explained', async () => {
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    try {
      await record(2028, workers('145', '146'));
      await look();
      const flag = await onlyFlag(2028, ours.reviewer);
      await say('explain', ours.reviewer, flag);
      const accept = root.query(
        `insert into integrity_flag_version (flag_id, version, state, numbers, since, reason, made_by_account)
         select flag_id, 3, 'ACCEPTED', numbers, since, '同意', made_by_account from integrity_flag_version where flag_id = $1 and version = 2`,
        [fromGlobalId(flag.id).key],
      );
      await expect(accept).rejects.toThrow('somebody other than who explained it');
    } finally {
      await root.end();
    }
  });
});

describe('how the rules are set', () => {
  interface Setting {
    rule: string;
    version: number;
    severity: string;
    isOn: boolean;
    basis: string;
    stance: string;
    asks: string;
    thresholds: { name: string; value: string; unit: string; meaning: string }[];
  }
  const RULES = `{ flagRules { rule version severity isOn basis stance asks thresholds { name value unit meaning } } }`;
  const ruleOf = async (rule: string): Promise<Setting | undefined> =>
    (await ask<{ flagRules: Setting[] }>(platform, RULES)).data?.flagRules.find((one) => one.rule === rule);
  const revise = (by: Header, input: Record<string, unknown>) =>
    ask<{ reviseFlagRule: { rule: Setting } }>(
      platform,
      `mutation ($input: ReviseFlagRuleInput!) { reviseFlagRule(input: $input) { rule { rule version severity isOn thresholds { name value } } } }`,
      { input: { requestKey: newKey(), rule: 'OUTLIER_PER_HEAD', version: 1, reason: '按省里口径', ...input } },
      by,
    );

  test('a revised threshold, weight or switch is followed; refused, nothing changes', async () => {
    expect(await ruleOf('OUTLIER_PER_HEAD')).toEqual({
      rule: 'OUTLIER_PER_HEAD',
      version: 1,
      severity: 'NOTICE',
      isOn: true,
      basis: 'R11',
      stance: 'QUESTION',
      asks: '人均带动数偏高，请核实口径。',
      thresholds: [{ name: 'MOST_PER_LEADER', value: '25', unit: '人', meaning: '每名带头人带动多少人以上即问' }],
    });
    await record(2029, [
      ['LEADER_SUCCEEDED', '4', '人'],
      ['LEADER_DRIVEN', '100', '人'],
    ]);
    await look();
    expect(await flagsOf(2029)).toEqual([]);
    const before = await owner.digest();
    const refused = [
      await revise(ours.lead, { isOn: false }),
      await revise(admin, { version: 7 }),
      await revise(admin, { reason: '' }),
      await revise(admin, { thresholds: [{ name: 'MOST_PER_LEADER', value: '0' }] }),
      await revise(admin, { thresholds: [{ name: 'GAP_PERCENT', value: '1' }] }),
    ];
    expect(refused.map(codeOf)).toEqual(['FORBIDDEN', 'VERSION_CONFLICT', 'BAD_INPUT', 'OUT_OF_RANGE', 'BAD_INPUT']);
    expect(await owner.digest()).toEqual(before);

    const lower = await revise(admin, { thresholds: [{ name: 'MOST_PER_LEADER', value: '24' }] });
    expect(lower.data?.reviseFlagRule.rule).toMatchObject({ version: 2, thresholds: [{ value: '24' }] });
    expect(await look()).toEqual({ raised: 1, cleared: 0 });
    await revise(admin, { version: 2, severity: 'SERIOUS' });
    expect(await look()).toEqual({ raised: 0, cleared: 0 });
    const [weighed] = (
      await platform.database.worker.query<{ severity: string }[]>(
        `select severity from integrity_flag where rule = 'OUTLIER_PER_HEAD'`,
      )
    ).map(({ severity }) => severity);
    expect(weighed).toBe('SERIOUS');
    await revise(admin, { version: 3, isOn: false });
    expect(await look()).toEqual({ raised: 0, cleared: 1 });
    expect(await ruleOf('OUTLIER_PER_HEAD')).toMatchObject({ version: 4, isOn: false, severity: 'SERIOUS' });
  });
});

describe('what it costs', () => {
  test('a look sends as many messages for a hundred statements as for one, and so does each level of an answer', async () => {
    const alone = [fromGlobalId(theirs.pairingId).key];
    await record(2016, workers('145', '146'), theirs.reporter, {}, theirs);
    const lookAt = () => platform.app.rooms.flags.look(figureLook, alone, '2026-11-22');
    const forOne = await statementsOf(platform.database.source, lookAt);
    for (let nth = 0; nth < 30; nth += 1)
      await record(2017 + (nth % 4), workers(String(nth + 1), String(nth + 2)), theirs.reporter, {}, theirs);
    const forMany = await statementsOf(platform.database.source, lookAt);
    expect(forMany).toEqual(forOne);
    expect((await flagsOf(2017, theirs.lead, theirs)).length).toBeGreaterThan(5);

    const nested = await statementsOf(platform.database.source, () =>
      ask(
        platform,
        `query ($of: [ID!]) { statements(filter: { pairingIds: $of }, first: 30) { nodes { flags { id figures { id } } figures { flags { id statements { id } } } } } }`,
        { of: [theirs.pairingId] },
        theirs.lead,
      ),
    );
    const times = (name: string): number => nested.filter((one) => one === name).length;
    expect([times('flagsByStatement'), times('flagsByFigure'), times('figuresById')]).toEqual([1, 1, 1]);
  });
});

describe('a server looks by itself', () => {
  test('after a statement is recorded, corrected and withdrawn', async () => {
    const keeping = await startPlatform({ JIEDUI_FLAGS: 'on' });
    try {
      const mine = await makePeople(keeping, {
        donor: { name: '嘉定区', province: '上海' },
        recipient: { name: '大姚县', province: '云南' },
      });
      const socket = await connect(keeping.url, { authorization: mine.lead.authorization ?? '' });
      const events = socket.subscribe<{ events: { kind: string } }>(
        `subscription { events(filter: { kinds: [FLAG_RAISED, FLAG_CLEARED] }) { kind } }`,
      );
      const next = async (): Promise<string | undefined> => {
        const taken = await events.next();
        return taken.done === true ? undefined : taken.value.data?.events.kind;
      };
      const send = async (name: string, input: Record<string, unknown>): Promise<Told> => {
        const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
        const query = `mutation ($input: ${type}!) { ${name}(input: $input) { statement { id version } } }`;
        const answer = await ask<Record<string, { statement: Told }>>(
          keeping,
          query,
          { input: { requestKey: newKey(), ...input } },
          mine.reporter,
        );
        const told = answer.data?.[name]?.statement;
        if (!told) throw new Error(JSON.stringify(answer.errors));
        return told;
      };
      const { id, version } = await send('recordStatement', {
        pairingId: mine.pairingId,
        period: { kind: 'YEAR', year: 2019 },
        source: { title: '自评报告' },
        figures: figuresOf(workers('145', '146')),
      });
      expect(await next()).toBe('FLAG_RAISED');
      const more = { statementId: id, version, reason: '更正', figures: figuresOf(workers('146', '146')) };
      const corrected = await send('correctStatement', more);
      expect(await next()).toBe('FLAG_CLEARED');
      await send('correctStatement', {
        ...more,
        version: corrected.version,
        figures: figuresOf(workers('1', '146')),
      });
      expect(await next()).toBe('FLAG_RAISED');
      await send('withdrawStatement', { statementId: id, version: corrected.version + 1, reason: '重复' });
      expect(await next()).toBe('FLAG_CLEARED');
      socket.close();
    } finally {
      await keeping.close();
    }
  });
});

describe('every invariant holds, and a row changed by hand is named', () => {
  let root: Client;
  beforeAll(async () => {
    root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
  });
  afterAll(() => root.end());

  const brokenNow = (): Promise<string[]> =>
    tx(platform.database.source, PLATFORM, async (db) => {
      const broken: string[] = [];
      for (const { name, find } of flagInvariants) broken.push(...(await find(db)).map(() => name));
      return [...new Set(broken)];
    });

  test.each([
    [
      'a figure of another statement',
      `update integrity_flag set figure_ids = array[gen_random_uuid()] where id = $1`,
      ['flag.heads', 'flag.figures'],
    ],
    [
      'what is public about something internal',
      `update integrity_flag set published = true where id = $1`,
      ['flag.figures'],
    ],
    [
      'a statement from which it is not found',
      `delete from integrity_flag_statement where flag_id = $1`,
      ['flag.figures'],
    ],
    [
      'what was accepted by who explained it',
      `update integrity_flag_version v set made_by_account = (select made_by_account from integrity_flag_version e where e.flag_id = v.flag_id and e.state = 'EXPLAINED') where v.flag_id = $1 and v.state = 'ACCEPTED'`,
      ['flag.accepted'],
    ],
    [
      'a rule without settings',
      `update flag_rule set rule = 'NO_SUCH_RULE' where rule = 'SUBSET_ABOVE_SET' and $1::uuid is not null`,
      ['flag.rules'],
    ],
  ])('%s', async (_what, plant, expected) => {
    if ((await flagsOf(2020)).length === 0) {
      await record(2020, workers('145', '146'));
      await look();
      const open = await onlyFlag(2020, ours.reviewer);
      await say('explain', ours.reviewer, open);
      await say('accept', ours.lead, { ...open, version: 2 });
    }
    const flag = await onlyFlag(2020);
    expect(flag.state).toBe('ACCEPTED');
    expect(await brokenNow()).toEqual([]);
    await root.query('begin');
    await root.query('set local session_replication_role = replica');
    await root.query(plant, [fromGlobalId(flag.id).key]);
    await root.query('commit');
    const broken = await brokenNow();
    await root.query('begin');
    await root.query('set local session_replication_role = replica');
    for (const undo of UNDO) await root.query(undo, [fromGlobalId(flag.id).key]);
    await root.query('commit');
    expect(broken.sort()).toEqual([...expected].sort());
    expect(await brokenNow()).toEqual([]);
  });

  /** Puts everything back that the cases change. */
  const UNDO = [
    `update integrity_flag i set published = false, figure_ids = v.figure_ids from integrity_flag_version v
      where v.flag_id = i.id and v.version = i.version and i.id = $1`,
    `insert into integrity_flag_statement select unnest(statement_ids), id from integrity_flag where id = $1 on conflict do nothing`,
    `update integrity_flag_version v set made_by_account = (select a.id from account a where a.id = e.actor_id) from event e
      where v.flag_id = $1 and v.state = 'ACCEPTED' and e.subject_id = v.flag_id::text and e.kind = 'FLAG_ACCEPTED'`,
    `update flag_rule set rule = 'SUBSET_ABOVE_SET' where rule = 'NO_SUCH_RULE' and $1::uuid is not null`,
  ];
});
