import { checkAll } from '../../server/checks/check.service';
import { DONGLAN, plannedHouseholds, type QuarterWish } from '../../server/generate/donglan/donglan-2016.rules';
import { playQuarter, type Played } from '../../server/generate/donglan/donglan-quarter.service';
import { raiseDonglan } from '../../server/generate/donglan/donglan-stage.service';
import { openDoor, type DonglanStage, type Door } from '../../server/generate/donglan/door';
import { businessDay } from '../../server/platform/day';
import { startPlatform, type Platform } from '../kit/platform';

/* The simulated third quarter of 2016 in Donglan, by GraphQL: a small part of it, and all of it at full size. */

const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const wish: QuarterWish = { households: IS_FULL ? DONGLAN.households : 40, seed: 1 };
const planned = plannedHouseholds(wish);

jest.setTimeout(IS_FULL ? 3_600_000 : 300_000);

let platform: Platform;
let door: Door;
let stage: DonglanStage;
let played: Played;

beforeAll(async () => {
  platform = await startPlatform();
  const raised = await raiseDonglan(platform.database.source, platform.config.dataDir, wish);
  if (!raised) throw new Error('nothing was raised');
  ({ stage } = raised);
  door = await openDoor(platform.url, raised.accounts);
  const startedAt = performance.now();
  played = await playQuarter(door, stage, planned, wish, businessDay(new Date()));
  if (IS_FULL) process.stdout.write(`donglan-2016: ${Math.ceil((performance.now() - startedAt) / 1_000)} s\n`);
});
afterAll(() => platform.close());

test('it is of the size that the county named, and the same for the same seed', () => {
  const whole = plannedHouseholds({ households: DONGLAN.households, seed: 1 });
  expect(whole).toHaveLength(4735);
  const numbers = whole.flatMap(({ members }) => members.map(({ idNumber }) => idNumber));
  expect([numbers.length, new Set(numbers).size]).toEqual([18_792, 18_792]);
  expect(whole.every(({ judgedOn }) => judgedOn <= '2016-09-30')).toBe(true);
  expect(plannedHouseholds({ households: DONGLAN.households, seed: 1 })).toEqual(whole);
});

const lifted = planned.filter(({ isLifted }) => isLifted);
const peopleOf = (some: typeof planned): number => some.reduce((sum, { members }) => sum + members.length, 0);
const clearedIn = (from: string, to: string) => lifted.filter(({ judgedOn }) => from <= judgedOn && judgedOn <= to);

interface Cell {
  indicator: { code: string };
  month: number | null;
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
  isRecordedSimulated: boolean;
  records: { totalCount: number };
}

/** What results tell of the county in 2016, by a grouping. */
async function results(groupBy: string, more = ''): Promise<Cell[]> {
  const told = await door.ask<{ results: { nodes: Cell[] } }>(
    'reviewer',
    `query ($county: ID!) { results(first: 60, groupBy: [INDICATOR, ${groupBy}], filter: { recipientIds: [$county], years: [2016], indicators: ["LIFTED_HOUSEHOLDS", "LIFTED_PERSONS"] ${more} })
      { nodes { indicator { code } month recorded evidenced confirmed isRecordedSimulated records { totalCount } } } }`,
    { county: stage.countyId },
  );
  return told.results.nodes;
}

test('what was planned at four levels was made, worked on and accepted by another', async () => {
  expect(played).toMatchObject({ households: wish.households, lifted: lifted.length, work: DONGLAN.villages });
  const { workPlans, workItems } = await door.ask<{
    workPlans: { nodes: { level: string; simulated: boolean }[] };
    workItems: { nodes: { state: string; versions: { action: string; madeBy: { name: string } | null }[] }[] };
  }>(
    'reviewer',
    `query ($ids: [ID!]) { workPlans(first: 100, filter: { pairingIds: $ids }) { nodes { level simulated } }
       workItems(first: 100, filter: { pairingIds: $ids }) { nodes { state versions { action madeBy { name } } } } }`,
    { ids: [stage.pairingId] },
  );
  const levels = ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD'].map(
    (level) => workPlans.nodes.filter((plan) => plan.level === level).length,
  );
  expect(levels).toEqual([1, stage.towns.length, DONGLAN.villages, DONGLAN.villages]);
  expect(workPlans.nodes.every(({ simulated }) => simulated)).toBe(true);
  expect(workItems.nodes).toHaveLength(DONGLAN.villages);
  for (const { state, versions } of workItems.nodes) {
    const by = (action: string) => versions.find((one) => one.action === action)?.madeBy?.name;
    expect([state, by('ACCEPT') === by('FINISH')]).toEqual(['ACCEPTED', false]);
  }
});

