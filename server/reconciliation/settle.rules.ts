import { MatchStatus } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { dayAfter } from './due.rules';
import type { Match, MatchReason, MatchState, StoredReason } from './match';

/** A match as it stands, with its statements. */
export interface Standing {
  id: string;
  state: MatchState;
  entryIds: readonly string[];
}

/** A match as it shall stand from now on. */
export interface Settled<S extends Standing> {
  /** The match that goes on, or null for a new one. */
  standing: S | null;
  entryIds: string[];
  state: MatchState;
}

export interface Changes<S extends Standing> {
  written: Settled<S>[];
  /** Matches of which no statement is left. */
  dissolved: S[];
}

/** What happens to an open difference is announced. */
export type Happening = 'OPENED' | 'CHANGED' | 'SETTLED' | null;

const OPEN: readonly MatchStatus[] = [MatchStatus.ONE_SIDED, MatchStatus.DIFFERS];

export const isOpen = (state: Pick<MatchState, 'status' | 'dissolved'>): boolean =>
  OPEN.includes(state.status) && !state.dissolved;

/**
 * What has to be written so that the matches stand as they were found. A match goes on in the group that holds most of
 * its statements; what has not changed is left alone, an explained difference too while its statements are the same.
 */
export function changesTo<S extends Standing>(
  standing: readonly S[],
  found: readonly Match[],
  when: { today: Day; daysToAnswer: number },
): Changes<S> {
  const heirs = inherit(standing, found);
  const written: Settled<S>[] = [];
  for (const [at, match] of found.entries()) {
    const before = heirs.get(at) ?? null;
    const entryIds = idsOf(match);
    if (before !== null && isSame(before, match, entryIds)) continue;
    written.push({ standing: before, entryIds, state: stateOf(match, before, when) });
  }
  const goOn = new Set([...heirs.values()].map(({ id }) => id));
  return { written, dissolved: standing.filter(({ id }) => !goOn.has(id)) };
}

/** Which match goes on in which group: the most statements in common first, then the older one. */
function inherit<S extends Standing>(standing: readonly S[], found: readonly Match[]): Map<number, S> {
  const groupOf = new Map(found.flatMap((match, at) => idsOf(match).map((id) => [id, at] as const)));
  const claims = standing.flatMap((one) => {
    const common = new Map<number, number>();
    for (const id of one.entryIds) {
      const at = groupOf.get(id);
      if (at !== undefined) common.set(at, (common.get(at) ?? 0) + 1);
    }
    return [...common].map(([at, count]) => ({ one, at, count }));
  });
  claims.sort((a, b) => b.count - a.count || (a.one.id < b.one.id ? -1 : a.one.id > b.one.id ? 1 : a.at - b.at));
  const heirs = new Map<number, S>();
  const placed = new Set<string>();
  for (const { one, at } of claims) {
    if (heirs.has(at) || placed.has(one.id)) continue;
    heirs.set(at, one);
    placed.add(one.id);
  }
  return heirs;
}

function isSame(before: Standing, match: Match, entryIds: readonly string[]): boolean {
  if ([...before.entryIds].sort().join() !== [...entryIds].sort().join()) return false;
  const { state } = before;
  if (state.status === MatchStatus.EXPLAINED) return true;
  const kinds = (reasons: readonly { kind: string }[]): string => reasons.map(({ kind }) => kind).join();
  return (
    state.status === match.status &&
    state.differenceFen === match.differenceFen &&
    state.turn === match.turn &&
    kinds(state.reasons) === kinds(match.reasons)
  );
}

function stateOf(match: Match, before: Standing | null, when: { today: Day; daysToAnswer: number }): MatchState {
  const { status, differenceFen, turn, since } = match;
  const reasons = match.reasons.map(storedReason);
  const state = { status, differenceFen, turn, since, reasons, resolutionId: null, dissolved: false };
  if (turn === null) return { ...state, due: null };
  const was = before?.state;
  // Whoever has to act keeps the time that was given, while what is asked stays the same.
  const isAsked = was?.due !== undefined && was.status === status && was.turn === turn;
  const from = since > when.today ? since : when.today;
  return { ...state, due: isAsked ? was.due : dayAfter(from, when.daysToAnswer) };
}

/** A match without statements: nothing is asked of anybody any more. */
export function dissolvedState(state: MatchState): MatchState {
  const status = MatchStatus.AGREED;
  return { ...state, status, differenceFen: 0n, turn: null, due: null, resolutionId: null, dissolved: true };
}

/** What readers are told about a match that went from one state to the next. */
export function happeningOf(before: MatchState | null, after: MatchState): Happening {
  const wasOpen = before !== null && isOpen(before);
  if (isOpen(after)) return wasOpen ? 'CHANGED' : 'OPENED';
  return wasOpen ? 'SETTLED' : null;
}

export const idsOf = ({ donorIds, recipientIds }: Match): string[] => [...donorIds, ...recipientIds];

function storedReason(reason: MatchReason): StoredReason {
  const text = JSON.stringify(reason, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return JSON.parse(text) as StoredReason;
}
