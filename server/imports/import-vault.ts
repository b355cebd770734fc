import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The file is longer than it may be. */
export class FileTooLong extends Error {}

/**
 * Keeps what is not in the books yet: files and their rows, which hold names and numbers of people, never in plain. They live for
 * days, so their key follows from the platform's secret: with another secret they are read again from the sender's own file.
 */
export class ImportVault {
  private readonly key: Buffer;
  private readonly folder: string;

  constructor({ secret, dataDir }: { secret: string; dataDir: string }) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'imports', 32));
    this.folder = join(dataDir, 'imports');
  }

  /** Writes a file as it arrives, sealed. Fails with FileTooLong; then nothing of it is left. @returns its length */
  async keep(id: string, from: AsyncIterable<Buffer>, maxBytes: number): Promise<number> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(id));
    let bytes = 0;
    const sealed = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      yield nonce;
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > maxBytes) throw new FileTooLong();
        yield cipher.update(piece);
      }
      yield cipher.final();
      yield cipher.getAuthTag();
    };
    try {
      await pipeline(from, sealed, createWriteStream(this.pathOf(id), { mode: 0o600, flags: 'wx' }));
      return bytes;
    } catch (error) {
      await this.drop(id);
      throw error;
    }
  }

  /** The file in plain, in memory of its own that can be handed over to a thread; null where it is gone. */
  async open(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of createReadStream(this.pathOf(id))) pieces.push(piece as Buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const sealed = Buffer.concat(pieces);
    const decipher = createDecipheriv(ALGORITHM, this.key, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(id));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = new Uint8Array(new ArrayBuffer(sealed.length - NONCE_BYTES - TAG_BYTES));
    plain.set(decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)));
    decipher.final();
    return plain;
  }

  async drop(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Seals a row for its place: it opens nowhere else. */
  seal(id: string, number: number, row: unknown): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(`${id}:${number}`));
    return Buffer.concat([nonce, cipher.update(JSON.stringify(row), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  unseal(id: string, number: number, sealed: Buffer): unknown {
    const decipher = createDecipheriv(ALGORITHM, this.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(`${id}:${number}`)).setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString('utf8'));
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.sealed`);
  }
}
