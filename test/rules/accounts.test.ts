import { Lang, PartyKind, PlaceKind, Role, Side, ViewerKind } from '../../schema/vocabulary';
import {
  ACCOUNT_NAME,
  accountName,
  confirmableBy,
  isHeldOn,
  postProblem,
  scopeOf,
  sidesOf,
  type PostCard,
} from '../../server/accounts/account.rules';
import { newPassword } from '../../server/accounts/password';
import {
  isWeakPassword,
  judgeRefresh,
  RefreshVerdict,
  secondsToWait,
  sourceOf,
  type Attempts,
  type RefreshCase,
} from '../../server/accounts/sign-in.rules';
import { readBearer, readToken, tokensFrom, wasIssued } from '../../server/accounts/token.rules';
import { isAdministrator, type Viewer } from '../../server/platform/scope';

const DAGUAN = '100000/530000/530600/530624/';
const CUIHUA = `${DAGUAN}530624101000/`;
const YUNNAN = '100000/530000/';

const post = (role: Role, more: Partial<PostCard> = {}): PostCard => ({
  id: `${role}-post`,
  role,
  partyId: null,
  placeId: null,
  placePath: null,
  categories: null,
  since: '2017-01-01',
  until: null,
  partyKind: null,
  partyPath: null,
  groupIds: [],
  ...more,
});
const atCounty = { partyId: 'daguan', partyKind: PartyKind.GOVERNMENT, partyPath: DAGUAN };
const atTorch = {
  partyId: 'torch',
  partyKind: PartyKind.ZONE_COMMITTEE,
  partyPath: '100000/440000/',
  groupIds: ['group'],
};

function viewer(accountId: string, ...posts: PostCard[]): Viewer {
  return {
    kind: ViewerKind.ACCOUNT,
    accountId,
    sessionId: null,
    posts,
    groupsByParty: new Map(posts.flatMap((one) => (one.partyId ? [[one.partyId, one.groupIds]] : []))),
    scope: scopeOf(posts),
    lang: Lang.ZH,
    mustChangePassword: false,
  };
}

describe('what a post lets its holder read', () => {
  test.each([
    ['nothing but what is published without a post', [], { all: false, partyIds: [], placePaths: [] }],
    ['everything for an auditor', [post(Role.AUDITOR)], { all: true, partyIds: [], placePaths: [] }],
    ['everything for an administrator', [post(Role.ADMIN)], { all: true, partyIds: [], placePaths: [] }],
    [
      'a place and all below it for a supervisor',
      [post(Role.SUPERVISOR, { placePath: YUNNAN })],
      { all: false, partyIds: [], placePaths: [YUNNAN] },
    ],
    [
      'its party and its group for a donor',
      [post(Role.DONOR_MEMBER, atTorch)],
      { all: false, partyIds: ['group', 'torch'], placePaths: [] },
    ],
    [
      'the county and within it for its reporter',
      [post(Role.RECIPIENT_REPORTER, atCounty)],
      { all: false, partyIds: ['daguan'], placePaths: [DAGUAN] },
    ],
    [
      'the same for its reviewer',
      [post(Role.RECIPIENT_REVIEWER, atCounty)],
      { all: false, partyIds: ['daguan'], placePaths: [DAGUAN] },
    ],
    [
      'no place for its department',
      [post(Role.DEPARTMENT_REPORTER, atCounty)],
      { all: false, partyIds: ['daguan'], placePaths: [] },
    ],
    ['no place for its treasury', [post(Role.FINANCE, atCounty)], { all: false, partyIds: ['daguan'], placePaths: [] }],
    [
      'only the township for its clerk',
      [post(Role.TOWNSHIP_REPORTER, { partyId: 'cuihua', partyKind: PartyKind.GOVERNMENT, partyPath: CUIHUA })],
      { all: false, partyIds: ['cuihua'], placePaths: [CUIHUA] },
    ],
    [
      'no place for a reviewer at a school',
      [post(Role.RECIPIENT_REVIEWER, { ...atCounty, partyKind: PartyKind.SCHOOL })],
      { all: false, partyIds: ['daguan'], placePaths: [] },
    ],
    [
      'no place of the party for a donor city',
      [post(Role.DONOR_LEAD, { ...atCounty, partyId: 'zhongshan' })],
      { all: false, partyIds: ['zhongshan'], placePaths: [] },
    ],
    [
      'both sides for who stands on both',
      [post(Role.FRONTLINE_TEAM, atTorch), post(Role.FRONTLINE_TEAM, atCounty)],
      { all: false, partyIds: ['daguan', 'group', 'torch'], placePaths: [] },
    ],
  ])('%s', (_what, posts, expected) => {
    expect(scopeOf(posts)).toEqual({ ...expected, published: true });
  });

  test('a post counts on its first and last day, and on none outside', () => {
    const held = { since: '2019-01-01', until: '2019-12-31' };
    const days = ['2018-12-31', '2019-01-01', '2019-12-31', '2020-01-01'];
    expect(days.map((day) => isHeldOn(held, day))).toEqual([false, true, true, false]);
    expect(isHeldOn({ since: '2019-01-01', until: null }, '2050-01-01')).toBe(true);
  });

  test('only ADMIN makes an administrator', () => {
    expect(Object.values(Role).filter((role) => isAdministrator(viewer('a', post(role))))).toEqual([Role.ADMIN]);
  });
});

