import {
  Counting,
  ReportAction,
  ReportDesk,
  ReportStatus,
  Role,
  Side,
  ViewerKind,
  Lang,
} from '../../schema/vocabulary';
import { shippedSchemes as schemes } from '../../server/indicators/catalogue';
import type { DomainError } from '../../server/platform/errors';
import type { Viewer, ViewerPost } from '../../server/platform/scope';
import { revisedForm, type FormInput } from '../../server/reports/report-form.rules';
import { fieldsOf } from '../../server/changes/change.rules';
import { dueOf } from '../../server/reports/report-due.rules';
import { shippedForms } from '../../server/reports/report-forms.catalogue';
import {
  beside,
  checkExplained,
  modified,
  prefilled,
  typed,
  type FigureIndicator,
} from '../../server/reports/report-figure.rules';
import { dueOn, periodOfReport, titleOf } from '../../server/reports/report-period.rules';
import {
  deskFor,
  DESKS,
  isOwnHand,
  nextActions,
  postAt,
  reporterOf,
  standingAfter,
  TRANSITIONS,
  type ReportCase,
} from '../../server/reports/report.rules';
import type { FlowStep, FormFacts } from '../../server/reports/report';

const ofCounty = shippedForms.find(({ code }) => code === 'MONTHLY_SPEND')?.steps ?? [];

const at = (status: ReportStatus, step: number, steps: readonly FlowStep[] = ofCounty): ReportCase => ({
  report: { status, step, edition: 1, authorId: 'county', category: null, partyIds: ['county', 'group'] },
  steps,
  leadIds: ['group', 'lead'],
  above: { cities: ['100000/530000/530600/'], provinces: ['100000/530000/'] },
});

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return `${(error as DomainError).code}${(error as DomainError).field ? ` ${(error as DomainError).field}` : ''}`;
  }
};

describe('the steps of a report', () => {
  // Every state with every act: where it leads under the county’s flow, or that it is refused.
  const { DRAFT, SUBMITTED, RETURNED, APPROVED, CONFIRMED, LOCKED } = ReportStatus;
  const stands: [ReportStatus, number][] = [
    [DRAFT, 0],
    [SUBMITTED, 1],
    [APPROVED, 2],
    [CONFIRMED, 3],
    [CONFIRMED, 4],
    [LOCKED, 5],
    [RETURNED, 0],
  ];
  test('lead where the table says, in the order of the flow, and nowhere else', () => {
    const table = stands.map(([status, step]) =>
      Object.values(ReportAction).flatMap((action) => {
        const after = codeOf(() => standingAfter(action, at(status, step))) as
          string | { status: string; step: number; edition: number };
        if (typeof after === 'string') {
          expect(after).toBe('TRANSITION_REFUSED');
          return [];
        }
        return [`${action} → ${after.status} ${after.step}${after.edition > 1 ? ' again' : ''}`];
      }),
    );
    expect(Object.fromEntries(stands.map(([status, step], nth) => [`${status} ${step}`, table[nth]]))).toEqual({
      'DRAFT 0': ['SET_FIGURES → DRAFT 0', 'SUBMIT → SUBMITTED 1'],
      'SUBMITTED 1': ['RETURN → RETURNED 0', 'APPROVE → APPROVED 2'],
      'APPROVED 2': ['RETURN → RETURNED 0', 'CONFIRM → CONFIRMED 3'],
      'CONFIRMED 3': ['RETURN → RETURNED 0', 'APPROVE → CONFIRMED 4'],
      'CONFIRMED 4': ['RETURN → RETURNED 0', 'LOCK → LOCKED 5'],
      'LOCKED 5': ['REOPEN → DRAFT 0 again'],
      'RETURNED 0': ['SET_FIGURES → RETURNED 0', 'SUBMIT → SUBMITTED 1'],
    });
  });

  test('every state can be reached and left, and only a locked report is at rest', () => {
    const reached = new Set<string>(Object.values(TRANSITIONS).flatMap((acts) => Object.values(acts)));
    expect([...reached].sort()).toEqual(Object.values(ReportStatus).sort());
    for (const [status, acts] of Object.entries(TRANSITIONS))
      expect([status, Object.keys(acts).length > 0]).toEqual([status, true]);
  });

  test.each([
    [ReportAction.SUBMIT, at(DRAFT, 0), 'COUNTY'],
    [ReportAction.APPROVE, at(SUBMITTED, 1), 'COUNTY_OFFICE'],
    [ReportAction.RETURN, at(SUBMITTED, 1), 'COUNTY_OFFICE'],
    [ReportAction.CONFIRM, at(APPROVED, 2), 'DONOR_LEAD'],
    [ReportAction.RETURN, at(APPROVED, 2), 'DONOR_LEAD'],
    [ReportAction.APPROVE, at(APPROVED, 2), null],
    [ReportAction.APPROVE, at(CONFIRMED, 3), 'CITY'],
    [ReportAction.LOCK, at(CONFIRMED, 4), 'PROVINCE'],
    [ReportAction.RETURN, at(LOCKED, 5), null],
    [ReportAction.REOPEN, at(LOCKED, 5), 'PROVINCE'],
  ])('%s is whose turn it is', (action, standing, desk) => expect(deskFor(action, standing)).toBe(desk));
});

