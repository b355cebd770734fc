import type { Page } from '../../schema/page';
import type { ActivityForm } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import { isRowMeasure, type MeasureOfKind, type RowMeasure } from './activity-measures.rules';
import { ACTIVITY_COLUMNS, parseActivity, STORED_COLUMNS, type RawActivity } from './activity.store';
import type { ActivityRow } from './activity';

/** A pairing in a period that belongs to a cell: a cell of several pairings or periods has several of these. */
export interface CellPart {
  cell: string;
  pairingId: string;
  from: Day;
  to: Day;
}

export interface CountedActivities {
  recorded: bigint;
  /** Of that, what files prove. */
  evidenced: bigint;
  /** Of that, what the other side has confirmed. */
  confirmed: bigint;
  isSimulated: boolean;
}

/** How a measure is counted over rows `a`, cell parts `c` and pairings `p`: each item once, at the most that a row says of it. */
interface Way {
  item: string;
  value: string;
  where: string;
}

const STANDS = 'a.from_day <= c.last and coalesce(a.to_day >= c.last, true)';
const PRESENT = `a.from_day <= c.last and coalesce(a.to_day >= c."from", true)`;
/** What a roster belongs to stands on the last day; `ROWS` is whatever the question reads. */
const WHOLE_STANDS = `exists (select 1 from ROWS w where w.id = a.of_id and not w.withdrawn and w.from_day <= c.last and coalesce(w.to_day >= c.last, true))`;
const LATEST_ROSTER = `(select max(b.from_day) from ROWS b
  where b.of_id = a.of_id and b.form = 'ROSTER' and not b.withdrawn and b.enterprises is not null and b.from_day <= c.last)`;
/** A roster stands on the first day of its month, and is of all of it. */
const ROSTER = `a.form = 'ROSTER' and a.from_day between date_trunc('month', c."from")::date and c.last`;
const largest = (value: string): Way => ({ item: 'a.of_id::text', value, where: `${ROSTER} and ${value} is not null` });

const WAYS: Record<RowMeasure, Way> = {
  STOCK: { item: 'a.id::text', value: '1', where: `a.form in ('BUILT', 'OPENED') and ${STANDS}` },
  IN_USE: {
    item: 'a.of_id::text',
    value: '1',
    where: `a.form = 'ROSTER' and a.from_day = date_trunc('month', c.last)::date and a.in_use and a.persons > 0 and ${WHOLE_STANDS}`,
  },
  WORKERS: largest('a.persons'),
  POOR_WORKERS: largest('a.poor_persons'),
  BENEFICIARIES: largest('a.beneficiaries'),
  ENTERPRISES: {
    item: 'a.of_id::text',
    value: 'a.enterprises',
    where: `a.form = 'ROSTER' and a.enterprises is not null and a.from_day = ${LATEST_ROSTER} and ${WHOLE_STANDS}`,
  },
  FIRMS: { item: 'a.name_key', value: '1', where: `a.form = 'LANDED' and a.from_day between c."from" and c.last` },
  // Units bear the names of their own places: a name is one unit within its donor or its county.
  EAST: {
    item: `concat_ws('/', p.donor_id, case when a.form like 'ENTERPRISE%' then 'ENTERPRISE' else a.form end, a.name_key)`,
    value: '1',
    where: `a.name_key is not null and ${STANDS}`,
  },
  WEST: {
    item: `concat_ws('/', p.recipient_id, substring(a.form from 'TOWN|VILLAGE|SCHOOL|HOSPITAL'), a.local_unit_key)`,
    value: '1',
    where: STANDS,
  },
  PRESENT: { item: 'a.id::text', value: 'a.persons', where: PRESENT },
  DAYS: {
    item: `concat_ws('/', a.id, c."from")`,
    value: `a.persons::bigint * (least(a.to_day, c.last) - greatest(a.from_day, c."from") + 1)`,
    where: PRESENT,
  },
  DRIVEN: { item: 'a.id::text', value: 'a.driven', where: `a.driven is not null and ${PRESENT}` },
};

export interface CountOptions {
  /** Nothing is counted beyond it: what goes on, goes on until then. */
  today: Day;
  /** As of a stored snapshot, instead of now. */
  snapshot?: string | null;
}

