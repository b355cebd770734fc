/** 检查样本走访表 and 问题整改清单: what an inspection drew, saw and found, as an office keeps it on paper. */
import {
  FindingSeverity,
  InspectionKind,
  InspectionState,
  InspectionSubject,
  RectificationState,
  type LookBackVerdict,
} from '../../schema/vocabulary';
import type { Column, PaperDraft, Row } from '../papers/paper';
import type { Day } from '../platform/day';
import type { Official, Question } from './checklist';
import { KIND_WORDS, STATE_WORDS } from './inspection.rules';
import { isRepeated, VERDICT_WORDS } from './look-back.rules';

/** A member of the sample, as its reader may see it. */
export interface SampleLine {
  subject: InspectionSubject;
  nth: number;
  township: string;
  name: string;
  day: Day | null;
  visitors: string;
  /** By question, from 1. */
  answers: ReadonlyMap<number, string>;
  note: string;
}

export interface FindingLine {
  nth: number;
  severity: FindingSeverity;
  problem: string;
  measure: string;
  where: string;
  unit: string;
  due: Day | null;
  state: RectificationState;
  handedOver: string;
  isRepeated: boolean;
}

/** What an earlier inspection found, and what is seen of it now. */
export interface LookLine {
  nth: number;
  severity: FindingSeverity;
  problem: string;
  unit: string;
  verdict: LookBackVerdict | null;
  note: string;
  day: Day | null;
  visitors: string;
  /** 待整改: how far it has come that was opened anew; empty where nothing was. */
  opened: string;
}

export interface DrawLine {
  subject: InspectionSubject;
  day: Day;
  seed: string;
  population: number;
  populationHash: string;
}

export interface InspectionTable {
  title: string;
  kind: InspectionKind;
  state: InspectionState;
  area: string;
  from: Day;
  until: Day;
  team: readonly Official[];
  questions: readonly Question[];
  draws: readonly DrawLine[];
  sample: readonly SampleLine[];
  findings: readonly FindingLine[];
  /** The earlier inspection, and what it found; null where none is looked back at. */
  looksBack: { title: string; lines: readonly LookLine[] } | null;
  readAt: string;
  simulated: boolean;
}

export const SUBJECT_NAMES: Readonly<Record<InspectionSubject, string>> = {
  HOUSEHOLDS: '监测户',
  PROJECTS: '项目',
  PLACES: '乡镇或村',
};

export const SEVERITIES: Readonly<Record<FindingSeverity, string>> = {
  MINOR: '一般',
  MODERATE: '较重',
  SERIOUS: '严重',
};

export const ITEM_STATES: Readonly<Record<RectificationState, string>> = {
  OPEN: '待整改',
  ANSWERED: '已答复，待核查',
  RETURNED: '已退回',
  CLOSED: '已销号',
};

const text = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'text' });

/** Who was drawn and what was seen, what was found with how far it has come, and of a look back what became of what was found before. */
export function inspectionTable(table: InspectionTable): PaperDraft {
  const { title, kind, state, area, from, until, team, draws, readAt, simulated } = table;
  const members = team
    .map(
      ({ name, unit, isLeader, leftOn }) =>
        `${name}（${unit}${isLeader ? '，组长' : ''}${leftOn ? `，${leftOn} 离组` : ''}）`,
    )
    .join('、');
  const heading = [
    [`${KIND_WORDS[kind][0]}　范围：${area}　${from} 至 ${until}`, `状态：${STATE_WORDS[state][0]}`],
    [`检查组：${members}`, `数据时点：${readAt}`],
  ];
  return {
    fileName: `${title}检查表`,
    sheets: [
      {
        name: '样本走访表',
        title: `${title}样本走访表`,
        heading,
        ...sampleOf(table),
        simulated,
        notes: [
          ...draws.map(
            ({ subject, day, seed, population, populationHash }, at) =>
              `${at + 1}. ${SUBJECT_NAMES[subject]}于 ${day} 从 ${population} 个中抽取，种子 ${seed}，总体校验 ${populationHash}。`,
          ),
          '票号为 SHA-256（种子:编号），按票号从小到大抽取；监测户只列制表账号可以查看的。',
        ],
        signatures: [['填表人：', '组长：', '单位（盖章）：']],
      },
      {
        name: '问题整改清单',
        title: `${title}问题整改清单`,
        heading,
        ...findingsOf(table),
        simulated,
        notes: ['由答复人以外、且不在责任单位任职的人核查销号。'],
        signatures: [['填表人：', '审核人：', '单位（盖章）：']],
      },
      ...(table.looksBack === null
        ? []
        : [
            {
              name: '原问题回看表',
              title: `${title}原问题回看表`,
              heading: [...heading, [`所回看的检查：${table.looksBack.title}`]],
              ...looksOf(table.looksBack.lines),
              simulated,
              notes: [
                '由答复、核查过原问题的人和整改单位以外的人回看；已销号而未到位或反弹的，重新列入整改清单，原项保留。',
              ],
              signatures: [['填表人：', '组长：', '单位（盖章）：']],
            },
          ]),
    ],
  };
}

