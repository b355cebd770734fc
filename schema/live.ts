import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { Cursor, DateTime } from './scalars';
import { EventKind } from './vocabulary';

registerEnumType(EventKind, { name: 'EventKind', description: '动态的种类。 What happened.' });

@ObjectType({
  implements: Node,
  description:
    '一条动态：只含编号与版本，提示去查询；以查询结果为准。 Something that happened: ids and a version, a hint to query. The query is the truth.',
})
export class Event extends Node {
  @Field(() => Cursor, {
    description:
      '此动态的位置；重连时作为 after 传回，不漏不重。 Its position: pass it as `after` on reconnecting and miss nothing, see nothing twice.',
  })
  cursor!: string;

  @Field(() => DateTime, { description: '记录时间。 When it was recorded.' })
  at!: Date;

  @Field(() => EventKind, { description: '种类。 What happened.' })
  kind!: EventKind;

  @Field(() => Int, {
    nullable: true,
    description:
      '对象的版本；同一对象的版本从不倒退。 The version of the subject, which never falls from event to event.',
  })
  version!: number | null;
}

@InputType({ description: '筛选动态。 Which events.' })
export class EventFilter {
  @Field(() => [EventKind], { nullable: true, description: '种类，任一。 Any of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 100 个。 Any of these pairings, at most 100.' })
  pairingIds?: string[] | null;
}

@ObjectType({ description: '一页动态，按发生次序。 A page of events in their order.' })
export class EventConnection extends connectionOf(Event, 'Event') {}
