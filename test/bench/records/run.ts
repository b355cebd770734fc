import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askOnce, load, peakMb, type Measured, type Side } from './load';
import { machine, median, rowOf, spread, tableOf, three, type Compared, type Row } from './report';
import { profiled } from './profile';
import { bulkBesideCopy } from './bulk';
import { liveBesideKept } from './live-sum';
import { drawSample } from './sample';
import { setStage, SIZES, YEAR, type Stage } from './stage';
import { peerVersions } from './peer';
import { worksOf, type Work } from './works';

const OPTIONS = {
  size: { type: 'string', default: 'usual' },
  only: { type: 'string' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string' },
  data: { type: 'string' },
  profile: { type: 'boolean', default: false },
} as const;

const DOCUMENT = join(__dirname, '..', '..', '..', 'docs', 'benchmarks.md');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

export async function runRecords(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  const only = values.only?.split(',') ?? null;
  const rounds = Number(values.rounds);
  const profile = values.profile ? join(tmpdir(), `jiedui-bench-${process.pid}.cpuprofile`) : null;
  const small = values.size === 'full' && only === null ? await beforeGrowth(rounds, values.data ?? null) : null;
  const stage = await setStage(values.size, values.data ?? null, profile);
  try {
    const sample = await drawSample(stage.database.source, YEAR, stage.desks);
    const works = worksOf(sample, `B${Date.now().toString(36)}`).filter(
      ({ key }) => only === null || only.includes(key),
    );
    const compared: Compared[] = [];
    const unanswered: Row[] = [];
    for (const work of works) {
      const seconds = values.seconds === undefined ? work.round.seconds : Number(values.seconds);
      const refused = await refusalOf(stage, work);
      if (refused !== null) {
        say(`${work.key.padEnd(6)} not answered: ${refused}`);
        unanswered.push(rowOfRefused(work, refused));
        continue;
      }
      const one = await compare(stage, { ...work, round: { ...work.round, seconds } }, rounds);
      compared.push(one);
      const row = rowOf(one);
      if (profile !== null) say(await profileOf(stage, work, profile));
      say(`${work.key.padEnd(6)} ${row.ours}   beside ${row.other}   ratio ${row.ratio} ${row.goal}`);
    }
    const bulk = only === null || only.includes('b1') ? [await bulkBesideCopy(stage, sample, rounds)] : [];
    const live = only === null || only.includes('sql') ? [await liveBesideKept(stage.admin, rounds)] : [];
    const rows = [
      ...compared.map(rowOf),
      ...live,
      ...unanswered,
      ...ratiosAmongOurs(compared),
      ...bulk,
      ...grown(small, compared),
      memory(stage),
    ];
    const text = documentOf(values.size, rounds, rows);
    say(`\n${text}`);
    if (only === null) writeFileSync(DOCUMENT, text);
  } finally {
    await stage.close();
  }
}

/** Interleaved rounds, each side first as often as the other, after one round that only warms both. */
async function compare(stage: Stage, work: Work, rounds: number): Promise<Compared> {
  const sides: [Side, Work['ours'], Work['holds']['ours']][] = [
    [stage.ours, work.ours, work.holds.ours],
    [stage.theirs, work.theirs, work.holds.theirs],
  ];
  const measured = new Map<Side, Measured[]>(sides.map(([side]) => [side, []]));
  let first = 1;
  for (let round = 0; round <= rounds; round += 1) {
    const turn = round % 2 === 0 ? sides : [...sides].reverse();
    for (const [side, bodyOf] of turn) {
      const from = first;
      const length = round === 0 ? { ...work.round, seconds: Math.min(1.5, work.round.seconds) } : work.round;
      const headersOf = (n: number) => asked(side, stage, work, from + n).headers;
      const one = await load(side, (n) => bodyOf(from + n), length, stage.postmaster, headersOf);
      if (round > 0) measured.get(side)?.push(one);
    }
    first += 1_000_000;
  }
  return {
    key: work.key,
    work: work.title,
    goal: work.goal,
    ours: measured.get(stage.ours) ?? [],
    theirs: measured.get(stage.theirs) ?? [],
  };
}

/** The side as request number `n` is asked of it. */
const asked = (side: Side, { ours }: Stage, { headersOf }: Work, n: number): Side =>
  side === ours && headersOf ? { ...side, headers: headersOf(n) } : side;

/** Numbers that no round has used. */
const FRESH = 100_000_000;

/** One more round of ours alone, to see where its time goes. */
function profileOf({ ours, postmaster }: Stage, work: Work, file: string): Promise<string> {
  return profiled(ours.pid, file, () =>
    load(
      ours,
      (n) => work.ours(FRESH + n),
      work.round,
      postmaster,
      work.headersOf && ((n) => work.headersOf?.(FRESH + n) ?? {}),
    ),
  );
}

/** An answer must hold what was asked for before it is worth measuring; why ours does not, or null. The other side must. */
async function refusalOf(stage: Stage, work: Work): Promise<string | null> {
  const faultOf = async (side: Side, body: string, [word, times]: [string, number]): Promise<string | null> => {
    const { status, text } = await askOnce(side, body);
    const found = text.split(word).length - 1;
    if (status === 200 && !text.includes('"errors":') && found >= times) return null;
    const said = /"message":"([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 300);
    return `${status}, ${found} of ${times} ${word}: ${said}`;
  };
  const theirs = await faultOf(stage.theirs, work.theirs(0), work.holds.theirs);
  if (theirs !== null) throw new Error(`PostGraphile answered ${theirs}`);
  return faultOf(asked(stage.ours, stage, work, 0), work.ours(0), work.holds.ours);
}

const rowOfRefused = ({ title, goal }: Work, refused: string): Row => ({
  work: title,
  ours: `not answered (${refused})`,
  other: 'answered',
  ratio: '–',
  goal: goal === null ? '–' : `≥ ${goal}`,
  isMet: goal === null ? null : false,
});

/** What is measured of ourselves alone: one hot pairing beside many. */
function ratiosAmongOurs(compared: readonly Compared[]): Row[] {
  const of = (key: string): Measured[] => compared.find((one) => one.key === key)?.ours ?? [];
  const [hot, many] = [of('m1hot'), of('m1')];
  if (hot.length === 0 || many.length === 0) return [];
  const ratios = hot.map(({ perSecond }, round) => perSecond / (many[round]?.perSecond ?? Number.NaN));
  const rate = (measured: Measured[]): string => `${spread(measured.map(({ perSecond }) => perSecond))}/s`;
  return [
    {
      work: 'M1: one hot pairing beside many (both ours)',
      ours: rate(hot),
      other: rate(many),
      ratio: spread(ratios),
      goal: '≥ 0.9',
      isMet: median(ratios) >= 0.9,
    },
  ];
}

/** The question whose cost is followed from one million purchases to ten. */
const GROWING = 'q2one';

/** Ours alone on the usual size, so that the full one can be set beside it. */
async function beforeGrowth(rounds: number, kept: string | null): Promise<Measured[]> {
  const stage = await setStage('usual', kept, null);
  try {
    const sample = await drawSample(stage.database.source, YEAR, stage.desks);
    const work = worksOf(sample, 'growth').find(({ key }) => key === GROWING);
    if (work === undefined) throw new Error('nothing grows');
    return (await compare(stage, work, rounds)).ours;
  } finally {
    await stage.close();
  }
}

function grown(small: readonly Measured[] | null, compared: readonly Compared[]): Row[] {
  const full = compared.find(({ key }) => key === GROWING)?.ours;
  if (small === null || full === undefined) return [];
  const cost = ({ nodeMs, postgresMs }: Measured): number => nodeMs + postgresMs;
  const [before, after] = [small.map(cost), full.map(cost)];
  const ratio = median(after) / median(before);
  return [
    {
      work: 'growth of Q2 of one indicator from 1 M to 10 M purchases, CPU',
      ours: `${spread(after)} ms`,
      other: `${spread(before)} ms`,
      ratio: three(ratio),
      goal: '≤ 1.3',
      isMet: ratio <= 1.3,
    },
  ];
}

function memory({ ours, theirs }: Stage): Row {
  const [mine, other] = [peakMb(ours.pid), peakMb(theirs.pid)];
  return {
    work: 'memory: the most that the server’s process held through all of it',
    ours: `${three(mine)} MB`,
    other: `${three(other)} MB`,
    ratio: three(mine / other),
    goal: '≤ 250 MB',
    isMet: mine <= 250,
  };
}

function documentOf(size: string, rounds: number, rows: readonly Row[]): string {
  const { pairings = 0, purchases = 0, placements = 0 } = SIZES[size] ?? {};
  return `# Benchmarks

Records and results beside PostGraphile on the same database in the same interleaved run: \`npm run bench -- records --size ${size}\` writes this file.

* Machine: ${machine()}; load generator, both servers and PostgreSQL 18 (embedded, its own settings) share it.
* Data: \`npm run generate\`, ${pairings} pairings, ${purchases} purchases, ${placements} placements of ${YEAR}.
* Each figure: median of ${rounds} rounds (least–most), requests a second and CPU milliseconds for each request in the server’s process + in PostgreSQL. The ratio is that of the rounds, which follow each other; rates swing from run to run, ratios hardly.
* Beside: ${peerVersions()}. It reads views of the same tables past all walls; Q2 it reads from one table prepared for that very question, which it neither keeps exact nor scopes; M1 goes into a copy of the table without rollup, events, past and walls. Ours answer a signed-in administrator through HTTP, walls and limits as in production.

${tableOf(rows)}
`;
}
