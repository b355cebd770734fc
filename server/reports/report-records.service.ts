import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Counting, PeriodKind, ReportDesk, ResultsDimension, type PairingLevel } from '../../schema/vocabulary';
import { markMoment } from '../events/moment.store';
import { units, type UnitCode } from '../indicators/catalogue';
import { PLATFORM } from '../platform/scope';
import type { Cell } from '../results/cell.rules';
import type { ResultsRequest, ResultsService } from '../results/results.service';
import { EVERYTHING } from '../results/results.store';
import { sumOf } from './report-compiled.rules';
import type { FigureIndicator, OfRecords, Recorded } from './report-figure.rules';
import type { ReportPart, ReportRow } from './report';

/** What a question to the records takes from a report. */
export interface RecordsOf {
  report: Pick<ReportRow, 'pairingId' | 'authorId' | 'periodKind' | 'year' | 'quarter' | 'month'>;
  level: PairingLevel;
  reporter: ReportDesk;
  indicators: readonly Pick<FigureIndicator, 'code' | 'counting'>[];
  /** Of a compiled report, whose reports are in; null for a report about its own pairing. */
  over: readonly Pick<ReportPart, 'pairingId' | 'authorId'>[] | null;
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

/** Asked of several pairings as one, so that each person counts once; what members gave is told apart, and adds up. */
const isTogether = (of: RecordsOf): boolean => of.over !== null && !isOfMember(of);

const pairingsOf = ({ over, report }: RecordsOf): string[] =>
  over === null ? [report.pairingId].flatMap((id) => id ?? []) : over.map(({ pairingId }) => pairingId);

/** Reports that one question can be asked about. */
const questionOf = (of: RecordsOf): string =>
  [
    of.level,
    of.report.periodKind,
    of.report.year,
    isOfMember(of) ? 'MEMBER' : '',
    isTogether(of) ? [of.report.quarter, of.report.month, ...pairingsOf(of)].join() : '',
  ].join('|');

function grouped(ofs: readonly RecordsOf[]): Map<string, RecordsOf[]> {
  const groups = new Map<string, RecordsOf[]>();
  for (const of of ofs) groups.set(questionOf(of), [...(groups.get(questionOf(of)) ?? []), of]);
  return groups;
}

function readOf(of: RecordsOf, cells: readonly Cell[]): RecordsRead {
  const { report, indicators } = of;
  const codes = new Set(indicators.map(({ code }) => code));
  const own = cells.filter(
    ({ dimensions: { QUARTER = null, MONTH = null, INDICATOR, ...ends } }) =>
      QUARTER === report.quarter && MONTH === report.month && codes.has(String(INDICATOR)) && isAbout(of, ends),
  );
  const values = new Map<string, OfRecords>();
  for (const { code, counting } of indicators) {
    const some = own.filter(({ dimensions }) => dimensions.INDICATOR === code);
    if (some.length > 0) values.set(code, added(some, counting));
  }
  return { values, isSimulated: own.some((cell) => cell.isRecordedSimulated) };
}

function isAbout(of: RecordsOf, { PAIRING, MEMBER }: Cell['dimensions']): boolean {
  if (isTogether(of)) return true;
  const ends = of.over ?? [of.report];
  return ends.some(({ pairingId, authorId }) => PAIRING === pairingId && (!isOfMember(of) || MEMBER === authorId));
}

/** What several cells of one indicator tell together; of persons, who may be the same, they tell nothing together. */
function added(cells: readonly Cell[], counting: Counting): OfRecords {
  const [only, ...more] = cells;
  if (!only) return { recorded: null, evidenced: null, confirmed: null };
  const { recorded, evidenced, confirmed, unit } = only;
  if (more.length === 0) return { recorded, evidenced, confirmed };
  const { scale } = units[unit as UnitCode];
  const together = (value: keyof OfRecords): string | null => {
    const known = cells.flatMap((cell) => cell[value] ?? []);
    return known.length === 0 || !ADDS.includes(counting) ? null : sumOf(known, scale);
  };
  return { recorded: together('recorded'), evidenced: together('evidenced'), confirmed: together('confirmed') };
}

const ADDS: readonly Counting[] = [Counting.SUM, Counting.LAST];

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
      pairingIds: distinct(ofs.flatMap(pairingsOf)),
      indicators: distinct(ofs.flatMap(({ indicators }) => indicators.map(({ code }) => code))),
      years: [year],
      quarters: quarters.length > 0 ? quarters : null,
      months: months.length > 0 ? months : null,
    },
    groupBy: [
      ...(isTogether(first) ? [] : [PAIRING]),
      INDICATOR,
      ...TIME[periodKind],
      ...(isOfMember(first) ? [MEMBER] : []),
    ],
    asOf,
  };
}
