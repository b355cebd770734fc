import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { Role } from '../../../schema/vocabulary';
import { readConfig, type Config } from '../../../server/config';
import { createDataSource } from '../../../server/db/data-source';
import { openDatabase, type Database } from '../../../server/db/database';
import { openEmbeddedDatabase } from '../../../server/db/embedded';
import { furnish } from '../../../server/furnish';
import { generateNation } from '../../../server/generate/generate.service';
import type { Wishes } from '../../../server/generate/nation.rules';
import { PersonVault } from '../../../server/people/person-vault';
import { makeAccount, signedIn } from '../../kit/accounts';
import { adminUrl } from '../../kit/platform';
import { startServerProcess, type ServerProcess } from '../../kit/server-process';
import type { Side } from './load';
import { startPeer, type PeerProcess } from './peer';
import { PRELOAD } from './profile';
import type { Desk } from './sample';
import { PEER_ROLE, peerTables } from './peer-tables';
import { SECRETS } from '../../kit/secrets';

export const SIZES: Record<string, Omit<Wishes, 'seed' | 'year'>> = {
  small: { pairings: 100, purchases: 20_000, placements: 5_000 },
  usual: { pairings: 1_000, purchases: 1_000_000, placements: 200_000 },
  full: { pairings: 1_000, purchases: 10_000_000, placements: 2_000_000 },
};
export const YEAR = 2025;
const SECRET = 'the secret of a bench that nobody shares';
const POOL = 16;
const ACCOUNT = 'bench-admin';

/** The database filled, and both servers on it. */
export interface Stage {
  database: Database;
  admin: Client;
  postmaster: number;
  ours: Side;
  theirs: PeerProcess;
  desks: Desk[];
  server: ServerProcess;
  close: () => Promise<void>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * @param kept a folder that is filled once and stays; else a passing one is made
 * @param profile where the server writes a profile when it is asked for one; null where it never is
 */
export async function setStage(size: string, kept: string | null, profile: string | null): Promise<Stage> {
  const wishes = SIZES[size];
  if (wishes === undefined) throw new Error(`no size ${size}: ${Object.keys(SIZES).join(', ')}`);
  const dataDir = kept === null ? mkdtempSync(join(tmpdir(), 'jiedui-bench-')) : resolve(kept, size);
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  const env = { JIEDUI_DATA_DIR: dataDir, ...SECRETS, JIEDUI_SECRET: SECRET };
  const config = readConfig(env);
  const database = await openDatabase(config);
  const { appUrl, workerUrl } = await openEmbeddedDatabase({ dataDir });
  const admin = new Client({ connectionString: adminUrl(dataDir) });
  await admin.connect();
  await fill(config, database, admin, { ...wishes, seed: 1, year: YEAR });

  build();
  const server = await startServerProcess(
    {
      ...env,
      DATABASE_URL: appUrl,
      DATABASE_WORKER_URL: workerUrl,
      NODE_ENV: 'production',
      JIEDUI_ACCESS_TOKEN_SECONDS: '86400',
      JIEDUI_DATABASE_POOL: String(POOL),
      JIEDUI_FLAGS: 'off',
      JIEDUI_DRAIN_DELAY_MS: '0',
      LOG_LEVEL: 'fatal',
      ...(profile !== null && { NODE_OPTIONS: PRELOAD, JIEDUI_BENCH_PROFILE: profile }),
    },
    [join('dist', 'server', 'main.js')],
  );
  const headers = await signedIn(server, ACCOUNT);
  const desks = await signDesksIn(admin, server);
  const ours = { name: 'Jiedui', url: server.url, headers, pid: server.child.pid ?? 0 };
  const peerUrl = new URL(adminUrl(dataDir));
  peerUrl.username = PEER_ROLE;
  peerUrl.password = SECRET.replaceAll(' ', '-');
  const theirs = await startPeer(peerUrl.href, POOL);
  const close = async (): Promise<void> => {
    await theirs.stop();
    await server.stop();
    await admin.end();
    await database.close();
    if (kept === null) rmSync(dataDir, { recursive: true, force: true });
  };
  return { database, admin, postmaster: postmasterOf(dataDir), ours, theirs, desks, server, close };
}

/** The server runs as `npm start` runs it: built, without a compiler in its memory. */
function build(): void {
  const { status } = spawnSync(process.execPath, [join('scripts', 'build.mjs'), '--if-stale'], {
    cwd: join(__dirname, '..', '..', '..'),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the server could not be built');
}

async function fill(config: Config, database: Database, admin: Client, wishes: Wishes): Promise<void> {
  const { rows } = await admin.query<{ filled: boolean }>(
    `select exists (select from pg_namespace where nspname = 'peer') as filled`,
  );
  if (rows[0]?.filled === true) return;
  const from = performance.now();
  await furnish(database.source);
  const owner = createDataSource({ url: database.ownerUrl ?? '', applicationName: 'jiedui-bench', poolSize: 1 });
  await owner.initialize();
  const made = await generateNation({ ...database, owner, vault: new PersonVault(config) }, wishes);
  await owner.destroy();
  await admin.query(peerTables(wishes.year, SECRET.replaceAll(' ', '-')));
  await admin.query('vacuum analyze');
  await makeAccount({ database }, ACCOUNT, [{ role: Role.ADMIN }]);
  for (const [nth, { recipientId }] of (await deskPairings(admin)).entries())
    await makeAccount({ database }, deskName(nth), [{ role: Role.RECIPIENT_REPORTER, partyId: recipientId }]);
  say(`filled in ${Math.ceil((performance.now() - from) / 1_000)} s: ${JSON.stringify(made)}`);
}

/** As many counties record at the same time. */
const DESKS = 16;
const deskName = (nth: number): string => `bench-desk-${nth}`;

/** The first pairings whose county has no other. */
async function deskPairings(admin: Client): Promise<{ id: string; recipientId: string }[]> {
  const { rows } = await admin.query<{ id: string; recipientId: string }>(
    `select min(id::text) as id, recipient_id as "recipientId" from pairing group by 2 having count(*) = 1 order by 2 limit $1`,
    [DESKS],
  );
  return rows;
}

async function signDesksIn(admin: Client, server: ServerProcess): Promise<Desk[]> {
  const desks: Desk[] = [];
  for (const [nth, { id }] of (await deskPairings(admin)).entries())
    desks.push({ pairingId: id, headers: await signedIn(server, deskName(nth)) });
  return desks;
}

/** The postmaster's process, from the cluster's own file. */
function postmasterOf(dataDir: string): number {
  const { place } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { place?: string };
  const file = [place ?? '', join(dataDir, 'postgres')]
    .map((folder) => join(resolve(dataDir, folder), 'cluster', 'postmaster.pid'))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error('the cluster does not say which process runs it');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}
