import type { Programme } from '../../schema/vocabulary';
import { daysBetween, type Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import type { Column, PaperDraft, Row } from './paper';
import { dayWord, NONE, programmeWord } from './paper-words.rules';

/** One thing that somebody is reminded of. */
export interface Reminded {
  kind: '双方登记不一致' | '待会签' | '资金沉淀';
  what: string;
  documentNo: string | null;
  amountFen: bigint;
  since: Day;
  due: Day | null;
}

export interface Reminder {
  programme: Programme;
  /** Who is reminded, and by whom. */
  to: string;
  other: string;
  today: Day;
  items: readonly Reminded[];
  simulated: boolean;
}

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '类别', key: 'kind', width: 16, kind: 'text' },
  { header: '事项', key: 'what', width: 46, kind: 'text' },
  { header: '文号', key: 'document', width: 24, kind: 'text' },
  { header: '金额', key: 'amount', width: 18, kind: 'money' },
  { header: '自', key: 'since', width: 12, kind: 'day' },
  { header: '办理期限', key: 'due', width: 12, kind: 'day' },
  { header: '逾期天数', key: 'overdue', width: 10, kind: 'integer' },
];

const ASKED: Record<Reminded['kind'], string> = {
  双方登记不一致: '请核对本方登记：有误的冲销后重新登记，漏记的补记，无误的由有权限的人员说明理由。',
  待会签: '请核对后会签；不同意的，请与登记方联系撤回。',
  资金沉淀: '请说明原因，抓紧下达、支付或退回；项目不再需要的，办理结余收回。',
};

/** 催报单: what waits for one side, with amounts, since when and until when; what is overdue longest comes first. */
export function reminder({ programme, to, other, today, items, simulated }: Reminder): PaperDraft {
  const late = (item: Reminded): number => (item.due === null ? 0 : Math.max(0, daysBetween(item.due, today)));
  const sorted = [...items].sort((a, b) => late(b) - late(a) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const kinds = (Object.keys(ASKED) as Reminded['kind'][]).filter((kind) => items.some((item) => item.kind === kind));
  const overdue = items.filter((item) => late(item) > 0).length;
  const aid = programmeWord(programme);
  return {
    fileName: `${to} ${aid}资金催报单 ${today}`,
    sheets: [
      {
        name: '催报单',
        title: `${aid}资金催报单`,
        heading: [[`编制日期：${today}`, '单位：元']],
        body: [
          `${to}：`,
          items.length === 0
            ? `　　截至${dayWord(today)}，你方与${other}的${aid}资金没有需要办理的事项。`
            : `　　截至${dayWord(today)}，你方与${other}的${aid}资金有 ${items.length} 项需要办理，其中 ${overdue} 项已逾期，明细见下表。请于期限前在平台办理。`,
        ],
        columns: COLUMNS,
        rows: sorted.map((item, index) => ({
          nth: index + 1,
          kind: item.kind,
          what: item.what,
          document: item.documentNo ?? NONE,
          amount: yuanFromFen(item.amountFen),
          since: item.since,
          due: item.due,
          overdue: late(item) > 0 ? late(item) : null,
        })),
        totals: kinds.map((kind) => totalOf(kind, items)),
        notes: kinds.map((kind, index) => `${index + 1}. ${kind}：${ASKED[kind]}`),
        signatures: [['经办人：', '审核人：', '单位（盖章）：', dayWord(today)]],
        simulated,
      },
    ],
  };
}

/** Amounts of one kind add up; those of different kinds do not. */
function totalOf(kind: Reminded['kind'], items: readonly Reminded[]): Row {
  const own = items.filter((item) => item.kind === kind);
  const sum = own.reduce((total, { amountFen }) => total + amountFen, 0n);
  return { kind, what: `小计 ${own.length} 项`, amount: yuanFromFen(sum) };
}
