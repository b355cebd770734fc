import { AlarmKind, AlarmTurn, FlagSeverity, RectificationState, Side } from '../../schema/vocabulary';
import { alarmSentence } from '../../server/supervision/alarm-words.rules';
import {
  alarmChanges,
  differenceAlarm,
  planAlarm,
  rectificationAlarm,
  reportAlarm,
  type PlanFact,
} from '../../server/supervision/alarm.rules';
import type { AlarmFound } from '../../server/supervision/alarm';

const rules = {
  itemToOfficeDays: 3,
  itemToSupervisorDays: 15,
  behindPlanPoints: 10,
  behindPlanSeriousPoints: 25,
  quarterClosesAfterDays: 5,
  visitWithinDays: 30,
  answerAccountabilityDays: 15,
};
const owner = { pairingId: 'pairing', simulated: false, published: false, partyIds: [], placePaths: [] };
const plan = (completion: string): PlanFact => ({
  ...owner,
  agreementId: 'agreement',
  year: 2023,
  indicatorCode: 'FUND_RECEIVED',
  indicatorId: 'indicator',
  completion,
  target: '100',
  actual: '1',
  turn: Side.RECIPIENT,
});

describe('an indicator behind plan', () => {
  // Time pace by April is 4/12 = 33.33 %.
  test.each([
    ['0.478800', '2023-04-30', null, ''],
    ['0.233333', '2023-04-30', FlagSeverity.WARNING, '10.00'],
    ['0.233334', '2023-04-30', null, ''],
    ['0.083333', '2023-04-30', FlagSeverity.SERIOUS, '25.00'],
    ['0.083334', '2023-04-30', FlagSeverity.WARNING, '25.00'],
    ['0.083334', '2023-04-29', FlagSeverity.WARNING, '16.67'],
    ['0', '2023-01-30', null, ''],
    ['0', '2023-12-31', FlagSeverity.SERIOUS, '100.00'],
    ['2.650000', '2023-12-31', null, ''],
    ['0', '2024-04-30', null, ''],
    ['0', '2022-12-31', null, ''],
  ])('at %s on %s: %s', (completion, today, severity, points) => {
    const alarms = planAlarm(plan(completion), today, rules);
    expect(alarms.map((one) => [one.severity, one.numbers.points])).toEqual(severity ? [[severity, points]] : []);
  });

  test('says so with its numbers', () => {
    const [alarm] = planAlarm(plan('0.125000'), '2023-04-30', rules);
    const names = { indicator: { zh: '到位资金', en: 'Funds received' }, unit: { zh: '元', en: 'yuan' }, form: null };
    expect(alarmSentence(AlarmKind.BEHIND_PLAN, alarm?.numbers ?? {}, names)).toEqual({
      zh: '“到位资金”完成 12.5%，落后序时进度（33.33%）20.83 个百分点：目标 100 元，已完成 1 元',
      en: '“Funds received” stands at 12.5%, 20.83 points behind the time pace of 33.33%: 1 of 100 yuan',
    });
  });
});

describe('what waits past its deadline', () => {
  test.each([
    ['2019-10-10', null, null],
    ['2019-10-11', FlagSeverity.NOTICE, AlarmTurn.UNIT],
    ['2019-10-14', FlagSeverity.WARNING, AlarmTurn.OFFICE],
    ['2019-10-26', FlagSeverity.SERIOUS, AlarmTurn.SUPERVISOR],
  ])('on %s weighs %s', (today, severity, turn) => {
    const due = '2019-10-10';
    const item = { ...owner, rectificationId: 'item', state: RectificationState.RETURNED, due };
    const found = rectificationAlarm(item, today, rules);
    expect(found.map((one) => [one.severity, one.turn, one.since])).toEqual(severity ? [[severity, turn, due]] : []);
    const difference = { ...owner, matchId: 'match', differenceFen: -1_050n, due, turn: Side.DONOR };
    const open = differenceAlarm(difference, today, rules);
    expect(open.map((one) => [one.severity, one.turn, one.numbers])).toEqual(
      severity ? [[severity, AlarmTurn.DONOR, { difference: '10.50', due }]] : [],
    );
    const report = { ...owner, formId: 'form', period: '2019-09', due, count: 2, turn: Side.RECIPIENT };
    const late = reportAlarm(report, today, rules);
    expect(late.map((one) => [one.kind, one.severity])).toEqual(severity ? [[AlarmKind.REPORT_OVERDUE, severity]] : []);
  });
});

describe('from look to look', () => {
  const [before] = planAlarm(plan('0'), '2023-04-30', rules);
  const standing = { ...(before as AlarmFound), id: 'alarm' };

  test('what is the same changes nothing', () => {
    expect(alarmChanges([standing], planAlarm(plan('0'), '2023-04-30', rules))).toEqual({
      begin: [],
      end: [],
      follow: [],
    });
  });

  test('what lasts follows its figures and keeps its day; what is gone ends; what is new begins', () => {
    const later = planAlarm(plan('0'), '2023-05-31', rules);
    const { begin, end, follow } = alarmChanges([standing], later);
    expect([begin, end]).toEqual([[], []]);
    expect(follow.map(({ now }) => [now.since, now.numbers.pace])).toEqual([['2023-04-30', '41.67']]);
    expect(alarmChanges([standing], [])).toEqual({ begin: [], end: [standing], follow: [] });
    expect(alarmChanges([], later)).toEqual({ begin: later, end: [], follow: [] });
  });
});
