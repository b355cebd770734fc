import type { FundHolding, FundLinkTold, FundPathDirection, FundStage } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { BookedEntry, BookedLink, MatchedEntries } from './fund-path.rules';
import { NO_PROJECT } from './fund.store';

/** Links read of any one entry; what goes on beyond them is told as not followed. */
export const MAX_LINKS = 2_000;

export interface PathStart {
  pairingId: string;
  stage: FundStage;
  /** By the other side, where that is needed. What is not signed is nobody's source: only a start can lack it. */
  isSigned: boolean;
}

/** Where a path may start: an entry that the viewer may see. */
export async function pathStart(db: Db, viewer: Viewer, entryId: string): Promise<PathStart | null> {
  const params: unknown[] = [entryId];
  const rows = await db.query<PathStart[]>(
    `/* pathStart */ select e.pairing_id as "pairingId", e.stage,
            not e.needs_signature or exists (select 1 from fund_entry_signature g where g.entry_id = e.id) as "isSigned"
       from fund_entry e join fund f on f.id = e.fund_id
      where e.id = $1 and ${scopePredicate(viewer.scope, 'f', params)}`,
    params,
  );
  return rows[0] ?? null;
}

/** How the two directions read the same tables. */
interface Reads {
  next: string;
  from: string;
  /** What no source is told of. */
  untold: string;
  /** The account in which it lies, or lay before. */
  project: string;
  custodian: string;
  holding: string;
}

const READS: Record<FundPathDirection, Reads> = {
  FORWARD: {
    next: 's.entry_id',
    from: 's.source_id',
    untold: '(select l.left_fen from fund_left l where l.entry_id = e.id)',
    project: 'e.project_id',
    custodian: 'e.custodian_id',
    holding: 'e.to_holding',
  },
  BACKWARD: {
    next: 's.source_id',
    from: 's.entry_id',
    untold: 'e.untold_fen',
    project: 'e.from_project_id',
    custodian: 'e.from_custodian_id',
    holding: 'e.from_holding',
  },
};

type StoredStep = {
  id: string;
  stage: FundStage;
  fromHolding: FundHolding;
  toHolding: FundHolding;
  amountFen: string;
  isVoid: boolean;
  untoldFen: string;
  balanceFen: string | null;
  accountUntoldFen: string | null;
};

/** What goes on from an entry, or where it came from. */
export interface ReachedLinks {
  id: string;
  links: BookedLink[];
}

/**
 * Entries that the books tell to be within reach, the nearest first, each with its links: what a path will most likely
 * ask for. It goes as far as sources are told and no further, so it is a guess at what to read, never at what is true.
 */
export async function withinReach(
  db: Db,
  ids: readonly string[],
  direction: FundPathDirection,
  limit: number,
): Promise<ReachedLinks[]> {
  const { next, from } = READS[direction];
  const rows = await db.query<StoredLink[]>(
    `/* withinReach */ with recursive reach (id) as (
       select id from unnest($1::uuid[]) as id
       union
       select link.id from reach, lateral (
         select ${next} as id from fund_source s where ${from} = reach.id and s.amount_fen > 0 limit $2) as link)
     select near.id, link.* from (select reach.id from reach limit $2) as near
       left join lateral (
         select ${next} as "entryId", s.amount_fen as "amountFen", s.how, exists (select 1 from fund_entry r where r.reverses_id = ${next}) as "isVoid"
           from fund_source s where ${from} = near.id and s.amount_fen > 0 limit $3) as link on true
      order by near.id, link."entryId"`,
    [ids, limit, MAX_LINKS],
  );
  const reached = new Map<string, BookedLink[]>();
  for (const { id, entryId, amountFen, how, isVoid } of rows) {
    const links = reached.get(id) ?? [];
    if (entryId !== null) links.push({ entryId, amountFen: BigInt(amountFen), how, isVoid });
    reached.set(id, links);
  }
  return [...reached].map(([id, links]) => ({ id, links }));
}

