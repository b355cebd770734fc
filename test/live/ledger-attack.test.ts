import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as soon } from 'node:timers/promises';
import { Client } from 'pg';
import { checkAll } from '../../server/checks/check.service';
import { readConfig } from '../../server/config';
import { openDatabase, type Database } from '../../server/db/database';
import { startMark } from '../../server/db/embedded/liveness';
import { writeCursor } from '../../server/events/cursor';
import { readHorizon } from '../../server/events/event.store';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { furnish } from '../../server/furnish';
import { chance } from '../kit/chance';
import { Holder } from '../kit/holder';
import { GROUP, makeLedger, openFund, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { adminUrl, ask, type Answer } from '../kit/platform';
import { randomAttempt, type Attempt, type Known } from '../kit/random-postings';
import { startServerProcess, type ServerProcess } from '../kit/server-process';
import { connect } from '../kit/socket';
import { SECRETS } from '../kit/secrets';

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const OPERATIONS = FULL ? 50_000 : 600;
const WRITERS = 32;
const SERVER_KILLS = FULL ? 40 : 2;
const DATABASE_KILLS = FULL ? 20 : 1;
const COUNTIES = FULL
  ? ['大关县', '盐津县', '永善县', '绥江县', '镇雄县', '彝良县', '威信县', '巧家县']
  : ['大关县', '盐津县'];
const FUNDS_EACH = 2;
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

let dataDir: string;
let holder: Holder;
let database: Database;
let env: Record<string, string>;
/** Pairings, each with its funds: what both sides state is matched within a pairing, one entry at a time. */
const ledgers: Ledger[] = [];
const servers: ServerProcess[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'jiedui-attack-'));
  const { holder: first, opened } = await Holder.open({ dataDir });
  holder = first;
  const { ownerUrl = '', appUrl = '', workerUrl = '' } = opened;
  database = await openDatabase(
    readConfig({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_WORKER_URL: workerUrl, ...SECRETS }),
  );
  await furnish(database.source);
  await ensureSchemes(database.source);
  env = {
    LOG_LEVEL: 'fatal',
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    JIEDUI_DATA_DIR: dataDir,
    ...SECRETS,
    JIEDUI_DRAIN_DELAY_MS: '0',
    JIEDUI_DATABASE_POOL: '12',
  };
  servers.push(...(await Promise.all([startServerProcess(env), startServerProcess(env)])));
  for (const name of COUNTIES) {
    const county = { name, province: '云南' };
    ledgers.push(await makeLedger({ database, url: living(0).url }, { donor: GROUP, recipient: county }));
  }
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.close();
  await holder.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function living(at: number): ServerProcess {
  const server = servers[at % servers.length];
  if (!server) throw new Error('no server lives');
  return server;
}

/** How the attack went so far, for those who wait for a number of operations. */
class Progress {
  done = 0;
  private waiting: { at: number; go: () => void }[] = [];

  step(): void {
    this.done += 1;
    for (const one of this.waiting.filter(({ at }) => at <= this.done)) one.go();
    this.waiting = this.waiting.filter(({ at }) => at > this.done);
  }

  reach(at: number): Promise<void> {
    return at <= this.done ? Promise.resolve() : new Promise((go) => this.waiting.push({ at, go }));
  }
}

interface Acknowledged {
  verb: string;
  requestKey: string;
  id: string;
}

const SILENT = ['INTERNAL', 'BUSY'];
const MAX_TRIES = 1_500;

/** Asks until somebody answers for certain: taken or refused. A killed server or database may or may not have taken it. */
async function certainly(attempt: Attempt, requestKey: string, by: Header, random: () => number): Promise<Answer> {
  const type = `${attempt.verb[0]?.toUpperCase()}${attempt.verb.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${attempt.verb}(input: $input) { entry { id needsSignature inForce } } }`;
  let last: unknown = null;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const server = living(Math.floor(random() * servers.length));
    const answer = await ask(server, query, { input: { requestKey, ...attempt.input } }, by).catch((error: unknown) => {
      last = error;
      return null;
    });
    const code = answer?.errors[0]?.extensions.code;
    if (answer && !(code !== undefined && SILENT.includes(code)) && answer.status !== 503) return answer;
    last = answer ?? last;
    await soon(20);
  }
  throw new Error(`nobody answers ${attempt.verb}: ${JSON.stringify(last)}`);
}

/** What may be answered besides success: refusals of the domain, and no others. */
const REFUSALS = [
  'NOT_ENOUGH_FUNDS',
  'ORIGIN_YEAR_NEEDED',
  'OUT_OF_RANGE',
  'OTHER_SIDES_ENTRY',
  'REVERSAL_REFUSED',
  'TRANSITION_REFUSED',
  'BAD_INPUT',
];

