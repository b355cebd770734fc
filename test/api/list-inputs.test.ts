import 'reflect-metadata';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { buildContract } from '../../server/graphql/schema';
import { RESOLVERS } from '../../server/rooms';
import { effortMs } from '../kit/effort';
import { ask, startPlatform, type Platform } from '../kit/platform';

const TOO_MANY = 10_001;
const MOST_MS = 1_000;

/** A place where a caller may put a list: an argument, or a field of an input at any depth. */
interface Position {
  /** `statements(filter.years)` */
  at: string;
  document: string;
  variables: Record<string, unknown>;
}

/** Something of the type that passes its form; what it means does not matter here. */
function plausible(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) return filled(bare.getFields());
  return { Int: 1, Boolean: true, Day: '2019-12-31', DateTime: '2019-12-31T00:00:00Z' }[bare.name] ?? '1';
}

function filled(fields: Record<string, { name: string; type: GraphQLInputType }>): Record<string, unknown> {
  const required = Object.values(fields).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, plausible(field.type)]));
}

/** Every list below an input type, with the input's value in which that one list is overfull. */
function overfull(
  type: GraphQLInputType,
  path: string,
  seen: readonly string[] = [],
): { at: string; value: unknown }[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const inside = overfull(bare.ofType, `${path}[]`, seen);
    const item = plausible(bare.ofType);
    return [
      { at: path, value: Array<unknown>(TOO_MANY).fill(item) },
      ...inside.map(({ at, value }) => ({ at, value: [value] })),
    ];
  }
  if (!isInputObjectType(bare) || seen.includes(bare.name)) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    overfull(field.type, `${path}.${field.name}`, [...seen, bare.name]).map(({ at, value }) => ({
      at,
      value: { ...filled(bare.getFields()), [field.name]: value },
    })),
  );
}

function positionsOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Position[] {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const others = filled(Object.fromEntries(field.args.map((arg) => [arg.name, arg])));
  return field.args.flatMap((arg) =>
    overfull(arg.type, arg.name).map(({ at, value }) => ({
      at: `${field.name}(${at})`,
      document: `${kind} (${declared}) { ${field.name}(${given})${selection} }`,
      variables: { ...others, [arg.name]: value },
    })),
  );
}

describe('no list of the caller is without an end', () => {
  let platform: Platform;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    platform = await startPlatform();
    schema = await buildContract(RESOLVERS);
  });
  afterAll(() => platform.close());

  test(`${TOO_MANY} items are refused wherever a list may stand, in milliseconds`, async () => {
    const positions = [
      ...Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => positionsOf('query', field)),
      ...Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => positionsOf('mutation', field)),
    ];
    expect(positions.length).toBeGreaterThan(30);
    const admitted: string[] = [];
    for (const { at, document, variables } of positions) {
      let told = '';
      let isRefused = false;
      const effort = await effortMs(async () => {
        const { status, data, errors } = await ask(platform, document, variables);
        const code = errors[0]?.extensions.code ?? 'nothing';
        told = `${at}: ${status} ${code}`;
        isRefused =
          ['TOO_MANY_ITEMS', 'QUERY_TOO_LARGE'].includes(code) && [400, 413].includes(status) && data === null;
      });
      if (!isRefused || effort > MOST_MS) admitted.push(`${told} in ${Math.ceil(effort)} ms`);
    }
    expect(admitted).toEqual([]);
  });

  test('the same list written into the query itself is refused too', async () => {
    const years = Array(TOO_MANY).fill(2019).join(',');
    const { status, errors } = await ask(platform, `{ statements(filter: { years: [${years}] }) { totalCount } }`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_LARGE']);
  });

  test('a list of a thousand items is nothing unusual', async () => {
    const years = Array(1_000).fill(2019);
    const document = 'query ($years: [Int!]) { statements(filter: { years: $years }) { totalCount } }';
    expect((await ask(platform, document, { years })).errors).toEqual([]);
  });
});
