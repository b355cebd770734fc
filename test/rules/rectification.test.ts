import {
  RectificationAction,
  RectificationEscalation,
  RectificationOrigin,
  RectificationState,
} from '../../schema/vocabulary';
import {
  allSteps,
  checkChecker,
  checkDue,
  checkProvable,
  dueBefore,
  escalationOf,
  isOverdue,
  readOrigin,
  stateAfter,
} from '../../server/supervision/rectification.rules';

const { OPEN, ANSWERED, RETURNED, CLOSED } = RectificationState;
const { ANSWER, RETURN, CLOSE } = RectificationAction;
const days = { itemToOfficeDays: 3, itemToSupervisorDays: 15 };

const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('an item of the rectification list', () => {
  test('goes only the ways of the table', () => {
    const taken = Object.values(RectificationState).flatMap((from) =>
      Object.values(RectificationAction).map((action) => {
        const known = allSteps().find((step) => step.from === from && step.action === action);
        return [refusalOf(() => stateAfter(from, action)), known ? 'none' : 'TRANSITION_REFUSED', known?.to] as const;
      }),
    );
    for (const [said, expected] of taken) expect(said).toBe(expected);
    expect(allSteps()).toHaveLength(5);
    expect([stateAfter(OPEN, ANSWER), stateAfter(ANSWERED, RETURN), stateAfter(RETURNED, ANSWER)]).toEqual([
      ANSWERED,
      RETURNED,
      ANSWERED,
    ]);
    expect(stateAfter(ANSWERED, CLOSE)).toBe(CLOSED);
  });

  test('is not checked by anybody who ever answered it', () => {
    expect(refusalOf(() => checkChecker(CLOSE, 'li', ['wang', 'li']))).toBe('TRANSITION_REFUSED');
    expect(refusalOf(() => checkChecker(RETURN, 'li', ['wang']))).toBe('none');
  });

  test('keeps its evidence once it is closed', () => {
    expect([OPEN, ANSWERED, RETURNED, CLOSED].map((state) => refusalOf(() => checkProvable(state)))).toEqual([
      'none',
      'none',
      'none',
      'TRANSITION_REFUSED',
    ]);
  });

  test.each([
    [OPEN, '2019-10-10', RectificationEscalation.NONE],
    [OPEN, '2019-10-11', RectificationEscalation.UNIT],
    [OPEN, '2019-10-13', RectificationEscalation.UNIT],
    [RETURNED, '2019-10-14', RectificationEscalation.OFFICE],
    [OPEN, '2019-10-25', RectificationEscalation.OFFICE],
    [OPEN, '2019-10-26', RectificationEscalation.SUPERVISOR],
    [ANSWERED, '2019-12-31', RectificationEscalation.NONE],
    [CLOSED, '2019-12-31', RectificationEscalation.NONE],
  ])('%s, due on 10 October, is seen on %s by %s', (state, today, level) => {
    const item = { state, due: '2019-10-10' };
    expect(escalationOf(item, today, days)).toBe(level);
    expect(isOverdue(item, today)).toBe(level !== RectificationEscalation.NONE);
  });

  test('a list narrowed to a level holds exactly the items that have risen so far', () => {
    const ORDER = Object.values(RectificationEscalation);
    for (const rules of [
      days,
      { itemToOfficeDays: 20, itemToSupervisorDays: 5 },
      { itemToOfficeDays: 0, itemToSupervisorDays: 0 },
    ])
      for (let day = 1; day <= 31; day += 1) {
        const due = `2019-10-${String(day).padStart(2, '0')}`;
        const level = escalationOf({ state: OPEN, due }, '2019-10-31', rules);
        for (const asked of ORDER) {
          const before = dueBefore(asked, '2019-10-31', rules);
          expect(before === null || due < before).toBe(ORDER.indexOf(level) >= ORDER.indexOf(asked));
        }
      }
  });

  test('is due on a day that lies ahead, within three years', () => {
    expect(checkDue('2019-10-01', '2019-10-01')).toBe('2019-10-01');
    expect(refusalOf(() => checkDue('2019-09-30', '2019-10-01'))).toBe('OUT_OF_RANGE');
    expect(refusalOf(() => checkDue('2029-10-01', '2019-10-01'))).toBe('OUT_OF_RANGE');
  });

  test('was found by an inspection that is named with its day, by a flag, or by hand', () => {
    const today = '2019-10-01';
    const inspection = { inspection: ' 三季度督查 ', inspectedOn: '2019-09-20' };
    expect(readOrigin(inspection, today)).toMatchObject({
      origin: RectificationOrigin.INSPECTION,
      inspection: '三季度督查',
    });
    expect(readOrigin({ flagId: 'flag' }, today)).toMatchObject({ origin: RectificationOrigin.FLAG, flagId: 'flag' });
    expect(readOrigin({}, today).origin).toBe(RectificationOrigin.BY_HAND);
    const refused = [{ inspection: '督查' }, { inspectedOn: '2019-09-20' }, { ...inspection, flagId: 'flag' }];
    for (const origin of refused) expect(refusalOf(() => readOrigin(origin, today))).toBe('BAD_INPUT');
    expect(refusalOf(() => readOrigin({ ...inspection, inspectedOn: '2019-10-02' }, today))).toBe('OUT_OF_RANGE');
  });
});
