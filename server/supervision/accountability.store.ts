import type { Page } from '../../schema/page';
import type { AccountabilityKind, AccountabilityState } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { partiesAnswering } from './accountability.rules';
import type { AccountabilityEntryRow, AccountabilityStepRow } from './accountability';

const COLUMNS = `e.id, e.kind, e.party_id as "partyId", e.official_id as "officialId", e.official_name as "officialName", e.reason, e.basis,
  e.basis_id as "basisId", e.basis_title as "basisTitle", e.basis_due::text as "basisDue", e.basis_place as "basisPlace",
  e.basis_score::text as "basisScore", e.basis_of as "basisOf", e.basis_severity as "basisSeverity", e.basis_found as "basisFound",
  e.basis_open as "basisOpen", e.basis_repeated as "basisRepeated", e.office_id as "officeId", e.office_paths as "officePaths", e.drafted_by as "draftedBy",
  e.drafted_on::text as "draftedOn", e.signed_on::text as "signedOn", e.answer_due::text as "answerDue", e.revokes_id as "revokesId",
  e.state, e.version, e.simulated, e.published, e.party_ids as "partyIds", e.place_paths as "placePaths"`;

/** An entry goes its way in five steps at most. */
const MAX_STEPS = 20;

/** Signed, to whom it concerns and who supervises them; a draft, to the very office that wrote it. */
function mayRead(viewer: Viewer, params: unknown[]): string {
  const { scope } = viewer;
  if (scope.all) return 'true';
  const signed = `e.signed_on is not null and ${scopePredicate(scope, 'e', params)}`;
  if (scope.placePaths.length === 0) return `(${signed})`;
  return `(${signed} or e.office_paths && $${params.push(scope.placePaths)}::text[])`;
}

/** Entries by id, of those that the viewer may see. */
export const accountabilityEntriesById: Batch<string, AccountabilityEntryRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<AccountabilityEntryRow[]>(
      `/* accountabilityEntriesById */ select ${COLUMNS} from accountability_entry e
        where ${among('e.id', ids, params)} and ${mayRead(viewer, params)}`,
      params,
    ),
  );
};

export interface AccountabilityQuery {
  kinds?: AccountabilityKind[] | null;
  states?: AccountabilityState[] | null;
  partyIds?: string[] | null;
  /** Whether its answer is past its day, as of `today`. */
  answerOverdue?: boolean | null;
  /** Waits for this viewer: to acknowledge or answer it, or to sign what a colleague has drafted. */
  awaitingMe?: boolean | null;
  search?: string | null;
}

/** Entries that the viewer may see, the latest first. */
export function listAccountabilityEntries(
  db: Db,
  viewer: Viewer,
  query: AccountabilityQuery,
  today: Day,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<AccountabilityEntryRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [mayRead(viewer, params)];
  if (query.kinds) where.push(`e.kind = any(${put(query.kinds)}::text[])`);
  if (query.states) where.push(`e.state = any(${put(query.states)}::text[])`);
  if (query.partyIds) where.push(`e.party_id = any(${put(query.partyIds)}::uuid[])`);
  if (typeof query.answerOverdue === 'boolean') {
    const late = `coalesce(e.state in ('SIGNED', 'ACKNOWLEDGED') and e.answer_due < ${put(today)}::date, false)`;
    where.push(query.answerOverdue ? late : `not ${late}`);
  }
  if (typeof query.awaitingMe === 'boolean') {
    const waits = `coalesce(${awaiting(viewer, put)}, false)`;
    where.push(query.awaitingMe ? waits : `not ${waits}`);
  }
  if (query.search) {
    const text = put(query.search);
    where.push(`(position(${text} in e.reason) > 0 or position(${text} in e.basis_title) > 0)`);
  }
  const order = [
    { sql: 'e.drafted_on', type: 'date' as const, desc: true },
    { sql: 'e.id', type: 'uuid' as const, desc: true },
  ];
  const from = 'accountability_entry e';
  const list = { name: 'listAccountabilityEntries', columns: COLUMNS, from, where, params, order };
  return readPage<AccountabilityEntryRow>(db, list, page, recount);
}

