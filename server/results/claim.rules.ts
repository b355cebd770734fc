/**
 * Which claims count. Of several about one thing one leads, and the others stay listed:
 *
 *  - one claim for each donor, recipient and period: the one chosen by somebody entitled, else exact before bounded,
 *    else the later source, else the first recorded;
 *  - of a stock, of one year to date and of what accumulates only the latest counts;
 *  - a claim about several places is never added to one about some of them: the wider one counts;
 *  - what a county says of itself holds what donors gave it, so it counts only where no donor's claim speaks of its place.
 */
import { Bound, Counting, PeriodKind, type PairingLevel, type Programme } from '../../schema/vocabulary';
import type { Day } from '../platform/day';

/** An indicator as the scheme of a figure defines it. */
export interface IndicatorFacts {
  id: string;
  code: string;
  ordinal: number;
  counting: Counting;
  category: string;
  unit: string;
  numeratorCode: string | null;
  denominatorCode: string | null;
  /** The scheme since which figures are comparable with this definition's; null from the first one on. */
  comparableSince: string | null;
  /** Why those before are not. */
  borderNote: { zh: string; en: string } | null;
}

/** Where a party lies. */
export interface PartyFacts {
  id: string;
  /** The code of its province, where it lies in one only. */
  province: string | null;
  /** The places that statements about it are about, as paths; units and firms cover none. */
  covers: string[];
}

/** One figure of a statement, with what decides where it counts. */
export interface Claim {
  figureId: string;
  indicator: IndicatorFacts;
  value: string;
  bound: Bound;
  programme: Programme;
  level: PairingLevel;
  periodKind: PeriodKind;
  periodKey: string;
  year: number | null;
  quarter: number | null;
  month: number | null;
  periodTo: Day;
  pairingId: string | null;
  /** Null where a county speaks of itself. */
  donor: PartyFacts | null;
  recipient: PartyFacts;
  isChosen: boolean;
  /** The source's own day, where it tells one. */
  sourceDay: Day | null;
  /** Ids grow in the order of recording. */
  statementId: string;
  ordinal: number;
}

/** The claims that count, of one indicator, in the order of their precedence. */
export function leadersOf(claims: readonly Claim[]): Claim[] {
  const slots = new Map<string, Claim>();
  for (const claim of byPrecedence(claims)) {
    const slot = [claim.donor?.id, claim.recipient.id, claim.programme, claim.level, slotOfTime(claim)].join('|');
    const known = slots.get(slot);
    if (!known || isLater(claim, known)) slots.set(slot, claim);
  }
  return byPrecedence(withoutOverlaps([...slots.values()]));
}

/** Chosen by somebody entitled; else exact before bounded, the later source where known, the first recorded. */
export function byPrecedence(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) =>
      Number(b.isChosen) - Number(a.isChosen) ||
      Number(b.bound === Bound.EXACT) - Number(a.bound === Bound.EXACT) ||
      compareText(b.sourceDay ?? '', a.sourceDay ?? '') ||
      compareText(a.statementId, b.statementId) ||
      a.ordinal - b.ordinal,
  );
}

/** Within one slot only one claim counts. Flows of separate periods have separate slots; what accumulates has one. */
function slotOfTime(claim: Claim): string {
  if (claim.indicator.counting === Counting.LAST) return 'latest';
  switch (claim.periodKind) {
    case PeriodKind.YEAR_TO_DATE:
      return `${claim.year}`;
    case PeriodKind.CUMULATIVE:
      return 'latest';
    case PeriodKind.YEAR:
    case PeriodKind.MONTH:
    case PeriodKind.QUARTER:
    case PeriodKind.PLAN:
    case PeriodKind.PLAN_BATCH:
    case PeriodKind.AGREEMENT:
      return claim.periodKey;
  }
}

const isLater = (claim: Claim, than: Claim): boolean => claim.periodTo > than.periodTo;

/** Of claims whose places overlap, the one that covers more; a narrower one is part of it. */
function withoutOverlaps(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  const spoken = new SpokenPlaces();
  for (const claim of [...claims].sort(widestFirst)) {
    if (spoken.near(claim).some((wider) => overlap(wider, claim))) continue;
    kept.push(claim);
    spoken.add(claim);
  }
  return kept;
}

/** Donors' claims before a county's own, then by the recipient's reach, then by the donor's. */
function widestFirst(a: Claim, b: Claim): number {
  return (
    Number(a.donor === null) - Number(b.donor === null) ||
    compareReach(a.recipient.covers, b.recipient.covers) ||
    compareReach(a.donor?.covers ?? [], b.donor?.covers ?? [])
  );
}

/** Places high up cover more than any number of places below; at one height more places cover more. */
function compareReach(some: readonly string[], others: readonly string[]): number {
  const deepest = Math.max(0, ...some.map(depth), ...others.map(depth));
  for (let height = 1; height <= deepest; height += 1) {
    const at = (paths: readonly string[]): number => paths.filter((path) => depth(path) === height).length;
    if (at(some) !== at(others)) return at(others) - at(some);
  }
  return 0;
}

/** The claims that count so far, found by the places that they speak of, those above and those below. */
class SpokenPlaces {
  private readonly byKey = new Map<string, Claim[]>();

  near(claim: Claim): Claim[] {
    const time = slotOfTime(claim);
    const keys = claim.recipient.covers.flatMap((path) => [
      `below|${path}`,
      ...selfAndAbove(path).map((one) => `at|${one}`),
    ]);
    return [...new Set([`of|${claim.recipient.id}`, ...keys].flatMap((key) => this.byKey.get(`${time}|${key}`) ?? []))];
  }

  add(claim: Claim): void {
    const time = slotOfTime(claim);
    const keys = claim.recipient.covers.flatMap((path) => [
      `at|${path}`,
      ...selfAndAbove(path).map((one) => `below|${one}`),
    ]);
    for (const key of new Set([`of|${claim.recipient.id}`, ...keys])) {
      const known = this.byKey.get(`${time}|${key}`);
      if (known) known.push(claim);
      else this.byKey.set(`${time}|${key}`, [claim]);
    }
  }
}

/** Whether two claims about one period speak, in part, of the same aid. Aid of different programmes, or of donors that share no place, adds. */
function overlap(a: Claim, b: Claim): boolean {
  const isSameRecipient = a.recipient.id === b.recipient.id;
  if (!isSameRecipient && !touch(a.recipient.covers, b.recipient.covers)) return false;
  if (a.donor === null || b.donor === null) return true;
  if (a.programme !== b.programme) return false;
  return a.donor.id === b.donor.id || touch(a.donor.covers, b.donor.covers);
}

function touch(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((other) => one.startsWith(other) || other.startsWith(one)));
}

const depth = (path: string): number => path.split('/').length - 1;

/** A path and every path above it: `100000/`, `100000/530000/` for `100000/530000/`. */
function selfAndAbove(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((_part, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/** By code point, so that an order is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
