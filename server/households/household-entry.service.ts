import { QueryFailedError, type DataSource } from 'typeorm';
import { Ability, HouseholdAction, ProblemCode, type RegisterCategory } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import * as acts from './household-acts.service';
import { checkCategory, MAX_TEXT, MAX_VILLAGE, readNumber } from './household-book.rules';
import { changesCounted, corrected, type Correction } from './household-entry.rules';
import { isNumberNamed, putEntries, standingEntries } from './household-entry.store';
import { ABILITY_FOR, checkAnotherCorrects } from './household.rules';
import { isGroundOf, NO_PLACE } from './household-entering.service';
import { changeHousehold, type ToHousehold } from './household.service';
import { groundOf, handsByHousehold, householdEras, type Ground } from './household.store';
import { entriesOfNumber } from './household-write.store';
import type { HouseholdRow } from './household.tables';

export interface CorrectHousehold extends ToHousehold {
  number?: string | null;
  category?: RegisterCategory | null;
  placeId?: string | null;
  village?: string | null;
  movedOn?: Day | null;
  reason: string;
}

const UNIQUE_VIOLATION = '23505';

/** What a household is entered as, put right after it was entered: nothing of what was said is lost. */
export class HouseholdEntryService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /**
   * Corrects number, category, place and village, or says that the household moved; for a reason. Fails with NOT_FOUND (household, a
   * place that is not the viewer's), FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (a closed entry), BAD_INPUT (nothing to correct,
   * number, reason), ALREADY_EXISTS (the number is another's), NUMBER_IN_USE, CATEGORY_NOT_IN_FORCE, SECOND_PERSON_NEEDED (the category
   * of a household that counts), OUT_OF_RANGE (movedOn), and as `write`.
   */
  correct(viewer: Viewer, input: CorrectHousehold): Promise<HouseholdRow> {
    const action = HouseholdAction.CORRECT;
    return changeHousehold(
      this.source,
      this.secret,
      viewer,
      'correctHousehold',
      action,
      input,
      async (db, household) => {
        const today = this.today();
        const reason = requireText(input.reason, MAX_TEXT, 'reason');
        const correction = readCorrection(input, today);
        const entries = corrected(await standingEntries(db, household.id), correction, today);
        const last = entries.at(-1);
        if (last === undefined) throw new Error('a correction leaves something');
        await this.checkCategoryOf(db, viewer, household, last.category);
        await checkNumber(db, viewer, household, last.number);
        const ground = await this.groundAt(db, viewer, household, last.placeId);
        const { number, category, placeId, village } = last;
        const entry = number === household.number ? household.entry : 1;
        const owners = ground ? { partyIds: ground.unitIds, placePaths: [ground.path] } : {};
        const next = { ...household, number, entry, category, placeId, village, ...owners };
        const taken = { day: today, text: reason, evidence: [] };
        const made = await acts.advance(db, viewer, next, action, taken);
        await putEntries(db, made, entries).catch(refuseTaken);
        return made;
      },
    );
  }

  /** Fails with CATEGORY_NOT_IN_FORCE, FORBIDDEN and SECOND_PERSON_NEEDED. */
  private async checkCategoryOf(
    db: Db,
    viewer: Viewer,
    household: HouseholdRow,
    category: RegisterCategory,
  ): Promise<void> {
    if (category === household.category) return;
    const era = (await householdEras(db)).find((one) => one.category === category);
    if (!era) throw new Error(`the category ${category} has no era`);
    checkCategory(era, household.foundOn);
    if (!changesCounted(household, category)) return;
    if (!mayDo(viewer, Ability.REVIEW_HOUSEHOLDS, household)) throw new DomainError(ProblemCode.FORBIDDEN);
    const hands = (await handsByHousehold(db, viewer, [household.id])).get(household.id);
    checkAnotherCorrects(viewer.accountId, hands ?? { finder: null });
  }

  /** Whose the household is at a place where it did not lie yet; null where it stays. Fails with NOT_FOUND. */
  private async groundAt(db: Db, viewer: Viewer, household: HouseholdRow, placeId: string): Promise<Ground | null> {
    if (placeId === household.placeId) return null;
    const ground = await asPlatform(db, viewer, () => groundOf(db, household.recipientId, placeId));
    if (ground === null || !isGroundOf(viewer, ground, ABILITY_FOR.CORRECT))
      throw new DomainError(ProblemCode.NOT_FOUND, NO_PLACE, 'placeId');
    return ground;
  }
}

/** What is said otherwise; what is left out stays. Fails with BAD_INPUT. */
function readCorrection(input: CorrectHousehold, today: Day): Correction {
  const { number, category, placeId, village, movedOn } = input;
  return {
    ...(number && { number: readNumber(number, today) }),
    ...(category && { category }),
    ...(placeId && { placeId }),
    ...(typeof village === 'string' && {
      village: village.trim() ? requireText(village, MAX_VILLAGE, 'village') : null,
    }),
    ...(movedOn && { movedOn }),
  };
}

/** A number is one household's. Fails with NUMBER_IN_USE and ALREADY_EXISTS. */
async function checkNumber(db: Db, viewer: Viewer, household: HouseholdRow, number: string): Promise<void> {
  if (number === household.number) return;
  const { isNamed, isTaken } = await asPlatform(db, viewer, async () => ({
    isNamed: await isNumberNamed(db, household),
    isTaken: (await entriesOfNumber(db, household.recipientId, number)) > 0,
  }));
  if (isNamed) throw new DomainError(ProblemCode.NUMBER_IN_USE, { number: household.number }, 'number');
  if (isTaken) throw numberTaken();
}

const numberTaken = (): DomainError =>
  new DomainError(ProblemCode.ALREADY_EXISTS, { what: '户编号', whatEn: 'household of this number' }, 'number');

/** Two at the same moment: the number goes to the first. Fails with ALREADY_EXISTS. */
function refuseTaken(error: unknown): never {
  const cause =
    error instanceof QueryFailedError ? (error.driverError as { code?: string; table?: string }) : undefined;
  if (cause?.code === UNIQUE_VIOLATION && cause.table === 'household') throw numberTaken();
  throw error;
}
