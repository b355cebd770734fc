import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import {
  ClosePairingInput,
  OpenPairingInput,
  Pairing,
  PairingConnection,
  PairingFilter,
  PairingOrder,
  PairingPayload,
  PairingVersion,
} from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Ability, SortDirection } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keyOf } from '../platform/ids';
import type { PairingService } from './pairing.service';
import { pairingsById, pairingsByParent, versionsByPairing, yearsByPairing } from './pairing.store';
import type { PairingRow, PairingVersionRow } from './pairing.tables';

@Resolver(() => Pairing)
export class PairingResolver {
  constructor(private readonly pairings: PairingService) {}

  @Authorized('READER')
  @Query(() => PairingConnection, {
    name: 'pairings',
    description:
      '您可查看的结对，默认按受帮扶方名称排序。 The pairings that you may see, by their recipients’ names by default.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PairingFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: PairingFilter | null,
    @Arg('orderBy', () => PairingOrder, { nullable: true, description: '排序。 Their order.' })
    orderBy?: PairingOrder | null,
  ): Promise<Page<PairingRow>> {
    const query = {
      ...filter,
      donorId: filter?.donorId ? keyOf('Party', filter.donorId, 'filter.donorId') : null,
      recipientId: filter?.recipientId ? keyOf('Party', filter.recipientId, 'filter.recipientId') : null,
      placeId: filter?.placeId ? keyOf('Place', filter.placeId, 'filter.placeId') : null,
      parentId: filter?.parentId ? keyOf('Pairing', filter.parentId, 'filter.parentId') : null,
    };
    const order = orderBy ? { field: orderBy.field, isDescending: orderBy.direction === SortDirection.DESC } : null;
    return this.pairings.list(viewer, query, order, page);
  }

  @Authorized('READER')
  @Query(() => Pairing, {
    name: 'pairing',
    nullable: true,
    description: '一个结对；不存在或无权查看为空。 One pairing; null where there is none or you may not see it.',
  })
  one(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: '结对编号。 Its id.' }) id: string,
  ): Promise<PairingRow | null> {
    return loaders.load(pairingsById, keyOf('Pairing', id, 'id'));
  }

  @Authorized(Ability.MANAGE_PAIRINGS)
  @Mutation(() => PairingPayload, {
    description: '建立结对。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT ALREADY_EXISTS。 Opens a pairing.',
  })
  async openPairing(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenPairingInput, { description: '结对内容。 The pairing.' }) input: OpenPairingInput,
  ): Promise<{ pairing: PairingRow }> {
    const { publish, ...rest } = input;
    const opening = {
      ...rest,
      published: publish,
      donorId: input.donorId ? keyOf('Party', input.donorId, 'donorId') : null,
      recipientId: keyOf('Party', input.recipientId, 'recipientId'),
      parentId: input.parentId ? keyOf('Pairing', input.parentId, 'parentId') : null,
    };
    return { pairing: await this.pairings.open(viewer, opening) };
  }

  @Authorized(Ability.MANAGE_PAIRINGS)
  @Mutation(() => PairingPayload, {
    description:
      '结束结对，已有记录全部保留。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Closes a pairing; everything recorded stays.',
  })
  async closePairing(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ClosePairingInput, { description: '结束内容。 What to close, and why.' })
    input: ClosePairingInput,
  ): Promise<{ pairing: PairingRow }> {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { pairing: await this.pairings.close(viewer, { ...input, pairingId }) };
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '帮扶方；县级自身项目为空。 The donor; null for a county’s own.',
  })
  donor(@Root() pairing: PairingRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> | null {
    return pairing.donorId === null ? null : loaders.load(partiesById, pairing.donorId);
  }

  @FieldResolver(() => Party, { description: '受帮扶方。 The recipient.' })
  recipient(@Root() pairing: PairingRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, pairing.recipientId);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '上级结对；没有或无权查看为空。 The pairing above; null where there is none or you may not see it.',
  })
  parent(@Root() pairing: PairingRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> | null {
    return pairing.parentId === null ? null : loaders.load(pairingsById, pairing.parentId);
  }

  @FieldResolver(() => [Pairing], {
    description:
      '直接下级结对，最多 100 个；更多请用 pairings(filter: {parentId})。 Nested directly in it, the first 100; the rest by pairings(filter: {parentId}).',
  })
  async children(@Root() pairing: PairingRow, @Ctx() { loaders }: Context): Promise<PairingRow[]> {
    return (await loaders.load(pairingsByParent, pairing.id)) ?? [];
  }

  @FieldResolver(() => [Int], {
    description: '有材料或协议的年份，近年在前。 Years about which something is known, the latest first.',
  })
  async years(@Root() pairing: PairingRow, @Ctx() { loaders }: Context): Promise<number[]> {
    return (await loaders.load(yearsByPairing, pairing.id)) ?? [];
  }

  @FieldResolver(() => [PairingVersion], {
    description: '起止的各个版本，最早的在前。 Every version of its days, the first one first.',
  })
  async versions(@Root() pairing: PairingRow, @Ctx() { loaders }: Context): Promise<PairingVersionRow[]> {
    return (await loaders.load(versionsByPairing, pairing.id)) ?? [];
  }
}
