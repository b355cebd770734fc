import { CUSTODIAN_WORDS, SIDE_WORDS, STAGE_WORDS } from '../funds/fund-words.rules';
import type { FundEntryRow } from '../funds/fund.tables';
import { yuanFromFen } from '../platform/money';
import type { AuditedLedger } from './audited-ledger.paper';
import { isInForce } from './money-sums.rules';
import type { Column, Row, SheetDraft } from './paper';
import { momentWord, NONE, sourceWord } from './paper-words.rules';

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '文号', key: 'document', width: 18, kind: 'text' },
  { header: '日期', key: 'day', width: 12, kind: 'day' },
  { header: '环节', key: 'stage', width: 10, kind: 'text' },
  { header: '登记方', key: 'side', width: 9, kind: 'text' },
  { header: '资金名称', key: 'fund', width: 18, kind: 'text' },
  { header: '资金类别', key: 'source', width: 14, kind: 'text' },
  { header: '所属年度', key: 'origin', width: 8, kind: 'text' },
  { header: '转出单位', key: 'fromCustodian', width: 15, kind: 'text' },
  { header: '转出项目', key: 'fromProject', width: 14, kind: 'text' },
  { header: '保管单位', key: 'custodian', width: 15, kind: 'text' },
  { header: '项目', key: 'project', width: 14, kind: 'text' },
  { header: '金额', key: 'amount', width: 17, kind: 'money' },
  { header: '是否计入', key: 'counts', width: 8, kind: 'text' },
  { header: '冲销关系', key: 'reversal', width: 11, kind: 'text' },
  { header: '收款方', key: 'payee', width: 13, kind: 'text' },
  { header: '物资', key: 'goods', width: 10, kind: 'text' },
  { header: '佐证材料', key: 'evidence', width: 16, kind: 'text' },
  { header: '备注', key: 'note', width: 14, kind: 'text' },
  { header: '记录人岗位', key: 'recorder', width: 11, kind: 'text' },
  { header: '会签时间', key: 'signed', width: 11, kind: 'text' },
  { header: '录入时间', key: 'recorded', width: 11, kind: 'text' },
];

/** 收支明细: every entry of the ledger, reversals and what waits for a signature included, in the order of its days. */
export function entriesSheet(ledger: AuditedLedger): SheetDraft {
  const nthOf = new Map(ledger.entries.map(({ id }, index) => [id, index + 1]));
  return {
    name: '收支明细',
    title: `${ledger.title}收支明细`,
    heading: ledger.heading,
    columns: COLUMNS,
    rows: ledger.entries.map((entry) => ({ nth: nthOf.get(entry.id) ?? null, ...entryRow(entry, ledger, nthOf) })),
    totals: [],
    notes: [
      '1. 各笔只增不改：错误以冲销更正，冲销为负数，与原记录并列。“是否计入”为“计入”的各笔之和即为“合计与核对”表中的数。',
      '2. 协议数、安排、期初余额须对方会签后计入；未会签而撤回的，与撤回一并不计入。',
    ],
    signatures: [],
    simulated: ledger.simulated,
  };
}

function entryRow(entry: FundEntryRow, ledger: AuditedLedger, nthOf: ReadonlyMap<string, number>): Row {
  const fund = ledger.funds.get(entry.fundId);
  const projectOf = (id: string | null): string => (id === null ? NONE : (ledger.projects.get(id)?.name ?? NONE));
  const { goodsName, goodsQuantity, goodsUnit } = entry;
  return {
    document: entry.documentNo,
    day: entry.day,
    stage: STAGE_WORDS[entry.stage].zh,
    side: SIDE_WORDS[entry.side].zh,
    fund: fund?.name ?? NONE,
    source: fund ? sourceWord(fund) : NONE,
    origin: String(entry.originYear),
    fromCustodian: custodianWord(ledger, entry.fromCustodianId),
    fromProject: projectOf(entry.fromProjectId),
    custodian: custodianWord(ledger, entry.custodianId),
    project: projectOf(entry.projectId),
    amount: yuanFromFen(entry.amountFen),
    counts: countsWord(entry),
    reversal: reversalWord(entry, nthOf),
    payee: entry.payee ?? NONE,
    goods: goodsName === null ? NONE : `${goodsName} ${goodsQuantity ?? ''} ${goodsUnit ?? ''}`,
    evidence: entry.evidence.join('\n') || NONE,
    note: entry.note ?? NONE,
    recorder: recorderWord(entry, ledger.posts),
    signed: entry.signedAt === null ? NONE : momentWord(entry.signedAt),
    recorded: momentWord(entry.at),
  };
}

export function custodianWord({ custodians }: AuditedLedger, id: string | null): string {
  const custodian = custodians.get(id ?? '');
  return custodian ? `${custodian.name}（${CUSTODIAN_WORDS[custodian.kind].zh}）` : NONE;
}

function countsWord(entry: FundEntryRow): string {
  if (isInForce(entry)) return '计入';
  if (entry.withdraws) return '撤回';
  return entry.reversedById === null ? '待会签' : '已撤回';
}

function reversalWord({ reversesId, reversedById }: FundEntryRow, nthOf: ReadonlyMap<string, number>): string {
  const nth = (id: string): string => (nthOf.has(id) ? `第 ${nthOf.get(id)} 笔` : '另一笔');
  if (reversesId !== null) return `冲销${nth(reversesId)}`;
  return reversedById === null ? NONE : `已由${nth(reversedById)}冲销`;
}

/** The post, never the person. */
function recorderWord({ recordedBy }: FundEntryRow, posts: ReadonlyMap<string, string>): string {
  return recordedBy === null ? '平台' : (posts.get(recordedBy) ?? '（无权查看）');
}
