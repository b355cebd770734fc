import { Ability, DifferenceAction, Role } from '../../schema/vocabulary';
import { sidesOf, type Ends } from '../accounts/account.rules';
import { PLATFORM, postsAt, type Owned, type Viewer } from '../platform/scope';
import type { MatchState } from './match';
import { isOpen } from './settle.rules';

/**
 * Whether the viewer may close a difference: by a post that leads or reviews a side of its pairing, or supervises its
 * place; and never somebody who recorded one of its statements.
 */
export function mayResolve(viewer: Viewer, match: Owned, sides: Ends & { recordedBy: readonly string[] }): boolean {
  if (viewer.accountId === null || sides.recordedBy.includes(viewer.accountId)) return false;
  return postsAt(viewer, Ability.RESOLVE_DIFFERENCE, match).some(
    (post) => post.role === Role.SUPERVISOR || sidesOf({ ...viewer, posts: [post] }, sides).length > 0,
  );
}

/** What the viewer may do to a difference now. */
export function nextActions(
  viewer: Viewer,
  match: Owned & MatchState,
  sides: Ends & { recordedBy: readonly string[] },
): DifferenceAction[] {
  if (viewer === PLATFORM || !isOpen(match)) return [];
  return mayResolve(viewer, match, sides) ? [DifferenceAction.RESOLVE] : [];
}
