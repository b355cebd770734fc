import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Activity } from '../../schema/activity';
import { Household } from '../../schema/household';
import {
  Inspection,
  InspectionConnection,
  InspectionDraw,
  InspectionFinding,
  InspectionMember,
  InspectionMemberConnection,
  InspectionTally,
  InspectionVersion,
  InspectionVisit,
  RedrawnSample,
} from '../../schema/inspection';
import { InspectionFilter, InspectionSampleFilter } from '../../schema/inspection-inputs';
import { InspectionFollowUp } from '../../schema/look-back';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Project } from '../../schema/project';
import { Rectification } from '../../schema/rectification';
import { InspectionAction, InspectionKind, InspectionSubject } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { activitiesById } from '../activities/activity.store';
import { agreedPairings, yearKey } from '../agreements/agreement.store';
import type { ActivityRow } from '../activities/activity';
import type { Context } from '../graphql/context';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { businessDay } from '../platform/day';
import { keyOf, keysOf } from '../platform/ids';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import { rectificationsById } from '../supervision/rectification.store';
import type { RectificationRow } from '../supervision/rectification.tables';
import type { Redrawn } from './inspection-acts.service';
import { nextActions } from './inspection.rules';
import type { InspectionService } from './inspection.service';
import {
  drawsByInspection,
  findingsByInspection,
  inspectionsById,
  reporterByInspection,
  stepsByInspection,
} from './inspection.store';
import type {
  FindingRow,
  FollowUpRow,
  InspectionDrawRow,
  InspectionMemberRow,
  InspectionRow,
  InspectionVersionRow,
  VisitRow,
} from './inspection.tables';
import { followUpsByInspection } from './look-back.store';
import { inspectionMembersById, talliesByInspection, visitByMember, type Tally } from './sample.store';
import { isOfAssessed } from './team.rules';

@Resolver(() => Inspection)
export class InspectionResolver {
  constructor(private readonly inspections: InspectionService) {}

