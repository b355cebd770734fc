import { indicatorBookOf, indicatorBookOn } from '../../server/indicators/indicator.store';
import { admitIndicator } from '../../server/indicators/indicator.service';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { shippedSchemes } from '../../server/indicators/catalogue';
import { read, tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
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
