import { Bound, Counting, Office, PeriodKind } from '../../schema/vocabulary';
import { rangeOf } from '../../server/flags/claim.rules';
import type { UnitCode } from '../../server/indicators/catalogue';
import {
  officeDifferences,
  officeFiguresOf,
  type OfficeFacts,
  type OfficeIndicator,
  type OfficePeriod,
  type OfficeWord,
} from '../../server/reports/office-figures.rules';
import { chance } from '../kit/chance';

const period = (year: number, quarter: number | null = null, month: number | null = null): OfficePeriod => ({
  kind: month !== null ? PeriodKind.MONTH : quarter !== null ? PeriodKind.QUARTER : PeriodKind.YEAR,
  year,
  quarter,
  month,
});
const month = (one: number): OfficePeriod => period(2019, null, one);
const quarter = (one: number): OfficePeriod => period(2019, one);

let reports = 0;
const word = (
  office: Office,
  at: OfficePeriod,
  value: bigint,
  more: Partial<OfficeWord> & { step?: bigint } = {},
): OfficeWord => ({
  office,
  townId: null,
  period: at,
  code: 'VISITS',
  value,
  range: rangeOf({ value, step: more.step ?? 1n, bound: Bound.EXACT, isApprox: false }, 0n),
  day: '2019-07-01',
  reportId: `report ${(reports += 1)}`,
  isSimulated: false,
  ...more,
});
const { COUNTY, DEPARTMENT, TOWNSHIPS } = Office;

const indicator = (counting: Counting, unit: UnitCode = 'OCCASION'): OfficeIndicator => ({
  indicatorId: 'i',
  code: 'VISITS',
  names: { zh: '互访', en: 'Visits' },
  counting,
  unit,
});
const town = (townId: string, more: Partial<OfficeFacts['towns'][number]> = {}) => ({
  townId,
  recipientId: `party of ${townId}`,
  periodKind: PeriodKind.MONTH as const,
  codes: new Set(['VISITS']),
  from: null,
  to: null,
  ...more,
});
const facts = (words: OfficeWord[], more: Partial<OfficeFacts> & { counting?: Counting } = {}): OfficeFacts => ({
  words,
  indicators: new Map([['VISITS', indicator(more.counting ?? Counting.SUM)]]),
  towns: [],
  shortfallPercent: 0n,
  ...more,
});
/** What is asked about: which period, and what each office says. */
const asked = (of: OfficeFacts): string[] =>
  officeDifferences(of).map(
    ({ period: { quarter: q, month: m }, voices }) =>
      `${m ?? (q === null ? 'year' : `Q${q}`)}: ${voices.map(({ office, value }) => `${office} ${value}`).join(', ')}`,
  );

test('two offices that say the same, or round to the same, are not asked about', () => {
  expect(asked(facts([word(COUNTY, month(4), 3n), word(DEPARTMENT, month(4), 3n)]))).toEqual([]);
  // 24.1 万元 beside 240,540 yuan.
  const rounded = word(COUNTY, month(4), 24_100_000n, { step: 100_000n });
  expect(asked(facts([rounded, word(DEPARTMENT, month(4), 24_054_000n)]))).toEqual([]);
  expect(asked(facts([rounded, word(DEPARTMENT, month(4), 24_200_000n)]))).toEqual([
    '4: COUNTY 24100000, DEPARTMENT 24200000',
  ]);
});

test('an office’s last word is its word, and one office alone is no difference', () => {
  const [first, then] = [word(DEPARTMENT, month(4), 2n), word(DEPARTMENT, month(4), 3n)];
  expect(asked(facts([first, word(COUNTY, month(4), 3n), then]))).toEqual([]);
  expect(asked(facts([first, then]))).toEqual([]);
});

test('months are added up to a quarter where they add up and all of them were told', () => {
  const months = [word(DEPARTMENT, month(4), 1n), word(DEPARTMENT, month(5), 2n)];
  const whole = word(COUNTY, quarter(2), 5n);
  expect(asked(facts([...months, whole]))).toEqual([]);
  const all = [...months, word(DEPARTMENT, month(6), 1n), whole];
  expect(asked(facts(all))).toEqual(['Q2: COUNTY 5, DEPARTMENT 4']);
  // The same persons may stand in each month; of a stock the last month tells.
  expect(asked(facts(all, { counting: Counting.DISTINCT }))).toEqual([]);
  expect(asked(facts(all, { counting: Counting.LAST }))).toEqual(['Q2: COUNTY 5, DEPARTMENT 1']);
  expect(asked(facts([...months, word(DEPARTMENT, month(6), 5n), whole], { counting: Counting.LAST }))).toEqual([]);
});

