import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode, PurchaseAction } from '../../schema/vocabulary';
import { writeCursor, type PageRequest } from '../db/page';
import type { Loaders } from '../db/loaders';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import type { RecordGround, RecordPairing } from '../records/record';
import { pairingForRecords } from '../records/record.store';
import { linesByPurchase } from './invoice.store';
import { MAX_INVOICE_LINES, refusalsOfInvoices } from './invoice.rules';
import { checkMayChange, recordingSide } from '../records/record-access.rules';
import * as acts from './purchase-acts.service';
import {
  readCorrection,
  readInvoices,
  readPurchase,
  readSheet,
  refuse,
  type InvoiceInput,
  type PurchaseInput,
  type SalesSheet,
} from './purchase-input.rules';
import type { PurchaseRow } from './purchase';
import { ACTION_WORDS, MAX_PURCHASE_FEN, type PurchaseStep } from './purchase.rules';
import {
  countsByPairing,
  latestByPairing,
  listPurchases,
  purchasesById,
  sheetTotals,
  type PurchaseOrder,
  type PurchaseQuery,
  type SheetTotals,
} from './purchase.store';

export interface OrderPurchase extends PurchaseInput {
  requestKey: string;
  pairingId: string;
}

/** Something that is done to a purchase, based on the version that somebody saw. */
export interface ToPurchase {
  requestKey: string;
  purchaseId: string;
  version: number;
}

export interface RecordSalesSheet extends SalesSheet {
  requestKey: string;
  pairingId: string;
}

const VERBS = {
  ACCEPT: 'acceptPurchase',
  PAY: 'payPurchase',
  EVALUATE: 'evaluatePurchase',
  CANCEL: 'cancelPurchase',
  RETURN: 'returnPurchase',
} as const satisfies Record<PurchaseStep, string>;

const MAX_LISTED = 1_000;
const MAX_REASON_LENGTH = 1_000;
const LATEST_DAY: PurchaseOrder = { field: 'DAY', isDescending: true };
const LATEST_RECORDED: PurchaseOrder = { field: 'RECORDED', isDescending: true };

