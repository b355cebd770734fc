import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Evidence } from '../../schema/evidence';
import { Household } from '../../schema/household';
import { Node, PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Day, Money } from '../../schema/scalars';
import { Ability, RectificationEscalation, WorkAction } from '../../schema/vocabulary';
import {
  WorkItem,
  WorkItemConnection,
  WorkItemVersion,
  WorkMilestone,
  WorkPlan,
  WorkProgress,
} from '../../schema/work';
import {
  AssignWorkInput,
  LateWorkFilter,
  ReportWorkInput,
  RescheduleWorkInput,
  StartWorkInput,
  TakeWorkInput,
  WorkItemFilter,
  WorkItemPayload,
} from '../../schema/work-inputs';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { filesByRecord } from '../evidence/evidence.store';
import type { EvidenceRow } from '../evidence/evidence.tables';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import type { HouseholdRow } from '../households/household.tables';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { businessDay } from '../platform/day';
import { keyOf, keysOf } from '../platform/ids';
import { readFen, yuanFromFen } from '../platform/money';
import { supervisionRulesByDay } from '../supervision/supervision-rule.store';
import { nextDue } from './schedule.rules';
import { daysLate, escalationOf, nextActions } from './work-item.rules';
import type { WorkItemService } from './work-item.service';
import {
  progressByStep,
  progressByWorkItem,
  stepKey,
  versionsByWorkItem,
  workByHousehold,
  workersByItem,
} from './work-item.store';
import { originKeyOf, typeOfOrigin } from './work-origin.rules';
import { workPlansById } from './work-plan.store';
import type { WorkItemRow, WorkItemVersionRow, WorkPlanRow, WorkProgressRow } from './work.tables';

type Done = Promise<{ workItem: WorkItemRow }>;

const today = () => businessDay(new Date());

/** The same step, based on the work that its global id names. */
function toWork<Input extends { workItemId: string }>(input: Input): Input {
  return { ...input, workItemId: keyOf('WorkItem', input.workItemId, 'workItemId') };
}

@Resolver(() => WorkItem)
export class WorkItemResolver {
  constructor(private readonly work: WorkItemService) {}

