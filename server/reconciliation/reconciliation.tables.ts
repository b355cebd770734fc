import type { ResolutionKind } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';
import type { MatchState } from './match';

/** The statements of both sides about one movement of money, as its latest version has them. */
export interface MatchRow extends Owned, MatchState {
  id: string;
  pairingId: string;
  version: number;
  year: number;
  fundIds: string[];
  simulated: boolean;
}

/** Why somebody closed a difference. */
export interface ResolutionRow {
  id: string;
  matchId: string;
  version: number;
  kind: ResolutionKind;
  reason: string;
  accountId: string;
  at: Date;
}
