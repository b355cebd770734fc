import type { DataSource } from 'typeorm';
import { Counting, ProblemCode, ResultsDimension, ResultsOrderField } from '../../schema/vocabulary';
import { read } from '../db/tx';
import { momentAt } from '../events/moment.store';
import { units, type UnitCode } from '../indicators/catalogue';
import { indicatorBookOf, indicatorBookOn, type IndicatorBook } from '../indicators/indicator.store';
import { businessDay, type Day } from '../platform/day';
import { divideHalfUp, formatSteps, parseDecimal, shiftPoint } from '../platform/decimal';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { compareValues, foldCells, keyOfCell, refuseQuestion, type Cell } from './results.rules';
import { claimsFor, MAX_FACTS, targetsFor, type ResultsQuery } from './results.store';

export const MAX_CELLS = 5_000;
const DEFAULT_CELLS = 20;
const MAX_DIMENSIONS = 8;
const MAX_ORDERS = 4;
const MAX_FILTER_ITEMS = 2_000;

export interface ResultsRequest {
  query: ResultsQuery;
  groupBy: ResultsDimension[];
  having?: {
    minCompletion?: string | null;
    maxCompletion?: string | null;
    hasTarget?: boolean | null;
    hasClaim?: boolean | null;
  } | null;
  orderBy?: { field: ResultsOrderField; desc: boolean }[] | null;
  asOf?: Date | null;
}

/** A cell with what is derived beside what was claimed. */
export interface AnsweredCell extends Cell {
  derived: string | null;
}

export interface ResultsPage {
  edges: { cursor: string; node: AnsweredCell }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  asOf: Date | null;
}

/** Targets and claims, folded into the cells that somebody asks for. */
export class ResultsService {
  constructor(private readonly source: DataSource) {}

  /**
   * A page of cells. Fails with BAD_INPUT, PERIODS_DO_NOT_ADD, TOO_MANY_ITEMS, OUT_OF_RANGE, CURSOR_INVALID,
   * QUERY_TOO_COSTLY (more figures than one answer folds) and NOT_FOUND (`asOf` before anything was known).
   */
  async page(
    viewer: Viewer,
    request: ResultsRequest,
    first?: number | null,
    after?: string | null,
  ): Promise<ResultsPage> {
    const size = first ?? DEFAULT_CELLS;
    if (size < 0 || size > MAX_CELLS)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: size, range: `0–${MAX_CELLS}` }, 'first');
    const { cells, asOf } = await this.cells(viewer, request);
    const start = after ? positionAfter(cells, after) : 0;
    const edges = cells.slice(start, start + size).map((node) => ({ cursor: cursorOf(node), node }));
    return {
      edges,
      pageInfo: {
        hasNextPage: start + size < cells.length,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: cells.length,
      asOf,
    };
  }

  /** Every cell of the answer, in order. Fails as `page` does. */
  async cells(viewer: Viewer, request: ResultsRequest): Promise<{ cells: AnsweredCell[]; asOf: Date | null }> {
    refuseUnanswerable(request);
    return read(this.source, viewer, async (db) => {
      const snapshot = request.asOf ? await snapshotBy(db, request.asOf) : null;
      const book = await bookFor(db, request.query);
      const query = withPartsOfRatios(request.query, book);
      const withShares = request.groupBy.includes(ResultsDimension.MEMBER);
      const claims = await claimsFor(db, viewer, query, snapshot);
      const targets = await targetsFor(db, viewer, query, snapshot, withShares);
      if (claims.length > MAX_FACTS || targets.length > MAX_FACTS) {
        throw new DomainError(
          ProblemCode.QUERY_TOO_COSTLY,
          { cost: claims.length + targets.length, max: MAX_FACTS },
          'filter',
        );
      }
      const today: Day = businessDay(request.asOf ?? new Date());
      const question = {
        groupBy: request.groupBy,
        periodKinds: query.periodKinds,
        indicators: request.query.indicators,
        scaleOf,
        today,
      };
      const cells = derive(foldCells(question, claims, targets), book, request);
      return { cells: ordered(kept(cells, request), request), asOf: request.asOf ?? null };
    });
  }
}

type Db = Parameters<typeof claimsFor>[0];

function refuseUnanswerable({ query, groupBy, orderBy }: ResultsRequest): void {
  if (groupBy.length > MAX_DIMENSIONS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_DIMENSIONS, actual: groupBy.length }, 'groupBy');
  if (new Set(groupBy).size < groupBy.length) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: '同一维度只能列一次', reasonEn: 'each dimension is named once' },
      'groupBy',
    );
  }
  if ((orderBy?.length ?? 0) > MAX_ORDERS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_ORDERS, actual: orderBy?.length ?? 0 }, 'orderBy');
  if (query.periodKinds.length === 0) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: '请至少选择一种期间', reasonEn: 'choose at least one kind of period' },
      'filter.periodKinds',
    );
  }
  for (const [name, items] of Object.entries(query)) {
    if (Array.isArray(items) && items.length > MAX_FILTER_ITEMS) {
      throw new DomainError(
        ProblemCode.TOO_MANY_ITEMS,
        { max: MAX_FILTER_ITEMS, actual: items.length },
        `filter.${name}`,
      );
    }
  }
  const refusal = refuseQuestion({ groupBy, periodKinds: query.periodKinds, indicators: query.indicators });
  if (refusal) throw new DomainError(refusal.code, refusal.details, refusal.field);
}

