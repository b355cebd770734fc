import type { FundHolding, FundLinkTold, FundPathDirection, FundStage } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { BookedEntry, MatchedEntries } from './fund-path.rules';

/** Links read of any one entry; what goes on beyond them is told as not followed. */
export const MAX_LINKS = 2_000;

/** Where a path may start: an entry that the viewer may see. */
export async function pathStart(
  db: Db,
  viewer: Viewer,
  entryId: string,
): Promise<{ pairingId: string; stage: FundStage } | null> {
  const params: unknown[] = [entryId];
  const rows = await db.query<{ pairingId: string; stage: FundStage }[]>(
    `/* pathStart */ select e.pairing_id as "pairingId", e.stage from fund_entry e join fund f on f.id = e.fund_id
      where e.id = $1 and ${scopePredicate(viewer.scope, 'f', params)}`,
    params,
  );
  return rows[0] ?? null;
}

/** How the two directions read the same tables. */
const READS: Record<FundPathDirection, { next: string; from: string; untold: string; account: string }> = {
  FORWARD: {
    next: 's.entry_id',
    from: 's.source_id',
    untold: '(select l.left_fen from fund_left l where l.entry_id = e.id)',
    account: 'e.project_id, e.custodian_id, e.to_holding',
  },
  BACKWARD: {
    next: 's.source_id',
    from: 's.entry_id',
    untold: 'e.untold_fen',
    account: 'e.from_project_id, e.from_custodian_id, e.from_holding',
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

/** What the books tell of entries of one pairing, in one direction: one statement for each step of a path. */
export async function bookedEntries(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  ids: readonly string[],
  direction: FundPathDirection,
): Promise<BookedEntry[]> {
  const { next, from, untold, account } = READS[direction];
  const [project, custodian, holding] = account.split(', ');
  const params: unknown[] = [ids, pairingId, MAX_LINKS];
  const rows = await db.query<StoredStep[]>(
    `/* bookedEntries */ select e.id, e.stage, e.from_holding as "fromHolding", e.to_holding as "toHolding", e.amount_fen as "amountFen",
            e.withdraws or e.reverses_id is not null or exists (select 1 from fund_entry r where r.reverses_id = e.id)
              or (e.needs_signature and not exists (select 1 from fund_entry_signature g where g.entry_id = e.id)) as "isVoid",
            coalesce(${untold}, 0) as "untoldFen", p.balance_fen as "balanceFen", p.untold_fen as "accountUntoldFen", told.links
       from fund_entry e
       join fund f on f.id = e.fund_id
       left join fund_position p on p.fund_id = e.fund_id and p.side = e.side and p.project_id = coalesce(${project}, '${NO_PROJECT}')
        and p.custodian_id = ${custodian} and p.origin_year = e.origin_year and p.holding = ${holding}
       left join lateral (
         select jsonb_agg(jsonb_build_array(link.id, link.amount_fen::text, link.how, link.is_void)) as links from (
           select ${next} as id, s.amount_fen, s.how, exists (select 1 from fund_entry r where r.reverses_id = ${next}) as is_void
             from fund_source s where ${from} = e.id and s.amount_fen > 0 order by ${next} limit $3) as link) as told on true
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
  return Promise.resolve(new Map());
}
