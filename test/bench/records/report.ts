import { cpus, release, totalmem } from 'node:os';
import type { Measured } from './load';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Three digits are what a measurement is worth. */
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });
export const three = (value: number): string => THREE.format(value);
export const spread = (values: readonly number[]): string =>
  `${three(median(values))} (${three(Math.min(...values))}–${three(Math.max(...values))})`;

/** One row of the table of ratios. */
export interface Row {
  work: string;
  ours: string;
  other: string;
  ratio: string;
  goal: string;
  /** Null where no goal is set. */
  isMet: boolean | null;
}

/** What several rounds of both sides come to, side by side. The ratio is the median of the rounds' ratios. */
export interface Compared {
  key: string;
  work: string;
  goal: number | null;
  ours: Measured[];
  theirs: Measured[];
}

export function ratiosOf({ ours, theirs }: Compared): number[] {
  return ours.map((one, round) => one.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
}

const cell = (measured: readonly Measured[]): string =>
  `${spread(measured.map(({ perSecond }) => perSecond))}/s, ${three(median(measured.map(({ nodeMs }) => nodeMs)))} + ${three(
    median(measured.map(({ postgresMs }) => postgresMs)),
  )} ms`;

export function rowOf(compared: Compared): Row {
  const ratios = ratiosOf(compared);
  return {
    work: compared.work,
    ours: cell(compared.ours),
    other: cell(compared.theirs),
    ratio: spread(ratios),
    goal: compared.goal === null ? '–' : `≥ ${compared.goal}`,
    isMet: compared.goal === null ? null : median(ratios) >= compared.goal,
  };
}

const MARK = { true: '✓', false: '✗', null: '' } as const;

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.work, row.ours, row.other, row.ratio, row.goal, MARK[`${row.isMet}`]]);
  const head = ['work', 'Jiedui', 'beside', 'ratio', 'goal', ''];
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

export function machine(): string {
  const [cpu] = cpus();
  const gigabytes = Math.ceil(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${gigabytes} GB, Linux ${release()}, Node ${process.versions.node}`;
}