test('what differs in a month is asked about there, and not again in its quarter and its year', () => {
  const months = [1, 2, 3].flatMap((one) => [
    word(DEPARTMENT, month(one), 1n),
    word(COUNTY, month(one), one === 2 ? 2n : 1n),
  ]);
  expect(asked(facts([...months, word(COUNTY, quarter(1), 4n)]))).toEqual(['2: COUNTY 2, DEPARTMENT 1']);
  expect(asked(facts([...months, word(COUNTY, quarter(1), 4n), word(DEPARTMENT, quarter(1), 3n)]))).toEqual([
    '2: COUNTY 2, DEPARTMENT 1',
    'Q1: COUNTY 4, DEPARTMENT 3',
  ]);
});

test('a ratio follows from its parts, and a figure that nobody defines is no figure', () => {
  const words = [word(COUNTY, month(4), 3n), word(DEPARTMENT, month(4), 4n)];
  expect(asked(facts(words, { counting: Counting.RATIO }))).toEqual([]);
  expect(asked(facts(words, { indicators: new Map() }))).toEqual([]);
});

describe('townships', () => {
  const towns = [town('a'), town('b'), town('c', { to: '2019-03-31' })];
  const said = (townId: string, value: bigint) => word(TOWNSHIPS, month(5), value, { townId });
  const county = word(COUNTY, month(5), 5n);

  test('are added up once all that owe a word have spoken; the silent ones are named', () => {
    const of = facts([county, said('a', 7n)], { towns });
    expect(asked(of)).toEqual([]);
    expect(officeFiguresOf(of, month(5))).toMatchObject([
      { townsSpoken: 1, silent: ['party of b'], isDifferent: false, voices: [{ office: COUNTY }] },
    ]);
    expect(asked(facts([county, said('a', 7n), said('b', 1n)], { towns }))).toEqual(['5: COUNTY 5, TOWNSHIPS 8']);
    expect(asked(facts([county, said('a', 4n), said('b', 1n)], { towns }))).toEqual([]);
  });

  test('may fall short by what goes through no township, as the rule is set, and never exceed', () => {
    const words = [county, said('a', 2n), said('b', 2n)];
    expect(asked(facts(words, { towns }))).toEqual(['5: COUNTY 5, TOWNSHIPS 4']);
    expect(asked(facts(words, { towns, shortfallPercent: 20n }))).toEqual([]);
    expect(asked(facts(words, { towns, shortfallPercent: 19n }))).toEqual(['5: COUNTY 5, TOWNSHIPS 4']);
    const more = [county, said('a', 5n), said('b', 1n)];
    expect(asked(facts(more, { towns, shortfallPercent: 100n }))).toEqual(['5: COUNTY 5, TOWNSHIPS 6']);
  });

  test('do not add up in persons, and a form without the indicator owes no word', () => {
    const words = [county, said('a', 7n), said('b', 1n)];
    expect(asked(facts(words, { towns, counting: Counting.DISTINCT }))).toEqual([]);
    const others = towns.map((one) => ({ ...one, codes: new Set(['FUND_SPENT']) }));
    expect(officeFiguresOf(facts(words, { towns: others }), month(5))).toMatchObject([{ townsSpoken: 0, silent: [] }]);
  });
});

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
test(`offices that report one truth are never asked about, however it is split and rounded (JIEDUI_TEST_SEED=${SEED})`, () => {
  const random = chance(SEED);
  const up = (below: number): number => Math.floor(random() * below);
  for (let round = 0; round < 100; round += 1) {
    const towns = Array.from({ length: 1 + up(4) }, (_, at) => town(`t${at}`));
    const step = [1n, 10n, 100n][up(3)] ?? 1n;
    const round_ = (value: bigint): bigint => ((value + step / 2n) / step) * step;
    const words: OfficeWord[] = [];
    let whole = 0n;
    for (const one of [4, 5, 6]) {
      const parts = towns.map(() => BigInt(up(1_000)));
      const truth = parts.reduce((sum, value) => sum + value, 0n);
      whole += truth;
      towns.forEach(({ townId }, at) => words.push(word(TOWNSHIPS, month(one), parts[at] ?? 0n, { townId })));
      words.push(word(DEPARTMENT, month(one), round_(truth), { step }));
    }
    words.push(word(COUNTY, quarter(2), round_(whole), { step }));
    expect(asked(facts(words, { towns }))).toEqual([]);
    // One visit too many beyond what rounding hides is found.
    const wrong = words.map((one) =>
      one.office === COUNTY ? word(COUNTY, quarter(2), one.value + 8n * step, { step }) : one,
    );
    expect(asked(facts(wrong, { towns }))).toHaveLength(1);
  }
});
