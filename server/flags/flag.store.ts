import type { Page } from '../../schema/page';
import type { FlagRule, FlagSeverity, FlagState, Side } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { ofPairingYears } from '../funds/fund-totals.store';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { FlagVersionRow, IntegrityFlagRow } from './flag';

/** The columns of flags `i`; what changes is said by `said`: the head, or a version that stood then. */
const columnsOf = (said: 'i' | 'v', severity: string, turn: string, isPast: boolean): string =>
  `i.id, i.pairing_id as "pairingId", i.rule, i.fund_id as "fundId", i.custodian_id as "custodianId", i.project_id as "projectId",
  i.entry_id as "entryId", i.year, i.subject, ${said}.statement_ids as "statementIds", ${said}.figure_ids as "figureIds", ${said}.numbers,
  ${said}.words, ${said}.sayings, ${severity} as severity, ${said}.since::text as since, ${turn} as turn, ${said}.state, ${said}.version,
  i.simulated, i.published, i.party_ids as "partyIds", i.place_paths as "placePaths", i.raised_at as "raisedAt", said.reason,
  said.made_by_account as "explainedById", said.made_at as "explainedAt", taken.reason as acceptance,
  taken.made_by_account as "acceptedById", taken.made_at as "acceptedAt", ${isPast} as "isPast"`;

/** What was last said to explain a flag, and why it was accepted where it is, among the versions that are known. */
const withWords = (said: 'i' | 'v', known: string): string => `
  left join lateral (select w.reason, w.made_by_account, w.made_at from integrity_flag_version w
    where w.flag_id = i.id and w.state = 'EXPLAINED' and w.made_by_account is not null and ${known} order by w.version desc limit 1) as said on true
  left join lateral (select w.reason, w.made_by_account, w.made_at from integrity_flag_version w
    where w.flag_id = i.id and w.state = 'ACCEPTED' and ${said}.state = 'ACCEPTED' and w.made_by_account is not null and ${known}
    order by w.version desc limit 1) as taken on true`;

const FLAG_COLUMNS = columnsOf('i', 'i.severity', 'i.turn', false);
const FLAGS = `integrity_flag i ${withWords('i', 'true')}`;

/** Of versions that do not keep how much they weighed or whose turn it was, the head tells it. */
const FLAG_COLUMNS_THEN = columnsOf('v', 'coalesce(v.severity, i.severity)', 'coalesce(v.turn, i.turn)', true);
const flagsThen = (then: string): string =>
  `integrity_flag i join integrity_flag_version v on v.flag_id = i.id and known_in(v.made_by, v.ended_by, ${then})
   ${withWords('v', `pg_visible_in_snapshot(w.made_by, ${then})`)}`;

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

/** What is asked about the money of a pairing's year and not corrected, the latest first; the first hundred. */
export const flagsByPairingYear: Batch<string, IntegrityFlagRow[]> = async (db, viewer, keys) => {
  const { params } = ofPairingYears(keys);
  const rows = await db.query<IntegrityFlagRow[]>(
    `/* flagsByPairingYear */ select * from (
       select ${FLAG_COLUMNS}, row_number() over (partition by i.pairing_id, i.year order by i.id desc) as place from ${FLAGS}
        where (i.pairing_id, i.year) in (select * from unnest($1::uuid[], $2::int[])) and i.state <> 'CORRECTED' and i.statement_ids = '{}' and i.sayings = '[]'
          and ${scopePredicate(viewer.scope, 'i', params)}) as flags
      where place <= ${MAX_FLAGS_SHOWN} order by place`,
    params,
  );
  const flags = new Map<string, IntegrityFlagRow[]>(keys.map((one) => [one, []]));
  for (const row of rows) flags.get(`${row.pairingId} ${row.year}`)?.push(row);
  return flags;
};

/** Flags by each of the ids that a join names as `named`; a hundred of each. */
async function flagsNaming(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
  { name, from }: { name: string; from: string },
): Promise<Map<string, IntegrityFlagRow[]>> {
  const params: unknown[] = [ids];
  const rows = await db.query<(IntegrityFlagRow & { named: string })[]>(
    `/* ${name} */ select * from (
       select n.id as named, ${FLAG_COLUMNS}, row_number() over (partition by n.id order by i.id) as place
         from unnest($1::uuid[]) as n(id) ${from}
        where i.state <> 'CORRECTED' and ${scopePredicate(viewer.scope, 'i', params)}) as flags
      where place <= ${MAX_FLAGS_SHOWN} order by named, place`,
    params,
  );
  const flags = new Map<string, IntegrityFlagRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) flags.get(row.named)?.push(row);
  return flags;
}

