import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { personTimes, type PersonTime } from '../../server/labor/person-time.rules';
import { daysAfter } from '../../server/platform/day';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { countModel, isToldByModel, type ModelHousehold, type ModelTerm } from '../kit/register-model';
import { connect } from '../kit/socket';
import { makeTown } from '../kit/towns';

/*
 * The register of households in results: random histories of two counties, one of which has two pairings, entered through GraphQL and
 * told a second time by a plain model; what results, householdCounts and the model say is the same on any day and as of any moment.
 */

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const ACTS = IS_FULL ? 900 : 150;
const QUESTIONS = IS_FULL ? 300 : 40;

const random = chance(SEED);
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const some = <T>(list: readonly T[]): T[] => {
  const chosen = list.filter(() => random() < 0.5);
  return chosen.length > 0 ? chosen : [pick(list)];
};

jest.setTimeout(300_000);

let platform: Platform;
let auditor: Header;
/** 鲁甸 has a second pairing, whose donor the first does not know. */
const ludian = { code: '530621', name: '鲁甸县' };
const qiaojia = { code: '530622', name: '巧家县' };
let first: People;
let second: People;
let third: People;
const towns: Record<string, string> = {};
const made: (ModelHousehold & { id: string; version: number })[] = [];
/** Moments of knowledge, each with what householdCounts told then of both days below. */
const moments: { at: Date | null; counted: string }[] = [];
const DAYS = ['2020-06-30', '2021-03-15'];

beforeAll(async () => {
  platform = await startPlatform();
  first = await makePeople(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: ludian.name, province: '云南' },
  });
  second = await makePeople(platform, {
    donor: { name: '东莞市', province: '广东' },
    recipient: { name: ludian.name, province: '云南' },
  });
  third = await makePeople(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: qiaojia.name, province: '云南' },
  });
  await makeAccount(platform, 'register-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'register-auditor');
  for (const { code } of [ludian, qiaojia]) towns[code] = await makeTown(platform, code);
  for (let nth = 0; nth < ACTS; nth += 1) {
    await act();
    if (nth === Math.floor(ACTS / 3) || nth === Math.floor((ACTS * 2) / 3)) await rememberMoment();
  }
  moments.push({ at: null, counted: await countedNow() });
}, 300_000);
afterAll(() => platform.close());

/** Remembers now as a moment that can be asked for: at the next whole millisecond, the contract's times are no finer. */
async function rememberMoment(): Promise<void> {
  const counted = await countedNow();
  const marked = await tx(platform.database.worker, PLATFORM, (db) => markMoment(db));
  await new Promise((done) => setTimeout(done, 5));
  moments.push({ at: new Date(marked.getTime() + 1), counted });
}

const CATEGORIES = ['REGISTERED_POOR', 'UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'];
const WAY = [
  ['reviewHousehold', 'REVIEW', 'REVIEWED'],
  ['noticeHousehold', 'NOTICE', 'NOTICED'],
  ['admitHousehold', 'ADMIT', 'ADMITTED'],
  ['proposeClearing', 'PROPOSE_CLEARING', 'CLEARING'],
  ['clearHousehold', 'CLEAR', 'CLEARED'],
] as const;
const OPEN = ['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING'];
const stateOf = ({ steps }: ModelHousehold): string => steps.at(-1)?.state ?? '';

/** Something happens: a household is found, goes a step, or changes its members. */
async function act(): Promise<void> {
  const open = made.filter((one) => OPEN.includes(stateOf(one)));
  if (open.length < 4 || random() < 0.2) return find();
  const household = pick(open);
  return random() < 0.2 ? changeMembers(household) : goOn(household);
}

