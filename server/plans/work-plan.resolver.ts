import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Node, PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Ability } from '../../schema/vocabulary';
import { WorkPlan, WorkPlanConnection } from '../../schema/work';
import { MoveWorkPlanInput, PlanWorkInput, WorkPlanFilter, WorkPlanPayload } from '../../schema/work-inputs';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf, keysOf } from '../platform/ids';
import { originKeyOf, typeOfOrigin } from './work-origin.rules';
import { mayPlan } from './work-plan.rules';
import type { WorkPlanService } from './work-plan.service';
import { workPlansById } from './work-plan.store';
import type { WorkPlanRow } from './work.tables';

@Resolver(() => WorkPlan)
export class WorkPlanResolver {
  constructor(private readonly plans: WorkPlanService) {}

  @Authorized('READER')
  @Query(() => WorkPlanConnection, {
    name: 'workPlans',
    description: '可查看的工作计划，层级高者在前。 The plans that you may see, the highest level first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WorkPlanFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: WorkPlanFilter | null,
  ): Promise<Page<WorkPlanRow>> {
    const query = {
      ...filter,
      pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
      parentIds: keysOf('WorkPlan', filter?.parentIds, 'filter.parentIds'),
      unitIds: keysOf('Party', filter?.unitIds, 'filter.unitIds'),
    };
    return this.plans.list(viewer, query, page);
  }

  @Authorized(Ability.PLAN_WORK)
  @Mutation(() => WorkPlanPayload, {
    description:
      '制定一份计划。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT OUT_OF_RANGE。 Makes a plan: of a county, or under one of a higher level.',
  })
  async planWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => PlanWorkInput, { description: '计划。 The plan.' }) { originId, ...input }: PlanWorkInput,
  ): Promise<{ workPlan: WorkPlanRow }> {
    const plan = {
      ...input,
      pairingId: input.pairingId ? keyOf('Pairing', input.pairingId, 'pairingId') : null,
      parentId: input.parentId ? keyOf('WorkPlan', input.parentId, 'parentId') : null,
      unitId: keyOf('Party', input.unitId, 'unitId'),
      placeId: keyOf('Place', input.placeId, 'placeId'),
      origin: originKeyOf(originId),
    };
    return { workPlan: await this.plans.plan(viewer, plan) };
  }

  @Authorized(Ability.PLAN_WORK)
  @Mutation(() => WorkPlanPayload, {
    description:
      '把计划列到另一份层级更高的计划之下；不能列到自身或下级之下。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE。 Puts a plan under another one of a higher level, never under itself.',
  })
  async moveWorkPlan(
    @Ctx() { viewer }: Context,
    @Arg('input', () => MoveWorkPlanInput, { description: '调整。 The move.' }) input: MoveWorkPlanInput,
  ): Promise<{ workPlan: WorkPlanRow }> {
    const move = {
      ...input,
      workPlanId: keyOf('WorkPlan', input.workPlanId, 'workPlanId'),
      parentId: keyOf('WorkPlan', input.parentId, 'parentId'),
    };
    return { workPlan: await this.plans.move(viewer, move) };
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；您不便查看时为空。 Its pairing; null where you may not see it.',
  })
  pairing(@Root() plan: WorkPlanRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, plan.pairingId);
  }

  @FieldResolver(() => WorkPlan, {
    nullable: true,
    description: '上级计划；县级或您不便查看时为空。 The plan above; null for a county’s, or where you may not see it.',
  })
  parent(@Root() plan: WorkPlanRow, @Ctx() { loaders }: Context): Promise<WorkPlanRow | null> | null {
    return plan.parentId === null ? null : loaders.load(workPlansById, plan.parentId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '责任单位；您不便查看时为空。 The unit that answers for it; null where you may not see it.',
  })
  unit(@Root() plan: WorkPlanRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, plan.unitId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在地区。 Its place.' })
  place(@Root() plan: WorkPlanRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, plan.placeId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: '来源的会议或协议，如有且您可查看。 The meeting or agreement, if any and you may see it.',
  })
  bornOf(@Root() plan: WorkPlanRow, @Ctx() { loaders }: Context): Promise<AnyNode | null> | null {
    const type = typeOfOrigin(plan.origin);
    return type === null || plan.originId === null ? null : nodeByKey(loaders, type, plan.originId);
  }

  @FieldResolver(() => Boolean, {
    description: '您是否可以管理此计划：分解、下达任务、调整。 Whether you manage it: divide it, assign work, move it.',
  })
  mayManage(@Root() plan: WorkPlanRow, @Ctx() { viewer }: Context): boolean {
    return mayPlan(viewer, plan.keeperIds);
  }
}
