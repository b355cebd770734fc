import { checkAll } from '../../server/checks/check.service';
import { DONGLAN, plannedHouseholds, type QuarterWish } from '../../server/generate/donglan/donglan-2016.rules';
import {
  FUNDS,
  lacksSomething,
  paymentsFor,
  QUARTER_RULES,
  sumFen,
} from '../../server/generate/donglan/donglan-benefits.rules';
import { helpFor, isVisited } from '../../server/generate/donglan/donglan-help.rules';
import { jobsFor } from '../../server/generate/donglan/donglan-labor.rules';
import { playQuarter, type Played } from '../../server/generate/donglan/donglan-quarter.service';
import { raiseDonglan } from '../../server/generate/donglan/donglan-stage.service';
import { plannedLifts } from '../../server/generate/donglan/donglan-villages.rules';
import { openDoor, type DonglanStage, type Door } from '../../server/generate/donglan/door';
import { businessDay } from '../../server/platform/day';
import { yuanFromFen } from '../../server/platform/money';
import {
  entitledIn,
  headsOf,
  inspectionTold,
  isOpenOn,
  leakLines,
  lineOfSubject,
  notVisitedOn,
  peopleOf,
  readAll,
  resultsOf,
  sorted,
  subjectOf,
  type Cell,
  type Heads,
  type StepTold,
} from '../kit/donglan';
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
  const again = plannedHouseholds({ households: DONGLAN.households, seed: 1 });
  expect(JSON.stringify(again) === JSON.stringify(whole)).toBe(true);
});

const lifted = planned.filter(({ isLifted }) => isLifted);
const clearedIn = (from: string, to: string) => lifted.filter(({ judgedOn }) => from <= judgedOn && judgedOn <= to);

const results = (groupBy: string, indicators = LIFTED): Promise<Cell[]> =>
  resultsOf(door, stage.countyId, groupBy, indicators);
const LIFTED = ['LIFTED_HOUSEHOLDS', 'LIFTED_PERSONS'];

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

const everyNode = <Node>(list: string, args: string, fields: string): Promise<Node[]> =>
  readAll<Node>(door, stage.pairingId, { list, args, fields });

const helps = planned.map((household) => ({ household, ...helpFor(household, wish) }));
const OF_PAIRING = 'filter: { pairingIds: $ids }';

test('every household has its helper, and what both agreed and when somebody came is in its book', async () => {
  const helpers = await everyNode<{ name: string; since: string; household: { number: string } }>(
    'helpers',
    OF_PAIRING,
    'name since household { number }',
  );
  expect(sorted(helpers.map(({ household, name, since }) => `${household.number} ${name} ${since}`))).toEqual(
    sorted(helps.map(({ household, helper, since }) => `${household.number} ${helper} ${since}`)),
  );
  const plans = await everyNode<{ household: { number: string }; expected: string; measures: object[] }>(
    'actionPlans',
    OF_PAIRING,
    'household { number } expected measures { nth }',
  );
  const agreed = helps.flatMap(({ household, plan }) => (plan ? [`${household.number} ${plan.measures.length}`] : []));
  expect(sorted(plans.map(({ household, measures }) => `${household.number} ${measures.length}`))).toEqual(
    sorted(agreed),
  );
  const visits = await everyNode<{ day: string; household: { number: string; simulated: boolean } }>(
    'householdVisits',
    OF_PAIRING,
    'day household { number simulated }',
  );
  const made = helps.flatMap(({ household, visits: some }) => some.map(({ day }) => `${household.number} ${day}`));
  expect(sorted(visits.map(({ household, day }) => `${household.number} ${day}`))).toEqual(sorted(made));
  expect(visits.every(({ household }) => household.simulated)).toBe(true);
  expect(played).toMatchObject({ actionPlans: agreed.length, visits: made.length });
});

test('who was not visited are exactly those to whom nobody went', async () => {
  const leftOut = helps.filter(({ visits }) => visits.length === 0);
  for (const [day, expected] of [
    // Nobody waits for more than thirty days yet.
    ['2016-07-31', []],
    ['2016-08-04', leftOut],
    ['2016-08-31', leftOut.filter(({ household }) => isOpenOn(household, '2016-08-31'))],
    ['2016-09-30', []],
  ] as const) {
    const { waiting, ...counts } = await notVisitedOn(door, stage.pairingId, day);
    const numbers = expected.map(({ household }) => `${household.number} never`);
    expect([day, waiting]).toEqual([day, sorted(numbers)]);
    const households = planned.filter((one) => isOpenOn(one, day)).length;
    expect(counts).toEqual({ households, notVisited: expected.length, withoutHelper: 0 });
  }
  expect(leftOut.length).toBeGreaterThan(wish.households / 20);
});