test('households and people lifted are the same in results, in householdCounts and in the plan, each person once', async () => {
  const cells = await results('YEAR');
  const told = Object.fromEntries(cells.map((cell) => [cell.indicator.code, cell]));
  const exact = (count: number) => ({ recorded: `${count}`, evidenced: `${count}`, confirmed: null });
  expect(told.LIFTED_HOUSEHOLDS).toMatchObject({ ...exact(lifted.length), isRecordedSimulated: true });
  expect(told.LIFTED_PERSONS).toMatchObject(exact(peopleOf(lifted)));
  expect(cells.map(({ records }) => records.totalCount)).toEqual([lifted.length, lifted.length]);
  const { counts, open } = await door.ask<Record<string, { households: number; persons: number }[]>>(
    'reviewer',
    `query ($ids: [ID!]) { counts: householdCounts(filter: { pairingIds: $ids, states: [CLEARED] }, onDay: "2016-09-30") { households persons }
       open: householdCounts(filter: { pairingIds: $ids }, onDay: "2016-09-30") { households persons } }`,
    { ids: [stage.pairingId] },
  );
  const kept = planned.filter(({ isLifted }) => !isLifted);
  expect(counts).toEqual([{ households: lifted.length, persons: peopleOf(lifted) }]);
  expect(open).toEqual([{ households: kept.length, persons: peopleOf(kept) }]);
});

test('the first acceptance is July’s', async () => {
  const cells = await results('MONTH');
  const months = [7, 8, 9].map((month) => {
    const [from, to] = [`2016-0${month}-01`, `2016-0${month}-31`];
    return [month, `${clearedIn(from, to).length}`, `${peopleOf(clearedIn(from, to))}`];
  });
  const of = (code: string, month: number) =>
    cells.find((cell) => cell.indicator.code === code && cell.month === month)?.recorded ?? '0';
  expect([7, 8, 9].map((month) => [month, of('LIFTED_HOUSEHOLDS', month), of('LIFTED_PERSONS', month)])).toEqual(
    months,
  );
  expect(Number(months[0]?.[1])).toBeGreaterThan(wish.households / 3);
});

test('every household was found by one and judged by another, and its page is nobody’s business outside', async () => {
  const { households } = await door.ask<{
    households: { nodes: { path: { action: string; madeBy: { name: string } | null }[]; simulated: boolean }[] };
  }>(
    'reviewer',
    `query ($ids: [ID!]) { households(first: 100, filter: { pairingIds: $ids }) { nodes { simulated path { action madeBy { name } } } } }`,
    { ids: [stage.pairingId] },
  );
  for (const { path, simulated } of households.nodes) {
    const by = (...actions: string[]) => path.find(({ action }) => actions.includes(action))?.madeBy?.name;
    expect([simulated, by('FIND'), by('PROPOSE_CLEARING')]).toEqual([
      true,
      expect.stringMatching('^donglan-clerk-'),
      by('FIND'),
    ]);
    expect([by('REVIEW'), by('CLEAR', 'KEEP')]).toEqual(['donglan-reviewer', 'donglan-reviewer']);
  }
});

test('the finding was closed by somebody else, and the townships are ranked and frozen', async () => {
  const { rectification, ranking } = await door.ask<{
    rectification: { state: string; simulated: boolean };
    ranking: { state: string; places: object[] };
  }>(
    'checker',
    `query ($item: ID!, $ranking: ID!) { rectification: node(id: $item) { ... on Rectification { state simulated } }
       ranking: node(id: $ranking) { ... on Ranking { state places { place } } } }`,
    { item: played.rectificationId, ranking: played.rankingId },
  );
  expect(rectification).toEqual({ state: 'CLOSED', simulated: true });
  expect(ranking.state).toBe('FROZEN');
  expect(ranking.places).toHaveLength(stage.towns.length);
});

test('every invariant holds of it, and a seed is played once', async () => {
  const broken = (await checkAll(platform.database.source)).filter((checked) => checked.broken.length > 0);
  expect(broken).toEqual([]);
  expect(await raiseDonglan(platform.database.source, platform.config.dataDir, wish)).toBeNull();
});
