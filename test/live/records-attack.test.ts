import { Role } from '../../schema/vocabulary';
import { toGlobalId } from '../../server/platform/ids';
import { yuanFromFen } from '../../server/platform/money';
import { makeAccount, signedIn } from '../kit/accounts';
import { Fortress, keyIn, Progress, type Acknowledged } from '../kit/attack';
import { chance } from '../kit/chance';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header, type People } from '../kit/people';
import { countPersons, type ModelPlacement } from '../kit/placement-model';
import { ask, type Answer } from '../kit/platform';
import { documentOf, nounOf, randomChange, type Change, type Kept } from '../kit/random-records';

/*
 * Records of three pairings are written down, corrected, moved to other months, channels and buckets, confirmed, disputed
 * and withdrawn by many at once over two servers, while servers and the database are killed outright. Their sums have to
 * be what the rows come to, and every change that somebody was told of has to be there exactly once.
 */

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const WRITERS = FULL ? 24 : 12;
const SIZE = FULL
  ? { operations: 20_000, serverKills: 16, databaseKills: 8 }
  : { operations: 1_000, serverKills: 2, databaseKills: 1 };
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const YEARS = [2022, 2023];

let fortress: Fortress;
let auditor: Header;
const pairs: People[] = [];

beforeAll(async () => {
  fortress = await Fortress.open();
  const gate = { database: fortress.database, url: fortress.living(0).url };
  for (const [donor, name] of [
    [GROUP, '大关县'],
    [GROUP, '盐津县'],
    [{ name: '东莞市', province: '广东' }, '永善县'],
  ] as const)
    pairs.push(await makePeople(gate, { donor, recipient: { name, province: '云南' } }));
  await makeAccount(gate, 'attack-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(gate, 'attack-auditor');
});
afterAll(() => fortress.close());

/** What may be answered besides success. */
const REFUSALS = ['VERSION_CONFLICT', 'ALREADY_EXISTS'];

interface Told extends Acknowledged {
  version: number;
}
interface Tally {
  progress: Progress;
  told: Told[];
  refused: Map<string, number>;
}

/** What an answer tells of the record that was made or changed; null where it was refused. */
function toldBy(answer: Answer, verb: string): { id: string; version: number } | null {
  const data = answer.data as Record<string, Record<string, unknown> | null> | null;
  const payload = data?.[verb];
  if (!payload) return null;
  const noun = nounOf(verb);
  const record = noun === null ? (payload.records as unknown[])[0] : payload[noun];
  return (record ?? null) as { id: string; version: number } | null;
}

/** Somebody who keeps records of their own in a pairing: what they were told last is what they change next. */
async function write(writer: number, people: People, { progress, told, refused }: Tally): Promise<void> {
  const random = chance(SEED + writer);
  const kept: Kept[] = [];
  for (let number = 0; progress.done < SIZE.operations; number += 1) {
    const requestKey = `r${writer}-${number}`;
    const change = randomChange(random, people.pairingId, kept, requestKey);
    const by = change.by === 'donor' ? people.lead : people.reporter;
    const send = (): Promise<Answer> =>
      fortress.certainly(documentOf(change), { requestKey, ...change.input }, by, random);
    const answer = await send();
    const record = toldBy(answer, change.verb);
    if (record) {
      keep(kept, change, record, told, requestKey);
      const again = random() < 0.05 ? toldBy(await send(), change.verb) : record;
      if (again?.id !== record.id || again.version !== record.version)
        throw new Error(`${requestKey} gave ${JSON.stringify(record)}, then ${JSON.stringify(again)}`);
    } else {
      const code = answer.errors[0]?.extensions.code ?? 'none';
      if (!REFUSALS.includes(code) && answer.errors.length > 0)
        throw new Error(`${JSON.stringify(change)}: ${JSON.stringify(answer.errors)}`);
      refused.set(code, (refused.get(code) ?? 0) + 1);
    }
    progress.step();
  }
}

function keep(
  kept: Kept[],
  { verb, input, of, isStale }: Change,
  { id, version }: { id: string; version: number },
  told: Told[],
  requestKey: string,
): void {
  if (isStale) throw new Error(`${verb} of ${id} was taken although it came too late`);
  if (of !== null && (of.id !== id || of.version + 1 !== version))
    throw new Error(`${verb} made version ${version} of ${id} out of ${JSON.stringify(of)}`);
  told.push({ verb, requestKey, id, version });
  const noun = nounOf(verb);
  if (of === null && noun !== null) kept.push({ noun, id, version, isWithdrawn: false, said: input });
  if (of !== null) Object.assign(of, { version, isWithdrawn: verb.startsWith('withdraw') });
}

test(
  `${WRITERS} writers over two servers, ${SIZE.serverKills} servers and ${SIZE.databaseKills} databases killed: every record once, every sum the rows’`,
  async () => {
    const tally: Tally = { progress: new Progress(), told: [], refused: new Map() };
    let readAfterKills = 0;
    const { result } = await fortress.readDuring(() =>
      Promise.all([
        fortress.killAll(tally.progress, SIZE, async () => {
          if (await fortress.holds()) readAfterKills += 1;
        }),
        ...Array.from({ length: WRITERS }, (_, writer) => write(writer, pairs[writer % pairs.length] as People, tally)),
      ]),
    );
    const [killed] = result;

    expect({ seed: SEED, killed }).toEqual({
      seed: SEED,
      killed: { servers: SIZE.serverKills, databases: SIZE.databaseKills },
    });
    expect(readAfterKills).toBe(SIZE.serverKills + SIZE.databaseKills);
    expect(await fortress.holds()).toBe(true);
    const { told, refused, progress } = tally;
    expect({ seed: SEED, versions: await versions() }).toEqual({ seed: SEED, versions: versionsOf(told) });
    const single = told.filter(({ verb }) => nounOf(verb) !== null);
    const compared = await fortress.comparedWithRequests(single, (verb) => nounOf(verb) !== null);
    expect({ seed: SEED, ...compared }).toEqual({ seed: SEED, lost: [], unasked: [] });
    for (const verb of ['correctPurchase', 'correctPlacement', 'correctActivity', 'withdrawPurchase', 'confirmRecords'])
      expect([verb, told.some((one) => one.verb === verb)]).toEqual([verb, true]);
    expect(refused.get('VERSION_CONFLICT')).toBeGreaterThan(0);

    for (const at of [0, 1]) {
      expect({ seed: SEED, cells: await asked(at, CONSUMPTION) }).toEqual({ seed: SEED, cells: await purchases() });
      expect({ seed: SEED, cells: await asked(at, TRAINING) }).toEqual({ seed: SEED, cells: await trainings() });
      expect({ seed: SEED, cells: await asked(at, PERSONS) }).toEqual({ seed: SEED, cells: await persons() });
    }
    process.stderr.write(
      `attack on records (seed ${SEED}): ${progress.done} operations, ${told.length} taken, refused ${JSON.stringify(Object.fromEntries(refused))}, ` +
        `killed ${killed.servers} servers and ${killed.databases} databases\n`,
    );
  },
  FULL ? 3_600_000 : 300_000,
);

const TABLES = ['placement', 'purchase', 'activity'];

/** Every version of every record that there is. */
async function versions(): Promise<string[]> {
  const all = TABLES.flatMap((table) => [table, `${table}_past`]).map((table) => `select id, version from ${table}`);
  const rows = await fortress.asRoot<{ name: string }>(
    `select id || ' ' || version as name from (${all.join(' union all ')}) as rows`,
  );
  return rows.map(({ name }) => name).sort();
}

const versionsOf = (told: readonly Told[]): string[] => told.map(({ id, version }) => `${keyIn(id)} ${version}`).sort();

interface Cell {
  recorded: string | null;
  confirmed: string | null;
  year: number;
  month: number | null;
  purchaseChannel: string | null;
  indicator: { code: string };
  pairing: { id: string };
}

/** A question of results, and by what its cells are told apart. */
interface Question {
  indicators: string[];
  groupBy: string;
}
const CONSUMPTION = { indicators: ['CONSUMPTION_AMOUNT'], groupBy: 'PAIRING, YEAR, MONTH, PURCHASE_CHANNEL' };
const TRAINING = {
  indicators: ['LABOR_TRAINING_SESSIONS', 'LABOR_TRAINING_PERSON_TIMES', 'CADRE_TRAINING_PERSON_TIMES'],
  groupBy: 'PAIRING, YEAR, MONTH',
};
const PERSONS = { indicators: ['LABOR_EMPLOYED_TOTAL'], groupBy: 'PAIRING, YEAR' };

/** What a cell says, or what the rows say of it: recorded, and of it confirmed. */
type Cells = Record<string, string>;

async function asked(at: number, { indicators, groupBy }: Question): Promise<Cells> {
  const filter = `indicators: ${JSON.stringify(indicators)}, years: [${YEARS.join()}]`;
  const query = `{ results(first: 5000, filter: { ${filter} }, groupBy: [INDICATOR, ${groupBy}]) {
    nodes { recorded confirmed year month purchaseChannel indicator { code } pairing { id } } } }`;
  const answer = await ask<{ results: { nodes: Cell[] } }>(fortress.living(at), query, {}, auditor);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  const cells = answer.data.results.nodes.filter(({ recorded }) => recorded !== null && Number(recorded) !== 0);
  return Object.fromEntries(
    cells.map((cell) => [
      [cell.indicator.code, cell.pairing.id, cell.year, cell.month ?? '', cell.purchaseChannel ?? ''].join('|'),
      `${cell.recorded} of it ${cell.confirmed}`,
    ]),
  );
}

/** Adds rows up, cell by cell. */
function addedUp(
  rows: readonly { key: string; amount: bigint; isConfirmed: boolean }[],
  print: (amount: bigint) => string,
): Cells {
  const sums = new Map<string, [bigint, bigint]>();
  for (const { key, amount, isConfirmed } of rows) {
    const [all, confirmed] = sums.get(key) ?? [0n, 0n];
    sums.set(key, [all + amount, confirmed + (isConfirmed ? amount : 0n)]);
  }
  return Object.fromEntries([...sums].map(([key, two]) => [key, two.map(print).join(' of it ')]));
}

interface Standing {
  pairing: string;
  standing: string | null;
}
const keyOf = (code: string, pairing: string, day: string, channel = ''): string =>
  [code, toGlobalId('Pairing', pairing), Number(day.slice(0, 4)), Number(day.slice(5, 7)), channel].join('|');

/** On the 832 platform a purchase counts once it is evaluated, elsewhere once it is paid for. */
async function purchases(): Promise<Cells> {
  const rows = await fortress.asRoot<Standing & { channel: string; fen: string; day: string }>(
    `select pairing_id as pairing, standing, channel, amount_fen as fen,
            (case when channel = 'PLATFORM_832' then evaluated_on else paid_on end)::text as day
       from purchase where not withdrawn and case when channel = 'PLATFORM_832' then evaluated_on else paid_on end is not null`,
  );
  return addedUp(
    rows.map(({ pairing, standing, channel, fen, day }) => ({
      key: keyOf('CONSUMPTION_AMOUNT', pairing, day, channel),
      amount: BigInt(fen),
      isConfirmed: standing === 'CONFIRMED',
    })),
    yuanFromFen,
  );
}

async function trainings(): Promise<Cells> {
  const rows = await fortress.asRoot<Standing & { form: string; day: string; sessions: number; times: number }>(
    `select pairing_id as pairing, standing, form, to_day::text as day, sessions, person_times as times
       from activity where not withdrawn`,
  );
  const counted = rows.flatMap(({ pairing, standing, form, day, sessions, times }) => {
    const one = (measure: string, amount: number) => ({
      key: keyOf(`${form}_TRAINING_${measure}`, pairing, day),
      amount: BigInt(amount),
      isConfirmed: standing === 'CONFIRMED',
    });
    return form === 'LABOR' ? [one('SESSIONS', sessions), one('PERSON_TIMES', times)] : [one('PERSON_TIMES', times)];
  });
  return addedUp(counted, String);
}

/** One person after the other, in every pairing and year. */
async function persons(): Promise<Cells> {
  const rows = await fortress.asRoot<ModelPlacement>(
    `select id, pairing_id as pairing, person_id as person, from_day::text as "from", known_until::text as until, destination,
            job_kind as "jobKind", categories, point_to_point as "pointToPoint", evidence, standing, withdrawn from placement`,
  );
  const cells: Cells = {};
  for (const pairing of new Set(rows.map((row) => row.pairing))) {
    const mine = rows.filter((row) => row.pairing === pairing);
    for (const year of YEARS) {
      const buckets = Object.values(countPersons(mine, [{ from: `${year}-01-01`, to: `${year}-12-31` }]));
      const [all, confirmed] = [0, 2].map((at) => buckets.reduce((sum, bucket) => sum + (bucket[at] ?? 0), 0));
      if (all) cells[`LABOR_EMPLOYED_TOTAL|${toGlobalId('Pairing', pairing)}|${year}||`] = `${all} of it ${confirmed}`;
    }
  }
  return cells;
}
