import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  Ability,
  EventKind,
  ProblemCode,
  StatementStatus,
  type PairingLevel,
  type Programme,
  type StatementOrderField,
} from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { indicatorBookOn } from '../indicators/indicator.store';
import { pairingOf, pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { canonicalJson, keyedHash } from '../platform/hash';
import { newId } from '../platform/ids';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import { readPeriod, sourceDay, type Period, type PrintedPeriod } from './period.rules';
import { cellKey, maySpeakOf, readFigures, type PrintedFigure, type ReadFigure } from './statement.rules';
import {
  chooseLead,
  figuresById,
  figuresByStatement,
  insertStatement,
  listStatements,
  partyOfPart,
  statementsById,
  supersede,
  type NewFigure,
  type StatementQuery,
} from './statement.store';
import type { FigureNotice } from './notice';
import type { FigureRow, StatementRow } from './statement.tables';

export interface PrintedSource {
  title: string;
  url?: string | null;
}

export interface RecordStatement {
  requestKey: string;
  pairingId?: string | null;
  programme?: Programme | null;
  level?: PairingLevel | null;
  donorId?: string | null;
  recipientId?: string | null;
  period: PrintedPeriod;
  source: PrintedSource;
  publish?: boolean | null;
  figures: PrintedFigure[];
}

export interface CorrectStatement {
  requestKey: string;
  statementId: string;
  version: number;
  source?: PrintedSource | null;
  figures: PrintedFigure[];
  reason: string;
}

export interface WithdrawStatement {
  requestKey: string;
  statementId: string;
  version: number;
  reason: string;
}

export interface ChooseLeadingClaim {
  requestKey: string;
  figureId: string;
  reason: string;
}

/** A statement with what its reader should know, such as figures moved to their twins. */
export interface Recorded {
  statement: StatementRow;
  notices: FigureNotice[];
}

export const MAX_FIGURES = 200;
const MAX_REASON = 500;

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
   * Records what one side or a publication says of a pairing and a period.
   *
   * Fails with NOT_FOUND (pairing), FORBIDDEN, BAD_PERIOD, UNKNOWN_INDICATOR, UNKNOWN_UNIT, UNIT_MISMATCH,
   * PERSONS_ARE_NOT_PERSON_TIMES, NOT_A_NUMBER, TOO_PRECISE, OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT, REQUEST_KEY_REUSED.
   */
  record(viewer: Viewer, input: RecordStatement): Promise<Recorded> {
    const period = understood(readPeriod(input.period));
    checkSource(input.source);
    let pairing: PairingRow;
    return write(this.source, this.secret, viewer, {
      verb: 'recordStatement',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await this.pairingOf(db, viewer, input);
        allowAt(viewer, Ability.RECORD_STATEMENT, pairing);
        if (input.publish === true) allowAt(viewer, Ability.PUBLISH_STATEMENT, pairing);
      },
      again: (db, id) => this.recorded(db, viewer, id),
      effect: async (db) => {
        const figures = await this.understand(db, viewer, pairing, period, input.figures);
        const statement = newStatement(viewer, pairing, period, input);
        await insertStatement(db, statement, figures);
        await announceStatement(db, viewer, EventKind.STATEMENT_RECORDED, { ...statement, version: 1 });
        return { id: statement.id, result: await this.recorded(db, viewer, statement.id) };
      },
    });
  }

  /**
   * Puts a statement's figures or source right: a new version with a reason; the old one stays readable.
   *
   * Fails as `record` does, and with VERSION_CONFLICT and TRANSITION_REFUSED (withdrawn).
   */
  correct(viewer: Viewer, input: CorrectStatement): Promise<Recorded> {
    if (input.source) checkSource(input.source);
    checkReason(input.reason);
    let statement: StatementRow;
    return write(this.source, this.secret, viewer, {
      verb: 'correctStatement',
      input,
      locks: [`statement:${input.statementId}`],
      allow: async (db) => {
        statement = await this.statementFor(db, viewer, input.statementId, Ability.RECORD_STATEMENT);
      },
      again: (db, id) => this.recorded(db, viewer, id),
      effect: async (db) => {
        refuseStale(statement, input.version);
        refuseWithdrawn(statement, '更正', 'correct');
        const figures = await this.understand(db, viewer, statement, periodOf(statement), input.figures);
        const next = {
          ...statement,
          version: statement.version + 1,
          sourceTitle: input.source?.title ?? statement.sourceTitle,
          sourceUrl: input.source ? (input.source.url ?? null) : statement.sourceUrl,
          sourceDay: input.source ? sourceDay(input.source.title) : statement.sourceDay,
          contentHash: contentHash(input.figures),
        };
        await supersede(db, { ...next, reason: input.reason, madeByAccount: viewer.accountId }, figures);
        await announceStatement(db, viewer, EventKind.STATEMENT_CORRECTED, next);
        return { id: statement.id, result: await this.recorded(db, viewer, statement.id) };
      },
    });
  }

  /** Takes a statement back: it stays readable for its own sides and counts no more. Fails as `correct` does. */
  withdraw(viewer: Viewer, input: WithdrawStatement): Promise<Recorded> {
    checkReason(input.reason);
    let statement: StatementRow;
    return write(this.source, this.secret, viewer, {
      verb: 'withdrawStatement',
      input,
      locks: [`statement:${input.statementId}`],
      allow: async (db) => {
        statement = await this.statementFor(db, viewer, input.statementId, Ability.RECORD_STATEMENT);
      },
      again: (db, id) => this.recorded(db, viewer, id),
      effect: async (db) => {
        refuseStale(statement, input.version);
        refuseWithdrawn(statement, '撤回', 'withdraw');
        const next = { ...statement, version: statement.version + 1, status: StatementStatus.WITHDRAWN };
        await supersede(db, { ...next, reason: input.reason, madeByAccount: viewer.accountId }, []);
        await announceStatement(db, viewer, EventKind.STATEMENT_WITHDRAWN, next);
        return { id: statement.id, result: await this.recorded(db, viewer, statement.id) };
      },
    });
  }

  /**
   * Says which of several claims about one cell leads. Fails with NOT_FOUND, FORBIDDEN, TRANSITION_REFUSED (the figure
   * belongs to an older version or a withdrawn statement), BAD_INPUT (no reason).
   */
  chooseLeading(viewer: Viewer, input: ChooseLeadingClaim): Promise<FigureRow> {
    checkReason(input.reason);
    let statement: StatementRow;
    let figure: FigureRow;
    return write(this.source, this.secret, viewer, {
      verb: 'chooseLeadingClaim',
      input,
      locks: [`leading-claim:${input.figureId}`],
      allow: async (db) => {
        figure = found(
          (await figuresById(db, viewer, [input.figureId])).get(input.figureId),
          '数据',
          'figure',
          'figureId',
        );
        statement = await this.statementFor(db, viewer, figure.statementId, Ability.CHOOSE_LEADING_CLAIM);
      },
      again: async (db, id) => found((await figuresById(db, viewer, [id])).get(id), '数据', 'figure', 'figureId'),
      effect: async (db) => {
        refuseWithdrawn(statement, '选用', 'choose');
        if (figure.version !== statement.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: statement.version }, 'figureId');
        const key = cellKey({
          ...statement,
          indicatorCode: figure.indicatorCode,
          isPlanned: figure.isPlanned,
          part: figure.partPartyId ?? figure.partText,
        });
        await chooseLead(db, {
          cellKey: key,
          statementId: statement.id,
          figureId: figure.id,
          reason: input.reason,
          madeByAccount: viewer.accountId ?? '',
        });
        await announceStatement(db, viewer, EventKind.LEADING_CLAIM_CHOSEN, statement);
        return { id: figure.id, result: figure };
      },
    });
  }

  private async pairingOf(db: Db, viewer: Viewer, input: RecordStatement): Promise<PairingRow> {
    if (input.pairingId)
      return found(
        (await pairingsById(db, viewer, [input.pairingId])).get(input.pairingId),
        '结对',
        'pairing',
        'pairingId',
      );
    const { programme, level, recipientId } = input;
    if (!programme || !level || !recipientId) {
      const reason = {
        reason: '请填写 pairingId，或 programme、level、donorId 与 recipientId',
        reasonEn: 'give pairingId, or programme, level, donorId and recipientId',
      };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'pairingId');
    }
    const pairing = await pairingOf(db, { programme, level, donorId: input.donorId ?? null, recipientId });
    return found(pairing ?? undefined, '结对', 'pairing', 'recipientId');
  }

  private async statementFor(db: Db, viewer: Viewer, id: string, ability: Ability): Promise<StatementRow> {
    const statement = found((await statementsById(db, viewer, [id])).get(id), '上报材料', 'statement', 'statementId');
    allowAt(viewer, ability, statement);
    return statement;
  }

  private async recorded(db: Db, viewer: Viewer, id: string): Promise<Recorded> {
    const statement = found((await statementsById(db, viewer, [id])).get(id), '上报材料', 'statement');
    const figures = (await figuresByStatement(db, viewer, [id])).get(id) ?? [];
    return { statement, notices: figures.flatMap((figure) => figure.notices) };
  }

  private async understand(
    db: Db,
    viewer: Viewer,
    row: Owned & { donorId: string | null; recipientId: string },
    period: Period,
    printed: PrintedFigure[],
  ): Promise<NewFigure[]> {
    if (printed.length === 0) {
      throw new DomainError(
        ProblemCode.BAD_INPUT,
        { reason: '至少填写一项数据', reasonEn: 'give at least one figure' },
        'figures',
      );
    }
    if (printed.length > MAX_FIGURES)
      throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_FIGURES, actual: printed.length }, 'figures');
    const book = await indicatorBookOn(db, period.to ?? businessDay(new Date()));
    if (book === null)
      throw new DomainError(
        ProblemCode.BAD_PERIOD,
        { reason: '该期间没有适用的指标体系', reasonEn: 'no indicator scheme is valid in this period' },
        'period',
      );
    const { figures, faults } = readFigures(book, printed);
    const fault = faults[0];
    if (fault) throw new DomainError(fault.code, fault.details, fault.field);
    refuseForeignCategories(viewer, row, figures);
    return Promise.all(
      figures.map(async (figure) => ({ ...figure, partPartyId: await partyOfPart(db, figure.part, row) })),
    );
  }
}

