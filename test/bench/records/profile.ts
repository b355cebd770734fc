import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export const PRELOAD = `-r ${require.resolve('./profile.cjs')}`;

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Profiles the server's process while `work` runs. @returns where its time went: by package or file, and by function */
export async function profiled(pid: number, file: string, work: () => Promise<unknown>): Promise<string> {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  await sleep(300);
  await work();
  process.kill(pid, 'SIGUSR2');
  for (let tries = 0; !existsSync(file) && tries < 100; tries += 1) await sleep(100);
  await sleep(500);
  return summary(JSON.parse(readFileSync(file, 'utf8')) as Profile);
}

const SHOWN = 12;

function summary({ nodes, samples, timeDeltas }: Profile): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [files, functions] = [new Map<string, number>(), new Map<string, number>()];
  let busy = 0;
  for (const [at, id] of samples.entries()) {
    const frame = byId.get(id)?.callFrame;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    const time = timeDeltas[at] ?? 0;
    busy += time;
    const place = placeOf(frame.url) || frame.functionName;
    files.set(packageOf(place), (files.get(packageOf(place)) ?? 0) + time);
    const name = `${frame.functionName || '(anonymous)'} ${place}:${frame.lineNumber + 1}`;
    functions.set(name, (functions.get(name) ?? 0) + time);
  }
  const most = (sums: Map<string, number>): string =>
    [...sums]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([name, time]) => `  ${Math.floor((1_000 * time) / busy) / 10} %  ${name}`)
      .join('\n');
  return `by package or file\n${most(files)}\nby function\n${most(functions)}`;
}

/** From the project's root. */
const placeOf = (url: string): string =>
  url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/node_modules\//, 'node_modules/')
    .replace(/^.*\/(?=(server|schema)\/)/, '');
const packageOf = (place: string): string => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(place)?.[0] ?? place;
