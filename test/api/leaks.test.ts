import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildSchema, isListType } from 'graphql';
import { ContractWalk, rawId, readable } from '../kit/contract-walk';
import { NOT_WALKED } from '../kit/examples';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';
import { buildWorld, type World } from '../kit/world';

/** Each document asks for nearly everything: more of them at once wait longer for a connection than the pool lets them. */
const AT_ONCE = 3;

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
/** One role of each kind of scope: at a reduced size two of them ask each document, and the others share the documents out. */
const KINDS_OF_SCOPE = ['donor-lead', 'recipient-township', 'service-place', 'public'];
/** Of how many documents any other role asks one. */
const ONE_OF = 4;

/** The contract as it is committed; that it is the server's, the house tests. */
const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
const QUERIES = schema.getQueryType()?.getFields() ?? {};

/** Whoever asks, and what of the whole they ask. */
interface Reader {
  headers: Record<string, string>;
  /** What is looked for in their answers. */
  wanted: readonly string[];
  isAsked: (number: number) => boolean;
}

/** What a reader was told of that, where, and the documents that answered nothing but errors. */
interface Told {
  found: Set<string>;
  where: string[];
  broken: string[];
}

jest.setTimeout(300_000);

/**
 * Every query of the contract, with every field below it, asked by every role about a pairing that is not theirs.
 * The contract itself is walked, so a new query or field takes part from its first day.
 */
