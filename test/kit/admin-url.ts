import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The embedded database as its superuser, from the record in the data folder. */
export function adminUrl(dataDir: string, role = 'jiedui_admin'): string {
  const record = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as {
    port: number;
    passwords: Record<string, string>;
  };
  return `postgres://${role}:${record.passwords[role]}@127.0.0.1:${record.port}/jiedui`;
}
