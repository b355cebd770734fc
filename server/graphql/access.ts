import type { AuthChecker } from 'type-graphql';
import { Ability, ProblemCode, ViewerKind } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { abilitiesOf } from '../platform/scope';
import type { Context } from './context';

/**
 * What `@Authorized(…)` takes. READER: anybody who may read (signed in, a service token, or the public where public
 * reading is on). ACCOUNT: a person who signed in. ANYONE: explicitly open, for the doors themselves (signIn).
 * An ability: a person who holds it somewhere; the service decides whether here.
 */
export type Access = 'READER' | 'ACCOUNT' | 'ANYONE' | Ability;

/** Refuses before a resolver runs. Fails with UNAUTHENTICATED or FORBIDDEN. */
export const checkAccess: AuthChecker<Context, Access> = ({ context }, required) => {
  const { viewer } = context;
  if (required.includes('ANYONE')) return true;
  if (required.includes('READER')) {
    if (viewer.kind === ViewerKind.PUBLIC && !viewer.scope.published)
      throw new DomainError(ProblemCode.UNAUTHENTICATED);
    return true;
  }
  if (viewer.kind === ViewerKind.PUBLIC) throw new DomainError(ProblemCode.UNAUTHENTICATED);
  if (viewer.kind === ViewerKind.SERVICE) throw new DomainError(ProblemCode.FORBIDDEN);
  if (required.includes('ACCOUNT')) return true;
  const abilities = abilitiesOf(viewer);
  if (required.some((one) => abilities.includes(one as Ability))) return true;
  throw new DomainError(ProblemCode.FORBIDDEN);
};
