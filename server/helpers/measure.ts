import type { Day } from '../platform/day';

/** A measure of a plan's version, amounts in fen. */
export interface MeasureRow {
  nth: number;
  text: string;
  due: Day;
  expectedFen: string | null;
  doneOn: Day | null;
  gainedFen: string | null;
  note: string | null;
}
