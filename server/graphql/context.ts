import type { Loaders } from '../db/loaders';
import type { ImportService } from '../imports/import.service';
import type { LiveService } from '../live/live.service';
import type { Watched } from '../live/watch';
import type { Log } from '../platform/log';
import type { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { Lang } from '../../schema/vocabulary';

/** What every resolver gets: who asks, in which language, and the loaders of this one operation. */
export interface Context {
  viewer: Viewer;
  /** Why the token sent opens nothing, where one was sent and refused; the viewer is nobody then. */
  refusal: DomainError | null;
  lang: Lang;
  loaders: Loaders;
  log: Log;
  /** Where the request came from, for the limit on sign-ins. */
  source: string;
  /** The viewer at the other end of a socket, asked again while it is open; null over HTTP. */
  watched: Watched | null;
  /** Sends a result whose text is ready, for this operation of a socket; null over HTTP. Wait for what it gives before the next. */
  deliver: ((payload: string) => Promise<void> | undefined) | null;
  /** What answers for each class of resolvers. */
  resolvers: ReadonlyMap<unknown, object>;
  /** Where a subscription's `subscribe` finds its services: type-graphql gives it the context only. */
  live: LiveService;
  imports: ImportService;
}

/** Who has just signed in asks the rest of this operation: `signIn { viewer { posts } }` is read as that viewer. */
export function goOnAs<Result extends { viewer: Viewer }>(context: Context, result: Result): Result {
  context.viewer = result.viewer;
  context.refusal = null;
  context.loaders = context.loaders.as(result.viewer);
  return result;
}
