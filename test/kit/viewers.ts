import { Lang, Role, ViewerKind } from '../../schema/vocabulary';
import { newId } from '../../server/platform/ids';
import type { Viewer } from '../../server/platform/scope';

/** An administrator, signed in. */
export function administrator(): Viewer {
  return viewerWith(Role.ADMIN, { all: true, published: true, partyIds: [], placePaths: [] });
}

/** Somebody with a post at a party; what others publish is not seen unless said so. */
export function memberOf(partyIds: string[], published = false): Viewer {
  return viewerWith(Role.DONOR_LEAD, { all: false, published, partyIds, placePaths: [] }, partyIds[0] ?? null);
}

/** A supervisor of a place and all below it. */
export function supervisorOf(placePath: string): Viewer {
  return viewerWith(
    Role.SUPERVISOR,
    { all: false, published: false, partyIds: [], placePaths: [placePath] },
    null,
    placePath,
  );
}

function viewerWith(
  role: Role,
  scope: Viewer['scope'],
  partyId: string | null = null,
  placePath: string | null = null,
): Viewer {
  return {
    kind: ViewerKind.ACCOUNT,
    accountId: newId(),
    sessionId: newId(),
    posts: [
      { id: newId(), role, partyId, placeId: null, placePath, categories: null, since: '2016-01-01', until: null },
    ],
    groupsByParty: new Map(),
    scope,
    lang: Lang.ZH,
    mustChangePassword: false,
  };
}
