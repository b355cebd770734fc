import type { Bound, PeriodKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { UnitCode } from '../indicators/catalogue';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/*
 * What the rules about figures read, for many pairings at once. The platform itself asks, so no viewer's scope is part of
 * it; whoever reads a flag later is asked for its own.
 */

/** A statement that counts, of a pairing. */
export interface StatedRow {
  id: string;
  pairingId: string;
  isPublished: boolean;
  isSimulated: boolean;
  isOurs: boolean;
  recordedOn: Day;
  periodKind: PeriodKind;
  periodKey: string;
  from: Day | null;
  to: Day;
  year: number;
}

/** The statements of pairings that are not withdrawn, oldest first. */
export function statedOf(db: Db, pairingIds: readonly string[]): Promise<StatedRow[]> {
  return db.query<StatedRow[]>(
    `/* statedOf */ select s.id, s.pairing_id as "pairingId", s.published as "isPublished", s.simulated as "isSimulated",
            s.recorded_by is not null as "isOurs", (s.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn",
            s.period_kind as "periodKind", s.period_key as "periodKey", s.period_from::text as "from", s.period_to::text as "to",
            coalesce(s.year, extract(year from s.period_to)::int) as year
       from statement s where s.pairing_id = any($1::uuid[]) and s.status <> 'WITHDRAWN' order by s.recorded_at, s.id`,
    [pairingIds],
  );
}

export interface ClaimRow {
  id: string;
  statementId: string;
  scheme: string;
  code: string;
  value: string;
  unit: UnitCode;
  printedValue: string;
  printedUnit: string;
  bound: Bound;
  isApprox: boolean;
  isPlanned: boolean;
  part: string;
  isMoved: boolean;
}

/** The figures of the current versions of these pairings' statements, in the order of print. */
export function claimsOf(db: Db, pairingIds: readonly string[]): Promise<ClaimRow[]> {
  return db.query<ClaimRow[]>(
    `/* claimsOf */ select f.id, f.statement_id as "statementId", c.code as scheme, f.indicator_code as code, f.value::text as value, f.unit,
            f.printed_value as "printedValue", f.printed_unit as "printedUnit", f.bound, f.is_approx as "isApprox", f.is_planned as "isPlanned",
            coalesce(f.part_party_id::text, f.part_text, '') as part, f.notices @> '[{"code": "MOVED_TO_TWIN"}]' as "isMoved"
       from statement s join figure f on f.statement_id = s.id and f.version = s.version
       join indicator i on i.id = f.indicator_id join indicator_scheme c on c.id = i.scheme_id
      where s.pairing_id = any($1::uuid[]) and s.status <> 'WITHDRAWN' order by f.statement_id, f.ordinal`,
    [pairingIds],
  );
}

/** Whose these pairings are. */
export async function ownersOfPairings(db: Db, pairingIds: readonly string[]): Promise<Map<string, Owned>> {
  const rows = await db.query<(Owned & { id: string })[]>(
    `/* ownersOfPairings */ select p.id, false as published, p.party_ids as "partyIds", p.place_paths as "placePaths"
       from pairing p where p.id = any($1::uuid[])`,
    [pairingIds],
  );
  return new Map(rows.map(({ id, ...owned }) => [id, owned]));
}

/** A page of the pairings that something was ever stated about, after the one given. */
export async function pairingsWithStatements(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsWithStatements */ select p.id from pairing p where ($1::uuid is null or p.id > $1)
        and exists (select 1 from statement s where s.pairing_id = p.id) order by p.id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Whether an account recorded or corrected one of these statements, or had a hand in the report that it states. */
export async function hasStated(db: Db, statementIds: readonly string[], accountId: string): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }[]>(
    `/* hasStated */ select exists (select 1 from statement_version v where v.statement_id = any($1::uuid[]) and v.made_by_account = $2)
        or exists (select 1 from statement s where s.id = any($1::uuid[]) and s.recorded_by = $2)
        or exists (select 1 from report r join report_step t on t.report_id = r.id where r.statement_id = any($1::uuid[])
             and t.made_by_account = $2 and t.action in ('DRAFT', 'SET_FIGURES', 'SUBMIT', 'APPROVE')) as has`,
    [statementIds, accountId],
  );
  return row?.has ?? false;
}
