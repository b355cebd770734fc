import type { Page } from '../../schema/page';
import { AgreementStatus, PartyKind, type Side } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Owned, type Viewer } from '../platform/scope';
import type { AgreementRow, AgreementVersionRow, SignatureRow, TargetRow, TargetShareRow } from './agreement.tables';

const COLUMNS = `a.id, a.pairing_id as "pairingId", a.year, a.version, a.status, a.in_force_version as "inForceVersion",
  a.shares_version as "sharesVersion", a.simulated, a.published, a.party_ids as "partyIds", a.place_paths as "placePaths"`;

const VERSION_COLUMNS = `v.agreement_id as "agreementId", v.version, v.reason, v.made_at as "madeAt", v.made_by_account as "madeByAccount",
  (select s.status from agreement_state s where s.agreement_id = v.agreement_id and s.version = v.version and s.ended_by is null) as status`;

const TARGET_COLUMNS = `t.agreement_id as "agreementId", t.version, t.indicator_code as "indicatorCode", t.indicator_id as "indicatorId",
  t.ordinal, t.value, t.unit, t.printed_value as "printedValue", t.printed_unit as "printedUnit"`;

const SHARE_COLUMNS = `h.id, h.agreement_id as "agreementId", h.version, h.indicator_code as "indicatorCode", h.member_id as "memberId",
  h.value, h.printed_value as "printedValue", h.printed_unit as "printedUnit"`;

const SIGNATURE_COLUMNS = `g.agreement_id as "agreementId", g.version, g.side, g.account_id as "accountId", g.party_id as "partyId", g.at`;

/** A reader of versions would otherwise meet an agreement that was saved a thousand times. */
const MAX_VERSIONS = 200;

/** A pairing as its agreements need it. */
export interface AgreedPairing extends Owned {
  id: string;
  donorId: string | null;
  recipientId: string;
  openedOn: string | null;
  closedOn: string | null;
  leadIds: string[];
  memberIds: string[];
  /** What is planned and put right at a made-up pairing is made up, too. */
  simulated: boolean;
}

/** Pairings by `yearKey(pairingId, year)`, with their donor groups' leads and members of that year. */
export const agreedPairings: Batch<string, AgreedPairing> = async (db, viewer, keys) => {
  const split = keys.map((key) => key.split(' '));
  const params: unknown[] = [split.map(([id]) => id), split.map(([, year]) => year), PartyKind.DONOR_GROUP];
  const rows = await db.query<(AgreedPairing & { year: number })[]>(
    `/* agreedPairings */ select p.id, asked.year, p.donor_id as "donorId", p.recipient_id as "recipientId",
            p.opened_on::text as "openedOn", p.closed_on::text as "closedOn", p.published, p.party_ids as "partyIds", p.place_paths as "placePaths",
            p.simulated, coalesce(members.leads, '{}') as "leadIds", coalesce(members.members, '{}') as "memberIds"
       from unnest($1::uuid[], $2::int[]) as asked(id, year) join pairing p on p.id = asked.id,
            lateral (
              select array_agg(distinct m.member_id) filter (where m.lead) as leads, array_agg(distinct m.member_id) as members
                from party d join membership m on m.group_id = d.id
               where d.id = p.donor_id and d.kind = $3 and m.ended_by is null
                 and (m.since is null or m.since <= make_date(asked.year, 12, 31))
                 and (m.until is null or m.until >= make_date(asked.year, 1, 1))) as members
      where ${scopePredicate(viewer.scope, 'p', params)}`,
    params,
  );
  return new Map(rows.map(({ year, ...pairing }) => [yearKey(pairing.id, year), pairing]));
};

/** The pairing that this viewer may see; null where there is none. */
export async function agreedPairing(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  year: number,
): Promise<AgreedPairing | null> {
  const key = yearKey(pairingId, year);
  return (await agreedPairings(db, viewer, [key])).get(key) ?? null;
}

export async function agreementById(db: Db, viewer: Viewer, id: string): Promise<AgreementRow | null> {
  return (await agreementsById(db, viewer, [id])).get(id) ?? null;
}

/** Agreements by id. */
export const agreementsById: Batch<string, AgreementRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<AgreementRow[]>(
      `/* agreementsById */ select ${COLUMNS} from agreement a where ${among('a.id', ids, params)} and ${scopePredicate(viewer.scope, 'a', params)}`,
      params,
    ),
  );
};

