import type { Page } from '../../schema/page';
import {
  HouseholdOrderField,
  HouseholdState,
  type HouseholdAction,
  type HouseholdGuarantee,
  type HouseholdRisk,
  type PlaceKind,
  type RegisterCategory,
} from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { partiesWith, scopePredicate, type Viewer } from '../platform/scope';
import { ABILITY_FOR, AWAITED, NOTICE_DAYS, REVIEW_DAYS } from './household.rules';
import type { Era } from './household-book.rules';
import type {
  GuaranteeCheckRow,
  HouseholdHands,
  HouseholdIncomeRow,
  HouseholdRow,
  HouseholdStepRow,
  KnownMember,
} from './household.tables';

export const HOUSEHOLD_COLUMNS = `h.id, h.pairing_id as "pairingId", h.recipient_id as "recipientId", h.place_id as "placeId", h.village, h.number, h.entry,
  h.category, h.risk as "riskFound", h.found_on::text as "foundOn", h.state, h.reviewed_on::text as "reviewedOn", h.noticed_on::text as "noticedOn",
  h.admitted_on::text as "admittedOn", h.closed_on::text as "closedOn", h.version, h.simulated, h.published, h.party_ids as "partyIds",
  h.place_paths as "placePaths"`;

/** An entry goes its way in a dozen steps; more than anybody would read is cut off. */
const MAX_STEPS = 200;
/** Thirty at a time, over the years. */
const MAX_MEMBERS = 100;
const MAX_CHECKS = 200;
const MAX_YEARS = 40;

/** Households by id, of those that the viewer may see. */
export const householdsById: Batch<string, HouseholdRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<HouseholdRow[]>(
      `/* householdsById */ select ${HOUSEHOLD_COLUMNS} from household h
        where ${among('h.id', ids, params)} and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

export interface HouseholdQuery {
  pairingIds?: string[] | null;
  /** At or below any of these paths. */
  paths?: string[] | null;
  states?: HouseholdState[] | null;
  categories?: RegisterCategory[] | null;
  risks?: HouseholdRisk[] | null;
  notMet?: HouseholdGuarantee[] | null;
  /** Found by then; `states` and `paths` as of then. */
  onDay?: Day | null;
  waitsForMe?: boolean | null;
  notReviewedInTime?: boolean | null;
  clearingProposed?: boolean | null;
  hasHelper?: boolean | null;
  /** Any of these, as a whole. */
  numbers?: string[] | null;
  search?: string | null;
}

export interface HouseholdOrder {
  field: HouseholdOrderField;
  isDescending: boolean;
}

const ORDER_KEYS: Record<HouseholdOrderField, OrderKey> = {
  NUMBER: { sql: 'h.number collate "C"', type: 'text' },
  FOUND_ON: { sql: 'h.found_on', type: 'date' },
  REGISTERED: { sql: 'h.id', type: 'uuid' },
};

/** Households that the viewer may see, in one of the closed list of orders. */
export function listHouseholds(
  db: Db,
  viewer: Viewer,
  query: HouseholdQuery,
  { field, isDescending }: HouseholdOrder,
  today: Day,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<HouseholdRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'h', params), ...conditions(viewer, query, today, params)];
  const last: OrderKey = { sql: 'h.id', type: 'uuid', desc: isDescending };
  const order =
    field === HouseholdOrderField.REGISTERED ? [last] : [{ ...ORDER_KEYS[field], desc: isDescending }, last];
  const list = { name: 'listHouseholds', columns: HOUSEHOLD_COLUMNS, from: 'household h', where, params, order };
  return readPage<HouseholdRow>(db, list, page, recount);
}

function conditions(viewer: Viewer, query: HouseholdQuery, today: Day, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where: string[] = [];
  const day = query.onDay ? `${put(query.onDay)}::date` : null;
  if (day !== null) where.push(`h.found_on <= ${day}`);
  if (query.pairingIds) where.push(`h.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.paths) {
    const lay = day === null ? 'h.place_paths' : `household_paths_on(h, ${day}, null)`;
    where.push(`lies_within(${lay}, ${put(query.paths)}::text[])`);
  }
  if (query.states) where.push(`${stateOn(day)} = any(${put(query.states)}::text[])`);
  if (query.risks) where.push(`h.risk = any(${put(query.risks)}::text[])`);
  if (typeof query.waitsForMe === 'boolean') {
    const waits = waiting(viewer, today, put);
    where.push(query.waitsForMe ? waits : `not (${waits})`);
  }
  if (query.categories) where.push(`h.category = any(${put(query.categories)}::text[])`);
  if (query.notMet)
    where.push(`exists (select 1 from (
      select distinct on (c.guarantee) c.state from household_check c
       where c.household_id = h.id and c.guarantee = any(${put(query.notMet)}::text[])
       order by c.guarantee, c.day desc, c.version desc) as latest where latest.state <> 'MET')`);
  if (typeof query.notReviewedInTime === 'boolean') {
    const late = `coalesce(h.reviewed_on, case when h.state = 'FOUND' then ${put(today)}::date else h.found_on end) > h.found_on + ${REVIEW_DAYS}`;
    where.push(query.notReviewedInTime ? late : `not (${late})`);
  }
  if (typeof query.clearingProposed === 'boolean')
    where.push(`h.state ${query.clearingProposed ? '=' : '<>'} 'CLEARING'`);
  if (typeof query.hasHelper === 'boolean')
    where.push(`${query.hasHelper ? '' : 'not '}exists (select 1 from household_helper a where a.household_id = h.id and a.ended_by is null
      and ${put(today)}::date between a.since and coalesce(a.until, 'infinity'))`);
  if (query.numbers) where.push(`h.number = any(${put(query.numbers)}::text[])`);
  if (query.search) {
    const text = put(query.search);
    where.push(`(position(upper(${text}) in upper(h.number)) > 0 or position(${text} in h.village) > 0)`);
  }
  return where;
}

