import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Account, Post } from '../../schema/account';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import type { Context } from '../graphql/context';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { toGlobalId } from '../platform/ids';
import { accountsById, giversByPost } from './account.store';
import type { AccountRow, PostRow } from './account.tables';

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => ID, { description: '编号。 Its id.' })
  id(@Root() post: PostRow): string {
    return toGlobalId('Post', post.id);
  }

  @FieldResolver(() => [String], { description: '部门所报的类别。 The categories that a department reports for.' })
  categories(@Root() post: PostRow): string[] {
    return post.categories ?? [];
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '授予人；仅管理与审计岗位可知。 Who gave it; known to who reads everything.',
  })
  async givenBy(@Root() post: PostRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> {
    const giver = await loaders.load(giversByPost, post.id);
    return giver && loaders.load(accountsById, giver.accountId);
  }

  @FieldResolver(() => Party, { nullable: true, description: '所在单位。 The party it stands at.' })
  party(@Root() post: PostRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> | null {
    return post.partyId === null ? null : loaders.load(partiesById, post.partyId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '监督的地区。 The place that a supervisor watches.' })
  place(@Root() post: PostRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return post.placeId === null ? null : loaders.load(placesById, post.placeId);
  }
}
