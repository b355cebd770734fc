import { fundSteps, LIMITS, pairCounties, refusedWish, type CountyPlace } from '../../server/generate/nation.rules';

const counties: CountyPlace[] = [
  '110101',
  '110102',
  '120101',
  '370102',
  '310101',
  '150101',
  '150102',
  '530102',
  '620102',
  '620103',
].map((code) => ({ id: code, code }));
const wishes = { pairings: 5, purchases: 0, placements: 0, seed: 3, year: 2025 };
const provincesOf = (pairs: { donor: string; recipient: string }[]): string[] =>
  pairs.map(({ donor, recipient }) => `${donor.slice(0, 2)}-${recipient.slice(0, 2)}`).sort();

describe('a simulated nation', () => {
  test('counties are paired with those of the province that truly helps theirs', () => {
    const helped = ['11-15', '11-15', '31-53', '12-62', '37-62'];
    expect(provincesOf(pairCounties(counties, wishes))).toEqual(helped.sort());
  });

  test('each helped county is paired once before any is paired again, and no two pairs are the same', () => {
    const pairs = pairCounties(counties, { ...wishes, pairings: 7 });
    expect(new Set(pairs.slice(0, 5).map(({ recipient }) => recipient)).size).toBe(5);
    expect(new Set(pairs.map(({ donor, recipient }) => `${donor} ${recipient}`)).size).toBe(7);
  });

  test('the same seed pairs alike, another otherwise', () => {
    expect(pairCounties(counties, wishes)).toEqual(pairCounties(counties, wishes));
    expect(pairCounties(counties, { ...wishes, seed: 4 })).not.toEqual(pairCounties(counties, wishes));
  });

  test('there are never more pairs than the divisions have', () => {
    const all = pairCounties(counties, { ...wishes, pairings: 1_000 });
    expect(all.length).toBeLessThan(20);
    expect(all.length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    [{ pairings: 0 }, 'pairings'],
    [{ purchases: LIMITS.purchases[1] + 1 }, 'purchases'],
    [{ placements: Number.NaN }, 'placements'],
    [{ year: 2015 }, 'year'],
    [{ seed: 1.5 }, 'seed'],
    [{}, null],
  ])('%j: the refused wish is %s', (other, refused) => {
    expect(refusedWish({ ...wishes, ...other })).toBe(refused);
  });

  test('a fund’s steps take from what came before them, never more than that, and each has a document of its own', () => {
    const left = new Map<string, number>();
    for (const { key, source, permille } of fundSteps()) {
      if (source !== null) left.set(source, (left.get(source) ?? 0) - permille);
      left.set(key, permille);
    }
    expect([...left.values()].every((permille) => permille >= 0)).toBe(true);
    const documents = fundSteps().map(({ stage, document }) => (stage === 'RECEIVED' ? 'RECEIVED' : document));
    expect(new Set(documents).size).toBe(documents.length);
    expect(Math.max(...fundSteps().map(({ document }) => document))).toBeLessThan(20);
  });
});