  @Authorized('READER')
  @Query(() => InspectionConnection, {
    name: 'inspections',
    description: '可查看的检查，后安排的在前。 The inspections that you may see, planned last first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InspectionFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: InspectionFilter | null,
  ): Promise<Page<InspectionRow>> {
    const query = { ...filter, pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds') };
    return this.inspections.list(viewer, query, page);
  }

  @Authorized('READER')
  @Query(() => RedrawnSample, {
    description:
      '按种子和当时的台账重新抽一次，核对样本。可能的错误：NOT_FOUND。 Draws a sample again by its seed, from what the books knew then.',
  })
  redrawnSample(
    @Ctx() { viewer }: Context,
    @Arg('inspectionId', () => ID, { description: '哪次检查。 Which inspection.' }) inspectionId: string,
    @Arg('nth', () => Int, { description: '第几次抽样。 Which drawing.' }) nth: number,
  ): Promise<Redrawn> {
    return this.inspections.redrawn(viewer, keyOf('Inspection', inspectionId, 'inspectionId'), nth);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；您不便查看时为空。 Its pairing; null where you may not see it.',
  })
  pairing(@Root() { pairingId }: InspectionRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description:
      '安排的单位；由督查部门安排，或您不便查看时为空。 The party that ordered it, if one did and you may see it.',
  })
  orderer(@Root() { ordererId }: InspectionRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> | null {
    return ordererId === null ? null : loaders.load(partiesById, ordererId);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '督查部门所在地区；由单位安排的为空。 The place whose supervision ordered it, if it did.',
  })
  ordererPlace(
    @Root() { ordererPlaceId }: InspectionRow,
    @Ctx() { loaders }: Context,
  ): Promise<PlaceRow | null> | null {
    return ordererPlaceId === null ? null : loaders.load(placesById, ordererPlaceId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '检查范围。 The area that it looks at.' })
  place(@Root() { placeId }: InspectionRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: '活动台账中与之相应的活动，如有。 The visit or observation of the records that this was, if said.',
  })
  activity(@Root() { activityId }: InspectionRow, @Ctx() { loaders }: Context): Promise<ActivityRow | null> | null {
    return activityId === null ? null : loaders.load(activitiesById, activityId);
  }

  @FieldResolver(() => [InspectionVersion], {
    description: '经过的各步，最新的在前，最多 100 步。 Its steps, the latest first, 100 at most.',
  })
  async versions(@Root() { id }: InspectionRow, @Ctx() { loaders }: Context): Promise<InspectionVersionRow[]> {
    return (await loaders.load(stepsByInspection, id)) ?? [];
  }

  @FieldResolver(() => [InspectionDraw], {
    description:
      '历次抽样，最新的在前，最多 50 次；暗访报告之前只给安排方和检查组看。 Its drawings, the latest first, 50 at most; of an unannounced one before its report for its own people alone.',
  })
  async draws(@Root() { id }: InspectionRow, @Ctx() { loaders }: Context): Promise<InspectionDrawRow[]> {
    return (await loaders.load(drawsByInspection, id)) ?? [];
  }

  @FieldResolver(() => InspectionMemberConnection, {
    description:
      '现行样本，按序号；暗访报告之前，其他人只看到已走访的。 The sample that stands; before the report of an unannounced one others see those alone who were visited.',
  })
  sample(
    @Root() { id }: InspectionRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InspectionSampleFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: InspectionSampleFilter | null,
  ): Promise<Page<InspectionMemberRow>> {
    return this.inspections.sample(viewer, id, filter ?? {}, page);
  }

  @FieldResolver(() => [InspectionTally], {
    description: '各种样本的数和各问的回答。 The counts, by kind and question.',
  })
  async tallies(@Root() { id }: InspectionRow, @Ctx() { loaders }: Context): Promise<Tally[]> {
    return (await loaders.load(talliesByInspection, id)) ?? [];
  }

  @FieldResolver(() => [InspectionFinding], {
    description: '发现的问题，最多 300 个，您不便查看的不列。 What it found, 300 at most, as far as you may see it.',
  })
  async findings(@Root() { id }: InspectionRow, @Ctx() { loaders }: Context): Promise<FindingRow[]> {
    return (await loaders.load(findingsByInspection, id)) ?? [];
  }

  @FieldResolver(() => Inspection, {
    nullable: true,
    description:
      '回头看所回看的检查；不是回头看、没有写明或您不便查看时为空。 The earlier inspection that it goes back to, if it names one and you may see it.',
  })
  looksBack(@Root() { looksBackId }: InspectionRow, @Ctx() { loaders }: Context): Promise<InspectionRow | null> | null {
    return looksBackId === null ? null : loaders.load(inspectionsById, looksBackId);
  }

  @FieldResolver(() => [InspectionFollowUp], {
    description:
      '回头看所跟踪的原问题，最多 300 个；安排方和检查组以外的人只看到在整改清单中可查看的。 The earlier findings that it follows, 300 at most; others than its own people see those that they see on the list.',
  })
  async followUps(@Root() { id }: InspectionRow, @Ctx() { loaders }: Context): Promise<FollowUpRow[]> {
    return (await loaders.load(followUpsByInspection, id)) ?? [];
  }

  @FieldResolver(() => [InspectionAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() inspection: InspectionRow, @Ctx() context: Context): Promise<InspectionAction[]> {
    const reporter = await context.loaders.load(reporterByInspection, inspection.id);
    return nextActions(context.viewer, inspection, reporter?.accountId ?? null, await isAssessed(inspection, context));
  }
}

/** Whether the reader is of a side that a cross inspection assesses. */
async function isAssessed({ kind, pairingId }: InspectionRow, { loaders, viewer }: Context): Promise<boolean> {
  if (kind !== InspectionKind.CROSS) return false;
  const year = Number(businessDay(new Date()).slice(0, 4));
  const pairing = await loaders.load(agreedPairings, yearKey(pairingId, year));
  return pairing !== null && isOfAssessed(viewer, pairing);
}

