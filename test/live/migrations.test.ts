import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openEmbeddedDatabase, type RunningDatabase } from '../../server/db/embedded';
import { migrations } from '../../server/db/migrations';
import { startServerProcess } from '../kit/server-process';
import { SECRETS } from '../kit/secrets';

describe('instances that start together', () => {
  let dataDir: string;
  let database: RunningDatabase;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'jiedui-migrations-'));
    chmodSync(dataDir, 0o711);
    database = await openEmbeddedDatabase({ dataDir });
  });
  afterAll(async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('three run each migration once, put the reference data in once, and all serve', async () => {
    const env = {
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      ...SECRETS,
      JIEDUI_DRAIN_DELAY_MS: '0',
    };
    const servers = await Promise.all([startServerProcess(env), startServerProcess(env), startServerProcess(env)]);
    // Each, at last: three at once may find the database busy with the others.
    for (const { url } of servers) while ((await fetch(`${url}/readyz`)).status !== 200) await pause(100);

    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const ran = await owner.query<{ name: string }>('select name from migration order by id');
    expect(ran.rows.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name));
    const schemes = await owner.query<{ code: string; versions: string }>(
      'select code, count(*) as versions from indicator_scheme group by code order by code',
    );
    expect(schemes.rows.map((row) => row.versions)).toEqual(['1', '1', '1']);
    await owner.end();

    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0, 0]);
  });

  test('an application role that could pass row-level security is refused, with the remedy', async () => {
    const env = {
      DATABASE_URL: database.ownerUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      ...SECRETS,
    };
    await expect(startServerProcess(env)).rejects.toThrow(
      /could bypass row-level security \(jiedui_owner: owner\)[\s\S]*DATABASE_URL/,
    );
  });
});
