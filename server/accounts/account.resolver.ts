import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { ViewerView } from '../../schema/account';
import type { Context } from '../graphql/context';
import type { Viewer } from '../platform/scope';
import type { AccountService } from './account.service';

@Resolver()
export class AccountResolver {
  constructor(readonly accounts: AccountService) {}

  @Authorized('ANYONE')
  @Query(() => ViewerView, { description: '当前访问者及其权限。 Who is asking, and what they may do.' })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return viewer;
  }
}
