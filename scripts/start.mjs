// `npm start`: builds what is stale, then runs the server in this very process, so that signals reach it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (existsSync(join(root, 'server'))) {
  const { buildIfStale } = await import('./build.mjs');
  buildIfStale();
}
createRequire(import.meta.url)('../dist/server/main.js');
