/** 任务进度表: the work of a period as an office keeps it on paper, in the order of its plans. */
import { WorkLevel, WorkState } from '../../schema/vocabulary';
import type { Column, PaperDraft } from '../papers/paper';
import type { Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';

/** One piece of work, with what it came to in the year. */
export interface WorkLine {
  plan: string;
  level: WorkLevel | null;
  place: string;
  title: string;
  unit: string;
  /** As the reader may see it. */
  person: string;
  assignedOn: Day;
  due: Day;
  nextDue: Day;
  /** Each step with its days, as a list of tasks may be written. */
  steps: string;
  milestones: string;
  state: WorkState;
  daysLate: number;
  incomeFen: bigint;
  projectsMoved: number;
  problemsSolved: number;
  note: string;
}

export interface WorkTable {
  year: number;
  /** Null: the whole year. */
  quarter: number | null;
  readAt: string;
  lines: readonly WorkLine[];
  simulated: boolean;
}

const LEVELS: Record<WorkLevel, string> = { COUNTY: '县级', TOWNSHIP: '乡镇级', VILLAGE: '村级', HOUSEHOLD: '户级' };

const STATES: Record<WorkState, string> = {
  OPEN: '未启动',
  UNDER_WAY: '进行中',
  DONE: '已完成，待验收',
  ACCEPTED: '已验收',
  CANCELLED: '已取消',
};

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '层级', key: 'level', width: 8, kind: 'text' },
  { header: '计划', key: 'plan', width: 28, kind: 'text' },
  { header: '地区', key: 'place', width: 16, kind: 'text' },
  { header: '任务', key: 'title', width: 36, kind: 'text' },
  { header: '责任单位', key: 'unit', width: 16, kind: 'text' },
  { header: '责任人', key: 'person', width: 14, kind: 'text' },
  { header: '下达', key: 'assignedOn', width: 12, kind: 'day', group: '工期' },
  { header: '下一节点', key: 'nextDue', width: 12, kind: 'day', group: '工期' },
  { header: '期限', key: 'due', width: 12, kind: 'day', group: '工期' },
  { header: '步骤（天数）', key: 'steps', width: 30, kind: 'text' },
  { header: '节点到达', key: 'milestones', width: 10, kind: 'text' },
  { header: '状态', key: 'state', width: 14, kind: 'text' },
  { header: '逾期天数', key: 'daysLate', width: 10, kind: 'integer' },
  { header: '增收（元）', key: 'income', width: 16, kind: 'money', group: '年内进度' },
  { header: '推动项目', key: 'projectsMoved', width: 10, kind: 'integer', group: '年内进度' },
  { header: '解决问题', key: 'problemsSolved', width: 10, kind: 'integer', group: '年内进度' },
  { header: '最近一次说明', key: 'note', width: 36, kind: 'text' },
];

/** Steps as a cell lists them: 选址（10天）；施工（60天）. */
export const stepsWord = (titles: readonly string[], days: readonly number[]): string =>
  titles.map((title, at) => `${title}（${days[at] ?? 0}天）`).join('；');

/** The table with its sums; what is not late shows no days. */
export function workTable({ year, quarter, readAt, lines, simulated }: WorkTable): PaperDraft {
  const period = quarter === null ? `${year}年` : `${year}年第${quarter}季度`;
  const late = lines.filter(({ daysLate }) => daysLate > 0).length;
  const sum = (pick: (line: WorkLine) => number): number => lines.reduce((total, line) => total + pick(line), 0);
  return {
    fileName: `${period}任务进度表`,
    sheets: [
      {
        name: period,
        title: `${period}任务进度表`,
        heading: [[`共 ${lines.length} 项，逾期 ${late} 项`, `数据时点：${readAt}`]],
        columns: COLUMNS,
        rows: lines.map(({ level, state, daysLate, incomeFen, ...line }, at) => ({
          ...line,
          nth: at + 1,
          level: level === null ? '' : LEVELS[level],
          state: STATES[state],
          daysLate: daysLate === 0 ? null : daysLate,
          income: yuanFromFen(incomeFen),
        })),
        totals: [
          {
            title: `合计 ${lines.length} 项`,
            income: yuanFromFen(lines.reduce((total, { incomeFen }) => total + incomeFen, 0n)),
            projectsMoved: sum((line) => line.projectsMoved),
            problemsSolved: sum((line) => line.problemsSolved),
          },
        ],
        notes: [
          '1. 只含制表账号可以查看的任务：期间内未到期的，以及至今仍未完成的。',
          '2. 逾期天数自首个未到达的节点或期限起算；年内进度为该年各季度现行数之和。',
        ],
        signatures: [['填报人：', '审核人：', '单位（盖章）：']],
        simulated,
      },
    ],
  };
}
