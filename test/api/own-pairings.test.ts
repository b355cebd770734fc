import { Client } from 'pg';
import { chance } from '../kit/chance';
import { makePeople } from '../kit/people';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

/* Whose pairing it is comes from an index; here it is told from every row, by the rule that the wall of pairings itself uses. */

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

let platform: Platform;
let root: Client;
beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  for (const [donor, recipient] of [
    ['天河区(广州)', '鲁甸县'],
    ['海珠区(广州)', '永善县'],
    ['东莞市', '大关县'],
    ['东莞市', '盐津县'],
  ] as const)
    await makePeople(platform, {
      donor: { name: donor, province: '广东' },
      recipient: { name: recipient, province: '云南' },
    });
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

test('to share a path or one above it is to lie within, for any paths', async () => {
  const random = chance(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  const path = (): string => Array.from({ length: 1 + below(4) }, () => `${below(3)}`).join('/') + '/';
  const paths = (): string[] => Array.from({ length: below(4) }, path);
  const cases = Array.from({ length: 3_000 }, () => ({ mine: paths(), wide: paths() }));
  const { rows } = await root.query<{ mine: string[]; wide: string[]; lies: boolean; shares: boolean }>(
    `select c.mine, c.wide, lies_within(c.mine, c.wide) as lies, path_prefixes(c.mine) && c.wide as shares
       from jsonb_to_recordset($1) as c (mine text[], wide text[])`,
    [JSON.stringify(cases)],
  );
  expect(rows.filter(({ lies, shares }) => lies !== shares)).toEqual([]);
  expect(rows.filter(({ lies }) => lies).length).toBeGreaterThan(300);
});

test('the pairings of parties and within places are those of which the rule says so', async () => {
  const { rows: places } = await root.query<{ path: string }>(
    `select distinct path from pairing p, unnest(path_prefixes(p.place_paths)) as path`,
  );
  const { rows: parties } = await root.query<{ id: string }>(`select distinct unnest(party_ids) as id from pairing`);
  expect(places.length).toBeGreaterThan(5);
  const random = chance(SEED + 1);
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 1.5 / list.length);
  for (let nth = 0; nth < 40; nth += 1) {
    const asked = [some(parties).map(({ id }) => id), some(places).map(({ path }) => path)];
    const { rows } = await root.query<{ told: string[]; ruled: string[] }>(
      `select (select coalesce(array_agg(id order by id), '{}') from pairings_within($1, $2) as id) as told,
              (select coalesce(array_agg(id order by id), '{}') from pairing
                where party_ids && $1 or lies_within(place_paths, $2)) as ruled`,
      asked,
    );
    expect({ seed: SEED, asked, told: rows[0]?.told }).toEqual({ seed: SEED, asked, told: rows[0]?.ruled });
  }
});
