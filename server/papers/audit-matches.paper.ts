import { FundStage, Lang, Side } from '../../schema/vocabulary';
import { SIDE_WORDS } from '../funds/fund-words.rules';
import type { FundEntryRow } from '../funds/fund.tables';
import { yuanFromFen } from '../platform/money';
import { sentenceOf } from '../reconciliation/reason-words.rules';
import type { AuditedLedger } from './audited-ledger.paper';
import type { Column, Row, SheetDraft } from './paper';
import { MATCH_WORDS, ofSide, RESOLUTION_WORDS, type Paired } from './paired.paper';
import { NONE } from './paper-words.rules';

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '结果', key: 'status', width: 10, kind: 'text' },
  { header: '事项', key: 'movement', width: 9, kind: 'text' },
  { header: '文号', key: 'donorDocument', width: 20, kind: 'text', group: '帮扶方登记' },
  { header: '日期', key: 'donorDay', width: 12, kind: 'text', group: '帮扶方登记' },
  { header: '金额', key: 'donorAmount', width: 17, kind: 'money', group: '帮扶方登记' },
  { header: '文号', key: 'recipientDocument', width: 20, kind: 'text', group: '受帮扶方登记' },
  { header: '日期', key: 'recipientDay', width: 12, kind: 'text', group: '受帮扶方登记' },
  { header: '金额', key: 'recipientAmount', width: 17, kind: 'money', group: '受帮扶方登记' },
  { header: '差额', key: 'difference', width: 17, kind: 'money' },
  { header: '比对依据', key: 'reasons', width: 40, kind: 'text' },
  { header: '待处理方', key: 'turn', width: 10, kind: 'text' },
  { header: '自', key: 'since', width: 12, kind: 'day' },
  { header: '答复期限', key: 'due', width: 12, kind: 'day' },
  { header: '说明', key: 'resolution', width: 24, kind: 'text' },
];

const MOVEMENTS: Partial<Record<FundStage, string>> = {
  DISBURSED: '拨付',
  RECEIVED: '拨付',
  RETURNED: '退回',
  DONATED: '物资',
  GOODS_RECEIVED: '物资',
};

/** 双方对账: what each side states about one movement of money, how the two stand, and why they were brought together. */
export function matchesSheet({ title, heading, paired, simulated }: AuditedLedger): SheetDraft {
  const sum = (side: Side): bigint => paired.reduce((total, one) => total + sumOf(ofSide(one, side)), 0n);
  const [donor, recipient] = [sum(Side.DONOR), sum(Side.RECIPIENT)];
  return {
    name: '双方对账',
    title: `${title}双方对账表`,
    heading,
    columns: COLUMNS,
    rows: paired.map((one, index) => ({ nth: index + 1, ...rowOf(one) })),
    totals: [
      {
        status: '合计',
        donorAmount: yuanFromFen(donor),
        recipientAmount: yuanFromFen(recipient),
        difference: yuanFromFen(donor - recipient),
      },
    ],
    notes: ['差额＝帮扶方登记－受帮扶方登记。同一笔资金一方分次登记的合并比对；已冲销的不列。'],
    signatures: [['帮扶方核对人：', '受帮扶方核对人：', '核对日期：']],
    simulated,
  };
}

function rowOf(paired: Paired): Row {
  const { match, entries, resolution } = paired;
  const [donor, recipient] = [ofSide(paired, Side.DONOR), ofSide(paired, Side.RECIPIENT)];
  const [first] = entries;
  return {
    status: MATCH_WORDS[match.status],
    movement: first ? (MOVEMENTS[first.stage] ?? NONE) : NONE,
    donorDocument: documentsOf(donor),
    donorDay: daysOf(donor),
    donorAmount: donor.length > 0 ? yuanFromFen(sumOf(donor)) : null,
    recipientDocument: documentsOf(recipient),
    recipientDay: daysOf(recipient),
    recipientAmount: recipient.length > 0 ? yuanFromFen(sumOf(recipient)) : null,
    difference: yuanFromFen(match.differenceFen),
    reasons: match.reasons.map((reason) => sentenceOf(reason, Lang.ZH)).join('；'),
    turn: match.turn === null ? NONE : SIDE_WORDS[match.turn].zh,
    since: match.since,
    due: match.due,
    resolution: resolution ? `${RESOLUTION_WORDS[resolution.kind]}：${resolution.reason}` : NONE,
  };
}

export const sumOf = (entries: readonly FundEntryRow[]): bigint =>
  entries.reduce((sum, { amountFen }) => sum + amountFen, 0n);

const documentsOf = (entries: readonly FundEntryRow[]): string =>
  [...new Set(entries.map(({ documentNo }) => documentNo))].join('\n') || NONE;
const daysOf = (entries: readonly FundEntryRow[]): string =>
  [...new Set(entries.map(({ day }) => day))].join('\n') || NONE;
