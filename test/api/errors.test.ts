import { Role } from '../../schema/vocabulary';
import { bearer, makeAccount, signedIn, signIn, TEST_PASSWORD } from '../kit/accounts';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ LOG_LEVEL: 'silent' });
  await makeAccount(platform, 'wang', [{ role: Role.ADMIN }]);
});
afterAll(() => platform.close());
afterEach(() => jest.restoreAllMocks());

const RESPONSE_JSON = { accept: 'application/graphql-response+json' };
const REFRESH = 'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }';

describe('an error has a code of ours and words in the asked-for language', () => {
  test.each([
    ['zh-CN', '查询语句有误：Syntax Error: Expected Name, found <EOF>.'],
    ['en-US,en;q=0.9,zh;q=0.8', 'The query is not valid: Syntax Error: Expected Name, found <EOF>.'],
    ['fr, zh;q=0.3, en;q=0.1', '查询语句有误：Syntax Error: Expected Name, found <EOF>.'],
  ])('a query that cannot be read, asked for in %s', async (language, message) => {
    expect(await ask(platform, '{', {}, { 'accept-language': language, ...RESPONSE_JSON })).toEqual({
      status: 400,
      data: null,
      errors: [
        {
          message,
          locations: [{ line: 1, column: 2 }],
          extensions: { code: 'BAD_QUERY', details: { reason: 'Syntax Error: Expected Name, found <EOF>.' } },
        },
      ],
    });
  });

  test.each([
    ['zh', '填写的内容有误：游标无效'],
    ['en', 'The input is not valid: The cursor is not valid'],
  ])('a scalar’s refusal in %s, of a literal and of a variable alike', async (language, message) => {
    const headers = { 'accept-language': language, ...RESPONSE_JSON };
    const literal = await ask(platform, '{ places(after: "!") { totalCount } }', {}, headers);
    const variable = await ask(
      platform,
      'query ($c: Cursor) { places(after: $c) { totalCount } }',
      { c: '!' },
      headers,
    );
    for (const { status, errors } of [literal, variable]) {
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_INPUT' } }]);
    }
    expect(variable.errors[0]?.extensions.field).toBe('c');
  });

  test('a refusal deep in an input names the field below it', async () => {
    const { errors } = await ask(
      platform,
      'mutation ($input: OpenPairingInput!) { openPairing(input: $input) { pairing { id } } }',
      { input: { requestKey: 'k', programme: 'EAST_WEST', level: 'COUNTY', recipientId: 'x', openedOn: '2019-02-30' } },
    );
    expect(errors).toMatchObject([
      { message: '填写的内容有误：日期格式应为 2019-12-31', extensions: { code: 'BAD_INPUT', field: 'openedOn' } },
    ]);
  });

  test('an unknown field is answered with the nearest known one', async () => {
    const { errors } = await ask(platform, '{ viewer { knd } }', {}, { 'accept-language': 'en' });
    expect(errors[0]?.message).toBe(
      'The query is not valid: Cannot query field "knd" on type "Viewer". Did you mean "kind"?',
    );
  });

  test('a fault of ours tells a number to ask about and nothing else', async () => {
    jest.spyOn(platform.app.rooms.places, 'list').mockRejectedValue(new Error('the key is xyzzy'));
    const answer = await ask(platform, '{ places { totalCount } }', {}, { 'accept-language': 'en' });
    expect(answer.data).toBeNull();
    expect(JSON.stringify(answer)).not.toContain('xyzzy');
    const [error] = answer.errors as unknown as { message: string; path: string[]; extensions: { logId: string } }[];
    expect(error?.path).toEqual(['places']);
    expect(error?.extensions).toEqual({ code: 'INTERNAL', logId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(error?.message).toContain(error?.extensions.logId);
  });
});

describe('what is no GraphQL request', () => {
  const post = (body: string, headers: Record<string, string>): Promise<Response> =>
    fetch(`${platform.url}/graphql`, { method: 'POST', body, headers: { 'accept-language': 'en', ...headers } });

  test.each([
    ['text that is not JSON', '{"query": ', { 'content-type': 'application/json' }, 400],
    ['JSON that is no object', '"query"', { 'content-type': 'application/json' }, 400],
    ['an encoding that nobody knows', 'x', { 'content-type': 'application/json', 'content-encoding': 'lzma' }, 415],
    ['a body that pretends to be packed', 'x', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 400],
    ['a form', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ])('%s', async (_what, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('another method than GET and POST', async () => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });
});

describe('a token that opens nothing', () => {
  test('is refused as a whole with 401, and the code says whether to refresh or to sign in', async () => {
    const { accessToken, refreshToken } = await signIn(platform, 'wang');
    expect((await ask(platform, REFRESH, { input: { refreshToken } })).errors).toEqual([]);
    expect(await ask(platform, '{ viewer { kind } }', {}, bearer(accessToken))).toEqual({
      status: 401,
      data: null,
      errors: [{ message: '登录已过期，请重新登录或刷新会话。', extensions: { code: 'TOKEN_EXPIRED', details: {} } }],
    });
    const forged = await ask(platform, '{ viewer { kind } places { totalCount } }', {}, bearer('nonsense'));
    expect(forged).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('does not close the doors to sign in again', async () => {
    const input = { account: 'wang', password: TEST_PASSWORD };
    const answer = await ask(
      platform,
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { account { name } } } }',
      { input },
      bearer('nonsense'),
    );
    expect(answer).toMatchObject({ status: 200, data: { signIn: { viewer: { account: { name: 'wang' } } } } });
  });

  test('opens nothing beside a door either', async () => {
    const input = { account: 'wang', password: TEST_PASSWORD };
    const answer = await ask(
      platform,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } signOut(input: {}) { signedOut } }',
      { input },
      bearer('nonsense'),
    );
    expect(answer).toMatchObject({ status: 401, data: null });
  });
});

describe('in production', () => {
  let strict: Platform;
  beforeAll(async () => {
    strict = await startPlatform({ LOG_LEVEL: 'silent', NODE_ENV: 'production' });
    await makeAccount(strict, 'zhao', [{ role: Role.AUDITOR }]);
  });
  afterAll(() => strict.close());

  test('errors do not teach the schema’s names', async () => {
    const socket = await connect(strict.url, { lang: 'en' });
    const message = 'The query is not valid: Cannot query field "knd" on type "Viewer".';
    const overHttp = await ask(strict, '{ viewer { knd } }', {}, { 'accept-language': 'en' });
    expect(overHttp.errors[0]?.message).toBe(message);
    const overSocket = await socket.subscribe('{ viewer { knd } }').next();
    expect(overSocket.value).toMatchObject({ errors: [{ message }] });
    socket.close();
  });

  test('strangers may not look at the schema, people who signed in may, over both transports', async () => {
    const headers = await signedIn(strict, 'zhao');
    const query = '{ __schema { queryType { name } } }';
    expect(await ask(strict, query)).toMatchObject({ status: 401, data: null });
    expect(await ask(strict, query, {}, headers)).toMatchObject({ status: 200, errors: [] });
    const [stranger, known] = [await connect(strict.url), await connect(strict.url, headers)];
    expect((await stranger.subscribe(query).next()).value).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect((await known.subscribe(query).next()).value).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    stranger.close();
    known.close();
  });

  test('there is no GraphQL page', async () => {
    const response = await fetch(`${strict.url}/graphiql/`);
    expect(response.status).toBe(404);
  });
});