/**
 * What stands, who is present and what is counted once, in each cell asked for; exact, from the rows that the viewer may
 * see. Stocks are those of each part's last day. A cell without anything is not in the answer.
 * @param term a measure of `ROW_MEASURES`; flows are read from the rollup
 */
export async function countActivities(
  db: Db,
  viewer: Viewer,
  term: MeasureOfKind,
  parts: readonly CellPart[],
  options: CountOptions,
): Promise<Map<string, CountedActivities>> {
  if (!isRowMeasure(term.measure)) throw new Error(`${term.measure} is no measure of rows`);
  if (parts.length === 0) return new Map();
  const { rows, part, where, params } = question(viewer, term, parts, options);
  const { item, value } = WAYS[term.measure];
  const cells = await db.query<(Raw<CountedActivities> & { cell: string })[]>(
    `/* countActivities */ with item as (
       select c.cell, ${item} as item, max(${value}) as value, max(${value}) filter (where a.evidence > 0) as evidenced,
              max(${value}) filter (where a.standing = 'CONFIRMED') as confirmed, bool_or(a.simulated) as simulated
         from ${part} c join ${rows} a on a.pairing_id = c."pairingId" join pairing p on p.id = a.pairing_id
        where ${where}
        group by 1, 2)
     select cell, sum(value)::text as recorded, coalesce(sum(evidenced), 0)::text as evidenced,
            coalesce(sum(confirmed), 0)::text as confirmed, bool_or(simulated) as "isSimulated" from item group by cell`,
    params,
  );
  return new Map(cells.map(({ cell, isSimulated, ...counted }) => [cell, { ...amountsOf(counted), isSimulated }]));
}

