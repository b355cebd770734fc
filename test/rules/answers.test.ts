import { Answers, questionKey, type Asked, type KeptAnswer } from '../../server/graphql/answers';
import { DomainError } from '../../server/platform/errors';
import { stranger, type Viewer } from '../../server/platform/scope';
import { Lang, ProblemCode, Role, ViewerKind } from '../../schema/vocabulary';

const MEGABYTE = 1024 * 1024;

const answer = (size: number): KeptAnswer => ({
  bytes: Buffer.alloc(size),
  contentType: 'application/json',
  title: null,
});

/** Answers of four megabytes, which is as large as they are kept: eight fill what there is. */
const LARGEST = 4 * MEGABYTE;
const fullOf = (keys: readonly string[]): Answers => {
  const answers = new Answers();
  for (const key of keys) answers.keep(key, 'v1', answer(LARGEST));
  return answers;
};
const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const keptOf = (answers: Answers, keys: readonly string[], version = 'v1'): string[] =>
  keys.filter((key) => answers.find(key, version) !== null);

describe('what is kept', () => {
  test('an answer comes back as it was kept, as often as it is asked for', () => {
    const answers = new Answers();
    const one = answer(3);
    answers.keep('a', 'v1', one);
    for (let times = 0; times < 3; times += 1) expect(answers.find('a', 'v1')).toBe(one);
    expect(answers.find('b', 'v1')).toBeNull();
  });

  test('as much as fits is kept, and one byte more costs the oldest its place', () => {
    const answers = fullOf(EIGHT);
    expect(keptOf(answers, EIGHT)).toEqual(EIGHT);
    answers.keep('i', 'v1', answer(1));
    expect(keptOf(answers, [...EIGHT, 'i'])).toEqual([...EIGHT.slice(1), 'i']);
  });

  test('what was asked for last stays longest', () => {
    const answers = fullOf(EIGHT);
    answers.find('a', 'v1');
    answers.find('c', 'v1');
    answers.keep('i', 'v1', answer(LARGEST));
    answers.keep('j', 'v1', answer(LARGEST));
    expect(keptOf(answers, [...EIGHT, 'i', 'j'])).toEqual(['a', 'c', 'e', 'f', 'g', 'h', 'i', 'j']);
  });

  test('several small ones go for a large one, no more than needed', () => {
    const answers = fullOf(EIGHT.slice(0, 7));
    for (const key of ['p', 'q', 'r', 's']) answers.keep(key, 'v1', answer(MEGABYTE));
    for (const key of EIGHT.slice(0, 7)) answers.find(key, 'v1');
    answers.keep('large', 'v1', answer(2 * MEGABYTE + 1));
    expect(keptOf(answers, ['p', 'q', 'r', 's', 'large'])).toEqual(['s', 'large']);
  });

  test('an answer that is too large is not kept, and costs nobody a place', () => {
    const answers = fullOf(EIGHT);
    answers.keep('huge', 'v1', answer(LARGEST + 1));
    expect(keptOf(answers, [...EIGHT, 'huge'])).toEqual(EIGHT);
  });

  test('an answer of the same question takes the place of the one before, which is counted no more', () => {
    const answers = fullOf(EIGHT);
    for (let times = 0; times < 20; times += 1) answers.keep('a', `v${times}`, answer(LARGEST - times));
    expect(keptOf(answers, EIGHT.slice(1))).toEqual(EIGHT.slice(1));
    expect(answers.find('a', 'v19')?.bytes).toHaveLength(LARGEST - 19);
  });

  test('an answer that has grown too large leaves no older one behind that would be given for it', () => {
    const answers = new Answers();
    answers.keep('a', 'v1', answer(1));
    answers.keep('a', 'v2', answer(LARGEST + 1));
    expect(answers.find('a', 'v2')).toBeNull();
  });

  test('a state of the database gets only its own answers; an old one is given up at once and makes room', () => {
    const answers = fullOf(EIGHT);
    expect(answers.find('a', 'v2')).toBeNull();
    expect(answers.find('a', 'v1')).toBeNull();
    answers.keep('i', 'v2', answer(LARGEST));
    expect(keptOf(answers, EIGHT.slice(1))).toEqual(EIGHT.slice(1));
    expect(keptOf(answers, ['i'], 'v2')).toEqual(['i']);
  });

  test('a question is remembered from the first time on, and not for ever', () => {
    const answers = new Answers();
    expect(answers.isAskedAgain('a')).toBe(false);
    expect(answers.isAskedAgain('a')).toBe(true);
    for (let other = 0; other < 9_999; other += 1) expect(answers.isAskedAgain(`other ${other}`)).toBe(false);
    expect(answers.isAskedAgain('a')).toBe(true);
    expect(answers.isAskedAgain('one too many')).toBe(false);
    expect(answers.isAskedAgain('a')).toBe(false);
  });
});

