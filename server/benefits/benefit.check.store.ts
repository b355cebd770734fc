import { invariant, type Invariant } from '../db/invariant';

/** What always holds of rules of benefits, and of what was received. */
export const benefitInvariants: readonly Invariant[] = [
  invariant(
    'benefit.rules',
    '政策享受规则的各版本相接，起始日不倒退',
    'versions of a rule follow each other, and none begins before the one it follows',
    `select 'benefit_rule_version' as "table", concat(v.rule_id, ' ', v.version) as id,
            jsonb_build_object('version', v.version, 'from', v.from_day, 'before', v.before) as details
       from (select r.id as rule_id, t.version, t.from_day, coalesce(lag(t.version) over w, 0) as earlier, lag(t.from_day) over w as before
               from benefit_rule r left join benefit_rule_version t on t.rule_id = r.id window w as (partition by r.id order by t.version)) as v
      where v.version is null or v.version <> v.earlier + 1 or v.from_day < v.before`,
  ),
  invariant(
    'benefit.within',
    '每次政策享受都在规则执行期、户的在册期和标准之内，按人的记到该户成员',
    'a benefit lies within its rule’s days and amounts and the household’s days; one for persons is a member’s',
    `select 'benefit' as "table", b.id::text as id, jsonb_build_object('day', b.day, 'from', v.from_day, 'found', h.found_on) as details
       from benefit b join household h on h.id = b.household_id join benefit_rule r on r.id = b.rule_id
       join benefit_rule_version v on v.rule_id = b.rule_id and v.version = b.rule_version
       left join lateral (select m.person_id from household_member m where m.id = b.member_id and m.household_id = b.household_id limit 1) m on true
      where b.day < v.from_day or b.day > v.until_day or b.day < h.found_on
         or (r.form = 'MONEY') <> (b.amount_fen is not null) or b.amount_fen < v.least_fen or b.amount_fen > v.most_fen
         or (r.audience = 'PERSON') <> (m.person_id is not null)
         or b.subject <> coalesce(m.person_id::text, concat(h.recipient_id, ':', h.number))
         or (b.made_by_account is null and not h.simulated)`,
  ),
  invariant(
    'benefit.once',
    '同一规则同一期只有一次未经特批的有效享受',
    'one benefit of a rule and a period stands, but for what a reviewer let through',
    `select 'benefit' as "table", min(b.id::text) as id, jsonb_build_object('period', b.period, 'times', count(*)) as details
       from benefit b where b.ended_by is null and not b.is_second
      group by b.rule_id, b.subject, b.period having count(*) > 1`,
  ),
  invariant(
    'benefit.funds',
    '对应一笔协作资金的享受金额不超过该笔资金，且同属一个结对',
    'benefits that name an entry of a fund are of its pairing, and never more than it',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('amountFen', e.amount_fen::text, 'benefitsFen', sum(b.amount_fen)::text) as details
       from benefit b join household h on h.id = b.household_id join fund_entry e on e.id = b.fund_entry_id
      where b.ended_by is null group by e.id, e.amount_fen, e.pairing_id
     having sum(b.amount_fen) > e.amount_fen or bool_or(h.pairing_id <> e.pairing_id)`,
  ),
  invariant(
    'benefit.reversals',
    '只有冲销才使享受失效，冲销与原记录同户',
    'a benefit is ended by its reversal alone, of the same household',
    `select 'benefit' as "table", b.id::text as id, jsonb_build_object('ended', b.ended_by is not null, 'reversed', r.benefit_id is not null) as details
       from benefit b left join benefit_reversal r on r.benefit_id = b.id
      where (b.ended_by is null) <> (r.benefit_id is null) or r.household_id <> b.household_id`,
  ),
];
