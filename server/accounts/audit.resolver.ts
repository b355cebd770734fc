import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Account, AuditDetail, AuditEntry, AuditEntryConnection, AuditEntryFilter } from '../../schema/account';
import { PageArgs, type Page } from '../../schema/page';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import type { AccountService } from './account.service';
import { accountsById } from './account.store';
import type { AccountRow, AuditRow } from './account.tables';

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
    const accountId = filter?.accountId ? keyOf('Account', filter.accountId, 'filter.accountId') : null;
    return this.accounts.audit(viewer, { accountId, actions: filter?.actions ?? null }, page);
  }

  @FieldResolver(() => Account, { nullable: true, description: '所为之人；未登录为空。 Who did it, where signed in.' })
  account(@Root() entry: AuditRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return entry.accountId === null ? null : loaders.load(accountsById, entry.accountId);
  }

  @FieldResolver(() => [AuditDetail], { description: '细节。 Details.' })
  details(@Root() entry: AuditRow): AuditDetail[] {
    return Object.entries(entry.details).map(([name, value]) => ({ name, value: String(value) }));
  }
}
