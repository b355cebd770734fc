import type { AuditAction } from '../../schema/vocabulary';
import type { Db } from '../db/tx';

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
