import { Bound, Counting, ReportAction, ReportDesk, ReportStatus } from '../../schema/vocabulary';
import type { DomainError } from '../../server/platform/errors';
import {
  handedInParts,
  MAX_PARTS,
  takeParts,
  withClaims,
  type LeftOut,
  type PartBelow,
  type TakenPart,
} from '../../server/reports/report-compiled.rules';
import {
  beside,
  checkExplained,
  explained,
  prefilled,
  type FigureIndicator,
  type Recorded,
} from '../../server/reports/report-figure.rules';
import { revisedForm } from '../../server/reports/report-form.rules';
import { shippedForms } from '../../server/reports/report-forms.catalogue';
import { reporterOf } from '../../server/reports/report.rules';
import type { ReportFigureRow, ReportPartRow } from '../../server/reports/report';
import { chance } from '../kit/chance';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000_000);

const indicatorOf = (code: string, counting: Counting, more: Partial<FigureIndicator> = {}): FigureIndicator => ({
  id: code,
  code,
  nameZh: code,
  nameEn: code,
  counting,
  baseUnit: counting === Counting.SUM ? 'YUAN' : 'PERSON',
  category: 'FUNDS',
  numeratorCode: null,
  denominatorCode: null,
  ...more,
});

const MONEY = indicatorOf('MONEY', Counting.SUM);
const SPENT = indicatorOf('SPENT', Counting.SUM);
const PERSONS = indicatorOf('PERSONS', Counting.DISTINCT);
const RATE = indicatorOf('RATE', Counting.RATIO, {
  baseUnit: 'PERCENT',
  numeratorCode: 'SPENT',
  denominatorCode: 'MONEY',
});
const PERSON_RATE = indicatorOf('PERSON_RATE', Counting.RATIO, {
  baseUnit: 'PERCENT',
  numeratorCode: 'PERSONS',
  denominatorCode: 'MONEY',
});
const ALL = [MONEY, SPENT, PERSONS, RATE, PERSON_RATE];

/** What a report says of an indicator: its claim, what its records told, and why they differ. */
type Said = Record<string, [claimed: string | null, recorded?: string | null, reason?: string]>;

const below = (name: string, status: ReportStatus | null, said: Said = {}): PartBelow => ({
  pairingId: `pairing-${name}`,
  authorId: `author-${name}`,
  category: null,
  authorName: name,
  reportId: status === null ? null : `report-${name}`,
  status,
  step: 1,
  edition: status === null ? null : 1,
  dueOn: '2019-07-05',
  submittedOn: status === null ? null : '2019-07-06',
  simulated: false,
  figures: Object.entries(said).map(
    ([indicatorCode, [claimed, recorded = claimed, reason = null]]) =>
      ({ indicatorCode, claimed, recorded, reason, version: 2 }) as ReportFigureRow,
  ),
});

const { APPROVED, CONFIRMED, DRAFT, LOCKED, RETURNED, SUBMITTED } = ReportStatus;
const TODAY = '2019-07-20';

const records = (recorded: Record<string, string>): Recorded =>
  new Map(
    Object.entries(recorded).map(([code, value]) => [code, { recorded: value, evidenced: null, confirmed: null }]),
  );

const compiled = (parts: PartBelow[], recorded: Record<string, string> = {}) =>
  prefilled(ALL, withClaims(ALL, takeParts(parts, TODAY), records(recorded)));

const figure = (code: string, ...of: Parameters<typeof compiled>) =>
  compiled(...of).find(({ indicatorCode }) => indicatorCode === code);

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    const { code, field } = error as DomainError;
    return field ? `${code} ${field}` : code;
  }
};

