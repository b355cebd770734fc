import type { SupervisionRuleCode } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { rulesForDay } from '../funds/money-rule.rules';
import type { Day } from '../platform/day';
import { readSupervisionRules, type SupervisionRules } from './supervision-rule.rules';

/** A version of a rule about supervision. */
export interface SupervisionRuleRow {
  id: string;
  scheme: string;
  code: SupervisionRuleCode;
  version: number;
  value: number;
  validFrom: Day;
  validTo: Day | null;
  reason: string | null;
  madeAt: Date;
}

const COLUMNS = `r.id, r.scheme, r.code, r.version, r.value, r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.reason,
  r.made_at as "madeAt"`;

/** Every rule that stands, of every scheme. */
export function standingSupervisionRules(db: Db): Promise<SupervisionRuleRow[]> {
  return db.query<SupervisionRuleRow[]>(
    `/* standingSupervisionRules */ select ${COLUMNS} from supervision_rule r where r.ended_by is null order by r.scheme, r.code`,
  );
}

/** What applies on each day; before the first scheme, what the first one says. */
export const supervisionRulesByDay: Batch<Day, SupervisionRules> = async (db, _viewer, days) => {
  const standing = await standingSupervisionRules(db);
  return new Map(days.map((day) => [day, readSupervisionRules(rulesOn(standing, day))]));
};

/** Of the rules that stand, those that apply on a day. */
export function rulesOn(standing: readonly SupervisionRuleRow[], day: Day): SupervisionRuleRow[] {
  return rulesForDay(standing, day);
}

/** What applies on a day. */
export async function supervisionRulesOn(db: Db, day: Day): Promise<SupervisionRules> {
  return readSupervisionRules(rulesOn(await standingSupervisionRules(db), day));
}

/** Versions of rules by id, ended ones too. */
export const supervisionRulesById: Batch<string, SupervisionRuleRow> = async (db, _viewer, ids) =>
  byId(
    await db.query<SupervisionRuleRow[]>(
      `/* supervisionRulesById */ select ${COLUMNS} from supervision_rule r where r.id = any($1::uuid[])`,
      [ids],
    ),
  );

/** Ends the version that stands and puts the next in its place. */
export async function insertSupervisionRule(
  db: Db,
  rule: Omit<SupervisionRuleRow, 'madeAt'>,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* endSupervisionRule */ update supervision_rule set ended_by = pg_current_xact_id()
      where scheme = $1 and code = $2 and ended_by is null`,
    [rule.scheme, rule.code],
  );
  await db.query(
    `/* insertSupervisionRule */ insert into supervision_rule (id, scheme, code, version, value, valid_from, valid_to, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [rule.id, rule.scheme, rule.code, rule.version, rule.value, rule.validFrom, rule.validTo, rule.reason, accountId],
  );
}
