import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import { Asset, AssetConnection, AssetFilter, AssetSummary, Project } from '../../schema/project';
import { Money } from '../../schema/scalars';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import type { AssetSummary as Summary } from './asset.rules';
import type { AssetQuery } from './asset.store';
import type { ProjectService } from './project.service';
import { projectsById } from './project.store';
import type { AssetRow, ProjectRow } from './project.tables';

function queryOf(filter: AssetFilter | null | undefined): AssetQuery {
  return {
    ...filter,
    pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
    projectIds: filter?.projectIds?.map((id, at) => keyOf('Project', id, `filter.projectIds.${at}`)) ?? null,
  };
}

@Resolver(() => Asset)
export class AssetResolver {
  constructor(private readonly projects: ProjectService) {}

  @Authorized('READER')
  @Query(() => AssetConnection, {
    name: 'assets',
    description: '可查看的项目资产，近期移交的在前。 The assets that you may see, the latest hand-over first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssetFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AssetFilter | null,
  ): Promise<Page<AssetRow>> {
    return this.projects.listAssets(viewer, queryOf(filter), page);
  }

  @Authorized('READER')
  @Query(() => AssetSummary, {
    description: '可查看的资产，按类别与按权属合计。 The assets that you may see, summed by kind and by owner.',
  })
  assetSummary(
    @Ctx() { viewer }: Context,
    @Arg('filter', () => AssetFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AssetFilter | null,
  ): Promise<Summary> {
    return this.projects.sumAssets(viewer, queryOf(filter));
  }

  @FieldResolver(() => Project, { description: '由哪个项目形成。 The project that it comes from.' })
  project(@Root() asset: AssetRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> {
    return loaders.load(projectsById, asset.projectId);
  }

  @FieldResolver(() => Money, { description: '价值（元）。 Its value, in yuan.' })
  value(@Root() asset: AssetRow): string {
    return yuanFromFen(asset.valueFen);
  }
}
