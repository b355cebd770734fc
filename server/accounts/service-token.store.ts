import type { Page } from '../../schema/page';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { isAdministrator } from '../platform/scope';
import type { ServiceTokenRow } from './account.tables';

const COLUMNS = `t.id, t.label, t.party_id as "partyId", t.place_id as "placeId", t.expires_on::text as "expiresOn",
  t.ended_at is not null as "isEnded", t.created_at as "createdAt"`;

export interface NewServiceToken {
  id: string;
  label: string;
  secretHash: string;
  partyId: string | null;
  placeId: string | null;
  expiresOn: Day;
  issuedBy: string;
}

export async function insertServiceToken(db: Db, token: NewServiceToken): Promise<void> {
  await db.query(
    `/* insertServiceToken */ insert into service_token (id, label, secret_hash, party_id, place_id, expires_on, issued_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [token.id, token.label, token.secretHash, token.partyId, token.placeId, token.expiresOn, token.issuedBy],
  );
}

export async function serviceTokenById(db: Db, id: string): Promise<ServiceTokenRow | null> {
  const [row] = await db.query<ServiceTokenRow[]>(
    `/* serviceTokenById */ select ${COLUMNS} from service_token t where t.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Service tokens, the latest first. Only administrators see any: row-level security says so too. */
export function listServiceTokens(
  db: Db,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ServiceTokenRow>> {
  const order = [{ sql: 't.id', type: 'uuid' as const, desc: true }];
  return readPage<ServiceTokenRow>(
    db,
    { name: 'listServiceTokens', columns: COLUMNS, from: 'service_token t', where: [], params: [], order },
    page,
    recount,
  );
}

export async function endServiceToken(db: Db, id: string): Promise<void> {
  await db.query(
    `/* endServiceToken */ update service_token set ended_at = clock_timestamp() where id = $1 and ended_at is null`,
    [id],
  );
}

/** Service tokens by id: nobody but an administrator finds one. */
export const serviceTokensById: Batch<string, ServiceTokenRow> = async (db, viewer, ids) =>
  byId(
    await db.query<ServiceTokenRow[]>(
      `/* serviceTokensById */ select ${COLUMNS} from service_token t where t.id = any($1::uuid[]) and $2`,
      [ids, isAdministrator(viewer)],
    ),
  );