/** An entry's state as of a day, or as it is now. */
const stateOn = (day: string | null): string =>
  day === null
    ? 'h.state'
    : `(select s.state from household_step s where s.household_id = h.id and household_moves_by(s.action) and s.day <= ${day}
         order by s.version desc limit 1)`;

/** An entry that the viewer may lead on today: what `nextActions` says of one, for a list. */
function waiting(viewer: Viewer, today: Day, put: (value: unknown) => string): string {
  if (viewer.accountId === null) return 'false';
  const me = `${put(viewer.accountId)}::uuid`;
  const mayTake = (action: HouseholdAction): string =>
    `h.party_ids && ${put(partiesWith(viewer, ABILITY_FOR[action]))}::uuid[]`;
  const more: Record<keyof typeof AWAITED, string> = {
    FOUND: `${latestHand('FIND')} is distinct from ${me}`,
    REVIEWED: 'true',
    NOTICED: `h.noticed_on + ${NOTICE_DAYS} <= ${put(today)}::date`,
    CLEARING: `${latestHand('PROPOSE_CLEARING')} is distinct from ${me}`,
  };
  const each = [
    HouseholdState.FOUND,
    HouseholdState.REVIEWED,
    HouseholdState.NOTICED,
    HouseholdState.CLEARING,
  ] as const;
  return `(${each.map((state) => `(h.state = '${state}' and ${mayTake(AWAITED[state])} and ${more[state]})`).join(' or ')})`;
}

/** The account of the latest step of a kind. */
const latestHand = (action: `${HouseholdAction}`): string =>
  `(select s.made_by_account from household_step s where s.household_id = h.id and s.action = '${action}' order by s.version desc limit 1)`;

/** What hangs on a household is seen with it. */
const WITH_HOUSEHOLD = (row: string): string => `join household h on h.id = ${row}.household_id`;

/** The latest 200 steps of each household, the latest first. */
export const stepsByHousehold: Batch<string, HouseholdStepRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_STEPS];
  const rows = await db.query<HouseholdStepRow[]>(
    `/* stepsByHousehold */ select s.household_id as "householdId", s.version, s.action, s.state, s.day::text as day, s.text, s.evidence,
            s.made_at as "madeAt", s.made_by_account as "madeByAccount"
       from household_step s ${WITH_HOUSEHOLD('s')}
      where s.household_id = any($1::uuid[]) and s.version > h.version - $2 and ${scopePredicate(viewer.scope, 'h', params)}
      order by s.version desc`,
    params,
  );
  return grouped(ids, rows);
};

/** Who found each household, and who proposed last to clear it. */
export const handsByHousehold: Batch<string, HouseholdHands> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<(HouseholdHands & { id: string })[]>(
    `/* handsByHousehold */ select h.id, ${latestHand('FIND')} as finder, ${latestHand('PROPOSE_CLEARING')} as proposer
       from household h where h.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}`,
    params,
  );
  return byId(rows);
};

/** The day of each household's latest step that led somewhere. */
export async function lastDayOfPath(db: Db, householdId: string): Promise<Day> {
  const [row] = await db.query<{ day: Day }[]>(
    `/* lastDayOfPath */ select s.day::text as day from household_step s
      where s.household_id = $1 and household_moves_by(s.action) order by s.version desc limit 1`,
    [householdId],
  );
  if (row) return row.day;
  throw new Error(`the household ${householdId} has no step`);
}

type MemberRow = Omit<KnownMember, 'person'> & { personId: string; personSimulated: boolean } & Pick<
    KnownMember['person'],
    'idHash' | 'sealedId' | 'sealedName' | 'sealedPhone' | 'sealedHousehold' | 'sealedNumber'
  >;

