import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { HouseholdHelper, HouseholdHelperConnection } from '../../schema/helper';
import {
  AssignHelperInput,
  EndHelperInput,
  HouseholdHelperFilter,
  HouseholdHelperPayload,
} from '../../schema/helper-inputs';
import { Household } from '../../schema/household';
import { PageArgs, type Page } from '../../schema/page';
import { Party } from '../../schema/party';
import { Ability } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import type { HouseholdRow } from '../households/household.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keyOf, keysOf } from '../platform/ids';
import type { HelperService } from './helper.service';
import type { HelperRow } from './helper.tables';
import { keyed } from './helper-filter';
import { householdOfRow } from './household-paper.service';

@Resolver(() => HouseholdHelper)
export class HouseholdHelperResolver {
  constructor(private readonly assignments: HelperService) {}

  @Authorized('READER')
  @Query(() => HouseholdHelperConnection, {
    description:
      '可查看的户的帮扶责任人，近日确定的在前；无责任人的户见 households(filter: { hasHelper: false })。 Who helps the households that you may see, those assigned last first.',
  })
  helpers(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => HouseholdHelperFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: HouseholdHelperFilter | null,
  ): Promise<Page<HelperRow>> {
    const unitIds = keysOf('Party', filter?.unitIds, 'filter.unitIds');
    return this.assignments.list(viewer, { ...keyed(filter), unitIds }, page);
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdHelperPayload, {
    description:
      '确定或更换帮扶责任人，一户同时只有一名。可能的错误：NOT_FOUND FORBIDDEN TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Gives a household a helper, or another; one at a time.',
  })
  async assignHelper(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AssignHelperInput, { description: '责任人。 The helper.' }) input: AssignHelperInput,
  ): Promise<{ helper: HelperRow }> {
    const assigned = {
      ...input,
      householdId: keyOf('Household', input.householdId, 'householdId'),
      unitId: keyOf('Party', input.unitId, 'unitId'),
      accountId: input.accountId ? keyOf('Account', input.accountId, 'accountId') : null,
    };
    return { helper: await this.assignments.assign(viewer, assigned) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdHelperPayload, {
    description:
      '帮扶责任人不再负责且尚无接替者。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 A helper ends, and nobody follows yet.',
  })
  async endHelper(
    @Ctx() { viewer }: Context,
    @Arg('input', () => EndHelperInput, { description: '何时、为何。 When, and why.' }) input: EndHelperInput,
  ): Promise<{ helper: HelperRow }> {
    const helperId = keyOf('HouseholdHelper', input.helperId, 'helperId');
    return { helper: await this.assignments.end(viewer, { ...input, helperId }) };
  }

  @FieldResolver(() => Household, { description: '负责的户。 The household.' })
  household(@Root() helper: HelperRow, @Ctx() context: Context): Promise<HouseholdRow> {
    return householdOfRow(helper, context.loaders);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '所在单位；您不便查看时为空。 The unit; null where you may not see it.',
  })
  unit(@Root() { unitId }: HelperRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, unitId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '平台账号；没有或您不便查看时为空。 The account, where there is one that you may see.',
  })
  account(@Root() { accountId }: HelperRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return accountId === null ? null : loaders.load(accountsById, accountId);
  }
}
