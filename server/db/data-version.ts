import type { DataSource } from 'typeorm';

/**
 * Names what the database holds at this moment: two equal names mean that every transaction that is over in one is over in
 * the other, so that the same question has the same answer. Changes with every transaction that wrote anything.
 */
export async function dataVersion(source: DataSource): Promise<string> {
  const [row] = await source.query<{ version: string }[]>(
    `/* dataVersion */ select pg_current_snapshot()::text as version`,
  );
  return row?.version ?? '';
}
