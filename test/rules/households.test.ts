import {
  Ability,
  FamilyRelation,
  GuaranteeState,
  HouseholdAction,
  HouseholdGuarantee,
  HouseholdState,
  Lang,
  RegisterCategory,
  Role,
  ViewerKind,
} from '../../schema/vocabulary';
import { toldCells, type CountedCell } from '../../server/households/household-count.rules';
import {
  checkCategory,
  checkFamily,
  checkFoundOn,
  checkGuarantees,
  checkIncome,
  readEvidence,
  readFindings,
  readNumber,
  readReason,
} from '../../server/households/household-book.rules';
import {
  ABILITY_FOR,
  allSteps,
  checkDay,
  checkSecondPerson,
  isReviewLate,
  nextActions,
  OPEN_STATES,
  reviewDue,
  stateAfter,
  stationsAfter,
} from '../../server/households/household.rules';
import type { Viewer } from '../../server/platform/scope';
import { requireText } from '../../server/platform/text';
import { idNumberOf } from '../kit/person-numbers';
import { chance } from '../kit/chance';

const TODAY = '2024-06-30';
const { FOUND, NOTICED, ADMITTED, CLEARING, CLEARED, DISMISSED } = HouseholdState;
const { REVIEW, NOTICE, ADMIT, CLEAR, KEEP, DISMISS, CHECK } = HouseholdAction;

function viewerAt(role: Role, partyId: string): Viewer {
  return {
    kind: ViewerKind.ACCOUNT,
    accountId: 'me',
    sessionId: 's',
    posts: [
      { id: 'p', role, partyId, placeId: null, placePath: null, categories: null, since: '2017-01-01', until: null },
    ],
    groupsByParty: new Map(),
    scope: { all: false, published: false, partyIds: [partyId], placePaths: [] },
    lang: Lang.ZH,
    mustChangePassword: false,
  };
}

describe('the way of an entry', () => {
  test('begins with finding, ends cleared or dismissed, and nothing leads out of an end', () => {
    const steps = allSteps();
    expect(steps.filter(({ from }) => from === null)).toEqual([
      { from: null, action: HouseholdAction.FIND, to: FOUND },
    ]);
    expect(steps.filter(({ from }) => from === CLEARED || from === DISMISSED)).toEqual([]);
    expect(OPEN_STATES).toEqual(
      Object.values(HouseholdState).filter((state) => steps.some(({ from }) => from === state)),
    );
    const reached = new Set<HouseholdState>([FOUND]);
    for (const _round of steps) for (const { from, to } of steps) if (from && reached.has(from)) reached.add(to);
    expect(reached.size).toBe(Object.values(HouseholdState).length);
  });

  test('skips nothing', () => {
    expect(() => stateAfter(FOUND, ADMIT)).toThrow('TRANSITION_REFUSED');
    expect(() => stateAfter(ADMITTED, CLEAR)).toThrow('TRANSITION_REFUSED');
    expect(stateAfter(CLEARING, KEEP)).toBe(ADMITTED);
    expect(stateAfter(CLEARING, CHECK)).toBe(CLEARING);
  });

  test('whoever found a household does not review it, whoever proposed does not clear it; a simulation is nobody', () => {
    const hands = { finder: 'li', proposer: 'wang' };
    for (const action of [REVIEW, DISMISS]) {
      expect(() => checkSecondPerson('li', action, hands)).toThrow('SECOND_PERSON_NEEDED');
      expect(() => checkSecondPerson('wang', action, hands)).not.toThrow();
    }
    for (const action of [CLEAR, KEEP]) {
      expect(() => checkSecondPerson('wang', action, hands)).toThrow('SECOND_PERSON_NEEDED');
      expect(() => checkSecondPerson('li', action, hands)).not.toThrow();
    }
    expect(() => checkSecondPerson(null, CLEAR, { finder: null, proposer: null })).not.toThrow();
    expect(() => checkSecondPerson('li', ADMIT, hands)).not.toThrow();
  });

  test('days follow each other; an admission waits for five days of notice', () => {
    const days = { foundOn: '2024-06-01', noticedOn: '2024-06-20', lastDay: '2024-06-20' };
    expect(() => checkDay(ADMIT, '2024-06-24', days, TODAY)).toThrow('NOTICE_NOT_OVER');
    expect(() => checkDay(ADMIT, '2024-06-25', days, TODAY)).not.toThrow();
    expect(() => checkDay(DISMISS, '2024-06-19', days, TODAY)).toThrow('OUT_OF_RANGE');
    expect(() => checkDay(DISMISS, '2024-07-01', days, TODAY)).toThrow('OUT_OF_RANGE');
    expect(() => checkDay(DISMISS, '2024-06-20', days, TODAY)).not.toThrow();
  });

  test('a review is late from the sixteenth day on, done or not', () => {
    expect(reviewDue('2024-06-15')).toBe('2024-06-30');
    const found = { state: FOUND, foundOn: '2024-06-15', reviewedOn: null };
    expect([isReviewLate(found, '2024-06-30'), isReviewLate(found, '2024-07-01')]).toEqual([false, true]);
    const reviewed = (reviewedOn: string) => ({ state: NOTICED, foundOn: '2024-06-15', reviewedOn });
    expect([isReviewLate(reviewed('2024-06-30'), TODAY), isReviewLate(reviewed('2024-07-01'), TODAY)]).toEqual([
      false,
      true,
    ]);
    // Not admitted before anybody reviewed it: there was nothing to be late with.
    expect(isReviewLate({ state: DISMISSED, foundOn: '2024-01-01', reviewedOn: null }, TODAY)).toBe(false);
  });

  test('the head keeps the day of each station', () => {
    expect(
      [REVIEW, NOTICE, ADMIT, CLEAR, DISMISS, KEEP].map((action) => Object.keys(stationsAfter(action, TODAY))),
    ).toEqual([['reviewedOn'], ['noticedOn'], ['admittedOn'], ['closedOn'], ['closedOn'], []]);
  });

  test('buttons are those of one’s post, at the household’s own units, and never one’s own word to judge', () => {
    const household = { state: CLEARING, published: false, partyIds: ['county', 'town'], placePaths: [] };
    const hands = { finder: 'other', proposer: 'other' };
    const offered = (role: Role, party: string, some = hands) =>
      nextActions(viewerAt(role, party), household, some).join(' ');
    expect(offered(Role.TOWNSHIP_REPORTER, 'town')).toBe('CLEAR KEEP CHANGE_MEMBERS CHECK RECORD_INCOME CORRECT');
    expect(offered(Role.TOWNSHIP_REPORTER, 'town', { finder: 'other', proposer: 'me' })).toBe(
      'CHANGE_MEMBERS CHECK RECORD_INCOME CORRECT',
    );
    expect(offered(Role.TOWNSHIP_REPORTER, 'elsewhere')).toBe('');
    expect(offered(Role.DEPARTMENT_REPORTER, 'county')).toBe('CHANGE_MEMBERS CHECK RECORD_INCOME CORRECT');
    expect(offered(Role.DONOR_LEAD, 'county')).toBe('');
    expect(new Set(Object.values(ABILITY_FOR))).toEqual(new Set([Ability.KEEP_HOUSEHOLDS, Ability.REVIEW_HOUSEHOLDS]));
  });
});

