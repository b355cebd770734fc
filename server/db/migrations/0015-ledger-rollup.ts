import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger in the rollup of the records, so that sums of money are not scanned from entries. An entry counts from the
 * transaction that made it, or that signed it where both sides must sign; it is confirmed while the other side's statement
 * agrees with it, or once it is signed. The measure is the stage and whose statement it is (`FUND_SPENT_RECIPIENT`); f1 the
 * kind with its tier (`FISCAL:CITY`), f2 the type of the project, f3 who gave it.
 */
export class LedgerRollup1700000000015 implements MigrationInterface {
  readonly name = 'LedgerRollup1700000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(WALLS);
    await db.query(TRIGGERS);
    await db.query(BACKFILL);
    // Deltas of transactions long over came in below the mark: everything is folded anew.
    await db.query(`delete from record_sum`);
    await db.query(`update record_fold set folded_before = '0'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The ledger is not taken out of the rollup: restore a backup instead.'));
  }
}

const READ = ['fund_match_version', 'fund_match_entry'];

const WALLS = `
${READ.map((table) => `  create policy ${table}_rollup on ${table} for select to current_user using (true);`).join('\n')}
  create index fund_entry_of_project on fund_entry (coalesce(project_id, from_project_id));
`;

const INTO =
  'insert into record_delta (measure, year, pairing_id, period, f1, f2, f3, simulated, value, evidenced, confirmed, records';

/** What an entry `e` of a fund `f` is told apart by. */
const facets = (
  type: string,
): string => `'FUND_' || e.stage || '_' || e.side, e.year, e.pairing_id, extract(month from e.day)::int,
             f.kind || coalesce(':' || f.tier, ''), coalesce(${type}, ''), f.donor_id::text, f.simulated`;
const TYPE = `(select v.type from project_version v where v.project_id = coalesce(e.project_id, e.from_project_id) and v.ended_by is null)`;
/** A reversal has the evidence of what it takes back. */
const EVIDENCED = `case when cardinality(coalesce((select o.evidence from fund_entry o where o.id = e.reverses_id), e.evidence)) > 0
             then e.amount_fen else 0 end`;
const AGREED = `exists (select 1 from fund_match_entry x join fund_match_version v on v.match_id = x.match_id and v.ended_by is null
              where x.entry_id = coalesce(e.reverses_id, e.id) and v.status = 'AGREED')`;
const SIGNED = `exists (select 1 from fund_entry_signature g where g.entry_id = coalesce(e.reverses_id, e.id))`;
const CONFIRMED = `case when ${SIGNED} or ${AGREED} then e.amount_fen else 0 end`;
const COUNTS_AT_ONCE = 'not e.withdraws and not e.needs_signature';

const TRIGGERS = `
  create function roll_up_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    ${INTO})
    select ${facets(TYPE)}, e.amount_fen, ${EVIDENCED}, ${CONFIRMED}, 1
      from now_rows e join fund f on f.id = e.fund_id where ${COUNTS_AT_ONCE};
    return null;
  end $$;
  create trigger roll_up_entry after insert on fund_entry referencing new table as now_rows
    for each statement execute function roll_up_entry();

