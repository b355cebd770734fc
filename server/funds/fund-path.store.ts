import type { FundHolding, FundLinkTold, FundPathDirection, FundStage } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { BookedEntry, MatchedEntries } from './fund-path.rules';

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

const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

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
  links: [entryId: string, amountFen: string, how: FundLinkTold, isVoid: boolean][] | null;
};

/**
 * Entries that the books tell to be within reach, the nearest first: what a path will most likely ask for. It goes as far
 * as sources are told and no further, so the answer is a guess at what to read and never at what is true.
 */
export async function withinReach(
  db: Db,
  ids: readonly string[],
  direction: FundPathDirection,
  maxSteps: number,
  limit: number,
): Promise<string[]> {
  const { next, from } = READS[direction];
  const rows = await db.query<{ id: string }[]>(
    `/* withinReach */ with recursive reach (id, step) as (
       select id, 0 from unnest($1::uuid[]) as id
       union
       select link.id, reach.step + 1 from reach, lateral (
         select ${next} as id from fund_source s where ${from} = reach.id and s.amount_fen > 0 limit $3) as link
        where reach.step < $2)
     select distinct near.id from (select reach.id from reach limit $3) as near`,
    [ids, maxSteps, limit],
  );
  return rows.map(({ id }) => id);
}

/** What the books tell of entries of one pairing, in one direction. */
export async function bookedEntries(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  ids: readonly string[],
  direction: FundPathDirection,
  /** Holdings in which money lies and goes on from. */
  lying: readonly FundHolding[],
): Promise<BookedEntry[]> {
  const { next, from, untold, project, custodian, holding } = READS[direction];
  const params: unknown[] = [ids, pairingId, MAX_LINKS, lying];
  const lies = `${holding} = any($4::text[])`;
  const rows = await db.query<StoredStep[]>(
    `/* bookedEntries */ select e.id, e.stage, e.from_holding as "fromHolding", e.to_holding as "toHolding", e.amount_fen as "amountFen",
            e.reverses_id is not null or exists (select 1 from fund_entry r where r.reverses_id = e.id) as "isVoid",
            case when ${lies} then coalesce(${untold}, 0) else 0 end as "untoldFen", p.balance_fen as "balanceFen", p.untold_fen as "accountUntoldFen", told.links
       from fund_entry e
       join fund f on f.id = e.fund_id
       left join fund_position p on ${lies} and p.fund_id = e.fund_id and p.side = e.side and p.project_id = coalesce(${project}, '${NO_PROJECT}')
        and p.custodian_id = ${custodian} and p.origin_year = e.origin_year and p.holding = ${holding}
       left join lateral (
         select jsonb_agg(jsonb_build_array(link.id, link.amount_fen::text, link.how, link.is_void)) as links from (
           select ${next} as id, s.amount_fen, s.how, exists (select 1 from fund_entry r where r.reverses_id = ${next}) as is_void
             from fund_source s where ${lies} and ${from} = e.id and s.amount_fen > 0 order by ${next} limit $3) as link) as told on true
      where e.id = any($1::uuid[]) and e.pairing_id = $2 and ${scopePredicate(viewer.scope, 'f', params)}`,
    params,
  );
  return rows.map(({ links, balanceFen, accountUntoldFen, ...row }) => ({
    ...row,
    amountFen: BigInt(row.amountFen),
    untoldFen: BigInt(row.untoldFen),
    account:
      balanceFen === null ? null : { balanceFen: BigInt(balanceFen), untoldFen: BigInt(accountUntoldFen ?? '0') },
    links: (links ?? []).map(([entryId, amountFen, how, isVoid]) => ({
      entryId,
      amountFen: BigInt(amountFen),
      how,
      isVoid,
    })),
  }));
}

/** The other side's statements that entries were matched with, by entry. Nothing is matched before the two are compared. */
export async function matchedWith(
  _db: Db,
  _viewer: Viewer,
  _pairingId: string,
  _entryIds: readonly string[],
): Promise<Map<string, MatchedEntries>> {
  return Promise.resolve(new Map<string, MatchedEntries>());
}
