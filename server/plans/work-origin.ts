import type { WorkOrigin } from '../../schema/vocabulary';
import { fromGlobalId, keyOf } from '../platform/ids';
import { originOfType } from './work-item.rules';

/** What a plan or a piece of work is said to be born of. */
export interface OriginKey {
  origin: Exclude<WorkOrigin, WorkOrigin.BY_HAND>;
  id: string;
}

/** The origin that a global id names; null where there is none. Fails with NOT_FOUND (originId). */
export function originKeyOf(globalId: string | null | undefined): OriginKey | null {
  if (!globalId) return null;
  const { type } = fromGlobalId(globalId);
  return { origin: originOfType(type, 'originId'), id: keyOf(type, globalId, 'originId') };
}