/** What is asked about each statement and not corrected. */
export const flagsByStatement: Batch<string, IntegrityFlagRow[]> = (db, viewer, ids) =>
  flagsNaming(db, viewer, ids, {
    name: 'flagsByStatement',
    from: `join integrity_flag_statement l on l.statement_id = n.id join (${FLAGS}) on i.id = l.flag_id and n.id = any(i.statement_ids)`,
  });

/** What names each figure and is not corrected. */
export const flagsByFigure: Batch<string, IntegrityFlagRow[]> = (db, viewer, ids) =>
  flagsNaming(db, viewer, ids, {
    name: 'flagsByFigure',
    from: `join figure f on f.id = n.id join integrity_flag_statement l on l.statement_id = f.statement_id
             join (${FLAGS}) on i.id = l.flag_id and n.id = any(i.figure_ids)`,
  });

/** The last hundred versions of each flag, the latest first. */
export const versionsByFlag: Batch<string, FlagVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<FlagVersionRow[]>(
    `/* versionsByFlag */ select v.flag_id as "flagId", i.rule, v.version, v.state, v.numbers, v.words, v.since::text as since, v.reason,
            v.made_at as "madeAt", v.made_by_account as "madeById"
       from integrity_flag i join integrity_flag_version v on v.flag_id = i.id and v.version > i.version - ${MAX_FLAGS_SHOWN}
      where i.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'i', params)} order by v.flag_id, v.version desc`,
    params,
  );
  const versions = new Map<string, FlagVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.flagId)?.push(row);
  return versions;
};

export interface FlagQuery {
  pairingIds?: string[] | null;
  fundIds?: string[] | null;
  statementIds?: string[] | null;
  rules?: FlagRule[] | null;
  states?: FlagState[] | null;
  severities?: FlagSeverity[] | null;
  years?: number[] | null;
  turn?: Side | null;
}

/** Flags that the viewer may see, the latest first; as of a snapshot, those that were known then, as they were. */
export function listFlags(
  db: Db,
  viewer: Viewer,
  query: FlagQuery,
  snapshot: string | null,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<IntegrityFlagRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'i', params)];
  const isNow = snapshot === null;
  const from = isNow ? FLAGS : flagsThen(`$${params.push(snapshot)}::pg_snapshot`);
  const said = isNow ? 'i' : 'v';
  const anyOf = (column: string, type: string, values: unknown[] | null | undefined): void => {
    if (values) where.push(`${column} = any($${params.push(values)}::${type}[])`);
  };
  anyOf('i.pairing_id', 'uuid', query.pairingIds);
  anyOf('i.fund_id', 'uuid', query.fundIds);
  anyOf('i.rule', 'text', query.rules);
  anyOf(`${said}.state`, 'text', query.states);
  anyOf(isNow ? 'i.severity' : 'coalesce(v.severity, i.severity)', 'text', query.severities);
  anyOf('i.year', 'int', query.years);
  if (query.statementIds)
    where.push(
      `i.id in (select l.flag_id from integrity_flag_statement l where l.statement_id = any($${params.push(query.statementIds)}::uuid[])
                   and l.statement_id = any(${said}.statement_ids))`,
    );
  if (query.turn) where.push(`${isNow ? 'i.turn' : 'coalesce(v.turn, i.turn)'} = $${params.push(query.turn)}`);
  const order = [{ sql: 'i.id', type: 'uuid' as const, desc: true }];
  const columns = isNow ? FLAG_COLUMNS : FLAG_COLUMNS_THEN;
  return readPage(db, { name: 'listFlags', columns, from, where, params, order }, page, recount);
}

/** Every flag of these pairings and rules that is not corrected. */
export function standingFlags(
  db: Db,
  pairingIds: readonly string[],
  rules: readonly FlagRule[],
): Promise<IntegrityFlagRow[]> {
  return db.query<IntegrityFlagRow[]>(
    `/* standingFlags */ select ${FLAG_COLUMNS} from ${FLAGS}
      where i.pairing_id = any($1::uuid[]) and i.rule = any($2::text[]) and i.state <> 'CORRECTED' order by i.id`,
    [pairingIds, rules],
  );
}
