import type { Page } from '../../schema/page';
import { FactKind } from '../../schema/vocabulary';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { Said } from './change.rules';

/** One version of a fact that came to stand between two moments. */
export interface ChangeRow {
  kind: FactKind;
  subjectType: string;
  subjectId: string;
  version: number;
  at: Date | null;
  accountId: string | null;
  reason: string | null;
  before: Said | null;
  after: Said | null;
}

/** Between which snapshots; a transaction belongs to the change when the later one knows it and the earlier does not. */
export interface Between {
  pairingId: string;
  from: string;
  to: string;
}

const COLUMNS = `c.kind, c.subject_type as "subjectType", c.subject_id as "subjectId", c.version, c.at, c.account as "accountId", c.reason, c.before, c.after`;

const [PAIRING, FROM, TO] = ['$1::uuid', '$2::pg_snapshot', '$3::pg_snapshot'];

const between = (xact: string): string =>
  `pg_visible_in_snapshot(${xact}, ${TO}) and not pg_visible_in_snapshot(${xact}, ${FROM})`;

/** Of a row what is told; columns that hold ids of others, and the platform's own bookkeeping, are left out. */
const picked = (row: string, columns: readonly string[], isThere = 'true'): string =>
  `case when ${isThere} then (select jsonb_object_agg(k, to_jsonb(${row}) ->> k) from unnest('{${columns.join(',')}}'::text[]) as k) end`;

const OF_RECORD = ['withdrawn', 'standing', 'evidence', 'side', 'year'];
const RECORDS: readonly { kind: FactKind; table: string; node: string; columns: readonly string[] }[] = [
  {
    kind: FactKind.PLACEMENT,
    table: 'placement',
    node: 'LaborPlacement',
    columns:
      'employer,destination,workplace,job_kind,job_title,from_day,to_day,known_until,categories,point_to_point'.split(
        ',',
      ),
  },
  {
    kind: FactKind.PURCHASE,
    table: 'purchase',
    node: 'Purchase',
    columns:
      'day,product,category,quantity,amount_fen,channel,mode,buyer,seller,recognised,origin,order_no,state,accepted_on,paid_on,evaluated_on,ended_on'.split(
        ',',
      ),
  },
  {
    kind: FactKind.ACTIVITY,
    table: 'activity',
    node: 'Activity',
    // Names are left out: some activities are about persons.
    columns:
      'kind,form,local_unit,location,from_day,to_day,sessions,persons,poor_persons,person_times,enterprises,driven,beneficiaries,in_use,contracted_fen,invested_fen,funded_by,households,points_given,points_redeemed,reward_fen,turnover_fen'.split(
        ',',
      ),
  },
];

/** Every version of the records of a kind, held against the version before. What the other side said of one is a version, too. */
const ofRecords = ({ kind, table, node, columns }: (typeof RECORDS)[number]): string => `
  select r.made_by as xact, '${kind}' as kind, '${node}' as subject_type, r.id as subject_id, r.version, '' as part, r.made_at as at,
         r.made_by_account as account, coalesce(w.reason, case when r.reason is distinct from b.reason then r.reason end) as reason,
         ${picked('b', [...OF_RECORD, ...columns], 'b.id is not null')} as before, ${picked('r', [...OF_RECORD, ...columns])} as after
    from (select h.*, null::xid8 as ended_by from ${table} h where h.pairing_id = ${PAIRING}
          union all select p.* from ${table}_past p where p.pairing_id = ${PAIRING}) r
         left join ${table}_past b on b.id = r.id and b.version = r.version - 1
         left join record_word w on w.record_kind = '${kind}' and w.record_id = r.id and w.version = r.version - 1 and w.made_by = r.made_by
   where ${between('r.made_by')}`;

const ENTRY = 'stage,side,amount_fen,day,document_no,origin_year,payee,note,goods_name,goods_quantity,withdraws'.split(
  ',',
);
const PROJECT =
  'action,status,name,type,implementer,planned_fen,performance_target,beneficiaries_planned,starts_on,ends_on,progress,day,document_no'.split(
    ',',
  );

