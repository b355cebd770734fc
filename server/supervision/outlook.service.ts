import type { DataSource } from 'typeorm';
import { Counting, PeriodKind, ProblemCode, ResultsDimension, type PairingLevel } from '../../schema/vocabulary';
import { read } from '../db/tx';
import { units } from '../indicators/catalogue';
import { indicatorsById } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { pairingsById } from '../pairings/pairing.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { Cell } from '../results/cell.rules';
import type { ResultsService } from '../results/results.service';
import { EVERYTHING, indicatorFacts } from '../results/results.store';
import { forecastOf, monthsOf, paceOf, throughDay, type Forecast, type ForecastBasis } from './outlook.rules';

/** How an indicator of a year's agreement stands, and where it will end. */
export interface Outlook {
  indicator: IndicatorRow;
  target: string;
  recorded: string | null;
  completion: string | null;
  pace: string;
  through: Day;
  basis: ForecastBasis;
  forecast: Forecast | null;
}

/** Where a year's indicators will end. */
export class OutlookService {
  constructor(
    private readonly source: DataSource,
    private readonly results: Pick<ResultsService, 'cells'>,
  ) {}

  /**
   * The indicators of a year's agreement in force as of the last whole month before a day, in their order; ratios, which do not grow
   * with the year, are left out. Fails with NOT_FOUND (pairing) and OUT_OF_RANGE (year).
   */
  async of(viewer: Viewer, pairingId: string, year: number, onDay: Day | null): Promise<Outlook[]> {
    if (!Number.isInteger(year) || year < 2016 || year > 2100)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: '2016–2100' }, 'year');
    const pairing = await read(this.source, viewer, (db) => pairingsById(db, viewer, [pairingId]));
    const found = pairing.get(pairingId);
    if (!found) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
    const months = monthsOf(year, onDay ?? businessDay(new Date()));
    const through = throughDay(year, months);
    const scope = { pairingId, level: found.level };
    const now = await this.recorded(viewer, scope, year, through);
    const before = await this.recorded(viewer, scope, year - 1, throughDay(year - 1, months));
    const total = await this.recorded(viewer, scope, year - 1, throughDay(year - 1, 12));
    const promised = [...now.values()].filter(({ target }) => target !== null && /[1-9]/.test(target));
    const ids = promised.map(({ indicatorId }) => indicatorId);
    const { indicators, facts } = await read(this.source, viewer, async (db) => ({
      indicators: await indicatorsById(db, viewer, ids),
      facts: await indicatorFacts(db, [
        ...ids,
        ...[...before.values(), ...total.values()].map((cell) => cell.indicatorId),
      ]),
    }));
    // A year of another definition says nothing about this one.
    const lastOf = (cells: Map<string, Cell>, cell: Cell, code: string): string | null => {
      const last = cells.get(code);
      const border = (id: string): string | null => facts.get(id)?.comparableSince ?? null;
      return last && border(last.indicatorId) === border(cell.indicatorId) ? last.recorded : null;
    };
    return promised.flatMap((cell) => {
      const indicator = indicators.get(cell.indicatorId);
      if (!indicator || indicator.counting === Counting.RATIO || cell.target === null) return [];
      const { code } = indicator;
      const isBegun = months > 0;
      const recorded = isBegun ? cell.recorded : null;
      const basis: ForecastBasis = {
        monthsElapsed: months,
        recorded,
        lastYearRecorded: isBegun ? lastOf(before, cell, code) : null,
        lastYearTotal: lastOf(total, cell, code),
      };
      const { scale } = units[indicator.baseUnit];
      const forecast = forecastOf(basis, indicator.counting, cell.target, scale);
      const completion = recorded === null ? null : cell.completion;
      return [{ indicator, target: cell.target, recorded, completion, pace: paceOf(months), through, basis, forecast }];
    });
  }

  /** What was recorded of each indicator in a year up to a day, by its code. */
  private async recorded(
    viewer: Viewer,
    { pairingId, level }: { pairingId: string; level: PairingLevel },
    year: number,
    to: Day,
  ): Promise<Map<string, Cell>> {
    const periodKinds = [PeriodKind.YEAR_TO_DATE];
    const query = {
      ...EVERYTHING,
      level,
      periodKinds,
      pairingIds: [pairingId],
      years: [year],
      from: `${year}-01-01`,
      to,
    };
    const { cells } = await this.results.cells(viewer, { query, groupBy: [ResultsDimension.INDICATOR] });
    return new Map(cells.map((cell) => [String(cell.dimensions.INDICATOR), cell]));
  }
}
