import type { Page } from '../../schema/page';
import type { AuditAction } from '../../schema/vocabulary';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import type { AuditRow } from './account.tables';
import type { AuditQuery } from './audit.rules';

/** Something that has to be answered for later. Details are plain values, never a secret. */
export interface AuditNote {
  accountId: string | null;
  action: AuditAction;
  /** What it was done to, such as `account:<id>`. */
  subject?: string;
  details?: Record<string, string | number | boolean | null>;
}

/** Appends to the audit trail, in the transaction of the deed itself. */
export async function note(db: Db, audit: AuditNote): Promise<void> {
  await db.query(`/* note */ insert into audit_entry (account_id, action, subject, details) values ($1, $2, $3, $4)`, [
    audit.accountId,
    audit.action,
    audit.subject ?? null,
    JSON.stringify(audit.details ?? {}),
  ]);
}

/** Whether this account has said within a quarter of an hour why it does that to a subject. */
export async function saidWhyLately(db: Db, viewer: Viewer, action: AuditAction, subject: string): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* saidWhyLately */ select 1 from audit_entry e
      where e.account_id = $1::uuid and e.action = $2 and e.subject = $3 and e.at > now() - interval '15 minutes' limit 1`,
    [viewer.accountId, action, subject],
  );
  return rows.length > 0;
}

/** The audit trail, the latest first: all of it for who reads everything, one's own deeds for others. */
export function listAudit(
  db: Db,
  viewer: Viewer,
  query: AuditQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<AuditRow>> {
  const where: string[] = [];
  const params: unknown[] = [];
  const add = (sql: string, value: unknown): void => {
    params.push(value);
    where.push(sql.replace('?', `$${params.length}`));
  };
  if (!viewer.scope.all) add('e.account_id = ?', viewer.accountId);
  if (query.accountId !== null) add('e.account_id = ?', query.accountId);
  if (query.actions !== null) add('e.action = any(?::text[])', query.actions);
  if (query.subject !== null) add('e.subject = ?', query.subject);
  if (query.pairingId !== null) add(`e.details->>'pairingId' = ?`, query.pairingId);
  if (query.from !== null) add(`e.at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, query.from);
  if (query.to !== null) add(`e.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, query.to);
  return readPage<AuditRow>(
    db,
    {
      name: 'listAudit',
      columns: 'e.id, e.at, e.account_id as "accountId", e.action, e.subject, e.details',
      from: 'audit_entry e',
      where,
      params,
      order: [{ sql: 'e.id', type: 'bigint', desc: true }],
    },
    page,
    recount,
  );
}
