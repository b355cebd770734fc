import { shift } from '../../../amounts';
import type { CustodianKind, FundHolding } from '../../../gql/graphql';
import type { FundOfPageFragment } from '../../../gql/money/graphql';
import { useKeptDraft, type KeptDraft } from '../../../parts/kept-draft';
import { randomKey } from '../../../parts/random-key';
import type { MoneyWords } from '../words';
import { positionsFor, type Position } from './positions';
import { VERBS, type Verb } from './verbs';

export interface SourceRow {
  entryId: string;
  amount: string;
}

/** What somebody has typed, as typed. */
export interface Draft {
  /** stays the same until the entry is known to be posted, so that a second try cannot double it */
  requestKey: string;
  fundId: string;
  amount: string;
  unit: 'YUAN' | 'TEN_THOUSAND';
  day: string;
  documentNo: string;
  /** the key of the position that it takes from */
  position: string;
  kind: CustodianKind;
  name: string;
  projectId: string;
  originYear: string;
  holding: FundHolding;
  payee: string;
  note: string;
  evidence: string;
  goodsName: string;
  goodsQuantity: string;
  goodsUnit: string;
  sources: SourceRow[];
}

/** Names of the form's fields, or `sources.0.amount`. */
export type FieldErrors = Partial<Record<string, string>>;

const emptyDraft = (verb: Verb, year: number, fundId: string): Draft => ({
  requestKey: randomKey(),
  fundId,
  amount: '',
  unit: 'YUAN',
  day: '',
  documentNo: '',
  position: '',
  kind: VERBS[verb].usualKind,
  name: '',
  projectId: '',
  originYear: String(year),
  holding: 'RECEIVED',
  payee: '',
  note: '',
  evidence: '',
  goodsName: '',
  goodsQuantity: '',
  goodsUnit: '',
  sources: [],
});

/** Where a half-filled form is kept. */
export const draftName = (pairingId: string, verb: Verb): string => `posting.${pairingId}.${verb}`;

/** A form that survives a reload and a closed tab: every change is kept on this device until it is posted. */
export const useDraft = (name: string, verb: Verb, year: number, fundId: string): KeptDraft<Draft> =>
  useKeptDraft(name, () => emptyDraft(verb, year, fundId), 'FIGURES');

const AMOUNT = /^\d{1,15}(\.\d+)?$/;

/** The amount in yuan, exactly, or undefined while it is none. */
export function yuanOf({ amount, unit }: Pick<Draft, 'amount' | 'unit'>): string | undefined {
  const typed = amount.replace(/[,，\s]/g, '');
  if (!AMOUNT.test(typed)) return undefined;
  const yuan = unit === 'TEN_THOUSAND' ? shift(typed, -4) : shift(typed, 0);
  return (yuan.split('.')[1]?.length ?? 0) <= 2 ? yuan : undefined;
}

/** The position that the draft takes from, as the books stand now. */
export function positionOf(draft: Draft, verb: Verb, fund: FundOfPageFragment | undefined): Position | undefined {
  if (!fund) return undefined;
  const offered = positionsFor(verb, fund);
  return offered.find(({ key }) => key === draft.position) ?? (offered.length === 1 ? offered[0] : undefined);
}

/** What can be said without asking the server; it has the last word all the same. */
export function errorsOf(
  draft: Draft,
  verb: Verb,
  fund: FundOfPageFragment | undefined,
  words: MoneyWords,
): FieldErrors {
  const errors: FieldErrors = {};
  const require = (field: string, value: string): void => {
    if (!value.trim()) errors[field] = words.fieldMissing;
  };
  const { takesFrom, hasTarget, isForGoods } = VERBS[verb];
  require('fundId', fund ? draft.fundId : '');
  require('amount', draft.amount);
  if (draft.amount.trim() && yuanOf(draft) === undefined) errors.amount = words.amountMalformed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.day)) errors.day = words.dayMalformed;
  require('documentNo', draft.documentNo);
  if (fund && takesFrom(fund.voucherOrder).length > 0 && !positionOf(draft, verb, fund))
    errors.position = words.fieldMissing;
  if (hasTarget) require('custodian.name', draft.name);
  if (isForGoods) {
    require('goods.name', draft.goodsName);
    require('goods.quantity', draft.goodsQuantity);
    require('goods.unit', draft.goodsUnit);
  }
  draft.sources.forEach(({ entryId, amount }, at) => {
    require(`sources.${at}.entryId`, entryId);
    if (yuanOf({ amount, unit: 'YUAN' }) === undefined) errors[`sources.${at}.amount`] = words.amountMalformed;
  });
  return errors;
}

/** Where the form shows what the server says about a field of the input. */
export function fieldOf(path: string, verb: Verb): string | undefined {
  const field = path.replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1');
  const { hasTarget, isForGoods, hasPayee, hasProject } = VERBS[verb];
  if (/^custodian/.test(field)) return hasTarget ? 'custodian.name' : 'position';
  if (/^(fromCustodian|fromProjectId)/.test(field)) return 'position';
  if (field === 'originYear' || field === 'holding') return verb === 'recordOpeningBalance' ? field : 'position';
  if (/^evidence/.test(field)) return 'evidence';
  if (/^goods/.test(field)) return isForGoods ? field : undefined;
  if (/^sources\.\d+\.(entryId|amount)$/.test(field)) return field;
  if (field === 'projectId') return hasProject ? field : hasTarget ? undefined : 'position';
  if (field === 'payee') return hasPayee ? field : undefined;
  return ['fundId', 'amount', 'day', 'documentNo', 'note'].includes(field) ? field : undefined;
}
