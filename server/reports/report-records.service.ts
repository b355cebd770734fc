import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { PeriodKind, ReportDesk, ResultsDimension, type PairingLevel } from '../../schema/vocabulary';
import { markMoment } from '../events/moment.store';
import { PLATFORM } from '../platform/scope';
import type { ResultsRequest, ResultsService } from '../results/results.service';
import type { Recorded } from './report-figure.rules';
import type { ReportRow } from './report';

/** What a question to the records takes from a report. */
export interface RecordsOf {
  report: Pick<ReportRow, 'pairingId' | 'authorId' | 'periodKind' | 'year' | 'quarter' | 'month'>;
  level: PairingLevel;
  reporter: ReportDesk;
  indicators: readonly string[];
}

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
    // A moment is kept to the microsecond, a time of ours to the millisecond: the next one is past it.
    const named = new Date(kept.getTime() + 1);
    while (Date.now() <= named.getTime()) await pause(1);
    return named;
  }

  /**
   * The values of the indicators of a report, as the platform sees them: a report is about its pairing, whoever reads it. A member of a
   * donor group reports what it gave itself. Fails with NOT_FOUND: nothing was known at that moment.
   */
  async at(of: RecordsOf, asOf: Date | null): Promise<RecordsRead> {
    const isOfMember = of.reporter === ReportDesk.DONOR_MEMBER;
    if (of.indicators.length === 0) return { values: new Map(), isSimulated: false };
    const { cells } = await this.results.cells(PLATFORM, requestOf(of, isOfMember, asOf));
    const own = cells.filter(({ dimensions }) => !isOfMember || dimensions.MEMBER === of.report.authorId);
    const values = new Map(
      own.map(({ dimensions, recorded, evidenced, confirmed }) => [
        String(dimensions.INDICATOR),
        { recorded, evidenced, confirmed },
      ]),
    );
    return { values, isSimulated: own.some((cell) => cell.isRecordedSimulated) };
  }
}

function requestOf({ report, level, indicators }: RecordsOf, isOfMember: boolean, asOf: Date | null): ResultsRequest {
  const { INDICATOR, MEMBER } = ResultsDimension;
  return {
    query: {
      programme: null,
      level,
      periodKinds: [report.periodKind],
      pairingIds: [report.pairingId],
      donorIds: null,
      recipientIds: null,
      provinceCodes: null,
      indicators: [...indicators],
      categories: null,
      years: [report.year],
      quarters: report.quarter === null ? null : [report.quarter],
      months: report.month === null ? null : [report.month],
      from: null,
      to: null,
      scheme: null,
      planned: false,
      fundKinds: null,
      fundStages: null,
      projectTypes: null,
      laborDestinations: null,
      householdCategories: null,
      purchaseChannels: null,
      purchaseModes: null,
    },
    groupBy: [INDICATOR, ...TIME[report.periodKind], ...(isOfMember ? [MEMBER] : [])],
    asOf,
  };
}
