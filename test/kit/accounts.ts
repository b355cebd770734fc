import { hash as hashLightly } from '@node-rs/argon2';
import { insertAccount, insertPosts } from '../../server/accounts/account.store';
import { tx } from '../../server/db/tx';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { Role } from '../../schema/vocabulary';
import { ask, type Platform } from './platform';

/** The password of every account that a test makes; hashed once for all of them, so lightly that signing in costs nothing. */
export const TEST_PASSWORD = 'tongzhou-gongji-2019';
let passwordHash: Promise<string> | null = null;

export interface TestPost {
  role: Role;
  partyId?: string | null;
  placeId?: string | null;
  categories?: string[];
  since?: string;
  until?: string | null;
}

/** Makes an account with posts, past the front door. @param keptAs what its password is kept as, where that matters @returns its id */
export async function makeAccount(
  platform: Pick<Platform, 'database'>,
  name: string,
  posts: TestPost[],
  displayName = name,
  keptAs?: string,
): Promise<string> {
  passwordHash ??= hashLightly(TEST_PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 });
  const hash = keptAs ?? (await passwordHash);
  const id = newId();
  await tx(platform.database.source, PLATFORM, async (db) => {
    const account = { id, name, displayName, passwordHash: hash, mustChangePassword: false, invitedBy: null };
    if (!(await insertAccount(db, account))) throw new Error(`the account ${name} exists`);
    await insertPosts(
      db,
      posts.map((post) => ({
        id: newId(),
        accountId: id,
        role: post.role,
        partyId: post.partyId ?? null,
        placeId: post.placeId ?? null,
        categories: post.categories ?? null,
        since: post.since ?? '2017-01-01',
        until: post.until ?? null,
      })),
    );
  });
  return id;
}

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
}

export const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken refreshToken expiresAt viewer { kind account { name } } }
}`;

/** Signs in over HTTP and gives the tokens. */
export async function signIn(
  platform: Pick<Platform, 'url'>,
  account: string,
  password = TEST_PASSWORD,
): Promise<Tokens> {
  const answer = await ask<{ signIn: Tokens }>(platform, SIGN_IN, { input: { account, password } });
  if (answer.data === null) throw new Error(`${account} cannot sign in: ${JSON.stringify(answer.errors)}`);
  return answer.data.signIn;
}

/** The header that carries an access token. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** Signs in and gives the header for `ask`. */
export async function signedIn(platform: Pick<Platform, 'url'>, account: string): Promise<Record<string, string>> {
  return bearer((await signIn(platform, account)).accessToken);
}
