import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import type { CountedPairing } from './counted.rules';
import { addEnds, adder, type ResultsQuery } from './results.store';

/** The pairings that a question is about and that have placements or activities, with the years in which they have. */
export function countedPairings(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  sources: { placements: boolean; activities: readonly string[] },
  options: { snapshot: string | null; today: string },
): Promise<CountedPairing[]> {
  const params: unknown[] = [sources.placements, sources.activities, options.today, options.snapshot];
  const where = [recordPredicate(viewer, 'r', params)];
  const add = adder(params, where);
  addEnds(add, query, 'p', 'p.id');
  add('r.year = any(?::int[])', query.years);
  const activities = (table: string, known: string): string => `
       select a.pairing_id, a.simulated, y.year from ${table} a,
              generate_series(extract(year from a.from_day)::int, extract(year from least(coalesce(a.to_day, $3::date), $3::date))::int) as y (year)
        where a.kind = any($2::text[]) and not a.withdrawn and ${known}`;
  const deltas = `select distinct m.pairing_id, m.simulated, m.year from record_delta m
        where $1 and m.measure = 'PLACEMENT_YEAR' and pg_visible_in_snapshot(m.made_by, $4::pg_snapshot)`;
  const sums = `select distinct m.pairing_id, m.simulated, m.year from record_measure m where $1 and m.measure = 'PLACEMENT_YEAR' and $4::text is null`;
  const told =
    options.snapshot === null
      ? `${sums} union ${activities('activity', 'true')}`
      : `${deltas} union ${activities('activity', 'pg_visible_in_snapshot(a.made_by, $4::pg_snapshot)')}
         union ${activities('activity_past', 'known_in(a.made_by, a.ended_by, $4::pg_snapshot)')}`;
  return db.query<CountedPairing[]>(
    `/* countedPairings */
     select p.id, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId",
            array_agg(distinct r.year order by r.year) as years
       from (${told}) as r join pairing p on p.id = r.pairing_id
      where ${where.join(' and ')}
      group by p.id`,
    params,
  );
}
