import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  AccountabilityEntry,
  AccountabilityEntryConnection,
  AccountabilityFilter,
  AccountabilityPayload,
  AccountabilityStep,
  AnswerAccountabilityInput,
  DraftAccountabilityInput,
  TakeAccountabilityInput,
  WithdrawAccountabilityInput,
} from '../../schema/accountability';
import { Account } from '../../schema/account';
import { Node, PageArgs, type Page } from '../../schema/page';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Ability, AccountabilityAction, AccountabilityBasis } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { businessDay } from '../platform/day';
import { keyOf, keysOf } from '../platform/ids';
import { isAnswerOverdue, nextActions } from './accountability.rules';
import type { AccountabilityService } from './accountability.service';
import {
  accountabilityEntriesById,
  revokerOfAccountabilityEntry,
  stepsByAccountabilityEntry,
} from './accountability.store';
import type { AccountabilityEntryRow, AccountabilityStepRow } from './accountability';

type Done = Promise<{ entry: AccountabilityEntryRow }>;

const NODE_TYPES = {
  RANKING_PLACE: 'Ranking',
  WORK_ITEM: 'WorkItem',
  RECTIFICATION: 'Rectification',
  INSPECTION_FINDING: 'Rectification',
  INSPECTION_REPORT: 'Inspection',
} as const satisfies Partial<Record<AccountabilityBasis, string>>;

@Resolver(() => AccountabilityEntry)
export class AccountabilityEntryResolver {
  constructor(private readonly entries: AccountabilityService) {}

  @Authorized('READER')
  @Query(() => AccountabilityEntryConnection, {
    name: 'accountabilityEntries',
    description:
      '可查看的表扬、提醒、约谈、问责，近者在前。 The praise, reminders, talks and accountability that you may see, the latest first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AccountabilityFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AccountabilityFilter | null,
  ): Promise<Page<AccountabilityEntryRow>> {
    const partyIds = keysOf('Party', filter?.partyIds, 'filter.partyIds');
    return this.entries.list(viewer, { ...filter, partyIds }, page);
  }

  @Authorized(Ability.HOLD_ACCOUNTABLE)
  @Mutation(() => AccountabilityPayload, {
    description:
      '起草一件，签发前仅本部门可见；撤销已签发件也由此起草。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT TRANSITION_REFUSED。 Drafts an entry, seen by your office alone until it is signed; what revokes another is drafted here, too.',
  })
  async draftAccountability(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DraftAccountabilityInput, { description: '草稿。 The draft.' }) input: DraftAccountabilityInput,
  ): Done {
    const key = (type: string, id: string | null | undefined, field: string): string | null =>
      id ? keyOf(type, id, field) : null;
    const draft = {
      ...input,
      partyId: keyOf('Party', input.partyId, 'partyId'),
      officialId: key('Account', input.officialId, 'officialId'),
      rankingId: key('Ranking', input.rankingId, 'rankingId'),
      workItemId: key('WorkItem', input.workItemId, 'workItemId'),
      rectificationId: key('Rectification', input.rectificationId, 'rectificationId'),
      findingId: key('Rectification', input.findingId, 'findingId'),
      inspectionId: key('Inspection', input.inspectionId, 'inspectionId'),
      revokesId: key('AccountabilityEntry', input.revokesId, 'revokesId'),
    };
    return { entry: await this.entries.draft(viewer, draft) };
  }

