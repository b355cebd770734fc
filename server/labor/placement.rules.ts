/** What may be recorded of a placement, and what may be done to one. */
import {
  PlacementAction,
  ProblemCode,
  type HouseholdCategory,
  type JobKind,
  type LaborDestination,
} from '../../schema/vocabulary';
import { ageOn, readIdNumber, readPerson, refusalsOfPerson, type PersonFacts } from '../people/person.rules';
import { isDay, type Day } from '../platform/day';
import { DomainError, type ProblemDetails } from '../platform/errors';
import type { RecordPairing, Refusal } from '../records/record';

/** A placement as somebody writes it down: who, where, and from when. */
export interface PlacementFacts extends PersonFacts {
  employer: string;
  destination: LaborDestination;
  workplace: string | null;
  placeId: string | null;
  jobKind: JobKind;
  /** 工种. */
  jobTitle: string | null;
  fromDay: Day;
  /** The last day at work; null for who is still there. */
  toDay: Day | null;
  /** For who is still there: the day of the roster. Left out, the end of the year in which the work began, or today. */
  asOf: Day | null;
  categories: readonly HouseholdCategory[];
  pointToPoint: boolean;
}

export interface PlacementContext {
  pairing: Pick<RecordPairing, 'closedOn'>;
  today: Day;
}

/** Under this age nobody may be employed (未成年人保护法). */
const LEAST_AGE = 16;
const FIRST_DAY = '1990-01-01';
/** Longer than a working life. */
const MOST_YEARS = 50;

export const MAX_EMPLOYER = 200;
export const MAX_WORKPLACE = 200;
export const MAX_JOB_TITLE = 100;