/** The key of a pairing's year, for `agreementsByYear`. */
export function yearKey(pairingId: string, year: number): string {
  return `${pairingId} ${year}`;
}

/** Agreements by `yearKey(pairingId, year)`. */
export const agreementsByYear: Batch<string, AgreementRow> = async (db, viewer, keys) => {
  const split = keys.map((key) => key.split(' '));
  const params: unknown[] = [split.map(([pairingId]) => pairingId), split.map(([, year]) => year)];
  const rows = await db.query<AgreementRow[]>(
    `/* agreementsByYear */ select ${COLUMNS} from agreement a
      where (a.pairing_id, a.year) in (select * from unnest($1::uuid[], $2::int[])) and ${scopePredicate(viewer.scope, 'a', params)}`,
    params,
  );
  return new Map(rows.map((row) => [yearKey(row.pairingId, row.year), row]));
};

export interface AgreementQuery {
  pairingIds?: string[] | null;
  years?: number[] | null;
  statuses?: AgreementStatus[] | null;
}

/** Agreements, the latest year first. */
export function listAgreements(
  db: Db,
  viewer: Viewer,
  query: AgreementQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<AgreementRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'a', params)];
  const put = (value: unknown): string => `$${params.push(value)}`;
  if (query.pairingIds) where.push(`a.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.years) where.push(`a.year = any(${put(query.years)}::int[])`);
  if (query.statuses) where.push(`a.status = any(${put(query.statuses)}::text[])`);
  return readPage<AgreementRow>(
    db,
    {
      name: 'listAgreements',
      columns: COLUMNS,
      from: 'agreement a',
      where,
      params,
      order: [
        { sql: 'a.year', type: 'int', desc: true },
        { sql: 'a.id', type: 'uuid', desc: true },
      ],
    },
    page,
    recount,
  );
}

/** The versions of agreements, the latest first. */
export const versionsByAgreement: Batch<string, AgreementVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<AgreementVersionRow[]>(
    `/* versionsByAgreement */ select ${VERSION_COLUMNS} from agreement_version v join agreement a on a.id = v.agreement_id
      where v.agreement_id = any($1::uuid[]) and v.version > a.version - $2 and ${scopePredicate(viewer.scope, 'a', params)}
      order by v.version desc`,
    params,
  );
  return grouped(ids, rows, (row) => row.agreementId);
};

/** The key of one version of an agreement, for the batches below. */
export function versionKey(of: { agreementId: string; version: number }): string {
  return `${of.agreementId} ${of.version}`;
}

/** Targets by `versionKey`, in their order. */
export const targetsByVersion: Batch<string, TargetRow[]> = (db, viewer, keys) =>
  ofVersions<TargetRow>(db, viewer, keys, 'targetsByVersion', TARGET_COLUMNS, 'target t', 't', 't.ordinal');

/** Shares as they stand by `versionKey`; the largest first. */
export const sharesByVersion: Batch<string, TargetShareRow[]> = (db, viewer, keys) =>
  ofVersions<TargetShareRow>(
    db,
    viewer,
    keys,
    'sharesByVersion',
    SHARE_COLUMNS,
    '(select * from target_share where ended_by is null) h',
    'h',
    'h.indicator_code, h.value desc, h.member_id',
  );

/** Signatures by `versionKey`, in the order in which they were given. */
export const signaturesByVersion: Batch<string, SignatureRow[]> = (db, viewer, keys) =>
  ofVersions<SignatureRow>(
    db,
    viewer,
    keys,
    'signaturesByVersion',
    SIGNATURE_COLUMNS,
    'signature g',
    'g',
    'g.at, g.side',
  );

async function ofVersions<Row extends { agreementId: string; version: number }>(
  db: Db,
  viewer: Viewer,
  keys: readonly string[],
  name: string,
  columns: string,
  from: string,
  alias: string,
  order: string,
): Promise<Map<string, Row[]>> {
  const split = keys.map((key) => key.split(' '));
  const params: unknown[] = [split.map(([id]) => id), split.map(([, version]) => version)];
  const rows = await db.query<Row[]>(
    `/* ${name} */ select ${columns} from ${from} join agreement a on a.id = ${alias}.agreement_id
      where (${alias}.agreement_id, ${alias}.version) in (select * from unnest($1::uuid[], $2::int[]))
        and ${scopePredicate(viewer.scope, 'a', params)} order by ${order}`,
    params,
  );
  return grouped(keys, rows, versionKey);
}

function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}

export async function insertAgreement(db: Db, row: AgreementRow): Promise<void> {
  await db.query(
    `/* insertAgreement */ insert into agreement (id, pairing_id, year, version, status, in_force_version, shares_version, simulated,
            published, party_ids, place_paths) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.id,
      row.pairingId,
      row.year,
      row.version,
      row.status,
      row.inForceVersion,
      row.sharesVersion,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
    ],
  );
}

