import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedDatabaseError, expecting } from './error';
import { writePrivateFile } from './files';

/** `database.json`: where the cluster lives and how to get in. Without it the cluster cannot be opened. */
const record = z.object({
  /** Absolute folder of the cluster when it lives outside the data folder, else null, so that a clone can be moved. */
  place: z.string().nullable(),
  port: z.number().int().min(1).max(65535),
  /** True once the cluster has been made: from then on it is never made anew in silence. */
  initialised: z.boolean(),
  passwords: z.object({
    jiedui_admin: z.string().min(1),
    jiedui_owner: z.string().min(1),
    jiedui_app: z.string().min(1),
    jiedui_worker: z.string().min(1),
  }),
});
export type DatabaseRecord = z.infer<typeof record>;
export type Role = keyof DatabaseRecord['passwords'];

const recordPath = (dataDir: string): string => join(dataDir, 'database.json');

export async function readRecord(dataDir: string): Promise<DatabaseRecord | undefined> {
  const path = recordPath(dataDir);
  const text = await expecting(['ENOENT'], readFile(path, 'utf8'), undefined);
  if (text === undefined) return undefined;
  try {
    return record.parse(JSON.parse(text));
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `${path} 已损坏，无法打开内置数据库。请从备份恢复该文件。`,
      `${path} is damaged, so the embedded database cannot be opened. Restore the file from a backup.`,
      { cause: error },
    );
  }
}

export async function writeRecord(dataDir: string, content: DatabaseRecord): Promise<void> {
  await writePrivateFile(recordPath(dataDir), `${JSON.stringify(content, undefined, 2)}\n`);
}

export function newRecord(place: string | null, port: number): DatabaseRecord {
  const password = (): string => randomBytes(24).toString('base64url');
  return {
    place,
    port,
    initialised: false,
    passwords: {
      jiedui_admin: password(),
      jiedui_owner: password(),
      jiedui_app: password(),
      jiedui_worker: password(),
    },
  };
}

export function urlOf(content: DatabaseRecord, role: Role, database = 'jiedui'): string {
  return `postgres://${role}:${content.passwords[role]}@127.0.0.1:${content.port}/${database}`;
}
