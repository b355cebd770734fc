import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  ChangePasswordInput,
  RefreshSessionInput,
  Session,
  SignInInput,
  SignOutInput,
  SignOutPayload,
} from '../../schema/account';
import { goOnAs, type Context } from '../graphql/context';
import type { SessionResult, SessionService } from './session.service';

@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Authorized('DOOR')
  @Mutation(() => Session, { description: '登录。 Opens a session.' })
  signIn(
    @Arg('input', () => SignInInput, { description: '账号与密码。 Account and password.' }) input: SignInInput,
    @Ctx() context: Context,
  ): Promise<SessionResult> {
    return this.sessions.signIn(input, context.lang, context.source).then((session) => goOnAs(context, session));
  }

  @Authorized('DOOR')
  @Mutation(() => Session, {
    description: '刷新会话，刷新令牌随之更换。 The next pair of tokens; the old ones are spent.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: '刷新令牌。 The refresh token.' })
    input: RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<SessionResult> {
    return this.sessions.refresh(input, context.lang).then((session) => goOnAs(context, session));
  }

  @Authorized('SELF')
  @Mutation(() => SignOutPayload, { description: '退出登录，立即生效。 Ends the session at once.' })
  signOut(
    @Arg('input', () => SignOutInput, { description: '退出范围。 Which sessions.' }) input: SignOutInput,
    @Ctx() { viewer }: Context,
  ): Promise<SignOutPayload> {
    return this.sessions.signOut(viewer, input);
  }

  @Authorized('SELF')
  @Mutation(() => Session, {
    description: '修改密码；原有会话全部结束。 Changes the password; every session ends and a new one opens.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: '原密码与新密码。 The old and the new password.' })
    input: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<SessionResult> {
    return this.sessions
      .changePassword(context.viewer, input, context.source)
      .then((session) => goOnAs(context, session));
  }
}
