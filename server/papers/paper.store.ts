import type { FundHolding } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';

/** The moment of this transaction's snapshot, and the snapshot's own name. Called first, so that both mean the same. */
export async function momentOfSnapshot(db: Db): Promise<{ at: Date; snapshot: string }> {
  const [row] = await db.query<{ at: Date; snapshot: string }[]>(
    `/* momentOfSnapshot */ select clock_timestamp() as at, pg_current_snapshot()::text as snapshot`,
  );
  if (!row) throw new Error('the database tells no snapshot');
  return row;
}

/** What the books keep of each fund, by state: positions, which only the database's own triggers write. */
export async function balancesByFund(
  db: Db,
  viewer: Viewer,
  fundIds: readonly string[],
): Promise<{ fundId: string; holding: FundHolding; balanceFen: bigint }[]> {
  const params: unknown[] = [fundIds];
  const rows = await db.query<{ fundId: string; holding: FundHolding; balanceFen: string }[]>(
    `/* balancesByFund */ select p.fund_id as "fundId", p.holding, sum(p.balance_fen) as "balanceFen"
       from fund_position p join fund f on f.id = p.fund_id
      where p.fund_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'f', params)}
      group by p.fund_id, p.holding having sum(p.balance_fen) <> 0 order by p.fund_id, p.holding`,
    params,
  );
  return rows.map((row) => ({ ...row, balanceFen: BigInt(row.balanceFen) }));
}
