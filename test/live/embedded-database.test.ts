import { spawn } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync, statSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedDatabaseError, openEmbeddedDatabase } from '../../server/db/embedded';
import { findAccount, type Account } from '../../server/db/embedded/account';
import { findPackage, refuseShellCharacters } from '../../server/db/embedded/binaries';
import { startMark } from '../../server/db/embedded/liveness';
import { takeLock } from '../../server/db/embedded/lock';
import { makeClone } from '../kit/clone';
import { Holder, type Message } from '../kit/holder';

const full = process.env.JIEDUI_TEST_SIZE === 'full';
const KILLS = full ? 20 : 3;
const asRoot = process.getuid?.() === 0;
jest.setTimeout(full ? 300_000 : 60_000);

let base: string;
let folders = 0;

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'jiedui 结对 ')));
  await chmod(base, 0o755);
});

afterAll(() => rm(base, { recursive: true, force: true, maxRetries: 5 }));

const newDataDir = (): string => join(base, `数据 ${(folders += 1)}`);

async function query<Row = Record<string, unknown>>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const refusal = (url: string, sql: string): Promise<unknown> =>
  query(url, sql).then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  );

async function record(
  dataDir: string,
): Promise<{ place: string | null; port: number; passwords: Record<string, string> }> {
  return JSON.parse(await readFile(join(dataDir, 'database.json'), 'utf8')) as never;
}