  create function roll_up_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    ${INTO})
    select ${facets(TYPE)}, e.amount_fen, ${EVIDENCED}, e.amount_fen, 1
      from now_rows s join fund_entry e on e.id = s.entry_id join fund f on f.id = e.fund_id;
    return null;
  end $$;
  create trigger roll_up_signature after insert on fund_entry_signature referencing new table as now_rows
    for each statement execute function roll_up_signature();

  /* an entry, with what takes it back, is confirmed while its match agrees */
  create function roll_up_match() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    agreed uuid[] := case when new.status = 'AGREED' then new.entry_ids else '{}' end;
    before uuid[] := coalesce((select v.entry_ids from fund_match_version v
      where v.match_id = new.match_id and v.version = new.version - 1 and v.status = 'AGREED'), '{}');
  begin
    ${INTO})
    select ${facets(TYPE)}, 0, 0, changed.sign * e.amount_fen, 0
      from (select unnest(agreed) as id, 1 as sign union all select unnest(before), -1) as changed
      join fund_entry e on coalesce(e.reverses_id, e.id) = changed.id
      join fund f on f.id = e.fund_id
     where not (changed.id = any(agreed) and changed.id = any(before));
    return null;
  end $$;
  create trigger roll_up_match after insert on fund_match_version for each row execute function roll_up_match();
  create index fund_entry_by_original on fund_entry (coalesce(reverses_id, id));

  /* a project of another type takes its entries with it */
  create function roll_up_project() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    before text := (select v.type from project_version v where v.project_id = new.project_id and v.version = new.version - 1);
  begin
    if before is not distinct from new.type then
      return null;
    end if;
    ${INTO})
    select ${facets('moved.type')}, moved.sign * e.amount_fen, moved.sign * ${EVIDENCED}, moved.sign * ${CONFIRMED}, moved.sign
      from (values (before, -1), (new.type, 1)) as moved (type, sign), fund_entry e join fund f on f.id = e.fund_id
     where moved.type is not null and coalesce(e.project_id, e.from_project_id) = new.project_id
       and (${COUNTS_AT_ONCE} or (not e.withdraws and e.id in (select own.entry_id from fund_entry_signature own)));
    return null;
  end $$;
  create trigger roll_up_project after insert on project_version for each row execute function roll_up_project();
`;

const TYPE_THEN = (made: string): string => `(select v.type from project_version v
  where v.project_id = coalesce(e.project_id, e.from_project_id) and v.made_by <= ${made} order by v.version desc limit 1)`;

/** What the other side had said before a project changed its type: what it said later came in under the new one. */
const CONFIRMED_BEFORE = (made: string): string => `case when ${SIGNED} or exists (
    select 1 from fund_match_version v where coalesce(e.reverses_id, e.id) = any(v.entry_ids) and v.status = 'AGREED'
       and v.made_by < ${made} and (v.ended_by is null or v.ended_by >= ${made})) then e.amount_fen else 0 end`;

/** What a ledger that was kept before comes to, each delta as of the transaction that would have written it. */
export const BACKFILL = `
  ${INTO}, made_by)
  select ${facets(TYPE_THEN('coalesce(g.made_by, e.made_by)'))}, e.amount_fen, ${EVIDENCED},
         case when ${SIGNED} then e.amount_fen else 0 end, 1, coalesce(g.made_by, e.made_by)
    from fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
   where not e.withdraws and (not e.needs_signature or g.entry_id is not null);
  ${INTO}, made_by)
  select ${facets(TYPE_THEN('told.made_by'))}, 0, 0, told.sign * e.amount_fen, 0, told.made_by
    from fund_match_version v, lateral (values (v.made_by, 1), (v.ended_by, -1)) as told (made_by, sign), unnest(v.entry_ids) as of_match (id)
    join fund_entry e on e.id = of_match.id join fund f on f.id = e.fund_id
   where v.status = 'AGREED' and told.made_by is not null;
  ${INTO}, made_by)
  select ${facets('moved.type')}, moved.sign * e.amount_fen, moved.sign * ${EVIDENCED}, moved.sign * ${CONFIRMED_BEFORE('later.made_by')},
         moved.sign, later.made_by
    from project_version later join project_version sooner on sooner.project_id = later.project_id and sooner.version = later.version - 1,
         lateral (values (sooner.type, -1), (later.type, 1)) as moved (type, sign),
         fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
   where later.type <> sooner.type and coalesce(e.project_id, e.from_project_id) = later.project_id
     and coalesce(g.made_by, e.made_by) < later.made_by and not e.withdraws and (not e.needs_signature or g.entry_id is not null);
`;
