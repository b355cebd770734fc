import { changeOf, isJump, minus, shareOf } from '../../client/src/pages/reports/compare';
import { leftOutOf, partKey, refusedParts } from '../../client/src/pages/reports/one/left-out';
import {
  flowOf,
  storyOf,
  whyAgain,
  type Figure,
  type Part,
  type Step,
} from '../../client/src/pages/reports/one/standing';
import { lastPeriod } from '../../client/src/pages/reports/period';
import { departs, inputsOf, troublesOf, typedOf } from '../../client/src/pages/reports/one/typed';

describe('figures beside each other', () => {
  test('differ by exactly what they differ by', () => {
    expect(minus('250000.00', '240540.00')).toBe('9460');
    expect(minus('0.1', '0.3')).toBe('-0.2');
    expect(minus('99999999999999999999.01', '0.02')).toBe('99999999999999999998.99');
  });

  test.each([
    ['240540.00', '324400.00', '74.1%'],
    ['0.00', '324400.00', '0%'],
    ['1', '3', '33.3%'],
    ['2', '3', '66.7%'],
    ['530', '200', '265%'],
    ['5', '0', undefined],
  ])('%s of %s is %s', (part, whole, share) => expect(shareOf(part, whole)).toBe(share));

  test.each([
    ['12', '10', '+20%'],
    ['8', '10', '−20%'],
    ['10', '10.00', undefined],
    ['8', '0', undefined],
  ])('%s after %s is %s', (now, before, change) => expect(changeOf(now, before)).toBe(change));

  test.each([
    ['20', '10', true],
    ['19', '10', false],
    ['5', '10', true],
    ['6', '10', false],
    ['3', '0', true],
    ['0', '0', false],
    [null, '10', false],
  ])('%s after %s asks for a second look: %s', (now, before, jump) => expect(isJump(now, before)).toBe(jump));
});

const figure = (part: Partial<Figure> & { code?: string }): Figure => ({
  claimed: null,
  bound: 'EXACT',
  recorded: null,
  evidenced: null,
  confirmed: null,
  claimedLastPeriod: null,
  recordedLastPeriod: null,
  printedValue: null,
  printedUnit: null,
  isTyped: false,
  isFrozen: false,
  isToConfirm: false,
  reason: null,
  unit: { code: '元', label: '元', money: true },
  indicator: {
    id: '1',
    code: part.code ?? 'FUND_SPENT',
    name: '支出资金',
    definition: '',
    counting: 'SUM',
    acceptedUnits: ['元', '万元', '亿元'],
  },
  ...part,
});

describe('a figure that is typed', () => {
  const spent = figure({ claimed: '240540.00', recorded: '240540.00' });

  test('opens in the unit in which people write it', () => {
    expect(typedOf(spent)).toEqual({ value: '24.054', unit: '万元', reason: '' });
    expect(typedOf(figure({ claimed: '9460.00' }))).toEqual({ value: '9460', unit: '元', reason: '' });
    expect(typedOf(figure({}))).toEqual({ value: '', unit: '万元', reason: '' });
    const typed = { claimed: '250000.00', isTyped: true, printedValue: '25', printedUnit: '万元', reason: '在途' };
    expect(typedOf(figure(typed))).toEqual({ value: '25', unit: '万元', reason: '在途' });
  });

  test.each([
    [{ value: '24.054', unit: '万元' }, false],
    [{ value: '240,540', unit: '元' }, false],
    [{ value: '25', unit: '万元' }, true],
    [{ value: '0.0024054', unit: '亿元' }, false],
    [{ value: '', unit: '元' }, false],
  ])('%j departs from the records: %s', (typed, departing) =>
    expect(departs({ ...typed, reason: '' }, spent)).toBe(departing),
  );

  test('is taken from the records where it says the same, and needs a reason where it does not', () => {
    const of = (value: string, reason = '') => ({
      requestKey: 'k',
      figures: { FUND_SPENT: { value, unit: '万元', reason } },
    });
    const words = { valueMalformed: 'number', explainMissing: 'why' };
    expect(inputsOf(of('24.054'), [spent], false)).toEqual([{ indicator: 'FUND_SPENT' }]);
    expect(inputsOf(of('25', ' 在途 '), [spent], false)).toEqual([
      { indicator: 'FUND_SPENT', value: '25', unit: '万元', reason: '在途' },
    ]);
    expect(troublesOf(of('25'), [spent], words, false)).toEqual({});
    expect(troublesOf(of('25'), [spent], words, true)).toEqual({ FUND_SPENT: { field: 'reason', message: 'why' } });
    expect(troublesOf(of('二十五'), [spent], words, false)).toEqual({
      FUND_SPENT: { field: 'value', message: 'number' },
    });
  });
});