describe('what is summed up', () => {
  test('are the reports that their side stands by; the others are listed with their state', () => {
    const states = [APPROVED, CONFIRMED, LOCKED, DRAFT, SUBMITTED, RETURNED, null];
    const parts = takeParts(
      states.map((status) => below(status ?? 'MISSING', status, { MONEY: ['1.00'] })),
      TODAY,
    );
    expect(parts.map(({ authorName, isIn, partVersion }) => [authorName, isIn, partVersion])).toEqual([
      ['APPROVED', true, 2],
      ['CONFIRMED', true, 2],
      ['LOCKED', true, 2],
      ['DRAFT', false, null],
      ['SUBMITTED', false, null],
      ['RETURNED', false, null],
      ['MISSING', false, null],
    ]);
    expect(parts.every(({ isLate }) => isLate)).toBe(true);
    expect(
      figure(
        'MONEY',
        states.map((status, at) => below(`${at}`, status, { MONEY: ['1.00'] })),
      ),
    ).toMatchObject({
      claimed: '3.00',
      bound: Bound.EXACT,
    });
  });

  test('amounts add up, rates follow from the sums, and what nobody says stays open', () => {
    const counties = [
      below('甲', APPROVED, { MONEY: ['300.00'], SPENT: ['100.00'], RATE: ['33.333333'] }),
      below('乙', LOCKED, { MONEY: ['100.00'], SPENT: ['100.00'], RATE: ['100.000000'], PERSONS: [null] }),
    ];
    const claims = compiled(counties, { MONEY: '400.00', SPENT: '150.00' }).map((one) => [
      one.indicatorCode,
      one.claimed,
    ]);
    expect(Object.fromEntries(claims)).toEqual({
      MONEY: '400.00',
      SPENT: '200.00',
      RATE: '50.000000',
      PERSONS: null,
      PERSON_RATE: null,
    });
  });

  test('a reason that a report gives goes with its figure; without one somebody has to say why', () => {
    const parts = [
      below('甲', APPROVED, { MONEY: ['300.00', '200.00', '票据在途'] }),
      below('乙', APPROVED, { MONEY: ['100.00'], SPENT: ['50.00'] }),
    ];
    const figures = compiled(parts, { MONEY: '300.00', SPENT: '40.00' });
    expect(figures[0]).toMatchObject({ claimed: '400.00', recorded: '300.00', reason: '甲：票据在途' });
    expect(codeOf(() => checkExplained(ALL, figures))).toBe('FIGURES_UNEXPLAINED');
    const said = explained(ALL, figures, [{ indicator: 'SPENT', reason: '七月冲正' }]);
    expect(codeOf(() => checkExplained(ALL, said))).toBe('nothing was refused');
    // What was said holds as long as the same is claimed, and no longer.
    const again = (spent: string) =>
      beside(
        ALL,
        said,
        withClaims(ALL, takeParts([...parts, below('丙', APPROVED, { SPENT: [spent] })], TODAY), records({})),
        { isTakenAgain: true, isFrozen: false },
      ).find(({ indicatorCode }) => indicatorCode === 'SPENT');
    expect(again('0.00')).toMatchObject({ claimed: '50.00', reason: '七月冲正' });
    expect(again('1.00')).toMatchObject({ claimed: '51.00', reason: null });
  });

  test('nobody types a figure, twice the same, or one that is not asked for', () => {
    const figures = compiled([below('甲', APPROVED, { MONEY: ['1.00'] })]);
    const refused = (...inputs: Parameters<typeof explained>[2]) => codeOf(() => explained(ALL, figures, inputs));
    expect(refused({ indicator: 'MONEY', value: '2', reason: '更正' })).toBe('BAD_INPUT figures.0.value');
    expect(refused({ indicator: 'MONEY', unit: '万元' })).toBe('BAD_INPUT figures.0.value');
    expect(refused({ indicator: 'OTHER', reason: '无' })).toBe('UNKNOWN_INDICATOR figures.0.indicator');
    expect(refused({ indicator: 'MONEY', reason: '一' }, { indicator: 'MONEY' })).toBe('BAD_INPUT figures.1.indicator');
    expect(refused(...Array.from({ length: 201 }, () => ({ indicator: 'MONEY' })))).toBe('TOO_MANY_ITEMS figures');
  });
});

describe('persons count once', () => {
  const two = (first: Said, second: Said) => [below('甲', APPROVED, first), below('乙', APPROVED, second)];

  test('where every report claims what its records tell, the whole claims what these tell together', () => {
    const of = two({ PERSONS: ['10'] }, { PERSONS: ['5'] });
    expect(figure('PERSONS', of, { PERSONS: '12' })).toMatchObject({ claimed: '12', bound: Bound.EXACT, reason: null });
  });

  test('else their sum is at most right, says so, and no rate follows from it', () => {
    const typed = two({ PERSONS: ['10'], MONEY: ['1.00'] }, { PERSONS: ['9', '5', '名册在补'] });
    const sum = figure('PERSONS', typed, { PERSONS: '12' });
    expect(sum).toMatchObject({ claimed: '19', bound: Bound.AT_MOST });
    expect(sum?.reason).toMatch(/^各单位之和.*；乙：名册在补$/);
    expect(figure('PERSON_RATE', typed, { PERSONS: '12' })?.claimed).toBeNull();
    // More than the reports claim together was recorded after them: it is no claim of theirs.
    const later = two({ PERSONS: ['10'] }, { PERSONS: ['5'] });
    expect(figure('PERSONS', later, { PERSONS: '16' })).toMatchObject({ claimed: '15', bound: Bound.AT_MOST });
    expect(figure('PERSONS', later)).toMatchObject({ claimed: '15', bound: Bound.AT_MOST });
    expect(figure('PERSONS', [below('甲', LOCKED, { PERSONS: ['7', '3', '名册在补'] })])).toMatchObject({
      claimed: '7',
      bound: Bound.EXACT,
    });
  });
});

