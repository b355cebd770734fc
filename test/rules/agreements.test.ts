import { AgreementAction, AgreementStatus, Counting, ProblemCode, Role, Side } from '../../schema/vocabulary';
import {
  actsFor,
  checkYear,
  MAX_TARGETS,
  nextActions,
  readShares,
  readTargets,
  sharingOf,
  signing,
  statusAfter,
  type Ends,
  type TargetBook,
  type TargetIndicator,
} from '../../server/agreements/agreement.rules';
import { shippedSchemes, type Indicator } from '../../server/indicators/catalogue';
import { DomainError } from '../../server/platform/errors';
import { administrator, memberOf } from '../kit/viewers';

type Row = TargetIndicator & { indicator: Indicator };
const rows = new Map<string, Row>(
  (shippedSchemes[0]?.indicators ?? []).map((indicator) => [
    indicator.code,
    {
      id: `id of ${indicator.code}`,
      code: indicator.code,
      counting: Counting[indicator.counting],
      publishedOnly: indicator.publishedOnly ?? false,
      indicator,
    },
  ]),
);
const book: TargetBook<Row> = {
  find: (code) => rows.get(code),
  codes: () => [...rows.keys()],
  factsOf: ({ indicator }) => indicator,
};

const ends: Ends = {
  donorId: 'group',
  recipientId: 'county',
  leadIds: ['zone'],
  memberIds: ['zone', 'town'],
  openedOn: '2017-03-01',
  closedOn: '2020-12-31',
};

function refused(work: () => unknown): { code: ProblemCode; field?: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...(error.field && { field: error.field }) };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the states of a version', () => {
  const { DRAFT, SIGNED_BY_DONOR, SIGNED_BY_RECIPIENT, IN_FORCE, SUPERSEDED } = AgreementStatus;
  const { SET_TARGETS, SHARE_TARGETS, SIGN_AS_DONOR, SIGN_AS_RECIPIENT, AMEND } = AgreementAction;
  const TABLE: [AgreementStatus, AgreementAction, AgreementStatus | 'refused'][] = [
    [DRAFT, SET_TARGETS, SUPERSEDED],
    [DRAFT, SHARE_TARGETS, DRAFT],
    [DRAFT, SIGN_AS_DONOR, SIGNED_BY_DONOR],
    [DRAFT, SIGN_AS_RECIPIENT, SIGNED_BY_RECIPIENT],
    [DRAFT, AMEND, 'refused'],
    [SIGNED_BY_DONOR, SET_TARGETS, 'refused'],
    [SIGNED_BY_DONOR, SHARE_TARGETS, SIGNED_BY_DONOR],
    [SIGNED_BY_DONOR, SIGN_AS_DONOR, 'refused'],
    [SIGNED_BY_DONOR, SIGN_AS_RECIPIENT, IN_FORCE],
    [SIGNED_BY_DONOR, AMEND, SUPERSEDED],
    [SIGNED_BY_RECIPIENT, SET_TARGETS, 'refused'],
    [SIGNED_BY_RECIPIENT, SHARE_TARGETS, SIGNED_BY_RECIPIENT],
    [SIGNED_BY_RECIPIENT, SIGN_AS_DONOR, IN_FORCE],
    [SIGNED_BY_RECIPIENT, SIGN_AS_RECIPIENT, 'refused'],
    [SIGNED_BY_RECIPIENT, AMEND, SUPERSEDED],
    [IN_FORCE, SET_TARGETS, 'refused'],
    [IN_FORCE, SHARE_TARGETS, IN_FORCE],
    [IN_FORCE, SIGN_AS_DONOR, 'refused'],
    [IN_FORCE, SIGN_AS_RECIPIENT, 'refused'],
    [IN_FORCE, AMEND, IN_FORCE],
    [SUPERSEDED, SET_TARGETS, 'refused'],
    [SUPERSEDED, SHARE_TARGETS, 'refused'],
    [SUPERSEDED, SIGN_AS_DONOR, 'refused'],
    [SUPERSEDED, SIGN_AS_RECIPIENT, 'refused'],
    [SUPERSEDED, AMEND, 'refused'],
  ];

  test('the table of this test has every state and every act', () => {
    const pairs = Object.values(AgreementStatus).flatMap((status) =>
      Object.values(AgreementAction).map((action) => `${status} ${action}`),
    );
    expect(TABLE.map(([status, action]) => `${status} ${action}`).sort()).toEqual(pairs.sort());
  });

  test.each(TABLE)('%s and %s: %s', (status, action, next) => {
    if (next === 'refused') expect(refused(() => statusAfter(status, action)).code).toBe('TRANSITION_REFUSED');
    else expect(statusAfter(status, action)).toBe(next);
  });
});

