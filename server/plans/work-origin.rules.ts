/** What plans and work are born of: a meeting, an agreement, a project, something to be put right, a flag, a visit that found a problem. */
import { ProblemCode, WorkOrigin } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { fromGlobalId, keyOf } from '../platform/ids';

/** What a plan or a piece of work is said to be born of. */
export interface OriginKey {
  origin: Exclude<WorkOrigin, WorkOrigin.BY_HAND>;
  id: string;
}

/** Which types of the contract something can be born of. */
const ORIGIN_OF_TYPE: Readonly<Record<string, Exclude<WorkOrigin, WorkOrigin.BY_HAND>>> = {
  Activity: WorkOrigin.MEETING,
  Agreement: WorkOrigin.AGREEMENT,
  Project: WorkOrigin.PROJECT,
  Rectification: WorkOrigin.RECTIFICATION,
  IntegrityFlag: WorkOrigin.FLAG,
  HouseholdVisit: WorkOrigin.VISIT,
};

/** The contract's type of what an origin points to; null for what was made by hand. */
export function typeOfOrigin(origin: WorkOrigin): string | null {
  return Object.keys(ORIGIN_OF_TYPE).find((type) => ORIGIN_OF_TYPE[type] === origin) ?? null;
}

/** The origin that an id of such a type names. Fails with NOT_FOUND. */
export function originOfType(type: string, field: string): Exclude<WorkOrigin, WorkOrigin.BY_HAND> {
  const origin = Object.hasOwn(ORIGIN_OF_TYPE, type) ? ORIGIN_OF_TYPE[type] : undefined;
  if (origin !== undefined) return origin;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '来源', whatEn: 'origin' }, field);
}

/** The origin that a global id names; null where there is none. Fails with NOT_FOUND (originId). */
export function originKeyOf(globalId: string | null | undefined): OriginKey | null {
  if (!globalId) return null;
  const { type } = fromGlobalId(globalId);
  return { origin: originOfType(type, 'originId'), id: keyOf(type, globalId, 'originId') };
}
