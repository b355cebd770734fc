import { indicatorBookOf, indicatorBookOn } from '../../server/indicators/indicator.store';
import { admitIndicator } from '../../server/indicators/indicator.service';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { shippedSchemes } from '../../server/indicators/catalogue';
import { read, tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { startPlatform, type Platform } from '../kit/platform';

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
