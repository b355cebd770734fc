import type { DataSource } from 'typeorm';
import { AuditAction, Lang, ProblemCode, ViewerKind } from '../../schema/vocabulary';
import type { Config } from '../config';
import { lock, read, tx, type Db } from '../db/tx';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyedHash, newSecret, sameHash, tokenHash } from '../platform/hash';
import { newId } from '../platform/ids';
import type { Log } from '../platform/log';
import { stranger, type Viewer } from '../platform/scope';
import { ACCOUNT_NAME, accountName, scopeOf } from './account.rules';
import { note } from './audit.store';
import { KnownSessions } from './known-sessions';
import { hashPassword, verifyPassword } from './password';
import * as store from './session.store';
import {
  isWeakPassword,
  judgeRefresh,
  MIN_PASSWORD_LENGTH,
  RefreshVerdict,
  secondsToWait,
  sourceOf,
} from './sign-in.rules';
import { readBearer, readToken, TokenKind, tokensFrom, wasIssued, type Token, type TokenPair } from './token.rules';

/** Who is asking; and why its token is refused, where it is: then the viewer is nobody. */
export interface Identity {
  viewer: Viewer;
  refusal: DomainError | null;
}

export interface SessionResult extends TokenPair {
  /** Until when the access token opens anything. */
  expiresAt: Date;
  viewer: Viewer;
}

/** Sign-in, what a token is worth, and sign-out. */
export class SessionService {
  private readonly known = new KnownSessions<store.SessionCard>();

