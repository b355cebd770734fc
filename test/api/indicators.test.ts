import { indicatorBookOf, indicatorBookOn } from '../../server/indicators/indicator.store';
import { admitIndicator } from '../../server/indicators/indicator.service';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { shippedSchemes } from '../../server/indicators/catalogue';
import { read, tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { Role } from '../../schema/vocabulary';
import { newId, toGlobalId } from '../../server/platform/ids';
import { makeAccount, signedIn } from '../kit/accounts';
import { ask, startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  const { source } = platform.database;
  await Promise.all([ensureSchemes(source), ensureSchemes(source), ensureSchemes(source)]);
});
afterAll(() => platform.close());

const bookOn = (day: string) => read(platform.database.source, PLATFORM, (db) => indicatorBookOn(db, day));
const admit = (code: string, unit: string, name = '测试指标', day = '2019-12-31') =>
  tx(platform.database.source, PLATFORM, (db) => admitIndicator(db, PLATFORM, { code, name, unit, day }));

describe('the shipped schemes', () => {
  test('starts that come together load each scheme once, and a later start adds nothing', async () => {
    await ensureSchemes(platform.database.source);
    const rows = await platform.database.source.query<{ code: string; version: number; count: number }[]>(
      `select s.code, s.version, (select count(*)::int from indicator i where i.scheme_id = s.id) as count from indicator_scheme s order by 1`,
    );
    expect(rows).toEqual(
      shippedSchemes.map((scheme) => ({ code: scheme.version, version: 1, count: scheme.indicators.length })),
    );
  });

  test('a day belongs to the scheme of its era; none before the first', async () => {
    expect((await bookOn('2019-12-31'))?.scheme.code).toBe('2016-2020');
    expect((await bookOn('2021-01-01'))?.scheme.code).toBe('2021-2025');
    expect((await bookOn('2031-06-01'))?.scheme).toMatchObject({ code: '2026-', status: 'DRAFT' });
    expect(await bookOn('2015-12-31')).toBeNull();
  });

  test('a book tells what the rules of units need, exactly as the catalogue states it', async () => {
    const book = await read(platform.database.source, PLATFORM, (db) => indicatorBookOf(db, '2016-2020'));
    const shipped = shippedSchemes[0]?.indicators ?? [];
    expect(book?.codes()).toEqual(shipped.map(({ code }) => code));
    for (const indicator of shipped) {
      const row = book?.find(indicator.code);
      const facts = row && book?.factsOf(row);
      expect(indicator).toMatchObject(facts ?? { missing: true });
    }
  });
});