describe('the book', () => {
  const era = {
    category: RegisterCategory.LIFTED,
    from: '2014-01-01',
    until: '2020-12-31',
    nameZh: '脱贫户',
    nameEn: 'lifted',
  };

  test('a category is that of the day on which the household was found', () => {
    expect(() => checkCategory(era, '2014-01-01')).not.toThrow();
    expect(() => checkCategory(era, '2020-12-31')).not.toThrow();
    expect(() => checkCategory(era, '2021-01-01')).toThrow('CATEGORY_NOT_IN_FORCE');
    expect(() => checkCategory({ ...era, until: null }, '2030-01-01')).not.toThrow();
    expect(() => checkCategory({ ...era, from: '2020-01-01', until: null }, '2019-12-31')).toThrow(
      'CATEGORY_NOT_IN_FORCE',
    );
  });

  test('nothing is found before there was a register, or tomorrow', () => {
    for (const day of ['2013-12-31', '2024-07-01', '2024-02-30'])
      expect(() => checkFoundOn(day, TODAY)).toThrow('OUT_OF_RANGE');
    expect(() => checkFoundOn(TODAY, TODAY)).not.toThrow();
  });

  test('the register’s own number finds nobody, and a refusal does not repeat it', () => {
    expect(readNumber(' ty-012-0034 ', TODAY)).toBe('TY-012-0034');
    for (const number of [idNumberOf(7), '13800138000', '0870-5621234', '', '一号', 'A'.repeat(41)]) {
      expect(() => readNumber(number, TODAY)).toThrow('BAD_INPUT');
      if (number !== '') expect(() => readNumber(number, TODAY)).not.toThrow(number);
    }
  });

  test('texts that many read hold no ID, telephone or account number', () => {
    expect(requireText('云监〔2024〕12号，2024-06-30 公示', 100, 'text')).toBe('云监〔2024〕12号，2024-06-30 公示');
    for (const text of [`证${idNumberOf(7)}`, '电话138 0013 8000', '卡号6222 0200 0000 0000 123'])
      expect(() => requireText(text, 100, 'text')).toThrow('BAD_INPUT');
    expect(() => readEvidence(['材料', idNumberOf(7)])).toThrow('BAD_INPUT');
    expect(() => readEvidence(Array.from({ length: 21 }, () => '材料'))).toThrow('TOO_MANY_ITEMS');
  });

  test('a household has one head among those who are there', () => {
    const { HEAD, CHILD } = FamilyRelation;
    const there = (relation: FamilyRelation, isThere = true) => ({ relation, isThere });
    expect(() => checkFamily([there(HEAD), there(CHILD), there(HEAD, false)], 'members')).not.toThrow();
    for (const members of [[], [there(CHILD)], [there(HEAD), there(HEAD)], [there(HEAD, false)]])
      expect(() => checkFamily(members, 'members')).toThrow('BAD_INPUT');
    const many = [there(HEAD), ...Array.from({ length: 30 }, () => there(CHILD))];
    expect(() => checkFamily(many, 'members')).toThrow('TOO_MANY_ITEMS');
  });

  test('each guarantee is said once, and what is not met or being mended keeps a household in', () => {
    const { HOUSING, SCHOOLING } = HouseholdGuarantee;
    const { MET, NOT_MET, BEING_MENDED } = GuaranteeState;
    const said = (guarantee: HouseholdGuarantee, state = MET) => ({ guarantee, state });
    expect(readFindings([said(HOUSING), said(SCHOOLING)]).map(({ note }) => note)).toEqual([null, null]);
    for (const findings of [[], [said(HOUSING), said(HOUSING, NOT_MET)]])
      expect(() => readFindings(findings)).toThrow('BAD_INPUT');
    expect(() => checkGuarantees([said(HOUSING), said(SCHOOLING)])).not.toThrow();
    for (const state of [NOT_MET, BEING_MENDED])
      expect(() => checkGuarantees([said(HOUSING), said(SCHOOLING, state)])).toThrow('GUARANTEE_NOT_MET');
  });

  test('only a business loses; a year is of the register; a correction says why', () => {
    const income = { year: 2024, wagesFen: 1n, businessFen: -5n, propertyFen: 0n, transfersFen: 0n };
    expect(() => checkIncome(income, '2024-01-01', TODAY)).not.toThrow();
    expect(() => checkIncome({ ...income, year: 2023 }, '2024-01-01', TODAY)).not.toThrow();
    for (const more of [
      { year: 2022 },
      { year: 2025 },
      { wagesFen: -1n },
      { transfersFen: 10n ** 11n },
      { businessFen: -(10n ** 11n) },
    ])
      expect(() => checkIncome({ ...income, ...more }, '2024-01-01', TODAY)).toThrow('OUT_OF_RANGE');
    expect([readReason(null, false), readReason('录错', true)]).toEqual([null, '录错']);
    expect(() => readReason(null, true)).toThrow('BAD_INPUT');
    expect(() => readReason('录错', false)).toThrow('BAD_INPUT');
  });
});

