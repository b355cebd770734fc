import type { DataSource } from 'typeorm';
import { ProblemCode, ResultsDimension } from '../../schema/vocabulary';
import { read, type Db } from '../db/tx';
import type { Page } from '../../schema/page';
import type { PageRequest } from '../db/page';
import type { FundEntryRow } from '../funds/fund.tables';
import { snapshotBy } from '../events/moment.store';
import { units, type UnitCode } from '../indicators/catalogue';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { RollupTerms } from '../records/rollup-terms.service';
import { inOrder, isKept, type CellOrder, type Having } from './cell.rules';
import type { Cell } from './cell.rules';
import { recordsOfCell } from './cell-records.service';
import type { CountedTerm } from './counted.rules';
import { countedSums } from './counted.service';
import { measuredInDays, type MeasuredSource } from './measured-rows.store';
import { asksForFacets, measuredSums, termSums } from './measured.store';
import { cutMonths, ledgerMeasuresOf, measureTermOf, type MeasureTerm } from './record-term.rules';
import { liftedSums } from './lifted.service';
import { registeredSums } from './registered.service';
import { keepsStagesApart, sourcesAskedFor, type RecordRow, type RecordSource } from './record.rules';
import {
  entriesOfCell,
  derivations,
  recordSums,
  type DerivationRow,
  type RecordedCell,
  type TermRow,
} from './record.store';
import { foldCells, refuseQuestion } from './results.rules';
import { MAX_FACTS, partsOfRatios, readFacts, type ResultsQuery } from './results.store';

export const MAX_CELLS = 5_000;
const DEFAULT_CELLS = 20;
const MAX_DIMENSIONS = 8;
const MAX_ORDERS = 4;
const MAX_FILTER_ITEMS = 2_000;
const MAX_KEYS = 100;

export interface ResultsRequest {
  query: ResultsQuery;
  groupBy: ResultsDimension[];
  having?: Having | null;
  orderBy?: CellOrder[] | null;
  asOf?: Date | null;
}

export interface ResultsPage {
  edges: { cursor: string; node: Cell }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  asOf: Date | null;
}

/** Targets, claims and records, folded into the cells that somebody asks for. */
export class ResultsService {
  /** What each cell that was given is an answer to, so that the records under it can be asked for. */
  private readonly questions = new WeakMap<Cell, ResultsRequest>();

  constructor(
    private readonly source: DataSource,
    private readonly terms: RollupTerms,
  ) {}

