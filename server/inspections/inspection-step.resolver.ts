import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { Inspection, InspectionPayload, InspectionVisitPayload } from '../../schema/inspection';
import {
  ChangeInspectionTeamInput,
  CloseInspectionInput,
  DrawSampleInput,
  FindingsPayload,
  PlanInspectionInput,
  RecordFindingInput,
  RecordFindingsInput,
  RecordInspectionVisitInput,
  ReportInspectionInput,
  TakeInspectionStepInput,
  type InspectionFindingInput,
} from '../../schema/inspection-inputs';
import { LookBackPayload, RecordLookBackInput } from '../../schema/look-back';
import { Ability, InspectionAction } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf, keysOf } from '../platform/ids';
import type { RectificationRow } from '../supervision/rectification.tables';
import type { Found, FindingService, Visited } from './findings.service';
import type { InspectionService } from './inspection.service';
import type { LookBackService, LookedBack } from './look-back.service';
import type { InspectionRow } from './inspection.tables';

type Done = Promise<{ inspection: InspectionRow }>;

const STEP_ERRORS = 'NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT';
const FINDING_ERRORS = 'NOT_FOUND FORBIDDEN TRANSITION_REFUSED BAD_INPUT TOO_MANY_ITEMS';

@Resolver(() => Inspection)
export class InspectionStepResolver {
  constructor(
    private readonly inspections: InspectionService,
    private readonly findings: FindingService,
    private readonly looks: LookBackService,
  ) {}

  @Authorized(Ability.ORDER_INSPECTION)
  @Mutation(() => InspectionPayload, {
    description:
      '安排一次检查。可能的错误：NOT_FOUND FORBIDDEN BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS OWN_WORK_INSPECTED。 Plans an inspection.',
  })
  async planInspection(
    @Ctx() { viewer }: Context,
    @Arg('input', () => PlanInspectionInput, { description: '检查。 The inspection.' }) input: PlanInspectionInput,
  ): Done {
    const plan = {
      ...input,
      pairingId: keyOf('Pairing', input.pairingId, 'pairingId'),
      placeId: keyOf('Place', input.placeId, 'placeId'),
      looksBackId: input.looksBackId ? keyOf('Inspection', input.looksBackId, 'looksBackId') : null,
    };
    return { inspection: await this.inspections.plan(viewer, plan) };
  }

