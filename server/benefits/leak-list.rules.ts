/** 政策享受防漏表 and 政策享受台账 as an office keeps them: whoever they name is masked. */
import type { BenefitFinding } from '../../schema/vocabulary';
import { maskedHousehold, type NamedHousehold } from '../households/named-household.rules';
import type { Column, PaperDraft } from '../papers/paper';
import type { Day } from '../platform/day';

/** A household, or under a rule for persons one of its people. */
interface ListedSubject extends NamedHousehold {
  rule: string;
}

export interface LeakLine extends ListedSubject {
  entitledSince: Day | null;
  owed: number;
  received: number;
  /** What its missing periods are called. */
  missing: readonly string[];
  lateDays: number;
  findings: readonly BenefitFinding[];
  /** In yuan. */
  amount: string;
}

export interface BenefitLine extends ListedSubject {
  day: Day;
  period: string;
  /** In yuan; null for what is no money. */
  amount: string | null;
  given: string | null;
  source: string;
  voucher: string | null;
  overrideReason: string | null;
  reversalReason: string | null;
}

const FINDINGS: Readonly<Record<BenefitFinding, string>> = {
  MISSING: '应享未享',
  LATE: '逾期',
  TWICE: '重复享受',
  NOT_ENTITLED: '不符合条件',
};

const SUBJECT: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '户编号', key: 'number', width: 16, kind: 'text' },
  { header: '户主或成员', key: 'name', width: 10, kind: 'text' },
  { header: '乡镇（村）', key: 'place', width: 24, kind: 'text' },
  { header: '政策', key: 'rule', width: 28, kind: 'text' },
];

const LEAKS: readonly Column[] = [
  ...SUBJECT,
  { header: '符合条件起', key: 'entitledSince', width: 13, kind: 'day' },
  { header: '应享期数', key: 'owed', width: 9, kind: 'integer' },
  { header: '已享期数', key: 'received', width: 9, kind: 'integer' },
  { header: '未享各期', key: 'missing', width: 30, kind: 'text' },
  { header: '逾期天数', key: 'lateDays', width: 9, kind: 'integer' },
  { header: '已享金额（元）', key: 'amount', width: 14, kind: 'money' },
  { header: '发现的情况', key: 'findings', width: 20, kind: 'text' },
];

const BENEFITS: readonly Column[] = [
  ...SUBJECT,
  { header: '享受日期', key: 'day', width: 13, kind: 'day' },
  { header: '所属期', key: 'period', width: 18, kind: 'text' },
  { header: '金额（元）', key: 'amount', width: 14, kind: 'money' },
  { header: '实物或服务', key: 'given', width: 18, kind: 'text' },
  { header: '资金来源', key: 'source', width: 12, kind: 'text' },
  { header: '凭证号', key: 'voucher', width: 18, kind: 'text' },
  { header: '特批理由', key: 'overrideReason', width: 24, kind: 'text' },
  { header: '冲销理由', key: 'reversalReason', width: 24, kind: 'text' },
];

interface List<Line> {
  lines: readonly Line[];
  from: Day;
  until: Day;
  readAt: string;
  simulated: boolean;
}

const SIGNATURES = [['填报人：', '审核人：', '单位（盖章）：']];

const masked = (subject: ListedSubject, at: number) => ({
  nth: at + 1,
  ...maskedHousehold(subject),
  rule: subject.rule,
});

/** 政策享受防漏表: what is owed and what was received, a row for each household or person and rule. */
export function leakList({ lines, from, until, readAt, simulated }: List<LeakLine>): PaperDraft {
  const title = '政策享受防漏表';
  const missing = lines.filter(({ findings }) => findings.length > 0).length;
  return {
    fileName: `${title} ${until}`,
    sheets: [
      {
        name: '防漏表',
        title,
        heading: [[`截至 ${until}，${from} 起各期`, `数据时点：${readAt}`]],
        columns: LEAKS,
        rows: lines.map((line, at) => ({
          ...masked(line, at),
          entitledSince: line.entitledSince,
          owed: line.owed,
          received: line.received,
          amount: line.amount,
          missing: line.missing.join('、') || null,
          lateDays: line.lateDays,
          findings: line.findings.map((one) => FINDINGS[one]).join('、') || null,
        })),
        totals: [{ rule: `共 ${lines.length} 行，有情况的 ${missing} 行` }],
        notes: ['只含制表账号可以查看的户；姓名已作遮掩。按现行规则和截至当日的登记计算。'],
        signatures: SIGNATURES,
        simulated,
      },
    ],
  };
}

/** 政策享受台账: what was received in a time, what was reversed included and said so. */
export function benefitList({ lines, from, until, readAt, simulated }: List<BenefitLine>): PaperDraft {
  const title = '政策享受台账';
  return {
    fileName: `${title} ${from}至${until}`,
    sheets: [
      {
        name: '政策享受',
        title,
        heading: [[`${from} 至 ${until}`, `数据时点：${readAt}`]],
        columns: BENEFITS,
        rows: lines.map((line, at) => ({
          ...masked(line, at),
          day: line.day,
          period: line.period,
          amount: line.amount,
          given: line.given,
          source: line.source,
          voucher: line.voucher,
          overrideReason: line.overrideReason,
          reversalReason: line.reversalReason,
        })),
        totals: [{ rule: `共 ${lines.length} 条` }],
        notes: ['只含制表账号可以查看的户；姓名已作遮掩。有冲销理由的已冲销，不计享受。'],
        signatures: SIGNATURES,
        simulated,
      },
    ],
  };
}
