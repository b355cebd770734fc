import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Account, Post, ViewerView } from '../../schema/account';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { abilitiesOf, type Viewer, type ViewerPost } from '../platform/scope';
import { accountsById } from './account.store';
import type { AccountRow } from './account.tables';

@Resolver(() => ViewerView)
export class ViewerResolver {
  @Authorized('ANYONE')
  @Query(() => ViewerView, { description: '当前访问者及其权限。 Who is asking, and what they may do.' })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return viewer;
  }

  @FieldResolver(() => Account, { nullable: true, description: '账号；未登录为空。 The account, when signed in.' })
  account(@Root() viewer: Viewer, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return viewer.accountId === null ? null : loaders.load(accountsById, viewer.accountId);
  }

  @FieldResolver(() => [Post], { description: '今天有效的岗位。 The posts held today.' })
  posts(@Root() viewer: Viewer): ViewerPost[] {
    return viewer.posts;
  }

  @FieldResolver(() => Boolean, {
    description: '是否可以阅读已公开的内容。 Whether this viewer may read what is published.',
  })
  mayReadPublished(@Root() viewer: Viewer): boolean {
    return viewer.scope.published;
  }

  @FieldResolver(() => [Ability], {
    description: '可以办理的事项。 What this viewer may do at least somewhere.',
  })
  abilities(@Root() viewer: Viewer): Ability[] {
    return abilitiesOf(viewer);
  }
}
