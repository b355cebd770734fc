/** How far a flag may come, by whom. */
import { Ability, FlagRule, FlagState, ProblemCode, Side } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { postsAt, SIDE_OF_ROLE, type Owned, type Viewer } from '../platform/scope';

/** What people do about a flag. That it is so no more, the platform finds out by itself. */
export type FlagAct = 'explain' | 'accept';

const NEXT = {
  explain: { OPEN: FlagState.EXPLAINED },
  accept: { OPEN: FlagState.ACCEPTED, EXPLAINED: FlagState.ACCEPTED },
} as const satisfies Record<FlagAct, Partial<Record<FlagState, FlagState>>>;

const ABILITY: Record<FlagAct, Ability> = { explain: Ability.EXPLAIN_FLAG, accept: Ability.ACCEPT_FLAG };

const WORDS: Record<FlagAct | FlagState, readonly [string, string]> = {
  explain: ['说明', 'explain'],
  accept: ['认可', 'accept'],
  OPEN: ['待核实', 'open'],
  EXPLAINED: ['已说明', 'explained'],
  ACCEPTED: ['已认可', 'accepted'],
  CORRECTED: ['已消除', 'corrected'],
};

/** The state that an act brings about. Fails with TRANSITION_REFUSED. */
export function stateAfter(act: FlagAct, state: FlagState): FlagState {
  const next: Partial<Record<FlagState, FlagState>> = NEXT[act];
  const to = next[state];
  if (to !== undefined) return to;
  const [[from, fromEn], [action, actionEn]] = [WORDS[state], WORDS[act]];
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action, actionEn }, 'flagId');
}

/** What is asked about within one side: the other side has nothing to do with it, and somebody else of the same one accepts. */
const WITHIN_ONE_SIDE: ReadonlySet<FlagRule> = new Set([FlagRule.OFFICES_DIFFER]);

/** Whose turn it is now: to answer while it is open, to accept once it is explained; nobody's after that. */
export function waitsFor({ rule, state, turn }: { rule: FlagRule; state: FlagState; turn: Side }): Side | null {
  if (state === FlagState.OPEN) return turn;
  if (state === FlagState.EXPLAINED && WITHIN_ONE_SIDE.has(rule)) return turn;
  return state === FlagState.EXPLAINED ? (turn === Side.DONOR ? Side.RECIPIENT : Side.DONOR) : null;
}

/**
 * Whether one of the viewer's posts lets it act on this flag as it is: the side whose turn it is explains, the other side
 * accepts, and who stands above both does either. What is within one side is that side's, by two of its people.
 */
export function mayAct(
  viewer: Viewer,
  act: FlagAct,
  flag: Owned & { rule: FlagRule; turn: Side; state: FlagState; explainedById: string | null; isPast: boolean },
): boolean {
  return !flag.isPast && flag.state in NEXT[act] && isEntitled(viewer, act, flag);
}

/** Whether the viewer's posts would let it act, whatever the flag's state. */
export function isEntitled(
  viewer: Viewer,
  act: FlagAct,
  flag: Owned & { rule: FlagRule; turn: Side; explainedById: string | null },
): boolean {
  // Nobody accepts what they have said themselves.
  if (act === 'accept' && viewer.accountId !== null && viewer.accountId === flag.explainedById) return false;
  return postsAt(viewer, ABILITY[act], flag).some(({ role }) => {
    const side = SIDE_OF_ROLE[role];
    if (side === null) return true;
    return WITHIN_ONE_SIDE.has(flag.rule) ? side === flag.turn : (act === 'explain') === (side === flag.turn);
  });
}
