import { Client } from 'pg';
import { ActivityForm, ActivityKind, ActivitySpan, RecordStanding, Side } from '../../schema/vocabulary';
import { correctActivity, recordActivities, withdrawActivity } from '../../server/activities/activity-acts.service';
import { activityInvariants } from '../../server/activities/activity.check.store';
import { formsOf, formSpec } from '../../server/activities/activity-forms.rules';
import { activitiesById } from '../../server/activities/activity.store';
import type { ActivityFacts, ActivityRow } from '../../server/activities/activity';
import { tx, type Db } from '../../server/db/tx';
import { daysAfter } from '../../server/platform/day';
import { DomainError } from '../../server/platform/errors';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { RecordGround, RecordPairing } from '../../server/records/record';
import { foldRecords } from '../../server/records/rollup.store';
import { pairingForRecords } from '../../server/records/record.store';
import { exampleActivity } from '../kit/activities';
import { chance } from '../kit/chance';
import { makePeople } from '../kit/people';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

const isFull = process.env.JIEDUI_TEST_SIZE === 'full';
const TODAY = '2026-11-22';
const ground: RecordGround = { simulated: false, importId: null, side: Side.RECIPIENT, today: TODAY };

let platform: Platform;
let pairing: RecordPairing;

beforeAll(async () => {
  platform = await startPlatform();
  const people = await makePeople(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: '鲁甸县', province: '云南' },
  });
  const found = await asPlatform((db) => pairingForRecords(db, PLATFORM, fromGlobalId(people.pairingId).key));
  if (!found) throw new Error('there is no pairing');
  pairing = found;
});
afterAll(() => platform.close());

const asPlatform = <T>(work: (db: Db) => Promise<T>): Promise<T> => tx(platform.database.source, PLATFORM, work);

/** What a row counts for, told again in another language than the database's. */
function measuresOf(row: ActivityRow): [key: string, value: bigint][] {
  if (row.withdrawn) return [];
  const day = row.kind === ActivityKind.TRAINING ? (row.to ?? row.from) : row.from;
  const told: [string, bigint | number | null][] = [
    ['CONTRACTED_FEN', row.contractedFen],
    ['INVESTED_FEN', row.investedFen],
  ];
  const { kind, sessions, persons, personTimes } = row;
  if (kind === ActivityKind.TRAINING)
    told.push(['COUNT', sessions ?? 1], ['PERSONS', persons], ['PERSON_TIMES', personTimes]);
  if (kind === ActivityKind.VISIT) told.push(['COUNT', 1], ['PERSONS', persons], ['PERSON_TIMES', personTimes]);
  if (kind === ActivityKind.MEETING) told.push(['COUNT', 1]);
  if (kind === ActivityKind.JOB_FAIR) told.push(['COUNT', sessions ?? 1], ['PERSON_TIMES', personTimes]);
  if (kind === ActivityKind.SECONDMENT) told.push(['PERSON_TIMES', persons]);
  if (row.form === ActivityForm.SIGNED) told.push(['COUNT', 1]);
  return told.flatMap(([measure, value]) =>
    value === null
      ? []
      : [[`${row.kind}_${measure} ${day.slice(0, 4)} ${Number(day.slice(5, 7))} ${row.form}`, BigInt(value)]],
  );
}

function addedUp(rows: Iterable<ActivityRow>): Record<string, string[]> {
  const sums = new Map<string, bigint[]>();
  for (const row of rows) {
    for (const [key, value] of measuresOf(row)) {
      const [all = 0n, evidenced = 0n, confirmed = 0n, records = 0n] = sums.get(key) ?? [];
      const isProven = row.evidence > 0;
      const isConfirmed = row.standing === RecordStanding.CONFIRMED;
      sums.set(key, [
        all + value,
        evidenced + (isProven ? value : 0n),
        confirmed + (isConfirmed ? value : 0n),
        records + 1n,
      ]);
    }
  }
  return Object.fromEntries([...sums].map(([key, values]) => [key, values.map(String)]));
}

async function toldByTheRollup(): Promise<Record<string, string[]>> {
  const rows = await asPlatform((db) =>
    db.query<{ key: string; values: string[] }[]>(
      `select concat_ws(' ', measure, year, period, f1) as key,
              array[sum(value)::text, sum(evidenced)::text, sum(confirmed)::text, sum(records)::text] as values
         from record_measure where pairing_id = $1 group by 1 having sum(records) <> 0`,
      [pairing.id],
    ),
  );
  return Object.fromEntries(rows.map(({ key, values }) => [key, values]));
}

