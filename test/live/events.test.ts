import { createDataSource } from '../../server/db/data-source';
import { lock, read, tx } from '../../server/db/tx';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { announce } from '../../server/events/outbox';
import { PLATFORM } from '../../server/platform/scope';
import { newId } from '../../server/platform/ids';
import { EventKind } from '../../schema/vocabulary';
import { chance } from '../kit/chance';
import { happen, happening, writeAtOnce } from '../kit/events';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect, type Subscription } from '../kit/socket';
import type { DataSource } from 'typeorm';

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

interface EventNode {
  id: string;
  cursor: string;
  kind: EventKind;
  version: number | null;
}
type Followed = { events: EventNode };

const FOLLOW = `subscription Follow($after: Cursor, $filter: EventFilter) {
  events(after: $after, filter: $filter) { id cursor kind version }
}`;
const LIST = `query List($after: Cursor, $first: Int, $filter: EventFilter) {
  events(after: $after, first: $first, filter: $filter) {
    nodes { id cursor kind version } pageInfo { hasNextPage endCursor } totalCount
  }
}`;
interface Listed {
  events: { nodes: EventNode[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
}

let platform: Platform;
let owner: DataSource;

beforeAll(async () => {
  platform = await startPlatform();
  const embedded = await openEmbeddedDatabase({ dataDir: platform.config.dataDir, say: () => undefined });
  owner = createDataSource({ url: embedded.ownerUrl, applicationName: 'test-owner', poolSize: 2 });
  await owner.initialize();
});
afterAll(async () => {
  await owner.destroy();
  await platform.close();
});

/** The end of the log as it is now. */
async function now(): Promise<string> {
  for (let after: string | null = null; ;) {
    const page: Listed = await list({ after, first: 100 });
    after = page.events.pageInfo.endCursor;
    if (!page.events.pageInfo.hasNextPage) return after;
  }
}

async function list(variables: Record<string, unknown>): Promise<Listed> {
  const answer = await ask<Listed>(platform, LIST, variables);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

async function listAll(after: string): Promise<EventNode[]> {
  const nodes: EventNode[] = [];
  for (let from = after; ;) {
    const { events } = await list({ after: from, first: 100 });
    nodes.push(...events.nodes);
    from = events.pageInfo.endCursor;
    if (!events.pageInfo.hasNextPage) return nodes;
  }
}

async function take(subscription: Subscription<Followed>, count: number): Promise<EventNode[]> {
  const nodes: EventNode[] = [];
  while (nodes.length < count) {
    const result = await subscription.next();
    if (result.done === true) throw new Error(`the stream ended after ${nodes.length} of ${count} events`);
    if (!result.value.data) throw new Error(JSON.stringify(result.value.errors));
    nodes.push(result.value.data.events);
  }
  return nodes;
}

const ids = (nodes: EventNode[]): string[] => nodes.map((node) => node.id);

describe('events follow one order', () => {
  test('a subscription from the end cursor of a query follows on', async () => {
    const start = await now();
    const socket = await connect(platform.url);
    const stream = socket.subscribe<Followed>(FOLLOW, { after: start });
    await happen(platform.database.source, happening(), happening({ kind: EventKind.PAIRING_OPENED }));
    const followed = await take(stream, 2);
    expect(followed.map((event) => event.kind)).toEqual([EventKind.STATEMENT_RECORDED, EventKind.PAIRING_OPENED]);
    expect(await listAll(start)).toEqual(followed);
    socket.close();
  });

  test('a page holds what was asked for, counts all, and the next page follows', async () => {
    const start = await now();
    await happen(platform.database.source, happening(), happening(), happening());
    const { events } = await list({ after: start, first: 2 });
    expect(events.nodes).toHaveLength(2);
    expect(events.pageInfo.hasNextPage).toBe(true);
    const rest = await list({ after: events.pageInfo.endCursor, first: 2 });
    expect(rest.events.nodes).toHaveLength(1);
    expect(rest.events.pageInfo.hasNextPage).toBe(false);
    expect(rest.events.totalCount).toBeGreaterThanOrEqual(3);
  });

  test('history and live join without a gap and without a double while eight writers commit', async () => {
    const random = chance(SEED);
    const start = await now();
    const total = FULL ? 4_000 : 500;
    const socket = await connect(platform.url);
    const early = socket.subscribe<Followed>(FOLLOW, { after: start });
    const writing = writeAtOnce(platform.database.source, { writers: 8, events: total, random });
    const seen = await take(early, total / 2);
    const late = socket.subscribe<Followed>(FOLLOW, { after: start });
    const committed = await writing;
    const all = [...seen, ...(await take(early, committed.length - seen.length))];
    const again = await take(late, committed.length);
    expect({ seed: SEED, distinct: new Set(ids(all)).size }).toEqual({ seed: SEED, distinct: committed.length });
    expect(ids(again)).toEqual(ids(all));
    expect(ids(await listAll(start))).toEqual(ids(all));
    expect([early.pending, late.pending]).toEqual([0, 0]);
    socket.close();
  });

  test('a reader that only remembers the last id loses events on the same writes, so the test above can fail', async () => {
    const random = chance(SEED + 1);
    const naive = new Set<string>();
    const [first] = await platform.database.worker.query<{ id: string }[]>(
      'select coalesce(max(id), 0) as id from event',
    );
    let last = first?.id ?? '0';
    const look = async (): Promise<void> => {
      const rows = await read(platform.database.source, PLATFORM, (db) =>
        db.query<{ id: string; subject: string }[]>(
          'select id, subject_id as subject from event where id > $1 order by id',
          [last],
        ),
      );
      last = rows.at(-1)?.id ?? last;
      for (const row of rows) naive.add(row.subject);
    };
    let isWriting = true;
    const writing = writeAtOnce(platform.database.source, { writers: 8, events: 500, random }).finally(() => {
      isWriting = false;
    });
    while (isWriting) await look();
    const committed = await writing;
    await look();
    expect(naive.size).toBeLessThan(committed.length);
  });

  test('an open write transaction holds back later events, and none is lost when it ends', async () => {
    const start = await now();
    const socket = await connect(platform.url);
    const stream = socket.subscribe<Followed>(FOLLOW, { after: start });
    const slow = happening({ kind: EventKind.TARGETS_SET });
    await tx(platform.database.source, PLATFORM, async (db) => {
      await announce(db, slow);
      await happen(platform.database.source, happening({ kind: EventKind.PAIRING_CLOSED }));
      expect(await listAll(start)).toEqual([]);
    });
    const seen = await take(stream, 2);
    expect(seen.map((event) => event.kind)).toEqual([EventKind.TARGETS_SET, EventKind.PAIRING_CLOSED]);
    socket.close();
  });

  test('the relay outlives its connections', async () => {
    const socket = await connect(platform.url);
    const stream = socket.subscribe<Followed>(FOLLOW, { after: await now() });
    await happen(platform.database.source, happening());
    await take(stream, 1);
    const [cut] = await platform.database.worker.query<{ count: string }[]>(
      `select count(pg_terminate_backend(pid)) as count from pg_stat_activity
        where usename = current_user and pid <> pg_backend_pid()`,
    );
    expect(Number(cut?.count)).toBeGreaterThan(0);
    await happen(platform.database.source, happening(), happening());
    expect(await take(stream, 2)).toHaveLength(2);
    socket.close();
  });
});

describe('an event is rendered', () => {
  const WITH_SUBJECT = `subscription ($after: Cursor) {
    events(after: $after) { id pairing { id } subject { id ... on Place { name } } }
  }`;

  /** Counts the statements of a name that the application's pool runs. */
  function count(name: string): { readonly value: number; stop: () => void } {
    const { source } = platform.database;
    const original = source.createQueryRunner.bind(source);
    const counted = { value: 0, stop: () => void (source.createQueryRunner = original) };
    source.createQueryRunner = (mode) => {
      const runner = original(mode);
      const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<never>;
      runner.query = (sql: string, ...rest: unknown[]) => {
        if (sql.includes(`/* ${name} */`)) counted.value += 1;
        return query(sql, ...rest);
      };
      return runner;
    };
    return counted;
  }

  test('with its subject as it is now, once for all who share document, scope and language, wherever they began', async () => {
    const place = await ask<{ places: { nodes: { id: string; name: string }[] } }>(
      platform,
      '{ places(filter: { code: "530624" }) { nodes { id name } } }',
    );
    const [daguan] = place.data?.places.nodes ?? [];
    if (!daguan) throw new Error('Daguan county');
    const subjectId = Buffer.from(daguan.id, 'base64url').toString().slice('Place:'.length);
    const sockets = await Promise.all(Array.from({ length: 12 }, () => connect(platform.url)));
    const streams = [];
    for (const socket of sockets) {
      streams.push(socket.subscribe<{ events: { subject: unknown } }>(WITH_SUBJECT, { after: await now() }));
      await happen(platform.database.source, happening());
    }
    const about = happening({ subjectType: 'Place', subjectId });
    for (const [index, stream] of streams.entries())
      for (let n = index; n < sockets.length; n += 1) await stream.next();

    const counted = count('placesById');
    await happen(platform.database.source, about);
    const seen = await Promise.all(streams.map((stream) => stream.next()));
    counted.stop();
    for (const { value } of seen)
      expect((value as { data: unknown }).data).toMatchObject({ events: { subject: daguan } });
    expect(counted.value).toBe(1);
    for (const socket of sockets) socket.close();
  });
});

describe('a subject’s versions', () => {
  const WRITERS = 8;
  const EACH = FULL ? 100 : 20;

  beforeAll(async () => {
    await owner.query('create table if not exists test_counter (id text primary key, version int not null)');
    await owner.query('grant select, insert, update on test_counter to jiedui_app');
  });
  afterAll(() => owner.query('drop table test_counter'));

  async function versionsOf(subject: string, take: 'advisory lock' | 'for update'): Promise<number[]> {
    await owner.query('insert into test_counter values ($1, 0)', [subject]);
    const bump = (): Promise<void> =>
      tx(platform.database.source, PLATFORM, async (db) => {
        if (take === 'advisory lock') await lock(db, subject);
        else await db.query('select from test_counter where id = $1 for update', [subject]);
        const [row] = await db.query<[{ version: number }[]]>(
          'update test_counter set version = version + 1 where id = $1 returning version',
          [subject],
        );
        await announce(db, happening({ subjectId: subject, version: row[0]?.version ?? null }));
      });
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let turn = 0; turn < EACH; turn += 1) await bump();
      }),
    );
    const rows = await platform.database.worker.query<{ version: number }[]>(
      'select version from event where subject_id = $1 order by xact, id',
      [subject],
    );
    return rows.map((row) => row.version);
  }

  test('never fall where the advisory lock is taken first, with eight writers on one subject', async () => {
    const versions = await versionsOf(newId(), 'advisory lock');
    expect(versions).toEqual(Array.from({ length: WRITERS * EACH }, (_, index) => index + 1));
  });

  test('fall with `for update`, which assigns a transaction id before it waits', async () => {
    const versions = await versionsOf(newId(), 'for update');
    expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: WRITERS * EACH }, (_, at) => at + 1));
    expect(versions).not.toEqual([...versions].sort((a, b) => a - b));
  });
});
