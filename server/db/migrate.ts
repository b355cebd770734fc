import { migrations } from './migrations';
import { createDataSource } from './data-source';

/** One number for all processes that migrate this database. */
const MIGRATION_LOCK = 7_163_521;

/**
 * Brings the schema up to date under an advisory lock, so that instances that start together do it once.
 * @returns the names of the migrations that this call ran
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = createDataSource({ url: ownerUrl, applicationName: 'jiedui-migrate', poolSize: 2, migrations });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.connect();
    await holder.query(`set lock_timeout = '300s'`);
    await holder.query(`set idle_in_transaction_session_timeout = 0`);
    await holder.query(`/* migrationLock */ select pg_advisory_lock($1)`, [MIGRATION_LOCK]);
    const done = await source.runMigrations({ transaction: 'each' });
    await holder.query(`/* migrationUnlock */ select pg_advisory_unlock($1)`, [MIGRATION_LOCK]);
    return done.map((migration) => migration.name);
  } finally {
    await holder.release();
    await source.destroy();
  }
}

/** Why an application role may not serve: it could pass the second wall. Null when it is safe. */
export async function roleDanger(url: string): Promise<string | null> {
  const source = createDataSource({ url, applicationName: 'jiedui-role-check', poolSize: 1 });
  await source.initialize();
  try {
    const rows = await source.query<{ role: string; danger: string | null }[]>(
      `/* roleDanger */ select current_user as role,
         case when r.rolsuper then 'superuser'
              when r.rolbypassrls then 'bypassrls'
              when exists (select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) then 'owner'
              when exists (select 1 from pg_roles o where (o.rolsuper or o.rolbypassrls or o.oid in
                     (select relowner from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'))
                     and pg_has_role(current_user, o.oid, 'member')) then 'member'
              when exists (select 1 from pg_class c join pg_policy p on p.polrelid = c.oid
                     where c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)) then 'unforced'
         end as danger
         from pg_roles r where r.rolname = current_user`,
    );
    const row = rows[0];
    return row?.danger ? `${row.role}: ${row.danger}` : null;
  } finally {
    await source.destroy();
  }
}
