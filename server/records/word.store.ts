import type { Page } from '../../schema/page';
import { ProblemCode, type RecordKind, type RecordStanding, type Side } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import { sqlState, type Db } from '../db/tx';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { RECORD_KINDS, type RecordKey } from './record-kinds';
import { recordPredicate } from './record.store';
import type { SpokenOf } from './word.rules';

/** A record of which something is to be said. */
export interface SpokenRow extends RecordKey<RecordKind>, SpokenOf {
  pairingId: string;
  standing: RecordStanding | null;
  simulated: boolean;
}

/** What one side said of a record that the other had recorded. */
export interface WordRow {
  id: string;
  callId: string;
  kind: RecordKind;
  recordId: string;
  pairingId: string;
  /** The version that was seen. */
  version: number;
  word: RecordStanding;
  side: Side;
  reason: string | null;
  dueOn: Day | null;
  simulated: boolean;
  accountId: string | null;
  at: Date;
}

/** Of which records something could be said: one pairing's, of one kind. */
export interface WordQuery {
  pairingId: string;
  kind: RecordKind;
  /** Who is to say it. */
  side: Side;
  /** What has been said so far; null for nothing. */
  standings: (RecordStanding | null)[];
  year?: number | null;
  month?: number | null;
  /** Somebody never confirms what they recorded themselves. */
  notRecordedBy?: string | null;
}

const ROW = `r.id, r.pairing_id as "pairingId", r.version, r.side, r.standing, r.withdrawn, r.simulated, r.recorded_by as "recordedBy"`;

/** Records by id, of those that the viewer may see. */
export async function recordsToSpeakOf(
  db: Db,
  viewer: Viewer,
  kind: RecordKind,
  ids: readonly string[],
): Promise<SpokenRow[]> {
  if (ids.length === 0) return [];
  const params: unknown[] = [ids, kind];
  return db.query<SpokenRow[]>(
    `/* recordsToSpeakOf */ select $2::text as kind, ${ROW} from ${RECORD_KINDS[kind].table} r
      where r.id = any($1::uuid[]) and ${recordPredicate(viewer, 'r', params)} order by r.id`,
    params,
  );
}

function conditionsOf(viewer: Viewer, query: WordQuery, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const { day } = RECORD_KINDS[query.kind];
  const said = query.standings.filter((standing) => standing !== null);
  const where = [
    `r.pairing_id = ${put(query.pairingId)}::uuid`,
    'not r.withdrawn',
    `r.side is distinct from ${put(query.side)}`,
    `(r.standing = any(${put(said)}::text[])${query.standings.includes(null) ? ' or r.standing is null' : ''})`,
    recordPredicate(viewer, 'r', params),
  ];
  if (query.notRecordedBy) where.push(`r.recorded_by is distinct from ${put(query.notRecordedBy)}::uuid`);
  if (query.year) where.push(`r.year = ${put(query.year)}`);
  if (query.month) where.push(`extract(month from r.${day}) = ${put(query.month)}`);
  return where;
}

