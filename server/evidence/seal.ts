import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, type Cipher } from 'node:crypto';

/**
 * How a file lies on disk: AES-256 in counter mode, so that any piece of it can be read without what comes before. That it
 * is what was handed in, the SHA-256 of its content tells, under which it is kept.
 */
const ALGORITHM = 'aes-256-ctr';
const BLOCK = 16;
const MARK = Buffer.from('JDF1');
const KEY_NAME_BYTES = 12;

/** Mark, name of the key, first counter. */
export const SEAL_BYTES = MARK.length + KEY_NAME_BYTES + BLOCK;

/** The key of the files, made from the platform's secret; its name tells nothing about it. */
export class SealKey {
  readonly name: Buffer;
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'jiedui files', 32));
    this.name = createHash('sha256').update(this.key).digest().subarray(0, KEY_NAME_BYTES);
  }

  /** What a new file begins with, and the cipher for all that follows. */
  seal(): { header: Buffer; cipher: Cipher } {
    const counter = randomBytes(BLOCK);
    return { header: Buffer.concat([MARK, this.name, counter]), cipher: createCipheriv(ALGORITHM, this.key, counter) };
  }

  /** Reads pieces of a sealed file. Throws where it was sealed with another key. */
  opener(header: Buffer): (at: number, sealed: Buffer) => Buffer {
    const [mark, name] = [header.subarray(0, MARK.length), header.subarray(MARK.length, MARK.length + KEY_NAME_BYTES)];
    if (header.length !== SEAL_BYTES || !mark.equals(MARK)) throw new Error('a file on the shelf has no seal');
    if (!name.equals(this.name))
      throw new Error(`a file on the shelf is sealed with the key ${name.toString('hex')}, which is not this one`);
    const first = header.subarray(SEAL_BYTES - BLOCK);
    return (at, sealed) => {
      const skipped = at % BLOCK;
      const decipher = createDecipheriv(ALGORITHM, this.key, counterAt(first, (at - skipped) / BLOCK));
      decipher.update(Buffer.alloc(skipped));
      return decipher.update(sealed);
    };
  }
}

/** The counter so many blocks later: a big-endian number of 128 bits that wraps. */
function counterAt(first: Buffer, blocks: number): Buffer {
  const sum = BigInt.asUintN(128, BigInt(`0x${first.toString('hex')}`) + BigInt(blocks));
  return Buffer.from(sum.toString(16).padStart(BLOCK * 2, '0'), 'hex');
}
