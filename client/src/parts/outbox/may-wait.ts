/**
 * Mutations that write down what has happened: what they say is true whenever it arrives. Everything else decides
 * something for others to rely on (confirming, signing, approving, locking, handing in, withdrawing, promising), and
 * whoever decides has to know at once whether it is decided.
 */
export const RECORDING: ReadonlySet<string> = new Set([
  'recordPlacement',
  'affirmPlacements',
  'endPlacement',
  'orderPurchase',
  'acceptPurchase',
  'payPurchase',
  'evaluatePurchase',
  'recordSalesSheet',
  'attachInvoice',
  'recordActivity',
  'endActivity',
  'recordStatement',
  'attachEvidence',
  'setReportFigures',
  'commentOnReport',
  'startProject',
  'recordProgress',
  'completeProject',
  'answerRectification',
  'answerDispute',
  'explainFlag',
  'startWork',
  'reportWork',
  'finishWork',
  'registerHousehold',
  'changeHouseholdMembers',
  'recordGuaranteeCheck',
  'recordHouseholdIncome',
  'recordVisit',
  'recordBenefits',
  'recordInspectionVisit',
  'recordFindings',
  'recordLookBack',
  'recordCollectiveIncome',
  'openBenefitLink',
  'recordBenefitLinkMoney',
  'disburseFund',
  'recordFundReceipt',
  'issueFund',
  'transferFund',
  'recordSpending',
  'recordVoucher',
  'retainFund',
  'releaseRetention',
  'returnFund',
  'donateGoods',
  'recordGoodsReceipt',
  'handOutGoods',
]);

/** The mutation's own name in the contract, from the text of a document of ours: the first field that it selects. */
export const mutationOf = (document: string): string => /\{\s*(\w+)/.exec(document)?.[1] ?? '';

/** What is to be public at once is a decision, too. */
export const mayWait = (mutation: string, input: object): boolean =>
  RECORDING.has(mutation) && !('publish' in input && input.publish === true);
