/** 村集体收入台账, 利益联结台账 and 贫困村出列验收台账 as an office keeps them. */
import type { BenefitLinkKind, BenefitLinkRole, VillageLiftState } from '../../schema/vocabulary';
import type { Column, PaperDraft, Row } from '../papers/paper';
import type { Day } from '../platform/day';
import { LINK_KIND_WORDS, partnersLine } from './benefit-link-words.rules';
import { STATE_WORDS } from './village-lift.rules';

/** Where a row lies, as its office says it. */
interface Listed {
  place: string;
  village: string | null;
}

export interface IncomeLine extends Listed {
  year: number;
  /** 0 for the whole year. */
  quarter: number;
  source: string;
  isOperating: boolean;
  /** In yuan. */
  amount: string;
}

export interface LinkLine extends Listed {
  name: string;
  kind: BenefitLinkKind;
  partners: readonly { role: BenefitLinkRole; name: string }[];
  from: Day;
  until: Day | null;
  /** In yuan. */
  putIn: string;
  paidOut: string;
  /** Registered households and people; null where they are too few to be told. */
  households: number | null;
  persons: number | null;
  otherHouseholds: number;
}

export interface LiftLine extends Listed {
  year: number;
  listedOn: Day;
  state: VillageLiftState;
  liftedOn: Day | null;
  /** What was measured or seen of each standard, as it is written; null for not checked. */
  standing: readonly { name: string; isMet: boolean; said: string | null }[];
}

const WHERE: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '乡镇（村）', key: 'place', width: 16, kind: 'text' },
  { header: '村', key: 'village', width: 16, kind: 'text' },
];

const INCOMES: readonly Column[] = [
  ...WHERE,
  { header: '年度', key: 'year', width: 8, kind: 'integer' },
  { header: '期间', key: 'period', width: 12, kind: 'text' },
  { header: '来源', key: 'source', width: 16, kind: 'text' },
  { header: '经营性', key: 'operating', width: 8, kind: 'text' },
  { header: '金额（元）', key: 'amount', width: 16, kind: 'money' },
];

const LINKS: readonly Column[] = [
  ...WHERE,
  { header: '名称', key: 'name', width: 24, kind: 'text' },
  { header: '联结方式', key: 'kind', width: 16, kind: 'text' },
  { header: '参与方', key: 'partners', width: 36, kind: 'text' },
  { header: '起始日期', key: 'from', width: 13, kind: 'day' },
  { header: '终止日期', key: 'until', width: 13, kind: 'day' },
  { header: '投入（元）', key: 'putIn', width: 16, kind: 'money' },
  { header: '向农户支付（元）', key: 'paidOut', width: 16, kind: 'money' },
  { header: '联结监测户', key: 'households', width: 11, kind: 'integer' },
  { header: '监测户人口', key: 'persons', width: 11, kind: 'integer' },
  { header: '其他农户', key: 'otherHouseholds', width: 10, kind: 'integer' },
];

const LIFTS: readonly Column[] = [
  ...WHERE,
  { header: '计划年度', key: 'year', width: 9, kind: 'integer' },
  { header: '列入日期', key: 'listedOn', width: 13, kind: 'day' },
  { header: '状态', key: 'state', width: 18, kind: 'text' },
  { header: '出列日期', key: 'liftedOn', width: 13, kind: 'day' },
  { header: '各项标准', key: 'standing', width: 60, kind: 'text' },
  { header: '未达到', key: 'lacking', width: 24, kind: 'text' },
];

interface List<Line> {
  lines: readonly Line[];
  readAt: string;
  simulated: boolean;
}

const SIGNATURES = [['填报人：', '审核人：', '单位（盖章）：']];

const at = ({ place, village }: Listed, nth: number): Row => ({ nth: nth + 1, place, village });

/** A table of one sheet, under its own name. */
function tableOf(
  title: string,
  { readAt, simulated }: Pick<List<Listed>, 'readAt' | 'simulated'>,
  sheet: { columns: readonly Column[]; rows: Row[]; total: Row; notes: string[] },
): PaperDraft {
  const { columns, rows, total, notes } = sheet;
  const heading = [[`数据时点：${readAt}`]];
  return {
    fileName: title,
    sheets: [{ name: title, title, heading, columns, rows, totals: [total], notes, signatures: SIGNATURES, simulated }],
  };
}

const SEEN = '只含制表账号可以查看的村。';

/** 村集体收入台账: a row for each village, period and source. */
export const incomeList = ({ lines, ...of }: List<IncomeLine>): PaperDraft =>
  tableOf('村集体收入台账', of, {
    columns: INCOMES,
    rows: lines.map(({ year, quarter, source, isOperating, amount, ...where }, nth) => ({
      ...at(where, nth),
      year,
      period: quarter === 0 ? '全年' : `第 ${quarter} 季度`,
      source,
      operating: isOperating ? '是' : '否',
      amount,
    })),
    total: { place: '合计', source: `共 ${lines.length} 笔` },
    notes: [`${SEEN}已撤回的不列。`],
  });

/** 利益联结台账: a row for each link that stands. */
export const linkList = ({ lines, ...of }: List<LinkLine>): PaperDraft =>
  tableOf('利益联结台账', of, {
    columns: LINKS,
    rows: lines.map(({ place, village, kind, partners, ...line }, nth) => ({
      ...at({ place, village }, nth),
      ...line,
      kind: LINK_KIND_WORDS[kind][0],
      partners: partnersLine(partners),
    })),
    total: { place: '合计', name: `共 ${lines.length} 项` },
    notes: [`${SEEN}监测户过少、不便告知的留空。`],
  });

/** 贫困村出列验收台账: a row for each village on a list. */
export const liftList = ({ lines, ...of }: List<LiftLine>): PaperDraft =>
  tableOf('贫困村出列验收台账', of, {
    columns: LIFTS,
    rows: lines.map(({ place, village, state, standing, ...line }, nth) => ({
      ...at({ place, village }, nth),
      ...line,
      state: STATE_WORDS[state][0],
      standing: standing.map(({ name, isMet, said }) => `${name}${said ?? (isMet ? '达到' : '未达到')}`).join('；'),
      lacking: standing.flatMap(({ name, isMet }) => (isMet ? [] : [name])).join('、') || null,
    })),
    total: {
      state: `共 ${lines.length} 个村，已出列 ${lines.filter(({ liftedOn }) => liftedOn !== null).length} 个`,
    },
    notes: [`${SEEN}移出计划的不列；标准为出列之日、今日或计划年度末有效的。`],
  });
