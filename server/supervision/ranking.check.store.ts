import { invariant, type Invariant } from '../db/invariant';

/** What always holds of rankings. */
export const rankingInvariants: readonly Invariant[] = [
  invariant(
    'ranking.places',
    '定格的排位每个参排单位恰有一个名次，未定格的没有',
    'a frozen ranking has one place for each of the ranked, an open one none',
    `select 'ranking' as "table", r.id::text as id, jsonb_build_object('state', r.state, 'places', p.places) as details
       from ranking r cross join lateral (
         select count(*) as places, count(*) filter (where p.party_id = any (r.ranked_ids)) as ranked from ranking_place p where p.ranking_id = r.id) as p
      where (p.places, p.ranked) <> (case r.state when 'FROZEN' then cardinality(r.ranked_ids) else 0 end,
                                     case r.state when 'FROZEN' then cardinality(r.ranked_ids) else 0 end)`,
  ),
  invariant(
    'ranking.scores',
    '总分是各项得分之和，名次按总分，同分并列',
    'a score is the sum of its terms’ points, places follow the scores, and equal scores share one',
    `select 'ranking_place' as "table", concat(p.ranking_id, ' ', p.party_id) as id, jsonb_build_object('place', p.place, 'score', p.score) as details
       from (select p.*, f.ties, rank() over by_score as skipped, dense_rank() over by_score as follows
               from ranking_place p join ranking r on r.id = p.ranking_id join ranking_formula f on f.id = r.formula_id
             window by_score as (partition by p.ranking_id order by p.score desc)) as p
      where p.place <> case p.ties when 'NEXT_SKIPPED' then p.skipped else p.follows end
         or p.score <> (select coalesce(sum((t ->> 'points')::numeric), 0) from jsonb_array_elements(p.terms) as t)`,
  ),
];