async function snapshotBy(db: Db, asOf: Date): Promise<string> {
  const snapshot = await momentAt(db, asOf);
  if (snapshot === null)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '该时点的数据', whatEn: 'data as of that moment' }, 'asOf');
  return snapshot;
}

/** The scheme that tells how ratios are made: the one asked for, or that of the latest year asked about. */
function bookFor(db: Db, query: ResultsQuery): Promise<IndicatorBook | null> {
  if (query.scheme !== null) return indicatorBookOf(db, query.scheme);
  const year = query.years && query.years.length > 0 ? Math.max(...query.years) : null;
  return indicatorBookOn(db, year === null ? businessDay(new Date()) : `${year}-12-31`);
}

/** A ratio is derived from its parts, so these are read along with it. */
function withPartsOfRatios(query: ResultsQuery, book: IndicatorBook | null): ResultsQuery {
  if (query.indicators === null || book === null) return query;
  const parts = query.indicators.flatMap((code) => {
    const indicator = book.find(code);
    return [indicator?.numeratorCode, indicator?.denominatorCode].filter((part) => typeof part === 'string');
  });
  return { ...query, indicators: [...new Set([...query.indicators, ...parts])] };
}

/** Adds what ratios come to from their parts, and takes out the parts that nobody asked for. */
function derive(cells: Cell[], book: IndicatorBook | null, { query, groupBy }: ResultsRequest): AnsweredCell[] {
  const asked = query.indicators === null ? null : new Set(query.indicators);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  return cells
    .filter(
      (cell) =>
        asked === null || !groupBy.includes(ResultsDimension.INDICATOR) || asked.has(String(cell.dimensions.INDICATOR)),
    )
    .map((cell) => {
      const indicator = book?.find(String(cell.dimensions.INDICATOR ?? ''));
      if (indicator?.counting !== Counting.RATIO || !indicator.numeratorCode || !indicator.denominatorCode)
        return { ...cell, derived: null };
      const part = (code: string): string | null =>
        byKey.get(keyOfCell(groupBy, { ...cell.dimensions, INDICATOR: code }))?.claimed ?? null;
      return { ...cell, derived: percentOf(part(indicator.numeratorCode), part(indicator.denominatorCode)) };
    });
}

function percentOf(numerator: string | null, denominator: string | null): string | null {
  const top = numerator === null ? undefined : parseDecimal(numerator);
  const bottom = denominator === null ? undefined : parseDecimal(denominator);
  const quotient = top && bottom ? divideHalfUp(shiftPoint(top, 2), bottom, 6) : undefined;
  return quotient ? formatSteps(quotient.digits, 6) : null;
}

function kept(cells: AnsweredCell[], { having }: ResultsRequest): AnsweredCell[] {
  if (!having) return cells;
  const { minCompletion, maxCompletion, hasTarget, hasClaim } = having;
  return cells.filter(
    (cell) =>
      (!minCompletion || (cell.completion !== null && compareDecimals(cell.completion, minCompletion) >= 0)) &&
      (!maxCompletion || (cell.completion !== null && compareDecimals(cell.completion, maxCompletion) <= 0)) &&
      (hasTarget === undefined || hasTarget === null || hasTarget === (cell.target !== null)) &&
      (hasClaim === undefined || hasClaim === null || hasClaim === (cell.claimed !== null)),
  );
}

const VALUE_OF: Record<
  Exclude<ResultsOrderField, ResultsOrderField.DIMENSIONS>,
  (cell: AnsweredCell) => string | null
> = {
  [ResultsOrderField.TARGET]: (cell) => cell.target,
  [ResultsOrderField.CLAIMED]: (cell) => cell.claimed,
  [ResultsOrderField.COMPLETION]: (cell) => cell.completion,
  [ResultsOrderField.PACE]: (cell) => cell.pace,
};

function ordered(cells: AnsweredCell[], { orderBy }: ResultsRequest): AnsweredCell[] {
  if (!orderBy || orderBy.length === 0) return cells;
  const place = new Map(cells.map((cell, index) => [cell.key, index]));
  return [...cells].sort((a, b) => {
    for (const { field, desc } of orderBy) {
      const difference =
        field === ResultsOrderField.DIMENSIONS
          ? compareValues(place.get(a.key) ?? 0, place.get(b.key) ?? 0)
          : compareNullable(VALUE_OF[field](a), VALUE_OF[field](b), desc);
      if (difference !== 0) return field === ResultsOrderField.DIMENSIONS && desc ? -difference : difference;
    }
    return (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0);
  });
}

function compareNullable(a: string | null, b: string | null, desc: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const difference = compareDecimals(a, b);
  return desc ? -difference : difference;
}

function compareDecimals(a: string, b: string): number {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  if (!left || !right) throw new DomainError(ProblemCode.NOT_A_NUMBER, { value: left ? b : a }, 'having');
  const scale = Math.max(left.scale, right.scale);
  const difference =
    left.digits * 10n ** BigInt(scale - left.scale) - right.digits * 10n ** BigInt(scale - right.scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

const cursorOf = (cell: AnsweredCell): string => Buffer.from(cell.key, 'utf8').toString('base64url');

/** Where to go on. A cell that has gone meanwhile cannot be gone on from. */
function positionAfter(cells: AnsweredCell[], cursor: string): number {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  const position = cells.findIndex((cell) => cell.key === key);
  if (position < 0) throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'after');
  return position + 1;
}

function scaleOf(unit: string): number {
  return units[unit as UnitCode].scale;
}
