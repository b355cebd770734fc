/** What a visit says, read exactly or refused. */
import { ProblemCode } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { requireText } from '../platform/text';
import { checkVisitDay, helperOn, MAX_NAME, type Assigned } from './helper.rules';

export const MAX_NOTE = 1_000;
export const MAX_PROBLEM = 500;
export const MAX_LOCALITY = 100;

/** A visit as somebody writes it down. */
export interface VisitTold {
  day: Day;
  visitor?: string | null;
  locality?: string | null;
  note: string;
  problem?: string | null;
}

/** A visit as it is kept. */
export interface VisitFacts {
  day: Day;
  /** Null where somebody else than the helper went. */
  helperId: string | null;
  visitor: string;
  locality: string | null;
  note: string;
  problem: string | null;
}

/**
 * A visit as it is kept. Fails with OUT_OF_RANGE (a day outside the household's entry, or to come), HELPER_MISSING and BAD_INPUT (texts).
 * @param helpers of the household, on whatever days
 */
export function readVisit(
  told: VisitTold,
  household: { foundOn: Day; closedOn: Day | null },
  helpers: readonly (Assigned & { name: string })[],
  today: Day,
): VisitFacts {
  checkVisitDay(told.day, household, today);
  return {
    day: told.day,
    ...visitorOn(helpers, told.day, told.visitor),
    locality: readOptional(told.locality, MAX_LOCALITY, 'locality'),
    note: requireText(told.note, MAX_NOTE, 'note'),
    problem: readOptional(told.problem, MAX_PROBLEM, 'problem'),
  };
}

/** Who went: somebody by name, or the helper of that day. Fails with BAD_INPUT and HELPER_MISSING. */
export function visitorOn(
  helpers: readonly (Assigned & { name: string })[],
  day: Day,
  name: string | null | undefined,
): Pick<VisitFacts, 'helperId' | 'visitor'> {
  if (name) return { helperId: null, visitor: requireText(name, MAX_NAME, 'visitor') };
  const helper = helperOn(helpers, day);
  if (helper) return { helperId: helper.id, visitor: helper.name };
  throw new DomainError(ProblemCode.HELPER_MISSING, { day }, 'visitor');
}

export const readOptional = (text: string | null | undefined, max: number, field: string): string | null =>
  text ? requireText(text, max, field) : null;
