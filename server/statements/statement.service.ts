import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, ProblemCode, StatementStatus, type StatementOrderField } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { indicatorBookOn, indicatorsById } from '../indicators/indicator.store';
import { pairingOf, pairingsById, publishPairing } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { publishParties } from '../parties/party.store';
import { DomainError } from '../platform/errors';
import { canonicalJson, keyedHash } from '../platform/hash';
import { newId } from '../platform/ids';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import type { FigureNotice } from './notice';
import { readPeriod, sourceDay, type Period } from './period.rules';
import {
  checkedSource,
  checkFigureCount,
  checkReason,
  endsOf,
  type ChooseLeadingClaim,
  type CorrectStatement,
  type RecordStatement,
  type WithdrawStatement,
} from './statement-input.rules';
import { cellKey, maySpeakOf, readFigures, type PrintedFigure } from './statement.rules';
import {
  chooseLead,
  insertStatement,
  periodColumns,
  supersede,
  type NewFigure,
  type NewStatement,
} from './statement-write.store';
import {
  figuresById,
  figuresByStatement,
  listStatements,
  partyOfPart,
  periodOf,
  statementsById,
  type StatementQuery,
} from './statement.store';
import type { FigureRow, StatementRow } from './statement.tables';

/** A statement with what its reader should know, such as figures moved to their twins. */
export interface Recorded {
  statement: StatementRow;
  notices: FigureNotice[];
}

/** What publications and reports claim: recorded, corrected by a new version, withdrawn, never edited or deleted. */
export class StatementService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** A page of the statements that the viewer may see. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  list(
    viewer: Viewer,
    query: StatementQuery,
    order: { field: StatementOrderField; desc: boolean },
    page: PageRequest,
  ): Promise<Page<StatementRow>> {
    return read(this.source, viewer, (db) =>
      listStatements(db, viewer, query, order, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Records what one side or a publication says of a pairing and a period. What is published makes its pairing and the
   * pairing's ends public, too.
   *
   * Fails with NOT_FOUND (pairing), FORBIDDEN, BAD_PERIOD, UNKNOWN_INDICATOR, UNKNOWN_UNIT, UNIT_MISMATCH,
   * PERSONS_ARE_NOT_PERSON_TIMES, NOT_A_NUMBER, TOO_PRECISE, OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT, REQUEST_KEY_REUSED.
   */
  record(viewer: Viewer, input: RecordStatement): Promise<Recorded> {
    let pairing: PairingRow;
    return write(this.source, this.secret, viewer, {
      verb: 'recordStatement',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await pairingFor(db, viewer, input);
        allowAt(viewer, Ability.RECORD_STATEMENT, pairing);
        if (input.publish === true) allowAt(viewer, Ability.PUBLISH_STATEMENT, pairing);
      },
      again: (db, id) => recorded(db, viewer, id),
      effect: async (db) => {
        const period = understood(readPeriod(input.period));
        const figures = await understand(db, viewer, pairing, period, input.figures);
        const statement = newStatement(viewer, pairing, period, input);
        if (statement.published) await publishEnds(db, pairing);
        await insertStatement(db, statement, figures);
        await announceStatement(db, viewer, EventKind.STATEMENT_RECORDED, { ...statement, version: 1 });
        return { id: statement.id, result: await recorded(db, viewer, statement.id) };
      },
    });
  }

  /**
   * Puts a statement's figures or source right: a new version with a reason; the old one stays readable. What is
   * published is corrected by who may publish, and a department corrects what speaks of its categories only.
   *
   * Fails as `record` does, and with VERSION_CONFLICT and TRANSITION_REFUSED (withdrawn).
   */
  correct(viewer: Viewer, input: CorrectStatement): Promise<Recorded> {
    let statement: StatementRow;
    return write(this.source, this.secret, viewer, {
      verb: 'correctStatement',
      input,
      locks: [statementLock(input.statementId)],
      allow: async (db) => {
        statement = await statementToChange(db, viewer, input.statementId);
      },
      again: (db, id) => recorded(db, viewer, id),
      effect: async (db) => {
        checkReason(input.reason);
        refuseStale(statement, input.version);
        refuseWithdrawn(statement, '更正', 'correct');
        const source = input.source ? checkedSource(input.source) : null;
        const figures = await understand(db, viewer, statement, periodOf(statement), input.figures);
        const next = {
          ...statement,
          version: statement.version + 1,
          ...(source && { sourceTitle: source.title, sourceUrl: source.url, sourceDay: sourceDay(source.title) }),
          contentHash: contentHash(input.figures),
        };
        await supersede(db, { ...next, reason: input.reason, madeByAccount: viewer.accountId }, figures);
        await announceStatement(db, viewer, EventKind.STATEMENT_CORRECTED, next);
        return { id: statement.id, result: await recorded(db, viewer, statement.id) };
      },
    });
  }

  /**
   * Takes a statement back: it counts no more. Whoever could read it still can, and what was asked as of an earlier
   * moment is answered as before. Fails as `correct` does.
   */
  withdraw(viewer: Viewer, input: WithdrawStatement): Promise<Recorded> {
    let statement: StatementRow;
    return write(this.source, this.secret, viewer, {
      verb: 'withdrawStatement',
      input,
      locks: [statementLock(input.statementId)],
      allow: async (db) => {
        statement = await statementToChange(db, viewer, input.statementId);
      },
      again: (db, id) => recorded(db, viewer, id),
      effect: async (db) => {
        checkReason(input.reason);
        refuseStale(statement, input.version);
        refuseWithdrawn(statement, '撤回', 'withdraw');
        const next = { ...statement, version: statement.version + 1, status: StatementStatus.WITHDRAWN };
        await supersede(db, { ...next, reason: input.reason, madeByAccount: viewer.accountId }, []);
        await announceStatement(db, viewer, EventKind.STATEMENT_WITHDRAWN, next);
        return { id: statement.id, result: await recorded(db, viewer, statement.id) };
      },
    });
  }

  /**
   * Says which of several claims about one cell leads; the choice ends with the version of the statement that it names.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT (the figure belongs to an older version), TRANSITION_REFUSED
   * (withdrawn), BAD_INPUT (no reason) and REQUEST_KEY_REUSED.
   */
  chooseLeading(viewer: Viewer, input: ChooseLeadingClaim): Promise<FigureRow> {
    let statement: StatementRow;
    let figure: FigureRow;
    return write(this.source, this.secret, viewer, {
      verb: 'chooseLeadingClaim',
      input,
      locks: [],
      allow: async (db) => {
        figure = await figureFor(db, viewer, input.figureId);
        const before = await statementFor(db, viewer, figure.statementId);
        allowAt(viewer, Ability.CHOOSE_LEADING_CLAIM, before);
        // Only the figure tells which statement and which cell must not change meanwhile; it never changes itself.
        await lock(db, statementLock(before.id), `leading-claim:${cellOf(before, figure)}`);
        statement = await statementFor(db, viewer, figure.statementId);
      },
      again: (db, id) => figureFor(db, viewer, id),
      effect: async (db) => {
        checkReason(input.reason);
        refuseWithdrawn(statement, '选用', 'choose');
        if (figure.version !== statement.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: statement.version }, 'figureId');
        await chooseLead(db, {
          cellKey: cellOf(statement, figure),
          statementId: statement.id,
          figureId: figure.id,
          reason: input.reason,
          madeByAccount: viewer.accountId,
        });
        await announceStatement(db, viewer, EventKind.LEADING_CLAIM_CHOSEN, statement);
        return { id: figure.id, result: figure };
      },
    });
  }
}

