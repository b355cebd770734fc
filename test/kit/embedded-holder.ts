/**
 * A process that opens an embedded database, for tests that kill it:
 * `node -r ./test/kit/ts-register.cjs test/kit/embedded-holder.ts DATA_DIR`.
 * It prints one JSON object a line: how it opened (or why not), then on the command "write" each row once its commit
 * is acknowledged, and on "stop" that it stopped.
 */
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { EmbeddedDatabaseError, openEmbeddedDatabase } from '../../server/db/embedded';

function tell(message: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function writeRows(url: string, firstRow: number): Promise<never> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  for (let row = firstRow; ; row += 1) {
    await client.query('insert into kept (row) values ($1)', [row]);
    tell({ row });
  }
}

async function main(dataDir: string): Promise<void> {
  const database = await openEmbeddedDatabase({ dataDir });
  tell({ ...database, pid: process.pid });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.startsWith('write ')) void writeRows(database.ownerUrl, Number(line.slice(6))).catch(fail);
    if (line === 'stop') {
      await database.stop();
      tell({ stopped: true });
      process.exit(0);
    }
  }
}

function fail(error: unknown): void {
  const told = error instanceof EmbeddedDatabaseError ? { zh: error.zh, en: error.en } : {};
  tell({ error: String(error), ...told });
  process.exit(1);
}

main(process.argv[2] ?? '').catch(fail);
