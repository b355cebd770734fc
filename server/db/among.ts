/** Up to so many keys stand in the statement one by one. */
const MAX_NAMED = 8;

/**
 * `column` is one of the keys, as SQL; pushes them onto `params`.
 *
 * Few keys are named one by one, in lists of 1, 2, 4 or 8: PostgreSQL then knows how many rows to expect and plans such a
 * statement once for a connection. For an array of any length it would plan anew each time, which takes three times as long as the
 * look-up itself.
 */
export function among(column: string, keys: readonly string[], params: unknown[]): string {
  const last = keys.at(-1);
  if (last === undefined || keys.length > MAX_NAMED) return `${column} = any($${params.push(keys)}::uuid[])`;
  const named = keys.map((key) => `$${params.push(key)}::uuid`);
  while (!Number.isInteger(Math.log2(named.length))) named.push(`$${params.push(last)}::uuid`);
  return `${column} in (${named.join(', ')})`;
}
