import { createHash } from 'node:crypto';
import {
  InspectionAction,
  InspectionKind,
  InspectionQuestionKind,
  InspectionState,
  InspectionSubject,
  Lang,
  LookBackVerdict,
  RectificationState,
  Role,
} from '../../schema/vocabulary';
import {
  changedTeam,
  readAnswers,
  readQuestions,
  readSubjects,
  readTeam,
  readVisitors,
} from '../../server/inspections/checklist.rules';
import {
  allSteps,
  checkAllDone,
  checkOther,
  checkPeriod,
  checkVisitable,
  checkVisitDay,
  isSampleOpen,
  nextActions,
  stateAfter,
} from '../../server/inspections/inspection.rules';
import { checkAllLooked, readLook } from '../../server/inspections/look-back.rules';
import {
  checkSize,
  checkTerms,
  drawSample,
  leastSize,
  populationHash,
  ticketOf,
  type Candidate,
} from '../../server/inspections/sample.rules';
import { isOfAssessed, isUnitBarred } from '../../server/inspections/team.rules';
import { DomainError } from '../../server/platform/errors';
import { stranger, type Viewer } from '../../server/platform/scope';

const seedOf = (nth: number): string => createHash('sha256').update(`seed ${nth}`).digest('hex');
const people = (count: number, stratumOf: (nth: number) => string = () => 'one'): Candidate[] =>
  Array.from({ length: count }, (_, nth) => ({ id: `id-${String(nth).padStart(4, '0')}`, stratum: stratumOf(nth) }));
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.field === undefined ? error.code : `${error.code} ${error.field}`;
  }
};

describe('a sample', () => {
  test('comes out the same for the same seed, in whatever order things are given', () => {
    const population = people(60, (nth) => `town-${nth % 4}`);
    const terms = { seed: seedOf(1), size: 12, perStratum: 2 };
    const drawn = drawSample(population, terms);
    expect(drawSample([...population].reverse(), terms)).toEqual(drawn);
    expect(populationHash([...population].reverse())).toBe(populationHash(population));
    expect(drawSample(population, { ...terms, seed: seedOf(2) })).not.toEqual(drawn);
    expect(drawn).toHaveLength(12);
    const tickets = drawn.map(({ id }) => ticketOf(terms.seed, id));
    expect(tickets).toEqual([...tickets].sort());
  });

  test('can be drawn again by hand: the lowest SHA-256 of seed and id', () => {
    const seed = '0'.repeat(64);
    expect(ticketOf(seed, 'a')).toBe(createHash('sha256').update(`${seed}:a`).digest('hex'));
    expect(
      populationHash([
        { id: 'b', stratum: 't' },
        { id: 'a', stratum: 't' },
      ]),
    ).toBe(createHash('sha256').update('a t\nb t').digest('hex'));
    const [lowest] = ['a', 'b', 'c'].sort((one, other) => (ticketOf(seed, one) < ticketOf(seed, other) ? -1 : 1));
    const drawn = drawSample(
      ['a', 'b', 'c'].map((id) => ({ id, stratum: 't' })),
      { seed, size: 1, perStratum: 0 },
    );
    expect(drawn.map(({ id }) => id)).toEqual([lowest]);
  });

  test('holds the least of every township, and all of one that has fewer', () => {
    const strata = ['big', 'big', 'big', 'big', 'big', 'big', 'big', 'mid', 'mid', 'small'];
    const population = people(100, (nth) => strata[nth % 10] ?? 'big').filter(
      ({ stratum, id }) => stratum !== 'small' || id < 'id-0020',
    );
    for (let nth = 0; nth < 50; nth += 1) {
      const drawn = drawSample(population, { seed: seedOf(nth), size: 12, perStratum: 3 });
      const of = (name: string): number => drawn.filter(({ stratum }) => stratum === name).length;
      expect(drawn).toHaveLength(12);
      expect(of('small')).toBe(2);
      expect(of('mid')).toBeGreaterThanOrEqual(3);
      expect(of('big')).toBeGreaterThanOrEqual(3);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(12);
    }
    expect(leastSize(population, 3)).toBe(8);
    expect(codeOf(() => checkSize(population, { size: 7, perStratum: 3 }))).toBe('OUT_OF_RANGE size');
    expect(codeOf(() => checkSize(population, { size: 8, perStratum: 3 }))).toBe('nothing was refused');
  });

  test('is everything where there are fewer than were asked for', () => {
    expect(drawSample(people(3), { seed: seedOf(1), size: 10, perStratum: 2 })).toHaveLength(3);
  });

  test.each([
    ['without townships', 0],
    ['with the least of each of four', 1],
  ])('is fair %s: nobody is drawn more often than chance allows', (_how, perStratum) => {
    const [count, size, draws] = [40, 8, 3_000];
    const population = people(count, (nth) => `town-${nth % 4}`);
    const times = new Map<string, number>(population.map(({ id }) => [id, 0]));
    for (let nth = 0; nth < draws; nth += 1)
      for (const { id } of drawSample(population, { seed: seedOf(nth), size, perStratum }))
        times.set(id, (times.get(id) ?? 0) + 1);
    const expected = (draws * size) / count;
    // Drawing without putting back spreads less than throwing dice: each count has the variance n·p·(1 − p).
    const spread = expected * (1 - size / count);
    const chiSquare = [...times.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / spread, 0);
    // 39 degrees of freedom: 72.1 is passed by chance once in a thousand; below 16 would be too even to be chance.
    expect(chiSquare).toBeLessThan(72.1);
    expect(chiSquare).toBeGreaterThan(16);
  });

  test('has a size that somebody can visit', () => {
    expect(codeOf(() => checkTerms({ size: 0, perStratum: 0 }))).toBe('OUT_OF_RANGE size');
    expect(codeOf(() => checkTerms({ size: 501, perStratum: 0 }))).toBe('OUT_OF_RANGE size');
    expect(codeOf(() => checkTerms({ size: 5, perStratum: -1 }))).toBe('OUT_OF_RANGE perStratum');
    expect(codeOf(() => checkTerms({ size: 5, perStratum: 101 }))).toBe('OUT_OF_RANGE perStratum');
    expect(codeOf(() => checkTerms({ size: 500, perStratum: 100 }))).toBe('nothing was refused');
  });
});