const payments = paymentsFor(planned);
const entitled = entitledIn(planned);
const paidLines = new Set(payments.map((payment) => lineOfSubject(subjectOf(payment))));
const seconds = payments.filter(({ isSecond }) => isSecond).map(subjectOf);
const passedOver = entitled.filter((one) => !paidLines.has(lineOfSubject(one)));

test('who is entitled and got nothing, and who got it twice, are exactly those who were left out and paid twice', async () => {
  const found = (finding: string): Promise<string[]> => leakLines(door, stage.pairingId, finding);
  const missing = sorted(passedOver.map(lineOfSubject));
  expect(await found('MISSING')).toEqual(missing);
  expect(await found('TWICE')).toEqual(sorted(seconds.map(lineOfSubject)));
  expect(await found('NOT_ENTITLED')).toEqual([]);
  expect(new Set(passedOver.map(({ code }) => code)).size).toBeGreaterThan(1);
  expect(played.benefits).toBe(payments.length);
});

test('sums by fund agree to the fen with what was paid from it, received for it and recorded of it', async () => {
  const { benefitSums, funds } = await door.ask<{
    benefitSums: {
      source: string;
      amount: string;
      benefits: number;
      households: number;
      fund: { name: string } | null;
    }[];
    funds: {
      nodes: {
        name: string;
        simulated: boolean;
        totals: { disbursed: string; received: string; issued: string; spent: string; lying: string };
      }[];
    };
  }>(
    'reviewer',
    `query ($ids: [ID!]) { benefitSums(groupBy: [SOURCE, FUND], filter: { pairingIds: $ids }) { source amount benefits households fund { name } }
       funds(first: 10, filter: { pairingIds: $ids }) { nodes { name simulated totals { disbursed received issued spent lying } } } }`,
    { ids: [stage.pairingId] },
  );
  const names = [...FUNDS.map(({ name }) => name), null];
  for (const name of names) {
    const own = payments.filter(({ rule }) => rule.fund === name);
    const amount = yuanFromFen(sumFen(own));
    const told = benefitSums.find(({ fund }) => (fund?.name ?? null) === name);
    const households = new Set(own.map(({ household }) => household.nth)).size;
    if (own.length === 0) expect(told).toBeUndefined();
    else
      expect(told).toMatchObject({
        source: name === null ? 'PROVINCE' : 'PAIRING',
        amount,
        benefits: own.length,
        households,
      });
    if (name === null || own.length === 0) continue;
    const totals = { disbursed: amount, received: amount, issued: amount, spent: amount, lying: '0.00' };
    expect(funds.nodes.find((fund) => fund.name === name)).toEqual({ name, simulated: true, totals });
  }
  const paidFrom = new Set(payments.map(({ rule }) => rule.fund));
  expect(benefitSums).toHaveLength(paidFrom.size);
  expect(funds.nodes).toHaveLength(FUNDS.filter(({ name }) => paidFrom.has(name)).length);
});

test('the households and people whom benefits reach are counted once, and are those of the register', async () => {
  const { benefitLeakCounts, register } = await door.ask<{
    benefitLeakCounts: { rule: { code: string }; entitled: Heads; received: Heads; missing: Heads; twice: Heads }[];
    register: Heads[];
  }>(
    'reviewer',
    `query ($ids: [ID!]) {
       benefitLeakCounts(groupBy: [RULE], filter: { pairingIds: $ids, onDay: "${DONGLAN.lastDay}", since: "2016-01-01" }) {
         rule { code } entitled { households persons } received { households persons } missing { households persons } twice { households persons } }
       register: householdCounts(filter: { pairingIds: $ids, states: [ADMITTED, CLEARED] }, onDay: "${DONGLAN.lastDay}") { households persons } }`,
    { ids: [stage.pairingId] },
  );
  for (const { code } of QUARTER_RULES) {
    const ofRule = entitled.filter((one) => one.code === code);
    const told = benefitLeakCounts.find(({ rule }) => rule.code === code);
    if (ofRule.length === 0) expect(told).toBeUndefined();
    else
      expect(told).toEqual({
        rule: { code },
        entitled: headsOf(ofRule),
        received: headsOf(ofRule.filter((one) => !passedOver.includes(one))),
        missing: headsOf(passedOver.filter((one) => one.code === code)),
        twice: headsOf(seconds.filter((one) => one.code === code)),
      });
  }
  expect(
    benefitLeakCounts.map(({ rule }) => rule.code).every((code) => QUARTER_RULES.some((rule) => rule.code === code)),
  ).toBe(true);
  const all = { households: wish.households, persons: peopleOf(planned) };
  expect(register).toEqual([all]);
  expect(benefitLeakCounts.find(({ rule }) => rule.code === 'INDUSTRY_REWARD')?.entitled).toEqual(all);
});

