import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Activity, ActivityConnection } from '../../schema/activity';
import { MeetingProblems, MeetingUnitProblems, ProblemMeetingFilter } from '../../schema/meeting';
import { PageArgs, type Page } from '../../schema/page';
import { Party } from '../../schema/party';
import { ActivityKind } from '../../schema/vocabulary';
import type { ActivityRow } from '../activities/activity';
import type { Context } from '../graphql/context';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { businessDay } from '../platform/day';
import { keysOf } from '../platform/ids';
import { allProblems, type Problems } from './meeting.rules';
import { meetingKey, problemsByMeeting, type UnitProblems } from './meeting.store';
import type { RectificationService } from './rectification.service';

@Resolver(() => Activity)
export class ProblemMeetingResolver {
  constructor(private readonly items: RectificationService) {}

  @Authorized('READER')
  @Query(() => ActivityConnection, {
    description:
      '点出过问题的会议，近日在前；其问题用 rectifications(filter: { meetingIds }) 查。 The meetings that named problems, the latest first; the problems are asked for as rectifications(filter: { meetingIds }).',
  })
  problemMeetings(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ProblemMeetingFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: ProblemMeetingFilter | null,
  ): Promise<Page<ActivityRow>> {
    const pairingIds = keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds');
    return this.items.meetings(viewer, { ...filter, pairingIds }, page);
  }

  @FieldResolver(() => MeetingProblems, {
    nullable: true,
    description:
      '会议点出的问题之数；不是会议，或没有您可查看的问题时为空。 The problems that this meeting named, counted; null where it is no meeting, or named none that you may see.',
  })
  async problems(@Root() { id, kind }: ActivityRow, @Ctx() { loaders }: Context): Promise<Problems | null> {
    if (kind !== ActivityKind.MEETING) return null;
    const units = (await loaders.load(problemsByMeeting, meetingKey(id, businessDay(new Date())))) ?? [];
    return units.length === 0 ? null : allProblems(units);
  }
}

@Resolver(() => MeetingProblems)
export class MeetingProblemsResolver {
  @FieldResolver(() => [MeetingUnitProblems], {
    description: '按牵头单位，最多 50 个。 By lead unit, 50 at most.',
  })
  units(@Root() { units }: Problems): UnitProblems[] {
    return units;
  }
}

@Resolver(() => MeetingUnitProblems)
export class MeetingUnitProblemsResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: '牵头单位；您不便查看时为空。 The unit that leads; null where you may not see it.',
  })
  unit(@Root() { unitId }: UnitProblems, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, unitId);
  }
}