describe('sides and confirmation', () => {
  const pairing = { donorId: 'group', recipientId: 'daguan' };
  test.each([
    ['a lead speaks for the donor', [post(Role.DONOR_LEAD, atTorch)], [Side.DONOR]],
    ['a member speaks through its group', [post(Role.DONOR_MEMBER, { ...atTorch, partyId: 'cuiheng' })], [Side.DONOR]],
    ['a reviewer speaks for the county', [post(Role.RECIPIENT_REVIEWER, atCounty)], [Side.RECIPIENT]],
    ['finance speaks for where it stands', [post(Role.FINANCE, atTorch)], [Side.DONOR]],
    [
      'the front line may speak for both',
      [post(Role.FRONTLINE_TEAM, atTorch), post(Role.FRONTLINE_TEAM, atCounty)],
      [Side.DONOR, Side.RECIPIENT],
    ],
    ['a donor’s role at the recipient speaks for nobody', [post(Role.DONOR_LEAD, atCounty)], []],
    ['a member of another group does not', [post(Role.DONOR_LEAD, { ...atTorch, groupIds: ['other'] })], []],
    [
      'supervisors, auditors and administrators do not',
      [post(Role.SUPERVISOR, atCounty), post(Role.AUDITOR, atTorch), post(Role.ADMIN, atCounty)],
      [],
    ],
    [
      'a township does not speak for its county',
      [post(Role.TOWNSHIP_REPORTER, { partyId: 'cuihua', partyKind: PartyKind.GOVERNMENT, partyPath: CUIHUA })],
      [],
    ],
  ])('%s', (_what, posts, sides) => {
    expect(sidesOf(viewer('a', ...posts), pairing)).toEqual(sides);
  });

  const onBothSides = viewer('li', post(Role.FRONTLINE_TEAM, atTorch), post(Role.FRONTLINE_TEAM, atCounty));
  test.each([
    ['the other side confirms', viewer('wang', post(Role.RECIPIENT_REVIEWER, atCounty)), 'li', Side.DONOR, true],
    ['the same side does not', viewer('wang', post(Role.RECIPIENT_REVIEWER, atCounty)), 'li', Side.RECIPIENT, false],
    ['who stands on both sides confirms another’s', onBothSides, 'wang', Side.RECIPIENT, true],
    ['but never its own, as donor', onBothSides, 'li', Side.DONOR, false],
    ['nor as recipient', onBothSides, 'li', Side.RECIPIENT, false],
    ['an administrator does not', viewer('root', post(Role.ADMIN)), 'li', Side.DONOR, false],
    ['a supervisor does not', viewer('sun', post(Role.SUPERVISOR, { placePath: YUNNAN })), 'li', Side.DONOR, false],
    [
      'an import’s entry is confirmed by a person',
      viewer('wang', post(Role.RECIPIENT_REVIEWER, atCounty)),
      null,
      Side.DONOR,
      true,
    ],
    ['nobody confirms', { ...viewer('x'), accountId: null }, null, Side.DONOR, false],
  ])('%s', (_what, who, recordedBy, side, expected) => {
    expect(confirmableBy(who, { recordedBy, side }, pairing)).toBe(expected);
  });
});

