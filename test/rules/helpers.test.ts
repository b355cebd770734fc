import { HouseholdState } from '../../schema/vocabulary';
import {
  checkApart,
  checkMeasures,
  checkPeriod,
  progressed,
  readMeasures,
  revisedMeasures,
} from '../../server/helpers/action-plan.rules';
import {
  checkOpen,
  checkVisitDay,
  checkWithin,
  earliestSince,
  followedBy,
  helperOn,
  isDueForVisit,
} from '../../server/helpers/helper.rules';
import type { MeasureRow } from '../../server/helpers/measure';
import { helperList } from '../../server/helpers/helper-list.rules';
import { toVisitList, visitList } from '../../server/helpers/visit-lists.rules';
import { daysAfter } from '../../server/platform/day';

const TODAY = '2024-07-01';
const assigned = (id: string, since: string, until: string | null = null) => ({ id, since, until });

test('who helped is told for every day, and an assignment that never came to anything holds none', () => {
  const all = [
    assigned('b', '2024-05-01'),
    assigned('never', '2024-05-01', '2024-04-30'),
    assigned('a', '2024-01-10', '2024-04-30'),
  ];
  const on = (day: string): string | null => helperOn(all, day)?.id ?? null;
  expect(['2024-01-09', '2024-01-10', '2024-04-30', '2024-05-01', TODAY].map(on)).toEqual([null, 'a', 'a', 'b', 'b']);
});

test('another can begin when the household was found, who helped has ended, and who helps has made the last visit', () => {
  const found = '2024-01-01';
  expect(earliestSince(found, [], null)).toBe(found);
  expect(earliestSince(found, [assigned('a', '2024-02-01')], null)).toBe('2024-02-01');
  expect(earliestSince(found, [assigned('a', '2024-02-01')], '2024-03-31')).toBe('2024-04-01');
  expect(earliestSince(found, [assigned('a', '2024-02-01', '2024-02-29')], null)).toBe('2024-03-01');
  expect(earliestSince(found, [assigned('never', '2024-02-01', '2024-01-31')], null)).toBe(found);
});

test('who is followed ends the day before, for a reason; of the first helper no change is explained', () => {
  const household = { state: HouseholdState.ADMITTED, foundOn: '2024-01-01' };
  const earlier = [assigned('now', '2024-05-01'), assigned('a', '2024-01-10', '2024-04-30')];
  const follow = (since: string, reason: string | null, lastVisitOn: string | null = null, all = earlier) =>
    followedBy({ since, reason }, household, all, lastVisitOn, TODAY);
  expect(follow('2024-06-01', '轮换')).toEqual({ ...assigned('now', '2024-05-01', '2024-05-31'), reason: '轮换' });
  expect(follow('2024-01-01', null, null, [])).toBeNull();
  for (const reason of [null, '电话 138 1234 5678']) expect(() => follow('2024-06-01', reason)).toThrow('BAD_INPUT');
  expect(() => follow('2024-01-01', '轮换', null, [])).toThrow('BAD_INPUT');
  expect(() => follow('2024-04-30', '轮换')).toThrow('OUT_OF_RANGE');
  expect(() => follow('2024-06-01', '轮换', '2024-06-01')).toThrow('OUT_OF_RANGE');
  const closed = { state: HouseholdState.DISMISSED, foundOn: '2024-01-01' };
  expect(() => followedBy({ since: TODAY, reason: null }, closed, [], null, TODAY)).toThrow('TRANSITION_REFUSED');
});

test('a visit is of a day of the household’s entry, today at the latest', () => {
  const open = { foundOn: '2024-03-01', closedOn: null };
  for (const day of ['2024-03-01', TODAY]) expect(() => checkVisitDay(day, open, TODAY)).not.toThrow();
  for (const day of ['2024-02-29', '2024-07-02', '2024-13-01'])
    expect(() => checkVisitDay(day, open, TODAY)).toThrow('OUT_OF_RANGE');
  const closed = { ...open, closedOn: '2024-06-01' };
  expect(() => checkVisitDay('2024-06-01', closed, TODAY)).not.toThrow();
  expect(() => checkVisitDay('2024-06-02', closed, TODAY)).toThrow('OUT_OF_RANGE');
  expect(() => checkWithin('2024-05-02', '2024-05-01', '2024-05-01', 'day')).toThrow('OUT_OF_RANGE');
  expect([30, 31].map((days) => isDueForVisit(days, 30))).toEqual([false, true]);
});

test('nothing is begun once an entry is closed', () => {
  const begun = Object.values(HouseholdState).filter((state) => {
    try {
      checkOpen({ state }, ['确定帮扶责任人', 'be given a helper']);
      return true;
    } catch {
      return false;
    }
  });
  expect(begun).toEqual(['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING']);
});

const PERIOD = { from: '2024-01-01', until: '2024-12-31' };
const measure = (nth: number, more: Partial<MeasureRow> = {}): MeasureRow => ({
  nth,
  text: `措施${nth}`,
  due: '2024-06-30',
  expectedFen: null,
  doneOn: null,
  gainedFen: null,
  note: null,
  ...more,
});