  /**
   * A page of cells. Fails with BAD_INPUT, PERIODS_DO_NOT_ADD, TOO_MANY_ITEMS, OUT_OF_RANGE (`first`; an `asOf` still to
   * come), CURSOR_INVALID, QUERY_TOO_COSTLY (more figures than one answer folds) and NOT_FOUND (`asOf` before anything
   * was known).
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
  async cells(viewer: Viewer, request: ResultsRequest): Promise<{ cells: Cell[]; asOf: Date | null }> {
    refuseUnanswerable(request);
    const { query, groupBy } = request;
    const asOf = request.asOf ?? null;
    const today = businessDay(asOf ?? new Date());
    const work = async (db: Db) => {
      const snapshot = asOf === null ? null : await snapshotBy(db, asOf);
      const withShares = groupBy.includes(ResultsDimension.MEMBER);
      const wanted = await withPartsOfRatios(db, query);
      const sums = await this.sums(db, viewer, wanted, groupBy, snapshot, today);
      const withClaims = sourcesAskedFor(query).length === 0;
      return readFacts(db, viewer, wanted, { snapshot, withShares, withClaims }, sums);
    };
    // Everything in an answer is of one moment, whatever is committed meanwhile.
    const facts = await read(this.source, viewer, work, { isSnapshot: true });
    refuseTooMany(facts.claims.length + facts.targets.length + facts.records.length);
    const { periodKinds, indicators, planned } = query;
    const cells = foldCells(
      { groupBy, periodKinds, indicators, planned, scaleOf, today },
      facts.claims,
      facts.targets,
      facts.records,
    ).filter((cell) => isKept(cell, request.having ?? {}));
    for (const cell of cells) this.questions.set(cell, request);
    return { cells: inOrder(cells, request.orderBy ?? []), asOf };
  }

  /** What the records of every source come to. */
  private async sums(
    db: Db,
    viewer: Viewer,
    query: ResultsQuery,
    groupBy: readonly ResultsDimension[],
    snapshot: string | null,
    today: Day,
  ): Promise<RecordRow[]> {
    const options = { snapshot, limit: MAX_FACTS + 1 };
    const derived = query.planned ? [] : await derivations(db, query, snapshot);
    const ledger = ledgerTermsOf(derived, query, groupBy);
    // The rollup tells whole months; where days cut through one, entries and records are counted themselves.
    const cuts = cutMonths(query.from, query.to);
    const isCut = cuts.length > 0;
    const entries = isCut ? await recordSums(db, viewer, query, ledger, apartBy(groupBy), options) : [];
    refuseTooMany(entries.length);
    const ofLedger = isCut ? [] : ledger.flatMap((term) => ledgerMeasuresOf(term, term));
    const ofRecords = measureTermsOf(derived, query);
    const terms = [...ofLedger, ...ofRecords.map(({ term }) => term)];
    const measured = await this.measured(db, viewer, query, terms, groupBy, options);
    for (const cut of cuts) {
      for (const source of new Set(ofRecords.map((one) => one.source))) {
        const own = ofRecords.filter((one) => one.source === source).map(({ term }) => term);
        measured.push(
          ...(await measuredInDays(db, viewer, { ...query, ...cut }, own, source, measuredApart(groupBy), options)),
        );
      }
    }
    const question = { query, groupBy, snapshot, today };
    const counted = await countedSums(db, viewer, question, countedTermsOf(derived, query), this.terms);
    const registered = await registeredSums(db, viewer, question, countedTermsOf(derived, query));
    const lifted = await liftedSums(db, viewer, question, countedTermsOf(derived, query));
    refuseTooMany(entries.length + measured.length + counted.length + registered.length + lifted.length);
    return [...entries, ...measured, ...counted, ...registered, ...lifted];
  }

  /** From the rollup: by term where the question does not look into facets, is about now, and the terms are kept. */
  private async measured(
    db: Db,
    viewer: Viewer,
    query: ResultsQuery,
    terms: readonly MeasureTerm[],
    groupBy: readonly ResultsDimension[],
    options: { snapshot: string | null; limit: number },
  ): Promise<RecordRow[]> {
    const apart = measuredApart(groupBy);
    const isWhole = terms.length > 0 && options.snapshot === null && !asksForFacets(query, apart);
    const termIds = isWhole ? await this.terms.idsOf(db, terms) : null;
    return termIds === null
      ? measuredSums(db, viewer, query, terms, apart, options)
      : termSums(db, viewer, query, terms, termIds, apart, options.limit);
  }

  /**
   * The entries of the ledger that a cell's recorded amount is made of; a ratio has none of its own.
   * Fails with OUT_OF_RANGE, BAD_INPUT and CURSOR_INVALID.
   */
  async fundEntries(viewer: Viewer, cell: Cell, page: PageRequest): Promise<Page<FundEntryRow>> {
    const request = this.questions.get(cell);
    if (!request) throw new Error('records are asked for under a cell that was given');
    const { query, groupBy } = request;
    const asOf = request.asOf ?? null;
    return read(this.source, viewer, async (db) => {
      const snapshot = asOf === null ? null : await snapshotBy(db, asOf);
      const code = String(cell.dimensions.INDICATOR);
      const derived = await derivations(db, { ...query, indicators: [code] }, snapshot);
      const terms = ledgerTermsOf(derived, query, groupBy);
      return entriesOfCell(db, viewer, query, terms, recordedCell(cell), page, snapshot, (count) =>
        read(this.source, viewer, count),
      );
    });
  }

