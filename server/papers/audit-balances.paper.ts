import { FundHolding, type Side } from '../../schema/vocabulary';
import { CUSTODIAN_WORDS, HOLDING_WORDS, SIDE_WORDS } from '../funds/fund-words.rules';
import type { FundEntryRow } from '../funds/fund.tables';
import { CASH_LYING } from '../funds/posting.rules';
import { yuanFromFen } from '../platform/money';
import type { AuditedLedger } from './audited-ledger.paper';
import { isInForce } from './money-sums.rules';
import type { Column, SheetDraft } from './paper';
import { NONE } from './paper-words.rules';

/** What lies in one holding of one account, reckoned from the entries. */
export interface Balance {
  fundId: string;
  side: Side;
  projectId: string | null;
  custodianId: string;
  originYear: number;
  holding: FundHolding;
  balanceFen: bigint;
}

/** What the entries in force leave where; empty places are left out. */
export function balancesOf(entries: Iterable<FundEntryRow>): Balance[] {
  const balances = new Map<string, Balance>();
  const change = (place: Omit<Balance, 'balanceFen'>, fen: bigint): void => {
    const key = Object.values(place).join(' ');
    const known = balances.get(key) ?? { ...place, balanceFen: 0n };
    balances.set(key, { ...known, balanceFen: known.balanceFen + fen });
  };
  for (const entry of entries) {
    if (!isInForce(entry)) continue;
    const { fundId, side, originYear, amountFen } = entry;
    const { projectId, custodianId, fromProjectId, fromCustodianId } = entry;
    if (fromCustodianId !== null) {
      const from = { fundId, side, projectId: fromProjectId, custodianId: fromCustodianId, originYear };
      change({ ...from, holding: entry.fromHolding }, -amountFen);
    }
    change({ fundId, side, projectId, custodianId, originYear, holding: entry.toHolding }, amountFen);
  }
  return [...balances.values()].filter(({ balanceFen }) => balanceFen !== 0n);
}

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 7, kind: 'integer' },
  { header: '记账方', key: 'side', width: 10, kind: 'text' },
  { header: '保管单位类别', key: 'kind', width: 14, kind: 'text' },
  { header: '保管单位', key: 'custodian', width: 24, kind: 'text' },
  { header: '所属年度', key: 'origin', width: 10, kind: 'text' },
  { header: '资金名称', key: 'fund', width: 26, kind: 'text' },
  { header: '项目', key: 'project', width: 26, kind: 'text' },
  { header: '状态', key: 'holding', width: 18, kind: 'text' },
  { header: '金额', key: 'amount', width: 20, kind: 'money' },
  { header: '其中尚存', key: 'lying', width: 20, kind: 'money' },
];

/** 保管单位余额表: with whom money lies, by the year whose money it is. */
export function balancesSheet(ledger: AuditedLedger): SheetDraft {
  const rows = balancesOf(ledger.entries).map((balance) => ({ balance, words: wordsOf(balance, ledger) }));
  const order = ({ words }: (typeof rows)[number]): string =>
    [words.side, words.kind, words.custodian, words.origin, words.fund, words.project, words.holding].join('\u0000');
  rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const lying = rows.filter(({ balance }) => isLying(balance.holding));
  const sum = lying.reduce((total, { balance }) => total + balance.balanceFen, 0n);
  return {
    name: '余额',
    title: `${ledger.title}保管单位余额表`,
    heading: ledger.heading,
    columns: COLUMNS,
    rows: rows.map(({ balance, words }, index) => ({
      nth: index + 1,
      ...words,
      amount: yuanFromFen(balance.balanceFen),
      lying: isLying(balance.holding) ? yuanFromFen(balance.balanceFen) : null,
    })),
    totals: [{ side: '合计', lying: yuanFromFen(sum) }],
    notes: [
      `1. 尚存是指仍由保管单位持有、既未支出也未退回的资金，即状态为${CASH_LYING.map((one) => HOLDING_WORDS[one].zh).join('、')}者。`,
      '2. 同一保管单位、同一年度的资金不分先后，账上没有指明的不作推定。',
    ],
    signatures: [],
    simulated: ledger.simulated,
  };
}

export const isLying = (holding: FundHolding): boolean => CASH_LYING.includes(holding);

function wordsOf(balance: Balance, { custodians, funds, projects }: AuditedLedger) {
  const custodian = custodians.get(balance.custodianId);
  return {
    side: SIDE_WORDS[balance.side].zh,
    kind: custodian ? CUSTODIAN_WORDS[custodian.kind].zh : NONE,
    custodian: custodian?.name ?? NONE,
    origin: String(balance.originYear),
    fund: funds.get(balance.fundId)?.name ?? NONE,
    project: balance.projectId === null ? NONE : (projects.get(balance.projectId)?.name ?? NONE),
    holding: HOLDING_WORDS[balance.holding].zh,
  };
}
