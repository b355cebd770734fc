/** Bytes that only this browser's key for one account opens again. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const AES = 'AES-GCM';

/** Browsers have no WebCrypto on a plain http address. */
const subtle: () => SubtleCrypto | undefined = () => crypto.subtle;

export const canSeal = (): boolean => subtle() !== undefined;

/** A key that no script can read out: the browser encrypts with it, and keeps it. */
export const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt']);

/** @param row whose content it is; sealed for one row, it does not open in another's place */
export async function seal(key: CryptoKey, row: string, content: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt(using(iv, row), key, content) };
}

/** Fails where the key or the row is another. */
export const open = (key: CryptoKey, row: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(using(iv, row), key, bytes);

const using = (iv: BufferSource, row: string): AesGcmParams => ({
  name: AES,
  iv,
  additionalData: new TextEncoder().encode(row),
});
