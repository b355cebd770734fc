import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the entries of funds come to, with the wall asked once for each fund instead of once for each entry: behind row-level security
 * every entry asks for its fund, and every signature for its entry and that for its fund.
 */
export class FundMoves1700000000026 implements MigrationInterface {
  readonly name = 'FundMoves1700000000026';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MOVES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The sums of funds are not taken down: restore a backup instead.'));
  }
}

const MOVES = `
  /*
   * The entries in force of those of these funds that the viewer may see, added up by what they did. A reversal counts where its entry did:
   * what was reversed never happened.
   */
  create function fund_moves(funds uuid[])
    returns table (fund_id uuid, stage text, side text, from_holding text, to_holding text, is_by_year_end boolean, amount_fen numeric)
    language sql stable rows 200 security definer set search_path = public, pg_temp as $$
    select f.id, e.stage, e.side, e.from_holding, e.to_holding, coalesce(undone.year, e.year) <= f.year, sum(e.amount_fen)
      from fund f join fund_entry e on e.fund_id = f.id left join fund_entry undone on undone.id = e.reverses_id
     where f.id = any(funds) and in_scope(f.published, f.party_ids, f.place_paths) and not e.withdraws
       and (not e.needs_signature or exists (select from fund_entry_signature g where g.entry_id = e.id))
     group by 1, 2, 3, 4, 5, 6
  $$;
  revoke execute on function fund_moves(uuid[]) from public;
  grant execute on function fund_moves(uuid[]) to jiedui_app, jiedui_worker;
`;
