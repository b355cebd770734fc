import { ProblemCode } from '../../schema/vocabulary';
import { lock, slotOf, sqlState, type Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import type { RecordGround, RecordPairing } from '../records/record';
import { invoiceName, lineKey, refusalOfExcess, refusalOfUse, type InvoiceLine } from './invoice.rules';
import { insertInvoiceLines, invoiceFaults, linesInOwnBooks } from './invoice.store';
import type { PurchaseFacts } from './purchase.rules';
import { insertPurchases } from './purchase-write.store';

/*
 * What is done to purchases inside a transaction, by people and by files alike. Whoever calls has asked whether the viewer may,
 * and has looked at the facts (`refusalsOfPurchase`); the database looks once more.
 */

/** As many as one statement takes; more are recorded in several. */
const AT_ONCE = 20_000;

/**
 * Records purchases of one pairing, set by set, with the lines of invoices that they claim. Announces nothing: a file is one
 * event, and whoever records it says so.
 *
 * Fails with INVOICE_LINE_USED and INVOICE_EXCEEDED (`field` such as `rows.17.invoiceLines.0`) and ALREADY_EXISTS (an order's
 * number that stands already, or twice in these rows).
 * @returns the new ids, in the order of the rows
 */
export async function recordPurchases(
  db: Db,
  viewer: Viewer,
  pairing: Pick<RecordPairing, 'id'>,
  rows: readonly PurchaseFacts[],
  ground: RecordGround,
): Promise<string[]> {
  const claims = rows.flatMap(({ invoiceLines }, row) =>
    invoiceLines.map((line, at) => ({ line, row, field: `rows.${row}.invoiceLines.${at}` })),
  );
  await claimable(db, viewer, claims);
  const purchases = rows.map((facts) => ({ ...facts, id: newId() }));
  for (let at = 0; at < purchases.length; at += AT_ONCE) {
    const some = purchases.slice(at, at + AT_ONCE);
    await onceByOrderNo(() => insertPurchases(db, pairing.id, some, ground, viewer.accountId));
  }
  if (claims.length > 0) {
    const lines = claims.map(({ line, row }) => ({ ...line, purchaseId: purchases[row]?.id ?? '' }));
    await insertInvoiceLines(db, lines);
  }
  return purchases.map(({ id }) => id);
}

/** The locks of the invoices that some lines are of, to be taken before anything is read. */
export const invoiceLocks = (lines: readonly InvoiceLine[]): string[] =>
  [...new Set(lines.map(invoiceName))].map((name) => slotOf('invoice', name));

/** A line of an invoice that somebody wants to claim, and where in the input it stands. */
export interface Claim {
  line: InvoiceLine;
  field: string;
}

/**
 * Takes the invoices' locks, then looks whether the lines may be claimed. Fails with INVOICE_LINE_USED, saying whether it is
 * used in books that the viewer may read, and INVOICE_EXCEEDED.
 * @param freed a purchase whose lines make room for these
 */
export async function claimable(
  db: Db,
  viewer: Viewer,
  claims: readonly Claim[],
  freed: string | null = null,
): Promise<void> {
  if (claims.length === 0) return;
  const lines = claims.map(({ line }) => line);
  await lock(db, ...invoiceLocks(lines));
  refuseTwice(claims);
  const [fault] = await invoiceFaults(db, lines, freed);
  const claim = fault && claims[fault.line];
  if (!claim) return;
  if (fault.fault === 'EXCEEDED') {
    const { code, details } = refusalOfExcess(claim.line);
    throw new DomainError(code, details, `${claim.field}.amount`);
  }
  const own = await linesInOwnBooks(db, viewer, [claim.line]);
  const { code, details } = refusalOfUse(claim.line, own.has(lineKey(claim.line)));
  throw new DomainError(code, details, `${claim.field}.lineNo`);
}

/** Fails with INVOICE_LINE_USED where two of the claims are for one line. */
function refuseTwice(claims: readonly Claim[]): void {
  const seen = new Set<string>();
  for (const { line, field } of claims) {
    if (seen.has(lineKey(line))) {
      const { code, details } = refusalOfUse(line, true);
      throw new DomainError(code, details, `${field}.lineNo`);
    }
    seen.add(lineKey(line));
  }
}

const UNIQUE_VIOLATION = '23505';

/** Fails with ALREADY_EXISTS where the pairing has a standing purchase with that order number. */
export async function onceByOrderNo<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new DomainError(
      ProblemCode.ALREADY_EXISTS,
      { what: '订单号的采购', whatEn: 'order number among the purchases' },
      'orderNo',
    );
  }
}