  constructor(
    private readonly source: DataSource,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /**
   * Who sends this `Authorization` header, looked up anew for each operation, so that a session that has ended opens
   * nothing from that moment on. The refusal is UNAUTHENTICATED or TOKEN_EXPIRED.
   */
  async identify(authorization: string | null, lang: Lang): Promise<Identity> {
    if (!authorization) return { viewer: stranger(this.config.isPublicReadingOn, lang), refusal: null };
    const token = readBearer(authorization);
    if (token?.kind === TokenKind.ACCESS) return this.identifySession(token, lang);
    if (token?.kind === TokenKind.SERVICE) return this.identifyService(token, lang);
    return refused(ProblemCode.UNAUTHENTICATED, lang);
  }

  /**
   * The same viewers as they stand now, with today's posts; null for one whose session or service token has ended.
   * For long subscriptions, many at once: one statement for all sessions.
   */
  async again(viewers: readonly Viewer[]): Promise<(Viewer | null)[]> {
    const today = businessDay(new Date());
    const sessionIds = viewers.flatMap(({ kind, sessionId }) =>
      kind === ViewerKind.ACCOUNT && sessionId !== null ? [sessionId] : [],
    );
    const cards = await store.enterSessions(this.source.manager, [...new Set(sessionIds)], today);
    return Promise.all(
      viewers.map(async (viewer) => {
        if (viewer.kind === ViewerKind.PUBLIC) return stranger(this.config.isPublicReadingOn, viewer.lang);
        if (viewer.sessionId === null) return null;
        if (viewer.kind === ViewerKind.SERVICE) {
          const card = await store.enterService(this.source.manager, viewer.sessionId, today);
          return card === null || card.isEnded || card.isExpired ? null : viewerOfService(card, viewer.lang);
        }
        const card = cards.get(viewer.sessionId);
        return card === undefined || card.isEnded ? null : viewerOfSession(card, viewer.lang);
      }),
    );
  }

  /** Opens a session. Fails with WRONG_CREDENTIALS and TOO_MANY_ATTEMPTS. */
  async signIn(input: { account: string; password: string }, lang: Lang, from: string): Promise<SessionResult> {
    const name = accountName(input.account);
    const attemptId = await this.beginAttempt(name, from);
    const found = ACCOUNT_NAME.test(name)
      ? await read(this.source, nobody(lang), (db) => store.credentialsByName(db, name), { door: `account:${name}` })
      : null;
    const isRight = await verifyPassword(found?.passwordHash ?? null, input.password);
    if (found === null || !isRight || !found.isActive) return this.refuseSignIn(found, from, lang);

    return this.openSession(found, lang, async (db) => {
      await store.markSucceeded(db, attemptId);
      await note(db, { accountId: found.accountId, action: AuditAction.SIGNED_IN, details: { from: sourceOf(from) } });
    });
  }

  /**
   * A new pair of tokens for a refresh token, which is spent thereby. Shown once more within some seconds it gives the
   * same pair again; later it has been stolen by somebody, and the session ends.
   *
   * Fails with UNAUTHENTICATED (unknown, ended, stolen) and TOKEN_EXPIRED.
   */
  async refresh(input: { refreshToken: string }, lang: Lang): Promise<SessionResult> {
    const token = readToken(input.refreshToken);
    if (token?.kind !== TokenKind.REFRESH) throw new DomainError(ProblemCode.UNAUTHENTICATED);
    const pair = tokensFrom(this.config.secret, token.id, input.refreshToken);
    const { verdict, expiresAt } = await tx(this.source, nobody(lang), (db) => this.rotate(db, token, pair), {
      door: `session:${token.id}`,
    });
    if (verdict === RefreshVerdict.EXPIRED) throw new DomainError(ProblemCode.TOKEN_EXPIRED);
    if (expiresAt === null) throw new DomainError(ProblemCode.UNAUTHENTICATED);
    return this.resultOf(token.id, pair, expiresAt, lang);
  }

  /** Ends this session, or all of the account's. */
  async signOut(viewer: Viewer, input: { everywhere?: boolean | null }): Promise<{ signedOut: boolean }> {
    const { accountId, sessionId } = own(viewer);
    const everywhere = input.everywhere === true;
    await tx(this.source, viewer, async (db) => {
      if (everywhere) await store.endSessionsOf(db, accountId);
      else await store.endSession(db, sessionId);
      await note(db, { accountId, action: AuditAction.SIGNED_OUT, details: { everywhere } });
    });
    return { signedOut: true };
  }

  /**
   * Changes the viewer's own password: every session of the account ends, and a new one is given.
   * Fails with WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, PASSWORD_TOO_WEAK and BAD_INPUT (the same password again).
   */
  async changePassword(
    viewer: Viewer,
    input: { currentPassword: string; newPassword: string },
    from: string,
  ): Promise<SessionResult> {
    const { accountId } = own(viewer);
    const found = await read(this.source, viewer, (db) => store.credentialsById(db, accountId));
    if (found === null) throw new DomainError(ProblemCode.UNAUTHENTICATED);
    refuseWeakPassword(found.name, input);
    const attemptId = await this.beginAttempt(accountName(found.name), from);
    if (!(await verifyPassword(found.passwordHash, input.currentPassword)))
      throw new DomainError(ProblemCode.WRONG_CREDENTIALS, {}, 'currentPassword');

    const passwordHash = await hashPassword(input.newPassword);
    return this.openSession(found, viewer.lang, async (db) => {
      await store.changePasswordHash(db, accountId, passwordHash);
      await store.markSucceeded(db, attemptId);
      await note(db, { accountId, action: AuditAction.PASSWORD_CHANGED, details: { from: sourceOf(from) } });
      await store.endSessionsOf(db, accountId);
    });
  }

  private async identifySession(token: Token, lang: Lang): Promise<Identity> {
    const { manager } = this.source;
    const today = businessDay(new Date());
    const known = this.known.find(token.id, token.hash, today);
    if (known !== null) {
      const stand = await store.knownSession(manager, token.id, known.snapshot);
      if (stand?.isUnchanged) return this.judge({ ...known.card, ...stand }, token, lang);
      this.known.forget(token.id);
    }
    const { card, snapshot } = await store.enterSession(manager, token.id, today);
    if (card === null || !wasIssued(this.config.secret, token)) return refused(ProblemCode.UNAUTHENTICATED, lang);
    const identity = this.judge(card, token, lang);
    if (identity.refusal === null) this.known.keep({ card, snapshot, today, tokenHash: token.hash });
    return identity;
  }

  private judge(card: store.SessionCard, token: Token, lang: Lang): Identity {
    if (card.isEnded) return refused(ProblemCode.UNAUTHENTICATED, lang);
    // An access token that a refresh (in another tab, say) has replaced is as good as expired: refresh, do not sign in.
    if (card.isExpired || !sameHash(card.accessHash, token.hash)) return refused(ProblemCode.TOKEN_EXPIRED, lang);
    return { viewer: viewerOfSession(card, lang), refusal: null };
  }

  private async identifyService(token: Token, lang: Lang): Promise<Identity> {
    const card = await store.enterService(this.source.manager, token.id, businessDay(new Date()));
    if (card === null || card.isEnded || !sameHash(card.secretHash, token.hash))
      return refused(ProblemCode.UNAUTHENTICATED, lang);
    if (card.isExpired) return refused(ProblemCode.TOKEN_EXPIRED, lang);
    return { viewer: viewerOfService(card, lang), refusal: null };
  }

  /** Counts an attempt before its password is looked at, so that a hundred at once cannot all pass the limit. */
  private beginAttempt(name: string, from: string): Promise<string> {
    const nameHash = keyedHash(this.config.secret, `name:${name}`);
    const sourceHash = keyedHash(this.config.secret, `source:${sourceOf(from)}`);
    return tx(this.source, nobody(Lang.ZH), async (db) => {
      await lock(db, `sign-in:${nameHash}`, `sign-in:${sourceHash}`);
      const seconds = secondsToWait(await store.attemptsOf(db, nameHash, sourceHash));
      if (seconds > 0) throw new DomainError(ProblemCode.TOO_MANY_ATTEMPTS, { seconds });
      return store.beginAttempt(db, nameHash, sourceHash);
    });
  }

  /** An unknown name is not written down: people type passwords into the wrong field. */
  private async refuseSignIn(found: store.Credentials | null, from: string, lang: Lang): Promise<never> {
    await tx(this.source, nobody(lang), (db) =>
      note(db, {
        accountId: null,
        action: AuditAction.SIGN_IN_FAILED,
        ...(found ? { subject: `account:${found.accountId}` } : {}),
        details: { from: sourceOf(from) },
      }),
    );
    throw new DomainError(ProblemCode.WRONG_CREDENTIALS);
  }

  /** The password was right for these credentials: opens a session, unless they have changed since. */
  private async openSession(
    verified: store.Credentials,
    lang: Lang,
    first: (db: Db) => Promise<void>,
  ): Promise<SessionResult> {
    const { accountId } = verified;
    const id = newId();
    const pair = tokensFrom(this.config.secret, id, newSecret());
    const expiresAt = await tx(this.source, { ...nobody(lang), accountId }, async (db) => {
      await lock(db, `account:${accountId}`);
      const now = await store.credentialsById(db, accountId);
      if (now === null || !now.isActive || now.passwordHash !== verified.passwordHash)
        throw new DomainError(ProblemCode.WRONG_CREDENTIALS);
      await first(db);
      return store.insertSession(db, { accountId, ...this.sessionOf(id, pair) });
    });
    return this.resultOf(id, pair, expiresAt, lang);
  }

  private async rotate(
    db: Db,
    token: Token,
    pair: TokenPair,
  ): Promise<{ verdict: RefreshVerdict; expiresAt: Date | null }> {
    await lock(db, `session:${token.id}`);
    const session = await store.sessionForRefresh(db, token.id);
    if (session === null) return { verdict: RefreshVerdict.UNKNOWN, expiresAt: null };
    const verdict = judgeRefresh({
      isEnded: session.isEnded,
      isExpired: session.isExpired,
      isCurrent: sameHash(token.hash, session.refreshHash),
      isPrevious: session.spentRefreshHash !== null && sameHash(token.hash, session.spentRefreshHash),
      wasIssued: wasIssued(this.config.secret, token),
      secondsSinceRotation: session.secondsSinceRotation,
    });
    if (verdict === RefreshVerdict.ROTATE)
      return { verdict, expiresAt: await store.rotateSession(db, this.sessionOf(token.id, pair)) };
    if (verdict === RefreshVerdict.REPEAT) return { verdict, expiresAt: session.expiresAt };
    if (verdict === RefreshVerdict.THEFT) {
      this.log.warn({ sessionId: token.id }, 'a spent refresh token was shown: session ended');
      await store.endSession(db, token.id);
      await note(db, {
        accountId: null,
        action: AuditAction.STOLEN_TOKEN_SHOWN,
        subject: `account:${session.accountId}`,
      });
    }
    return { verdict, expiresAt: null };
  }

  private sessionOf(id: string, pair: TokenPair): Omit<store.NewSession, 'accountId'> {
    return {
      id,
      accessHash: tokenHash(pair.accessToken),
      accessSeconds: this.config.accessTokenSeconds,
      refreshHash: tokenHash(pair.refreshToken),
      refreshSeconds: this.config.refreshTokenSeconds,
    };
  }

  private async resultOf(id: string, pair: TokenPair, expiresAt: Date, lang: Lang): Promise<SessionResult> {
    const card = (await store.enterSessions(this.source.manager, [id], businessDay(new Date()))).get(id);
    if (card === undefined || card.isEnded) throw new DomainError(ProblemCode.UNAUTHENTICATED);
    return { ...pair, expiresAt, viewer: viewerOfSession(card, lang) };
  }
}

function refuseWeakPassword(name: string, input: { currentPassword: string; newPassword: string }): void {
  if (isWeakPassword(name, input.newPassword))
    throw new DomainError(ProblemCode.PASSWORD_TOO_WEAK, { min: MIN_PASSWORD_LENGTH }, 'newPassword');
  if (input.newPassword === input.currentPassword) {
    const reason = { reason: '新密码不能与原密码相同', reasonEn: 'the new password is the old one' };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'newPassword');
  }
}

