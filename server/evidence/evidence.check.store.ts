import { invariant, type Broken, type Invariant } from '../db/invariant';
import type { Db } from '../db/tx';
import type { FileShelf } from './file-shelf';

/** What always holds of files that prove something. */
export const evidenceInvariants: readonly Invariant[] = [
  invariant(
    'evidence.entries',
    '附有佐证的资金记录都在，且属于同一结对',
    'an entry of the ledger that evidence proves is there, in the pairing that the link names',
    `select 'evidence_link' as "table", l.id::text as id, jsonb_build_object('entry', l.record_id, 'pairing', l.pairing_id) as details
       from evidence_link l left join fund_entry e on e.id = l.record_id
      where l.record_kind = 'FUND_ENTRY' and e.pairing_id is distinct from l.pairing_id`,
  ),
  invariant(
    'evidence.items',
    '附有佐证的整改事项都在，且属于同一结对',
    'an item to be put right that evidence proves is there, in the pairing that the link names',
    `select 'evidence_link' as "table", l.id::text as id, jsonb_build_object('item', l.record_id, 'pairing', l.pairing_id) as details
       from evidence_link l left join rectification y on y.id = l.record_id
      where l.record_kind = 'RECTIFICATION' and y.pairing_id is distinct from l.pairing_id`,
  ),
  invariant(
    'evidence.work',
    '附有佐证的任务都在，且属于同一结对',
    'work that evidence proves is there, in the pairing that the link names',
    `select 'evidence_link' as "table", l.id::text as id, jsonb_build_object('work', l.record_id, 'pairing', l.pairing_id) as details
       from evidence_link l left join work_item w on w.id = l.record_id
      where l.record_kind = 'WORK_ITEM' and w.pairing_id is distinct from l.pairing_id`,
  ),
  invariant(
    'evidence.households',
    '附有佐证的走访和帮扶行动计划都在，且属于同一结对',
    'a visit or a plan that evidence proves is there, in the pairing that the link names',
    `select 'evidence_link' as "table", l.id::text as id, jsonb_build_object('of', l.record_id, 'pairing', l.pairing_id) as details
       from evidence_link l
       left join household_visit v on l.record_kind = 'HOUSEHOLD_VISIT' and v.id = l.record_id and v.ended_by is null
       left join action_plan p on l.record_kind = 'ACTION_PLAN' and p.id = l.record_id and p.ended_by is null
       left join household h on h.id = coalesce(v.household_id, p.household_id)
      where l.record_kind in ('HOUSEHOLD_VISIT', 'ACTION_PLAN') and h.pairing_id is distinct from l.pairing_id`,
  ),
];

const PAGE = 1_000;

/** Every file's content lies on the shelf. The database cannot ask that: whoever has the data folder at hand does. */
export const shelfInvariant = (shelf: Pick<FileShelf, 'holds'>): Invariant => ({
  name: 'evidence.shelf',
  zh: '每份佐证文件的内容都在数据目录中',
  en: 'the content of every file of evidence lies in the data folder',
  find: async (db) => {
    const broken: Broken[] = [];
    for (let page = await filesAfter(db, null); page.length > 0; page = await filesAfter(db, page.at(-1)?.id ?? null)) {
      for (const { id, hash } of page)
        if (!(await shelf.holds(hash))) broken.push({ table: 'evidence_file', id, details: { hash } });
    }
    return broken;
  },
});

function filesAfter(db: Db, id: string | null): Promise<{ id: string; hash: string }[]> {
  return db.query(
    `/* filesAfter */ select id, hash from evidence_file where $1::uuid is null or id > $1::uuid order by id limit $2`,
    [id, PAGE],
  );
}