describe('a report that sums up others', () => {
  const party = (id: string) => ({ id, name: id, nameEn: null });
  const pairing = { id: 'p', donor: null, recipient: party('大关县') };
  const part = (over: Partial<Part>): Part => ({
    authorName: '大关县',
    category: null,
    status: 'DRAFT',
    edition: 1,
    dueOn: '2019-07-05',
    submittedOn: null,
    isLate: true,
    isIn: false,
    reason: null,
    hasMoved: false,
    author: party('a'),
    pairing,
    report: null,
    ...over,
  });

  test('types no figure: it only says why its sum departs', () => {
    const summed = figure({ claimed: '250000.00', recorded: '240540.00', reason: '大关县：在途' });
    expect(typedOf(summed)).toEqual({ value: '25', unit: '万元', reason: '大关县：在途' });
    const draft = { requestKey: 'k', figures: { FUND_SPENT: { ...typedOf(summed), reason: ' 七月入账 ' } } };
    expect(inputsOf(draft, [summed], true)).toEqual([{ indicator: 'FUND_SPENT', reason: '七月入账' }]);
  });

  test('says once of each report that is left out why, by what was typed or said the last time', () => {
    const twice = [part({ category: 'LABOR' }), part({ category: 'FUNDS' })];
    const said = part({ author: party('b'), reason: '已催报' });
    const parts = [part({ author: party('c'), isIn: true }), ...twice, said];
    const leftOut = leftOutOf(parts, { [partKey(part({}))]: ' 停产 ' });
    expect([...leftOut.values()]).toEqual([
      { pairingId: 'p', authorId: 'a', reason: '停产' },
      { pairingId: 'p', authorId: 'b', reason: '已催报' },
    ]);
    const problems = [
      { code: 'BAD_INPUT', message: 'too long', field: 'leftOut.1.reason' },
      { code: 'BAD_INPUT', message: 'elsewhere', field: 'version' },
      { code: 'BAD_INPUT', message: 'nowhere' },
    ];
    expect(refusedParts(problems, leftOut)).toEqual({ [partKey(said)]: 'too long' });
  });

  test.each([
    ['MONTH', '2020-01-15', { year: 2019, quarter: null, month: 12 }],
    ['MONTH', '2020-06-15', { year: 2020, quarter: null, month: 5 }],
    ['QUARTER', '2020-03-31', { year: 2019, quarter: 4, month: null }],
    ['QUARTER', '2020-12-31', { year: 2020, quarter: 3, month: null }],
    ['YEAR', '2020-12-31', { year: 2019, quarter: null, month: null }],
  ] as const)('is offered for the %s that ended before %s', (kind, today, period) =>
    expect(lastPeriod(kind, today)).toEqual(period),
  );
});

describe('how far a report has come', () => {
  const form = {
    id: 'f',
    code: 'MONTHLY_SPEND',
    name: '月度支出进度表',
    reporter: 'COUNTY' as const,
    steps: [
      { action: 'SUBMIT' as const, by: 'COUNTY' as const },
      { action: 'APPROVE' as const, by: 'COUNTY_OFFICE' as const },
      { action: 'LOCK' as const, by: 'PROVINCE' as const },
    ],
  };
  const story = (...actions: (Step['action'] | [Step['action'], number])[]): Step[] =>
    actions
      .map((each, at): Step => {
        const [action, edition] = Array.isArray(each) ? each : [each, 1];
        const made = { madeAt: '2019-07-01T00:00:00Z', madeBy: { id: 'a', displayName: 'a' } };
        return { version: at + 1, action, status: 'DRAFT', edition, desk: null, reason: null, ...made };
      })
      .reverse();
  const states = (edition: number, steps: Step[]): string =>
    flowOf({ form, edition, steps })
      .map(({ state }) => state)
      .join(' ');

  test('is what was done since it was last sent back or opened', () => {
    expect(states(1, story(null))).toBe('NOW LATER LATER');
    expect(states(1, story(null, 'SET_FIGURES', 'SUBMIT'))).toBe('DONE NOW LATER');
    expect(states(1, story(null, 'SUBMIT', 'APPROVE', 'RETURN'))).toBe('NOW LATER LATER');
    expect(states(1, story(null, 'SUBMIT', 'RETURN', 'SUBMIT'))).toBe('DONE NOW LATER');
    expect(states(1, story(null, 'SUBMIT', 'APPROVE', 'LOCK'))).toBe('DONE DONE DONE');
    expect(states(2, story(null, 'SUBMIT', 'APPROVE', 'LOCK', ['REOPEN', 2]))).toBe('NOW LATER LATER');
  });

  test('why it lies with its author again is told for as long as it does', () => {
    const steps = story(null, 'SUBMIT', 'RETURN', 'SET_FIGURES');
    expect(whyAgain({ status: 'RETURNED', steps })?.version).toBe(3);
    expect(whyAgain({ status: 'SUBMITTED', steps })).toBeUndefined();
    expect(whyAgain({ status: 'DRAFT', steps: story(null, 'SET_FIGURES') })).toBeUndefined();
  });

  test('figures saved again and again are one line', () => {
    const steps = story(null, 'SET_FIGURES', 'SET_FIGURES', 'SUBMIT', 'RETURN', 'SET_FIGURES');
    expect(storyOf(steps).map(({ step, times }) => [step.action, times])).toEqual([
      ['SET_FIGURES', 1],
      ['RETURN', 1],
      ['SUBMIT', 1],
      ['SET_FIGURES', 2],
      [null, 1],
    ]);
  });
});
