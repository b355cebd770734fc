/** What a look back says of an earlier finding, and what follows from it. */
import { LookBackVerdict, ProblemCode, RectificationState } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { requireText } from '../platform/text';

const MAX_NOTE = 1_000;

export const VERDICT_WORDS: Readonly<Record<LookBackVerdict, readonly [zh: string, en: string]>> = {
  PUT_RIGHT: ['整改到位', 'put right'],
  NOT_PUT_RIGHT: ['未到位', 'not put right'],
  REBOUND: ['反弹', 'rebounded'],
};

/** Of what was found before, what is wrong still, or again. */
export const isRepeated = (verdict: LookBackVerdict | null): boolean =>
  verdict !== null && verdict !== LookBackVerdict.PUT_RIGHT;

export interface GivenLook {
  verdict: LookBackVerdict;
  /** What is seen now. */
  note?: string | null;
  /** What is to be done by when, where the item was closed and is not put right after all. */
  measure?: string | null;
  due?: Day | null;
}

/** What was said, and what it opens: null where nothing is opened. */
export interface ReadLook {
  verdict: LookBackVerdict;
  note: string | null;
  opens: { problem: string; measure: string; due: Day } | null;
}

/**
 * What is said of a finding. What was closed and is not put right after all is opened anew, with a measure and a deadline; what is still open stays the
 * item that it is, and does not rebound. Fails with BAD_INPUT (note, measure, due, verdict).
 * @param state of the latest item about it
 */
export function readLook({ verdict, note, measure, due }: GivenLook, state: RectificationState): ReadLook {
  const said = note?.trim() ? requireText(note, MAX_NOTE, 'note') : null;
  if (!isRepeated(verdict)) return { verdict, note: said, opens: null };
  if (said === null) throw refused('note', '请写明现在的情况', 'say what is seen now');
  if (state !== RectificationState.CLOSED) {
    if (verdict === LookBackVerdict.REBOUND)
      throw refused(
        'verdict',
        '该问题尚未销号，不是反弹；请选未到位',
        'it was never closed, so it did not rebound: it is not put right',
      );
    return { verdict, note: said, opens: null };
  }
  if (!measure?.trim()) throw refused('measure', '请写明整改措施', 'say what is to be done');
  if (!due) throw refused('due', '请写明整改期限', 'say by when');
  return { verdict, note: said, opens: { problem: said, measure, due } };
}

/** Fails with NOT_LOOKED_BACK where nothing was said of something that was found before. */
export function checkAllLooked(looks: readonly { verdict: LookBackVerdict | null }[]): void {
  const open = looks.filter(({ verdict }) => verdict === null).length;
  if (open > 0) throw new DomainError(ProblemCode.NOT_LOOKED_BACK, { open }, 'inspectionId');
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
