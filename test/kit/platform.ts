import 'reflect-metadata';
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createApp, type App } from '../../server/app';
import { readConfig, type Config } from '../../server/config';
import { openDatabase, type Database } from '../../server/db/database';
import { demonstrate } from '../../server/demonstration/demonstrate';
import { furnish } from '../../server/furnish';
import { createLog, type Log } from '../../server/platform/log';
import { castInto, folderFor } from './mould';

export { adminUrl } from './admin-url';

/** The whole platform, running: its own data folder, its own PostgreSQL, a real port on loopback. */
export interface Platform {
  config: Config;
  database: Database;
  app: App;
  url: string;
  close: () => Promise<void>;
}

/** Starts the platform as `npm start` does, quietly, on a data folder of its own that nobody has written to; with its demonstration only where that is asked for. */
export async function startPlatform(env: Record<string, string> = {}, log?: Log): Promise<Platform> {
  const dataDir = env.JIEDUI_DATA_DIR ?? folderFor('data');
  if (env.JIEDUI_DATA_DIR === undefined) await castInto(dataDir, env.JIEDUI_DEMONSTRATION === 'on');
  const config = readConfig({
    PORT: '0',
    JIEDUI_DEMONSTRATION: 'off',
    // Flags are raised in the background: only where a test is about them, so that nobody else's tables move.
    JIEDUI_FLAGS: 'off',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    JIEDUI_DATA_DIR: dataDir,
    ...env,
  });
  const database = await openDatabase(config);
  await furnish(database.source);
  if (config.isDemonstration) await demonstrate(database, config);
  const app = await createApp(config, database.source, database.worker, log ?? createLog(config.logLevel));
  await new Promise<void>((resolve) => app.server.listen(config.port, config.host, resolve));
  const { port } = app.server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await app.stop();
    await database.close();
    if (env.JIEDUI_DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return { config, database, app, url: `http://127.0.0.1:${port}`, close };
}

export interface Answer<Data = Record<string, unknown>> {
  status: number;
  data: Data | null;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; details?: Record<string, unknown> };
  }[];
}

/** Asks over real HTTP, as a frontend would. */
export async function ask<Data = Record<string, unknown>>(
  platform: Pick<Platform, 'url'>,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    // Plain: nobody here has a slow line, and packing takes time that the suite has better use for.
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: Answer['errors'] };
  return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
}
