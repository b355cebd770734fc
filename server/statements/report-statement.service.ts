import { EventKind, StatementStatus } from '../../schema/vocabulary';
import { lock, type Db } from '../db/tx';
import { indicatorBookOn } from '../indicators/indicator.store';
import type { PairingRow } from '../pairings/pairing.tables';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import type { Period } from './period.rules';
import { announceStatement, contentHash, statementLock } from './statement.service';
import { readFigures, type PrintedFigure } from './statement.rules';
import { insertStatement, periodColumns, supersede, type NewFigure } from './statement-write.store';
import { statementsById } from './statement.store';

/** What an approved report claims, to be kept among the claims. */
export interface ReportedClaim {
  /** The statement of the report’s earlier edition, which this one corrects. */
  statementId: string | null;
  pairing: PairingRow;
  period: Period;
  title: string;
  /** The day on which it was approved: a later claim leads an earlier one. */
  day: Day;
  figures: PrintedFigure[];
  /** Why the earlier edition was opened again. */
  reason: string;
  simulated: boolean;
}

/**
 * States what a report claims: internal, seen by the pairing’s people; an earlier edition’s statement is corrected, so one report has
 * one claim. Runs inside the transaction that approves the report. @returns the statement’s id
 */
export async function stateReport(db: Db, viewer: Viewer, claim: ReportedClaim): Promise<string> {
  const { pairing, period, title, day } = claim;
  const figures = await understood(db, period, claim.figures);
  if (claim.statementId !== null) {
    await lock(db, statementLock(claim.statementId));
    const before = (await statementsById(db, viewer, [claim.statementId])).get(claim.statementId);
    if (before) {
      const isWithdrawn = before.status === StatementStatus.WITHDRAWN;
      const standing = before.published ? StatementStatus.PUBLISHED : StatementStatus.INTERNAL;
      const next = {
        ...before,
        version: before.version + 1,
        status: isWithdrawn ? standing : before.status,
        sourceTitle: title,
        sourceUrl: null,
        sourceDay: day,
        contentHash: contentHash(claim.figures),
      };
      await supersede(db, { ...next, reason: claim.reason, madeByAccount: viewer.accountId }, figures);
      await announceStatement(db, viewer, EventKind.STATEMENT_CORRECTED, next);
      return before.id;
    }
  }
  const statement = {
    id: newId(),
    printedId: null,
    identityHash: null,
    contentHash: contentHash(claim.figures),
    programme: pairing.programme,
    level: pairing.level,
    donorId: pairing.donorId,
    recipientId: pairing.recipientId,
    pairingId: pairing.id,
    ...periodColumns(period),
    status: StatementStatus.INTERNAL,
    sourceTitle: title,
    sourceUrl: null,
    sourceDay: day,
    recordedBy: viewer.accountId,
    simulated: claim.simulated,
    published: false,
    partyIds: pairing.partyIds,
    placePaths: pairing.placePaths,
  };
  await insertStatement(db, statement, figures);
  await announceStatement(db, viewer, EventKind.STATEMENT_RECORDED, { ...statement, version: 1 });
  return statement.id;
}

async function understood(db: Db, period: Period, printed: PrintedFigure[]): Promise<NewFigure[]> {
  const book = await indicatorBookOn(db, period.to);
  if (!book) throw new Error('a report is of a period that a scheme covers');
  const { figures, faults } = readFigures(book, printed);
  const [fault] = faults;
  if (fault) throw new DomainError(fault.code, fault.details, fault.field);
  return figures.map((figure) => ({ ...figure, partPartyId: null }));
}
