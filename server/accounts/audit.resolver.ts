import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { AuditDetail, AuditEntry, AuditEntryConnection, AuditEntryFilter } from '../../schema/audit';
import { Node, PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { toGlobalId } from '../platform/ids';
import type { AccountService } from './account.service';
import { accountsById } from './account.store';
import type { AccountRow, AuditRow } from './account.tables';
import { auditQuery, targetOf } from './audit.rules';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly accounts: AccountService) {}

  @Authorized(Ability.READ_AUDIT)
  @Query(() => AuditEntryConnection, {
    name: 'auditEntries',
    description:
      '审计记录，新的在前，仅审计与管理岗位可查。 The audit trail, the latest first, for auditors and administrators.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AuditEntryFilter | null,
  ): Promise<Page<AuditRow>> {
    return this.accounts.audit(viewer, auditQuery(filter ?? {}, 'filter.'), page);
  }

  @FieldResolver(() => ID, { description: '编号。 Its id.' })
  id(@Root() entry: AuditRow): string {
    return toGlobalId('AuditEntry', entry.id);
  }

  @FieldResolver(() => Account, { nullable: true, description: '所为之人；未登录为空。 Who did it, where signed in.' })
  account(@Root() entry: AuditRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return entry.accountId === null ? null : loaders.load(accountsById, entry.accountId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所涉结对。 The pairing that it is about.' })
  pairing(@Root() { details }: AuditRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> | null {
    return typeof details.pairingId === 'string' ? loaders.load(pairingsById, details.pairingId) : null;
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      '对象的当前内容：账号、令牌，或查看个人信息时所在的就业记录；已不可见时为空。 What it was done to, as it is now: an account, a token, or the placement at which a person was unmasked; null when it is not to be seen.',
  })
  target(@Root() entry: AuditRow, @Ctx() { loaders }: Context): Promise<AnyNode | null> | null {
    const at = targetOf(entry);
    return at && nodeByKey(loaders, at.type, at.key);
  }

  @FieldResolver(() => [AuditDetail], { description: '细节。 Details.' })
  details(@Root() entry: AuditRow): AuditDetail[] {
    return Object.entries(entry.details).map(([name, value]) => ({ name, value: String(value) }));
  }
}