/** The figures of one version of a statement, by indicator and part. */
const figuresOf = (version: string): string => `(
  select jsonb_object_agg(f.indicator_code || case when f.is_planned then ' (PLANNED)' else '' end || coalesce(' ' || f.part_text, '') || case when f.nth > 1 then ' #' || f.nth else '' end, f.value::text)
    from (select g.*, row_number() over (partition by g.indicator_code, g.is_planned, g.part_text order by g.ordinal) as nth
            from figure g where g.statement_id = v.statement_id and g.version = ${version}) f)`;

const targetsOf = (version: string): string =>
  `(select jsonb_object_agg(t.indicator_code, t.value::text) from target t where t.agreement_id = v.agreement_id and t.version = ${version})`;

/** One select for each kind of fact: its versions between the snapshots. A room whose facts reach figures adds its own. */
const FACTS: readonly string[] = [
  `select e.made_by as xact, '${FactKind.FUND_ENTRY}' as kind, 'FundEntry' as subject_type, e.id as subject_id, 1 as version, '' as part, e.at,
          e.recorded_by as account, null as reason, null::jsonb as before, ${picked('e', ENTRY)} as after
     from fund_entry e where e.pairing_id = ${PAIRING} and ${between('e.made_by')}`,
  `select g.made_by, '${FactKind.FUND_SIGNATURE}', 'FundEntry', e.id, 1, '', g.at, g.account_id, null, null, jsonb_build_object('signed_by', g.side)
     from fund_entry_signature g join fund_entry e on e.id = g.entry_id where e.pairing_id = ${PAIRING} and ${between('g.made_by')}`,
  `select l.made_by, '${FactKind.EVIDENCE}', 'FundEntry', l.record_id, 1, l.id::text, l.attached_at, l.attached_by, null, null, '{"evidence": "ATTACHED"}'
     from evidence_link l where l.pairing_id = ${PAIRING} and l.record_kind = 'FUND_ENTRY' and ${between('l.made_by')}`,
  `select l.ended_by, '${FactKind.EVIDENCE}', 'FundEntry', l.record_id, 2, l.id::text, null, null, null, '{"evidence": "ATTACHED"}', null
     from evidence_link l where l.pairing_id = ${PAIRING} and l.record_kind = 'FUND_ENTRY' and l.ended_by is not null and ${between('l.ended_by')}`,
  ...RECORDS.map(ofRecords),
  `select v.made_by, '${FactKind.PROJECT}', 'Project', v.project_id, v.version, '', v.made_at, v.made_by_account, v.note,
          ${picked('b', PROJECT, 'b.project_id is not null')}, ${picked('v', PROJECT)}
     from project j join project_version v on v.project_id = j.id left join project_version b on b.project_id = j.id and b.version = v.version - 1
    where j.pairing_id = ${PAIRING} and ${between('v.made_by')}`,
  `select v.made_by, '${FactKind.STATEMENT}', 'Statement', v.statement_id, v.version, '', v.made_at, v.made_by_account, v.reason,
          case when b.version is not null then coalesce(${figuresOf('b.version')}, '{}') || jsonb_build_object('status', b.status, 'source_title', b.source_title) end,
          coalesce(${figuresOf('v.version')}, '{}') || jsonb_build_object('status', v.status, 'source_title', v.source_title)
     from statement s join statement_version v on v.statement_id = s.id
          left join statement_version b on b.statement_id = s.id and b.version = v.version - 1
    where s.pairing_id = ${PAIRING} and ${between('v.made_by')}`,
  `select k.made_by, '${FactKind.LEADING_CLAIM}', 'Figure', k.figure_id, 1, k.id::text, k.made_at, k.made_by_account, k.reason, null, '{"leads": true}'
     from leading_claim k join statement s on s.id = k.statement_id where s.pairing_id = ${PAIRING} and ${between('k.made_by')}`,
  `select v.made_by, '${FactKind.AGREEMENT}', 'Agreement', v.agreement_id, v.version, 'targets', v.made_at, v.made_by_account, v.reason,
          ${targetsOf('v.version - 1')}, coalesce(${targetsOf('v.version')}, '{}')
     from agreement a join agreement_version v on v.agreement_id = a.id where a.pairing_id = ${PAIRING} and ${between('v.made_by')}`,
  `select t.made_by, '${FactKind.AGREEMENT}', 'Agreement', t.agreement_id, t.version, 'state ' || t.id, t.made_at,
          coalesce((select g.account_id from signature g where g.agreement_id = t.agreement_id and g.made_by = t.made_by limit 1),
                   (select v.made_by_account from agreement_version v where v.agreement_id = t.agreement_id and v.made_by = t.made_by limit 1)), null,
          (select jsonb_build_object('status', b.status) from agreement_state b where b.agreement_id = t.agreement_id and b.version = t.version and b.id < t.id
            order by b.id desc limit 1), jsonb_build_object('status', t.status)
     from agreement a join agreement_state t on t.agreement_id = a.id where a.pairing_id = ${PAIRING} and ${between('t.made_by')}`,
  `select h.made_by, '${FactKind.AGREEMENT}', 'Agreement', h.agreement_id, h.version, 'share ' || h.id, null, h.made_by_account, null,
          (select jsonb_build_object('share ' || b.indicator_code, b.value::text) from target_share b
            where b.agreement_id = h.agreement_id and b.version = h.version and b.indicator_code = h.indicator_code and b.member_id = h.member_id and b.ended_by = h.made_by
            limit 1), jsonb_build_object('share ' || h.indicator_code, h.value::text)
     from agreement a join target_share h on h.agreement_id = a.id where a.pairing_id = ${PAIRING} and ${between('h.made_by')}`,
  `select p.made_by, '${FactKind.REPORT}', 'Report', p.report_id, p.version, '', p.made_at, p.made_by_account, p.reason,
          case when b.version is not null then jsonb_build_object('status', b.status, 'edition', b.edition) end,
          jsonb_build_object('status', p.status, 'edition', p.edition)
     from report r join report_step p on p.report_id = r.id left join report_step b on b.report_id = r.id and b.version = p.version - 1
    where r.pairing_id = ${PAIRING} and ${between('p.made_by')}`,
  `select v.made_by, '${FactKind.PAIRING}', 'Pairing', v.pairing_id, v.version, '', v.made_at, v.made_by_account, v.reason,
          ${picked('b', ['opened_on', 'closed_on'], 'b.version is not null')}, ${picked('v', ['opened_on', 'closed_on'])}
     from pairing_version v left join pairing_version b on b.pairing_id = v.pairing_id and b.version = v.version - 1
    where v.pairing_id = ${PAIRING} and ${between('v.made_by')}`,
];

/** Whether the pairing is the viewer's own: what is merely published tells nothing of who changed what. */
export async function isOwnPairing(db: Db, viewer: Viewer, pairingId: string): Promise<boolean> {
  const params: unknown[] = [pairingId];
  const own = scopePredicate({ ...viewer.scope, published: false }, 'pr', params);
  const rows = await db.query<unknown[]>(
    `/* isOwnPairing */ select 1 from pairing pr where pr.id = $1 and ${own}`,
    params,
  );
  return rows.length > 0;
}

/** The versions of a pairing's facts that came to stand between two snapshots, in the order of their transactions. */
export function listChanges(
  db: Db,
  { pairingId, from, to }: Between,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ChangeRow>> {
  return readPage<ChangeRow>(
    db,
    {
      name: 'listChanges',
      columns: COLUMNS,
      from: `(${FACTS.join(' union all ')}) c`,
      where: [],
      params: [pairingId, from, to],
      order: [
        { sql: 'c.xact', type: 'xid8' },
        { sql: 'c.kind', type: 'text' },
        { sql: 'c.subject_id', type: 'uuid' },
        { sql: 'c.version', type: 'int' },
        { sql: 'c.part', type: 'text' },
      ],
    },
    page,
    recount,
  );
}
