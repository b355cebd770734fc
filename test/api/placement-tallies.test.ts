import { Client } from 'pg';
import { HouseholdCategory, JobKind, LaborDestination } from '../../schema/vocabulary';
import { tx, type Db } from '../../server/db/tx';
import { personCounts } from '../../server/labor/person-count.store';
import { personTimes, type PersonTime, type TimeQuestion } from '../../server/labor/person-time.rules';
import { placementInvariants } from '../../server/labor/placement.check.store';
import { changePlacement, placementLock, recordPlacements } from '../../server/labor/placement-acts.service';
import type { PlacementFacts } from '../../server/labor/placement.rules';
import { keepPlacements, placementsById } from '../../server/labor/placement.store';
import { lock, read } from '../../server/db/tx';
import { checkDigitOf } from '../../server/platform/person-numbers';
import { PersonVault } from '../../server/people/person-vault';
import { daysAfter } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { RecordPairing } from '../../server/records/record';
import { pairingForRecords } from '../../server/records/record.store';
import { foldRecords } from '../../server/records/rollup.store';
import { chance } from '../kit/chance';
import { makePeople } from '../kit/people';
import { countPersons, type Buckets, type ModelPlacement } from '../kit/placement-model';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

jest.setTimeout(300_000);

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const STEPS = process.env.JIEDUI_TEST_SIZE === 'full' ? 400 : 60;
const TODAY = '2024-06-30';
const GROUND = { simulated: false, importId: null, side: null, today: TODAY };

let platform: Platform;
let vault: PersonVault;
const pairings: RecordPairing[] = [];
beforeAll(async () => {
  platform = await startPlatform();
  vault = new PersonVault(platform.config);
  for (const recipient of ['大关县', '盐津县', '永善县']) {
    const donor = { name: '广州市天河区', province: '广东' };
    const people = await makePeople(platform, { donor, recipient: { name: recipient, province: '云南' } });
    const { key } = fromGlobalId(people.pairingId);
    const pairing = await read(platform.database.source, PLATFORM, (db) => pairingForRecords(db, PLATFORM, key));
    if (pairing) pairings.push(pairing);
  }
});
afterAll(() => platform.close());