describe('who acts for which side', () => {
  const lead = memberOf(['zone', 'group']);
  const signer = (role: Role, partyId: string) => {
    const viewer = memberOf([partyId, 'group']);
    return { ...viewer, posts: viewer.posts.map((post) => ({ ...post, role, partyId })) };
  };

  test.each([
    ['the lead of the group signs for the donor', signer(Role.DONOR_LEAD, 'zone'), Side.DONOR, 'zone'],
    ['a post at the group itself signs for the donor', signer(Role.DONOR_LEAD, 'group'), Side.DONOR, 'group'],
    ['a member that does not lead signs for nobody', signer(Role.DONOR_LEAD, 'town'), Side.DONOR, null],
    ['a donor never signs for the recipient', signer(Role.DONOR_LEAD, 'zone'), Side.RECIPIENT, null],
    ['a reporter drafts, but does not sign', signer(Role.RECIPIENT_REPORTER, 'county'), Side.RECIPIENT, null],
    ['a reviewer signs for the recipient', signer(Role.RECIPIENT_REVIEWER, 'county'), Side.RECIPIENT, 'county'],
    ['an administrator signs for nobody', administrator(), Side.DONOR, null],
  ])('%s', (_what, viewer, side, party) => {
    expect(actsFor(viewer, signing(side), ends)).toBe(party);
  });

  test('buttons are shown for what the state and the posts both allow', () => {
    expect(nextActions(lead, AgreementStatus.DRAFT, ends)).toEqual(['SET_TARGETS', 'SHARE_TARGETS', 'SIGN_AS_DONOR']);
    expect(nextActions(lead, AgreementStatus.IN_FORCE, ends)).toEqual(['SHARE_TARGETS', 'AMEND']);
    expect(nextActions(lead, AgreementStatus.DRAFT, null)).toEqual([]);
    expect(nextActions(signer(Role.DONOR_MEMBER, 'town'), AgreementStatus.DRAFT, ends)).toEqual([]);
  });
});

describe('targets', () => {
  const target = (indicator: string, value: string, unit: string) => ({ indicator, value, unit });

  test('are read exactly and keep what was typed', () => {
    expect(readTargets([target('FUND_ASSISTANCE_TOTAL', '6686', '万元')], book)).toEqual([
      {
        indicatorId: 'id of FUND_ASSISTANCE_TOTAL',
        indicatorCode: 'FUND_ASSISTANCE_TOTAL',
        value: '66860000.00',
        unit: 'YUAN',
        printedValue: '6686',
        printedUnit: '万元',
      },
    ]);
  });

  test('人次 given for 人 goes to the twin', () => {
    expect(readTargets([target('LEADER_TRAINED', '81', '人次')], book)[0]).toMatchObject({
      indicatorCode: 'LEADER_TRAINED_PERSON_TIMES',
      indicatorId: 'id of LEADER_TRAINED_PERSON_TIMES',
    });
  });

  test('a floor may say so', () => {
    expect(readTargets([target('LABOR_EMPLOYED_TOTAL', '不少于500', '人')], book)[0]?.value).toBe('500');
  });

  test.each([
    ['an indicator that is none', target('FUND_TOTALLY', '1', '万元'), 'UNKNOWN_INDICATOR', 'targets.1.indicator'],
    ['a unit of another kind', target('FUND_SPENT', '1', '人'), 'UNIT_MISMATCH', 'targets.1.unit'],
    ['a unit that is none', target('FUND_SPENT', '1', '公斤力'), 'UNKNOWN_UNIT', 'targets.1.unit'],
    [
      'person-times where only persons count',
      target('LABOR_EMPLOYED_TOTAL', '5', '人次'),
      'PERSONS_ARE_NOT_PERSON_TIMES',
      'targets.1.unit',
    ],
    ['a word', target('FUND_SPENT', '很多', '万元'), 'NOT_A_NUMBER', 'targets.1.value'],
    ['an exponent', target('FUND_SPENT', '1e3', '万元'), 'NOT_A_NUMBER', 'targets.1.value'],
    ['a promise left open', target('FUND_SPENT', '约500', '万元'), 'NOT_A_NUMBER', 'targets.1.value'],
    ['half a person', target('LABOR_EMPLOYED_TOTAL', '2.5', '人'), 'TOO_PRECISE', 'targets.1.value'],
    ['less than nothing', target('FUND_SPENT', '-1', '万元'), 'OUT_OF_RANGE', 'targets.1.value'],
    ['a derived ratio', target('FUND_USE_RATE', '90', '%'), 'BAD_INPUT', 'targets.1.indicator'],
    ['an indicator twice', target('LABOR_TRAINING_SESSIONS', '2', '期'), 'BAD_INPUT', 'targets.1.indicator'],
  ])('%s is refused and the place is named', (_what, bad, code, field) => {
    const good = target('LABOR_TRAINING_SESSIONS', '1', '期');
    expect(refused(() => readTargets([good, bad], book))).toEqual({ code, field });
  });

  test('are not more than fit on a list', () => {
    const many = Array.from({ length: MAX_TARGETS + 1 }, () => target('FUND_SPENT', '1', '元'));
    expect(refused(() => readTargets(many, book))).toEqual({ code: 'TOO_MANY_ITEMS', field: 'targets' });
  });
});

