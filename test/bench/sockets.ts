/**
 * One event to many sockets: deliveries a second and the time from commit to the last socket, beside bare ws that
 * sends the same text. And from commit to one socket, at rest and under writers.
 *
 *   npm run bench -- sockets [sockets=1000] [events=50]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { readConfig } from '../../server/config';
import { openDatabase } from '../../server/db/database';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { chance } from '../kit/chance';
import { happen, happening, writeAtOnce } from '../kit/events';
import { startServerProcess } from '../kit/server-process';
import { SECRETS } from '../kit/secrets';

const [SOCKETS = 1_000, EVENTS = 50] = process.argv.slice(2).map(Number);
const ROUNDS = 3;
const FOLLOW = 'subscription { events { id cursor at kind version pairing { id } subject { id } } }';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const quantile = (sorted: number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** Three digits are what a measurement is worth. */
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });
const short = (value: number): string => THREE.format(value);

interface Crowd {
  sockets: WebSocket[];
  /** Resolves once every socket has got so many more messages. @returns milliseconds from `from` to each arrival, sorted */
  arrivals: (each: number, from: number) => Promise<number[]>;
}

async function crowd(url: string, first: (socket: WebSocket) => void): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  let onMessage: () => void = () => undefined;
  const join1 = async (): Promise<void> => {
    const socket = new WebSocket(url, 'graphql-transport-ws');
    await once(socket, 'open');
    first(socket);
    await once(socket, 'message');
    socket.on('message', () => onMessage());
    sockets.push(socket);
  };
  for (let opened = 0; opened < SOCKETS; opened += 50)
    await Promise.all(Array.from({ length: Math.min(50, SOCKETS - opened) }, join1));
  return {
    sockets,
    arrivals: (each, from) =>
      new Promise((resolve) => {
        const times: number[] = [];
        onMessage = () => {
          times.push(performance.now() - from);
          if (times.length === each * SOCKETS) resolve(times.sort((a, b) => a - b));
        };
      }),
  };
}

/** Bare ws in a process of its own: says its port, and sends a text given on standard input to every socket. */
const BARE = `
  const { WebSocketServer } = require('ws');
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => console.log(server.address().port));
  server.on('connection', (socket) => socket.on('message', () => socket.send('ack')));
  require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { times, text } = JSON.parse(line);
    if (times === 0) console.log(Math.round((process.cpuUsage().user + process.cpuUsage().system)));
    for (let n = 0; n < times; n += 1) for (const socket of server.clients) socket.send(text);
  });`;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'));
  const database = await openDatabase(readConfig({ JIEDUI_DATA_DIR: dataDir }));
  const { appUrl, workerUrl } = await openEmbeddedDatabase({ dataDir, say: () => undefined });
  const server = await startServerProcess({
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    JIEDUI_DATA_DIR: dataDir,
    ...SECRETS,
    JIEDUI_PUBLIC_READING: 'on',
    JIEDUI_DRAIN_DELAY_MS: '0',
    JIEDUI_MAX_SOCKETS_PER_VIEWER: '100000',
    JIEDUI_SOCKET_KEEP_ALIVE_MS: '600000',
  });
  const bare = spawn(process.execPath, ['-e', BARE], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = createInterface({ input: bare.stdout });
  const [port] = (await once(said, 'line')) as [string];
  const bareCpu = async (): Promise<number> => {
    bare.stdin.write('{"times":0}\n');
    return Number(((await once(said, 'line')) as [string])[0]);
  };
  const ourCpu = async (): Promise<number> => {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/process_cpu_seconds_total ([\d.]+)/.exec(figures)?.[1]) * 1_000_000;
  };

  let text = '';
  const ours = await crowd(`${server.url.replace('http', 'ws')}/graphql`, (socket) =>
    socket.send(JSON.stringify({ type: 'connection_init' })),
  );
  ours.sockets[0]?.once('message', (data: Buffer) => (text = data.toString()));
  const opened = ours.arrivals(1, 0);
  for (const socket of ours.sockets)
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: FOLLOW } }));
  // A stream that starts now says nothing until something happens: go on making events until everyone has one.
  let isOpen = false;
  void opened.then(() => (isOpen = true));
  for (let tries = 0; !isOpen && tries < 600; tries += 1) {
    await happen(database.source, happening());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const theirs = await crowd(`ws://127.0.0.1:${port}`, (socket) => socket.send('hello'));

  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const each of [1, EVENTS]) {
      const spentByUs = await ourCpu();
      const gotOurs = ours.arrivals(each, performance.now());
      await happen(database.source, ...Array.from({ length: each }, () => happening()));
      tell(`platform  ${each} events`, await gotOurs, (await ourCpu()) - spentByUs);
      const spentBare = await bareCpu();
      const gotBare = theirs.arrivals(each, performance.now());
      bare.stdin.write(`${JSON.stringify({ times: each, text })}\n`);
      tell(`bare ws   ${each} events`, await gotBare, (await bareCpu()) - spentBare);
    }
  }
  for (const socket of [...ours.sockets, ...theirs.sockets]) socket.terminate();

  await delays(server.url, database.source);
  const memory = await (await fetch(`${server.url}/metrics`)).text().catch(() => '');
  say(/process_resident_memory_bytes \d+/.exec(memory)?.[0] ?? '');
  bare.kill();
  await server.stop();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

function tell(what: string, times: number[], cpuUs: number): void {
  const rate = Math.floor((times.length / (times.at(-1) ?? 1)) * 1_000);
  const [p50, p99, last] = [quantile(times, 0.5), quantile(times, 0.99), times.at(-1) ?? 0].map(short);
  say(
    `${what.padEnd(22)} ${String(rate).padStart(7)} deliveries/s   p50 ${p50} ms  p99 ${p99} ms  last ${last} ms  ${short(cpuUs / times.length)} µs CPU each`,
  );
}

/** From the commit's return to one socket, at rest and with eight writers. */
async function delays(url: string, source: Parameters<typeof happen>[0]): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  const pairing = happening().subjectId;
  const id = Buffer.from(`Pairing:${pairing}`).toString('base64url');
  const query = `subscription { events(filter: { pairingIds: ["${id}"] }) { id } }`;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const measure = async (what: string, times: number, restMs: number): Promise<void> => {
    const delays: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const arrival = once(socket, 'message').then(() => performance.now());
      await happen(source, happening({ pairingId: pairing }));
      const committed = performance.now();
      delays.push(Math.max(0, (await arrival) - committed));
      await new Promise((resolve) => setTimeout(resolve, restMs * (0.5 + Math.random())));
    }
    delays.sort((a, b) => a - b);
    say(
      `commit to socket, ${what.padEnd(14)} p50 ${short(quantile(delays, 0.5))} ms  p99 ${short(quantile(delays, 0.99))} ms`,
    );
  };
  await measure('at rest', 60, 150);
  const writing = writeAtOnce(source, { writers: 8, events: 3_000, random: chance(1) });
  await measure('eight writers', 100, 5);
  await writing;
  socket.terminate();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
