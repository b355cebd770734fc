/** What alarms say, in both languages. */
import { AlarmKind } from '../../schema/vocabulary';
import type { AlarmNumbers } from './alarm';

interface Words {
  zh: string;
  en: string;
}

/** What a sentence may name besides its numbers. */
export interface AlarmNames {
  indicator: Words | null;
  unit: Words | null;
  form: Words | null;
}

const SENTENCES: Record<AlarmKind, (numbers: AlarmNumbers, names: AlarmNames) => Words> = {
  MONEY_IDLE: ({ idle, days, balance }) => ({
    zh: `至少 ${idle} 元已存放满 ${days} 天（现余 ${balance} 元）`,
    en: `at least ${idle} yuan have lain there for ${days} days (of ${balance} yuan)`,
  }),
  BEHIND_PLAN: ({ rate, pace, points, actual, target }, { indicator, unit }) => ({
    zh: `“${indicator?.zh ?? ''}”完成 ${rate}%，落后序时进度（${pace}%）${points} 个百分点：目标 ${target} ${unit?.zh ?? ''}，已完成 ${actual} ${unit?.zh ?? ''}`,
    en: `“${indicator?.en ?? ''}” stands at ${rate}%, ${points} points behind the time pace of ${pace}%: ${actual} of ${target} ${unit?.en ?? ''}`,
  }),
  REPORT_OVERDUE: ({ count, period, due }, { form }) => ({
    zh: `“${form?.zh ?? ''}”逾期未报 ${count} 份，最早一份为 ${period}，应于 ${due} 前报送`,
    en: `${count} of “${form?.en ?? ''}” are overdue; the first is that of ${period}, due by ${due}`,
  }),
  DIFFERENCE_OVERDUE: ({ difference, due }) => ({
    zh: `双方登记相差 ${difference} 元，应于 ${due} 前答复`,
    en: `the two sides’ statements differ by ${difference} yuan; an answer was due by ${due}`,
  }),
  DISPUTE_OVERDUE: ({ records, due }) => ({
    zh: `${records} 条记录有异议，应于 ${due} 前办理，逾期未办`,
    en: `${records} records are disputed; it was due by ${due}`,
  }),
  RECTIFICATION_OVERDUE: ({ due }) => ({
    zh: `整改事项应于 ${due} 前答复，逾期未答复`,
    en: `something is to be put right; an answer was due by ${due}`,
  }),
  WORK_OVERDUE: ({ due }) => ({
    zh: `任务或其节点应于 ${due} 前完成，逾期未完成`,
    en: `work, or a milestone of it, was due by ${due} and is not done`,
  }),
};

export function alarmSentence(kind: AlarmKind, numbers: AlarmNumbers, names: AlarmNames): Words {
  return SENTENCES[kind](numbers, names);
}