test('who is placed in work is one person in the register, in the records and in results, however many jobs they had', async () => {
  const jobs = jobsFor(planned);
  const workers = new Map(jobs.map((job) => [`${job.household.number} ${job.member}`, job]));
  const placements = await everyNode<{ employer: string; simulated: boolean; person: { id: string } }>(
    'laborPlacements',
    OF_PAIRING,
    'employer simulated person { id }',
  );
  expect([placements.length, placements.every(({ simulated }) => simulated)]).toEqual([jobs.length, true]);
  expect(played.placements).toBe(jobs.length);
  const households = await everyNode<{ number: string; members: { person: { id: string } }[] }>(
    'households',
    OF_PAIRING,
    'number members { person { id } }',
  );
  const members = new Map(
    households.flatMap(({ number, members: some }) => some.map(({ person }, nth) => [person.id, `${number} ${nth}`])),
  );
  const placed = new Set(placements.map(({ person }) => members.get(person.id) ?? 'not in the register'));
  expect(sorted([...placed])).toEqual(sorted([...workers.keys()]));
  const [told, ...others] = await results('YEAR', ['LABOR_EMPLOYED_TOTAL']);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ recorded: `${workers.size}`, isRecordedSimulated: true });
  expect(jobs.length).toBeGreaterThan(workers.size);
});

test('an unannounced inspection was seen by nobody inspected before it began, and its sample is drawn again by its seed', async () => {
  const size = Math.max(stage.towns.length * 3, Math.ceil(wish.households / 100));
  expect(played.inspected.seenByCounty).toEqual({ drawn: null, halfWay: Math.ceil(size / 2), reported: size });
  const { redrawnSample } = await door.ask<{ redrawnSample: object }>(
    'reviewer',
    `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: 1) { population isPopulationSame isSampleSame } }`,
    { id: played.inspected.inspectionId },
  );
  expect(redrawnSample).toEqual({ population: wish.households, isPopulationSame: true, isSampleSame: true });
});

test('what the inspection found is what the quarter left out, mended by one and closed by another', async () => {
  const node = await inspectionTold(door, played.inspected.inspectionId);
  expect(node).toMatchObject({
    simulated: true,
    state: 'CLOSED',
    draws: [{ nth: 1, population: wish.households, stands: true }],
  });
  const sample = node.sample.nodes.map(({ nth, household }) => {
    const one = planned.find(({ number }) => number === household.number);
    if (!one) throw new Error(`${household.number} is not of the quarter`);
    return { nth, household: one };
  });
  const notVisited = sample.filter(({ household }) => !isVisited(household));
  const notPaid = sample.filter(({ household }) => lacksSomething(household));
  const expected = [
    ...notVisited.map(({ nth }) => `${nth} MODERATE`),
    ...notPaid.map(({ nth }) => `${nth} SERIOUS`),
    'papers MINOR',
  ];
  expect(sorted(node.findings.map(({ member, severity }) => `${member?.nth ?? 'papers'} ${severity}`))).toEqual(
    sorted(expected),
  );
  const paid = sumFen(paymentsFor(sample.map(({ household }) => household)));
  const all = sample.length;
  const tally = (no: number) => ({ yes: all - no, no, sum: null });
  const received = { yes: 0, no: 0, sum: yuanFromFen(paid) };
  expect(node.tallies).toEqual([
    { drawn: all, visited: all, answers: [tally(notVisited.length), tally(notPaid.length), received] },
  ]);
  // Somebody else's name is told to those alone who may see them.
  const byOf = (versions: readonly StepTold[]) => (action: string) =>
    versions.find((one) => one.action === action)?.madeBy?.name;
  const isOwn = (name: string | undefined): boolean => name === 'donglan-checker';
  for (const { rectification } of node.findings) {
    const by = byOf(rectification.versions);
    expect(rectification).toMatchObject({ state: 'CLOSED', simulated: true });
    expect([by('CLOSE'), isOwn(by('OPEN')), isOwn(by('ANSWER'))]).toEqual(['donglan-checker', false, false]);
  }
  const by = byOf(node.versions);
  expect([by('CLOSE'), isOwn(by('REPORT'))]).toEqual(['donglan-checker', false]);
  expect(played.inspected.findings).toBe(expected.length);
});

