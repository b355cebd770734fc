import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  ChangeViewInput,
  DeleteViewInput,
  DeleteViewPayload,
  SavedView,
  SavedViewPayload,
  SaveViewInput,
} from '../../schema/saved-view';
import { SavedViewPage } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf, toGlobalId } from '../platform/ids';
import type { SavedViewService } from './saved-view.service';
import type { SavedViewRow } from './saved-view.store';

@Resolver(() => SavedView)
export class SavedViewResolver {
  constructor(private readonly views: SavedViewService) {}

  @Authorized('READER')
  @Query(() => [SavedView], {
    name: 'savedViews',
    description: '本人保存的视图，按页面和名称，最多 50 个。 Your own views, by page and name: 50 at most.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Arg('page', () => SavedViewPage, { nullable: true, description: '只要此页面的。 Of this page only.' })
    page?: SavedViewPage | null,
  ): Promise<SavedViewRow[]> {
    return this.views.list(viewer, page ?? null);
  }

  @Authorized('ACCOUNT')
  @Mutation(() => SavedViewPayload, {
    description:
      '保存视图，每人最多 50 个。可能的错误：BAD_INPUT NAME_TAKEN TOO_MANY_ITEMS。 Keeps a view of a page; 50 for each person.',
  })
  async saveView(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SaveViewInput, { description: '视图。 The view.' }) input: SaveViewInput,
  ): Promise<{ savedView: SavedViewRow }> {
    return { savedView: await this.views.save(viewer, input) };
  }

  @Authorized('ACCOUNT')
  @Mutation(() => SavedViewPayload, {
    description:
      '修改视图的名称、筛选或默认。可能的错误：NOT_FOUND VERSION_CONFLICT BAD_INPUT NAME_TAKEN TOO_MANY_ITEMS。 Changes a view’s name, its filter, or whether its page opens with it.',
  })
  async changeView(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChangeViewInput, { description: '视图及其变更。 The view, and what changes.' })
    input: ChangeViewInput,
  ): Promise<{ savedView: SavedViewRow }> {
    const viewId = keyOf('SavedView', input.viewId, 'viewId');
    return { savedView: await this.views.change(viewer, { ...input, viewId }) };
  }

  @Authorized('ACCOUNT')
  @Mutation(() => DeleteViewPayload, {
    description: '删除视图。可能的错误：NOT_FOUND。 Forgets a view.',
  })
  async deleteView(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DeleteViewInput, { description: '视图。 The view.' }) input: DeleteViewInput,
  ): Promise<DeleteViewPayload> {
    const viewId = keyOf('SavedView', input.viewId, 'viewId');
    return { deletedId: toGlobalId('SavedView', await this.views.delete(viewer, { ...input, viewId })) };
  }
}
