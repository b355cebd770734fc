import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventKind, Role } from '../../schema/vocabulary';
import { readConfig } from '../../server/config';
import { openDatabase, type Database } from '../../server/db/database';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { writeCursor } from '../../server/events/cursor';
import { readHorizon } from '../../server/events/event.store';
import { makeAccount, signIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { happen, happening, writeAtOnce } from '../kit/events';
import { ask } from '../kit/platform';
import { startServerProcess, type ServerProcess } from '../kit/server-process';
import { connect } from '../kit/socket';
import { SECRETS } from '../kit/secrets';

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const EVENTS = FULL ? 20_000 : 2_000;
const WRITERS = 16;
const READERS = FULL ? 16 : 8;
const MUTATIONS = FULL ? 60 : 12;
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

const FOLLOW = `subscription ($after: Cursor) { events(after: $after) { cursor kind } }`;
const REGISTER = `mutation ($input: RegisterPartyInput!) { registerParty(input: $input) { party { id } } }`;

interface Stored {
  cursor: string;
  subject: string;
  version: number | null;
}

let dataDir: string;
let database: Database;
let env: Record<string, string>;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'jiedui-two-'));
  database = await openDatabase(readConfig({ JIEDUI_DATA_DIR: dataDir, JIEDUI_DATABASE_POOL: '20' }));
  const { appUrl, workerUrl } = await openEmbeddedDatabase({ dataDir, say: () => undefined });
  env = {
    PORT: '0',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    JIEDUI_DATA_DIR: dataDir,
    ...SECRETS,
    JIEDUI_PUBLIC_READING: 'on',
    JIEDUI_DRAIN_DELAY_MS: '0',
    JIEDUI_DATABASE_POOL: '6',
  };
  servers.push(...(await Promise.all([startServerProcess(env), startServerProcess(env)])));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every event after a position in the one order, as the log itself has it. */
async function stored(after: { xact: string; ordinal: string }, epoch: string): Promise<Stored[]> {
  const rows = await database.worker.query<
    { xact: string; ordinal: string; subject: string; version: number | null }[]
  >(
    `select e.xact::text as xact, e.id::text as ordinal, e.subject_id as subject, e.version from event e
      where (e.xact, e.id) > ($1::text::xid8, $2::text::bigint) order by e.xact, e.id`,
    [after.xact, after.ordinal],
  );
  return rows.map((row) => ({ cursor: writeCursor(epoch, row), subject: row.subject, version: row.version }));
}

/** A reader that drops at random, comes back with its cursor to whichever server lives, and ends at the last event. */
async function readAll(
  start: string,
  headers: { authorization: string },
  random: () => number,
  onRead: (count: number) => void,
): Promise<string[]> {
  const seen: string[] = [];
  for (let isOver = false; !isOver;) {
    const server = servers[Math.floor(random() * servers.length)];
    const socket = server && (await connect(server.url, headers).catch(() => null));
    if (!socket) continue;
    const stream = socket.subscribe<{ events: { cursor: string; kind: EventKind } }>(FOLLOW, {
      after: seen.at(-1) ?? start,
    });
    const patience = 1 + Math.floor(random() * 400);
    for (let taken = 0; taken < patience && !isOver; taken += 1) {
      const result = await stream.next();
      if (result.done === true) break;
      if (!result.value.data) throw new Error(JSON.stringify(result.value.errors));
      const { cursor, kind } = result.value.data.events;
      seen.push(cursor);
      onRead(seen.length);
      isOver = kind === EventKind.PLACE_CHANGED;
    }
    if (random() < 0.5) socket.raw.terminate();
    else socket.close();
  }
  return seen;
}

/** Real mutations on whichever server lives; one that dies on the way is tried again with its request key. */
async function registerParties(headers: Record<string, string>, random: () => number): Promise<void> {
  for (let number = 0; number < MUTATIONS; number += 1) {
    const input = { requestKey: `party-${number}`, kind: 'ENTERPRISE', name: `协作企业第${number}号` };
    for (let isDone = false; !isDone;) {
      const server = servers[Math.floor(random() * servers.length)];
      if (!server) throw new Error('no server lives');
      const answer = await ask(server, REGISTER, { input }, headers).catch(() => null);
      if (answer && answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      isDone = answer !== null;
    }
  }
}

test(
  `two servers, ${WRITERS} writers, ${READERS} readers that come and go, one kill -9: every event once and in order`,
  async () => {
    const random = chance(SEED);
    const { epoch, position } = await readHorizon(database.worker.manager);
    const start = writeCursor(epoch, position);
    const [doomed] = servers;
    if (!doomed) throw new Error('a server to kill');
    await makeAccount({ database }, 'keeper', [{ role: Role.ADMIN }]);
    const { accessToken } = await signIn(doomed, 'keeper');
    const headers = { authorization: `Bearer ${accessToken}` };

    const kill = (count: number): void => {
      if (count < EVENTS / 2 || servers[0] !== doomed) return;
      servers.shift();
      void doomed.kill();
    };
    const reading = Array.from({ length: READERS }, (_, index) => readAll(start, headers, chance(SEED + index), kill));
    await Promise.all([
      writeAtOnce(database.source, { writers: WRITERS, events: EVENTS, random, counters: 5 }),
      registerParties(headers, random),
    ]);
    await happen(database.source, happening({ kind: EventKind.PLACE_CHANGED }));
    const readers = await Promise.all(reading);
    expect({ seed: SEED, living: servers.length }).toEqual({ seed: SEED, living: 1 });

    const log = await stored(position, epoch);
    expect(log.length).toBeGreaterThan(EVENTS + MUTATIONS);
    const cursors = log.map((event) => event.cursor);
    for (const seen of readers) {
      expect({ seed: SEED, count: seen.length, distinct: new Set(seen).size }).toEqual({
        seed: SEED,
        count: cursors.length,
        distinct: cursors.length,
      });
      expect({ seed: SEED, firstOutOfOrder: seen.findIndex((cursor, index) => cursor !== cursors[index]) }).toEqual({
        seed: SEED,
        firstOutOfOrder: -1,
      });
    }
    expect({ seed: SEED, fallen: fallenVersions(log) }).toEqual({ seed: SEED, fallen: [] });
  },
  FULL ? 600_000 : 90_000,
);

/** Subjects whose version was once not above the one before. */
function fallenVersions(log: Stored[]): string[] {
  const last = new Map<string, number>();
  return log.flatMap(({ subject, version }) => {
    const before = last.get(subject) ?? 0;
    last.set(subject, version ?? 0);
    return version !== null && version <= before ? [`${subject}: ${before} before ${version}`] : [];
  });
}
