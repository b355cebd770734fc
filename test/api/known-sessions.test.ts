import { Client } from 'pg';
import { KnownSessions } from '../../server/accounts/known-sessions';
import { SessionService, type Identity } from '../../server/accounts/session.service';
import { newId } from '../../server/platform/ids';
import { createLog } from '../../server/platform/log';
import { Lang, PartyKind, Role } from '../../schema/vocabulary';
import { makeAccount, signIn } from '../kit/accounts';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';
import { statementsOf } from '../kit/statements';

/* Who a session is is put together once and then only asked about: whatever changes it must be seen by the next operation. */

let platform: Platform;
let root: Client;
let sessions: SessionService;
let token: string;
let sessionId: string;
const [groupId, memberId, countyId, postId] = [newId(), newId(), newId(), newId()];
let accountId: string;

const service = (): SessionService =>
  new SessionService(platform.database.source, platform.config, createLog('silent'));
const identify = (by = sessions): Promise<Identity> => by.identify(`Bearer ${token}`, Lang.ZH);
const party = (id: string, kind: PartyKind, placeId: string | null): Promise<unknown> =>
  root.query(
    `insert into party (id, kind, name, canonical_key, place_id, published, party_ids, place_paths) values ($1, $2, $3, $3, $4, true, array[$1::uuid], '{}')`,
    [id, kind, `甲${id}`, placeId],
  );

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  const { rows } = await root.query<{ id: string }>(`select id from place where code = '530624'`);
  await party(groupId, PartyKind.DONOR_GROUP, null);
  await party(memberId, PartyKind.ZONE_COMMITTEE, null);
  await party(countyId, PartyKind.GOVERNMENT, rows[0]?.id ?? null);
  accountId = await makeAccount(platform, 'known', [
    { role: Role.DONOR_MEMBER, partyId: memberId },
    { role: Role.RECIPIENT_REPORTER, partyId: countyId },
  ]);
  token = (await signIn(platform, 'known')).accessToken;
  sessionId = token.split('.')[1] ?? '';
  sessions = service();
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

/** What is known of the session and what is found anew are the same, refusal and all. */
async function expectKnownIsTrue(): Promise<Identity> {
  const [known, anew] = [await identify(), await identify(service())];
  expect(known).toEqual(anew);
  return known;
}

test('a session that is known costs one look-up', async () => {
  await identify();
  const source = platform.database.source;
  const { logger } = source;
  const asked: string[] = [];
  const noted = Object.create(logger, { logQuery: { value: (query: string) => asked.push(query) } }) as typeof logger;
  Object.assign(source, { logger: noted });
  await identify();
  Object.assign(source, { logger });
  expect(asked).toEqual([expect.stringContaining('/* knownSession */')]);
  expect(await statementsOf(source, () => identify())).toEqual([]);
});

const CHANGES: [what: string, sql: string, values: () => unknown[]][] = [
  [
    'a further post',
    `insert into post (id, account_id, role, party_id, since) values ($1, $2, 'FINANCE', $3, '2019-01-01')`,
    () => [postId, accountId, countyId],
  ],
  ['a post that ends', `update post set ended_by = pg_current_xact_id() where id = $1`, () => [postId]],
  [
    'a group that is joined',
    `insert into membership (id, group_id, member_id, lead) values ($1, $2, $1, false)`,
    () => [memberId, groupId],
  ],
  ['a group that is left', `update membership set ended_by = pg_current_xact_id() where id = $1`, () => [memberId]],
  ['a party of another kind', `update party set kind = 'DEPARTMENT' where id = $1`, () => [countyId]],
  ['and back', `update party set kind = 'GOVERNMENT' where id = $1`, () => [countyId]],
  [
    'a party at another place',
    `update party set place_id = (select id from place where code = '530623') where id = $1`,
    () => [countyId],
  ],
  ['a place with another path', `update place set path = path || 'x/' where code = '530623'`, () => []],
  ['a password to change', `update account set must_change_password = true where id = $1`, () => [accountId]],
  ['an access token that ends', `update session set access_expires_at = now() where id = $1`, () => [sessionId]],
  ['and one that goes on', `update session set access_expires_at = now() + '1 h' where id = $1`, () => [sessionId]],
  ['another token', `update session set access_hash = 'another' where id = $1`, () => [sessionId]],
];

test.each(CHANGES)('is seen at once: %s', async (_, sql, values) => {
  const before = await identify();
  await root.query(sql, values());
  expect(await expectKnownIsTrue()).not.toEqual(before);
});

test('is seen although it was under way when the session was looked into', async () => {
  const other = await makeAccount(platform, 'known-too', [{ role: Role.DONOR_MEMBER, partyId: memberId }]);
  token = (await signIn(platform, 'known-too')).accessToken;
  await root.query('begin');
  await root.query(
    `insert into post (id, account_id, role, party_id, since) values ($1, $2, 'FINANCE', $3, '2019-01-01')`,
    [newId(), other, countyId],
  );
  expect((await identify()).viewer.posts).toHaveLength(1);
  // Something else is committed later and seen sooner.
  await makeAccount(platform, 'known-by-the-way', [{ role: Role.DONOR_MEMBER, partyId: memberId }]);
  expect((await identify()).viewer.posts).toHaveLength(1);
  await root.query('commit');
  expect((await expectKnownIsTrue()).viewer.posts).toHaveLength(2);
});

test('is seen at once: an account that is closed, a session that ends', async () => {
  const [, id] = token.split('.');
  await root.query(`update account set is_active = false where name = 'known-too'`);
  expect((await expectKnownIsTrue()).refusal).toMatchObject({ code: 'UNAUTHENTICATED' });
  await root.query(`update account set is_active = true where name = 'known-too'`);
  expect((await expectKnownIsTrue()).refusal).toBeNull();
  await root.query(`update session set ended_at = now() where id = $1`, [id]);
  expect((await expectKnownIsTrue()).refusal).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('what was known of another database, from before a backup was restored, is not believed', async () => {
  const { rows } = await platform.database.source
    .query<{ unchanged: boolean }[]>(
      `select is_unchanged as unchanged from known_session($1, '900000000000:900000000000:')`,
      [sessionId],
    )
    .then((found) => ({ rows: found }));
  expect(rows).toEqual([{ unchanged: false }]);
});

test('is known for a minute, for one token and one day; ten thousand are remembered', () => {
  let now = 0;
  const known = new KnownSessions<{ sessionId: string }>(() => now);
  const of = (id: string) => ({ card: { sessionId: id }, snapshot: '1:1:', today: '2019-11-01', tokenHash: 'a' });
  known.keep(of('one'));
  expect(known.find('one', 'a', '2019-11-01')).toEqual(of('one'));
  expect(known.find('one', 'b', '2019-11-01')).toBeNull();
  expect(known.find('one', 'a', '2019-11-02')).toBeNull();
  now = 60_000;
  expect(known.find('one', 'a', '2019-11-01')).toBeNull();
  now = 0;
  for (let nth = 0; nth < 10_000; nth += 1) known.keep(of(`${nth}`));
  expect(known.find('one', 'a', '2019-11-01')).toBeNull();
  expect(known.find('0', 'a', '2019-11-01')).not.toBeNull();
  known.forget('0');
  expect(known.find('0', 'a', '2019-11-01')).toBeNull();
});
