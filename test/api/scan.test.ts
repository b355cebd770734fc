import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { Client } from 'pg';
import { EventKind } from '../../schema/vocabulary';
import { createLog } from '../../server/platform/log';
import { toGlobalId } from '../../server/platform/ids';
import { ContractWalk } from '../kit/contract-walk';
import { NOT_WALKED } from '../kit/examples';
import { PAPER_EXAMPLES } from '../kit/paper-examples';
import type { Header } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { QUIET_EVENTS } from '../kit/quiet-events';
import { inFullWidth, inParts, plantSecrets, SECRETS, type Planted } from '../kit/secret-plants';
import { SecretScan, type Finding } from '../kit/secret-scan';
import { connect, type Socket, type Subscription } from '../kit/socket';
import { buildTheirs, type World } from '../kit/world';

jest.setTimeout(300_000);

const scan = new SecretScan(Object.values(SECRETS));
const { misplacedId, misplacedPhone, misplacedCard } = SECRETS;

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
/** At a reduced size the other viewers share what does not name people: each asks one of so many. */
const OTHERS_ASK = FULL ? 1 : 4;
/** Papers that name people: everybody asks for each. */
const NAMING = ['household-card', 'household-helpers', 'household-list', 'household-notice', 'household-visits', 'households-to-visit', 'benefit-leaks', 'policy-benefits', 'import-refusals', 'public-notice', 'audit-trail']; // prettier-ignore

/** Letters come as they are printed, and in no other format. */
const LETTERS = ['accountability-letter'];

/** Who may see the people of a household, and so its files. */
const MAY_OPEN = ['recipient-reporter', 'recipient-reviewer'];

/** The doors of the platform; the client's own files and the page for trying questions are there where they have been built. */
const DOORS = ['/', '/graphql', '/evidence', '/imports', '/papers', '/healthz', '/readyz', '/metrics'];
const BUILT = ['/graphiql', '/assets', '/^\\/(?!(graphql|graphiql|papers|healthz|readyz|metrics)(\\/|$)).*/'];
/** Sums of money and of report figures, four steps down: the walk of test/api/leaks.test.ts goes there. */
const DEEPER =
  /^(FundPool|FundPoolShare|TargetShare|ReportFigureChange|LyingMoney|LyingYear|MoneyLying|MoneyFlow|FlowNode|FlowLink|(Kind|Donor|Pairing|Custodian|Status)Money)\./;

/**
 * Whatever leaves the platform is looked through for the numbers and words that were entered where such things are taken: lists,
 * events, papers, files, answers to hostile questions, logs, and every column at rest. That strangers are told nothing is the
 * business of test/api/leaks.test.ts; here it is a pairing's own people, who have the role and have given no reason.
 */
