import type { Loaders } from '../db/loaders';
import type { Log } from '../platform/log';
import type { Viewer } from '../platform/scope';
import type { Lang } from '../../schema/vocabulary';

/** What every resolver gets: who asks, in which language, and the loaders of this one operation. */
export interface Context {
  viewer: Viewer;
  lang: Lang;
  loaders: Loaders;
  log: Log;
  /** Where the request came from, for the limit on sign-ins. */
  source: string;
}
