import 'reflect-metadata';
import { readConfig } from './config';
import { createApp } from './app';
import { createDataSource } from './db/data-source';
import { migrate, roleDanger } from './db/migrate';
import { createLog } from './platform/log';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  if (config.databaseUrl === null) throw new Error('embedded database: not wired yet');
  if (config.databaseOwnerUrl !== null) await migrate(config.databaseOwnerUrl);
  const danger = await roleDanger(config.databaseUrl);
  if (danger !== null) throw new Error(`The application role could bypass row-level security (${danger}).`);
  const source = createDataSource({ url: config.databaseUrl, applicationName: 'jiedui', poolSize: config.databasePoolSize });
  const worker = createDataSource({ url: config.databaseWorkerUrl ?? config.databaseUrl, applicationName: 'jiedui-worker', poolSize: 3 });
  await source.initialize();
  await worker.initialize();
  const app = await createApp(config, source, worker, log);
  app.server.listen(config.port, config.host, () => log.info({ port: config.port }, 'listening'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
