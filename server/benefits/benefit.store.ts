import type { Page } from '../../schema/page';
import type { BenefitSource } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { BenefitRow } from './benefit';

const COLUMNS = `b.id, b.household_id as "householdId", b.member_id as "memberId", b.rule_id as "ruleId", b.rule_version as "ruleVersion",
  b.period, b.day::text as day, b.amount_fen as "amountFen", b.given, b.source, b.fund_entry_id as "fundEntryId", b.voucher, b.evidence,
  b.not_entitled as "notEntitled", b.is_second as "isSecond", b.override_reason as "overrideReason", b.made_at as "madeAt",
  b.made_by_account as "madeByAccount", r.made_at as "reversedAt", r.made_by_account as "reversedBy", r.reason as "reversalReason", h.simulated`;

/** What hangs on a household is seen with it. */
const TABLES = `benefit b join household h on h.id = b.household_id left join benefit_reversal r on r.benefit_id = b.id`;

/** A household receives a dozen things a year; more than anybody would read is cut off. */
const MAX_OF_HOUSEHOLD = 200;

type Stored = Omit<BenefitRow, 'amountFen'> & { amountFen: string | null };

const parse = <Row extends Stored>(row: Row): Omit<Row, 'amountFen'> & { amountFen: bigint | null } => ({
  ...row,
  amountFen: row.amountFen === null ? null : BigInt(row.amountFen),
});

/** Benefits by id, of the households that the viewer may see. */
export const benefitsById: Batch<string, BenefitRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<Stored[]>(
    `/* benefitsById */ select ${COLUMNS} from ${TABLES} where ${among('b.id', ids, params)} and ${scopePredicate(viewer.scope, 'h', params)}`,
    params,
  );
  return byId(rows.map(parse));
};

/** What each household received, the latest day first; 200 at most. */
export const benefitsByHousehold: Batch<string, BenefitRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_OF_HOUSEHOLD];
  const rows = await db.query<Stored[]>(
    `/* benefitsByHousehold */ select * from (
       select ${COLUMNS}, row_number() over (partition by b.household_id order by b.day desc, b.id desc) as nth
         from ${TABLES} where b.household_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}) as received
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  const groups = new Map<string, BenefitRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.householdId)?.push(parse(row));
  return groups;
};

/** What was entered in one go, in the order of its rows. */
export async function benefitsOfBatch(db: Db, viewer: Viewer, batchId: string): Promise<BenefitRow[]> {
  const params: unknown[] = [batchId];
  const rows = await db.query<Stored[]>(
    `/* benefitsOfBatch */ select ${COLUMNS} from ${TABLES} where b.batch_id = $1::uuid and ${scopePredicate(viewer.scope, 'h', params)} order by b.id`,
    params,
  );
  return rows.map(parse);
}

export interface BenefitQuery {
  ruleIds?: string[] | null;
  householdIds?: string[] | null;
  pairingIds?: string[] | null;
  /** At or below any of these paths. */
  paths?: string[] | null;
  sources?: BenefitSource[] | null;
  fundEntryIds?: string[] | null;
  from?: Day | null;
  to?: Day | null;
  standing?: boolean | null;
  overridden?: boolean | null;
  search?: string | null;
}

export function conditionsOf(query: BenefitQuery, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where: string[] = [];
  if (query.ruleIds) where.push(`b.rule_id = any(${put(query.ruleIds)}::uuid[])`);
  if (query.householdIds) where.push(`b.household_id = any(${put(query.householdIds)}::uuid[])`);
  if (query.pairingIds) where.push(`h.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.paths) where.push(`lies_within(h.place_paths, ${put(query.paths)}::text[])`);
  if (query.sources) where.push(`b.source = any(${put(query.sources)}::text[])`);
  if (query.fundEntryIds) where.push(`b.fund_entry_id = any(${put(query.fundEntryIds)}::uuid[])`);
  if (query.from) where.push(`b.day >= ${put(query.from)}::date`);
  if (query.to) where.push(`b.day <= ${put(query.to)}::date`);
  if (typeof query.standing === 'boolean') where.push(`b.ended_by is ${query.standing ? '' : 'not '}null`);
  if (typeof query.overridden === 'boolean') where.push(`b.override_reason is ${query.overridden ? 'not ' : ''}null`);
  if (query.search) {
    const text = put(query.search);
    where.push(`(position(upper(${text}) in upper(h.number)) > 0 or position(${text} in h.village) > 0
      or position(upper(${text}) in upper(b.voucher)) > 0)`);
  }
  return where;
}

