import { ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { accountsById, postsByAccount } from './account.store';
import type { AccountRow } from './account.tables';

/**
 * An account of a unit: in use, and with a post there today. Whoever names one need not see the unit's people, so the platform looks.
 * Fails with NOT_FOUND.
 */
export async function officialOf(
  db: Db,
  viewer: Viewer,
  { accountId, unitId, today }: { accountId: string; unitId: string; today: Day },
  field: string,
): Promise<AccountRow> {
  const { account, posts } = await asPlatform(db, viewer, async () => ({
    account: (await accountsById(db, PLATFORM, [accountId])).get(accountId),
    posts: (await postsByAccount(db, PLATFORM, [accountId])).get(accountId) ?? [],
  }));
  const isThere = posts.some(
    ({ partyId, since, until }) => partyId === unitId && since <= today && (until === null || until >= today),
  );
  if (account?.isActive && isThere) return account;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '责任单位的账号', whatEn: 'account of the unit' }, field);
}
