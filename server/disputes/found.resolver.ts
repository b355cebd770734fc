import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  ConfirmFoundInput,
  DisputeFoundInput,
  FoundRecords,
  FoundRecordsFilter,
  SayOfFoundPayload,
} from '../../schema/record-found';
import { Ability, RecordStanding } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { activityQueryOf, placementQueryOf, purchaseQueryOf } from '../graphql/record-filters';
import { yuanFromFen } from '../platform/money';
import type { FoundFilter, FoundService, SaidOfFound } from './found.service';

const ERRORS = 'FORBIDDEN NOT_FOUND RECORDS_CHANGED TOO_MANY_ITEMS CURSOR_INVALID BAD_INPUT';

const filterOf = ({ purchases, placements, activities }: FoundRecordsFilter): FoundFilter => ({
  purchases: purchases ? purchaseQueryOf(purchases) : null,
  placements: placements ? placementQueryOf(placements) : null,
  activities: activities ? activityQueryOf(activities) : null,
});

@Resolver(() => FoundRecords)
export class FoundRecordsResolver {
  constructor(private readonly found: FoundService) {}

  @Authorized('READER')
  @Query(() => FoundRecords, {
    description:
      '办理前先看：某结对中符合列表筛选条件、由对方登记的记录有多少条、合计多少。 The look before the act: how many records of a pairing a list’s filter finds that the other side recorded, and what they come to.',
  })
  async foundRecords(
    @Ctx() { viewer }: Context,
    @Arg('filter', () => FoundRecordsFilter, { description: '哪些记录。 Which records.' }) filter: FoundRecordsFilter,
  ): Promise<FoundRecords> {
    const { amountFen, ...looked } = await this.found.look(viewer, filterOf(filter));
    return { ...looked, amount: amountFen === null ? null : yuanFromFen(amountFen) };
  }

  @Authorized(Ability.CONFIRM_RECORDS)
  @Mutation(() => SayOfFoundPayload, {
    description: `一次确认查看过的全部记录，最多 10000 条；查看之后有任何变化即拒绝，不作改动。可能的错误：${ERRORS}。 Confirms all that was looked at, 10,000 at most, or nothing where anything came or changed since.`,
  })
  confirmFound(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ConfirmFoundInput, { description: '哪些记录。 Which records.' }) input: ConfirmFoundInput,
  ): Promise<SaidOfFound> {
    const { requestKey, seen } = input;
    return this.found.say(viewer, RecordStanding.CONFIRMED, {
      requestKey,
      seen,
      filter: filterOf(input.filter),
      reason: null,
    });
  }

  @Authorized(Ability.CONFIRM_RECORDS)
  @Mutation(() => SayOfFoundPayload, {
    description: `对查看过的全部记录提出异议，最多 10000 条；查看之后有任何变化即拒绝，不作改动。可能的错误：${ERRORS}。 Disputes all that was looked at, 10,000 at most, or nothing where anything came or changed since.`,
  })
  disputeFound(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DisputeFoundInput, { description: '哪些记录，为什么。 Which records, and why.' })
    input: DisputeFoundInput,
  ): Promise<SaidOfFound> {
    const { requestKey, seen, reason } = input;
    return this.found.say(viewer, RecordStanding.DISPUTED, {
      requestKey,
      seen,
      filter: filterOf(input.filter),
      reason,
    });
  }
}
