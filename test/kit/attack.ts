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
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { furnish } from '../../server/furnish';
import { Holder } from './holder';
import type { Header } from './people';
import { adminUrl, ask, type Answer } from './platform';
import { SECRETS } from './secrets';
import { startServerProcess, type ServerProcess } from './server-process';

/** How much is asked, and how often somebody is killed meanwhile. */
export interface AttackSize {
  operations: number;
  serverKills: number;
  databaseKills: number;
}

/** How the attack went so far, for those who wait for a number of operations. */
export class Progress {
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

/** A change that somebody was told of. */
export interface Acknowledged {
  verb: string;
  requestKey: string;
  /** The global id that was told. */
  id: string;
}

const SILENT = ['INTERNAL', 'BUSY'];
const MAX_TRIES = 1_500;

/** Two servers in processes of their own over one embedded database, all of them there to be killed. */
export class Fortress {
  readonly servers: ServerProcess[] = [];
  private isClosed = false;

  private constructor(
    readonly dataDir: string,
    readonly database: Database,
    private readonly env: Record<string, string>,
    private holder: Holder,
  ) {}

  static async open(): Promise<Fortress> {
    const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-attack-'));
    const { holder, opened } = await Holder.open({ dataDir });
    const { ownerUrl = '', appUrl = '', workerUrl = '' } = opened;
    const database = await openDatabase(
      readConfig({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_WORKER_URL: workerUrl, ...SECRETS }),
    );
    await furnish(database.source);
    await ensureSchemes(database.source);
    const env = {
      LOG_LEVEL: 'fatal',
      DATABASE_URL: appUrl,
      DATABASE_WORKER_URL: workerUrl,
      JIEDUI_DATA_DIR: dataDir,
      ...SECRETS,
      JIEDUI_DRAIN_DELAY_MS: '0',
      JIEDUI_DATABASE_POOL: '12',
    };
    const fortress = new Fortress(dataDir, database, env, holder);
    fortress.servers.push(...(await Promise.all([startServerProcess(env), startServerProcess(env)])));
    return fortress;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.database.close();
    await this.holder.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** One of the servers as they stand now; whoever asks goes round them. */
  living(at: number): ServerProcess {
    const server = this.servers[at % this.servers.length];
    if (!server) throw new Error('no server lives');
    return server;
  }

  /** Asks until somebody answers for certain: taken or refused. A killed server or database may or may not have taken it. */
  async certainly(query: string, input: object, by: Header, random: () => number): Promise<Answer> {
    let last: unknown = null;
    for (let tries = 0; tries < MAX_TRIES && !this.isClosed; tries += 1) {
      const server = this.living(Math.floor(random() * this.servers.length));
      const answer = await ask(server, query, { input }, by).catch((error: unknown) => {
        last = error;
        return null;
      });
      const code = answer?.errors[0]?.extensions.code;
      if (answer && !(code !== undefined && SILENT.includes(code)) && answer.status !== 503) return answer;
      last = answer ?? last;
      await soon(20);
    }
    throw new Error(`nobody answers ${query}: ${JSON.stringify(last)}`);
  }

  /** Kills servers and the database at even distances, one after the other, and starts others in their place. */
  async killAll(
    progress: Progress,
    { operations, serverKills, databaseKills }: AttackSize,
    afterEach: () => Promise<void> = () => Promise.resolve(),
  ): Promise<{ servers: number; databases: number }> {
    const killed = { servers: 0, databases: 0 };
    const kills = serverKills + databaseKills;
    for (let kill = 1; kill <= kills; kill += 1) {
      await progress.reach(Math.floor((operations * kill) / (kills + 1)));
      const isDatabase = killed.databases * serverKills < killed.servers * databaseKills;
      if (isDatabase) {
        await this.killDatabase();
        killed.databases += 1;
      } else {
        const at = kill % this.servers.length;
        const starting = startServerProcess(this.env);
        await this.living(at).kill();
        killed.servers += 1;
        this.servers[at] = await starting;
      }
      await afterEach();
    }
    return killed;
  }

  private async killDatabase(): Promise<void> {
    const { dataDir } = this;
    const { place } = JSON.parse(await readFile(join(dataDir, 'database.json'), 'utf8')) as { place: string | null };
    const pidFile = join(place ?? join(dataDir, 'postgres'), 'cluster', 'postmaster.pid');
    const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
    await this.holder.kill();
    process.kill(pid, 'SIGKILL');
    while ((await startMark(pid)) !== 'gone') await soon(5);
    const { holder, opened } = await Holder.open({ dataDir });
    if (opened.how !== 'recovered') throw new Error(`the database was ${opened.how ?? opened.error}`);
    this.holder = holder;
  }

  /** Asks every invariant once; false where a kill cut the reading off. Fails where one is broken. */
  async holds(): Promise<boolean> {
    const checked = await checkAll(this.database.source).catch(() => null);
    const broken = checked?.filter((one) => one.broken.length > 0) ?? [];
    if (broken.length > 0) throw new Error(JSON.stringify(broken));
    return checked !== null;
  }

  /** Asks every invariant over and over while work goes on; a read that a kill cut off does not count. */
  async readDuring<Result>(work: () => Promise<Result>): Promise<{ result: Result; reads: number }> {
    let isOver = false;
    const reading = this.readUntil(() => isOver);
    try {
      const result = await work();
      isOver = true;
      return { result, reads: await reading };
    } finally {
      isOver = true;
      await reading.catch(() => 0);
    }
  }

  private async readUntil(isOver: () => boolean): Promise<number> {
    let reads = 0;
    while (!isOver()) {
      const start = performance.now();
      if (!(await this.holds())) {
        await soon(100);
        continue;
      }
      reads += 1;
      // The longer they take over books that grow, the rarer they are asked, or reading would be most of the work.
      const until = performance.now() + Math.max(2_000, 15 * (performance.now() - start));
      while (!isOver() && performance.now() < until) await soon(200);
    }
    return reads;
  }

  /** The database past its walls. */
  async asRoot<Row extends object>(query: string, params: unknown[] = []): Promise<Row[]> {
    const root = new Client({ connectionString: adminUrl(this.dataDir) });
    await root.connect();
    try {
      return (await root.query<Row>(query, params)).rows;
    } finally {
      await root.end();
    }
  }

  /** What was acknowledged against what the database remembers: each request once, with what was told of it. */
  async comparedWithRequests(
    acknowledged: readonly Acknowledged[],
    isOfAttack: (verb: string) => boolean,
  ): Promise<{ lost: Acknowledged[]; unasked: { key: string }[] }> {
    const all = await this.asRoot<{ verb: string; key: string; id: string }>(
      'select verb, request_key as key, result_id as id from request',
    );
    const requests = all.filter(({ verb }) => isOfAttack(verb));
    const stored = new Map(requests.map(({ key, id }) => [key, id]));
    const told = new Set(acknowledged.map(({ requestKey }) => requestKey));
    return {
      lost: acknowledged.filter(({ requestKey, id }) => stored.get(requestKey) !== keyIn(id)),
      unasked: requests.filter(({ key }) => !told.has(key)),
    };
  }
}

export const keyIn = (globalId: string): string =>
  Buffer.from(globalId, 'base64url').toString('utf8').split(':')[1] ?? '';
