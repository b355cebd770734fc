import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Day, Decimal, Money } from '../../schema/scalars';
import {
  CheckVillageInput,
  ListVillageToLiftInput,
  ProposeVillageLiftInput,
  SendBackVillageLiftInput,
  TakeVillageLiftStepInput,
  VillageLift,
  VillageLiftConnection,
  VillageLiftFilter,
  VillageLiftPayload,
  VillageLiftVersion,
  VillageStandard,
  VillageStanding,
} from '../../schema/village-lift';
import { Ability, Lang, VillageLiftAction } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { businessDay } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import { nextActions, shownOn, standardsOn, standingOf, type Standing } from './village-lift.rules';
import type { LiftStep, TakeLiftStep, VillageLiftService } from './village-lift.service';
import { latestChecks, liftProposers, liftVersions, recordedIncomes, standardsOfAll } from './village-lift.store';
import { atVillage, toRow, villageFilter } from './village-words';
import type { VillageCheckRow, VillageLiftRow, VillageLiftVersionRow, VillageStandardRow } from './village';

type Done = Promise<{ lift: VillageLiftRow }>;

@Resolver(() => VillageLift)
export class VillageLiftResolver {
  constructor(private readonly lifts: VillageLiftService) {}

  @Authorized('READER')
  @Query(() => VillageLiftConnection, {
    name: 'villageLifts',
    description: '可查看的拟出列村和出列村，近年在前。 The villages on lists that you may see, the latest year first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => VillageLiftFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: VillageLiftFilter | null,
  ): Promise<Page<VillageLiftRow>> {
    return this.lifts.list(viewer, villageFilter(filter), page);
  }

  @Authorized('READER')
  @Query(() => [VillageStandard], {
    description: '村出列的标准：某日有效的，或各时期的全部。 The standards of a day, or of all days.',
  })
  villageStandards(
    @Ctx() { viewer }: Context,
    @Arg('onDay', () => Day, { nullable: true, description: '哪一日。 On which day.' }) onDay?: string | null,
  ): Promise<VillageStandardRow[]> {
    return this.lifts.standards(viewer, onDay ?? null);
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '把一个村列入某年的出列计划。可能的错误：NOT_FOUND BAD_INPUT OUT_OF_RANGE ALREADY_EXISTS TOO_MANY_ITEMS。 Puts a village on the list of a year.',
  })
  async listVillageToLift(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ListVillageToLiftInput, { description: '哪个村，哪一年。 Which village, which year.' })
    input: ListVillageToLiftInput,
  ): Done {
    return { lift: await this.lifts.enlist(viewer, atVillage(input)) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '登记出列标准的核查。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE TOO_PRECISE BAD_INPUT。 Records how a village stands to the standards.',
  })
  checkVillage(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CheckVillageInput, { description: '核查。 The checks.' }) input: CheckVillageInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.CHECK, input);
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '提出验收，由另一人复核。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT STANDARD_NOT_CHECKED STANDARD_NOT_MET。 Proposes that a village be lifted; a second person judges it.',
  })
  proposeVillageLift(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ProposeVillageLiftInput, { description: '验收。 The proposal.' })
    input: ProposeVillageLiftInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.PROPOSE, input);
  }

  @Authorized(Ability.ACCEPT_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '复核通过，村出列；须由提出人以外的人办理。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED SECOND_PERSON_NEEDED OUT_OF_RANGE BAD_INPUT STANDARD_NOT_MET。 Accepts a village that somebody else proposed: it is lifted.',
  })
  confirmVillageLift(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeVillageLiftStepInput, { description: '复核意见。 What is said.' })
    input: TakeVillageLiftStepInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.CONFIRM, input);
  }

  @Authorized(Ability.ACCEPT_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '退回验收，可指明有疑问的标准；须由提出人以外的人办理。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED SECOND_PERSON_NEEDED OUT_OF_RANGE BAD_INPUT。 Sends a proposal back with a reason, and with the standards that are in doubt.',
  })
  sendBackVillageLift(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SendBackVillageLiftInput, { description: '退回的理由。 Why.' })
    input: SendBackVillageLiftInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.SEND_BACK, input);
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '撤回尚未复核的验收。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Recalls a proposal that nobody has judged.',
  })
  recallVillageLift(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeVillageLiftStepInput, { description: '理由。 Why.' }) input: TakeVillageLiftStepInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.RECALL, input);
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '把已出列的村转入跟踪监测，仍计为出列。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Watches a lifted village again; it stays lifted.',
  })
  watchVillage(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeVillageLiftStepInput, { description: '理由。 Why.' }) input: TakeVillageLiftStepInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.WATCH, input);
  }

  @Authorized(Ability.ACCEPT_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '解除跟踪监测。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Ends the watch of a lifted village.',
  })
  releaseVillage(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeVillageLiftStepInput, { description: '理由。 Why.' }) input: TakeVillageLiftStepInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.RELEASE, input);
  }

  @Authorized(Ability.ACCEPT_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '撤销出列，不再计数，仍在计划中。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Undoes a lifting: it counts nowhere any more, and the village is on the list again.',
  })
  revokeVillageLift(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeVillageLiftStepInput, { description: '理由。 Why.' }) input: TakeVillageLiftStepInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.REVOKE, input);
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => VillageLiftPayload, {
    description:
      '把尚未验收的村移出计划，原记录保留。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Takes a village off the list; what was written stays.',
  })
  withdrawVillageFromList(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeVillageLiftStepInput, { description: '理由。 Why.' }) input: TakeVillageLiftStepInput,
  ): Done {
    return this.take(viewer, VillageLiftAction.WITHDRAW, input);
  }

  private async take(
    viewer: Context['viewer'],
    action: LiftStep,
    input: Omit<TakeLiftStep, 'id'> & { liftId: string },
  ): Done {
    return { lift: await this.lifts.take(viewer, action, toRow('VillageLift', 'liftId', input)) };
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在的村或乡镇。 The village or township.' })
  place(@Root() { placeId }: VillageLiftRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Party, { nullable: true, description: '所在的县。 The county whose list it is on.' })
  county(@Root() { recipientId }: VillageLiftRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, recipientId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所在县的结对；您不便查看时为空。 The pairing.' })
  pairing(@Root() { pairingId }: VillageLiftRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => [VillageStanding], {
    description:
      '对各项标准的最近一次核查；标准为出列之日、今日或计划年度末有效的。 How it stands to each standard: those of its lifting, else of today or the end of its year.',
  })
  async standing(@Root() lift: VillageLiftRow, @Ctx() { loaders }: Context): Promise<Standing<VillageCheckRow>[]> {
    const standards = (await loaders.load(standardsOfAll, lift.id)) ?? [];
    const checks = (await loaders.load(latestChecks, lift.id)) ?? [];
    return standingOf(standardsOn(standards, shownOn(lift, businessDay(new Date()))), checks);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      '台账已登记的计划年度经营性集体收入（元），未登记为空。 Operating income that is recorded of its year, in yuan; null where none is.',
  })
  async recordedIncome(@Root() { id }: VillageLiftRow, @Ctx() { loaders }: Context): Promise<string | null> {
    const fen = await loaders.load(recordedIncomes, id);
    return fen === null ? null : yuanFromFen(fen);
  }

  @FieldResolver(() => [VillageLiftVersion], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async versions(@Root() { id }: VillageLiftRow, @Ctx() { loaders }: Context): Promise<VillageLiftVersionRow[]> {
    return (await loaders.load(liftVersions, id)) ?? [];
  }

  @FieldResolver(() => [VillageLiftAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() lift: VillageLiftRow, @Ctx() { loaders, viewer }: Context): Promise<VillageLiftAction[]> {
    return nextActions(viewer, lift, (await loaders.load(liftProposers, lift.id)) ?? null);
  }
}

@Resolver(() => VillageStandard)
export class VillageStandardResolver {
  @FieldResolver(() => String)
  name(@Root() { nameZh, nameEn }: VillageStandardRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? nameEn : nameZh;
  }
}

@Resolver(() => VillageStanding)
export class VillageStandingResolver {
  @FieldResolver(() => Day, { nullable: true })
  checkedOn(@Root() { check }: Standing<VillageCheckRow>): string | null {
    return check?.day ?? null;
  }

  @FieldResolver(() => Decimal, { nullable: true })
  value(@Root() { check }: Standing<VillageCheckRow>): string | null {
    return check?.value ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  note(@Root() { check }: Standing<VillageCheckRow>): string | null {
    return check?.note ?? null;
  }
}

@Resolver(() => VillageLiftVersion)
export class VillageLiftVersionResolver {
  @FieldResolver(() => Account, { nullable: true, description: '谁办理；您不便查看时为空。 Who did it.' })
  madeBy(
    @Root() { madeByAccount }: VillageLiftVersionRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}
