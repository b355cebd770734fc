import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keys by name: the first one encrypts, all of them decrypt, so that a key can be replaced while its ciphertexts remain. */
export interface KeyRing {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The name of a key that was given without one. */
const UNNAMED = 'first';

/**
 * Reads `name:key,name:key`, each key 64 hex digits or 32 bytes in base64url; a key without a name is called `first`.
 * Fails with a plain error that never repeats a key.
 */
export function readKeyRing(text: string): KeyRing {
  const entries = text.split(',').map((one): [string, Buffer] => {
    const [key = '', name = UNNAMED, ...rest] = one.trim().split(':').reverse();
    const bytes = Buffer.from(key, /^[0-9a-f]{64}$/i.test(key) ? 'hex' : 'base64url');
    if (!/^[\w-]{1,20}$/.test(name) || bytes.length !== KEY_BYTES || rest.length > 0)
      throw new Error('a key ring is name:key,name:key, each key 64 hex digits or 32 bytes in base64url');
    return [name, bytes];
  });
  const keys = new Map(entries);
  if (keys.size !== entries.length) throw new Error('two keys of a ring have one name');
  return { current: entries[0]?.[0] ?? '', keys };
}

/**
 * Encrypts a text for one place only: what is sealed for one row and field opens nowhere else.
 * @returns `key name.nonce.ciphertext and tag`, base64url
 */
export function seal(ring: KeyRing, plain: string, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyNamed(ring, ring.current), nonce).setAAD(Buffer.from(place, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [ring.current, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Decrypts what was sealed for this place. Fails loudly when it was changed, moved, or sealed with a key that is not here. */
export function unseal(ring: KeyRing, sealed: string, place: string): string {
  const [name = '', nonce = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, keyNamed(ring, name), Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(place, 'utf8')).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

function keyNamed(ring: KeyRing, name: string): Buffer {
  const key = ring.keys.get(name);
  if (key) return key;
  throw new Error(`the key ${name} is not in the ring: it has ${[...ring.keys.keys()].join(', ')}`);
}
