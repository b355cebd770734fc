import { Client } from 'pg';
import { Lang } from '../../schema/vocabulary';
import { roleDanger } from '../../server/db/migrate';
import { sqlState, tx } from '../../server/db/tx';
import { foldRecords, keepTerms } from '../../server/records/rollup.store';
import { stranger, type Viewer } from '../../server/platform/scope';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';
import { buildWorld, type Half, type World } from '../kit/world';

jest.setTimeout(120_000);

/** Tables that everybody who is let in may read, each with its reason. Every other table has row-level security. */
const REFERENCE: Record<string, string> = {
  migration: 'names of migrations; the application has no right to it at all',
  access_change: 'that who may see what has changed, of nobody; the application has no right to it at all',
  moment: 'times and snapshots, of nobody',
  database_epoch: 'one random id',
  place: 'public administrative divisions',
  place_change: 'their public history',
  place_edition: 'digests of the shipped divisions',
  indicator_scheme: 'published schemes',
  indicator_category: 'published schemes',
  indicator: 'published schemes',
  money_rule: 'thresholds: published schemes',
  flag_rule: 'how the rules are set: everybody reads them',
  fund_move: 'which stage moves what: part of the schema',
  project_step: 'which steps projects may take: part of the schema',
  record_dispute_step: 'which steps disputes may take: part of the schema',
  benefit_rule: 'what households are entitled to: published rules',
  benefit_rule_version: 'what households are entitled to: published rules',
  household_era: 'categories and the days on which they may be used: published schemes',
  collective_income_source: 'what collective income comes from: published words',
  collective_income_threshold: 'below what income a village counts as weak: published thresholds',
  village_standard: 'what villages are held against: published standards',
  village_lift_path: 'which steps villages on a list may take: part of the schema',
  household_path: 'which steps a household’s entry may take: part of the schema',
  inspection_step: 'which steps inspections may take: part of the schema',
  accountability_path: 'which steps praise and accountability may take: part of the schema',
  work_step: 'which steps work may take: part of the schema',
  rectification_step: 'which steps items to be put right may take: part of the schema',
  ranking_formula: 'how places are won: everybody reads it',
  supervision_rule: 'numbers of days and points: published schemes',
  report_form: 'what is reported by whom and when: published forms',
  report_transition: 'which steps reports may take: part of the schema',
  purchase_step: 'which steps purchases may take: part of the schema',
  record_term: 'what indicators count: published schemes',
  record_fold: 'up to which transaction deltas are folded: one number',
  activity_form: 'which forms a kind of activity has: part of the schema',
  sign_in_attempt: 'keyed hashes of names and addresses, read before anybody is known',
};

/** Functions in the owner's name that any role of this database may call, and why. */
const OPEN_TO_ALL: Record<string, string> = { own_pairings: 'tells the pairings of the scope that the caller is in' };

/** Roles as the world has them; each of our half looks at the other. */
const ROLES = [
  'donor-lead',
  'donor-member',
  'donor-finance',
  'donor-frontline',
  'recipient-reporter',
  'recipient-department',
  'recipient-township',
  'recipient-reviewer',
  'recipient-finance',
  'recipient-frontline',
  'supervisor',
  'service-published',
  'service-party',
  'service-place',
  'public',
];

