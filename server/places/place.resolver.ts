import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import { Place, PlaceConnection, PlaceFilter } from '../../schema/place';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import type { PlaceService } from './place.service';
import { placesById } from './place.store';
import type { PlaceRow } from './place.tables';

@Resolver(() => Place)
export class PlaceResolver {
  constructor(private readonly places: PlaceService) {}

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
}