  @Authorized(Ability.ORDER_INSPECTION)
  @Mutation(() => InspectionPayload, {
    description: `抽取样本，或写明理由重新抽样；种子由平台随机生成并留存。可能的错误：${STEP_ERRORS} OUT_OF_RANGE NOTHING_TO_DRAW。 Draws a sample, or draws it again with a reason; the seed comes from the platform and is kept.`,
  })
  async drawSample(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DrawSampleInput, { description: '抽样。 The drawing.' }) input: DrawSampleInput,
  ): Done {
    return { inspection: await this.inspections.draw(viewer, toInspection(input)) };
  }

  @Authorized('ACCOUNT')
  @Mutation(() => InspectionVisitPayload, {
    description:
      '登记对一个样本的走访，由检查组或安排方办理；再登记即更正。可能的错误：NOT_FOUND FORBIDDEN TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT NOT_A_NUMBER TOO_MANY_ITEMS OWN_WORK_INSPECTED。 Records a visit to a member of the sample, by the team or whoever ordered it; again to correct it.',
  })
  recordInspectionVisit(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordInspectionVisitInput, { description: '走访。 The visit.' })
    input: RecordInspectionVisitInput,
  ): Promise<Visited> {
    const memberId = keyOf('InspectionMember', input.memberId, 'memberId');
    return this.findings.visit(viewer, { ...toInspection(input), memberId });
  }

  @Authorized('ACCOUNT')
  @Mutation(() => FindingsPayload, {
    description: `登记一个问题，列入整改清单。可能的错误：${FINDING_ERRORS} OUT_OF_RANGE。 Records something that was found, as an item of the rectification list.`,
  })
  async recordFinding(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordFindingInput, { description: '问题。 The finding.' }) input: RecordFindingInput,
  ): Promise<FindingsPayloadRow> {
    const { requestKey, inspectionId } = toInspection(input);
    return found(await this.findings.findOne(viewer, { ...findingOf(input, ''), requestKey, inspectionId }));
  }

  @Authorized('ACCOUNT')
  @Mutation(() => FindingsPayload, {
    description: `一次登记多个问题，全部录入或全不录入，错误逐行说明。可能的错误：${FINDING_ERRORS} FINDINGS_REFUSED。 Records many at once, all or none; the error tells what is wrong of each row.`,
  })
  async recordFindings(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordFindingsInput, { description: '各问题。 The findings.' }) input: RecordFindingsInput,
  ): Promise<FindingsPayloadRow> {
    const findings = input.findings.map((one, at) => findingOf(one, `findings.${at}.`));
    return found(await this.findings.find(viewer, { ...toInspection(input), findings }));
  }

  @Authorized('ACCOUNT')
  @Mutation(() => LookBackPayload, {
    description: `回看一个原问题是否整改到位，由检查组或安排方办理，答复或核查过它的人和整改单位除外；已销号而未到位或反弹的，重新列入整改清单。可能的错误：${FINDING_ERRORS} OUT_OF_RANGE ALREADY_EXISTS OWN_WORK_INSPECTED。 Says whether an earlier finding is put right, by somebody else than mended, answered or checked it; what had been closed and is not goes on the list anew.`,
  })
  recordLookBack(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordLookBackInput, { description: '结论。 What is seen.' }) input: RecordLookBackInput,
  ): Promise<LookedBack> {
    return this.looks.look(viewer, toInspection(input));
  }

  @Authorized('ACCOUNT')
  @Mutation(() => InspectionPayload, {
    description: `提交检查报告，由检查组或安排方办理；回头看须先逐个登记原问题的结论。可能的错误：${STEP_ERRORS} NOT_LOOKED_BACK OWN_WORK_INSPECTED。 Reports an inspection, by the team or whoever ordered it.`,
  })
  async reportInspection(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReportInspectionInput, { description: '报告。 The report.' }) input: ReportInspectionInput,
  ): Done {
    const activityId = input.activityId ? keyOf('Activity', input.activityId, 'activityId') : null;
    const step = { ...toInspection(input), activityId };
    return { inspection: await this.inspections.take(viewer, InspectionAction.REPORT, step) };
  }

  @Authorized(Ability.ORDER_INSPECTION)
  @Mutation(() => InspectionPayload, {
    description: `退回检查报告，由报告人以外的人办理。可能的错误：${STEP_ERRORS} SECOND_PERSON_NEEDED。 Returns a report, by somebody else than who gave it.`,
  })
  async returnInspection(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeInspectionStepInput, { description: '退回。 The return.' }) input: TakeInspectionStepInput,
  ): Done {
    return { inspection: await this.inspections.take(viewer, InspectionAction.RETURN, toInspection(input)) };
  }

  @Authorized(Ability.ORDER_INSPECTION)
  @Mutation(() => InspectionPayload, {
    description: `了结检查，由报告人以外的人办理；各问题已销号，或写明移交理由。可能的错误：${STEP_ERRORS} SECOND_PERSON_NEEDED FINDINGS_OPEN TOO_MANY_ITEMS。 Closes an inspection, by somebody else than who reported it, once what it found is closed or handed over.`,
  })
  async closeInspection(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CloseInspectionInput, { description: '了结。 The closing.' }) input: CloseInspectionInput,
  ): Done {
    const handedOver = input.handedOver.map(({ rectificationId, reason }, at) => ({
      rectificationId: keyOf('Rectification', rectificationId, `handedOver.${at}.rectificationId`),
      reason,
    }));
    const step = { ...toInspection(input), handedOver };
    return { inspection: await this.inspections.take(viewer, InspectionAction.CLOSE, step) };
  }

  @Authorized(Ability.ORDER_INSPECTION)
  @Mutation(() => InspectionPayload, {
    description: `调整检查组，报告之前由安排方办理，须写明理由；离组的人不再看到未公开的暗访，调整前的名单留存。可能的错误：${STEP_ERRORS} TOO_MANY_ITEMS OWN_WORK_INSPECTED。 Changes the team until the report, with a reason, by whoever ordered the inspection; the team before is kept.`,
  })
  async changeInspectionTeam(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChangeInspectionTeamInput, { description: '调整。 The change.' })
    input: ChangeInspectionTeamInput,
  ): Done {
    return { inspection: await this.inspections.changeTeam(viewer, toInspection(input)) };
  }

  @Authorized(Ability.ORDER_INSPECTION)
  @Mutation(() => InspectionPayload, {
    description: `取消检查，须写明理由；暗访未公开的不因此公开。可能的错误：${STEP_ERRORS}。 Calls an inspection off, with a reason; one that was not told stays untold.`,
  })
  async callOffInspection(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TakeInspectionStepInput, { description: '取消。 Why.' }) input: TakeInspectionStepInput,
  ): Done {
    return { inspection: await this.inspections.take(viewer, InspectionAction.CALL_OFF, toInspection(input)) };
  }
}

interface FindingsPayloadRow {
  inspection: InspectionRow;
  rectifications: RectificationRow[];
}

function found({ inspection, items }: Found): FindingsPayloadRow {
  return { inspection, rectifications: items };
}

function toInspection<Input extends { inspectionId: string }>(input: Input): Input {
  return { ...input, inspectionId: keyOf('Inspection', input.inspectionId, 'inspectionId') };
}

/** A finding with its keys; `at` is its path in the input. */
function findingOf(input: InspectionFindingInput, at: string) {
  const { severity, problem, measure, due } = input;
  return {
    severity,
    problem,
    measure,
    due,
    memberId: input.memberId ? keyOf('InspectionMember', input.memberId, `${at}memberId`) : null,
    leadUnitId: keyOf('Party', input.leadUnitId, `${at}leadUnitId`),
    responsibleUnitIds: keysOf('Party', input.responsibleUnitIds, `${at}responsibleUnitIds`) ?? [],
    evidenceIds: keysOf('Evidence', input.evidenceIds, `${at}evidenceIds`) ?? [],
  };
}