describe('a team that changes', () => {
  const one = (name: string, more: object = {}) => ({ name, unit: '省督查组', isLeader: false, ...more });
  const team = [one('甲', { isLeader: true }), one('乙'), one('丙', { leftOn: '2026-05-01' })];
  const change = (more: object) => changedTeam(team, { left: [], joined: [], ...more }, '2026-05-09');

  test('keeps every place, marks who left, and is led by one of those who are of it', () => {
    expect(change({ left: [1], joined: [one('丁')], leader: 4 })).toEqual([
      { ...team[0], leftOn: '2026-05-09' },
      team[1],
      team[2],
      one('丁', { isLeader: true }),
    ]);
    expect(change({ leader: 2 }).map(({ isLeader }) => isLeader)).toEqual([false, true, false]);
  });

  test('is refused where nobody or two would lead, nothing changes, or somebody is gone already', () => {
    expect(codeOf(() => change({ left: [1] }))).toBe('BAD_INPUT leader');
    expect(codeOf(() => change({ left: [1, 2] }))).toBe('BAD_INPUT leader');
    expect(codeOf(() => change({ joined: [one('丁', { isLeader: true })] }))).toBe('BAD_INPUT leader');
    for (const leader of [0, 3, 4, 1.5]) expect(codeOf(() => change({ leader }))).toBe('BAD_INPUT leader');
    for (const left of [[3], [2, 2], [0], [9]]) expect(codeOf(() => change({ left }))).toBe('BAD_INPUT left');
    for (const more of [{}, { leader: 1 }]) expect(codeOf(() => change(more))).toBe('BAD_INPUT joined');
    const crowd = Array.from({ length: 28 }, () => one('丁'));
    expect(codeOf(() => change({ joined: crowd }))).toBe('TOO_MANY_ITEMS joined');
  });

  test('leaves who left where a visit named them, and nowhere else', () => {
    expect(codeOf(() => readVisitors([3], team))).toBe('BAD_INPUT visitors');
    expect(readVisitors([3, 2], team, [3])).toEqual([2, 3]);
  });
});

