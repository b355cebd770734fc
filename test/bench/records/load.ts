import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** A server under load: where it listens, who asks, and its process. */
export interface Side {
  name: string;
  url: string;
  headers: Record<string, string>;
  pid: number;
}

/** The body of request number `n` of a run: every one is another, so that nothing is answered from what was kept. */
export type BodyOf = (n: number) => string;
/** Who asks request number `n`, where that is not always the same. */
export type HeadersOf = (n: number) => Record<string, string>;

export interface Answered {
  status: number;
  text: string;
}

/** Asks once and gives the whole answer. */
export function askOnce(side: Side, body: string, agent?: Agent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${side.url}/graphql`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'content-length': Buffer.byteLength(body),
          ...side.headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** What one round of one side measured. */
export interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU time of the server's process and of PostgreSQL, for each request. */
  nodeMs: number;
  postgresMs: number;
  bytes: number;
}

export interface Round {
  connections: number;
  seconds: number;
}

/** Asks as fast as it is answered on so many connections; any answer with an error ends the bench. */
export async function load(
  side: Side,
  bodyOf: BodyOf,
  round: Round,
  postmaster: number,
  headersOf: HeadersOf = () => side.headers,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: round.connections });
  const times: number[] = [];
  let [bytes, next] = [0, 0];
  const [node, postgres] = [cpuMs([side.pid]), cpuMs(backendsOf(postmaster))];
  const start = performance.now();
  const until = start + round.seconds * 1_000;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const n = next++;
      const body = bodyOf(n);
      const from = performance.now();
      const { status, text } = await askOnce({ ...side, headers: headersOf(n) }, body, agent);
      times.push(performance.now() - from);
      bytes += text.length;
      if (status !== 200 || text.includes('"errors":'))
        throw new Error(`${side.name} answered ${status}: ${text.slice(0, 1_000)}\nto ${body.slice(0, 1_000)}`);
    }
  };
  await Promise.all(Array.from({ length: round.connections }, connection));
  const elapsed = performance.now() - start;
  const spent = { node: cpuMs([side.pid]) - node, postgres: cpuMs(backendsOf(postmaster)) - postgres };
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (q: number): number => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  return {
    perSecond: (times.length * 1_000) / elapsed,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    nodeMs: spent.node / times.length,
    postgresMs: spent.postgres / times.length,
    bytes: bytes / times.length,
  };
}

/** The fields of /proc/PID/stat after the program's name, of which the first is number 3. */
const statOf = (pid: number | string): string[] | null => {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
  } catch {
    return null; // it has ended, or this is no Linux
  }
};

/** The postmaster and all that it started; what has ended is counted with the postmaster. */
export const backendsOf = (postmaster: number): number[] => [
  postmaster,
  ...readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(statOf(name)?.[1]) === postmaster)
    .map(Number),
];

/** A tick of the kernel's clock. */
const TICK_MS = 10;

/** CPU time that processes have used, their ended children included. */
export const cpuMs = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const stat = statOf(pid);
    const ticks = stat === null ? [] : stat.slice(11, 15).map(Number);
    return sum + ticks.reduce((all, one) => all + one, 0) * TICK_MS;
  }, 0);

/** The most memory that a process has held so far, in MB. */
export function peakMb(pid: number): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1_024;
}