/** Brings the head up to what its versions say. */
export async function updateHead(db: Db, row: AgreementRow): Promise<void> {
  await db.query(
    `/* updateHead */ update agreement set version = $2, status = $3, in_force_version = $4, shares_version = $5 where id = $1`,
    [row.id, row.version, row.status, row.inForceVersion, row.sharesVersion],
  );
}

export async function insertVersion(
  db: Db,
  version: Pick<AgreementVersionRow, 'agreementId' | 'version' | 'reason' | 'madeByAccount'>,
  targets: readonly Omit<TargetRow, 'agreementId' | 'version' | 'ordinal'>[],
): Promise<void> {
  await db.query(
    `/* insertVersion */ insert into agreement_version (agreement_id, version, reason, made_by_account) values ($1, $2, $3, $4)`,
    [version.agreementId, version.version, version.reason, version.madeByAccount],
  );
  await db.query(
    `/* insertTargets */ insert into target (agreement_id, version, indicator_code, indicator_id, ordinal, value, unit, printed_value, printed_unit)
     select $1, $2, r."indicatorCode", r."indicatorId", r.ordinal - 1, r.value, r.unit, r."printedValue", r."printedUnit"
       from rows from (jsonb_to_recordset($3::jsonb) as ("indicatorCode" text, "indicatorId" uuid, value numeric, unit text,
            "printedValue" text, "printedUnit" text)) with ordinality
         as r("indicatorCode", "indicatorId", value, unit, "printedValue", "printedUnit", ordinal)`,
    [version.agreementId, version.version, JSON.stringify(targets)],
  );
}

/** Ends the state that the version is in, if any, and begins the next. */
export async function enterState(
  db: Db,
  { agreementId, version }: { agreementId: string; version: number },
  status: AgreementStatus,
): Promise<void> {
  await db.query(
    `/* endState */ update agreement_state set ended_by = pg_current_xact_id() where agreement_id = $1 and version = $2 and ended_by is null`,
    [agreementId, version],
  );
  await db.query(`/* enterState */ insert into agreement_state (agreement_id, version, status) values ($1, $2, $3)`, [
    agreementId,
    version,
    status,
  ]);
}

export async function insertSignature(db: Db, row: Omit<SignatureRow, 'at'>): Promise<void> {
  await db.query(
    `/* insertSignature */ insert into signature (agreement_id, version, side, account_id, party_id) values ($1, $2, $3, $4, $5)`,
    [row.agreementId, row.version, row.side, row.accountId, row.partyId],
  );
}

/** Whether this account has signed the version for the other side. */
export async function hasSignedFor(
  db: Db,
  { agreementId, version }: { agreementId: string; version: number },
  accountId: string,
  side: Side,
): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* hasSignedFor */ select 1 from signature where agreement_id = $1 and version = $2 and account_id = $3 and side = $4`,
    [agreementId, version, accountId, side],
  );
  return rows.length > 0;
}

/** The members' shares of these indicators take the place of those that stood. */
export async function replaceShares(
  db: Db,
  { agreementId, version, by }: { agreementId: string; version: number; by: string | null },
  shares: readonly Omit<TargetShareRow, 'agreementId' | 'version'>[],
): Promise<void> {
  const codes = [...new Set(shares.map(({ indicatorCode }) => indicatorCode))];
  await db.query(
    `/* endShares */ update target_share set ended_by = pg_current_xact_id()
      where agreement_id = $1 and version = $2 and indicator_code = any($3::text[]) and ended_by is null`,
    [agreementId, version, codes],
  );
  await db.query(
    `/* insertShares */ insert into target_share (id, agreement_id, version, indicator_code, member_id, value, printed_value, printed_unit, made_by_account)
     select r.id, $1, $2, r."indicatorCode", r."memberId", r.value, r."printedValue", r."printedUnit", $4
       from jsonb_to_recordset($3::jsonb) as r(id uuid, "indicatorCode" text, "memberId" uuid, value numeric, "printedValue" text, "printedUnit" text)`,
    [agreementId, version, JSON.stringify(shares), by],
  );
}
