import type { PurchaseChannel, PurchaseMode } from '../../../schema/vocabulary';
import { readFen } from '../../platform/money';
import { completeInvoices, type PrintedInvoice } from '../../purchases/invoice.rules';
import type { PurchaseFacts } from '../../purchases/purchase';
import { orderNoOf, reached } from '../../purchases/purchase.rules';
import type { RowValues } from '../importer';

/** Rows of a file as purchases. They are made together: lines of one invoice are numbered through the whole file. */
export function purchaseFacts(rows: readonly RowValues[]): PurchaseFacts[] {
  const invoices = completeInvoices(
    rows.map((row) => ({ amountFen: readFen(row.amount ?? '0'), invoices: printedInvoices(row) })),
  );
  return rows.map((row, at) => ({
    day: row.day ?? '',
    product: row.product ?? '',
    category: row.category ?? null,
    quantity: row.quantity ?? null,
    amountFen: readFen(row.amount ?? '0'),
    channel: row.channel as PurchaseChannel,
    mode: row.mode as PurchaseMode,
    buyer: row.buyer ?? null,
    seller: row.seller ?? null,
    recognised: row.recognised === 'true',
    origin: row.origin ?? null,
    originId: null,
    orderNo: orderNoOf(row.orderNo ?? null),
    endedOn: null,
    sheetId: null,
    invoiceLines: invoices[at] ?? [],
    ...reached({
      acceptedOn: row.acceptedOn ?? null,
      paidOn: row.paidOn ?? null,
      evaluatedOn: row.evaluatedOn ?? null,
    }),
  }));
}

function printedInvoices(row: RowValues): PrintedInvoice[] {
  const { invoiceNo, invoiceCode, invoiceAmount } = row;
  if (invoiceNo === undefined) return [];
  const total = invoiceAmount === undefined ? null : readFen(invoiceAmount);
  return [{ code: invoiceCode ?? null, number: invoiceNo, totalFen: total }];
}

/** One order is one purchase; without a number, what was bought on a day by whom for how much, unless an invoice tells two apart. */
export function purchaseIdentity(row: RowValues): string {
  if (row.orderNo !== undefined) return `order ${orderNoOf(row.orderNo)}`;
  return JSON.stringify(
    ['day', 'product', 'amount', 'buyer', 'seller', 'quantity', 'invoiceNo'].map((field) => row[field] ?? ''),
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  'invoiceLines.0.number': 'invoiceNo',
  'invoiceLines.0.code': 'invoiceCode',
  'invoiceLines.0.amount': 'amount',
  'invoiceLines.0.total': 'invoiceAmount',
  'invoiceLines.0.lineNo': 'invoiceNo',
  invoiceLines: 'invoiceNo',
};

/** The field of a file that a refusal of the rules is about. */
export const purchaseField = (field: string): string => FIELDS[field] ?? field;
