import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { bearer, makeAccount, SIGN_IN, signedIn, signIn, TEST_PASSWORD, type Tokens } from '../kit/accounts';
import { hashPassword } from '../../server/accounts/password';
import { tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { Lang, Role } from '../../schema/vocabulary';

const VIEWER = '{ viewer { kind account { name displayName } posts { role since } abilities mayReadPublished } }';
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken expiresAt viewer { kind } } }`;
const SIGN_OUT = `mutation ($input: SignOutInput!) { signOut(input: $input) { signedOut } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken refreshToken expiresAt } }`;

describe('sessions', () => {
  let platform: Platform;
  let names = 0;
  const nextName = (): string => `person-${(names += 1)}`;

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_TRUSTED_PROXIES: '1' });
  });
  afterAll(() => platform.close());

  const keptAs = hashPassword(TEST_PASSWORD);
  const person = async (): Promise<string> => {
    const name = nextName();
    await makeAccount(platform, name, [{ role: Role.AUDITOR }], name, await keptAs);
    return name;
  };
  const count = async (sql: string, params: unknown[] = []): Promise<number> => {
    const [row] = await tx(platform.database.source, PLATFORM, (db) =>
      db.query<{ count: string }[]>(`select count(*) as count from ${sql}`, params),
    );
    return Number(row?.count);
  };
  const refresh = (refreshToken: string): Promise<Answer<{ refreshSession: Tokens }>> =>
    ask(platform, REFRESH, { input: { refreshToken } });
  const kindOf = async (accessToken: string): Promise<unknown> => {
    const answer = await ask<{ viewer: { kind: string } }>(platform, VIEWER, {}, bearer(accessToken));
    return answer.data?.viewer.kind ?? answer.errors[0]?.extensions.code;
  };

  test('who signs in is told who they are and what they may do, in the same answer', async () => {
    const name = await person();
    const answer = await ask(platform, SIGN_IN, {
      input: { account: ` ${name.toUpperCase()} `, password: TEST_PASSWORD },
    });
    expect(answer).toMatchObject({ errors: [], data: { signIn: { viewer: { kind: 'ACCOUNT', account: { name } } } } });
    const headers = await signedIn(platform, name);
    expect(await ask(platform, VIEWER, {}, headers)).toEqual({
      status: 200,
      errors: [],
      data: {
        viewer: {
          kind: 'ACCOUNT',
          account: { name, displayName: name },
          posts: [{ role: 'AUDITOR', since: '2017-01-01' }],
          abilities: ['READ_AUDIT'],
          mayReadPublished: true,
        },
      },
    });
  });

  test('a wrong password and an unknown name are refused alike, and open nothing', async () => {
    const name = await person();
    const sessions = await count('session');
    const wrong = await ask(platform, SIGN_IN, { input: { account: name, password: 'not-the-password' } });
    const unknown = await ask(platform, SIGN_IN, { input: { account: 'nobody-at-all', password: TEST_PASSWORD } });
    const nonsense = await ask(platform, SIGN_IN, { input: { account: `'; drop`, password: TEST_PASSWORD } });
    for (const answer of [wrong, unknown, nonsense]) {
      expect(answer.data).toBeNull();
      expect(answer.errors.map((one) => one.extensions.code)).toEqual(['WRONG_CREDENTIALS']);
    }
    expect([wrong.errors[0]?.message, unknown.errors[0]?.message]).toEqual([
      nonsense.errors[0]?.message,
      wrong.errors[0]?.message,
    ]);
    expect(await count('session')).toBe(sessions);
  });

  test('an unknown name takes as long as a wrong password', async () => {
    const name = await person();
    const time = async (account: string, from: string): Promise<number> => {
      const began = process.hrtime.bigint();
      await ask(platform, SIGN_IN, { input: { account, password: 'x'.repeat(12) } }, { 'x-forwarded-for': from });
      return Number(process.hrtime.bigint() - began) / 1e6;
    };
    await time('warm-up', '192.0.2.1');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 0; index < 9; index += 1) {
      known.push(await time(name, `192.0.2.${10 + index}`));
      unknown.push(await time(`ghost-${index}`, `192.0.2.${10 + index}`));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[4] ?? 0;
    // Without the decoy an unknown name is answered some 25 ms sooner, five times as fast; equal work stays within half.
    expect(median(unknown)).toBeGreaterThan(median(known) / 2);
  });

  test('a token opens nothing when it is malformed, forged, of another kind, or of nobody', async () => {
    const { accessToken, refreshToken } = await signIn(platform, await person());
    const [kind, id, secret = ''] = accessToken.split('.');
    const forged = `${kind}.${id}.${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;
    const ofNobody = `${kind}.00000000-0000-7000-8000-000000000000.${secret}`;
    for (const token of ['x', 'jda.x.y', forged, ofNobody, refreshToken, `jds.${id}.${secret}`])
      expect([token, await kindOf(token)]).toEqual([token, 'UNAUTHENTICATED']);
    const basic = await ask(platform, VIEWER, {}, { authorization: 'Basic eDp5' });
    expect(basic.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await kindOf(accessToken)).toBe('ACCOUNT');
  });

  test('a refused token keeps nobody from signing in or refreshing', async () => {
    const name = await person();
    const input = { account: name, password: TEST_PASSWORD };
    const answer = await ask<{ signIn: Tokens }>(platform, SIGN_IN, { input }, bearer('jda.old.token'));
    expect(answer.errors).toEqual([]);
    const again = { input: { refreshToken: answer.data?.signIn.refreshToken } };
    expect((await ask(platform, REFRESH, again, bearer('jda.old.token'))).errors).toEqual([]);
  });

  test('a refresh token buys one new pair, and the access token before it is expired', async () => {
    const first = await signIn(platform, await person());
    const second = (await refresh(first.refreshToken)).data?.refreshSession;
    expect(second?.refreshToken).not.toBe(first.refreshToken);
    expect(await kindOf(second?.accessToken ?? '')).toBe('ACCOUNT');
    expect(await kindOf(first.accessToken)).toBe('TOKEN_EXPIRED');
  });

  test('two tabs that refresh at the same moment get the same pair, and stay signed in', async () => {
    const first = await signIn(platform, await person());
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(first.refreshToken)));
    const pairs = answers.map((answer) => answer.data?.refreshSession.refreshToken);
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    expect(new Set(pairs).size).toBe(1);
    expect((await refresh(pairs[0] ?? '')).errors).toEqual([]);
  });

  const pastGrace = (token: string): Promise<unknown> =>
    tx(platform.database.source, PLATFORM, (db) =>
      db.query(`update session set rotated_at = rotated_at - interval '11 seconds' where id = $1`, [
        token.split('.')[1],
      ]),
    );

  test('a spent refresh token shown again later ends the session for both who hold it', async () => {
    const first = await signIn(platform, await person());
    const second = (await refresh(first.refreshToken)).data?.refreshSession;
    await pastGrace(first.refreshToken);
    expect((await refresh(first.refreshToken)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await kindOf(second?.accessToken ?? '')).toBe('UNAUTHENTICATED');
    expect((await refresh(second?.refreshToken ?? '')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await count(`audit_entry where action = 'STOLEN_TOKEN_SHOWN'`)).toBe(1);
  });

  test('so does one from several refreshes ago, even within the seconds of grace', async () => {
    const first = await signIn(platform, await person());
    const second = (await refresh(first.refreshToken)).data?.refreshSession;
    const third = (await refresh(second?.refreshToken ?? '')).data?.refreshSession;
    expect((await refresh(first.refreshToken)).data).toBeNull();
    expect(await kindOf(third?.accessToken ?? '')).toBe('UNAUTHENTICATED');
  });

  test('a guessed refresh token harms nobody', async () => {
    const first = await signIn(platform, await person());
    const [kind, id, secret = ''] = first.refreshToken.split('.');
    const guesses = ['0'.repeat(secret.length), `${'0'.repeat(64)}${secret.slice(64)}`, secret.slice(0, 64)];
    for (const guess of guesses) expect((await refresh(`${kind}.${id}.${guess}`)).data).toBeNull();
    expect(await kindOf(first.accessToken)).toBe('ACCOUNT');
    expect((await refresh(first.refreshToken)).errors).toEqual([]);
  });

  test('an access token expires, its refresh token goes on, and expires in its turn', async () => {
    const first = await signIn(platform, await person());
    const id = first.accessToken.split('.')[1];
    const expire = (column: string): Promise<unknown> =>
      tx(platform.database.source, PLATFORM, (db) =>
        db.query(`update session set ${column} = clock_timestamp() where id = $1`, [id]),
      );
    await expire('access_expires_at');
    expect(await kindOf(first.accessToken)).toBe('TOKEN_EXPIRED');
    const second = (await refresh(first.refreshToken)).data?.refreshSession;
    expect(await kindOf(second?.accessToken ?? '')).toBe('ACCOUNT');
    await expire('refresh_expires_at');
    expect((await refresh(second?.refreshToken ?? '')).errors[0]?.extensions.code).toBe('TOKEN_EXPIRED');
  });

  test('signing out ends this session at once and leaves the others', async () => {
    const name = await person();
    const [here, there] = [await signIn(platform, name), await signIn(platform, name)];
    const answer = await ask(platform, SIGN_OUT, { input: {} }, bearer(here.accessToken));
    expect(answer.data).toEqual({ signOut: { signedOut: true } });
    expect(await kindOf(here.accessToken)).toBe('UNAUTHENTICATED');
    expect((await refresh(here.refreshToken)).data).toBeNull();
    expect(await kindOf(there.accessToken)).toBe('ACCOUNT');
    await ask(platform, SIGN_OUT, { input: { everywhere: true } }, bearer(there.accessToken));
    expect(await kindOf(there.accessToken)).toBe('UNAUTHENTICATED');
  });

  test('signing out everywhere ends every session of the account, and of no other', async () => {
    const [name, other] = [await person(), await person()];
    const mine = [await signIn(platform, name), await signIn(platform, name), await signIn(platform, name)];
    const theirs = await signIn(platform, other);
    await ask(platform, SIGN_OUT, { input: { everywhere: true } }, bearer(mine[1]?.accessToken ?? ''));
    for (const one of mine) expect(await kindOf(one.accessToken)).toBe('UNAUTHENTICATED');
    expect(await kindOf(theirs.accessToken)).toBe('ACCOUNT');
  });

  test('a viewer is asked about again by its session, until that ends', async () => {
    const tokens = await signIn(platform, await person());
    const { sessions } = platform.app.rooms;
    const { viewer } = await sessions.identify(`Bearer ${tokens.accessToken}`, Lang.EN);
    expect(await sessions.again([viewer, viewer])).toEqual([viewer, viewer]);
    await ask(platform, SIGN_OUT, { input: {} }, bearer(tokens.accessToken));
    expect(await sessions.again([viewer])).toEqual([null]);
  });

  describe('the password', () => {
    const change = (headers: Record<string, string>, currentPassword: string, newPassword: string): Promise<Answer> =>
      ask(platform, CHANGE, { input: { currentPassword, newPassword } }, headers);

    test('is changed by who knows it: every session ends and a new one opens', async () => {
      const name = await person();
      const [here, there] = [await signIn(platform, name), await signIn(platform, name)];
      const answer = await change(bearer(here.accessToken), TEST_PASSWORD, 'shan-hai-xie-zuo-2021');
      const opened = (answer.data as { changePassword: Tokens } | null)?.changePassword;
      expect(await kindOf(opened?.accessToken ?? '')).toBe('ACCOUNT');
      for (const old of [here, there]) expect(await kindOf(old.accessToken)).toBe('UNAUTHENTICATED');
      await expect(signIn(platform, name)).rejects.toThrow('WRONG_CREDENTIALS');
      await signIn(platform, name, 'shan-hai-xie-zuo-2021');
    });

    test.each([
      ['the current one is wrong', 'wrong-password', 'shan-hai-xie-zuo', 'WRONG_CREDENTIALS', 'currentPassword'],
      ['the new one is short', TEST_PASSWORD, 'short-one', 'PASSWORD_TOO_WEAK', 'newPassword'],
      ['the new one is common', TEST_PASSWORD, 'password2019', 'PASSWORD_TOO_WEAK', 'newPassword'],
      ['the new one is the old one', TEST_PASSWORD, TEST_PASSWORD, 'BAD_INPUT', 'newPassword'],
    ])('stays as it was when %s', async (_why, current, next, code, field) => {
      const name = await person();
      const tokens = await signIn(platform, name);
      const answer = await change(bearer(tokens.accessToken), current, next);
      expect(answer.errors[0]?.extensions).toMatchObject({ code, field });
      expect(await kindOf(tokens.accessToken)).toBe('ACCOUNT');
      await signIn(platform, name);
    });

    test('cannot be guessed through a stolen session: the limit of sign-ins holds here too', async () => {
      const headers = await signedIn(platform, await person());
      const codes: unknown[] = [];
      for (let index = 0; index < 7; index += 1)
        codes.push((await change(headers, `guess-number-${index}`, 'shan-hai-xie-zuo')).errors[0]?.extensions.code);
      expect(codes.slice(0, 5)).toEqual(Array(5).fill('WRONG_CREDENTIALS'));
      expect(codes[5]).toBe('TOO_MANY_ATTEMPTS');
    });

    test('is not kept anywhere, nor is a token: only hashes are', async () => {
      const name = await person();
      const tokens = await signIn(platform, name);
      const rows = await tx(platform.database.source, PLATFORM, async (db) => [
        ...(await db.query<object[]>(`select * from session where id = $1`, [tokens.accessToken.split('.')[1]])),
        ...(await db.query<object[]>(`select * from account where name = $1`, [name])),
      ]);
      const kept = JSON.stringify(rows);
      expect(rows).toHaveLength(2);
      for (const secret of [
        TEST_PASSWORD,
        ...[tokens.accessToken, tokens.refreshToken].map((one) => one.split('.')[2]),
      ])
        expect(kept).not.toContain(secret);
      expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    });
  });

  describe('guessing', () => {
    const attempt = async (
      account: string,
      from: string,
      password = 'a wrong guess',
    ): Promise<Answer['errors'][0] | null> =>
      (await ask(platform, SIGN_IN, { input: { account, password } }, { 'x-forwarded-for': from })).errors[0] ?? null;
    const fail = async (account: string, from: string, times: number): Promise<void> => {
      for (let index = 0; index < times; index += 1)
        expect((await attempt(account, from))?.extensions.code).toBe('WRONG_CREDENTIALS');
    };
    /** Moves what has happened into the past, as waiting would. */
    const wait = (seconds: number): Promise<unknown> =>
      tx(platform.database.source, PLATFORM, async (db) => {
        const seen = await db.query<{ id: string }[]>('select id from sign_in_attempt');
        await db.query(
          `insert into sign_in_attempt (at, name_hash, source_hash, succeeded)
           select at - make_interval(secs => $1), name_hash, source_hash, succeeded from sign_in_attempt order by id`,
          [seconds],
        );
        await db.query(`delete from sign_in_attempt where id = any($1::bigint[])`, [seen.map((row) => row.id)]);
      });

    test('one name from one address is held up, ever longer, and told for how long', async () => {
      const name = await person();
      await fail(name, '198.51.100.1', 5);
      const refused = await attempt(name, '198.51.100.1', TEST_PASSWORD);
      expect(refused?.extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', details: { seconds: 1 } });
      await wait(1);
      await fail(name, '198.51.100.1', 1);
      expect((await attempt(name, '198.51.100.1'))?.extensions.details?.seconds).toBe(2);
      await wait(2);
      expect(await attempt(name, '198.51.100.1', TEST_PASSWORD)).toBeNull();
      await fail(name, '198.51.100.1', 5);
    });

    test('a stranger who keeps guessing does not lock the official out, who is somewhere else', async () => {
      const name = await person();
      await fail(name, '198.51.100.2', 5);
      expect((await attempt(name, '198.51.100.2'))?.extensions.code).toBe('TOO_MANY_ATTEMPTS');
      expect(await attempt(name, '203.0.113.7', TEST_PASSWORD)).toBeNull();
    });

    test('guessing spread over many addresses is held up too, but not the address where the official signed in', async () => {
      const name = await person();
      expect(await attempt(name, '203.0.113.8', TEST_PASSWORD)).toBeNull();
      for (let index = 0; index < 25; index += 1) await fail(name, `198.51.101.${index}`, 1);
      expect((await attempt(name, '198.51.101.200'))?.extensions.code).toBe('TOO_MANY_ATTEMPTS');
      expect(await attempt(name, '203.0.113.8', TEST_PASSWORD)).toBeNull();
    });

    test('one address is held up over all names, and a success does not take its failures back', async () => {
      const name = await person();
      const from = '198.51.100.3';
      for (let index = 0; index < 49; index += 1) await fail(`guessed-${index}`, from, 1);
      expect(await attempt(name, from, TEST_PASSWORD)).toBeNull();
      await fail('guessed-last', from, 1);
      const refused = await attempt(name, from, TEST_PASSWORD);
      expect(refused?.extensions.code).toBe('TOO_MANY_ATTEMPTS');
      expect(refused?.extensions.details?.seconds).toBeGreaterThan(800);
      await wait(900);
      expect(await attempt(name, from, TEST_PASSWORD)).toBeNull();
    });

    test('thirty guesses at once do not pass the limit together', async () => {
      const name = await person();
      const startedAt = performance.now();
      const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(name, '198.51.100.4')));
      const seconds = (performance.now() - startedAt) / 1000;
      const count = (code: string): number => answers.filter((one) => one?.extensions.code === code).length;
      // On a slow machine the waits of 1, 2, 4 … seconds may end while the guesses are still being looked at.
      const waitsOver = Math.floor(Math.log2(seconds + 1));
      expect(count('WRONG_CREDENTIALS')).toBeGreaterThanOrEqual(5);
      expect(count('WRONG_CREDENTIALS')).toBeLessThanOrEqual(5 + waitsOver);
      expect(count('WRONG_CREDENTIALS') + count('TOO_MANY_ATTEMPTS')).toBe(30);
    });

    test('what is older than a day is forgotten', async () => {
      await wait(86_400);
      await attempt('somebody', '198.51.100.5');
      await attempt('somebody', '198.51.100.5');
      for (let rounds = 0; rounds < 5; rounds += 1) await attempt(`somebody-${rounds}`, '198.51.100.5');
      expect(await count(`sign_in_attempt where at < clock_timestamp() - interval '1 day'`)).toBe(0);
    });
  });

  test('sign-ins, failures, sign-outs and changes of password stand in the audit trail', async () => {
    const name = await person();
    const headers = await signedIn(platform, name);
    await ask(platform, SIGN_IN, { input: { account: name, password: 'a wrong guess' } });
    const changed = await ask<{ changePassword: Tokens }>(
      platform,
      CHANGE,
      { input: { currentPassword: TEST_PASSWORD, newPassword: 'shan-hai-xie-zuo' } },
      headers,
    );
    await ask(platform, SIGN_OUT, { input: {} }, bearer(changed.data?.changePassword.accessToken ?? ''));
    const trail = await tx(platform.database.source, PLATFORM, (db) =>
      db.query<{ action: string; known: boolean; details: object }[]>(
        `select e.action, e.account_id is not null as known, e.details from audit_entry e, account a
          where a.name = $1 and (e.account_id = a.id or e.subject = 'account:' || a.id) order by e.id`,
        [name],
      ),
    );
    expect(trail).toEqual([
      { action: 'SIGNED_IN', known: true, details: { from: '127.0.0.1' } },
      { action: 'SIGN_IN_FAILED', known: false, details: { from: '127.0.0.1' } },
      { action: 'PASSWORD_CHANGED', known: true, details: { from: '127.0.0.1' } },
      { action: 'SIGNED_OUT', known: true, details: { everywhere: false } },
    ]);
  });

  test('the oldest of more than fifty sessions ends', async () => {
    const name = await person();
    const first = await signIn(platform, name);
    await tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `insert into session (id, account_id, access_hash, access_expires_at, refresh_hash, refresh_expires_at)
         select gen_random_uuid(), a.id, '', clock_timestamp() + interval '1 hour', '', clock_timestamp() + interval '1 day'
           from account a, generate_series(1, 49) where a.name = $1`,
        [name],
      ),
    );
    expect(await kindOf(first.accessToken)).toBe('ACCOUNT');
    const last = await signIn(platform, name);
    expect(await kindOf(first.accessToken)).toBe('UNAUTHENTICATED');
    expect(await kindOf(last.accessToken)).toBe('ACCOUNT');
  });
});
