import type { Db } from '../db/tx';
import type { VersionRow, VillageRow } from './village';

/** A column of a head, as JSON reads it. */
type Column = readonly [column: string, key: string, type: string];

/** A book of heads with versions: its closed list of columns. */
export interface VillageBook {
  table: 'collective_income' | 'benefit_link' | 'relocation_site' | 'village_lift';
  /** How versions name their head. */
  key: 'income_id' | 'link_id' | 'site_id' | 'lift_id';
  /** What never changes. */
  fixed: readonly Column[];
  /** What a version says. */
  facts: readonly Column[];
}

export const INCOME_BOOK: VillageBook = {
  table: 'collective_income',
  key: 'income_id',
  fixed: [
    ['year', 'year', 'int'],
    ['quarter', 'quarter', 'int'],
    ['source', 'source', 'text'],
  ],
  facts: [['amount_fen', 'amountFen', 'bigint']],
};

export const LINK_BOOK: VillageBook = {
  table: 'benefit_link',
  key: 'link_id',
  fixed: [],
  facts: [
    ['name', 'name', 'text'],
    ['kind', 'kind', 'text'],
    ['from_day', 'from', 'date'],
    ['until_day', 'until', 'date'],
    ['project_id', 'projectId', 'uuid'],
    ['asset_id', 'assetId', 'uuid'],
    ['other_households', 'otherHouseholds', 'int'],
  ],
};

export const SITE_BOOK: VillageBook = {
  table: 'relocation_site',
  key: 'site_id',
  fixed: [],
  facts: [
    ['name', 'name', 'text'],
    ['households', 'households', 'int'],
    ['persons', 'persons', 'int'],
    ['settled_on', 'settledOn', 'date'],
    ['services', 'services', 'text[]'],
  ],
};

export const LIFT_BOOK: VillageBook = {
  table: 'village_lift',
  key: 'lift_id',
  fixed: [
    ['year', 'year', 'int'],
    ['listed_on', 'listedOn', 'date'],
  ],
  facts: [
    ['state', 'state', 'text'],
    ['lifted_on', 'liftedOn', 'date'],
  ],
};

const OWNED: readonly Column[] = [
  ['id', 'id', 'uuid'],
  ['pairing_id', 'pairingId', 'uuid'],
  ['recipient_id', 'recipientId', 'uuid'],
  ['place_id', 'placeId', 'uuid'],
  ['village', 'village', 'text'],
  ['version', 'version', 'int'],
  ['withdrawn', 'withdrawn', 'boolean'],
  ['simulated', 'simulated', 'boolean'],
  ['published', 'published', 'boolean'],
  ['party_ids', 'partyIds', 'uuid[]'],
  ['place_paths', 'placePaths', 'text[]'],
];

const names = (columns: readonly Column[]): string => columns.map(([column]) => column).join(', ');
const values = (columns: readonly Column[]): string => columns.map(([, key]) => `n."${key}"`).join(', ');
const types = (columns: readonly Column[]): string => columns.map(([, key, type]) => `"${key}" ${type}`).join(', ');

/** The columns of a head as a list selects them; days as text. */
export const headColumns = ({ fixed, facts }: VillageBook, alias: string): string =>
  [...OWNED, ...fixed, ...facts]
    .map(([column, key, type]) => `${alias}.${column}${type === 'date' ? '::text' : ''} as "${key}"`)
    .join(', ');

/** What somebody says as they write a version. */
export interface Said {
  reason: string | null;
  evidence: string[];
  by: string | null;
  /** Of a link, and of a village on the list: what was done. */
  action?: string;
  /** Of a village on the list: on which day. */
  day?: string;
}

const asJson = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

/** Writes a head that nobody has written yet, with its first version. @returns whether it was free */
export async function openHead<Row extends VillageRow>(
  db: Db,
  book: VillageBook,
  row: Row,
  said: Said,
): Promise<boolean> {
  const columns = [...OWNED, ...book.fixed, ...book.facts];
  const made = await db.query<unknown[]>(
    `/* openHead */ insert into ${book.table} (${names(columns)})
     select ${values(columns)} from jsonb_to_record($1::jsonb) as n(${types(columns)}) on conflict do nothing returning id`,
    [asJson(row)],
  );
  if (made.length > 0) await addVersion(db, book, row, said);
  return made.length > 0;
}

/** Brings a head up to its next version, and ends the one that stood. */
export async function moveHead<Row extends VillageRow>(db: Db, book: VillageBook, row: Row, said: Said): Promise<void> {
  const columns = [['version', 'version', 'int'], ['withdrawn', 'withdrawn', 'boolean'], ...book.facts] as const;
  await db.query(
    `/* moveHead */ with ended as (
       update ${book.table}_version set ended_by = pg_current_xact_id() where ${book.key} = $2 and ended_by is null)
     update ${book.table} h set (${names(columns)}) = (select ${values(columns)})
       from jsonb_to_record($1::jsonb) as n(${types(columns)}) where h.id = $2`,
    [asJson(row), row.id],
  );
  await addVersion(db, book, row, said);
}

async function addVersion<Row extends VillageRow>(
  db: Db,
  book: VillageBook,
  row: Row,
  { reason, evidence, by, action, day }: Said,
): Promise<void> {
  const params: unknown[] = [asJson(row), row.id, reason, evidence, by];
  const columns = [['version', 'version', 'int'], ['withdrawn', 'withdrawn', 'boolean'], ...book.facts] as const;
  const told: (readonly [column: string, value: string | undefined])[] = [
    ['action', action],
    ['day', day],
  ];
  const said = told.filter(([, value]) => value !== undefined);
  const more = said.map(([column]) => `, ${column}`).join('');
  const value = said.map(([column, text]) => `, $${params.push(text)}${column === 'day' ? '::date' : ''}`).join('');
  await db.query(
    `/* addVillageVersion */ insert into ${book.table}_version (${book.key}, reason, evidence, made_by_account, ${names(columns)}${more})
     select $2::uuid, $3::text, $4::text[], $5::uuid, ${values(columns)}${value} from jsonb_to_record($1::jsonb) as n(${types(columns)})`,
    params,
  );
}

/** The columns of a version beside its facts. */
export const VERSION_COLUMNS = `v.version, v.withdrawn, v.reason, v.evidence, v.made_at as "madeAt", v.made_by_account as "madeByAccount"`;

/** Up to so many versions of one head are told, the latest first. */
export const MAX_VERSIONS = 200;

/** Versions by their head, for a batch. */
export function byHead<Row extends Pick<VersionRow, 'version'>>(
  ids: readonly string[],
  rows: readonly Row[],
  headOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(headOf(row))?.push(row);
  return groups;
}

/** What every list of these books is narrowed by. */
export interface VillageQuery {
  pairingIds?: string[] | null;
  placeIds?: string[] | null;
  village?: string | null;
}

/** The same as SQL over a head called `h`; a place means whatever lies at or below it. Pushes its parameters onto `params`. */
export function villageConditions({ pairingIds, placeIds, village }: VillageQuery, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where: string[] = [];
  if (pairingIds) where.push(`h.pairing_id = any(${put(pairingIds)}::uuid[])`);
  if (placeIds)
    where.push(
      `h.place_id in (select pl.id from place pl join place wide on starts_with(pl.path, wide.path) where wide.id = any(${put(placeIds)}::uuid[]))`,
    );
  if (village) where.push(`h.village = ${put(village)}`);
  return where;
}
