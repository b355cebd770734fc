import { HOLDING_WORDS } from '../funds/fund-words.rules';
import { yuanFromFen } from '../platform/money';
import { balancesOf, isLying } from './audit-balances.paper';
import type { AssetSum } from '../projects/asset.rules';
import type { AuditedLedger, BookBalance } from './audited-ledger.paper';
import { addSums, SUM_NAMES, sumByProject, sumNameOf, type StageSums } from './money-sums.rules';
import type { Column, Row, SheetDraft } from './paper';
import { NONE } from './paper-words.rules';

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 7, kind: 'integer' },
  { header: '范围', key: 'scope', width: 28, kind: 'text' },
  { header: '名目', key: 'name', width: 22, kind: 'text' },
  { header: '算法', key: 'formula', width: 56, kind: 'text' },
  { header: '金额', key: 'amount', width: 20, kind: 'money' },
  { header: '核对数', key: 'against', width: 20, kind: 'money' },
  { header: '差额', key: 'difference', width: 16, kind: 'money' },
  { header: '结论', key: 'verdict', width: 10, kind: 'text' },
];

/** What each sum is called, and how it is made. */
const NAMES: Record<keyof StageSums, [name: string, formula: string]> = {
  pledged: ['协议数', '环节为“协议数”的各笔之和'],
  allocated: ['安排', '环节为“安排”的各笔之和'],
  disbursed: ['拨付', '环节为“拨付”的各笔之和（帮扶方登记）'],
  takenBack: ['收回', '环节为“退回”、登记方为帮扶方的各笔之和'],
  opening: ['期初余额', '环节为“期初余额”的各笔之和'],
  received: ['到位', '环节为“到位”的各笔之和（受帮扶方登记）'],
  issued: ['下达', '环节为“下达”的各笔之和'],
  spent: ['支出', '环节为“支出”的各笔之和；质保金不算支出'],
  vouchered: ['报账', '环节为“报账”的各笔之和'],
  returned: ['退回', '环节为“退回”、登记方为受帮扶方的各笔之和'],
  surplus: ['结余收回', '环节为“结余”的各笔之和'],
  carriedOver: ['结转', '环节为“结转”的各笔之和；只换年度，不增减余额'],
  donated: ['物资捐赠折款', '环节为“物资捐赠”的各笔之和'],
  goodsReceived: ['物资接收折款', '环节为“物资接收”的各笔之和'],
  handedOut: ['物资发放折款', '环节为“物资发放”的各笔之和'],
  lying: ['尚存资金', '转入尚存状态的各笔之和，减转出尚存状态的各笔之和'],
  retained: ['其中质保金', '扣留质保金减返还质保金'],
};

/** One line of the sheet: an amount, and where there is one, another way to the same amount. */
interface Line {
  scope: string;
  name: string;
  formula: string;
  amount: bigint;
  against: bigint | null;
}

/** 合计与核对: every total with the way it is reckoned, and each one that can be reached by two ways held against itself. */
export function totalsSheet(ledger: AuditedLedger): SheetDraft {
  const lines = [...sumLines(ledger), ...bookLines(ledger), ...matchLines(ledger), ...assetLines(ledger)];
  return {
    name: '合计与核对',
    title: `${ledger.title}合计与核对`,
    heading: ledger.heading,
    columns: COLUMNS,
    rows: lines.map((line, index) => ({ nth: index + 1, ...rowOf(line) })),
    totals: [],
    notes: [
      '1. 各笔均指“收支明细”中“是否计入”为“计入”者；冲销为负数，已在合计中扣除。金额为元，精确到分。',
      '2. “核对数”为同一金额的另一种算法或账簿中另存的数；差额为零即相符。',
    ],
    signatures: [['编制人：', '复核人：', '单位负责人：', '单位（盖章）：']],
    simulated: ledger.simulated,
  };
}

/** Each fund's sums and those of all funds; what still lies is reckoned a second way. */
function sumLines({ entries, funds }: AuditedLedger): Line[] {
  const parts = sumByProject(entries);
  const scopes: [string, StageSums][] = [...funds.values()].map((fund) => [
    fund.name,
    addSums(parts.filter(({ fundId }) => fundId === fund.id).map(({ sums }) => sums)),
  ]);
  const lines = scopes.flatMap(([scope, sums]) => linesOf(scope, sums));
  return [...linesOf('全部资金', addSums(scopes.map(([, sums]) => sums))), ...lines];
}

