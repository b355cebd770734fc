import type { PurchaseChannel, PurchaseMode, PurchaseState } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { RecordRow } from '../records/record';

/** A line of an invoice, as whoever claims it has it before them. */
export interface InvoiceLine {
  /** 发票代码, ten or twelve digits; empty for invoices whose number has twenty. */
  code: string;
  number: string;
  lineNo: number;
  amountFen: bigint;
  /** What the whole invoice comes to. */
  totalFen: bigint;
}

/** On which day which state was reached; null where it was not. */
export interface PurchaseDays {
  acceptedOn: Day | null;
  paidOn: Day | null;
  evaluatedOn: Day | null;
  /** Cancelled or returned. */
  endedOn: Day | null;
}

/** What somebody writes down about a purchase. */
export interface PurchaseFacts extends PurchaseDays {
  /** The day of the order, or of the sale. */
  day: Day;
  product: string;
  category: string | null;
  /** As it is written, with its unit. */
  quantity: string | null;
  amountFen: bigint;
  channel: PurchaseChannel;
  mode: PurchaseMode;
  /** Null in a sales sheet only. */
  buyer: string | null;
  seller: string | null;
  /** Whether the product is one that was recognised (扶贫产品认定). */
  recognised: boolean;
  /** Where it comes from, as it is written, and as a place where that is known. */
  origin: string | null;
  originId: string | null;
  orderNo: string | null;
  state: PurchaseState;
  /** The monthly sales sheet whose line it is. */
  sheetId: string | null;
  invoiceLines: readonly InvoiceLine[];
}

/** A purchase as it stands, without the lines of invoices that it claims. */
export interface PurchaseRow extends RecordRow, Omit<PurchaseFacts, 'invoiceLines'> {}

/** A purchase as one of its versions said. */
export interface PurchaseVersionRow extends PurchaseRow {
  madeByAccount: string | null;
}

/** A line of an invoice that a purchase claims. */
export interface InvoiceLineRow extends InvoiceLine {
  purchaseId: string;
}
