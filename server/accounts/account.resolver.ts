import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  Account,
  AccountConnection,
  AccountFilter,
  AccountInput,
  AccountPayload,
  EndPostInput,
  FirstPasswordPayload,
  GivePostInput,
  InviteAccountInput,
  Post,
  PostInput,
} from '../../schema/account';
import { PageArgs, type Page } from '../../schema/page';
import { DateTime } from '../../schema/scalars';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import { isAdministrator } from '../platform/scope';
import type { AccountService, AccountWish, PostWish, WithFirstPassword } from './account.service';
import { postsByAccount, usesByAccount } from './account.store';
import type { AccountRow, PostRow } from './account.tables';

@Resolver(() => Account)
export class AccountResolver {
  constructor(private readonly accounts: AccountService) {}

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Query(() => AccountConnection, {
    name: 'accounts',
    description: '账号，按登录名排序，仅管理员可查。 Accounts in the order of their names, for administrators.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AccountFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AccountFilter | null,
  ): Promise<Page<AccountRow>> {
    const query = {
      search: filter?.search ?? null,
      isActive: filter?.isActive ?? null,
      hasFirstPassword: filter?.hasFirstPassword ?? null,
      roles: filter?.roles ?? null,
      partyId: filter?.partyId ? keyOf('Party', filter.partyId, 'filter.partyId') : null,
      placeId: filter?.placeId ? keyOf('Place', filter.placeId, 'filter.placeId') : null,
    };
    return this.accounts.list(viewer, query, page);
  }

  @FieldResolver(() => [Post], { description: '岗位，限您可知的。 Its posts, as far as you may know them.' })
  async posts(@Root() account: AccountRow, @Ctx() { loaders }: Context): Promise<PostRow[]> {
    return (await loaders.load(postsByAccount, account.id)) ?? [];
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '是否仍在用初始密码；仅本人和管理员可知。 Whether its password is still the first one; known to its holder and to administrators.',
  })
  hasFirstPassword(@Root() account: AccountRow, @Ctx() { viewer }: Context): boolean | null {
    return isAdministrator(viewer) || viewer.accountId === account.id ? account.mustChangePassword : null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      '最近一次登录；从未登录或您无权知道时为空。 When it last signed in; null where it never did, and for others than its holder and administrators.',
  })
  async lastSignInAt(@Root() account: AccountRow, @Ctx() { loaders }: Context): Promise<Date | null> {
    return (await loaders.load(usesByAccount, account.id))?.lastSignInAt ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '未退出的登录数；仅本人和管理员可知。 In how many places it is signed in; known to its holder and to administrators.',
  })
  async openSessions(@Root() account: AccountRow, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.load(usesByAccount, account.id))?.openSessions ?? null;
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => FirstPasswordPayload, {
    description:
      '邀请账号，初始密码只给一次。可能的错误：FORBIDDEN NAME_TAKEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS。 Makes an account; its first password is told once.',
  })
  inviteAccount(
    @Ctx() { viewer }: Context,
    @Arg('input', () => InviteAccountInput, { description: '账号与岗位。 The account and its posts.' })
    input: InviteAccountInput,
  ): Promise<WithFirstPassword> {
    const posts = input.posts.map((post, index) => wishOf(post, `posts.${index}`));
    return this.accounts.invite(viewer, { ...input, posts });
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => FirstPasswordPayload, {
    description:
      '重置密码，原有会话结束。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT。 A new first password for who forgot theirs; their sessions end.',
  })
  resetPassword(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AccountInput, { description: '账号。 The account.' }) input: AccountInput,
  ): Promise<WithFirstPassword> {
    return this.accounts.resetPassword(viewer, accountWish(input));
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => AccountPayload, {
    description:
      '停用账号，其会话立即结束。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Shuts an account; its sessions end at once.',
  })
  async deactivateAccount(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AccountInput, { description: '账号。 The account.' }) input: AccountInput,
  ): Promise<{ account: AccountRow }> {
    return { account: await this.accounts.deactivate(viewer, accountWish(input)) };
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => AccountPayload, {
    description:
      '授予岗位。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT TOO_MANY_ITEMS。 Gives an account one more post.',
  })
  async givePost(
    @Ctx() { viewer }: Context,
    @Arg('input', () => GivePostInput, { description: '账号与岗位。 The account and the post.' }) input: GivePostInput,
  ): Promise<{ account: AccountRow }> {
    const post = wishOf(input.post, 'post');
    return { account: await this.accounts.give(viewer, { ...accountWish(input), post }) };
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => AccountPayload, {
    description:
      '免去岗位，立即生效。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT。 Takes a post away, at once.',
  })
  async endPost(
    @Ctx() { viewer }: Context,
    @Arg('input', () => EndPostInput, { description: '账号与岗位。 The account and the post.' }) input: EndPostInput,
  ): Promise<{ account: AccountRow }> {
    const postId = keyOf('Post', input.postId, 'postId');
    return { account: await this.accounts.end(viewer, { ...accountWish(input), postId }) };
  }
}

function accountWish({ requestKey, accountId, version }: AccountInput): AccountWish {
  return { requestKey, accountId: keyOf('Account', accountId, 'accountId'), version };
}

function wishOf(post: PostInput, field: string): PostWish {
  return {
    ...post,
    partyId: post.partyId ? keyOf('Party', post.partyId, `${field}.partyId`) : null,
    placeId: post.placeId ? keyOf('Place', post.placeId, `${field}.placeId`) : null,
  };
}
