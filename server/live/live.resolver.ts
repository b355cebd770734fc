import { Arg, Authorized, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Event, EventConnection, EventFilter } from '../../schema/live';
import type { Page } from '../../schema/page';
import { Cursor } from '../../schema/scalars';
import type { EventRow, EventSelection } from '../events/event.tables';
import type { EventStream } from '../events/hub';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import type { LiveService } from './live.service';

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
  ): Promise<Page<EventRow>> {
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
}

function selectionOf(filter: EventFilter | null | undefined): EventSelection {
  return {
    kinds: filter?.kinds ?? null,
    pairingIds: filter?.pairingIds?.map((id) => keyOf('Pairing', id, 'filter.pairingIds')) ?? null,
  };
}