function sampleOf({ questions, sample }: InspectionTable): { columns: Column[]; rows: Row[]; totals: Row[] } {
  const columns: Column[] = [
    text('对象', 'subject', 10),
    { header: '序号', key: 'nth', width: 6, kind: 'integer' },
    text('乡镇', 'township', 14),
    text('户编号或名称', 'name', 26),
    { header: '走访日期', key: 'day', width: 12, kind: 'day' },
    text('走访人', 'visitors', 16),
    ...questions.map((question, at) => ({ ...text(question.text, `q${at + 1}`, 18), group: '检查表' })),
    text('其他情况', 'note', 30),
  ];
  const rows = sample.map(({ subject, answers, day, ...line }) => ({
    ...line,
    subject: SUBJECT_NAMES[subject],
    day,
    ...Object.fromEntries(questions.map((_, at) => [`q${at + 1}`, answers.get(at + 1) ?? null])),
  }));
  const visited = sample.filter(({ day }) => day !== null).length;
  return { columns, rows, totals: [{ name: `共 ${sample.length} 个，已走访 ${visited} 个` }] };
}

function findingsOf({ findings }: InspectionTable): { columns: Column[]; rows: Row[]; totals: Row[] } {
  const columns: Column[] = [
    { header: '序号', key: 'nth', width: 6, kind: 'integer' },
    text('轻重', 'severity', 8),
    text('问题', 'problem', 40),
    text('整改措施', 'measure', 34),
    text('发现地点', 'where', 18),
    text('牵头单位', 'unit', 18),
    { header: '期限', key: 'due', width: 12, kind: 'day' },
    text('状态', 'state', 16),
    text('移交', 'handedOver', 24),
    text('重复发现', 'repeated', 10),
  ];
  const rows = findings.map(({ severity, state, isRepeated: again, ...line }) => ({
    ...line,
    severity: SEVERITIES[severity],
    state: ITEM_STATES[state],
    repeated: again ? '是' : null,
  }));
  const closed = findings.filter(({ state }) => state === RectificationState.CLOSED).length;
  return { columns, rows, totals: [{ problem: `共 ${findings.length} 个，已销号 ${closed} 个` }] };
}

function looksOf(lines: readonly LookLine[]): { columns: Column[]; rows: Row[]; totals: Row[] } {
  const columns: Column[] = [
    { header: '原序号', key: 'nth', width: 8, kind: 'integer' },
    text('原轻重', 'severity', 8),
    text('原问题', 'problem', 40),
    text('牵头单位', 'unit', 18),
    text('回看结论', 'verdict', 12),
    text('现在的情况', 'note', 36),
    { header: '回看日期', key: 'day', width: 12, kind: 'day' },
    text('回看人', 'visitors', 16),
    text('重新列入后', 'opened', 16),
  ];
  const rows = lines.map(({ severity, verdict, ...line }) => ({
    ...line,
    severity: SEVERITIES[severity],
    verdict: verdict === null ? null : VERDICT_WORDS[verdict][0],
  }));
  const looked = lines.filter(({ verdict }) => verdict !== null).length;
  const repeated = lines.filter(({ verdict }) => isRepeated(verdict)).length;
  const problem = `共 ${lines.length} 个，已回看 ${looked} 个，未到位或反弹 ${repeated} 个`;
  return { columns, rows, totals: [{ problem }] };
}
