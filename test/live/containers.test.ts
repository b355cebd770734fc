import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openEmbeddedDatabase, type RunningDatabase } from '../../server/db/embedded';

const root = join(__dirname, '..', '..');
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

/** The lines of a block of docker-compose.yml, by the path of its keys. */
function block(yaml: string, ...keys: string[]): string {
  let lines = yaml.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  keys.forEach((key, depth) => {
    const indent = '  '.repeat(depth);
    const start = lines.findIndex((line) => line.startsWith(`${indent}${key}:`));
    if (start < 0) throw new Error(`docker-compose.yml has no ${keys.slice(0, depth + 1).join('.')}`);
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => !line.startsWith(`${indent}  `));
    lines = [lines[start] ?? '', ...(end < 0 ? rest : rest.slice(0, end))].slice(depth < keys.length - 1 ? 1 : 0);
  });
  return lines.join('\n');
}

/** Whether this machine has the Compose client; it needs no daemon to check a file. */
function hasCompose(): boolean {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed, with or without the docker client itself
  }
}

describe('docker-compose.yml', () => {
  let yaml: string;
  beforeAll(async () => {
    yaml = await read('docker-compose.yml');
  });

  test('is accepted by the Compose client where there is one, with no environment at all', async () => {
    if (!hasCompose()) {
      // Without a client what can be promised is the form: the keys that Compose knows, and even indentation.
      const top = yaml.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#'));
      expect(top).toEqual(['services:', 'networks:', 'volumes:']);
      expect(yaml.split('\n').filter((line) => /^( {2})* \S/.test(line) || line.includes('\t'))).toEqual([]);
      return;
    }
    const args = [
      'compose',
      '--env-file',
      '/dev/null',
      '-f',
      join(root, 'docker-compose.yml'),
      'config',
      '--format',
      'json',
    ];
    const { stdout } = await promisify(execFile)('docker', args, { env: { PATH: process.env.PATH, HOME: tmpdir() } });
    const config = JSON.parse(stdout) as { services: Record<string, { user?: string; healthcheck?: object }> };
    expect(Object.keys(config.services).sort()).toEqual(['database', 'server']);
    expect(config.services.server).toMatchObject({ user: 'node', healthcheck: expect.anything() as unknown });
  });

  test('keeps the database on a volume, tells both services’ health, and starts the server after the database', () => {
    expect(block(yaml, 'services', 'database', 'image')).toMatch(/image: postgres:1[78]/);
    expect(block(yaml, 'services', 'database', 'volumes')).toMatch(/- database:\/var\/lib\/postgresql$/m);
    expect(block(yaml, 'volumes')).toMatch(/^ {2}database:$/m);
    expect(block(yaml, 'services', 'database', 'healthcheck', 'test')).toContain('pg_isready');
    expect(block(yaml, 'services', 'server', 'healthcheck', 'test')).toContain('/readyz');
    expect(block(yaml, 'services', 'server', 'depends_on')).toMatch(/database:\s+condition: service_healthy/);
  });

  test('runs the server without root and without ways to become it', () => {
    expect(block(yaml, 'services', 'server', 'user')).toBe('    user: node');
    expect(block(yaml, 'services', 'server', 'cap_drop')).toContain('ALL');
    expect(block(yaml, 'services', 'server', 'security_opt')).toContain('no-new-privileges:true');
    expect(block(yaml, 'services', 'server', 'read_only')).toContain('true');
  });

  test('gives the server a role for each task, and keeps the database off the network', () => {
    const environment = block(yaml, 'services', 'server', 'environment');
    expect(environment).toMatch(/\bDATABASE_URL: postgres:\/\/jiedui_app:/);
    expect(environment).toMatch(/DATABASE_OWNER_URL: postgres:\/\/jiedui_owner:/);
    expect(environment).toMatch(/DATABASE_WORKER_URL: postgres:\/\/jiedui_worker:/);
    expect(environment).toMatch(/HOST: 0\.0\.0\.0/);
    expect(() => block(yaml, 'services', 'database', 'ports')).toThrow('has no services.database.ports');
    expect(block(yaml, 'services', 'database', 'networks')).toBe('    networks: [inside]');
    expect(block(yaml, 'networks', 'inside')).toContain('internal: true');
    expect(block(yaml, 'services', 'server', 'ports')).toMatch(/- 127\.0\.0\.1:/);
  });

  test('carries no secret: every password is taken from the environment, and an empty one is refused first', async () => {
    const secrets = (await read('.env.example')).split('\n').filter((line) => /^\w+=/.test(line));
    expect(secrets).toEqual(secrets.map((line) => line.replace(/=.*/, '=')));
    for (const name of secrets.map((line) => line.slice(0, -1))) expect(yaml).toContain(`\${${name}-}`);
    expect(yaml.match(/(PASSWORD|SECRET): (?!\$\{\w+-\}$).*/gm)).toBeNull();

    const script = block(yaml, 'services', 'database', 'entrypoint').split('- |\n')[1]?.replaceAll('$$', '$') ?? '';
    // What it logs repeats nobody's data, as the embedded database's.
    for (const setting of ['log_error_verbosity=terse', 'log_min_error_statement=panic', 'log_min_messages=log'])
      expect(script).toMatch(new RegExp(`exec [\\s\\S]* -c ${setting}\\b`));
    const check = (environment: Record<string, string>): Promise<string> =>
      promisify(execFile)('/bin/sh', ['-c', script.replace(/exec [\s\S]*/, 'echo starts')], { env: environment }).then(
        ({ stdout }) => stdout.trim(),
        (error: { stderr: string }) => error.stderr.trim(),
      );
    const all = { JIEDUI_OWNER_PASSWORD: 'a', JIEDUI_APP_PASSWORD: 'b', JIEDUI_WORKER_PASSWORD: 'c' };
    expect(await check(all)).toBe('starts');
    for (const name of Object.keys(all)) {
      expect(await check({ ...all, [name]: '' })).toContain(`${name}: is missing in .env`);
    }
  });
});