describe('the way of an inspection', () => {
  test('is a table: every pair of state and action leads somewhere, or is refused', () => {
    const known = allSteps().map(({ from, action, to }) => `${from ?? ''} ${action} ${to}`);
    for (const from of Object.values(InspectionState))
      for (const action of Object.values(InspectionAction)) {
        const said = codeOf(() => stateAfter(from, action));
        const step = known.find((one) => one.startsWith(`${from} ${action} `));
        if (step === undefined) expect(said).toBe('TRANSITION_REFUSED inspectionId');
        else expect(step).toBe(`${from} ${action} ${stateAfter(from, action)}`);
      }
    expect(known).toContain(' PLAN PLANNED');
    expect(known).toHaveLength(14);
  });

  test('nobody closes or returns what they reported; anybody else may', () => {
    const { CLOSE, RETURN, REPORT } = InspectionAction;
    expect(codeOf(() => checkOther('a', CLOSE, 'a'))).toBe('SECOND_PERSON_NEEDED inspectionId');
    expect(codeOf(() => checkOther('a', RETURN, 'a'))).toBe('SECOND_PERSON_NEEDED inspectionId');
    expect(codeOf(() => checkOther('b', CLOSE, 'a'))).toBe('nothing was refused');
    expect(codeOf(() => checkOther('a', REPORT, 'a'))).toBe('nothing was refused');
    expect(codeOf(() => checkOther(null, CLOSE, null))).toBe('nothing was refused');
  });

  test('days lie where they can', () => {
    expect(codeOf(() => checkPeriod('2026-05-01', '2026-05-20', '2026-05-10'))).toBe('nothing was refused');
    expect(codeOf(() => checkPeriod('2026-05-01', '2026-05-09', '2026-05-10'))).toBe('OUT_OF_RANGE until');
    expect(codeOf(() => checkPeriod('2026-05-21', '2026-05-20', '2026-05-10'))).toBe('OUT_OF_RANGE until');
    expect(codeOf(() => checkPeriod('2028-05-01', '2028-05-20', '2026-05-10'))).toBe('OUT_OF_RANGE from');
    expect(codeOf(() => checkPeriod('2026-05-01', '2027-05-20', '2026-05-10'))).toBe('OUT_OF_RANGE until');
    expect(codeOf(() => checkVisitDay('2026-05-09', '2026-05-10', '2026-05-12'))).toBe('OUT_OF_RANGE day');
    expect(codeOf(() => checkVisitDay('2026-05-13', '2026-05-10', '2026-05-12'))).toBe('OUT_OF_RANGE day');
    expect(codeOf(() => checkVisitDay('2026-05-10', '2026-05-10', '2026-05-12'))).toBe('nothing was refused');
  });

  test('the sample of an unannounced one is open once it is reported', () => {
    const open = Object.values(InspectionState).filter((state) =>
      isSampleOpen({ kind: InspectionKind.UNANNOUNCED, state }),
    );
    expect(open).toEqual([InspectionState.REPORTED, InspectionState.CLOSED]);
    expect(isSampleOpen({ kind: InspectionKind.CROSS, state: InspectionState.DRAWN })).toBe(true);
  });

  test('it is closed once nothing is open', () => {
    expect(codeOf(() => checkAllDone(1))).toBe('FINDINGS_OPEN handedOver');
    expect(codeOf(() => checkAllDone(0))).toBe('nothing was refused');
  });
});

