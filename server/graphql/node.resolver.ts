import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../../schema/page';
import { fromGlobalId } from '../platform/ids';
import { atMost } from '../platform/text';
import type { Context } from './context';
import { nodeByKey, type AnyNode } from './nodes';

const MAX_NODES = 100;

@Resolver()
export class NodeResolver {
  @Authorized('READER')
  @Query(() => Node, {
    nullable: true,
    description:
      '按全局编号取对象；不存在或无权查看为空。 Anything by its global id; null where there is none or you may not see it.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '全局编号。 Its global id.' }) id: string,
  ): Promise<AnyNode | null> {
    return nodeOf(context, id);
  }

  @Authorized('READER')
  @Query(() => [Node], {
    nullable: 'items',
    description:
      '按全局编号取多个对象，顺序不变，最多 100 个；没有的为空。 Several by their global ids, in the same order, 100 at most; null for each that is not there.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: '全局编号。 Their global ids.' }) ids: string[],
  ): Promise<(AnyNode | null)[]> {
    atMost(ids, MAX_NODES, 'ids');
    return Promise.all(ids.map((id) => nodeOf(context, id)));
  }
}

function nodeOf({ loaders }: Context, globalId: string): Promise<AnyNode | null> {
  const { type, key } = fromGlobalId(globalId);
  return nodeByKey(loaders, type, key);
}
