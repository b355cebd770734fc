import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Side } from './load';

const FOLDER = join(__dirname, '..', 'peer');

/** PostGraphile lives in a folder of its own, with its own lock file: it is no part of the product. */
function install(): void {
  const installed = join(FOLDER, 'node_modules', '.package-lock.json');
  const lock = join(FOLDER, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stdout.write('installing PostGraphile into test/bench/peer …\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('PostGraphile could not be installed');
}

/** The exact versions that are compared with. */
export function peerVersions(): string {
  const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

export interface PeerProcess extends Side {
  stop: () => Promise<void>;
}

/** Starts PostGraphile on the database and waits until its schema is built. */
export async function startPeer(databaseUrl: string, pool: number): Promise<PeerProcess> {
  install();
  const child = spawn(process.execPath, [join(FOLDER, 'server.cjs')], {
    cwd: FOLDER,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      POOL: String(pool),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4_000)));
  const exited = once(child, 'exit');
  const url = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
    exited.then(() => Promise.reject(new Error(`PostGraphile ended: ${errors}`))),
  ]);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { name: 'PostGraphile', url, headers: {}, pid: child.pid ?? 0, stop };
}
