import type { RecordKind } from '../../schema/vocabulary';
import { invariant, type Invariant } from '../db/invariant';
import { RECORD_KINDS } from './record-kinds';

/** What a row says, without what the platform keeps of it: the same columns as keep_past leaves out. */
const said = (row: string): string =>
  `to_jsonb(${row}) - '{version,made_by,made_at,made_by_account,evidence,standing,ended_by}'::text[]`;

/** What always holds of the records of a kind, whatever they are about. */
export function recordInvariants(kind: RecordKind): Invariant[] {
  const { table, zh, en } = RECORD_KINDS[kind];
  return [
    invariant(
      `records.${table}.evidence`,
      `${zh}的佐证数等于现有佐证的份数，佐证所附的记录都在`,
      `a ${en} counts the files that prove it, and what is proved is there`,
      `select '${table}' as "table", coalesce(r.id, l.record_id)::text as id, jsonb_build_object('kept', r.evidence, 'linked', l.links) as details
         from ${table} r full join (
           select record_id, pairing_id, count(*) as links from evidence_link where record_kind = '${kind}' and ended_by is null
            group by record_id, pairing_id) as l on l.record_id = r.id and l.pairing_id = r.pairing_id
        where r.evidence is distinct from coalesce(l.links, 0)`,
    ),
    invariant(
      `records.${table}.standing`,
      `${zh}的确认情况等于对方对现有内容的最近一次意见`,
      `a ${en} stands as the other side’s last word on what it says now`,
      `with last as (
         select distinct on (record_id) record_id, version, word from record_word where record_kind = '${kind}'
          order by record_id, version desc),
       judged as (
         select r.id, r.standing, case when not exists (
                  select 1 from ${table}_past p where p.id = r.id and p.version >= w.version and ${said('p')} <> ${said('r')})
                then w.word end as word
           from ${table} r left join last w on w.record_id = r.id where w.record_id is not null or r.standing is not null)
       select '${table}' as "table", id::text, jsonb_build_object('standing', standing, 'word', word) as details
         from judged where standing is distinct from word`,
    ),
    invariant(
      `records.${table}.words`,
      `对${zh}的意见都来自另一方，指明所看到的版本`,
      `every word on a ${en} comes from the other side and names a version that there was`,
      `select 'record_word' as "table", w.id::text, jsonb_build_object('record', w.record_id, 'version', w.version, 'side', w.side) as details
         from record_word w left join ${table}_past p on p.id = w.record_id and p.version = w.version
        where w.record_kind = '${kind}' and (p.id is null or p.side = w.side or p.recorded_by = w.account_id or p.pairing_id <> w.pairing_id)`,
    ),
  ];
}
