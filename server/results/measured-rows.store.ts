import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Page } from '../../schema/page';
import type { Viewer } from '../platform/scope';
import { askedOf, CHANNEL, MODE, MONTH, OF_TERM, QUARTER, sumsFrom, TERMS, type MeasuredApart } from './measured.store';
import type { DayWindow, MeasureTerm } from './record-term.rules';
import type { RecordRow } from './record.rules';
import type { RecordedCell } from './record.store';
import type { ResultsQuery } from './results.store';

/** A record under a cell: which one, and the version of it that was counted. */
export interface CountedRow {
  id: string;
  version: number;
}

/** The tables whose rows count by a function of each row, that function, and on which day a row counts for a measure. */
export const SOURCES = {
  PURCHASES: {
    table: 'purchase',
    measured: 'purchase_measures',
    day: `(case m.measure when 'PURCHASE_ACCEPTED' then r.accepted_on when 'PURCHASE_PAID' then r.paid_on
           when 'PURCHASE_EVALUATED' then r.evaluated_on else r.day end)`,
  },
  ACTIVITIES: {
    table: 'activity',
    measured: 'activity_measures',
    day: `(case r.kind when 'TRAINING' then coalesce(r.to_day, r.from_day) else r.from_day end)`,
  },
} as const;
export type MeasuredSource = keyof typeof SOURCES;

/** The records that a cell's sum is made of, those of the latest years first; as of a snapshot, as they stood then. */
export function measuredRows(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  terms: readonly MeasureTerm[],
  source: MeasuredSource,
  cell: RecordedCell,
  page: PageRequest,
  snapshot: string | null,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<CountedRow>> {
  const { table, measured, day } = SOURCES[source];
  const { params, where } = askedOf(viewer, query, terms, 'r', day);
  params.push(cell.pairingIds);
  where.push(`r.pairing_id = any($${params.length}::uuid[])`);
  const is = (sql: string, value: unknown): void => {
    if (value !== undefined) where.push(`${sql} is not distinct from $${params.push(value)}`);
  };
  is('m.year', cell.year);
  is(`(${QUARTER})`, cell.quarter);
  is(`(${MONTH})`, cell.month);
  is(`(${CHANNEL})`, cell.purchaseChannel);
  is(`(${MODE})`, cell.purchaseMode);
  where.push(`exists (select 1 from ${TERMS} where ${OF_TERM})`);
  return readPage<CountedRow>(
    db,
    {
      name: 'measuredRows',
      columns: 'r.id, r.version',
      from: `${versionsOf(table, snapshot, params)} join pairing p on p.id = r.pairing_id, ${measured}(r.whole) m`,
      where,
      params,
      order: [
        { sql: 'r.year', type: 'int', desc: true },
        { sql: 'r.id', type: 'uuid', desc: true },
      ],
    },
    page,
    recount,
  );
}

/**
 * What the records of a source come to on the days that the question names, from the rows themselves: for the parts of months,
 * which the rollup cannot tell. Purchases of a whole nation are gone through for it.
 */
export function measuredInDays(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery & DayWindow,
  terms: readonly MeasureTerm[],
  source: MeasuredSource,
  apart: MeasuredApart,
  options: { snapshot: string | null; limit: number },
): Promise<RecordRow[]> {
  const { table, measured, day } = SOURCES[source];
  const { params, where } = askedOf(viewer, query, terms, 'r', day);
  const from = `${versionsOf(table, options.snapshot, params)} join pairing p on p.id = r.pairing_id cross join lateral ${measured}(r.whole) m`;
  return sumsFrom(db, 'measuredInDays', from, 'r', apart, where, params, options.limit);
}

/**
 * The rows of a record table as they stand, or as they stood in a snapshot: the head, or the version that it replaced.
 * `r.whole` is the row as one value, for the function that measures it.
 */
export function versionsOf(table: string, snapshot: string | null, params: unknown[]): string {
  if (snapshot === null) return `(select h.*, h as whole from ${table} h) as r`;
  const then = `$${params.push(snapshot)}::pg_snapshot`;
  return `(select (known.whole).*, known.whole from (
      select h as whole from ${table} h where pg_visible_in_snapshot(h.made_by, ${then})
      union all
      select jsonb_populate_record(null::${table}, to_jsonb(v)) from ${table}_past v where known_in(v.made_by, v.ended_by, ${then})) as known) as r`;
}
