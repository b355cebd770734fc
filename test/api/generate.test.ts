import { createHash } from 'node:crypto';
import { checkAll } from '../../server/checks/check.service';
import { tx } from '../../server/db/tx';
import { generateNation, obstacleTo, type Nation } from '../../server/generate/generate.service';
import type { Wishes } from '../../server/generate/nation.rules';
import { PersonVault } from '../../server/people/person-vault';
import { PLATFORM } from '../../server/platform/scope';
import { makePeople } from '../kit/people';
import { startPlatform, type Platform } from '../kit/platform';

const WISHES: Wishes = { pairings: 12, purchases: 3_000, placements: 400, seed: 7, year: 2024 };

let platform: Platform;
let again: Platform;
let made: Nation;
beforeAll(async () => {
  [platform, again] = await Promise.all([startPlatform(), startPlatform()]);
  made = await generate(platform);
}, 120_000);
afterAll(() => Promise.all([platform.close(), again.close()]));

const generate = ({ database: { source, worker }, config }: Platform, wishes = WISHES): Promise<Nation> =>
  generateNation({ source, worker, owner: null, vault: new PersonVault(config) }, wishes);
const rows = <Row>({ database }: Platform, sql: string): Promise<Row[]> =>
  tx(database.source, PLATFORM, (db) => db.query<Row[]>(sql));

/** What is the same in every run: ids of places and transactions are not. */
const digest = async (of: Platform): Promise<string> => {
  const found = await rows(
    of,
    `select p.*, r.product, r.amount_fen, r.state, r.day, r.channel, r.id as purchase, r.order_no
       from (select p.id, d.name as donor, r.name as recipient from pairing p join party d on d.id = p.donor_id join party r on r.id = p.recipient_id) p
       join purchase r on r.pairing_id = p.id order by r.id`,
  );
  const placed = await rows(
    of,
    `select r.pairing_id, r.employer, r.destination, r.job_kind, r.from_day, r.to_day, r.categories
       from placement r order by pairing_id, employer, from_day, job_title, to_day, categories, destination`,
  );
  return createHash('sha256')
    .update(JSON.stringify([found, placed]))
    .digest('hex');
};

describe('npm run generate', () => {
  test('what is asked for is made, all of it marked as simulated', async () => {
    const { pairings, purchases, placements } = WISHES;
    expect(made).toEqual({ pairings, purchases, placements });
    const counted = await rows(
      platform,
      `select (select count(*)::int from pairing where simulated) as pairings, (select count(*)::int from purchase where simulated) as purchases,
              (select count(*)::int from placement where simulated) as placements,
              (select count(*)::int from pairing where not simulated) + (select count(*)::int from purchase where not simulated)
              + (select count(*)::int from placement where not simulated) + (select count(*)::int from fund where not simulated) + (select count(*)::int from agreement where not simulated) as "notSimulated"`,
    );
    expect(counted).toEqual([{ pairings, purchases, placements, notSimulated: 0 }]);
  });

  test('every invariant holds of it, the rollup is folded and comes to the rows', async () => {
    const broken = (await checkAll(platform.database.source)).filter((checked) => checked.broken.length > 0);
    expect(broken.map(({ invariant }) => invariant.name)).toEqual([]);
    const [sums] = await rows<{ folded: string; counted: string }>(
      platform,
      `select (select sum(value) from record_sum where measure = 'PURCHASE_ACCEPTED') as folded,
              (select sum(amount_fen) from purchase where accepted_on is not null and state not in ('CANCELLED', 'RETURNED')) as counted`,
    );
    expect(sums?.folded).toBe(sums?.counted);
    expect(Number(sums?.folded)).toBeGreaterThan(0);
  });

  test('the same seed gives the same nation', async () => {
    await generate(again);
    expect(await digest(again)).toBe(await digest(platform));
  });

  test('a database that holds something, real records above all, and a used seed are told', async () => {
    const { source } = platform.database;
    expect(await obstacleTo(source, WISHES)).toEqual({ kind: 'SEED_USED' });
    expect(await obstacleTo(source, { ...WISHES, seed: 8 })).toEqual({ kind: 'NOT_EMPTY' });
    await makePeople(platform, {
      donor: { name: '广州市天河区', province: '广东' },
      recipient: { name: '大关县', province: '云南' },
    });
    expect(await obstacleTo(source, { ...WISHES, seed: 8 })).toEqual({ kind: 'REAL_RECORDS', table: 'pairing' });
  });
});