test('the townships are ranked and frozen', async () => {
  const { ranking } = await door.ask<{ ranking: { state: string; places: object[] } }>(
    'checker',
    `query ($ranking: ID!) { ranking: node(id: $ranking) { ... on Ranking { state places { place } } } }`,
    { ranking: played.rankingId },
  );
  expect(ranking.state).toBe('FROZEN');
  expect(ranking.places).toHaveLength(stage.towns.length);
});

test('the villages accepted in July by a second person are those that results count; the one sent back is not', async () => {
  const lifts = plannedLifts(wish);
  const accepted = lifts.filter(({ isAccepted }) => isAccepted);
  expect([lifts.length, accepted.length, played.villagesLifted]).toEqual([16, 15, 15]);
  const ask = (desk: 'reviewer' | 'donor') =>
    door.ask<{ results: { nodes: Cell[] }; villageLifts: { totalCount: number } }>(
      desk,
      `query ($county: ID!) { villageLifts(first: 1) { totalCount }
         results(groupBy: [INDICATOR, MONTH], filter: { recipientIds: [$county], years: [2016], indicators: ["LIFTED_VILLAGES"] })
          { nodes { indicator { code } month recorded evidenced confirmed isRecordedSimulated records { totalCount } } } }`,
      { county: stage.countyId },
    );
  const inJuly = { month: 7, recorded: '15', evidenced: '15', confirmed: null, isRecordedSimulated: true };
  const own = await ask('reviewer');
  expect(own.results.nodes).toEqual([expect.objectContaining({ ...inJuly, records: { totalCount: 15 } })]);
  // The donor is told how many, and not which.
  const told = await ask('donor');
  expect(told.results.nodes).toEqual([expect.objectContaining({ ...inJuly, records: { totalCount: 0 } })]);
  expect([own.villageLifts.totalCount, told.villageLifts.totalCount]).toEqual([16, 0]);

  interface Lift {
    village: string;
    state: string;
    liftedOn: string | null;
    simulated: boolean;
    standing: { standard: { code: string }; isMet: boolean }[];
    versions: { action: string; madeBy: { name: string } | null }[];
  }
  const rows = await everyNode<Lift>(
    'villageLifts',
    'filter: { pairingIds: $ids, years: [2016] }',
    'village state liftedOn simulated standing { standard { code } isMet } versions { action madeBy { name } }',
  );
  const byName = new Map(rows.map((row) => [row.village, row]));
  for (const { name, judgedOn, isAccepted } of lifts) {
    const row = byName.get(name);
    const by = (...actions: string[]) => row?.versions.find(({ action }) => actions.includes(action))?.madeBy?.name;
    expect(row).toMatchObject({
      state: isAccepted ? 'LIFTED' : 'LISTED',
      liftedOn: isAccepted ? judgedOn : null,
      simulated: true,
    });
    expect(row?.standing.filter(({ isMet }) => !isMet).map(({ standard }) => standard.code)).toEqual(
      isAccepted ? [] : ['ROAD'],
    );
    expect(by('PROPOSE')).toMatch(/^donglan-clerk-/);
    expect(by('CONFIRM', 'SEND_BACK')).toBe('donglan-reviewer');
  }
});

test('every invariant holds of it, and a seed is played once', async () => {
  const broken = (await checkAll(platform.database.source)).filter((checked) => checked.broken.length > 0);
  expect(broken).toEqual([]);
  expect(await raiseDonglan(platform.database.source, platform.config.dataDir, wish)).toBeNull();
});
