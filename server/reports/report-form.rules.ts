import { ProblemCode, ReportAction, ReportDesk } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { atMost, requireText } from '../platform/text';
import { DESKS } from './report.rules';
import type { FlowStep, FormFacts } from './report';

/** What an administrator writes into a form's next version. */
export interface FormInput {
  nameZh: string;
  nameEn: string;
  indicators: string[];
  dueDay: number;
  dueMonths: number;
  steps: { action: ReportAction; by: ReportDesk; figures?: string[] | null }[];
}

const MAX_INDICATORS = 200;
const MAX_STEPS = 12;
const MAX_NAME_LENGTH = 100;
const MAX_MONTHS = 12;

const FLOW_ACTIONS: readonly ReportAction[] = [
  ReportAction.SUBMIT,
  ReportAction.APPROVE,
  ReportAction.CONFIRM,
  ReportAction.LOCK,
];

/** Who signs what others have written. */
const SIGNING: readonly ReportDesk[] = [
  ReportDesk.COUNTY_OFFICE,
  ReportDesk.DONOR_LEAD,
  ReportDesk.CITY,
  ReportDesk.PROVINCE,
];

/**
 * The form's next version. Who reports, about which pairings and periods, stays as it is: reports of other versions stand beside.
 * Fails with BAD_INPUT, OUT_OF_RANGE, TOO_MANY_ITEMS and UNKNOWN_INDICATOR; `field` names the item, such as `steps.2.by`.
 */
export function revisedForm(before: FormFacts, input: FormInput, known: (code: string) => boolean): FormFacts {
  atMost(input.indicators, MAX_INDICATORS, 'indicators');
  if (input.indicators.length === 0) refuse('indicators', '请至少列一项指标', 'name at least one indicator');
  refuseTwice(input.indicators, 'indicators');
  input.indicators.forEach((code, at) => {
    if (!known(code))
      throw new DomainError(
        ProblemCode.UNKNOWN_INDICATOR,
        { code: code.slice(0, 64), nearest: [] },
        `indicators.${at}`,
      );
  });
  checkWithin(input.dueDay, 1, 31, 'dueDay');
  checkWithin(input.dueMonths, 0, MAX_MONTHS, 'dueMonths');
  return {
    ...before,
    nameZh: requireText(input.nameZh, MAX_NAME_LENGTH, 'nameZh'),
    nameEn: requireText(input.nameEn, MAX_NAME_LENGTH, 'nameEn'),
    indicators: [...input.indicators],
    dueDay: input.dueDay,
    dueMonths: input.dueMonths,
    steps: checkedSteps(before, input),
  };
}

/** A flow begins with whoever reports and ends with the lock; it is approved before anybody else looks at it. */
function checkedSteps({ reporter, compiles }: FormFacts, { steps, indicators }: FormInput): FlowStep[] {
  atMost(steps, MAX_STEPS, 'steps');
  const flow = steps.map((step, at) => checkedStep(step, at, indicators));
  const [first, second] = flow;
  if (first?.action !== ReportAction.SUBMIT || first.by !== reporter)
    refuse(
      'steps.0',
      `第一步须由${DESKS[reporter].words[0]}报送`,
      `the first step is to be submitted by ${DESKS[reporter].words[1]}`,
    );
  if (second?.action !== ReportAction.APPROVE)
    refuse('steps.1', '报送之后须先审核', 'what is submitted is approved first');
  const last = flow.length - 1;
  if (flow[last]?.action !== ReportAction.LOCK) refuse(`steps.${last}`, '最后一步须为锁定', 'the last step locks it');
  flow.forEach(({ action, by }, at) => {
    if (at > 0 && action === ReportAction.SUBMIT)
      refuse(`steps.${at}.action`, '报送只能是第一步', 'only the first step submits');
    if (
      compiles !== null &&
      (action === ReportAction.CONFIRM || ![reporter, ReportDesk.CITY, ReportDesk.PROVINCE].includes(by))
    )
      refuse(
        `steps.${at}.${action === ReportAction.CONFIRM ? 'action' : 'by'}`,
        '汇总报告由本级和上级审核、锁定，不由对方确认',
        'a compiled report is signed by its own desk and those above it, and confirmed by nobody',
      );
    if (at > 0 && !SIGNING.includes(by))
      refuse(
        `steps.${at}.by`,
        `${DESKS[by].words[0]}只能报送，不能审核、确认或锁定`,
        `${DESKS[by].words[1]} submits, and signs nothing`,
      );
    if (at < last && action === ReportAction.LOCK)
      refuse(`steps.${at}.action`, '锁定只能是最后一步', 'only the last step locks');
    if (action === ReportAction.CONFIRM && flow.findIndex((one) => one.action === action) < at)
      refuse(`steps.${at}.action`, '对方只确认一次', 'the other side confirms once');
    if (action === ReportAction.CONFIRM && DESKS[by].side === DESKS[reporter].side)
      refuse(`steps.${at}.by`, '须由对方确认', 'it is the other side that confirms');
    if (action === ReportAction.CONFIRM && DESKS[by].side === null)
      refuse(`steps.${at}.by`, '须由对方确认', 'it is the other side that confirms');
  });
  return flow;
}

function checkedStep(step: FormInput['steps'][number], at: number, indicators: readonly string[]): FlowStep {
  const { action, by } = step;
  const figures = step.figures ?? [];
  if (!isFlowAction(action))
    refuse(`steps.${at}.action`, '步骤只能是报送、审核、确认或锁定', 'a step submits, approves, confirms or locks');
  if (action !== ReportAction.CONFIRM) {
    if (figures.length > 0) refuse(`steps.${at}.figures`, '只有确认须列明指标', 'only a confirmation names figures');
    return { action, by };
  }
  if (figures.length === 0) refuse(`steps.${at}.figures`, '请列明由对方确认的指标', 'name the figures to be confirmed');
  refuseTwice(figures, `steps.${at}.figures`);
  figures.forEach((code, nth) => {
    if (!indicators.includes(code))
      refuse(`steps.${at}.figures.${nth}`, `报表没有指标“${code.slice(0, 64)}”`, 'the form has no such indicator');
  });
  return { action, by, figures: [...figures] };
}

const isFlowAction = (action: ReportAction): action is FlowStep['action'] => FLOW_ACTIONS.includes(action);

function refuseTwice(codes: readonly string[], field: string): void {
  const twice = codes.findIndex((code, at) => codes.indexOf(code) < at);
  if (twice >= 0) refuse(`${field}.${twice}`, '同一指标只能列一次', 'each indicator is named once');
}

function checkWithin(value: number, min: number, max: number, field: string): void {
  if (value < min || value > max)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value, range: `${min}–${max}` }, field);
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
