import { appendFileSync, chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config';
import { openDatabase } from '../../server/db/database';
import { furnish } from '../../server/furnish';

/**
 * Fills a data folder with a database as the platform's first start leaves it, furnished and shut down: made once for
 * a run, by the same code, then copied. What is about first starts passes its own data folder and never comes here.
 */
export async function castInto(dataDir: string): Promise<void> {
  const moulds = process.env.JIEDUI_TEST_MOULDS;
  if (moulds === undefined) throw new Error('jest makes the folder of moulds before the first test (mould.setup)');
  const mould = join(moulds, 'mould');
  if (!existsSync(mould)) await make(moulds, mould);
  cpSync(mould, dataDir, { recursive: true });
}

/** Two workers may come here at once: each makes one, and the first to finish wins. */
async function make(moulds: string, mould: string): Promise<void> {
  chmodSync(moulds, 0o711); // under root the database runs as another account, which has to pass through
  const draft = mkdtempSync(join(moulds, 'draft-'));
  chmodSync(draft, 0o711);
  const database = await openDatabase(readConfig({ JIEDUI_DATA_DIR: draft }));
  try {
    await furnish(database.source);
  } finally {
    await database.close();
  }
  // No test pulls the plug of the machine, and a killed server loses nothing that the system has.
  appendFileSync(join(draft, 'postgres/cluster/postgresql.conf'), '\nfsync = off\n');
  rmSync(join(draft, 'postgres/log'), { recursive: true, force: true });
  try {
    renameSync(draft, mould);
  } catch (error) {
    if (!existsSync(mould)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
