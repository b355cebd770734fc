import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig, type Config } from '../../server/config';
import { openDatabase, type Database } from '../../server/db/database';
import { demonstrate } from '../../server/demonstration/demonstrate';
import { furnish } from '../../server/furnish';
import { adminUrl } from './admin-url';

/**
 * Fills a data folder with a database as the platform's first start leaves it, shut down: furnished, and with its demonstration
 * where that is asked for. Each is made once for a run, by the same code, then copied. What is about first starts passes its own
 * data folder and never comes here.
 */
export async function castInto(dataDir: string, isDemonstrated: boolean): Promise<void> {
  cpSync(isDemonstrated ? await demonstrated() : await furnished(), dataDir, { recursive: true });
}

const furnished = (): Promise<string> =>
  mouldOf('furnished', async (draft) => {
    await shaped(readConfig({ JIEDUI_DATA_DIR: draft }), ({ source }) => furnish(source));
    // No test pulls the plug of the machine, and a killed server loses nothing that the system has.
    appendFileSync(join(draft, 'postgres/cluster/postgresql.conf'), '\nfsync = off\nfull_page_writes = off\n');
  });

const demonstrated = (): Promise<string> =>
  mouldOf('demonstrated', async (draft) => {
    await castInto(draft, false);
    const config = readConfig({ JIEDUI_DATA_DIR: draft, JIEDUI_DEMONSTRATION: 'on' });
    await shaped(config, (database) => demonstrate(database, config));
  });

/** Fills a database and shuts it down, without what every start would copy for nothing: segments of the log that are kept to be written over. */
async function shaped(config: Config, fill: (database: Database) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(config);
  try {
    await asRoot(config.dataDir, ['alter system set wal_recycle = off', 'select pg_reload_conf()', ...SPARE_DATABASE]);
    await fill(database);
  } finally {
    await database.close();
  }
  writeFileSync(join(config.dataDir, 'postgres/cluster/postgresql.auto.conf'), '');
}

/** What further databases would be made from. */
const SPARE_DATABASE = [
  `update pg_database set datistemplate = false where datname = 'template0'`,
  'drop database if exists template0',
];

async function asRoot(dataDir: string, orders: readonly string[]): Promise<void> {
  const root = new Client({ connectionString: adminUrl(dataDir) });
  await root.connect();
  try {
    for (const order of orders) await root.query(order);
  } finally {
    await root.end();
  }
}

const databases = (): string => {
  const folder = process.env.JIEDUI_TEST_DATABASES;
  if (folder === undefined) throw new Error('jest makes the folder of databases before the first test (mould.setup)');
  return folder;
};

/** A folder of its own for a database of this run. */
export function folderFor(what: string): string {
  const folder = mkdtempSync(join(databases(), `${what}-`));
  chmodSync(folder, 0o711); // under root the database runs as another account, which has to pass through
  return folder;
}

/** Several workers may come here at once: the first makes it, the others wait; where it fails, the next tries. @returns its folder */
async function mouldOf(name: string, fill: (draft: string) => Promise<void>): Promise<string> {
  const mould = join(databases(), name);
  const turn = `${mould}-in-the-making`;
  while (!existsSync(mould)) {
    if (!isMine(turn)) {
      await pause(100);
      continue;
    }
    try {
      if (existsSync(mould)) break;
      const draft = folderFor('draft');
      await fill(draft);
      rmSync(join(draft, 'postgres/log'), { recursive: true, force: true });
      renameSync(draft, mould);
    } finally {
      rmdirSync(turn);
    }
  }
  return mould;
}

/** Whether this worker was the first to make a folder. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
