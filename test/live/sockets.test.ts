import { EventEmitter, once } from 'node:events';
import { createLog } from '../../server/platform/log';
import { Role } from '../../schema/vocabulary';
import { makeAccount, signIn, type Tokens } from '../kit/accounts';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';
import { openLine, openWire, type Wire } from '../kit/wire';

const INIT_TIMEOUT_MS = 700;
const MAX_SOCKETS = 6;
/** Answers with a megabyte: ninety of them are more than the operating system's buffers and ours together. */
const MEGABYTES = `{ indicators(first: 100) { nodes { ${Array.from({ length: 100 }, (_none, n) => `a${n}: definition`).join(' ')} } } }`;

/** What the server logs, by its message. */
const heard = new EventEmitter();
const told = (message: string): Promise<unknown> => once(heard, message);

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform(
    {
      JIEDUI_SOCKET_INIT_TIMEOUT_MS: String(INIT_TIMEOUT_MS),
      JIEDUI_MAX_SOCKETS_PER_VIEWER: String(MAX_SOCKETS),
      JIEDUI_TRUSTED_PROXIES: '1',
    },
    createLog('info', { write: (line) => void heard.emit((JSON.parse(line) as { msg: string }).msg) }),
  );
  await makeAccount(platform, 'li', [{ role: Role.AUDITOR }]);
});
afterAll(() => platform.close());
afterEach(() => jest.restoreAllMocks());

const EVENTS = 'subscription { events { id } }';