describe('an import admits an indicator', () => {
  test('it shows at once, with a guessed counting and a definition that says what is missing', async () => {
    const before = await bookOn('2019-12-31');
    const row = await admit('TEA_GARDEN_PLANTED', '万户');
    expect(row).toMatchObject({ counting: 'DISTINCT', baseUnit: 'HOUSEHOLD', category: 'OTHER', publishedOnly: false });
    expect(row.definitionZh).toContain('口径待管理员补充');
    expect(before?.find('TEA_GARDEN_PLANTED')).toBeUndefined();
    expect((await bookOn('2019-12-31'))?.find('TEA_GARDEN_PLANTED')).toEqual(row);
    expect((await bookOn('2021-01-01'))?.find('TEA_GARDEN_PLANTED')).toBeUndefined();
  });

  test('one that is rolled back is never served to others', async () => {
    const { source } = platform.database;
    await expect(
      tx(source, PLATFORM, async (db) => {
        await admitIndicator(db, PLATFORM, { code: 'NEVER_KEPT', name: null, unit: '项', day: '2019-12-31' });
        expect((await indicatorBookOn(db, '2019-12-31'))?.find('NEVER_KEPT')).toBeDefined();
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await admit('KEPT_INSTEAD', '项');
    expect((await bookOn('2019-12-31'))?.find('NEVER_KEPT')).toBeUndefined();
    expect((await bookOn('2019-12-31'))?.find('KEPT_INSTEAD')?.document.alsoPrinted).toEqual(['项']);
  });

  test('two that admit the same code at once get the same indicator', async () => {
    const [one, other] = await Promise.all([admit('ADMITTED_TWICE', '万元'), admit('ADMITTED_TWICE', '万元')]);
    expect(one.id).toBe(other.id);
    expect(one).toMatchObject({ counting: 'SUM', baseUnit: 'YUAN' });
  });

  test('a code that another era defines keeps that definition', async () => {
    await admit('RATE_OF_SOMETHING', '%', '某率', '2022-12-31');
    const copied = await admit('RATE_OF_SOMETHING', '元', '别的名称', '2019-12-31');
    expect(copied).toMatchObject({ nameZh: '某率', baseUnit: 'PERCENT', counting: 'RATIO', publishedOnly: true });
  });

  test.each([
    ['a code that is none', 'lower case', '个', 'BAD_INPUT'],
    ['a unit that is none', 'UNIT_UNKNOWN', '公斤力', 'UNKNOWN_UNIT'],
  ])('%s is refused and nothing is added', async (_what, code, unit, problem) => {
    const before = (await bookOn('2019-12-31'))?.codes();
    await expect(admit(code, unit)).rejects.toMatchObject({ code: problem });
    expect((await bookOn('2019-12-31'))?.codes()).toEqual(before);
  });

  test('nobody but the platform and administrators admits', async () => {
    const nobody = { ...PLATFORM, posts: [] };
    const attempt = tx(platform.database.source, nobody, (db) =>
      admitIndicator(db, nobody, { code: 'BY_A_STRANGER', name: null, unit: '个', day: '2019-12-31' }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await bookOn('2019-12-31'))?.find('BY_A_STRANGER')).toBeUndefined();
  });
});

describe('over HTTP', () => {
  const QUERY = `query ($filter: IndicatorFilter, $first: Int) {
    indicators(filter: $filter, first: $first) {
      totalCount
      nodes {
        code name definition counting publishedOnly acceptedUnits reporters
        category { code donorLabel recipientLabel } baseUnit { code label scale money }
        twin { code baseUnit { code } } numerator { code } denominator { code }
        scheme { code name version status } comparableWith { scheme comparable note }
      }
    }
  }`;
  const english = { 'accept-language': 'en' };

  test('an indicator is told in the asker’s language, under the name of its era', async () => {
    const filter = { year: 2019, codes: ['LEADER_TRAINED', 'FUND_USE_RATE'] };
    const chinese = await ask<{ indicators: { nodes: { code: string }[] } }>(platform, QUERY, { filter });
    expect(chinese.errors).toEqual([]);
    const leader = chinese.data?.indicators.nodes.find(({ code }) => code === 'LEADER_TRAINED');
    expect(leader).toMatchObject({
      category: { code: 'TALENT', donorLabel: '人才支援', recipientLabel: '人才交流' },
      baseUnit: { code: '人', label: '人', scale: 0, money: false },
      twin: { code: 'LEADER_TRAINED_PERSON_TIMES', baseUnit: { code: '人次' } },
      scheme: { code: '2016-2020', version: 1, status: 'IN_FORCE' },
      comparableWith: null,
    });
    const ratio = chinese.data?.indicators.nodes.find(({ code }) => code === 'FUND_USE_RATE');
    expect(ratio).toMatchObject({ counting: 'RATIO', baseUnit: { code: '%', scale: 6 } });
    const inEnglish = await ask<{ indicators: { nodes: object[] } }>(platform, QUERY, { filter }, english);
    expect(inEnglish.data?.indicators.nodes).toContainEqual(
      expect.objectContaining({
        code: 'LEADER_TRAINED',
        baseUnit: { code: '人', label: 'persons', scale: 0, money: false },
      }),
    );
  });

  test.each([
    ['a scheme and a category', { scheme: '2016-2020', categories: ['LABOR'] }, (code: string) => /^LABOR_/.test(code)],
    ['a counting', { year: 2023, counting: ['RATIO'] }, (code: string) => code.length > 0],
    [
      'a text, in which a percent sign is only itself',
      { search: 'workshop_' },
      (code: string) => /WORKSHOP_/.test(code),
    ],
  ])('a list is narrowed by %s', async (_what, filter, fits) => {
    const { data, errors } = await ask<{ indicators: { totalCount: number; nodes: { code: string }[] } }>(
      platform,
      QUERY,
      { filter, first: 100 },
    );
    expect(errors).toEqual([]);
    const codes = data?.indicators.nodes.map(({ code }) => code) ?? [];
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !fits(code))).toEqual([]);
    expect(data?.indicators.totalCount).toBe(codes.length);
  });

  test('the schemes of the eras come oldest first, with their aspects', async () => {
    const { data } = await ask(
      platform,
      '{ indicatorSchemes { nodes { code name validFrom validTo status categories { code } } } }',
    );
    expect(data).toMatchObject({
      indicatorSchemes: {
        nodes: [
          { code: '2016-2020', name: '脱贫攻坚期（2016—2020年）', validTo: '2020-12-31' },
          { code: '2021-2025', status: 'IN_FORCE' },
          { code: '2026-', status: 'DRAFT', validTo: null },
        ],
      },
    });
  });

  test('where public reading is off, nobody reads them without a token', async () => {
    const closed = await startPlatform({ JIEDUI_PUBLIC_READING: 'off' });
    const { errors } = await ask(closed, '{ indicators { totalCount } }');
    await closed.close();
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('administrators', () => {
  const RESULT =
    '{ indicator { id code version name definition counting category { code } reporters numerator { code } } }';
  const define = (input: object) =>
    change(`mutation ($input: DefineIndicatorInput!) { done: defineIndicator(input: $input) ${RESULT} }`, input);
  const revise = (input: object) =>
    change(`mutation ($input: ReviseIndicatorInput!) { done: reviseIndicator(input: $input) ${RESULT} }`, input);
  const change = (document: string, input: object) =>
    ask<{ done: { indicator: { id: string; version: number } } }>(
      platform,
      document,
      { input: { requestKey: newId(), ...input } },
      admin,
    );
  let admin: Record<string, string>;
  beforeAll(async () => {
    await makeAccount(platform, 'indicator-admin', [{ role: Role.ADMIN }]);
    admin = await signedIn(platform, 'indicator-admin');
  });

  const wording = {
    nameZh: '茶园面积增长率',
    nameEn: 'Growth of tea gardens',
    definitionZh: '期末茶园面积较期初增长的比率。',
    definitionEn: 'How much the area of tea gardens has grown.',
    category: 'COOPERATION',
    counting: 'RATIO',
    reporters: ['RECIPIENT'],
  };
  const codes = async (day: string) => (await bookOn(day))?.codes() ?? [];

  test('define indicators in the draft scheme, and revise them; figures keep the definition they were made under', async () => {
    const definition = { scheme: '2026-', code: 'TEA_GROWTH', baseUnit: '%', ...wording };
    const { data, errors } = await define(definition);
    expect(errors).toEqual([]);
    const first = data?.done.indicator;
    expect(first).toMatchObject({ code: 'TEA_GROWTH', version: 1, reporters: ['RECIPIENT'], numerator: null });

    const renamed = await revise({ indicatorId: first?.id, version: 1, ...wording, nameZh: '茶园增长率' });
    expect(renamed.data?.done.indicator).toMatchObject({ version: 2, name: '茶园增长率' });
    const late = await revise({ indicatorId: first?.id, version: 1, ...wording, nameZh: '晚了' });
    expect(late.errors[0]?.extensions).toMatchObject({
      code: 'VERSION_CONFLICT',
      field: 'version',
      details: { current: 2 },
    });
    const old = await ask(platform, 'query ($id: ID!) { node(id: $id) { ... on Indicator { name version } } }', {
      id: first?.id,
    });
    expect(old.data).toEqual({ node: { name: '茶园面积增长率', version: 1 } });
  });

  test('give an admitted indicator its definition, once: a scheme in force does not change after that', async () => {
    const admitted = await admit('TEA_SOLD', '万元', '茶叶销售');
    const indicatorId = toGlobalId('Indicator', admitted.id);
    const made = await revise({
      indicatorId,
      version: 1,
      ...wording,
      nameZh: '茶叶销售额',
      category: 'INDUSTRY',
      counting: 'SUM',
    });
    expect(made.data?.done.indicator).toMatchObject({ version: 2, name: '茶叶销售额', category: { code: 'INDUSTRY' } });
    const again = await revise({
      indicatorId: made.data?.done.indicator.id,
      version: 2,
      ...wording,
      category: 'INDUSTRY',
      counting: 'SUM',
    });
    expect(again.errors[0]?.extensions.code).toBe('TRANSITION_REFUSED');
  });

  test('keep what they revised when a later release ships the draft differently', async () => {
    const shipped = (await bookOn('2026-12-31'))?.find('WORKSHOP_COUNT');
    const indicatorId = toGlobalId('Indicator', shipped?.id ?? '');
    const { category = '', counting } = shipped ?? {};
    await revise({ indicatorId, version: 1, ...wording, nameZh: '帮扶车间（修订）', category, counting });
    const names = { zh: '常态化帮扶（第二稿）', en: 'Regular assistance (second draft)' };
    await ensureSchemes(
      platform.database.source,
      shippedSchemes.map((scheme) => (scheme.status === 'DRAFT' ? { ...scheme, names } : scheme)),
    );
    const book = await bookOn('2026-12-31');
    expect(book?.scheme).toMatchObject({ version: 2, nameZh: '常态化帮扶（第二稿）' });
    expect(book?.find('WORKSHOP_COUNT')).toMatchObject({ nameZh: '帮扶车间（修订）', version: 2 });
    expect(book?.find('TEA_GROWTH')?.nameZh).toBe('茶园增长率');
    expect(book?.codes()).toHaveLength((shippedSchemes[2]?.indicators.length ?? 0) + 1);
  });

  test.each([
    ['a scheme in force', { scheme: '2016-2020' }, 'TRANSITION_REFUSED', undefined],
    ['a scheme that is none', { scheme: '1949-' }, 'NOT_FOUND', 'scheme'],
    ['a code that is taken', { code: 'FUND_SPENT' }, 'ALREADY_EXISTS', 'code'],
    ['a code that is none', { code: 'tea' }, 'BAD_INPUT', 'code'],
    ['a category of another era', { category: 'HAND_IN_HAND' }, 'BAD_INPUT', 'category'],
    ['a unit that is none', { baseUnit: '公斤力' }, 'UNKNOWN_UNIT', 'baseUnit'],
    ['a numerator that is none', { numerator: 'NOTHING', denominator: 'FUND_SPENT' }, 'BAD_INPUT', 'numerator'],
    ['no reporter', { reporters: [] }, 'BAD_INPUT', 'reporters'],
  ])('are refused %s, and nothing is added', async (_what, wrong, code, field) => {
    const before = await codes('2026-12-31');
    const { errors } = await define({ scheme: '2026-', code: 'TEA_OTHER', baseUnit: '%', ...wording, ...wrong });
    expect(errors[0]?.extensions).toMatchObject(field === undefined ? { code } : { code, field });
    expect(await codes('2026-12-31')).toEqual(before);
  });
});

describe('a later release', () => {
  test('adds a version where it ships a scheme differently, keeps the old one and what was admitted', async () => {
    const { source } = platform.database;
    await admit('ADMITTED_BEFORE_RELEASE', '个');
    const before = await bookOn('2019-12-31');
    const [first, ...others] = shippedSchemes;
    if (!first) throw new Error('no scheme is shipped');
    const indicators = first.indicators.map((one) =>
      one.code === 'FUND_SPENT' ? { ...one, definition: { zh: '新', en: 'new' } } : one,
    );
    await ensureSchemes(source, [{ ...first, indicators }, ...others]);
    const after = await bookOn('2019-12-31');
    expect([before?.scheme.version, after?.scheme.version]).toEqual([1, 2]);
    expect(after?.find('FUND_SPENT')?.definitionZh).toBe('新');
    expect(after?.find('ADMITTED_BEFORE_RELEASE')).toBeDefined();
    const [old] = await source.query<{ definition: string }[]>(
      `select definition_zh as definition from indicator where id = $1`,
      [before?.find('FUND_SPENT')?.id],
    );
    expect(old?.definition).not.toBe('新');
    // The release before, started again by mistake, brings nothing back.
    await ensureSchemes(source);
    expect((await bookOn('2019-12-31'))?.scheme.version).toBe(2);
  });
});
