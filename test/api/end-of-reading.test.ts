import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../server/db/data-source';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { read, tx } from '../../server/db/tx';
import { NOBODY, PLATFORM, type Viewer } from '../../server/platform/scope';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

/* A transaction that only read ends with the next message on its connection: nobody may notice, whatever comes next. */

let platform: Platform;
let root: Client;
let source: DataSource;
beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  const { appUrl } = await openEmbeddedDatabase({ dataDir: platform.config.dataDir, say: () => undefined });
  source = createDataSource({ url: appUrl, applicationName: 'end-of-reading', poolSize: 1 });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await root.end();
  await platform.close();
});

const stranger: Viewer = { ...PLATFORM, scope: NOBODY, posts: [], accountId: null };
const scopeOf = (viewer: Viewer): Promise<string> =>
  read(source, viewer, async (db) => {
    const [row] = await db.query<{ all: string }[]>(`select current_setting('jiedui.all', true) as all`);
    return row?.all ?? '';
  });

async function states(): Promise<string[]> {
  const { rows } = await root.query<{ state: string }>(
    `select state from pg_stat_activity where application_name = 'end-of-reading'`,
  );
  return rows.map(({ state }) => state);
}

test('each transaction has its own scope, also on the heels of another', async () => {
  const told = [];
  for (const viewer of [PLATFORM, stranger, PLATFORM, stranger]) told.push(await scopeOf(viewer));
  expect(told).toEqual(['on', '', 'on', '']);
});

test('what follows outside a transaction is under nobody’s scope', async () => {
  await scopeOf(PLATFORM);
  const [row] = await source.query<{ all: string | null }[]>(`select current_setting('jiedui.all', true) as all`);
  expect(row?.all ?? '').toBe('');
});

test('a write after a read is committed by itself, and seen by the next read', async () => {
  await root.query('create table heel (nth int)');
  await root.query('grant select, insert on heel to jiedui_app');
  for (let nth = 1; nth <= 3; nth += 1) {
    await scopeOf(PLATFORM);
    await tx(source, PLATFORM, (db) => db.query('insert into heel values ($1)', [nth]));
    const { rows } = await root.query<{ count: number }>('select count(*)::int as count from heel');
    expect(rows[0]?.count).toBe(nth);
    const seen = read(
      source,
      PLATFORM,
      (db) => db.query<{ count: number }[]>('select count(*)::int as count from heel'),
      {
        isSnapshot: true,
      },
    );
    expect((await seen)[0]?.count).toBe(nth);
  }
});

test('the connection is idle again within moments, though nobody uses it', async () => {
  await scopeOf(PLATFORM);
  await sleep(200);
  expect(await states()).toEqual(['idle']);
});

test('a read that failed leaves nothing behind', async () => {
  await expect(read(source, PLATFORM, (db) => db.query('select 1 / 0'))).rejects.toThrow('division by zero');
  expect(await scopeOf(stranger)).toBe('');
  await expect(read(source, PLATFORM, (db) => db.query('insert into heel values (9)'))).rejects.toThrow('read-only');
  expect(await scopeOf(stranger)).toBe('');
});
