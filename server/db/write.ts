import type { DataSource } from 'typeorm';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { canonicalJson, keyedHash } from '../platform/hash';
import type { Viewer } from '../platform/scope';
import { inTurn } from './turns';
import { tx, type Db } from './tx';

/** One use case that changes something, in the order in which it happens. */
export interface Write<Result> {
  /** The mutation's name: `recordStatement`. A request key is unique for each account and verb. */
  verb: string;
  input: { requestKey: string };
  /** What must not change meanwhile, such as `pairing:…`. Taken first, sorted. */
  locks: string[];
  /** May this viewer? Throws FORBIDDEN or NOT_FOUND. Asked again when an old request is replayed. */
  allow: (db: Db) => Promise<void> | void;
  /** The first result again, by the id it was remembered under. */
  again: (db: Db, resultId: string) => Promise<Result>;
  /** Decide, write, announce; gives the id to remember and the result. */
  effect: (db: Db) => Promise<{ id: string; result: Result }>;
}

/**
 * Runs a use case exactly once for each request key: lock, allow, replay or effect, remember, commit.
 * The key and the effect commit together.
 *
 * Fails with UNAUTHENTICATED, REQUEST_KEY_REUSED, BUSY, and with whatever `allow` and `effect` fail with.
 */
export function write<Result>(source: DataSource, secret: string, viewer: Viewer, use: Write<Result>): Promise<Result> {
  const accountId = viewer.accountId;
  if (accountId === null) return Promise.reject(new DomainError(ProblemCode.UNAUTHENTICATED));
  const { requestKey, ...rest } = use.input;
  if (requestKey.length < 1 || requestKey.length > 64) {
    const reason = { reason: 'requestKey 须为 1 至 64 个字符', reasonEn: 'requestKey has 1 to 64 characters' };
    return Promise.reject(new DomainError(ProblemCode.BAD_INPUT, reason, 'requestKey'));
  }
  const inputHash = keyedHash(secret, canonicalJson(rest));

  const once = async (db: Db): Promise<Result> => {
    await use.allow(db);
    const earlier = await recall(db, accountId, use.verb, requestKey);
    if (earlier !== null) {
      if (earlier.inputHash !== inputHash) throw new DomainError(ProblemCode.REQUEST_KEY_REUSED, {}, 'requestKey');
      return use.again(db, earlier.resultId);
    }
    const { id, result } = await use.effect(db);
    await db.query(
      `/* rememberRequest */ insert into request (account_id, verb, request_key, input_hash, result_id) values ($1, $2, $3, $4, $5)`,
      [accountId, use.verb, requestKey, inputHash, id],
    );
    return result;
  };
  const locks = [`request:${accountId}:${use.verb}:${requestKey}`, ...use.locks];
  return inTurn(use.locks, () => tx(source, viewer, once, { locks }));
}

async function recall(
  db: Db,
  accountId: string,
  verb: string,
  requestKey: string,
): Promise<{ inputHash: string; resultId: string } | null> {
  const rows = await db.query<{ inputHash: string; resultId: string }[]>(
    `/* recallRequest */ select input_hash as "inputHash", result_id as "resultId" from request
      where account_id = $1 and verb = $2 and request_key = $3`,
    [accountId, verb, requestKey],
  );
  return rows[0] ?? null;
}
