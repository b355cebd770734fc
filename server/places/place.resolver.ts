import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import {
  ChangePlaceInput,
  ChangePlacePayload,
  Place,
  PlaceChange,
  PlaceConnection,
  PlaceFilter,
} from '../../schema/place';
import { Day } from '../../schema/scalars';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import type { PlaceChangeService } from './place-change.service';
import { nameOnDay } from './place-line.rules';
import type { PlaceService } from './place.service';
import { historyByLine, placesById } from './place.store';
import type { PlaceChangeRow, PlaceRow } from './place.tables';

@Resolver(() => Place)
export class PlaceResolver {
  constructor(
    private readonly places: PlaceService,
    private readonly changes: PlaceChangeService,
  ) {}

  @Authorized('READER')
  @Query(() => PlaceConnection, {
    name: 'places',
    description: '行政区划，按代码排序。 Places in the order of their codes.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PlaceFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: PlaceFilter | null,
  ): Promise<Page<PlaceRow>> {
    const parentId = filter?.parentId ? keyOf('Place', filter.parentId, 'filter.parentId') : null;
    return this.places.list(viewer, { ...filter, parentId }, page);
  }

  @FieldResolver(() => Place, { nullable: true, description: '上级地区。 The place above.' })
  parent(@Root() place: PlaceRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return place.parentId === null ? null : loaders.load(placesById, place.parentId);
  }

  @Authorized(Ability.MANAGE_PAIRINGS)
  @Mutation(() => ChangePlacePayload, {
    description:
      '更名、改设、移动、撤并或析置一个地区，原有记录全部保留。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS。 Changes a place from a day on; everything recorded stays.',
  })
  async changePlace(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChangePlaceInput, { description: '变更内容。 The change.' }) input: ChangePlaceInput,
  ): Promise<{ place: PlaceRow }> {
    const change = {
      ...input,
      placeId: keyOf('Place', input.placeId, 'placeId'),
      parentId: input.parentId ? keyOf('Place', input.parentId, 'parentId') : null,
      intoIds: input.intoIds.map((id, at) => keyOf('Place', id, `intoIds.${at}`)),
      newName: input.newName ?? null,
      newCode: input.newCode ?? null,
      newKind: input.newKind ?? null,
      note: input.note ?? null,
    };
    return { place: await this.changes.change(viewer, change) };
  }

  @FieldResolver(() => [PlaceChange], {
    description:
      '沿革，最早的在前；包括它由何而来、并入或析出了哪些地区。 Its history, oldest first, under all its codes.',
  })
  async history(@Root() place: PlaceRow, @Ctx() { loaders }: Context): Promise<PlaceChangeRow[]> {
    return (await loaders.load(historyByLine, place.line)) ?? [];
  }

  @FieldResolver(() => String, {
    description: '某日的名称：2016 年 5 月的泸水市是泸水县。 What it was called on a day, under whatever code.',
  })
  async nameOn(
    @Root() place: PlaceRow,
    @Ctx() { loaders }: Context,
    @Arg('day', () => Day, { description: '日期。 The day.' }) day: string,
  ): Promise<string> {
    return nameOnDay((await loaders.load(historyByLine, place.line)) ?? [], place.name, day);
  }
}

@Resolver(() => PlaceChange)
export class PlaceChangeResolver {
  @FieldResolver(() => Place, { description: '变更前的地区。 The place before.' })
  from(@Root() change: PlaceChangeRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, change.fromId);
  }

  @FieldResolver(() => Place, { description: '变更后的地区。 The place after.' })
  to(@Root() change: PlaceChangeRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, change.toId);
  }
}
