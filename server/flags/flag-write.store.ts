import { FlagState } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Finding, FlagContent, IntegrityFlagRow } from './flag';

/** A finding that becomes a flag. */
export type NewFlag = Finding & FlagContent & { id: string };

/** Raises flags, each as its first version. */
export async function insertFlags(db: Db, flags: readonly NewFlag[]): Promise<void> {
  if (flags.length === 0) return;
  await db.query(
    `/* insertFlags */ insert into integrity_flag (id, pairing_id, rule, fund_id, custodian_id, project_id, entry_id, year, subject, statement_ids,
            figure_ids, numbers, words, sayings, severity, since, turn, state, version, simulated, published, party_ids, place_paths)
     select r.id, r."pairingId", r.rule, r."fundId", r."custodianId", r."projectId", r."entryId", r.year, r.subject, r."statementIds",
            r."figureIds", r.numbers, r.words, r.sayings, r.severity, r.since, r.turn, 'OPEN', 1, r.simulated, r.published, r."partyIds", r."placePaths"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "pairingId" uuid, rule text, "fundId" uuid, "custodianId" uuid, "projectId" uuid, "entryId" uuid,
            year int, subject text, "statementIds" uuid[], "figureIds" uuid[], numbers jsonb, words jsonb, sayings jsonb, severity text, since date, turn text,
            simulated boolean, published boolean, "partyIds" uuid[], "placePaths" text[])`,
    [JSON.stringify(flags)],
  );
  await insertVersions(
    db,
    flags.map((flag) => ({ ...flag, version: 1, state: FlagState.OPEN, said: null })),
  );
}

/** What a flag says from now on, and what was said to bring that about. */
export type FlagNow = Pick<IntegrityFlagRow, 'id' | 'version' | 'state'> &
  FlagContent & { said: { reason: string; accountId: string | null } | null };

/** Ends the versions that stand and puts the next in their place. */
export async function changeFlags(db: Db, flags: readonly FlagNow[]): Promise<void> {
  if (flags.length === 0) return;
  await db.query(
    `/* endFlagVersions */ update integrity_flag_version set ended_by = pg_current_xact_id() where flag_id = any($1::uuid[]) and ended_by is null`,
    [flags.map(({ id }) => id)],
  );
  await insertVersions(db, flags);
  await db.query(
    `/* changeFlags */ update integrity_flag i
        set state = r.state, numbers = r.numbers, words = r.words, sayings = r.sayings, figure_ids = r."figureIds", severity = r.severity, since = r.since,
            turn = r.turn, statement_ids = r."statementIds", version = r.version
       from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, state text, numbers jsonb, words jsonb, sayings jsonb, "statementIds" uuid[],
            "figureIds" uuid[], severity text, since date, turn text) where i.id = r.id`,
    [JSON.stringify(flags)],
  );
}

async function insertVersions(db: Db, flags: readonly FlagNow[]): Promise<void> {
  const rows = flags.map(({ said, ...flag }) => ({ ...flag, reason: said?.reason, accountId: said?.accountId }));
  await db.query(
    `/* insertFlagVersions */ insert into integrity_flag_version (flag_id, version, state, numbers, words, sayings, statement_ids, figure_ids, severity, since, turn, reason, made_by_account)
     select r.id, r.version, r.state, r.numbers, r.words, r.sayings, r."statementIds", r."figureIds", r.severity, r.since, r.turn, r.reason, r."accountId"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, state text, numbers jsonb, words jsonb, sayings jsonb,
            "statementIds" uuid[], "figureIds" uuid[], severity text, since date, turn text, reason text, "accountId" uuid)`,
    [JSON.stringify(rows)],
  );
}

/** Lets flags be found from their statements. What was written before stays. */
export async function linkStatements(
  db: Db,
  flags: readonly Pick<IntegrityFlagRow, 'id' | 'statementIds'>[],
): Promise<void> {
  const links = flags.flatMap(({ id, statementIds }) => statementIds.map((statementId) => [statementId, id] as const));
  if (links.length === 0) return;
  await db.query(
    `/* linkStatements */ insert into integrity_flag_statement (statement_id, flag_id)
     select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
    [links.map(([statementId]) => statementId), links.map(([, id]) => id)],
  );
}
