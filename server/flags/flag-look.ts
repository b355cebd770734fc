import type { FlagRule } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Finding, FlagSettings, IntegrityFlagRow } from './flag';

/**
 * A way of looking at pairings: some rules, what they read, and what they find. Each rule belongs to one look. The platform
 * itself looks, so no viewer's scope is part of it; whoever reads a flag later is asked for its own.
 */
export interface FlagLook {
  readonly rules: readonly FlagRule[];
  /** The subjects of events after which it looks again at their pairing. */
  readonly hears: readonly string[];
  /** A page of the pairings that it has something to look at in, after the one given. */
  pairings(db: Db, after: string | null, limit: number): Promise<string[]>;
  /** The pairings that these bear on, where that is not they themselves: all of them are looked at. */
  bearingOn?(db: Db, pairingIds: readonly string[]): Promise<string[]>;
  /** What it finds in these pairings now, as of a day. */
  find(db: Db, pairingIds: readonly string[], today: Day, settings: FlagSettings): Promise<Finding[]>;
  /** Whether an account made what a flag asks about: nobody explains or accepts what they wrote themselves. */
  isAuthor(db: Db, flag: IntegrityFlagRow, accountId: string): Promise<boolean>;
  /** Authors may explain, and still accept nothing. */
  readonly isExplainedByAuthors?: true;
}