function viewerAt(...posts: Partial<ViewerPost>[]): Viewer {
  return {
    kind: ViewerKind.ACCOUNT,
    accountId: 'me',
    sessionId: 'session',
    posts: posts.map((post) => ({
      id: 'post',
      role: Role.PUBLIC,
      partyId: null,
      placeId: null,
      placePath: null,
      categories: null,
      since: '2016-01-01',
      until: null,
      ...post,
    })),
    groupsByParty: new Map([
      ['lead', ['group']],
      ['member', ['group']],
    ]),
    scope: { all: false, published: false, partyIds: [], placePaths: [] },
    lang: Lang.ZH,
    mustChangePassword: false,
  };
}

describe('who sits at which desk', () => {
  const city = '100000/530000/530600/';
  const seats: [string, Partial<ViewerPost>, ReportDesk[]][] = [
    ['the county’s reporter', { role: Role.RECIPIENT_REPORTER, partyId: 'county' }, [ReportDesk.COUNTY]],
    ['another county’s reporter', { role: Role.RECIPIENT_REPORTER, partyId: 'other' }, []],
    ['the front-line team at the county', { role: Role.FRONTLINE_TEAM, partyId: 'county' }, [ReportDesk.COUNTY]],
    ['the front-line team at its sender', { role: Role.FRONTLINE_TEAM, partyId: 'lead' }, []],
    ['the county’s reviewer', { role: Role.RECIPIENT_REVIEWER, partyId: 'county' }, [ReportDesk.COUNTY_OFFICE]],
    ['another county’s reviewer', { role: Role.RECIPIENT_REVIEWER, partyId: 'other' }, []],
    ['the lead', { role: Role.DONOR_LEAD, partyId: 'lead' }, [ReportDesk.DONOR_LEAD]],
    ['a leader of a member', { role: Role.DONOR_LEAD, partyId: 'member' }, []],
    ['its city', { role: Role.SUPERVISOR, placePath: city }, [ReportDesk.CITY]],
    ['another city', { role: Role.SUPERVISOR, placePath: '100000/530000/530100/' }, []],
    ['its province', { role: Role.SUPERVISOR, placePath: '100000/530000/' }, [ReportDesk.PROVINCE]],
    ['its county as a supervisor', { role: Role.SUPERVISOR, placePath: `${city}530624/` }, []],
    ['an auditor', { role: Role.AUDITOR }, []],
    ['an administrator', { role: Role.ADMIN }, []],
  ];
  test.each(seats)('%s', (_who, post, desks) => {
    const viewer = viewerAt(post);
    const sits = Object.values(ReportDesk).filter((desk) => postAt(viewer, desk, at(ReportStatus.DRAFT, 0)) !== null);
    expect(sits).toEqual(desks);
  });

  test('a department writes of its own category, and the province stands in where no city lies between', () => {
    const ofLabor = { ...at(ReportStatus.DRAFT, 0).report, category: 'LABOR' };
    const standing = { ...at(ReportStatus.DRAFT, 0), report: ofLabor };
    const department = (categories: string[]) =>
      viewerAt({ role: Role.DEPARTMENT_REPORTER, partyId: 'county', categories });
    expect(postAt(department(['LABOR']), ReportDesk.DEPARTMENT, standing)).not.toBeNull();
    expect(postAt(department(['FUNDS']), ReportDesk.DEPARTMENT, standing)).toBeNull();
    const province = viewerAt({ role: Role.SUPERVISOR, placePath: '100000/530000/' });
    expect(postAt(province, ReportDesk.CITY, standing)).toBeNull();
    const direct = { ...standing, above: { cities: [], provinces: ['100000/530000/'] } };
    expect(postAt(province, ReportDesk.CITY, direct)).not.toBeNull();
  });

  test('whoever wrote an edition signs nothing of it, and whoever approved it is not the other side', () => {
    const hands = { wrote: ['writer'], approved: ['approver'] };
    const own = (account: string) => Object.values(ReportAction).filter((action) => isOwnHand(action, account, hands));
    expect(own('writer')).toEqual([ReportAction.APPROVE, ReportAction.CONFIRM, ReportAction.LOCK]);
    expect(own('approver')).toEqual([ReportAction.CONFIRM]);
    expect(own('somebody')).toEqual([]);
    const both = viewerAt({ role: Role.DONOR_LEAD, partyId: 'lead' }, { role: Role.FRONTLINE_TEAM, partyId: 'county' });
    const approved = at(ReportStatus.APPROVED, 2);
    expect(nextActions(both, approved, hands)).toEqual([ReportAction.RETURN, ReportAction.CONFIRM]);
    expect(nextActions(both, approved, { wrote: ['me'], approved: [] })).toEqual([ReportAction.RETURN]);
  });
});

