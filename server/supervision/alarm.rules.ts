/** When something is an alarm, how much it weighs, and whose turn it is: facts in, alarms out. */
import {
  AlarmKind,
  AlarmTurn,
  FlagSeverity,
  RectificationEscalation,
  type RectificationState,
  type Side,
} from '../../schema/vocabulary';
import { daysBetween, monthsElapsed, type Day } from '../platform/day';
import { divideHalfUp, formatSteps, formatTrimmed, parseDecimal, toSteps } from '../platform/decimal';
import { yuanFromFen } from '../platform/money';
import type { Owned } from '../platform/scope';
import type { AlarmFound, AlarmNumbers, AlarmSubject } from './alarm';
import { escalationOf, eyesAfter } from './rectification.rules';
import type { SupervisionRules } from './supervision-rule.rules';

/** Whose an alarm is. */
export interface AlarmOwner extends Owned {
  pairingId: string;
  simulated: boolean;
}

const TURN_OF_SIDE: Record<Side, AlarmTurn> = { DONOR: AlarmTurn.DONOR, RECIPIENT: AlarmTurn.RECIPIENT };

function alarmOf(
  owner: AlarmOwner,
  about: Pick<AlarmFound, 'kind' | 'subjectType' | 'subjectId' | 'numbers' | 'since' | 'severity' | 'turn'> &
    Partial<Pick<AlarmFound, 'indicatorCode' | 'indicatorId'>>,
): AlarmFound {
  const { pairingId, simulated, published, partyIds, placePaths } = owner;
  return { indicatorCode: null, indicatorId: null, ...about, pairingId, simulated, published, partyIds, placePaths };
}

/** A flag about money that lies idle, as the room of money raised it. */
export interface IdleFact extends AlarmOwner {
  flagId: string;
  numbers: AlarmNumbers;
  severity: FlagSeverity;
  since: Day;
  turn: Side;
}

export function idleAlarm(fact: IdleFact): AlarmFound {
  const { flagId, severity, since, turn } = fact;
  const { idle = '', balance = '', days = '' } = fact.numbers;
  return alarmOf(fact, {
    kind: AlarmKind.MONEY_IDLE,
    subjectType: 'IntegrityFlag',
    subjectId: flagId,
    numbers: { idle, balance, days },
    since,
    severity,
    turn: TURN_OF_SIDE[turn],
  });
}

/** How long something has waited past its deadline says how much it weighs, by the same days as items rise. */
function weightOf(due: Day, today: Day, rules: SupervisionRules): FlagSeverity {
  const days = daysBetween(due, today);
  if (days > rules.itemToSupervisorDays) return FlagSeverity.SERIOUS;
  return days > rules.itemToOfficeDays ? FlagSeverity.WARNING : FlagSeverity.NOTICE;
}

/** A difference between both sides' statements that nobody has answered. */
export interface OpenDifference extends AlarmOwner {
  matchId: string;
  differenceFen: bigint;
  due: Day;
  turn: Side;
}

export function differenceAlarm(fact: OpenDifference, today: Day, rules: SupervisionRules): AlarmFound[] {
  const { matchId, differenceFen, due, turn } = fact;
  if (due >= today) return [];
  const difference = yuanFromFen(differenceFen < 0n ? -differenceFen : differenceFen);
  return [
    alarmOf(fact, {
      kind: AlarmKind.DIFFERENCE_OVERDUE,
      subjectType: 'Difference',
      subjectId: matchId,
      numbers: { difference, due },
      since: due,
      severity: weightOf(due, today, rules),
      turn: TURN_OF_SIDE[turn],
    }),
  ];
}

/** A dispute that waits for one side. */
export interface WaitingDispute extends AlarmOwner {
  disputeId: string;
  records: number;
  due: Day;
  turn: Side;
}

export function disputeAlarm(fact: WaitingDispute, today: Day, rules: SupervisionRules): AlarmFound[] {
  const { disputeId, records, due, turn } = fact;
  if (due >= today) return [];
  return [
    alarmOf(fact, {
      kind: AlarmKind.DISPUTE_OVERDUE,
      subjectType: 'Dispute',
      subjectId: disputeId,
      numbers: { records: String(records), due },
      since: due,
      severity: weightOf(due, today, rules),
      turn: TURN_OF_SIDE[turn],
    }),
  ];
}

/** An item to be put right. */
export interface WaitingItem extends AlarmOwner {
  rectificationId: string;
  state: RectificationState;
  due: Day;
}

const OF_LEVEL = {
  UNIT: { severity: FlagSeverity.NOTICE, turn: AlarmTurn.UNIT },
  OFFICE: { severity: FlagSeverity.WARNING, turn: AlarmTurn.OFFICE },
  SUPERVISOR: { severity: FlagSeverity.SERIOUS, turn: AlarmTurn.SUPERVISOR },
} as const satisfies Record<
  Exclude<RectificationEscalation, RectificationEscalation.NONE>,
  { severity: FlagSeverity; turn: AlarmTurn }
>;

export function rectificationAlarm(item: WaitingItem, today: Day, rules: SupervisionRules): AlarmFound[] {
  const level = escalationOf(item, today, rules);
  if (level === RectificationEscalation.NONE) return [];
  return [
    alarmOf(item, {
      kind: AlarmKind.RECTIFICATION_OVERDUE,
      subjectType: 'Rectification',
      subjectId: item.rectificationId,
      numbers: { due: item.due },
      since: item.due,
      ...OF_LEVEL[level],
    }),
  ];
}

