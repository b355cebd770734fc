import { spawn } from 'node:child_process';

/** A system account. PostgreSQL refuses to run as root, so root hands the server to one of these. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export interface CommandResult {
  /** Exit code; -1 when the program was ended by a signal or could not be started. */
  code: number;
  output: string;
}

export interface CommandOptions {
  /** Only root may name another account; undefined means the one that runs this process. */
  as?: Account | undefined;
  cwd?: string;
  timeoutMs?: number;
}

const OUTPUT_LIMIT = 64 * 1024;
/** A clean environment: variables such as PGDATA or PGPORT must not reach PostgreSQL, and its messages stay English. */
const CLEAN_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

export function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? '/',
      env: process.platform === 'win32' ? undefined : CLEAN_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? 120_000,
      windowsHide: true,
      ...(options.as && { uid: options.as.uid, gid: options.as.gid }),
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      if (output.length < OUTPUT_LIMIT) output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output: output.trim() }));
    // On Windows a server that pg_ctl started can inherit the pipes and keep them open.
    child.on('exit', (code) => {
      setTimeout(() => resolve({ code: code ?? -1, output: output.trim() }), 500).unref();
    });
  });
}

/** Asks the system itself, as that account, so that modes, access lists and mounts all count. */
export async function canDo(test: '-x' | '-r' | '-w', path: string, account: Account): Promise<boolean> {
  return (await run('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { as: account })).code === 0;
}
