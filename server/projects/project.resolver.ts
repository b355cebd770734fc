import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { FundTotals } from '../../schema/fund';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Place } from '../../schema/place';
import {
  Asset,
  PlannedAgainstActual,
  Project,
  ProjectConnection,
  ProjectFilter,
  ProjectOrder,
  ProjectPayload,
  ProjectTransition,
  ProjectVersion,
} from '../../schema/project';
import {
  AcceptProjectInput,
  AdmitProjectInput,
  ApproveProjectInput,
  CompleteProjectInput,
  ConsentToProjectInput,
  HandOverAssetInput,
  ProposeProjectInput,
  RecordProgressInput,
  ReviseProjectInput,
  SettleProjectInput,
  StartProjectInput,
  WithdrawProjectInput,
} from '../../schema/project-inputs';
import { Decimal, Money } from '../../schema/scalars';
import { Ability, Lang, ProjectAction, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { agreedPairings, yearKey } from '../agreements/agreement.store';
import { sumsByProject, totalsOf } from '../funds/fund-totals.store';
import { NO_MONEY } from '../funds/money-rates.rules';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import { PairingRow } from '../pairings/pairing.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { businessDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { assetsByProject } from './asset.store';
import { plannedAgainstActual } from './project-money.rules';
import { ACTIONS, allTransitions, nextActions, printProgress, STATUS_WORDS } from './project.rules';
import type { ProjectService } from './project.service';
import { signersByProject, versionsByProject } from './project.store';
import type { AssetRow, ProjectRow, ProjectVersionRow } from './project.tables';

type Done = Promise<{ project: ProjectRow }>;

const STEP_ERRORS = 'FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT';
const MANAGES = Ability.MANAGE_PROJECT;

function toProject<Input extends { projectId: string }>(input: Input): Input {
  return { ...input, projectId: keyOf('Project', input.projectId, 'projectId') };
}

function placed<Input extends { placeId?: string | null }>(input: Input): Input {
  return { ...input, placeId: input.placeId ? keyOf('Place', input.placeId, 'placeId') : null };
}

@Resolver(() => Project)
export class ProjectResolver {
  constructor(private readonly projects: ProjectService) {}

  @Authorized('READER')
  @Query(() => ProjectConnection, {
    name: 'projects',
    description: '可查看的项目，默认近年在前。 The projects that you may see, by default the latest year first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: ProjectFilter | null,
    @Arg('orderBy', () => ProjectOrder, { nullable: true, description: '次序。 Their order.' })
    orderBy?: ProjectOrder | null,
  ): Promise<Page<ProjectRow>> {
    const query = {
      ...filter,
      pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
      placeId: filter?.placeId ? keyOf('Place', filter.placeId, 'filter.placeId') : null,
    };
    const order = orderBy ? { field: orderBy.field, isDescending: orderBy.direction === SortDirection.DESC } : null;
    return this.projects.list(viewer, query, order, page);
  }

  @Authorized('ANYONE')
  @Query(() => [ProjectTransition], {
    description:
      '项目从申报到移交允许的全部步骤，由谁办理。 Every step that a project may take, and who takes it: the whole table.',
  })
  projectTransitions(@Ctx() { lang }: Context): ProjectTransition[] {
    const at = lang === Lang.EN ? 1 : 0;
    return allTransitions().map(({ from, action, to }) => {
      const { side, ability, otherThan, isForNewAid, words, who } = ACTIONS[action];
      const names = { actionName: words[at], toName: STATUS_WORDS[to][at], who: who[at] };
      const fromName = from === null ? null : STATUS_WORDS[from][at];
      return { from, action, to, side, ability, otherThan, isForNewAid, fromName, ...names };
    });
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description:
      '申报项目。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS PAIRING_CLOSED BAD_PERIOD OUT_OF_RANGE BAD_INPUT。 Proposes a project.',
  })
  async proposeProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ProposeProjectInput, { description: '项目。 The project.' }) input: ProposeProjectInput,
  ): Done {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { project: await this.projects.propose(viewer, { ...placed(input), pairingId }) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `修改尚未批准的项目。可能的错误：${STEP_ERRORS} ALREADY_EXISTS NO_PERFORMANCE_TARGET PAIRING_CLOSED。 Revises a project that nobody has approved.`,
  })
  async reviseProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseProjectInput, { description: '修改内容。 The plans.' }) input: ReviseProjectInput,
  ): Done {
    return { project: await this.projects.revise(viewer, toProject(placed(input))) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `项目入库，须有绩效目标。可能的错误：${STEP_ERRORS} NO_PERFORMANCE_TARGET PAIRING_CLOSED。 Admits a project to the library.`,
  })
  async admitProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AdmitProjectInput, { description: '入库。 The admission.' }) input: AdmitProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.ADMIT, toProject(input)) };
  }

  @Authorized(Ability.APPROVE_PROJECT)
  @Mutation(() => ProjectPayload, {
    description: `县批准项目，待帮扶方同意。可能的错误：${STEP_ERRORS} PAIRING_CLOSED。 The county approves; the donor is to consent.`,
  })
  async approveProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ApproveProjectInput, { description: '批准。 The approval.' }) input: ApproveProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.APPROVE, toProject(input)) };
  }

  @Authorized(Ability.CONSENT_TO_PROJECT)
  @Mutation(() => ProjectPayload, {
    description: `帮扶方同意县已批准的项目；不能是批准的同一账号。可能的错误：${STEP_ERRORS} PAIRING_CLOSED。 The donor consents, by another account than the approval’s.`,
  })
  async consentToProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ConsentToProjectInput, { description: '同意。 The consent.' }) input: ConsentToProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.CONSENT, toProject(input)) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `开工；资金须已下达。可能的错误：${STEP_ERRORS}。 Starts a project that money was issued to.`,
  })
  async startProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => StartProjectInput, { description: '开工。 The start.' }) input: StartProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.START, toProject(input)) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `登记形象进度。可能的错误：${STEP_ERRORS} TOO_PRECISE。 Records physical progress.`,
  })
  async recordProgress(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordProgressInput, { description: '进度。 The progress.' }) input: RecordProgressInput,
  ): Done {
    return { project: await this.projects.recordProgress(viewer, toProject(input)) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `完工。可能的错误：${STEP_ERRORS}。 Completes a project.`,
  })
  async completeProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CompleteProjectInput, { description: '完工。 The completion.' }) input: CompleteProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.COMPLETE, toProject(input)) };
  }

  @Authorized(Ability.APPROVE_PROJECT)
  @Mutation(() => ProjectPayload, {
    description: `验收；不能是登记完工的同一账号。可能的错误：${STEP_ERRORS}。 Accepts a project, by another account than the completion’s.`,
  })
  async acceptProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AcceptProjectInput, { description: '验收。 The acceptance.' }) input: AcceptProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.ACCEPT, toProject(input)) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `决算。可能的错误：${STEP_ERRORS}。 Settles a project.`,
  })
  async settleProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SettleProjectInput, { description: '决算。 The settlement.' }) input: SettleProjectInput,
  ): Done {
    return { project: await this.projects.take(viewer, ProjectAction.SETTLE, toProject(input)) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `移交资产，可分批；最后一批后项目办结。可能的错误：${STEP_ERRORS} TOO_MANY_ITEMS。 Hands assets over, all at once or bit by bit.`,
  })
  async handOverAsset(
    @Ctx() { viewer }: Context,
    @Arg('input', () => HandOverAssetInput, { description: '移交。 The hand-over.' }) input: HandOverAssetInput,
  ): Done {
    return { project: await this.projects.handOver(viewer, toProject(input)) };
  }

  @Authorized(MANAGES)
  @Mutation(() => ProjectPayload, {
    description: `撤回资金尚未下达的项目。可能的错误：${STEP_ERRORS}。 Withdraws a project that no money was issued to.`,
  })
  async withdrawProject(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawProjectInput, { description: '撤回。 The withdrawal.' }) input: WithdrawProjectInput,
  ): Done {
    return { project: await this.projects.withdraw(viewer, toProject(input)) };
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() project: ProjectRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, project.pairingId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '地点；未填为空。 Where it lies; null where not given.' })
  place(@Root() project: ProjectRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return project.placeId === null ? null : loaders.load(placesById, project.placeId);
  }

  @FieldResolver(() => Money, { description: '计划金额（元）。 The planned amount, in yuan.' })
  plannedAmount(@Root() project: ProjectRow): string {
    return yuanFromFen(project.plannedFen);
  }

  @FieldResolver(() => Decimal, { description: '形象进度（%）。 Physical progress, in percent.' })
  progress(@Root() project: ProjectRow): string {
    return printProgress(project.progress);
  }

  @FieldResolver(() => FundTotals, {
    description: '为它登记的资金，不分资金年度。 Everything posted to it, of whatever fund.',
  })
  async money(@Root() project: ProjectRow, @Ctx() { loaders }: Context): Promise<FundTotals> {
    return totalsOf((await loaders.load(sumsByProject, project.id)) ?? NO_MONEY);
  }

  @FieldResolver(() => PlannedAgainstActual, { description: '计划与实际。 Planned against actual money.' })
  async plannedAgainstActual(@Root() project: ProjectRow, @Ctx() { loaders }: Context): Promise<PlannedAgainstActual> {
    return plannedAgainstActual(project.plannedFen, (await loaders.load(sumsByProject, project.id)) ?? NO_MONEY);
  }

  @FieldResolver(() => [ProjectVersion], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async versions(@Root() project: ProjectRow, @Ctx() { loaders }: Context): Promise<ProjectVersionRow[]> {
    return (await loaders.load(versionsByProject, project.id)) ?? [];
  }

  @FieldResolver(() => [Asset], {
    description: '移交的资产，最多 200 项。 The assets that it has left behind, 200 at most.',
  })
  async assets(@Root() project: ProjectRow, @Ctx() { loaders }: Context): Promise<AssetRow[]> {
    return (await loaders.load(assetsByProject, project.id)) ?? [];
  }

  @FieldResolver(() => [ProjectAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() project: ProjectRow, @Ctx() { loaders, viewer }: Context): Promise<ProjectAction[]> {
    const [pairing, signers] = await Promise.all([
      loaders.load(agreedPairings, yearKey(project.pairingId, project.year)),
      loaders.load(signersByProject, project.id),
    ]);
    return nextActions(viewer, project.status, pairing, signers ?? {}, businessDay(new Date()));
  }
}

@Resolver(() => ProjectVersion)
export class ProjectVersionResolver {
  @FieldResolver(() => Money, { description: '当时的计划金额（元）。 The planned amount then, in yuan.' })
  plannedAmount(@Root() version: ProjectVersionRow): string {
    return yuanFromFen(version.plannedFen);
  }

  @FieldResolver(() => Decimal, { description: '其后的形象进度（%）。 Physical progress afterwards, in percent.' })
  progress(@Root() version: ProjectVersionRow): string {
    return printProgress(version.progress);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁办理；演示项目由平台办理，或您不便查看时为空。 Who took it; null for the platform itself, or somebody you may not see.',
  })
  madeBy(@Root() version: ProjectVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => Pairing)
export class PairingProjectResolver {
  constructor(private readonly projects: ProjectService) {}

  @FieldResolver(() => ProjectConnection, { name: 'projects', description: '某年的项目。 The projects of a year.' })
  ofYear(
    @Root() pairing: PairingRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { nullable: true, description: '年度；不填为各年。 The year; all years if left out.' })
    year?: number | null,
  ): Promise<Page<ProjectRow>> {
    const years = year === null || year === undefined ? null : [year];
    return this.projects.list(viewer, { pairingIds: [pairing.id], years }, null, page);
  }
}
