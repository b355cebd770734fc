import { toGlobalId } from '../../server/platform/ids';
import { tx } from '../../server/db/tx';
import { PLATFORM } from '../../server/platform/scope';
import { signedIn } from '../kit/accounts';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { buildWorld, type World } from '../kit/world';

jest.setTimeout(120_000);

const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { savedView { id page name query isDefault version } } }`;
const CHANGE = `mutation ($input: ChangeViewInput!) { changeView(input: $input) { savedView { name query isDefault version } } }`;
const FORGET = `mutation ($input: DeleteViewInput!) { deleteView(input: $input) { deletedId } }`;
const VIEWS = `{ savedViews { name isDefault } }`;

interface View {
  id: string;
  page: string;
  name: string;
  query: string;
  isDefault: boolean;
  version: number;
}

describe('what somebody keeps, and what is kept of them', () => {
  let platform: Platform;
  let world: World;
  let mine: Record<string, string>;
  let count = 0;
  const next = (): string => `k-${(count += 1)}`;
  const codeOf = (answer: Answer): unknown => answer.errors[0]?.extensions.code;
  const fieldOf = (answer: Answer): unknown => answer.errors[0]?.extensions.field;
  const save = (more: object, headers = mine): Promise<Answer<{ saveView: { savedView: View } }>> =>
    ask(
      platform,
      SAVE,
      { input: { requestKey: next(), page: 'PLACEMENTS', query: 'month=3', name: next(), ...more } },
      headers,
    );
  const saved = async (more: object, headers = mine): Promise<View> => {
    const { data, errors } = await save(more, headers);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.saveView.savedView;
  };
  const eventCount = (): Promise<unknown> =>
    tx(platform.database.source, PLATFORM, (db) => db.query(`select count(*) from event`));
  const namesOf = async (headers: Record<string, string> | undefined): Promise<string[]> => {
    const { data } = await ask<{ savedViews: View[] }>(platform, VIEWS, {}, headers);
    return data?.savedViews.map(({ name }) => name) ?? [];
  };

  beforeAll(async () => {
    platform = await startPlatform();
    world = await buildWorld(platform);
    mine = world.ours.headers['recipient-reporter'] ?? {};
  });
  afterAll(() => platform.close());

  describe('a view', () => {
    test('is kept in one spelling, found on every device, and by nobody else, whatever they may read', async () => {
      const before = await eventCount();
      const view = await saved({ name: ' 未附佐证 ', query: '?evidence=no&record=abc&month=3&text=%E5%8E%82' });
      expect(view).toMatchObject({
        page: 'PLACEMENTS',
        name: '未附佐证',
        query: 'evidence=no&month=3&text=%E5%8E%82',
        isDefault: false,
        version: 1,
      });
      expect(await namesOf(await signedIn(platform, 'ours-recipient-reporter'))).toContain('未附佐证');
      const others = [world.ours.headers['recipient-reviewer'], world.above.admin, world.above.auditor];
      for (const headers of [...others, world.ours.headers['service-party']]) {
        expect(await namesOf(headers)).not.toContain('未附佐证');
        const found = await ask(platform, `{ node(id: "${view.id}") { id } }`, {}, headers);
        expect(found.data).toEqual({ node: null });
      }
      expect(await eventCount()).toEqual(before); // nobody is told by an event
    });

    test('is sent twice and kept once; its name stands once on a page', async () => {
      const input = { requestKey: next(), page: 'PURCHASES', name: '食堂', query: 'channel=CANTEEN' };
      const first = await ask(platform, SAVE, { input }, mine);
      expect(await ask(platform, SAVE, { input }, mine)).toEqual(first);
      const again = await save({ page: 'PURCHASES', name: '食堂' });
      expect([codeOf(again), fieldOf(again)]).toEqual(['NAME_TAKEN', 'name']);
      await saved({ page: 'ACTIVITIES', name: '食堂' });
      expect((await namesOf(mine)).filter((name) => name === '食堂')).toHaveLength(2);
    });

    test('is refused where it leads elsewhere, or is nothing to show', async () => {
      const before = await namesOf(mine);
      for (const query of [
        '//evil.example',
        'https://evil.example',
        '#x',
        'a=1\nb=2',
        '__proto__=1',
        'x'.repeat(1001),
      ]) {
        const answer = await save({ query });
        expect([query.slice(0, 20), codeOf(answer), fieldOf(answer)]).toEqual([
          query.slice(0, 20),
          'BAD_INPUT',
          'query',
        ]);
      }
      const pairs = Array.from({ length: 21 }, (_, at) => `state=${at}`).join('&');
      expect(codeOf(await save({ query: pairs }))).toBe('TOO_MANY_ITEMS');
      for (const name of ['', 'x'.repeat(41), 'a\u202eb'])
        expect([codeOf(await save({ name })), fieldOf(await save({ name }))]).toEqual(['BAD_INPUT', 'name']);
      expect(codeOf(await save({}, {}))).toBe('UNAUTHENTICATED');
      expect(codeOf(await save({}, world.ours.headers['service-party']))).toBe('FORBIDDEN');
      expect(await namesOf(mine)).toEqual(before);
    });

    test('opens its page when it is the default, which one of them is', async () => {
      const first = await saved({ page: 'REPORTS', isDefault: true });
      const second = await saved({ page: 'REPORTS', isDefault: true });
      const defaults = async (): Promise<string[]> => {
        const { data } = await ask<{ savedViews: View[] }>(
          platform,
          '{ savedViews(page: REPORTS) { name isDefault } }',
          {},
          mine,
        );
        return data?.savedViews.filter(({ isDefault }) => isDefault).map(({ name }) => name) ?? [];
      };
      expect(await defaults()).toEqual([second.name]);
      const change = (more: object): Promise<Answer> =>
        ask(platform, CHANGE, { input: { requestKey: next(), viewId: first.id, ...more } }, mine);
      const stale = await change({ version: 1, isDefault: true });
      expect([codeOf(stale), fieldOf(stale)]).toEqual(['VERSION_CONFLICT', 'version']);
      const changed = await change({ version: 2, isDefault: true, name: '待我办' });
      expect(changed.data).toMatchObject({
        changeView: { savedView: { name: '待我办', version: 3, query: 'month=3' } },
      });
      expect(await defaults()).toEqual(['待我办']);
    });

    test('is changed and forgotten by its owner alone', async () => {
      const view = await saved({});
      const input = { requestKey: next(), viewId: view.id };
      for (const headers of [world.ours.headers['recipient-reviewer'], world.above.admin]) {
        const changed = await ask(platform, CHANGE, { input: { ...input, version: 1, name: '别人的' } }, headers);
        expect([codeOf(changed), fieldOf(changed)]).toEqual(['NOT_FOUND', 'viewId']);
        expect(codeOf(await ask(platform, FORGET, { input }, headers))).toBe('NOT_FOUND');
      }
      expect(await namesOf(mine)).toContain(view.name);
      expect((await ask(platform, FORGET, { input }, mine)).data).toEqual({ deleteView: { deletedId: view.id } });
      expect((await ask(platform, FORGET, { input }, mine)).data).toEqual({ deleteView: { deletedId: view.id } });
      expect(await namesOf(mine)).not.toContain(view.name);
    });

    test('is one of fifty, however many are sent at once', async () => {
      const theirs = world.theirs.headers['donor-member'] ?? {};
      const answers: Answer[] = [];
      for (let batch = 0; batch < 6; batch += 1)
        answers.push(...(await Promise.all(Array.from({ length: 9 }, () => save({}, theirs)))));
      expect(answers.filter(({ data }) => data !== null)).toHaveLength(50);
      expect(answers.filter((answer) => codeOf(answer) === 'TOO_MANY_ITEMS')).toHaveLength(4);
      expect(await namesOf(theirs)).toHaveLength(50);
    });
  });

  describe('people are found by their posts of today', () => {
    const found = async (filter: object): Promise<string[]> => {
      const { data, errors } = await ask<{ accounts: { nodes: { name: string }[] } }>(
        platform,
        `query ($filter: AccountFilter) { accounts(first: 100, filter: $filter) { nodes { name } } }`,
        { filter },
        world.above.admin,
      );
      expect(errors).toEqual([]);
      return data?.accounts.nodes.map(({ name }) => name) ?? [];
    };

    test('by role, party, place, and the state of their password', async () => {
      const partyId = toGlobalId('Party', world.ours.recipient);
      expect(await found({ roles: ['RECIPIENT_REVIEWER'] })).toEqual([
        'ours-recipient-reviewer',
        'theirs-recipient-reviewer',
      ]);
      expect(await found({ partyId, roles: ['RECIPIENT_REVIEWER', 'SUPERVISOR'] })).toEqual([
        'ours-recipient-reviewer',
      ]);
      const within = await found({ placeId: toGlobalId('Place', world.ours.county.id) });
      expect(within).toContain('ours-recipient-township');
      expect(within.filter((name) => name.startsWith('theirs') || name.includes('donor'))).toEqual([]);
      expect(await found({ placeId: toGlobalId('Place', world.ours.province.id), roles: ['SUPERVISOR'] })).toEqual([
        'ours-supervisor',
      ]);
      expect(await found({ hasFirstPassword: true })).toEqual([]);
    });

    test('who gave a post and when somebody signed in is told to administrators', async () => {
      const input = {
        requestKey: next(),
        name: 'zhao.min',
        displayName: '赵敏',
        posts: [{ role: 'FINANCE', partyId: toGlobalId('Party', world.ours.recipient) }],
      };
      const ACCOUNT = `name hasFirstPassword lastSignInAt openSessions posts { role givenBy { name } }`;
      const invited = await ask(
        platform,
        `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { account { ${ACCOUNT} } } }`,
        { input },
        world.above.admin,
      );
      expect(invited.data).toMatchObject({
        inviteAccount: {
          account: {
            hasFirstPassword: true,
            lastSignInAt: null,
            openSessions: 0,
            posts: [{ role: 'FINANCE', givenBy: { name: 'world-admin' } }],
          },
        },
      });
      expect(await found({ hasFirstPassword: true })).toEqual(['zhao.min']);
      const own = `{ viewer { account { ${ACCOUNT} } } }`;
      const seen = await ask<{ viewer: { account: Record<string, unknown> } }>(platform, own, {}, mine);
      expect(seen.data?.viewer.account).toMatchObject({ hasFirstPassword: false, posts: [{ givenBy: null }] });
      expect(seen.data?.viewer.account.lastSignInAt).not.toBeNull();
      const others = `{ node(id: "${toGlobalId('Pairing', world.ours.pairing)}") { ... on Pairing { laborPlacements(first: 1) { nodes { recordedBy { lastSignInAt openSessions hasFirstPassword } } } } } }`;
      const told = await ask(platform, others, {}, world.ours.headers['donor-lead']);
      expect(JSON.stringify(told.data)).toContain('{"lastSignInAt":null,"openSessions":null,"hasFirstPassword":null}');
    });
  });

  describe('the audit trail', () => {
    const reason = '核对工资卡';
    const entries = async (filter: object, headers = world.above.auditor): Promise<Answer> =>
      ask(
        platform,
        `query ($filter: AuditEntryFilter) { auditEntries(first: 5, filter: $filter) { nodes { id action pairing { id } target { __typename id } account { name } } } }`,
        { filter },
        headers,
      );

    test('is asked by pairing, by whom it was done to, and by days; it leads to the record', async () => {
      const [placementId = ''] = world.ours.nodes.LaborPlacement ?? [];
      const unmasked = await ask(
        platform,
        `mutation ($input: UnmaskPersonInput!) { unmaskPerson(input: $input) { person { id } } }`,
        { input: { requestKey: next(), placementId, reason } },
        mine,
      );
      expect(unmasked.errors).toEqual([]);
      const pairingId = toGlobalId('Pairing', world.ours.pairing);
      const only = { actions: ['PERSON_UNMASKED'], pairingId };
      const { data } = await entries(only);
      expect(data).toMatchObject({
        auditEntries: {
          nodes: [
            {
              action: 'PERSON_UNMASKED',
              pairing: { id: pairingId },
              target: { __typename: 'LaborPlacement', id: placementId },
              account: { name: 'ours-recipient-reporter' },
            },
          ],
        },
      });
      const none = { auditEntries: { nodes: [] } };
      expect((await entries({ ...only, pairingId: toGlobalId('Pairing', world.theirs.pairing) })).data).toEqual(none);
      const personId = (unmasked.data as { unmaskPerson: { person: { id: string } } }).unmaskPerson.person.id;
      expect((await entries({ subjectId: personId })).data).toEqual(data);
      expect((await entries({ ...only, to: '2020-01-01' })).data).toEqual(none);
      expect((await entries({ ...only, from: '2020-01-01' })).data).toEqual(data);
      expect(codeOf(await entries({ subjectId: pairingId }))).toBe('NOT_FOUND');
    });

    test('leaves the platform as it is filtered, for whoever reads it and nobody else', async () => {
      const get = (headers: Record<string, string> | undefined): Promise<Response> =>
        fetch(`${platform.url}/papers/audit-trail?format=csv&actions=PERSON_UNMASKED`, { headers });
      const text = await (await get(world.above.auditor)).text();
      expect(text.split('\n').filter(Boolean)).toHaveLength(2);
      expect(text).toContain(reason);
      expect(text).toContain('查看个人信息原文');
      expect((await get(mine)).status).toBe(403);
      expect((await get({})).status).toBe(401);
    });
  });
});
