import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { BenefitCountDimension, ProblemCode, type BenefitFinding } from '../../schema/vocabulary';
import { pageOf, type PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, daysBefore, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import { listBenefitRules } from './benefit-rule.store';
import { countLeaks, type LeakCell } from './leak-count.rules';
import { leaksOf } from './leak-facts.service';
import { leakKey, type LeakRow } from './leak.rules';
import type { LeakWindow } from './owed.rules';

export interface LeakListing {
  placeIds?: string[] | null;
  pairingIds?: string[] | null;
  householdIds?: string[] | null;
  ruleIds?: string[] | null;
  /** Any of these. */
  findings?: BenefitFinding[] | null;
  onDay?: Day | null;
  since?: Day | null;
}

const MAX_LISTED = 1_000;
/** A table of five years at most. */
const MAX_DAYS = 5 * 366;

/** The leak-proof table (防漏表): who was entitled, who received, who is to be reminded. */
export class LeakService {
  constructor(
    private readonly source: DataSource,
    private readonly vault: PersonVault,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of the table, by the households' numbers. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(viewer: Viewer, listing: LeakListing, page: PageRequest): Promise<Page<LeakRow>> {
    const { rows } = await this.table(viewer, listing);
    return pageOf(rows, leakKey, page);
  }

  /** How many distinct households and people the table tells of. Fails with OUT_OF_RANGE and TOO_MANY_ITEMS. */
  async count(viewer: Viewer, listing: LeakListing, groupBy: readonly BenefitCountDimension[]): Promise<LeakCell[]> {
    const { rows, window } = await this.table(viewer, listing);
    const { RULE, TOWN } = BenefitCountDimension;
    const cells = countLeaks(rows, { rule: groupBy.includes(RULE), town: groupBy.includes(TOWN) }, window.day);
    atMost(cells, MAX_LISTED, 'groupBy');
    return cells;
  }

  private table(viewer: Viewer, listing: LeakListing): Promise<{ rows: LeakRow[]; window: LeakWindow }> {
    const window = windowOf(listing, this.today());
    for (const field of ['placeIds', 'pairingIds', 'householdIds', 'ruleIds'] as const)
      atMost(listing[field] ?? [], MAX_LISTED, `filter.${field}`);
    return read(
      this.source,
      viewer,
      async (db) => ({ rows: await leakRows(db, viewer, this.vault, listing, window), window }),
      {
        isSnapshot: true,
      },
    );
  }
}

/** The rows of a table, as a filter asks for them. Fails with TOO_MANY_ITEMS. */
export async function leakRows(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  { placeIds, pairingIds, householdIds, ruleIds, findings }: LeakListing,
  window: LeakWindow,
): Promise<LeakRow[]> {
  const places = placeIds ? [...(await placesById(db, PLATFORM, placeIds)).values()] : null;
  const paths = places?.map(({ path }) => path) ?? null;
  // All of them: a rule that is not asked for may stand in the place of one that is.
  const rules = await listBenefitRules(db, { paths });
  const rows = await leaksOf(db, viewer, vault, { paths, pairingIds, householdIds }, rules, window);
  return rows.filter(
    (row) =>
      (!ruleIds || ruleIds.includes(row.rule.id)) && (!findings || findings.some((one) => row.findings.includes(one))),
  );
}

/** Since the year began, by default. Fails with OUT_OF_RANGE. */
export function windowOf({ onDay, since }: Pick<LeakListing, 'onDay' | 'since'>, today: Day): LeakWindow {
  const day = onDay ?? today;
  if (!isDay(day) || day > today || day < '2014-01-01')
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `2014-01-01–${today}` }, 'filter.onDay');
  const from = since ?? `${day.slice(0, 4)}-01-01`;
  const first = daysBefore(day, MAX_DAYS);
  if (!isDay(from) || from > day || from < first)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: from, range: `${first}–${day}` }, 'filter.since');
  return { since: from, day };
}
