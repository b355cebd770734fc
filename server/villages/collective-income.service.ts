import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode, type CollectiveIncomeDimension } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { asPlatform, lock, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import {
  incomesById,
  incomeSources,
  incomeSourcesByCode,
  listIncomes,
  listVillageIncomes,
  sumIncomes,
  toldQuarters,
  weakBelowOf,
  type IncomeQuery,
  type IncomeSource,
  type IncomeSum,
  type VillageIncomeQuery,
  type VillageIncomeRow,
} from './collective-income.store';
import { INCOME_BOOK, moveHead, openHead, type VillageQuery } from './village-book.store';
import {
  changeVillageRow,
  groundFor,
  type AtVillage,
  type ToVillageRow,
  type VillageGround,
  villageRowOf,
} from './village-ground.service';
import { readAmount, readPapers, readPeriod, readReason } from './village.rules';
import type { CollectiveIncomeRow } from './village';

export interface RecordIncome extends AtVillage {
  year: number;
  quarter?: number | null;
  source: string;
  amount: string;
  evidence: string[];
}

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
        const { year } = input;
        const quarter = readPeriod(year, input.quarter, this.today());
        const amountFen = readAmount(input.amount, 0n);
        const evidence = readPapers(input.evidence);
        const source = (await incomeSourcesByCode(db, viewer, [input.source])).get(input.source);
        if (!source)
          throw new DomainError(ProblemCode.NOT_FOUND, { what: '收入来源', whatEn: 'source of income' }, 'source');
        const facts = { ...ground, year, source: source.code };
        // Whoever tells the same year of the same source waits here, whatever name they write first.
        await lock(db, `collective-income:${ground.placeId}:${ground.village ?? ''}:${year}:${source.code}`);
        const told = await asPlatform(db, viewer, () => toldQuarters(db, facts));
        if (told.some((one) => one === quarter || one === 0 || quarter === 0))
          throw new DomainError(
            ProblemCode.INCOME_PERIOD_TAKEN,
            { year, source: source.nameZh, sourceEn: source.nameEn },
            'source',
          );
        const row = { ...facts, id: newId(), version: 1, withdrawn: false, quarter, amountFen };
        return { id: row.id, result: await tellIncome(db, viewer, row, evidence) };
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
        return announced(db, viewer, EventKind.COLLECTIVE_INCOME_CORRECTED, next);
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
        return announced(db, viewer, EventKind.COLLECTIVE_INCOME_WITHDRAWN, next);
      },
    });
  }
}

/** Writes down an income of a period that is free, in a transaction that has asked whether the viewer may. */
export async function tellIncome(
  db: Db,
  viewer: Viewer,
  row: CollectiveIncomeRow,
  evidence: string[],
): Promise<CollectiveIncomeRow> {
  const isOpen = await openHead(db, INCOME_BOOK, row, { reason: null, evidence, by: viewer.accountId });
  if (!isOpen) throw new Error('an income that nobody had told was told already');
  return announced(db, viewer, EventKind.COLLECTIVE_INCOME_RECORDED, row);
}

function checkQuery(query: VillageQuery): void {
  atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
  atMost(query.placeIds ?? [], MAX_LISTED, 'filter.placeIds');
}

async function announced(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  row: CollectiveIncomeRow,
): Promise<CollectiveIncomeRow> {
  const { id, pairingId, version } = row;
  const subject = { subjectType: 'CollectiveIncome', subjectId: id, version };
  await announce(db, { kind, actorId: viewer.accountId, pairingId, ...subject, owned: row });
  return row;
}
