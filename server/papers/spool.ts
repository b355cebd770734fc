import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * A file in the making that has no name: whatever becomes of this process, the system takes its room back with it. It is
 * written first and read afterwards, so that a reader who dawdles holds a file, and no transaction.
 */
export class Spool {
  private length = 0;

  private constructor(private readonly file: FileHandle) {}

  static async open(folder: string): Promise<Spool> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${randomUUID()}.part`);
    const file = await open(path, 'wx+', 0o600);
    // A system that does not let an open file go by name clears it away with unfinished uploads.
    await rm(path, { force: true }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY' && (error as NodeJS.ErrnoException).code !== 'EPERM')
        throw error;
    });
    return new Spool(file);
  }

  get size(): number {
    return this.length;
  }

  async write(piece: Uint8Array): Promise<void> {
    await this.file.writeFile(piece);
    this.length += piece.length;
  }

  /** All that was written, once, as quickly as it is taken; when the stream ends, however it ends, the file is gone. */
  read(): Readable {
    return this.file.createReadStream({ start: 0 });
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