/** An activity of any form with numbers of its own; `nth` keeps names apart. */
function anyActivity(random: () => number, nth: number): ActivityFacts {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const kind = pick(Object.values(ActivityKind));
  const form = pick(formsOf(kind).filter((one) => formSpec(kind, one)?.of === undefined));
  const spec = formSpec(kind, form);
  const facts = exampleActivity(kind, form);
  const personTimes = facts.personTimes === null ? null : 1 + Math.floor(random() * 300);
  const from = daysAfter('2018-01-01', Math.floor(random() * 900));
  const isLong = spec?.span === ActivitySpan.OPEN || spec?.span === ActivitySpan.DAYS;
  return {
    ...facts,
    title: facts.title && `${facts.title} ${nth}`,
    name: facts.name && `${facts.name} ${nth}`,
    localUnit: facts.localUnit && `${facts.localUnit} ${nth}`,
    location: `第 ${nth} 处`,
    from,
    to: isLong && random() < 0.6 ? daysAfter(from, Math.floor(random() * 60)) : null,
    personTimes,
    persons:
      facts.persons ??
      (spec?.takes.includes('persons') && random() < 0.5
        ? Math.min(personTimes ?? facts.households ?? 1, facts.households ?? 9)
        : null),
    sessions: spec?.takes.includes('sessions') && random() < 0.5 ? 1 + Math.floor(random() * 4) : null,
    investedFen: spec?.takes.includes('investedFen') ? BigInt(1 + Math.floor(random() * 1e9)) : facts.investedFen,
  };
}

describe('what activities count for', () => {
  const seed = Number(process.env.JIEDUI_SEED ?? Date.now() % 1_000_000);

  test(`after any course of recording, correcting, proving, confirming and withdrawing, the rollup is what the rows come to (seed ${seed})`, async () => {
    const random = chance(seed);
    const known = new Map<string, ActivityRow>();
    const seeAgain = async (db: Db, ids: string[]): Promise<void> => {
      for (const [id, row] of await activitiesById(db, PLATFORM, ids)) known.set(id, row);
    };
    let nth = 0;
    for (let round = 0; round < (isFull ? 20 : 8); round += 1) {
      await asPlatform(async (db) => {
        const rows = Array.from({ length: 25 }, () => anyActivity(random, (nth += 1)));
        const ids = await recordActivities(db, PLATFORM, pairing, rows, ground);
        await seeAgain(db, ids);
        expect(ids.map((id) => known.get(id)?.location)).toEqual(rows.map(({ location }) => location));
      });
      const standing = [...known.values()].filter(({ withdrawn }) => !withdrawn);
      for (const row of standing.filter(() => random() < 0.3)) {
        const what = random();
        await asPlatform(async (db) => {
          if (what < 0.25) await withdrawActivity(db, PLATFORM, row, '重复录入');
          else if (what < 0.6) {
            const other = { ...anyActivity(random, (nth += 1)), kind: row.kind, form: row.form };
            const numbers = { personTimes: row.personTimes && row.personTimes + 7, investedFen: row.investedFen };
            const facts = { ...row, ...numbers, from: other.from, to: null, location: other.location };
            await correctActivity(db, PLATFORM, pairing, row, facts, { reason: '更正', today: TODAY });
          } else
            await db.query(
              `update activity set version = version + 1, evidence = evidence + $2, standing = $3 where id = $1`,
              [row.id, what < 0.8 ? 1 : 0, what < 0.7 ? row.standing : what < 0.9 ? 'CONFIRMED' : 'DISPUTED'],
            );
          await seeAgain(db, [row.id]);
        });
      }
      if (round % 3 === 1) await foldRecords(platform.database.worker);
      expect(await toldByTheRollup()).toEqual(addedUp(known.values()));
    }
    for (const invariant of activityInvariants) expect(await asPlatform(invariant.find)).toEqual([]);
  }, 120_000);

  test('twenty thousand rows of a file are kept by one statement, all or none', async () => {
    const count = isFull ? 20_000 : 4_000;
    const row = (nth: number): ActivityFacts => ({
      ...exampleActivity(ActivityKind.TRAINING, ActivityForm.LABOR),
      title: `第 ${nth} 期`,
    });
    const rows = Array.from({ length: count }, (_none, nth) => row(nth));
    const broken = [...rows.slice(0, -1), { ...row(0), personTimes: 41 }];
    await expect(asPlatform((db) => recordActivities(db, PLATFORM, pairing, broken, ground))).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      field: `rows.${count - 1}.from`,
    });
    const before = await toldByTheRollup();
    const ids = await asPlatform((db) => recordActivities(db, PLATFORM, pairing, rows, ground));
    expect(new Set(ids).size).toBe(count);
    const key = 'TRAINING_COUNT 2019 6 LABOR';
    expect(Number((await toldByTheRollup())[key]?.[0]) - Number(before[key]?.[0] ?? 0)).toBe(count);
  });
});