describe('shares', () => {
  const share = (memberId: string, indicator: string, value: string, unit: string) => ({
    memberId,
    indicator,
    value,
    unit,
  });
  const agreed = new Set(['FUND_ASSISTANCE_TOTAL', 'LABOR_EMPLOYED_TOTAL']);

  test('persons are shared out as money is', () => {
    const drafts = readShares([share('town', 'LABOR_EMPLOYED_TOTAL', '0.05', '万人')], book, agreed, ends);
    expect(drafts).toEqual([
      {
        memberId: 'town',
        indicatorCode: 'LABOR_EMPLOYED_TOTAL',
        value: '500',
        printedValue: '0.05',
        printedUnit: '万人',
      },
    ]);
  });

  test.each([
    ['a stranger', share('county', 'FUND_ASSISTANCE_TOTAL', '1', '万元'), 'NOT_FOUND', 'shares.1.memberId'],
    ['what was not agreed', share('town', 'FUND_SPENT', '1', '万元'), 'UNKNOWN_INDICATOR', 'shares.1.indicator'],
    ['the same share twice', share('zone', 'FUND_ASSISTANCE_TOTAL', '2', '万元'), 'BAD_INPUT', 'shares.1'],
    ['persons in yuan', share('town', 'LABOR_EMPLOYED_TOTAL', '2', '元'), 'UNIT_MISMATCH', 'shares.1.unit'],
  ])('%s is refused', (_what, bad, code, field) => {
    const good = share('zone', 'FUND_ASSISTANCE_TOTAL', '1', '万元');
    expect(refused(() => readShares([good, bad], book, agreed, ends))).toEqual({ code, field });
  });

  test('a donor that is no group shares nothing out', () => {
    expect(refused(() => readShares([], book, agreed, { ...ends, memberIds: [] }))).toEqual({
      code: 'BAD_INPUT',
      field: 'shares',
    });
  });

  test.each([
    [['40000000.00', '26860000.00'], '66860000.00', '0.00'],
    [['0.1', '0.2'], '0.30', '66859999.70'],
    [[], '0.00', '66860000.00'],
    [['66860000.01'], '66860000.01', '-0.01'],
  ])('the difference is shown to the fen: %j', (values, sharedTotal, unshared) => {
    const target = { value: '66860000.00', unit: 'YUAN' } as const;
    const shares = values.map((value) => ({ value }));
    expect(sharingOf(target, shares)).toEqual({ sharedTotal, unshared });
  });
});

test.each([
  [2016, true],
  [2017, false],
  [2020, false],
  [2021, true],
])('a pairing agrees on years of its own life: %s is refused: %s', (year, isRefused) => {
  if (isRefused) expect(refused(() => checkYear(year, ends))).toEqual({ code: 'BAD_PERIOD', field: 'year' });
  else expect(() => checkYear(year, ends)).not.toThrow();
});
