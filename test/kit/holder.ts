import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Message {
  ownerUrl?: string;
  appUrl?: string;
  workerUrl?: string;
  owned?: boolean;
  how?: string;
  row?: number;
  stopped?: boolean;
  error?: string;
  zh?: string;
  en?: string;
}

/** How to start the holder: by default from the sources; a clone brings its own program, and root may name an account. */
export interface HolderOptions {
  dataDir: string;
  node?: string;
  program?: string[];
  cwd?: string;
  as?: { uid: number; gid: number };
}

const root = join(__dirname, '..', '..');
const FROM_SOURCES = ['-r', join(__dirname, 'ts-register.cjs'), join(__dirname, 'embedded-holder.ts')];

/** Another process that opens an embedded database; see embedded-holder.ts. */
export class Holder {
  private readonly messages: Message[] = [];
  private readonly ended: Promise<unknown>;
  private wake: () => void = () => undefined;
  private over = false;
  private noise = '';

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    this.ended = once(child, 'close').then(() => {
      this.over = true;
      this.wake();
    });
    child.stderr.on('data', (chunk: Buffer) => (this.noise += chunk.toString('utf8')));
    child.stdin.on('error', () => undefined); // the process was killed before it read
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.messages.push(JSON.parse(line) as Message);
      this.wake();
    });
  }

  static spawn(options: HolderOptions): Holder {
    const args = [...(options.program ?? FROM_SOURCES), options.dataDir];
    const account = options.as && { uid: options.as.uid, gid: options.as.gid };
    return new Holder(spawn(options.node ?? process.execPath, args, { cwd: options.cwd ?? root, ...account }));
  }

  /** Starts a holder and waits until it has opened the database, or said why it cannot. */
  static async open(options: HolderOptions): Promise<{ holder: Holder; opened: Message }> {
    const holder = Holder.spawn(options);
    return { holder, opened: await holder.next() };
  }

  async next(): Promise<Message> {
    for (;;) {
      const message = this.messages.shift();
      if (message) return message;
      if (this.over) throw new Error(`the holder ended: ${this.noise}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Lets it insert rows from this number on, until it is killed. */
  write(firstRow: number): void {
    this.child.stdin.write(`write ${firstRow}\n`);
  }

  async stop(): Promise<void> {
    this.child.stdin.write('stop\n');
    while (!(await this.next()).stopped);
    await this.ended;
  }

  /** kill -9, then whatever it had still said. */
  async kill(): Promise<Message[]> {
    this.child.kill('SIGKILL');
    await this.ended;
    return this.messages;
  }
}
