import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../platform/hash';

/** argon2id (the library's default algorithm) as OWASP recommends it: 19 MiB, two passes, one lane; some 25 ms. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | null = null;

/** What a password is kept as. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/**
 * Whether the password is the one kept. Without an account (null) the same work is done against a decoy, so that the
 * time taken does not tell whether a name exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const against = passwordHash ?? (await decoy);
  const isRight = await verify(against, password);
  return isRight && passwordHash !== null;
}

/** A password for somebody who has none yet: 80 bits, in groups that can be read out. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = [...Buffer.from(newSecret(64), 'base64url')]
    .filter((byte) => byte < alphabet.length * 8)
    .slice(0, 16)
    .map((byte) => alphabet[byte % alphabet.length]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}
