import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { getMetadataStorage, type AuthChecker } from 'type-graphql';
import { Ability, ProblemCode, ViewerKind } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { abilitiesOf } from '../platform/scope';
import type { Context } from './context';
import { asksForSchema } from './limits';

/**
 * What `@Authorized(…)` takes. DOOR: everybody, whatever token they carry (signIn, refreshSession). ANYONE: everybody but
 * who carries a token that is refused. READER: anybody who may read (signed in, a service token, or the public where
 * public reading is on). SELF: a person who signed in, also with a first password that has to be changed. ACCOUNT: a
 * person who signed in. An ability: a person who holds it somewhere; the service decides whether here.
 */
export type Access = 'DOOR' | 'ANYONE' | 'READER' | 'SELF' | 'ACCOUNT' | Ability;

/** Refuses before a resolver runs. Fails as `admit` does. */
export const checkAccess: AuthChecker<Context, Access> = ({ context }, required) => admit(context, required);

/** Lets a caller pass, or refuses. Fails with UNAUTHENTICATED, TOKEN_EXPIRED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN. */
export function admit({ viewer, refusal }: Pick<Context, 'viewer' | 'refusal'>, required: readonly Access[]): true {
  if (required.includes('DOOR')) return true;
  if (refusal) throw refusal;
  if (required.includes('ANYONE')) return true;
  if (viewer.mustChangePassword && !required.includes('SELF'))
    throw new DomainError(ProblemCode.PASSWORD_CHANGE_REQUIRED);
  if (required.includes('READER')) {
    if (viewer.kind === ViewerKind.PUBLIC && !viewer.scope.published)
      throw new DomainError(ProblemCode.UNAUTHENTICATED);
    return true;
  }
  if (viewer.kind === ViewerKind.PUBLIC) throw new DomainError(ProblemCode.UNAUTHENTICATED);
  if (viewer.kind === ViewerKind.SERVICE) throw new DomainError(ProblemCode.FORBIDDEN);
  if (required.includes('ACCOUNT') || required.includes('SELF')) return true;
  const abilities = abilitiesOf(viewer);
  if (required.some((one) => abilities.includes(one as Ability))) return true;
  throw new DomainError(ProblemCode.FORBIDDEN);
}

/** In production only those who are known to the platform may look at the schema itself. Fails with UNAUTHENTICATED. */
export function refuseStrangersTheSchema(document: DocumentNode, { viewer }: Context): void {
  if (viewer.kind === ViewerKind.PUBLIC && asksForSchema(document)) throw new DomainError(ProblemCode.UNAUTHENTICATED);
}

/**
 * Refuses a whole operation whose token opens nothing, unless it only knocks at doors (signIn, refreshSession), which
 * are there for such a moment. Fails with UNAUTHENTICATED and TOKEN_EXPIRED.
 */
export function refuseDeadToken(operation: OperationDefinitionNode, { refusal }: Context): void {
  if (refusal === null) return;
  const doors = new Set(
    getMetadataStorage()
      .mutations.filter((one) => one.roles?.includes('DOOR'))
      .map((one) => one.schemaName),
  );
  const isAtDoors = operation.selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && (doors.has(one.name.value) || one.name.value === '__typename'),
  );
  if (!isAtDoors) throw refusal;
}
