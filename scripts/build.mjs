// `npm run build`: the server by swc, the client and the GraphQL page by Vite. With --if-stale nothing is done when no source is newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');

function newestBelow(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => (name === 'node_modules' ? newest : Math.max(newest, newestBelow(join(path, name)))),
    stats.mtimeMs,
  );
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return ['server', 'schema', 'client', 'package-lock.json', '.swcrc'].every(
    (name) => !existsSync(join(root, name)) || newestBelow(join(root, name)) <= built,
  );
}

function run(bin, args) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  process.exit(done.status ?? 1);
}

/** Lays a packed copy beside every text of the client, so that a slow line carries as little as can be. */
function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!/\.(js|css|html|svg|json|webmanifest)$/.test(name)) continue;
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}

/** Builds the server, the client and the GraphQL page into dist/; prints what it took. */
export function build() {
  const startedAt = Date.now();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run('@swc/cli/bin/swc.js', ['server', 'schema', '-d', 'dist', '--copy-files', '--config-file', '.swcrc', '--quiet']);
  run('vite/bin/vite.js', ['build', '--config', 'client/vite.config.mts', '--logLevel', 'warn']);
  pack(join(root, 'dist', 'client'));
  run('vite/bin/vite.js', ['build', '--config', 'client/graphiql/vite.config.mts', '--logLevel', 'error']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
  process.stdout.write(`built in ${Date.now() - startedAt} ms\n`);
}

/** Builds unless what is built is newer than every source. */
export function buildIfStale() {
  if (!isFresh()) build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--if-stale')) buildIfStale();
  else build();
}