describe('the second wall stands without the first', () => {
  let platform: Platform;
  let world: World;
  let root: Client;

  beforeAll(async () => {
    platform = await startPlatform();
    world = await buildWorld(platform);
    root = new Client({ connectionString: urlOf('jiedui_admin') });
    await root.connect();
    await keepTerms(platform.database.worker, [{ measure: 'PURCHASE_ORDERED', f1: null, f2: null, f3: null }]);
    await foldRecords(platform.database.worker);
  });
  afterAll(async () => {
    await root.end();
    await platform.close();
  });

  const urlOf = (role: string): string => adminUrl(platform.config.dataDir, role);
  const walled = async (): Promise<string[]> => (await tables()).filter((one) => one.walled).map((one) => one.name);
  const viewerOf = async (headers: Record<string, string> | undefined): Promise<Viewer> => {
    const { viewer, refusal } = await platform.app.rooms.sessions.identify(headers?.authorization ?? null, Lang.ZH);
    expect(refusal).toBeNull();
    return viewer;
  };
  const tables = async (): Promise<{ name: string; walled: boolean }[]> => {
    const { rows } = await root.query<{ name: string; walled: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity or relkind = 'v' as walled from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by 1`,
    );
    return rows;
  };
  /** What marks a row as theirs: their ids and their texts, wherever they stand in it. */
  const marksOf = (half: Half): string[] => [
    ...half.secrets,
    ...Object.values(half.nodes).flatMap((ids) =>
      ids.map((id) => Buffer.from(id, 'base64url').toString('utf8').replace(/^\w+:/, '')),
    ),
  ];
  const marked = (rows: { row: string }[], half: Half): string[] =>
    rows.map(({ row }) => row).filter((row) => marksOf(half).some((mark) => row.includes(mark)));

  test('every table has forced row-level security, or a reason on the list', async () => {
    const all = await tables();
    const open = all.filter((table) => !table.walled).map((table) => table.name);
    expect(open.sort()).toEqual(Object.keys(REFERENCE).sort());
    const { rows } = await root.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
          and (relkind in ('m', 'f') or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false))`,
    );
    expect(rows).toEqual([]); // a view that runs as its owner, or a stored copy, would be a hole
  });

  test('every walled table that people write has rows of the other half, or this test would see nothing', async () => {
    const empty: string[] = [];
    for (const name of await walled()) {
      const { rows } = await root.query<{ row: string }>(`select t::text as row from "${name}" t`);
      if (marked(rows, world.theirs).length === 0) empty.push(name);
    }
    expect(empty).toEqual(UNPLANTED);
  });

  test.each(ROLES)('%s reads no row of theirs from any table', async (role) => {
    const viewer = await viewerOf(world.ours.headers[role]);
    const leaks: string[] = [];
    for (const name of await walled()) {
      const rows = await asIs(viewer, `select t::text as row from "${name}" t`);
      leaks.push(...marked(rows, world.theirs).map((row) => `${name}: ${row}`));
    }
    expect(leaks).toEqual([]);
  });

  test.each(ROLES)('%s changes and deletes no row of theirs in any table', async (role) => {
    const viewer = await viewerOf(world.ours.headers[role]);
    const touched: string[] = [];
    const names = await walled();
    const isRecord = new Set(names.filter((name) => names.includes(`${name}_past`)));
    for (const name of names) {
      const { rows: columns } = await root.query<{ column: string }>(
        `select column_name as column from information_schema.columns
          where table_schema = 'public' and table_name = $1 and has_column_privilege('jiedui_app', $2, column_name, 'update')
            and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position desc limit 1`,
        [name, `public.${name}`],
      );
      for (const statement of [
        ...columns.map(({ column }) => {
          // The next version of a record is the only one that the books take.
          const same = isRecord.has(name) ? 'version = version + 1' : `"${column}" = "${column}"`;
          return `update "${name}" t set ${same} returning t::text as row`;
        }),
        `delete from "${name}" t returning t::text as row`,
      ]) {
        const rows = await asIs(viewer, statement, true);
        touched.push(...marked(rows, world.theirs).map((row) => `${statement}: ${row}`));
      }
    }
    expect(touched).toEqual([]);
  });

  test.each(ROLES)('%s is told no sum of their funds by the function that adds entries up', async (role) => {
    const viewer = await viewerOf(world.ours.headers[role]);
    const { rows } = await root.query<{ id: string }>(`select f.id::text as id from fund f where not f.published`);
    const theirs = marksOf(world.theirs).filter((mark) => rows.some(({ id }) => id === mark));
    expect(theirs.length).toBeGreaterThan(0);
    const sums = `select m::text as row from fund_moves('{${theirs.join()}}') m`;
    expect(await asIs(viewer, sums)).toEqual([]);
    expect(await asIs(await viewerOf(world.above.auditor), sums)).not.toEqual([]);
  });

  test('no function that runs in the owner’s name is open to everybody', async () => {
    const { rows } = await root.query<{ name: string }>(
      `select distinct proname as name from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype and a.grantee = 0 order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN_TO_ALL));
  });

  test('an auditor reads all of it and changes no account, session, post or token but its own', async () => {
    const viewer = await viewerOf(world.above.auditor);
    expect(marked(await asIs(viewer, `select t::text as row from statement t`), world.theirs)).not.toEqual([]);
    for (const change of [
      `update account t set display_name = display_name returning t::text as row`,
      `update session t set ended_at = ended_at returning t::text as row`,
      `update post t set ended_by = ended_by returning t::text as row`,
      `update service_token t set ended_at = ended_at returning t::text as row`,
    ])
      expect(marked(await asIs(viewer, change, true), world.theirs)).toEqual([]);
    await expect(
      asIs(
        viewer,
        `insert into post (id, account_id, role, since) select gen_random_uuid(), id, 'ADMIN', '2020-01-01' from account returning id::text as row`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('nobody writes an event in another’s name, nor a record into another’s pairing', async () => {
    const viewer = await viewerOf(world.ours.headers['donor-lead']);
    const event = (actor: string): string =>
      `insert into event (kind, actor_id, subject_type, subject_id, published, party_ids, place_paths)
       values ('STATEMENT_RECORDED', '${actor}', 'Statement', 'x', true, '{}', '{}') returning ''::text as row`;
    await expect(asIs(viewer, event(world.theirs.lead))).rejects.toMatchObject({ code: '42501' });
    for (const table of ['party', 'pairing', 'statement', 'agreement']) {
      const owned = `update pg_temp.copy set party_ids = array['${world.theirs.lead}']::uuid[], place_paths = '{}', published = false`;
      await root.query(`drop table if exists pg_temp.copy`);
      await root.query(`create temporary table copy as select * from "${table}" limit 1`);
      await root.query(owned);
      const { rows: copies } = await root.query<{ copy: string }>(
        `select to_jsonb(c)::text as copy from pg_temp.copy c`,
      );
      const statement = `insert into "${table}" select (jsonb_populate_record(null::"${table}", $1::jsonb || jsonb_build_object('id', gen_random_uuid()))).* returning ''::text as row`;
      await expect(asIs(viewer, statement, false, [copies[0]?.copy])).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('without settings the application reads nothing at all', async () => {
    for (const name of await walled()) {
      const rows = await asIs(stranger(false, Lang.ZH), `select t::text as row from "${name}" t`);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  test.each([
    ['a superuser', 'superuser', ''],
    ['a role that bypasses row-level security', 'bypassrls', ''],
    ['a member of the owner', '', 'grant jiedui_owner to %'],
    ['a member of a superuser', '', 'grant jiedui_admin to %'],
    ['an owner of one table', '', 'create table public.mine (); alter table public.mine owner to %'],
  ])('%s is refused as the application’s role', async (_what, attribute, grant) => {
    const role = `test_${Math.random().toString(36).slice(2)}`;
    await root.query(`create role ${role} login ${attribute} password 'test'; grant jiedui_app to ${role}`);
    await root.query(`grant connect on database jiedui to ${role}; ${grant.replace('%', role)}`);
    const { port } = new URL(urlOf('jiedui_app'));
    expect(await roleDanger(`postgres://${role}:test@127.0.0.1:${port}/jiedui`)).toContain(role);
    await root.query(`drop table if exists public.mine; drop owned by ${role}; drop role ${role}`);
  });

  test('the owner itself is refused, the application’s own role is not', async () => {
    expect(await roleDanger(urlOf('jiedui_owner'))).toContain('jiedui_owner');
    expect(await roleDanger(urlOf('jiedui_app'))).toBeNull();
  });

  test('a wall that is not forced is noticed at the next start', async () => {
    await root.query('alter table statement no force row level security');
    expect(await roleDanger(urlOf('jiedui_app'))).toContain('unforced');
    await root.query('alter table statement force row level security');
  });

  /** A statement with no predicate at all, under the viewer's settings; always rolled back. Forbidden ones give no rows. */
  const asIs = async (
    viewer: Viewer,
    sql: string,
    isRefusalFine = false,
    params: unknown[] = [],
  ): Promise<{ row: string }[]> => {
    const undo = new Error('undo');
    let rows: { row: string }[] = [];
    try {
      await tx(platform.database.source, viewer, async (db) => {
        const answer = await db.query<{ row: string }[] | [{ row: string }[], number]>(sql, params);
        rows = (Array.isArray(answer[0]) ? answer[0] : answer) as { row: string }[];
        throw undo;
      });
    } catch (error) {
      // 42501: no right to it; 23001: append-only; 23503: others refer to it; 55000: a view
      const isRefusal = ['42501', '23001', '23503', '55000'].includes(sqlState(error));
      if (error !== undo && !(isRefusalFine && isRefusal)) throw error;
    }
    return rows;
  };
});

/** Walled tables in which the world plants nothing, each because no role of the world writes it. */
const UNPLANTED: string[] = [];
