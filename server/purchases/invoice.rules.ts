/** Which lines of which invoices a purchase stands on: how they are written, and what is wrong with them. */
import { ProblemCode } from '../../schema/vocabulary';
import type { ProblemDetails } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import type { Refusal } from '../records/record';
import type { InvoiceLine } from './purchase';

export type { InvoiceLine } from './purchase';

/** What was read of an invoice, with what nobody wrote left out. */
export interface PrintedInvoice {
  code?: string | null;
  number: string;
  lineNo?: number | null;
  amountFen?: bigint | null;
  totalFen?: bigint | null;
}

export const MAX_INVOICE_LINES = 50;
const MAX_LINE_NO = 10_000;

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

/** By which an invoice is known: `044001900111 00123456`, or its number alone. */
export const invoiceName = ({ code, number }: Pick<InvoiceLine, 'code' | 'number'>): string =>
  code === '' ? number : `${code} ${number}`;

/** By which a line is known on the whole platform. */
export const lineKey = (line: InvoiceLine): string => `${invoiceName(line)} ${line.lineNo}`;

/**
 * The invoices of rows that are recorded together, one list for each row. What nobody wrote follows from the others: a line
 * without an amount is for the whole purchase; lines without a number are numbered in the order in which they stand; and an
 * invoice whose total nobody gives comes to what these rows say of it, so that nothing can be added to it later.
 */
export function completeInvoices(
  rows: readonly { amountFen: bigint; invoices: readonly PrintedInvoice[] }[],
): InvoiceLine[][] {
  const taken = new Map<string, { lines: number; sumFen: bigint }>();
  const numbered = rows.map(({ amountFen, invoices }) =>
    invoices.map((printed) => {
      const invoice = { code: digitsOf(printed.code ?? ''), number: digitsOf(printed.number) };
      const name = invoiceName(invoice);
      const before = taken.get(name) ?? { lines: 0, sumFen: 0n };
      const line = {
        ...invoice,
        lineNo: printed.lineNo ?? before.lines + 1,
        amountFen: printed.amountFen ?? amountFen,
        totalFen: printed.totalFen ?? null,
      };
      taken.set(name, { lines: before.lines + 1, sumFen: before.sumFen + line.amountFen });
      return line;
    }),
  );
  return numbered.map((lines) =>
    lines.map((line) => ({
      ...line,
      totalFen: line.totalFen ?? taken.get(invoiceName(line))?.sumFen ?? line.amountFen,
    })),
  );
}

/** Everything wrong with the lines themselves; whether they are used already, only the books tell. */
export function refusalsOfInvoices(lines: readonly InvoiceLine[], maxFen: bigint): Refusal[] {
  if (lines.length > MAX_INVOICE_LINES) {
    const details = { max: MAX_INVOICE_LINES, actual: lines.length };
    return [{ field: 'invoiceLines', code: ProblemCode.TOO_MANY_ITEMS, details }];
  }
  const keys = lines.map(lineKey);
  return lines.flatMap((line, at) => {
    const refused = (field: keyof InvoiceLine | 'total' | 'amount', code: ProblemCode, details: ProblemDetails) => ({
      field: `invoiceLines.${at}.${field}`,
      code,
      details,
    });
    const refusals: Refusal[] = [];
    const isPaper = /^\d{8}$/.test(line.number);
    if (!isPaper && !/^\d{20}$/.test(line.number))
      refusals.push(
        refused('number', ProblemCode.BAD_INPUT, {
          reason: `发票号码“${line.number.slice(0, 40)}”应为 8 位或 20 位数字`,
          reasonEn: `an invoice number has 8 or 20 digits, not “${line.number.slice(0, 40)}”`,
        }),
      );
    else if (isPaper ? !/^(\d{10}|\d{12})$/.test(line.code) : line.code !== '')
      refusals.push(
        refused('code', ProblemCode.BAD_INPUT, {
          reason: '8 位发票号码须附 10 或 12 位发票代码；20 位号码没有发票代码',
          reasonEn: 'a number with 8 digits goes with a code of 10 or 12; one with 20 has no code',
        }),
      );
    if (!Number.isInteger(line.lineNo) || line.lineNo < 1 || line.lineNo > MAX_LINE_NO)
      refusals.push(refused('lineNo', ProblemCode.OUT_OF_RANGE, { value: line.lineNo, range: `1–${MAX_LINE_NO}` }));
    if (line.amountFen < 1n || line.amountFen > maxFen)
      refusals.push(refused('amount', ProblemCode.OUT_OF_RANGE, rangeOf(line.amountFen, 1n, maxFen)));
    else if (line.totalFen < line.amountFen || line.totalFen > maxFen)
      refusals.push(refused('total', ProblemCode.OUT_OF_RANGE, rangeOf(line.totalFen, line.amountFen, maxFen)));
    if (keys.indexOf(lineKey(line)) < at)
      refusals.push({ ...refusalOfUse(line, true), field: `invoiceLines.${at}.lineNo` });
    return refusals;
  });
}

const rangeOf = (fen: bigint, least: bigint, most: bigint): ProblemDetails => ({
  value: yuanFromFen(fen),
  range: `${yuanFromFen(least)}–${yuanFromFen(most)}`,
});

/** That a line counts already: in books that the asker may read, or in somebody else's, of which nothing more is told. */
export function refusalOfUse(line: InvoiceLine, isOwn: boolean): Omit<Refusal, 'field'> {
  const [where, whereEn] = isOwn ? ['您的台账', 'your own books'] : ['其他单位的台账', 'the books of somebody else'];
  return {
    code: ProblemCode.INVOICE_LINE_USED,
    details: { invoice: invoiceName(line), line: line.lineNo, where, whereEn },
  };
}

/** That an invoice would be claimed for more than it comes to. */
export function refusalOfExcess(line: InvoiceLine): Omit<Refusal, 'field'> {
  const details = {
    invoice: invoiceName(line),
    amount: yuanFromFen(line.amountFen),
    total: yuanFromFen(line.totalFen),
  };
  return { code: ProblemCode.INVOICE_EXCEEDED, details };
}
