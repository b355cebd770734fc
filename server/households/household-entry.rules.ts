/** What a household is entered as, and how that is corrected: a pure timeline of what stands. */
import { HouseholdState, ProblemCode, type RegisterCategory } from '../../schema/vocabulary';
import { isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';

/** What a household is entered as from a day on, until the next. */
export interface Entered {
  since: Day;
  number: string;
  category: RegisterCategory;
  placeId: string;
  village: string | null;
}

/** What is to be said otherwise; undefined stays. */
export type Correction = Partial<Omit<Entered, 'since'>> & {
  /** The day of a move; undefined where what was said was wrong from the first. */
  movedOn?: Day;
};

/**
 * What stands after a correction, the first day first. Number and category are of the household from the first; a place that was wrong
 * is put right where the household lies now, a move begins another. Fails with BAD_INPUT (nothing changes, a move to nowhere) and
 * OUT_OF_RANGE (movedOn).
 * @param standing what stands, the first day first
 */
export function corrected(standing: readonly Entered[], correction: Correction, today: Day): Entered[] {
  const last = standing.at(-1);
  if (last === undefined) throw new Error('a household is entered as nothing');
  const { movedOn, number, category } = correction;
  const { placeId = last.placeId, village = last.village } = correction;
  const lies = { placeId, village };
  const isElsewhere = placeId !== last.placeId || village !== last.village;
  const isRenamed = (number ?? last.number) !== last.number || (category ?? last.category) !== last.category;
  if (movedOn !== undefined && !isElsewhere)
    throw refused('placeId', '搬迁须填写与原住地不同的乡镇或村', 'a move leads to another place or village');
  if (!isElsewhere && !isRenamed) throw refused('reason', '请填写要更正的内容', 'say what is to be corrected');
  if (movedOn !== undefined && (!isDay(movedOn) || movedOn <= last.since || movedOn > today))
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: movedOn, range: `${last.since}–${today}` }, 'movedOn');
  const places =
    movedOn === undefined
      ? [...standing.slice(0, -1), { ...last, ...lies }]
      : [...standing, { ...last, ...lies, since: movedOn }];
  return places.map((one) => ({ ...one, number: number ?? one.number, category: category ?? one.category }));
}

/** Whether a correction changes what is counted already: the category of a household that two people have admitted. */
export const changesCounted = (
  { state, category }: { state: HouseholdState; category: RegisterCategory },
  next: RegisterCategory,
): boolean => category !== next && (state === HouseholdState.ADMITTED || state === HouseholdState.CLEARING);

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
