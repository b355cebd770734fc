import type { MoneyRuleCode } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { readRules, rulesForDay, type MoneyRules } from './money-rule.rules';

/** A version of a rule about money. */
export interface MoneyRuleRow {
  id: string;
  scheme: string;
  code: MoneyRuleCode;
  version: number;
  value: string;
  validFrom: Day;
  validTo: Day | null;
  reason: string | null;
  madeAt: Date;
}

const COLUMNS = `r.id, r.scheme, r.code, r.version, r.value, r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.reason,
  r.made_at as "madeAt"`;

/** Every rule that stands, of every scheme. */
function standingRules(db: Db): Promise<MoneyRuleRow[]> {
  return db.query<MoneyRuleRow[]>(
    `/* standingMoneyRules */ select ${COLUMNS} from money_rule r where r.ended_by is null order by r.scheme, r.code`,
  );
}

/** The rules that apply on a day, as they stand. */
export async function moneyRulesOn(db: Db, day: Day): Promise<MoneyRuleRow[]> {
  return rulesForDay(await standingRules(db), day);
}

const ready = (rows: readonly MoneyRuleRow[]): MoneyRules => readRules(rows[0]?.scheme ?? '', rows);

/** What applies on a day, ready to be used. */
export async function moneyRuleOn(db: Db, day: Day): Promise<MoneyRules> {
  return ready(await moneyRulesOn(db, day));
}

/** What applies on each day. */
export const moneyRulesByDay: Batch<Day, MoneyRules> = async (db, _viewer, days) => {
  const standing = await standingRules(db);
  return new Map(days.map((day) => [day, ready(rulesForDay(standing, day))]));
};

/** Versions of rules by id, ended ones too. */
export const moneyRulesById: Batch<string, MoneyRuleRow> = async (db, _viewer, ids) =>
  byId(
    await db.query<MoneyRuleRow[]>(
      `/* moneyRulesById */ select ${COLUMNS} from money_rule r where r.id = any($1::uuid[])`,
      [ids],
    ),
  );

/** The version of a scheme's rule that stands. */
export async function currentMoneyRule(db: Db, scheme: string, code: MoneyRuleCode): Promise<MoneyRuleRow | null> {
  const rows = await db.query<MoneyRuleRow[]>(
    `/* currentMoneyRule */ select ${COLUMNS} from money_rule r where r.scheme = $1 and r.code = $2 and r.ended_by is null`,
    [scheme, code],
  );
  return rows[0] ?? null;
}

/** Which rules a scheme has, in whatever version. */
export async function knownMoneyRules(db: Db): Promise<Set<string>> {
  const rows = await db.query<{ key: string }[]>(
    `/* knownMoneyRules */ select distinct r.scheme || ' ' || r.code as key from money_rule r`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** Ends the version that stands and puts the next in its place. */
export async function insertMoneyRule(
  db: Db,
  rule: Omit<MoneyRuleRow, 'madeAt'>,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* endMoneyRule */ update money_rule set ended_by = pg_current_xact_id() where scheme = $1 and code = $2 and ended_by is null`,
    [rule.scheme, rule.code],
  );
  await db.query(
    `/* insertMoneyRule */ insert into money_rule (id, scheme, code, version, value, valid_from, valid_to, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [rule.id, rule.scheme, rule.code, rule.version, rule.value, rule.validFrom, rule.validTo, rule.reason, accountId],
  );
}