describe('a post to be given', () => {
  const county = { kind: PartyKind.GOVERNMENT, placeKind: PlaceKind.COUNTY };
  const town = { kind: PartyKind.GOVERNMENT, placeKind: PlaceKind.TOWN };
  test.each([
    [Role.DONOR_LEAD, county, false, [], undefined],
    [Role.DONOR_LEAD, null, false, [], 'partyId'],
    [Role.DONOR_LEAD, county, true, [], 'placeId'],
    [Role.DONOR_LEAD, county, false, ['LABOR'], 'categories'],
    [Role.DEPARTMENT_REPORTER, county, false, ['LABOR'], undefined],
    [Role.DEPARTMENT_REPORTER, county, false, [], 'categories'],
    [Role.TOWNSHIP_REPORTER, town, false, [], undefined],
    [Role.TOWNSHIP_REPORTER, county, false, [], 'partyId'],
    [Role.SUPERVISOR, null, true, [], undefined],
    [Role.SUPERVISOR, county, false, [], 'placeId'],
    [Role.AUDITOR, null, false, [], undefined],
    [Role.ADMIN, null, false, [], undefined],
    [Role.PUBLIC, county, false, [], 'role'],
  ])('%s at %j, a place %s, categories %j', (role, party, hasPlace, categories, field) => {
    expect(postProblem({ role, party, hasPlace, categories })?.field).toBe(field);
  });
});