describe('a look back', () => {
  const { PUT_RIGHT, NOT_PUT_RIGHT, REBOUND } = LookBackVerdict;
  const { CLOSED, OPEN, ANSWERED, RETURNED } = RectificationState;
  const anew = { measure: '重新加固', due: '2026-12-01' };

  test('says what is seen; what had been closed and is wrong goes on the list anew, with a measure and a day', () => {
    expect(readLook({ verdict: PUT_RIGHT }, CLOSED)).toEqual({ verdict: PUT_RIGHT, note: null, opens: null });
    // Of what is put right nothing is opened, whatever else is said.
    expect(readLook({ verdict: PUT_RIGHT, note: ' 已加固 ', ...anew }, CLOSED)).toEqual({
      verdict: PUT_RIGHT,
      note: '已加固',
      opens: null,
    });
    for (const verdict of [NOT_PUT_RIGHT, REBOUND]) {
      const opens = { problem: '又开裂', ...anew };
      expect(readLook({ verdict, note: '又开裂', ...anew }, CLOSED)).toEqual({ verdict, note: '又开裂', opens });
      expect(codeOf(() => readLook({ verdict, ...anew }, CLOSED))).toBe('BAD_INPUT note');
      expect(codeOf(() => readLook({ verdict, note: ' ', ...anew }, CLOSED))).toBe('BAD_INPUT note');
      expect(codeOf(() => readLook({ verdict, note: '又开裂', due: anew.due }, CLOSED))).toBe('BAD_INPUT measure');
      expect(codeOf(() => readLook({ verdict, note: '又开裂', measure: '加固' }, CLOSED))).toBe('BAD_INPUT due');
    }
  });

  test('leaves what is still open the item that it is, which cannot rebound', () => {
    for (const state of [OPEN, ANSWERED, RETURNED]) {
      const said = readLook({ verdict: NOT_PUT_RIGHT, note: '仍开裂', ...anew }, state);
      expect(said).toEqual({ verdict: NOT_PUT_RIGHT, note: '仍开裂', opens: null });
      expect(codeOf(() => readLook({ verdict: REBOUND, note: '仍开裂' }, state))).toBe('BAD_INPUT verdict');
      expect(codeOf(() => readLook({ verdict: NOT_PUT_RIGHT }, state))).toBe('BAD_INPUT note');
    }
  });

  test('is reported once all is said, and begins without a sample only where it follows something', () => {
    expect(codeOf(() => checkAllLooked([{ verdict: PUT_RIGHT }, { verdict: null }]))).toBe(
      'NOT_LOOKED_BACK inspectionId',
    );
    expect(codeOf(() => checkAllLooked([{ verdict: PUT_RIGHT }, { verdict: REBOUND }]))).toBe('nothing was refused');
    const { PLANNED, DRAWN, UNDER_WAY } = InspectionState;
    expect(codeOf(() => checkVisitable(PLANNED))).toBe('TRANSITION_REFUSED inspectionId');
    for (const state of [DRAWN, UNDER_WAY]) expect(codeOf(() => checkVisitable(state))).toBe('nothing was refused');
    expect(codeOf(() => checkVisitable(InspectionState.REPORTED))).toBe('TRANSITION_REFUSED inspectionId');
    const member = { ...stranger(false, Lang.ZH), accountId: 'a' };
    const offered = (state: InspectionState, looksBackId: string | null, isAssessed = false) => {
      const inspection = { ownPartyIds: [], ownPlacePaths: [], teamAccounts: ['a'], state, looksBackId };
      return nextActions(member, inspection, null, isAssessed);
    };
    expect(offered(PLANNED, null)).toEqual([]);
    expect(offered(PLANNED, 'earlier')).toEqual(['START']);
    expect(offered(UNDER_WAY, null)).toEqual(['START', 'REPORT']);
    expect(offered(UNDER_WAY, null, true)).toEqual([]);
  });
});

describe('who is assessed', () => {
  test('is known by what a unit is called: as a whole, or with the county’s name in it', () => {
    const barred = { within: ['大关县', '南区'], same: ['翠华镇'] };
    for (const unit of ['大关县', '大关县督查室', '昭通市 大关县 纪委', '大關县督查室', '翠华镇', '南区'])
      expect([unit, isUnitBarred(unit, barred)]).toEqual([unit, true]);
    // Two characters stand in other names by chance, and another county has a township of this name.
    for (const unit of ['都安县督查室', '湖南区域经济办', '彝良县翠华镇', '关县'])
      expect([unit, isUnitBarred(unit, barred)]).toEqual([unit, false]);
  });

  test('is whoever has a post with a side, or supervises a place of its own', () => {
    const sides = {
      ...{ donorId: 'group', recipientId: 'county', leadIds: ['lead'], memberIds: ['lead', 'member'] },
      placePaths: ['/1/53/06/24/', '/1/44/20/'],
    };
    const at = (post: { partyId?: string; placePath?: string }): Viewer => ({
      ...stranger(false, Lang.ZH),
      posts: [
        {
          ...{ id: 'p', role: Role.SUPERVISOR, partyId: null, placeId: null, placePath: null, categories: null },
          ...{ since: '2020-01-01', until: null },
          ...post,
        },
      ],
    });
    for (const partyId of ['group', 'county', 'lead', 'member'])
      expect([partyId, isOfAssessed(at({ partyId }), sides)]).toEqual([partyId, true]);
    for (const placePath of ['/1/53/06/24/', '/1/53/06/24/01/'])
      expect([placePath, isOfAssessed(at({ placePath }), sides)]).toEqual([placePath, true]);
    for (const post of [{ partyId: 'another' }, { placePath: '/1/53/' }, { placePath: '/1/53/06/25/' }, {}])
      expect([post, isOfAssessed(at(post), sides)]).toEqual([post, false]);
  });
});

