/**
 * Runs the benches of this folder, each in a process of its own: all of them, or the one that is named.
 *
 *   npm run bench [-- NAME [sizes…]]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => basename(file, '.ts'))
  .sort();
const [asked, ...sizes] = process.argv.slice(2);

if (asked !== undefined && !names.includes(asked)) {
  process.stderr.write(`${asked} is no bench; there are ${names.join(', ')}\n`);
  process.exit(2);
}
for (const name of asked === undefined ? names : [asked]) {
  process.stdout.write(`\n== ${name}\n`);
  const tsRegister = join(__dirname, '..', 'kit', 'ts-register.cjs');
  const { status } = spawnSync(process.execPath, ['-r', tsRegister, join(__dirname, `${name}.ts`), ...sizes], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
