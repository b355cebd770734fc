import { ActivityForm, ActivityKind, Lang, RecordStanding, Side } from '../../schema/vocabulary';
import { recordActivities } from '../../server/activities/activity-acts.service';
import { activitiesOfCell, countActivities, type CellPart } from '../../server/activities/activity-count.store';
import { ROW_MEASURES, type MeasureOfKind, type RowMeasure } from '../../server/activities/activity-measures.rules';
import { formsOf, formSpec } from '../../server/activities/activity-forms.rules';
import { nameKey } from '../../server/activities/activity.rules';
import { activitiesById } from '../../server/activities/activity.store';
import type { ActivityFacts, ActivityRow } from '../../server/activities/activity';
import { tx, type Db } from '../../server/db/tx';
import { daysAfter, daysBetween } from '../../server/platform/day';
import { fromGlobalId } from '../../server/platform/ids';
import { PLATFORM, stranger } from '../../server/platform/scope';
import type { RecordGround, RecordPairing } from '../../server/records/record';
import { pairingForRecords } from '../../server/records/record.store';
import { exampleActivity } from '../kit/activities';
import { chance } from '../kit/chance';
import { makePeople } from '../kit/people';
import { startPlatform, type Platform } from '../kit/platform';

const isFull = process.env.JIEDUI_TEST_SIZE === 'full';
const TODAY = '2021-06-20';
const options = { today: TODAY };
const ground: RecordGround = { simulated: false, importId: null, side: Side.RECIPIENT, today: TODAY };

let platform: Platform;
/** Two counties of one donor, and one of another that everybody may know of. */
const pairings: RecordPairing[] = [];

beforeAll(async () => {
  platform = await startPlatform();
  const ends = [
    ['天河区(广州)', '鲁甸县'],
    ['天河区(广州)', '巧家县'],
    ['番禺区(广州)', '盐津县'],
  ] as const;
  for (const [donor, recipient] of ends) {
    const at = { donor: { name: donor, province: '广东' }, recipient: { name: recipient, province: '云南' } };
    const people = await makePeople(platform, at, recipient === '盐津县');
    const found = await asPlatform((db) => pairingForRecords(db, PLATFORM, fromGlobalId(people.pairingId).key));
    if (!found) throw new Error('there is no pairing');
    pairings.push(found);
  }
});
afterAll(() => platform.close());

const asPlatform = <T>(work: (db: Db) => Promise<T>): Promise<T> => tx(platform.database.source, PLATFORM, work);
const at = (nth: number): RecordPairing => pairings[nth] as RecordPairing;

async function record(nth: number, rows: ActivityFacts[]): Promise<ActivityRow[]> {
  return asPlatform(async (db) => {
    const ids = await recordActivities(db, PLATFORM, at(nth), rows, ground);
    const known = await activitiesById(db, PLATFORM, ids);
    return ids.map((id) => known.get(id) as ActivityRow);
  });
}

const count = async (term: MeasureOfKind, parts: CellPart[], viewer = PLATFORM): Promise<Record<string, string[]>> => {
  const cells = await tx(platform.database.source, viewer, (db) => countActivities(db, viewer, term, parts, options));
  return Object.fromEntries(
    [...cells].map(([cell, { recorded, evidenced, confirmed }]) => [
      cell,
      [recorded, evidenced, confirmed].map(String),
    ]),
  );
};