describe('a checklist', () => {
  const { HOUSEHOLDS, PROJECTS } = InspectionSubject;
  const { YES_NO, NUMBER, TEXT } = InspectionQuestionKind;
  const questions = [
    { subject: HOUSEHOLDS, kind: YES_NO, text: '住房安全是否有保障' },
    { subject: HOUSEHOLDS, kind: NUMBER, text: '年人均收入（元）' },
    { subject: HOUSEHOLDS, kind: TEXT, text: '最需要的帮扶' },
    { subject: PROJECTS, kind: YES_NO, text: '是否按进度施工' },
  ];
  const answered = (...answers: Parameters<typeof readAnswers>[0]): string =>
    codeOf(() => readAnswers(answers, questions, HOUSEHOLDS));

  test('is answered as it asks', () => {
    expect(
      readAnswers(
        [
          { question: 1, yes: false },
          { question: 2, number: ' 8512.50 ' },
          { question: 3, text: ' 务工 ' },
        ],
        questions,
        HOUSEHOLDS,
      ),
    ).toEqual([
      { question: 1, yes: false },
      { question: 2, number: '8512.50' },
      { question: 3, text: '务工' },
    ]);
    expect(answered({ question: 4, yes: true })).toBe('BAD_INPUT answers.0.question');
    expect(answered({ question: 9, yes: true })).toBe('BAD_INPUT answers.0.question');
    expect(answered({ question: 1, yes: true }, { question: 1, yes: false })).toBe('BAD_INPUT answers.1.question');
    expect(answered({ question: 1, text: '是' })).toBe('BAD_INPUT answers.0');
    expect(answered({ question: 1, yes: true, text: '是' })).toBe('BAD_INPUT answers.0');
    expect(answered({ question: 1 })).toBe('BAD_INPUT answers.0');
    expect(answered({ question: 2, number: '8,512' })).toBe('NOT_A_NUMBER answers.0.number');
    expect(answered({ question: 2, number: '1.234' })).toBe('NOT_A_NUMBER answers.0.number');
    expect(answered({ question: 3, text: '电话 13912345678' })).toBe('BAD_INPUT answers.0.text');
  });

  test('asks of what is looked at, by a team that has one leader', () => {
    expect(codeOf(() => readQuestions(questions, [HOUSEHOLDS]))).toBe('BAD_INPUT questions.3.subject');
    expect(readSubjects([PROJECTS, HOUSEHOLDS])).toEqual([HOUSEHOLDS, PROJECTS]);
    expect(codeOf(() => readSubjects([]))).toBe('BAD_INPUT subjects');
    expect(codeOf(() => readSubjects([HOUSEHOLDS, HOUSEHOLDS]))).toBe('BAD_INPUT subjects');
    const official = (isLeader: boolean) => ({ name: '王某', unit: '督查室', isLeader });
    expect(readTeam([official(true), official(false)])).toHaveLength(2);
    expect(codeOf(() => readTeam([official(false)]))).toBe('BAD_INPUT team');
    expect(codeOf(() => readTeam([official(true), official(true)]))).toBe('BAD_INPUT team');
    expect(codeOf(() => readTeam(Array.from({ length: 31 }, (_, nth) => official(nth === 0))))).toBe(
      'TOO_MANY_ITEMS team',
    );
    const team = [official(true), official(false)];
    expect(readVisitors([2, 1], team)).toEqual([1, 2]);
    expect(codeOf(() => readVisitors([], team))).toBe('BAD_INPUT visitors');
    expect(codeOf(() => readVisitors([3], team))).toBe('BAD_INPUT visitors');
    expect(codeOf(() => readVisitors([1, 1], team))).toBe('BAD_INPUT visitors');
  });
});