function linesOf(scope: string, sums: StageSums): Line[] {
  const told = SUM_NAMES.filter((name) => sums[name] !== 0n).map((name): Line => {
    const [word, formula] = NAMES[name];
    return { scope, name: word, formula, amount: sums[name], against: null };
  });
  const { opening, received, spent, returned, lying } = sums;
  const equation = opening + received - spent - returned;
  return [
    ...told,
    {
      scope,
      name: '尚存资金的平衡',
      formula: '尚存资金＝期初余额＋到位－支出－退回',
      amount: lying,
      against: equation,
    },
  ];
}

/** The entries' balances against the books that the database keeps by itself, by fund and state. */
function bookLines({ entries, funds, books }: AuditedLedger): Line[] {
  const keyOf = ({ fundId, holding }: Omit<BookBalance, 'balanceFen'>): string => `${fundId} ${holding}`;
  const reckoned = new Map<string, BookBalance>();
  for (const { fundId, holding, balanceFen } of balancesOf(entries)) {
    const key = keyOf({ fundId, holding });
    reckoned.set(key, { fundId, holding, balanceFen: (reckoned.get(key)?.balanceFen ?? 0n) + balanceFen });
  }
  const kept = new Map(books.map((book) => [keyOf(book), book]));
  const all = new Map([...kept, ...reckoned]);
  return [...all].map(([key, { fundId, holding }]) => ({
    scope: funds.get(fundId)?.name ?? NONE,
    name: `余额：${HOLDING_WORDS[holding].zh}`,
    formula: `“余额”表中该资金、该状态之和${isLying(holding) ? '（尚存）' : ''}；核对数为账簿余额`,
    amount: reckoned.get(key)?.balanceFen ?? 0n,
    against: kept.get(key)?.balanceFen ?? 0n,
  }));
}

/** What both sides state stands in the reconciliation once, and nothing else does. */
function matchLines({ entries, paired, funds }: AuditedLedger): Line[] {
  const matched = new Map<string, bigint>();
  for (const { entries: stated } of paired) {
    for (const entry of stated.filter(({ fundId }) => funds.has(fundId))) {
      const name = sumNameOf(entry);
      if (name !== null) matched.set(name, (matched.get(name) ?? 0n) + entry.amountFen);
    }
  }
  const sums = addSums(sumByProject(entries).map((part) => part.sums));
  return STATED.filter((name) => sums[name] !== 0n || matched.has(name)).map((name) => ({
    scope: '双方对账',
    name: NAMES[name][0],
    formula: `${NAMES[name][1]}；核对数为“双方对账”表所含各笔之和`,
    amount: sums[name],
    against: matched.get(name) ?? 0n,
  }));
}

const STATED = ['disbursed', 'received', 'takenBack', 'returned', 'donated', 'goodsReceived'] as const;

/** The assets that are listed against the sums that the database makes of them, by kind and by owner. */
function assetLines({ assets, assetSums }: AuditedLedger): Line[] {
  if (assets.length === 0 && assetSums.every(({ kind }) => kind === null)) return [];
  const amount = assets.reduce((sum, { valueFen }) => sum + valueFen, 0n);
  const sumOf = (isPart: (sum: AssetSum) => boolean): bigint =>
    assetSums.filter(isPart).reduce((sum, { valueFen }) => sum + valueFen, 0n);
  const line = (by: string, against: bigint): Line => ({
    scope: '资产',
    name: '资产价值',
    formula: `“资产”表各项之和；核对数为账簿按${by}小计之和`,
    amount,
    against,
  });
  return [
    line(
      '类别',
      sumOf(({ kind }) => kind !== null),
    ),
    line(
      '权属',
      sumOf(({ ownerLevel }) => ownerLevel !== null),
    ),
  ];
}

function rowOf({ scope, name, formula, amount, against }: Line): Row {
  const difference = against === null ? null : amount - against;
  return {
    scope,
    name,
    formula,
    amount: yuanFromFen(amount),
    against: against === null ? null : yuanFromFen(against),
    difference: difference === null ? null : yuanFromFen(difference),
    verdict: difference === null ? NONE : difference === 0n ? '相符' : '不符',
  };
}