/** Equal for equal figures, so that an import knows what it has recorded before. */
export function contentHash(figures: readonly PrintedFigure[]): string {
  return keyedHash('figures', canonicalJson(figures));
}

/** Announces what happened to a statement to everybody who may see it. */
export function announceStatement(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  statement: Pick<StatementRow, 'id' | 'version' | 'pairingId' | 'published' | 'partyIds' | 'placePaths'>,
): Promise<void> {
  return announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: statement.pairingId,
    subjectType: 'Statement',
    subjectId: statement.id,
    version: statement.version,
    owned: statement,
  });
}

export const statementLock = (id: string): string => `statement:${id}`;

const cellOf = (statement: StatementRow, figure: FigureRow): string =>
  cellKey({ ...statement, ...figure, part: figure.partPartyId ?? figure.partText });

async function pairingFor(db: Db, viewer: Viewer, input: RecordStatement): Promise<PairingRow> {
  const ends = endsOf(input);
  const named = 'pairingId' in ends;
  const id = named ? ends.pairingId : (await pairingOf(db, ends))?.id;
  const seen = id === undefined ? undefined : (await pairingsById(db, viewer, [id])).get(id);
  return found(seen, '结对', 'pairing', named ? 'pairingId' : 'recipientId');
}

async function statementFor(db: Db, viewer: Viewer, id: string): Promise<StatementRow> {
  return found((await statementsById(db, viewer, [id])).get(id), '上报材料', 'statement', 'statementId');
}