  /**
   * The records that a cell's recorded value is made of, whatever they are: entries of the ledger, purchases, activities, or
   * one placement for each person counted; a ratio has none of its own. Fails as `fundEntries` does.
   */
  async records(viewer: Viewer, cell: Cell, page: PageRequest): Promise<Page<{ id: string; __typename: string }>> {
    const request = this.questions.get(cell);
    if (!request) throw new Error('records are asked for under a cell that was given');
    const { query } = request;
    const asOf = request.asOf ?? null;
    const code = String(cell.dimensions.INDICATOR);
    const found = await read(this.source, viewer, async (db) => {
      const snapshot = asOf === null ? null : await snapshotBy(db, asOf);
      const derived = await derivations(db, { ...query, indicators: [code] }, snapshot);
      if (derived.some(({ derivation }) => derivation.ledger)) return null;
      const today = businessDay(asOf ?? new Date());
      const question = { query, derived, cell: recordedCell(cell), snapshot, today };
      return recordsOfCell(db, viewer, question, page, (count) => read(this.source, viewer, count));
    });
    if (found !== null) return found;
    const entries = await this.fundEntries(viewer, cell, page);
    const named = entries.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, __typename: 'FundEntry' } }));
    return { ...entries, edges: named };
  }
}

/** How the indicators asked about follow from the ledger. */
function ledgerTermsOf(
  derived: readonly DerivationRow[],
  query: ResultsQuery,
  groupBy: readonly ResultsDimension[],
): TermRow[] {
  if (!mayCount(query, 'LEDGER')) return [];
  const isApart = keepsStagesApart(groupBy, query.fundStages);
  return derived
    .filter(({ derivation }) => derivation.oneStageOnly !== true || isApart)
    .flatMap(({ derivation, ...head }) => (derivation.ledger ?? []).map((term) => ({ ...term, ...head })));
}

/** Where the indicators asked about stand in the rollup of the records. */
function measureTermsOf(
  derived: readonly DerivationRow[],
  query: ResultsQuery,
): { source: MeasuredSource; term: MeasureTerm }[] {
  if (!mayCount(query, 'PURCHASES')) return [];
  return derived.flatMap(({ derivation, ...head }) =>
    (derivation.records ?? []).flatMap((one) => {
      const term = measureTermOf(head, one);
      return term === null || one.source === 'PLACEMENTS' || one.source === 'HOUSEHOLDS' || one.source === 'VILLAGES'
        ? []
        : [{ source: one.source, term }];
    }),
  );
}

/** What has to be counted of the indicators asked about. */
function countedTermsOf(derived: readonly DerivationRow[], query: ResultsQuery): CountedTerm[] {
  if (!mayCount(query, 'PLACEMENTS')) return [];
  const isOnlyPlacements = sourcesAskedFor(query).length > 0;
  return derived.flatMap(({ derivation, ...head }) =>
    (derivation.records ?? [])
      .filter(({ source }) => !isOnlyPlacements || source === 'PLACEMENTS' || source === 'HOUSEHOLDS')
      .map((term) => ({ ...head, term })),
  );
}

/** Whether records of this source may be among what is asked for: no plan, and no condition on another source. */
const mayCount = (query: ResultsQuery, source: RecordSource): boolean =>
  !query.planned && sourcesAskedFor(query).every((asked) => asked === source);

const measuredApart = (groupBy: readonly ResultsDimension[]) => ({
  ...apartBy(groupBy),
  channel: groupBy.includes(ResultsDimension.PURCHASE_CHANNEL),
  mode: groupBy.includes(ResultsDimension.PURCHASE_MODE),
});

