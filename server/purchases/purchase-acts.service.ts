import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { lock, slotOf, sqlState, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Owned, Viewer } from '../platform/scope';
import type { RecordGround, RecordPairing } from '../records/record';
import { invoiceName, lineKey, refusalOfExcess, refusalOfUse, type InvoiceLine } from './invoice.rules';
import { freeInvoiceLines, insertInvoiceLines, invoiceFaults, linesInOwnBooks } from './invoice.store';
import type { PurchaseFacts, PurchaseRow } from './purchase';
import { refuse } from './purchase-input.rules';
import { checkStepDay, DAY_OF_STEP, refusalsOfPurchase, stateAfter, type PurchaseStep } from './purchase.rules';
import { insertPurchase, insertPurchases, updatePurchase } from './purchase-write.store';

/*
 * What is done to purchases inside a transaction, by people and by files alike. Whoever calls has asked whether the viewer may,
 * and holds `purchase:<id>` where one is changed. Each decides, writes, and gives what stands then.
 */

/** As many as one statement takes; more are recorded in several. */
const AT_ONCE = 20_000;

/**
 * Records purchases of one pairing, set by set, with the lines of invoices that they claim. Announces nothing: a file is one
 * event, and whoever records it says so.
 *
 * Fails with what `refusalsOfPurchase` finds, INVOICE_LINE_USED and INVOICE_EXCEEDED (`field` such as
 * `rows.17.invoiceLines.0.lineNo`), and ALREADY_EXISTS (an order's number that stands already, or twice in these rows).
 * @returns the new ids, in the order of the rows
 */
export async function recordPurchases(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  rows: readonly PurchaseFacts[],
  ground: RecordGround,
): Promise<string[]> {
  rows.forEach((facts, row) => refuse(refusalsOfPurchase(facts, { pairing, today: ground.today }), `rows.${row}.`));
  const claims = rows.flatMap(({ invoiceLines }, row) =>
    claimsOf(invoiceLines, `rows.${row}.`).map((claim) => ({ ...claim, row })),
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

/**
 * Records one purchase and announces it: the hot path, in two statements where it claims no invoice.
 * Fails as `recordPurchases`, the fields as the input of `orderPurchase` names them.
 */
export async function recordPurchase(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  facts: PurchaseFacts,
  ground: RecordGround,
): Promise<PurchaseRow> {
  refuse(refusalsOfPurchase(facts, { pairing, today: ground.today }));
  await claimable(db, viewer, claimsOf(facts.invoiceLines));
  const purchase = await onceByOrderNo(() =>
    insertPurchase(db, pairing.id, { ...facts, id: newId() }, ground, viewer.accountId),
  );
  await claim(db, purchase, facts.invoiceLines);
  await tell(db, viewer, pairing, purchase, EventKind.PURCHASE_RECORDED);
  return purchase;
}

/** Records the lines of a sales sheet: one event for all of them. Fails as `recordPurchases`, the fields below `lines`. */
export async function recordSheet(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  lines: readonly PurchaseFacts[],
  ground: RecordGround,
): Promise<void> {
  lines.forEach((facts, at) => refuse(refusalsOfPurchase(facts, { pairing, today: ground.today }), `lines.${at}.`));
  await recordPurchases(db, viewer, pairing, lines, ground);
  const { id, partyIds, placePaths } = pairing;
  const owned = { published: ground.simulated, partyIds, placePaths };
  const subject = { pairingId: id, subjectType: 'Pairing', subjectId: id, version: null };
  await announce(db, { kind: EventKind.PURCHASE_RECORDED, actorId: viewer.accountId, ...subject, owned });
}

/**
 * A step on its way. Fails with TRANSITION_REFUSED and OUT_OF_RANGE (the day).
 */
export async function takeStep(
  db: Db,
  viewer: Viewer,
  pairing: Owned,
  before: PurchaseRow,
  { step, day, reason, today }: { step: PurchaseStep; day: string; reason: string | null; today: string },
): Promise<PurchaseRow> {
  const state = stateAfter(before.state, before.channel, step);
  checkStepDay(day, before, today);
  return change(db, viewer, pairing, before, { ...before, state, [DAY_OF_STEP[step]]: day, reason });
}

/** Other facts. Fails as `recordPurchase`. */
export async function correctPurchase(
  db: Db,
  viewer: Viewer,
  pairing: RecordPairing,
  before: PurchaseRow,
  facts: PurchaseFacts,
  { reason, areLinesNew, today }: { reason: string; areLinesNew: boolean; today: string },
): Promise<PurchaseRow> {
  refuse(refusalsOfPurchase(facts, { pairing, today }));
  if (areLinesNew) {
    await claimable(db, viewer, claimsOf(facts.invoiceLines), before.id);
    await freeInvoiceLines(db, before.id);
    await claim(db, before, facts.invoiceLines);
  }
  return onceByOrderNo(() => change(db, viewer, pairing, before, { ...facts, withdrawn: false, reason }));
}

/** Further lines of invoices. Fails with INVOICE_LINE_USED and INVOICE_EXCEEDED. */
export async function attachInvoice(
  db: Db,
  viewer: Viewer,
  pairing: Owned,
  before: PurchaseRow,
  lines: readonly InvoiceLine[],
): Promise<PurchaseRow> {
  await claimable(db, viewer, claimsOf(lines));
  await claim(db, before, lines);
  return change(db, viewer, pairing, before, { ...before, reason: null });
}

/** It counts nowhere any more; the database frees its lines with it. */
export async function withdrawPurchase(
  db: Db,
  viewer: Viewer,
  pairing: Owned,
  before: PurchaseRow,
  reason: string,
): Promise<PurchaseRow> {
  return change(db, viewer, pairing, before, { ...before, withdrawn: true, reason });
}

async function change(
  db: Db,
  viewer: Viewer,
  pairing: Owned,
  before: PurchaseRow,
  next: Parameters<typeof updatePurchase>[2],
): Promise<PurchaseRow> {
  const purchase = await updatePurchase(db, before, next, viewer.accountId);
  if (purchase === null) throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: before.version }, 'version');
  const kind = next.withdrawn ? EventKind.PURCHASE_WITHDRAWN : EventKind.PURCHASE_CHANGED;
  await tell(db, viewer, pairing, purchase, kind);
  return purchase;
}

