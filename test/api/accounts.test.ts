import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '../../schema/vocabulary';
import { createAdministrator, makeFirstAccounts } from '../../server/accounts/first-accounts.service';
import { tx } from '../../server/db/tx';
import {
  DEMONSTRATION_FILE,
  makeDemonstrationAccounts,
  type DemonstrationAccount,
  type DemonstrationParties,
} from '../../server/demonstration/accounts';
import { toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { bearer, makeAccount, signedIn, signIn } from '../kit/accounts';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { buildWorld, type World } from '../kit/world';

jest.setTimeout(120_000);

const ACCOUNT =
  'account { id name displayName isActive version posts { id role party { id } place { name } categories } }';
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { firstPassword ${ACCOUNT} } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken } }`;
const ISSUE = `mutation ($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { token serviceToken { id label } } }`;
const END_TOKEN = `mutation ($input: EndServiceTokenInput!) { endServiceToken(input: $input) { serviceToken { isEnded } } }`;
const verb = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${name === 'resetPassword' ? 'firstPassword ' : ''}${ACCOUNT} } }`;

interface AccountView {
  id: string;
  name: string;
  isActive: boolean;
  version: number;
  posts: { id: string; role: string; party: { id: string } | null }[];
}
type Invited = { inviteAccount: { firstPassword: string | null; account: AccountView } };

