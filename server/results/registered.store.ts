import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { CountedPairing } from './counted.rules';
import { addEnds, adder, type ResultsQuery } from './results.store';

/** A pairing whose county has a register. */
export interface RegisterPairing extends Omit<CountedPairing, 'years'> {
  /** The year of its first entry. */
  since: number;
  /** Whether the viewer may look at all of its households. */
  isOpen: boolean;
}

/** The pairings that a question is about and whose counties have put villages on lists, with the year of the first. */
export function liftPairings(db: Db, viewer: Viewer, query: ResultsQuery): Promise<Omit<RegisterPairing, 'isOpen'>[]> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'p', params)];
  addEnds(adder(params, where), query, 'p', 'p.id');
  return db.query<Omit<RegisterPairing, 'isOpen'>[]>(
    `/* liftPairings */
     select p.id, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId", extract(year from r.since)::int as since
       from village_lift_counties() r join pairing p on p.recipient_id = r.recipient_id
      where ${where.join(' and ')} order by p.id`,
    params,
  );
}

/** The pairings that a question is about and whose counties have a register. */
export function registerPairings(db: Db, viewer: Viewer, query: ResultsQuery): Promise<RegisterPairing[]> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'p', params)];
  addEnds(adder(params, where), query, 'p', 'p.id');
  return db.query<RegisterPairing[]>(
    `/* registerPairings */
     select p.id, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId",
            extract(year from r.since)::int as since, register_is_open(p.recipient_id) as "isOpen"
       from register_counties() r join pairing p on p.recipient_id = r.recipient_id
      where ${where.join(' and ')} order by p.id`,
    params,
  );
}
