import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  EndServiceTokenInput,
  EndServiceTokenPayload,
  IssueServiceTokenInput,
  IssueServiceTokenPayload,
  ServiceToken,
  ServiceTokenConnection,
} from '../../schema/account';
import { PageArgs, type Page } from '../../schema/page';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf } from '../platform/ids';
import type { ServiceTokenRow } from './account.tables';
import type { IssuedToken, ServiceTokenService } from './service-token.service';

@Resolver(() => ServiceToken)
export class ServiceTokenResolver {
  constructor(private readonly tokens: ServiceTokenService) {}

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Query(() => ServiceTokenConnection, {
    name: 'serviceTokens',
    description: '只读令牌，新的在前，仅管理员可查。 Service tokens, the latest first, for administrators.',
  })
  list(@Ctx() { viewer }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Page<ServiceTokenRow>> {
    return this.tokens.list(viewer, page);
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => IssueServiceTokenPayload, {
    description:
      '签发只读令牌，令牌只给一次。可能的错误：FORBIDDEN NOT_FOUND OUT_OF_RANGE BAD_INPUT。 Issues a read-only token; it is told once.',
  })
  issueServiceToken(
    @Ctx() { viewer }: Context,
    @Arg('input', () => IssueServiceTokenInput, { description: '用途、范围与期限。 What for, whose rows, how long.' })
    input: IssueServiceTokenInput,
  ): Promise<IssuedToken> {
    const partyId = input.partyId ? keyOf('Party', input.partyId, 'partyId') : null;
    const placeId = input.placeId ? keyOf('Place', input.placeId, 'placeId') : null;
    return this.tokens.issue(viewer, { ...input, partyId, placeId });
  }

  @Authorized(Ability.MANAGE_ACCOUNTS)
  @Mutation(() => EndServiceTokenPayload, {
    description:
      '停用只读令牌，立即生效。可能的错误：FORBIDDEN NOT_FOUND TRANSITION_REFUSED。 Ends a service token at once.',
  })
  async endServiceToken(
    @Ctx() { viewer }: Context,
    @Arg('input', () => EndServiceTokenInput, { description: '令牌。 The token.' }) input: EndServiceTokenInput,
  ): Promise<{ serviceToken: ServiceTokenRow }> {
    const serviceTokenId = keyOf('ServiceToken', input.serviceTokenId, 'serviceTokenId');
    return { serviceToken: await this.tokens.end(viewer, { ...input, serviceTokenId }) };
  }

  @FieldResolver(() => Party, { nullable: true, description: '可读其数据的单位。 The party whose rows it reads.' })
  party(@Root() token: ServiceTokenRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> | null {
    return token.partyId === null ? null : loaders.load(partiesById, token.partyId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '可读其数据的地区。 The place within which it reads.' })
  place(@Root() token: ServiceTokenRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return token.placeId === null ? null : loaders.load(placesById, token.placeId);
  }
}