@Resolver(() => InspectionVersion)
export class InspectionVersionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁办理；演示数据由平台办理，或您不便查看时为空。 Who took it; null for the platform, or somebody you may not see.',
  })
  madeBy(@Root() version: InspectionVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => InspectionMember)
export class InspectionMemberResolver {
  @FieldResolver(() => Place, { nullable: true, description: '所在乡镇。 The township that it lies in.' })
  township(@Root() { stratumId }: InspectionMemberRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, stratumId);
  }

  @FieldResolver(() => Household, {
    nullable: true,
    description:
      '监测户；不是户，或您不便查看时为空。 The household; null for anything else, or where you may not see it.',
  })
  household(@Root() member: InspectionMemberRow, @Ctx() { loaders }: Context): Promise<HouseholdRow | null> | null {
    return member.subject === InspectionSubject.HOUSEHOLDS ? loaders.load(householdsById, member.subjectId) : null;
  }

  @FieldResolver(() => Project, {
    nullable: true,
    description:
      '项目；不是项目，或您不便查看时为空。 The project; null for anything else, or where you may not see it.',
  })
  project(@Root() member: InspectionMemberRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return member.subject === InspectionSubject.PROJECTS ? loaders.load(projectsById, member.subjectId) : null;
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '乡镇或村，抽的是地区时。 The township or village, if it is one.',
  })
  place(@Root() member: InspectionMemberRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return member.subject === InspectionSubject.PLACES ? loaders.load(placesById, member.subjectId) : null;
  }

  @FieldResolver(() => InspectionVisit, {
    nullable: true,
    description: '走访，如已登记。 What was seen there, if somebody was.',
  })
  visit(@Root() { id }: InspectionMemberRow, @Ctx() { loaders }: Context): Promise<VisitRow | null> {
    return loaders.load(visitByMember, id);
  }
}

@Resolver(() => InspectionFinding)
export class InspectionFindingResolver {
  @FieldResolver(() => Rectification, {
    nullable: true,
    description: '整改清单中的该项；您不便查看时为空。 Its item of the list; null where you may not see it.',
  })
  rectification(@Root() finding: FindingRow, @Ctx() { loaders }: Context): Promise<RectificationRow | null> {
    return loaders.load(rectificationsById, finding.rectificationId);
  }

  @FieldResolver(() => InspectionMember, {
    nullable: true,
    description: '在哪个样本发现；他处发现的为空。 Where it was found; null for elsewhere in the area.',
  })
  member(@Root() { memberId }: FindingRow, @Ctx() { loaders }: Context): Promise<InspectionMemberRow | null> | null {
    return memberId === null ? null : loaders.load(inspectionMembersById, memberId);
  }
}

@Resolver(() => InspectionFollowUp)
export class InspectionFollowUpResolver {
  @FieldResolver(() => Rectification, {
    nullable: true,
    description: '整改清单中的原项；您不便查看时为空。 The item that it was; null where you may not see it.',
  })
  rectification(@Root() followed: FollowUpRow, @Ctx() { loaders }: Context): Promise<RectificationRow | null> {
    return loaders.load(rectificationsById, followed.rectificationId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '牵头整改单位；您不便查看时为空。 The unit that led its mending; null where you may not see it.',
  })
  leadUnit(@Root() followed: FollowUpRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, followed.leadUnitId);
  }

  @FieldResolver(() => Rectification, {
    nullable: true,
    description:
      '重新列入的事项；没有重新列入或您不便查看时为空。 The item that it was opened anew as, if it was and you may see it.',
  })
  opened(@Root() { openedId }: FollowUpRow, @Ctx() { loaders }: Context): Promise<RectificationRow | null> | null {
    return openedId === null ? null : loaders.load(rectificationsById, openedId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁登记；您不便查看时为空。 Who wrote it down; null for somebody you may not see.',
  })
  lookedBy(@Root() { lookedBy }: FollowUpRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return lookedBy === null ? null : loaders.load(accountsById, lookedBy);
  }
}
