import { keyedHash, sameHash, tokenHash } from '../platform/hash';

/** What a token opens: an access token one operation after another, a refresh token a new pair, a service token reading. */
export enum TokenKind {
  ACCESS = 'jda',
  REFRESH = 'jdr',
  SERVICE = 'jds',
}

/** A token as sent: `<kind>.<id>.<secret>`. Only its hash is ever kept. */
export interface Token {
  kind: TokenKind;
  /** The session's or service token's row. */
  id: string;
  secret: string;
  hash: string;
}

const FORM = /^(jd[ars])\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{32,200})$/;

/** Reads a token, or null when it is none of ours. */
export function readToken(text: string): Token | null {
  const [, kind, id, secret] = FORM.exec(text) ?? [];
  if (kind === undefined || id === undefined || secret === undefined) return null;
  return { kind: kind as TokenKind, id, secret, hash: tokenHash(text) };
}

/** The token inside an `Authorization: Bearer …` header, or null. */
export function readBearer(authorization: string): Token | null {
  const [, text] = /^Bearer +(\S{1,400})$/i.exec(authorization.trim()) ?? [];
  return text === undefined ? null : readToken(text);
}

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

const TAG_LENGTH = 32;

/**
 * The pair that follows from a seed: fresh randomness at sign-in, the refresh token shown at a refresh. Following from
 * what was shown, two tabs that refresh with the same token at the same moment get the very same pair, although only
 * hashes are kept. Whoever knows the key and the table still cannot tell a token without the one before it.
 */
export function tokensFrom(key: string, sessionId: string, seed: string): TokenPair {
  const tokenOf = (kind: TokenKind): string => {
    const secret = keyedHash(key, `${kind}:${sessionId}:${seed}`);
    return `${kind}.${sessionId}.${secret}${tagOf(key, kind, sessionId, secret)}`;
  };
  return { accessToken: tokenOf(TokenKind.ACCESS), refreshToken: tokenOf(TokenKind.REFRESH) };
}

/** Whether a session's token was once issued by us: its tag says so, however many rotations ago it was. */
export function wasIssued(key: string, token: Token): boolean {
  const tag = token.secret.slice(-TAG_LENGTH);
  return sameHash(tag, tagOf(key, token.kind, token.id, token.secret.slice(0, -TAG_LENGTH)));
}

function tagOf(key: string, kind: TokenKind, sessionId: string, secret: string): string {
  return keyedHash(key, `issued:${kind}:${sessionId}:${secret}`).slice(0, TAG_LENGTH);
}