/** Benefits that the viewer may see, the latest day first. */
export async function listBenefits(
  db: Db,
  viewer: Viewer,
  query: BenefitQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<BenefitRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'h', params), ...conditionsOf(query, params)];
  const order = [
    { sql: 'b.day', type: 'date' as const, desc: true },
    { sql: 'b.id', type: 'uuid' as const, desc: true },
  ];
  const list = { name: 'listBenefits', columns: COLUMNS, from: TABLES, where, params, order };
  const { edges, ...rest } = await readPage<Stored>(db, list, page, recount);
  return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: parse(node) })) };
}

/** For one period of one rule: who received it, and when. */
export interface Standing {
  ruleId: string;
  subject: string;
  period: string;
  day: Day;
}

/** What subjects received of some rules, wherever they stand in the register. Asked in the platform's name. */
export function standingOf(db: Db, ruleIds: readonly string[], subjects: readonly string[]): Promise<Standing[]> {
  return db.query<Standing[]>(
    `/* standingBenefits */ select b.rule_id as "ruleId", b.subject, b.period, min(b.day)::text as day from benefit b
      where b.rule_id = any($1::uuid[]) and b.subject = any($2::text[]) and b.ended_by is null group by 1, 2, 3`,
    [ruleIds, subjects],
  );
}

/** How much of each entry of a fund benefits tell of. Asked in the platform's name. */
export async function usedOfEntries(db: Db, entryIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await db.query<{ id: string; used: string }[]>(
    `/* usedOfEntries */ select b.fund_entry_id as id, sum(b.amount_fen)::text as used from benefit b
      where b.fund_entry_id = any($1::uuid[]) and b.ended_by is null group by 1`,
    [entryIds],
  );
  return new Map(rows.map(({ id, used }) => [id, BigInt(used)]));
}

export type NewBenefit = Omit<BenefitRow, 'madeAt' | 'reversedAt' | 'reversedBy' | 'reversalReason' | 'simulated'>;

/** Writes what was received, all rows of one batch. */
export async function insertBenefits(db: Db, benefits: readonly NewBenefit[], batchId: string): Promise<void> {
  const each = <Value>(of: (benefit: NewBenefit) => Value): Value[] => benefits.map(of);
  await db.query(
    `/* insertBenefits */ insert into benefit (id, household_id, member_id, rule_id, rule_version, period, day, amount_fen, given, source,
            fund_entry_id, voucher, evidence, not_entitled, is_second, override_reason, made_by_account, batch_id, subject)
     select t.id, t.household_id, t.member_id, t.rule_id, t.rule_version, t.period, t.day, t.amount_fen, t.given, t.source, t.fund_entry_id,
            t.voucher, array(select jsonb_array_elements_text(t.evidence)), t.not_entitled, t.is_second, t.override_reason, t.made_by_account,
            $18::uuid, ''
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::date[], $8::bigint[], $9::text[], $10::text[],
                   $11::uuid[], $12::text[], $13::jsonb[], $14::boolean[], $15::boolean[], $16::text[], $17::uuid[]) as
            t(id, household_id, member_id, rule_id, rule_version, period, day, amount_fen, given, source, fund_entry_id, voucher, evidence,
              not_entitled, is_second, override_reason, made_by_account)`,
    [
      each(({ id }) => id),
      each(({ householdId }) => householdId),
      each(({ memberId }) => memberId),
      each(({ ruleId }) => ruleId),
      each(({ ruleVersion }) => ruleVersion),
      each(({ period }) => period),
      each(({ day }) => day),
      each(({ amountFen }) => amountFen?.toString() ?? null),
      each(({ given }) => given),
      each(({ source }) => source),
      each(({ fundEntryId }) => fundEntryId),
      each(({ voucher }) => voucher),
      each(({ evidence }) => JSON.stringify(evidence)),
      each(({ notEntitled }) => notEntitled),
      each(({ isSecond }) => isSecond),
      each(({ overrideReason }) => overrideReason),
      each(({ madeByAccount }) => madeByAccount),
      batchId,
    ],
  );
}

/** Takes a benefit back, with the reason why. */
export async function reverse(
  db: Db,
  { id, householdId }: Pick<BenefitRow, 'id' | 'householdId'>,
  reason: string,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* endBenefit */ with named as (
       insert into benefit_reversal (benefit_id, household_id, reason, made_by_account) values ($1, $2, $3, $4))
     update benefit set ended_by = pg_current_xact_id() where id = $1`,
    [id, householdId, reason, accountId],
  );
}
