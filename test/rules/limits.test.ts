import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { fragmentBomb } from '../kit/bomb';
import { effortMs } from '../kit/effort';
import { costOf, LIMITS, limitsRule, PARSE_OPTIONS, shapeProblem } from '../../server/graphql/limits';

const PAGES = /* GraphQL */ `
  type Query {
    pairings(first: Int = 20, last: Int): PairingConnection!
    nodes(ids: [ID!]!): [Pairing]!
    pairing(id: ID): Pairing
  }
  type PairingConnection {
    nodes: [Pairing!]!
    totalCount: Int!
  }
  type Pairing {
    id: ID!
    next: Pairing
    years: [Int!]!
    pairings(first: Int): PairingConnection!
  }
`;

const pages = buildSchema(PAGES);
const contract = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));

function cost(text: string, variables: Record<string, unknown> = {}, schema: GraphQLSchema = pages): number {
  const document = parse(text, PARSE_OPTIONS);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document has one operation');
  return costOf(schema, document, operation, variables);
}

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => text(index)).join(' ');

describe('the cost of a query', () => {
  test.each([
    ['a field is one', '{ pairing { id } }', 2],
    ['a page is 20 if nobody says', '{ pairings { nodes { id } } }', 1 + 20 * 2],
    ['a page is as long as it says', '{ pairings(first: 100) { totalCount nodes { id } } }', 1 + 1 + 100 * 2],
    ['a page from the end too', '{ pairings(last: 3) { nodes { id } } }', 1 + 3 * 2],
    [
      'pages multiply',
      '{ pairings(first: 10) { nodes { pairings(first: 7) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 7 * 2),
    ],
    ['a list without pages is taken for five', '{ pairing { years } }', 1 + 5],
    ['nodes cost once an id', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3 * 2],
    ['fragments cost where they stand', '{ a: pairing { ...F } b: pairing { ...F } } fragment F on Pairing { id }', 4],
    [
      'a page inside a fragment keeps its length',
      '{ pairings(first: 9) { ...F } } fragment F on PairingConnection { nodes { id } }',
      1 + 9 * 2,
    ],
    ['introspection has a price', '{ __schema { description } }', 10_000],
  ])('%s', (_name, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  test('a page from a variable is as long as the variable says, or as its default', () => {
    const text = 'query ($n: Int = 30) { pairings(first: $n) { nodes { id } } }';
    expect(cost(text, { n: 50 })).toBe(1 + 50 * 2);
    expect(cost(text)).toBe(1 + 30 * 2);
    expect(cost('query ($n: Int) { pairings(first: $n) { nodes { id } } }', { n: null })).toBe(1 + 20 * 2);
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(4);
  });

  test('a name that every object has is a field like any other', () => {
    const schema = buildSchema('type Query { constructor: Int toString: Int }');
    expect(cost('{ constructor toString }', {}, schema)).toBe(2);
  });

  test('a results table of 4,000 cells with all its claims passes, and 5,000 rows of ten fields do', () => {
    const table = `query ($first: Int) {
      results(filter: {}, groupBy: [RECIPIENT, INDICATOR, YEAR], first: $first) { totalCount edges { cursor node {
        key year pairing { id } recipient { id name } indicator { code name } unit { code label }
        target claimed claimedBound completion pace leadingClaimIds
        claims { value bound statement { id source { title url } } }
      } } }
    }`;
    expect(cost(table, { first: 4_000 }, contract)).toBeLessThanOrEqual(LIMITS.cost);
    const rows = `{ results(filter: {}, groupBy: [RECIPIENT, INDICATOR, YEAR], first: 5000) { edges { node {
      key year target claimed completion pace recipient { name } indicator { code } unit { label }
    } } } }`;
    expect(cost(rows, {}, contract)).toBeLessThanOrEqual(LIMITS.cost);
  });
});

describe('the shape of a query', () => {
  const problemOf = (text: string): unknown => shapeProblem(parse(text))?.details ?? null;
  const code = (text: string): unknown => shapeProblem(parse(text))?.code ?? null;
  const nested = (depth: number): string => `${'{ next '.repeat(depth - 1)}{ id ${'} '.repeat(depth)}`;

  test.each([
    ['depth', nested(LIMITS.depth), nested(LIMITS.depth + 1), 'QUERY_TOO_DEEP'],
    [
      'aliases',
      `{ p { ${many(LIMITS.aliases, (n) => `a${n}: id`)} } }`,
      `{ p { ${many(LIMITS.aliases + 1, (n) => `a${n}: id`)} } }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'root fields',
      `{ ${many(LIMITS.rootFields, () => 'id')} }`,
      `{ ${many(LIMITS.rootFields + 1, () => 'id')} }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'directives',
      `{ p ${many(LIMITS.directives, () => '@a')} }`,
      `{ p ${many(LIMITS.directives + 1, () => '@a')} }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'selections',
      `{ p { ${many(LIMITS.selections - 1, () => 'id')} } }`,
      `{ p { ${many(LIMITS.selections, () => 'id')} } }`,
      'QUERY_TOO_LARGE',
    ],
  ])('%s: the limit passes, one more does not', (_what, passes, fails, expected) => {
    expect(problemOf(passes)).toBeNull();
    expect(code(fails)).toBe(expected);
  });

  test('fragments count as if written out, also through other fragments', () => {
    const inFragments = (count: number): string =>
      `{ ${many(count, () => '...A')} } fragment A on Query { ...B } fragment B on Query { a: id }`;
    expect(problemOf(`{ p { ${many(LIMITS.aliases, () => '...B')} } } fragment B on Query { a: id }`)).toBeNull();
    expect(code(`{ p { ${many(LIMITS.aliases + 1, () => '...B')} } } fragment B on Query { a: id }`)).toBe(
      'QUERY_TOO_LARGE',
    );
    expect(problemOf(inFragments(LIMITS.rootFields))).toBeNull();
    expect(problemOf(inFragments(LIMITS.rootFields + 1))).toMatchObject({ max: LIMITS.rootFields });
  });

  test('a circle of fragments is left to the rule that names it', () => {
    const text = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect(problemOf(text)).toBeNull();
    expect(validate(pages, parse(text), [limitsRule, ...specifiedRules]).map((error) => error.message)).toContain(
      'Cannot spread fragment "A" within itself via "B".',
    );
  });

  test('no other rule looks at a document that is refused, wherever the rule stands in the list', () => {
    const bomb = fragmentBomb(30);
    for (const rules of [
      [limitsRule, ...specifiedRules],
      [...specifiedRules, limitsRule],
    ]) {
      const errors = validate(pages, parse(bomb), rules);
      expect(errors.map((error) => error.extensions.code)).toEqual(['QUERY_TOO_LARGE']);
    }
  });

  test('a bomb of 1,380 bytes that stands for a hundred million fields is measured without going through them', async () => {
    const bomb = fragmentBomb(26);
    expect(bomb.length).toBeLessThanOrEqual(1_380);
    expect(await effortMs(() => expect(code(bomb)).toBe('QUERY_TOO_LARGE'))).toBeLessThan(5_000);
  });

  test('the introspection query passes every limit', () => {
    const text = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const document = parse(text, PARSE_OPTIONS);
    expect(validate(contract, document, [limitsRule, ...specifiedRules])).toEqual([]);
    expect(cost(text, {}, contract)).toBeLessThanOrEqual(LIMITS.cost);
  });
});
