import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import {
  ChangeDonorGroupInput,
  DonorGroupPayload,
  FormDonorGroupInput,
  Membership,
  Party,
  PartyConnection,
  PartyFilter,
  RegisterPartyInput,
  RegisterPartyPayload,
} from '../../schema/party';
import { Place } from '../../schema/place';
import { Day } from '../../schema/scalars';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { businessDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { nameOnDay } from '../places/place-line.rules';
import { historyByLine, placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { holdsOn, isNamedByItsPlace } from './party.rules';
import type { PartyService } from './party.service';
import { coversByParty, groupsByMember, membersByGroup, partiesById, printedNamesByParty } from './party.store';
import type { MembershipRow, PartyRow } from './party.tables';

@Resolver(() => Party)
export class PartyResolver {
  constructor(private readonly parties: PartyService) {}

  @Authorized('READER')
  @Query(() => PartyConnection, {
    name: 'parties',
    description: '您可查看的单位，按名称拼音排序。 The parties that you may see, in the order of their names.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PartyFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: PartyFilter | null,
  ): Promise<Page<PartyRow>> {
    const placeId = filter?.placeId ? keyOf('Place', filter.placeId, 'filter.placeId') : null;
    return this.parties.list(viewer, { ...filter, placeId }, page);
  }

  @Authorized(Ability.MANAGE_PAIRINGS)
  @Mutation(() => RegisterPartyPayload, {
    description:
      '登记单位。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS。 Registers a party; governments are published.',
  })
  async registerParty(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RegisterPartyInput, { description: '登记内容。 What to register.' }) input: RegisterPartyInput,
  ): Promise<{ party: PartyRow }> {
    const placeId = input.placeId ? keyOf('Place', input.placeId, 'placeId') : null;
    return { party: await this.parties.register(viewer, { ...input, placeId }) };
  }

  @Authorized(Ability.MANAGE_PAIRINGS)
  @Mutation(() => DonorGroupPayload, {
    description:
      '组建帮扶组团。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS。 Forms a donor group under a lead.',
  })
  async formDonorGroup(
    @Ctx() { viewer }: Context,
    @Arg('input', () => FormDonorGroupInput, { description: '组团内容。 The group.' }) input: FormDonorGroupInput,
  ): Promise<{ group: PartyRow }> {
    const leadId = keyOf('Party', input.leadId, 'leadId');
    const memberIds = partyKeys(input.memberIds, 'memberIds');
    return { group: await this.parties.formGroup(viewer, { ...input, leadId, memberIds }) };
  }

  @Authorized(Ability.MANAGE_PAIRINGS)
  @Mutation(() => DonorGroupPayload, {
    description:
      '自某日起调整组团成员或牵头单位，此前的情况保留。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT TOO_MANY_ITEMS。 Changes a group from a day on; what was before is kept.',
  })
  async changeDonorGroup(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChangeDonorGroupInput, { description: '调整内容。 The change.' }) input: ChangeDonorGroupInput,
  ): Promise<{ group: PartyRow }> {
    const change = {
      ...input,
      groupId: keyOf('Party', input.groupId, 'groupId'),
      addIds: partyKeys(input.addIds, 'addIds'),
      removeIds: partyKeys(input.removeIds, 'removeIds'),
      leadId: input.leadId ? keyOf('Party', input.leadId, 'leadId') : null,
    };
    return { group: await this.parties.changeGroup(viewer, change) };
  }

  @FieldResolver(() => [String], { description: '材料中出现过的名称。 How print has named it.' })
  async printedNames(@Root() party: PartyRow, @Ctx() { loaders }: Context): Promise<string[]> {
    return (await loaders.load(printedNamesByParty, party.id)) ?? [];
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在地区。 Where it sits.' })
  place(@Root() party: PartyRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return party.placeId === null ? null : loaders.load(placesById, party.placeId);
  }

  @FieldResolver(() => String, {
    description:
      '某日的名称：政府随其地区更名，其他单位为现用名称。 What it was called on a day: a government is named as its place was.',
  })
  async nameOn(
    @Root() party: PartyRow,
    @Ctx() { loaders }: Context,
    @Arg('day', () => Day, { description: '日期。 The day.' }) day: string,
  ): Promise<string> {
    const placeId = isNamedByItsPlace(party) ? party.placeId : null;
    const place = placeId === null ? null : await loaders.load(placesById, placeId);
    const history = place === null ? null : await loaders.load(historyByLine, place.line);
    return nameOnDay(history ?? [], party.name, day);
  }

  @FieldResolver(() => [Place], {
    description:
      '关于该单位的数据所指的地区：组团、并列各方有多个。 The places that its figures are about; a group has several.',
  })
  async covers(@Root() party: PartyRow, @Ctx() { loaders }: Context): Promise<PlaceRow[]> {
    return loaders.loadMany(placesById, (await loaders.load(coversByParty, party.id)) ?? []);
  }

  @FieldResolver(() => [Membership], {
    description: '某日的成员，牵头单位在前；默认今天。 Its members on a day (today by default), the lead first.',
  })
  async members(
    @Root() party: PartyRow,
    @Ctx() { loaders }: Context,
    @Arg('on', () => Day, { nullable: true, description: '日期，默认今天。 The day; today by default.' })
    on?: string | null,
  ): Promise<MembershipRow[]> {
    return heldOn((await loaders.load(membersByGroup, party.id)) ?? [], on);
  }

  @FieldResolver(() => [Party], {
    description: '某日所属的组团或并列各方；默认今天。 The groups that it belongs to on a day (today by default).',
  })
  async groups(
    @Root() party: PartyRow,
    @Ctx() { loaders }: Context,
    @Arg('on', () => Day, { nullable: true, description: '日期，默认今天。 The day; today by default.' })
    on?: string | null,
  ): Promise<PartyRow[]> {
    const memberships = heldOn((await loaders.load(groupsByMember, party.id)) ?? [], on);
    return loaders.loadMany(partiesById, [...new Set(memberships.map((membership) => membership.groupId))]);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: '成员单位；您无权查看的为空。 The member; null where you may not see it.',
  })
  party(@Root() membership: MembershipRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, membership.memberId);
  }
}

const partyKeys = (ids: string[], field: string): string[] => ids.map((id, at) => keyOf('Party', id, `${field}.${at}`));

const heldOn = (memberships: MembershipRow[], day: string | null | undefined): MembershipRow[] =>
  memberships.filter((membership) => holdsOn(membership, day ?? businessDay(new Date())));
