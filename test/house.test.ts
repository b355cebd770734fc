import 'reflect-metadata';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { buildContract, printContract } from '../server/graphql/schema';
import { RESOLVERS } from '../server/rooms';

const ROOT = join(__dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** What a file imports from the project itself, as paths from the root without an ending. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import|require\()\s*'(\.[^']+)'/g)].map((match) =>
    normalize(relative(ROOT, join(ROOT, dirname(file), match[1] ?? ''))),
  );
}

/** The floor that a file of the server stands on; see the README's picture of the house. */
function floorOf(path: string): number {
  if (/^server\/(main|app|config|furnish|rooms|commands\/.*|demonstration\/.*)$/.test(path)) return 4;
  if (/\.resolver$/.test(path) || path.startsWith('server/graphql')) return 3;
  if (/\.service$/.test(path) || path.startsWith('server/checks')) return 2;
  if (/\.(rules|store)$/.test(path) || path.startsWith('server/events/')) return 1;
  return 0;
}

const serverFiles = filesBelow('server');
const strip = (file: string): string => file.replace(/\.tsx?$/, '');

describe('the house stands', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildContract(RESOLVERS, new Map());
  });

  test('arrows point down: no file imports from a higher floor', () => {
    const climbing = serverFiles.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            target.startsWith('server/') && floorOf(target) > floorOf(strip(file)) && target !== 'server/config',
        )
        .map((target) => `${file} -> ${target}`),
    );
    expect(climbing).toEqual([]);
  });

  test('rules are pure: they import neither a store, nor the database, nor a clock', () => {
    const impure = serverFiles
      .filter((file) => file.endsWith('.rules.ts'))
      .flatMap((file) => {
        const text = readFileSync(join(ROOT, file), 'utf8');
        const reaches = importsOf(file).filter((target) =>
          /\.(store|service|resolver|tables)$|server\/db\//.test(target),
        );
        const clocks = /Date\.now\(|new Date\(\)|Math\.random\(/.test(text) ? ['a clock or chance'] : [];
        return [...reaches, ...clocks].map((what) => `${file} -> ${what}`);
      });
    expect(impure).toEqual([]);
  });

  test('the contract imports type-graphql, graphql and itself only, and the vocabulary nothing at all', () => {
    const wrong = filesBelow('schema').flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return [...text.matchAll(/from '([^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((from) => file === 'schema/vocabulary.ts' || !/^(\.\/|type-graphql$|graphql$)/.test(from))
        .map((from) => `${file} -> ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  test('only resolvers and the GraphQL glue import the nouns of the contract', () => {
    const plain = /^schema\/(vocabulary|page)$/;
    const wrong = serverFiles
      .filter((file) => floorOf(strip(file)) !== 3)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith('schema/') && !plain.test(target))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('a resolver never calls a resolver, and holds no SQL', () => {
    const wrong = serverFiles
      .filter((file) => file.endsWith('.resolver.ts'))
      .flatMap((file) => {
        const calls = importsOf(file).filter((target) => target.endsWith('.resolver'));
        const sql = /\bselect\s.+\sfrom\s|\.query\(/i.test(
          readFileSync(join(ROOT, file), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''),
        )
          ? ['SQL']
          : [];
        return [...calls, ...sql].map((what) => `${file} -> ${what}`);
      });
    expect(wrong).toEqual([]);
  });

  test('the environment is read in the configuration only', () => {
    const readers = serverFiles.filter(
      (file) => file !== 'server/config.ts' && /process\.env/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  test('no statement sorts or filters by a string of the caller', () => {
    const wrong = serverFiles.filter((file) =>
      /\.(orderBy|addOrderBy|distinctOn)\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('the committed SDL is what the classes emit (npm run schema)', () => {
    expect(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8')).toBe(printContract(schema));
  });

  test('every query, mutation and subscription says who may call it', () => {
    const storage = getMetadataStorage();
    storage.build({ resolvers: [...RESOLVERS] });
    const open = [...storage.queries, ...storage.mutations, ...storage.subscriptions]
      .filter((handler) => (RESOLVERS as readonly unknown[]).includes(handler.target))
      .filter((handler) => handler.roles === undefined || handler.roles.length === 0)
      .map((handler) => handler.schemaName);
    expect(open).toEqual([]);
  });

  test('every type, field, argument and enum value of the contract that we name is described', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation', 'Subscription'].includes(type.name)
      )
        continue;
      if (!type.description) silent.push(type.name);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields()))
          if (!field.description) silent.push(`${type.name}.${field.name}`);
      }
    }
    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        if (!field.description) silent.push(`${root?.name}.${field.name}`);
        for (const arg of field.args) if (!arg.description) silent.push(`${root?.name}.${field.name}(${arg.name})`);
      }
    }
    expect(silent).toEqual([]);
  });

  test('every mutation takes one input, with a request key unless it is a door', () => {
    const doors = ['signIn', 'signOut', 'refreshSession', 'changePassword'];
    const wrong = Object.values(schema.getMutationType()?.getFields() ?? {}).filter((mutation) => {
      const [input, ...more] = mutation.args;
      if (input?.name !== 'input' || more.length > 0 || !isNonNullType(input.type)) return true;
      const type = getNamedType(input.type);
      return !doors.includes(mutation.name) && !(isInputObjectType(type) && 'requestKey' in type.getFields());
    });
    expect(wrong.map((mutation) => mutation.name)).toEqual([]);
  });

  test('every connection is bounded: it takes first and after', () => {
    const unbounded: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type);
        if (
          named.name.endsWith('Connection') &&
          !['first', 'after'].every((name) => field.args.some((arg) => arg.name === name))
        ) {
          unbounded.push(`${type.name}.${field.name}`);
        }
        if (
          (type.name === 'Query' || type.name === 'Mutation') &&
          isListType(isNonNullType(field.type) ? field.type.ofType : field.type) &&
          field.name !== 'nodes'
        ) {
          unbounded.push(`${type.name}.${field.name}`);
        }
      }
    }
    expect(unbounded).toEqual([]);
  });
});
