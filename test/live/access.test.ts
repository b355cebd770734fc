import { EventKind, Role } from '../../schema/vocabulary';
import { createDataSource } from '../../server/db/data-source';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { tx } from '../../server/db/tx';
import { writeCursor } from '../../server/events/cursor';
import { readHorizon } from '../../server/events/event.store';
import type { Announcement } from '../../server/events/outbox';
import { newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { bearer, makeAccount, signIn } from '../kit/accounts';
import { happen, happening } from '../kit/events';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect, type Socket, type Subscription } from '../kit/socket';

type Followed = { events: { cursor: string; version: number | null } };
const FOLLOW = `subscription ($after: Cursor, $filter: EventFilter) {
  events(after: $after, filter: $filter) { cursor version }
}`;

let platform: Platform;
let number = 0;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

/** Commits an event that this party alone may see; without a party, everybody. */
function commit(version: number, partyId?: string, change: Partial<Announcement> = {}): Promise<void> {
  const owned = { published: partyId === undefined, partyIds: partyId ? [partyId] : [], placePaths: [] };
  return happen(platform.database.source, happening({ version, owned, ...change }));
}

/** A signed-in account with one post at a party of its own. */
async function somebody(): Promise<{ accountId: string; partyId: string; token: string; socket: Socket }> {
  const name = `reader${(number += 1)}`;
  const partyId = newId();
  const accountId = await makeAccount(platform, name, [{ role: Role.DONOR_LEAD, partyId }]);
  const { accessToken } = await signIn(platform, name);
  const socket = await connect(platform.url, { authorization: `Bearer ${accessToken}` });
  return { accountId, partyId, token: accessToken, socket };
}

/** The end of the log as it is now. */
async function now(): Promise<string> {
  const { epoch, position } = await readHorizon(platform.database.worker.manager);
  return writeCursor(epoch, position);
}

async function versions(stream: Subscription<Followed>, count: number): Promise<(number | null)[]> {
  const found: (number | null)[] = [];
  while (found.length < count) {
    const result = await stream.next();
    if (result.done === true) throw new Error(`the stream ended after ${found.length} of ${count} events`);
    if (!result.value.data) throw new Error(JSON.stringify(result.value.errors));
    found.push(result.value.data.events.version);
  }
  return found;
}

async function refusal(after: string): Promise<unknown> {
  const socket = await connect(platform.url);
  const result = await socket.subscribe(FOLLOW, { after }).next();
  socket.close();
  const overHttp = await ask(platform, 'query ($after: Cursor) { events(after: $after) { nodes { id } } }', { after });
  const codes = [(result.value as { errors?: Followed[] } | undefined)?.errors?.[0], overHttp.errors[0]];
  return codes.map((error) => (error as { extensions?: { code?: string } } | undefined)?.extensions?.code);
}

describe('who sees which event', () => {
  test('a party’s events reach that party alone, published ones everybody', async () => {
    const after = await now();
    const [one, two, stranger] = [await somebody(), await somebody(), await connect(platform.url)];
    const streams = [one.socket, two.socket, stranger].map((socket) => socket.subscribe<Followed>(FOLLOW, { after }));
    await commit(1, one.partyId);
    await commit(2, two.partyId);
    await commit(3);
    expect(await Promise.all(streams.map((stream, index) => versions(stream, index < 2 ? 2 : 1)))).toEqual([
      [1, 3],
      [2, 3],
      [3],
    ]);
    for (const socket of [one.socket, two.socket, stranger]) socket.close();
  });

  test('a filter by kind and by pairing leaves out the rest, in the past and live', async () => {
    const after = await now();
    const pairingId = newId();
    const filter = { kinds: [EventKind.AGREEMENT_SIGNED], pairingIds: [toGlobalId('Pairing', pairingId)] };
    const kind = EventKind.AGREEMENT_SIGNED;
    await commit(1, undefined, { pairingId });
    await commit(2, undefined, { pairingId, kind });
    await commit(3, undefined, { kind });
    const socket = await connect(platform.url);
    const stream = socket.subscribe<Followed>(FOLLOW, { after, filter });
    expect(await versions(stream, 1)).toEqual([2]);
    await commit(4, undefined, { kind, pairingId: newId() });
    await commit(5, undefined, { kind, pairingId });
    expect(await versions(stream, 1)).toEqual([5]);
    socket.close();
  });

  test('lost access stops what is not delivered yet and closes with 4403', async () => {
    const { accountId, partyId, socket } = await somebody();
    const stream = socket.subscribe<Followed>(FOLLOW, { after: await now() });
    await commit(1, partyId);
    expect(await versions(stream, 1)).toEqual([1]);
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query('update post set ended_by = pg_current_xact_id() where account_id = $1', [accountId]),
    );
    expect(await socket.closed).toMatchObject({ code: 4403 });
    await commit(2, partyId);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  test('an event about accounts makes the platform ask at once', async () => {
    const { accountId, partyId, socket } = await somebody();
    const stream = socket.subscribe<Followed>(FOLLOW, { after: await now() });
    await commit(1, partyId);
    await versions(stream, 1);
    const endedAt = performance.now();
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query('update post set ended_by = pg_current_xact_id() where account_id = $1', [accountId]),
    );
    await commit(0, newId(), { subjectType: 'Account' });
    expect(await socket.closed).toMatchObject({ code: 4403 });
    expect(performance.now() - endedAt).toBeLessThan(1_000);
  });

  test('gained access shows what comes from then on, and the past to a new reader only', async () => {
    const after = await now();
    const { accountId, socket, token } = await somebody();
    const gained = newId();
    const stream = socket.subscribe<Followed>(FOLLOW, { after });
    await commit(1);
    expect(await versions(stream, 1)).toEqual([1]);
    await commit(2, gained);
    const post = { id: newId(), accountId, partyId: gained };
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `insert into post (id, account_id, role, party_id, since) values ($1, $2, 'DONOR_LEAD', $3, '2017-01-01')`,
        [post.id, post.accountId, post.partyId],
      ),
    );
    const seen = versions(stream, 1);
    let isSeen = false;
    void seen.then(() => (isSeen = true));
    for (let version = 3; !isSeen; version += 1) await commit(version, gained);
    expect((await seen)[0]).toBeGreaterThanOrEqual(3);
    const again = await connect(platform.url, { authorization: `Bearer ${token}` });
    expect(await versions(again.subscribe<Followed>(FOLLOW, { after }), 2)).toEqual([1, 2]);
    socket.close();
    again.close();
  });

  test('signing out closes the session’s sockets with 4401, and a refused token opens none', async () => {
    const { token, socket } = await somebody();
    const stream = socket.subscribe<Followed>(FOLLOW, { after: await now() });
    await commit(1);
    await versions(stream, 1);
    const answer = await ask(platform, 'mutation { signOut(input: {}) { signedOut } }', {}, bearer(token));
    expect(answer.errors).toEqual([]);
    expect(await socket.closed).toMatchObject({ code: 4401 });
    await expect(connect(platform.url, { authorization: `Bearer ${token}` })).rejects.toThrow('closed with 4401');
  });
});

