import type { Page } from '../../schema/page';
import { FlagState, type FlagRule, type FlagSeverity, type Side } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { Finding, IntegrityFlagRow } from './flag.tables';
import { ofPairingYears } from './fund-totals.store';

const FLAG_COLUMNS = `i.id, i.pairing_id as "pairingId", i.rule, i.fund_id as "fundId", i.custodian_id as "custodianId", i.project_id as "projectId",
  i.entry_id as "entryId", i.year, i.numbers, i.severity, i.since::text as since, i.turn, i.state, i.version, i.simulated, i.published,
  i.party_ids as "partyIds", i.place_paths as "placePaths", i.raised_at as "raisedAt", said.reason, said.made_by_account as "explainedById",
  said.made_at as "explainedAt"`;

/** Each flag with what was last said to explain it. */
const FLAGS = `integrity_flag i left join lateral (select v.reason, v.made_by_account, v.made_at from integrity_flag_version v
  where v.flag_id = i.id and v.reason is not null order by v.version limit 1) as said on true`;

/** Flags by id. */
export const flagsById: Batch<string, IntegrityFlagRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<IntegrityFlagRow[]>(
      `/* flagsById */ select ${FLAG_COLUMNS} from ${FLAGS} where i.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'i', params)}`,
      params,
    ),
  );
};

const MAX_FLAGS_SHOWN = 100;

/** The flags of a pairing's year that are not corrected, the latest first; the first hundred. */
export const flagsByPairingYear: Batch<string, IntegrityFlagRow[]> = async (db, viewer, keys) => {
  const { params } = ofPairingYears(keys);
  const rows = await db.query<IntegrityFlagRow[]>(
    `/* flagsByPairingYear */ select * from (
       select ${FLAG_COLUMNS}, row_number() over (partition by i.pairing_id, i.year order by i.id desc) as place from ${FLAGS}
        where (i.pairing_id, i.year) in (select * from unnest($1::uuid[], $2::int[])) and i.state <> 'CORRECTED'
          and ${scopePredicate(viewer.scope, 'i', params)}) as flags
      where place <= ${MAX_FLAGS_SHOWN} order by place`,
    params,
  );
  const flags = new Map<string, IntegrityFlagRow[]>(keys.map((one) => [one, []]));
  for (const row of rows) flags.get(`${row.pairingId} ${row.year}`)?.push(row);
  return flags;
};

export interface FlagQuery {
  pairingIds?: string[] | null;
  fundIds?: string[] | null;
  rules?: FlagRule[] | null;
  states?: FlagState[] | null;
  severities?: FlagSeverity[] | null;
  years?: number[] | null;
  turn?: Side | null;
}

/** Flags that the viewer may see, the latest first. */
export function listFlags(
  db: Db,
  viewer: Viewer,
  query: FlagQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<IntegrityFlagRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'i', params)];
  const anyOf = (column: string, type: string, values: unknown[] | null | undefined): void => {
    if (values) where.push(`${column} = any($${params.push(values)}::${type}[])`);
  };
  anyOf('i.pairing_id', 'uuid', query.pairingIds);
  anyOf('i.fund_id', 'uuid', query.fundIds);
  anyOf('i.rule', 'text', query.rules);
  anyOf('i.state', 'text', query.states);
  anyOf('i.severity', 'text', query.severities);
  anyOf('i.year', 'int', query.years);
  if (query.turn) where.push(`i.turn = $${params.push(query.turn)}`);
  const order = [{ sql: 'i.id', type: 'uuid' as const, desc: true }];
  return readPage(db, { name: 'listFlags', columns: FLAG_COLUMNS, from: FLAGS, where, params, order }, page, recount);
}

/** Every flag of a pairing that is not corrected. */
export function standingFlags(db: Db, pairingId: string): Promise<IntegrityFlagRow[]> {
  return db.query<IntegrityFlagRow[]>(
    `/* standingFlags */ select ${FLAG_COLUMNS} from ${FLAGS} where i.pairing_id = $1 and i.state <> 'CORRECTED' order by i.id`,
    [pairingId],
  );
}

/** Raises a flag, as its first version. */
export async function insertFlag(db: Db, id: string, pairingId: string, finding: Finding): Promise<void> {
  await db.query(
    `/* insertFlag */ insert into integrity_flag (id, pairing_id, rule, fund_id, custodian_id, project_id, entry_id, year, numbers, severity,
       since, turn, state, version, simulated, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'OPEN', 1, $13, $14, $15, $16)`,
    [
      id,
      pairingId,
      finding.rule,
      finding.fundId,
      finding.custodianId,
      finding.projectId,
      finding.entryId,
      finding.year,
      JSON.stringify(finding.numbers),
      finding.severity,
      finding.since,
      finding.turn,
      finding.simulated,
      finding.published,
      finding.partyIds,
      finding.placePaths,
    ],
  );
  await insertVersion(db, { id, version: 1, state: FlagState.OPEN, ...finding }, null, null);
}

/** What a flag says from now on. */
export type FlagNow = Pick<IntegrityFlagRow, 'id' | 'version' | 'state' | 'numbers' | 'since'>;

/** Ends the version that stands and puts the next in its place. */
export async function changeFlag(
  db: Db,
  now: FlagNow,
  accountId: string | null = null,
  reason: string | null = null,
): Promise<void> {
  await db.query(
    `/* endFlagVersion */ update integrity_flag_version set ended_by = pg_current_xact_id() where flag_id = $1 and ended_by is null`,
    [now.id],
  );
  await insertVersion(db, now, accountId, reason);
  await db.query(
    `/* changeFlag */ update integrity_flag set state = $2, numbers = $3, since = $4, version = $5 where id = $1`,
    [now.id, now.state, JSON.stringify(now.numbers), now.since, now.version],
  );
}

async function insertVersion(db: Db, now: FlagNow, accountId: string | null, reason: string | null): Promise<void> {
  await db.query(
    `/* insertFlagVersion */ insert into integrity_flag_version (flag_id, version, state, numbers, since, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [now.id, now.version, now.state, JSON.stringify(now.numbers), now.since, reason, accountId],
  );
}

/** Whether an account posted something that a flag asks about: nobody explains its own entries. */
export async function hasPostedInto(db: Db, flag: IntegrityFlagRow, accountId: string): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }[]>(
    `/* hasPostedInto */ select exists (select 1 from fund_entry e join fund f on f.id = e.fund_id
       where e.pairing_id = $1 and e.recorded_by = $2 and ($3::uuid is null or e.id = $3) and ($4::uuid is null or e.fund_id = $4)
         and ($5::uuid is null or $5 in (e.custodian_id, e.from_custodian_id)) and ($4::uuid is not null or f.year = $6)) as has`,
    [flag.pairingId, accountId, flag.entryId, flag.fundId, flag.custodianId, flag.year],
  );
  return row?.has ?? false;
}
