/** 检查台账 and 检查发现问题清单: the inspections that were asked for, and what they found, as an office keeps them on paper. */
import {
  LookBackVerdict,
  RectificationState,
  type FindingSeverity,
  type InspectionKind,
  type InspectionState,
  type InspectionSubject,
} from '../../schema/vocabulary';
import type { Column, PaperDraft, Row, SheetDraft } from '../papers/paper';
import type { Day } from '../platform/day';
import type { Official } from './checklist';
import { isOfTeam } from './checklist.rules';
import { ITEM_STATES, SEVERITIES, SUBJECT_NAMES } from './inspection-table.rules';
import { KIND_WORDS, STATE_WORDS } from './inspection.rules';
import { VERDICT_WORDS } from './look-back.rules';

/** An inspection with its counts, as far as the reader may see what they count. */
export interface InspectionLine {
  title: string;
  kind: InspectionKind;
  state: InspectionState;
  orderer: string;
  area: string;
  from: Day;
  until: Day;
  team: readonly Official[];
  /** How many were drawn and looked at; drawn is null where the reader may not know it. */
  seen: readonly { subject: InspectionSubject; drawn: number | null; visited: number }[];
  found: number;
  closed: number;
  late: number;
  /** Of a look back, what was said of each of the earlier findings; null until it is. */
  looks: readonly (LookBackVerdict | null)[];
}

/** What an inspection found. */
export interface FoundLine {
  inspection: string;
  kind: InspectionKind;
  nth: number;
  severity: FindingSeverity;
  problem: string;
  measure: string;
  /** 监测户 3, and what that is. */
  where: string;
  name: string;
  unit: string;
  due: Day | null;
  state: RectificationState;
  /** 0 where it is in time. */
  lateDays: number;
  handedOver: string | null;
  /** Whether an earlier inspection had found it. */
  isRepeated: boolean;
}

interface List<Line> {
  lines: readonly Line[];
  day: Day;
  readAt: string;
  simulated: boolean;
}

const text = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'text' });
const day = (header: string, key: string): Column => ({ header, key, width: 12, kind: 'day' });
const count = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'integer' });

const INSPECTIONS: readonly Column[] = [
  count('序号', 'nth', 6),
  text('名称', 'title', 30),
  text('种类', 'kind', 10),
  text('安排单位', 'orderer', 20),
  text('范围', 'area', 14),
  day('开始', 'from'),
  day('结束', 'until'),
  text('检查组', 'team', 34),
  text('状态', 'state', 16),
  text('已看/抽取', 'seen', 22),
  count('发现问题', 'found', 9),
  count('已销号', 'closed', 9),
  count('逾期未改', 'late', 9),
  text('原问题回看', 'looks', 26),
];

const FINDINGS: readonly Column[] = [
  count('序号', 'nth', 6),
  text('检查', 'inspection', 24),
  text('种类', 'kind', 10),
  count('问题号', 'number', 8),
  text('轻重', 'severity', 8),
  text('问题', 'problem', 36),
  text('整改措施', 'measure', 30),
  text('发现地点', 'where', 14),
  text('户编号或名称', 'name', 20),
  text('牵头单位', 'unit', 18),
  day('期限', 'due'),
  text('状态', 'state', 16),
  count('逾期天数', 'lateDays', 9),
  text('移交', 'handedOver', 20),
  text('重复发现', 'repeated', 10),
];

/** A row for each inspection, planned last first. */
export function inspectionList(list: List<InspectionLine>): PaperDraft {
  const { lines } = list;
  const rows = lines.map(
    ({ title, kind, state, orderer, area, from, until, team, seen, found, closed, late, looks }, at): Row => ({
      nth: at + 1,
      title,
      kind: KIND_WORDS[kind][0],
      state: STATE_WORDS[state][0],
      orderer,
      area,
      from,
      until,
      team: team
        .filter(isOfTeam)
        .map(({ name, unit, isLeader }) => `${name}（${unit}${isLeader ? '，组长' : ''}）`)
        .join('、'),
      seen:
        seen.map(({ subject, visited, drawn }) => `${SUBJECT_NAMES[subject]} ${visited}/${drawn ?? '—'}`).join('；') ||
        null,
      found,
      closed,
      late,
      looks: looksWord(looks),
    }),
  );
  const sum = (key: 'found' | 'closed' | 'late'): number => lines.reduce((all, line) => all + line[key], 0);
  return draft(list, '检查台账', {
    columns: INSPECTIONS,
    rows,
    totals: [{ title: `共 ${lines.length} 次`, found: sum('found'), closed: sum('closed'), late: sum('late') }],
    notes: [
      '只含制表账号可以查看的检查；问题各数只含其中可以查看的问题。未报告的暗访不列抽取数，安排单位和检查组除外。',
    ],
  });
}

/** 整改到位 2、未到位 1: what was said, by verdict; null where nothing is looked back at. */
function looksWord(looks: readonly (LookBackVerdict | null)[]): string | null {
  if (looks.length === 0) return null;
  const verdicts = Object.values(LookBackVerdict).map(
    (verdict) => [VERDICT_WORDS[verdict][0], looks.filter((one) => one === verdict).length] as const,
  );
  const counts = [...verdicts, ['待回看', looks.filter((one) => one === null).length] as const];
  return counts.flatMap(([word, times]) => (times > 0 ? [`${word} ${times}`] : [])).join('、');
}

/** A row for each finding, inspection by inspection, with how far its unit has come. */
export function findingList(list: List<FoundLine>): PaperDraft {
  const { lines } = list;
  const rows = lines.map(({ nth, kind, severity, state, lateDays, isRepeated, ...line }, at): Row => ({
    ...line,
    repeated: isRepeated ? '是' : null,
    nth: at + 1,
    number: nth,
    kind: KIND_WORDS[kind][0],
    severity: SEVERITIES[severity],
    state: ITEM_STATES[state],
    lateDays: lateDays > 0 ? lateDays : null,
  }));
  const closed = lines.filter(({ state }) => state === RectificationState.CLOSED).length;
  const late = lines.filter(({ lateDays }) => lateDays > 0).length;
  return draft(list, '检查发现问题清单', {
    columns: FINDINGS,
    rows,
    totals: [{ problem: `共 ${lines.length} 个，已销号 ${closed} 个，逾期未改 ${late} 个` }],
    notes: ['只含制表账号可以查看的检查、问题和监测户。由答复人以外、且不在责任单位任职的人核查销号。'],
  });
}

function draft(
  { day: onDay, readAt, simulated }: Omit<List<unknown>, 'lines'>,
  title: string,
  table: Pick<SheetDraft, 'columns' | 'rows' | 'totals' | 'notes'>,
): PaperDraft {
  const heading = [[`截至 ${onDay}`, `数据时点：${readAt}`]];
  const signatures = [['填表人：', '审核人：', '单位（盖章）：']];
  return { fileName: `${title} ${onDay}`, sheets: [{ name: title, title, heading, ...table, signatures, simulated }] };
}