test(`a sum is that of a plain reckoning, whatever the order of the reports (seed ${SEED})`, () => {
  const random = chance(SEED);
  const number = (most: number): number => Math.floor(random() * most);
  for (let round = 0; round < 100; round += 1) {
    const fen: bigint[] = [];
    const parts = Array.from({ length: 1 + number(12) }, (_none, at) => {
      const status = Object.values(ReportStatus)[number(6)] ?? DRAFT;
      const amount = random() < 0.2 ? null : BigInt(number(1_000_000_000)) * BigInt(random() < 0.1 ? -1 : 1);
      if (amount !== null && [APPROVED, CONFIRMED, LOCKED].includes(status)) fen.push(amount);
      const digits = (amount ?? 0n) < 0n ? -(amount ?? 0n) : (amount ?? 0n);
      const text = `${(amount ?? 0n) < 0n ? '-' : ''}${digits / 100n}.${`${digits % 100n}`.padStart(2, '0')}`;
      return below(`${at}`, status, { MONEY: [amount === null ? null : text] });
    });
    const total = fen.reduce((sum, one) => sum + one, 0n);
    const claimed = figure('MONEY', parts)?.claimed ?? null;
    expect(claimed === null ? null : BigInt(claimed.replace('.', ''))).toBe(fen.length === 0 ? null : total);
    expect(figure('MONEY', [...parts].reverse())?.claimed).toBe(claimed);
  }
});

describe('what is handed in', () => {
  const now = takeParts([below('甲', APPROVED, { MONEY: ['1.00'] }), below('乙', DRAFT), below('丙', null)], TODAY);
  const stood = (parts: readonly TakenPart[]) =>
    parts.map((part) => ({ ...part, reportId: 'r', version: 1 }) as unknown as ReportPartRow);
  const handIn = (leftOut: LeftOut[], summedUp = stood(now)) => codeOf(() => handedInParts(now, summedUp, leftOut));
  const why = (name: string, more: Partial<LeftOut> = {}): LeftOut => ({
    pairingId: `pairing-${name}`,
    reason: '逾期未报，已催',
    ...more,
  });

  test('names a reason for each report that is left out, and for no other', () => {
    expect(handIn([])).toBe('PARTS_UNEXPLAINED');
    expect(handIn([why('乙')])).toBe('PARTS_UNEXPLAINED');
    expect(handIn([why('乙'), why('丙')])).toBe('nothing was refused');
    expect(handIn([why('乙'), why('丙', { reason: ' ' })])).toBe('BAD_INPUT leftOut.1.reason');
    expect(handIn([why('甲'), why('乙')])).toBe('BAD_INPUT leftOut.0.pairingId');
    expect(handIn([why('乙', { authorId: 'another' })])).toBe('BAD_INPUT leftOut.0.pairingId');
    expect(handIn(Array.from({ length: MAX_PARTS + 1 }, () => why('乙')))).toBe('TOO_MANY_ITEMS leftOut');
    expect(handedInParts(now, stood(now), [why('乙'), why('丙')]).map(({ reason }) => reason)).toEqual([
      null,
      '逾期未报，已催',
      '逾期未报，已催',
    ]);
  });

  test('is what was summed up: a report that was approved, sent back or added since has to be taken first', () => {
    const reasons = [why('乙'), why('丙')];
    const [first, second, third] = stood(now);
    if (!first || !second || !third) throw new Error('there are three');
    expect(handIn(reasons, [{ ...first, partVersion: 1 }, second, third])).toBe('PARTS_MOVED');
    expect(handIn(reasons, [{ ...first, isIn: false, partVersion: null }, second, third])).toBe('PARTS_MOVED');
    expect(handIn(reasons, [first, second])).toBe('PARTS_MOVED');
    expect(handIn(reasons, [first, second, third, { ...third, pairingId: 'gone' }])).toBe('PARTS_MOVED');
    expect(handIn(reasons, [second, third])).toBe('PARTS_MOVED');
  });
});

test('the flow of a compiled form stays with its own desk and those above', () => {
  const form = shippedForms.find(({ code }) => code === 'CITY_MONTHLY_SPEND');
  if (!form) throw new Error('it is shipped');
  const before = { ...form, reporter: reporterOf(form) };
  const { SUBMIT, APPROVE, CONFIRM, LOCK } = ReportAction;
  const { CITY, PROVINCE, DONOR_LEAD, COUNTY_OFFICE } = ReportDesk;
  const revise = (...steps: { action: ReportAction; by: ReportDesk; figures?: string[] }[]) =>
    codeOf(() => revisedForm(before, { ...before, steps: [{ action: SUBMIT, by: CITY }, ...steps] }, () => true));
  expect(revise({ action: APPROVE, by: PROVINCE }, { action: LOCK, by: PROVINCE })).toBe('nothing was refused');
  expect(revise({ action: APPROVE, by: COUNTY_OFFICE }, { action: LOCK, by: PROVINCE })).toBe('BAD_INPUT steps.1.by');
  expect(
    revise(
      { action: APPROVE, by: CITY },
      { action: CONFIRM, by: DONOR_LEAD, figures: ['FUND_RECEIVED'] },
      { action: LOCK, by: PROVINCE },
    ),
  ).toBe('BAD_INPUT steps.2.action');
});