/** The same, told in another language than the database's: over rows, one part of a cell after the other. */
function recount(
  { kind, measure, forms }: MeasureOfKind,
  parts: CellPart[],
  rows: ActivityRow[],
): Record<string, string[]> {
  const cells: Record<string, string[]> = {};
  for (const cell of new Set(parts.map((part) => part.cell))) {
    const items = new Map<string, [bigint, bigint, bigint]>();
    for (const part of parts.filter((one) => one.cell === cell && one.from <= TODAY)) {
      const last = part.to < TODAY ? part.to : TODAY;
      const stands = (row: ActivityRow): boolean => row.from <= last && (row.to === null || row.to >= last);
      const wholeOf = (row: ActivityRow): ActivityRow | undefined => rows.find(({ id }) => id === row.ofId);
      for (const row of rows.filter(
        (one) => one.pairingId === part.pairingId && String(one.kind) === kind && !one.withdrawn,
      )) {
        if (forms && !forms.includes(row.form) && row.form !== ActivityForm.ROSTER) continue;
        const told = tell(measure as RowMeasure, row, { part, last, stands, wholeOf, rows });
        if (told === null) continue;
        const [item, value] = told;
        const most = items.get(item) ?? [0n, 0n, 0n];
        const seen = [
          value,
          row.evidence > 0 ? value : 0n,
          row.standing === RecordStanding.CONFIRMED ? value : 0n,
        ] as const;
        items.set(item, most.map((one, nth) => (one > (seen[nth] ?? 0n) ? one : (seen[nth] ?? 0n))) as never);
      }
    }
    if (items.size === 0) continue;
    cells[cell] = [0, 1, 2].map((nth) =>
      String([...items.values()].reduce((sum, item) => sum + (item[nth] ?? 0n), 0n)),
    );
  }
  return cells;
}

interface Around {
  part: CellPart;
  last: string;
  stands: (row: ActivityRow) => boolean;
  wholeOf: (row: ActivityRow) => ActivityRow | undefined;
  rows: ActivityRow[];
}

/** What a row says of an item; null where it says nothing. */
function tell(
  measure: RowMeasure,
  row: ActivityRow,
  { part, last, stands, wholeOf, rows }: Around,
): [string, bigint] | null {
  const when = (is: boolean, item: string | null | undefined, value: number | null): [string, bigint] | null =>
    is && value !== null ? [item ?? '', BigInt(value)] : null;
  const isRoster = row.form === ActivityForm.ROSTER;
  const inMonths = isRoster && row.from >= `${part.from.slice(0, 8)}01` && row.from <= last;
  const isPresent = row.from <= last && (row.to === null || row.to >= part.from);
  const whole = wholeOf(row);
  const { donorId = '', recipientId = '' } = pairings.find(({ id }) => id === row.pairingId) ?? {};
  switch (measure) {
    case 'STOCK':
      return when(!row.ofId && stands(row), row.id, 1);
    case 'IN_USE':
      return when(
        isRoster && row.from === `${last.slice(0, 8)}01` && row.inUse === true && !!whole && stands(whole),
        row.ofId,
        1,
      );
    case 'WORKERS':
      return when(inMonths, row.ofId, row.persons);
    case 'POOR_WORKERS':
      return when(inMonths, row.ofId, row.poorPersons);
    case 'BENEFICIARIES':
      return when(inMonths, row.ofId, row.beneficiaries);
    case 'ENTERPRISES': {
      const others = rows.filter((one) => one.ofId === row.ofId && one.enterprises !== null && one.from <= last);
      const isLatest = isRoster && row.from <= last && others.every(({ from }) => from <= row.from);
      return when(isLatest && !!whole && stands(whole), row.ofId, row.enterprises);
    }
    case 'FIRMS':
      return when(row.form === ActivityForm.LANDED && row.from >= part.from && row.from <= last, nameKey(row.name), 1);
    case 'EAST': {
      const what = row.form.startsWith('ENTERPRISE') ? 'ENTERPRISE' : row.form;
      return when(row.name !== null && stands(row), `${donorId}/${what}/${nameKey(row.name)}`, 1);
    }
    case 'WEST': {
      const what = /TOWN|VILLAGE|SCHOOL|HOSPITAL/.exec(row.form)?.[0];
      return when(stands(row), `${recipientId}/${what}/${nameKey(row.localUnit)}`, 1);
    }
    case 'PRESENT':
      return when(isPresent, row.id, row.persons);
    case 'DRIVEN':
      return when(isPresent, row.id, row.driven);
    case 'DAYS': {
      if (!isPresent) return null;
      const from = row.from > part.from ? row.from : part.from;
      const to = row.to !== null && row.to < last ? row.to : last;
      return when(true, `${row.id}/${part.from}`, (row.persons ?? 0) * (daysBetween(from, to) + 1));
    }
  }
}

