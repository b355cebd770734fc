import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { urlOf, type DatabaseRecord, type Role } from './record';

const ROLES: readonly Role[] = ['jiedui_owner', 'jiedui_app', 'jiedui_worker'];
/** They need a superuser, or belong to whoever may install code; the owner role is neither. */
const EXTENSIONS = ['pg_trgm', 'btree_gist'];

/** Roles, database, schema and extensions: every statement can be repeated, so a half-done first start is completed. */
export async function ensureRolesAndDatabase(record: DatabaseRecord): Promise<void> {
  await asAdmin(record, 'postgres', async (client) => {
    for (const role of ROLES) {
      const { rowCount } = await client.query('/* roleExists */ select from pg_roles where rolname = $1', [role]);
      await client.query(
        `/* ensureRole */ ${rowCount ? 'alter' : 'create'} role ${escapeIdentifier(role)} with login nosuperuser nocreatedb
         nocreaterole noreplication nobypassrls password ${escapeLiteral(record.passwords[role])}`,
      );
    }
    const { rowCount } = await client.query(`/* databaseExists */ select from pg_database where datname = 'jiedui'`);
    if (!rowCount) await client.query('/* createDatabase */ create database jiedui owner jiedui_owner');
    await client.query(`/* closeOtherDatabases */ revoke all on database postgres, template1 from public`);
    await client.query(`/* ownDatabase */ alter database jiedui owner to jiedui_owner`);
    await client.query(`/* closeDatabase */ revoke all on database jiedui from public`);
    await client.query(`/* openDatabase */ grant connect on database jiedui to jiedui_app, jiedui_worker`);
  });
  await asAdmin(record, 'jiedui', async (client) => {
    await client.query(`/* ownSchema */ alter schema public owner to jiedui_owner`);
    await client.query(`/* closeSchema */ revoke create on schema public from public`);
    for (const extension of EXTENSIONS) {
      await client.query(
        `/* ensureExtension */ create extension if not exists ${escapeIdentifier(extension)} schema public`,
      );
    }
  });
}

async function asAdmin(
  record: DatabaseRecord,
  database: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({
    connectionString: urlOf(record, 'jiedui_admin', database),
    connectionTimeoutMillis: 30_000,
  });
  client.on('error', () => undefined); // a lost connection fails the statement that meets it
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
