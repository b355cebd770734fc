import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { PostCard } from './account.rules';
import { ATTEMPT_SECONDS, MAX_SESSIONS, SOURCE_FAILURES, WINDOW_SECONDS, type Attempts } from './sign-in.rules';

/** Behind an access token: who it is, and everything that decides what it may see. */
export interface SessionCard {
  sessionId: string;
  accountId: string;
  accessHash: string;
  isEnded: boolean;
  isExpired: boolean;
  mustChangePassword: boolean;
  posts: PostCard[];
}

/** Behind a service token. */
export interface ServiceCard {
  id: string;
  secretHash: string;
  isEnded: boolean;
  isExpired: boolean;
  partyId: string | null;
  groupIds: string[];
  placePath: string | null;
}

/** One indexed statement for each operation: the session, its account, its posts of today and what these may read. */
export async function enterSessions(db: Db, sessionIds: string[], today: Day): Promise<Map<string, SessionCard>> {
  const rows = await db.query<{ card: SessionCard | null }[]>(
    `/* enterSessions */ select enter_session(id, $2) as card from unnest($1::uuid[]) as id`,
    [sessionIds, today],
  );
  return new Map(rows.flatMap(({ card }) => (card === null ? [] : [[card.sessionId, card]])));
}

/** Who one session is, and the snapshot from which this holds. */
export async function enterSession(
  db: Db,
  sessionId: string,
  today: Day,
): Promise<{ card: SessionCard | null; snapshot: string }> {
  const [row] = await db.query<{ card: SessionCard | null; snapshot: string }[]>(
    `/* enterSession */ select pg_current_snapshot()::text as snapshot, enter_session($1, $2) as card`,
    [sessionId, today],
  );
  if (!row) throw new Error('enterSession gives one row');
  return row;
}

/** How a session stands, and whether who it is can have changed since a snapshot. */
export type SessionStand = Pick<SessionCard, 'accessHash' | 'isEnded' | 'isExpired'> & { isUnchanged: boolean };

/** A session that is known already: a fraction of what `enterSession` costs. Null where there is none. */
export async function knownSession(db: Db, sessionId: string, snapshot: string): Promise<SessionStand | null> {
  const [row] = await db.query<SessionStand[]>(
    `/* knownSession */ select access_hash as "accessHash", is_ended as "isEnded", is_expired as "isExpired",
       is_unchanged as "isUnchanged" from known_session($1, $2)`,
    [sessionId, snapshot],
  );
  return row ?? null;
}

export async function enterService(db: Db, id: string, today: Day): Promise<ServiceCard | null> {
  const [row] = await db.query<{ card: ServiceCard | null }[]>(
    `/* enterService */ select enter_service($1, $2) as card`,
    [id, today],
  );
  return row?.card ?? null;
}

/** What sign-in needs to know of an account; readable through the door `account:<name>` or by the account itself. */
export interface Credentials {
  accountId: string;
  name: string;
  passwordHash: string;
  isActive: boolean;
}

const CREDENTIALS = `id as "accountId", name, password_hash as "passwordHash", is_active as "isActive"`;

export async function credentialsByName(db: Db, name: string): Promise<Credentials | null> {
  const [row] = await db.query<Credentials[]>(
    `/* credentialsByName */ select ${CREDENTIALS} from account where lower(name) = $1`,
    [name],
  );
  return row ?? null;
}

export async function credentialsById(db: Db, accountId: string): Promise<Credentials | null> {
  const [row] = await db.query<Credentials[]>(
    `/* credentialsById */ select ${CREDENTIALS} from account where id = $1`,
    [accountId],
  );
  return row ?? null;
}

export async function changePasswordHash(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.query(
    `/* changePasswordHash */ update account set password_hash = $2, must_change_password = false, version = version + 1
      where id = $1`,
    [accountId, passwordHash],
  );
}

/** The attempts of one name from one source. The caller holds the locks of both. */
export async function attemptsOf(db: Db, nameHash: string, sourceHash: string): Promise<Attempts> {
  const [row] = await db.query<Attempts[]>(
    `/* attemptsOf */
     with named as (
       select at, source_hash, succeeded from sign_in_attempt
        where name_hash = $1 and at > clock_timestamp() - make_interval(secs => $3)),
     known as (select source_hash, max(at) as at from named where succeeded group by source_hash),
     recent as (select * from named where not succeeded and at > clock_timestamp() - make_interval(secs => $4)),
     here as (
       select at from recent where source_hash = $2
          and at > coalesce((select k.at from known k where k.source_hash = $2), '-infinity')),
     elsewhere as (select at from recent where source_hash not in (select k.source_hash from known k)),
     sourced as (
       select at from sign_in_attempt
        where source_hash = $2 and not succeeded and at > clock_timestamp() - make_interval(secs => $4)
        order by at desc limit $5)
     select exists (select 1 from known where source_hash = $2) as "isKnownHere",
       (select count(*)::int from here) as "failuresHere",
       coalesce((select extract(epoch from clock_timestamp() - max(at))::float8 from here), 0) as "secondsSinceFailureHere",
       (select count(*)::int from elsewhere) as "failuresElsewhere",
       coalesce((select extract(epoch from clock_timestamp() - max(at))::float8 from elsewhere), 0)
         as "secondsSinceFailureElsewhere",
       (select count(*)::int from sourced) as "sourceFailures",
       coalesce((select extract(epoch from min(at) + make_interval(secs => $4) - clock_timestamp())::float8 from sourced), 0)
         as "sourceFreeInSeconds"`,
    [nameHash, sourceHash, ATTEMPT_SECONDS, WINDOW_SECONDS, SOURCE_FAILURES],
  );
  if (!row) throw new Error('attemptsOf gives one row');
  return row;
}

