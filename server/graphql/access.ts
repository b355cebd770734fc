import type { AuthChecker } from 'type-graphql';
import { Ability, ProblemCode, ViewerKind } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { abilitiesOf } from '../platform/scope';
import type { Context } from './context';

/**
 * What `@Authorized(…)` takes. DOOR: everybody, whatever token they carry (signIn, refreshSession). ANYONE: everybody but
 * who carries a token that is refused. READER: anybody who may read (signed in, a service token, or the public where
 * public reading is on). SELF: a person who signed in, also with a first password that has to be changed. ACCOUNT: a
 * person who signed in. An ability: a person who holds it somewhere; the service decides whether here.
 */
export type Access = 'DOOR' | 'ANYONE' | 'READER' | 'SELF' | 'ACCOUNT' | Ability;

/** Refuses before a resolver runs. Fails with UNAUTHENTICATED, TOKEN_EXPIRED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN. */
export const checkAccess: AuthChecker<Context, Access> = ({ context }, required) => {
  const { viewer, refusal } = context;
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
};
