import { DisputeAction, DisputeAnswer, DisputeState, ProblemCode } from '../../schema/vocabulary';
import { DISPUTE_STEPS, requireAnswerSo, stateAfter } from '../../server/disputes/dispute.rules';
import { onlyPairing, readSeen, requireSame, writeSeen } from '../../server/disputes/found.rules';
import { DomainError } from '../../server/platform/errors';

const codeOf = (work: () => unknown): ProblemCode | 'fine' => {
  try {
    work();
    return 'fine';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('a dispute', () => {
  const actions = Object.values(DisputeAction).filter((action) => action !== DisputeAction.OPEN);
  const states = Object.values(DisputeState);

  test.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))(
    '%s takes %s only as the table says',
    (state, action) => {
      const steps: Partial<Record<string, DisputeState>> = DISPUTE_STEPS[state];
      const next = steps[action];
      if (next === undefined) expect(codeOf(() => stateAfter(state, action))).toBe('TRANSITION_REFUSED');
      else expect(stateAfter(state, action)).toBe(next);
    },
  );

  test('that is closed takes nothing more, and every state but that leads to its closing', () => {
    expect(Object.keys(DISPUTE_STEPS.CLOSED)).toEqual([]);
    for (const state of states.filter((one) => one !== DisputeState.CLOSED))
      expect(stateAfter(state, DisputeAction.CLOSE)).toBe('CLOSED');
  });

  test.each<[DisputeAnswer, [number, number, number], boolean]>([
    [DisputeAnswer.EXPLAIN, [1, 0, 0], true],
    [DisputeAnswer.EXPLAIN, [1, 3, 2], true],
    [DisputeAnswer.EXPLAIN, [0, 1, 0], false],
    [DisputeAnswer.CORRECT, [0, 1, 0], true],
    [DisputeAnswer.CORRECT, [0, 1, 4], true],
    [DisputeAnswer.CORRECT, [1, 4, 0], false],
    [DisputeAnswer.CORRECT, [0, 0, 2], false],
    [DisputeAnswer.WITHDRAW, [0, 0, 2], true],
    [DisputeAnswer.WITHDRAW, [0, 1, 2], false],
    [DisputeAnswer.WITHDRAW, [1, 0, 2], false],
  ])('is answered by %s where its records stand so (%j): %s', (answer, [disputed, changed, withdrawn], isSo) => {
    const code = codeOf(() => requireAnswerSo(answer, { disputed, changed, withdrawn }));
    expect(code).toBe(isSo ? 'fine' : 'ANSWER_NOT_SO');
  });
});

describe('what was seen', () => {
  const seen = { count: 3, digest: 'a'.repeat(32), snapshot: '10:12:10' };

  test('is read as it was written, and nothing else is', () => {
    expect(readSeen(writeSeen(seen))).toEqual(seen);
    for (const text of ['', 'bm9uZQ', writeSeen({ ...seen, digest: 'x' }), writeSeen({ ...seen, snapshot: '' })])
      expect(codeOf(() => readSeen(text))).toBe('CURSOR_INVALID');
  });

  test.each<[string, { count: number; digest: string; fresh: number }, Record<string, number>]>([
    ['one came', { count: 4, digest: 'b', fresh: 1 }, { fresh: 1, gone: 0 }],
    ['one went', { count: 2, digest: 'b', fresh: 0 }, { fresh: 0, gone: 1 }],
    ['one went and one came', { count: 3, digest: 'b', fresh: 1 }, { fresh: 1, gone: 1 }],
  ])('is not the same where %s', (_what, now, details) => {
    expect(() => requireSame(seen, now)).toThrow(new DomainError(ProblemCode.RECORDS_CHANGED, details, 'seen'));
  });

  test('is the same where nothing happened', () => {
    expect(codeOf(() => requireSame(seen, { count: 3, digest: seen.digest, fresh: 0 }))).toBe('fine');
  });

  test.each([[null], [[]], [['a', 'b']]])('is of exactly one pairing: %j is refused', (pairingIds) => {
    expect(codeOf(() => onlyPairing(pairingIds))).toBe('BAD_INPUT');
    expect(onlyPairing(['a'])).toBe('a');
  });
});
