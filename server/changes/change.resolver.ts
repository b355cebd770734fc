import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { FactChange, FactChangeConnection, FieldChange } from '../../schema/change';
import { Node, PageArgs, type Page } from '../../schema/page';
import { DateTime } from '../../schema/scalars';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { keyOf } from '../platform/ids';
import { fieldsOf, type FieldChange as Changed } from './change.rules';
import type { ChangeService } from './change.service';
import type { ChangeRow } from './change.store';

@Resolver(() => FactChange)
export class FactChangeResolver {
  constructor(private readonly changes: ChangeService) {}

  @Authorized('READER')
  @Query(() => FactChangeConnection, {
    description:
      '一个结对两个时点之间的全部变动：台账、资金、材料、任务、确认、报告，变动前后、由谁、何时，先后为序。可能的错误：NOT_FOUND BAD_INPUT OUT_OF_RANGE。 Everything about a pairing that changed between two moments: what, before and after, by whom and when, oldest first.',
  })
  changesBetween(
    @Ctx() { viewer }: Context,
    @Arg('pairingId', () => ID, { description: '结对。 The pairing.' }) pairingId: string,
    @Arg('from', () => DateTime, { description: '起始时点，不含。 After this moment.' }) from: Date,
    @Arg('to', () => DateTime, { description: '截止时点，含。 Up to this moment.' }) to: Date,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<ChangeRow>> {
    return this.changes.between(viewer, { pairingId: keyOf('Pairing', pairingId, 'pairingId'), from, to }, page);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: '所变动的对象；您无权查看的为空。 What it is about; null where you may not see it.',
  })
  subject(@Root() { subjectType, subjectId }: ChangeRow, @Ctx() { loaders }: Context): Promise<AnyNode | null> {
    return nodeByKey(loaders, subjectType, subjectId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁变动；平台所为或不便显示为空。 By whom; null for the platform, or somebody you may not see.',
  })
  madeBy(@Root() { accountId }: ChangeRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return accountId === null ? null : loaders.load(accountsById, accountId);
  }

  @FieldResolver(() => [FieldChange], { description: '逐项变动。 What has changed in it, field by field.' })
  fields(@Root() { before, after }: ChangeRow): Changed[] {
    return fieldsOf(before, after);
  }

  @FieldResolver(() => Boolean, { description: '是否新增。 Whether there was nothing before.' })
  isNew(@Root() { before }: ChangeRow): boolean {
    return before === null;
  }
}
