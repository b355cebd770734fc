import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import type { HouseholdRow } from '../households/household.tables';
import { businessDay, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { supervisionRulesOn } from '../supervision/supervision-rule.store';
import { enterVisit, keepVisit, type Next } from './helper-acts.service';
import { checkVisitDay, MAX_REASON } from './helper.rules';
import { placed, type Listing } from './helper.service';
import { helpersByHousehold } from './helper.store';
import type { HelperRow, ToVisitRow, VisitCountRow, VisitRow } from './helper.tables';
import { checkVersion, handedIn, householdLock, householdToKeep, prove } from './household-paper.service';
import { MAX_LOCALITY, MAX_NOTE, MAX_PROBLEM, readOptional, readVisit, visitorOn } from './visit.rules';
import { countToVisit, listToVisit, listVisits, visitsById, type ToVisitQuery, type VisitQuery } from './visit.store';

export interface RecordVisit {
  requestKey: string;
  householdId: string;
  day?: Day | null;
  visitor?: string | null;
  locality?: string | null;
  note: string;
  problem?: string | null;
  evidenceIds: string[];
}

/** Something that is done to a visit, based on the version that somebody saw. */
interface ToVisit {
  requestKey: string;
  visitId: string;
  version: number;
  reason: string;
}

/** What is left out stays; an empty text takes away what was said. */
export interface CorrectVisit extends ToVisit {
  day?: Day | null;
  visitor?: string | null;
  locality?: string | null;
  note?: string | null;
  problem?: string | null;
}

/** Who went to which household when (走访), and who was not visited for too long. */
export class VisitService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of visits, the latest first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  list(viewer: Viewer, query: Listing<VisitQuery>, page: PageRequest): Promise<Page<VisitRow>> {
    return read(this.source, viewer, async (db) =>
      listVisits(db, viewer, await placed(db, query), page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * A page of the households that waited to be visited as of a day, who waited longest first. Fails with OUT_OF_RANGE (also onDay),
   * TOO_MANY_ITEMS and CURSOR_INVALID.
   */
  toVisit(viewer: Viewer, query: AsOf, page: PageRequest): Promise<Page<ToVisitRow>> {
    return read(this.source, viewer, async (db) =>
      listToVisit(db, viewer, await this.asOf(db, query), page, (count) => read(this.source, viewer, count)),
    );
  }

  /** How the households of each place are visited as of a day; 1000 places at most. Fails as `toVisit`. */
  counts(viewer: Viewer, query: AsOf): Promise<VisitCountRow[]> {
    return read(this.source, viewer, async (db) => countToVisit(db, viewer, await this.asOf(db, query)));
  }

  /**
   * Records a visit with its files, once for each request key. Fails with NOT_FOUND (household, file), FORBIDDEN, OUT_OF_RANGE (a day
   * outside the household's entry, or to come), HELPER_MISSING, BAD_INPUT (texts), TOO_MANY_ITEMS (files), and as `write`.
   */
  record(viewer: Viewer, input: RecordVisit): Promise<VisitRow> {
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb: 'recordVisit',
      input,
      locks: [householdLock(input.householdId)],
      allow: async (db) => {
        household = await householdToKeep(db, viewer, input.householdId);
      },
      again: (db, id) => visitOf(db, viewer, id),
      effect: async (db) => {
        const told = { ...input, day: input.day ?? this.today() };
        const facts = readVisit(told, household, await helpersOf(db, viewer, household.id), this.today());
        const files = await handedIn(db, viewer, input.evidenceIds);
        const visit = await enterVisit(db, viewer, household, facts);
        await prove(db, viewer, 'HOUSEHOLD_VISIT', visit, files);
        return { id: visit.id, result: visit };
      },
    });
  }

  /**
   * Says what a visit really was; what was said before is kept. Fails as `record`, and with NOT_FOUND (visit), VERSION_CONFLICT,
   * TRANSITION_REFUSED (a visit that was withdrawn) and BAD_INPUT (reason).
   */
  correct(viewer: Viewer, input: CorrectVisit): Promise<VisitRow> {
    return this.change(viewer, 'correctVisit', input, EventKind.VISIT_CORRECTED, async (db, standing, household) => {
      const day = input.day ?? standing.day;
      checkVisitDay(day, household, this.today());
      const visitor = input.visitor ?? (standing.helperId === null ? standing.visitor : null);
      const who = visitorOn(await helpersOf(db, viewer, household.id), day, visitor);
      return {
        ...standing,
        ...who,
        day,
        locality: corrected(standing.locality, input.locality, MAX_LOCALITY, 'locality'),
        note: input.note ? requireText(input.note, MAX_NOTE, 'note') : standing.note,
        problem: corrected(standing.problem, input.problem, MAX_PROBLEM, 'problem'),
      };
    });
  }

  /** Says that a visit was not. Fails as `correct`. */
  withdraw(viewer: Viewer, input: ToVisit): Promise<VisitRow> {
    return this.change(viewer, 'withdrawVisit', input, EventKind.VISIT_WITHDRAWN, (_db, standing) =>
      Promise.resolve({ ...standing, isWithdrawn: true }),
    );
  }

  private async change(
    viewer: Viewer,
    verb: string,
    input: ToVisit,
    news: EventKind,
    next: (db: Db, standing: VisitRow, household: HouseholdRow) => Promise<Next<VisitRow>>,
  ): Promise<VisitRow> {
    const { householdId } = await read(this.source, viewer, (db) => visitOf(db, viewer, input.visitId));
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [householdLock(householdId)],
      allow: async (db) => {
        household = await householdToKeep(db, viewer, householdId);
      },
      again: (db, id) => visitOf(db, viewer, id),
      effect: async (db) => {
        const standing = await visitOf(db, viewer, input.visitId);
        checkVersion(input.version, standing.version);
        checkStands(standing);
        const reason = requireText(input.reason, MAX_REASON, 'reason');
        const changed = await next(db, standing, household);
        const visit = await keepVisit(db, viewer, { ...changed, version: standing.version + 1, reason }, news);
        return { id: visit.id, result: visit };
      },
    });
  }

  /** What is asked, with the rule that applied on that day. Fails with OUT_OF_RANGE (onDay) and TOO_MANY_ITEMS. */
  private async asOf(db: Db, { onDay, ...query }: AsOf): Promise<ToVisitQuery> {
    const today = this.today();
    const day = onDay ?? today;
    if (!isDay(day) || day > today)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `–${today}` }, 'onDay');
    const { visitWithinDays } = await supervisionRulesOn(db, day);
    return { ...(await placed(db, query)), onDay: day, days: visitWithinDays };
  }
}

export interface AsOf {
  pairingIds?: string[] | null;
  placeIds?: string[] | null;
  onDay?: Day | null;
}

const helpersOf = async (db: Db, viewer: Viewer, householdId: string): Promise<HelperRow[]> =>
  (await helpersByHousehold(db, viewer, [householdId])).get(householdId) ?? [];

/** What is left out stays, an empty text takes it away. */
function corrected(said: string | null, text: string | null | undefined, max: number, field: string): string | null {
  return text === null || text === undefined ? said : readOptional(text, max, field);
}

/** Fails with TRANSITION_REFUSED. */
function checkStands({ isWithdrawn }: VisitRow): void {
  if (!isWithdrawn) return;
  const details = { from: '已撤回', fromEn: 'withdrawn', action: '更正', actionEn: 'correct' };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'visitId');
}

async function visitOf(db: Db, viewer: Viewer, id: string): Promise<VisitRow> {
  const visit = (await visitsById(db, viewer, [id])).get(id);
  if (visit) return visit;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '走访', whatEn: 'visit' }, 'visitId');
}
