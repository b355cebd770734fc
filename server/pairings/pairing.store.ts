import type { Page } from '../../schema/page';
import type { PairingLevel, Programme } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { MAX_PAGE, readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { namedLike, within } from '../parties/party.store';
import { scopePredicate, type Scope, type Viewer } from '../platform/scope';
import { LEVELS_IN_ORDER } from './pairing.rules';
import type { PairingRow, PairingVersionRow } from './pairing.tables';

export const PAIRING_COLUMNS = `pr.id, pr.programme, pr.level, pr.donor_id as "donorId", pr.recipient_id as "recipientId", pr.parent_id as "parentId",
  pr.opened_on::text as "openedOn", pr.closed_on::text as "closedOn", pr.simulated, pr.published, pr.party_ids as "partyIds",
  pr.place_paths as "placePaths", pr.version`;

/** A version of the pairing's dates before its first event is not known to anybody. */
const UNKNOWN_DAY = `'0001-01-01'::date`;

/**
 * What happened in which year of a pairing, one select for each room that knows: `pairing_id` and `year`, for the ids in $1.
 * A room with figures or targets adds its line.
 */
export const YEARS_KNOWN_FROM: string[] = [
  `select s.pairing_id, coalesce(s.year, extract(year from s.period_to)::int) as year from statement s
    where s.pairing_id = any($1::uuid[]) and s.status <> 'WITHDRAWN'`,
  'select a.pairing_id, a.year from agreement a where a.pairing_id = any($1::uuid[])',
  'select f.pairing_id, f.year from fund f where f.pairing_id = any($1::uuid[])',
  'select j.pairing_id, j.year from project j where j.pairing_id = any($1::uuid[])',
];

export type PairingOrderField = 'DONOR' | 'RECIPIENT' | 'OPENED_ON' | 'LEVEL';

export interface PairingOrder {
  field: PairingOrderField;
  isDescending: boolean;
}

export interface PairingQuery {
  programme?: Programme | null;
  levels?: PairingLevel[] | null;
  donorId?: string | null;
  recipientId?: string | null;
  placeId?: string | null;
  parentId?: string | null;
  year?: number | null;
  open?: boolean | null;
  mine?: boolean | null;
  search?: string | null;
}

const BY_NAME = 'collate "zh-Hans-CN-x-icu"';

const ORDER_KEYS: Record<PairingOrderField, OrderKey> = {
  DONOR: { sql: `coalesce(dn.name, '') ${BY_NAME}`, type: 'text' },
  RECIPIENT: { sql: `coalesce(rc.name, '') ${BY_NAME}`, type: 'text' },
  OPENED_ON: { sql: `coalesce(pr.opened_on, ${UNKNOWN_DAY})`, type: 'date' },
  LEVEL: { sql: `array_position('{${LEVELS_IN_ORDER.join(',')}}'::text[], pr.level)`, type: 'int' },
};

/** Pairings that the viewer may see, in one of the closed list of orders. */
export function listPairings(
  db: Db,
  viewer: Viewer,
  query: PairingQuery,
  order: PairingOrder,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<PairingRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'pr', params), ...conditionsOf(query, params)];
  if (query.mine) where.push(scopePredicate(ownScope(viewer.scope), 'pr', params));
  return readPage<PairingRow>(
    db,
    {
      name: 'listPairings',
      columns: PAIRING_COLUMNS,
      from: 'pairing pr left join party dn on dn.id = pr.donor_id left join party rc on rc.id = pr.recipient_id',
      where,
      params,
      order: [
        { ...ORDER_KEYS[order.field], desc: order.isDescending },
        { sql: 'pr.id', type: 'uuid', desc: order.isDescending },
      ],
    },
    page,
    recount,
  );
}

/** What belongs to the viewer's own posts: neither what is merely published, nor all that an auditor may see. */
export function ownScope(scope: Scope): Scope {
  return { ...scope, all: false, published: false };
}

function conditionsOf(query: PairingQuery, params: unknown[]): string[] {
  const where: string[] = [];
  const value = (given: unknown): string => `$${params.push(given)}`;
  if (query.programme) where.push(`pr.programme = ${value(query.programme)}`);
  if (query.levels) where.push(`pr.level = any(${value(query.levels)}::text[])`);
  if (query.donorId) where.push(`pr.donor_id = ${value(query.donorId)}`);
  if (query.recipientId) where.push(`pr.recipient_id = ${value(query.recipientId)}`);
  if (query.parentId) where.push(`pr.parent_id = ${value(query.parentId)}`);
  if (query.placeId) {
    where.push(`exists (select 1 from place wide, unnest(pr.place_paths) as mine
      where wide.id = ${value(query.placeId)} and starts_with(mine, wide.path))`);
  }
  if (query.year !== undefined && query.year !== null) {
    const year = value(query.year);
    where.push(`(pr.opened_on is null or extract(year from pr.opened_on) <= ${year}::int)
      and (pr.closed_on is null or extract(year from pr.closed_on) >= ${year}::int)`);
  }
  if (query.open === true) where.push('pr.closed_on is null');
  if (query.open === false) where.push('pr.closed_on is not null');
  if (query.search) {
    const named = namedLike(value(within(query.search)));
    where.push(`(pr.donor_id in (${named}) or pr.recipient_id in (${named}))`);
  }
  return where;
}

