import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int, InterfaceType, ID, ObjectType } from 'type-graphql';
import { Cursor } from './scalars';

@InterfaceType('Node', {
  description: '有全局编号的对象。 Anything with a global id.',
  resolveType: (row: { __typename?: string }) => row.__typename ?? '',
})
export abstract class Node {
  @Field(() => ID, { description: '全局唯一、不透明的编号。 Global and opaque.' })
  id!: string;
}

@ObjectType({ description: '一页的位置信息。 Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: '后面是否还有。 Whether more follow.' })
  hasNextPage!: boolean;

  @Field({ description: '前面是否还有。 Whether some come before.' })
  hasPreviousPage!: boolean;

  @Field(() => Cursor, { nullable: true, description: '本页第一条的位置。 The first edge of this page.' })
  startCursor!: string | null;

  @Field(() => Cursor, { nullable: true, description: '本页最后一条的位置。 The last edge of this page.' })
  endCursor!: string | null;
}

/** What a store gives for a connection; `count` runs only when `totalCount` is asked for. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: '向后取多少条，默认 20，最多 100。 How many after `after`: default 20, at most 100.',
  })
  first?: number | null;

  @Field(() => Cursor, { nullable: true, description: '从此位置之后开始。 Start after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '向前取多少条，最多 100。 How many before `before`, at most 100.' })
  last?: number | null;

  @Field(() => Cursor, { nullable: true, description: '到此位置之前为止。 End before this cursor.' })
  before?: string | null;
}

/** The Relay connection of a node class: `@ObjectType() class PairingConnection extends connectionOf(Pairing) {}`. */
export function connectionOf<N extends object>(NodeClass: ClassType<N>, name: string) {
  @ObjectType(`${name}Edge`, { description: `列表中的一条及其位置。 One ${name} and its position in the list.` })
  class Edge {
    @Field(() => Cursor, { description: '此条的位置。 Its position.' })
    cursor!: string;

    @Field(() => NodeClass, { description: '此条的内容。 The thing itself.' })
    node!: N;
  }

  @ObjectType({ description: `一页${name}。 A page of a list.` })
  abstract class Connection {
    @Field(() => [Edge], { description: '本页各条及其位置。 Nodes with their cursors.' })
    edges!: Edge[];

    @Field(() => [NodeClass], { description: '本页各条。 The nodes alone.' })
    nodes(): N[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo, { description: '本页的位置。 Where this page stands.' })
    pageInfo!: PageInfo;

    count!: () => Promise<number>;

    @Field(() => Int, { description: '总条数，仅在请求时计算。 All rows that match; computed only when asked for.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
