import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, Counting, EventKind, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import { atMost, searchText } from '../platform/text';
import { admittedIndicator, type Admission } from './indicator.rules';
import {
  definitionsOf,
  indicatorBookOn,
  insertIndicators,
  listIndicators,
  listSchemes,
  type IndicatorQuery,
} from './indicator.store';
import type { IndicatorRow, IndicatorSchemeRow } from './indicator.tables';
import { ADMITTED_CATEGORY } from './catalogue';
import { rowOf, SCHEMES_LOCK, type RowPlace } from './scheme.service';

/** Reference data belongs to nobody and is read by everybody who is let in. */
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

const MAX_LISTED = 500;

export class IndicatorService {
  constructor(private readonly source: DataSource) {}

  /** A page of indicators. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT (search) and CURSOR_INVALID. */
  async list(viewer: Viewer, given: IndicatorQuery, page: PageRequest): Promise<Page<IndicatorRow>> {
    atMost(given.codes ?? [], MAX_LISTED, 'filter.codes');
    atMost(given.categories ?? [], MAX_LISTED, 'filter.categories');
    if (given.year !== null && given.year !== undefined) checkYear(given.year);
    const query = { ...given, search: searchText(given.search) };
    return read(this.source, viewer, (db) =>
      listIndicators(db, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A page of schemes. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  schemes(viewer: Viewer, page: PageRequest): Promise<Page<IndicatorSchemeRow>> {
    return read(this.source, viewer, (db) => listSchemes(db, page, (count) => read(this.source, viewer, count)));
  }
}

/** PostgreSQL makes dates of the years 1 to 9999 only. */
function checkYear(year: number): void {
  if (year >= 1 && year <= 9999) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: '1–9999' }, 'filter.year');
}

/**
 * Lets an indicator that its scheme does not know into it, inside the transaction of the import that met it; gives
 * the one that is there when the scheme knows it after all. A code that another scheme defines keeps that definition.
 *
 * Take no lock after this one: it holds the schemes until the transaction ends.
 * Fails with FORBIDDEN, BAD_INPUT (code, name), UNKNOWN_UNIT and BAD_PERIOD (a day before the first scheme).
 */
export async function admitIndicator(
  db: Db,
  viewer: Viewer,
  { day, ...admission }: Admission & { day: string },
): Promise<IndicatorRow> {
  if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
  await lock(db, SCHEMES_LOCK);
  const book = await indicatorBookOn(db, day);
  if (!book) {
    const reason = `${day} 之前没有指标体系`;
    throw new DomainError(ProblemCode.BAD_PERIOD, { reason, reasonEn: `no indicator scheme covers ${day}` }, 'period');
  }
  const present = book.find(admission.code);
  if (present) return present;

  const last = Math.max(-1, ...book.codes().map((code) => book.find(code)?.ordinal ?? -1));
  const place = { id: newId(), schemeId: book.scheme.id, ordinal: last + 1 };
  const [defined] = await definitionsOf(db, admission.code);
  const row = defined ? copied(defined, place) : rowOf(admittedIndicator(admission), place, true);
  await insertIndicators(db, [row]);
  await announce(db, {
    kind: EventKind.INDICATOR_ADMITTED,
    actorId: viewer.accountId,
    pairingId: null,
    subjectType: 'Indicator',
    subjectId: row.id,
    version: book.scheme.version,
    owned: FOR_ALL,
  });
  return row;
}

/** The same definition in another scheme: a code means one thing everywhere. What names other indicators stays behind. */
function copied(known: IndicatorRow, place: RowPlace): IndicatorRow {
  const { alsoPrinted, mayBeNegative } = known.document;
  return {
    ...known,
    ...place,
    version: 1,
    category: ADMITTED_CATEGORY,
    twinCode: null,
    numeratorCode: null,
    denominatorCode: null,
    publishedOnly: known.counting === Counting.RATIO,
    document: { admitted: true, ...(alsoPrinted && { alsoPrinted }), ...(mayBeNegative && { mayBeNegative }) },
  };
}
