import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, type CollectiveIncomeDimension } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import { announceIncome, enterIncomes, readIncome, type IncomeSaid } from './collective-income-acts.service';
import {
  incomesById,
  incomeSources,
  incomeSourcesByCode,
  listIncomes,
  listVillageIncomes,
  sumIncomes,
  weakBelowOf,
  type IncomeQuery,
  type IncomeSource,
  type IncomeSum,
  type VillageIncomeQuery,
  type VillageIncomeRow,
} from './collective-income.store';
import { INCOME_BOOK, moveHead, type VillageQuery } from './village-book.store';
import {
  changeVillageRow,
  groundFor,
  type AtVillage,
  type ToVillageRow,
  type VillageGround,
  villageRowOf,
} from './village-ground.service';
import { readAmount, readPapers, readReason } from './village.rules';
import type { CollectiveIncomeRow } from './village';

export type RecordIncome = AtVillage & IncomeSaid;

export interface CorrectIncome extends ToVillageRow {
  amount: string;
  reason: string;
  evidence: string[];
}

/** The villages of a year with the threshold that they were measured by. */
export interface MeasuredVillage extends VillageIncomeRow {
  weakBelowFen: bigint;
}

const MAX_LISTED = 1_000;
const WHAT = { zh: '村集体收入', en: 'collective income', field: 'incomeId' };

/** What villages earn together (村集体经济收入). */
export class CollectiveIncomeService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** Where income can come from. */
  sources(viewer: Viewer): Promise<IncomeSource[]> {
    return read(this.source, viewer, incomeSources);
  }

  /** A page of incomes. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  list(viewer: Viewer, query: IncomeQuery, page: PageRequest): Promise<Page<CollectiveIncomeRow>> {
    checkQuery(query);
    return read(this.source, viewer, (db) =>
      listIncomes(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A page of villages, the weakest first. Fails with OUT_OF_RANGE, TOO_PRECISE (the threshold), TOO_MANY_ITEMS and CURSOR_INVALID. */
  async villages(
    viewer: Viewer,
    year: number,
    query: VillageIncomeQuery,
    weakBelow: string | null,
    page: PageRequest,
  ): Promise<Page<MeasuredVillage>> {
    checkQuery(query);
    const said = weakBelow === null ? null : readAmount(weakBelow, 1n, 'weakBelow');
    return read(this.source, viewer, async (db) => {
      const weakBelowFen = said ?? (await weakBelowOf(db, year));
      const { edges, ...rest } = await listVillageIncomes(db, viewer, year, weakBelowFen, query, page, (count) =>
        read(this.source, viewer, count),
      );
      return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, weakBelowFen } })) };
    });
  }

  /** What the incomes of a year come to. Fails with TOO_MANY_ITEMS. */
  sums(
    viewer: Viewer,
    year: number,
    query: IncomeQuery,
    groupBy: CollectiveIncomeDimension | null,
  ): Promise<IncomeSum[]> {
    checkQuery(query);
    return read(this.source, viewer, async (db) => {
      const sums = await sumIncomes(db, viewer, year, query, groupBy);
      const isNone = groupBy === null && sums.length === 0;
      return isNone ? [{ key: '', villages: 0, amountFen: '0', operatingFen: '0' }] : sums;
    });
  }

  /**
   * Records what a village earned of a source. Fails with NOT_FOUND (place, source), BAD_INPUT, OUT_OF_RANGE, TOO_PRECISE, TOO_MANY_ITEMS,
   * INCOME_PERIOD_TAKEN, and as `write`.
   */
  record(viewer: Viewer, input: RecordIncome): Promise<CollectiveIncomeRow> {
    let ground: VillageGround;
    return write(this.source, this.secret, viewer, {
      verb: 'recordCollectiveIncome',
      input,
      locks: [],
      allow: async (db) => {
        ground = await groundFor(db, viewer, input, this.today());
      },
      again: (db, id) => villageRowOf(db, viewer, incomesById, WHAT, id),
      effect: async (db) => {
        const sources = await incomeSourcesByCode(db, viewer, [input.source]);
        const [row] = await enterIncomes(db, viewer, [readIncome(input, ground, sources, this.today())]);
        if (!row) throw new Error('an income was entered');
        return { id: row.id, result: row };
      },
    });
  }

  /** Another amount. Fails as `changeVillageRow`, and with BAD_INPUT, OUT_OF_RANGE, TOO_PRECISE and TOO_MANY_ITEMS. */
  correct(viewer: Viewer, input: CorrectIncome): Promise<CollectiveIncomeRow> {
    return changeVillageRow(this.source, this.secret, viewer, {
      verb: 'correctCollectiveIncome',
      input,
      batch: incomesById,
      what: WHAT,
      effect: async (db, row) => {
        const said = { reason: readReason(input.reason), evidence: readPapers(input.evidence), by: viewer.accountId };
        const next = { ...row, version: row.version + 1, amountFen: readAmount(input.amount, 0n) };
        await moveHead(db, INCOME_BOOK, next, said);
        return announceIncome(db, viewer, EventKind.COLLECTIVE_INCOME_CORRECTED, next);
      },
    });
  }

  /** It counts nowhere any more. Fails as `changeVillageRow`, and with BAD_INPUT. */
  withdraw(viewer: Viewer, input: ToVillageRow & { reason: string }): Promise<CollectiveIncomeRow> {
    return changeVillageRow(this.source, this.secret, viewer, {
      verb: 'withdrawCollectiveIncome',
      input,
      batch: incomesById,
      what: WHAT,
      effect: async (db, row) => {
        const next = { ...row, version: row.version + 1, withdrawn: true };
        await moveHead(db, INCOME_BOOK, next, { reason: readReason(input.reason), evidence: [], by: viewer.accountId });
        return announceIncome(db, viewer, EventKind.COLLECTIVE_INCOME_WITHDRAWN, next);
      },
    });
  }
}

function checkQuery(query: VillageQuery): void {
  atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
  atMost(query.placeIds ?? [], MAX_LISTED, 'filter.placeIds');
}
