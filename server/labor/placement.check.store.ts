import { invariant, type Invariant } from '../db/invariant';

const KEY = 'measure, year, pairing_id, period, f1, f2, f3, simulated';
const AMOUNTS = ['value', 'evidenced', 'confirmed'] as const;
const both = (amount: string): string => `'${amount}', jsonb_build_array(k.${amount}, t.${amount})`;
const zeroed = (row: string): string => AMOUNTS.map((amount) => `coalesce(${row}.${amount}, 0)`).join(', ');

/** A standing placement as a spell of its pairing. */
const SPELL = `row(r.pairing_id::text, r.person_id, r.id, r.from_day, r.known_until, r.destination, r.job_kind, r.categories, r.point_to_point,
  r.evidence > 0, r.standing is not distinct from 'CONFIRMED', r.simulated)::placement_spell`;

/** What always holds of people and their placements. */
export const placementInvariants: readonly Invariant[] = [
  invariant(
    'records.placement.rollup',
    '各结对各期间的人数等于从就业记录重新逐人计算之数',
    'the persons counted for each pairing and period equal a recomputation, one by one, from the placements',
    `with told as (
       select s.measure, s.year, p.id as pairing_id, s.period, s.destination as f1, s.job_kind as f2, s.letters as f3, s.simulated,
              count(*) as value, count(*) filter (where s.evidenced) as evidenced, count(*) filter (where s.confirmed) as confirmed
         from pairing p cross join lateral placement_standings(
                (select array_agg(${SPELL}) from placement r where r.pairing_id = p.id and not r.withdrawn)) s
        group by 1, 2, 3, 4, 5, 6, 7, 8),
     kept as (
       select ${KEY}, ${AMOUNTS.map((amount) => `sum(${amount}) as ${amount}`).join(', ')}, sum(records) as records
         from record_measure where measure in ('PLACEMENT_YEAR', 'PLACEMENT_QUARTER', 'PLACEMENT_MONTH') group by 1, 2, 3, 4, 5, 6, 7, 8)
     select 'record_measure' as "table", concat_ws(' ', ${KEY}) as id, jsonb_build_object(${AMOUNTS.map(both).join(', ')}) as details
       from told t full join kept k using (${KEY})
      where (${zeroed('k')}) is distinct from (${zeroed('t')}) or coalesce(k.records, 0) <> coalesce(k.value, 0)`,
  ),
  invariant(
    'person.claims',
    '每人在每个结对的有效就业记录数和登记其就业的结对数与记录一致',
    'how many placements each pairing has of a person, and how many pairings name them, agree with the placements',
    `with counted as (
       select k.id, k.person_id, k.placements, count(r.id) as there
         from person_pairing k left join placement r on r.person_id = k.person_id and r.pairing_id = k.pairing_id and not r.withdrawn
        group by 1, 2, 3)
     select 'person_pairing' as "table", id::text, jsonb_build_object('kept', placements, 'there', there) as details
       from counted where placements <> there
     union all
     select 'person', p.id::text, jsonb_build_object('kept', p.pairings, 'there', count(c.id) filter (where c.there > 0))
       from person p left join counted c on c.person_id = p.id group by p.id, p.pairings
     having p.pairings <> count(c.id) filter (where c.there > 0)`,
  ),
  invariant(
    'person.made-up',
    '演示人员只出现在演示记录中，真实人员只出现在真实记录中',
    'made-up people stand in made-up placements only, and real people in real ones',
    `select 'placement' as "table", r.id::text as id, jsonb_build_object('simulated', r.simulated, 'person', p.simulated) as details
       from placement r join person p on p.id = r.person_id where r.simulated <> p.simulated
     union all
     select 'person_pairing', k.id::text, jsonb_build_object('simulated', k.simulated, 'person', p.simulated)
       from person_pairing k join person p on p.id = k.person_id where k.simulated <> p.simulated`,
  ),
  invariant(
    'placement.known-until',
    '就业记录计入到离岗之日；仍在岗的计入到有人说明在岗的最后一天，不晚于录入之日',
    'a placement counts until its last day, or until the last day of which somebody had said so when it was written',
    `select 'placement' as "table", r.id::text as id, jsonb_build_object('until', r.known_until, 'left', r.to_day, 'at', r.made_at) as details
       from placement r
      where r.known_until <> coalesce(r.to_day, r.known_until) or r.known_until > (r.made_at at time zone 'Asia/Shanghai')::date`,
  ),
];
