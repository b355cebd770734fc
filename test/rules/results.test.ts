import fc from 'fast-check';
import {
  Bound,
  Counting,
  PairingLevel,
  PeriodKind,
  Programme,
  ResultsDimension,
  ResultsOrderField,
} from '../../schema/vocabulary';
import { gapOf, inOrder, isKept, type TargetFact } from '../../server/results/cell.rules';
import { leadersOf, type Claim, type IndicatorFacts, type PartyFacts } from '../../server/results/claim.rules';
import type { Cell } from '../../server/results/cell.rules';
import { foldCells, refuseQuestion, type Question } from '../../server/results/results.rules';

const { EXACT, AT_LEAST, AT_MOST, ABOUT } = Bound;
const { INDICATOR, YEAR, RECIPIENT, MEMBER, PERIOD_KIND, DONOR_PROVINCE } = ResultsDimension;

// ---- a small world: two eastern cities with a district each, two western counties and the city above one ----

const party = (id: string, ...covers: string[]): PartyFacts => ({
  id,
  province: covers[0]?.split('/')[1] ?? null,
  covers,
});
const ZHONGSHAN = party('中山市', '100000/440000/442000/');
const TORCH = party('火炬区组团', '100000/440000/442000/442000001/', '100000/440000/442000/442000115/');
const JIADING = party('嘉定区', '100000/310000/310114/');
const PUTUO = party('普陀区', '100000/310000/310107/');
const DAGUAN = party('大关县', '100000/530000/530600/530624/');
const QIAOJIA = party('巧家县', '100000/530000/530600/530622/');
const ZHAOTONG = party('昭通市', '100000/530000/530600/');
const BOTH = party('大关县、巧家县', ...DAGUAN.covers, ...QIAOJIA.covers);
const TUQUAN = party('突泉县', '100000/150000/152200/152224/');
// Units sit at a government and cover nothing: 区直 and 盟直 units aid one county side by side.
const REGIONAL_UNITS: PartyFacts = { id: '区直8家单位', province: '150000', covers: [] };
const LEAGUE_UNITS: PartyFacts = { id: '盟直28家单位', province: '150000', covers: [] };

function indicator(counting: Counting, change: Partial<IndicatorFacts> = {}): IndicatorFacts {
  const unit = counting === Counting.DISTINCT ? 'PERSON' : counting === Counting.RATIO ? 'PERCENT' : 'YUAN';
  return {
    id: `${counting}-id`,
    code: counting,
    ordinal: 1,
    counting,
    category: 'FUNDS',
    unit,
    numeratorCode: null,
    denominatorCode: null,
    comparableSince: null,
    borderNote: null,
    ...change,
  };
}
const MONEY = indicator(Counting.SUM);
const PERSONS = indicator(Counting.DISTINCT);
const STOCK = indicator(Counting.LAST, { unit: 'ITEM' });
const RATE = indicator(Counting.RATIO);

let count = 0;
function claim(value: string, change: Partial<Claim> = {}): Claim {
  count += 1;
  const year = change.year === undefined ? 2019 : change.year;
  const periodKind = change.periodKind ?? PeriodKind.YEAR;
  return {
    figureId: `f${count}`,
    indicator: MONEY,
    value,
    bound: EXACT,
    programme: Programme.EAST_WEST,
    level: PairingLevel.COUNTY,
    periodKind,
    periodKey: `${periodKind}:${year}`,
    year,
    quarter: null,
    month: null,
    periodTo: `${year ?? 2020}-12-31`,
    pairingId: 'p',
    donor: TORCH,
    recipient: DAGUAN,
    isChosen: false,
    sourceDay: null,
    statementId: String(count).padStart(6, '0'),
    ordinal: 0,
    ...change,
  };
}

const upTo = (day: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  periodKind: PeriodKind.YEAR_TO_DATE,
  year: Number(day.slice(0, 4)),
  periodTo: day,
  periodKey: `YEAR_TO_DATE:${day}`,
  ...more,
});
const since2016 = (end: string): Partial<Claim> => ({
  periodKind: PeriodKind.CUMULATIVE,
  year: null,
  periodTo: end,
  periodKey: `CUMULATIVE:2016-09/${end}`,
});

