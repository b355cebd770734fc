import type { CustodianKind, FundStage, Side } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';
import { MATCH_COLUMNS, parseMatch, type StoredMatch } from './reconciliation.store';
import type { MatchRow } from './reconciliation.tables';

/** An entry of the ledger as it is compared with those of the other side, with whose it is. */
export interface Stated extends Owned {
  entryId: string;
  fundId: string;
  pairingId: string;
  side: Side;
  stage: FundStage;
  day: Day;
  amountFen: bigint;
  documentNo: string;
  payee: string | null;
  custodianKind: CustodianKind;
  custodianName: string;
  simulated: boolean;
  /** The entry that this one takes back. */
  reversesId: string | null;
  /** Where it stands now, if anywhere. */
  matchId: string | null;
}

const STATED_COLUMNS = `e.id as "entryId", e.fund_id as "fundId", e.pairing_id as "pairingId", e.side, e.stage, e.day::text as day,
  e.amount_fen as "amountFen", e.document_no as "documentNo", e.payee, c.kind as "custodianKind", c.name as "custodianName", f.simulated,
  e.reverses_id as "reversesId", x.match_id as "matchId", f.published, f.party_ids as "partyIds", f.place_paths as "placePaths"`;
const STATED_TABLES = `fund_entry e join fund f on f.id = e.fund_id join custodian c on c.id = e.custodian_id
  left join fund_match_entry x on x.entry_id = e.id`;

type StoredStated = Omit<Stated, 'amountFen'> & { amountFen: string };
const parse = (row: StoredStated): Stated => ({ ...row, amountFen: BigInt(row.amountFen) });

/** Entries as they are compared. The platform's own reading: the caller sees everything while it runs. */
export async function statedById(db: Db, entryIds: readonly string[]): Promise<Stated[]> {
  const rows = await db.query<StoredStated[]>(
    `/* statedById */ select ${STATED_COLUMNS} from ${STATED_TABLES} where e.id = any($1::uuid[]) order by e.id`,
    [entryIds],
  );
  return rows.map(parse);
}

/** By what an entry is found. */
export interface Traces {
  pairingId: string;
  day: Day;
  amountFen: bigint;
  /** One spelling for each document that it names. */
  documents: readonly string[];
  /** The same, and each with a character left out. */
  slips: readonly string[];
}

/** How many neighbours of each kind are looked at on either side of a day: one entry is compared with a few hundred at most. */
const MOST_NEIGHBOURS = 16;

/** Both sides of the day, the nearest first; each is a range of an index, however much lies there. */
const onBothSides = (select: string, where: string): string =>
  `(${select} where ${where} and x.day <= $4::date order by x.day desc limit ${MOST_NEIGHBOURS})
   union all (${select} where ${where} and x.day > $4::date order by x.day limit ${MOST_NEIGHBOURS})`;

const KEYS = (texts: string): string =>
  `(select hashtextextended($1::uuid::text || ' ' || t, 0) as key from unnest(${texts}::text[]) as t) as k`;

/**
 * The matches among which a statement with these traces may belong: open ones of a like document, of the same amount, or
 * of the same time, and settled ones only where they share a document.
 */
export async function matchesNear(db: Db, traces: Traces): Promise<string[]> {
  const byKey = 'select x.entry_id from fund_match_key x';
  const byEntry = 'select x.entry_id from fund_match_entry x';
  const rows = await db.query<{ matchId: string }[]>(
    `/* matchesNear */ with near as (
       select entry_id, true as "isSettledToo" from ${KEYS('$2')}, lateral (${onBothSides(byKey, 'x.key = k.key and x.is_document')}) as found
       union all select entry_id, false from ${KEYS('$3')}, lateral (${onBothSides(byKey, 'x.key = k.key')}) as found
       union all (select entry_id, false from (${onBothSides(byEntry, 'x.pairing_id = $1::uuid and x.is_open and x.amount_fen = $5')}) as found)
       union all (select entry_id, false from (${onBothSides(byEntry, 'x.pairing_id = $1::uuid and x.is_open')}) as found))
     select distinct e.match_id as "matchId" from near join fund_match_entry e on e.entry_id = near.entry_id
      where (near."isSettledToo" or e.is_open) and e.pairing_id = $1::uuid`,
    [traces.pairingId, traces.documents, traces.slips, traces.day, traces.amountFen],
  );
  return rows.map(({ matchId }) => matchId);
}

/** Matches as they stand, with their entries. */
export async function standingMatches(
  db: Db,
  matchIds: readonly string[],
): Promise<{ match: MatchRow; entries: Stated[] }[]> {
  const matches = await db.query<StoredMatch[]>(
    `/* standingMatches */ select ${MATCH_COLUMNS} from fund_match m where m.id = any($1::uuid[]) order by m.id`,
    [matchIds],
  );
  // From the few entries of these matches outwards: put the other way round, the whole ledger would be gone through.
  const rows = await db.query<StoredStated[]>(
    `/* standingEntries */
     select ${STATED_COLUMNS} from unnest($1::uuid[]) as wanted (id),
            lateral (select * from fund_match_entry x where x.match_id = wanted.id offset 0) as x,
            lateral (select * from fund_entry e where e.id = x.entry_id offset 0) as e
       join fund f on f.id = e.fund_id join custodian c on c.id = e.custodian_id
      order by e.id`,
    [matchIds],
  );
  const entries = rows.map(parse);
  return matches.map((row) => ({
    match: parseMatch(row),
    entries: entries.filter(({ matchId }) => matchId === row.id),
  }));
}
