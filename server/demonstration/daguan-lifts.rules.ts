/**
 * Villages that Daguan puts on its lists and lifts (演示数据): accepted by two hands, sent back, watched, and waiting. No published text
 * names these, and no village bears these names.
 */
import { VillageLiftAction } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { CheckInput } from '../villages/village-lift.rules';
import type { Cast } from './accounts';

type LiftStep = Exclude<VillageLiftAction, VillageLiftAction.LIST>;

/** A step that somebody took on a day. */
export interface PlannedLiftStep {
  by: Cast;
  do: LiftStep;
  day: Day;
  text: string | null;
  evidence: string[];
  checks: CheckInput[];
  /** The standards that whoever sends back doubts. */
  doubted: string[];
}

/** A village on the list of a year, by the division's code of its township. */
export interface PlannedLift {
  townCode: string;
  village: string;
  year: number;
  by: Cast;
  listedOn: Day;
  steps: PlannedLiftStep[];
}

const { CHECK, PROPOSE, CONFIRM, SEND_BACK, WATCH } = VillageLiftAction;
const SEEN = ['ROAD', 'WATER', 'ELECTRICITY', 'NETWORK', 'MEDICAL_ROOM'];
/** The township that has an account proposes for itself, the county's office for the others; another always judges. */
const [TOWNSHIP, OFFICE, JUDGE] = ['recipient-township', 'recipient-reporter', 'recipient-reviewer'] as const;

const step = (
  by: Cast,
  action: LiftStep,
  day: Day,
  text: string | null,
  more: Partial<PlannedLiftStep> = {},
): PlannedLiftStep => ({ by, do: action, day, text, evidence: [], checks: [], doubted: [], ...more });

/** @param measured the poverty rate in per cent, and the collective income in yuan */
const proposed = (by: Cast, day: Day, ...measured: readonly [povertyRate: string, collectiveIncome: string]) =>
  step(by, PROPOSE, day, '经逐项核查，达到出列标准', {
    evidence: ['贫困村出列验收表'],
    checks: [
      { standard: 'POVERTY_RATE', value: measured[0] },
      { standard: 'COLLECTIVE_INCOME', value: measured[1] },
      ...SEEN.map((standard) => ({ standard, isMet: true })),
    ],
  });

const confirmed = (day: Day) => step(JUDGE, CONFIRM, day, '经实地复核，同意出列', { evidence: ['贫困村出列复核表'] });

const sentBack = (day: Day, text: string, doubted: string[]) => step(JUDGE, SEND_BACK, day, text, { doubted });

export const DAGUAN_LIFTS: readonly PlannedLift[] = [
  {
    ...{ townCode: '530624101000', village: '演示一村', year: 2018, by: TOWNSHIP, listedOn: '2018-03-20' },
    steps: [proposed(TOWNSHIP, '2018-10-16', '2.41', '34600'), confirmed('2018-11-02')],
  },
  {
    ...{ townCode: '530624101000', village: '演示二村', year: 2019, by: TOWNSHIP, listedOn: '2019-02-26' },
    steps: [proposed(TOWNSHIP, '2019-10-10', '1.87', '41200.50'), confirmed('2019-10-28')],
  },
  {
    ...{ townCode: '530624105000', village: '演示一村', year: 2019, by: OFFICE, listedOn: '2019-02-26' },
    steps: [proposed(OFFICE, '2019-10-12', '2.05', '52000'), confirmed('2019-10-28')],
  },
  {
    ...{ townCode: '530624106000', village: '演示三村', year: 2019, by: OFFICE, listedOn: '2019-02-26' },
    steps: [
      proposed(OFFICE, '2019-09-20', '2.63', '31500'),
      sentBack('2019-09-27', '两个村民小组的水窖尚未完工', ['WATER']),
      step(OFFICE, CHECK, '2019-11-15', null, {
        evidence: ['工程完工验收单'],
        checks: [{ standard: 'WATER', isMet: true, note: '水窖已完工，水质检测合格' }],
      }),
      proposed(OFFICE, '2019-11-18', '2.63', '31500'),
      confirmed('2019-11-29'),
    ],
  },
  {
    ...{ townCode: '530624107000', village: '演示二村', year: 2019, by: OFFICE, listedOn: '2019-02-26' },
    steps: [
      proposed(OFFICE, '2019-10-15', '2.90', '30200'),
      confirmed('2019-10-30'),
      step(OFFICE, CHECK, '2020-04-08', '一季度租金未收回', {
        checks: [{ standard: 'COLLECTIVE_INCOME', value: '18400', note: '村级光伏维修，租金缓收' }],
      }),
      step(OFFICE, WATCH, '2020-04-10', '村集体收入下降，列入跟踪监测'),
    ],
  },
  {
    ...{ townCode: '530624104000', village: '演示二村', year: 2020, by: OFFICE, listedOn: '2020-03-05' },
    steps: [
      proposed(OFFICE, '2020-09-15', '0.84', '36000'),
      sentBack('2020-09-29', '通村路有一段未硬化，请完工后重新提出', ['ROAD']),
    ],
  },
  {
    ...{ townCode: '530624102000', village: '演示一村', year: 2020, by: OFFICE, listedOn: '2020-03-05' },
    steps: [proposed(OFFICE, '2020-10-12', '0.52', '45800')],
  },
  {
    ...{ townCode: '530624108000', village: '演示一村', year: 2020, by: OFFICE, listedOn: '2020-03-05' },
    steps: [
      step(OFFICE, CHECK, '2020-06-18', null, {
        checks: [
          { standard: 'POVERTY_RATE', value: '3.20', note: '尚有 9 户未达标准' },
          { standard: 'ROAD', isMet: true },
          { standard: 'MEDICAL_ROOM', isMet: false, note: '卫生室在建' },
        ],
      }),
    ],
  },
];