describe('a socket closes with the code that says why', () => {
  test('4400: a message that is none', async () => {
    const wire = await openWire(platform.url);
    wire.send('{ "type": "subscribe" ');
    expect(await wire.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
  });

  test('4400: a subscription without a query', async () => {
    const wire = await openLine(platform.url);
    wire.send({ id: '1', type: 'subscribe', payload: { query: 7 } });
    expect((await wire.closed).code).toBe(4400);
  });

  test('4401: an operation before the handshake', async () => {
    const wire = await openWire(platform.url);
    wire.send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } });
    expect(await wire.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  test('4401: a token that nobody issued', async () => {
    const wire = await openWire(platform.url);
    wire.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    expect(await wire.closed).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
  });

  test('4401: a token that a refresh has replaced', async () => {
    const spent = await signIn(platform, 'li');
    await refresh(spent);
    const wire = await openWire(platform.url);
    wire.send({ type: 'connection_init', payload: { authorization: `Bearer ${spent.accessToken}` } });
    expect(await wire.closed).toEqual({ code: 4401, reason: 'TOKEN_EXPIRED' });
  });

  test('4401: a subscription whose session ends; its neighbour’s goes on', async () => {
    const [leaving, staying] = await Promise.all([signIn(platform, 'li'), signIn(platform, 'li')]);
    const going = await connect(platform.url, { authorization: `Bearer ${leaving.accessToken}` });
    const neighbour = await connect(platform.url, { authorization: `Bearer ${staying.accessToken}` });
    const stream = going.subscribe(EVENTS);
    await ask(
      platform,
      'mutation { signOut(input: {}) { signedOut } }',
      {},
      {
        authorization: `Bearer ${leaving.accessToken}`,
      },
    );
    expect(await going.closed).toMatchObject({ code: 4401 });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    expect((await neighbour.subscribe('{ viewer { account { name } } }').next()).value).toEqual({
      data: { viewer: { account: { name: 'li' } } },
    });
    neighbour.close();
  });

  test('4401: an operation on a socket whose session has just ended does not run', async () => {
    const tokens = await signIn(platform, 'li');
    const socket = await connect(platform.url, { authorization: `Bearer ${tokens.accessToken}` });
    jest.spyOn(platform.app.rooms.sessions, 'again').mockResolvedValue([null]);
    const answer = socket.subscribe('{ viewer { kind } }');
    expect(await socket.closed).toMatchObject({ code: 4401 });
    expect((await answer.next()).value).toBeUndefined();
  });

  test('4403: a stranger where nothing is published to strangers', async () => {
    const { app, config } = platform;
    const wire = await openWire(platform.url);
    const identity = await app.rooms.sessions.identify(null, 'ZH' as never);
    jest.spyOn(app.rooms.sessions, 'identify').mockResolvedValueOnce({
      ...identity,
      viewer: { ...identity.viewer, scope: { ...identity.viewer.scope, published: false } },
    });
    expect(config.isPublicReadingOn).toBe(true);
    wire.send({ type: 'connection_init' });
    expect(await wire.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  test('4406: no protocol that we speak', async () => {
    const wire = await openWire(platform.url, null);
    expect(await wire.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
  });

  test('4408: silence instead of a handshake', async () => {
    const wire = await openWire(platform.url);
    expect(await wire.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  test('4409: two operations under one id', async () => {
    const wire = await openLine(platform.url);
    wire.send({ id: 'a', type: 'subscribe', payload: { query: EVENTS } });
    wire.send({ id: 'a', type: 'subscribe', payload: { query: EVENTS } });
    expect(await wire.closed).toEqual({ code: 4409, reason: 'Subscriber for a already exists' });
  });

  test('4429: a second handshake', async () => {
    const wire = await openLine(platform.url);
    wire.send({ type: 'connection_init' });
    expect(await wire.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  test('4429: one socket more than a viewer may hold; another viewer’s are not counted', async () => {
    const tokens = await signIn(platform, 'li');
    const own = { authorization: `Bearer ${tokens.accessToken}` };
    const held = await Promise.all(Array.from({ length: MAX_SOCKETS }, () => openLine(platform.url, own)));
    const wire = await openWire(platform.url);
    wire.send({ type: 'connection_init', payload: own });
    expect(await wire.closed).toEqual({ code: 4429, reason: 'Too many sockets' });
    const stranger = await openLine(platform.url);
    for (const one of [...held, stranger]) one.raw.close();
    await Promise.all([...held, stranger].map((one) => one.closed));
  });

  test('4429: one stranger’s socket too many; behind a trusted proxy each address counts for itself', async () => {
    const from = (address: string): Promise<Wire> =>
      openWire(platform.url, undefined, { headers: { 'x-forwarded-for': `192.0.2.1, ${address}` } });
    const held = await Promise.all(Array.from({ length: MAX_SOCKETS }, () => from('203.0.113.1')));
    const neighbour = await from('203.0.113.2');
    neighbour.send({ type: 'connection_init' });
    await neighbour.next('connection_ack');
    expect(await (await from('203.0.113.1')).closed).toEqual({ code: 4429, reason: 'Too many sockets' });
    for (const one of [...held, neighbour]) one.raw.close();
    await Promise.all([...held, neighbour].map((one) => one.closed));
  });

  test('4429: a reader that takes nothing off the wire, and only that one', async () => {
    const [slow, quick] = [await openLine(platform.url), await openLine(platform.url)];
    slow.raw.pause();
    for (let id = 0; id < 90; id += 1) slow.send({ id: String(id), type: 'subscribe', payload: { query: MEGABYTES } });
    await told('a reader fell behind and is let go');
    quick.send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } });
    expect((await quick.next('next')).payload).toEqual({ data: { __typename: 'Query' } });
    slow.raw.resume();
    expect(await slow.closed).toEqual({ code: 4429, reason: 'Too slow: resume by cursor' });
    quick.raw.close();
  });

  test('4500: a fault of ours, without its words', async () => {
    jest.spyOn(platform.app.rooms.sessions, 'identify').mockRejectedValueOnce(new Error('the key is 42'));
    const wire = await openWire(platform.url);
    wire.send({ type: 'connection_init' });
    expect(await wire.closed).toEqual({ code: 4500, reason: 'Internal server error' });
  });
});

describe('an operation on a socket', () => {
  test('answers in the language of the handshake, else of the upgrade, else in Chinese', async () => {
    const ask = { id: '1', type: 'subscribe', payload: { query: '{ nowhere }' } };
    const messageOf = async (wire: Wire): Promise<string> => {
      wire.send(ask);
      const { payload } = (await wire.next('error')) as { payload: { message: string }[] };
      wire.raw.close();
      return payload[0]?.message ?? '';
    };
    expect(await messageOf(await openLine(platform.url))).toMatch(/^查询语句有误：/);
    expect(await messageOf(await openLine(platform.url, { lang: 'en' }))).toMatch(/^The query is not valid: /);
    const upgraded = await openWire(platform.url, undefined, { headers: { 'accept-language': 'en-GB' } });
    upgraded.send({ type: 'connection_init' });
    await upgraded.next('connection_ack');
    expect(await messageOf(upgraded)).toMatch(/^The query is not valid: /);
  });

  test('is asked anew who speaks, each time', async () => {
    const tokens = await signIn(platform, 'li');
    const socket = await connect(platform.url, { authorization: `Bearer ${tokens.accessToken}` });
    const again = jest.spyOn(platform.app.rooms.sessions, 'again');
    await socket.subscribe('{ viewer { kind } }').next();
    await socket.subscribe('{ viewer { kind } }').next();
    expect(again.mock.calls.length).toBeGreaterThanOrEqual(2);
    socket.close();
  });

  test('waits for a place when a hundred are under way', async () => {
    const wire = await openLine(platform.url, { lang: 'en' });
    for (let id = 1; id <= 101; id += 1) wire.send({ id: String(id), type: 'subscribe', payload: { query: EVENTS } });
    expect(await wire.next('error')).toEqual({
      type: 'error',
      id: '101',
      payload: [
        {
          message: 'At most 100 items at once; these are 101.',
          extensions: { code: 'TOO_MANY_ITEMS', details: { max: 100, actual: 101 } },
        },
      ],
    });
    wire.raw.close();
  });
});

describe('a server lets go', () => {
  let other: Platform;
  beforeAll(async () => {
    other = await startPlatform({ LOG_LEVEL: 'silent', JIEDUI_SOCKET_KEEP_ALIVE_MS: '300' });
  });

  test('of a socket that answers no ping, and of no other', async () => {
    const living = await connect(other.url);
    const silent = await openWire(other.url, undefined, { autoPong: false });
    silent.send({ type: 'connection_init' });
    expect((await silent.closed).code).toBe(1006);
    expect((await living.subscribe('{ __typename }').next()).value).toEqual({ data: { __typename: 'Query' } });
    living.close();
  });

  test('of all when it restarts, with 1012, so that clients come back and resume', async () => {
    const socket = await connect(other.url);
    const stream = socket.subscribe(EVENTS);
    await Promise.all([other.close(), stream.next()]);
    expect(await socket.closed).toEqual({ code: 1012, reason: 'Restarting: connect again and resume by cursor' });
  });
});

async function refresh({ refreshToken }: Tokens): Promise<void> {
  const answer = await ask(
    platform,
    'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }',
    { input: { refreshToken } },
  );
  expect(answer.errors).toEqual([]);
}