/** A piece of work that is not done by the next day that matters of it: a milestone's, or its deadline. */
export interface WaitingWork extends AlarmOwner {
  workItemId: string;
  nextDue: Day;
}

export function workAlarm(work: WaitingWork, today: Day, rules: SupervisionRules): AlarmFound[] {
  const { workItemId, nextDue } = work;
  if (nextDue >= today) return [];
  return [
    alarmOf(work, {
      kind: AlarmKind.WORK_OVERDUE,
      subjectType: 'WorkItem',
      subjectId: workItemId,
      numbers: { due: nextDue },
      since: nextDue,
      ...OF_LEVEL[eyesAfter(daysBetween(nextDue, today), rules)],
    }),
  ];
}

/** Reports by one form that were due and are not there. */
export interface OverdueReport extends AlarmOwner {
  formId: string;
  /** The first period that is missing, as it is shown, and by when its report was due. */
  period: string;
  due: Day;
  /** How many are missing. */
  count: number;
  turn: Side;
}

export function reportAlarm(report: OverdueReport, today: Day, rules: SupervisionRules): AlarmFound[] {
  const { formId, period, due, count, turn } = report;
  if (due >= today) return [];
  return [
    alarmOf(report, {
      kind: AlarmKind.REPORT_OVERDUE,
      subjectType: 'ReportForm',
      subjectId: formId,
      numbers: { count: `${count}`, period, due },
      since: due,
      severity: weightOf(due, today, rules),
      turn: TURN_OF_SIDE[turn],
    }),
  ];
}

/** How far an indicator of a year's agreement has come. */
export interface PlanFact extends AlarmOwner {
  agreementId: string;
  year: number;
  indicatorCode: string;
  indicatorId: string;
  /** Actual / target, six places. */
  completion: string;
  target: string;
  actual: string;
  turn: Side;
}

const RATE_SCALE = 6;
const ONE = 10n ** BigInt(RATE_SCALE);

/** Behind the time pace of the year that runs, by whole months; a year that is over or to come is none of an alarm's. */
export function planAlarm(fact: PlanFact, today: Day, rules: SupervisionRules): AlarmFound[] {
  const months = monthsElapsed(today);
  const completion = parseDecimal(fact.completion);
  const millionths = completion && toSteps(completion, RATE_SCALE);
  if (!today.startsWith(`${fact.year}-`) || months === 0 || millionths === undefined) return [];
  // Twelve times the distance in millionths, so that a third of a year is exact.
  const distance = BigInt(months) * ONE - 12n * millionths;
  const isBehindBy = (points: number): boolean => distance * 100n >= 12n * BigInt(points) * ONE;
  if (!isBehindBy(rules.behindPlanPoints)) return [];
  const { agreementId, indicatorCode, indicatorId, target, actual, turn } = fact;
  const points = divideHalfUp({ digits: distance * 100n, scale: RATE_SCALE }, { digits: 12n, scale: 0 }, 2);
  const pace = divideHalfUp({ digits: BigInt(months) * 100n, scale: 0 }, { digits: 12n, scale: 0 }, 2);
  if (!points || !pace) throw new Error('twelve months are not none');
  return [
    alarmOf(fact, {
      kind: AlarmKind.BEHIND_PLAN,
      subjectType: 'Agreement',
      subjectId: agreementId,
      indicatorCode,
      indicatorId,
      numbers: {
        rate: formatTrimmed({ digits: millionths, scale: RATE_SCALE - 2 }),
        pace: formatSteps(pace.digits, pace.scale),
        points: formatSteps(points.digits, points.scale),
        actual,
        target,
      },
      since: today,
      severity: isBehindBy(rules.behindPlanSeriousPoints) ? FlagSeverity.SERIOUS : FlagSeverity.WARNING,
      turn: TURN_OF_SIDE[turn],
    }),
  ];
}

const keyOf = (one: AlarmSubject): string =>
  [one.pairingId, one.kind, one.subjectType, one.subjectId, one.indicatorCode ?? ''].join(' ');

const SHOWN = ['numbers', 'since', 'severity', 'turn', 'indicatorId'] as const;

/** What has begun, what has ended, and what lasts with other figures. An indicator stays behind since the day when that was found. */
export function alarmChanges<Standing extends AlarmFound>(
  standing: readonly Standing[],
  found: readonly AlarmFound[],
): { begin: AlarmFound[]; end: Standing[]; follow: { alarm: Standing; now: AlarmFound }[] } {
  const known = new Map(standing.map((alarm) => [keyOf(alarm), alarm]));
  const now = new Map(found.map((one) => [keyOf(one), one]));
  const follow = [...now].flatMap(([key, one]) => {
    const alarm = known.get(key);
    if (!alarm) return [];
    const lasting = one.kind === AlarmKind.BEHIND_PLAN ? { ...one, since: alarm.since } : one;
    return isSame(alarm, lasting) ? [] : [{ alarm, now: lasting }];
  });
  return {
    begin: [...now].flatMap(([key, one]) => (known.has(key) ? [] : [one])),
    end: [...known].flatMap(([key, alarm]) => (now.has(key) ? [] : [alarm])),
    follow,
  };
}

function isSame(alarm: AlarmFound, now: AlarmFound): boolean {
  return SHOWN.every((field) => canonical(alarm[field]) === canonical(now[field]));
}

const canonical = (value: string | null | AlarmNumbers): string =>
  JSON.stringify(value !== null && typeof value === 'object' ? Object.entries(value).sort() : value);
