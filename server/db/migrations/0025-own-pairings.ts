import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose pairing it is, from an index. Every statement about records asks for the viewer's own pairings, an insert twice; by
 * place this went through all pairings there are: 2 ms of a thousand, a hundred of fifty thousand.
 */
export class OwnPairings1700000000025 implements MigrationInterface {
  readonly name = 'OwnPairings1700000000025';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PREFIXES);
    await db.query(OWN);
    await db.query('analyze pairing');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The index of places is not taken down: restore a backup instead.'));
  }
}

const PREFIXES = `
  /*
   * The paths of all places in which these lie, themselves among them: '100000/530000/' gives '100000/' and '100000/530000/'.
   * Sharing one of them with other paths is the same as lying at or below one of those, and an index tells it.
   */
  create function path_prefixes(paths text[]) returns text[] language sql immutable parallel safe cost 1000 as $$
    select coalesce(array_agg(distinct array_to_string(parts[1:upto], '/') || '/'), '{}')
      from unnest(paths) as path, string_to_array(rtrim(path, '/'), '/') as parts, generate_series(1, cardinality(parts)) as upto
  $$;
  create index pairing_by_path on pairing using gin (path_prefixes(place_paths));
`;

const OWN = `
  /*
   * The pairings of parties or within places. In the owner's name, because behind the wall of pairings no index would be used; it tells
   * ids alone.
   */
  create function pairings_within(parties uuid[], paths text[]) returns setof uuid
    language sql stable parallel safe rows 50 security definer set search_path = public, pg_temp as $$
    select p.id from pairing p where p.party_ids && parties
    union
    select p.id from pairing p where path_prefixes(p.place_paths) && paths
  $$;
  revoke execute on function pairings_within(uuid[], text[]) from public;
  grant execute on function pairings_within(uuid[], text[]) to jiedui_app, jiedui_worker;

  create or replace function own_pairings() returns setof uuid language sql stable parallel safe rows 50 security definer set search_path = public, pg_temp as $$
    select p.id from pairing p where p.party_ids && scope_parties()
    union
    select p.id from pairing p where path_prefixes(p.place_paths) && scope_paths()
  $$;
`;