describe('what is told of counts', () => {
  const cell = (key: string, households: number, visible: number, persons = households * 3): CountedCell => ({
    key,
    households,
    persons,
    visible,
  });

  test('who sees the households learns exact numbers; an outsider none below three, nor what the total would tell', () => {
    expect(toldCells([cell('a', 1, 1), cell('b', 9, 9)])).toEqual([
      { key: 'a', households: 1, persons: 3 },
      { key: 'b', households: 9, persons: 27 },
    ]);
    expect(toldCells([cell('a', 2, 0), cell('b', 9, 0), cell('c', 5, 0)])).toEqual([
      { key: 'a', households: null, persons: null },
      { key: 'b', households: 9, persons: 27 },
      { key: 'c', households: null, persons: null },
    ]);
    expect(toldCells([cell('a', 3, 0, 2)])).toEqual([{ key: 'a', households: null, persons: null }]);
  });

  test('one hidden cell is never the only one, and what is told is true (seeded)', () => {
    const dice = chance(20241122);
    for (let round = 0; round < 500; round += 1) {
      const cells = Array.from({ length: 1 + Math.floor(dice() * 6) }, (_each, at) => {
        const households = 1 + Math.floor(dice() * 6);
        return cell(String(at), households, dice() < 0.5 ? households : 0);
      });
      const told = toldCells(cells);
      const hidden = told.filter(({ households }) => households === null);
      const outside = cells.filter(({ visible, households }) => visible < households);
      if (outside.length > 1) expect(hidden.length).not.toBe(1);
      for (const [at, { households }] of told.entries()) {
        if (households !== null) expect(households).toBe(cells[at]?.households);
        else expect(cells[at]?.visible).toBeLessThan(cells[at]?.households ?? 0);
        if (households !== null && cells[at]?.visible === 0) expect(households).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