describe('readers and their limits', () => {
  /** About 4 KB an event, so that what the operating system buffers fills soon. */
  const FAT = `subscription ($after: Cursor) { events(after: $after) { version ${['a', 'b', 'c', 'd']
    .map((letter) => `${letter.repeat(1_000)}: cursor`)
    .join(' ')} } }`;
  const BURST = 6_000;

  test('a burst costs a reader that reads nothing; one that stands still is closed with 4429 and resumes by cursor', async () => {
    const after = await now();
    const [moving, standing] = [await connect(platform.url), await connect(platform.url)];
    const [moves, stands] = [moving, standing].map((socket) => socket.subscribe<Followed>(FAT, { after }));
    if (!moves || !stands) throw new Error('two streams');
    await commit(0);
    await Promise.all([versions(moves, 1), versions(stands, 1)]);
    standing.pause();
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `insert into event (kind, subject_type, subject_id, version, published, party_ids, place_paths)
         select 'STATEMENT_RECORDED', 'Statement', 'burst', n, true, '{}', '{}' from generate_series(1, $1) n`,
        [BURST],
      ),
    );
    expect(await versions(moves, BURST)).toEqual(Array.from({ length: BURST }, (_, index) => index + 1));

    while (platform.app.live.hub.size > 1) await commit(-1);
    standing.resume();
    expect(await standing.closed).toMatchObject({ code: 4429 });
    const before = stands.pending;
    expect(before).toBeLessThan(BURST);
    moving.close();
  });

  test('who goes leaves nothing behind', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => connect(platform.url)));
    const after = await now();
    const streams = sockets.map((socket) => socket.subscribe<Followed>(FOLLOW, { after }));
    await commit(1);
    await Promise.all(streams.map((stream) => versions(stream, 1)));
    expect(platform.app.live.hub.size).toBeGreaterThanOrEqual(20);
    streams.slice(0, 5).forEach((stream) => stream.stop());
    sockets.slice(5, 10).forEach((socket) => socket.raw.terminate());
    sockets.forEach((socket) => socket.close());
    await Promise.all(sockets.map((socket) => socket.closed));
    while (platform.app.live.hub.size > 0 || platform.app.live.watch.size > 0) await commit(2);
    expect([platform.app.live.hub.size, platform.app.live.watch.size]).toEqual([0, 0]);
  });

  test('a cursor that is none, or that cannot have been given yet, is refused', async () => {
    const { epoch, position } = await readHorizon(platform.database.worker.manager);
    const future = { xact: (BigInt(position.xact) + 1_000_000n).toString(), ordinal: '1' };
    expect(await refusal('bm90IGEgY3Vyc29y')).toEqual(['CURSOR_INVALID', 'CURSOR_INVALID']);
    expect(await refusal(writeCursor(epoch, future))).toEqual(['CURSOR_INVALID', 'CURSOR_INVALID']);
    const tooLarge = { xact: '9999999999999999999', ordinal: '1' };
    expect(await refusal(writeCursor(epoch, tooLarge))).toEqual(['CURSOR_INVALID', 'CURSOR_INVALID']);
  });

  test('after a restore cursors from before are refused, and who listens is told', async () => {
    const after = await now();
    const socket = await connect(platform.url);
    const stream = socket.subscribe<Followed>(FOLLOW, { after });
    await commit(1);
    await versions(stream, 1);
    const embedded = await openEmbeddedDatabase({ dataDir: platform.config.dataDir, say: () => undefined });
    const owner = createDataSource({ url: embedded.ownerUrl, applicationName: 'test-owner', poolSize: 1 });
    await owner.initialize();
    await owner.query('update database_epoch set epoch = gen_random_uuid()');
    await owner.destroy();

    const told = await stream.next();
    expect(told.value).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] });
    expect(await refusal(after)).toEqual(['CURSOR_EXPIRED', 'CURSOR_EXPIRED']);
    const anew = socket.subscribe<Followed>(FOLLOW, { after: await now() });
    await commit(2);
    expect(await versions(anew, 1)).toEqual([2]);
    socket.close();
  });
});
