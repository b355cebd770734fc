/** Not `crypto.randomUUID`: that needs a secure context, which a plain http address in a county's network is not. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