async function write(
  writer: number,
  ledger: Ledger,
  known: Known,
  progress: Progress,
  acknowledged: Acknowledged[],
  refusals: Map<string, number>,
): Promise<void> {
  const random = chance(SEED + writer);
  const desks: Record<Attempt['by'], Header> = {
    donor: ledger.lead,
    county: ledger.countyFinance,
    donorSigns: ledger.lead,
    countySigns: ledger.reviewer,
  };
  for (let number = 0; progress.done < OPERATIONS; number += 1) {
    const attempt = randomAttempt(random, known);
    const requestKey = `w${writer}-${number}`;
    const by = desks[attempt.by];
    const answer = await certainly(attempt, requestKey, by, random);
    const entry = entryOf(answer, attempt.verb);
    if (entry) {
      acknowledged.push({ verb: attempt.verb, requestKey, id: entry.id });
      if (attempt.by === 'donor' || attempt.by === 'county')
        known.entries.push({ id: entry.id, by: attempt.by, needsSignature: entry.needsSignature });
      if (random() < 0.05) {
        const again = entryOf(await certainly(attempt, requestKey, by, random), attempt.verb);
        if (again?.id !== entry.id) throw new Error(`${requestKey} gave ${entry.id}, then ${again?.id}`);
      }
    } else {
      const code = answer.errors[0]?.extensions.code ?? 'none';
      if (!REFUSALS.includes(code)) throw new Error(`${attempt.verb}: ${JSON.stringify(answer.errors)}`);
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
    progress.step();
  }
}

function entryOf(answer: Answer, verb: string): { id: string; needsSignature: boolean } | null {
  const data = answer.data as Record<string, { entry: { id: string; needsSignature: boolean } } | null> | null;
  return data?.[verb]?.entry ?? null;
}

/** Kills servers and the database at even distances, one after the other, and starts others in their place. */
async function killAll(progress: Progress): Promise<{ servers: number; databases: number }> {
  const killed = { servers: 0, databases: 0 };
  const kills = SERVER_KILLS + DATABASE_KILLS;
  for (let kill = 1; kill <= kills; kill += 1) {
    await progress.reach(Math.floor((OPERATIONS * kill) / (kills + 1)));
    const isDatabase = killed.databases * SERVER_KILLS < killed.servers * DATABASE_KILLS;
    if (isDatabase) {
      await killDatabase();
      killed.databases += 1;
    } else {
      const at = kill % servers.length;
      const starting = startServerProcess(env);
      await living(at).kill();
      killed.servers += 1;
      servers[at] = await starting;
    }
  }
  return killed;
}

async function killDatabase(): Promise<void> {
  const { place } = JSON.parse(await readFile(join(dataDir, 'database.json'), 'utf8')) as { place: string | null };
  const pidFile = join(place ?? join(dataDir, 'postgres'), 'cluster', 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  await holder.kill();
  process.kill(pid, 'SIGKILL');
  while ((await startMark(pid)) !== 'gone') await soon(5);
  const { holder: next, opened } = await Holder.open({ dataDir });
  if (opened.how !== 'recovered') throw new Error(`the database was ${opened.how ?? opened.error}`);
  holder = next;
}

/** Asks every invariant over and over while the attack goes on; a read that the kill cut off does not count. */
async function readOnTheWay(isOver: () => boolean): Promise<number> {
  let reads = 0;
  while (!isOver()) {
    const start = performance.now();
    const checked = await checkAll(database.source).catch(() => null);
    if (checked === null) {
      await soon(100);
      continue;
    }
    const broken = checked.filter((one) => one.broken.length > 0);
    if (broken.length > 0) throw new Error(JSON.stringify(broken));
    reads += 1;
    // The longer they take over a ledger that grows, the rarer they are asked, or reading would be most of the work.
    const until = performance.now() + Math.max(2_000, 15 * (performance.now() - start));
    while (!isOver() && performance.now() < until) await soon(200);
  }
  return reads;
}

const FOLLOW = `subscription ($after: Cursor) { events(after: $after) { cursor kind } }`;

/** The cursor of every event of an entry that a subscriber is given, across kills, until a further fund is opened. */
async function follow(start: string): Promise<string[]> {
  const told: string[] = [];
  let after = start;
  for (let isOver = false; !isOver;) {
    const { url } = living(told.length);
    const authorization = ledgers[0]?.lead.authorization ?? '';
    const socket = await connect(url, { authorization }).catch(() => null);
    if (!socket) {
      await soon(50);
      continue;
    }
    const stream = socket.subscribe<{ events: { cursor: string; kind: string } }>(FOLLOW, { after });
    while (!isOver) {
      const result = await stream.next();
      if (result.done === true || !result.value.data) break;
      const { cursor, kind } = result.value.data.events;
      after = cursor;
      if (kind.startsWith('FUND_ENTRY_')) told.push(cursor);
      isOver = kind === 'FUND_OPENED';
    }
    socket.close();
  }
  return told;
}

/** The cursors of the events of entries, in the log's own order. Which entry has which, `ledger.events` has asked. */
async function logged(epoch: string): Promise<string[]> {
  const rows = await database.worker.query<{ xact: string; ordinal: string }[]>(
    `select e.xact::text as xact, e.id::text as ordinal from event e where e.subject_type = 'FundEntry' order by e.xact, e.id`,
  );
  return rows.map((row) => writeCursor(epoch, row));
}

test(
  `${WRITERS} writers over two servers, ${SERVER_KILLS} servers and ${DATABASE_KILLS} databases killed: conserved, nothing lost, nothing twice`,
  async () => {
    const knowns: { ledger: Ledger; known: Known }[] = [];
    for (const ledger of ledgers) {
      const fundIds: string[] = [];
      for (let number = 0; number < FUNDS_EACH; number += 1) {
        const voucherOrder = knowns.length % 4 === 0 ? 'BEFORE_PAYMENT' : 'AFTER_PAYMENT';
        fundIds.push(await openFund(living(0), ledger.lead, ledger.pairingId, { voucherOrder }));
      }
      knowns.push({ ledger, known: { fundIds, entries: [] } });
    }
    const progress = new Progress();
    const acknowledged: Acknowledged[] = [];
    const refusals = new Map<string, number>();
    let isOver = false;
    const { epoch, position } = await readHorizon(database.worker.manager);
    const following = follow(writeCursor(epoch, position));
    const reading = readOnTheWay(() => isOver);
    const [killed] = await Promise.all([
      killAll(progress),
      ...Array.from({ length: WRITERS }, (_, writer) => {
        const { ledger, known } = knowns[writer % knowns.length] as (typeof knowns)[number];
        return write(writer, ledger, known, progress, acknowledged, refusals);
      }),
    ]);
    isOver = true;
    const reads = await reading;
    const [first] = ledgers as [Ledger];
    await openFund(living(0), first.lead, first.pairingId);
    const told = await following;

    expect({ seed: SEED, killed }).toEqual({
      seed: SEED,
      killed: { servers: SERVER_KILLS, databases: DATABASE_KILLS },
    });
    expect(reads).toBeGreaterThan(0);
    const after = await checkAll(database.source);
    expect({ seed: SEED, broken: after.filter(({ broken }) => broken.length > 0) }).toEqual({ seed: SEED, broken: [] });
    expect(await comparedWithRequests(acknowledged)).toEqual({
      seed: SEED,
      lost: [],
      unasked: [],
      entries: acknowledged.filter(({ verb }) => verb !== 'signFundEntry').length,
    });
    expect({ seed: SEED, told }).toEqual({ seed: SEED, told: await logged(epoch) });
    expect(told).toHaveLength(acknowledged.length);
    expect(refusals.get('NOT_ENOUGH_FUNDS')).toBeGreaterThan(0);
    process.stderr.write(
      `attack (seed ${SEED}): ${progress.done} operations, ${acknowledged.length} taken, refused ${JSON.stringify(Object.fromEntries(refusals))}, ` +
        `killed ${killed.servers} servers and ${killed.databases} databases, ${reads} times every invariant read on the way\n`,
    );
  },
  FULL ? 3_600_000 : 300_000,
);

/** What was acknowledged against what the database remembers: each request once, with the entry that was told. */
async function comparedWithRequests(acknowledged: readonly Acknowledged[]): Promise<Record<string, unknown>> {
  const root = new Client({ connectionString: adminUrl(dataDir) });
  await root.connect();
  const { rows: requests } = await root.query<{ key: string; id: string }>(
    `select request_key as key, result_id as id from request where verb <> 'openFund'`,
  );
  const { rows: counted } = await root.query<{ entries: number }>(`select count(*)::int as entries from fund_entry`);
  await root.end();
  const stored = new Map(requests.map(({ key, id }) => [key, id]));
  const told = new Map(acknowledged.map(({ requestKey, id }) => [requestKey, keyIn(id)]));
  return {
    seed: SEED,
    lost: acknowledged.filter(({ requestKey, id }) => stored.get(requestKey) !== keyIn(id)),
    unasked: requests.filter(({ key }) => !told.has(key)),
    entries: counted[0]?.entries,
  };
}

const keyIn = (globalId: string): string => Buffer.from(globalId, 'base64url').toString('utf8').split(':')[1] ?? '';
