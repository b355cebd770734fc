import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { SEAL_BYTES, SealKey } from './seal';

/** A file as whoever judges it may look at it: anywhere, a piece at a time. */
export interface Peek {
  readonly size: number;
  /** At most so many bytes from there on; fewer at the end. */
  read: (at: number, length: number) => Promise<Buffer>;
}

export interface Shelved<Verdict> {
  /** SHA-256 of the content, hex: under it the content is found again. */
  hash: string;
  size: number;
  verdict: Verdict;
}

/** Where the contents of files are kept. No file is ever held in memory as a whole. */
export interface FileShelf {
  /**
   * Takes a content in as it comes, and keeps it where the judge does not throw; what is there already is kept once.
   * Fails with FILE_TOO_LARGE, BAD_INPUT (nothing came), and with whatever the judge and the stream fail with.
   */
  put: <Verdict>(
    content: AsyncIterable<Uint8Array>,
    judge: (file: Peek) => Promise<Verdict>,
  ) => Promise<Shelved<Verdict>>;
  /** The content, or null where it is not there. Its last piece comes only once the whole is known to be what was handed in. */
  open: (hash: string) => Promise<AsyncIterable<Buffer> | null>;
  holds: (hash: string) => Promise<boolean>;
  /** Removes what was begun so long ago and never finished, such as by a server that was killed. @returns how many */
  tidy: (olderThanMs: number) => Promise<number>;
}

const PIECE = 64 * 1024;

/** What is too large is still read to the end up to this many times the limit, so that the caller hears why it is refused. */
const POLITENESS = 2;

/**
 * A shelf in a folder that belongs to the server alone: `incoming/` for what is on its way, `ab/cd/abcd…` for what is whole.
 * Several servers may share the folder: contents are immutable, and appear by a rename.
 */
export class FolderShelf implements FileShelf {
  private readonly incoming: string;
  private readonly key: SealKey;

  constructor(
    private readonly folder: string,
    secret: string,
    private readonly maxBytes: number,
  ) {
    this.incoming = join(folder, 'incoming');
    this.key = new SealKey(secret);
  }

  async put<Verdict>(
    content: AsyncIterable<Uint8Array>,
    judge: (file: Peek) => Promise<Verdict>,
  ): Promise<Shelved<Verdict>> {
    await makeFolder(this.incoming);
    const part = join(this.incoming, `${randomUUID()}.part`);
    const file = await open(part, 'wx+', 0o600);
    try {
      const { hash, size } = await this.write(file, content);
      const verdict = await judge(await this.peek(file));
      await file.sync();
      await this.shelve(part, hash);
      return { hash, size, verdict };
    } finally {
      await file.close();
      await rm(part, { force: true });
    }
  }

  async open(hash: string): Promise<AsyncIterable<Buffer> | null> {
    return (await this.holds(hash)) ? this.pieces(hash) : null;
  }

  async holds(hash: string): Promise<boolean> {
    return (await stat(this.placeOf(hash)).catch(whereAbsent(null))) !== null;
  }

  async tidy(olderThanMs: number): Promise<number> {
    const names = await readdir(this.incoming).catch(whereAbsent<string[]>([]));
    const before = Date.now() - olderThanMs;
    let removed = 0;
    for (const name of names) {
      const part = join(this.incoming, name);
      const found = await stat(part).catch(whereAbsent(null));
      // A part that is still being written to was touched a moment ago.
      if (found === null || found.mtimeMs > before) continue;
      await rm(part, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async write(file: FileHandle, content: AsyncIterable<Uint8Array>): Promise<{ hash: string; size: number }> {
    const { header, cipher } = this.key.seal();
    const hash = createHash('sha256');
    let size = 0;
    await file.writeFile(header);
    for await (const piece of content) {
      size += piece.length;
      if (size > this.maxBytes * POLITENESS) break;
      if (size > this.maxBytes) continue;
      hash.update(piece);
      await file.writeFile(cipher.update(piece));
    }
    if (size > this.maxBytes) throw new DomainError(ProblemCode.FILE_TOO_LARGE, { max: this.maxBytes / (1024 * 1024) });
    if (size === 0)
      throw new DomainError(ProblemCode.BAD_INPUT, { reason: '文件是空的', reasonEn: 'the file is empty' });
    return { hash: hash.digest('hex'), size };
  }

  /** Where the whole goes. What lies there already has the same content. */
  private async shelve(part: string, hash: string): Promise<void> {
    if (await this.holds(hash)) return;
    const place = this.placeOf(hash);
    const home = join(place, '..');
    await makeFolder(home);
    await rename(part, place);
    await syncFolder(home);
  }

  private async peek(file: FileHandle): Promise<Peek> {
    const unseal = this.key.opener(await readAt(file, 0, SEAL_BYTES));
    const { size } = await file.stat();
    return {
      size: size - SEAL_BYTES,
      read: async (at, length) => unseal(at, await readAt(file, SEAL_BYTES + at, length)),
    };
  }

  /** Opened when the first piece is asked for: whoever asks for none leaves nothing open. */
  private async *pieces(hash: string): AsyncIterable<Buffer> {
    const file = await open(this.placeOf(hash), 'r');
    try {
      const peek = await this.peek(file);
      const heard = createHash('sha256');
      let last: Buffer | null = null;
      for (let at = 0; at < peek.size; at += PIECE) {
        if (last !== null) yield last;
        last = await peek.read(at, PIECE);
        heard.update(last);
      }
      if (heard.digest('hex') !== hash) throw new Error(`the content ${hash} on the shelf is not what was handed in`);
      if (last !== null) yield last;
    } finally {
      await file.close();
    }
  }

  private placeOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('this is no SHA-256');
    return join(this.folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** That a name stands in a folder survives a power cut only after the folder itself was written out. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // which opens no folders
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Gives the value where a path leads nowhere; everything else stays an error. */
function whereAbsent<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return value;
    throw error;
  };
}
