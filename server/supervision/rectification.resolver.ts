import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Activity } from '../../schema/activity';
import { Evidence } from '../../schema/evidence';
import { IntegrityFlag } from '../../schema/flag';
import { Inspection } from '../../schema/inspection';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import {
  AnswerRectificationInput,
  CloseRectificationInput,
  OpenRectificationInput,
  OpenRectificationsInput,
  Rectification,
  RectificationConnection,
  RectificationFilter,
  RectificationOrder,
  RectificationPayload,
  RectificationsPayload,
  RectificationVersion,
  ReturnRectificationInput,
} from '../../schema/rectification';
import { Ability, Lang, RectificationAction, RectificationEscalation, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { activitiesById } from '../activities/activity.store';
import type { ActivityRow } from '../activities/activity';
import { agreedPairings, yearKey } from '../agreements/agreement.store';
import { filesByRecord } from '../evidence/evidence.store';
import type { EvidenceRow } from '../evidence/evidence.tables';
import { flagsById } from '../flags/flag.store';
import type { IntegrityFlagRow } from '../flags/flag';
import type { Context } from '../graphql/context';
import { inspectionsById } from '../inspections/inspection.store';
import type { InspectionRow } from '../inspections/inspection.tables';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { businessDay, daysBetween } from '../platform/day';
import { keyOf, keysOf } from '../platform/ids';
import { escalationOf, isOverdue, nextActions, officeOf, whyNotCheck } from './rectification.rules';
import type { RectificationService } from './rectification.service';
import {
  answerersByRectification,
  rectificationsById,
  repeaterOfRectification,
  versionsByRectification,
} from './rectification.store';
import type { RectificationRow, RectificationVersionRow } from './rectification.tables';
import { supervisionRulesByDay } from './supervision-rule.store';

type Done = Promise<{ rectification: RectificationRow }>;

const today = () => businessDay(new Date());

@Resolver(() => Rectification)
export class RectificationResolver {
  constructor(private readonly items: RectificationService) {}

  @Authorized('READER')
  @Query(() => RectificationConnection, {
    name: 'rectifications',
    description:
      '可查看的整改清单，期限近者在前。 The rectification list as far as you may see it, the earliest due first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RectificationFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: RectificationFilter | null,
    @Arg('orderBy', () => RectificationOrder, { nullable: true, description: '次序。 The order.' })
    orderBy?: RectificationOrder | null,
  ): Promise<Page<RectificationRow>> {
    const query = {
      ...filter,
      pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
      unitIds: keysOf('Party', filter?.unitIds, 'filter.unitIds'),
      flagIds: keysOf('IntegrityFlag', filter?.flagIds, 'filter.flagIds'),
      inspectionIds: keysOf('Inspection', filter?.inspectionIds, 'filter.inspectionIds'),
      meetingIds: keysOf('Activity', filter?.meetingIds, 'filter.meetingIds'),
    };
    const order = orderBy ? { field: orderBy.field, desc: orderBy.direction === SortDirection.DESC } : null;
    return this.items.list(viewer, query, order, page);
  }

  @Authorized(Ability.OPEN_RECTIFICATION)
  @Mutation(() => RectificationPayload, {
    description:
      '列出一个整改事项。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS。 Lists something to be put right.',
  })
  async openRectification(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenRectificationInput, { description: '事项。 The item.' }) input: OpenRectificationInput,
  ): Done {
    const responsibleUnitIds = keysOf('Party', input.responsibleUnitIds, 'responsibleUnitIds') ?? [];
    const opening = {
      ...input,
      pairingId: keyOf('Pairing', input.pairingId, 'pairingId'),
      leadUnitId: keyOf('Party', input.leadUnitId, 'leadUnitId'),
      responsibleUnitIds,
      flagId: input.flagId ? keyOf('IntegrityFlag', input.flagId, 'flagId') : null,
      meetingId: input.meetingId ? keyOf('Activity', input.meetingId, 'meetingId') : null,
    };
    return { rectification: await this.items.open(viewer, opening) };
  }

  @Authorized(Ability.OPEN_RECTIFICATION)
  @Mutation(() => RectificationsPayload, {
    description:
      '一次列出多个整改事项，如会议点出的十个问题，全部录入或全不录入。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT OUT_OF_RANGE PAIRING_CLOSED ALREADY_EXISTS TOO_MANY_ITEMS FINDINGS_REFUSED。 Lists many things to be put right at once, all or none; the error tells what is wrong of each row.',
  })
  async openRectifications(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenRectificationsInput, { description: '各事项。 The items.' }) input: OpenRectificationsInput,
  ): Promise<{ rectifications: RectificationRow[] }> {
    const opening = {
      ...input,
      pairingId: keyOf('Pairing', input.pairingId, 'pairingId'),
      meetingId: input.meetingId ? keyOf('Activity', input.meetingId, 'meetingId') : null,
      meeting: input.meeting && {
        ...input.meeting,
        evidenceIds: keysOf('Evidence', input.meeting.evidenceIds, 'meeting.evidenceIds') ?? [],
      },
      items: input.items.map((item, at) => ({
        ...item,
        leadUnitId: keyOf('Party', item.leadUnitId, `items.${at}.leadUnitId`),
        responsibleUnitIds: keysOf('Party', item.responsibleUnitIds, `items.${at}.responsibleUnitIds`) ?? [],
      })),
    };
    return { rectifications: await this.items.openMany(viewer, opening) };
  }

  @Authorized(Ability.ANSWER_RECTIFICATION)
  @Mutation(() => RectificationPayload, {
    description:
      '答复整改事项，由牵头或责任单位办理；佐证用 attachEvidence 附上。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Answers an item, by a unit that leads it or is responsible; its evidence comes by attachEvidence.',
  })
  async answerRectification(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AnswerRectificationInput, { description: '答复。 The answer.' })
    { answer, ...input }: AnswerRectificationInput,
  ): Done {
    return { rectification: await this.items.take(viewer, RectificationAction.ANSWER, stepOf(input, answer)) };
  }

  @Authorized(Ability.CHECK_RECTIFICATION)
  @Mutation(() => RectificationPayload, {
    description:
      '退回答复；不能由答复过的人办理，原期限已过须定新期限。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE。 Returns an answer, by somebody who gave none; with another deadline where the old one has passed.',
  })
  async returnRectification(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReturnRectificationInput, { description: '退回。 The return.' })
    { reason, ...input }: ReturnRectificationInput,
  ): Done {
    return { rectification: await this.items.take(viewer, RectificationAction.RETURN, stepOf(input, reason)) };
  }

  @Authorized(Ability.CHECK_RECTIFICATION)
  @Mutation(() => RectificationPayload, {
    description:
      '核查销号；不能由答复过的人办理。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Closes an item, by somebody who did not answer it.',
  })
  async closeRectification(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CloseRectificationInput, { description: '销号。 The closing.' })
    { conclusion, ...input }: CloseRectificationInput,
  ): Done {
    return { rectification: await this.items.take(viewer, RectificationAction.CLOSE, stepOf(input, conclusion)) };
  }

  @FieldResolver({ description: '是否逾期未答复。 Whether it waits past its deadline.' })
  overdue(@Root() item: RectificationRow): boolean {
    return isOverdue(item, today());
  }

  @FieldResolver(() => Int, { description: '逾期天数；未逾期为 0。 Days overdue; 0 where it is not.' })
  overdueDays(@Root() item: RectificationRow): number {
    return isOverdue(item, today()) ? daysBetween(item.due, today()) : 0;
  }

  @FieldResolver(() => RectificationEscalation, {
    description: '已上报到哪一级，天数见 supervisionRules。 Whose eyes it has reached; after how many days is data.',
  })
  async escalation(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<RectificationEscalation> {
    const rules = await loaders.load(supervisionRulesByDay, today());
    return rules === null ? RectificationEscalation.NONE : escalationOf(item, today(), rules);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；责任单位不便查看时为空。 Its pairing; null for a unit that may not see it.',
  })
  pairing(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, item.pairingId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '牵头单位；您不便查看时为空。 The unit that leads; null where you may not see it.',
  })
  leadUnit(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, item.leadUnitId);
  }

  @FieldResolver(() => [Party], { description: '责任单位。 The units responsible with it.' })
  responsibleUnits(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<PartyRow[]> {
    return loaders.loadMany(partiesById, item.responsibleUnitIds);
  }

  @FieldResolver(() => IntegrityFlag, { nullable: true, description: '来源的待核实事项，如有。 The flag, if any.' })
  flag(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<IntegrityFlagRow | null> | null {
    return item.flagId === null ? null : loaders.load(flagsById, item.flagId);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: '来源的会议，如有；您不便查看时为空。 The meeting where it was named, if any and you may see it.',
  })
  meeting(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<ActivityRow | null> | null {
    return item.meetingId === null ? null : loaders.load(activitiesById, item.meetingId);
  }

  @FieldResolver(() => Inspection, {
    nullable: true,
    description: '发现它的检查，如有；您不便查看时为空。 The inspection that found it, if any and you may see it.',
  })
  foundBy(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<InspectionRow | null> | null {
    return item.inspectionId === null ? null : loaders.load(inspectionsById, item.inspectionId);
  }

  @FieldResolver(() => Rectification, {
    nullable: true,
    description:
      '回头看发现未到位或反弹的，所重复的原事项；您不便查看时为空。 The closed item that this repeats, because a look back found it wrong; null where you may not see it.',
  })
  repeats(@Root() item: RectificationRow, @Ctx() { loaders }: Context): Promise<RectificationRow | null> | null {
    return item.repeatsId === null ? null : loaders.load(rectificationsById, item.repeatsId);
  }

  @FieldResolver(() => Rectification, {
    nullable: true,
    description:
      '销号后经回头看重新列入的事项，如有且您可查看。 The item that repeats this, if a look back opened one and you may see it.',
  })
  repeatedBy(@Root() { id }: RectificationRow, @Ctx() { loaders }: Context): Promise<RectificationRow | null> {
    return loaders.load(repeaterOfRectification, id);
  }

  @FieldResolver(() => [Evidence], { description: '佐证文件，最多 100 份。 The files that prove it, 100 at most.' })
  async files(@Root() { id }: RectificationRow, @Ctx() { loaders }: Context): Promise<EvidenceRow[]> {
    return (await loaders.load(filesByRecord, id)) ?? [];
  }

  @FieldResolver(() => [RectificationVersion], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async versions(@Root() { id }: RectificationRow, @Ctx() { loaders }: Context): Promise<RectificationVersionRow[]> {
    return (await loaders.load(versionsByRectification, id)) ?? [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      '待核查而您不能核查的缘由，如您答复过；其他情况为空。 Why you, of the office that checks, may not check this answer; null otherwise.',
  })
  async whyNotCheck(@Root() item: RectificationRow, @Ctx() context: Context): Promise<string | null> {
    const { pairing, answerers } = await whoChecks(item, context);
    const why = whyNotCheck(context.viewer, item, pairing, answerers);
    return why && why[context.lang === Lang.ZH ? 0 : 1];
  }

  @FieldResolver(() => [RectificationAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() item: RectificationRow, @Ctx() context: Context): Promise<RectificationAction[]> {
    const { pairing, answerers } = await whoChecks(item, context);
    return nextActions(context.viewer, item, pairing, answerers);
  }
}

/** Who the offices of an item's pairing are, and who has answered it. */
async function whoChecks({ id, pairingId }: RectificationRow, { loaders }: Context) {
  const [pairing, answerers] = await Promise.all([
    loaders.load(agreedPairings, yearKey(pairingId, Number(today().slice(0, 4)))),
    loaders.load(answerersByRectification, id),
  ]);
  return { pairing, answerers: answerers ?? [] };
}

function stepOf(
  input: { requestKey: string; rectificationId: string; version: number; due?: string | null },
  text: string,
) {
  return { ...input, rectificationId: keyOf('Rectification', input.rectificationId, 'rectificationId'), text };
}

@Resolver(() => RectificationVersion)
export class RectificationVersionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁办理；演示事项由平台办理，或您不便查看时为空。 Who took it; null for the platform itself, or somebody you may not see.',
  })
  madeBy(@Root() version: RectificationVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => Pairing)
export class PairingRectificationResolver {
  constructor(private readonly items: RectificationService) {}

  @FieldResolver(() => RectificationConnection, {
    name: 'rectifications',
    description: '整改清单，期限近者在前。 Its rectification list, the earliest due first.',
  })
  itemsOf(
    @Root() pairing: PairingRow,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<RectificationRow>> {
    return this.items.list(viewer, { pairingIds: [pairing.id] }, null, page);
  }

  @FieldResolver(() => Boolean, {
    description: '您是否可以就此结对列出整改事项。 Whether you may list something to be put right about it.',
  })
  async mayOpenRectification(@Root() { id }: PairingRow, @Ctx() { loaders, viewer }: Context): Promise<boolean> {
    const pairing = await loaders.load(agreedPairings, yearKey(id, Number(today().slice(0, 4))));
    return pairing !== null && officeOf(viewer, Ability.OPEN_RECTIFICATION, pairing) !== null;
  }
}
