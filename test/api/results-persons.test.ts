import { HouseholdCategory, JobKind, LaborDestination, Role } from '../../schema/vocabulary';
import { lock, read, tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { personTimes, type PersonTime } from '../../server/labor/person-time.rules';
import { changePlacement, placementLock, recordPlacements } from '../../server/labor/placement-acts.service';
import type { PlacementFacts } from '../../server/labor/placement.rules';
import { placementsById } from '../../server/labor/placement.store';
import { checkDigitOf } from '../../server/platform/person-numbers';
import { PersonVault } from '../../server/people/person-vault';
import { daysAfter } from '../../server/platform/day';
import { fromGlobalId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { RecordPairing } from '../../server/records/record';
import { pairingForRecords } from '../../server/records/record.store';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { makePeople, type Header } from '../kit/people';
import { countPersons, type ModelPlacement } from '../kit/placement-model';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { restated, summed } from '../kit/restated';

/* Distinct persons as results give them, for random groupings, conditions and moments, against a plain count of one person after the other. */

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const QUESTIONS = IS_FULL ? 400 : 60;
const TODAY = '2024-06-30';

let platform: Platform;
let auditor: Header;
const pairings: RecordPairing[] = [];
const known: { at: Date | null; rows: ModelPlacement[] }[] = [];
const random = chance(SEED);
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const some = <T>(list: readonly T[]): T[] => {
  const chosen = list.filter(() => random() < 0.5);
  return chosen.length > 0 ? chosen : [pick(list)];
};

/** Twenty people, whom all three counties name. */
function idNumber(person: number): string {
  const first = `53062419800101${String(100 + person)}`;
  return first + checkDigitOf(first);
}

/** A person starts with an employer once a day; the platform refuses a second such record. */
const starts = new Set<string>();

function start(): Pick<PlacementFacts, 'idNumber' | 'employer' | 'fromDay'> {
  for (;;) {
    const drawn = {
      idNumber: idNumber(below(20)),
      employer: pick(['甲厂', '乙厂', '丙公司']),
      fromDay: daysAfter('2021-11-15', below(700)),
    };
    const told = Object.values(drawn).join();
    if (!starts.has(told)) {
      starts.add(told);
      return drawn;
    }
  }
}

function facts(): PlacementFacts {
  const begun = start();
  return {
    name: '王小明',
    ...begun,
    householdNumber: null,
    personNumber: null,
    phone: null,
    destination: pick(Object.values(LaborDestination)),
    workplace: null,
    placeId: null,
    jobKind: pick(Object.values(JobKind)),
    jobTitle: null,
    toDay: [daysAfter(begun.fromDay, below(300)), TODAY].sort()[0] ?? TODAY,
    asOf: null,
    categories: Object.values(HouseholdCategory).filter(() => random() < 0.4),
    pointToPoint: random() < 0.3,
  };
}

beforeAll(async () => {
  platform = await startPlatform();
  const vault = new PersonVault(platform.config);
  for (const recipient of ['大关县', '盐津县', '永善县']) {
    const donor = { name: recipient === '大关县' ? '广州市天河区' : '东莞市', province: '广东' };
    const people = await makePeople(platform, { donor, recipient: { name: recipient, province: '云南' } });
    const { key } = fromGlobalId(people.pairingId);
    const pairing = await read(platform.database.source, PLATFORM, (db) => pairingForRecords(db, PLATFORM, key));
    if (pairing) pairings.push(pairing);
  }
  await makeAccount(platform, 'persons-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'persons-auditor');
  const rows = new Map<string, ModelPlacement>();
  for (let round = 0; round < 3; round += 1) {
    for (const pairing of pairings) {
      await tx(platform.database.source, PLATFORM, async (db) => {
        await lock(db, placementLock(pairing.id));
        const ground = { simulated: false, importId: null, side: null, today: TODAY };
        const ids = await recordPlacements(db, PLATFORM, pairing, Array.from({ length: 12 }, facts), ground, vault);
        const mine = [...rows.values()].filter((row) => row.pairing === pairing.id && !row.withdrawn);
        for (const { id } of mine.filter(() => random() < 0.2)) {
          const row = (await placementsById(db, PLATFORM, [id])).get(id);
          if (!row) throw new Error('a placement is gone');
          const { destination, categories } = facts();
          const change = random() < 0.3 ? { withdrawn: true } : { destination, categories: [...categories] };
          await changePlacement(db, PLATFORM, pairing, { ...row, reason: '试', ...change });
          ids.push(id);
        }
        for (const row of (await placementsById(db, PLATFORM, ids)).values()) {
          rows.set(row.id, {
            id: row.id,
            pairing: row.pairingId,
            person: row.humanId,
            from: row.fromDay,
            until: row.knownUntil,
            destination: row.destination,
            jobKind: row.jobKind,
            categories: row.categories,
            pointToPoint: row.pointToPoint,
            evidence: row.evidence,
            standing: row.standing,
            withdrawn: row.withdrawn,
          });
        }
      });
    }
    const at = round === 2 ? null : await momentNow();
    known.push({ at, rows: [...rows.values()].map((row) => ({ ...row })) });
  }
}, 120_000);
afterAll(() => platform.close());

/** A moment, at the next whole millisecond: the contract's times are no finer. */
async function momentNow(): Promise<Date> {
  const marked = await tx(platform.database.worker, PLATFORM, (db) => markMoment(db));
  await new Promise((done) => setTimeout(done, 5));
  return new Date(marked.getTime() + 1);
}

/** What the indicators of 2021–2025 count, told a second time, of a bucket `destination jobKind letters`. */
const COUNTS: Record<string, (destination: string, jobKind: string, letters: string) => boolean> = {
  LABOR_EMPLOYED_TOTAL: () => true,
  LABOR_NEW: (_, __, letters) => letters.includes('N'),
  LABOR_STABLE: (_, __, letters) => letters.includes('3'),
  LABOR_LIFTED: (_, __, letters) => letters.includes('L') || letters.includes('M'),
  LABOR_PAIRED_PROVINCE: (destination) => ['PAIRED_CITY', 'PAIRED_PROVINCE'].includes(destination),
  LABOR_POINT_TO_POINT: (_, __, letters) => letters.includes('T'),
  LABOR_PUBLIC_POST: (_, jobKind) => jobKind === 'PUBLIC_POST',
};

interface Cell {
  recorded: string | null;
  year: number | null;
  quarter: number | null;
  month: number | null;
  laborDestination: string | null;
  indicator: { code: string };
  pairing: { id: string } | null;
  donor: { id: string } | null;
  records: { totalCount: number; nodes: { id: string }[] };
}
const CELL = `recorded year quarter month laborDestination indicator { code } pairing { id } donor { id }`;

const OF_PAIRING: Record<string, (pairing: RecordPairing) => string> = {
  PAIRING: ({ id }) => toGlobalId('Pairing', id),
  DONOR: ({ donorId }) => toGlobalId('Party', donorId ?? ''),
};
const OF_TIME = ['YEAR', 'QUARTER', 'MONTH'];

interface Question {
  groupBy: string[];
  years: number[];
  quarters: number[] | null;
  destinations: string[] | null;
  codes: string[];
}

function expected(rows: readonly ModelPlacement[], { groupBy, years, quarters, destinations, codes }: Question) {
  const told = new Map<string, number>();
  const by = { year: groupBy.includes('YEAR'), quarter: groupBy.includes('QUARTER'), month: groupBy.includes('MONTH') };
  const times = personTimes({ by, years, quarters, months: null, from: null, to: null });
  const chosen = rows.filter((row) => destinations?.includes(row.destination) ?? true);
  const places = groupBy.filter((name) => OF_PAIRING[name]);
  const keyOf = (pairing: RecordPairing): string => places.map((name) => OF_PAIRING[name]?.(pairing)).join(' ');
  for (const key of new Set(pairings.map(keyOf))) {
    const ids = pairings.filter((pairing) => keyOf(pairing) === key).map(({ id }) => id);
    const mine = chosen.filter((row) => ids.includes(row.pairing));
    for (const time of times) {
      for (const [bucket, [persons]] of Object.entries(countPersons(mine, time.ranges))) {
        const [destination = '', jobKind = '', letters = ''] = bucket.split(' ');
        for (const code of codes.filter((one) => COUNTS[one]?.(destination, jobKind, letters))) {
          const cell = [code, key, ...timeOf(time, groupBy), groupBy.includes('LABOR_DESTINATION') ? destination : ''];
          told.set(cell.join('|'), (told.get(cell.join('|')) ?? 0) + persons);
        }
      }
    }
  }
  return Object.fromEntries([...told].sort());
}

const timeOf = (
  time: Pick<PersonTime, 'year' | 'quarter' | 'month'>,
  groupBy: readonly string[],
): (number | null)[] => [
  groupBy.includes('YEAR') ? time.year : null,
  groupBy.includes('QUARTER') ? time.quarter : null,
  groupBy.includes('MONTH') ? time.month : null,
];

test(`${QUESTIONS} random questions about persons equal a plain count, now and as of every moment, with a placement for each`, async () => {
  let persons = 0;
  for (let number = 0; number < QUESTIONS; number += 1) {
    const { at, rows } = pick(known);
    const groupBy = [...Object.keys(OF_PAIRING), ...OF_TIME, 'LABOR_DESTINATION'].filter(() => random() < 0.35);
    const question: Question = {
      groupBy,
      years: some([2022, 2023]),
      quarters: random() < 0.3 ? some([1, 2, 3, 4]) : null,
      destinations: random() < 0.25 ? some(Object.values(LaborDestination)) : null,
      codes: some(Object.keys(COUNTS)),
    };
    const filter = [
      `indicators: ${JSON.stringify(question.codes)}, years: [${question.years.join()}]`,
      ...(question.quarters ? [`quarters: [${question.quarters.join()}]`] : []),
      ...(question.destinations ? [`laborDestinations: [${question.destinations.join()}]`] : []),
    ].join(', ');
    const then = at === null ? '' : `asOf: "${at.toISOString()}"`;
    const under = number % 10 === 0 ? 'records(first: 100) { totalCount nodes { ... on LaborPlacement { id } } }' : '';
    const first = under === '' ? 5_000 : 60;
    const query = `{ results(first: ${first}, filter: { ${filter} }, groupBy: [${['INDICATOR', ...groupBy].join()}], ${then}) { nodes { ${CELL} ${under} } } }`;
    const answer = await ask<{ results: { nodes: Cell[] } }>(platform, query, {}, auditor);
    if (!answer.data) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
    const cells = answer.data.results.nodes.filter(({ recorded }) => recorded !== null && recorded !== '0');
    const told = Object.fromEntries(
      cells
        .map((cell): [string, number] => {
          const place = groupBy.flatMap((name) =>
            name === 'PAIRING' ? [cell.pairing?.id] : name === 'DONOR' ? [cell.donor?.id] : [],
          );
          const key = [cell.indicator.code, place.join(' '), ...timeOf(cell, groupBy), cell.laborDestination ?? ''];
          return [key.join('|'), Number(cell.recorded)];
        })
        .sort(),
    );
    const all = expected(rows, question);
    const wanted = under === '' ? all : Object.fromEntries(Object.entries(all).filter(([key]) => key in told));
    const asked = { seed: SEED, number, query };
    expect({ ...asked, told }).toEqual({ ...asked, told: wanted });
    if (under !== '') {
      for (const cell of cells) {
        expect({ ...asked, count: cell.records.totalCount }).toEqual({ ...asked, count: Number(cell.recorded) });
        const persona = new Set(
          cell.records.nodes.map(({ id }) => rows.find((row) => row.id === fromGlobalId(id).key)?.person),
        );
        expect(persona.size).toBe(cell.records.nodes.length);
        expect(persona.has(undefined)).toBe(false);
      }
    }
    persons += Object.values(told).reduce((sum, one) => sum + one, 0);
  }
  expect(persons).toBeGreaterThan(QUESTIONS * 5);
}, 300_000);

/** The same of 2016–2020: the registered poor were counted, and a job was stable after six months. */
const COUNTED_BEFORE: typeof COUNTS = {
  LABOR_EMPLOYED_TOTAL: (_, __, letters) => letters.includes('P'),
  LABOR_NEW: (_, __, letters) => letters.includes('N') && letters.includes('P'),
  LABOR_STABLE: (_, __, letters) => letters.includes('6') && letters.includes('P'),
  LABOR_LIFTED: (_, __, letters) => letters.includes('P'),
  LABOR_PAIRED_PROVINCE: (destination, _, letters) => destination.startsWith('PAIRED') && letters.includes('P'),
  LABOR_POINT_TO_POINT: (_, __, letters) => letters.includes('T'),
  LABOR_PUBLIC_POST: (_, jobKind) => jobKind === 'PUBLIC_POST',
};

test('persons restated under the era before are those that it counts; each person by which they differ is one line, with the condition', async () => {
  let differing = 0;
  for (let number = 0; number < 16; number += 1) {
    const { at, rows } = pick(known);
    const pairing = pick(pairings);
    const [year, quarter] = [pick([2022, 2023]), random() < 0.4 ? 1 + below(4) : null];
    const code = pick(Object.keys(COUNTS));
    const pairingId = toGlobalId('Pairing', pairing.id);
    const question = { pairingId, indicator: code, year, quarter, toScheme: '2016-2020', asOf: at };
    const told = await restated(platform, auditor, question, 3 + below(20));
    const by = { year: true, quarter: false, month: false };
    const quarters = quarter === null ? null : [quarter];
    const [time] = personTimes({ by, years: [year], quarters, months: null, from: null, to: null });
    const mine = rows.filter((row) => row.pairing === pairing.id);
    const counted = (counts: typeof COUNTS): number =>
      Object.entries(countPersons(mine, time?.ranges ?? [])).reduce((sum, [bucket, [persons]]) => {
        const [destination = '', jobKind = '', letters = ''] = bucket.split(' ');
        return sum + (counts[code]?.(destination, jobKind, letters) ? persons : 0);
      }, 0);
    const asked = { seed: SEED, number, code, year, quarter, at };
    expect({ ...asked, own: told.own.value, other: told.other.value }).toEqual({
      ...asked,
      own: `${counted(COUNTS)}`,
      other: `${counted(COUNTED_BEFORE)}`,
    });
    expect(told.difference).toBe(`${counted(COUNTED_BEFORE) - counted(COUNTS)}`);
    expect(summed(told.all.map(({ difference }) => difference))).toBe(BigInt(told.difference ?? 0));
    expect(told.lines.totalCount).toBe(told.all.length);
    const persons = told.all.map(({ record }) => mine.find(({ id }) => id === fromGlobalId(record.id).key)?.person);
    expect(new Set(persons).size).toBe(told.all.length);
    for (const { own, other, reason } of told.all) {
      expect([own, other].sort()).toEqual(['0', '1']);
      expect(reason).toMatch(/^(脱贫攻坚期|过渡期).*第1版不计：(所在户当时未登记为|稳岗不满 [36] 个月)/);
    }
    differing += told.all.length;
  }
  expect(differing).toBeGreaterThan(0);
}, 60_000);

test('a ratio opens at its parts; each definition is told in words and as an expression', async () => {
  const pairingId = toGlobalId('Pairing', pairings[0]?.id ?? '');
  const rate = await restated(platform, auditor, {
    pairingId,
    indicator: 'LABOR_STABLE_RATE',
    year: 2022,
    toScheme: '2016-2020',
  });
  const [stable, all] = await Promise.all(
    ['LABOR_STABLE', 'LABOR_EMPLOYED_TOTAL'].map((indicator) =>
      restated(platform, auditor, { pairingId, indicator, year: 2022, toScheme: '2016-2020' }),
    ),
  );
  expect(rate).toMatchObject({
    own: { indicator: { expression: 'LABOR_STABLE / LABOR_EMPLOYED_TOTAL' } },
    comparability: { comparable: false },
    opensAt: [{ code: 'LABOR_STABLE' }, { code: 'LABOR_EMPLOYED_TOTAL' }],
    all: [],
  });
  for (const side of ['own', 'other'] as const) {
    const [part, whole] = [BigInt(stable?.[side].value ?? 0), BigInt(all?.[side].value ?? 0)];
    // Half up, in millionths of a percent.
    const steps = whole === 0n ? null : (2n * part * 100_000_000n + whole) / (2n * whole);
    const { value } = rate[side];
    expect(value === null ? null : summed([value])).toBe(steps);
    expect(rate[side].status).toBe(whole === 0n ? 'NOT_DIVISIBLE' : 'COMPUTED');
  }
  expect(stable?.other.indicator).toMatchObject({
    expression: 'COUNT(DISTINCT placement.person) WHERE household = REGISTERED_POOR AND stableMonths >= 6',
    definition: '期内连续就业满6个月的不同人数，以合同和工资发放记录为准。',
  });
});
