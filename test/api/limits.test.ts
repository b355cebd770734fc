import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../../server/graphql/limits';
import { fragmentBomb } from '../kit/bomb';
import { effortMs } from '../kit/effort';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect, type Socket } from '../kit/socket';
import { openLine } from '../kit/wire';

/** A generous ceiling for a refusal; one takes a few milliseconds. */
/** What is measured instead of refused takes minutes, or never ends. */
const AT_ONCE_MS = 10_000;

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => text(index)).join(' ');

let platform: Platform;
let socket: Socket;
beforeAll(async () => {
  platform = await startPlatform();
  socket = await connect(platform.url, { lang: 'en' });
});
afterAll(async () => {
  socket.close();
  await platform.close();
});

interface Said {
  codes: string[];
  messages: string[];
  details: Record<string, unknown> | undefined;
  status: number;
}

const overHttp = async (query: string, variables: Record<string, unknown> = {}): Promise<Said> => {
  const { status, errors } = await ask(platform, query, variables, { 'accept-language': 'en' });
  return {
    codes: errors.map((error) => error.extensions.code),
    messages: errors.map((error) => error.message),
    details: errors[0]?.extensions.details,
    status,
  };
};
const overSocket = async (query: string, variables: Record<string, unknown> = {}): Promise<Said> => {
  const { value } = (await socket.subscribe(query, variables).next()) as {
    value: { errors?: { message: string; extensions: { code: string; details?: Record<string, unknown> } }[] };
  };
  const errors = value.errors ?? [];
  return {
    codes: errors.map((error) => error.extensions.code),
    messages: errors.map((error) => error.message),
    details: errors[0]?.extensions.details,
    status: errors.length > 0 ? 400 : 200,
  };
};

const place = (depth: number): string =>
  `{ places(first: 1) { nodes { ${'parent { '.repeat(depth - 3)}id${' }'.repeat(depth - 3)} } } }`;
const skips = (count: number): string => `{ __typename @skip(if: [${many(count, () => '1')}]) }`;

/** What just passes (or is refused for another reason, named) and what just does not. */
const EDGES: {
  what: string;
  passes: [query: string, variables?: Record<string, unknown>];
  passesWith: string[];
  fails: [query: string, variables?: Record<string, unknown>];
  code: string;
  message: string;
}[] = [
  {
    what: 'tokens',
    passes: [skips(LIMITS.tokens - 11)],
    passesWith: ['BAD_QUERY'],
    fails: [skips(LIMITS.tokens - 10)],
    code: 'QUERY_TOO_LARGE',
    message: `The request is too large: the number of tokens exceeds ${LIMITS.tokens}.`,
  },
  {
    what: 'depth',
    passes: [place(LIMITS.depth)],
    passesWith: [],
    fails: [place(LIMITS.depth + 1)],
    code: 'QUERY_TOO_DEEP',
    message: `The query is nested too deeply: at most ${LIMITS.depth} levels.`,
  },
  {
    what: 'aliases',
    passes: [`{ viewer { ${many(LIMITS.aliases, (n) => `a${n}: kind`)} } }`],
    passesWith: [],
    fails: [`{ viewer { ${many(LIMITS.aliases + 1, (n) => `a${n}: kind`)} } }`],
    code: 'QUERY_TOO_LARGE',
    message: `The request is too large: the number of aliases exceeds ${LIMITS.aliases}.`,
  },
  {
    what: 'root fields',
    passes: [`{ ${many(LIMITS.rootFields, (n) => `a${n}: __typename`)} }`],
    passesWith: [],
    fails: [`{ ${many(LIMITS.rootFields + 1, (n) => `a${n}: __typename`)} }`],
    code: 'QUERY_TOO_LARGE',
    message: `The request is too large: the number of root fields exceeds ${LIMITS.rootFields}.`,
  },
  {
    what: 'directives',
    passes: [`{ viewer { ${many(LIMITS.directives, () => 'kind @skip(if: false)')} } }`],
    passesWith: [],
    fails: [`{ viewer { ${many(LIMITS.directives + 1, () => 'kind @skip(if: false)')} } }`],
    code: 'QUERY_TOO_LARGE',
    message: `The request is too large: the number of directives exceeds ${LIMITS.directives}.`,
  },
  {
    what: 'fields with fragments written out',
    passes: [`{ viewer { ${many((LIMITS.selections - 2) / 3, () => '...F')} } } fragment F on Viewer { kind lang }`],
    passesWith: [],
    fails: [`{ viewer { ${many((LIMITS.selections + 1) / 3, () => '...F')} } } fragment F on Viewer { kind lang }`],
    code: 'QUERY_TOO_LARGE',
    message: `The request is too large: the number of fields with all fragments written out exceeds ${LIMITS.selections}.`,
  },
  {
    what: 'cost',
    passes: [`{ places(first: ${LIMITS.cost / 2 - 1}) { nodes { id } } }`],
    passesWith: ['OUT_OF_RANGE'],
    fails: [`{ places(first: ${LIMITS.cost / 2}) { nodes { id } } }`],
    code: 'QUERY_TOO_COSTLY',
    message: `The query would cost ${LIMITS.cost + 1}, more than ${LIMITS.cost}. Ask for fewer rows or in several queries.`,
  },
  {
    what: 'cost by a variable',
    passes: ['query ($n: Int) { places(first: $n) { nodes { id } } }', { n: LIMITS.cost / 2 - 1 }],
    passesWith: ['OUT_OF_RANGE'],
    fails: ['query ($n: Int) { places(first: $n) { nodes { id } } }', { n: LIMITS.cost / 2 }],
    code: 'QUERY_TOO_COSTLY',
    message: `The query would cost ${LIMITS.cost + 1}, more than ${LIMITS.cost}. Ask for fewer rows or in several queries.`,
  },
  {
    what: 'variables',
    passes: ['query ($n: String!) { __type(name: $n) { name } }', { n: 'x'.repeat(LIMITS.variablesSize - 4) }],
    passesWith: [],
    fails: ['query ($n: String!) { __type(name: $n) { name } }', { n: 'x'.repeat(LIMITS.variablesSize - 3) }],
    code: 'QUERY_TOO_LARGE',
    message: `The request is too large: the size of the variables exceeds ${LIMITS.variablesSize}.`,
  },
];