/** The keys of such records, in the order in which they were recorded. */
export function listToSpeakOf(
  db: Db,
  viewer: Viewer,
  query: WordQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<{ id: string }>> {
  const params: unknown[] = [];
  return readPage<{ id: string }>(
    db,
    {
      name: 'listToSpeakOf',
      columns: 'r.id',
      from: `${RECORD_KINDS[query.kind].table} r`,
      where: conditionsOf(viewer, query, params),
      params,
      order: [{ sql: 'r.id', type: 'uuid' }],
    },
    page,
    recount,
  );
}

/** The name of the snapshot in which somebody sees what they then speak of. */
export async function snapshotNow(db: Db): Promise<string> {
  const [row] = await db.query<{ snapshot: string }[]>(
    `/* snapshotNow */ select pg_current_snapshot()::text as snapshot`,
  );
  if (!row) throw new Error('the database tells no snapshot');
  return row.snapshot;
}

/**
 * The first of such records, in order, of which the version that stands is one that was seen in a snapshot.
 * Fails with CURSOR_INVALID where the snapshot's name is none.
 */
export async function seenToSpeakOf(
  db: Db,
  viewer: Viewer,
  query: WordQuery,
  snapshot: string,
  limit: number,
): Promise<SpokenRow[]> {
  const params: unknown[] = [snapshot, limit, query.kind];
  const where = conditionsOf(viewer, query, params).join(' and ');
  try {
    return await db.query<SpokenRow[]>(
      `/* seenToSpeakOf */ select $3::text as kind, ${ROW} from ${RECORD_KINDS[query.kind].table} r
        where ${where} and pg_visible_in_snapshot(r.made_by, $1::text::pg_snapshot) order by r.id limit $2`,
      params,
    );
  } catch (error) {
    if (sqlState(error).startsWith('22')) throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'selection.seen');
    throw error;
  }
}

/** Says it of the records: a new version of each, which says nothing else than before. */
export async function setStanding(
  db: Db,
  kind: RecordKind,
  ids: readonly string[],
  word: RecordStanding,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* setStanding */ update ${RECORD_KINDS[kind].table} r
        set standing = $2, version = r.version + 1, made_by_account = $3 where r.id = any($1::uuid[])`,
    [ids, word, accountId],
  );
}

/** Of how many records something was said in one go. */
export async function countWords(db: Db, viewer: Viewer, callId: string): Promise<number> {
  const params: unknown[] = [callId];
  const [row] = await db.query<{ count: number }[]>(
    `/* countWords */ select count(*)::int as count from record_word w where w.call_id = $1 and ${recordPredicate(viewer, 'w', params)}`,
    params,
  );
  return row?.count ?? 0;
}

export type NewWord = Omit<WordRow, 'at'>;

export async function addWords(db: Db, words: readonly NewWord[]): Promise<void> {
  const column = <Key extends keyof NewWord>(key: Key): NewWord[Key][] => words.map((word) => word[key]);
  await db.query(
    `/* addWords */ insert into record_word (id, call_id, record_kind, record_id, pairing_id, version, word, side, reason, due_on, simulated, account_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::text[],
                          $10::date[], $11::bool[], $12::uuid[])`,
    [
      column('id'),
      column('callId'),
      column('kind'),
      column('recordId'),
      column('pairingId'),
      column('version'),
      column('word'),
      column('side'),
      column('reason'),
      column('dueOn'),
      column('simulated'),
      column('accountId'),
    ],
  );
}

const WORD = `w.id, w.call_id as "callId", w.record_kind as kind, w.record_id as "recordId", w.pairing_id as "pairingId", w.version, w.word,
  w.side, w.reason, w.due_on::text as "dueOn", w.simulated, w.account_id as "accountId", w.at`;

/** What was said in one go. */
export async function wordsOfCall(db: Db, viewer: Viewer, callId: string): Promise<WordRow[]> {
  const params: unknown[] = [callId];
  return db.query<WordRow[]>(
    `/* wordsOfCall */ select ${WORD} from record_word w where w.call_id = $1 and ${recordPredicate(viewer, 'w', params)} order by w.record_id`,
    params,
  );
}

const MAX_WORDS_SHOWN = 100;

/** What was said of each record (by its id, of whatever kind), the latest first; 100 at most. */
export const wordsByRecord: Batch<string, WordRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_WORDS_SHOWN];
  const rows = await db.query<WordRow[]>(
    `/* wordsByRecord */ select said.* from unnest($1::uuid[]) as asked(id), lateral (
       select ${WORD} from record_word w where w.record_id = asked.id and ${recordPredicate(viewer, 'w', params)}
        order by w.version desc limit $2) as said`,
    params,
  );
  const words = new Map<string, WordRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) words.get(row.recordId)?.push(row);
  return words;
};
