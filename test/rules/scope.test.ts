import fc from 'fast-check';
import { tx } from '../../server/db/tx';
import {
  mayRead,
  PLATFORM,
  scopeKey,
  scopePredicate,
  stranger,
  type Owned,
  type Scope,
} from '../../server/platform/scope';
import { Lang } from '../../schema/vocabulary';
import { startPlatform, type Platform } from '../kit/platform';

const RUNS = process.env.JIEDUI_TEST_SIZE === 'full' ? 2_000 : 150;

/** Few of each, so that they often meet; paths that are prefixes of each other, and codes that only look like it. */
const PARTIES = Array.from({ length: 5 }, (_, index) => `00000000-0000-7000-8000-00000000000${index}`);
const PATHS = [
  '100000/',
  '100000/530000/',
  '100000/530000/530600/',
  '100000/530000/530600/530624/',
  '100000/530000/530600/530624/530624101000/',
  '100000/530000/530600/530625/',
  '100000/53000/',
  '100000/450000/',
];

const someOf = (items: string[]): fc.Arbitrary<string[]> => fc.subarray(items, { maxLength: 3 });
const rows: fc.Arbitrary<Owned> = fc.record({
  published: fc.boolean(),
  partyIds: someOf(PARTIES),
  placePaths: someOf(PATHS),
});
const scopes: fc.Arbitrary<Scope> = fc.record({
  all: fc.boolean().chain((often) => (often ? fc.boolean() : fc.constant(false))),
  published: fc.boolean(),
  partyIds: someOf(PARTIES),
  placePaths: someOf(PATHS),
});

describe('who may read a row', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform.close());

  test('is the same in memory, in the stores’ predicate and in row-level security', async () => {
    await fc.assert(
      fc.asyncProperty(scopes, fc.array(rows, { minLength: 1, maxLength: 20 }), async (scope, owned) => {
        const viewer = { ...stranger(false, Lang.ZH), scope };
        const params: unknown[] = [JSON.stringify(owned.map((row, index) => ({ index, ...row })))];
        const predicate = scopePredicate(scope, 'r', params);
        const answers = await tx(platform.database.source, viewer, (db) =>
          db.query<{ first: boolean; second: boolean }[]>(
            `select (${predicate}) as first, in_scope(r.published, r.party_ids, r.place_paths) as second
               from (select given.index, given.published, given."partyIds" as party_ids, given."placePaths" as place_paths
                       from jsonb_to_recordset($1::jsonb)
                         as given(index int, published boolean, "partyIds" uuid[], "placePaths" text[])) as r
              order by r.index`,
            params,
          ),
        );
        const memory = owned.map((row) => mayRead(scope, row));
        expect(answers.map((answer) => answer.first)).toEqual(memory);
        expect(answers.map((answer) => answer.second)).toEqual(memory);
      }),
      { numRuns: RUNS },
    );
  });

  test('equal keys see the same rows, whatever the order of parties and places', () => {
    fc.assert(
      fc.property(scopes, scopes, fc.array(rows), (one, other, owned) => {
        const turned = { ...one, partyIds: [...one.partyIds].reverse(), placePaths: [...one.placePaths].reverse() };
        expect(scopeKey(turned)).toBe(scopeKey(one));
        if (scopeKey(one) !== scopeKey(other)) return;
        expect(owned.map((row) => mayRead(one, row))).toEqual(owned.map((row) => mayRead(other, row)));
      }),
    );
  });

  test('a place’s path is no prefix of a code that only begins alike', () => {
    const scope = { all: false, published: false, partyIds: [], placePaths: ['100000/53000/'] };
    expect(mayRead(scope, { published: false, partyIds: [], placePaths: ['100000/530000/530600/'] })).toBe(false);
  });

  test('what one transaction may see does not stay behind on its connection', async () => {
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        tx(platform.database.source, index % 2 ? PLATFORM : stranger(false, Lang.ZH), async (db) => {
          const [row] = await db.query<{ all: boolean; admin: boolean }[]>(
            `select scope_all() as all, scope_admin() as admin`,
          );
          return [index % 2 === 1, row?.all, row?.admin];
        }),
      ),
    );
    for (const [expected, all, admin] of counts) expect([all, admin]).toEqual([expected, expected]);
    const [bare] = await platform.database.source.query<{ all: boolean; admin: boolean; parties: string[] }[]>(
      `select scope_all() as all, scope_admin() as admin, scope_parties() as parties`,
    );
    expect(bare).toEqual({ all: false, admin: false, parties: [] });
  });
});
