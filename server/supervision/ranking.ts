import type {
  RankingPeers,
  RankingState,
  RankingTermKind,
  RankingTies,
  RankingVisibility,
} from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';

/** A term of a formula. */
export interface RankingTerm {
  kind: RankingTermKind;
  /** Of a completion or a rate. */
  indicator: string | null;
  /** The points that it brings; of overdue items, those that each takes off. A decimal. */
  weight: string;
  /**
   * Of a completion, the multiple of the pace beyond which nothing is won; of a rate, the percentage from which it brings all its
   * points, or none where less is better; of a share likewise; of overdue items, the most points that are taken off. A decimal.
   */
  cap: string;
}

/** A version of a formula. */
export interface RankingFormulaRow {
  id: string;
  code: string;
  version: number;
  nameZh: string;
  nameEn: string;
  ties: RankingTies;
  terms: RankingTerm[];
  reason: string | null;
  madeAt: Date;
}

export interface RankingRow extends Owned {
  id: string;
  name: string;
  formulaId: string;
  year: number;
  quarter: number;
  peers: RankingPeers;
  groupId: string | null;
  rankedIds: string[];
  visibility: RankingVisibility;
  state: RankingState;
  version: number;
  asOf: Date | null;
  simulated: boolean;
  openedAt: Date;
}

/** What is known of one of the ranked for a term. */
export interface TermFigures {
  /** The completion, the rate or share in percent, or how many items; null where nothing tells it. */
  value: string | null;
  recorded: string | null;
  target: string | null;
  /** Of a share: how many rows are as they should be, of how many. Places frozen before there were shares have neither. */
  numerator: number | null;
  denominator: number | null;
}

/** A term as it came out for one of the ranked. */
export interface RankedTerm extends RankingTerm, TermFigures {
  points: string;
  isCapped: boolean;
}

export interface RankedPlace {
  partyId: string;
  place: number;
  /** The sum of its points, four places. */
  score: string;
  terms: RankedTerm[];
}
