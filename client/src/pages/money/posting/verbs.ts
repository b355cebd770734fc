import type { CustodianKind, FundHolding, FundKind, Side, VoucherOrder } from '../../../gql/graphql';

export type Verb =
  | 'pledgeFund'
  | 'disburseFund'
  | 'takeBackFund'
  | 'donateGoods'
  | 'allocateFund'
  | 'recordOpeningBalance'
  | 'recordFundReceipt'
  | 'issueFund'
  | 'transferFund'
  | 'recordSpending'
  | 'recordVoucher'
  | 'retainFund'
  | 'releaseRetention'
  | 'returnFund'
  | 'declareSurplus'
  | 'carryOverFund'
  | 'recordGoodsReceipt'
  | 'handOutGoods';

/** Which fields a form has; what may be posted at all is the server's to say. */
export interface VerbForm {
  side: Side;
  isForGoods: boolean;
  /** In which states money may lie that this takes from; nothing for what comes from outside of the books. */
  takesFrom: (order: VoucherOrder) => readonly FundHolding[];
  /** Asks with whom it lies afterwards; otherwise it stays where it was taken from. */
  hasTarget: boolean;
  /** Asks for which project it is. */
  hasProject: boolean;
  hasPayee: boolean;
  /** With whom such money usually lies. */
  usualKind: CustodianKind;
}

const from =
  (...holdings: FundHolding[]) =>
  (): readonly FundHolding[] =>
    holdings;

const form = (part: Partial<VerbForm> & Pick<VerbForm, 'side'>): VerbForm => ({
  isForGoods: false,
  takesFrom: from(),
  hasTarget: true,
  hasProject: false,
  hasPayee: false,
  usualKind: part.side === 'DONOR' ? 'DONOR_TREASURY' : 'COUNTY_TREASURY',
  ...part,
});

const taking = (holdings: VerbForm['takesFrom'], part: Partial<VerbForm> = {}): VerbForm =>
  form({ side: 'RECIPIENT', hasTarget: false, takesFrom: holdings, ...part });

/** In the order in which money meets them. */
export const VERBS: Record<Verb, VerbForm> = {
  pledgeFund: form({ side: 'DONOR', hasProject: true }),
  disburseFund: form({ side: 'DONOR', hasProject: true }),
  takeBackFund: taking(from('DISBURSED'), { side: 'DONOR' }),
  donateGoods: form({ side: 'DONOR', isForGoods: true }),
  allocateFund: form({ side: 'RECIPIENT', hasProject: true }),
  recordOpeningBalance: form({ side: 'RECIPIENT', hasProject: true }),
  recordFundReceipt: form({ side: 'RECIPIENT' }),
  issueFund: taking(from('RECEIVED'), { hasTarget: true, hasProject: true, usualKind: 'IMPLEMENTING_UNIT' }),
  transferFund: taking(from('RECEIVED', 'ISSUED'), { hasTarget: true, usualKind: 'TOWNSHIP' }),
  recordSpending: taking((order) => (order === 'BEFORE_PAYMENT' ? ['CLEARED'] : ['ISSUED']), { hasPayee: true }),
  recordVoucher: taking((order) => (order === 'BEFORE_PAYMENT' ? ['ISSUED'] : ['SPENT'])),
  retainFund: taking(from('ISSUED')),
  releaseRetention: taking(from('RETAINED')),
  returnFund: taking(from('RECEIVED', 'ISSUED')),
  declareSurplus: taking(from('ISSUED'), { hasTarget: true }),
  carryOverFund: taking(from('RECEIVED', 'ISSUED', 'RETAINED')),
  recordGoodsReceipt: form({ side: 'RECIPIENT', isForGoods: true, usualKind: 'DEPARTMENT' }),
  handOutGoods: taking(from('GOODS_HELD'), { isForGoods: true, hasPayee: true }),
};

const ALL = Object.keys(VERBS) as Verb[];

/** What a side posts to funds of a kind. */
export const verbsOf = (side: Side, kinds: ReadonlySet<FundKind>): Verb[] =>
  ALL.filter((verb) => VERBS[verb].side === side && [...kinds].some((kind) => isFor(verb, kind)));

/** Goods and money are kept apart. */
export const isFor = (verb: Verb, kind: FundKind): boolean => VERBS[verb].isForGoods === (kind === 'SOCIAL_GOODS');
