import type { Db } from '../db/tx';
import type { Traces } from './match-pool.store';
import type { MatchRow, ResolutionRow } from './reconciliation.tables';

const STATE_VALUES = (row: MatchRow): unknown[] => [
  row.status,
  row.differenceFen,
  row.turn,
  row.since,
  row.due,
  JSON.stringify(row.reasons),
  row.resolutionId,
  row.dissolved,
];

export async function insertMatch(db: Db, row: MatchRow): Promise<void> {
  await db.query(
    `/* insertMatch */ insert into fund_match (id, pairing_id, version, year, fund_ids, simulated, published, party_ids, place_paths,
       status, difference_fen, turn, since, due, reasons, resolution_id, dissolved)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      row.id,
      row.pairingId,
      row.version,
      row.year,
      row.fundIds,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
      ...STATE_VALUES(row),
    ],
  );
}

/** Brings the head up to what its next version says. */
export async function updateMatch(db: Db, row: MatchRow): Promise<void> {
  await db.query(
    `/* updateMatch */ update fund_match set version = $2, year = $3, fund_ids = $4, simulated = $5, published = $6, party_ids = $7, place_paths = $8,
       status = $9, difference_fen = $10, turn = $11, since = $12, due = $13, reasons = $14, resolution_id = $15, dissolved = $16 where id = $1`,
    [
      row.id,
      row.version,
      row.year,
      row.fundIds,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
      ...STATE_VALUES(row),
    ],
  );
}

/** Ends the version that stood, if any, and writes the one that the head tells. */
export async function addMatchVersion(
  db: Db,
  row: MatchRow,
  entryIds: readonly string[],
  madeById: string | null,
): Promise<void> {
  await db.query(
    `/* endMatchVersion */ update fund_match_version set ended_by = pg_current_xact_id() where match_id = $1 and ended_by is null`,
    [row.id],
  );
  await db.query(
    `/* addMatchVersion */ insert into fund_match_version (match_id, version, entry_ids, made_by_account, status, difference_fen, turn, since, due,
       reasons, resolution_id, dissolved) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [row.id, row.version, entryIds, madeById, ...STATE_VALUES(row)],
  );
}

/** A statement stands in a match from now on, and is found by these traces. */
export async function placeEntry(db: Db, entryId: string, matchId: string, traces: Traces): Promise<void> {
  const { pairingId, day, amountFen, documents, slips } = traces;
  await db.query(
    `/* placeEntry */ insert into fund_match_entry (entry_id, match_id, pairing_id, day, amount_fen, is_open) values ($1, $2, $3, $4, $5, true)`,
    [entryId, matchId, pairingId, day, amountFen],
  );
  await db.query(
    `/* fileEntry */ insert into fund_match_key (key, day, entry_id, is_document)
     select hashtextextended($2::uuid::text || ' ' || t, 0), $3, $1, bool_or(t = any($4::text[])) from unnest($4::text[] || $5::text[]) as t
      group by 1 on conflict do nothing`,
    [entryId, pairingId, day, documents, slips],
  );
}

/** These statements stand in the match, which is open or settled. */
export async function moveEntries(
  db: Db,
  matchId: string,
  entryIds: readonly string[],
  isOpen: boolean,
): Promise<void> {
  await db.query(
    `/* moveEntries */ update fund_match_entry set match_id = $1, is_open = $3
      where entry_id = any($2::uuid[]) and (match_id <> $1 or is_open <> $3)`,
    [matchId, entryIds, isOpen],
  );
}

/** A statement that was taken back stands nowhere. */
export async function removeEntry(db: Db, entryId: string): Promise<void> {
  await db.query(`/* removeEntry */ delete from fund_match_entry where entry_id = $1`, [entryId]);
}

export async function insertResolution(db: Db, row: Omit<ResolutionRow, 'at'>): Promise<void> {
  await db.query(
    `/* insertResolution */ insert into difference_resolution (id, match_id, version, kind, reason, account_id) values ($1, $2, $3, $4, $5, $6)`,
    [row.id, row.matchId, row.version, row.kind, row.reason, row.accountId],
  );
}
