import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Event, EventConnection, EventFilter } from '../../schema/live';
import { Account } from '../../schema/account';
import { Node } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Cursor } from '../../schema/scalars';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { EventRow, EventSelection } from '../events/event.tables';
import type { EventStream } from '../events/hub';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import type { EventPage, LiveService } from './live.service';

interface FollowArgs {
  after?: string | null;
  filter?: EventFilter | null;
}

@Resolver(() => Event)
export class LiveResolver {
  constructor(private readonly live: LiveService) {}

  @Authorized('READER')
  @Query(() => EventConnection, {
    name: 'events',
    description:
      '可见的动态，按发生次序；用末尾位置订阅即可接续。 The events that the viewer may see, in their order; a subscription from the end cursor follows on without a gap.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Arg('after', () => Cursor, { nullable: true, description: '从此位置之后开始。 Strictly after this cursor.' })
    after?: string | null,
    @Arg('filter', () => EventFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: EventFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: '条数，默认 20，最多 100。 How many: default 20, at most 100.',
    })
    first?: number | null,
  ): Promise<EventPage> {
    return this.live.list(viewer, selectionOf(filter), { after, first });
  }

  @Authorized('READER')
  @Subscription(() => Event, {
    name: 'events',
    description:
      '可见的每一条动态，自 after 之后（省略则自此刻起），次序对所有读者相同，同一对象的版本从不倒退；断线、重启、换服务器均不漏不重。 ' +
      'Every event the viewer may see, from just after `after` (or from now), in one order that is the same for every reader and in ' +
      'which a subject’s version never falls; none lost, none doubled, across reconnects, restarts and instances.',
    subscribe: ({ args, context }: { args: FollowArgs; context: Context }): Promise<EventStream> =>
      context.live.follow(context.watched, selectionOf(args.filter), args.after ?? null),
  })
  followed(
    @Root() event: EventRow,
    @Arg('after', () => Cursor, { nullable: true, description: '从此位置之后开始。 Strictly after this cursor.' })
    _after?: string | null,
    @Arg('filter', () => EventFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    _filter?: EventFilter | null,
  ): EventRow {
    return event;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '经办账号；系统所为或无权查看时为空。 Who did it; null for the platform itself, or when hidden.',
  })
  actor(@Root() event: EventRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return event.actorId === null ? null : loaders.load(accountsById, event.actorId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所属结对。 The pairing that it belongs to.' })
  pairing(@Root() event: EventRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> | null {
    return event.pairingId === null ? null : loaders.load(pairingsById, event.pairingId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      '发生变化的对象的当前内容；已不可见时为空。 What it happened to, as it is now; null when it is not to be seen.',
  })
  subject(@Root() event: EventRow, @Ctx() { loaders }: Context): Promise<AnyNode | null> {
    return nodeByKey(loaders, event.subjectType, event.subjectId);
  }
}

function selectionOf(filter: EventFilter | null | undefined): EventSelection {
  return {
    kinds: filter?.kinds ?? null,
    pairingIds: filter?.pairingIds?.map((id) => keyOf('Pairing', id, 'filter.pairingIds')) ?? null,
  };
}