describe.each([
  ['HTTP', overHttp],
  ['a socket', overSocket],
])('limits over %s', (_transport, over) => {
  test.each(EDGES)('$what: the limit passes, one more is refused at once', async (edge) => {
    expect((await over(...edge.passes)).codes).toEqual(edge.passesWith);
    const effort = await effortMs(async () => {
      const refused = await over(...edge.fails);
      expect(refused).toMatchObject({ codes: [edge.code], messages: [edge.message], status: 400 });
    });
    expect(effort).toBeLessThan(AT_ONCE_MS);
  });

  test('a fragment bomb is refused in milliseconds', async () => {
    const bomb = fragmentBomb(26, '{places(first:1){nodes{...F0}}}', 'Place', 'parent');
    expect(bomb.length).toBeLessThan(1_500);
    const effort = await effortMs(async () =>
      expect(await over(bomb)).toMatchObject({ codes: ['QUERY_TOO_LARGE'], status: 400 }),
    );
    expect(effort).toBeLessThan(AT_ONCE_MS);
  });

  test.each([
    ['same field, many times', `{ viewer { ${many(1_900, () => 'kind')} } }`],
    [
      'many fragments that overlap',
      `{ viewer { ${many(150, (n) => `...F${n}`)} } } ${many(150, (n) => `fragment F${n} on Viewer { kind lang }`)}`,
    ],
    ['a circle of fragments', `{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }`],
    ['many unknown fields', `{ viewer { ${many(1_900, (n) => `x${n}`)} } }`],
    ['deep lists as a value', `{ places(first: ${'['.repeat(1_900)}${']'.repeat(1_900)}) { nodes { id } } }`],
    ['nothing at all', ''],
    ['no GraphQL', 'select * from account'],
    [
      'an introspection that descends',
      `{ __schema { types { ${'fields { type { '.repeat(5)}name${' } }'.repeat(5)} } } }`,
    ],
  ])('hostile documents end at once and never as the server’s own fault: %s', async (_name, query) => {
    const effort = await effortMs(async () => {
      const said = await over(query);
      expect(said.status).toBeLessThan(500);
      expect(said.codes).not.toContain('INTERNAL');
    });
    expect(effort).toBeLessThan(AT_ONCE_MS);
  });

  test('variables nested a hundred thousand deep end at once', async () => {
    const query = 'query ($c: Cursor) { places(after: $c) { totalCount } }';
    const variables = `{"c":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const effort = await effortMs(async () => {
      const response = await fetch(`${platform.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
      });
      expect(response.status).toBeLessThan(500);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    });
    expect(effort).toBeLessThan(AT_ONCE_MS);
  });

  test('what tools ask for passes: the introspection query', async () => {
    const said = await over(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }));
    expect(said.codes).toEqual([]);
  });
});

describe('the size of a request', () => {
  const letters = (count: number): string => `# ${'x'.repeat(count)}\n{ __typename }`;
  const envelope = JSON.stringify({ query: letters(0), variables: {} }).length;

  test('a body of the limit passes, one byte more is 413, told in the caller’s language', async () => {
    expect((await overHttp(letters(LIMITS.bodyBytes - envelope))).codes).toEqual([]);
    const refused = await overHttp(letters(LIMITS.bodyBytes - envelope + 1));
    expect(refused).toMatchObject({ status: 413, codes: ['QUERY_TOO_LARGE'] });
  });

  test('a query of 10 MB is refused with 413 and an error of GraphQL’s form', async () => {
    const answer = await ask(platform, letters(10_000_000));
    expect(answer).toMatchObject({
      status: 413,
      data: null,
      errors: [{ message: '请求过大：请求体字节数 超过上限 1000000。', extensions: { code: 'QUERY_TOO_LARGE' } }],
    });
  });

  test('a socket’s message of more than the limit ends the socket with 1009', async () => {
    const wire = await openLine(platform.url);
    wire.send({ id: '1', type: 'subscribe', payload: { query: letters(LIMITS.bodyBytes) } });
    expect((await wire.closed).code).toBe(1009);
  });
});