describe('names, passwords and addresses', () => {
  test('a name has one spelling', () => {
    expect(['Donor-Lead', ' donor-lead ', 'ｄｏｎｏｒ-ｌｅａｄ'].map(accountName)).toEqual(Array(3).fill('donor-lead'));
    expect(['大关县协作办', 'li.si', 'a1'].filter((name) => !ACCOUNT_NAME.test(name))).toEqual([]);
    expect(
      ['a', '-a', 'a b', 'A1', `a'--`, 'x'.repeat(61), 'а-кириллица'].filter((name) => ACCOUNT_NAME.test(name)),
    ).toEqual([]);
  });

  test.each([
    'short',
    'aaaaaaaaaaaa',
    '1234567890',
    'password1234',
    'qwertyuiop12',
    'donor-lead-1',
    'admin-admin',
    'abcdefghijkl',
    'x'.repeat(201),
  ])('“%s” is too weak', (password) => {
    expect(isWeakPassword('donor-lead', password)).toBe(true);
  });
  test.each([
    'tongzhou-gongji-2019',
    '同舟共济二〇一九年山海情',
    'correct horse battery',
    'donor-lead goes up the hill',
  ])('“%s” will do', (password) => {
    expect(isWeakPassword('donor-lead', password)).toBe(false);
  });
  test('a first password is new each time, sound, and without letters that look alike', () => {
    const passwords = Array.from({ length: 200 }, newPassword);
    expect(new Set(passwords).size).toBe(200);
    expect(passwords.filter((one) => !/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/.test(one))).toEqual([]);
    expect(passwords.filter((one) => isWeakPassword('donor-lead', one))).toEqual([]);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', 'unknown'],
    ['nonsense', 'unknown'],
  ])('the source %s counts as %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});

describe('the wait after failures', () => {
  const none: Attempts = {
    isKnownHere: false,
    failuresHere: 0,
    secondsSinceFailureHere: 0,
    failuresElsewhere: 0,
    secondsSinceFailureElsewhere: 0,
    sourceFailures: 0,
    sourceFreeInSeconds: 0,
  };
  test.each([
    [{}, 0],
    [{ failuresHere: 4 }, 0],
    [{ failuresHere: 5 }, 1],
    [{ failuresHere: 6 }, 2],
    [{ failuresHere: 8, secondsSinceFailureHere: 3.5 }, 5],
    [{ failuresHere: 8, secondsSinceFailureHere: 8 }, 0],
    [{ failuresHere: 1000 }, 60],
    [{ failuresElsewhere: 24 }, 0],
    [{ failuresElsewhere: 27 }, 4],
    [{ failuresElsewhere: 1000, isKnownHere: true }, 0],
    [{ sourceFailures: 49, sourceFreeInSeconds: 700 }, 0],
    [{ sourceFailures: 50, sourceFreeInSeconds: 700.2 }, 701],
  ])('%j: %d seconds', (attempts, seconds) => {
    expect(secondsToWait({ ...none, ...attempts })).toBe(seconds);
  });
});

describe('tokens', () => {
  const id = '0190a1b2-0000-7000-8000-000000000001';
  const pair = tokensFrom('key', id, 'seed');
  test('follow from their seed, and from nothing else', () => {
    expect(tokensFrom('key', id, 'seed')).toEqual(pair);
    const others = [
      tokensFrom('key', id, 'other'),
      tokensFrom('other', id, 'seed'),
      tokensFrom('key', id.replace('1b', '1c'), 'seed'),
    ];
    expect(new Set([pair, ...others].flatMap((one) => [one.accessToken, one.refreshToken])).size).toBe(8);
  });
  test('know whether we issued them', () => {
    const token = readToken(pair.refreshToken);
    expect(token && wasIssued('key', token)).toBe(true);
    expect(token && wasIssued('other', token)).toBe(false);
    expect(token && wasIssued('key', { ...token, id: id.replace('1b', '1c') })).toBe(false);
    const relabelled = readToken(pair.refreshToken.replace('jdr', 'jda'));
    expect(relabelled && wasIssued('key', relabelled)).toBe(false);
  });
  test.each([
    '',
    'Bearer',
    'Bearer x',
    'Basic abc',
    `Bearer jdx.${id}.${'a'.repeat(40)}`,
    `Bearer ${pair.accessToken} more`,
  ])('are not read from “%s”', (header) => {
    expect(readBearer(header)).toBeNull();
  });
  test('are read from a header', () => {
    expect(readBearer(`bearer ${pair.accessToken}`)).toMatchObject({ kind: 'jda', id });
  });

  const current: RefreshCase = {
    isEnded: false,
    isExpired: false,
    isCurrent: true,
    isPrevious: false,
    wasIssued: true,
    secondsSinceRotation: 500,
  };
  const previous = { isCurrent: false, isPrevious: true };
  test.each([
    ['the current one', {}, RefreshVerdict.ROTATE],
    ['the one before, at once', { ...previous, secondsSinceRotation: 10 }, RefreshVerdict.REPEAT],
    ['the one before, later', { ...previous, secondsSinceRotation: 10.1 }, RefreshVerdict.THEFT],
    ['an older one', { isCurrent: false, secondsSinceRotation: 1 }, RefreshVerdict.THEFT],
    ['a guess', { isCurrent: false, wasIssued: false }, RefreshVerdict.UNKNOWN],
    ['the current one, too late', { isExpired: true }, RefreshVerdict.EXPIRED],
    ['any, of an ended session', { isEnded: true, isExpired: true }, RefreshVerdict.UNKNOWN],
  ])('%s', (_what, change, verdict) => {
    expect(judgeRefresh({ ...current, ...change })).toBe(verdict);
  });
});
