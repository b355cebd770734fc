import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  AffirmPlacementsPayload,
  LaborPlacement,
  LaborPlacementConnection,
  LaborPlacementFilter,
  LaborPlacementOrder,
  LaborPlacementPayload,
  LaborPlacementVersion,
} from '../../schema/labor';
import {
  AffirmPlacementsInput,
  CorrectPlacementInput,
  EndPlacementInput,
  RecordPlacementInput,
  WithdrawPlacementInput,
} from '../../schema/labor-inputs';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Person } from '../../schema/person';
import { Place } from '../../schema/place';
import { Ability, PlacementAction, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { placementQueryOf } from '../graphql/record-filters';
import { pairingsById } from '../pairings/pairing.store';
import { PairingRow } from '../pairings/pairing.tables';
import { personsById } from '../people/person.store';
import type { PersonRow } from '../people/person.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf } from '../platform/ids';
import { mayChange } from '../records/record-access.rules';
import { actionsOn } from './placement.rules';
import type { PlacementService } from './placement.service';
import { versionsByPlacement } from './placement.store';
import type { PlacementRow, PlacementVersionRow } from './placement.tables';

type Done = Promise<{ placement: PlacementRow }>;

const KEEPS = Ability.KEEP_RECORDS;
const FACT_ERRORS = 'FORBIDDEN NOT_FOUND PAIRING_CLOSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS';
const STEP_ERRORS = 'FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED';

const placed = <Input extends { placeId?: string | null }>(input: Input): Input => ({
  ...input,
  placeId: input.placeId ? keyOf('Place', input.placeId, 'placeId') : null,
});

const toPlacement = <Input extends { placementId: string }>(input: Input): Input => ({
  ...input,
  placementId: keyOf('LaborPlacement', input.placementId, 'placementId'),
});

@Resolver(() => LaborPlacement)
export class LaborPlacementResolver {
  constructor(private readonly placements: PlacementService) {}

  @Authorized('READER')
  @Query(() => LaborPlacementConnection, {
    name: 'laborPlacements',
    description:
      '可查看的就业记录；指定结对时默认近日到岗在前，否则默认后登记的在前。 The placements that you may see: by default the latest first day first where pairings are named, else what was recorded last.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LaborPlacementFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: LaborPlacementFilter | null,
    @Arg('orderBy', () => LaborPlacementOrder, { nullable: true, description: '次序。 Their order.' })
    orderBy?: LaborPlacementOrder | null,
  ): Promise<Page<PlacementRow>> {
    const order = orderBy ? { field: orderBy.field, isDescending: orderBy.direction === SortDirection.DESC } : null;
    return this.placements.list(viewer, placementQueryOf(filter), order, page);
  }

  @Authorized(KEEPS)
  @Mutation(() => LaborPlacementPayload, {
    description: `登记就业。可能的错误：${FACT_ERRORS}。 Records a placement.`,
  })
  async recordPlacement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordPlacementInput, { description: '就业情况。 The placement.' }) input: RecordPlacementInput,
  ): Done {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { placement: await this.placements.record(viewer, { ...placed(input), pairingId }) };
  }

  @Authorized(KEEPS)
  @Mutation(() => LaborPlacementPayload, {
    description: `登记离岗。可能的错误：${STEP_ERRORS} OUT_OF_RANGE。 Says when somebody left.`,
  })
  async endPlacement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => EndPlacementInput, { description: '何时离岗。 When.' }) input: EndPlacementInput,
  ): Done {
    return { placement: await this.placements.end(viewer, toPlacement(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => LaborPlacementPayload, {
    description: `更正就业记录，原版本仍可查看。可能的错误：${STEP_ERRORS} ${FACT_ERRORS}。 Corrects a placement; the old version stays readable.`,
  })
  async correctPlacement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectPlacementInput, { description: '更正后的内容。 What it says now.' })
    input: CorrectPlacementInput,
  ): Done {
    return { placement: await this.placements.correct(viewer, toPlacement(placed(input))) };
  }

  @Authorized(KEEPS)
  @Mutation(() => LaborPlacementPayload, {
    description: `撤回就业记录，不再计入。可能的错误：${STEP_ERRORS} BAD_INPUT。 Withdraws a placement: it counts no more.`,
  })
  async withdrawPlacement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawPlacementInput, { description: '撤回。 The withdrawal.' })
    input: WithdrawPlacementInput,
  ): Done {
    return { placement: await this.placements.withdraw(viewer, toPlacement(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => AffirmPlacementsPayload, {
    description:
      '核实仍在岗，统计随之延长。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND TOO_MANY_ITEMS OUT_OF_RANGE。 Says that people are still at work, so that figures count them longer.',
  })
  async affirmPlacements(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AffirmPlacementsInput, { description: '谁，到哪一天。 Who, and until when.' })
    input: AffirmPlacementsInput,
  ): Promise<AffirmPlacementsPayload> {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    const placementIds = input.placementIds.map((id, at) => keyOf('LaborPlacement', id, `placementIds.${at}`));
    return { count: await this.placements.affirm(viewer, { ...input, pairingId, placementIds }) };
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() placement: PlacementRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, placement.pairingId);
  }

  @FieldResolver(() => Person, { description: '就业的人，遮掩。 Who works there, masked.' })
  person(@Root() placement: PlacementRow, @Ctx() { loaders }: Context): Promise<PersonRow | null> {
    return loaders.load(personsById, placement.personId);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '就业地点所在地区。 The place of work among the divisions.',
  })
  place(@Root() placement: PlacementRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return placement.placeId === null ? null : loaders.load(placesById, placement.placeId);
  }

  @FieldResolver(() => Int, { description: '佐证文件数。 How many files prove it.' })
  evidenceCount(@Root() placement: PlacementRow): number {
    return placement.evidence;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '最初由谁登记；演示数据或您不便查看时为空。 Who recorded it first; null for somebody you may not see.',
  })
  recordedBy(@Root() placement: PlacementRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return placement.recordedBy === null ? null : loaders.load(accountsById, placement.recordedBy);
  }

  @FieldResolver(() => [LaborPlacementVersion], {
    description: '各版本，最新的在前，最多 100 版。 Its versions, the latest first, 100 at most.',
  })
  async versions(@Root() placement: PlacementRow, @Ctx() { loaders }: Context): Promise<PlacementVersionRow[]> {
    return (await loaders.load(versionsByPlacement, placement.id)) ?? [];
  }

  @FieldResolver(() => [PlacementAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() placement: PlacementRow, @Ctx() { loaders, viewer }: Context): Promise<PlacementAction[]> {
    const pairing = await loaders.load(pairingsById, placement.pairingId);
    return pairing !== null && mayChange(viewer, pairing, placement.side) ? actionsOn(placement) : [];
  }
}

@Resolver(() => LaborPlacementVersion)
export class LaborPlacementVersionResolver {
  @FieldResolver(() => Person, { description: '当时登记的人，遮掩。 Whom it was about then, masked.' })
  person(@Root() version: PlacementVersionRow, @Ctx() { loaders }: Context): Promise<PersonRow | null> {
    return loaders.load(personsById, version.personId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '本版由谁录入；您不便查看时为空。 Who made this version; null for somebody you may not see.',
  })
  madeBy(@Root() version: PlacementVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => Pairing)
export class PairingPlacementResolver {
  constructor(private readonly placements: PlacementService) {}

  @FieldResolver(() => LaborPlacementConnection, {
    name: 'laborPlacements',
    description: '该结对的就业记录，近日到岗在前。 The placements of this pairing, the latest first day first.',
  })
  ofPairing(
    @Root() pairing: PairingRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { nullable: true, description: '台账年度；不填为各年。 The year; all years if left out.' })
    year?: number | null,
  ): Promise<Page<PlacementRow>> {
    const years = year === null || year === undefined ? null : [year];
    return this.placements.list(viewer, { pairingIds: [pairing.id], years }, null, page);
  }
}
