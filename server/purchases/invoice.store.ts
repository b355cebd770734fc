import type { Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { recordPredicate } from '../records/record.store';
import type { Viewer } from '../platform/scope';
import { lineKey, type InvoiceLine } from './invoice.rules';
import type { InvoiceLineRow } from './purchase';

const COLUMNS = `l.purchase_id as "purchaseId", l.code, l.number, l.line_no as "lineNo", l.amount_fen as "amountFen", l.total_fen as "totalFen"`;

type RawLine = Omit<InvoiceLineRow, 'amountFen' | 'totalFen'> & { amountFen: string; totalFen: string };
const parse = (raw: RawLine): InvoiceLineRow => ({
  ...raw,
  amountFen: BigInt(raw.amountFen),
  totalFen: BigInt(raw.totalFen),
});

/** Lines as columns, in the order of their fields. */
const columnsOf = (lines: readonly InvoiceLine[]): unknown[] => [
  lines.map(({ code }) => code),
  lines.map(({ number }) => number),
  lines.map(({ lineNo }) => lineNo),
  lines.map(({ amountFen }) => amountFen.toString()),
  lines.map(({ totalFen }) => totalFen.toString()),
];

export interface InvoiceFault {
  /** Which of the lines, from nought. */
  line: number;
  fault: 'USED' | 'EXCEEDED';
}

/**
 * Which of these lines could not be claimed, asked over every wall. The transaction holds the locks of their invoices, so
 * that the answer still holds when they are.
 * @param freed a purchase whose lines are taken as free
 */
export function invoiceFaults(
  db: Db,
  lines: readonly InvoiceLine[],
  freed: string | null = null,
): Promise<InvoiceFault[]> {
  return db.query<InvoiceFault[]>(
    `/* invoiceFaults */ select line, fault from invoice_faults($1::text[], $2::text[], $3::int[], $4::bigint[], $5::bigint[], $6::uuid)`,
    [...columnsOf(lines), freed],
  );
}

/** Of these lines, those that a purchase which the viewer may read claims already. */
export async function linesInOwnBooks(
  db: Db,
  viewer: Viewer,
  lines: readonly InvoiceLine[],
): Promise<ReadonlySet<string>> {
  const params: unknown[] = columnsOf(lines).slice(0, 3);
  const rows = await db.query<RawLine[]>(
    `/* linesInOwnBooks */ select ${COLUMNS}
       from unnest($1::text[], $2::text[], $3::int[]) as a (code, number, line_no)
       join invoice_line l using (code, number, line_no) join purchase r on r.id = l.purchase_id
      where l.ended_by is null and ${recordPredicate(viewer, 'r', params)}`,
    params,
  );
  return new Set(rows.map((row) => lineKey(parse(row))));
}

/** Claims lines for purchases; the database refuses a line that is used and an invoice that is exceeded. */
export async function insertInvoiceLines(db: Db, lines: readonly InvoiceLineRow[]): Promise<void> {
  await db.query(
    `/* insertInvoiceLines */ insert into invoice_line (purchase_id, code, number, line_no, amount_fen, total_fen)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::bigint[])`,
    [lines.map(({ purchaseId }) => purchaseId), ...columnsOf(lines)],
  );
}

/** Frees every line that a purchase claims. */
export async function freeInvoiceLines(db: Db, purchaseId: string): Promise<void> {
  await db.query(
    `/* freeInvoiceLines */ update invoice_line set ended_by = pg_current_xact_id() where purchase_id = $1 and ended_by is null`,
    [purchaseId],
  );
}

/** The lines that each purchase claims, of purchases that the viewer may read. */
export const linesByPurchase: Batch<string, InvoiceLineRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<RawLine[]>(
    `/* linesByPurchase */ select ${COLUMNS} from invoice_line l join purchase r on r.id = l.purchase_id
      where l.purchase_id = any($1::uuid[]) and l.ended_by is null and ${recordPredicate(viewer, 'r', params)}
      order by l.code, l.number, l.line_no`,
    params,
  );
  const lines = new Map<string, InvoiceLineRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) lines.get(row.purchaseId)?.push(parse(row));
  return lines;
};