interface StoredLink {
  id: string;
  /** Null where nothing goes on; the others are then null as well. */
  entryId: string | null;
  amountFen: string;
  how: FundLinkTold;
  isVoid: boolean;
}

/** What the books tell of entries of one pairing, in one direction. */
export async function bookedEntries(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  reached: readonly ReachedLinks[],
  direction: FundPathDirection,
  /** Holdings in which money lies and goes on from. */
  lying: readonly FundHolding[],
): Promise<BookedEntry[]> {
  const { untold, project, custodian, holding } = READS[direction];
  const links = new Map(reached.map((one) => [one.id, one.links]));
  const params: unknown[] = [[...links.keys()], pairingId, lying, NO_PROJECT];
  const lies = `${holding} = any($3::text[])`;
  const rows = await db.query<StoredStep[]>(
    `/* bookedEntries */ with one as materialized (
       select e.id, e.fund_id, e.stage, e.side, e.from_holding, e.to_holding, e.amount_fen, e.untold_fen, e.origin_year, e.reverses_id,
              coalesce(${project}, $4) as project_id, ${custodian} as custodian_id, case when ${lies} then ${holding} end as holding
         from fund_entry e where e.id = any($1::uuid[]))
     select e.id, e.stage, e.from_holding as "fromHolding", e.to_holding as "toHolding", e.amount_fen as "amountFen",
            e.reverses_id is not null or exists (select 1 from fund_entry r where r.reverses_id = e.id) as "isVoid",
            case when e.holding is null then 0 else coalesce(${untold}, 0) end as "untoldFen",
            p.balance_fen as "balanceFen", p.untold_fen as "accountUntoldFen"
       from one e
       join fund f on f.id = e.fund_id
       left join fund_position p on p.fund_id = e.fund_id and p.side = e.side and p.project_id = e.project_id
        and p.custodian_id = e.custodian_id and p.origin_year = e.origin_year and p.holding = e.holding
      where f.pairing_id = $2 and ${scopePredicate(viewer.scope, 'f', params)}`,
    params,
  );
  return rows.map(({ balanceFen, accountUntoldFen, ...row }) => ({
    ...row,
    amountFen: BigInt(row.amountFen),
    untoldFen: BigInt(row.untoldFen),
    account:
      balanceFen === null ? null : { balanceFen: BigInt(balanceFen), untoldFen: BigInt(accountUntoldFen ?? '0') },
    links: links.get(row.id) ?? [],
  }));
}

/**
 * Both sides' statements that entries stand in one match with, by entry. Only what was brought together for its amount,
 * number or day counts: the sides agree on it, differ about it, or one has explained the difference. A match is read as a
 * whole, or its sums would not be its own; the rules of matching keep it small.
 */
export async function matchedWith(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  entryIds: readonly string[],
): Promise<Map<string, MatchedEntries>> {
  const params: unknown[] = [entryIds, pairingId];
  const rows = await db.query<{ id: string; entryId: string; amountFen: string; isGiven: boolean }[]>(
    `/* matchedWith */ select asked.entry_id as id, e.id as "entryId", e.amount_fen as "amountFen",
            (e.side = 'DONOR') = (e.stage <> 'RETURNED') as "isGiven"
       from fund_match_entry asked
       join fund_match_entry x on x.match_id = asked.match_id
       join fund_entry e on e.id = x.entry_id
       join fund f on f.id = e.fund_id
      where asked.entry_id = any($1::uuid[]) and f.pairing_id = $2 and ${scopePredicate(viewer.scope, 'f', params)}
      order by e.day, e.id`,
    params,
  );
  const matches = new Map<string, MatchedEntries>(entryIds.map((id) => [id, { given: [], got: [] }]));
  for (const { id, entryId, amountFen, isGiven } of rows) {
    const match = matches.get(id);
    (isGiven ? match?.given : match?.got)?.push({ entryId, amountFen: BigInt(amountFen) });
  }
  return matches;
}