describe('the image', () => {
  test('is built in stages, starts the built server as an ordinary user, and tells its health', async () => {
    const stages = (await read('Dockerfile')).split(/^FROM /m).slice(1);
    expect(stages).toHaveLength(2);
    const last = stages[1] ?? '';
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^CMD \["node", "dist\/server\/main\.js"\]$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last.indexOf('USER node')).toBeGreaterThan(last.lastIndexOf('\nRUN '));
    expect(last).not.toMatch(/npm (ci|install)/);
  });

  test('takes in neither secrets, nor data, nor history', async () => {
    const ignored = new Set((await read('.dockerignore')).split('\n'));
    for (const name of ['.git', '.env', '.env.*', '.data', 'node_modules']) expect(ignored).toContain(name);
  });
});

describe('the roles of the database container', () => {
  let base: string;
  let database: RunningDatabase;
  let adminUrl: string;

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'jiedui-roles-'));
    await chmod(base, 0o711);
    database = await openEmbeddedDatabase({ dataDir: join(base, 'data') });
    const { port, passwords } = JSON.parse(await readFile(join(base, 'data', 'database.json'), 'utf8')) as {
      port: number;
      passwords: Record<string, string>;
    };
    adminUrl = `postgres://jiedui_admin:${passwords.jiedui_admin}@127.0.0.1:${port}`;
  });

  afterAll(async () => {
    await database.stop();
    await rm(base, { recursive: true, force: true });
  });

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows as unknown[];
    } finally {
      await client.end();
    }
  }

  const rights = async (): Promise<unknown> => ({
    roles: await ask(
      `${adminUrl}/jiedui`,
      `select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls
       from pg_roles where rolname like 'jiedui\\_%' order by 1`,
    ),
    databases: await ask(
      `${adminUrl}/jiedui`,
      `select datname, datdba::regrole::text as owner, array(select unnest(datacl)::text order by 1) as acl
       from pg_database order by 1`,
    ),
    schema: await ask(
      `${adminUrl}/jiedui`,
      `select nspowner::regrole::text as owner, array(select unnest(nspacl)::text order by 1) as acl
       from pg_namespace where nspname = 'public'`,
    ),
    extensions: await ask(
      `${adminUrl}/jiedui`,
      `select extname, extnamespace::regnamespace::text as schema from pg_extension order by 1`,
    ),
  });

  test('are those of the embedded database, made by the script from the environment', async () => {
    const embedded = await rights();
    await ask(`${adminUrl}/template1`, 'drop database jiedui with (force)');
    await ask(`${adminUrl}/template1`, 'drop role jiedui_owner, jiedui_app, jiedui_worker');
    for (const name of ['postgres', 'template1']) {
      await ask(`${adminUrl}/template1`, `grant connect, temporary on database ${name} to public`);
    }
    await ask(`${adminUrl}/template1`, 'create database jiedui');

    // The container's psql is stood in for by a recorder, so that the script itself runs as it is.
    await writeFile(join(base, 'psql'), '#!/bin/sh\nexec cat\n', { mode: 0o755 });
    const passwords = {
      JIEDUI_OWNER_PASSWORD: 'owner1',
      JIEDUI_APP_PASSWORD: 'app1',
      JIEDUI_WORKER_PASSWORD: 'worker1',
    };
    const { stdout } = await promisify(execFile)('/bin/sh', [join(root, 'server/db/container-roles.sh')], {
      env: { PATH: `${base}:/usr/bin:/bin`, POSTGRES_USER: 'jiedui_admin', POSTGRES_DB: 'jiedui', ...passwords },
    });
    const variables = new Map<string, string>();
    const sql = stdout
      .replace(/^\\getenv (\w+) (\w+)$/gm, (_line, variable: string, name: string) => {
        variables.set(variable, passwords[name as keyof typeof passwords]);
        return '';
      })
      .replace(/:'(\w+)'/g, (_reference, variable: string) => `'${variables.get(variable)}'`);
    await ask(`${adminUrl}/jiedui`, sql);

    expect(await rights()).toEqual(embedded);
    for (const [role, password] of [
      ['jiedui_owner', 'owner1'],
      ['jiedui_app', 'app1'],
      ['jiedui_worker', 'worker1'],
    ]) {
      const url = adminUrl.replace(/jiedui_admin:[^@]+/, `${role}:${password}`);
      expect(await ask(`${url}/jiedui`, 'select current_user as me')).toEqual([{ me: role }]);
    }
  });
});
