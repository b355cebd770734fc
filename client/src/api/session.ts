import { stringifyDocument, type TypedDocumentNode } from 'urql';
import { RefreshSessionDocument } from '../gql/graphql';

/**
 * The tokens of this browser. The access token lives in memory and dies with the tab; the refresh token is kept,
 * is used once, and is replaced by each refresh, so tabs take turns through a lock and read what the last one stored.
 */
const STORED_AT = 'jiedui.refreshToken';
const LOCK = 'jiedui.refresh';

export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

export type Refresh = 'REFRESHED' | 'ENDED' | 'UNREACHABLE';

let accessToken: string | undefined;
let refreshing: Promise<Refresh> | undefined;
const watchers = new Set<() => void>();
const announce = (): void => watchers.forEach((watcher) => watcher());

/** Calls back when somebody signs in or out here, or in another tab of this browser. */
export function watchSession(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * Whose session this browser had last: without a network nobody else can say whose forms to open. It outlives a session
 * that the server ended, and goes when the account signs out.
 */
const LAST_ACCOUNT = 'jiedui.account';

export const lastAccount = (): string | null => localStorage.getItem(LAST_ACCOUNT);

export const rememberAccount = (accountId: string): void => localStorage.setItem(LAST_ACCOUNT, accountId);

export const forgetAccount = (): void => localStorage.removeItem(LAST_ACCOUNT);

/** Whether the server ended the session, rather than its account: what was typed is still there. */
export const wasEnded = (): boolean => !mayRefresh() && lastAccount() !== null;

addEventListener('storage', (event) => {
  // Another tab signed in or out; a mere rotation of the token changes nobody's identity.
  if (event.key !== STORED_AT || (event.oldValue !== null && event.newValue !== null)) return;
  accessToken = undefined;
  announce();
});

export const authorization = (): string | undefined => accessToken && `Bearer ${accessToken}`;

export const mayRefresh = (): boolean => localStorage.getItem(STORED_AT) !== null;

/** A signed-in tab that was reloaded holds only a refresh token. */
export const needsRefresh = (): boolean => accessToken === undefined && mayRefresh();

/**
 * Sends nothing of somebody signed in before there is a token to send with it: as nobody's it would be answered with
 * what everybody may see. Where none could be had, it fails as on a cut line.
 */
export const fetchAsOneself: typeof fetch = (input, init) =>
  needsRefresh() ? Promise.reject(new TypeError('not signed in again yet')) : fetch(input, init);

function keep(tokens: Tokens): void {
  accessToken = tokens.accessToken;
  localStorage.setItem(STORED_AT, tokens.refreshToken);
}

export function startSession(tokens: Tokens): void {
  keep(tokens);
  announce();
}

export function endSession(): void {
  accessToken = undefined;
  localStorage.removeItem(STORED_AT);
  announce();
}

/** Asks for a new access token; all who need one at the same time share the one request. */
export function refresh(): Promise<Refresh> {
  refreshing ??= exclusively(rotate).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** Web Locks exist in secure contexts only; a county's plain http address goes without. */
async function exclusively(work: () => Promise<Refresh>): Promise<Refresh> {
  const locks: LockManager | undefined = navigator.locks;
  return locks ? await locks.request(LOCK, work) : work();
}

async function rotate(): Promise<Refresh> {
  const refreshToken = localStorage.getItem(STORED_AT);
  if (refreshToken === null) return 'ENDED';
  try {
    const answer = await post(RefreshSessionDocument, { input: { refreshToken } });
    if (answer.data?.refreshSession) {
      keep(answer.data.refreshSession);
      return 'REFRESHED';
    }
    if (!answer.refused) return 'UNREACHABLE';
  } catch {
    return 'UNREACHABLE';
  }
  endSession();
  return 'ENDED';
}

interface Answer<Data> {
  data?: Data | null;
  /** the server looked at the token and did not take it, as opposed to being in trouble itself */
  refused: boolean;
}

interface ErrorBody {
  extensions?: { code?: string };
}

/** Outside urql on purpose: a refresh must not wait in the queue that waits for the refresh. */
async function post<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: stringifyDocument(document), variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: ErrorBody[] };
  const code = body.errors?.[0]?.extensions?.code;
  return {
    data: body.data,
    refused: code !== undefined && code !== 'INTERNAL' && response.status < 500 && response.status !== 429,
  };
}
