import { playersOf } from '../../server/demonstration/accounts';
import { makeDaguanActivities } from '../../server/demonstration/daguan-activities';
import { fromGlobalId } from '../../server/platform/ids';
import { makePeople, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
let people: People;

beforeAll(async () => {
  platform = await startPlatform();
  people = await makePeople(platform, {
    donor: { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' },
    recipient: { name: '大关县', province: '云南' },
  });
});
afterAll(() => platform.close());

/** What the results say that the records come to in 2019. */
async function recorded(indicators: string[]): Promise<Record<string, string | null>> {
  const { data, errors } = await ask<{
    results: { nodes: { indicator: { code: string }; recorded: string | null }[] };
  }>(
    platform,
    `query ($filter: ResultsFilter!) { results(filter: $filter, groupBy: [INDICATOR, YEAR], first: 100) { nodes { indicator { code } recorded } } }`,
    { filter: { pairingIds: [people.pairingId], years: [2019], indicators } },
    people.lead,
  );
  expect(errors).toEqual([]);
  return Object.fromEntries(
    (data?.results.nodes ?? []).map(({ indicator, recorded: value }) => [indicator.code, value]),
  );
}

test('the simulated activities are made once, in less than a second each time, and come to the published figures', async () => {
  const { key } = fromGlobalId(people.pairingId);
  const { config, database } = platform;
  const stage = { source: database.source, config, players: await playersOf(database.source) };
  expect(await makeDaguanActivities(stage, key)).toBe(true);
  expect(await makeDaguanActivities(stage, key)).toBe(false);
  const published = {
    LABOR_TRAINING_SESSIONS: '84',
    LABOR_TRAINING_PERSON_TIMES: '6538',
    CADRE_TRAINING_SESSIONS: '3',
    CADRE_TRAINING_PERSON_TIMES: '136',
    TECH_TRAINING_SESSIONS: '21',
    TECH_TRAINING_PERSON_TIMES: '3202',
    LEADER_TRAINED_PERSON_TIMES: '81',
    LEADER_SUCCEEDED: '9',
    LEADER_DRIVEN: '2360',
    VOCATIONAL_STUDENTS: '231',
    ENTERPRISE_INTRODUCED: '5',
    ENTERPRISE_ACTUAL_INVESTMENT: '30000000.00',
    WORKSHOP_COUNT: '3',
  };
  expect(await recorded(Object.keys(published))).toEqual(published);
});

test('beside them stands what makes them plausible: contracts, idle workshops, days in post, paired units', async () => {
  const told = {
    ENTERPRISE_SIGNED: '5',
    ENTERPRISE_CONTRACTED_INVESTMENT: '46000000.00',
    WORKSHOP_IN_USE: '2',
    ORG_JOINT_MEETING: '2',
    CADRE_SENT_EAST_TO_WEST: '2',
    // 365 days from January, 240 from the sixth of May.
    CADRE_DAYS_EAST_TO_WEST: '605',
    HOSPITAL_COUNT: '11',
    PAIR_HOSPITAL_WEST: '2',
    PAIR_SCHOOL_EAST: '2',
    PAIR_SCHOOL_WEST: '3',
  };
  expect(await recorded(Object.keys(told))).toEqual(told);
});
