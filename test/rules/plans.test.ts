import fc from 'fast-check';
import {
  Ability,
  Lang,
  RectificationEscalation,
  Role,
  Side,
  ViewerKind,
  WorkAction,
  WorkLevel,
  WorkOrigin,
  WorkState,
} from '../../schema/vocabulary';
import { daysBetween } from '../../server/platform/day';
import { NOBODY, type Viewer } from '../../server/platform/scope';
import { checkMilestones, countBack, nextDue, readSteps, schedule, startOf } from '../../server/plans/schedule.rules';
import {
  allSteps,
  checkAcceptor,
  checkProgress,
  checkReached,
  daysLate,
  escalationOf,
  mayTake,
  nextActions,
  stateAfter,
  type Progress,
} from '../../server/plans/work-item.rules';
import { originOfType, typeOfOrigin } from '../../server/plans/work-origin.rules';
import {
  checkParent,
  checkPeriod,
  checkRoot,
  holds,
  mayAccept,
  readLocality,
  sideOf,
  type Standing,
} from '../../server/plans/work-plan.rules';

const { COUNTY, TOWNSHIP, VILLAGE, HOUSEHOLD } = WorkLevel;
const [YEAR_FROM, YEAR_UNTIL] = ['2026-01-01', '2026-12-31'];

