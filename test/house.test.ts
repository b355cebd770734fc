import 'reflect-metadata';
import { dirname } from 'node:path';
import { buildSchema, validateSchema, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { printProblems } from '../server/graphql/problem-page';
import { buildContract, printContract } from '../server/graphql/schema';
import { RESOLVERS } from '../server/rooms';
import { needlessExceptions, readTree, WALLS } from './kit/house';
import { CONTRACT_WALLS, needlessShortLists, SOUND } from './kit/house-contract';
import { ROOMS, SHELVES, shelves } from './kit/shelf';

const tree = readTree();

describe('the house stands', () => {
  describe.each(WALLS)('$promise', ({ measure, breaches }) => {
    test('it holds', () => expect(measure(tree)).toEqual([]));
    test.each(breaches.map(([path, text], index) => ({ path, text, nth: index + 1 })))(
      'breach $nth in $path is found',
      ({ path, text }) => {
        expect(measure(new Map([[path, text]]))).not.toEqual([]);
      },
    );
  });

  test('npm run typecheck looks at every part that has its own tsconfig.json, and .ci/run at types, lint and format', () => {
    const { scripts } = JSON.parse(tree.get('package.json') ?? '') as { scripts: Record<string, string> };
    const checked = [...(scripts.typecheck ?? '').matchAll(/tsc -p (\S+)/g)].map((match) => match[1]);
    const parts = [...tree.keys()].filter((path) => /(^|\/)tsconfig\.json$/.test(path)).map((path) => dirname(path));
    expect(checked.sort()).toEqual(parts.sort());
    for (const command of ['npm ci', 'npm run typecheck', 'npm run lint', 'npm run format:check', 'npm test'])
      expect(tree.get('.ci/run')).toMatch(new RegExp(`^${command}\\b`, 'm'));
  });

  test('the whole suite runs every test file: once on a shelf, or by itself', () => {
    const ofTests = [...tree.keys()].filter((path) => path.startsWith('test/') && path.endsWith('.test.ts'));
    const isShelved = (path: string): boolean => ROOMS.some((room) => path.startsWith(`test/${room}/`));
    const standing = shelves().flatMap((paths) => paths.map((path) => `test/${path}`));
    expect(standing.sort()).toEqual(ofTests.filter(isShelved).sort());
    const alone = ofTests.filter((path) => !isShelved(path));
    expect(alone.filter((path) => !/^test\/(live\/)?[^/]+$/.test(path))).toEqual([]);
    const nths = Array.from({ length: SHELVES }, (_, index) => index + 1);
    expect([...tree.keys()].filter((path) => path.startsWith('test/shelves/')).sort()).toEqual(
      nths.map((nth) => `test/shelves/${String(nth).padStart(2, '0')}.shelf.ts`),
    );
    for (const nth of nths)
      expect(tree.get(`test/shelves/${String(nth).padStart(2, '0')}.shelf.ts`)).toContain(`standOn(${nth});`);
  });

  test('no file keeps an exception that it does not need', () => expect(needlessExceptions(tree)).toEqual([]));
});

describe('the contract stands', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildContract(RESOLVERS);
  });

  describe.each(CONTRACT_WALLS)('$promise', ({ measure, breaches }) => {
    test('it holds', () => expect(measure(schema)).toEqual([]));
    test('a sound contract passes', () => expect(measure(buildSchema(SOUND))).toEqual([]));
    test.each(breaches)('%s is found', (sdl) => {
      expect(measure(buildSchema(`${SOUND}\n${sdl}`))).not.toEqual([]);
    });
  });

  test('it is a sound schema', () => expect(validateSchema(schema)).toEqual([]));

  test('no list keeps an exception that it does not need', () => expect(needlessShortLists(schema)).toEqual([]));

  test('the committed SDL is what the classes emit (npm run schema)', () => {
    expect(tree.get('schema/schema.graphql')).toBe(printContract(schema));
  });

  test('docs/problems.md tells every problem as the server does (npm run schema)', () => {
    expect(tree.get('docs/problems.md')).toBe(printProblems());
  });

  test('there is one copy of graphql, so nobody has to ask each value which copy it is of (as-in-production)', () => {
    const { packages } = JSON.parse(tree.get('package-lock.json') ?? '{}') as { packages: Record<string, unknown> };
    const copies = Object.keys(packages).filter((path) => path.endsWith('node_modules/graphql'));
    expect(copies).toEqual(['node_modules/graphql']);
  });

  test('every resolver that is written is part of the contract', () => {
    const written = [...tree]
      .filter(([path]) => path.endsWith('.resolver.ts') && path.startsWith('server/'))
      .flatMap(([, text]) => [...text.matchAll(/@Resolver\([\s\S]*?\bexport class (\w+)/g)].map((match) => match[1]));
    expect(written.length).toBeGreaterThan(10);
    expect(written.sort()).toEqual(RESOLVERS.map((one) => one.name).sort());
  });

  test('no two resolvers of a type have a method of one name: the library would answer one field with the other', () => {
    const storage = getMetadataStorage();
    storage.build({ resolvers: [...RESOLVERS] });
    const methods = storage.fieldResolvers
      .filter((one) => RESOLVERS.includes(one.target))
      .map((one) => `${(one.getObjectType?.() as { name: string } | undefined)?.name}.${one.methodName}`);
    expect(methods.length).toBeGreaterThan(50);
    expect(methods.filter((name, at) => methods.indexOf(name) < at)).toEqual([]);
  });

  test('every query, mutation and subscription says who may call it, each in the words it may use', () => {
    const storage = getMetadataStorage();
    storage.build({ resolvers: [...RESOLVERS] });
    const doors = ['DOOR', 'ANYONE', 'READER', 'SELF'];
    const ours = (handler: { target: unknown }): boolean => (RESOLVERS as readonly unknown[]).includes(handler.target);
    const unsaid = (handlers: readonly { schemaName: string; roles?: unknown[]; target: unknown }[]): string[] =>
      handlers.filter((one) => ours(one) && !one.roles?.length).map((one) => one.schemaName);
    expect(unsaid([...storage.queries, ...storage.mutations, ...storage.subscriptions])).toEqual([]);
    // What changes something is never a reader's: a service token and the public only read.
    const byReaders = storage.mutations.filter((one) => ours(one) && one.roles?.some((role) => role === 'READER'));
    expect(byReaders.map((one) => one.schemaName)).toEqual([]);
    const atDoors = storage.mutations.filter(
      (one) => ours(one) && one.roles?.some((role) => doors.includes(String(role))),
    );
    expect(atDoors.map((one) => one.schemaName).sort()).toEqual([
      'changePassword',
      'refreshSession',
      'signIn',
      'signOut',
    ]);
    expect(unsaid([{ schemaName: 'breach', roles: [], target: RESOLVERS[0] }])).toEqual(['breach']);
  });
});