describe('forms', () => {
  test.each(shippedForms.map((form) => [form.code, form] as const))('%s is sound in every era', (_code, form) => {
    const known = new Set(schemes.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
    const before: FormFacts = { ...form, reporter: reporterOf(form) };
    expect(revisedForm(before, { ...form }, (code) => known.has(code))).toEqual(before);
    for (const { version, indicators } of schemes) {
      const codes = new Set<string>(indicators.map(({ code }) => code));
      expect([version, form.indicators.filter((code) => !codes.has(code))]).toEqual([version, []]);
    }
  });

  const spend = shippedForms[0] as FormFacts;
  const before: FormFacts = { ...spend, reporter: ReportDesk.COUNTY };
  const { SUBMIT, APPROVE, CONFIRM, LOCK } = ReportAction;
  const { COUNTY, COUNTY_OFFICE, DONOR_LEAD, CITY, TOWNSHIP } = ReportDesk;
  const revise = (more: Partial<FormInput>): unknown =>
    codeOf(() => revisedForm(before, { ...spend, ...more }, (code) => code !== 'NO_SUCH'));
  const steps = (...flow: FormInput['steps']) => ({ steps: flow });
  test.each([
    ['no indicators', { indicators: [] }, 'BAD_INPUT indicators'],
    ['an indicator twice', { indicators: ['FUND_SPENT', 'FUND_SPENT'] }, 'BAD_INPUT indicators.1'],
    ['an indicator that nobody knows', { indicators: ['NO_SUCH'] }, 'UNKNOWN_INDICATOR indicators.0'],
    ['the 32nd', { dueDay: 32 }, 'OUT_OF_RANGE dueDay'],
    ['13 months later', { dueMonths: 13 }, 'OUT_OF_RANGE dueMonths'],
    ['nobody to submit', steps({ action: APPROVE, by: COUNTY_OFFICE }), 'BAD_INPUT steps.0'],
    [
      'another reporter',
      steps({ action: SUBMIT, by: TOWNSHIP }, { action: APPROVE, by: COUNTY_OFFICE }),
      'BAD_INPUT steps.0',
    ],
    ['no approval', steps({ action: SUBMIT, by: COUNTY }, { action: LOCK, by: CITY }), 'BAD_INPUT steps.1'],
    ['no lock', steps({ action: SUBMIT, by: COUNTY }, { action: APPROVE, by: COUNTY_OFFICE }), 'BAD_INPUT steps.1'],
    [
      'an own confirmation',
      steps(
        { action: SUBMIT, by: COUNTY },
        { action: APPROVE, by: COUNTY_OFFICE },
        { action: CONFIRM, by: COUNTY_OFFICE, figures: ['FUND_SPENT'] },
        { action: LOCK, by: CITY },
      ),
      'BAD_INPUT steps.2.by',
    ],
    [
      'a confirmation of what is not reported',
      steps(
        { action: SUBMIT, by: COUNTY },
        { action: APPROVE, by: COUNTY_OFFICE },
        { action: CONFIRM, by: DONOR_LEAD, figures: ['LABOR_NEW'] },
        { action: LOCK, by: CITY },
      ),
      'BAD_INPUT steps.2.figures.0',
    ],
    [
      'an approval by whoever only writes',
      steps({ action: SUBMIT, by: COUNTY }, { action: APPROVE, by: COUNTY }, { action: LOCK, by: CITY }),
      'BAD_INPUT steps.1.by',
    ],
    ['something that is no step', steps({ action: ReportAction.REOPEN, by: COUNTY }), 'BAD_INPUT steps.0.action'],
  ])('%s is refused', (_what, more, refusal) => expect(revise(more)).toBe(refusal));

  test('every desk has its words, and every reporter about a pairing a side', () => {
    for (const desk of Object.values(ReportDesk)) expect(DESKS[desk].words.every((word) => word.length > 0)).toBe(true);
    for (const form of shippedForms.filter(({ compiles }) => compiles === null))
      expect([Side.DONOR, Side.RECIPIENT]).toContain(DESKS[reporterOf(form)].side);
  });

  test.each([
    ['2019-06-30', { dueDay: 5, dueMonths: 1 }, '2019-07-05'],
    ['2019-12-31', { dueDay: 5, dueMonths: 1 }, '2020-01-05'],
    ['2019-12-31', { dueDay: 31, dueMonths: 2 }, '2020-02-29'],
    ['2019-11-30', { dueDay: 31, dueMonths: 0 }, '2019-11-30'],
    ['2019-12-31', { dueDay: 15, dueMonths: 12 }, '2020-12-15'],
  ])('what ends on %s under %j is due on %s', (periodTo, rule, due) => expect(dueOn(periodTo, rule)).toBe(due));

  test.each([
    ['2019年度', '年度自评报告', '2019年度自评报告'],
    ['2019年第4季度', '季度工作进展', '2019年第4季度工作进展'],
    ['2019年9月', '月度支出进度表', '2019年9月月度支出进度表'],
    ['2019年度', '帮扶方年度总结', '2019年度帮扶方年度总结'],
  ])('the report of %s by %s is called %s', (period, form, title) => expect(titleOf(period, form)).toBe(title));

  test('a period is of the form’s kind, within its time, and has begun', () => {
    const period = (input: { year: number; month?: number; quarter?: number }) =>
      codeOf(() => periodOfReport({ ...before, validTo: '2025-12-31' }, input, '2019-06-30'));
    expect(period({ year: 2019, month: 6 })).toMatchObject({ periodFrom: '2019-06-01', periodTo: '2019-06-30' });
    expect(period({ year: 2019 })).toBe('BAD_PERIOD period.month');
    expect(period({ year: 2019, quarter: 2, month: 6 })).toBe('BAD_PERIOD period.quarter');
    expect(period({ year: 2019, month: 13 })).toBe('BAD_PERIOD month');
    expect(period({ year: 2019, month: 7 })).toBe('BAD_PERIOD period.year');
    expect(period({ year: 2015, month: 6 })).toBe('BAD_PERIOD period.year');
  });
});

describe('figures', () => {
  const money = (code: string): FigureIndicator => ({
    id: code,
    code,
    nameZh: code,
    nameEn: code,
    counting: Counting.SUM,
    baseUnit: 'YUAN',
    category: 'FUNDS',
    numeratorCode: null,
    denominatorCode: null,
  });
  const indicators: FigureIndicator[] = [
    money('FUND_RECEIVED'),
    money('FUND_SPENT'),
    {
      ...money('FUND_SPEND_RATE'),
      counting: Counting.RATIO,
      baseUnit: 'PERCENT',
      numeratorCode: 'FUND_SPENT',
      denominatorCode: 'FUND_RECEIVED',
    },
  ];
  const told = (received: string, spent: string) =>
    new Map([
      ['FUND_RECEIVED', { recorded: received, evidenced: '0.00', confirmed: '0.00' }],
      ['FUND_SPENT', { recorded: spent, evidenced: '0.00', confirmed: '0.00' }],
    ]);
  const facts = ({ code, baseUnit }: FigureIndicator) => ({ code, baseUnit }) as never;
  const claims = (figures: readonly { claimed: string | null }[]) => figures.map(({ claimed }) => claimed);
  const begun = prefilled(indicators, told('3244.00', '2405.40'));

  test('begin as the records tell, and a ratio as its parts give it: 2405.4 / 3244 is 74.15 %', () => {
    expect(claims(begun)).toEqual(['3244.00', '2405.40', '74.149199']);
    expect(() => checkExplained(indicators, begun)).not.toThrow();
  });

  test('that are typed depart for a reason, or the report is not handed in', () => {
    const input = { indicator: 'FUND_SPENT', value: '0.25', unit: '万元' };
    const silent = typed(indicators, begun, [input], facts);
    expect(claims(silent)).toEqual(['3244.00', '2500.00', '77.065351']);
    expect(codeOf(() => checkExplained(indicators, silent))).toBe('FIGURES_UNEXPLAINED');
    const said = typed(indicators, begun, [{ ...input, reason: '补记一笔' }], facts);
    expect(() => checkExplained(indicators, said)).not.toThrow();
    expect(claims(typed(indicators, said, [{ indicator: 'FUND_SPENT' }], facts))).toEqual(claims(begun));
  });

  test('that were taken from records that have moved are no more what the records tell, until they are taken again', () => {
    const moved = told('3244.00', '2600.00');
    const stale = beside(indicators, begun, moved, { isTakenAgain: false, isFrozen: true });
    expect(codeOf(() => checkExplained(indicators, stale))).toBe('FIGURES_UNEXPLAINED');
    const again = beside(indicators, begun, moved, { isTakenAgain: true, isFrozen: false });
    expect(claims(again)).toEqual(['3244.00', '2600.00', '80.147965']);
    expect(modified(indicators, begun, moved).map(({ before }) => before.indicatorId)).toEqual([
      'FUND_SPENT',
      'FUND_SPEND_RATE',
    ]);
    expect(modified(indicators, begun, told('3244.00', '2405.40'))).toEqual([]);
  });

  test.each([
    ['another report’s figure', { indicator: 'LABOR_NEW', value: '1' }, 'UNKNOWN_INDICATOR figures.0.indicator'],
    ['a ratio', { indicator: 'FUND_SPEND_RATE', value: '74' }, 'BAD_INPUT figures.0.indicator'],
    ['a reason without a value', { indicator: 'FUND_SPENT', reason: '如此' }, 'BAD_INPUT figures.0'],
    ['no number', { indicator: 'FUND_SPENT', value: '约100' }, 'BAD_INPUT figures.0.value'],
    ['persons of money', { indicator: 'FUND_SPENT', value: '1', unit: '人' }, 'UNIT_MISMATCH figures.0.unit'],
    ['a third of a fen', { indicator: 'FUND_SPENT', value: '0.333', unit: '元' }, 'TOO_PRECISE figures.0.value'],
  ])('%s is refused', (_what, input, refusal) =>
    expect(codeOf(() => typed(indicators, begun, [input], facts))).toBe(refusal),
  );

  test('the same figure twice is refused, and a report without figures is not handed in', () => {
    const twice = [{ indicator: 'FUND_SPENT' }, { indicator: 'FUND_SPENT' }];
    expect(codeOf(() => typed(indicators, begun, twice, facts))).toBe('BAD_INPUT figures.1.indicator');
    expect(codeOf(() => checkExplained(indicators, prefilled(indicators, new Map())))).toBe('BAD_INPUT reportId');
  });
});

describe('what is owed', () => {
  const due = (status: ReportStatus | null, submittedOn: string | null, today: string, step = 0) => {
    const { state, isOverdue, isLate, daysLate, turn } = dueOf(
      { status, step: status === null ? null : step, submittedOn, dueOn: '2019-07-05' },
      ofCounty,
      today,
    );
    return [state, isOverdue && 'overdue', isLate && `late by ${daysLate}`, turn].filter(Boolean).join(', ');
  };
  const { DRAFT, SUBMITTED, RETURNED, CONFIRMED, LOCKED } = ReportStatus;
  test.each([
    [null, null, '2019-07-05', 0, 'MISSING, COUNTY'],
    [null, null, '2019-07-06', 0, 'MISSING, overdue, late by 1, COUNTY'],
    [DRAFT, null, '2019-07-05', 0, 'DRAFT, COUNTY'],
    [DRAFT, null, '2019-08-05', 0, 'DRAFT, overdue, late by 31, COUNTY'],
    [SUBMITTED, '2019-07-05', '2019-07-20', 1, 'SUBMITTED, COUNTY_OFFICE'],
    [SUBMITTED, '2019-07-07', '2019-07-20', 1, 'SUBMITTED, late by 2, COUNTY_OFFICE'],
    [RETURNED, '2019-07-04', '2019-07-05', 0, 'RETURNED, COUNTY'],
    [RETURNED, '2019-07-04', '2019-07-20', 0, 'RETURNED, overdue, COUNTY'],
    [CONFIRMED, '2019-07-04', '2019-07-20', 4, 'SUBMITTED, PROVINCE'],
    [LOCKED, '2019-07-04', '2020-07-20', 5, 'LOCKED'],
    [DRAFT, '2019-07-04', '2020-07-20', 0, 'DRAFT, overdue, COUNTY'],
  ])('%s, submitted on %s, seen on %s at step %i: %s', (status, submittedOn, today, step, told) =>
    expect(due(status, submittedOn, today, step)).toBe(told),
  );
});

describe('what has changed in a fact', () => {
  test('is told field by field as the contract names it, in yuan and in whole digits', () => {
    const before = {
      amount_fen: '120000',
      accepted_on: null,
      state: 'ORDERED',
      withdrawn: 'false',
      FUND_SPENT: '1.00',
    };
    const after = { ...before, amount_fen: '9007199254740993', accepted_on: '2019-05-20', FUND_SPENT: '2.00' };
    expect(fieldsOf(before, after)).toEqual([
      { name: 'FUND_SPENT', before: '1.00', after: '2.00' },
      { name: 'acceptedOn', before: null, after: '2019-05-20' },
      { name: 'amount', before: '1200.00', after: '90071992547409.93' },
    ]);
    expect(fieldsOf(null, { state: 'ORDERED', reason: null })).toEqual([
      { name: 'state', before: null, after: 'ORDERED' },
    ]);
    expect(fieldsOf(before, before)).toEqual([]);
  });
});