const POST = { id: 'post', placeId: null, placePath: null, categories: null, since: '2016-01-01', until: null };
const lead: Viewer = {
  ...stranger(false, Lang.ZH),
  kind: ViewerKind.ACCOUNT,
  accountId: 'account',
  sessionId: 'session',
  posts: [{ ...POST, role: Role.DONOR_LEAD, partyId: 'donor' }],
  scope: { all: false, published: true, partyIds: ['donor'], placePaths: [] },
};
type Context = Parameters<typeof questionKey>[1];
const context: Context = { viewer: lead, lang: Lang.ZH, refusal: null };

const asked = (body: unknown, change: Partial<Asked> = {}): Asked => ({
  method: 'POST',
  contentType: 'application/json; charset=utf-8',
  accept: 'application/json',
  bytes: Buffer.from(JSON.stringify(body)),
  body,
  ...change,
});
const BODY = { query: 'query Q($year: Int) { results(year: $year) { nodes { claimed } } }', variables: { year: 2019 } };
const keyOf = (body: unknown = BODY, change: Partial<Context> = {}, day = '2019-06-30', by: Partial<Asked> = {}) =>
  questionKey(asked(body, by), { ...context, ...change }, day);

describe('what a question is told apart by', () => {
  test('the same asked by the same on the same day is the same question', () => {
    expect(keyOf()).not.toBeNull();
    expect(keyOf()).toBe(keyOf());
    expect(keyOf(BODY, { viewer: { ...lead, posts: [...lead.posts], scope: { ...lead.scope } } })).toBe(keyOf());
  });

  const as = (change: Partial<Viewer>): Partial<Context> => ({ viewer: { ...lead, ...change } });
  const scoped = (change: Partial<Viewer['scope']>): Partial<Context> => as({ scope: { ...lead.scope, ...change } });
  const others: [string, string | null][] = [
    ['another document', keyOf({ ...BODY, query: BODY.query.replace('claimed', 'recorded') })],
    ['a document with one more blank', keyOf({ ...BODY, query: `${BODY.query} ` })],
    ['other variables', keyOf({ ...BODY, variables: { year: 2020 } })],
    ['no variables', keyOf({ query: BODY.query })],
    ['another operation of the document', keyOf({ ...BODY, operationName: 'Q' })],
    ['another language', keyOf(BODY, { lang: Lang.EN })],
    ['another day', keyOf(BODY, {}, '2019-07-01')],
    ['another form of the answer', keyOf(BODY, {}, undefined, { accept: 'application/graphql-response+json' })],
    ['another account', keyOf(BODY, as({ accountId: 'other' }))],
    ['another session', keyOf(BODY, as({ sessionId: 'other' }))],
    ['nobody', keyOf(BODY, { viewer: stranger(true, Lang.ZH) })],
    ['nobody, where nothing is public', keyOf(BODY, { viewer: stranger(false, Lang.ZH) })],
    ['somebody who has to change the password', keyOf(BODY, as({ mustChangePassword: true }))],
    ['another post', keyOf(BODY, as({ posts: [{ ...POST, role: Role.DONOR_MEMBER, partyId: 'donor' }] }))],
    ['no post', keyOf(BODY, as({ posts: [] }))],
    ['another party', keyOf(BODY, scoped({ partyIds: ['other'] }))],
    ['one more party', keyOf(BODY, scoped({ partyIds: ['donor', 'other'] }))],
    ['a place', keyOf(BODY, scoped({ placePaths: ['100000/530000/'] }))],
    ['everything', keyOf(BODY, scoped({ all: true }))],
    ['nothing public', keyOf(BODY, scoped({ published: false }))],
  ];
  test.each(others)('%s is another question', (_, key) => {
    expect(key).not.toBeNull();
    expect(key).not.toBe(keyOf());
  });

  test('no two of them are the same question', () => {
    expect(new Set(others.map(([, key]) => key)).size).toBe(others.length);
  });

  test.each([
    ['a change', keyOf({ query: 'mutation { signOut { viewer { kind } } }' })],
    ['a subscription', keyOf({ query: 'subscription { events { cursor } }' })],
    ['a body without a document', keyOf({ variables: {} })],
    ['a document that is no text', keyOf({ query: 1 })],
    ['several at once', keyOf([BODY, BODY])],
    ['a token that opens nothing', keyOf(BODY, { refusal: new DomainError(ProblemCode.UNAUTHENTICATED) })],
    ['a question in the address', keyOf(BODY, {}, undefined, { method: 'GET' })],
    ['another type of content', keyOf(BODY, {}, undefined, { contentType: 'text/plain' })],
    ['no type of content', keyOf(BODY, {}, undefined, { contentType: undefined })],
    ['a body that was not kept', keyOf(BODY, {}, undefined, { bytes: undefined })],
  ])('%s is no question', (_, key) => {
    expect(key).toBeNull();
  });

  test('which operation of a document is asked for tells the question apart', () => {
    const both = 'query Q { viewer { kind } } mutation M { signOut { viewer { kind } } }';
    expect(keyOf({ query: both, operationName: 'Q' })).not.toBe(keyOf({ query: both, operationName: 'M' }));
  });
});
