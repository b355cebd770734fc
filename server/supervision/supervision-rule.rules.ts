/** Rules about supervision as they apply: whole numbers, which are data. */
import { ProblemCode, SupervisionRuleCode } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';

interface Words {
  zh: string;
  en: string;
}

interface Form {
  name: Words;
  unit: Words;
  min: number;
  max: number;
  /** What a scheme lays down when the platform first starts. */
  shipped: number;
}

const DAYS: Words = { zh: '天', en: 'days' };
const POINTS: Words = { zh: '个百分点', en: 'points' };

export const SUPERVISION_RULES: Readonly<Record<SupervisionRuleCode, Form>> = {
  ITEM_TO_OFFICE_DAYS: {
    name: { zh: '整改逾期多少天后报主管办公室', en: 'days overdue before an item rises to the office' },
    unit: DAYS,
    min: 0,
    max: 365,
    shipped: 3,
  },
  ITEM_TO_SUPERVISOR_DAYS: {
    name: { zh: '整改逾期多少天后报督查部门', en: 'days overdue before an item rises to the supervisor' },
    unit: DAYS,
    min: 0,
    max: 365,
    shipped: 15,
  },
  BEHIND_PLAN_POINTS: {
    name: { zh: '落后序时进度多少即预警', en: 'points behind the time pace that raise an alarm' },
    unit: POINTS,
    min: 1,
    max: 100,
    shipped: 10,
  },
  BEHIND_PLAN_SERIOUS_POINTS: {
    name: { zh: '落后序时进度多少即重点预警', en: 'points behind the time pace that weigh seriously' },
    unit: POINTS,
    min: 1,
    max: 100,
    shipped: 25,
  },
  QUARTER_CLOSES_AFTER_DAYS: {
    name: { zh: '季度结束多少天后可排位', en: 'days after its end until a quarter may be ranked' },
    unit: DAYS,
    min: 0,
    max: 90,
    // The spend table of its last month is due by then.
    shipped: 5,
  },
  VISIT_WITHIN_DAYS: {
    name: { zh: '监测户多少天未走访即列为未走访', en: 'days after which a household counts as not visited' },
    unit: DAYS,
    min: 1,
    max: 365,
    shipped: 30,
  },
  ANSWER_ACCOUNTABILITY_DAYS: {
    name: {
      zh: '提醒、约谈、问责签发后多少天内回复',
      en: 'days within which a reminder, talk or accountability is answered',
    },
    unit: DAYS,
    min: 1,
    max: 365,
    shipped: 15,
  },
};

/** The eras that lay rules down: those of the indicator schemes. */
export const RULE_ERAS: readonly { scheme: string; validFrom: Day; validTo: Day | null }[] = [
  { scheme: '2016-2020', validFrom: '2016-01-01', validTo: '2020-12-31' },
  { scheme: '2021-2025', validFrom: '2021-01-01', validTo: '2025-12-31' },
  { scheme: '2026-', validFrom: '2026-01-01', validTo: null },
];

/** What applies on a day. */
export interface SupervisionRules {
  itemToOfficeDays: number;
  itemToSupervisorDays: number;
  behindPlanPoints: number;
  behindPlanSeriousPoints: number;
  quarterClosesAfterDays: number;
  visitWithinDays: number;
  answerAccountabilityDays: number;
}

/** Fails with OUT_OF_RANGE. */
export function checkSupervisionValue(code: SupervisionRuleCode, value: number): number {
  const { min, max } = SUPERVISION_RULES[code];
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value, range: `${min}–${max}` }, 'value');
}

/** The rules of one scheme from their rows. Fails loudly where one is missing: every scheme ships all of them. */
export function readSupervisionRules(rows: readonly { code: SupervisionRuleCode; value: number }[]): SupervisionRules {
  const number = (code: SupervisionRuleCode): number => {
    const found = rows.find((row) => row.code === code);
    if (found === undefined) throw new Error(`no ${code} is laid down`);
    return found.value;
  };
  return {
    itemToOfficeDays: number(SupervisionRuleCode.ITEM_TO_OFFICE_DAYS),
    itemToSupervisorDays: number(SupervisionRuleCode.ITEM_TO_SUPERVISOR_DAYS),
    behindPlanPoints: number(SupervisionRuleCode.BEHIND_PLAN_POINTS),
    behindPlanSeriousPoints: number(SupervisionRuleCode.BEHIND_PLAN_SERIOUS_POINTS),
    quarterClosesAfterDays: number(SupervisionRuleCode.QUARTER_CLOSES_AFTER_DAYS),
    visitWithinDays: number(SupervisionRuleCode.VISIT_WITHIN_DAYS),
    answerAccountabilityDays: number(SupervisionRuleCode.ANSWER_ACCOUNTABILITY_DAYS),
  };
}
