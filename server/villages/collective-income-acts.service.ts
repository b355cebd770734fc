import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { asPlatform, lock, slotOf, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { toldPeriods, type IncomeSource, type ToldPeriod } from './collective-income.store';
import { INCOME_BOOK, openHead } from './village-book.store';
import type { VillageGround } from './village-ground.service';
import { readAmount, readPapers, readPeriod } from './village.rules';
import type { CollectiveIncomeRow } from './village';

/** What somebody says that a village earned. */
export interface IncomeSaid {
  year: number;
  quarter?: number | null;
  /** A code. */
  source: string;
  amount: string;
  evidence: string[];
}

/** The same read exactly, in a village where who says it may write. */
export interface NewIncome {
  ground: VillageGround;
  year: number;
  quarter: number;
  source: IncomeSource;
  amountFen: bigint;
  evidence: string[];
}

/** Fails with OUT_OF_RANGE, TOO_PRECISE, BAD_INPUT, TOO_MANY_ITEMS, and with NOT_FOUND where it names none of the sources. */
export function readIncome(
  said: IncomeSaid,
  ground: VillageGround,
  sources: ReadonlyMap<string, IncomeSource>,
  today: Day,
): NewIncome {
  const { year } = said;
  const quarter = readPeriod(year, said.quarter, today);
  const amountFen = readAmount(said.amount, 0n);
  const evidence = readPapers(said.evidence);
  const source = sources.get(said.source);
  if (source) return { ground, year, quarter, source, amountFen, evidence };
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '收入来源', whatEn: 'source of income' }, 'source');
}

/** Which periods are told, of which none is told twice: asked of one income after the other. */
export class TellingOnce {
  private readonly quarters = new Map<string, Set<number>>();

  know(told: readonly ToldPeriod[]): void {
    for (const { placeId, village, year, source, quarter } of told)
      this.quartersOf(placeId, village, year, source).add(quarter);
  }

  /** Fails with INCOME_PERIOD_TAKEN: a year of one source is told as a whole or by quarters, each once. */
  tell({ ground: { placeId, village }, year, quarter, source }: NewIncome): void {
    const told = this.quartersOf(placeId, village, year, source.code);
    if (told.has(quarter) || told.has(0) || (quarter === 0 && told.size > 0)) {
      const details = { year, source: source.nameZh, sourceEn: source.nameEn };
      throw new DomainError(ProblemCode.INCOME_PERIOD_TAKEN, details, 'source');
    }
    told.add(quarter);
  }

  private quartersOf(placeId: string, village: string | null, year: number, source: string): Set<number> {
    const key = JSON.stringify([placeId, village, year, source]);
    const quarters = this.quarters.get(key) ?? new Set();
    this.quarters.set(key, quarters);
    return quarters;
  }
}

/** What stands of the years, villages and sources of some incomes, whoever told it. */
export function toldBeside(db: Db, viewer: Viewer, incomes: readonly NewIncome[]): Promise<ToldPeriod[]> {
  const years = incomes.map(({ ground: { placeId, village }, year, source: { code } }) => ({
    ...{ placeId, village, year },
    source: code,
  }));
  return asPlatform(db, viewer, () => toldPeriods(db, years));
}

/**
 * Writes incomes down, in a transaction that has asked whether the viewer may; of one that is told already, fails with what `refuse`
 * makes of INCOME_PERIOD_TAKEN.
 */
export async function enterIncomes(
  db: Db,
  viewer: Viewer,
  incomes: readonly NewIncome[],
  refuse: (error: unknown, at: number) => unknown = (error) => error,
): Promise<CollectiveIncomeRow[]> {
  // Whoever tells the same year of the same place waits here, whatever they write of it.
  await lock(
    db,
    ...new Set(incomes.map(({ ground, year }) => slotOf('collective-incomes', `${ground.placeId} ${year}`))),
  );
  const once = new TellingOnce();
  once.know(await toldBeside(db, viewer, incomes));
  const made: CollectiveIncomeRow[] = [];
  for (const [at, income] of incomes.entries()) {
    try {
      once.tell(income);
    } catch (error) {
      throw refuse(error, at);
    }
    const { ground, year, quarter, source, amountFen, evidence } = income;
    const facts = { ...ground, year, quarter, source: source.code, amountFen };
    made.push(await tellIncome(db, viewer, { ...facts, id: newId(), version: 1, withdrawn: false }, evidence));
  }
  return made;
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
  return announceIncome(db, viewer, EventKind.COLLECTIVE_INCOME_RECORDED, row);
}

export async function announceIncome(
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