export class PurchaseService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /**
   * A page of purchases. Of pairings that are named the latest day comes first, else what was recorded last: over ten million
   * rows only that order costs nothing. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID.
   */
  async list(
    viewer: Viewer,
    query: PurchaseQuery,
    order: PurchaseOrder | null,
    page: PageRequest,
  ): Promise<Page<PurchaseRow>> {
    const searched = this.searched(query);
    const sorted = order ?? (query.pairingIds ? LATEST_DAY : LATEST_RECORDED);
    return read(this.source, viewer, (db) =>
      listPurchases(db, viewer, searched, sorted, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A filter as the store takes it. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
  searched(query: PurchaseQuery): PurchaseQuery {
    for (const field of ['pairingIds', 'years'] as const) atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return { ...query, search: searchText(query.search) };
  }

  /**
   * The purchases of a pairing, the latest first. What most screens ask for, the first page, costs one statement for all
   * pairings of a level. Fails as `list`.
   */
  async ofPairing(
    viewer: Viewer,
    loaders: Loaders,
    pairingId: string,
    year: number | null,
    page: PageRequest,
  ): Promise<Page<PurchaseRow>> {
    const isFirst = !page.after && !page.before && (page.last ?? null) === null;
    if (!isFirst)
      return this.list(viewer, { pairingIds: [pairingId], years: year === null ? null : [year] }, null, page);
    const size = page.first ?? 20;
    if (size < 0 || size > 100)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: size, range: '0–100' }, 'first');
    const key = `${pairingId} ${year ?? ''}`;
    const rows = (await loaders.load(latestByPairing(size + 1), key)) ?? [];
    const edges = rows.slice(0, size).map((node) => ({
      cursor: writeCursor([String(node.year), node.day, node.id]),
      node,
    }));
    return {
      edges,
      pageInfo: {
        hasNextPage: rows.length > size,
        hasPreviousPage: false,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      count: async () => (await loaders.load(countsByPairing, key)) ?? 0,
    };
  }

  /**
   * Records a purchase at whatever state it has reached.
   * Fails with FORBIDDEN, NOT_FOUND (pairing, place), PAIRING_CLOSED, BAD_PERIOD, OUT_OF_RANGE, BAD_INPUT, TOO_MANY_ITEMS, ALREADY_EXISTS
   * (the order's number), INVOICE_LINE_USED, INVOICE_EXCEEDED, and as `write`.
   */
  async order(viewer: Viewer, input: OrderPurchase): Promise<PurchaseRow> {
    const facts = readPurchase(input);
    let pairing: RecordPairing;
    let ground: RecordGround;
    return write(this.source, this.secret, viewer, {
      verb: 'orderPurchase',
      input,
      locks: acts.invoiceLocks(facts.invoiceLines),
      allow: async (db) => {
        pairing = await this.pairing(db, viewer, input.pairingId);
        ground = groundOf(viewer, pairing);
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        await this.checkOrigin(db, viewer, facts.originId);
        return remembered(await acts.recordPurchase(db, viewer, pairing, facts, ground));
      },
    });
  }

  /**
   * Takes a step. Fails with FORBIDDEN, OTHER_SIDES_ENTRY, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, OUT_OF_RANGE (day),
   * BAD_INPUT (reason), and as `write`.
   */
  take(
    viewer: Viewer,
    step: PurchaseStep,
    input: ToPurchase & { day: Day; reason?: string | null },
  ): Promise<PurchaseRow> {
    return this.change(viewer, VERBS[step], step, input, [], (db, { purchase, pairing, today }) => {
      const reason = 'reason' in input ? requireText(input.reason ?? '', MAX_REASON_LENGTH, 'reason') : null;
      return acts.takeStep(db, viewer, pairing, purchase, { step, day: input.day, reason, today });
    });
  }

  /** Puts other facts in place of those that stand. Fails as `order` and as `take`. */
  async correct(viewer: Viewer, input: ToPurchase & PurchaseInput & { reason: string }): Promise<PurchaseRow> {
    const locks = acts.invoiceLocks(readPurchase(input).invoiceLines);
    return this.change(viewer, 'correctPurchase', PurchaseAction.CORRECT, input, locks, async (db, found) => {
      const { purchase, pairing, today } = found;
      const reason = requireText(input.reason, MAX_REASON_LENGTH, 'reason');
      await this.checkOrigin(db, viewer, input.originId ?? null);
      const facts = readCorrection(input, purchase, await this.lines(db, viewer, purchase.id));
      const areLinesNew = (input.invoiceLines ?? null) !== null;
      return acts.correctPurchase(db, viewer, pairing, purchase, facts, { reason, areLinesNew, today });
    });
  }

  /** Claims further lines of invoices. Fails as `take`, and with TOO_MANY_ITEMS, INVOICE_LINE_USED and INVOICE_EXCEEDED. */
  async attachInvoice(viewer: Viewer, input: ToPurchase & { invoiceLines: InvoiceInput[] }): Promise<PurchaseRow> {
    // The amount of the purchase is not known before it is read; it does not matter for which invoices these are.
    const locks = acts.invoiceLocks(readInvoices(1n, input.invoiceLines));
    return this.change(viewer, 'attachInvoice', PurchaseAction.ATTACH_INVOICE, input, locks, async (db, found) => {
      const { purchase, pairing } = found;
      const lines = readInvoices(purchase.amountFen, input.invoiceLines);
      refuse(refusalsOfInvoices(lines, MAX_PURCHASE_FEN));
      const before = await this.lines(db, viewer, purchase.id);
      const actual = before.length + lines.length;
      if (actual > MAX_INVOICE_LINES)
        throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_INVOICE_LINES, actual }, 'invoiceLines');
      return acts.attachInvoice(db, viewer, pairing, purchase, lines);
    });
  }

  /** Withdraws what should not stand, saying why. Fails as `take`. */
  withdraw(viewer: Viewer, input: ToPurchase & { reason: string }): Promise<PurchaseRow> {
    return this.change(viewer, 'withdrawPurchase', PurchaseAction.WITHDRAW, input, [], (db, { purchase, pairing }) =>
      acts.withdrawPurchase(db, viewer, pairing, purchase, requireText(input.reason, MAX_REASON_LENGTH, 'reason')),
    );
  }

  /** Records a month's sales of a channel without orders. Fails as `order`, and with BAD_PERIOD (a month that is not over). */
  recordSheet(viewer: Viewer, input: RecordSalesSheet): Promise<SheetTotals> {
    let pairing: RecordPairing;
    let ground: RecordGround;
    return write(this.source, this.secret, viewer, {
      verb: 'recordSalesSheet',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await this.pairing(db, viewer, input.pairingId);
        ground = groundOf(viewer, pairing);
      },
      again: (db, id) => sheetTotals(db, viewer, id),
      effect: async (db) => {
        const sheetId = newId();
        const lines = readSheet(input, sheetId, ground.today);
        for (const originId of new Set(lines.map((line) => line.originId)))
          await this.checkOrigin(db, viewer, originId);
        await acts.recordSheet(db, viewer, pairing, lines, ground);
        return { id: sheetId, result: await sheetTotals(db, viewer, sheetId) };
      },
    });
  }

  private change(
    viewer: Viewer,
    verb: string,
    action: PurchaseAction,
    input: ToPurchase,
    locks: string[],
    decide: (db: Db, found: { purchase: PurchaseRow; pairing: RecordPairing; today: Day }) => Promise<PurchaseRow>,
  ): Promise<PurchaseRow> {
    let purchase: PurchaseRow;
    let pairing: RecordPairing;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [purchaseLock(input.purchaseId), ...locks],
      allow: async (db) => {
        purchase = await this.find(db, viewer, input.purchaseId);
        pairing = await this.pairing(db, viewer, purchase.pairingId);
        checkMayChange(viewer, pairing, purchase.side, { stage: '该笔采购', stageEn: 'purchase' });
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        if (input.version !== purchase.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: purchase.version }, 'version');
        if (purchase.withdrawn) throw refusedAfterWithdrawal(action);
        return remembered(await decide(db, { purchase, pairing, today: businessDay(new Date()) }));
      },
    });
  }

  private async find(db: Db, viewer: Viewer, id: string): Promise<PurchaseRow> {
    const purchase = (await purchasesById(db, viewer, [id])).get(id);
    if (purchase) return purchase;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '采购', whatEn: 'purchase' }, 'purchaseId');
  }

  private async pairing(db: Db, viewer: Viewer, id: string): Promise<RecordPairing> {
    const pairing = await pairingForRecords(db, viewer, id);
    if (pairing) return pairing;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  }

  private async lines(db: Db, viewer: Viewer, id: string) {
    return (await linesByPurchase(db, viewer, [id])).get(id) ?? [];
  }

  private async checkOrigin(db: Db, viewer: Viewer, id: string | null): Promise<void> {
    if (id === null || (await placesById(db, viewer, [id])).has(id)) return;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'originId');
  }
}

/** What must not change while something is done to a purchase. */
export const purchaseLock = (id: string): string => `purchase:${id}`;

/** Fails with FORBIDDEN. */
function groundOf(viewer: Viewer, pairing: RecordPairing): RecordGround {
  const side = recordingSide(viewer, pairing);
  return { simulated: pairing.simulated, importId: null, side, today: businessDay(new Date()) };
}

function remembered(purchase: PurchaseRow): { id: string; result: PurchaseRow } {
  return { id: purchase.id, result: purchase };
}

function refusedAfterWithdrawal(action: PurchaseAction): DomainError {
  const [word, wordEn] = ACTION_WORDS[action];
  const from = { from: '已撤回', fromEn: 'withdrawn' };
  return new DomainError(ProblemCode.TRANSITION_REFUSED, { ...from, action: word, actionEn: wordEn });
}
