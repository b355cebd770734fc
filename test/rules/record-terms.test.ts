import { JobKind, LaborDestination } from '../../schema/vocabulary';
import { cutMonths, isCountedBy, personMeasureOf, type PlacementTerm } from '../../server/results/record-term.rules';

const CUTS: [from: string | null, to: string | null, cut: string[]][] = [
  [null, null, []],
  ['2023-01-01', '2023-12-31', []],
  ['2023-01-01', null, []],
  [null, '2024-02-29', []],
  [null, '2023-02-28', []],
  ['2023-01-02', null, ['2023-01-02 2023-01-31']],
  [null, '2024-02-28', ['2024-02-01 2024-02-28']],
  ['2023-01-15', '2023-03-10', ['2023-01-15 2023-01-31', '2023-03-01 2023-03-10']],
  ['2023-03-05', '2023-03-10', ['2023-03-05 2023-03-10']],
  ['2023-03-01', '2023-03-10', ['2023-03-01 2023-03-10']],
  ['2023-03-05', '2023-03-31', ['2023-03-05 2023-03-31']],
  ['2023-05-10', '2022-03-15', []],
];

test.each(CUTS)('days from %s to %s cut months into %j', (from, to, cut) => {
  expect(cutMonths(from, to).map((one) => `${one.from} ${one.to}`)).toEqual(cut);
});

const TERMS: PlacementTerm[] = [
  { source: 'PLACEMENTS' },
  { source: 'PLACEMENTS', destinations: [LaborDestination.PAIRED_CITY], jobKinds: [JobKind.WORKSHOP] },
  { source: 'PLACEMENTS', newOnly: true },
  { source: 'PLACEMENTS', stableMonths: 6, pointToPoint: true },
  { source: 'PLACEMENTS', categories: ['LIFTED', 'MONITORED'] },
];

test.each(TERMS)('a term of the rollup holds of the buckets that %j counts, and of no other', (term) => {
  const { f1, f2, f3 } = personMeasureOf(term, 'PLACEMENT_YEAR');
  const letters = ['3', '6', 'L', 'M', 'N', 'P', 'T'];
  for (let set = 0; set < 2 ** letters.length; set += 1) {
    const word = letters.filter((_, nth) => (set >> nth) % 2 === 1).join('');
    for (const destination of Object.values(LaborDestination)) {
      for (const jobKind of Object.values(JobKind)) {
        const isIn = (list: readonly string[] | null, one: string): boolean => list?.includes(one) ?? true;
        const holds = isIn(f1, destination) && isIn(f2, jobKind) && isIn(f3, word);
        expect(holds).toBe(isCountedBy(term, { destination, jobKind, letters: word }));
      }
    }
  }
});