describe(`distinct persons, random steps of seed ${SEED}`, () => {
  const dice = chance(SEED);
  const below = (count: number): number => Math.floor(dice() * count);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const model = new Map<string, ModelPlacement>();

  const idNumber = (person: number): string => {
    const first = `53062419800101${String(100 + person)}`;
    return first + checkDigitOf(first);
  };
  const facts = (): PlacementFacts => {
    const fromDay = daysAfter('2021-11-15', below(900));
    const toDay = dice() < 0.7 ? [daysAfter(fromDay, below(420)), TODAY].sort()[0] : null;
    return {
      name: '王小明',
      idNumber: idNumber(below(6)),
      householdNumber: null,
      personNumber: null,
      phone: null,
      employer: pick(['甲厂', '乙厂', '丙公司']),
      destination: pick(Object.values(LaborDestination)),
      workplace: null,
      placeId: null,
      jobKind: pick(Object.values(JobKind)),
      jobTitle: null,
      fromDay,
      toDay: toDay ?? null,
      asOf: null,
      categories: Object.values(HouseholdCategory).filter(() => dice() < 0.3),
      pointToPoint: dice() < 0.3,
    };
  };

  /** What the database now says of these placements goes into the model. */
  const learn = async (db: Db, ids: readonly string[]): Promise<void> => {
    for (const row of (await placementsById(db, PLATFORM, ids)).values()) {
      model.set(row.id, {
        id: row.id,
        pairing: row.pairingId,
        person: row.humanId,
        from: row.fromDay,
        until: row.knownUntil,
        destination: row.destination,
        jobKind: row.jobKind,
        categories: row.categories,
        pointToPoint: row.pointToPoint,
        evidence: row.evidence,
        standing: row.standing,
        withdrawn: row.withdrawn,
      });
    }
  };

  const step = (db: Db, pairing: RecordPairing): Promise<string[]> => {
    const mine = [...model.values()].filter((row) => row.pairing === pairing.id && !row.withdrawn);
    const change = async (to: (facts: PlacementFacts) => object): Promise<string[]> => {
      const { id } = pick(mine);
      const row = (await placementsById(db, PLATFORM, [id])).get(id);
      if (!row) throw new Error('a placement of the model is gone');
      await changePlacement(db, PLATFORM, pairing, { ...row, reason: '试', ...to(facts()) });
      return [id];
    };
    const said = async (set: string): Promise<string[]> => {
      const { id } = pick(mine);
      await db.query(`/* say */ update placement set version = version + 1, ${set} where id = $1`, [id]);
      return [id];
    };
    const kind = mine.length === 0 ? 0 : below(9);
    if (kind <= 2) {
      const rows = Array.from({ length: 1 + below(4) }, facts);
      return recordPlacements(db, PLATFORM, pairing, rows, GROUND, vault);
    }
    if (kind === 3)
      return change(({ fromDay }) => ({ fromDay, toDay: null, knownUntil: daysAfter(fromDay, below(300)) }));
    if (kind === 4) return change(({ destination, jobKind, categories }) => ({ destination, jobKind, categories }));
    if (kind === 5) return change(() => ({ humanId: pick(mine).person }));
    if (kind === 6) return change(() => ({ withdrawn: true }));
    if (kind === 7) return said(dice() < 0.5 ? `evidence = evidence + 1` : `evidence = 0`);
    if (dice() < 0.5) return said(`standing = 'CONFIRMED'`);
    return keepPlacements(
      db,
      pairing.id,
      mine.map(({ id }) => id),
      TODAY,
      null,
    );
  };

  test('the rollup and every count over several pairings and periods equal a plain recomputation', async () => {
    for (let at = 0; at < STEPS; at += 1) {
      const pairing = pick(pairings);
      const before = new Map(model);
      await tx(platform.database.source, PLATFORM, async (db) => {
        await lock(db, placementLock(pairing.id));
        await learn(db, await step(db, pairing));
      }).catch((error: unknown) => {
        // The same person, employer and day twice is refused: by the rule, or by the database where the test goes past the rule.
        if (!/ALREADY_EXISTS|placement_once/.test(String(error))) throw error;
        model.clear();
        for (const [id, row] of before) model.set(id, row);
      });
      if (at % 7 === 0) await foldRecords(platform.database.worker);
      if (at % 10 === 9) await compare(at);
    }
    await compare(STEPS);
    for (const { find } of placementInvariants)
      expect(await read(platform.database.source, PLATFORM, (db) => find(db))).toEqual([]);
  });

  test('writers at the same moment about the same person count right, also where they forget the lock', async () => {
    const [pairing] = pairings;
    if (!pairing) throw new Error('no pairing');
    const rows = Array.from({ length: 8 }, (_, at) => ({ ...facts(), idNumber: idNumber(50), employer: `并发${at}` }));
    await Promise.all(
      rows.map((row) =>
        tx(platform.database.source, PLATFORM, async (db) => {
          const ids = await recordPlacements(db, PLATFORM, pairing, [row], GROUND, vault);
          await db.query(`/* say */ update placement set version = version + 1, evidence = 1 where id = any($1)`, [
            ids,
          ]);
          await learn(db, ids);
        }),
      ),
    );
    await compare(STEPS + 1);
  });

  test('a rollup that was tampered with, and a person counted wrongly, are found', async () => {
    const admin = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await admin.connect();
    const broken = async (name: string): Promise<string[]> => {
      const { find } = placementInvariants.find((one) => one.name === name) ?? {};
      return ((await (find && read(platform.database.source, PLATFORM, (db) => find(db)))) ?? []).map(
        (row) => row.table,
      );
    };
    await admin.query(
      `insert into record_delta (measure, year, pairing_id, period, f1, f2, simulated, value, evidenced, confirmed, records)
       select 'PLACEMENT_YEAR', 2022, $1, 0, 'IN_COUNTY', 'OTHER', false, 1, 0, 0, 1`,
      [pairings[0]?.id],
    );
    expect(await broken('records.placement.rollup')).toEqual(['record_measure']);
    await admin.query(`update person set pairings = pairings + 1 where id = (select min(id::text)::uuid from person)`);
    expect(await broken('person.claims')).toEqual(['person']);
    await admin.query(
      `update person set simulated = true where id = (select min(person_id::text)::uuid from placement)`,
    );
    expect(await broken('person.made-up')).toContain('placement');
    await admin.query(`set session_replication_role = replica`);
    await admin.query(
      `update placement set made_at = '2020-01-01' where id = (select min(id::text)::uuid from placement)`,
    );
    expect(await broken('placement.known-until')).toEqual(['placement']);
    await admin.end();
  });

  const compare = async (at: number): Promise<void> => {
    const both = pairings.slice(0, 2);
    const questions: [Map<string, string>, TimeQuestion][] = [
      [cells(pairings, ({ id }) => id), asking({ year: true })],
      [cells(pairings, ({ id }) => id), asking({ year: true, quarter: true })],
      [cells(pairings, ({ id }) => id), asking({ year: true, month: true })],
      [cells(pairings, () => 'all'), asking({ year: true })],
      [cells(pairings, () => 'all'), asking({ year: true, quarter: true })],
      [cells(both, () => 'both'), asking({ year: true, month: true })],
      [cells(pairings, ({ id }) => (id === pairings[0]?.id ? 'one' : 'others')), asking({ year: true })],
      [cells(pairings, () => 'all'), asking({})],
      [cells(pairings, () => 'all'), asking({ quarter: true })],
      [cells(both, ({ id }) => id), { ...asking({}), from: '2022-02-10', to: '2023-03-09' }],
      [cells(pairings, () => 'all'), { ...asking({}), years: [2021, 2023] }],
    ];
    for (const [groups, question] of questions) {
      const times = personTimes(question);
      const counted = await read(platform.database.source, PLATFORM, (db) =>
        personCounts(db, PLATFORM, { cells: groups, times, snapshot: null }),
      );
      const told: Record<string, Buckets> = {};
      for (const row of counted) {
        const bucket = `${row.destination} ${row.jobKind} ${row.letters}`;
        (told[`${row.cell} ${row.time}`] ??= {})[bucket] = [row.persons, row.evidenced, row.confirmed];
      }
      expect({ at, question, told }).toEqual({ at, question, told: expected(groups, times) });
    }
  };

  const expected = (groups: Map<string, string>, times: readonly PersonTime[]): Record<string, Buckets> => {
    const result: Record<string, Buckets> = {};
    for (const cell of new Set(groups.values())) {
      const rows = [...model.values()].filter((row) => groups.get(row.pairing) === cell);
      for (const [at, { ranges }] of times.entries()) {
        const buckets = countPersons(rows, ranges);
        if (Object.keys(buckets).length > 0) result[`${cell} ${at}`] = buckets;
      }
    }
    return result;
  };
});

const cells = (of: readonly RecordPairing[], key: (pairing: RecordPairing) => string): Map<string, string> =>
  new Map(of.map((pairing) => [pairing.id, key(pairing)]));

const asking = (by: Partial<TimeQuestion['by']>): TimeQuestion => ({
  by: { year: false, quarter: false, month: false, ...by },
  years: [2021, 2022, 2023, 2024],
  quarters: null,
  months: null,
  from: null,
  to: null,
});
