import 'reflect-metadata';
import { Client } from 'pg';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { buildContract } from '../../server/graphql/schema';
import { RESOLVERS } from '../../server/rooms';
import { FIELD_EXAMPLES, NOT_WALKED, QUERY_EXAMPLES, WALKED_NEAR } from '../kit/examples';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';
import { buildWorld, type World } from '../kit/world';

const MAX_DEPTH = 3;
/** Each document asks for nearly everything: more of them at once wait longer for a connection than the pool lets them. */
const AT_ONCE = 3;

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
/** Roles that ask everything at any size: one of each kind of scope. At a reduced size the others share the documents out. */
const ASK_ALL = ['donor-lead', 'recipient-township', 'service-place', 'public'];
/** Of how many documents such a role asks one. */
const ONE_OF = 4;

jest.setTimeout(300_000);

/**
 * Every query of the contract, with every field below it, asked by every role about a pairing that is not theirs.
 * The contract itself is walked, so a new query or field takes part from its first day.
 */
describe('nobody reads what belongs to a pairing that is not theirs', () => {
  let platform: Platform;
  let world: World;
  let schema: GraphQLSchema;
  /** `Type.field` of everything that was asked for. */
  const walked = new Set<string>();

  beforeAll(async () => {
    platform = await startPlatform();
    world = await buildWorld(platform);
    schema = await buildContract(RESOLVERS, new Map());
  });
  afterAll(() => platform.close());

  /**
   * The selection below a type: every field of the first things met, and of those two steps further their plain fields;
   * an interface as one of its types. A thing met again on the way down gives its plain fields, and so does one below
   * the second step that the document has entered before: every field is asked for, not every way to it.
   */
  const selectionOf = (
    type: GraphQLOutputType,
    as: string,
    way: readonly string[],
    entered = new Set<string>(),
  ): string | null => {
    const named = getNamedType(type);
    if (isInterfaceType(named)) {
      // Far from the question an interface is what it is called; near it is any of its types with the plain fields that
      // nobody else has otherwise. Each of them is asked for wholly where it is the answer itself.
      if (way.length > 1) return '{ __typename id }';
      if (way.length === 1) return anyOf(schema.getPossibleTypes(named), as, way, entered, () => null);
      const one = schema.getPossibleTypes(named).find((possible) => possible.name === as);
      return `{ __typename id ${one ? `... on ${as} ${selectionOf(one, as, way, entered) ?? '{ id }'}` : ''} }`;
    }
    if (isUnionType(named)) return anyOf(named.getTypes(), as, way, entered, (one, field) => `${one}_${field}: `);
    if (!isObjectType(named)) return '';
    const isPaging = /(Connection|Edge|PageInfo)$/.test(named.name);
    const isAgain = way.length >= 2 && entered.has(named.name);
    const isPlain = !isPaging && (way.length >= MAX_DEPTH || way.includes(named.name) || isAgain);
    if (!isPaging && !isPlain) entered.add(named.name);
    const below = isPaging ? way : [...way, named.name];
    const fields = Object.values(named.getFields()).map((field) =>
      fieldText(named, field, as, below, isPlain, entered),
    );
    const texts = fields.filter((text) => text !== null);
    return texts.length > 0 ? `{ ${texts.join(' ')} }` : null;
  };

  /**
   * Any of several types. Where two have a field of one name that differs in type, each is asked for by a name of its own, or
   * not at all.
   */
  const anyOf = (
    types: readonly GraphQLObjectType[],
    as: string,
    way: readonly string[],
    entered: Set<string>,
    aliasOf: (type: string, field: string) => string | null,
  ): string => {
    const typesOf = (name: string): Set<string> =>
      new Set(types.flatMap((one) => one.getFields()[name]?.type.toString() ?? []));
    const shapes = types.map((one) => {
      const texts = Object.values(one.getFields()).flatMap((field) => {
        const text = fieldText(one, field, as, way, true, entered);
        const alias = typesOf(field.name).size > 1 ? aliasOf(one.name, field.name) : '';
        return text === null || alias === null ? [] : alias + text;
      });
      return `... on ${one.name} { ${texts.join(' ')} }`;
    });
    return `{ __typename ${shapes.join(' ')} }`;
  };

  const fieldText = (
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    as: string,
    way: readonly string[],
    isPlain: boolean,
    entered: Set<string>,
  ): string | null => {
    const name = `${parent.name}.${field.name}`;
    const isComposite = isCompositeType(getNamedType(field.type));
    if (name in NOT_WALKED || (isPlain && isComposite)) return null;
    if (WALKED_NEAR.includes(name) && way.length > 1) return null;
    const example = FIELD_EXAMPLES[name];
    const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    if (required.length > 0 && example === undefined)
      throw new Error(`${name} needs arguments: add its line to FIELD_EXAMPLES in test/kit/examples.ts`);
    // The nodes of a connection are those of its edges.
    if (parent.name.endsWith('Connection') && field.name === 'nodes') return walk(name, 'nodes { __typename }');
    const pages = example ?? (field.args.some((arg) => arg.name === 'first') ? 'first: 3' : '');
    const below = selectionOf(field.type, as, way, entered);
    return below === null ? null : walk(name, `${field.name}${pages ? `(${pages})` : ''} ${below}`);
  };

  const walk = (name: string, text: string): string => {
    walked.add(name);
    return text;
  };

  /** One document for each argument text and each type that an answer may turn out to be; worked out once for all roles. */
  const documents = new Map<string, string[]>();
  const documentsOf = (field: GraphQLField<unknown, unknown>): string[] => {
    const known = documents.get(field.name) ?? writeDocuments(field);
    documents.set(field.name, known);
    return known;
  };
  const writeDocuments = (field: GraphQLField<unknown, unknown>): string[] => {
    const examples = QUERY_EXAMPLES[field.name];
    if (examples === undefined)
      throw new Error(`the query ${field.name} has no example: add its line to QUERY_EXAMPLES in test/kit/examples.ts`);
    const node = schema.getType('Node');
    const isAnyNode = isInterfaceType(getNamedType(field.type));
    const shapes = isAnyNode && isInterfaceType(node) ? schema.getPossibleTypes(node).map((type) => type.name) : [''];
    const isOf = (args: string, as: string): boolean => !isAnyNode || readable(args).includes(`${as}:`);
    // A page of five tells as much as one of twenty, at a quarter of the cost.
    const isPage = field.args.some((arg) => arg.name === 'first');
    const paged = (args: string): string =>
      isPage && !/\b(first|last):/.test(args) ? [args, 'first: 5'].filter(Boolean).join(', ') : args;
    const written = examples(world)
      .map(paged)
      .flatMap((args) =>
        shapes
          .filter((as) => isOf(args, as))
          .map((as) => `{ ${field.name}${args ? `(${args})` : ''} ${selectionOf(field.type, as, []) ?? ''} }`),
      );
    return [...new Set(written)];
  };

  const bodyOf = async (document: string, headers: Record<string, string>): Promise<string> => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'accept-encoding': 'identity', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document }),
    });
    return response.text();
  };

  const queries = (): GraphQLField<unknown, unknown>[] => Object.values(schema.getQueryType()?.getFields() ?? {});
  /** Ids are looked for as they are kept, wherever they stand in an id of the contract. */
  const rawIds = (half: World['theirs']): string[] => Object.values(half.nodes).flatMap((ids) => ids.map(raw));
  const decoded = (globalId: string): string => Buffer.from(globalId, 'base64url').toString('utf8');
  const raw = (globalId: string): string => decoded(globalId).replace(/^\w+:/, '');
  const readable = (body: string): string =>
    body.replace(/"([A-Za-z0-9_-]{16,})"/g, (whole, text: string) => `${whole}${decoded(text)}`);

  /** What of these a reader was told, over all queries; and the queries that answered nothing but errors. */
  const told = async (
    headers: Record<string, string>,
    wanted: readonly string[],
    isAsked: (number: number) => boolean = () => true,
  ): Promise<{ found: Set<string>; where: string[]; broken: string[] }> => {
    const result = { found: new Set<string>(), where: [] as string[], broken: [] as string[] };
    const look = async (field: string, document: string): Promise<void> => {
      const body = readable(await bodyOf(document, headers));
      // What the question itself names may come back in its refusal; what it does not name may not.
      const hits = wanted.filter((text) => body.includes(text) && !readable(document).includes(text));
      for (const hit of hits) result.found.add(hit);
      if (hits.length > 0) result.where.push(`${field}: ${document.slice(0, 90)}`);
      if (/"code":"(INTERNAL|BAD_QUERY|QUERY_TOO_\w+)"/.test(body))
        result.broken.push(`${body.slice(0, 200)} ${document}`);
    };
    let number = 0;
    for (const field of queries()) {
      const documents = documentsOf(field).filter(() => isAsked(number++));
      for (let next = 0; next < documents.length; next += AT_ONCE)
        await Promise.all(documents.slice(next, next + AT_ONCE).map((document) => look(field.name, document)));
    }
    return result;
  };

  test('the walk asks for every field that the contract has below its queries', () => {
    for (const field of queries()) documentsOf(field);
    const reachable = new Set<string>();
    const enter = (type: GraphQLOutputType): void => {
      const named = getNamedType(type);
      if (!isCompositeType(named)) return;
      const types = isObjectType(named) ? [named] : schema.getPossibleTypes(named);
      for (const one of types) {
        for (const field of Object.values(one.getFields())) {
          const name = `${one.name}.${field.name}`;
          if (reachable.has(name)) continue;
          reachable.add(name);
          enter(field.type);
        }
      }
    };
    for (const field of queries()) enter(field.type);
    const missed = [...reachable].filter((name) => !walked.has(name) && !(name in NOT_WALKED));
    expect(missed).toEqual([]);
    expect(Object.keys(NOT_WALKED).filter((name) => !reachable.has(name))).toEqual([]);
    expect(queries().filter((field) => isListType(field.type))).toEqual([]);
  });

  test('the walk finds everything when somebody asks who may read everything', async () => {
    const wanted = [...world.theirs.secrets, ...rawIds(world.theirs)];
    const seen = await told(world.above.admin ?? {}, wanted);
    expect(seen.broken).toEqual([]);
    const { sealed } = world.theirs;
    expect(wanted.filter((text) => !seen.found.has(text) && !named(text) && !sealed.includes(text))).toEqual([]);
    expect(sealed.length).toBeGreaterThan(4);
    expect(sealed.filter((text) => seen.found.has(text))).toEqual([]);
  });
  /** Ids that every example names can only be found where another object leads to them. */
  const named = (text: string): boolean => rawIds(world.theirs).includes(text);

  test('a coordinator of that pairing reads its own through the same walk', async () => {
    const { theirs } = world;
    const seen = await told(theirs.headers['donor-lead'] ?? {}, theirs.secrets);
    expect(seen.broken).toEqual([]);
    expect(seen.found.size).toBeGreaterThan(5);
  });

  const share = (role: number, of: number) => (number: number) => FULL || number % of === role % of;

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
  test.each(ROLES)('%s is told nothing of it', async (role) => {
    const { ours, theirs } = world;
    const headers = role === 'public' ? {} : ours.headers[role];
    expect(headers).toBeDefined();
    const isAsked = ASK_ALL.includes(role) ? undefined : share(ROLES.indexOf(role), ONE_OF);
    const seen = await told(headers ?? {}, [...theirs.secrets, ...rawIds(theirs)], isAsked);
    expect(seen.where).toEqual([]);
    expect(seen.broken).toEqual([]);
  });

  const PAST_THE_SECOND = [
    'donor-lead',
    'recipient-reviewer',
    'recipient-township',
    'supervisor',
    'service-place',
    'public',
  ];
  test.each(PAST_THE_SECOND)(
    '%s is told nothing by the first wall alone, with row-level security taken away',
    async (role) => {
      const { ours, theirs } = world;
      await withoutRowSecurity(async () => {
        const wanted = [...theirs.secrets, ...rawIds(theirs)];
        const isAsked = share(PAST_THE_SECOND.indexOf(role), PAST_THE_SECOND.length / 2);
        const seen = await told(ours.headers[role] ?? {}, wanted, isAsked);
        expect(seen.where).toEqual([]);
      });
    },
  );

  /** As a superuser could break it; the rows of the session itself stay readable through its own door. */
  const withoutRowSecurity = async (work: () => Promise<void>): Promise<void> => {
    const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
    const turn = async (how: string): Promise<void> => {
      const { rows } = await root.query<{ name: string }>(
        `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
            and exists (select 1 from pg_policy where polrelid = c.oid)`,
      );
      for (const { name } of rows) await root.query(`alter table "${name}" ${how} row level security`);
    };
    try {
      await turn('disable');
      await work();
    } finally {
      await turn('enable');
      await root.end();
    }
  };
});
