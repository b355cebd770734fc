import { LaborDestination, JobKind, PlacementAction } from '../../schema/vocabulary';
import { DAGUAN_WORKERS, daguanLabor2019 } from '../../server/demonstration/daguan-labor.rules';
import { personTimes, type TimeQuestion } from '../../server/labor/person-time.rules';
import { actionsOn, knownUntil, refusalsOfPlacement, type PlacementFacts } from '../../server/labor/placement.rules';
import { countPersons, monthsLater } from '../kit/placement-model';
import { idNumberOf } from '../kit/person-numbers';

const TODAY = '2024-06-30';
const context = { pairing: { closedOn: null }, today: TODAY };
const facts: PlacementFacts = {
  name: '王小明',
  idNumber: idNumberOf(1),
  householdNumber: null,
  personNumber: null,
  phone: null,
  employer: '中山某厂',
  destination: LaborDestination.PAIRED_CITY,
  workplace: null,
  placeId: null,
  jobKind: JobKind.ENTERPRISE,
  jobTitle: null,
  fromDay: '2023-03-01',
  toDay: null,
  asOf: null,
  categories: [],
  pointToPoint: false,
};

describe('what is refused of a placement', () => {
  test('nothing of a sound one, and everything at once of a bad one', () => {
    expect(refusalsOfPlacement(facts, context)).toEqual([]);
    const bad = {
      ...facts,
      name: '',
      idNumber: '123',
      phone: '1',
      employer: ' ',
      jobTitle: '工'.repeat(101),
      fromDay: '2999-01-01',
    };
    expect(refusalsOfPlacement(bad, context).map(({ field }) => field)).toEqual([
      'name',
      'idNumber',
      'phone',
      'employer',
      'jobTitle',
      'fromDay',
    ]);
  });

  test.each([
    [{ fromDay: '1989-12-31', idNumber: null, personNumber: '1' }, 'fromDay', 'OUT_OF_RANGE'],
    [{ fromDay: '2023-02-30' }, 'fromDay', 'OUT_OF_RANGE'],
    [{ toDay: '2023-02-28' }, 'toDay', 'OUT_OF_RANGE'],
    [{ toDay: '2024-07-01' }, 'toDay', 'BAD_INPUT'],
    [{ asOf: '2024-07-01' }, 'asOf', 'OUT_OF_RANGE'],
    [{ fromDay: '2000-12-31' }, 'fromDay', 'BAD_INPUT'],
    [{ workplace: '地'.repeat(201) }, 'workplace', 'BAD_INPUT'],
  ])('%j', (more, field, code) => {
    expect(refusalsOfPlacement({ ...facts, ...more }, context)).toMatchObject([{ field, code }]);
  });

  test('a first day after the pairing was closed', () => {
    const closed = { ...context, pairing: { closedOn: '2023-02-28' } };
    expect(refusalsOfPlacement(facts, closed)).toMatchObject([{ field: 'fromDay', code: 'PAIRING_CLOSED' }]);
  });
});

test.each([
  ['who has left: the last day', { toDay: '2023-05-31' }, '2023-05-31'],
  ['a roster: its day', { asOf: '2023-09-15' }, '2023-09-15'],
  ['nothing said: the end of the first year', {}, '2023-12-31'],
  ['nothing said, this year: today', { fromDay: '2024-02-01' }, TODAY],
])('how long somebody is known to be at work, of %s', (_what, more, until) => {
  expect(knownUntil({ ...facts, ...more }, TODAY)).toBe(until);
});

test('what may be done to a placement follows from how it stands', () => {
  const { AFFIRM, END, CORRECT, WITHDRAW } = PlacementAction;
  expect(actionsOn({ withdrawn: false, toDay: null })).toEqual([AFFIRM, END, CORRECT, WITHDRAW]);
  expect(actionsOn({ withdrawn: false, toDay: '2023-05-31' })).toEqual([CORRECT, WITHDRAW]);
  expect(actionsOn({ withdrawn: true, toDay: null })).toEqual([]);
});

describe('the cells of time that a question asks for', () => {
  const asking = (more: Partial<TimeQuestion>): TimeQuestion => ({
    by: { year: false, quarter: false, month: false },
    years: [2022, 2023],
    quarters: null,
    months: null,
    from: null,
    to: null,
    ...more,
  });
  const by = (one: Partial<TimeQuestion['by']>) => ({ year: false, quarter: false, month: false, ...one });

  test.each([
    ['each year', asking({ by: by({ year: true }) }), ['2022-01-01–2022-12-31 YEAR', '2023-01-01–2023-12-31 YEAR']],
    ['all of them at once', asking({}), ['2022-01-01–2023-12-31']],
    ['years with a gap', asking({ years: [2023, 2021] }), ['2021-01-01–2021-12-31 2023-01-01–2023-12-31']],
    [
      'one quarter of each',
      asking({ by: by({ year: true }), quarters: [2] }),
      ['2022-04-01–2022-06-30 QUARTER', '2023-04-01–2023-06-30 QUARTER'],
    ],
    [
      'the second quarters together',
      asking({ by: by({ quarter: true }), quarters: [2] }),
      ['2022-04-01–2022-06-30 2023-04-01–2023-06-30'],
    ],
    ['months that follow each other', asking({ years: [2022], months: [2, 3] }), ['2022-02-01–2022-03-31']],
    ['February of a leap year', asking({ years: [2024], months: [2] }), ['2024-02-01–2024-02-29 MONTH']],
    [
      'days',
      asking({ by: by({ year: true }), from: '2022-12-31', to: '2023-12-31' }),
      ['2022-12-31–2022-12-31', '2023-01-01–2023-12-31 YEAR'],
    ],
    ['a month and the quarter it is not in', asking({ months: [2], quarters: [2] }), []],
  ])('%s', (_what, question, cells) => {
    const told = personTimes(question).map(({ ranges, ahead }) =>
      [
        ...ranges.map(({ from, to }) => `${from}–${to}`),
        ...(ahead ? [ahead.measure.slice('PLACEMENT_'.length)] : []),
      ].join(' '),
    );
    expect(told).toEqual(cells);
  });
});

test('the months of the model end where the calendar ends them', () => {
  expect(monthsLater('2023-11-30', 3)).toBe('2024-02-29');
  expect(monthsLater('2023-01-15', 12)).toBe('2024-01-15');
});

test('Daguan’s workers of 2019 are 2677 people, whatever jobs they had, and refused nothing', () => {
  const rows = daguanLabor2019();
  expect(new Set(rows.map(({ idNumber }) => idNumber)).size).toBe(DAGUAN_WORKERS);
  expect(rows.length).toBeGreaterThan(DAGUAN_WORKERS);
  expect(rows.flatMap((row) => refusalsOfPlacement(row, context))).toEqual([]);
  expect(daguanLabor2019()).toEqual(rows);
  const model = rows.map((row, at) => ({
    ...row,
    id: String(at).padStart(6, '0'),
    pairing: '',
    person: row.idNumber ?? '',
    from: row.fromDay,
    until: knownUntil(row, TODAY),
    categories: [...row.categories],
    evidence: 0,
    standing: null,
    withdrawn: false,
  }));
  const buckets = countPersons(model.slice(0, 300), [{ from: '2019-01-01', to: '2019-12-31' }]);
  const counted = Object.values(buckets).reduce((sum, [persons]) => sum + persons, 0);
  expect(counted).toBe(new Set(model.slice(0, 300).map(({ person }) => person)).size);
});
