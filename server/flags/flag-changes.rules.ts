/** What has to change so that the flags that stand are those found now. */
import type { FlagSeverity } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { canonicalJson } from '../platform/hash';
import type { FlagSubject, Saying } from './flag';

type Subject = FlagSubject & { pairingId: string };

/** What one condition is known by. */
export function flagKey(of: Subject): string {
  return [of.pairingId, of.rule, of.year, of.fundId, of.custodianId, of.projectId, of.entryId, of.subject].join(' ');
}

export interface FlagChanges<Flag, New> {
  raise: New[];
  /** The same condition with other figures. */
  follow: { flag: Flag; found: New }[];
  clear: Flag[];
}

type Kept = Subject & {
  numbers: Readonly<Record<string, string>>;
  figureIds: readonly string[];
  sayings: readonly Saying[];
  severity: FlagSeverity;
  since: Day;
};

/** A condition that goes on keeps its flag; one found twice is one. */
export function changesBetween<Flag extends Kept, New extends Kept>(
  standing: readonly Flag[],
  found: readonly New[],
): FlagChanges<Flag, New> {
  const byKey = new Map(found.map((one) => [flagKey(one), one]));
  const known = new Set(standing.map(flagKey));
  const changes: FlagChanges<Flag, New> = {
    raise: [...byKey].filter(([key]) => !known.has(key)).map(([, one]) => one),
    follow: [],
    clear: [],
  };
  for (const flag of standing) {
    const now = byKey.get(flagKey(flag));
    if (!now) changes.clear.push(flag);
    else if (!isSame(flag, now)) changes.follow.push({ flag, found: now });
  }
  return changes;
}

/** Whether the same numbers are asked about, whatever they weigh and wherever they stand now. */
export function areNumbersSame(a: Pick<Kept, 'numbers'>, b: Pick<Kept, 'numbers'>): boolean {
  const names = Object.keys(a.numbers);
  return names.length === Object.keys(b.numbers).length && names.every((name) => a.numbers[name] === b.numbers[name]);
}

function isSame(a: Kept, b: Kept): boolean {
  return (
    a.since === b.since &&
    a.severity === b.severity &&
    a.figureIds.join() === b.figureIds.join() &&
    canonicalJson(a.sayings) === canonicalJson(b.sayings) &&
    areNumbersSame(a, b)
  );
}