async function find(): Promise<void> {
  const county = pick([ludian, ludian, qiaojia]);
  const category = pick([...CATEGORIES, 'REGISTERED_POOR']);
  const foundOn = daysAfter('2020-01-01', below(330));
  const held = new Set(made.filter((one) => OPEN.includes(stateOf(one))).flatMap(({ stays }) => stays.map(peopleOf)));
  const back = made.flatMap(({ stays }) => stays.map(peopleOf)).filter((who) => !held.has(who) && random() < 0.3);
  const numbers = [...new Set(back)].slice(0, 2);
  while (numbers.length === 0 || random() < 0.5) numbers.push(newNumber());
  const since = numbers.map((_, at) => (at === 0 ? foundOn : daysAfter(foundOn, below(300) - 100)));
  const members = numbers.map((idNumber, at) => ({
    name: '王小明',
    idNumber,
    relation: at === 0 ? 'HEAD' : 'CHILD',
    isLabourer: true,
    inSchool: false,
    since: since[at],
  }));
  const desk = county === ludian ? first : third;
  const household = await done('registerHousehold', desk.reporter, {
    pairingId: desk.pairingId,
    placeId: towns[county.code],
    number: `R-${made.length}`,
    category,
    riskFound: 'OTHER',
    foundOn,
    members,
  });
  made.push({
    ...household,
    county: county.code,
    category,
    steps: [{ day: foundOn, action: 'FIND', state: 'FOUND', hasPapers: false, known: moments.length }],
    stays: numbers.map((who, at) => ({ who, said: [{ since: since[at] ?? '', until: null, known: moments.length }] })),
  });
}

let people = 0;
const newNumber = (): string => {
  people += 1;
  return idNumberOf(people % 900, daysAfter('1970-01-01', Math.floor(people / 900)).replaceAll('-', ''));
};

const peopleOf = ({ who }: { who: string }): string => who;
const deskOf = ({ county }: ModelHousehold): People => (county === ludian.code ? first : third);

async function goOn(household: (typeof made)[number]): Promise<void> {
  const at = household.steps.length - 1;
  const [verb, action, state] = WAY[at] ?? WAY[0];
  const day = daysAfter(household.steps.at(-1)?.day ?? '', (action === 'ADMIT' ? 5 : 0) + below(at < 3 ? 20 : 150));
  const hasPapers = action !== 'ADMIT' || random() < 0.5;
  const { reviewer, reporter } = deskOf(household);
  const { version } = await done(verb, at % 2 === 0 ? reviewer : reporter, {
    householdId: household.id,
    version: household.version,
    day,
    text: '经入户核实',
    evidence: hasPapers ? ['表'] : [],
  });
  household.version = version;
  household.steps.push({ day, action, state, hasPapers, known: moments.length });
}

/** Somebody who is not the head leaves, or is there longer than was said. */
async function changeMembers(household: (typeof made)[number]): Promise<void> {
  const at = household.stays.findIndex(({ said }, nth) => nth > 0 && said.at(-1)?.until === null);
  const stay = household.stays[at];
  if (!stay) return;
  const since = stay.said[0]?.since ?? '';
  const until = daysAfter(since, below(500));
  const answer = await ask<{ household: { members: { id: string; until: string | null; since: string }[] } }>(
    platform,
    `query ($id: ID!) { household: node(id: $id) { ... on Household { members { id since until } } } }`,
    { id: household.id },
    deskOf(household).reporter,
  );
  // Members stand in the order in which they were entered, who has left last.
  const there = answer.data?.household.members.filter((member) => member.until === null) ?? [];
  const nth = household.stays.filter(({ said }, before) => before < at && said.at(-1)?.until === null).length;
  const { version } = await done('changeHouseholdMembers', deskOf(household).reporter, {
    householdId: household.id,
    version: household.version,
    add: [],
    correct: [{ memberId: there[nth]?.id, until }],
  });
  household.version = version;
  stay.said.push({ since, until, known: moments.length });
}

async function done(verb: string, who: Header, input: object): Promise<{ id: string; version: number }> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const isStep = WAY.some(([one]) => one === verb);
  const { data, errors } = await ask<{ done: { household: { id: string; version: number } } }>(
    platform,
    `mutation ($input: ${isStep ? 'TakeHouseholdStepInput' : type}!) { done: ${verb}(input: $input) { household { id version } } }`,
    { input: { requestKey: newId(), ...input } },
    who,
  );
  if (!data) throw new Error(`seed ${SEED}: ${verb} ${JSON.stringify(errors)}`);
  return data.done.household;
}