describe('accounts, as administrators keep them', () => {
  let platform: Platform;
  let world: World;
  let admin: Record<string, string>;
  let count = 0;
  const next = (): string => `n-${(count += 1)}`;

  beforeAll(async () => {
    platform = await startPlatform();
    world = await buildWorld(platform);
    admin = world.above.admin ?? {};
  });
  afterAll(() => platform.close());

  const invite = (more: Record<string, unknown> = {}, headers = admin): Promise<Answer<Invited>> =>
    ask(
      platform,
      INVITE,
      { input: { requestKey: next(), name: next(), displayName: '王芳', posts: [], ...more } },
      headers,
    );
  const invited = async (more: Record<string, unknown> = {}) => {
    const answer = await invite(more);
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    return answer.data.inviteAccount;
  };
  const change = async (name: string, input: Record<string, unknown>, headers = admin): Promise<Answer> =>
    ask(platform, verb(name, `${INPUTS[name]}`), { input: { requestKey: next(), ...input } }, headers);
  const INPUTS: Record<string, string> = {
    resetPassword: 'AccountInput',
    deactivateAccount: 'AccountInput',
    givePost: 'GivePostInput',
    endPost: 'EndPostInput',
  };
  const codeOf = (answer: Answer): unknown => answer.errors[0]?.extensions.code;
  /** Everything that these use cases can change, to show that a refusal changed nothing. */
  const everything = (): Promise<unknown> =>
    tx(platform.database.source, PLATFORM, (db) =>
      db.query(
        `select (select jsonb_agg(a order by a.id) from account a) as accounts, (select jsonb_agg(p order by p.id) from post p) as posts,
           (select jsonb_agg(t order by t.id) from service_token t) as tokens, (select count(*) from event) as events,
           (select jsonb_agg(s.ended_at order by s.id) from session s) as sessions`,
      ),
    );
  const refused = async (work: () => Promise<Answer>, code: string, field?: string): Promise<void> => {
    const before = await everything();
    const answer = await work();
    expect([codeOf(answer), answer.errors[0]?.extensions.field]).toEqual([code, field]);
    expect(answer.data).toBeNull();
    expect(await everything()).toEqual(before);
  };

  test('an invitation tells its first password once; a repeated request tells the account alone', async () => {
    const input = { requestKey: 'once', name: 'Wang.Fang', displayName: ' 王芳 ', posts: [] };
    const first = await ask<Invited>(platform, INVITE, { input }, admin);
    expect(first.data?.inviteAccount.account).toMatchObject({ name: 'wang.fang', displayName: '王芳', isActive: true });
    expect(first.data?.inviteAccount.firstPassword).toMatch(/^.{19}$/);
    const again = await ask<Invited>(platform, INVITE, { input }, admin);
    expect(again.data?.inviteAccount).toEqual({ ...first.data?.inviteAccount, firstPassword: null });
    await refused(
      () => ask(platform, INVITE, { input: { ...input, displayName: '李芳' } }, admin),
      'REQUEST_KEY_REUSED',
      'requestKey',
    );
  });

  test('a first password opens nothing but its own change', async () => {
    const { account, firstPassword } = await invited({
      posts: [{ role: 'DONOR_LEAD', partyId: toGlobalId('Party', world.ours.lead) }],
    });
    const headers = bearer((await signIn(platform, account.name, firstPassword ?? '')).accessToken);
    expect(codeOf(await ask(platform, '{ pairings { nodes { id } } }', {}, headers))).toBe('PASSWORD_CHANGE_REQUIRED');
    const viewer = await ask(platform, '{ viewer { mustChangePassword } }', {}, headers);
    expect(viewer.data).toEqual({ viewer: { mustChangePassword: true } });
    const input = { currentPassword: firstPassword, newPassword: 'shan-hai-xie-zuo-2021' };
    const changed = await ask<{ changePassword: { accessToken: string } }>(platform, CHANGE, { input }, headers);
    const opened = bearer(changed.data?.changePassword.accessToken ?? '');
    const pairings = await ask(platform, '{ pairings { nodes { id } } }', {}, opened);
    expect(pairings.data).toEqual({ pairings: { nodes: [{ id: toGlobalId('Pairing', world.ours.pairing) }] } });
  });

  test('an invitation is refused, and makes nothing, when anything about it is wrong', async () => {
    const party = { partyId: toGlobalId('Party', world.ours.recipient) };
    await refused(() => invite({ name: 'OURS-donor-lead' }), 'NAME_TAKEN', 'name');
    await refused(() => invite({ name: 'a b' }), 'BAD_INPUT', 'name');
    await refused(() => invite({ displayName: '  ' }), 'BAD_INPUT', 'displayName');
    await refused(() => invite({ displayName: 'a\u202eb' }), 'BAD_INPUT', 'displayName');
    await refused(() => invite({ posts: [{ role: 'PUBLIC', ...party }] }), 'BAD_INPUT', 'posts.0.role');
    await refused(() => invite({ posts: [{ role: 'AUDITOR' }, { role: 'FINANCE' }] }), 'BAD_INPUT', 'posts.1.partyId');
    await refused(() => invite({ posts: [{ role: 'TOWNSHIP_REPORTER', ...party }] }), 'BAD_INPUT', 'posts.0.partyId');
    const nowhere = { partyId: toGlobalId('Party', '00000000-0000-7000-8000-000000000000') };
    await refused(() => invite({ posts: [{ role: 'FINANCE', ...nowhere }] }), 'NOT_FOUND', 'posts.0.partyId');
    const backwards = { since: '2020-01-02', until: '2020-01-01' };
    await refused(() => invite({ posts: [{ role: 'AUDITOR', ...backwards }] }), 'BAD_INPUT', 'posts.0.until');
    await refused(() => invite({ posts: Array(21).fill({ role: 'AUDITOR' }) }), 'TOO_MANY_ITEMS', 'posts');
  });

  test('two invitations of one name at the same moment make one account', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => invite({ name: 'li.na' })));
    expect(answers.filter((answer) => answer.data !== null)).toHaveLength(1);
    expect(answers.map(codeOf).filter((code) => code === 'NAME_TAKEN')).toHaveLength(5);
  });

  test('nobody but an administrator keeps accounts, tokens or reads the list', async () => {
    const someone = (await invited()).account;
    const { ours, above } = world;
    for (const headers of [ours.headers['donor-lead'], ours.headers['service-party'], above.auditor]) {
      await refused(() => invite({}, headers), 'FORBIDDEN');
      for (const name of ['resetPassword', 'deactivateAccount'])
        await refused(() => change(name, { accountId: someone.id, version: 1 }, headers), 'FORBIDDEN');
      const input = { requestKey: next(), label: 'x', expiresOn: '2027-01-01' };
      await refused(() => ask(platform, ISSUE, { input }, headers), 'FORBIDDEN');
      expect(codeOf(await ask(platform, '{ accounts { nodes { id } } }', {}, headers))).toBe('FORBIDDEN');
      expect(codeOf(await ask(platform, '{ serviceTokens { nodes { id } } }', {}, headers))).toBe('FORBIDDEN');
    }
    await refused(() => invite({}, {}), 'UNAUTHENTICATED');
  });

  test('the list is paged by name, and searched', async () => {
    const list = await ask<{ accounts: { nodes: { name: string }[]; totalCount: number } }>(
      platform,
      '{ accounts(first: 100, filter: { search: "ours-recipient" }) { totalCount nodes { name } } }',
      {},
      admin,
    );
    const names = list.data?.accounts.nodes.map((one) => one.name) ?? [];
    expect([names.length, list.data?.accounts.totalCount]).toEqual([6, 6]);
    expect(names).toEqual([...names].sort());
    const wild = await ask(platform, '{ accounts(filter: { search: "%" }) { nodes { name } } }', {}, admin);
    expect(wild.data).toEqual({ accounts: { nodes: [] } });
  });

  test('a post given or taken away counts from the next operation on', async () => {
    const name = next();
    const id = toGlobalId('Account', await makeAccount(platform, name, []));
    const headers = await signedIn(platform, name);
    const pairings = async (): Promise<unknown> =>
      (await ask(platform, '{ pairings { totalCount } }', {}, headers)).data?.pairings;
    expect(await pairings()).toEqual({ totalCount: 0 });
    const post = { role: 'RECIPIENT_REPORTER', partyId: toGlobalId('Party', world.ours.recipient) };
    const given = await change('givePost', { accountId: id, version: 1, post });
    const account = (given.data as { givePost: { account: AccountView } }).givePost.account;
    expect(await pairings()).toEqual({ totalCount: 1 });
    const end = { accountId: id, postId: account.posts[0]?.id };
    await refused(() => change('endPost', { ...end, version: 1 }), 'VERSION_CONFLICT', 'version');
    expect((await change('endPost', { ...end, version: 2 })).errors).toEqual([]);
    expect(await pairings()).toEqual({ totalCount: 0 });
    await refused(() => change('endPost', { ...end, version: 3 }), 'NOT_FOUND', 'postId');
  });

  test('a post that is over, or has not begun, lets nobody in', async () => {
    for (const days of [{ since: '2017-01-01', until: '2020-12-31' }, { since: '2099-01-01' }]) {
      const name = next();
      await makeAccount(platform, name, [{ role: Role.AUDITOR, ...days }]);
      const headers = await signedIn(platform, name);
      const answer = await ask(
        platform,
        '{ viewer { posts { role } abilities } pairings { totalCount } }',
        {},
        headers,
      );
      expect(answer.data).toEqual({ viewer: { posts: [], abilities: [] }, pairings: { totalCount: 0 } });
    }
  });

  test('a deactivated account is out at once, and stays out', async () => {
    const name = next();
    const accountId = toGlobalId('Account', await makeAccount(platform, name, [{ role: Role.AUDITOR }]));
    const headers = await signedIn(platform, name);
    expect((await change('deactivateAccount', { accountId, version: 1 })).errors).toEqual([]);
    expect(codeOf(await ask(platform, '{ viewer { kind } }', {}, headers))).toBe('UNAUTHENTICATED');
    await expect(signIn(platform, name)).rejects.toThrow('WRONG_CREDENTIALS');
    await refused(() => change('deactivateAccount', { accountId, version: 2 }), 'TRANSITION_REFUSED', 'accountId');
    await refused(() => change('resetPassword', { accountId, version: 1 }), 'VERSION_CONFLICT', 'version');
  });

  test('an administrator never shuts itself out', async () => {
    const self = await ask<{ viewer: { account: AccountView } }>(platform, `{ viewer { ${ACCOUNT} } }`, {}, admin);
    const { id: accountId, version, posts } = self.data?.viewer.account ?? { id: '', version: 0, posts: [] };
    await refused(() => change('deactivateAccount', { accountId, version }), 'BAD_INPUT', 'accountId');
    await refused(() => change('endPost', { accountId, version, postId: posts[0]?.id }), 'BAD_INPUT', 'accountId');
  });

  test('a password is reset for who forgot it: the old one and all sessions end', async () => {
    const name = next();
    const accountId = toGlobalId('Account', await makeAccount(platform, name, []));
    const headers = await signedIn(platform, name);
    const answer = await change('resetPassword', { accountId, version: 1 });
    const { firstPassword } = (answer.data as { resetPassword: { firstPassword: string } }).resetPassword;
    expect(codeOf(await ask(platform, '{ viewer { kind } }', {}, headers))).toBe('UNAUTHENTICATED');
    await expect(signIn(platform, name)).rejects.toThrow('WRONG_CREDENTIALS');
    await signIn(platform, name, firstPassword);
  });

  describe('a service token', () => {
    const day = (years: number): string => `${new Date().getUTCFullYear() + years}-01-01`;
    const issue = (more: Record<string, unknown> = {}): Promise<Answer> =>
      ask(platform, ISSUE, { input: { requestKey: next(), label: '大屏', expiresOn: day(1), ...more } }, admin);
    const issued = async (
      more: Record<string, unknown> = {},
    ): Promise<{ id: string; headers: Record<string, string> }> => {
      const answer = await issue(more);
      const { token, serviceToken } = (
        answer.data as { issueServiceToken: { token: string; serviceToken: { id: string } } }
      ).issueServiceToken;
      return { id: serviceToken.id, headers: bearer(token) };
    };
    const seen = async (headers: Record<string, string>): Promise<unknown> =>
      (await ask(platform, '{ pairings { totalCount } }', {}, headers)).data?.pairings;

    test('is told once, and reads what it was issued for', async () => {
      const input = { requestKey: 'token-once', label: '大屏', expiresOn: day(1) };
      const first = await ask(platform, ISSUE, { input }, admin);
      const again = await ask(platform, ISSUE, { input }, admin);
      expect(first.data).toMatchObject({ issueServiceToken: { token: expect.stringMatching(/^jds\./) as string } });
      expect(again.data).toMatchObject({ issueServiceToken: { token: null, serviceToken: { label: '大屏' } } });
      const { ours } = world;
      expect(await seen((await issued()).headers)).toEqual({ totalCount: 0 });
      expect(await seen((await issued({ partyId: toGlobalId('Party', ours.lead) })).headers)).toEqual({
        totalCount: 1,
      });
      expect(await seen((await issued({ placeId: toGlobalId('Place', ours.county.id) })).headers)).toEqual({
        totalCount: 1,
      });
    });

    test('writes nothing, and signs nobody out', async () => {
      const { headers } = await issued({ partyId: toGlobalId('Party', world.ours.recipient) });
      const input = {
        requestKey: next(),
        pairingId: toGlobalId('Pairing', world.ours.pairing),
        period: { kind: 'YEAR', year: 2020 },
        source: { title: '大屏不得填报' },
        figures: [{ indicator: 'FUND_ASSISTANCE_TOTAL', value: '1', unit: '万元' }],
      };
      const record = `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { __typename } }`;
      await refused(() => ask(platform, record, { input }, headers), 'FORBIDDEN');
      await refused(() => ask(platform, `mutation { signOut(input: {}) { signedOut } }`, {}, headers), 'FORBIDDEN');
    });

    test('ends at once, and on its last day', async () => {
      const { id, headers } = await issued();
      const end = (): Promise<Answer> =>
        ask(platform, END_TOKEN, { input: { requestKey: next(), serviceTokenId: id } }, admin);
      expect((await end()).data).toEqual({ endServiceToken: { serviceToken: { isEnded: true } } });
      expect(codeOf(await ask(platform, '{ viewer { kind } }', {}, headers))).toBe('UNAUTHENTICATED');
      await refused(end, 'TRANSITION_REFUSED', 'serviceTokenId');
      const other = await issued();
      await tx(platform.database.source, PLATFORM, (db) =>
        db.query(`update service_token set expires_on = current_date - 2 where label = '大屏'`),
      );
      expect(codeOf(await ask(platform, '{ viewer { kind } }', {}, other.headers))).toBe('TOKEN_EXPIRED');
    });

    test('is refused without a label, for too long, for the past, and for a party that is not there', async () => {
      await refused(() => issue({ label: '' }), 'BAD_INPUT', 'label');
      await refused(() => issue({ expiresOn: day(3) }), 'OUT_OF_RANGE', 'expiresOn');
      await refused(() => issue({ expiresOn: '2020-01-01' }), 'OUT_OF_RANGE', 'expiresOn');
      const partyId = toGlobalId('Party', '00000000-0000-7000-8000-000000000000');
      await refused(() => issue({ partyId }), 'NOT_FOUND', 'partyId');
    });
  });

  test('the audit trail tells who did what, to auditors', async () => {
    const { account } = await invited();
    const query = `{ auditEntries(first: 1, filter: { actions: [ACCOUNT_INVITED] }) { nodes { action subject account { name } details { name value } } } }`;
    const answer = await ask(platform, query, {}, world.above.auditor);
    const subject = `account:${Buffer.from(account.id, 'base64url').toString('utf8').slice('Account:'.length)}`;
    expect(answer.data).toEqual({
      auditEntries: {
        nodes: [
          {
            action: 'ACCOUNT_INVITED',
            subject,
            account: { name: 'world-admin' },
            details: [{ name: 'name', value: account.name }],
          },
        ],
      },
    });
    expect(codeOf(await ask(platform, query, {}, world.ours.headers['donor-lead']))).toBe('FORBIDDEN');
  });

  describe('the first accounts', () => {
    test('an administrator is created once, and another only when asked for', async () => {
      const wish = { name: 'Root.Admin', password: null, isAnother: false };
      const database = platform.database.source;
      await expect(createAdministrator(database, wish)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
      const made = await createAdministrator(database, { ...wish, isAnother: true });
      expect(made).toEqual({ name: 'root.admin', password: expect.stringMatching(/^.{19}$/) as string });
      const headers = bearer((await signIn(platform, 'root.admin', made.password ?? '')).accessToken);
      expect(codeOf(await ask(platform, '{ accounts { totalCount } }', {}, headers))).toBe('PASSWORD_CHANGE_REQUIRED');
      const again = createAdministrator(database, { ...wish, isAnother: true });
      await expect(again).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      const weak = createAdministrator(database, { ...wish, name: 'other', password: 'short', isAnother: true });
      await expect(weak).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    });

    const standing = (id: string, name: string) => ({ id, name });
    const parties = (): DemonstrationParties => ({
      donorLead: standing(world.ours.lead, '火炬开发区'),
      donorMember: standing(world.ours.member, '翠亨新区'),
      recipient: standing(world.ours.recipient, '大关县'),
      township: standing(world.ours.township, '翠华镇'),
      city: standing(world.ours.province.id, '云南省'),
      province: standing(world.ours.province.id, '云南省'),
      donorCity: standing(world.ours.province.id, '云南省'),
    });
    const kept = (dataDir: string): DemonstrationAccount[] =>
      JSON.parse(readFileSync(join(dataDir, DEMONSTRATION_FILE), 'utf8')) as DemonstrationAccount[];

    test('of the demonstration are one for each role, and survive a start that was cut off before its commit', async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-demonstration-'));
      const database = platform.database.source;
      // The database goes away after the passwords were put away and before the accounts are committed.
      const cut = { ...database, createQueryRunner: () => failingAtCommit(database.createQueryRunner()) };
      const made = makeDemonstrationAccounts(cut as unknown as typeof database, { dataDir }, parties());
      await expect(made).rejects.toThrow('cut off');
      const first = kept(dataDir);
      await expect(signIn(platform, 'donor-lead', first[0]?.password)).rejects.toThrow('WRONG_CREDENTIALS');

      const second = await makeDemonstrationAccounts(database, { dataDir }, parties());
      expect(second).toEqual({ accounts: first, isNew: true });
      expect(statSync(join(dataDir, DEMONSTRATION_FILE)).mode & 0o777).toBe(0o600);
      const roles = new Set(second.accounts.map((one) => one.role));
      expect(Object.values(Role).filter((role) => !roles.has(role))).toEqual([Role.PUBLIC]);
      for (const one of second.accounts) await signIn(platform, one.account, one.password);
      const third = await makeDemonstrationAccounts(database, { dataDir }, parties());
      expect(third).toEqual({ accounts: first, isNew: false });
      rmSync(dataDir, { recursive: true });
    });

    test('are not made without their passwords having been put away', async () => {
      const account = { name: 'never-made', displayName: '无', role: Role.AUDITOR };
      const failing = makeFirstAccounts(platform.database.source, [account], () =>
        Promise.reject(new Error('disk full')),
      );
      await expect(failing).rejects.toThrow('disk full');
      await expect(signIn(platform, 'never-made')).rejects.toThrow('WRONG_CREDENTIALS');
    });
  });
});

function failingAtCommit<Runner extends { query: (sql: string, ...rest: never[]) => Promise<unknown> }>(
  runner: Runner,
): Runner {
  const query = runner.query.bind(runner);
  return Object.assign(runner, {
    query: (sql: string, ...rest: never[]) =>
      sql === 'commit' ? Promise.reject(new Error('cut off')) : query(sql, ...rest),
  });
}