/** That a pairing is published publishes none of its purchases; only made-up ones are for all. */
async function tell(
  db: Db,
  viewer: Viewer,
  { partyIds, placePaths }: Owned,
  { id, pairingId, version, simulated }: PurchaseRow,
  kind: EventKind,
): Promise<void> {
  const owned = { published: simulated, partyIds, placePaths };
  const subject = { pairingId, subjectType: 'Purchase', subjectId: id, version };
  await announce(db, { kind, actorId: viewer.accountId, ...subject, owned });
}

async function claim(db: Db, { id }: PurchaseRow, lines: readonly InvoiceLine[]): Promise<void> {
  if (lines.length === 0) return;
  await insertInvoiceLines(
    db,
    lines.map((line) => ({ ...line, purchaseId: id })),
  );
}

/** The locks of the invoices that some lines are of, to be taken before anything is read. */
export const invoiceLocks = (lines: readonly InvoiceLine[]): string[] =>
  [...new Set(lines.map(invoiceName))].map((name) => slotOf('invoice', name));

/** A line of an invoice that somebody wants to claim, and where in the input it stands. */
export interface Claim {
  line: InvoiceLine;
  field: string;
}

const claimsOf = (lines: readonly InvoiceLine[], path = ''): Claim[] =>
  lines.map((line, at) => ({ line, field: `${path}invoiceLines.${at}` }));

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
  refuseTwice(claims);
  await lock(db, ...invoiceLocks(lines));
  const [fault] = await invoiceFaults(db, lines, freed);
  const refused = fault && claims[fault.line];
  if (!refused) return;
  if (fault.fault === 'EXCEEDED') {
    const { code, details } = refusalOfExcess(refused.line);
    throw new DomainError(code, details, `${refused.field}.amount`);
  }
  const own = await linesInOwnBooks(db, viewer, [refused.line]);
  const { code, details } = refusalOfUse(refused.line, own.has(lineKey(refused.line)));
  throw new DomainError(code, details, `${refused.field}.lineNo`);
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
