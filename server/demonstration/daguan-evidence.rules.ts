/** Which papers prove the simulated entries of Daguan's ledger (演示数据), and which entries nobody has proved. */
import { FundStage } from '../../schema/vocabulary';
import type { Act } from './act';
import { SLOW_TO_VOUCHER } from './daguan-projects';

/** The paper that goes with an entry of a stage; where there is none, none is asked for. */
const PAPERS: Partial<Record<FundStage, string>> = {
  [FundStage.DISBURSED]: '国库支付回单',
  [FundStage.DONATED]: '捐赠物资清单及估价单',
  [FundStage.RECEIVED]: '到账回单',
  [FundStage.GOODS_RECEIVED]: '物资验收单',
  [FundStage.HANDED_OUT]: '发放签领表',
  [FundStage.ISSUED]: '资金下达文件',
  [FundStage.SPENT]: '付款凭证',
  [FundStage.VOUCHERED]: '报账凭证',
  [FundStage.RETURNED]: '退款回单',
};

/**
 * Entries without a paper, by their document: what was paid in the last days of the year, what took twelve weeks on its way,
 * and gifts whose value nobody has written down.
 */
const UNPROVED: readonly string[] = [
  '民慈〔2019〕6号',
  '中山火炬慈〔2019〕19号',
  '阜府财〔2019〕26号',
  '中山火炬慈物〔2019〕15号',
  '阜慈物〔2019〕6号',
];

/** The acts with the papers that prove them. What the slow township pays has none. */
export function proved(acts: readonly Act[]): Act[] {
  return acts.map((act) => {
    const paper = act.do === 'POST' ? PAPERS[act.stage] : undefined;
    if (act.do !== 'POST' || paper === undefined || typeof act.documentNo !== 'string') return act;
    if (UNPROVED.includes(act.documentNo) || act.custodian.name === SLOW_TO_VOUCHER) return act;
    return { ...act, evidence: [`${paper} ${act.documentNo}（演示）`] };
  });
}
