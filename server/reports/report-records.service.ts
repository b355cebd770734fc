import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { PeriodKind, ReportDesk, ResultsDimension, type PairingLevel } from '../../schema/vocabulary';
import { markMoment } from '../events/moment.store';
import { PLATFORM } from '../platform/scope';
import type { Cell } from '../results/cell.rules';
import type { ResultsRequest, ResultsService } from '../results/results.service';
import { EVERYTHING } from '../results/results.store';
import type { Recorded } from './report-figure.rules';
import type { ReportRow } from './report';

/** What a question to the records takes from a report. */
export interface RecordsOf {
  report: Pick<ReportRow, 'pairingId' | 'authorId' | 'periodKind' | 'year' | 'quarter' | 'month'>;
  level: PairingLevel;
  reporter: ReportDesk;
  indicators: readonly string[];
}

const PAST_A_MILLISECOND_MS = 3;

/** What was read: the values, and whether some of the records were made up for a demonstration. */
export interface RecordsRead {
  values: Recorded;
  isSimulated: boolean;
}

const TIME: Record<ReportRow['periodKind'], readonly ResultsDimension[]> = {
  [PeriodKind.MONTH]: [ResultsDimension.YEAR, ResultsDimension.MONTH],
  [PeriodKind.QUARTER]: [ResultsDimension.YEAR, ResultsDimension.QUARTER],
  [PeriodKind.YEAR]: [ResultsDimension.YEAR],
};

/** What the records of a pairing and a period add up to, now or at a named moment: the same figures as `results` answers. */
export class ReportRecords {
  constructor(
    private readonly worker: DataSource,
    private readonly results: ResultsService,
  ) {}

  /** Names the present moment, so that what is read of it can be read again for ever. */
  async name(): Promise<Date> {
    const kept = await this.worker.transaction((db) => markMoment(db));
    // A moment is kept to the microsecond, a time of ours to the millisecond: the next one is past it, and soon past the database’s clock.
    const named = new Date(kept.getTime() + 1);
    await pause(PAST_A_MILLISECOND_MS);
    return named;
  }

  /**
   * The values of the indicators of a report, as the platform sees them: a report is about its pairing, whoever reads it. A member of a
   * donor group reports what it gave itself. Fails with NOT_FOUND: nothing was known at that moment.
   */
  async at(of: RecordsOf, asOf: Date | null): Promise<RecordsRead> {
    const [read] = await this.ofMany([of], asOf);
    return read ?? { values: new Map(), isSimulated: false };
  }

  /** The same for many reports, in their order: one question for each kind of report and year. Fails as `at`. */
  async ofMany(ofs: readonly RecordsOf[], asOf: Date | null): Promise<RecordsRead[]> {
    const answers = new Map<string, Cell[]>();
    for (const [key, group] of grouped(ofs.filter(({ indicators }) => indicators.length > 0)))
      answers.set(key, (await this.results.cells(PLATFORM, requestOf(group, asOf))).cells);
    return ofs.map((of) => readOf(of, answers.get(questionOf(of)) ?? []));
  }
}

const isOfMember = ({ reporter }: RecordsOf): boolean => reporter === ReportDesk.DONOR_MEMBER;

/** Reports that one question can be asked about. */
const questionOf = (of: RecordsOf): string =>
  [of.level, of.report.periodKind, of.report.year, isOfMember(of) ? 'MEMBER' : ''].join('|');

function grouped(ofs: readonly RecordsOf[]): Map<string, RecordsOf[]> {
  const groups = new Map<string, RecordsOf[]>();
  for (const of of ofs) groups.set(questionOf(of), [...(groups.get(questionOf(of)) ?? []), of]);
  return groups;
}

function readOf(of: RecordsOf, cells: readonly Cell[]): RecordsRead {
  const { report, indicators } = of;
  const own = cells.filter(
    ({ dimensions: { PAIRING, QUARTER = null, MONTH = null, MEMBER, INDICATOR } }) =>
      PAIRING === report.pairingId &&
      QUARTER === report.quarter &&
      MONTH === report.month &&
      (!isOfMember(of) || MEMBER === report.authorId) &&
      indicators.includes(String(INDICATOR)),
  );
  const values = new Map(
    own.map(({ dimensions, recorded, evidenced, confirmed }) => [
      String(dimensions.INDICATOR),
      { recorded, evidenced, confirmed },
    ]),
  );
  return { values, isSimulated: own.some((cell) => cell.isRecordedSimulated) };
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One question about reports of one kind, level and year. */
function requestOf(ofs: readonly RecordsOf[], asOf: Date | null): ResultsRequest {
  const { PAIRING, INDICATOR, MEMBER } = ResultsDimension;
  const [first] = ofs;
  if (!first) throw new Error('a question is about at least one report');
  const { periodKind, year } = first.report;
  const quarters = distinct(ofs.flatMap(({ report }) => report.quarter ?? []));
  const months = distinct(ofs.flatMap(({ report }) => report.month ?? []));
  return {
    query: {
      ...EVERYTHING,
      level: first.level,
      periodKinds: [periodKind],
      pairingIds: distinct(ofs.map(({ report }) => report.pairingId)),
      indicators: distinct(ofs.flatMap(({ indicators }) => indicators)),
      years: [year],
      quarters: quarters.length > 0 ? quarters : null,
      months: months.length > 0 ? months : null,
    },
    groupBy: [PAIRING, INDICATOR, ...TIME[periodKind], ...(isOfMember(first) ? [MEMBER] : [])],
    asOf,
  };
}
