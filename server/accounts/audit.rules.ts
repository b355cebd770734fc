import { ProblemCode, type AuditAction } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { fromGlobalId, keyOf } from '../platform/ids';

/** What the trail calls what something was done to, by its type in the contract. */
const SUBJECTS: Readonly<Record<string, string>> = {
  Account: 'account',
  ServiceToken: 'service-token',
  Person: 'person',
  Evidence: 'evidence',
};

/** Which entries, as the trail keeps them. */
export interface AuditQuery {
  accountId: string | null;
  actions: AuditAction[] | null;
  /** What it was done to, as it is noted: `account:<id>`. */
  subject: string | null;
  pairingId: string | null;
  from: Day | null;
  to: Day | null;
}

/** Which entries somebody asks for, in the ids and days of the contract. */
export interface AuditAsked {
  accountId?: string | null;
  actions?: AuditAction[] | null;
  subjectId?: string | null;
  pairingId?: string | null;
  from?: Day | null;
  to?: Day | null;
}

/** Reads the ids. Fails with NOT_FOUND where one is of nothing that the trail knows. */
export function auditQuery(asked: AuditAsked, at = ''): AuditQuery {
  return {
    accountId: asked.accountId ? keyOf('Account', asked.accountId, `${at}accountId`) : null,
    actions: asked.actions ?? null,
    subject: asked.subjectId ? subjectOf(asked.subjectId, `${at}subjectId`) : null,
    pairingId: asked.pairingId ? keyOf('Pairing', asked.pairingId, `${at}pairingId`) : null,
    from: asked.from ?? null,
    to: asked.to ?? null,
  };
}

function subjectOf(globalId: string, field: string): string {
  const { type } = fromGlobalId(globalId);
  const word = Object.hasOwn(SUBJECTS, type) ? SUBJECTS[type] : undefined;
  if (word === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: '对象', whatEn: 'object' }, field);
  return `${word}:${keyOf(type, globalId, field)}`;
}

/** The node that an entry is about: the record at which somebody was unmasked says more than the person. */
export function targetOf({
  subject,
  details,
}: {
  subject: string | null;
  details: Record<string, unknown>;
}): { type: string; key: string } | null {
  if (typeof details.placementId === 'string') return { type: 'LaborPlacement', key: details.placementId };
  const [word, key] = (subject ?? '').split(':');
  const type = Object.keys(SUBJECTS).find((one) => SUBJECTS[one] === word);
  return type === undefined || key === undefined ? null : { type, key };
}