async function serverPid(dataDir: string): Promise<number> {
  const place = (await record(dataDir)).place ?? join(dataDir, 'postgres');
  return Number((await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

const isAlive = async (pid: number): Promise<boolean> => (await startMark(pid)) !== 'gone';

async function untilGone(pid: number): Promise<void> {
  while (await isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Lets the holder write until that many commits are acknowledged, kills it, and says which rows were. */
async function writeAndKill(holder: Holder, firstRow: number, atLeast: number): Promise<number[]> {
  const rows: number[] = [];
  holder.write(firstRow);
  while (rows.length < atLeast) rows.push((await holder.next()).row ?? NaN);
  const late = await holder.kill();
  return [...rows, ...late.map((message) => message.row ?? NaN)];
}

async function keptRows(url: string): Promise<Set<number>> {
  return new Set((await query<{ row: number }>(url, 'select row from kept')).map(({ row }) => row));
}

describe('a first start', () => {
  const dataDir = (): string => join(base, '首次 启动', '.data');
  let database: Awaited<ReturnType<typeof openEmbeddedDatabase>>;
  const said: string[] = [];

  beforeAll(async () => {
    database = await openEmbeddedDatabase({ dataDir: dataDir(), say: (line) => said.push(line) });
  });
  afterAll(() => database.stop());

  test('initialises a database in a path with spaces and Chinese characters, and says so', () => {
    expect(database).toMatchObject({ how: 'initialised', owned: true });
    expect(said).toEqual([expect.stringMatching(/初始化.*Setting up/)]);
  });

  test('gives the roles no more than they need', async () => {
    const roles = await query(
      database.ownerUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin
       from pg_roles where rolname like 'jiedui%' and rolname <> 'jiedui_admin' order by 1`,
    );
    const plain = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolcanlogin: true,
    };
    expect(roles).toEqual(['jiedui_app', 'jiedui_owner', 'jiedui_worker'].map((rolname) => ({ rolname, ...plain })));
    const owners = `select (select datdba::regrole::text from pg_database where datname = 'jiedui') as database,
      (select nspowner::regrole::text from pg_namespace where nspname = 'public') as schema`;
    expect(await query(database.ownerUrl, owners)).toEqual([{ database: 'jiedui_owner', schema: 'jiedui_owner' }]);
    for (const url of [database.appUrl, database.workerUrl]) {
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await refusal(url, 'create table mine ()')).toBe('42501');
      expect(await refusal(url, 'create temp table mine ()')).toBe('42501');
      expect(await refusal(url, 'create schema mine')).toBe('42501');
      expect(await refusal(url.replace('/jiedui', '/postgres').replace('5432', '5432'), 'select 1')).not.toBe(
        'accepted',
      );
    }
    expect(await refusal(database.appUrl.replace(/\/jiedui$/, '/postgres'), 'select 1')).toBe('42501');
    await query(database.ownerUrl, 'create table made_by_owner ()');
  });

  test('has the extensions, the encoding and the settings that the platform relies on', async () => {
    const extensions = `select extname from pg_extension where extname in ('pg_trgm', 'btree_gist') order by 1`;
    expect(await query(database.appUrl, extensions)).toEqual([{ extname: 'btree_gist' }, { extname: 'pg_trgm' }]);
    expect(
      await query(
        database.appUrl,
        `select pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale from pg_database where datname = 'jiedui'`,
      ),
    ).toEqual([{ encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'jit',
      'max_connections',
      'shared_buffers',
      'TimeZone',
    ];
    const settings = await query<{ name: string; setting: string }>(
      database.appUrl,
      `select name, current_setting(name) as setting from pg_settings where name = any ('{${names.join(',')}}')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      jit: 'off',
      max_connections: '200',
      shared_buffers: '128MB',
      TimeZone: 'UTC',
    });
  });

  test('listens on 127.0.0.1 alone and asks everybody for a password', async () => {
    const { port, passwords } = await record(dataDir());
    const admin = `postgres://jiedui_admin:${passwords.jiedui_admin}@127.0.0.1:${port}/postgres`;
    const settings = ['listen_addresses', 'unix_socket_directories'].map(
      (name) => `current_setting('${name}') as ${name}`,
    );
    expect(await query(admin, `select ${settings.join(', ')}`)).toEqual([
      { listen_addresses: '127.0.0.1', unix_socket_directories: '' },
    ]);
    for (const role of ['jiedui_admin', 'jiedui_owner', 'jiedui_app']) {
      expect(await refusal(`postgres://${role}:guess@127.0.0.1:${port}/jiedui`, 'select 1')).toBe('28P01');
    }
  });

  test('keeps its credentials to the owner of the folder, and its server away from root', async () => {
    expect((await stat(join(dataDir(), 'database.json'))).mode & 0o777).toBe(0o600);
    const { place } = await record(dataDir());
    expect(place).toBeNull();
    const cluster = await stat(join(dataDir(), 'postgres', 'cluster'));
    expect(cluster.mode & 0o077).toBe(0);
    expect(cluster.uid).toBe(asRoot ? (await unprivileged()).uid : process.getuid?.());
  });

  test('keeps what people wrote out of its log', async () => {
    // The second's refusal quotes what could not be read: it is told to who asked, and to nobody else.
    await refusal(database.ownerUrl, `select 'secret-in-a-statement' from nowhere`);
    expect(await refusal(database.ownerUrl, `select 'secret-in-a-statement'::integer`)).toBe('22P02');
    const log = join(dataDir(), 'postgres', 'log');
    const texts = await Promise.all((await readdir(log)).map((name) => readFile(join(log, name), 'utf8')));
    expect(texts.join('')).toContain('ready to accept connections');
    expect(texts.join('')).not.toContain('secret-in-a-statement');
  });
});

async function unprivileged(): Promise<Account> {
  const account = (await findAccount('postgres')) ?? (await findAccount('nobody'));
  if (!account) throw new Error('neither postgres nor nobody exists');
  return account;
}

describe('one owner at a time', () => {
  test('a second open attaches and never stops the server; its owner does, once', async () => {
    const dataDir = newDataDir();
    const database = await openEmbeddedDatabase({ dataDir });
    const pid = await serverPid(dataDir);
    const { holder, opened } = await Holder.open({ dataDir });
    expect(opened).toMatchObject({ how: 'attached', owned: false, appUrl: database.appUrl });
    await holder.stop();
    expect(await query(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);

    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    expect(await isAlive(pid)).toBe(false);

    const again = await openEmbeddedDatabase({ dataDir });
    expect(again).toMatchObject({ how: 'started', owned: true, appUrl: database.appUrl });
    await again.stop();
  });

  test('of processes that start at the same moment one owns and the others attach, also over a dead owner', async () => {
    const dataDir = newDataDir();
    for (const first of ['initialised', 'adopted']) {
      const started = await Promise.all([1, 2, 3].map(() => Holder.open({ dataDir })));
      const hows = started.map(({ opened }) => opened.how ?? opened.error);
      expect(hows.sort()).toEqual([first, 'attached', 'attached'].sort());
      expect(new Set(started.map(({ opened }) => opened.appUrl)).size).toBe(1);
      for (const { holder } of started) await holder.kill();
    }
    await (await openEmbeddedDatabase({ dataDir })).stop();
  });

  test('of many takers of a stale lock exactly one gets it', async () => {
    const dataDir = newDataDir();
    await mkdir(join(dataDir, 'lock'), { recursive: true });
    for (let round = 0; round < 20; round += 1) {
      await setHolder(dataDir, { pid: process.pid, mark: 'an earlier process with this pid', phase: 'running' });
      const taken = await Promise.all(Array.from({ length: 12 }, () => takeLock(dataDir)));
      expect(taken.filter((result) => 'lock' in result)).toHaveLength(1);
    }
  });

  test('a living holder keeps the lock, one whose pid was recycled or that let go does not', async () => {
    const dataDir = newDataDir();
    await mkdir(join(dataDir, 'lock'), { recursive: true });
    const living = { pid: process.ppid, mark: await startMark(process.ppid), phase: 'running' };
    await setHolder(dataDir, living);
    expect(await takeLock(dataDir)).toEqual({ holder: living });
    for (const gone of [
      { ...living, mark: 'earlier' },
      { ...living, phase: 'released' },
    ]) {
      await setHolder(dataDir, gone);
      expect(await takeLock(dataDir)).toHaveProperty('lock');
    }
  });
});

async function setHolder(dataDir: string, holder: object): Promise<void> {
  const folder = join(dataDir, 'lock');
  const newest = Math.max(0, ...(await readdir(folder)).map((name) => parseInt(name, 10)));
  await writeFile(join(folder, `${newest + 1}.json`), JSON.stringify(holder));
}

describe('after a crash', () => {
  test(`the owner killed ${KILLS} times in a row, each start adopts the server and no acknowledged row is lost`, async () => {
    const dataDir = newDataDir();
    const database = await openEmbeddedDatabase({ dataDir });
    await query(database.ownerUrl, 'create table kept (row integer primary key)');
    await database.stop();
    const acknowledged: number[] = [];
    let hows = '';
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { holder, opened } = await Holder.open({ dataDir });
      hows += `${opened.how ?? opened.error} `;
      acknowledged.push(...(await writeAndKill(holder, kill * 1_000_000, 20)));
    }
    expect(hows.trim().split(' ')).toEqual(['started', ...Array<string>(KILLS - 1).fill('adopted')]);
    const after = await openEmbeddedDatabase({ dataDir });
    expect(after).toMatchObject({ how: 'adopted', owned: true });
    const kept = await keptRows(after.ownerUrl);
    expect(acknowledged.filter((row) => !kept.has(row))).toEqual([]);
    const pid = await serverPid(dataDir);
    await after.stop();
    expect(await isAlive(pid)).toBe(false);
  });

  test('the server killed as well, even with its pid given to another program: recovered, nothing lost', async () => {
    const dataDir = newDataDir();
    const { holder, opened } = await Holder.open({ dataDir });
    await query(opened.ownerUrl ?? '', 'create table kept (row integer primary key)');
    const first = writeAndKill(holder, 0, 20);
    const acknowledged = await first;
    const pid = await serverPid(dataDir);
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);

    const recovered = await openEmbeddedDatabase({ dataDir });
    expect(recovered).toMatchObject({ how: 'recovered', owned: true });
    const kept = await keptRows(recovered.ownerUrl);
    expect(acknowledged.filter((row) => !kept.has(row))).toEqual([]);

    const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    const leftBehind = await readFile(pidFile, 'utf8');
    await recovered.stop();
    const { uid, gid } = await stat(join(dataDir, 'postgres', 'cluster'));
    const stranger = spawn(
      process.execPath,
      ['-e', 'setInterval(() => {}, 1000)'],
      asRoot && (await canRunNode(uid, gid)) ? { uid, gid } : {},
    );
    await once(stranger, 'spawn');
    await writeFile(pidFile, leftBehind.replace(/^\d+/, String(stranger.pid)));
    await chown(pidFile, uid, gid);
    const again = await openEmbeddedDatabase({ dataDir });
    expect(again.how).toBe('recovered');
    expect(await isAlive(stranger.pid ?? 0)).toBe(true);
    expect((await keptRows(again.ownerUrl)).size).toBe(kept.size);
    await again.stop();
    stranger.kill();
    await once(stranger, 'close');
  });

  test('a first start killed in the middle is recognised and done again; a finished cluster is left alone', async () => {
    const dataDir = newDataDir();
    const place = join(dataDir, 'postgres');
    const holder = Holder.spawn({ dataDir });
    const halfMade = async (): Promise<boolean> =>
      existsSync(place) && (await readdir(place)).some((name) => existsSync(join(place, name, 'PG_VERSION')));
    while (!(await halfMade())) await new Promise((resolve) => setTimeout(resolve, 2));
    await holder.kill();
    expect(existsSync(join(place, 'cluster'))).toBe(false);
    expect(existsSync(join(dataDir, 'database.json'))).toBe(true);

    const database = await openEmbeddedDatabase({ dataDir });
    expect(database).toMatchObject({ how: 'initialised', owned: true });
    expect((await readdir(place)).sort()).toEqual(['cluster', 'log', 'start.log']);
    await query(database.ownerUrl, 'create table kept (row integer); insert into kept values (1)');
    await database.stop();

    // As if the start had ended right after the cluster was complete, before it was recorded.
    const recordPath = join(dataDir, 'database.json');
    await writeFile(
      recordPath,
      (await readFile(recordPath, 'utf8')).replace('"initialised": true', '"initialised": false'),
    );
    const again = await openEmbeddedDatabase({ dataDir });
    expect(await keptRows(again.ownerUrl)).toEqual(new Set([1]));
    await again.stop();
  });

  test('a remembered port that another program took is exchanged for a free one', async () => {
    const dataDir = newDataDir();
    const database = await openEmbeddedDatabase({ dataDir });
    await database.stop();
    const { port } = await record(dataDir);
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const moved = await openEmbeddedDatabase({ dataDir });
    expect((await record(dataDir)).port).not.toBe((squatter.address() as AddressInfo).port);
    expect(await query(moved.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await moved.stop();
    squatter.close();
  });

  test('a lost password file or a lost cluster is refused, and what is there stays', async () => {
    const dataDir = newDataDir();
    const cluster = join(dataDir, 'postgres', 'cluster');
    await (await openEmbeddedDatabase({ dataDir })).stop();
    await rename(join(dataDir, 'database.json'), join(dataDir, 'saved.json'));
    await expect(openEmbeddedDatabase({ dataDir })).rejects.toThrow(/database\.json.*missing/);
    expect(existsSync(join(cluster, 'PG_VERSION'))).toBe(true);
    await rename(join(dataDir, 'saved.json'), join(dataDir, 'database.json'));
    await rename(cluster, `${cluster}-away`);
    await expect(openEmbeddedDatabase({ dataDir })).rejects.toThrow(/is missing/);
    expect(existsSync(cluster)).toBe(false);
    await rename(`${cluster}-away`, cluster);
    const database = await openEmbeddedDatabase({ dataDir }); // neither refusal kept the lock
    expect(database.how).toBe('started');
    await database.stop();
  });
});

async function canRunNode(uid: number, gid: number): Promise<boolean> {
  const probe = spawn(process.execPath, ['-e', ''], { uid, gid, stdio: 'ignore' });
  return new Promise((resolve) => probe.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0)));
}

describe('machines and paths that cannot work', () => {
  test('no binaries for the platform: the error names DATABASE_URL in both languages', () => {
    let error: unknown;
    try {
      findPackage('sunos', 'sparc');
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(EmbeddedDatabaseError);
    const { zh, en } = error as EmbeddedDatabaseError;
    expect([zh, en].map((text) => text.includes('DATABASE_URL') && text.includes('sunos-sparc'))).toEqual([true, true]);
  });

  test('a path that a shell would change is refused before anything runs', () => {
    expect(() => refuseShellCharacters('/home/用 户/jiedui (1)')).not.toThrow();
    for (const path of ['/home/$(id)', '/home/`id`', '/home/"x', '/home/a\\b']) {
      expect(() => refuseShellCharacters(path)).toThrow(EmbeddedDatabaseError);
    }
  });
});

describe('who owns the clone and who starts it', () => {
  /** Exists on every Unix, is not root, and leaves nothing to clean up. */
  const USER = 'daemon';

  async function user(): Promise<Account> {
    const account = await findAccount(USER);
    if (!account) throw new Error(`no account ${USER}`);
    return account;
  }

  const give = (path: string, { uid, gid }: Account): unknown => execFileSync('chown', ['-R', `${uid}:${gid}`, path]);

  function ownersBelow(path: string): Set<number> {
    const found = execFileSync('find', [path, '-print0']).toString('utf8').split('\0').filter(Boolean);
    return new Set(found.map((entry) => statSync(entry).uid));
  }

  test('a data folder of somebody else is refused with a way out, in both languages', async () => {
    let opened: Message;
    let owner: string;
    if (asRoot) {
      const clone = await makeClone(join(base, 'root-clone'));
      owner = 'root';
      const { holder, opened: first } = await Holder.open({ ...clone, cwd: clone.path });
      expect(first).toMatchObject({ how: 'initialised' });
      await holder.stop();
      opened = (await Holder.open({ ...clone, cwd: clone.path, as: await user() })).opened;
    } else {
      owner = 'root';
      const error = await openEmbeddedDatabase({ dataDir: '/usr' }).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(EmbeddedDatabaseError);
      const { zh, en } = error as EmbeddedDatabaseError;
      opened = { zh, en };
    }
    expect(opened.zh).toMatch(new RegExp(`属于 ${owner}.*DATABASE_URL`));
    expect(opened.en).toMatch(new RegExp(`belongs to ${owner}.*DATABASE_URL`));
  });

  test('a clone of an ordinary user opens for that user and for root in turn, and nothing is lost', async () => {
    if (!asRoot) {
      // An ordinary user cannot become root: what is left to promise is that everything made belongs to that user.
      const dataDir = newDataDir();
      await (await openEmbeddedDatabase({ dataDir })).stop();
      expect(ownersBelow(dataDir)).toEqual(new Set([process.getuid?.()]));
      return;
    }
    const account = await user();
    const home = join(base, '用户 家');
    const clone = await makeClone(join(home, 'clone'));
    give(home, account);
    await chmod(home, 0o700);
    const starts = [
      { who: account, end: 'stop', how: 'initialised' },
      { who: undefined, end: 'stop', how: 'started' },
      { who: account, end: 'kill', how: 'started' },
      { who: undefined, end: 'kill', how: 'adopted' },
      { who: account, end: 'stop', how: 'adopted' },
    ];
    for (const { who, end, how } of starts) {
      const { holder, opened } = await Holder.open({ ...clone, cwd: clone.path, ...(who && { as: who }) });
      expect(opened).toMatchObject({ how, owned: true });
      const url = opened.ownerUrl ?? '';
      if (how === 'initialised') await query(url, 'create table kept (row integer generated always as identity)');
      await query(url, 'insert into kept default values');
      // Other parts of the platform keep private files there, too, under root as under the user.
      if (!who) await writeFile(join(clone.dataDir, 'secret'), '', { mode: 0o600 });
      if (end === 'stop') await holder.stop();
      else await holder.kill();
      if (end === 'stop') expect(ownersBelow(clone.dataDir)).toEqual(new Set([account.uid]));
    }
    await rm(clone.dataDir, { recursive: true });
    await mkdir(clone.dataDir); // as root's configuration does before the database is opened
    for (const who of [undefined, account]) {
      const { holder, opened } = await Holder.open({ ...clone, cwd: clone.path, ...(who && { as: who }) });
      expect(opened).toMatchObject({ how: who ? 'started' : 'initialised', owned: true });
      await holder.stop();
    }
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });

  test('a clone under a home that others cannot enter works for root, without opening the home', async () => {
    const home = join(base, 'closed-home');
    const clone = await makeClone(join(home, 'clone'));
    await chmod(home, 0o700);
    const { holder, opened } = await Holder.open({ ...clone, cwd: clone.path });
    expect(opened).toMatchObject({ how: 'initialised', owned: true });
    const { place } = await record(clone.dataDir);
    try {
      if (asRoot) {
        expect(place).toMatch(/^\/var\/(lib|db)\/jiedui\/[0-9a-f]{24}$/);
        const cluster = await stat(join(place ?? '', 'cluster'));
        expect(cluster.uid).toBe((await unprivileged()).uid);
        expect(cluster.mode & 0o077).toBe(0);
        const shared = join(place ?? '', '..');
        const programs = (await readdir(shared)).filter((name) => name.startsWith('postgresql-'));
        expect(programs).not.toEqual([]);
        for (const folder of [shared, join(shared, programs[0] ?? '', 'bin', 'postgres')]) {
          const { uid, mode } = await stat(folder);
          expect({ uid, writableByOthers: mode & 0o022 }).toEqual({ uid: 0, writableByOthers: 0 });
        }
      } else {
        expect(place).toBeNull();
      }
      expect((await stat(home)).mode & 0o777).toBe(0o700);
      await query(opened.ownerUrl ?? '', 'create table kept (row integer); insert into kept values (7)');
      await holder.kill();
      const second = await Holder.open({ ...clone, cwd: clone.path });
      expect(second.opened).toMatchObject({ how: 'adopted', owned: true });
      expect(await keptRows(second.opened.ownerUrl ?? '')).toEqual(new Set([7]));
      await second.holder.stop();
    } finally {
      if (place) await rm(place, { recursive: true, force: true });
    }
  });
});
