import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import { createDataSource } from './data-source';
import { openEmbeddedDatabase } from './embedded';
import { migrate, roleDanger } from './migrate';

export interface Database {
  /** The application role's pool. */
  source: DataSource;
  /** The worker role's pool, for the relay. */
  worker: DataSource;
  /** Who may migrate; null where an operator does that by hand. */
  ownerUrl: string | null;
  /** How the database came to be there, for the start's report. */
  how: string;
  migrated: string[];
  close: () => Promise<void>;
}

/**
 * Opens the database that the configuration names, or the embedded one: migrates it where an owner is known, and
 * refuses an application role that could pass row-level security.
 */
export async function openDatabase(config: Config, say: (line: string) => void = () => undefined): Promise<Database> {
  const embedded = config.databaseUrl === null ? await openEmbeddedDatabase({ dataDir: config.dataDir, say }) : null;
  try {
    const appUrl = embedded?.appUrl ?? (config.databaseUrl as string);
    const workerUrl = embedded?.workerUrl ?? config.databaseWorkerUrl ?? appUrl;
    const ownerUrl = embedded?.ownerUrl ?? config.databaseOwnerUrl;
    const migrated = ownerUrl === null ? [] : await migrate(ownerUrl);
    await refuseDangerousRole(appUrl);
    const source = createDataSource({ url: appUrl, applicationName: 'jiedui', poolSize: config.databasePoolSize });
    const worker = createDataSource({ url: workerUrl, applicationName: 'jiedui-worker', poolSize: 3 });
    await Promise.all([source.initialize(), worker.initialize()]);
    const close = async (): Promise<void> => {
      await Promise.all([source.destroy(), worker.destroy()]);
      await embedded?.stop();
    };
    return { source, worker, ownerUrl, how: embedded?.how ?? 'server', migrated, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function refuseDangerousRole(appUrl: string): Promise<void> {
  const danger = await roleDanger(appUrl);
  if (danger === null) return;
  throw new Error(
    `应用数据库账号可绕过行级安全（${danger}），已拒绝启动。请为 DATABASE_URL 使用普通账号 jiedui_app，并把属主账号写在 DATABASE_OWNER_URL。\n` +
      `The application's database role could bypass row-level security (${danger}). ` +
      'Give DATABASE_URL an ordinary role (jiedui_app) and put the owner into DATABASE_OWNER_URL.',
  );
}
