import { FundStage, ProblemCode, Side, type FundKind, type FundTier, type Programme } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import { capitalAmount, figureAmount } from './capital-amount.rules';
import type { Column, PaperDraft } from './paper';
import { dayWord, NONE, programmeWord, sourceWord } from './paper-words.rules';

/** What a notice looks at in an entry. */
export interface Payment {
  stage: FundStage;
  side: Side;
  reversesId: string | null;
  reversedById: string | null;
  amountFen: bigint;
  originYear: number;
  day: Day;
}

export interface NoticedPayment {
  entry: Payment;
  fund: { name: string; kind: FundKind; tier: FundTier | null };
  project: string | null;
  /** Who pays: the donor's treasury where the entry names it, else the donor. */
  payer: string;
  /** To whom: the recipient's custodian where the entry names it, else the recipient. */
  payee: string;
}

export interface PaymentNotice {
  programme: Programme;
  documentNo: string;
  payments: readonly NoticedPayment[];
  simulated: boolean;
}

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '资金名称', key: 'fund', width: 26, kind: 'text' },
  { header: '资金来源（类别）', key: 'source', width: 20, kind: 'text' },
  { header: '资金年度', key: 'year', width: 10, kind: 'text' },
  { header: '项目', key: 'project', width: 22, kind: 'text' },
  { header: '收款单位', key: 'payee', width: 22, kind: 'text' },
  { header: '金额', key: 'amount', width: 20, kind: 'money' },
  { header: '拨付日期', key: 'day', width: 13, kind: 'day' },
];

/** Whether a payment still stands: neither reversed nor a reversal itself. */
export const stands = ({ stage, side, reversesId, reversedById }: Payment): boolean =>
  stage === FundStage.DISBURSED && side === Side.DONOR && reversesId === null && reversedById === null;

/** Fails with BAD_INPUT where an entry is no payment of the donor, or was reversed. */
export function checkPayment(entry: Payment): void {
  if (stands(entry)) return;
  const reason = '只有未冲销的拨付才能出具拨款通知';
  const reasonEn = 'only a disbursement that was not reversed has a payment notice';
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'entryId');
}

/** 拨款通知: everything that one document pays, with its sum in figures and in capitals. */
export function paymentNotice({ programme, documentNo, payments, simulated }: PaymentNotice): PaperDraft {
  const sum = payments.reduce((total, { entry }) => total + entry.amountFen, 0n);
  const payers = [...new Set(payments.map(({ payer }) => payer))];
  const payees = [...new Set(payments.map(({ payee }) => payee))];
  const aid = programmeWord(programme);
  const last = payments
    .map(({ entry }) => entry.day)
    .sort()
    .at(-1);
  return {
    fileName: `拨款通知 ${documentNo}`,
    sheets: [
      {
        name: '拨款通知',
        title: `${aid}资金拨款通知`,
        orientation: 'portrait',
        heading: [[`文号：${documentNo}`, '单位：元']],
        body: [
          `${payees.join('、')}：`,
          `　　现向你单位拨付${aid}资金，共计人民币（小写）${figureAmount(sum)}元，（大写）${capitalAmount(sum)}，明细见下表。请按规定用途专款专用；资金到账后，请及时登记到位，注明本通知文号。`,
        ],
        columns: COLUMNS,
        rows: payments.map(({ entry, fund, project, payee }, index) => ({
          nth: index + 1,
          fund: fund.name,
          source: sourceWord(fund),
          year: String(entry.originYear),
          project: project ?? NONE,
          payee,
          amount: yuanFromFen(entry.amountFen),
          day: entry.day,
        })),
        totals: [{ fund: '合计', amount: yuanFromFen(sum) }],
        notes: [],
        signatures: [
          [`拨款单位（盖章）：${payers.join('、')}`, `收款单位（盖章）：${payees.join('、')}`],
          ['经办人：', '复核人：', '负责人：', last === undefined ? '' : dayWord(last)],
        ],
        simulated,
      },
    ],
  };
}
