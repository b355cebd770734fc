import { randomBytes } from 'node:crypto';
import { lchown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account';
import { refuseShellCharacters, type Binaries } from './binaries';
import { run, type CommandResult } from './command';
import { EmbeddedDatabaseError, expecting } from './error';
import { syncFolder } from './files';
import { isServerOf } from './liveness';
import { answers, freePort, isFree } from './port';

/** Written into a new cluster's postgresql.conf, where an operator may tune them afterwards. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // No unix socket: its folder would have to be private, and its path shorter than some clones' are.
  ...(process.platform !== 'win32' && { unix_socket_directories: '' }),
  max_connections: '200',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Logs go beside the cluster. They must not repeat people's data: no row contents, no statements.
  logging_collector: 'on',
  log_directory: '../log',
  log_filename: 'postgresql-%Y%m%d-%H%M%S.log',
  log_rotation_size: '10MB',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // Not even the first line: it quotes what could not be read. The server's own log tells of every failed statement.
  log_min_messages: 'log',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
const HALF_MADE = 'initialising-';
const LOGS_KEPT = 5;
const PRUNE_EVERY_MS = 600_000;
const START_ATTEMPTS = 10;
/** Replaying the log after a crash may take this long; nobody gains from giving up earlier. */
const START_TIMEOUT_S = 600;
/** Above every system's highest process id, yet a valid number for PostgreSQL. */
const NOBODYS_PID = 2_147_483_646;

/** One PostgreSQL cluster in its folder `place`; whoever calls holds the data folder's lock. */
export class Cluster {
  readonly dir: string;
  private pruning: NodeJS.Timeout | undefined;

  constructor(
    private readonly place: string,
    private readonly binaries: Binaries,
    private readonly account: Account | undefined,
  ) {
    refuseShellCharacters(place);
    this.dir = join(place, 'cluster');
  }

  async exists(): Promise<boolean> {
    return (await expecting(['ENOENT'], stat(join(this.dir, 'PG_VERSION')), undefined)) !== undefined;
  }

  /**
   * Makes the cluster under a passing name and renames it when it is complete: what bears the name `cluster` is whole,
   * and what an interrupted start left behind is recognised by its name.
   */
  async initialise(adminPassword: string): Promise<void> {
    await this.removeHalfMade();
    const draft = join(this.place, `${HALF_MADE}${randomBytes(9).toString('hex')}`);
    const passwordFile = `${draft}.password`;
    await writeFile(passwordFile, adminPassword, { flag: 'wx', mode: 0o600 });
    if (this.account) await lchown(passwordFile, this.account.uid, this.account.gid);
    const made = await this.run(this.binaries.initdb, [
      `--pgdata=${draft}`,
      '--username=jiedui_admin',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
    ]);
    await rm(passwordFile, { force: true });
    if (made.code !== 0) {
      await this.removeHalfMade();
      throw failure('无法初始化数据库', 'The database could not be initialised', made);
    }
    await rename(draft, this.dir);
    await syncFolder(this.place);
  }

  async removeHalfMade(): Promise<void> {
    for (const name of await readdir(this.place)) {
      if (!name.startsWith(HALF_MADE)) continue;
      const path = join(this.place, name);
      // As the account itself: root must not be led astray by what the account puts in its own folder.
      if (this.account) await this.run('rm', ['-rf', '--', path]);
      // A killed start's initdb may still be writing there; what resists is removed by the next start.
      else await expecting(['ENOTEMPTY'], rm(path, { recursive: true, force: true, maxRetries: 3 }), undefined);
    }
  }

  /** Sees to it that the server runs, and says on which port and how that came about. */
  async bringUp(wanted: {
    port: number;
    adminUrl: (port: number) => string;
  }): Promise<{ port: number; how: 'started' | 'recovered' | 'adopted' }> {
    await this.refuseOtherVersion();
    await mkdir(this.place, { recursive: true });
    let last: CommandResult = { code: -1, output: '' };
    let crashed = false;
    let port = wanted.port;
    for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
      const left = await this.readPidFile();
      if (left && (await isServerOf(left.pid, this.dir))) {
        if (await this.comesUp(left.pid, wanted.adminUrl)) {
          const running = await this.readPidFile();
          if (running?.port) return this.up(running.port, 'adopted');
        }
        continue; // it was on its way out
      }
      if (left) {
        crashed = true;
        await this.disownPidFile(left.lines);
      }
      if (!(await isFree(port))) port = await freePort();
      last = await this.start(port);
      if (last.code === 0) return this.up(port, crashed ? 'recovered' : 'started');
      // Another program took the port in between, or children of a killed server are still leaving.
      await sleep(100 * attempt);
    }
    throw failure('无法启动数据库', 'The database could not be started', {
      code: last.code,
      output: `${last.output}\n${await this.lastWords()}`,
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.pruning);
    const running = await this.readPidFile();
    if (!running || !(await isServerOf(running.pid, this.dir))) return;
    const args = ['stop', '-D', this.dir, '-m', 'fast', '-w', '-t', '120'];
    const stopped = await this.run(this.binaries.pgCtl, args, 150_000);
    if (stopped.code !== 0 && (await isServerOf(running.pid, this.dir))) {
      throw failure('无法停止数据库', 'The database could not be stopped', stopped);
    }
  }

  private async start(port: number): Promise<CommandResult> {
    const startLog = join(this.place, 'start.log');
    // It takes the few lines before the server opens its own log.
    await rm(startLog, { force: true });
    return this.run(
      this.binaries.pgCtl,
      ['start', '-D', this.dir, '-l', startLog, '-w', '-t', String(START_TIMEOUT_S), '-o', `-p ${port}`],
      (START_TIMEOUT_S + 30) * 1000,
    );
  }

  private async up<How extends string>(port: number, how: How): Promise<{ port: number; how: How }> {
    await this.pruneLogs();
    this.pruning = setInterval(() => {
      this.pruneLogs().catch(() => undefined); // only space; the next round tries again
    }, PRUNE_EVERY_MS).unref();
    return { port, how };
  }

  /** Waits while the server lives: it may still be replaying its log, or be shutting down. */
  private async comesUp(pid: number, adminUrl: (port: number) => string): Promise<boolean> {
    const deadline = Date.now() + START_TIMEOUT_S * 1000;
    while (await isServerOf(pid, this.dir)) {
      const found = await this.readPidFile();
      if (found?.pid === pid && found.port && (await answers(adminUrl(found.port)))) return true;
      if (Date.now() > deadline) {
        throw new EmbeddedDatabaseError(
          `数据库进程 ${pid} 正在运行但没有应答。请结束该进程后重新启动。`,
          `The database process ${pid} runs but does not answer. End that process and start again.`,
        );
      }
      await sleep(50);
    }
    return false;
  }

  private async readPidFile(): Promise<{ pid: number; port: number | undefined; lines: string[] } | undefined> {
    const text = await expecting(['ENOENT'], readFile(this.pidFile, 'utf8'), undefined);
    if (text === undefined) return undefined;
    const lines = text.split('\n');
    return { pid: Number(lines[0]) || NOBODYS_PID, port: Number(lines[3]) || undefined, lines };
  }

  /**
   * After a crash of the machine the pid file may name somebody else's process by now, and the server would refuse to
   * start beside it. The file is not deleted: its shared memory key is how the server finds surviving children.
   */
  private async disownPidFile(lines: string[]): Promise<void> {
    const draft = `${this.pidFile}.${randomBytes(9).toString('hex')}`;
    await writeFile(draft, [NOBODYS_PID, ...lines.slice(1)].join('\n'), { flag: 'wx', mode: 0o600 });
    if (this.account) await lchown(draft, this.account.uid, this.account.gid);
    await rename(draft, this.pidFile);
  }

  private async refuseOtherVersion(): Promise<void> {
    const found = (await readFile(join(this.dir, 'PG_VERSION'), 'utf8')).trim();
    if (found === this.binaries.major) return;
    throw new EmbeddedDatabaseError(
      `数据由 PostgreSQL ${found} 写成，而现有程序是 ${this.binaries.major} 版。请用原版本的程序打开，或迁移数据后再启动。`,
      `The data was written by PostgreSQL ${found}, and these programs are version ${this.binaries.major}. Open it with the former version, or migrate the data first.`,
    );
  }

  private async pruneLogs(): Promise<void> {
    const folder = join(this.place, 'log');
    const logs = (await expecting(['ENOENT'], readdir(folder), [])).filter((name) =>
      /^postgresql-[\d-]+\.log$/.test(name),
    );
    for (const name of logs.sort().slice(0, -LOGS_KEPT)) await rm(join(folder, name), { force: true });
  }

  private async lastWords(): Promise<string> {
    const folder = join(this.place, 'log');
    const newest = (await expecting(['ENOENT'], readdir(folder), [])).sort().at(-1);
    const logs = [join(this.place, 'start.log'), ...(newest ? [join(folder, newest)] : [])];
    const texts = await Promise.all(logs.map((path) => expecting(['ENOENT'], tail(path), '')));
    return texts.join('\n').trim();
  }

  private run(program: string, args: readonly string[], timeoutMs?: number): Promise<CommandResult> {
    return run(program, args, { as: this.account, cwd: this.place, ...(timeoutMs && { timeoutMs }) });
  }

  private get pidFile(): string {
    return join(this.dir, 'postmaster.pid');
  }
}

async function tail(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 4096);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function failure(zh: string, en: string, result: CommandResult): EmbeddedDatabaseError {
  const detail = result.output || `exit code ${result.code}`;
  return new EmbeddedDatabaseError(
    `${zh}：\n${detail}\n也可以用 DATABASE_URL 指定另外的数据库。`,
    `${en}:\n${detail}\nA database of your own can be named in DATABASE_URL instead.`,
  );
}
