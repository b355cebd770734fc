import {
  toldOf,
  toldOfDays,
  unitsOfYear,
  rangeKey,
  type DayRange,
  type RegisterCount,
} from '../../server/households/register-told.rules';

const counted = (households: number, persons = households * 4, papers = households): RegisterCount => ({
  households: BigInt(households),
  persons: BigInt(persons),
  evidencedHouseholds: BigInt(papers),
  evidencedPersons: BigInt(households === 0 ? 0 : (persons / households) * papers),
});

test('a year is counted by itself, its quarters and its months', () => {
  const units = unitsOfYear(2020).map(rangeKey);
  expect(units).toHaveLength(17);
  expect(units.slice(0, 3)).toEqual(['2020-01-01/2020-12-31', '2020-01-01/2020-03-31', '2020-04-01/2020-06-30']);
  expect(units[6]).toBe('2020-02-01/2020-02-29');
});

test.each([
  ['nothing', [undefined, counted(0)], true, true],
  ['three households', [counted(3)], true, true],
  ['two households', [counted(2)], false, false],
  ['three households of two people', [counted(3, 2)], false, false],
  ['one of many counts too small', [counted(30), counted(1), counted(9)], false, false],
  ['all but one with papers', [counted(30, 120, 29)], true, false],
  ['two with papers', [counted(30, 120, 2)], true, false],
  ['none with papers', [counted(30, 120, 0)], true, true],
])('%s is told so', (_, counts, count, evidence) => {
  expect(toldOf(counts)).toEqual({ count, evidence });
});

describe('a year with 30 households in January, 2 in February and 12 in August', () => {
  const months: Record<number, number> = { 1: 30, 2: 2, 8: 12 };
  const countOf = ({ from, to }: DayRange): RegisterCount =>
    counted(
      Object.entries(months)
        .filter(([month]) => from <= `2020-${month.padStart(2, '0')}-15` && `2020-${month.padStart(2, '0')}-15` <= to)
        .reduce((sum, [, households]) => sum + households, 0),
    );
  const told = (from: string, to: string): boolean => toldOfDays({ from, to }, countOf).count;

  test('is told by the year and by every quarter', () => {
    expect(told('2020-01-01', '2020-12-31')).toBe(true);
    expect(told('2020-01-01', '2020-03-31')).toBe(true);
    expect(told('2020-04-01', '2020-09-30')).toBe(true);
    expect(told('2019-01-01', '2020-06-30')).toBe(true);
  });

  test('is told by no month, however many households it has', () => {
    expect(told('2020-01-01', '2020-01-31')).toBe(false);
    expect(told('2020-05-01', '2020-05-31')).toBe(false);
    expect(told('2020-02-01', '2020-12-31')).toBe(false);
    expect(told('2019-06-01', '2020-01-31')).toBe(false);
  });

  test('is told by no days that cut through a month', () => {
    expect(told('2020-01-01', '2020-12-30')).toBe(false);
    expect(told('2020-08-02', '2020-08-31')).toBe(false);
  });
});
