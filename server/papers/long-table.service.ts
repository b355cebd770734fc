import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { csvCell, csvText, workbookCell, workbookText, type CellValue } from './cell.rules';
import { BOM, csvRecord } from './csv.rules';
import type { Column, LongTable, Row } from './paper';
import { MAX_TABLE_ROWS } from './paper-limits';
import { SIMULATED, simulatedColumn } from './simulated';
import type { Spool } from './spool';
import { columnFormat } from './workbook.rules';

/** Rows that are laid out before other requests get their turn. */
const BATCH = 500;

const PROGRAM = join(__dirname, 'long-xlsx.worker.cjs');
/** Without a sign of life from the thread for so long it is given up. */
const PATIENCE_MS = 30_000;
const HEAP_MB = 256;

/** What is known of a table once it is written. */
export interface Written {
  rows: number;
  /** Whether any of it was made up. */
  simulated: boolean;
}

/** Says of each row whether it was made up: a row that is copied out still says what it is. */
const withMark = (columns: readonly Column[]): Column[] => [...columns, simulatedColumn];

/** Writes a long table into the spool as UTF-8 text, row by row as it is read. Fails with PAPER_TOO_LONG. */
export async function writeLongCsv(table: LongTable, spool: Spool): Promise<Written> {
  const columns = withMark(table.columns);
  await spool.write(Buffer.from(BOM + csvRecord(columns.map(({ header }) => csvText(header))), 'utf8'));
  return inBatches(table.rows, async (rows) => {
    const lines = rows.map((row) => csvRecord(columns.map(({ key, kind }) => csvCell(kind, row[key] ?? null))));
    await spool.write(Buffer.from(lines.join(''), 'utf8'));
  });
}

/** Writes a long table into the spool as a workbook of one sheet. Fails with PAPER_TOO_LONG. */
export async function writeLongXlsx(table: LongTable, spool: Spool): Promise<Written> {
  const columns = withMark(table.columns);
  const frame = {
    name: table.sheet,
    columns: columns.map((column) => ({ width: column.width, style: { numFmt: columnFormat(column) } })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: Infinity,
  };
  const worker = new Worker(PROGRAM, { workerData: frame, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const thread = new Writing(worker, spool);
  try {
    await thread.give([columns.map(({ header }) => workbookText(header))]);
    const written = await inBatches(table.rows, (rows) =>
      thread.give(rows.map((row) => columns.map(({ key, kind }) => workbookCell(kind, row[key] ?? null)))),
    );
    await thread.finish();
    return written;
  } finally {
    await worker.terminate();
  }
}

/** The thread that writes: it is given rows when it wants some, and what it writes goes into the spool at once. */
class Writing {
  private wants = false;
  private isDone = false;
  private failure: Error | null = null;
  private written: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly worker: Worker,
    spool: Spool,
  ) {
    worker.on('message', (said: { want?: true; piece?: Uint8Array; done?: true }) => {
      if (said.want) this.wants = true;
      if (said.done) this.isDone = true;
      const { piece } = said;
      if (piece) this.written = this.written.then(() => spool.write(piece)).catch((error: unknown) => this.fail(error));
      this.wake();
    });
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(this.isDone ? null : new Error('the workbook was not written')));
  }

  async give(rows: CellValue[][]): Promise<void> {
    await this.until(() => this.wants);
    await this.written;
    this.wants = false;
    this.worker.postMessage(rows);
  }

  async finish(): Promise<void> {
    await this.until(() => this.wants);
    this.worker.postMessage(null);
    await this.until(() => this.isDone);
    await this.written;
    if (this.failure) throw this.failure;
  }

  private fail(error: unknown): void {
    if (error !== null) this.failure ??= error instanceof Error ? error : new Error('the workbook was not written');
    this.wake();
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the workbook took too long')), PATIENCE_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

async function inBatches(rows: LongTable['rows'], write: (rows: Row[]) => Promise<void>): Promise<Written> {
  const written: Written = { rows: 0, simulated: false };
  let batch: Row[] = [];
  for await (const row of rows) {
    if (written.rows === MAX_TABLE_ROWS) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max: MAX_TABLE_ROWS });
    written.rows += 1;
    written.simulated ||= row[simulatedColumn.key] === SIMULATED;
    batch.push(row);
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = [];
    await breathe();
  }
  if (batch.length > 0) await write(batch);
  return written;
}