function target(value: string, change: Partial<TargetFact> = {}): TargetFact {
  return {
    indicator: MONEY,
    value,
    programme: Programme.EAST_WEST,
    level: PairingLevel.COUNTY,
    year: 2019,
    pairingId: 'p',
    donor: TORCH,
    recipient: DAGUAN,
    isSimulated: false,
    memberId: null,
    ...change,
  };
}

const SCALES: Record<string, number> = { YUAN: 2, PERSON: 0, ITEM: 0, PERCENT: 6 };
function ask(change: Partial<Question> = {}): Question {
  return {
    groupBy: [INDICATOR],
    periodKinds: [PeriodKind.YEAR],
    indicators: null,
    planned: false,
    scaleOf: (unit) => SCALES[unit] ?? 0,
    today: '2026-01-15',
    ...change,
  };
}
function only(claims: Claim[], targets: TargetFact[] = [], question: Partial<Question> = {}): Cell {
  const cells = foldCells(ask(question), claims, targets);
  expect(cells).toHaveLength(1);
  return cells[0]!;
}
const sum = (...claims: Claim[]): [string | null, Bound | null] => {
  const { claimed, claimedBound } = only(claims);
  return [claimed, claimedBound];
};

describe('which of several claims about one thing leads', () => {
  const cases: [name: string, winner: Partial<Claim>, loser: Partial<Claim>][] = [
    ['exact before bounded', { bound: EXACT }, { bound: AT_LEAST, sourceDay: '2021-01-01' }],
    ['the later source, where both are exact', { sourceDay: '2020-05-01' }, { sourceDay: '2020-04-30' }],
    ['a source with a day before one without', { sourceDay: '2018-01-01' }, { sourceDay: null }],
    ['the first recorded, where nothing else decides', { statementId: '000000' }, { statementId: '999999' }],
    ['the first in print, within one statement', { statementId: 's', ordinal: 1 }, { statementId: 's', ordinal: 2 }],
    ['the chosen one before all', { isChosen: true, bound: ABOUT }, { bound: EXACT, sourceDay: '2025-01-01' }],
  ];
  test.each(cases)('%s', (_name, winner, loser) => {
    // The loser was recorded first, so that nothing but the rule named lets the winner lead.
    const first = claim('100', { statementId: '2', ...winner });
    const second = claim('200', { statementId: '1', ...loser });
    for (const claims of [
      [first, second],
      [second, first],
    ]) {
      const cell = only(claims);
      expect(cell.claimed).toBe('100.00');
      expect(cell.leadingFigureIds).toEqual([first.figureId]);
      expect(cell.figureIds).toEqual([first.figureId, second.figureId]);
    }
  });

  test('Daguan 2019: 6686万元 leads, and 超7050万元 stands beside it', () => {
    const cell = only([claim('70500000.00', { bound: AT_LEAST, sourceDay: '2020-06-01' }), claim('66860000.00')]);
    expect([cell.claimed, cell.claimedBound]).toEqual(['66860000.00', EXACT]);
    expect(cell.figureIds).toHaveLength(2);
  });
});

