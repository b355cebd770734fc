import type { Page } from '../../schema/page';
import type { PairingLevel } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { ownScope, PAIRING_COLUMNS, YEARS_KNOWN_FROM } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { namedLike, within } from '../parties/party.store';
import { scopePredicate, type Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import { waitsFor } from '../reports/report-desk.store';

const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

/** Years are gathered from so many pairings: whoever oversees more has all of them among these. */
const YEARS_FROM = 1_000;

export interface BoardQuery {
  pairingIds?: string[] | null;
  levels?: PairingLevel[] | null;
  search?: string | null;
}

/** Whoever may see everything oversees everything; anybody else has the pairings of their posts. */
const concerns = (viewer: Viewer, row: string, params: unknown[]): string =>
  scopePredicate(viewer.scope.all ? viewer.scope : ownScope(viewer.scope), row, params);

/** The viewer's pairings, those with the gravest alarms first, then those with the most. */
export function listBoard(
  db: Db,
  viewer: Viewer,
  query: BoardQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<PairingRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const alarms = scopePredicate(viewer.scope, 'l', params);
  const where = [concerns(viewer, 'pr', params)];
  if (query.pairingIds) where.push(`pr.id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.levels) where.push(`pr.level = any(${put(query.levels)}::text[])`);
  if (query.search) {
    const named = namedLike(put(within(query.search)));
    where.push(`(pr.donor_id in (${named}) or pr.recipient_id in (${named}))`);
  }
  return readPage<PairingRow>(
    db,
    {
      name: 'listBoard',
      columns: PAIRING_COLUMNS,
      from: `pairing pr left join party rc on rc.id = pr.recipient_id cross join lateral (
        select count(*) as lasting, count(*) filter (where l.severity = 'SERIOUS') as grave
          from alarm l where l.pairing_id = pr.id and l.ended_at is null and ${alarms}) worry`,
      where,
      params,
      order: [
        { sql: 'worry.grave', type: 'bigint', desc: true },
        { sql: 'worry.lasting', type: 'bigint', desc: true },
        { sql: `coalesce(rc.name, '') collate "zh-Hans-CN-x-icu"`, type: 'text' },
        { sql: 'pr.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}

/** The years about which something is known of the viewer's pairings, the latest first. */
export async function yearsOfBoard(db: Db, viewer: Viewer): Promise<number[]> {
  const params: unknown[] = [YEARS_FROM];
  const pairings = await db.query<{ id: string }[]>(
    `/* pairingsOfBoard */ select pr.id from pairing pr where ${concerns(viewer, 'pr', params)} order by pr.id limit $1`,
    params,
  );
  const years = await db.query<{ year: number }[]>(
    `/* yearsOfBoard */ select distinct known.year from (${YEARS_KNOWN_FROM.join(' union all ')}) as known order by known.year desc`,
    [pairings.map(({ id }) => id)],
  );
  return years.map(({ year }) => year);
}

/** The indicators that the agreements in force of a year name. */
export async function targetCodes(
  db: Db,
  viewer: Viewer,
  pairingIds: readonly string[],
  year: number,
): Promise<string[]> {
  const params: unknown[] = [pairingIds, year];
  const rows = await db.query<{ code: string }[]>(
    `/* targetCodes */ select distinct t.indicator_code as code
       from agreement a join target t on t.agreement_id = a.id and t.version = a.in_force_version
      where a.pairing_id = any($1::uuid[]) and a.year = $2 and ${scopePredicate(viewer.scope, 'a', params)}`,
    params,
  );
  return rows.map(({ code }) => code);
}

/** How much is open about a pairing, as `OpenMatters` of the contract. */
export interface OpenRow {
  disputes: number;
  lateDisputes: number;
  doubts: number;
  graveDoubts: number;
  alarms: number;
  graveAlarms: number;
  differences: number;
  lateDifferences: number;
  rectifications: number;
  lateRectifications: number;
}

/** Of each room its table, what of it is open, and what of that presses: as the rooms' own lists count. */
const OPEN = [
  {
    of: 'record_dispute',
    as: 'disputes',
    pressing: 'lateDisputes',
    is: `x.state <> 'CLOSED'`,
    presses: `x.due < ${TODAY}`,
  },
  {
    of: 'integrity_flag',
    as: 'doubts',
    pressing: 'graveDoubts',
    is: `x.state in ('OPEN', 'EXPLAINED')`,
    presses: `x.severity = 'SERIOUS'`,
  },
  { of: 'alarm', as: 'alarms', pressing: 'graveAlarms', is: 'x.ended_at is null', presses: `x.severity = 'SERIOUS'` },
  {
    of: 'fund_match',
    as: 'differences',
    pressing: 'lateDifferences',
    is: `not x.dissolved and x.status in ('ONE_SIDED', 'DIFFERS')`,
    presses: `x.due < ${TODAY}`,
  },
  {
    of: 'rectification',
    as: 'rectifications',
    pressing: 'lateRectifications',
    is: `x.state <> 'CLOSED'`,
    presses: `x.state in ('OPEN', 'RETURNED') and x.due < ${TODAY}`,
  },
] as const satisfies readonly { of: string; as: keyof OpenRow; pressing: keyof OpenRow; is: string; presses: string }[];

/** What is open about each pairing, of what the viewer may see: one statement for a page. */
export const openByPairing: Batch<string, OpenRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const counts = OPEN.map(
    ({ of, is, presses }, nth) => `
      select x.pairing_id, ${nth} as nth, count(*)::int as open, (count(*) filter (where ${presses}))::int as pressing
        from ${of} x where x.pairing_id = any($1::uuid[]) and ${is} and ${scopePredicate(viewer.scope, 'x', params)} group by x.pairing_id`,
  );
  const rows = await db.query<{ id: string; nth: number; open: number; pressing: number }[]>(
    `/* openByPairing */ select c.pairing_id as id, c.nth, c.open, c.pressing from (${counts.join(' union all ')}) c`,
    params,
  );
  const found = new Map(ids.map((id) => [id, { ...NOTHING_OPEN }]));
  for (const { id, nth, open, pressing } of rows) {
    const [row, matter] = [found.get(id), OPEN[nth]];
    if (row && matter) Object.assign(row, { [matter.as]: open, [matter.pressing]: pressing });
  }
  return found;
};

export const NOTHING_OPEN: OpenRow = {
  disputes: 0,
  lateDisputes: 0,
  doubts: 0,
  graveDoubts: 0,
  alarms: 0,
  graveAlarms: 0,
  differences: 0,
  lateDifferences: 0,
  rectifications: 0,
  lateRectifications: 0,
};

/** Names a pairing's year and the sides for which the viewer may speak there. */
export const toConfirmKey = (pairingId: string, year: number, sides: readonly string[]): string =>
  [pairingId, year, sides.join(',')].join(' ');

/**
 * Of how many records of each pairing's year nothing has been said yet and the viewer may say something: by `toConfirmKey`. The same
 * as `foundRecords` finds of the three ledgers together.
 */
export const toConfirmByYear: Batch<string, number> = async (db, viewer, keys) => {
  const asked = keys.map((key) => key.split(' '));
  const params: unknown[] = [
    keys,
    asked.map(([id]) => id),
    asked.map(([, year]) => Number(year)),
    asked.map(([, , sides]) => sides),
    viewer.accountId,
  ];
  const waiting = ['placement', 'purchase', 'activity'].map(
    (table) => `(
      select count(*)::int from ${table} r
       where r.pairing_id = asked.id and r.year = asked.year and r.standing is null and not r.withdrawn
         and (r.recorded_by = $5::uuid) is not true
         and exists (select 1 from unnest(string_to_array(asked.sides, ',')) as s (side) where s.side is distinct from r.side)
         and ${recordPredicate(viewer, 'r', params)})`,
  );
  const rows = await db.query<{ key: string; waiting: number }[]>(
    `/* toConfirmByYear */ select asked.key, ${waiting.join(' + ')} as waiting
       from unnest($1::text[], $2::uuid[], $3::int[], $4::text[]) as asked (key, id, year, sides)`,
    params,
  );
  return new Map(rows.map(({ key, waiting: count }) => [key, count]));
};

/** How many reports about each pairing lie at one of the viewer's desks. */
export const reportsWaitingByPairing: Batch<string, number> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const rows = await db.query<{ id: string; count: number }[]>(
    `/* reportsWaitingByPairing */ select r.pairing_id as id, count(*)::int as count from report r
      where r.pairing_id = any($1::uuid[]) and ${waitsFor(viewer, put)} and ${scopePredicate(viewer.scope, 'r', params)} group by r.pairing_id`,
    params,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
};
