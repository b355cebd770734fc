import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read } from '../db/tx';
import { businessDay, daysAfter, daysBefore, daysBetween, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import { listDue, type DueRow } from './report-due.store';

export interface DueFilter {
  pairingIds?: string[] | null;
  forms?: string[] | null;
  /** Due from this day; a year ago where none is given. */
  from?: Day | null;
  /** Due in so many days at the latest; in seven where nothing is said. */
  withinDays?: number | null;
  overdue?: boolean | null;
  mine?: boolean | null;
  /** Only of those who have, or have never, begun a report by the form. */
  everBegun?: boolean | null;
}

const MAX_LISTED = 1_000;
const A_YEAR = 366;
/** Further back nobody asks a county for its month. */
const LONGEST = 10 * A_YEAR;

/** Who owes which report, by when, and whose turn it is: what begins the talk about a county that is silent (逾期未报). */
export class ReportDueService {
  constructor(private readonly source: DataSource) {}

  /** A page of what is owed, the earliest day first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(viewer: Viewer, filter: DueFilter, page: PageRequest): Promise<Page<DueRow>> {
    for (const field of ['pairingIds', 'forms'] as const) atMost(filter[field] ?? [], MAX_LISTED, `filter.${field}`);
    const today = businessDay(new Date());
    const withinDays = filter.withinDays ?? 7;
    if (withinDays < 0 || withinDays > A_YEAR)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: withinDays, range: `0–${A_YEAR}` }, 'filter.withinDays');
    const from = filter.from ?? daysBefore(today, A_YEAR);
    if (!isDay(from) || daysBetween(from, today) > LONGEST)
      throw new DomainError(
        ProblemCode.OUT_OF_RANGE,
        { value: from, range: `≥ ${daysBefore(today, LONGEST)}` },
        'filter.from',
      );
    const query = { ...filter, from, to: daysAfter(today, withinDays) };
    return read(this.source, viewer, (db) =>
      listDue(db, viewer, query, today, page, (count) => read(this.source, viewer, count)),
    );
  }
}