/** The indicators that the register tells, told a second time. */
const WATCHED = ['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'];
const TERMS: Record<string, ModelTerm> = {
  LIFTED_HOUSEHOLDS: { event: 'CLEARED', counts: 'households', categories: ['REGISTERED_POOR'] },
  LIFTED_PERSONS: { event: 'CLEARED', counts: 'persons', categories: ['REGISTERED_POOR'] },
  HOUSEHOLD_RISK_REMOVED: { event: 'CLEARED', counts: 'households', categories: WATCHED },
  HOUSEHOLD_MONITORED_ENTERED: { event: 'ADMITTED', counts: 'households', categories: WATCHED },
  HOUSEHOLD_MONITORED_HARDSHIP: { event: 'WATCHED', counts: 'households', categories: ['SUDDEN_HARDSHIP'] },
  HOUSEHOLD_MONITORED_MARGINAL: { event: 'WATCHED', counts: 'households', categories: ['MARGINAL'] },
  HOUSEHOLD_MONITORED: { event: 'WATCHED', counts: 'households', categories: WATCHED },
  HOUSEHOLD_MONITORED_PERSONS: { event: 'WATCHED', counts: 'persons', categories: WATCHED },
};
/** These count otherwise to 2020 than after. */
const TWO_ERAS = ['HOUSEHOLD_MONITORED', 'HOUSEHOLD_MONITORED_PERSONS'];

const termOn = (code: string, day: string): ModelTerm => {
  const term = TERMS[code] as ModelTerm;
  return TWO_ERAS.includes(code) && day <= '2020-12-31' ? { ...term, categories: WATCHED.slice(0, 2) } : term;
};

const CODES = Object.keys(TERMS);

interface Cell {
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
  year: number | null;
  quarter: number | null;
  month: number | null;
  householdCategory: string | null;
  indicator: { code: string };
  pairing: { id: string } | null;
  recipient: { id: string } | null;
  donor: { id: string } | null;
  notices: { code: string }[];
  records: { totalCount: number };
}

interface Asked {
  codes: string[];
  groupBy: string[];
  years: number[];
  from?: string | null;
  to?: string | null;
  pairingIds?: string[] | null;
  at?: Date | null;
  withRecords?: boolean;
}