  @Authorized(Ability.HOLD_ACCOUNTABLE)
  @Mutation(() => AccountabilityPayload, {
    description:
      '签发同事起草的一件，此后所涉单位可见；写明 revokesId 的，被撤销件随之撤销。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED ALREADY_EXISTS。 Signs what a colleague has drafted; what it revokes ends with it.',
  })
  async signAccountability(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeAccountabilityInput, { description: '签发。 Which one.' }) input: TakeAccountabilityInput,
  ): Done {
    return { entry: await this.entries.sign(viewer, toEntry(input)) };
  }

  @Authorized(Ability.HOLD_ACCOUNTABLE)
  @Mutation(() => AccountabilityPayload, {
    description:
      '撤回未签发的草稿，写明理由。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Withdraws a draft that was not signed, with a reason.',
  })
  async withdrawAccountability(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawAccountabilityInput, { description: '撤回。 Which one, and why.' })
    input: WithdrawAccountabilityInput,
  ): Done {
    return { entry: await this.entries.withdraw(viewer, toEntry(input)) };
  }

  @Authorized('ACCOUNT')
  @Mutation(() => AccountabilityPayload, {
    description:
      '签收，由所涉单位办理。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED。 The party acknowledges what was signed.',
  })
  async acknowledgeAccountability(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeAccountabilityInput, { description: '签收。 Which one.' }) input: TakeAccountabilityInput,
  ): Done {
    return { entry: await this.entries.acknowledge(viewer, toEntry(input)) };
  }

  @Authorized('ACCOUNT')
  @Mutation(() => AccountabilityPayload, {
    description:
      '回复，签收后由所涉单位办理。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 The party answers what it has acknowledged.',
  })
  async answerAccountability(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AnswerAccountabilityInput, { description: '回复。 The answer.' })
    input: AnswerAccountabilityInput,
  ): Done {
    return { entry: await this.entries.answer(viewer, toEntry(input)) };
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '所涉单位；您不便查看时为空。 The party that it concerns; null where you may not see it.',
  })
  party(@Root() { partyId }: AccountabilityEntryRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, partyId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '所涉人员的账号，如有且您可查看。 The official’s account, if there is one and you may see it.',
  })
  official(
    @Root() { officialId }: AccountabilityEntryRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return officialId === null ? null : loaders.load(accountsById, officialId);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '起草和签发的督查部门所在地。 The place whose office drafts and signs.',
  })
  office(@Root() { officeId }: AccountabilityEntryRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, officeId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      '所依据的排位、任务、整改事项（检查发现的问题亦为整改事项）或检查；无或您不便查看时为空。 The ranking, work, item (a finding is one, too) or inspection that it rests on; null where there is none, or you may not see it.',
  })
  subject(
    @Root() { basis, basisId }: AccountabilityEntryRow,
    @Ctx() { loaders }: Context,
  ): Promise<AnyNode | null> | null {
    if (basis === AccountabilityBasis.FREE || basisId === null) return null;
    return nodeByKey(loaders, NODE_TYPES[basis], basisId);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期未回复。 Whether its answer is overdue.' })
  answerOverdue(@Root() entry: AccountabilityEntryRow): boolean {
    return isAnswerOverdue(entry, businessDay(new Date()));
  }

  @FieldResolver(() => AccountabilityEntry, {
    nullable: true,
    description: '所撤销的一件，如有。 The entry that this revokes, if any.',
  })
  revokes(
    @Root() { revokesId }: AccountabilityEntryRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountabilityEntryRow | null> | null {
    return revokesId === null ? null : loaders.load(accountabilityEntriesById, revokesId);
  }

  @FieldResolver(() => AccountabilityEntry, {
    nullable: true,
    description: '撤销本件的一件，如有。 The signed entry that revokes this, if any.',
  })
  revokedBy(
    @Root() { id }: AccountabilityEntryRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountabilityEntryRow | null> {
    return loaders.load(revokerOfAccountabilityEntry, id);
  }

  @FieldResolver(() => [AccountabilityStep], {
    description: '经过的各步，最新的在前，最多 20 步。 Its steps, the latest first, 20 at most.',
  })
  async steps(@Root() { id }: AccountabilityEntryRow, @Ctx() { loaders }: Context): Promise<AccountabilityStepRow[]> {
    return (await loaders.load(stepsByAccountabilityEntry, id)) ?? [];
  }

  @FieldResolver(() => [AccountabilityAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  nextActions(@Root() entry: AccountabilityEntryRow, @Ctx() { viewer }: Context): AccountabilityAction[] {
    return nextActions(viewer, entry);
  }
}

const toEntry = <Input extends TakeAccountabilityInput>(input: Input): Input => ({
  ...input,
  entryId: keyOf('AccountabilityEntry', input.entryId, 'entryId'),
});

@Resolver(() => AccountabilityStep)
export class AccountabilityStepResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁办理；您不便查看时为空。 Who took it; null for somebody you may not see.',
  })
  madeBy(@Root() step: AccountabilityStepRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return step.madeByAccount === null ? null : loaders.load(accountsById, step.madeByAccount);
  }
}