/** The members of each household as they stand, who has left last; 100 at most. */
export const membersByHousehold: Batch<string, KnownMember[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_MEMBERS];
  const rows = await db.query<MemberRow[]>(
    `/* membersByHousehold */ select * from (
       select m.id, m.version, m.household_id as "householdId", m.pairing_id as "pairingId", m.person_id as "humanId", m.relation,
              m.since::text as since, m.until::text as until, m.closed_on::text as "closedOn", m.is_labourer as "isLabourer",
              m.in_school as "inSchool", m.sealed_health as "sealedHealth",
              k.id as "personId", k.simulated as "personSimulated", p.id_hash as "idHash", p.sealed_id as "sealedId", k.sealed_name as "sealedName",
              k.sealed_phone as "sealedPhone", k.sealed_household as "sealedHousehold", k.sealed_number as "sealedNumber",
              row_number() over (partition by m.household_id order by m.until is not null, m.id) as nth
         from household_member m ${WITH_HOUSEHOLD('m')}
         join person_pairing k on k.person_id = m.person_id and k.pairing_id = m.pairing_id join person p on p.id = m.person_id
        where m.household_id = any($1::uuid[]) and m.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}) as known
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  return grouped(ids, rows.map(withPerson));
};

function withPerson({ personId, personSimulated, ...row }: MemberRow): KnownMember {
  const { idHash, sealedId, sealedName, sealedPhone, sealedHousehold, sealedNumber, ...member } = row;
  const { humanId, pairingId } = member;
  const sealed = { idHash, sealedId, sealedName, sealedPhone, sealedHousehold, sealedNumber };
  return { ...member, person: { id: personId, humanId, pairingId, simulated: personSimulated, ...sealed } };
}

const CHECK = `c.household_id as "householdId", c.version, c.guarantee, c.state, c.day::text as day, c.note, s.evidence,
  s.made_by_account as "madeByAccount"`;
const FROM_CHECK = `household_check c join household_step s on s.household_id = c.household_id and s.version = c.version
  ${WITH_HOUSEHOLD('c')}`;

/** How each guarantee of each household stands: its latest check. */
export const guaranteesByHousehold: Batch<string, GuaranteeCheckRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<GuaranteeCheckRow[]>(
    `/* guaranteesByHousehold */ select distinct on (c.household_id, c.guarantee) ${CHECK}
       from ${FROM_CHECK} where c.household_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}
      order by c.household_id, c.guarantee, c.day desc, c.version desc`,
    params,
  );
  return grouped(ids, rows);
};

/** The latest 200 checks of each household, the latest day first. */
export const checksByHousehold: Batch<string, GuaranteeCheckRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_CHECKS];
  const rows = await db.query<GuaranteeCheckRow[]>(
    `/* checksByHousehold */ select * from (
       select ${CHECK}, row_number() over (partition by c.household_id order by c.day desc, c.version desc, c.guarantee) as nth
         from ${FROM_CHECK} where c.household_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}) as checked
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  return grouped(ids, rows);
};

/** What stands of each year's income, the latest year first; 40 at most. */
export const incomesByHousehold: Batch<string, HouseholdIncomeRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_YEARS];
  const rows = await db.query<HouseholdIncomeRow[]>(
    `/* incomesByHousehold */ select * from (
       select i.household_id as "householdId", i.version, i.year, i.wages_fen as "wagesFen", i.business_fen as "businessFen",
              i.property_fen as "propertyFen", i.transfers_fen as "transfersFen", i.reason,
              row_number() over (partition by i.household_id order by i.year desc) as nth
         from household_income i ${WITH_HOUSEHOLD('i')}
        where i.household_id = any($1::uuid[]) and i.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}) as earned
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  return grouped(ids, rows);
};

/** The categories of all eras, in their order. */
export function householdEras(db: Db): Promise<Era[]> {
  return db.query<Era[]>(
    `/* householdEras */ select category, from_day::text as "from", until_day::text as until, name_zh as "nameZh", name_en as "nameEn"
       from household_era order by ordinal`,
  );
}

/** Where a household can lie. */
export interface Ground {
  path: string;
  kind: PlaceKind;
  /** The county's government, its townships that the place belongs to, and all between them. */
  unitIds: string[];
}

/** A place within a county, and whose it is there; null where the county does not cover it. Asked in the platform's name. */
export async function groundOf(db: Db, recipientId: string, placeId: string): Promise<Ground | null> {
  const [row] = await db.query<Ground[]>(
    `/* groundOf */ select pl.path, pl.kind, array(
            select distinct own.party_id from party_cover own join party p on p.id = own.party_id
             where starts_with(pl.path, own.path) and starts_with(own.path, county.path)
               and (own.party_id = county.party_id or (p.kind = 'GOVERNMENT' and own.path <> county.path)) order by 1) as "unitIds"
       from place pl join party_cover county on county.party_id = $1::uuid and starts_with(pl.path, county.path)
      where pl.id = $2::uuid order by length(county.path) desc limit 1`,
    [recipientId, placeId],
  );
  return row ?? null;
}

/** The oldest open pairing of the county in which a place lies; null where there is none. Asked in the platform's name. */
export async function pairingOfPlace(db: Db, placeId: string, today: Day): Promise<string | null> {
  const [row] = await db.query<{ id: string }[]>(
    `/* pairingOfPlace */ select p.id from pairing p join party_cover county on county.party_id = p.recipient_id
       join place pl on pl.id = $1::uuid and starts_with(pl.path, county.path)
      where p.level = 'COUNTY' and (p.closed_on is null or p.closed_on >= $2::date)
      order by p.opened_on nulls last, p.id limit 1`,
    [placeId, today],
  );
  return row?.id ?? null;
}

function grouped<Row extends { householdId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.householdId)?.push(row);
  return groups;
}
