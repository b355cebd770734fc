import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { DisputeAction, ProblemCode, type DisputeAnswer } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { moneyRuleOn } from '../funds/money-rule.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import { dayAfter } from '../reconciliation/due.rules';
import { pairingForRecords } from '../records/record.store';
import { wordsLock } from '../records/word.service';
import { takeStep } from './dispute-acts.service';
import { standingsOf } from './dispute-write.store';
import { mayAnswer, mayReturn, requireAnswerSo, stateAfter } from './dispute.rules';
import { disputesById, listDisputes, recordsOfDispute, type DisputeOrderKey, type DisputeQuery } from './dispute.store';
import type { DisputeRow } from './dispute';

const MAX_LISTED = 1_000;
const MAX_TEXT_LENGTH = 1_000;

/** A step that somebody takes, based on the version that they saw. */
export interface ToDispute {
  requestKey: string;
  disputeId: string;
  version: number;
  text: string;
}

type Step = DisputeAnswer | DisputeAction.RETURN;

/** What one side does not accept of what the other has recorded (异议), whose turn it is and until when. */
export class DisputeService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of disputes, the earliest due first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(
    viewer: Viewer,
    query: DisputeQuery,
    order: { field: DisputeOrderKey; desc: boolean } | null,
    page: PageRequest,
  ): Promise<Page<DisputeRow>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    const asked = { ...query, today: this.today() };
    return read(this.source, viewer, (db) =>
      listDisputes(db, viewer, asked, order ?? { field: 'DUE', desc: false }, page, (count) =>
        read(this.source, viewer, count),
      ),
    );
  }

  /** A page of the records that a dispute is about, by key. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  records(viewer: Viewer, disputeId: string, page: PageRequest): Promise<Page<{ id: string }>> {
    return read(this.source, viewer, (db) =>
      recordsOfDispute(db, viewer, disputeId, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Answers a dispute. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED, ANSWER_NOT_SO (the records are not
   * as the answer says), BAD_INPUT (text), and as `write`.
   */
  answer(viewer: Viewer, input: ToDispute & { answer: DisputeAnswer }): Promise<DisputeRow> {
    return this.take(viewer, 'answerDispute', input.answer, input);
  }

  /** Does not accept an explanation. Fails as `answer`. */
  return(viewer: Viewer, input: ToDispute): Promise<DisputeRow> {
    return this.take(viewer, 'returnDispute', DisputeAction.RETURN, input);
  }

  private async take(viewer: Viewer, verb: string, step: Step, input: ToDispute): Promise<DisputeRow> {
    const { disputeId, version } = input;
    const isReturn = step === DisputeAction.RETURN;
    const { pairingId } = await read(this.source, viewer, (db) => disputeOf(db, viewer, disputeId));
    let dispute: DisputeRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [wordsLock(pairingId)],
      allow: async (db) => {
        dispute = await disputeOf(db, viewer, disputeId);
        const pairing = await pairingForRecords(db, viewer, pairingId);
        const may = isReturn ? mayReturn : mayAnswer;
        if (!pairing || !may(viewer, pairing, dispute)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => disputeOf(db, viewer, id),
      effect: async (db) => {
        if (version !== dispute.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: dispute.version }, 'version');
        const text = requireText(input.text, MAX_TEXT_LENGTH, isReturn ? 'reason' : 'text');
        const state = stateAfter(dispute.state, DisputeAction[step]);
        if (!isReturn) requireAnswerSo(step, await standingsOf(db, dispute));
        const day = this.today();
        const due = dayAfter(day, (await moneyRuleOn(db, day)).daysToAnswerDifference);
        const next = { ...dispute, state, due, version: version + 1 };
        await takeStep(db, viewer, next, step, { day, text });
        // Whose turn it is now, the database says.
        return { id: disputeId, result: await disputeOf(db, viewer, disputeId) };
      },
    });
  }
}

/** Fails with NOT_FOUND. */
async function disputeOf(db: Db, viewer: Viewer, id: string): Promise<DisputeRow> {
  const dispute = (await disputesById(db, viewer, [id])).get(id);
  if (dispute) return dispute;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '异议', whatEn: 'dispute' }, 'disputeId');
}
