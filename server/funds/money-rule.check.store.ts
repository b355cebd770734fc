import { invariant, type Invariant } from '../db/invariant';

/** What always holds of the rules that the clock and the rates are measured by. */
export const clockInvariants: readonly Invariant[] = [
  invariant(
    'clock.rules',
    '每个时期的资金规则齐全，各只一版现行，版本连续',
    'every scheme lays down every rule, one version of it stands, and versions follow each other',
    `select 'money_rule' as "table", r.id::text as id, jsonb_build_object('scheme', r.scheme, 'code', r.code, 'version', r.version) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after from money_rule
             window w as (partition by scheme, code order by version)) as r
      where r.version <> r.before + 1 or (r.ended_by is null) <> (r.after is null)
      union all
     select 'money_rule', concat(s.scheme, ' ', c.code), jsonb_build_object('missing', true)
       from (select distinct scheme from money_rule) as s cross join (select distinct code from money_rule) as c
      where not exists (select 1 from money_rule r where r.scheme = s.scheme and r.code = c.code and r.ended_by is null)`,
  ),
];