describe('rosters and investments', () => {
  const workshop = { ...exampleActivity(ActivityKind.WORKSHOP, ActivityForm.BUILT), name: '木杆镇筇竹车间' };
  const roster = (from: string): ActivityFacts => ({
    ...exampleActivity(ActivityKind.WORKSHOP, ActivityForm.ROSTER),
    name: '木杆镇 筇竹车间',
    from,
  });

  test('they find what they belong to by its name however it is spaced, in the books or among the rows of the same file', async () => {
    const [whole, one] = await asPlatform((db) =>
      recordActivities(db, PLATFORM, pairing, [workshop, roster('2019-03-08')], ground),
    );
    const [two] = await asPlatform((db) => recordActivities(db, PLATFORM, pairing, [roster('2019-04-30')], ground));
    const rows = await asPlatform((db) => activitiesById(db, PLATFORM, [one ?? '', two ?? '']));
    expect([...rows.values()].map(({ ofId, from }) => [ofId, from]).sort()).toEqual([
      [whole, '2019-03-01'],
      [whole, '2019-04-01'],
    ]);
  });

  test('without it they are refused, and while they stand it is not withdrawn', async () => {
    const lost = { ...roster('2019-05-01'), name: '没有的车间' };
    await expect(asPlatform((db) => recordActivities(db, PLATFORM, pairing, [lost], ground))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'name',
    });
    const [whole, part] = await asPlatform((db) =>
      recordActivities(
        db,
        PLATFORM,
        pairing,
        [
          { ...exampleActivity(ActivityKind.PARK, ActivityForm.OPENED), name: '筇竹产业园' },
          { ...exampleActivity(ActivityKind.PARK, ActivityForm.INVESTMENT), name: '筇竹产业园' },
        ],
        ground,
      ),
    );
    const rows = await asPlatform((db) => activitiesById(db, PLATFORM, [whole ?? '', part ?? '']));
    const [park, investment] = [rows.get(whole ?? ''), rows.get(part ?? '')];
    if (!park || !investment) throw new Error('they were not kept');
    const withdraw = (row: ActivityRow) => asPlatform((db) => withdrawActivity(db, PLATFORM, row, '误录'));
    const refused = await withdraw(park).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'BAD_INPUT' });
    await withdraw(investment);
    await withdraw(park);
  });
});

describe('an invariant names the row that breaks it', () => {
  let root: Client;
  beforeAll(async () => {
    root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
    await root.connect();
  });
  afterAll(() => root.end());

  /** What is broken after rows were written past every trigger; and not a moment longer. */
  async function broken(sql: string, params: unknown[]): Promise<Record<string, string[]>> {
    const db = { query: async (text: string) => (await root.query(text)).rows as unknown } as unknown as Db;
    await root.query('begin');
    try {
      await root.query('set local session_replication_role = replica');
      await root.query(sql, params);
      const found: Record<string, string[]> = {};
      for (const { name, find } of activityInvariants) {
        const rows = await find(db);
        if (rows.length > 0) found[name] = rows.map(({ id }) => id);
      }
      return found;
    } finally {
      await root.query('rollback');
    }
  }

  test('a number that was changed, a version that is missing, a roster without its workshop', async () => {
    const [training, workshop, roster] = await asPlatform((db) =>
      recordActivities(
        db,
        PLATFORM,
        pairing,
        [
          { ...exampleActivity(ActivityKind.TRAINING, ActivityForm.CADRE), from: '2016-03-04', title: '只此一期' },
          { ...exampleActivity(ActivityKind.WORKSHOP, ActivityForm.BUILT), name: '只此一家' },
          { ...exampleActivity(ActivityKind.WORKSHOP, ActivityForm.ROSTER), name: '只此一家' },
        ],
        ground,
      ),
    );
    expect(await broken('select $1::uuid', [training])).toEqual({});
    expect(await broken('update activity set person_times = person_times + 1 where id = $1', [training])).toEqual({
      'records.activity.rollup': [expect.stringMatching(/^TRAINING_PERSON_TIMES 2016 .* 3 CADRE /)],
    });
    expect(await broken('update activity set version = version + 1 where id = $1', [training])).toEqual({
      'activity.versions': [`${training} 2`],
    });
    expect(await broken('update activity set withdrawn = true where id = $1', [workshop])).toEqual({
      'activity.parts': [roster],
    });
  });
});
