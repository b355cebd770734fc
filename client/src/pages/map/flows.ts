import type { MapFlowsQuery, MapPartyFragment, MapTotalsQuery } from '../../gql/map/graphql';

/** What can be drawn, each by the indicator that counts it. */
export const MEASURES = {
  money: 'FUND_ASSISTANCE_TOTAL',
  workers: 'LABOR_EMPLOYED_TOTAL',
  purchases: 'CONSUMPTION_AMOUNT',
} as const;

export type Measure = keyof typeof MEASURES;

export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

export const measureOf = (text: string | null): Measure => MEASURE_NAMES.find((name) => name === text) ?? 'money';

export type Cell = MapFlowsQuery['results']['nodes'][number];
export type Total = MapTotalsQuery['results']['nodes'][number];
export type FourValues = Pick<Total, 'claimed' | 'claimedBound' | 'recorded' | 'evidenced' | 'confirmed' | 'unit'>;

/** One pairing in one year: what came from a donor to a county. */
export interface Flow {
  key: string;
  pairingId: string;
  /** null where a county tells of itself without naming who helped */
  donor: MapPartyFragment | null;
  county: MapPartyFragment;
  cell: Cell;
  /** what is drawn: what is recorded, else what is claimed */
  amount: string;
  isOnlyClaimed: boolean;
  isSimulated: boolean;
}

/** The cells as flows, the largest first; a cell that only has a target brought nothing yet. */
export function flowsOf(cells: readonly Cell[]): Flow[] {
  return cells
    .flatMap((cell): Flow[] => {
      const amount = cell.recorded ?? cell.claimed;
      if (!cell.pairing || amount == null) return [];
      const { id, donor, recipient, simulated } = cell.pairing;
      return [
        {
          key: cell.key,
          pairingId: id,
          donor: donor ?? null,
          county: recipient,
          cell,
          amount,
          isOnlyClaimed: cell.recorded == null,
          isSimulated: simulated || cell.isRecordedSimulated,
        },
      ];
    })
    .sort((a, b) => Number(b.amount) - Number(a.amount) || (a.key < b.key ? -1 : 1));
}

/** The years that anything is told of, the first to the last; nothing where there is none. */
export function yearsOf(totals: readonly Total[]): { first: number; last: number } | undefined {
  const years = totals
    .filter(({ claimed, recorded }) => claimed != null || recorded != null)
    .flatMap(({ year }) => year ?? []);
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}

/** The latest year of this measure, or of any: where somebody begins who has chosen none. */
export function beginningYear(totals: readonly Total[], measure: Measure): number | undefined {
  const ofMeasure = totals.filter(({ indicator }) => indicator.code === MEASURES[measure]);
  return yearsOf(ofMeasure)?.last ?? yearsOf(totals)?.last;
}

export const totalOf = (totals: readonly Total[], measure: Measure, year: number): Total | undefined =>
  totals.find((total) => total.indicator.code === MEASURES[measure] && total.year === year);