/** The rows from which a cell's value is made, by day: what adds up, what stands, or who is present. */
export async function activitiesOfCell(
  db: Db,
  viewer: Viewer,
  term: MeasureOfKind,
  parts: readonly CellPart[],
  options: CountOptions,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ActivityRow>> {
  const { rows, part, where, params } = question(viewer, term, parts, options);
  const among = `exists (select 1 from ${part} c join pairing p on p.id = c."pairingId" where c."pairingId" = a.pairing_id and ${where})`;
  const read = await readPage<RawActivity>(
    db,
    {
      name: 'activitiesOfCell',
      columns: ACTIVITY_COLUMNS('a'),
      from: `${rows} a`,
      where: [among],
      params,
      order: [
        { sql: 'a.from_day', type: 'date' },
        { sql: 'a.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parseActivity(node) })) };
}

/**
 * The items that a measure counts in these parts, each at the most that a row says of it, as SQL with the columns item, value, id, version
 * and form: those of the row that says it. The cells of the parts are not told apart; parameters are pushed onto `params`.
 */
export function countedItems(
  viewer: Viewer,
  term: MeasureOfKind,
  parts: readonly CellPart[],
  options: CountOptions,
  params: unknown[],
): string {
  if (!isRowMeasure(term.measure)) throw new Error(`${term.measure} is no measure of rows`);
  const { rows, part, where } = question(viewer, term, parts, options, params);
  const { item, value } = WAYS[term.measure];
  const ofLargest = (column: string): string => `(array_agg(${column} order by ${value} desc nulls last, a.id))[1]`;
  return `select ${item} as item, max(${value})::numeric as value, ${ofLargest('a.id')} as id, ${ofLargest('a.version')} as version,
             ${ofLargest('a.form')} as form
        from ${part} c join ${rows} a on a.pairing_id = c."pairingId" join pairing p on p.id = a.pairing_id
       where ${where} group by 1`;
}

/** What a question reads, and which rows are counted. */
function question(
  viewer: Viewer,
  { kind, measure, forms }: MeasureOfKind,
  parts: readonly CellPart[],
  options: CountOptions,
  params: unknown[] = [],
): { rows: string; part: string; where: string; params: unknown[] } {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const rows = rowsFor(options, params);
  // A part that has not begun is asked nothing about.
  const today = `${put(options.today)}::date`;
  const part = `(select *, least("to", ${today}) as last
    from jsonb_to_recordset(${put(JSON.stringify(parts))}::jsonb) as part (cell text, "pairingId" uuid, "from" date, "to" date) where "from" <= ${today})`;
  const pairingIds = put([...new Set(parts.map((one) => one.pairingId))]);
  const asked = `${put(forms ?? null)}::text[]`;
  const conditions = [
    `a.kind = ${put(kind)} and a.pairing_id = any(${pairingIds}::uuid[]) and not a.withdrawn`,
    // A roster belongs to a whole, whose form is asked about.
    `(${asked} is null or a.form = 'ROSTER' or a.form = any(${asked}))`,
    recordPredicate(viewer, 'a', params),
  ];
  if (isRowMeasure(measure)) conditions.push(WAYS[measure].where.replaceAll('ROWS', rows));
  else conditions.push(IN_FLOW(put(`${kind}_${measure}`)));
  return { rows, part, where: conditions.join(' and '), params };
}

/** A flow is made of the rows that bring something to a day of the part. */
const IN_FLOW = (measure: string): string =>
  `exists (select 1 from activity_measures(row(a.*)::activity) m
     where m.measure = ${measure} and make_date(m.year, m.period, 1) between c."from" and c."to")`;

/** The rows as they are, or as a snapshot saw them. */
function rowsFor({ snapshot }: CountOptions, params: unknown[]): string {
  if (snapshot === null || snapshot === undefined) return 'activity';
  const then = `$${params.push(snapshot)}::pg_snapshot`;
  return `(select ${STORED_COLUMNS} from activity where pg_visible_in_snapshot(made_by, ${then})
    union all select ${STORED_COLUMNS} from activity_past where known_in(made_by, ended_by, ${then}))`;
}

type Raw<Counted> = { [Key in keyof Counted]: Counted[Key] extends bigint ? string : Counted[Key] };
const amountsOf = ({ recorded, evidenced, confirmed }: Omit<Raw<CountedActivities>, 'isSimulated'>) => ({
  recorded: BigInt(recorded),
  evidenced: BigInt(evidenced),
  confirmed: BigInt(confirmed),
});

/** How many units of a form are paired on a day, each end by itself, and how many are on the county's list. */
export interface CoverageRow {
  form: ActivityForm;
  east: number;
  west: number;
  listed: number;
}

/** The coverage of each pairing's units on a day; keys are `coverageKey`. */
export const coverageByPairing: Batch<string, CoverageRow[]> = async (db, viewer, keys) => {
  const params: unknown[] = [keys];
  const rows = await db.query<(CoverageRow & { key: string })[]>(
    `/* coverageByPairing */ select k.key, replace(a.form, '_LISTED', '') as form,
            (count(distinct a.name_key))::int as east,
            (count(distinct a.local_unit_key) filter (where a.name_key is not null))::int as west,
            (count(distinct a.local_unit_key) filter (where a.form like '%\\_LISTED'))::int as listed
       from unnest($1::text[]) as k (key)
       join activity a on a.pairing_id = split_part(k.key, ' ', 1)::uuid and a.kind = 'UNIT_PAIRING' and not a.withdrawn
        and a.from_day <= split_part(k.key, ' ', 2)::date and coalesce(a.to_day >= split_part(k.key, ' ', 2)::date, true)
      where ${recordPredicate(viewer, 'a', params)}
      group by 1, 2 order by 1, 2`,
    params,
  );
  const coverage = new Map<string, CoverageRow[]>(keys.map((key) => [key, []]));
  for (const { key, ...row } of rows) coverage.get(key)?.push(row);
  return coverage;
};

export const coverageKey = (pairingId: string, day: Day): string => `${pairingId} ${day}`;

/** What investments each firm or park has made, all together: those recorded with it, and those of their own. */
export const investedByWhole: Batch<string, bigint> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; fen: string }[]>(
    `/* investedByWhole */ select coalesce(a.of_id, a.id) as id, sum(a.invested_fen)::text as fen from activity a
      where (a.id = any($1::uuid[]) or a.of_id = any($1::uuid[])) and not a.withdrawn and a.invested_fen is not null
        and ${recordPredicate(viewer, 'a', params)} group by 1`,
    params,
  );
  return new Map(rows.map(({ id, fen }) => [id, BigInt(fen)]));
};