  @Authorized('READER')
  @Query(() => WorkItemConnection, {
    name: 'workItems',
    description: '可查看的任务，最近须到达的在前。 The work that you may see, what is due next first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WorkItemFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: WorkItemFilter | null,
  ): Promise<Page<WorkItemRow>> {
    const query = {
      ...filter,
      pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
      planIds: keysOf('WorkPlan', filter?.planIds, 'filter.planIds'),
      unitIds: keysOf('Party', filter?.unitIds, 'filter.unitIds'),
    };
    return this.work.list(viewer, query, page);
  }

  @Authorized('READER')
  @Query(() => WorkItemConnection, {
    description:
      '逾期上报到您这里的任务：您单位及下级计划的，或您督查范围内的，逾期久者在前。 Late work that rises to you: of the plans that your unit keeps and those below, or of the places that you supervise; the latest first.',
  })
  lateWorkItems(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LateWorkFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: LateWorkFilter | null,
  ): Promise<Page<WorkItemRow>> {
    const query = {
      ...filter,
      pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
      unitIds: keysOf('Party', filter?.unitIds, 'filter.unitIds'),
    };
    return this.work.late(viewer, query, page);
  }

  @Authorized(Ability.PLAN_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '下达一项任务，节点日期自期限倒推。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS。 Assigns work; its milestones are counted back from the deadline.',
  })
  async assignWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AssignWorkInput, { description: '任务。 The work.' }) { originId, ...input }: AssignWorkInput,
  ): Done {
    const assignment = {
      ...input,
      workPlanId: keyOf('WorkPlan', input.workPlanId, 'workPlanId'),
      unitId: keyOf('Party', input.unitId, 'unitId'),
      personId: input.personId ? keyOf('Account', input.personId, 'personId') : null,
      origin: originKeyOf(originId),
    };
    return { workItem: await this.work.assign(viewer, assignment) };
  }

  @Authorized(Ability.REPORT_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '启动任务，由责任单位或责任人办理。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED。 Begins work, by its unit or its person.',
  })
  async startWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => StartWorkInput, { description: '启动。 The start.' }) input: StartWorkInput,
  ): Done {
    return { workItem: await this.work.start(viewer, toWork(input)) };
  }

  @Authorized(Ability.REPORT_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '填报或更正一个季度的进度；验收后不能填报。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE。 Reports a quarter’s progress or corrects it, until the work is accepted.',
  })
  async reportWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReportWorkInput, { description: '进度。 The progress.' }) input: ReportWorkInput,
  ): Done {
    const { year, quarter, income, projectsMoved, problemsSolved, note, ...to } = toWork(input);
    const progress = { year, quarter, incomeFen: readFen(income), projectsMoved, problemsSolved, note };
    return { workItem: await this.work.report(viewer, { ...to, progress }) };
  }

  @Authorized(Ability.REPORT_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '报告任务已完成，待他人验收。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Says that the work is done, for somebody else to accept.',
  })
  async finishWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeWorkInput, { description: '完成。 What was done.' }) input: TakeWorkInput,
  ): Done {
    return { workItem: await this.work.take(viewer, WorkAction.FINISH, toWork(input)) };
  }

  @Authorized(Ability.ACCEPT_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '验收任务；不能由办理过的人或责任人验收。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Accepts work, by somebody who neither did it nor answers for it.',
  })
  async acceptWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeWorkInput, { description: '验收。 The acceptance.' }) input: TakeWorkInput,
  ): Done {
    return { workItem: await this.work.take(viewer, WorkAction.ACCEPT, toWork(input)) };
  }

  @Authorized(Ability.PLAN_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '调整期限或节点，须写明理由；节点不得晚于期限。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE。 Sets another deadline or other milestones, for a reason; none lies after the deadline.',
  })
  async rescheduleWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RescheduleWorkInput, { description: '调整。 The change.' }) input: RescheduleWorkInput,
  ): Done {
    return { workItem: await this.work.reschedule(viewer, toWork(input)) };
  }

  @Authorized(Ability.PLAN_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '取消任务，须写明理由。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Cancels work, for a reason.',
  })
  async cancelWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeWorkInput, { description: '取消。 The cancellation.' }) input: TakeWorkInput,
  ): Done {
    return { workItem: await this.work.take(viewer, WorkAction.CANCEL, toWork(input)) };
  }

  @Authorized(Ability.PLAN_WORK, Ability.ACCEPT_WORK)
  @Mutation(() => WorkItemPayload, {
    description:
      '重新启动已完成、已验收或已取消的任务，须写明理由。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Reopens work that was done, accepted or cancelled, for a reason.',
  })
  async reopenWork(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeWorkInput, { description: '重新启动。 The reopening.' }) input: TakeWorkInput,
  ): Done {
    return { workItem: await this.work.take(viewer, WorkAction.REOPEN, toWork(input)) };
  }

  @FieldResolver(() => Day, {
    description:
      '下一个须到达的日期：首个未到达的节点，否则为期限。 The next day that matters: the first milestone not reached, else the deadline.',
  })
  nextDue(@Root() { milestoneDays, reached, due }: WorkItemRow): string {
    return nextDue(milestoneDays, reached, due);
  }

  @FieldResolver(() => Int, {
    description: '逾期天数：自期限或首个未到达的节点起；未逾期为 0。 By how many days it is late; 0 where it is not.',
  })
  daysLate(@Root() item: WorkItemRow): number {
    return daysLate(item, today());
  }

  @FieldResolver(() => RectificationEscalation, {
    description:
      '逾期已上报到哪一级，天数见 supervisionRules。 Whose eyes it has reached; after how many days is data.',
  })
  async escalation(@Root() item: WorkItemRow, @Ctx() { loaders }: Context): Promise<RectificationEscalation> {
    const rules = await loaders.load(supervisionRulesByDay, today());
    return rules === null ? RectificationEscalation.NONE : escalationOf(item, today(), rules);
  }

  @FieldResolver(() => [WorkMilestone], { description: '倒排的节点，按先后。 Its milestones, in their order.' })
  milestones(@Root() { stepTitles, stepDays, milestoneDays, reached }: WorkItemRow): WorkMilestone[] {
    return milestoneDays.map((due, at) => ({
      title: stepTitles[at] ?? '',
      days: stepDays[at] ?? 0,
      due,
      reached: at < reached,
    }));
  }

  @FieldResolver(() => WorkPlan, {
    nullable: true,
    description: '所属计划；您不便查看时为空。 Its plan; null where you may not see it.',
  })
  plan(@Root() { planId }: WorkItemRow, @Ctx() { loaders }: Context): Promise<WorkPlanRow | null> {
    return loaders.load(workPlansById, planId);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；您不便查看时为空。 Its pairing; null where you may not see it.',
  })
  pairing(@Root() { pairingId }: WorkItemRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '责任单位；您不便查看时为空。 The unit responsible; null where you may not see it.',
  })
  unit(@Root() { unitId }: WorkItemRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, unitId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '责任人账号，如有且您可查看。 The person’s account, if any and you may see it.',
  })
  person(@Root() { personId }: WorkItemRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return personId === null ? null : loaders.load(accountsById, personId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      '来源的会议、协议、项目、整改事项、待核实事项或走访，如有且您可查看。 What it was born of, if anything and you may see it.',
  })
  bornOf(@Root() { origin, originId }: WorkItemRow, @Ctx() { loaders }: Context): Promise<AnyNode | null> | null {
    const type = typeOfOrigin(origin);
    return type === null || originId === null ? null : nodeByKey(loaders, type, originId);
  }

  @FieldResolver(() => [WorkProgress], {
    description:
      '各季度进度的现行数，最近的季度在前，最多 40 个。 What stands of each quarter, the latest first, 40 at most.',
  })
  async progress(@Root() { id }: WorkItemRow, @Ctx() { loaders }: Context): Promise<WorkProgressRow[]> {
    return (await loaders.load(progressByWorkItem, id)) ?? [];
  }

  @FieldResolver(() => [Evidence], { description: '佐证文件，最多 100 份。 The files that prove it, 100 at most.' })
  async files(@Root() { id }: WorkItemRow, @Ctx() { loaders }: Context): Promise<EvidenceRow[]> {
    return (await loaders.load(filesByRecord, id)) ?? [];
  }

  @FieldResolver(() => [WorkItemVersion], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async versions(@Root() { id }: WorkItemRow, @Ctx() { loaders }: Context): Promise<WorkItemVersionRow[]> {
    return (await loaders.load(versionsByWorkItem, id)) ?? [];
  }

  @FieldResolver(() => [WorkAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() item: WorkItemRow, @Ctx() { loaders, viewer }: Context): Promise<WorkAction[]> {
    return nextActions(viewer, item, (await loaders.load(workersByItem, item.id)) ?? []);
  }
}

@Resolver(() => WorkItemVersion)
export class WorkItemVersionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁办理；演示或您不便查看时为空。 Who took it; null for the platform itself, or somebody you may not see.',
  })
  madeBy(
    @Root() { madeByAccount }: WorkItemVersionRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }

  @FieldResolver(() => WorkProgress, {
    nullable: true,
    description: '此步填报的进度；其他步为空。 The progress that it reported, if it is a report.',
  })
  progress(@Root() version: WorkItemVersionRow, @Ctx() { loaders }: Context): Promise<WorkProgressRow | null> | null {
    if (version.action !== WorkAction.REPORT) return null;
    return loaders.load(progressByStep, stepKey(version.itemId, version.version));
  }
}

@Resolver(() => WorkProgress)
export class WorkProgressResolver {
  @FieldResolver(() => Money, { description: '当季增收（元）。 Income gained in that quarter, in yuan.' })
  income(@Root() { incomeFen }: WorkProgressRow): string {
    return yuanFromFen(BigInt(incomeFen));
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁填报；您不便查看时为空。 Who reported it; null where you may not see them.',
  })
  reportedBy(
    @Root() { madeByAccount }: WorkProgressRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

@Resolver(() => Household)
export class WorkOfHouseholdResolver {
  @FieldResolver(() => [WorkItem], {
    description:
      '户级计划（写明该户编号）下的任务，先到期的在前，最多 100 项。 The work under plans of this household, what is due next first, 100 at most.',
  })
  async workItems(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<WorkItemRow[]> {
    return (await loaders.load(workByHousehold, id)) ?? [];
  }
}