/** A text without the spaces around it and with single ones within; null when nothing is left. */
export function tidyText(text: string | null): string | null {
  const tidy = (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return tidy === '' ? null : tidy;
}

/** Every reason why a placement cannot be recorded as written; none when it can. */
export function refusalsOfPlacement(facts: PlacementFacts, context: PlacementContext): Refusal[] {
  return [
    ...refusalsOfPerson(facts, context.today),
    ...refusalsOfTexts(facts),
    ...refusalsOfDays(facts, context),
    ...refusalsOfAge(facts, context.today),
  ];
}

function refusalsOfTexts(facts: PlacementFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const employer = tidyText(facts.employer);
  if (employer === null || employer.length > MAX_EMPLOYER)
    refusals.push(
      badInput(
        'employer',
        `请填写就业单位，1 至 ${MAX_EMPLOYER} 个字；灵活就业填“个人”`,
        `write the employer, 1 to ${MAX_EMPLOYER} characters`,
      ),
    );
  for (const [field, max] of [
    ['workplace', MAX_WORKPLACE],
    ['jobTitle', MAX_JOB_TITLE],
  ] as const) {
    if ((tidyText(facts[field])?.length ?? 0) > max)
      refusals.push(badInput(field, `最多 ${max} 个字`, `${max} characters at most`));
  }
  return refusals;
}

function refusalsOfDays({ fromDay, toDay, asOf }: PlacementFacts, { pairing, today }: PlacementContext): Refusal[] {
  if (!isDay(fromDay) || fromDay < FIRST_DAY || fromDay > today)
    return [outOfRange('fromDay', fromDay, `${FIRST_DAY}–${today}`)];
  if (pairing.closedOn !== null && fromDay > pairing.closedOn) {
    const details = { day: pairing.closedOn, action: '登记新的就业', actionEn: 'new placements' };
    return [{ field: 'fromDay', code: ProblemCode.PAIRING_CLOSED, details }];
  }
  const latest = [today, `${Number(fromDay.slice(0, 4)) + MOST_YEARS}${fromDay.slice(4)}`].sort()[0] ?? today;
  const mayBe = (day: Day): boolean => isDay(day) && day >= fromDay && day <= latest;
  if (toDay !== null && !mayBe(toDay)) {
    return toDay > today && isDay(toDay)
      ? [
          badInput(
            'toDay',
            '离岗日期不能晚于今天：仍在岗的请留空',
            'nobody has left on a day to come: leave it empty for who is still there',
          ),
        ]
      : [outOfRange('toDay', toDay, `${fromDay}–${latest}`)];
  }
  if (asOf !== null && !mayBe(asOf)) return [outOfRange('asOf', asOf, `${fromDay}–${latest}`)];
  return [];
}

function refusalsOfAge({ idNumber, fromDay }: PlacementFacts, today: Day): Refusal[] {
  const id = idNumber === null ? null : readIdNumber(idNumber, today);
  if (id === null || 'reason' in id || !isDay(fromDay) || ageOn(id.idNumber, fromDay) >= LEAST_AGE) return [];
  const reason = `到岗时未满 ${LEAST_AGE} 周岁：请核对身份证号和到岗日期`;
  return [badInput('fromDay', reason, `under ${LEAST_AGE} on the first day of work: check the ID number and the day`)];
}

const badInput = (field: string, reason: string, reasonEn: string): Refusal =>
  refusal(field, ProblemCode.BAD_INPUT, { reason, reasonEn });
const outOfRange = (field: string, value: string, range: string): Refusal =>
  refusal(field, ProblemCode.OUT_OF_RANGE, { value: value.slice(0, 40), range });
const refusal = (field: string, code: ProblemCode, details: ProblemDetails): Refusal => ({ field, code, details });

/** The last day of which these facts say that somebody is at work. */
export function knownUntil(
  { fromDay, toDay, asOf }: Pick<PlacementFacts, 'fromDay' | 'toDay' | 'asOf'>,
  today: Day,
): Day {
  const endOfYear = `${fromDay.slice(0, 4)}-12-31`;
  return toDay ?? asOf ?? (today < endOfYear ? today : endOfYear);
}

/** A placement that is refused nothing, in the form in which it is kept. */
export function readPlacement(facts: PlacementFacts, today: Day) {
  return {
    person: readPerson(facts, today),
    terms: {
      employer: tidyText(facts.employer) ?? '',
      destination: facts.destination,
      workplace: tidyText(facts.workplace),
      placeId: facts.placeId,
      jobKind: facts.jobKind,
      jobTitle: tidyText(facts.jobTitle),
      fromDay: facts.fromDay,
      toDay: facts.toDay,
      knownUntil: knownUntil(facts, today),
      categories: [...new Set(facts.categories)].sort(),
      pointToPoint: facts.pointToPoint,
    },
  };
}

/** Chinese and English. */
type Words = readonly [string, string];

export const ACTION_WORDS: Record<PlacementAction, Words> = {
  AFFIRM: ['核实在岗', 'affirm'],
  END: ['登记离岗', 'end'],
  CORRECT: ['更正', 'correct'],
  WITHDRAW: ['撤回', 'withdraw'],
};

/** What may be done to a placement as it stands, by whoever may change it. */
export function actionsOn({ withdrawn, toDay }: { withdrawn: boolean; toDay: Day | null }): PlacementAction[] {
  if (withdrawn) return [];
  const open = toDay === null ? [PlacementAction.AFFIRM, PlacementAction.END] : [];
  return [...open, PlacementAction.CORRECT, PlacementAction.WITHDRAW];
}

/** Fails with TRANSITION_REFUSED. */
export function checkAction(placement: { withdrawn: boolean; toDay: Day | null }, action: PlacementAction): void {
  if (actionsOn(placement).includes(action)) return;
  const [word, wordEn] = ACTION_WORDS[action];
  const from = placement.withdrawn ? { from: '已撤回', fromEn: 'withdrawn' } : { from: '已离岗', fromEn: 'ended' };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { ...from, action: word, actionEn: wordEn });
}

/** When somebody has left. Fails with OUT_OF_RANGE. */
export function checkLastDay(fromDay: Day, toDay: Day, today: Day, field: string): void {
  if (toDay >= fromDay && toDay <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: toDay, range: `${fromDay}–${today}` }, field);
}
