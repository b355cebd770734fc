import type { CombinedError, TypedDocumentNode } from 'urql';
import {
  AllocateFundDocument,
  CarryOverFundDocument,
  DeclareSurplusDocument,
  DisburseFundDocument,
  DonateGoodsDocument,
  HandOutGoodsDocument,
  IssueFundDocument,
  PledgeFundDocument,
  RecordFundReceiptDocument,
  RecordGoodsReceiptDocument,
  RecordOpeningBalanceDocument,
  RecordSpendingDocument,
  RecordVoucherDocument,
  ReleaseRetentionDocument,
  RetainFundDocument,
  ReturnFundDocument,
  TransferFundDocument,
  type PostedFragment,
} from '../../../gql/money/graphql';
import type { About, useSend } from '../../../parts/outbox/use-send';
import { yuanOf, type Draft } from './draft';
import type { Position } from './positions';
import type { Verb } from './verbs';

/** A draft that has passed the form's own checks. */
export interface Filled {
  draft: Draft;
  /** where it takes from; undefined for what comes from outside of the books */
  position: Position | undefined;
}

const optional = (text: string): string | undefined => text.trim() || undefined;

/** What every posting says. What stays where it was taken from stays with its custodian and its project. */
function common({ draft, position }: Filled) {
  const stays = position && draft.name === '';
  return {
    requestKey: draft.requestKey,
    fundId: draft.fundId,
    amount: yuanOf(draft) ?? '',
    day: draft.day,
    documentNo: draft.documentNo.trim(),
    custodian: stays
      ? { kind: position.custodian.kind, name: position.custodian.name }
      : { kind: draft.kind, name: draft.name.trim() },
    projectId: optional(draft.projectId) ?? (stays ? position.project?.id : undefined),
    note: optional(draft.note),
    evidence: draft.evidence
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

function outgoing(filled: Filled) {
  const { draft, position } = filled;
  const sources = draft.sources.map(({ entryId, amount }) => ({
    entryId,
    amount: yuanOf({ amount, unit: 'YUAN' }) ?? '',
  }));
  return {
    ...common(filled),
    originYear: position?.originYear,
    sources: sources.length > 0 ? sources : undefined,
  };
}

function moving(filled: Filled) {
  const from = filled.position;
  return {
    ...outgoing(filled),
    fromCustodian: { kind: from?.custodian.kind ?? filled.draft.kind, name: from?.custodian.name ?? '' },
    fromProjectId: from?.project?.id,
  };
}

const goods = ({ draft }: Filled) => ({
  goods: { name: draft.goodsName.trim(), quantity: draft.goodsQuantity.trim(), unit: draft.goodsUnit.trim() },
});

const holding = ({ position }: Filled) => position?.holding ?? 'RECEIVED';

export interface Posted {
  entry?: PostedFragment['entry'] | undefined;
  error?: CombinedError | undefined;
  /** no answer came; it waits on this device */
  isKept: boolean;
}

type Send = (send: ReturnType<typeof useSend>, filled: Filled, about: About) => Promise<Posted>;

/** The verb's mutation, filled in; each payload has one field, the verb's, which holds the entry. */
function by<Field extends string, Input extends { requestKey: string }>(
  document: TypedDocumentNode<Record<Field, PostedFragment>, { input: Input }>,
  field: Field,
  inputOf: (filled: Filled) => Input,
): Send {
  return async (send, filled, about) => {
    const { data, error, isKept } = await send(document, inputOf(filled), about);
    return { entry: data?.[field].entry, error, isKept };
  };
}

export const SEND: Record<Verb, Send> = {
  pledgeFund: by(PledgeFundDocument, 'pledgeFund', common),
  allocateFund: by(AllocateFundDocument, 'allocateFund', common),
  disburseFund: by(DisburseFundDocument, 'disburseFund', common),
  recordFundReceipt: by(RecordFundReceiptDocument, 'recordFundReceipt', common),
  recordOpeningBalance: by(RecordOpeningBalanceDocument, 'recordOpeningBalance', (filled) => ({
    ...common(filled),
    originYear: Number(filled.draft.originYear),
    holding: filled.draft.holding,
  })),
  issueFund: by(IssueFundDocument, 'issueFund', moving),
  transferFund: by(TransferFundDocument, 'transferFund', (filled) => ({
    ...moving(filled),
    projectId: filled.position?.project?.id,
    holding: holding(filled),
  })),
  declareSurplus: by(DeclareSurplusDocument, 'declareSurplus', moving),
  recordSpending: by(RecordSpendingDocument, 'recordSpending', (filled) => ({
    ...outgoing(filled),
    payee: optional(filled.draft.payee),
  })),
  recordVoucher: by(RecordVoucherDocument, 'recordVoucher', outgoing),
  retainFund: by(RetainFundDocument, 'retainFund', outgoing),
  releaseRetention: by(ReleaseRetentionDocument, 'releaseRetention', outgoing),
  returnFund: by(ReturnFundDocument, 'returnFund', (filled) => ({
    ...outgoing(filled),
    side: 'RECIPIENT' as const,
    holding: holding(filled),
  })),
  takeBackFund: by(ReturnFundDocument, 'returnFund', (filled) => ({ ...outgoing(filled), side: 'DONOR' as const })),
  carryOverFund: by(CarryOverFundDocument, 'carryOverFund', (filled) => ({
    ...outgoing(filled),
    holding: holding(filled),
  })),
  donateGoods: by(DonateGoodsDocument, 'donateGoods', (filled) => ({ ...common(filled), ...goods(filled) })),
  recordGoodsReceipt: by(RecordGoodsReceiptDocument, 'recordGoodsReceipt', (filled) => ({
    ...common(filled),
    ...goods(filled),
  })),
  handOutGoods: by(HandOutGoodsDocument, 'handOutGoods', (filled) => ({
    ...outgoing(filled),
    ...goods(filled),
    payee: optional(filled.draft.payee),
  })),
};
