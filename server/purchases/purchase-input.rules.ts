/** What people type about purchases, as facts; what is wrong with the facts, `refusalsOfPurchase` says. */
import { ProblemCode, PurchaseState, type PurchaseChannel, type PurchaseMode } from '../../schema/vocabulary';
import { lastDayOfMonth, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { readFen } from '../platform/money';
import type { Refusal } from '../records/record';
import { completeInvoices, type PrintedInvoice } from './invoice.rules';
import type { InvoiceLine, PurchaseDays, PurchaseFacts } from './purchase';
import { orderNoOf, reached } from './purchase.rules';

export interface InvoiceInput {
  code?: string | null;
  number: string;
  lineNo?: number | null;
  /** In yuan, like the total. */
  amount?: string | null;
  total?: string | null;
}

export interface PurchaseInput {
  day: Day;
  product: string;
  category?: string | null;
  quantity?: string | null;
  /** In yuan. */
  amount: string;
  channel: PurchaseChannel;
  mode: PurchaseMode;
  buyer?: string | null;
  seller?: string | null;
  recognised: boolean;
  origin?: string | null;
  originId?: string | null;
  orderNo?: string | null;
  acceptedOn?: Day | null;
  paidOn?: Day | null;
  evaluatedOn?: Day | null;
  invoiceLines?: InvoiceInput[] | null;
}

export interface SalesLine {
  product: string;
  category?: string | null;
  quantity?: string | null;
  /** In yuan. */
  amount: string;
  buyer?: string | null;
  recognised: boolean;
  origin?: string | null;
  originId?: string | null;
}

export interface SalesSheet {
  year: number;
  month: number;
  channel: PurchaseChannel;
  mode: PurchaseMode;
  seller?: string | null;
  lines: SalesLine[];
}

export const MAX_SHEET_LINES = 500;

/** A text of the caller without the spaces around it; null where nothing is left. */
const textOf = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

const printed = ({ amount, total, ...invoice }: InvoiceInput): PrintedInvoice => ({
  ...invoice,
  amountFen: amount ? readFen(amount) : null,
  totalFen: total ? readFen(total) : null,
});

/** The lines that a purchase of that amount would claim. */
export function readInvoices(amountFen: bigint, invoices: readonly InvoiceInput[]): InvoiceLine[] {
  return completeInvoices([{ amountFen, invoices: invoices.map(printed) }])[0] ?? [];
}

/** What somebody orders, or records of what has happened since. */
export function readPurchase(input: PurchaseInput): PurchaseFacts {
  const amountFen = readFen(input.amount);
  return {
    ...writtenOf(input),
    day: input.day,
    product: input.product.trim(),
    amountFen,
    channel: input.channel,
    mode: input.mode,
    orderNo: orderNoOf(input.orderNo ?? null),
    ...reached(input),
    endedOn: null,
    sheetId: null,
    invoiceLines: readInvoices(amountFen, input.invoiceLines ?? []),
  };
}

/** Other facts of a purchase that stands: its state stays, and so do the days that nobody gives. */
export function readCorrection(
  input: PurchaseInput,
  before: PurchaseDays & { state: PurchaseState; sheetId: string | null },
  standing: readonly InvoiceLine[],
): PurchaseFacts {
  const facts = readPurchase(input);
  return {
    ...facts,
    state: before.state,
    acceptedOn: input.acceptedOn ?? before.acceptedOn,
    paidOn: input.paidOn ?? before.paidOn,
    evaluatedOn: input.evaluatedOn ?? before.evaluatedOn,
    endedOn: before.endedOn,
    sheetId: before.sheetId,
    invoiceLines: input.invoiceLines ? facts.invoiceLines : standing,
  };
}

/** The lines of a month's sheet: sold, and paid, on its last day. Fails with BAD_PERIOD and TOO_MANY_ITEMS. */
export function readSheet(sheet: SalesSheet, sheetId: string, today: Day): PurchaseFacts[] {
  const { year, month, lines } = sheet;
  if (!Number.isInteger(month) || month < 1 || month > 12 || year < 1990 || year > 2100)
    throw badMonth('没有这个月份', 'there is no such month');
  const day = lastDayOfMonth(year, month);
  if (day > today) throw badMonth('该月尚未结束', 'this month is not over yet');
  if (lines.length < 1 || lines.length > MAX_SHEET_LINES)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_SHEET_LINES, actual: lines.length }, 'lines');
  return lines.map((line) => ({
    ...writtenOf({ ...line, seller: sheet.seller }),
    day,
    product: line.product.trim(),
    amountFen: readFen(line.amount),
    channel: sheet.channel,
    mode: sheet.mode,
    orderNo: null,
    state: PurchaseState.PAID,
    acceptedOn: day,
    paidOn: day,
    evaluatedOn: null,
    endedOn: null,
    sheetId,
    invoiceLines: [],
  }));
}

function badMonth(reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_PERIOD, { reason, reasonEn }, 'month');
}

function writtenOf(
  input: SalesLine & { seller?: string | null },
): Pick<PurchaseFacts, 'category' | 'quantity' | 'buyer' | 'seller' | 'recognised' | 'origin' | 'originId'> {
  return {
    category: textOf(input.category),
    quantity: textOf(input.quantity),
    buyer: textOf(input.buyer),
    seller: textOf(input.seller),
    recognised: input.recognised,
    origin: textOf(input.origin),
    originId: input.originId ?? null,
  };
}

/** Fails with the first refusal, at its field below the path given. */
export function refuse(refusals: readonly Refusal[], path = ''): void {
  const [first] = refusals;
  if (first) throw new DomainError(first.code, first.details, `${path}${first.field}`);
}
