import type { Page } from '../../schema/page';
import type { BenefitLinkDimension, BenefitLinkKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { headColumns, LINK_BOOK, MAX_VERSIONS, VERSION_COLUMNS, byHead, villageConditions } from './village-book.store';
import type { VillageQuery } from './village-book.store';
import type {
  BenefitLinkRow,
  BenefitLinkVersionRow,
  LinkEntry,
  LinkEntryRow,
  LinkPartner,
  LinkPartnerRow,
} from './village';

const COLUMNS = headColumns(LINK_BOOK, 'h');
/** What hangs on a link is seen with it. */
const WITH_LINK = (row: string): string => `join benefit_link h on h.id = ${row}.link_id`;
/** Money of many years; more than anybody reads at once is cut off. */
const MAX_ENTRIES = 500;

/** Links by id, of those that the viewer may see. */
export const linksById: Batch<string, BenefitLinkRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<BenefitLinkRow[]>(
      `/* linksById */ select ${COLUMNS} from benefit_link h
        where ${among('h.id', ids, params)} and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

/** Whom a link named at a version: as the last step up to it that named anybody. */
const PARTNERS_THEN = `(select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'partyId', p.party_id, 'name', p.name) order by p.ordinal), '[]')
     from benefit_link_partner p where p.link_id = v.link_id and p.version = (
       select max(n.version) from benefit_link_partner n where n.link_id = v.link_id and n.version <= v.version)) as partners`;

/** The latest 200 steps of each link with what it said then, the latest first. */
export const linkVersions: Batch<string, BenefitLinkVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<BenefitLinkVersionRow[]>(
    `/* linkVersions */ select v.link_id as "linkId", v.action, ${VERSION_COLUMNS}, v.name, v.kind, v.from_day::text as "from", v.until_day::text as until,
            v.other_households as "otherHouseholds", ${PARTNERS_THEN} from benefit_link_version v ${WITH_LINK('v')}
      where v.link_id = any($1::uuid[]) and v.version > h.version - $2 and ${scopePredicate(viewer.scope, 'h', params)}
      order by v.version desc`,
    params,
  );
  return byHead(ids, rows, ({ linkId }) => linkId);
};

/** Who each link links. */
export const linkPartners: Batch<string, LinkPartnerRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<(LinkPartnerRow & { version: number })[]>(
    `/* linkPartners */ select p.link_id as "linkId", p.version, p.ordinal, p.role, p.party_id as "partyId", p.name from benefit_link_partner p ${WITH_LINK('p')}
      where p.link_id = any($1::uuid[]) and p.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)} order by p.ordinal`,
    params,
  );
  return byHead(ids, rows, ({ linkId }) => linkId);
};

const ENTRY = `e.id, e.link_id as "linkId", e.version, e.kind, e.day::text as day, e.amount_fen as "amountFen", e.note, e.reverses,
  e.made_at as "madeAt", e.made_by_account as "madeByAccount",
  exists (select 1 from benefit_link_entry r where r.reverses = e.id) as "isReversed"`;
type RawEntry = Omit<LinkEntryRow, 'amountFen'> & { amountFen: string };

/** The latest 500 entries of each link's money, the latest day first. */
export const linkEntries: Batch<string, LinkEntryRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_ENTRIES];
  const rows = await db.query<RawEntry[]>(
    `/* linkEntries */ select * from (
       select ${ENTRY}, row_number() over (partition by e.link_id order by e.day desc, e.version desc) as nth
         from benefit_link_entry e ${WITH_LINK('e')} where e.link_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}) as entered
      where nth <= $2 order by "linkId", nth`,
    params,
  );
  const entries = rows.map((raw): LinkEntryRow => ({ ...raw, amountFen: BigInt(raw.amountFen) }));
  return byHead(ids, entries, ({ linkId }) => linkId);
};

/** An entry of a link's money; null where the link has none of this id. */
export async function linkEntry(db: Db, linkId: string, id: string): Promise<LinkEntryRow | null> {
  const [raw] = await db.query<RawEntry[]>(
    `/* linkEntry */ select ${ENTRY} from benefit_link_entry e where e.link_id = $1 and e.id = $2`,
    [linkId, id],
  );
  return raw ? { ...raw, amountFen: BigInt(raw.amountFen) } : null;
}

/** How many entries of a link nobody has taken back. */
export async function standingEntries(db: Db, linkId: string): Promise<number> {
  const [row] = await db.query<{ entries: number }[]>(
    `/* standingEntries */ select count(*)::int as entries from benefit_link_entry e
      where e.link_id = $1 and e.reverses is null and not exists (select 1 from benefit_link_entry r where r.reverses = e.id)`,
    [linkId],
  );
  return row?.entries ?? 0;
}

/** The first day on which a link's money moved and was not taken back; null where none did. */
export async function firstMoneyDay(db: Db, linkId: string): Promise<Day | null> {
  const [row] = await db.query<{ day: Day | null }[]>(
    `/* firstMoneyDay */ select min(e.day)::text as day from benefit_link_entry e where e.link_id = $1`,
    [linkId],
  );
  return row?.day ?? null;
}

/** What a link's money comes to. */
export interface LinkMoney {
  linkId: string;
  putInFen: string;
  paidOutFen: string;
}

const NET = (kind: string): string =>
  `coalesce(sum(case when e.reverses is null then e.amount_fen else -e.amount_fen end) filter (where e.kind = '${kind}'), 0)::bigint`;

/** What each link's money comes to, reversals taken off. */
export const linkMoney: Batch<string, LinkMoney> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<LinkMoney[]>(
    `/* linkMoney */ select h.id as "linkId", ${NET('PUT_IN')} as "putInFen", ${NET('PAID_OUT')} as "paidOutFen"
       from benefit_link h left join benefit_link_entry e on e.link_id = h.id
      where h.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)} group by h.id`,
    params,
  );
  return new Map(rows.map((row) => [row.linkId, row]));
};

/** The links that stand in some villages under these names, of those that the viewer may see. */
export function linksCalled(
  db: Db,
  viewer: Viewer,
  asked: readonly Pick<BenefitLinkRow, 'placeId' | 'village' | 'name'>[],
): Promise<BenefitLinkRow[]> {
  const params: unknown[] = [
    asked.map(({ placeId }) => placeId),
    asked.map(({ village }) => village ?? ''),
    asked.map(({ name }) => name),
  ];
  return db.query<BenefitLinkRow[]>(
    `/* linksCalled */ select ${COLUMNS}
       from (select distinct * from unnest($1::uuid[], $2::text[], $3::text[]) as a(place_id, village, name)) as a
       join benefit_link h on h.place_id = a.place_id and coalesce(h.village, '') = a.village and h.name = a.name
      where not h.withdrawn and ${scopePredicate(viewer.scope, 'h', params)} order by h.id`,
    params,
  );
}

export interface LinkQuery extends VillageQuery {
  kinds?: BenefitLinkKind[] | null;
  projectIds?: string[] | null;
  onDay?: Day | null;
  search?: string | null;
  withdrawn?: boolean | null;
}

function conditions(viewer: Viewer, query: LinkQuery, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [scopePredicate(viewer.scope, 'h', params), ...villageConditions(query, params)];
  where.push(query.withdrawn === true ? 'h.withdrawn' : 'not h.withdrawn');
  if (query.kinds) where.push(`h.kind = any(${put(query.kinds)}::text[])`);
  if (query.projectIds) where.push(`h.project_id = any(${put(query.projectIds)}::uuid[])`);
  if (query.onDay) {
    const day = put(query.onDay);
    where.push(`h.from_day <= ${day}::date and (h.until_day is null or h.until_day >= ${day}::date)`);
  }
  if (query.search) {
    const text = put(query.search);
    where.push(`(position(${text} in h.name) > 0 or exists (
      select 1 from benefit_link_partner p where p.link_id = h.id and p.ended_by is null and position(${text} in p.name) > 0))`);
  }
  return where;
}

/** Links that the viewer may see, the latest to begin first. */
export function listLinks(
  db: Db,
  viewer: Viewer,
  query: LinkQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<BenefitLinkRow>> {
  const params: unknown[] = [];
  const where = conditions(viewer, query, params);
  const order = [
    { sql: 'h.from_day', type: 'date', desc: true },
    { sql: 'h.id', type: 'uuid', desc: true },
  ] as const;
  const list = { name: 'listLinks', columns: COLUMNS, from: 'benefit_link h', where, params, order: [...order] };
  return readPage<BenefitLinkRow>(db, list, page, recount);
}

export interface LinkSum {
  /** By what it was grouped: a link's or place's id, a kind, or nothing. */
  key: string;
  links: number;
  otherHouseholds: number;
  putInFen: string;
  paidOutFen: string;
  linkIds: string[];
}

/** Links of a province; past so many the cells are told and their reach is not. */
const MAX_CELLS = 1_000;

/** What links come to, with the money of one year or of all; 1000 cells at most, in the order of their keys. */
export function sumLinks(
  db: Db,
  viewer: Viewer,
  query: LinkQuery,
  groupBy: BenefitLinkDimension | null,
  year: number | null,
): Promise<LinkSum[]> {
  const params: unknown[] = [year];
  const where = conditions(viewer, query, params);
  const KEYS: Record<BenefitLinkDimension, string> = { LINK: 'h.id::text', KIND: 'h.kind', PLACE: 'h.place_id::text' };
  const key = groupBy === null ? `''` : KEYS[groupBy];
  return db.query<LinkSum[]>(
    `/* sumLinks */ select t.key, count(*)::int as links, least(sum(t.other_households), 2147483647)::int as "otherHouseholds", sum(t.put_in)::bigint as "putInFen",
            sum(t.paid_out)::bigint as "paidOutFen", array_agg(t.id) as "linkIds"
       from (select ${key} as key, h.id, h.other_households, money.put_in, money.paid_out
               from benefit_link h cross join lateral (
                 select ${NET('PUT_IN')} as put_in, ${NET('PAID_OUT')} as paid_out from benefit_link_entry e
                  where e.link_id = h.id and ($1::int is null or extract(year from e.day) = $1)) as money
              where ${where.join(' and ')}) as t
      group by t.key order by t.key collate "C" limit ${MAX_CELLS}`,
    params,
  );
}

/** The links of the pairings of these links, in the viewer's sight: what is told of one depends on the others beside it. */
export async function linksBeside(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; pairingId: string }[]>(
    `/* linksBeside */ select h.id, h.pairing_id as "pairingId" from benefit_link h
      where not h.withdrawn and h.pairing_id in (select l.pairing_id from benefit_link l where l.id = any($1::uuid[]))
        and ${scopePredicate(viewer.scope, 'h', params)}`,
    params,
  );
  return new Map(rows.map(({ id, pairingId }) => [id, pairingId]));
}

/** Writes who a link links, in the place of whoever it linked. */
export async function putPartners(
  db: Db,
  { id, version }: Pick<BenefitLinkRow, 'id' | 'version'>,
  partners: readonly LinkPartner[],
): Promise<void> {
  await db.query(
    `/* endPartners */ update benefit_link_partner set ended_by = pg_current_xact_id() where link_id = $1 and ended_by is null`,
    [id],
  );
  await db.query(
    `/* putPartners */ insert into benefit_link_partner (link_id, version, ordinal, role, party_id, name)
     select $1, $2, t.ordinal, t.role, t.party_id, t.name
       from unnest($3::text[], $4::uuid[], $5::text[]) with ordinality as t(role, party_id, name, ordinal)`,
    [
      id,
      version,
      partners.map(({ role }) => role),
      partners.map(({ partyId }) => partyId),
      partners.map(({ name }) => name),
    ],
  );
}

export async function insertEntry(db: Db, entry: LinkEntry, by: string | null): Promise<void> {
  const { id, linkId, version, kind, day, amountFen, note, reverses } = entry;
  await db.query(
    `/* insertLinkEntry */ insert into benefit_link_entry (id, link_id, version, kind, day, amount_fen, note, reverses, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, linkId, version, kind, day, amountFen.toString(), note, reverses, by],
  );
}