describe('what adds up', () => {
  const other = { donor: JIADING, recipient: QIAOJIA };
  test.each<[string, [string | null, Bound | null], Claim[]]>([
    ['two counties of two donors', ['300.00', EXACT], [claim('100'), claim('200', other)]],
    ['two donors to one county', ['300.00', EXACT], [claim('100'), claim('200', { donor: JIADING })]],
    ['two years of one pair', ['300.00', EXACT], [claim('100'), claim('200', { year: 2020 })]],
    ['fen to fen', ['0.30', EXACT], [claim('0.10'), claim('0.20', other)]],
    [
      'units of the region and units of the league that aid one county',
      ['300.00', EXACT],
      [
        claim('100', { programme: Programme.DESIGNATED_AID, donor: REGIONAL_UNITS, recipient: TUQUAN }),
        claim('200', { programme: Programme.DESIGNATED_AID, donor: LEAGUE_UNITS, recipient: TUQUAN }),
      ],
    ],
    [
      'aid of one donor under two programmes',
      ['300.00', EXACT],
      [claim('100'), claim('200', { programme: Programme.DESIGNATED_AID })],
    ],
  ])('%s', (_name, expected, claims) => expect(sum(...claims)).toEqual(expected));

  test.each<[Bound[], Bound]>([
    [[EXACT, EXACT], EXACT],
    [[EXACT, AT_LEAST], AT_LEAST],
    [[AT_MOST, EXACT], AT_MOST],
    [[AT_LEAST, AT_MOST], ABOUT],
    [[ABOUT, EXACT], ABOUT],
  ])('a sum of %j is %s', ([one, another], expected) => {
    expect(sum(claim('1', { bound: one }), claim('2', { ...other, bound: another }))).toEqual(['3.00', expected]);
  });

  test('persons of two pairs may be the same: their sum is an upper bound; one claim keeps its own', () => {
    const one = claim('16709', { indicator: PERSONS });
    expect(sum(one)).toEqual(['16709', EXACT]);
    expect(sum(one, claim('10', { ...other, indicator: PERSONS }))).toEqual(['16719', AT_MOST]);
    expect(sum(one, claim('10', { ...other, indicator: PERSONS, bound: AT_LEAST }))).toEqual(['16719', ABOUT]);
  });

  test('a ratio is never summed, and a single one stands as printed', () => {
    const rate = claim('74.14', { indicator: RATE });
    expect(sum(rate)).toEqual(['74.140000', EXACT]);
    const two = only([rate, claim('80', { ...other, indicator: RATE })]);
    expect([two.claimed, two.claimedBound, two.leadingFigureIds.length]).toEqual([null, null, 2]);
  });
});

describe('what never adds up', () => {
  test('a wider claim counts, and a narrower one stays listed', () => {
    const wide = claim('500', { recipient: BOTH });
    const narrow = claim('300');
    const cell = only([narrow, wide]);
    expect(cell.claimed).toBe('500.00');
    expect(cell.leadingFigureIds).toEqual([wide.figureId]);
    expect(cell.figureIds).toEqual([wide.figureId, narrow.figureId]);
  });
  test.each<[string, string, Claim[]]>([
    ['a city with its group, and the group', '900.00', [claim('100'), claim('900', { donor: ZHONGSHAN })]],
    [
      'a city and two of its counties',
      '900.00',
      [claim('1'), claim('2', { recipient: QIAOJIA }), claim('900', { recipient: ZHAOTONG })],
    ],
    [
      'a joint claim that a still wider one holds',
      '900.00',
      [claim('5', { recipient: BOTH }), claim('900', { recipient: ZHAOTONG }), claim('1')],
    ],
    [
      'a month-old year to date and the latest',
      '80.00',
      [claim('50', upTo('2023-04-30')), claim('80', upTo('2023-10-23'))],
    ],
    [
      'two cumulative figures of one pair',
      '13.00',
      [claim('9', since2016('2019-12-31')), claim('13', since2016('2020-05-31'))],
    ],
  ])('%s', (_name, expected, claims) => {
    expect(only(claims, [], { periodKinds: [claims[0]!.periodKind] }).claimed).toBe(expected);
  });

  test('years to date of two years are flows of their own', () => {
    const claims = [claim('50', upTo('2022-10-31')), claim('80', upTo('2023-10-23')), claim('20', upTo('2023-04-30'))];
    expect(only(claims, [], { periodKinds: [PeriodKind.YEAR_TO_DATE] }).claimed).toBe('130.00');
  });

  test('a stock is that of the last year, for each pair', () => {
    const stock = (value: string, change: Partial<Claim>) => claim(value, { indicator: STOCK, ...change });
    expect(
      sum(
        stock('3', { year: 2018 }),
        stock('5', { year: 2020 }),
        stock('4', {}),
        stock('7', { donor: JIADING, recipient: QIAOJIA }),
      ),
    ).toEqual(['12', EXACT]);
  });

  test('what a county says of itself holds its donors’ aid: it counts only where no donor speaks', () => {
    const own = claim('999', { programme: Programme.COUNTY_OWN, donor: null });
    expect(sum(own)).toEqual(['999.00', EXACT]);
    const cell = only([own, claim('100'), claim('200', { donor: JIADING })]);
    expect(cell.claimed).toBe('300.00');
    expect(cell.figureIds).toHaveLength(3);
    expect(sum(own, claim('100', { recipient: QIAOJIA }))).toEqual(['1099.00', EXACT]);
    expect(sum(own, claim('100', { recipient: ZHAOTONG }))).toEqual(['100.00', EXACT]);
  });

  test('a claim about a city and a county elsewhere does not hide that the city is spoken of already', () => {
    const mixed = party('昭通市大关县、广西', DAGUAN.covers[0]!, '100000/450000/');
    const cell = only([claim('7', { recipient: mixed }), claim('9', { recipient: ZHAOTONG })]);
    expect(cell.leadingFigureIds).toHaveLength(1);
  });

  test('definitions that are not comparable are not added, and the cell says since when and why', () => {
    const later = { ...MONEY, id: 'later', comparableSince: '2021-2025', borderNote: { zh: '口径扩大', en: 'wider' } };
    const claims = [claim('1'), claim('2', { year: 2021, indicator: later })];
    const cell = only(claims);
    expect([cell.claimed, cell.claimedBound, cell.leadingFigureIds.length]).toEqual([null, null, 2]);
    expect(cell.notices).toEqual([
      {
        code: 'DEFINITIONS_DIFFER',
        zh: '自 2021-2025 起口径改变，前后不可比，故未相加：口径扩大',
        en: 'the definition changed with 2021-2025; figures before and after are not comparable and were not added: wider',
      },
    ]);
    const byYear = foldCells(ask({ groupBy: [INDICATOR, YEAR] }), claims, []);
    expect(byYear.map((one) => [one.claimed, one.notices])).toEqual([
      ['1.00', []],
      ['2.00', []],
    ]);
    const promised = only([], [target('1'), target('2', { year: 2021, indicator: later })]);
    expect([promised.target, promised.notices.length]).toEqual([null, 1]);
  });

  test('comparable versions of a definition add', () => {
    expect(sum(claim('1'), claim('2', { year: 2021, indicator: { ...MONEY, id: 'later' } }))).toEqual(['3.00', EXACT]);
  });
});

