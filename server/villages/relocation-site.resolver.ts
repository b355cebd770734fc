import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Activity } from '../../schema/activity';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Place } from '../../schema/place';
import { RelocationSite, RelocationSiteConnection, RelocationSiteVersion } from '../../schema/village';
import {
  CorrectRelocationSiteInput,
  RecordRelocationSiteInput,
  RelocationSiteFilter,
  RelocationSitePayload,
  WithdrawRelocationSiteInput,
} from '../../schema/village-inputs';
import { Ability } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { ActivityRow } from '../activities/activity';
import { activitiesById } from '../activities/activity.store';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keysOf } from '../platform/ids';
import type { RelocationSiteService } from './relocation-site.service';
import { siteActivities, siteVersions } from './relocation-site.store';
import { atVillage, toRow, villageFilter } from './village-words';
import type { RelocationSiteRow, RelocationSiteVersionRow } from './village';

type Done = Promise<{ site: RelocationSiteRow }>;

@Resolver(() => RelocationSite)
export class RelocationSiteResolver {
  constructor(private readonly sites: RelocationSiteService) {}

  @Authorized('READER')
  @Query(() => RelocationSiteConnection, {
    name: 'relocationSites',
    description:
      '可查看的易地搬迁安置点，后登记的在前。 The relocation sites that you may see, the latest recorded first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RelocationSiteFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: RelocationSiteFilter | null,
  ): Promise<Page<RelocationSiteRow>> {
    return this.sites.list(viewer, villageFilter(filter), page);
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => RelocationSitePayload, {
    description:
      '登记一个易地搬迁安置点。可能的错误：NOT_FOUND ALREADY_EXISTS BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS。 Records a relocation site with what stands beside it.',
  })
  async recordRelocationSite(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordRelocationSiteInput, { description: '安置点。 The site.' })
    input: RecordRelocationSiteInput,
  ): Done {
    const activityIds = keysOf('Activity', input.activityIds, 'activityIds') ?? [];
    return { site: await this.sites.record(viewer, { ...atVillage(input), activityIds }) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => RelocationSitePayload, {
    description:
      '更正一个安置点，原内容保留。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE。 Says everything of a site anew; what was said before is kept.',
  })
  async correctRelocationSite(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectRelocationSiteInput, { description: '更正。 The correction.' })
    input: CorrectRelocationSiteInput,
  ): Done {
    const activityIds = keysOf('Activity', input.activityIds, 'activityIds');
    return { site: await this.sites.correct(viewer, { ...toRow('RelocationSite', 'siteId', input), activityIds }) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => RelocationSitePayload, {
    description:
      '撤回一个安置点，不再计数。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Withdraws a site: it counts nowhere any more.',
  })
  async withdrawRelocationSite(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawRelocationSiteInput, { description: '撤回。 The withdrawal.' })
    input: WithdrawRelocationSiteInput,
  ): Done {
    return { site: await this.sites.withdraw(viewer, toRow('RelocationSite', 'siteId', input)) };
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在的村或乡镇。 The village or township.' })
  place(@Root() { placeId }: RelocationSiteRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所在县的结对；您不便查看时为空。 The pairing.' })
  pairing(@Root() { pairingId }: RelocationSiteRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => [Activity], {
    description:
      '旁边的帮扶车间、企业和园区，最多 50 条；仅限您可查看的。 Workshops, firms and parks beside it that you may see.',
  })
  async activities(@Root() { id }: RelocationSiteRow, @Ctx() { loaders }: Context): Promise<ActivityRow[]> {
    return loaders.loadMany(activitiesById, (await loaders.load(siteActivities, id)) ?? []);
  }

  @FieldResolver(() => [RelocationSiteVersion], {
    description: '历次登记和更正，最新的在前，最多 200 次。 Its versions, the latest first, 200 at most.',
  })
  async versions(@Root() { id }: RelocationSiteRow, @Ctx() { loaders }: Context): Promise<RelocationSiteVersionRow[]> {
    return (await loaders.load(siteVersions, id)) ?? [];
  }
}

@Resolver(() => RelocationSiteVersion)
export class RelocationSiteVersionResolver {
  @FieldResolver(() => Account, { nullable: true, description: '谁办理；您不便查看时为空。 Who did it.' })
  madeBy(
    @Root() { madeByAccount }: RelocationSiteVersionRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}