/** The columns that a statement takes over from a period. */
export function periodColumns(
  period: Period,
): Pick<
  StatementRow,
  | 'periodKind'
  | 'year'
  | 'quarter'
  | 'month'
  | 'batch'
  | 'periodStart'
  | 'periodEnd'
  | 'periodAsOf'
  | 'periodFrom'
  | 'periodTo'
  | 'periodKey'
> {
  return {
    periodKind: period.kind,
    year: period.year,
    quarter: period.quarter,
    month: period.month,
    batch: period.batch,
    periodStart: period.start,
    periodEnd: period.end,
    periodAsOf: period.asOf,
    periodFrom: period.from,
    periodTo: period.to,
    periodKey: period.key,
  };
}

/** A statement's period, from its columns. */
export function periodOf(row: StatementRow): Period {
  return {
    kind: row.periodKind,
    year: row.year,
    quarter: row.quarter,
    month: row.month,
    batch: row.batch,
    start: row.periodStart,
    end: row.periodEnd,
    asOf: row.periodAsOf,
    from: row.periodFrom,
    to: row.periodTo,
    key: row.periodKey,
  };
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

function newStatement(
  viewer: Viewer,
  pairing: PairingRow,
  period: Period,
  input: RecordStatement,
): Omit<StatementRow, 'recordedAt' | 'version'> {
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
    sourceTitle: input.source.title.trim(),
    sourceUrl: input.source.url ?? null,
    sourceDay: sourceDay(input.source.title),
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

function found<T>(row: T | undefined, zh: string, en: string, field?: string): T {
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

/** A department reports on its own categories only. */
function refuseForeignCategories(viewer: Viewer, row: Owned, figures: readonly ReadFigure[]): void {
  figures.forEach((figure, index) => {
    if (!maySpeakOf(viewer, row, figure.category))
      throw new DomainError(ProblemCode.FORBIDDEN, {}, `figures.${index}.indicator`);
  });
}

function checkSource(source: PrintedSource): void {
  const title = source.title.trim();
  if (title.length < 1 || title.length > 300) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: '请填写来源名称（1 至 300 字）', reasonEn: 'name the source (1 to 300 characters)' },
      'source.title',
    );
  }
  if (source.url && (source.url.length > 1000 || !/^https?:\/\/[^\s]+$/.test(source.url))) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      {
        reason: '来源网址须以 http:// 或 https:// 开头',
        reasonEn: 'the source’s address begins with http:// or https://',
      },
      'source.url',
    );
  }
}

function checkReason(reason: string): void {
  if (reason.trim().length >= 1 && reason.length <= MAX_REASON) return;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: `请填写原因（1 至 ${MAX_REASON} 字）`, reasonEn: `give a reason (1 to ${MAX_REASON} characters)` },
    'reason',
  );
}
