/** Steps of a piece of work as one cell lists them: with the days that each takes, or with the day by which each is done. */
import { ProblemCode } from '../../schema/vocabulary';
import { daysBetween, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Step } from '../plans/schedule.rules';
import { readDay } from './cell-day.rules';

const DAYS = String.raw`(?<days>\d{1,4})\s*(?:天|days?\b)`;
const UNTIL = String.raw`(?<until>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)`;
/** A step: its title, then its days or its day, in brackets or not; what stands between two steps goes with the first. */
const STEP = new RegExp(
  String.raw`(?<title>[^;\s][^;]*?)[\s:,，]*\(?\s*(?:${DAYS}|${UNTIL})\s*(?:前|完成|之前)?\s*\)?\s*(?:[;,，。、]|->|→|$|(?=\S))\s*`,
  'giy',
);
const NUMBERED = /^[(]?\d{1,2}[.、)]\s*/;

/**
 * Reads the steps of a cell, those with days of their own as the days between them. Fails with BAD_INPUT (steps): nothing that can be
 * read, days of both sorts, days that do not follow each other, or a last one that is not the deadline.
 * @param begins the first day of the first step, where steps have days
 */
export function readStepsText(text: string | undefined, due: Day, begins: Day): Step[] {
  if (text === undefined) return [];
  const found = partsOf(text);
  const steps = found.flatMap(({ title, days }) => (days === null ? [] : [{ title, days }]));
  if (steps.length === found.length) return steps;
  if (steps.length > 0) throw refused(BOTH);
  return between(found.flatMap(({ title, until }) => (until === null ? [] : [{ title, until }])), due, begins); // prettier-ignore
}

interface Part {
  title: string;
  days: number | null;
  until: Day | null;
}

function partsOf(text: string): Part[] {
  const plain = text.normalize('NFKC').trim();
  const parts: Part[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < plain.length) {
    const match = STEP.exec(plain);
    if (!match) throw refused(UNREADABLE);
    const { title = '', days, until } = match.groups ?? {};
    const day = until === undefined ? null : readDay([0, 's', until], { is: 'day' }, null, false).value;
    if (until !== undefined && day === null) throw refused(UNREADABLE);
    parts.push({ title: title.replace(NUMBERED, ''), days: days === undefined ? null : Number(days), until: day });
  }
  return parts;
}

function between(steps: readonly { title: string; until: Day }[], due: Day, begins: Day): Step[] {
  if (steps.at(-1)?.until !== due) throw refused(LAST);
  return steps.map(({ title, until }, at) => {
    const before = steps[at - 1]?.until;
    const days = before === undefined ? daysBetween(begins, until) + 1 : daysBetween(before, until);
    if (days < 1) throw refused(before === undefined ? TOO_EARLY : OUT_OF_ORDER);
    return { title, days };
  });
}

const refused = ([reason, reasonEn]: readonly [string, string]): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'steps');

const UNREADABLE = [
  '读不出各步：每步写名称和天数，如“选址（10天）；施工（60天）”，或都写完成日期，如“选址（2026-03-10）”',
  'the steps cannot be read: write each with its days, such as survey (10 days); building (60 days), or all with the day by which they are done',
] as const;
const BOTH = [
  '各步要么都写天数，要么都写完成日期',
  'give all steps their days, or all of them the day by which they are done',
] as const;
const LAST = ['末步的日期须与期限相同', 'the last step is done on the deadline'] as const;
const OUT_OF_ORDER = ['各步的日期须一步晚于一步', 'each step is done later than the one before'] as const;
const TOO_EARLY = [
  '首步的日期已过，或早于计划开始',
  'the first step lies before today, or before the plan begins',
] as const;
