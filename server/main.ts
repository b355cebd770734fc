import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { readConfig } from './config';
import { createApp } from './app';
import { openDatabase } from './db/database';
import { createLog } from './platform/log';

/** Starts the platform, prints where to look, and stops it cleanly on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const startedAt = Date.now();
  const config = readConfig();
  const log = createLog(config.logLevel);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const database = await openDatabase(config, say);
  const app = await createApp(config, database.source, database.worker, log);

  let stopping: Promise<void> | null = null;
  const stop = (signal: string): void => {
    stopping ??= (async () => {
      log.info({ signal }, 'stopping');
      await app.stop();
      await database.close();
    })().catch((error: unknown) => {
      log.fatal({ err: error }, 'could not stop cleanly');
      process.exitCode = 1;
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  await new Promise<void>((resolve, reject) => {
    app.server.once('error', reject);
    app.server.listen(config.port, config.host, resolve);
  });
  const { port } = app.server.address() as AddressInfo;
  say(
    `结对 Jiedui  http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}/   (${Date.now() - startedAt} ms, ${database.how})`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
