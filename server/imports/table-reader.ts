import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isFileFault, type FileFault } from './file-fault';
import type { FileSurvey, RawRow } from './raw-table';

const PROGRAM = join(__dirname, 'reader', 'reader.worker.cjs');

/** A hundred thousand rows take a third of each on two busy cores. */
const PATIENCE_MS = 10_000;
const HEAP = { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 24, stackSizeMb: 2 };

/** A file that cannot be read, or must not be. */
export class FileRefused extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
    this.name = 'FileRefused';
  }
}

type Message =
  | ({ type: 'survey' } & FileSurvey)
  | { type: 'rows'; rows: RawRow[] }
  | { type: 'end' }
  | { type: 'refused'; fault: string };

/**
 * Reads one file in a thread of its own that is ended when it takes too long or too much memory, first over all of it, then the
 * rows of one sheet. Whoever opens one closes it.
 */
export class TableReader {
  private readonly worker: Worker;
  private readonly waiting: { resolve: (message: Message) => void; reject: (error: Error) => void }[] = [];
  private readonly arrived: (Message | Error)[] = [];

  /** @param bytes the file; its memory goes over to the thread */
  constructor(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    this.worker = new Worker(PROGRAM, {
      workerData: { bytes: bytes.buffer, name },
      transferList: [bytes.buffer],
      resourceLimits: HEAP,
      // What a file may make the thread say is of no interest to the log.
      stdout: true,
      stderr: true,
    });
    this.worker.on('message', (message: Message) => this.arrive(message));
    this.worker.on('error', (error) => this.arrive(faultOf(error)));
    this.worker.on('exit', () => this.arrive(new Error('the reader ended')));
  }

  /** Walks through the whole file. Fails with FileRefused. */
  async survey(): Promise<FileSurvey> {
    const message = await this.next();
    if (message.type !== 'survey') throw new Error(`the reader answered ${message.type}`);
    return message;
  }

  /** The rows of one sheet, a batch at a time. Fails with FileRefused. */
  async *rows(sheet: number): AsyncGenerator<RawRow[]> {
    this.worker.postMessage({ sheet });
    for (;;) {
      const message = await this.next();
      if (message.type === 'end') return;
      if (message.type !== 'rows') throw new Error(`the reader answered ${message.type}`);
      yield message.rows;
      this.worker.postMessage('next');
    }
  }

  /** Whoever waits for it hears that it was interrupted. */
  end(): void {
    this.arrived.length = 0;
    this.arrive(new FileRefused('INTERRUPTED'));
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private async next(): Promise<Message> {
    const waited = new Promise<Message>((resolve, reject) => {
      const first = this.arrived.shift();
      if (first === undefined) this.waiting.push({ resolve, reject });
      else settle({ resolve, reject }, first);
    });
    const timer = setTimeout(() => this.arrive(new FileRefused('TOO_SLOW')), this.patienceMs);
    try {
      const message = await waited;
      if (message.type === 'refused')
        throw isFileFault(message.fault)
          ? new FileRefused(message.fault)
          : new Error(`the reader said ${message.fault}`);
      return message;
    } finally {
      clearTimeout(timer);
    }
  }

  private arrive(what: Message | Error): void {
    const waiting = this.waiting.shift();
    if (waiting) settle(waiting, what);
    else this.arrived.push(what);
  }
}

function settle(
  waiting: { resolve: (message: Message) => void; reject: (error: Error) => void },
  what: Message | Error,
): void {
  if (what instanceof Error) waiting.reject(what);
  else waiting.resolve(what);
}

function faultOf(error: unknown): Error {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return new FileRefused('TOO_MUCH_MEMORY');
  return error instanceof Error ? error : new Error(String(error));
}