describe('nobody reads what belongs to a pairing that is not theirs', () => {
  let platform: Platform;
  let world: World;
  let walk: ContractWalk;

  beforeAll(async () => {
    platform = await startPlatform();
    world = await buildWorld(platform);
    walk = new ContractWalk(schema, world);
  });
  afterAll(() => platform.close());

  /** One document for each argument text and each type that an answer may turn out to be; worked out once for all roles. */
  const walks = new Map<string, { before: number; documents: string[] }>();
  /** The documents of a query, and how many stand before them in the whole walk. */
  const walkOf = (query: string): { before: number; documents: string[] } => {
    if (walks.size === 0) {
      let before = 0;
      for (const field of Object.values(QUERIES)) {
        const documents = walk.documentsOf(field);
        walks.set(field.name, { before, documents });
        before += documents.length;
      }
    }
    return walks.get(query) ?? { before: 0, documents: [] };
  };
  const bodyOf = async (document: string, headers: Record<string, string>): Promise<string> => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'accept-encoding': 'identity', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document }),
    });
    return response.text();
  };

  /** Ids are looked for as they are kept, wherever they stand in an id of the contract. */
  const rawIds = (half: World['theirs']): string[] => Object.values(half.nodes).flatMap((ids) => ids.map(rawId));
  /** What one query tells each of these. A document is asked by all of them before the next, so that the server reads and judges it once. */
  const askedBy = async (readers: Record<string, Reader>, query: string): Promise<Record<string, Told>> => {
    const result: Record<string, Told> = {};
    const look = async (who: string, { headers, wanted }: Reader, document: string): Promise<void> => {
      const told = (result[who] ??= { found: new Set(), where: [], broken: [] });
      const body = readable(await bodyOf(document, headers));
      const asked = readable(document);
      // What the question itself names may come back in its refusal; what it does not name may not.
      const hits = wanted.filter((text) => body.includes(text) && !asked.includes(text));
      for (const hit of hits) told.found.add(hit);
      if (hits.length > 0) told.where.push(`${who}: ${document.slice(0, 90)}`);
      if (/"code":"(INTERNAL|BAD_QUERY|QUERY_TOO_\w+)"/.test(body))
        told.broken.push(`${who}: ${body.slice(0, 200)} ${document}`);
    };
    const { before, documents } = walkOf(query);
    for (const [nth, document] of documents.entries()) {
      const asking = Object.entries(readers).filter(([, reader]) => reader.isAsked(before + nth));
      for (let next = 0; next < asking.length; next += AT_ONCE)
        await Promise.all(asking.slice(next, next + AT_ONCE).map(([who, reader]) => look(who, reader, document)));
    }
    return result;
  };

  test('the walk asks for every field that the contract has below its queries', () => {
    for (const query of Object.keys(QUERIES)) walkOf(query);
    const reachable = walk.reachable();
    const missed = [...reachable].filter((name) => !walk.walked.has(name) && !(name in NOT_WALKED));
    expect(missed).toEqual([]);
    expect(Object.keys(NOT_WALKED).filter((name) => !reachable.has(name))).toEqual([]);
    expect(Object.values(QUERIES).filter((field) => isListType(field.type))).toEqual([]);
  });

  const share = (role: number, of: number) => (number: number) => FULL || number % of === role % of;
  const everything = (): boolean => true;

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

  /** Those who may know nothing of that pairing; and two who may: who reads everything, and a coordinator of theirs. */
  const readers = (): Record<string, Reader> => {
    const { ours, theirs, above } = world;
    const wanted = [...theirs.secrets, ...rawIds(theirs)];
    const strangers = ROLES.map((role, nth): [string, Reader] => {
      const headers = role === 'public' ? {} : (ours.headers[role] ?? {});
      const kind = KINDS_OF_SCOPE.indexOf(role);
      const isAsked = kind >= 0 ? share(kind, 2) : share(nth, ONE_OF);
      return [role, { headers, wanted, isAsked }];
    });
    return {
      ...Object.fromEntries(strangers),
      [ADMIN]: { headers: above.admin ?? {}, wanted, isAsked: everything },
      [OWN]: { headers: theirs.headers['donor-lead'] ?? {}, wanted: theirs.secrets, isAsked: share(0, ONE_OF) },
    };
  };
  const ADMIN = 'who reads everything';
  const OWN = 'who reads their own';

  const answers = new Map<string, Promise<Record<string, Told>>>();
  const answersOf = (query: string): Promise<Record<string, Told>> => {
    const known = answers.get(query) ?? askedBy(readers(), query);
    answers.set(query, known);
    return known;
  };
  /** All that one reader was told, over all queries. */
  const foundBy = async (who: string): Promise<Set<string>> => {
    const found = new Set<string>();
    for (const query of Object.keys(QUERIES)) (await answersOf(query))[who]?.found.forEach((text) => found.add(text));
    return found;
  };

  test('each of the roles has an account', () => {
    expect(ROLES.filter((role) => role !== 'public' && world.ours.headers[role] === undefined)).toEqual([]);
  });

  test.each(Object.keys(QUERIES))('%s tells nobody of it', async (query) => {
    const told = await answersOf(query);
    expect(Object.keys(told)).toContain(ADMIN);
    expect(KINDS_OF_SCOPE.filter((role) => role in told).length).toBeGreaterThanOrEqual(2);
    expect(ROLES.flatMap((role) => told[role]?.where ?? [])).toEqual([]);
    expect(Object.values(told).flatMap(({ broken }) => broken)).toEqual([]);
  });

  test('the same walk finds everything when somebody asks who may read everything', async () => {
    const wanted = [...world.theirs.secrets, ...rawIds(world.theirs)];
    const found = await foundBy(ADMIN);
    const { sealed } = world.theirs;
    expect(wanted.filter((text) => !found.has(text) && !named(text) && !sealed.includes(text))).toEqual([]);
    expect(sealed.length).toBeGreaterThan(4);
    expect(sealed.filter((text) => found.has(text))).toEqual([]);
  });
  /** Ids that every example names can only be found where another object leads to them. */
  const named = (text: string): boolean => rawIds(world.theirs).includes(text);

  test('a coordinator of that pairing reads its own through the same walk', async () => {
    expect((await foundBy(OWN)).size).toBeGreaterThan(5);
  });

  describe('with row-level security taken away, the first wall alone', () => {
    beforeAll(() => turnRowSecurity('disable'));
    afterAll(() => turnRowSecurity('enable'));

    const PAST_THE_SECOND = [
      'donor-lead',
      'recipient-reviewer',
      'recipient-township',
      'supervisor',
      'service-place',
      'public',
    ];
    test.each(Object.keys(QUERIES))('%s tells nobody of it', async (query) => {
      const { ours, theirs } = world;
      const wanted = [...theirs.secrets, ...rawIds(theirs)];
      const strangers = PAST_THE_SECOND.map((role, nth): [string, Reader] => {
        return [role, { headers: ours.headers[role] ?? {}, wanted, isAsked: share(nth, PAST_THE_SECOND.length / 2) }];
      });
      const told = await askedBy(Object.fromEntries(strangers), query);
      expect(Object.values(told).flatMap(({ where }) => where)).toEqual([]);
    });
  });

  /** As a superuser could break it; the rows of the session itself stay readable through its own door. */
  const turnRowSecurity = async (how: 'enable' | 'disable'): Promise<void> => {
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    try {
      const { rows } = await root.query<{ name: string }>(
        `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
            and exists (select 1 from pg_policy where polrelid = c.oid)`,
      );
      for (const { name } of rows) await root.query(`alter table "${name}" ${how} row level security`);
    } finally {
      await root.end();
    }
  };
});