const apartBy = (groupBy: readonly ResultsDimension[]) => ({
  member: groupBy.includes(ResultsDimension.MEMBER),
  quarter: groupBy.includes(ResultsDimension.QUARTER),
  month: groupBy.includes(ResultsDimension.MONTH),
  kind: groupBy.includes(ResultsDimension.FUND_KIND),
  stage: groupBy.includes(ResultsDimension.FUND_STAGE),
  projectType: groupBy.includes(ResultsDimension.PROJECT_TYPE),
});

function recordedCell({ dimensions, recordedIn, recordedOf }: Cell): RecordedCell {
  const text = (name: ResultsDimension): string | null | undefined => {
    const value = dimensions[name];
    return typeof value === 'number' ? `${value}` : value;
  };
  const whole = (name: ResultsDimension): number | null | undefined => {
    const value = dimensions[name];
    return typeof value === 'string' ? Number(value) : value;
  };
  return {
    pairingIds: recordedIn,
    years: recordedOf,
    memberId: text(ResultsDimension.MEMBER),
    year: whole(ResultsDimension.YEAR),
    quarter: whole(ResultsDimension.QUARTER),
    month: whole(ResultsDimension.MONTH),
    fundKind: text(ResultsDimension.FUND_KIND),
    fundStage: text(ResultsDimension.FUND_STAGE),
    projectType: text(ResultsDimension.PROJECT_TYPE),
    laborDestination: text(ResultsDimension.LABOR_DESTINATION),
    householdCategory: text(ResultsDimension.HOUSEHOLD_CATEGORY),
    purchaseChannel: text(ResultsDimension.PURCHASE_CHANNEL),
    purchaseMode: text(ResultsDimension.PURCHASE_MODE),
  };
}

/** Fails as `ResultsService.page` does where the question itself is wrong. */
export function refuseUnanswerable({ query, groupBy, having, orderBy }: ResultsRequest): void {
  refuseLonger('groupBy', groupBy, MAX_DIMENSIONS);
  refuseLonger('orderBy', orderBy ?? [], MAX_ORDERS);
  refuseLonger('having.keys', having?.keys ?? [], MAX_KEYS);
  for (const [name, items] of Object.entries(query)) {
    if (Array.isArray(items)) refuseLonger(`filter.${name}`, items, MAX_FILTER_ITEMS);
  }
  if (new Set(groupBy).size < groupBy.length) {
    const reason = { reason: '同一维度只能列一次', reasonEn: 'each dimension is named once' };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'groupBy');
  }
  if (query.periodKinds.length === 0) {
    const reason = { reason: '请至少选择一种期间', reasonEn: 'choose at least one kind of period' };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'filter.periodKinds');
  }
  const { periodKinds, indicators, fundStages } = query;
  const refusal = refuseQuestion({ groupBy, periodKinds, indicators, fundStages });
  if (refusal) throw new DomainError(refusal.code, refusal.details, refusal.field);
}

function refuseLonger(field: string, items: readonly unknown[], max: number): void {
  if (items.length > max) throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max, actual: items.length }, field);
}

function refuseTooMany(cost: number): void {
  if (cost > MAX_FACTS) throw new DomainError(ProblemCode.QUERY_TOO_COSTLY, { cost, max: MAX_FACTS }, 'filter');
}

/** A ratio is derived from its parts, so these are read along with it. */
async function withPartsOfRatios(db: Db, query: ResultsQuery): Promise<ResultsQuery> {
  if (query.indicators === null) return query;
  const parts = await partsOfRatios(db, query.indicators);
  return { ...query, indicators: [...new Set([...query.indicators, ...parts])] };
}

const cursorOf = (cell: Cell): string => Buffer.from(cell.key, 'utf8').toString('base64url');

/** Where to go on. A cell that has gone meanwhile cannot be gone on from. */
function positionAfter(cells: Cell[], cursor: string): number {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  const position = cells.findIndex((cell) => cell.key === key);
  if (position < 0) throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'after');
  return position + 1;
}

function scaleOf(unit: string): number {
  return units[unit as UnitCode].scale;
}
