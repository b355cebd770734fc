import 'reflect-metadata';
import { checkAll, type Checked } from '../checks/check.service';
import { readConfig } from '../config';
import { openDatabase } from '../db/database';
import { shelfInvariant } from '../evidence/evidence.check.store';
import { openShelf } from '../evidence/open-shelf';

const SHOWN = 20;

/** `npm run check:ledger`: names every invariant and the rows that break it; 1 where any is broken. The server may run meanwhile. */
async function main(): Promise<number> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    const say = (checked: Checked): void => void process.stdout.write(`${report(checked)}\n`);
    const all = await checkAll(database.source, say, [shelfInvariant(openShelf(config))]);
    const broken = all.filter((checked) => checked.broken.length > 0);
    process.stdout.write(
      broken.length === 0
        ? `${all.length} 条都成立 / all ${all.length} hold\n`
        : `${broken.length} 条不成立 / ${broken.length} of ${all.length} are broken\n`,
    );
    return broken.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

function report({ invariant, broken, ms }: Checked): string {
  const lines = broken.slice(0, SHOWN).map(({ table, id, details }) => `    ${table} ${id} ${JSON.stringify(details)}`);
  if (broken.length > SHOWN) lines.push(`    … ${broken.length - SHOWN}`);
  const mark = broken.length === 0 ? '✓' : '✗';
  return [`${mark} ${invariant.name}  ${invariant.zh} / ${invariant.en}  (${Math.ceil(ms)} ms)`, ...lines].join('\n');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