/** The code and the field of a refusal. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    const { code, field } = error as { code: string; field?: string };
    return [code, field].filter(Boolean).join(' ');
  }
  return 'nothing was refused';
}

const plan = (level: WorkLevel, more: Partial<Standing & { id: string }> = {}) => ({
  id: level,
  pairingId: 'daguan',
  side: Side.RECIPIENT,
  level,
  from: YEAR_FROM,
  until: YEAR_UNTIL,
  ...more,
});

describe('the tree of plans', () => {
  test('stands a plan under any of a higher level, and under no other', () => {
    const levels = [COUNTY, TOWNSHIP, VILLAGE, HOUSEHOLD];
    for (const [below, level] of levels.entries())
      for (const [above, higher] of levels.entries()) {
        const said = refusal(() => checkParent(plan(level), plan(higher, { id: 'another' })));
        expect(said).toBe(above < below ? 'nothing was refused' : 'BAD_INPUT parentId');
      }
  });

  test('refuses a plan under itself, of another pairing or side, and outside the period above', () => {
    const township = plan(TOWNSHIP);
    expect(refusal(() => checkParent(township, township, township.id))).toBe('BAD_INPUT parentId');
    expect(refusal(() => checkParent(township, plan(COUNTY, { pairingId: 'duan' })))).toBe('BAD_INPUT parentId');
    expect(refusal(() => checkParent(township, plan(COUNTY, { side: Side.DONOR })))).toBe('BAD_INPUT parentId');
    expect(refusal(() => checkParent(township, plan(COUNTY, { from: '2026-01-02' })))).toBe('OUT_OF_RANGE until');
    expect(refusal(() => checkParent(township, plan(COUNTY, { until: '2026-12-30' })))).toBe('OUT_OF_RANGE until');
  });

  test('begins with a county’s plan, which names its pairing; every other names the plan above', () => {
    for (const level of Object.values(WorkLevel))
      for (const pairingId of [null, 'daguan'])
        for (const parentId of [null, 'above']) {
          const isWhole = level === COUNTY ? pairingId && !parentId : parentId && !pairingId;
          expect(refusal(() => checkRoot({ level, pairingId, parentId })).startsWith('nothing')).toBe(Boolean(isWhole));
        }
  });

  test('names the village or the household, and nothing above them', () => {
    expect(readLocality(HOUSEHOLD, ' 0231号 ')).toBe('0231号');
    expect(readLocality(TOWNSHIP, null)).toBeNull();
    expect(refusal(() => readLocality(TOWNSHIP, '三合村'))).toBe('BAD_INPUT locality');
    expect(refusal(() => readLocality(VILLAGE, null))).toBe('BAD_INPUT locality');
  });

  test('belongs to the side whose end answers for it', () => {
    const pairing = { donorId: 'group', recipientId: 'county', memberIds: ['member'] };
    expect(['county', 'group', 'member'].map((id) => sideOf(id, pairing))).toEqual(['RECIPIENT', 'DONOR', 'DONOR']);
    expect(refusal(() => sideOf('township', pairing))).toBe('NOT_FOUND unitId');
    expect(refusal(() => checkPeriod({ from: '2026-05-02', until: '2026-05-01' }))).toBe('OUT_OF_RANGE until');
  });
});

describe('the backward schedule', () => {
  test('ends the last step on the deadline, and each before it where the next begins', () => {
    // 10 days of preparing, 30 of building, 5 of accepting, until 30 June.
    expect(countBack('2026-06-30', [10, 30, 5])).toEqual(['2026-05-26', '2026-06-25', '2026-06-30']);
    expect(startOf('2026-06-30', [10, 30, 5])).toBe('2026-05-17');
    expect(countBack('2024-03-01', [1, 1])).toEqual(['2024-02-29', '2024-03-01']);
    expect([countBack('2026-06-30', []), startOf('2026-06-30', [])]).toEqual([[], null]);
  });

  test('leaves every step its days, whatever they are', () => {
    const durations = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(durations, (days) => {
        const ends = countBack('2026-12-31', days);
        const starts = [startOf('2026-12-31', days) ?? '', ...ends.slice(0, -1)];
        const lengths = ends.map((end, at) => daysBetween(starts[at] ?? '', end) + (at === 0 ? 1 : 0));
        expect(lengths).toEqual(days);
        expect(ends.at(-1)).toBe('2026-12-31');
        expect(checkMilestones(ends, '2026-12-31', days.length)).toEqual(ends);
      }),
    );
  });

  test('refuses steps for which the days do not suffice, and says from which deadline on they would', () => {
    expect(schedule('2026-06-30', [10], '2026-06-21')).toEqual(['2026-06-30']);
    expect(refusal(() => schedule('2026-06-30', [10], '2026-06-22'))).toBe('OUT_OF_RANGE due');
    let range: unknown;
    try {
      schedule('2026-06-30', [10, 5], '2026-06-22');
    } catch (error) {
      range = (error as { details: { range: string } }).details.range;
    }
    expect(range).toBe('2026-07-06–');
    expect(schedule('2026-07-06', [10, 5], '2026-06-22')).toEqual(['2026-07-01', '2026-07-06']);
  });

  test('takes days that somebody chose: one for each step, in order, none after the deadline', () => {
    const chosen = (days: string[], steps = days.length) => refusal(() => checkMilestones(days, '2026-06-30', steps));
    expect(chosen(['2026-06-01', '2026-06-01', '2026-06-30'])).toBe('nothing was refused');
    expect(chosen(['2026-06-01', '2026-07-01'])).toBe('OUT_OF_RANGE milestoneDays.1');
    expect(chosen(['2026-06-02', '2026-06-01'])).toBe('OUT_OF_RANGE milestoneDays.1');
    expect(chosen(['2026-06-02'], 2)).toBe('BAD_INPUT milestoneDays');
    expect(refusal(() => readSteps([{ title: '选址', days: 0 }]))).toBe('OUT_OF_RANGE steps.0.days');
    expect(refusal(() => readSteps([{ title: ' ', days: 1 }]))).toBe('BAD_INPUT steps.0.title');
    const many = Array.from({ length: 21 }, () => ({ title: '一步', days: 1 }));
    expect(refusal(() => readSteps(many))).toBe('TOO_MANY_ITEMS steps');
  });
});

describe('the steps of work', () => {
  test('every action leads where the table says, and is refused elsewhere', () => {
    const known = new Map(allSteps().map(({ from, action, to }) => [`${from} ${action}`, to]));
    for (const state of Object.values(WorkState))
      for (const action of Object.values(WorkAction)) {
        const to = known.get(`${state} ${action}`);
        if (to) expect(stateAfter(state, action)).toBe(to);
        else expect(refusal(() => stateAfter(state, action))).toBe('TRANSITION_REFUSED workItemId');
      }
    expect(known.size).toBe(14);
  });

  test('nobody accepts what they did, or answer for by name', () => {
    const doers = { unitId: 'township', personId: 'li' };
    expect(refusal(() => checkAcceptor('li', doers, []))).toBe('TRANSITION_REFUSED workItemId');
    expect(refusal(() => checkAcceptor('wang', doers, ['wang']))).toBe('TRANSITION_REFUSED workItemId');
    expect(refusal(() => checkAcceptor('zhao', doers, ['wang']))).toBe('nothing was refused');
  });

  const viewer = (accountId: string, role: Role, at: { partyId?: string; placePath?: string }): Viewer => ({
    kind: ViewerKind.ACCOUNT,
    accountId,
    sessionId: null,
    posts: [
      {
        id: '',
        role,
        partyId: null,
        placeId: null,
        placePath: null,
        categories: null,
        since: '2020-01-01',
        until: null,
        ...at,
      },
    ],
    groupsByParty: new Map([['member', ['group']]]),
    scope: NOBODY,
    lang: Lang.ZH,
    mustChangePassword: false,
  });
  const item = { unitId: 'township', personId: 'li', keeperIds: ['county', 'township'], placePaths: ['/53/5306/'] };

  test('who does it reports, who keeps the plan plans, who reviews accepts', () => {
    const people = {
      clerk: viewer('clerk', Role.TOWNSHIP_REPORTER, { partyId: 'township' }),
      li: viewer('li', Role.DEPARTMENT_REPORTER, { partyId: 'bureau' }),
      reporter: viewer('reporter', Role.RECIPIENT_REPORTER, { partyId: 'county' }),
      reviewer: viewer('reviewer', Role.RECIPIENT_REVIEWER, { partyId: 'county' }),
      supervisor: viewer('supervisor', Role.SUPERVISOR, { placePath: '/53/' }),
      elsewhere: viewer('elsewhere', Role.SUPERVISOR, { placePath: '/45/' }),
      otherSide: viewer('lead', Role.DONOR_LEAD, { partyId: 'member' }),
    };
    const may = (action: WorkAction) =>
      Object.entries(people).flatMap(([name, one]) => (mayTake(one, action, item) ? [name] : []));
    expect(may(WorkAction.REPORT)).toEqual(['clerk', 'li']);
    expect(may(WorkAction.CANCEL)).toEqual(['clerk', 'reporter', 'reviewer']);
    expect(may(WorkAction.ACCEPT)).toEqual(['reviewer', 'supervisor']);
    expect(may(WorkAction.REOPEN)).toEqual(['clerk', 'reporter', 'reviewer', 'supervisor']);
    expect(holds(people.otherSide, Ability.PLAN_WORK, ['group'])).toBe(true);
    expect(mayAccept(people.otherSide, item)).toBe(false);
    const done = { ...item, state: WorkState.DONE };
    expect(nextActions(people.reviewer, done, [])).toEqual([WorkAction.ACCEPT, WorkAction.REOPEN]);
    expect(nextActions(people.reviewer, done, ['reviewer'])).toEqual([WorkAction.REOPEN]);
    expect(nextActions({ ...people.reviewer, accountId: null }, done, [])).toEqual([]);
  });
});

describe('what is late', () => {
  const rules = { itemToOfficeDays: 7, itemToSupervisorDays: 30 };
  const work = {
    state: WorkState.UNDER_WAY,
    due: '2026-06-30',
    milestoneDays: ['2026-05-26', '2026-06-25'],
    reached: 1,
  };

  test('counts from the first milestone that was not reached, else from the deadline', () => {
    expect(nextDue(work.milestoneDays, 0, work.due)).toBe('2026-05-26');
    expect(nextDue(work.milestoneDays, 2, work.due)).toBe('2026-06-30');
    expect([daysLate(work, '2026-06-25'), daysLate(work, '2026-06-26')]).toEqual([0, 1]);
    for (const state of [WorkState.DONE, WorkState.ACCEPTED, WorkState.CANCELLED])
      expect(daysLate({ ...work, state }, '2027-01-01')).toBe(0);
  });

  test('rises to the plan above, and to supervision, after as many days as are laid down', () => {
    const at = (day: string) => escalationOf(work, day, rules);
    expect(at('2026-06-25')).toBe(RectificationEscalation.NONE);
    expect(at('2026-07-02')).toBe(RectificationEscalation.UNIT);
    expect(at('2026-07-03')).toBe(RectificationEscalation.OFFICE);
    expect(at('2026-07-26')).toBe(RectificationEscalation.SUPERVISOR);
  });
});

describe('a quarter’s progress', () => {
  const said = (more: Partial<Progress> = {}, today = '2026-05-10', from = YEAR_FROM, until = YEAR_UNTIL) =>
    refusal(() =>
      checkProgress(
        { year: 2026, quarter: 2, incomeFen: 0n, projectsMoved: 0, problemsSolved: 0, note: '', ...more },
        { from, until },
        today,
      ),
    );

  test('is of a quarter that has begun and meets the plan’s period', () => {
    expect(said()).toBe('nothing was refused');
    expect(said({}, '2026-04-01')).toBe('nothing was refused');
    expect(said({}, '2026-03-31')).toBe('OUT_OF_RANGE quarter');
    expect(said({ year: 2025, quarter: 4 })).toBe('OUT_OF_RANGE quarter');
    expect(said({ quarter: 1 }, '2026-05-10', '2026-03-31')).toBe('nothing was refused');
    expect(said({ quarter: 1 }, '2026-05-10', '2026-04-01')).toBe('OUT_OF_RANGE quarter');
    expect(said({}, '2026-05-10', YEAR_FROM, '2026-04-01')).toBe('nothing was refused');
    expect(said({}, '2026-05-10', YEAR_FROM, '2026-03-31')).toBe('OUT_OF_RANGE quarter');
    for (const quarter of [0, 5]) expect(said({ quarter })).toBe('OUT_OF_RANGE quarter');
  });

  test('has figures that can be', () => {
    expect(said({ incomeFen: -1n })).toBe('OUT_OF_RANGE income');
    expect(said({ projectsMoved: -1 })).toBe('OUT_OF_RANGE projectsMoved');
    expect(said({ problemsSolved: 100_001 })).toBe('OUT_OF_RANGE problemsSolved');
    expect([checkReached(0, 2), checkReached(2, 2)]).toEqual([0, 2]);
    for (const reached of [-1, 3])
      expect(refusal(() => checkReached(reached, 2))).toBe('OUT_OF_RANGE milestonesReached');
  });
});

test('an origin is known by the type of its id, and back', () => {
  for (const origin of Object.values(WorkOrigin)) {
    const type = typeOfOrigin(origin);
    if (type === null) expect(origin).toBe(WorkOrigin.BY_HAND);
    else expect(originOfType(type, 'originId')).toBe(origin);
  }
  for (const type of ['Pairing', 'constructor'])
    expect(refusal(() => originOfType(type, 'originId'))).toBe('NOT_FOUND originId');
});
