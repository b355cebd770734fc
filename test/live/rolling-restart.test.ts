import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { readConfig } from '../../server/config';
import { openDatabase, type Database } from '../../server/db/database';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { ask } from '../kit/platform';
import { startProxy, type Proxy } from '../kit/proxy';
import { startServerProcess, type ServerProcess } from '../kit/server-process';
import { connect } from '../kit/socket';
import { SECRETS } from '../kit/secrets';

const CALLERS = process.env.JIEDUI_TEST_SIZE === 'full' ? 24 : 6;
const PROBE_MS = 250;
/** Several probes long: by then every balancer that follows /readyz has looked away. */
const DRAIN_DELAY_MS = 1_500;

const QUERIES = [
  '{ viewer { kind } }',
  '{ places(first: 20) { totalCount nodes { id name parent { name } } } }',
  '{ indicators(first: 100) { nodes { code name definition } } }',
];

let dataDir: string;
let database: Database;
let proxy: Proxy;
let env: Record<string, string>;
const running: ServerProcess[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'jiedui-rolling-'));
  database = await openDatabase(readConfig({ JIEDUI_DATA_DIR: dataDir }));
  const { appUrl, workerUrl } = await openEmbeddedDatabase({ dataDir, say: () => undefined });
  env = {
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    JIEDUI_DATA_DIR: dataDir,
    ...SECRETS,
    JIEDUI_PUBLIC_READING: 'on',
    JIEDUI_DRAIN_DELAY_MS: String(DRAIN_DELAY_MS),
    JIEDUI_DATABASE_POOL: '6',
  };
  proxy = await startProxy(PROBE_MS);
  await Promise.all([joinIn(), joinIn()]);
});
afterAll(async () => {
  await proxy.close();
  await Promise.all(running.map((server) => server.stop()));
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts a server and lets the proxy know it; done when it takes work. */
async function joinIn(): Promise<ServerProcess> {
  const server = await startServerProcess(env);
  running.push(server);
  proxy.add(server.url);
  await proxy.ready(server.url);
  return server;
}

/** Asks one query after another until told to stop. @returns how many were answered, and what went wrong */
function load(callers: number): { stop: () => Promise<{ answered: number; failures: string[] }> } {
  let isOver = false;
  let answered = 0;
  const failures: string[] = [];
  const call = async (turn: number): Promise<void> => {
    for (let at = turn; !isOver; at += 1) {
      try {
        const { status, errors } = await ask(proxy, QUERIES[at % QUERIES.length] ?? '');
        if (status === 200 && errors.length === 0) answered += 1;
        else failures.push(`${status} ${JSON.stringify(errors)}`);
      } catch (error) {
        failures.push(inspect(error));
      }
    }
  };
  const calls = Array.from({ length: callers }, (_none, turn) => call(turn));
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(calls);
      return { answered, failures };
    },
  };
}

test('a rolling restart of both servers under load fails no request, and tells sockets to come back', async () => {
  const [first, second] = [...running] as [ServerProcess, ServerProcess];
  const socket = await connect(first.url);
  const work = load(CALLERS);
  for (const old of [first, second]) {
    const fresh = await joinIn();
    const before = proxy.served.get(fresh.url) ?? 0;
    expect(await old.stop()).toBe(0);
    proxy.remove(old.url);
    running.splice(running.indexOf(old), 1);
    while ((proxy.served.get(fresh.url) ?? 0) < before + CALLERS)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { answered, failures } = await work.stop();
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(CALLERS * 10);
  expect(proxy.served.size).toBe(4);
  expect((await socket.closed).code).toBe(1012);
});

test('a server that stops with a request under way answers it first', async () => {
  const server = await startServerProcess({ ...env, JIEDUI_DRAIN_DELAY_MS: '0' });
  const pages = Array.from(
    { length: 20 },
    (_none, n) => `a${n}: places(first: 100) { nodes { name parent { name } } }`,
  );
  const slow = ask(server, `{ ${pages.join(' ')} }`);
  while ((await underWay(server)) === 0);
  const stopped = server.stop();
  expect((await slow).errors).toEqual([]);
  expect(await stopped).toBe(0);
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

async function underWay(server: ServerProcess): Promise<number> {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^jiedui_operations_under_way (\d+)$/m.exec(figures)?.[1] ?? 'NaN');
}