/** The viewer's account and session. The resolvers let nobody else in; this says so to the compiler. */
function own(viewer: Viewer): { accountId: string; sessionId: string } {
  const { accountId, sessionId } = viewer;
  if (viewer.kind !== ViewerKind.ACCOUNT || accountId === null || sessionId === null)
    throw new DomainError(ProblemCode.UNAUTHENTICATED);
  return { accountId, sessionId };
}

/** Nobody yet, at the door: reads nothing but what the door names. */
function nobody(lang: Lang): Viewer {
  return stranger(false, lang);
}

function refused(code: ProblemCode, lang: Lang): Identity {
  return { viewer: nobody(lang), refusal: new DomainError(code) };
}

function viewerOfSession(card: store.SessionCard, lang: Lang): Viewer {
  const { sessionId, accountId, mustChangePassword, posts } = card;
  const groupsByParty = new Map(posts.flatMap((post) => (post.partyId ? [[post.partyId, post.groupIds]] : [])));
  return {
    kind: ViewerKind.ACCOUNT,
    accountId,
    sessionId,
    posts,
    groupsByParty,
    scope: scopeOf(posts),
    lang,
    mustChangePassword,
  };
}

/** A frontend's token reads what is published, and one party's or one place's rows where it was issued for one. */
function viewerOfService(card: store.ServiceCard, lang: Lang): Viewer {
  return {
    ...nobody(lang),
    kind: ViewerKind.SERVICE,
    sessionId: card.id,
    scope: {
      all: false,
      published: true,
      partyIds: card.partyId === null ? [] : [card.partyId, ...card.groupIds],
      placePaths: card.placePath === null ? [] : [card.placePath],
    },
  };
}
