import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programOf } from './program';

const ROOT = join(__dirname, '..', '..');

/** A server in a process of its own, as an operator would run it. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** Everything it printed on standard output, line by line. */
  lines: string[];
  /** Asks it to stop and gives its exit code. */
  stop: () => Promise<number | null>;
  /** Kills it outright. */
  kill: () => Promise<void>;
}

/**
 * Starts the server and waits until it says where it listens. Fails with what it printed when it ends before that.
 */
export async function startServerProcess(
  env: Record<string, string>,
  entry = programOf('server/main'),
): Promise<ServerProcess> {
  const child = spawn(process.execPath, entry, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const found = /http:\/\/[^/\s]+:\d+/.exec(line);
      if (found) resolve(found[0]);
    });
    void exited.then(([code]) => reject(new Error(`the server ended with ${code}: ${lines.join('\n')}\n${errors}`)));
  });
  return {
    child,
    url,
    lines,
    stop: async () => {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