describe('nobody is shown somebody’s numbers or health without role and reason', () => {
  let platform: Platform;
  let world: Omit<World, 'ours'>;
  let planted: Planted;
  let walk: ContractWalk;
  let viewers: [string, Header][];
  const log: string[] = [];
  const sockets: Socket[] = [];
  const streams: [string, Subscription][] = [];

  beforeAll(async () => {
    const kept = createLog('trace', { write: (line: string) => void log.push(line) });
    platform = await startPlatform({}, kept);
    world = await buildTheirs(platform);
    const { theirs, above } = world;
    viewers = [...Object.entries(theirs.headers), ...Object.entries(above), ['public', {}]];
    const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
    walk = new ContractWalk(schema, world, 2);
    await listen(new ContractWalk(schema, world, 1));
    planted = await plantSecrets(platform, theirs);
    theirs.nodes.Household?.push(planted.household);
    theirs.nodes.LaborPlacement?.push(planted.placement);
    theirs.nodes.Person?.push(planted.person);
    theirs.nodes.Import?.push(...planted.imports);
    theirs.nodes.HouseholdVisit?.push(planted.visit);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.close();
    await platform.close();
  });

  const as = (viewer: string): Header => world.theirs.headers[viewer] ?? {};

  /** Everybody follows the platform from its first event on, and sees each subject as it is told then. */
  const listen = async (near: ContractWalk): Promise<void> => {
    const { data } = await ask<{ events: { pageInfo: { startCursor: string } } }>(
      platform,
      '{ events(first: 1) { pageInfo { startCursor } } }',
      {},
      world.above.admin,
    );
    const after = data?.events.pageInfo.startCursor;
    const followed = near.schema.getSubscriptionType()?.getFields().events;
    if (!followed) throw new Error('nobody can follow events');
    const document = `subscription ($after: Cursor) { events(after: $after) ${near.selectionOf(followed.type, '') ?? ''} }`;
    for (const [viewer, { authorization = '' }] of viewers) {
      if (authorization === '') continue;
      const socket = await connect(platform.url, { authorization });
      sockets.push(socket);
      streams.push([viewer, socket.subscribe(document, { after })]);
    }
  };

  const tell = (where: string, found: readonly Finding[]): string[] =>
    found.map(({ of, as: how }) => `${where}: ${of}, ${how}`);
  const once = (told: readonly string[]): string[] => [...new Set(told)].sort();

  const bodyOf = async (query: string, headers: Header, variables: object = {}): Promise<string> => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'accept-encoding': 'identity', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };

  test('in no list and on no page of things, whoever of the county looks', async () => {
    // What an answer is made of is the same for all examples of a question: one that names nothing is asked for everything.
    const documents = walk.queries.flatMap((field) => {
      const all = walk.documentsOf(field);
      // What `node` tells of one thing, `nodes` tells of several.
      const asksForAll = /^\{ \w+(\(first: \d+\))? \{/.test(all[0] ?? '');
      return asksForAll || field.name === 'node' ? all.slice(0, 1) : all;
    });
    const told: string[] = [];
    const broken: string[] = [];
    const look = async (document: string, viewer: string, headers: Header): Promise<void> => {
      const body = await bodyOf(document, headers);
      told.push(...tell(`${viewer} asks ${document.slice(0, 60)}`, scan.find(body)));
      if (/"code":"(INTERNAL|BAD_QUERY|QUERY_TOO_\w+)"/.test(body)) broken.push(document);
    };
    for (const [at, document] of documents.entries()) {
      await look(document, 'recipient-reporter', as('recipient-reporter'));
      if (at % OTHERS_ASK !== 0) continue;
      const [viewer, headers] = viewers[Math.trunc(at / OTHERS_ASK) % viewers.length] ?? ['', {}];
      await look(document, viewer, headers);
    }
    expect(once(told)).toEqual([]);
    expect(broken).toEqual([]);
    const missed = [...walk.reachable()].filter((name) => !walk.walked.has(name) && !(name in NOT_WALKED));
    // A thing that is entered elsewhere is not entered everywhere.
    expect(missed.filter((name) => isText(name) && !DEEPER.test(name))).toEqual([]);
  });

  const isText = (name: string): boolean => {
    const [type = '', field = ''] = name.split('.');
    const parent = walk.schema.getType(type);
    return isObjectType(parent) && isLeafType(getNamedType(parent.getFields()[field]?.type));
  };

  test('in no event that anybody follows, and each kind of event is accounted for', async () => {
    const told: string[] = [];
    for (const [viewer, stream] of streams) {
      // Who sees the visit is told of it in the end; by then all before it have been told.
      for (let isOver = viewer !== 'recipient-reporter'; !isOver || stream.pending > 0;) {
        const delivery = JSON.stringify((await stream.next()).value);
        isOver ||= delivery.includes(planted.visit);
        told.push(...tell(`${viewer} is told`, scan.find(delivery)));
      }
    }
    expect(once(told)).toEqual([]);
    const { rows } = await atRest<{ kind: EventKind }>('select distinct kind from event');
    // What an event tells is its subject as it is now: one kind of a noun looks through all of them.
    const nounOf = (kind: EventKind): string => kind.replace(/_.*/, '');
    const nouns = new Set(rows.map(({ kind }) => nounOf(kind)));
    const quiet = new Set(Object.values(QUIET_EVENTS).flat());
    expect(Object.values(EventKind).filter((kind) => !nouns.has(nounOf(kind)) && !quiet.has(kind))).toEqual([]);
    const { rows: columns } = await atRest<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name = 'event' and table_schema = 'public' order by 1`,
    );
    // Ids, versions and words of closed lists: an event has no text of anybody's.
    expect(columns.filter(({ type }) => /text|json|ARRAY|bytea/.test(type)).map(({ name }) => name)).toEqual([
      'kind',
      'party_ids',
      'place_paths',
      'subject_id',
      'subject_type',
    ]);
  });

  const handed = async (kind: string, query: Record<string, string>, headers: Header): Promise<[number, Finding[]]> => {
    const address = `${platform.url}/papers/${kind}?${new URLSearchParams(query).toString()}`;
    const response = await fetch(address, { headers });
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    return [response.status, [...scan.find(new Uint8Array(await response.arrayBuffer())), ...scan.find(name)]];
  };

  test('in no paper, in no format', async () => {
    expect([...platform.app.rooms.papers.papers.keys()].sort()).toEqual(Object.keys(PAPER_EXAMPLES).sort());
    const made = new Set<string>();
    const told: string[] = [];
    for (const [nth, [kind, queries]] of Object.entries(PAPER_EXAMPLES).entries())
      for (const query of queries(world.theirs))
        for (const [at, [viewer, headers]] of viewers.entries()) {
          const isFirst = viewer === 'recipient-reviewer' || viewer === 'recipient-reporter';
          if (!isFirst && ![...NAMING, ...LETTERS].includes(kind) && (at + nth) % OTHERS_ASK !== 0) continue;
          const isPacked = viewer === 'recipient-reviewer' && (FULL || [...NAMING, 'report'].includes(kind));
          const formats = isPacked ? ['csv', 'xlsx', 'docx'] : ['csv'];
          for (const format of LETTERS.includes(kind) ? ['docx'] : formats) {
            const [status, found] = await handed(kind, { ...query, format }, headers);
            if (status === 200) made.add(`${kind}.${format}`);
            told.push(...tell(`${viewer} gets ${kind}.${format}`, found));
          }
        }
    // Who sent a file gets its refused rows back to mend them, and nobody else does: see the paper's own comment.
    const mended = 'recipient-reporter gets import-refusals.csv: ';
    expect(once(told.filter((line) => !line.startsWith(mended)))).toEqual([]);
    expect(told.some((line) => line.startsWith(mended))).toBe(true);
    const kinds = new Set([...made].map((paper) => paper.replace(/\.\w+$/, '')));
    expect(Object.keys(PAPER_EXAMPLES).filter((kind) => !kinds.has(kind))).toEqual([]);
    expect([...made].filter((paper) => /\.(docx|xlsx)$/.test(paper)).length).toBeGreaterThan(12);
  });

  test('behind no other door; a file that proves a visit opens for who handed it in, and for who has the role and says why', async () => {
    const { router } = platform.app.server.listeners('request')[0] as unknown as { router: Routes };
    const doors = new Set(pathsOf(router));
    expect(DOORS.filter((door) => !doors.has(door))).toEqual([]);
    expect([...doors].filter((door) => ![...DOORS, ...BUILT].includes(door))).toEqual([]);
    const told: string[] = [];
    const opened: string[] = [];
    const asked: string[] = [];
    const fetched = async (viewer: string, headers: Header): Promise<number> => {
      const file = await fetch(`${platform.url}/evidence/${planted.evidence}`, { headers });
      const body = new Uint8Array(await file.arrayBuffer());
      if (file.status !== 200) told.push(...tell(`${viewer} is refused a file`, scan.find(body)));
      if (Buffer.from(body).includes('REASON_NEEDED')) asked.push(viewer);
      return file.status;
    };
    for (const [viewer, headers] of viewers) {
      if ((await fetched(viewer, headers)) === 200) opened.push(viewer);
      for (const path of ['/papers', '/metrics', '/healthz', '/readyz', '/evidence/x', '/imports']) {
        const answer = await fetch(`${platform.url}${path}`, { headers });
        told.push(...tell(`${viewer} at ${path}`, scan.find(await answer.text())));
      }
    }
    expect(opened).toEqual(['recipient-township']);
    expect(asked).toEqual(MAY_OPEN);
    const document = `mutation ($input: OpenEvidenceInput!) { openEvidence(input: $input) { evidence { id } } }`;
    const input = { requestKey: 'scan-file', evidenceId: planted.evidence, reason: '核对走访材料' };
    for (const [viewer, headers] of viewers) {
      const body = await bodyOf(document, headers, { input });
      told.push(...tell(`${viewer} says why`, scan.find(body)));
      expect([viewer, body.includes('"errors"')]).toEqual([viewer, !MAY_OPEN.includes(viewer)]);
      expect([viewer, (await fetched(viewer, headers)) === 200]).toEqual([
        viewer,
        MAY_OPEN.includes(viewer) || viewer === 'recipient-township',
      ]);
    }
    expect(once(told)).toEqual([]);
  });

  /** Texts that many read, each with a number written in another way. */
  const MISPLACED: [string, string, string, string, () => object][] = [
    ['recordVisit', 'RecordVisitInput', 'visit { id }', 'recipient-township', () => ({ householdId: planted.household, day: '2024-03-16', note: `电话 ${inFullWidth(misplacedPhone.text)}` })], // prettier-ignore
    ['recordVisit', 'RecordVisitInput', 'visit { id }', 'recipient-township', () => ({ householdId: planted.household, day: '2024-03-16', note: '入户', locality: misplacedPhone.text.replace(/(\d{3})(\d{4})/, '$1.$2.') })], // prettier-ignore
    ['registerHousehold', 'RegisterHouseholdInput', 'household { id }', 'recipient-township', () => ({ placeId: toGlobalId('Place', world.theirs.town.id), number: misplacedId.text, category: 'MARGINAL', riskFound: 'ILLNESS', foundOn: '2024-03-01', members: [{ relation: 'HEAD', name: '某某', personNumber: 'A' }] })], // prettier-ignore
    ['saveView', 'SaveViewInput', 'savedView { id }', 'recipient-reporter', () => ({ page: 'PLACEMENTS', name: '查询', query: `text=${misplacedId.text}` })], // prettier-ignore
    ['unmaskPerson', 'UnmaskPersonInput', 'person { id }', 'recipient-reporter', () => ({ personId: planted.person, reason: `核对 ${inParts(misplacedId.text)}` })], // prettier-ignore
    ['unmaskHousehold', 'UnmaskHouseholdInput', 'household { id }', 'recipient-reporter', () => ({ householdId: planted.household, reason: `卡号 ${misplacedCard.text}` })], // prettier-ignore
    ['openRectification', 'OpenRectificationInput', 'rectification { id }', 'recipient-reviewer', () => ({ problem: inFullWidth(misplacedId.text), measure: '补发', leadUnitId: world.theirs.nodes.Party?.[4], due: '2099-01-01' })], // prettier-ignore
  ];

  test.each(MISPLACED.map((one, at) => [`${one[0]} ${at}`, one] as const))(
    'and %s refuses one in a text that many read, without repeating it',
    async (_name, [verb, type, select, by, input]) => {
      const { requestKey, ...rest } = { requestKey: `misplaced-${verb}`, ...input() };
      const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${select} } }`;
      const body = await bodyOf(document, as(by), { input: { requestKey, ...rest } });
      expect(body).toMatch(/"code":"BAD_INPUT"/);
      expect(scan.find(body)).toEqual([]);
    },
  );

  test('and no answer to a question that was put wrongly repeats one', async () => {
    const [id, phone, card] = [misplacedId.text, misplacedPhone.text, misplacedCard.text];
    const by = as('recipient-reporter');
    const wrong: [string, object?][] = [
      [`{ laborPlacements(filter: { years: ["${id}"] }) { totalCount } }`],
      [`{ laborPlacements(orderBy: [{ field: x${phone} }]) { totalCount } }`],
      [`{ node(id: "${id}") { id } }`],
      [`{ households(after: "${phone}") { totalCount } }`],
      [`{ households(filter: { search: "${id}\\u0000" }) { totalCount } }`],
      [`{ alarms(first: "${card}") { totalCount } }`],
      ['query ($f: HouseholdFilter) { households(filter: $f) { totalCount } }', { f: { notMet: [id] } }],
      ['query ($f: HouseholdFilter) { households(filter: $f) { totalCount } }', { f: { [`p${phone}`]: 1 } }],
      ['query ($f: HouseholdFilter) { households(filter: $f) { totalCount } }', { f: { pairingIds: [phone] } }],
      ['mutation ($i: RecordVisitInput!) { recordVisit(input: $i) { visit { id } } }', { i: { day: phone } }],
      [
        'mutation ($i: RecordBenefitInput!) { recordBenefit(input: $i) { benefit { id } } }',
        { i: { amount: `${card}x` } },
      ],
      ['mutation ($i: SignInInput!) { signIn(input: $i) { accessToken } }', { i: { account: phone, password: id } }],
    ];
    const told: string[] = [];
    for (const [document, variables] of wrong)
      told.push(...tell(document, scan.find(await bodyOf(document, by, variables))));
    const doors = [
      `/papers/${phone}`,
      `/papers/records?kind=${id}`,
      `/papers/household-card?householdId=${id}`,
      `/evidence/${id}`,
      `/imports?pairing=${id}&kind=PURCHASE&name=x.csv`,
      `/graphql?query={node(id:"${phone}"){id}}`,
    ];
    for (const path of doors)
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`${platform.url}${path}`, { method, headers: by });
        told.push(...tell(`${method} ${path.slice(0, 20)}`, scan.find(await answer.text())));
      }
    for (const body of [`{"query": ${id}`, `{"query": "{ viewer { kind } }", "operationName": "x${phone}"}`]) {
      const headers = { 'content-type': 'application/json', ...by };
      const answer = await fetch(`${platform.url}/graphql`, { method: 'POST', headers, body });
      told.push(...tell('a body', scan.find(await answer.text())));
    }
    const fault = jest.spyOn(platform.database.source, 'createQueryRunner').mockImplementation(() => {
      const row = { detail: `Failing row contains (${id}).`, parameters: [phone], query: `select '${card}'` };
      throw Object.assign(new Error(`invalid input syntax for type uuid: "${id}"`), row);
    });
    const body = await bodyOf('{ households { totalCount } }', by);
    fault.mockRestore();
    told.push(...tell('a fault', scan.find(body)));
    expect(body).toContain('INTERNAL');
    expect(once(told)).toEqual([]);
  });

  test('but who has the role and gives a reason is told, once, and the trail keeps who asked and why', async () => {
    const { person, household } = planted;
    const by = as('recipient-reviewer');
    const ofPerson = `mutation ($input: UnmaskPersonInput!) { unmaskPerson(input: $input) { name idNumber phone personNumber } }`;
    const ofHousehold = `mutation ($input: UnmaskHouseholdInput!) { unmaskHousehold(input: $input) { members { name idNumber phone health } } }`;
    const one = { input: { requestKey: 'scan-person', personId: person, reason: '核对工资发放' } };
    const all = { input: { requestKey: 'scan-household', householdId: household, reason: '入户核对成员' } };
    const card = `${platform.url}/papers/household-card?householdId=${household}&unmasked=true&format=csv`;
    const others = ['recipient-township', 'recipient-department', 'donor-lead', 'supervisor', 'service-party'];
    for (const other of others) {
      for (const [document, variables] of [
        [ofPerson, one],
        [ofHousehold, all],
      ] as const)
        // prettier-ignore
        expect([other, scan.find(await bodyOf(document, as(other), variables))]).toEqual([other, []]);
      expect((await fetch(card, { headers: as(other) })).status).not.toBe(200);
    }
    expect((await fetch(card, { headers: by })).status).toBe(403);

    const told = (body: string): string[] => tell('told', scan.find(body)).map((line) => line.slice(6)).sort(); // prettier-ignore
    const plain = (...keys: (keyof typeof SECRETS)[]): string[] =>
      keys.map((key) => `${SECRETS[key].of}, plain`).sort();
    const family = plain('headName', 'headId', 'headPhone', 'headNewHealth', 'childName', 'childId', 'childHealth');
    const worker = plain('workerName', 'workerId', 'workerNewPhone', 'workerNumber');
    expect(told(await bodyOf(ofPerson, by, one))).toEqual(worker);
    expect(told(await bodyOf(ofHousehold, by, all))).toEqual(family);
    expect(told(await (await fetch(card, { headers: by })).text())).toEqual(family);
    expect(told(await bodyOf(ofPerson, by, one))).toEqual([]);
    expect(told(await bodyOf(ofHousehold, by, all))).toEqual([]);
    expect((await fetch(card, { headers: as('recipient-reporter') })).status).toBe(403);

    const { rows } = await atRest<{ action: string; reason: string; account: string }>(
      `select e.action, e.details->>'reason' as reason, a.name as account from audit_entry e join account a on a.id = e.account_id
        where e.action like '%UNMASKED' order by e.id`,
    );
    expect(rows).toEqual([
      { action: 'PERSON_UNMASKED', reason: '核对工资发放', account: 'theirs-recipient-reviewer' },
      { action: 'HOUSEHOLD_UNMASKED', reason: '入户核对成员', account: 'theirs-recipient-reviewer' },
    ]);
  });

  /** Past every wall, as whoever steals the disk would read. */
  const atRest = async <Row extends object>(query: string): Promise<{ rows: Row[] }> => {
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    try {
      return await root.query<Row>(query);
    } finally {
      await root.end();
    }
  };

  test('none stands in any column of any table, in a file, or in the pages and the log of the database itself', async () => {
    const { rows: tables } = await atRest<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(100);
    const told: string[] = [];
    for (const { name } of tables) {
      const { rows } = await atRest<{ text: string | null }>(
        `select string_agg(to_jsonb(t)::text, E'\\n') as text from "${name}" t`,
      );
      told.push(...tell(`table ${name}`, scan.find(rows[0]?.text ?? '')));
    }
    const { rows: sealed } = await atRest<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and column_name like '%sealed%' and data_type = 'text' order by 1, 2`,
    );
    for (const { table, column } of sealed) {
      const { rows } = await atRest<{ sealed: number; plain: number }>(
        `select count("${column}")::int as sealed, count(*) filter (where "${column}" !~ '^[\\w-]{1,20}\\.[\\w-]{16}\\.[\\w-]+$')::int as plain from "${table}"`,
      );
      expect([table, column, (rows[0]?.sealed ?? 0) > 0, rows[0]?.plain]).toEqual([table, column, true, 0]);
    }
    expect(sealed.length).toBeGreaterThan(4);
    // Byte by byte: what is not packed stands in the pages of the database, and in its log of changes, as it was written.
    const plain = new RegExp(Object.values(SECRETS).map(({ text }) => Buffer.from(text).toString('latin1')).join('|')); // prettier-ignore
    for (const path of filesBelow(platform.config.dataDir)) {
      const content = contentOf(path);
      const [found] = plain.exec(content.toString('latin1')) ?? [];
      if (found) told.push(`${path}: ${Buffer.from(found, 'latin1').toString()}`);
      if (!path.includes('/postgres/')) told.push(...tell(path, scan.find(content)));
    }
    expect(once(told)).toEqual([]);
  });

  test('none stands in what the server and the database log, not even of what fails', async () => {
    const hostile = [
      `select '${misplacedId.text}'::uuid`,
      `insert into household_step (text) values ('${misplacedPhone.text}')`,
      `select '${misplacedCard.text}'::int`,
    ];
    for (const statement of hostile) await expect(atRest(statement)).rejects.toThrow();
    const folder = join(platform.config.dataDir, 'postgres/log');
    const database = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(database.join('')).toContain('database system is ready');
    const lines = log.join('');
    expect(lines).toContain('unexpected error');
    expect(lines).toContain('"operation":"papers/household-card"');
    expect([...tell('the server', scan.find(lines)), ...tell('the database', scan.find(database.join('')))]).toEqual(
      [],
    );
  });
});

interface Routes {
  stack: { rawPath?: unknown; route?: { path: unknown }; handle: Partial<Routes> }[];
}

/** Where something answers; what answers everywhere stands at `/`, and what a door does behind itself is its own. */
function pathsOf({ stack }: Routes): string[] {
  return stack.flatMap(({ rawPath, route, handle }) => {
    const path = String(route?.path ?? rawPath);
    const below = path === '/' && handle.stack ? pathsOf({ stack: handle.stack }) : [];
    return [path, ...below];
  });
}

/** A running database takes files away, such as what it keeps of its own catalogue: nothing stands in one that is gone. */
const contentOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