describe('what is counted from the rows', () => {
  const seed = Number(process.env.JIEDUI_SEED ?? Date.now() % 1_000_000);

  test(`every measure in every cell is what a plain recount gives (seed ${seed})`, async () => {
    const random = chance(seed);
    const upTo = (most: number): number => Math.floor(random() * most);
    const rows: ActivityRow[] = [];
    for (const nth of [0, 1, 2]) rows.push(...(await record(nth, randomBook(upTo, isFull ? 60 : 15))));
    await asPlatform((db) =>
      db.query(
        `update activity set version = version + 1, evidence = (hashtext(id::text) & 1), standing = case when hashtext(id::text) & 6 = 0 then 'CONFIRMED' end`,
      ),
    );
    const known = await asPlatform((db) =>
      activitiesById(
        db,
        PLATFORM,
        rows.map(({ id }) => id),
      ),
    );
    const kept = [...known.values()];
    const terms = Object.entries(ROW_MEASURES).flatMap(([measure, kinds]) =>
      kinds.flatMap((kind): MeasureOfKind[] => [
        { kind, measure },
        { kind, measure, forms: formsOf(kind).filter(() => random() < 0.5) },
      ]),
    );
    let told = 0;
    for (const term of terms) {
      const parts = Array.from({ length: 12 }, (): CellPart => {
        const from = daysAfter('2018-06-01', upTo(1_200));
        return { cell: `cell ${upTo(6)}`, pairingId: at(upTo(3)).id, from, to: daysAfter(from, upTo(400)) };
      });
      const counted = await count(term, parts);
      expect([term, counted]).toEqual([term, recount(term, parts, kept)]);
      told += Object.keys(counted).length;
    }
    expect(told).toBeGreaterThan(terms.length);
  });

  const whole = (pairing: RecordPairing, year: string): CellPart[] => [
    { cell: year, pairingId: pairing.id, from: `${year}-01-01`, to: `${year}-12-31` },
  ];
  const secondment = exampleActivity(ActivityKind.SECONDMENT, ActivityForm.AGRONOMIST_WEST_TO_EAST);
  const agronomists = { kind: ActivityKind.SECONDMENT, measure: 'DAYS', forms: [ActivityForm.AGRONOMIST_WEST_TO_EAST] };

  test.each([
    ['from the middle of a year to the middle of the next', '2019-12-30', '2020-01-02', { 2019: 2, 2020: 2 }],
    ['one day', '2020-02-29', '2020-02-29', { 2020: 1 }],
    ['a leap year', '2019-06-01', '2021-01-31', { 2019: 214, 2020: 366, 2021: 31 }],
    ['without an end: until today, and not a day longer', '2021-06-11', null, { 2021: 10 }],
    ['with an end that is still to come: until today', '2021-06-11', '2022-06-10', { 2021: 10 }],
  ])('days in post: %s', async (name, from, to, days) => {
    const row = { ...secondment, name, location: name, persons: 3, from, to };
    const before = await Promise.all(
      ['2018', '2019', '2020', '2021', '2022'].map((one) => count(agronomists, whole(at(1), one))),
    );
    await record(1, [row]);
    const after = await Promise.all(
      ['2018', '2019', '2020', '2021', '2022'].map((one) => count(agronomists, whole(at(1), one))),
    );
    const gained = after.flatMap((cells, nth) =>
      Object.entries(cells).map(([year, [now]]) => [year, Number(now) - Number(before[nth]?.[year]?.[0] ?? 0)]),
    );
    const expected = Object.entries(days).map(([year, each]) => [year, each * 3]);
    expect(gained.filter(([, more]) => more !== 0)).toEqual(expected);
  });

  test('a firm that came to two counties is one firm of both, and one of each', async () => {
    const firm = { ...exampleActivity(ActivityKind.ENTERPRISE_LANDED, ActivityForm.LANDED), from: '2017-05-05' };
    await record(0, [firm]);
    await record(1, [firm]);
    const term = { kind: ActivityKind.ENTERPRISE_LANDED, measure: 'FIRMS' };
    const [one, other] = [0, 1].map((nth) => ({ pairingId: at(nth).id, from: '2017-01-01', to: '2017-12-31' }));
    if (!one || !other) throw new Error('there are two');
    const parts = [
      { cell: 'one', ...one },
      { cell: 'other', ...other },
      { cell: 'both', ...one },
      { cell: 'both', ...other },
    ];
    expect(await count(term, parts)).toEqual({ one: ['1', '0', '0'], other: ['1', '0', '0'], both: ['1', '0', '0'] });
  });

  test('who may not see a pairing is told nothing of it, and a stranger sees simulated rows only', async () => {
    const workshop = exampleActivity(ActivityKind.WORKSHOP, ActivityForm.BUILT);
    await record(2, [{ ...workshop, name: '机密车间', from: '2016-02-01' }]);
    await asPlatform((db) =>
      recordActivities(db, PLATFORM, at(2), [{ ...workshop, name: '演示车间', from: '2016-02-02' }], {
        ...ground,
        simulated: true,
      }),
    );
    const term = { kind: ActivityKind.WORKSHOP, measure: 'STOCK' };
    const parts = whole(at(2), '2016');
    expect(await count(term, parts)).toEqual({ 2016: ['2', '0', '0'] });
    expect(await count(term, parts, stranger(true, Lang.ZH))).toEqual({ 2016: ['1', '0', '0'] });
    expect(await count(term, parts, stranger(false, Lang.ZH))).toEqual({});
  });

  test('as of a snapshot everything is as it was then', async () => {
    const term = { kind: ActivityKind.PARK, measure: 'STOCK' };
    const [park] = await record(2, [
      { ...exampleActivity(ActivityKind.PARK, ActivityForm.OPENED), name: '旧园区', from: '2016-01-01' },
    ]);
    const snapshot = await asPlatform(async (db) => {
      const [row] = await db.query<{ now: string }[]>('select pg_current_snapshot()::text as now');
      return row?.now ?? '';
    });
    await asPlatform((db) =>
      db.query(`update activity set version = 2, to_day = '2016-06-30' where id = $1`, [park?.id]),
    );
    await record(2, [
      { ...exampleActivity(ActivityKind.PARK, ActivityForm.OPENED), name: '新园区', from: '2016-09-01' },
    ]);
    const parts = [
      ...whole(at(2), '2016'),
      { cell: 'spring', pairingId: at(2).id, from: '2016-01-01', to: '2016-06-30' },
    ];
    const then = await asPlatform((db) => countActivities(db, PLATFORM, term, parts, { ...options, snapshot }));
    expect([...then].map(([cell, { recorded }]) => [cell, recorded]).sort()).toEqual([
      ['2016', 1n],
      ['spring', 1n],
    ]);
    expect((await count(term, parts))['2016']?.[0]).toBe('1');
    const rowsOf = (more: object) =>
      asPlatform(async (db) => {
        const page = await activitiesOfCell(
          db,
          PLATFORM,
          term,
          whole(at(2), '2016'),
          { ...options, ...more },
          {},
          (work) => work(db),
        );
        expect(await page.count()).toBe(page.edges.length);
        return page.edges.map(({ node }) => node.name);
      });
    expect(await rowsOf({ snapshot })).toEqual(['旧园区']);
    expect(await rowsOf({})).toEqual(['新园区']);
  });

  test('the rows of a flow are those that bring something to it, and add up to it', async () => {
    const training = exampleActivity(ActivityKind.TRAINING, ActivityForm.TECH);
    await record(1, [
      { ...training, title: '跨年的班', from: '2015-12-20', to: '2016-01-10', personTimes: 33 },
      { ...training, title: '当月的班', from: '2016-01-11', personTimes: 44 },
      { ...training, title: '下月的班', from: '2016-02-01', personTimes: 55 },
    ]);
    const term = { kind: ActivityKind.TRAINING, measure: 'PERSON_TIMES', forms: [ActivityForm.TECH] };
    const parts = [{ cell: 'january', pairingId: at(1).id, from: '2016-01-01', to: '2016-01-31' }];
    const page = await asPlatform((db) =>
      activitiesOfCell(db, PLATFORM, term, parts, options, { first: 10 }, (work) => work(db)),
    );
    expect(page.edges.map(({ node }) => node.title)).toEqual(['跨年的班', '当月的班']);
  });

  test('a flow is not counted from rows', async () => {
    await expect(count({ kind: ActivityKind.MEETING, measure: 'COUNT' }, whole(at(0), '2019'))).rejects.toThrow(
      'COUNT is no measure of rows',
    );
  });

  /** Wholes with their rosters, people, paired units: of everything that is counted from rows. */
  function randomBook(upTo: (most: number) => number, size: number): ActivityFacts[] {
    const day = (): string => daysAfter('2018-01-01', upTo(1_200));
    const long = (from: string) => (upTo(2) === 0 ? null : daysAfter(from, upTo(500)));
    const book: ActivityFacts[] = [];
    for (const kind of [ActivityKind.WORKSHOP, ActivityKind.PARK, ActivityKind.ENTERPRISE_LANDED]) {
      const form = formsOf(kind)[0] as ActivityForm;
      for (let nth = 0; nth < size; nth += 1) {
        const from = day();
        const name = `${kind} ${nth}`;
        book.push({ ...exampleActivity(kind, form), name, from, to: long(from) });
        for (const month of new Set(Array.from({ length: upTo(6) }, () => day().slice(0, 7)))) {
          const persons = upTo(50);
          const takes = formSpec(kind, ActivityForm.ROSTER)?.takes ?? [];
          book.push({
            ...exampleActivity(kind, ActivityForm.ROSTER),
            name,
            from: `${month}-01`,
            persons,
            poorPersons: upTo(2) === 0 ? null : upTo(persons + 1),
            inUse: kind === ActivityKind.WORKSHOP ? persons > 0 && upTo(3) > 0 : null,
            beneficiaries: takes.includes('beneficiaries') ? upTo(300) : null,
            enterprises: takes.includes('enterprises') ? upTo(30) : null,
          });
        }
      }
    }
    for (const kind of [
      ActivityKind.SECONDMENT,
      ActivityKind.STUDENT,
      ActivityKind.LEADER,
      ActivityKind.UNIT_PAIRING,
    ]) {
      for (let nth = 0; nth < size * 3; nth += 1) {
        const form = formsOf(kind)[upTo(formsOf(kind).length)] as ActivityForm;
        const from = day();
        const facts = { ...exampleActivity(kind, form), from, to: long(from) };
        if (kind !== ActivityKind.UNIT_PAIRING) {
          book.push({ ...facts, persons: 1 + upTo(9), driven: kind === ActivityKind.LEADER ? 1 + upTo(99) : null });
          continue;
        }
        // Few names, so that units and places meet again; the pair itself is told apart by its day.
        book.push({
          ...facts,
          name: facts.name && `单位 ${upTo(4)}`,
          localUnit: `乡村 ${upTo(4)} ${nth}`.slice(0, upTo(2) === 0 ? 4 : 99),
        });
      }
    }
    return [
      ...new Map(book.map((row) => [[row.kind, row.form, row.from, row.name, row.localUnit].join(), row])).values(),
    ];
  }
});
