import { ProblemCode, RecordKind, type RecordStanding, type Side } from '../../schema/vocabulary';
import { activityConditions, type ActivityQuery } from '../activities/activity.store';
import { sqlState, type Db } from '../db/tx';
import { placementConditions, WITH_PERSON, type PlacementQuery } from '../labor/placement.store';
import { DomainError, unreachable } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { purchaseConditions, type PurchaseQuery } from '../purchases/purchase.store';
import { recordPredicate } from '../records/record.store';
import type { SpokenRow } from '../records/word.store';

/** Records of one kind as their list finds them. */
export type FoundQuery =
  | { kind: RecordKind.PURCHASE; query: PurchaseQuery }
  | { kind: RecordKind.PLACEMENT; query: PlacementQuery }
  | { kind: RecordKind.ACTIVITY; query: ActivityQuery };

/** For whom something is said, by whom: nobody says anything of what they recorded themselves. */
export interface Speakers {
  sides: readonly Side[];
  accountId: string | null;
}

/** What a filter finds. */
export interface Found {
  count: number;
  own: number;
  confirmed: number;
  disputed: number;
  amountFen: bigint | null;
  /** Over every record of which something may be said, and its version. */
  digest: string;
  /** How many of these are not known in the snapshot that was asked about. */
  fresh: number;
  /** The snapshot in which this was found. */
  snapshot: string;
}

/** From where, under which name a record stands there, and which. */
function partsOf(found: FoundQuery, params: unknown[]): { from: string; row: string; where: string[] } {
  switch (found.kind) {
    case RecordKind.PURCHASE:
      return { from: 'purchase r', row: 'r', where: purchaseConditions(found.query, params) };
    case RecordKind.PLACEMENT:
      return { from: WITH_PERSON, row: 'r', where: placementConditions(found.query, params) };
    case RecordKind.ACTIVITY:
      return { from: 'activity a', row: 'a', where: activityConditions(found.query, params) };
    default:
      return unreachable(found);
  }
}

/** The side in whose name something may be said of a record, as `speakingSide` of the rules decides; null where none may. */
function speaker(row: string, { sides, accountId }: Speakers, params: unknown[]): string {
  const put = (value: unknown): string => `$${params.push(value)}`;
  return `case when ${row}.recorded_by = ${put(accountId)}::uuid then null
    else (select s.side from unnest(${put(sides)}::text[]) with ordinality as s (side, nth)
           where s.side is distinct from ${row}.side order by s.nth limit 1) end`;
}

/**
 * What a filter finds, counted. Fails with CURSOR_INVALID where the snapshot's name is none.
 * @param snapshot the one in which somebody looked before; null for the first look
 */
export async function lookOver(
  db: Db,
  viewer: Viewer,
  found: FoundQuery,
  speakers: Speakers,
  snapshot: string | null,
): Promise<Found> {
  const params: unknown[] = [snapshot];
  const { from, row, where } = partsOf(found, params);
  const side = speaker(row, speakers, params);
  const amount = found.kind === RecordKind.PURCHASE ? `${row}.amount_fen` : 'null::bigint';
  const conditions = [...where, `not ${row}.withdrawn`, recordPredicate(viewer, row, params)];
  try {
    const [counted] = await db.query<(Omit<Found, 'amountFen'> & { amountFen: string | null })[]>(
      `/* lookOver */ select count(f.side)::int as count, count(*) filter (where f.side is null)::int as own,
              count(f.side) filter (where f.standing = 'CONFIRMED')::int as confirmed,
              count(f.side) filter (where f.standing = 'DISPUTED')::int as disputed,
              (sum(f.amount) filter (where f.side is not null))::text as "amountFen",
              md5(coalesce(string_agg(concat(f.id, ' ', f.version), ',' order by f.id) filter (where f.side is not null), '')) as digest,
              count(f.side) filter (where not pg_visible_in_snapshot(f.made_by, coalesce($1::text::pg_snapshot, pg_current_snapshot())))::int as fresh,
              pg_current_snapshot()::text as snapshot
         from (select ${row}.id, ${row}.version, ${row}.standing, ${row}.made_by, ${amount} as amount, ${side} as side
                 from ${from} where ${conditions.join(' and ')}) as f`,
      params,
    );
    if (!counted) throw new Error('a count has one row');
    const fen = found.kind === RecordKind.PURCHASE ? BigInt(counted.amountFen ?? 0) : null;
    return { ...counted, amountFen: fen };
  } catch (error) {
    if (sqlState(error) === '22P02') throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'seen');
    throw error;
  }
}

/**
 * The first so many of which the word is still to be said, each with the side that says it; none of them changes any more
 * before this transaction is over.
 */
export function holdFound(
  db: Db,
  viewer: Viewer,
  found: FoundQuery,
  speakers: Speakers,
  word: RecordStanding,
  limit: number,
): Promise<(SpokenRow & { speaker: Side })[]> {
  const params: unknown[] = [found.kind, word, limit];
  const { from, row: r, where } = partsOf(found, params);
  const side = speaker(r, speakers, params);
  const conditions = [...where, `not ${r}.withdrawn`, recordPredicate(viewer, r, params), `(${side}) is not null`];
  return db.query<(SpokenRow & { speaker: Side })[]>(
    `/* holdFound */ select $1::text as kind, ${r}.id, ${r}.pairing_id as "pairingId", ${r}.version, ${r}.side, ${r}.standing, ${r}.withdrawn,
            ${r}.simulated, ${r}.recorded_by as "recordedBy", ${side} as speaker
       from ${from} where ${conditions.join(' and ')} and ${r}.standing is distinct from $2 order by ${r}.id limit $3 for update of ${r}`,
    params,
  );
}
