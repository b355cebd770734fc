import './graphql/as-in-production';
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createApp, type App } from './app';
import { readConfig, type Config } from './config';
import { openDatabase, type Database } from './db/database';
import { demonstrate, type Demonstration } from './demonstration/demonstrate';
import { furnish } from './furnish';
import { createLog } from './platform/log';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How long closing the database may take once nothing is under way. */
const MS_FOR_THE_REST = 5_000;

/** Starts the platform, says where to look and how to sign in, and stops it cleanly on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const config = readConfig();
  const log = createLog(config.logLevel);
  const running: { database?: Database; app?: App } = {};

  let stopping: Promise<void> | null = null;
  const stop = (signal: string): void => {
    stopping ??= (async () => {
      log.info({ signal }, 'stopping');
      // Whatever hangs (a statement, a socket) ends with the process; the database recovers by itself.
      const patienceMs = config.drainDelayMs + config.drainTimeoutMs + MS_FOR_THE_REST;
      setTimeout(() => process.exit(1), patienceMs).unref();
      await running.app?.stop();
      await running.database?.close();
      process.exit(0);
    })().catch((error: unknown) => {
      log.fatal({ err: error }, 'could not stop cleanly');
      process.exit(1);
    });
  };

  running.database = await openDatabase(config, say);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const { source, worker } = running.database;
  await furnish(source);
  const demonstration = config.isDemonstration ? await demonstrate(running.database, config) : null;
  running.app = await createApp(config, source, worker, log);
  const url = await listen(running.app, config);
  const answeredAfterMs = await answerFirstQuery(url, startedAt);
  say(report(url, config, running.database, demonstration, answeredAfterMs));
}

/** Listens, and gives the address to open. Fails with a plain error when the port is taken. */
async function listen({ server }: App, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `端口 ${port} 已被占用，请用 PORT 指定其他端口 / port ${port} is taken: choose another with PORT`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, resolve);
  });
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown}:${(server.address() as AddressInfo).port}`;
}

/** Asks the first query over HTTP, as a frontend would. @returns how long after the start it was answered */
async function answerFirstQuery(url: string, startedAt: number): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { kind } }' }),
  });
  if (!response.ok) throw new Error(`the first query was answered with ${response.status}: ${await response.text()}`);
  return Math.ceil(performance.now() - startedAt);
}

function report(
  url: string,
  config: Config,
  database: Database,
  demonstration: Demonstration | null,
  answeredAfterMs: number,
): string {
  const lines = [
    '',
    `结对 Jiedui 已启动 / is running   ${url}/`,
    ...(config.isProduction ? [] : [`  GraphQL                        ${url}/graphiql`]),
    `  首个查询应答 / first answer      ${answeredAfterMs} ms（数据库 / database: ${database.how}）`,
  ];
  if (demonstration?.imported) lines.push(`  已载入公开材料 / statements       ${demonstration.imported.recorded}`);
  if (demonstration !== null) lines.push(...signInLines(demonstration));
  lines.push('  停止 / stop                    Ctrl+C', '');
  return lines.join('\n');
}

/** The passwords are printed once, when they are made; later the file tells. */
function signInLines({ accounts, isNew, file }: Demonstration): string[] {
  if (!isNew) return [`  演示账号 / demo accounts         ${file}`];
  const width = Math.max(...accounts.map(({ account }) => account.length));
  return [
    `  演示账号（仅显示这一次，另存于 / shown once, kept in ${file}）`,
    ...accounts.map(
      ({ account, password, role, party }) =>
        `    ${account.padEnd(width)}  ${password}  ${role}${party ? ` · ${party}` : ''}`,
    ),
  ];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