/** Pairings by id, of those that the viewer may see. */
export const pairingsById: Batch<string, PairingRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<PairingRow[]>(
      `/* pairingsById */ select ${PAIRING_COLUMNS} from pairing pr
        where ${among('pr.id', ids, params)} and ${scopePredicate(viewer.scope, 'pr', params)}`,
      params,
    ),
  );
};

/** The first hundred pairings nested directly in each; a longer list is read by the parent's filter. */
export const pairingsByParent: Batch<string, PairingRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_PAGE];
  const rows = await db.query<PairingRow[]>(
    `/* pairingsByParent */ select child.* from unnest($1::uuid[]) as above(id), lateral (
       select ${PAIRING_COLUMNS} from pairing pr
        where pr.parent_id = above.id and ${scopePredicate(viewer.scope, 'pr', params)}
        order by pr.id limit $2) as child order by child.id`,
    params,
  );
  const children = new Map<string, PairingRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) children.get(row.parentId ?? '')?.push(row);
  return children;
};

/** The years about which something is known, the latest first. */
export const yearsByPairing: Batch<string, number[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; years: number[] }[]>(
    `/* yearsByPairing */ select known.pairing_id as id, array_agg(distinct known.year order by known.year desc) as years
       from (${YEARS_KNOWN_FROM.join(' union all ')}) as known join pairing pr on pr.id = known.pairing_id
      where ${scopePredicate(viewer.scope, 'pr', params)} group by known.pairing_id`,
    params,
  );
  return new Map(rows.map((row) => [row.id, row.years]));
};

/** Every version of a pairing's dates, the first one first. */
export const versionsByPairing: Batch<string, PairingVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<PairingVersionRow[]>(
    `/* versionsByPairing */ select v.pairing_id as "pairingId", v.version, v.opened_on::text as "openedOn", v.closed_on::text as "closedOn",
            v.reason, v.made_at as "madeAt", v.made_by_account as "madeById"
       from pairing_version v join pairing pr on pr.id = v.pairing_id
      where v.pairing_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'pr', params)} order by v.pairing_id, v.version`,
    params,
  );
  const versions = new Map<string, PairingVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.pairingId)?.push(row);
  return versions;
};

/** What makes a pairing one and the same. */
export interface PairingEnds {
  programme: Programme;
  level: PairingLevel;
  donorId: string | null;
  recipientId: string;
}

/** The pairing of these two: the open one, else the one closed last, else null. */
export async function pairingOf(db: Db, ends: PairingEnds): Promise<PairingRow | null> {
  const rows = await db.query<PairingRow[]>(
    `/* pairingOf */ select ${PAIRING_COLUMNS} from pairing pr
      where pr.programme = $1 and pr.level = $2 and pr.donor_id is not distinct from $3 and pr.recipient_id = $4
      order by pr.closed_on desc nulls first limit 1`,
    [ends.programme, ends.level, ends.donorId, ends.recipientId],
  );
  return rows[0] ?? null;
}

export async function insertPairing(db: Db, pairing: PairingRow): Promise<void> {
  await db.query(
    `/* insertPairing */ insert into pairing (id, programme, level, donor_id, recipient_id, parent_id, opened_on, closed_on, simulated,
       published, party_ids, place_paths, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      pairing.id,
      pairing.programme,
      pairing.level,
      pairing.donorId,
      pairing.recipientId,
      pairing.parentId,
      pairing.openedOn,
      pairing.closedOn,
      pairing.simulated,
      pairing.published,
      pairing.partyIds,
      pairing.placePaths,
      pairing.version,
    ],
  );
}

/** @returns whether the pairing was still at that version */
export async function closePairingRow(db: Db, id: string, version: number, closedOn: string): Promise<boolean> {
  const [, changed] = await db.query<[unknown[], number]>(
    `/* closePairingRow */ update pairing set closed_on = $3, version = version + 1 where id = $1 and version = $2`,
    [id, version, closedOn],
  );
  return changed === 1;
}

/** Ends the version that stood and writes the next. */
export async function addPairingVersion(
  db: Db,
  pairing: PairingRow,
  reason: string | null,
  madeById: string | null,
): Promise<void> {
  await db.query(
    `/* endPairingVersion */ update pairing_version set ended_by = pg_current_xact_id() where pairing_id = $1 and ended_by is null`,
    [pairing.id],
  );
  await db.query(
    `/* addPairingVersion */ insert into pairing_version (pairing_id, version, opened_on, closed_on, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6)`,
    [pairing.id, pairing.version, pairing.openedOn, pairing.closedOn, reason, madeById],
  );
}

/** From now on seen by everybody who may read what is published. */
export async function publishPairing(db: Db, id: string): Promise<void> {
  await db.query(`/* publishPairing */ update pairing set published = true where id = $1`, [id]);
}

/** The pairings of the same recipients as these, whoever aids them; asked in the platform's name. */
export async function pairingsOfSameRecipients(db: Db, pairingIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsOfSameRecipients */ select other.id from pairing p join pairing other on other.recipient_id = p.recipient_id
      where p.id = any($1::uuid[])`,
    [pairingIds],
  );
  return rows.map(({ id }) => id);
}