/** Writes an attempt down as failed, before the password is looked at. Old ones go meanwhile. */
export async function beginAttempt(db: Db, nameHash: string, sourceHash: string): Promise<string> {
  await db.query(
    `/* forgetAttempts */ delete from sign_in_attempt
      where id in (select id from sign_in_attempt order by id limit 100)
        and at < clock_timestamp() - make_interval(secs => $1)`,
    [ATTEMPT_SECONDS],
  );
  const [row] = await db.query<{ id: string }[]>(
    `/* beginAttempt */ insert into sign_in_attempt (name_hash, source_hash, succeeded) values ($1, $2, false) returning id`,
    [nameHash, sourceHash],
  );
  if (!row) throw new Error('beginAttempt gives one row');
  return row.id;
}

export async function markSucceeded(db: Db, attemptId: string): Promise<void> {
  await db.query(`/* markSucceeded */ update sign_in_attempt set succeeded = true where id = $1`, [attemptId]);
}

export interface NewSession {
  id: string;
  accountId: string;
  accessHash: string;
  accessSeconds: number;
  refreshHash: string;
  refreshSeconds: number;
}

/** Opens a session and gives the moment at which its access token ends. The account's oldest ends beyond the limit. */
export async function insertSession(db: Db, session: NewSession): Promise<Date> {
  const [row] = await db.query<{ expiresAt: Date }[]>(
    `/* insertSession */ insert into session (id, account_id, access_hash, access_expires_at, refresh_hash, refresh_expires_at)
     values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4), $5, clock_timestamp() + make_interval(secs => $6))
     returning access_expires_at as "expiresAt"`,
    [
      session.id,
      session.accountId,
      session.accessHash,
      session.accessSeconds,
      session.refreshHash,
      session.refreshSeconds,
    ],
  );
  await db.query(
    `/* endOldestSessions */ update session set ended_at = clock_timestamp()
      where id in (select id from session where account_id = $1 and ended_at is null
                    order by created_at desc, id desc offset $2)`,
    [session.accountId, MAX_SESSIONS],
  );
  await db.query(
    `/* forgetSessions */ delete from session
      where account_id = $1 and least(ended_at, refresh_expires_at) < clock_timestamp() - interval '30 days'`,
    [session.accountId],
  );
  if (!row) throw new Error('insertSession gives one row');
  return row.expiresAt;
}

export interface RefreshRow {
  accountId: string;
  refreshHash: string;
  spentRefreshHash: string | null;
  isEnded: boolean;
  isExpired: boolean;
  secondsSinceRotation: number;
  expiresAt: Date;
}

export async function sessionForRefresh(db: Db, sessionId: string): Promise<RefreshRow | null> {
  const [row] = await db.query<RefreshRow[]>(
    `/* sessionForRefresh */ select account_id as "accountId", refresh_hash as "refreshHash",
       spent_refresh_hash as "spentRefreshHash", ended_at is not null as "isEnded",
       refresh_expires_at <= clock_timestamp() as "isExpired",
       extract(epoch from clock_timestamp() - rotated_at)::float8 as "secondsSinceRotation",
       access_expires_at as "expiresAt"
       from session where id = $1`,
    [sessionId],
  );
  return row ?? null;
}

export async function rotateSession(db: Db, session: Omit<NewSession, 'accountId'>): Promise<Date> {
  const [rows] = await db.query<[{ expiresAt: Date }[], number]>(
    `/* rotateSession */ update session set spent_refresh_hash = refresh_hash, rotated_at = clock_timestamp(),
       access_hash = $2, access_expires_at = clock_timestamp() + make_interval(secs => $3),
       refresh_hash = $4, refresh_expires_at = clock_timestamp() + make_interval(secs => $5)
      where id = $1 and ended_at is null returning access_expires_at as "expiresAt"`,
    [session.id, session.accessHash, session.accessSeconds, session.refreshHash, session.refreshSeconds],
  );
  const [row] = rows;
  if (!row) throw new Error('rotateSession changes one row');
  return row.expiresAt;
}

export async function endSession(db: Db, sessionId: string): Promise<void> {
  await db.query(
    `/* endSession */ update session set ended_at = clock_timestamp() where id = $1 and ended_at is null`,
    [sessionId],
  );
}

export async function endSessionsOf(db: Db, accountId: string): Promise<void> {
  await db.query(
    `/* endSessionsOf */ update session set ended_at = clock_timestamp() where account_id = $1 and ended_at is null`,
    [accountId],
  );
}
