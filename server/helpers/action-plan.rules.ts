/** What an action plan may say: a period, measures within it, and how they move on. */
import { ProblemCode } from '../../schema/vocabulary';
import { daysAfter, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { atMost, requireText } from '../platform/text';
import type { MeasureRow } from './measure';

const MAX_MEASURES = 20;
const MAX_MEASURE = 300;
const MAX_NOTE = 500;
/** Three years, with whatever leap day is among them. */
const MAX_DAYS = 1_095;
/** A thousand million yuan: more than any household gains. */
const MAX_FEN = 100_000_000_000n;

export interface Period {
  from: Day;
  until: Day;
}

export interface NewMeasure {
  text: string;
  due: Day;
  expectedFen: bigint | null;
}

/** A plan's days: in their order, three years at most, and not over before it is agreed. Fails with OUT_OF_RANGE. */
export function checkPeriod({ from, until }: Period, agreedOn: Day): void {
  if (!isDay(from)) throw outOfRange(from, 'YYYY-MM-DD', 'from');
  const least = from > agreedOn ? from : agreedOn;
  const most = daysAfter(from, MAX_DAYS);
  if (!isDay(until) || until < least || until > most) throw outOfRange(until, `${least}–${most}`, 'until');
}

/** One plan at a time. Fails with PLAN_OVERLAPS. */
export function checkApart(period: Period, others: readonly Period[]): void {
  const other = others.find(({ from, until }) => from <= period.until && until >= period.from);
  if (other) throw new DomainError(ProblemCode.PLAN_OVERLAPS, { from: other.from, until: other.until }, 'from');
}

/** Measures of a plan, numbered after those that are there. Fails with BAD_INPUT, OUT_OF_RANGE and TOO_MANY_ITEMS. */
export function readMeasures(measures: readonly NewMeasure[], { from, until }: Period, after: number): MeasureRow[] {
  atMost(measures, MAX_MEASURES, 'measures');
  return measures.map(({ text, due, expectedFen }, at) => {
    const field = `measures.${at}`;
    if (!isDay(due) || due < from || due > until) throw outOfRange(due, `${from}–${until}`, `${field}.due`);
    return {
      nth: after + at + 1,
      text: requireText(text, MAX_MEASURE, `${field}.text`),
      due,
      expectedFen: readGain(expectedFen, `${field}.expected`),
      doneOn: null,
      gainedFen: null,
      note: null,
    };
  });
}

/** A plan without a measure is none; what is done counts, too. Fails with BAD_INPUT and TOO_MANY_ITEMS. */
export function checkMeasures(measures: readonly MeasureRow[]): void {
  atMost(measures, 2 * MAX_MEASURES, 'measures');
  if (measures.length === 0) throw refused('measures', '计划至少有一项措施', 'a plan has one measure at least');
}

/** What is done stays as it is, numbered from 1; what is still to be done follows. */
export function revisedMeasures(
  standing: readonly MeasureRow[],
  measures: readonly NewMeasure[],
  period: Period,
): MeasureRow[] {
  const done = standing.filter(({ doneOn }) => doneOn !== null).map((measure, at) => ({ ...measure, nth: at + 1 }));
  return [...done, ...readMeasures(measures, period, done.length)];
}

export interface MeasureProgress {
  nth: number;
  doneOn: Day | null;
  gainedFen: bigint | null;
  note: string;
}

/**
 * The measures after one of them moved on. Fails with NOT_FOUND (nth), OUT_OF_RANGE (doneOn, gained) and BAD_INPUT (note, a gain of
 * what is not done).
 */
export function progressed(
  measures: readonly MeasureRow[],
  { nth, doneOn, gainedFen, note }: MeasureProgress,
  from: Day,
  today: Day,
): MeasureRow[] {
  if (!measures.some((measure) => measure.nth === nth))
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '措施', whatEn: 'measure' }, 'nth');
  if (doneOn !== null && (!isDay(doneOn) || doneOn < from || doneOn > today))
    throw outOfRange(doneOn, `${from}–${today}`, 'doneOn');
  if (doneOn === null && gainedFen !== null)
    throw refused('gained', '完成的措施才填实际增收', 'what it brought is said of a measure that is done');
  const said = { doneOn, gainedFen: readGain(gainedFen, 'gained'), note: requireText(note, MAX_NOTE, 'note') };
  return measures.map((measure) => (measure.nth === nth ? { ...measure, ...said } : measure));
}

function readGain(fen: bigint | null, field: string): string | null {
  if (fen === null) return null;
  if (fen < 0n || fen > MAX_FEN) throw outOfRange(`${fen / 100n}`, `0–${MAX_FEN / 100n}`, field);
  return String(fen);
}

const outOfRange = (value: string, range: string, field: string): DomainError =>
  new DomainError(ProblemCode.OUT_OF_RANGE, { value, range }, field);

const refused = (field: string, reason: string, reasonEn: string): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