function awaiting(viewer: Viewer, put: (value: unknown) => string): string {
  const me = `${put(viewer.accountId)}::uuid`;
  const concerned = `(e.party_id = any(${put(partiesAnswering(viewer))}::uuid[]) or e.official_id = ${me})`;
  const asked = `(e.state = 'SIGNED' or (e.state = 'ACKNOWLEDGED' and e.answer_due is not null))`;
  const offices = `${put(viewer.scope.placePaths)}::text[]`;
  return `((${concerned} and ${asked}) or (e.state = 'DRAFT' and e.drafted_by is distinct from ${me} and e.office_paths && ${offices}))`;
}

/** Every step of each entry, the latest first. */
export const stepsByAccountabilityEntry: Batch<string, AccountabilityStepRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_STEPS];
  const rows = await db.query<AccountabilityStepRow[]>(
    `/* stepsByAccountabilityEntry */ select s.entry_id as "entryId", s.version, s.action, s.state, s.day::text as day, s.text,
            s.made_at as "madeAt", s.made_by_account as "madeByAccount"
       from accountability_step s join accountability_entry e on e.id = s.entry_id
      where s.entry_id = any($1::uuid[]) and s.version > e.version - $2 and ${mayRead(viewer, params)}
      order by s.version desc`,
    params,
  );
  const steps = new Map<string, AccountabilityStepRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) steps.get(row.entryId)?.push(row);
  return steps;
};

/** The signed entry that revokes each of these, where one does. */
export const revokerOfAccountabilityEntry: Batch<string, AccountabilityEntryRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<AccountabilityEntryRow[]>(
    `/* revokerOfAccountabilityEntry */ select ${COLUMNS} from accountability_entry e
      where e.revokes_id = any($1::uuid[]) and e.signed_on is not null and ${mayRead(viewer, params)}`,
    params,
  );
  return new Map(rows.map((row) => [row.revokesId ?? '', row]));
};

/** Whether a signed entry of this kind about this fact stands, in whichever way that names it. */
export async function isSaidAlready(db: Db, entry: AccountabilityEntryRow): Promise<boolean> {
  if (entry.basisId === null) return false;
  const rows = await db.query<unknown[]>(
    `/* isSaidAlready */ select 1 from accountability_entry e
      where (e.kind, e.party_id, e.basis_id) = ($1, $2::uuid, $3::uuid) and e.state in ('SIGNED', 'ACKNOWLEDGED', 'ANSWERED')`,
    [entry.kind, entry.partyId, entry.basisId],
  );
  return rows.length > 0;
}

export async function insertAccountabilityEntry(db: Db, row: AccountabilityEntryRow): Promise<void> {
  await db.query(
    `/* insertAccountabilityEntry */ insert into accountability_entry (id, kind, party_id, official_id, official_name, reason, basis, basis_id,
       basis_title, basis_due, basis_place, basis_score, office_id, office_paths, drafted_by, drafted_on, signed_on, answer_due, revokes_id,
       state, version, simulated, published, party_ids, place_paths, basis_of, basis_severity, basis_found, basis_open, basis_repeated)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
       $29, $30)`,
    [
      row.id,
      row.kind,
      row.partyId,
      row.officialId,
      row.officialName,
      row.reason,
      row.basis,
      row.basisId,
      row.basisTitle,
      row.basisDue,
      row.basisPlace,
      row.basisScore,
      row.officeId,
      row.officePaths,
      row.draftedBy,
      row.draftedOn,
      row.signedOn,
      row.answerDue,
      row.revokesId,
      row.state,
      row.version,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
      row.basisOf,
      row.basisSeverity,
      row.basisFound,
      row.basisOpen,
      row.basisRepeated,
    ],
  );
}

/** Ends the step that stood, and brings the head up to what the next one says. */
export async function updateAccountabilityEntry(db: Db, row: AccountabilityEntryRow): Promise<void> {
  await db.query(
    `/* updateAccountabilityEntry */ with ended as (
       update accountability_step set ended_by = pg_current_xact_id() where entry_id = $1 and ended_by is null)
     update accountability_entry set state = $2, signed_on = $3, answer_due = $4, version = $5, party_ids = $6, place_paths = $7 where id = $1`,
    [row.id, row.state, row.signedOn, row.answerDue, row.version, row.partyIds, row.placePaths],
  );
}

/** Writes the step by which the head came to say what it says. */
export async function addAccountabilityStep(db: Db, step: Omit<AccountabilityStepRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* addAccountabilityStep */ insert into accountability_step (entry_id, version, action, state, day, text, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [step.entryId, step.version, step.action, step.state, step.day, step.text, step.madeByAccount],
  );
}
