import { Role } from '../../schema/vocabulary';
import { createLog } from '../../server/platform/log';
import { makeAccount, signIn, TEST_PASSWORD } from '../kit/accounts';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';

const lines: string[] = [];
const told = (message: string): Record<string, unknown>[] =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.msg === message);

let platform: Platform;
let accountId: string;
beforeAll(async () => {
  platform = await startPlatform(
    { JIEDUI_METRICS_TOKEN: 'a-token-for-the-figures' },
    createLog('trace', { write: (line) => void lines.push(line) }),
  );
  accountId = await makeAccount(platform, 'chen', [{ role: Role.AUDITOR }]);
});
afterAll(() => platform.close());
beforeEach(() => void lines.splice(0));
afterEach(() => jest.restoreAllMocks());

describe('the log', () => {
  test('has one line for each operation: what, for whom, how long, how it ended', async () => {
    const { accessToken } = await signIn(platform, 'chen');
    lines.splice(0);
    const headers = { authorization: `Bearer ${accessToken}` };
    await ask(platform, 'query Mine { viewer { kind } }', {}, headers);
    await ask(platform, 'query Wrong { nowhere }', {}, headers);
    const socket = await connect(platform.url, headers);
    await socket.subscribe('query Live { viewer { kind } }').next();
    await ask(platform, '{ __typename }');
    socket.close();
    await socket.closed;
    const common = { viewer: 'ACCOUNT', account: accountId, ms: expect.any(Number) as number };
    expect(told('operation')).toMatchObject([
      { operation: 'Mine', type: 'query', via: 'http', status: 200, ...common },
      { operation: null, type: 'none', via: 'http', status: 200, codes: ['BAD_QUERY'], ...common },
      { operation: 'Live', type: 'query', via: 'socket', status: 200, ...common },
      { operation: null, type: 'query', via: 'http', status: 200, viewer: 'PUBLIC', account: null },
    ]);
  });

  test('never holds a password, a token or a variable, however an operation ends', async () => {
    const SIGN_IN = 'mutation In($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }';
    const first = await ask<{ signIn: { accessToken: string; refreshToken: string } }>(platform, SIGN_IN, {
      input: { account: 'chen', password: TEST_PASSWORD },
    });
    const { accessToken = '', refreshToken = '' } = first.data?.signIn ?? {};
    await ask(platform, SIGN_IN, { input: { account: 'chen', password: 'planted-wrong-password' } });
    await ask(platform, SIGN_IN, { input: { account: 'planted-account', password: 7 } });
    await ask(platform, 'mutation { signIn(input: { account: "chen", password: "planted-literal" }) { accessToken } }');
    await ask(
      platform,
      '{ viewer { kind } }',
      {},
      { authorization: `Bearer ${accessToken}`, cookie: 'planted=cookie' },
    );
    await ask(platform, '{ viewer { kind } }', {}, { authorization: 'Bearer planted-bearer' });
    const socket = await connect(platform.url, { authorization: `Bearer ${accessToken}` });
    await socket.subscribe(SIGN_IN, { input: { account: 'chen', password: 'planted-on-a-socket' } }).next();
    socket.close();
    const broken = Object.assign(new Error('insert failed'), {
      parameters: ['planted-parameter'],
      detail: 'planted-detail',
    });
    jest.spyOn(platform.app.rooms.places, 'list').mockRejectedValue(broken);
    await ask(platform, 'query ($s: String) { places(filter: { search: $s }) { totalCount } }', {
      s: 'planted-search',
    });

    expect(told('operation').length).toBeGreaterThanOrEqual(8);
    expect(told('unexpected error')).toHaveLength(1);
    const log = lines.join('\n');
    for (const secret of [TEST_PASSWORD, accessToken, refreshToken, 'planted']) {
      expect(secret.length).toBeGreaterThan(5);
      expect(log).not.toContain(secret);
    }
  });

  test('cuts secrets out at any depth, of errors and of sentences', () => {
    const written: string[] = [];
    const log = createLog('info', { write: (line) => void written.push(line) });
    const cause = Object.assign(new Error('to postgres://jiedui:s3cret@db/jiedui'), { query: 's3cret', code: '23505' });
    log.info({ a: { b: { c: [{ password: 's3cret', refreshToken: 's3cret', kept: 'kept' }] } } }, 'deep');
    log.error({ err: new Error('sent Authorization: Bearer s3cret', { cause }) }, 'failed');
    log.error(cause);
    log.child({ authorization: 's3cret' }).info('child');
    expect(written).toHaveLength(4);
    expect(written.join('')).not.toContain('s3cret');
    expect(written[0]).toContain('"kept":"kept"');
    expect(written[1]).toContain('"code":"23505"');
    expect(written[2]).toContain('to postgres://jiedui:[redacted]@db/jiedui');
  });
});

describe('health', () => {
  const status = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
    (await fetch(`${platform.url}${path}`, { headers })).status;

  test('ready means that the database answers within a second', async () => {
    expect(await status('/readyz')).toBe(200);
    jest.spyOn(platform.database.source, 'query').mockReturnValue(new Promise(() => undefined));
    expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
    jest.spyOn(platform.database.source, 'query').mockRejectedValue(new Error('gone'));
    expect(await status('/readyz')).toBe(503);
    jest.restoreAllMocks();
    expect(await status('/readyz')).toBe(200);
  });

  test('figures are for this machine, or for who knows the token', async () => {
    expect(await status('/metrics')).toBe(200);
    expect(await status('/metrics', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    expect(await status('/metrics', { 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer guess' })).toBe(404);
    const known = { 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer a-token-for-the-figures' };
    expect(await status('/metrics', known)).toBe(200);
  });

  test('figures tell of operations, sockets, streams and the pool', async () => {
    const socket = await connect(platform.url);
    socket.subscribe('subscription { events { id } }');
    await socket.subscribe('{ __typename }').next();
    const body = await (await fetch(`${platform.url}/metrics`)).text();
    expect(body).toMatch(
      /^jiedui_operation_seconds_count\{transport="http",type="query",status="2xx",outcome="ok"\} \d+$/m,
    );
    expect(body).toMatch(/^jiedui_sockets 1$/m);
    expect(body).toMatch(/^jiedui_pool_connections [1-9]/m);
    expect(body).toMatch(/^jiedui_pool_waiting 0$/m);
    expect(body).toMatch(/^process_cpu_seconds_total /m);
    socket.close();
  });

  test('answers carry a policy that lets a page run what this server gives and nothing else', async () => {
    const response = await fetch(`${platform.url}/healthz`);
    const policy = response.headers.get('content-security-policy');
    const host = new URL(platform.url).host;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
