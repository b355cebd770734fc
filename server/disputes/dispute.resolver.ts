import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  AnswerDisputeInput,
  Dispute,
  DisputeConnection,
  DisputeFilter,
  DisputeOrder,
  DisputePayload,
  DisputeVersion,
  ReturnDisputeInput,
} from '../../schema/dispute';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { RecordConnection } from '../../schema/record';
import { Ability, DisputeAction, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { RECORD_KINDS, recordKeyOf } from '../records/record-kinds';
import { isOverdue, nextActions } from './dispute.rules';
import type { DisputeService } from './dispute.service';
import { versionsByDispute } from './dispute.store';
import type { DisputeRow, DisputeVersionRow } from './dispute';

const ERRORS = 'FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT';

@Resolver(() => Dispute)
export class DisputeResolver {
  constructor(private readonly disputes: DisputeService) {}

  @Authorized('READER')
  @Query(() => DisputeConnection, {
    name: 'disputes',
    description: '可查看的异议，期限近者在前。 The disputes that you may see, the earliest due first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DisputeFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: DisputeFilter | null,
    @Arg('orderBy', () => DisputeOrder, { nullable: true, description: '次序。 The order.' })
    orderBy?: DisputeOrder | null,
  ): Promise<Page<DisputeRow>> {
    const query = {
      ...filter,
      pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
      record: filter?.recordId ? recordKeyOf(filter.recordId, 'filter.recordId') : null,
    };
    const order = orderBy ? { field: orderBy.field, desc: orderBy.direction === SortDirection.DESC } : null;
    return this.disputes.list(viewer, query, order, page);
  }

  @Authorized(Ability.KEEP_RECORDS)
  @Mutation(() => DisputePayload, {
    description: `登记方答复异议：说明理由，或在更正、撤回记录之后如实答复。可能的错误：${ERRORS} ANSWER_NOT_SO。 Answers a dispute, by the side that recorded: with a reason, or after correcting or withdrawing the records.`,
  })
  async answerDispute(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AnswerDisputeInput, { description: '答复。 The answer.' }) input: AnswerDisputeInput,
  ): Promise<{ dispute: DisputeRow }> {
    const disputeId = keyOf('Dispute', input.disputeId, 'disputeId');
    return { dispute: await this.disputes.answer(viewer, { ...input, disputeId }) };
  }

  @Authorized(Ability.CONFIRM_RECORDS)
  @Mutation(() => DisputePayload, {
    description: `异议方不接受说明，退回登记方再答复；接受则确认记录即可。可能的错误：${ERRORS}。 Does not accept an explanation, by the side that disputes; to accept it, confirm the records.`,
  })
  async returnDispute(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReturnDisputeInput, { description: '为何不接受。 Why it is not enough.' })
    { reason, ...input }: ReturnDisputeInput,
  ): Promise<{ dispute: DisputeRow }> {
    const disputeId = keyOf('Dispute', input.disputeId, 'disputeId');
    return { dispute: await this.disputes.return(viewer, { ...input, disputeId, text: reason }) };
  }

  @FieldResolver({ description: '是否逾期未办。 Whether it waits past its deadline.' })
  overdue(@Root() dispute: DisputeRow): boolean {
    return isOverdue(dispute, businessDay(new Date()));
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；不便查看时为空。 Its pairing, where you may see it.',
  })
  pairing(@Root() dispute: DisputeRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, dispute.pairingId);
  }

  @FieldResolver(() => RecordConnection, { description: '所涉及的记录。 The records that it is about.' })
  async records(
    @Root() { id, kind }: DisputeRow,
    @Ctx() { viewer, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<AnyNode>> {
    const { edges, ...rest } = await this.disputes.records(viewer, id, page);
    const nodes = await Promise.all(edges.map(({ node }) => nodeByKey(loaders, RECORD_KINDS[kind].node, node.id)));
    return { ...rest, edges: edges.flatMap(({ cursor }, at) => (nodes[at] ? [{ cursor, node: nodes[at] }] : [])) };
  }

  @FieldResolver(() => [DisputeVersion], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async versions(@Root() { id }: DisputeRow, @Ctx() { loaders }: Context): Promise<DisputeVersionRow[]> {
    return (await loaders.load(versionsByDispute, id)) ?? [];
  }

  @FieldResolver(() => [DisputeAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() dispute: DisputeRow, @Ctx() { loaders, viewer }: Context): Promise<DisputeAction[]> {
    return nextActions(viewer, await loaders.load(pairingsById, dispute.pairingId), dispute);
  }
}

@Resolver(() => DisputeVersion)
export class DisputeVersionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁办理；您不便查看时为空。 Who took it; null for somebody you may not see.',
  })
  madeBy(@Root() { madeByAccount }: DisputeVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

@Resolver(() => Pairing)
export class PairingDisputeResolver {
  constructor(private readonly disputes: DisputeService) {}

  @FieldResolver(() => DisputeConnection, {
    name: 'disputes',
    description: '异议，期限近者在前。 Its disputes, the earliest due first.',
  })
  disputesOf(
    @Root() pairing: PairingRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<DisputeRow>> {
    return this.disputes.list(viewer, { pairingIds: [pairing.id] }, null, page);
  }
}