async function resultsOf(who: Header, { codes, groupBy, years, from, to, pairingIds, at, withRecords }: Asked) {
  const filter = { indicators: codes, years, from, to, pairingIds };
  const answer = await ask<{ results: { nodes: Cell[] } }>(
    platform,
    `query ($filter: ResultsFilter!, $groupBy: [ResultsDimension!]!, $asOf: DateTime) {
       results(filter: $filter, groupBy: $groupBy, asOf: $asOf, first: ${withRecords ? 60 : 2000}) { nodes {
         recorded evidenced confirmed year quarter month householdCategory indicator { code } pairing { id } recipient { id } donor { id }
         notices { code } ${withRecords ? 'records(first: 1) { totalCount }' : ''} } } }`,
    { filter, groupBy: ['INDICATOR', ...groupBy], asOf: at?.toISOString() ?? null },
    who,
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.results.nodes;
}

type Pairing = { id: string; county: string; donor: string; recipient: string };
const pairings = (): Pairing[] =>
  [first, second, third].map(({ pairingId, donorId, recipientId }, at) => ({
    id: pairingId,
    county: at === 2 ? qiaojia.code : ludian.code,
    donor: donorId,
    recipient: recipientId,
  }));

const PLACES: Record<string, (pairing: Pairing) => string> = {
  PAIRING: ({ id }) => id,
  DONOR: ({ donor }) => donor,
  RECIPIENT: ({ recipient }) => recipient,
};

const timeKey = (time: Pick<PersonTime, 'year' | 'quarter' | 'month'>): string =>
  [time.year, time.quarter, time.month].join(' ');
const placeKey = (cell: Cell): string => [cell.pairing?.id, cell.donor?.id, cell.recipient?.id].join(' ');

/** Everything that a question is answered with, by the model, with what is not nothing. */
function expected({ codes, groupBy, years, from = null, to = null, pairingIds }: Asked, known: number) {
  const by = { year: groupBy.includes('YEAR'), quarter: groupBy.includes('QUARTER'), month: groupBy.includes('MONTH') };
  const times = personTimes({ by, years, quarters: null, months: null, from, to });
  const asked = pairings().filter(({ id }) => pairingIds?.includes(id) ?? true);
  const keyOf = (pairing: Pairing): string =>
    ['PAIRING', 'DONOR', 'RECIPIENT']
      .map((name) => (groupBy.includes(name) ? PLACES[name]?.(pairing) : undefined))
      .join(' ');
  const told: Record<string, string> = {};
  for (const key of new Set(asked.map(keyOf))) {
    const counties = asked.filter((pairing) => keyOf(pairing) === key).map(({ county }) => county);
    for (const time of times) {
      for (const code of codes) {
        const term = termOn(code, time.ranges.at(-1)?.to ?? '');
        const count = countModel(made, counties, term, time.ranges, known);
        const evidenced = term.counts === 'persons' ? count.evidencedPersons : count.evidencedHouseholds;
        if (count[term.counts] > 0) told[`${code}|${key}|${timeKey(time)}`] = `${count[term.counts]}/${evidenced}`;
      }
    }
  }
  return told;
}

const toldBy = (cells: readonly Cell[]): Record<string, string> =>
  Object.fromEntries(
    cells
      .filter(({ recorded }) => recorded !== '0')
      .map((cell) => [
        `${cell.indicator.code}|${placeKey(cell)}|${timeKey(cell)}`,
        cell.recorded === null ? 'not told' : `${cell.recorded}/${cell.evidenced}`,
      ]),
  );

test(`${QUESTIONS} random questions equal a plain model, now and as of every moment, for who looks into the register (seed ${SEED})`, async () => {
  let counted = 0;
  for (let number = 0; number < QUESTIONS; number += 1) {
    const known = below(moments.length);
    const groupBy = [...Object.keys(PLACES), 'YEAR', 'QUARTER', 'MONTH'].filter(() => random() < 0.4);
    const isOneEra = groupBy.includes('YEAR');
    const isCut = random() < 0.4;
    const asked: Asked = {
      codes: some(isOneEra ? CODES : CODES.filter((code) => !TWO_ERAS.includes(code))),
      groupBy,
      years: some([2020, 2021, 2022]),
      from: isCut ? daysAfter('2020-01-01', below(400)) : null,
      to: isCut ? daysAfter('2020-12-01', below(400)) : null,
      pairingIds: random() < 0.3 ? some(pairings().map(({ id }) => id)) : null,
      at: moments[known]?.at ?? null,
    };
    const told = toldBy(await resultsOf(auditor, asked));
    const wanted = expected(asked, known);
    expect({ seed: SEED, asked, told }).toEqual({ seed: SEED, asked, told: wanted });
    counted += Object.keys(told).length;
  }
  expect(counted).toBeGreaterThan(QUESTIONS);
});

/** What householdCounts tells a county's reviewer of who is watched on a day. */
async function watchedOn(day: string, categories: readonly string[]): Promise<(number | null)[]> {
  const { data, errors } = await ask<{ householdCounts: { households: number | null; persons: number | null }[] }>(
    platform,
    `{ householdCounts(filter: { pairingIds: ["${second.pairingId}"], states: [ADMITTED, CLEARING], categories: [${categories.join()}] }, onDay: "${day}") { households persons } }`,
    {},
    first.reviewer,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return [data.householdCounts[0]?.households ?? null, data.householdCounts[0]?.persons ?? null];
}

async function countedNow(): Promise<string> {
  const told: unknown[] = [];
  for (const day of DAYS) told.push(await watchedOn(day, termOn('HOUSEHOLD_MONITORED', day).categories));
  return JSON.stringify(told);
}

test(`the stock of a day is the same in results and in householdCounts, now and as it was counted at every moment (seed ${SEED})`, async () => {
  for (const { at, counted } of moments) {
    const told: unknown[] = [];
    for (const day of DAYS) {
      const asked = { codes: TWO_ERAS, groupBy: [], years: [Number(day.slice(0, 4))], pairingIds: [second.pairingId] };
      const cells = await resultsOf(first.reviewer, { ...asked, from: null, to: day, at });
      told.push(TWO_ERAS.map((code) => Number(cells.find(({ indicator }) => indicator.code === code)?.recorded ?? 0)));
    }
    expect({ seed: SEED, at, told: JSON.stringify(told) }).toEqual({ seed: SEED, at, told: counted });
  }
});

test(`who does not look into a register is told whole periods, all of a year or none, and nothing that differs (seed ${SEED})`, async () => {
  const flows = CODES.filter((code) => TERMS[code]?.event !== 'WATCHED');
  const known = moments.length - 1;
  let hidden = 0;
  for (const groupBy of [['YEAR'], ['YEAR', 'QUARTER'], ['YEAR', 'MONTH']]) {
    for (const { id, county } of pairings()) {
      const lead = [first, second, third].find(({ pairingId }) => pairingId === id)?.lead ?? auditor;
      const asked = { codes: flows, groupBy: ['PAIRING', ...groupBy], years: [2020, 2021], pairingIds: [id] };
      const withRecords = groupBy.length === 1;
      const cells = await resultsOf(lead, { ...asked, withRecords });
      const by = { year: true, quarter: groupBy.includes('QUARTER'), month: groupBy.includes('MONTH') };
      for (const time of personTimes({ by, years: [2020, 2021], quarters: null, months: null, from: null, to: null })) {
        for (const code of flows) {
          const term = TERMS[code] as ModelTerm;
          const countOf = (unit: { from: string; to: string }) => countModel(made, [county], term, [unit], known);
          const days = time.ranges[0] ?? { from: '', to: '' };
          const cell = cells.find((one) => one.indicator.code === code && timeKey(one) === timeKey(time));
          const told = cell ? (cell.recorded === null ? null : Number(cell.recorded)) : 0;
          const wanted = isToldByModel(days, countOf) ? countOf(days)[term.counts] : null;
          expect({ seed: SEED, code, days, told }).toEqual({ seed: SEED, code, days, told: wanted });
          if (told === null) {
            hidden += 1;
            expect(cell?.notices.map((notice) => notice.code)).toContain('SMALL_NUMBERS_NOT_TOLD');
            expect([cell?.evidenced, cell?.confirmed]).toEqual([null, null]);
          }
          if (cell && withRecords) expect(cell.records.totalCount).toBe(0);
        }
      }
    }
  }
  expect(hidden).toBeGreaterThan(0);
  // Days that cut through a month are told to nobody outside, whatever they hold.
  for (const to of ['2020-12-30', '2021-06-14']) {
    const asked = { codes: flows, groupBy: [], years: [2020, 2021], from: '2020-01-01', to };
    for (const cell of await resultsOf(third.lead, asked)) expect([to, cell.recorded]).toEqual([to, null]);
  }
  const stocks = CODES.filter((code) => TERMS[code]?.event === 'WATCHED');
  const asked = { codes: stocks, groupBy: ['YEAR'], years: [2021], pairingIds: [second.pairingId] };
  const cells = await resultsOf(second.lead, asked);
  const days = [{ from: '2021-01-01', to: '2021-12-31' }];
  const isTold = (categories: readonly string[]): boolean => {
    const { households, persons } = countModel(made, [ludian.code], { event: 'WATCHED', categories }, days, known);
    return [households, persons].every((count) => count === 0 || count >= 3);
  };
  for (const code of stocks) {
    const { categories, counts } = TERMS[code] as ModelTerm;
    const isOneOfThree = categories.length === 1;
    const told = isOneOfThree ? WATCHED.every((one) => isTold([one])) : isTold(categories);
    const wanted = told ? countModel(made, [ludian.code], { event: 'WATCHED', categories }, days, known)[counts] : null;
    const cell = cells.find(({ indicator }) => indicator.code === code);
    expect([SEED, code, cell ? cell.recorded && Number(cell.recorded) : 0]).toEqual([SEED, code, wanted]);
  }
});

test('the households under a figure open for who looks into the register, as many as are counted; nobody on the other side confirms them', async () => {
  const asked = {
    codes: ['LIFTED_HOUSEHOLDS'],
    groupBy: ['RECIPIENT', 'YEAR'],
    years: [2020, 2021],
    withRecords: true,
  };
  const cells = await resultsOf(auditor, asked);
  expect(cells.length).toBeGreaterThan(0);
  for (const { recorded, evidenced, confirmed, records } of cells)
    expect({ recorded, evidenced, confirmed }).toEqual({
      recorded: `${records.totalCount}`,
      evidenced: recorded,
      confirmed: null,
    });
  const strangers = await resultsOf(third.reviewer, { ...asked, pairingIds: [first.pairingId] });
  expect(strangers).toEqual([]);
});

test('who follows the figures hears of a household that is cleared, a donor as soon as the number is told', async () => {
  const people = await makePeople(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: '永善县', province: '云南' },
  });
  const placeId = await makeTown(platform, '530625');
  const waiting: { id: string; version: number }[] = [];
  for (let nth = 0; nth < 3; nth += 1) {
    let household = await done('registerHousehold', people.reporter, {
      pairingId: people.pairingId,
      placeId,
      number: `L-${nth}`,
      category: 'REGISTERED_POOR',
      riskFound: 'OTHER',
      ...{
        foundOn: '2019-02-01',
        members: [{ name: '王小明', idNumber: newNumber(), relation: 'HEAD', isLabourer: true }],
      },
    });
    for (const [at, [verb]] of WAY.slice(0, 4).entries())
      household = await done(verb, at % 2 === 0 ? people.reviewer : people.reporter, {
        householdId: household.id,
        version: household.version,
        day: `2019-03-0${at + 1 + (at > 1 ? 4 : 0)}`,
        text: '经入户核实',
        evidence: ['表'],
      });
    waiting.push(household);
  }
  const question = `filter: { indicators: ["LIFTED_HOUSEHOLDS"], years: [2019], pairingIds: ["${people.pairingId}"] }, groupBy: [INDICATOR]`;
  const followed = async (who: Header) => {
    const socket = await connect(platform.url, { authorization: who.authorization });
    const stream = socket.subscribe<{ resultsChanged: { cells: { recorded: string | null }[] } }>(
      `subscription { resultsChanged(${question}) { cells { recorded } } }`,
    );
    const next = async () => ((await stream.next()).value as { data: { resultsChanged: { cells: object[] } } }).data;
    expect((await next()).resultsChanged.cells).toEqual([]);
    return { socket, next };
  };
  const [county, donor] = [await followed(people.reviewer), await followed(people.lead)];
  const clear = ({ id, version }: { id: string; version: number }) =>
    done('clearHousehold', people.reviewer, {
      householdId: id,
      version,
      day: '2019-07-01',
      text: '脱贫',
      evidence: ['表'],
    });
  const cell = (recorded: string | null) => ({ resultsChanged: { cells: [{ recorded }] } });
  for (const [at, household] of waiting.entries()) {
    await clear(household);
    expect(await county.next()).toEqual(cell(`${at + 1}`));
    // Neither the first household nor the second is told; that there is something is.
    if (at === 0) expect(await donor.next()).toEqual(cell(null));
  }
  expect(await donor.next()).toEqual(cell('3'));
  for (const { socket } of [county, donor]) socket.close();
});
