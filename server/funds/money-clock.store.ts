import type { Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import { IN_FORCE, NO_PROJECT } from './fund.store';
import { ofPairingYears } from './fund-totals.store';
import type { DayFlow } from './money-clock.rules';
import { CASH_LYING } from './posting.rules';

/** Money of one fund and year of origin that lies with one custodian for one project, and what came in and went out. */
export interface PocketRow {
  fundId: string;
  pairingId: string;
  /** Of the fund. */
  year: number;
  projectId: string | null;
  custodianId: string;
  originYear: number;
  balanceFen: bigint;
  /** Of that, retention money. */
  retainedFen: bigint;
  flows: DayFlow[];
}

const CASH = `(${CASH_LYING.map((holding) => `'${holding}'`).join(', ')})`;

/**
 * Every pocket with something in it, and its days. What changes its state and stays in its pocket neither comes nor goes;
 * an entry that was reversed never happened, and neither did its reversal.
 */
const POCKETS = (where: string): string => `with pocket as (
    select p.fund_id, f.pairing_id, f.year, p.project_id, p.custodian_id, p.origin_year, sum(p.balance_fen) as balance,
           coalesce(sum(p.balance_fen) filter (where p.holding = 'RETAINED'), 0) as retained
      from fund_position p join fund f on f.id = p.fund_id
     where ${where} and p.side = 'RECIPIENT' and p.holding in ${CASH}
     group by 1, 2, 3, 4, 5, 6 having sum(p.balance_fen) > 0),
  moved as (
    select e.fund_id, coalesce(leg.project_id, '${NO_PROJECT}') as project_id, leg.custodian_id, e.origin_year, e.day,
           coalesce(sum(leg.amount_fen) filter (where leg.comes), 0) as came,
           coalesce(-sum(leg.amount_fen) filter (where not leg.comes), 0) as went
      from fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
      cross join lateral (values (true, e.project_id, e.custodian_id, e.to_holding, e.amount_fen),
        (false, e.from_project_id, e.from_custodian_id, e.from_holding, -e.amount_fen)) as leg(comes, project_id, custodian_id, holding, amount_fen)
     where ${where} and e.side = 'RECIPIENT' and leg.holding in ${CASH} and ${IN_FORCE} and e.reverses_id is null
       and not (e.from_holding in ${CASH} and e.to_holding in ${CASH} and e.from_custodian_id = e.custodian_id
                and e.from_project_id is not distinct from e.project_id)
       and not exists (select 1 from fund_entry r left join fund_entry_signature s on s.entry_id = r.id
         where r.reverses_id = e.id and (not r.needs_signature or s.entry_id is not null))
     group by 1, 2, 3, 4, 5)
  select k.fund_id as "fundId", k.pairing_id as "pairingId", k.year, nullif(k.project_id, '${NO_PROJECT}') as "projectId",
         k.custodian_id as "custodianId", k.origin_year as "originYear", k.balance as "balanceFen", k.retained as "retainedFen",
         array_agg(m.day::text order by m.day) as days, array_agg(m.came::text order by m.day) as came,
         array_agg(m.went::text order by m.day) as went
    from pocket k join moved m using (fund_id, project_id, custodian_id, origin_year)
   group by k.fund_id, k.pairing_id, k.year, k.project_id, k.custodian_id, k.origin_year, k.balance, k.retained
   order by k.fund_id, k.project_id, k.custodian_id, k.origin_year`;

type Stored = Omit<PocketRow, 'balanceFen' | 'retainedFen' | 'flows'> & {
  balanceFen: string;
  retainedFen: string;
  days: string[];
  came: string[];
  went: string[];
};

function parsePocket({ days, came, went, balanceFen, retainedFen, ...row }: Stored): PocketRow {
  const flows = days.map((day, at) => ({ day, inFen: BigInt(came[at] ?? 0), outFen: BigInt(went[at] ?? 0) }));
  return { ...row, balanceFen: BigInt(balanceFen), retainedFen: BigInt(retainedFen), flows };
}

/** The pockets of a pairing's year. */
export const pocketsByPairingYear: Batch<string, PocketRow[]> = async (db, viewer, keys) => {
  const { params, where } = ofPairingYears(keys);
  const scope = scopePredicate(viewer.scope, 'f', params);
  const rows = await db.query<Stored[]>(`/* pocketsByPairingYear */ ${POCKETS(`${where} and ${scope}`)}`, params);
  const pockets = new Map<string, PocketRow[]>(keys.map((one) => [one, []]));
  for (const row of rows) pockets.get(`${row.pairingId} ${row.year}`)?.push(parsePocket(row));
  return pockets;
};

/** Every pocket of a pairing, of all years. */
export async function pocketsOfPairing(db: Db, viewer: Viewer, pairingId: string): Promise<PocketRow[]> {
  const params: unknown[] = [pairingId];
  const where = `f.pairing_id = $1 and ${scopePredicate(viewer.scope, 'f', params)}`;
  const rows = await db.query<Stored[]>(`/* pocketsOfPairing */ ${POCKETS(where)}`, params);
  return rows.map(parsePocket);
}
