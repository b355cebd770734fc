import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { PeriodKind, ProblemCode, ResultsDimension } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read } from '../db/tx';
import { yearsByPairing } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, searchText } from '../platform/text';
import type { Cell } from '../results/cell.rules';
import type { ResultsService } from '../results/results.service';
import { EVERYTHING } from '../results/results.store';
import { monthsOf, paceOf } from '../supervision/outlook.rules';
import { HEADLINE, latestYear, measuresOf } from './board.rules';
import { listBoard, targetCodes, yearsOfBoard, type BoardQuery } from './board.store';

const MAX_PAIRINGS = 100;

/** A board somebody has asked for. */
export interface BoardAsked {
  /** Of every pairing; null: of each its latest with data. */
  year: number | null;
  query: BoardQuery;
}

/** A pairing on a page of the board; the measures of the whole page are read together, once somebody asks for any. */
export interface BoardRowAsked {
  key: string;
  pairing: PairingRow;
  year: number;
  monthsElapsed: number;
  pace: string;
  measures: () => Promise<Cell[]>;
}

interface Stand {
  pairing: PairingRow;
  year: number;
}

/** One look at all the pairings of somebody's posts. */
export class BoardService {
  constructor(
    private readonly source: DataSource,
    private readonly results: Pick<ResultsService, 'cells'>,
  ) {}

  /** A board. Fails with OUT_OF_RANGE (year) and TOO_MANY_ITEMS. */
  of(year: number | null, query: BoardQuery): BoardAsked {
    atMost(query.pairingIds ?? [], MAX_PAIRINGS, 'filter.pairingIds');
    if (year !== null && (year < 2016 || year > 2100))
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: '2016–2100' }, 'year');
    return { year, query };
  }

  /** The years about which something is known of the viewer's pairings, the latest first. */
  years(viewer: Viewer): Promise<number[]> {
    return read(this.source, viewer, (db) => yearsOfBoard(db, viewer));
  }

  /** A page of its pairings, those with the gravest alarms first. Fails with OUT_OF_RANGE, CURSOR_INVALID and BAD_INPUT. */
  async rows(viewer: Viewer, { year, query }: BoardAsked, page: PageRequest): Promise<Page<BoardRowAsked>> {
    const today = businessDay(new Date());
    const searched = { ...query, search: searchText(query.search) };
    const { found, years } = await read(this.source, viewer, async (db) => {
      const found = await listBoard(db, viewer, searched, page, (count) => read(this.source, viewer, count));
      const ids = year === null ? found.edges.map(({ node }) => node.id) : [];
      return { found, years: ids.length > 0 ? await yearsByPairing(db, viewer, ids) : new Map<string, number[]>() };
    });
    const yearOf = ({ id }: PairingRow): number => year ?? latestYear(years.get(id) ?? [], Number(today.slice(0, 4)));
    const stands = found.edges.map(({ node: pairing }) => ({ pairing, year: yearOf(pairing) }));
    let together: Promise<Map<string, Cell[]>> | undefined;
    const measuresOfPage = () => (together ??= this.measures(viewer, stands));
    const rowOf = (pairing: PairingRow): BoardRowAsked => {
      const ofYear = yearOf(pairing);
      const monthsElapsed = monthsOf(ofYear, today);
      const measures = async (): Promise<Cell[]> => (await measuresOfPage()).get(pairing.id) ?? [];
      return {
        key: `${pairing.id} ${ofYear}`,
        pairing,
        year: ofYear,
        monthsElapsed,
        pace: paceOf(monthsElapsed),
        measures,
      };
    };
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node) })) };
  }

  /** The headline measures and the targets of some pairings: one question for each year and level among them. */
  private async measures(viewer: Viewer, stands: readonly Stand[]): Promise<Map<string, Cell[]>> {
    const questions = new Map<string, Stand[]>();
    for (const stand of stands) {
      const key = `${stand.year} ${stand.pairing.level}`;
      questions.set(key, [...(questions.get(key) ?? []), stand]);
    }
    const measures = new Map<string, Cell[]>();
    for (const alike of questions.values()) {
      for (const [id, cells] of await this.measuresAlike(viewer, alike)) measures.set(id, measuresOf(cells));
    }
    return measures;
  }

  /** Of pairings of one level in one year. */
  private async measuresAlike(viewer: Viewer, alike: readonly Stand[]): Promise<Map<string, Cell[]>> {
    const cells = new Map<string, Cell[]>();
    const [first] = alike;
    if (!first) return cells;
    const { year, pairing } = first;
    const pairingIds = alike.map((stand) => stand.pairing.id);
    const codes = await read(this.source, viewer, (db) => targetCodes(db, viewer, pairingIds, year));
    const query = {
      ...EVERYTHING,
      level: pairing.level,
      periodKinds: [PeriodKind.YEAR],
      pairingIds,
      years: [year],
      indicators: [...new Set([...HEADLINE, ...codes])],
    };
    const groupBy = [ResultsDimension.PAIRING, ResultsDimension.INDICATOR];
    const answer = await this.results.cells(viewer, { query, groupBy });
    for (const cell of answer.cells) {
      const id = String(cell.dimensions.PAIRING);
      cells.set(id, [...(cells.get(id) ?? []), cell]);
    }
    return cells;
  }
}