test('a plan lasts up to three years, ends after it is agreed, and lies apart from others', () => {
  expect(() => checkPeriod(PERIOD, '2024-12-31')).not.toThrow();
  expect(() => checkPeriod(PERIOD, '2025-01-01')).toThrow('OUT_OF_RANGE');
  expect(() => checkPeriod({ ...PERIOD, until: daysAfter(PERIOD.from, 1_095) }, TODAY)).not.toThrow();
  expect(() => checkPeriod({ ...PERIOD, until: daysAfter(PERIOD.from, 1_096) }, TODAY)).toThrow('OUT_OF_RANGE');
  expect(() => checkApart(PERIOD, [{ from: '2025-01-01', until: '2025-12-31' }])).not.toThrow();
  expect(() => checkApart(PERIOD, [{ from: '2024-12-31', until: '2025-12-31' }])).toThrow('PLAN_OVERLAPS');
});

test('measures are numbered after what is done, and what is done stays when the rest is replaced', () => {
  const standing = [measure(1), measure(2, { doneOn: '2024-05-01', gainedFen: '1200050' }), measure(3)];
  const next = revisedMeasures(standing, [{ text: '养蜂', due: '2024-12-31', expectedFen: 500_000n }], PERIOD);
  expect(next.map(({ nth, text, doneOn, expectedFen }) => [nth, text, doneOn, expectedFen])).toEqual([
    [1, '措施2', '2024-05-01', null],
    [2, '养蜂', null, '500000'],
  ]);
  expect(() => checkMeasures([])).toThrow('BAD_INPUT');
  expect(() => checkMeasures(Array.from({ length: 41 }, (_, at) => measure(at + 1)))).toThrow('TOO_MANY_ITEMS');
  const most = { text: '最多', due: '2024-12-31', expectedFen: 100_000_000_000n };
  expect(readMeasures([most], PERIOD, 0)).toHaveLength(1);
  expect(() => readMeasures([{ ...most, expectedFen: 100_000_000_001n }], PERIOD, 0)).toThrow('OUT_OF_RANGE');
});

test('a measure moves on by itself, and can be found not done after all', () => {
  const moved = { nth: 2, doneOn: '2024-05-01', gainedFen: 0n, note: '完成' };
  const after = progressed([measure(1), measure(2)], moved, PERIOD.from, TODAY);
  expect(after).toEqual([measure(1), measure(2, { doneOn: '2024-05-01', gainedFen: '0', note: '完成' })]);
  const undone = progressed(after, { nth: 2, doneOn: null, gainedFen: null, note: '核实未完成' }, PERIOD.from, TODAY);
  expect(undone[1]).toEqual(measure(2, { note: '核实未完成' }));
  expect(() => progressed(after, { ...moved, doneOn: '2023-12-31' }, PERIOD.from, TODAY)).toThrow('OUT_OF_RANGE');
});

test('the lists mask the head and count what they show', () => {
  const named = { number: 'CH-1', name: '王小明', place: '翠华镇', village: '大坪村' };
  const visit = {
    ...named,
    day: TODAY,
    visitor: '陈明',
    isHelper: true,
    locality: null,
    note: '在家',
    problem: '漏雨',
    files: 2,
  };
  const at = { readAt: '2024-07-01 08:00:00', simulated: true };
  const [visits] = visitList({
    ...at,
    from: TODAY,
    until: TODAY,
    lines: [visit, { ...visit, isHelper: false, problem: null }],
  }).sheets;
  expect(visits?.rows).toMatchObject([
    { nth: 1, name: '王*明', place: '翠华镇大坪村', isHelper: '是', files: 2 },
    { nth: 2, isHelper: '否', problem: null },
  ]);
  expect(visits?.totals).toEqual([{ note: '共 2 次，发现问题 1 个' }]);
  const waits = { ...named, helper: null, unit: null, lastVisitOn: null, daysSince: 41 };
  const [waiting] = toVisitList({ ...at, onDay: TODAY, days: 30, lines: [waits] }).sheets;
  expect(waiting?.rows).toMatchObject([{ nth: 1, name: '王*明', daysSince: 41 }]);
  expect(waiting?.totals).toEqual([{ place: '共 1 户，其中无帮扶责任人 1 户' }]);
  const helped = { ...named, helper: '陈明', unit: '翠华镇', since: TODAY };
  const lines = [
    { ...helped, number: 'HP-10' },
    { ...helped, number: 'HP-9' },
  ];
  const [roster] = helperList({ ...at, lines }).sheets;
  expect(roster?.rows).toMatchObject([
    { nth: 1, number: 'HP-9', name: '王*明', helper: '陈明', unit: '翠华镇', since: TODAY },
    { nth: 2, number: 'HP-10' },
  ]);
  expect(roster?.heading[0]?.[0]).toBe('共 2 户，责任人 1 名');
});
