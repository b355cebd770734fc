/** What a rule finds about figures, in the form in which it is kept. */
import type { FlagRule, Side } from '../../schema/vocabulary';
import { units } from '../indicators/catalogue';
import type { Day } from '../platform/day';
import { formatSteps, formatTrimmed } from '../platform/decimal';
import { turnOf, type Claim, type Definition, type Stated } from './claim.rules';
import type { FlagNumbers, FlagWords } from './flag';

/** Something found about figures of one pairing, without whose the pairing is. */
export interface FigureFound {
  rule: FlagRule;
  pairingId: string;
  /** What stays the same while the condition lasts. */
  subject: string;
  year: number;
  since: Day;
  turn: Side;
  numbers: FlagNumbers;
  words: FlagWords;
  statementIds: string[];
  figureIds: string[];
  isPublished: boolean;
  isSimulated: boolean;
}

/** No sentence names more figures; a cell with more claims is asked about by its extremes. */
const MOST_FIGURES = 20;

export interface Told {
  rule: FlagRule;
  subject: string;
  /** What is doubted. */
  of: Definition;
  numbers: FlagNumbers;
  words?: FlagWords;
  /** The figures that the sentence names, the doubted one first. */
  claims: readonly Claim[];
}

/** A finding about these statements, the doubted one first. It is public only where all of them are. */
export function foundIn(statements: readonly [Stated, ...Stated[]], told: Told): FigureFound {
  const [first] = statements;
  const { rule, subject, of, numbers, words = {}, claims } = told;
  return {
    rule,
    pairingId: first.pairingId,
    subject,
    year: first.year,
    since:
      statements
        .map(({ recordedOn }) => recordedOn)
        .sort()
        .at(-1) ?? first.recordedOn,
    turn: turnOf(of),
    numbers: { ...numbers, unit: of.unit },
    words: { about: of.names, ...words },
    statementIds: [...new Set(statements.map(({ id }) => id))],
    figureIds: [...new Set(claims.map(({ figureId }) => figureId))].slice(0, MOST_FIGURES),
    isPublished: statements.every((one) => one.isPublished),
    isSimulated: statements.some((one) => one.isSimulated),
  };
}

/** What tells a finding within one statement apart: the same over its versions. */
export function subjectIn(statement: Stated, { code, part, isPlanned }: Claim, ...more: string[]): string {
  return [statement.id, code, isPlanned ? 'PLANNED' : 'DONE', part, ...more].join('|');
}

/** A value as it is kept among the numbers: `66860000.00` yuan, `494` persons. */
export function plain(value: bigint, unit: Definition['unit']): string {
  const { scale } = units[unit];
  // Rates are kept to six places, and told without idle zeros; amounts have their two.
  return unit === 'PERCENT' ? formatTrimmed({ digits: value, scale }) : formatSteps(value, scale);
}

export const apart = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);
