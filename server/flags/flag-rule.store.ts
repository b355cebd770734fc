import type { FlagRule } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import type { FlagRuleRow } from './flag';

const COLUMNS = `r.id, r.rule, r.version, r.severity, r.is_on as "isOn", r.thresholds, r.reason, r.made_at as "madeAt"`;

/** Every rule as it is set now. Reference data: everybody reads it. */
export function standingFlagRules(db: Db): Promise<FlagRuleRow[]> {
  return db.query<FlagRuleRow[]>(
    `/* standingFlagRules */ select ${COLUMNS} from flag_rule r where r.ended_by is null order by r.rule`,
  );
}

/** Versions of rules by id, ended ones too. */
export const flagRulesById: Batch<string, FlagRuleRow> = async (db, _viewer, ids) =>
  byId(
    await db.query<FlagRuleRow[]>(
      `/* flagRulesById */ select ${COLUMNS} from flag_rule r where r.id = any($1::uuid[])`,
      [ids],
    ),
  );

/** The settings of one rule as they are now. */
export async function currentFlagRule(db: Db, rule: FlagRule): Promise<FlagRuleRow | null> {
  const rows = await db.query<FlagRuleRow[]>(
    `/* currentFlagRule */ select ${COLUMNS} from flag_rule r where r.rule = $1 and r.ended_by is null`,
    [rule],
  );
  return rows[0] ?? null;
}

/** Ends the version of each rule that stands, where there is one, and puts these in their places. */
export async function insertFlagRules(
  db: Db,
  rules: readonly Omit<FlagRuleRow, 'madeAt'>[],
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* endFlagRules */ update flag_rule set ended_by = pg_current_xact_id() where rule = any($1::text[]) and ended_by is null`,
    [rules.map(({ rule }) => rule)],
  );
  await db.query(
    `/* insertFlagRules */ insert into flag_rule (id, rule, version, severity, is_on, thresholds, reason, made_by_account)
     select r.id, r.rule, r.version, r.severity, r."isOn", r.thresholds, r.reason, $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, rule text, version int, severity text, "isOn" boolean, thresholds jsonb, reason text)`,
    [JSON.stringify(rules), accountId],
  );
}