async function figureFor(db: Db, viewer: Viewer, id: string): Promise<FigureRow> {
  return found((await figuresById(db, viewer, [id])).get(id), '数据', 'figure', 'figureId');
}

/** The statement, where the viewer may change it as it stands. */
async function statementToChange(db: Db, viewer: Viewer, id: string): Promise<StatementRow> {
  const statement = await statementFor(db, viewer, id);
  allowAt(viewer, Ability.RECORD_STATEMENT, statement);
  if (statement.published) allowAt(viewer, Ability.PUBLISH_STATEMENT, statement);
  const figures = (await figuresByStatement(db, viewer, [id])).get(id) ?? [];
  const indicators = await indicatorsById(db, viewer, [...new Set(figures.map((figure) => figure.indicatorId))]);
  for (const { category } of indicators.values())
    if (!maySpeakOf(viewer, statement, category)) throw new DomainError(ProblemCode.FORBIDDEN, {}, 'statementId');
  return statement;
}

async function recorded(db: Db, viewer: Viewer, id: string): Promise<Recorded> {
  const statement = await statementFor(db, viewer, id);
  const figures = (await figuresByStatement(db, viewer, [id])).get(id) ?? [];
  return { statement, notices: figures.flatMap((figure) => figure.notices) };
}

/** The figures as their scheme defines them; a department speaks of its own categories only. */
async function understand(
  db: Db,
  viewer: Viewer,
  row: Owned & { donorId: string | null; recipientId: string },
  period: Period,
  printed: PrintedFigure[],
): Promise<NewFigure[]> {
  checkFigureCount(printed);
  const book = await indicatorBookOn(db, period.to);
  if (book === null) {
    const reason = { reason: '该期间没有适用的指标体系', reasonEn: 'no indicator scheme is valid in this period' };
    throw new DomainError(ProblemCode.BAD_PERIOD, reason, 'period');
  }
  const { figures, faults } = readFigures(book, printed);
  const [fault] = faults;
  if (fault) throw new DomainError(fault.code, fault.details, fault.field);
  const foreign = figures.findIndex((figure) => !maySpeakOf(viewer, row, figure.category));
  if (foreign >= 0) throw new DomainError(ProblemCode.FORBIDDEN, {}, `figures.${foreign}.indicator`);
  const complete: NewFigure[] = [];
  for (const figure of figures) complete.push({ ...figure, partPartyId: await partyOfPart(db, figure.part, row) });
  return complete;
}

/** What is published about a pairing makes it and its ends published. */
async function publishEnds(db: Db, pairing: PairingRow): Promise<void> {
  if (pairing.published) return;
  await publishPairing(db, pairing.id);
  await publishParties(db, [pairing.donorId ?? [], pairing.recipientId].flat());
}

function newStatement(viewer: Viewer, pairing: PairingRow, period: Period, input: RecordStatement): NewStatement {
  const source = checkedSource(input.source);
  const isPublished = input.publish === true;
  return {
    id: newId(),
    printedId: null,
    identityHash: null,
    contentHash: contentHash(input.figures),
    programme: pairing.programme,
    level: pairing.level,
    donorId: pairing.donorId,
    recipientId: pairing.recipientId,
    pairingId: pairing.id,
    ...periodColumns(period),
    status: isPublished ? StatementStatus.PUBLISHED : StatementStatus.INTERNAL,
    sourceTitle: source.title,
    sourceUrl: source.url,
    sourceDay: sourceDay(source.title),
    recordedBy: viewer.accountId,
    simulated: false,
    published: isPublished,
    partyIds: pairing.partyIds,
    placePaths: pairing.placePaths,
  };
}

function understood(period: ReturnType<typeof readPeriod>): Period {
  if ('refused' in period)
    throw new DomainError(period.refused.code, period.refused.details, `period.${period.refused.field}`);
  return period;
}

function found<T>(row: T | undefined, zh: string, en: string, field: string): T {
  if (row === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: zh, whatEn: en }, field);
  return row;
}

function allowAt(viewer: Viewer, ability: Ability, row: Owned): void {
  if (!mayDo(viewer, ability, row)) throw new DomainError(ProblemCode.FORBIDDEN);
}

function refuseStale(statement: StatementRow, version: number): void {
  if (statement.version !== version)
    throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: statement.version }, 'version');
}

function refuseWithdrawn(statement: StatementRow, action: string, actionEn: string): void {
  if (statement.status !== StatementStatus.WITHDRAWN) return;
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from: '已撤回', fromEn: 'withdrawn', action, actionEn });
}