describe('whatever is claimed', () => {
  const arbitraryClaims = fc
    .array(
      fc.record({
        value: fc.integer({ min: 0, max: 1_000_000 }).map(String),
        donor: fc.constantFrom(TORCH, ZHONGSHAN, JIADING, PUTUO, REGIONAL_UNITS, null),
        recipient: fc.constantFrom(DAGUAN, QIAOJIA, BOTH, ZHAOTONG, TUQUAN),
        year: fc.integer({ min: 2018, max: 2020 }),
        bound: fc.constantFrom(EXACT, AT_LEAST, AT_MOST, ABOUT),
        isChosen: fc.boolean(),
        sourceDay: fc.constantFrom(null, '2020-01-01', '2021-01-01'),
        indicator: fc.constantFrom(MONEY),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map((list) =>
      list.map((one) =>
        claim(one.value, { ...one, programme: one.donor ? Programme.EAST_WEST : Programme.COUNTY_OWN }),
      ),
    );

  test('the order in which claims come changes nothing', () => {
    fc.assert(
      fc.property(arbitraryClaims, fc.array(fc.nat(), { minLength: 25, maxLength: 25 }), (claims, order) => {
        const keyed = claims.map((one, at) => ({ one, key: order[at] ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(foldCells(ask({ groupBy: [INDICATOR, YEAR] }), shuffled, [])).toEqual(
          foldCells(ask({ groupBy: [INDICATOR, YEAR] }), claims, []),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('a sum is that of its leading claims, each once, and every claim is listed', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const cell = only(claims);
        const leading = claims.filter((one) => cell.leadingFigureIds.includes(one.figureId));
        expect(new Set(cell.leadingFigureIds).size).toBe(cell.leadingFigureIds.length);
        expect(cell.claimed).toBe(`${leading.reduce((total, one) => total + Number(one.value), 0)}.00`);
        expect([...cell.figureIds].sort()).toEqual(claims.map((one) => one.figureId).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('no two claims that lead speak of one place, donor and year', () => {
    const touches = (some: PartyFacts, others: PartyFacts): boolean =>
      some.id === others.id ||
      some.covers.some((one) => others.covers.some((path) => one.startsWith(path) || path.startsWith(one)));
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const leading = leadersOf(claims);
        const doubled = leading.flatMap((one, at) =>
          leading
            .slice(at + 1)
            .filter((two) => one.year === two.year && touches(one.recipient, two.recipient))
            .filter((two) => one.donor === null || two.donor === null || touches(one.donor, two.donor)),
        );
        expect(doubled).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('targets', () => {
  test('targets of several pairs add, and a simulated one marks the sum', () => {
    const cell = only([], [target('100'), target('50', { pairingId: 'q', donor: JIADING, isSimulated: true })]);
    expect([cell.target, cell.isTargetSimulated, cell.claimed, cell.completion]).toEqual(['150.00', true, null, null]);
    expect(only([], [target('100')]).isTargetSimulated).toBe(false);
  });

  test('completion is claimed over target, six places half up, and not clamped', () => {
    expect(only([claim('530')], [target('200')]).completion).toBe('2.650000');
    expect(only([claim('2405.4')], [target('3244')]).completion).toBe('0.741492');
    expect(only([claim('1')], [target('0')]).completion).toBeNull();
  });

  test('claims are held against targets only when both speak of the same pairs and years', () => {
    expect(only([claim('1'), claim('2', { donor: JIADING })], [target('4')]).completion).toBeNull();
    expect(only([claim('1')], [target('4'), target('4', { year: 2020 })]).completion).toBeNull();
    expect(
      only([claim('1'), claim('2', { donor: JIADING })], [target('4'), target('8', { donor: JIADING, pairingId: 'q' })])
        .completion,
    ).toBe('0.250000');
  });

  test('a plan is held against no target', () => {
    const cell = only([claim('1')], [target('2')], { planned: true });
    expect([cell.claimed, cell.target, cell.completion, cell.pace]).toEqual(['1.00', '2.00', null, null]);
  });

  test('47.88 % by 30 April is 14.55 points ahead of time', () => {
    const cell = only([claim('47.88', upTo('2023-04-30'))], [target('100', { year: 2023 })], {
      periodKinds: [PeriodKind.YEAR_TO_DATE],
    });
    expect([cell.completion, cell.pace]).toEqual(['0.478800', '0.145467']);
  });

  test.each<[string, Partial<Claim>, string, string | null]>([
    ['a year that is over is held against all of it', {}, '2026-01-15', '-0.500000'],
    ['the running year against the months that have ended', { year: 2026 }, '2026-07-15', '0.000000'],
    ['a figure to date against its own day, not today', upTo('2026-03-31'), '2026-11-01', '0.250000'],
    ['a month that has not ended does not count', upTo('2026-03-30'), '2026-11-01', '0.333333'],
    ['a year that has not begun has no pace', { year: 2027 }, '2026-11-01', null],
  ])('%s', (_name, change, today, pace) => {
    const one = claim('50', change);
    const cell = only([one], [target('100', { year: one.year ?? 0 })], { today, periodKinds: [one.periodKind] });
    expect(cell.pace).toBe(pace);
  });

  test('figures up to different days have no one pace', () => {
    const claims = [claim('1', upTo('2023-04-30')), claim('1', upTo('2023-05-31', { donor: JIADING }))];
    const targets = [target('4', { year: 2023 }), target('4', { year: 2023, donor: JIADING, pairingId: 'q' })];
    const cell = only(claims, targets, { periodKinds: [PeriodKind.YEAR_TO_DATE] });
    expect([cell.completion, cell.pace]).toEqual(['0.250000', null]);
  });

  test('a stock’s target is that of the last year', () => {
    const stock = { indicator: STOCK };
    const cell = only(
      [claim('3', stock), claim('5', { ...stock, year: 2020 })],
      [target('4', stock), target('10', { ...stock, year: 2020 })],
    );
    expect([cell.claimed, cell.target, cell.completion]).toEqual(['5', '10', '0.500000']);
  });

  test('a year’s target stands beside the year and the year to date, and beside nothing else', () => {
    const kinds = [PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.CUMULATIVE];
    const cells = foldCells(ask({ groupBy: [PERIOD_KIND, INDICATOR], periodKinds: kinds }), [], [target('4')]);
    expect(cells.map((cell) => [cell.dimensions.PERIOD_KIND, cell.target])).toEqual([
      ['YEAR', '4.00'],
      ['YEAR_TO_DATE', '4.00'],
    ]);
  });

  test('a member is held against its share', () => {
    const [lead, member] = [party('火炬区', TORCH.covers[0]!), party('民众镇', TORCH.covers[1]!)];
    const cells = foldCells(
      ask({ groupBy: [MEMBER, INDICATOR] }),
      [claim('30', { donor: lead }), claim('5', { donor: member, pairingId: 'own' })],
      [target('60', { memberId: lead.id }), target('40', { memberId: member.id })],
    );
    expect(cells.map((cell) => [cell.dimensions.MEMBER, cell.claimed, cell.target, cell.completion])).toEqual([
      ['民众镇', '5.00', '40.00', '0.125000'],
      ['火炬区', '30.00', '60.00', '0.500000'],
    ]);
  });
});

describe('ratios', () => {
  const spent = indicator(Counting.SUM, { code: 'SPENT', id: 'SPENT' });
  const received = indicator(Counting.SUM, { code: 'RECEIVED', id: 'RECEIVED' });
  const rate = indicator(Counting.RATIO, { code: 'RATE', numeratorCode: 'SPENT', denominatorCode: 'RECEIVED' });
  const claims = [
    claim('2405.4', { indicator: spent }),
    claim('3244', { indicator: received }),
    claim('74.14', { indicator: rate }),
  ];

  test('the derived one stands beside the printed one', () => {
    const cells = foldCells(ask(), claims, []);
    expect(cells.map((cell) => [cell.dimensions.INDICATOR, cell.claimed, cell.derived])).toEqual([
      ['RATE', '74.140000', '74.149199'],
      ['RECEIVED', '3244.00', null],
      ['SPENT', '2405.40', null],
    ]);
  });

  test.each<[ResultsDimension[]]>([[[INDICATOR]], [[]], [[RECIPIENT]]])(
    'parts that were only read along give no cell and mix with none: %j',
    (groupBy) => {
      const cells = foldCells(ask({ groupBy, indicators: ['RATE'] }), claims, []);
      expect(cells.map((cell) => [cell.claimed, cell.derived])).toEqual([['74.140000', '74.149199']]);
    },
  );

  test('a ratio of money to a number is money, not per cent', () => {
    const perCounty = { ...rate, unit: 'YUAN' };
    const pairs = indicator(Counting.LAST, { code: 'RECEIVED', unit: 'ITEM' });
    const cells = foldCells(
      ask({ indicators: ['RATE'] }),
      [claim('1000', { indicator: spent }), claim('3', { indicator: pairs }), claim('333', { indicator: perCounty })],
      [],
    );
    expect(cells.map((cell) => cell.derived)).toEqual(['333.33']);
  });

  test('nothing is derived where a part is missing or zero', () => {
    expect(foldCells(ask({ indicators: ['RATE'] }), claims.slice(1), [])[0]?.derived).toBeNull();
    const none = [claims[0]!, claim('0', { indicator: received }), claims[2]!];
    expect(foldCells(ask({ indicators: ['RATE'] }), none, [])[0]?.derived).toBeNull();
  });
});

describe('cells', () => {
  test('several kinds of period need their dimension, several indicators theirs', () => {
    const { YEAR: year, QUARTER: quarter } = PeriodKind;
    expect(refuseQuestion({ groupBy: [INDICATOR], periodKinds: [year, quarter], indicators: null })).toMatchObject({
      code: 'PERIODS_DO_NOT_ADD',
    });
    expect(
      refuseQuestion({ groupBy: [INDICATOR, PERIOD_KIND], periodKinds: [year, quarter], indicators: null }),
    ).toBeNull();
    expect(refuseQuestion({ groupBy: [YEAR], periodKinds: [year], indicators: null })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(refuseQuestion({ groupBy: [YEAR], periodKinds: [year], indicators: ['A', 'B'] })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(refuseQuestion({ groupBy: [YEAR], periodKinds: [year], indicators: ['A'] })).toBeNull();
  });

  test('stand in the order of their dimensions, indicators in their scheme’s order, what is unknown last', () => {
    const second = indicator(Counting.SUM, { code: 'A_LATER_ONE', id: 'x', ordinal: 2 });
    const cells = foldCells(
      ask({ groupBy: [DONOR_PROVINCE, INDICATOR, YEAR] }),
      [
        claim('1', { indicator: second }),
        claim('2', { year: 2020 }),
        claim('3'),
        claim('4', { donor: { id: 'nowhere', province: null, covers: [] } }),
        claim('5', { donor: JIADING }),
      ],
      [],
    );
    expect(cells.map((cell) => cell.claimed)).toEqual(['5.00', '3.00', '2.00', '1.00', '4.00']);
  });

  const cellsOf = (...completions: (string | null)[]): Cell[] =>
    completions.map((completion, at) => ({
      ...only([claim(`${at}`)]),
      key: `${at}`,
      completion,
    }));

  test.each([
    [false, ['1', '0', '3', '2']],
    [true, ['3', '0', '1', '2']],
  ])('ordered by completion (descending: %s) those without one come last', (desc, expected) => {
    const cells = cellsOf('0.9', '0.25', null, '2.65');
    expect(inOrder(cells, [{ field: ResultsOrderField.COMPLETION, desc }]).map((cell) => cell.key)).toEqual(expected);
  });

  test('where the first order leaves a tie the second decides', () => {
    const cells = cellsOf('0.5', '0.5', '0.1');
    const orders = [
      { field: ResultsOrderField.COMPLETION, desc: true },
      { field: ResultsOrderField.CLAIMED, desc: true },
    ];
    expect(inOrder(cells, orders).map((cell) => cell.key)).toEqual(['1', '0', '2']);
    expect(inOrder(cells, [{ field: ResultsOrderField.DIMENSIONS, desc: true }]).map((cell) => cell.key)).toEqual([
      '2',
      '1',
      '0',
    ]);
  });

  test('are kept by their completion, target and claim', () => {
    const [low, high, none] = cellsOf('0.799999', '2.65', null) as [Cell, Cell, Cell];
    expect([low, high, none].map((cell) => isKept(cell, { minCompletion: '0.8' }))).toEqual([false, true, false]);
    expect([low, high, none].map((cell) => isKept(cell, { maxCompletion: '0.8' }))).toEqual([true, false, false]);
    expect(isKept(none, { hasTarget: false, hasClaim: true })).toBe(true);
    expect(isKept(none, { hasTarget: true })).toBe(false);
    expect(isKept(none, { hasClaim: false })).toBe(false);
    expect(isKept(none, {})).toBe(true);
    expect([low, high, none].map((cell) => isKept(cell, { keys: ['1', '7'] }))).toEqual([false, true, false]);
    expect(isKept(high, { keys: ['1'], maxCompletion: '0.8' })).toBe(false);
    const simulated = { ...low, isTargetSimulated: true };
    expect([low, simulated].map((cell) => isKept(cell, { isSimulated: true }))).toEqual([false, true]);
    expect([low, simulated].map((cell) => isKept(cell, { isSimulated: false }))).toEqual([true, false]);
  });

  test('are ordered by how far claimed and recorded are apart, whichever is more', () => {
    const told = (key: string, claimed: string | null, recorded: string | null): Cell => ({
      ...only([claim('1')]),
      key,
      claimed,
      recorded,
    });
    const cells = [told('a', '5.00', '4.5'), told('b', '1.00', '9.00'), told('c', null, '7'), told('d', '2', '2.00')];
    expect(cells.map(gapOf)).toEqual(['0.50', '-8.00', null, '0.00']);
    expect(
      inOrder(cells, [{ field: ResultsOrderField.GAP, desc: true }])
        .map(({ key }) => key)
        .join(''),
    ).toBe('badc');
  });
});
