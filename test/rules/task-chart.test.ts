import type { WorkState } from '../../client/src/gql/types';
import type { ChartItemFragment, ChartPlanFragment } from '../../client/src/gql/work/graphql';
import { axisOf, countBack, endOn, quarterOf, spanOn, weekdayOf } from '../../client/src/pages/work/chart/axis';
import { rowsOf, treeOf } from '../../client/src/pages/work/chart/tree';
import { keptBy, type Kept } from '../../client/src/pages/work/filter';
import { groupOf } from '../../client/src/pages/work/list/groups';
import { workPath } from '../../client/src/pages/work/paths';
import * as server from '../../server/plans/schedule.rules';
import { chance } from '../kit/chance';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

const plan = (id: string, parent: string | null, path = '/53/'): ChartPlanFragment =>
  ({ id, title: id, parent: parent === null ? null : { id: parent }, place: { id: path, path } }) as ChartPlanFragment;
const item = (id: string, planId: string | null, more: Partial<ChartItemFragment> = {}): ChartItemFragment =>
  ({
    id,
    plan: planId === null ? null : { id: planId, title: planId },
    state: 'OPEN',
    daysLate: 0,
    nextDue: '2026-11-25',
    ...more,
  }) as ChartItemFragment;

test('a year has twelve months and a quarter its weeks, which fill the axis without a gap', () => {
  for (const year of [2019, 2024, 2026])
    for (const quarter of [undefined, 1, 2, 3, 4]) {
      const { ticks, until } = axisOf(year, quarter);
      if (quarter === undefined)
        expect(ticks.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      else expect(ticks.slice(1).every(({ from }) => weekdayOf(from) === 1)).toBe(true);
      let end = 0;
      for (const { start, width } of ticks) {
        expect(start).toBeCloseTo(end, 9);
        end = start + width;
      }
      expect(end).toBeCloseTo(1, 9);
      expect(endOn({ from: `${year}-01-01`, until }, until)).toBeCloseTo(1, 9);
    }
  expect(weekdayOf('2026-11-22')).toBe(7);
  expect([quarterOf('2026-03-31'), quarterOf('2026-04-01')]).toEqual([1, 2]);
});

test('what lies outside of the axis is cut off at its ends, or not drawn', () => {
  const axis = axisOf(2019);
  expect(spanOn(axis, '2018-06-01', '2018-12-31')).toBeNull();
  expect(spanOn(axis, '2020-01-01', '2020-02-01')).toBeNull();
  expect(spanOn(axis, '2018-06-01', '2020-02-01')).toEqual({ start: 0, width: 1 });
  expect(spanOn(axis, '2019-01-01', '2019-01-01')?.width).toBeCloseTo(1 / 365, 9);
  expect(spanOn(axis, '2019-05-02', '2019-05-01')).toBeNull();
});

test(`the preview counts back as the server does (seed ${SEED})`, () => {
  const next = chance(SEED);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  for (let round = 0; round < 200; round += 1) {
    const due = `20${whole(16, 60)}-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`;
    const durations = Array.from({ length: whole(0, 8) }, () => whole(1, 200));
    const steps = countBack(due, durations);
    expect(steps.map(({ until }) => until)).toEqual(server.countBack(due, durations));
    expect(steps[0]?.from ?? null).toBe(server.startOf(due, durations));
  }
});

test('late work is counted by every plan above it; a folded plan hides what lies below', () => {
  const plans = [plan('county', null), plan('town', 'county'), plan('village', 'town'), plan('empty', 'county')];
  const items = [
    item('a', 'county', { state: 'ACCEPTED' }),
    item('b', 'village', { daysLate: 3 }),
    item('c', 'village'),
    item('d', 'unseen', { daysLate: 1 }),
  ];
  const tree = treeOf(plans, items, 'others', () => false);
  const counted = rowsOf(tree, () => false).flatMap((row) =>
    row.kind === 'PLAN' ? [[row.key, row.depth, row.branch.counts]] : [],
  );
  expect(counted).toEqual([
    ['county', 0, { all: 3, late: 1, ended: 1 }],
    ['town', 1, { all: 2, late: 1, ended: 0 }],
    ['village', 2, { all: 2, late: 1, ended: 0 }],
    ['others', 0, { all: 1, late: 1, ended: 0 }],
  ]);
  expect(rowsOf(tree, (key) => key === 'town').map(({ key }) => key)).toEqual(['county', 'a', 'town', 'others', 'd']);
  const kept = treeOf(plans, [], 'others', ({ id }) => id === 'empty');
  expect(rowsOf(kept, () => false).map(({ key }) => key)).toEqual(['county', 'empty']);
});

test('the day’s list: late, today, tomorrow, this week until Sunday, later; then what waits for others and what ended', () => {
  const at = (nextDue: string, more: Partial<ChartItemFragment> = {}) =>
    groupOf(item('x', null, { nextDue, ...more }), '2026-11-25');
  expect(weekdayOf('2026-11-25')).toBe(3);
  expect(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-29', '2026-11-30'].map((day) => at(day))).toEqual([
    'late',
    'today',
    'tomorrow',
    'week',
    'later',
  ]);
  const ended: WorkState[] = ['DONE', 'ACCEPTED', 'CANCELLED'];
  expect(ended.map((state) => at('2026-11-24', { state }))).toEqual(['check', 'ended', 'ended']);
});

test('a place holds what lies within it; each condition narrows what is shown', () => {
  const none: Kept = { place: '', unit: '', pairing: '', state: '', late: '', mine: '' };
  const plans = [plan('county', null, '/53/0624/'), plan('town', 'county', '/53/0624/100/')];
  const looked = { ...item('a', 'town', { unit: { id: 'u', name: 'u' }, daysLate: 2 }), look: 'LATE' as const };
  const keeps = (chosen: Partial<Kept>): boolean => keptBy({ ...none, ...chosen }, plans, 'me')(looked);
  expect(keeps({})).toBe(true);
  expect([keeps({ place: '/53/0624/' }), keeps({ place: '/53/0624/100/' })]).toEqual([true, true]);
  expect([keeps({ unit: 'v' }), keeps({ state: 'OPEN' }), keeps({ mine: 'yes' }), keeps({ pairing: 'p' })]).toEqual(
    Array.from({ length: 4 }, () => false),
  );
  expect([keeps({ late: 'yes' }), keeps({ unit: 'u', state: 'LATE' })]).toEqual([true, true]);
});

test('addresses leave out what is not asked for', () => {
  expect(workPath()).toBe('/work');
  expect(workPath({ year: 2019, item: 'a/b=', mine: true, late: false })).toBe('/work/2019?item=a%2Fb%3D&mine=yes');
});
