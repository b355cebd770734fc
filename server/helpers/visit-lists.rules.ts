/** 走访台账 and 未走访户清单 as an office keeps them: whoever they name of a household is masked. */
import { maskedHousehold, type NamedHousehold } from '../households/named-household.rules';
import type { Column, PaperDraft } from '../papers/paper';
import type { Day } from '../platform/day';

export interface VisitLine extends NamedHousehold {
  day: Day;
  visitor: string;
  isHelper: boolean;
  locality: string | null;
  note: string;
  problem: string | null;
  files: number;
}

export interface ToVisitLine extends NamedHousehold {
  helper: string | null;
  unit: string | null;
  lastVisitOn: Day | null;
  daysSince: number;
}

/** How lists name a household. */
export const HOUSEHOLD: readonly Column[] = [
  { header: '户编号', key: 'number', width: 16, kind: 'text' },
  { header: '户主', key: 'name', width: 10, kind: 'text' },
  { header: '乡镇（村）', key: 'place', width: 24, kind: 'text' },
];
export const NTH: Column = { header: '序号', key: 'nth', width: 6, kind: 'integer' };

const VISITS: readonly Column[] = [
  NTH,
  { header: '走访日期', key: 'day', width: 13, kind: 'day' },
  ...HOUSEHOLD,
  { header: '走访人', key: 'visitor', width: 12, kind: 'text' },
  { header: '是否责任人', key: 'isHelper', width: 10, kind: 'text' },
  { header: '地点', key: 'locality', width: 16, kind: 'text' },
  { header: '走访情况', key: 'note', width: 40, kind: 'text' },
  { header: '发现的问题', key: 'problem', width: 28, kind: 'text' },
  { header: '佐证份数', key: 'files', width: 10, kind: 'integer' },
];

const TO_VISIT: readonly Column[] = [
  NTH,
  ...HOUSEHOLD,
  { header: '帮扶责任人', key: 'helper', width: 12, kind: 'text' },
  { header: '责任人单位', key: 'unit', width: 22, kind: 'text' },
  { header: '最近走访', key: 'lastVisitOn', width: 13, kind: 'day' },
  { header: '未走访天数', key: 'daysSince', width: 12, kind: 'integer' },
];

interface List<Line> {
  lines: readonly Line[];
  readAt: string;
  simulated: boolean;
}

/** 走访台账: the visits of a time, the latest first. */
export function visitList({
  from,
  until,
  lines,
  readAt,
  simulated,
}: List<VisitLine> & { from: Day; until: Day }): PaperDraft {
  const title = '监测户走访台账';
  const problems = lines.filter(({ problem }) => problem !== null).length;
  return {
    fileName: `${title} ${from}至${until}`,
    sheets: [
      {
        name: '走访',
        title,
        heading: [[`${from} 至 ${until}`, `数据时点：${readAt}`]],
        columns: VISITS,
        rows: lines.map(({ day, visitor, isHelper, locality, note, problem, files, ...household }, at) => ({
          nth: at + 1,
          day,
          ...maskedHousehold(household),
          visitor,
          isHelper: isHelper ? '是' : '否',
          locality,
          note,
          problem,
          files,
        })),
        totals: [{ note: `共 ${lines.length} 次，发现问题 ${problems} 个` }],
        notes: ['只含制表账号可以查看的户；户主姓名已作遮掩，已撤回的走访不列。'],
        signatures: [['填报人：', '审核人：', '单位（盖章）：']],
        simulated,
      },
    ],
  };
}

/** 未走访户清单: who was not visited for more days than the rule admits, as of a day. */
export function toVisitList({
  onDay,
  days,
  lines,
  readAt,
  simulated,
}: List<ToVisitLine> & { onDay: Day; days: number }): PaperDraft {
  const title = '未走访监测户清单';
  const alone = lines.filter(({ helper }) => helper === null).length;
  return {
    fileName: `${title} ${onDay}`,
    sheets: [
      {
        name: '未走访',
        title,
        heading: [[`截至 ${onDay}，超过 ${days} 天未走访`, `数据时点：${readAt}`]],
        columns: TO_VISIT,
        rows: lines.map(({ helper, unit, lastVisitOn, daysSince, ...household }, at) => ({
          nth: at + 1,
          ...maskedHousehold(household),
          helper,
          unit,
          lastVisitOn,
          daysSince,
        })),
        totals: [{ place: `共 ${lines.length} 户，其中无帮扶责任人 ${alone} 户` }],
        notes: ['只含制表账号可以查看的户；从未走访的自发现之日起算。户主姓名已作遮掩。'],
        signatures: [['填报人：', '审核人：', '单位（盖章）：']],
        simulated,
      },
    ],
  };
}
